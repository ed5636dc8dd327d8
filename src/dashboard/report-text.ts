/** The texts of a summary: its report in the words of the reporters. */
import { groupedChanges } from '../history/change-groups.ts';
import type { Summary, SummarySeries } from '../history/summary.ts';
import { describeEnvironment, type Environment, environmentKey } from '../model/environment.ts';
import type { Finding, Report } from '../model/report.ts';
import { baselineText } from '../reporters/baseline.ts';
import { sharedText } from '../reporters/change.ts';
import { commonPrefix } from '../reporters/names.ts';
import { headline, reasonText } from '../reporters/verdicts.ts';
import { sensitivity } from '../reporters/words.ts';
import type { Machine, SummaryTexts } from './protocol.ts';

export function textsOf(summary: Summary): SummaryTexts {
  const report = reportOf(summary);
  return {
    summary,
    headline: report ? headline(report) : '',
    basis: report ? `Compared with ${baselineText(report)}. ${sensitivity(report)}`.trimEnd() : '',
    reasons: summary.series.map((series) => {
      const finding = findingOf(series);
      const shared = series.judged?.shared;
      if (!finding) return '';
      return `${reasonText(finding)}${shared === undefined ? '' : `; ${sharedText(shared)}`}`;
    }),
    prefix: commonPrefix([...summary.series, ...summary.ended].map(({ benchmark }) => benchmark)),
    machines: summary.environments.map(machineOf),
    changes: groupedChanges(summary),
  };
}

export function machineOf(environment: Environment): Machine {
  return { key: environmentKey(environment), name: describeEnvironment(environment) };
}

/** A finding for the reporters, from the data in the summary. */
function findingOf({
  benchmark,
  metric,
  unit,
  direction,
  values,
  ...rest
}: SummarySeries): Finding | undefined {
  const { judged, tags = [], parameters = {} } = rest;
  if (!judged) return undefined;
  const value = values.at(-1) ?? null;
  const known = judged.verdict !== 'new' && judged.change !== null;
  return {
    ...judged,
    shared: judged.shared ?? null,
    source: null,
    benchmark,
    parameters,
    tags,
    metric: { name: metric, unit, direction },
    formerName: null,
    significant: false,
    current: value === null ? null : { value, samples: 0 },
    baseline: known || value === null ? { value: Number.NaN, runs: 0, samples: 0 } : null,
    pValue: null,
    episode: null,
    recent: [],
  };
}

/** The newest report for the reporters; undefined if the newest run was not judged. */
function reportOf(summary: Summary): Report | undefined {
  const newest = summary.runs.at(-1);
  const environment = newest && summary.environments[newest.environment];
  if (!summary.report || !newest || !environment) return undefined;
  const { id, commit, time } = newest;
  return {
    ...summary.report,
    schema: 1,
    suite: summary.suite,
    run: { id, commit, branch: summary.branch, time, environment },
    records: true,
    measurements: 1,
    suspects: [],
    waivers: [],
    findings: summary.series.flatMap((series) => findingOf(series) ?? []),
    warnings: [],
  };
}
