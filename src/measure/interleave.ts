/**
 * Interleaves base and head in rounds. Each round runs one process of each version, in random order; after
 * it, the test decides which benchmarks are settled. This file knows neither processes nor statistics: the
 * caller supplies both.
 */
import type { Interleaved, Round } from '../model/baseline.ts';
import type { Measurement } from '../model/run.ts';
import { seriesKey } from '../model/run.ts';
import { ascending, median } from '../model/sample.ts';
import { shuffled } from '../stats/random.ts';
import { type Budget, roundsWithin } from './planner.ts';

export type Side = 'base' | 'head';

export interface InterleaveOptions {
  /** Called before each round. @param rounds number of finished ones */
  readonly begin?: (rounds: number) => Promise<void>;
  /** Processes of each version in the next round; 1 if absent. @param rounds number of finished ones */
  readonly times?: (rounds: number) => number;
  /** Whether each round has memory layouts of its own. */
  readonly layouts?: boolean;
  /** What counts instructions, if that is measured. */
  readonly counter?: string | undefined;
  /** @returns undefined if it was interrupted */
  readonly measure: (
    side: Side,
    only: readonly string[] | undefined,
  ) => Promise<readonly Measurement[] | undefined>;
  /** Whether to test again after this number of rounds, of at most `max`. */
  readonly isLook: (rounds: number, max: number) => boolean;
  /** Names of the benchmarks without an answer yet. */
  readonly unsettled: (soFar: Interleaved) => Promise<readonly string[]>;
  /** Whether the command accepts a list of benchmarks to run. */
  readonly canFilter: boolean;
  readonly budget: Budget;
  /**
   * Whether the maximum number of rounds is lowered to what fits into the time, as soon as a few rounds show what one takes, and
   * before the first test: the level is then spent over the rounds that there will be. Not for commands that can filter, whose
   * rounds become shorter.
   */
  readonly isPlanned?: boolean;
  readonly random: () => number;
  /** In ms, from an arbitrary origin. */
  readonly clock: () => number;
  readonly progress: (rounds: number, unsettled: number) => void;
}

/**
 * Orders are balanced within this number of rounds, so that an effect of going first is the same for both
 * versions.
 */
const BLOCK = 4;

/** Rounds that show how long one takes. They come before the first test. */
const PILOT = 4;

/** Counts do not vary like measurements: a few rounds are enough for them. */
const ROUNDS_OF_COUNTS = 3;

export async function interleave(options: InterleaveOptions): Promise<Interleaved> {
  const { measure, budget, random, clock, canFilter, layouts = false, counter } = options;
  const start = clock();
  const rounds: Round[] = [];
  let max = budget.rounds;
  const soFar = (ended: boolean): Interleaved => ({
    ...{ rounds, max, ended },
    ...(layouts && { layouts }),
    ...(counter !== undefined && { counter }),
  });
  let orders: (readonly Side[])[] = [];
  let open: readonly string[] | undefined;
  while (rounds.length < max) {
    if (orders.length === 0) orders = blockOf(random);
    const order = orders.pop() as readonly Side[];
    const only = canFilter ? open : undefined;
    await options.begin?.(rounds.length);
    const times = options.times?.(rounds.length) ?? 1;
    const measured: Record<Side, (readonly Measurement[])[]> = { base: [], head: [] };
    // The second time is in the opposite order, so that no version is always first.
    for (const side of Array.from({ length: times }, (_, i) =>
      i % 2 === 0 ? order : order.toReversed(),
    ).flat()) {
      const values = await measure(side, only);
      // An unfinished round is discarded. The series ends because of the interruption, not because of its
      // results.
      if (!values) return soFar(true);
      measured[side].push(values);
    }
    rounds.push({ base: together(measured.base), head: together(measured.head) });
    if (rounds.length === PILOT && options.isPlanned && !canFilter)
      max = roundsWithin(budget, (clock() - start) / PILOT, PILOT + 1);
    if (rounds.length === ROUNDS_OF_COUNTS || options.isLook(rounds.length, max)) {
      open = await options.unsettled(soFar(false));
      if (open.length === 0) return soFar(false);
    }
    options.progress(rounds.length, open?.length ?? 0);
    if (clock() - start >= budget.ms) break;
  }
  return soFar(true);
}

function blockOf(random: () => number): (readonly Side[])[] {
  const orders = Array.from({ length: BLOCK }, (_, i): readonly Side[] =>
    i % 2 === 0 ? ['base', 'head'] : ['head', 'base'],
  );
  return shuffled(orders, random);
}

/** One version in one round. A single process keeps the values that its tool reported. */
function together(times: readonly (readonly Measurement[])[]): readonly Measurement[] {
  const [only, second] = times;
  return only && !second ? only : overAll(times);
}

/** One version over all rounds. */
export function overRounds(rounds: readonly Round[], side: Side): Measurement[] {
  return overAll(rounds.map((round) => round[side]));
}

/**
 * Combines repeated measurements of one version: the median of each series, with each measurement as a
 * process.
 */
export function overAll(times: readonly (readonly Measurement[])[]): Measurement[] {
  const series = Map.groupBy(times.flat(), ({ benchmark, metric }) => seriesKey(benchmark.name, metric.name));
  return [...series.values()].map((all) => {
    const centres = ascending(all.map(({ sample }) => sample.centre));
    const [first] = all as [Measurement, ...Measurement[]];
    return { ...first, sample: { centre: median(centres), values: centres, level: 'process' } };
  });
}
