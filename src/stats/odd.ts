/**
 * Values that never varied. That n runs were equal does not say that the next one must be: it only bounds how often an odd
 * value can come (Hanley and Lippman-Hand 1983).
 */

/** Counts (allocations, bytes) have odd values in at most one run of ten: this is known before anything is seen. */
export const COUNT_RATE = 0.1;

/**
 * The largest chance, over all rates q up to `rate` at which odd values may come, that n runs are equal and the m newest
 * are not: sup q^m (1 − q)^n, at q = m / (n + m). So rarely at most is such a series called changed where nothing changed.
 */
export function oddPValue(equal: number, odd: number, rate = 1): number {
  if (odd === 0) return 1;
  const worst = Math.min(rate, odd / (equal + odd));
  return Math.exp(odd * Math.log(worst) + (equal === 0 ? 0 : equal * Math.log1p(-worst)));
}

/** How many odd values in a row are needed to be certain at a level. */
export function oddNeeded(equal: number, level: number, rate = 1): number {
  for (let odd = 1; odd <= equal + 1; odd++) if (oddPValue(equal, odd, rate) <= level) return odd;
  return Number.POSITIVE_INFINITY;
}

/**
 * The smallest step between values that is no accident: the tick of the clock that measured them. 0 where hardly any two
 * values are equal. A value is known to a tick, never better.
 * @param values as they were measured
 */
export function tickOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const steps = sorted.slice(1).map((value, i) => value - (sorted[i] as number));
  const apart = steps.filter((step) => step > 0);
  // Two values may be two levels.
  if (apart.length < 2 || apart.length > TIES_MAX * steps.length) return 0;
  return Math.min(...apart);
}

/** Where more neighbours differ than this share of all, the values are finer than what they vary by. */
const TIES_MAX = 0.6;
