/**
 * The trend of every series of a suite over a period: where its level changed, how far the newest level is from the one
 * at the beginning, and whether it drifts slowly.
 */
import {
  groupOf,
  type MeasuredRow,
  type OlderChange,
  olderChanges,
  withoutSame,
} from '../history/older-changes.ts';
import type { Summary, SummaryDrift, SummarySeries } from '../history/summary.ts';
import type { Measurement, Run } from '../model/run.ts';
import { seriesKey } from '../model/run.ts';
import { median } from '../model/sample.ts';
import type { SeriesTrend, TrendShift } from '../model/trends-report.ts';
import type { Rule } from '../rules/rules.ts';
import { limitsFor } from '../rules/rules.ts';
import { correlationOf } from '../stats/bursts.ts';
import { RUNS_MIN } from '../stats/candidates.ts';
import { exactCuts } from '../stats/change-points.ts';
import type { Scale } from '../stats/comparison.ts';
import { scaleFor } from '../stats/comparison.ts';
import { compareSamples } from '../stats/rank-test.ts';
import { withoutCommonMode } from '../stats/without-common-mode.ts';

/** Number of points in a course: enough to distinguish a step from a slow rise. */
const COURSE_POINTS = 12;

interface Row {
  readonly measurement: Measurement;
  readonly scale: Scale;
  readonly threshold: number;
  readonly direction: SeriesTrend['metric']['direction'];
  /** One value a run as measured, and on the compared scale: up is worse. NaN if it has none. */
  readonly measured: readonly number[];
  readonly values: readonly number[];
}

interface Question {
  readonly rules: readonly Rule[];
  /** Share of intervals that contain the true change. */
  readonly confidence: number;
}

/** The parts of the suite's summary that are used. */
export type Listed = Pick<Summary, 'runs' | 'shifts' | 'drifts'> & {
  readonly series: readonly Pick<SummarySeries, 'benchmark' | 'metric'>[];
};

/** A change of a series, by the index of its run; -1 if no run of this machine has its level. */
interface Cut {
  readonly index: number;
  /** On the compared scale, where up is worse. */
  readonly isUp: boolean;
  /** Whether the value rose; the rules say which way is better. */
  readonly isRise: boolean;
  readonly shift: Omit<TrendShift, 'worse'>;
}

/**
 * @param runs of one branch and one kind of machine, oldest first
 * @param first index of the first run of the period
 * @param listed the changes of the branch; among its newest runs there are no others
 */
export function seriesTrends(
  runs: readonly Run[],
  first: number,
  options: Question,
  listed: Listed,
): Omit<SeriesTrend, 'sigma'>[] {
  const columns = runs.map(
    ({ measurements }) =>
      new Map(measurements.map((each) => [seriesKey(each.benchmark.name, each.metric.name), each])),
  );
  const newest = new Map<string, Measurement>();
  // If the period has no run, the newest one before it gives the series.
  for (const column of columns.slice(Math.min(first, columns.length - 1)))
    for (const [key, each] of column) newest.set(key, each);
  const rows = [...newest].map(([key, measurement]) => rowOf(key, measurement, columns, options));
  const values = withoutCommonMode(
    rows.map((row) => row.values),
    [...newest.values()].map(witnessOf),
  );
  const listedBySeries = listedCuts(runs, listed);
  const known = new Set(listed.runs.map(({ id }) => id));
  const from = runs.findIndex(({ id }) => known.has(id));
  const old = olderCuts(rows, runs, from < 0 ? runs.length : from, listed.series);
  const drifts = new Map(listed.drifts.map((each) => [seriesKey(each.benchmark, each.metric), each]));
  return rows.map((row, i) => {
    const { benchmark, metric } = row.measurement;
    const key = seriesKey(benchmark.name, metric.name);
    const own = listedBySeries.get(key) ?? [];
    const placed = own.filter(({ index }) => index >= 0);
    const cuts = [...withoutSame(old.get(key) ?? [], placed), ...own].sort((a, b) => a.index - b.index);
    return trendOf(
      row,
      { cuts, cleaned: values[i] as number[], runs, first, drift: drifts.get(key) },
      options,
    );
  });
}

