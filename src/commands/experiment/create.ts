/** `experiment create`: defines what is compared and what decides, and plans the number of rounds. */
import { Experiments } from '../../history/experiments.ts';
import { withJitter } from '../../history/write-events.ts';
import { tailOf } from '../../measure/experiment.ts';
import { type Criteria, POWER, planOf, roundsNeeded } from '../../measure/experiment-plan.ts';
import { interruptedStatus } from '../../measure/interrupt.ts';
import { UserError } from '../../model/errors.ts';
import {
  EXPERIMENT_ROUNDS,
  EXPERIMENT_SCHEMA,
  type Experiment,
  type ExperimentSide,
  experimentSchema,
  VARIABLE_NAME,
} from '../../model/experiment.ts';
import { issueIn } from '../../model/issue.ts';
import * as z from '../../model/schema.ts';
import { planText } from '../../reporters/experiment.ts';
import { parseThresholds } from '../../rules/thresholds.ts';
import { git } from '../../system/git.ts';
import type { Arguments } from '../command.ts';
import { shellWords } from '../measuring.ts';
import { onLog } from '../on-log.ts';
import { countOption, durationOption } from '../options.ts';
import { personOf, requireWorkspace } from '../workspace.ts';
import { allow } from './allowed.ts';
import { measureRounds, type Subject } from './rounds.ts';

const USAGE = 'perf-regression experiment create NAME --treatment-env KEY=VALUE --improve 5%:time -- CMD…';

const PILOT = { defaultValue: 10, min: 8, max: 200 };

const subjectSchema = z.pick(experimentSchema, {
  folder: true,
  control: true,
  treatment: true,
  results: true,
  tool: true,
});

/** The second power for which the plan gives detectable changes: the convention since Cohen (1988). */
const POWER_USUAL = 0.8;

export const createCommand = onLog({
  name: 'experiment create',
  usage: 'experiment create NAME [-- CMD…]',
  examples: [
    'perf-regression experiment create cache --control-env CACHE_MB=64 --treatment-env CACHE_MB=256 --improve 5%:time --guard 2%:memory -- ./job',
    "perf-regression experiment create parser --control './job --parser old' --treatment './job --parser new' --improve 3%:cpu_time",
  ],
  inputs: ['suite', 'branch', 'history-dir', 'tool', 'rules-file', 'confidence', 'pass-env'],
  flags: [
    {
      name: 'control-env',
      value: 'KEY=VALUE',
      repeats: true,
      help: 'Set a variable for the control.',
    },
    {
      name: 'treatment-env',
      value: 'KEY=VALUE',
      repeats: true,
      help: 'Set a variable for the treatment.',
    },
    {
      name: 'control',
      value: 'LINE',
      help: 'Shell command of the control, instead of -- CMD.',
    },
    { name: 'treatment', value: 'LINE', help: 'Shell command of the treatment, instead of -- CMD.' },
    {
      name: 'improve',
      value: 'LIMITS',
      help: 'Improvements that are required, written like thresholds: 5%:time,3%:BenchmarkParse.',
    },
    { name: 'guard', value: 'LIMITS', help: 'How much worse other series may get: 2%:memory.' },
    {
      name: 'results',
      value: 'FILES',
      help: 'Files that the command writes, or - for its output. Default: time the command itself.',
    },
    {
      name: 'timeout',
      value: 'TIME',
      help: 'Kill the command after TIME and count it as failed.',
    },
    {
      name: 'pilot',
      value: 'N',
      help: `Number of rounds that estimate the noise and are not counted. [${PILOT.defaultValue}]`,
    },
    {
      name: 'rounds',
      value: 'N',
      help: 'Maximum number of rounds. Default: the number that the pilot estimates.',
    },
  ],
  startsEmpty: true,

  async run(log, given) {
    const { cwd, now, config, print, options } = given;
    const name = given.words[0] ?? '';
    const experiments = new Experiments(log);
    const place = experiments.placeOf(name);
    const sides = sidesOf(given);
    const criteria = criteriaOf(given);
    const workspace = await requireWorkspace(given);
    await experiments.requireFree(name);
    const { policy, reader } = await given.configuration();
    const timeoutMs = durationOption(given, 'timeout', Number.POSITIVE_INFINITY);
    const subject: Subject = {
      experiment: name,
      folder: (await git(['rev-parse', '--show-prefix'], { cwd })).replace(/\/$/, ''),
      ...sides,
      results: options.get('results') ?? null,
      tool: config.tool,
      timeoutMs: Number.isFinite(timeoutMs) ? timeoutMs : null,
    };
    requireStorable(subjectSchema, subject);
    const pilot = countOption(given, 'pilot', PILOT);
    const asked = countOption(given, 'rounds', { defaultValue: 0, ...EXPERIMENT_ROUNDS });
    const budget = { rounds: pilot, ms: Number.POSITIVE_INFINITY };
    const measured = await measureRounds(
      subject,
      reader,
      { budget, seed: 0, unsettled: () => [name] },
      given,
    );
    if (measured.failure) throw measured.failure;
    if (measured.interrupted) return interruptedStatus();
    const confidence = policy.confidence;
    const tail = tailOf({ confidence });
    const plan = planOf(measured.rounds, criteria, policy.rules, tail);
    const rounds = asked || roundsNeeded(plan);
    const experiment: Experiment = {
      schema: EXPERIMENT_SCHEMA,
      suite: log.suite,
      created: { by: await personOf(workspace), at: now.toISOString() },
      ...subject,
      confidence,
      rounds,
      runs: [],
      outcome: null,
      series: plan.map(({ series }) => series),
    };
    requireStorable(experimentSchema, experiment);
    await experiments.create(experiment, `perf: experiment ${name} of ${log.suite}`, withJitter());
    await allow(subject, given);
    const found = plan.map(({ foundIn }) => ({
      surely: foundIn(rounds, POWER),
      usually: foundIn(rounds, POWER_USUAL),
    }));
    print(planText(experiment, { pilot, place, found }));
    return 0;
  },
});

