/**
 * What the input `command` measures. What is stored is measured alone, as results would have been; all else in turn with
 * the commit that it stands on, on this one runner. Always in worktrees of our own: what works for one works for the
 * other. The command sees the environment of a step without what this one uses itself, and cannot speak for it.
 */

import { baseCommitInJob, type Checkout } from '../baseline/base-commit.ts';
import type { Policy } from '../check/policy.ts';
import type { Config } from '../config/config.ts';
import { inputs } from '../config/inputs.ts';
import type { GitHub } from '../github/client.ts';
import { type Context, isFromFork } from '../github/context.ts';
import type { Workflow } from '../github/workflow.ts';
import type { Named } from '../measure/artifacts/index.ts';
import { baseOf, headOf, measureInTurn, UnmeasurableBase } from '../measure/interleaved.ts';
import { Interrupted, interruptible } from '../measure/interrupt.ts';
import { measureReferenced } from '../measure/reference.ts';
import { measureAlone, type Repeats, TIMES } from '../measure/repeated.ts';
import { prepare } from '../measure/setup.ts';
import { openStopwatch, type Stopwatch } from '../measure/stopwatch.ts';
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
import { askedReference, runsBefore } from './reference.ts';
import { keepingStepFiles } from './step-files.ts';
import { requireTrustedCommand } from './trusted-command.ts';

export interface Commanding {
  readonly policy: Policy;
  readonly reader: Reader;
  readonly runInfo: RunInfo;
  readonly checkout: Checkout;
  /** Whether the run becomes part of the history. */
  readonly records: boolean;
}

/** The same order in every run; a round is one process of each version all the same. */
const SEED = 1;

