import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  NAME_LENGTH_MAX,
  UNIT_LENGTH_MAX,
  _enum,
  array,
  boolean,
  custom,
  discriminatedUnion,
  int,
  iso_exports,
  literal,
  number,
  object,
  record,
  sampleLevels,
  seriesKey,
  string
} from "./chunk-QBWGBNV5.js";
import {
  UserError
} from "./chunk-GLOBL6LV.js";

// src/model/run-state.ts
var runStateSchema = object({
  /** How the clock rate is chosen, such as `powersave`; several where cores differ. */
  governor: string().max(200).optional(),
  /** Whether the clock may rise above its nominal rate while it is cool. */
  turbo: boolean().optional(),
  /** Processes that ran or waited for a core, for each core: the mean of a minute. */
  loadPerCore: number().nonnegative().optional(),
  /** Share of the processor time that other virtual machines had, since this one started. */
  stolen: number().min(0).max(1).optional(),
  /** Share of the last ten seconds in which something waited for memory. */
  memoryPressure: number().min(0).max(1).optional(),
  onBattery: boolean().optional()
});
var LOAD_MAX = 1.5;
var STOLEN_MAX = 0.01;
var MEMORY_PRESSURE_MAX = 0.01;
function disturbances({
  loadPerCore = 0,
  stolen = 0,
  memoryPressure = 0,
  onBattery
}) {
  return [
    ...loadPerCore > LOAD_MAX ? [`a load of ${loadPerCore} for each core`] : [],
    ...stolen > STOLEN_MAX ? [`other virtual machines had ${percent(stolen)} of the time`] : [],
    ...memoryPressure > MEMORY_PRESSURE_MAX ? [`something waited for memory in ${percent(memoryPressure)} of the time`] : [],
    ...onBattery ? ["the machine ran on battery"] : []
  ];
}
function stateDifferences(was = {}, now = {}) {
  const differs = (name, before, after) => before === void 0 || after === void 0 || before === after ? [] : [`${name} ${before} \u2192 ${after}`];
  return [
    ...differs("governor", was.governor, now.governor),
    ...differs("turbo", switchText(was.turbo), switchText(now.turbo)),
    ...differs("battery", switchText(was.onBattery), switchText(now.onBattery))
  ];
}
function switchText(isOn) {
  return isOn === void 0 ? void 0 : isOn ? "on" : "off";
}
function percent(value) {
  return `${Number((value * 100).toPrecision(3))} %`;
}

// src/model/environment.ts
var environmentSchema = object({
  os: string(),
  arch: string(),
  /** The processor's model name. */
  cpu: string(),
  cores: number(),
  memoryBytes: number(),
  /** The runner's label or image, such as `ubuntu24`. */
  runner: string(),
  /** Versions by tool, such as `{ node: '24.1.0' }`. */
  toolchain: record(string(), string()),
  /** Of that run alone: it has no part in what is comparable. Runs of older versions do not have it. */
  state: runStateSchema.optional()
});
var USUAL_FACTS = ["os", "arch", "cpu"];
var GIBIBYTE = 2 ** 30;
var FACTS = {
  os: ({ os }) => os,
  arch: ({ arch }) => arch,
  cpu: ({ cpu }) => cpu,
  cores: ({ cores }) => cores === 0 ? "" : cores === 1 ? "1 core" : `${cores} cores`,
  memory: ({ memoryBytes }) => memoryBytes === 0 ? "" : `${Math.round(memoryBytes / GIBIBYTE)} GiB`,
  runner: ({ runner }) => runner === "" ? "" : `runner ${runner}`
};
var MACHINE_FACTS = Object.keys(FACTS);
function factOf(environment, name) {
  if (Object.hasOwn(FACTS, name)) return FACTS[name]?.(environment) ?? "";
  const version = Object.hasOwn(environment.toolchain, name) ? environment.toolchain[name] : "";
  return version ? `${name} ${version}` : "";
}
function unknownFacts(environment, chosen) {
  return chosen.filter((name) => factOf(environment, name) === "");
}
function environmentKey(environment, chosen = USUAL_FACTS, own = environment) {
  return chosen.map((name) => factOf(environment, name) || factOf(own, name)).join("|");
}
function isComparable(environment, own, chosen) {
  return environmentKey(environment, chosen, own) === environmentKey(own, chosen);
}
function describeEnvironment(environment, chosen = USUAL_FACTS) {
  const told = (names) => names.map((name) => factOf(environment, name)).filter((part) => part !== "");
  const system = told(chosen.filter((name) => name === "os" || name === "arch")).join(" ");
  const others = told(chosen.filter((name) => name !== "os" && name !== "arch"));
  return [system, ...others].filter((part) => part !== "").join(", ") || "an unknown machine";
}
function environmentDifferences(was, now) {
  const differs = (name, before, after) => before === after || before === "" || after === "" || before === 0 || after === 0 ? [] : [`${name} ${before} \u2192 ${after}`];
  const tools = Object.keys(now.toolchain).filter((tool) => tool in was.toolchain);
  const known = USUAL_FACTS.filter((name) => factOf(was, name) !== "" && factOf(now, name) !== "");
  return [
    ...differs("system", describeEnvironment(was, known), describeEnvironment(now, known)),
    ...differs("runner", was.runner, now.runner),
    ...differs("cores", was.cores, now.cores),
    ...tools.flatMap((tool) => differs(tool, was.toolchain[tool] ?? "", now.toolchain[tool] ?? "")),
    ...stateDifferences(was.state, now.state)
  ];
}

