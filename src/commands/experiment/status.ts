/** `experiment status`: what is known so far, and what is still needed. */
import { Experiments } from '../../history/experiments.ts';
import { decisionOf } from '../../measure/experiment.ts';
import { statusText } from '../../reporters/experiment.ts';
import type { Action } from '../actions.ts';
import { nameIn } from './name.ts';

export const statusAction: Action = {
  name: 'status',
  usage: 'NAME',
  summary: 'Show rounds, changes with their intervals, which criteria are met, and what is still needed.',
  examples: ['perf-regression experiment status cache'],
  flags: [{ name: 'json', help: 'With status and list: print JSON.' }],
  startsEmpty: true,

  async run(log, given) {
    const experiment = await new Experiments(log).read(nameIn(given, 'status'));
    const decision = decisionOf(experiment);
    const { print, flags } = given;
    print(
      flags.has('json')
        ? `${JSON.stringify({ ...experiment, decision }, null, 1)}\n`
        : statusText(experiment, decision),
    );
    return 0;
  },
};
