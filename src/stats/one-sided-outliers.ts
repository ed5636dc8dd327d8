/**
 * Two versions measured in turn on a machine that is disturbed now and then. Disturbances only ever slow down, by much
 * and at random, and drown a small change in the plain differences. So values above a quantile of all, of both
 * versions, count as that quantile: a disturbed process then says that it is not among the quick ones, and no more. The
 * quantile is the same whichever of a pair is called which, so that where nothing is each sign of a difference stays as
 * likely, and Wilcoxon's test holds as it does for plain differences. Pairs of which both count as the quantile are left out, as
 * Wilcoxon did; equal ones below it, as a coarse clock makes them, are ranked and count for neither side (Pratt 1959). What
 * it costs where nothing disturbs: with normal noise and the median the efficiency is 0.25 / (1/2 − 1/(2π)) = 0.73.
 */
import { ascending, quantile } from '../model/sample.ts';
import { type RankSums, rankSums, signedRankUpper } from './signed-rank.ts';

/** Values of one round on a scale where up is worse. */
export interface Pair {
  readonly before: number;
  readonly after: number;
}

/** @param share which quantile */
export function cappedRankSums(pairs: readonly Pair[], share: number): RankSums {
  const values = ascending(pairs.flatMap(({ before, after }) => [before, after]));
  return cappedSums(pairs, 0, quantile(values, share));
}

function cappedSums(pairs: readonly Pair[], shift: number, cap: number): RankSums {
  const told = pairs.filter(({ before, after }) => before < cap || after - shift < cap);
  return rankSums(told.map(({ before, after }) => Math.min(after - shift, cap) - Math.min(before, cap)));
}

/** The shift that leaves nothing to either side, and those that a one-sided error of `tail` does not exclude. */
export interface Estimate {
  readonly shift: number;
  readonly low: number;
  readonly high: number;
}

/**
 * By inversion of the test: rank sums fall as the shift grows.
 * @param share which quantile
 * @returns infinite ends where even all differences on one side would not be enough
 */
export function cappedEstimate(pairs: readonly Pair[], share: number, tail: number): Estimate {
  const differences = pairs.map(({ before, after }) => after - before);
  const [least, most] = [Math.min(...differences), Math.max(...differences)];
  const margin = most - least || 1;
  const sumsAt = (shift: number) => {
    const values = ascending(pairs.flatMap(({ before, after }) => [before, after - shift]));
    return cappedSums(pairs, shift, quantile(values, share));
  };
  const within = (isAbove: (sums: RankSums) => boolean, end: number, side: keyof Crossing) => {
    const { [side]: found } = crossing((shift) => isAbove(sumsAt(shift)), least - margin, most + margin);
    return found < least - margin / 2 || found > most + margin / 2 ? end : found;
  };
  return {
    shift: within(({ above, below }) => above > below, Number.NaN, 'middle'),
    low: within(({ above, n }) => signedRankUpper(above, n) <= tail, Number.NEGATIVE_INFINITY, 'before'),
    high: within(({ below, n }) => signedRankUpper(below, n) > tail, Number.POSITIVE_INFINITY, 'behind'),
  };
}

const STEPS = 20;

interface Crossing {
  /** There it still holds. */
  readonly before: number;
  readonly middle: number;
  /** There it does not hold any more. */
  readonly behind: number;
}

/** Where a condition that holds at the left end ceases to. Ends of intervals are taken outward, so that none excludes what it holds. */
function crossing(holds: (at: number) => boolean, left: number, right: number): Crossing {
  let [low, high] = [left, right];
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return { before: low, middle: (low + high) / 2, behind: high };
}
