import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
import {
  NAME_LENGTH_MAX,
  UNIT_LENGTH_MAX,
  WORDS_LENGTH_MAX,
  _enum,
  _gt,
  _gte,
  _lazy,
  _lt,
  _lte,
  _maxLength,
  _minLength,
  _positive,
  _regex,
  array,
  int,
  iso_exports,
  literal,
  nullable,
  number,
  object,
  string,
  tuple
} from "./chunk-7QY3KV4E.js";

// src/model/experiment.ts
var EXPERIMENT_SCHEMA = 1;
var EXPERIMENT_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/;
var VARIABLE_NAME = /^[A-Za-z_][A-Za-z0-9_]{0,199}$/;
var EXPERIMENT_ROUNDS = { min: 8, max: 500 };
var EXPERIMENT_SERIES_MAX = 20;
var TEXT_LENGTH_MAX = 1e4;
var text = string().check(_maxLength(TEXT_LENGTH_MAX), _regex(/^[^\0]*$/));
var words = string().check(_maxLength(WORDS_LENGTH_MAX));
var signature = { by: words, at: iso_exports.datetime() };
var sideSchema = _lazy(
  () => object({
    /** Program and arguments. */
    command: array(text).check(_minLength(1), _maxLength(1e3)),
    /** Set in addition to the environment. */
    variables: array(object({ name: string().check(_regex(VARIABLE_NAME)), value: text })).check(_maxLength(100))
  })
);
var pair = tuple([number(), number()]);
var seriesSchema = object({
  benchmark: string().check(_maxLength(NAME_LENGTH_MAX)),
  metric: string().check(_maxLength(NAME_LENGTH_MAX)),
  unit: string().check(_maxLength(UNIT_LENGTH_MAX)),
  direction: _enum(["lower", "higher"]),
  /** A goal has to improve by `change` or more; a guard must not get worse by more. */
  role: _enum(["goal", "guard"]),
  change: number().check(_gte(0), _lt(10)),
  /** Relative standard deviation of the difference within a round, from the pilot. */
  noise: number().check(_gte(0)),
  /** Rounds needed with this noise; null if more than may be planned. */
  needed: nullable(int().check(_positive())),
  /** In their order. A series that is decided gets no more. */
  pairs: array(pair).check(_maxLength(EXPERIMENT_ROUNDS.max))
});
var criterionStates = ["met", "missed", "open"];
var judgedSchema = object({
  benchmark: string(),
  metric: string(),
  role: _enum(["goal", "guard"]),
  rounds: int(),
  /** Change of the treatment relative to the control; null if there is none, such as from zero. */
  change: nullable(number()),
  /** Its interval; null for an infinite end. */
  low: nullable(number()),
  high: nullable(number()),
  state: _enum(criterionStates)
});
var winners = ["treatment", "control", "none"];
var outcomeSchema = _lazy(
  () => object({
    winner: _enum(winners),
    reason: string(),
    ...signature,
    criteria: array(judgedSchema).check(_maxLength(EXPERIMENT_SERIES_MAX))
  })
);
var experimentSchema = object({
  schema: literal(EXPERIMENT_SCHEMA),
  experiment: string().check(_regex(EXPERIMENT_NAME)),
  suite: string(),
  created: object(signature),
  /** Folder in which both commands run, relative to the top of the repository; empty for the top. */
  folder: text.check(_regex(/^(?!\/)(?!(?:.*\/)?\.\.(?:\/|$))/)),
  control: sideSchema,
  treatment: sideSchema,
  /** Files that the command writes, `-` for its output; null if it is measured from outside. */
  results: nullable(text),
  tool: words,
  /** Null: no limit. */
  timeoutMs: nullable(number().check(_positive())),
  /** Share of intervals that contain the true change, over all looks. */
  confidence: number().check(_gt(0), _lt(1)),
  /** Maximum number of rounds, for which the bounds of all looks are made. */
  rounds: int().check(_gte(EXPERIMENT_ROUNDS.min), _lte(EXPERIMENT_ROUNDS.max)),
  /** Calls of `run` that measured something. */
  runs: array(
    object({
      ...signature,
      commit: words,
      environment: string().check(_maxLength(1e3)),
      rounds: int()
    })
  ).check(_maxLength(1e4)),
  outcome: nullable(outcomeSchema),
  series: array(seriesSchema).check(_minLength(1), _maxLength(EXPERIMENT_SERIES_MAX))
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
