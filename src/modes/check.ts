/**
 * `check`: results or a command → run → baseline → report → summary, comment, history → exit status. A sink that fails is
 * reported and does not stop the others. Only the verdict decides the exit status.
 */
import type { Checkout } from '../baseline/base-commit.ts';
import { ancestorsOnGitHub, checkoutOnGitHub, readCheckout } from '../baseline/base-commit.ts';
import { exitCodeOf } from '../config/exit-code.ts';
import { type Context, isFromFork } from '../github/context.ts';
import { releaseAhead } from '../github/lock.ts';
import { pullRequestByNumber } from '../github/pull-requests.ts';
import { isOnRequest, type Workflow } from '../github/workflow.ts';
import { interruptedStatus } from '../measure/interrupt.ts';
import { shortCommit } from '../model/commit.ts';
import { describeError, UserError } from '../model/errors.ts';
import { readConfiguration } from '../results/configuration.ts';
import { duringCheckRun } from '../sinks/check-run.ts';
import { commentAhead } from '../sinks/comment.ts';
import { reportingErrors } from '../sinks/unmeasured.ts';
import { rescueUnjudged } from '../sinks/unstored.ts';
import { baseRulesOf } from './base-rules.ts';
import { checkSuites } from './check-suites.ts';
import type { CommandContext } from './command-session.ts';
import { reportJob } from './deliver.ts';
import { lookAheadInJob } from './look-ahead.ts';
import type { Mode } from './mode.ts';
import { underBaseRules } from './proposed-rules.ts';
import { readSuites, runInfoOf, type SuiteResults } from './read-results.ts';
import { isRecorded } from './recorded.ts';
import { requireReferenceFit, withReferenceResults } from './reference.ts';
import { snapshotStoresInJob } from './stores.ts';

export const checkMode: Mode = async (given) => {
  const workflow = { ...given, context: await withCommentedPullRequest(given) };
  try {
    return await reportingErrors(workflow, () => checkAll(workflow));
  } finally {
    await releaseAhead(given.github);
  }
};

async function checkAll(workflow: Workflow): Promise<number> {
  const { context, github } = workflow;
  const checkout = (await readCheckout(context.workspace)) ?? (await checkoutOnGitHub(github, context.sha));
  warnOfForeignCode(workflow, checkout);
  if (isOnRequest(workflow)) requireRequested(workflow, checkout);
  const commit = context.pullRequest?.head.sha ?? checkout.commit;
  const commits = { commit, earlier: () => commitsBefore(workflow, checkout) };
  return duringCheckRun(workflow, commits, () => checkCommit(workflow, checkout));
}

/** The commit before the push, or else the one before the measured one. */
async function commitsBefore(
  { context, github }: Workflow,
  { parents }: Checkout,
): Promise<readonly string[]> {
  const { pushedFrom, pullRequest } = context;
  if (pushedFrom !== undefined) return [pushedFrom];
  return pullRequest ? (await ancestorsOnGitHub(github, pullRequest.head.sha)).slice(0, 2) : parents;
}

async function checkCommit(workflow: Workflow, checkout: Checkout): Promise<number> {
  const { config, context, runner } = workflow;
  const configuration = await readConfiguration(config, context.workspace);
  const { policy, reader, sources, readFrom } = configuration;
  if (config.command === '') {
    lookAheadInJob(workflow, checkout);
    if (!isOnRequest(workflow)) commentAhead(workflow, checkout.commit);
  }
  const { rules: base, warnings: baseWarnings } = await baseRulesOf(workflow, checkout, configuration);
  const warnings = [...configuration.warnings, ...baseWarnings];
  if (readFrom !== '') runner.info(`Rules: ${readFrom}.`);
  const runInfo = { ...runInfoOf(workflow, checkout.commit), ...remarksOf(checkout, context) };
  const records = await isRecorded(workflow, checkout, runInfo.branch);
  requireReferenceFit(config);
  const suites = await suitesOf(workflow, { policy, reader, runInfo, checkout, records });
  if (suites === 'interrupted') return interruptedStatus();
  const snapshotStores = snapshotStoresInJob(workflow);
  const proposed = base && (await underBaseRules(workflow, base, suites, { runInfo, checkout }));
  const given = { policy, reader, sources, warnings, runInfo, checkout, records, snapshotStores };
  const checkContext = { ...given, ...(proposed && { proposed }) };
  const strict = { ...workflow, config: base?.config ?? config };
  const judged = await checkSuites(strict, suites, checkContext).catch((error: unknown) => {
    if (!records) throw error;
    const runs = suites.map(({ run }) => run);
    return rescueUnjudged(runs, error, strict);
  });
  const exitCode = exitCodeOf(
    judged.map(({ report }) => report),
    strict.config,
  );
  await reportJob({ ...strict, judged, snapshotStores, exitCode, checkout: checkout.commit });
  if (config.bisect !== 'never' && records) {
    const { searchCulprits } = await import('./search-culprit.ts');
    await searchCulprits(strict, judged, { policy, reader, runInfo });
  }
  return exitCode;
}

