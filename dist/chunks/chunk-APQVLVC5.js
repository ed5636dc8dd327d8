import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  issueIn
} from "./chunk-KXMKCDX7.js";
import {
  RUNS_MIN,
  SIGMA_MIN,
  WINDOW,
  changePointsTogether,
  correlationOf,
  deviationScale,
  differenceScale,
  exactCuts,
  newestDrift,
  normalQuantileUpper,
  presentOf,
  residualsOf,
  scaleFor,
  studentTwoSided,
  withoutCommonMode
} from "./chunk-MIGJ3Q72.js";
import {
  beginningSchema,
  gates,
  judgementSchema
} from "./chunk-WAUY756K.js";
import {
  environmentKey,
  environmentSchema
} from "./chunk-BXN5DBSL.js";
import {
  matchesWildcard
} from "./chunk-WDIDMRS2.js";
import {
  iso_exports
} from "./chunk-RA54CWEE.js";
import {
  underNewNames
} from "./chunk-SCN2QYTL.js";
import {
  median,
  quantile
} from "./chunk-3NXPMFMF.js";
import {
  NAME_LENGTH_MAX,
  UNIT_LENGTH_MAX,
  sampleLevels,
  seriesKey
} from "./chunk-2IZ4MH4R.js";
import {
  _enum,
  array,
  boolean,
  custom,
  discriminatedUnion,
  int,
  literal,
  number,
  object,
  record,
  string
} from "./chunk-KBBEHQ7K.js";
import {
  UserError
} from "./chunk-XVYHIGXT.js";

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
  /** Of an override: how much worse the series was that it let pass, relative. */
  change: number().nullable().optional(),
  /** Of what is told of a series: the first run that shows it, and its levels, in the unit of the series. */
  first: beginningSchema.optional(),
  before: number().nullable().optional(),
  after: number().nullable().optional()
});
function saidByPeople(events) {
  const words = events.filter(
    ({ kind, benchmark }) => kind === "override" || kind === "acceptance" || kind === "waiver" && benchmark !== void 0
  );
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
    /** Of the commit. */
    tags: array(string()).optional(),
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
function decodeSegment(file, text, suite, bounds) {
  const { segment, damage } = readSegment(file, text, suite, bounds);
  if (damage) throw damage;
  return segment;
}
function readSegment(file, text, suite, { measurementsMax = Number.POSITIVE_INFINITY, runsMax = Number.POSITIVE_INFINITY } = {}) {
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
      if (runs.length >= runsMax) {
        throw new UserError(
          `${file}:${number2}: there are more than ${runsMax} runs; so many are not read at once`
        );
      }
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
function remarksOf({ url, message, author, tags, after }) {
  const words = { ...url && { url }, ...message && { message }, ...author && { author } };
  return { ...words, ...tags?.length && { tags: [...tags] }, ...after !== void 0 && { after } };
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
var FILE_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
var indexSchema = object({
  schema: literal(HISTORY_SCHEMA),
  suite: string(),
  /** Of the JSON schemas beside the suites, as they were when this suite last wrote them. */
  schemas: string().optional(),
  /** Files beside the index that were written for machines: `latest.json`, `badge.json`. */
  published: array(string().regex(FILE_NAME)).optional(),
  segments: array(
    object({
      file: string().regex(SEGMENT_FILE),
      runs: int().positive(),
      bytes: int().positive(),
      /** Of the file, in hex. */
      sha256: string().regex(/^[0-9a-f]{64}$/),
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
var changeStates = ["new", "lasting", "over", "accepted"];
var shiftSchema = object({
  /** The last commit that was measured without it, and the first with it; empty where not known. */
  after: string(),
  commit: string(),
  time: string(),
  /** Relative; null where it cannot be said, such as from zero. */
  change: number().nullable(),
  /** Whether it is for the worse. */
  worse: boolean(),
  /** Absent for what is older than the window in which all voices look. */
  state: _enum(changeStates).optional()
});
var driftSchema = object({ change: number(), runs: number() });
var seriesSchema2 = object({
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
  series: array(seriesSchema2),
  recommendations: array(recommendationSchema)
});

// src/history/change-groups.ts
var VERDICTS = ["regressed", "changed", "improved"];
function worstFirst(a, b) {
  const size = ({ change }) => Math.abs(change ?? Number.POSITIVE_INFINITY);
  return VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) || size(b) - size(a) || 0;
}
function togetherIn(shifts) {
  const groups = [];
  let end = -1;
  for (const shift of shifts.toSorted((a, b) => a.first - b.first)) {
    if (groups.length > 0 && shift.last < end) groups.at(-1)?.push(shift);
    else {
      groups.push([shift]);
      end = shift.first;
    }
  }
  return groups;
}

// src/history/bounded-changes.ts
var COMMIT_MAX = 200;
var SHIFTS_MAX = 1e3;
var DRIFTS_MAX = 1e3;
function boundedChanges({
  shifts,
  drifts
}) {
  const byRun = [...Map.groupBy(shifts, ({ run }) => run)];
  const most = placesOfEach(byRun.map(([, own]) => own.length));
  const kept = new Set(byRun.flatMap(([, own]) => own.toSorted(worstFirst).slice(0, most)));
  const left = byRun.flatMap(([run, own]) => {
    const rest = own.filter((shift) => !kept.has(shift));
    return rest.length === 0 ? [] : [{ run, count: rest.length, open: rest.filter(isOpenChange).length }];
  });
  return { shifts: shifts.filter((shift) => kept.has(shift)), drifts: drifts.slice(0, DRIFTS_MAX), left };
}
function isOpenChange({ verdict, state }) {
  return verdict === "regressed" && (state === "new" || state === "lasting");
}
function placesOfEach(counts) {
  const needed = (most2) => counts.reduce((sum, count) => sum + Math.min(most2, count), 0);
  let most = COMMIT_MAX;
  while (most > 1 && needed(most) > SHIFTS_MAX) most--;
  return most;
}

// src/stats/screen.ts
var STRETCHES = [4, 6, 9, 14, 20, 30];
var CLIP = 3.5;
var SHARE = 0.75;
var WITNESSES = 100;
var SERIES_MIN = 200;
function rowsToSearch(rows, level) {
  if (rows.length < SERIES_MIN) return [...rows.keys()];
  const bound = SHARE * normalQuantileUpper(level / 2);
  const step = Math.ceil(rows.length / WITNESSES);
  const standardised = rows.map(standardisedRow);
  const common = commonOf(standardised.filter((_, i) => i % step === 0));
  return [...rows.keys()].filter((i) => {
    const { scores, isOdd } = standardised[i];
    if (isOdd || i % step === 0) return true;
    if (largestContrast(scores) >= bound) return true;
    return largestContrast(scores.map((score, t) => score - common[t])) >= bound;
  });
}
function standardisedRow(row) {
  const known = row.filter((value) => !Number.isNaN(value));
  const centre = median(known);
  const sigma = differenceScale(known);
  const repeats = known.filter((value, i) => i > 0 && value === known[i - 1]).length;
  const isConstant = known.every((value) => value === known[0]);
  const scores = Float64Array.from(
    row,
    (value) => Math.max(-CLIP, Math.min(CLIP, (value - centre) / (sigma || 1)))
  );
  return { scores, isOdd: !isConstant && (sigma === 0 || 2 * repeats >= known.length) };
}
function commonOf(rows) {
  const runs = rows[0]?.scores.length ?? 0;
  return Array.from({ length: runs }, (_, t) => {
    const column = rows.map(({ scores }) => scores[t]).filter((score) => !Number.isNaN(score));
    return column.length === 0 ? 0 : median(column);
  });
}
function largestContrast(scores) {
  const known = scores.filter((score) => !Number.isNaN(score));
  const n = known.length;
  const sums = new Float64Array(n + 1);
  let steps = 0;
  for (let i = 0; i < n; i++) {
    sums[i + 1] = sums[i] + known[i];
    if (i > 0) steps += (known[i] - known[i - 1]) ** 2;
  }
  const spread = Math.max(1, Math.sqrt(steps / (2 * (n - 1))));
  const total = sums[n];
  let largest = 0;
  const look = (from, to) => {
    const length = to - from;
    const part = sums[to] - sums[from];
    const apart = part - total * length / n;
    largest = Math.max(largest, Math.abs(apart) / Math.sqrt(length * (n - length) / n));
  };
  for (let to = 1; to < n; to++) look(0, to);
  for (const length of STRETCHES) for (let from = 1; from + length < n; from++) look(from, from + length);
  return largest / spread;
}

// src/stats/level-changes.ts
var CHANGE_MIN = 0.02;
var EXACT_CHANGE_MIN = 5e-4;
var LEVEL = 1e-3;
var MAD_EFFICIENCY = 0.37;
var DRIFT_MIN = 0.03;
var DRIFT_LEVEL = 1e-3;
var COST_MAX = 6;
var RANGE_MAX = 6;
function levelsTogether(rows) {
  const found = rows.map(({ values }) => ({ values, changes: [], drift: void 0 }));
  const searched = rowsToSearch(
    rows.map(({ values }) => values),
    LEVEL / rows.length
  );
  const own = searched.map((i) => rows[i]);
  const measured = own.map(({ values }) => values);
  const cleaned = withoutCommonMode(
    measured,
    own.map(({ benchmark }) => benchmark)
  );
  const points = changePointsTogether(measured, () => cleaned);
  for (const [k, i] of searched.entries()) {
    const cuts = (points[k] ?? []).map(({ index }) => index);
    found[i] = levelsOfRow(rows[i], cleaned[k], cuts, rows.length);
  }
  return found;
}
function levelsOfRow(row, cleaned, indices, series) {
  const places = presentOf(row.values);
  const isExact = exactCuts(places.map((t) => row.values[t])) !== void 0;
  const values = isExact ? row.values : cleaned;
  const known = places.map((t) => values[t]);
  const cuts = indices.map((index) => places.indexOf(index));
  const drift = isExact ? void 0 : driftOf(known, series);
  const told = isExact ? cuts.filter((_, k) => isLarge(row.scale, shiftAt(known, cuts, k), EXACT_CHANGE_MIN)) : certain(known, besideDrift(known, cuts, drift), row.scale, series);
  const at = (k) => places[k];
  const changes = told.map((cut, k) => {
    const [low, high] = isExact ? [cut, cut] : rangeOf(known, told, k);
    return { index: at(cut), last: at(low - 1), first: at(high), shift: shiftAt(known, told, k) };
  });
  return { values, changes, drift };
}
function isLarge(scale, shift, least) {
  return Math.abs(shift) >= Math.abs(scale.shift(least));
}
function shiftAt(values, cuts, k) {
  const cut = cuts[k];
  return median(values.slice(cut, cuts[k + 1])) - median(values.slice(cuts[k - 1] ?? 0, cut));
}
function besideDrift(values, cuts, drift) {
  if (!drift) return [...cuts];
  const start = values.length - drift.runs;
  return cuts.filter(
    (cut, k) => cut < start || Math.sign(shiftAt(values, cuts, k)) !== Math.sign(drift.rise)
  );
}
function certain(values, cuts, scale, series) {
  const kept = [...cuts];
  while (kept.length > 0) {
    const sigma = Math.max(deviationScale(residualsOf(values, kept)), SIGMA_MIN);
    const correlation = correlationOf(values, kept);
    const widened = sigma * Math.sqrt((1 + correlation) / (1 - correlation));
    const doubts = kept.map((cut, k) => {
      const shift = shiftAt(values, kept, k);
      if (!isLarge(scale, shift, CHANGE_MIN)) return Number.POSITIVE_INFINITY;
      const [before, after] = [cut - (kept[k - 1] ?? 0), (kept[k + 1] ?? values.length) - cut];
      const error = widened * Math.sqrt(1 / before + 1 / after);
      return series * studentTwoSided(shift / error, Math.max(1, MAD_EFFICIENCY * (values.length - 2)));
    });
    const worst = Math.max(...doubts);
    if (worst <= LEVEL) break;
    kept.splice(doubts.indexOf(worst), 1);
  }
  return kept;
}
function rangeOf(values, cuts, k) {
  const cut = cuts[k];
  const [start, end] = [cuts[k - 1] ?? 0, cuts[k + 1] ?? values.length];
  const [before, after] = [median(values.slice(start, cut)), median(values.slice(cut, end))];
  const sigma = Math.max(deviationScale(residualsOf(values, cuts)), SIGMA_MIN);
  const surprise = (residual) => 4 * Math.log1p((residual / sigma) ** 2 / 3);
  const cost = (value) => surprise(value - after) - surprise(value - before);
  let [low, high] = [cut, cut];
  for (let place = cut - 1, sum = 0; place > start && cut - place <= RANGE_MAX; place--) {
    sum += cost(values[place]);
    if (sum <= COST_MAX) low = place;
  }
  for (let place = cut, sum = 0; place < end - 1 && place - cut < RANGE_MAX; place++) {
    sum -= cost(values[place]);
    if (sum <= COST_MAX) high = place + 1;
  }
  return [low, high];
}
function driftOf(values, series) {
  if (values.length < RUNS_MIN) return void 0;
  const least = Math.log1p(DRIFT_MIN);
  const climb = newestDrift(values, least);
  if (climb && climb.pValue * series <= DRIFT_LEVEL) return { rise: climb.rise, runs: climb.runs };
  const fall = newestDrift(
    values.map((value) => -value),
    least
  );
  return fall && fall.pValue * series <= DRIFT_LEVEL ? { rise: -fall.rise, runs: fall.runs } : void 0;
}

// src/history/changes.ts
var NEW_RUNS = 6;
var RUNS_APART_MAX = 3;
var DIGITS = 3;
var VALUE_DIGITS = 5;
function changesIn(window) {
  const { runs, environments, series } = window;
  const newest = environments[runs.at(-1)?.environment ?? 0];
  const keys = environments.map((environment) => environmentKey(environment, void 0, newest));
  const found = [];
  const drifts = [];
  for (const key of new Set(keys)) {
    const places = runs.flatMap(({ environment }, place) => keys[environment] === key ? [place] : []);
    if (places.length < RUNS_MIN) continue;
    const machine = keys.flatMap((other, place) => other === key ? [place] : []);
    const isNewest = keys[runs.at(-1)?.environment ?? -1] === key;
    const rows = series.map((each) => rowOf(each, places));
    for (const [i, levels] of levelsTogether(rows).entries()) {
      const [own, row] = [series[i], rows[i]];
      found.push(...placedOf(own, row, levels, places, machine));
      if (isNewest) drifts.push(...driftsOf(own, row, levels, window, places));
    }
  }
  const bySeries = Map.groupBy(found, ({ series: { benchmark, metric } }) => seriesKey(benchmark, metric));
  const all = series.flatMap(
    (each) => withTold(merged(bySeries.get(seriesKey(each.benchmark, each.metric)) ?? []), each, window)
  );
  for (const group of togetherIn(all)) narrow(group);
  return {
    shifts: withStates(
      all.sort((a, b) => b.first - a.first),
      window
    ),
    drifts: drifts.sort((a, b) => Math.abs(b.change) - Math.abs(a.change))
  };
}
function rowOf({ benchmark, direction, values }, places) {
  const own = places.map((place) => values[place] ?? Number.NaN);
  const known = own.filter((value) => !Number.isNaN(value));
  const scale = scaleFor(known, median(known), direction === "higher");
  return {
    benchmark,
    scale,
    values: own.map((value) => Number.isNaN(value) ? value : scale.to(value))
  };
}
function placedOf(series, { scale }, { values, changes }, places, machines) {
  const bounds = [0, ...changes.map(({ index }) => index), values.length];
  const levelAt = (k) => {
    const part = values.slice(bounds[k], bounds[k + 1]).filter((value) => !Number.isNaN(value));
    return rounded(scale.from(median(part)), VALUE_DIGITS);
  };
  return changes.map(({ index, last, first, shift }, k) => ({
    series,
    index: places[index],
    last: places[last],
    first: places[first],
    change: finite(scale.change(shift)),
    isUp: shift > 0,
    before: levelAt(k),
    level: levelAt(k + 1),
    machines,
    isTold: false,
    isNew: false
  }));
}
function merged(found) {
  const kept = [];
  for (const each of found) {
    const same = kept.find((other) => other.isUp === each.isUp && isOverlapping(other, each));
    if (!same) kept.push({ ...each });
    else {
      same.last = Math.max(same.last, each.last);
      same.first = Math.min(same.first, each.first);
      same.machines = [...same.machines, ...each.machines];
    }
  }
  return kept.map((each) => ({ ...each, index: Math.max(each.last + 1, Math.min(each.index, each.first)) }));
}
function isOverlapping(one, other) {
  return Math.max(one.last, other.last) < Math.min(one.first, other.first);
}
function withTold(found, series, { runs, environments }) {
  const { judged, direction, values } = series;
  const estimate = judged?.change?.estimate;
  if (!judged?.since || estimate === null || estimate === void 0) return found;
  if (!["regressed", "waived", "improved"].includes(judged.verdict)) return found;
  const { after, commit } = judged.since;
  const first = runs.findLastIndex((run) => run.commit === commit);
  if (first < 0) return found;
  const before = runs.findLastIndex((run, place) => place < first && run.commit === after);
  const last = before < 0 ? first - 1 : before;
  const isUp = direction === "higher" ? estimate < 0 : estimate > 0;
  const same = found.filter(
    (each) => each.isUp === isUp && each.first > last - RUNS_APART_MAX && each.last < first + RUNS_APART_MAX
  );
  const nearest = same.toSorted((a, b) => Math.abs(a.index - first) - Math.abs(b.index - first))[0];
  const level = median(values.slice(first).filter((value) => value !== null));
  const told = {
    series,
    index: nearest && nearest.index > last && nearest.index <= first ? nearest.index : first,
    last,
    first,
    change: estimate,
    isUp,
    before: nearest?.before ?? rounded(level / (1 + estimate), VALUE_DIGITS),
    level: nearest?.level ?? level,
    machines: nearest?.machines ?? machinesLike(runs.at(-1)?.environment ?? 0, environments),
    isTold: true,
    isNew: judged.reason.code !== "lasting"
  };
  return [...found.filter((each) => !same.includes(each)), told].sort((a, b) => a.index - b.index);
}
function machinesLike(environment, environments) {
  const keys = environments.map((each) => environmentKey(each, void 0, environments[environment]));
  return keys.flatMap((key, place) => key === keys[environment] ? [place] : []);
}
function narrow(group) {
  const last = Math.max(...group.map((each) => each.last));
  const first = Math.min(...group.map((each) => each.first));
  for (const each of group) if (!each.isTold) Object.assign(each, { last, first });
}
function withStates(all, { runs, said }) {
  const placeOf = new Map(runs.map(({ id }, place) => [id, place]));
  return all.map((shift) => {
    const { series, index, last, first, change, isUp, before, level, machines } = shift;
    const { benchmark, metric, direction } = series;
    const later = all.filter((each) => each.series === series && each.index > index);
    const end = Math.min(runs.length, ...later.map((each) => each.index));
    const isAccepted = said.some((event) => {
      const place = placeOf.get(event.run) ?? -1;
      const isAbout = matchesWildcard(event.benchmark ?? "*", benchmark) && matchesWildcard(event.metric ?? "*", metric);
      return isAcceptance(event) && isAbout && place >= index && place < end;
    });
    const now = later[0]?.level ?? level;
    const isOver = later.length > 0 && Math.abs(now - before) < Math.abs(now - level);
    const measured = series.values.slice(index, end).filter((value) => value !== null).length;
    const isNew = later.length === 0 && measured <= NEW_RUNS && (shift.isNew || !shift.isTold);
    const verdict = direction === "none" ? "changed" : isUp ? "regressed" : "improved";
    return {
      benchmark,
      metric,
      after: runs[last]?.commit ?? "",
      commit: runs[first]?.commit ?? "",
      time: runs[first]?.time ?? "",
      run: runs[first]?.id ?? "",
      began: runs[index]?.id ?? "",
      change: change === null ? null : rounded(change, DIGITS),
      before,
      level,
      runs: measured,
      machines,
      verdict,
      state: isOver ? "over" : isAccepted ? "accepted" : isNew ? "new" : "lasting"
    };
  });
}
function driftsOf({ benchmark, metric, direction, judged }, { scale, values: row }, { drift }, { runs }, places) {
  if (direction === "none" || judged?.verdict === "regressed") return [];
  const own = drift && { change: scale.change(drift.rise), runs: drift.runs, isUp: drift.rise > 0 };
  const told = judged?.drift && { ...judged.drift, isUp: true };
  const shown = told ?? (judged && own?.isUp ? void 0 : own);
  if (!shown) return [];
  const known = places.filter((_, t) => !Number.isNaN(row[t]));
  const begin = runs[known.at(-shown.runs) ?? known[0] ?? 0];
  return [
    {
      benchmark,
      metric,
      change: rounded(shown.change, DIGITS),
      runs: shown.runs,
      commit: begin?.commit ?? "",
      time: begin?.time ?? "",
      run: begin?.id ?? "",
      verdict: shown.isUp ? "regressed" : "improved",
      state: "drift"
    }
  ];
}
function finite(value) {
  return Number.isFinite(value) ? value : null;
}
function rounded(value, digits) {
  return Number(value.toPrecision(digits));
}

// src/history/summary.ts
var SUMMARY_FILE = "summary.json";
var SUMMARY_SCHEMA = 1;
var judgedSchema = judgementSchema.shape.findings.element.pick({
  verdict: true,
  severity: true,
  reason: true,
  change: true,
  threshold: true,
  bounds: true,
  since: true,
  drift: true
});
var seriesSchema3 = object({
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
var writtenSeriesSchema = seriesSchema3.partial({ values: true }).extend({
  /** Instead of `values`: those of the newest runs. */
  newest: seriesSchema3.shape.values.optional()
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
  /** Tags of the commit, such as releases. */
  tags: array(string()).optional(),
  /** Null where the run was stored without being judged. */
  gate: _enum(gates).nullable(),
  /** How many series its report found to be slower; absent where none, or where it was not judged. */
  regressed: int().positive().optional()
});
var shiftSchema2 = object({
  benchmark: string(),
  metric: string(),
  /** The last commit that was certainly measured without it, and the first that certainly has it; empty where not known. */
  after: string(),
  commit: string(),
  /** Of the run of that commit, and its id. */
  time: string(),
  run: string(),
  /** Id of the run with which it most likely began: that one, or one before. */
  began: string(),
  /** Relative: 0.27 is +27 %; null from zero. */
  change: number().nullable(),
  /** The levels before and after it, in base units, rounded. */
  before: number(),
  level: number(),
  /** How many runs have shown it, up to the next change. */
  runs: int().nonnegative(),
  /** Kinds of machines that show it: places in `environments`. */
  machines: array(int().nonnegative()),
  /** `changed`: nobody said which way is better. */
  verdict: _enum(["regressed", "improved", "changed"]),
  state: _enum(changeStates)
});
var driftSchema2 = object({
  benchmark: string(),
  metric: string(),
  /** Relative, over so many runs, of which this is the first. */
  change: number(),
  runs: int().positive(),
  commit: string(),
  time: string(),
  run: string(),
  verdict: _enum(["regressed", "improved"]),
  state: literal("drift")
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
  report: judgementSchema.pick({
    gate: true,
    counts: true,
    detectable: true,
    commonShift: true,
    override: true,
    baseline: true,
    alpha: true,
    confidence: true
  }).nullable(),
  /** The changes of level in these runs, the newest first: what every page and report says of them. */
  shifts: array(shiftSchema2),
  /** Where a commit moved more series than are listed: how many more, and how many of them are open regressions. */
  left: array(object({ run: string(), count: int().positive(), open: int().nonnegative() })).default([]),
  /** Slow climbs and falls, the largest first. */
  drifts: array(driftSchema2),
  /** What people accepted or allowed in these runs. */
  said: array(eventSchema),
  /** Under which names older runs have benchmarks, and their present ones. */
  renamed: array(object({ from: string(), to: string() })).default([]),
  series: array(writtenSeriesSchema),
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
  const isOlder = isWithoutChanges(value);
  const read = summarySchema.safeParse(isOlder ? { ...value, shifts: [], drifts: [], said: [] } : value);
  if (!read.success) throw damaged(where, issueIn(read.error));
  const runs = read.data.runs.length;
  const series = read.data.series.map(({ newest = [], values = filled(newest, runs), ...each }) => {
    return { ...each, values };
  });
  const summary = { ...read.data, series };
  return isOlder ? { ...summary, ...boundedChanges(changesIn(summary)) } : summary;
}
function isWithoutChanges(value) {
  return typeof value === "object" && value !== null && !("drifts" in value);
}
function filled(newest, runs) {
  return [...new Array(Math.max(0, runs - newest.length)).fill(null), ...newest];
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
var VALUES_MAX = 75e3;
var VALUES_MIN = 12;
function encodeSummary(summary, valuesMax = VALUES_MAX) {
  const { series, runs } = summary;
  const newest = newestWritten(summary, valuesMax);
  if (newest === runs.length) return `${JSON.stringify(summary)}
`;
  const moved = movedIn(summary);
  const thinned = series.map(
    ({ values, ...each }) => moved.has(seriesKey(each.benchmark, each.metric)) ? { ...each, values } : { ...each, newest: values.slice(-newest) }
  );
  return `${JSON.stringify({ ...summary, series: thinned })}
`;
}
function newestWritten({ series, runs, shifts }, valuesMax = VALUES_MAX) {
  const moved = movedIn({ shifts }).size;
  const share = Math.floor((valuesMax - moved * runs.length) / Math.max(1, series.length - moved));
  return Math.min(runs.length, Math.max(VALUES_MIN, share));
}
function movedIn({ shifts }) {
  return new Set(shifts.map(({ benchmark, metric }) => seriesKey(benchmark, metric)));
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

// src/history/summary-builder.ts
var BRANCHES_MAX = 40;
var ENDED_MAX = 200;
var RENAMED_MAX = 1e3;
var VALUE_DIGITS2 = 5;
var CHANGE_DIGITS = 3;
var GrowingSummary = class {
  #suite;
  #branch;
  #runs = [];
  #environments = [];
  #rows = /* @__PURE__ */ new Map();
  /** Those that ended first come first. */
  #ended = /* @__PURE__ */ new Map();
  #renamed = /* @__PURE__ */ new Map();
  #branches = [];
  /** Undefined where they have to be worked out again. */
  #changes;
  #said = [];
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
    this.#changes = previous;
    this.#said = previous.said;
    for (const { from, to } of previous.renamed) this.#renamed.set(from, to);
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
    if (run.branch === this.#branch) this.#changes = void 0;
    if (run.after !== void 0) {
      this.#addLate(run, report);
      return;
    }
    const others = this.#branches.filter(({ name }) => name !== run.branch);
    this.#branches = [{ name: run.branch, commit, time }, ...others].slice(0, BRANCHES_MAX);
    if (run.branch !== this.#branch) return;
    this.#addColumn(run, report);
    this.#rename(run, report);
    if (this.#runs.length > WINDOW) this.#dropOldest(this.#runs.length - WINDOW);
    this.#report = report ? wholeOf(report) : null;
    const findings = new Map(
      report?.findings.map((each) => [seriesKey(each.benchmark, each.metric.name), each])
    );
    for (const [key, row] of this.#rows) {
      const finding = findings.get(key);
      row.judged = finding && rounded2(judgedSchema.parse(finding), CHANGE_DIGITS);
    }
  }
  /** What people said of its runs, in the order in which they said it. */
  say(events) {
    const news = events.filter(isAcceptance);
    if (news.length === 0) return;
    this.#said = [...this.#said, ...news];
    this.#changes = void 0;
  }
  /** Values that the summary before did not hold. @param runs stored ones, among them its own */
  restore(runs) {
    const stored = new Map(runs.map((run) => [run.id, run]));
    for (const [column, { id }] of this.#runs.entries()) {
      const run = stored.get(id);
      const named = run && underNewNames(run, this.renames);
      for (const { benchmark, metric, sample } of named?.measurements ?? []) {
        const row = this.#rows.get(seriesKey(benchmark.name, metric.name));
        if (row?.unit === metric.unit) row.values[column] ??= Number(sample.centre.toPrecision(VALUE_DIGITS2));
      }
    }
  }
  get renames() {
    return this.#renamed;
  }
  finish(stored, site) {
    const kept = new Set(this.#runs.map(({ id }) => id));
    this.#said = this.#said.filter(({ run }) => kept.has(run));
    const series = [...this.#rows.values()].map(({ judged, ...row }) => ({
      ...row,
      ...judged && { judged }
    }));
    const window = { runs: this.#runs, environments: this.#environments, series, said: this.#said };
    const { shifts, drifts, left } = this.#changes ?? boundedChanges(changesIn(window));
    return {
      schema: SUMMARY_SCHEMA,
      suite: this.#suite,
      branch: this.#branch,
      site,
      stored,
      rows: this.#count,
      branches: this.#branches,
      ...window,
      report: this.#report,
      shifts,
      left,
      drifts,
      renamed: [...this.#renamed].map(([from, to]) => ({ from, to })).slice(-RENAMED_MAX),
      ended: [...this.#ended.values()].reverse()
    };
  }
  /** One that belongs before the first that is kept is as old as those that went. */
  #addLate(run, report) {
    const column = this.#runs.findIndex(({ id }) => id === run.after) + 1;
    if (run.branch !== this.#branch || column === 0) return;
    const values = new Map(
      run.measurements.map(({ benchmark, metric, sample }) => {
        const value = Number(sample.centre.toPrecision(VALUE_DIGITS2));
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
    const { id, commit, time, url, message, author, tags } = run;
    return {
      id,
      commit,
      time,
      environment: this.#placeOf(run.environment),
      gate: report?.gate ?? null,
      ...report?.counts.regressed && { regressed: report.counts.regressed },
      ...url && { url },
      ...message && { message },
      ...author && { author },
      ...tags && { tags: [...tags] }
    };
  }
  #addColumn(run, report) {
    const column = this.#runs.push(this.#factsOf(run, report)) - 1;
    for (const { values } of this.#rows.values()) values.push(null);
    for (const measurement of run.measurements) {
      this.#rowFor(measurement, column).values[column] = Number(
        measurement.sample.centre.toPrecision(VALUE_DIGITS2)
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
  /** What the baseline has under another name goes on under the present one, as in the report. */
  #rename({ measurements }, report) {
    const present = new Set(measurements.map(({ benchmark }) => benchmark.name));
    for (const { benchmark, metric, formerName } of report?.findings ?? []) {
      if (formerName === null || present.has(formerName)) continue;
      this.#renamed.set(formerName, benchmark);
      const [key, now] = [seriesKey(formerName, metric.name), seriesKey(benchmark, metric.name)];
      const [old, own] = [this.#rows.get(key), this.#rows.get(now)];
      if (!old || !own || old.unit !== own.unit) continue;
      for (const [column, value] of old.values.entries()) own.values[column] ??= value;
      this.#rows.delete(key);
    }
  }
};
function wholeOf(report) {
  const { gate, counts, detectable, commonShift, override, baseline, alpha, confidence } = report;
  return { gate, counts, detectable, commonShift, override, baseline, alpha, confidence };
}
function rounded2(value, digits) {
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
var NOTHING = { beside: /* @__PURE__ */ new Map() };
async function overviewFiles(place, added, { report, tracked, site }, said = []) {
  if (added.length === 0 && said.length === 0) return NOTHING;
  const previous = await previousSummary(place);
  if (previous === "newer" || added.length === 0 && !previous) return NOTHING;
  const version = site?.version ?? previous?.site ?? "";
  const growing = await begun(place, previous, branchOf(previous, added, tracked));
  for (const run of added) growing.add(run, report);
  growing.say(said);
  const summary = encodeSummary(growing.finish(storedIn(place.after), version));
  const isListed = previous !== void 0 && previous.site === version;
  return { beside: /* @__PURE__ */ new Map([[SUMMARY_FILE, summary]]), ...!isListed && { listing: { ...place, site } } };
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
  if (previous?.branch !== branch || previous.stored.runs !== storedIn(before).runs) {
    return summaryFromSegments(suite, branch, segments(), before.length);
  }
  const growing = new GrowingSummary(suite, branch, previous);
  if (newestWritten(previous) < previous.runs.length) {
    growing.restore((await newestRuns(segments(), ofBranch(branch))).runs);
  }
  return growing;
}
function ofBranch(branch) {
  return { counting: (all) => all.filter((run) => run.branch === branch) };
}
async function summaryFromSegments(suite, branch, segments, count) {
  const { runs, events, segments: read } = await newestRuns(segments, ofBranch(branch));
  const growing = new GrowingSummary(suite, branch);
  if (read < count) growing.beginsLate();
  for (const run of runs) growing.add(run);
  growing.say(saidByPeople(events));
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
async function topFiles(listings) {
  const [place] = listings;
  const known = place && suitesOf(await place.read(below(place, SUITES_FILE)));
  if (!place || !known) return /* @__PURE__ */ new Map();
  const { site } = place;
  const page = site && site.version !== known.site ? await site.files() : /* @__PURE__ */ new Map();
  const writes = page.size > 0 && (known.site !== "" || await isFree(place, [...page.keys()]));
  const suites = new Map(known.suites.map((each) => [each.folder, each]));
  for (const { suite } of listings) {
    const folder = folderName(suite);
    suites.set(folder, { ...suites.get(folder), name: suite, folder });
  }
  const sorted = [...suites.values()].sort((a, b) => a.name < b.name ? -1 : 1);
  const list = listOf(sorted, writes && site ? site.version : known.site);
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
  NOISE_REPORT_SCHEMA,
  TRENDS_REPORT_SCHEMA,
  trends,
  trendsReportSchema,
  levelsTogether,
  SUMMARY_FILE,
  summarySchema,
  decodeSummary,
  inOrder,
  newestOf,
  newestRuns,
  GrowingSummary,
  SUITES_FILE,
  suitesSchema,
  overviewFiles,
  summaryFromSegments,
  storedIn,
  topFiles,
  encodeSuites,
  listOf
};
