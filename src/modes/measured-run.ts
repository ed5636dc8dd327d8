/** The run of another job whose results are published, its commit, and the pull requests that they are about. */
import { isOnBranch } from '../baseline/base-branch.ts';
import { type Checkout, mergeOnGitHub } from '../baseline/base-commit.ts';
import type { GitHub } from '../github/client.ts';
import { commentTexts, OPENING, pullRequestThread } from '../github/comments.ts';
import type { PullRequest, WorkflowRun } from '../github/context.ts';
import { pullRequestByNumber, pullRequestsOf, withHead } from '../github/pull-requests.ts';
import { isOnRequest, type Workflow } from '../github/workflow.ts';
import { UserError } from '../model/errors.ts';
import { sectionsIn } from '../sinks/section.ts';
import type { Shard } from '../transfer/merge.ts';
import { roundsOf } from '../transfer/rounds.ts';

/** The measured commit. */
export interface MeasuredCommit {
  readonly checkout: Checkout;
  /** Files changed since the base commit; undefined if unknown. */
  readonly files: readonly string[] | undefined;
}

/** The run whose results are published, and the pull requests that they are about. */
export async function measuredBy(
  workflow: Workflow,
): Promise<{ run: WorkflowRun; pullRequests: PullRequest[] }> {
  const { context, github } = workflow;
  if (isOnRequest(workflow)) return measuredOnRequest(workflow);
  const run = context.follows;
  if (!run) {
    throw new UserError(
      'mode: publish belongs in a workflow that is triggered by the one that measures',
      'Trigger it   on: { workflow_run: { workflows: [Benchmark], types: [completed] } }   as README.md#pull-requests-from-forks shows.',
    );
  }
  return { run, pullRequests: run.event === 'pull_request' ? await pullRequestsOf(github, run) : [] };
}

/** An earlier job of this workflow run measured the commit that `mode: request` named. */
async function measuredOnRequest({ config, context, github, runner }: Workflow) {
  const pullRequest = await pullRequestByNumber(github, context.commentedOn ?? 0);
  const head = config.headSha;
  if (!/^[0-9a-f]{40,64}$/.test(head)) {
    throw new UserError(`head-sha: expected the full hash of a commit, got ${JSON.stringify(head)}`);
  }
  const run: WorkflowRun = {
    id: Number(context.runId),
    name: context.workflow,
    event: 'issue_comment',
    run_attempt: Number(context.runAttempt),
    run_started_at: runner.now().toISOString(),
    // Otherwise it would have handed over its results.
    conclusion: 'failure',
    head_sha: head,
  };
  return { run, pullRequests: pullRequest ? [withHead(pullRequest, head)] : [] };
}

interface Target extends MeasuredCommit {
  readonly pullRequest: PullRequest;
}

/**
 * One branch can have pull requests to several base branches, each with its own run. The merge commit tells which one this run
 * belongs to. The others also get a comment, about the head alone, unless their own run has commented on this commit.
 */
export async function targetsOf(
  shard: Shard,
  run: WorkflowRun,
  pullRequests: readonly PullRequest[],
  github: GitHub,
): Promise<Target[]> {
  const measuredCommit = await checkoutOf(github, shard, run);
  const [base] = measuredCommit.checkout.parents;
  if (pullRequests.length === 1 || base === undefined)
    return pullRequests.map((pullRequest) => ({ pullRequest, ...measuredCommit }));
  const isInTurn = shard.parts.some((part) => roundsOf([part]) !== undefined);
  const targets: Target[] = [];
  for (const pullRequest of pullRequests) {
    if (await isOnBranch(github, pullRequest.base.ref, base))
      targets.push({ pullRequest, ...measuredCommit });
    else if (!isInTurn && !(await isReported(github, pullRequest, run)))
      targets.push({ pullRequest, checkout: headAlone(run), files: undefined });
  }
  return targets;
}

async function isReported(
  github: GitHub,
  { number }: PullRequest,
  { head_sha }: WorkflowRun,
): Promise<boolean> {
  const bodies = await commentTexts(github, pullRequestThread(number), OPENING);
  return bodies.flatMap(sectionsIn).some(({ commit }) => commit === head_sha);
}

/**
 * The measured commit: the head, or a merge commit that has it as its second parent, verified with GitHub. A forged commit could
 * only select another run of the base branch as baseline. Forged values could do more.
 */
async function checkoutOf(
  github: GitHub,
  { checkout: claimed }: Shard,
  run: WorkflowRun,
): Promise<MeasuredCommit> {
  const { head_sha: head } = run;
  if (claimed !== head && /^[0-9a-f]{40,64}$/.test(claimed)) {
    const merge = await mergeOnGitHub(github, claimed);
    if (merge?.parents[1] === head) {
      const { parents, files } = merge;
      return { checkout: { commit: claimed, parents, message: '', author: '' }, files };
    }
  }
  return { checkout: headAlone(run), files: undefined };
}

function headAlone({ head_sha: commit }: WorkflowRun): Checkout {
  return { commit, parents: [], message: '', author: '' };
}
