/**
 * Decides an experiment from its rounds: each criterion, then the experiment as a whole. Every criterion is
 * tested after each round, with bounds that hold over all looks up to the planned number of rounds, in
 * however many sessions they are measured. A decided criterion gets no further rounds.
 */
import type { Round } from '../model/baseline.ts';
import type {
  Decision,
  Experiment,
  ExperimentOutcome,
  ExperimentSeries,
  JudgedCriterion,
} from '../model/experiment.ts';
import type { Measurement } from '../model/run.ts';
import { median } from '../model/sample.ts';
import { threshold } from '../reporters/quantity.ts';
import { scaleFor } from '../stats/comparison.ts';
import { comparePairs } from '../stats/paired.ts';

/** One-sided error of the intervals, over all looks. */
export function tailOf({ confidence }: Pick<Experiment, 'confidence'>): number {
  return (1 - confidence) / 2;
}

/** The scale of a series, on which up is worse, with the largest shift that its criterion allows. */
export function scaleOf({ pairs, direction, role, change }: ExperimentSeries) {
  const isHigher = direction === 'higher';
  const scale = scaleFor(pairs.flat(), median(pairs.map(([control]) => control)), isHigher);
  const better = role === 'goal' ? change : -change;
  const limit = scale.shift(isHigher ? better : -better);
  // There are no relative changes from zero, and a series that stays the same has not improved.
  return { ...scale, limit: role === 'goal' && change > 0 ? Math.min(limit, -Number.MIN_VALUE) : limit };
}

/**
 * - met: the whole interval is within the limit. A goal that has had all its rounds is also met if it is
 * significantly better and the estimated change reaches the wanted one.
 * - missed: the whole interval is beyond the limit.
 */
function judgeCriterion(
  series: ExperimentSeries,
  { rounds, confidence }: Pick<Experiment, 'rounds' | 'confidence'>,
): JudgedCriterion {
  const { benchmark, metric, role, pairs } = series;
  const about = { benchmark, metric, role, rounds: pairs.length };
  if (pairs.length === 0) return { ...about, change: null, low: null, high: null, state: 'open' };
  const scale = scaleOf(series);
  const scaled = pairs.map(([control, treatment]) => ({
    before: scale.to(control),
    after: scale.to(treatment),
  }));
  const comparison = comparePairs(scaled, 0, { max: rounds, ended: false }, 1 - confidence);
  const { shift, low, high, better } = comparison;
  const isProven = pairs.length >= rounds && role === 'goal' && better <= tailOf({ confidence });
  const isMet = high <= scale.limit || (isProven && shift <= scale.limit);
  const ends = [scale.change(low), scale.change(high)].sort((a, b) => a - b);
  return {
    ...about,
    change: finite(scale.change(shift)),
    low: finite(ends[0]),
    high: finite(ends[1]),
    state: isMet ? 'met' : low > scale.limit ? 'missed' : 'open',
  };
}

function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}

/**
 * The treatment wins if every criterion is met, which needs no correction for multiple tests. One missed
 * criterion decides for the control. A finalized experiment keeps its recorded outcome.
 */
export function decisionOf(experiment: Experiment): Decision {
  const { series, rounds, outcome } = experiment;
  if (outcome) {
    const { winner, reason, criteria } = outcome;
    return { winner, reason, criteria, isFinal: true };
  }
  const criteria = series.map((each) => judgeCriterion(each, experiment));
  const missed = series.filter((_, i) => criteria[i]?.state === 'missed');
  const open = criteria.filter(({ state }) => state === 'open');
  if (missed.length > 0) {
    return { winner: 'control', reason: missed.map(missedText).join('; '), isFinal: true, criteria };
  }
  if (open.length === 0) {
    return { winner: 'treatment', reason: 'every criterion is met', isFinal: true, criteria };
  }
  const isFinal = open.every((each) => each.rounds >= rounds);
  const names = open.map(({ benchmark, metric }) => `${metric} of ${benchmark}`).join(', ');
  const reason = `${names}: ${isFinal ? `open after all ${rounds} rounds` : 'still open'}`;
  return { winner: 'none', reason, isFinal, criteria };
}

function missedText({ benchmark, metric, role, change }: ExperimentSeries): string {
  const size = threshold(change);
  const what = role === 'goal' ? `improves by less than ${size}` : `gets worse by more than ${size}`;
  return `${metric} of ${benchmark} ${what}`;
}

/** Benchmarks that still need rounds. */
export function openBenchmarks({ criteria, isFinal }: Decision, { rounds }: Experiment): string[] {
  if (isFinal) return [];
  const open = criteria.filter((each) => each.state === 'open' && each.rounds < rounds);
  return [...new Set(open.map(({ benchmark }) => benchmark))];
}

/** Who measured, when, where, and at which commit. */
export type RunInfo = Omit<Experiment['runs'][number], 'rounds'>;

/** An experiment with its current decision. */
export interface JudgedExperiment {
  readonly experiment: Experiment;
  readonly decision: Decision;
}

/**
 * Adds rounds to those of the experiment. A criterion gets rounds until it is decided, and the experiment
 * until its decision is final.
 * @param rounds with the control as base, the treatment as head
 */
export function withRounds(experiment: Experiment, rounds: readonly Round[], runInfo: RunInfo): Experiment {
  let judged: JudgedExperiment = { experiment, decision: decisionOf(experiment) };
  let taken = 0;
  for (const round of rounds) {
    if (judged.decision.isFinal) break;
    judged = withRound(judged, round);
    taken++;
  }
  const { runs } = experiment;
  return taken === 0 ? experiment : { ...judged.experiment, runs: [...runs, { ...runInfo, rounds: taken }] };
}

export function withRound(
  { experiment, decision }: JudgedExperiment,
  { base, head }: Round,
): JudgedExperiment {
  const series = experiment.series.map((each, i) => {
    const isOpen = each.pairs.length < experiment.rounds && decision.criteria[i]?.state === 'open';
    const [control, treatment] = [valueIn(base, each), valueIn(head, each)];
    if (!isOpen || control === undefined || treatment === undefined) return each;
    return { ...each, pairs: [...each.pairs, [control, treatment] as [number, number]] };
  });
  const grown = { ...experiment, series };
  return { experiment: grown, decision: decisionOf(grown) };
}

export function valueIn(
  measurements: readonly Measurement[],
  { benchmark, metric, unit }: Pick<ExperimentSeries, 'benchmark' | 'metric' | 'unit'>,
): number | undefined {
  return measurements.find(
    (each) => each.benchmark.name === benchmark && each.metric.name === metric && each.metric.unit === unit,
  )?.sample.centre;
}

/** The outcome as it is stored. */
export function outcomeOf(decision: Decision, by: string, at: string): ExperimentOutcome {
  const { winner, reason, criteria } = decision;
  return { winner, reason, by, at, criteria: [...criteria] };
}
