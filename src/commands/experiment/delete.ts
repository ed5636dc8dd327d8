/** `experiment delete`: deletes an experiment that is not finalized; decisions stay on record. */
import { Experiments } from '../../history/experiments.ts';
import { withJitter } from '../../history/write-events.ts';
import { UserError } from '../../model/errors.ts';
import { onLog } from '../on-log.ts';
import { nameIn } from './name.ts';

export const deleteCommand = onLog({
  name: 'experiment delete',
  usage: 'experiment delete NAME',
  examples: ['perf-regression experiment delete cache'],
  inputs: ['suite', 'branch', 'history-dir'],
  flags: [],
  startsEmpty: true,

  async run(log, given) {
    const name = nameIn(given, 'delete');
    const experiments = new Experiments(log);
    const message = `perf: delete experiment ${name} of ${log.suite}`;
    await experiments.change(name, message, withJitter(), ({ outcome }) => {
      if (!outcome) return null;
      throw new UserError(
        `experiment ${name} is finalized (${outcome.at.slice(0, 10)}) and stays on record`,
        'Choose another name for the next one.',
      );
    });
    given.print(`Deleted experiment ${name}; git still has it: git log ${given.config.branch}\n`);
    return 0;
  },
});
