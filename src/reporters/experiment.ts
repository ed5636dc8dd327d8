/** Experiments on the terminal: the plan, the status, and the decision. */
import {
  type Decision,
  type Experiment,
  type ExperimentSeries,
  type ExperimentSide,
  type JudgedCriterion,
  roundsOf,
} from '../model/experiment.ts';
import { median } from '../model/sample.ts';
import { visible } from './escape.ts';
import { percentage, quantities, share, threshold } from './quantity.ts';
import { table } from './table.ts';

export interface Plan {
  /** Number of rounds that estimated the noise. */
  readonly pilot: number;
  /** Where the experiment is stored. */
  readonly place: string;
  /** For each series the change that is found in 90 and in 80 of 100 trials; null if none is found. */
  readonly found: readonly { readonly surely: number | null; readonly usually: number | null }[];
}

export function planText(experiment: Experiment, { pilot, place, found }: Plan): string {
  const { experiment: name, series, rounds } = experiment;
  const rows = series.map((each, i) => [
    visible(each.benchmark, 60),
    visible(each.metric, 30),
    askedFor(each),
    `± ${share(each.noise)}`,
    each.needed === null ? 'more than the maximum' : String(each.needed),
    foundText(found[i]?.surely),
    foundText(found[i]?.usually),
  ]);
  const head = ['benchmark', 'metric', 'required', 'noise', 'rounds needed', 'detects 90%', 'detects 80%'];
  return [
    `Experiment ${name} is in ${place}.\n`,
    ...sidesText(experiment),
    '',
    table(head, rows),
    `Noise: of the difference within a round, from a pilot of ${pilot} rounds that do not count. "Detects 90%": the change that ${rounds} rounds detect in 90 of 100 trials.`,
    ...(series.some(({ needed }) => needed === null || needed > rounds)
      ? [
          `! ${rounds} rounds may not be enough: use a quieter machine (perf-regression doctor), or require less.`,
        ]
      : []),
    `Planned: at most ${rounds} rounds. Next: perf-regression experiment run ${name}`,
    '',
  ].join('\n');
}

function foundText(change: number | null | undefined): string {
  return change === null || change === undefined ? 'nothing' : share(change);
}

function askedFor({ role, change }: Pick<ExperimentSeries, 'role' | 'change'>): string {
  return role === 'goal' ? `${threshold(change)} better` : `at most ${threshold(change)} worse`;
}

function sidesText({ control, treatment }: Experiment): string[] {
  return [`  control     ${sideText(control)}`, `  treatment   ${sideText(treatment)}`];
}

function sideText({ command, variables }: ExperimentSide): string {
  const set = variables.map(({ name, value }) => `${name}=${visible(value, 60)}`);
  // A shell command line is shown as it was written.
  const isLine = command.length === 3 && command[0] === '/bin/sh' && /^-e?c$/.test(command[1] as string);
  return [...set, visible(isLine ? (command[2] as string) : command.join(' '), 200)].join(' ');
}

export function statusText(experiment: Experiment, decision: Decision): string {
  const { experiment: name, suite, series, confidence, outcome, rounds } = experiment;
  const { criteria } = decision;
  const rows = series.map((each, i) => rowOf(each, criteria[i] as JudgedCriterion));
  const head = ['benchmark', 'metric', 'control', 'treatment', 'change'];
  return [
    `Experiment ${name} of suite ${visible(suite, 60)}: ${roundsOf(experiment)} of ${rounds} rounds\n`,
    ...sidesText(experiment),
    '',
    table([...head, `${threshold(confidence)} CI`, 'required', 'state'], rows),
    decisionText(decision),
    outcome
      ? `Finalized by ${visible(outcome.by, 60)} on ${outcome.at.slice(0, 10)}.`
      : nextText(experiment, decision),
    '',
  ].join('\n');
}

function rowOf(series: ExperimentSeries, { change, low, high, state, rounds }: JudgedCriterion): string[] {
  const values = [0, 1].map((side) => series.pairs.map((pair) => pair[side] as number));
  const [control = '', treatment = ''] = rounds === 0 ? [] : quantities(values.map(median), series.unit);
  return [
    visible(series.benchmark, 60),
    visible(series.metric, 30),
    control,
    treatment,
    change === null ? '' : percentage(change),
    rounds === 0 ? '' : `${end(low)} … ${end(high)}`,
    askedFor(series),
    state === 'met' ? '✓ met' : state === 'missed' ? '✗ missed' : '~ open',
  ];
}

function end(change: number | null): string {
  return change === null ? 'open' : percentage(change);
}

/** One sentence: who wins, and why. */
function decisionText({ winner, reason, isFinal }: Decision): string {
  const why = visible(reason, 500);
  if (winner === 'treatment') return `The treatment wins: ${why}.`;
  if (winner === 'control') return `The control wins: ${why}.`;
  return `${isFinal ? 'No winner' : 'No decision yet'}: ${why}.`;
}

function nextText(
  { experiment: name, rounds, ...rest }: Experiment,
  { isFinal, criteria }: Decision,
): string {
  if (isFinal) return `Next: perf-regression experiment finalize ${name}`;
  const open = criteria.filter(({ state }) => state === 'open');
  const left = Math.max(...open.map((each) => rounds - each.rounds));
  const going = rest.runs.length > 0 ? 'continues with' : 'measures';
  return `Next: perf-regression experiment run ${name} ${going} up to ${left} rounds; it stops as soon as it is decided.`;
}

export function listText(
  suite: string,
  known: readonly { readonly experiment: Experiment; readonly decision: Decision }[],
): string {
  if (known.length === 0)
    return `Suite ${visible(suite, 60)} has no experiments. To create one: perf-regression experiment create --help\n`;
  const rows = known.map(({ experiment, decision }) => [
    experiment.experiment,
    experiment.created.at.slice(0, 10),
    visible(experiment.created.by, 30),
    `${roundsOf(experiment)} of ${experiment.rounds}`,
    stateText(experiment, decision),
  ]);
  return table(['experiment', 'since', 'by', 'rounds', 'state'], rows);
}

function stateText({ outcome }: Experiment, { winner, isFinal }: Decision): string {
  const name = (who: Decision['winner']) => (who === 'none' ? 'no winner' : `${who} wins`);
  if (outcome) return `finalized on ${outcome.at.slice(0, 10)}: ${name(outcome.winner)}`;
  return isFinal ? `decided: ${name(winner)}; not finalized yet` : 'open';
}
