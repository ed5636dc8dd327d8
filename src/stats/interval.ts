/** The interval of a regime's shift, by inversion of its test. */
import type { Course, Regime } from './course.ts';
import { normalCritical, normalUpper } from './distributions.ts';
import type { Noise } from './noise.ts';
import { walkedBeyond } from './walked.ts';
import { levelError, nearly, ownVariance, pValueAgainst } from './window-score.ts';

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
  const near = nearly(course);
  const close = { low: level / 2 - CLOSE * level, high: level / 2 + CLOSE * level };
  const sure = (shift: number, direction: 1 | -1) => {
    const reference = { ...regime, level: regime.level + shift };
    const pValue = pValueAgainst(near, reference, direction, close);
    if (pValue < close.low || pValue > close.high) return pValue < level / 2;
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
