import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  onLog
} from "./chunk-GUEES7WQ.js";
import {
  Progress
} from "./chunk-TTH7B3O2.js";
import {
  openHistory,
  suiteOf
} from "./chunk-OEVEALWO.js";
import "./chunk-PVOJ4Y3S.js";
import {
  withJitter
} from "./chunk-C7TRFEUQ.js";
import {
  table
} from "./chunk-LW4KCPX3.js";
import "./chunk-44I7G63R.js";
import "./chunk-ADZNNUEX.js";
import {
  askGit,
  git,
  tryGit
} from "./chunk-F7QK2LC2.js";
import "./chunk-W635PBJQ.js";
import "./chunk-TMHQ55PA.js";
import "./chunk-76WBJDSY.js";
import "./chunk-APQVLVC5.js";
import {
  issueIn
} from "./chunk-KXMKCDX7.js";
import "./chunk-MIGJ3Q72.js";
import "./chunk-WAUY756K.js";
import "./chunk-BXN5DBSL.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-UEOQ56LV.js";
import {
  visible
} from "./chunk-5EYWCUDP.js";
import "./chunk-RA54CWEE.js";
import "./chunk-SCN2QYTL.js";
import {
  addRow,
  glob,
  measurementOf,
  parseResults,
  readText,
  realFile
} from "./chunk-SW75YNI7.js";
import {
  asvResultsJson,
  environmentOf,
  executionsOf,
  momentOf,
  ndjson,
  pytestBenchmark,
  trace
} from "./chunk-4BJV3SNL.js";
import "./chunk-KT2IOP2T.js";
import "./chunk-AASA5BFP.js";
import "./chunk-3NXPMFMF.js";
import "./chunk-LJPWU7RB.js";
import {
  directionOf,
  kindOf,
  tidyUnit
} from "./chunk-OMB4DMJL.js";
import "./chunk-MG2DOFI5.js";
import {
  NAME_LENGTH_MAX,
  WORDS_LENGTH_MAX,
  sampleLevels
} from "./chunk-2IZ4MH4R.js";
import "./chunk-NPEM7D4L.js";
import "./chunk-ZL7FZD3K.js";
import {
  _enum,
  array,
  number,
  object,
  record,
  string,
  unknown
} from "./chunk-KBBEHQ7K.js";
import {
  ParseFailure,
  asArray,
  asNumber,
  asObject,
  asText,
  jsonLines,
  jsonOf,
  parseJson
} from "./chunk-UDKDNU3I.js";
import {
  ParseError,
  UserError
} from "./chunk-XVYHIGXT.js";
import "./chunk-UZ77254A.js";

// src/importers/importer.ts
import { createHash } from "node:crypto";
var REASONS_MAX = 3;
var Skips = class {
  bySuite = /* @__PURE__ */ new Map();
  add(suite, reason) {
    const known = this.bySuite.get(suite) ?? { count: 0, reasons: [] };
    this.bySuite.set(suite, known);
    known.count++;
    if (known.reasons.length < REASONS_MAX) known.reasons.push(reason);
  }
  /** The suite is stored under another name. */
  rename(suite, name) {
    const known = this.bySuite.get(suite);
    if (!known || suite === name) return;
    this.bySuite.delete(suite);
    this.bySuite.set(name, known);
  }
  addRows(suite, rows) {
    for (const { file, line, reason } of rows) {
      this.add(suite, line === void 0 ? `${file}: ${reason}` : `${file}:${line}: ${reason}`);
    }
  }
};
function measurementsOf(rows, left) {
  const known = /* @__PURE__ */ new Map();
  for (const row of rows) {
    const added = addRow(known, 0, "iteration", row, tidyUnit(row.unit));
    if (typeof added === "string") left(`${row.benchmark.slice(0, 60)}: ${row.metric.slice(0, 60)} ${added}`);
  }
  return [...known.values()].map(measurementOf);
}
function commitWords(message = "", author = "") {
  const [line = ""] = message.trim().split(/\r?\n/, 1);
  const [said, by] = [line, author].map((text) => text.trim().slice(0, WORDS_LENGTH_MAX));
  return { ...said && { message: said }, ...by && { author: by } };
}
function runOf(execution) {
  const { from, suite, commit, branch, timeMs, environment, measurements, mark, message, author } = execution;
  const id = ["import", from, commit.slice(0, 12) || "none", String(timeMs), ...mark ? [mark] : []];
  return {
    id: id.join("."),
    suite,
    commit,
    branch,
    time: new Date(timeMs).toISOString(),
    environment: { ...UNKNOWN_MACHINE, ...environment },
    measurements,
    ...message && { message },
    ...author && { author }
  };
}
function seriesMark(measurements) {
  return printOf(measurements.map(({ benchmark, metric }) => [benchmark.name, metric.name]).sort());
}
function printOf(content) {
  return createHash("sha256").update(JSON.stringify(content)).digest("hex").slice(0, 8);
}
var UNKNOWN_MACHINE = {
  os: "",
  arch: "",
  cpu: "",
  cores: 0,
  memoryBytes: 0,
  runner: "",
  toolchain: {}
};
function commitOf(value) {
  if (typeof value !== "string" || !/^[0-9a-f]{7,64}$/i.test(value.trim())) return void 0;
  return value.trim().toLowerCase();
}
function nameOf(value) {
  if (typeof value !== "string") return void 0;
  const name = value.trim();
  return name !== "" && name.length <= NAME_LENGTH_MAX ? name : void 0;
}

