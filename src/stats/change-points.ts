/**
 * Finds where the level of a benchmark changed in its history, and where it started to rise or fall. The noise is
 * estimated from the series itself. Most histories are levels in white noise with outliers; a robust segmentation cuts
 * them into levels (`segmentation.ts`). If the residuals correlate with their neighbours, or the levels form a staircase,
 * segments may be lines as well (`trends.ts`), because a ramp is not a step. In a history without noise every change that
 * lasts is a change point.
 *
 * A change needs at least four runs, unless the series is exact. The newest run is not tested: that is the gate's work.
 * The same setting works for logarithms and raw values, so there are no options.
 */
import { mean, median } from '../model/sample.ts';
import { bestExplained, cutsBesideBursts } from './bursts.ts';
import { levelsOf, longEnough, residualsOf, settled, significant } from './levels.ts';
import { differenceScale } from './noise.ts';
import { segment } from './segmentation.ts';
import { trendCuts } from './trends.ts';

export interface ChangePoint {
  /** Index of the first run of the new level, in the input array. */
  readonly index: number;
  /** Median of the segment that begins here minus the median of the one that ends here. */
  readonly shift: number;
}

/** Fewer runs in a row cannot be distinguished from a slow period of one machine. */
const SEGMENT_RUNS_MIN = 4;

/**
 * Price of a cut in units of ln n, from the modified BIC (Zhang and Siegmund 2007): for the level, the place and the
 * search for it. A slope is one more parameter, as in the plain BIC.
 */
const CUT_PRICE = 3;
const SLOPE_PRICE = 1;

/** Beyond two sigma a value carries no more weight: up to 17% of runs on shared machines are beyond four. */
const CLIP = 2;

/** The wider clip of the first pass, whose sigma is provisional; values beyond it are clipped before lines are fitted. */
const FIRST_CLIP = 3;

/** Each change must be significant at this level by itself. Only in short series is that stricter than the price. */
const LEVEL_MAX = 0.001;

/** Residuals count as correlated beyond this many standard errors (two-sided, 1%). */
const CORRELATION_ERRORS = 2.58;

/** Blocks have n^0.4 runs: long enough to contain the correlation, and enough blocks for a median. */
const BLOCK_EXPONENT = 0.4;

/** In an exact series at least this share of the runs repeats the previous value. */
const REPEATED_MIN = 0.75;

/** In an exact series at most this share of the runs, or a single run, differs from its segment. */
const ODD_MAX = 0.05;

/** 1 / Φ⁻¹(3/4): makes a median absolute deviation consistent for the normal distribution. */
const MAD_TO_SIGMA = 1.4826;

/** Larger numbers are not measurements. The difference of two values up to this limit is still finite. */
const MAGNITUDE_MAX = Number.MAX_VALUE / 4;

/**
 * @param values one value a run in the order of the runs, on the compared scale; NaN if a run has no value
 * @returns the change points, ascending by index
 */
export function changePoints(values: readonly number[]): ChangePoint[] {
  const present = presentOf(values);
  const known = present.map((i) => values[i] as number);
  const cuts = exactCuts(known) ?? noisyCuts(standardised(known));
  const bounds = [0, ...cuts, known.length];
  return cuts.map((cut, i) => ({
    index: present[cut] as number,
    shift: median(known.slice(cut, bounds[i + 2])) - median(known.slice(bounds[i], cut)),
  }));
}

/**
 * Change points of all benchmarks of one job. Each row is a benchmark; column t is the same run in all rows. Rows without
 * noise are analysed without the correction, because the common shift does not affect them.
 * @param removeCommon removes from every row what the runs did to all benchmarks; rows and columns keep their places
 */
export function changePointsTogether(
  rows: readonly (readonly number[])[],
  removeCommon: (rows: readonly (readonly number[])[]) => readonly (readonly number[])[],
): ChangePoint[][] {
  const cleaned = removeCommon(rows);
  return rows.map((row, i) => {
    const known = presentOf(row).map((t) => row[t] as number);
    return changePoints(exactCuts(known) ? row : (cleaned[i] ?? row));
  });
}

/** Indices of the values that are present and in range. */
export function presentOf(values: readonly number[]): number[] {
  const present: number[] = [];
  for (let i = 0; i < values.length; i++) if (Math.abs(values[i] as number) < MAGNITUDE_MAX) present.push(i);
  return present;
}

/**
 * Cuts of a series without noise: nearly every run repeats the previous value to the last digit, and nearly all values of
 * a segment are equal. Undefined for any other series. An outlier costs more than one cut, but less than two: a single
 * odd run is a spike, unless it is the last.
 */
export function exactCuts(values: readonly number[]): number[] | undefined {
  let repeated = 0;
  for (let i = 1; i < values.length; i++) if (values[i] === values[i - 1]) repeated++;
  if (repeated < REPEATED_MIN * (values.length - 1)) return undefined;
  const cuts = withoutExcursions(values, segment(values, { sigma: 0, clip: 1, penalty: 0.75 }));
  const odd = residualsOf(values, cuts).filter((residual) => residual !== 0).length;
  return odd <= Math.max(1, ODD_MAX * values.length) ? cuts : undefined;
}

