import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
const perfRegressionNow = () => { const [s, ns] = process.hrtime(); return 1e3 * s + ns / 1e6; };
import {
  NAME_LENGTH_MAX,
  UNIT_LENGTH_MAX,
  WORDS_LENGTH_MAX,
  array,
  enumOf,
  gt,
  int,
  iso,
  lazy,
  literal,
  lt,
  maxLength,
  maximum,
  minLength,
  minimum,
  nullable,
  number,
  object,
  positive,
  regex,
  string,
  tuple
} from "./chunk-GBT5QMSI.js";

// src/model/experiment.ts
var EXPERIMENT_SCHEMA = 1;
var EXPERIMENT_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/;
var VARIABLE_NAME = /^[A-Za-z_][A-Za-z0-9_]{0,199}$/;
var EXPERIMENT_ROUNDS = { min: 8, max: 500 };
var EXPERIMENT_SERIES_MAX = 20;
var TEXT_LENGTH_MAX = 1e4;
var text = string().check(maxLength(TEXT_LENGTH_MAX), regex(/^[^\0]*$/));
var words = string().check(maxLength(WORDS_LENGTH_MAX));
var signature = { by: words, at: iso.datetime() };
var sideSchema = lazy(
  () => object({
    /** Program and arguments. */
    command: array(text).check(minLength(1), maxLength(1e3)),
    /** Set in addition to the environment. */
    variables: array(object({ name: string().check(regex(VARIABLE_NAME)), value: text })).check(maxLength(100))
  })
);
var pair = tuple([number(), number()]);
var seriesSchema = object({
  benchmark: string().check(maxLength(NAME_LENGTH_MAX)),
  metric: string().check(maxLength(NAME_LENGTH_MAX)),
  unit: string().check(maxLength(UNIT_LENGTH_MAX)),
  direction: enumOf(["lower", "higher"]),
  /** A goal has to improve by `change` or more; a guard must not get worse by more. */
  role: enumOf(["goal", "guard"]),
  change: number().check(minimum(0), lt(10)),
  /** Relative standard deviation of the difference within a round, from the pilot. */
  noise: number().check(minimum(0)),
  /** Rounds needed with this noise; null if more than may be planned. */
  needed: nullable(int().check(positive())),
  /** In their order. A series that is decided gets no more. */
  pairs: array(pair).check(maxLength(EXPERIMENT_ROUNDS.max))
});
var criterionStates = ["met", "missed", "open"];
var judgedSchema = object({
  benchmark: string(),
  metric: string(),
  role: enumOf(["goal", "guard"]),
  rounds: int(),
  /** Change of the treatment relative to the control; null if there is none, such as from zero. */
  change: nullable(number()),
  /** Its interval; null for an infinite end. */
  low: nullable(number()),
  high: nullable(number()),
  state: enumOf(criterionStates)
});
var winners = ["treatment", "control", "none"];
var outcomeSchema = lazy(
  () => object({
    winner: enumOf(winners),
    reason: string(),
    ...signature,
    criteria: array(judgedSchema).check(maxLength(EXPERIMENT_SERIES_MAX))
  })
);
var experimentSchema = object({
  schema: literal(EXPERIMENT_SCHEMA),
  experiment: string().check(regex(EXPERIMENT_NAME)),
  suite: string(),
  created: object(signature),
  /** Folder in which both commands run, relative to the top of the repository; empty for the top. */
  folder: text.check(regex(/^(?!\/)(?!(?:.*\/)?\.\.(?:\/|$))/)),
  control: sideSchema,
  treatment: sideSchema,
  /** Files that the command writes, `-` for its output; null if it is measured from outside. */
  results: nullable(text),
  tool: words,
  /** Null: no limit. */
  timeoutMs: nullable(number().check(positive())),
  /** Share of intervals that contain the true change, over all looks. */
  confidence: number().check(gt(0), lt(1)),
  /** Maximum number of rounds, for which the bounds of all looks are made. */
  rounds: int().check(minimum(EXPERIMENT_ROUNDS.min), maximum(EXPERIMENT_ROUNDS.max)),
  /** Calls of `run` that measured something. */
  runs: array(
    object({
      ...signature,
      commit: words,
      environment: string().check(maxLength(1e3)),
      rounds: int()
    })
  ).check(maxLength(1e4)),
  outcome: nullable(outcomeSchema),
  series: array(seriesSchema).check(minLength(1), maxLength(EXPERIMENT_SERIES_MAX))
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
