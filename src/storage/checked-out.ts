/**
 * Work trees that have the history branch checked out. Storing a run moves the branch. A work tree that does not follow would
 * show the new run as deleted, and the next commit made there would delete it.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { TransientError, UserError } from '../model/errors.ts';
import { askGit, git } from '../system/git.ts';
import { backoff, retry } from '../system/retry.ts';

export interface WorkTree {
  readonly folder: string;
  /** Whether the branch has no commit yet. */
  readonly isUnborn: boolean;
}

/** What all work trees of a repository share. */
export async function commonFolder(cwd: string): Promise<string> {
  return resolve(cwd, await git(['rev-parse', '--git-common-dir'], { cwd }));
}

/**
 * Reads the HEAD files first and runs git only if one of them names the branch: a process start here widens the race for the branch.
 * @param ref full name of the branch's ref
 * @param common see commonFolder
 */
export async function workTreesOn(ref: string, cwd: string, common: string): Promise<WorkTree[]> {
  const linked = await readdir(join(common, 'worktrees')).catch(() => []);
  const folders = [common, ...linked.map((name) => join(common, 'worktrees', name))];
  const heads = await Promise.all(
    folders.map((each) => readFile(join(each, 'HEAD'), 'utf8').catch(() => '')),
  );
  if (!heads.some((head) => head.trimEnd() === `ref: ${ref}`)) return [];
  const listed = await git(['worktree', 'list', '--porcelain'], { cwd });
  return listed.split('\n\n').flatMap((block) => {
    const folder = /^worktree (.*)$/m.exec(block)?.[1];
    // Git lists a deleted work tree until it is pruned.
    if (!folder || !block.split('\n').includes(`branch ${ref}`) || !existsSync(folder)) return [];
    return [{ folder, isUnborn: /^HEAD 0+$/m.test(block) }];
  });
}

/** Other jobs that store at the same time also update the work tree. Until they are done, it lags behind the branch. */
const RETRIES = { tries: 8, pauseMs: 50 };

/** @throws UserError if the fault persists: it is not transient for the caller, who must not store the run again */
async function withRetries(act: () => Promise<void>): Promise<void> {
  await retry(backoff(RETRIES), act).catch((error: unknown) => {
    throw error instanceof TransientError ? new UserError(error.message, error.remedy) : error;
  });
}

/** @throws UserError if the update would lose uncommitted changes in the work tree */
export async function requireUnchanged(
  { folder }: WorkTree,
  name: string,
  paths: readonly string[],
): Promise<void> {
  const asked = ['--literal-pathspecs', 'status', '--porcelain', '--untracked-files=all', '--', ...paths];
  await withRetries(async () => {
    const changed = await git(asked, { cwd: folder });
    if (changed === '') return;
    throw new TransientError(
      `branch ${name} is checked out in ${folder}, where the history has changes that are not committed: ${changed.trim().split('\n')[0]}`,
      'Commit or stash them there (git stash), or check out another branch, and store again.',
    );
  });
}

/** Fast-forwards work tree and index from the previous commit to the new one. Other changes there stay. */
export async function follow(
  { folder, isUnborn }: WorkTree,
  before: string | undefined,
  commit: string,
): Promise<void> {
  const cwd = folder;
  const empty = async () => git(['hash-object', '-t', 'tree', '--stdin'], { cwd, input: '' });
  const from = isUnborn || before === undefined ? await empty() : before;
  await withRetries(async () => {
    // Otherwise a file with a new timestamp and the same content counts as changed.
    await askGit(['update-index', '-q', '--refresh'], { cwd });
    const { status, stderr } = await askGit(['read-tree', '-m', '-u', from, commit], { cwd });
    if (status === 0) return;
    throw new TransientError(
      `the run is stored, but ${folder}, where the branch is checked out, could not be updated: ${stderr.trim().split('\n')[0]}`,
      'git status shows the previous state there as changes. Discard them: git restore --staged --worktree .',
    );
  });
}
