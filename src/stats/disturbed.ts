/**
 * Two versions measured in turn on a machine that is disturbed now and then. Disturbances only ever slow down, by much
 * and at random, and drown a small change in the plain differences. So values above a quantile of all, of both
 * versions, count as that quantile: a disturbed process then says that it is not among the quick ones, and no more. The
 * quantile is the same whichever of a pair is called which, so that where nothing is each sign of a difference stays as
 * likely, and Wilcoxon's test holds as it does for plain differences; differences of zero are left out, as he did. What
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
  const differences = pairs.map(({ before, after }) => Math.min(after - shift, cap) - Math.min(before, cap));
  return rankSums(differences.filter((each) => each !== 0));
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
  const within = (isAbove: (sums: RankSums) => boolean, end: number) => {
    const found = crossing((shift) => isAbove(sumsAt(shift)), least - margin, most + margin);
    return found < least - margin / 2 || found > most + margin / 2 ? end : found;
  };
  return {
    shift: within(({ above, below }) => above > below, Number.NaN),
    low: within(({ above, n }) => signedRankUpper(above, n) <= tail, Number.NEGATIVE_INFINITY),
    high: within(({ below, n }) => signedRankUpper(below, n) > tail, Number.POSITIVE_INFINITY),
  };
}

const STEPS = 20;

/** Where a condition that holds at the left end ceases to. */
function crossing(holds: (at: number) => boolean, left: number, right: number): number {
  let [low, high] = [left, right];
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
