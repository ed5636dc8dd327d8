/**
 * Measures the input `command`. A run that will be stored is measured alone, like results from a file. Any other run is
 * interleaved with its base commit on this runner. Both cases use temporary worktrees, so that a command that works in one
 * works in the other. The command gets the step's environment without secrets and without the files of the runner.
 */

import { type BaseCommit, baseCommitInJob, type Checkout } from '../baseline/base-commit.ts';
import type { Config } from '../config/config.ts';
import type { GitHub } from '../github/client.ts';
import type { Context } from '../github/context.ts';
import type { Workflow } from '../github/workflow.ts';
import { explain } from '../measure/explain.ts';
import { TIMES_COUNTED } from '../measure/instructions.ts';
import { baseOf, headOf, judgeRounds, measureInterleaved, UnmeasurableBase } from '../measure/interleaved.ts';
import { Interrupted } from '../measure/interrupt.ts';
import { hasSeed } from '../measure/layouts.ts';
import { lackText, ROUNDS } from '../measure/planner.ts';
import { measureReferenced } from '../measure/reference.ts';
import { measureRepeatedly, type Repeats, TIMES } from '../measure/repeated.ts';
import { prepare } from '../measure/setup.ts';
import { PAIRED } from '../measure/variant.ts';
import { fetchedCommit, withWorktrees } from '../measure/worktrees.ts';
import { shortCommit } from '../model/commit.ts';
import { describeError, UserError } from '../model/errors.ts';
import type { Reference } from '../model/reference.ts';
import type { Report } from '../model/report.ts';
import { faultOf, type Warning } from '../model/warning.ts';
import { type RunInfo, runOf } from '../results/read-runs.ts';
import { skippedWarnings } from '../results/skipped.ts';
import { baseBranchOf } from './check-suites.ts';
import {
  artifactOf,
  bash,
  type CommandContext,
  explainingOf,
  type MeasureSession,
  measuredEnvironment,
  probeOf,
  say,
  setupOf,
  withSession,
} from './command-session.ts';
import { explainPush } from './explain-push.ts';
import type { SuiteResults } from './read-results.ts';
import { askedReference, runsBefore } from './reference.ts';
import { requireTrustedCommand } from './trusted-command.ts';

/** Fixed, so that every run has the same order. */
const SEED = 1;

/** @throws UserError if the setup or the command fails, or the base cannot be fetched */
export async function measureCommand(
  workflow: Workflow,
  commandContext: CommandContext,
): Promise<SuiteResults[] | 'interrupted'> {
  const { config, context, github, runner } = workflow;
  requireFit(config, commandContext.runInfo);
  const { checkout, records } = commandContext;
  await requireTrustedCommand(workflow, checkout);
  const base = records ? undefined : await baseCommit(config, context, github, checkout);
  const env = measuredEnvironment(workflow);
  try {
    const measured = await withSession(workflow, commandContext, env, (session) =>
      base ? interleaved(base, session) : repeated(session),
    );
    if (!measured) return 'interrupted';
    const explain = (report: Report) => explainPush(report, workflow, commandContext, env);
    return [records ? { ...measured, explain } : measured];
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    runner.info(describeError(error));
    return 'interrupted';
  }
}

/** The base to interleave with: its hash, and how it was chosen. */
type Base = Pick<BaseCommit, 'commit' | 'how'>;

/**
 * If the base cannot be measured, for example because the pull request adds the benchmark, the head is compared with the
 * history, like results from a file.
 * @returns undefined if it was interrupted
 */
async function interleaved(base: Base, session: MeasureSession): Promise<SuiteResults | undefined> {
  const { stop, workflow, commandContext } = session;
  const { config, context, runner } = workflow;
  const { policy, reader, runInfo, checkout } = commandContext;
  const folders = { base: base.commit, head: checkout.commit };
  const commits = { base: base.commit, head: runInfo.commit };
  const trial = { commits, how: base.how, policy, reader, runInfo };
  try {
    const probe = probeOf(session, PAIRED);
    const measured = await withWorktrees(folders, context.workspace, async (places) => {
      const done = await measureInterleaved(trial, {
        ...{ places, stop },
        setup: setupOf(config),
        artifact: artifactOf(workflow),
        probe,
        rounds: config.maxRounds,
        minutes: config.maxMinutes,
        seed: SEED,
        lacking: (lacks) => {
          for (const lack of lacks)
            runner.info(lackText(lack, (name, value) => `${name}: ${value}`, ROUNDS.max));
        },
        // Called for the first time after a few rounds.
        progress: (rounds, open) =>
          say(workflow, open === 0 ? `Round ${rounds}.` : `Round ${rounds}: ${open} undecided.`),
        differs: (why) => runner.info(why),
      });
      const explanation = await explain(await judgeRounds(done, trial), explainingOf(session, places, probe));
      return { done, explanation };
    });
    if (stop.aborted) return undefined;
    const { done, explanation } = measured;
    const run = await headOf(done, trial);
    const results = { measurements: run.measurements, skipped: [], environment: {}, tools: [] };
    const baseline = await baseOf(done, trial);
    return { run, results, reruns: [], warnings: [], baseline, explain: async () => explanation };
  } catch (error) {
    if (!(error instanceof UnmeasurableBase)) throw error;
    runner.info(describeError(error));
    const measured = await repeated(session);
    return measured && { ...measured, warnings: [...measured.warnings, notInterleavedWarning(base, error)] };
  }
}

