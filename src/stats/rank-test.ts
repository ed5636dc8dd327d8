/**
 * Compares two samples: the Mann–Whitney U test (Mann and Whitney 1947) and the Hodges–Lehmann estimate of the shift with
 * its interval (Hodges and Lehmann 1963). Makes no assumption about the shape of the noise.
 */
import { ascending, quantile } from '../model/sample.ts';
import type { Comparison } from './comparison.ts';
import { normalCritical, normalTwoSided, studentCritical, studentUpper } from './distributions.ts';
import { tickError } from './ticks.ts';

/** Up to this many values in total the distribution is exact; above, the normal approximation is as good. */
const EXACT_MAX = 40;

/** Larger samples are thinned to evenly spaced order statistics: the number of pairs grows with the square. */
const VALUES_MAX = 100;

/** This many equal values on both sides are a count (bytes, allocations), not a noisy measurement. */
const EXACT_VALUES_MIN = 3;

/** The difference between two processes of the same code. */
export interface Between {
  /** Standard deviation of the difference between the processes of both sides. */
  readonly deviation: number;
  /** Degrees of freedom of that deviation, for intervals. */
  readonly degrees: number;
  /** Degrees of freedom for tests, which reach further into the tails. */
  readonly tested: number;
}

/**
 * With one process a side, the values do not contain the variation between processes. It is 1 to 5% on shared machines,
 * so an interval with 5% covers it. A change is tested with the tails of few degrees of freedom, because it may be beyond
 * the usual tails.
 */
export const ONE_PROCESS: Between = { deviation: 0.05 * Math.SQRT2, degrees: 1000, tested: 4 };

/** The number of processes a side to recommend if there was only one. */
export const PROCESSES_NEEDED = 10;

/** The power at which a change counts as detectable, as its normal quantile: 80%, the convention since Cohen (1988). */
const POWER = 0.8416;

/**
 * @param current values of the new run on the compared scale, up is worse; not empty
 * @param baseline values of the old run, same scale, not empty
 * @param level share of intervals that may miss the true shift
 * @param between variation between processes, which is added; null if each value comes from a process of its own
 * @param ticks clock ticks of the values, on their scale: such values are never exact, and accurate to one tick; null for
 * counts
 */
export function compareSamples(
  current: readonly number[],
  baseline: readonly number[],
  level: number,
  between: Between | null,
  ticks: number | null = null,
): Comparison {
  const a = thin(current);
  const b = thin(baseline);
  const differences = ascending(a.flatMap((x) => b.map((y) => x - y)));
  const shift = quantile(differences, 0.5);
  const exact = ticks === null && isConstant(a) && isConstant(b);
  const certain = smallestPValue(a.length, b.length) <= level;
  const cut = intervalCut(a.length, b.length, level);
  const allowance = between ? studentCritical(level, between.degrees) * between.deviation : 0;
  const rounding = tickError(ticks ?? 0, [...residualsOf(a), ...residualsOf(b)]);
  // Samples that are too small for the level give no bounds, however close their values are.
  const below = certain
    ? rounding + Math.hypot(shift - (differences[cut] ?? shift), allowance)
    : Number.POSITIVE_INFINITY;
  const above = certain
    ? rounding + Math.hypot((differences.at(-1 - cut) ?? shift) - shift, allowance)
    : Number.POSITIVE_INFINITY;
  const twoSided = exact ? Number(shift === 0) : mannWhitney(a, b);
  // A change must be significant against the noise within the processes and against the noise between them.
  const oneSided = (side: number) =>
    exact
      ? Number(side * shift <= 0)
      : Math.max(
          side * shift > 0 ? twoSided / 2 : 1 - twoSided / 2,
          between ? studentUpper((side * shift) / between.deviation, between.tested) : 0,
        );
  const reach = (pValue: number) => {
    if (exact) return 0;
    if (smallestPValue(a.length, b.length) > 2 * pValue) return Number.POSITIVE_INFINITY;
    const inside = ((below + above) / 2) * ((normalCritical(2 * pValue) + POWER) / normalCritical(level));
    return Math.max(inside, between ? between.deviation * studentCritical(2 * pValue, between.tested) : 0);
  };
  const interval = exact ? { low: shift, high: shift } : { low: shift - below, high: shift + above };
  return {
    method: 'samples',
    exact,
    shift,
    ...interval,
    undivided: () => interval,
    worse: oneSided(1),
    better: oneSided(-1),
    level: quantile(b, 0.5),
    measurements: Math.min(a.length, b.length),
    commonPart: 0,
    // The baseline is one run.
    start: 1,
    reach,
    rounds: (margin, pValue) =>
      between
        ? PROCESSES_NEEDED
        : valuesNeeded(Math.min(a.length, b.length), reach(pValue), margin, Math.min(2 * pValue, level)),
  };
}

/** The number of values on both sides that find a shift, if `have` values would find one of `reached`. */
function valuesNeeded(have: number, reached: number, margin: number, twoSided: number): number {
  let least = 2;
  while (least < VALUES_MAX && smallestPValue(least, least) > twoSided) least++;
  if (!Number.isFinite(reached)) return Math.max(least, have + 1);
  return Math.max(least, have + 1, Math.ceil(have * (reached / margin) ** 2));
}

