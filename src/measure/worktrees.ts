/**
 * Commits of the user's repository, each checked out in a temporary folder of its own. The user's work tree, index and HEAD are not
 * touched, and no hook of the repository runs. The folders have names of the same length: where a program
 * lies moves what its memory is aligned to.
 */
import { rmSync } from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UserError } from '../model/errors.ts';
import { askGit, git, tryGit } from '../system/git.ts';

/** Full hash. @throws UserError where there is no such commit */
export async function commitOf(ref: string, cwd: string): Promise<string> {
  const commit = await tryGit(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`], {
    cwd,
  });
  if (commit) return commit;
  throw new UserError(
    `${JSON.stringify(ref)} is no commit of the repository in ${cwd}`,
    'Fetch it, or name another branch, tag or commit. A shallow clone has only its newest one: fetch-depth: 0.',
  );
}

/**
 * A commit, branch or tag that a default checkout does not have is fetched, alone, with the checkout's own credentials.
 * @returns full hash
 * @throws UserError where it cannot be had
 */
export async function fetchedCommit(ref: string, cwd: string): Promise<string> {
  const there = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`];
  const known = await tryGit(there, { cwd });
  if (known) return known;
  // In a clone that is whole, a depth would cut its history there.
  const isShallow = (await tryGit(['rev-parse', '--is-shallow-repository'], { cwd })) === 'true';
  const depth = isShallow ? ['--depth=1'] : [];
  const fetch = ['fetch', '--quiet', '--no-tags', ...depth, '--end-of-options', 'origin', ref];
  const { status, stderr } = await askGit(fetch, { cwd });
  if (status === 0) return git(['rev-parse', '--verify', 'FETCH_HEAD^{commit}'], { cwd });
  throw new UserError(
    `${ref} is not in the clone in ${cwd}, and cannot be fetched: ${stderr.trim().split('\n').at(-1)}`,
    'Let actions/checkout bring it:   with: { fetch-depth: 0 }\nor keep its credentials, which it does unless it is told persist-credentials: false.',
  );
}

/**
 * @param folders commit by folder name
 * @param work is given the folders, below which the same place of the repository is that `cwd` is in it
 */
export async function withWorktrees<Name extends string, T>(
  folders: Readonly<Record<Name, string>>,
  cwd: string,
  work: (places: Readonly<Record<Name, string>>) => Promise<T>,
): Promise<T> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'perf-regression-ab-')));
  // Where this process is ended at once, nothing behind an await happens; git forgets by itself what is gone.
  const remove = () => rmSync(root, { recursive: true, force: true });
  process.once('exit', remove);
  const names = Object.keys(folders) as Name[];
  try {
    const inside = await git(['rev-parse', '--show-prefix'], { cwd });
    const places: Partial<Record<Name, string>> = {};
    for (const name of names) {
      const folder = join(root, name);
      await git(['worktree', 'add', '--detach', '--force', folder, folders[name]], { cwd });
      places[name] = join(folder, inside);
    }
    return await work(places as Record<Name, string>);
  } finally {
    process.off('exit', remove);
    await rm(root, { recursive: true, force: true });
    // Forgets those whose folder is gone.
    await git(['worktree', 'prune'], { cwd });
  }
}
