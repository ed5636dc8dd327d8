/**
 * What the page says about numbers: levels, changes and noise. Changes of the tracked branch are those that its summary
 * lists; what is older, and what other branches measured, is worked out here in the same way, on one kind of machine at
 * a time.
 */
import type { Summary, SummaryShift } from '../history/summary.ts';
import { seriesKey } from '../model/run.ts';
import { median } from '../model/sample.ts';
import type { Direction } from '../model/unit.ts';
import { RUNS_MIN } from '../stats/candidates.ts';
import { scaleFor } from '../stats/comparison.ts';
import { type LevelRow, levelsTogether } from '../stats/level-changes.ts';
import { deviationScale } from '../stats/noise.ts';
import { standardisedOf } from '../stats/without-common-mode.ts';
import type { Course, Insight, Level, Machine, RunFacts } from './protocol.ts';
import { machineOf } from './report-text.ts';

/** Older values than these do not change what a person looks for, and would take seconds. */
const VALUES_MAX = 5000;

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
export type Analyses = Map<string, { readonly values: readonly number[]; readonly found: readonly Found[] }>;

/** A change of one machine. */
interface Found {
  /** Number of the value with which the level most likely begins. */
  readonly index: number;
  /** Numbers of the last value that is certainly without it, and of the first that certainly has it; -1: none. */
  readonly last: number;
  readonly first: number;
  readonly change: number;
  readonly worse: boolean | null;
  readonly listed?: SummaryShift;
}

/** What the summary lists of a line, with places among the runs. */
export interface ListedChanges {
  /** Of the first run that the list knows: what is older is looked for here. */
  readonly from: number;
  readonly shifts: readonly {
    readonly shift: SummaryShift;
    readonly began: number;
    readonly last: number;
    readonly first: number;
    /** Keys of the machines that show it. */
    readonly machines: ReadonlySet<string>;
  }[];
}

/** A change of the list that is found again so many runs apart, by what is older, is the same. */
const SAME_RUNS = 4;

/**
 * @param values one a run; NaN where the run has none
 * @param besideAt some other series in the runs of these places: what all did together was the run, and is no shift
 * @param known of the same line
 * @param listed what the overview tells of it, which is told here too
 */
export function coursesOf(
  values: Float64Array,
  runs: readonly RunFacts[],
  { benchmark, direction }: Pick<Beside, 'benchmark' | 'direction'>,
  besideAt: (places: readonly number[]) => readonly Beside[],
  known: Analyses = new Map(),
  listed?: ListedChanges,
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
    const told = listed ? listedOn(listed, machine.key, places) : [];
    const found = older(places, listed, () => {
      const before = known.get(machine.key);
      const now = before && isSame(before.values, own.values) ? before.found : foundIn(own, besideAt(places));
      known.set(machine.key, { values: own.values, found: now });
      return now;
    });
    const untold = found.filter((each) => !told.some((other) => isNear(each, other)));
    const changes = [...untold, ...told].sort((a, b) => a.index - b.index);
    return { machine, ...drawn(own, changes, places, runs) };
  });
}

function isSame(some: readonly number[], others: readonly number[]): boolean {
  return some.length === others.length && some.every((value, i) => value === others[i]);
}

function isNear(one: Found, other: Found): boolean {
  return one.worse === other.worse && Math.abs(one.index - other.index) <= SAME_RUNS;
}

/** Those of the list that this machine shows, by its own runs. */
function listedOn({ shifts }: ListedChanges, machine: string, places: readonly number[]): Found[] {
  return shifts.flatMap(({ shift, began, last, first, machines }): Found[] => {
    const index = places.findIndex((place) => place >= began);
    if (index < 0 || !machines.has(machine)) return [];
    const later = places.findIndex((place) => place >= first);
    const own = { last: places.findLastIndex((place) => place <= last), first: later < 0 ? index : later };
    return [{ index, ...own, change: changeOf(shift), worse: worseOf(shift), listed: shift }];
  });
}

/** The list does not see a change that has fewer of its runs before it. */
const BORDER_RUNS = 4;

/** What is older than the list or at its border, and all where there is none. */
function older(
  places: readonly number[],
  listed: ListedChanges | undefined,
  find: () => readonly Found[],
): readonly Found[] {
  if (!listed) return find();
  if ((places[0] ?? 0) >= listed.from) return [];
  const begin = places.findIndex((place) => place >= listed.from);
  return find().filter(({ index }) => begin < 0 || index < begin + BORDER_RUNS);
}

function foundIn(own: Beside, beside: readonly Beside[]): Found[] {
  const rows = [own, ...beside].map(scaledOf);
  const [scaled, levels] = [rows[0], levelsTogether(rows)[0]];
  return (levels?.changes ?? []).map(({ index, last, first, shift }) => ({
    index,
    last,
    first,
    change: scaled?.scale.change(shift) ?? Number.NaN,
    worse: own.direction === 'none' ? null : shift > 0,
  }));
}

/** Levels between the changes, and each change with the commits that it came between. */
function drawn(
  own: Beside,
  changes: readonly Found[],
  places: readonly number[],
  runs: readonly RunFacts[],
): Pick<Course, 'levels' | 'shifts'> {
  const { scale, values: row } = scaledOf(own);
  const bounds = [...new Set([0, ...changes.map(({ index }) => index), row.length])];
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
  const shifts = changes.map(({ last, first, change, worse, listed }) => ({
    place: at(first),
    before:
      at(last) ?? runs.findLastIndex(({ commit }, place) => place < at(first) && commit === listed?.after),
    change,
    worse,
    after: listed?.after ?? runs[at(last)]?.commit ?? '',
    commit: listed?.commit ?? runs[at(first)]?.commit ?? '',
    ...(listed && { state: listed.state }),
  }));
  return { levels, shifts };
}

/** On the scale on which changes are judged: up is worse. */
function scaledOf({ benchmark, values, direction }: Beside): LevelRow {
  const known = values.filter((value) => !Number.isNaN(value));
  const scale = scaleFor(known, median(known), direction === 'higher');
  return {
    benchmark,
    scale,
    values: values.map((value) => (Number.isNaN(value) ? value : scale.to(value))),
  };
}

/** What the summary lists, by number of the series; noise is of the machine of the newest run. */
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
    const known = scaledOf(own).values.filter((value) => !Number.isNaN(value));
    return known.length < RUNS_MIN ? Number.NaN : standardisedOf(known).sigma;
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

/** Infinite from zero. */
function changeOf({ change, before, level }: SummaryShift): number {
  return change ?? Math.sign(level - before) * Number.POSITIVE_INFINITY;
}

function worseOf({ verdict }: SummaryShift): boolean | null {
  return verdict === 'changed' ? null : verdict === 'regressed';
}
