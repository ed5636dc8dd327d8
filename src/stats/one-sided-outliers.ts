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
  return cappedSums(pairs, 0, quantileOf(valuesOf(pairs, 0), share));
}

function valuesOf(pairs: readonly Pair[], shift: number): Float64Array {
  const values = new Float64Array(2 * pairs.length);
  for (const [i, { before, after }] of pairs.entries()) {
    values[2 * i] = before;
    values[2 * i + 1] = after - shift;
  }
  return values;
}

function cappedSums(pairs: readonly Pair[], shift: number, cap: number): RankSums {
  const differences: number[] = [];
  for (const { before, after } of pairs) {
    const isInformative = before < cap || after - shift < cap;
    if (isInformative) differences.push(Math.min(after - shift, cap) - Math.min(before, cap));
  }
  return rankSums(differences);
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
  const sumsAt = (shift: number) => cappedSums(pairs, shift, quantileOf(valuesOf(pairs, shift), share));
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
