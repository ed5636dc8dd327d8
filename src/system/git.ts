/**
 * Runs git without a shell. Its output does not depend on the user's settings, it works in the repository of its folder even
 * inside a hook, and it runs no hooks.
 */
import { spawn } from 'node:child_process';
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
    const env = { ...gitEnvironment(process.env), ...FIXED_ENV };
    const child = spawn('git', [...FIXED, ...args], {
      cwd,
      env,
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.on('error', (cause) => {
      reject(new NoGitError('git cannot be run', 'Install git, or check that it is on the PATH.', { cause }));
    });
    child.on('close', (status) => {
      const text = (chunks: Buffer[]) => Buffer.concat(chunks).toString('utf8');
      resolve({ status: status ?? 1, stdout: text(stdout), stderr: text(stderr) });
    });
    // Git may close its input early. Its exit status and messages say more than the broken pipe.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
  });
}

/** The trimmed output. @throws UserError with git's own message if it fails */
export async function git(args: readonly string[], options: GitOptions): Promise<string> {
  const { status, stdout, stderr } = await askGit(args, options);
  if (status === 0) return stdout.trimEnd();
  throw new UserError(`git ${args[0]} failed in ${options.cwd}: ${stderr.trim() || `exit status ${status}`}`);
}

/** The trimmed output; undefined if git fails. */
export async function tryGit(args: readonly string[], options: GitOptions): Promise<string | undefined> {
  const { status, stdout } = await askGit(args, options);
  return status === 0 ? stdout.trimEnd() : undefined;
}
