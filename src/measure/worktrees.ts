/**
 * Checks commits of the user's repository out into temporary folders. The user's work tree, index and HEAD
 * are not touched, and no hook of the repository runs. All folder names have the same length, because the
 * length of a program's path changes its memory alignment.
 */
import { rmSync } from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UserError } from '../model/errors.ts';
import { askGit, git, tryGit } from '../system/git.ts';
import { commitNamed } from '../system/git-objects.ts';

/** Full hash. @throws UserError if there is no such commit */
export async function commitOf(ref: string, cwd: string): Promise<string> {
  const commit = await commitNamed(ref, cwd);
  if (commit) return commit;
  throw new UserError(
    `${JSON.stringify(ref)} is not a commit of the repository in ${cwd}`,
    'Fetch it, or name another branch, tag or commit. A shallow clone has only its newest one: fetch-depth: 0.',
  );
}

/**
 * Full hash of a commit, branch or tag. One that the checkout lacks is fetched, alone, with the checkout's
 * own credentials.
 * @throws UserError if it cannot be fetched
 */
export async function fetchedCommit(ref: string, cwd: string): Promise<string> {
  const known = await commitNamed(ref, cwd);
  if (known) return known;
  // In a full clone, fetching with a depth would cut off its history.
  const isShallow = (await tryGit(['rev-parse', '--is-shallow-repository'], { cwd })) === 'true';
  const depth = isShallow ? ['--depth=1'] : [];
  const fetch = ['fetch', '--quiet', '--no-tags', ...depth, '--end-of-options', 'origin', ref];
  const { status, stderr } = await askGit(fetch, { cwd });
  if (status === 0) return git(['rev-parse', '--verify', 'FETCH_HEAD^{commit}'], { cwd });
  throw new UserError(
    `${ref} is not in the clone in ${cwd}, and cannot be fetched: ${stderr.trim().split('\n').at(-1)}`,
    'Let actions/checkout bring it:   with: { fetch-depth: 0 }\nor keep its credentials, as it does unless persist-credentials is false.',
  );
}

/**
 * @param folders commit by folder name
 * @param work gets the path in each checkout that corresponds to `cwd`
 */
export async function withWorktrees<Name extends string, T>(
  folders: Readonly<Record<Name, string>>,
  cwd: string,
  work: (places: Readonly<Record<Name, string>>) => Promise<T>,
): Promise<T> {
  // perf takes everything whose path begins with /tmp/perf- for a list of generated code, and finds no names in it.
  const root = await realpath(await mkdtemp(join(tmpdir(), 'ab-perf-regression-')));
  // On an immediate exit, code after an await does not run. Git prunes worktrees whose folder is gone by
  // itself.
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
    // Forgets the worktrees whose folders are gone.
    await git(['worktree', 'prune'], { cwd });
  }
}
