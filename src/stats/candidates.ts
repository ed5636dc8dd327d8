/**
 * Which series of a suite can be tested, and with which values: the runs of this machine, those of other machines
 * brought to its level, and no test at all for counts that never vary or for histories too young.
 */
import { median } from '../model/sample.ts';
import { exactCuts } from './change-points.ts';

/** Fewer earlier runs on the same machine tell no noise from a change. */
export const RUNS_MIN = 5;

/** Counts (bytes, allocations, instructions) that were equal so often are counts without noise. */
export const COUNTS_MIN = 2;

/** Runs of another machine are used where so many of them tell how far its level lies from this one's. */
const OTHER_MACHINE_MIN = 6;

/** So many newest runs may hold the change that is about to be tested: they are no level of their own. */
export const TESTED_RUNS = 4;

/** One series of the suite on the compared scale, up is worse. */
export interface Series {
  /** Which benchmark it is of: its metrics are no witnesses of one another. */
  readonly benchmark: string;
  /** One value a run, oldest first; NaN where the run has none. */
  readonly history: readonly number[];
  /** One value a measurement of the run under test, the run's own first; NaN where it was not measured again. */
  readonly current: readonly number[];
  /** A count by its unit: known to be exact after two equal runs. */
  readonly counted: boolean;
  /** The first run of the level that a person accepted; 0 where nobody did. */
  readonly accepted: number;
  /** The first run of an episode that is open, which tells neither the level nor the noise; undefined where none is. */
  readonly open?: number | undefined;
}

/** The suite's runs, the same for every series. */
export interface Machines {
  /** Comparable where equal: one key a run of the history. */
  readonly history: readonly string[];
  readonly current: string;
}

/** The history never varied: any difference is a change. */
export interface Exact {
  readonly kind: 'exact';
  readonly shift: number;
  readonly level: number;
  readonly runs: number;
  /** Place in the suite's history where the change began; its length where that is the run under test. */
  readonly start: number;
  /** Runs that tell the level, those of them that had another value, and how many in a row show the change. */
  readonly equal: number;
  readonly odd: number;
  readonly shown: number;
}

export interface Untested {
  readonly kind: 'untested';
  /** Runs on this machine. */
  readonly runs: number;
}

/** A series that can be tested, before the suite is looked at. */
export interface SuiteResults {
  readonly index: number;
  readonly benchmark: string;
  /** Place in the suite's history of each value. */
  readonly places: readonly number[];
  readonly values: readonly number[];
  readonly current: readonly number[];
  /** Which measurement each of `current` is of. */
  readonly measurements: readonly number[];
  readonly accepted: number;
  readonly alike: number;
  /** How many of the values, from the first, tell the noise and the level: those before an open episode. */
  readonly quiet: number;
}

/** @param first place in the history of the first run that is looked at */
export function prepare(
  { benchmark, history, current, counted, accepted, open = Number.POSITIVE_INFINITY }: Series,
  index: number,
  machines: Machines,
  first: number,
): SuiteResults | Exact | Untested {
  const measurements = [...current.keys()].filter((m) => !Number.isNaN(current[m]));
  const measured = measurements.map((m) => current[m] as number);
  const present = history.map((_, t) => t).filter((t) => t >= first && !Number.isNaN(history[t]));
  const same = present.filter((t) => machines.history[t] === machines.current);
  const own = same.filter((t) => t < open).map((t) => history[t] as number);
  if (measured.length === 0) return { kind: 'untested', runs: own.length };
  const since = beginningAt(accepted, same);
  const exact = exactly(own, measured, counted, since);
  if (exact) {
    const start = same[exact.start] ?? history.length;
    return { kind: 'exact', ...exact, runs: own.length, start };
  }
  if (own.length < RUNS_MIN) return { kind: 'untested', runs: own.length };
  const offsets = offsetsOf(history, present, machines, median(own));
  const places = present.filter((t) => offsets.has(machines.history[t] as string));
  return {
    index,
    benchmark,
    places,
    values: places.map(
      (t) => (history[t] as number) + (offsets.get(machines.history[t] as string) as number),
    ),
    current: measured,
    measurements,
    accepted: beginningAt(accepted, places),
    alike: own.length,
    quiet: places.filter((t) => t < open).length,
  };
}

/** Where among the places an accepted level begins; 0 where it has none of them: then nobody accepted a value of it. */
export function beginningAt(accepted: number, places: readonly number[]): number {
  const before = places.filter((t) => t < accepted).length;
  return before < places.length ? before : 0;
}

/** Machine by machine what brings its runs to the level of this one's; machines with too few runs are left out. */
function offsetsOf(
  history: readonly number[],
  present: readonly number[],
  machines: Machines,
  level: number,
): Map<string, number> {
  const byMachine = Map.groupBy(present, (t) => machines.history[t] as string);
  const known = [...byMachine].filter(
    ([machine, runs]) => machine === machines.current || runs.length >= OTHER_MACHINE_MIN,
  );
  return new Map(
    known.map(([machine, runs]) => [
      machine,
      machine === machines.current ? 0 : level - median(runs.map((t) => history[t] as number)),
    ]),
  );
}

/**
 * A series without noise: a new value that no run of the newest level had is a change.
 * @param accepted place in `own` from which on it is the baseline
 * @returns undefined where there is noise, or too little to tell
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
  // A change that only the newest runs have is what is to be judged: it is no level of its own yet, unless accepted.
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
