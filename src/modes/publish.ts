/**
 * `publish`: a `workflow_run` workflow, which has write permission, reports the results of a pull request's job, which has not.
 * Pull request, commit and time come from GitHub. Only the measured values come from the artifact. They are checked here, by
 * this repository's rules and history, and are never stored.
 */
import { readCheckout } from '../baseline/base-commit.ts';
import { Artifacts } from '../github/artifacts.ts';
import { type Context, isFromFork, type PullRequest, type WorkflowRun } from '../github/context.ts';
import type { Runner } from '../github/runner.ts';
import { isOnRequest, suiteName, type Workflow } from '../github/workflow.ts';
import { baseOf, headOf } from '../measure/interleaved.ts';
import type { Interleaved } from '../model/baseline.ts';
import { UserError } from '../model/errors.ts';
import type { Report } from '../model/report.ts';
import type { Warning } from '../model/warning.ts';
import { visible } from '../reporters/escape.ts';
import { readConfiguration } from '../results/configuration.ts';
import { type Measured, type RunInfo, runOf } from '../results/read-runs.ts';
import { skippedWarnings } from '../results/skipped.ts';
import { duringCheckRun } from '../sinks/check-run.ts';
import { commentOnFailure } from '../sinks/comment.ts';
import { downloadForkArtifact, profileOfFork } from '../transfer/fork-artifact.ts';
import { type Joined, joinShards, type Part, type Shard } from '../transfer/merge.ts';
import { roundsOf } from '../transfer/rounds.ts';
import { proposedChange } from './base-rules.ts';
import { type CheckContext, checkSuites } from './check-suites.ts';
import { reportJob } from './deliver.ts';
import { type MeasuredCommit, measuredBy, targetsOf } from './measured-run.ts';
import type { Mode } from './mode.ts';
import { bySuite } from './proposed-rules.ts';
import type { SuiteResults } from './read-results.ts';
import { snapshotStoresInJob } from './stores.ts';

export const publishMode: Mode = async (workflow) => {
  const { config, context: here, github, runner } = workflow;
  const { run, pullRequests } = await measuredBy(workflow);
  const [first] = pullRequests;
  if (!first)
    return logNothing(runner, `run ${run.id} measured the head of no open pull request, or of an older push`);
  await refuseForeignCode(here.workspace, run);
  const workflowOf = (pullRequest: PullRequest): Workflow => {
    const context = { ...here, pullRequest, workflow: run.name ?? here.workflow };
    return { config, context, github, runner };
  };
  const suite = suiteName(config, workflowOf(first).context);
  const shard = await downloadForkArtifact(new Artifacts(github, config.token), run, suite);
  if (!shard) {
    // A fork's job cannot comment. Without this, the comment would still show the previous commit.
    for (const each of pullRequests.map(workflowOf)) {
      if (!(isFromFork(each.context) || isOnRequest(workflow)) || run.conclusion !== 'failure') continue;
      await commentOnFailure(each, suite, 'its workflow run failed before it measured anything');
    }
    return logNothing(
      runner,
      `run ${run.id} uploaded no results of suite ${suite}: it commented by itself, or measured nothing`,
    );
  }
  let failures = 0;
  for (const { pullRequest, ...measuredCommit } of await targetsOf(shard, run, pullRequests, github)) {
    const each = workflowOf(pullRequest);
    const publication = { run, shard, suite, ...measuredCommit };
    failures += await duringCheckRun(each, { commit: run.head_sha, earlier: async () => [] }, () =>
      publishOn(each, pullRequest, publication),
    );
  }
  return failures > 0 ? 2 : 0;
};

/** The results that are reported on a pull request. */
interface Publication extends MeasuredCommit {
  readonly run: WorkflowRun;
  readonly shard: Shard;
  readonly suite: string;
}

