import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
const perfRegressionNow = () => { const [s, ns] = process.hrtime(); return 1e3 * s + ns / 1e6; };
import {
  changeStates
} from "./chunk-HWOVDUNI.js";
import {
  array,
  enumOf,
  findingSchema,
  int,
  judgementSchema,
  lazy,
  literal,
  made,
  nextSchema,
  nonnegative,
  nullable,
  number,
  object,
  omit,
  pick,
  string,
  toJSONSchema
} from "./chunk-GBT5QMSI.js";

// src/model/json-schema.ts
var toJSONSchema2 = ((schema, ...params) => toJSONSchema(made(schema), ...params));

// src/model/why-report.ts
var WHY_SCHEMA = 1;
var explanationCodes = [
  "code",
  "machine",
  "environment",
  "baseline",
  "configuration",
  "chance",
  "build",
  "failure",
  "measurer"
];
var likelihoods = ["likely", "possible", "unlikely", "excluded"];
var explanationSchema = lazy(
  () => object({
    code: enumOf(explanationCodes),
    likelihood: enumOf(likelihoods),
    /** The evidence for or against it, in one sentence. */
    because: string()
  })
);
var causeSchema = lazy(
  () => object({
    /** `none`: nothing changed. `unknown`: several explanations fit, or not enough was measured. */
    code: enumOf([...explanationCodes, "none", "unknown"]),
    /** In one sentence, without a full stop. */
    message: string()
  })
);
var lackSchema = lazy(
  () => object({
    what: enumOf([
      "runs",
      "rounds",
      "measurements",
      "samples",
      "processes",
      "direction",
      "results",
      "baseline",
      "commits"
    ]),
    /** Null if it is not a number, or not known. */
    have: nullable(number()),
    need: nullable(number()),
    /** In one sentence, without a full stop. */
    message: string()
  })
);
var finding = findingSchema.shape;
var seriesEvidenceSchema = lazy(
  () => object({
    /** The values before and now; null if there is none, or the history does not keep it. */
    before: nullable(object({ value: number(), runs: nullable(number()) })),
    now: nullable(object({ value: number(), samples: nullable(number()) })),
    /** With its interval; null if not defined. */
    change: finding.change,
    /** Null if it was not judged. */
    threshold: nullable(finding.threshold),
    bounds: finding.bounds,
    /** Null also where the history does not keep it. */
    pValue: finding.pValue,
    /** The part that is common to all benchmarks of the run, and is not in the change. */
    shared: finding.shared,
    drift: finding.drift,
    episode: finding.episode,
    /** The waiver that covers it. */
    waiver: nullable(object({ owner: string(), ceiling: number(), until: string() })),
    /** Values of the last runs, oldest first. */
    recent: array(number())
  })
);
var shiftSchema = lazy(
  () => object({
    after: string(),
    commit: string(),
    time: string(),
    change: nullable(number()),
    verdict: enumOf(["regressed", "improved", "changed"]),
    state: enumOf(changeStates),
    /** First line of the message of the commit, and its author; empty if not known. */
    message: string(),
    author: string()
  })
);
var seriesSchema = lazy(
  () => object({
    benchmark: string(),
    metric: omit(finding.metric, { beside: true }),
    /** Null if its newest run was stored without a check. */
    verdict: nullable(finding.verdict),
    reason: nullable(finding.reason),
    /** The reason in words, without a full stop. */
    message: string(),
    cause: causeSchema,
    /** The change came after the commit `after`, with `commit` or one in between; null if not known. */
    since: finding.since,
    evidence: seriesEvidenceSchema,
    /** What explains this series, the best first; explanations of the run as a whole are beside it. */
    explanations: array(explanationSchema),
    missing: array(lackSchema),
    /** Changes of its level in the history, newest first; empty for a report. */
    shifts: array(shiftSchema),
    next: nextSchema
  })
);
var whySchema = lazy(
  () => object({
    schema: literal(WHY_SCHEMA),
    /** Where this comes from: a report, or the newest run in the history. */
    source: enumOf(["report", "history"]),
    suite: string(),
    run: object({ id: string(), commit: string(), branch: string(), time: string() }),
    /** Null if the run was stored without a check. */
    gate: nullable(judgementSchema.shape.gate),
    /** The verdict in one sentence, without a full stop. */
    message: string(),
    /** Of the most urgent series; of the run as a whole if that explains it. */
    cause: causeSchema,
    /** What the whole run rests on. */
    evidence: object({
      /** Null if the history has no report of this run. */
      baseline: nullable(
        pick(judgementSchema.shape.baseline, {
          source: true,
          why: true,
          branch: true,
          commit: true,
          runs: true,
          environment: true
        })
      ),
      environment: string(),
      /** Number of measurements of this commit; null if not known. */
      measurements: nullable(number()),
      confidence: nullable(number()),
      alpha: nullable(number()),
      detectable: nullable(number()),
      commonShift: judgementSchema.shape.commonShift,
      /** By the reference: how much slower the machine got, and since when. */
      machine: nullable(object({ slower: number(), since: string() })),
      override: judgementSchema.shape.override,
      waivers: judgementSchema.shape.waivers,
      /** Sentences of its warnings. */
      warnings: array(string())
    }),
    /** What explains the run as a whole, the best first. */
    explanations: array(explanationSchema),
    /** What needs an answer, the most urgent first. */
    series: array(seriesSchema),
    /** Number of further series, which are quiet or did not fit. */
    left: int().check(nonnegative()),
    /** The command that would settle the most urgent question, as a line for a shell; null if nothing is open. */
    next: nextSchema
  })
);

export {
  toJSONSchema2 as toJSONSchema,
  WHY_SCHEMA,
  likelihoods,
  whySchema
};
