/** Renamed benchmarks: series stored under an old name continue under the new one. */
import { UserError } from '../model/errors.ts';
import type { Run } from '../model/run.ts';

/** New names by old ones; a new name may itself be renamed. */
export type Renames = ReadonlyMap<string, string>;

/** @throws UserError if the names form a cycle */
export function checkRenames(file: string, renames: Renames): void {
  for (const old of renames.keys()) {
    const seen = new Set([old]);
    for (let name = renames.get(old); name !== undefined; name = renames.get(name)) {
      if (seen.has(name)) {
        throw new UserError(
          `${file}: renames: ${[...seen, name].map((each) => JSON.stringify(each)).join(' → ')} form a cycle`,
          'Write the old name on the left, the present one on the right.',
        );
      }
      seen.add(name);
    }
  }
}

/** A stored run under the present names. If it has the new name too, the old one is another benchmark. */
export function underNewNames(run: Run, renames: Renames): Run {
  if (renames.size === 0) return run;
  const present = new Set(run.measurements.map(({ benchmark }) => benchmark.name));
  const measurements = run.measurements.map((measurement) => {
    const { benchmark } = measurement;
    const name = newestName(benchmark.name, renames);
    const free = name !== benchmark.name && !present.has(name);
    return free ? { ...measurement, benchmark: { ...benchmark, name } } : measurement;
  });
  return { ...run, measurements };
}

/** The present name of a stored one. */
export function newestName(old: string, renames: Renames): string {
  let name = old;
  for (let next = renames.get(name); next !== undefined; next = renames.get(name)) name = next;
  return name;
}

/** The old name of a benchmark in the newest of these runs that has it under one; null if none has. */
export function formerName(name: string, runs: readonly Run[], renames: Renames): string | null {
  const olds = new Set([...renames.keys()].filter((old) => newestName(old, renames) === name));
  if (olds.size === 0) return null;
  for (const { measurements } of runs.toReversed()) {
    const old = measurements.find(({ benchmark }) => olds.has(benchmark.name));
    if (old) return old.benchmark.name;
  }
  return null;
}
