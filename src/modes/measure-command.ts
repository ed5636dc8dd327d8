/**
 * Measures the input `command`. A run that will be stored is measured alone, like results from a file. Any other run is
 * interleaved with its base commit on this runner. Both cases use temporary worktrees, so that a command that works in one
 * works in the other. The command gets the step's environment without secrets and without the files of the runner.
 */

import { type BaseCommit, baseCommitInJob, type Checkout } from '../baseline/base-commit.ts';
import type { Policy } from '../check/policy.ts';
import type { Config } from '../config/config.ts';
import { inputs } from '../config/inputs.ts';
import { updateCheckRun } from '../github/check-runs.ts';
import type { GitHub } from '../github/client.ts';
import { type Context, isFromFork } from '../github/context.ts';
import { isOnRequest, type Workflow } from '../github/workflow.ts';
import type { Named } from '../measure/artifacts/index.ts';
import { type Explaining, explain } from '../measure/explain.ts';
import { type Counter, openCounter, TIMES_COUNTED } from '../measure/instructions.ts';
import {
  baseOf,
  headOf,
  judgeRounds,
  measureInterleaved,
  ROUNDS,
  UnmeasurableBase,
} from '../measure/interleaved.ts';
import { Interrupted, interruptible } from '../measure/interrupt.ts';
import { hasSeed } from '../measure/layouts.ts';
import { openStopwatch } from '../measure/open-stopwatch.ts';
import { lackText } from '../measure/planner.ts';
import { measureReferenced } from '../measure/reference.ts';
import { measureRepeatedly, type Repeats, TIMES } from '../measure/repeated.ts';
import { prepare } from '../measure/setup.ts';
import type { Stopwatch } from '../measure/stopwatch.ts';
import { outputSource, PAIRED, type Probe } from '../measure/variant.ts';
import { fetchedCommit, withWorktrees } from '../measure/worktrees.ts';
import { shortCommit } from '../model/commit.ts';
import { describeError, UserError } from '../model/errors.ts';
import type { Reference } from '../model/reference.ts';
import type { Warning } from '../model/warning.ts';
import { type Reader, type RunInfo, runOf } from '../results/read-runs.ts';
import { skippedWarnings } from '../results/skipped.ts';
import { secretsOf } from '../storage/s3.ts';
import { childEnvironment } from '../system/child-environment.ts';
import { baseBranchOf, type SuiteResults } from './check-suites.ts';
import { profilingOf } from './profiling.ts';
import { askedReference, runsBefore } from './reference.ts';
import { protectStepFiles } from './step-files.ts';
import { requireTrustedCommand } from './trusted-command.ts';

export interface CommandContext {
  readonly policy: Policy;
  readonly reader: Reader;
  readonly runInfo: RunInfo;
  readonly checkout: Checkout;
  /** Whether the run becomes part of the history. */
  readonly records: boolean;
}

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
  const stopwatch = await openStopwatch(env);
  try {
    const candidate = await protectStepFiles(runner, () =>
      interruptible(async (stop) => {
        const counter = config.metric === 'instructions' ? await openCounter(stopwatch, env) : undefined;
        const session = { stopwatch, stop, workflow, commandContext, counter, env };
        return base ? interleaved(base, session) : repeated(session);
      }),
    );
    return candidate ? [candidate] : 'interrupted';
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    runner.info(describeError(error));
    return 'interrupted';
  } finally {
    stopwatch.close();
  }
}

/** The base to interleave with: its hash, and how it was chosen. */
type Base = Pick<BaseCommit, 'commit' | 'how'>;

interface MeasureSession {
  readonly stopwatch: Stopwatch;
  readonly stop: AbortSignal;
  readonly workflow: Workflow;
  readonly commandContext: CommandContext;
  /** Undefined if time is measured. */
  readonly counter: Counter | undefined;
  /** Of the command. */
  readonly env: NodeJS.ProcessEnv;
}

interface ProbedSession extends Pick<MeasureSession, 'stopwatch' | 'workflow'> {
  readonly counter?: MeasureSession['counter'];
  readonly commandContext: Pick<CommandContext, 'reader'>;
}

