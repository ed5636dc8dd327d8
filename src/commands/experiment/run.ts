/**
 * `experiment run`: measures until the experiment is decided or the time is used up; the next call continues.
 */

import { Experiments } from '../../history/experiments.ts';
import { withJitter } from '../../history/write-events.ts';
import {
  decisionOf,
  type JudgedExperiment,
  openBenchmarks,
  type RunInfo,
  withRound,
  withRounds,
} from '../../measure/experiment.ts';
import { interruptedStatus } from '../../measure/interrupt.ts';
import { shortCommit } from '../../model/commit.ts';
import { describeEnvironment } from '../../model/environment.ts';
import { describeError, UserError } from '../../model/errors.ts';
import { type Experiment, roundsOf } from '../../model/experiment.ts';
import { statusText } from '../../reporters/experiment.ts';
import { localEnvironment } from '../../system/machine.ts';
import { onLog } from '../on-log.ts';
import { countOption } from '../options.ts';
import { personOf, requireWorkspace } from '../workspace.ts';
import { requireAllowed, yesFlag } from './allowed.ts';
import { nameIn } from './name.ts';
import { measureRounds } from './rounds.ts';

const MINUTES = { defaultValue: 10, min: 1, max: 100_000 };

export const runCommand = onLog({
  name: 'experiment run',
  usage: 'experiment run NAME',
  details:
    'The commands come from the history branch. A command that was not allowed here before is shown, and runs only if you agree.',
  examples: ['perf-regression experiment run cache --max-minutes 30'],
  inputs: ['suite', 'branch', 'history-dir', 'rules-file', 'pass-env'],
  flags: [
    {
      name: 'max-minutes',
      value: 'N',
      help: `Start no new round after N minutes. [${MINUTES.defaultValue}]`,
    },
    yesFlag,
  ],
  startsEmpty: true,

  async run(log, given) {
    const { env, now, print, note } = given;
    const name = nameIn(given, 'run');
    const minutes = countOption(given, 'max-minutes', MINUTES);
    const workspace = await requireWorkspace(given);
    const experiments = new Experiments(log);
    const before = requireOpen(await experiments.read(name));
    const start: JudgedExperiment = { experiment: before, decision: decisionOf(before) };
    if (start.decision.isFinal) {
      print(statusText(before, start.decision));
      return 0;
    }
    await requireAllowed(before, given);
    const { commit } = workspace.checkout;
    const last = before.runs.at(-1);
    if (last && last.commit !== commit) {
      note(
        `The rounds so far were measured at ${shortCommit(last.commit)}, this is ${shortCommit(commit)}.\n`,
      );
    }
    const { reader } = await given.configuration();
    const { rounds, interrupted, failure } = await measureRounds(
      before,
      reader,
      {
        budget: { rounds: roundsLeft(start), ms: 60_000 * minutes },
        seed: 1 + roundsOf(before),
        unsettled: following(start),
      },
      given,
    );
    const runInfo: RunInfo = {
      by: await personOf(workspace),
      at: now.toISOString(),
      commit,
      environment: describeEnvironment(localEnvironment(env)),
    };
    let after = before;
    if (rounds.length > 0) {
      const message = `perf: ${rounds.length} rounds of experiment ${name} of ${log.suite}`;
      await experiments.change(name, message, withJitter(), (stored) => {
        after = withRounds(requireOpen(stored), rounds, runInfo);
        return after;
      });
    }
    print(statusText(after, decisionOf(after)));
    if (failure) note(`${describeError(failure)}\n`);
    if (failure) return 2;
    return interrupted ? interruptedStatus() : 0;
  },
});

/** @throws UserError if it is finalized */
function requireOpen(experiment: Experiment): Experiment {
  if (!experiment.outcome) return experiment;
  throw new UserError(
    `experiment ${experiment.experiment} is finalized (${experiment.outcome.at.slice(0, 10)})`,
    `See it: perf-regression experiment status ${experiment.experiment}. For more rounds create a new one.`,
  );
}

function roundsLeft({ experiment, decision }: JudgedExperiment): number {
  const open = decision.criteria.filter(({ state }) => state === 'open');
  return Math.max(...open.map(({ rounds }) => experiment.rounds - rounds));
}

/** Follows the rounds as they come in. */
function following(start: JudgedExperiment): (rounds: Parameters<typeof withRounds>[1]) => string[] {
  let known = start;
  let seen = 0;
  return (rounds) => {
    for (const round of rounds.slice(seen)) if (!known.decision.isFinal) known = withRound(known, round);
    seen = rounds.length;
    return openBenchmarks(known.decision, known.experiment);
  };
}
