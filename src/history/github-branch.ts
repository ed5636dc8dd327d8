/**
 * The history branch on GitHub, through the Git Data API: no clone, no checkout, and only the files that are asked
 * for. One run is stored with three requests: tree, commit, ref.
 */
import type { Answer, GitHub, Need } from '../github/client.ts';
import { UserError } from '../model/errors.ts';
import type { HistoryBranch, Tip } from './branch.ts';

interface BranchAnswer {
  readonly commit: { readonly sha: string; readonly commit: { readonly tree: { readonly sha: string } } };
}

export function githubBranch(github: GitHub, name: string): HistoryBranch {
  const { owner, repo } = github.repository;
  const reading: Need = { what: `read the history on ${name}`, permission: 'contents: read' };
  const storing: Need = { what: `store the run on ${name}`, permission: 'contents: write' };

  return {
    description: `${name} of ${owner}/${repo}`,

    async tip() {
      const route = 'GET /repos/{owner}/{repo}/branches/{branch}';
      const { data } = await github.request<BranchAnswer>(route, { branch: name }, reading);
      return data && { commit: data.commit.sha, tree: data.commit.commit.tree.sha };
    },

    async read({ commit }, path) {
      const { data } = await github.request<string | ArrayBuffer>(
        'GET /repos/{owner}/{repo}/contents/{path}',
        { path, ref: commit, mediaType: { format: 'raw' } },
        reading,
      );
      // The client gives bytes where a server leaves out the character set.
      return data instanceof ArrayBuffer ? new TextDecoder().decode(data) : data;
    },

    async list({ commit }, folder) {
      const { data } = await github.request<readonly { name: string; type: string }[]>(
        'GET /repos/{owner}/{repo}/contents/{path}',
        { path: folder, ref: commit },
        reading,
      );
      return data?.filter(({ type }) => type === 'file').map(({ name: file }) => file) ?? [];
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
