/**
 * Shows cheaply that no segmentation of a series is cheaper than a single level, which most histories of benchmarks are.
 * The answer is a proof or none: where it is none, `segmentation.ts` searches.
 *
 * Let x be the values as distances from their common level, in sigmas, and f(x) = min(x², clip²) their cost. A segment
 * whose level is d away saves r(x) = f(x) − f(x − d) on each of its values, and k cuts cost k penalties. So no cut pays if
 * no segment saves more than a penalty, and the first and the last one together save no more than one either: k cuts make
 * them and k − 1 others. What a segment saves has these bounds, for d above 0 and mirrored for d below:
 *
 * - d ≥ D, half of the clip: the sum of f(x) − f(distance of x from [D, ∞)).
 * - 0 ≤ d ≤ D: r(x) ≤ 2yd − d², where y is x, but at most the clip, and more for values so far on the other side that
 *   they are beyond the clip at d: there r(x) = x² − clip², and (x² − clip² + d²) / 2d is largest at d = D. The sum over
 *   n values is thus at most s² / n, where s is the sum of their y, if it is above 0.
 *
 * The largest sum over all windows takes one pass (Kadane). For s² / n ≤ penalty, that is s ≤ √(penalty · n), the root is
 * replaced by its chords between a few lengths, which lie below it: for each chord s − slope · n is such a sum again.
 */
import { median } from '../model/sample.ts';

export interface SegmentationOptions {
  /** Noise of one value. If zero, values are either equal or different, and each different one costs clip². */
  readonly sigma: number;
  /** Price of a cut in units of sigma². */
  readonly penalty: number;
  /** Values further from the level than this, in sigmas, are outliers. */
  readonly clip: number;
}

/** Both bounds, so that rounding in this proof and in the search cannot lead to different answers. */
const MARGIN = 1e-8;

/** Chords reach from a length to this many times the length, where they are 6 % below the root. */
const CHORD = 4;

/**
 * @param values finite, in the order of time
 * @returns true only if the cheapest segmentation has no cut
 */
export function isOneLevel(
  values: readonly number[],
  { sigma, penalty, clip }: SegmentationOptions,
): boolean {
  const count = values.length;
  if (!(sigma > 0) || count < 2) return false;
  if (room.above.length < count) room = roomFor(2 * count);
  const { above, below, farAbove, farBelow } = room;
  const square = clip * clip;
  const price = penalty - MARGIN * (1 + penalty + count * square);
  const far = clip / 2;
  const level = centreOf(values, sigma, clip);
  for (let i = 0; i < count; i++) {
    const x = ((values[i] as number) - level) / sigma;
    const size = x < 0 ? -x : x;
    const cost = size < clip ? x * x : square;
    // How far the value counts towards the other side although it is on this one.
    const other = size > clip - far ? (cost - square + far * far) / (2 * far) : -size;
    const near = size < clip ? size : clip;
    const toFar = far - size;
    const fromFar = far + size;
    const own = toFar > 0 ? cost - toFar * toFar : cost;
    const opposite = fromFar < clip ? cost - fromFar * fromFar : cost - square;
    above[i] = x > 0 ? near : other;
    below[i] = x > 0 ? other : near;
    farAbove[i] = x > 0 ? own : opposite;
    farBelow[i] = x > 0 ? opposite : own;
  }
  // The comparisons are such that a value that is not a number proves nothing.
  if (!(largestSum(farAbove, count, 0) <= price && largestSum(farBelow, count, 0) <= price)) return false;
  if (!(savedAtStart(count) + savedAtEnd(count) <= price)) return false;
  // A window of fewer values than this saves less than a penalty anyway.
  for (let from = Math.max(1, price / square); from < count; from *= CHORD) {
    const [low, high] = [Math.sqrt(price * from), Math.sqrt(price * from * CHORD)];
    const slope = (high - low) / (from * (CHORD - 1));
    const most = low - slope * from;
    if (!(largestSum(above, count, slope) <= most && largestSum(below, count, slope) <= most)) return false;
  }
  return true;
}

/** Thousands of series are looked at one after the other. */
let room = roomFor(256);

function roomFor(count: number) {
  return {
    above: new Float64Array(count),
    below: new Float64Array(count),
    farAbove: new Float64Array(count),
    farBelow: new Float64Array(count),
  };
}

/** A level that costs nearly as little as any: any level makes a valid proof, this one the strongest. */
function centreOf(values: readonly number[], sigma: number, clip: number): number {
  const middle = median(values);
  let sum = 0;
  for (const value of values) sum += Math.max(-clip, Math.min(clip, (value - middle) / sigma));
  return middle + (sigma * sum) / values.length;
}

/** The largest sum of values minus the slope, over all windows; at least 0. */
function largestSum(values: Float64Array, count: number, slope: number): number {
  let largest = 0;
  let sum = 0;
  for (let i = 0; i < count; i++) {
    sum += (values[i] as number) - slope;
    if (sum < 0) sum = 0;
    else if (!(sum <= largest)) largest = sum;
  }
  return largest;
}

/** The most that a first segment saves. */
function savedAtStart(count: number): number {
  const { above, below, farAbove, farBelow } = room;
  let [high, low, farHigh, farLow, most] = [0, 0, 0, 0, 0];
  for (let i = 0; i < count - 1; i++) {
    high += above[i] as number;
    low += below[i] as number;
    farHigh += farAbove[i] as number;
    farLow += farBelow[i] as number;
    const s = high > low ? high : low;
    if (s > 0 && s * s > most * (i + 1)) most = (s * s) / (i + 1);
    if (farHigh > most) most = farHigh;
    if (farLow > most) most = farLow;
  }
  return most;
}

/** The most that a last segment saves. */
function savedAtEnd(count: number): number {
  const { above, below, farAbove, farBelow } = room;
  let [high, low, farHigh, farLow, most] = [0, 0, 0, 0, 0];
  for (let i = count - 1; i > 0; i--) {
    high += above[i] as number;
    low += below[i] as number;
    farHigh += farAbove[i] as number;
    farLow += farBelow[i] as number;
    const s = high > low ? high : low;
    if (s > 0 && s * s > most * (count - i)) most = (s * s) / (count - i);
    if (farHigh > most) most = farHigh;
    if (farLow > most) most = farLow;
  }
  return most;
}
