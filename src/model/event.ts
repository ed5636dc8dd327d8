/**
 * What a log records about runs besides their measurements: people's decisions, and the states of series that the tool
 * reported, so that each is reported once.
 */
import { type Beginning, beginningSchema } from './episode.ts';
import type { Override } from './report.ts';
import { NAME_LENGTH_MAX } from './run.ts';
import * as z from './schema.ts';

/** Decisions of people about a run, and reports of the tool about a series. */
const eventKinds = [
  'override',
  'acceptance',
  'waiver',
  'suspicion',
  'regression',
  'recovery',
  'dismissal',
] as const;

export const eventSchema = z.object({
  kind: z.enum(eventKinds),
  run: z.string(),
  by: z.string(),
  reason: z.string(),
  at: z.string(),
  source: z.string(),
  benchmark: z.optional(z.string().check(z.maxLength(NAME_LENGTH_MAX))),
  metric: z.optional(z.string().check(z.maxLength(NAME_LENGTH_MAX))),
  /** For an override: the relative change for the worse of the series that it let pass. */
  change: z.optional(z.nullable(z.number())),
  /** For reports about a series: the first run that shows it, and its levels, in the unit of the series. */
  first: z.optional(beginningSchema),
  before: z.optional(z.nullable(z.number())),
  after: z.optional(z.nullable(z.number())),
});

/**
 * An event of a run in the log. By people: `override`, its regression may pass the gate; `acceptance`, its level is the
 * new normal (either one makes the run's level the baseline); `waiver`, the limit of a series was raised for a while. By
 * the tool, about a series: `suspicion`, it may have regressed; `regression`, it has; `recovery`, it is measured fixed;
 * `dismissal`, it was noise. Each is recorded once, in the run that shows it.
 */
export interface HistoryEvent extends Omit<Override, 'sizes'> {
  readonly kind: (typeof eventKinds)[number];
  readonly run: string;
  /** Which series of the run it is about, as a wildcard; all if absent. */
  readonly benchmark?: string | undefined;
  readonly metric?: string | undefined;
  readonly change?: number | null | undefined;
  readonly first?: Beginning | undefined;
  readonly before?: number | null | undefined;
  readonly after?: number | null | undefined;
}

/** Decisions of people, each once: a segment begins with repeated events that are still open. */
export function saidByPeople(events: readonly HistoryEvent[]): HistoryEvent[] {
  // Waivers of earlier versions name no series, and are ignored: they would match every series in every run.
  const words = events.filter(
    ({ kind, benchmark }) =>
      kind === 'override' || kind === 'acceptance' || (kind === 'waiver' && benchmark !== undefined),
  );
  const once = new Map(
    words.map((event) => {
      const { kind, run, at, benchmark, metric } = event;
      return [JSON.stringify([kind, run, at, benchmark, metric]), event];
    }),
  );
  return [...once.values()];
}

/** Whether the run's level is the baseline from there on. */
export function isAcceptance({ kind }: HistoryEvent): boolean {
  return kind === 'acceptance' || kind === 'override';
}
