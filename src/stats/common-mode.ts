/**
 * What one run of the suite did to all its benchmarks: the runner was slow that day. Learnt from the earlier runs, by
 * leaving each benchmark out in turn and predicting it from the others, so that its own change is never taken away.
 * It refuses to let one benchmark speak for another: the middle of the others counts in full, each one's own
 * departure from it only up to three of its sigmas. Several metrics of one benchmark (wall and processor time) are one
 * witness: what moved all of them is that benchmark.
 */
import { median } from '../model/sample.ts';
import { deviationScale } from './noise.ts';
import { WeightedValues, witnessWeights } from './weighted-median.ts';

/** With two benchmarks the other one's change would pass for the run's. */
export const BENCHMARKS_MIN = 3;

/** Fewer runs show no dependence that would hold in the next one. */
const RUNS_MIN = 10;

/**
 * Each benchmark is predicted from those beside it in the order given, as many as this: the gain from more is small,
 * and the work grows with the square.
 */
const BLOCK = 16;

/**
 * Ridge penalty as a share of the runs: shrinks the slope on one unrelated benchmark by a seventh. From a thirtieth
 * to two thirds the noise that is left differs by 3 % (cross-validated by repository).
 */
const RIDGE = 1 / 6;

/** The middle of the others is nearly unpenalised: it is what all share. */
const RIDGE_MIDDLE = 1;

/** Huber's weights (1964) with a bound of two sigmas, in so many rounds. */
const HUBER = 2;
const ROUNDS = 3;

const CLIP = 3;

/** In a run that is predicted only, a departure of so many sigmas is that benchmark's own, and says nothing of others. */
const OWN = 6;

/** Each further predictor beside the middle needs so many more runs: with as many as runs, any noise is predicted. */
const RUNS_A_PREDICTOR = 2;

/**
 * The prediction is used where it takes at least so large a share of the noise away. Ten runs show a gain by chance:
 * that of the middle benchmark of the suite counts for so many runs of the benchmark's own.
 */
const GAIN_MIN = 0.07;
const GAIN_RUNS = 20;

/** What the runs did to one benchmark. */
export interface Prediction {
  /** One a column, in the row's units; for learnt columns as predicted without that column. */
  readonly values: Float64Array;
  /**
   * How much wider than usual what is left is spread, from 1: a run unlike all that were learnt from is predicted by
   * extrapolation.
   */
  readonly widening: Float64Array;
}

/**
 * @param rows one row a series, one column a run: distances from the row's level in its own sigmas; NaN: absent
 * @param learnt how many columns, from the first, the dependence is learnt from; the others are predicted only
 * @param benchmarks of which benchmark each row is; undefined: each of one of its own
 */
export function commonMode(
  rows: readonly Float64Array[],
  learnt: number,
  benchmarks: readonly string[] = ownNames(rows),
): Prediction[] {
  if (new Set(benchmarks).size < BENCHMARKS_MIN || learnt < RUNS_MIN) return rows.map(nothing);
  const middles = middlesOfOthers(rows, benchmarks);
  const scales = rows.map((row, i) => {
    const middle = middles[i] as Float64Array;
    return deviationScale(presentIn(row, learnt).map((t) => (row[t] as number) - (middle[t] as number))) || 1;
  });
  const models = rows.map((row, i) => {
    // Runs of which the row has no value teach it nothing.
    const known = presentIn(row, learnt).length;
    if (known < RUNS_MIN) return { ...nothing(row), gross: new Float64Array(row.length), gain: 0 };
    const block = Math.min(BLOCK, Math.floor((known - RUNS_MIN) / RUNS_A_PREDICTOR));
    const first = Math.max(0, Math.min(Math.floor(i / BLOCK) * BLOCK, rows.length - BLOCK));
    const beside = Array.from({ length: Math.min(BLOCK, rows.length - first) }, (_, k) => first + k)
      .filter((j) => benchmarks[j] !== benchmarks[i])
      .slice(0, block);
    const middle = middles[i] as Float64Array;
    const departures = beside.map((j) =>
      departuresOf(rows[j] as Float64Array, middle, scales[j] as number, learnt),
    );
    return predict(row, [middle, ...departures], learnt);
  });
  const typical = median(models.map(({ gain }) => gain));
  return models.map((model) => {
    const gain = (learnt * model.gain + GAIN_RUNS * typical) / (learnt + GAIN_RUNS);
    return gain >= GAIN_MIN ? model : { ...model, values: model.gross };
  });
}

/** One row a benchmark: in each run the middle of its series. */
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

/**
 * For each row and run the median of the other benchmarks; where it lies between two of them, what is nearest to zero
 * there.
 */
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

function departuresOf(row: Float64Array, middle: Float64Array, scale: number, learnt: number): Float64Array {
  return row.map((value, t) => {
    const departure = (value - (middle[t] as number)) / scale;
    if (t >= learnt && Math.abs(departure) > OWN) return 0;
    return Number.isNaN(departure) ? 0 : Math.max(-CLIP, Math.min(CLIP, departure));
  });
}

/** What one benchmark's model predicts, before its suite is asked whether it is worth it. */
interface Predicted extends Prediction {
  /** Where it is too weak for usual runs: only what moved all far beyond them. */
  readonly gross: Float64Array;
  /** Share of the noise that it takes away. */
  readonly gain: number;
}

/** Robust ridge regression of a row on its predictors (Hoerl and Kennard 1970), reweighted after Huber. */
function predict(row: Float64Array, predictors: readonly Float64Array[], learnt: number): Predicted {
  const present = presentIn(row, learnt);
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
    if (t < learnt) return 1;
    // The variance of a prediction is 1 + its leverage; what is usual is in the residuals already.
    const uncertain = (1 + leverageOf(factor, predictors, t)) / (1 + usual);
    // Beyond the runs that were learnt from, a straight line is a guess, the more so the farther.
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

/** A run that its own prediction hangs on says little; the bound keeps its residual finite. */
const LEVERAGE_MAX = 0.9;

/** The diagonal of the hat matrix before the weight: what leaving the run out would do (Allen 1974, PRESS). */
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
    // The penalty keeps it above zero; rounding must not undo that.
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