// src/importers/data-js.ts
var ASSIGNMENT = /^\uFEFF?\s*window\.BENCHMARK_DATA\s*=/;
var REMEDY = 'It is read as github-action-benchmark writes it: window.BENCHMARK_DATA = {"entries": {\u2026}}. Restore the file from an earlier commit of its branch.';
var personSchema = object({
  name: string().optional().catch(void 0),
  username: string().optional().catch(void 0)
});
var entrySchema = object({
  commit: object({
    id: string(),
    message: string().optional().catch(void 0),
    author: personSchema.optional().catch(void 0),
    committer: personSchema.optional().catch(void 0)
  }),
  date: number(),
  tool: string().max(100).catch(""),
  benches: array(unknown())
});
var benchSchema = object({ name: string(), value: unknown(), unit: string().catch("") });
var dataJs = {
  id: "github-action-benchmark",
  tool: "github-action-benchmark",
  wants(path) {
    return /(?:^|\/)(?:data\.js|benchmark-data\.json)$/.test(path);
  },
  claims({ text, json }) {
    if (ASSIGNMENT.test(text)) return true;
    const data = asObject(json);
    return data !== void 0 && "lastUpdate" in data && asObject(data.entries) !== void 0;
  },
  read(file, runInfo, skips) {
    const entries = asObject(asObject(dataOf(file))?.entries);
    if (!entries) throw new ParseError(file.path, void 0, "the data has no entries", REMEDY);
    return Object.entries(entries).flatMap(([name, list]) => {
      const suite = nameOf(name);
      if (suite === void 0) skips.add("", `${file.path}: a suite's name is empty or too long`);
      else if (!asArray(list)) skips.add(suite, `${file.path}: its entries are no list`);
      else return runsOf(suite, asArray(list) ?? [], runInfo, skips);
      return [];
    });
  }
};
function dataOf({ path, text, json }) {
  const assignment = ASSIGNMENT.exec(text)?.[0];
  if (assignment === void 0) return json;
  const before = assignment.replace(/[^\n]/g, " ");
  const rest = text.slice(assignment.length).trimEnd();
  try {
    return parseJson(before + (rest.endsWith(";") ? rest.slice(0, -1) : rest));
  } catch (error) {
    if (!(error instanceof ParseFailure)) throw error;
    throw new ParseError(path, error.line, error.message, REMEDY);
  }
}
function runsOf(suite, list, runInfo, skips) {
  const runs = [];
  for (const [index, value] of list.entries()) {
    const left = (reason) => skips.add(suite, `entry ${index + 1}: ${reason}`);
    const parsed = entrySchema.safeParse(value);
    if (!parsed.success) {
      left(issueIn(parsed.error));
      continue;
    }
    const run = runOfEntry(suite, parsed.data, runInfo, left);
    if (run) runs.push(run);
  }
  return runs;
}
function runOfEntry(suite, entry, { branch, now }, left) {
  const commit = commitOf(entry.commit.id);
  const timeMs = momentOf(entry.date, now);
  if (commit === void 0) left(`${JSON.stringify(entry.commit.id.slice(0, 40))} is no commit`);
  else if (typeof timeMs === "string") left(timeMs);
  else {
    const benches = benchesOf(entry, left);
    const measurements = measurementsOf(
      benches.flatMap((bench) => rowsOf(bench, entry.tool)),
      left
    );
    if (measurements.length > 0) {
      return runOf({
        from: entry.tool.replace(/[^A-Za-z0-9-]/g, "") || "unknown",
        ...{ suite, commit, branch, timeMs, measurements, environment: {}, ...wordsOf(entry) }
      });
    }
    left("it has no results");
  }
  return void 0;
}
function wordsOf({ commit: { message, author, committer } }) {
  const names = [author, committer].flatMap((person) => [person?.name, person?.username]);
  return commitWords(
    message,
    names.find((name) => name !== void 0 && name.trim() !== "")
  );
}
function benchesOf({ benches, tool }, left) {
  const read = benches.flatMap((value, index) => {
    const parsed = benchSchema.safeParse(value);
    if (!parsed.success) left(`result ${index + 1} has no name`);
    return parsed.success ? [parsed.data] : [];
  });
  if (tool !== "go") return read;
  const names = new Set(read.map(({ name, unit }) => `${name}\0${unit}`));
  return read.flatMap((bench) => {
    const name = withoutUnit(bench);
    return name !== bench.name && names.has(`${name}\0${bench.unit}`) ? [] : [{ ...bench, name }];
  });
}
function withoutUnit({ name, unit }) {
  const suffix = ` - ${unit}`;
  return unit !== "" && name.endsWith(suffix) ? name.slice(0, -suffix.length) : name;
}
function rowsOf({ name, value, unit }, tool) {
  if (tool !== "go") return [rowOf(name, asNumber(value), unit, tool)];
  const [first = "", ...rest] = unit.trim().split(/\s+/);
  const rows = [rowOf(name, asNumber(value), first, tool)];
  for (let i = 0; i + 1 < rest.length; i += 2) {
    rows.push(rowOf(name, Number.parseFloat(rest[i] ?? ""), rest[i + 1] ?? "", tool));
  }
  return rows;
}
function rowOf(benchmark, centre, unit, tool) {
  const metric = metricOf(unit, tool);
  const written = metric === "allocs" ? "allocs" : unit;
  return { benchmark, metric, unit: written, centre, direction: directionBy(tool, written) };
}
var GO_METRICS = /* @__PURE__ */ new Map([
  ["ns/op", "time"],
  ["MB/s", "throughput"],
  ["B/op", "bytes"],
  ["allocs/op", "allocs"]
]);
function metricOf(unit, tool) {
  if (isCustom(tool)) return "value";
  if (tool === "go" && unit !== "") return GO_METRICS.get(unit) ?? unit;
  const kind = kindOf(tidyUnit(unit).unit);
  return kind === "time" || kind === "throughput" || kind === "memory" ? kind : "value";
}
function directionBy(tool, unit) {
  if (tool === "customBiggerIsBetter") return "higher";
  if (tool === "customSmallerIsBetter") return "lower";
  const direction = directionOf(tidyUnit(unit).unit);
  return direction === "none" ? "lower" : direction;
}
function isCustom(tool) {
  return tool === "customBiggerIsBetter" || tool === "customSmallerIsBetter";
}

