/**
 * How far the levels of a suite walk from run to run although the code does not change. A machine that lives on ages, fills
 * its disk, and shares its host with others: its levels walk, those of fresh machines do not. The local-level model
 * (Harvey 1989) describes both: a value is a level and noise, and the level takes a random step before each run. The size of
 * the steps is estimated from all series together, by empirical Bayes over a grid (Laird 1978).
 * A few series that walk may be what their code does. Only a suite of which many do shows that the machine lives on.
 */
import { median } from '../model/sample.ts';
import { deviationScale, differenceScale, SIGMA_MIN } from './noise.ts';

/** The grid: variance of a step, in units of the variance of the noise. */
const RATIOS = [0, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3];

/** Number of series with levels that stand that are assumed beforehand: a young suite has to show that its levels walk. */
const STANDING_SERIES = 3;

/** Iterations of the weights of the grid. */
const ITERATIONS = 20;

/** Fewer benchmarks do not tell their machine from their code. */
const BENCHMARKS_MIN = 10;

/**
 * A machine lives on if this share of the series walks by more than this ratio. On fresh machines of the same type 0 to
 * 6 % of the series do, on machines that lived for a year 13 to 90 %, half of the time above 55 %.
 */
const WALKING = { share: 0.25, ratio: 0.003 };

/** On such a machine a series that has not walked yet may do so in the next run: the smallest ratio. */
const RATIO_MIN = 0.003;

/** A series with the values that estimate its level and its noise. */
export interface Walking {
  readonly benchmark: string;
  /** Oldest first, on the compared scale. */
  readonly values: readonly number[];
}

/**
 * @returns for each series the variance of a step of its level, in units of the variance of its noise. 0 for all unless the
 *   machine lives on
 */
export function walksOf(suite: readonly Walking[]): number[] {
  const standing = suite.map(() => 0);
  if (new Set(suite.map(({ benchmark }) => benchmark)).size < BENCHMARKS_MIN) return standing;
  const runs = suite.reduce((most, { values }) => Math.max(most, values.length), 0);
  const gains = RATIOS.map((ratio) => gainsOf(ratio, Math.max(0, runs - START_RUNS)));
  const posteriors = posteriorsOf(suite.map(({ values }) => likelihoodsOf(values, gains)));
  const walking = posteriors.filter(
    (row) => weighted(row, (ratio) => (ratio >= WALKING.ratio ? 1 : 0)) > 0.5,
  ).length;
  if (walking < WALKING.share * suite.length) return standing;
  return posteriors.map((row) =>
    Math.max(
      RATIO_MIN,
      weighted(row, (ratio) => ratio),
    ),
  );
}

/**
 * Posterior distribution of each series' ratio, with the frequencies of the ratios in the suite as the prior (EM).
 * @param likelihoods for each series, one for each ratio of the grid
 */
function posteriorsOf(likelihoods: readonly (readonly number[])[]): number[][] {
  let weights = RATIOS.map(() => 1 / RATIOS.length);
  const posteriors = likelihoods.map((row) => [...row]);
  for (let i = 0; i < ITERATIONS; i++) {
    const counts = RATIOS.map((ratio): number => (ratio === 0 ? STANDING_SERIES : 0));
    for (let s = 0; s < likelihoods.length; s++) {
      const row = likelihoods[s] as readonly number[];
      const posterior = posteriors[s] as number[];
      let total = 0;
      for (let k = 0; k < row.length; k++) {
        posterior[k] = (row[k] as number) * (weights[k] as number);
        total += posterior[k] as number;
      }
      for (let k = 0; k < row.length; k++) {
        posterior[k] = (posterior[k] as number) / total;
        counts[k] = (counts[k] as number) + (posterior[k] as number);
      }
    }
    weights = normalized(counts);
  }
  return posteriors;
}

function weighted(posterior: readonly number[], of: (ratio: number) => number): number {
  return posterior.reduce((sum, share, k) => sum + share * of(RATIOS[k] as number), 0);
}

function normalized(values: readonly number[]): number[] {
  const total = values.reduce((sum, value) => sum + value, 0);
  return values.map((value) => value / total);
}

