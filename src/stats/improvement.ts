/**
 * A level that is better than all before it, and has been measured to last: from then on it is what later runs are
 * held against, and losing it is a regression. It refuses levels that the series had visited before: a machine that
 * changes between two modes improves nothing.
 */
import { median } from '../model/sample.ts';
import { deviationScale, differenceScale, SIGMA_MIN } from './noise.ts';
import { cutsOf } from './without-common-mode.ts';

/** So many runs in a row are no lucky hour. */
export const LASTING_RUNS = 3;

/** Fewer runs before it are no level that could have been left. */
const BEFORE_RUNS = 5;

/** The levels lie so many standard deviations of one run apart, and at least so far on the compared scale. */
const APART_SIGMAS = 6;
const APART_MIN = 0.03;

/**
 * @param values one a run, oldest first, up is worse
 * @returns place of the first run of the level; 0 where there is none
 */
export function lastingImprovement(values: readonly number[]): number {
  if (values.length < BEFORE_RUNS + LASTING_RUNS) return 0;
  // Two levels so far apart are not in most series: the search for cuts is left to those where they may be.
  const neighbours = Math.max(differenceScale(values), SIGMA_MIN);
  if (rangeOf(values) < Math.max(APART_MIN, APART_SIGMAS * neighbours)) return 0;
  const [cut, previous = 0] = cutsOf(values, LASTING_RUNS).toReversed();
  if (cut === undefined || cut - previous < BEFORE_RUNS) return 0;
  const before = values.slice(previous, cut);
  const level = median(values.slice(cut));
  const gap = median(before) - level;
  const sigma = Math.max(deviationScale(before), neighbours);
  if (gap < Math.max(APART_MIN, APART_SIGMAS * sigma)) return 0;
  return values.slice(0, cut).every((value) => value > level + gap / 2) ? cut : 0;
}

function rangeOf(values: readonly number[]): number {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return high - low;
}
