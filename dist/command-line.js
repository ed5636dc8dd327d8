import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  EXPERIMENT_NAME,
  EXPERIMENT_ROUNDS,
  EXPERIMENT_SCHEMA,
  EXPERIMENT_SERIES_MAX,
  VARIABLE_NAME,
  experimentSchema,
  roundsOf
} from "./chunks/chunk-UAR36L7T.js";
import {
  BENCHMARKS,
  EMPTY_WINDOW,
  GitHub,
  HTML_BYTES,
  HistoryLog,
  INTERRUPTED,
  LIMIT,
  MEASUREMENTS_MAX,
  MINUTES,
  NO_RULES,
  PAIRED,
  ROUNDS,
  SUMMARY_BYTES,
  Settings,
  TEST,
  TIMES,
  addRow,
  archiveAt,
  askGit,
  asvResultsJson,
  baselineFromFile,
  baselineText,
  benchmarks,
  benchmarksOf,
  branchNameOf,
  bucketAt,
  bucketKeep,
  cappedEstimate,
  centreInterval,
  channels,
  check,
  climb,
  commitOf,
  comparableRuns,
  comparePairs,
  contentOf,
  defaultBranchLocally,
  demandBranchLocally,
  demandFile,
  demandOwnFolder,
  environmentOf,
  execute,
  exitCodeOf,
  failed,
  fileStep,
  filesBelow,
  findOverride,
  footingOnLaptop,
  formats,
  git,
  glob,
  inputs,
  interleave,
  interruptible,
  isChoice,
  isLook,
  issueThread,
  jsonFiles,
  judgeRounds,
  keepRun,
  limitsFor,
  lineageOnLaptop,
  listOf as listOf2,
  localEnvironment,
  machineState,
  markdownCode,
  markdownText,
  measureAlone,
  measureInTurn,
  measureSide,
  measurementOf,
  messageOf as messageOf2,
  ndjson,
  noBaseline,
  noiseOfFiles,
  noiseOfHistory,
  notOurs,
  openBucket,
  openStopwatch,
  outcomeText,
  pad,
  pairwiseMeans,
  parseResults,
  parseStores,
  parseThresholds,
  percentage,
  placingOf,
  prepare,
  pruneHistory,
  pytestBenchmark,
  quantities,
  readAgain,
  readCheckout,
  readConfiguration,
  readIssue,
  readResults,
  readRun,
  readRuns,
  readSite,
  readText,
  readTrends,
  regressionOf,
  renderHtml,
  renderJson,
  renderNoise,
  renderSuites,
  renderTerminal,
  restoreHistory,
  resultsOf,
  runOf,
  runState,
  runs,
  saveMemory,
  scaleFor,
  seededRandom,
  send,
  sequentialTest,
  share,
  shareOf,
  skippedWarnings,
  succeeded,
  summaryText,
  table,
  tagsByName,
  tellingBy,
  threshold,
  ticksOf,
  timeText,
  trace,
  trendsMarkdown,
  trendsTerminal,
  tryGit,
  unmatchedWarnings,
  upsertComment,
  visible,
  withJitter,
  withLimit,
  withSources,
  withWorktrees
} from "./chunks/chunk-ERESL2L2.js";
import {
  require_mod
} from "./chunks/chunk-657PIJ3A.js";
import {
  ParseFailure,
  asArray,
  asNumber,
  asObject,
  asText,
  jsonLines,
  parseJson
} from "./chunks/chunk-MIRE5XF4.js";
import {
  RUNS_MIN,
  SEGMENT_FILE,
  SIGMA_MIN,
  SUITES_FILE,
  USUAL_FACTS,
  WINDOW,
  changePointsTogether,
  decodeIndex,
  decodeSegment,
  describeEnvironment,
  deviationScale,
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
  isBad,
  isPublished,
  listOf,
  median,
  newestOf,
  newestRuns,
  normalQuantileUpper,
  normalUpper,
  publishedFiles,
  publishedNames,
  quantile,
  readSegment,
  reportSchema,
  saidByPeople,
  withoutCommonMode
} from "./chunks/chunk-3KY5I5JM.js";
import {
  NAME_LENGTH_MAX,
  _enum,
  _null,
  array,
  boolean,
  int,
  number,
  object,
  record,
  sampleLevels,
  string,
  union,
  unknown
} from "./chunks/chunk-QBWGBNV5.js";
import "./chunks/chunk-EU2BCNRU.js";
import {
  matchesWildcard,
  selects
} from "./chunks/chunk-VEXFQK2A.js";
import {
  directionOf,
  kindOf,
  parseQuantity,
  tidyUnit
} from "./chunks/chunk-D64W6HUU.js";
import {
  ParseError,
  TransientError,
  UserError,
  describeError,
  messageOf
} from "./chunks/chunk-GLOBL6LV.js";
import {
  __toESM
} from "./chunks/chunk-UZ77254A.js";

// src/cli.ts
var import_fastest_levenshtein2 = __toESM(require_mod(), 1);
import { readFile as readFile4 } from "node:fs/promises";
import { parseArgs } from "node:util";

// src/local/desktop.ts
import { execFile } from "node:child_process";
var TIMEOUT_MS = 5e3;
var APPLE_SCRIPT = [
  "on run argv",
  "display notification (item 3 of argv) with title (item 1 of argv) subtitle (item 2 of argv)",
  "end run"
];
function callFor(platform, { title, text, isUrgent }) {
  if (platform === "darwin") {
    const words = ["perf-regression", title, text];
    return ["osascript", ...APPLE_SCRIPT.flatMap((line) => ["-e", line]), ...words];
  }
  if (platform !== "linux") return void 0;
  const urgency = isUrgent ? "critical" : "normal";
  return ["notify-send", "--app-name=perf-regression", `--urgency=${urgency}`, "--", title, bodyOf(text)];
}
function bodyOf(text) {
  const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\\": "\\\\" };
  return text.replace(/[&<>\\]/g, (sign) => entities[sign] ?? sign);
}
function showOnDesktop(message, platform = process.platform) {
  const call = callFor(platform, message);
  if (!call) return Promise.resolve();
  const [program, ...words] = call;
  return new Promise((resolve14, reject) => {
    execFile(program, words, { timeout: TIMEOUT_MS }, (error, _, stderr) => {
      if (error) reject(unreachable(program, error, stderr));
      else resolve14();
    });
  });
}
function unreachable(program, error, stderr) {
  const cannot = "nothing can be shown on the desktop:";
  if (error.code === "ENOENT") {
    return new UserError(
      `${cannot} ${program} is not installed`,
      "Debian and Ubuntu: apt install libnotify-bin"
    );
  }
  if (error.killed) return new UserError(`${cannot} ${program} did not answer for ${TIMEOUT_MS / 1e3} s`);
  const [said = ""] = stderr.trim().split("\n");
  return new UserError(`${cannot} ${program} says: ${said}`, "It needs the session of a desktop.");
}

// src/reporters/tracked.ts
var HEAD = [
  "command",
  "time",
  "spread",
  "user",
  "system",
  "memory",
  "average",
  "CPU",
  "output",
  "succeeded",
  "runs"
];
function renderTracked(run) {
  const { measurements } = run;
  const commands2 = Map.groupBy(measurements, ({ benchmark }) => benchmark.name);
  const rows = [...commands2].map(([name, own]) => rowOf(name, own));
  const notes = notesOf(measurements.filter(({ metric }) => metric.name === "time"));
  const summary = summaryText(scriptsIn(run), (name) => visible(name, 60));
  return `${table(HEAD, rows)}${summary === "" ? "" : `
${summary}
`}${notes.join("")}`;
}
function rowOf(name, own) {
  const cell = (metric) => {
    const found = named(own, metric);
    return found ? quantities([found.sample.centre], found.metric.unit)[0] ?? "" : "\u2013";
  };
  const values = named(own, "time")?.sample.values ?? [];
  return [
    visible(name, 60),
    cell("time"),
    values.length > 1 ? `\xB1 ${share(spreadOf(values))}` : "",
    ...["user_time", "system_time", "memory", "memory_average", "cpu", "output_bytes", "success_rate"].map(
      cell
    ),
    String(values.length)
  ];
}
function scriptsIn({ measurements }) {
  const commands2 = Map.groupBy(measurements, ({ benchmark }) => benchmark.name);
  return [...commands2].flatMap(([name, own]) => {
    const rate = named(own, "success_rate");
    return rate ? [{ name, time: named(own, "time")?.sample.centre ?? null, rate: rate.sample.centre }] : [];
  });
}
var NOISY = 0.1;
var SHORT_NS = 5e6;
var FAR_OUT = 3;
var VALUES_MIN = 5;
var LACKS = [
  {
    text: "measured too seldom to know the noise: --runs 10, --budget 5min",
    holds: ({ length }) => length > 0 && length < VALUES_MIN
  },
  {
    text: "so short that starting a process is a good part of it: let one execution do more",
    holds: (values) => values.length >= VALUES_MIN && median(values) < SHORT_NS
  },
  {
    text: `noisy (more than \xB1 ${share(NOISY)}): more --runs, or a quieter machine`,
    holds: (values) => values.length >= VALUES_MIN && spreadOf(values) > NOISY
  },
  {
    text: "some executions far slower than the others: --warmup 1 helps where it is the first",
    holds: hasFarOut
  }
];
function notesOf(times) {
  return LACKS.flatMap(({ text, holds }) => {
    const names = times.filter(({ sample }) => holds(sample.values)).map(({ benchmark }) => visible(benchmark.name, 60));
    if (names.length === 0) return [];
    const more = names.length > NAMES_MAX ? ` and ${names.length - NAMES_MAX} more` : "";
    return [`  ! ${names.slice(0, NAMES_MAX).join(", ")}${more}: ${text}
`];
  });
}
var NAMES_MAX = 3;
function hasFarOut(values) {
  if (values.length < VALUES_MIN) return false;
  const third = quantile(values, 0.75);
  return (values.at(-1) ?? 0) > third + FAR_OUT * (third - quantile(values, 0.25));
}
function spreadOf(values) {
  const middle = quantile(values, 0.5);
  return middle > 0 ? (quantile(values, 0.75) - quantile(values, 0.25)) / (2 * middle) : 0;
}
function named(own, metric) {
  return own.find((measurement) => measurement.metric.name === metric);
}

// src/reporters/desktop.ts
var TITLE_LENGTH = 140;
var LINE_LENGTH = 200;
var LINES_MAX = 4;
function plainMessage(title, text, isUrgent = false) {
  const lines = text.trim().split("\n").map((line) => visible(line, LINE_LENGTH));
  return { title: visible(title, TITLE_LENGTH), text: lines.slice(0, LINES_MAX).join("\n"), isUrgent };
}
function renderDesktop({ title, suites, gate }) {
  const lines = suites.flatMap((suite) => [
    ...suite.title === "" ? [] : [suite.title],
    ...suite.lines.map(lineText)
  ]);
  return plainMessage(title, lines.join("\n"), isBad(gate));
}
function lineText({ symbol, name, values, change, why }) {
  return [symbol, name, values, change, why && `(${why})`].filter((part) => part !== "").join(" ");
}
function renderTrackedDesktop(run) {
  const scripts = scriptsIn(run);
  const failed2 = scripts.filter(({ rate }) => rate < 1);
  const [first] = scripts;
  const title = scripts.length === 1 && first ? `${visible(first.name, 60)}: measured` : `${scripts.length} commands measured`;
  const whole = summaryText(scripts, (name) => visible(name, 40)) || scripts.map(({ time }) => time === null ? "" : timeText(time)).join("");
  const lines = failed2.map(
    ({ name, rate }) => `${visible(name, 60)}: ${quantities([rate], "ratio")[0]} of its executions succeeded`
  );
  return plainMessage(title, [whole, ...lines].filter((line) => line !== "").join("\n"), failed2.length > 0);
}

// src/commands/desktop-notice.ts
var notifyFlag = {
  name: "notify",
  help: "Say on the desktop what came out, as soon as it is known."
};
async function tellDesktop(message, { flags, note }) {
  if (!flags.has(notifyFlag.name)) return;
  try {
    await showOnDesktop(message);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    note(`${describeError(error)}
`);
  }
}
function tellFailure(command, error, given) {
  return tellDesktop(plainMessage(`${command} failed`, describeError(error), true), given);
}

// src/history/git-branch.ts
var FALLBACK_IDENTITY = "perf-regression <perf-regression@localhost>";
function kindOf2(mode) {
  if (mode === "040000") return "folder";
  if (mode === "120000") return "symbolic link";
  return mode === "160000" ? "submodule" : "file";
}
function gitBranch(repository, name) {
  const ref = `refs/heads/${name}`;
  const inside = { cwd: repository };
  const description = `branch ${name} of ${repository}`;
  async function tip() {
    for (const candidate of [ref, `refs/remotes/origin/${name}`]) {
      const found = await tryGit(["log", "-1", "--format=%H%n%T", candidate, "--"], inside);
      const [commit, tree] = found?.split("\n") ?? [];
      if (commit && tree) return { commit, tree };
    }
    return void 0;
  }
  return {
    name,
    description,
    tip,
    async before({ commit }, most) {
      const found = await tryGit(
        ["log", "--skip=1", `--max-count=${most}`, "--format=%H %T", commit, "--"],
        inside
      );
      const lines = (found ?? "").split("\n").filter((line) => line !== "");
      return lines.map((line) => {
        const [before = "", tree = ""] = line.split(" ");
        return { commit: before, tree };
      });
    },
    async read({ commit }, path) {
      const [entry] = await entriesAt(["-l", commit, "--", path]);
      if (!entry) return void 0;
      demandFile(path, description, entry.kind, entry.bytes);
      const { status, stdout, stderr } = await askGit(["cat-file", "blob", entry.object], inside);
      if (status === 0) return stdout;
      throw new UserError(`cannot read ${path} on ${description}: ${stderr.trim()}`);
    },
    async list({ commit }, folder) {
      const [entry] = await entriesAt([commit, "--", folder]);
      if (!entry) return [];
      if (entry.kind !== "folder") throw notOurs(folder, description, `it is a ${entry.kind}`);
      return entriesAt([entry.object]);
    },
    async commit(parent, files, message) {
      const stream = importOf(ref, parent, files, message, await identity());
      const { status, stdout, stderr } = await askGit(["fast-import", "--quiet"], {
        ...inside,
        input: stream
      });
      const [, commit, tree] = /^([0-9a-f]{40,})\n040000 tree ([0-9a-f]{40,})\t/.exec(stdout) ?? [];
      if (status === 0 && commit && tree) return { commit, tree };
      if (/not updating|lock|but expected|already exists/i.test(stderr)) return void 0;
      throw new UserError(`cannot move ${ref} in ${repository}: ${stderr.trim()}`);
    }
  };
  async function entriesAt(which) {
    const found = await git(["ls-tree", "-z", "--full-tree", ...which], inside);
    return found.split("\0").flatMap((line) => {
      const [, mode = "", object2 = "", bytes, entry = ""] = /^(\d{6}) \w+ ([0-9a-f]+)(?: +(\S+))?\t(.*)$/s.exec(line) ?? [];
      return mode === "" ? [] : [{ name: entry, kind: kindOf2(mode), object: object2, bytes: Number(bytes) }];
    });
  }
  async function identity() {
    const known = await tryGit(["var", "GIT_COMMITTER_IDENT"], inside);
    return known ?? `${FALLBACK_IDENTITY} ${Math.floor(Date.now() / 1e3)} +0000`;
  }
}
function importOf(ref, parent, files, message, committer) {
  const changes = [...files].map(
    ([path, text]) => text === null ? `D ${quoted(path)}
` : `M 100644 inline ${quoted(path)}
${dataOf(text)}`
  );
  return [
    `feature done
commit ${ref}
mark :1
committer ${committer}
`,
    dataOf(`${message}
`),
    parent ? `from ${parent.commit}
` : "",
    ...changes,
    '\nget-mark :1\nls :1 ""\ndone\n'
  ].join("");
}
function dataOf(text) {
  return `data ${Buffer.byteLength(text)}
${text}
`;
}
function quoted(path) {
  return `"${path.replace(/[\\"]/g, "\\$&").replaceAll("\n", "\\n")}"`;
}

// src/commands/laptop.ts
async function readWorkplace(cwd) {
  const checkout = await readCheckout(cwd);
  if (!checkout) return void 0;
  const branch = await tryGit(["symbolic-ref", "--quiet", "--short", "HEAD"], { cwd });
  const user = await tryGit(["config", "user.name"], { cwd });
  return { checkout, branch: branch ?? "HEAD", user: user ?? "" };
}
function personOf(workplace) {
  return workplace?.user || "somebody without a name in git";
}
function openHistory(suite, { settings, cwd }) {
  return new HistoryLog(gitBranch(cwd, settings.text("branch")), settings.text("history-dir"), suite);
}
function occasionOf(given, workplace) {
  const { now, env } = given;
  return {
    suite: suiteOf(given),
    commit: workplace?.checkout.commit ?? "",
    message: workplace?.checkout.message ?? "",
    author: workplace?.checkout.author ?? "",
    branch: workplace?.branch ?? "",
    now,
    mark: `local.${now.getTime()}`,
    env
  };
}
async function demandHistory(log, { settings }) {
  if ((await log.index()).segments.length > 0) return;
  throw new UserError(
    `there is no history of suite ${log.suite} on ${log.branch.description}`,
    `Fetch it (git fetch origin ${settings.text("branch")}), name another --suite, or store a first run: perf-regression record FILES\u2026`
  );
}
function suiteOf({ settings, env }) {
  return settings.text("suite") || env.GITHUB_WORKFLOW || "default";
}
function demandFiles(words, usage) {
  if (words.length > 0) return;
  throw new UserError("no result files were named", `perf-regression ${usage}`);
}

// src/commands/options.ts
function countOption({ options }, name, { standard, min, max }) {
  const text = options.get(name);
  if (text === void 0) return standard;
  const value2 = Number(text);
  if (/^\d+$/.test(text.trim()) && value2 >= min && value2 <= max) return value2;
  throw new UserError(`--${name}: ${JSON.stringify(text)} is no whole number from ${min} to ${max}`);
}
function durationOption({ options }, name, standardMs) {
  const text = options.get(name);
  if (text === void 0) return standardMs;
  const quantity = parseQuantity(text);
  if (quantity?.unit === "ns" && quantity.value > 0) return quantity.value / 1e6;
  throw new UserError(
    `--${name}: ${JSON.stringify(text)} is no duration`,
    "Write a number with its unit: 500ms, 15s or 2min."
  );
}

// src/commands/measuring.ts
var measuringFlags = [
  { name: "setup", value: "LINE", help: "Prepares each version, such as npm ci; a line for the shell." },
  {
    name: "results",
    value: "FILES",
    help: "Files that the command writes, or - for its output. Default: it is measured from outside."
  },
  {
    name: "name",
    value: "NAME",
    help: "Name of the benchmark that is measured from outside. Default: the command."
  },
  { name: "timeout", value: "TIME", help: "A command that takes longer is ended, and has failed." }
];
function setupOf({ options }) {
  const line = options.get("setup");
  return line === void 0 ? void 0 : shellWords(line);
}
function shellWords(line) {
  return process.platform === "win32" ? ["cmd", "/d", "/s", "/c", line] : ["/bin/sh", "-ec", line];
}
function meterOf(given, reader, stopwatch, metrics) {
  const { words, options } = given;
  const results = listOf2(options.get("results") ?? "");
  return {
    words,
    telling: tellingBy(results, options.get("name") ?? words.join(" "), metrics),
    reader,
    stopwatch,
    timeoutMs: durationOption(given, "timeout", Number.POSITIVE_INFINITY)
  };
}

// src/commands/output.ts
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
var reportFlags = [
  { name: "all", help: "Show every series, not only those that need an answer." },
  { name: "json", help: "Print the report as JSON." },
  notifyFlag
];
async function printReports(reports, given) {
  const { settings, flags, cwd, colour, print } = given;
  const exitCode = exitCodeOf(reports, settings);
  for (const report of reports) {
    const text = renderTerminal(report, exitCode, { colour, all: flags.has("all") });
    print(flags.has("json") ? renderJson(report) : text);
  }
  const jsonPath = settings.text("report-json");
  if (jsonPath) {
    for (const { path, text } of jsonFiles(reports, resolve(cwd, jsonPath))) await writeFile(path, text);
  }
  const markdownPath = settings.text("report-markdown");
  if (markdownPath) await writeFile(resolve(cwd, markdownPath), renderSuites(reports, SUMMARY_BYTES));
  const htmlPath = settings.text("report-html");
  if (htmlPath) await writeFile(resolve(cwd, htmlPath), renderHtml(reports, HTML_BYTES));
  const news = reports.map((report) => ({ report, recovered: false }));
  await tellDesktop(renderDesktop(messageOf2(news, {})), given);
  return exitCode;
}

