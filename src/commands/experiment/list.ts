/** `experiment list`: lists the experiments of the suite with their results. */
import { Experiments } from '../../history/experiments.ts';
import { decisionOf } from '../../measure/experiment.ts';
import { describeError } from '../../model/errors.ts';
import { listText } from '../../reporters/experiment.ts';
import { jsonText } from '../../reporters/json.ts';
import { nextOfExperiment } from '../../reporters/next.ts';
import { jsonFlag } from '../json-flag.ts';
import { onLog } from '../on-log.ts';

export const listCommand = onLog({
  name: 'experiment list',
  usage: 'experiment list',
  examples: ['perf-regression experiment list --suite nightly'],
  inputs: ['suite', 'branch', 'history-dir'],
  flags: [jsonFlag],
  startsEmpty: true,

  async run(log, { print, note, flags }) {
    const { experiments, damages } = await new Experiments(log).all();
    for (const damage of damages) note(`${describeError(damage)}\n`);
    const known = experiments.map((experiment) => ({ experiment, decision: decisionOf(experiment) }));
    if (flags.has('json')) {
      const list = known.map(({ experiment, decision }) => ({
        ...experiment,
        decision,
        next: nextOfExperiment(experiment, decision),
      }));
      print(`${jsonText(list, 1)}\n`);
    } else print(listText(log.suite, known));
    return damages.length > 0 ? 2 : 0;
  },
});
