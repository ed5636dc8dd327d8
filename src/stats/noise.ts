/**
 * How much benchmarks move from run to run when nothing changed. The noise of shared machines has heavy tails, and
 * more of them on the slow side: so each side of the level has its own Student distribution. Its degrees of freedom
 * are told by all series of the suite together, its scale by the series itself.
 */
import { median } from '../model/sample.ts';
import { normalQuantileUpper, studentCritical, studentLogDensity, studentUpper } from './distributions.ts';

/** One side of the level: |deviation| follows Student's t, folded. */
export interface Tail {
  readonly scale: number;
  readonly degrees: number;
}

export interface Noise {
  readonly above: Tail;
  readonly below: Tail;
  /** Robust standard deviation of one run. */
  readonly sigma: number;
  /** Between a run and the next, from 0: bursts make it larger. */
  readonly correlation: number;
  /** Residuals less levels: the degrees of freedom of the scale. */
  readonly degrees: number;
}

/** What is left of a series when its levels are taken out. */
export interface Residuals {
  /** In the order of the runs. */
  readonly values: readonly number[];
  /** Places where a new level begins; the first is not named. */
  readonly cuts: readonly number[];
}

/** 1 / Φ⁻¹(3/4): makes the median absolute deviation consistent for the normal distribution. */
const MAD_TO_SIGMA = 1.4826;

/** The MAD of few values is too small on average; factors for n = 2 … 9 (Croux and Rousseeuw 1992). */
const SMALL_SAMPLE = [1, 1, 1.196, 1.495, 1.363, 1.206, 1.2, 1.14, 1.129, 1.107];

/** From the Cauchy distribution, which one run in thirty gone astray looks like, to nearly normal. */
const DEGREES = [1, 1.5, 2, 2.5, 3, 4, 5, 7, 10, 15, 30];

/** What the tails are where few values tell: a factor of e away is one standard deviation. */
const DEGREES_TYPICAL = 4;

/** One side has half of the values: so many more at the scale of both sides steady it. */
const PRIOR_VALUES = 4;

/**
 * The suite's word on the tails weighs as much as so many values of the series itself: rare spikes are seen in few
 * series of a young history, and would surprise the others.
 */
const SUITE_VALUES = 100;

/** Scores beyond this are pulled in before neighbours are compared. */
const SCORE_MAX = 2.5;

/**
 * Correlation of neighbours: half of it the series' own and half the suite's with so many runs, and less of its own
 * with fewer. Half a standard error is added, because a burst that is taken for a change costs more than a change that is
 * seen a run later; with few runs it would say nothing at all.
 */
const CORRELATION_RUNS = 40;
const CORRELATION_ERROR_MAX = 0.1;
export const CORRELATION_MAX = 0.9;

const ITERATIONS = 40;

/** On scales without a unit, less than this is rounding. */
export const SIGMA_MIN = 1e-6;

/** Robust standard deviation around the median; 0 where half of the values are equal. */
export function deviationScale(values: readonly number[] | Float64Array): number {
  if (values.length === 0) return 0;
  const centre = median(values);
  const distances = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) distances[i] = Math.abs((values[i] as number) - centre);
  return MAD_TO_SIGMA * median(distances);
}

/** Noise from neighbouring values, which a level that changes now and then does not touch; 0 where all are equal. */
export function differenceScale(values: readonly number[]): number {
  const steps = values.slice(1).map((value, i) => Math.abs(value - (values[i] as number)));
  const typical = (MAD_TO_SIGMA * median(steps)) / Math.SQRT2;
  if (typical > 0) return typical;
  // A coarse clock: most neighbours are equal. Von Neumann's mean square difference counts the others.
  return Math.sqrt(steps.reduce((sum, step) => sum + (step * step) / steps.length, 0) / 2);
}

/**
 * @param suite the series' residuals; none of them exact
 * @returns the noise of each, in the order given
 */
export function noiseOf(suite: readonly Residuals[]): Noise[] {
  const spreads = suite.map(spreadOf);
  const above = tailsOf(
    suite.map(({ values }) => values.filter((value) => value > 0)),
    spreads,
  );
  const below = tailsOf(
    suite.map(({ values }) => values.filter((value) => value < 0).map(Math.abs)),
    spreads,
  );
  const correlations = suite.map((residuals, i) => neighbourCorrelation(residuals, spreads[i] as number));
  const common = correlations.length === 0 ? 0 : median(correlations);
  return suite.map(({ values, cuts }, i) => {
    const own = correlations[i] as number;
    const weight = values.length / (values.length + CORRELATION_RUNS);
    const error = Math.min(CORRELATION_ERROR_MAX, 0.5 / Math.sqrt(values.length));
    const correlation = weight * own + (1 - weight) * common + error;
    return {
      above: above[i] as Tail,
      below: below[i] as Tail,
      sigma: spreads[i] as number,
      correlation: Math.max(0, Math.min(CORRELATION_MAX, correlation)),
      // One side of the level has half of the values.
      degrees: Math.max(1, (values.length - cuts.length - 1) / 2 + PRIOR_VALUES),
    };
  });
}