/** Two-sided p value of the Mann–Whitney U test; ties share their ranks. */
export function mannWhitney(a: readonly number[], b: readonly number[]): number {
  const { doubledRanks, tieTerm } = rank(a, b);
  const n = a.length;
  const m = b.length;
  const total = n + m;
  const doubledSum = doubledRanks.slice(0, n).reduce((sum, r) => sum + r, 0);
  if (total <= EXACT_MAX)
    return tieTerm === 0
      ? exactTwoSided(rankSums(n, m), doubledSum / 2)
      : exactTwoSided(subsetSums(doubledRanks, n), doubledSum);
  const u = doubledSum / 2 - (n * (n + 1)) / 2;
  const variance = ((n * m) / 12) * (total + 1 - tieTerm / (total * (total - 1)));
  if (variance <= 0) return 1;
  const distance = Math.max(0, Math.abs(u - (n * m) / 2) - 0.5);
  return normalTwoSided(distance / Math.sqrt(variance));
}

/** The smallest p value that two samples of these sizes can give: complete separation. */
export function smallestPValue(n: number, m: number): number {
  let ways = 1;
  for (let i = 1; i <= m; i++) ways = (ways * (n + i)) / i;
  return Math.min(1, 2 / ways);
}

/** Doubled mid-ranks (so that ties stay whole numbers) of `a` followed by `b`, and Σ(t³ − t) over the ties. */
function rank(a: readonly number[], b: readonly number[]): { doubledRanks: number[]; tieTerm: number } {
  const values = [...a, ...b];
  const order = values.map((_, i) => i).sort((i, j) => (values[i] as number) - (values[j] as number));
  const doubledRanks = new Array<number>(values.length).fill(0);
  let tieTerm = 0;
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && values[order[end] as number] === values[order[start] as number]) end++;
    for (let k = start; k < end; k++) doubledRanks[order[k] as number] = start + 1 + end;
    const ties = end - start;
    tieTerm += ties ** 3 - ties;
    start = end;
  }
  return { doubledRanks, tieTerm };
}

/**
 * Twice the smaller tail, at most 1, of the exact permutation distribution of a sum of ranks.
 * @param ways for each sum the number of ways to get it
 */
function exactTwoSided(ways: Float64Array, observed: number): number {
  let below = 0;
  let above = 0;
  let all = 0;
  ways.forEach((count, sum) => {
    all += count;
    if (sum <= observed) below += count;
    if (sum >= observed) above += count;
  });
  return Math.min(1, (2 * Math.min(below, above)) / all);
}

/** By sizes: most series of a run have as many values as the others. */
const knownSums = new Map<string, Float64Array>();

/** The number of ways to get each sum of n of the ranks 1 to n + m, none of them shared. */
function rankSums(n: number, m: number): Float64Array {
  const sizes = `${n} ${m}`;
  const ranks = () => Array.from({ length: n + m }, (_, i) => i + 1);
  const ways = knownSums.get(sizes) ?? subsetSums(ranks(), n);
  knownSums.set(sizes, ways);
  return ways;
}

/**
 * ways[s] is the number of subsets of `size` of the weights with the sum s, by the shift algorithm (Streitberg and
 * Röhmel 1986); holds with ties.
 */
function subsetSums(weights: readonly number[], size: number): Float64Array {
  const top = ascending(weights)
    .slice(-size)
    .reduce((sum, w) => sum + w, 0);
  const table = Array.from({ length: size + 1 }, () => new Float64Array(top + 1));
  (table[0] as Float64Array)[0] = 1;
  for (const weight of weights) {
    for (let k = size; k >= 1; k--) {
      const from = table[k - 1] as Float64Array;
      const to = table[k] as Float64Array;
      for (let sum = top; sum >= weight; sum--)
        to[sum] = (to[sum] as number) + (from[sum - weight] as number);
    }
  }
  return table[size] as Float64Array;
}

/** The number of ordered pairwise differences to leave out at each end for an interval at this level. */
function intervalCut(n: number, m: number, level: number): number {
  if (n + m > EXACT_MAX) {
    const spreadOfU = Math.sqrt((n * m * (n + m + 1)) / 12);
    return Math.max(0, Math.floor((n * m) / 2 - normalCritical(level) * spreadOfU) - 1);
  }
  const ways = rankSums(n, m);
  const all = ways.reduce((sum, count) => sum + count, 0);
  const smallest = (n * (n + 1)) / 2;
  let tail = 0;
  let cut = 0;
  for (let u = 0; u <= n * m; u++) {
    tail += (ways[smallest + u] ?? 0) / all;
    if (tail > level / 2) break;
    cut = u + 1;
  }
  return Math.max(0, cut - 1);
}

function residualsOf(sorted: readonly number[]): number[] {
  const centre = quantile(sorted, 0.5);
  return sorted.map((value) => value - centre);
}

function isConstant(sorted: readonly number[]): boolean {
  return sorted.length >= EXACT_VALUES_MIN && sorted[0] === sorted[sorted.length - 1];
}

function thin(values: readonly number[]): number[] {
  const sorted = ascending(values);
  if (sorted.length <= VALUES_MAX) return sorted;
  return Array.from({ length: VALUES_MAX }, (_, i) => quantile(sorted, i / (VALUES_MAX - 1)));
}