/** Removes changes that were reverted within a few runs, including one that is still open at the end. */
function withoutExcursions(values: readonly number[], cuts: readonly number[]): number[] {
  const remaining: number[] = [];
  for (const cut of cuts) {
    const last = remaining.at(-1);
    const isBack = last !== undefined && cut - last < SEGMENT_RUNS_MIN && values[cut] === values[last - 1];
    if (isBack) remaining.pop();
    else remaining.push(cut);
  }
  const last = remaining.at(-1);
  if (last === undefined || values.length - last >= SEGMENT_RUNS_MIN) return remaining;
  const levels = levelsOf(values, remaining);
  const before = values.slice(0, last).filter((value, i) => value !== levels[i]);
  return before.includes(values[last] as number) ? remaining.slice(0, -1) : remaining;
}

/** Centered, in units of the noise between neighbours, and bounded, so that squares neither vanish nor overflow. */
function standardised(values: readonly number[]): number[] {
  const size = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const shares = values.map((value) => value / size);
  const centre = median(shares);
  const unit = differenceScale(shares);
  return shares.map((share) => Math.max(-1e9, Math.min(1e9, (share - centre) / unit)));
}

/** @param values standardised */
function noisyCuts(values: readonly number[]): number[] {
  if (values.length < 2 * SEGMENT_RUNS_MIN) return [];
  const penalty = CUT_PRICE * Math.log(values.length);
  const first = longEnough(
    values,
    segment(values, { sigma: 1, penalty, clip: FIRST_CLIP }),
    SEGMENT_RUNS_MIN,
  );
  const sigma = deviationOf(residualsOf(values, first)) || 1;
  const found = longEnough(values, segment(values, { sigma, penalty, clip: CLIP }), SEGMENT_RUNS_MIN);
  const likely = settled(values, significant(values, found, sigma, LEVEL_MAX), sigma, SEGMENT_RUNS_MIN);
  const bursts = { penalty, levelMax: LEVEL_MAX };
  const cuts = cutsBesideBursts(values, likely, { ...bursts, clip: CLIP, lengthMin: SEGMENT_RUNS_MIN });
  if (isCorrelated(values, cuts)) {
    const clipped = clippedTo(values, levelsOf(values, first));
    return bestExplained(clipped, [[], cuts, bends(values, first)], bursts);
  }
  if (!isStaircase(values, cuts)) return cuts;
  const fewer = bends(values, first, sigma);
  return fewer.length < cuts.length ? fewer : cuts;
}

/** Whether the residuals around the levels correlate with their neighbours. */
function isCorrelated(values: readonly number[], cuts: readonly number[]): boolean {
  const left = residualsOf(values, cuts);
  const bound = FIRST_CLIP * deviationOf(left);
  const correlation = neighbourCorrelation(left.map((value) => clamp(value, bound)));
  return correlation * Math.sqrt(values.length) > CORRELATION_ERRORS;
}

/** Whether two consecutive changes have the same direction: steps, or the pieces of a ramp. */
function isStaircase(values: readonly number[], cuts: readonly number[]): boolean {
  const levels = levelsOf(values, cuts);
  const ways = cuts.map((cut) => Math.sign((levels[cut] as number) - (levels[cut - 1] as number)));
  return ways.some((way, i) => i > 0 && way === ways[i - 1]);
}

/**
 * Cuts between levels and lines, with outliers clipped to the levels of the first pass.
 * @param sigma noise of one value; by default it is raised to account for the correlation of the runs. A random walk has
 * no such noise; its only upper bound is the spread of the whole series.
 */
function bends(values: readonly number[], first: readonly number[], sigma?: number): number[] {
  const clipped = clippedTo(values, levelsOf(values, first));
  const centre = mean(clipped);
  const overall = rootMeanSquare(clipped.map((value) => value - centre));
  const price = Math.log(values.length);
  return trendCuts(clipped, first, {
    sigma: sigma ?? Math.min(overall, longRunDeviation(clipped) || overall),
    cutPrice: CUT_PRICE * price,
    slopePrice: SLOPE_PRICE * price,
    lengthMin: SEGMENT_RUNS_MIN,
  });
}

function clippedTo(values: readonly number[], levels: readonly number[]): number[] {
  return values.map((value, i) => {
    const level = levels[i] as number;
    return level + clamp(value - level, FIRST_CLIP);
  });
}

/**
 * The standard deviation of independent noise that would move segment means as much as this noise does. It is estimated
 * from the differences between the means of neighbouring blocks; a level change affects only one or two of them (Wu and
 * Zhao 2007, JRSS B 69:391, with the median instead of the mean).
 */
function longRunDeviation(values: readonly number[]): number {
  const length = Math.min(Math.round(values.length ** BLOCK_EXPONENT), Math.floor(values.length / 4));
  const first = values.length % length;
  const means = Array.from({ length: Math.floor(values.length / length) }, (_, i) =>
    mean(values.slice(first + i * length, first + (i + 1) * length)),
  );
  return Math.sqrt(length) * differenceScale(means);
}

/** Lag-one correlation. */
function neighbourCorrelation(values: readonly number[]): number {
  const own = values.reduce((sum, value) => sum + value * value, 0);
  const shared = values.slice(1).reduce((sum, value, i) => sum + value * (values[i] as number), 0);
  return own > 0 ? shared / own : 0;
}

function rootMeanSquare(values: readonly number[]): number {
  return Math.sqrt(values.reduce((sum, value) => sum + (value * value) / values.length, 0));
}

function deviationOf(residuals: readonly number[]): number {
  return MAD_TO_SIGMA * median(residuals.map(Math.abs));
}

function clamp(value: number, bound: number): number {
  return Math.max(-bound, Math.min(bound, value));
}
