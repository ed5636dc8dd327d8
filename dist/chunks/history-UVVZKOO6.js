import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
import {
  Progress,
  jsonFlag,
  onLog
} from "./chunk-FB2I4ET7.js";
import {
  noiseOfFiles,
  noiseOfHistory,
  readTrends,
  renderNoise,
  storedSummary,
  trendsMarkdown,
  trendsTerminal
} from "./chunk-H3RKRI53.js";
import {
  compareCommand
} from "./chunk-BWQQQL7N.js";
import {
  printReports,
  reportFlags
} from "./chunk-BQQLQC3D.js";
import {
  warningLines
} from "./chunk-IBCW63NC.js";
import {
  TEST,
  archiveAt,
  branchNameOf,
  channels,
  contentOf,
  pruneHistory,
  readSite,
  send,
  writeInside
} from "./chunk-HQSRB5D6.js";
import "./chunk-WGU6JELO.js";
import {
  EMPTY_WINDOW,
  baselineText,
  benchmarks,
  benchmarksOf,
  bucketAt,
  check,
  comparableRuns,
  createServer,
  gzip,
  lineageLocally,
  namedSuite,
  placingOf,
  referenceOf,
  resolveBaseline,
  runs,
  withJitter,
  writeNamed
} from "./chunk-4AKEYMXZ.js";
import {
  besideText,
  courseText,
  jsonText,
  readRuns
} from "./chunk-XZ5NAWTG.js";
import {
  commands_exports,
  promisify
} from "./chunk-WD5DQQZQ.js";
import {
  plainMessage,
  showOnDesktop
} from "./chunk-ZBLUTOTY.js";
import {
  gitBranch,
  openHistory,
  personOf,
  requireFiles,
  requireHistory,
  runInfoOf,
  suiteOf
} from "./chunk-H5FA7VO6.js";
import {
  parseConfig
} from "./chunk-JVCGXS5C.js";
import {
  inputs
} from "./chunk-A76CS6OU.js";
import {
  isChoice,
  shareOf
} from "./chunk-W43MUMOY.js";
import {
  addRow,
  askGit,
  asvResultsJson,
  baseCommitLocally,
  basename,
  decodeSegment,
  defaultBranchLocally,
  environmentOf,
  executionsOf,
  extname,
  formats,
  git,
  join,
  measurementOf,
  mkdir,
  momentOf,
  ndjson,
  pad,
  parseResults,
  pathFault,
  percentage,
  pytestBenchmark,
  quantities,
  readFile,
  readSegment,
  readText,
  realFile,
  rename,
  resolve,
  restoreHistory,
  rm,
  share,
  spawn,
  stat,
  table,
  trace,
  tryGit,
  visible,
  writeFile
} from "./chunk-7MKHXQQS.js";
import {
  RUNS_MIN,
  SCHEMA_FOLDER,
  SEGMENT_FILE,
  SUITES_FILE,
  USUAL_FACTS,
  WINDOW,
  changePointsTogether,
  commitName,
  createHash,
  decodeIndex,
  describeEnvironment,
  emptyIndex,
  encodeIndex,
  encodeSuites,
  entryFor,
  environmentDifferences,
  environmentKey,
  folderName,
  inOrder,
  isAcceptance,
  isAsStored,
  isPublished,
  issueIn,
  listOf,
  median,
  newestOf,
  newestRuns,
  publishedFiles,
  publishedNames,
  reportSchema,
  saidByPeople,
  scaleFor,
  shortCommit,
  withoutCommonMode
} from "./chunk-CMCPUWHZ.js";
import {
  isNamed,
  matchesWildcard
} from "./chunk-2DJGBN44.js";
import {
  nearestFirst
} from "./chunk-RP3T6LF2.js";
import {
  directionOf,
  kindOf,
  tidyUnit
} from "./chunk-I3BSUCVW.js";
import {
  NAME_LENGTH_MAX,
  WORDS_LENGTH_MAX,
  _enum,
  array,
  number,
  object,
  record,
  sampleLevels,
  string,
  unknown
} from "./chunk-KFXEXGUP.js";
import {
  ParseFailure,
  asArray,
  asNumber,
  asObject,
  asText,
  jsonLines,
  jsonOf,
  parseJson
} from "./chunk-CX4J6QJK.js";
import {
  ParseError,
  UserError,
  describeError,
  messageOf
} from "./chunk-AY2RLHZI.js";
import "./chunk-XZE7XCU2.js";
import "./chunk-DSSPK2M7.js";
import {
  __export
} from "./chunk-IW2FVU6Z.js";

// src/commands/history/add.ts
var add_exports = {};
__export(add_exports, {
  addCommand: () => addCommand
});
var RUNS_MAX = 2e3;
var addCommand = onLog({
  name: "history add",
  usage: "history add RUN-FILE\u2026",
  examples: ["perf-regression history add run-1234.ndjson"],
  inputs: ["suite", "branch", "history-dir"],
  flags: [],
  startsEmpty: true,
  async run(log, { words, cwd, print }) {
    if (words.length === 0)
      throw new UserError("history add: no run files were named", "perf-regression history add RUN-FILE\u2026");
    const segments = [];
    for (const file of words) {
      const { text } = await readText(resolve(cwd, file), file);
      segments.push(decodeSegment(file, text, log.suite, { runsMax: RUNS_MAX }));
    }
    let stored = 0;
    let known = 0;
    for (const { runs: runs2, events } of segments) {
      for (const run of runs2) {
        const own = events.filter((event) => event.run === run.id);
        const lineage = lineageLocally(cwd, { commit: run.commit, parents: [] });
        const placing = placingOf(run, EMPTY_WINDOW, log, lineage);
        const place = async (newest) => {
          const { late } = await placing(newest);
          return late ? { after: late.after } : {};
        };
        if (await log.append(run, own, withJitter(), place)) stored++;
        else known++;
      }
    }
    const where = `${log.folder} on ${log.branch.description}`;
    print(`Stored in ${where}: ${stored}. There already: ${known}.
`);
    return 0;
  }
});

// src/commands/history/branches.ts
var branches_exports = {};
__export(branches_exports, {
  branchesCommand: () => branchesCommand
});

// src/commands/history/stored-runs.ts
var stored_runs_exports = {};
__export(stored_runs_exports, {
  storedRuns: () => storedRuns,
  storedSegments: () => storedSegments
});
async function storedSegments(log, note) {
  const segments = [];
  for await (const segment of log.segmentsFromNewest()) segments.push(segment);
  for (const damage of log.damages) note(`${describeError(damage)}
`);
  return segments.reverse();
}
async function storedRuns(log, note) {
  return (await storedSegments(log, note)).flatMap(({ runs: runs2 }) => runs2);
}

// src/commands/history/branches.ts
var branchesCommand = onLog({
  name: "history branches",
  usage: "history branches",
  examples: ["perf-regression history branches"],
  inputs: ["suite", "branch", "history-dir"],
  flags: [jsonFlag],
  async run(log, { flags, print, note }) {
    const groups = Map.groupBy(await storedRuns(log, note), ({ branch }) => branch);
    const branches = [...groups].map(([branch, runs2]) => {
      const inTime = runs2.filter(({ after }) => after === void 0);
      const newest = (inTime.length > 0 ? inTime : runs2).reduce(
        (a, b) => Date.parse(b.time) > Date.parse(a.time) ? b : a
      );
      return { branch, runs: runs2.length, newest: { time: newest.time, commit: newest.commit } };
    });
    branches.sort((a, b) => Date.parse(b.newest.time) - Date.parse(a.newest.time));
    if (flags.has("json")) print(`${jsonText(branches, 1)}
`);
    else {
      const rows = branches.map(({ branch, runs: runs2, newest }) => [
        visible(branch, 60),
        String(runs2),
        newest.time,
        shortCommit(newest.commit)
      ]);
      print(table(["branch", "runs", "newest", "commit"], rows));
    }
    return 0;
  }
});

// src/commands/history/compact.ts
var compact_exports = {};
__export(compact_exports, {
  compactCommand: () => compactCommand
});

// src/history/compact.ts
var NEIGHBOURS = 4;
var periods = {
  daily: (time) => time.slice(0, 10),
  /** Weeks begin on Mondays: 1 January 1970 was a Thursday. */
  weekly: (time) => String(Math.floor((Date.parse(time) / 864e5 + 3) / 7)),
  monthly: (time) => time.slice(0, 7),
  none: () => null
};
async function compactHistory(log, thinning, patience) {
  let before = [];
  let after = [];
  await log.revise(`perf: thin the old runs of ${log.suite}`, patience, async (entries, read) => {
    const groups = /* @__PURE__ */ new Map();
    const said = /* @__PURE__ */ new Set();
    for (const entry of entries) collect(await read(entry), groups, said);
    const staying = new Set([...groups.values()].flatMap((group) => stayingIds(group, said, thinning)));
    const change = await thinned(entries, read, staying);
    before = entries;
    after = change.segments;
    return thinning.isDry || change.files.size === 0 ? void 0 : change;
  });
  return { before: sizeOf(before), after: sizeOf(after) };
}
function collect({ segment }, groups, said) {
  for (const event of segment.events.filter(isAcceptance)) said.add(event.run);
  for (const { id, time, branch, environment, measurements, after } of segment.runs) {
    if (after !== void 0) said.add(after);
    const key = `${branch}\0${environmentKey(environment)}`;
    const group = groups.get(key) ?? { runs: [], series: /* @__PURE__ */ new Map() };
    groups.set(key, group);
    for (const { benchmark, metric, sample } of measurements) {
      const name = `${benchmark.name}\0${metric.name}\0${metric.unit}`;
      const isTurned = metric.direction === "higher";
      const witness = metric.beside ? null : benchmark.name;
      const series = group.series.get(name) ?? { benchmark: witness, isTurned, values: [] };
      group.series.set(name, series);
      while (series.values.length < group.runs.length) series.values.push(Number.NaN);
      series.values[group.runs.length] = sample.centre;
    }
    group.runs.push({ id, time });
  }
}
function stayingIds({ runs: runs2, series }, said, { before, keep }) {
  const places = placesOfChanges([...series.values()], runs2.length);
  const seen = /* @__PURE__ */ new Set();
  const isKept = runs2.map(({ id, time }, place) => {
    const period = periods[keep](time);
    const isFirst = period !== null && !seen.has(period);
    if (period !== null) seen.add(period);
    const isEnd = place === 0 || place === runs2.length - 1;
    return isFirst || isEnd || said.has(id) || places.has(place) || Date.parse(time) >= before.getTime();
  });
  return runs2.filter((_, place) => isKept[place]).map(({ id }) => id);
}
function placesOfChanges(series, runs2) {
  const benchmarks2 = series.map(({ benchmark }) => benchmark);
  const rows = series.map(({ isTurned, values }) => {
    const known = values.filter((value) => !Number.isNaN(value));
    const { to } = scaleFor(known, median(known), isTurned);
    return Array.from({ length: runs2 }, (_, place) => to(values[place] ?? Number.NaN));
  });
  const places = /* @__PURE__ */ new Set();
  for (const { index } of changePointsTogether(rows, (all) => withoutCommonMode(all, benchmarks2)).flat()) {
    for (let place = index - NEIGHBOURS; place < index + NEIGHBOURS; place++) places.add(place);
  }
  return places;
}
async function thinned(entries, read, stayingIds2) {
  const segments = [];
  const files = /* @__PURE__ */ new Map();
  for (const entry of entries) {
    const { segment, text } = await read(entry);
    const staying = segment.runs.filter(({ id }) => stayingIds2.has(id));
    if (staying.length === 0 && segment.events.length > 0) staying.push(...segment.runs.slice(-1));
    if (staying.length === segment.runs.length) segments.push(entry);
    else if (staying.length === 0) files.set(entry.file, null);
    else {
      const left = withRuns(text, new Set(staying.map(({ id }) => id)));
      files.set(entry.file, left);
      segments.push(entryFor(entry.file, left, staying));
    }
  }
  return { segments, files };
}
function withRuns(text, ids) {
  return text.split("\n").filter((line) => {
    if (line === "") return false;
    const { type, id } = JSON.parse(line);
    return type !== "run" || ids.has(id ?? "");
  }).map((line) => `${line}
`).join("");
}
function sizeOf(entries) {
  return {
    runs: entries.reduce((sum, { runs: runs2 }) => sum + runs2, 0),
    segments: entries.length,
    bytes: entries.reduce((sum, { bytes }) => sum + bytes, 0)
  };
}

