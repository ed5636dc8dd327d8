import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
const perfRegressionNow = () => { const [s, ns] = process.hrtime(); return 1e3 * s + ns / 1e6; };
import {
  FailedVersion,
  SearchMemory,
  TIMES,
  commitBefore,
  commitsBetween,
  culpritJson,
  culpritText,
  explained,
  findCulprit,
  measureReferenced,
  measureRepeatedly,
  openStopwatch,
  reportCulprit,
  withReference
} from "./chunk-TGFHXBKH.js";
import {
  INSTRUCTIONS,
  LIMIT,
  NoArtifact,
  PAIRED,
  TIMES_COUNTED,
  buildOf,
  commandError,
  commandIn,
  differenceOf,
  execute,
  hasSeed,
  interleave,
  judgeRounds,
  measureInterleaved,
  measureVariant,
  openCounter,
  outcomeText,
  outputSource,
  prepare,
  resultsOf,
  succeeded,
  withLimit
} from "./chunk-52FURCGL.js";
import {
  Progress,
  jsonFlag,
  onLog
} from "./chunk-TMQ45KDK.js";
import {
  seededRandom,
  shuffled
} from "./chunk-CSBRR3RH.js";
import {
  checkCommand,
  checkRuns,
  check_exports as check_exports2,
  compare_exports,
  detect_exports,
  judgeRuns,
  measuringFlags,
  openHistory,
  personOf,
  printReports,
  recordCommand,
  recordRuns,
  record_exports,
  referenceSetupFlag,
  reportFlags,
  requireWorkspace,
  runInfoOf,
  storesLocally,
  suiteOf,
  workspace_exports
} from "./chunk-Q3Y773YI.js";
import {
  parseRulesFile
} from "./chunk-GPDBXP57.js";
import {
  GitHub,
  commitOf,
  readIssue,
  regressionOf,
  withWorktrees
} from "./chunk-ZSRMS2XC.js";
import {
  BENCHMARKS,
  MEASUREMENTS_MAX,
  MINUTES,
  ROUNDS,
  absolute_bounds_exports,
  baseCommitLocally,
  base_branch_exports,
  base_commit_exports,
  baseline_file_exports,
  beside_exports,
  beside_results_exports,
  both_rules_exports,
  cappedEstimate,
  centreInterval,
  certainties_exports,
  check_exports,
  common_shift_exports,
  comparable_exports,
  comparePairs,
  compare_files_exports,
  compare_history_exports,
  compare_rounds_exports,
  comparisons_exports,
  culprit_exports,
  defaultBranchLocally,
  deviationScale,
  earlier_exports,
  first_run_exports,
  gate_exports,
  html_exports,
  inOrder,
  issueIn,
  judge_series_exports,
  lackText,
  land,
  life_exports,
  limit_shifts_exports,
  lineage_exports,
  log_exports,
  machine_course_exports,
  markdown_exports,
  message_exports,
  missing_exports,
  mkdir,
  mkdtemp,
  normalQuantileUpper,
  notOurs,
  open_episode_exports,
  override_exports,
  ownVersion,
  own_package_exports,
  pattern_exports,
  placeByAge,
  placing_exports,
  planner_exports,
  platform_exports,
  predecessor_exports,
  prepared_exports,
  present_names_exports,
  publishedFiles,
  ratios_exports,
  readFile,
  readSnapshot,
  referenceNamed,
  reference_plan_exports,
  reference_warnings_exports,
  referencedRuns,
  referenced_exports,
  relate,
  reported_size_exports,
  requireOwnFolder,
  resolve_exports,
  rm,
  saveSnapshot,
  scaleFor,
  select_exports,
  select_runs_exports,
  sequentialTest,
  snapshot_s3_exports,
  sources_exports,
  stat,
  stored_twice_exports,
  stores_exports,
  suspects_exports,
  terminal_exports,
  unexplainedBy,
  unmatched_exports,
  verdict_exports,
  warningsOf,
  withExplanation,
  withJitter,
  withSources,
  writeFile,
  writeNamed,
  write_events_exports,
  write_file_exports
} from "./chunk-AWV3AP5M.js";
import "./chunk-VOXOD25E.js";
import "./chunk-4ZPVDUHC.js";
import "./chunk-IRKEDGRX.js";
import "./chunk-SUHVW73C.js";
import {
  INSTRUCTIONS_RULE,
  NAME_LENGTH_MAX,
  TransientError,
  UNIT_LENGTH_MAX,
  UserError,
  WORDS_LENGTH_MAX,
  array,
  askGit,
  askedIn,
  basename,
  childEnvironment,
  commitNamed,
  configuration_exports,
  countOption,
  createHash,
  derive,
  describeEnvironment,
  describeError,
  dirname,
  durationOption,
  enumOf,
  environmentKey,
  execFile,
  existsSync,
  filesBelow,
  files_exports,
  git,
  gt,
  int,
  interruptedStatus,
  interruptible,
  isComparable,
  isSameReference,
  iso,
  join,
  jsonText,
  lazy,
  limitsFor,
  listOf,
  literal,
  localEnvironment,
  lt,
  machineState,
  matchesWildcard,
  maxLength,
  maximum,
  median,
  minLength,
  minimum,
  nearestFirst,
  nextOfExperiment,
  nextOfNoise,
  notifyDesktop,
  notifyFlag,
  nullable,
  number,
  object,
  parseResults,
  parseThresholds,
  percentage,
  pick,
  plainMessage,
  policy_exports,
  positive,
  quantities,
  readFileSync,
  readText,
  read_runs_exports,
  real_file_exports,
  referenceText,
  regex,
  renderTracked,
  renderTrackedDesktop,
  resolve,
  rules_place_exports,
  runOf,
  runState,
  run_exports,
  selects,
  share,
  shortCommit,
  skipped_exports,
  string,
  table,
  tagsByName,
  threshold,
  ticksOf,
  tmpdir,
  tryGit,
  tuple,
  visible,
  warningWords,
  withStableNames,
  withoutEffect
} from "./chunk-VBP7NML6.js";
import {
  __export
} from "./chunk-VCJT4OQR.js";

// src/commands/track.ts
var track_exports = {};
__export(track_exports, {
  trackCommand: () => trackCommand
});

// src/measure/runtimes.ts
var RUNTIMES = /* @__PURE__ */ new Set([
  ...["node", "bun", "deno", "python", "python3", "ruby", "perl", "php", "Rscript", "julia", "bash", "make"]
]);
var PATIENCE_MS = 5e3;
async function runtimeVersions(tasks, env) {
  const programs = new Set(tasks.map(({ words: words2 }) => words2[0] ?? ""));
  const known = [...programs].filter((program) => RUNTIMES.has(basename(program)));
  const versions = await Promise.all(
    known.map(async (program) => [basename(program), await versionOf(program, env)])
  );
  return Object.fromEntries(versions.filter(([, version]) => version !== ""));
}
function versionOf(program, env) {
  return new Promise((resolve2) => {
    execFile(program, ["--version"], { timeout: PATIENCE_MS, env }, (error, stdout) => {
      resolve2(error ? "" : /\d+(?:\.\d+)+/.exec(stdout)?.[0] ?? "");
    });
  });
}

// src/measure/track.ts
var SEED = 1;
async function track(tasks, stopwatch, plan) {
  const { cwd, runs, warmups, timeoutMs, stop } = plan;
  const states = tasks.map((task) => ({
    task,
    executions: [],
    fileBytes: [],
    spentMs: 0,
    isOver: false,
    isCut: false
  }));
  const hasBeside = tasks.some(({ isBeside }) => isBeside);
  const random = seededRandom(SEED);
  let done = 0;
  for (let round = -warmups; round < runs; round++) {
    const order = hasBeside ? round % 2 === 0 ? states : states.toReversed() : shuffled(states, random);
    for (const state of order) {
      if (stop.aborted) break;
      plan.progress(state.task, done++, tasks.length * (warmups + runs));
      if (state.isOver) {
        state.isCut = state.spentMs >= plan.budgetMs;
        continue;
      }
      const start = perfRegressionNow();
      const command = commandIn(state.task.words, state.task.cwd ?? cwd);
      const execution = await execute(command, stopwatch, { timeoutMs, retainedBytes: 0, stop });
      state.spentMs += perfRegressionNow() - start;
      const cannotStart = execution.outcome.kind === "not-started";
      if (execution.outcome.kind === "interrupted" || round < 0 && !cannotStart) continue;
      state.executions.push(execution);
      if (plan.filesSize && !state.task.isBeside) state.fileBytes.push(await plan.filesSize());
      state.isOver = cannotStart || state.spentMs >= plan.budgetMs;
    }
  }
  return states;
}

// src/measure/track-beside.ts
function trackBeside(tasks, stopwatch, plan, referencing) {
  const { words: words2 } = referencing;
  return withReference(referencing, async ({ reference, next }) => {
    const twinsOf = (version) => new Map(
      version ? tasks.map((task) => [
        task,
        { ...task, words: words2 ?? task.words, cwd: version.place, isBeside: true }
      ]) : []
    );
    const twins = [twinsOf(reference), twinsOf(next)];
    const all = tasks.flatMap((task) => [task, ...twins.flatMap((each) => each.get(task) ?? [])]);
    const tracked = new Map((await track(all, stopwatch, plan)).map((each) => [each.task, each]));
    const measured = (chosen) => chosen.flatMap((task) => (task && tracked.get(task)) ?? []);
    const [ofReference, ofNext] = twins.map((each) => measured(tasks.map((task) => each.get(task))));
    requireSuccess(reference, ofReference ?? []);
    if (next) requireSuccess(next, ofNext ?? []);
    return { code: measured(tasks), reference: ofReference ?? [], next: ofNext ?? [] };
  });
}
function requireSuccess(version, tracked) {
  const executions = tracked.flatMap((each) => each.executions);
  const [first] = executions;
  if (!first || executions.some(succeeded)) return;
  throw new FailedVersion(commandError(`the command failed on ${version.name}`, first), version);
}
async function besideTracked(run, { measured, plan }, reader) {
  const { code, reference, next } = measured;
  const count2 = Math.max(0, ...code.map(({ executions }) => executions.length));
  const rounds = [];
  for (let round = 0; round < count2; round++) {
    rounds.push({
      code: await roundOf(code, round, reader),
      reference: await roundOf(reference, round, reader),
      ...next.length > 0 && { next: await roundOf(next, round, reader) }
    });
  }
  const { measurements, ...lacks } = relate(run.measurements, rounds, plan.linkOf);
  return {
    run: { ...run, measurements, reference: plan.beside },
    warnings: warningsOf(plan, lacks, run.commit)
  };
}
var NOWHERE = {
  environment: { os: "", arch: "", cpu: "", cores: 0, memoryBytes: 0, runner: "", toolchain: {} },
  commit: "",
  branch: "",
  time: ""
};
async function roundOf(tracked, round, reader) {
  const own = tracked.flatMap(({ task, executions }) => {
    const execution = executions[round];
    return execution && succeeded(execution) ? [{ task, executions: [execution], fileBytes: [] }] : [];
  });
  if (own.length === 0) return [];
  const text2 = JSON.stringify(resultsOf(own, NOWHERE));
  const file = { path: `round ${round + 1}`, text: text2 };
  const { measurements } = withStableNames(parseResults([{ kind: "file", file }], "perf-regression"), reader);
  return [...measurements, ...await derive(reader, measurements)];
}

// src/commands/measuring.ts
function measuredEnvironment({ env, config, note }) {
  const child = childEnvironment(env, { names: config.passEnv });
  if (child.withheld.length > 0) {
    note(
      `These variables are withheld from the command: ${child.withheld.join(", ")}; --pass-env passes them on.
`
    );
  }
  return child.env;
}
function openCommandStopwatch(given) {
  return openStopwatch(measuredEnvironment(given));
}
function setupOf({ options }) {
  const line = options.get("setup");
  return line === void 0 ? void 0 : shellWords(line);
}
function explainingOf(given, measured) {
  return { ...measured, ...profilingOf(given), env: given.env };
}
function profilingOf({ config, cwd, note, isInteractive }) {
  const { profile: choice, profileDir } = config;
  return {
    ...{ choice, folderBy: "--profile-dir" },
    folder: profileDir === "" ? void 0 : resolve(cwd, profileDir),
    info: (text2) => {
      if (isInteractive) note(`${text2}
`);
    }
  };
}
var exactFlag = {
  name: "exact",
  help: `Count instructions instead of time, by perf stat or Valgrind: a change of 0.5% is certain after ${TIMES_COUNTED} executions a side, also on a loaded machine.`
};
async function counterOf(given, stopwatch) {
  if (!given.flags.has("exact")) return void 0;
  if (given.options.has("results"))
    throw new UserError("--exact counts the instructions of the whole command; leave --results out");
  return openCounter(stopwatch, given.env);
}
function artifactOf({ config }) {
  return config.artifact.length === 0 ? void 0 : { patterns: config.artifact, by: "--artifact" };
}
function shellWords(line) {
  return process.platform === "win32" ? ["cmd", "/d", "/s", "/c", line] : ["/bin/sh", "-ec", line];
}
function probeOf(given, reader, stopwatch, what) {
  const { words: words2, options } = given;
  const results = listOf(options.get("results") ?? "");
  return {
    words: words2,
    outputSource: outputSource(results, options.get("name") ?? words2.join(" "), what),
    reader,
    stopwatch,
    timeoutMs: durationOption(given, "timeout", Number.POSITIVE_INFINITY)
  };
}

