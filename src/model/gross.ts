/** What is so far beyond its limit that it needs less proof, and is never passed over as noise. */
import type { Finding } from './report.ts';

/** What is so many times beyond its limit needs less proof to fail, and is never passed over as noise. */
const GROSS_TIMES = 3;

/** The change that is so far beyond a limit, as a share above 0; the same for a time and for the rate that it makes. */
export function grossChange(threshold: number, direction: 'lower' | 'higher' | 'none'): number {
  if (direction !== 'higher') return GROSS_TIMES * threshold;
  if (threshold >= 1) return Number.POSITIVE_INFINITY;
  const slower = (GROSS_TIMES * threshold) / (1 - threshold);
  return slower / (1 + slower);
}

/** Whether a series that is too noisy to judge measured far beyond its limit all the same. */
export function isUnsettled({ verdict, reason, change, metric, threshold }: Finding): boolean {
  if (verdict !== 'inconclusive' || reason.code !== 'too-noisy') return false;
  const estimate = change?.estimate ?? 0;
  return (metric.direction === 'higher' ? -estimate : estimate) > grossChange(threshold, metric.direction);
}

/** Whether a time is 0 that never was: nothing that did not run makes a run pass. */
export function tookNoTime({ reason }: Finding): boolean {
  return reason.code === 'no-time';
}