/** What belongs to a reference is independent of what the runs did to all benchmarks. */
function witnessOf({ benchmark, metric }: Measurement): string | null {
  return metric.beside ? null : benchmark.name;
}

/** For each series, where its levels begin among these runs. */
function listedCuts(runs: readonly Run[], listed: Listed): Map<string, Cut[]> {
  const placeOf = new Map(listed.runs.map(({ id }, place) => [id, place]));
  const places = runs.map(({ id }) => placeOf.get(id) ?? -1);
  const cuts = listed.shifts.map((each) => {
    const { benchmark, metric, after, commit, time, change, before, level, state, began, verdict } = each;
    const place = placeOf.get(began) ?? Number.POSITIVE_INFINITY;
    const shift = { after, commit, time, change, state };
    const index = places.findIndex((own) => own >= place);
    const isRise = level > before;
    const isUp = verdict === 'changed' ? isRise : verdict === 'regressed';
    return { key: seriesKey(benchmark, metric), index, isUp, isRise, shift };
  });
  return Map.groupBy(cuts, ({ key }) => key);
}

/** The changes before the runs in the list, by series. @param series of the list, in its order */
function olderCuts(
  rows: readonly Row[],
  runs: readonly Run[],
  from: number,
  series: Listed['series'],
): Map<string, Cut[]> {
  const cuts = new Map<string, Cut[]>();
  if (from === 0) return cuts;
  const keyOf = ({ measurement: { benchmark, metric } }: Row) => seriesKey(benchmark.name, metric.name);
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  const listed = series.map(({ benchmark, metric }) => seriesKey(benchmark, metric));
  const known = new Set(listed);
  const others = [...byKey.keys()].filter((key) => !known.has(key));
  for (const all of [listed, others]) {
    for (let place = 0; place < all.length; place += groupOf(all, place).length) {
      const group = groupOf(all, place).flatMap((key) => byKey.get(key) ?? []);
      const found = olderChanges(group.map(measuredRow), from);
      for (const [i, row] of group.entries())
        cuts.set(keyOf(row), (found[i] ?? []).flatMap(cutOf(row, runs)));
    }
  }
  return cuts;
}

function measuredRow({ measurement, direction, measured }: Row): MeasuredRow {
  return { benchmark: witnessOf(measurement), direction, values: measured };
}

function cutOf({ direction }: Row, runs: readonly Run[]): (change: OlderChange) => Cut[] {
  return ({ index, last, first, change, isUp }) => {
    const [before, run] = [runs[last], runs[first]];
    if (!before || !run) return [];
    const shift = { after: before.commit, commit: run.commit, time: run.time, change: finite(change) };
    return [{ index, isUp, isRise: (direction === 'higher') !== isUp, shift }];
  };
}

function rowOf(
  key: string,
  measurement: Measurement,
  columns: readonly ReadonlyMap<string, Measurement>[],
  { rules }: Question,
): Row {
  const { benchmark, metric } = measurement;
  const { direction, threshold } = limitsFor(rules, benchmark, metric);
  const measured = columns.map((column) => {
    const found = column.get(key);
    return found?.metric.unit === metric.unit ? found.sample.centre : Number.NaN;
  });
  const known = measured.filter((value) => !Number.isNaN(value));
  const scale = scaleFor(known, median(known), direction === 'higher');
  const values = measured.map((value) => (Number.isNaN(value) ? value : scale.to(value)));
  return { measurement, scale, threshold, direction, measured, values };
}

interface Course {
  readonly cuts: readonly Cut[];
  /** Without the common shift. */
  readonly cleaned: readonly number[];
  readonly runs: readonly Run[];
  readonly first: number;
  readonly drift: SummaryDrift | undefined;
}

