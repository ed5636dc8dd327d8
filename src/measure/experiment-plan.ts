/**
 * Plans an experiment before it begins: which series of the pilot are its criteria, how noisy they are, and
 * how many rounds it takes to detect the wanted changes.
 */
import type { Round } from '../model/baseline.ts';
import { UserError } from '../model/errors.ts';
import { EXPERIMENT_ROUNDS, EXPERIMENT_SERIES_MAX, type ExperimentSeries } from '../model/experiment.ts';
import type { Measurement } from '../model/run.ts';
import { threshold } from '../reporters/quantity.ts';
import { limitsFor, type Rule } from '../rules/rules.ts';
import { selects } from '../rules/selector.ts';
import { pairNoise, roundsFor, shiftFoundIn } from '../stats/power.ts';
import { scaleOf, valueIn } from './experiment.ts';

/** Probability of detecting a change of the wanted size. */
export const POWER = 0.9;

export interface Criteria {
  /** Each with its `threshold`: the required improvement. */
  readonly goals: readonly Rule[];
  /** Each with its `threshold`: the tolerated worsening. */
  readonly guards: readonly Rule[];
}

/** A criterion before its first round. */
export interface Planned {
  readonly series: ExperimentSeries;
  /**
   * The smallest relative change that `rounds` rounds detect with the given power; null if they detect none.
   */
  readonly foundIn: (rounds: number, power: number) => number | null;
}

/**
 * @param pilot rounds that only estimate the noise; they are not counted in the result
 * @param rules may give metrics their direction
 * @param tail one-sided error of the decision
 * @throws UserError if a criterion matches nothing that was measured, or the criteria match too many series
 */
export function planOf(
  pilot: readonly Round[],
  criteria: Criteria,
  rules: readonly Rule[],
  tail: number,
): Planned[] {
  const measured = pilot[0]?.base ?? [];
  const plan = measured.flatMap((each) => {
    const criterion = criterionFor(each, criteria);
    const { direction } = limitsFor(rules, each.benchmark, each.metric);
    if (!criterion || direction === 'none') return [];
    const { benchmark, metric } = each;
    const pairs = pairsOf(pilot, each);
    if (pairs.length < pilot.length) {
      throw new UserError(
        `${metric.name} of ${benchmark.name} is missing from a round of control or treatment`,
        'A criterion needs a metric that both measure in every round, in the same unit.',
      );
    }
    return [
      planned(
        { ...criterion, benchmark: benchmark.name, metric: metric.name, unit: metric.unit, direction, pairs },
        tail,
      ),
    ];
  });
  for (const rule of [...criteria.goals, ...criteria.guards]) requireMatch(rule, measured, rules);
  if (plan.length <= EXPERIMENT_SERIES_MAX) return plan;
  throw new UserError(
    `the criteria name ${plan.length} series; a decision has at most ${EXPERIMENT_SERIES_MAX}`,
    'Name the benchmarks that decide: --improve 5%:BenchmarkParse',
  );
}

/**
 * Goals take precedence over guards, so that a guard may cover all other series. Of several that match, the
 * last one wins.
 */
function criterionFor(
  measurement: Measurement,
  { goals, guards }: Criteria,
): Pick<ExperimentSeries, 'role' | 'change'> | undefined {
  const goal = goals.findLast((rule) => fits(rule, measurement));
  if (goal?.threshold !== undefined) return { role: 'goal', change: goal.threshold };
  const guard = guards.findLast((rule) => fits(rule, measurement));
  return guard?.threshold === undefined ? undefined : { role: 'guard', change: guard.threshold };
}

function fits({ select }: Rule, { benchmark, metric }: Measurement): boolean {
  return select === undefined || selects(select, benchmark, metric.name);
}

function requireMatch(rule: Rule, measured: readonly Measurement[], rules: readonly Rule[]): void {
  const named = measured.filter((each) => fits(rule, each));
  const select = rule.select ?? 'anything';
  if (named.length === 0) {
    const offered = [...new Set(measured.map(({ metric }) => metric.name))].slice(0, 20).join(', ');
    throw new UserError(
      `a criterion is about ${select}, which was not measured`,
      `Measured metrics: ${offered}. A criterion names one of them, or a benchmark.`,
    );
  }
  if (named.some(({ benchmark, metric }) => limitsFor(rules, benchmark, metric).direction !== 'none')) return;
  throw new UserError(
    `no direction is configured for ${select}`,
    'Set one in the rules file: rules: [{ metric: …, direction: higher }]',
  );
}

function pairsOf(rounds: readonly Round[], { benchmark, metric }: Measurement): [number, number][] {
  const series = { benchmark: benchmark.name, metric: metric.name, unit: metric.unit };
  return rounds.flatMap(({ base, head }): [number, number][] => {
    const [control, treatment] = [valueIn(base, series), valueIn(head, series)];
    return control === undefined || treatment === undefined ? [] : [[control, treatment]];
  });
}

/** Reduces the pilot's pairs to their noise. The pairs themselves are dropped. */
function planned(pilot: Omit<ExperimentSeries, 'noise' | 'needed'>, tail: number): Planned {
  const { benchmark, metric, role, change, pairs } = pilot;
  const scale = scaleOf({ ...pilot, noise: 0, needed: null });
  if (!Number.isFinite(scale.limit)) {
    throw new UserError(
      `${metric} of ${benchmark} cannot ${role === 'goal' ? 'improve' : 'get worse'} by ${threshold(change)}`,
      'Give a threshold below 100 %.',
    );
  }
  const noise = pairNoise(pairs.map(([control, treatment]) => scale.to(treatment) - scale.to(control)));
  const needed = roundsFor(Math.abs(scale.limit), noise, tail, POWER, EXPERIMENT_ROUNDS) ?? null;
  return {
    series: { ...pilot, noise, needed, pairs: [] },
    foundIn: (rounds, power) => {
      const shift = shiftFoundIn(rounds, noise, tail, power);
      return Number.isFinite(shift) ? Math.abs(scale.change(Math.sign(scale.limit) * shift)) : null;
    },
  };
}

/** As many rounds as the most demanding criterion needs. */
export function roundsNeeded(plan: readonly Planned[]): number {
  return Math.max(...plan.map(({ series }) => series.needed ?? EXPERIMENT_ROUNDS.max));
}
