/**
 * A base branch that somebody named must exist, or have stored runs: a typo must not lead to a different baseline.
 * Checked only if no stored run is of that branch.
 */
import type { GitHub, Need } from '../github/client.ts';
import { UserError } from '../model/errors.ts';
import { nearestFirst } from '../model/nearest.ts';
import { tryGit } from '../system/git.ts';

const READING: Need = { what: 'ask for the branches of the repository', permission: 'contents: read' };

/** Number of branches to list in the error. */
const NAMED_MAX = 5;

/** @throws UserError that lists the existing branches */
export async function requireBranchOnGitHub(github: GitHub, name: string): Promise<void> {
  const { data } = await github.request<unknown>(
    'GET /repos/{owner}/{repo}/branches/{branch}',
    { branch: name },
    READING,
  );
  if (data !== undefined) return;
  const listed = await github.request<readonly { readonly name: string }[]>(
    'GET /repos/{owner}/{repo}/branches',
    { per_page: 100 },
    READING,
  );
  throw unknownBranch(
    name,
    (listed.data ?? []).map((branch) => branch.name),
  );
}

/** Whether the branch contains a commit; false for a commit that GitHub does not know. */
export async function isOnBranch(github: GitHub, branch: string, commit: string): Promise<boolean> {
  const { data } = await github.request<{ readonly status: string }>(
    'GET /repos/{owner}/{repo}/compare/{basehead}',
    { basehead: `${branch}...${commit}`, per_page: 1 },
    READING,
  );
  return data?.status === 'identical' || data?.status === 'behind';
}

/** @throws UserError that lists the existing branches */
export async function requireBranchLocally(folder: string, name: string): Promise<void> {
  // A shallow clone, as workflows make it, knows no other branches.
  if ((await tryGit(['rev-parse', '--is-shallow-repository'], { cwd: folder })) === 'true') return;
  const refs = ['--format=%(refname)', 'refs/heads', 'refs/remotes'];
  const listed = (await tryGit(['for-each-ref', ...refs], { cwd: folder })) ?? '';
  const there = listed.split('\n').map((ref) => ref.replace(/^refs\/(?:heads|remotes\/[^/]+)\//, ''));
  if (there.includes(name)) return;
  throw unknownBranch(
    name,
    there.filter((branch) => branch !== '' && branch !== 'HEAD'),
  );
}

function unknownBranch(name: string, there: readonly string[]): UserError {
  const branches = nearestFirst(name, new Set(there));
  const more = branches.length > NAMED_MAX ? ` and ${branches.length - NAMED_MAX} more` : '';
  return new UserError(
    `base-branch: there is no branch ${JSON.stringify(name)}, and no stored run of one`,
    branches.length === 0 ? '' : `There are ${branches.slice(0, NAMED_MAX).join(', ')}${more}.`,
  );
}
