/**
 * `request`: reads a comment `/benchmark` on a pull request, and says in outputs what another job is to measure. Only people with write access
 * are answered beyond a 👎. The commit to measure is the head that the author of the comment could see, and later jobs are pinned to it. No
 * code of the pull request runs here.
 */
import type { Need } from '../github/client.ts';
import { type CommentOnThread, isFromFork, type PullRequest } from '../github/context.ts';
import { pullRequestByNumber } from '../github/pull-requests.ts';
import { type Reaction, react } from '../github/reactions.ts';
import { suiteName, type Workflow } from '../github/workflow.ts';
import { mayWrite } from '../github/writers.ts';
import { HistoryLog } from '../history/log.ts';
import { newestRuns } from '../history/newest.ts';
import { type BenchmarkRequest, requestIn, USAGE } from '../model/benchmark-request.ts';
import { shortCommit } from '../model/commit.ts';
import { describeError, UserError } from '../model/errors.ts';
import { differenceWithin, nearestFirst } from '../model/nearest.ts';
import { EVERY, patternOf } from '../model/pattern.ts';
import { visible } from '../reporters/escape.ts';
import { matchesWildcard } from '../rules/selector.ts';
import { commentOnFailure } from '../sinks/comment.ts';
import { githubBranch } from '../storage/github-branch.ts';
import { parseStores } from '../storage/stores.ts';
import { baseBranchOf } from './check-suites.ts';
import type { Mode } from './mode.ts';

export const requestMode: Mode = async (workflow) => {
  const { context, github, runner } = workflow;
  const { comment, commentedOn } = context;
  runner.output('accepted', false);
  if (context.event !== 'issue_comment' || comment === undefined) {
    throw new UserError(
      'mode: request belongs in a workflow that comments on pull requests start',
      'Trigger it   on: { issue_comment: { types: [created] } }   as examples/on-demand shows.',
    );
  }
  const parsed = comment.isNew && commentedOn !== undefined ? requestIn(comment.body) : undefined;
  if (parsed === undefined || commentedOn === undefined) {
    runner.info(`The comment does not ask for a measurement on a pull request: ${USAGE}.`);
    return 0;
  }
  const answer = async (reaction: Reaction) => {
    const failure = await react(github, comment.id, reaction);
    if (failure) runner.info(describeError(failure));
  };
  if (!(await mayWrite(github, comment.by))) {
    runner.info('The author of the comment has no write access, so nothing is measured.');
    await answer('-1');
    return 0;
  }
  await answer('eyes');
  const pullRequest = await pullRequestByNumber(github, commentedOn);
  if (!pullRequest) throw new UserError(`there is no pull request #${commentedOn}`);
  const asked = { ...workflow, context: { ...context, pullRequest } };
  try {
    if ('fault' in parsed) throw new UserError(parsed.fault);
    requirePinned(asked, comment, pullRequest);
    const base = await baseOf(asked, parsed.request, pullRequest);
    runner.output('benchmarks-pattern', await patternFor(asked, parsed.request));
    runner.output('base-sha', base);
    runner.output('head-sha', pullRequest.head.sha);
    runner.output('accepted', true);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    runner.info(describeError(error));
    await answer('-1');
    await commentOnFailure(asked, suiteName(workflow.config, context), error.message);
    return 0;
  }
  runner.info(`${shortCommit(pullRequest.head.sha)} of pull request #${commentedOn} is to be measured.`);
  await answer('rocket');
  return 0;
};

/**
 * The author of the comment answers for the code that was there. The contributor of a fork could push other code until the workflow
 * starts, and GitHub says of a commit only what its author wrote; but it says when the fork was last pushed to.
 * @throws UserError if that was after the comment, or is not known
 */
function requirePinned({ context }: Workflow, { at }: CommentOnThread, { head, state }: PullRequest): void {
  if (state === 'closed') throw new UserError('the pull request is closed');
  if (!isFromFork(context)) return;
  const pushedAt = head.repo?.pushed_at ?? '';
  if (Date.parse(pushedAt) < Date.parse(at)) return;
  throw new UserError('the fork has been pushed to since the comment: look at its code, and ask again');
}

/** The commit to compare with: the one that was asked for, or the one that the pull request is based on. */
async function baseOf(
  { github }: Workflow,
  { base: ref }: BenchmarkRequest,
  { base, head }: PullRequest,
): Promise<string> {
  const need: Need = { what: `look up ${ref ?? 'the base'}`, permission: 'contents: read' };
  if (ref === undefined) {
    const route = 'GET /repos/{owner}/{repo}/compare/{basehead}';
    const asked = { basehead: `${base.ref}...${head.sha}`, per_page: 1 };
    const { data } = await github.request<{ merge_base_commit: { sha: string } }>(route, asked, need);
    if (data) return data.merge_base_commit.sha;
    throw new UserError(`the pull request has no commit in common with ${visible(base.ref, 100)}`);
  }
  const route = 'GET /repos/{owner}/{repo}/commits/{ref}';
  const { data } = await github.request<{ readonly sha: string }>(route, { ref }, need);
  if (data) return data.sha;
  throw new UserError(`${ref} is not a branch, tag or commit of this repository`);
}

/** Names of a message. */
const NEAREST_MAX = 3;

/** The benchmarks as an expression, after the history has shown that they exist. */
async function patternFor(workflow: Workflow, { names }: BenchmarkRequest): Promise<string> {
  if (names.length === 0) return EVERY;
  const known = await knownNames(workflow);
  const suite = suiteName(workflow.config, workflow.context);
  const found = names.flatMap((name) => {
    const matching = known.filter((each) => matchesWildcard(name, each));
    if (matching.length > 0) return matching;
    const nearest = nearestFirst(name, known, differenceWithin).slice(0, NEAREST_MAX);
    const hint = nearest.length === 0 ? 'it has no runs yet' : `did you mean ${nearest.join(', ')}?`;
    throw new UserError(visible(`suite ${suite} has no benchmark ${name}: ${hint}`, 250));
  });
  return patternOf([...new Set(found)]);
}

/** The benchmarks of the newest run of the base branch; none if there is no history. */
async function knownNames({ config, context, github }: Workflow): Promise<string[]> {
  if (!parseStores(config.store).branch) return [];
  const log = new HistoryLog(
    githubBranch(github, config.branch),
    config.historyDir,
    suiteName(config, context),
  );
  const branch = baseBranchOf(config, context);
  const { runs } = await newestRuns(log.segmentsFromNewest(1), {
    enough: 1,
    counting: (all) => all.filter((run) => run.branch === branch),
  });
  const newest = runs.findLast((run) => run.branch === branch);
  return [...new Set((newest?.measurements ?? []).map(({ benchmark }) => benchmark.name))];
}
