/**
 * Hides the secrets of this process from other processes of the same user. A child inherits the environment, and Linux's
 * /proc/PID/environ shows the memory of the initial environment, which deleting a variable does not change.
 */
import { closeSync, openSync, readFileSync, readlinkSync, readSync, writeSync } from 'node:fs';
import { carrying, isSecretName } from './child-environment.ts';

/** GitHub's packages read these from the environment later, so they are set again, in other memory. */
const OF_PACKAGES = /^ACTIONS_/i;

/** On SIGUSR1 Node opens a debugger, which gives access to the whole process. A listener prevents that. */
const noDebugger = () => {};

/**
 * Removes secrets from the environment of this process and from its memory.
 * @param env the environment; changed in place
 * @param secrets values to remove from variables of any name
 * @returns a copy of the original environment
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

/** The first thread of a process has its number. Node's `worker_threads` would say it, too, and takes longer to load. */
function isMainThread(): boolean {
  const [processId, , threadId] = readlinkSync('/proc/thread-self').split('/');
  return processId === threadId;
}

/** Index of env_start among the fields of /proc/PID/stat after the program's name, proc_pid_stat(5). */
const ENV_START = 47;

/** Overwrites the values in the memory of the initial environment. Linux only; if it fails, they stay. */
function wipe(names: ReadonlySet<string>): void {
  if (process.platform !== 'linux' || names.size === 0) return;
  let memory: number | undefined;
  try {
    // The environment of a worker thread is a copy; the original would still have the variables.
    if (!isMainThread()) return;
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
    // A container may forbid it. docs/security.md says what a measured process can see then.
  } finally {
    if (memory !== undefined) closeSync(memory);
  }
}
