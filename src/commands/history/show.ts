/** `history show`: the stored runs, oldest first. */

import { shortCommit } from '../../model/commit.ts';
import { describeEnvironment } from '../../model/environment.ts';
import { describeError } from '../../model/errors.ts';
import type { Run } from '../../model/run.ts';
import { visible } from '../../reporters/escape.ts';
import { jsonText } from '../../reporters/json.ts';
import { table } from '../../reporters/table.ts';
import { jsonFlag } from '../json-flag.ts';
import { onLog } from '../on-log.ts';

export const showCommand = onLog({
  name: 'history show',
  usage: 'history show',
  examples: ['perf-regression history show', 'perf-regression history show --of-branch release/1.x --json'],
  inputs: ['suite', 'branch', 'history-dir'],
  flags: [jsonFlag, { name: 'of-branch', value: 'NAME', help: 'Only the runs of this branch.' }],

  async run(log, { flags, options, print, note }) {
    const branch = options.get('of-branch');
    const runs: Run[] = [];
    for await (const segment of log.segmentsFromNewest()) {
      runs.unshift(...segment.runs.filter((run) => branch === undefined || run.branch === branch));
    }
    for (const damage of log.damages) note(`${describeError(damage)}\n`);
    if (flags.has('json')) {
      print(`${jsonText(runs, 1)}\n`);
      return 0;
    }
    const rows = runs.map((run) => [
      run.time,
      shortCommit(run.commit),
      visible(run.branch, 30),
      String(run.measurements.length),
      visible(describeEnvironment(run.environment), 60),
      visible(run.id, 40),
    ]);
    print(table(['time', 'commit', 'branch', 'series', 'environment', 'run'], rows));
    const where = `${log.folder} on ${log.branch.description}`;
    print(`\nSuite ${log.suite} in ${where} (runs: ${runs.length})\n`);
    return 0;
  },
});
