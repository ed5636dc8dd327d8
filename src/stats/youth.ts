/**
 * What one to four earlier runs can say: too little to know the noise of their series, enough to see what is far beyond
 * any. The noise is that of the suite's series together, drawn to what noise in CI is like.
 */
import { median } from '../model/sample.ts';
import { studentUpper } from './distributions.ts';

/**
 * Between runs of 416 noisy series of public histories the robust standard deviation is 5 % in the middle one (a tenth have
 * less than 1 %, a tenth more than 17 %). It counts for so many degrees of freedom.
 */
const PRIOR_SIGMA = 0.05;
const PRIOR_DEGREES = 4;

/** The noise of a young suite: its scale, and how many degrees of freedom tell it. */
export interface YoungNoise {
  readonly sigma: number;
  readonly degrees: number;
}

/** However many series tell the scale, tails stay heavier than the normal distribution's. */
const DEGREES_MAX = 8;

/** @param rows the earlier values of each young series of the suite, on the compared scale */
export function youngNoise(rows: readonly (readonly number[])[]): YoungNoise {
  let squares = PRIOR_DEGREES * PRIOR_SIGMA ** 2;
  let degrees = PRIOR_DEGREES;
  for (const row of rows) {
    if (row.length < 2) continue;
    const middle = median(row);
    for (const value of row) squares += (value - middle) ** 2;
    degrees += row.length - 1;
  }
  return { sigma: Math.sqrt(squares / degrees), degrees: Math.min(DEGREES_MAX, degrees) };
}

/** P(noise brings a new run so far above the middle of so many), by Student's t. */
export function youngPValue(shift: number, runs: number, { sigma, degrees }: YoungNoise): number {
  return studentUpper(shift / (sigma * Math.sqrt(1 + 1 / runs)), degrees);
}
