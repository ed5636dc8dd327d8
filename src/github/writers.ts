/** Which code a workflow run ran, by what GitHub says of it: what it left behind counts for a branch only if it was the branch's. */
import * as z from 'zod';
import { UserError } from '../model/errors.ts';
import type { GitHub, Need } from './client.ts';

const runSchema = z.object({
  event: z.string(),
  head_branch: z.string().nullish(),
  repository: z.object({ id: z.int() }),
  /** Null where the fork was deleted. */
  head_repository: z.object({ id: z.int() }).nullish(),
});

/** Runs that may have the code of a pull request checked out, whatever branch GitHub names. */
const OF_PROPOSALS = /^(?:pull_request|workflow_run$|issue_comment$|merge_group$)/;

/**
 * Whether a run was of the branch itself: not of a pull request, a fork or another branch.
 * @throws DeniedError where the token may not ask
 */
export async function isRunOfBranch(github: GitHub, runId: number, branch: string): Promise<boolean> {
  const need: Need = { what: `ask for workflow run ${runId}`, permission: 'actions: read' };
  const route = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}';
  const { data } = await github.request<unknown>(route, { run_id: runId }, need);
  if (data === undefined) return false;
  const parsed = runSchema.safeParse(data);
  if (!parsed.success) throw new UserError(`cannot ${need.what}: GitHub's answer is not as it documents it`);
  const { event, head_branch, repository, head_repository } = parsed.data;
  return !OF_PROPOSALS.test(event) && head_branch === branch && head_repository?.id === repository.id;
}
