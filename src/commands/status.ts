/**
 * `status`: the age and integrity of the history; a scheduled job can let it fail if nothing new was stored.
 */

import type { HistoryLog } from '../history/log.ts';
import { newestOf } from '../history/order.ts';
import { commitName, shortCommit } from '../model/commit.ts';
import { describeEnvironment, environmentDifferences, environmentKey } from '../model/environment.ts';
import { UserError } from '../model/errors.ts';
import type { Run } from '../model/run.ts';
import { visible } from '../reporters/escape.ts';
import { jsonText } from '../reporters/json.ts';
import { nextOfStatus } from '../reporters/next.ts';
import { pad } from '../reporters/table.ts';
import { differenceText } from '../reporters/words.ts';
import { ageOf } from './age.ts';
import type { Command } from './command.ts';
import { openHistory, requireHistory, suiteOf } from './workspace.ts';

const HOUR_MS = 3_600_000;

/** Changes of machine or tools that are shown, the newest first. */
const CHANGES_MAX = 10;

export const statusCommand: Command = {
  name: 'status',
  usage: 'status',
  examples: ['perf-regression status', 'perf-regression status --suite nightly --max-age 7d'],
  inputs: ['suite', 'branch', 'history-dir'],
  flags: [
    {
      name: 'max-age',
      value: 'AGE',
      help: 'Exit with 1 if the newest run is older than AGE: 36h, 7d or 2w.',
    },
    { name: 'json', help: 'Print the status as JSON.' },
  ],

  async run(given) {
    const { options, flags, now, print } = given;
    const age = options.get('max-age');
    const oldest = age === undefined ? Number.POSITIVE_INFINITY : ageOf('max-age', age);
    const log = openHistory(suiteOf(given), given);
    await requireHistory(log, given);
    const status = await statusOf(log, now);
    print(
      flags.has('json') ? `${jsonText({ ...status, next: nextOfStatus(status) }, 1)}\n` : rendered(status),
    );
    if (status.damages.length > 0) return 2;
    return status.ageHours * HOUR_MS > oldest ? 1 : 0;
  },
};

interface Status {
  readonly suite: string;
  readonly where: string;
  readonly newest: { readonly time: string; readonly commit: string; readonly branch: string };
  readonly ageHours: number;
  readonly runs: number;
  /** Number of values over all runs and series. */
  readonly rows: number;
  readonly segments: number;
  readonly bytes: number;
  /** The most frequent first. */
  readonly environments: readonly { readonly environment: string; readonly runs: number }[];
  /** Between successive runs of the same kind of machine, newest first. */
  readonly changes: readonly { readonly commit: string; readonly time: string; readonly what: string }[];
  /** Empty if every line and checksum is valid. */
  readonly damages: readonly string[];
}

async function statusOf(log: HistoryLog, now: Date): Promise<Status> {
  const { segments } = await log.index();
  const runs: Run[] = [];
  for await (const segment of log.segmentsFromNewest()) runs.unshift(...segment.runs);
  const newest = newestOf(runs);
  if (!newest) throw log.damages[0] ?? new UserError(`suite ${log.suite} has no runs`);
  const counts = new Map<string, number>();
  for (const { environment } of runs) {
    const name = describeEnvironment(environment);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return {
    suite: log.suite,
    where: `${log.folder} on ${log.branch.description}`,
    newest: { time: newest.time, commit: newest.commit, branch: newest.branch },
    ageHours: (now.getTime() - Date.parse(newest.time)) / HOUR_MS,
    runs: runs.length,
    rows: runs.reduce((sum, { measurements }) => sum + measurements.length, 0),
    segments: segments.length,
    bytes: segments.reduce((sum, { bytes }) => sum + bytes, 0),
    environments: [...counts]
      .map(([environment, count]) => ({ environment, runs: count }))
      .sort((a, b) => b.runs - a.runs),
    changes: changesOf(runs),
    damages: log.damages.map(({ message }) => message),
  };
}

function changesOf(runs: readonly Run[]): Status['changes'] {
  const before = new Map<string, Run>();
  const changes = runs.flatMap((run) => {
    const key = environmentKey(run.environment);
    const last = before.get(key);
    before.set(key, run);
    const what = last ? environmentDifferences(last.environment, run.environment) : [];
    return what.length > 0
      ? [{ commit: run.commit, time: run.time, what: what.map(differenceText).join(', ') }]
      : [];
  });
  return changes.reverse().slice(0, CHANGES_MAX);
}

function rendered({
  suite,
  where,
  newest,
  ageHours,
  damages,
  environments,
  changes,
  ...size
}: Status): string {
  const rows: [string, string][] = [
    [
      'newest run',
      `${newest.time} (${ageInWords(ageHours)} old) of ${commitName(newest.commit)} on ${visible(newest.branch, 60)}`,
    ],
    [
      'runs',
      `${size.runs} with ${size.rows} values, in ${size.segments} segments of ${Math.ceil(size.bytes / 1000)} kB together`,
    ],
    ['intact', damages.length === 0 ? 'every line and checksum' : 'no: see below'],
    ...environments.map(({ environment, runs }): [string, string] => [
      'measured on',
      `${visible(environment, 80)} (runs: ${runs})`,
    ]),
    ...changes.map(({ commit, time, what }): [string, string] => [
      'changed',
      `${visible(what, 120)} at ${shortCommit(commit)} (${time.slice(0, 10)})`,
    ]),
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  const lines = rows.map(([name, text]) => `  ${pad(name, width)}   ${text}\n`).join('');
  const damaged = damages.map((message) => `${visible(message, 400)}\n`).join('');
  return `Suite ${visible(suite, 80)} in ${where}\n${lines}${damaged}`;
}

function ageInWords(hours: number): string {
  if (hours < 48) return `${Math.max(0, Math.round(hours))} hours`;
  return `${Math.round(hours / 24)} days`;
}