/** Number of runs that give the first level. */
const START_RUNS = 5;

/** With fewer values, each ratio is as likely as any other. */
const RUNS_MIN = 2 * START_RUNS;

/** For each ratio of the grid, relative to the best one. */
function likelihoodsOf(values: readonly number[], gains: readonly Gains[]): number[] {
  if (values.length < RUNS_MIN) return RATIOS.map(() => 1);
  const sigma = Math.max(differenceScale(values), SIGMA_MIN);
  const level = median(values.slice(0, START_RUNS));
  const logs = gains.map((each) => logLikelihood(values, level, each, sigma));
  const best = Math.max(...logs);
  return logs.map((log) => Math.exp(log - best));
}

/** Degrees of freedom of Student's t, for the distance of a value from its prediction: an outlier is not a step. */
const DEGREES = 4;

/** A value that is further away moves the level no more than this, in standard deviations. */
const CLIP = 3;

/** Variance of a median of normal values, relative to that of their mean: π / 2, or less for few. */
const MEDIAN_VARIANCE = 1.4;

/** What Kalman's filter does at each step for one ratio, whatever the values are. */
interface Gains {
  readonly ratio: number;
  /** Standard deviation of a value around its prediction, in units of the noise. */
  readonly widths: Float64Array;
  /** Share of the distance from its prediction by which a value moves the level. */
  readonly shares: Float64Array;
  /** Sum of the logarithms of the widths so far. */
  readonly logs: Float64Array;
}

function gainsOf(ratio: number, steps: number): Gains {
  const [widths, shares, logs] = [0, 1, 2].map(() => new Float64Array(steps)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  let uncertainty = MEDIAN_VARIANCE / START_RUNS;
  let sum = 0;
  for (let i = 0; i < steps; i++) {
    uncertainty += ratio;
    const variance = 1 + uncertainty;
    widths[i] = Math.sqrt(variance);
    shares[i] = uncertainty / variance;
    uncertainty /= variance;
    sum += Math.log(widths[i] as number);
    logs[i] = sum;
  }
  return { ratio, widths, shares, logs };
}

/**
 * Kalman's filter, with outliers clipped; the scale by maximum likelihood.
 * @param first the level of the first runs
 */
function logLikelihood(values: readonly number[], first: number, gains: Gains, sigma: number): number {
  const { widths, shares } = gains;
  // Neighbors differ by the noise of both and by a step.
  const noise = sigma / Math.sqrt(1 + gains.ratio / 2);
  let level = first;
  const distances = new Float64Array(values.length - START_RUNS);
  for (let i = 0; i < distances.length; i++) {
    const width = widths[i] as number;
    const bound = CLIP * noise * width;
    const distance = (values[START_RUNS + i] as number) - level;
    level += (shares[i] as number) * (distance < -bound ? -bound : distance > bound ? bound : distance);
    distances[i] = distance / width;
  }
  const start = Math.max(deviationScale(distances), SIGMA_MIN);
  for (let i = 0; i < distances.length; i++) {
    const distance = distances[i] as number;
    distances[i] = distance * distance;
  }
  const square = squareScale(distances, start);
  const unit = DEGREES * square;
  let logs = 0;
  for (let i = 0; i < distances.length; i++) logs += Math.log1p((distances[i] as number) / unit);
  const logWidths = gains.logs[distances.length - 1] as number;
  return -((DEGREES + 1) / 2) * logs - logWidths - (distances.length * Math.log(square)) / 2;
}

const SQUARE_MIN = SIGMA_MIN * SIGMA_MIN;

/** Steps of EM; the differences between ratios hardly depend on more. */
const SCALE_STEPS = 8;

/**
 * Squared scale of Student's t around zero, by EM.
 * @param squares of the distances
 */
function squareScale(squares: Float64Array, start: number): number {
  let square = start * start;
  for (let step = 0; step < SCALE_STEPS; step++) {
    let sum = 0;
    for (let i = 0; i < squares.length; i++) {
      const size = squares[i] as number;
      sum += ((DEGREES + 1) * size) / (DEGREES + size / square);
    }
    square = Math.max(sum / squares.length, SQUARE_MIN);
  }
  return square;
}
