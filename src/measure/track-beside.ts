/**
 * Commands tracked beside a reference: each command runs in the folder as it is and in that of the reference, one after the other in every round,
 * in an order that turns with the round. A round counts in which both succeeded.
 */
import { parseResults } from '../formats/parse.ts';
import type { Measurement, Run } from '../model/run.ts';
import { type BesideRound, relate } from '../results/beside.ts';
import { derive, type Reader, withStableNames } from '../results/read-runs.ts';
import { type ReferenceWarning, warningsOf } from '../results/reference-warnings.ts';
import { FailedVersion, type Version, type Versions } from './beside.ts';
import { succeeded } from './execution.ts';
import { type Referenced, type Referencing, withReference } from './reference.ts';
import { type Origin, resultsOf } from './results.ts';
import type { Stopwatch } from './stopwatch.ts';
import { type Plan, type Task, type Tracked, track } from './track.ts';
import { commandError } from './variant.ts';

interface TrackedVersions {
  readonly code: readonly Tracked[];
  readonly reference: readonly Tracked[];
  readonly next: readonly Tracked[];
}

export type TrackedBeside = Referenced<TrackedVersions>;

/** @throws UserError if the reference cannot be measured */
export function trackBeside(
  tasks: readonly Task[],
  stopwatch: Stopwatch,
  plan: Plan,
  referencing: Referencing,
): Promise<TrackedBeside> {
  const { words } = referencing;
  return withReference(referencing, async ({ reference, next }: Versions) => {
    const twinsOf = (version: Version | undefined) =>
      new Map(
        version
          ? tasks.map((task) => [
              task,
              { ...task, words: words ?? task.words, cwd: version.place, isBeside: true },
            ])
          : [],
      );
    const twins = [twinsOf(reference), twinsOf(next)] as const;
    const all = tasks.flatMap((task) => [task, ...twins.flatMap((each) => each.get(task) ?? [])]);
    const tracked = new Map((await track(all, stopwatch, plan)).map((each) => [each.task, each]));
    const measured = (chosen: readonly (Task | undefined)[]) =>
      chosen.flatMap((task) => (task && tracked.get(task)) ?? []);
    const [ofReference, ofNext] = twins.map((each) => measured(tasks.map((task) => each.get(task))));
    requireSuccess(reference, ofReference ?? []);
    if (next) requireSuccess(next, ofNext ?? []);
    return { code: measured(tasks), reference: ofReference ?? [], next: ofNext ?? [] };
  });
}

function requireSuccess(version: Version, tracked: readonly Tracked[]): void {
  const executions = tracked.flatMap((each) => each.executions);
  const [first] = executions;
  if (!first || executions.some(succeeded)) return;
  throw new FailedVersion(commandError(`the command failed on ${version.name}`, first), version);
}

/** The run with its ratios, and what a reader has to know of the reference. */
export async function besideTracked(
  run: Run,
  { measured, plan }: TrackedBeside,
  reader: Reader,
): Promise<{ run: Run; warnings: readonly ReferenceWarning[] }> {
  const { code, reference, next } = measured;
  const count = Math.max(0, ...code.map(({ executions }) => executions.length));
  const rounds: BesideRound[] = [];
  for (let round = 0; round < count; round++) {
    rounds.push({
      code: await roundOf(code, round, reader),
      reference: await roundOf(reference, round, reader),
      ...(next.length > 0 && { next: await roundOf(next, round, reader) }),
    });
  }
  const { measurements, ...lacks } = relate(run.measurements, rounds, plan.linkOf);
  return {
    run: { ...run, measurements, reference: plan.beside },
    warnings: warningsOf(plan, lacks, run.commit),
  };
}

const NOWHERE: Origin = {
  environment: { os: '', arch: '', cpu: '', cores: 0, memoryBytes: 0, runner: '', toolchain: {} },
  commit: '',
  branch: '',
  time: '',
};

/** What the executions of one round measured. */
async function roundOf(tracked: readonly Tracked[], round: number, reader: Reader): Promise<Measurement[]> {
  const own = tracked.flatMap(({ task, executions }): Tracked[] => {
    const execution = executions[round];
    return execution && succeeded(execution) ? [{ task, executions: [execution], fileBytes: [] }] : [];
  });
  if (own.length === 0) return [];
  const text = JSON.stringify(resultsOf(own, NOWHERE));
  const file = { path: `round ${round + 1}`, text };
  const { measurements } = withStableNames(parseResults([{ kind: 'file', file }], 'perf-regression'), reader);
  return [...measurements, ...(await derive(reader, measurements))];
}
