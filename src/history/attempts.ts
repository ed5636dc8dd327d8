/**
 * Attempts: a job that was re-run on its commit measured the same run again. As separate runs they would count twice in a
 * baseline, and each would have a verdict of its own until one of them is green.
 */
import { type Comparability, environmentKey } from '../model/environment.ts';
import type { HistoryEvent } from '../model/event.ts';
import { type Measurement, type Run, seriesKey } from '../model/run.ts';
import { median } from '../model/sample.ts';

/**
 * Workflow run, attempt, job, and a hash of the values, which differs between attempts. A run that was not measured in a
 * job has no such id.
 */
const ID = /^(\d+)\.(\d+)\.([^.]+)\.[0-9a-f]{12}$/;

interface RunsAndEvents {
  /** Oldest first. */
  readonly runs: readonly Run[];
  readonly events: readonly HistoryEvent[];
}

/**
 * Joins the attempts of each job into one run, whatever each attempt measured. It takes the place of the first attempt
 * and the id of the newest one. Events of any attempt become events of the joined run.
 */
export function joinAttempts({ runs, events }: RunsAndEvents, comparability: Comparability): RunsAndEvents {
  const groups = groupsOf(runs, comparability);
  const joined = groups.map(joinedRun);
  const idOf = new Map(
    groups.flatMap((group, i) => group.map(({ id }) => [id, (joined[i] as Run).id] as const)),
  );
  const nameOf = (run: string) => idOf.get(run) ?? run;
  return { runs: joined, events: renamed(events, nameOf) };
}

/** Events with other run ids. */
export function renamed(events: readonly HistoryEvent[], nameOf: (run: string) => string): HistoryEvent[] {
  return events.map((event) => ({
    ...event,
    run: nameOf(event.run),
    ...(event.first && { first: { ...event.first, run: nameOf(event.first.run) } }),
  }));
}

/** Stored attempts of the job that measured this run, the first one first. */
export function earlierAttempts(run: Run, stored: readonly Run[], comparability: Comparability): Run[] {
  const own = attemptOf(run);
  return own === undefined
    ? []
    : attemptsWith(run, stored, comparability).filter((other) => (attemptOf(other) ?? 0) < own);
}

/** The stored runs without the attempts of this run's job: a run is not its own baseline. */
export function otherJobs(run: Run, stored: readonly Run[], comparability: Comparability): Run[] {
  const own = new Set(attemptsWith(run, stored, comparability));
  return stored.filter((other) => !own.has(other));
}

function attemptsWith(run: Run, stored: readonly Run[], comparability: Comparability): Run[] {
  const others = stored.filter(({ id }) => id !== run.id);
  const group = groupsOf([...others, run], comparability).find((each) => each.includes(run)) ?? [];
  return group.filter((other) => other !== run);
}

function attemptOf({ id }: Run): number | undefined {
  const number = ID.exec(id)?.[2];
  return number === undefined ? undefined : Number(number);
}

/** Attempts of each job, by number, in the order of the runs. */
function groupsOf(runs: readonly Run[], comparability: Comparability): Run[][] {
  const byJob = Map.groupBy(runs, (run) => jobOf(run, comparability));
  // Jobs of a matrix share a name, so it is not known which of them was re-run.
  const isUnambiguous = (group: readonly Run[]) => new Set(group.map(attemptOf)).size === group.length;
  const key = (run: Run) => {
    const job = jobOf(run, comparability);
    return job !== undefined && isUnambiguous(byJob.get(job) ?? []) ? job : run;
  };
  return [...Map.groupBy(runs, key).values()].map((group) =>
    group.sort((a, b) => (attemptOf(a) ?? 0) - (attemptOf(b) ?? 0)),
  );
}

/** A key that all attempts of a job share. Attempts on different machines do not measure the same. */
function jobOf(
  { id, suite, commit, branch, environment }: Run,
  comparability: Comparability,
): string | undefined {
  const [, workflowRun, , job] = ID.exec(id) ?? [];
  if (workflowRun === undefined) return undefined;
  const machine = environmentKey(environment, comparability);
  return JSON.stringify([workflowRun, job, suite, commit, branch, machine]);
}

/** @param attempts by number, not empty */
function joinedRun(attempts: readonly Run[]): Run {
  const [first, newest] = [attempts[0] as Run, attempts.at(-1) as Run];
  if (attempts.length === 1) return first;
  const measured = attempts.toReversed().flatMap(({ measurements }) => measurements);
  const series = Map.groupBy(measured, ({ benchmark, metric }) => seriesKey(benchmark.name, metric.name));
  return { ...first, id: newest.id, measurements: [...series.values()].map(joinedSeries) };
}

/** @param measured the newest first, not empty; the newest one's unit counts */
function joinedSeries(measured: readonly Measurement[]): Measurement {
  const newest = measured[0] as Measurement;
  const centres = measured
    .filter(({ metric }) => metric.unit === newest.metric.unit)
    .map(({ sample }) => sample.centre);
  return { ...newest, sample: { ...newest.sample, centre: median(centres) } };
}