// src/importers/kept-results.ts
function keptResults(file, format, suite, skips) {
  const { path, text } = file;
  const results = parseResults([{ kind: "file", file: { path, text } }], format.id, [format]);
  skips.addRows(suite, results.skipped);
  return results;
}

// src/importers/asv.ts
var asv = {
  id: "asv",
  tool: "asv",
  wants(path) {
    return /(?:^|\/)[0-9a-f]{8,40}-[^/]+\.json$/.test(path);
  },
  claims({ text, json }) {
    return asvResultsJson.claims(text, json);
  },
  read(file, { branch, now }, skips) {
    const fields = asObject(file.json) ?? {};
    const commit = commitOf(fields.commit_hash);
    const timeMs = momentOf(fields.date, now);
    if (commit === void 0) throw new UserError(`${file.path}: commit_hash is no commit`);
    if (typeof timeMs === "string") throw new UserError(`${file.path}: ${timeMs}`);
    const suite = nameOf(fields.env_name) ?? environmentIn(file.path);
    const { measurements, environment } = keptResults(file, asvResultsJson, suite, skips);
    const { machine } = asObject(fields.params) ?? {};
    const mark = nameOf(machine)?.replace(/[^A-Za-z0-9-]+/g, "-").slice(0, 40);
    const run = { from: "asv", suite, commit, branch, timeMs, environment, measurements };
    return [runOf(mark === void 0 ? run : { ...run, mark })];
  }
};
function environmentIn(path) {
  return nameOf(/[0-9a-f]{8,40}-([^/]+)\.json$/.exec(path)?.[1]) ?? "asv";
}

