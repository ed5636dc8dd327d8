/**
 * Compares a run with the history of its suite: the stored runs become series on the compared scale, all of them are
 * tested together, and each series gets its comparison. If the run is not on the tracked branch (a pull request), earlier
 * changes of the branch do not count against it.
 */

import { describeEnvironment, environmentKey } from '../model/environment.ts';
import { once } from '../model/once.ts';
import type { Finding, Reason } from '../model/report.ts';
import type { Measurement, Run } from '../model/run.ts';
import { median } from '../model/sample.ts';
import type { Exact } from '../stats/candidates.ts';
import { beginningAt, exactly, RUNS_MIN } from '../stats/candidates.ts';
import type { CommonShift } from '../stats/common-shift.ts';
import type { Drift } from '../stats/drift.ts';
import type { Evidence } from '../stats/evidence.ts';
import { evidenceOf } from '../stats/evidence.ts';
import { type Places, placesOf } from '../stats/place.ts';
import { type YoungNoise, youngNoise } from '../stats/youth.ts';
import { comparisonOf } from './comparisons.ts';
import { livesOf } from './life.ts';
import { againstReportedLevels, openEpisodeOf, youngOf } from './open-episode.ts';
import type { Compared, Policy } from './policy.ts';
import { RECENT, recentOf } from './policy.ts';
import type { HistoryContext, Prepared } from './prepared.ts';
import { acceptedLevels, baselineOf, keyOf, onThisMachine, seriesOf } from './prepared.ts';
import { chainUncertainty, withoutYoungRatios } from './ratios.ts';
import type { Selected } from './select.ts';

export interface AgainstHistory {
  readonly compared: readonly Compared[];
  readonly commonShift: CommonShift | undefined;
  /** Whether the levels of the suite walk without a change of code, because its machine lives on. */
  readonly livesOn: boolean;
  /** The slow climb of all benchmarks on such a machine; undefined if there is none. */
  readonly climb?: Drift | undefined;
}

/** Properties of the suite as a whole. */
interface Suite {
  readonly youth: YoungNoise;
  /** Number of series without noise that had an odd value. */
  readonly odd: number;
}

/** Machines cause smaller rises than this over the window by themselves. */
const DRIFT_MIN = 0.03;

/**
 * @param tracked whether the run belongs to the branch: then a change may have begun in the runs before it
 * @param apart whether the further measurements were made on other machines or days
 */
export function compareWithHistory(
  { run, baseline, window: runs, repeated }: Selected,
  { rules, confidence, comparability }: Pick<Policy, 'rules' | 'confidence' | 'comparability'>,
  { tracked, apart }: { readonly tracked: boolean; readonly apart: boolean },
): AgainstHistory {
  const keyOfMachine = (other: Run) => environmentKey(other.environment, comparability, run.environment);
  const machine = keyOfMachine(run);
  // Equal keys are one text: it is compared hundreds of thousands of times.
  const machines = runs.map(keyOfMachine).map((key) => (key === machine ? machine : key));
  const context = { run, runs, machines, machine, comparability, tracked, level: 1 - confidence };
  const rows = rowsOf(run, runs);
  const repeats = rowsOf(run, repeated);
  const levels = acceptedLevels(baseline, runs);
  const lifeOf = livesOf(baseline, runs, run);
  // By name, so that the order in the files does not matter.
  const order = run.measurements.map(keyOf).map((key, i) => ({ key, i }));
  order.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const judged = withoutYoungRatios(run.measurements, rows, (t) => machines[t] === machine);
  const uncertainty = chainUncertainty(run, runs);
  const prepared = judged.map((measurement, i) => {
    const life = lifeOf(measurement.benchmark.name, measurement.metric.name);
    const row = rows[i] as Row;
    const earlier =
      life.hidden.size === 0 ? row : row.map((other, t) => (life.hidden.has(t) ? undefined : other));
    const level = levels.findLast(({ names }) => names(measurement));
    const accepted = level ? (life.accepted.get(level.run) ?? level.place) : 0;
    const { name: benchmark } = measurement.benchmark;
    const series = seriesOf(measurement, earlier, repeats[i] as Row, rules, uncertainty);
    return { i, benchmark, ...series, life, ...baselineOf(series.earlier, life, accepted, context) };
  });
  const suite = order.map(({ i }) => prepared[i] as (typeof prepared)[number]);
  const around = [
    { history: machines, current: machine },
    { riseMin: DRIFT_MIN, tracked, apart },
  ] as const;
  const own = suite.filter(({ measurement }) => !measurement.metric.beside);
  const evidence = evidenceOf(own, ...around);
  // The reference tells what the machine did: of what all ratios do together nothing is the machine's, and nothing is taken out.
  const beside = suite.filter(({ measurement }) => measurement.metric.beside);
  const { series: ofBeside } = evidenceOf(beside, around[0], { ...around[1], isBeside: true });
  const all = [...evidence.series, ...ofBeside];
  const found = new Map([...own, ...beside].map(({ i }, k) => [i, all[k] as Evidence]));
  const youth = youngNoise(
    prepared.flatMap((each) => {
      return found.get(each.i)?.kind === 'untested'
        ? [onThisMachine(each, context).map(({ sample }) => each.scale.to(sample.centre))]
        : [];
    }),
  );
  // If odd values occur at all, they may occur in more series than those that have shown one.
  const odd = all.filter((each) => each.kind === 'exact' && each.odd > 0).length;
  return {
    compared: prepared.map((each, i) => comparedOf(each, found.get(i) as Evidence, { youth, odd }, context)),
    commonShift: evidence.commonShift,
    livesOn: evidence.livesOn,
    climb: evidence.climb,
  };
}

