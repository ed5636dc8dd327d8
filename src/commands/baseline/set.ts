/** `baseline set`: stores results of this checkout and makes their level the baseline. */

import { publishedFiles } from '../../history/latest-json.ts';
import { withJitter } from '../../history/write-events.ts';
import { shortCommit } from '../../model/commit.ts';
import { UserError } from '../../model/errors.ts';
import { readRuns } from '../../results/read-runs.ts';
import { onLog } from '../on-log.ts';
import { requireFiles } from '../options.ts';
import { warningLines } from '../parse.ts';
import { openHistory, runInfoOf } from '../workspace.ts';
import { acceptance, reasonFlag, requireReason } from './acceptance.ts';

export const setCommand = onLog({
  name: 'baseline set',
  usage: 'baseline set FILES…',
  examples: ['perf-regression baseline set bench.txt --reason "new runners"'],
  inputs: ['suite', 'branch', 'history-dir', 'tool', 'rules-file'],
  flags: [reasonFlag],
  startsEmpty: true,

  async run(_, given) {
    const { words, config, cwd, print, note } = given;
    requireFiles(words, 'baseline set FILES… --reason TEXT');
    const reason = requireReason(given, 'baseline set FILES… --reason TEXT');
    const workspace = await given.workspace();
    if (!workspace) {
      throw new UserError(`${cwd} is not a git repository with a commit`, 'A baseline belongs to a commit.');
    }
    const { reader } = await given.configuration();
    for (const { run, results } of await readRuns(words, reader, cwd, runInfoOf(given, workspace))) {
      for (const line of warningLines(results)) note(line);
      const log = openHistory(run.suite, given);
      const event = await acceptance(run, reason, workspace, given);
      await log.append(run, [event], withJitter(), { files: publishedFiles(run) });
      print(
        `Stored ${run.measurements.length} series of ${shortCommit(run.commit)} (${run.branch}) in ${log.folder}; from there on they are the baseline.\n`,
      );
    }
    print(`To share it: git push origin ${config.branch}\n`);
    return 0;
  },
});