// src/importers/ndjson.ts
var rowSchema = object({
  benchmark: string().min(1),
  value: number(),
  metric: string().min(1).default("value"),
  unit: string().default(""),
  direction: _enum(["lower", "higher", "none"]).optional(),
  samples: array(number()).optional().catch(void 0),
  level: _enum(sampleLevels).optional().catch(void 0),
  run: string().min(1).max(300).optional(),
  parameters: record(string(), string()).optional().catch(void 0),
  tags: array(string()).optional().catch(void 0)
});
var LOOKED_AT = 20;
var ndjsonRows = {
  id: "ndjson",
  tool: "NDJSON rows",
  wants(path) {
    return /\.(?:ndjson|jsonl)$/.test(path) && !/(?:^|\/)segments\/\d{6}\.ndjson$/.test(path);
  },
  claims({ text }) {
    let looked = 0;
    for (const { value } of jsonLines(text)) {
      const fields = asObject(value);
      if (fields && (isOwn(fields) || isMeanRow(fields))) return true;
      if (++looked === LOOKED_AT) return false;
    }
    return false;
  },
  read(file, runInfo, skips) {
    const lines = linesOf(file, runInfo, skips);
    if (lines.length === 0) throw new UserError(`${file.path}: no row has a benchmark, a value and a time`);
    return [...Map.groupBy(lines, ({ suite }) => suite)].flatMap(([suite, own]) => {
      const named = Map.groupBy(
        own.filter(({ fields }) => isOwn(fields)),
        ({ fields, commit, timeMs }) => asText(fields.run) ?? `${commit} ${timeMs}`
      );
      const means = executionsOf(own.filter(({ fields }) => !isOwn(fields)));
      return [
        ...[...named.values()].map((rows) => runOfRows(file.path, suite, rows, skips)),
        ...means.map(({ rows }) => runOfMeans(file, suite, rows, skips))
      ].filter((run) => run !== void 0);
    });
  }
};
function isOwn(fields) {
  return "benchmark" in fields && "value" in fields;
}
function isMeanRow(fields) {
  return "backend" in fields && "n" in fields && "mean_ns" in fields;
}
function linesOf({ path, text }, runInfo, skips) {
  const lines = [];
  for (const { line, text: written, value } of jsonLines(text)) {
    const fields = asObject(value);
    const suite = nameOf(fields?.suite) ?? runInfo.suite;
    const left = (reason) => skips.add(suite, `${path}:${line}: ${reason}`);
    const timeMs = momentOf(fields?.time ?? fields?.timestamp, runInfo.now);
    if (!fields) left(value === void 0 ? "not JSON" : "not an object");
    else if (!isOwn(fields) && !isMeanRow(fields)) left("it has no benchmark and value");
    else if (typeof timeMs === "string") left(timeMs);
    else {
      const commit = commitOf(fields.commit ?? fields.sha) ?? "";
      const branch = nameOf(fields.branch) ?? runInfo.branch;
      lines.push({ line, text: written, fields, suite, commit, branch, timeMs });
    }
  }
  return lines;
}
function runOfRows(path, suite, lines, skips) {
  const rows = [];
  for (const { line, fields: fields2 } of lines) {
    const parsed = rowSchema.safeParse(fields2);
    if (parsed.success) {
      const {
        benchmark,
        metric,
        unit,
        value: centre,
        direction,
        samples,
        level,
        parameters,
        tags
      } = parsed.data;
      rows.push({
        ...{ benchmark, metric, unit, centre, line },
        ...direction && { direction },
        ...samples && samples.length > 0 && { values: samples },
        ...level && { level },
        ...parameters && { parameters },
        ...tags && { tags }
      });
    } else {
      skips.add(suite, `${path}:${line}: ${issueIn(parsed.error)}`);
    }
  }
  const measurements = measurementsOf(rows, (reason) => skips.add(suite, `${path}: ${reason}`));
  const [first] = lines;
  if (!first || measurements.length === 0) return void 0;
  const { commit, branch, timeMs, fields } = first;
  const environment = environmentOf(asObject(fields.environment) ?? fields);
  const mark = seriesMark(measurements);
  const run = runOf({ from: "ndjson", suite, commit, branch, timeMs, environment, measurements, mark });
  const id = nameOf(fields.run);
  return id === void 0 ? run : { ...run, id };
}
function runOfMeans(file, suite, lines, skips) {
  const last = lines.at(-1);
  if (!last) return void 0;
  const kept = [];
  for (const { line, text } of lines.toSorted((a, b) => a.line - b.line)) {
    while (kept.length < line - 1) kept.push("");
    kept.push(text);
  }
  try {
    const part = { ...file, text: kept.join("\n") };
    const { measurements, environment } = keptResults(part, ndjson, suite, skips);
    const { commit, branch, timeMs } = last;
    const mark = seriesMark(measurements);
    return runOf({ from: "ndjson", suite, commit, branch, timeMs, environment, measurements, mark });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    skips.add(suite, error.message);
    return void 0;
  }
}

