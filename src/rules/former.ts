/**
 * Series that were stored under a shorter name. Earlier versions named a benchmark by what distinguished it from its
 * neighbours; now the name is unique. Stored series continue under the present name if only one present series can be
 * meant.
 */
import { ownersOf } from '../model/naming.ts';
import { once } from '../model/once.ts';
import type { Benchmark, Measurement, Run } from '../model/run.ts';
import { seriesKey } from '../model/run.ts';
import type { Warning } from '../model/warning.ts';

export interface FormerNames {
  /** A stored run under the present names. */
  readonly runUnder: (run: Run) => Run;
  readonly nameUnder: (name: string) => string;
  /** The benchmark that a person means by a name, which may be a short one that only one present benchmark has. */
  readonly meantBy: (name: string) => string;
  /** Its name in the newest stored run that has it; null if that is the present one, or none has it. */
  readonly formerOf: (name: string) => string | null;
  readonly warnings: readonly Warning[];
}

const UNCHANGED: FormerNames = {
  runUnder: (run) => run,
  nameUnder: (name) => name,
  meantBy: (name) => name,
  formerOf: () => null,
  warnings: [],
};

/** @param stored oldest first */
export function formerNames({ measurements }: Run, stored: readonly Run[]): FormerNames {
  const present = measurements.filter(
    ({ benchmark, metric }) => benchmark.former !== undefined || metric.former !== undefined,
  );
  if (present.length === 0 || stored.length === 0) return UNCHANGED;
  const benchmarks = [...new Map(measurements.map(({ benchmark }) => [benchmark.name, benchmark])).values()];
  const claimants = claimantsOf(benchmarks);
  const namesIn = stored.map((run) => once(() => namesOf(run)));
  const fullerIn = namesIn.map((names) => once(() => fullerNames(names())));
  const renames = new Map<string, string>();
  const unclear: string[] = [];
  const owners = ownersOf(benchmarks);
  const lastWith = lastRuns(stored, (name) => owners.has(name) && owners.get(name) !== name);
  for (const [old, owner] of owners) {
    const last = lastWith.get(old);
    if (last === undefined) continue;
    // If the history itself has it under a fuller name since then, that is the owner.
    const heirs = fullerIn
      .slice(last + 1)
      .map((fuller) => (fuller().get(old) ?? []).filter((name) => !namesIn[last]?.().has(name)))
      .find((names) => names.length > 0);
    const heir = heirs ? heirAmong(heirs, claimants.get(old) ?? []) : (owner ?? undefined);
    if (heir === undefined) unclear.push(old);
    else if (heir !== null) renames.set(old, heir);
  }
  const metrics = new Map(
    present.flatMap(({ benchmark, metric }) =>
      metric.former === undefined ? [] : [[seriesKey(benchmark.name, metric.former), metric.name] as const],
    ),
  );
  const oldMetrics = new Set(present.map(({ metric }) => metric.former));
  const isOld = ({ benchmark, metric }: Measurement) =>
    renames.has(benchmark.name) || oldMetrics.has(metric.name);
  const runUnder = (run: Run) => (run.measurements.some(isOld) ? renamed(run, renames, metrics) : run);
  const newest = namesOf(stored.at(-1) as Run);
  const stillOld = [...renames].filter(([old, now]) => newest.has(old) && !newest.has(now));
  const olds = new Map(stillOld.map(([old, now]) => [now, old]));
  return {
    runUnder,
    nameUnder: (name) => renames.get(name) ?? name,
    meantBy: (name) => renames.get(name) ?? owners.get(name) ?? name,
    formerOf: (name) => olds.get(name) ?? null,
    warnings: [...renamedWarning(stillOld), ...unclear.filter((old) => newest.has(old)).map(unclearWarning)],
  };
}

/**
 * The present series of a stored name.
 * @param heirs the fuller names that were stored after it
 * @returns null if it is not one of the present ones; undefined if it may be several
 */
function heirAmong(heirs: readonly string[], claimants: readonly string[]): string | null | undefined {
  const own = claimants.filter((name) => heirs.includes(name));
  if (heirs.length === 1) return own[0] ?? null;
  return own.length === 0 ? null : undefined;
}

/** The present names by each of their former ones. */
function claimantsOf(benchmarks: readonly Benchmark[]): Map<string, string[]> {
  const claimants = new Map<string, string[]>();
  for (const { name, former = [] } of benchmarks) {
    for (const old of former) claimants.set(old, [...(claimants.get(old) ?? []), name]);
  }
  return claimants;
}

function namesOf({ measurements }: Run): Set<string> {
  return new Set(measurements.map(({ benchmark }) => benchmark.name));
}

/** For each sought name the index of the last run that has it. */
function lastRuns(runs: readonly Run[], isSought: (name: string) => boolean): Map<string, number> {
  const last = new Map<string, number>();
  for (const [index, { measurements }] of runs.entries()) {
    for (const { benchmark } of measurements) if (isSought(benchmark.name)) last.set(benchmark.name, index);
  }
  return last;
}

/** Names by the part before each of their brackets. */
function fullerNames(names: ReadonlySet<string>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const name of names) {
    for (const { index } of name.matchAll(/ [([]/g)) {
      const before = name.slice(0, index);
      found.set(before, [...(found.get(before) ?? []), name]);
    }
  }
  return found;
}

function renamed(run: Run, renames: ReadonlyMap<string, string>, metrics: ReadonlyMap<string, string>): Run {
  const known = new Set(run.measurements.map(keyOf));
  let isChanged = false;
  const measurements = run.measurements.map((measurement) => {
    const { benchmark, metric } = measurement;
    const name = renames.get(benchmark.name) ?? benchmark.name;
    const metricName = metrics.get(seriesKey(name, metric.name)) ?? metric.name;
    const isSame = name === benchmark.name && metricName === metric.name;
    // If the run has the present name too, the old one is another series.
    if (isSame || known.has(seriesKey(name, metricName))) return measurement;
    isChanged = true;
    return { ...measurement, benchmark: { ...benchmark, name }, metric: { ...metric, name: metricName } };
  });
  return isChanged ? { ...run, measurements } : run;
}

function keyOf({ benchmark, metric }: Measurement): string {
  return seriesKey(benchmark.name, metric.name);
}

const SHOWN_MAX = 3;

/** Reported while the newest stored run has the old names; the next stored run has the new ones. */
function renamedWarning(renamed: readonly (readonly [string, string])[]): Warning[] {
  const [first] = renamed;
  if (!first) return [];
  const renames = renamed.slice(0, SHOWN_MAX).map(([old, now]) => ({ old, now }));
  const values = { outcome: 'renamed', benchmarks: renamed.length, first: renames } as const;
  return [{ code: 'fuller-names', subject: first[1], values }];
}

function unclearWarning(old: string): Warning {
  return { code: 'fuller-names', subject: old, values: { outcome: 'unclear', old } };
}
