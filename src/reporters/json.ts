/** Data as JSON, for scripts; the schema of the report is published as schema/report.json. */
import type { PublishedReport, Report } from '../model/report.ts';
import { HIDDEN } from './escape.ts';
import { worded } from './warnings.ts';

/** Between two values stands a line end and no other hidden character: the rest are in texts. */
const IN_TEXTS = new RegExp(`(?!\\n)${HIDDEN}|##(?=\\w*\\[)`, 'gu');

/**
 * The same data whoever shows it: what a terminal would follow, a reader would not see, or a runner of CI would take for
 * a command (`##[…]`) is written as JSON writes it, `\u001b`.
 */
export function jsonText(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(IN_TEXTS, (found) =>
    found === '##' ? '#\\u0023' : Array.from({ length: found.length }, (_, i) => escaped(found, i)).join(''),
  );
}

function escaped(text: string, index: number): string {
  return `\\u${text.charCodeAt(index).toString(16).padStart(4, '0')}`;
}

/** The report as programs get it. */
export function published(report: Report): PublishedReport {
  return { ...report, warnings: report.warnings.map(worded) };
}

export function renderJson(report: Report): string {
  return `${jsonText(published(report), 2)}\n`;
}

/** One file for each report: at the path itself, or with a number before its ending where there are several. */
export function jsonFiles(reports: readonly Report[], path: string): { path: string; text: string }[] {
  return reports.map((report, i) => ({
    path: reports.length === 1 ? path : path.replace(/(\.[^./\\]+)?$/, `-${i + 1}$1`),
    text: renderJson(report),
  }));
}
