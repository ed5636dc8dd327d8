/** The interval of a regime's shift, by inversion of its test. */
import { normalCritical, normalUpper } from './distributions.ts';
import type { Noise } from './noise.ts';
import type { Course, Regime } from './regime.ts';
import { levelError, ownVariance, scoreAndVariance } from './regime.ts';

/** The shifts that the test would not reject at this two-sided level. */
export function intervalOf(course: Course, regime: Regime, level: number): { low: number; high: number } {
  const { noise } = course;
  const values = [...course.history.slice(regime.start), ...course.current];
  const sure = (shift: number, direction: 1 | -1) => {
    const { score, variance } = scoreAndVariance(course, { ...regime, level: regime.level + shift });
    return normalUpper((direction * score) / Math.sqrt(variance)) < level / 2;
  };
  const widest = regime.widened * Math.max(...course.widening);
  // Further than any end can be: there the score would be significant even with the largest variance.
  const own = ownVariance(course.history.length - regime.start, course.current.length, course);
  const slack = (values.length * 2 * levelError(noise, regime.baseline)) / noise.sigma;
  const score = (normalCritical(level) * Math.hypot(Math.sqrt(own), slack)) / values.length;
  const smallest = Math.min(...values) - regime.level;
  const largest = Math.max(...values) - regime.level;
  return {
    low: crossing(smallest - widest * deviationOf(score, noise, 'above'), largest, (shift) => sure(shift, 1)),
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
    if (holds(middle)) left = middle;
    else right = middle;
  }
  return (left + right) / 2;
}

/** The deviation that has this normal score; the inverse of `normalScore`. */
export function deviationOf(score: number, { sigma, deviations }: Noise, side: 'above' | 'below'): number {
  return sigma * deviations[side].size(normalUpper(score));
}
