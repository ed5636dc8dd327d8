/**
 * Cuts one series into segments of constant level, at the exact minimum of a penalized robust cost: the sum over all
 * values of min((value − level)² / sigma², clip²) plus a penalty for every cut. Beyond clip · sigma from its level the
 * cost of a value is constant, so that a spike never pays for a segment of its own. Solved by functional pruning (R-FPOP:
 * Fearnhead and Rigaill 2019, JASA 114:525, algorithms 2 and 3). The caller gives the noise and the price of a cut, and
 * removes missing values.
 */
import { isOneLevel, type SegmentationOptions } from './one-level.ts';
import { LevelCosts } from './pruned-costs.ts';

export interface Segmentation {
  /** First index of every segment but the first, ascending. */
  readonly cuts: number[];
  /** The minimum itself: losses in units of sigma² plus the penalties. */
  readonly cost: number;
}

/**
 * First index of every segment but the first, ascending.
 * @param values finite numbers in the order of time, on any scale; they are not modified
 */
export function segment(values: readonly number[], options: SegmentationOptions): number[] {
  return isOneLevel(values, options) ? [] : optimalSegmentation(values, options).cuts;
}

/**
 * Like `segment`, with the cost. Of two segmentations with the same cost, the one without the cut is preferred, then the
 * one whose last segment starts earlier. Both are symmetric in the sign of the values.
 */
export function optimalSegmentation(values: readonly number[], options: SegmentationOptions): Segmentation {
  const { penalty, clip } = options;
  if (room.before.length < values.length) room = roomFor(2 * values.length);
  const places = placed(values, options);
  const { low, high } = rangeOf(places);
  if (!(low < high)) return { cuts: [], cost: 0 };
  const costs = new LevelCosts(low, high);
  const { before } = room;
  for (let i = 0; i < places.length; i++) {
    if (i > 0) {
      before[i] = costs.bestStart;
      costs.restart(costs.best + penalty, i);
    }
    costs.add(places[i] as number, clip);
  }
  const cuts: number[] = [];
  for (let start = costs.bestStart; start > 0; start = before[start] ?? 0) cuts.push(start);
  return { cuts: cuts.reverse(), cost: costs.best };
}

/** Thousands of series are cut one after the other, in the same arrays: only one can be cut at a time. */
let room = roomFor(256);

function roomFor(count: number) {
  return {
    order: new Float64Array(count),
    places: new Float64Array(count),
    before: new Int32Array(count),
  };
}

function rangeOf(places: Float64Array): { low: number; high: number } {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const place of places) {
    if (place < low) low = place;
    if (place > high) high = place;
  }
  return { low, high };
}

/**
 * The values in units of sigma. A level within clip of two values that are more than 2 · clip apart does not exist, so a
 * wider gap between sorted values is reduced to 3 · clip without changing the cost of any segmentation. Values of any
 * magnitude and mixture (1e-300 beside 1e300, sigma far below both) thus keep full precision and never overflow.
 */
function placed(values: readonly number[], { sigma, clip }: SegmentationOptions): Float64Array {
  const order = room.order.subarray(0, values.length);
  order.set(values);
  order.sort();
  const between = (low: number, high: number) => (low === high ? 0 : (high - low) / sigma);
  let group: Group = { anchor: order[0] ?? 0, offset: 0 };
  const groups = [group];
  let last = group.anchor;
  for (const value of order) {
    if (between(last, value) > 2 * clip) {
      group = { anchor: value, offset: group.offset + (between(group.anchor, last) + 3 * clip) };
      groups.push(group);
    }
    last = value;
  }
  // Relative to the first value of its group: a sum of gaps would accumulate rounding errors.
  const places = room.places.subarray(0, values.length);
  for (let i = 0; i < places.length; i++) {
    const value = values[i] as number;
    const { anchor, offset } = groupOf(value, groups);
    places[i] = offset + between(anchor, value);
  }
  return places;
}

/** Values without a wide gap between them. */
interface Group {
  /** The first of them, and its place. */
  readonly anchor: number;
  readonly offset: number;
}

/** @param groups ascending, the first not above the value */
function groupOf(value: number, groups: readonly Group[]): Group {
  let low = 0;
  let high = groups.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((groups[middle] as Group).anchor <= value) low = middle;
    else high = middle - 1;
  }
  return groups[low] as Group;
}
