/** `experiment finalize`: records the result, and writes the winner's values into a configuration file. */
import { Experiments } from '../../history/experiments.ts';
import { withJitter } from '../../history/write-events.ts';
import { decisionOf, outcomeOf } from '../../measure/experiment.ts';
import { UserError } from '../../model/errors.ts';
import type { Experiment } from '../../model/experiment.ts';
import { visible } from '../../reporters/escape.ts';
import { statusText } from '../../reporters/experiment.ts';
import type { Arguments } from '../command.ts';
import { onLog } from '../on-log.ts';
import { personOf } from '../workspace.ts';
import { apply, patchOf } from './apply.ts';
import { nameIn } from './name.ts';

export const finalizeCommand = onLog({
  name: 'experiment finalize',
  usage: 'experiment finalize NAME',
  examples: [
    'perf-regression experiment finalize cache --apply .env',
    'perf-regression experiment finalize cache --apply config.yml --key CACHE_MB=cache.size_mb',
  ],
  inputs: ['suite', 'branch', 'history-dir'],
  flags: [
    {
      name: 'apply',
      value: 'FILE',
      help: 'Set the variables of the winner in this env, JSON or YAML file, and show what changed.',
    },
    {
      name: 'key',
      value: 'NAME=PATH',
      repeats: true,
      help: 'Path of a variable in JSON or YAML, such as CACHE_MB=cache.size_mb. Default: its name.',
    },
    { name: 'undecided', help: 'End the experiment without a winner, although more rounds might decide.' },
  ],
  startsEmpty: true,

  async run(log, given) {
    const { now, print, flags, config } = given;
    const name = nameIn(given, 'finalize');
    const by = await personOf(await given.workspace());
    const experiments = new Experiments(log);
    let experiment = await experiments.read(name);
    // Before anything is recorded, so that an error in the file is found first.
    await patchOf(ended(experiment, by, now, flags), given);
    if (!experiment.outcome) {
      const message = `perf: experiment ${name} of ${log.suite} is finalized`;
      await experiments.change(name, message, withJitter(), (stored) => {
        experiment = ended(stored, by, now, flags);
        return experiment;
      });
    }
    print(statusText(experiment, decisionOf(experiment)));
    print(`To share it: git push origin ${config.branch}\n`);
    await apply(experiment, given);
    return 0;
  },
});

/** @throws UserError if more rounds might decide, and nobody asked to end it now */
function ended(experiment: Experiment, by: string, now: Date, flags: Arguments['flags']): Experiment {
  if (experiment.outcome) return experiment;
  const decision = decisionOf(experiment);
  if (decision.isFinal || flags.has('undecided')) {
    return { ...experiment, outcome: outcomeOf(decision, by, now.toISOString()) };
  }
  const name = experiment.experiment;
  throw new UserError(
    `experiment ${name} has no answer yet: ${visible(decision.reason, 500)}`,
    `Continue: perf-regression experiment run ${name}\nOr end it without a winner: --undecided`,
  );
}
