/**
 * Selects the series of a suite that can be tested, and the values to test them with: the runs of this machine, and those
 * of other machines scaled to its level. Counts that never vary and histories that are too young are not tested.
 */
import { median } from '../model/sample.ts';
import { exactCuts } from './change-points.ts';

/** With fewer earlier runs on the same machine, noise cannot be estimated. */
export const RUNS_MIN = 5;

/** Counts (bytes, allocations, instructions) that were equal this often are treated as exact. */
const COUNTS_MIN = 2;

/** Runs of another machine are used if at least this many show how far its level is from this machine's. */
const OTHER_MACHINE_MIN = 6;

/** At most this many of the newest runs may belong to the change under test, so they are not a level of their own. */
export const TESTED_RUNS = 4;

/** One series of the suite on the compared scale; up is worse. */
export interface Series {
  /** The benchmark of this series. Metrics of one benchmark are not independent witnesses. */
  readonly benchmark: string;
  /** One value a run, oldest first; NaN where the run has none. */
  readonly history: readonly number[];
  /** One value for each measurement of the run under test, the run's own first; NaN if it was not measured again. */
  readonly current: readonly number[];
  /** True if the unit is a count: exact after two equal runs. */
  readonly counted: boolean;
  /** Index of the first run of the level that a person accepted; 0 if nobody accepted one. */
  readonly accepted: number;
  /**
   * Index of the first run of an open episode, whose runs are excluded from level and noise; undefined if there is none.
   */
  readonly open?: number | undefined;
}

/** The machines of the suite's runs, the same for every series. */
export interface Machines {
  /** One key for each run of the history; runs with equal keys are comparable. */
  readonly history: readonly string[];
  readonly current: string;
}

/** The history never varied: any difference is a change. */
export interface Exact {
  readonly kind: 'exact';
  readonly shift: number;
  readonly level: number;
  readonly runs: number;
  /** Index in the suite's history where the change began; the history's length if that is the run under test. */
  readonly start: number;
  /** Number of runs at the level, number of runs with another value, and number of runs in a row that show the change. */
  readonly equal: number;
  readonly odd: number;
  readonly shown: number;
}

export interface Untested {
  readonly kind: 'untested';
  /** Number of runs on this machine. */
  readonly runs: number;
}

/** A series that can be tested, before the suite is taken into account. */
export interface TestedSeries {
  readonly index: number;
  readonly benchmark: string;
  /** Index in the suite's history of each value. */
  readonly places: readonly number[];
  readonly values: readonly number[];
  readonly current: readonly number[];
  /** The index of the measurement that each of `current` comes from. */
  readonly measurements: readonly number[];
  readonly accepted: number;
  readonly alike: number;
  /** Number of leading values used to estimate noise and level: those before an open episode. */
  readonly quiet: number;
}

/** @param first index in the history of the first run to use */
export function prepare(
  { benchmark, history, current, counted, accepted, open = Number.POSITIVE_INFINITY }: Series,
  index: number,
  machines: Machines,
  first: number,
): TestedSeries | Exact | Untested {
  const measurements = [...current.keys()].filter((m) => !Number.isNaN(current[m]));
  const measured = measurements.map((m) => current[m] as number);
  const present: number[] = [];
  let isAlone = true;
  for (let t = first; t < history.length; t++) {
    if (Number.isNaN(history[t])) continue;
    present.push(t);
    if (machines.history[t] !== machines.current) isAlone = false;
  }
  const same = isAlone ? present : present.filter((t) => machines.history[t] === machines.current);
  const own: number[] = [];
  for (const t of same) if (t < open) own.push(history[t] as number);
  if (measured.length === 0) return { kind: 'untested', runs: own.length };
  const since = beginningAt(accepted, same);
  const exact = exactly(own, measured, counted, since);
  if (exact) {
    const start = same[exact.start] ?? history.length;
    return { kind: 'exact', ...exact, runs: own.length, start };
  }
  if (own.length < RUNS_MIN) return { kind: 'untested', runs: own.length };
  const { places, values } = isAlone
    ? { places: present, values: present.map((t) => history[t] as number) }
    : broughtHere(history, present, machines, median(own));
  return {
    index,
    benchmark,
    places,
    values,
    current: measured,
    measurements,
    accepted: beginningAt(accepted, places),
    alike: own.length,
    quiet: placesBefore(open, places),
  };
}

/** Position in `places` at which an accepted level begins; 0 if none of the places belongs to it. */
export function beginningAt(accepted: number, places: readonly number[]): number {
  const before = placesBefore(accepted, places);
  return before < places.length ? before : 0;
}

/** @param places ascending */
function placesBefore(end: number, places: readonly number[]): number {
  let count = places.length;
  while (count > 0 && (places[count - 1] as number) >= end) count--;
  return count;
}

/** The runs of all machines, brought to the level of this one. Machines with too few runs are omitted. */
function broughtHere(
  history: readonly number[],
  present: readonly number[],
  machines: Machines,
  level: number,
): Pick<TestedSeries, 'places' | 'values'> {
  const byMachine = Map.groupBy(present, (t) => machines.history[t] as string);
  const known = [...byMachine].filter(
    ([machine, runs]) => machine === machines.current || runs.length >= OTHER_MACHINE_MIN,
  );
  const offsets = new Map(
    known.map(([machine, runs]) => [
      machine,
      machine === machines.current ? 0 : level - median(runs.map((t) => history[t] as number)),
    ]),
  );
  const places = present.filter((t) => offsets.has(machines.history[t] as string));
  const values = places.map(
    (t) => (history[t] as number) + (offsets.get(machines.history[t] as string) as number),
  );
  return { places, values };
}

/**
 * Tests a series without noise: a value that no run of the newest level had is a change.
 * @param accepted index in `own` at which the accepted level begins
 * @returns undefined if the series has noise, or too few values
 */
export function exactly(
  own: readonly number[],
  measured: readonly number[],
  counted: boolean,
  accepted: number,
): Omit<Exact, 'kind' | 'runs'> | undefined {
  if (own.length < (counted ? COUNTS_MIN : RUNS_MIN)) return undefined;
  const cuts = own.length < RUNS_MIN ? (new Set(own).size === 1 ? [] : undefined) : exactCuts(own);
  if (!cuts) return undefined;
  // A change that only the newest runs show is under test: it is not a level of its own yet, unless it was accepted.
  const settled = cuts.filter((cut) => own.length - cut > TESTED_RUNS);
  const first = Math.max(settled.at(-1) ?? 0, accepted);
  const newest = own.slice(first);
  const middle = median(newest);
  const nearest = measured.reduce((a, b) => (Math.abs(b - middle) < Math.abs(a - middle) ? b : a));
  let start = own.length;
  while (start > first + 1 && own[start - 1] === nearest && nearest !== middle) start--;
  const before = own.slice(first, start);
  const level = median(before);
  const isKnown = before.includes(nearest);
  return {
    shift: isKnown ? 0 : nearest - level,
    level,
    start,
    equal: before.length,
    odd: before.filter((value) => value !== level).length,
    shown: isKnown ? 0 : own.length - start + measured.length,
  };
}
