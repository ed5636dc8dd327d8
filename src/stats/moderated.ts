/**
 * The scale of each series' noise, steadied by the other series of its suite: five runs tell a standard deviation to
 * within a factor of two, five runs of a hundred series tell what scales there are and how much they differ. Each
 * variance is drawn towards their common centre, the more so the fewer runs it stands on and the more alike the series
 * are (empirical Bayes: Smyth 2004, Statistical Applications in Genetics and Molecular Biology 3:3). A series' own
 * levels and scale are those of Student's t by maximum likelihood (Lange, Little and Taylor 1989, JASA 84:881), which a
 * spike neither moves nor stretches.
 */
import { digamma, trigamma, trigammaInverse } from './gamma.ts';

/** Degrees of freedom of that t distribution: one spike in ten values hardly touches its scale. */
const DEGREES = 4;

/** What a value tells about the logarithm of the scale, as a share of what a normal one tells (Fisher's information). */
const EFFICIENCY = DEGREES / (DEGREES + 3);

/** That scale for normal noise with a standard deviation of one. */
const NORMAL_SCALE = 0.831;

/**
 * How much the scales of a suite differ where few series tell: by a factor of two, as in public histories. Variance of
 * the logarithm of the variance, and the number of series that it counts for.
 */
const SPREAD = { typical: (2 * Math.log(2)) ** 2, series: 5 };

/** A suite whose series are all alike counts as so many values of each of them. */
const PRIOR_DEGREES_MAX = 100;

const STEPS_MAX = 50;

/** A series cut into levels. */
export interface Levels {
  /** In the order of the runs; not empty. */
  readonly values: readonly number[];
  /** Places where a new level begins; the first is not named. */
  readonly cuts: readonly number[];
}

/** One series as its suite tells it. */
export interface Moderated {
  /** The moderated scale, as a standard deviation where noise is normal. */
  readonly sigma: number;
  /** How far each value lies from the level that the other runs have. */
  readonly deviations: readonly number[];
  /** The scale that the runs beside each value tell. */
  readonly without: readonly number[];
}

/** @param sigmaMin less than this is rounding */
export function moderate(suite: readonly Levels[], sigmaMin: number): Moderated[] {
  const fits = suite.map((levels) => fitOf(levels, (NORMAL_SCALE * sigmaMin) ** 2));
  const { variance, degrees } = commonScale(fits);
  const drawn = (square: number, own: number) =>
    Math.sqrt((degrees * variance + own * square) / (degrees + own)) / NORMAL_SCALE;
  return fits.map((fit) => ({
    sigma: drawn(fit.square, fit.degrees),
    deviations: fit.deviations,
    without: fit.parts.map((part, t) => {
      const left = Math.max(EFFICIENCY / 2, fit.degrees - EFFICIENCY);
      const others = fit.sum - part / (1 - (fit.shares[t] as number));
      return drawn((Math.max(0, others) * EFFICIENCY) / left, left);
    }),
  }));
}

/** The centre of the suite's variances and how many values of each series it counts for (Smyth 2004, section 6.2). */
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
  /** Squared scale. */
  readonly square: number;
  readonly degrees: number;
  readonly deviations: readonly number[];
  /** Of each value what it adds to the scale, all of them together, and its share of its level. */
  readonly parts: readonly number[];
  readonly sum: number;
  readonly shares: readonly number[];
}

function fitOf({ values, cuts }: Levels, squareMin: number): Fit {
  const count = values.length;
  const free = Math.max(0.5, count - cuts.length - 1);
  const bounds = [0, ...cuts, count];
  const residuals = Float64Array.from(values);
  const weights = new Float64Array(count).fill(1);
  const shares = new Float64Array(count);
  const parts = new Float64Array(count);
  let square = 0;
  let sum = 0;
  for (let step = 0; step < STEPS_MAX; step++) {
    centre(values, weights, bounds, { residuals, shares });
    // The first scale is that of least squares.
    if (step === 0) square = residuals.reduce((total, residual) => total + residual ** 2 / count, 0);
    square = Math.max(square, squareMin);
    sum = 0;
    for (let t = 0; t < count; t++) {
      const size = (residuals[t] as number) ** 2;
      weights[t] = (DEGREES + 1) / (DEGREES + size / square);
      parts[t] = (weights[t] as number) * size;
      sum += parts[t] as number;
    }
    const next = sum / free;
    const isDone = Math.abs(next - square) <= 1e-5 * square;
    square = Math.max(next, squareMin);
    if (isDone) break;
  }
  return {
    square,
    degrees: EFFICIENCY * free,
    deviations: Array.from(residuals, (residual, t) => residual / (1 - (shares[t] as number))),
    parts: [...parts],
    sum,
    shares: [...shares],
  };
}

/** A value that is its level alone has no other runs. */
const SHARE_MAX = 0.9;

/** The weighted mean of each level, taken out of its values; and each value's share of it. */
function centre(
  values: readonly number[],
  weights: Float64Array,
  bounds: readonly number[],
  { residuals, shares }: { residuals: Float64Array; shares: Float64Array },
): void {
  for (let i = 1; i < bounds.length; i++) {
    const [start, end] = [bounds[i - 1] as number, bounds[i] as number];
    let total = 0;
    let weighted = 0;
    for (let t = start; t < end; t++) {
      total += weights[t] as number;
      weighted += (weights[t] as number) * (values[t] as number);
    }
    for (let t = start; t < end; t++) {
      residuals[t] = (values[t] as number) - weighted / total;
      shares[t] = Math.min(SHARE_MAX, (weights[t] as number) / total);
    }
  }
}
