/**
 * Estimates what one run did to all benchmarks of the suite, for example because the runner was slow that day. The
 * dependence is learned from the earlier runs. Each benchmark is left out in turn and predicted from the others, so that
 * its own change is never removed.
 *
 * One benchmark cannot speak for another: the median of the others counts in full, but each benchmark's own departure
 * from it counts only up to three of its sigmas. Several metrics of one benchmark (wall and processor time) are one
 * witness: if all of them moved, that benchmark moved.
 */
import { median } from '../model/sample.ts';
import { deviationScale } from './noise.ts';
import { WeightedValues, witnessWeights } from './weighted-median.ts';

/** With two benchmarks, a change in the other one would look like an effect of the run. */
export const BENCHMARKS_MIN = 3;

/** With fewer runs, the dependence does not generalize to the next run. */
const RUNS_MIN = 10;

/**
 * Each benchmark is predicted from this many neighbours in the given order. More bring little, and the cost grows with
 * the square.
 */
const BLOCK = 16;

/**
 * Ridge penalty as a share of the runs: shrinks the slope on one unrelated benchmark by a seventh. Between a thirtieth
 * and two thirds, the remaining noise differs by 3% (cross-validated by repository).
 */
const RIDGE = 1 / 6;

/** The median of the others has almost no penalty, because it is what all benchmarks share. */
const RIDGE_MIDDLE = 1;

/** Bound of Huber's weights (1964) in sigmas. The weights are updated `ROUNDS` times. */
const HUBER = 2;
const ROUNDS = 3;

const CLIP = 3;

/**
 * In a predicted run, a departure of more than this many sigmas belongs to that benchmark alone and does not predict
 * others.
 */
const OWN = 6;

/**
 * Each predictor other than the median needs this many more runs. With as many predictors as runs, any noise can be
 * predicted.
 */
const RUNS_A_PREDICTOR = 2;

/**
 * The prediction is used if it removes at least this share of the noise. Ten runs show a gain by chance, so the suite's
 * median gain is averaged in with the weight of a number of runs.
 */
const GAIN_MIN = 0.07;
const GAIN_RUNS = 20;

/** What the runs did to one benchmark. */
export interface Prediction {
  /** One value a column, in the row's units. For learned columns it is the prediction without that column. */
  readonly values: Float64Array;
  /**
   * How much wider the residuals are spread than usual, from 1: for a run unlike the learned ones the prediction is an
   * extrapolation.
   */
  readonly widening: Float64Array;
}

/**
 * @param rows one row a series, one column a run: distances from the row's level in its own sigmas; NaN if absent
 * @param learned number of leading columns from which the dependence is learned; the others are only predicted
 * @param benchmarks the benchmark of each row; if undefined, each row is a benchmark of its own
 */
export function commonMode(
  rows: readonly Float64Array[],
  learned: number,
  benchmarks: readonly string[] = ownNames(rows),
): Prediction[] {
  if (new Set(benchmarks).size < BENCHMARKS_MIN || learned < RUNS_MIN) return rows.map(nothing);
  const middles = middlesOfOthers(rows, benchmarks);
  const scales = rows.map((row, i) => {
    const middle = middles[i] as Float64Array;
    return (
      deviationScale(presentIn(row, learned).map((t) => (row[t] as number) - (middle[t] as number))) || 1
    );
  });
  const models = rows.map((row, i) => {
    // Runs without a value for this row do not contribute.
    const known = presentIn(row, learned).length;
    if (known < RUNS_MIN) return { ...nothing(row), gross: new Float64Array(row.length), gain: 0 };
    const block = Math.min(BLOCK, Math.floor((known - RUNS_MIN) / RUNS_A_PREDICTOR));
    const first = Math.max(0, Math.min(Math.floor(i / BLOCK) * BLOCK, rows.length - BLOCK));
    const beside = Array.from({ length: Math.min(BLOCK, rows.length - first) }, (_, k) => first + k)
      .filter((j) => benchmarks[j] !== benchmarks[i])
      .slice(0, block);
    const middle = middles[i] as Float64Array;
    const departures = beside.map((j) =>
      departuresOf(rows[j] as Float64Array, middle, scales[j] as number, learned),
    );
    return predict(row, [middle, ...departures], learned);
  });
  const typical = median(models.map(({ gain }) => gain));
  return models.map((model) => {
    const gain = (learned * model.gain + GAIN_RUNS * typical) / (learned + GAIN_RUNS);
    return gain >= GAIN_MIN ? model : { ...model, values: model.gross };
  });
}

