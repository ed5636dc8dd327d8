/**
 * The level changes of a branch, computed in one place over one window of runs. The overview, series pages, trends, and
 * history queries all show this list. Changes in the newest report appear as in that report; the others are found in the
 * values. Pure, so that every caller gets the same result.
 */
import { environmentKey } from '../model/environment.ts';
import { isAcceptance } from '../model/event.ts';
import { seriesKey } from '../model/run.ts';
import { median } from '../model/sample.ts';
import { matchesWildcard } from '../rules/selector.ts';
import { RUNS_MIN } from '../stats/candidates.ts';
import { type LevelRow, type Levels, levelsTogether } from '../stats/level-changes.ts';
import { togetherIn } from './change-groups.ts';
import { scaledRow } from './older-changes.ts';
import type { Summary, SummaryDrift, SummarySeries, SummaryShift } from './summary.ts';

/** The parts of a summary that are needed; `judged` is the result of the newest report. */
export type ChangeWindow = Pick<Summary, 'runs' | 'environments' | 'series' | 'events'>;

export interface Changes {
  /** The newest first. */
  readonly shifts: SummaryShift[];
  /** The largest first. */
  readonly drifts: SummaryDrift[];
}

/** A change with more runs than this is not new. Nor is a change that an earlier report contains. */
const NEW_RUNS = 6;

/** A report locates a young change with few runs: the same change may be found this many runs apart. */
const RUNS_APART_MAX = 3;

const DIGITS = 3;
const VALUE_DIGITS = 5;

/** A change with the indices of its runs in the window. */
interface Placed {
  readonly series: SummarySeries;
  /** Of the run with which it most likely began. */
  readonly index: number;
  /** It began after this run … */
  last: number;
  /** … and with this one at the latest. */
  first: number;
  readonly change: number | null;
  /** On the compared scale, up is worse. */
  readonly isUp: boolean;
  readonly before: number;
  readonly level: number;
  /** Indices of environments. */
  machines: number[];
  readonly isReported: boolean;
  readonly isNew: boolean;
}

export function changesIn(window: ChangeWindow): Changes {
  const { runs, environments, series } = window;
  const newest = environments[runs.at(-1)?.environment ?? 0];
  const keys = environments.map((environment) => environmentKey(environment, undefined, newest));
  const found: Placed[] = [];
  const drifts: SummaryDrift[] = [];
  for (const key of new Set(keys)) {
    const places = runs.flatMap(({ environment }, place) => (keys[environment] === key ? [place] : []));
    if (places.length < RUNS_MIN) continue;
    const machine = keys.flatMap((other, place) => (other === key ? [place] : []));
    const isNewest = keys[runs.at(-1)?.environment ?? -1] === key;
    const rows = series.map((each) => rowOf(each, places));
    for (const [i, levels] of levelsTogether(rows).entries()) {
      const [own, row] = [series[i] as SummarySeries, rows[i] as LevelRow];
      found.push(...placedOf(own, row, levels, places, machine));
      if (isNewest) drifts.push(...driftsOf(own, row, levels, window, places));
    }
  }
  const bySeries = Map.groupBy(found, ({ series: { benchmark, metric } }) => seriesKey(benchmark, metric));
  const all = series.flatMap((each) =>
    withReported(merged(bySeries.get(seriesKey(each.benchmark, each.metric)) ?? []), each, window),
  );
  for (const group of togetherIn(all)) narrow(group);
  return {
    shifts: withStates(
      all.sort((a, b) => b.first - a.first),
      window,
    ),
    drifts: drifts.sort((a, b) => Math.abs(b.change) - Math.abs(a.change)),
  };
}

/** @param places indices of runs on one kind of machine */
function rowOf({ benchmark, direction, values, beside }: SummarySeries, places: readonly number[]): LevelRow {
  const own = places.map((place) => values[place] ?? Number.NaN);
  return scaledRow({ benchmark: beside ? null : benchmark, direction, values: own });
}

function placedOf(
  series: SummarySeries,
  { scale }: LevelRow,
  { values, changes }: Levels,
  places: readonly number[],
  machines: number[],
): Placed[] {
  const bounds = [0, ...changes.map(({ index }) => index), values.length];
  const levelAt = (k: number) => {
    const part = values.slice(bounds[k], bounds[k + 1]).filter((value) => !Number.isNaN(value));
    return rounded(scale.from(median(part)), VALUE_DIGITS);
  };
  return changes.map(({ index, last, first, shift }, k) => ({
    series,
    index: places[index] as number,
    last: places[last] as number,
    first: places[first] as number,
    change: finite(scale.change(shift)),
    isUp: shift > 0,
    before: levelAt(k),
    level: levelAt(k + 1),
    machines,
    isReported: false,
    isNew: false,
  }));
}

/**
 * Merges the changes that several kinds of machines show if their ranges overlap; the one with the most runs gives the
 * place.
 */
function merged(found: readonly Placed[]): Placed[] {
  const distinct: Placed[] = [];
  for (const each of found) {
    const same = distinct.find((other) => other.isUp === each.isUp && isOverlapping(other, each));
    if (!same) distinct.push({ ...each });
    else {
      same.last = Math.max(same.last, each.last);
      same.first = Math.min(same.first, each.first);
      same.machines = [...same.machines, ...each.machines];
    }
  }
  return distinct.map((each) => ({
    ...each,
    index: Math.max(each.last + 1, Math.min(each.index, each.first)),
  }));
}

