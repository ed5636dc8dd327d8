/**
 * Tests values that never varied. After n equal runs the next one may still differ: the equal runs only bound the rate of
 * odd values (Hanley and Lippman-Hand 1983).
 */

/** Prior bound: counts (allocations, bytes) have odd values in at most one of ten runs. */
export const COUNT_RATE = 0.1;

/**
 * The largest chance, over all rates q of odd values up to `rate`, that n runs are equal and the newest m are not: sup
 * q^m (1 − q)^n, at q = m / (n + m). It bounds the rate of false alarms for such a series.
 */
export function oddPValue(equal: number, odd: number, rate = 1): number {
  if (odd === 0) return 1;
  const worst = Math.min(rate, odd / (equal + odd));
  return Math.exp(odd * Math.log(worst) + (equal === 0 ? 0 : equal * Math.log1p(-worst)));
}

/** Number of odd values in a row that are significant at a level. */
export function oddNeeded(equal: number, level: number, rate = 1): number {
  for (let odd = 1; odd <= equal + 1; odd++) if (oddPValue(equal, odd, rate) <= level) return odd;
  return Number.POSITIVE_INFINITY;
}

/**
 * The smallest step between values that is not a coincidence: the tick of the clock that measured them. 0 if hardly any
 * two values are equal. A value is accurate to one tick at best.
 * @param values as they were measured
 */
export function tickOf(values: readonly number[]): number {
  const sorted = new Float64Array(values).sort();
  let apart = 0;
  let tick = Number.POSITIVE_INFINITY;
  for (let i = 1; i < sorted.length; i++) {
    const step = (sorted[i] as number) - (sorted[i - 1] as number);
    if (!(step > 0)) continue;
    apart++;
    if (step < tick) tick = step;
  }
  // Two distinct values may be two levels.
  return apart < 2 || apart > TIES_MAX * (sorted.length - 1) ? 0 : tick;
}

/** If more neighbours than this share differ, the clock is finer than the noise. */
const TIES_MAX = 0.6;
