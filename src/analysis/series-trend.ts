/**
 * The trend of every series of a suite over a period: where its level changed, how far the newest level is from the
 * one at the beginning, and whether it climbs slowly.
 */
import type { Measurement, Run } from '../model/run.ts';
import { seriesKey } from '../model/run.ts';
import { median } from '../model/sample.ts';
import type { SeriesTrend } from '../model/trends-report.ts';
import type { Rule } from '../rules/rules.ts';
import { limitsFor } from '../rules/rules.ts';
import { correlationOf } from '../stats/bursts.ts';
import { RUNS_MIN } from '../stats/candidates.ts';
import { changePointsTogether, exactCuts } from '../stats/change-points.ts';
import type { Scale } from '../stats/comparison.ts';
import { scaleFor } from '../stats/comparison.ts';
import { newestDrift } from '../stats/drift.ts';
import { compareSamples } from '../stats/rank-test.ts';
import { withoutCommonMode } from '../stats/without-common-mode.ts';

/** Smaller changes of a level than this are within what machines do; those without noise are told all. */
const CHANGE_MIN = 0.02;

/** Slower climbs are not worth a word, and less certain ones over all series not either. As in a check. */
const DRIFT_MIN = 0.03;
const DRIFT_LEVEL = 0.001;

/** So many points tell a step from a climb. */
const COURSE_POINTS = 12;

interface Row {
  readonly measurement: Measurement;
  readonly scale: Scale;
  readonly threshold: number;
  readonly direction: SeriesTrend['metric']['direction'];
  /** One value a run as it was measured, and on the compared scale: up is worse. NaN where it has none. */
  readonly measured: readonly number[];
  readonly values: readonly number[];
}

interface Question {
  readonly rules: readonly Rule[];
  /** Share of intervals that contain the true change. */
  readonly confidence: number;
}

/**
 * @param runs of one branch and one kind of machine, oldest first
 * @param first place of the first run of the period
 */
export function seriesTrends(
  runs: readonly Run[],
  first: number,
  options: Question,
): Omit<SeriesTrend, 'sigma'>[] {
  const columns = runs.map(
    ({ measurements }) =>
      new Map(measurements.map((each) => [seriesKey(each.benchmark.name, each.metric.name), each])),
  );
  const newest = new Map<string, Measurement>();
  // Where the period has no run, the newest one before it says what there is.
  for (const column of columns.slice(Math.min(first, columns.length - 1)))
    for (const [key, each] of column) newest.set(key, each);
  const rows = [...newest].map(([key, measurement]) => rowOf(key, measurement, columns, options));
  const cleaned = withoutCommonMode(
    rows.map(({ values }) => values),
    [...newest.values()].map(({ benchmark }) => benchmark.name),
  );
  const points = changePointsTogether(
    rows.map(({ values }) => values),
    () => cleaned,
  );
  return rows.map((row, i) => {
    const cuts = (points[i] ?? []).map(({ index }) => index);
    return trendOf(row, { cuts, cleaned: cleaned[i] as number[], runs, first, series: rows.length }, options);
  });
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
  readonly cuts: readonly number[];
  /** Without what the runs did to all benchmarks. */
  readonly cleaned: readonly number[];
  readonly runs: readonly Run[];
  readonly first: number;
  /** How many series there are. */
  readonly series: number;
}