/** Both may have begun with the same run. */
function isOverlapping(one: Pick<Placed, 'last' | 'first'>, other: Pick<Placed, 'last' | 'first'>): boolean {
  return Math.max(one.last, other.last) < Math.min(one.first, other.first);
}

/** Changes in the newest report replace the ones found here. */
function withReported(
  found: Placed[],
  series: SummarySeries,
  { runs, environments }: ChangeWindow,
): Placed[] {
  const { judged, direction, values } = series;
  const estimate = judged?.change?.estimate;
  if (!judged?.since || estimate === null || estimate === undefined) return found;
  if (!['regressed', 'waived', 'improved'].includes(judged.verdict)) return found;
  const { after, commit } = judged.since;
  const first = runs.findLastIndex((run) => run.commit === commit);
  if (first < 0) return found;
  const before = runs.findLastIndex((run, place) => place < first && run.commit === after);
  const last = before < 0 ? first - 1 : before;
  const isUp = direction === 'higher' ? estimate < 0 : estimate > 0;
  const same = found.filter(
    (each) => each.isUp === isUp && each.first > last - RUNS_APART_MAX && each.last < first + RUNS_APART_MAX,
  );
  const nearest = same.toSorted((a, b) => Math.abs(a.index - first) - Math.abs(b.index - first))[0];
  const level = median(values.slice(first).filter((value) => value !== null));
  const reported: Placed = {
    series,
    index: nearest && nearest.index > last && nearest.index <= first ? nearest.index : first,
    last,
    first,
    change: estimate,
    isUp,
    before: nearest?.before ?? rounded(level / (1 + estimate), VALUE_DIGITS),
    level: nearest?.level ?? level,
    machines: nearest?.machines ?? machinesLike(runs.at(-1)?.environment ?? 0, environments),
    isReported: true,
    isNew: judged.reason.code !== 'lasting',
  };
  return [...found.filter((each) => !same.includes(each)), reported].sort((a, b) => a.index - b.index);
}

/** Indices of all environments of the same kind of machine. */
function machinesLike(environment: number, environments: ChangeWindow['environments']): number[] {
  const keys = environments.map((each) => environmentKey(each, undefined, environments[environment]));
  return keys.flatMap((key, place) => (key === keys[environment] ? [place] : []));
}

/** If series change together, the most precise one gives the place. Reported changes keep their place. */
function narrow(group: readonly Placed[]): void {
  const last = Math.max(...group.map((each) => each.last));
  const first = Math.min(...group.map((each) => each.first));
  for (const each of group) if (!each.isReported) Object.assign(each, { last, first });
}

function withStates(all: readonly Placed[], { runs, events }: ChangeWindow): SummaryShift[] {
  const placeOf = new Map(runs.map(({ id }, place) => [id, place]));
  return all.map((shift): SummaryShift => {
    const { series, index, last, first, change, isUp, before, level, machines } = shift;
    const { benchmark, metric, direction } = series;
    const later = all.filter((each) => each.series === series && each.index > index);
    const end = Math.min(runs.length, ...later.map((each) => each.index));
    const isAccepted = events.some((event) => {
      const place = placeOf.get(event.run) ?? -1;
      const isAbout =
        matchesWildcard(event.benchmark ?? '*', benchmark) && matchesWildcard(event.metric ?? '*', metric);
      return isAcceptance(event) && isAbout && place >= index && place < end;
    });
    const now = later[0]?.level ?? level;
    const isOver = later.length > 0 && Math.abs(now - before) < Math.abs(now - level);
    const measured = series.values.slice(index, end).filter((value) => value !== null).length;
    const isNew = later.length === 0 && measured <= NEW_RUNS && (shift.isNew || !shift.isReported);
    const verdict = direction === 'none' ? 'changed' : isUp ? 'regressed' : 'improved';
    return {
      benchmark,
      metric,
      after: runs[last]?.commit ?? '',
      commit: runs[first]?.commit ?? '',
      time: runs[first]?.time ?? '',
      run: runs[first]?.id ?? '',
      began: runs[index]?.id ?? '',
      change: change === null ? null : rounded(change, DIGITS),
      before,
      level,
      runs: measured,
      machines,
      verdict,
      state: isOver ? 'over' : isAccepted ? 'accepted' : isNew ? 'new' : 'lasting',
    };
  });
}

/** The drift of a series is that of the newest report. Falls, and rises of runs without a report, are computed here. */
function driftsOf(
  { benchmark, metric, direction, judged }: SummarySeries,
  { scale, values: row }: LevelRow,
  { drift }: Levels,
  { runs }: ChangeWindow,
  places: readonly number[],
): SummaryDrift[] {
  if (direction === 'none' || judged?.verdict === 'regressed') return [];
  const own = drift && { change: scale.change(drift.rise), runs: drift.runs, isUp: drift.rise > 0 };
  const reported = judged?.drift && { ...judged.drift, isUp: true };
  const shown = reported ?? (judged && own?.isUp ? undefined : own);
  if (!shown) return [];
  const known = places.filter((_, t) => !Number.isNaN(row[t]));
  const begin = runs[known.at(-shown.runs) ?? known[0] ?? 0];
  return [
    {
      benchmark,
      metric,
      change: rounded(shown.change, DIGITS),
      runs: shown.runs,
      commit: begin?.commit ?? '',
      time: begin?.time ?? '',
      run: begin?.id ?? '',
      verdict: shown.isUp ? 'regressed' : 'improved',
      state: 'drift',
    },
  ];
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function rounded(value: number, digits: number): number {
  return Number(value.toPrecision(digits));
}