// src/importers/pytest-benchmark.ts
var pytestStorage = {
  id: "pytest-benchmark",
  tool: "pytest-benchmark",
  wants(path) {
    return /(?:^|\/)\d{4,}_[^/]*\.json$/.test(path);
  },
  claims({ text, json }) {
    return pytestBenchmark.claims(text, json);
  },
  read(file, runInfo, skips) {
    const fields = asObject(file.json) ?? {};
    const said = asObject(fields.commit_info) ?? {};
    const timeMs = momentOf(fields.datetime ?? said.time, runInfo.now);
    if (typeof timeMs === "string") throw new UserError(`${file.path}: ${timeMs}`);
    const suite = nameOf(said.project) ?? "pytest-benchmark";
    const { measurements, environment } = keptResults(file, pytestBenchmark, suite, skips);
    const commit = commitOf(said.id) ?? "";
    const branch = said.branch === "(unknown)" ? void 0 : nameOf(said.branch);
    const mark = seriesMark(measurements);
    return [
      runOf({
        ...{ from: "pytest-benchmark", suite, commit, timeMs, environment, measurements, mark },
        branch: branch ?? runInfo.branch
      })
    ];
  }
};

// src/importers/trace.ts
var traces = {
  id: "trace",
  tool: "script traces",
  wants(path) {
    return /(?:^|[/._-])traces?(?:[/._-]|$)/i.test(path) && path.endsWith(".json");
  },
  claims({ text, json }) {
    return trace.claims(text, json);
  },
  read(file, { suite, branch, now }, skips) {
    const entries = [];
    for (const [index, value] of (asArray(file.json) ?? []).entries()) {
      const number2 = index + 1;
      const fields = asObject(value) ?? {};
      const said = fields.timestamp ?? fields.time;
      const timeMs = said === void 0 ? file.modified.getTime() : momentOf(said, now);
      if (typeof timeMs === "string") skips.add(suite, `${file.path}: entry ${number2}: ${timeMs}`);
      else {
        const commit = commitOf(fields.git_sha ?? fields.commit) ?? "";
        const own = nameOf(fields.git_branch ?? fields.branch) ?? branch;
        entries.push({ value, number: number2, commit, branch: own, timeMs });
      }
    }
    const runs = executionsOf(entries).map((each) => runOfEntries(file, suite, each.rows, skips));
    return runs.filter((run) => run !== void 0);
  }
};
function runOfEntries(file, suite, entries, skips) {
  const last = entries.at(-1);
  if (!last || !entries.some(({ value }) => asText(asObject(value)?.script) !== void 0)) {
    for (const { number: number2 } of entries) skips.add(suite, `${file.path}: entry ${number2}: it names no script`);
    return void 0;
  }
  try {
    const part = { ...file, text: JSON.stringify(entries.map(({ value }) => value)) };
    const { measurements, environment } = keptResults(part, trace, suite, skips);
    const { commit, branch, timeMs } = last;
    const mark = seriesMark(measurements);
    return runOf({ from: "trace", suite, commit, branch, timeMs, environment, measurements, mark });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    skips.add(suite, error.message);
    return void 0;
  }
}

