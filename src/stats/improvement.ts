/**
 * Finds a level that is better than all before it and has lasted. From then on, later runs are compared with it, and
 * losing it is a regression. A level that the series had before does not count: a machine that alternates between two
 * modes improves nothing.
 */
import { median } from '../model/sample.ts';
import type { LevelSearch } from './level-search.ts';
import { deviationScale } from './noise.ts';

/** With this many runs in a row, the level is not a coincidence. */
const LASTING_RUNS = 3;

/** The earlier level needs at least this many runs. */
const BEFORE_RUNS = 5;

/** Minimum distance between the levels, in standard deviations of one run and on the compared scale. */
const APART_SIGMAS = 6;
const APART_MIN = 0.03;

/**
 * @param search of values on which up is worse
 * @returns index of the first run of the level; 0 if there is none
 */
export function lastingImprovement(search: LevelSearch): number {
  const { values } = search;
  if (values.length < BEFORE_RUNS + LASTING_RUNS) return 0;
  // Most series have no two levels this far apart. This cheap check avoids the search for cuts.
  const neighbours = search.scale();
  if (rangeOf(values) < Math.max(APART_MIN, APART_SIGMAS * neighbours)) return 0;
  const [cut, previous = 0] = search.cuts(LASTING_RUNS).toReversed();
  if (cut === undefined || cut - previous < BEFORE_RUNS) return 0;
  const before = values.slice(previous, cut);
  const level = median(values.slice(cut));
  const gap = median(before) - level;
  const sigma = Math.max(deviationScale(before), neighbours);
  if (gap < Math.max(APART_MIN, APART_SIGMAS * sigma)) return 0;
  return values.slice(0, cut).every((value) => value > level + gap / 2) ? cut : 0;
}

function rangeOf(values: readonly number[]): number {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return high - low;
}
