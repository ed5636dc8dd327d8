import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  environmentSchema
} from "./chunk-BXN5DBSL.js";
import {
  runStateSchema
} from "./chunk-LJPWU7RB.js";
import {
  warningSchema,
  wordedWarningSchema
} from "./chunk-MG2DOFI5.js";
import {
  _enum,
  array,
  boolean,
  discriminatedUnion,
  int,
  literal,
  number,
  object,
  record,
  string
} from "./chunk-KBBEHQ7K.js";

// src/model/decisions.ts
var overrideSchema = object({
  by: string(),
  reason: string(),
  at: string(),
  source: string(),
  /** What it lets pass, the worst first, and by how much each series changed; absent where it lets nothing pass. */
  sizes: array(object({ benchmark: string(), metric: string(), change: number().nullable() })).optional()
});
var waiverSchema = object({
  /** Which series, in words. */
  select: string(),
  /** Largest change for the worse that it lets through, relative. */
  ceiling: number(),
  reason: string(),
  owner: string(),
  /** The last day, in UTC. */
  until: string(),
  /** `exceeded`, `expired`: it did not help. */
  state: _enum(["applied", "exceeded", "expired"]),
  /** The regressed benchmarks that it is about. */
  benchmarks: array(string())
});
var rulesChangeSchema = object({
  file: string(),
  /** Whose rules hold beside its own. */
  base: string(),
  /** What differs, in words. */
  changes: array(string())
});

// src/model/episode.ts
var episodeStates = ["suspected", "regressed", "waived", "mended", "accepted", "dismissed"];
var beginningSchema = object({
  run: string().max(500),
  commit: string().max(64),
  time: string().max(40)
});
var episodeSchema = object({
  state: _enum(episodeStates),
  first: beginningSchema,
  /** Levels in the series' unit: before it, and as it was when it was told; null where that is not known. */
  before: number().nullable(),
  after: number().nullable()
});
var OPEN = /* @__PURE__ */ new Set(["suspected", "regressed", "waived"]);
function isOpen({ state }) {
  return OPEN.has(state);
}
function isTold({ state }) {
  return state === "regressed" || state === "waived";
}

