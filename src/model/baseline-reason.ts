/**
 * Which runs are the baseline and why these, or why a source has none: a code with values, without a sentence. The reporters
 * write it (reporters/baseline.ts).
 */
import { coded } from './coded.ts';
import * as z from './schema.ts';

export const howFound = coded(() => ({
  /** A person set this run as the baseline. */
  set: {},
  /** The first parent of a merge commit: the branch stands on it. */
  'branch-point': {},
  /** The commit before. */
  parent: {},
  /** Of uncommitted work. */
  uncommitted: {},
  /** With this branch; without it, with the base branch. */
  'merge-base': { branch: z.optional(z.string()) },
  /** By a name of the user: a tag, a branch, a commit. */
  named: { name: z.string() },
  /** The base of the job that measured. */
  'of-job': {},
  unstated: {},
}));
/** How the base commit was found. */
export type HowFound = z.infer<typeof howFound.plain>;

/** A commit, empty if it is not known, and how it was found. */
const base = () => ({ commit: z.string(), how: howFound.plain });
/** The snapshot store that the runs come from: `artifacts`, `s3://…`; absent if they come from the history. */
const store = () => z.optional(z.string());

const ofBranch = () => ({
  /** Earlier runs of the commit itself; none before it was measured. */
  'same-commit': { commit: z.string(), store: store() },
  /** Runs up to the base commit. */
  'base-commit': { branch: z.string(), ...base(), store: store() },
  /** Runs up to the nearest measured ancestor, and its distance to the base commit. */
  ancestor: { branch: z.string(), ancestor: z.string(), commits: z.int(), ...base(), store: store() },
  /** The newest runs: neither the base commit nor an ancestor of it was measured. */
  newest: { branch: z.string(), newest: z.string(), ...base(), store: store() },
});

const found = () => ({
  ...ofBranch(),
  /** The newest runs of another branch, as a person asked for. */
  branch: { branch: z.string(), newest: z.string() },
  /** Result files, or patterns of them. */
  files: { patterns: z.array(z.string()) },
  /** Earlier executions in the result files themselves, and the days of the oldest and the newest. */
  executions: { runs: z.int(), oldest: z.string(), newest: z.string() },
  /** Measured alternately with the base commit. */
  rounds: {
    ...base(),
    rounds: z.int(),
    /** The series that memory layouts alone move most, relative; null if the rounds had no layouts of their own. */
    layouts: z.nullable(z.array(z.object({ benchmark: z.string(), metric: z.string(), spread: z.number() }))),
    /** What counted instructions; null if time was measured. Absent in older reports. */
    counter: z.optional(z.nullable(z.string())),
    /** The threshold of series without a rule, relative; null if there are none. */
    limit: z.nullable(z.number()),
  },
  /** Its build is the same, and nothing was measured. */
  build: base(),
  /** The runs before this one, in their order. */
  before: {},
});

const missing = () => ({
  /** `place`: the branch of the history, and its repository. */
  'no-history': { suite: z.string(), place: z.string() },
  'no-run-of-branch': { suite: z.string(), place: z.string(), branch: z.string() },
  /** All runs are earlier attempts of this job. */
  'only-attempts': { suite: z.string() },
  /** Another step measured all stored benchmarks at this commit too. */
  'only-other-steps': { suite: z.string() },
  'no-snapshot': { branch: z.string(), store: z.string() },
  /** The message of the error. */
  unreadable: { message: z.string() },
  /** No source is configured. */
  nowhere: {},
  'no-repository': {},
  'no-earlier-runs': {},
});

/** Of runs that a history or a snapshot has. */
const branchReason = coded(ofBranch);
export type BranchReason = z.infer<typeof branchReason.plain>;

export const missingReason = coded(missing);
export type MissingReason = z.infer<typeof missingReason.plain>;

export const baselineReason = coded(() => ({ ...found(), ...missing() }));
export type BaselineReason = z.infer<typeof baselineReason.plain>;
