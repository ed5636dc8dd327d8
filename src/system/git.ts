/** The git of this machine, called without a shell. Asks questions and writes objects; never a checkout. */
import { spawn } from 'node:child_process';
import { UserError } from '../model/errors.ts';

export interface GitOptions {
  readonly cwd: string;
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** How git ended: its exit status is an answer for many questions. */
export interface GitAnswer {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** @throws UserError where git is not installed */
export function askGit(args: readonly string[], { cwd, input, env }: GitOptions): Promise<GitAnswer> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', args, { cwd, env: { ...process.env, ...env }, stdio: 'pipe' });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.on('error', (cause) => {
      reject(new UserError('git cannot be run', 'Install git, or check that it is on the PATH.', { cause }));
    });
    child.on('close', (status) => {
      const text = (chunks: Buffer[]) => Buffer.concat(chunks).toString('utf8');
      resolve({ status: status ?? 1, stdout: text(stdout), stderr: text(stderr) });
    });
    // git may close its input early; its exit status and words tell more than the broken pipe.
    child.stdin.on('error', () => {});
    child.stdin.end(input ?? '');
  });
}

/** The trimmed output. @throws UserError with git's own words where it fails */
export async function git(args: readonly string[], options: GitOptions): Promise<string> {
  const { status, stdout, stderr } = await askGit(args, options);
  if (status === 0) return stdout.trimEnd();
  throw new UserError(`git ${args[0]} failed in ${options.cwd}: ${stderr.trim() || `exit status ${status}`}`);
}

/** The trimmed output, or undefined where git says no. */
export async function tryGit(args: readonly string[], options: GitOptions): Promise<string | undefined> {
  const { status, stdout } = await askGit(args, options);
  return status === 0 ? stdout.trimEnd() : undefined;
}
