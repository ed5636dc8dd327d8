/**
 * An experiment: the same code with two configurations, the criteria for the new one to win, and the measurements so far.
 * One file on the history branch, validated when read. Shares, not percentages; values in base units.
 */
import { NAME_LENGTH_MAX, UNIT_LENGTH_MAX, WORDS_LENGTH_MAX } from './run.ts';
import * as z from './schema.ts';

/** Increased when a reader of the old format would misread the new one. */
export const EXPERIMENT_SCHEMA = 1;

/** Also the name of a file, so it cannot lead to another folder. */
export const EXPERIMENT_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/;

/** Names of environment variables as in POSIX. */
export const VARIABLE_NAME = /^[A-Za-z_][A-Za-z0-9_]{0,199}$/;

export const EXPERIMENT_ROUNDS = { min: 8, max: 500 };

/** Each needs its criterion; more would not make a decision. */
export const EXPERIMENT_SERIES_MAX = 20;

/** For each word of a command, and for the value of a variable. */
const TEXT_LENGTH_MAX = 10_000;

/** No operating system accepts a NUL in a command. */
const text = z.string().check(z.maxLength(TEXT_LENGTH_MAX), z.regex(/^[^\0]*$/));
const words = z.string().check(z.maxLength(WORDS_LENGTH_MAX));

/** A person and a time. */
const signature = { by: words, at: z.iso.datetime() };

const sideSchema = z.lazy(() =>
  z.object({
    /** Program and arguments. */
    command: z.array(text).check(z.minLength(1), z.maxLength(1000)),
    /** Set in addition to the environment. */
    variables: z
      .array(z.object({ name: z.string().check(z.regex(VARIABLE_NAME)), value: text }))
      .check(z.maxLength(100)),
  }),
);
export type ExperimentSide = Readonly<z.infer<typeof sideSchema>>;

/** Values of control and treatment in one round. */
const pair = z.tuple([z.number(), z.number()]);

const seriesSchema = z.object({
  benchmark: z.string().check(z.maxLength(NAME_LENGTH_MAX)),
  metric: z.string().check(z.maxLength(NAME_LENGTH_MAX)),
  unit: z.string().check(z.maxLength(UNIT_LENGTH_MAX)),
  direction: z.enum(['lower', 'higher']),
  /** A goal has to improve by `change` or more; a guard must not get worse by more. */
  role: z.enum(['goal', 'guard']),
  change: z.number().check(z.minimum(0), z.lt(10)),
  /** Relative standard deviation of the difference within a round, from the pilot. */
  noise: z.number().check(z.minimum(0)),
  /** Rounds needed with this noise; null if more than may be planned. */
  needed: z.nullable(z.int().check(z.positive())),
  /** In their order. A series that is decided gets no more. */
  pairs: z.array(pair).check(z.maxLength(EXPERIMENT_ROUNDS.max)),
});
export type ExperimentSeries = Readonly<z.infer<typeof seriesSchema>>;

const criterionStates = ['met', 'missed', 'open'] as const;

const judgedSchema = z.object({
  benchmark: z.string(),
  metric: z.string(),
  role: z.enum(['goal', 'guard']),
  rounds: z.int(),
  /** Change of the treatment relative to the control; null if there is none, such as from zero. */
  change: z.nullable(z.number()),
  /** Its interval; null for an infinite end. */
  low: z.nullable(z.number()),
  high: z.nullable(z.number()),
  state: z.enum(criterionStates),
});

const winners = ['treatment', 'control', 'none'] as const;

const outcomeSchema = z.lazy(() =>
  z.object({
    winner: z.enum(winners),
    reason: z.string(),
    ...signature,
    criteria: z.array(judgedSchema).check(z.maxLength(EXPERIMENT_SERIES_MAX)),
  }),
);
export type ExperimentOutcome = Readonly<z.infer<typeof outcomeSchema>>;

export const experimentSchema = z.object({
  schema: z.literal(EXPERIMENT_SCHEMA),
  experiment: z.string().check(z.regex(EXPERIMENT_NAME)),
  suite: z.string(),
  created: z.object(signature),
  /** Folder in which both commands run, relative to the top of the repository; empty for the top. */
  folder: text.check(z.regex(/^(?!\/)(?!(?:.*\/)?\.\.(?:\/|$))/)),
  control: sideSchema,
  treatment: sideSchema,
  /** Files that the command writes, `-` for its output; null if it is measured from outside. */
  results: z.nullable(text),
  tool: words,
  /** Null: no limit. */
  timeoutMs: z.nullable(z.number().check(z.positive())),
  /** Share of intervals that contain the true change, over all looks. */
  confidence: z.number().check(z.gt(0), z.lt(1)),
  /** Maximum number of rounds, for which the bounds of all looks are made. */
  rounds: z.int().check(z.minimum(EXPERIMENT_ROUNDS.min), z.maximum(EXPERIMENT_ROUNDS.max)),
  /** Calls of `run` that measured something. */
  runs: z
    .array(
      z.object({
        ...signature,
        commit: words,
        environment: z.string().check(z.maxLength(1000)),
        rounds: z.int(),
      }),
    )
    .check(z.maxLength(10_000)),
  outcome: z.nullable(outcomeSchema),
  series: z.array(seriesSchema).check(z.minLength(1), z.maxLength(EXPERIMENT_SERIES_MAX)),
});
export type Experiment = Readonly<z.infer<typeof experimentSchema>>;

/** The current result for one criterion. */
export type JudgedCriterion = Readonly<z.infer<typeof judgedSchema>>;

/** The decision as of now. */
export interface Decision {
  readonly winner: (typeof winners)[number];
  readonly reason: string;
  /** True if further rounds could not change it. */
  readonly isFinal: boolean;
  /** In the order of the series. */
  readonly criteria: readonly JudgedCriterion[];
}

/** Rounds of the criterion that has most. */
export function roundsOf({ series }: Experiment): number {
  return Math.max(...series.map(({ pairs }) => pairs.length));
}
