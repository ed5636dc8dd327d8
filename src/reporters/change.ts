/**
 * A change in words. It comes from all values of both sides, or from what is left of them without what the run did to all
 * benchmarks; where it is not the ratio of the two values that stand beside it, both are said.
 */
import type { Finding } from '../model/report.ts';
import { relativeChange } from '../model/sample.ts';
import { percentage, share, threshold } from './quantity.ts';

type Changed = Pick<Finding, 'change' | 'current' | 'baseline' | 'verdict'>;

/** From a tenth to tenfold there is no number worth telling. */
const WIDEST = 10;

const TOO_NOISY = 'too noisy to say';

/** Whether the interval reaches so far that its numbers say nothing. */
export function isTooWide({ change }: Pick<Finding, 'change'>): boolean {
  if (!change || change.low === null || change.high === null) return false;
  return 1 + change.high > WIDEST * (1 + change.low);
}

/** An estimate that is told so far from the middle of its interval, in half widths, needs both ends. */
const LOPSIDED = 0.35;

const TOLD: readonly Finding['verdict'][] = ['regressed', 'suspected', 'improved', 'waived'];

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
  if (isLopsided && TOLD.includes(verdict))
    return `${text} (${percentage(change.low)} … ${percentage(change.high)})`;
  return `${text} ± ${share(half)}`;
}

/** The interval in words: `95% confidence interval +22.1% … +31.8%`. */
export function intervalText(finding: Pick<Finding, 'change'>, confidence: number): string {
  const { change } = finding;
  if (!change || change.low === null || change.high === null || change.low === change.high) return '';
  if (isTooWide(finding)) return '';
  return `${threshold(confidence)} confidence interval ${percentage(change.low)} … ${percentage(change.high)}`;
}

/** Smaller differences are those of three digits, and of a median from the middle of all pairs. */
const APART = { least: 0.005, share: 0.05 };

/** How the two values differ, where that is not the change, and why it is not; empty where it is. */
export function rawText(finding: Finding): string {
  const { change, current, baseline, shared } = finding;
  if (!change || change.estimate === null || !current || !baseline || baseline.value === 0) return '';
  if (changeText(finding) === TOO_NOISY) return '';
  const raw = relativeChange(baseline.value, current.value);
  const apart = Math.abs(raw - change.estimate);
  if (!(apart > APART.least + APART.share * Math.max(Math.abs(raw), Math.abs(change.estimate)))) return '';
  const measured = `measured ${percentage(raw)}`;
  return shared === null
    ? measured
    : `${measured}, of which ${percentage(shared)} is common to all benchmarks of the run`;
}
