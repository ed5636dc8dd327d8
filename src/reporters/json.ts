/** Data as JSON, for scripts; the schema of the report is published as schema/report.json. */
import type { Worded } from '../model/coded.ts';
import { once } from '../model/once.ts';
import type { PublishedReport, Reason, Report } from '../model/report.ts';
import { skipText } from '../model/skip-text.ts';
import type { TrendsReport } from '../model/trends-report.ts';
import { ruleDifferenceText } from './allowed.ts';
import { baselineReasonText } from './baseline.ts';
import { HIDDEN } from './escape.ts';
import { nextOf, nextOfTrends, type Task } from './next.ts';
import { evidenceText } from './verdicts.ts';
import { worded } from './warnings.ts';

/** Line ends are the only control characters between JSON values; all others are inside strings. */
const inTexts = once(() => new RegExp(`(?!\\n)${HIDDEN}|##(?=\\w*\\[)`, 'gu'));

/**
 * JSON that displays the same everywhere: characters that a terminal would obey, a reader would not see, or a
 * CI runner would take for a command (`##[…]`) are escaped, as in `\u001b`.
 */
export function jsonText(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(inTexts(), (found) =>
    found === '##' ? '#\\u0023' : Array.from({ length: found.length }, (_, i) => escaped(found, i)).join(''),
  );
}

function escaped(text: string, index: number): string {
  return `\\u${text.charCodeAt(index).toString(16).padStart(4, '0')}`;
}

/**
 * The report in its published form.
 * @param task what was measured, for the next step
 */
export function published(report: Report, task?: Task): PublishedReport {
  const { rulesChanged, commonShift } = report;
  return {
    ...report,
    baseline: publishedBaseline(report),
    rulesChanged: rulesChanged && {
      ...rulesChanged,
      changes: rulesChanged.changes.map((each) => withText(each, ruleDifferenceText)),
    },
    commonShift: commonShift && {
      ...commonShift,
      evidence: commonShift.evidence.map((each) => withText(each, evidenceText)),
    },
    failed: report.failed?.map((each) => ({ ...each, why: withText(each.why, skipText) })),
    findings: report.findings.map((finding) => ({ ...finding, reason: publishedReason(finding.reason) })),
    warnings: report.warnings.map(worded),
    next: nextOf(report, task),
  };
}

export function publishedBaseline({ baseline }: Report): PublishedReport['baseline'] {
  const { why, skippedSources } = baseline;
  return {
    ...baseline,
    why: withText(why, baselineReasonText),
    skippedSources: skippedSources.map((each) => ({ ...each, why: withText(each.why, baselineReasonText) })),
  };
}

function publishedReason(reason: Reason): PublishedReport['findings'][number]['reason'] {
  return 'why' in reason ? { ...reason, why: withText(reason.why, skipText) } : reason;
}

/** Data with the sentence for programs that only display it. */
export function withText<Data>(data: Data, textOf: (data: Data) => string): Worded<Data> {
  return { ...data, text: textOf(data) };
}

export function renderJson(report: Report, task?: Task): string {
  return `${jsonText(published(report, task), 2)}\n`;
}

/** The trends of suites in their published form. */
export function trendsJson(reports: readonly TrendsReport[], indent: number): string {
  return `${jsonText(
    reports.map((report) => ({ ...report, next: nextOfTrends(report) })),
    indent,
  )}\n`;
}

/** One file for each report: at the path itself, or numbered before the extension if there are several. */
export function jsonFiles(
  reports: readonly Report[],
  path: string,
  task?: Task,
): { path: string; text: string }[] {
  return reports.map((report, i) => ({
    path: reports.length === 1 ? path : path.replace(/(\.[^./\\]+)?$/, `-${i + 1}$1`),
    text: renderJson(report, task),
  }));
}
