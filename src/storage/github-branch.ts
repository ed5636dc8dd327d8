/**
 * The history branch on GitHub, through the Git Data API. It needs neither a clone nor a checkout, and reads only the
 * requested files. Storing a run takes one request: a GraphQL mutation; without GraphQL three: tree, commit, ref.
 */
import { type Answer, type GitHub, LagError, type Need } from '../github/client.ts';
import { lookOf } from '../github/look.ts';
import { branchInTheWay, type HistoryBranch, type Tip } from '../history/branch.ts';
import { UserError } from '../model/errors.ts';
import { commitOnBranch } from './github-commit.ts';
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

/**
 * GitHub's messages if one of its servers does not know an object or branch yet that another server has just accepted. A 404
 * of a write means the same; a token without write permission gets 403.
 */
const NOT_YET = /does not exist|not found|invalid (?:base_)?tree|not a valid|no commit found/i;

export function githubBranch(github: GitHub, name: string): HistoryBranch {
  const { owner, repo } = github.repository;
  const reading: Need = { what: `read the history on ${name}`, permission: 'contents: read' };
  const storing: Need = { what: `store the run on ${name}`, permission: 'contents: write' };
  const description = `${name} of ${owner}/${repo}`;
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
    if ((await branchesFrom(name)).includes(name)) {
      throw new LagError(`cannot ${reading.what}: GitHub lists the branch and does not give it (${status})`);
    }
    return undefined;
  }

  /** Names of the branches with this prefix. */
  async function branchesFrom(beginning: string): Promise<readonly string[]> {
    const { data } = await github.request<readonly { readonly ref: string }[]>(
      'GET /repos/{owner}/{repo}/git/matching-refs/{ref}',
      { ref: `heads/${beginning}` },
      reading,
    );
    return (data ?? []).map(({ ref }) => ref.replace('refs/heads/', ''));
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

  async function write<T>(route: string, parameters: Record<string, unknown>): Promise<T> {
    return requireData(await github.request<T>(route, parameters, storing));
  }

  /** @returns false if another job moved or created the ref first */
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
    if (answer.status === 422 && !parent) await requireFree();
    requireData(answer);
    return true;
  }

  /** Branch `gh-pages/x` makes `gh-pages` impossible: to git, branches are paths. @throws UserError naming the other branch */
  async function requireFree(): Promise<void> {
    const [other] = await branchesFrom(`${name}/`);
    if (other !== undefined) throw branchInTheWay(name, other, description);
  }

  function requireData<T>({ status, data, message }: Answer<T>): T {
    if (data !== undefined) return data;
    const why = `cannot ${storing.what}: GitHub answers ${status} (${message})`;
    const isEmpty = /repository is empty/i.test(message ?? '');
    if (status === 404 || (status === 409 && !isEmpty) || NOT_YET.test(message ?? '')) {
      throw new LagError(why);
    }
    throw new UserError(
      why,
      `Is the branch protected against pushes by workflows? Choose another one with the input branch.`,
    );
  }
}