/** What other steps and jobs measured, or what `command` measures now. */
async function suitesOf(
  workflow: Workflow,
  given: CommandContext,
): Promise<readonly SuiteResults[] | 'interrupted'> {
  if (workflow.config.command !== '') {
    const { measureCommand } = await import('./measure-command.ts');
    return measureCommand(workflow, given);
  }
  const { reader, runInfo, checkout } = given;
  const suites = await readSuites(workflow, reader, runInfo, checkout.commit);
  return withReferenceResults(workflow, suites, reader, runInfo);
}

/**
 * A comment on a pull request starts a run on the default branch. If the job has checked out the pull request, the run counts as
 * one of the pull request and is reported there.
 */
async function withCommentedPullRequest(workflow: Workflow): Promise<Context> {
  const { context, github, runner } = workflow;
  const { commentedOn, workspace } = context;
  // Its token may not look the pull request up, and another job reports.
  if (isOnRequest(workflow)) return context;
  const checkout = commentedOn === undefined ? undefined : await readCheckout(workspace);
  if (commentedOn === undefined || !checkout) return context;
  try {
    const pullRequest = await pullRequestByNumber(github, commentedOn);
    const head = pullRequest?.head.sha ?? '';
    const isChecked = checkout.commit === head || checkout.parents.includes(head);
    return isChecked ? { ...context, pullRequest } : context;
  } catch (error) {
    runner.info(`The pull request that was commented on cannot be looked up: ${describeError(error)}`);
    return context;
  }
}

/** @throws UserError if another commit than the requested one would be measured in its name */
function requireRequested({ config }: Workflow, { commit }: Checkout): void {
  if (commit === config.headSha) return;
  throw new UserError(
    `head-sha is ${shortCommit(config.headSha)}, and ${shortCommit(commit)} is checked out`,
    'Check the requested commit out:   - uses: actions/checkout@v6   with the same value as   ref',
  );
}

/** Details of the checked-out commit, unless it is the merge commit of a pull request. */
function remarksOf({ commit, message, author, tags = [] }: Checkout, { pullRequest }: Context) {
  return pullRequest && pullRequest.head.sha !== commit ? {} : { message, author, tags };
}

/** Warns if untrusted code runs in a job with a write token and secrets. */
function warnOfForeignCode({ context, runner }: Workflow, { commit, parents }: Checkout): void {
  const head = foreignHead(context);
  if (head === undefined || (commit !== head && !parents.includes(head))) return;
  runner.annotate({
    level: 'warning',
    title: 'perf-regression: the code of a fork runs with the permissions of this repository',
    message: `${context.event} with a checkout of the pull request's head lets anybody who opens a pull request use the token and the secrets of this job.\n  Measure on: pull_request, and let a second workflow comment: README.md#pull-requests-from-forks`,
  });
}

/** The fork's head commit, if the event gives this job more permissions than a fork's job has. */
function foreignHead(context: Context): string | undefined {
  const { event, owner, repo, pullRequest, follows } = context;
  if (event === 'pull_request_target') return isFromFork(context) ? pullRequest?.head.sha : undefined;
  return follows && follows.head_repository?.full_name !== `${owner}/${repo}` ? follows.head_sha : undefined;
}
