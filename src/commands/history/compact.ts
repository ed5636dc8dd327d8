/** `history compact`: thins out old runs of a history; runs that may still be needed stay. */
import { compactHistory, type Period, periods, type Size } from '../../history/compact.ts';
import { withJitter } from '../../history/write-events.ts';
import { UserError } from '../../model/errors.ts';
import { table } from '../../reporters/table.ts';
import { ageOf } from '../age.ts';
import { onLog } from '../on-log.ts';
import { dryRunFlag } from './prune.ts';

const PERIODS = Object.keys(periods).join('|');

export const compactCommand = onLog({
  name: 'history compact',
  usage: 'history compact',
  examples: ['perf-regression history compact --older-than 365d --keep weekly --dry-run'],
  inputs: ['suite', 'branch', 'history-dir'],
  flags: [
    { name: 'older-than', value: 'AGE', help: 'Thin out runs older than AGE. Default: 365d.' },
    {
      name: 'keep',
      value: PERIODS,
      help: 'Keep one old run of each period. Default: weekly.',
    },
    dryRunFlag,
  ],

  async run(log, { config, options, flags, now, print }) {
    const keep = options.get('keep') ?? 'weekly';
    if (!Object.hasOwn(periods, keep)) {
      throw new UserError(`--keep: expected one of ${PERIODS}, got ${JSON.stringify(keep)}`);
    }
    const isDry = flags.has('dry-run');
    const before = new Date(now.getTime() - ageOf('older-than', options.get('older-than') ?? '365d'));
    const sizes = await compactHistory(log, { before, keep: keep as Period, isDry }, withJitter());
    const row = (name: string, { runs, segments, bytes }: Size) => [name, runs, segments, bytes].map(String);
    print(table(['', 'runs', 'segments', 'bytes'], [row('before', sizes.before), row('after', sizes.after)]));
    const isThinner = sizes.after.runs < sizes.before.runs;
    if (!isThinner) print('\nNothing to thin.\n');
    else
      print(
        isDry
          ? '\nNothing was written: this was a dry run.\n'
          : `\nTo share it: git push origin ${config.branch}\n`,
      );
    return 0;
  },
});
