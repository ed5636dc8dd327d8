import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
import {
  printReports,
  reportFlags
} from "./chunk-BQQLQC3D.js";
import {
  warningLines
} from "./chunk-IBCW63NC.js";
import {
  besideResults,
  commitOf,
  planReference,
  referenceNamed,
  referencedRuns,
  relate,
  startOver,
  warningsOf,
  withWorktrees
} from "./chunk-3DOCGWGR.js";
import {
  BENCHMARKS,
  NoArtifact,
  bucketSnapshots,
  buildOf,
  differenceOf,
  earlierRuns,
  findOverride,
  judgeRounds,
  measureSide,
  missingBaselineFiles,
  outputSource,
  overAll,
  parseStores,
  prepare,
  requireBranchLocally
} from "./chunk-YKIEVL6K.js";
import {
  EMPTY_WINDOW,
  MEASUREMENTS_MAX,
  check,
  earlierStep,
  fileStep,
  lineageLocally,
  noBaseline,
  openBucket,
  placingOf,
  resolveBaseline,
  saveSnapshot,
  seededRandom,
  shuffled,
  unmatchedWarnings,
  withJitter,
  withSources
} from "./chunk-4AKEYMXZ.js";
import {
  readReruns,
  readRuns,
  runOf,
  skippedWarnings,
  warningWords
} from "./chunk-XZ5NAWTG.js";
import {
  openHistory,
  requireFiles,
  requireWorkspace,
  runInfoOf,
  suiteOf
} from "./chunk-H5FA7VO6.js";
import {
  interruptedStatus,
  interruptible
} from "./chunk-MRZWZTSP.js";
import {
  listOf
} from "./chunk-W43MUMOY.js";
import {
  baseCommitLocally,
  childEnvironment,
  constants2 as constants,
  defaultBranchLocally,
  readFileSync,
  spawn,
  tryGit,
  visible
} from "./chunk-7MKHXQQS.js";
import {
  publishedFiles,
  referenceText,
  shortCommit
} from "./chunk-CMCPUWHZ.js";
import {
  parseQuantity
} from "./chunk-I3BSUCVW.js";
import {
  UserError,
  describeError
} from "./chunk-AY2RLHZI.js";
import {
  __export
} from "./chunk-IW2FVU6Z.js";

// src/commands/check.ts
var check_exports = {};
__export(check_exports, {
  checkCommand: () => checkCommand,
  checkRuns: () => checkRuns
});

// src/commands/stores.ts
function storesLocally(words, env) {
  const { branch, artifact, cache, buckets } = parseStores(words);
  if (artifact || cache) {
    throw new UserError(
      `store: ${artifact ? "artifact" : "cache"} exists in workflows only`,
      "On the command line runs are stored on a branch and in buckets: --store branch,s3://bucket/folder"
    );
  }
  return { branch, snapshotStores: buckets.map((address) => bucketSnapshots(openBucket(address, env))) };
}

// src/commands/check-runs.ts
async function judgeRuns(measured, repeated, given) {
  const { config, cwd, env, now } = given;
  const workspace = await given.workspace();
  const { policy, reader, sources, warnings: found } = await given.configuration();
  const override = findOverride(config, env, {}, workspace?.user ?? "", now);
  const reports = [];
  const unmatched = unmatchedWarnings(
    { ...policy, derived: reader.derived },
    measured.map(({ run }) => run)
  );
  for (const each of measured) {
    const { run, results, warnings: noticed = [] } = each;
    const baseline = await chooseBaseline(each, policy, reader, given, workspace);
    const again = (repeated.get(run.suite) ?? []).map((each2) => each2.run);
    const ofCall = reports.length === 0 ? [...found, ...unmatched] : [];
    const warnings = [...skippedWarnings(results), ...noticed, ...ofCall];
    const options = { again, records: false, override, warnings };
    reports.push(await withSources(check(run, baseline, policy, options), sources, cwd));
  }
  for (const problem of await missingBaselineFiles(config, cwd, "command line"))
    given.note(`${describeError(problem)}
`);
  return reports;
}
async function chooseBaseline(measured, { comparability }, reader, given, workspace) {
  const { config, cwd, env } = given;
  const { branch: hasHistory, snapshotStores } = storesLocally(config.store, env);
  const { run } = measured;
  const branch = config.baseBranch || await defaultBranchLocally(cwd);
  const readFile = fileStep(config.baselineFile, reader, cwd) ?? earlierStep(earlierRuns(measured, branch), branch);
  if (!workspace) {
    return readFile ? { ...await readFile(), skippedSources: [] } : noBaseline("this is not a git repository with a commit, so there is no history");
  }
  const findBaseCommit = () => baseCommitLocally(cwd, workspace.checkout, branch);
  const log = hasHistory ? openHistory(run.suite, given) : void 0;
  const context = { branch, findBaseCommit, comparability, log, snapshotStores, readFile };
  const { baseline, window } = await resolveBaseline(run, context);
  const isKnown = window.runs.some((stored) => stored.branch === branch);
  if (config.baseBranch !== "" && !isKnown) await requireBranchLocally(cwd, branch);
  return baseline;
}

