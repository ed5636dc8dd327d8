/**
 * A command of the workflow while it is measured or profiled: its words, its environment without secrets, and the stopwatch. What
 * it writes into the files of the step is undone.
 */
import type { Checkout } from '../baseline/base-commit.ts';
import type { Policy } from '../check/policy.ts';
import type { Config } from '../config/config.ts';
import { inputs } from '../config/inputs.ts';
import { updateCheckRun } from '../github/check-runs.ts';
import { isFromFork } from '../github/context.ts';
import { isOnRequest, type Workflow } from '../github/workflow.ts';
import type { Named } from '../measure/artifacts/index.ts';
import type { Explaining } from '../measure/explain.ts';
import { type Counter, openCounter } from '../measure/instructions.ts';
import { interruptible } from '../measure/interrupt.ts';
import { openStopwatch } from '../measure/open-stopwatch.ts';
import type { Stopwatch } from '../measure/stopwatch.ts';
import { outputSource, type Probe } from '../measure/variant.ts';
import type { Reader, RunInfo } from '../results/read-runs.ts';
import { secretsOf } from '../storage/s3.ts';
import { childEnvironment } from '../system/child-environment.ts';
import { profilingOf } from './profiling.ts';
import { protectStepFiles } from './step-files.ts';

export interface CommandContext {
  readonly policy: Policy;
  readonly reader: Reader;
  readonly runInfo: RunInfo;
  readonly checkout: Checkout;
  /** Whether the run becomes part of the history. */
  readonly records: boolean;
}

export interface MeasureSession {
  readonly stopwatch: Stopwatch;
  readonly stop: AbortSignal;
  readonly workflow: Workflow;
  readonly commandContext: CommandContext;
  /** Undefined if time is measured. */
  readonly counter: Counter | undefined;
  /** Of the command. */
  readonly env: NodeJS.ProcessEnv;
}

/** @throws Interrupted if the process is asked to end and the work fails for that */
export async function withSession<T>(
  workflow: Workflow,
  commandContext: CommandContext,
  env: NodeJS.ProcessEnv,
  work: (session: MeasureSession) => Promise<T>,
): Promise<T> {
  const stopwatch = await openStopwatch(env);
  try {
    return await protectStepFiles(workflow.runner, () =>
      interruptible(async (stop) => {
        const counter =
          workflow.config.metric === 'instructions' ? await openCounter(stopwatch, env) : undefined;
        return work({ stopwatch, stop, workflow, commandContext, counter, env });
      }),
    );
  } finally {
    stopwatch.close();
  }
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

type Places = Explaining['places'];

export function explainingOf(
  { stop, workflow, env }: MeasureSession,
  places: Places,
  probe: Probe,
): Explaining {
  return { ...{ places, probe, stop, env }, ...profilingOf(workflow) };
}

/** In the log, and in the check run. */
export function say({ github, runner }: Workflow, progress: string): void {
  runner.info(progress);
  updateCheckRun(github, progress);
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
export function bash(lines: string): readonly string[] {
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