// src/commands/reference.ts
async function referencingOf(given, probe, stop) {
  const { config, options } = given;
  const asked = await askedReference(given);
  if (!asked || asked.commit === "" && options.has("setup")) {
    const isUsed = config.artifact.length > 0 || !["auto", "off"].includes(config.profile);
    if (!options.has("setup") || isUsed) return void 0;
    throw new UserError(
      "--setup prepares the version of --reference, and none is named",
      "Leave --setup out: the folder is measured as it is."
    );
  }
  return { ...shared(given, asked), probe, stop, code: void 0, runs: await runsBefore(given) };
}
async function pastReferencingOf(given, runs) {
  const asked = await askedReference(given);
  const last = runs.findLast(({ reference }) => reference !== void 0)?.reference;
  if (last && !(asked && isSameReference(last, asked))) {
    throw new UserError(
      `the stored runs were measured with the reference ${referenceText(last)}${asked ? `, and not with ${referenceText(asked)}` : ""}`,
      `Past commits continue their ratios: name the same reference${last.commit === "" ? "" : `, --reference ${last.name}`}.`
    );
  }
  return asked && { ...shared(given, asked), runs };
}
function shared(given, asked) {
  const { config, cwd } = given;
  const { referenceCommand: line } = config;
  return {
    ...{ asked, by: "--reference", cwd },
    words: line === "" ? void 0 : shellWords(line),
    overlap: config.referenceOverlap,
    setup: setupOf(given),
    find: (commit) => commitOf(commit, cwd)
  };
}
async function askedReference({ config, cwd }) {
  const { reference, referenceCommand } = config;
  if (reference === "") {
    return referenceCommand === "" ? void 0 : referenceNamed(referenceCommand, "");
  }
  const commit = await commitOf(reference, cwd).catch((error) => {
    throw error instanceof UserError ? new UserError(`--reference: ${error.message}`, error.remedy) : error;
  });
  return referenceNamed(reference, commit);
}
async function runsBefore(given) {
  const { config, cwd, env } = given;
  if (!await given.workspace() || !storesLocally(config.store, env).branch) return [];
  const branch = config.baseBranch || await defaultBranchLocally(cwd);
  return referencedRuns(openHistory(suiteOf(given), given), branch);
}