/** One row a benchmark: the median of its series in each run. */
export function byBenchmark(
  rows: readonly Float64Array[],
  benchmarks: readonly string[] = ownNames(rows),
): Map<string, Float64Array> {
  const groups = Map.groupBy(rows.keys(), (i) => benchmarks[i] as string);
  return new Map(
    [...groups].map(([benchmark, members]) => {
      const [first, ...others] = members.map((i) => rows[i] as Float64Array) as [
        Float64Array,
        ...Float64Array[],
      ];
      return [benchmark, others.length === 0 ? first : middleRow([first, ...others])];
    }),
  );
}

function middleRow(rows: readonly [Float64Array, ...Float64Array[]]): Float64Array {
  return rows[0].map((_, t) => {
    const present = rows.flatMap((row) => (Number.isNaN(row[t]) ? [] : [row[t] as number]));
    return present.length === 0 ? Number.NaN : median(present);
  });
}

function ownNames(rows: readonly unknown[]): string[] {
  return rows.map((_, i) => `${i}`);
}

function nothing(row: Float64Array): Prediction {
  return { values: new Float64Array(row.length), widening: new Float64Array(row.length).fill(1) };
}

function presentIn(row: Float64Array, end: number): number[] {
  return [...row.keys()].filter((t) => t < end && !Number.isNaN(row[t]));
}

/** For each row and run the median of the other benchmarks; if it is between two of them, the value closest to zero. */
function middlesOfOthers(rows: readonly Float64Array[], benchmarks: readonly string[]): Float64Array[] {
  const runs = rows[0]?.length ?? 0;
  const middles = rows.map(() => new Float64Array(runs));
  const weights = witnessWeights(benchmarks);
  const groups = [...Map.groupBy(rows.keys(), (i) => benchmarks[i] as string).values()];
  for (let t = 0; t < runs; t++) {
    const sorted = new WeightedValues(
      rows.map((row) => row[t] as number),
      weights,
    );
    for (const members of groups) {
      const middle = sorted.isWithoutTwo(members) ? 0 : nearestToZero(sorted.medianWithout(members));
      for (const i of members) (middles[i] as Float64Array)[t] = middle;
    }
  }
  return middles;
}

function nearestToZero({ low, high }: { low: number; high: number }): number {
  return Math.max(low, Math.min(high, 0));
}

function departuresOf(row: Float64Array, middle: Float64Array, scale: number, learned: number): Float64Array {
  return row.map((value, t) => {
    const departure = (value - (middle[t] as number)) / scale;
    if (t >= learned && Math.abs(departure) > OWN) return 0;
    return Number.isNaN(departure) ? 0 : Math.max(-CLIP, Math.min(CLIP, departure));
  });
}

/** The prediction of one benchmark's model, before its gain is compared with the suite's. */
interface Predicted extends Prediction {
  /** The prediction for models with too little gain: only shifts of all benchmarks far beyond usual runs. */
  readonly gross: Float64Array;
  /** Share of the noise that the prediction removes. */
  readonly gain: number;
}

/** Robust ridge regression of a row on its predictors (Hoerl and Kennard 1970), reweighted after Huber. */
function predict(row: Float64Array, predictors: readonly Float64Array[], learned: number): Predicted {
  const present = presentIn(row, learned);
  const target = pick(row, present);
  const inputs = predictors.map((predictor) => pick(predictor, present));
  const weights = new Float64Array(present.length).fill(1);
  let model = regress(target, inputs, weights);
  for (let round = 1; round < ROUNDS; round++) {
    const left = target.map((value, k) => value - combined(inputs, model.slopes, k));
    const sigma = deviationScale(left) || 1;
    for (const [k, residual] of left.entries()) {
      weights[k] = Math.min(1, (HUBER * sigma) / Math.max(Math.abs(residual), sigma));
    }
    model = regress(target, inputs, weights);
  }
  const { slopes, factor } = model;
  const values = row.map((_, t) => combined(predictors, slopes, t));
  let usual = 0;
  for (const [k, t] of present.entries()) {
    const value = target[k] as number;
    const leverage = (weights[k] as number) * leverageOf(factor, predictors, t);
    values[t] = value - (value - (values[t] as number)) / (1 - Math.min(LEVERAGE_MAX, leverage));
    usual += leverage / present.length;
  }
  const after = deviationScale(present.map((t) => (row[t] as number) - (values[t] as number)));
  const before = deviationScale(target) || 1;
  const middle = predictors[0] as Float64Array;
  const gross = middle.map((value) => {
    const part = (slopes[0] as number) * value;
    return Math.sign(part) * Math.max(0, Math.abs(part) - before);
  });
  const farthest = Math.max(...present.map((t) => Math.abs(middle[t] as number)));
  const widening = row.map((_, t) => {
    if (t < learned) return 1;
    // The variance of a prediction is 1 + its leverage. The usual leverage is already part of the residuals.
    const uncertain = (1 + leverageOf(factor, predictors, t)) / (1 + usual);
    // Beyond the range of the learned runs the line is an extrapolation, and less reliable with distance.
    const beyond = Math.abs(middle[t] as number) / farthest;
    return Math.sqrt(Math.max(1, uncertain) * Math.max(1, beyond));
  });
  return { values, gross, widening, gain: 1 - after / before };
}

