/**
 * Versions of the programs that run the measured scripts. A different version may explain why a script is
 * slower.
 */
import { execFile } from 'node:child_process';
import { basename } from 'node:path';
import type { Task } from './track.ts';

/** Programs that answer `--version` and do nothing else. Any other program might do something. */
const RUNTIMES: ReadonlySet<string> = new Set([
  ...['node', 'bun', 'deno', 'python', 'python3', 'ruby', 'perl', 'php', 'Rscript', 'julia', 'bash', 'make'],
]);

const PATIENCE_MS = 5000;

/** By name. Programs that do not answer with a version are left out. */
export async function runtimeVersions(
  tasks: readonly Task[],
  env: NodeJS.ProcessEnv,
): Promise<Record<string, string>> {
  const programs = new Set(tasks.map(({ words }) => words[0] ?? ''));
  const known = [...programs].filter((program) => RUNTIMES.has(basename(program)));
  const versions = await Promise.all(
    known.map(async (program) => [basename(program), await versionOf(program, env)] as const),
  );
  return Object.fromEntries(versions.filter(([, version]) => version !== ''));
}

function versionOf(program: string, env: NodeJS.ProcessEnv): Promise<string> {
  return new Promise((resolve) => {
    execFile(program, ['--version'], { timeout: PATIENCE_MS, env }, (error, stdout) => {
      resolve(error ? '' : (/\d+(?:\.\d+)+/.exec(stdout)?.[0] ?? ''));
    });
  });
}
