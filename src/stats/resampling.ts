/**
 * Uncertainty of statistics without a distribution formula: the bootstrap interval of a statistic of one sample, and the
 * permutation test of a statistic. The same seed gives the same result. With fewer than two values, or a statistic that
 * is not finite in any resample, the interval has infinite ends.
 */
import { ascending, mean, quantile } from '../model/sample.ts';
import { normalQuantileUpper, normalUpper } from './distributions.ts';
import { integerBelow, seededRandom } from './random.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

export interface BootstrapOptions {
  /** Share of intervals that may miss the true value, such as 0.05. */
  readonly level: number;
  /** Number of resamples; the ends are quantiles of them, so use 100 / level or more. Default 2000. */
  readonly resamples?: number;
  readonly seed: number;
}

export interface PermutationOptions {
  /** The smallest p value is 1 / (permutations + 1). */
  readonly permutations: number;
  readonly seed: number;
}

/** Upper bound for the values drawn in total, unless a sample is so long that even the fewest resamples need more. */
const VALUES_DRAWN_MAX = 5_000_000;
const RESAMPLES_MIN = 200;

/** Up to this many values the jackknife leaves out single values; above, one group of values after the other. */
const GROUPS_MAX = 100;

/** Permuted statistics this close to the observed one are the same sum in another order. */
const ROUNDING = 1e-12;

const UNBOUNDED: Interval = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };

/**
 * The bias-corrected and accelerated interval of a statistic (Efron 1987). For samples of fewer than about ten values the
 * intervals are too narrow, as with every bootstrap.
 * @param sample finite values in any order, assumed independent
 * @param statistic of a sample of the same size (or, for long samples, a little smaller), in any order; it does not keep
 *   the array, which is filled again for the next resample
 */
export function bootstrapInterval(
  sample: readonly number[],
  statistic: (values: readonly number[]) => number,
  { level, resamples = 2000, seed }: BootstrapOptions,
): Interval {
  if (sample.length < 2) return UNBOUNDED;
  const observed = statistic(sample);
  if (sample.every((value) => value === sample[0])) return intervalAt(observed, observed);
  const random = seededRandom(seed);
  const affordable = Math.max(RESAMPLES_MIN, Math.floor(VALUES_DRAWN_MAX / sample.length));
  const rounds = Math.min(resamples, affordable);
  const drawn = [...sample];
  const replicates = Array.from({ length: rounds }, () => {
    for (let i = 0; i < drawn.length; i++) drawn[i] = sample[integerBelow(drawn.length, random)] as number;
    return statistic(drawn);
  });
  return acceleratedInterval(observed, replicates, jackknifed(sample, statistic), level);
}

/**
 * Efron's interval from its parts. Without an acceleration (a constant jackknife) or a bias correction (all replicates on
 * one side of the observed value) it is the plain percentile interval.
 * @param replicates the statistic of every resample
 * @param leftOut the statistic without one value, or one group of values, after the other
 */
export function acceleratedInterval(
  observed: number,
  replicates: readonly number[],
  leftOut: readonly number[],
  level: number,
): Interval {
  const sorted = ascending(replicates);
  if (![observed, ...sorted].every(Number.isFinite)) return UNBOUNDED;
  const below = sorted.filter((value) => value < observed).length;
  const equal = sorted.filter((value) => value === observed).length;
  // Half of the ties count as lower; otherwise a statistic with few distinct values, such as a median, would look biased.
  const bias = -normalQuantileUpper((below + equal / 2) / sorted.length);
  const acceleration = accelerationOf(leftOut);
  const plain = [level / 2, 1 - level / 2];
  const corrected = plain.map((share) => {
    const moved = bias - normalQuantileUpper(share);
    // Beyond its pole the correction changes direction.
    return acceleration * moved < 1 ? normalUpper(-bias - moved / (1 - acceleration * moved)) : Number.NaN;
  });
  const [low, high] = (corrected.some(Number.isNaN) ? plain : corrected).map((share) =>
    quantile(sorted, share),
  );
  return intervalAt(low, high);
}

/**
 * The chance of a statistic at least as large as the observed one under the null hypothesis: (b + 1) / (m + 1) for b of m
 * permutations, which is never too small and never 0 (Phipson and Smyth 2010). One-sided: large values are significant. A
 * permuted statistic that is NaN counts against the finding.
 * @param permuted the statistic of the data in a random order under the null hypothesis
 */
export function permutationPValue(
  observed: number,
  permuted: (random: () => number) => number,
  { permutations, seed }: PermutationOptions,
): number {
  const random = seededRandom(seed);
  const limit = observed - ROUNDING * Math.abs(observed);
  let asLarge = 0;
  for (let round = 0; round < permutations; round++) if (!(permuted(random) < limit)) asLarge++;
  return (asLarge + 1) / (permutations + 1);
}

function jackknifed(sample: readonly number[], statistic: (values: readonly number[]) => number): number[] {
  const groups = Math.min(sample.length, GROUPS_MAX);
  const left = [...sample];
  return Array.from({ length: groups }, (_, group) => {
    let count = 0;
    let out = group;
    for (let i = 0; i < sample.length; i++) {
      if (i === out) out += groups;
      else left[count++] = sample[i] as number;
    }
    left.length = count;
    return statistic(left);
  });
}

/** A sixth of the skewness of the jackknife, divided by √n (Efron 1987, equation 7.3); NaN if it is constant. */
function accelerationOf(leftOut: readonly number[]): number {
  const centre = mean(leftOut);
  const deviations = leftOut.map((value) => centre - value);
  // In units of the largest, so that cubes neither vanish nor overflow.
  const largest = Math.max(...deviations.map(Math.abs));
  const cubes = deviations.reduce((sum, deviation) => sum + (deviation / largest) ** 3, 0);
  const squares = deviations.reduce((sum, deviation) => sum + (deviation / largest) ** 2, 0);
  return cubes / (6 * squares ** 1.5);
}

function intervalAt(low = Number.NaN, high = Number.NaN): Interval {
  return Number.isFinite(low) && Number.isFinite(high) ? { low, high } : UNBOUNDED;
}
