/** `history prune`: removes old segments from the history, into an archive or for good. */

import { archiveAt, branchNameOf } from '../../history/archive.ts';
import { pruneHistory } from '../../history/retention.ts';
import { withJitter } from '../../history/write-events.ts';
import { UserError } from '../../model/errors.ts';
import { visible } from '../../reporters/escape.ts';
import { folderStore } from '../../storage/folder.ts';
import { gitBranch } from '../../storage/git-branch.ts';
import { bucketAt } from '../../storage/s3.ts';
import { ageOf } from '../age.ts';
import type { Flag } from '../command.ts';
import { onLog } from '../on-log.ts';

export const dryRunFlag: Flag = { name: 'dry-run', help: 'Only show what would be removed.' };

export const pruneCommand = onLog({
  name: 'history prune',
  usage: 'history prune',
  examples: [
    'perf-regression history prune --older-than 180d --archive branch:perf-archive',
    'perf-regression history prune --older-than 52w --dry-run',
  ],
  inputs: ['suite', 'branch', 'history-dir', 'archive'],
  flags: [
    {
      name: 'older-than',
      value: 'AGE',
      help: 'Remove segments whose newest run is older than AGE, such as 180d.',
    },
    dryRunFlag,
  ],

  async run(log, { config, options, flags, cwd, env, now, print }) {
    const age = options.get('older-than');
    if (age === undefined) {
      throw new UserError(
        'history prune: no age was given',
        'perf-regression history prune --older-than 180d',
      );
    }
    const isDry = flags.has('dry-run');
    const archive = archiveAt(config.archive, {
      branch: config.branch,
      historyDir: config.historyDir,
      patience: withJitter(),
      openBranch: (name) => gitBranch(cwd, name),
      openStore: (where) => bucketAt(where, env) ?? folderStore(where, cwd),
    });
    const since = new Date(now.getTime() - ageOf('older-than', age));
    const old = await pruneHistory(log, { since, archive, isDry }, withJitter());
    if (old.length === 0) {
      print(`Nothing in ${log.folder} on ${log.branch.description} is older than ${age}.\n`);
      return 0;
    }
    const where = archive ? `moved to ${visible(archive.description, 120)}` : 'dropped';
    print(
      isDry
        ? `Would be ${where}, but this is a dry run:\n`
        : `${where[0]?.toUpperCase()}${where.slice(1)}:\n`,
    );
    for (const { file, runs, bytes, oldest, newest } of old) {
      print(`  ${file}   runs: ${runs}   ${bytes} bytes   ${oldest.slice(0, 10)} … ${newest.slice(0, 10)}\n`);
    }
    const pushed = [config.branch, ...branchNameOf(config.archive)].join(' ');
    if (!isDry) print(`To share it: git push origin ${pushed}\n`);
    return 0;
  },
});
