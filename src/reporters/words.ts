/**
 * Phrases around a verdict, shared by comment, summary, terminal, chat and dashboard. The verdicts are in
 * `verdicts.ts`.
 */

import { shortCommit } from '../model/commit.ts';
import type { Finding, Report } from '../model/report.ts';
import type { FactDifference } from '../model/run-state.ts';
import { median } from '../model/sample.ts';
import { tallyOf } from '../model/tally.ts';
import { grouped, percentage, share, threshold } from './quantity.ts';

/** The common shift that was subtracted from every change; empty if it is too small to mention. */
export function commonShiftText({ commonShift, findings }: Report): string {
  const tested = findings.filter(({ pValue }) => pValue !== null);
  const usual = tested.length === 0 ? 0 : median(tested.map(({ shared }) => shared ?? 0));
  if (commonShift && commonShift.kind !== 'runner') return '';
  if (!commonShift && Math.abs(usual) < SHARED_MIN) return '';
  const blame = commonShift ? ' It does not count as a regression.' : '';
  return `All benchmarks moved by about ${percentage(commonShift?.worse ?? usual)} in this run; that part is subtracted from each change.${blame}`;
}

/** A smaller common shift is not mentioned. */
const SHARED_MIN = 0.02;

/** Where a change came from, as a range of commits; empty if unknown. */
export function sinceText({ since, reason }: Finding): string {
  const came = since ? cameText(since) : '';
  if (reason.code !== 'lasting') return came;
  return `${came === '' ? 'since' : `${came} on`} ${dayOf(reason.since)}, not fixed yet`;
}

function cameText({ after, commit }: NonNullable<Finding['since']>): string {
  const last = shortCommit(commit);
  return after === '' ? `introduced in or before ${last}` : `introduced in ${shortCommit(after)}…${last}`;
}

/** A slow drift in words; empty if there is none. */
export function driftText({ drift }: Pick<Finding, 'drift'>): string {
  return drift ? `drifted by ${percentage(drift.change)} over the last ${runs(drift.runs)}` : '';
}

/** The series that slowly get worse. */
export function drifting({ findings }: Report): Finding[] {
  return findings.filter(({ drift, verdict }) => drift !== null && verdict !== 'regressed');
}

export function isWorse({
  change,
  metric,
}: Pick<Finding, 'change'> & { readonly metric: Pick<Finding['metric'], 'direction'> }): boolean {
  const estimate = change?.estimate ?? 0;
  return metric.direction === 'higher' ? estimate < 0 : estimate > 0;
}

export function benchmarksOf(findings: readonly Finding[]): number {
  return new Set(findings.map((finding) => finding.benchmark)).size;
}

export function benchmarks(count: number): string {
  return count === 1 ? '1 benchmark' : `${grouped(count)} benchmarks`;
}

/** The smallest change that a passing run would have detected. */
export function sensitivity(report: Report): string {
  // With few runs the tails of the noise come from a prior, so the detectable change is known only to a
  // factor.
  if (report.detectable === null || report.baseline.runs < SENSITIVITY_RUNS) return '';
  const where = tallyOf(report).judged === 1 ? '' : ' in half of them';
  return `A change of ${share(report.detectable)} would have been detected${where}.`;
}

const SENSITIVITY_RUNS = 10;

type Limited = Pick<Finding, 'metric' | 'threshold' | 'reason'>;

/** The limit that the verdict is about, by its name: `threshold +20%`, `minimum 60%`. */
export function limitText(finding: Limited): string {
  const { code } = finding.reason;
  const name = code === 'below-min' ? 'minimum' : code === 'above-max' ? 'maximum' : 'threshold';
  return `${name} ${boundOf(finding)}`;
}

/**
 * The size of the limit: an absolute one as the rules give it, a relative one with the sign of the worse
 * direction, `+20%`.
 */
export function boundOf({ metric, threshold: limit, reason }: Limited): string {
  if ('bound' in reason) return reason.bound;
  return `${metric.direction === 'higher' ? '−' : '+'}${threshold(limit)}`;
}

export function runs(count: number): string {
  return count === 1 ? '1 run' : `${count} runs`;
}

/** A fact of the machine that changed: `node 22.1.0 → 24.0.0`. */
export function differenceText({ fact, before, after }: FactDifference): string {
  return `${fact} ${before} → ${after}`;
}

export function hasBaseline({ baseline }: Report): boolean {
  return baseline.source !== 'none' && baseline.runs > 0;
}

/** What happens after a first run; empty for any other. */
export function firstRunText({ baseline, gate, records }: Report): string {
  if (baseline.source !== 'none' || gate !== 'pass') return '';
  return records
    ? 'Changes are shown from the next run on. They are judged after five runs, when the noise can be estimated.'
    : 'This run is not stored as a baseline. Changes are judged after five stored runs, when the noise can be estimated.';
}

/** What the waivers of this run allowed, one sentence each. */
export function waiverTexts({ waivers }: Pick<Report, 'waivers'>): string[] {
  return waivers
    .filter(({ state }) => state === 'applied')
    .map(
      ({ select, owner, until, reason, ceiling }) =>
        `${owner} waived ${select} up to ${threshold(ceiling)} until ${until}: ${reason}`,
    );
}

/** The day of a moment: `2026-01-31`. */
export function dayOf(time: string): string {
  return time.slice(0, 10);
}

/** A time for people: `2026-01-31 12:00 UTC`. */
export function momentText(iso: string): string {
  return `${iso.slice(0, 16).replace('T', ' ')} UTC`;
}

/** Capitalises the beginning of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
