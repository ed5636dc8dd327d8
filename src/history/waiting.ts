/**
 * Runs that wait beside the history branch until a job adds them to it: each with its report and events, so that any job can
 * do it. What is read is validated like the history: somebody else may have written it.
 */
import { UserError } from '../model/errors.ts';
import type { HistoryEvent } from '../model/event.ts';
import { type ProfileDifference, profileDifferenceSchema } from '../model/profile.ts';
import { findingSchema, judgementSchema } from '../model/report.ts';
import type { Run } from '../model/run.ts';
import * as z from '../model/schema.ts';
import { decodeSegment, EMPTY_SEGMENT, encodeRun } from './segment.ts';
import { judgedSchema } from './summary.ts';
import type { Summarized } from './summary-builder.ts';

/** Increased when a reader of the old format would misread the new one. */
const WAITING_SCHEMA = 1;

export interface WaitingRun {
  readonly run: Run;
  readonly events: readonly HistoryEvent[];
  readonly report: Summarized;
  /** The workflow job that measured it, as in `latest.json`. */
  readonly job: string;
  /** Where the time of its regression went. */
  readonly profile?: ProfileDifference | undefined;
}

/** A text in the waiting room. */
export interface WaitingEntry {
  readonly name: string;
  /** When it was put there, by the clock of its job. */
  readonly timeMs: number;
}

/** The place next to a branch where runs wait. Putting a text there races with nobody. */
export interface WaitingRoom {
  /** @returns undefined if the place takes nothing: the token may not write there, or the storage fails */
  put(text: string, timeMs: number): Promise<WaitingEntry | undefined>;
  /** Oldest first. */
  list(): Promise<readonly WaitingEntry[]>;
  /** Texts by name, oldest first, as the job's first query found them; undefined if it did not look for them. */
  seen(): Promise<ReadonlyMap<string, string> | undefined>;
  /** Texts by name, without those that are gone. */
  texts(entries: readonly WaitingEntry[]): Promise<ReadonlyMap<string, string>>;
  /** Entries that cannot be removed stay. */
  remove(entries: readonly WaitingEntry[]): Promise<void>;
  /** Messages of the newest commits of the branch. */
  messages(): Promise<readonly string[]>;
}

const reportSchema = z.lazy(() => {
  const whole = z.pick(judgementSchema, {
    gate: true,
    counts: true,
    detectable: true,
    commonShift: true,
    override: true,
    baseline: true,
    alpha: true,
    confidence: true,
  }).shape;
  const { benchmark, formerName, metric, shared } = findingSchema.shape;
  return z.object({
    ...whole,
    findings: z.array(
      z.extend(judgedSchema, { benchmark, formerName, shared, metric: z.pick(metric, { name: true }) }),
    ),
  }) satisfies z.ZodMiniType<Summarized>;
});

const waitingSchema = z.lazy(() =>
  z.object({
    schema: z.literal(WAITING_SCHEMA),
    runs: z.array(
      z.object({
        suite: z.string(),
        job: z.string(),
        report: reportSchema,
        profile: z.optional(profileDifferenceSchema),
        /** The run and its events as lines of a segment. */
        lines: z.string(),
      }),
    ),
  }),
);

/** With all values of the samples, so that the history gets what the job itself would have stored. */
export function encodeWaiting(waiting: readonly WaitingRun[]): string {
  const runs = waiting.map(({ run, events, report, job, profile }) => ({
    suite: run.suite,
    job,
    report: reportSchema.parse(report),
    profile,
    lines: encodeRun(run, events, EMPTY_SEGMENT, (values) => [...values]),
  }));
  return `${JSON.stringify({ schema: WAITING_SCHEMA, runs })}\n`;
}

/** @returns undefined if it is not what this version writes: then it stays where it is */
export function decodeWaiting(text: string): WaitingRun[] | undefined {
  try {
    const { data } = waitingSchema.safeParse(JSON.parse(text));
    return data?.runs.map(({ suite, job, report, profile, lines }) => {
      const { runs, events } = decodeSegment('a waiting run', lines, suite, { runsMax: 1 });
      const [run] = runs;
      if (!run) throw new UserError('there is no waiting run');
      return { run, events, report, job, profile };
    });
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof UserError) return undefined;
    throw error;
  }
}

/** Those of one suite. Other texts are not decoded: a job of many suites looks through all of them for each. */
export function waitingOf(text: string, suite: string): WaitingRun[] {
  if (!text.includes(`"suite":${JSON.stringify(suite)}`)) return [];
  return (decodeWaiting(text) ?? []).filter(({ run }) => run.suite === suite);
}
