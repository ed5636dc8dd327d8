/**
 * Tests on a machine that lives on: the level may have walked since the runs that estimate it, although the code did not
 * change. A p-value is then the mean over all places where the level may be now. Most steps are small and a few are large
 * (an update, a move to another host), so a walk has the heavy tail of Student's t, and only a change beyond it is certain.
 */
import { studentCritical, studentUpper } from './distributions.ts';
import type { Noise } from './noise.ts';

/** Degrees of freedom of the distance that a level has walked. */
const DEGREES = 3;

/** Distances, in standard deviations of the walk. Each stands for those up to halfway to its neighbors. */
const DISTANCES = [0.25, 0.8, 1.5, 2.5, 4, 6, 9, 14, 22, 35, 60, 100];

/** The probability of each. */
const SHARES = DISTANCES.map((distance, i) => {
  const beyond = (a: number, b: number | undefined) =>
    b === undefined ? 0 : studentUpper((a + b) / 2, DEGREES);
  const before = i === 0 ? 0.5 : beyond(distance, DISTANCES[i - 1]);
  return before - beyond(distance, DISTANCES[i + 1]);
});

/** What a level was estimated from, and what is compared with it: numbers of runs. */
export interface Distance {
  readonly baseline: number;
  readonly window: number;
}

/** Standard deviation of the way that a level walked from the middle of its baseline to that of a window after it. */
function walkedWidth(walk: number, { baseline, window }: Distance): number {
  return walk * Math.sqrt((baseline + window) / 3);
}

/** A p-value outside of these bounds need not be known exactly. */
export interface Within {
  readonly low: number;
  readonly high: number;
}

const EXACTLY: Within = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };

/**
 * The one-sided p-value of a change upwards or downwards, over all places where the level may be now. Half of them are
 * further away from the new values than the estimate: there the p-value is at most that of the estimate.
 * @param pValueAt the p-value if the level has moved by this much
 * @returns the p-value; if it is outside of the bounds, a value that is outside of them on the same side
 */
export function overWalk(
  { walk }: Noise,
  distance: Distance,
  direction: 1 | -1,
  pValueAt: (moved: number) => number,
  { low, high }: Within = EXACTLY,
): number {
  const still = pValueAt(0);
  if (walk === 0) return still;
  const width = walkedWidth(walk, distance);
  // All terms are positive, and no p-value is above 1.
  let sum = still / 2;
  let rest = 0.5;
  for (let i = 0; i < DISTANCES.length; i++) {
    if (sum > high) return sum;
    if (sum + rest < low) return sum + rest;
    const share = SHARES[i] as number;
    sum += share * pValueAt(direction * (DISTANCES[i] as number) * width);
    rest -= share;
  }
  return sum;
}

/** P(a level walks this far upwards within this number of runs), from the first third of them to the last. */
export function walkedPValue(rise: number, walk: number, runs: number): number {
  // Between means of the outer thirds of a random walk: 1/3 for the middle third, and 1/9 for each of the others.
  return walk === 0 ? 0 : studentUpper(rise / (walk * Math.sqrt((5 / 9) * runs)), DEGREES);
}

/** The distance that a walk exceeds with this one-sided probability. */
export function walkedBeyond({ walk }: Noise, distance: Distance, pValue: number): number {
  return walk === 0 ? 0 : walkedWidth(walk, distance) * studentCritical(2 * Math.min(0.5, pValue), DEGREES);
}

/**
 * How many of the newest runs estimate a level that walks best: runs before them are too old.
 * @param least never fewer than this
 */
export function recentRuns({ sigma, correlation, walk }: Noise, least: number): number {
  const independent = (sigma * sigma * (1 + correlation)) / (1 - correlation);
  return Math.max(least, Math.ceil(Math.sqrt(3 * independent) / walk));
}