/** Standard deviation by the middle half of the residuals, corrected for the levels taken out. */
function spreadOf({ values, cuts }: Residuals): number {
  const n = values.length;
  const byMiddle = deviationScale(values) * (SMALL_SAMPLE[n] ?? n / (n - 0.8));
  if (byMiddle > 0) return byMiddle * Math.sqrt(n / Math.max(1, n - cuts.length));
  // Most runs are equal to the last digit, but not all: a coarse clock. The odd ones are the resolution.
  return Math.max(SIGMA_MIN, ...values.map((value) => Math.abs(value) / 1.96));
}

/**
 * @param sides for each series the sizes of its deviations on one side
 * @param spreads for each series its standard deviation
 */
function tailsOf(sides: readonly (readonly number[])[], spreads: readonly number[]): Tail[] {
  const fits = sides.map((sizes, i) =>
    DEGREES.map((degrees) => fitScale(sizes, degrees, spreads[i] as number)),
  );
  const likelihoods = fits.map((fit, i) =>
    fit.map((tail) => logLikelihood(sides[i] as readonly number[], tail)),
  );
  const total = sides.reduce((sum, sizes) => sum + sizes.length, 0);
  const suite = DEGREES.map(
    (_, k) => likelihoods.reduce((sum, own) => sum + (own[k] as number), 0) / Math.max(1, total),
  );
  return fits.map((fit, i) => {
    const own = likelihoods[i] as number[];
    const count = (sides[i] ?? []).length;
    const shared = Math.min(total, SUITE_VALUES);
    const plausible = own.map(
      (value, k) => value + shared * (suite[k] as number) + logPrior(DEGREES[k] as number),
    );
    return fit[count === 0 ? DEGREES.length - 1 : plausible.indexOf(Math.max(...plausible))] as Tail;
  });
}

function logPrior(degrees: number): number {
  return -(Math.log(degrees / DEGREES_TYPICAL) ** 2) / 2;
}

/** Maximum likelihood by expectation and maximisation (Lange, Little and Taylor 1989, JASA 84:881). */
function fitScale(sizes: readonly number[], degrees: number, spread: number): Tail {
  // The scale at which this distribution has the same median deviation.
  const expected = spread / (MAD_TO_SIGMA * studentCritical(0.5, degrees));
  let scale = expected;
  for (let step = 0; step < ITERATIONS; step++) {
    let sum = PRIOR_VALUES * expected * expected;
    for (const size of sizes) sum += ((degrees + 1) / (degrees + (size / scale) ** 2)) * size * size;
    const next = Math.sqrt(sum / (sizes.length + PRIOR_VALUES));
    const done = Math.abs(next - scale) < 1e-5 * scale;
    scale = next;
    if (done) break;
  }
  return { scale, degrees };
}

function logLikelihood(sizes: readonly number[], { scale, degrees }: Tail): number {
  const density = studentLogDensity(degrees);
  return sizes.reduce((sum, size) => sum + density(size / scale), -sizes.length * Math.log(scale));
}

/** Lag-one autocorrelation within the levels, robust, corrected for the mean that was taken out. */
export function neighbourCorrelation({ values, cuts }: Residuals, spread: number): number {
  const scores = values.map((value) => Math.max(-SCORE_MAX, Math.min(SCORE_MAX, value / spread)));
  const breaks = new Set(cuts);
  let own = 0;
  let shared = 0;
  for (const [t, score] of scores.entries()) {
    own += score * score;
    if (t > 0 && !breaks.has(t)) shared += score * (scores[t - 1] as number);
  }
  return own > 0 ? shared / own + 1 / scores.length : 0;
}

/** Less than this share of the noise cannot be seen in a normal score; keeps it finite. */
const P_MIN = 1e-15;

/**
 * A deviation as the standard normal value that is as improbable: scores of independent runs add up like normal
 * values however heavy the tails are (van der Waerden 1952; Stouffer 1949).
 */
export function normalScore(deviation: number, { above, below }: Noise): number {
  const { scale, degrees } = deviation > 0 ? above : below;
  const p = studentUpper(Math.abs(deviation) / scale, degrees);
  return Math.sign(deviation) * normalQuantileUpper(Math.max(P_MIN, Math.min(0.5, p)));
}
