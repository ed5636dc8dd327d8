import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  SUMMARY_FILE
} from "./chunk-APQVLVC5.js";
import {
  gates,
  isBad,
  worstFirst
} from "./chunk-WAUY756K.js";
import {
  environmentSchema
} from "./chunk-BXN5DBSL.js";
import {
  iso_exports
} from "./chunk-RA54CWEE.js";
import {
  _enum,
  array,
  boolean,
  int,
  literal,
  number,
  object,
  string
} from "./chunk-KBBEHQ7K.js";

// src/history/latest-json.ts
var LATEST_SCHEMA = 1;
var latestSchema = object({
  schema: literal(LATEST_SCHEMA),
  suite: string(),
  run: object({
    id: string(),
    commit: string(),
    branch: string(),
    time: iso_exports.datetime(),
    url: string().optional(),
    environment: environmentSchema
  }),
  /** The worst of the jobs that measured the commit; null where none of its runs was stored with a verdict. */
  verdict: _enum(gates).nullable(),
  /** What each job found that measured the commit: several of a matrix may share a suite. */
  jobs: array(
    object({
      /** The same for a job in every run of its workflow. */
      job: string(),
      /** Of the run that it stored. */
      run: string(),
      verdict: _enum(gates),
      /** How many benchmarks are slower beyond their limits. */
      slower: int().nonnegative()
    })
  ).optional(),
  /** Whether a bad verdict still waits for a good one. */
  alarm: boolean().default(false),
  measurements: array(
    object({
      benchmark: string(),
      metric: string(),
      unit: string(),
      direction: _enum(["lower", "higher", "none"]),
      value: number()
    })
  )
});
var badgeSchema = object({
  schemaVersion: literal(1),
  label: literal("performance"),
  message: string(),
  color: string()
});
var LATEST = "latest.json";
var COLOURS = {
  pass: "brightgreen",
  allowed: "yellow",
  inconclusive: "lightgrey",
  "nothing-compared": "lightgrey",
  fail: "red"
};
function publishedFiles(run, { report, alarm = false, job = "", before } = {}) {
  if (!report) return /* @__PURE__ */ new Map([[LATEST, textOf(latestOf(run, null, [], alarm))]]);
  const own = { job, run: run.id, verdict: report.gate, slower: report.counts.regressed };
  const others = before && before.run.commit === run.commit ? before.jobs ?? [] : [];
  const jobs = [...others.filter((other) => !isAnew(other, own)), own].slice(-JOBS_MAX);
  const worst = jobs.toSorted((a, b) => worstFirst(a.verdict, b.verdict))[0];
  return /* @__PURE__ */ new Map([
    [LATEST, textOf(latestOf(run, worst.verdict, jobs, alarm || worst !== own && isBad(worst.verdict)))],
    ["badge.json", textOf(badgeOf(worst, jobs))]
  ]);
}
var JOBS_MAX = 256;
function isAnew(before, now) {
  const attempt = ({ run }) => run.split(".").slice(0, 2).join(".");
  return before.run === now.run || before.job === now.job && attempt(before) !== attempt(now);
}
var PUBLISHED = /* @__PURE__ */ new Map([
  ["badge.json", badgeSchema],
  ["latest.json", latestSchema],
  [SUMMARY_FILE, object({ suite: string(), stored: object({}), series: array(object({})) })]
]);
function isPublished(name, text) {
  try {
    return PUBLISHED.get(name)?.safeParse(JSON.parse(text)).success ?? false;
  } catch {
    return false;
  }
}
var publishedNames = [...PUBLISHED.keys()].sort();
function latestOf({ id, suite, commit, branch, time, url, environment, measurements }, verdict, jobs, alarm) {
  return {
    schema: LATEST_SCHEMA,
    suite,
    run: {
      id,
      commit,
      branch,
      time,
      ...url && { url },
      environment: { ...environment, toolchain: { ...environment.toolchain } }
    },
    verdict,
    ...jobs.length > 0 && { jobs: [...jobs] },
    alarm,
    measurements: measurements.map(({ benchmark, metric, sample }) => ({
      benchmark: benchmark.name,
      metric: metric.name,
      unit: metric.unit,
      direction: metric.direction,
      value: sample.centre
    }))
  };
}
function alarmOf({ gate, counts }) {
  if (isBad(gate)) return true;
  return gate === "pass" && counts.suspected === 0 || gate === "allowed" ? false : void 0;
}
var saidSchema = latestSchema.pick({ schema: true, verdict: true, alarm: true, jobs: true }).extend({ run: latestSchema.shape.run.pick({ commit: true }) });
function saidIn(latest) {
  try {
    return saidSchema.safeParse(JSON.parse(latest)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return void 0;
    throw error;
  }
}
function badgeOf({ verdict }, jobs) {
  const slower = jobs.filter((job) => job.verdict === verdict).reduce((sum, job) => sum + job.slower, 0);
  const messages = {
    pass: "no regression",
    allowed: `${slower} slower, allowed`,
    inconclusive: "too noisy to tell",
    "nothing-compared": "nothing compared",
    fail: `${slower} slower`
  };
  return { schemaVersion: 1, label: "performance", message: messages[verdict], color: COLOURS[verdict] };
}
function textOf(value) {
  return `${JSON.stringify(value, null, 1)}
`;
}

// src/history/checksum.ts
import { createHash } from "node:crypto";
function entryFor(file, text, runs) {
  const times = runs.map(({ time }) => time).sort((a, b) => Date.parse(a) - Date.parse(b));
  return {
    file,
    runs: runs.length,
    bytes: Buffer.byteLength(text),
    sha256: sha256(text),
    oldest: times[0],
    newest: times.at(-1)
  };
}
function isAsStored(entry, text, runs) {
  return runs.length === entry.runs && Buffer.byteLength(text) === entry.bytes && entry.sha256 === sha256(text);
}
function mismatchOf(entry, text, runs) {
  if (isAsStored(entry, text, runs)) return void 0;
  const found = `${runs.length} runs in ${Buffer.byteLength(text)} bytes`;
  const told = `${entry.runs} runs in ${entry.bytes} bytes`;
  return found === told ? "its bytes are not those that were stored (SHA-256)" : `the index tells of ${told}, but there are ${found}`;
}
function sha256(text) {
  return createHash("sha256").update(text).digest("hex");
}

export {
  latestSchema,
  badgeSchema,
  LATEST,
  publishedFiles,
  isPublished,
  publishedNames,
  alarmOf,
  saidIn,
  entryFor,
  isAsStored,
  mismatchOf,
  sha256
};
