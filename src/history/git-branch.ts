/**
 * The history branch of a local repository, by plumbing: objects are written and one ref is moved. The user's work
 * tree, index and HEAD are never touched.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askGit, git, tryGit } from '../local/git.ts';
import { UserError } from '../model/errors.ts';
import type { EntryKind, HistoryBranch, Tip } from './branch.ts';
import { demandFile, notOurs } from './branch.ts';

const NO_COMMIT = '0'.repeat(40);

/** Used only where the user has not told git who they are. */
const FALLBACK_IDENTITY = { name: 'perf-regression', email: 'perf-regression@localhost' };

interface GitEntry {
  readonly name: string;
  readonly kind: EntryKind;
  readonly object: string;
  /** NaN where it was not asked for. */
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
  const description = `branch ${name} of ${repository}`;

  async function tip(): Promise<Tip | undefined> {
    // A fetched copy is the starting point of a branch that does not exist here yet.
    for (const candidate of [ref, `refs/remotes/origin/${name}`]) {
      const found = await tryGit(['log', '-1', '--format=%H%n%T', candidate, '--'], inside);
      const [commit, tree] = found?.split('\n') ?? [];
      if (commit && tree) return { commit, tree };
    }
    return undefined;
  }

  return {
    description,
    tip,

    async read({ commit }, path) {
      const [entry] = await entriesAt(['-l', commit, '--', path]);
      if (!entry) return undefined;
      demandFile(path, description, entry.kind, entry.bytes);
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
      const tree = await writeTree(parent, files);
      const args = ['commit-tree', tree, '-m', message, ...(parent ? ['-p', parent.commit] : [])];
      const commit = await git(args, { ...inside, env: await identity() });
      const local = await tryGit(['rev-parse', '--verify', '--quiet', ref], inside);
      if (local !== undefined && local !== parent?.commit) return undefined;
      const moved = await askGit(['update-ref', '-m', message, ref, commit, local ?? NO_COMMIT], inside);
      if (moved.status === 0) return { commit, tree };
      // Another process holds the lock, or moved the ref first: both are a lost race.
      if (/lock|but expected|already exists/i.test(moved.stderr)) return undefined;
      throw new UserError(`cannot move ${ref} in ${repository}: ${moved.stderr.trim()}`);
    },
  };

  async function entriesAt(which: readonly string[]): Promise<GitEntry[]> {
    const found = await git(['ls-tree', '-z', '--full-tree', ...which], inside);
    return found.split('\0').flatMap((line) => {
      const [, mode = '', object = '', bytes, entry = ''] =
        /^(\d{6}) \w+ ([0-9a-f]+)(?: +(\S+))?\t(.*)$/s.exec(line) ?? [];
      return mode === '' ? [] : [{ name: entry, kind: kindOf(mode), object, bytes: Number(bytes) }];
    });
  }

  /** Builds the tree in an index of its own, so that the user's index is not even read. */
  async function writeTree(
    parent: Tip | undefined,
    files: ReadonlyMap<string, string | null>,
  ): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'perf-regression-'));
    const own = { ...inside, env: { GIT_INDEX_FILE: join(folder, 'index') } };
    try {
      if (parent) await git(['read-tree', parent.tree], own);
      const objects = await writeObjects(folder, [...files.values()]);
      const entries = [...files.keys()].map((path, i) => {
        const object = objects[i];
        return object === undefined ? `0 ${NO_COMMIT}\t${path}\n` : `100644 ${object}\t${path}\n`;
      });
      await git(['update-index', '--index-info'], { ...own, input: entries.join('') });
      return await git(['write-tree'], own);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** All in one process. @returns their names; undefined where there is no text */
  async function writeObjects(
    folder: string,
    texts: readonly (string | null)[],
  ): Promise<(string | undefined)[]> {
    const paths: string[] = [];
    for (const [i, text] of texts.entries()) {
      if (text === null) continue;
      paths.push(join(folder, String(i)));
      await writeFile(join(folder, String(i)), text);
    }
    const args = ['hash-object', '-w', '--no-filters', '--stdin-paths'];
    const written = await git(args, { ...inside, input: paths.map((path) => `${path}\n`).join('') });
    const objects = written.split('\n').values();
    return texts.map((text) => (text === null ? undefined : objects.next().value));
  }

  async function identity(): Promise<Record<string, string>> {
    if (await tryGit(['var', 'GIT_COMMITTER_IDENT'], inside)) return {};
    const { name: person, email } = FALLBACK_IDENTITY;
    return {
      GIT_AUTHOR_NAME: person,
      GIT_AUTHOR_EMAIL: email,
      GIT_COMMITTER_NAME: person,
      GIT_COMMITTER_EMAIL: email,
    };
  }
}
