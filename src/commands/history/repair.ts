/** `history repair`: makes a damaged history readable again without deleting anything. */
import { repairHistory } from '../../history/repair.ts';
import { restoreHistory } from '../../history/restore.ts';
import { withJitter } from '../../history/write-events.ts';
import { visible } from '../../reporters/escape.ts';
import { onLog } from '../on-log.ts';

export const repairCommand = onLog({
  name: 'history repair',
  usage: 'history repair',
  examples: ['perf-regression history repair', 'perf-regression history repair --from 1a2b3c4'],
  inputs: ['suite', 'branch', 'history-dir'],
  flags: [
    {
      name: 'from',
      value: 'COMMIT',
      help: 'Restore a lost history from that older commit of the branch.',
    },
  ],
  takesDamaged: true,

  async run(log, { print, options }) {
    const from = options.get('from');
    if (from !== undefined) {
      const runs = await restoreHistory(log, from, withJitter());
      print(
        `${runs === 1 ? '1 run' : `${runs} runs`} of suite ${visible(log.suite, 200)} restored from ${from}\n`,
      );
      print(`To share it: git push origin ${log.branch.name}\n`);
      return 0;
    }
    const repaired = await repairHistory(log);
    for (const { what, kept } of repaired) {
      print(`${visible(what, 400)}\n${kept === null ? '' : `  original moved to: ${kept}\n`}`);
    }
    const where = `${log.folder} on ${log.branch.description}`;
    print(repaired.length === 0 ? `${where} is intact: nothing to repair\n` : `${where} is readable again\n`);
    return 0;
  },
});
