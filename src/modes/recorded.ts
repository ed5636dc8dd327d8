/** Whether a run becomes part of the history; if a user could expect it and it does not, the log says why. */
import { isOnBranch } from '../baseline/base-branch.ts';
import type { Checkout } from '../baseline/base-commit.ts';
import type { Config } from '../config/config.ts';
import type { Context } from '../github/context.ts';
import type { Workflow } from '../github/workflow.ts';
import { shortCommit } from '../model/commit.ts';

/** Events that run on the default branch's own code. */
const RECORDED: readonly string[] = ['push', 'schedule', 'workflow_dispatch', 'repository_dispatch'];

/** @param branch the branch that the run would be stored for */
export async function isRecorded(workflow: Workflow, checkout: Checkout, branch: string): Promise<boolean> {
  if (shouldRecord(workflow.config, workflow.context)) return isOfBranch(workflow, checkout, branch);
  reportUnrecorded(workflow);
  return false;
}

/** Pull requests are checked but not stored: their code is not part of the history of any branch. */
function shouldRecord(config: Config, { event, isProposal, refName, defaultBranch }: Context): boolean {
  if (isProposal || config.record === 'never') return false;
  if (config.record === 'always') return true;
  return refName === defaultBranch && RECORDED.includes(event);
}

/** Logs why a run is not stored, if a user could expect that it is. */
function reportUnrecorded({ config, context, runner }: Workflow): void {
  const { event, isProposal, refName, defaultBranch } = context;
  if (isProposal || config.record !== 'auto' || event === 'merge_group') return;
  const why =
    refName === defaultBranch
      ? `record: auto stores runs started by ${RECORDED.join(', ')}, and this one was started by ${event}`
      : `record: auto stores runs of ${defaultBranch}, and this is ${refName}`;
  runner.info(`Not stored in the history: ${why}. With record: always it would be.`);
}

/**
 * Whether the measured commit is on the branch that the run would be stored for. A job can check out another commit, and only
 * the branch's own commits belong to its history.
 */
async function isOfBranch(
  { context, github, runner }: Workflow,
  { commit }: Checkout,
  branch: string,
): Promise<boolean> {
  const { sha, follows, refName } = context;
  if (commit === sha || (commit === follows?.head_sha && branch !== refName)) return true;
  if (await isOnBranch(github, branch, commit)) return true;
  runner.annotate({
    level: 'warning',
    title: 'perf-regression: the run is not stored',
    message: `${shortCommit(commit)} is checked out, which is not a commit of ${branch}: the run is checked, but does not become part of the history of ${branch}.\n  To store it, push it to a branch and measure it there, with   record: always`,
  });
  return false;
}
