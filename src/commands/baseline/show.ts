/**
 * `baseline show`: which runs a check here is compared with, the level of each series, and what people
 * accepted.
 */

import type { HistoryLog } from '../../history/log.ts';
import { shortCommit } from '../../model/commit.ts';
import { type HistoryEvent, saidByPeople } from '../../model/event.ts';
import { baselineText } from '../../reporters/baseline.ts';
import { visible } from '../../reporters/escape.ts';
import { jsonText } from '../../reporters/json.ts';
import { nextOfBaseline } from '../../reporters/next.ts';
import { quantities } from '../../reporters/quantity.ts';
import { table } from '../../reporters/table.ts';
import { RUNS_MIN } from '../../stats/candidates.ts';
import { jsonFlag } from '../json-flag.ts';
import { onLog } from '../on-log.ts';
import { levelsFor } from './levels.ts';

export const showCommand = onLog({
  name: 'baseline show',
  usage: 'baseline show',
  examples: ['perf-regression baseline show'],
  inputs: ['suite', 'branch', 'history-dir', 'rules-file', 'base-branch', 'environment'],
  flags: [jsonFlag],

  async run(log, given) {
    const { flags, print } = given;
    const report = await levelsFor(log, given);
    const { baseline, findings } = report;
    const { events, commits } = await humanEvents(log);
    const compared = findings.filter((finding) => finding.baseline);
    if (flags.has('json')) {
      const levels = compared.map(({ benchmark, metric, baseline: level }) => ({
        benchmark,
        metric,
        ...level,
      }));
      print(`${jsonText({ baseline, levels, events, next: nextOfBaseline(report, RUNS_MIN, given) }, 1)}\n`);
      return 0;
    }
    print(`Suite ${visible(log.suite, 80)}: ${visible(baselineText(report), 400)}\n\n`);
    const rows = compared.map(({ benchmark, metric, baseline: level }) => [
      visible(benchmark, 60),
      visible(metric.name, 30),
      quantities([level?.value ?? 0], metric.unit)[0] ?? '',
      String(level?.runs ?? 0),
    ]);
    if (rows.length > 0) print(table(['benchmark', 'metric', 'level', 'runs'], rows));
    print(
      events.length === 0
        ? '\nNo accepted, allowed or waived regressions.\n'
        : `\n${eventsText(events, commits)}`,
    );
    return 0;
  },
});

/** Answers of people, without the events that the tool itself recorded. */
async function humanEvents(
  log: HistoryLog,
): Promise<{ events: HistoryEvent[]; commits: Map<string, string> }> {
  const events: HistoryEvent[] = [];
  const commits = new Map<string, string>();
  for await (const segment of log.segmentsFromNewest()) {
    events.unshift(...segment.events);
    for (const { id, commit } of segment.runs) commits.set(id, commit);
  }
  return { events: saidByPeople(events), commits };
}

const WORDS: Readonly<Partial<Record<HistoryEvent['kind'], string>>> = {
  override: 'allowed',
  acceptance: 'accepted',
  waiver: 'waived',
};

function eventsText(events: readonly HistoryEvent[], commits: ReadonlyMap<string, string>): string {
  const rows = events.map(({ kind, run, by, reason, at, benchmark, metric }) => [
    at,
    shortCommit(commits.get(run) ?? ''),
    WORDS[kind] ?? kind,
    visible([benchmark, metric].filter((part) => part !== undefined).join(' '), 40),
    visible(by, 30),
    visible(reason, 100),
  ]);
  return table(['time', 'commit', 'what', 'of', 'by', 'reason'], rows);
}