/** @returns how many sinks failed */
async function publishOn(
  workflow: Workflow,
  { number }: PullRequest,
  { run, shard, checkout, files, suite }: Publication,
): Promise<number> {
  const { config, context, runner } = workflow;
  const configuration = await readConfiguration(config, context.workspace, null);
  const { policy, reader, sources } = configuration;
  const { rules: change, warnings } = await proposedChange(workflow, checkout, files, configuration);
  const runInfo: RunInfo = {
    suite,
    commit: run.head_sha,
    branch: `${number}/merge`,
    now: new Date(run.run_started_at),
    mark: `${run.id}.${run.run_attempt}`,
    url: `${context.repositoryUrl}/actions/runs/${run.id}`,
    env: runner.env,
  };
  const suites = await suitesOf(shard, { policy, reader, runInfo }, context);
  const snapshotStores = snapshotStoresInJob(workflow);
  const given = { policy, reader, sources, warnings, runInfo, checkout, records: false, snapshotStores };
  // The default branch's rules apply, but changed rules are still reported.
  const proposed = change && { policy, change, suites: bySuite(suites), warnings: [] };
  const judged = await checkSuites(workflow, suites, { ...given, ...(proposed && { proposed }) });
  // The job that measured carries the verdict in its exit status. Here, a delivered report is a success.
  return reportJob({ ...workflow, judged, snapshotStores, exitCode: 0, checkout: checkout.commit });
}

function logNothing(runner: Runner, why: string): number {
  // The workflow's name is untrusted, and a log line could be a workflow command.
  runner.info(`Nothing to publish: ${visible(why, 300)}.`);
  return 0;
}

/** Otherwise the fork's rules would apply, and its code would run with the permissions of this repository. */
async function refuseForeignCode(workspace: string, { head_sha }: WorkflowRun): Promise<void> {
  const checkout = await readCheckout(workspace);
  if (checkout?.commit !== head_sha && !checkout?.parents.includes(head_sha)) return;
  throw new UserError(
    'mode: publish must not run with the code of the pull request checked out',
    'Use actions/checkout without ref, which checks out the default branch: its rules apply, and no untrusted code runs with this token.',
  );
}

/** Runs of the same suite are repeated measurements of one commit. Their own commit, branch, time and id are ignored. */
async function suitesOf(
  shard: Shard,
  checkContext: Pick<CheckContext, 'policy' | 'reader' | 'runInfo'>,
  context: Context,
): Promise<SuiteResults[]> {
  const { reader, runInfo } = checkContext;
  const measuredOf = async (part: Part): Promise<Measured> => {
    const [{ suite, results }] = joinShards([{ ...shard, parts: [part] }], shard.checkout) as [Joined];
    return { run: await runOf(results, reader, { ...runInfo, suite }), results };
  };
  const suites = Map.groupBy(shard.parts, ({ run }) => run.suite);
  return Promise.all(
    [...suites].map(async ([suite, parts]) => {
      const explain = async ({ findings }: Report) =>
        findings.some(({ verdict }) => verdict === 'regressed')
          ? profileOfFork(shard, suite)
          : { warnings: [] };
      const rounds = roundsOf(parts);
      if (rounds) {
        return {
          ...(await interleavedResults(rounds, parts[0] as Part, checkContext)),
          warnings: foreignWarnings(context),
          explain,
        };
      }
      const [first, ...reruns] = (await Promise.all(parts.map(measuredOf))) as [Measured, ...Measured[]];
      const warnings = [...foreignWarnings(context), ...skippedWarnings(first.results)];
      return { ...first, reruns, warnings, explain };
    }),
  );
}

/** The base commit is the job's claim, so the report does not name it. */
async function interleavedResults(
  rounds: Interleaved,
  { run: { suite, environment } }: Part,
  { policy, reader, runInfo }: Pick<CheckContext, 'policy' | 'reader' | 'runInfo'>,
): Promise<Omit<SuiteResults, 'warnings'>> {
  const commits = { base: '', head: runInfo.commit };
  const trial = { commits, how: { code: 'of-job' as const }, policy, reader, runInfo: { ...runInfo, suite } };
  const run = { ...(await headOf(rounds, trial)), environment };
  const results = { measurements: run.measurements, skipped: [], environment, tools: [] };
  return { run, results, reruns: [], baseline: await baseOf(rounds, trial) };
}

function foreignWarnings(context: Context): Warning[] {
  if (!isFromFork(context)) return [];
  const repository = context.pullRequest?.head.repo?.full_name ?? 'a fork';
  return [{ code: 'measured-by-fork', subject: repository, values: { repository } }];
}
