import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
const perfRegressionNow = () => { const [s, ns] = process.hrtime(); return 1e3 * s + ns / 1e6; };
import {
  integerBelow,
  seededRandom,
  shuffled
} from "./chunk-CSBRR3RH.js";
import {
  BENCHMARKS,
  EVERY,
  check,
  inflateRawSync,
  isLook,
  lacksOf,
  lstat,
  mkdtemp,
  patternOf,
  readFile,
  readdir,
  realpath,
  rm,
  roundsWithin,
  stat
} from "./chunk-AWV3AP5M.js";
import {
  INSTRUCTIONS_RULE,
  RESULTS_SCHEMA,
  UserError,
  ascending,
  checkoutAbove,
  createHash,
  derive,
  filesBelow,
  isAbsolute,
  join,
  mean,
  median,
  parseResults,
  readResults,
  realFile,
  relative,
  resolve,
  rmSync,
  runOf,
  sep,
  seriesKey,
  tmpdir,
  withStableNames
} from "./chunk-VBP7NML6.js";

// src/measure/process-tree.ts
var proc = filesBelow("/proc");
var KIB = 1024;
var PROCESSES_MAX = 1e3;
function sampleMemory(root, { text, entries }) {
  let sumBytes = 0;
  let largestBytes = 0;
  const waiting = [String(root)];
  for (let i = 0; i < waiting.length && i < PROCESSES_MAX; i++) {
    const pid = waiting[i];
    const status = text(`${pid}/status`) ?? "";
    sumBytes += kibOf(status, "VmRSS") * KIB;
    largestBytes = Math.max(largestBytes, kibOf(status, "VmHWM") * KIB);
    for (const thread of entries(`${pid}/task`)) {
      const children = text(`${pid}/task/${thread}/children`)?.trim();
      if (children) waiting.push(...children.split(" "));
    }
  }
  return sumBytes > 0 ? { sumBytes, largestBytes } : void 0;
}
function kibOf(status, field) {
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB`, "m").exec(status)?.[1] ?? 0);
}
var PAUSE_MS = 20;
var PAUSE_MS_MIN = 1;
function followMemory(root, from, now) {
  const start = now();
  let last = start;
  let [weighted, time, sumMaxBytes, largestBytes] = [0, 0, 0, 0];
  let timer;
  const wait = () => {
    const pause = Math.min(PAUSE_MS, Math.max(PAUSE_MS_MIN, (now() - start) / 4));
    timer = setTimeout(sample, pause);
  };
  const sample = () => {
    const found = sampleMemory(root, from);
    const at = now();
    if (found) {
      weighted += found.sumBytes * (at - last);
      time += at - last;
      sumMaxBytes = Math.max(sumMaxBytes, found.sumBytes);
      largestBytes = Math.max(largestBytes, found.largestBytes);
    }
    last = at;
    wait();
  };
  wait();
  return () => {
    clearTimeout(timer);
    return { averageBytes: time > 0 ? weighted / time : void 0, sumMaxBytes, largestBytes };
  };
}

// src/measure/execution.ts
var TAIL_BYTES = 2e3;
var GRACE_MS = 1e3;
var TIMER_MS_MAX = 2 ** 31 - 1;
async function execute(command, stopwatch, { timeoutMs, retainedBytes, stop }) {
  const outputs = { stdout: new Collector(retainedBytes), stderr: new Collector(0) };
  const timers = [];
  let early;
  let pid;
  let memory = () => void 0;
  const kill = () => pid !== void 0 && signalGroup(pid, "SIGKILL");
  const end = (why) => {
    if (early || pid === void 0) return;
    early = why;
    signalGroup(pid, "SIGTERM");
    timers.push(setTimeout(kill, GRACE_MS));
  };
  const interrupt = () => end({ kind: "interrupted" });
  stop.addEventListener("abort", interrupt);
  process.once("exit", kill);
  try {
    const reading = await stopwatch.time(command, {
      started(process2) {
        pid = process2;
        memory = followMemory(process2, proc, () => perfRegressionNow());
        if (stop.aborted) interrupt();
        else if (timeoutMs <= TIMER_MS_MAX)
          timers.push(setTimeout(() => end({ kind: "timeout", afterMs: timeoutMs }), timeoutMs));
      },
      wrote: (stream, chunk) => outputs[stream].add(chunk)
    });
    kill();
    return executionOf(reading, early, memory(), outputs);
  } finally {
    process.off("exit", kill);
    stop.removeEventListener("abort", interrupt);
    for (const timer of timers) clearTimeout(timer);
    memory();
  }
}
function executionOf(reading, early, memory, outputs) {
  const { end, wallNs, userNs, systemNs, memoryPeakBytes } = reading;
  const largest = memoryPeakBytes ?? memory?.largestBytes ?? 0;
  return {
    outcome: early ?? end,
    wallNs,
    userNs,
    systemNs,
    memoryPeakBytes: Math.max(largest, memory?.sumMaxBytes ?? 0) || void 0,
    memoryAverageBytes: memory?.averageBytes,
    stdout: outputs.stdout.output(),
    stderr: outputs.stderr.output()
  };
}
function signalGroup(leader, signal) {
  try {
    process.kill(process.platform === "win32" ? leader : -leader, signal);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}
var Collector = class {
  #retainedBytes;
  #head = [];
  #tail = Buffer.alloc(0);
  #bytes = 0;
  constructor(retainedBytes) {
    this.#retainedBytes = retainedBytes;
  }
  add(chunk) {
    const room = this.#retainedBytes - this.#bytes;
    if (room > 0) this.#head.push(chunk.subarray(0, room));
    this.#tail = Buffer.concat([this.#tail, chunk.subarray(-TAIL_BYTES)]).subarray(-TAIL_BYTES);
    this.#bytes += chunk.length;
  }
  output() {
    return { bytes: this.#bytes, head: Buffer.concat(this.#head), tail: this.#tail };
  }
};
function succeeded({ outcome }) {
  return outcome.kind === "exit" && outcome.code === 0;
}
function cpuNsOf({ userNs, systemNs }) {
  return userNs === void 0 || systemNs === void 0 ? void 0 : userNs + systemNs;
}
function outcomeText(outcome) {
  switch (outcome.kind) {
    case "exit":
      return `exit status ${outcome.code}`;
    case "signal":
      return `ended by ${outcome.signal}`;
    case "not-started":
      return `cannot be started (${outcome.why})`;
    case "timeout":
      return `ended after its limit of ${Number((outcome.afterMs / 1e3).toPrecision(6))} s`;
    case "interrupted":
      return "interrupted";
  }
}

// src/measure/results.ts
function resultsOf(tracked, origin) {
  const measured = tracked.filter(({ executions }) => executions.length > 0);
  return { perf_regression: RESULTS_SCHEMA, ...origin, benchmarks: measured.map(benchmarkOf) };
}
var QUANTITIES = [
  { name: "time", unit: "ns", direction: "lower", of: ({ wallNs }) => wallNs },
  { name: "user_time", unit: "ns", direction: "lower", of: ({ userNs }) => userNs },
  { name: "system_time", unit: "ns", direction: "lower", of: ({ systemNs }) => systemNs },
  // The kernel knows the sum exactly, but its split only to the resolution of clock ticks.
  { name: "cpu_time", unit: "ns", direction: "lower", of: cpuNsOf },
  { name: "memory", unit: "B", direction: "lower", of: ({ memoryPeakBytes }) => memoryPeakBytes },
  {
    name: "memory_average",
    unit: "B",
    direction: "lower",
    of: ({ memoryAverageBytes }) => memoryAverageBytes
  },
  // Neither direction is better by itself; a rule may set one.
  { name: "cpu", unit: "%", direction: "none", of: cpuPercent },
  {
    name: "output_bytes",
    unit: "B",
    direction: "none",
    of: ({ stdout, stderr }) => stdout.bytes + stderr.bytes
  }
];
function benchmarkOf({ task, executions, fileBytes }) {
  const good = executions.filter(succeeded);
  const outcomes = Map.groupBy(executions, ({ outcome }) => outcomeText(outcome));
  const metrics = QUANTITIES.map(({ of, ...metric }) => ({ ...metric, values: finite(good.map(of)) }));
  const files = {
    name: "file_bytes",
    unit: "B",
    direction: "lower",
    values: sizesOf(executions, fileBytes)
  };
  return {
    name: task.name,
    command: task.words,
    outcomes: Object.fromEntries([...outcomes].map(([words, all]) => [words, all.length])),
    metrics: [
      ...[...metrics, files].filter(({ values }) => values.length > 0).map(asProcesses),
      {
        name: "success_rate",
        unit: "%",
        direction: "higher",
        value: 100 * mean(executions.map((e) => Number(succeeded(e))))
      }
    ]
  };
}
function asProcesses(metric) {
  return { ...metric, level: "process" };
}
function sizesOf(executions, fileBytes) {
  return fileBytes.filter((_, i) => executions[i] !== void 0 && succeeded(executions[i]));
}
function cpuPercent(execution) {
  const ns = cpuNsOf(execution);
  return ns === void 0 || execution.wallNs === 0 ? void 0 : 100 * ns / execution.wallNs;
}
function finite(values) {
  return values.filter((value) => value !== void 0);
}

// src/measure/layouts.ts
var SEED = "{seed}";
var SEEDS = 2 ** 31 - 1;
var PADDING = { steps: 256, bytes: 16 };
var ROUNDS_TWICE = 10;
var TIMES = { min: 2, max: 10 };
var DISTINCT = 3;
var SPREAD_MIN = 2e-3;
var NAMED_MAX = 3;
function hasSeed(words) {
  return words?.some((word) => word.includes(SEED)) ?? false;
}
function seeds(start) {
  const random = seededRandom(start);
  return () => 1 + integerBelow(SEEDS, random);
}
var nextSeed = seeds(1);
function commandIn(words, cwd, layout) {
  const seed = layout ?? (hasSeed(words) ? nextSeed() : void 0);
  if (seed === void 0) return { words, cwd };
  const padding = "x".repeat(PADDING.bytes * (seed % PADDING.steps));
  return { words: words.map((word) => word.replaceAll(SEED, String(seed))), cwd, padding };
}
var LayoutRounds = class {
  /** Whether rounds differ in their layouts at all. */
  isOn;
  #isBuilt;
  #next;
  #numbers;
  #builds = { count: 0, ms: 0 };
  #processes = { count: 0, ms: 0 };
  constructor({
    setup,
    probe,
    seed
  }) {
    this.#isBuilt = hasSeed(setup);
    this.isOn = this.#isBuilt || hasSeed(probe.words);
    this.#next = seeds(seed);
    this.#numbers = { base: this.#next(), head: this.#next() };
  }
  /** Undefined if there are no layouts. */
  numberOf(side) {
    return this.isOn ? this.#numbers[side] : void 0;
  }
  /** Draws the layouts of the next round. @returns whether they have to be built; the first ones were */
  begin(rounds) {
    if (rounds === 0) return false;
    this.#numbers = { base: this.#next(), head: this.#next() };
    return this.#isBuilt;
  }
  build(work) {
    return timed(work, this.#builds);
  }
  run(work) {
    return timed(work, this.#processes);
  }
  /**
   * Processes of each side in the next round: two in the first rounds, to tell layout and noise apart, later one. If the setup
   * builds each layout, as many as take as long as the build: that is at most twice the time of the best number, whichever of layout
   * and noise is larger.
   */
  times(rounds) {
    if (!this.isOn) return 1;
    if (!this.#isBuilt) return rounds < ROUNDS_TWICE ? 2 : 1;
    if (this.#processes.count === 0) return TIMES.min;
    const equal = Math.round(meanOf(this.#builds) / Math.max(1, meanOf(this.#processes)));
    return Math.min(TIMES.max, Math.max(TIMES.min, equal));
  }
};
async function timed(work, spent) {
  const start = perfRegressionNow();
  const result = await work;
  spent.ms += perfRegressionNow() - start;
  spent.count++;
  return result;
}
function meanOf({ count, ms }) {
  return count === 0 ? 0 : ms / count;
}
function layoutSpread(rounds, key) {
  const pairs = rounds.flatMap((round) => {
    const [base, head] = [logsOf(round.base, key), logsOf(round.head, key)];
    return base.length > 1 && head.length > 1 ? [{ base, head }] : [];
  });
  if (pairs.length < 3) return null;
  const total = varianceOf(pairs.map(({ base, head }) => mean(head) - mean(base)));
  const noise = mean(
    pairs.map(({ base, head }) => varianceOf(base) / base.length + varianceOf(head) / head.length)
  );
  return total < DISTINCT * noise ? 0 : Math.expm1(2 * Math.sqrt(total - noise));
}
function logsOf(measurements, key) {
  const found = measurements.find(({ benchmark, metric }) => seriesKey(benchmark.name, metric.name) === key);
  if (found?.sample.level !== "process" || found.sample.values.some((value) => value <= 0)) return [];
  return found.sample.values.map(Math.log);
}
function varianceOf(values) {
  const centre = mean(values);
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1);
}
function layoutsOf({ rounds, layouts }) {
  if (!layouts) return null;
  const keys = new Map(
    (rounds[0]?.head ?? []).map(({ benchmark, metric }) => [
      seriesKey(benchmark.name, metric.name),
      { benchmark: benchmark.name, metric: metric.name }
    ])
  );
  return [...keys].map(([key, names]) => ({ ...names, spread: layoutSpread(rounds, key) ?? 0 })).filter(({ spread }) => spread >= SPREAD_MIN).sort((a, b) => b.spread - a.spread).slice(0, NAMED_MAX);
}

// src/measure/interleave.ts
var BLOCK = 4;
var PILOT = 4;
var ROUNDS_OF_COUNTS = 3;
async function interleave(options) {
  const { measure, budget, random, clock, canFilter, layouts = false, counter } = options;
  const start = clock();
  const rounds = [];
  let max = budget.rounds;
  const soFar = (ended) => ({
    ...{ rounds, max, ended },
    ...layouts && { layouts },
    ...counter !== void 0 && { counter }
  });
  let orders = [];
  let open;
  while (rounds.length < max) {
    if (orders.length === 0) orders = blockOf(random);
    const order = orders.pop();
    const only = canFilter ? open : void 0;
    await options.begin?.(rounds.length);
    const times = options.times?.(rounds.length) ?? 1;
    const measured = { base: [], head: [] };
    for (const side of Array.from(
      { length: times },
      (_, i) => i % 2 === 0 ? order : order.toReversed()
    ).flat()) {
      const values = await measure(side, only);
      if (!values) return soFar(true);
      measured[side].push(values);
    }
    rounds.push({ base: together(measured.base), head: together(measured.head) });
    if (rounds.length === PILOT && options.isPlanned && !canFilter)
      max = roundsWithin(budget, (clock() - start) / PILOT, PILOT + 1);
    if (rounds.length === ROUNDS_OF_COUNTS || options.isLook(rounds.length, max)) {
      open = await options.unsettled(soFar(false));
      if (open.length === 0) return soFar(false);
    }
    options.progress(rounds.length, open?.length ?? 0);
    if (clock() - start >= budget.ms) break;
  }
  return soFar(true);
}
function blockOf(random) {
  const orders = Array.from(
    { length: BLOCK },
    (_, i) => i % 2 === 0 ? ["base", "head"] : ["head", "base"]
  );
  return shuffled(orders, random);
}
function together(times) {
  const [only, second] = times;
  return only && !second ? only : overAll(times);
}
function overRounds(rounds, side) {
  return overAll(rounds.map((round) => round[side]));
}
function overAll(times) {
  const series = Map.groupBy(times.flat(), ({ benchmark, metric }) => seriesKey(benchmark.name, metric.name));
  return [...series.values()].map((all) => {
    const centres = ascending(all.map(({ sample }) => sample.centre));
    const [first] = all;
    return { ...first, sample: { centre: median(centres), values: centres, level: "process" } };
  });
}

// src/measure/scratch.ts
async function withScratch(work) {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "perf-regression-scratch-")));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once("exit", remove);
  try {
    return await work(folder);
  } finally {
    process.off("exit", remove);
    await rm(folder, { recursive: true, force: true });
  }
}

// src/measure/instructions.ts
var INSTRUCTIONS = "instructions";
var TIMES_COUNTED = 2;
var SEEDS2 = { PYTHONHASHSEED: "0", PERL_HASH_SEED: "0" };
var perfStat = {
  name: "perf stat",
  words: (command, folder) => [
    ...["perf", "stat", "-x", ",", "-e", "instructions:u", "-o", join(folder, "count"), "--"],
    ...command
  ],
  read: async (folder) => countIn(await textsIn(folder, "count"), /^(\d+),[^,]*,instructions:u,/m)
};
var callgrind = {
  name: "Valgrind's callgrind",
  words: (command, folder) => [...callgrindWords(folder), ...command],
  read: async (folder) => countIn(await textsIn(folder, CALLGRIND), /^(?:totals|summary): (\d+)/m)
};
var CALLGRIND = "callgrind.out.";
function callgrindWords(folder) {
  const files = [
    `--callgrind-out-file=${join(folder, `${CALLGRIND}%p`)}`,
    `--log-file=${join(folder, "log.%p")}`
  ];
  return ["valgrind", "--tool=callgrind", "--trace-children=yes", ...files];
}
var counters = [perfStat, callgrind];
async function openCounter(stopwatch, env) {
  const seeds2 = Object.entries(SEEDS2).flatMap(([name, value]) => env[name] ? [] : [`${name}=${value}`]);
  const isFixed = await works(["setarch", "-R", "true"], stopwatch);
  const prefix = ["env", ...seeds2, ...isFixed ? ["setarch", "-R"] : []];
  for (const counter of counters) {
    const words = (command, folder) => [...prefix, ...counter.words(command, folder)];
    const count = await withScratch(
      async (folder) => await works(words(["true"], folder), stopwatch) ? counter.read(folder) : void 0
    );
    if (count) return { ...counter, words };
  }
  throw new UserError(
    "this machine cannot count instructions: perf stat may not, and Valgrind is not installed",
    "Install Valgrind (Debian and Ubuntu: sudo apt-get install valgrind), or let perf count: sudo sysctl kernel.perf_event_paranoid=2"
  );
}
async function works(words, stopwatch) {
  const { end } = await stopwatch.time({ words, cwd: "/" }, { started: () => {
  }, wrote: () => {
  } });
  return end.kind === "exit" && end.code === 0;
}
async function textsIn(folder, start) {
  const names = (await readdir(folder)).filter((name) => name.startsWith(start));
  return Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
}
function countIn(texts, pattern) {
  const counts = texts.flatMap((text) => pattern.exec(text)?.[1] ?? []).map(Number);
  return counts.length === 0 ? void 0 : counts.reduce((sum, count) => sum + count, 0);
}
function countMeasurement(name, count) {
  return {
    benchmark: { name, parameters: {}, tags: [] },
    metric: { name: INSTRUCTIONS, unit: "count", direction: "lower" },
    sample: { centre: count, values: [count], level: "process" },
    writtenUnit: "count"
  };
}

// src/measure/variant.ts
function outputSource(results, name, what) {
  if (what && "read" in what) return { kind: "instructions", name, counter: what };
  if (results.length === 0) return { kind: "outside", name, metrics: what };
  return results.length === 1 && results[0] === "-" ? { kind: "output" } : { kind: "files", patterns: results };
}
var OUTPUT_BYTES_MAX = 64 * 1024 * 1024;
var PAIRED = ["time", "cpu_time", "memory"];
var CLOCK_MS = 2e3;
async function measureVariant(probe, variant, only, stop) {
  const { words, outputSource: source, reader, stopwatch, timeoutMs } = probe;
  const { name, place, layout } = variant;
  if (source.kind === "instructions") {
    const done = await countOnce(source.counter, probe, variant, only, stop);
    if (!done) return void 0;
    const measurements = [countMeasurement(source.name, done.count)];
    return { measurements, skipped: [], environment: {}, tools: [] };
  }
  const limits = { timeoutMs, retainedBytes: source.kind === "output" ? OUTPUT_BYTES_MAX : 0, stop };
  const startedMs = Date.now();
  const execution = await execute(commandIn(wordsFor(words, only), place, layout), stopwatch, limits);
  if (execution.outcome.kind === "interrupted") return void 0;
  if (!succeeded(execution)) throw commandError(`the command failed on ${name}`, execution);
  if (source.kind === "outside") return fromOutside(source, words, execution);
  const results = source.kind === "output" ? fromOutput(name, execution, reader) : await fromFiles(variant, source.patterns, startedMs, reader);
  const derived = await derive(reader, results.measurements);
  return { ...results, measurements: [...results.measurements, ...derived] };
}
function wordsFor(words, only) {
  return words.map((word) => word.replaceAll(BENCHMARKS, () => only ? patternOf(only) : EVERY));
}
async function countOnce(counter, { words, stopwatch, timeoutMs }, { name, place, layout }, only, stop) {
  return withScratch(async (folder) => {
    const command = commandIn(counter.words(wordsFor(words, only), folder), place, layout);
    const execution = await execute(command, stopwatch, { timeoutMs, retainedBytes: 0, stop });
    if (execution.outcome.kind === "interrupted") return void 0;
    if (!succeeded(execution)) throw commandError(`the command failed on ${name}`, execution);
    const count = await counter.read(folder);
    if (count !== void 0) return { count, execution };
    throw new UserError(
      `${counter.name} did not count the instructions of ${name}`,
      "A command that replaces its processes by others that cannot be traced has to be measured by its time."
    );
  });
}
var CommandError = class extends UserError {
  outcome;
  constructor(message, remedy, outcome) {
    super(message, remedy);
    this.outcome = outcome;
  }
};
function commandError(what, { outcome, stderr, stdout }) {
  const lines = (stderr.bytes > 0 ? stderr : stdout).tail.toString("utf8").trimEnd().split("\n").slice(-LINES_MAX);
  return new CommandError(`${what}: ${outcomeText(outcome)}`, lines.join("\n"), outcome);
}
var LINES_MAX = 20;
function fromOutside({ name, metrics }, words, execution) {
  const origin = { environment: NOWHERE, commit: "", branch: "", time: "" };
  const tracked = [{ task: { name, words }, executions: [execution], fileBytes: [] }];
  const text = JSON.stringify(resultsOf(tracked, origin));
  const results = parseResults([{ kind: "file", file: { path: name, text } }], "perf-regression");
  const measurements = results.measurements.filter(({ metric }) => metrics?.includes(metric.name) ?? true);
  return { ...results, measurements, environment: {} };
}
var NOWHERE = { os: "", arch: "", cpu: "", cores: 0, memoryBytes: 0, runner: "", toolchain: {} };
function fromOutput(name, { stdout }, reader) {
  const { tool, formats } = reader;
  if (stdout.bytes > OUTPUT_BYTES_MAX) {
    throw new UserError(
      `the command printed ${stdout.bytes} bytes on ${name}; at most ${OUTPUT_BYTES_MAX} are read`,
      "Have it write its results to a file, and name it: --results bench.json."
    );
  }
  const file = { path: `the output of ${name}`, text: stdout.head.toString("utf8") };
  return withStableNames(parseResults([{ kind: "file", file }], tool, formats), reader);
}
async function fromFiles({ name, place: cwd }, patterns, startedMs, reader) {
  const { glob } = await import("./dist-XMKTGX3L.js");
  const files = await glob([...patterns], { cwd });
  for (const file of files) {
    if ((await stat(resolve(cwd, file))).mtimeMs >= startedMs - CLOCK_MS) continue;
    throw new UserError(
      `${file} was not written by the command on ${name}: it is older than the run`,
      "Name only files that the command writes every time."
    );
  }
  return readResults(patterns, reader, cwd);
}

// src/measure/setup.ts
async function prepare({ name, place, layout }, words, stopwatch, stop) {
  if (words === void 0 || stop.aborted) return;
  const limits = { timeoutMs: Number.POSITIVE_INFINITY, retainedBytes: 0, stop };
  const execution = await execute(commandIn(words, place, layout), stopwatch, limits);
  if (!succeeded(execution) && !stop.aborted) throw commandError(`the setup of ${name} failed`, execution);
}

// src/measure/artifacts/artifact.ts
function partOf(bytes, start, length) {
  if (start < 0 || length < 0 || start + length > bytes.length)
    throw new RangeError("a part beyond the end of the file");
  return bytes.subarray(start, start + length);
}

// src/measure/artifacts/elf.ts
var MAGIC = 2135247942;
var LOADED = 1;
var WITHOUT_BYTES = 8;
var BUILD_IDS = /* @__PURE__ */ new Set([".note.gnu.build-id", ".note.go.buildid"]);
var DEBUGGING = /^(?:\.rela?)?\.z?debug_|^\.gnu_debug(?:alt)?link$/;
var elf = {
  id: "ELF",
  claims: ({ bytes }) => bytes.length >= 52 && bytes.readUInt32BE(0) === MAGIC,
  essence({ bytes }) {
    const file = new ElfFile(Buffer.from(bytes));
    const sections = file.sections();
    for (const { name, start, size } of sections)
      if (BUILD_IDS.has(name)) partOf(file.bytes, start, size).fill(0);
    const segments = file.segments();
    file.forgetSections();
    const kept = sections.filter(({ name }) => !DEBUGGING.test(name));
    return [
      ...segments.map(({ start, size }) => partOf(file.bytes, start, size)),
      ...sections.map(({ name, header }) => Buffer.concat([Buffer.from(`${name}\0`), header])),
      ...kept.filter(({ type }) => type !== WITHOUT_BYTES).map(({ start, size }) => partOf(file.bytes, start, size))
    ];
  }
};
var FIELDS = {
  32: { header: 52, phoff: 28, shoff: 32, counts: 42, segment: [4, 16], section: [16, 20] },
  64: { header: 64, phoff: 32, shoff: 40, counts: 54, segment: [8, 32], section: [24, 32] }
};
var ElfFile = class {
  bytes;
  #fields;
  #isLittle;
  constructor(bytes) {
    this.bytes = bytes;
    this.#fields = FIELDS[bytes[4] === 1 ? 32 : 64];
    this.#isLittle = bytes[5] === 1;
  }
  /** What is loaded, and the headers that say so. */
  segments() {
    const { header, phoff, counts, segment } = this.#fields;
    const [table, entry, count] = [this.#word(phoff), this.#half(counts), this.#half(counts + 2)];
    const loaded = Array.from({ length: count }, (_, i) => table + i * entry).filter((at) => this.#int(at) === LOADED).map((at) => ({ start: this.#word(at + segment[0]), size: this.#word(at + segment[1]) }));
    return [{ start: 0, size: header }, { start: table, size: count * entry }, ...loaded];
  }
  sections() {
    const { shoff, counts, section } = this.#fields;
    const [table, entry] = [this.#word(shoff), this.#half(counts + 4)];
    const [count, names] = [this.#half(counts + 6), this.#half(counts + 8)];
    const namesAt = count === 0 ? 0 : this.#word(table + names * entry + section[0]);
    return Array.from({ length: count }, (_, i) => {
      const at = table + i * entry;
      const name = this.#text(namesAt + this.#int(at));
      const [start, size] = section.map((field) => this.#word(at + field));
      const header = Buffer.from(partOf(this.bytes, at, entry));
      const width = section[1] - section[0];
      header.fill(0, section[0], section[1] + (DEBUGGING.test(name) ? width : 0));
      return { name, type: this.#int(at + 4), start, size, header };
    });
  }
  /** The place of the table of sections lies behind the debugging information. */
  forgetSections() {
    const { shoff, phoff } = this.#fields;
    this.bytes.fill(0, shoff, shoff + (shoff - phoff));
  }
  #text(at) {
    const end = this.bytes.indexOf(0, at);
    return this.bytes.toString("latin1", at, end < 0 ? at : end);
  }
  #half(at) {
    return this.#isLittle ? this.bytes.readUInt16LE(at) : this.bytes.readUInt16BE(at);
  }
  #int(at) {
    return this.#isLittle ? this.bytes.readUInt32LE(at) : this.bytes.readUInt32BE(at);
  }
  /** An address or a size: as wide as the file says. */
  #word(at) {
    if (this.#fields === FIELDS[32]) return this.#int(at);
    return Number(this.#isLittle ? this.bytes.readBigUInt64LE(at) : this.bytes.readBigUInt64BE(at));
  }
};

// src/measure/artifacts/go.ts
var ID_BEGINS = Buffer.from('\xFF Go build ID: "', "latin1");
var ID_LENGTH_MAX = 200;
var LINES_BEGIN = Buffer.from("3077af0c9274080241e1c107e6d618e6", "hex");
var LINES_END = Buffer.from("f932433186182072008242104116d8f2", "hex");
var LINES_BYTES_MAX = 1024 * 1024;
var STAMPS = [
  /(?<=\nbuild\tvcs\.revision=)[0-9a-f]{40,64}(?=\n)/,
  /(?<=\nbuild\tvcs\.time=)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ(?=\n)/,
  /(?<=\nmod\t[^\t\n]{1,500}\tv[\w.-]{1,80}[-.])\d{14}-[0-9a-f]{12}/
];
function blankGoBuild(bytes) {
  const id = between(bytes, ID_BEGINS, Buffer.from('"'), ID_LENGTH_MAX);
  id?.fill(0);
  const lines = between(bytes, LINES_BEGIN, LINES_END, LINES_BYTES_MAX);
  if (!lines) return;
  const text = lines.toString("latin1");
  for (const stamp of STAMPS) {
    const found = stamp.exec(text);
    if (found) lines.fill(0, found.index, found.index + found[0].length);
  }
}
function between(bytes, begin, end, lengthMax) {
  const mark = bytes.indexOf(begin);
  if (mark < 0) return void 0;
  const start = mark + begin.length;
  const length = bytes.subarray(start, start + lengthMax).indexOf(end);
  return length < 0 ? void 0 : bytes.subarray(start, start + length);
}

// src/measure/artifacts/pe.ts
var DOS = 23117;
var SIGNATURE = 17744;
var PE32_PLUS = 523;
var EXPORTS = 0;
var RESOURCES = 2;
var DEBUG = 6;
var DEBUG_ENTRY = 28;
var NAMES_OF_A_BUILD = [2, 16];
var pe = {
  id: "PE",
  claims: ({ bytes }) => {
    if (bytes.length < 64 || bytes.readUInt16LE(0) !== DOS) return false;
    const header = bytes.readUInt32LE(60);
    return header + 4 <= bytes.length && bytes.readUInt32LE(header) === SIGNATURE;
  },
  essence(file) {
    const bytes = Buffer.from(file.bytes);
    const blank = (start, length) => partOf(bytes, start, length).fill(0);
    const coff = bytes.readUInt32LE(60) + 4;
    const optional = coff + 20;
    const directories = optional + (bytes.readUInt16LE(optional) === PE32_PLUS ? 112 : 96);
    const count = bytes.readUInt32LE(directories - 4);
    const sections = optional + bytes.readUInt16LE(coff + 16);
    const placeOf = (address) => {
      for (let i = 0; i < bytes.readUInt16LE(coff + 2); i++) {
        const at = sections + 40 * i;
        const offset = address - bytes.readUInt32LE(at + 12);
        if (offset >= 0 && offset < bytes.readUInt32LE(at + 16)) return bytes.readUInt32LE(at + 20) + offset;
      }
      return void 0;
    };
    const directory = (index) => {
      if (index >= count) return void 0;
      const address = bytes.readUInt32LE(directories + 8 * index);
      const start = address === 0 ? void 0 : placeOf(address);
      return start === void 0 ? void 0 : { start, size: bytes.readUInt32LE(directories + 8 * index + 4) };
    };
    const debug = directory(DEBUG);
    const stamped = [EXPORTS, RESOURCES].flatMap((index) => directory(index)?.start ?? []);
    blank(coff + 4, 4);
    blank(optional + 64, 4);
    for (const start of stamped) blank(start + 4, 4);
    for (let at = debug?.start ?? 0; debug && at + DEBUG_ENTRY <= debug.start + debug.size; at += DEBUG_ENTRY) {
      if (NAMES_OF_A_BUILD.includes(bytes.readUInt32LE(at + 12)))
        blank(bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 16));
      blank(at + 4, 4);
    }
    return [bytes];
  }
};

// src/measure/artifacts/source-map.ts
var sourceMap = {
  id: "source map",
  claims: ({ name, bytes }) => name.endsWith(".map") && isMap(bytes),
  essence: () => []
};
function isMap(bytes) {
  try {
    const map = JSON.parse(bytes.toString("utf8"));
    const { version, mappings, sections } = Object(map);
    return version === 3 && (typeof mappings === "string" || Array.isArray(sections));
  } catch {
    return false;
  }
}

// src/measure/artifacts/zip.ts
var LOCAL = 67324752;
var ENTRY = 33639248;
var END = 101010256;
var END_BYTES = 22;
var COMMENT_MAX = 65535;
var STORED = 0;
var DEFLATED = 8;
var ENCRYPTED = 1;
var ZIP64 = [65535, 4294967295];
var UNPACKED_BYTES_MAX = 1024 ** 3;
var zip = {
  id: "zip",
  claims: ({ bytes }) => bytes.length >= END_BYTES && [LOCAL, END].includes(bytes.readUInt32LE(0)),
  essence({ bytes }, inner) {
    const end = endOf(bytes);
    if (end === void 0) return void 0;
    const count = bytes.readUInt16LE(end + 10);
    let at = bytes.readUInt32LE(end + 16);
    if (ZIP64.includes(count) || ZIP64.includes(at)) return void 0;
    const parts = [];
    let left = UNPACKED_BYTES_MAX;
    for (let i = 0; i < count; i++) {
      const entry = entryAt(bytes, at, left);
      if (!entry) return void 0;
      left -= entry.content.bytes.length;
      at = entry.next;
      parts.push(entry.facts, ...inner(entry.content));
    }
    return parts;
  }
};
function endOf(bytes) {
  for (let at = bytes.length - END_BYTES; at >= Math.max(0, bytes.length - END_BYTES - COMMENT_MAX); at--) {
    if (bytes.readUInt32LE(at) === END) return at;
  }
  return void 0;
}
function entryAt(bytes, at, left) {
  if (bytes.readUInt32LE(at) !== ENTRY) return void 0;
  const [flags, method] = [bytes.readUInt16LE(at + 8), bytes.readUInt16LE(at + 10)];
  const [packed, size] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24)];
  const mode = bytes.readUInt32LE(at + 38);
  const local = bytes.readUInt32LE(at + 42);
  if ((flags & ENCRYPTED) !== 0 || [packed, size, local].some((value) => ZIP64.includes(value)))
    return void 0;
  if (size > left || method !== STORED && method !== DEFLATED) return void 0;
  const nameLength = bytes.readUInt16LE(at + 28);
  const name = partOf(bytes, at + 46, nameLength).toString("latin1");
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const raw = partOf(bytes, start, packed);
  const content = method === STORED ? Buffer.from(raw) : unpacked(raw, size);
  if (content?.length !== size) return void 0;
  return {
    facts: Buffer.from(`${method} ${mode} ${name}\0`),
    content: { name, bytes: content },
    next: at + 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  };
}
function unpacked(raw, size) {
  try {
    return inflateRawSync(raw, { maxOutputLength: Math.max(1, size) });
  } catch {
    return void 0;
  }
}

// src/measure/artifacts/index.ts
var RULES = [elf, pe, zip, sourceMap];
var FILES_MAX = 1e4;
var FILE_BYTES_MAX = 512 * 1024 ** 2;
var BYTES_MAX = 4 * 1024 ** 3;
var DEPTH_MAX = 3;
async function buildOf({ patterns, by }, place, side) {
  const root = checkoutAbove(place) ?? place;
  const files = /* @__PURE__ */ new Set();
  for (const pattern of patterns) {
    const found = await matching(pattern, place);
    if (found.length === 0) {
      throw new NoArtifact(
        `${by}: no file of ${side} matches ${pattern}`,
        "Name files that setup builds, seen from the folder that the command runs in, such as target/release/bench."
      );
    }
    for (const file of found) files.add(file);
  }
  if (files.size > FILES_MAX) {
    throw new UserError(
      `${by}: ${files.size} files of ${side} match; at most ${FILES_MAX} are compared`,
      "Name what the command runs, and not what the build leaves beside it."
    );
  }
  const build = /* @__PURE__ */ new Map();
  let left = BYTES_MAX;
  for (const file of [...files].sort()) {
    const full = resolve(place, file);
    requireBelow(root, full, file, by);
    const entry = await realFile(full, file);
    if (entry.isDirectory()) {
      throw new UserError(
        `${by}: ${file} of ${side} is a link to a folder`,
        "Name the files in that folder."
      );
    }
    left -= entry.size;
    if (entry.size > FILE_BYTES_MAX || left < 0) {
      throw new UserError(
        `${by}: ${file} of ${side} has ${entry.size} bytes; at most ${FILE_BYTES_MAX} of a file, and ${BYTES_MAX} of all, are compared`,
        "Name fewer files."
      );
    }
    build.set(file.replaceAll(sep, "/"), digestOf({ name: file, bytes: await readFile(full) }, root));
  }
  return build;
}
function differenceOf(base, head) {
  return [.../* @__PURE__ */ new Set([...base.keys(), ...head.keys()])].find((file) => base.get(file) !== head.get(file));
}
async function matching(pattern, place) {
  const isThere = await lstat(resolve(place, pattern)).catch(() => void 0);
  if (isThere?.isFile() || isThere?.isSymbolicLink()) return [pattern];
  const wanted = isThere ? `${pattern.replace(/\/+$/, "")}/**` : pattern;
  const { glob } = await import("./dist-XMKTGX3L.js");
  return glob(wanted, { cwd: place, dot: true, followSymbolicLinks: false, expandDirectories: false });
}
var NoArtifact = class extends UserError {
};
function requireBelow(root, full, file, by) {
  const way = relative(root, full);
  if (!/^\.\.(?:[/\\]|$)/.test(way) && !isAbsolute(way)) return;
  throw new UserError(
    `${by}: ${file} lies outside of the folder of the version`,
    "Each version is built in a folder of its own: name files in it, by relative paths."
  );
}
function digestOf(artifact, root) {
  const hash = createHash("sha256");
  for (const part of essenceOf(artifact, root, DEPTH_MAX)) {
    hash.update(`${part.length}
`).update(part);
  }
  return hash.digest("hex");
}
function essenceOf({ name, bytes }, root, depth) {
  blankFolder(bytes, root);
  blankGoBuild(bytes);
  const rule = depth === 0 ? void 0 : RULES.find(({ claims }) => claims({ name, bytes }));
  try {
    return rule?.essence({ name, bytes }, (entry) => essenceOf(entry, root, depth - 1)) ?? [bytes];
  } catch (error) {
    if (error instanceof RangeError) return [bytes];
    throw error;
  }
}
function blankFolder(bytes, root) {
  const spellings = /* @__PURE__ */ new Set([
    root,
    root.replaceAll(sep, "/"),
    JSON.stringify(root).slice(1, -1),
    encodeURI(root)
  ]);
  for (const spelling of spellings) {
    const length = Buffer.byteLength(spelling);
    for (let at = bytes.indexOf(spelling); at >= 0; at = bytes.indexOf(spelling, at + length)) {
      bytes.fill(0, at, at + length);
    }
  }
}

