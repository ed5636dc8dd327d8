/**
 * Order statistics of plain numbers, for all code that summarizes a sample. None of these functions sorts a caller's
 * array.
 */

/** A new ascending array of the same values. */
export function ascending(values: readonly number[]): number[] {
  // Most samples have one value, for which a typed array costs more.
  if (values.length < 2) return [...values];
  return Array.from(new Float64Array(values).sort());
}

/**
 * The quantile of an ascending array, interpolated linearly (Hyndman and Fan 1996, type 7).
 * @param sorted ascending, not empty
 * @param q from 0 to 1
 */
export function quantile(sorted: ArrayLike<number>, q: number): number {
  const position = (sorted.length - 1) * q;
  const below = Math.floor(position);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? low;
  return low + (high - low) * (position - below);
}

/**
 * The relative difference between two values, as a share of the size of the first: up is positive, also below zero.
 * @param before not 0
 */
export function relativeChange(before: number, after: number): number {
  return (after - before) / Math.abs(before);
}

/** The arithmetic mean of values; not empty. */
export function mean(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/** The median of values in any order; not empty. */
export function median(values: ArrayLike<number>): number {
  return quantileOf(values, 0.5);
}

/**
 * The quantile of values in any order; not empty. To the last bit the same number as that of the sorted values.
 * @param q from 0 to 1
 */
export function quantileOf(values: ArrayLike<number>, q: number): number {
  const count = values.length;
  if (count < 2 || count > SELECTED_MAX || !copied(values)) {
    return quantile(count < 2 ? values : new Float64Array(values).sort(), q);
  }
  return scratchQuantile(count, q);
}

/** The median distance of values from their median; not empty. */
export function medianDeviation(values: ArrayLike<number>): number {
  const centre = median(values);
  const count = values.length;
  let isSelected = count > 1 && count <= SELECTED_MAX;
  for (let i = 0; isSelected && i < count; i++) {
    const distance = Math.abs((values[i] as number) - centre);
    isSelected = !Number.isNaN(distance);
    scratch[i] = distance;
  }
  if (isSelected) return scratchQuantile(count, 0.5);
  return median(Float64Array.from(values, (value) => Math.abs(value - centre)));
}

/** A check takes hundreds of medians a series: they share two arrays, and only a part of them is sorted. */
const SELECTED_MAX = 2048;
const scratch = new Float64Array(SELECTED_MAX);
const spare = new Float64Array(SELECTED_MAX);

/** Copies the values to where they are selected from; false where one is not a number, which only sorting puts last. */
function copied(values: ArrayLike<number>): boolean {
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (Number.isNaN(value)) return false;
    scratch[i] = value;
  }
  return true;
}

/** Fewer values than this are sorted. */
const SORTED_MAX = 12;

/** The quantile of the values at the beginning of the shared array, which are lost, by selection (Hoare 1961). */
function scratchQuantile(count: number, q: number): number {
  const position = (count - 1) * q;
  const place = Math.floor(position);
  let from = scratch;
  let into = spare;
  let first = 0;
  let last = count - 1;
  // The smallest value behind the range.
  let next = Number.NaN;
  while (last - first >= SORTED_MAX) {
    const middle = from[(first + last) >> 1] as number;
    const pivot = middleOf(from[first] as number, middle, from[last] as number);
    const end = split(from, into, first, last, pivot);
    const moved = into;
    into = from;
    from = moved;
    if (place < end) {
      last = end - 1;
      next = pivot;
    } else if (end > first) first = end;
    else {
      // The pivot is the smallest: it and its equals go first.
      for (let i = first; i <= last; i++) {
        if (from[i] !== pivot) continue;
        from[i] = from[first] as number;
        from[first++] = pivot;
      }
      if (place >= first) continue;
      if (place < first - 1) next = pivot;
      else for (let i = first; i <= last; i++) if (!(next <= (from[i] as number))) next = from[i] as number;
      first = place;
      last = place;
    }
  }
  sortRange(from, first, last);
  const low = from[place] as number;
  const high = place < last ? (from[place + 1] as number) : place + 1 < count ? next : low;
  return low + (high - low) * (position - place);
}

/**
 * Moves the values of a range to another array, those below the pivot first. Each is written to both ends of what is left
 * there, and one of them moves: which one cannot be predicted, so a branch would cost more than both.
 * @returns the end of those below the pivot
 */
function split(from: Float64Array, into: Float64Array, first: number, last: number, pivot: number): number {
  let low = first;
  for (let i = first; i <= last; i++) {
    const value = from[i] as number;
    into[low] = value;
    into[last - i + low] = value;
    low += +(value < pivot);
  }
  return low;
}

/** Sorts a few values in place: soonest those that are nearly in order. */
export function sortRange(values: Float64Array, first: number, last: number): void {
  for (let i = first + 1; i <= last; i++) {
    const value = values[i] as number;
    let place = i;
    for (; place > first && (values[place - 1] as number) > value; place--)
      values[place] = values[place - 1] as number;
    values[place] = value;
  }
}

function middleOf(a: number, b: number, c: number): number {
  if (a < b) return b < c ? b : Math.max(a, c);
  return a < c ? a : Math.max(b, c);
}
