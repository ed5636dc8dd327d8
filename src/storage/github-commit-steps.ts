/**
 * Commits files to a branch on GitHub through the Git Data API: tree, commit and ref, a request each. It needs no parent, and
 * GitHub's answers say what is wrong.
 */
import { type Answer, type GitHub, LagError, type Need } from '../github/client.ts';
import { branchInTheWay, type Tip } from '../history/branch.ts';
import { UserError } from '../model/errors.ts';

/** A branch on GitHub, and what its requests are for. */
export interface Place {
  readonly github: GitHub;
  readonly name: string;
  readonly description: string;
  readonly reading: Need;
  readonly storing: Need;
}

/**
 * GitHub's messages if one of its servers does not know an object or branch yet that another server has just accepted. A 404
 * of a write means the same; a token without write permission gets 403.
 */
const NOT_YET = /does not exist|not found|invalid (?:base_)?tree|not a valid|no commit found/i;

/**
 * @param files texts by path; null removes the file
 * @returns undefined if another job moved or created the branch first
 * @throws UserError if GitHub refuses, LagError if it may not know yet what it has just accepted
 */
export async function commitInSteps(
  place: Place,
  parent: Tip | undefined,
  files: ReadonlyMap<string, string | null>,
  message: string,
): Promise<Tip | undefined> {
  const { github, storing } = place;
  const entries = [...files].map(([path, content]) => ({
    path,
    mode: '100644',
    type: 'blob',
    ...(content === null ? { sha: null } : { content }),
  }));
  const write = async (route: string, parameters: Record<string, unknown>) =>
    requireData(await github.request<{ sha: string }>(route, parameters, storing), storing);
  const tree = await write('POST /repos/{owner}/{repo}/git/trees', {
    tree: entries,
    ...(parent && { base_tree: parent.tree }),
  });
  const commit = await write('POST /repos/{owner}/{repo}/git/commits', {
    message,
    tree: tree.sha,
    parents: parent ? [parent.commit] : [],
  });
  return (await moveRef(place, parent, commit.sha)) ? { commit: commit.sha, tree: tree.sha } : undefined;
}

/** @returns false if another job moved or created the ref first */
async function moveRef(place: Place, parent: Tip | undefined, sha: string): Promise<boolean> {
  const { github, name, storing } = place;
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
  if (answer.status === 422 && !parent) await requireFree(place);
  requireData(answer, storing);
  return true;
}

/** Branch `gh-pages/x` makes `gh-pages` impossible: to git, branches are paths. @throws UserError naming the other branch */
async function requireFree(place: Place): Promise<void> {
  const [other] = await branchesFrom(place, `${place.name}/`);
  if (other !== undefined) throw branchInTheWay(place.name, other, place.description);
}

/** @returns names of the branches with this prefix */
export async function branchesFrom(
  { github, reading }: Pick<Place, 'github' | 'reading'>,
  beginning: string,
): Promise<readonly string[]> {
  const { data } = await github.request<readonly { readonly ref: string }[]>(
    'GET /repos/{owner}/{repo}/git/matching-refs/{ref}',
    { ref: `heads/${beginning}` },
    reading,
  );
  return (data ?? []).map(({ ref }) => ref.replace('refs/heads/', ''));
}

function requireData<T>({ status, data, message }: Answer<T>, { what }: Need): T {
  if (data !== undefined) return data;
  const why = `cannot ${what}: GitHub answers ${status} (${message})`;
  const isEmpty = /repository is empty/i.test(message ?? '');
  if (status === 404 || (status === 409 && !isEmpty) || NOT_YET.test(message ?? '')) {
    throw new LagError(why);
  }
  throw new UserError(
    why,
    'Is the branch protected against pushes by workflows? Choose another one with the input branch.',
  );
}
