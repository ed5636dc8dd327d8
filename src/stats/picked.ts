/**
 * How large a change is that is told because it was large. Of changes near what noise allows only those are told that noise
 * made larger, so that the plain estimate is too large and its interval too high (winner's curse). What could have been seen
 * here begins at the smallest deviation that would have been told; given that, the size told is the one under which as much as
 * was seen is even odds, and the lower end the one under which it is as rare as the interval misses (conditional likelihood:
 * Zöllner and Pritchard 2007; Zhong and Prentice 2008; Fithian, Sun and Taylor 2014).
 */
import { normalUpper } from './distributions.ts';
import type { Course, Regime } from './regime.ts';
import { judged } from './regime.ts';

export interface Size {
  readonly shift: number;
  readonly low: number;
  readonly high: number;
}

/** Even odds. */
const EVEN = 0.5;

/** What is told with such a chance is told always. */
const SURE = 0.999;

/** Places at which a size is looked for before it is refined: heavy tails have more than one that fits. */
const PLACES = 60;
const REFINEMENTS = 20;

/**
 * Given that it is told, a value near its least could come of any change, however small. But then it would hardly have been told:
 * the lower end is not below the one that an interval which was not picked has at this share of its error (a hybrid
 * interval: Andrews, Kitagawa and McCloskey 2024). And so far below no change it is looked for, in sizes as they were measured.
 */
const UNPICKED_SHARE = 1 / 20;
const BELOW = 2;

/**
 * @param course with the measurements that tell the size
 * @param held what they are held against
 * @param isTold whether it would have been told, had they all been larger by so much
 * @param plain the shift as measured, and the interval of one that was not picked
 * @param level share of intervals that may miss, two-sided
 */
export function sizeOfPicked(
  course: Course,
  held: Regime,
  isTold: (more: number) => boolean,
  plain: Size,
  level: number,
): Size {
  const direction = plain.shift < 0 ? -1 : 1;
  const measured = Math.abs(plain.shift);
  const moreAt = (size: number) => direction * (size - measured);
  const reached = (seen: number, size: number) => {
    const { score, variance } = judged(
      { ...course, current: course.current.map((value) => value + moreAt(seen)) },
      { ...held, start: course.history.length, level: held.level + direction * size },
    );
    return normalUpper((direction * score) / Math.sqrt(variance));
  };
  const [near, far] = direction > 0 ? [plain.low, plain.high] : [-plain.high, -plain.low];
  const least = leastTold((size) => isTold(moreAt(size)), measured);
  // It would have been told at its least: nothing was picked.
  if (reached(least, near) > SURE) return plain;
  // How likely as much as was seen is among what is told, were the change so large.
  const share = (size: number) => reached(measured, size) / reached(least, size);
  const unpicked = (size: number) => reached(measured, size);
  const floor = largestBelow(unpicked, (UNPICKED_SHARE * level) / 2, measured, -BELOW * measured);
  const shift = Math.max(0, largestBelow(share, EVEN, measured, floor));
  const end = largestBelow(share, level / 2, measured, floor);
  const low = Math.min(end, near, shift);
  const high = Math.max(far, shift);
  return direction > 0 ? { shift, low, high } : { shift: -shift, low: -high, high: -low };
}

/** The smallest size that is told, where the largest is. */
function leastTold(isTold: (size: number) => boolean, largest: number): number {
  let [low, high] = [0, largest];
  for (let step = 0; step < REFINEMENTS; step++) {
    const middle = (low + high) / 2;
    if (isTold(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** The largest size up to `from` whose share is at most what is wanted; `floor` where none is. */
function largestBelow(share: (size: number) => number, wanted: number, from: number, floor: number): number {
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
