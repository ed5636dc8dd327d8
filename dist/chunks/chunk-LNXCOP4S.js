import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  issueIn
} from "./chunk-KXMKCDX7.js";
import {
  WINDOW
} from "./chunk-CG6OH52S.js";
import {
  beginningSchema,
  gates,
  reportSchema
} from "./chunk-IXDPNUYF.js";
import {
  iso_exports
} from "./chunk-NKQSODH5.js";
import {
  environmentSchema
} from "./chunk-KLUIRO3Z.js";
import {
  median,
  quantile
} from "./chunk-K543QYIJ.js";
import {
  NAME_LENGTH_MAX,
  UNIT_LENGTH_MAX,
  sampleLevels,
  seriesKey
} from "./chunk-2IZ4MH4R.js";
import {
  _enum,
  array,
  custom,
  discriminatedUnion,
  int,
  literal,
  number,
  object,
  record,
  string
} from "./chunk-AEN2326D.js";
import {
  UserError
} from "./chunk-ODVAPF3E.js";

// src/model/event.ts
var eventKinds = [
  "override",
  "acceptance",
  "waiver",
  "suspicion",
  "regression",
  "recovery",
  "dismissal"
];
var eventSchema = object({
  kind: _enum(eventKinds),
  run: string(),
  by: string(),
  reason: string(),
  at: string(),
  source: string(),
  benchmark: string().max(NAME_LENGTH_MAX).optional(),
  metric: string().max(NAME_LENGTH_MAX).optional(),
  /** Of what is told of a series: the first run that shows it, and its levels, in the unit of the series. */
  first: beginningSchema.optional(),
  before: number().nullable().optional(),
  after: number().nullable().optional()
});
function saidByPeople(events) {
  const words = events.filter(({ kind }) => ["override", "acceptance", "waiver"].includes(kind));
  const once = new Map(
    words.map((event) => {
      const { kind, run, at, benchmark, metric } = event;
      return [JSON.stringify([kind, run, at, benchmark, metric]), event];
    })
  );
  return [...once.values()];
}
function isAcceptance({ kind }) {
  return kind === "acceptance" || kind === "override";
}