// src/model/sample.ts
function ascending(values) {
  if (values.length < 2) return [...values];
  return Array.from(new Float64Array(values).sort());
}
function quantile(sorted, q) {
  const position = (sorted.length - 1) * q;
  const below2 = Math.floor(position);
  const low = sorted[below2] ?? Number.NaN;
  const high = sorted[Math.min(below2 + 1, sorted.length - 1)] ?? low;
  return low + (high - low) * (position - below2);
}
function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
function median(values) {
  const sorted = values.length < 2 ? values : new Float64Array(values).sort();
  return quantile(sorted, 0.5);
}

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

// src/history/event.ts
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
var seriesSchema = object({
  benchmark: string().max(NAME_LENGTH_MAX),
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
  const [issue] = parsed2.error.issues;
  throw damaged2(`${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`);
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
    const { benchmark, parameters, tags, metric, unit, direction, written, level } = series;
    return {
      benchmark: { name: benchmark, parameters, tags },
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
function remarksOf({ url, message, author }) {
  return { ...url && { url }, ...message && { message }, ...author && { author } };
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
  const [issue] = parsed2.error.issues;
  throw new UserError(`${where} is no history index: ${issue?.path.join(".")}: ${issue?.message}`, REPAIR);
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
var rungs = [
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
var triedSchema = object({
  rung: _enum(["history", "artifact", "cache", "file", "s3"]),
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
  object({ code: literal("moved-before") }),
  /** All benchmarks of the run moved together: the machine changed as well; or it did not, and it was shown twice. */
  object({ code: literal("runner-changed") }),
  object({ code: literal("everything") }),
  /** All benchmarks moved together, and one run cannot tell the machine from the code. */
  object({ code: literal("together") }),
  /** Shown in so many runs in a row, of those that the grace period asks for. */
  object({ code: literal("grace"), seen: number(), of: number() }),
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
  object({ code: literal("other-environment"), have: number(), need: number(), was: string() }),
  object({ code: literal("unit-changed"), was: string() }),
  object({ code: literal("not-in-baseline") }),
  object({ code: literal("not-in-run") }),
  /** Not in the run, of which a part is missing: whether it still exists is not known. */
  object({ code: literal("not-measured") })
]);
var findingSchema = object({
  benchmark: string(),
  parameters: record(string(), string()),
  tags: array(string()),
  metric: object({ name: string(), unit: string(), direction: _enum(["lower", "higher", "none"]) }),
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
  /** The change came behind one commit and with the other or one in between; null where that is not known. */
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
var overrideSchema = object({ by: string(), reason: string(), at: string(), source: string() });
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
var warningSchema = object({
  code: _enum([
    "skipped-row",
    "other-environment",
    "unknown-environment",
    "nearest-ancestor",
    "no-ancestor",
    "unreadable-rung",
    "damaged-history",
    "waiver-without-effect",
    "unread-answer",
    /** A part of the run was not measured: it is never a pass. */
    "missing-shard",
    "several-machines",
    /** What was to be measured again was not: the verdict stands on the rest. */
    "missing-measurement",
    /** In a run of a fork's own code, which chooses its numbers. */
    "measured-by-fork",
    /** It was to be measured in turn, and does not build or run. */
    "unmeasurable-base",
    /** The branch that the run stands on has regressions that are not mended. */
    "open-regression"
  ]),
  subject: string(),
  message: string(),
  remedy: string()
});
var togetherSchema = object({
  /** `runner`: the machine or its tools changed. `everything`: shown twice on the same kind of machine. */
  kind: _enum(["runner", "everything", "unsure"]),
  /** How much worse the middle one got, relative; below 0, better. */
  worse: number(),
  /** Share of the noisy series that moved to that side. */
  share: number(),
  pValue: number(),
  /** What differs from the machine of the newest run of the baseline, in words. */
  evidence: array(string())
});
var reportSchema = object({
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
    rung: _enum(rungs),
    /** Which runs these are and why these, in words. */
    why: string(),
    /** The rungs that were passed over, in their order. */
    tried: array(triedSchema),
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
  /** Share of intervals that contain the true change. */
  confidence: number(),
  /** Chance of any false alarm in a run where nothing changed. */
  alpha: number(),
  counts: record(_enum(verdicts), number()),
  /** The smallest change that half of the judged series could have shown; null where none was judged. */
  detectable: number().nullable(),
  together: togetherSchema.nullable(),
  /** How often this commit was measured. */
  measurements: number(),
  /** Benchmarks that are worth measuring again before anybody acts on them. */
  suspects: array(string()),
  /** Series that the run before found suspicious, and this one does not: their spikes have vanished. */
  vanished: array(object({ benchmark: string(), metric: string() })),
  findings: array(findingSchema),
  warnings: array(warningSchema)
});
var GROSS_TIMES = 3;
function grossChange(threshold, direction) {
  if (direction !== "higher") return GROSS_TIMES * threshold;
  if (threshold >= 1) return Number.POSITIVE_INFINITY;
  const slower = GROSS_TIMES * threshold / (1 - threshold);
  return slower / (1 + slower);
}
function isUnsettled({ verdict, reason, change, metric, threshold }) {
  if (verdict !== "inconclusive" || reason.code !== "too-noisy") return false;
  const estimate = change?.estimate ?? 0;
  return (metric.direction === "higher" ? -estimate : estimate) > grossChange(threshold, metric.direction);
}
function judgedBenchmarks(findings) {
  const compared = /* @__PURE__ */ new Set();
  const judged = /* @__PURE__ */ new Set();
  for (const { benchmark, verdict, current, baseline, reason } of findings) {
    if (!current || !baseline || reason.code === "no-direction") continue;
    compared.add(benchmark);
    if (verdict !== "inconclusive") judged.add(benchmark);
  }
  return { judged: judged.size, unjudged: compared.size - judged.size };
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
function sha256(text) {
  return createHash("sha256").update(text).digest("hex");
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
    together: true,
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
  const [issue] = read.error.issues;
  throw damaged(where, `${issue?.path.join(".")}: ${issue?.message}`);
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

// src/history/growing-summary.ts
var RUNS_MAX = 60;
var RUNS_MIN = 12;
var VALUES_MAX = 4e4;
var BRANCHES_MAX = 40;
var SHIFTS_MAX = 60;
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
  /** @param report of this run, where it was judged */
  add(run, report) {
    const { commit, time } = run;
    if (this.#count !== null) this.#count += run.measurements.length;
    const others = this.#branches.filter(({ name }) => name !== run.branch);
    this.#branches = [{ name: run.branch, commit, time }, ...others].slice(0, BRANCHES_MAX);
    if (run.branch !== this.#branch) return;
    this.#addColumn(run, report);
    if (this.#runs.length > RUNS_MAX) this.#dropOldest(this.#runs.length - RUNS_MAX);
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
    const runsMax = Math.max(RUNS_MIN, Math.min(RUNS_MAX, Math.floor(VALUES_MAX / size)));
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
  #addColumn(run, report) {
    const { id, commit, time, url, message, author } = run;
    const column = this.#runs.length;
    this.#runs.push({
      id,
      commit,
      time,
      environment: this.#placeOf(run.environment),
      gate: report?.gate ?? null,
      ...url && { url },
      ...message && { message },
      ...author && { author }
    });
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
  const { gate, counts, detectable, together, override, baseline, alpha, confidence } = report;
  return { gate, counts, detectable, together, override, baseline, alpha, confidence };
}
function rounded(value, digits) {
  const round = (_, each) => typeof each === "number" && !Number.isInteger(each) ? Number(each.toPrecision(digits)) : each;
  return JSON.parse(JSON.stringify(value, round));
}

// src/history/overview.ts
var SEGMENTS_MAX = 4;
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
  const read = [];
  if (count > 0) {
    for await (const segment of segments) {
      read.unshift(segment);
      if (read.length >= SEGMENTS_MAX) break;
    }
  }
  const growing = new GrowingSummary(suite, branch);
  if (read.length < count) growing.beginsLate();
  for (const segment of read) for (const run of segment.runs) growing.add(run);
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

// src/history/published.ts
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
  /** Null where the run was stored without a verdict. */
  verdict: _enum(gates).nullable(),
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
function publishedFiles(run, report, alarm = false) {
  const files = /* @__PURE__ */ new Map([[LATEST, textOf(latestOf(run, report, alarm))]]);
  if (report) files.set("badge.json", textOf(badgeOf(report)));
  return files;
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
function latestOf({ id, suite, commit, branch, time, url, environment, measurements }, report, alarm) {
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
    verdict: report?.gate ?? null,
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
var saidSchema = latestSchema.pick({ schema: true, verdict: true, alarm: true });
function saidIn(latest) {
  try {
    return saidSchema.safeParse(JSON.parse(latest)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return void 0;
    throw error;
  }
}
function badgeOf({ gate, counts }) {
  const messages = {
    pass: "no regression",
    allowed: `${counts.regressed} slower, allowed`,
    inconclusive: "too noisy to tell",
    "nothing-compared": "nothing compared",
    fail: `${counts.regressed} slower`
  };
  return { schemaVersion: 1, label: "performance", message: messages[gate], color: COLOURS[gate] };
}
function textOf(value) {
  return `${JSON.stringify(value, null, 1)}
`;
}

// src/model/noise-report.ts
var NOISE_REPORT_SCHEMA = 1;
var adviceSchema = discriminatedUnion("code", [
  object({ code: literal("more-runs"), have: number(), need: number() }),
  object({
    code: literal("measure-again"),
    measurements: number(),
    change: number(),
    /** With one measurement; null where that shows none. */
    instead: number().nullable()
  }),
  object({ code: literal("interleave"), share: number() }),
  object({ code: literal("iterations"), share: number() }),
  object({ code: literal("processes") }),
  object({ code: literal("outliers"), series: number(), of: number() }),
  object({ code: literal("pin-runner"), runs: number(), of: number(), environments: number() }),
  object({
    code: literal("threshold"),
    benchmark: string(),
    metric: string(),
    threshold: number(),
    change: number()
  })
]);

// src/model/trends-report.ts
var TRENDS_REPORT_SCHEMA = 1;
var trends = ["degrading", "improving", "stable", "unknown"];
var shiftSchema2 = object({
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
var seriesSchema3 = object({
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
  shifts: array(shiftSchema2),
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
  series: array(seriesSchema3),
  recommendations: array(recommendationSchema)
});

export {
  runStateSchema,
  disturbances,
  stateDifferences,
  USUAL_FACTS,
  MACHINE_FACTS,
  unknownFacts,
  environmentKey,
  isComparable,
  describeEnvironment,
  environmentDifferences,
  ascending,
  quantile,
  mean,
  median,
  isOpen,
  isTold,
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
  REPORT_SCHEMA,
  verdicts,
  gates,
  worstFirst,
  isBad,
  worstGate,
  reportSchema,
  grossChange,
  isUnsettled,
  judgedBenchmarks,
  entryFor,
  isAsStored,
  sha256,
  summarySchema,
  SUITES_FILE,
  suitesSchema,
  overviewFiles,
  encodeSuites,
  listOf,
  latestSchema,
  badgeSchema,
  LATEST,
  publishedFiles,
  isPublished,
  publishedNames,
  alarmOf,
  saidIn,
  NOISE_REPORT_SCHEMA,
  TRENDS_REPORT_SCHEMA,
  trends,
  trendsReportSchema
};