// src/measure/repeated.ts
var TIMES = 10;
async function measureRepeatedly(probe, side, cwd, only, { times, ms, stop, again, progress }) {
  const end = performance.now() + ms;
  const all = [];
  do {
    if (all.length > 0) await again?.();
    const results = await measureSide(probe, side, cwd, only, stop);
    if (!results) return void 0;
    all.push(results);
    progress(all.length);
  } while (all.length < times && performance.now() < end);
  return together(all);
}
function together(all) {
  const [first] = all;
  if (all.length === 1) return first;
  const skipped = new Map(all.flatMap((each) => each.skipped).map((each) => [each.reason, each]));
  const measurements = overAll(all.map((each) => each.measurements));
  return { ...first, measurements, skipped: [...skipped.values()] };
}

// src/measure/beside.ts
var FailedVersion = class extends UserError {
  version;
  constructor({ message, remedy }, version) {
    super(message, remedy);
    this.version = version;
  }
};
var SEED = 1;
async function measureBeside({ code, reference, next }, only, { times, ms, stop, progress }) {
  const end = performance.now() + ms;
  const random = seededRandom(SEED);
  const versions = [code, reference, ...next ? [next] : []];
  const own = [];
  const rounds = [];
  do {
    const measured = /* @__PURE__ */ new Map();
    for (const version of shuffled(versions, random)) {
      const work = measureSide(version.probe, version.name, version.place, only, stop);
      const results = await (version === code ? work : failingAs(version, work));
      if (!results) return void 0;
      measured.set(version, results);
    }
    const of = (version) => measured.get(version).measurements;
    own.push(measured.get(code));
    rounds.push({ code: of(code), reference: of(reference), ...next && { next: of(next) } });
    progress(rounds.length);
  } while (rounds.length < times && performance.now() < end);
  return { results: together(own), rounds };
}
async function failingAs(version, work) {
  try {
    return await work;
  } catch (error) {
    throw error instanceof UserError ? new FailedVersion(error, version) : error;
  }
}

