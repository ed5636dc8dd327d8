/**
 * Standardizes a series (residuals around its levels in units of its noise), and removes from all series what the runs
 * did to all of them. The gate and the segmentation use the same estimate of the common mode; only the runs that it is
 * learned from differ.
 */
import { RUNS_MIN } from './candidates.ts';
import { exactCuts, presentOf } from './change-points.ts';
import type { Prediction } from './common-mode.ts';
import { commonMode } from './common-mode.ts';
import { LevelSearch } from './level-search.ts';
import { levelsOf } from './levels.ts';
import { deviationScale } from './noise.ts';

/** For the common mode, shorter levels are slow periods. */
export const LEVEL_RUNS_MIN = 5;

/** The residuals of a series around its levels. */
export interface Standardised {
  /** In units of `sigma`. */
  readonly residuals: readonly number[];
  readonly sigma: number;
  /** The newest level, on the scale of the values. */
  readonly level: number;
}

/** @param accepted index of the first value of an accepted level; 0 if there is none */
export function standardisedOf(search: LevelSearch, accepted = 0): Standardised {
  const { values } = search;
  const levels = levelsOf(values, withAcceptedCut(search.cuts(LEVEL_RUNS_MIN), accepted));
  const residuals = values.map((value, k) => value - (levels[k] as number));
  const sigma = deviationScale(residuals) || search.scale();
  return { residuals: residuals.map((residual) => residual / sigma), sigma, level: levels.at(-1) as number };
}

/** The cuts and the beginning of an accepted level, if there is one, ascending. */
export function withAcceptedCut(cuts: readonly number[], accepted: number): number[] {
  return accepted === 0 ? [...cuts] : [...new Set([...cuts, accepted])].sort((a, b) => a - b);
}

/**
 * Removes from every row what the runs did to all benchmarks; rows and columns keep their places, and levels stay.
 * @param rows one row a series, column t the same run in all of them, up is worse; NaN if a run has no value
 * @param benchmarks the benchmark of each row; if undefined, each row is a benchmark of its own; null for a row that does not
 *   depend on the machine, such as a ratio to a reference: nothing is learnt from it, and nothing is removed from it
 */
export function withoutCommonMode(
  rows: readonly (readonly number[])[],
  benchmarks?: readonly (string | null)[],
): number[][] {
  const length = Math.max(0, ...rows.map((row) => row.length));
  const noisy = rows.flatMap((row, index) => {
    if (benchmarks?.[index] === null) return [];
    const present = presentOf(row);
    const known = present.map((t) => row[t] as number);
    // A constant series says nothing about the runs, and one with few values cannot be separated from them.
    if (known.length < RUNS_MIN || exactCuts(known)) return [];
    const { residuals, sigma } = standardisedOf(new LevelSearch(known));
    const standardised = new Float64Array(length).fill(Number.NaN);
    for (let k = 0; k < present.length; k++) standardised[present[k] as number] = residuals[k] as number;
    return [{ index, standardised, sigma }];
  });
  const cleaned = rows.map((row) => [...row]);
  const predicted = commonMode(
    noisy.map(({ standardised }) => standardised),
    length,
    benchmarks && noisy.map(({ index }) => benchmarks[index] as string),
  );
  for (const [k, { index, sigma }] of noisy.entries()) {
    const { values } = predicted[k] as Prediction;
    cleaned[index] = (rows[index] as number[]).map((value, t) => value - sigma * (values[t] as number));
  }
  return cleaned;
}