// src/model/report.ts
var REPORT_SCHEMA = 1;
var verdicts = [
  "regressed",
  "improved",
  "unchanged",
  "inconclusive",
  "suspected",
  "waived",
  "new",
  "missing"
];
var gates = ["pass", "fail", "allowed", "inconclusive", "nothing-compared"];
var WORST_FIRST = ["fail", "nothing-compared", "inconclusive", "allowed", "pass"];
function worstFirst(a, b) {
  return WORST_FIRST.indexOf(a) - WORST_FIRST.indexOf(b);
}
function isBad(gate) {
  return gate === "fail" || gate === "nothing-compared";
}
function worstGate(reports) {
  return WORST_FIRST.find((gate) => reports.some((report) => report.gate === gate)) ?? "pass";
}
var baselineSources = [
  "interleaved",
  "merge-base",
  "ancestor",
  "same-commit",
  "latest",
  "artifact",
  "cache",
  "file",
  "s3",
  "none"
];
var skippedSourceSchema = object({
  source: _enum(["history", "artifact", "cache", "file", "s3"]),
  /** In words, naming the place. */
  why: string()
});
var reasonSchema = discriminatedUnion("code", [
  object({ code: literal("beyond-threshold") }),
  object({ code: literal("below-min"), bound: string() }),
  object({ code: literal("above-max"), bound: string() }),
  object({ code: literal("better") }),
  object({ code: literal("within-threshold") }),
  object({ code: literal("no-change") }),
  /** The tracked branch had changed before this run; held against its newest level, this one did nothing. */
  object({ code: literal("base-moved") }),
  /** All benchmarks of the run moved together: the machine changed as well; or it did not, and it was shown twice. */
  object({ code: literal("runner-changed") }),
  object({ code: literal("common-shift-confirmed") }),
  /** All benchmarks moved together, and one run cannot tell the machine from the code. */
  object({ code: literal("common-shift") }),
  /** Shown in so many runs in a row, of those that the grace period asks for. */
  object({ code: literal("awaiting-confirmation"), seen: number(), of: number() }),
  /** It was told before, and is neither mended nor accepted: since that commit and day, in so many runs. */
  object({
    code: literal("lasting"),
    commit: string(),
    since: string(),
    runs: number()
  }),
  /** Far beyond its limit and any usual noise, of which too few runs tell. */
  object({ code: literal("young"), have: number(), need: number() }),
  /** Likely, not certain: another measurement would tell. */
  object({ code: literal("measure-again"), measured: number() }),
  /** Beyond its limit, below the ceiling of a waiver that holds until that day. */
  object({ code: literal("waived"), ceiling: number(), owner: string(), until: string() }),
  /** Told from noise for the worse; the interval has the limit in it. */
  object({ code: literal("about-limit") }),
  object({ code: literal("within-bounds") }),
  object({ code: literal("no-direction") }),
  object({
    code: literal("too-noisy"),
    /** How often to measure in all; null where more measurements of this run alone cannot settle it. */
    rounds: number().nullable(),
    /** What a round is: a repeated run, or a sample inside both files. */
    of: _enum(["runs", "samples"])
  }),
  object({ code: literal("too-few-runs"), have: number(), need: number() }),
  object({ code: literal("too-few-samples"), have: number(), need: number() }),
  /** Iterations of one process on a side say nothing of the next process: so many of each are needed. */
  object({ code: literal("one-process"), need: number() }),
  object({ code: literal("other-environment"), have: number(), need: number(), was: string() }),
  /** A time of 0 where it never was: it did not run, or is below what its clock can tell. */
  object({ code: literal("no-time") }),
  object({ code: literal("unit-changed"), was: string() }),
  object({ code: literal("not-in-baseline") }),
  object({ code: literal("not-in-run") }),
  /** Not in the run, of which a part is missing: whether it still exists is not known. */
  object({ code: literal("not-measured") }),
  /** The results say why it is not in the run: it failed, or the tool did; its value is none; or it was left out. */
  object({ code: literal("failed"), why: string() }),
  object({ code: literal("not-a-number") }),
  object({ code: literal("left-out"), why: string() })
]);
var findingSchema = object({
  benchmark: string(),
  /** A shorter name that no other benchmark of the run has; absent if that is the name. */
  shown: string().optional(),
  parameters: record(string(), string()),
  tags: array(string()),
  metric: object({ name: string(), unit: string(), direction: _enum(["lower", "higher", "none"]) }),
  /** Whether it decides what its benchmark is. */
  main: boolean().optional(),
  /** Its name in the baseline, where that was another one; null where it is the same. */
  formerName: string().nullable(),
  verdict: _enum(verdicts),
  reason: reasonSchema,
  /** Of a regression where the rules tell two grades: a `warning` passes for a reason, a `critical` one does not. */
  severity: _enum(["warning", "critical"]).nullable(),
  /** Whether the change is told from noise at the family-wise level of the run, whatever its size. */
  significant: boolean(),
  current: object({ value: number(), samples: number() }).nullable(),
  baseline: object({ value: number(), runs: number(), samples: number() }).nullable(),
  /** Relative: 0.27 is +27 %. Null where it cannot be said, such as a change from zero. */
  change: object({ estimate: number().nullable(), low: number().nullable(), high: number().nullable() }).nullable(),
  /** The part of the difference that the run did to all its benchmarks alike, relative; it is not in the change, and null where it is. */
  shared: number().nullable(),
  /**
   * One-sided, of a change in the direction of the estimate, corrected for the other series of the run
   * (Benjamini and Hochberg).
   */
  pValue: number().nullable(),
  threshold: number(),
  /** Absolute limits that its rules set, in base units. */
  bounds: object({ min: number().optional(), max: number().optional() }).optional(),
  /**
   * The change came behind one commit and with the other or one in between, with 95 % confidence; at or before the other
   * where the first is empty; null where that is not known.
   */
  since: object({ after: string(), commit: string() }).nullable(),
  /**
   * Where the series stands after this run: what is open, or ended with this run; null where it is quiet. Of a run that
   * is not one of the tracked branch's: where the branch stands.
   */
  episode: episodeSchema.extend({ isNew: boolean() }).nullable(),
  /** It has been getting worse slowly: relative, over so many runs. Never fails. */
  drift: object({ change: number(), runs: number() }).nullable(),
  /** Where it is written in the checkout, with the line from 1; null where that is not known, or nothing changed. */
  source: object({ file: string(), line: int().positive().nullable() }).nullable(),
  /** Values of the last baseline runs, oldest first, then this run's. */
  recent: array(number())
});
var commonShiftSchema = object({
  /** `runner`: the machine or its tools changed. `everything`: shown twice on the same kind of machine. */
  kind: _enum(["runner", "confirmed", "unconfirmed"]),
  /** How much worse the middle one got, relative; below 0, better. */
  worse: number(),
  /** Share of the noisy series that moved to that side. */
  share: number(),
  pValue: number(),
  /** What differs from the machine of the newest run of the baseline, in words. */
  evidence: array(string())
});
var judgementSchema = object({
  schema: literal(REPORT_SCHEMA),
  suite: string(),
  run: object({
    id: string(),
    commit: string(),
    branch: string(),
    time: string(),
    environment: environmentSchema,
    url: string().optional()
  }),
  baseline: object({
    source: _enum(baselineSources),
    /** Which runs these are and why these, in words. */
    why: string(),
    /** The rungs that were passed over, in their order. */
    skippedSources: array(skippedSourceSchema),
    branch: string(),
    /** The newest commit of the window. */
    commit: string(),
    /** How many runs of the same environment were compared with. */
    runs: number(),
    environment: string(),
    /** Of the machine, in the newest of those runs. */
    state: runStateSchema.optional()
  }),
  /** Whether this run becomes part of the history. */
  records: boolean(),
  gate: _enum(gates),
  override: overrideSchema.nullable(),
  /** Those that met a regression. */
  waivers: array(waiverSchema),
  /** Where a pull request changes the rules file: it is judged by the rules of its base as well. */
  rulesChanged: rulesChangeSchema.optional(),
  /** Share of intervals that contain the true change. */
  confidence: number(),
  /** Chance of any false alarm in a run where nothing changed. */
  alpha: number(),
  counts: record(_enum(verdicts), number()),
  /** The smallest change that half of the judged series could have shown; null where none was judged. */
  detectable: number().nullable(),
  commonShift: commonShiftSchema.nullable(),
  /** How often this commit was measured. */
  measurements: number(),
  /** Benchmarks that are worth measuring again before anybody acts on them. */
  suspects: array(string()),
  /** What the results say has failed: a benchmark, or (null) the tool. */
  failed: array(object({ benchmark: string().nullable(), reason: string() })).optional(),
  findings: array(findingSchema)
});
var reportSchema = /* @__PURE__ */ judgementSchema.extend({
  warnings: /* @__PURE__ */ array(warningSchema)
});
var publishedReportSchema = /* @__PURE__ */ judgementSchema.extend({
  warnings: /* @__PURE__ */ array(wordedWarningSchema)
});

export {
  beginningSchema,
  isOpen,
  isTold,
  REPORT_SCHEMA,
  verdicts,
  gates,
  worstFirst,
  isBad,
  worstGate,
  judgementSchema,
  reportSchema,
  publishedReportSchema
};
