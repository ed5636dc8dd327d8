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
  // The detector computes hundreds of medians for each series: the sorted copy stays a typed array.
  const sorted = values.length < 2 ? values : new Float64Array(values).sort();
  return quantile(sorted, 0.5);
}