/** @throws UserError if a text is too long to be stored */
function requireStorable(schema: typeof experimentSchema | typeof subjectSchema, value: unknown): void {
  const { error } = schema.safeParse(value);
  if (error) throw new UserError(`experiment create: ${issueIn(error)}`);
}

function sidesOf({ words, options, repeated }: Arguments): Record<'control' | 'treatment', ExperimentSide> {
  const common = words.slice(1);
  const lines = [options.get('control'), options.get('treatment')];
  const named = lines.filter((line) => line !== undefined);
  if (
    named.length === 1 ||
    (named.length > 0 && common.length > 0) ||
    (named.length === 0 && common.length === 0)
  ) {
    throw new UserError(
      'experiment create: name one command for both (-- CMD…), or one for each (--control LINE --treatment LINE)',
      USAGE,
    );
  }
  const side = (name: 'control' | 'treatment'): ExperimentSide => {
    const line = options.get(name);
    const variables = (repeated.get(`${name}-env`) ?? []).map((text) => variableOf(`${name}-env`, text));
    return { command: line === undefined ? common : shellWords(line), variables };
  };
  const sides = { control: side('control'), treatment: side('treatment') };
  if (JSON.stringify(sides.control) !== JSON.stringify(sides.treatment)) return sides;
  throw new UserError(
    'experiment create: control and treatment are the same',
    `Make them differ in a variable or in the command: ${USAGE}`,
  );
}

function variableOf(option: string, text: string): ExperimentSide['variables'][number] {
  const equals = text.indexOf('=');
  const name = text.slice(0, Math.max(0, equals));
  if (VARIABLE_NAME.test(name)) return { name, value: text.slice(equals + 1) };
  throw new UserError(
    `--${option}: expected KEY=VALUE, got ${JSON.stringify(text.slice(0, 60))}`,
    `Write its name, = and its value: --${option} CACHE_MB=256`,
  );
}

function criteriaOf({ options }: Arguments): Criteria {
  const goals = limitsIn('improve', options.get('improve'));
  if (goals.length > 0) return { goals, guards: limitsIn('guard', options.get('guard')) };
  throw new UserError('experiment create: say what has to improve, and by how much', USAGE);
}

/** In the syntax of the input thresholds. */
function limitsIn(option: string, text = ''): Criteria['goals'] {
  try {
    return parseThresholds(text);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(
      error.message.replace('thresholds', `--${option}`).replace('threshold', 'limit'),
      `Write a percentage, a colon and a metric or benchmark: --${option} 5%:time`,
    );
  }
}
