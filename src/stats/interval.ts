/** The interval of a regime's shift, by inversion of its test. */
import { normalCritical, normalUpper } from './distributions.ts';
import { nearQuantileUpper } from './near-quantile.ts';
import type { Noise } from './noise.ts';
import type { Course, Regime } from './regime.ts';
import { levelError, ownVariance, pValueAgainst } from './regime.ts';
import { walkedBeyond } from './walked.ts';

/**
 * A p value that differs from its limit by less than this share of the level is computed exactly. The relative errors of
 * near quantiles are below 1e-12, so all others are on the side on which the exact p value is.
 */
const CLOSE = 1e-6;

/** The shifts that the test would not reject at this two-sided level. */
export function intervalOf(course: Course, regime: Regime, level: number): { low: number; high: number } {
  const { noise } = course;
  const values = [...course.history.slice(regime.start), ...course.current];
  const border = normalCritical(level);
  const near = { ...course, noise: { ...noise, quantileUpper: nearQuantileUpper } };
  const sure = (shift: number, direction: 1 | -1) => {
    const reference = { ...regime, level: regime.level + shift };
    const pValue = pValueAgainst(near, reference, direction);
    if (Math.abs(pValue - level / 2) > CLOSE * level) return pValue < level / 2;
    return pValueAgainst(course, reference, direction) < level / 2;
  };
  const widest = regime.widened * Math.max(...course.widening);
  // Further than any end can be: there the score would be significant even with the largest variance.
  const own = ownVariance(course.history.length - regime.start, course.current.length, course);
  const slack = (values.length * 2 * levelError(noise, regime.baseline)) / noise.sigma;
  const score = (border * Math.hypot(Math.sqrt(own), slack)) / values.length;
  const spike = values.length > 1 ? 0 : noise.spikes.size(normalUpper(score));
  const walked = walkedBeyond(noise, { baseline: regime.baseline, window: values.length }, level / 8);
  const smallest = Math.min(...values) - regime.level - walked;
  const largest = Math.max(...values) - regime.level + walked;
  return {
    low: crossing(smallest - widest * Math.max(spike, deviationOf(score, noise, 'above')), largest, (shift) =>
      sure(shift, 1),
    ),
    high: crossing(
      smallest,
      largest + widest * deviationOf(score, noise, 'below'),
      (shift) => !sure(shift, -1),
    ),
  };
}

/** Bisects between `low`, where the predicate holds, and `high`, to a millionth of the distance. */
function crossing(low: number, high: number, holds: (x: number) => boolean): number {
  let left = low;
  let right = high;
  for (let step = 0; step < 24; step++) {
    const middle = (left + right) / 2;
    // No number lies between them, or one of them is infinite.
    if (middle === left || middle === right) return middle;
    if (holds(middle)) left = middle;
    else right = middle;
  }
  return (left + right) / 2;
}

/** The deviation that has this normal score; the inverse of `normalScore`. */
export function deviationOf(score: number, { sigma, deviations }: Noise, side: 'above' | 'below'): number {
  return sigma * deviations[side].size(normalUpper(score));
}
