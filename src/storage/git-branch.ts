/**
 * The history branch of a local repository. A commit writes objects and moves one ref. It leaves the user's work tree, index
 * and HEAD alone, unless this branch is checked out.
 */

import type { EntryKind, HistoryBranch, Tip } from '../history/branch.ts';
import { branchInTheWay, FILE_BYTES_MAX, notOurs, requireFile } from '../history/branch.ts';
import { TransientError, UserError } from '../model/errors.ts';
import { once } from '../model/once.ts';
import { askGit, NoGitError, tryGit } from '../system/git.ts';
import { type GitObject, gitObject, tryGitObject } from '../system/git-objects.ts';
import { commonFolder, follow, requireUnchanged, workTreesOn } from './checked-out.ts';

/** Used only if git has no user.name and user.email. */
const FALLBACK_IDENTITY = 'perf-regression <perf-regression@localhost>';

interface GitEntry {
  readonly name: string;
  readonly kind: EntryKind;
  /** Hash of its content. */
  readonly object: string;
}

function kindOf(mode: string): EntryKind {
  if (mode === '40000') return 'folder';
  if (mode === '120000') return 'symbolic link';
  return mode === '160000' ? 'submodule' : 'file';
}

/** @param repository any folder inside the repository */
export function gitBranch(repository: string, name: string): HistoryBranch {
  const ref = `refs/heads/${name}`;
  const inside = { cwd: repository };
  const common = once(() => commonFolder(repository));
  const description = `branch ${name} of ${repository}`;
  /** By hash: several files of a folder are read, and many folders stay the same from commit to commit. */
  const trees = new Map<string, Promise<GitEntry[]>>();

  async function tip(): Promise<Tip | undefined> {
    // If the branch does not exist locally, it starts from the fetched copy.
    for (const candidate of [ref, `refs/remotes/origin/${name}`]) {
      const found = await tryGitObject(`${candidate}^{commit}`, inside);
      const [, tree] = /^tree ([0-9a-f]+)\n/.exec(found?.content.toString('latin1') ?? '') ?? [];
      if (found && tree) return { commit: found.hash, tree };
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

    async read({ tree }, path) {
      const entry = await entryAt(tree, path);
      if (!entry) return undefined;
      const blob = entry.kind === 'file' ? await objectOf(entry.object, 'blob', path) : undefined;
      requireFile(path, description, entry.kind, blob?.bytes ?? 0);
      return blob?.content.toString('utf8');
    },

    async list({ tree }, folder) {
      const entry = await entryAt(tree, folder);
      if (!entry) return [];
      if (entry.kind !== 'folder') throw notOurs(folder, description, `it is a ${entry.kind}`);
      return entriesOf(entry.object, folder);
    },

    async commit(parent, files, message) {
      const [workTrees, committer] = await Promise.all([
        common().then((folder) => workTreesOn(ref, repository, folder)),
        identity(),
      ]);
      for (const each of workTrees) await requireUnchanged(each, name, [...files.keys()]);
      const stream = importOf(ref, parent, files, message, committer);
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

  /** Undefined if there is nothing at that path. */
  async function entryAt(tree: string, path: string): Promise<GitEntry | undefined> {
    let entry: GitEntry | undefined = { name: '', kind: 'folder', object: tree };
    for (const name of path.split('/')) {
      if (entry?.kind !== 'folder') return undefined;
      entry = (await entriesOf(entry.object, path)).find((each) => each.name === name);
    }
    return entry;
  }

  function entriesOf(tree: string, path: string): Promise<GitEntry[]> {
    const known = trees.get(tree) ?? readTree(tree, path);
    trees.set(tree, known);
    known.catch(() => trees.delete(tree));
    return known;
  }

  async function readTree(hash: string, path: string): Promise<GitEntry[]> {
    const entries = entriesIn(await objectOf(hash, 'tree', path));
    if (entries) return entries;
    throw unreadable(path, `tree ${hash} is damaged, or too large`);
  }

  /** @throws UserError if the repository lacks what a commit or tree there refers to */
  async function objectOf(hash: string, type: 'blob' | 'tree', path: string): Promise<GitObject> {
    const found = await gitObject(hash, { ...inside, bytesMax: FILE_BYTES_MAX }).catch((error: unknown) => {
      throw error instanceof UserError && !(error instanceof NoGitError)
        ? unreadable(path, error.message)
        : error;
    });
    if (found?.type === type) return found;
    throw unreadable(
      path,
      found ? `${hash} is a ${found.type}, not a ${type}` : `${type} ${hash} is missing`,
    );
  }

  function unreadable(path: string, why: string): UserError {
    return new UserError(
      `cannot read ${path} on ${description}: ${why}`,
      `git fsck names what is damaged; git fetch origin ${name} gets what is missing.`,
    );
  }

  /** Name, e-mail address and time in git's format. */
  async function identity(): Promise<string> {
    const known = await tryGit(['var', 'GIT_COMMITTER_IDENT'], inside);
    return known ?? `${FALLBACK_IDENTITY} ${Math.floor(Date.now() / 1000)} +0000`;
  }
}

/** An entry of a tree is mode, space, name, zero byte, hash. @returns undefined if the content is none, or was too large to be kept */
function entriesIn({ hash, bytes, content }: GitObject): GitEntry[] | undefined {
  if (content.length < bytes) return undefined;
  const hashBytes = hash.length / 2;
  const entries: GitEntry[] = [];
  for (let start = 0; start < content.length; ) {
    const space = content.indexOf(' ', start);
    const end = content.indexOf(0, space);
    const next = end + 1 + hashBytes;
    if (space < 0 || end < 0 || next > content.length) return undefined;
    entries.push({
      name: content.toString('utf8', space + 1, end),
      kind: kindOf(content.toString('latin1', start, space)),
      object: content.toString('hex', end + 1, next),
    });
    start = next;
  }
  return entries;
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
