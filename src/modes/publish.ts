/**
 * `publish`: in a `workflow_run` workflow, which may write, reports what a pull request's job measured, which may not.
 * The pull request, its commit and its time are GitHub's word; the measured values are the artifact's, and are judged
 * here, by this repository's rules and history. Nothing of it is ever stored.
 */
import { isOnBranch } from '../baseline/base-branch.ts';
import { type Checkout, mergeOnGitHub, readCheckout } from '../baseline/base-commit.ts';
import { Artifacts } from '../github/artifacts.ts';
import type { GitHub } from '../github/client.ts';
import { commentTexts, OPENING, pullRequestThread } from '../github/comments.ts';
import { type Context, isFromFork, type PullRequest, type WorkflowRun } from '../github/context.ts';
import { pullRequestsOf } from '../github/pull-requests.ts';
import type { Runner } from '../github/runner.ts';
import { suiteName, type Workflow } from '../github/workflow.ts';
import { baseOf, headOf } from '../measure/interleaved.ts';
import type { Interleaved } from '../model/baseline.ts';
import { UserError } from '../model/errors.ts';
import type { Warning } from '../model/warning.ts';
import { visible } from '../reporters/escape.ts';
import { readConfiguration } from '../results/configuration.ts';
import { type Measured, type RunInfo, runOf } from '../results/read-runs.ts';
import { skippedWarnings } from '../results/skipped.ts';
import { commentOnFailure } from '../sinks/comment.ts';
import { sectionsIn } from '../sinks/section.ts';
import { downloadForkArtifact } from '../transfer/fork-artifact.ts';
import { type Joined, joinShards, type Part, type Shard } from '../transfer/merge.ts';
import { roundsOf } from '../transfer/rounds.ts';
import { proposedChange } from './base-rules.ts';
import { type CheckContext, checkSuites, type SuiteResults } from './check-suites.ts';
import { tell } from './deliver.ts';
import type { Mode } from './mode.ts';
import { bySuite } from './proposed-rules.ts';
import { snapshotStoresInJob } from './stores.ts';

export const publishMode: Mode = async ({ config, context: here, github, runner }) => {
  const { follows: run } = here;
  if (!run) {
    throw new UserError(
      'mode: publish belongs into a workflow that follows the one that measures',
      'Start it   on: { workflow_run: { workflows: [Benchmark], types: [completed] } }   as README.md#pull-requests-from-forks shows.',
    );
  }
  const found = run.event === 'pull_request' ? await pullRequestsOf(github, run) : [];
  const [first] = found;
  if (!first)
    return nothing(runner, `run ${run.id} measured the head of no open pull request, or of an older push`);
  await refuseForeignCode(here.workspace, run);
  const workflowOf = (pullRequest: PullRequest): Workflow => {
    const context = { ...here, pullRequest, workflow: run.name ?? here.workflow };
    return { config, context, github, runner };
  };
  const suite = suiteName(config, workflowOf(first).context);
  const shard = await downloadForkArtifact(new Artifacts(github, config.token), run, suite);
  if (!shard) {
    // A fork's job cannot comment: nobody else says that it crashed, and the comment is of the commit before.
    for (const workflow of found.map(workflowOf)) {
      if (!isFromFork(workflow.context) || run.conclusion !== 'failure') continue;
      await commentOnFailure(workflow, suite, 'its workflow run failed before it measured anything');
    }
    return nothing(
      runner,
      `run ${run.id} handed nothing over for suite ${suite}: it commented by itself, or measured nothing`,
    );
  }
  let failures = 0;
  for (const { pullRequest, ...measuring } of await placesOf(shard, run, found, github)) {
    failures += await publishOn(workflowOf(pullRequest), pullRequest, { run, shard, suite, ...measuring });
  }
  return failures > 0 ? 2 : 0;
};

/** What is reported on a pull request. */
interface Publication extends Measuring {
  readonly run: WorkflowRun;
  readonly shard: Shard;
  readonly suite: string;
}

/** @returns how many voices failed */
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
  const candidates = await candidatesOf(shard, { policy, reader, runInfo }, context);
  const snapshotStores = snapshotStoresInJob(workflow);
  const given = { policy, reader, sources, warnings, runInfo, checkout, records: false, snapshotStores };
  // The rules here are not its own: that they differ is reported all the same.
  const proposed = change && { policy, change, candidates: bySuite(candidates), warnings: [] };
  const judged = await checkSuites(workflow, candidates, { ...given, ...(proposed && { proposed }) });
  // The job that measured has the verdict as its exit status; here, one that was told is a success.
  return tell({ ...workflow, judged, snapshotStores, exitCode: 0, checkout: checkout.commit });
}

