/**
 * Runs one program to its end in an environment that holds only what is given. A program that does not end is
 * killed and reported as an error with what it had said: a test must never wait for the suite's time limit.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface ProcessResult {
  exitCode: number;
  stdout: string;
  stderr: string;
}

export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/** GitHub runs actions on node 24, whatever node runs the tests. */
export const node24 = `${projectRoot}node_modules/.bin/node`;

export async function runProcess(
  command: string,
  args: readonly string[],
  options: { cwd: string; env: Record<string, string>; stdin?: string; timeoutMs?: number },
): Promise<ProcessResult> {
  const child = spawn(command, args, { cwd: options.cwd, env: options.env, stdio: 'pipe' });
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      said[stream] += text;
    });
  }
  // A program that does not read its input closes the pipe; that is its right.
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.stdin ?? '');
  const timeoutMs = options.timeoutMs ?? 60_000;
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    child.kill('SIGKILL');
  }, timeoutMs);
  try {
    const [exitCode, signal] = (await once(child, 'close')) as [number | null, string | null];
    const transcript = `\nstdout:\n${said.stdout}\nstderr:\n${said.stderr}`;
    if (late) throw new Error(`${command} ${args.join(' ')} did not end within ${timeoutMs} ms${transcript}`);
    if (exitCode === null)
      throw new Error(`${command} ${args.join(' ')} was killed by ${signal}${transcript}`);
    return { exitCode, ...said };
  } finally {
    clearTimeout(timer);
  }
}
