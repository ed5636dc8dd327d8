/**
 * The numbers of the page: levels, changes and noise. The changes of the tracked branch come from its summary. Older
 * changes, and those of other branches, are computed here in the same way, for one kind of machine at a time.
 */
import {
  type MeasuredRow,
  type OlderChange,
  olderChanges,
  scaledRow,
  withoutSame,
} from '../history/older-changes.ts';
import type { Summary, SummaryShift } from '../history/summary.ts';
import { seriesKey } from '../model/run.ts';
import { median } from '../model/sample.ts';
import { RUNS_MIN } from '../stats/candidates.ts';
import { LevelSearch } from '../stats/level-search.ts';
import { deviationScale } from '../stats/noise.ts';
import { standardisedOf } from '../stats/without-common-mode.ts';
import type { Course, Insight, Level, Machine, RunFacts } from './protocol.ts';
import { machineOf } from './report-text.ts';

/** Older runs are not searched: it would take seconds, and people look for recent changes. */
const VALUES_MAX = 5000;

/** Standard deviations that contain 95 % of a normal distribution. */
const BAND = 1.96;

/** The changes found for a machine of a line, with the values they were found in. */
export type Analyses = Map<
  string,
  { readonly values: readonly number[]; readonly found: readonly OlderChange[] }
>;

/** A change on one machine. Places are indexes of its values; `last` is -1 if there is no value before. */
interface Found extends OlderChange {
  readonly listed?: SummaryShift;
}

/** The listed changes of a line, with places among the runs. */
export interface ListedChanges {
  /** Place of the first run in the list; older changes are computed here. */
  readonly from: number;
  readonly shifts: readonly {
    readonly shift: SummaryShift;
    readonly began: number;
    readonly last: number;
    readonly first: number;
    /** Keys of the machines that show the change. */
    readonly machines: ReadonlySet<string>;
  }[];
}

/** A line of the chart, with one value for each run; NaN if the run has none. */
export interface OwnLine extends Pick<MeasuredRow, 'benchmark' | 'direction'> {
  readonly branch: string;
  readonly values: Float64Array;
}

/** The series that are searched together with a line. */
export interface Group {
  readonly rows: readonly MeasuredRow[];
  /** Index of the line's own row. */
  readonly own: number;
  /** Of the lines of all rows, where this is their group: what is found for one of them is found for all. */
  readonly known?: readonly Analyses[];
}

/**
 * @param groupAt the group of the line in the runs at these places: a move that all of its series share comes from the
 * run and is not a shift
 * @param known earlier results for the same line
 * @param listed the changes that the overview lists; the line shows the same ones
 */
export function coursesOf(
  { branch, values, ...own }: OwnLine,
  runs: readonly RunFacts[],
  groupAt: (places: readonly number[]) => Group,
  known: Analyses = new Map(),
  listed?: ListedChanges,
): Course[] {
  const machines = new Map<string, { machine: Machine; all: number[] }>();
  for (const [place, run] of runs.entries()) {
    if (run.branch !== branch) continue;
    const { machine } = run;
    const course = machines.get(machine.key) ?? { machine, all: [] };
    machines.set(machine.key, course);
    course.all.push(place);
  }
  return [...machines.values()].flatMap(({ machine, all: places }) => {
    const all = places.slice(-VALUES_MAX);
    const measured = all.filter((place) => !Number.isNaN(values[place]));
    if (measured.length === 0) return [];
    const row = { ...own, values: measured.map((place) => values[place] as number) };
    const fromList = listed ? listedOn(listed, machine.key, measured) : [];
    const before = known.get(machine.key);
    const older =
      before && isSame(before.values, row.values) ? before.found : olderOn(all, machine.key, listed, groupAt);
    known.set(machine.key, { values: row.values, found: older });
    const numbers = new Map(measured.map((place, number) => [place, number]));
    const found = older.map((each) => withPlaces(each, (k) => numbers.get(all[k] as number) ?? -1));
    const changes = [...withoutSame(found, fromList), ...fromList].sort((a, b) => a.index - b.index);
    // A listed change starts from the level in the runs of the list, even if older runs had another one.
    const begin = fromList.length > 0 ? measured.findIndex((place) => place >= (listed?.from ?? 0)) : 0;
    return [{ machine, ...drawn(row, changes, begin, measured, runs) }];
  });
}

function isSame(some: readonly number[], others: readonly number[]): boolean {
  return some.length === others.length && some.every((value, i) => value === others[i]);
}