/** One a run; undefined where the run has none. */
type Row = readonly (Measurement | undefined)[];

/** For each measurement of the run, those of the same series in other runs. */
function rowsOf({ measurements }: Run, others: readonly Run[]): Row[] {
  // Two maps instead of one with joined keys: hundreds of thousands of keys cost more than the comparison.
  const benchmarks = new Map<string, Map<string, (Measurement | undefined)[]>>();
  const rows = measurements.map(({ benchmark, metric }) => {
    const metrics = benchmarks.get(benchmark.name) ?? new Map<string, (Measurement | undefined)[]>();
    const row = metrics.get(metric.name) ?? new Array<Measurement | undefined>(others.length).fill(undefined);
    benchmarks.set(benchmark.name, metrics.set(metric.name, row));
    return row;
  });
  for (const [t, other] of others.entries()) {
    for (const measurement of other.measurements) {
      const row = benchmarks.get(measurement.benchmark.name)?.get(measurement.metric.name);
      if (row) row[t] = measurement;
    }
  }
  return rows;
}

function comparedOf(
  prepared: Prepared,
  evidence: Evidence,
  { youth, odd }: Suite,
  context: HistoryContext,
): Compared {
  const { measurement, limits, scale, open } = prepared;
  const { tracked } = context;
  const here = onThisMachine(prepared, context);
  const beside = besideMoved(prepared, evidence, context);
  const found = comparisonOf(beside ?? evidence, prepared, odd, context.level);
  const comparison = found && againstReportedLevels(found, prepared, context);
  const series = {
    measurement,
    limits,
    scale,
    recent: recentOf(newestHere(prepared, context), measurement),
    openEpisode: openEpisodeOf(prepared, evidence, comparison, context),
    young: comparison ? null : youngOf(prepared, here, youth, context),
  };
  if (comparison) {
    const level = scale.from(comparison.level);
    const value = Number.isFinite(level) ? level : median(here.map(({ sample }) => sample.centre));
    const samples = here.reduce((sum, { sample }) => sum + sample.values.length, 0);
    const start = tracked && open !== undefined ? open : comparison.start;
    return {
      ...series,
      baseline: { value, runs: here.length, samples },
      comparison: { ...comparison, start },
      obstacle: null,
      since: once(() => sinceOf(start, prepared, evidence, context)),
      start,
      moved: beside !== undefined || (evidence.kind === 'tested' && evidence.moved),
    };
  }
  const { baseline, obstacle } = withoutComparison(prepared, here, context);
  const start = open ?? null;
  return { ...series, baseline, comparison: null, obstacle, since: () => null, start, moved: false };
}

