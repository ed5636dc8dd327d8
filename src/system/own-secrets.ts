/**
 * The secrets of this process, taken out of where others of the same user look: a child inherits the environment, and Linux shows
 * in /proc/PID/environ the memory that the environment came in, which deleting a variable does not change.
 */
import { closeSync, openSync, readFileSync, readSync, writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import { carrying, isSecretName } from './child-environment.ts';

/** GitHub's packages read them from the environment whenever they are used; they are put back into other memory. */
const OF_PACKAGES = /^ACTIONS_/i;

/** Node answers SIGUSR1 by opening a debugger on this machine, through which all of the process can be had; unless somebody listens. */
const noDebugger = () => {};

/**
 * Empties the environment of secrets, and leaves no door to what is kept of them.
 * @param env of this process; whatever else it is loses its secrets too
 * @param secrets values that no variable keeps, whatever its name
 * @returns all of it, as it was
 */
export function takeSecrets(env: NodeJS.ProcessEnv, secrets: readonly string[] = []): NodeJS.ProcessEnv {
  process.off('SIGUSR1', noDebugger).on('SIGUSR1', noDebugger);
  const all = { ...env };
  const isSecret = carrying(secrets);
  const names = Object.keys(env).filter((name) => isSecretName(name) || isSecret(env[name]));
  for (const name of names) delete env[name];
  wipe(new Set(names));
  for (const name of names.filter((each) => OF_PACKAGES.test(each))) env[name] = all[name];
  return all;
}

/** Place of the environment's address among the fields of /proc/PID/stat behind the program's name, proc_pid_stat(5). */
const ENV_START = 47;

/** Overwrites the values in the memory that they came in. Where that cannot be done, on other systems too, they stay. */
function wipe(names: ReadonlySet<string>): void {
  // The environment of another thread is a copy: here the variables would still be there.
  if (process.platform !== 'linux' || !isMainThread || names.size === 0) return;
  let memory: number | undefined;
  try {
    const block = readFileSync('/proc/self/environ');
    const stat = readFileSync('/proc/self/stat', 'utf8');
    const start = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[ENV_START]);
    memory = openSync('/proc/self/mem', 'r+');
    const there = Buffer.alloc(block.length);
    readSync(memory, there, 0, there.length, start);
    if (!there.equals(block)) return;
    for (let at = 0, end = 0; at < block.length; at = end + 1) {
      end = block.indexOf(0, at);
      if (end < 0) return;
      const equals = block.indexOf('=', at);
      if (equals < 0 || equals > end || !names.has(block.toString('utf8', at, equals))) continue;
      writeSync(memory, Buffer.alloc(end - equals - 1), 0, end - equals - 1, start + equals + 1);
    }
  } catch {
    // A container may forbid it. What a measured process can see then is in docs/security.md.
  } finally {
    if (memory !== undefined) closeSync(memory);
  }
}
