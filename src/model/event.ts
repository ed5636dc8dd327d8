/**
 * What a log says of runs beside what they measured: words of people, and what the tool told of a series, so that it
 * tells it once.
 */
import * as z from 'zod';
import { type Beginning, beginningSchema } from './episode.ts';
import type { Override } from './report.ts';
import { NAME_LENGTH_MAX } from './run.ts';

/** What people say of a run, and what the tool itself tells of a series. */
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
  benchmark: z.string().max(NAME_LENGTH_MAX).optional(),
  metric: z.string().max(NAME_LENGTH_MAX).optional(),
  /** Of what is told of a series: the first run that shows it, and its levels, in the unit of the series. */
  first: beginningSchema.optional(),
  before: z.number().nullable().optional(),
  after: z.number().nullable().optional(),
});

/**
 * What was said of a run, as the log keeps it. By people: `override`, its regression may pass the gate; `acceptance`, what
 * it measured is the new normal (from one of these two on the run's level is the baseline); `waiver`, the limit of a
 * series was raised for a while. By the tool, of a series: `suspicion`, it may have got worse; `regression`, it has;
 * `recovery`, it is measured mended; `dismissal`, it was noise. Each is said once, in the run that shows it.
 */
export interface HistoryEvent extends Override {
  readonly kind: (typeof eventKinds)[number];
  readonly run: string;
  /** Which series of the run it is about, by wildcards; all where nothing is said. */
  readonly benchmark?: string | undefined;
  readonly metric?: string | undefined;
  readonly first?: Beginning | undefined;
  readonly before?: number | null | undefined;
  readonly after?: number | null | undefined;
}

/** What people said, each once: a segment begins with what is still open, said before. */
export function saidByPeople(events: readonly HistoryEvent[]): HistoryEvent[] {
  // Waivers of earlier versions name no series, and stand for none: they would mark all of them in every run.
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
