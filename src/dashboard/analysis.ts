/**
 * What the page says about numbers: levels, change points and noise. The statistics are the gate's own; here they are
 * only laid on the runs of one kind of machine at a time.
 */
import type { Summary } from '../history/summary.ts';
import { median } from '../model/sample.ts';
import type { Direction } from '../model/unit.ts';
import { RUNS_MIN } from '../stats/candidates.ts';
import { changePointsTogether } from '../stats/change-points.ts';
import { standardisedOf, withoutCommonMode } from '../stats/cleaned.ts';
import type { Scale } from '../stats/comparison.ts';
import { scaleFor } from '../stats/comparison.ts';
import { newestDrift } from '../stats/drift.ts';
import { deviationScale } from '../stats/noise.ts';
import type { Course, Insight, Level, Machine, RunFacts, Shift } from './protocol.ts';
import { machineOf } from './told.ts';

/** Older values than these do not change what a person looks for, and would take seconds. */
const VALUES_MAX = 5000;

/** Below this a climb is within what machines do; certain enough to be shown among many. */
const RISE_MIN = 0.03;
const DRIFT_LEVEL = 0.001;

/** 95 % of a normal distribution lie within so many standard deviations. */
const BAND = 1.96;

/** What another series measured in the same runs; NaN where it has no value. */
export interface Beside {
  readonly values: readonly number[];
  readonly direction: Direction;
}

/**
 * @param values one a run; NaN where the run has none
 * @param besideAt some other series in the runs of these places: what all did together was the run, and is no shift
 */
export function coursesOf(
  values: Float64Array,
  runs: readonly RunFacts[],
  direction: Direction,
  besideAt: (places: readonly number[]) => readonly Beside[],
): Course[] {
  const machines = new Map<string, { machine: Machine; places: number[] }>();
  for (const [place, value] of values.entries()) {
    if (Number.isNaN(value)) continue;
    const { machine } = runs[place] as RunFacts;
    const known = machines.get(machine.key);
    if (known) known.places.push(place);
    else machines.set(machine.key, { machine, places: [place] });
  }
  return [...machines.values()].map(({ machine, places }) => {
    const newest = places.slice(-VALUES_MAX);
    const own = { values: newest.map((place) => values[place] as number), direction };
    return { machine, ...courseOf(newest, own, besideAt(newest)) };
  });
}

function courseOf(
  places: readonly number[],
  own: Beside,
  beside: readonly Beside[],
): { levels: Level[]; shifts: Shift[] } {
  const { scale, row: scaled } = scaledOf(own);
  const cleaned = withoutCommonMode([scaled, ...beside.map((each) => scaledOf(each).row)]).slice(0, 1);
  const [points = []] = changePointsTogether([scaled], () => cleaned);
  const bounds = [0, ...points.map(({ index }) => index), scaled.length];
  const levels = bounds.slice(1).map((end, i): Level => {
    const begin = bounds[i] as number;
    const part = scaled.slice(begin, end);
    const level = median(part);
    const reach = BAND * deviationScale(part);
    const [low, high] = [scale.from(level - reach), scale.from(level + reach)];
    return {
      from: places[begin] as number,
      to: places[end - 1] as number,
      value: scale.from(level),
      low: Math.min(low, high),
      high: Math.max(low, high),
    };
  });
  const shifts = points.map(({ index, shift }) => ({
    place: places[index] as number,
    before: places[index - 1] as number,
    change: scale.change(shift),
    worse: own.direction === 'none' ? null : shift > 0,
  }));
  return { levels, shifts };
}

/** On the scale on which changes are judged: up is worse. */
function scaledOf({ values, direction }: Beside): { scale: Scale; row: readonly number[] } {
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
  const cleaned = withoutCommonMode(rows);
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
