/**
 * The history branch of a local repository. A commit writes objects and moves one ref. It leaves the user's work tree, index
 * and HEAD alone, unless this branch is checked out.
 */

import type { EntryKind, HistoryBranch, Tip } from '../history/branch.ts';
import { branchInTheWay, notOurs, requireFile } from '../history/branch.ts';
import { TransientError, UserError } from '../model/errors.ts';
import { once } from '../model/once.ts';
import { askGit, git, tryGit } from '../system/git.ts';
import { commonFolder, follow, requireUnchanged, workTreesOn } from './checked-out.ts';

/** Used only if git has no user.name and user.email. */
const FALLBACK_IDENTITY = 'perf-regression <perf-regression@localhost>';

interface GitEntry {
  readonly name: string;
  readonly kind: EntryKind;
  readonly object: string;
  /** NaN if not requested. */
  readonly bytes: number;
}

function kindOf(mode: string): EntryKind {
  if (mode === '040000') return 'folder';
  if (mode === '120000') return 'symbolic link';
  return mode === '160000' ? 'submodule' : 'file';
}

/** @param repository any folder inside the repository */
export function gitBranch(repository: string, name: string): HistoryBranch {
  const ref = `refs/heads/${name}`;
  const inside = { cwd: repository };
  const common = once(() => commonFolder(repository));
  const description = `branch ${name} of ${repository}`;
  const listed = new Map<string, Promise<GitEntry[]>>();

  async function tip(): Promise<Tip | undefined> {
    // If the branch does not exist locally, it starts from the fetched copy.
    for (const candidate of [ref, `refs/remotes/origin/${name}`]) {
      const found = await tryGit(['log', '-1', '--format=%H%n%T', candidate, '--'], inside);
      const [commit, tree] = found?.split('\n') ?? [];
      if (commit && tree) return { commit, tree };
    }
    return undefined;
  }

  return {
    name,
    description,
    tip,

    async before({ commit }, most, path) {
      const paths = path ? [`:(top,literal)${path}`] : [];
      const found = await tryGit(
        ['log', `--max-count=${most + 1}`, '--format=%H %T', commit, '--', ...paths],
        inside,
      );
      const lines = (found ?? '').split('\n').filter((line) => line !== '' && !line.startsWith(commit));
      return lines.slice(0, most).map((line) => {
        const [before = '', tree = ''] = line.split(' ');
        return { commit: before, tree };
      });
    },

    async read({ commit }, path) {
      const entry = (await filesBeside(commit, path)).find(({ name }) => name === path);
      if (!entry) return undefined;
      requireFile(path, description, entry.kind, entry.bytes);
      const { status, stdout, stderr } = await askGit(['cat-file', 'blob', entry.object], inside);
      if (status === 0) return stdout;
      throw new UserError(`cannot read ${path} on ${description}: ${stderr.trim()}`);
    },

    async list({ commit }, folder) {
      const [entry] = await entriesAt([commit, '--', folder]);
      if (!entry) return [];
      if (entry.kind !== 'folder') throw notOurs(folder, description, `it is a ${entry.kind}`);
      return entriesAt([entry.object]);
    },

    async commit(parent, files, message) {
      const workTrees = await workTreesOn(ref, repository, await common());
      for (const each of workTrees) await requireUnchanged(each, name, [...files.keys()]);
      const stream = importOf(ref, parent, files, message, await identity());
      const { status, stdout, stderr } = await askGit(['fast-import', '--quiet'], {
        ...inside,
        input: stream,
      });
      const [, commit, tree] = /^([0-9a-f]{40,})\n040000 tree ([0-9a-f]{40,})\t/.exec(stdout) ?? [];
      if (status === 0 && commit && tree) {
        for (const each of workTrees) await follow(each, parent?.commit, commit);
        return { commit, tree };
      }
      const refused = refusalOf(stderr, name, repository);
      if (refused) throw refused;
      return undefined;
    },
  };

  /** The folder of a path, listed once for each commit: several of its files are read. */
  function filesBeside(commit: string, path: string): Promise<GitEntry[]> {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const key = `${commit}:${folder}`;
    const known = listed.get(key) ?? entriesAt(['-l', commit, ...(folder === '' ? [] : ['--', folder])]);
    listed.set(key, known);
    known.catch(() => listed.delete(key));
    return known;
  }

  async function entriesAt(which: readonly string[]): Promise<GitEntry[]> {
    const found = await git(['ls-tree', '-z', '--full-tree', ...which], inside);
    return found.split('\0').flatMap((line) => {
      const [, mode = '', object = '', bytes, entry = ''] =
        /^(\d{6}) \w+ ([0-9a-f]+)(?: +(\S+))?\t(.*)$/s.exec(line) ?? [];
      return mode === '' ? [] : [{ name: entry, kind: kindOf(mode), object, bytes: Number(bytes) }];
    });
  }

  /** Name, e-mail address and time in git's format. */
  async function identity(): Promise<string> {
    const known = await tryGit(['var', 'GIT_COMMITTER_IDENT'], inside);
    return known ?? `${FALLBACK_IDENTITY} ${Math.floor(Date.now() / 1000)} +0000`;
  }
}

/** @returns undefined if another process moved the branch first */
function refusalOf(stderr: string, name: string, repository: string): UserError | undefined {
  const ref = `refs/heads/${name}`;
  const other = /'refs\/heads\/([^']+)' exists; cannot create/.exec(stderr)?.[1];
  if (other) return branchInTheWay(name, other, repository);
  const folder = /non-empty directory '([^']+)' blocking/.exec(stderr)?.[1];
  if (folder) {
    return new UserError(
      `cannot move ${ref} in ${repository}: the folder ${folder} is in the way`,
      'It does not hold a branch. Delete it with all its contents.',
    );
  }
  const lock = /Unable to create '([^']+\.lock)': File exists/.exec(stderr)?.[1];
  if (lock) {
    return new TransientError(
      `cannot move ${ref} in ${repository}: another git process has ${lock}`,
      `If no git process is running there, one that was killed left it behind: delete ${lock}.`,
    );
  }
  if (/not updating|but expected|reference already exists/i.test(stderr)) return undefined;
  return new UserError(`cannot move ${ref} in ${repository}: ${stderr.trim()}`);
}

/**
 * The input of `git fast-import` for one commit. It moves the ref only forward and only if no other process moved it.
 * Its output names the commit and the tree.
 * Source: git-fast-import(1), "Input format".
 */
function importOf(
  ref: string,
  parent: Tip | undefined,
  files: ReadonlyMap<string, string | null>,
  message: string,
  committer: string,
): string {
  const changes = [...files].map(([path, text]) =>
    text === null ? `D ${quoted(path)}\n` : `M 100644 inline ${quoted(path)}\n${dataOf(text)}`,
  );
  return [
    `feature done\ncommit ${ref}\nmark :1\ncommitter ${committer}\n`,
    dataOf(`${message}\n`),
    parent ? `from ${parent.commit}\n` : '',
    ...changes,
    '\nget-mark :1\nls :1 ""\ndone\n',
  ].join('');
}

function dataOf(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}

function quoted(path: string): string {
  return `"${path.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')}"`;
}
