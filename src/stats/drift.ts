/**
 * Slow changes that no single run shows: the newest runs of a series climb, by the trend test of Mann (1945) and
 * Kendall (1975), with the variance that neighbours' correlation gives it (Hamed and Rao 1998, first order).
 * It refuses steps: each third of the runs must lie above the one before, and a straight line must lie nearer to the
 * runs than two levels do.
 */
import { median } from '../model/sample.ts';
import { normalUpper } from './distributions.ts';
import { CORRELATION_MAX, deviationScale, neighbourCorrelation } from './noise.ts';

/** Lengths of the windows that are looked through, in runs: from a month of working days to a quarter. */
const WINDOWS = [30, 45, 60, 90];

export interface Drift {
  /** One-sided, corrected for the windows, not for other series. */
  readonly pValue: number;
  /** How far the level rose from the window's beginning to its end. */
  readonly rise: number;
  /** Runs in the window. */
  readonly runs: number;
}

/**
 * @param values one value a run in the order of the runs, what the run did to it taken out
 * @param riseMin smaller rises are not looked at; above 0, on the scale of the values
 * @returns the most certain rise; undefined where there is none to speak of
 */
export function newestDrift(values: readonly number[], riseMin: number): Drift | undefined {
  let best: Drift | undefined;
  for (const runs of WINDOWS.filter((length) => length <= values.length)) {
    const window = values.slice(-runs);
    const third = Math.floor(runs / 3);
    const first = median(window.slice(0, third));
    const middle = median(window.slice(third, 2 * third));
    const last = median(window.slice(2 * third));
    // The middles of the outer thirds are two thirds of the window apart.
    const rise = (last - first) * 1.5;
    if (!(rise >= riseMin && first < middle && middle < last)) continue;
    if (isStep(window, rise)) continue;
    const pValue = Math.min(1, WINDOWS.length * mannKendall(window, correlationBeside(window, rise)));
    if (!best || pValue < best.pValue) best = { pValue, rise, runs };
  }
  return best;
}

/** Fewer runs are no level. */
const LEVEL_RUNS_MIN = 4;

/** Of a line that may be the climb, as shares of its estimate. */
const SLOPES = [0.4, 0.55, 0.7, 0.85, 1, 1.15];

/** Where both lie about as near, the climb is believed: it has passed its test. */
const NEARER = 0.97;

/** Whether two levels lie nearer to the runs than the straight line does: sums of absolute deviations. */
function isStep(window: readonly number[], rise: number): boolean {
  // The best of several slopes, because the two levels are the best of many cuts.
  const line = Math.min(
    ...SLOPES.map((share) => away(window.map((value, t) => value - (share * rise * t) / window.length))),
  );
  for (let cut = LEVEL_RUNS_MIN; cut <= window.length - LEVEL_RUNS_MIN; cut++) {
    if (away(window.slice(0, cut)) + away(window.slice(cut)) < NEARER * line) return true;
  }
  return false;
}

/** Sum of the absolute deviations from the median. */
function away(values: readonly number[]): number {
  const centre = median(values);
  return values.reduce((sum, value) => sum + Math.abs(value - centre), 0);
}

/** Of neighbouring runs, from 0: what is left beside a straight line, because the climb itself is no noise. */
function correlationBeside(window: readonly number[], rise: number): number {
  const straight = window.map((value, t) => value - (rise * t) / window.length);
  const centre = median(straight);
  const values = straight.map((value) => value - centre);
  const sigma = deviationScale(values);
  if (sigma === 0) return 0;
  const told = neighbourCorrelation({ values, cuts: [] }, sigma);
  // Told too small of few runs (Marriott and Pope 1954), and again for the line that was taken out.
  const missing = told < CORRELATION_MIN ? 0 : (2 * (1 + 4 * told)) / values.length;
  return Math.max(0, Math.min(CORRELATION_MAX, told + missing));
}

/** Less is what independent runs show by chance. */
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