function trendOf(row: Row, course: Course, { confidence }: Question): Omit<SeriesTrend, 'sigma'> {
  const { measurement, scale, threshold, direction, measured, values } = row;
  const { runs, first, drift } = course;
  const places = [...values.keys()].filter((t) => !Number.isNaN(values[t]));
  const isExact = exactCuts(places.map((t) => values[t] as number)) !== undefined;
  const at = isExact ? values : course.cleaned;
  const level = (from: number, to: number) =>
    places.filter((t) => t >= from && t < to).map((t) => at[t] as number);
  const cuts = course.cuts.flatMap(({ index }) => (index > 0 ? [index] : []));
  const begin = Date.parse(runs[first]?.time ?? '');
  const inPeriod = course.cuts.filter(({ shift }) => Date.parse(shift.time) >= begin);
  const inOrder = places.map((t) => at[t] as number);
  const dependence = isExact
    ? 1
    : errorsOf(
        inOrder,
        cuts.map((cut) => places.filter((t) => t < cut).length),
      );
  const change = changeOf(level, { cuts, first, end: runs.length }, { level: 1 - confidence, dependence });
  const shift = change?.shift ?? 0;
  const isWorse = inPeriod.length > 0 && shift > 0 && (change?.low ?? 0) > 0;
  const isBetter = inPeriod.length > 0 && shift < 0 && (change?.high ?? 0) < 0;
  const isUnknown = direction === 'none' || change === undefined;
  const isRising = drift?.verdict === 'regressed';
  const trend = isUnknown
    ? 'unknown'
    : isWorse || isRising
      ? 'degrading'
      : isBetter || drift !== undefined
        ? 'improving'
        : 'stable';
  return {
    benchmark: measurement.benchmark.name,
    metric: { ...measurement.metric, direction },
    trend,
    change: change === undefined ? null : relative(change, scale),
    newest: measurement.sample.centre,
    runs: places.filter((t) => t >= first).length,
    shifts: inPeriod.map(({ shift: each, isRise }) => ({
      ...each,
      worse: direction !== 'none' && isRise === (direction === 'lower'),
    })),
    drift: drift === undefined || direction === 'none' ? null : { change: drift.change, runs: drift.runs },
    threshold,
    course: courseOf(places.map((t) => measured[t] as number)),
  };
}

/** Merges neighbours so that at most `COURSE_POINTS` remain; group sizes differ by at most one. */
function courseOf(values: readonly number[]): number[] {
  const points = Math.min(COURSE_POINTS, values.length);
  const bound = (i: number) => Math.round((i * values.length) / points);
  return Array.from({ length: points }, (_, i) => median(values.slice(bound(i), bound(i + 1))));
}

interface Shift {
  readonly shift: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The newest level relative to the one at the beginning of the period, which may have begun before. If the period begins
 * within the only level it has, its second half relative to its first.
 */
function changeOf(
  level: (from: number, to: number) => number[],
  { cuts, first, end }: { cuts: readonly number[]; first: number; end: number },
  { level: confidenceLevel, dependence }: { level: number; dependence: number },
): Shift | undefined {
  const begin = cuts.findLast((cut) => cut < first) ?? 0;
  const inside = cuts.filter((cut) => cut >= first);
  let before = level(begin, inside[0] ?? first);
  let after = level(inside.at(-1) ?? first, end);
  if (inside.length === 0 && before.length < RUNS_MIN) {
    const level = [...before, ...after];
    before = level.slice(0, Math.floor(level.length / 2));
    after = level.slice(before.length);
  }
  if (before.length < LEVEL_RUNS_MIN || after.length < LEVEL_RUNS_MIN) return undefined;
  const { shift, low, high } = compareSamples(after, before, confidenceLevel, null);
  return { shift, low: shift - dependence * (shift - low), high: shift + dependence * (high - shift) };
}

/**
 * The factor by which errors of levels exceed those of independent runs: correlated runs count as n (1 − ρ) / (1 + ρ)
 * (Bayley and Hammersley 1946).
 */
function errorsOf(values: readonly number[], cuts: readonly number[]): number {
  const correlation = correlationOf(values, cuts);
  return Math.sqrt((1 + correlation) / (1 - correlation));
}

/** With fewer runs of a level, a change is not certain. */
const LEVEL_RUNS_MIN = 3;

function relative({ shift, low, high }: Shift, scale: Scale): SeriesTrend['change'] {
  // A turned scale also swaps the ends of the interval.
  const [least = null, most = null] = [low, high]
    .map((end) => scale.change(end))
    .sort((a, b) => a - b)
    .map(finite);
  return { estimate: finite(scale.change(shift)), low: least, high: most };
}

function finite(value: number): number | null {
  // Avoids negative zero.
  return Number.isFinite(value) ? value + 0 : null;
}
