/** The result of `bisect`, a search for the commit that caused a change, for every report that shows it; plain data with a schema. */
import { notProfiled } from './not-profiled.ts';
import { profileDifferenceSchema } from './profile.ts';
import * as z from './schema.ts';

/** A search ends when the answer has this probability. */
export const CERTAINTY = 0.95;

const suspectSchema = z.object({
  /** Full hash. */
  hash: z.string(),
  author: z.string(),
  /** Day, as 2026-01-31. */
  date: z.string(),
  /** First line of its message. */
  subject: z.string(),
});
export type Suspect = Readonly<z.infer<typeof suspectSchema>>;

const limitSchema = z.object({
  /** Relative standard deviation between builds of the same code. */
  between: z.number(),
  /** Chance that a step of this size can be attributed to its commit at all, given that builds differ this much. */
  tellable: z.number(),
});

/** What the commits were compared by. */
const searchedBySchema = z.object({
  metric: z.string(),
  /** What counted it, such as `perf stat`; null if it was measured in rounds. */
  counter: z.nullable(z.string()),
  /** Between the ends, relative to the good one. */
  change: z.number(),
  /** Executions of the command. */
  runs: z.int().check(z.nonnegative()),
  /** Share of the change that came with the commits of the answer; null if it was not measured, because the change was taken for one step. */
  part: z.nullable(z.number()),
  /** Why it was not searched by instructions, which takes fewer runs; null if it was, or there was nothing to decide. */
  why: z.nullable(z.string()),
});

const culpritSchema = z.lazy(() =>
  z.object({
    benchmark: z.string(),
    metric: z.string(),
    /** Between the ends, relative to the good one. */
    change: z.number(),
    probability: z.number(),
    by: searchedBySchema,
    /** Oldest first; several if they cannot be distinguished, or none of them has a large part of the change. */
    commits: z.array(suspectSchema),
    /** Other candidates, the most likely first. */
    others: z.array(z.object({ hash: z.string(), probability: z.number() })),
    /** What limits the certainty; null if nothing does. */
    limit: z.nullable(limitSchema),
    /** In which functions the difference between the commit and the one before is; absent if it was not profiled. */
    profile: z.optional(profileDifferenceSchema),
    /** Why there is no profile; absent if there is one, or none was wanted. */
    notProfiled: z.optional(notProfiled.plain),
  }),
);
export type Culprit = z.infer<typeof culpritSchema>;

/** As `bisect --json` prints it. */
export const publishedCulpritSchema = z.lazy(() =>
  z.extend(culpritSchema.def.getter(), {
    notProfiled: z.optional(notProfiled.worded),
    /** Whether the search is over; the same command goes on with one that is not. */
    isFinal: z.boolean(),
    /** The command that would settle what is open, as a line for a shell; null if nothing is. */
    next: z.nullable(z.string()),
  }),
);

/** The commit, if the search is sure of one. */
export function onlyCommit({ commits: [only, ...others], probability }: Culprit): Suspect | undefined {
  return others.length === 0 && probability >= CERTAINTY ? only : undefined;
}