// src/importers/index.ts
var importers = Object.freeze([dataJs, asv, pytestStorage, ndjsonRows, traces]);
function wantedPaths(paths) {
  return paths.filter((path) => importers.some((importer) => importer.wants(path))).sort();
}
function importFile(file, runInfo, skips) {
  const { json, failure } = jsonOf(file.text);
  const whole = { ...file, json };
  const importer = importers.find((each) => each.claims(whole));
  if (importer) return { importer, runs: importer.read(whole, runInfo, skips) };
  if (failure) throw new ParseError(file.path, failure.line, failure.message, REMEDY2);
  const start = JSON.stringify(file.text.trimStart().slice(0, 60));
  throw new ParseError(file.path, void 0, `no tool that is imported keeps this: found ${start}`, REMEDY2);
}
var REMEDY2 = `What is imported: ${importers.map(({ tool }) => tool).join(", ")}. A single result is stored with perf-regression record.`;
function bySuite(runs) {
  const inTime = runs.toSorted((a, b) => a.time < b.time ? -1 : Number(a.time > b.time));
  const suites = Map.groupBy(inTime, ({ suite }) => suite);
  return new Map([...suites].map(([suite, own]) => [suite, distinct(own)]));
}
function distinct(runs) {
  const known = /* @__PURE__ */ new Map();
  for (const run of runs) {
    const first = known.get(run.id);
    const print = printOf(run.measurements);
    if (first === void 0) known.set(run.id, run);
    else if (printOf(first.measurements) !== print) {
      const id = `${run.id}.${print}`;
      known.set(id, { ...run, id });
    }
  }
  return [...known.values()];
}
function renamed(suites, suite) {
  const [only, second] = suites.keys();
  if (suite === "" || only === void 0) return suites;
  if (second !== void 0) {
    const names = [...suites.keys()].map((name) => JSON.stringify(name.slice(0, 60)));
    throw new UserError(
      `--suite ${JSON.stringify(suite)} is one name, but the source has ${names.length} suites: ${names.slice(0, 10).join(", ")}`,
      "Leave out --suite, and each keeps its name; or name a source that has one suite."
    );
  }
  return /* @__PURE__ */ new Map([[suite, (suites.get(only) ?? []).map((run) => ({ ...run, suite }))]]);
}