// src/measure/interleaved.ts
var LIMIT = 0.01;
var LIMIT_RULE = { threshold: LIMIT };
function withLimit(policy, limit = LIMIT_RULE) {
  return { ...policy, rules: [limit, ...policy.rules] };
}
var UnmeasurableBase = class extends UserError {
};
async function measureInterleaved(trial, run) {
  const { places, setup, probe, stop, rounds, minutes, seed, progress, lacking } = run;
  const layouts = new LayoutRounds(run);
  const { outputSource: outputSource2 } = probe;
  const counter = outputSource2.kind === "instructions" ? outputSource2.counter.name : void 0;
  const variantOf = (side) => ({ name: side, place: places[side], layout: layouts.numberOf(side) });
  const build = (side) => layouts.build(prepare(variantOf(side), setup, probe.stopwatch, stop));
  await build("head");
  let isBaseKnown = false;
  const ofBase = async (work) => {
    try {
      return await work;
    } catch (error) {
      throw error instanceof UserError && !isBaseKnown ? asUnmeasurable(error) : error;
    }
  };
  await ofBase(build("base"));
  const identical = stop.aborted ? void 0 : await sameFiles(run);
  if (identical !== void 0) return { rounds: [], max: rounds, ended: true, identical };
  const budget = { rounds, ms: 6e4 * minutes };
  const start = perfRegressionNow();
  let isReported = false;
  return interleave({
    begin: async (done) => {
      if (!layouts.begin(done)) return;
      await build("head");
      await ofBase(build("base"));
    },
    times: (done) => Math.max(counter === void 0 ? 1 : TIMES_COUNTED, layouts.times(done)),
    layouts: layouts.isOn,
    counter,
    measure: async (side, only) => {
      const work = layouts.run(measureVariant(probe, variantOf(side), only, stop));
      const results = await (side === "base" ? ofBase(work) : work);
      if (side === "base") isBaseKnown = true;
      return results?.measurements;
    },
    isLook: counter === void 0 ? isLook : () => true,
    // With layouts the first rounds take longer than the others.
    isPlanned: !layouts.isOn,
    unsettled: async (soFar) => {
      const report = await judgeRounds(soFar, trial);
      const lacks = isReported ? void 0 : lacksOf(report.findings, budget, soFar.rounds.length, perfRegressionNow() - start);
      if (lacks) lacking(lacks);
      isReported ||= lacks !== void 0;
      return openIn(report);
    },
    canFilter: probe.words.some((word) => word.includes(BENCHMARKS)),
    budget,
    random: seededRandom(seed),
    clock: () => perfRegressionNow(),
    progress
  });
}
async function sameFiles({ artifact, places, differs }) {
  if (!artifact) return void 0;
  const head = await buildOf(artifact, places.head, "head");
  const base = await buildOf(artifact, places.base, "base").catch((error) => {
    if (error instanceof NoArtifact) return /* @__PURE__ */ new Map();
    throw error;
  });
  const different = differenceOf(base, head);
  if (different === void 0) return head.size;
  differs?.(`The builds are not the same: ${different} differs.`);
  return void 0;
}
function asUnmeasurable({ message, remedy }) {
  return new UnmeasurableBase(message, remedy);
}
async function judgeRounds(soFar, trial) {
  const options = { reruns: [], records: false, override: null, warnings: [] };
  return check(await headOf(soFar, trial), await baseOf(soFar, trial), trial.policy, options);
}
function headOf({ rounds }, { commits, reader, runInfo }) {
  return runAt(commits.head, overRounds(rounds, "head"), reader, runInfo);
}
async function baseOf(soFar, { commits, how = { code: "unstated" }, policy, reader, runInfo }) {
  const { rounds, identical, counter = null } = soFar;
  const limits = [LIMIT_RULE, INSTRUCTIONS_RULE].filter((rule) => policy.rules.includes(rule));
  const limit = limits[0]?.threshold ?? null;
  const from = { commit: commits.base, how };
  return {
    source: "interleaved",
    why: identical === void 0 ? { code: "rounds", ...from, rounds: rounds.length, counter, layouts: layoutsOf(soFar), limit } : { code: "build", ...from },
    branch: "",
    runs: [await runAt(commits.base, overRounds(rounds, "base"), reader, runInfo)],
    accepted: [],
    skippedSources: [],
    episodes: [],
    warnings: [],
    interleaved: soFar
  };
}
function runAt(commit, measurements, reader, runInfo) {
  const results = { measurements, skipped: [], environment: {}, tools: [] };
  return runOf(results, { ...reader, derived: [] }, { ...runInfo, commit });
}
function openIn({ findings }) {
  const worse = new Set(
    findings.filter(({ verdict }) => verdict === "regressed").map(({ benchmark }) => benchmark)
  );
  const open = findings.filter(
    ({ reason, benchmark }) => !worse.has(benchmark) && (reason.code === "too-noisy" || reason.code === "too-few-samples")
  );
  return [...new Set(open.map(({ benchmark }) => benchmark))];
}

export {
  execute,
  succeeded,
  cpuNsOf,
  outcomeText,
  resultsOf,
  hasSeed,
  commandIn,
  interleave,
  overAll,
  withScratch,
  INSTRUCTIONS,
  TIMES_COUNTED,
  callgrindWords,
  openCounter,
  works,
  outputSource,
  PAIRED,
  measureVariant,
  wordsFor,
  countOnce,
  CommandError,
  commandError,
  prepare,
  buildOf,
  differenceOf,
  NoArtifact,
  LIMIT,
  withLimit,
  UnmeasurableBase,
  measureInterleaved,
  judgeRounds,
  headOf,
  baseOf,
  openIn
};
