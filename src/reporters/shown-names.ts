/** Reports as people read them: a benchmark has the short name, if that is its own. The data keeps the whole one. */
import type { Report } from '../model/report.ts';

export function withShownNames(report: Report): Report {
  const shown = new Map(
    report.findings.flatMap(({ benchmark, shown: short }) =>
      short === undefined ? [] : [[benchmark, short]],
    ),
  );
  if (shown.size === 0) return report;
  const nameOf = (benchmark: string) => shown.get(benchmark) ?? benchmark;
  return {
    ...report,
    suspects: report.suspects.map(nameOf),
    findings: report.findings.map(({ shown: _, ...finding }) => ({
      ...finding,
      benchmark: nameOf(finding.benchmark),
    })),
    waivers: report.waivers.map((waiver) => ({ ...waiver, benchmarks: waiver.benchmarks.map(nameOf) })),
  };
}