/** The newest earlier measurements on this machine, as many as a report shows. */
function newestHere({ earlier }: Prepared, { machines, machine }: HistoryContext): Measurement[] {
  const newest: Measurement[] = [];
  for (let t = earlier.length - 1; t >= 0 && newest.length < RECENT - 1; t--) {
    const other = earlier[t];
    if (other && machines[t] === machine) newest.push(other);
  }
  return newest.reverse();
}

/** Compares an exact series with the level to which the branch itself moved; undefined if it did not move. */
function besideMoved(prepared: Prepared, evidence: Evidence, context: HistoryContext): Exact | undefined {
  if (evidence.kind !== 'exact' || context.tracked) return undefined;
  const { history, current, counted, accepted } = prepared;
  const { machines, machine } = context;
  const places = [...history.keys()].filter((t) => machines[t] === machine && !Number.isNaN(history[t]));
  const own = places.map((t) => history[t] as number);
  const newest = own.pop() as number;
  const since = beginningAt(accepted, places);
  // An accepted level is not a move, from its first run on.
  if (since > 0 && since === own.length) return undefined;
  const branch = exactly(own, [newest], counted, since);
  if (!branch || branch.shift === 0) return undefined;
  const shifts = current.filter((value) => !Number.isNaN(value)).map((value) => value - newest);
  const shift = shifts.reduce((a, b) => (Math.abs(b) < Math.abs(a) ? b : a));
  return { ...evidence, shift: evidence.shift === 0 ? 0 : shift, level: newest, start: history.length };
}

/** After the last run that certainly does not show the change, up to the first one that certainly does. */
function sinceOf(
  start: number,
  { earlier }: Prepared,
  evidence: Evidence,
  { run, runs, tracked }: HistoryContext,
): Finding['since'] {
  if (!tracked) return null;
  const set = placesIn(evidence) ?? { first: start, last: start, isOlder: false };
  const before = set.isOlder ? undefined : runs.findLast((_, t) => t < set.first && earlier[t]);
  const last = set.last < runs.length ? runs[set.last] : run;
  if (!last || last.commit === '' || (!set.isOlder && !before)) return null;
  return { after: before?.commit ?? '', commit: last.commit };
}

/** Less significant changes get no place. */
const SHOWN_LEVEL = 0.2;

/** Indices in the suite's history; undefined if the run itself caused the change, or there is none to report. */
function placesIn(evidence: Evidence): Places | undefined {
  if (evidence.kind !== 'tested') return undefined;
  const { course, places, rise, fall } = evidence;
  if (Math.min(rise.pValue, fall.pValue) > SHOWN_LEVEL) return undefined;
  const set = placesOf(course, rise.pValue <= fall.pValue ? 1 : -1);
  const placeOf = (place: number) => places[place] ?? Number.POSITIVE_INFINITY;
  return { first: placeOf(set.first), last: placeOf(set.last), isOlder: set.isOlder };
}

/**
 * Not enough data on this machine: the series is new, changed its unit, is young, or was only measured on another
 * machine.
 */
function withoutComparison(
  { earlier, unitBefore }: Prepared,
  here: readonly Measurement[],
  { runs, machines, machine, comparability }: HistoryContext,
): { baseline: Finding['baseline']; obstacle: Reason } {
  if (unitBefore !== undefined)
    return { baseline: null, obstacle: { code: 'unit-changed', was: unitBefore } };
  if (here.length > 0) {
    const value = median(here.map(({ sample }) => sample.centre));
    const samples = here.reduce((sum, { sample }) => sum + sample.values.length, 0);
    return {
      baseline: { value, runs: here.length, samples },
      obstacle: { code: 'too-few-runs', have: here.length, need: RUNS_MIN },
    };
  }
  const last = earlier.findLastIndex((other) => other);
  const other = earlier[last];
  // If the suite has other benchmarks on this machine, this one is new here.
  if (!other || machines.includes(machine)) return { baseline: null, obstacle: { code: 'not-in-baseline' } };
  const was = describeEnvironment((runs[last] as Run).environment, comparability);
  return {
    baseline: { value: other.sample.centre, runs: 1, samples: other.sample.values.length },
    obstacle: { code: 'other-environment', have: 0, need: RUNS_MIN, was },
  };
}