// src/history/segment.ts
var SAMPLES_MAX = 10;
var textsByName = custom(
  (value) => typeof value === "object" && value !== null && !Array.isArray(value) && Object.values(value).every((text) => typeof text === "string"),
  "no texts by name"
).meta({ type: "object", additionalProperties: { type: "string" } });
var FORMER_MAX = 10;
var seriesSchema = object({
  benchmark: string().max(NAME_LENGTH_MAX),
  /** The short name that it was shown by, and names of earlier versions. */
  shown: string().max(NAME_LENGTH_MAX).optional(),
  former: array(string().max(NAME_LENGTH_MAX)).max(FORMER_MAX).optional(),
  parameters: textsByName,
  tags: array(string()),
  metric: string().max(NAME_LENGTH_MAX),
  unit: string().max(UNIT_LENGTH_MAX),
  direction: _enum(["lower", "higher", "none"]),
  written: string().max(UNIT_LENGTH_MAX),
  /** Of the values; lines written before there were levels do not say it. */
  level: _enum(sampleLevels).default("iteration")
});
var lineSchema = discriminatedUnion("type", [
  object({ type: literal("series"), series: array(seriesSchema) }),
  object({
    type: literal("run"),
    id: string().min(1),
    commit: string(),
    branch: string(),
    time: iso_exports.datetime(),
    url: string().optional(),
    message: string().optional(),
    author: string().optional(),
    /** Of a run that came late: id of the stored run behind which its commit belongs; empty: before all. */
    after: string().optional(),
    environment: environmentSchema,
    /** Numbers of series, in the order in which the segment's tables name them. */
    series: array(int().nonnegative()),
    values: array(number()),
    /** Robust standard deviation of the values inside the run; null where it carries fewer than two. */
    spreads: array(number().nullable()),
    /** How many values the run measured. */
    counts: array(int().nonnegative()),
    samples: array(array(number()))
  }),
  eventSchema.extend({ type: literal("event") })
]);
var REPAIR = "Nothing was written. `perf-regression history repair` puts the damaged part aside and keeps what is whole; or restore the file from the commit before.";
var EMPTY_SEGMENT = { runs: [], events: [], series: /* @__PURE__ */ new Map() };
function decodeSegment(file, text, suite, measurementsMax = Number.POSITIVE_INFINITY) {
  const { segment, damage } = readSegment(file, text, suite, measurementsMax);
  if (damage) throw damage;
  return segment;
}
function readSegment(file, text, suite, measurementsMax = Number.POSITIVE_INFINITY) {
  const table = [];
  const runs = [];
  const events = [];
  let damage;
  let left = measurementsMax;
  let end = 0;
  for (let number2 = 1; end < text.length; number2++) {
    const newline = text.indexOf("\n", end);
    const stop = newline < 0 ? text.length : newline;
    try {
      take(number2, text.slice(end, stop));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      damage = error;
      break;
    }
    end = stop + 1;
  }
  const series = new Map(table.map((each, i) => [keyOf(each), i]));
  return { segment: { runs, events, series }, whole: text.slice(0, end), damage };
  function take(number2, raw) {
    if (raw === "") return;
    const line = decodeLine(file, number2, raw);
    if (line.type === "series") for (const series2 of line.series) table.push(series2);
    else if (line.type === "event") events.push(eventOf(line));
    else {
      left -= line.series.length;
      if (left < 0) {
        throw new UserError(`${file}:${number2}: there are more measurements than are read`);
      }
      runs.push({ ...runOf(file, number2, line, table), suite });
    }
  }
}
function encodeRun(run, events, segment, samplesOf = thin) {
  const added = run.measurements.map(seriesOf).filter((series) => !segment.series.has(keyOf(series)));
  const numbers = new Map(segment.series);
  for (const series of added) numbers.set(keyOf(series), numbers.size);
  const lines = [];
  if (added.length > 0) lines.push({ type: "series", series: added });
  lines.push(runLine(run, numbers, samplesOf));
  return lines.map((line) => `${JSON.stringify(line)}
`).join("") + events.map(encodeEvent).join("");
}
function encodeSegment(runs, events) {
  const said = Map.groupBy(events, ({ run }) => run);
  const here = new Set(runs.map(({ id }) => id));
  const series = /* @__PURE__ */ new Map();
  let text = events.filter(({ run }) => !here.has(run)).map(encodeEvent).join("");
  for (const run of runs) {
    text += encodeRun(run, said.get(run.id) ?? [], { ...EMPTY_SEGMENT, series });
    for (const key of run.measurements.map((measurement) => keyOf(seriesOf(measurement)))) {
      if (!series.has(key)) series.set(key, series.size);
    }
  }
  return text;
}
function encodeEvent(event) {
  const line = { type: "event", ...event };
  return `${JSON.stringify(line)}
`;
}
function decodeLine(file, number2, raw) {
  const damaged2 = (why) => new UserError(`${file}:${number2}: this is not a line of the history: ${why}`, REPAIR);
  let value;
  try {
    value = JSON.parse(raw);
  } catch {
    throw damaged2(`found ${JSON.stringify(raw.slice(0, 60))}`);
  }
  const parsed2 = lineSchema.safeParse(value);
  if (parsed2.success) return parsed2.data;
  throw damaged2(issueIn(parsed2.error));
}
function runOf(file, number2, line, table) {
  const measurements = line.series.map((index, i) => {
    const series = table[index];
    const value = line.values[i];
    if (!series || value === void 0) {
      throw new UserError(
        `${file}:${number2}: the run refers to a series that the segment does not name`,
        REPAIR
      );
    }
    const { benchmark, shown, former, parameters, tags, metric, unit, direction, written, level } = series;
    return {
      benchmark: {
        name: benchmark,
        ...shown !== void 0 && { shown },
        ...former !== void 0 && { former },
        parameters,
        tags
      },
      metric: { name: metric, unit, direction },
      sample: { centre: value, values: line.samples[i] ?? [], level },
      writtenUnit: written
    };
  });
  const { id, commit, branch, time, environment } = line;
  return { id, commit, branch, time, environment, measurements, ...remarksOf(line) };
}
function runLine(run, numbers, samplesOf) {
  const { id, commit, branch, time, environment, measurements } = run;
  return {
    type: "run",
    id,
    commit,
    branch,
    time,
    ...remarksOf(run),
    environment,
    series: measurements.map((m) => numbers.get(keyOf(seriesOf(m)))),
    values: measurements.map((m) => m.sample.centre),
    spreads: measurements.map((m) => spreadOf(m.sample.values)),
    counts: measurements.map((m) => m.sample.values.length),
    samples: measurements.map((m) => samplesOf(m.sample.values))
  };
}
function remarksOf({ url, message, author, after }) {
  const words = { ...url && { url }, ...message && { message }, ...author && { author } };
  return { ...words, ...after !== void 0 && { after } };
}
function eventOf({ type: _, ...event }) {
  return event;
}
function keyOf({ benchmark, metric, unit, direction, level }) {
  return `${seriesKey(benchmark, metric)}\0${unit}\0${direction}\0${level}`;
}
function seriesOf({ benchmark, metric, sample, writtenUnit }) {
  return {
    benchmark: benchmark.name,
    ...benchmark.shown !== void 0 && { shown: benchmark.shown },
    ...benchmark.former !== void 0 && { former: benchmark.former.slice(0, FORMER_MAX) },
    parameters: { ...benchmark.parameters },
    tags: [...benchmark.tags],
    metric: metric.name,
    unit: metric.unit,
    direction: metric.direction,
    written: writtenUnit,
    level: sample.level
  };
}
function spreadOf(values) {
  if (values.length < 2) return null;
  const centre = median(values);
  return Number((1.4826 * median(values.map((value) => Math.abs(value - centre)))).toPrecision(4));
}
function thin(values) {
  const count = Math.min(values.length, SAMPLES_MAX);
  const step = count > 1 ? 1 / (count - 1) : 0;
  return Array.from({ length: count }, (_, i) => Number(quantile(values, i * step).toPrecision(6)));
}

