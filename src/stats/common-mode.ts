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
import { Ridge } from './ridge.ts';
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
 * @param middles of these rows
 */
export function commonMode(
  rows: readonly Float64Array[],
  learned: number,
  benchmarks: readonly string[] = ownNames(rows),
  { ofOthers }: Middles = middlesOf(rows, benchmarks),
): Prediction[] {
  if (new Set(benchmarks).size < BENCHMARKS_MIN || learned < RUNS_MIN) return rows.map(nothing);
  const runs = rows[0]?.length ?? 0;
  // Runs without a value for a row do not contribute to it.
  const present = rows.map((row) => presentIn(row, learned));
  // Room that each row uses again.
  const apart = new Float64Array(runs);
  const scales = rows.map((row, i) => {
    const middle = ofOthers[i] as Float64Array;
    const places = present[i] as readonly number[];
    for (let k = 0; k < places.length; k++) {
      const t = places[k] as number;
      apart[k] = (row[t] as number) - (middle[t] as number);
    }
    return deviationScale(apart.subarray(0, places.length)) || 1;
  });
  const room = Array.from({ length: BLOCK }, () => new Float64Array(runs));
  const ridge = new Ridge(BLOCK + 1, runs);
  const models = rows.map((row, i) => {
    const known = present[i] as readonly number[];
    if (known.length < RUNS_MIN) return { ...nothing(row), gross: new Float64Array(row.length), gain: 0 };
    const block = Math.min(BLOCK, Math.floor((known.length - RUNS_MIN) / RUNS_A_PREDICTOR));
    const first = Math.max(0, Math.min(Math.floor(i / BLOCK) * BLOCK, rows.length - BLOCK));
    const middle = ofOthers[i] as Float64Array;
    const predictors = [middle];
    for (let j = first; j < Math.min(first + BLOCK, rows.length) && predictors.length <= block; j++) {
      if (benchmarks[j] === benchmarks[i]) continue;
      const into = room[predictors.length - 1] as Float64Array;
      predictors.push(departuresOf(rows[j] as Float64Array, middle, scales[j] as number, learned, into));
    }
    return predict(row, predictors, known, learned, ridge);
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
  const present: number[] = [];
  for (let t = 0; t < Math.min(end, row.length); t++) if (!Number.isNaN(row[t])) present.push(t);
  return present;
}

/** The middle of each run. */
export interface Middles {
  /** For each row the median of the other benchmarks; if it is between two of them, the value closest to zero. */
  readonly ofOthers: readonly Float64Array[];
  /** The median of all benchmarks; halfway if it is between two of them. */
  readonly ofAll: Float64Array;
}

/** @param benchmarks the benchmark of each row */
export function middlesOf(rows: readonly Float64Array[], benchmarks: readonly string[]): Middles {
  const runs = rows[0]?.length ?? 0;
  const ofOthers = rows.map(() => new Float64Array(runs));
  const ofAll = new Float64Array(runs);
  const weights = witnessWeights(benchmarks);
  const groups = [...Map.groupBy(rows.keys(), (i) => benchmarks[i] as string).values()];
  const column = new Float64Array(rows.length);
  for (let t = 0; t < runs; t++) {
    for (let i = 0; i < rows.length; i++) column[i] = (rows[i] as Float64Array)[t] as number;
    const sorted = new WeightedValues(column, weights);
    const { low, high } = sorted.medianWithout([]);
    ofAll[t] = (low + high) / 2;
    for (let g = 0; g < groups.length; g++) {
      const members = groups[g] as readonly number[];
      const middle = sorted.isWithoutTwo(members) ? 0 : nearestToZero(sorted.medianWithout(members));
      for (let k = 0; k < members.length; k++) (ofOthers[members[k] as number] as Float64Array)[t] = middle;
    }
  }
  return { ofOthers, ofAll };
}

function nearestToZero({ low, high }: { low: number; high: number }): number {
  return Math.max(low, Math.min(high, 0));
}

/** @param into a row of the same length, which is returned */
function departuresOf(
  row: Float64Array,
  middle: Float64Array,
  scale: number,
  learned: number,
  into: Float64Array,
): Float64Array {
  for (let t = 0; t < row.length; t++) {
    const departure = ((row[t] as number) - (middle[t] as number)) / scale;
    const isBeyond = departure > CLIP || departure < -CLIP;
    const isOwn = isBeyond && t >= learned && (departure > OWN || departure < -OWN);
    const clipped = isBeyond ? (departure > 0 ? CLIP : -CLIP) : departure;
    into[t] = isOwn || Number.isNaN(departure) ? 0 : clipped;
  }
  return into;
}

/** The prediction of one benchmark's model, before its gain is compared with the suite's. */
interface Predicted extends Prediction {
  /** The prediction for models with too little gain: only shifts of all benchmarks far beyond usual runs. */
  readonly gross: Float64Array;
  /** Share of the noise that the prediction removes. */
  readonly gain: number;
}

/**
 * Robust ridge regression of a row on its predictors (Hoerl and Kennard 1970), reweighted after Huber.
 * @param present the learned runs that have a value for the row, ascending
 */
function predict(
  row: Float64Array,
  predictors: readonly Float64Array[],
  present: readonly number[],
  learned: number,
  ridge: Ridge,
): Predicted {
  const target = pick(row, present);
  const inputs = predictors.map((predictor) => pick(predictor, present));
  const weights = new Float64Array(present.length).fill(1);
  const penalties = [RIDGE_MIDDLE, RIDGE * present.length] as const;
  ridge.fit(target, inputs, weights, penalties);
  for (let round = 1; round < ROUNDS; round++) {
    const left = ridge.combined(inputs);
    for (let k = 0; k < left.length; k++) left[k] = (target[k] as number) - (left[k] as number);
    const sigma = deviationScale(left) || 1;
    for (let k = 0; k < left.length; k++) {
      weights[k] = Math.min(1, (HUBER * sigma) / Math.max(Math.abs(left[k] as number), sigma));
    }
    ridge.fit(target, inputs, weights, penalties);
  }
  const values = ridge.combined(predictors);
  const leverage = ridge.leverages(predictors);
  const middle = predictors[0] as Float64Array;
  const left = new Float64Array(present.length);
  let usual = 0;
  let farthest = 0;
  for (let k = 0; k < present.length; k++) {
    const t = present[k] as number;
    const value = target[k] as number;
    const own = (weights[k] as number) * (leverage[t] as number);
    values[t] = value - (value - (values[t] as number)) / (1 - Math.min(LEVERAGE_MAX, own));
    left[k] = value - (values[t] as number);
    usual += own / present.length;
    farthest = Math.max(farthest, Math.abs(middle[t] as number));
  }
  const before = deviationScale(target) || 1;
  const gross = new Float64Array(row.length);
  for (let t = 0; t < gross.length; t++) {
    const part = (ridge.slopes[0] as number) * (middle[t] as number);
    gross[t] = Math.sign(part) * Math.max(0, Math.abs(part) - before);
  }
  const widening = new Float64Array(row.length).fill(1);
  for (let t = learned; t < row.length; t++) {
    // The variance of a prediction is 1 + its leverage. The usual leverage is already part of the residuals.
    const uncertain = (1 + (leverage[t] as number)) / (1 + usual);
    // Beyond the range of the learned runs the line is an extrapolation, and less reliable with distance.
    const beyond = Math.abs(middle[t] as number) / farthest;
    widening[t] = Math.sqrt(Math.max(1, uncertain) * Math.max(1, beyond));
  }
  return { values, gross, widening, gain: 1 - deviationScale(left) / before };
}

/** @param places ascending */
function pick(row: Float64Array, places: readonly number[]): Float64Array {
  if (places.at(-1) === places.length - 1) return row.subarray(0, places.length);
  const picked = new Float64Array(places.length);
  for (let k = 0; k < places.length; k++) picked[k] = row[places[k] as number] as number;
  return picked;
}

/** A run with high leverage says little about its own residual; the bound keeps that residual finite. */
const LEVERAGE_MAX = 0.9;