function notInterleavedWarning({ commit }: Base, error: UnmeasurableBase): Warning {
  return {
    code: 'unmeasurable-base',
    subject: shortCommit(commit),
    values: { commit, fault: faultOf(error) },
  };
}

/** @returns undefined if it was interrupted */
async function repeated(session: MeasureSession): Promise<SuiteResults | undefined> {
  const { stopwatch, stop, workflow, commandContext } = session;
  const { config, context } = workflow;
  const { reader, runInfo, checkout } = commandContext;
  const times = session.counter ? TIMES_COUNTED : Math.min(TIMES, config.maxRounds);
  const repeats = {
    ...{ times, stop },
    ms: 60_000 * config.maxMinutes,
    progress: (done: number) => say(workflow, `Measured ${done} of ${times} times.`),
  };
  const asked = await askedReference(workflow);
  if (asked) return besideReference(asked, repeats, session);
  const results = await withWorktrees({ head: checkout.commit }, context.workspace, async ({ head }) => {
    const setup = setupOf(config);
    const variant = { name: 'this commit', place: head };
    const build = () => prepare(variant, setup, stopwatch, stop);
    await build();
    const rebuild = hasSeed(setup) ? build : undefined;
    return measureRepeatedly(probeOf(session), variant, undefined, { ...repeats, rebuild });
  });
  if (stop.aborted || !results) return undefined;
  // Each round has its derived metrics already.
  const run = await runOf(results, { ...reader, derived: [] }, runInfo);
  return { run, results, reruns: [], warnings: skippedWarnings(results) };
}

/** @returns undefined if it was interrupted */
async function besideReference(
  asked: Reference,
  repeats: Repeats,
  session: MeasureSession,
): Promise<SuiteResults | undefined> {
  const { stop, workflow, commandContext } = session;
  const { config, context } = workflow;
  const { reader, runInfo, checkout } = commandContext;
  const referencing = {
    ...{ asked, by: 'reference', stop, code: checkout.commit, cwd: context.workspace },
    words: config.referenceCommand === '' ? undefined : bash(config.referenceCommand),
    runs: await runsBefore(workflow, runInfo.suite),
    overlap: config.referenceOverlap,
    setup: setupOf(config),
    probe: probeOf(session),
    find: (commit: string) => fetchedCommit(commit, context.workspace),
  };
  const measured = await measureReferenced(referencing, undefined, repeats, checkout.commit);
  if (stop.aborted || !measured) return undefined;
  const { results, reference, warnings } = measured;
  // Each round has its derived metrics already.
  const run = { ...(await runOf(results, { ...reader, derived: [] }, runInfo)), reference };
  return { run, results, reruns: [], warnings: [...skippedWarnings(results), ...warnings] };
}

function requireFit(config: Config, { suite }: RunInfo): void {
  if (config.metric === 'instructions' && config.results.length > 0) {
    throw new UserError(
      'metric: instructions counts the instructions of the whole command, and results reads what it reports',
      'Leave one of them out.',
    );
  }
  const other = (['merge', 'rerun-results'] as const).find((name) => config.written[name].length > 0);
  if (other) {
    throw new UserError(
      `command and ${other} exclude each other: command already measures until the result is conclusive`,
      'Leave one of them out.',
    );
  }
  if (suite.includes('{file}')) {
    throw new UserError('suite: {file} stands for a result file, and command measures one suite');
  }
}

async function baseCommit(
  config: Config,
  context: Context,
  github: GitHub,
  checkout: Checkout,
): Promise<Base> {
  const named = config.baseRef;
  if (named !== '')
    return { commit: await fetchedCommit(named, context.workspace), how: { code: 'named', name: named } };
  const { commit, how } = await baseCommitInJob(context, github, checkout, baseBranchOf(config, context));
  if (commit !== '') return { commit: await fetchedCommit(commit, context.workspace), how };
  throw new UserError(
    `there is no commit before ${shortCommit(checkout.commit)} to compare with`,
    'Name one:   with: { base-ref: v1.2.0 }',
  );
}