function pick(row: Float64Array, places: readonly number[]): Float64Array {
  const picked = new Float64Array(places.length);
  for (let k = 0; k < places.length; k++) picked[k] = row[places[k] as number] as number;
  return picked;
}

function combined(predictors: readonly Float64Array[], slopes: Float64Array, t: number): number {
  let sum = 0;
  for (let a = 0; a < slopes.length; a++)
    sum += (slopes[a] as number) * ((predictors[a] as Float64Array)[t] as number);
  return sum;
}

interface Model {
  readonly slopes: Float64Array;
  /** Cholesky's factor of the penalised normal equations, in the lower triangle. */
  readonly factor: Float64Array;
}

function regress(target: Float64Array, inputs: readonly Float64Array[], weights: Float64Array): Model {
  const size = inputs.length;
  const penalty = RIDGE * target.length;
  const factor = new Float64Array(size * size);
  const slopes = new Float64Array(size);
  const weighted = new Float64Array(target.length);
  for (let a = 0; a < size; a++) {
    const input = inputs[a] as Float64Array;
    for (let k = 0; k < input.length; k++) weighted[k] = (input[k] as number) * (weights[k] as number);
    for (let b = 0; b <= a; b++) factor[a * size + b] = product(weighted, inputs[b] as Float64Array);
    slopes[a] = product(weighted, target);
    factor[a * size + a] = (factor[a * size + a] as number) + (a === 0 ? RIDGE_MIDDLE : penalty);
  }
  decompose(factor, size);
  solve(factor, slopes, size);
  return { slopes, factor };
}

function product(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < left.length; k++) sum += (left[k] as number) * (right[k] as number);
  return sum;
}

/** A run with high leverage says little about its own residual; the bound keeps that residual finite. */
const LEVERAGE_MAX = 0.9;

/** Diagonal of the hat matrix before weighting: the effect of leaving the run out (Allen 1974, PRESS). */
function leverageOf(factor: Float64Array, predictors: readonly Float64Array[], t: number): number {
  const size = predictors.length;
  const solved = new Float64Array(size);
  let leverage = 0;
  for (const [a, predictor] of predictors.entries()) {
    let value = predictor[t] as number;
    for (let b = 0; b < a; b++) value -= (factor[a * size + b] as number) * (solved[b] as number);
    value /= factor[a * size + a] as number;
    solved[a] = value;
    leverage += value * value;
  }
  return leverage;
}

/** Cholesky's factor of a positive definite matrix, in place in its lower triangle. */
function decompose(matrix: Float64Array, size: number): void {
  const at = (i: number, j: number) => matrix[i * size + j] as number;
  for (let j = 0; j < size; j++) {
    let diagonal = at(j, j);
    for (let k = 0; k < j; k++) diagonal -= at(j, k) ** 2;
    // The penalty keeps it above zero; this guards against rounding.
    const root = Math.sqrt(Math.max(diagonal, 1e-12));
    matrix[j * size + j] = root;
    for (let i = j + 1; i < size; i++) {
      let value = at(i, j);
      for (let k = 0; k < j; k++) value -= at(i, k) * at(j, k);
      matrix[i * size + j] = value / root;
    }
  }
}

/** Solves in place with Cholesky's factor. */
function solve(factor: Float64Array, right: Float64Array, size: number): void {
  for (let i = 0; i < size; i++) {
    let value = right[i] as number;
    for (let k = 0; k < i; k++) value -= (factor[i * size + k] as number) * (right[k] as number);
    right[i] = value / (factor[i * size + i] as number);
  }
  for (let i = size - 1; i >= 0; i--) {
    let value = right[i] as number;
    for (let k = i + 1; k < size; k++) value -= (factor[k * size + i] as number) * (right[k] as number);
    right[i] = value / (factor[i * size + i] as number);
  }
}