// src/commands/progress.ts
var WIDTH = 24;
var FORECAST_MS = 1e3;
var PAUSE_MS = 50;
var Progress = class {
  #note;
  #onTerminal;
  #drawnAt = Number.NEGATIVE_INFINITY;
  #isOpen = false;
  #startedAt;
  constructor(note, onTerminal) {
    this.#note = note;
    this.#onTerminal = onTerminal;
  }
  /** A part of the work begins; a bar says it itself. */
  line(what) {
    if (!this.#onTerminal) this.#note(`${visible(what, 100)}
`);
  }
  /** What has to be read; it stays. */
  warn(text) {
    this.end();
    this.#note(`${text}
`);
  }
  /** @param done of `total`, at least one */
  step(what, done, total) {
    if (!this.#onTerminal) return;
    const now = performance.now();
    this.#startedAt ??= now;
    if (done < total && now - this.#drawnAt < PAUSE_MS) return;
    this.#drawnAt = now;
    const full = Math.round(WIDTH * done / Math.max(1, total));
    const bar = "\u2588".repeat(full) + "\u2591".repeat(WIDTH - full);
    this.#note(`\r\x1B[2K${bar} ${done}/${total}${this.#rest(done, total)}  ${visible(what, 60)}`);
    this.#isOpen = true;
  }
  /** How long it is going to take, if it goes on as it began. */
  #rest(done, total) {
    const elapsedMs = performance.now() - (this.#startedAt ?? 0);
    if (done === 0 || elapsedMs < FORECAST_MS) return "";
    const seconds = Math.ceil(elapsedMs / done * (total - done) / 1e3);
    return seconds < 100 ? `  ${seconds} s left` : `  ${Math.ceil(seconds / 60)} min left`;
  }
  /** The bar is taken away: what it told is in the account. */
  end() {
    if (this.#isOpen) this.#note("\r\x1B[2K");
    this.#isOpen = false;
  }
};

// src/baseline/keeps/on-laptop.ts
function storesOnLaptop(words, env) {
  const { branch, artifact, cache, buckets } = parseStores(words);
  if (artifact || cache) {
    throw new UserError(
      `store: ${artifact ? "artifact" : "cache"} exists in workflows only`,
      "On the command line runs are stored on a branch and in buckets: --store branch,s3://bucket/folder"
    );
  }
  return { branch, keeps: buckets.map((address) => bucketKeep(openBucket(address, env))) };
}

// src/commands/parse.ts
var parseCommand = {
  name: "parse",
  usage: "parse FILES\u2026",
  summary: "Show what is read from result files, and what is not.",
  examples: ["perf-regression parse bench.txt", "perf-regression parse results.json --tool hyperfine --json"],
  inputs: ["tool", "rules-file"],
  flags: [{ name: "json", help: "Print [{name, metric, unit, value, direction, samples, level}]." }],
  async run(given) {
    demandFiles(given.words, this.usage);
    const { settings, words, cwd, flags, print, note } = given;
    const { reader } = await readConfiguration(settings, cwd);
    const results = await readResults(words, reader, cwd);
    const rows = results.measurements.map(asWritten);
    if (flags.has("json")) {
      print(`${JSON.stringify(rows, null, 1)}
`);
    } else {
      const cells = rows.map(({ name, metric, value: value2, unit, direction, samples, level }) => [
        visible(name),
        visible(metric),
        `${value2} ${unit}`.trim(),
        direction,
        samples === void 0 ? "" : String(samples),
        level ?? ""
      ]);
      print(table(["benchmark", "metric", "value", "better", "samples", "each is"], cells));
      print(`
${rows.length} series read as ${results.tools.join(", ")}
`);
    }
    for (const line of skippedLines(results)) note(line);
    return 0;
  }
};
function asWritten({ benchmark, metric, sample, writtenUnit }) {
  const { factor } = tidyUnit(writtenUnit);
  return {
    name: benchmark.name,
    metric: metric.name,
    unit: writtenUnit,
    // The way to the base unit and back costs the last digit.
    value: Number((sample.centre / factor).toPrecision(15)),
    direction: metric.direction,
    ...sample.values.length > 0 && { samples: sample.values.length, level: sample.level }
  };
}
function skippedLines({ skipped }) {
  return skipped.map(
    ({ file, line, reason }) => `${file}${line === void 0 ? "" : `:${line}`}: left out: ${visible(reason, 300)}
`
  );
}

// src/commands/record.ts
var recordCommand = {
  name: "record",
  usage: "record FILES\u2026",
  summary: "Store results in the history branch of this repository, or in a bucket.",
  examples: [
    "perf-regression record bench.txt",
    "perf-regression record 'bench/*.json' --suite nightly --branch perf-history",
    "perf-regression record bench.txt --store branch,s3://benchmarks/widgets"
  ],
  inputs: ["tool", "suite", "rules-file", "branch", "history-dir", "store"],
  flags: [],
  async run(given) {
    demandFiles(given.words, this.usage);
    const { settings, words, cwd } = given;
    const workplace = await demandWorkplace(cwd);
    const { reader } = await readConfiguration(settings, cwd);
    return recordRuns(await readRuns(words, reader, cwd, occasionOf(given, workplace)), given);
  }
};
async function demandWorkplace(cwd) {
  const workplace = await readWorkplace(cwd);
  if (workplace) return workplace;
  throw new UserError(
    `${cwd} is no git repository with a commit`,
    "Results are stored for a commit: git init, commit, and try again."
  );
}
async function recordRuns(measured, given) {
  const { settings, cwd, env, print, note } = given;
  const stores = storesOnLaptop(settings.list("store"), env);
  const tracked = await defaultBranchLocally(cwd);
  const workplace = await readWorkplace(cwd);
  for (const { run, results } of measured) {
    for (const line of skippedLines(results)) note(line);
    const what = `${run.measurements.length} series of ${run.commit.slice(0, 7)} (${run.branch})`;
    if (stores.branch) {
      const log = openHistory(run.suite, given);
      const lineage = lineageOnLaptop(cwd, { parents: [], ...workplace?.checkout, commit: run.commit });
      const placing = placingOf(run, EMPTY_WINDOW, log, lineage);
      let words = [];
      await log.append(run, [], withJitter(), async (newest) => {
        const { late, warnings } = await placing(newest);
        words = warnings;
        if (late) return { tracked, after: late.after };
        return { tracked, files: run.branch === tracked ? publishedFiles(run) : /* @__PURE__ */ new Map() };
      });
      print(`Stored ${what} in ${log.folder} on branch ${settings.text("branch")}.
`);
      for (const { message } of words) note(`${message}
`);
    }
    for (const keep of stores.keeps) {
      await keepRun(keep, run, [], EMPTY_WINDOW);
      print(`Kept ${what} in ${keep.description}.
`);
    }
  }
  return 0;
}

// src/commands/ab.ts
var SEED = { standard: 1, min: 0, max: Number.MAX_SAFE_INTEGER };
var abCommand = {
  name: "ab",
  usage: "ab -- CMD\u2026",
  summary: "Measure two commits in turn, until it is certain.",
  details: `Both are checked out in temporary folders; your work tree is not touched. In each round the command runs once in each, in random order.
The command is measured from outside, or says itself what it measured (--results). ${BENCHMARKS} in it stands for a regular
expression of the benchmarks that are not settled yet. A change of more than ${100 * LIMIT} % counts, where no rule says otherwise.`,
  examples: [
    "perf-regression ab -- node scripts/report.mjs",
    "perf-regression ab --base v1.2.0 --head HEAD --setup 'npm ci' -- npm run job",
    "perf-regression ab --results - --tool go -- go test -run '^$' -bench '{benchmarks}' .",
    "perf-regression ab --same -- ./job   # whether this machine finds something where nothing is"
  ],
  inputs: [
    ...["tool", "suite", "thresholds", "rules-file", "tags", "base-branch", "fail-on-regression"],
    ...[
      "on-inconclusive",
      "on-missing",
      "confidence",
      "alpha",
      "report-json",
      "report-markdown",
      "report-html"
    ]
  ],
  flags: [
    { name: "base", value: "REF", help: "The older version. Default: the commit that this one stands on." },
    { name: "head", value: "REF", help: "The newer version. [HEAD]" },
    { name: "same", help: "Measure the newer version against itself: nothing is to be found." },
    ...measuringFlags,
    { name: "max-rounds", value: "N", help: `So many rounds at most. [${ROUNDS.standard}]` },
    { name: "max-minutes", value: "N", help: `No further round after so long. [${MINUTES.standard}]` },
    { name: "seed", value: "N", help: `Of the order within the rounds. [${SEED.standard}]` },
    ...reportFlags
  ],
  async run(given) {
    const { words, cwd, env, settings } = given;
    if (words.length === 0) throw new UserError("no command was named", `perf-regression ${this.usage}`);
    await demandWorkplace(cwd);
    const { policy, reader, sources } = await readConfiguration(settings, cwd);
    const commits = await commitsOf(given);
    const stopwatch = await openStopwatch(env);
    try {
      return await interruptible(async (stop) => {
        const trial = { commits, policy: withLimit(policy), reader, occasion: occasionOf(given, void 0) };
        const meter = meterOf(given, reader, stopwatch, PAIRED);
        const done = await withWorktrees(commits, cwd, async (places) => {
          const rounds = countOption(given, "max-rounds", ROUNDS);
          const progress = new Progress(given.note, process.stderr.isTTY === true);
          return measureInTurn(trial, {
            ...{ places, meter, stop, rounds },
            setup: setupOf(given),
            minutes: countOption(given, "max-minutes", MINUTES),
            seed: countOption(given, "seed", SEED),
            progress: (finished, open) => progress.step(`${open} to be settled`, finished, rounds)
          }).finally(() => progress.end());
        });
        if (done.rounds.length === 0) return INTERRUPTED;
        const report = await judgeRounds(done, trial);
        const status = await printReports([await withSources(report, sources, cwd)], given);
        return stop.aborted ? INTERRUPTED : status;
      });
    } finally {
      stopwatch.close();
    }
  }
};
async function commitsOf(given) {
  const { options, flags, cwd, settings, note } = given;
  if (flags.has("same") && options.has("base"))
    throw new UserError("--same measures one version; leave --base out");
  const head = await commitOf(options.get("head") ?? "HEAD", cwd);
  const dirty = await tryGit(["status", "--porcelain", "--untracked-files=no"], { cwd });
  if (dirty && !options.has("head")) note("What is not committed is not measured.\n");
  if (flags.has("same")) return { base: head, head };
  const named2 = options.get("base");
  if (named2 !== void 0) return { base: await commitOf(named2, cwd), head };
  const branch = settings.text("base-branch") || await defaultBranchLocally(cwd);
  const mergeBase = await tryGit(["merge-base", branch, head], { cwd });
  const parent = await tryGit(["rev-parse", "--verify", "--quiet", `${head}^1`], { cwd });
  const base = mergeBase && mergeBase !== head ? mergeBase : parent ?? "";
  if (base !== "") return { base, head };
  throw new UserError(
    `there is no commit before ${head.slice(0, 7)} to compare with`,
    "Name one: --base REF."
  );
}

// src/commands/actions.ts
function commandOf(name, summary, inputs2, actions) {
  const width = Math.max(...actions.map((action) => callOf(action).length));
  const usage = `${name} ${actions.map((action) => action.name).join("|")}`;
  return {
    name,
    usage,
    summary,
    details: actions.map((action) => `  ${callOf(action).padEnd(width)}   ${action.summary}`).join("\n"),
    examples: actions.flatMap(({ examples }) => examples),
    inputs: inputs2,
    flags: actions.flatMap(({ flags }) => flags),
    async run(given) {
      const [word, ...words] = given.words;
      const action = actions.find((each) => each.name === word);
      if (!action || action.usage === "" && words.length > 0) {
        const said = JSON.stringify(given.words.join(" "));
        throw new UserError(`${name}: unknown action ${said}`, `perf-regression ${usage}`);
      }
      const log = openHistory(suiteOf(given), given);
      if (!action.startsEmpty && !action.takesDamaged) await demandHistory(log, given);
      return action.run(log, { ...given, words });
    }
  };
}
function callOf({ name, usage }) {
  return `${name} ${usage}`.trim();
}

// src/commands/baseline/acceptance.ts
function acceptance(run, reason, workplace, { now }) {
  return {
    kind: "acceptance",
    run: run.id,
    by: personOf(workplace),
    reason,
    at: now.toISOString(),
    source: "the command line"
  };
}
function demandReason({ options }, usage) {
  const reason = options.get("reason")?.trim() ?? "";
  if (reason !== "") return reason;
  throw new UserError(`${usage.split(" ").slice(0, 2).join(" ")}: say why`, `perf-regression ${usage}`);
}

// src/commands/baseline/accept.ts
var OFFERED = 5;
var HASH_LENGTH_MIN = 4;
var acceptAction = {
  name: "accept",
  usage: "[COMMIT]",
  summary: "From its run on, the level of COMMIT (default: HEAD) is the baseline.",
  examples: [
    'perf-regression baseline accept --reason "checksums are worth 8 %"',
    'perf-regression baseline accept 1a2b3c4 --benchmark "Parse*" --metric time --reason "new parser"'
  ],
  flags: [
    { name: "reason", value: "TEXT", help: "With accept and set: why, for whoever reads the history later." },
    {
      name: "benchmark",
      value: "NAME",
      help: "With accept: only benchmarks of this name; * and ? are wildcards."
    },
    { name: "metric", value: "NAME", help: "With accept: only this metric; * and ? are wildcards." }
  ],
  async run(log, given) {
    const { words, options, print, settings, cwd } = given;
    const reason = demandReason(given, "baseline accept [COMMIT] --reason TEXT");
    const [named2, ...rest] = words;
    if (rest.length > 0) {
      throw new UserError("baseline accept: name one commit", 'Put the reason in quotes: --reason "\u2026"');
    }
    const workplace = await readWorkplace(cwd);
    const run = await newestRunOf(log, await commitOf2(named2 ?? "HEAD", cwd));
    const of = { benchmark: options.get("benchmark"), metric: options.get("metric") };
    const count2 = demandSeries(run, of);
    await log.appendEvent({ ...acceptance(run, reason, workplace, given), ...of }, withJitter());
    const which = count2 === run.measurements.length ? "its level" : `the level of ${count2} of its ${run.measurements.length} series`;
    print(`From ${run.commit.slice(0, 7)} on ${which} is the baseline of suite ${log.suite}.
`);
    print(`Tell the others: git push origin ${settings.text("branch")}
`);
    return 0;
  }
};
function demandSeries({ measurements }, of) {
  const { benchmark = "*", metric = "*" } = of;
  const meant = measurements.filter(
    (each) => matchesWildcard(benchmark, each.benchmark.name) && matchesWildcard(metric, each.metric.name)
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
      if (run.commit !== "") measured.add(run.commit.slice(0, 7));
    }
  }
  const newest = [...measured].slice(0, OFFERED).join(", ");
  throw new UserError(
    `commit ${commit.slice(0, 12) || "(none)"} was not measured in suite ${log.suite}`,
    `Name a measured commit; the newest are ${newest}.`
  );
}

// src/commands/baseline/set.ts
var setAction = {
  name: "set",
  usage: "FILES\u2026",
  summary: "Store these results of HEAD, and hold what comes later against them.",
  examples: ['perf-regression baseline set bench.txt --reason "new runners"'],
  flags: [],
  startsEmpty: true,
  async run(_, given) {
    const { words, settings, cwd, print, note } = given;
    demandFiles(words, "baseline set FILES\u2026 --reason TEXT");
    const reason = demandReason(given, "baseline set FILES\u2026 --reason TEXT");
    const workplace = await readWorkplace(cwd);
    if (!workplace) {
      throw new UserError(`${cwd} is no git repository with a commit`, "A baseline belongs to a commit.");
    }
    const { reader } = await readConfiguration(settings, cwd);
    for (const { run, results } of await readRuns(words, reader, cwd, occasionOf(given, workplace))) {
      for (const line of skippedLines(results)) note(line);
      const log = openHistory(run.suite, given);
      const event = acceptance(run, reason, workplace, given);
      await log.append(run, [event], withJitter(), { files: publishedFiles(run) });
      print(
        `Stored ${run.measurements.length} series of ${run.commit.slice(0, 7)} (${run.branch}) in ${log.folder}; from there on they are the baseline.
`
      );
    }
    print(`Tell the others: git push origin ${settings.text("branch")}
`);
    return 0;
  }
};

// src/commands/baseline/levels.ts
async function levelsFor(log, given, run) {
  const { settings, cwd } = given;
  const workplace = await readWorkplace(cwd);
  if (!workplace) {
    throw new UserError(`${cwd} is no git repository with a commit`, "A baseline belongs to a commit.");
  }
  const { policy } = await readConfiguration(settings, cwd);
  const base = settings.text("base-branch") || await defaultBranchLocally(cwd);
  const { commit } = workplace.checkout;
  const newest = run ?? await newestRun(log, base);
  const asked = { ...newest, commit };
  const { baseline } = await climb(asked, {
    branch: base,
    findFooting: () => footingOnLaptop(cwd, workplace.checkout, base),
    comparability: policy.comparability,
    log,
    keeps: [],
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

// src/commands/baseline/show.ts
var showAction = {
  name: "show",
  usage: "",
  summary: "The runs and levels that a check here is held against, and what people accepted.",
  examples: ["perf-regression baseline show"],
  flags: [{ name: "json", help: "With show: print it as JSON." }],
  async run(log, given) {
    const { flags, print } = given;
    const report = await levelsFor(log, given);
    const { baseline, findings } = report;
    const { events, commits } = await spoken(log);
    const held = findings.filter((finding) => finding.baseline);
    if (flags.has("json")) {
      const levels = held.map(({ benchmark, metric, baseline: level }) => ({ benchmark, metric, ...level }));
      print(`${JSON.stringify({ baseline, levels, events }, null, 1)}
`);
      return 0;
    }
    print(`Suite ${log.suite}: ${baselineText(report)}

`);
    const rows = held.map(({ benchmark, metric, baseline: level }) => [
      visible(benchmark, 60),
      visible(metric.name, 30),
      quantities([level?.value ?? 0], metric.unit)[0] ?? "",
      String(level?.runs ?? 0)
    ]);
    if (rows.length > 0) print(table(["benchmark", "metric", "level", "runs"], rows));
    print(
      events.length === 0 ? "\nNobody accepted, allowed or waived anything.\n" : `
${told(events, commits)}`
    );
    return 0;
  }
};
async function spoken(log) {
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
function told(events, commits) {
  const rows = events.map(({ kind, run, by, reason, at, benchmark, metric }) => [
    at,
    (commits.get(run) ?? "").slice(0, 7),
    WORDS[kind] ?? kind,
    visible([benchmark, metric].filter((part) => part !== void 0).join(" "), 40),
    visible(by, 30),
    visible(reason, 100)
  ]);
  return table(["time", "commit", "what", "of", "by", "reason"], rows);
}

// src/commands/baseline/verify.ts
var verifyAction = {
  name: "verify",
  usage: "[FILES\u2026]",
  summary: "Whether a check here, or of these results, would have something to stand on; 1 where not.",
  examples: ["perf-regression baseline verify", "perf-regression baseline verify bench.txt --suite nightly"],
  flags: [],
  async run(log, given) {
    const { words, settings, cwd, print } = given;
    const { reader } = await readConfiguration(settings, cwd);
    const occasion = { ...occasionOf(given, await readWorkplace(cwd)), suite: log.suite };
    const measured = words.length > 0 ? await readRuns(words, reader, cwd, occasion) : [];
    const report = await levelsFor(log, given, measured[0]?.run);
    const answers = [...log.damages.map((damage) => no(describeError(damage))), ...answersOf(report)];
    print(
      `Suite ${log.suite}
${answers.map(({ good, text }) => `  ${good ? "\u2713" : "\u2717"} ${text}
`).join("")}`
    );
    return answers.every(({ good }) => good) ? 0 : 1;
  }
};
var yes = (text) => ({ good: true, text });
var no = (text) => ({ good: false, text });
function answersOf(report) {
  const { baseline, findings, counts, detectable } = report;
  const firm = baseline.rung === "merge-base" || baseline.rung === "ancestor";
  const enough = baseline.runs >= RUNS_MIN;
  const answers = [
    firm ? yes(baseline.why) : no(baseline.why),
    enough ? yes(`${runs(baseline.runs)} on ${baseline.environment}: enough to know the noise`) : no(
      `${runs(baseline.runs)} on ${baseline.environment}: ${runs(RUNS_MIN - baseline.runs)} more make the noise known`
    )
  ];
  if (counts.new > 0) answers.push(no(`${counts.new} series are not in the baseline`));
  if (counts.missing > 0) answers.push(no(`${counts.missing} series of the baseline are not in the results`));
  const unjudged = benchmarksOf(findings.filter(({ verdict }) => verdict === "inconclusive"));
  if (unjudged > 0)
    answers.push(no(`${benchmarks(unjudged)} could not be judged: perf-regression noise says why`));
  if (detectable !== null)
    answers.push(yes(`a change of ${share(detectable)} would be seen in half of the series`));
  return answers;
}

// src/commands/baseline.ts
var baselineCommand = commandOf(
  "baseline",
  "See what runs are held against; set it, verify it, or accept a level as the new normal.",
  ["tool", "suite", "rules-file", "base-branch", "environment", "branch", "history-dir"],
  [showAction, verifyAction, setAction, acceptAction]
);

// src/measure/bisection.ts
var BETWEEN = [
  { tau: 25e-4, prior: 0.15 },
  { tau: 5e-3, prior: 0.35 },
  { tau: 0.01, prior: 0.38 },
  { tau: 0.02, prior: 0.12 }
];
var BETWEEN_USUAL = 0.01;
var SHARE = { centre: 0.8, spread: 0.35 };
var DEGREES = 4;
var CENTRE_VARIANCE = (DEGREES + 3) / (DEGREES + 1);
var SATURATED = 1;
var ROUNDS_MAX = 60;
function beliefs(count2, evidence, model) {
  const centres = centresOf(evidence, model);
  const logs = BETWEEN.map(({ tau, prior }) => {
    const each = logLikelihoods(count2, centres, { shift: model.shift, tau });
    return each.map((value2) => value2 + Math.log(prior));
  });
  const largest = Math.max(...logs.flat());
  const weights = logs.map((row) => row.map((value2) => Math.exp(value2 - largest)));
  const all = weights.flat().reduce((sum, weight) => sum + weight, 0);
  const at = Array.from(
    { length: count2 + 1 },
    (_, first) => first === 0 ? 0 : weights.reduce((sum, row) => sum + row[first - 1], 0) / all
  );
  const between = BETWEEN.reduce((sum, { tau }, i) => {
    return sum + tau * weights[i].reduce((part, weight) => part + weight, 0) / all;
  }, 0);
  return { at, between, rounds: new Map(centres.map((each) => [each.at, each.rounds])) };
}
function centresOf(evidence, { sigma, shift }) {
  return [...Map.groupBy(evidence, ({ at }) => at)].map(([at, parts]) => {
    const differences = parts.flatMap((each) => each.differences);
    const n = differences.length;
    const centre = centreOf(differences, sigma);
    const variance = sigma * sigma * (1 + 1 / n) / informationOf(differences, centre, sigma);
    const beyond = BEYOND * Math.sqrt(variance + BETWEEN_USUAL ** 2);
    const value2 = Math.min(Math.max(shift, 0) + beyond, Math.max(Math.min(shift, 0) - beyond, centre));
    return { at, rounds: n, value: value2, variance };
  });
}
var BEYOND = 1.5;
function informationOf(values, centre, sigma) {
  const observed = values.reduce((sum, value2) => {
    const square = ((value2 - centre) / sigma) ** 2;
    return sum + (DEGREES + 1) * (DEGREES - square) / (DEGREES + square) ** 2;
  }, 0);
  return Math.max(INFORMATION_MIN, Math.min(observed, values.length / CENTRE_VARIANCE));
}
var INFORMATION_MIN = 0.05;
var STEPS = 20;
function centreOf(values, sigma) {
  let centre = median(values);
  for (let step = 0; step < STEPS; step++) {
    let [sum, weights] = [0, 0];
    for (const value2 of values) {
      const weight = 1 / (DEGREES + ((value2 - centre) / sigma) ** 2);
      sum += weight * value2;
      weights += weight;
    }
    centre = sum / weights;
  }
  return centre;
}
function logLikelihoods(count2, centres, { shift, tau }) {
  const mean = SHARE.centre * shift;
  const stepPrecision = 1 / (SHARE.spread * shift) ** 2;
  const buildPrecision = 1 / tau ** 2;
  return Array.from({ length: count2 }, (_, i) => {
    let [all, after, sum, sumAfter, squares, logs] = [buildPrecision, stepPrecision, 0, 0, 0, 0];
    for (const { at, value: value2, variance } of centres) {
      const weight = 1 / (variance + tau * tau);
      const has = i + 1 <= at;
      const left = has ? value2 - mean : value2;
      all += weight;
      sum += weight * left;
      squares += weight * left * left;
      logs += Math.log(weight);
      if (!has) continue;
      after += weight;
      sumAfter += weight * left;
    }
    const shared = after - stepPrecision;
    const determinant = all * after - shared * shared;
    const explained = (after * sum * sum - 2 * shared * sum * sumAfter + all * sumAfter * sumAfter) / determinant;
    return 0.5 * (logs + Math.log(buildPrecision * stepPrecision) - Math.log(determinant) - squares + explained);
  });
}
function likeliest(belief, skipped) {
  return answersOf2(belief, skipped).reduce(
    (best, answer2) => answer2.probability > best.probability ? answer2 : best
  );
}
function answersOf2({ at: belief }, skipped) {
  const answers = [];
  let [from, probability] = [1, 0];
  for (let to = 1; to < belief.length; to++) {
    probability += belief[to];
    if (skipped.has(to)) continue;
    answers.push({ from, to, probability });
    [from, probability] = [to + 1, 0];
  }
  return answers;
}
var OPEN_MIN = 0.01;
function nextToMeasure({ at: belief, between, rounds }, skipped, sigma) {
  const enough = Math.min(ROUNDS_MAX, CENTRE_VARIANCE * sigma * sigma / (SATURATED * between * between));
  let below = 0;
  let best;
  for (let at = 1; at < belief.length - 1; at++) {
    below += belief[at];
    const done = rounds.get(at) ?? 0;
    if (skipped.has(at) || done > 0 && done >= enough) continue;
    const distance3 = Math.abs(below - 0.5);
    if (distance3 > 0.5 - OPEN_MIN) continue;
    if (best === void 0 || distance3 < best.distance) best = { at, distance: distance3 };
  }
  return best?.at;
}
function tellable(size) {
  let sum = 0;
  for (let commits = 1; commits <= 400; commits++)
    sum += normalUpper(size * Math.sqrt(commits) / 2) / commits;
  return Math.exp(-2 * sum);
}

// src/measure/bisect.ts
var knownSchema = object({
  /** Commits, `at` counted from the good one, with their differences to it. The first are of the bad one. */
  evidence: array(object({ at: int().min(1), differences: array(number()) })),
  skipped: array(int().min(1))
});
var soughtSchema = object({
  benchmark: string(),
  metric: string(),
  higherIsBetter: boolean()
});
var CERTAINTY = 0.95;
var ROUNDS_MAX2 = 600;
var OTHERS_MIN = 0.02;
async function bisect({ count: count2, known, measure: measure2, learnt }) {
  const model = modelOf(known, count2);
  const skipped = new Set(known.skipped);
  const evidence = [...known.evidence];
  for (; ; ) {
    const belief = beliefs(count2, evidence, model);
    const answer2 = likeliest(belief, skipped);
    const found = { answer: answer2, others: othersOf(answer2, belief, skipped), between: belief.between };
    const at = nextToMeasure(belief, skipped, model.sigma);
    const done = evidence.reduce((sum, each) => sum + (each.at === count2 ? 0 : each.differences.length), 0);
    const isEnough = answer2.probability >= CERTAINTY || done >= ROUNDS_MAX2;
    if (isEnough || at === void 0) return { ...found, isFinal: true };
    const differences = await measure2(at);
    if (differences === "stopped") return { ...found, isFinal: false };
    if (differences === void 0) skipped.add(at);
    else evidence.push({ at, differences: [...differences] });
    await learnt({ evidence, skipped: [...skipped] }, answer2);
  }
}
function othersOf({ from: best }, belief, skipped) {
  return answersOf2(belief, skipped).filter(({ from, probability }) => from !== best && probability >= OTHERS_MIN).sort((a, b) => b.probability - a.probability);
}
function modelOf({ evidence }, count2) {
  const differences = evidence.filter(({ at }) => at === count2).flatMap((each) => each.differences);
  return {
    shift: median(pairwiseMeans(differences)),
    sigma: Math.max(SIGMA_MIN, deviationScale(differences))
  };
}
function differencesOf(rounds, { benchmark, metric, higherIsBetter }) {
  const valueIn2 = (side) => side.find((each) => each.benchmark.name === benchmark && each.metric.name === metric)?.sample.centre;
  return rounds.flatMap(({ base, head }) => {
    const [before, after] = [valueIn2(base), valueIn2(head)];
    if (before === void 0 || after === void 0) return [];
    if (before <= 0 || after <= 0) {
      throw new UserError(
        `${metric} of ${benchmark} was ${Math.min(before, after)}: a search needs values above 0`,
        "Name another --metric."
      );
    }
    const { to } = scaleFor([before, after], before, higherIsBetter);
    return [to(after) - to(before)];
  });
}

// src/measure/search-memory.ts
import { readFile, rm, writeFile as writeFile2 } from "node:fs/promises";
import { resolve as resolve2 } from "node:path";
var FILE = "perf-regression-bisect.json";
var memorySchema = object({ task: string(), sought: soughtSchema, known: knownSchema });
var SearchMemory = class _SearchMemory {
  #path;
  #task;
  constructor(path, task) {
    this.#path = path;
    this.#task = task;
  }
  /** @param task all that the search depends on: another one does not go on where this one was */
  static async open(cwd, task) {
    return new _SearchMemory(resolve2(cwd, await git(["rev-parse", "--git-path", FILE], { cwd })), task);
  }
  /** @returns undefined where there is nothing of this search, or nothing that can be read: it begins anew */
  async recall() {
    const text = await readFile(this.#path, "utf8").catch((error) => {
      if (error.code === "ENOENT") return "";
      throw error;
    });
    const parsed = memorySchema.safeParse(jsonOf(text));
    return parsed.success && parsed.data.task === this.#task ? parsed.data : void 0;
  }
  async keep(progressed) {
    await writeFile2(this.#path, JSON.stringify({ task: this.#task, ...progressed }));
  }
  async forget() {
    await rm(this.#path, { force: true });
  }
};
function jsonOf(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}

// src/reporters/culprit.ts
function culpritText(culprit) {
  const { benchmark, metric, change, commits } = culprit;
  return [
    `${visible(benchmark)}: ${visible(metric)} changed by ${percentage(change)} between the ends.`,
    `The change came with ${commits.length === 1 ? "" : `${CANNOT_BE_TOLD} `}(${sureness(culprit)}):`,
    ...commits.map(
      ({ hash, author, date, subject }) => visible(`  ${hash.slice(0, 7)} ${author}, ${date}: ${subject}`, 200)
    ),
    ...doubtsOf(culprit, (hash) => hash.slice(0, 7)),
    ""
  ].join("\n");
}
function culpritComment(culprit) {
  const { benchmark, metric, change, commits } = culprit;
  const [only, ...others] = commits;
  const which = only && others.length === 0 ? only.hash : CANNOT_BE_TOLD;
  return [
    `### \u{1F50E} The change came with ${which}`,
    "",
    `${markdownCode(benchmark)} ${markdownText(metric)}: **${percentage(change)}** between the ends of the search; ${sureness(culprit)}, each of both versions in turn on one machine.`,
    "",
    ...commits.slice(0, COMMITS_MAX).map(
      ({ hash, author, date, subject }) => `- ${hash} ${markdownText(subject, 150)} (${markdownText(author, 80)}, ${date})`
    ),
    ...commits.length > COMMITS_MAX ? [`- \u2026 and ${commits.length - COMMITS_MAX} more`] : [],
    ...doubtsOf(culprit, (hash) => hash).flatMap((line) => ["", line]),
    "",
    "<sub>perf-regression bisect \xB7 a new search for the same series is written here</sub>"
  ].join("\n");
}
var CANNOT_BE_TOLD = "one of these, which cannot be told apart";
var COMMITS_MAX = 50;
function doubtsOf({ change, others, limit }, name) {
  const named2 = others.slice(0, OTHERS_MAX).map(({ hash, probability }) => `${name(hash)} (${share(probability)})`);
  return [
    ...named2.length > 0 ? [`It may also be ${named2.join(", ")}.`] : [],
    ...limit ? [
      `Builds of one code differ by about ${share(limit.between)}: a step of ${share(Math.abs(change))} can be told to one commit in ${Math.floor(100 * limit.tellable)} of 100 searches, however often they measure.`
    ] : []
  ];
}
var OTHERS_MAX = 5;
function sureness({ probability, rounds }) {
  return `${share(probability)} sure, after ${rounds} rounds`;
}

// src/commands/commit-search.ts
var ROUNDS_MIN = 12;
var ROUNDS_AT_COMMIT = 4;
var CommitSearch = class {
  #start;
  #given;
  #means;
  #random = seededRandom(1);
  constructor(start, given, means) {
    this.#start = start;
    this.#given = given;
    this.#means = means;
  }
  /**
   * Measures the bad commit against the good one until a change for the worse is sure.
   * @returns undefined where it was interrupted
   * @throws UserError where there is none to be found
   */
  async ends(bad) {
    const worst = async (soFar) => this.#worst(soFar, bad);
    const isOpen = async (soFar) => soFar.rounds.length < ROUNDS_MIN || !await worst(soFar);
    const done = await this.#against(bad, "the bad commit", ROUNDS.standard, isOpen);
    if (this.#means.stop.aborted) return void 0;
    const sought = await worst(done);
    if (sought) return { sought, differences: differencesOf(done.rounds, sought) };
    throw new UserError(
      `between the good and the bad commit nothing got worse beyond its limit, in ${done.rounds.length} rounds`,
      "See what is there with perf-regression ab --base GOOD --head BAD, or name an older commit."
    );
  }
  /** @returns undefined where the commit cannot be measured, and `stopped` where it was interrupted */
  async at(commit, sought) {
    const { stop, progress } = this.#means;
    const name = `commit ${commit.slice(0, 7)}`;
    try {
      const { rounds } = await this.#against(
        commit,
        name,
        ROUNDS_AT_COMMIT,
        async () => true,
        sought.benchmark
      );
      if (stop.aborted) return "stopped";
      const differences = differencesOf(rounds, sought);
      return differences.length > 0 ? differences : void 0;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      const [why = ""] = describeError(error).split("\n");
      progress.warn(`${name} is passed over: ${visible(why, 200)}`);
      return void 0;
    }
  }
  #against(commit, name, max, isOpen, benchmark) {
    const { reader, stopwatch, stop, progress } = this.#means;
    const { cwd, words } = this.#given;
    const meter = meterOf(this.#given, reader, stopwatch, PAIRED);
    return withWorktrees({ test: commit }, cwd, async ({ test }) => {
      await prepare(name, test, setupOf(this.#given), stopwatch, stop);
      const places = { base: this.#start.place, head: test };
      const names = { base: "the good commit", head: name };
      const only = benchmark === void 0 ? void 0 : [benchmark];
      return interleave({
        measure: async (side) => (await measureSide(meter, names[side], places[side], only, stop))?.measurements,
        isLook: (done) => isLook(done, max),
        unsettled: async (soFar) => await isOpen(soFar) ? ["it"] : [],
        canFilter: words.some((word) => word.includes(BENCHMARKS)),
        budget: { rounds: max, ms: Number.POSITIVE_INFINITY },
        random: this.#random,
        clock: () => performance.now(),
        progress: (done) => progress.step(name, done, max)
      });
    });
  }
  /** Of the series that got worse, and that were asked for, the surest. */
  async #worst(soFar, bad) {
    const { policy, reader } = this.#means;
    const { series } = this.#start;
    const commits = { base: this.#start.good, head: bad };
    const occasion = occasionOf(this.#given, void 0);
    const { findings } = await judgeRounds(soFar, { commits, policy, reader, occasion });
    const isAskedFor = ({ benchmark: benchmark2, metric: metric2 }) => matchesWildcard(series.benchmark ?? "*", benchmark2) && matchesWildcard(series.metric ?? "*", metric2.name);
    const [worst] = findings.filter((finding) => finding.verdict === "regressed" && finding.change !== null && isAskedFor(finding)).sort((a, b) => (a.pValue ?? 0) - (b.pValue ?? 0));
    if (!worst) return void 0;
    const { benchmark, metric } = worst;
    return { benchmark, metric: metric.name, higherIsBetter: metric.direction === "higher" };
  }
};

// src/commands/regression-issue.ts
import { createHash } from "node:crypto";
var RegressionIssue = class _RegressionIssue {
  #github;
  #number;
  constructor(github, number2) {
    this.#github = github;
    this.#number = number2;
  }
  /** @returns undefined where none was named @throws UserError where GitHub cannot be asked */
  static named({ options, env }) {
    const text = options.get("issue");
    if (text === void 0) return void 0;
    if (!/^[1-9]\d{0,9}$/.test(text)) {
      throw new UserError(`--issue: ${JSON.stringify(text)} is no number of an issue`);
    }
    const [, owner, repo] = /^([^/]+)\/([^/]+)$/.exec(env.GITHUB_REPOSITORY ?? "") ?? [];
    const token = env.GITHUB_TOKEN;
    if (!owner || !repo || !token) {
      throw new UserError(
        "--issue needs a repository on GitHub and a token that may comment there",
        // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of the workflow's language
        'In a workflow:   env: { GITHUB_TOKEN: "${{ github.token }}" }   with   permissions: { issues: write }\nElsewhere set GITHUB_REPOSITORY=owner/name and GITHUB_TOKEN.'
      );
    }
    const github = new GitHub({ owner, repo }, token, env.GITHUB_API_URL ?? "https://api.github.com");
    return new _RegressionIssue(github, Number(text));
  }
  /**
   * What its regression says: ends of the search, and the series that got worst.
   * @throws UserError where it is no issue of ours, or knows no commits
   */
  async task() {
    const issue = await readIssue(this.#github, this.#number);
    const { after = "", commit = "", series: [worst] = [] } = regressionOf(issue.body ?? "") ?? {};
    if (after !== "" && commit !== "" && worst) {
      return { good: after, bad: commit, benchmark: worst.benchmark, metric: worst.metric };
    }
    throw new UserError(
      `issue #${this.#number} does not say between which commits its regression came`,
      "Name the ends of the search: --good REF --bad REF."
    );
  }
  /** One comment for each series, however often it is searched. @returns its address */
  async tell(culprit) {
    const series = JSON.stringify([culprit.benchmark, culprit.metric]);
    const mark = createHash("sha256").update(series).digest("hex").slice(0, 16);
    const marker = `<!-- perf-regression bisect: ${mark} -->`;
    const body = `${marker}
${culpritComment(culprit)}`;
    return upsertComment(this.#github, issueThread(this.#number), marker, () => body);
  }
};

// src/commands/bisect.ts
var bisectCommand = {
  name: "bisect",
  usage: "bisect --good REF -- CMD\u2026",
  summary: "Find the commit that made a benchmark worse.",
  details: "Measures both ends in turn until the change is known, then the commits between them that tell most, each as often as needed.\nMerges count as one commit. A commit that does not build is passed over. After Ctrl-C the same call goes on where it was.",
  examples: [
    "perf-regression bisect --good v1.2.0 -- node scripts/report.mjs",
    "perf-regression bisect --good v1.2.0 --bad main --setup 'make' --benchmark 'Parse*' --results out.json -- ./bench",
    "perf-regression bisect --issue 12 -- node scripts/report.mjs   # what the issue tells of, answered there"
  ],
  inputs: ["tool", "suite", "rules-file", "confidence", "alpha"],
  flags: [
    { name: "good", value: "REF", help: "A commit before the change." },
    { name: "bad", value: "REF", help: "A commit behind it. [HEAD]" },
    { name: "benchmark", value: "NAME", help: "Which one; * for any text. Default: the one that is surest." },
    { name: "metric", value: "NAME", help: "Which of its metrics. Default: the one that is surest." },
    ...measuringFlags,
    {
      name: "issue",
      value: "N",
      help: "Answer in a comment of this issue; ends and series are then its own, where none are named."
    },
    notifyFlag
  ],
  async run(called) {
    const { words, cwd, env, print, note } = called;
    const issue = RegressionIssue.named(called);
    const { good, bad = "HEAD", ...series } = await taskOf(called, issue);
    const given = withName(called, series);
    if (words.length === 0 || good === void 0) {
      throw new UserError("bisect needs a good commit and a command", `perf-regression ${this.usage}`);
    }
    await demandWorkplace(cwd);
    const commits = await commitsBetween(good, bad, cwd);
    const memory = await memoryOf(commits, series, given);
    const stopwatch = await openStopwatch(env);
    const found = await interruptible(
      (stop) => search({ commits, series, memory }, stopwatch, stop, given)
    ).finally(() => stopwatch.close());
    if (!found?.isFinal) note("Interrupted; the same call goes on from here.\n");
    if (!found) return INTERRUPTED;
    const culprit = await culpritOf(found, commits, cwd);
    const answer2 = culpritText(culprit);
    print(answer2);
    if (!found.isFinal) return INTERRUPTED;
    await tellDesktop(plainMessage("The commit was found", answer2), given);
    const address = await issue?.tell(culprit);
    if (address !== void 0) print(`Told in ${address}
`);
    await memory.forget();
    return 0;
  }
};
async function taskOf({ options }, issue) {
  const [good, bad] = [options.get("good"), options.get("bad")];
  const own = issue && good === void 0 ? await issue.task() : void 0;
  const benchmark = options.get("benchmark") ?? own?.benchmark;
  const metric = options.get("metric") ?? (options.has("benchmark") ? void 0 : own?.metric);
  return { good: good ?? own?.good, bad: bad ?? own?.bad, benchmark, metric };
}
function withName(given, { benchmark }) {
  const { options } = given;
  if (benchmark === void 0 || ["name", "results", "benchmark"].some((name) => options.has(name))) {
    return given;
  }
  return { ...given, options: new Map([...options, ["name", benchmark]]) };
}
async function memoryOf(commits, { benchmark, metric }, { cwd, words, options }) {
  const others = [...options].filter(([name]) => !["good", "bad", "issue"].includes(name)).sort();
  const task = [commits[0], commits.at(-1), benchmark, metric, words, others];
  return SearchMemory.open(cwd, JSON.stringify(task));
}
async function commitsBetween(goodRef, badRef, cwd) {
  const [good, bad] = [await commitOf(goodRef, cwd), await commitOf(badRef, cwd)];
  const isAncestor = await tryGit(["merge-base", "--is-ancestor", good, bad], { cwd }) !== void 0;
  const list = await git(["rev-list", "--first-parent", "--reverse", `${good}..${bad}`], { cwd });
  if (isAncestor && list !== "") return [good, ...list.split("\n")];
  throw new UserError(
    `${badRef} does not stand on ${goodRef}`,
    "Name as --good a commit that the --bad one comes from: git merge-base GOOD BAD."
  );
}
async function search({ commits, series, memory }, stopwatch, stop, given) {
  const { cwd, note, settings } = given;
  const [good, bad] = [commits[0], commits.at(-1)];
  const count2 = commits.length - 1;
  const { policy, reader } = await readConfiguration(settings, cwd);
  const progress = new Progress(note, process.stderr.isTTY === true);
  const means = { policy: withLimit(policy), reader, stopwatch, stop, progress };
  return withWorktrees({ good }, cwd, async (places) => {
    await prepare("the good commit", places.good, setupOf(given), stopwatch, stop);
    const measuring = new CommitSearch({ good, place: places.good, series }, given, means);
    const recalled = await memory.recall();
    const ends = recalled ? void 0 : await measuring.ends(bad);
    const begun = ends && {
      sought: ends.sought,
      known: { evidence: [{ at: count2, differences: ends.differences }], skipped: [] }
    };
    const start = recalled ?? begun;
    if (!start) return void 0;
    let { known } = start;
    await memory.keep(start);
    const measure2 = (at) => measuring.at(commits[at], start.sought);
    const learnt = async (now, { from, probability }) => {
      known = now;
      await memory.keep({ sought: start.sought, known });
      progress.line(`${commits[from].slice(0, 7)}: ${share(probability)}`);
    };
    const found = await bisect({ count: count2, known, measure: measure2, learnt });
    return { ...found, sought: start.sought, known };
  }).finally(() => progress.end());
}
async function culpritOf({ sought, known, answer: answer2, others, between }, commits, cwd) {
  const { benchmark, metric, higherIsBetter } = sought;
  const { shift } = modelOf(known, commits.length - 1);
  const change = Math.expm1(higherIsBetter ? -shift : shift);
  const rounds = known.evidence.reduce((sum, { differences }) => sum + differences.length, 0);
  const suspects = await Promise.all(
    commits.slice(answer2.from, answer2.to + 1).map(async (hash) => {
      const line = await git(["log", "-1", "--format=%an%x00%as%x00%s", hash], { cwd });
      const [author = "", date = "", subject = ""] = line.split("\0");
      return { hash, author, date, subject };
    })
  );
  const { probability } = answer2;
  return {
    benchmark,
    metric,
    change,
    probability,
    rounds,
    commits: suspects,
    others: others.map((each) => ({ hash: commits[each.to], probability: each.probability })),
    limit: probability >= CERTAINTY ? null : { between, tellable: tellable(Math.abs(shift) / between) }
  };
}

// src/commands/judged-runs.ts
async function judgeRuns(measured, repeated, given) {
  const { settings, cwd, env, now } = given;
  const workplace = await readWorkplace(cwd);
  const { policy, reader, sources, warnings: found } = await readConfiguration(settings, cwd);
  const override = findOverride(settings, env, {}, workplace?.user ?? "", now);
  const reports = [];
  const unmatched = unmatchedWarnings(
    policy,
    measured.map(({ run }) => run)
  );
  for (const { run, results } of measured) {
    const baseline = await chooseBaseline(run, policy, reader, given, workplace);
    const again = (repeated.get(run.suite) ?? []).map((each) => each.run);
    const warnings = [...skippedWarnings(results), ...reports.length === 0 ? [...found, ...unmatched] : []];
    const around = { again, records: false, override, warnings };
    reports.push(await withSources(check(run, baseline, policy, around), sources, cwd));
  }
  return reports;
}
async function chooseBaseline(run, { comparability }, reader, given, workplace) {
  const { settings, cwd, env } = given;
  const { branch: hasHistory, keeps } = storesOnLaptop(settings.list("store"), env);
  const readFile5 = fileStep(settings.list("baseline-file"), reader, cwd);
  if (!workplace) {
    return readFile5 ? { ...await readFile5(), tried: [] } : noBaseline("this is no git repository with a commit, so there is no history");
  }
  const branch = settings.text("base-branch") || await defaultBranchLocally(cwd);
  const findFooting = () => footingOnLaptop(cwd, workplace.checkout, branch);
  const log = hasHistory ? openHistory(run.suite, given) : void 0;
  const ladder = { branch, findFooting, comparability, log, keeps, readFile: readFile5 };
  const { baseline, window } = await climb(run, ladder);
  const isKnown = window.runs.some((stored) => stored.branch === branch);
  if (settings.text("base-branch") !== "" && !isKnown) await demandBranchLocally(cwd, branch);
  return baseline;
}

// src/commands/confirm.ts
async function confirm(given) {
  const { words, settings, cwd, env } = given;
  if (words.length === 0)
    throw new UserError("no command was named", "perf-regression check --confirm -- CMD\u2026");
  if (settings.list("again").length > 0) {
    throw new UserError("--confirm measures again by itself; leave --again out");
  }
  const { reader } = await readConfiguration(settings, cwd);
  const stopwatch = await openStopwatch(env);
  try {
    return await interruptible(async (stop) => {
      const report = await measureUntilSure(meterOf(given, reader, stopwatch), stop, given);
      if (!report) return INTERRUPTED;
      const status = await printReports([report], given);
      return stop.aborted ? INTERRUPTED : status;
    });
  } finally {
    stopwatch.close();
  }
}
async function measureUntilSure(meter, stop, given) {
  const occasion = occasionOf(given, await readWorkplace(given.cwd));
  const repeats = {
    // A tool repeats by itself.
    times: meter.telling.kind === "outside" ? TIMES : 1,
    ms: Number.POSITIVE_INFINITY,
    stop,
    progress: () => {
    }
  };
  const measure2 = async (only) => {
    const results = await measureAlone(meter, "this work tree", given.cwd, only, repeats);
    if (!results) return void 0;
    return { run: await runOf(results, { ...meter.reader, derived: [] }, occasion), results };
  };
  const first = await measure2();
  if (!first) return void 0;
  const again = [];
  for (; ; ) {
    const [report] = await judgeRuns([first], /* @__PURE__ */ new Map([[first.run.suite, again]]), given);
    if (!report || report.suspects.length === 0 || again.length === MEASUREMENTS_MAX - 1) return report;
    given.note(`Measured again: ${report.suspects.map((name) => visible(name)).join(", ")}
`);
    const next = await measure2(report.suspects);
    if (!next) return report;
    again.push(next);
  }
}

// src/commands/check.ts
var CONFIRMING = measuringFlags.filter(({ name }) => name !== "setup");
var checkCommand = {
  name: "check",
  usage: "check FILES\u2026",
  details: `With --confirm a command measures, here and now. Where something is suspected or got worse it runs again, up to ${MEASUREMENTS_MAX}
times in all, and the verdict is of all of them. ${BENCHMARKS} in it stands for a regular expression of the suspects.`,
  summary: "Compare results with the history of the base branch.",
  examples: [
    "perf-regression check bench.txt",
    "perf-regression check 'bench/results/*.ndjson' --thresholds '+12%:julia,+8%:rust'",
    "perf-regression check target/criterion --suite nightly --all",
    "perf-regression check new.json --baseline-file old.json --report-html report.html",
    "perf-regression check bench.txt --again bench-2.txt,bench-3.txt",
    "perf-regression check --confirm --results - -- go test -run '^$' -bench '{benchmarks}' ."
  ],
  inputs: [
    "again",
    "tool",
    "suite",
    "thresholds",
    "tags",
    "rules-file",
    "baseline-file",
    "base-branch",
    "environment",
    "branch",
    "history-dir",
    "store",
    "fail-on-regression",
    "on-inconclusive",
    "on-suspected",
    "on-missing",
    "allow-regression",
    "allow-regression-reason",
    "grace-period",
    "confidence",
    "alpha",
    "report-json",
    "report-markdown",
    "report-html"
  ],
  flags: [
    {
      name: "confirm",
      help: "Run a command in place of files, and again for what is suspected: check --confirm -- CMD\u2026"
    },
    ...CONFIRMING,
    ...reportFlags
  ],
  async run(given) {
    if (given.flags.has("confirm")) return confirm(given);
    const stray = CONFIRMING.find(({ name }) => given.options.has(name));
    if (stray) throw new UserError(`--${stray.name} is about the command of --confirm, and there is none`);
    demandFiles(given.words, this.usage);
    const { settings, words, cwd } = given;
    const workplace = await readWorkplace(cwd);
    const { reader } = await readConfiguration(settings, cwd);
    return checkRuns(await readRuns(words, reader, cwd, occasionOf(given, workplace)), given);
  }
};
async function checkRuns(measured, given) {
  const { settings, cwd } = given;
  const { reader } = await readConfiguration(settings, cwd);
  const occasion = occasionOf(given, await readWorkplace(cwd));
  const repeated = await readAgain(settings.list("again"), reader, cwd, occasion);
  return printReports(await judgeRuns(measured, repeated, given), given);
}

// src/commands/compare.ts
var compareCommand = {
  name: "compare",
  usage: "compare OLD NEW",
  summary: "Compare two result files.",
  examples: [
    "perf-regression compare old.txt new.txt",
    "perf-regression compare old.json new.json --thresholds 5% --all",
    "perf-regression compare base/target/criterion target/criterion --report-json report.json"
  ],
  inputs: [
    "tool",
    "suite",
    "thresholds",
    "rules-file",
    "fail-on-regression",
    "on-inconclusive",
    "on-missing",
    "confidence",
    "alpha",
    "report-json",
    "report-markdown",
    "report-html"
  ],
  flags: reportFlags,
  async run(given) {
    const { settings, words, cwd } = given;
    const [before, after, ...more] = words;
    if (before === void 0 || after === void 0 || more.length > 0) {
      throw new UserError(
        `compare takes two result files; ${words.length} were named`,
        "perf-regression compare OLD NEW   (quote a glob so that it stays one word)"
      );
    }
    const { policy, reader, sources } = await readConfiguration(settings, cwd);
    const baseline = { ...await baselineFromFile([before], reader, cwd), tried: [] };
    const { run, results } = await readRun([after], reader, cwd, {
      ...occasionOf(given, void 0),
      fromFiles: true
    });
    const report = check(run, baseline, policy, {
      again: [],
      records: false,
      override: null,
      warnings: [...skippedWarnings(results), ...unmatchedWarnings(policy, [run])]
    });
    return printReports([await withSources(report, sources, cwd)], given);
  }
};

// src/commands/dashboard.ts
import { mkdir, writeFile as writeFile3 } from "node:fs/promises";
import { dirname, join, resolve as resolve4 } from "node:path";

// src/local/browser.ts
import { spawn } from "node:child_process";
var OPENERS = {
  darwin: ["open"],
  win32: ["cmd", "/c", "start", ""]
};
function openInBrowser(address, note) {
  const [program, ...words] = OPENERS[process.platform] ?? ["xdg-open"];
  return new Promise((resolve14) => {
    const child = spawn(program, [...words, address], { stdio: "ignore", detached: true });
    child.once("error", () => {
      note(`No browser could be started (${program}); open the address yourself.
`);
      resolve14();
    });
    child.once("spawn", () => {
      child.unref();
      resolve14();
    });
  });
}

// src/local/collected-suites.ts
import { stat } from "node:fs/promises";
import { basename, resolve as resolve3 } from "node:path";
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
      const name = nameIn(await read(`${prefix}${folder}/index.json`) ?? "", folder);
      suites.push({
        name: prefix === "" ? name : `${name} (${basename(resolve3(path))})`,
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
    throw new UserError(`there is no folder ${path}`, "Name folders of git repositories.", { cause });
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
  return files.flatMap((file) => /^([^/]+)\/index\.json$/.exec(file)?.[1] ?? []).sort();
}
function nameIn(index, folder) {
  try {
    const { suite } = JSON.parse(index);
    return typeof suite === "string" ? suite : folder;
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

// src/local/server.ts
import { createHash as createHash2 } from "node:crypto";
import { createServer } from "node:http";
import { extname } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
var compress = promisify(gzip);
var TYPES = {
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
  await new Promise((resolve14, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve14);
  }).catch((cause) => {
    throw new UserError(
      `port ${port} cannot be used`,
      "Choose another one: --port 0 takes any that is free.",
      {
        cause
      }
    );
  });
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  const ended2 = new Promise((resolve14) => server.once("close", resolve14));
  return { address: `http://127.0.0.1:${server.address().port}/`, ended: ended2, stop };
}
async function answer(request, response, site, collect2) {
  const host = (request.headers.host ?? "").replace(/:\d+$/, "");
  if (host !== "127.0.0.1" && host !== "localhost") {
    return send2(request, response, 403, "text/plain", "This server is for this machine alone.");
  }
  if (request.method !== "GET" && request.method !== "HEAD") {
    return send2(request, response, 405, "text/plain", "This server only reads.");
  }
  const path = pathOf(request.url ?? "/");
  const text = site.get(path) ?? await (await collect2()).read(path);
  if (text === void 0) return send2(request, response, 404, "text/plain", `There is no ${path}.`);
  return send2(request, response, 200, TYPES[extname(path)] ?? "text/plain", text);
}
function pathOf(url) {
  try {
    return decodeURIComponent(new URL(url, "http://127.0.0.1").pathname).slice(1) || "index.html";
  } catch {
    return "index.html";
  }
}
async function send2(request, response, status, type, text) {
  const etag = `"${createHash2("sha256").update(text).digest("hex").slice(0, 32)}"`;
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
var dashboardCommand = {
  name: "dashboard",
  usage: "dashboard [build]",
  summary: "Look at the history in a browser, or write the page as files.",
  details: "  dashboard          Serves the page at http://127.0.0.1 until it is stopped.\n  dashboard build    Writes it to a folder, for actions/upload-pages-artifact or any other server.",
  examples: [
    "perf-regression dashboard --open",
    "perf-regression dashboard build --out site",
    "perf-regression dashboard --also ../backend,../client"
  ],
  inputs: ["branch", "history-dir"],
  flags: [
    { name: "open", help: "Open it in the browser." },
    { name: "port", value: "NUMBER", help: `Where it listens [${PORT}]; 0 takes any that is free.` },
    { name: "out", value: "DIR", help: "With build: the folder; files in it are replaced." },
    { name: "also", value: "PATHS", help: "Other local repositories whose suites are shown as well." }
  ],
  async run(given) {
    const [action, ...rest] = given.words;
    if (rest.length > 0 || action !== void 0 && action !== "build") {
      throw new UserError(
        `dashboard: unknown action ${JSON.stringify(given.words.join(" "))}`,
        `perf-regression ${this.usage}`
      );
    }
    const also = (given.options.get("also") ?? "").split(",").filter((path) => path !== "");
    const collect2 = () => collectSuites(
      [given.cwd, ...also.map((path) => resolve4(given.cwd, path))],
      given.settings.text("branch"),
      given.settings.text("history-dir")
    );
    return action === "build" ? build(given, await collect2()) : show(given, collect2);
  }
};
async function build({ options, cwd, print }, collected) {
  const out = options.get("out");
  if (out === void 0) {
    throw new UserError("dashboard build: no folder was named", "perf-regression dashboard build --out DIR");
  }
  const folder = resolve4(cwd, out);
  const site = await readSite();
  for (const [name, text] of await site.files()) await put(join(folder, name), text);
  for (const path of await collected.paths()) {
    const text = await collected.read(path);
    if (text !== void 0) await put(join(folder, path), text);
  }
  const count2 = collected.suites.length;
  print(`Wrote the page with ${count2 === 1 ? "1 suite" : `${count2} suites`} to ${out}.
`);
  return 0;
}
async function put(path, text) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile3(path, text);
}
async function show(given, collect2) {
  await collect2();
  const asked = Number(given.options.get("port") ?? PORT);
  if (!Number.isInteger(asked) || asked < 0 || asked > 65535) {
    throw new UserError(
      `dashboard: ${JSON.stringify(given.options.get("port"))} is no port`,
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

// src/detect.ts
function detect(batch, policy) {
  const tasks = Map.groupBy(batch.requests, ({ task }) => task);
  const answers = /* @__PURE__ */ new Map();
  const answered = (requests, given) => {
    for (const [i, request] of requests.entries()) answers.set(request, given[i]);
  };
  const judged = tasks.get("detect") ?? [];
  const segmented = tasks.get("segment") ?? [];
  if (judged.length > 0) answered(judged, verdictsOf(judged, batch, policy));
  if (segmented.length > 0) answered(segmented, segmentsOf(segmented));
  return batch.requests.map((request) => answers.get(request));
}
function verdictsOf(requests, batch, policy) {
  const runs2 = Math.max(...requests.map(({ history }) => history.length));
  const measured = Math.max(1, ...requests.map(({ current }) => current.length));
  const earlier = Array.from(
    { length: runs2 },
    (_, t) => runOf2(t, batch.historyEnvironments[t], requests, ({ history }) => history[t])
  );
  const now = Array.from(
    { length: measured },
    (_, m) => runOf2(runs2, batch.currentEnvironments[m], requests, ({ current }) => current[m])
  );
  const [run, ...again] = now;
  const report = check(run, baselineOf(earlier), policy, {
    again,
    apart: true,
    records: true,
    override: null,
    warnings: []
  });
  const findings = new Map(report.findings.map((finding) => [finding.benchmark, finding]));
  return requests.map((request) => answerOf(request, findings.get(request.id), report, runs2));
}
var BRANCH = "main";
function runOf2(place, environment, requests, valueIn2) {
  return {
    id: String(place),
    suite: "stdin",
    commit: commitOf3(place),
    branch: BRANCH,
    time: (/* @__PURE__ */ new Date(0)).toISOString(),
    environment: environmentOf2(environment ?? ""),
    measurements: requests.flatMap((request) => measurementOf2(request, valueIn2(request)))
  };
}
function commitOf3(place) {
  return String(place).padStart(40, "0");
}
function environmentOf2(cpu) {
  return { os: "", arch: "", cpu, cores: 0, memoryBytes: 0, runner: "", toolchain: {} };
}
function measurementOf2({ id, direction }, value2 = Number.NaN) {
  if (Number.isNaN(value2)) return [];
  return [
    {
      benchmark: { name: id, parameters: {}, tags: [] },
      metric: { name: "value", unit: "", direction: direction === "bigger" ? "higher" : "lower" },
      sample: { centre: value2, values: [value2], level: "process" },
      writtenUnit: ""
    }
  ];
}
function baselineOf(runs2) {
  const common = { branch: BRANCH, runs: runs2, tried: [], accepted: [], episodes: [], warnings: [] };
  return runs2.length === 0 ? { ...common, rung: "none", why: "there are no earlier runs" } : { ...common, rung: "merge-base", why: "the runs before this one" };
}
function answerOf(request, finding, report, runs2) {
  const { id } = request;
  if (!finding || finding.verdict === "missing") {
    return { id, verdict: "stable", change_points: [], reason: "not-in-run" };
  }
  const verdict = verdictOf(request, finding, report);
  const { change, pValue, reason, since } = finding;
  return {
    id,
    verdict,
    change_points: verdict === "regression" ? [since ? Number(since.commit) : runs2] : [],
    reason: reason.code,
    p: pValue,
    change: change?.estimate ?? null,
    low: change?.low ?? null,
    high: change?.high ?? null
  };
}
function verdictOf({ id, rerunsLeft }, finding, { suspects }) {
  if (rerunsLeft > 0 && suspects.includes(id)) return "rerun";
  if (finding.verdict === "regressed") return "regression";
  if (finding.verdict === "improved") return "improvement";
  return finding.drift ? "drift" : "stable";
}
function segmentsOf(requests) {
  const columns2 = Math.max(...requests.map(({ history, current }) => history.length + current.length));
  const rows = requests.map((request) => {
    const row = onScale(request);
    return Array.from({ length: columns2 }, (_, t) => row[t] ?? Number.NaN);
  });
  const found = changePointsTogether(rows, withoutCommonMode);
  return requests.map(({ id }, i) => ({ id, change_points: (found[i] ?? []).map(({ index }) => index) }));
}
function onScale({ history, current, direction, scale }) {
  const values = [...history, ...current];
  const known = values.filter((value2) => !Number.isNaN(value2));
  const isTurned = direction === "bigger";
  if (scale === "raw" || known.length === 0) return isTurned ? values.map((value2) => -value2) : values;
  return values.map(scaleFor(known, median(known), isTurned).to);
}

// src/commands/detect.ts
var LINE_LENGTH_MAX = 16 * 2 ** 20;
var BATCH_LENGTH_MAX = 256 * 2 ** 20;
var HISTORY_RUNS_MAX = 1e5;
var MEASUREMENTS_MAX2 = 100;
var SAMPLES_MAX = 1e5;
var detectCommand = {
  name: "detect",
  usage: "detect",
  summary: "Judge runs that another program tells as NDJSON on standard input.",
  examples: [
    "perf-regression detect < requests.ndjson",
    "perf-regression detect --thresholds 5% < requests.ndjson"
  ],
  inputs: ["thresholds", "confidence", "alpha"],
  flags: [],
  // A program that asks decides itself what matters to it; below one percent nobody can see anything.
  defaults: { thresholds: "1%" },
  async run({ settings, words, input, print }) {
    if (words.length > 0) {
      throw new UserError(
        `detect reads standard input, and no files: ${JSON.stringify(words[0])}`,
        "perf-regression detect < requests.ndjson"
      );
    }
    const policy = {
      ...NO_RULES,
      rules: parseThresholds(settings.text("thresholds")),
      tags: [],
      confidence: settings.share("confidence"),
      alpha: settings.share("alpha"),
      comparability: USUAL_FACTS,
      gracePeriod: 1,
      onSuspected: "inconclusive",
      onMissing: "warn"
    };
    for await (const { run, batch } of batchesOf(linesOf(input()))) {
      const answers = detect(batch, policy).map((answer2) => `${JSON.stringify({ run, ...answer2 })}
`);
      print(answers.join(""));
    }
    return 0;
  }
};
async function* linesOf(pieces) {
  let number2 = 0;
  let started = [];
  let length = 0;
  for await (const piece of pieces) {
    const parts = piece.split("\n");
    for (const [i, part] of parts.entries()) {
      started.push(part);
      length += part.length;
      if (length > LINE_LENGTH_MAX) {
        throw broken(number2 + 1, `the line is longer than ${LINE_LENGTH_MAX} characters`);
      }
      if (i === parts.length - 1) break;
      yield { number: ++number2, text: started.join("") };
      started = [];
      length = 0;
    }
  }
  if (length > 0) yield { number: ++number2, text: started.join("") };
}
var label = union([number(), string().max(NAME_LENGTH_MAX)]);
var value = union([number(), array(number()).max(SAMPLES_MAX), _null()], {
  error: "expected a number, an array of numbers, or null where the run has none"
});
var environments = array(string().max(NAME_LENGTH_MAX));
var requestSchema = object({
  run: label,
  id: string().min(1).max(NAME_LENGTH_MAX),
  task: _enum(["detect", "segment"]).default("detect"),
  direction: _enum(["smaller", "bigger"]).default("smaller"),
  scale: _enum(["log", "raw"]).default("log"),
  history: array(value).max(HISTORY_RUNS_MAX),
  current: array(value).max(MEASUREMENTS_MAX2),
  history_env: environments.max(HISTORY_RUNS_MAX).optional(),
  current_env: environments.max(MEASUREMENTS_MAX2).optional(),
  reruns_left: int().min(0).default(0)
});
var endSchema = object({ end_run: label });
async function* batchesOf(lines) {
  let open;
  let last = 0;
  for await (const { number: number2, text } of lines) {
    last = number2;
    if (text.trim() === "") continue;
    const fields = objectOf(number2, text);
    if ("end_run" in fields) {
      const { end_run: run } = checked(endSchema, fields, number2);
      if (open && open.run !== run) throw broken(number2, `end_run is ${run}, but the run is ${open.run}`);
      if (open) yield { run, batch: open.batch };
      open = void 0;
      continue;
    }
    const told2 = checked(requestSchema, fields, number2);
    open ??= new Opened(told2.run);
    open.add(told2, number2, text.length);
  }
  if (open) {
    throw broken(last, `the input ends within run ${open.run}`, `Close it: {"end_run": ${open.run}}`);
  }
}
var Opened = class {
  run;
  #requests = /* @__PURE__ */ new Map();
  #history = [];
  #current = [];
  #length = 0;
  constructor(run) {
    this.run = run;
  }
  get batch() {
    return {
      requests: [...this.#requests.values()],
      historyEnvironments: this.#history,
      currentEnvironments: this.#current
    };
  }
  add(told2, line, length) {
    const { run, id, history_env = [], current_env = [] } = told2;
    if (run !== this.run) {
      throw broken(line, `run ${run} begins within run ${this.run}`, `Close that: {"end_run": ${this.run}}`);
    }
    if (this.#requests.has(id)) throw broken(line, `${JSON.stringify(id)} comes twice in run ${run}`);
    this.#length += length;
    if (this.#length > BATCH_LENGTH_MAX) {
      throw broken(line, `run ${run} is longer than ${BATCH_LENGTH_MAX} characters`);
    }
    merge(this.#history, history_env, "history_env", told2, line);
    merge(this.#current, current_env, "current_env", told2, line);
    this.#requests.set(id, {
      id,
      task: told2.task,
      direction: told2.direction,
      scale: told2.scale,
      history: told2.history.map(centreOf2),
      current: told2.current.map(centreOf2),
      rerunsLeft: told2.reruns_left
    });
  }
};
function merge(known, keys, field, { id }, line) {
  for (const [t, key] of keys.entries()) {
    known[t] ??= key;
    if (known[t] === key) continue;
    throw broken(
      line,
      `${field}[${t}] of ${JSON.stringify(id)} is ${JSON.stringify(key)}, but ${JSON.stringify(known[t])} before`,
      "Entry t of every request is the same run, on one machine. Tell other machines as other runs."
    );
  }
}
function centreOf2(told2) {
  if (typeof told2 === "number") return told2;
  return told2 === null || told2.length === 0 ? Number.NaN : median(told2);
}
function objectOf(line, text) {
  let told2;
  try {
    told2 = JSON.parse(text);
  } catch {
    throw broken(line, `this is not JSON: found ${JSON.stringify(text.slice(0, 60))}`);
  }
  if (typeof told2 === "object" && told2 !== null && !Array.isArray(told2)) return told2;
  throw broken(line, `expected an object, found ${JSON.stringify(text.slice(0, 60))}`);
}
function checked(schema, fields, line) {
  const parsed = schema.safeParse(fields);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = issue?.path.map((key) => typeof key === "number" ? `[${key}]` : String(key)).join("") ?? "";
  throw broken(line, `${path}: ${issue?.message}`);
}
function broken(line, what, remedy = 'One JSON object a line: {"run", "id", "history": [\u2026], "current": [\u2026]}, and {"end_run"} behind the last of a run.') {
  return new UserError(`stdin:${line}: ${what}`, remedy);
}

// src/measure/advice.ts
var STOLEN_MAX = 0.01;
var CPU_PRESSURE_MAX = 0.1;
var MEMORY_PRESSURE_MAX = 0.01;
var MEMORY_MIN = 0.1;
var SWAP_MAX = 0.5;
var LOAD_MAX = 0.5;
function adviceFor(state, stolen) {
  const {
    governors,
    turbo,
    smt,
    cores,
    load,
    cpuPressure,
    memoryPressure,
    memoryAvailable,
    swapUsed,
    quota
  } = state;
  const slow = governors.filter((governor) => governor !== "performance");
  const rules = [
    [
      load !== null && cores > 0 && load > LOAD_MAX * cores,
      `other work: a load of ${load} on ${count(cores, "core")}`,
      "End what else runs (ps aux --sort=-%cpu | head), or measure when it has ended."
    ],
    [
      (cpuPressure ?? 0) > CPU_PRESSURE_MAX,
      `something waited for a core in ${share2(cpuPressure)} of the last ten seconds`,
      "End what else runs, or pin the benchmark to a core of its own: taskset -c 1 CMD."
    ],
    [
      (stolen ?? 0) > STOLEN_MAX,
      `other virtual machines took ${share2(stolen)} of the time`,
      "Take a machine that is not shared, or measure base and head in turn: perf-regression ab."
    ],
    [
      quota !== null && quota < cores,
      `a control group grants ${quota} of ${count(cores, "core")}: beyond that the benchmark is put to sleep`,
      "Give the container more cores, or whole ones."
    ],
    [
      slow.length > 0,
      `the clock rate follows the load (governor ${slow.join(", ")})`,
      "sudo cpupower frequency-set --governor performance"
    ],
    [
      turbo === true,
      "the clock rises above its nominal rate while the processor is cool",
      "Switch it off while you measure: echo 1 | sudo tee /sys/devices/system/cpu/intel_pstate/no_turbo (Intel), echo 0 | sudo tee /sys/devices/system/cpu/cpufreq/boost (others)."
    ],
    [
      smt === true,
      "two threads share each core",
      "Keep the other threads idle, or switch them off while you measure: echo off | sudo tee /sys/devices/system/cpu/smt/control"
    ],
    [state.onBattery === true, "it runs on battery", "Plug it in."],
    [
      (memoryPressure ?? 0) > MEMORY_PRESSURE_MAX || (memoryAvailable ?? 1) < MEMORY_MIN,
      `memory is short: ${share2(memoryAvailable)} is available`,
      "End what needs much of it (ps aux --sort=-rss | head)."
    ],
    [
      (swapUsed ?? 0) > SWAP_MAX,
      `${share2(swapUsed)} of the swap space is in use`,
      "Free memory, then: sudo swapoff -a && sudo swapon -a"
    ],
    [
      state.virtual === true,
      "it is a virtual machine: its neighbours are not seen, and its clock rate not told",
      ""
    ]
  ];
  return rules.flatMap(([holds, what, remedy]) => holds ? [{ what, remedy }] : []);
}
function share2(value2) {
  return value2 === null ? "an unknown share" : `${Number((100 * value2).toPrecision(3))} %`;
}
function count(number2, word) {
  return number2 === 1 ? `1 ${word}` : `${number2} ${word}s`;
}

// src/stats/power.ts
var LOOKS_MAX = 100;
var PILOT_TAIL = 0.05;
function pairNoise(differences) {
  const interval = centreInterval(differences, PILOT_TAIL);
  if (!interval) return deviationScale(differences);
  const halfWidth = (interval.high - interval.low) / 2;
  return halfWidth * Math.sqrt(differences.length) / normalQuantileUpper(PILOT_TAIL);
}
function shiftFoundIn(rounds, noise, tail, power) {
  if (noise === 0) return 0;
  const looks = Math.min(rounds, LOOKS_MAX);
  const critical = sequentialTest(looks, { max: looks, ended: true }).critical(looks, tail);
  const share3 = 0.5 + (critical + normalQuantileUpper(1 - power)) / Math.sqrt(3 * rounds);
  return share3 < 1 ? noise * normalQuantileUpper(1 - share3) / Math.SQRT2 : Number.POSITIVE_INFINITY;
}
function roundsFor(shift, noise, tail, power, range) {
  let [low, high] = [range.min, range.max];
  if (shiftFoundIn(high, noise, tail, power) > shift) return void 0;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (shiftFoundIn(middle, noise, tail, power) <= shift) high = middle;
    else low = middle + 1;
  }
  return low;
}
var NOISE_ERROR = 0.7;
var REFINEMENTS = 5;
function changeFoundIn(rounds, pilot, tail, power) {
  const looks = Math.min(rounds, LOOKS_MAX);
  const { critical } = sequentialTest(looks, { max: looks, ended: true });
  const error = NOISE_ERROR / Math.sqrt(pilot.length);
  const quantile2 = normalQuantileUpper(1 - power);
  const seen = VIEWS.map(({ share: share3, noiseOf: noiseOf2 }) => {
    const bound = critical(looks, share3 * tail);
    let distance3 = bound + quantile2;
    for (let i = 0; i < REFINEMENTS; i++) distance3 = bound + quantile2 * Math.hypot(1, error * distance3);
    return distance3 * noiseOf2(pilot) / Math.sqrt(rounds);
  });
  return Math.min(...seen);
}
var VIEWS = [
  {
    share: 0.65,
    noiseOf: (pairs) => pairNoise(pairs.map(({ before, after }) => after - before))
  },
  {
    share: 0.3,
    noiseOf: (pairs) => {
      const { low, high } = cappedEstimate(pairs, 0.5, PILOT_TAIL);
      return (high - low) / 2 * Math.sqrt(pairs.length) / normalQuantileUpper(PILOT_TAIL);
    }
  }
];

// src/commands/doctor.ts
var ROUNDS2 = { standard: 20, min: 5, max: 1e3 };
var AB_ROUNDS = ROUNDS.standard;
var AB_LEVEL = 0.01;
var POWER = 0.8;
var LOOP = "let x = 0; for (let i = 0; i < 5e7; i++) x = (x * 31 + i) | 0; process.exitCode = x & 0;";
var doctorCommand = {
  name: "doctor",
  usage: "doctor [-- CMD\u2026]",
  summary: "Show how quiet this machine is, and what would help.",
  details: "Measures the same program twice in each of 20 rounds, a counted loop where no command is named.",
  examples: ["perf-regression doctor", "perf-regression doctor --rounds 50 -- ./job"],
  inputs: [],
  flags: [
    { name: "rounds", value: "N", help: `Rounds of two executions. [${ROUNDS2.standard}]` },
    { name: "json", help: "Print facts, advice and noise as JSON." }
  ],
  async run(given) {
    const { env, flags, print } = given;
    const files = filesBelow("/");
    const state = machineState(files);
    const before = ticksOf(files);
    const stopwatch = await openStopwatch(env);
    const times = await timesOf(stopwatch, given).finally(() => stopwatch.close());
    if (!times) return INTERRUPTED;
    const after = ticksOf(files);
    const stolen = after.all > before.all ? (after.stolen - before.stolen) / (after.all - before.all) : null;
    const noise = noiseOf(times);
    const advice = adviceFor(state, stolen);
    print(
      flags.has("json") ? `${JSON.stringify({ state, stolen, noise, advice }, null, 1)}
` : textOf(noise, advice, state.cores > 0)
    );
    return 0;
  }
};
function timesOf(stopwatch, given) {
  const { cwd, words, note } = given;
  const rounds = countOption(given, "rounds", ROUNDS2);
  const order = { cwd, words: words.length > 0 ? words : [process.execPath, "-e", LOOP] };
  const progress = new Progress(note, process.stderr.isTTY === true);
  return interruptible(async (stop) => {
    const once = async () => {
      const execution = await execute(order, stopwatch, {
        timeoutMs: Number.POSITIVE_INFINITY,
        keptBytes: 0,
        stop
      });
      if (!succeeded(execution) && !stop.aborted) throw failed("the command failed", execution);
      return execution.wallNs;
    };
    const times = [];
    try {
      while (times.length < rounds && !stop.aborted) {
        times.push([await once(), await once()]);
        progress.step("rounds", times.length, rounds);
      }
    } finally {
      progress.end();
    }
    return stop.aborted ? void 0 : times;
  });
}
function noiseOf(times) {
  const logs = times.flat().map(Math.log);
  const within = deviationScale(times.map(([first, second]) => Math.log(second / first)));
  const pairs = times.map(([first, second]) => ({ before: Math.log(first), after: Math.log(second) }));
  const seen = Math.expm1(changeFoundIn(AB_ROUNDS, pairs, AB_LEVEL / PAIRED.length, POWER));
  return { between: deviationScale(logs), within, seen };
}
function textOf({ between, within, seen }, advice, isTold) {
  const lines = [
    `One execution differs from the next by \xB1 ${share(between)}, the two of a round by \xB1 ${share(within)} (robust standard deviations).`,
    `perf-regression ab would find a change of ${share(seen)} in ${AB_ROUNDS} rounds, four times in five.`,
    "",
    ...isTold ? [] : ["What makes a machine noisy is looked up on Linux only."],
    ...isTold && advice.length === 0 ? ["Nothing to be mended was found."] : [],
    ...advice.flatMap(({ what, remedy }) => [`! ${what}`, ...remedy === "" ? [] : [`  ${remedy}`]])
  ];
  return `${lines.join("\n")}
`;
}

// src/history/experiments.ts
var import_fastest_levenshtein = __toESM(require_mod(), 1);
var EXPERIMENTS_MAX = 1e3;
var Experiments = class {
  suite;
  #branch;
  #folder;
  constructor({ branch, suite, folder }) {
    this.suite = suite;
    this.#branch = branch;
    this.#folder = `${folder}/experiments`;
  }
  /** Where it is, for people. @throws UserError where this can be no name */
  placeOf(name) {
    return `${this.#pathOf(name)} on ${this.#branch.description}`;
  }
  /** @throws UserError where there is none of this name, or what is there cannot be read */
  async read(name) {
    const path = this.#pathOf(name);
    const tip = await this.#branch.tip();
    return (tip && await this.#readAt(tip, path, name)) ?? await this.#missing(name);
  }
  /** In the order of their names. @returns those that can be read, and what is wrong with the others */
  async all() {
    const tip = await this.#branch.tip();
    const experiments = [];
    const damages = [];
    for (const name of await this.#names(tip)) {
      try {
        const experiment = tip && await this.#readAt(tip, this.#pathOf(name), name);
        if (experiment) experiments.push(experiment);
      } catch (error) {
        if (!(error instanceof UserError) || error instanceof TransientError) throw error;
        damages.push(error);
      }
    }
    return { experiments, damages };
  }
  /** @throws UserError where there is one of this name */
  async create(experiment, message, patience) {
    await this.#write(experiment.experiment, message, patience, (stored) => {
      if (stored) throw alreadyThere(stored);
      return experiment;
    });
  }
  /** @throws UserError where there is one of this name, or something that is none */
  async demandFree(name) {
    const path = this.#pathOf(name);
    const tip = await this.#branch.tip();
    const stored = tip && await this.#readAt(tip, path, name);
    if (stored) throw alreadyThere(stored);
  }
  /**
   * @param decide what becomes of it, asked anew where others changed the branch in the meantime; null deletes it
   * @throws UserError as `read`
   */
  async change(name, message, patience, decide) {
    await this.#write(
      name,
      message,
      patience,
      async (stored) => decide(stored ?? await this.#missing(name))
    );
  }
  async #write(name, message, patience, decide) {
    const path = this.#pathOf(name);
    for (let attempt = 1; ; attempt++) {
      let failure = new UserError(
        `cannot store the experiment on ${this.#branch.description}: others were faster ${attempt} times in a row`,
        "Try again."
      );
      try {
        const tip = await this.#branch.tip();
        await demandOwnFolder({ branch: this.#branch, tip, folder: this.#folder });
        const next = await decide(tip && await this.#readAt(tip, path, name));
        const files = /* @__PURE__ */ new Map([[path, next && encode(next)]]);
        if (await this.#branch.commit(tip, files, message)) return;
      } catch (error) {
        if (!(error instanceof TransientError)) throw error;
        failure = error;
      }
      if (!await patience(attempt)) throw failure;
    }
  }
  async #readAt(tip, path, name) {
    const text = await this.#branch.read(tip, path);
    if (text === void 0) return void 0;
    return decode(path, this.#branch.description, text, name, this.suite);
  }
  async #names(tip) {
    const entries = tip ? await this.#branch.list(tip, this.#folder) : [];
    const names = entries.flatMap(
      ({ name }) => name.endsWith(".json") ? [name.slice(0, -".json".length)] : []
    );
    return names.filter((name) => EXPERIMENT_NAME.test(name)).sort().slice(0, EXPERIMENTS_MAX);
  }
  async #missing(name) {
    const names = await this.#names(await this.#branch.tip());
    const [nearest2] = names.toSorted((a, b) => (0, import_fastest_levenshtein.distance)(a, name) - (0, import_fastest_levenshtein.distance)(b, name));
    throw new UserError(
      `there is no experiment ${visible(name)} in suite ${this.suite} on ${this.#branch.description}`,
      nearest2 === void 0 ? "Begin one: perf-regression experiment create NAME \u2026" : `Did you mean ${nearest2}? perf-regression experiment list shows all.`
    );
  }
  #pathOf(name) {
    if (EXPERIMENT_NAME.test(name)) return `${this.#folder}/${name}.json`;
    throw new UserError(
      `${JSON.stringify(visible(name))} is no name of an experiment`,
      "A name has up to 60 letters, digits, dots, dashes and underscores, and begins with a letter or digit."
    );
  }
};
function alreadyThere({ experiment, outcome }) {
  return new UserError(
    `there is an experiment ${experiment} already${outcome ? ", and it is finalized" : ""}`,
    outcome ? "What is finalized stays on record. Choose another name." : `Choose another name, go on with it (experiment run ${experiment}), or delete it (experiment delete ${experiment}).`
  );
}
function encode({ series, ...head }) {
  const lines = Object.entries(head).map(
    ([key, value2]) => ` ${JSON.stringify(key)}: ${JSON.stringify(value2)},
`
  );
  const own = series.map((each) => `  ${JSON.stringify(each)}`).join(",\n");
  return `{
${lines.join("")} "series": [
${own}
 ]
}
`;
}
function decode(path, branch, text, name, suite) {
  let value2;
  try {
    value2 = JSON.parse(text);
  } catch {
    throw notOurs(path, branch, `it is not JSON: found ${JSON.stringify(text.slice(0, 60))}`);
  }
  const newest = Number(value2?.schema);
  if (newest > EXPERIMENT_SCHEMA) {
    throw new UserError(
      `${path} on ${branch} was written by a newer perf-regression (schema ${newest}; this one reads ${EXPERIMENT_SCHEMA})`,
      "Use the newest version of the command line."
    );
  }
  const { data, error } = experimentSchema.safeParse(value2);
  if (data?.outcome && data.outcome.criteria.length !== data.series.length) {
    throw notOurs(path, branch, "its outcome is not about its series");
  }
  if (data?.experiment === name && data.suite === suite) return data;
  if (data)
    throw notOurs(path, branch, `it is experiment ${data.experiment} of suite ${visible(data.suite)}`);
  const [issue] = error?.issues ?? [];
  throw notOurs(path, branch, `${issue?.path.join(".") || "the whole"}: ${issue?.message}`);
}

// src/measure/experiment.ts
function tailOf({ confidence }) {
  return (1 - confidence) / 2;
}
function scaleOf({ pairs, direction, role, change }) {
  const isHigher = direction === "higher";
  const scale = scaleFor(pairs.flat(), median(pairs.map(([control]) => control)), isHigher);
  const better = role === "goal" ? change : -change;
  const limit = scale.shift(isHigher ? better : -better);
  return { ...scale, limit: role === "goal" && change > 0 ? Math.min(limit, -Number.MIN_VALUE) : limit };
}
function judgeCriterion(series, { rounds, confidence }) {
  const { benchmark, metric, role, pairs } = series;
  const about = { benchmark, metric, role, rounds: pairs.length };
  if (pairs.length === 0) return { ...about, change: null, low: null, high: null, state: "open" };
  const scale = scaleOf(series);
  const scaled = pairs.map(([control, treatment]) => ({
    before: scale.to(control),
    after: scale.to(treatment)
  }));
  const comparison = comparePairs(scaled, 0, { max: rounds, ended: false }, 1 - confidence);
  const { shift, low, high, better } = comparison;
  const isProven = pairs.length >= rounds && role === "goal" && better <= tailOf({ confidence });
  const isMet = high <= scale.limit || isProven && shift <= scale.limit;
  const ends = [scale.change(low), scale.change(high)].sort((a, b) => a - b);
  return {
    ...about,
    change: finite(scale.change(shift)),
    low: finite(ends[0]),
    high: finite(ends[1]),
    state: isMet ? "met" : low > scale.limit ? "missed" : "open"
  };
}
function finite(value2) {
  return value2 !== void 0 && Number.isFinite(value2) ? value2 : null;
}
function decisionOf(experiment) {
  const { series, rounds, outcome } = experiment;
  if (outcome) {
    const { winner, reason: reason2, criteria: criteria2 } = outcome;
    return { winner, reason: reason2, criteria: criteria2, isFinal: true };
  }
  const criteria = series.map((each) => judgeCriterion(each, experiment));
  const missed = series.filter((_, i) => criteria[i]?.state === "missed");
  const open = criteria.filter(({ state }) => state === "open");
  if (missed.length > 0) {
    return { winner: "control", reason: missed.map(missedText).join("; "), isFinal: true, criteria };
  }
  if (open.length === 0) {
    return { winner: "treatment", reason: "every criterion is met", isFinal: true, criteria };
  }
  const isFinal = open.every((each) => each.rounds >= rounds);
  const names = open.map(({ benchmark, metric }) => `${metric} of ${benchmark}`).join(", ");
  const reason = `${names}: ${isFinal ? `open after all ${rounds} rounds` : "still open"}`;
  return { winner: "none", reason, isFinal, criteria };
}
function missedText({ benchmark, metric, role, change }) {
  const size = `${Number((100 * change).toPrecision(6))} %`;
  const what = role === "goal" ? `improves by less than ${size}` : `gets worse by more than ${size}`;
  return `${metric} of ${benchmark} ${what}`;
}
function openBenchmarks({ criteria, isFinal }, { rounds }) {
  if (isFinal) return [];
  const open = criteria.filter((each) => each.state === "open" && each.rounds < rounds);
  return [...new Set(open.map(({ benchmark }) => benchmark))];
}
function withRounds(experiment, rounds, occasion) {
  let known = { experiment, decision: decisionOf(experiment) };
  let taken = 0;
  for (const round of rounds) {
    if (known.decision.isFinal) break;
    known = withRound(known, round);
    taken++;
  }
  const { runs: runs2 } = experiment;
  return taken === 0 ? experiment : { ...known.experiment, runs: [...runs2, { ...occasion, rounds: taken }] };
}
function withRound({ experiment, decision }, { base, head }) {
  const series = experiment.series.map((each, i) => {
    const isOpen = each.pairs.length < experiment.rounds && decision.criteria[i]?.state === "open";
    const [control, treatment] = [valueIn(base, each), valueIn(head, each)];
    if (!isOpen || control === void 0 || treatment === void 0) return each;
    return { ...each, pairs: [...each.pairs, [control, treatment]] };
  });
  const grown = { ...experiment, series };
  return { experiment: grown, decision: decisionOf(grown) };
}
function valueIn(measurements, { benchmark, metric, unit }) {
  return measurements.find(
    (each) => each.benchmark.name === benchmark && each.metric.name === metric && each.metric.unit === unit
  )?.sample.centre;
}
function outcomeOf(decision, by, at) {
  const { winner, reason, criteria } = decision;
  return { winner, reason, by, at, criteria: [...criteria] };
}

// src/measure/experiment-plan.ts
var POWER2 = 0.9;
function planOf(pilot, criteria, rules, tail) {
  const measured = pilot[0]?.base ?? [];
  const plan = measured.flatMap((each) => {
    const criterion = criterionFor(each, criteria);
    const { direction } = limitsFor(rules, each.benchmark, each.metric);
    if (!criterion || direction === "none") return [];
    const { benchmark, metric } = each;
    const pairs = pairsOf(pilot, each);
    if (pairs.length < pilot.length) {
      throw new UserError(
        `${metric.name} of ${benchmark.name} is not in every round of control and treatment`,
        "A criterion is on what both measure, every time and in the same unit."
      );
    }
    return [
      planned(
        { ...criterion, benchmark: benchmark.name, metric: metric.name, unit: metric.unit, direction, pairs },
        tail
      )
    ];
  });
  for (const rule of [...criteria.goals, ...criteria.guards]) demandMatch(rule, measured, rules);
  if (plan.length <= EXPERIMENT_SERIES_MAX) return plan;
  throw new UserError(
    `the criteria name ${plan.length} series; a decision has at most ${EXPERIMENT_SERIES_MAX}`,
    "Name the benchmarks that decide: --improve 5%:BenchmarkParse"
  );
}
function criterionFor(measurement, { goals, guards }) {
  const goal = goals.findLast((rule) => fits(rule, measurement));
  if (goal?.threshold !== void 0) return { role: "goal", change: goal.threshold };
  const guard = guards.findLast((rule) => fits(rule, measurement));
  return guard?.threshold === void 0 ? void 0 : { role: "guard", change: guard.threshold };
}
function fits({ select }, { benchmark, metric }) {
  return select === void 0 || selects(select, benchmark, metric.name);
}
function demandMatch(rule, measured, rules) {
  const named2 = measured.filter((each) => fits(rule, each));
  const select = rule.select ?? "anything";
  if (named2.length === 0) {
    const offered = [...new Set(measured.map(({ metric }) => metric.name))].slice(0, 20).join(", ");
    throw new UserError(
      `a criterion is about ${select}, which was not measured`,
      `There are the metrics ${offered}; a criterion names one of them, or a benchmark.`
    );
  }
  if (named2.some(({ benchmark, metric }) => limitsFor(rules, benchmark, metric).direction !== "none")) return;
  throw new UserError(
    `nobody said which way ${select} is better`,
    "Give it a direction in the rules file: rules: [{ metric: \u2026, direction: higher }]"
  );
}
function pairsOf(rounds, { benchmark, metric }) {
  const series = { benchmark: benchmark.name, metric: metric.name, unit: metric.unit };
  return rounds.flatMap(({ base, head }) => {
    const [control, treatment] = [valueIn(base, series), valueIn(head, series)];
    return control === void 0 || treatment === void 0 ? [] : [[control, treatment]];
  });
}
function planned(pilot, tail) {
  const { benchmark, metric, role, change, pairs } = pilot;
  const scale = scaleOf({ ...pilot, noise: 0, needed: null });
  if (!Number.isFinite(scale.limit)) {
    throw new UserError(
      `${metric} of ${benchmark} cannot ${role === "goal" ? "improve" : "get worse"} by ${Number((100 * change).toPrecision(6))} %`,
      "Ask for less than 100 %."
    );
  }
  const noise = pairNoise(pairs.map(([control, treatment]) => scale.to(treatment) - scale.to(control)));
  const needed = roundsFor(Math.abs(scale.limit), noise, tail, POWER2, EXPERIMENT_ROUNDS) ?? null;
  return {
    series: { ...pilot, noise, needed, pairs: [] },
    foundIn: (rounds, power) => {
      const shift = shiftFoundIn(rounds, noise, tail, power);
      return Number.isFinite(shift) ? Math.abs(scale.change(Math.sign(scale.limit) * shift)) : null;
    }
  };
}
function roundsNeeded(plan) {
  return Math.max(...plan.map(({ series }) => series.needed ?? EXPERIMENT_ROUNDS.max));
}

// src/reporters/experiment.ts
function planText(experiment, { pilot, place, found }) {
  const { experiment: name, series, rounds } = experiment;
  const rows = series.map((each, i) => [
    visible(each.benchmark, 60),
    visible(each.metric, 30),
    askedFor(each),
    `\xB1 ${share(each.noise)}`,
    each.needed === null ? "more than may be planned" : String(each.needed),
    foundText(found[i]?.surely),
    foundText(found[i]?.usually)
  ]);
  const head = ["benchmark", "metric", "asked for", "noise", "rounds needed", "found in 90 %", "in 80 %"];
  return [
    `Experiment ${name} is in ${place}.
`,
    ...sidesText(experiment),
    "",
    table(head, rows),
    `Noise: of the difference within a round, from a pilot of ${pilot} rounds that are not counted. "Found": with ${rounds} rounds, in so many of 100 trials.`,
    ...series.some(({ needed }) => needed === null || needed > rounds) ? [
      `! ${rounds} rounds may not be enough; quieten the machine (perf-regression doctor), or ask for less.`
    ] : [],
    `Planned: ${rounds} rounds at most. Next: perf-regression experiment run ${name}`,
    ""
  ].join("\n");
}
function foundText(change) {
  return change === null || change === void 0 ? "nothing" : share(change);
}
function askedFor({ role, change }) {
  return role === "goal" ? `${threshold(change)} better` : `at most ${threshold(change)} worse`;
}
function sidesText({ control, treatment }) {
  return [`  control     ${sideText(control)}`, `  treatment   ${sideText(treatment)}`];
}
function sideText({ command, variables }) {
  const set = variables.map(({ name, value: value2 }) => `${name}=${visible(value2, 60)}`);
  const isLine = command.length === 3 && command[0] === "/bin/sh" && /^-e?c$/.test(command[1]);
  return [...set, visible(isLine ? command[2] : command.join(" "), 200)].join(" ");
}
function statusText(experiment, decision) {
  const { experiment: name, suite, series, confidence, outcome, rounds } = experiment;
  const { criteria } = decision;
  const rows = series.map((each, i) => rowOf2(each, criteria[i]));
  const head = ["benchmark", "metric", "control", "treatment", "change"];
  return [
    `Experiment ${name} of suite ${visible(suite, 60)}: ${roundsOf(experiment)} of ${rounds} rounds
`,
    ...sidesText(experiment),
    "",
    table([...head, `${threshold(confidence)} interval`, "asked for", "state"], rows),
    decisionText(decision),
    outcome ? `Finalized by ${visible(outcome.by, 60)} on ${outcome.at.slice(0, 10)}.` : nextText(experiment, decision),
    ""
  ].join("\n");
}
function rowOf2(series, { change, low, high, state, rounds }) {
  const values = [0, 1].map((side) => series.pairs.map((pair) => pair[side]));
  const [control = "", treatment = ""] = rounds === 0 ? [] : quantities(values.map(median), series.unit);
  return [
    visible(series.benchmark, 60),
    visible(series.metric, 30),
    control,
    treatment,
    change === null ? "" : percentage(change),
    rounds === 0 ? "" : `${end(low)} \u2026 ${end(high)}`,
    askedFor(series),
    state === "met" ? "\u2713 met" : state === "missed" ? "\u2717 missed" : "~ open"
  ];
}
function end(change) {
  return change === null ? "open" : percentage(change);
}
function decisionText({ winner, reason, isFinal }) {
  const why = visible(reason, 500);
  if (winner === "treatment") return `The treatment wins: ${why}.`;
  if (winner === "control") return `The control wins: ${why}.`;
  return `${isFinal ? "No winner" : "No decision yet"}: ${why}.`;
}
function nextText({ experiment: name, rounds, ...rest }, { isFinal, criteria }) {
  if (isFinal) return `Next: perf-regression experiment finalize ${name}`;
  const open = criteria.filter(({ state }) => state === "open");
  const left = Math.max(...open.map((each) => rounds - each.rounds));
  const going = rest.runs.length > 0 ? "goes on with" : "measures";
  return `Next: perf-regression experiment run ${name} ${going} up to ${left} rounds; it stops as soon as it is decided.`;
}
function listText(suite, known) {
  if (known.length === 0)
    return `Suite ${visible(suite, 60)} has no experiments. perf-regression experiment create --help begins one.
`;
  const rows = known.map(({ experiment, decision }) => [
    experiment.experiment,
    experiment.created.at.slice(0, 10),
    visible(experiment.created.by, 30),
    `${roundsOf(experiment)} of ${experiment.rounds}`,
    stateText(experiment, decision)
  ]);
  return table(["experiment", "since", "by", "rounds", "state"], rows);
}
function stateText({ outcome }, { winner, isFinal }) {
  const name = (who) => who === "none" ? "no winner" : `${who} wins`;
  if (outcome) return `finalized on ${outcome.at.slice(0, 10)}: ${name(outcome.winner)}`;
  return isFinal ? `decided: ${name(winner)}; to be finalized` : "open";
}

// src/commands/experiment/rounds.ts
import { resolve as resolve5 } from "node:path";
async function measureRounds(subject, reader, { budget, seed, unsettled }, given) {
  const { cwd, env, note } = given;
  const folder = resolve5(await git(["rev-parse", "--show-toplevel"], { cwd }), subject.folder);
  const sides = { base: subject.control, head: subject.treatment };
  const names = { base: "the control", head: "the treatment" };
  const stopwatches = { base: await opened(sides.base, env), head: await opened(sides.head, env) };
  const meters = {
    base: meterOf2(subject, sides.base, reader, stopwatches.base),
    head: meterOf2(subject, sides.head, reader, stopwatches.head)
  };
  const progress = new Progress(note, process.stderr.isTTY === true);
  let rounds = [];
  let failure;
  try {
    demandSameAccount(stopwatches);
    return await interruptible(async (stop) => {
      const done = await interleave({
        measure: async (side, only) => (await measureSide(meters[side], names[side], folder, only, stop))?.measurements,
        // Each round is kept as soon as it is there, whatever becomes of the next.
        isLook: () => true,
        unsettled: async (soFar) => {
          rounds = soFar.rounds;
          return unsettled(rounds);
        },
        canFilter: [...sides.base.command, ...sides.head.command].some((word) => word.includes(BENCHMARKS)),
        budget,
        random: seededRandom(seed),
        clock: () => performance.now(),
        progress: (finished) => progress.step(subject.experiment, finished, budget.rounds)
      }).catch((error) => {
        if (!(error instanceof UserError)) throw error;
        failure = error;
        return { rounds };
      });
      return { rounds: done.rounds, interrupted: stop.aborted, failure };
    });
  } finally {
    progress.end();
    for (const stopwatch of Object.values(stopwatches)) stopwatch.close();
  }
}
function opened({ variables }, env) {
  return openStopwatch({ ...env, ...Object.fromEntries(variables.map(({ name, value: value2 }) => [name, value2])) });
}
function demandSameAccount({ base, head }) {
  if (base.source === head.source) return;
  throw new UserError(
    `the control would be measured by ${base.source}, the treatment by ${head.source}`,
    'One of them changes PATH so that perl is not found. Change it in the command: --treatment "PATH=\u2026 ./job"'
  );
}
function meterOf2({ experiment, results, timeoutMs, tool }, { command }, reader, stopwatch) {
  return {
    words: command,
    telling: tellingBy(listOf2(results ?? ""), experiment, PAIRED),
    reader: { ...reader, tool },
    stopwatch,
    timeoutMs: timeoutMs ?? Number.POSITIVE_INFINITY
  };
}

// src/commands/experiment/create.ts
var USAGE = "perf-regression experiment create NAME --treatment-env KEY=VALUE --improve 5%:time -- CMD\u2026";
var PILOT = { standard: 10, min: 8, max: 200 };
var subjectSchema = experimentSchema.pick({
  folder: true,
  control: true,
  treatment: true,
  results: true,
  tool: true
});
var POWER_USUAL = 0.8;
var createAction = {
  name: "create",
  usage: "NAME [-- CMD\u2026]",
  summary: "Name control and treatment and what has to improve; a pilot says how many rounds that takes.",
  examples: [
    "perf-regression experiment create cache --control-env CACHE_MB=64 --treatment-env CACHE_MB=256 --improve 5%:time --guard 2%:memory -- ./job",
    "perf-regression experiment create parser --control './job --parser old' --treatment './job --parser new' --improve 3%:cpu_time"
  ],
  flags: [
    {
      name: "control-env",
      value: "KEY=VALUE",
      repeats: true,
      help: "With create: a variable of the control."
    },
    {
      name: "treatment-env",
      value: "KEY=VALUE",
      repeats: true,
      help: "With create: a variable of the treatment."
    },
    {
      name: "control",
      value: "LINE",
      help: "With create: its command, a line for the shell, in place of -- CMD."
    },
    { name: "treatment", value: "LINE", help: "With create: the same of the treatment." },
    {
      name: "improve",
      value: "LIMITS",
      help: "With create: so much better each has to get, written as thresholds are: 5%:time,3%:BenchmarkParse."
    },
    { name: "guard", value: "LIMITS", help: "With create: so much worse the others may get: 2%:memory." },
    {
      name: "results",
      value: "FILES",
      help: "With create: files that the command writes, or - for its output. Default: it is measured from outside."
    },
    {
      name: "timeout",
      value: "TIME",
      help: "With create: a command that takes longer is ended, and has failed."
    },
    {
      name: "pilot",
      value: "N",
      help: `With create: rounds that tell the noise and are not counted. [${PILOT.standard}]`
    },
    {
      name: "rounds",
      value: "N",
      help: "With create: rounds at most. Default: as many as the pilot asks for."
    }
  ],
  startsEmpty: true,
  async run(log, given) {
    const { cwd, now, settings, print, options } = given;
    const name = given.words[0] ?? "";
    const experiments = new Experiments(log);
    const place = experiments.placeOf(name);
    const sides = sidesOf(given);
    const criteria = criteriaOf(given);
    const workplace = await demandWorkplace(cwd);
    await experiments.demandFree(name);
    const { policy, reader } = await readConfiguration(settings, cwd);
    const timeoutMs = durationOption(given, "timeout", Number.POSITIVE_INFINITY);
    const subject = {
      experiment: name,
      folder: (await git(["rev-parse", "--show-prefix"], { cwd })).replace(/\/$/, ""),
      ...sides,
      results: options.get("results") ?? null,
      tool: settings.text("tool"),
      timeoutMs: Number.isFinite(timeoutMs) ? timeoutMs : null
    };
    demandStorable(subjectSchema, subject);
    const pilot = countOption(given, "pilot", PILOT);
    const asked = countOption(given, "rounds", { standard: 0, ...EXPERIMENT_ROUNDS });
    const budget = { rounds: pilot, ms: Number.POSITIVE_INFINITY };
    const measured = await measureRounds(
      subject,
      reader,
      { budget, seed: 0, unsettled: () => [name] },
      given
    );
    if (measured.failure) throw measured.failure;
    if (measured.interrupted) return INTERRUPTED;
    const confidence = policy.confidence;
    const tail = tailOf({ confidence });
    const plan = planOf(measured.rounds, criteria, policy.rules, tail);
    const rounds = asked || roundsNeeded(plan);
    const experiment = {
      schema: EXPERIMENT_SCHEMA,
      suite: log.suite,
      created: { by: personOf(workplace), at: now.toISOString() },
      ...subject,
      confidence,
      rounds,
      runs: [],
      outcome: null,
      series: plan.map(({ series }) => series)
    };
    demandStorable(experimentSchema, experiment);
    await experiments.create(experiment, `perf: experiment ${name} of ${log.suite}`, withJitter());
    const found = plan.map(({ foundIn }) => ({
      surely: foundIn(rounds, POWER2),
      usually: foundIn(rounds, POWER_USUAL)
    }));
    print(planText(experiment, { pilot, place, found }));
    return 0;
  }
};
function demandStorable(schema, value2) {
  const [issue] = schema.safeParse(value2).error?.issues ?? [];
  if (issue) throw new UserError(`experiment create: ${issue.path.join(".")}: ${issue.message}`);
}
function sidesOf({ words, options, repeated }) {
  const common = words.slice(1);
  const lines = [options.get("control"), options.get("treatment")];
  const named2 = lines.filter((line) => line !== void 0);
  if (named2.length === 1 || named2.length > 0 && common.length > 0 || named2.length === 0 && common.length === 0) {
    throw new UserError(
      "experiment create: name one command for both (-- CMD\u2026), or one for each (--control LINE --treatment LINE)",
      USAGE
    );
  }
  const side = (name) => {
    const line = options.get(name);
    const variables = (repeated.get(`${name}-env`) ?? []).map((text) => variableOf(`${name}-env`, text));
    return { command: line === void 0 ? common : shellWords(line), variables };
  };
  const sides = { control: side("control"), treatment: side("treatment") };
  if (JSON.stringify(sides.control) !== JSON.stringify(sides.treatment)) return sides;
  throw new UserError(
    "experiment create: control and treatment are the same",
    `Let them differ by a variable or by the command: ${USAGE}`
  );
}
function variableOf(option, text) {
  const equals = text.indexOf("=");
  const name = text.slice(0, Math.max(0, equals));
  if (VARIABLE_NAME.test(name)) return { name, value: text.slice(equals + 1) };
  throw new UserError(
    `--${option}: ${JSON.stringify(text.slice(0, 60))} is no variable`,
    `Write its name, = and its value: --${option} CACHE_MB=256`
  );
}
function criteriaOf({ options }) {
  const goals = limitsIn("improve", options.get("improve"));
  if (goals.length > 0) return { goals, guards: limitsIn("guard", options.get("guard")) };
  throw new UserError("experiment create: say what has to improve, and by how much", USAGE);
}
function limitsIn(option, text = "") {
  try {
    return parseThresholds(text);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(
      error.message.replace("thresholds", `--${option}`).replace("threshold", "limit"),
      `Write a percentage, and behind a colon what it is for: --${option} 5%:time`
    );
  }
}

// src/commands/experiment/name.ts
function nameIn2({ words }, action) {
  const [name, ...rest] = words;
  if (name !== void 0 && rest.length === 0) return name;
  throw new UserError(
    `experiment ${action}: name one experiment`,
    `perf-regression experiment ${action} NAME`
  );
}

// src/commands/experiment/delete.ts
var deleteAction = {
  name: "delete",
  usage: "NAME",
  summary: "Delete an experiment; one that is finalized stays on record.",
  examples: ["perf-regression experiment delete cache"],
  flags: [],
  startsEmpty: true,
  async run(log, given) {
    const name = nameIn2(given, "delete");
    const experiments = new Experiments(log);
    const message = `perf: delete experiment ${name} of ${log.suite}`;
    await experiments.change(name, message, withJitter(), ({ outcome }) => {
      if (!outcome) return null;
      throw new UserError(
        `experiment ${name} is finalized (${outcome.at.slice(0, 10)}) and stays on record`,
        "Choose another name for the next one."
      );
    });
    given.print(`Deleted experiment ${name}; git still has it: git log ${given.settings.text("branch")}
`);
    return 0;
  }
};

// src/commands/experiment/apply.ts
import { mkdtemp, rm as rm2, writeFile as writeFile4 } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join as join2, resolve as resolve6 } from "node:path";
async function patchOf({ outcome, ...sides }, given) {
  const { options, cwd } = given;
  const file = options.get("apply");
  const paths = pathsOf(given);
  if (file === void 0 || !outcome || outcome.winner === "none") return void 0;
  const { variables } = sides[outcome.winner];
  const settings = variables.map(
    ({ name, value: value2 }) => ({ name, value: value2, path: paths.get(name) ?? [name] })
  );
  const unknown2 = [...paths.keys()].find((name) => !variables.some((each) => each.name === name));
  if (unknown2 !== void 0) {
    throw new UserError(
      `--key ${unknown2}: the ${outcome.winner} has no such variable`,
      `It has ${variables.map(({ name }) => name).join(", ") || "none"}.`
    );
  }
  const { patched } = await import("./chunks/configuration-patch-YZT526HY.js");
  const path = resolve6(cwd, file);
  const { text: before } = await readText(path, file);
  return { path, before, after: patched(file, before, settings) };
}
function pathsOf({ repeated }) {
  return new Map(
    (repeated.get("key") ?? []).map((text) => {
      const equals = text.indexOf("=");
      if (equals > 0 && equals < text.length - 1)
        return [text.slice(0, equals), text.slice(equals + 1).split(".")];
      throw new UserError(
        `--key: ${JSON.stringify(text.slice(0, 60))} is no NAME=PATH`,
        "Write --key CACHE_MB=cache.size_mb"
      );
    })
  );
}
async function apply(experiment, given) {
  const { options, print } = given;
  const file = options.get("apply");
  const winner = experiment.outcome?.winner ?? "none";
  const left = file === void 0 ? "" : `${visible(file)} stays as it is.
`;
  if (winner === "none") return print(left);
  const { variables } = experiment[winner];
  if (variables.length === 0) return print(`The ${winner} sets no variables. ${left}`.trimEnd().concat("\n"));
  const patch = await patchOf(experiment, given);
  if (!patch) {
    print("\nThe winner's values (set them in a file with --apply FILE):\n");
    for (const { name, value: value2 } of variables) print(`  ${name}=${visible(value2, 200)}
`);
    return;
  }
  const { path, before, after } = patch;
  if (after === before) {
    print(`
${visible(file ?? "")} has these values already.
`);
    return;
  }
  await writeFile4(path, after);
  print(`
${visible(file ?? "")} is changed:
${await differenceOf(before, after)}`);
  const other = experiment[winner === "control" ? "treatment" : "control"].variables;
  const unset = other.filter(({ name }) => !variables.some((each) => each.name === name));
  if (unset.length > 0)
    print(
      `The ${winner} does not set ${unset.map(({ name }) => name).join(", ")}: look whether it is there.
`
    );
}
async function differenceOf(before, after) {
  const folder = await mkdtemp(join2(tmpdir(), "perf-regression-"));
  try {
    await writeFile4(join2(folder, "before"), before);
    await writeFile4(join2(folder, "after"), after);
    const options = ["--no-index", "--no-ext-diff", "--no-textconv", "--no-color", "--unified=1"];
    const { stdout } = await askGit(["diff", ...options, "before", "after"], { cwd: folder });
    return stdout.slice(Math.max(0, stdout.indexOf("@@")));
  } finally {
    await rm2(folder, { recursive: true, force: true });
  }
}

// src/commands/experiment/finalize.ts
var finalizeAction = {
  name: "finalize",
  usage: "NAME",
  summary: "Put the winner on record; again, to see it or to apply its values later.",
  examples: [
    "perf-regression experiment finalize cache --apply .env",
    "perf-regression experiment finalize cache --apply config.yml --key CACHE_MB=cache.size_mb"
  ],
  flags: [
    {
      name: "apply",
      value: "FILE",
      help: "With finalize: set the winner's variables in this env file, JSON or YAML, and show what changed."
    },
    {
      name: "key",
      value: "NAME=PATH",
      repeats: true,
      help: "With --apply: where in JSON or YAML a variable stands, such as CACHE_MB=cache.size_mb. Default: its name."
    },
    { name: "undecided", help: "With finalize: end it without a winner, though more rounds might decide." }
  ],
  startsEmpty: true,
  async run(log, given) {
    const { cwd, now, print, flags, settings } = given;
    const name = nameIn2(given, "finalize");
    const by = personOf(await readWorkplace(cwd));
    const experiments = new Experiments(log);
    let experiment = await experiments.read(name);
    await patchOf(ended(experiment, by, now, flags), given);
    if (!experiment.outcome) {
      const message = `perf: experiment ${name} of ${log.suite} is finalized`;
      await experiments.change(name, message, withJitter(), (stored) => {
        experiment = ended(stored, by, now, flags);
        return experiment;
      });
    }
    print(statusText(experiment, decisionOf(experiment)));
    print(`Tell the others: git push origin ${settings.text("branch")}
`);
    await apply(experiment, given);
    return 0;
  }
};
function ended(experiment, by, now, flags) {
  if (experiment.outcome) return experiment;
  const decision = decisionOf(experiment);
  if (decision.isFinal || flags.has("undecided")) {
    return { ...experiment, outcome: outcomeOf(decision, by, now.toISOString()) };
  }
  const name = experiment.experiment;
  throw new UserError(
    `experiment ${name} has no answer yet: ${decision.reason}`,
    `Go on: perf-regression experiment run ${name}
Or end it without a winner: --undecided`
  );
}

// src/commands/experiment/list.ts
var listAction = {
  name: "list",
  usage: "",
  summary: "Show the experiments of the suite.",
  examples: ["perf-regression experiment list --suite nightly"],
  flags: [],
  startsEmpty: true,
  async run(log, { print, note, flags }) {
    const { experiments, damages } = await new Experiments(log).all();
    for (const damage of damages) note(`${describeError(damage)}
`);
    const known = experiments.map((experiment) => ({ experiment, decision: decisionOf(experiment) }));
    if (flags.has("json")) {
      const list = known.map(({ experiment, decision }) => ({ ...experiment, decision }));
      print(`${JSON.stringify(list, null, 1)}
`);
    } else print(listText(log.suite, known));
    return damages.length > 0 ? 2 : 0;
  }
};

// src/commands/experiment/run.ts
var MINUTES2 = { standard: 10, min: 1, max: 1e5 };
var runAction = {
  name: "run",
  usage: "NAME",
  summary: "Measure control and treatment in turn, in this work tree, until it is decided; goes on where it was.",
  examples: ["perf-regression experiment run cache --max-minutes 30"],
  flags: [
    {
      name: "max-minutes",
      value: "N",
      help: `With run: no further round after so long. [${MINUTES2.standard}]`
    }
  ],
  startsEmpty: true,
  async run(log, given) {
    const { cwd, env, now, settings, print, note } = given;
    const name = nameIn2(given, "run");
    const minutes = countOption(given, "max-minutes", MINUTES2);
    const workplace = await demandWorkplace(cwd);
    const experiments = new Experiments(log);
    const before = demandOpen(await experiments.read(name));
    const start = { experiment: before, decision: decisionOf(before) };
    if (start.decision.isFinal) {
      print(statusText(before, start.decision));
      return 0;
    }
    const { commit } = workplace.checkout;
    const last = before.runs.at(-1);
    if (last && last.commit !== commit) {
      note(`The rounds so far were measured at ${last.commit.slice(0, 7)}, this is ${commit.slice(0, 7)}.
`);
    }
    const { reader } = await readConfiguration(settings, cwd);
    const { rounds, interrupted, failure } = await measureRounds(
      before,
      reader,
      {
        budget: { rounds: roundsLeft(start), ms: 6e4 * minutes },
        seed: 1 + roundsOf(before),
        unsettled: following(start)
      },
      given
    );
    const occasion = {
      by: personOf(workplace),
      at: now.toISOString(),
      commit,
      environment: describeEnvironment(localEnvironment(env))
    };
    let after = before;
    if (rounds.length > 0) {
      const message = `perf: ${rounds.length} rounds of experiment ${name} of ${log.suite}`;
      await experiments.change(name, message, withJitter(), (stored) => {
        after = withRounds(demandOpen(stored), rounds, occasion);
        return after;
      });
    }
    print(statusText(after, decisionOf(after)));
    if (failure) note(`${describeError(failure)}
`);
    if (failure) return 2;
    return interrupted ? INTERRUPTED : 0;
  }
};
function demandOpen(experiment) {
  if (!experiment.outcome) return experiment;
  throw new UserError(
    `experiment ${experiment.experiment} is finalized (${experiment.outcome.at.slice(0, 10)})`,
    `See it: perf-regression experiment status ${experiment.experiment}. For more rounds create a new one.`
  );
}
function roundsLeft({ experiment, decision }) {
  const open = decision.criteria.filter(({ state }) => state === "open");
  return Math.max(...open.map(({ rounds }) => experiment.rounds - rounds));
}
function following(start) {
  let known = start;
  let seen = 0;
  return (rounds) => {
    for (const round of rounds.slice(seen)) if (!known.decision.isFinal) known = withRound(known, round);
    seen = rounds.length;
    return openBenchmarks(known.decision, known.experiment);
  };
}

// src/commands/experiment/status.ts
var statusAction = {
  name: "status",
  usage: "NAME",
  summary: "Show rounds, changes with their intervals, which criteria are met, and what is still needed.",
  examples: ["perf-regression experiment status cache"],
  flags: [{ name: "json", help: "With status and list: print JSON." }],
  startsEmpty: true,
  async run(log, given) {
    const experiment = await new Experiments(log).read(nameIn2(given, "status"));
    const decision = decisionOf(experiment);
    const { print, flags } = given;
    print(
      flags.has("json") ? `${JSON.stringify({ ...experiment, decision }, null, 1)}
` : statusText(experiment, decision)
    );
    return 0;
  }
};

// src/commands/experiment.ts
var experimentCommand = commandOf(
  "experiment",
  "Compare two configurations, until it is certain which one stays.",
  ["suite", "branch", "history-dir", "tool", "rules-file", "confidence"],
  [createAction, runAction, statusAction, listAction, finalizeAction, deleteAction]
);

// src/commands/formats.ts
var formatsCommand = {
  name: "formats",
  usage: "formats",
  summary: "List the benchmark tools whose output is read.",
  examples: ["perf-regression formats"],
  inputs: [],
  flags: [{ name: "json", help: "Print [{id, tool, produce, reads}]." }],
  async run({ flags, print }) {
    const rows = formats.map(({ id, tool, produce, reads }) => ({ id, tool, produce, reads }));
    if (flags.has("json")) print(`${JSON.stringify(rows, null, 1)}
`);
    else {
      print(
        table(
          ["--tool", "output of", "read from it", "made by"],
          rows.map(({ id, tool, reads, produce }) => [id, tool, reads, produce])
        )
      );
    }
    return 0;
  }
};

// src/commands/history/add.ts
import { readFile as readFile2 } from "node:fs/promises";
import { resolve as resolve7 } from "node:path";
var addAction = {
  name: "add",
  usage: "RUN-FILE\u2026",
  summary: "Store runs that a job could not store: the files of its artifact.",
  examples: ["perf-regression history add run-1234.ndjson"],
  flags: [],
  startsEmpty: true,
  async run(log, { words, cwd, print }) {
    if (words.length === 0)
      throw new UserError("history add: no run files were named", "perf-regression history add RUN-FILE\u2026");
    const segments = [];
    for (const file of words) {
      const text = await readFile2(resolve7(cwd, file), "utf8").catch((cause) => {
        throw new UserError(`${file} cannot be read`, "Name the run files of the artifact.", { cause });
      });
      segments.push(decodeSegment(file, text, log.suite));
    }
    let stored = 0;
    let known = 0;
    for (const { runs: runs2, events } of segments) {
      for (const run of runs2) {
        const own = events.filter((event) => event.run === run.id);
        const lineage = lineageOnLaptop(cwd, { commit: run.commit, parents: [] });
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
};

// src/commands/history/stored-runs.ts
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
var branchesAction = {
  name: "branches",
  usage: "",
  summary: "List the branches that have stored runs.",
  examples: ["perf-regression history branches"],
  flags: [],
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
    if (flags.has("json")) print(`${JSON.stringify(branches, null, 1)}
`);
    else {
      const rows = branches.map(({ branch, runs: runs2, newest }) => [
        visible(branch, 60),
        String(runs2),
        newest.time,
        newest.commit.slice(0, 7)
      ]);
      print(table(["branch", "runs", "newest", "commit"], rows));
    }
    return 0;
  }
};

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
    const kept = new Set([...groups.values()].flatMap((group) => keptOf(group, said, thinning)));
    const change = await thinned(entries, read, kept);
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
      const series = group.series.get(name) ?? { benchmark: benchmark.name, isTurned, values: [] };
      group.series.set(name, series);
      while (series.values.length < group.runs.length) series.values.push(Number.NaN);
      series.values[group.runs.length] = sample.centre;
    }
    group.runs.push({ id, time });
  }
}
function keptOf({ runs: runs2, series }, said, { before, keep }) {
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
    const known = values.filter((value2) => !Number.isNaN(value2));
    const { to } = scaleFor(known, median(known), isTurned);
    return Array.from({ length: runs2 }, (_, place) => to(values[place] ?? Number.NaN));
  });
  const places = /* @__PURE__ */ new Set();
  for (const { index } of changePointsTogether(rows, (all) => withoutCommonMode(all, benchmarks2)).flat()) {
    for (let place = index - NEIGHBOURS; place < index + NEIGHBOURS; place++) places.add(place);
  }
  return places;
}
async function thinned(entries, read, kept) {
  const segments = [];
  const files = /* @__PURE__ */ new Map();
  for (const entry of entries) {
    const { segment, text } = await read(entry);
    const staying = segment.runs.filter(({ id }) => kept.has(id));
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
    throw new UserError(`--${option} ${JSON.stringify(text)} is no age`, "Write it as 36h, 7d or 2w.");
  }
  return Number(amount) * hours * HOUR_MS;
}

// src/commands/history/compact.ts
var PERIODS = Object.keys(periods).join("|");
var compactAction = {
  name: "compact",
  usage: "",
  summary: "Thin old runs; each change of level, each accepted run, the first and the last stay.",
  examples: ["perf-regression history compact --older-than 365d --keep weekly --dry-run"],
  flags: [
    {
      name: "keep",
      value: PERIODS,
      help: "With compact: one old run of each period stays. Default: weekly."
    }
  ],
  async run(log, { settings, options, flags, now, print }) {
    const keep = options.get("keep") ?? "weekly";
    if (!Object.hasOwn(periods, keep)) {
      throw new UserError(`history compact: --keep ${JSON.stringify(keep)} is none of ${PERIODS}`);
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
Tell the others: git push origin ${settings.text("branch")}
`
      );
    return 0;
  }
};

// src/commands/history/compare.ts
var compareAction = {
  name: "compare",
  usage: "BRANCH OTHER",
  summary: "Compare the newest run of a branch with the stored runs of another.",
  examples: [
    "perf-regression history compare release/1.x main",
    "perf-regression history compare topic main --all"
  ],
  flags: [{ name: "all", help: "With compare: show every series, not only those that need an answer." }],
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
      rung: "latest",
      why: `the newest runs of ${other}, up to ${base.at(-1)?.commit.slice(0, 7) || "no commit"}`,
      tried: [],
      branch: other,
      runs: base.slice(-WINDOW),
      accepted: events.filter(isAcceptance),
      episodes: [],
      warnings: []
    };
    const { policy } = await readConfiguration(given.settings, given.cwd);
    const around = { again, records: false, override: null, warnings: [] };
    return printReports([check(newest, baseline, policy, around)], given);
  }
};
function runsOf(branch, runs2, { suite }) {
  const own = runs2.filter((run) => run.branch === branch);
  if (own.length > 0) return own;
  const names = [...new Set(runs2.map((run) => run.branch))].slice(0, 10).join(", ");
  throw new UserError(
    `suite ${suite} has no run of branch ${JSON.stringify(branch)}`,
    `There are runs of: ${names}. Others are stored where the input record is always.`
  );
}

// src/commands/history/export.ts
import { resolve as resolve8 } from "node:path";

// src/history/export/index.ts
import { mkdir as mkdir2, rm as rm3, stat as stat2, writeFile as writeFile5 } from "node:fs/promises";
import { dirname as dirname2, extname as extname2, join as join3 } from "node:path";

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
function cellOf(text) {
  const harmless = String(text).replace(/^(?=[=+\-@\t\r])/, "'");
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

// src/history/export/json.ts
function* jsonPieces(runs2) {
  let before = "[\n";
  for (const run of runs2) {
    const rows = rowsOf(run);
    if (rows.length === 0) continue;
    yield before + rows.map((row) => JSON.stringify(row)).join(",\n");
    before = ",\n";
  }
  yield before === "[\n" ? "[]\n" : "\n]\n";
}
function* ndjsonPieces(runs2) {
  for (const run of runs2) {
    yield rowsOf(run).map((row) => `${JSON.stringify(row)}
`).join("");
  }
}

// src/history/export/parquet.ts
var TYPES2 = { text: "STRING", number: "DOUBLE", time: "TIMESTAMP" };
function suiteFolder(suite) {
  return `suite=${folderName(suite)}`;
}
async function* parquetFiles(runs2) {
  const { parquetWriteBuffer } = await import("./chunks/node-R2O3K726.js");
  for (const [folder, own] of [...byFolder(runs2)].sort(([a], [b]) => a < b ? -1 : 1)) {
    const rows = own.flatMap(rowsOf);
    if (rows.length === 0) continue;
    const columnData = columns.map((column) => ({
      name: column.name === "suite" ? "suite_name" : column.name,
      type: TYPES2[column.type],
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
    `Node ${process.versions.node} has no SQLite that can be used`,
    "Use Node 22.16 or newer; or export as csv, json, ndjson or parquet, which need no SQLite."
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
      await writeFile5(path, "", { flag: "wx" });
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
  const ending = /[\\/]$/.test(path) ? "" : extname2(path).toLowerCase();
  return exportForms.find(({ endings }) => endings.includes(ending));
}
function textForm(name, endings, pieces) {
  return {
    name,
    endings,
    pieces,
    write: (path, runs2) => created(path, async () => {
      await writeFile5(path, "", { flag: "wx" });
      return () => writeFile5(path, pieces(runs2));
    })
  };
}
async function writeSuite(folder, suite, runs2) {
  const path = join3(folder, suiteFolder(suite));
  await created(path, async () => {
    await mkdir2(folder, { recursive: true });
    await mkdir2(path);
    return async () => {
      const own = runs2.filter((run) => run.suite === suite);
      for await (const file of parquetFiles(own)) {
        const target = join3(folder, file.path);
        await mkdir2(dirname2(target), { recursive: true });
        await writeFile5(target, file.bytes, { flag: "wx" });
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
    if (claimed) await rm3(path, { recursive: true, force: true });
    else if (await stat2(path).catch(() => void 0)) throw occupied(path, cause);
    if (cause instanceof UserError) throw cause;
    throw new UserError(
      `${path} cannot be written: ${messageOf(cause)}`,
      "Name a file in a folder that is there and that you may write to.",
      { cause }
    );
  }
}
function occupied(path, cause) {
  return new UserError(
    `${path} is there already, and is not overwritten`,
    "Name another, or remove it first: an export always holds the whole history of the suite.",
    { cause }
  );
}

// src/commands/history/export.ts
var NAMES = exportForms.map(({ name }) => name);
var exportAction = {
  name: "export",
  usage: "FILE",
  summary: "Write the stored values as JSON, CSV, NDJSON, SQLite or Parquet.",
  examples: [
    "perf-regression history export history.csv",
    "perf-regression history export history.sqlite",
    "perf-regression history export lake --as parquet",
    "perf-regression history export --as ndjson"
  ],
  flags: [
    {
      name: "as",
      value: NAMES.join("|"),
      help: "With export: the form. Default: what the name of the file asks for; a folder asks for parquet."
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
      await form.write(resolve8(cwd, word), runs2);
      print(`Written to ${word} as ${form.name} (${counts})
`);
    }
    return 0;
  }
};
function formFor(word, asked) {
  const choices = `Choose one: --as ${NAMES.join("|")}`;
  if (asked !== void 0 && !NAMES.includes(asked)) {
    throw new UserError(`history export: there is no form ${JSON.stringify(asked)}`, choices);
  }
  const meant = word === "-" ? void 0 : formOfName(word);
  const form = exportForms.find(({ name }) => name === asked) ?? meant;
  if (!form) {
    const where = word === "-" ? "standard output" : JSON.stringify(word);
    throw new UserError(`history export: ${where} does not tell the form`, choices);
  }
  if (word === "-" && !form.pieces) {
    throw new UserError(
      `history export: ${form.name} is no text and cannot be printed`,
      `Name a file: perf-regression history export FILE --as ${form.name}`
    );
  }
  return form;
}

// src/history/import/importer.ts
import { createHash as createHash3 } from "node:crypto";
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
    const why = addRow(known, 0, "iteration", row, tidyUnit(row.unit));
    if (why !== void 0) left(`${row.benchmark.slice(0, 60)}: ${row.metric.slice(0, 60)} ${why}`);
  }
  return [...known.values()].map(measurementOf);
}
function runOf3(execution) {
  const { from, suite, commit, branch, timeMs, environment, measurements, mark } = execution;
  const id = ["import", from, commit.slice(0, 12) || "none", String(timeMs), ...mark ? [mark] : []];
  return {
    id: id.join("."),
    suite,
    commit,
    branch,
    time: new Date(timeMs).toISOString(),
    environment: { ...UNKNOWN_MACHINE, ...environment },
    measurements
  };
}
function seriesMark(measurements) {
  return printOf(measurements.map(({ benchmark, metric }) => [benchmark.name, metric.name]).sort());
}
function printOf(content) {
  return createHash3("sha256").update(JSON.stringify(content)).digest("hex").slice(0, 8);
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
function commitOf4(value2) {
  if (typeof value2 !== "string" || !/^[0-9a-f]{7,64}$/i.test(value2.trim())) return void 0;
  return value2.trim().toLowerCase();
}
function nameOf(value2) {
  if (typeof value2 !== "string") return void 0;
  const name = value2.trim();
  return name !== "" && name.length <= NAME_LENGTH_MAX ? name : void 0;
}

// src/history/import/moment.ts
var EARLIEST_MS = Date.parse("2000-01-01T00:00:00Z");
var AHEAD_MS = 24 * 3600 * 1e3;
var ISO = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?) ?(Z|[+-]\d\d:?\d\d)?)?$/i;
var SECONDS_MAX = 1e11;
function momentOf(value2, now) {
  if (value2 === void 0 || value2 === null || value2 === "") return "it has no time";
  const ms = typeof value2 === "number" ? msOfNumber(value2) : msOfText(value2);
  if (!Number.isFinite(ms)) return `its time is none: ${shown(value2)}`;
  if (ms < EARLIEST_MS) return `its time lies before the year 2000: ${shown(value2)}`;
  if (ms > now.getTime() + AHEAD_MS) return `its time lies in the future: ${shown(value2)}`;
  return ms;
}
function msOfNumber(value2) {
  return Math.round(Math.abs(value2) < SECONDS_MAX ? value2 * 1e3 : value2);
}
function msOfText(value2) {
  const match = typeof value2 === "string" && value2.length < 60 ? ISO.exec(value2.trim()) : null;
  if (!match) return Number.NaN;
  const [, day, time = "00:00", zone = "Z"] = match;
  return Date.parse(`${day}T${time}${zone.toUpperCase().replace(/^([+-]\d\d)(\d\d)$/, "$1:$2")}`);
}
function shown(value2) {
  const text = typeof value2 === "number" ? String(value2) : JSON.stringify(value2);
  return (text ?? String(value2)).slice(0, 40);
}

// src/history/import/data-js.ts
var ASSIGNMENT = /^\uFEFF?\s*window\.BENCHMARK_DATA\s*=/;
var REMEDY = 'It is read as github-action-benchmark writes it: window.BENCHMARK_DATA = {"entries": {\u2026}}. Restore the file from an earlier commit of its branch.';
var entrySchema = object({
  commit: object({ id: string() }),
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
  read(file, occasion, skips) {
    const entries = asObject(asObject(dataOf2(file))?.entries);
    if (!entries) throw new ParseError(file.path, void 0, "the data has no entries", REMEDY);
    return Object.entries(entries).flatMap(([name, list]) => {
      const suite = nameOf(name);
      if (suite === void 0) skips.add("", `${file.path}: a suite's name is empty or too long`);
      else if (!asArray(list)) skips.add(suite, `${file.path}: its entries are no list`);
      else return runsOf2(suite, asArray(list) ?? [], occasion, skips);
      return [];
    });
  }
};
function dataOf2({ path, text, json }) {
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
function runsOf2(suite, list, occasion, skips) {
  const runs2 = [];
  for (const [index, value2] of list.entries()) {
    const left = (reason) => skips.add(suite, `entry ${index + 1}: ${reason}`);
    const parsed = entrySchema.safeParse(value2);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      left(`${issue?.path.join(".") || "it"}: ${issue?.message ?? "is no entry"}`);
      continue;
    }
    const run = runOfEntry(suite, parsed.data, occasion, left);
    if (run) runs2.push(run);
  }
  return runs2;
}
function runOfEntry(suite, entry, { branch, now }, left) {
  const commit = commitOf4(entry.commit.id);
  const timeMs = momentOf(entry.date, now);
  if (commit === void 0) left(`${JSON.stringify(entry.commit.id.slice(0, 40))} is no commit`);
  else if (typeof timeMs === "string") left(timeMs);
  else {
    const benches = benchesOf(entry, left);
    const measurements = measurementsOf(
      benches.flatMap((bench) => rowsOf2(bench, entry.tool)),
      left
    );
    if (measurements.length > 0) {
      return runOf3({
        from: entry.tool.replace(/[^A-Za-z0-9-]/g, "") || "unknown",
        ...{ suite, commit, branch, timeMs, measurements, environment: {} }
      });
    }
    left("it has no results");
  }
  return void 0;
}
function benchesOf({ benches, tool }, left) {
  const read = benches.flatMap((value2, index) => {
    const parsed = benchSchema.safeParse(value2);
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
function rowsOf2({ name, value: value2, unit }, tool) {
  if (tool !== "go") return [rowOf3(name, asNumber(value2), unit, tool)];
  const [first = "", ...rest] = unit.trim().split(/\s+/);
  const rows = [rowOf3(name, asNumber(value2), first, tool)];
  for (let i = 0; i + 1 < rest.length; i += 2) {
    rows.push(rowOf3(name, Number.parseFloat(rest[i] ?? ""), rest[i + 1] ?? "", tool));
  }
  return rows;
}
function rowOf3(benchmark, centre, unit, tool) {
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

// src/history/import/kept-results.ts
function keptResults(file, format, suite, skips) {
  const { path, text } = file;
  const results = parseResults([{ kind: "file", file: { path, text } }], format.id, [format]);
  skips.addRows(suite, results.skipped);
  return results;
}

// src/history/import/asv.ts
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
    const commit = commitOf4(fields.commit_hash);
    const timeMs = momentOf(fields.date, now);
    if (commit === void 0) throw new UserError(`${file.path}: commit_hash is no commit`);
    if (typeof timeMs === "string") throw new UserError(`${file.path}: ${timeMs}`);
    const suite = nameOf(fields.env_name) ?? environmentIn(file.path);
    const { measurements, environment } = keptResults(file, asvResultsJson, suite, skips);
    const { machine } = asObject(fields.params) ?? {};
    const mark = nameOf(machine)?.replace(/[^A-Za-z0-9-]+/g, "-").slice(0, 40);
    const run = { from: "asv", suite, commit, branch, timeMs, environment, measurements };
    return [runOf3(mark === void 0 ? run : { ...run, mark })];
  }
};
function environmentIn(path) {
  return nameOf(/[0-9a-f]{8,40}-([^/]+)\.json$/.exec(path)?.[1]) ?? "asv";
}

// src/history/import/executions.ts
var PAUSE_MS_MAX = 3600 * 1e3;
function executionsOf(rows) {
  const groups = Map.groupBy(rows, ({ commit, branch }) => `${commit}\0${branch}`);
  return [...groups.values()].flatMap((group) => {
    const byTime = group.toSorted((a, b) => a.timeMs - b.timeMs);
    const parts = [];
    let last = Number.NEGATIVE_INFINITY;
    for (const row of byTime) {
      if (row.timeMs - last > PAUSE_MS_MAX) parts.push([]);
      parts.at(-1)?.push(row);
      last = row.timeMs;
    }
    return parts.map((part) => ({ ...part.at(-1), rows: part }));
  });
}

// src/history/import/ndjson.ts
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
    for (const { value: value2 } of jsonLines(text)) {
      const fields = asObject(value2);
      if (fields && (isOwn(fields) || isMeanRow(fields))) return true;
      if (++looked === LOOKED_AT) return false;
    }
    return false;
  },
  read(file, occasion, skips) {
    const lines = linesOf2(file, occasion, skips);
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
function linesOf2({ path, text }, occasion, skips) {
  const lines = [];
  for (const { line, text: written, value: value2 } of jsonLines(text)) {
    const fields = asObject(value2);
    const suite = nameOf(fields?.suite) ?? occasion.suite;
    const left = (reason) => skips.add(suite, `${path}:${line}: ${reason}`);
    const timeMs = momentOf(fields?.time ?? fields?.timestamp, occasion.now);
    if (!fields) left(value2 === void 0 ? "not JSON" : "not an object");
    else if (!isOwn(fields) && !isMeanRow(fields)) left("it has no benchmark and value");
    else if (typeof timeMs === "string") left(timeMs);
    else {
      const commit = commitOf4(fields.commit ?? fields.sha) ?? "";
      const branch = nameOf(fields.branch) ?? occasion.branch;
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
      const [issue] = parsed.error.issues;
      skips.add(suite, `${path}:${line}: ${issue?.path.join(".")}: ${issue?.message}`);
    }
  }
  const measurements = measurementsOf(rows, (reason) => skips.add(suite, `${path}: ${reason}`));
  const [first] = lines;
  if (!first || measurements.length === 0) return void 0;
  const { commit, branch, timeMs, fields } = first;
  const environment = environmentOf(asObject(fields.environment) ?? fields);
  const mark = seriesMark(measurements);
  const run = runOf3({ from: "ndjson", suite, commit, branch, timeMs, environment, measurements, mark });
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
    return runOf3({ from: "ndjson", suite, commit, branch, timeMs, environment, measurements, mark });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    skips.add(suite, error.message);
    return void 0;
  }
}

// src/history/import/pytest-benchmark.ts
var pytestStorage = {
  id: "pytest-benchmark",
  tool: "pytest-benchmark",
  wants(path) {
    return /(?:^|\/)\d{4,}_[^/]*\.json$/.test(path);
  },
  claims({ text, json }) {
    return pytestBenchmark.claims(text, json);
  },
  read(file, occasion, skips) {
    const fields = asObject(file.json) ?? {};
    const said = asObject(fields.commit_info) ?? {};
    const timeMs = momentOf(fields.datetime ?? said.time, occasion.now);
    if (typeof timeMs === "string") throw new UserError(`${file.path}: ${timeMs}`);
    const suite = nameOf(said.project) ?? "pytest-benchmark";
    const { measurements, environment } = keptResults(file, pytestBenchmark, suite, skips);
    const commit = commitOf4(said.id) ?? "";
    const branch = said.branch === "(unknown)" ? void 0 : nameOf(said.branch);
    const mark = seriesMark(measurements);
    return [
      runOf3({
        ...{ from: "pytest-benchmark", suite, commit, timeMs, environment, measurements, mark },
        branch: branch ?? occasion.branch
      })
    ];
  }
};

// src/history/import/trace.ts
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
    for (const [index, value2] of (asArray(file.json) ?? []).entries()) {
      const number2 = index + 1;
      const fields = asObject(value2) ?? {};
      const said = fields.timestamp ?? fields.time;
      const timeMs = said === void 0 ? file.modified.getTime() : momentOf(said, now);
      if (typeof timeMs === "string") skips.add(suite, `${file.path}: entry ${number2}: ${timeMs}`);
      else {
        const commit = commitOf4(fields.git_sha ?? fields.commit) ?? "";
        const own = nameOf(fields.git_branch ?? fields.branch) ?? branch;
        entries.push({ value: value2, number: number2, commit, branch: own, timeMs });
      }
    }
    const runs2 = executionsOf(entries).map((each) => runOfEntries(file, suite, each.rows, skips));
    return runs2.filter((run) => run !== void 0);
  }
};
function runOfEntries(file, suite, entries, skips) {
  const last = entries.at(-1);
  if (!last || !entries.some(({ value: value2 }) => asText(asObject(value2)?.script) !== void 0)) {
    for (const { number: number2 } of entries) skips.add(suite, `${file.path}: entry ${number2}: it names no script`);
    return void 0;
  }
  try {
    const part = { ...file, text: JSON.stringify(entries.map(({ value: value2 }) => value2)) };
    const { measurements, environment } = keptResults(part, trace, suite, skips);
    const { commit, branch, timeMs } = last;
    const mark = seriesMark(measurements);
    return runOf3({ from: "trace", suite, commit, branch, timeMs, environment, measurements, mark });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    skips.add(suite, error.message);
    return void 0;
  }
}

// src/history/import/index.ts
var importers = Object.freeze([dataJs, asv, pytestStorage, ndjsonRows, traces]);
function wantedPaths(paths) {
  return paths.filter((path) => importers.some((importer) => importer.wants(path))).sort();
}
function importFile(file, occasion, skips) {
  const { json, failure } = readJson(file.text);
  const whole = { ...file, json };
  const importer = importers.find((each) => each.claims(whole));
  if (importer) return { importer, runs: importer.read(whole, occasion, skips) };
  if (failure) throw new ParseError(file.path, failure.line, failure.message, REMEDY2);
  const start = JSON.stringify(file.text.trimStart().slice(0, 60));
  throw new ParseError(file.path, void 0, `no tool that is imported keeps this: found ${start}`, REMEDY2);
}
var REMEDY2 = `What is imported: ${importers.map(({ tool }) => tool).join(", ")}. A single result is stored with perf-regression record.`;
function readJson(text) {
  if (!/^\s*[[{]/.test(text)) return {};
  try {
    return { json: parseJson(text) };
  } catch (failure) {
    if (failure instanceof ParseFailure) return { failure };
    throw failure;
  }
}
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
      "Leave out --suite, and each keeps its name; or name a source that has one suite."
    );
  }
  return /* @__PURE__ */ new Map([[suite, (suites.get(only) ?? []).map((run) => ({ ...run, suite }))]]);
}

// src/history/import/source.ts
import { stat as stat3 } from "node:fs/promises";
import { join as join4, resolve as resolve9 } from "node:path";
var FILE_BYTES_MAX = 256 * 1024 * 1024;
var FILES_MAX = 1e5;
async function openSource(word, cwd) {
  const full = resolve9(cwd, word);
  const found = await stat3(full).catch(() => void 0);
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
  const files = new Map(wantedPaths(all).map((path) => [join4(word, path), join4(full, path)]));
  return {
    description: word,
    paths: bounded(word, [...files.keys()]),
    isFile: false,
    load: (path) => loadFile(files.get(path) ?? path, path)
  };
}
async function loadFile(full, path) {
  const { size, mtime } = await stat3(full).catch((cause) => {
    throw new UserError(`${path} cannot be read`, "", { cause });
  });
  demandSize(path, size);
  return { ...await readText(full, path), modified: mtime };
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
  const commitOf5 = (ref) => (
    // A word such as `-x` is no option.
    tryGit(["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`], { cwd })
  );
  const here = await commitOf5(`refs/heads/${branch}`);
  const fetched = await commitOf5(`refs/remotes/origin/${branch}`) ?? await commitOf5(`refs/remotes/${branch}`);
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
  demandSize(path, blob.size);
  const { status, stdout, stderr } = await askGit(["cat-file", "blob", blob.sha], { cwd });
  if (status === 0) return stdout;
  throw new UserError(
    `git cannot read ${path}: ${stderr.trim()}`,
    "In a partial clone its content may have to be fetched first."
  );
}
function demandSize(path, size) {
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
var USAGE2 = "SOURCE\u2026";
var importAction = {
  name: "import",
  usage: USAGE2,
  summary: "Store what other tools kept: data.js, asv, pytest-benchmark, NDJSON, traces.",
  examples: [
    "perf-regression history import gh-pages",
    "perf-regression history import gh-pages:dev/bench/data.js --suite nightly",
    "perf-regression history import .asv/results",
    "perf-regression history import .benchmarks"
  ],
  flags: [
    {
      name: "as-branch",
      value: "NAME",
      help: "With import: the branch of runs whose source does not name one. Default: the default branch."
    }
  ],
  startsEmpty: true,
  async run(_log, given) {
    const { words, cwd, print, note, settings } = given;
    if (words.length === 0) {
      throw new UserError(
        "history import: no source was named",
        `perf-regression history import ${USAGE2}
A source is a file, a folder, a branch such as gh-pages, or branch:path.`
      );
    }
    const progress = new Progress(note, process.stderr.isTTY === true);
    const skips = new Skips();
    const occasion = await occasionOf2(given);
    const runs2 = [];
    try {
      for (const word of words) {
        const source = await openSource(word, cwd);
        for (const run of await readSource(source, occasion, skips, progress)) runs2.push(run);
      }
      if (runs2.length === 0) throw nothingRead(words, skips);
      const own = bySuite(runs2);
      const name = settings.text("suite");
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
${conclusion(accounts, settings.text("branch"))}
`);
    } finally {
      progress.end();
    }
    return 0;
  }
};
async function occasionOf2(given) {
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
async function readSource(source, occasion, skips, progress) {
  const { paths, description, isFile } = source;
  progress.line(`Reading ${description} (files: ${paths.length})`);
  const runs2 = [];
  const inFile = /* @__PURE__ */ new Map();
  for (const [index, path] of paths.entries()) {
    progress.step(path, index, paths.length);
    try {
      const file = await source.load(path);
      const { importer, runs: read } = importFile(file, occasion, skips);
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
  return `${name} stands in ${visible(first, 80)} and ${visible(second, 80)}: both become one history. To part them, import each file with a --suite of its own.`;
}
async function store(suite, runs2, given, progress) {
  progress.line(`Storing ${runs2.length} runs of ${suite}`);
  const log = openHistory(suite, given);
  const newest = (await log.index()).segments.at(-1)?.newest;
  const { stored, known } = await log.appendAll(runs2, withJitter());
  const oldest = runs2[0]?.time ?? "";
  if (stored > 0 && newest && newest > oldest) {
    const name = visible(suite, 60);
    progress.warn(`${name} had runs up to ${newest}; the imported ones stand behind them in its history.`);
  }
  return { read: runs2.length, stored, known };
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

// src/local/folder-store.ts
import { mkdir as mkdir3, readFile as readFile3, rename, writeFile as writeFile6 } from "node:fs/promises";
import { dirname as dirname3, resolve as resolve10 } from "node:path";
function folderStore(path, cwd) {
  const folder = resolve10(cwd, path);
  const refused = (name, cause) => new UserError(`${name} in ${path}: ${messageOf(cause)}`, "Nothing was dropped.", { cause });
  return {
    description: path,
    async put(name, text) {
      const file = resolve10(folder, name);
      try {
        await mkdir3(dirname3(file), { recursive: true });
        await writeFile6(`${file}.part`, text);
        await rename(`${file}.part`, file);
      } catch (cause) {
        throw refused(name, cause);
      }
    },
    async get(name) {
      try {
        return await readFile3(resolve10(folder, name), "utf8");
      } catch (cause) {
        if (cause.code === "ENOENT") return void 0;
        throw refused(name, cause);
      }
    }
  };
}

// src/commands/history/prune.ts
var pruneAction = {
  name: "prune",
  usage: "",
  summary: "Take old segments off the history, into an archive or for good.",
  examples: [
    "perf-regression history prune --older-than 180d --archive branch:perf-archive",
    "perf-regression history prune --older-than 52w --dry-run"
  ],
  flags: [
    {
      name: "older-than",
      value: "AGE",
      help: "With prune: segments without a newer run go; with compact (default 365d): older runs are thinned."
    },
    { name: "dry-run", help: "With prune and compact: only tell what would go." }
  ],
  async run(log, { settings, options, flags, cwd, env, now, print }) {
    const age = options.get("older-than");
    if (age === void 0) {
      throw new UserError(
        "history prune: how old is old?",
        "perf-regression history prune --older-than 180d"
      );
    }
    const isDry = flags.has("dry-run");
    const archive = archiveAt(settings.text("archive"), {
      branch: settings.text("branch"),
      historyDir: settings.text("history-dir"),
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
    const pushed = [settings.text("branch"), ...branchNameOf(settings.text("archive"))].join(" ");
    if (!isDry) print(`Tell the others: git push origin ${pushed}
`);
    return 0;
  }
};

// src/history/query.ts
async function queryRuns(runs2, sql) {
  demandReading(sql);
  const { DatabaseSync } = await loadSqlite();
  const database = new DatabaseSync(":memory:");
  try {
    fillMeasurements(database, runs2);
    addStatistics(database);
    database.exec("PRAGMA query_only = on");
    return answerOf2(() => database.prepare(sql), sql);
  } finally {
    database.close();
  }
}
function addStatistics(database) {
  const statistics = { median, stddev };
  for (const [name, statistic] of Object.entries(statistics)) {
    const options = {
      start: () => [],
      step(values, value2) {
        if (typeof value2 === "number") values.push(value2);
        return values;
      },
      inverse(values, value2) {
        const index = values.indexOf(value2);
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
  const mean = values.reduce((sum, value2) => sum + value2, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value2) => sum + (value2 - mean) ** 2, 0) / (values.length - 1));
}
var COMMENTS = /(?:\s|--[^\n]*(?:\n|$)|\/\*[\s\S]*?(?:\*\/|$))*/y;
function demandReading(sql) {
  if (/^(?:select|with|values|explain)\b/i.test(sql.slice(lengthOfComments(sql)))) return;
  throw new UserError(
    `history query runs one statement that reads, not ${JSON.stringify(sql.slice(0, 60))}`,
    "Begin it with SELECT, WITH or VALUES."
  );
}
function lengthOfComments(sql) {
  COMMENTS.lastIndex = 0;
  return COMMENTS.exec(sql)?.[0].length ?? 0;
}
function answerOf2(prepare2, sql) {
  try {
    const statement = prepare2();
    const rest = sql.slice(statement.sourceSQL.length);
    if (lengthOfComments(rest) < rest.length) {
      throw new UserError(
        `history query runs one statement; behind it stands ${JSON.stringify(rest.trim().slice(0, 60))}`,
        "Ask one question at a time."
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
  const remedy = [`The table is measurements; its columns: ${named2}`];
  if (/near "commit"/i.test(words))
    remedy.push("commit is a word of SQL itself: write [commit], in brackets.");
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
  return values.map((value2) => {
    if (typeof value2 === "bigint") return Number.isSafeInteger(Number(value2)) ? Number(value2) : String(value2);
    return value2 instanceof Uint8Array ? `x'${Buffer.from(value2).toString("hex")}'` : value2;
  });
}

// src/commands/history/query.ts
var queryAction = {
  name: "query",
  usage: "SQL",
  summary: "Ask the stored values in SQL: one statement that reads the table measurements.",
  examples: [
    'perf-regression history query "SELECT benchmark, median(value) FROM measurements GROUP BY benchmark"'
  ],
  flags: [],
  async run(log, { words, flags, print, note }) {
    const [sql, ...rest] = words;
    if (sql === void 0 || rest.length > 0) {
      throw new UserError(
        `history query: ${sql === void 0 ? "no statement was given" : "the statement is more than one word"}`,
        'Write it in quotes: perf-regression history query "SELECT \u2026"'
      );
    }
    const { columns: columns2, rows } = await queryRuns(await storedRuns(log, note), sql);
    if (flags.has("json")) {
      const objects = rows.map((row) => Object.fromEntries(columns2.map((name, i) => [name, row[i]])));
      print(`${JSON.stringify(objects, null, 1)}
`);
      return 0;
    }
    const head = columns2.map((name) => visible(name, 60));
    print(
      table(
        head,
        rows.map((row) => row.map(shown2))
      )
    );
    print(`
Rows: ${rows.length}
`);
    return 0;
  }
};
function shown2(cell) {
  return visible(cell === null ? "NULL" : String(cell), 80);
}

// src/history/repair.ts
async function repairHistory({ branch, folder, suite }) {
  const tip = await branch.tip();
  if (!tip) return [];
  const repaired = [];
  const changed = /* @__PURE__ */ new Map();
  const keepAside = (file, text2, what) => {
    const kept = `${folder}/damaged/${tip.commit.slice(0, 7)}/${file}`;
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
    throw new UserError(`${branch.description} moved meanwhile; nothing was repaired`, "Try again.");
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
    const { segment, whole, damage } = readSegment(`segments/${file}`, stored, suite);
    const entry = known.get(file);
    if (damage) {
      keepAside(file, stored, damage.message);
      changed.set(place, segment.runs.length > 0 ? whole : null);
    } else if (!entry || !isAsStored(entry, stored, segment.runs)) {
      repaired.push({ what: `segments/${file} is not as the index tells; its lines are whole`, kept: place });
    }
    return segment.runs.length > 0 ? entryFor(file, whole, segment.runs) : void 0;
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
var repairAction = {
  name: "repair",
  usage: "",
  summary: "Keep what is whole of a damaged history, and put the damaged files aside.",
  examples: ["perf-regression history repair", "perf-regression history repair --from 1a2b3c4"],
  flags: [
    {
      name: "from",
      value: "COMMIT",
      help: "repair: bring back a history that is gone, as that older commit of the branch has it."
    }
  ],
  takesDamaged: true,
  async run(log, { print, options }) {
    const from = options.get("from");
    if (from !== void 0) {
      const runs2 = await restoreHistory(log, from, withJitter());
      print(
        `${runs2 === 1 ? "1 run" : `${runs2} runs`} of suite ${visible(log.suite, 200)} came back from ${from}
`
      );
      print(`To share it: git push origin ${log.branch.name}
`);
      return 0;
    }
    const repaired = await repairHistory(log);
    for (const { what, kept } of repaired) {
      print(`${visible(what, 400)}
${kept === null ? "" : `  kept as it was: ${kept}
`}`);
    }
    const where = `${log.folder} on ${log.branch.description}`;
    print(repaired.length === 0 ? `${where} is whole: nothing to repair
` : `${where} can be read again
`);
    return 0;
  }
};

// src/commands/history/show.ts
var showAction2 = {
  name: "show",
  usage: "",
  summary: "Show the stored runs.",
  examples: ["perf-regression history show", "perf-regression history show --of-branch release/1.x --json"],
  flags: [
    { name: "json", help: "With show, branches, compare and query: print JSON." },
    { name: "of-branch", value: "NAME", help: "With show: only the runs of this branch." }
  ],
  async run(log, { flags, options, print, note }) {
    const branch = options.get("of-branch");
    const runs2 = [];
    for await (const segment of log.segmentsFromNewest()) {
      runs2.unshift(...segment.runs.filter((run) => branch === void 0 || run.branch === branch));
    }
    for (const damage of log.damages) note(`${describeError(damage)}
`);
    if (flags.has("json")) {
      print(`${JSON.stringify(runs2, null, 1)}
`);
      return 0;
    }
    const rows = runs2.map((run) => [
      run.time,
      run.commit.slice(0, 7),
      visible(run.branch, 30),
      String(run.measurements.length),
      visible(describeEnvironment(run.environment), 60),
      visible(run.id, 40)
    ]);
    print(table(["time", "commit", "branch", "series", "environment", "run"], rows));
    const where = `${log.folder} on ${log.branch.description}`;
    print(`
Suite ${log.suite} in ${where} (runs: ${runs2.length})
`);
    return 0;
  }
};

// src/commands/history/verify.ts
var verifyAction2 = {
  name: "verify",
  usage: "",
  summary: "Check that every segment is whole.",
  examples: ["perf-regression history verify --suite nightly"],
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
      print("`perf-regression history repair` puts the damaged part aside and keeps what is whole.\n");
      return 2;
    }
    print(`${log.folder} on ${log.branch.description} is whole (runs: ${runs2}, segments: ${segments})
`);
    return 0;
  }
};

// src/commands/history.ts
var historyCommand = commandOf(
  "history",
  "Look at the stored runs, and look after them.",
  [
    "suite",
    "branch",
    "history-dir",
    "archive",
    "thresholds",
    "rules-file",
    "fail-on-regression",
    "on-inconclusive",
    "confidence",
    "alpha",
    "report-json",
    "report-markdown"
  ],
  [
    showAction2,
    branchesAction,
    compareAction,
    verifyAction2,
    repairAction,
    addAction,
    importAction,
    exportAction,
    queryAction,
    pruneAction,
    compactAction
  ]
);

// src/commands/noise.ts
var noiseCommand = {
  name: "noise",
  usage: "noise [FILES\u2026]",
  summary: "Show how noisy the benchmarks are, and what change could be seen.",
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
      help: "Look at the stored runs of the base branch, which is the default without files."
    },
    { name: "all", help: "Show every series, not only the noisiest 20." },
    { name: "json", help: "Print the survey as JSON." }
  ],
  async run(given) {
    const { words, flags, settings, cwd, print, note } = given;
    if (words.length > 0 && flags.has("history")) {
      throw new UserError(
        "noise looks at files or at the history, not at both",
        `perf-regression ${this.usage}`
      );
    }
    const { policy, reader } = await readConfiguration(settings, cwd);
    const reports = [];
    if (words.length === 0) reports.push(await surveyHistory(given, policy));
    else {
      for (const { run, results } of await readRuns(words, reader, cwd, occasionOf(given, void 0))) {
        for (const { message } of skippedWarnings(results)) note(`${message}
`);
        reports.push(noiseOfFiles(run, { ...policy, alpha: alphaOfFiles(given, policy) }));
      }
    }
    for (const report of reports) {
      print(
        flags.has("json") ? `${JSON.stringify(report, null, 1)}
` : renderNoise(report, { all: flags.has("all") })
      );
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
  const { settings, cwd } = given;
  const log = openHistory(suiteOf(given), given);
  const branch = settings.text("base-branch") || await defaultBranchLocally(cwd);
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
      `Fetch it (git fetch origin ${settings.text("branch")}), name another --suite or --base-branch, or store a first run: perf-regression record FILES\u2026`
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
import { resolve as resolve11 } from "node:path";
var notifyCommand = {
  name: "notify",
  usage: "notify TITLE [TEXT] | --test | --report FILE",
  summary: "Show words on this desktop; or send a report, or a test, to Slack and other webhooks.",
  details: `Words go to the desktop, where there is one (notify-send on Linux, osascript on macOS), and nowhere else.
--test and --report go to Slack, Microsoft Teams, Discord or a webhook of yours: addresses come from the options, or from the
environment: ${channels.map(({ variable }) => variable).join(", ")}.`,
  examples: [
    "perf-regression notify 'Nightly run' 'All 12 suites were measured'",
    "SLACK_WEBHOOK_URL=https://hooks.slack.com/services/\u2026 perf-regression notify --test",
    "perf-regression notify --report report.json --slack-mention here"
  ],
  inputs: ["slack-webhook", "slack-mention", "teams-webhook", "discord-webhook", "webhook"],
  flags: [
    { name: "test", help: "Send a test message." },
    { name: "report", value: "FILE", help: "Send the message of this report, as --report-json wrote it." }
  ],
  async run(given) {
    const file = given.options.get("report");
    const [title, text = "", ...more] = given.words;
    const asked = [title, file].filter((each) => each !== void 0).length + Number(given.flags.has("test"));
    if (asked !== 1 || more.length > 0) {
      throw new UserError(
        "notify shows either words on the desktop, or sends a test or a report",
        `perf-regression ${this.usage}`
      );
    }
    if (title !== void 0) {
      await showOnDesktop(plainMessage(title, text));
      return 0;
    }
    const settings = withEnvironment(given);
    const configured = channels.filter(({ input }) => settings.text(input) !== "");
    if (configured.length === 0) {
      throw new UserError(
        "no webhook is configured",
        `Set one of ${channels.map(({ variable }) => variable).join(", ")} in the environment.`
      );
    }
    const reports = file === void 0 ? [] : [await readReport(file, given.cwd)];
    const news = reports.map((report) => ({ report, recovered: false }));
    const content = file === void 0 ? TEST : contentOf(news, { Run: reports[0]?.run.url });
    const failures = [];
    for (const channel of configured) {
      await send(channel, content, settings).then(
        () => given.print(`${channel.service}: sent
`),
        (error) => failures.push(error)
      );
    }
    if (failures.length > 0) throw new UserError(failures.map(describeError).join("\n"));
    return 0;
  }
};
function withEnvironment({ settings, env }) {
  const addressOf = ({ input, variable }) => settings.text(input) || (env[variable] ?? "");
  const given = /* @__PURE__ */ new Map([["slack-mention", settings.text("slack-mention")]]);
  for (const channel of channels) given.set(channel.input, addressOf(channel));
  return new Settings(given);
}
async function readReport(file, cwd) {
  const { text } = await readText(resolve11(cwd, file), file);
  const parsed = reportSchema.safeParse(jsonOf2(text, file));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UserError(
    `${file}: this is no report of this version: ${issue?.path.join(".")}: ${issue?.message}`,
    "Write one:   perf-regression check FILES\u2026 --report-json report.json"
  );
}
function jsonOf2(text, file) {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UserError(`${file}: this is no JSON`, "Give the file that --report-json wrote.", {
      cause: error
    });
  }
}

// src/commands/status.ts
var HOUR_MS2 = 36e5;
var CHANGES_MAX = 10;
var statusCommand = {
  name: "status",
  usage: "status",
  summary: "Show how old, how large and how whole the history is.",
  examples: ["perf-regression status", "perf-regression status --suite nightly --max-age 7d"],
  inputs: ["suite", "branch", "history-dir"],
  flags: [
    { name: "max-age", value: "AGE", help: "End with 1 where the newest run is older: 36h, 7d or 2w." },
    { name: "json", help: "Print it as JSON." }
  ],
  async run(given) {
    const { options, flags, now, print } = given;
    const age = options.get("max-age");
    const oldest = age === void 0 ? Number.POSITIVE_INFINITY : ageOf("max-age", age);
    const log = openHistory(suiteOf(given), given);
    await demandHistory(log, given);
    const status = await statusOf(log, now);
    print(flags.has("json") ? `${JSON.stringify(status, null, 1)}
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
  if (!newest) throw log.damages[0] ?? new UserError(`suite ${log.suite} has no run`);
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
    environments: [...counts].map(([environment, count2]) => ({ environment, runs: count2 })).sort((a, b) => b.runs - a.runs),
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
  environments: environments2,
  changes,
  ...size
}) {
  const rows = [
    [
      "newest run",
      `${newest.time} (${ageInWords(ageHours)} old) of ${newest.commit.slice(0, 7) || "no commit"} on ${visible(newest.branch, 60)}`
    ],
    [
      "runs",
      `${size.runs} with ${size.rows} values, in ${size.segments} segments of ${Math.ceil(size.bytes / 1e3)} kB together`
    ],
    ["whole", damages.length === 0 ? "every line and checksum" : "no: see below"],
    ...environments2.map(({ environment, runs: runs2 }) => [
      "measured on",
      `${visible(environment, 80)} (runs: ${runs2})`
    ]),
    ...changes.map(({ commit, time, what }) => [
      "changed",
      `${visible(what, 120)} at ${commit.slice(0, 7)} (${time.slice(0, 10)})`
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

// src/commands/track.ts
import { stat as stat4, writeFile as writeFile7 } from "node:fs/promises";
import { resolve as resolve12 } from "node:path";

// src/measure/runtimes.ts
import { execFile as execFile2 } from "node:child_process";
import { basename as basename2 } from "node:path";
var RUNTIMES = /* @__PURE__ */ new Set([
  ...["node", "bun", "deno", "python", "python3", "ruby", "perl", "php", "Rscript", "julia", "bash", "make"]
]);
var PATIENCE_MS = 5e3;
async function runtimeVersions(tasks) {
  const programs = new Set(tasks.map(({ words }) => words[0] ?? ""));
  const known = [...programs].filter((program) => RUNTIMES.has(basename2(program)));
  const told2 = await Promise.all(
    known.map(async (program) => [basename2(program), await versionOf(program)])
  );
  return Object.fromEntries(told2.filter(([, version2]) => version2 !== ""));
}
function versionOf(program) {
  return new Promise((resolve14) => {
    execFile2(program, ["--version"], { timeout: PATIENCE_MS }, (error, stdout) => {
      resolve14(error ? "" : /\d+(?:\.\d+)+/.exec(stdout)?.[0] ?? "");
    });
  });
}

// src/measure/track.ts
async function track(tasks, stopwatch, plan) {
  const { cwd, runs: runs2, warmups, timeoutMs, stop } = plan;
  const states = tasks.map((task) => ({
    task,
    executions: [],
    fileBytes: [],
    spentMs: 0,
    isOver: false,
    isCut: false
  }));
  let done = 0;
  for (let round = -warmups; round < runs2; round++) {
    for (const state of states) {
      if (stop.aborted) break;
      plan.progress(state.task, done++, tasks.length * (warmups + runs2));
      if (state.isOver) {
        state.isCut = state.spentMs >= plan.budgetMs;
        continue;
      }
      const start = performance.now();
      const order = { words: state.task.words, cwd };
      const execution = await execute(order, stopwatch, { timeoutMs, keptBytes: 0, stop });
      state.spentMs += performance.now() - start;
      const cannotStart = execution.outcome.kind === "not-started";
      if (execution.outcome.kind === "interrupted" || round < 0 && !cannotStart) continue;
      state.executions.push(execution);
      if (plan.filesSize) state.fileBytes.push(await plan.filesSize());
      state.isOver = cannotStart || state.spentMs >= plan.budgetMs;
    }
  }
  return states;
}

// src/commands/track.ts
var RUNS = { standard: 10, min: 1, max: 1e5 };
var WARMUPS = { standard: 0, min: 0, max: 1e3 };
var BUDGET = "1min";
var BUDGET_MS = 6e4;
var PATH = "{}";
var trackCommand = {
  name: "track",
  usage: "track -- CMD\u2026",
  summary: "Measure any command: time, CPU, memory, output, success rate.",
  details: 'Several executions of one command, or of each file of a glob with the command that runs it.\nNo shell is involved: for one, write track -- sh -c "\u2026". With --tags only the commands run that have one of them.',
  examples: [
    "perf-regression track -- ./build.sh --release",
    "perf-regression track --glob 'scripts/*.ts' --with 'node {}' --runs 5 --timeout 15s",
    "perf-regression track --save now.json -- make test",
    "perf-regression track --record --check --suite scripts -- python3 report.py"
  ],
  inputs: checkCommand.inputs.filter((input) => !["again", "tool"].includes(input)),
  flags: [
    { name: "glob", value: "PATTERN", help: "Measure each file that matches, as a benchmark of its path." },
    { name: "with", value: "CMD", help: `Command for --glob; ${PATH} is the path. [${PATH}]` },
    { name: "name", value: "NAME", help: "Name of the benchmark. Default: the command." },
    { name: "runs", value: "N", help: `Executions of each command. [${RUNS.standard}]` },
    { name: "warmup", value: "N", help: `Executions before those, not counted. [${WARMUPS.standard}]` },
    { name: "timeout", value: "TIME", help: "An execution that takes longer is ended, and has failed." },
    {
      name: "budget",
      value: "TIME",
      help: `A command that has used so much time is not started again. [${BUDGET}]`
    },
    {
      name: "output-files",
      value: "PATTERN",
      help: "Files that the command writes: their size is measured too."
    },
    { name: "save", value: "FILE", help: "Write the results for check, compare and record." },
    { name: "check", help: "Judge the results, as check does." },
    { name: "record", help: "Store the results, as record does." },
    ...reportFlags
  ],
  async run(given) {
    const { cwd, env, flags, options, note, print, now, settings } = given;
    const found = await tasksOf(given, this.usage);
    const workplace = flags.has("record") ? await demandWorkplace(cwd) : await readWorkplace(cwd);
    const { reader, policy } = await readConfiguration(settings, cwd);
    const tasks = onlyTagged(found, policy);
    const state = runState(filesBelow("/"));
    const { tracked, interrupted } = await measure(tasks, given);
    const toolchain = await runtimeVersions(tasks);
    const results = resultsOf(tracked, {
      environment: { ...localEnvironment(env), toolchain, state },
      commit: workplace?.checkout.commit ?? "",
      branch: workplace?.branch ?? "",
      time: now.toISOString()
    });
    for (const line of [...failureLines(tracked), ...cutLines(tracked, given)]) note(`${line}
`);
    if (results.benchmarks.length === 0) return INTERRUPTED;
    const text = `${JSON.stringify(results, null, 1)}
`;
    const save = options.get("save");
    if (save !== void 0) await writeFile7(resolve12(cwd, save), text);
    const read = parseResults([{ kind: "file", file: { path: save ?? "track", text } }], "perf-regression");
    const run = await runOf(read, reader, occasionOf(given, workplace));
    if (!flags.has("json")) print(renderTracked(run));
    if (interrupted) return INTERRUPTED;
    const measured = [{ run, results: read }];
    const verdict = flags.has("check") ? await checkRuns(measured, given) : 0;
    if (flags.has("record")) await recordRuns(measured, given);
    if (!flags.has("check")) await tellDesktop(renderTrackedDesktop(run), given);
    return verdict === 0 && tracked.some(neverSucceeded) ? 2 : verdict;
  }
};
async function tasksOf({ words, options, cwd }, usage) {
  const pattern = options.get("glob");
  if (pattern === void 0) {
    if (options.has("with")) throw new UserError("--with says how to run the files of --glob; there is none");
    if (words.length === 0) throw new UserError("no command was named", `perf-regression ${usage}`);
    return [{ name: options.get("name") ?? words.join(" "), words }];
  }
  if (words.length > 0 || options.has("name")) {
    throw new UserError("with --glob the command stands in --with, and the names are the paths");
  }
  const template = (options.get("with") ?? PATH).split(/\s+/).filter((word) => word !== "");
  if (!template.some((word) => word.includes(PATH))) {
    throw new UserError(`--with: there is no ${PATH} for the path of the file`, "Write --with 'node {}'.");
  }
  const files = (await glob(pattern, { cwd, expandDirectories: false })).sort();
  if (files.length === 0) throw new UserError(`no file matches ${pattern}`, `It is looked for below ${cwd}.`);
  return files.map((file) => ({ name: file, words: commandFor(template, file) }));
}
function onlyTagged(tasks, { tags, tagPatterns }) {
  if (tags.length === 0) return tasks;
  const chosen = tasks.filter(({ name }) => tagsByName(name, tagPatterns).some((tag) => tags.includes(tag)));
  if (chosen.length > 0) return chosen;
  throw new UserError(
    `--tags ${tags.join(",")}: no command has one of these tags`,
    "The rules file gives them by name:   tags: { ci: [scripts/*.ts] }"
  );
}
function commandFor(template, file) {
  const path = file.includes("/") ? file : `./${file}`;
  return template.map((word) => word.replaceAll(PATH, () => path));
}
async function measure(tasks, given) {
  const { cwd, env, options, note } = given;
  const progress = new Progress(note, process.stderr.isTTY === true);
  const files = options.get("output-files");
  const stopwatch = await openStopwatch(env);
  try {
    return await interruptible(async (stop) => {
      const plan = {
        cwd,
        runs: countOption(given, "runs", RUNS),
        warmups: countOption(given, "warmup", WARMUPS),
        timeoutMs: durationOption(given, "timeout", Number.POSITIVE_INFINITY),
        budgetMs: durationOption(given, "budget", BUDGET_MS),
        stop,
        ...files !== void 0 && { filesSize: () => sizeOf2(files, cwd) },
        progress: ({ name }, done, total) => progress.step(name, done, total)
      };
      return { tracked: await track(tasks, stopwatch, plan), interrupted: stop.aborted };
    });
  } finally {
    progress.end();
    stopwatch.close();
  }
}
async function sizeOf2(pattern, cwd) {
  const files = await glob(pattern.split(","), { cwd, dot: true });
  const sizes = await Promise.all(files.map(async (file) => (await stat4(resolve12(cwd, file))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
function failureLines(tracked) {
  return tracked.flatMap(({ task, executions }) => {
    const failed2 = executions.filter((execution) => !succeeded(execution));
    const [first] = failed2;
    if (!first) return [];
    const said = first.stderr.tail.toString("utf8").trim().split("\n").slice(-WORDS_MAX);
    const share3 = executions.length === 1 ? "" : `${failed2.length} of ${executions.length} times `;
    return [
      `${visible(task.name)}: failed ${share3}(${visible(outcomeText(first.outcome), 300)})`,
      ...said.filter((line) => line !== "").map((line) => `  ${visible(line, 200)}`)
    ];
  });
}
function cutLines(tracked, { options }) {
  return tracked.filter(({ isCut }) => isCut).map(({ task, executions }) => {
    const count2 = executions.length === 1 ? "1 run" : `${executions.length} runs`;
    const budget = options.get("budget") ?? BUDGET;
    return `${visible(task.name)}: stopped after --budget ${visible(budget, 40)}; ${count2} of ${options.get("runs") ?? RUNS.standard}`;
  });
}
var WORDS_MAX = 5;
function neverSucceeded({ executions }) {
  return !executions.some(succeeded);
}

// src/commands/trends.ts
import { writeFile as writeFile8 } from "node:fs/promises";
import { resolve as resolve13 } from "node:path";
var FILE_BYTES = 1e6;
var trendsCommand = {
  name: "trends",
  usage: "trends",
  summary: "Show how the benchmarks did over the last days, and what climbs slowly.",
  details: "Looks at every suite of the history, or at the one that --suite names.",
  examples: [
    "perf-regression trends",
    "perf-regression trends --days-back 30 --suite nightly --all",
    "perf-regression trends --report-markdown trends.md --json > trends.json"
  ],
  inputs: [
    "days-back",
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
  async run({ settings, flags, cwd, now, print, note }) {
    const { policy } = await readConfiguration(settings, cwd);
    const branch = settings.text("base-branch") || await defaultBranchLocally(cwd);
    const history = gitBranch(cwd, settings.text("branch"));
    const { reports, damages } = await readTrends(history, settings, { ...policy, branch, now });
    for (const damage of damages) note(`${describeError(damage)}
`);
    if (flags.has("json")) print(`${JSON.stringify(reports, null, 1)}
`);
    else print(reports.map((report) => trendsTerminal(report, { all: flags.has("all") })).join("\n"));
    const path = settings.text("report-markdown");
    if (path) await writeFile8(resolve13(cwd, path), trendsMarkdown(reports, FILE_BYTES));
    return damages.length > 0 ? 2 : 0;
  }
};

// src/commands/index.ts
var commands = Object.freeze([
  checkCommand,
  compareCommand,
  recordCommand,
  parseCommand,
  formatsCommand,
  trackCommand,
  abCommand,
  bisectCommand,
  experimentCommand,
  doctorCommand,
  historyCommand,
  baselineCommand,
  dashboardCommand,
  statusCommand,
  trendsCommand,
  noiseCommand,
  detectCommand,
  notifyCommand
]);

// src/commands/help.ts
var COLUMNS = 96;
function generalHelp() {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return `perf-regression decides with statistics whether a commit made your benchmarks slower.

Usage: perf-regression COMMAND [OPTIONS]

Commands:
${commands.map(({ name, summary }) => `  ${name.padEnd(width)}   ${wrap(summary, width + 5)}`).join("\n")}

Options:
  --help       This text; behind a command, that command's options and examples.
  --version    The version.

perf-regression COMMAND --help says what a command takes, with examples.

Exit status: 0 clean, 1 regression, 2 could not judge or bad input.
`;
}
function commandHelp(command) {
  const options = [
    ...inputs.filter((input) => command.inputs.includes(input.name)).map(optionOf),
    ...command.flags.map(({ name, value: value2, help, repeats }) => ({
      option: `--${name}${value2 ? ` ${value2}` : ""}${repeats ? " \u2026" : ""}`,
      help
    }))
  ];
  const width = Math.max(...options.map(({ option }) => option.length), 0);
  const lines = options.map(({ option, help }) => `  ${option.padEnd(width)}   ${wrap(help, width + 5)}`);
  const details = command.details ? `
${command.details}
` : "";
  return `${command.summary}
${details}
Usage: perf-regression ${command.usage} [OPTIONS]

Options:
${lines.join("\n")}

Examples:
${command.examples.map((example) => `  ${example}`).join("\n")}
`;
  function optionOf(input) {
    const standard = command.defaults?.[input.name] ?? input.default;
    const told2 = standard === "" || input.kind === "flag" ? "" : ` [${standard}]`;
    const help = `${input.help.replaceAll("`", "")}${told2}`;
    if (input.kind !== "flag") return { option: `--${input.name} ${argumentOf(input.kind)}`, help };
    return {
      option: standard === "true" ? `--no-${input.name}` : `--${input.name}`,
      help: flagHelp(help, standard)
    };
  }
}
function flagHelp(help, standard) {
  return standard === "true" ? help.replace(/^false (\w)/, (_, first) => first.toUpperCase()) : help;
}
function argumentOf(kind) {
  if (isChoice(kind)) return kind.join("|");
  return kind === "percent" ? "PERCENT" : kind === "list" ? "FILES" : "TEXT";
}
function wrap(text, indent) {
  const lines = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && indent + line.length + word.length + 1 > COLUMNS) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line].join(`
${" ".repeat(indent)}`);
}

// src/cli.ts
async function main(words) {
  const [name, ...rest] = words;
  if (name === void 0 || name === "--help" || name === "-h" || name === "help") {
    process.stdout.write(generalHelp());
    return name === void 0 ? 2 : 0;
  }
  if (name === "--version" || name === "-V") {
    process.stdout.write(`${await version()}
`);
    return 0;
  }
  const command = commandByName(name);
  const { values, positionals } = parseWords(command, rest);
  if (values.get("help")) {
    process.stdout.write(commandHelp(command));
    return 0;
  }
  const given = new Map(Object.entries(command.defaults ?? {}));
  for (const [option, value2] of values) if (isInputOf(command, option)) given.set(option, String(value2));
  const asked = {
    settings: new Settings(given),
    words: positionals,
    flags: new Set([...values].filter(([, value2]) => value2 === true).map(([option]) => option)),
    options: new Map([...values].filter((pair) => typeof pair[1] === "string")),
    repeated: new Map([...values].filter((pair) => Array.isArray(pair[1]))),
    cwd: process.cwd(),
    env: process.env,
    now: /* @__PURE__ */ new Date(),
    colour: hasColours(process.env),
    input: () => process.stdin.setEncoding("utf8"),
    print: (text) => process.stdout.write(text),
    note: (text) => process.stderr.write(text)
  };
  return command.run(asked).catch(async (error) => {
    await tellFailure(command.name, error, asked);
    throw error;
  });
}
async function version() {
  const text = await readFile4(new URL("../package.json", import.meta.url), "utf8");
  return JSON.parse(text).version;
}
function commandByName(name) {
  const command = commands.find((candidate) => candidate.name === name);
  if (command) return command;
  throw new UserError(
    `unknown command ${JSON.stringify(name)}. Did you mean ${nearest(
      name,
      commands.map((c) => c.name)
    )}?`,
    "perf-regression --help lists the commands."
  );
}
function parseWords(command, words) {
  const options = {
    help: { type: "boolean", short: "h" }
  };
  for (const input of inputs) {
    if (!isInputOf(command, input.name)) continue;
    options[input.name] = { type: input.kind === "flag" ? "boolean" : "string" };
  }
  for (const { name, value: value2, repeats } of command.flags) {
    options[name] = { type: value2 ? "string" : "boolean", multiple: repeats === true };
  }
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options,
      allowPositionals: true,
      allowNegative: true
    });
    return { values: new Map(Object.entries(values)), positionals };
  } catch (error) {
    throw badOption(error, command, Object.keys(options));
  }
}
function isInputOf({ inputs: inputs2 }, option) {
  return inputs2.includes(option);
}
function badOption(error, command, known) {
  if (!(error instanceof TypeError)) return error;
  const unknown2 = /Unknown option '--?([^']+)'/.exec(error.message)?.[1];
  const remedy = `perf-regression ${command.name} --help lists the options.`;
  if (unknown2 === void 0) return new UserError(`${command.name}: ${error.message}`, remedy);
  return new UserError(
    `${command.name} has no option --${unknown2}. Did you mean --${nearest(unknown2, known)}?`,
    remedy
  );
}
function nearest(word, candidates) {
  return [...candidates].sort((a, b) => (0, import_fastest_levenshtein2.distance)(a, word) - (0, import_fastest_levenshtein2.distance)(b, word))[0] ?? "";
}
function hasColours(env) {
  if (env.NO_COLOR) return false;
  return Boolean(env.FORCE_COLOR) || process.stdout.isTTY === true;
}
process.stdout.on("error", (error) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});
saveMemory();
main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error) => {
    const bug = error instanceof UserError ? "" : "This is a bug of perf-regression; please report it:\n";
    process.stderr.write(`${bug}${describeError(error)}
`);
    process.exitCode = 2;
  }
);
