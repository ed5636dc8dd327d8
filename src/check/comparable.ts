/**
 * Which runs of a baseline were measured where the new one was, and what a reader has to know where they were not, or
 * where nobody knows.
 */
import type { Comparability } from '../model/environment.ts';
import { describeEnvironment, isComparable, MACHINE_FACTS, unknownFacts } from '../model/environment.ts';
import type { Run } from '../model/run.ts';
import type { Warning } from '../model/warning.ts';

/** Those whose chosen facts agree with the run's, as far as they are known. */
export function comparableRuns(run: Run, runs: readonly Run[], chosen: Comparability): Run[] {
  return runs.filter(({ environment }) => isComparable(environment, run.environment, chosen));
}

/**
 * Runs that have a benchmark of this one, where any has: two steps of a job may share a suite, and what the other one measured
 * is neither its baseline nor missing from it.
 */
export function sharingRuns(run: Run, runs: readonly Run[]): readonly Run[] {
  const own = namesOf(run);
  const sharing = runs.filter(({ measurements }) =>
    measurements.some(({ benchmark }) => own.has(benchmark.name)),
  );
  return sharing.length > 0 ? sharing : runs;
}

/**
 * Runs without those of other steps. Which these are a run of the same commit tells that shares no benchmark with this one:
 * what it has is there still, under its name, and was not renamed.
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

/** @param comparable of the stored runs those that the new one is compared with */
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

/** Of the same commit, measured again elsewhere. */
export function otherMachineWarning(run: Run, again: Run, chosen: Comparability): Warning {
  const there = describeEnvironment(again.environment, chosen);
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

/** Runs that do not say where they were measured, such as imported ones. */
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

/** A fact that is none of the machine's names a tool, and the results have to name its version. */
function unknownTools(run: Run, chosen: Comparability): Warning[] {
  const tools = unknownFacts(run.environment, chosen).filter((name) => !MACHINE_FACTS.includes(name));
  return tools.map((name) => ({
    code: 'unknown-environment',
    subject: name,
    values: { of: 'results', tool: name, stated: Object.keys(run.environment.toolchain) },
  }));
}
