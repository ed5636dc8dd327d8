/**
 * Compares two versions measured in turn on a machine with occasional disturbances. Disturbances only ever slow down, by
 * much and at random, and hide a small change in the plain differences. So values above a quantile of all values, of both
 * versions, are replaced by that quantile: a disturbed process then only says that it is not one of the fast ones.
 *
 * The quantile does not depend on which version of a pair is which. Without a change, both signs of a difference are
 * therefore equally likely, and Wilcoxon's test is valid as it is for plain differences. Pairs with both values at the
 * quantile are left out, as in Wilcoxon's test. Pairs of equal values below it, as a coarse clock makes them, are ranked
 * and count for neither side (Pratt 1959). The cost without disturbances: with normal noise and the median, the
 * efficiency is 0.25 / (1/2 − 1/(2π)) = 0.73.
 */
import { quantileOf } from '../model/sample.ts';
import { type RankSums, rankSums, signedRankUpper } from './signed-rank.ts';

/** The values of one round, on a scale where up is worse. */
export interface Pair {
  readonly before: number;
  readonly after: number;
}

/** @param share the quantile, from 0 to 1 */
export function cappedRankSums(pairs: readonly Pair[], share: number): RankSums {
  const values = roomFor(2 * pairs.length);
  let count = 0;
  for (const { before, after } of pairs) {
    values[count++] = before;
    values[count++] = after;
  }
  return cappedSums(pairs, 0, quantileOf(values.subarray(0, count), share));
}

let room = new Float64Array(128);

/** Room for this many values, which is used again: an estimate needs the capped differences for dozens of shifts. */
function roomFor(count: number): Float64Array {
  if (count > room.length) room = new Float64Array(2 * count);
  return room;
}

function cappedSums(pairs: readonly Pair[], shift: number, cap: number): RankSums {
  const differences = roomFor(pairs.length);
  let count = 0;
  for (const { before, after } of pairs) {
    const shifted = after - shift;
    const isInformative = before < cap || shifted < cap;
    if (isInformative) differences[count++] = Math.min(shifted, cap) - Math.min(before, cap);
  }
  return rankSums(differences, count);
}

/** The shift with equal rank sums on both sides, and the interval with a one-sided error of `tail`. */
export interface Estimate {
  readonly shift: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Inverts the test: rank sums decrease with the shift.
 * @param share the quantile, from 0 to 1
 * @returns infinite ends if even all differences on one side would not be enough
 */
export function cappedEstimate(pairs: readonly Pair[], share: number, tail: number): Estimate {
  const differences = pairs.map(({ before, after }) => after - before);
  const [least, most] = [Math.min(...differences), Math.max(...differences)];
  const margin = most - least || 1;
  const beforeSorted = Float64Array.from(pairs, ({ before }) => before).sort();
  const afterSorted = Float64Array.from(pairs, ({ after }) => after).sort();
  // In this order, nearly all capped differences are in order as well.
  const sorted = pairs.toSorted((a, b) => a.after - a.before - (b.after - b.before));
  const sumsAt = (shift: number) =>
    cappedSums(sorted, shift, quantileOfBoth(beforeSorted, afterSorted, shift, share));
  const within = (isAbove: (sums: RankSums) => boolean, end: number, side: keyof Crossing) => {
    const { [side]: found } = crossing((shift) => isAbove(sumsAt(shift)), least - margin, most + margin);
    return found < least - margin / 2 || found > most + margin / 2 ? end : found;
  };
  return {
    shift: within(({ above, below }) => above > below, Number.NaN, 'middle'),
    low: within(({ above, n }) => signedRankUpper(above, n) <= tail, Number.NEGATIVE_INFINITY, 'before'),
    high: within(({ below, n }) => signedRankUpper(below, n) > tail, Number.POSITIVE_INFINITY, 'after'),
  };
}

/**
 * The quantile of the values of two ascending rows together, of which the second is shifted down. The rows have the same
 * length, and the quantile is below 1.
 */
function quantileOfBoth(one: Float64Array, other: Float64Array, shift: number, share: number): number {
  const { length } = one;
  const position = (2 * length - 1) * share;
  const place = Math.floor(position);
  let i = 0;
  let j = 0;
  let low = Number.NaN;
  let high = Number.NaN;
  while (i + j <= place + 1) {
    const isOne = j === length || (i < length && (one[i] as number) <= (other[j] as number) - shift);
    low = high;
    high = isOne ? (one[i++] as number) : (other[j++] as number) - shift;
  }
  return low + (high - low) * (position - place);
}

const STEPS = 20;

interface Crossing {
  /** A point where the condition still holds. */
  readonly before: number;
  readonly middle: number;
  /** A point where it does not hold. */
  readonly after: number;
}

/** Where a condition that holds at the left end stops to hold. Interval ends are rounded outward. */
function crossing(holds: (at: number) => boolean, left: number, right: number): Crossing {
  let [low, high] = [left, right];
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return { before: low, middle: (low + high) / 2, after: high };
}
