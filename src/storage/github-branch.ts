/**
 * The history branch on GitHub, through the Git Data API. It needs neither a clone nor a checkout, and reads only the
 * requested files. Storing a run takes one request: a GraphQL mutation; without GraphQL three: tree, commit, ref.
 */
import { type GitHub, LagError, type Need } from '../github/client.ts';
import { lookOf } from '../github/look.ts';
import type { HistoryBranch, Tip } from '../history/branch.ts';
import { commitOnBranch } from './github-commit.ts';
import { branchesFrom, commitInSteps } from './github-commit-steps.ts';
import { GitHubFiles } from './github-files.ts';
import { GitHubWaitingRoom } from './github-waiting.ts';

interface CommitAnswer {
  readonly sha: string;
  readonly commit: {
    readonly tree: { readonly sha: string };
    readonly committer?: { readonly date?: string } | null;
  };
}

interface BranchAnswer {
  readonly commit: CommitAnswer;
}

/** GitHub's largest page. */
const COMMITS_MAX = 100;

export function githubBranch(github: GitHub, name: string): HistoryBranch {
  const { owner, repo } = github.repository;
  const reading: Need = { what: `read the history on ${name}`, permission: 'contents: read' };
  const storing: Need = { what: `store the run on ${name}`, permission: 'contents: write' };
  const description = `${name} of ${owner}/${repo}`;
  const place = { github, name, description, reading, storing };
  const files = new GitHubFiles(github, description, reading);
  const pending = new Map<string, Promise<unknown>>();
  const rooms = new Map<string, GitHubWaitingRoom>();
  let isFirst = true;
  /** Whether this GitHub answers the query of `lookAhead`, and so perhaps the mutation. */
  let hasGraphQL = false;
  /** The commits before a commit never change. */
  const ancestors = new Map<string, Promise<readonly Tip[]>>();

  return {
    name,
    description,

    tip: () => joined('tip', async () => (await seenTip()) ?? github.settled(tip)),

    before(after, most, path) {
      const key = `${after.commit} ${most} ${path ?? ''}`;
      const known = ancestors.get(key) ?? before(after, most, path);
      ancestors.set(key, known);
      // A failed request is sent again next time.
      known.catch(() => ancestors.delete(key));
      return known;
    },

    waitingRoom(historyDir) {
      const room = rooms.get(historyDir) ?? new GitHubWaitingRoom(github, { branch: name, historyDir });
      rooms.set(historyDir, room);
      return room;
    },

    read: (tip, path) => files.read(tip, path),

    list: (tip, folder) => files.list(tip, folder),

    async commit(parent, files, message) {
      const made = parent && hasGraphQL && (await inOneRequest(parent, files, message));
      if (made) return made === 'lost' ? undefined : made;
      return commitInSteps(place, parent, files, message);
    },
  };

  /** Joins identical requests in flight: the suites of one job send the same ones at the same time. */
  function joined<T>(key: string, ask: () => Promise<T>): Promise<T> {
    const answer = (pending.get(key) as Promise<T> | undefined) ?? ask();
    pending.set(key, answer);
    const forget = () => pending.delete(key);
    answer.then(forget, forget);
    return answer;
  }

  /** The tip that the job's first query has brought; later it may have moved. */
  async function seenTip(): Promise<Tip | undefined> {
    const isLater = !isFirst;
    isFirst = false;
    const look = isLater ? undefined : await lookOf(github);
    if (look?.branch !== name || !look.tip) return undefined;
    hasGraphQL = true;
    files.know(look.tip, look.seen);
    return look.tip;
  }

  /** Undefined if it takes the requests of the REST API, which say what is wrong. */
  async function inOneRequest(
    parent: Tip,
    changed: ReadonlyMap<string, string | null>,
    message: string,
  ): Promise<Tip | 'lost' | undefined> {
    const made = await commitOnBranch(github, storing, { name, parent }, changed, message);
    if (!made) hasGraphQL = false;
    return made;
  }

  async function tip(): Promise<Tip | undefined> {
    const route = 'GET /repos/{owner}/{repo}/branches/{branch}';
    const { status, data } = await github.request<BranchAnswer>(route, { branch: name }, reading);
    if (data) {
      const { tree, committer } = data.commit.commit;
      return { commit: data.commit.sha, tree: tree.sha, timeMs: Date.parse(committer?.date ?? '') };
    }
    // A missing branch starts a new history. Check that it is really missing: a server may lag behind.
    if ((await branchesFrom(place, name)).includes(name)) {
      throw new LagError(`cannot ${reading.what}: GitHub lists the branch and does not give it (${status})`);
    }
    return undefined;
  }

  async function before({ commit }: Tip, most: number, path?: string): Promise<readonly Tip[]> {
    const { data } = await github.request<readonly CommitAnswer[]>(
      'GET /repos/{owner}/{repo}/commits',
      { sha: commit, per_page: Math.min(COMMITS_MAX, most + 1), ...(path && { path }) },
      reading,
    );
    return (data ?? [])
      .filter(({ sha }) => sha !== commit)
      .slice(0, most)
      .map((each) => ({ commit: each.sha, tree: each.commit.tree.sha }));
  }
}
