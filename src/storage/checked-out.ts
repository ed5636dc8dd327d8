/**
 * Work trees that have the history branch checked out. A commit that is written moves the branch under them: without following,
 * they would show the run that was just stored as taken back, and the next commit there would take it back indeed.
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
 * Git is asked only if a HEAD names the branch: whoever stores has no time between looking and moving the branch.
 * @param ref of the branch, in full
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
    // One that is gone is listed until git tidies up.
    if (!folder || !block.split('\n').includes(`branch ${ref}`) || !existsSync(folder)) return [];
    return [{ folder, isUnborn: /^HEAD 0+$/m.test(block) }];
  });
}

/** Others that store at the same time move the branch and follow it, each in its turn: meanwhile the work tree is behind. */
const IN_TURN = { tries: 8, pauseMs: 50 };

/** @throws UserError what does not pass: whoever stores must not begin again for it */
async function inTurn(act: () => Promise<void>): Promise<void> {
  await retry(backoff(IN_TURN), act).catch((error: unknown) => {
    throw error instanceof TransientError ? new UserError(error.message, error.remedy) : error;
  });
}

/** @throws UserError where what somebody changed there would be lost */
export async function requireUnchanged(
  { folder }: WorkTree,
  name: string,
  paths: readonly string[],
): Promise<void> {
  const asked = ['--literal-pathspecs', 'status', '--porcelain', '--untracked-files=all', '--', ...paths];
  await inTurn(async () => {
    const changed = await git(asked, { cwd: folder });
    if (changed === '') return;
    throw new TransientError(
      `branch ${name} is checked out in ${folder}, where the history has changes that are not committed: ${changed.trim().split('\n')[0]}`,
      'Commit them there, or take them back (git stash), or check another branch out, and store again.',
    );
  });
}

/** Brings work tree and index from the commit before to the new one, as a merge forward does: what else is changed there stays. */
export async function follow(
  { folder, isUnborn }: WorkTree,
  before: string | undefined,
  commit: string,
): Promise<void> {
  const cwd = folder;
  const empty = async () => git(['hash-object', '-t', 'tree', '--stdin'], { cwd, input: '' });
  const from = isUnborn || before === undefined ? await empty() : before;
  await inTurn(async () => {
    // Tells what is merely newer on the disk from what is changed.
    await askGit(['update-index', '-q', '--refresh'], { cwd });
    const { status, stderr } = await askGit(['read-tree', '-m', '-u', from, commit], { cwd });
    if (status === 0) return;
    throw new TransientError(
      `it is stored, and ${folder}, where the branch is checked out, could not follow: ${stderr.trim().split('\n')[0]}`,
      'What git status shows there as changed is the state before: git restore --staged --worktree .',
    );
  });
}
