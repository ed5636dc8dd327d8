/** Decides whether a workflow run had the code of a branch. Only then do its artifacts and cache entries count for the branch. */
import { UserError } from '../model/errors.ts';
import * as z from '../model/schema.ts';
import type { GitHub, Need } from './client.ts';

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

/**
 * Whether a run had the branch's own code: not that of a pull request, a fork or another branch.
 * @throws DeniedError if the token may not read workflow runs
 */
export async function isRunOfBranch(github: GitHub, runId: number, branch: string): Promise<boolean> {
  const need: Need = { what: `ask for workflow run ${runId}`, permission: 'actions: read' };
  const route = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}';
  const { data } = await github.request<unknown>(route, { run_id: runId }, need);
  if (data === undefined) return false;
  const parsed = runSchema.safeParse(data);
  if (!parsed.success) throw new UserError(`cannot ${need.what}: GitHub's answer is not as documented`);
  const { event, head_branch, repository, head_repository } = parsed.data;
  return !OF_PROPOSALS.test(event) && head_branch === branch && head_repository?.id === repository.id;
}