/** The changes before the list; all changes if there is no list. @param all runs of one machine, also those without a value */
function olderOn(
  all: readonly number[],
  machine: string,
  listed: ListedChanges | undefined,
  groupAt: (places: readonly number[]) => Group,
): OlderChange[] {
  const begin = listed ? all.findIndex((place) => place >= listed.from) : -1;
  if (begin === 0) return [];
  const { rows, own, known = [] } = groupAt(all);
  const found = olderChanges(rows, begin < 0 ? all.length : begin);
  for (const [i, each] of known.entries()) {
    const values = rows[i]?.values.filter((value) => !Number.isNaN(value)) ?? [];
    each.set(machine, { values, found: found[i] ?? [] });
  }
  return found[own] ?? [];
}

function withPlaces(change: OlderChange, to: (place: number) => number): OlderChange {
  return { ...change, index: to(change.index), last: to(change.last), first: to(change.first) };
}

/** The listed changes that this machine shows, placed in its own runs. */
function listedOn({ shifts }: ListedChanges, machine: string, places: readonly number[]): Found[] {
  return shifts.flatMap(({ shift, began, last, first, machines }): Found[] => {
    const index = places.findIndex((place) => place >= began);
    if (index < 0 || !machines.has(machine)) return [];
    const later = places.findIndex((place) => place >= first);
    const own = { last: places.findLastIndex((place) => place <= last), first: later < 0 ? index : later };
    const isUp = shift.verdict === 'changed' ? shift.level > shift.before : shift.verdict === 'regressed';
    return [{ index, ...own, change: changeOf(shift), isUp, listed: shift }];
  });
}

/** The levels between the changes, and each change with its range of commits. */
function drawn(
  own: MeasuredRow,
  changes: readonly Found[],
  begin: number,
  places: readonly number[],
  runs: readonly RunFacts[],
): Pick<Course, 'levels' | 'shifts'> {
  const { scale, values: row } = scaledRow(own);
  const ends = new Set([0, begin, ...changes.map(({ index }) => index), row.length]);
  const bounds = [...ends].sort((a, b) => a - b);
  const at = (index: number) => places[index] as number;
  const levels = bounds.slice(1).map((end, i): Level => {
    const from = bounds[i] as number;
    const part = row.slice(from, end);
    const level = median(part);
    const reach = BAND * deviationScale(part);
    const [low, high] = [scale.from(level - reach), scale.from(level + reach)];
    const value = scale.from(level);
    return { from: at(from), to: at(end - 1), value, low: Math.min(low, high), high: Math.max(low, high) };
  });
  const shifts = changes.map(({ last, first, change, isUp, listed }) => ({
    place: at(first),
    before:
      at(last) ?? runs.findLastIndex(({ commit }, place) => place < at(first) && commit === listed?.after),
    change,
    worse: own.direction === 'none' ? null : isUp,
    after: listed?.after ?? runs[at(last)]?.commit ?? '',
    commit: listed?.commit ?? runs[at(first)]?.commit ?? '',
    ...(listed && { state: listed.state }),
  }));
  return { levels, shifts };
}

/** The lists of the summary, by index of the series. Noise is that of the newest run's machine. */
export function insightOf(summary: Summary): Insight {
  const { runs, series, shifts, drifts, environments } = summary;
  const numbers = new Map(series.map(({ benchmark, metric }, i) => [seriesKey(benchmark, metric), i]));
  const numberOf = ({ benchmark, metric }: { benchmark: string; metric: string }) =>
    numbers.get(seriesKey(benchmark, metric)) ?? -1;
  const byId = new Map(runs.map((run) => [run.id, run]));
  const keys = environments.map((environment) => machineOf(environment).key);
  const newest = keys[runs.at(-1)?.environment ?? -1];
  const places = runs.flatMap(({ environment }, place) => (keys[environment] === newest ? [place] : []));
  const noise = Float64Array.from(series, ({ values, direction, benchmark }) => {
    const own = { benchmark, direction, values: places.map((place) => values[place] ?? Number.NaN) };
    const known = scaledRow(own).values.filter((value) => !Number.isNaN(value));
    return known.length < RUNS_MIN ? Number.NaN : standardisedOf(new LevelSearch(known)).sigma;
  });
  return {
    noise,
    shifts: shifts.map((shift) => {
      const { after, commit, time, state } = shift;
      const { message = '', author = '' } = byId.get(shift.run) ?? {};
      const worse = worseOf(shift);
      return {
        ...{ series: numberOf(shift), after, commit, time, change: changeOf(shift) },
        ...{ worse, state, message, author },
      };
    }),
    drifts: drifts.map((drift) => ({ series: numberOf(drift), change: drift.change, runs: drift.runs })),
  };
}

/** Infinite if the change is from zero. */
function changeOf({ change, before, level }: SummaryShift): number {
  return change ?? Math.sign(level - before) * Number.POSITIVE_INFINITY;
}

function worseOf({ verdict }: SummaryShift): boolean | null {
  return verdict === 'changed' ? null : verdict === 'regressed';
}
