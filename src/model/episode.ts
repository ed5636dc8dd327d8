/**
 * A stretch of a series' life that is not quiet: from the first run that looked worse until it is measured mended, is
 * accepted, or turns out to have been noise. What was told of it is in the log; every voice reads it from there.
 */
import * as z from 'zod';

/** The first three are open: until they end, the level before stays what the series is held against. */
export const episodeStates = ['suspected', 'regressed', 'waived', 'mended', 'accepted', 'dismissed'] as const;
export type EpisodeState = (typeof episodeStates)[number];

/** The first run that shows it. */
export const beginningSchema = z.object({
  run: z.string().max(500),
  commit: z.string().max(64),
  time: z.string().max(40),
});
export type Beginning = Readonly<z.infer<typeof beginningSchema>>;

export const episodeSchema = z.object({
  state: z.enum(episodeStates),
  first: beginningSchema,
  /** Levels in the series' unit: before it, and as it was when it was told; null where that is not known. */
  before: z.number().nullable(),
  after: z.number().nullable(),
});

/** Of one series, as the log tells it. */
export interface Episode extends Readonly<z.infer<typeof episodeSchema>> {
  readonly benchmark: string;
  readonly metric: string;
  /** Id of the run in which it ended, which is none of its own; null while it is open. */
  readonly end: string | null;
}

const OPEN: ReadonlySet<EpisodeState> = new Set(['suspected', 'regressed', 'waived']);

export function isOpen({ state }: { readonly state: EpisodeState }): boolean {
  return OPEN.has(state);
}

/** Whether people were told, so that it ends by a measurement or a word of theirs and not by itself. */
export function isTold({ state }: { readonly state: EpisodeState }): boolean {
  return state === 'regressed' || state === 'waived';
}