// src/history/index-file.ts
var HISTORY_SCHEMA = 1;
var SEGMENT_FILE = /^\d{6}\.ndjson$/;
var indexSchema = object({
  schema: literal(HISTORY_SCHEMA),
  suite: string(),
  /** Of the JSON schemas beside the suites, as they were when this suite last wrote them. */
  schemas: string().optional(),
  /** Files beside the index that were written for machines: `latest.json`, `badge.json`. */
  published: array(string()).optional(),
  segments: array(
    object({
      file: string().regex(SEGMENT_FILE),
      runs: int().positive(),
      bytes: int().positive(),
      /** Of the file, in hex. */
      sha256: string(),
      /** Times of the oldest and of the newest run in it, whatever their order. */
      oldest: iso_exports.datetime(),
      newest: iso_exports.datetime()
    })
  )
});
function emptyIndex(suite) {
  return { schema: HISTORY_SCHEMA, suite, segments: [] };
}
function encodeIndex({ segments, ...head }) {
  const lines = segments.map((entry) => `  ${JSON.stringify(entry)}`).join(",\n");
  return `${JSON.stringify(head).slice(0, -1)},
 "segments": [
${lines}
 ]}
`;
}
function spans({ oldest, newest }, time) {
  const at = Date.parse(time);
  return Date.parse(oldest) <= at && at <= Date.parse(newest);
}
function nextSegmentFile(entries) {
  const last = Number.parseInt(entries.at(-1)?.file ?? "0", 10);
  return `${String(last + 1).padStart(6, "0")}.ndjson`;
}
function decodeIndex(where, text, suite) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UserError(`${where} is not JSON: found ${JSON.stringify(text.slice(0, 60))}`, REPAIR);
  }
  const schema = object({ schema: number() }).safeParse(value);
  if (schema.success && schema.data.schema > HISTORY_SCHEMA) {
    throw new UserError(
      `${where} was written by a newer perf-regression (schema ${schema.data.schema}; this one reads ${HISTORY_SCHEMA})`,
      "Use the newest version of the action and the command line."
    );
  }
  const parsed2 = indexSchema.safeParse(value);
  if (parsed2.success && parsed2.data.suite === suite) return parsed2.data;
  if (parsed2.success) {
    const [theirs, ours] = [parsed2.data.suite, suite].map((name) => JSON.stringify(name));
    throw new UserError(`${where} is the index of suite ${theirs}, not of ${ours}`, REPAIR);
  }
  throw new UserError(`${where} is no history index: ${issueIn(parsed2.error)}`, REPAIR);
}
var SCHEMA_FOLDER = "schema";
function folderName(suite) {
  const plain = suite.replace(/[^A-Za-z0-9._-]+/g, "-").replace(/^[.-]+|[.-]+$/g, "").slice(0, 60);
  const isFree2 = plain !== "" && plain === suite && plain.toLowerCase() !== SCHEMA_FOLDER;
  return isFree2 ? plain : `${plain || "suite"}-${fingerprint(suite)}`;
}
function fingerprint(text) {
  let hash = 2166136261;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 16777619) >>> 0;
  return hash.toString(16).padStart(8, "0");
}

