/**
 * Commits of the user's repository, each checked out in a temporary folder of its own. The user's work tree, index and HEAD are not
 * touched, and no hook of the repository runs. The folders have names of the same length: where a program
 * lies moves what its memory is aligned to.
 */
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { git, tryGit } from '../local/git.ts';
import { UserError } from '../model/errors.ts';

const NO_HOOKS = ['-c', 'core.hooksPath=/dev/null'];

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
 * @param folders commit by folder name
 * @param work is given the folders, below which the same place of the repository is that `cwd` is in it
 */
export async function withWorktrees<Name extends string, T>(
  folders: Readonly<Record<Name, string>>,
  cwd: string,
  work: (places: Readonly<Record<Name, string>>) => Promise<T>,
): Promise<T> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'perf-regression-ab-')));
  const inside = await git(['rev-parse', '--show-prefix'], { cwd });
  const names = Object.keys(folders) as Name[];
  try {
    const places: Partial<Record<Name, string>> = {};
    for (const name of names) {
      const folder = join(root, name);
      await git([...NO_HOOKS, 'worktree', 'add', '--detach', '--force', folder, folders[name]], { cwd });
      places[name] = join(folder, inside);
    }
    return await work(places as Record<Name, string>);
  } finally {
    await rm(root, { recursive: true, force: true });
    // Forgets those whose folder is gone.
    await git(['worktree', 'prune'], { cwd });
  }
}