// src/measure/reference.ts
async function withReference(around, work) {
  const { asked, runs, words, overlap } = around;
  let plan = planReference(asked, runs, words === void 0 ? overlap : 0);
  for (; ; ) {
    try {
      return { measured: await attempt(plan, around, work), plan };
    } catch (error) {
      if (!(error instanceof FailedVersion)) throw error;
      const old = plan.step?.kind === "moving" ? plan.step.from : void 0;
      if (!old || error.version.name !== nameOf(old)) throw named(error, around);
      plan = startOver(asked, old);
    }
  }
}
function named({ message, remedy }, { by }) {
  return new UserError(
    message,
    `${remedy}
The reference is built and measured as the code is, with the same setup: name another version with ${by}.`.trim()
  );
}
function nameOf(reference) {
  return `the reference ${referenceText(reference)}`;
}
async function attempt({ beside }, { asked, words, code, cwd, setup, probe, stop, find }, work) {
  const own = words === void 0 ? probe : { ...probe, words };
  const versionOf = (reference, place) => {
    return { name: nameOf(reference), place, probe: own };
  };
  const isAsked = beside.commit === asked.commit;
  const commit = isAsked ? beside.commit : await failingAs(versionOf(beside, ""), find(beside.commit));
  const folders = {
    ...code !== void 0 && { head: code },
    ...commit !== "" && { mark: commit },
    ...beside.next && { next: beside.next.commit }
  };
  const measure = async (places) => {
    const { head = cwd, mark = head, next } = places;
    const versions = {
      code: { name: "this commit", place: head, probe },
      reference: versionOf(beside, mark),
      next: beside.next && next !== void 0 ? versionOf(beside.next, next) : void 0
    };
    if (code !== void 0) await prepare(versions.code.name, head, setup, probe.stopwatch, stop);
    for (const version of [
      ...commit === "" ? [] : [versions.reference],
      ...versions.next ? [versions.next] : []
    ]) {
      await failingAs(version, prepare(version.name, version.place, setup, probe.stopwatch, stop));
    }
    return work(versions);
  };
  return Object.keys(folders).length === 0 ? measure({}) : withWorktrees(folders, cwd, measure);
}
async function measureReferenced(around, only, repeats, commit) {
  const { measured, plan } = await withReference(
    around,
    (versions) => measureBeside(versions, only, repeats)
  );
  if (!measured) return void 0;
  const related = relate(measured.results.measurements, measured.rounds, plan.linkOf);
  return {
    results: { ...measured.results, measurements: related.measurements },
    reference: plan.beside,
    warnings: warningsOf(plan, related, commit)
  };
}

// builtin:node:events
var once = (...given) => perfRegressionRequire("node:events").once(...given);