function trendOf(row: Row, course: Course, { confidence }: Question): Omit<SeriesTrend, 'sigma'> {
  const { measurement, scale, threshold, direction, measured, values } = row;
  const { runs, first } = course;
  const places = [...values.keys()].filter((t) => !Number.isNaN(values[t]));
  const isExact = exactCuts(places.map((t) => values[t] as number)) !== undefined;
  const at = isExact ? values : course.cleaned;
  const level = (from: number, to: number) =>
    places.filter((t) => t >= from && t < to).map((t) => at[t] as number);
  const bounds = [0, ...course.cuts, runs.length];
  const all = course.cuts.map((cut, i) => {
    const shift = median(level(cut, bounds[i + 2] as number)) - median(level(bounds[i] as number, cut));
    return { cut, shift };
  });
  const told = all.filter(
    ({ cut, shift }) => cut >= first && (isExact || Math.abs(shift) >= Math.abs(scale.shift(CHANGE_MIN))),
  );
  const inOrder = places.map((t) => at[t] as number);
  const dependence = isExact
    ? 1
    : errorsOf(
        inOrder,
        course.cuts.map((cut) => places.filter((t) => t < cut).length),
      );
  const change = changeOf(
    level,
    { cuts: course.cuts, first, end: runs.length },
    { level: 1 - confidence, dependence },
  );
  const drift = direction === 'none' || isExact ? undefined : driftOf(level(0, runs.length), course.series);
  const shift = change?.shift ?? 0;
  const isWorse = told.length > 0 && shift > 0 && (change?.low ?? 0) > 0;
  const isBetter = told.length > 0 && shift < 0 && (change?.high ?? 0) < 0;
  const isUnknown = direction === 'none' || change === undefined;
  const isRising = drift !== undefined && drift.rise > 0;
  const trend = isUnknown
    ? 'unknown'
    : isWorse || isRising
      ? 'degrading'
      : isBetter || drift !== undefined
        ? 'improving'
        : 'stable';
  const driftChange = drift === undefined ? null : finite(scale.change(drift.rise));
  return {
    benchmark: measurement.benchmark.name,
    metric: { ...measurement.metric, direction },
    trend,
    change: change === undefined ? null : relative(change, scale),
    newest: measurement.sample.centre,
    runs: places.filter((t) => t >= first).length,
    shifts: told.map(({ cut, shift: size }) => ({
      after: runs[places.findLast((t) => t < cut) ?? -1]?.commit ?? '',
      commit: runs[cut]?.commit ?? '',
      time: runs[cut]?.time ?? '',
      change: finite(scale.change(size)),
      worse: direction !== 'none' && size > 0,
    })),
    drift: drift === undefined || driftChange === null ? null : { change: driftChange, runs: drift.runs },
    threshold,
    course: courseOf(places.map((t) => measured[t] as number)),
  };
}

/** Neighbours are put together, so that no more points are left; the groups differ by one value at most. */
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
 * The newest level against the one at the beginning of the period, which may have begun before; where the period
 * begins within one level that the runs before do not have, its first half against its second.
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
    const whole = [...before, ...after];
    before = whole.slice(0, Math.floor(whole.length / 2));
    after = whole.slice(before.length);
  }
  if (before.length < LEVEL_RUNS_MIN || after.length < LEVEL_RUNS_MIN) return undefined;
  const { shift, low, high } = compareSamples(after, before, confidenceLevel, null);
  return { shift, low: shift - dependence * (shift - low), high: shift + dependence * (high - shift) };
}

/**
 * By how much errors of levels are larger than of as many independent runs: runs that follow their neighbours are fewer than they
 * seem, n (1 − ρ) / (1 + ρ) (Bayley and Hammersley 1946).
 */
function errorsOf(values: readonly number[], cuts: readonly number[]): number {
  const correlation = correlationOf(values, cuts);
  return Math.sqrt((1 + correlation) / (1 - correlation));
}

/** Fewer runs of a level tell no change. */
const LEVEL_RUNS_MIN = 3;

/** A slow climb (above 0) or fall over all runs that are looked at. */
function driftOf(values: readonly number[], series: number): { rise: number; runs: number } | undefined {
  const least = Math.log1p(DRIFT_MIN);
  const resolveBaseline = newestDrift(values, least);
  if (resolveBaseline && resolveBaseline.pValue * series <= DRIFT_LEVEL) return resolveBaseline;
  const fall = newestDrift(
    values.map((value) => -value),
    least,
  );
  return fall && fall.pValue * series <= DRIFT_LEVEL ? { rise: -fall.rise, runs: fall.runs } : undefined;
}

function relative({ shift, low, high }: Shift, scale: Scale): SeriesTrend['change'] {
  // A turned scale turns the interval as well.
  const [least = null, most = null] = [low, high]
    .map((end) => scale.change(end))
    .sort((a, b) => a - b)
    .map(finite);
  return { estimate: finite(scale.change(shift)), low: least, high: most };
}

function finite(value: number): number | null {
  // A change of minus nothing is none.
  return Number.isFinite(value) ? value + 0 : null;
}