// src/importers/source.ts
import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
var FILE_BYTES_MAX = 256 * 1024 * 1024;
var FILES_MAX = 1e5;
async function openSource(word, cwd) {
  const full = resolve(cwd, word);
  const found = await stat(full).catch(() => void 0);
  if (found?.isDirectory()) return folderSource(word, full);
  if (found) return { description: word, paths: [word], isFile: true, load: (path) => loadFile(full, path) };
  return await branchSource(word, cwd) ?? neither(word, cwd);
}
function neither(word, cwd) {
  throw new UserError(
    `${JSON.stringify(word.slice(0, 200))} is no file or folder below ${cwd}, and no branch of the repository`,
    "Name a file, a folder, a branch such as gh-pages (fetched with git fetch origin gh-pages), or branch:path."
  );
}
async function folderSource(word, full) {
  const all = await glob("**/*", { cwd: full, dot: true, ignore: ["**/node_modules/**", "**/.git/**"] });
  const files = new Map(wantedPaths(all).map((path) => [join(word, path), join(full, path)]));
  return {
    description: word,
    paths: bounded(word, [...files.keys()]),
    isFile: false,
    load: (path) => loadFile(files.get(path) ?? path, path)
  };
}
async function loadFile(full, path) {
  const { mtime } = await realFile(full, path);
  return { ...await readText(full, path, requireSize), modified: mtime };
}
async function branchSource(word, cwd) {
  const colon = word.indexOf(":");
  const branch = colon < 0 ? word : word.slice(0, colon);
  const path = colon < 0 ? "" : word.slice(colon + 1).replace(/^\/+|\/+$/g, "");
  const commit = await commitOfBranch(branch, cwd);
  if (commit === void 0) return void 0;
  const modified = new Date(await git(["log", "-1", "--format=%cI", commit, "--"], { cwd }));
  const blobs = await blobsOf(commit, path, cwd);
  if (path !== "" && blobs.size === 0) {
    throw new UserError(
      `there is no ${path} on branch ${branch}`,
      `git ls-tree -r --name-only ${branch} lists what there is.`
    );
  }
  const isFile = blobs.has(path);
  return {
    description: path === "" ? `branch ${branch}` : `${path} on branch ${branch}`,
    paths: isFile ? [path] : bounded(word, wantedPaths([...blobs.keys()])),
    isFile,
    load: async (file) => ({ path: file, text: await blobText(file, blobs.get(file), cwd), modified })
  };
}
async function commitOfBranch(branch, cwd) {
  if (branch === "") return void 0;
  const commitOf2 = (ref) => (
    // A word such as `-x` is no option.
    tryGit(["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`], { cwd })
  );
  const here = await commitOf2(`refs/heads/${branch}`);
  const fetched = await commitOf2(`refs/remotes/origin/${branch}`) ?? await commitOf2(`refs/remotes/${branch}`);
  if (here === void 0 || fetched === void 0) return here ?? fetched;
  const { status } = await askGit(["merge-base", "--is-ancestor", here, fetched], { cwd });
  return status === 0 ? fetched : here;
}
async function blobsOf(commit, path, cwd) {
  const pathspec = path === "" ? [] : [`:(literal)${path}`];
  const listed = await git(["ls-tree", "-r", "-l", "-z", "--full-tree", commit, "--", ...pathspec], { cwd });
  const blobs = /* @__PURE__ */ new Map();
  for (const line of listed.split("\0")) {
    const match = /^100\d{3} blob ([0-9a-f]+) +(\d+)\t([\s\S]+)$/.exec(line);
    if (match?.[1] && match[3]) blobs.set(match[3], { sha: match[1], size: Number(match[2]) });
  }
  return blobs;
}
async function blobText(path, blob, cwd) {
  if (!blob) throw new UserError(`there is no ${path}`);
  requireSize(path, blob.size);
  const { status, stdout, stderr } = await askGit(["cat-file", "blob", blob.sha], { cwd });
  if (status === 0) return stdout;
  throw new UserError(
    `git cannot read ${path}: ${stderr.trim()}`,
    "In a partial clone its content may have to be fetched first."
  );
}
function requireSize(path, size) {
  if (size <= FILE_BYTES_MAX) return;
  throw new ParseError(
    path,
    void 0,
    `the file has ${size} bytes; at most ${FILE_BYTES_MAX} are read`,
    "Cut its oldest entries off, or import it in parts."
  );
}
function bounded(word, paths) {
  if (paths.length <= FILES_MAX) return paths;
  throw new UserError(`${word} has ${paths.length} files to import; at most ${FILES_MAX} are read`);
}

// src/commands/history/import.ts
var USAGE = "SOURCE\u2026";
var importCommand = onLog({
  name: "history import",
  usage: `history import ${USAGE}`,
  examples: [
    "perf-regression history import gh-pages",
    "perf-regression history import gh-pages:dev/bench/data.js --suite nightly",
    "perf-regression history import .asv/results",
    "perf-regression history import .benchmarks"
  ],
  inputs: ["suite", "branch", "history-dir"],
  flags: [
    {
      name: "as-branch",
      value: "NAME",
      help: "Branch for runs whose source does not name one. Default: the default branch."
    }
  ],
  startsEmpty: true,
  async run(_log, given) {
    const { words, cwd, print, note, config } = given;
    if (words.length === 0) {
      throw new UserError(
        "history import: no source was named",
        `perf-regression history import ${USAGE}
A source is a file, a folder, a branch such as gh-pages, or branch:path.`
      );
    }
    const progress = new Progress(note, given.isInteractive);
    const skips = new Skips();
    const runInfo = await runInfoOf(given);
    const runs = [];
    try {
      for (const word of words) {
        const source = await openSource(word, cwd);
        for (const run of await readSource(source, runInfo, skips, progress)) runs.push(run);
      }
      if (runs.length === 0) throw nothingRead(words, skips);
      const own = bySuite(runs);
      const name = config.suite;
      const suites = renamed(own, name);
      if (name !== "") skips.rename([...own.keys()][0] ?? "", name);
      const accounts = [];
      for (const [suite, each] of suites) {
        progress.step(`storing ${suite}`, accounts.length, suites.size);
        accounts.push({ suite, ...await store(suite, each, given, progress) });
      }
      progress.end();
      print(accountOf(accounts, skips));
      print(`
${conclusion(accounts, config.branch)}
`);
    } finally {
      progress.end();
    }
    return 0;
  }
});
async function runInfoOf(given) {
  const { options, cwd, now } = given;
  const branch = options.get("as-branch") ?? await defaultBranch(cwd);
  return { suite: suiteOf(given), branch, now };
}
async function defaultBranch(cwd) {
  const remote = await tryGit(["symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD"], { cwd });
  if (remote !== void 0) return remote.replace(/^origin\//, "");
  for (const name of ["main", "master"]) {
    if (await tryGit(["rev-parse", "--verify", "--quiet", `refs/heads/${name}`], { cwd })) return name;
  }
  return await tryGit(["symbolic-ref", "--quiet", "--short", "HEAD"], { cwd }) ?? "main";
}
async function readSource(source, runInfo, skips, progress) {
  const { paths, description, isFile } = source;
  progress.line(`Reading ${description} (files: ${paths.length})`);
  const runs = [];
  const inFile = /* @__PURE__ */ new Map();
  for (const [index, path] of paths.entries()) {
    progress.step(path, index, paths.length);
    try {
      const file = await source.load(path);
      const { importer, runs: read } = importFile(file, runInfo, skips);
      for (const run of read) runs.push(run);
      if (importer !== dataJs) continue;
      for (const suite of new Set(read.map((run) => run.suite))) {
        const first = inFile.get(suite);
        if (first !== void 0) progress.warn(sameName(suite, first, path));
        else inFile.set(suite, path);
      }
    } catch (error) {
      if (isFile || !(error instanceof UserError)) throw error;
      skips.add("", error.message);
    }
  }
  progress.step(description, paths.length, paths.length);
  return runs;
}
function sameName(suite, first, second) {
  const name = visible(suite, 60);
  return `${name} stands in ${visible(first, 80)} and ${visible(second, 80)}: both become one history. To part them, import each file with a --suite of its own.`;
}
async function store(suite, runs, given, progress) {
  progress.line(`Storing ${runs.length} runs of ${suite}`);
  const log = openHistory(suite, given);
  const newest = (await log.index()).segments.at(-1)?.newest;
  const { stored, known } = await log.appendAll(runs, withJitter());
  const oldest = runs[0]?.time ?? "";
  if (stored > 0 && newest && newest > oldest) {
    const name = visible(suite, 60);
    progress.warn(`${name} had runs up to ${newest}; the imported ones stand behind them in its history.`);
  }
  return { read: runs.length, stored, known };
}
function nothingRead(words, skips) {
  const reasons = [...skips.bySuite.values()].flatMap((each) => each.reasons);
  const where = words.map((word) => visible(word, 60)).join(", ");
  const why = reasons.map((reason) => visible(reason, 200)).join("\n");
  return new UserError(
    `nothing to import in ${where}`,
    why || "Looked for data.js, results of asv, storage of pytest-benchmark, *.ndjson and trace*.json."
  );
}
function accountOf(accounts, skips) {
  const suites = /* @__PURE__ */ new Set([...accounts.map(({ suite }) => suite), ...skips.bySuite.keys()]);
  const rows = [];
  const reasons = [];
  for (const suite of suites) {
    const account = accounts.find((each) => each.suite === suite);
    const left = skips.bySuite.get(suite);
    const name = suite === "" ? "(files)" : visible(suite, 50);
    const counts = [account?.read ?? 0, account?.stored ?? 0, account?.known ?? 0, left?.count ?? 0];
    rows.push([name, ...counts.map(String)]);
    for (const reason of left?.reasons ?? []) reasons.push(`  ${name}: ${visible(reason, 160)}
`);
    const more = (left?.count ?? 0) - (left?.reasons.length ?? 0);
    if (more > 0) reasons.push(`  ${name}: and ${more} more
`);
  }
  const head = ["suite", "runs read", "stored", "already there", "skipped"];
  const why = reasons.length > 0 ? `
Skipped:
${reasons.join("")}` : "";
  return table(head, rows) + why;
}
function conclusion(accounts, branch) {
  const stored = accounts.reduce((sum, account) => sum + account.stored, 0);
  if (stored === 0) return `Nothing new: all runs are on branch ${branch} already.`;
  return `Stored on branch ${branch} (runs: ${stored}). Look at them: perf-regression history show --suite NAME`;
}
export {
  importCommand
};
