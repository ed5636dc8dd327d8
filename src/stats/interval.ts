/** The interval of a regime's shift, by inversion of its test. */
import type { Course, Regime } from './course.ts';
import { normalCritical, normalUpper } from './distributions.ts';
import { CLOSE } from './near-quantile.ts';
import type { Noise } from './noise.ts';
import { walkedBeyond } from './walked.ts';
import { isKnownLevel, levelError, nearly, ownVariance, pValueAgainst } from './window-score.ts';

/** The shifts that the test would not reject at this two-sided level. */
export function intervalOf(course: Course, regime: Regime, level: number): { low: number; high: number } {
  const { noise } = course;
  const values = [...course.history.slice(regime.start), ...course.current];
  const border = normalCritical(level);
  const near = nearly(course);
  const close = { low: level / 2 - CLOSE * level, high: level / 2 + CLOSE * level };
  const shifted = (shift: number) => ({ ...regime, level: regime.level + shift });
  const nearPValue = (shift: number, direction: 1 | -1) =>
    pValueAgainst(near, shifted(shift), direction, close);
  const sure = (shift: number, direction: 1 | -1) => {
    const pValue = nearPValue(shift, direction);
    if (pValue < close.low || pValue > close.high) return pValue < level / 2;
    return pValueAgainst(course, shifted(shift), direction) < level / 2;
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
  const isMonotonic = values.length === 1 && noise.walk === 0 && isKnownLevel(noise, regime);
  // Between two shifts that are clearly on either side of an end; anywhere if the p-value may rise and fall again.
  const around = (direction: 1 | -1): Range => {
    if (!isMonotonic) return ANYWHERE;
    const z = border * Math.sqrt(own);
    const deviation = deviationOf(z, noise, direction > 0 ? 'above' : 'below');
    const expected = smallest - direction * widest * Math.max(noise.spikes.size(normalUpper(z)), deviation);
    const outside = expected - direction * MARGIN * widest * noise.sigma;
    const inside = expected + direction * MARGIN * widest * noise.sigma;
    const isBetween =
      nearPValue(outside, direction) < close.low && nearPValue(inside, direction) > close.high;
    return isBetween ? { low: Math.min(outside, inside), high: Math.max(outside, inside) } : ANYWHERE;
  };
  return {
    low: crossing(
      smallest - widest * Math.max(spike, deviationOf(score, noise, 'above')),
      largest,
      (shift) => sure(shift, 1),
      around(1),
    ),
    high: crossing(
      smallest,
      largest + widest * deviationOf(score, noise, 'below'),
      (shift) => !sure(shift, -1),
      around(-1),
    ),
  };
}

interface Range {
  readonly low: number;
  readonly high: number;
}

const ANYWHERE: Range = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };

/** Around the expected end, in standard deviations: there the p-value differs from its limit by more than `CLOSE`. */
const MARGIN = 4e-6;

/**
 * Bisects between `low`, where the predicate holds, and `high`, to a millionth of the distance.
 * @param open below it the predicate is known to hold, and above it not to
 */
function crossing(low: number, high: number, holds: (x: number) => boolean, open: Range): number {
  let left = low;
  let right = high;
  for (let step = 0; step < 24; step++) {
    const middle = (left + right) / 2;
    // No number lies between them, or one of them is infinite.
    if (middle === left || middle === right) return middle;
    if (middle <= open.low || (middle < open.high && holds(middle))) left = middle;
    else right = middle;
  }
  return (left + right) / 2;
}

/** The deviation that has this normal score; the inverse of `normalScore`. */
export function deviationOf(score: number, { sigma, deviations }: Noise, side: 'above' | 'below'): number {
  return sigma * deviations[side].size(normalUpper(score));
}
