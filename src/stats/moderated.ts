/**
 * The noise scale of each series, moderated by the other series of its suite. Five runs give a standard deviation to
 * within a factor of two; five runs of a hundred series show which scales exist and how much they differ. Each variance
 * is shrunk towards the common one: the more so the fewer runs it is based on, and the more alike the series are
 * (empirical Bayes: Smyth 2004, Statistical Applications in Genetics and Molecular Biology 3:3). The levels and the scale
 * of each series are those of Student's t by maximum likelihood (Lange, Little and Taylor 1989, JASA 84:881), which a
 * spike hardly affects.
 */
import { digamma, trigamma, trigammaInverse } from './gamma.ts';

/** Degrees of freedom of that t distribution: one spike in ten values hardly affects its scale. */
const DEGREES = 4;

/** Information of a value about the logarithm of the scale, as a share of a normal value's (Fisher information). */
const EFFICIENCY = DEGREES / (DEGREES + 3);

/** The fitted scale for normal noise with a standard deviation of one. */
const NORMAL_SCALE = 0.831;

/**
 * Prior for how much the scales of a suite differ: by a factor of two, as in public histories. Variance of the logarithm
 * of the variance, and the number of series that the prior counts for.
 */
const SPREAD = { typical: (2 * Math.log(2)) ** 2, series: 5 };

/** If all series of a suite are alike, the suite counts as this many values of each of them. */
const PRIOR_DEGREES_MAX = 100;

const STEPS_MAX = 50;

/** A series cut into levels. */
export interface Levels {
  /** In the order of the runs; not empty. */
  readonly values: readonly number[];
  /** Indices where a new level begins, without the first. */
  readonly cuts: readonly number[];
}

/** One series, moderated by its suite. */
export interface Moderated {
  /** The moderated scale: the standard deviation if noise is normal. */
  readonly sigma: number;
  /** Distance of each value from the level of the other runs. */
  readonly deviations: Float64Array;
  /** For each value the scale estimated without it. */
  readonly without: Float64Array;
}

/** @param sigmaMin a smaller scale is rounding */
export function moderate(suite: readonly Levels[], sigmaMin: number): Moderated[] {
  const fits = suite.map((levels) => fitOf(levels, (NORMAL_SCALE * sigmaMin) ** 2));
  const { variance, degrees } = commonScale(fits);
  const drawn = (square: number, own: number) =>
    Math.sqrt((degrees * variance + own * square) / (degrees + own)) / NORMAL_SCALE;
  return fits.map((fit) => {
    const { deviations, parts, shares, sum } = fit;
    const without = new Float64Array(parts.length);
    const left = Math.max(EFFICIENCY / 2, fit.degrees - EFFICIENCY);
    for (let t = 0; t < parts.length; t++) {
      const others = sum - (parts[t] as number) / (1 - (shares[t] as number));
      without[t] = drawn((Math.max(0, others) * EFFICIENCY) / left, left);
    }
    return { sigma: drawn(fit.square, fit.degrees), deviations, without };
  });
}

/**
 * The common variance of the suite and the number of values of each series that it counts for (Smyth 2004, section 6.2).
 */
function commonScale(fits: readonly Fit[]): { variance: number; degrees: number } {
  const count = Math.max(1, fits.length);
  const logs = fits.map(
    ({ square, degrees }) => Math.log(square) - digamma(degrees / 2) + Math.log(degrees / 2),
  );
  const middle = logs.reduce((sum, log) => sum + log / count, 0);
  const observed = logs.reduce((sum, log) => sum + (log - middle) ** 2 / Math.max(1, count - 1), 0);
  const chance = fits.reduce((sum, { degrees }) => sum + trigamma(degrees / 2) / count, 0);
  const own = Math.max(0, observed - chance);
  const spread = (count * own + SPREAD.series * SPREAD.typical) / (count + SPREAD.series);
  const degrees = Math.min(PRIOR_DEGREES_MAX, 2 * trigammaInverse(spread));
  return { variance: Math.exp(middle + digamma(degrees / 2) - Math.log(degrees / 2)), degrees };
}

interface Fit {
  /** The scale squared. */
  readonly square: number;
  readonly degrees: number;
  readonly deviations: Float64Array;
  /** For each value its contribution to the scale; their sum; and each value's share of its level. */
  readonly parts: Float64Array;
  readonly sum: number;
  readonly shares: Float64Array;
}

function fitOf({ values, cuts }: Levels, squareMin: number): Fit {
  const count = values.length;
  const free = Math.max(0.5, count - cuts.length - 1);
  const bounds = [0, ...cuts, count];
  const residuals = new Float64Array(values);
  const weights = new Float64Array(count).fill(1);
  const shares = new Float64Array(count);
  const parts = new Float64Array(count);
  let square = 0;
  let sum = 0;
  for (let step = 0; step < STEPS_MAX; step++) {
    centre(values, weights, bounds, { residuals, shares });
    // The first scale is the least-squares one.
    if (step === 0) for (const residual of residuals) square += residual ** 2 / count;
    square = Math.max(square, squareMin);
    sum = 0;
    for (let t = 0; t < count; t++) {
      const residual = residuals[t] as number;
      const size = residual * residual;
      const weight = (DEGREES + 1) / (DEGREES + size / square);
      const part = weight * size;
      weights[t] = weight;
      parts[t] = part;
      sum += part;
    }
    const next = sum / free;
    const isDone = Math.abs(next - square) <= 1e-5 * square;
    square = Math.max(next, squareMin);
    if (isDone) break;
  }
  // From here on they are distances from the levels of the other runs.
  for (let t = 0; t < count; t++) residuals[t] = (residuals[t] as number) / (1 - (shares[t] as number));
  return { square, degrees: EFFICIENCY * free, deviations: residuals, parts, sum, shares };
}

/** A value that is a level of its own has no other runs. */
const SHARE_MAX = 0.9;

/** Subtracts the weighted mean of each level from its values; also gives each value's share of it. */
function centre(
  values: readonly number[],
  weights: Float64Array,
  bounds: readonly number[],
  { residuals, shares }: { residuals: Float64Array; shares: Float64Array },
): void {
  for (let i = 1; i < bounds.length; i++) {
    const start = bounds[i - 1] as number;
    const end = bounds[i] as number;
    let total = 0;
    let weighted = 0;
    for (let t = start; t < end; t++) {
      const weight = weights[t] as number;
      total += weight;
      weighted += weight * (values[t] as number);
    }
    const level = weighted / total;
    for (let t = start; t < end; t++) {
      const share = (weights[t] as number) / total;
      residuals[t] = (values[t] as number) - level;
      shares[t] = share > SHARE_MAX ? SHARE_MAX : share;
    }
  }
}
