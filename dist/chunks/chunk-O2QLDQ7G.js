import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  adviceSchema
} from "./chunk-TOCJA3IB.js";
import {
  _enum,
  array,
  boolean,
  discriminatedUnion,
  literal,
  number,
  object,
  record,
  string
} from "./chunk-AEN2326D.js";

// src/model/trends-report.ts
var TRENDS_REPORT_SCHEMA = 1;
var trends = ["degrading", "improving", "stable", "unknown"];
var shiftSchema = object({
  /** The last commit that was measured without it, and the first with it; empty where not known. */
  after: string(),
  commit: string(),
  time: string(),
  /** Relative; null where it cannot be said, such as from zero. */
  change: number().nullable(),
  /** Whether it is for the worse. */
  worse: boolean()
});
var driftSchema = object({ change: number(), runs: number() });
var seriesSchema = object({
  benchmark: string(),
  metric: object({ name: string(), unit: string(), direction: _enum(["lower", "higher", "none"]) }),
  /** `unknown`: too few runs, or nobody said which way is better. */
  trend: _enum(trends),
  /** Of the newest level against the one at the beginning of the period; null where there are too few runs. */
  change: object({ estimate: number().nullable(), low: number().nullable(), high: number().nullable() }).nullable(),
  /** Of the newest run that has it, in the metric's base unit. */
  newest: number(),
  /** Runs of the period that have it, on the kind of machine that is looked at. */
  runs: number(),
  /** Where its level changed in the period, oldest first. */
  shifts: array(shiftSchema),
  /** It climbs or falls slowly, over so many runs: no single run shows it. */
  drift: driftSchema.nullable(),
  /** Robust standard deviation from run to run as a share of the value; null where there are too few runs. */
  sigma: number().nullable(),
  /** Its limit in a check, relative. */
  threshold: number(),
  /** Its way over all runs that were looked at, oldest first: medians of neighbouring runs where there are many. */
  course: array(number())
});
var recommendationSchema = discriminatedUnion("code", [
  object({
    code: literal("look-at-commits"),
    after: string(),
    commit: string(),
    benchmark: string(),
    metric: string(),
    change: number().nullable(),
    /** Further series that changed there. */
    others: number()
  }),
  object({
    code: literal("look-at-drift"),
    benchmark: string(),
    metric: string(),
    change: number(),
    runs: number(),
    others: number()
  }),
  object({ code: literal("stale"), ageHours: number(), usualHours: number() }),
  ...adviceSchema.options
]);
var trendsReportSchema = object({
  schema: literal(TRENDS_REPORT_SCHEMA),
  suite: string(),
  /** Whose runs are looked at; of the others only the number is told. */
  branch: string(),
  period: object({ days: number(), from: string(), to: string() }),
  /** Runs in the period, of all branches and machines; the most frequent first. */
  executions: number(),
  branches: array(object({ branch: string(), runs: number() })),
  environments: array(object({ environment: string(), runs: number() })),
  newest: object({ time: string(), commit: string(), ageHours: number() }),
  /** The kind of machine of the branch's newest run: its runs are compared with one another. */
  environment: string(),
  benchmarks: number(),
  counts: record(_enum(trends), number()),
  /** Changes of level for the worse, and slow climbs, over all series. */
  regressions: number(),
  drifts: number(),
  /** Degrading ones first, then improving ones; the largest change first. */
  series: array(seriesSchema),
  recommendations: array(recommendationSchema)
});

export {
  TRENDS_REPORT_SCHEMA,
  trends,
  trendsReportSchema
};