// src/history/order.ts
function inOrder(runs, before = []) {
  const ordered = [...before, ...runs.filter(({ after }) => after === void 0)];
  for (const late of runs) {
    if (late.after === void 0) continue;
    ordered.splice(ordered.findIndex(({ id }) => id === late.after) + 1, 0, late);
  }
  return ordered;
}
function newestOf(runs) {
  return runs.findLast(({ after }) => after === void 0) ?? runs.at(-1);
}

// src/history/newest.ts
var LOOKED_AT_MAX = 4 * WINDOW;
var SEGMENTS_MIN = 4;
async function newestRuns(segments, { enough = WINDOW, counting, lookedAt = (runs) => runs }) {
  let stored = [];
  let runs = [];
  let events = [];
  let read = 0;
  for await (const segment of segments) {
    stored = [...segment.runs, ...stored];
    runs = inOrder(stored);
    events = [...segment.events, ...events];
    read++;
    const isExhausted = read >= SEGMENTS_MIN && lookedAt(runs).length >= LOOKED_AT_MAX;
    if (isExhausted || counting(runs).length >= enough) break;
  }
  return { runs, events, segments: read };
}

// src/history/summary.ts
var SUMMARY_FILE = "summary.json";
var SUMMARY_SCHEMA = 1;
var judgedSchema = reportSchema.shape.findings.element.pick({
  verdict: true,
  severity: true,
  reason: true,
  change: true,
  threshold: true,
  bounds: true,
  since: true,
  drift: true
});
var seriesSchema2 = object({
  benchmark: string(),
  metric: string(),
  unit: string(),
  direction: _enum(["lower", "higher", "none"]),
  tags: array(string()).optional(),
  parameters: record(string(), string()).optional(),
  /** One a run of `runs`, in base units, rounded; null where the run has none. */
  values: array(number().nullable()),
  judged: judgedSchema.optional()
});
var endedSchema = object({
  benchmark: string(),
  metric: string(),
  unit: string(),
  /** The last one that was measured, in base units, rounded. */
  value: number(),
  /** Of the run that measured it. */
  time: string()
});
var runSchema = object({
  id: string(),
  commit: string(),
  time: string(),
  /** Place in `environments`. */
  environment: int().nonnegative(),
  url: string().optional(),
  message: string().optional(),
  author: string().optional(),
  /** Null where the run was stored without being judged. */
  gate: _enum(gates).nullable()
});
var shiftSchema = object({
  benchmark: string(),
  metric: string(),
  after: string(),
  commit: string(),
  /** Of the run that showed it first. */
  time: string(),
  /** Relative: 0.27 is +27 %. */
  change: number(),
  verdict: _enum(["regressed", "improved"])
});
var storedSchema = object({
  runs: int(),
  segments: int(),
  bytes: int(),
  first: string(),
  last: string()
});
var summarySchema = object({
  schema: literal(SUMMARY_SCHEMA),
  suite: string(),
  /** Whose runs these are. */
  branch: string(),
  /** The version of the page that lay beside this summary; empty where none does. */
  site: string(),
  stored: storedSchema,
  /** Values of all runs; null where older runs were not counted. */
  rows: int().nullable(),
  /** The most recently measured first. */
  branches: array(object({ name: string(), commit: string(), time: string() })),
  environments: array(environmentSchema.omit({ state: true })),
  /** Oldest first. */
  runs: array(runSchema),
  /** What the newest report said of the run as a whole. */
  report: reportSchema.pick({
    gate: true,
    counts: true,
    detectable: true,
    commonShift: true,
    override: true,
    baseline: true,
    alpha: true,
    confidence: true
  }).nullable(),
  /** Level shifts that reports have told, the newest first. */
  shifts: array(shiftSchema),
  series: array(seriesSchema2),
  /** Those that ended last come first. */
  ended: array(endedSchema).default([])
});
function decodeSummary(where, text) {
  const value = parsed(where, text);
  const schema = object({ schema: number() }).safeParse(value);
  if (schema.success && schema.data.schema > SUMMARY_SCHEMA) {
    throw new UserError(
      `${where} was written by a newer perf-regression (schema ${schema.data.schema}; this one reads ${SUMMARY_SCHEMA})`,
      "Use the newest version of the action and the command line."
    );
  }
  const read = summarySchema.safeParse(value);
  if (read.success) return read.data;
  throw damaged(where, issueIn(read.error));
}
function parsed(where, text) {
  try {
    return JSON.parse(text);
  } catch {
    throw damaged(where, `found ${JSON.stringify(text.slice(0, 60))}`);
  }
}
function damaged(where, why) {
  return new UserError(`${where} is no summary: ${why}`, "The next stored run writes it anew.");
}
function encodeSummary(summary) {
  return `${JSON.stringify(summary)}
`;
}

