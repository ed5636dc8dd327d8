/**
 * Small files beside the log for machines that only want the newest: `latest.json`, and `badge.json` in the form of
 * https://shields.io/badges/endpoint-badge. Written in the commit that stores the run, so they never disagree with it.
 */
import type { Gate, Report } from '../model/report.ts';
import type { Run } from '../model/run.ts';

/** Raised when a reader of the old form would misread the new one. */
const LATEST_SCHEMA = 1;

const COLOURS: Readonly<Record<Gate, string>> = {
  pass: 'brightgreen',
  allowed: 'yellow',
  inconclusive: 'lightgrey',
  'nothing-compared': 'lightgrey',
  fail: 'red',
};

/** Texts by name, below the folder of the suite. @param report of the run, where it was judged */
export function publishedFiles(run: Run, report?: Report): Map<string, string> {
  const files = new Map([['latest.json', textOf(latestOf(run, report))]]);
  if (report) files.set('badge.json', textOf(badgeOf(report)));
  return files;
}

function latestOf({ id, suite, commit, branch, time, url, environment, measurements }: Run, report?: Report) {
  return {
    schema: LATEST_SCHEMA,
    suite,
    run: { id, commit, branch, time, ...(url && { url }), environment },
    verdict: report?.gate ?? null,
    measurements: measurements.map(({ benchmark, metric, sample }) => ({
      benchmark: benchmark.name,
      metric: metric.name,
      unit: metric.unit,
      direction: metric.direction,
      value: sample.centre,
    })),
  };
}

function badgeOf({ gate, counts }: Report) {
  const messages: Readonly<Record<Gate, string>> = {
    pass: 'no regression',
    allowed: `${counts.regressed} slower, allowed`,
    inconclusive: 'too noisy to tell',
    'nothing-compared': 'nothing compared',
    fail: `${counts.regressed} slower`,
  };
  return { schemaVersion: 1, label: 'performance', message: messages[gate], color: COLOURS[gate] };
}

function textOf(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
