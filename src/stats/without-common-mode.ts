/**
 * A series less its levels, in units of its own noise, and from it series without what the runs did to all of them.
 * The gate and the segmentation look for the common mode in the same way; only what it is learnt from differs.
 */
import { RUNS_MIN } from './candidates.ts';
import { exactCuts, presentOf } from './change-points.ts';
import type { Prediction } from './common-mode.ts';
import { commonMode } from './common-mode.ts';
import { levelsOf, longEnough } from './levels.ts';
import { deviationScale, differenceScale, SIGMA_MIN } from './noise.ts';
import { segment } from './segmentation.ts';

/** Price of a cut in the search for a series' levels, times ln n: dearer than for display, where nothing fails. */
const CUT_PRICE = 5;
const CLIP = 3;

/** Shorter levels are bursts, for the common mode. */
export const LEVEL_RUNS_MIN = 5;

/** What is left of a series when its levels are taken out. */
export interface Standardised {
  /** In units of `sigma`. */
  readonly residuals: readonly number[];
  readonly sigma: number;
  /** The newest level, on the scale of the values. */
  readonly level: number;
}

/**
 * @param values one a run, oldest first, none absent; not empty
 * @param accepted place of the first value of a level that begins there by decree; 0 where none does
 */
export function standardisedOf(values: readonly number[], accepted = 0): Standardised {
  const levels = levelsOf(values, withDecree(cutsOf(values, LEVEL_RUNS_MIN), accepted));
  const residuals = values.map((value, k) => value - (levels[k] as number));
  const sigma = deviationScale(residuals) || scaleOf(values);
  return { residuals: residuals.map((residual) => residual / sigma), sigma, level: levels.at(-1) as number };
}

/** The cuts and, where it is one, an accepted level's beginning, ascending. */
export function withDecree(cuts: readonly number[], accepted: number): number[] {
  return accepted === 0 ? [...cuts] : [...new Set([...cuts, accepted])].sort((a, b) => a - b);
}

/** First index of every level but the first; shorter ones than `lengthMin` are part of their neighbours. */
export function cutsOf(values: readonly number[], lengthMin: number): number[] {
  const penalty = CUT_PRICE * Math.log(values.length);
  return longEnough(values, segment(values, { sigma: scaleOf(values), penalty, clip: CLIP }), lengthMin);
}

/** Noise between neighbours, which a change of level hardly touches. */
function scaleOf(values: readonly number[]): number {
  return Math.max(differenceScale(values), SIGMA_MIN);
}

/**
 * What the runs did to all benchmarks, taken out of every row; rows and columns stay in their places, levels as well.
 * @param rows one row a series, column t the same run in all of them, up is worse; NaN where a run has no value
 * @param benchmarks of which benchmark each row is; undefined: each of one of its own; null for a row that stands apart from what the runs
 * did, such as the ratio to a reference: it says nothing about it, and nothing is taken out of it
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
    // What never varies says nothing about the runs, and what has hardly any values cannot be told from them.
    if (known.length < RUNS_MIN || exactCuts(known)) return [];
    const { residuals, sigma } = standardisedOf(known);
    const standardised = new Float64Array(length).fill(Number.NaN);
    for (const [k, t] of present.entries()) standardised[t] = residuals[k] as number;
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
