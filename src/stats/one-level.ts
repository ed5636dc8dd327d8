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
  if (room.near.length < 2 * count) room = roomFor(2 * count);
  const { near, far: farther } = room;
  const square = clip * clip;
  const price = penalty - MARGIN * (1 + penalty + count * square);
  const far = clip / 2;
  const level = centreOf(values, sigma, clip);
  for (let i = 0; i < count; i++) {
    const x = ((values[i] as number) - level) / sigma;
    // What is not a number proves nothing.
    if (Number.isNaN(x)) return false;
    const size = x < 0 ? -x : x;
    const cost = size < clip ? x * x : square;
    const toFar = size < far ? far - size : 0;
    const fromFar = size < clip - far ? far + size : clip;
    // Which side it is on cannot be predicted: a branch would cost more than all of this.
    const own = 2 * i + +!(x > 0);
    const opposite = 4 * i + 1 - own;
    near[own] = size < clip ? size : clip;
    // How far the value counts towards the other side although it is on this one.
    near[opposite] = size > clip - far ? (cost - square + far * far) / (2 * far) : -size;
    farther[own] = cost - toFar * toFar;
    farther[opposite] = cost - fromFar * fromFar;
  }
  if (!(largestSum(farther, count, 0) <= price)) return false;
  if (!(savedAt('first', count) + savedAt('last', count) <= price)) return false;
  // A window of fewer values than this saves less than a penalty anyway.
  for (let from = Math.max(1, price / square); from < count; from *= CHORD) {
    const low = Math.sqrt(price * from);
    const high = Math.sqrt(price * from * CHORD);
    const slope = (high - low) / (from * (CHORD - 1));
    const most = low - slope * from;
    if (!(largestSum(near, count, slope) <= most)) return false;
  }
  return true;
}

/** Thousands of series are looked at one after the other. */
let room = roomFor(256);

/** What each value adds to a sum upwards, and then what it adds to one downwards. */
function roomFor(count: number) {
  return { near: new Float64Array(2 * count), far: new Float64Array(2 * count) };
}

/** A level that costs nearly as little as any: any level makes a valid proof, this one the strongest. */
function centreOf(values: readonly number[], sigma: number, clip: number): number {
  const middle = median(values);
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const distance = ((values[i] as number) - middle) / sigma;
    sum += distance > clip ? clip : distance < -clip ? -clip : distance;
  }
  return middle + (sigma * sum) / values.length;
}

/** The largest sum of values minus the slope, over all windows and in either direction; at least 0. */
function largestSum(values: Float64Array, count: number, slope: number): number {
  let largest = 0;
  let above = 0;
  let below = 0;
  for (let i = 0; i < count; i++) {
    above += (values[2 * i] as number) - slope;
    below += (values[2 * i + 1] as number) - slope;
    if (above < 0) above = 0;
    else if (above > largest) largest = above;
    if (below < 0) below = 0;
    else if (below > largest) largest = below;
  }
  return largest;
}

/** The most that a segment at one end saves: the first one, or the last one. */
function savedAt(end: 'first' | 'last', count: number): number {
  const { near, far } = room;
  let high = 0;
  let low = 0;
  let farHigh = 0;
  let farLow = 0;
  let most = 0;
  for (let length = 1; length < count; length++) {
    const i = end === 'first' ? length - 1 : count - length;
    high += near[2 * i] as number;
    low += near[2 * i + 1] as number;
    farHigh += far[2 * i] as number;
    farLow += far[2 * i + 1] as number;
    const s = high > low ? high : low;
    const saved = s > 0 ? (s * s) / length : 0;
    if (saved > most) most = saved;
    if (farHigh > most) most = farHigh;
    if (farLow > most) most = farLow;
  }
  return most;
}
