/** `baseline show|accept`: which level the runs are held against, and what people said of it. */

import type { HistoryLog } from '../history/log.ts';
import type { HistoryEvent } from '../history/segment.ts';
import { withJitter } from '../history/storing.ts';
import { UserError } from '../model/errors.ts';
import type { Run } from '../model/run.ts';
import { visible } from '../reporters/escape.ts';
import { table } from '../reporters/table.ts';
import type { Arguments, Command } from './command.ts';
import { demandHistory, openHistory, readWorkplace, suiteOf } from './laptop.ts';

/** Measured commits that are offered where the named one is none. */
const OFFERED = 5;

/** Shorter beginnings of a hash name too many commits. */
const HASH_LENGTH_MIN = 4;

export const baselineCommand: Command = {
  name: 'baseline',
  usage: 'baseline show|accept',
  summary: 'See which levels people accepted, or accept one as the new normal.',
  details: `  show              What was accepted or allowed, by whom and why.
  accept [COMMIT]   From its run on, the level of COMMIT (default: HEAD) is the baseline.`,
  examples: [
    'perf-regression baseline accept --reason "checksums are worth 8 %"',
    'perf-regression baseline accept 1a2b3c4 --reason "new machines" --suite nightly',
    'perf-regression baseline show',
  ],
  inputs: ['suite', 'branch', 'history-dir'],
  flags: [
    { name: 'reason', value: 'TEXT', help: 'With accept: why, for whoever reads the history later.' },
    { name: 'json', help: 'With show: print the events as JSON.' },
  ],

  async run(given) {
    const [action, ...words] = given.words;
    if ((action !== 'show' || words.length > 0) && (action !== 'accept' || words.length > 1)) {
      throw new UserError(
        `baseline: unknown action ${JSON.stringify(given.words.join(' '))}`,
        `perf-regression ${this.usage}`,
      );
    }
    const log = openHistory(suiteOf(given), given);
    await demandHistory(log, given);
    return action === 'show' ? show(log, given) : accept(log, words[0], given);
  },
};

async function show(log: HistoryLog, { flags, print }: Arguments): Promise<number> {
  const events: HistoryEvent[] = [];
  const commits = new Map<string, string>();
  for await (const segment of log.segmentsFromNewest()) {
    events.unshift(...segment.events);
    for (const { id, commit } of segment.runs) commits.set(id, commit);
  }
  if (flags.has('json')) print(`${JSON.stringify(events, null, 1)}\n`);
  else if (events.length === 0) {
    print(`Nobody accepted or allowed anything in ${log.folder} on ${log.branch.description}.\n`);
  } else {
    const rows = events.map(({ kind, run, by, reason, at }) => [
      at,
      (commits.get(run) ?? '').slice(0, 7),
      kind === 'override' ? 'allowed' : 'accepted',
      visible(by, 30),
      visible(reason, 100),
    ]);
    print(table(['time', 'commit', 'what', 'by', 'reason'], rows));
  }
  return 0;
}

async function accept(log: HistoryLog, named: string | undefined, given: Arguments): Promise<number> {
  const reason = given.options.get('reason')?.trim() ?? '';
  if (reason === '') {
    throw new UserError('baseline accept: say why', 'perf-regression baseline accept [COMMIT] --reason TEXT');
  }
  const workplace = await readWorkplace(given.cwd);
  const commit = named ?? workplace?.checkout.commit ?? '';
  const run = await newestRunOf(log, commit);
  const event: HistoryEvent = {
    kind: 'acceptance',
    run: run.id,
    by: workplace?.user || 'somebody without a name in git',
    reason,
    at: given.now.toISOString(),
    source: 'perf-regression baseline accept',
  };
  await log.appendEvent(event, withJitter());
  const branch = given.settings.text('branch');
  given.print(
    `From ${run.commit.slice(0, 7)} on its level is the baseline of suite ${log.suite}.\nTell the others: git push origin ${branch}\n`,
  );
  return 0;
}

async function newestRunOf(log: HistoryLog, commit: string): Promise<Run> {
  const measured = new Set<string>();
  for await (const { runs } of log.segmentsFromNewest()) {
    for (const run of runs.toReversed()) {
      if (commit.length >= HASH_LENGTH_MIN && run.commit.startsWith(commit.toLowerCase())) return run;
      if (run.commit !== '') measured.add(run.commit.slice(0, 7));
    }
  }
  const newest = [...measured].slice(0, OFFERED).join(', ');
  throw new UserError(
    `commit ${commit.slice(0, 12) || '(none)'} was not measured in suite ${log.suite}`,
    `Name a measured commit; the newest are ${newest}.`,
  );
}
