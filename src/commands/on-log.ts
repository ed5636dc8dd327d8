/** A command on the stored runs of one suite. The log is opened before it runs. */
import type { HistoryLog } from '../history/log.ts';
import type { Arguments, Command } from './command.ts';
import { openHistory, requireHistory, suiteOf } from './workspace.ts';

interface LogCommand extends Omit<Command, 'run'> {
  /** Whether it works before anything is stored. */
  readonly startsEmpty?: boolean;
  /** Whether it works if even the index is unreadable. */
  readonly takesDamaged?: boolean;
  /** @returns exit status */
  run(log: HistoryLog, given: Arguments): Promise<number>;
}

export function onLog({ startsEmpty, takesDamaged, run, ...command }: LogCommand): Command {
  return {
    ...command,
    async run(given) {
      const log = openHistory(suiteOf(given), given);
      if (!startsEmpty && !takesDamaged) await requireHistory(log, given);
      return run(log, given);
    },
  };
}
