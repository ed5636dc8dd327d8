/**
 * Runs git without a shell. Its output does not depend on the user's settings, it works in the repository of its folder even
 * inside a hook, and it runs no hooks.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { UserError } from '../model/errors.ts';
import { gitEnvironment } from './child-environment.ts';

export interface GitOptions {
  readonly cwd: string;
  readonly input?: string;
}

/** The result of a git process. For many commands the exit status is the answer. */
export interface GitAnswer {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Git is not on the PATH. */
export class NoGitError extends UserError {}

/** Overrides settings that change the output, start programs, or do additional work. */
const FIXED = [
  'color.ui=false',
  'core.quotePath=false',
  'log.showSignature=false',
  'i18n.logOutputEncoding=UTF-8',
  'core.hooksPath=/dev/null',
  'core.fsmonitor=false',
  'submodule.recurse=false',
  'fetch.recurseSubmodules=false',
  // Maintenance would go on in the background while a command is measured.
  'maintenance.auto=false',
  'gc.auto=0',
].flatMap((setting) => ['-c', setting]);

/** No prompts, no index update by read-only commands, and messages in English, which are parsed. */
const FIXED_ENV = { GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' };

/** @throws NoGitError if git is not installed */
export function askGit(args: readonly string[], { cwd, input }: GitOptions): Promise<GitAnswer> {
  return new Promise((resolve, reject) => {
    const child = startGit(args, cwd, input === undefined ? 'ignore' : 'pipe');
    const stdout: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => stdout.push(chunk));
    whenEnded(child, (ended) => {
      if (ended instanceof Error) reject(ended);
      else resolve({ ...ended, stdout: textOf(stdout) });
    });
    child.stdin?.end(input);
  });
}

export function startGit(args: readonly string[], cwd: string, stdin: 'ignore' | 'pipe'): ChildProcess {
  const env = { ...gitEnvironment(process.env), ...FIXED_ENV };
  const child = spawn('git', [...FIXED, ...args], { cwd, env, stdio: [stdin, 'pipe', 'pipe'] });
  // Git may close its input early. Its exit status and messages say more than the broken pipe.
  child.stdin?.on('error', () => {});
  return child;
}

/** @param then gets NoGitError if git is not installed */
export function whenEnded(
  child: ChildProcess,
  then: (ended: Omit<GitAnswer, 'stdout'> | NoGitError) => void,
): void {
  const stderr: Buffer[] = [];
  child.stderr?.on('data', (chunk: Buffer) => stderr.push(chunk));
  child.on('error', (cause) => {
    then(new NoGitError('git cannot be run', 'Install git, or check that it is on the PATH.', { cause }));
  });
  child.on('close', (status) => then({ status: status ?? 1, stderr: textOf(stderr) }));
}

function textOf(chunks: readonly Buffer[]): string {
  return Buffer.concat(chunks).toString('utf8');
}

/** Git's own message. */
export function gitFailed(
  command: string,
  cwd: string,
  { status, stderr }: Omit<GitAnswer, 'stdout'>,
): UserError {
  return new UserError(`git ${command} failed in ${cwd}: ${stderr.trim() || `exit status ${status}`}`);
}

/** The trimmed output. @throws UserError with git's own message if it fails */
export async function git(args: readonly string[], options: GitOptions): Promise<string> {
  const answer = await askGit(args, options);
  if (answer.status === 0) return answer.stdout.trimEnd();
  throw gitFailed(`${args[0]}`, options.cwd, answer);
}

/** The trimmed output; undefined if git fails. */
export async function tryGit(args: readonly string[], options: GitOptions): Promise<string | undefined> {
  const { status, stdout } = await askGit(args, options);
  return status === 0 ? stdout.trimEnd() : undefined;
}
