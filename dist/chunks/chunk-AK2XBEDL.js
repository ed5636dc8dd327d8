import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
import {
  array,
  boolean,
  extend,
  int,
  lazy,
  nonnegative,
  nullable,
  number,
  object,
  optional,
  profileDifferenceSchema,
  string
} from "./chunk-377XN3YT.js";

// src/model/culprit.ts
var CERTAINTY = 0.95;
var suspectSchema = object({
  /** Full hash. */
  hash: string(),
  author: string(),
  /** Day, as 2026-01-31. */
  date: string(),
  /** First line of its message. */
  subject: string()
});
var limitSchema = object({
  /** Relative standard deviation between builds of the same code. */
  between: number(),
  /** Chance that a step of this size can be attributed to its commit at all, given that builds differ this much. */
  tellable: number()
});
var searchedBySchema = object({
  metric: string(),
  /** What counted it, such as `perf stat`; null if it was measured in rounds. */
  counter: nullable(string()),
  /** Between the ends, relative to the good one. */
  change: number(),
  /** Executions of the command. */
  runs: int().check(nonnegative()),
  /** Share of the change that came with the commits of the answer; null if it was not measured, because the change was taken for one step. */
  part: nullable(number()),
  /** Why it was not searched by instructions, which takes fewer runs; null if it was, or there was nothing to decide. */
  why: nullable(string())
});
var culpritSchema = lazy(
  () => object({
    benchmark: string(),
    metric: string(),
    /** Between the ends, relative to the good one. */
    change: number(),
    probability: number(),
    by: searchedBySchema,
    /** Oldest first; several if they cannot be distinguished, or none of them has a large part of the change. */
    commits: array(suspectSchema),
    /** Other candidates, the most likely first. */
    others: array(object({ hash: string(), probability: number() })),
    /** What limits the certainty; null if nothing does. */
    limit: nullable(limitSchema),
    /** In which functions the difference between the commit and the one before is; absent if it was not profiled. */
    profile: optional(profileDifferenceSchema),
    /** Why there is no profile; absent if there is one, or none was wanted. */
    notProfiled: optional(string())
  })
);
var publishedCulpritSchema = lazy(
  () => extend(culpritSchema.def.getter(), {
    /** Whether the search is over; the same command goes on with one that is not. */
    isFinal: boolean(),
    /** The command that would settle what is open, as a line for a shell; null if nothing is. */
    next: nullable(string())
  })
);
function onlyCommit({ commits: [only, ...others], probability }) {
  return others.length === 0 && probability >= CERTAINTY ? only : void 0;
}

export {
  CERTAINTY,
  publishedCulpritSchema,
  onlyCommit
};
