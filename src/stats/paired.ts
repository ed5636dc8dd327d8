/**
 * Two versions measured in turn, round by round: what the machine did to a round it did to both, and is not in
 * their difference. Looked at after every round, with bounds that all looks together keep (sequential.ts).
 */
import { quantile } from '../model/sample.ts';
import type { Comparison } from './comparison.ts';
import { normalQuantileUpper, normalUpper } from './distributions.ts';
import { type Looks, type SequentialTest, sequentialTest } from './sequential.ts';
import { centreInterval, growingRankSums, pairwiseMeans, signedRankUpper } from './signed-rank.ts';

/** So many rounds with the same difference are counts (bytes, instructions), not a measurement with noise. */
const EXACT_ROUNDS_MIN = 3;

/** Power at which a change is promised to be found, as its normal quantile: 80 %, the custom since Cohen (1988). */
const POWER = 0.8416;

/**
 * @param differences new minus old in each round, in their order, on the compared scale (up is worse); not empty
 * @param oldLevel the old version's middle, on the same scale
 * @param level share of intervals that may miss the true shift, over all looks
 */
export function comparePairs(
  differences: readonly number[],
  oldLevel: number,
  looks: Looks,
  level: number,
): Comparison {
  const rounds = differences.length;
  const shift = quantile(pairwiseMeans(differences), 0.5);
  const exact = rounds >= EXACT_ROUNDS_MIN && differences.every((each) => each === differences[0]);
  const test = sequentialTest(rounds, looks);
  const tailAt = (alpha: number) => normalUpper(test.critical(rounds, alpha));
  const interval = exact
    ? { low: shift, high: shift }
    : (centreInterval(differences, tailAt(level / 2)) ?? UNBOUNDED);
  const sums = growingRankSums(differences);
  const worse = exact
    ? Number(shift <= 0)
    : smallestPValue(
        test,
        sums.map(({ above }) => above),
      );
  const better = exact
    ? Number(shift >= 0)
    : smallestPValue(
        test,
        sums.map(({ below }) => below),
      );
  const error = (interval.high - interval.low) / (2 * test.critical(rounds, level / 2));
  const reach = (pValue: number) => {
    if (exact) return 0;
    if (0.5 ** rounds > tailAt(pValue)) return Number.POSITIVE_INFINITY;
    return error * (test.critical(rounds, pValue) + POWER);
  };
  return {
    method: 'samples',
    exact,
    shift,
    ...interval,
    undivided: interval,
    worse,
    better,
    level: oldLevel,
    measurements: rounds,
    taken: 0,
    start: 1,
    reach,
    rounds: (margin, pValue) =>
      Number.isFinite(reach(pValue)) ? Math.ceil(rounds * (reach(pValue) / margin) ** 2) : rounds + 1,
  };
}

const UNBOUNDED = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };

/** Of all looks so far: what was sure once stays so. */
function smallestPValue(test: SequentialTest, rankSums: readonly number[]): number {
  return Math.min(...rankSums.map((sum, i) => pValueAt(test, i + 1, Math.floor(sum))));
}

/** A look has few rank sums, and every series asks for them again after each round. */
const known = new WeakMap<SequentialTest, Map<string, number>>();

function pValueAt(test: SequentialTest, look: number, rankSum: number): number {
  const answers = known.get(test) ?? new Map<string, number>();
  known.set(test, answers);
  const key = `${rankSum} at ${look}`;
  const answer = answers.get(key) ?? pValueOf(test, look, rankSum);
  answers.set(key, answer);
  return answer;
}

function pValueOf(test: SequentialTest, look: number, rankSum: number): number {
  const pValue = signedRankUpper(rankSum, look);
  return pValue >= 0.5 ? 1 : test.pValue(look, normalQuantileUpper(pValue));
}
