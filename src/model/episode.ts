/**
 * An episode in the life of a series: from the first run that looked worse until it is fixed, accepted, or turns out to
 * have been noise. The log records it; all reports read it from there.
 */
import * as z from './schema.ts';

/** The first three are open: until they end, the series is compared with the level before. */
const episodeStates = ['suspected', 'regressed', 'waived', 'mended', 'accepted', 'dismissed'] as const;
export type EpisodeState = (typeof episodeStates)[number];

/** The first run that shows it. */
export const beginningSchema = z.lazy(() =>
  z.object({
    run: z.string().check(z.maxLength(500)),
    commit: z.string().check(z.maxLength(64)),
    time: z.string().check(z.maxLength(40)),
  }),
);
export type Beginning = Readonly<z.infer<typeof beginningSchema>>;

export const episodeSchema = z.object({
  state: z.enum(episodeStates),
  first: beginningSchema,
  /** Levels in the series' unit: before it, and when it was reported; null if not known. */
  before: z.nullable(z.number()),
  after: z.nullable(z.number()),
});

/** An episode of one series, as recorded in the log. */
export interface Episode extends Readonly<z.infer<typeof episodeSchema>> {
  readonly benchmark: string;
  readonly metric: string;
  /** Id of the run that ended it, which does not belong to it; null while it is open. */
  readonly end: string | null;
}

const OPEN: ReadonlySet<EpisodeState> = new Set(['suspected', 'regressed', 'waived']);

export function isOpen({ state }: { readonly state: EpisodeState }): boolean {
  return OPEN.has(state);
}

/** Whether it was reported to people, so that it ends by a measurement or a decision and not by itself. */
export function isReported({ state }: { readonly state: EpisodeState }): boolean {
  return state === 'regressed' || state === 'waived';
}
