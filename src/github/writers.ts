/**
 * Decides who and what may count for the repository: whether a person may write to it, and whether a workflow run had the code of a branch.
 * Only then do the run's artifacts and cache entries count for the branch.
 */
import { UserError } from '../model/errors.ts';
import * as z from '../model/schema.ts';
import { DeniedError, type GitHub, type Need } from './client.ts';

const runSchema = z.lazy(() =>
  z.object({
    event: z.string(),
    head_branch: z.nullish(z.string()),
    repository: z.object({ id: z.int() }),
    /** Null if the fork was deleted. */
    head_repository: z.nullish(z.object({ id: z.int() })),
  }),
);

/** Events whose runs may have the code of a pull request, whatever branch GitHub names. */
const OF_PROPOSALS = /^(?:pull_request|workflow_run$|issue_comment$|merge_group$)/;

const ROUTE = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}';

/** Whether a workflow run has not ended. Unknown counts as ended: it was deleted, or the token may not ask. */
export async function isUnderWay(github: GitHub, runId: number): Promise<boolean> {
  const need: Need = { what: `ask for workflow run ${runId}`, permission: 'actions: read' };
  try {
    const { data } = await github.request<{ status?: string | null }>(ROUTE, { run_id: runId }, need);
    return data !== undefined && data.status !== 'completed';
  } catch (error) {
    if (error instanceof DeniedError) return false;
    throw error;
  }
}

/**
 * Whether a run had the branch's own code: not that of a pull request, a fork or another branch.
 * @throws DeniedError if the token may not read workflow runs
 */
export async function isRunOfBranch(github: GitHub, runId: number, branch: string): Promise<boolean> {
  const need: Need = { what: `ask for workflow run ${runId}`, permission: 'actions: read' };
  const { data } = await github.request<unknown>(ROUTE, { run_id: runId }, need);
  if (data === undefined) return false;
  const parsed = runSchema.safeParse(data);
  if (!parsed.success) throw new UserError(`cannot ${need.what}: GitHub's answer is not as documented`);
  const { event, head_branch, repository, head_repository } = parsed.data;
  return !OF_PROPOSALS.test(event) && head_branch === branch && head_repository?.id === repository.id;
}

const WRITERS: ReadonlySet<string> = new Set(['admin', 'write']);

/** Whether a person may push to the repository. GitHub counts `maintain` as `write`. */
export async function mayWrite(
  github: GitHub,
  username: string,
  need: Need = { what: `ask what ${username} may do`, permission: 'contents: read' },
): Promise<boolean> {
  if (username === '') return false;
  const route = 'GET /repos/{owner}/{repo}/collaborators/{username}/permission';
  const { data } = await github.request<{ permission: string }>(route, { username }, need);
  return data !== undefined && WRITERS.has(data.permission);
}
