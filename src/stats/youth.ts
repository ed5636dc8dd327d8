/**
 * Tests a run against one to four earlier runs: too few to estimate the noise of their series, enough to find changes far
 * beyond any usual noise. The noise is that of the suite's young series together, with a prior from noise in CI.
 */
import { median } from '../model/sample.ts';
import { studentUpper } from './distributions.ts';

/**
 * Prior: in 416 noisy series of public histories, the median of the robust standard deviation between runs is 5% (a tenth
 * have less than 1%, a tenth more than 17%). `PRIOR_DEGREES` is its weight in degrees of freedom.
 */
const PRIOR_SIGMA = 0.05;
const PRIOR_DEGREES = 4;

/** The noise of a young suite: its scale, and the degrees of freedom of that estimate. */
export interface YoungNoise {
  readonly sigma: number;
  readonly degrees: number;
}

/** However many series contribute, the tails stay heavier than the normal distribution's. */
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

/** P(noise brings a new run this far above the median of the earlier ones), by Student's t. */
export function youngPValue(shift: number, runs: number, { sigma, degrees }: YoungNoise): number {
  return studentUpper(shift / (sigma * Math.sqrt(1 + 1 / runs)), degrees);
}
