/**
 * Checks whose code a `command` would run. On some events a job has the token and the secrets of the repository and may have
 * untrusted code checked out. There, nothing is measured unless the workflow allows it.
 */
import type { Checkout } from '../baseline/base-commit.ts';
import { isFromFork } from '../github/context.ts';
import { pullRequestByNumber } from '../github/pull-requests.ts';
import type { Workflow } from '../github/workflow.ts';
import { UserError } from '../model/errors.ts';

/** @throws UserError if the command would run untrusted code */
export async function requireTrustedCommand(workflow: Workflow, checkout: Checkout): Promise<void> {
  if (workflow.config.allowUntrustedCommand || !(await isUntrusted(workflow, checkout))) return;
  const { event } = workflow.context;
  throw new UserError(
    `command is not run on ${event}: the code of a pull request would run with the token and the secrets of this repository`,
    'Measure on: pull_request, and let a second workflow comment: README.md#pull-requests-from-forks\nIf somebody reviews every pull request before it is measured:   with: { allow-untrusted-command: true }',
  );
}

async function isUntrusted({ context, github }: Workflow, { commit }: Checkout): Promise<boolean> {
  const { event, follows, commentedOn, sha } = context;
  if (event === 'pull_request_target') return true;
  // On the other events actions/checkout defaults to the default branch, which is trusted.
  if (commit === sha) return false;
  if (follows) return follows.head_repository?.full_name !== `${context.owner}/${context.repo}`;
  if (commentedOn === undefined) return false;
  const pullRequest = context.pullRequest ?? (await pullRequestByNumber(github, commentedOn));
  return pullRequest === undefined || isFromFork({ ...context, pullRequest });
}
