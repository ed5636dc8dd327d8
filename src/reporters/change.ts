/**
 * Formats a change. A change is estimated from all values of both sides, without the common shift if there
 * was one. If it differs from the ratio of the two values shown beside it, both are given.
 */
import type { Finding } from '../model/report.ts';
import { relativeChange } from '../model/sample.ts';
import { percentage, share, threshold } from './quantity.ts';

type Changed = Pick<Finding, 'change' | 'current' | 'baseline' | 'verdict'>;

/** An interval wider than 0.1 to 10 times the baseline carries no useful number. */
const WIDEST = 10;

const TOO_NOISY = 'too noisy to say';

/** Whether the interval is too wide for its numbers to mean anything. */
export function isTooWide({ change }: Pick<Finding, 'change'>): boolean {
  if (!change || change.low === null || change.high === null) return false;
  return 1 + change.high > WIDEST * (1 + change.low);
}

/** An estimate this far from the middle of its interval, in half widths, is shown with both ends. */
const LOPSIDED = 0.35;

const REPORTED: readonly Finding['verdict'][] = ['regressed', 'suspected', 'improved', 'waived'];

/** The change with half the width of its interval, `+27.0% ± 4.90%`, or with both ends: `+9.10% (−1.20% … +14.4%)`. */
export function changeText(finding: Changed): string {
  const { change, current, baseline, verdict } = finding;
  if (!change || !current || !baseline) return '';
  if (change.estimate === null) return current.value === baseline.value ? '0%' : 'from zero';
  const text = percentage(change.estimate);
  if (change.low === null || change.high === null || change.low === change.high) return text;
  if (isTooWide(finding)) return verdict === 'inconclusive' ? TOO_NOISY : text;
  const half = (change.high - change.low) / 2;
  const isLopsided = Math.abs(change.estimate - change.low - half) > LOPSIDED * half;
  if (isLopsided && REPORTED.includes(verdict))
    return `${text} (${percentage(change.low)} … ${percentage(change.high)})`;
  return `${text} ± ${share(half)}`;
}

/** The interval as text: `95% confidence interval +22.1% … +31.8%`. */
export function intervalText(finding: Pick<Finding, 'change'>, confidence: number): string {
  const { change } = finding;
  if (!change || change.low === null || change.high === null || change.low === change.high) return '';
  if (isTooWide(finding)) return '';
  return `${threshold(confidence)} confidence interval ${percentage(change.low)} … ${percentage(change.high)}`;
}

/**
 * Smaller differences come from rounding to three digits, and from a median of all pairs instead of a ratio
 * of medians.
 */
const APART = { least: 0.005, share: 0.05 };

/** How the two values differ if their ratio is not the change, and why; empty if it is. */
export function rawText(finding: Finding): string {
  const { change, current, baseline, shared } = finding;
  if (!change || change.estimate === null || !current || !baseline || baseline.value === 0) return '';
  if (changeText(finding) === TOO_NOISY) return '';
  const raw = relativeChange(baseline.value, current.value);
  const apart = Math.abs(raw - change.estimate);
  if (!(apart > APART.least + APART.share * Math.max(Math.abs(raw), Math.abs(change.estimate)))) return '';
  const measured = `measured ${percentage(raw)}`;
  return shared === null ? measured : `${measured}, of which ${sharedText(shared)}`;
}

/** What the run did to all benchmarks, which is not part of the change. */
export function sharedText(shared: number): string {
  return `${percentage(shared)} is common to all benchmarks of the run`;
}
