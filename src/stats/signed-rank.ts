/**
 * Whether differences are centered at zero: Wilcoxon's signed-rank test (Wilcoxon 1945) and its estimate, the median of
 * all pairwise means (Hodges and Lehmann 1963). Only assumes that noise is symmetric in sign, which holds for differences
 * of pairs in random order by construction.
 */
import { sortRange } from '../model/sample.ts';
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

/** Room for the sizes of a sample: an estimate ranks hundreds of them. */
let sizes = new Float64Array(128);

/**
 * Equal sizes share their ranks. A difference of zero is ranked and counts for neither side, which makes the test
 * conservative on both.
 * @param n number of leading differences to rank
 */
export function rankSums(differences: ArrayLike<number>, n = differences.length): RankSums {
  if (n > sizes.length) sizes = new Float64Array(2 * n);
  // Those above zero are at the start, those below at the end.
  let ups = 0;
  let downs = n;
  for (let k = 0; k < n; k++) {
    const difference = differences[k] as number;
    if (difference > 0) sizes[ups++] = difference;
    else if (difference < 0) sizes[--downs] = -difference;
  }
  sort(sizes, 0, ups);
  sort(sizes, downs, n);
  let above = 0;
  let below = 0;
  let rank = downs - ups;
  for (let i = 0, j = downs; i < ups || j < n; ) {
    const isUp = j === n || (i < ups && (sizes[i] as number) <= (sizes[j] as number));
    const size = sizes[isUp ? i : j];
    const firstUp = i;
    const firstDown = j;
    while (i < ups && sizes[i] === size) i++;
    while (j < n && sizes[j] === size) j++;
    const equal = i - firstUp + (j - firstDown);
    const middle = rank + (equal + 1) / 2;
    above += (i - firstUp) * middle;
    below += (j - firstDown) * middle;
    rank += equal;
  }
  return { n, above, below };
}

/** More values than this are sorted by the engine. */
const FEW = 64;

function sort(values: Float64Array, start: number, end: number): void {
  if (end - start > FEW) values.subarray(start, end).sort();
  else sortRange(values, start, end - 1);
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
 * @param means the pairwise means of the differences
 * @returns undefined if even all differences on one side would not be enough
 */
export function centreInterval(
  differences: readonly number[],
  tail: number,
  means = pairwiseMeans(differences),
): { low: number; high: number } | undefined {
  const n = differences.length;
  // The number of means to leave out at each end: the rank sum that is possible at that error. Both tails are equal.
  const largest = (n * (n + 1)) / 2;
  let cut = -1;
  while (cut + 1 < largest / 2 && signedRankUpper(largest - (cut + 1), n) <= tail) cut++;
  const [low, high] = [means[cut], means.at(-1 - cut)];
  return cut < 0 || low === undefined || high === undefined ? undefined : { low, high };
}

/** Of every two differences, and of each with itself; ascending. */
export function pairwiseMeans(differences: readonly number[]): Float64Array {
  const n = differences.length;
  const means = new Float64Array((n * (n + 1)) / 2);
  let count = 0;
  for (let i = 0; i < n; i++) {
    const one = differences[i] as number;
    for (let j = i; j < n; j++) means[count++] = (one + (differences[j] as number)) / 2;
  }
  return means.sort();
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
