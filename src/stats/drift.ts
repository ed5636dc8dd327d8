/**
 * Finds slow changes that no single run shows: the newest runs of a series rise, by the trend test of Mann (1945) and
 * Kendall (1975), with the variance corrected for the correlation of neighbours (Hamed and Rao 1998, first order).
 *
 * Steps are not reported: the median of each third of the runs must be above that of the one before, and a straight line
 * must fit the runs better than two levels. On a machine that lives on, the rise must be beyond what its level walks.
 */
import { median } from '../model/sample.ts';
import { normalUpper } from './distributions.ts';
import { CORRELATION_MAX, deviationScale, type Noise, neighbourCorrelation } from './noise.ts';
import { walkedPValue } from './walked.ts';

/** Window lengths in runs: from a month of working days to a quarter. */
const WINDOWS = [30, 45, 60, 90];

export interface Drift {
  /** One-sided, corrected for the windows but not for other series. */
  readonly pValue: number;
  /** Rise of the level from the beginning of the window to its end. */
  readonly rise: number;
  /** Number of runs in the window. */
  readonly runs: number;
}

/**
 * @param values one value a run in the order of the runs, without the common shift
 * @param riseMin smaller rises are ignored; above 0, on the scale of the values
 * @param noise of the series; its level walks on a machine that lives on
 * @returns the most significant rise; undefined if there is none
 */
export function newestDrift(
  values: readonly number[],
  riseMin: number,
  noise: Pick<Noise, 'sigma' | 'walk'> = { sigma: 0, walk: 0 },
): Drift | undefined {
  let best: Drift | undefined;
  for (const runs of WINDOWS.filter((length) => length <= values.length)) {
    const window = values.slice(-runs);
    const third = Math.floor(runs / 3);
    const first = median(window.slice(0, third));
    const middle = median(window.slice(third, 2 * third));
    const last = median(window.slice(2 * third));
    // The medians of the outer thirds are two thirds of the window apart.
    const rise = (last - first) * 1.5;
    if (!(rise >= riseMin && first < middle && middle < last)) continue;
    if (isStep(window, rise)) continue;
    const trend = mannKendall(window, correlationBeside(window, rise));
    const walked = walkedPValue(last - first, walkBeside(window, noise), runs);
    const pValue = Math.min(1, WINDOWS.length * Math.max(trend, walked));
    if (!best || pValue < best.pValue) best = { pValue, rise, runs };
  }
  return best;
}

/**
 * Standard deviation of the steps of the level beside a straight trend: a steep climb must not pass for its own noise, and
 * so for a level that walks far.
 */
function walkBeside(window: readonly number[], { sigma, walk }: Pick<Noise, 'sigma' | 'walk'>): number {
  if (walk === 0) return 0;
  const steps = window.slice(1).map((value, t) => value - (window[t] as number));
  return walk * Math.min(1, deviationScale(steps) / (Math.SQRT2 * sigma));
}

/** A level needs at least this many runs. */
const LEVEL_RUNS_MIN = 4;

/** Candidate slopes, as shares of the estimate. */
const SLOPES = [0.4, 0.55, 0.7, 0.85, 1, 1.15];

/** If both fit about equally well, the trend is preferred, because it has passed its test. */
const NEARER = 0.97;

/** Whether two levels fit the runs better than the straight line does, by sums of absolute deviations. */
function isStep(window: readonly number[], rise: number): boolean {
  // Several slopes are tried, because the two levels are also the best of many cuts.
  const line = Math.min(
    ...SLOPES.map((share) =>
      absoluteDeviation(window.map((value, t) => value - (share * rise * t) / window.length)),
    ),
  );
  for (let cut = LEVEL_RUNS_MIN; cut <= window.length - LEVEL_RUNS_MIN; cut++) {
    if (absoluteDeviation(window.slice(0, cut)) + absoluteDeviation(window.slice(cut)) < NEARER * line)
      return true;
  }
  return false;
}

/** Sum of the absolute deviations from the median. */
function absoluteDeviation(values: readonly number[]): number {
  const centre = median(values);
  return values.reduce((sum, value) => sum + Math.abs(value - centre), 0);
}

/** Correlation of neighbouring runs around a straight line, at least 0: the trend itself is not noise. */
function correlationBeside(window: readonly number[], rise: number): number {
  const straight = window.map((value, t) => value - (rise * t) / window.length);
  const centre = median(straight);
  const values = straight.map((value) => value - centre);
  const sigma = deviationScale(values);
  if (sigma === 0) return 0;
  const estimate = neighbourCorrelation({ values, cuts: [] }, sigma);
  // With few runs the estimate is too small (Marriott and Pope 1954), and again for the fitted line.
  const missing = estimate < CORRELATION_MIN ? 0 : (2 * (1 + 4 * estimate)) / values.length;
  return Math.max(0, Math.min(CORRELATION_MAX, estimate + missing));
}

/** Independent runs show smaller correlations by chance. */
const CORRELATION_MIN = 0.2;

/** One-sided p value of a rising trend; ties count for neither side. */
export function mannKendall(values: readonly number[], correlation: number): number {
  const n = values.length;
  let score = 0;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) score += Math.sign((values[j] as number) - (values[i] as number));
  }
  const variance = ((n * (n - 1) * (2 * n + 5)) / 18) * ((1 + correlation) / (1 - correlation));
  return normalUpper((score - Math.sign(score)) / Math.sqrt(variance));
}
