/** Corrects the size of reported changes: a change is reported because it was measured large. */

import type { Finding } from '../model/report.ts';
import { isGross, limitShiftsOf } from './limit-shifts.ts';
import type { Certainty, Compared, Family, Policy } from './policy.ts';
import { finite } from './policy.ts';
import { DISCOVERY, MEASUREMENTS_MAX, SUSPICION } from './verdict.ts';

/**
 * Verdicts that the series' own values decide. Lasting regressions were reported before, and common shifts are reported
 * for the whole run.
 */
const PICKED: ReadonlySet<Finding['reason']['code']> = new Set([
  'beyond-threshold',
  'measure-again',
  'awaiting-confirmation',
  'waived',
  'better',
]);

/** The reported size is not less than the limit that it exceeds. */
const BEYOND = 1.0001;

/** The finding with the corrected size of its change; verdicts do not depend on it. */
export function withReportedSize(
  finding: Finding,
  series: Compared,
  certainty: Certainty | undefined,
  { policy, family }: { readonly policy: Policy; readonly family: Family },
): Finding {
  const { comparison, limits, scale, openEpisode } = series;
  if (!comparison?.sizeIfReported || !certainty || !finding.change || !PICKED.has(finding.reason.code))
    return finding;
  // A suspicion from earlier runs was not selected by this run.
  if (openEpisode && !openEpisode.isOwn) return finding;
  const bar = limitShiftsOf(limits, scale);
  // The factor by which the other series of the run raise a p value.
  const factorOf = (own: number, corrected: number) => (own > 0 ? corrected / own : family.size);
  const isWorse = comparison.shift > 0;
  const limit = isWorse ? bar.worse : bar.better;
  const factor = isWorse
    ? factorOf(comparison.worse, certainty.worse)
    : factorOf(comparison.better, certainty.better);
  const isFinal = comparison.measurements >= MEASUREMENTS_MAX;
  const likely = isFinal ? policy.alpha : Math.max(SUSPICION, policy.alpha);
  const size = comparison.sizeIfReported(({ shift, worse, better }) => {
    if (!isWorse) return -shift > limit && better() * factor <= DISCOVERY;
    if (!(shift > limit)) return false;
    const pValue = worse();
    return pValue * factor <= likely || isGross(shift, pValue, bar, family);
  });
  const least = Math.min(BEYOND * limit, Math.abs(comparison.shift));
  const shift = isWorse ? Math.max(size.shift, least) : Math.min(size.shift, -least);
  const [low = null, high = null] = [size.low, size.high]
    .map(scale.change)
    .sort((a, b) => a - b)
    .map(finite);
  return { ...finding, change: { estimate: finite(scale.change(shift)), low, high } };
}
