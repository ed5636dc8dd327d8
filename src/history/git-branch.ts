/**
 * The history branch of a local repository, by plumbing: objects are written and one ref is moved. The user's work
 * tree, index and HEAD are never touched.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askGit, git, tryGit } from '../local/git.ts';
import { UserError } from '../model/errors.ts';
import type { HistoryBranch, Tip } from './branch.ts';

const NO_COMMIT = '0'.repeat(40);

/** Used only where the user has not told git who they are. */
const FALLBACK_IDENTITY = { name: 'perf-regression', email: 'perf-regression@localhost' };

/** @param repository any folder inside the repository */
export function gitBranch(repository: string, name: string): HistoryBranch {
  const ref = `refs/heads/${name}`;
  const inside = { cwd: repository };

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
    description: `branch ${name} of ${repository}`,
    tip,

    async read({ commit }, path) {
      const { status, stdout } = await askGit(['cat-file', 'blob', `${commit}:${path}`], inside);
      return status === 0 ? stdout : undefined;
    },

    async list({ commit }, folder) {
      const found = await tryGit(['ls-tree', '-z', `${commit}:${folder}`], inside);
      const lines = found?.split('\0').filter((line) => /^\d{6} blob /.test(line)) ?? [];
      return lines.map((line) => line.slice(line.indexOf('\t') + 1));
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

  /** Builds the tree in an index of its own, so that the user's index is not even read. */
  async function writeTree(
    parent: Tip | undefined,
    files: ReadonlyMap<string, string | null>,
  ): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'perf-regression-'));
    const own = { ...inside, env: { GIT_INDEX_FILE: join(folder, 'index') } };
    try {
      if (parent) await git(['read-tree', parent.tree], own);
      const entries: string[] = [];
      for (const [path, text] of files) {
        if (text === null) {
          entries.push(`0 ${NO_COMMIT}\t${path}\n`);
          continue;
        }
        const blob = await git(['hash-object', '-w', '--stdin'], { ...inside, input: text });
        entries.push(`100644 ${blob}\t${path}\n`);
      }
      await git(['update-index', '--index-info'], { ...own, input: entries.join('') });
      return await git(['write-tree'], own);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
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
