/** `history ACTION`: what is stored on the local history branch, and what people do with it. */
import { UserError } from '../model/errors.ts';
import type { Command } from './command.ts';
import type { HistoryAction } from './history/action.ts';
import { addAction } from './history/add.ts';
import { exportAction } from './history/export.ts';
import { importAction } from './history/import.ts';
import { queryAction } from './history/query.ts';
import { repairAction } from './history/repair.ts';
import { showAction } from './history/show.ts';
import { verifyAction } from './history/verify.ts';
import { demandHistory, openHistory, suiteOf } from './laptop.ts';

const actions: readonly HistoryAction[] = Object.freeze([
  showAction,
  verifyAction,
  repairAction,
  addAction,
  importAction,
  exportAction,
  queryAction,
]);

const width = Math.max(...actions.map(({ name, usage }) => `${name} ${usage}`.trim().length));

export const historyCommand: Command = {
  name: 'history',
  usage: `history ${actions.map(({ name }) => name).join('|')}`,
  summary: 'Look at the stored runs, and look after them.',
  details: actions
    .map(({ name, usage, summary }) => `  ${`${name} ${usage}`.trim().padEnd(width)}   ${summary}`)
    .join('\n'),
  examples: actions.flatMap(({ examples }) => examples),
  inputs: ['suite', 'branch', 'history-dir'],
  flags: actions.flatMap(({ flags }) => flags),

  async run(given) {
    const [name, ...words] = given.words;
    const action = actions.find((each) => each.name === name);
    if (!action || (action.usage === '' && words.length > 0)) {
      throw new UserError(
        `history: unknown action ${JSON.stringify(given.words.join(' '))}`,
        `perf-regression ${this.usage}`,
      );
    }
    const log = openHistory(suiteOf(given), given);
    if (!action.startsEmpty && !action.takesDamaged) await demandHistory(log, given);
    return action.run(log, { ...given, words });
  },
};
