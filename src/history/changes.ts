/**
 * The changes of level of a branch, worked out in one place over one window of runs: what the overview, a series page,
 * trends, the history and its queries say of them is this list. A change that the newest report has told is in it as the
 * report tells it; the others are found in the values.
 * Pure, and the same whoever works it out.
 */
import { environmentKey } from '../model/environment.ts';
import { isAcceptance } from '../model/event.ts';
import { seriesKey } from '../model/run.ts';
import { median } from '../model/sample.ts';
import { matchesWildcard } from '../rules/selector.ts';
import { RUNS_MIN } from '../stats/candidates.ts';
import { scaleFor } from '../stats/comparison.ts';
import { type LevelRow, type Levels, levelsTogether } from '../stats/level-changes.ts';
import { togetherIn } from './change-groups.ts';
import type { Summary, SummaryDrift, SummarySeries, SummaryShift } from './summary.ts';

/** What a window of runs has to say of itself; `judged` is what the newest report found. */
export type ChangeWindow = Pick<Summary, 'runs' | 'environments' | 'series' | 'said'>;

export interface Changes {
  /** The newest first. */
  readonly shifts: SummaryShift[];
  /** The largest first. */
  readonly drifts: SummaryDrift[];
}

/** A change that is shown by more runs is not new; nor is one that an earlier report has told. */
const NEW_RUNS = 6;

/** A report places a young change by few runs: the same change may be found so many runs apart. */
const RUNS_APART_MAX = 3;

const DIGITS = 3;
const VALUE_DIGITS = 5;

/** A shift with its places among the runs of the window. */
interface Placed {
  readonly series: SummarySeries;
  /** Of the run with which it most likely began. */
  readonly index: number;
  /** Behind this run … */
  last: number;
  /** … and with this one at the latest. */
  first: number;
  readonly change: number | null;
  /** On the compared scale, up is worse. */
  readonly isUp: boolean;
  readonly before: number;
  readonly level: number;
  /** Places of environments. */
  machines: number[];
  readonly isTold: boolean;
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
    withTold(merged(bySeries.get(seriesKey(each.benchmark, each.metric)) ?? []), each, window),
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

/** @param places of runs on one kind of machine */
function rowOf({ benchmark, direction, values, beside }: SummarySeries, places: readonly number[]): LevelRow {
  const own = places.map((place) => values[place] ?? Number.NaN);
  const known = own.filter((value) => !Number.isNaN(value));
  const scale = scaleFor(known, median(known), direction === 'higher');
  return {
    benchmark: beside ? null : benchmark,
    scale,
    values: own.map((value) => (Number.isNaN(value) ? value : scale.to(value))),
  };
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
    isTold: false,
    isNew: false,
  }));
}

/** What several kinds of machines show is one change: where they agree on its place, as most of the runs show it. */
function merged(found: readonly Placed[]): Placed[] {
  const kept: Placed[] = [];
  for (const each of found) {
    const same = kept.find((other) => other.isUp === each.isUp && isOverlapping(other, each));
    if (!same) kept.push({ ...each });
    else {
      same.last = Math.max(same.last, each.last);
      same.first = Math.min(same.first, each.first);
      same.machines = [...same.machines, ...each.machines];
    }
  }
  return kept.map((each) => ({ ...each, index: Math.max(each.last + 1, Math.min(each.index, each.first)) }));
}

/** Both may have begun with the same run. */
function isOverlapping(one: Pick<Placed, 'last' | 'first'>, other: Pick<Placed, 'last' | 'first'>): boolean {
  return Math.max(one.last, other.last) < Math.min(one.first, other.first);
}

/** As the newest report tells a change, so it is told everywhere. */
function withTold(found: Placed[], series: SummarySeries, { runs, environments }: ChangeWindow): Placed[] {
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
  const told: Placed = {
    series,
    index: nearest && nearest.index > last && nearest.index <= first ? nearest.index : first,
    last,
    first,
    change: estimate,
    isUp,
    before: nearest?.before ?? rounded(level / (1 + estimate), VALUE_DIGITS),
    level: nearest?.level ?? level,
    machines: nearest?.machines ?? machinesLike(runs.at(-1)?.environment ?? 0, environments),
    isTold: true,
    isNew: judged.reason.code !== 'lasting',
  };
  return [...found.filter((each) => !same.includes(each)), told].sort((a, b) => a.index - b.index);
}

/** Places of all environments that are the same kind of machine. */
function machinesLike(environment: number, environments: ChangeWindow['environments']): number[] {
  const keys = environments.map((each) => environmentKey(each, undefined, environments[environment]));
  return keys.flatMap((key, place) => (key === keys[environment] ? [place] : []));
}

/** Where series change together, the surest of them says where; what was told stays as it was told. */
function narrow(group: readonly Placed[]): void {
  const last = Math.max(...group.map((each) => each.last));
  const first = Math.min(...group.map((each) => each.first));
  for (const each of group) if (!each.isTold) Object.assign(each, { last, first });
}

function withStates(all: readonly Placed[], { runs, said }: ChangeWindow): SummaryShift[] {
  const placeOf = new Map(runs.map(({ id }, place) => [id, place]));
  return all.map((shift): SummaryShift => {
    const { series, index, last, first, change, isUp, before, level, machines } = shift;
    const { benchmark, metric, direction } = series;
    const later = all.filter((each) => each.series === series && each.index > index);
    const end = Math.min(runs.length, ...later.map((each) => each.index));
    const isAccepted = said.some((event) => {
      const place = placeOf.get(event.run) ?? -1;
      const isAbout =
        matchesWildcard(event.benchmark ?? '*', benchmark) && matchesWildcard(event.metric ?? '*', metric);
      return isAcceptance(event) && isAbout && place >= index && place < end;
    });
    const now = later[0]?.level ?? level;
    const isOver = later.length > 0 && Math.abs(now - before) < Math.abs(now - level);
    const measured = series.values.slice(index, end).filter((value) => value !== null).length;
    const isNew = later.length === 0 && measured <= NEW_RUNS && (shift.isNew || !shift.isTold);
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

/** A climb is what the newest report says of it; falls, and climbs of runs that nobody judged, are looked for here. */
function driftsOf(
  { benchmark, metric, direction, judged }: SummarySeries,
  { scale, values: row }: LevelRow,
  { drift }: Levels,
  { runs }: ChangeWindow,
  places: readonly number[],
): SummaryDrift[] {
  if (direction === 'none' || judged?.verdict === 'regressed') return [];
  const own = drift && { change: scale.change(drift.rise), runs: drift.runs, isUp: drift.rise > 0 };
  const told = judged?.drift && { ...judged.drift, isUp: true };
  const shown = told ?? (judged && own?.isUp ? undefined : own);
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
