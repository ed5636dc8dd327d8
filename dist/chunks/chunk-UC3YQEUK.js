import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  shuffled
} from "./chunk-6UCI7WM2.js";
import {
  derive,
  filesBelow,
  readResults,
  withLastingNames
} from "./chunk-SM7H766S.js";
import {
  glob,
  parseResults
} from "./chunk-SW75YNI7.js";
import {
  RESULTS_SCHEMA
} from "./chunk-4BJV3SNL.js";
import {
  ascending,
  mean,
  median
} from "./chunk-3NXPMFMF.js";
import {
  seriesKey
} from "./chunk-2IZ4MH4R.js";
import {
  UserError
} from "./chunk-XVYHIGXT.js";

// src/measure/process-tree.ts
var proc = filesBelow("/proc");
var KIB = 1024;
var PROCESSES_MAX = 1e3;
function lookAt(root, { text, entries }) {
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
  let [weighted, time2, sumMaxBytes, largestBytes] = [0, 0, 0, 0];
  let timer;
  const wait = () => {
    const pause = Math.min(PAUSE_MS, Math.max(PAUSE_MS_MIN, (now() - start) / 4));
    timer = setTimeout(look, pause);
  };
  const look = () => {
    const seen = lookAt(root, from);
    const at = now();
    if (seen) {
      weighted += seen.sumBytes * (at - last);
      time2 += at - last;
      sumMaxBytes = Math.max(sumMaxBytes, seen.sumBytes);
      largestBytes = Math.max(largestBytes, seen.largestBytes);
    }
    last = at;
    wait();
  };
  wait();
  return () => {
    clearTimeout(timer);
    return { averageBytes: time2 > 0 ? weighted / time2 : void 0, sumMaxBytes, largestBytes };
  };
}

