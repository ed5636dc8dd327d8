/**
 * Which runs of a baseline were measured where the new one was, and what a reader has to know where they were not, or
 * where nobody knows.
 */
import type { Comparability } from '../model/environment.ts';
import { describeEnvironment, isComparable, MACHINE_FACTS, unknownFacts } from '../model/environment.ts';
import type { Warning } from '../model/report.ts';
import type { Run } from '../model/run.ts';

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
    message: `the same commit was measured again on ${there}, and first on ${describeEnvironment(run.environment, chosen)}: left out`,
    remedy: 'Measure again on a machine of the same kind: the two differ by more than a change does.',
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
  const now = describeEnvironment(run.environment, chosen);
  return [
    {
      code: 'other-environment',
      subject: now,
      message: `no earlier run was measured on ${now}; the newest one was on ${describeEnvironment(newest.environment, chosen)}`,
      remedy: 'Results of different machines are not held against each other; the next runs on this one are.',
    },
  ];
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
      message: `${count} of the ${comparable.length} runs compared with do not say where they were measured (unknown: ${facts.join(', ')}); they count as measured on a machine like this one`,
      remedy: 'What the machines differ by counts as noise until newer runs take their place.',
    },
  ];
}

/** A fact that is none of the machine's names a tool, and the results have to name its version. */
function unknownTools(run: Run, chosen: Comparability): Warning[] {
  const tools = unknownFacts(run.environment, chosen).filter((name) => !MACHINE_FACTS.includes(name));
  return tools.map((name) => ({
    code: 'unknown-environment',
    subject: name,
    message: `the results do not say which ${name} they were measured with, so runs are not told apart by it`,
    remedy: `Choose the input environment from ${MACHINE_FACTS.join(', ')} and the tools that the results name${toolsOf(run)}.`,
  }));
}

function toolsOf({ environment }: Run): string {
  const tools = Object.keys(environment.toolchain);
  return tools.length === 0 ? ' (these name none)' : ` (${tools.join(', ')})`;
}