/** @throws UserError where the setup or the command fails, or the other version cannot be had */
export async function measureCommand(
  workflow: Workflow,
  commanding: Commanding,
): Promise<SuiteResults[] | 'interrupted'> {
  const { config, context, github, runner } = workflow;
  requireFit(config, commanding.runInfo);
  const { checkout, records } = commanding;
  await requireTrustedCommand(workflow, checkout);
  const base = records ? undefined : await baseCommit(config, context, github, checkout);
  const stopwatch = await openStopwatch(measuredEnvironment(workflow));
  try {
    const candidate = await keepingStepFiles(runner, () =>
      interruptible((stop) => {
        const measuring = { stopwatch, stop, workflow, commanding };
        return base ? inTurn(base, measuring) : alone(measuring);
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

/** The version to measure in turn with: its hash, and what it is to this one. */
interface Base {
  readonly commit: string;
  readonly how: string;
}

interface Measuring {
  readonly stopwatch: Stopwatch;
  readonly stop: AbortSignal;
  readonly workflow: Workflow;
  readonly commanding: Commanding;
}

/** @param metrics of what is measured from outside; undefined for all */
function probeOf({ stopwatch, workflow, commanding }: Measuring, metrics?: readonly string[]): Probe {
  const { config } = workflow;
  const command = config.command;
  return {
    words: bash(command),
    telling: outputSource(config.results, command.split('\n')[0] as string, metrics),
    reader: commanding.reader,
    stopwatch,
    timeoutMs: Number.POSITIVE_INFINITY,
  };
}

/**
 * Where the base cannot be measured, such as that of the pull request that brings the benchmark, this version is held
 * against the history, as results would be.
 * @returns undefined where it was interrupted
 */
async function inTurn(base: Base, measuring: Measuring): Promise<SuiteResults | undefined> {
  const { stop, workflow, commanding } = measuring;
  const { config, context, runner } = workflow;
  const { policy, reader, runInfo, checkout } = commanding;
  const folders = { base: base.commit, head: checkout.commit };
  const commits = { base: base.commit, head: runInfo.commit };
  const trial = { commits, how: base.how, policy, reader, runInfo };
  try {
    const done = await withWorktrees(folders, context.workspace, (places) =>
      measureInTurn(trial, {
        ...{ places, stop },
        setup: setupOf(config),
        artifact: artifactOf(workflow),
        probe: probeOf(measuring, PAIRED),
        rounds: config.maxRounds,
        minutes: config.maxMinutes,
        seed: SEED,
        // It is asked for the first time after a few rounds.
        progress: (rounds, open) =>
          runner.info(open === 0 ? `Round ${rounds}.` : `Round ${rounds}: ${open} to be settled.`),
        differs: (why) => runner.info(why),
      }),
    );
    if (stop.aborted) return undefined;
    const run = await headOf(done, trial);
    const results = { measurements: run.measurements, skipped: [], environment: {}, tools: [] };
    return { run, results, again: [], warnings: [], baseline: await baseOf(done, trial) };
  } catch (error) {
    if (!(error instanceof UnmeasurableBase)) throw error;
    runner.info(describeError(error));
    const candidate = await alone(measuring);
    return candidate && { ...candidate, warnings: [...candidate.warnings, notInTurn(base, error)] };
  }
}

function notInTurn({ commit }: Base, { message }: UnmeasurableBase): Warning {
  return { code: 'unmeasurable-base', subject: shortCommit(commit), values: { commit, why: message } };
}

/** @returns undefined where it was interrupted */
async function alone(measuring: Measuring): Promise<SuiteResults | undefined> {
  const { stopwatch, stop, workflow, commanding } = measuring;
  const { config, context, runner } = workflow;
  const { reader, runInfo, checkout } = commanding;
  const times = Math.min(TIMES, config.maxRounds);
  const repeats = {
    ...{ times, stop },
    ms: 60_000 * config.maxMinutes,
    progress: (done: number) => runner.info(`Measured ${done} of ${times} times.`),
  };
  const asked = await askedReference(workflow);
  if (asked) return besideReference(asked, repeats, measuring);
  const results = await withWorktrees({ head: checkout.commit }, context.workspace, async ({ head }) => {
    await prepare('this commit', head, setupOf(config), stopwatch, stop);
    return measureAlone(probeOf(measuring), 'this commit', head, undefined, repeats);
  });
  if (stop.aborted || !results) return undefined;
  // Derived metrics were made within each round.
  const run = await runOf(results, { ...reader, derived: [] }, runInfo);
  return { run, results, again: [], warnings: skippedWarnings(results) };
}

/** @returns undefined if it was interrupted */
async function besideReference(
  asked: Reference,
  repeats: Repeats,
  measuring: Measuring,
): Promise<SuiteResults | undefined> {
  const { stop, workflow, commanding } = measuring;
  const { config, context } = workflow;
  const { reader, runInfo, checkout } = commanding;
  const around = {
    ...{ asked, by: 'reference', stop, code: checkout.commit, cwd: context.workspace },
    words: config.referenceCommand === '' ? undefined : bash(config.referenceCommand),
    runs: await runsBefore(workflow, runInfo.suite),
    overlap: config.referenceOverlap,
    setup: setupOf(config),
    probe: probeOf(measuring),
    find: (commit: string) => fetchedCommit(commit, context.workspace),
  };
  const measured = await measureReferenced(around, undefined, repeats, checkout.commit);
  if (stop.aborted || !measured) return undefined;
  const { results, reference, warnings } = measured;
  // Derived metrics were made within each round.
  const run = { ...(await runOf(results, { ...reader, derived: [] }, runInfo)), reference };
  return { run, results, again: [], warnings: [...skippedWarnings(results), ...warnings] };
}

function requireFit(config: Config, { suite }: RunInfo): void {
  const other = (['merge', 'rerun-results'] as const).find((name) => config.written[name].length > 0);
  if (other) {
    throw new UserError(
      `command and ${other} exclude one another: what is measured here is measured until it is certain`,
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
    return { commit: await fetchedCommit(named, context.workspace), how: `which is ${named}` };
  const { commit, how } = await baseCommitInJob(context, github, checkout, baseBranchOf(config, context));
  if (commit !== '') return { commit: await fetchedCommit(commit, context.workspace), how };
  throw new UserError(
    `there is no commit before ${shortCommit(checkout.commit)} to measure in turn with`,
    'Name one:   with: { base-ref: v1.2.0 }',
  );
}

/** What a fork built is judged by another job, which cannot look at it: there only what was measured counts. */
function artifactOf({ config, context, runner }: Workflow): Named | undefined {
  const patterns = config.artifact;
  if (patterns.length === 0) return undefined;
  if (!isFromFork(context)) return { patterns, by: 'artifact' };
  runner.info('artifact: builds of a fork are measured, whether they differ or not.');
  return undefined;
}

function setupOf(config: Config): readonly string[] | undefined {
  const lines = config.setup;
  return lines === '' ? undefined : bash(lines);
}

/** As GitHub runs the steps of a workflow. */
function bash(lines: string): readonly string[] {
  return ['bash', '--noprofile', '--norc', '-eo', 'pipefail', '-c', lines];
}

/** What the command sees of the environment of a step; that some of it is withheld is said. */
function measuredEnvironment({ config, runner }: Workflow): NodeJS.ProcessEnv {
  const inputsOf = inputs.filter((input) => 'secret' in input).map(({ name }) => config.written[name]);
  const secrets = [...inputsOf, ...secretsOf(runner.env)];
  const { env, withheld } = childEnvironment(runner.env, { names: config.passEnv, secrets });
  if (withheld.length > 0) {
    runner.info(`The command does not see ${withheld.join(', ')}; the input pass-env names what it may.`);
  }
  return env;
}
