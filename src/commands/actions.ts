/** A command that is a list of actions on the stored runs of a suite: `history ACTION`, `baseline ACTION`. */

import type { InputName } from '../config/inputs.ts';
import type { HistoryLog } from '../history/log.ts';
import { UserError } from '../model/errors.ts';
import type { Arguments, Command, Flag } from './command.ts';
import { demandHistory, openHistory, suiteOf } from './workspace.ts';

/** One action: its words for `--help`, and what it does with the log of a suite. */
export interface Action {
  readonly name: string;
  /** Its words behind the name, such as `FILES…`; empty where there are none. */
  readonly usage: string;
  readonly summary: string;
  readonly examples: readonly string[];
  readonly flags: readonly Flag[];
  /** Whether it works where nothing is stored yet. */
  readonly startsEmpty?: boolean;
  /** Whether it works where not even the index can be read. */
  readonly takesDamaged?: boolean;
  /**
   * @param given its words are those behind the action's name
   * @returns exit status
   */
  run(log: HistoryLog, given: Arguments): Promise<number>;
}

export function commandOf(
  name: string,
  summary: string,
  inputs: readonly InputName[],
  actions: readonly Action[],
): Command {
  const width = Math.max(...actions.map((action) => callOf(action).length));
  const usage = `${name} ${actions.map((action) => action.name).join('|')}`;
  return {
    name,
    usage,
    summary,
    details: actions.map((action) => `  ${callOf(action).padEnd(width)}   ${action.summary}`).join('\n'),
    examples: actions.flatMap(({ examples }) => examples),
    inputs,
    flags: actions.flatMap(({ flags }) => flags),

    async run(given) {
      const [word, ...words] = given.words;
      const action = actions.find((each) => each.name === word);
      if (!action || (action.usage === '' && words.length > 0)) {
        const said = JSON.stringify(given.words.join(' '));
        throw new UserError(`${name}: unknown action ${said}`, `perf-regression ${usage}`);
      }
      const log = openHistory(suiteOf(given), given);
      if (!action.startsEmpty && !action.takesDamaged) await demandHistory(log, given);
      return action.run(log, { ...given, words });
    },
  };
}

function callOf({ name, usage }: Action): string {
  return `${name} ${usage}`.trim();
}
