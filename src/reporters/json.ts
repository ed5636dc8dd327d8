/** The report as JSON, for scripts; its schema is published as schema/report.json. */
import type { Report } from '../model/report.ts';

export function renderJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** One file for each report: at the path itself, or with a number before its ending where there are several. */
export function jsonFiles(reports: readonly Report[], path: string): { path: string; text: string }[] {
  return reports.map((report, i) => ({
    path: reports.length === 1 ? path : path.replace(/(\.[^./\\]+)?$/, `-${i + 1}$1`),
    text: renderJson(report),
  }));
}