// src/measure/kernel-stopwatch.ts
var SCRIPT = String.raw`
my ($wait4, $clock, $variable) = @ARGV;
open my $orders, '<&=', 4 or die; open my $answers, '>&=', 3 or die;
fcntl $_, 2, 1 for $orders, $answers;
while (read $orders, my $length, 4) {
  read $orders, my $order, unpack 'N', $length;
  my ($folder, $padding, @words) = split /\0/, $order, -1;
  my ($from, $to, $status, $usage) = ("\0" x 16, "\0" x 16, "\0" x 4, "\0" x 256);
  syscall $clock, 1, $from;
  my $pid = fork;
  defined $pid or die "fork: $!";
  if (!$pid) {
    setpgrp 0, 0;
    $ENV{$variable} = $padding if length $padding;
    chdir $folder and exec { $words[0] } @words;
    syswrite $answers, "! $!\n";
    kill 9, $$;
  }
  setpgrp $pid, $pid;
  syswrite $answers, "p $pid\n";
  syscall $wait4, $pid, $status, 0, $usage;
  syscall $clock, 1, $to;
  my ($s0, $n0, $s1, $n1) = (unpack('q2', $from), unpack 'q2', $to);
  my ($us, $uu, $ss, $su, $rss) = unpack 'q5', $usage;
  syswrite $answers, join(' ', 'r', unpack('i', $status), ($s1 - $s0) * 1e9 + $n1 - $n0,
    $us * 1e9 + $uu * 1e3, $ss * 1e9 + $su * 1e3, $rss) . "\n";
}
`;
var CALLS = /* @__PURE__ */ new Map([
  ["x64", [61, 228]],
  ["arm64", [260, 113]],
  ["riscv64", [260, 113]],
  ["loong64", [260, 113]],
  ["ppc64", [114, 246]],
  ["s390x", [114, 260]]
]);
var KIB = 1024;
async function kernelStopwatch(env) {
  const calls = process.platform === "linux" ? CALLS.get(process.arch) : void 0;
  if (!calls) return void 0;
  const child = spawn("perl", ["-e", SCRIPT, ...calls.map(String), PADDING], {
    env,
    // A session of its own, so that Ctrl-C reaches us only, and we decide about the command.
    detached: true,
    stdio: ["ignore", "pipe", "pipe", "pipe", "pipe"]
  });
  const started = await once(child, "spawn").then(
    () => true,
    () => false
  );
  if (!started) return void 0;
  const stopwatch = new KernelStopwatch(child);
  const quiet = { started: () => {
  }, wrote: () => {
  } };
  const { end, memoryPeakBytes = 0 } = await stopwatch.time(
    { words: ["/bin/sh", "-c", ":"], cwd: "/" },
    quiet
  );
  if (end.kind === "exit" && end.code === 0 && memoryPeakBytes > 0) return stopwatch;
  stopwatch.close();
  return void 0;
}
var KernelStopwatch = class {
  source = "the kernel (wait4)";
  #child;
  #orders;
  #current;
  #answers = "";
  constructor(child) {
    this.#child = child;
    this.#orders = child.stdio[4];
    child.stdout?.on("data", (chunk) => this.#current?.listeners.wrote("stdout", chunk));
    child.stderr?.on("data", (chunk) => this.#current?.listeners.wrote("stderr", chunk));
    child.stdio[3].setEncoding("utf8").on("data", (text) => this.#read(text));
    child.on("exit", () => this.#end({ kind: "not-started", why: "the stopwatch ended" }));
    this.#orders.on("error", () => {
    });
  }
  time({ words, cwd, padding = "" }, listeners) {
    return new Promise((ended) => {
      this.#current = { listeners, ended, notStarted: void 0 };
      const order = Buffer.from([cwd, padding, ...words].join("\0"));
      const length = Buffer.alloc(4);
      length.writeUInt32BE(order.length);
      this.#orders.write(Buffer.concat([length, order]));
    });
  }
  close() {
    this.#orders.end();
    for (const stream of [this.#child.stdout, this.#child.stderr]) stream?.destroy();
  }
  #read(text) {
    const lines = (this.#answers + text).split("\n");
    this.#answers = lines.pop() ?? "";
    for (const line of lines) this.#answer(line);
  }
  #answer(line) {
    const [, kind, words = ""] = /^([p!r]) (.*)$/.exec(line) ?? [];
    if (kind === "p") this.#current?.listeners.started(Number(words));
    else if (kind === "!" && this.#current) this.#current.notStarted = words;
    else if (kind === "r") {
      const [status = 0, wallNs = 0, userNs = 0, systemNs = 0, rss = 0] = words.split(" ").map(Number);
      const why = this.#current?.notStarted;
      const end = why === void 0 ? endOf(status) : { kind: "not-started", why };
      const account = { wallNs, userNs, systemNs, memoryPeakBytes: rss * KIB };
      setImmediate(() => setImmediate(() => this.#end(end, account)));
    }
  }
  #end(end, account = NOTHING) {
    const current = this.#current;
    this.#current = void 0;
    current?.ended({ end, ...account });
  }
};
var NOTHING = {
  wallNs: 0,
  userNs: void 0,
  systemNs: void 0,
  memoryPeakBytes: void 0
};
function endOf(status) {
  const number = status & 127;
  if (number === 0) return { kind: "exit", code: status >> 8 & 255 };
  const name = Object.entries(constants.signals).find(([, value]) => value === number)?.[0];
  return { kind: "signal", signal: name ?? `signal ${number}` };
}

// src/measure/node-stopwatch.ts
var TICK_NS = 1e7;
var LINGERING_MS = 100;
function nodeStopwatch(env) {
  return { source: "Node", time: (order, listeners) => time(order, listeners, env), close: () => {
  } };
}
function time({ words, cwd, padding = "" }, listeners, env) {
  return new Promise((resolve) => {
    const [program = "", ...rest] = words;
    const before = childTimes();
    const start = process.hrtime.bigint();
    const child = spawn(program, rest, {
      cwd,
      env: padding === "" ? env : { ...env, [PADDING]: padding },
      detached: process.platform !== "win32",
      stdio: ["ignore", "pipe", "pipe"],
      windowsHide: true
    });
    let reading;
    const finish = (end) => {
      const { userNs, systemNs } = childTimes(before);
      const wallNs = Number(process.hrtime.bigint() - start);
      reading ??= { wallNs, userNs, systemNs, memoryPeakBytes: void 0 };
      resolve({ end, ...reading });
    };
    child.stdout.on("data", (chunk) => listeners.wrote("stdout", chunk));
    child.stderr.on("data", (chunk) => listeners.wrote("stderr", chunk));
    child.on("error", ({ message }) => finish({ kind: "not-started", why: message }));
    child.on("exit", (code, signal) => {
      const { userNs, systemNs } = childTimes(before);
      const wallNs = Number(process.hrtime.bigint() - start);
      reading = { wallNs, userNs, systemNs, memoryPeakBytes: void 0 };
      const end = signal ? { kind: "signal", signal } : { kind: "exit", code: code ?? 0 };
      const giveUp = setTimeout(() => {
        child.stdout.destroy();
        child.stderr.destroy();
      }, LINGERING_MS);
      child.on("close", () => {
        clearTimeout(giveUp);
        finish(end);
      });
    });
    if (child.pid !== void 0) listeners.started(child.pid);
  });
}
function childTimes(before) {
  if (process.platform !== "linux") return { userNs: void 0, systemNs: void 0 };
  const stat = readFileSync("/proc/self/stat", "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const since = (field, earlier = 0) => Number(fields[field]) * TICK_NS - earlier;
  return { userNs: since(13, before?.userNs), systemNs: since(14, before?.systemNs) };
}

// src/measure/stopwatch.ts
var PADDING = "PERF_REGRESSION_PADDING";
async function openStopwatch(env) {
  return await kernelStopwatch(env) ?? nodeStopwatch(env);
}

// src/commands/options.ts
function countOption({ options }, name, { defaultValue, min, max }) {
  const text = options.get(name);
  if (text === void 0) return defaultValue;
  const value = Number(text);
  if (/^\d+$/.test(text.trim()) && value >= min && value <= max) return value;
  throw new UserError(
    `--${name}: expected a whole number from ${min} to ${max}, got ${JSON.stringify(text)}`
  );
}
function durationOption({ options }, name, defaultMs) {
  const text = options.get(name);
  if (text === void 0) return defaultMs;
  const quantity = parseQuantity(text);
  if (quantity?.unit === "ns" && quantity.value > 0) return quantity.value / 1e6;
  throw new UserError(
    `--${name}: expected a duration, got ${JSON.stringify(text)}`,
    "Write a number with its unit: 500ms, 15s or 2min."
  );
}

// src/commands/measuring.ts
var measuringFlags = [
  { name: "setup", value: "LINE", help: "Shell command that prepares each version, such as npm ci." },
  {
    name: "results",
    value: "FILES",
    help: "Files that the command writes, or - for its output. Default: time the command itself."
  },
  {
    name: "name",
    value: "NAME",
    help: "Name of the benchmark if the command itself is timed. Default: the command."
  },
  { name: "timeout", value: "TIME", help: "Kill the command after TIME and count it as failed." }
];
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
function artifactOf({ config }) {
  return config.artifact.length === 0 ? void 0 : { patterns: config.artifact, by: "--artifact" };
}
function shellWords(line) {
  return process.platform === "win32" ? ["cmd", "/d", "/s", "/c", line] : ["/bin/sh", "-ec", line];
}
function probeOf(given, reader, stopwatch, metrics) {
  const { words, options } = given;
  const results = listOf(options.get("results") ?? "");
  return {
    words,
    outputSource: outputSource(results, options.get("name") ?? words.join(" "), metrics),
    reader,
    stopwatch,
    timeoutMs: durationOption(given, "timeout", Number.POSITIVE_INFINITY)
  };
}

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
    await prepare("base", base2, setupOf(given), stopwatch, stop);
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

// src/commands/reference.ts
var referenceSetupFlag = {
  name: "setup",
  value: "LINE",
  help: "Shell command that prepares a version to compare with, in its folder."
};
async function referencingOf(given, probe, stop) {
  const { config, cwd, options } = given;
  const asked = await askedReference(given);
  if (!asked || asked.commit === "" && options.has("setup")) {
    if (!options.has("setup") || config.artifact.length > 0) return void 0;
    throw new UserError(
      "--setup prepares the version of --reference, and none is named",
      "Leave --setup out: the folder is measured as it is."
    );
  }
  const { referenceCommand: line } = config;
  return {
    ...{ asked, by: "--reference", stop, probe, cwd },
    words: line === "" ? void 0 : shellWords(line),
    runs: await runsBefore(given),
    overlap: config.referenceOverlap,
    code: void 0,
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
async function withReferenceResults(measured, given) {
  const { config, cwd } = given;
  const { reference: name, referenceResults: patterns } = config;
  if (patterns.length === 0) {
    if (name === "") return measured;
    throw new UserError(
      "--reference is measured with a command, and there is none",
      "Measure it yourself, in turn with the code, and name its files: --reference-results FILES. Or let it be measured: perf-regression track --reference REF -- CMD\u2026"
    );
  }
  const commit = name === "" ? void 0 : await tryGit(["rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`], { cwd });
  const reference = referenceNamed(name || "reference-results", commit ?? "");
  const { reader } = await given.configuration();
  const runInfo = runInfoOf(given, await given.workspace());
  const beside = await besideResults(measured, { patterns, reference, reader, cwd, runInfo });
  return measured.map((each, i) => ({ ...each, ...beside[i] }));
}

// src/commands/confirm.ts
async function confirm(given) {
  const { words, config } = given;
  if (words.length === 0)
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
      const report = await identicalReport(given, stopwatch, stop) ?? await measureUntilSure(probeOf(given, reader, stopwatch), stop, given);
      if (!report) return interruptedStatus();
      const status = await printReports([report], given);
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
  const around = await referencingOf(given, probe, stop);
  const measure = async (only) => {
    const beside = around && await measureReferenced(around, only, repeats, runInfo.commit);
    const results = around ? beside?.results : await measureRepeatedly(probe, "this work tree", given.cwd, only, repeats);
    if (!results) return void 0;
    const run = await runOf(results, { ...probe.reader, derived: [] }, runInfo);
    if (!beside) return { run, results };
    return { run: { ...run, reference: beside.reference }, results, warnings: beside.warnings };
  };
  const first = await measure();
  if (!first) return void 0;
  const again = [];
  for (; ; ) {
    const [report] = await judgeRuns([first], /* @__PURE__ */ new Map([[first.run.suite, again]]), given);
    if (!report || report.suspects.length === 0 || again.length === MEASUREMENTS_MAX - 1) return report;
    given.note(`Measured again: ${report.suspects.map((name) => visible(name)).join(", ")}
`);
    const next = await measure(report.suspects);
    if (!next) return report;
    again.push(next);
  }
}
function isReferenced({ config }) {
  return config.reference !== "" || config.referenceCommand !== "";
}

// src/commands/check.ts
var CONFIRMING = [...measuringFlags.filter(({ name }) => name !== "setup"), referenceSetupFlag];
var checkCommand = {
  name: "check",
  usage: "check FILES\u2026",
  details: `With --confirm, check runs a command and reads what it measures. If a benchmark is suspected or got worse, the command runs again,
at most ${MEASUREMENTS_MAX} times in all, and all measurements are checked together. ${BENCHMARKS} in the command stands for a regular
expression of the benchmarks to run.`,
  examples: [
    "perf-regression check bench.txt",
    "perf-regression check 'bench/results/*.ndjson' --thresholds '+12%:julia,+8%:rust'",
    "perf-regression check target/criterion --suite nightly --all",
    "perf-regression check new.json --baseline-file old.json --report-html report.html",
    "perf-regression check bench.txt --rerun-results bench-2.txt,bench-3.txt",
    "perf-regression check --confirm --results - -- go test -run '^$' -bench '{benchmarks}' ."
  ],
  inputs: [
    "rerun-results",
    "artifact",
    "reference",
    "reference-command",
    "reference-results",
    "reference-overlap",
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
    "confidence",
    "alpha",
    "report-json",
    "report-markdown",
    "report-html",
    "pass-env"
  ],
  flags: [
    {
      name: "confirm",
      help: "Run a command instead of reading files, and run it again for suspects: check --confirm -- CMD\u2026"
    },
    ...CONFIRMING,
    ...reportFlags
  ],
  async run(given) {
    if (given.flags.has("confirm")) return confirm(given);
    const stray = CONFIRMING.map(({ name }) => name).find((name) => given.options.has(name));
    const idle = stray ?? idleInput(given);
    if (idle) {
      throw new UserError(
        `--${idle} has no effect without --confirm, which runs a command`,
        `Leave --${idle} out, or measure a command:   perf-regression check --confirm -- CMD\u2026`
      );
    }
    requireFiles(given.words, this.usage);
    const { words, cwd } = given;
    const workspace = await given.workspace();
    const { reader } = await given.configuration();
    const measured = await readRuns(words, reader, cwd, runInfoOf(given, workspace));
    return checkRuns(await withReferenceResults(measured, given), given);
  }
};
function idleInput({ config }) {
  if (config.passEnv.length > 0) return "pass-env";
  if (config.artifact.length > 0) return "artifact";
  return config.referenceCommand === "" ? void 0 : "reference-command";
}
async function checkRuns(measured, given) {
  const { config, cwd } = given;
  const { reader } = await given.configuration();
  const runInfo = runInfoOf(given, await given.workspace());
  const repeated = await readReruns(config.rerunResults, reader, cwd, runInfo);
  return printReports(await judgeRuns(measured, repeated, given), given);
}

// src/commands/record.ts
var record_exports = {};
__export(record_exports, {
  recordCommand: () => recordCommand,
  recordRuns: () => recordRuns
});
var recordCommand = {
  name: "record",
  usage: "record FILES\u2026",
  examples: [
    "perf-regression record bench.txt",
    "perf-regression record 'bench/*.json' --suite nightly --branch perf-history",
    "perf-regression record bench.txt --store branch,s3://benchmarks/widgets"
  ],
  inputs: ["reference", "reference-results", "tool", "suite", "rules-file", "branch", "history-dir", "store"],
  flags: [],
  async run(given) {
    requireFiles(given.words, this.usage);
    const { words, cwd } = given;
    const workspace = await requireWorkspace(given);
    const { reader } = await given.configuration();
    const measured = await readRuns(words, reader, cwd, runInfoOf(given, workspace));
    return recordRuns(await withReferenceResults(measured, given), given);
  }
};
async function recordRuns(measured, given) {
  const { config, cwd, env, print, note } = given;
  const stores = storesLocally(config.store, env);
  const tracked = await defaultBranchLocally(cwd);
  const workspace = await given.workspace();
  for (const { run, results, warnings = [] } of measured) {
    for (const line of warningLines(results)) note(line);
    for (const warning of warnings) note(`${warningWords(warning).message}
`);
    const what = `${run.measurements.length} series of ${shortCommit(run.commit)} (${run.branch})`;
    if (stores.branch) {
      const log = openHistory(run.suite, given);
      const lineage = lineageLocally(cwd, { parents: [], ...workspace?.checkout, commit: run.commit });
      const placing = placingOf(run, EMPTY_WINDOW, log, lineage);
      let words = [];
      await log.append(run, [], withJitter(), async (newest) => {
        const { late, warnings: warnings2 } = await placing(newest);
        words = warnings2;
        if (late) return { tracked, after: late.after };
        return { tracked, files: run.branch === tracked ? publishedFiles(run) : /* @__PURE__ */ new Map() };
      });
      print(`Stored ${what} in ${log.folder} on branch ${config.branch}.
`);
      for (const warning of words) note(`${warningWords(warning).message}
`);
    }
    for (const snapshotStore of stores.snapshotStores) {
      await saveSnapshot(snapshotStore, run, [], EMPTY_WINDOW);
      print(`Stored ${what} in ${snapshotStore.description}.
`);
    }
  }
  return 0;
}

export {
  openStopwatch,
  TIMES,
  measureRepeatedly,
  FailedVersion,
  withReference,
  measureReferenced,
  countOption,
  durationOption,
  measuringFlags,
  measuredEnvironment,
  openCommandStopwatch,
  setupOf,
  artifactOf,
  shellWords,
  probeOf,
  referenceSetupFlag,
  referencingOf,
  checkCommand,
  checkRuns,
  check_exports,
  recordCommand,
  recordRuns,
  record_exports
};
