/**
 * Whether differences are centered at zero: Wilcoxon's signed-rank test (Wilcoxon 1945) and its estimate, the median of
 * all pairwise means (Hodges and Lehmann 1963). Only assumes that noise is symmetric in sign, which holds for differences
 * of pairs in random order by construction.
 */
import { ascending } from '../model/sample.ts';
import { normalUpper } from './distributions.ts';

/** Up to this many differences the distribution is exact; above, the normal approximation is as good. */
const EXACT_MAX = 150;

/** Sums of the ranks, by absolute size, of the differences above and below zero. */
export interface RankSums {
  /** Number of ranked differences. */
  readonly n: number;
  readonly above: number;
  readonly below: number;
}

/**
 * Equal sizes share their ranks. A difference of zero is ranked and counts for neither side, which makes the test
 * conservative on both.
 */
export function rankSums(differences: readonly number[]): RankSums {
  const up = sizesOn(differences, 1);
  const down = sizesOn(differences, -1);
  let [above, below] = [0, 0];
  let rank = differences.length - up.length - down.length;
  for (let [i, j] = [0, 0]; i < up.length || j < down.length; ) {
    const size = Math.min(up[i] ?? Number.POSITIVE_INFINITY, down[j] ?? Number.POSITIVE_INFINITY);
    const [firstUp, firstDown] = [i, j];
    while (up[i] === size) i++;
    while (down[j] === size) j++;
    const equal = i - firstUp + (j - firstDown);
    const middle = rank + (equal + 1) / 2;
    above += (i - firstUp) * middle;
    below += (j - firstDown) * middle;
    rank += equal;
  }
  return { n: differences.length, above, below };
}

/** The sizes of the differences on one side of zero, ascending. */
function sizesOn(differences: readonly number[], side: 1 | -1): Float64Array {
  const sizes = new Float64Array(differences.length);
  let count = 0;
  for (const difference of differences) if (side * difference > 0) sizes[count++] = side * difference;
  return sizes.subarray(0, count).sort();
}

/**
 * The chance of a rank sum at least as large under the null hypothesis. With ties it is an upper bound, because ties
 * reduce the spread.
 */
export function signedRankUpper(rankSum: number, n: number): number {
  const sum = Math.floor(rankSum);
  if (sum <= 0) return 1;
  if (n <= EXACT_MAX) return upperTails(n)[sum] as number;
  const spread = Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24);
  return normalUpper((sum - 0.5 - (n * (n + 1)) / 4) / spread);
}

/**
 * The interval of the center with a one-sided error of `tail` at each end.
 * @returns undefined if even all differences on one side would not be enough
 */
export function centreInterval(
  differences: readonly number[],
  tail: number,
): { low: number; high: number } | undefined {
  const n = differences.length;
  // The number of means to leave out at each end: the rank sum that is possible at that error. Both tails are equal.
  const largest = (n * (n + 1)) / 2;
  let cut = -1;
  while (cut + 1 < largest / 2 && signedRankUpper(largest - (cut + 1), n) <= tail) cut++;
  const means = pairwiseMeans(differences);
  const [low, high] = [means[cut], means.at(-1 - cut)];
  return cut < 0 || low === undefined || high === undefined ? undefined : { low, high };
}

/** Of every two differences, and of each with itself; ascending. */
export function pairwiseMeans(differences: readonly number[]): number[] {
  return ascending(differences.flatMap((a, i) => differences.slice(i).map((b) => (a + b) / 2)));
}

const counted = new Map<number, Float64Array>();

/** For each rank sum the chance of one at least as large, with ranks 1 … n and both signs equally likely. */
function upperTails(n: number): Float64Array {
  const known = counted.get(n);
  if (known) return known;
  const tails = new Float64Array((n * (n + 1)) / 2 + 1);
  tails[0] = 1;
  for (let rank = 1; rank <= n; rank++) {
    // Each rank is either in the sum or not.
    for (let sum = (rank * (rank + 1)) / 2; sum >= 0; sum--) {
      const without = tails[sum] as number;
      tails[sum] = (without + (sum >= rank ? (tails[sum - rank] as number) : 0)) / 2;
    }
  }
  for (let sum = tails.length - 2; sum >= 0; sum--)
    tails[sum] = (tails[sum] as number) + (tails[sum + 1] as number);
  counted.set(n, tails);
  return tails;
}