// src/measure/execution.ts
var TAIL_BYTES = 2e3;
var GRACE_MS = 1e3;
var TIMER_MS_MAX = 2 ** 31 - 1;
async function execute(order, stopwatch, { timeoutMs, keptBytes, stop }) {
  const outputs = { stdout: new Collector(keptBytes), stderr: new Collector(0) };
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
    const reading = await stopwatch.time(order, {
      started(process2) {
        pid = process2;
        memory = followMemory(process2, proc, () => performance.now());
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
  #keptBytes;
  #head = [];
  #tail = Buffer.alloc(0);
  #bytes = 0;
  constructor(keptBytes) {
    this.#keptBytes = keptBytes;
  }
  add(chunk) {
    const room = this.#keptBytes - this.#bytes;
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
  // The kernel knows the sum exactly, and how it is divided only as far as its clock ticks tell.
  { name: "cpu_time", unit: "ns", direction: "lower", of: cpuNs },
  { name: "memory", unit: "B", direction: "lower", of: ({ memoryPeakBytes }) => memoryPeakBytes },
  {
    name: "memory_average",
    unit: "B",
    direction: "lower",
    of: ({ memoryAverageBytes }) => memoryAverageBytes
  },
  // Neither more nor less of it is better; a rule may say so.
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
function cpuNs({ userNs, systemNs }) {
  return userNs === void 0 || systemNs === void 0 ? void 0 : userNs + systemNs;
}
function cpuPercent(execution) {
  const ns = cpuNs(execution);
  return ns === void 0 || execution.wallNs === 0 ? void 0 : 100 * ns / execution.wallNs;
}
function finite(values) {
  return values.filter((value) => value !== void 0);
}

// src/measure/variant.ts
import { stat } from "node:fs/promises";
import { resolve } from "node:path";

// src/model/pattern.ts
var PLAIN = /[^\p{L}\p{N}_-]/gu;
var QUALIFIER = /(?<=\S) (?:\(.*\)|\[.*\])$/s;
var EVERY = ".*";
function patternOf(names) {
  const known = names.flatMap((name) => [name.replace(QUALIFIER, ""), name]);
  const firsts = known.map((name) => (/^[^/]+/.exec(name)?.[0] ?? name).replace(PLAIN, "."));
  return `^(${[...new Set(firsts)].join("|")})(/|$)`;
}

// src/measure/variant.ts
function outputSource(results, name, metrics) {
  if (results.length === 0) return { kind: "outside", name, metrics };
  return results.length === 1 && results[0] === "-" ? { kind: "output" } : { kind: "files", patterns: results };
}
var BENCHMARKS = "{benchmarks}";
var OUTPUT_BYTES_MAX = 64 * 1024 * 1024;
var PAIRED = ["time", "cpu_time", "memory"];
var CLOCK_MS = 2e3;
async function measureSide({ words, telling, reader, stopwatch, timeoutMs }, side, cwd, only, stop) {
  const limits = { timeoutMs, keptBytes: telling.kind === "output" ? OUTPUT_BYTES_MAX : 0, stop };
  const startedMs = Date.now();
  const execution = await execute(
    { words: words.map((word) => word.replaceAll(BENCHMARKS, () => only ? patternOf(only) : EVERY)), cwd },
    stopwatch,
    limits
  );
  if (execution.outcome.kind === "interrupted") return void 0;
  if (!succeeded(execution)) throw failed(`the command failed on ${side}`, execution);
  if (telling.kind === "outside") return fromOutside(telling, words, execution);
  const results = telling.kind === "output" ? fromOutput(side, execution, reader) : await fromFiles(side, telling.patterns, cwd, startedMs, reader);
  const derived = await derive(reader, results.measurements);
  return { ...results, measurements: [...results.measurements, ...derived] };
}
function failed(what, { outcome, stderr, stdout }) {
  const said = (stderr.bytes > 0 ? stderr : stdout).tail.toString("utf8").trimEnd().split("\n").slice(-WORDS_MAX);
  return new UserError(`${what}: ${outcomeText(outcome)}`, said.join("\n"));
}
var WORDS_MAX = 20;
function fromOutside({ name, metrics }, words, execution) {
  const origin = { environment: NOWHERE, commit: "", branch: "", time: "" };
  const tracked = [{ task: { name, words }, executions: [execution], fileBytes: [] }];
  const text = JSON.stringify(resultsOf(tracked, origin));
  const results = parseResults([{ kind: "file", file: { path: name, text } }], "perf-regression");
  const measurements = results.measurements.filter(({ metric }) => metrics?.includes(metric.name) ?? true);
  return { ...results, measurements, environment: {} };
}
var NOWHERE = { os: "", arch: "", cpu: "", cores: 0, memoryBytes: 0, runner: "", toolchain: {} };
function fromOutput(side, { stdout }, reader) {
  const { tool, formats } = reader;
  if (stdout.bytes > OUTPUT_BYTES_MAX) {
    throw new UserError(
      `the command printed ${stdout.bytes} bytes on ${side}; at most ${OUTPUT_BYTES_MAX} are read`,
      "Have it write its results to a file, and name it: --results bench.json."
    );
  }
  const file = { path: `the output of ${side}`, text: stdout.head.toString("utf8") };
  return withLastingNames(parseResults([{ kind: "file", file }], tool, formats), reader);
}
async function fromFiles(side, patterns, cwd, startedMs, reader) {
  const files = await glob([...patterns], { cwd });
  for (const file of files) {
    if ((await stat(resolve(cwd, file))).mtimeMs >= startedMs - CLOCK_MS) continue;
    throw new UserError(
      `${file} was not written by the command on ${side}: it is older`,
      "Name only what the command writes every time."
    );
  }
  return readResults(patterns, reader, cwd);
}

// src/measure/kernel-stopwatch.ts
import { spawn } from "node:child_process";
import { once } from "node:events";
import { constants } from "node:os";
var SCRIPT = String.raw`
my ($wait4, $clock) = @ARGV;
open my $orders, '<&=', 4 or die; open my $answers, '>&=', 3 or die;
fcntl $_, 2, 1 for $orders, $answers;
while (read $orders, my $length, 4) {
  read $orders, my $order, unpack 'N', $length;
  my ($folder, @words) = split /\0/, $order, -1;
  my ($from, $to, $status, $usage) = ("\0" x 16, "\0" x 16, "\0" x 4, "\0" x 256);
  syscall $clock, 1, $from;
  my $pid = fork;
  defined $pid or die "fork: $!";
  if (!$pid) {
    setpgrp 0, 0;
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
var KIB2 = 1024;
async function kernelStopwatch(env) {
  const calls = process.platform === "linux" ? CALLS.get(process.arch) : void 0;
  if (!calls) return void 0;
  const child = spawn("perl", ["-e", SCRIPT, ...calls.map(String)], {
    env,
    // A session of its own: Ctrl-C is ours to pass on.
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
    child.stdout?.on("data", (chunk) => this.#current?.watchers.wrote("stdout", chunk));
    child.stderr?.on("data", (chunk) => this.#current?.watchers.wrote("stderr", chunk));
    child.stdio[3].setEncoding("utf8").on("data", (text) => this.#read(text));
    child.on("exit", () => this.#end({ kind: "not-started", why: "the stopwatch ended" }));
    this.#orders.on("error", () => {
    });
  }
  time({ words, cwd }, watchers) {
    return new Promise((ended) => {
      this.#current = { watchers, ended, notStarted: void 0 };
      const order = Buffer.from([cwd, ...words].join("\0"));
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
    if (kind === "p") this.#current?.watchers.started(Number(words));
    else if (kind === "!" && this.#current) this.#current.notStarted = words;
    else if (kind === "r") {
      const [status = 0, wallNs = 0, userNs = 0, systemNs = 0, rss = 0] = words.split(" ").map(Number);
      const why = this.#current?.notStarted;
      const end = why === void 0 ? endOf(status) : { kind: "not-started", why };
      const account = { wallNs, userNs, systemNs, memoryPeakBytes: rss * KIB2 };
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
import { spawn as spawn2 } from "node:child_process";
import { readFileSync } from "node:fs";
var TICK_NS = 1e7;
var LINGERING_MS = 100;
function nodeStopwatch(env) {
  return { source: "Node", time: (order, watchers) => time(order, watchers, env), close: () => {
  } };
}
function time({ words, cwd }, watchers, env) {
  return new Promise((resolve2) => {
    const [program = "", ...rest] = words;
    const before = childTimes();
    const start = process.hrtime.bigint();
    const child = spawn2(program, rest, {
      cwd,
      env,
      detached: process.platform !== "win32",
      stdio: ["ignore", "pipe", "pipe"],
      windowsHide: true
    });
    let reading;
    const tell = (end) => {
      const { userNs, systemNs } = childTimes(before);
      const wallNs = Number(process.hrtime.bigint() - start);
      reading ??= { wallNs, userNs, systemNs, memoryPeakBytes: void 0 };
      resolve2({ end, ...reading });
    };
    child.stdout.on("data", (chunk) => watchers.wrote("stdout", chunk));
    child.stderr.on("data", (chunk) => watchers.wrote("stderr", chunk));
    child.on("error", ({ message }) => tell({ kind: "not-started", why: message }));
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
        tell(end);
      });
    });
    if (child.pid !== void 0) watchers.started(child.pid);
  });
}
function childTimes(before) {
  if (process.platform !== "linux") return { userNs: void 0, systemNs: void 0 };
  const stat2 = readFileSync("/proc/self/stat", "utf8");
  const fields = stat2.slice(stat2.lastIndexOf(")") + 2).split(" ");
  const since = (field, earlier = 0) => Number(fields[field]) * TICK_NS - earlier;
  return { userNs: since(13, before?.userNs), systemNs: since(14, before?.systemNs) };
}

// src/measure/stopwatch.ts
async function openStopwatch(env) {
  return await kernelStopwatch(env) ?? nodeStopwatch(env);
}

// src/measure/interleave.ts
var BLOCK = 4;
var ROUNDS_OF_COUNTS = 3;
async function interleave(around) {
  const { measure, budget, random, clock, canFilter } = around;
  const start = clock();
  const rounds = [];
  const soFar = (ended) => ({ rounds, max: budget.rounds, ended });
  let orders = [];
  let open;
  while (rounds.length < budget.rounds) {
    if (orders.length === 0) orders = blockOf(random);
    const order = orders.pop();
    const only = canFilter ? open : void 0;
    const measured = {};
    for (const side of order) {
      const values = await measure(side, only);
      if (!values) return soFar(true);
      measured[side] = values;
    }
    rounds.push({ base: measured.base ?? [], head: measured.head ?? [] });
    if (rounds.length === ROUNDS_OF_COUNTS || around.isLook(rounds.length)) {
      open = await around.unsettled(soFar(false));
      if (open.length === 0) return soFar(false);
    }
    around.progress(rounds.length, open?.length ?? 0);
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

export {
  interleave,
  overRounds,
  overAll,
  execute,
  succeeded,
  outcomeText,
  patternOf,
  resultsOf,
  outputSource,
  BENCHMARKS,
  PAIRED,
  measureSide,
  failed,
  openStopwatch
};
