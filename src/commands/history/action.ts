/** One action of `history`: its words for `--help`, and what it does with the log of a suite. */
import type { HistoryLog } from '../../history/log.ts';
import type { Arguments, Flag } from '../command.ts';

export interface HistoryAction {
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