// src/commands/age.ts
var HOUR_MS = 36e5;
var HOURS = { h: 1, d: 24, w: 168 };
function ageOf(option, text) {
  const [, amount, unit = ""] = /^(\d{1,6})([hdw])$/.exec(text) ?? [];
  const hours = HOURS[unit];
  if (amount === void 0 || hours === void 0) {
    throw new UserError(
      `--${option}: expected an age such as 36h, 7d or 2w, got ${JSON.stringify(text)}`,
      "Write a number with h, d or w."
    );
  }
  return Number(amount) * hours * HOUR_MS;
}

// src/commands/history/prune.ts
var prune_exports = {};
__export(prune_exports, {
  dryRunFlag: () => dryRunFlag,
  pruneCommand: () => pruneCommand
});

// src/storage/folder.ts
function folderStore(path, cwd) {
  const folder = resolve(cwd, path);
  const refused = (name, cause) => new UserError(`${name} in ${path}: ${messageOf(cause)}`, "Nothing was deleted.", { cause });
  return {
    description: path,
    async put(name, text) {
      const file = resolve(folder, name);
      try {
        await writeInside(folder, `${name}.part`, text);
        await rename(`${file}.part`, file);
      } catch (cause) {
        if (cause instanceof UserError) throw cause;
        throw refused(name, cause);
      }
    },
    async get(name) {
      const fault = pathFault(name);
      if (fault !== void 0) throw refused(name, `it ${fault}`);
      try {
        return await readFile(resolve(folder, name), "utf8");
      } catch (cause) {
        if (cause.code === "ENOENT") return void 0;
        throw refused(name, cause);
      }
    }
  };
}

// src/commands/history/prune.ts
var dryRunFlag = { name: "dry-run", help: "Only show what would be removed." };
var pruneCommand = onLog({
  name: "history prune",
  usage: "history prune",
  examples: [
    "perf-regression history prune --older-than 180d --archive branch:perf-archive",
    "perf-regression history prune --older-than 52w --dry-run"
  ],
  inputs: ["suite", "branch", "history-dir", "archive"],
  flags: [
    {
      name: "older-than",
      value: "AGE",
      help: "Remove segments whose newest run is older than AGE, such as 180d."
    },
    dryRunFlag
  ],
  async run(log, { config, options, flags, cwd, env, now, print }) {
    const age = options.get("older-than");
    if (age === void 0) {
      throw new UserError(
        "history prune: no age was given",
        "perf-regression history prune --older-than 180d"
      );
    }
    const isDry = flags.has("dry-run");
    const archive = archiveAt(config.archive, {
      branch: config.branch,
      historyDir: config.historyDir,
      patience: withJitter(),
      openBranch: (name) => gitBranch(cwd, name),
      openStore: (where2) => bucketAt(where2, env) ?? folderStore(where2, cwd)
    });
    const since = new Date(now.getTime() - ageOf("older-than", age));
    const old = await pruneHistory(log, { since, archive, isDry }, withJitter());
    if (old.length === 0) {
      print(`Nothing in ${log.folder} on ${log.branch.description} is older than ${age}.
`);
      return 0;
    }
    const where = archive ? `moved to ${visible(archive.description, 120)}` : "dropped";
    print(
      isDry ? `Would be ${where}, but this is a dry run:
` : `${where[0]?.toUpperCase()}${where.slice(1)}:
`
    );
    for (const { file, runs: runs2, bytes, oldest, newest } of old) {
      print(`  ${file}   runs: ${runs2}   ${bytes} bytes   ${oldest.slice(0, 10)} \u2026 ${newest.slice(0, 10)}
`);
    }
    const pushed = [config.branch, ...branchNameOf(config.archive)].join(" ");
    if (!isDry) print(`To share it: git push origin ${pushed}
`);
    return 0;
  }
});

// src/commands/history/compact.ts
var PERIODS = Object.keys(periods).join("|");
var compactCommand = onLog({
  name: "history compact",
  usage: "history compact",
  examples: ["perf-regression history compact --older-than 365d --keep weekly --dry-run"],
  inputs: ["suite", "branch", "history-dir"],
  flags: [
    { name: "older-than", value: "AGE", help: "Thin out runs older than AGE. Default: 365d." },
    {
      name: "keep",
      value: PERIODS,
      help: "Keep one old run of each period. Default: weekly."
    },
    dryRunFlag
  ],
  async run(log, { config, options, flags, now, print }) {
    const keep = options.get("keep") ?? "weekly";
    if (!Object.hasOwn(periods, keep)) {
      throw new UserError(`--keep: expected one of ${PERIODS}, got ${JSON.stringify(keep)}`);
    }
    const isDry = flags.has("dry-run");
    const before = new Date(now.getTime() - ageOf("older-than", options.get("older-than") ?? "365d"));
    const sizes = await compactHistory(log, { before, keep, isDry }, withJitter());
    const row = (name, { runs: runs2, segments, bytes }) => [name, runs2, segments, bytes].map(String);
    print(table(["", "runs", "segments", "bytes"], [row("before", sizes.before), row("after", sizes.after)]));
    const isThinner = sizes.after.runs < sizes.before.runs;
    if (!isThinner) print("\nNothing to thin.\n");
    else
      print(
        isDry ? "\nNothing was written: this was a dry run.\n" : `
To share it: git push origin ${config.branch}
`
      );
    return 0;
  }
});

// src/commands/history/compare.ts
var compare_exports = {};
__export(compare_exports, {
  compareCommand: () => compareCommand2
});
var compareCommand2 = onLog({
  name: "history compare",
  usage: "history compare BRANCH OTHER",
  examples: [
    "perf-regression history compare release/1.x main",
    "perf-regression history compare topic main --all"
  ],
  inputs: [
    "suite",
    "branch",
    "history-dir",
    "thresholds",
    "rules-file",
    "fail-on-regression",
    "on-inconclusive",
    "on-suspected",
    "confidence",
    "alpha",
    "report-json",
    "report-markdown",
    "report-html"
  ],
  flags: reportFlags,
  async run(log, given) {
    const [branch, other, ...more] = given.words;
    if (branch === void 0 || other === void 0 || more.length > 0) {
      throw new UserError(
        `history compare takes two branches; ${given.words.length} were named`,
        "perf-regression history compare release/1.x main"
      );
    }
    const segments = await storedSegments(log, given.note);
    const runs2 = inOrder(segments.flatMap((segment) => segment.runs));
    const events = segments.flatMap((segment) => segment.events);
    const newest = runsOf(branch, runs2, log).at(-1);
    const again = runs2.filter(
      (run) => run.branch === branch && run.commit === newest.commit && run !== newest
    );
    const base = runsOf(other, runs2, log).filter(({ commit }) => commit !== newest.commit || commit === "");
    const baseline = {
      source: "latest",
      why: `the newest runs of ${other}, up to ${commitName(base.at(-1)?.commit ?? "")}`,
      skippedSources: [],
      branch: other,
      runs: base.slice(-WINDOW),
      accepted: events.filter(isAcceptance),
      episodes: [],
      warnings: []
    };
    const { policy } = await given.configuration();
    const options = { again, records: false, override: null, warnings: [] };
    return printReports([check(newest, baseline, policy, options)], given);
  }
});
function runsOf(branch, runs2, { suite }) {
  const own = runs2.filter((run) => run.branch === branch);
  if (own.length > 0) return own;
  const names = [...new Set(runs2.map((run) => run.branch))].slice(0, 10).join(", ");
  throw new UserError(
    `suite ${suite} has no run of branch ${JSON.stringify(branch)}`,
    `There are runs of: ${names}. Other branches are stored if the input record is always.`
  );
}

// src/commands/history/export.ts
var export_exports = {};
__export(export_exports, {
  exportCommand: () => exportCommand
});

// src/history/rows.ts
var columns = Object.freeze([
  { name: "suite", type: "text", meaning: "name of the suite" },
  { name: "run", type: "text", meaning: "id of the run, unique within the suite" },
  { name: "commit", type: "text", meaning: "full commit hash; empty where there is none" },
  { name: "branch", type: "text", meaning: "branch that was measured" },
  { name: "time", type: "time", meaning: "when the run was measured, ISO 8601 in UTC" },
  { name: "os", type: "text", meaning: "operating system" },
  { name: "arch", type: "text", meaning: "architecture of the processor" },
  { name: "cpu", type: "text", meaning: "model of the processor" },
  { name: "runner", type: "text", meaning: "label or image of the runner" },
  { name: "benchmark", type: "text", meaning: "name of the benchmark" },
  { name: "metric", type: "text", meaning: "what was measured, such as `time`" },
  { name: "unit", type: "text", meaning: "base unit of the value, such as `ns`, `B`, `1/s`" },
  { name: "direction", type: "text", meaning: "which way is better: `lower`, `higher`, `none`" },
  { name: "value", type: "number", meaning: "the measured value, in the base unit" },
  { name: "parameters", type: "text", meaning: "parameters of the benchmark, a JSON object" },
  { name: "tags", type: "text", meaning: "tags of the benchmark, a JSON array" },
  { name: "url", type: "text", meaning: "page of the workflow run; empty where there is none" }
]);
function rowsOf(run) {
  const { os, arch, cpu, runner } = run.environment;
  const time = new Date(run.time).toISOString();
  return run.measurements.map(({ benchmark, metric, sample }) => ({
    suite: run.suite,
    run: run.id,
    commit: run.commit,
    branch: run.branch,
    time,
    os,
    arch,
    cpu,
    runner,
    benchmark: benchmark.name,
    metric: metric.name,
    unit: metric.unit,
    direction: metric.direction,
    value: sample.centre,
    parameters: JSON.stringify(benchmark.parameters),
    tags: JSON.stringify(benchmark.tags),
    url: run.url ?? ""
  }));
}
function countRows(runs2) {
  return runs2.reduce((sum, run) => sum + run.measurements.length, 0);
}

