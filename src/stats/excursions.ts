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
  let least = Number.POSITIVE_INFINITY;
  for (let m = 0; m < current.length; m++) {
    const wider = widened * (widening[m] as number);
    least = Math.min(least, (direction * ((current[m] as number) - level)) / wider);
  }
  if (least <= 0) return 1;
  const sizes: number[] = [];
  for (let place = start; place < history.length; place++) {
    const size = (direction * ((history[place] as number) - level)) / widened;
    if (size <= 0) return 1;
    sizes.push(size);
  }
  const upper = noise.excursion[direction > 0 ? 'above' : 'below'];
  if (sizes.length === 0) {
    const spike = current.length === 1 ? noise.spikes.upper(least) : 0;
    return Math.max(spike, upper(least));
  }
  sizes.push(least);
  if (sizes.some((size) => direction * normalScore(direction * size, noise) < UNUSUAL)) return 1;
  const variance = ownVariance(sizes.length - 1, 1, { noise, apart: true });
  const score = sizes.reduce((sum, size) => sum + normalQuantileUpper(upper(size)), 0);
  return normalUpper(score / Math.sqrt(variance));
}
