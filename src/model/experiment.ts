/**
 * An experiment: the same code with two configurations, what has to come out for the new one to win, and what was measured so far. One file on
 * the history branch, checked here when it is read. Shares, not percentages; values in base units.
 */
import * as z from 'zod';
import { NAME_LENGTH_MAX, UNIT_LENGTH_MAX, WORDS_LENGTH_MAX } from './run.ts';

/** Raised when a reader of the old form would misread the new one. */
export const EXPERIMENT_SCHEMA = 1;

/** Also the name of a file: nothing that leads elsewhere. */
export const EXPERIMENT_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/;

/** As POSIX has names of the environment. */
export const VARIABLE_NAME = /^[A-Za-z_][A-Za-z0-9_]{0,199}$/;

export const EXPERIMENT_ROUNDS = { min: 8, max: 500 };

/** Every one needs its criterion; so many are no decision any more. */
export const EXPERIMENT_SERIES_MAX = 20;

/** Of a command's words and of a variable's value, each. */
const TEXT_LENGTH_MAX = 10_000;

/** No system takes a NUL in what it starts. */
const text = z
  .string()
  .max(TEXT_LENGTH_MAX)
  .regex(/^[^\0]*$/);
const words = z.string().max(WORDS_LENGTH_MAX);

/** A person and a moment. */
const signature = { by: words, at: z.iso.datetime() };

const sideSchema = z.object({
  /** Program and arguments. */
  command: z.array(text).min(1).max(1000),
  /** Set for it beside what is set anyway. */
  variables: z.array(z.object({ name: z.string().regex(VARIABLE_NAME), value: text })).max(100),
});
export type ExperimentSide = Readonly<z.infer<typeof sideSchema>>;

/** Of control and treatment in one round. */
const pair = z.tuple([z.number(), z.number()]);

const seriesSchema = z.object({
  benchmark: z.string().max(NAME_LENGTH_MAX),
  metric: z.string().max(NAME_LENGTH_MAX),
  unit: z.string().max(UNIT_LENGTH_MAX),
  direction: z.enum(['lower', 'higher']),
  /** A goal has to improve by `change` or more; a guard must not get worse by more. */
  role: z.enum(['goal', 'guard']),
  change: z.number().min(0).lt(10),
  /** Standard deviation of the difference within a round, relative, as the pilot had it. */
  noise: z.number().min(0),
  /** Rounds that this noise asks for; null where more than may be planned. */
  needed: z.int().positive().nullable(),
  /** In their order. What is decided gets no more. */
  pairs: z.array(pair).max(EXPERIMENT_ROUNDS.max),
});
export type ExperimentSeries = Readonly<z.infer<typeof seriesSchema>>;

export const criterionStates = ['met', 'missed', 'open'] as const;

const judgedSchema = z.object({
  benchmark: z.string(),
  metric: z.string(),
  role: z.enum(['goal', 'guard']),
  rounds: z.int(),
  /** Of the treatment against the control; null where there is none, such as from zero. */
  change: z.number().nullable(),
  /** Its interval; null where it has no end. */
  low: z.number().nullable(),
  high: z.number().nullable(),
  state: z.enum(criterionStates),
});

export const winners = ['treatment', 'control', 'none'] as const;

const outcomeSchema = z.object({
  winner: z.enum(winners),
  reason: z.string(),
  ...signature,
  criteria: z.array(judgedSchema).max(EXPERIMENT_SERIES_MAX),
});
export type ExperimentOutcome = Readonly<z.infer<typeof outcomeSchema>>;

export const experimentSchema = z.object({
  schema: z.literal(EXPERIMENT_SCHEMA),
  experiment: z.string().regex(EXPERIMENT_NAME),
  suite: z.string(),
  created: z.object(signature),
  /** Below the top of the repository, where both commands run; empty for the top. */
  folder: text.regex(/^(?!\/)(?!(?:.*\/)?\.\.(?:\/|$))/),
  control: sideSchema,
  treatment: sideSchema,
  /** Files that the command writes, `-` for its output; null where it is measured from outside. */
  results: text.nullable(),
  tool: words,
  /** Null: it may take as long as it does. */
  timeoutMs: z.number().positive().nullable(),
  /** Share of intervals that hold the true change, over all looks. */
  confidence: z.number().gt(0).lt(1),
  /** So many rounds at most: the bounds of all looks are made for them. */
  rounds: z.int().min(EXPERIMENT_ROUNDS.min).max(EXPERIMENT_ROUNDS.max),
  /** Calls of `run` that measured something. */
  runs: z
    .array(z.object({ ...signature, commit: words, environment: z.string().max(1000), rounds: z.int() }))
    .max(10_000),
  outcome: outcomeSchema.nullable(),
  series: z.array(seriesSchema).min(1).max(EXPERIMENT_SERIES_MAX),
});
export type Experiment = Readonly<z.infer<typeof experimentSchema>>;

/** What is known of one criterion. */
export type JudgedCriterion = Readonly<z.infer<typeof judgedSchema>>;

/** What would be decided now. */
export interface Decision {
  readonly winner: (typeof winners)[number];
  readonly reason: string;
  /** Nothing that further rounds could change. */
  readonly isFinal: boolean;
  /** In the order of the series. */
  readonly criteria: readonly JudgedCriterion[];
}

/** Rounds of the criterion that has most. */
export function roundsOf({ series }: Experiment): number {
  return Math.max(...series.map(({ pairs }) => pairs.length));
}
