import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
import {
  NAME_LENGTH_MAX,
  UNIT_LENGTH_MAX,
  WORDS_LENGTH_MAX,
  _enum,
  array,
  int,
  iso_exports,
  literal,
  number,
  object,
  string,
  tuple
} from "./chunk-KFXEXGUP.js";

// src/model/experiment.ts
var EXPERIMENT_SCHEMA = 1;
var EXPERIMENT_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/;
var VARIABLE_NAME = /^[A-Za-z_][A-Za-z0-9_]{0,199}$/;
var EXPERIMENT_ROUNDS = { min: 8, max: 500 };
var EXPERIMENT_SERIES_MAX = 20;
var TEXT_LENGTH_MAX = 1e4;
var text = string().max(TEXT_LENGTH_MAX).regex(/^[^\0]*$/);
var words = string().max(WORDS_LENGTH_MAX);
var signature = { by: words, at: iso_exports.datetime() };
var sideSchema = object({
  /** Program and arguments. */
  command: array(text).min(1).max(1e3),
  /** Set in addition to the environment. */
  variables: array(object({ name: string().regex(VARIABLE_NAME), value: text })).max(100)
});
var pair = tuple([number(), number()]);
var seriesSchema = object({
  benchmark: string().max(NAME_LENGTH_MAX),
  metric: string().max(NAME_LENGTH_MAX),
  unit: string().max(UNIT_LENGTH_MAX),
  direction: _enum(["lower", "higher"]),
  /** A goal has to improve by `change` or more; a guard must not get worse by more. */
  role: _enum(["goal", "guard"]),
  change: number().min(0).lt(10),
  /** Relative standard deviation of the difference within a round, from the pilot. */
  noise: number().min(0),
  /** Rounds needed with this noise; null if more than may be planned. */
  needed: int().positive().nullable(),
  /** In their order. A series that is decided gets no more. */
  pairs: array(pair).max(EXPERIMENT_ROUNDS.max)
});
var criterionStates = ["met", "missed", "open"];
var judgedSchema = object({
  benchmark: string(),
  metric: string(),
  role: _enum(["goal", "guard"]),
  rounds: int(),
  /** Change of the treatment relative to the control; null if there is none, such as from zero. */
  change: number().nullable(),
  /** Its interval; null for an infinite end. */
  low: number().nullable(),
  high: number().nullable(),
  state: _enum(criterionStates)
});
var winners = ["treatment", "control", "none"];
var outcomeSchema = object({
  winner: _enum(winners),
  reason: string(),
  ...signature,
  criteria: array(judgedSchema).max(EXPERIMENT_SERIES_MAX)
});
var experimentSchema = object({
  schema: literal(EXPERIMENT_SCHEMA),
  experiment: string().regex(EXPERIMENT_NAME),
  suite: string(),
  created: object(signature),
  /** Folder in which both commands run, relative to the top of the repository; empty for the top. */
  folder: text.regex(/^(?!\/)(?!(?:.*\/)?\.\.(?:\/|$))/),
  control: sideSchema,
  treatment: sideSchema,
  /** Files that the command writes, `-` for its output; null if it is measured from outside. */
  results: text.nullable(),
  tool: words,
  /** Null: no limit. */
  timeoutMs: number().positive().nullable(),
  /** Share of intervals that contain the true change, over all looks. */
  confidence: number().gt(0).lt(1),
  /** Maximum number of rounds, for which the bounds of all looks are made. */
  rounds: int().min(EXPERIMENT_ROUNDS.min).max(EXPERIMENT_ROUNDS.max),
  /** Calls of `run` that measured something. */
  runs: array(object({ ...signature, commit: words, environment: string().max(1e3), rounds: int() })).max(1e4),
  outcome: outcomeSchema.nullable(),
  series: array(seriesSchema).min(1).max(EXPERIMENT_SERIES_MAX)
});
function roundsOf({ series }) {
  return Math.max(...series.map(({ pairs }) => pairs.length));
}

export {
  EXPERIMENT_SCHEMA,
  EXPERIMENT_NAME,
  VARIABLE_NAME,
  EXPERIMENT_ROUNDS,
  EXPERIMENT_SERIES_MAX,
  experimentSchema,
  roundsOf
};