// src/history/summary-builder.ts
var VALUES_MAX = 3e5;
var RUNS_MIN = 12;
var BRANCHES_MAX = 40;
var SHIFTS_MAX = 200;
var SHIFT_SETTLES = 12;
var ENDED_MAX = 200;
var VALUE_DIGITS = 5;
var CHANGE_DIGITS = 3;
var GrowingSummary = class {
  #suite;
  #branch;
  #runs = [];
  #environments = [];
  #rows = /* @__PURE__ */ new Map();
  /** Those that ended first come first. */
  #ended = /* @__PURE__ */ new Map();
  #branches = [];
  #shifts = [];
  #report = null;
  #count = 0;
  /** @param branch the tracked branch: of others only the newest commit is noted */
  constructor(suite, branch, previous) {
    this.#suite = suite;
    this.#branch = branch;
    if (!previous) return;
    this.#runs.push(...previous.runs);
    this.#environments.push(...previous.environments);
    for (const row of previous.series) {
      this.#rows.set(seriesKey(row.benchmark, row.metric), { ...row, values: [...row.values] });
    }
    this.#branches = previous.branches;
    this.#shifts = previous.shifts;
    for (const each of previous.ended.toReversed()) {
      this.#ended.set(seriesKey(each.benchmark, each.metric), each);
    }
    this.#report = previous.report;
    this.#count = previous.rows;
  }
  /** Says that runs before the first one that was added were not counted. */
  beginsLate() {
    this.#count = null;
  }
  /**
   * A late run takes its place among the others; what was found of the newest stays.
   * @param report of this run, where it was judged
   */
  add(run, report) {
    const { commit, time } = run;
    if (this.#count !== null) this.#count += run.measurements.length;
    if (run.after !== void 0) {
      this.#addLate(run, report);
      return;
    }
    const others = this.#branches.filter(({ name }) => name !== run.branch);
    this.#branches = [{ name: run.branch, commit, time }, ...others].slice(0, BRANCHES_MAX);
    if (run.branch !== this.#branch) return;
    this.#addColumn(run, report);
    if (this.#runs.length > WINDOW) this.#dropOldest(this.#runs.length - WINDOW);
    this.#report = report ? wholeOf(report) : null;
    const findings = new Map(
      report?.findings.map((each) => [seriesKey(each.benchmark, each.metric.name), each])
    );
    for (const [key, row] of this.#rows) {
      const finding = findings.get(key);
      row.judged = finding && rounded(judgedSchema.parse(finding), CHANGE_DIGITS);
    }
    if (report) this.#noteShifts(report, time);
  }
  finish(stored, site) {
    const size = Math.max(1, this.#rows.size);
    const runsMax = Math.max(RUNS_MIN, Math.min(WINDOW, Math.floor(VALUES_MAX / size)));
    if (this.#runs.length > runsMax) this.#dropOldest(this.#runs.length - runsMax);
    return {
      schema: SUMMARY_SCHEMA,
      suite: this.#suite,
      branch: this.#branch,
      site,
      stored,
      rows: this.#count,
      branches: this.#branches,
      environments: this.#environments,
      runs: this.#runs,
      report: this.#report,
      shifts: this.#shifts,
      series: [...this.#rows.values()].map(({ judged, ...row }) => ({ ...row, ...judged && { judged } })),
      ended: [...this.#ended.values()].reverse()
    };
  }
  /** One that belongs before the first that is kept is as old as those that went. */
  #addLate(run, report) {
    const column = this.#runs.findIndex(({ id }) => id === run.after) + 1;
    if (run.branch !== this.#branch || column === 0) return;
    const values = new Map(
      run.measurements.map(({ benchmark, metric, sample }) => {
        const value = Number(sample.centre.toPrecision(VALUE_DIGITS));
        return [`${seriesKey(benchmark.name, metric.name)}\0${metric.unit}`, value];
      })
    );
    this.#runs.splice(column, 0, this.#factsOf(run, report));
    for (const [key, row] of this.#rows) {
      row.values.splice(column, 0, values.get(`${key}\0${row.unit}`) ?? null);
    }
    if (this.#runs.length > WINDOW) this.#dropOldest(this.#runs.length - WINDOW);
  }
  #factsOf(run, report) {
    const { id, commit, time, url, message, author } = run;
    return {
      id,
      commit,
      time,
      environment: this.#placeOf(run.environment),
      gate: report?.gate ?? null,
      ...url && { url },
      ...message && { message },
      ...author && { author }
    };
  }
  #addColumn(run, report) {
    const column = this.#runs.push(this.#factsOf(run, report)) - 1;
    for (const { values } of this.#rows.values()) values.push(null);
    for (const measurement of run.measurements) {
      this.#rowFor(measurement, column).values[column] = Number(
        measurement.sample.centre.toPrecision(VALUE_DIGITS)
      );
    }
  }
  /** Values of another unit are no values of this series. */
  #rowFor({ benchmark, metric }, column) {
    const key = seriesKey(benchmark.name, metric.name);
    this.#ended.delete(key);
    const known = this.#rows.get(key);
    if (known?.unit === metric.unit) return known;
    const row = {
      benchmark: benchmark.name,
      metric: metric.name,
      unit: metric.unit,
      direction: metric.direction,
      ...benchmark.tags.length > 0 && { tags: [...benchmark.tags] },
      ...Object.keys(benchmark.parameters).length > 0 && { parameters: { ...benchmark.parameters } },
      values: new Array(column + 1).fill(null)
    };
    this.#rows.set(key, row);
    return row;
  }
  /** A machine is one whatever it was doing. */
  #placeOf({ state: _, ...environment }) {
    const text = JSON.stringify(environment);
    const known = this.#environments.findIndex((each) => JSON.stringify(each) === text);
    return known >= 0 ? known : this.#environments.push(environment) - 1;
  }
  /** Series that nobody measured since are known by name only from then on; environments go with their runs. */
  #dropOldest(count) {
    const gone = this.#runs.splice(0, count);
    for (const [key, { benchmark, metric, unit, values }] of this.#rows) {
      const old = values.splice(0, count);
      if (values.some((value2) => value2 !== null)) continue;
      this.#rows.delete(key);
      const last = old.findLastIndex((value2) => value2 !== null);
      const [value, run] = [old[last], gone[last]];
      if (typeof value !== "number" || !run) continue;
      this.#ended.set(key, { benchmark, metric, unit, value, time: run.time });
    }
    for (const key of [...this.#ended.keys()].slice(0, -ENDED_MAX)) this.#ended.delete(key);
    const used = [...new Set(this.#runs.map(({ environment }) => environment))].sort((a, b) => a - b);
    const kept = used.map((place) => this.#environments[place]);
    this.#environments.splice(0, this.#environments.length, ...kept);
    for (const [i, run] of this.#runs.entries()) {
      this.#runs[i] = { ...run, environment: used.indexOf(run.environment) };
    }
  }
  #noteShifts({ findings }, time) {
    for (const { benchmark, metric, verdict, since, change } of findings) {
      if (!since || verdict !== "regressed" && verdict !== "improved") continue;
      if (change?.estimate === null || change?.estimate === void 0) continue;
      const young = new Set(this.#runs.slice(-SHIFT_SETTLES).map((run) => run.commit));
      const isSame = (shift2) => shift2.benchmark === benchmark && shift2.metric === metric.name && (shift2.commit === since.commit || shift2.verdict === verdict && young.has(shift2.commit));
      const first = this.#shifts.findLast(isSame)?.time ?? time;
      const shift = { benchmark, metric: metric.name, ...since, time: first, verdict };
      const size = Number(change.estimate.toPrecision(CHANGE_DIGITS));
      this.#shifts = [{ ...shift, change: size }, ...this.#shifts.filter((other) => !isSame(other))];
    }
    this.#shifts = this.#shifts.slice(0, SHIFTS_MAX);
  }
};
function wholeOf(report) {
  const { gate, counts, detectable, commonShift, override, baseline, alpha, confidence } = report;
  return { gate, counts, detectable, commonShift, override, baseline, alpha, confidence };
}
function rounded(value, digits) {
  const round = (_, each) => typeof each === "number" && !Number.isInteger(each) ? Number(each.toPrecision(digits)) : each;
  return JSON.parse(JSON.stringify(value, round));
}

// src/history/overview.ts
var SUITES_FILE = "suites.json";
var SUITES_SCHEMA = 1;
var PAGE_FILE = "index.html";
var GENERATOR = '<meta name="generator" content="perf-regression">';
var suitesSchema = object({
  schema: literal(SUITES_SCHEMA),
  /** Version of the page's files. */
  site: string(),
  suites: array(
    object({
      name: string(),
      /** Address of the suite's folder, relative to this file: `Benchmark`, or `/other/perf/Benchmark` of the same host. */
      folder: string(),
      /** Address of the repository's pages, for links to commits; without it, the runs tell. */
      repository: string().optional()
    })
  )
});
var NOTHING = { beside: /* @__PURE__ */ new Map(), above: /* @__PURE__ */ new Map() };
async function overviewFiles(place, added, { report, tracked, site }) {
  if (added.length === 0) return NOTHING;
  const previous = await previousSummary(place);
  if (previous === "newer") return NOTHING;
  const version = site?.version ?? previous?.site ?? "";
  const growing = await begun(place, previous, branchOf(previous, added, tracked));
  for (const run of added) growing.add(run, report);
  const summary = encodeSummary(growing.finish(storedIn(place.after), version));
  const isListed = previous !== void 0 && previous.site === version;
  const above = isListed ? NOTHING.above : await topFiles(place, site);
  return { beside: /* @__PURE__ */ new Map([[SUMMARY_FILE, summary]]), above };
}
function below({ historyDir }, path) {
  return [historyDir, path].filter((part) => part !== "").join("/");
}
async function previousSummary(place) {
  const path = below(place, `${folderName(place.suite)}/${SUMMARY_FILE}`);
  const text = await place.read(path);
  if (text === void 0) return void 0;
  try {
    return decodeSummary(path, text);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.message.includes("newer perf-regression") ? "newer" : void 0;
  }
}
function branchOf(previous, added, tracked) {
  const newest = added.at(-1)?.branch ?? "";
  if (!previous) return added.some(({ branch }) => branch === tracked) ? tracked ?? newest : newest;
  return newest === tracked ? newest : previous.branch;
}
async function begun({ suite, before, segments }, previous, branch) {
  if (previous?.branch === branch && previous.stored.runs === storedIn(before).runs) {
    return new GrowingSummary(suite, branch, previous);
  }
  return summaryFromSegments(suite, branch, segments(), before.length);
}
async function summaryFromSegments(suite, branch, segments, count) {
  const { runs, segments: read } = await newestRuns(segments, {
    counting: (all) => all.filter((run) => run.branch === branch)
  });
  const growing = new GrowingSummary(suite, branch);
  if (read < count) growing.beginsLate();
  for (const run of runs) growing.add(run);
  return growing;
}
function storedIn(entries) {
  const sum = (of) => entries.reduce((total, entry) => total + of(entry), 0);
  return {
    runs: sum(({ runs }) => runs),
    segments: entries.length,
    bytes: sum(({ bytes }) => bytes),
    first: entries[0]?.oldest ?? "",
    last: entries.at(-1)?.newest ?? ""
  };
}
async function topFiles(place, site) {
  const known = suitesOf(await place.read(below(place, SUITES_FILE)));
  if (!known) return /* @__PURE__ */ new Map();
  const folder = folderName(place.suite);
  const page = site && site.version !== known.site ? await site.files() : /* @__PURE__ */ new Map();
  const writes = page.size > 0 && (known.site !== "" || await isFree(place, [...page.keys()]));
  const listed = known.suites.find((each) => each.folder === folder);
  const suites = [
    ...known.suites.filter((each) => each !== listed),
    { ...listed, name: place.suite, folder }
  ];
  suites.sort((a, b) => a.name < b.name ? -1 : 1);
  const list = listOf(suites, writes && site ? site.version : known.site);
  const files = /* @__PURE__ */ new Map([[below(place, SUITES_FILE), encodeSuites(list)]]);
  if (writes) for (const [name, text] of page) files.set(below(place, name), text);
  return files;
}
async function isFree(place, names) {
  const page = await place.read(below(place, PAGE_FILE));
  if (page !== void 0) return page.includes(GENERATOR);
  for (const name of names) if (await place.read(below(place, name)) !== void 0) return false;
  return true;
}
function encodeSuites(suites) {
  return `${JSON.stringify(suites, null, 1)}
`;
}
function listOf(suites, site = "") {
  return { schema: SUITES_SCHEMA, site, suites };
}
function suitesOf(text) {
  if (text === void 0) return listOf([]);
  try {
    const read = JSON.parse(text);
    const known = suitesSchema.safeParse(read);
    if (known.success) return known.data;
    return Number(read?.schema) > SUITES_SCHEMA ? void 0 : listOf([]);
  } catch {
    return listOf([]);
  }
}

export {
  saidByPeople,
  isAcceptance,
  lineSchema,
  REPAIR,
  EMPTY_SEGMENT,
  decodeSegment,
  readSegment,
  encodeRun,
  encodeSegment,
  encodeEvent,
  SEGMENT_FILE,
  indexSchema,
  emptyIndex,
  encodeIndex,
  spans,
  nextSegmentFile,
  decodeIndex,
  SCHEMA_FOLDER,
  folderName,
  inOrder,
  newestOf,
  newestRuns,
  SUMMARY_FILE,
  summarySchema,
  SUITES_FILE,
  suitesSchema,
  overviewFiles,
  encodeSuites,
  listOf
};