interface Place extends Measuring {
  readonly pullRequest: PullRequest;
}

/**
 * One branch may be proposed to several others, and each proposal has a run of its own. A merge commit tells whose this one
 * is; the others get a comment too, about the head alone, unless a run of their own has commented on this commit.
 */
async function placesOf(
  shard: Shard,
  run: WorkflowRun,
  found: readonly PullRequest[],
  github: GitHub,
): Promise<Place[]> {
  const measuring = await checkoutOf(github, shard, run);
  const [base] = measuring.checkout.parents;
  if (found.length === 1 || base === undefined)
    return found.map((pullRequest) => ({ pullRequest, ...measuring }));
  const isInTurn = shard.parts.some((part) => roundsOf([part]) !== undefined);
  const places: Place[] = [];
  for (const pullRequest of found) {
    if (await isOnBranch(github, pullRequest.base.ref, base)) places.push({ pullRequest, ...measuring });
    else if (!isInTurn && !(await isTold(github, pullRequest, run)))
      places.push({ pullRequest, checkout: headAlone(run), files: undefined });
  }
  return places;
}

async function isTold(github: GitHub, { number }: PullRequest, { head_sha }: WorkflowRun): Promise<boolean> {
  const bodies = await commentTexts(github, pullRequestThread(number), OPENING);
  return bodies.flatMap(sectionsIn).some(({ commit }) => commit === head_sha);
}

function nothing(runner: Runner, why: string): number {
  // The workflow's name is the fork's word, and a line of the log could be a command.
  runner.info(`Nothing to publish: ${visible(why, 300)}.`);
  return 0;
}

/** Rules of the fork would judge the fork, and its code would run with the rights of this repository. */
async function refuseForeignCode(workspace: string, { head_sha }: WorkflowRun): Promise<void> {
  const checkout = await readCheckout(workspace);
  if (checkout?.commit !== head_sha && !checkout?.parents.includes(head_sha)) return;
  throw new UserError(
    'mode: publish found the code of the pull request checked out',
    'Let actions/checkout take what it takes by itself, the default branch: its rules judge, and no code of strangers is near this token.',
  );
}

/**
 * What was measured is the head, or a merge commit whose second parent it is, as GitHub knows that commit. A forged one
 * could move the baseline to another run of the base branch, which is less than the values themselves can do.
 */
async function checkoutOf(
  github: GitHub,
  { checkout: claimed }: Shard,
  run: WorkflowRun,
): Promise<Measuring> {
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

/** What was measured, and the files in which it differs from what it stands on; undefined where they are not known. */
interface Measuring {
  readonly checkout: Checkout;
  readonly files: readonly string[] | undefined;
}

function headAlone({ head_sha: commit }: WorkflowRun): Checkout {
  return { commit, parents: [], message: '', author: '' };
}

/** Runs of the same suite are one commit measured again; what they say of commit, branch, time and id is left behind. */
async function candidatesOf(
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
    [...suites.values()].map(async (parts) => {
      const rounds = roundsOf(parts);
      if (rounds) {
        return {
          ...(await inTurn(rounds, parts[0] as Part, checkContext)),
          warnings: foreignWarnings(context),
        };
      }
      const [first, ...again] = (await Promise.all(parts.map(measuredOf))) as [Measured, ...Measured[]];
      const warnings = [...foreignWarnings(context), ...skippedWarnings(first.results)];
      return { ...first, again, warnings };
    }),
  );
}

/** Which commit the base was is the job's word, so nobody repeats it. */
async function inTurn(
  rounds: Interleaved,
  { run: { suite, environment } }: Part,
  { policy, reader, runInfo }: Pick<CheckContext, 'policy' | 'reader' | 'runInfo'>,
): Promise<Omit<SuiteResults, 'warnings'>> {
  const commits = { base: '', head: runInfo.commit };
  const trial = { commits, how: 'the base of its job', policy, reader, runInfo: { ...runInfo, suite } };
  const run = { ...(await headOf(rounds, trial)), environment };
  const results = { measurements: run.measurements, skipped: [], environment, tools: [] };
  return { run, results, again: [], baseline: await baseOf(rounds, trial) };
}

function foreignWarnings(context: Context): Warning[] {
  if (!isFromFork(context)) return [];
  const repository = context.pullRequest?.head.repo?.full_name ?? 'a fork';
  return [{ code: 'measured-by-fork', subject: repository, values: { repository } }];
}
