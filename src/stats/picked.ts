/**
 * Corrects the size of a change that is reported because it was large. Of changes near the noise limit, only those that
 * noise made larger are reported, so the plain estimate is too large and its interval too high (winner's curse). The
 * correction conditions on the selection: the observable values start at the smallest deviation that would have been
 * reported. Given that, the estimate is the size under which the observed deviation is the median, and the lower end is
 * the size under which it is as rare as the error of the interval (conditional likelihood: Zöllner and Pritchard 2007;
 * Zhong and Prentice 2008; Fithian, Sun and Taylor 2014).
 */
import type { Course, Regime } from './course.ts';
import { CLOSE } from './near-quantile.ts';
import { nearly, pValueAgainst } from './window-score.ts';

export interface Size {
  readonly shift: number;
  readonly low: number;
  readonly high: number;
}

/** Probability of the median. */
const EVEN = 0.5;

/** With at least this chance of being reported, there is no selection. */
const SURE = 0.999;

/** Number of grid points before refinement: with heavy tails more than one size may fit. */
const PLACES = 60;
const REFINEMENTS = 20;

/**
 * Given the selection, a value near the smallest reportable one could come from any change, however small. But a small
 * change would hardly have been reported, so the lower end is not below that of an uncorrected interval at this share of
 * its error (a hybrid interval: Andrews, Kitagawa and McCloskey 2024). `BELOW` is how far below zero the search goes, in
 * units of the measured size.
 */
const UNPICKED_SHARE = 1 / 20;
const BELOW = 2;

/**
 * @param course with the measurements from which the size is estimated
 * @param reference the level that they are compared with
 * @param isReported whether the change would have been reported if all measurements were larger by this amount
 * @param plain the shift as measured, with its uncorrected interval
 * @param level share of intervals that may miss, two-sided
 */
export function sizeOfPicked(
  course: Course,
  reference: Regime,
  isReported: (more: number) => boolean,
  plain: Size,
  level: number,
): Size {
  const direction = plain.shift < 0 ? -1 : 1;
  const measured = Math.abs(plain.shift);
  const moreAt = (size: number) => direction * (size - measured);
  const reachedIn = (given: Course) => (seen: number, size: number) =>
    pValueAgainst(
      { ...given, current: given.current.map((value) => value + moreAt(seen)) },
      { ...reference, start: given.history.length, level: reference.level + direction * size },
      direction,
    );
  const [near, far] = direction > 0 ? [plain.low, plain.high] : [-plain.high, -plain.low];
  const least = leastReported((size) => isReported(moreAt(size)), measured);
  // Even the smallest deviation would have been reported, so there was no selection.
  const reached = reachedIn(course);
  if (reached(least, near) > SURE) return plain;
  const nearReached = reachedIn(nearly(course));
  // The probability of a deviation at least as large as observed, among those reported, for a change of this size.
  const share = {
    near: (size: number) => nearReached(measured, size) / nearReached(least, size),
    exact: (size: number) => reached(measured, size) / reached(least, size),
  };
  const unpicked = {
    near: (size: number) => nearReached(measured, size),
    exact: (size: number) => reached(measured, size),
  };
  const floor = largestBelow(unpicked, (UNPICKED_SHARE * level) / 2, measured, -BELOW * measured);
  const shift = Math.max(0, largestBelow(share, EVEN, measured, floor));
  const end = largestBelow(share, level / 2, measured, floor);
  const low = Math.min(end, near, shift);
  const high = Math.max(far, shift);
  return direction > 0 ? { shift, low, high } : { shift: -shift, low: -high, high: -low };
}

/** The smallest size that is reported, given that the largest is. */
function leastReported(isReported: (size: number) => boolean, largest: number): number {
  let [low, high] = [0, largest];
  for (let step = 0; step < REFINEMENTS; step++) {
    const middle = (low + high) / 2;
    if (isReported(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** A probability for each size: fast, and as it is. */
interface Share {
  readonly near: (size: number) => number;
  readonly exact: (size: number) => number;
}

/** The largest size up to `from` whose share is at most `wanted`; `floor` if there is none. */
function largestBelow({ near, exact }: Share, wanted: number, from: number, floor: number): number {
  const share = (size: number) => {
    const found = near(size);
    return Math.abs(found - wanted) > CLOSE * wanted ? found : exact(size);
  };
  const step = (from - floor) / PLACES;
  for (let place = 1; place <= PLACES; place++) {
    if (share(from - place * step) > wanted) continue;
    let [low, high] = [from - place * step, from - (place - 1) * step];
    for (let i = 0; i < REFINEMENTS; i++) {
      const middle = (low + high) / 2;
      if (share(middle) <= wanted) low = middle;
      else high = middle;
    }
    return low;
  }
  return floor;
}
