/**
 * The history branch on GitHub, through the Git Data API: no clone, no checkout, and only the files that are asked
 * for. One run is stored with three requests: tree, commit, ref.
 */
import { createHash } from 'node:crypto';
import type { Answer, GitHub, Need } from '../github/client.ts';
import type { EntryKind, HistoryBranch, Tip } from '../history/branch.ts';
import { notOurs, requireFile } from '../history/branch.ts';
import { UserError } from '../model/errors.ts';

interface CommitAnswer {
  readonly sha: string;
  readonly commit: { readonly tree: { readonly sha: string } };
}

interface BranchAnswer {
  readonly commit: CommitAnswer;
}

/** GitHub's largest page. */
const COMMITS_MAX = 100;

/** One entry as the contents API tells of it. */
interface Contents {
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly sha: string;
  /** Present where a single file of at most a megabyte was asked for. */
  readonly content?: string;
  readonly encoding?: string;
  readonly git_url?: string | null;
}

export function githubBranch(github: GitHub, name: string): HistoryBranch {
  const { owner, repo } = github.repository;
  const reading: Need = { what: `read the history on ${name}`, permission: 'contents: read' };
  const storing: Need = { what: `store the run on ${name}`, permission: 'contents: write' };

  const description = `${name} of ${owner}/${repo}`;

  return {
    name,
    description,

    async tip() {
      const route = 'GET /repos/{owner}/{repo}/branches/{branch}';
      const { data } = await github.request<BranchAnswer>(route, { branch: name }, reading);
      return data && { commit: data.commit.sha, tree: data.commit.commit.tree.sha };
    },

    async before({ commit }, most) {
      const { data } = await github.request<readonly CommitAnswer[]>(
        'GET /repos/{owner}/{repo}/commits',
        { sha: commit, per_page: Math.min(COMMITS_MAX, most + 1) },
        reading,
      );
      // The first one is the tip itself.
      return (data ?? []).slice(1).map((each) => ({ commit: each.sha, tree: each.commit.tree.sha }));
    },

    async read(tip, path) {
      const entry = await contentsAt(tip, path);
      if (!entry) return undefined;
      if (Array.isArray(entry)) throw notOurs(path, description, 'it is a folder');
      requireFile(path, description, kindOf(entry), entry.size);
      const bytes =
        entry.encoding === 'base64' ? Buffer.from(entry.content ?? '', 'base64') : await rawBytes(tip, path);
      // GitHub follows a link to a file: it answers with the text of the one and the name of the other.
      if (objectName(bytes) !== entry.sha) throw notOurs(path, description, 'it is a symbolic link');
      return bytes.toString('utf8');
    },

    async list(tip, folder) {
      const entries = (await contentsAt(tip, folder)) ?? [];
      if (!Array.isArray(entries)) throw notOurs(folder, description, `it is a ${kindOf(entries)}`);
      return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) }));
    },

    async commit(parent, files, message) {
      const entries = [...files].map(([path, content]) => ({
        path,
        mode: '100644',
        type: 'blob',
        ...(content === null ? { sha: null } : { content }),
      }));
      const tree = await write<{ sha: string }>('POST /repos/{owner}/{repo}/git/trees', {
        tree: entries,
        ...(parent && { base_tree: parent.tree }),
      });
      const commit = await write<{ sha: string }>('POST /repos/{owner}/{repo}/git/commits', {
        message,
        tree: tree.sha,
        parents: parent ? [parent.commit] : [],
      });
      const moved = await moveRef(parent, commit.sha);
      return moved ? { commit: commit.sha, tree: tree.sha } : undefined;
    },
  };

  async function contentsAt({ commit }: Tip, path: string): Promise<Contents | Contents[] | undefined> {
    const route = 'GET /repos/{owner}/{repo}/contents/{path}';
    const answer = await github.request<Contents | Contents[]>(route, { path, ref: commit }, reading);
    // GitHub tells nothing of a file beyond 100 MB, not even its size.
    if (answer.status === 413) throw notOurs(path, description, answer.message ?? '');
    return answer.data;
  }

  /** Of a file beyond a megabyte, which comes in this form alone. */
  async function rawBytes({ commit }: Tip, path: string): Promise<Buffer> {
    const { data } = await github.request<string | ArrayBuffer>(
      'GET /repos/{owner}/{repo}/contents/{path}',
      { path, ref: commit, mediaType: { format: 'raw' } },
      reading,
    );
    // The client gives bytes where a server leaves out the character set.
    return data instanceof ArrayBuffer ? Buffer.from(data) : Buffer.from(data ?? '');
  }

  async function write<T>(route: string, parameters: Record<string, unknown>): Promise<T> {
    return demand(await github.request<T>(route, parameters, storing));
  }

  /** @returns false where the ref moved, or was created, in the meantime */
  async function moveRef(parent: Tip | undefined, sha: string): Promise<boolean> {
    const answer = parent
      ? await github.request(
          'PATCH /repos/{owner}/{repo}/git/refs/{ref}',
          { ref: `heads/${name}`, sha, force: false },
          storing,
        )
      : await github.request(
          'POST /repos/{owner}/{repo}/git/refs',
          { ref: `refs/heads/${name}`, sha },
          storing,
        );
    if (answer.message !== undefined && /fast.?forward|already exists/i.test(answer.message)) return false;
    demand(answer);
    return true;
  }

  function demand<T>(answer: Answer<T>): T {
    if (answer.data !== undefined) return answer.data;
    throw new UserError(
      `cannot ${storing.what}: GitHub answers ${answer.status} (${answer.message})`,
      `Is the branch protected against pushes by workflows? Choose another one with the input branch.`,
    );
  }
}

/** In a list a submodule calls itself a file, and has no blob. */
function kindOf({ type, git_url }: Contents): EntryKind {
  if (type === 'dir') return 'folder';
  if (type === 'symlink') return 'symbolic link';
  return type === 'submodule' || !git_url?.includes('/git/blobs/') ? 'submodule' : 'file';
}

/** The name that git gives to a file's bytes. */
function objectName(bytes: Buffer): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