// src/commands/track.ts
var RUNS = { defaultValue: 10, min: 1, max: 1e5 };
var WARMUPS = { defaultValue: 0, min: 0, max: 1e3 };
var BUDGET = "1min";
var BUDGET_MS = 6e4;
var MEASURING = [
  "pass-env",
  "rules-file",
  "suite",
  "tags",
  "reference",
  "reference-command",
  "reference-overlap"
];
var PATH = "{}";
var trackCommand = {
  name: "track",
  usage: "track -- CMD\u2026",
  details: 'Runs one command several times, or each file that matches a glob with the command of --with.\nNo shell is involved; to use one, write track -- sh -c "\u2026". With --tags, only commands that have one of the tags run.',
  examples: [
    "perf-regression track -- ./build.sh --release",
    "perf-regression track --glob 'scripts/*.ts' --with 'node {}' --runs 5 --timeout 15s",
    "perf-regression track --save now.json -- make test",
    "perf-regression track --record --check --suite scripts -- python3 report.py"
  ],
  inputs: checkCommand.inputs.filter(
    (input) => !["rerun-results", "reference-results", "artifact", "profile", "profile-dir", "tool"].includes(input)
  ),
  flags: [
    { name: "glob", value: "PATTERN", help: "Measure each matching file as a benchmark named by its path." },
    { name: "with", value: "CMD", help: `Command for --glob; ${PATH} stands for the path. [${PATH}]` },
    { name: "name", value: "NAME", help: "Name of the benchmark. Default: the command." },
    { name: "runs", value: "N", help: `Number of executions of each command. [${RUNS.defaultValue}]` },
    {
      name: "warmup",
      value: "N",
      help: `Number of executions before those, not counted. [${WARMUPS.defaultValue}]`
    },
    { name: "timeout", value: "TIME", help: "Kill an execution after TIME and count it as failed." },
    {
      name: "budget",
      value: "TIME",
      help: `Start no further execution of a command after TIME. [${BUDGET}]`
    },
    {
      name: "output-files",
      value: "PATTERN",
      help: "Files that the command writes, to measure their size too."
    },
    { name: "save", value: "FILE", help: "Write the results to FILE, for check, compare and record." },
    { name: "check", help: "Check the results, as the command check does." },
    { name: "record", help: "Store the results, as the command record does." },
    referenceSetupFlag,
    ...reportFlags
  ],
  async run(given) {
    const { cwd, env, flags, options, note, print, now } = given;
    noteIdle(given);
    const found = await tasksOf(given, this.usage);
    const workspace = flags.has("record") ? await requireWorkspace(given) : await given.workspace();
    const { reader, policy } = await given.configuration();
    const tasks = onlyTagged(found, policy);
    const state = runState(filesBelow("/"), env);
    const seen = measuredEnvironment(given);
    const { tracked, beside, interrupted } = await measure(tasks, seen, reader, given);
    const toolchain = await runtimeVersions(tasks, seen);
    const results = resultsOf(tracked, {
      environment: { ...localEnvironment(env), toolchain, state },
      commit: workspace?.checkout.commit ?? "",
      branch: workspace?.branch ?? "",
      time: now.toISOString()
    });
    for (const line of [...failureLines(tracked), ...cutLines(tracked, given)]) note(`${line}
`);
    if (results.benchmarks.length === 0) return interruptedStatus();
    const text2 = `${jsonText(results, 1)}
`;
    const save = options.get("save");
    if (save !== void 0) await writeNamed("--save", resolve(cwd, save), text2);
    const read = parseResults([{ kind: "file", file: { path: save ?? "track", text: text2 } }], "perf-regression");
    const alone = await runOf(read, reader, runInfoOf(given, workspace));
    const { run, warnings } = beside ? await besideTracked(alone, beside, reader) : { run: alone, warnings: [] };
    if (!flags.has("json")) print(renderTracked(run));
    if (interrupted) return interruptedStatus();
    const measured = [{ run, results: read, warnings }];
    if (!flags.has("check") && !flags.has("record")) {
      for (const warning of warnings) note(`${warningWords(warning).message}
`);
    }
    const verdict = flags.has("check") ? await checkRuns(measured, given) : 0;
    if (flags.has("record")) await recordRuns(measured, given);
    if (!flags.has("check")) await notifyDesktop(renderTrackedDesktop(run), given);
    return verdict === 0 && tracked.some(neverSucceeded) ? 2 : verdict;
  }
};
function noteIdle({ config, flags, note }) {
  if (flags.has("check")) return;
  const idle = askedIn(config.written).filter(
    (name) => trackCommand.inputs.includes(name) && !MEASURING.includes(name)
  );
  const byNeed = Map.groupBy(
    idle,
    (name) => recordCommand.inputs.includes(name) ? "--check or --record" : "--check"
  );
  if (flags.has("record")) byNeed.delete("--check or --record");
  for (const [need, names] of byNeed) {
    const { message, remedy } = withoutEffect(
      names.map((name) => `--${name}`),
      need
    );
    note(`${message}.
  ${remedy}
`);
  }
}
async function tasksOf({ words: words2, options, cwd }, usage) {
  const pattern = options.get("glob");
  if (pattern === void 0) {
    if (options.has("with"))
      throw new UserError("--with gives the command for files of --glob, but --glob is missing");
    if (words2.length === 0) throw new UserError("no command was named", `perf-regression ${usage}`);
    return [{ name: options.get("name") ?? words2.join(" "), words: words2 }];
  }
  if (words2.length > 0 || options.has("name")) {
    throw new UserError("with --glob, the command is given by --with, and the names are the paths");
  }
  const template = (options.get("with") ?? PATH).split(/\s+/).filter((word) => word !== "");
  if (!template.some((word) => word.includes(PATH))) {
    throw new UserError(`--with: there is no ${PATH} for the path of the file`, "Write --with 'node {}'.");
  }
  const { glob } = await import("./dist-XMKTGX3L.js");
  const files = (await glob(pattern, { cwd, expandDirectories: false })).sort();
  if (files.length === 0)
    throw new UserError(`no file matches ${pattern}`, `The path is relative to ${cwd}.`);
  return files.map((file) => ({ name: file, words: commandFor(template, file) }));
}
function onlyTagged(tasks, { tags, tagPatterns }) {
  if (tags.length === 0) return tasks;
  const chosen = tasks.filter(
    ({ name }) => tagsByName({ name }, tagPatterns).some((tag) => tags.includes(tag))
  );
  if (chosen.length > 0) return chosen;
  throw new UserError(
    `--tags ${tags.join(",")}: no command has one of these tags`,
    "Tags are set in the rules file, by name:   tags: { ci: [scripts/*.ts] }"
  );
}
function commandFor(template, file) {
  const path = file.includes("/") ? file : `./${file}`;
  return template.map((word) => word.replaceAll(PATH, () => path));
}
async function measure(tasks, seen, reader, given) {
  const { cwd, options, note } = given;
  const progress = new Progress(note, given.isInteractive);
  const files = options.get("output-files");
  const stopwatch = await openStopwatch(seen);
  try {
    return await interruptible(async (stop) => {
      const plan = {
        cwd,
        runs: countOption(given, "runs", RUNS),
        warmups: countOption(given, "warmup", WARMUPS),
        timeoutMs: durationOption(given, "timeout", Number.POSITIVE_INFINITY),
        budgetMs: durationOption(given, "budget", BUDGET_MS),
        stop,
        ...files !== void 0 && { filesSize: () => sizeOf(files, cwd) },
        progress: ({ name }, done, total) => progress.step(name, done, total)
      };
      const referencing = await referencingOf(given, probeOf(given, reader, stopwatch), stop);
      if (!referencing) return { tracked: await track(tasks, stopwatch, plan), interrupted: stop.aborted };
      const beside = await trackBeside(tasks, stopwatch, plan, referencing);
      return { tracked: beside.measured.code, beside, interrupted: stop.aborted };
    });
  } finally {
    progress.end();
    stopwatch.close();
  }
}
async function sizeOf(pattern, cwd) {
  const { glob } = await import("./dist-XMKTGX3L.js");
  const files = await glob(pattern.split(","), { cwd, dot: true });
  const sizes = await Promise.all(files.map(async (file) => (await stat(resolve(cwd, file))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
function failureLines(tracked) {
  return tracked.flatMap(({ task, executions }) => {
    const failed = executions.filter((execution) => !succeeded(execution));
    const [first] = failed;
    if (!first) return [];
    const lines = first.stderr.tail.toString("utf8").trim().split("\n").slice(-LINES_MAX);
    const share3 = executions.length === 1 ? "" : `${failed.length} of ${executions.length} times `;
    return [
      `${visible(task.name)}: failed ${share3}(${visible(outcomeText(first.outcome), 300)})`,
      ...lines.filter((line) => line !== "").map((line) => `  ${visible(line, 200)}`)
    ];
  });
}
function cutLines(tracked, { options }) {
  return tracked.filter(({ isCut }) => isCut).map(({ task, executions }) => {
    const count2 = executions.length === 1 ? "1 run" : `${executions.length} runs`;
    const budget = options.get("budget") ?? BUDGET;
    return `${visible(task.name)}: stopped after --budget ${visible(budget, 40)}; ${count2} of ${options.get("runs") ?? RUNS.defaultValue}`;
  });
}
var LINES_MAX = 5;
function neverSucceeded({ executions }) {
  return !executions.some(succeeded);
}

// src/commands/backfill.ts
var backfill_exports = {};
__export(backfill_exports, {
  backfillCommand: () => backfillCommand
});

// src/measure/past-commits.ts
async function pastCommits(branch, last, every, cwd) {
  const tip = await tipOf(branch, cwd);
  const walk = ["--first-parent", tip];
  const hashes = (await git(["rev-list", ...walk], { cwd })).split("\n");
  const isShallow = await tryGit(["rev-parse", "--is-shallow-repository"], { cwd }) === "true";
  if (isShallow && hashes.length < last) {
    throw new UserError(
      `this clone has only ${hashes.length} of the last ${last} commits of ${branch}`,
      "Fetch the others (git fetch --unshallow), or let actions/checkout bring them:   with: { fetch-depth: 0 }"
    );
  }
  const format = "--format=%H%x00%ct%x00%an%x00%s%x00%D";
  const log = ["log", `--max-count=${last}`, "--decorate-refs=refs/tags", format, ...walk];
  const lines = (await git(log, { cwd })).split("\n");
  return {
    commits: lines.filter((_, i) => i % every === 0).map(commitIn),
    ages: new Map(hashes.map((hash, age) => [hash, age]))
  };
}
async function tipOf(branch, cwd) {
  const head = await tryGit(["symbolic-ref", "--quiet", "--short", "HEAD"], { cwd });
  const refs = [`refs/remotes/origin/${branch}`, `refs/heads/${branch}`];
  for (const ref of head === branch ? refs.toReversed() : refs) {
    const tip = await commitNamed(ref, cwd);
    if (tip) return tip;
  }
  throw new UserError(
    `there is no branch ${JSON.stringify(branch)} in ${cwd}`,
    "Fetch it, or name another one: --base-branch NAME."
  );
}
function commitIn(line) {
  const [commit = "", seconds = "", author = "", message = "", names = ""] = line.split("\0");
  const tags = names.split(", ").flatMap((name) => /^tag: (.+)$/.exec(name)?.[1] ?? []);
  return { commit, date: new Date(1e3 * Number(seconds)), author, message, tags };
}

// src/commands/backfill-meter.ts
var BackfillMeter = class {
  #metering;
  #given;
  constructor(metering, given) {
    this.#metering = metering;
    this.#given = given;
  }
  /**
   * @param done number of commits before it, of `total`
   * @returns its run, or why there is none; undefined if it was interrupted
   */
  async measure(past, done, total) {
    const { stop, progress } = this.#metering;
    const name = `commit ${shortCommit(past.commit)}`;
    progress.line(`${name} (${done + 1} of ${total})`);
    progress.step(name, done, total);
    try {
      const run = await this.#run(past, name);
      return run && { run };
    } catch (error) {
      if (!(error instanceof UserError) || error instanceof FailedVersion) throw error;
      if (stop.aborted) return void 0;
      const why = describeError(error).split("\n").join(" ");
      progress.warn(`${name} is skipped: ${visible(why, 200)}`);
      return { why: error.message };
    }
  }
  async #run(past, name) {
    const { branch, mark, reference } = this.#metering;
    const { reader } = await this.#given.configuration();
    const { commit, date, author, message, tags } = past;
    const beside = reference && await this.#besideReference(reference, commit, reader);
    const results = reference ? beside?.results : await this.#alone(commit, name, reader);
    if (!results) return void 0;
    const runInfo = {
      ...runInfoOf(this.#given, void 0),
      ...{ commit, branch, author, message, tags },
      now: date,
      mark: `${mark}.${commit.slice(0, 12)}`
    };
    const run = await runOf(results, { ...reader, derived: [] }, runInfo);
    const measured = (/* @__PURE__ */ new Date()).toISOString();
    return { ...run, measured, ...beside && { reference: beside.reference } };
  }
  #besideReference(reference, commit, reader) {
    const { stopwatch, stop } = this.#metering;
    const probe = probeOf(this.#given, reader, stopwatch);
    return measureReferenced(
      { ...reference, probe, stop, code: commit },
      void 0,
      this.#repeats(void 0),
      commit
    );
  }
  #alone(commit, name, reader) {
    const { stopwatch, stop } = this.#metering;
    return withWorktrees({ past: commit }, this.#given.cwd, async (places) => {
      const setup = setupOf(this.#given);
      const past = { name, place: places.past };
      const build = () => prepare(past, setup, stopwatch, stop);
      await build();
      if (stop.aborted) return void 0;
      const probe = probeOf(this.#given, reader, stopwatch);
      const repeats = this.#repeats(hasSeed(setup) ? build : void 0);
      return measureRepeatedly(probe, past, void 0, repeats);
    });
  }
  #repeats(rebuild) {
    const { times, stop } = this.#metering;
    return { times, stop, ms: Number.POSITIVE_INFINITY, rebuild, progress: () => {
    } };
  }
};

// src/commands/backfill-store.ts
var BackfillStore = class _BackfillStore {
  branch;
  /**
   * The beginning of the ids of its runs. It stands for this machine: results may name another processor than this machine
   * shows, and would not be recognized by it.
   */
  mark;
  #log;
  #ages;
  #given;
  #stores;
  /** Runs of the branch, in the order of their commits. */
  #runs;
  #new = [];
  #stored = 0;
  constructor(log, branch, ages, runs, stores, given) {
    this.#log = log;
    this.branch = branch;
    this.#ages = ages;
    this.#runs = runs;
    this.#stores = stores;
    this.#given = given;
    const machine = environmentKey(localEnvironment(given.env), given.config.environment);
    this.mark = `backfill.${createHash("sha256").update(machine).digest("hex").slice(0, 8)}`;
  }
  /**
   * Reads the whole history of the suite.
   * @param ages number of commits behind the tip, for the commits of the branch
   */
  static async open(log, branch, ages, given) {
    const stores = storesLocally(given.config.store, given.env);
    const runs = stores.branch ? await runsIn(log) : await runsKept(stores, log.suite, branch);
    const own = runs.filter((run) => run.branch === branch);
    return new _BackfillStore(log, branch, ages, inOrder(own), stores, given);
  }
  get suite() {
    return this.#log.suite;
  }
  /** Runs of the branch, in the order of their commits. */
  get runs() {
    return this.#runs;
  }
  /** Whether runs are stored on the history branch, and not in buckets only. */
  get isOnBranch() {
    return this.#stores.branch;
  }
  /** Number of runs that it stored. */
  get stored() {
    return this.#stored;
  }
  /** Whether the commit has a run of this machine, or with `--missing` of any. */
  has(commit) {
    const { flags, config, env } = this.#given;
    const here = localEnvironment(env);
    return this.#runs.some(
      (run) => run.commit === commit && (flags.has("missing") || run.id.startsWith(`${this.mark}.`) || isComparable(run.environment, here, config.environment))
    );
  }
  /** Takes a run that the next `flush` stores. */
  add(run) {
    this.#new.push(run);
  }
  /** Stores the new runs in one commit, the oldest first: each then follows one that is already there. */
  async flush() {
    if (this.#new.length === 0) return;
    const ageOf = ({ commit }) => this.#ages.get(commit) ?? 0;
    let ordered = this.#runs;
    const placed = this.#new.toSorted((a, b) => ageOf(b) - ageOf(a)).map((run) => {
      const after = placeByAge(ordered, this.#ages, run.commit);
      const each = after === void 0 ? run : { ...run, after };
      ordered = inOrder([each], ordered);
      return each;
    });
    if (this.#stores.branch) await this.#append(placed);
    else this.#stored += placed.length;
    for (const bucket of this.#stores.snapshotStores) {
      const [last, ...others] = placed.toReversed();
      await saveSnapshot(bucket, last, [], { runs: others.reverse(), events: [] });
    }
    this.#runs = ordered;
    this.#new = [];
  }
  async #append(placed) {
    const newest = placed.findLast(({ after }) => after === void 0);
    const tracked = await defaultBranchLocally(this.#given.cwd);
    const files = newest && this.branch === tracked ? publishedFiles(newest) : /* @__PURE__ */ new Map();
    const { stored } = await this.#log.appendAll(placed, withJitter(), { tracked, files });
    this.#stored += stored;
  }
};
async function runsIn(log) {
  let stored = [];
  for await (const segment of log.segmentsFromNewest()) stored = [...segment.runs, ...stored];
  const [damage] = log.damages;
  if (damage) throw damage;
  return stored;
}
async function runsKept({ snapshotStores: [first] }, suite, branch) {
  return first ? (await readSnapshot(first, suite, branch)).runs : [];
}

// src/commands/backfill.ts
var LAST = { defaultValue: 30, min: 1, max: 1e5 };
var EVERY = { defaultValue: 1, min: 1, max: 1e5 };
var RUNS2 = { defaultValue: TIMES, min: 1, max: 1e5 };
var MINUTES2 = { defaultValue: Number.POSITIVE_INFINITY, min: 1, max: 1e5 };
var SEED2 = { defaultValue: 1, min: 0, max: Number.MAX_SAFE_INTEGER };
var STORE_EVERY_MS = 10 * 6e4;
var backfillCommand = {
  name: "backfill",
  usage: "backfill -- CMD\u2026",
  details: "Checks out past commits of the tracked branch (along first parents) one after the other in a temporary folder, in random order, runs the\ncommand there, and stores each result as the run of its commit. Commits that have a run of this machine are left alone, and those that cannot\nbe built or measured are skipped. After Ctrl-C, what was measured is stored; run the same command again to measure the rest.",
  examples: [
    "perf-regression backfill --last 30 --setup 'npm ci' -- node scripts/report.mjs",
    "perf-regression backfill --last 200 --every 10 --results out.json -- ./bench --out out.json",
    "perf-regression backfill --last 60 --missing -- ./job   # fills the holes, whichever machine measured the rest"
  ],
  inputs: [
    ...["pass-env", "tool", "suite", "rules-file", "base-branch", "environment"],
    ...["reference", "reference-command", "branch", "history-dir", "store"]
  ],
  flags: [
    { name: "last", value: "N", help: `Number of commits to look back. [${LAST.defaultValue}]` },
    { name: "every", value: "N", help: `Measure one of N commits. [${EVERY.defaultValue}]` },
    { name: "missing", help: "Leave commits alone that have a run of any machine, not only of this one." },
    ...measuringFlags,
    { name: "runs", value: "N", help: `Number of executions at each commit. [${RUNS2.defaultValue}]` },
    { name: "max-minutes", value: "N", help: "Start no new commit after N minutes. Default: no limit." },
    { name: "seed", value: "N", help: `Seed for the order of the commits. [${SEED2.defaultValue}]` }
  ],
  async run(given) {
    const { words: words2, cwd, config } = given;
    if (words2.length === 0) throw new UserError("no command was named", `perf-regression ${this.usage}`);
    const [last, every] = [countOption(given, "last", LAST), countOption(given, "every", EVERY)];
    const limits = {
      times: countOption(given, "runs", RUNS2),
      ms: 6e4 * countOption(given, "max-minutes", MINUTES2),
      seed: countOption(given, "seed", SEED2)
    };
    await requireWorkspace(given);
    const branch = config.baseBranch || await defaultBranchLocally(cwd);
    const { commits, ages } = await pastCommits(branch, last, every, cwd);
    const store = await BackfillStore.open(openHistory(suiteOf(given), given), branch, ages, given);
    const outcomes = /* @__PURE__ */ new Map();
    for (const { commit } of commits) if (store.has(commit)) outcomes.set(commit, "known");
    const reference = await pastReferencingOf(given, store.runs);
    const isStopped = await fill({ branch, commits, outcomes, store, limits, reference }, given);
    report(commits, outcomes, store, given);
    await hint(store, given);
    if (isStopped) return interruptedStatus();
    const isInVain = ![...outcomes.values()].some(
      (outcome) => typeof outcome !== "object" || "run" in outcome
    );
    return isInVain ? 2 : 0;
  }
};
async function fill({ branch, commits, outcomes, store, limits, reference }, given) {
  const { times, ms, seed } = limits;
  const order = shuffled(commits, seededRandom(seed)).filter(({ commit }) => !outcomes.has(commit));
  if (order.length === 0) return false;
  given.note(`${countOf(order.length)} to measure, in random order (seed ${seed}).
`);
  const stopwatch = await openCommandStopwatch(given);
  const progress = new Progress(given.note, given.isInteractive);
  try {
    return await interruptible(async (stop) => {
      const { mark } = store;
      const metering = { branch, mark, times, stopwatch, stop, progress, reference };
      const meter = new BackfillMeter(metering, given);
      const end2 = perfRegressionNow() + ms;
      let storedAt = perfRegressionNow();
      try {
        for (const [done, past] of order.entries()) {
          if (stop.aborted || perfRegressionNow() >= end2) break;
          const outcome = await meter.measure(past, done, order.length);
          if (!outcome) break;
          outcomes.set(past.commit, outcome);
          if ("run" in outcome) store.add(outcome.run);
          if (perfRegressionNow() < storedAt + STORE_EVERY_MS) continue;
          await store.flush();
          storedAt = perfRegressionNow();
        }
      } finally {
        progress.end();
        await store.flush();
      }
      return stop.aborted;
    });
  } finally {
    stopwatch.close();
  }
}
function report(commits, outcomes, store, { print }) {
  const rows = commits.toReversed().map(({ commit, date, message }) => [
    shortCommit(commit),
    date.toISOString().slice(0, 10),
    resultOf(outcomes.get(commit)),
    visible(message, 50)
  ]);
  print(table(["commit", "date", "result", "message"], rows));
  const counts = [...outcomes.values()];
  const known = counts.filter((outcome) => outcome === "known").length;
  const skipped = counts.filter((outcome) => typeof outcome === "object" && "why" in outcome).length;
  const open = commits.length - counts.length;
  const parts = [
    `stored: ${store.stored}`,
    ...known > 0 ? [`had a run already: ${known}`] : [],
    ...skipped > 0 ? [`skipped: ${skipped}`] : [],
    ...open > 0 ? [`not measured yet: ${open} (run the same command again)`] : []
  ];
  print(`
${countOf(commits.length)} of ${visible(store.branch, 60)}; ${parts.join(", ")}
`);
}
function resultOf(outcome) {
  if (outcome === void 0) return "not measured yet";
  if (outcome === "known") return "has a run";
  if ("why" in outcome) return `skipped: ${visible(outcome.why, 100)}`;
  const [first, ...others] = outcome.run.measurements;
  if (!first) return "no values";
  const { benchmark, metric, sample } = first;
  const more = others.length > 0 ? `, and ${others.length} more` : "";
  return `${visible(benchmark.name, 40)} ${visible(metric.name, 20)} ${quantities([sample.centre], metric.unit)[0]}${more}`;
}
async function hint(store, { cwd, config, print }) {
  if (store.stored === 0 || !store.isOnBranch) return;
  const suite = visible(store.suite, 60);
  print(
    `To see them: perf-regression history show --suite ${JSON.stringify(suite)}, or perf-regression dashboard
`
  );
  if (await tryGit(["remote", "get-url", "origin"], { cwd }) === void 0) return;
  print(`To make them the baseline in CI: git push origin ${visible(config.branch, 60)}
`);
}
function countOf(commits) {
  return commits === 1 ? "1 commit" : `${commits} commits`;
}

// src/commands/ab.ts
var ab_exports = {};
__export(ab_exports, {
  abCommand: () => abCommand
});
var SEED3 = { defaultValue: 1, min: 0, max: Number.MAX_SAFE_INTEGER };
var abCommand = {
  name: "ab",
  usage: "ab -- CMD\u2026",
  details: `Both commits are checked out in temporary folders; your work tree is not touched. In each round the command runs once in each, in
random order. The command itself is timed, or it writes results (--results). ${BENCHMARKS} in it stands for a regular expression of
the benchmarks that are still undecided. {seed} in it or in --setup stands for a number that differs by round and side, for programs that
arrange their memory by it. A change of more than ${100 * LIMIT}% counts unless --thresholds or a rule says otherwise.`,
  examples: [
    "perf-regression ab -- node scripts/report.mjs",
    "perf-regression ab --base v1.2.0 --head HEAD --setup 'npm ci' -- npm run job",
    "perf-regression ab --results - --tool go -- go test -run '^$' -bench '{benchmarks}' .",
    "perf-regression ab --exact -- ./job",
    "perf-regression ab --same -- ./job   # does this machine report a change where there is none?"
  ],
  inputs: [
    ...[
      "artifact",
      "profile",
      "profile-dir",
      "pass-env",
      "tool",
      "suite",
      "thresholds",
      "rules-file",
      "tags",
      "base-branch",
      "fail-on-regression"
    ],
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
    { name: "base", value: "REF", help: "Older version. Default: the commit that the head is based on." },
    { name: "head", value: "REF", help: "Newer version. [HEAD]" },
    { name: "same", help: "Compare the head with itself (A/A test)." },
    exactFlag,
    ...measuringFlags,
    { name: "max-rounds", value: "N", help: `Maximum number of rounds. [${ROUNDS.defaultValue}]` },
    {
      name: "max-minutes",
      value: "N",
      help: `Start no new round after N minutes. [${MINUTES.defaultValue}]`
    },
    { name: "seed", value: "N", help: `Seed for the order within each round. [${SEED3.defaultValue}]` },
    ...reportFlags
  ],
  async run(given) {
    const { words: words2, cwd } = given;
    if (words2.length === 0) throw new UserError("no command was named", `perf-regression ${this.usage}`);
    await requireWorkspace(given);
    const { policy, reader, sources } = await given.configuration();
    const commits = await commitsOf(given);
    const stopwatch = await openCommandStopwatch(given);
    try {
      return await interruptible(async (stop) => {
        const counter = await counterOf(given, stopwatch);
        const limited = counter ? withLimit(policy, INSTRUCTIONS_RULE) : withLimit(policy);
        const trial = { commits, policy: limited, reader, runInfo: runInfoOf(given, void 0) };
        const probe = probeOf(given, reader, stopwatch, counter ?? PAIRED);
        const report2 = await withWorktrees(commits, cwd, async (places) => {
          const rounds = countOption(given, "max-rounds", ROUNDS);
          const progress = new Progress(given.note, given.isInteractive);
          const done = await measureInterleaved(trial, {
            ...{ places, probe, stop, rounds },
            setup: setupOf(given),
            artifact: artifactOf(given),
            minutes: countOption(given, "max-minutes", MINUTES),
            seed: countOption(given, "seed", SEED3),
            progress: (finished, open) => progress.step(`${open} to be settled`, finished, rounds),
            lacking: (lacks) => {
              for (const lack of lacks)
                progress.warn(lackText(lack, (name, value) => `--${name} ${value}`, ROUNDS.max));
            },
            differs: (why) => given.note(`${visible(why, 300)}
`)
          }).finally(() => progress.end());
          if (done.rounds.length === 0 && done.identical === void 0) return void 0;
          return explained(await judgeRounds(done, trial), explainingOf(given, { places, probe, stop }));
        });
        if (!report2) return interruptedStatus();
        const status = await printReports([await withSources(report2, sources, cwd)], given, {
          command: words2
        });
        return stop.aborted ? interruptedStatus() : status;
      }, given.stop);
    } finally {
      stopwatch.close();
    }
  }
};
async function commitsOf(given) {
  const { options, flags, cwd, config, note } = given;
  if (flags.has("same") && options.has("base"))
    throw new UserError("--same measures one version; leave --base out");
  const head = await commitOf(options.get("head") ?? "HEAD", cwd);
  const dirty = await tryGit(["status", "--porcelain", "--untracked-files=no"], { cwd });
  if (dirty && !options.has("head")) note("Uncommitted changes are not measured.\n");
  if (flags.has("same")) return { base: head, head };
  const named = options.get("base");
  if (named !== void 0) return { base: await commitOf(named, cwd), head };
  const branch = config.baseBranch || await defaultBranchLocally(cwd);
  const mergeBase = await tryGit(["merge-base", branch, head], { cwd });
  const parent = await commitNamed(`${head}^1`, cwd);
  const base = mergeBase && mergeBase !== head ? mergeBase : parent ?? "";
  if (base !== "") return { base, head };
  throw new UserError(
    `there is no commit before ${shortCommit(head)} to compare with`,
    "Name one: --base REF."
  );
}

// src/commands/confirm.ts
var confirm_exports = {};
__export(confirm_exports, {
  confirm: () => confirm
});

// src/commands/identical.ts
async function identicalReport(given, stopwatch, stop) {
  const { config, cwd, note } = given;
  const artifact = artifactOf(given);
  if (!artifact) return void 0;
  const workspace = await requireWorkspace(given);
  const head = await buildOf(artifact, cwd, "this work tree");
  const branch = config.baseBranch || await defaultBranchLocally(cwd);
  const { commit, how } = await baseCommitLocally(cwd, workspace.checkout, branch);
  if (commit === "") return void 0;
  const build = async ({ base: base2 }) => {
    await prepare({ name: "base", place: base2 }, setupOf(given), stopwatch, stop);
    return buildOf(artifact, base2, "base");
  };
  const base = await withWorktrees({ base: commit }, cwd, build).catch((error) => {
    if (!(error instanceof UserError)) throw error;
    if (!(error instanceof NoArtifact)) note(`${visible(describeError(error), 600)}
`);
    return /* @__PURE__ */ new Map();
  });
  const different = differenceOf(base, head);
  if (different !== void 0) {
    note(`The builds are not the same: ${visible(different, 200)} differs.
`);
    return void 0;
  }
  const { policy, reader } = await given.configuration();
  const commits = { base: commit, head: workspace.checkout.commit };
  const trial = { commits, how, policy, reader, runInfo: runInfoOf(given, workspace) };
  return judgeRounds({ rounds: [], max: 0, ended: true, identical: head.size }, trial);
}

// src/commands/confirm.ts
async function confirm(given) {
  const { words: words2, config } = given;
  if (words2.length === 0)
    throw new UserError("no command was named", "perf-regression check --confirm -- CMD\u2026");
  if (config.rerunResults.length > 0) {
    throw new UserError("--confirm measures again by itself; leave --rerun-results out");
  }
  if (config.referenceResults.length > 0) {
    throw new UserError("--confirm measures the reference too; leave --reference-results out");
  }
  const { reader } = await given.configuration();
  const stopwatch = await openCommandStopwatch(given);
  try {
    return await interruptible(async (stop) => {
      const probe = probeOf(given, reader, stopwatch);
      const measured = await identicalReport(given, stopwatch, stop) ?? await measureUntilSure(probe, stop, given);
      if (!measured) return interruptedStatus();
      const report2 = await explainedBesideBase(measured, probe, stop, given);
      const status = await printReports([report2], given, { command: words2 });
      return stop.aborted ? interruptedStatus() : status;
    });
  } finally {
    stopwatch.close();
  }
}
async function measureUntilSure(probe, stop, given) {
  const runInfo = runInfoOf(given, await given.workspace());
  const repeats = {
    // Benchmark tools repeat by themselves; a ratio needs rounds.
    times: probe.outputSource.kind === "outside" || isReferenced(given) ? TIMES : 1,
    ms: Number.POSITIVE_INFINITY,
    stop,
    progress: () => {
    }
  };
  const referencing = await referencingOf(given, probe, stop);
  const measure2 = async (only) => {
    const beside = referencing && await measureReferenced(referencing, only, repeats, runInfo.commit);
    const results = referencing ? beside?.results : await measureRepeatedly(probe, { name: "this work tree", place: given.cwd }, only, repeats);
    if (!results) return void 0;
    const run = await runOf(results, { ...probe.reader, derived: [] }, runInfo);
    if (!beside) return { run, results };
    return { run: { ...run, reference: beside.reference }, results, warnings: beside.warnings };
  };
  const first = await measure2();
  if (!first) return void 0;
  const reruns = [];
  for (; ; ) {
    const [report2] = await judgeRuns([first], /* @__PURE__ */ new Map([[first.run.suite, reruns]]), given);
    if (!report2 || report2.suspects.length === 0 || reruns.length === MEASUREMENTS_MAX - 1) return report2;
    given.note(`Measured again: ${report2.suspects.map((name) => visible(name)).join(", ")}
`);
    const next = await measure2(report2.suspects);
    if (!next) return report2;
    reruns.push(next);
  }
}
async function explainedBesideBase(report2, probe, stop, given) {
  const { cwd, config } = given;
  const workspace = await given.workspace();
  if (!workspace || config.profile === "off") return report2;
  if (report2.gate === "pass" && config.profile !== "always") return report2;
  const branch = config.baseBranch || await defaultBranchLocally(cwd);
  const known = commitBefore(report2) || (await baseCommitLocally(cwd, workspace.checkout, branch)).commit;
  if (known === "") return report2;
  try {
    const commit = await commitOf(known, cwd);
    return await withWorktrees({ base: commit }, cwd, async ({ base }) => {
      const explaining = explainingOf(given, { places: { base, head: cwd }, probe, stop });
      const build = () => prepare({ name: "the base", place: base }, setupOf(given), probe.stopwatch, stop);
      return explained(report2, { ...explaining, build });
    });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return withExplanation(report2, unexplainedBy(error));
  }
}
function isReferenced({ config }) {
  return config.reference !== "" || config.referenceCommand !== "";
}

// src/commands/bisect.ts
var bisect_exports = {};
__export(bisect_exports, {
  bisectCommand: () => bisectCommand
});

// src/commands/regression-issue.ts
var RegressionIssue = class _RegressionIssue {
  #github;
  #number;
  constructor(github, number2) {
    this.#github = github;
    this.#number = number2;
  }
  /** @returns undefined if no issue was named @throws UserError if GitHub cannot be reached */
  static named({ options, env }) {
    const text2 = options.get("issue");
    if (text2 === void 0) return void 0;
    if (!/^[1-9]\d{0,9}$/.test(text2)) {
      throw new UserError(`--issue: expected the number of an issue, got ${JSON.stringify(text2)}`);
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
    return new _RegressionIssue(github, Number(text2));
  }
  /**
   * The ends of the search, and the series that got worst.
   * @throws UserError if it is not an issue of ours, or has no commits
   */
  async task() {
    const issue = await readIssue(this.#github, this.#number);
    const { after = "", commit = "", series: [worst] = [] } = regressionOf(issue.body ?? "") ?? {};
    if (after !== "" && commit !== "" && worst) {
      const { benchmark, metric, ...seen } = worst;
      return { good: after, bad: commit, benchmark, metric, seen };
    }
    throw new UserError(
      `issue #${this.#number} does not name the commits between which the regression began`,
      "Give the ends of the search: --good REF --bad REF."
    );
  }
  /** @returns address of the comment */
  report(culprit, ends, mentions) {
    return reportCulprit(this.#github, this.#number, { culprit, ends, mentions });
  }
};

// src/commands/bisect.ts
var bisectCommand = {
  name: "bisect",
  usage: "bisect --good REF -- CMD\u2026",
  details: "Measures both ends alternately until the change is known, then the most informative commits between them, as often as needed; or counts\ninstructions, which takes one execution a commit, if they show the change. The commit that it found and the one before run once more under a profiler.\nA merge counts as one commit. Commits that fail to build are skipped. Run the same command again to resume after Ctrl-C.",
  examples: [
    "perf-regression bisect --good v1.2.0 -- node scripts/report.mjs",
    "perf-regression bisect --good v1.2.0 --exact --setup make -- ./job",
    "perf-regression bisect --good v1.2.0 --bad main --setup 'make' --benchmark 'Parse*' --results out.json -- ./bench",
    "perf-regression bisect --issue 12 -- node scripts/report.mjs   # the regression of the issue, answered there"
  ],
  inputs: [
    ...["artifact", "profile", "profile-dir", "pass-env", "mention-author", "tool", "suite"],
    ...["rules-file", "confidence", "alpha"]
  ],
  flags: [
    { name: "good", value: "REF", help: "Commit before the change." },
    { name: "bad", value: "REF", help: "Commit after the change. [HEAD]" },
    {
      name: "benchmark",
      value: "NAME",
      help: "Benchmark to look at; * matches any text. Default: the clearest one."
    },
    { name: "metric", value: "NAME", help: "Metric to look at. Default: the clearest one." },
    exactFlag,
    ...measuringFlags,
    {
      name: "issue",
      value: "N",
      help: "Write the answer to a comment of this issue; commits and series that are not named come from the issue."
    },
    jsonFlag,
    notifyFlag
  ],
  async run(called) {
    const { cwd, print, note } = called;
    const issue = RegressionIssue.named(called);
    const { good, bad = "HEAD", ...series } = await taskOf(called, issue);
    const given = exactIf(withName(called, series), series);
    if (given.words.length === 0 || good === void 0) {
      throw new UserError("bisect needs a good commit and a command", `perf-regression ${this.usage}`);
    }
    await requireWorkspace(given);
    const commits = await commitsBetween(good, bad, cwd);
    const memory = await memoryOf(commits, series, given);
    const answered = await answerTo({ commits, series, memory }, given);
    if (!answered?.isFinal) note("Interrupted; run the same command again to resume.\n");
    if (!answered) return interruptedStatus();
    const { culprit, isFinal } = answered;
    const answer = culpritText(culprit);
    const isJson = given.flags.has("json");
    const task = { command: given.words, options: given.options };
    print(isJson ? culpritJson(culprit, isFinal, task) : answer);
    if (!isFinal) return interruptedStatus();
    await notifyDesktop(plainMessage("The commit was found", answer), given);
    const ends = { good: commits[0], bad: commits.at(-1) };
    const address = await issue?.report(culprit, ends, given.config.mentionAuthor);
    if (address !== void 0) (isJson ? note : print)(`Reported in ${address}
`);
    await memory.clear();
    return 0;
  }
};
async function answerTo(hunt, given) {
  const { policy, reader } = await given.configuration();
  const stopwatch = await openCommandStopwatch(given);
  const progress = new Progress(given.note, given.isInteractive);
  const means = {
    ...{ cwd: given.cwd, env: given.env, policy, reader, progress },
    setup: setupOf(given),
    artifact: artifactOf(given),
    runInfo: runInfoOf(given, void 0)
  };
  try {
    return await interruptible(async (stop) => {
      const probe = probeOf(given, reader, stopwatch, await counterOf(given, stopwatch) ?? PAIRED);
      return findCulprit(hunt, { ...means, probe, stop }, () => profilingOf(given));
    }, given.stop);
  } finally {
    progress.end();
    stopwatch.close();
  }
}
async function taskOf({ options }, issue) {
  const [good, bad] = [options.get("good"), options.get("bad")];
  const own = issue && good === void 0 ? await issue.task() : void 0;
  const benchmark = options.get("benchmark") ?? own?.benchmark;
  const isOwn = own && !options.has("benchmark") && !options.has("metric");
  const metric = options.get("metric") ?? (options.has("benchmark") ? void 0 : own?.metric);
  const seen = isOwn && bad === void 0 ? own.seen : void 0;
  return { good: good ?? own?.good, bad: bad ?? own?.bad, benchmark, metric, seen };
}
function exactIf(given, { metric }) {
  if (metric === INSTRUCTIONS && !given.options.has("results"))
    return { ...given, flags: /* @__PURE__ */ new Set([...given.flags, "exact"]) };
  if (!given.flags.has("exact") || metric === void 0 || matchesWildcard(metric, INSTRUCTIONS))
    return given;
  throw new UserError(`--exact counts ${INSTRUCTIONS}, and --metric is ${metric}`, "Leave one of them out.");
}
function withName(given, { benchmark }) {
  const { options } = given;
  if (benchmark === void 0 || options.has("name") || options.has("results")) return given;
  if (options.has("benchmark") && benchmark.includes("*")) return given;
  return { ...given, options: new Map([...options, ["name", benchmark]]) };
}
async function memoryOf(commits, { benchmark, metric }, { cwd, words: words2, options, flags }) {
  const others = [...options].filter(([name]) => !["good", "bad", "issue"].includes(name)).sort();
  const task = [commits[0], commits.at(-1), benchmark, metric, words2, others, flags.has("exact")];
  return SearchMemory.open(cwd, JSON.stringify(task));
}

// src/commands/doctor.ts
var doctor_exports = {};
__export(doctor_exports, {
  doctorCommand: () => doctorCommand
});

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
      "Stop other programs (ps aux --sort=-%cpu | head), or measure when they have ended."
    ],
    [
      (cpuPressure ?? 0) > CPU_PRESSURE_MAX,
      `something waited for a core in ${share2(cpuPressure)} of the last ten seconds`,
      "Stop other programs, or pin the benchmark to a core of its own: taskset -c 1 CMD."
    ],
    [
      (stolen ?? 0) > STOLEN_MAX,
      `other virtual machines took ${share2(stolen)} of the time`,
      "Use a machine that is not shared, or measure base and head in turn: perf-regression ab."
    ],
    [
      quota !== null && quota < cores,
      `a control group grants ${quota} of ${count(cores, "core")}: beyond that the benchmark is paused`,
      "Give the container more cores, or a whole number of them."
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
      "Stop programs that use a lot of it (ps aux --sort=-rss | head)."
    ],
    [
      (swapUsed ?? 0) > SWAP_MAX,
      `${share2(swapUsed)} of the swap space is in use`,
      "Free memory, then: sudo swapoff -a && sudo swapon -a"
    ],
    [
      state.virtual === true,
      "it is a virtual machine: other machines on the same host and the real clock rate are not visible",
      ""
    ]
  ];
  return rules.flatMap(([holds, what, remedy]) => holds ? [{ what, remedy }] : []);
}
function share2(value) {
  return value === null ? "an unknown share" : threshold(value);
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
  const quantile = normalQuantileUpper(1 - power);
  const seen = VIEWS.map(({ share: share3, noiseOf: noiseOf2 }) => {
    const bound = critical(looks, share3 * tail);
    let distance = bound + quantile;
    for (let i = 0; i < REFINEMENTS; i++) distance = bound + quantile * Math.hypot(1, error * distance);
    return distance * noiseOf2(pilot) / Math.sqrt(rounds);
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

// src/commands/doctor-report.ts
var doctor_report_exports = {};
__export(doctor_report_exports, {
  doctorReport: () => doctorReport
});
var PUBLIC = ["GITHUB_EVENT_NAME", "RUNNER_ENVIRONMENT", "ImageOS", "ImageVersion"];
var SET = [
  "CI",
  "GITHUB_ACTIONS",
  "HTTPS_PROXY",
  "HTTP_PROXY",
  "NO_PROXY",
  "https_proxy",
  "http_proxy",
  "no_proxy"
];
async function doctorReport({ config, cwd, env }) {
  const known = PUBLIC.flatMap((name) => env[name] ? [`${name}=${env[name]}`] : []);
  const set = SET.filter((name) => env[name]).map((name) => `${name} is set`);
  const facts = [
    ["perf-regression", ownVersion()],
    ["Node.js", process.version],
    ["git", (await tryGit(["--version"], { cwd }))?.replace("git version ", "") ?? "not installed"],
    ["machine", describeEnvironment(localEnvironment({}), ["os", "arch", "cpu", "cores", "memory"])],
    ["variables", [...known, ...set].join(", ") || "none"],
    ["checkout", await checkoutIn(cwd)],
    ["history", await historyIn(cwd, config.branch)],
    ["rules file", rulesFileIn(resolve(cwd, config.rulesFile))]
  ];
  return facts.map(([what, text2]) => `${what.padEnd(15)}  ${text2}
`).join("");
}
async function checkoutIn(cwd) {
  const commits = await tryGit(["rev-list", "--count", "HEAD"], { cwd });
  if (commits === void 0) return "no repository with a commit";
  const isShallow = await tryGit(["rev-parse", "--is-shallow-repository"], { cwd }) === "true";
  const origin = await tryGit(["remote", "get-url", "origin"], { cwd }) ?? "";
  const host = /^(?:\w+:\/\/)?(?:[^@/]*@)?([\w.-]+\.[a-z]+)[:/]/i.exec(origin)?.[1];
  return `${isShallow ? "shallow, " : ""}commits: ${commits}, origin: ${host ?? (origin ? "elsewhere" : "none")}`;
}
async function historyIn(cwd, branch) {
  const refs = [`refs/heads/${branch}`, `refs/remotes/origin/${branch}`];
  const found = await Promise.all(refs.map((ref) => commitNamed(ref, cwd)));
  const where = ["here", "at origin"].filter((_, i) => found[i]);
  return where.length > 0 ? `its branch is ${where.join(" and ")}` : "its branch is not in this clone";
}
function rulesFileIn(path) {
  if (!existsSync(path)) return "none";
  try {
    const { rules, derived, readers, renames, waivers, tagPatterns, sources } = parseRulesFile(
      path,
      readFileSync(path, "utf8")
    );
    const counts = {
      rules: rules.length,
      derived: derived.length,
      readers: readers.length,
      renames: renames.size,
      waivers: waivers.length,
      tags: tagPatterns.size,
      sources: sources.size
    };
    const listed = Object.entries(counts).filter(([, count2]) => count2 > 0);
    return listed.map(([name, count2]) => `${name}: ${count2}`).join(", ") || "empty";
  } catch {
    return "cannot be read";
  }
}

// src/commands/doctor.ts
var ROUNDS2 = { defaultValue: 20, min: 5, max: 1e3 };
var AB_ROUNDS = ROUNDS.defaultValue;
var AB_LEVEL = 0.01;
var POWER = 0.8;
var LOOP = "let x = 0; for (let i = 0; i < 5e7; i++) x = (x * 31 + i) | 0; process.exitCode = x & 0;";
var doctorCommand = {
  name: "doctor",
  usage: "doctor [-- CMD\u2026]",
  details: "Measures the same command twice in each of 20 rounds; without a command, a counted loop.",
  examples: ["perf-regression doctor", "perf-regression doctor --rounds 50 -- ./job"],
  inputs: ["pass-env"],
  flags: [
    { name: "rounds", value: "N", help: `Number of rounds of two executions. [${ROUNDS2.defaultValue}]` },
    { name: "json", help: "Print facts, advice and noise as JSON." },
    {
      name: "report",
      help: "Print versions and facts for a bug report, without secrets or names, and measure nothing."
    }
  ],
  async run(given) {
    const { flags, print } = given;
    if (flags.has("report")) {
      print(await (await Promise.resolve(doctor_report_exports)).doctorReport(given));
      return 0;
    }
    const files = filesBelow("/");
    const state = machineState(files);
    const before = ticksOf(files);
    const stopwatch = await openCommandStopwatch(given);
    const times = await timesOf(stopwatch, given).finally(() => stopwatch.close());
    if (!times) return interruptedStatus();
    const after = ticksOf(files);
    const stolen = after.all > before.all ? (after.stolen - before.stolen) / (after.all - before.all) : null;
    const noise = noiseOf(times);
    const advice = adviceFor(state, stolen);
    const task = { command: given.words.length > 0 ? given.words : void 0 };
    print(
      flags.has("json") ? `${jsonText({ state, stolen, noise, advice, next: nextOfNoise({ advice }, task) }, 1)}
` : textOf(noise, advice, state.cores > 0)
    );
    return 0;
  }
};
function timesOf(stopwatch, given) {
  const { cwd, words: words2, note } = given;
  const rounds = countOption(given, "rounds", ROUNDS2);
  const order = { cwd, words: words2.length > 0 ? words2 : [process.execPath, "-e", LOOP] };
  const progress = new Progress(note, given.isInteractive);
  return interruptible(async (stop) => {
    const once = async () => {
      const execution = await execute(order, stopwatch, {
        timeoutMs: Number.POSITIVE_INFINITY,
        retainedBytes: 0,
        stop
      });
      if (!succeeded(execution) && !stop.aborted) throw commandError("the command failed", execution);
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
function textOf({ between, within, seen }, advice, isKnown) {
  const lines = [
    `One execution differs from the next by \xB1 ${share(between)}, the two executions of a round by \xB1 ${share(within)} (robust standard deviations).`,
    `perf-regression ab would detect a change of ${share(seen)} in ${AB_ROUNDS} rounds four times in five.`,
    "",
    ...isKnown ? [] : ["The causes of noise are checked on Linux only."],
    ...isKnown && advice.length === 0 ? ["No problems were found."] : [],
    ...advice.flatMap(({ what, remedy }) => [`! ${what}`, ...remedy === "" ? [] : [`  ${remedy}`]])
  ];
  return `${lines.join("\n")}
`;
}

// src/commands/experiment/allowed.ts
var allowed_exports = {};
__export(allowed_exports, {
  allow: () => allow,
  requireAllowed: () => requireAllowed,
  yesFlag: () => yesFlag
});
var FILE = "perf-regression/allowed-commands";
var PLAIN = /^[\w@%+=:,./-]+$/;
var yesFlag = {
  name: "yes",
  help: "Run the commands of the experiment without asking first."
};
async function allow(subject, { cwd }) {
  const path = await allowedFile(cwd);
  const known = await allowedIn(path);
  const mark = fingerprintOf(subject);
  if (known.includes(mark)) return;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, [...known, mark].map((line) => `${line}
`).join(""));
}
async function requireAllowed(subject, given) {
  if ((await allowedIn(await allowedFile(given.cwd))).includes(fingerprintOf(subject))) return;
  const { experiment } = subject;
  given.note(
    `Experiment ${experiment} comes from the history branch. It runs, below ${subject.folder || "the top"}:
`
  );
  for (const side of ["control", "treatment"])
    given.note(`  ${side}: ${commandText(subject[side])}
`);
  if (!given.flags.has("yes") && !await isConfirmed(given)) {
    throw new UserError(
      `experiment run ${experiment}: these commands are not allowed on this machine yet`,
      `Read them. To allow and run them: perf-regression experiment run ${experiment} --yes`
    );
  }
  await allow(subject, given);
}
async function isConfirmed({ isInteractive, input, note }) {
  if (!isInteractive) return false;
  note("Run them on this machine? [y/N] ");
  let answer = "";
  for await (const piece of input()) {
    answer += piece;
    if (/\n/.test(answer) || answer.length > 100) break;
  }
  return /^\s*y(?:es)?\s*$/i.test(answer.split("\n")[0] ?? "");
}
function commandText({ variables, command }) {
  const word = (text2) => PLAIN.test(text2) ? text2 : jsonText(text2);
  return [...variables.map(({ name, value }) => `${name}=${word(value)}`), ...command.map(word)].join(" ");
}
function fingerprintOf({ folder, control, treatment, results, tool }) {
  return createHash("sha256").update(JSON.stringify([folder, control, treatment, results, tool])).digest("hex");
}
async function allowedFile(cwd) {
  return join(resolve(cwd, await git(["rev-parse", "--git-common-dir"], { cwd })), FILE);
}
async function allowedIn(path) {
  const text2 = await readFile(path, "utf8").catch((cause) => {
    if (cause.code === "ENOENT") return "";
    throw new UserError(`${path} cannot be read (${cause.code})`, "Make it readable, or remove it.", {
      cause
    });
  });
  return text2.split("\n").filter((line) => line !== "");
}

// src/commands/experiment/apply.ts
var apply_exports = {};
__export(apply_exports, {
  apply: () => apply,
  patchOf: () => patchOf
});
async function patchOf({ outcome, ...sides }, given) {
  const { options, cwd } = given;
  const file = options.get("apply");
  const paths = pathsOf(given);
  if (file === void 0 || !outcome || outcome.winner === "none") return void 0;
  const { variables } = sides[outcome.winner];
  const config = variables.map(
    ({ name, value }) => ({ name, value, path: paths.get(name) ?? [name] })
  );
  const unknown = [...paths.keys()].find((name) => !variables.some((each) => each.name === name));
  if (unknown !== void 0) {
    throw new UserError(
      `--key ${unknown}: the ${outcome.winner} has no such variable`,
      `It has ${variables.map(({ name }) => name).join(", ") || "none"}.`
    );
  }
  const { patched } = await import("./rules-file-YLJ3CIQ6.js").then((chunk) => chunk["measure/configuration-patch.ts"]);
  const path = resolve(cwd, file);
  const { text: before } = await readText(path, file);
  return { path, before, after: patched(file, before, config) };
}
function pathsOf({ repeated }) {
  return new Map(
    (repeated.get("key") ?? []).map((text2) => {
      const equals = text2.indexOf("=");
      if (equals > 0 && equals < text2.length - 1)
        return [text2.slice(0, equals), text2.slice(equals + 1).split(".")];
      throw new UserError(
        `--key: expected NAME=PATH, got ${JSON.stringify(text2.slice(0, 60))}`,
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
    for (const { name, value } of variables) print(`  ${name}=${visible(value, 200)}
`);
    return;
  }
  const { path, before, after } = patch;
  if (after === before) {
    print(`
${visible(file ?? "")} already has these values.
`);
    return;
  }
  await writeNamed("--apply", path, after);
  print(`
${visible(file ?? "")} is changed:
${await differenceOf2(before, after)}`);
  const other = experiment[winner === "control" ? "treatment" : "control"].variables;
  const unset = other.filter(({ name }) => !variables.some((each) => each.name === name));
  if (unset.length > 0)
    print(
      `The ${winner} does not set ${unset.map(({ name }) => name).join(", ")}: check that the file does not set it either.
`
    );
}
async function differenceOf2(before, after) {
  const folder = await mkdtemp(join(tmpdir(), "perf-regression-"));
  try {
    await writeFile(join(folder, "before"), before);
    await writeFile(join(folder, "after"), after);
    const options = ["--no-index", "--no-ext-diff", "--no-textconv", "--no-color", "--unified=1"];
    const { stdout } = await askGit(["diff", ...options, "before", "after"], { cwd: folder });
    return stdout.slice(Math.max(0, stdout.indexOf("@@")));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

// src/commands/experiment/create.ts
var create_exports = {};
__export(create_exports, {
  createCommand: () => createCommand
});

// src/model/experiment.ts
var EXPERIMENT_SCHEMA = 1;
var EXPERIMENT_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/;
var VARIABLE_NAME = /^[A-Za-z_][A-Za-z0-9_]{0,199}$/;
var EXPERIMENT_ROUNDS = { min: 8, max: 500 };
var EXPERIMENT_SERIES_MAX = 20;
var TEXT_LENGTH_MAX = 1e4;
var text = string().check(maxLength(TEXT_LENGTH_MAX), regex(/^[^\0]*$/));
var words = string().check(maxLength(WORDS_LENGTH_MAX));
var signature = { by: words, at: iso.datetime() };
var sideSchema = lazy(
  () => object({
    /** Program and arguments. */
    command: array(text).check(minLength(1), maxLength(1e3)),
    /** Set in addition to the environment. */
    variables: array(object({ name: string().check(regex(VARIABLE_NAME)), value: text })).check(maxLength(100))
  })
);
var pair = tuple([number(), number()]);
var seriesSchema = object({
  benchmark: string().check(maxLength(NAME_LENGTH_MAX)),
  metric: string().check(maxLength(NAME_LENGTH_MAX)),
  unit: string().check(maxLength(UNIT_LENGTH_MAX)),
  direction: enumOf(["lower", "higher"]),
  /** A goal has to improve by `change` or more; a guard must not get worse by more. */
  role: enumOf(["goal", "guard"]),
  change: number().check(minimum(0), lt(10)),
  /** Relative standard deviation of the difference within a round, from the pilot. */
  noise: number().check(minimum(0)),
  /** Rounds needed with this noise; null if more than may be planned. */
  needed: nullable(int().check(positive())),
  /** In their order. A series that is decided gets no more. */
  pairs: array(pair).check(maxLength(EXPERIMENT_ROUNDS.max))
});
var criterionStates = ["met", "missed", "open"];
var judgedSchema = object({
  benchmark: string(),
  metric: string(),
  role: enumOf(["goal", "guard"]),
  rounds: int(),
  /** Change of the treatment relative to the control; null if there is none, such as from zero. */
  change: nullable(number()),
  /** Its interval; null for an infinite end. */
  low: nullable(number()),
  high: nullable(number()),
  state: enumOf(criterionStates)
});
var winners = ["treatment", "control", "none"];
var outcomeSchema = lazy(
  () => object({
    winner: enumOf(winners),
    reason: string(),
    ...signature,
    criteria: array(judgedSchema).check(maxLength(EXPERIMENT_SERIES_MAX))
  })
);
var experimentSchema = object({
  schema: literal(EXPERIMENT_SCHEMA),
  experiment: string().check(regex(EXPERIMENT_NAME)),
  suite: string(),
  created: object(signature),
  /** Folder in which both commands run, relative to the top of the repository; empty for the top. */
  folder: text.check(regex(/^(?!\/)(?!(?:.*\/)?\.\.(?:\/|$))/)),
  control: sideSchema,
  treatment: sideSchema,
  /** Files that the command writes, `-` for its output; null if it is measured from outside. */
  results: nullable(text),
  tool: words,
  /** Null: no limit. */
  timeoutMs: nullable(number().check(positive())),
  /** Share of intervals that contain the true change, over all looks. */
  confidence: number().check(gt(0), lt(1)),
  /** Maximum number of rounds, for which the bounds of all looks are made. */
  rounds: int().check(minimum(EXPERIMENT_ROUNDS.min), maximum(EXPERIMENT_ROUNDS.max)),
  /** Calls of `run` that measured something. */
  runs: array(
    object({
      ...signature,
      commit: words,
      environment: string().check(maxLength(1e3)),
      rounds: int()
    })
  ).check(maxLength(1e4)),
  outcome: nullable(outcomeSchema),
  series: array(seriesSchema).check(minLength(1), maxLength(EXPERIMENT_SERIES_MAX))
});
function roundsOf({ series }) {
  return Math.max(...series.map(({ pairs }) => pairs.length));
}

// src/history/experiments.ts
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
  /** Where it is stored, for people. @throws UserError if the name is invalid */
  placeOf(name) {
    return `${this.#pathOf(name)} on ${this.#branch.description}`;
  }
  /** @throws UserError if there is no experiment of this name, or it cannot be read */
  async read(name) {
    const path = this.#pathOf(name);
    const tip = await this.#branch.tip();
    return (tip && await this.#readAt(tip, path, name)) ?? await this.#missing(name);
  }
  /** In the order of their names. @returns those that can be read, and the errors of the others */
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
  /** @throws UserError if there is one of this name */
  async create(experiment, message, patience) {
    await this.#write(experiment.experiment, message, patience, (stored) => {
      if (stored) throw alreadyThere(stored);
      return experiment;
    });
  }
  /** @throws UserError if there is one of this name, or a file that is not an experiment */
  async requireFree(name) {
    const path = this.#pathOf(name);
    const tip = await this.#branch.tip();
    const stored = tip && await this.#readAt(tip, path, name);
    if (stored) throw alreadyThere(stored);
  }
  /**
   * @param decide returns the new version; called again if others changed the branch in the meantime; null deletes it
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
    const draft = async (tip) => {
      await requireOwnFolder({ branch: this.#branch, tip, folder: this.#folder }, "segments");
      const next = await decide(tip && await this.#readAt(tip, path, name));
      return { files: /* @__PURE__ */ new Map([[path, next && encode(next)]]) };
    };
    await land(this.#branch, { what: "the experiment", messages: [message], draft }, patience);
  }
  async #readAt(tip, path, name) {
    const text2 = await this.#branch.read(tip, path);
    if (text2 === void 0) return void 0;
    return decode(path, this.#branch.description, text2, name, this.suite);
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
    const [nearest] = nearestFirst(name, names);
    throw new UserError(
      `there is no experiment ${visible(name)} in suite ${this.suite} on ${this.#branch.description}`,
      nearest === void 0 ? "Begin one: perf-regression experiment create NAME \u2026" : `Did you mean ${nearest}? perf-regression experiment list shows all.`
    );
  }
  #pathOf(name) {
    if (EXPERIMENT_NAME.test(name)) return `${this.#folder}/${name}.json`;
    throw new UserError(
      `${JSON.stringify(visible(name))} is not a valid name for an experiment`,
      "A name has up to 60 letters, digits, dots, dashes and underscores, and starts with a letter or digit."
    );
  }
};
function alreadyThere({ experiment, outcome }) {
  return new UserError(
    `there is an experiment ${experiment} already${outcome ? ", and it is finalized" : ""}`,
    outcome ? "A finalized experiment stays on record. Choose another name." : `Choose another name, go on with it (experiment run ${experiment}), or delete it (experiment delete ${experiment}).`
  );
}
function encode({ series, ...head }) {
  const lines = Object.entries(head).map(
    ([key, value]) => ` ${JSON.stringify(key)}: ${JSON.stringify(value)},
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
function decode(path, branch, text2, name, suite) {
  let value;
  try {
    value = JSON.parse(text2);
  } catch {
    throw notOurs(path, branch, `it is not JSON: found ${JSON.stringify(text2.slice(0, 60))}`);
  }
  const newest = Number(value?.schema);
  if (newest > EXPERIMENT_SCHEMA) {
    throw new UserError(
      `${path} on ${branch} was written by a newer perf-regression (schema ${newest}; this one reads ${EXPERIMENT_SCHEMA})`,
      "Use the newest version of the command line."
    );
  }
  const { data, error } = experimentSchema.safeParse(value);
  if (data?.outcome && data.outcome.criteria.length !== data.series.length) {
    throw notOurs(path, branch, "its outcome is not about its series");
  }
  if (data?.experiment === name && data.suite === suite) return data;
  if (data)
    throw notOurs(path, branch, `it is experiment ${data.experiment} of suite ${visible(data.suite)}`);
  throw notOurs(path, branch, issueIn(error));
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
function finite(value) {
  return value !== void 0 && Number.isFinite(value) ? value : null;
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
  const size = threshold(change);
  const what = role === "goal" ? `improves by less than ${size}` : `gets worse by more than ${size}`;
  return `${metric} of ${benchmark} ${what}`;
}
function openBenchmarks({ criteria, isFinal }, { rounds }) {
  if (isFinal) return [];
  const open = criteria.filter((each) => each.state === "open" && each.rounds < rounds);
  return [...new Set(open.map(({ benchmark }) => benchmark))];
}
function withRounds(experiment, rounds, runInfo) {
  let judged = { experiment, decision: decisionOf(experiment) };
  let taken = 0;
  for (const round of rounds) {
    if (judged.decision.isFinal) break;
    judged = withRound(judged, round);
    taken++;
  }
  const { runs } = experiment;
  return taken === 0 ? experiment : { ...judged.experiment, runs: [...runs, { ...runInfo, rounds: taken }] };
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
        `${metric.name} of ${benchmark.name} is missing from a round of control or treatment`,
        "A criterion needs a metric that both measure in every round, in the same unit."
      );
    }
    return [
      planned(
        { ...criterion, benchmark: benchmark.name, metric: metric.name, unit: metric.unit, direction, pairs },
        tail
      )
    ];
  });
  for (const rule of [...criteria.goals, ...criteria.guards]) requireMatch(rule, measured, rules);
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
function requireMatch(rule, measured, rules) {
  const named = measured.filter((each) => fits(rule, each));
  const select = rule.select ?? "anything";
  if (named.length === 0) {
    const offered = [...new Set(measured.map(({ metric }) => metric.name))].slice(0, 20).join(", ");
    throw new UserError(
      `a criterion is about ${select}, which was not measured`,
      `Measured metrics: ${offered}. A criterion names one of them, or a benchmark.`
    );
  }
  if (named.some(({ benchmark, metric }) => limitsFor(rules, benchmark, metric).direction !== "none")) return;
  throw new UserError(
    `no direction is configured for ${select}`,
    "Set one in the rules file: rules: [{ metric: \u2026, direction: higher }]"
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
      `${metric} of ${benchmark} cannot ${role === "goal" ? "improve" : "get worse"} by ${threshold(change)}`,
      "Give a threshold below 100 %."
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
    each.needed === null ? "more than the maximum" : String(each.needed),
    foundText(found[i]?.surely),
    foundText(found[i]?.usually)
  ]);
  const head = ["benchmark", "metric", "required", "noise", "rounds needed", "detects 90%", "detects 80%"];
  return [
    `Experiment ${name} is in ${place}.
`,
    ...sidesText(experiment),
    "",
    table(head, rows),
    `Noise: of the difference within a round, from a pilot of ${pilot} rounds that do not count. "Detects 90%": the change that ${rounds} rounds detect in 90 of 100 trials.`,
    ...series.some(({ needed }) => needed === null || needed > rounds) ? [
      `! ${rounds} rounds may not be enough: use a quieter machine (perf-regression doctor), or require less.`
    ] : [],
    `Planned: at most ${rounds} rounds. Next: perf-regression experiment run ${name}`,
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
  const set = variables.map(({ name, value }) => `${name}=${visible(value, 60)}`);
  const isLine = command.length === 3 && command[0] === "/bin/sh" && /^-e?c$/.test(command[1]);
  return [...set, visible(isLine ? command[2] : command.join(" "), 200)].join(" ");
}
function statusText(experiment, decision) {
  const { experiment: name, suite, series, confidence, outcome, rounds } = experiment;
  const { criteria } = decision;
  const rows = series.map((each, i) => rowOf(each, criteria[i]));
  const head = ["benchmark", "metric", "control", "treatment", "change"];
  return [
    `Experiment ${name} of suite ${visible(suite, 60)}: ${roundsOf(experiment)} of ${rounds} rounds
`,
    ...sidesText(experiment),
    "",
    table([...head, `${threshold(confidence)} CI`, "required", "state"], rows),
    decisionText(decision),
    outcome ? `Finalized by ${visible(outcome.by, 60)} on ${outcome.at.slice(0, 10)}.` : nextText(experiment, decision),
    ""
  ].join("\n");
}
function rowOf(series, { change, low, high, state, rounds }) {
  const values = [0, 1].map((side) => series.pairs.map((pair2) => pair2[side]));
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
  const going = rest.runs.length > 0 ? "continues with" : "measures";
  return `Next: perf-regression experiment run ${name} ${going} up to ${left} rounds; it stops as soon as it is decided.`;
}
function listText(suite, known) {
  if (known.length === 0)
    return `Suite ${visible(suite, 60)} has no experiments. To create one: perf-regression experiment create --help
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
  return isFinal ? `decided: ${name(winner)}; not finalized yet` : "open";
}

// src/commands/experiment/rounds.ts
var rounds_exports = {};
__export(rounds_exports, {
  measureRounds: () => measureRounds
});
async function measureRounds(subject, reader, { budget, seed, unsettled }, given) {
  const { cwd, note } = given;
  const env = measuredEnvironment(given);
  const folder = resolve(await git(["rev-parse", "--show-toplevel"], { cwd }), subject.folder);
  const sides = { base: subject.control, head: subject.treatment };
  const names = { base: "the control", head: "the treatment" };
  const stopwatches = { base: await opened(sides.base, env), head: await opened(sides.head, env) };
  const probes = {
    base: probeOf2(subject, sides.base, reader, stopwatches.base),
    head: probeOf2(subject, sides.head, reader, stopwatches.head)
  };
  const progress = new Progress(note, given.isInteractive);
  let rounds = [];
  let failure;
  try {
    requireSameAccount(stopwatches);
    return await interruptible(async (stop) => {
      const done = await interleave({
        measure: async (side, only) => (await measureVariant(probes[side], { name: names[side], place: folder }, only, stop))?.measurements,
        // Each round is stored at once, whatever happens to the next.
        isLook: () => true,
        unsettled: async (soFar) => {
          rounds = soFar.rounds;
          return unsettled(rounds);
        },
        canFilter: [...sides.base.command, ...sides.head.command].some((word) => word.includes(BENCHMARKS)),
        budget,
        random: seededRandom(seed),
        clock: () => perfRegressionNow(),
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
  return openStopwatch({ ...env, ...Object.fromEntries(variables.map(({ name, value }) => [name, value])) });
}
function requireSameAccount({ base, head }) {
  if (base.source === head.source) return;
  throw new UserError(
    `the control would be measured by ${base.source}, the treatment by ${head.source}`,
    'One of them changes PATH so that perl is not found. Change it in the command: --treatment "PATH=\u2026 ./job"'
  );
}
function probeOf2({ experiment, results, timeoutMs, tool }, { command }, reader, stopwatch) {
  return {
    words: command,
    outputSource: outputSource(listOf(results ?? ""), experiment, PAIRED),
    reader: { ...reader, tool },
    stopwatch,
    timeoutMs: timeoutMs ?? Number.POSITIVE_INFINITY
  };
}

// src/commands/experiment/create.ts
var USAGE = "perf-regression experiment create NAME --treatment-env KEY=VALUE --improve 5%:time -- CMD\u2026";
var PILOT = { defaultValue: 10, min: 8, max: 200 };
var subjectSchema = pick(experimentSchema, {
  folder: true,
  control: true,
  treatment: true,
  results: true,
  tool: true
});
var POWER_USUAL = 0.8;
var createCommand = onLog({
  name: "experiment create",
  usage: "experiment create NAME [-- CMD\u2026]",
  examples: [
    "perf-regression experiment create cache --control-env CACHE_MB=64 --treatment-env CACHE_MB=256 --improve 5%:time --guard 2%:memory -- ./job",
    "perf-regression experiment create parser --control './job --parser old' --treatment './job --parser new' --improve 3%:cpu_time"
  ],
  inputs: ["suite", "branch", "history-dir", "tool", "rules-file", "confidence", "pass-env"],
  flags: [
    {
      name: "control-env",
      value: "KEY=VALUE",
      repeats: true,
      help: "Set a variable for the control."
    },
    {
      name: "treatment-env",
      value: "KEY=VALUE",
      repeats: true,
      help: "Set a variable for the treatment."
    },
    {
      name: "control",
      value: "LINE",
      help: "Shell command of the control, instead of -- CMD."
    },
    { name: "treatment", value: "LINE", help: "Shell command of the treatment, instead of -- CMD." },
    {
      name: "improve",
      value: "LIMITS",
      help: "Improvements that are required, written like thresholds: 5%:time,3%:BenchmarkParse."
    },
    { name: "guard", value: "LIMITS", help: "How much worse other series may get: 2%:memory." },
    {
      name: "results",
      value: "FILES",
      help: "Files that the command writes, or - for its output. Default: time the command itself."
    },
    {
      name: "timeout",
      value: "TIME",
      help: "Kill the command after TIME and count it as failed."
    },
    {
      name: "pilot",
      value: "N",
      help: `Number of rounds that estimate the noise and are not counted. [${PILOT.defaultValue}]`
    },
    {
      name: "rounds",
      value: "N",
      help: "Maximum number of rounds. Default: the number that the pilot estimates."
    }
  ],
  startsEmpty: true,
  async run(log, given) {
    const { cwd, now, config, print, options } = given;
    const name = given.words[0] ?? "";
    const experiments = new Experiments(log);
    const place = experiments.placeOf(name);
    const sides = sidesOf(given);
    const criteria = criteriaOf(given);
    const workspace = await requireWorkspace(given);
    await experiments.requireFree(name);
    const { policy, reader } = await given.configuration();
    const timeoutMs = durationOption(given, "timeout", Number.POSITIVE_INFINITY);
    const subject = {
      experiment: name,
      folder: (await git(["rev-parse", "--show-prefix"], { cwd })).replace(/\/$/, ""),
      ...sides,
      results: options.get("results") ?? null,
      tool: config.tool,
      timeoutMs: Number.isFinite(timeoutMs) ? timeoutMs : null
    };
    requireStorable(subjectSchema, subject);
    const pilot = countOption(given, "pilot", PILOT);
    const asked = countOption(given, "rounds", { defaultValue: 0, ...EXPERIMENT_ROUNDS });
    const budget = { rounds: pilot, ms: Number.POSITIVE_INFINITY };
    const measured = await measureRounds(
      subject,
      reader,
      { budget, seed: 0, unsettled: () => [name] },
      given
    );
    if (measured.failure) throw measured.failure;
    if (measured.interrupted) return interruptedStatus();
    const confidence = policy.confidence;
    const tail = tailOf({ confidence });
    const plan = planOf(measured.rounds, criteria, policy.rules, tail);
    const rounds = asked || roundsNeeded(plan);
    const experiment = {
      schema: EXPERIMENT_SCHEMA,
      suite: log.suite,
      created: { by: await personOf(workspace), at: now.toISOString() },
      ...subject,
      confidence,
      rounds,
      runs: [],
      outcome: null,
      series: plan.map(({ series }) => series)
    };
    requireStorable(experimentSchema, experiment);
    await experiments.create(experiment, `perf: experiment ${name} of ${log.suite}`, withJitter());
    await allow(subject, given);
    const found = plan.map(({ foundIn }) => ({
      surely: foundIn(rounds, POWER2),
      usually: foundIn(rounds, POWER_USUAL)
    }));
    print(planText(experiment, { pilot, place, found }));
    return 0;
  }
});
function requireStorable(schema, value) {
  const { error } = schema.safeParse(value);
  if (error) throw new UserError(`experiment create: ${issueIn(error)}`);
}
function sidesOf({ words: words2, options, repeated }) {
  const common = words2.slice(1);
  const lines = [options.get("control"), options.get("treatment")];
  const named = lines.filter((line) => line !== void 0);
  if (named.length === 1 || named.length > 0 && common.length > 0 || named.length === 0 && common.length === 0) {
    throw new UserError(
      "experiment create: name one command for both (-- CMD\u2026), or one for each (--control LINE --treatment LINE)",
      USAGE
    );
  }
  const side = (name) => {
    const line = options.get(name);
    const variables = (repeated.get(`${name}-env`) ?? []).map((text2) => variableOf(`${name}-env`, text2));
    return { command: line === void 0 ? common : shellWords(line), variables };
  };
  const sides = { control: side("control"), treatment: side("treatment") };
  if (JSON.stringify(sides.control) !== JSON.stringify(sides.treatment)) return sides;
  throw new UserError(
    "experiment create: control and treatment are the same",
    `Make them differ in a variable or in the command: ${USAGE}`
  );
}
function variableOf(option, text2) {
  const equals = text2.indexOf("=");
  const name = text2.slice(0, Math.max(0, equals));
  if (VARIABLE_NAME.test(name)) return { name, value: text2.slice(equals + 1) };
  throw new UserError(
    `--${option}: expected KEY=VALUE, got ${JSON.stringify(text2.slice(0, 60))}`,
    `Write its name, = and its value: --${option} CACHE_MB=256`
  );
}
function criteriaOf({ options }) {
  const goals = limitsIn("improve", options.get("improve"));
  if (goals.length > 0) return { goals, guards: limitsIn("guard", options.get("guard")) };
  throw new UserError("experiment create: say what has to improve, and by how much", USAGE);
}
function limitsIn(option, text2 = "") {
  try {
    return parseThresholds(text2);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(
      error.message.replace("thresholds", `--${option}`).replace("threshold", "limit"),
      `Write a percentage, a colon and a metric or benchmark: --${option} 5%:time`
    );
  }
}

// src/commands/experiment/delete.ts
var delete_exports = {};
__export(delete_exports, {
  deleteCommand: () => deleteCommand
});

// src/commands/experiment/name.ts
var name_exports = {};
__export(name_exports, {
  nameIn: () => nameIn
});
function nameIn({ words: words2 }, action) {
  const [name, ...rest] = words2;
  if (name !== void 0 && rest.length === 0) return name;
  throw new UserError(
    `experiment ${action}: name one experiment`,
    `perf-regression experiment ${action} NAME`
  );
}

// src/commands/experiment/delete.ts
var deleteCommand = onLog({
  name: "experiment delete",
  usage: "experiment delete NAME",
  examples: ["perf-regression experiment delete cache"],
  inputs: ["suite", "branch", "history-dir"],
  flags: [],
  startsEmpty: true,
  async run(log, given) {
    const name = nameIn(given, "delete");
    const experiments = new Experiments(log);
    const message = `perf: delete experiment ${name} of ${log.suite}`;
    await experiments.change(name, message, withJitter(), ({ outcome }) => {
      if (!outcome) return null;
      throw new UserError(
        `experiment ${name} is finalized (${outcome.at.slice(0, 10)}) and stays on record`,
        "Choose another name for the next one."
      );
    });
    given.print(`Deleted experiment ${name}; git still has it: git log ${given.config.branch}
`);
    return 0;
  }
});

// src/commands/experiment/finalize.ts
var finalize_exports = {};
__export(finalize_exports, {
  finalizeCommand: () => finalizeCommand
});
var finalizeCommand = onLog({
  name: "experiment finalize",
  usage: "experiment finalize NAME",
  examples: [
    "perf-regression experiment finalize cache --apply .env",
    "perf-regression experiment finalize cache --apply config.yml --key CACHE_MB=cache.size_mb"
  ],
  inputs: ["suite", "branch", "history-dir"],
  flags: [
    {
      name: "apply",
      value: "FILE",
      help: "Set the variables of the winner in this env, JSON or YAML file, and show what changed."
    },
    {
      name: "key",
      value: "NAME=PATH",
      repeats: true,
      help: "Path of a variable in JSON or YAML, such as CACHE_MB=cache.size_mb. Default: its name."
    },
    { name: "undecided", help: "End the experiment without a winner, although more rounds might decide." }
  ],
  startsEmpty: true,
  async run(log, given) {
    const { now, print, flags, config } = given;
    const name = nameIn(given, "finalize");
    const by = await personOf(await given.workspace());
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
    print(`To share it: git push origin ${config.branch}
`);
    await apply(experiment, given);
    return 0;
  }
});
function ended(experiment, by, now, flags) {
  if (experiment.outcome) return experiment;
  const decision = decisionOf(experiment);
  if (decision.isFinal || flags.has("undecided")) {
    return { ...experiment, outcome: outcomeOf(decision, by, now.toISOString()) };
  }
  const name = experiment.experiment;
  throw new UserError(
    `experiment ${name} has no answer yet: ${visible(decision.reason, 500)}`,
    `Continue: perf-regression experiment run ${name}
Or end it without a winner: --undecided`
  );
}

// src/commands/experiment/list.ts
var list_exports = {};
__export(list_exports, {
  listCommand: () => listCommand
});
var listCommand = onLog({
  name: "experiment list",
  usage: "experiment list",
  examples: ["perf-regression experiment list --suite nightly"],
  inputs: ["suite", "branch", "history-dir"],
  flags: [jsonFlag],
  startsEmpty: true,
  async run(log, { print, note, flags }) {
    const { experiments, damages } = await new Experiments(log).all();
    for (const damage of damages) note(`${describeError(damage)}
`);
    const known = experiments.map((experiment) => ({ experiment, decision: decisionOf(experiment) }));
    if (flags.has("json")) {
      const list = known.map(({ experiment, decision }) => ({
        ...experiment,
        decision,
        next: nextOfExperiment(experiment, decision)
      }));
      print(`${jsonText(list, 1)}
`);
    } else print(listText(log.suite, known));
    return damages.length > 0 ? 2 : 0;
  }
});

// src/commands/experiment/run.ts
var run_exports2 = {};
__export(run_exports2, {
  runCommand: () => runCommand
});
var MINUTES3 = { defaultValue: 10, min: 1, max: 1e5 };
var runCommand = onLog({
  name: "experiment run",
  usage: "experiment run NAME",
  details: "The commands come from the history branch. A command that was not allowed here before is shown, and runs only if you agree.",
  examples: ["perf-regression experiment run cache --max-minutes 30"],
  inputs: ["suite", "branch", "history-dir", "rules-file", "pass-env"],
  flags: [
    {
      name: "max-minutes",
      value: "N",
      help: `Start no new round after N minutes. [${MINUTES3.defaultValue}]`
    },
    yesFlag
  ],
  startsEmpty: true,
  async run(log, given) {
    const { env, now, print, note } = given;
    const name = nameIn(given, "run");
    const minutes = countOption(given, "max-minutes", MINUTES3);
    const workspace = await requireWorkspace(given);
    const experiments = new Experiments(log);
    const before = requireOpen(await experiments.read(name));
    const start = { experiment: before, decision: decisionOf(before) };
    if (start.decision.isFinal) {
      print(statusText(before, start.decision));
      return 0;
    }
    await requireAllowed(before, given);
    const { commit } = workspace.checkout;
    const last = before.runs.at(-1);
    if (last && last.commit !== commit) {
      note(
        `The rounds so far were measured at ${shortCommit(last.commit)}, this is ${shortCommit(commit)}.
`
      );
    }
    const { reader } = await given.configuration();
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
    const runInfo = {
      by: await personOf(workspace),
      at: now.toISOString(),
      commit,
      environment: describeEnvironment(localEnvironment(env))
    };
    let after = before;
    if (rounds.length > 0) {
      const message = `perf: ${rounds.length} rounds of experiment ${name} of ${log.suite}`;
      await experiments.change(name, message, withJitter(), (stored) => {
        after = withRounds(requireOpen(stored), rounds, runInfo);
        return after;
      });
    }
    print(statusText(after, decisionOf(after)));
    if (failure) note(`${describeError(failure)}
`);
    if (failure) return 2;
    return interrupted ? interruptedStatus() : 0;
  }
});
function requireOpen(experiment) {
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
var status_exports = {};
__export(status_exports, {
  statusCommand: () => statusCommand
});
var statusCommand = onLog({
  name: "experiment status",
  usage: "experiment status NAME",
  examples: ["perf-regression experiment status cache"],
  inputs: ["suite", "branch", "history-dir"],
  flags: [jsonFlag],
  startsEmpty: true,
  async run(log, given) {
    const experiment = await new Experiments(log).read(nameIn(given, "status"));
    const decision = decisionOf(experiment);
    const { print, flags } = given;
    print(
      flags.has("json") ? `${jsonText({ ...experiment, decision, next: nextOfExperiment(experiment, decision) }, 1)}
` : statusText(experiment, decision)
    );
    return 0;
  }
});
export {
  base_branch_exports as "baseline/base-branch.ts",
  base_commit_exports as "baseline/base-commit.ts",
  baseline_file_exports as "baseline/baseline-file.ts",
  first_run_exports as "baseline/first-run.ts",
  lineage_exports as "baseline/lineage.ts",
  placing_exports as "baseline/placing.ts",
  predecessor_exports as "baseline/predecessor.ts",
  referenced_exports as "baseline/referenced.ts",
  resolve_exports as "baseline/resolve.ts",
  select_runs_exports as "baseline/select-runs.ts",
  absolute_bounds_exports as "check/absolute-bounds.ts",
  both_rules_exports as "check/both-rules.ts",
  certainties_exports as "check/certainties.ts",
  check_exports as "check/check.ts",
  common_shift_exports as "check/common-shift.ts",
  comparable_exports as "check/comparable.ts",
  compare_files_exports as "check/compare-files.ts",
  compare_history_exports as "check/compare-history.ts",
  compare_rounds_exports as "check/compare-rounds.ts",
  comparisons_exports as "check/comparisons.ts",
  gate_exports as "check/gate.ts",
  judge_series_exports as "check/judge-series.ts",
  life_exports as "check/life.ts",
  limit_shifts_exports as "check/limit-shifts.ts",
  machine_course_exports as "check/machine-course.ts",
  missing_exports as "check/missing.ts",
  open_episode_exports as "check/open-episode.ts",
  platform_exports as "check/platform.ts",
  policy_exports as "check/policy.ts",
  prepared_exports as "check/prepared.ts",
  present_names_exports as "check/present-names.ts",
  ratios_exports as "check/ratios.ts",
  reported_size_exports as "check/reported-size.ts",
  select_exports as "check/select.ts",
  stored_twice_exports as "check/stored-twice.ts",
  suspects_exports as "check/suspects.ts",
  verdict_exports as "check/verdict.ts",
  ab_exports as "commands/ab.ts",
  backfill_exports as "commands/backfill.ts",
  bisect_exports as "commands/bisect.ts",
  check_exports2 as "commands/check.ts",
  compare_exports as "commands/compare.ts",
  confirm_exports as "commands/confirm.ts",
  detect_exports as "commands/detect.ts",
  doctor_exports as "commands/doctor.ts",
  allowed_exports as "commands/experiment/allowed.ts",
  apply_exports as "commands/experiment/apply.ts",
  create_exports as "commands/experiment/create.ts",
  delete_exports as "commands/experiment/delete.ts",
  finalize_exports as "commands/experiment/finalize.ts",
  list_exports as "commands/experiment/list.ts",
  name_exports as "commands/experiment/name.ts",
  rounds_exports as "commands/experiment/rounds.ts",
  run_exports2 as "commands/experiment/run.ts",
  status_exports as "commands/experiment/status.ts",
  record_exports as "commands/record.ts",
  run_exports as "commands/run.ts",
  track_exports as "commands/track.ts",
  workspace_exports as "commands/workspace.ts",
  log_exports as "history/log.ts",
  write_events_exports as "history/write-events.ts",
  planner_exports as "measure/planner.ts",
  culprit_exports as "model/culprit.ts",
  pattern_exports as "model/pattern.ts",
  html_exports as "reporters/html.ts",
  markdown_exports as "reporters/markdown.ts",
  message_exports as "reporters/message.ts",
  terminal_exports as "reporters/terminal.ts",
  beside_results_exports as "results/beside-results.ts",
  beside_exports as "results/beside.ts",
  configuration_exports as "results/configuration.ts",
  earlier_exports as "results/earlier.ts",
  files_exports as "results/files.ts",
  override_exports as "results/override.ts",
  read_runs_exports as "results/read-runs.ts",
  real_file_exports as "results/real-file.ts",
  reference_plan_exports as "results/reference-plan.ts",
  reference_warnings_exports as "results/reference-warnings.ts",
  rules_place_exports as "results/rules-place.ts",
  skipped_exports as "results/skipped.ts",
  sources_exports as "results/sources.ts",
  unmatched_exports as "rules/unmatched.ts",
  snapshot_s3_exports as "storage/snapshot-s3.ts",
  stores_exports as "storage/stores.ts",
  own_package_exports as "system/own-package.ts",
  write_file_exports as "system/write-file.ts"
};