// src/history/export/csv.ts
function* csvPieces(runs2) {
  yield `${columns.map(({ name }) => name).join(",")}
`;
  for (const run of runs2) {
    yield rowsOf(run).map((row) => `${lineOf(row)}
`).join("");
  }
}
function lineOf(row) {
  return columns.map(({ name, type }) => type === "text" ? cellOf(row[name]) : String(row[name])).join(",");
}
var FORMULA = /(?<=^|[\n\r\v\f\u0085\u2028\u2029])(?=[\t\r]|[\s\p{Cc}\p{Default_Ignorable_Code_Point}]*[=+\-@＝＋－＠﹢﹣])/gu;
function cellOf(text) {
  const harmless = String(text).replace(FORMULA, "'");
  return /[",\r\n\t\v\f]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

// src/history/export/json.ts
function* jsonPieces(runs2) {
  let before = "[\n";
  for (const run of runs2) {
    const rows = rowsOf(run);
    if (rows.length === 0) continue;
    yield before + rows.map((row) => jsonText(row)).join(",\n");
    before = ",\n";
  }
  yield before === "[\n" ? "[]\n" : "\n]\n";
}
function* ndjsonPieces(runs2) {
  for (const run of runs2) {
    yield rowsOf(run).map((row) => `${jsonText(row)}
`).join("");
  }
}

// src/history/export/parquet.ts
var TYPES = { text: "STRING", number: "DOUBLE", time: "TIMESTAMP" };
function suiteFolder(suite) {
  return `suite=${folderName(suite)}`;
}
async function* parquetFiles(runs2) {
  const { parquetWriteBuffer } = await import("./node-5DR3FLHZ.js");
  for (const [folder, own] of [...byFolder(runs2)].sort(([a], [b]) => a < b ? -1 : 1)) {
    const rows = own.flatMap(rowsOf);
    if (rows.length === 0) continue;
    const columnData = columns.map((column) => ({
      name: column.name === "suite" ? "suite_name" : column.name,
      type: TYPES[column.type],
      nullable: false,
      data: rows.map((row) => cellOf2(row, column))
    }));
    const bytes = new Uint8Array(parquetWriteBuffer({ columnData, createdBy: "perf-regression" }));
    yield { path: `${folder}/part-0.parquet`, bytes };
  }
}
function byFolder(runs2) {
  const folders = /* @__PURE__ */ new Map();
  for (const run of runs2) {
    const month = new Date(run.time).toISOString().slice(0, 7);
    const folder = `${suiteFolder(run.suite)}/month=${month}`;
    const own = folders.get(folder);
    if (own) own.push(run);
    else folders.set(folder, [run]);
  }
  return folders;
}
function cellOf2(row, { name, type }) {
  return type === "time" ? new Date(row[name]) : row[name];
}

// src/history/export/sqlite.ts
async function writeSqlite(file, runs2) {
  const { DatabaseSync } = await loadSqlite();
  const database = new DatabaseSync(file);
  try {
    fillMeasurements(database, runs2);
  } finally {
    database.close();
  }
}
async function loadSqlite(load = () => import("node:sqlite")) {
  const sqlite = await load().catch(() => void 0);
  if (sqlite && "columns" in sqlite.StatementSync.prototype) return sqlite;
  throw new UserError(
    `Node ${process.versions.node} has no usable SQLite`,
    "Use Node 22.16 or newer; or export as csv, json, ndjson or parquet, which do not need SQLite."
  );
}
function fillMeasurements(database, runs2) {
  const declared = columns.map(
    ({ name, type }) => `"${name}" ${type === "number" ? "REAL" : "TEXT"} NOT NULL`
  );
  database.exec(`BEGIN; CREATE TABLE measurements (${declared.join(", ")}) STRICT`);
  const insert = database.prepare(`INSERT INTO measurements VALUES (${columns.map(() => "?").join(", ")})`);
  for (const run of runs2) {
    for (const row of rowsOf(run)) insert.run(...columns.map(({ name }) => row[name]));
  }
  database.exec("CREATE INDEX by_series ON measurements (benchmark, metric, time); COMMIT");
}

// src/history/export/index.ts
var exportForms = Object.freeze([
  textForm("json", [".json"], jsonPieces),
  textForm("csv", [".csv"], csvPieces),
  textForm("ndjson", [".ndjson", ".jsonl"], ndjsonPieces),
  {
    name: "sqlite",
    endings: [".sqlite", ".sqlite3", ".db"],
    write: (path, runs2) => created(path, async () => {
      await writeFile(path, "", { flag: "wx" });
      return () => writeSqlite(path, runs2);
    })
  },
  {
    name: "parquet",
    endings: [".parquet", ""],
    async write(folder, runs2) {
      for (const suite of new Set(runs2.map((run) => run.suite))) await writeSuite(folder, suite, runs2);
    }
  }
]);
function formOfName(path) {
  const ending = /[\\/]$/.test(path) ? "" : extname(path).toLowerCase();
  return exportForms.find(({ endings }) => endings.includes(ending));
}
function textForm(name, endings, pieces) {
  return {
    name,
    endings,
    pieces,
    write: (path, runs2) => created(path, async () => {
      await writeFile(path, "", { flag: "wx" });
      return () => writeFile(path, pieces(runs2));
    })
  };
}
async function writeSuite(folder, suite, runs2) {
  const path = join(folder, suiteFolder(suite));
  await created(path, async () => {
    await mkdir(folder, { recursive: true });
    await mkdir(path);
    return async () => {
      const own = runs2.filter((run) => run.suite === suite);
      for await (const file of parquetFiles(own)) {
        await writeInside(folder, file.path, file.bytes, { isNew: true });
      }
    };
  });
}
async function created(path, claim) {
  let claimed = false;
  try {
    const fill = await claim();
    claimed = true;
    await fill();
  } catch (cause) {
    if (claimed) await rm(path, { recursive: true, force: true });
    else if (await stat(path).catch(() => void 0)) throw occupied(path, cause);
    if (cause instanceof UserError) throw cause;
    throw new UserError(
      `${path} cannot be written: ${messageOf(cause)}`,
      "Name a file in an existing, writable folder.",
      { cause }
    );
  }
}
function occupied(path, cause) {
  return new UserError(
    `${path} exists already and is not overwritten`,
    "Choose another name, or remove it first: an export always contains the whole history of the suite.",
    { cause }
  );
}

// src/commands/history/export.ts
var NAMES = exportForms.map(({ name }) => name);
var exportCommand = onLog({
  name: "history export",
  usage: "history export FILE",
  examples: [
    "perf-regression history export history.csv",
    "perf-regression history export history.sqlite",
    "perf-regression history export lake --as parquet",
    "perf-regression history export --as ndjson"
  ],
  inputs: ["suite", "branch", "history-dir"],
  flags: [
    {
      name: "as",
      value: NAMES.join("|"),
      help: "Format to write. Default: by the extension of the file; parquet for a folder."
    }
  ],
  async run(log, { words, options, cwd, print, note }) {
    const [word = "-", ...rest] = words;
    if (rest.length > 0) {
      throw new UserError("history export: name one file", "perf-regression history export FILE");
    }
    const form = formFor(word, options.get("as"));
    const runs2 = await storedRuns(log, note);
    const counts = `runs: ${runs2.length}, rows: ${countRows(runs2)}`;
    if (countRows(runs2) === 0) {
      throw new UserError(
        `suite ${log.suite} has no values to export (${counts})`,
        "See what is stored: perf-regression history verify"
      );
    }
    if (word === "-") {
      for (const piece of form.pieces?.(runs2) ?? []) print(piece);
      note(`Written as ${form.name} (${counts})
`);
    } else {
      await form.write(resolve(cwd, word), runs2);
      print(`Written to ${word} as ${form.name} (${counts})
`);
    }
    return 0;
  }
});
function formFor(word, asked) {
  const choices = `Choose one: --as ${NAMES.join("|")}`;
  if (asked !== void 0 && !NAMES.includes(asked)) {
    throw new UserError(`history export: ${JSON.stringify(asked)} is not a known format`, choices);
  }
  const meant = word === "-" ? void 0 : formOfName(word);
  const form = exportForms.find(({ name }) => name === asked) ?? meant;
  if (!form) {
    const where = word === "-" ? "standard output" : JSON.stringify(word);
    throw new UserError(`history export: ${where} does not imply a format`, choices);
  }
  if (word === "-" && !form.pieces) {
    throw new UserError(
      `history export: ${form.name} is not text and cannot be printed`,
      `Name a file: perf-regression history export FILE --as ${form.name}`
    );
  }
  return form;
}

// src/commands/history/import.ts
var import_exports = {};
__export(import_exports, {
  importCommand: () => importCommand
});

// src/importers/importer.ts
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
  const [subject, by] = [line, author].map((text) => text.trim().slice(0, WORDS_LENGTH_MAX));
  return { ...subject && { message: subject }, ...by && { author: by } };
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
      else if (!asArray(list)) skips.add(suite, `${file.path}: its entries are not a list`);
      else return runsOf2(suite, asArray(list) ?? [], runInfo, skips);
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
function runsOf2(suite, list, runInfo, skips) {
  const runs2 = [];
  for (const [index, value] of list.entries()) {
    const left = (reason) => skips.add(suite, `entry ${index + 1}: ${reason}`);
    const parsed = entrySchema.safeParse(value);
    if (!parsed.success) {
      left(issueIn(parsed.error));
      continue;
    }
    const run = runOfEntry(suite, parsed.data, runInfo, left);
    if (run) runs2.push(run);
  }
  return runs2;
}
function runOfEntry(suite, entry, { branch, now }, left) {
  const commit = commitOf(entry.commit.id);
  const timeMs = momentOf(entry.date, now);
  if (commit === void 0) left(`${JSON.stringify(entry.commit.id.slice(0, 40))} is not a commit`);
  else if (typeof timeMs === "string") left(timeMs);
  else {
    const benches = benchesOf(entry, left);
    const measurements = measurementsOf(
      benches.flatMap((bench) => rowsOf2(bench, entry.tool)),
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
function rowsOf2({ name, value, unit }, tool) {
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

// src/importers/stored-results.ts
function storedResults(file, format, suite, skips) {
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
    if (commit === void 0) throw new UserError(`${file.path}: commit_hash is not a commit`);
    if (typeof timeMs === "string") throw new UserError(`${file.path}: ${timeMs}`);
    const suite = nameOf(fields.env_name) ?? environmentIn(file.path);
    const { measurements, environment } = storedResults(file, asvResultsJson, suite, skips);
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
      const named2 = Map.groupBy(
        own.filter(({ fields }) => isOwn(fields)),
        ({ fields, commit, timeMs }) => asText(fields.run) ?? `${commit} ${timeMs}`
      );
      const means = executionsOf(own.filter(({ fields }) => !isOwn(fields)));
      return [
        ...[...named2.values()].map((rows) => runOfRows(file.path, suite, rows, skips)),
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
  const padded = [];
  for (const { line, text } of lines.toSorted((a, b) => a.line - b.line)) {
    while (padded.length < line - 1) padded.push("");
    padded.push(text);
  }
  try {
    const part = { ...file, text: padded.join("\n") };
    const { measurements, environment } = storedResults(part, ndjson, suite, skips);
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
    const commitInfo = asObject(fields.commit_info) ?? {};
    const timeMs = momentOf(fields.datetime ?? commitInfo.time, runInfo.now);
    if (typeof timeMs === "string") throw new UserError(`${file.path}: ${timeMs}`);
    const suite = nameOf(commitInfo.project) ?? "pytest-benchmark";
    const { measurements, environment } = storedResults(file, pytestBenchmark, suite, skips);
    const commit = commitOf(commitInfo.id) ?? "";
    const branch = commitInfo.branch === "(unknown)" ? void 0 : nameOf(commitInfo.branch);
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
      const timestamp = fields.timestamp ?? fields.time;
      const timeMs = timestamp === void 0 ? file.modified.getTime() : momentOf(timestamp, now);
      if (typeof timeMs === "string") skips.add(suite, `${file.path}: entry ${number2}: ${timeMs}`);
      else {
        const commit = commitOf(fields.git_sha ?? fields.commit) ?? "";
        const own = nameOf(fields.git_branch ?? fields.branch) ?? branch;
        entries.push({ value, number: number2, commit, branch: own, timeMs });
      }
    }
    const runs2 = executionsOf(entries).map((each) => runOfEntries(file, suite, each.rows, skips));
    return runs2.filter((run) => run !== void 0);
  }
};
function runOfEntries(file, suite, entries, skips) {
  const last = entries.at(-1);
  if (!last || !entries.some(({ value }) => asText(asObject(value)?.script) !== void 0)) {
    for (const { number: number2 } of entries) skips.add(suite, `${file.path}: entry ${number2}: it has no script`);
    return void 0;
  }
  try {
    const part = { ...file, text: JSON.stringify(entries.map(({ value }) => value)) };
    const { measurements, environment } = storedResults(part, trace, suite, skips);
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
  const parsedFile = { ...file, json };
  const importer = importers.find((each) => each.claims(parsedFile));
  if (importer) return { importer, runs: importer.read(parsedFile, runInfo, skips) };
  if (failure) throw new ParseError(file.path, failure.line, failure.message, REMEDY2);
  const start = JSON.stringify(file.text.trimStart().slice(0, 60));
  throw new ParseError(file.path, void 0, `no supported tool stores such a file: found ${start}`, REMEDY2);
}
var REMEDY2 = `Supported: ${importers.map(({ tool }) => tool).join(", ")}. A single result is stored with perf-regression record.`;
function bySuite(runs2) {
  const inTime = runs2.toSorted((a, b) => a.time < b.time ? -1 : Number(a.time > b.time));
  const suites = Map.groupBy(inTime, ({ suite }) => suite);
  return new Map([...suites].map(([suite, own]) => [suite, distinct(own)]));
}
function distinct(runs2) {
  const known = /* @__PURE__ */ new Map();
  for (const run of runs2) {
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
      "Leave out --suite, so that each keeps its name, or name a source with one suite."
    );
  }
  return /* @__PURE__ */ new Map([[suite, (suites.get(only) ?? []).map((run) => ({ ...run, suite }))]]);
}

// src/importers/source.ts
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
    `${JSON.stringify(word.slice(0, 200))} is neither a file or folder below ${cwd} nor a branch of the repository`,
    "Name a file, a folder, a branch such as gh-pages (fetched with git fetch origin gh-pages), or branch:path."
  );
}
async function folderSource(word, full) {
  const { glob } = await import("./dist-IMIIK2RH.js");
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
      `git ls-tree -r --name-only ${branch} lists the files.`
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
  const commitOf3 = (ref) => (
    // A word such as `-x` must not become an option.
    tryGit(["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`], { cwd })
  );
  const here = await commitOf3(`refs/heads/${branch}`);
  const fetched = await commitOf3(`refs/remotes/origin/${branch}`) ?? await commitOf3(`refs/remotes/${branch}`);
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
    "Remove its oldest entries, or import it in parts."
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
    const runInfo = await runInfoOf2(given);
    const runs2 = [];
    try {
      for (const word of words) {
        const source = await openSource(word, cwd);
        for (const run of await readSource(source, runInfo, skips, progress)) runs2.push(run);
      }
      if (runs2.length === 0) throw nothingRead(words, skips);
      const own = bySuite(runs2);
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
async function runInfoOf2(given) {
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
  const runs2 = [];
  const inFile = /* @__PURE__ */ new Map();
  for (const [index, path] of paths.entries()) {
    progress.step(path, index, paths.length);
    try {
      const file = await source.load(path);
      const { importer, runs: read } = importFile(file, runInfo, skips);
      for (const run of read) runs2.push(run);
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
  return runs2;
}
function sameName(suite, first, second) {
  const name = visible(suite, 60);
  return `${name} is in ${visible(first, 80)} and ${visible(second, 80)}: both become one history. To separate them, import each file with its own --suite.`;
}
async function store(suite, runs2, given, progress) {
  progress.line(`Storing ${runs2.length} runs of ${suite}`);
  const log = openHistory(suite, given);
  const newest = (await log.index()).segments.at(-1)?.newest;
  const { stored, known } = await log.appendAll(runs2, withJitter());
  const oldest = runs2[0]?.time ?? "";
  if (stored > 0 && newest && newest > oldest) {
    const name = visible(suite, 60);
    progress.warn(`${name} had runs up to ${newest}; the imported ones come after them in its history.`);
  }
  return { read: runs2.length, stored, known };
}
function nothingRead(words, skips) {
  const reasons = [...skips.bySuite.values()].flatMap((each) => each.reasons);
  const where = words.map((word) => visible(word, 60)).join(", ");
  const why = reasons.map((reason) => visible(reason, 200)).join("\n");
  return new UserError(
    `nothing to import in ${where}`,
    why || "Supported files: data.js, results of asv, storage of pytest-benchmark, *.ndjson and trace*.json."
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
  if (stored === 0) return `Nothing new: all runs are already on branch ${branch}.`;
  return `Stored on branch ${branch} (runs: ${stored}). To see them: perf-regression history show --suite NAME`;
}

// src/commands/history/query.ts
var query_exports = {};
__export(query_exports, {
  queryCommand: () => queryCommand
});

// src/history/change-rows.ts
var changeColumns = Object.freeze([
  { name: "benchmark", type: "text", meaning: "name of the benchmark" },
  { name: "metric", type: "text", meaning: "what was measured" },
  {
    name: "state",
    type: "text",
    meaning: "`new`, `lasting`, `over`, `accepted`, or `drift`: slow, and no commit is to blame"
  },
  {
    name: "verdict",
    type: "text",
    meaning: "`regressed`, `improved`, or `changed` if no direction is configured"
  },
  { name: "change", type: "number", meaning: "relative: 0.27 is +27 %; NULL from zero" },
  { name: "level_before", type: "number", meaning: "the level before it, in the base unit; NULL of a drift" },
  { name: "level_after", type: "number", meaning: "the level after it" },
  { name: "after", type: "text", meaning: "the last commit that was measured without it; empty of a drift" },
  {
    name: "commit",
    type: "text",
    meaning: "the first commit that certainly has it; of a drift the first of its runs"
  },
  { name: "time", type: "text", meaning: "of the run of that commit, ISO 8601 in UTC" },
  { name: "message", type: "text", meaning: "first line of the message of that commit" },
  { name: "author", type: "text", meaning: "its author" },
  { name: "runs", type: "number", meaning: "how many runs show it" }
]);
function changeRows({
  shifts,
  drifts,
  runs: runs2
}) {
  const byId = new Map(runs2.map((run) => [run.id, run]));
  const wordsOf2 = ({ run }) => {
    const { message = "", author = "" } = byId.get(run) ?? {};
    return { message, author };
  };
  const row = (each) => Object.fromEntries(changeColumns.map(({ name }) => [name, each[name]]));
  return [
    ...shifts.map(
      (shift) => row({ ...shift, level_before: shift.before, level_after: shift.level, ...wordsOf2(shift) })
    ),
    ...drifts.map(
      (drift) => row({ ...drift, level_before: null, level_after: null, after: "", ...wordsOf2(drift) })
    )
  ];
}

// src/history/query.ts
async function queryRuns(runs2, sql, summary = { shifts: [], drifts: [], runs: [] }) {
  requireReading(sql);
  const { DatabaseSync } = await loadSqlite();
  const database = new DatabaseSync(":memory:");
  try {
    fillMeasurements(database, runs2);
    fillChanges(database, changeRows(summary));
    addStatistics(database);
    database.exec("PRAGMA query_only = on");
    return answerOf(() => database.prepare(sql), sql);
  } finally {
    database.close();
  }
}
function fillChanges(database, rows) {
  const types = { number: "REAL", text: "TEXT" };
  const declared = changeColumns.map(({ name, type }) => `"${name}" ${types[type]}`);
  database.exec(`CREATE TABLE changes (${declared.join(", ")}) STRICT`);
  const insert = database.prepare(`INSERT INTO changes VALUES (${declared.map(() => "?").join(", ")})`);
  for (const row of rows) insert.run(...changeColumns.map(({ name }) => row[name]));
}
function addStatistics(database) {
  const statistics = { median, stddev };
  for (const [name, statistic] of Object.entries(statistics)) {
    const options = {
      start: () => [],
      step(values, value) {
        if (typeof value === "number") values.push(value);
        return values;
      },
      inverse(values, value) {
        const index = values.indexOf(value);
        if (index >= 0) values.splice(index, 1);
        return values;
      },
      result: (values) => values.length > 0 ? statistic(values) : null
    };
    database.aggregate(name, options);
  }
}
function stddev(values) {
  if (values.length < 2) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}
var COMMENTS = /(?:\s|--[^\n]*(?:\n|$)|\/\*[\s\S]*?(?:\*\/|$))*/y;
function requireReading(sql) {
  if (/^(?:select|with|values|explain)\b/i.test(sql.slice(lengthOfComments(sql)))) return;
  throw new UserError(
    `history query runs one read-only statement, not ${JSON.stringify(sql.slice(0, 60))}`,
    "Start it with SELECT, WITH or VALUES."
  );
}
function lengthOfComments(sql) {
  COMMENTS.lastIndex = 0;
  return COMMENTS.exec(sql)?.[0].length ?? 0;
}
function answerOf(prepare, sql) {
  try {
    const statement = prepare();
    const rest = sql.slice(statement.sourceSQL.length);
    if (lengthOfComments(rest) < rest.length) {
      throw new UserError(
        `history query runs one statement; it is followed by ${JSON.stringify(rest.trim().slice(0, 60))}`,
        "Run one query at a time."
      );
    }
    statement.setReturnArrays(true);
    statement.setReadBigInts(true);
    const rows = statement.all();
    return { columns: numbered(statement.columns().map(({ name }) => name)), rows: rows.map(cellsOf) };
  } catch (error) {
    if (error instanceof UserError || error.code !== "ERR_SQLITE_ERROR")
      throw error;
    throw refusal(messageOf(error), error);
  }
}
function refusal(words, cause) {
  const named2 = columns.map(({ name }) => name === "commit" ? "[commit]" : name).join(", ");
  const changes = changeColumns.map(({ name }) => name === "commit" ? "[commit]" : name).join(", ");
  const remedy = [`The table is measurements; its columns: ${named2}`];
  if (/near "commit"/i.test(words))
    remedy.push("commit is a word of SQL itself: write [commit], in brackets.");
  remedy.push(`The table changes has: ${changes}`);
  return new UserError(`SQLite cannot run the query: ${words}`, remedy.join("\n"), { cause });
}
function numbered(names) {
  const used = /* @__PURE__ */ new Set();
  return names.map((name) => {
    let own = name;
    for (let number2 = 1; used.has(own); number2++) own = `${name}:${number2}`;
    used.add(own);
    return own;
  });
}
function cellsOf(values) {
  return values.map((value) => {
    if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
    return value instanceof Uint8Array ? `x'${Buffer.from(value).toString("hex")}'` : value;
  });
}

// src/commands/history/query.ts
var queryCommand = onLog({
  name: "history query",
  usage: "history query SQL",
  examples: [
    'perf-regression history query "SELECT benchmark, median(value) FROM measurements GROUP BY benchmark"'
  ],
  inputs: ["suite", "branch", "history-dir"],
  flags: [jsonFlag],
  async run(log, { words, flags, print, note }) {
    const [sql, ...rest] = words;
    if (sql === void 0 || rest.length > 0) {
      throw new UserError(
        `history query: ${sql === void 0 ? "no statement was given" : "the statement is more than one word"}`,
        'Write it in quotes: perf-regression history query "SELECT \u2026"'
      );
    }
    const { columns: columns2, rows } = await queryRuns(await storedRuns(log, note), sql, await storedSummary(log));
    if (flags.has("json")) {
      const objects = rows.map((row) => Object.fromEntries(columns2.map((name, i) => [name, row[i]])));
      print(`${jsonText(objects, 1)}
`);
      return 0;
    }
    const head = columns2.map((name) => visible(name, 60));
    print(
      table(
        head,
        rows.map((row) => row.map(shown))
      )
    );
    print(`
Rows: ${rows.length}
`);
    return 0;
  }
});
function shown(cell) {
  return visible(cell === null ? "NULL" : String(cell), 80);
}

// src/commands/history/repair.ts
var repair_exports = {};
__export(repair_exports, {
  repairCommand: () => repairCommand
});

// src/history/repair.ts
async function repairHistory({ branch, folder, suite }) {
  const tip = await branch.tip();
  if (!tip) return [];
  const repaired = [];
  const changed = /* @__PURE__ */ new Map();
  const keepAside = (file, text2, what) => {
    const kept = `${folder}/damaged/${shortCommit(tip.commit)}/${file}`;
    changed.set(kept, text2);
    repaired.push({ what, kept });
  };
  const path = `${folder}/index.json`;
  const text = await branch.read(tip, path);
  const index = indexOf(text, suite, (problem) => keepAside("index.json", text ?? "", problem));
  const known = new Map(index.segments.map((entry) => [entry.file, entry]));
  const found = await branch.list(tip, `${folder}/segments`);
  const present = found.map(({ name }) => name).filter((name) => SEGMENT_FILE.test(name));
  if (text === void 0 && present.length > 0) repaired.push({ what: "index.json is gone", kept: null });
  const entries = [];
  for (const file of present.sort()) {
    const entry = await repairSegment(tip, file);
    if (entry) entries.push(entry);
  }
  for (const file of known.keys()) {
    if (!present.includes(file)) repaired.push({ what: `segments/${file} is gone`, kept: null });
  }
  if (repaired.length === 0) return [];
  const published = index.published ?? await publishedIn(tip);
  changed.set(path, encodeIndex({ ...index, ...published && { published }, segments: entries }));
  if (!await branch.commit(tip, changed, `perf: repair the history of ${suite}`)) {
    throw new UserError(`${branch.description} changed in the meantime; nothing was repaired`, "Try again.");
  }
  return repaired;
  async function publishedIn(at) {
    const own = [];
    for (const name of publishedNames) {
      const beside = await branch.read(at, `${folder}/${name}`);
      if (beside !== void 0 && isPublished(name, beside)) own.push(name);
    }
    return own.length > 0 ? own : void 0;
  }
  async function repairSegment(at, file) {
    const place = `${folder}/segments/${file}`;
    const stored = await branch.read(at, place) ?? "";
    const { segment, intact, damage } = readSegment(`segments/${file}`, stored, suite);
    const entry = known.get(file);
    if (damage) {
      keepAside(file, stored, damage.message);
      changed.set(place, segment.runs.length > 0 ? intact : null);
    } else if (!entry || !isAsStored(entry, stored, segment.runs)) {
      repaired.push({ what: `segments/${file} does not match the index; its lines are intact`, kept: place });
    }
    return segment.runs.length > 0 ? entryFor(file, intact, segment.runs) : void 0;
  }
}
function indexOf(text, suite, damaged) {
  if (text === void 0) return emptyIndex(suite);
  try {
    return decodeIndex("index.json", text, suite);
  } catch (error) {
    if (!(error instanceof UserError) || error.message.includes("newer perf-regression")) throw error;
    damaged(error.message);
    return emptyIndex(suite);
  }
}

// src/commands/history/repair.ts
var repairCommand = onLog({
  name: "history repair",
  usage: "history repair",
  examples: ["perf-regression history repair", "perf-regression history repair --from 1a2b3c4"],
  inputs: ["suite", "branch", "history-dir"],
  flags: [
    {
      name: "from",
      value: "COMMIT",
      help: "Restore a lost history from that older commit of the branch."
    }
  ],
  takesDamaged: true,
  async run(log, { print, options }) {
    const from = options.get("from");
    if (from !== void 0) {
      const runs2 = await restoreHistory(log, from, withJitter());
      print(
        `${runs2 === 1 ? "1 run" : `${runs2} runs`} of suite ${visible(log.suite, 200)} restored from ${from}
`
      );
      print(`To share it: git push origin ${log.branch.name}
`);
      return 0;
    }
    const repaired = await repairHistory(log);
    for (const { what, kept } of repaired) {
      print(`${visible(what, 400)}
${kept === null ? "" : `  original moved to: ${kept}
`}`);
    }
    const where = `${log.folder} on ${log.branch.description}`;
    print(repaired.length === 0 ? `${where} is intact: nothing to repair
` : `${where} is readable again
`);
    return 0;
  }
});

// src/commands/history/show.ts
var show_exports = {};
__export(show_exports, {
  showCommand: () => showCommand
});
var showCommand = onLog({
  name: "history show",
  usage: "history show",
  examples: [
    "perf-regression history show",
    "perf-regression history show --changes",
    "perf-regression history show --of-branch release/1.x --json"
  ],
  inputs: ["suite", "branch", "history-dir"],
  flags: [
    jsonFlag,
    { name: "changes", help: "Show the change points of the newest runs instead, newest first." },
    { name: "of-branch", value: "NAME", help: "Show only the runs of this branch." }
  ],
  async run(log, given) {
    const { flags, options, print, note } = given;
    if (flags.has("changes")) return showChanges(log, given);
    const branch = options.get("of-branch");
    const runs2 = [];
    for await (const segment of log.segmentsFromNewest()) {
      runs2.unshift(...segment.runs.filter((run) => branch === void 0 || run.branch === branch));
    }
    const shown2 = inOrder(runs2);
    for (const damage of log.damages) note(`${describeError(damage)}
`);
    if (flags.has("json")) {
      print(`${jsonText(shown2, 1)}
`);
      return 0;
    }
    const hasReference = runs2.some(({ reference }) => reference);
    const rows = shown2.map((run) => [
      run.time,
      shortCommit(run.commit),
      visible(run.branch, 30),
      String(run.measurements.length),
      visible(describeEnvironment(run.environment), 60),
      ...hasReference ? [visible(besideText(run.reference), 60)] : [],
      visible(run.id, 40)
    ]);
    const head = [
      "time",
      "commit",
      "branch",
      "series",
      "environment",
      ...hasReference ? ["reference"] : [],
      "run"
    ];
    print(table(head, rows));
    for (const line of machineLines(runs2)) print(line);
    const where = `${log.folder} on ${log.branch.description}`;
    print(`
Suite ${log.suite} in ${where} (runs: ${runs2.length})
`);
    return 0;
  }
});
function machineLines(runs2) {
  const newest = runs2.findLast(({ reference: reference2 }) => reference2);
  if (!newest) return [];
  const branch = runs2.slice(0, runs2.indexOf(newest)).filter((run) => run.branch === newest.branch);
  const reference = referenceOf(newest, comparableRuns(newest, branch, USUAL_FACTS));
  const course = reference ? courseText(reference) : "";
  return course === "" ? [] : [`
By the reference ${visible(reference?.name ?? "", 80)}, ${course}.
`];
}
async function showChanges(log, { flags, print }) {
  const summary = await storedSummary(log);
  const rows = changeRows(summary);
  if (flags.has("json")) {
    print(`${JSON.stringify(rows, null, 1)}
`);
    return 0;
  }
  const shown2 = rows.map((row) => [
    String(row.time).slice(0, 10),
    [row.after, row.commit].filter((commit) => commit !== "").map((each) => shortCommit(String(each))).join("\u2026"),
    String(row.state),
    typeof row.change === "number" ? percentage(row.change) : "from zero",
    visible(String(row.benchmark), 60),
    visible(String(row.metric), 30),
    visible(String(row.message), 50)
  ]);
  print(table(["day", "commits", "state", "change", "benchmark", "metric", "message"], shown2));
  const left = summary.left.reduce((sum, { count }) => sum + count, 0);
  if (left > 0) print(`
and ${left} smaller ones of the same commits
`);
  print(
    `
Suite ${log.suite}, branch ${summary.branch}: changes in the newest runs (${summary.runs.length})
`
  );
  return 0;
}

// src/commands/history/verify.ts
var verify_exports = {};
__export(verify_exports, {
  verifyCommand: () => verifyCommand
});
var verifyCommand = onLog({
  name: "history verify",
  usage: "history verify",
  examples: ["perf-regression history verify --suite nightly"],
  inputs: ["suite", "branch", "history-dir"],
  flags: [],
  async run(log, { print }) {
    let segments = 0;
    let runs2 = 0;
    for await (const segment of log.segmentsFromNewest()) {
      segments++;
      runs2 += segment.runs.length;
    }
    for (const { message } of log.damages) print(`${message}
`);
    if (log.damages.length > 0) {
      print("`perf-regression history repair` moves damaged parts aside and keeps the rest.\n");
      return 2;
    }
    print(`${log.folder} on ${log.branch.description} is intact (runs: ${runs2}, segments: ${segments})
`);
    return 0;
  }
});

// src/commands/baseline/accept.ts
var accept_exports = {};
__export(accept_exports, {
  acceptCommand: () => acceptCommand
});

// src/commands/baseline/acceptance.ts
var acceptance_exports = {};
__export(acceptance_exports, {
  acceptance: () => acceptance,
  reasonFlag: () => reasonFlag,
  requireReason: () => requireReason
});
var reasonFlag = {
  name: "reason",
  value: "TEXT",
  help: "Reason, kept in the history."
};
function acceptance(run, reason, workspace, { now }) {
  return {
    kind: "acceptance",
    run: run.id,
    by: personOf(workspace),
    reason,
    at: now.toISOString(),
    source: "the command line"
  };
}
function requireReason({ options }, usage) {
  const reason = options.get("reason")?.trim() ?? "";
  if (reason !== "") return reason;
  throw new UserError(`${usage.split(" ").slice(0, 2).join(" ")}: say why`, `perf-regression ${usage}`);
}

// src/commands/baseline/accept.ts
var OFFERED = 5;
var HASH_LENGTH_MIN = 4;
var acceptCommand = onLog({
  name: "baseline accept",
  usage: "baseline accept [COMMIT]",
  examples: [
    'perf-regression baseline accept --reason "checksums are worth 8%"',
    'perf-regression baseline accept 1a2b3c4 --benchmark "Parse*" --metric time --reason "new parser"'
  ],
  inputs: ["suite", "branch", "history-dir"],
  flags: [
    reasonFlag,
    {
      name: "benchmark",
      value: "NAME",
      help: "Accept only benchmarks of this name; * and ? are wildcards."
    },
    { name: "metric", value: "NAME", help: "Accept only this metric; * and ? are wildcards." }
  ],
  async run(log, given) {
    const { words, options, print, config, cwd } = given;
    const reason = requireReason(given, "baseline accept [COMMIT] --reason TEXT");
    const [named2, ...rest] = words;
    if (rest.length > 0) {
      throw new UserError("baseline accept: name one commit", 'Put the reason in quotes: --reason "\u2026"');
    }
    const workspace = await given.workspace();
    const run = await newestRunOf(log, await commitOf2(named2 ?? "HEAD", cwd));
    const of = { benchmark: options.get("benchmark"), metric: options.get("metric") };
    const count = requireSeries(run, of);
    await log.appendEvent({ ...acceptance(run, reason, workspace, given), ...of }, withJitter());
    const which = count === run.measurements.length ? "its level" : `the level of ${count} of its ${run.measurements.length} series`;
    print(`From ${shortCommit(run.commit)} on ${which} is the baseline of suite ${log.suite}.
`);
    print(`To share it: git push origin ${config.branch}
`);
    return 0;
  }
});
function requireSeries({ measurements }, of) {
  const { benchmark = "*", metric = "*" } = of;
  const meant = measurements.filter(
    (each) => isNamed(benchmark, each.benchmark) && matchesWildcard(metric, each.metric.name)
  );
  if (meant.length > 0) return meant.length;
  throw new UserError(
    `baseline accept: that run has no ${metric === "*" ? "series" : metric} of ${benchmark}`,
    'See its names: perf-regression history query "SELECT DISTINCT benchmark, metric FROM measurements"'
  );
}
async function commitOf2(name, cwd) {
  return await tryGit(["rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`], { cwd }) ?? name;
}
async function newestRunOf(log, commit) {
  const measured = /* @__PURE__ */ new Set();
  for await (const { runs: runs2 } of log.segmentsFromNewest()) {
    for (const run of runs2.toReversed()) {
      if (commit.length >= HASH_LENGTH_MIN && run.commit.startsWith(commit.toLowerCase())) return run;
      if (run.commit !== "") measured.add(shortCommit(run.commit));
    }
  }
  const newest = [...measured].slice(0, OFFERED).join(", ");
  throw new UserError(
    `commit ${commit.slice(0, 12) || "(none)"} was not measured in suite ${log.suite}`,
    `Name a measured commit; the newest are ${newest}.`
  );
}

// src/commands/baseline/levels.ts
var levels_exports = {};
__export(levels_exports, {
  levelsFor: () => levelsFor
});
async function levelsFor(log, given, run) {
  const { config, cwd } = given;
  const workspace = await given.workspace();
  if (!workspace) {
    throw new UserError(`${cwd} is not a git repository with a commit`, "A baseline belongs to a commit.");
  }
  const { policy } = await given.configuration();
  const base = config.baseBranch || await defaultBranchLocally(cwd);
  const { commit } = workspace.checkout;
  const newest = run ?? await newestRun(log, base);
  const asked = { ...newest, commit };
  const { baseline } = await resolveBaseline(asked, {
    branch: base,
    findBaseCommit: () => baseCommitLocally(cwd, workspace.checkout, base),
    comparability: policy.comparability,
    log,
    snapshotStores: [],
    readFile: void 0
  });
  return check(asked, baseline, policy, { again: [], records: false, override: null, warnings: [] });
}
async function newestRun(log, branch) {
  for await (const { runs: runs2 } of log.segmentsFromNewest()) {
    const found = newestOf(runs2.filter((run) => run.branch === branch));
    if (found) return found;
  }
  throw new UserError(
    `the history of suite ${log.suite} has no run of branch ${branch}`,
    "Name the branch whose runs are the baseline: --base-branch NAME"
  );
}

// src/commands/baseline/set.ts
var set_exports = {};
__export(set_exports, {
  setCommand: () => setCommand
});
var setCommand = onLog({
  name: "baseline set",
  usage: "baseline set FILES\u2026",
  examples: ['perf-regression baseline set bench.txt --reason "new runners"'],
  inputs: ["suite", "branch", "history-dir", "tool", "rules-file"],
  flags: [reasonFlag],
  startsEmpty: true,
  async run(_, given) {
    const { words, config, cwd, print, note } = given;
    requireFiles(words, "baseline set FILES\u2026 --reason TEXT");
    const reason = requireReason(given, "baseline set FILES\u2026 --reason TEXT");
    const workspace = await given.workspace();
    if (!workspace) {
      throw new UserError(`${cwd} is not a git repository with a commit`, "A baseline belongs to a commit.");
    }
    const { reader } = await given.configuration();
    for (const { run, results } of await readRuns(words, reader, cwd, runInfoOf(given, workspace))) {
      for (const line of warningLines(results)) note(line);
      const log = openHistory(run.suite, given);
      const event = acceptance(run, reason, workspace, given);
      await log.append(run, [event], withJitter(), { files: publishedFiles(run) });
      print(
        `Stored ${run.measurements.length} series of ${shortCommit(run.commit)} (${run.branch}) in ${log.folder}; from there on they are the baseline.
`
      );
    }
    print(`To share it: git push origin ${config.branch}
`);
    return 0;
  }
});

// src/commands/baseline/show.ts
var show_exports2 = {};
__export(show_exports2, {
  showCommand: () => showCommand2
});
var showCommand2 = onLog({
  name: "baseline show",
  usage: "baseline show",
  examples: ["perf-regression baseline show"],
  inputs: ["suite", "branch", "history-dir", "rules-file", "base-branch", "environment"],
  flags: [jsonFlag],
  async run(log, given) {
    const { flags, print } = given;
    const report = await levelsFor(log, given);
    const { baseline, findings } = report;
    const { events, commits } = await humanEvents(log);
    const compared = findings.filter((finding) => finding.baseline);
    if (flags.has("json")) {
      const levels = compared.map(({ benchmark, metric, baseline: level }) => ({
        benchmark,
        metric,
        ...level
      }));
      print(`${jsonText({ baseline, levels, events }, 1)}
`);
      return 0;
    }
    print(`Suite ${visible(log.suite, 80)}: ${visible(baselineText(report), 400)}

`);
    const rows = compared.map(({ benchmark, metric, baseline: level }) => [
      visible(benchmark, 60),
      visible(metric.name, 30),
      quantities([level?.value ?? 0], metric.unit)[0] ?? "",
      String(level?.runs ?? 0)
    ]);
    if (rows.length > 0) print(table(["benchmark", "metric", "level", "runs"], rows));
    print(
      events.length === 0 ? "\nNo accepted, allowed or waived regressions.\n" : `
${eventsText(events, commits)}`
    );
    return 0;
  }
});
async function humanEvents(log) {
  const events = [];
  const commits = /* @__PURE__ */ new Map();
  for await (const segment of log.segmentsFromNewest()) {
    events.unshift(...segment.events);
    for (const { id, commit } of segment.runs) commits.set(id, commit);
  }
  return { events: saidByPeople(events), commits };
}
var WORDS = {
  override: "allowed",
  acceptance: "accepted",
  waiver: "waived"
};
function eventsText(events, commits) {
  const rows = events.map(({ kind, run, by, reason, at, benchmark, metric }) => [
    at,
    shortCommit(commits.get(run) ?? ""),
    WORDS[kind] ?? kind,
    visible([benchmark, metric].filter((part) => part !== void 0).join(" "), 40),
    visible(by, 30),
    visible(reason, 100)
  ]);
  return table(["time", "commit", "what", "of", "by", "reason"], rows);
}

// src/commands/baseline/verify.ts
var verify_exports2 = {};
__export(verify_exports2, {
  verifyCommand: () => verifyCommand2
});
var verifyCommand2 = onLog({
  name: "baseline verify",
  usage: "baseline verify [FILES\u2026]",
  examples: ["perf-regression baseline verify", "perf-regression baseline verify bench.txt --suite nightly"],
  inputs: ["suite", "branch", "history-dir", "tool", "rules-file", "base-branch", "environment"],
  flags: [],
  async run(log, given) {
    const { words, cwd, print } = given;
    const { reader } = await given.configuration();
    const runInfo = { ...runInfoOf(given, await given.workspace()), suite: log.suite };
    const measured = words.length > 0 ? await readRuns(words, reader, cwd, runInfo) : [];
    const report = await levelsFor(log, given, measured[0]?.run);
    const answers = [...log.damages.map((damage) => no(describeError(damage))), ...answersOf(report)];
    print(
      `Suite ${visible(log.suite, 80)}
${answers.map(({ good, text }) => `  ${good ? "\u2713" : "\u2717"} ${visible(text, 400)}
`).join("")}`
    );
    return answers.every(({ good }) => good) ? 0 : 1;
  }
});
var yes = (text) => ({ good: true, text });
var no = (text) => ({ good: false, text });
function answersOf(report) {
  const { baseline, findings, counts, detectable } = report;
  const firm = baseline.source === "merge-base" || baseline.source === "ancestor";
  const enough = baseline.runs >= RUNS_MIN;
  const answers = [
    firm ? yes(baseline.why) : no(baseline.why),
    enough ? yes(`${runs(baseline.runs)} on ${baseline.environment}: enough to estimate the noise`) : no(
      `${runs(baseline.runs)} on ${baseline.environment}: ${RUNS_MIN - baseline.runs} more needed to estimate the noise`
    )
  ];
  if (counts.new > 0) answers.push(no(`${counts.new} series are not in the baseline`));
  if (counts.missing > 0) answers.push(no(`${counts.missing} series of the baseline are not in the results`));
  const unjudged = benchmarksOf(findings.filter(({ verdict }) => verdict === "inconclusive"));
  if (unjudged > 0)
    answers.push(no(`${benchmarks(unjudged)} could not be judged: perf-regression noise says why`));
  if (detectable !== null)
    answers.push(yes(`a change of ${share(detectable)} would be detected in half of the series`));
  return answers;
}

// src/commands/dashboard/build.ts
var build_exports = {};
__export(build_exports, {
  buildCommand: () => buildCommand
});

// src/commands/dashboard.ts
var dashboard_exports = {};
__export(dashboard_exports, {
  alsoFlag: () => alsoFlag,
  collectFor: () => collectFor,
  dashboardCommand: () => dashboardCommand
});

// src/serve/browser.ts
var OPENERS = {
  darwin: ["open"],
  win32: ["cmd", "/c", "start", ""]
};
function openInBrowser(address, note) {
  const [program, ...words] = OPENERS[process.platform] ?? ["xdg-open"];
  return new Promise((resolve2) => {
    const child = spawn(program, [...words, address], { stdio: "ignore", detached: true });
    child.once("error", () => {
      note(`Cannot start a browser (${program}). Open the address yourself.
`);
      resolve2();
    });
    child.once("spawn", () => {
      child.unref();
      resolve2();
    });
  });
}

// src/serve/local-suites.ts
async function collectSuites(paths, branch, historyDir) {
  const repositories = await Promise.all(
    paths.map((path, i) => repositoryAt(path, branch, historyDir, i === 0 ? "" : `also/${i}/`))
  );
  const below = (path) => [historyDir, path].filter((part) => part !== "").join("/");
  const read = async (path) => {
    const owner = repositories.findLast(({ prefix }) => path.startsWith(prefix));
    const own = owner && path.slice(owner.prefix.length);
    if (!owner || own === void 0 || !owner.files.includes(own)) return void 0;
    const { status, stdout } = await askGit(["cat-file", "blob", `${owner.commit}:${below(own)}`], {
      cwd: owner.path
    });
    return status === 0 ? stdout : void 0;
  };
  const suites = [];
  for (const { path, prefix, files, web } of repositories) {
    for (const folder of foldersOf(files)) {
      const name = suiteIn(await read(`${prefix}${folder}/index.json`) ?? "", folder);
      if (name === void 0) continue;
      suites.push({
        name: prefix === "" ? name : `${name} (${basename(resolve(path))})`,
        folder: `${prefix}${folder}`,
        ...web && { repository: web }
      });
    }
  }
  const list = encodeSuites(listOf(suites));
  return {
    suites,
    paths: async () => [
      SUITES_FILE,
      ...repositories.flatMap(({ prefix, files }) => files.map((file) => prefix + file))
    ],
    read: async (path) => path === SUITES_FILE ? list : read(path)
  };
}
async function repositoryAt(path, branch, historyDir, prefix) {
  await stat(path).catch((cause) => {
    throw new UserError(`folder ${path} does not exist`, "Pass folders of git repositories.", { cause });
  });
  const tip = await gitBranch(path, branch).tip();
  const tree = tip && (historyDir === "" ? tip.commit : `${tip.commit}:${historyDir}`);
  const listed = tree && await tryGit(["ls-tree", "-r", "-z", "--name-only", tree], { cwd: path });
  const all = listed ? listed.split("\0").filter((file) => file !== "") : [];
  const folders = foldersOf(all);
  if (!tip || folders.length === 0) {
    throw new UserError(
      `there is no history on branch ${branch} of ${path}`,
      `Fetch it (git fetch origin ${branch}:${branch}), or store a first run: perf-regression record FILES\u2026`
    );
  }
  const files = all.filter((file) => folders.some((folder) => file.startsWith(`${folder}/`)));
  return { path, commit: tip.commit, prefix, files, web: await webAddressOf(path) };
}
function foldersOf(files) {
  const folders = files.flatMap((file) => /^([^/]+)\/index\.json$/.exec(file)?.[1] ?? []);
  return folders.filter((folder) => folder !== SCHEMA_FOLDER).sort();
}
function suiteIn(index, folder) {
  try {
    const suite = namedSuite(JSON.parse(index));
    return suite !== void 0 && folderName(suite) === folder ? suite : void 0;
  } catch {
    return folder;
  }
}
async function webAddressOf(cwd) {
  const remote = await tryGit(["remote", "get-url", "origin"], { cwd });
  const found = /^(?:https?:\/\/(?:[^@/]*@)?|ssh:\/\/git@|git@)([^/:]+)(?::\d+)?[/:](.+?)(?:\.git)?\/?$/.exec(
    remote ?? ""
  );
  return found ? `https://${found[1]}/${found[2]}` : void 0;
}

// src/serve/server.ts
var compress = promisify(gzip);
var TYPES2 = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".json": "application/json",
  ".ndjson": "application/x-ndjson"
};
async function serve(port, site, collect2) {
  const server = createServer((request, response) => {
    answer(request, response, site, collect2).catch((error) => {
      send2(request, response, 500, "text/plain", String(error));
    });
  });
  await new Promise((resolve2, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve2);
  }).catch((cause) => {
    throw new UserError(`cannot listen on port ${port}`, "Choose another port; --port 0 picks a free one.", {
      cause
    });
  });
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  const ended = new Promise((resolve2) => server.once("close", resolve2));
  return { address: `http://127.0.0.1:${server.address().port}/`, ended, stop };
}
async function answer(request, response, site, collect2) {
  const host = (request.headers.host ?? "").replace(/:\d+$/, "");
  if (host !== "127.0.0.1" && host !== "localhost") {
    return send2(request, response, 403, "text/plain", "This server is for this machine only.");
  }
  if (request.method !== "GET" && request.method !== "HEAD") {
    return send2(request, response, 405, "text/plain", "This server is read-only.");
  }
  const path = pathOf(request.url ?? "/");
  const text = site.get(path) ?? await (await collect2()).read(path);
  if (text === void 0) return send2(request, response, 404, "text/plain", `${path} does not exist.`);
  return send2(request, response, 200, TYPES2[extname(path)] ?? "text/plain", text);
}
function pathOf(url) {
  try {
    return decodeURIComponent(new URL(url, "http://127.0.0.1").pathname).slice(1) || "index.html";
  } catch {
    return "index.html";
  }
}
async function send2(request, response, status, type, text) {
  const etag = `"${createHash("sha256").update(text).digest("hex").slice(0, 32)}"`;
  if (request.headers["if-none-match"] === etag) {
    response.writeHead(304, { etag }).end();
    return;
  }
  const zips = /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""));
  const body = zips ? await compress(text, { level: 6 }) : Buffer.from(text);
  response.writeHead(status, {
    "content-type": `${type}; charset=utf-8`,
    "content-length": body.length,
    "cache-control": "no-cache",
    etag,
    "x-content-type-options": "nosniff",
    ...zips && { "content-encoding": "gzip" }
  });
  response.end(request.method === "HEAD" ? void 0 : body);
}

// src/commands/dashboard.ts
var PORT = 7777;
var alsoFlag = {
  name: "also",
  value: "PATHS",
  help: "Other local repositories whose suites to show as well."
};
var dashboardCommand = {
  name: "dashboard",
  usage: "dashboard",
  examples: ["perf-regression dashboard --open", "perf-regression dashboard --also ../backend,../client"],
  inputs: ["branch", "history-dir"],
  flags: [
    { name: "open", help: "Open the dashboard in the browser." },
    { name: "port", value: "NUMBER", help: `Port to listen on; 0 takes any free one. [${PORT}]` },
    alsoFlag
  ],
  run: (given) => show(given, () => collectFor(given))
};
function collectFor({ cwd, options, config }) {
  const also = (options.get("also") ?? "").split(",").filter((path) => path !== "");
  const folders = [cwd, ...also.map((path) => resolve(cwd, path))];
  return collectSuites(folders, config.branch, config.historyDir);
}
async function show(given, collect2) {
  await collect2();
  const asked = Number(given.options.get("port") ?? PORT);
  if (!Number.isInteger(asked) || asked < 0 || asked > 65535) {
    throw new UserError(
      `--port: expected a port from 0 to 65535, got ${JSON.stringify(given.options.get("port"))}`,
      "Give a number up to 65535."
    );
  }
  const site = await readSite();
  const server = await serve(asked, await site.files(), collect2);
  given.print(`The dashboard is at ${server.address} (Ctrl+C stops it)
`);
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, server.stop);
  if (given.flags.has("open")) await openInBrowser(server.address, given.note);
  await server.ended;
  return 0;
}

// src/commands/dashboard/build.ts
var buildCommand = {
  name: "dashboard build",
  usage: "dashboard build",
  examples: ["perf-regression dashboard build --out site"],
  inputs: ["branch", "history-dir"],
  flags: [{ name: "out", value: "DIR", help: "Folder to write to; existing files are replaced." }, alsoFlag],
  run: build
};
async function build(given) {
  const { options, cwd, print } = given;
  const out = options.get("out");
  if (out === void 0) {
    throw new UserError("dashboard build: no folder was named", "perf-regression dashboard build --out DIR");
  }
  const folder = resolve(cwd, out);
  const collected = await collectFor(given);
  const site = await readSite();
  for (const [name, text] of await site.files()) await writeInside(folder, name, text);
  for (const path of await collected.paths()) {
    const text = await collected.read(path);
    if (text !== void 0) await writeInside(folder, path, text);
  }
  const count = collected.suites.length;
  print(`Wrote the page with ${count === 1 ? "1 suite" : `${count} suites`} to ${out}.
`);
  return 0;
}

// src/commands/status.ts
var status_exports = {};
__export(status_exports, {
  statusCommand: () => statusCommand
});
var HOUR_MS2 = 36e5;
var CHANGES_MAX = 10;
var statusCommand = {
  name: "status",
  usage: "status",
  examples: ["perf-regression status", "perf-regression status --suite nightly --max-age 7d"],
  inputs: ["suite", "branch", "history-dir"],
  flags: [
    {
      name: "max-age",
      value: "AGE",
      help: "Exit with 1 if the newest run is older than AGE: 36h, 7d or 2w."
    },
    { name: "json", help: "Print the status as JSON." }
  ],
  async run(given) {
    const { options, flags, now, print } = given;
    const age = options.get("max-age");
    const oldest = age === void 0 ? Number.POSITIVE_INFINITY : ageOf("max-age", age);
    const log = openHistory(suiteOf(given), given);
    await requireHistory(log, given);
    const status = await statusOf(log, now);
    print(flags.has("json") ? `${jsonText(status, 1)}
` : rendered(status));
    if (status.damages.length > 0) return 2;
    return status.ageHours * HOUR_MS2 > oldest ? 1 : 0;
  }
};
async function statusOf(log, now) {
  const { segments } = await log.index();
  const runs2 = [];
  for await (const segment of log.segmentsFromNewest()) runs2.unshift(...segment.runs);
  const newest = newestOf(runs2);
  if (!newest) throw log.damages[0] ?? new UserError(`suite ${log.suite} has no runs`);
  const counts = /* @__PURE__ */ new Map();
  for (const { environment } of runs2) {
    const name = describeEnvironment(environment);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return {
    suite: log.suite,
    where: `${log.folder} on ${log.branch.description}`,
    newest: { time: newest.time, commit: newest.commit, branch: newest.branch },
    ageHours: (now.getTime() - Date.parse(newest.time)) / HOUR_MS2,
    runs: runs2.length,
    rows: runs2.reduce((sum, { measurements }) => sum + measurements.length, 0),
    segments: segments.length,
    bytes: segments.reduce((sum, { bytes }) => sum + bytes, 0),
    environments: [...counts].map(([environment, count]) => ({ environment, runs: count })).sort((a, b) => b.runs - a.runs),
    changes: changesOf(runs2),
    damages: log.damages.map(({ message }) => message)
  };
}
function changesOf(runs2) {
  const before = /* @__PURE__ */ new Map();
  const changes = runs2.flatMap((run) => {
    const key = environmentKey(run.environment);
    const last = before.get(key);
    before.set(key, run);
    const what = last ? environmentDifferences(last.environment, run.environment) : [];
    return what.length > 0 ? [{ commit: run.commit, time: run.time, what: what.join(", ") }] : [];
  });
  return changes.reverse().slice(0, CHANGES_MAX);
}
function rendered({
  suite,
  where,
  newest,
  ageHours,
  damages,
  environments,
  changes,
  ...size
}) {
  const rows = [
    [
      "newest run",
      `${newest.time} (${ageInWords(ageHours)} old) of ${commitName(newest.commit)} on ${visible(newest.branch, 60)}`
    ],
    [
      "runs",
      `${size.runs} with ${size.rows} values, in ${size.segments} segments of ${Math.ceil(size.bytes / 1e3)} kB together`
    ],
    ["intact", damages.length === 0 ? "every line and checksum" : "no: see below"],
    ...environments.map(({ environment, runs: runs2 }) => [
      "measured on",
      `${visible(environment, 80)} (runs: ${runs2})`
    ]),
    ...changes.map(({ commit, time, what }) => [
      "changed",
      `${visible(what, 120)} at ${shortCommit(commit)} (${time.slice(0, 10)})`
    ])
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  const lines = rows.map(([name, text]) => `  ${pad(name, width)}   ${text}
`).join("");
  const damaged = damages.map((message) => `${visible(message, 400)}
`).join("");
  return `Suite ${visible(suite, 80)} in ${where}
${lines}${damaged}`;
}
function ageInWords(hours) {
  if (hours < 48) return `${Math.max(0, Math.round(hours))} hours`;
  return `${Math.round(hours / 24)} days`;
}

// src/commands/trends.ts
var trends_exports = {};
__export(trends_exports, {
  trendsCommand: () => trendsCommand
});
var FILE_BYTES = 1e6;
var trendsCommand = {
  name: "trends",
  usage: "trends",
  details: "Covers every suite of the history, or the one that --suite names.",
  examples: [
    "perf-regression trends",
    "perf-regression trends --trend-days 30 --suite nightly --all",
    "perf-regression trends --report-markdown trends.md --json > trends.json"
  ],
  inputs: [
    "trend-days",
    "suite",
    "thresholds",
    "rules-file",
    "base-branch",
    "environment",
    "branch",
    "history-dir",
    "alpha",
    "confidence",
    "report-markdown"
  ],
  flags: [
    { name: "all", help: "Show every series, not only those that moved." },
    { name: "json", help: "Print the report of each suite as JSON, as a list." }
  ],
  async run(given) {
    const { config, flags, cwd, now, print, note } = given;
    const { policy } = await given.configuration();
    const branch = config.baseBranch || await defaultBranchLocally(cwd);
    const history = gitBranch(cwd, config.branch);
    const { reports, damages } = await readTrends(history, config, { ...policy, branch, now });
    for (const damage of damages) note(`${describeError(damage)}
`);
    if (flags.has("json")) print(`${jsonText(reports, 1)}
`);
    else {
      const shown2 = { all: flags.has("all"), columns: given.columns };
      print(reports.map((report) => trendsTerminal(report, shown2)).join("\n"));
    }
    const path = config.reportMarkdown;
    if (path) await writeNamed("--report-markdown", resolve(cwd, path), trendsMarkdown(reports, FILE_BYTES));
    return damages.length > 0 ? 2 : 0;
  }
};

// src/commands/noise.ts
var noise_exports = {};
__export(noise_exports, {
  noiseCommand: () => noiseCommand
});
var noiseCommand = {
  name: "noise",
  usage: "noise [FILES\u2026]",
  examples: [
    "perf-regression noise --suite Benchmark",
    "perf-regression noise --history --all",
    "perf-regression noise bench-*.json --json"
  ],
  inputs: [
    "tool",
    "suite",
    "thresholds",
    "rules-file",
    "base-branch",
    "environment",
    "branch",
    "history-dir",
    "alpha"
  ],
  flags: [
    {
      name: "history",
      help: "Survey the stored runs of the base branch; the default without files."
    },
    { name: "all", help: "Show every series, not only the noisiest 20." },
    { name: "json", help: "Print the survey as JSON." }
  ],
  async run(given) {
    const { words, flags, cwd, print, note } = given;
    if (words.length > 0 && flags.has("history")) {
      throw new UserError("noise: expected files or --history, got both", `perf-regression ${this.usage}`);
    }
    const { policy, reader } = await given.configuration();
    const reports = [];
    if (words.length === 0) reports.push(await surveyHistory(given, policy));
    else {
      for (const { run, results } of await readRuns(words, reader, cwd, runInfoOf(given, void 0))) {
        for (const line of warningLines(results)) note(line);
        reports.push(noiseOfFiles(run, { ...policy, alpha: alphaOfFiles(given, policy) }));
      }
    }
    for (const report of reports) {
      print(flags.has("json") ? `${jsonText(report, 1)}
` : renderNoise(report, { all: flags.has("all") }));
    }
    return 0;
  }
};
function alphaOfFiles({ options }, { alpha }) {
  const asked = compareCommand.defaults?.alpha;
  return options.has("alpha") || asked === void 0 ? alpha : shareOf(asked);
}
async function surveyHistory(given, policy) {
  const { comparability } = policy;
  const { config, cwd } = given;
  const log = openHistory(suiteOf(given), given);
  const branch = config.baseBranch || await defaultBranchLocally(cwd);
  const ofBranch = (runs3) => runs3.filter((run) => run.branch === branch);
  const comparable = (runs3) => {
    const last = runs3.at(-1);
    return last ? comparableRuns(last, runs3, comparability) : [];
  };
  const { runs: runs2 } = await newestRuns(log.segmentsFromNewest(WINDOW), {
    counting: (read) => comparable(ofBranch(read))
  });
  const all = ofBranch(runs2);
  const newest = all.at(-1);
  if (!newest) {
    throw new UserError(
      `there is no run of branch ${branch} in the history of suite ${log.suite} on ${log.branch.description}`,
      `Fetch it (git fetch origin ${config.branch}), name another --suite or --base-branch, or store a first run: perf-regression record FILES\u2026`
    );
  }
  const { environment } = newest;
  const own = comparable(all).slice(-WINDOW);
  const others = all.slice(all.indexOf(own[0])).filter((run) => !own.includes(run));
  return noiseOfHistory(
    own,
    others.map((run) => environmentKey(run.environment, comparability, environment)),
    policy
  );
}

// src/commands/notify.ts
var notify_exports = {};
__export(notify_exports, {
  notifyCommand: () => notifyCommand
});
var notifyCommand = {
  name: "notify",
  usage: "notify TITLE [TEXT] | --test | --report FILE",
  details: `TITLE and TEXT are shown on this desktop (notify-send on Linux, osascript on macOS) and sent nowhere else.
--test and --report send a message to Slack, Microsoft Teams, Discord or your own webhook. Addresses come from the options or the
environment: ${channels.map(({ variable }) => variable).join(", ")}.`,
  examples: [
    "perf-regression notify 'Nightly run' 'All 12 suites were measured'",
    "SLACK_WEBHOOK_URL=https://hooks.slack.com/services/\u2026 perf-regression notify --test",
    "perf-regression notify --report report.json --slack-mention here"
  ],
  inputs: ["slack-webhook", "slack-mention", "teams-webhook", "discord-webhook", "webhook"],
  flags: [
    { name: "test", help: "Send a test message." },
    {
      name: "report",
      value: "FILE",
      help: "Send the message of this report, a file written by --report-json."
    }
  ],
  async run(given) {
    const file = given.options.get("report");
    const [title, text = "", ...more] = given.words;
    const asked = [title, file].filter((each) => each !== void 0).length + Number(given.flags.has("test"));
    if (asked !== 1 || more.length > 0) {
      throw new UserError(
        "notify: expected one of TITLE, --test or --report FILE",
        `perf-regression ${this.usage}`
      );
    }
    if (title !== void 0) {
      await showOnDesktop(plainMessage(title, text));
      return 0;
    }
    const config = withEnvironment(given);
    const configured = channels.filter(({ input }) => config.written[input] !== "");
    if (configured.length === 0) {
      throw new UserError(
        "no webhook is set",
        `Set one of ${channels.map(({ variable }) => variable).join(", ")} in the environment.`
      );
    }
    const reports = file === void 0 ? [] : [await readReport(file, given.cwd)];
    const news = reports.map((report) => ({ report, recovered: false }));
    const content = file === void 0 ? TEST : contentOf(news, { Run: reports[0]?.run.url });
    const failures = [];
    for (const channel of configured) {
      await send(channel, content, config).then(
        () => given.print(`${channel.service}: sent
`),
        (error) => failures.push(error)
      );
    }
    if (failures.length > 0) throw new UserError(failures.map(describeError).join("\n"));
    return 0;
  }
};
function withEnvironment({ config, env }) {
  const addressOf = ({ input, variable }) => config.written[input] || (env[variable] ?? "");
  const given = /* @__PURE__ */ new Map([["slack-mention", config.written["slack-mention"]]]);
  for (const channel of channels) given.set(channel.input, addressOf(channel));
  return parseConfig(given, "command line");
}
async function readReport(file, cwd) {
  const { text } = await readText(resolve(cwd, file), file);
  const parsed = reportSchema.safeParse(jsonOf2(text, file));
  if (parsed.success) return parsed.data;
  throw new UserError(
    `${file}: this is not a report of this version: ${issueIn(parsed.error)}`,
    "Write one:   perf-regression check FILES\u2026 --report-json report.json"
  );
}
function jsonOf2(text, file) {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UserError(`${file}: this is not JSON`, "Give a file written by --report-json.", {
      cause: error
    });
  }
}

// src/commands/completion.ts
var completion_exports = {};
__export(completion_exports, {
  completionCommand: () => completionCommand
});

// src/commands/shells.ts
var shells = { bash, zsh, fish };
function bash(places) {
  const cases = places.map(({ words, commands, options }) => {
    const lists = options.flatMap(
      ({ name, takes }) => typeof takes === "string" ? [] : [`        --${name}) words='${takes.join(" ")}' ;;`]
    );
    const free = options.filter(({ takes }) => takes === "a word").map(({ name }) => `--${name}`);
    return [
      `    ${behind(words)})`,
      '      case "$before" in',
      ...lists,
      ...free.length > 0 ? [`        ${free.join("|")}) ;;`] : [],
      "        *)",
      `          words='${commands.map(({ name }) => name).join(" ")}'`,
      `          [[ $current != -* ]] || words='${options.map(({ name }) => `--${name}`).join(" ")}' ;;`,
      "      esac ;;"
    ].join("\n");
  });
  return `# bash completion for perf-regression
_perf_regression() {
  local IFS=$' \\t\\n'
  local current=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD - 1]} words=
  local line="\${COMP_WORDS[*]:1:COMP_CWORD - 1} "
  case "\${line# }" in
${cases.join("\n")}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _perf_regression perf-regression
`;
}
function zsh(places) {
  const cases = places.map(({ words, commands, options }) => {
    const specs = options.map(({ name, help, takes }) => {
      const value = takes === "nothing" ? "" : typeof takes === "string" ? ":value:_files" : `:value:(${takes.join(" ")})`;
      return `        ${quoted(`--${name}[${firstSentence(help).replace(/[[\]:\\]/g, "\\$&")}]${value}`)}`;
    });
    const list = commands.map(
      ({ name, help }) => `        ${quoted(`${name}:${firstSentence(help).replaceAll(":", "\\:")}`)}`
    );
    const names = list.length === 0 ? "" : `      names=(
${list.join("\n")}
      )
`;
    return `    ${behind(words)})
      depth=${words.length}
${names}      options=(
${specs.join("\n")}
      ) ;;`;
  });
  return `#compdef perf-regression
_perf-regression() {
  local depth
  local -a names options
  case "\${(j: :)words[2,CURRENT-1]} " in
${cases.join("\n")}
  esac
  if (( CURRENT == depth + 2 && $#names > 0 )) && [[ $PREFIX != -* ]]; then
    _describe command names && return
  fi
  shift depth words
  (( CURRENT -= depth ))
  _arguments : $options '*:file:_files'
}
_perf-regression "$@"
`;
}
function fish(places) {
  const quoted2 = (text) => `'${text.replace(/['\\]/g, "\\$&")}'`;
  const lines = places.flatMap(({ words, commands, options }) => {
    const line = words.join(" ");
    const start = (when) => `complete -c perf-regression -n ${quoted2(when)}`;
    const within = words.length === 0 ? "__perf_regression_is" : `__perf_regression_begins ${line}`;
    return [
      ...commands.map(
        ({ name, help }) => `${start(`__perf_regression_is ${line}`.trim())} -a ${name} -d ${quoted2(firstSentence(help))}`
      ),
      ...options.map(({ name, help, takes }) => {
        const value = takes === "nothing" ? "" : typeof takes === "string" ? " -r" : ` -x -a ${quoted2(takes.join(" "))}`;
        return `${start(within)} -l ${name}${value} -d ${quoted2(firstSentence(help))}`;
      })
    ];
  });
  return `# fish completion for perf-regression
function __perf_regression_line
    set -l words (commandline -opc)
    set -e words[1]
    echo "$words"
end
function __perf_regression_is
    test (__perf_regression_line) = "$argv"
end
function __perf_regression_begins
    string match -q -- "$argv *" (__perf_regression_line)" "
end
${lines.join("\n")}
`;
}
function behind(words) {
  return words.length === 0 ? "*" : `${quoted(`${words.join(" ")} `)}*`;
}
function firstSentence(help) {
  const [sentence = help] = help.split(/(?<=[.;:]) /, 1);
  return sentence.replace(/[.;:]$/, "");
}
function quoted(text) {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

// src/commands/completion.ts
var HELP = { name: "help", help: "Show the help.", takes: "nothing" };
var completionCommand = {
  name: "completion",
  usage: `completion ${Object.keys(shells).join("|")}`,
  details: `Prints a script for ${Object.keys(shells).join(", ")}. Load it when your shell starts:
  bash   source <(perf-regression completion bash)       in ~/.bashrc
  zsh    perf-regression completion zsh > "\${fpath[1]}/_perf-regression"
  fish   perf-regression completion fish > ~/.config/fish/completions/perf-regression.fish`,
  examples: ["perf-regression completion bash"],
  inputs: [],
  flags: [],
  async run({ words, print }) {
    const [shell = "", ...more] = words;
    const script = Object.hasOwn(shells, shell) ? shells[shell] : void 0;
    if (!script || more.length > 0) {
      const names = Object.keys(shells);
      const meant = shell === "" ? "" : `. Did you mean ${nearestFirst(shell, names)[0]}?`;
      throw new UserError(
        `completion: expected one of ${names.join(", ")}, got ${JSON.stringify(words.join(" "))}${meant}`,
        "perf-regression completion --help says how to load each."
      );
    }
    const { commands } = await Promise.resolve(commands_exports);
    print(script(await placesOf(commands)));
    return 0;
  }
};
async function placesOf(entries, before = []) {
  const places = [];
  for (const { name, commands = [], load } of entries) {
    const words = [...before, name];
    const command = await load?.();
    places.push(...(await placesOf(commands, words)).slice(0, -1));
    places.push({
      words,
      commands: [...commands.map(named), ...command ? choicesOf(command) : []],
      options: command ? optionsOf(command) : [HELP]
    });
  }
  const version = { name: "version", help: "Show the version.", takes: "nothing" };
  return [...places, { words: before, commands: entries.map(named), options: [HELP, version] }];
}
function choicesOf({ name, usage }) {
  const [, ...words] = usage.split(" ").slice(name.split(" ").length - 1);
  const [choices = ""] = words.filter((word) => word.includes("|"));
  return choices.split("|").flatMap((word) => word === "" ? [] : [{ name: word, help: "" }]);
}
function named({ name, summary }) {
  return { name, help: summary };
}
function optionsOf(command) {
  const ofInputs = inputs.filter(({ name }) => command.inputs.includes(name)).map((input) => {
    const help = input.help.replaceAll("`", "");
    if (input.kind === "flag") {
      const isOn = (command.defaults?.[input.name] ?? input.default) === "true";
      return { name: isOn ? `no-${input.name}` : input.name, help, takes: "nothing" };
    }
    return { name: input.name, help, takes: valuesOf(input) };
  });
  const own = command.flags.map(
    ({ name, value, help }) => ({ name, help, takes: value === void 0 ? "nothing" : "a word" })
  );
  return [...ofInputs, ...own, HELP];
}
function valuesOf({ name, kind }) {
  if (isChoice(kind)) return kind;
  return name === "tool" ? ["auto", ...formats.map(({ id }) => id)] : "a word";
}
export {
  accept_exports as "commands/baseline/accept.ts",
  acceptance_exports as "commands/baseline/acceptance.ts",
  levels_exports as "commands/baseline/levels.ts",
  set_exports as "commands/baseline/set.ts",
  show_exports2 as "commands/baseline/show.ts",
  verify_exports2 as "commands/baseline/verify.ts",
  completion_exports as "commands/completion.ts",
  dashboard_exports as "commands/dashboard.ts",
  build_exports as "commands/dashboard/build.ts",
  add_exports as "commands/history/add.ts",
  branches_exports as "commands/history/branches.ts",
  compact_exports as "commands/history/compact.ts",
  compare_exports as "commands/history/compare.ts",
  export_exports as "commands/history/export.ts",
  import_exports as "commands/history/import.ts",
  prune_exports as "commands/history/prune.ts",
  query_exports as "commands/history/query.ts",
  repair_exports as "commands/history/repair.ts",
  show_exports as "commands/history/show.ts",
  stored_runs_exports as "commands/history/stored-runs.ts",
  verify_exports as "commands/history/verify.ts",
  noise_exports as "commands/noise.ts",
  notify_exports as "commands/notify.ts",
  status_exports as "commands/status.ts",
  trends_exports as "commands/trends.ts"
};
