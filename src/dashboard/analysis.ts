/**
 * What the page says about numbers: levels, change points and noise. The statistics are the gate's own; here they are
 * only laid on the runs of one kind of machine at a time.
 */
import type { Summary } from '../history/summary.ts';
import { median } from '../model/sample.ts';
import type { Direction } from '../model/unit.ts';
import { RUNS_MIN } from '../stats/candidates.ts';
import { changePointsTogether } from '../stats/change-points.ts';
import type { Scale } from '../stats/comparison.ts';
import { scaleFor } from '../stats/comparison.ts';
import { newestDrift } from '../stats/drift.ts';
import { deviationScale } from '../stats/noise.ts';
import { standardisedOf, withoutCommonMode } from '../stats/without-common-mode.ts';
import type { Course, Insight, Level, Machine, RunFacts } from './protocol.ts';
import { machineOf } from './report-text.ts';

/** Older values than these do not change what a person looks for, and would take seconds. */
const VALUES_MAX = 5000;

/** Below this a climb is within what machines do; certain enough to be shown among many. */
const RISE_MIN = 0.03;
const DRIFT_LEVEL = 0.001;

/** 95 % of a normal distribution lie within so many standard deviations. */
const BAND = 1.96;

/** What another series measured in the same runs; NaN where it has no value. */
export interface Beside {
  /** Its metrics are no witnesses of one another. */
  readonly benchmark: string;
  readonly values: readonly number[];
  readonly direction: Direction;
}

/** What was worked out of a line and machine: older runs that are read later do not change it. */
export type Analyses = Map<string, { readonly values: readonly number[]; readonly parts: Parts }>;

/** Levels and shifts by number of the value instead of the run. */
type Parts = Pick<Course, 'levels' | 'shifts'>;

/**
 * @param values one a run; NaN where the run has none
 * @param besideAt some other series in the runs of these places: what all did together was the run, and is no shift
 * @param known of the same line
 */
export function coursesOf(
  values: Float64Array,
  runs: readonly RunFacts[],
  { benchmark, direction }: Pick<Beside, 'benchmark' | 'direction'>,
  besideAt: (places: readonly number[]) => readonly Beside[],
  known: Analyses = new Map(),
): Course[] {
  const machines = new Map<string, { machine: Machine; places: number[] }>();
  for (const [place, value] of values.entries()) {
    if (Number.isNaN(value)) continue;
    const { machine } = runs[place] as RunFacts;
    const course = machines.get(machine.key);
    if (course) course.places.push(place);
    else machines.set(machine.key, { machine, places: [place] });
  }
  return [...machines.values()].map(({ machine, places: all }) => {
    const places = all.slice(-VALUES_MAX);
    const own = { benchmark, direction, values: places.map((place) => values[place] as number) };
    const before = known.get(machine.key);
    const parts = before && isSame(before.values, own.values) ? before.parts : partsOf(own, besideAt(places));
    known.set(machine.key, { values: own.values, parts });
    const at = (index: number) => places[index] as number;
    return {
      machine,
      levels: parts.levels.map((level) => ({ ...level, from: at(level.from), to: at(level.to) })),
      shifts: parts.shifts.map((shift) => ({ ...shift, place: at(shift.place), before: at(shift.before) })),
    };
  });
}

function isSame(some: readonly number[], others: readonly number[]): boolean {
  return some.length === others.length && some.every((value, i) => value === others[i]);
}

function partsOf(own: Beside, beside: readonly Beside[]): Parts {
  const { scale, row } = scaledOf(own);
  const cleaned = withoutCommonMode(
    [row, ...beside.map((each) => scaledOf(each).row)],
    [own, ...beside].map(({ benchmark }) => benchmark),
  ).slice(0, 1);
  const [points = []] = changePointsTogether([row], () => cleaned);
  const bounds = [0, ...points.map(({ index }) => index), row.length];
  const levels = bounds.slice(1).map((end, i): Level => {
    const from = bounds[i] as number;
    const part = row.slice(from, end);
    const level = median(part);
    const reach = BAND * deviationScale(part);
    const [low, high] = [scale.from(level - reach), scale.from(level + reach)];
    const value = scale.from(level);
    return { from, to: end - 1, value, low: Math.min(low, high), high: Math.max(low, high) };
  });
  const shifts = points.map(({ index, shift }) => ({
    place: index,
    before: index - 1,
    change: scale.change(shift),
    worse: own.direction === 'none' ? null : shift > 0,
  }));
  return { levels, shifts };
}

/** On the scale on which changes are judged: up is worse. */
function scaledOf({ values, direction }: Omit<Beside, 'benchmark'>): {
  scale: Scale;
  row: readonly number[];
} {
  const known = values.filter((value) => !Number.isNaN(value));
  const scale = scaleFor(known, median(known), direction === 'higher');
  return { scale, row: values.map((value) => (Number.isNaN(value) ? value : scale.to(value))) };
}

/** Works on the machine of the newest run: a change of machine is no change of code. */
export function insightOf(summary: Summary): Insight {
  const keys = summary.environments.map((environment) => machineOf(environment).key);
  const newest = keys[summary.runs.at(-1)?.environment ?? -1];
  const places = summary.runs.flatMap(({ environment }, place) =>
    keys[environment] === newest ? [place] : [],
  );
  const scaled = summary.series.map(({ values, direction }) =>
    scaledOf({ values: places.map((place) => values[place] ?? Number.NaN), direction }),
  );
  const rows = scaled.map(({ row }) => row);
  const changeOf = (series: number, shift: number) => scaled[series]?.scale.change(shift) ?? Number.NaN;
  const cleaned = withoutCommonMode(
    rows,
    summary.series.map(({ benchmark }) => benchmark),
  );
  const shifts = changePointsTogether(rows, () => cleaned).flatMap((points, series) =>
    points.map(({ index, shift }) => {
      const row = rows[series] as number[];
      const before = row.findLastIndex((value, i) => i < index && !Number.isNaN(value));
      const run = summary.runs[places[index] as number];
      return {
        series,
        after: summary.runs[places[before] as number]?.commit ?? '',
        commit: run?.commit ?? '',
        time: run?.time ?? '',
        change: changeOf(series, shift),
        worse: summary.series[series]?.direction === 'none' ? null : shift > 0,
      };
    }),
  );
  const noise = new Float64Array(rows.length).fill(Number.NaN);
  const drifts: { series: number; change: number; runs: number }[] = [];
  for (const [series, row] of rows.entries()) {
    const known = row.filter((value) => !Number.isNaN(value));
    if (known.length < RUNS_MIN) continue;
    noise[series] = standardisedOf(known).sigma;
    const clean = (cleaned[series] as number[]).filter((value) => !Number.isNaN(value));
    const drift = newestDrift(clean, RISE_MIN);
    if (!drift || drift.pValue > DRIFT_LEVEL || summary.series[series]?.direction === 'none') continue;
    drifts.push({ series, change: changeOf(series, drift.rise), runs: drift.runs });
  }
  return { noise, shifts, drifts };
}
