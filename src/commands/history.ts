/** `history show` and `history verify`: what is stored on the local history branch, and whether it is whole. */
import type { HistoryLog } from '../history/log.ts';
import { describeEnvironment } from '../model/environment.ts';
import { UserError } from '../model/errors.ts';
import type { Run } from '../model/run.ts';
import { visible } from '../reporters/escape.ts';
import { table } from '../reporters/table.ts';
import type { Arguments, Command } from './command.ts';
import { openHistory, suiteOf } from './laptop.ts';

export const historyCommand: Command = {
  name: 'history',
  usage: 'history show|verify',
  summary: 'Show the stored runs, or check that every segment is whole.',
  examples: ['perf-regression history show', 'perf-regression history verify --suite nightly'],
  inputs: ['suite', 'branch', 'history-dir'],
  flags: [{ name: 'json', help: 'With show: print the runs as JSON.' }],

  async run(given) {
    const [action, ...more] = given.words;
    if (more.length > 0 || (action !== 'show' && action !== 'verify')) {
      throw new UserError(
        `history: unknown action ${JSON.stringify(given.words.join(' '))}`,
        `perf-regression ${this.usage}`,
      );
    }
    const log = openHistory(suiteOf(given), given);
    if ((await log.index()).segments.length === 0) {
      throw new UserError(
        `there is no history of suite ${log.suite} on ${log.branch.description}`,
        `Fetch it (git fetch origin ${given.settings.text('branch')}), name another --suite, or store a first run: perf-regression record FILES…`,
      );
    }
    return action === 'show' ? show(log, given) : verify(log, given);
  },
};

async function show(log: HistoryLog, { flags, print }: Arguments): Promise<number> {
  const runs: Run[] = [];
  for await (const segment of log.segmentsFromNewest()) runs.unshift(...segment.runs);
  if (flags.has('json')) {
    print(`${JSON.stringify(runs, null, 1)}\n`);
    return 0;
  }
  const rows = runs.map((run) => [
    run.time,
    run.commit.slice(0, 7),
    visible(run.branch, 30),
    String(run.measurements.length),
    visible(describeEnvironment(run.environment), 60),
    visible(run.id, 40),
  ]);
  print(table(['time', 'commit', 'branch', 'series', 'environment', 'run'], rows));
  const where = `${log.folder} on ${log.branch.description}`;
  print(`\nSuite ${log.suite} in ${where} (runs: ${runs.length})\n`);
  return 0;
}

async function verify(log: HistoryLog, { print }: Arguments): Promise<number> {
  let segments = 0;
  let runs = 0;
  for await (const segment of log.segmentsFromNewest()) {
    segments++;
    runs += segment.runs.length;
  }
  print(`${log.folder} on ${log.branch.description} is whole (runs: ${runs}, segments: ${segments})\n`);
  return 0;
}
