/**
 * Reports with display names: a benchmark gets its short name if that is unique. The data keeps the full one.
 */
import type { Finding, Report } from '../model/report.ts';
import { seriesPage } from './series-page.ts';

export interface ShownFinding extends Finding {
  /** Address of the series on the dashboard, if that is published and the series is stored. */
  readonly page?: string;
}

export interface ShownReport extends Report {
  readonly findings: ShownFinding[];
}

/** @param dashboardUrl where the dashboard is published; empty if it is not */
export function withShownNames(report: Report, dashboardUrl = ''): ShownReport {
  const shown = new Map(
    report.findings.flatMap(({ benchmark, shown: short }) =>
      short === undefined ? [] : [[benchmark, short]],
    ),
  );
  const isPublished = /^https?:\/\//.test(dashboardUrl);
  if (shown.size === 0 && !isPublished) return report;
  const nameOf = (benchmark: string) => shown.get(benchmark) ?? benchmark;
  const pageOf = ({ benchmark, metric, baseline }: Finding) =>
    isPublished && (baseline || report.records)
      ? { page: seriesPage(dashboardUrl, report.suite, benchmark, metric.name) }
      : {};
  return {
    ...report,
    suspects: report.suspects.map(nameOf),
    findings: report.findings.map(({ shown: _, ...finding }) => ({
      ...finding,
      benchmark: nameOf(finding.benchmark),
      ...pageOf(finding),
    })),
    waivers: report.waivers.map((waiver) => ({ ...waiver, benchmarks: waiver.benchmarks.map(nameOf) })),
  };
}
