/**
 * Tests a window of runs as excursions of its suite: spikes of a shared machine are as large in quiet series as in noisy
 * ones, so all series estimate together how often they reach a size.
 */
import type { Course, Window } from './course.ts';
import { normalQuantileUpper, normalUpper } from './distributions.ts';
import { normalScore } from './noise.ts';
import { ownVariance } from './window-score.ts';

/**
 * The least normal score of each run of a window of excursions, in the noise of its own series: values of a noisy series
 * are excursions for the suite, but they are not unusual for that series.
 */
const UNUSUAL = 1.64;

/**
 * Tests the window as excursions of the suite, each as improbable as its normal score. Of several measurements of the run
 * under test, the one that moved least counts.
 */
export function excursionPValue(
  { start, level, widened }: Window,
  { history, current, widening, noise }: Course,
  direction: 1 | -1,
): number {
  const sizes = current.map(
    (value, m) => (direction * (value - level)) / (widened * (widening[m] as number)),
  );
  const earlier = history.slice(start).map((value) => (direction * (value - level)) / widened);
  const all = [...earlier, Math.min(...sizes)];
  if (all.some((size) => size <= 0)) return 1;
  const pValues = all.map(noise.excursion[direction > 0 ? 'above' : 'below']);
  const [only] = pValues;
  if (pValues.length === 1) {
    const spike = sizes.length === 1 ? noise.spikes.upper(all[0] as number) : 0;
    return Math.max(spike, only as number);
  }
  if (all.some((size) => direction * normalScore(direction * size, noise) < UNUSUAL)) return 1;
  const variance = ownVariance(pValues.length - 1, 1, { noise, apart: true });
  const score = pValues.reduce((sum, pValue) => sum + normalQuantileUpper(pValue), 0);
  return normalUpper(score / Math.sqrt(variance));
}
