/**
 * The git of this machine, called without a shell: asked questions, and given objects to write. It answers the same whatever the user has
 * set for people, works in the repository of its folder whatever a hook names, and runs no hook.
 */
import { spawn } from 'node:child_process';
import { UserError } from '../model/errors.ts';
import { gitEnvironment } from './child-environment.ts';

export interface GitOptions {
  readonly cwd: string;
  readonly input?: string;
}

/** How git ended: its exit status is an answer for many questions. */
export interface GitAnswer {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** There is no git on the PATH. */
export class NoGitError extends UserError {}

/** Settings that change what is printed, start programs, or do more than what was asked. */
const FIXED = [
  'color.ui=false',
  'core.quotePath=false',
  'log.showSignature=false',
  'i18n.logOutputEncoding=UTF-8',
  'core.hooksPath=/dev/null',
  'core.fsmonitor=false',
  'submodule.recurse=false',
  'fetch.recurseSubmodules=false',
  // Tidying up goes on behind our back, where a command is measured.
  'maintenance.auto=false',
  'gc.auto=0',
].flatMap((setting) => ['-c', setting]);

/** No question to a person, no index that is written because it was looked at, and words in the language that we read. */
const FIXED_ENV = { GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' };

/** @throws NoGitError where git is not installed */
export function askGit(args: readonly string[], { cwd, input }: GitOptions): Promise<GitAnswer> {
  return new Promise((resolve, reject) => {
    const env = { ...gitEnvironment(process.env), ...FIXED_ENV };
    const child = spawn('git', [...FIXED, ...args], { cwd, env, stdio: 'pipe' });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.on('error', (cause) => {
      reject(new NoGitError('git cannot be run', 'Install git, or check that it is on the PATH.', { cause }));
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
