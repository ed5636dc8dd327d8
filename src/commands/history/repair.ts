/** `history repair`: a damaged history becomes readable again, and nothing is thrown away. */
import { repairHistory } from '../../history/repair.ts';
import { visible } from '../../reporters/escape.ts';
import type { Action } from '../actions.ts';

export const repairAction: Action = {
  name: 'repair',
  usage: '',
  summary: 'Keep what is whole of a damaged history, and put the damaged files aside.',
  examples: ['perf-regression history repair'],
  flags: [],
  takesDamaged: true,

  async run(log, { print }) {
    const repaired = await repairHistory(log);
    for (const { what, kept } of repaired) {
      print(`${visible(what, 400)}\n${kept === null ? '' : `  kept as it was: ${kept}\n`}`);
    }
    const where = `${log.folder} on ${log.branch.description}`;
    print(repaired.length === 0 ? `${where} is whole: nothing to repair\n` : `${where} can be read again\n`);
    return 0;
  },
};
