/** `history branches`: lists branches with stored runs, their number and age. */
import { shortCommit } from '../../model/commit.ts';
import { visible } from '../../reporters/escape.ts';
import { jsonText } from '../../reporters/json.ts';
import { table } from '../../reporters/table.ts';
import { jsonFlag } from '../json-flag.ts';
import { onLog } from '../on-log.ts';
import { storedRuns } from './stored-runs.ts';

export const branchesCommand = onLog({
  name: 'history branches',
  usage: 'history branches',
  examples: ['perf-regression history branches'],
  inputs: ['suite', 'branch', 'history-dir'],
  flags: [jsonFlag],

  async run(log, { flags, print, note }) {
    const groups = Map.groupBy(await storedRuns(log, note), ({ branch }) => branch);
    const branches = [...groups].map(([branch, runs]) => {
      // A run that came late belongs to an older commit.
      const inTime = runs.filter(({ after }) => after === undefined);
      const newest = (inTime.length > 0 ? inTime : runs).reduce((a, b) =>
        Date.parse(b.time) > Date.parse(a.time) ? b : a,
      );
      return { branch, runs: runs.length, newest: { time: newest.time, commit: newest.commit } };
    });
    branches.sort((a, b) => Date.parse(b.newest.time) - Date.parse(a.newest.time));
    if (flags.has('json')) print(`${jsonText(branches, 1)}\n`);
    else {
      const rows = branches.map(({ branch, runs, newest }) => [
        visible(branch, 60),
        String(runs),
        newest.time,
        shortCommit(newest.commit),
      ]);
      print(table(['branch', 'runs', 'newest', 'commit'], rows));
    }
    return 0;
  },
});
