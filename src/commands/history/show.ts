/**
 * `history show`: lists the stored runs, oldest first, or what changed in the newest ones, as the dashboard
 * shows it.
 */

import { comparableRuns } from '../../check/comparable.ts';
import { referenceOf } from '../../check/machine-course.ts';
import { changeRows } from '../../history/change-rows.ts';
import type { HistoryLog } from '../../history/log.ts';
import { inOrder } from '../../history/order.ts';
import { storedSummary } from '../../history/stored-summary.ts';
import { shortCommit } from '../../model/commit.ts';
import { describeEnvironment, USUAL_FACTS } from '../../model/environment.ts';
import { describeError } from '../../model/errors.ts';
import type { Run } from '../../model/run.ts';
import { visible } from '../../reporters/escape.ts';
import { jsonText } from '../../reporters/json.ts';
import { nextOfShift } from '../../reporters/next.ts';
import { percentage } from '../../reporters/quantity.ts';
import { besideText, courseText } from '../../reporters/reference.ts';
import { table } from '../../reporters/table.ts';
import type { Arguments } from '../command.ts';
import { jsonFlag } from '../json-flag.ts';
import { onLog } from '../on-log.ts';

export const showCommand = onLog({
  name: 'history show',
  usage: 'history show',
  examples: [
    'perf-regression history show',
    'perf-regression history show --changes',
    'perf-regression history show --of-branch release/1.x --json',
  ],
  inputs: ['suite', 'branch', 'history-dir'],
  flags: [
    jsonFlag,
    { name: 'changes', help: 'Show the change points of the newest runs instead, newest first.' },
    { name: 'of-branch', value: 'NAME', help: 'Show only the runs of this branch.' },
  ],

  async run(log, given) {
    const { flags, options, print, note } = given;
    if (flags.has('changes')) return showChanges(log, given);
    const branch = options.get('of-branch');
    const runs: Run[] = [];
    for await (const segment of log.segmentsFromNewest()) {
      runs.unshift(...segment.runs.filter((run) => branch === undefined || run.branch === branch));
    }
    const shown = inOrder(runs);
    for (const damage of log.damages) note(`${describeError(damage)}\n`);
    if (flags.has('json')) {
      print(`${jsonText(await withNext(shown, log), 1)}\n`);
      return 0;
    }
    const hasReference = runs.some(({ reference }) => reference);
    const rows = shown.map((run) => [
      run.time,
      shortCommit(run.commit),
      visible(run.branch, 30),
      String(run.measurements.length),
      visible(describeEnvironment(run.environment), 60),
      ...(hasReference ? [visible(besideText(run.reference), 60)] : []),
      visible(run.id, 40),
    ]);
    const head = [
      'time',
      'commit',
      'branch',
      'series',
      'environment',
      ...(hasReference ? ['reference'] : []),
      'run',
    ];
    print(table(head, rows));
    for (const line of machineLines(runs)) print(line);
    const where = `${log.folder} on ${log.branch.description}`;
    print(`\nSuite ${log.suite} in ${where} (runs: ${runs.length})\n`);
    return 0;
  },
});

/** Each run with the next step for the most important change that it shows first. */
async function withNext(runs: readonly Run[], log: HistoryLog): Promise<(Run & { next: string | null })[]> {
  const steps = new Map<string, string>();
  for (const shift of (await storedSummary(log)).shifts) {
    const step = nextOfShift(shift);
    if (step !== null && !steps.has(shift.run)) steps.set(shift.run, step);
  }
  return runs.map((run) => ({ ...run, next: steps.get(run.id) ?? null }));
}

/** What the machine of the newest run with a reference did, by that reference. */
function machineLines(runs: readonly Run[]): string[] {
  const newest = runs.findLast(({ reference }) => reference);
  if (!newest) return [];
  const branch = runs.slice(0, runs.indexOf(newest)).filter((run) => run.branch === newest.branch);
  const reference = referenceOf(newest, comparableRuns(newest, branch, USUAL_FACTS));
  const course = reference ? courseText(reference) : '';
  return course === '' ? [] : [`\nBy the reference ${visible(reference?.name ?? '', 80)}, ${course}.\n`];
}

async function showChanges(log: HistoryLog, { flags, print }: Arguments): Promise<number> {
  const summary = await storedSummary(log);
  const rows = changeRows(summary);
  if (flags.has('json')) {
    // In the order of the rows.
    const steps = [...summary.shifts, ...summary.drifts].map((each) => nextOfShift(each));
    print(
      `${jsonText(
        rows.map((row, i) => ({ ...row, next: steps[i] ?? null })),
        1,
      )}\n`,
    );
    return 0;
  }
  const shown = rows.map((row) => [
    String(row.time).slice(0, 10),
    [row.after, row.commit]
      .filter((commit) => commit !== '')
      .map((each) => shortCommit(String(each)))
      .join('…'),
    String(row.state),
    typeof row.change === 'number' ? percentage(row.change) : 'from zero',
    visible(String(row.benchmark), 60),
    visible(String(row.metric), 30),
    visible(String(row.message), 50),
  ]);
  print(table(['day', 'commits', 'state', 'change', 'benchmark', 'metric', 'message'], shown));
  const left = summary.left.reduce((sum, { count }) => sum + count, 0);
  if (left > 0) print(`\nand ${left} smaller ones of the same commits\n`);
  print(
    `\nSuite ${log.suite}, branch ${summary.branch}: changes in the newest runs (${summary.runs.length})\n`,
  );
  return 0;
}
