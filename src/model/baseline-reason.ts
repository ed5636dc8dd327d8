/**
 * Which runs are the baseline and why these, or why a source has none: a code with values, without a sentence. The reporters
 * write it (reporters/baseline.ts).
 */
import * as z from 'zod';
import { codedSchema, type ValuesByCode } from './coded.ts';

/** A commit, empty if it is not known, and how it was found, in words. */
const base = { commit: z.string(), how: z.string() };
/** The branches of the runs, in words. */
const branch = z.string();
/** The place of a history or snapshot, in words. */
const place = z.string();
/** The snapshot store that the runs come from; absent if they come from the history. */
const keptIn = place.optional();

const ofBranch = {
  /** Earlier runs of the commit itself; none before it was measured. */
  'same-commit': { commit: z.string(), keptIn },
  /** Runs up to the base commit. */
  'base-commit': { branch, ...base, keptIn },
  /** Runs up to the nearest measured ancestor, and its distance to the base commit. */
  ancestor: { branch, ancestor: z.string(), commits: z.int(), ...base, keptIn },
  /** The newest runs: neither the base commit nor an ancestor of it was measured. */
  newest: { branch, newest: z.string(), ...base, keptIn },
} as const;

const found = {
  ...ofBranch,
  /** The newest runs of another branch, as a person asked for. */
  branch: { branch, newest: z.string() },
  /** Result files, or patterns of them. */
  files: { patterns: z.array(z.string()) },
  /** Earlier executions in the result files themselves, and the days of the oldest and the newest. */
  executions: { runs: z.int(), oldest: z.string(), newest: z.string() },
  /** Measured alternately with the base commit. */
  rounds: {
    ...base,
    rounds: z.int(),
    /** Whether each round had memory layouts of its own, and the benchmarks that they moved, in words. */
    layouts: z.string(),
    /** The threshold of series without a rule, relative; null if there are none. */
    limit: z.number().nullable(),
  },
  /** Its build is the same, and nothing was measured. */
  build: base,
  /** The runs before this one, in their order. */
  before: {},
} as const;

const missing = {
  'no-history': { suite: z.string(), place },
  'no-run-of-branch': { suite: z.string(), place, branch: z.string() },
  /** All runs are earlier attempts of this job. */
  'only-attempts': { suite: z.string() },
  /** Another step measured all stored benchmarks at this commit too. */
  'only-other-steps': { suite: z.string() },
  'nothing-kept': { branch: z.string(), place },
  /** The message of the error. */
  unreadable: { message: z.string() },
  /** No source is configured. */
  nowhere: {},
  'no-repository': {},
  'no-earlier-runs': {},
} as const;

/** Of runs that a history or a snapshot has. */
export type BranchReason = ValuesByCode<typeof ofBranch>;
export type MissingReason = ValuesByCode<typeof missing>;
export type BaselineReason = ValuesByCode<typeof found> | MissingReason;

/** @param words fields that all of them have */
export const baselineReasonSchema = (words: z.ZodRawShape = {}) =>
  codedSchema<BaselineReason>({ ...found, ...missing }, words);
export const missingReasonSchema = (words: z.ZodRawShape = {}) => codedSchema<MissingReason>(missing, words);
