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
  options: Options,
): Promise<ProcessResult> {
  const { stdout, ...ended } = await ending(command, args, options);
  return { ...ended, stdout: stdout.toString('utf8') };
}

/** What a program prints, byte by byte. @throws Error with its own words if it fails */
export async function outputOf(command: string, args: readonly string[], options: Options): Promise<Buffer> {
  const { exitCode, stdout, stderr } = await ending(command, args, options);
  if (exitCode !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${exitCode}: ${stderr}`);
  return stdout;
}

interface Options {
  cwd: string;
  env: Record<string, string>;
  stdin?: string;
  timeoutMs?: number;
}

async function ending(command: string, args: readonly string[], options: Options) {
  const child = spawn(command, args, { cwd: options.cwd, env: options.env, stdio: 'pipe' });
  const chunks: Record<'stdout' | 'stderr', Buffer[]> = { stdout: [], stderr: [] };
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].on('data', (chunk: Buffer) => chunks[stream].push(chunk));
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
    const stdout = Buffer.concat(chunks.stdout);
    const stderr = Buffer.concat(chunks.stderr).toString('utf8');
    const transcript = `\nstdout:\n${stdout}\nstderr:\n${stderr}`;
    if (late) throw new Error(`${command} ${args.join(' ')} did not end within ${timeoutMs} ms${transcript}`);
    if (exitCode === null)
      throw new Error(`${command} ${args.join(' ')} was killed by ${signal}${transcript}`);
    return { exitCode, stdout, stderr };
  } finally {
    clearTimeout(timer);
  }
}
