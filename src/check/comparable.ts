/**
 * Selects the runs of a baseline that were measured in the same environment as the new one, and warns if there are none,
 * or if it is not known.
 */
import type { Comparability } from '../model/environment.ts';
import { describeEnvironment, isComparable, MACHINE_FACTS, unknownFacts } from '../model/environment.ts';
import type { Run } from '../model/run.ts';
import type { Warning } from '../model/warning.ts';

/** The runs whose chosen facts match those of the run, as far as they are known. */
export function comparableRuns(run: Run, runs: readonly Run[], chosen: Comparability): Run[] {
  return runs.filter(({ environment }) => isComparable(environment, run.environment, chosen));
}

/**
 * The runs that have a benchmark of this one, if any has: two steps of a job may share a suite, and what the other step
 * measured is neither its baseline nor missing from it.
 */
export function sharingRuns(run: Run, runs: readonly Run[]): readonly Run[] {
  const own = namesOf(run);
  const sharing = runs.filter(({ measurements }) =>
    measurements.some(({ benchmark }) => own.has(benchmark.name)),
  );
  return sharing.length > 0 ? sharing : runs;
}

/**
 * Removes the runs of other steps. They are recognized by a run of the same commit that shares no benchmark with this
 * one: its benchmarks still exist under their names, and were not renamed.
 */
export function withoutOtherSteps(run: Run, runs: readonly Run[]): readonly Run[] {
  const own = namesOf(run);
  const shares = (names: ReadonlySet<string>) => [...names].some((name) => own.has(name));
  const beside = runs
    .filter(({ commit }) => commit !== '' && commit === run.commit)
    .map(namesOf)
    .filter((names) => !shares(names));
  if (beside.length === 0) return runs;
  const theirs = new Set(beside.flatMap((names) => [...names]));
  return runs.filter((stored) => {
    const names = namesOf(stored);
    return shares(names) || ![...names].every((name) => theirs.has(name));
  });
}

function namesOf({ measurements }: Run): Set<string> {
  return new Set(measurements.map(({ benchmark }) => benchmark.name));
}

/** @param comparable the stored runs that the new one is compared with */
export function environmentWarnings(
  run: Run,
  stored: readonly Run[],
  comparable: readonly Run[],
  chosen: Comparability,
): Warning[] {
  return [
    ...otherMachine(run, stored, comparable, chosen),
    ...unknownMachine(comparable, chosen),
    ...unknownTools(run, chosen),
  ];
}

/** For a measurement of the same commit on another machine. */
export function otherMachineWarning(run: Run, rerun: Run, chosen: Comparability): Warning {
  const there = describeEnvironment(rerun.environment, chosen);
  return {
    code: 'other-environment',
    subject: there,
    values: { of: 'rerun', here: describeEnvironment(run.environment, chosen), there },
  };
}

function otherMachine(
  run: Run,
  stored: readonly Run[],
  comparable: readonly Run[],
  chosen: Comparability,
): Warning[] {
  const newest = stored.at(-1);
  if (!newest || comparable.length > 0) return [];
  const here = describeEnvironment(run.environment, chosen);
  const there = describeEnvironment(newest.environment, chosen);
  return [{ code: 'other-environment', subject: here, values: { of: 'baseline', here, there } }];
}

/** Runs without an environment, such as imported ones. */
function unknownMachine(comparable: readonly Run[], chosen: Comparability): Warning[] {
  const unknown = comparable.map(({ environment }) => unknownFacts(environment, chosen));
  const facts = [...new Set(unknown.flat())];
  if (facts.length === 0) return [];
  const count = unknown.filter((names) => names.length > 0).length;
  return [
    {
      code: 'unknown-environment',
      subject: facts.join(', '),
      values: { of: 'baseline', facts, runs: count, compared: comparable.length },
    },
  ];
}

/** A fact that is not one of the machine's is the name of a tool, whose version the results must state. */
function unknownTools(run: Run, chosen: Comparability): Warning[] {
  const tools = unknownFacts(run.environment, chosen).filter((name) => !MACHINE_FACTS.includes(name));
  return tools.map((name) => ({
    code: 'unknown-environment',
    subject: name,
    values: { of: 'results', tool: name, stated: Object.keys(run.environment.toolchain) },
  }));
}
