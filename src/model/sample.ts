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
  return values.reduce((sum, value) => sum + value, 0) / values.length;
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

/** A check takes hundreds of medians a series: they share one array, and only a part of it is sorted. */
const SELECTED_MAX = 2048;
const scratch = new Float64Array(SELECTED_MAX);

/** Copies the values to where they are selected from; false where one is not a number, which only sorting puts last. */
function copied(values: ArrayLike<number>): boolean {
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (Number.isNaN(value)) return false;
    scratch[i] = value;
  }
  return true;
}

/** The quantile of the values at the beginning of the shared array, which changes their order. */
function scratchQuantile(count: number, q: number): number {
  const position = (count - 1) * q;
  const place = Math.floor(position);
  const low = selected(place, count);
  // The selection has left all larger values behind it.
  let high = place + 1 < count ? (scratch[place + 1] as number) : low;
  for (let i = place + 2; i < count; i++) if ((scratch[i] as number) < high) high = scratch[i] as number;
  return low + (high - low) * (position - place);
}

/** The value that sorting would put at a place, put there; smaller ones before it, larger ones after it (Hoare 1961). */
function selected(place: number, count: number): number {
  let left = 0;
  let right = count - 1;
  while (left < right) {
    const pivot = middleOf(
      scratch[left] as number,
      scratch[(left + right) >> 1] as number,
      scratch[right] as number,
    );
    let i = left;
    let j = right;
    while (i <= j) {
      while ((scratch[i] as number) < pivot) i++;
      while ((scratch[j] as number) > pivot) j--;
      if (i > j) break;
      const value = scratch[i] as number;
      scratch[i++] = scratch[j] as number;
      scratch[j--] = value;
    }
    if (place <= j) right = j;
    else if (place >= i) left = i;
    else break;
  }
  return scratch[place] as number;
}

function middleOf(a: number, b: number, c: number): number {
  if (a < b) return b < c ? b : Math.max(a, c);
  return a < c ? a : Math.max(b, c);
}
