/** Whether the run moved all benchmarks of the suite: their median is tested as a series of its own. */
import { median } from '../model/sample.ts';
import { RUNS_MIN } from './candidates.ts';
import { BENCHMARKS_MIN } from './common-mode.ts';
import type { Course, Regime } from './course.ts';
import type { Noise } from './noise.ts';
import { noiseOf } from './noise.ts';
import { newestRegimes, WINDOW_MAX } from './regime.ts';
import { settledResiduals } from './settled.ts';

/** What moved all benchmarks of the run. */
export interface CommonShift {
  readonly rise: Regime;
  readonly fall: Regime;
  /** Median of the shifts that were subtracted from the series, on the compared scale. */
  readonly shift: number;
  /** Share of the series that moved in the same direction. */
  readonly share: number;
  /** Number of earlier runs that were examined; a regime that begins before their end is not new. */
  readonly runs: number;
}

/** The noisy series of a suite. */
export interface Rows {
  /** One row a series, one column a run: distances from the row's level in its own sigmas; NaN if absent. */
  readonly rows: readonly Float64Array[];
  /** The benchmark of each row. */
  readonly benchmarks: readonly string[];
  /** For each row its sigma on the compared scale. */
  readonly scales: readonly number[];
  /** The median of all benchmarks in each run. */
  readonly middles: Float64Array;
}

/**
 * @param learned number of leading columns that are the history; the others are the run's measurements
 * @param apart whether those are independent
 */
export function commonShiftOf(
  { rows, benchmarks, scales, middles }: Rows,
  learned: number,
  apart: boolean,
): CommonShift | undefined {
  const length = rows[0]?.length ?? 0;
  const enough = (t: number) => {
    const there = new Set<string>();
    for (let i = 0; i < rows.length && there.size <= BENCHMARKS_MIN; i++)
      if (!Number.isNaN(rows[i]?.[t])) there.add(benchmarks[i] as string);
    return there.size > BENCHMARKS_MIN;
  };
  const past = Array.from({ length: learned }, (_, t) => t).filter(enough);
  const now = Array.from({ length: length - learned }, (_, m) => learned + m).filter(enough);
  if (past.length < 2 * RUNS_MIN || now.length === 0) return undefined;
  const middleAt = (t: number) => middles[t] as number;
  const history = past.map(middleAt);
  const current = now.map(middleAt);
  const cuts: number[] = [];
  const [noise] = noiseOf([settledResiduals(history, cuts)]) as [Noise];
  if (noise.sigma === 0) return undefined;
  const course: Course = {
    history,
    cuts,
    accepted: 0,
    alike: history.length,
    current,
    widening: current.map(() => 1),
    noise,
    apart,
    windows: WINDOW_MAX,
    quiet: history.length,
  };
  const middle = median(current);
  const moved = rows.map((row, i) => ({
    z: median(now.map((t) => row[t] as number)),
    scale: scales[i] as number,
  }));
  const known = moved.filter(({ z }) => !Number.isNaN(z));
  return {
    ...newestRegimes(course),
    shift: median(known.map(({ z, scale }) => z * scale)),
    share: known.filter(({ z }) => Math.sign(z) === Math.sign(middle)).length / known.length,
    runs: history.length,
  };
}
