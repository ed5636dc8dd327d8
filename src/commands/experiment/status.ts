/** `experiment status`: shows what is known so far, and what is still needed. */
import { Experiments } from '../../history/experiments.ts';
import { decisionOf } from '../../measure/experiment.ts';
import { statusText } from '../../reporters/experiment.ts';
import { jsonText } from '../../reporters/json.ts';
import { nextOfExperiment } from '../../reporters/next.ts';
import { jsonFlag } from '../json-flag.ts';
import { onLog } from '../on-log.ts';
import { nameIn } from './name.ts';

export const statusCommand = onLog({
  name: 'experiment status',
  usage: 'experiment status NAME',
  examples: ['perf-regression experiment status cache'],
  inputs: ['suite', 'branch', 'history-dir'],
  flags: [jsonFlag],
  startsEmpty: true,

  async run(log, given) {
    const experiment = await new Experiments(log).read(nameIn(given, 'status'));
    const decision = decisionOf(experiment);
    const { print, flags } = given;
    print(
      flags.has('json')
        ? `${jsonText({ ...experiment, decision, next: nextOfExperiment(experiment, decision) }, 1)}\n`
        : statusText(experiment, decision),
    );
    return 0;
  },
});
