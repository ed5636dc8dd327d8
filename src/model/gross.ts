/** Changes so far beyond their limit that weaker evidence suffices, and that are never ignored as noise. */
import type { Finding } from './report.ts';

/** This many times beyond its limit, a change needs weaker evidence to fail, and is never ignored as noise. */
const GROSS_TIMES = 3;

/** The change that is this far beyond a limit, as a share above 0; the same for a time and for the corresponding rate. */
export function grossChange(threshold: number, direction: 'lower' | 'higher' | 'none'): number {
  if (direction !== 'higher') return GROSS_TIMES * threshold;
  if (threshold >= 1) return Number.POSITIVE_INFINITY;
  const slower = (GROSS_TIMES * threshold) / (1 - threshold);
  return slower / (1 + slower);
}

/** Whether a series that is too noisy to judge was still measured far beyond its limit. */
export function isUnsettled({ verdict, reason, change, metric, threshold }: Finding): boolean {
  if (verdict !== 'inconclusive' || reason.code !== 'too-noisy') return false;
  const estimate = change?.estimate ?? 0;
  return (metric.direction === 'higher' ? -estimate : estimate) > grossChange(threshold, metric.direction);
}

/** Whether a time is 0 that never was: a benchmark that did not run must not make a run pass. */
export function tookNoTime({ reason }: Finding): boolean {
  return reason.code === 'no-time';
}