/** @param metrics of the stopwatch to record; undefined for all */
export function probeOf(
  { stopwatch, workflow: { config }, commandContext, counter }: ProbedSession,
  metrics?: readonly string[],
): Probe {
  const command = config.command;
  return {
    words: bash(command),
    outputSource: outputSource(config.results, command.split('\n')[0] as string, counter ?? metrics),
    reader: commandContext.reader,
    stopwatch,
    timeoutMs: Number.POSITIVE_INFINITY,
  };
}

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
    return { run, results, again: [], warnings: [], baseline: await baseOf(done, trial), explanation };
  } catch (error) {
    if (!(error instanceof UnmeasurableBase)) throw error;
    runner.info(describeError(error));
    const candidate = await repeated(session);
    return (
      candidate && { ...candidate, warnings: [...candidate.warnings, notInterleavedWarning(base, error)] }
    );
  }
}

type Places = Explaining['places'];

function explainingOf({ stop, workflow, env }: MeasureSession, places: Places, probe: Probe): Explaining {
  return { ...{ places, probe, stop, env }, ...profilingOf(workflow) };
}

/** In the log, and in the check run. */
function say({ github, runner }: Workflow, progress: string): void {
  runner.info(progress);
  updateCheckRun(github, progress);
}

function notInterleavedWarning({ commit }: Base, { message }: UnmeasurableBase): Warning {
  return { code: 'unmeasurable-base', subject: shortCommit(commit), values: { commit, why: message } };
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
    const build = () => prepare('this commit', head, setup, stopwatch, stop);
    await build();
    const again = hasSeed(setup) ? build : undefined;
    return measureRepeatedly(probeOf(session), 'this commit', head, undefined, { ...repeats, again });
  });
  if (stop.aborted || !results) return undefined;
  // Each round has its derived metrics already.
  const run = await runOf(results, { ...reader, derived: [] }, runInfo);
  return { run, results, again: [], warnings: skippedWarnings(results) };
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
  const around = {
    ...{ asked, by: 'reference', stop, code: checkout.commit, cwd: context.workspace },
    words: config.referenceCommand === '' ? undefined : bash(config.referenceCommand),
    runs: await runsBefore(workflow, runInfo.suite),
    overlap: config.referenceOverlap,
    setup: setupOf(config),
    probe: probeOf(session),
    find: (commit: string) => fetchedCommit(commit, context.workspace),
  };
  const measured = await measureReferenced(around, undefined, repeats, checkout.commit);
  if (stop.aborted || !measured) return undefined;
  const { results, reference, warnings } = measured;
  // Each round has its derived metrics already.
  const run = { ...(await runOf(results, { ...reader, derived: [] }, runInfo)), reference };
  return { run, results, again: [], warnings: [...skippedWarnings(results), ...warnings] };
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

/** What a fork built is judged by another job, which cannot look at it: there only what was measured counts. */
export function artifactOf(workflow: Workflow): Named | undefined {
  const { config, context, runner } = workflow;
  const patterns = config.artifact;
  if (patterns.length === 0) return undefined;
  if (!isFromFork(context) && !isOnRequest(workflow)) return { patterns, by: 'artifact' };
  runner.info('artifact: builds that another job judges are measured, whether they differ or not.');
  return undefined;
}

export function setupOf(config: Config): readonly string[] | undefined {
  const lines = config.setup;
  return lines === '' ? undefined : bash(lines);
}

/** The shell that GitHub uses for the steps of a workflow. */
function bash(lines: string): readonly string[] {
  return ['bash', '--noprofile', '--norc', '-eo', 'pipefail', '-c', lines];
}

/** The environment of the command. Logs the variables that are withheld. */
export function measuredEnvironment({ config, runner }: Workflow): NodeJS.ProcessEnv {
  const inputsOf = inputs.filter((input) => 'secret' in input).map(({ name }) => config.written[name]);
  const secrets = [...inputsOf, ...secretsOf(runner.env)];
  const { env, withheld } = childEnvironment(runner.env, { names: config.passEnv, secrets });
  if (withheld.length > 0) {
    runner.info(
      `These variables are withheld from the command: ${withheld.join(', ')}; the input pass-env passes them on.`,
    );
  }
  return env;
}
