/**
 * Measures the rounds of an experiment: control and treatment interleaved, in this work tree, with the same
 * code as `ab`.
 */
import { resolve } from 'node:path';
import { listOf } from '../../config/input-types.ts';
import { interleave, type Side } from '../../measure/interleave.ts';
import { interruptible } from '../../measure/interrupt.ts';
import { openStopwatch } from '../../measure/open-stopwatch.ts';
import type { Budget } from '../../measure/planner.ts';
import type { Stopwatch } from '../../measure/stopwatch.ts';
import { measureVariant, outputSource, PAIRED, type Probe } from '../../measure/variant.ts';
import type { Interleaved, Round } from '../../model/baseline.ts';
import { UserError } from '../../model/errors.ts';
import type { Experiment, ExperimentSide } from '../../model/experiment.ts';
import { BENCHMARKS } from '../../model/pattern.ts';
import type { Reader } from '../../results/read-runs.ts';
import { seededRandom } from '../../stats/random.ts';
import { git } from '../../system/git.ts';
import type { Arguments } from '../command.ts';
import { measuredEnvironment } from '../measuring.ts';
import { Progress } from '../progress.ts';

/** The fields of an experiment that are needed to measure it. */
export type Subject = Pick<
  Experiment,
  'experiment' | 'folder' | 'control' | 'treatment' | 'results' | 'tool' | 'timeoutMs'
>;

export interface Question {
  readonly budget: Budget;
  /** A different order of the rounds for every call. */
  readonly seed: number;
  /** Benchmarks that need further rounds. */
  readonly unsettled: (rounds: readonly Round[]) => readonly string[];
}

export interface Measured {
  readonly rounds: readonly Round[];
  readonly interrupted: boolean;
  /** Why measuring stopped early, if the command failed. */
  readonly failure: UserError | undefined;
}

export async function measureRounds(
  subject: Subject,
  reader: Reader,
  { budget, seed, unsettled }: Question,
  given: Arguments,
): Promise<Measured> {
  const { cwd, note } = given;
  const env = measuredEnvironment(given);
  const folder = resolve(await git(['rev-parse', '--show-toplevel'], { cwd }), subject.folder);
  const sides = { base: subject.control, head: subject.treatment };
  const names = { base: 'the control', head: 'the treatment' };
  const stopwatches = { base: await opened(sides.base, env), head: await opened(sides.head, env) };
  const probes = {
    base: probeOf(subject, sides.base, reader, stopwatches.base),
    head: probeOf(subject, sides.head, reader, stopwatches.head),
  };
  const progress = new Progress(note, given.isInteractive);
  let rounds: readonly Round[] = [];
  let failure: UserError | undefined;
  try {
    requireSameAccount(stopwatches);
    return await interruptible(async (stop) => {
      const done = await interleave({
        measure: async (side, only) =>
          (await measureVariant(probes[side], { name: names[side], place: folder }, only, stop))
            ?.measurements,
        // Each round is stored at once, whatever happens to the next.
        isLook: () => true,
        unsettled: async (soFar: Interleaved) => {
          rounds = soFar.rounds;
          return unsettled(rounds);
        },
        canFilter: [...sides.base.command, ...sides.head.command].some((word) => word.includes(BENCHMARKS)),
        budget,
        random: seededRandom(seed),
        clock: () => performance.now(),
        progress: (finished) => progress.step(subject.experiment, finished, budget.rounds),
      }).catch((error: unknown) => {
        if (!(error instanceof UserError)) throw error;
        failure = error;
        return { rounds };
      });
      return { rounds: done.rounds, interrupted: stop.aborted, failure };
    });
  } finally {
    progress.end();
    for (const stopwatch of Object.values(stopwatches)) stopwatch.close();
  }
}

/** Each side has its own stopwatch, because the stopwatch passes its environment on. */
function opened({ variables }: ExperimentSide, env: NodeJS.ProcessEnv): Promise<Stopwatch> {
  return openStopwatch({ ...env, ...Object.fromEntries(variables.map(({ name, value }) => [name, value])) });
}

/** If the sides were measured by different methods, the difference would look like an effect. */
function requireSameAccount({ base, head }: Record<Side, Stopwatch>): void {
  if (base.source === head.source) return;
  throw new UserError(
    `the control would be measured by ${base.source}, the treatment by ${head.source}`,
    'One of them changes PATH so that perl is not found. Change it in the command: --treatment "PATH=… ./job"',
  );
}

function probeOf(
  { experiment, results, timeoutMs, tool }: Subject,
  { command }: ExperimentSide,
  reader: Reader,
  stopwatch: Stopwatch,
): Probe {
  return {
    words: command,
    outputSource: outputSource(listOf(results ?? ''), experiment, PAIRED),
    reader: { ...reader, tool },
    stopwatch,
    timeoutMs: timeoutMs ?? Number.POSITIVE_INFINITY,
  };
}
