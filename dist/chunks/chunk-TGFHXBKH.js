import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
const perfRegressionNow = () => { const [s, ns] = process.hrtime(); return 1e3 * s + ns / 1e6; };
import {
  CommandError,
  INSTRUCTIONS,
  TIMES_COUNTED,
  buildOf,
  callgrindWords,
  commandError,
  commandIn,
  countOnce,
  cpuNsOf,
  differenceOf,
  execute,
  hasSeed,
  interleave,
  judgeRounds,
  measureVariant,
  openCounter,
  openIn,
  overAll,
  prepare,
  succeeded,
  withLimit,
  withScratch,
  wordsFor,
  works
} from "./chunk-52FURCGL.js";
import {
  seededRandom,
  shuffled
} from "./chunk-CSBRR3RH.js";
import {
  commentTexts,
  commitOf,
  issueThread,
  upsertComment,
  withWorktrees
} from "./chunk-ZSRMS2XC.js";
import {
  BENCHMARKS,
  CERTAINTY,
  NO_EXPLANATION,
  ROUNDS,
  SIGMA_MIN,
  deviationScale,
  gunzip,
  gzip,
  isLook,
  mkdir,
  normalUpper,
  onlyCommit,
  open,
  pairwiseMeans,
  planReference,
  readFile,
  readdir,
  relate,
  rm,
  scaleFor,
  startOver,
  stat,
  studentUpper,
  unexplained,
  warningsOf,
  withExplanation,
  writeFile,
  writeNamed
} from "./chunk-AWV3AP5M.js";
import {
  BOXES_MAX,
  FUNCTIONS_MAX,
  INSTRUCTIONS_RULE,
  UserError,
  array,
  ascending,
  basename,
  boolean,
  constants2 as constants,
  createHash,
  delimiter,
  describeError,
  distance,
  execFile,
  faultOf,
  git,
  int,
  join,
  jsonText,
  kindOf,
  lazy,
  markdownCode,
  markdownText,
  matchesWildcard,
  mean,
  median,
  minLength,
  minimum,
  nextOfCulprit,
  nonnegative,
  notProfiledText,
  nullable,
  number,
  object,
  optional,
  percentage,
  positive,
  profileLines,
  profileMarkdown,
  promisify,
  readFileSync,
  referenceText,
  resolve,
  share,
  shortCommit,
  spawn,
  string,
  tryGit,
  union,
  visible,
  withText
} from "./chunk-VBP7NML6.js";
import {
  __export
} from "./chunk-VCJT4OQR.js";

// builtin:node:events
var of = (name) => perfRegressionRequire("node:events")[name];
function once(...given) {
  return new.target ? new (of("once"))(...given) : of("once")(...given);
}

// src/measure/stopwatch.ts
var PADDING = "PERF_REGRESSION_PADDING";

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
  const number2 = status & 127;
  if (number2 === 0) return { kind: "exit", code: status >> 8 & 255 };
  const name = Object.entries(constants.signals).find(([, value]) => value === number2)?.[0];
  return { kind: "signal", signal: name ?? `signal ${number2}` };
}

// src/measure/node-stopwatch.ts
var TICK_NS = 1e7;
var LINGERING_MS = 100;
function nodeStopwatch(env) {
  return { source: "Node", time: (order, listeners) => time(order, listeners, env), close: () => {
  } };
}
function time({ words, cwd, padding = "" }, listeners, env) {
  return new Promise((resolve2) => {
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
      resolve2({ end, ...reading });
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
  const stat2 = readFileSync("/proc/self/stat", "utf8");
  const fields = stat2.slice(stat2.lastIndexOf(")") + 2).split(" ");
  const since = (field, earlier = 0) => Number(fields[field]) * TICK_NS - earlier;
  return { userNs: since(13, before?.userNs), systemNs: since(14, before?.systemNs) };
}

// src/measure/open-stopwatch.ts
async function openStopwatch(env) {
  return await kernelStopwatch(env) ?? nodeStopwatch(env);
}

// src/measure/repeated.ts
var TIMES = 10;
async function measureRepeatedly(probe, variant, only, { times, ms, stop, rebuild, progress }) {
  const end = perfRegressionNow() + ms;
  const all2 = [];
  do {
    if (all2.length > 0) await rebuild?.();
    const results = await measureVariant(probe, variant, only, stop);
    if (!results) return void 0;
    all2.push(results);
    progress(all2.length);
  } while (all2.length < times && perfRegressionNow() < end);
  return together(all2);
}
function together(all2) {
  const [first2] = all2;
  if (all2.length === 1) return first2;
  const skipped = new Map(
    all2.flatMap((each) => each.skipped).map((each) => [JSON.stringify(each.why), each])
  );
  const measurements = overAll(all2.map((each) => each.measurements));
  return { ...first2, measurements, skipped: [...skipped.values()] };
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
  const end = perfRegressionNow() + ms;
  const random = seededRandom(SEED);
  const versions = [code, reference, ...next ? [next] : []];
  const own = [];
  const rounds = [];
  do {
    const measured = /* @__PURE__ */ new Map();
    for (const version of shuffled(versions, random)) {
      const work = measureVariant(version.probe, version, only, stop);
      const results = await (version === code ? work : failingAs(version, work));
      if (!results) return void 0;
      measured.set(version, results);
    }
    const of2 = (version) => measured.get(version).measurements;
    own.push(measured.get(code));
    rounds.push({ code: of2(code), reference: of2(reference), ...next && { next: of2(next) } });
    progress(rounds.length);
  } while (rounds.length < times && perfRegressionNow() < end);
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
async function withReference(referencing, work) {
  const { asked, runs, words, overlap } = referencing;
  let plan = planReference(asked, runs, words === void 0 ? overlap : 0);
  for (; ; ) {
    try {
      return { measured: await attempt(plan, referencing, work), plan };
    } catch (error) {
      if (!(error instanceof FailedVersion)) throw error;
      const old = plan.step?.kind === "moving" ? plan.step.from : void 0;
      if (!old || error.version.name !== nameOf(old)) throw named(error, referencing);
      plan = startOver(asked, old);
    }
  }
}
function named({ message, remedy, version }, { by }) {
  const how = `The reference is built and measured as the code is, with the same setup: name another version with ${by}.`;
  return new FailedVersion(new UserError(message, `${remedy}
${how}`.trim()), version);
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
    if (code !== void 0) await prepare(versions.code, setup, probe.stopwatch, stop);
    for (const version of [
      ...commit === "" ? [] : [versions.reference],
      ...versions.next ? [versions.next] : []
    ]) {
      await failingAs(version, prepare(version, setup, probe.stopwatch, stop));
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

// src/profile/profile.ts
var DEPTH_MAX = 200;
var ProfileBuilder = class {
  #root;
  #frames = [];
  #numbers = /* @__PURE__ */ new Map();
  #stacks = /* @__PURE__ */ new Map();
  #total = 0;
  #samples = 0;
  constructor(root) {
    this.#root = root.endsWith("/") ? root : `${root}/`;
  }
  /**
   * @param file where the function is defined, as the profiler writes it
   * @param module the program or library that it is in, if that is known
   */
  frame(name, file, line, module = null) {
    const key = `${name}\0${file}\0${line}\0${module}`;
    const known = this.#numbers.get(key);
    if (known !== void 0) return known;
    const isInside = (path) => path?.startsWith(this.#root) ?? false;
    const isRelative = file !== null && /^[^/<[(]/.test(file) && !/^(?:node|internal|evalmachine|wasm):/.test(file);
    const frame = {
      name,
      file: file !== null && isInside(file) ? file.slice(this.#root.length) : isRelative ? file : null,
      line: line !== null && line > 0 ? line : null,
      isOwn: isInside(file) || isInside(module) || module === null && isRelative
    };
    this.#numbers.set(key, this.#frames.length);
    return this.#frames.push(frame) - 1;
  }
  /** @param path frames, the outermost first */
  add(path, value) {
    if (!(value > 0 && Number.isFinite(value))) return;
    const kept = path.slice(0, DEPTH_MAX);
    const key = kept.join(" ");
    const stack = this.#stacks.get(key);
    if (stack) stack.value += value;
    else this.#stacks.set(key, { path: kept, value });
    this.#total += value;
    this.#samples++;
  }
  /** @param isCounted whether there is no chance in the values. @throws UserError if there is nothing */
  profile(unit, isCounted = false) {
    if (this.#total === 0) throw emptyProfile();
    return {
      ...{ unit, frames: this.#frames, total: this.#total },
      stacks: [...this.#stacks.values()],
      quantum: isCounted ? 0 : this.#total / this.#samples,
      overhead: 0
    };
  }
};
function scaled(profile, factor) {
  const stacks = profile.stacks.map(({ path, value }) => ({ path, value: value * factor }));
  const { total, quantum, overhead } = profile;
  return {
    ...profile,
    stacks,
    total: total * factor,
    quantum: quantum * factor,
    overhead: overhead * factor
  };
}
function mergedProfiles(profiles) {
  const [first2] = profiles;
  if (!first2) throw emptyProfile();
  if (profiles.length === 1) return first2;
  const frames = [];
  const numbers = /* @__PURE__ */ new Map();
  const numberOf = (frame) => {
    const key = JSON.stringify(frame);
    const known = numbers.get(key) ?? frames.push(frame) - 1;
    numbers.set(key, known);
    return known;
  };
  const stacks = profiles.flatMap((each) => {
    const map = each.frames.map(numberOf);
    return each.stacks.map(({ path, value }) => ({ path: path.map((i) => map[i]), value }));
  });
  const total = profiles.reduce((sum, each) => sum + each.total, 0);
  const samples = profiles.reduce((sum, each) => sum + (each.quantum > 0 ? each.total / each.quantum : 0), 0);
  const overhead = profiles.reduce((sum, each) => sum + each.overhead, 0);
  return { unit: first2.unit, frames, stacks, total, quantum: samples > 0 ? total / samples : 0, overhead };
}
function uncovered({ overhead, total }, spent) {
  return Math.max(0, spent - overhead - total);
}
function withUncovered(profile, value) {
  if (!(value > 0)) return profile;
  const frame = { name: "(start and end)", file: null, line: null, isOwn: false };
  return {
    ...profile,
    frames: [...profile.frames, frame],
    stacks: [...profile.stacks, { path: [profile.frames.length], value }],
    total: profile.total + value
  };
}
function emptyProfile() {
  return new UserError("the profile is empty", "A command that works for some tenths of a second has one.");
}

// src/profile/folded.ts
function readFolded(text, root, unit) {
  const builder = new ProfileBuilder(root);
  for (const line of text.split("\n")) {
    const [, stack, value] = /^(?!# )(.+) (\d+(?:\.\d+)?)\s*$/.exec(line) ?? [];
    if (stack === void 0) continue;
    const path = stack.split(";").map((part) => {
      const [, name = part, file = null, at] = /^(.*) \((.*?)(?::(\d+))?\)$/.exec(part) ?? [];
      return builder.frame(name, file, at === void 0 ? null : Number(at));
    });
    builder.add(path, Number(value));
  }
  return builder.profile(unit);
}
function labelOf({ name, file, line }) {
  const shown = name === "" ? "(anonymous)" : name.replace(/[;\n]/g, ",");
  if (file === null) return shown;
  return line === null ? `${shown} (${file})` : `${shown} (${file}:${line})`;
}
function foldedText({ frames, stacks }) {
  const lines = stacks.map(
    ({ path, value }) => `${path.map((i) => labelOf(frames[i])).join(";")} ${Math.round(value)}`
  );
  return `${lines.sort().join("\n")}
`;
}

// src/profile/matching.ts
var SHARE_MIN = 5e-3;
var SIMILAR = 0.6;
var MARGIN = 0.1;
var CANDIDATES_MAX = 100;
var LETTERS_MAX = 200;
var APPENDED = /(?:\.(?:isra|constprop|part|cold|lto_priv|llvm|localalias)(?:\.\d+)?|::h[0-9a-f]{16}| \[clone [^\]]*\]|@plt|@@?[A-Z][A-Z_0-9.]+)+$/;
function keysOf(base, head) {
  const [before, after] = [numbered(base.frames), numbered(head.frames)];
  const there = new Set(before);
  const here = new Set(after);
  const weights = [weigh(base, before), weigh(head, after)];
  const old = leftovers(weights[0], here);
  const young = leftovers(weights[1], there);
  const renamed = /* @__PURE__ */ new Map();
  const score = (one, other) => similarity(one, other);
  for (const one of young) {
    const [best, next] = old.map((other) => ({ other, score: score(one, other) })).sort((a, b) => b.score - a.score);
    if (!best || best.score < SIMILAR || next && best.score - next.score < MARGIN) continue;
    const [mutual, second] = young.map((other) => ({ other, score: score(other, best.other) })).sort((a, b) => b.score - a.score);
    if (mutual?.other !== one || second && mutual.score - second.score < MARGIN) continue;
    renamed.set(best.other.key, one.key);
  }
  const former = new Map([...renamed].map(([from, to]) => [to, weights[0].get(from)?.frame.name ?? from]));
  return { base: before.map((key) => renamed.get(key) ?? key), head: after, former };
}
function numbered(frames) {
  const places = Map.groupBy(frames, (frame) => `${frame.name.replace(APPENDED, "")}\0${frame.file}`);
  const keys = /* @__PURE__ */ new Map();
  for (const [place, all2] of places) {
    const isAnonymous = place.startsWith("\0") || /^(?:\(anonymous|<lambda>|<anonymous>)/.test(place);
    const lines = [...new Set(all2.map(({ line }) => line ?? 0))].sort((a, b) => a - b);
    for (const frame of all2)
      keys.set(frame, isAnonymous ? `${place}\0${lines.indexOf(frame.line ?? 0)}` : place);
  }
  return frames.map((frame) => keys.get(frame));
}
function weigh({ frames, stacks, total }, keys) {
  const all2 = /* @__PURE__ */ new Map();
  const of2 = (i) => {
    const key = keys[i];
    const known = all2.get(key) ?? { key, frame: frames[i], share: 0, near: /* @__PURE__ */ new Set() };
    all2.set(key, known);
    return known;
  };
  for (const { path, value } of stacks) {
    path.forEach((frame, i) => {
      const own = of2(frame);
      if (i === path.length - 1) own.share += value / total;
      if (i > 0) own.near.add(`from ${keys[path[i - 1]]}`);
      if (i < path.length - 1) own.near.add(`to ${keys[path[i + 1]]}`);
    });
  }
  return all2;
}
function leftovers(weights, others) {
  return [...weights.values()].filter(({ key, share: share2, frame }) => !others.has(key) && share2 >= SHARE_MIN && frame.isOwn).sort((a, b) => b.share - a.share).slice(0, CANDIDATES_MAX);
}
function similarity(one, other) {
  const both = [...one.near].filter((each) => other.near.has(each)).length;
  const all2 = (/* @__PURE__ */ new Set([...one.near, ...other.near])).size;
  const names = [one.frame.name, other.frame.name].map((name) => name.slice(0, LETTERS_MAX));
  const letters = Math.max(1, ...names.map((name) => name.length));
  const near = all2 === 0 ? 0 : both / all2;
  return 0.6 * near + 0.2 * Number(one.frame.file === other.frame.file) + 0.2 * (1 - distance(...names) / letters);
}

// src/profile/scale.ts
var ERRORS = 3;
var DRIFT = 0.02;
var SHARE_MIN2 = 0.2;
function scaleOf(functions, samples, { change, error }) {
  const measured = 1 + change;
  const errorsOf = ({ base: base2, head: head2 }, factor) => {
    if (base2 + head2 === 0) return 0;
    const chance2 = base2 / samples.base + head2 * factor ** 2 / samples.head;
    const drift = DRIFT * Math.max(base2, head2 * factor);
    return Math.min(ERRORS, Math.abs(base2 - head2 * factor) / Math.sqrt(chance2 + drift ** 2));
  };
  const cost = (factor) => functions.reduce(
    (sum2, shares) => sum2 + errorsOf(shares, factor) ** 2,
    ((factor - measured) / error) ** 2
  );
  const large = functions.filter(({ base: base2, head: head2 }) => Math.min(base2, head2) >= LARGE);
  const ratios = large.map(({ base: base2, head: head2 }) => base2 / head2);
  const candidates = [measured, ...ratios.filter((each) => Math.abs(each - measured) <= ERRORS * error)];
  const [likely = measured] = candidates.sort((a, b) => cost(a) - cost(b));
  const unchanged = functions.flatMap((shares, i) => errorsOf(shares, likely) < ERRORS ? [i] : []);
  const sum = (side) => unchanged.reduce((all2, i) => all2 + functions[i][side], 0);
  const [base, head] = [sum("base"), sum("head")];
  const alone = { factor: measured, unchanged: /* @__PURE__ */ new Set() };
  if (base < SHARE_MIN2 || head < SHARE_MIN2) return alone;
  if (unchanged.length === functions.length && Math.abs(change) > SURE * error) return alone;
  const ratio = base / head;
  const chance = (1 - base) / (base * samples.base) + (1 - head) / (head * samples.head);
  const variance = ratio ** 2 * chance + DRIFT ** 2;
  if (Math.abs(ratio - measured) > ERRORS * Math.sqrt(variance + error ** 2)) return alone;
  const weight = variance / (variance + error ** 2);
  return { factor: weight * measured + (1 - weight) * ratio, unchanged: new Set(unchanged) };
}
var SURE = 2;
var LARGE = 0.05;

// src/profile/difference.ts
var ERRORS2 = 3.5;
var DRIFT2 = 0.08;
var DRIFT_OTHERS = 0.3;
var SHARE_MIN3 = 0.02;
var PART_MIN = 0.1;
var OWN_MIN = 0.05;
var UNNAMED_MAX = 0.3;
function differenceOf2(base, head, compared) {
  const { profiler, benchmarks, measured, error = 0, symbols } = compared;
  const keys = keysOf(base, head);
  const isOwn = ownIn([base, head]);
  const amountsBy = (factor2) => {
    const all3 = /* @__PURE__ */ new Map();
    addSide(all3, base, keys.base, 0, 1 / base.total, isOwn);
    addSide(all3, head, keys.head, 1, factor2 / head.total, isOwn);
    return all3;
  };
  const change = measured ?? head.total / base.total - 1;
  const isSampled = base.quantum > 0 && head.quantum > 0;
  const { factor, unchanged } = isSampled && measured !== void 0 && error > 0 ? scaleOf(sharesIn(amountsBy(1)), samplesOf(base, head), { change, error }) : { factor: 1 + change, unchanged: /* @__PURE__ */ new Set() };
  const scales = [1 / base.total, factor / head.total];
  const all2 = amountsBy(factor);
  const noiseOf2 = ({ frame, self: [before, after] }) => {
    const isCounted = base.quantum === 0 && head.quantum === 0;
    const chance = Math.sqrt(before * base.quantum * scales[0] + after * head.quantum * scales[1]);
    return isCounted ? 0 : ERRORS2 * chance + (isOwn(frame) ? DRIFT2 : DRIFT_OTHERS) * Math.max(before, after);
  };
  const least = Math.max(base.quantum === 0 ? 0 : SHARE_MIN3, PART_MIN * Math.abs(factor - 1));
  const found = [...all2].filter(
    ([, amounts]) => Math.abs(selfOf(amounts)) > Math.max(noiseOf2(amounts), least)
  );
  const names = new Set(found.map(([key]) => key));
  const left = [...all2].filter(([key], i) => unchanged.has(i) && !names.has(key));
  const excess = left.reduce((sum, [, amounts]) => sum + selfOf(amounts), 0);
  const sizes = found.reduce((sum, [, { self }]) => sum + self[0] + self[1], 0);
  const listed = found.map(([key, amounts]) => {
    const { name, file, line } = amounts.frame;
    const share2 = excess * (amounts.self[0] + amounts.self[1]) / sizes;
    return {
      name: name === "" ? "(anonymous)" : name,
      formerName: keys.former.get(key) ?? null,
      file,
      line,
      self: selfOf(amounts) + share2,
      total: amounts.total[1] - amounts.total[0] + share2,
      noise: noiseOf2(amounts),
      inside: mostIn(amounts, selfOf(amounts))
    };
  }).sort((a, b) => Math.abs(b.self) - Math.abs(a.self)).slice(0, FUNCTIONS_MAX).sort((a, b) => b.self - a.self);
  return {
    ...{ profiler, unit: base.unit, benchmarks: [...benchmarks], change: factor - 1, functions: listed },
    rest: factor - 1 - listed.reduce((sum, { self }) => sum + self, 0),
    missing: Math.max(unnamed(base), unnamed(head)) > UNNAMED_MAX ? symbols : null,
    flame: flameOf([base, head], [keys.base, keys.head], scales)
  };
}
function selfOf({ self: [before, after] }) {
  return after - before;
}
function sharesIn(all2) {
  return [...all2.values()].map(({ self }) => ({ base: self[0], head: self[1] }));
}
function samplesOf(base, head) {
  return { base: base.total / base.quantum, head: head.total / head.quantum };
}
function ownIn(profiles) {
  const share2 = ({ frames, stacks, total }) => stacks.reduce((sum, { path, value }) => sum + (path.some((i) => frames[i]?.isOwn) ? value : 0), 0) / total;
  return profiles.every((profile) => share2(profile) >= OWN_MIN) ? ({ isOwn }) => isOwn : () => true;
}
function addSide(all2, { frames, stacks }, keys, side, scale, isOwn) {
  for (const { path, value } of stacks) {
    const amount = value * scale;
    const leaf = path.at(-1);
    const blamed = path.findLast((i) => isOwn(frames[i])) ?? leaf;
    for (const i of new Map(path.map((frame) => [keys[frame], frame])).values()) {
      const key = keys[i];
      const amounts = all2.get(key) ?? {
        ...{ frame: frames[i], self: [0, 0], total: [0, 0], inside: /* @__PURE__ */ new Map() }
      };
      all2.set(key, amounts);
      if (side === 1) amounts.frame = frames[i];
      amounts.total[side] += amount;
      if (key !== keys[blamed]) continue;
      amounts.self[side] += amount;
      if (blamed === leaf) continue;
      const { name } = frames[leaf];
      amounts.inside.set(name, (amounts.inside.get(name) ?? 0) + (side === 1 ? amount : -amount));
    }
  }
}
function mostIn({ inside }, self) {
  const [most] = [...inside].sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]));
  return most && most[1] / self > 0.5 ? most[0] : null;
}
function unnamed({ frames, stacks, total }) {
  const isUnnamed = ({ name }) => /^(?:\[unknown\]|\?\?\?|0x[0-9a-f]+)$/.test(name);
  const found = stacks.filter(({ path }) => isUnnamed(frames[path.at(-1)]));
  return found.reduce((sum, { value }) => sum + value, 0) / total;
}
function flameOf(profiles, keys, scales) {
  const root = { label: "", amounts: [0, 0], children: /* @__PURE__ */ new Map() };
  for (const side of [1, 0]) {
    const { frames, stacks } = profiles[side];
    for (const { path, value } of stacks) {
      let node2 = root;
      for (const i of path) {
        const key = keys[side]?.[i];
        const child = node2.children.get(key) ?? {
          label: labelOf(frames[i]),
          amounts: [0, 0],
          children: /* @__PURE__ */ new Map()
        };
        node2.children.set(key, child);
        child.amounts[side] += value * scales[side];
        node2 = child;
      }
    }
  }
  const size = ({ amounts: [before, after] }) => Math.max(before, after);
  const listed = (node2) => [...node2.children.values()].flatMap((child) => [child, ...listed(child)]);
  const largest = listed(root).filter((node2) => size(node2) >= FLAME_MIN).sort((a, b) => size(b) - size(a)).slice(0, BOXES_MAX);
  const places = new Map(largest.map((node2, i) => [node2, i]));
  const parents = new Map(
    largest.flatMap((node2) => [...node2.children.values()].map((child) => [child, node2]))
  );
  const labels = [...new Set(largest.map(({ label }) => label))];
  const numbers = new Map(labels.map((label, i) => [label, i]));
  const boxes = largest.map((node2) => {
    const parent = parents.get(node2);
    const [before, after] = node2.amounts.map(rounded);
    return [parent ? places.get(parent) : -1, numbers.get(node2.label), before, after];
  });
  return { names: labels, boxes };
}
var FLAME_MIN = 5e-4;
function rounded(share2) {
  return Number(share2.toFixed(5));
}

// src/profile/pprof-writer.ts
var MEASURED = {
  ns: ["cpu", "nanoseconds"],
  instructions: ["instructions", "count"],
  samples: ["samples", "count"]
};
var MAPPING = 1;
function pprofBytes({ unit, frames, stacks, quantum }, name) {
  const message = new Message();
  const strings = /* @__PURE__ */ new Map([["", 0]]);
  const numberOf = (text) => {
    const number2 = strings.get(text) ?? strings.size;
    strings.set(text, number2);
    return number2;
  };
  const typeOf = ([type, of2]) => new Message().number(1, numberOf(type)).number(2, numberOf(of2));
  const isSampled = unit === "ns" && quantum > 0;
  if (isSampled) message.message(1, typeOf(MEASURED.samples));
  message.message(1, typeOf(MEASURED[unit]));
  for (const { path, value } of stacks) {
    const values = [...isSampled ? [Math.round(value / quantum)] : [], Math.round(value)];
    const innermostFirst = path.map((i) => i + 1).reverse();
    message.message(2, new Message().numbers(1, innermostFirst).numbers(2, values));
  }
  message.message(3, new Message().number(1, MAPPING).number(5, numberOf(name)).flags(7, 8, 9));
  frames.forEach((frame, i) => {
    const id = i + 1;
    const [shown, line] = [numberOf(frame.name || "(anonymous)"), frame.line ?? 0];
    message.message(
      4,
      new Message().number(1, id).number(2, MAPPING).message(4, new Message().number(1, id).number(2, line))
    );
    const place = numberOf(frame.file ?? "");
    message.message(
      5,
      new Message().number(1, id).number(2, shown).number(3, shown).number(4, place).number(5, line)
    );
  });
  if (isSampled) message.message(11, typeOf(MEASURED.ns)).number(12, Math.round(quantum));
  message.number(14, numberOf(MEASURED[unit][0]));
  for (const text of strings.keys()) message.text(6, text);
  return message.bytes();
}
var Message = class _Message {
  #bytes = [];
  /** A field that is not there is 0. */
  number(field, value) {
    if (value > 0) this.#varint(field * 8).#varint(value);
    return this;
  }
  flags(...fields) {
    for (const field of fields) this.number(field, 1);
    return this;
  }
  numbers(field, values) {
    const packed2 = new _Message();
    for (const value of values) packed2.#varint(value);
    return this.message(field, packed2);
  }
  message(field, content) {
    return this.#block(field, content.#bytes);
  }
  text(field, text) {
    return this.#block(field, new TextEncoder().encode(text));
  }
  bytes() {
    return Uint8Array.from(this.#bytes);
  }
  #block(field, content) {
    this.#varint(field * 8 + 2).#varint(content.length);
    for (let i = 0; i < content.length; i++) this.#bytes.push(content[i]);
    return this;
  }
  /** Not by shifts, which see 32 bits only. */
  #varint(value) {
    let left = value;
    for (; left >= 128; left = Math.floor(left / 128)) this.#bytes.push(left % 128 | 128);
    this.#bytes.push(left);
    return this;
  }
};

// src/profile/speedscope.ts
function speedscopeText(profiles) {
  const frames = [];
  const numbers = /* @__PURE__ */ new Map();
  const numberOf = (frame) => {
    const label = labelOf(frame);
    const known = numbers.get(label);
    if (known !== void 0) return known;
    const { file, line } = frame;
    numbers.set(label, frames.length);
    return frames.push({ name: label, ...file !== null && { file }, ...line !== null && { line } }) - 1;
  };
  const all2 = [...profiles].map(([name, profile]) => ({
    type: "sampled",
    name,
    unit: profile.unit === "ns" ? "nanoseconds" : "none",
    startValue: 0,
    endValue: profile.total,
    samples: profile.stacks.map(({ path }) => path.map((i) => numberOf(profile.frames[i]))),
    weights: profile.stacks.map(({ value }) => value)
  }));
  const $schema = "https://www.speedscope.app/file-format-schema.json";
  return `${JSON.stringify({ $schema, exporter: "perf-regression", shared: { frames }, profiles: all2 })}
`;
}

// src/measure/profilers/files.ts
var BYTES_MAX = 2e8;
var FILES_MAX = 500;
function textOf({ bytes }) {
  return bytes.toString("utf8");
}
async function profileFiles(folder, pattern) {
  const names = (await readdir(folder)).filter((name) => pattern.test(name)).sort();
  if (names.length === 0)
    throw new UserError(
      "the profiler wrote nothing",
      "The command has to end by itself: a process that is killed writes no profile."
    );
  let bytes = 0;
  const files = [];
  for (const name of names.slice(0, FILES_MAX)) {
    bytes += (await stat(join(folder, name))).size;
    requireBounded(bytes);
    files.push({ name, bytes: await readFile(join(folder, name)) });
  }
  return files;
}
async function merged(parts, read) {
  const profiles = [];
  let error;
  for (const part of parts) {
    try {
      profiles.push(await read(part));
    } catch (cause) {
      if (!(cause instanceof UserError)) throw cause;
      error ??= cause;
    }
  }
  if (profiles.length === 0 && error) throw error;
  return mergedProfiles(profiles);
}
function requireBounded(bytes) {
  if (bytes <= BYTES_MAX) return;
  throw new UserError(`the profile has more than ${BYTES_MAX / 1e6} MB`, "Profile a shorter command.");
}

// src/measure/profilers/index.ts
var profilers_exports = {};
__export(profilers_exports, {
  profilerFor: () => profilerFor
});

// src/profile/callgrind.ts
var SHARE_MIN4 = 1e-4;
var STACKS_MAX = 2e4;
function readCallgrind(text, root) {
  const costs = costsIn(text);
  const builder = new ProfileBuilder(root);
  const total = costs.reduce((sum, { self }) => sum + self, 0);
  const left = new Map(costs.map((cost) => [cost, cost.self]));
  const frameOf = ({ name, file, line, module }) => builder.frame(name, file, line, module);
  let stacks = 0;
  const expand = (cost, amount, path, above) => {
    const whole = cost.self + sumOf(cost.calls);
    if (whole <= 0 || amount < SHARE_MIN4 * total || stacks >= STACKS_MAX) return;
    const share2 = Math.min(1, amount / whole);
    const own = [...path, frameOf(cost)];
    const taken = Math.min(left.get(cost) ?? 0, cost.self * share2);
    if (taken > 0) {
      left.set(cost, (left.get(cost) ?? 0) - taken);
      builder.add(own, taken);
      stacks++;
    }
    const inside = /* @__PURE__ */ new Set([...above, cost]);
    for (const [callee, inclusive] of cost.calls)
      if (!inside.has(callee)) expand(callee, inclusive * share2, own, inside);
  };
  for (const cost of costs) if (!cost.isCalled) expand(cost, cost.self + sumOf(cost.calls), [], /* @__PURE__ */ new Set());
  for (const [cost, amount] of left) if (amount > 0) builder.add([frameOf(cost)], amount);
  return builder.profile("instructions", true);
}
function sumOf(calls) {
  let sum = 0;
  for (const inclusive of calls.values()) sum += inclusive;
  return sum;
}
function costsIn(text) {
  const costs = /* @__PURE__ */ new Map();
  const names = {
    fn: /* @__PURE__ */ new Map(),
    fl: /* @__PURE__ */ new Map(),
    ob: /* @__PURE__ */ new Map()
  };
  const nameOf2 = (kind, written) => {
    const [, number2 = "", name] = /^\((\d+)\)(?: (.*))?$/.exec(written) ?? [];
    if (number2 === "") return written;
    if (name !== void 0) names[kind].set(number2, name);
    return names[kind].get(number2) ?? written;
  };
  const costOf = (name, file2, module2) => {
    const key = `${name}\0${file2}\0${module2}`;
    const known = costs.get(key);
    if (known) return known;
    const place = (path) => path === "" || path === "???" ? null : path;
    const made = {
      name,
      file: place(file2),
      module: place(module2),
      line: null,
      self: 0,
      calls: /* @__PURE__ */ new Map(),
      isCalled: false
    };
    costs.set(key, made);
    return made;
  };
  let [module, file, here] = ["", "", ""];
  let fn;
  let callee = {};
  let [line, isCall] = [0, false];
  for (const each of text.split("\n")) {
    const [, key, value = ""] = /^(c?(?:fn|ob|fl|fi|fe)|calls)=(.*)$/.exec(each) ?? [];
    if (key === void 0) {
      const [, place = "", amount] = /^(\+\d+|-\d+|\*|\d+) (\d+)/.exec(each) ?? [];
      if (amount === void 0 || !fn) continue;
      line = place === "*" ? line : /^[+-]/.test(place) ? line + Number(place) : Number(place);
      if (isCall) {
        const to = costOf(callee.name ?? "", callee.file ?? file, callee.module ?? module);
        if (to !== fn) {
          fn.calls.set(to, (fn.calls.get(to) ?? 0) + Number(amount));
          to.isCalled = true;
        }
        [isCall, callee] = [false, {}];
      } else {
        fn.self += Number(amount);
        if (fn.line === null && here === file && line > 0) fn.line = line;
      }
    } else if (key === "ob") module = nameOf2("ob", value);
    else if (key === "fl") [file, here] = [nameOf2("fl", value), nameOf2("fl", value)];
    else if (key === "fi" || key === "fe") here = nameOf2("fl", value);
    else if (key === "fn") fn = costOf(nameOf2("fn", value), file, module);
    else if (key === "cob") callee.module = nameOf2("ob", value);
    else if (key === "cfi" || key === "cfl") callee.file = nameOf2("fl", value);
    else if (key === "cfn") callee.name = nameOf2("fn", value);
    else if (key === "calls") isCall = true;
  }
  return [...costs.values()];
}

// src/measure/profilers/callgrind.ts
var callgrind = {
  name: "callgrind",
  counts: true,
  symbols: "compile with -g and do not strip",
  obstacle: async ({ stopwatch }) => await works(["valgrind", "--version"], stopwatch) ? void 0 : "Valgrind is not installed (apt-get install valgrind)",
  words: async (command, { folder }) => [...callgrindWords(folder), ...command],
  async read(folder, root) {
    const files = await profileFiles(folder, /^callgrind\.out\./);
    return merged(files, (file) => readCallgrind(textOf(file), root));
  }
};

// src/measure/profilers/command-text.ts
var SCRIPT_BYTES = 2e4;
var MAKE_MS = 1e4;
var SHELL = /^#!.*\b(?:ba|da|k|z)?sh\b/;
async function commandText(words, cwd, place) {
  const files = words.map((word, i) => readable(word, i, cwd, place.env));
  const texts = await Promise.all(files);
  return [words.join(" "), ...texts, await recipe(words, cwd, place)].join("\n");
}
async function readable(word, i, cwd, env) {
  const isProgram = i === 0 && !word.includes("/");
  const folders = isProgram ? (env.PATH ?? "").split(delimiter) : [""];
  for (const folder of folders) {
    const text = await beginning(resolve(cwd, folder, word));
    if (text === void 0) continue;
    const isShell = !isProgram && (SHELL.test(text) || /\.(?:ba|k|z)?sh$/.test(word));
    return isShell ? text : text.startsWith("#!") ? text.split("\n")[0] ?? "" : "";
  }
  return "";
}
async function beginning(path) {
  const file = await open(path).catch(() => void 0);
  try {
    const read = await file?.read(Buffer.alloc(SCRIPT_BYTES), 0, SCRIPT_BYTES, 0);
    return read?.buffer.toString("latin1", 0, read.bytesRead);
  } catch {
    return void 0;
  } finally {
    await file?.close();
  }
}
async function recipe(words, cwd, { stopwatch }) {
  const at = words.findIndex((word) => /^g?make$/.test(basename(word)));
  if (at < 0) return "";
  const dry = [...words.slice(0, at + 1), "--dry-run", ...words.slice(at + 1)];
  const limits = { timeoutMs: MAKE_MS, retainedBytes: SCRIPT_BYTES, stop: new AbortController().signal };
  const execution = await execute({ words: dry, cwd }, stopwatch, limits);
  return succeeded(execution) ? execution.stdout.head.toString("utf8") : "";
}

// src/profile/pprof.ts
var NOTHING2 = new Uint8Array();
function readPprof(bytes, root) {
  const fields = fieldsOf(bytes);
  const of2 = (number2) => fields.filter((field) => field.number === number2);
  const decoder = new TextDecoder();
  const strings = of2(6).map((field) => decoder.decode(field.bytes));
  const types = of2(1).map((field) => strings[first(fieldsOf(field.bytes), 1)] ?? "");
  const time2 = types.indexOf("cpu") >= 0 ? types.indexOf("cpu") : types.length - 1;
  const functions = new Map(
    of2(5).map((field) => {
      const own = fieldsOf(field.bytes);
      const at = {
        name: strings[first(own, 2)] ?? "",
        file: strings[first(own, 4)] || null,
        line: first(own, 5),
        begins: first(own, 5) > 0
      };
      return [first(own, 1), at];
    })
  );
  const locations = of2(4).map((field) => fieldsOf(field.bytes));
  for (const line of locations.flat().filter(({ number: number2 }) => number2 === 4)) {
    const own = fieldsOf(line.bytes);
    const at = functions.get(first(own, 1));
    if (at && !at.begins) at.line = Math.min(at.line || Number.POSITIVE_INFINITY, first(own, 2));
  }
  const builder = new ProfileBuilder(root);
  const frames = new Map(
    locations.map((own) => {
      const lines = own.filter(({ number: number2 }) => number2 === 4).map((line) => functions.get(first(fieldsOf(line.bytes), 1)));
      const named2 = lines.flatMap((at) => at ? [builder.frame(at.name, at.file, at.line)] : []);
      return [first(own, 1), named2];
    })
  );
  let samples = 0;
  for (const field of of2(2)) {
    const own = fieldsOf(field.bytes);
    const path = numbersIn(own, 1).flatMap((location) => frames.get(location) ?? []);
    const values = numbersIn(own, 2);
    if (path.length > 0) builder.add(path.reverse(), values[time2] ?? 0);
    samples += types[0] === "samples" ? values[0] ?? 0 : 1;
  }
  if (types[time2] === "instructions") return builder.profile("instructions", true);
  const profile = builder.profile(types[time2] === "cpu" ? "ns" : "samples");
  return { ...profile, quantum: profile.total / Math.max(1, samples) };
}
function first(fields, number2) {
  return fields.find((field) => field.number === number2)?.value ?? 0;
}
function numbersIn(fields, number2) {
  return fields.filter((field) => field.number === number2).flatMap(({ value, bytes }) => {
    if (bytes === NOTHING2) return [value];
    const numbers = [];
    for (const at = { place: 0 }; at.place < bytes.length; ) numbers.push(varint(bytes, at));
    return numbers;
  });
}
function fieldsOf(bytes) {
  const fields = [];
  const at = { place: 0 };
  while (at.place < bytes.length) {
    const key = varint(bytes, at);
    const number2 = Math.floor(key / 8);
    const kind = key % 8;
    if (kind === 0) fields.push({ number: number2, value: varint(bytes, at), bytes: NOTHING2 });
    else if (kind === 1) at.place += 8;
    else if (kind === 5) at.place += 4;
    else if (kind === 2) {
      const end = varint(bytes, at) + at.place;
      if (end > bytes.length) throw damaged();
      fields.push({ number: number2, value: 0, bytes: bytes.subarray(at.place, end) });
      at.place = end;
    } else throw damaged();
  }
  return fields;
}
function varint(bytes, at) {
  let value = 0;
  for (let i = 0; i < 10; i++) {
    const byte = bytes[at.place++];
    if (byte === void 0) throw damaged();
    value += (byte & 127) * 2 ** (7 * i);
    if (byte < 128) return value;
  }
  throw damaged();
}
function damaged() {
  return new UserError("the profile of Go is damaged", "Run the command again.");
}

// src/measure/profilers/go.ts
var unpack = promisify(gunzip);
var SECONDS = 10;
var script = (folder, seconds) => `#!/bin/sh
program=$1
shift
case $program in
*.test) exec "$program" -test.benchtime=${seconds}s "-test.cpuprofile=${folder}/$$.pprof" "$@" ;;
*) exec "$program" "$@" ;;
esac
`;
var go = {
  name: "go",
  claims: (text) => /\bgo test\b/.test(text),
  symbols: "do not strip the test binary (-ldflags=-s)",
  obstacle: async ({ stopwatch }) => await works(["go", "version"], stopwatch) ? void 0 : "go is not on the PATH",
  async words(command, { folder, env, benchmarks }) {
    const starter = join(folder, "start");
    const seconds = Math.max(1, Math.round(SECONDS / Math.max(1, benchmarks)));
    await writeFile(starter, script(folder, seconds), { mode: 493 });
    return ["env", `GOFLAGS=${`${env.GOFLAGS ?? ""} -exec=${starter}`.trim()}`, ...command];
  },
  async read(folder, root) {
    const files = await profileFiles(folder, /\.pprof$/);
    return merged(files, async ({ bytes }) => readPprof(await unpacked(bytes), root));
  }
};
async function unpacked(bytes) {
  if (bytes[0] !== 31) return bytes;
  return unpack(bytes, { maxOutputLength: BYTES_MAX }).catch(() => {
    throw new UserError("the profile of Go is damaged", "Run the command again.");
  });
}

// src/profile/cpuprofile.ts
var schema = object({
  nodes: array(
    object({
      id: int(),
      callFrame: object({ functionName: string(), url: string(), lineNumber: int() }),
      children: optional(array(int()))
    })
  ),
  samples: array(int()),
  /** In µs, since the sample before. */
  timeDeltas: array(number()),
  /** Ours: what the processor spent in all threads, in µs. The deltas are of the clock and rise when others have the processor. */
  spentUs: optional(number().check(positive()))
});
var IDLE = /* @__PURE__ */ new Set(["(idle)", "(root)"]);
var NS = 1e3;
var LONGEST = 4;
function readCpuProfile(texts, root, starter = "") {
  const builder = new ProfileBuilder(root);
  let overhead = 0;
  let spentUs;
  for (const text of texts) {
    const parsed = schema.safeParse(jsonOf(text));
    if (!parsed.success) throw new UserError("the profile of V8 is damaged", "Run the command again.");
    overhead += addThread(builder, parsed.data, starter);
    spentUs ??= parsed.data.spentUs;
  }
  const profile = { ...builder.profile("ns"), overhead };
  return spentUs === void 0 ? profile : scaled(profile, spentUs * NS / (profile.total + overhead));
}
function addThread(builder, { nodes, samples, timeDeltas }, starter) {
  const nodeOf = new Map(nodes.map((node2) => [node2.id, node2]));
  const parents = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id]))
  );
  const spent = /* @__PURE__ */ new Map();
  const most = LONGEST * (ascending(timeDeltas)[timeDeltas.length >> 1] ?? 0);
  let overhead = 0;
  samples.forEach((id, i) => {
    const values = spent.get(id) ?? [];
    values.push(Math.min(most, timeDeltas[i] ?? 0) * NS);
    spent.set(id, values);
  });
  for (const [id, values] of spent) {
    const path = [];
    const seen = /* @__PURE__ */ new Set();
    let isStarter = false;
    for (let at = id; at !== void 0 && !seen.has(at); at = parents.get(at)) {
      seen.add(at);
      const frame = nodeOf.get(at)?.callFrame;
      if (!frame || IDLE.has(frame.functionName)) continue;
      const { functionName, url, lineNumber } = frame;
      isStarter ||= starter !== "" && url.endsWith(`/${starter}`);
      path.push(
        builder.frame(
          functionName,
          fileOf(url),
          url === "" ? null : lineNumber + 1,
          url === "" ? "(V8)" : null
        )
      );
    }
    if (isStarter) overhead += values.reduce((sum, value) => sum + value, 0);
    else if (path.length > 0) for (const value of values) builder.add(path.toReversed(), value);
  }
  return overhead;
}
function jsonOf(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}
function fileOf(url) {
  if (url === "") return null;
  if (!url.startsWith("file://")) return url;
  try {
    return decodeURIComponent(url.slice("file://".length));
  } catch {
    return url.slice("file://".length);
  }
}

// src/measure/profilers/node.ts
var PRELOADED = "perf-regression-preload.cjs";
var PRELOAD = `
const { Session } = require('node:inspector');
const { isMainThread, threadId } = require('node:worker_threads');
const { env, cpuUsage, pid } = require('node:process');
const { writeFileSync } = require('node:fs');
const folder = env.PERF_REGRESSION_PROFILE;
if (folder) {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.setSamplingInterval', { interval: Number(env.PERF_REGRESSION_INTERVAL) });
  const before = cpuUsage();
  session.post('Profiler.start');
  process.once('exit', () => {
    const { user, system } = cpuUsage(before);
    session.post('Profiler.stop', (error, result) => {
      if (error) return;
      const text = JSON.stringify({ ...result.profile, ...(isMainThread && { spentUs: user + system }) });
      writeFileSync(folder + '/' + pid + '.' + threadId + '.cpuprofile', text);
    });
  });
}
`;
var node = {
  name: "node",
  claims: (text) => /(?:^|[\s/;&|])(?:node|npm|npx|yarn|pnpm|tsx|ts-node|vitest|jest)(?:\d+)?(?:\s|$)/.test(text),
  isPartial: true,
  symbols: "give functions names, and keep source maps of bundles",
  obstacle: async () => void 0,
  async words(command, { folder, env, intervalUs }) {
    const preload = join(folder, PRELOADED);
    await writeFile(preload, PRELOAD);
    const options = `${env.NODE_OPTIONS ?? ""} --require=${JSON.stringify(preload)}`.trim();
    const asked = [`PERF_REGRESSION_PROFILE=${folder}`, `PERF_REGRESSION_INTERVAL=${intervalUs}`];
    return ["env", `NODE_OPTIONS=${options}`, ...asked, ...command];
  },
  async read(folder, root) {
    const files = await profileFiles(folder, /\.cpuprofile$/);
    const processes = [...Map.groupBy(files, ({ name }) => name.split(".")[0]).values()];
    return merged(processes, (threads) => readCpuProfile(threads.map(textOf), root, PRELOADED));
  }
};

// src/profile/perf-script.ts
var HEAD = /^\S.*?\s(\d+)\s+cpu-clock\S*\s*$/;
var FRAME = /^\s+[0-9a-f]+ (.+) \((.*)\)$/;
function readPerfScript(text, root) {
  const builder = new ProfileBuilder(root);
  for (const sample of text.split(/\n\s*\n/)) {
    const [head = "", ...lines] = sample.trimStart().split("\n");
    const period = HEAD.exec(head)?.[1];
    if (period === void 0) continue;
    const path = lines.flatMap((line) => {
      const [, symbol, module = ""] = FRAME.exec(line) ?? [];
      if (symbol === void 0 || symbol === "[unknown]" && module === "[unknown]") return [];
      return [builder.frame(symbol.replace(/\+0x[0-9a-f]+$/, ""), null, null, module)];
    });
    if (path.length > 0) builder.add(path.reverse(), Number(period));
  }
  return builder.profile("ns");
}

// src/measure/profilers/perf.ts
var run = (program, words, options) => promisify(execFile)(program, words, { ...options, encoding: "utf8" });
var DATA = "perf.data";
var PLACES_MS = 2e4;
var perf = {
  name: "perf",
  symbols: "compile with -g -fno-omit-frame-pointer and do not strip; for node add --perf-basic-prof",
  async obstacle({ stopwatch }) {
    if (!await works(["perf", "--version"], stopwatch))
      return "perf is not installed (apt-get install linux-perf, on Ubuntu linux-tools-generic)";
    const isAllowed = await withScratch((folder) => works(wordsIn(["true"], folder, 1e3), stopwatch));
    return isAllowed ? void 0 : "perf may not record (sudo sysctl kernel.perf_event_paranoid=1)";
  },
  words: async (command, { folder, intervalUs }) => wordsIn(command, folder, intervalUs),
  async read(folder, root) {
    requireBounded((await stat(join(folder, DATA)).catch(() => ({ size: 0 }))).size);
    const fields = "comm,tid,period,event,ip,sym,dso";
    const { stdout } = await run("perf", ["script", "-i", join(folder, DATA), "-F", fields, "--no-inline"], {
      maxBuffer: 2 * BYTES_MAX,
      cwd: folder
    }).catch((error) => {
      throw new UserError(
        `perf script failed: ${error.message.split("\n")[0]?.slice(0, 200)}`,
        "Profile a shorter command."
      );
    });
    return withPlaces(readPerfScript(stdout, root), stdout, root);
  }
};
function wordsIn(command, folder, intervalUs) {
  const frequency = String(Math.round(1e6 / intervalUs) - 1);
  const where = ["--no-buildid-cache", "-o", join(folder, DATA)];
  const options = ["-q", "-F", frequency, "-e", "cpu-clock", "-g", ...where];
  return ["perf", "record", ...options, "--", ...command];
}
async function withPlaces(profile, text, root) {
  const modules = new Set([...text.matchAll(/ \((\/[^)\n]+)\)$/gm)].map(([, path]) => path));
  const places = /* @__PURE__ */ new Map();
  for (const module of [...modules].filter((path) => path.startsWith(`${root}/`)).slice(0, 5)) {
    const options = { maxBuffer: BYTES_MAX, timeout: PLACES_MS };
    const { stdout } = await run("nm", ["-lC", "--defined-only", module], options).catch(() => ({
      stdout: ""
    }));
    for (const [, name = "", file = "", line] of stdout.matchAll(/^[0-9a-f]+ [tTwW] (.+)\t(.+):(\d+)$/gm))
      places.set(name, {
        file: file.startsWith(`${root}/`) ? file.slice(root.length + 1) : file,
        line: Number(line)
      });
  }
  const frames = profile.frames.map(
    (frame) => frame.isOwn ? { ...frame, ...places.get(frame.name) } : frame
  );
  return { ...profile, frames };
}

// src/measure/profilers/python-sampler.ts
var SAMPLER = String.raw`
import sys

def _start():
    import atexit, os, signal, time, _thread
    folder = os.environ.get("PERF_REGRESSION_PROFILE")
    if not folder or not hasattr(signal, "setitimer"):
        return
    clock, stacks, threads, state = time.process_time_ns, {}, {}, {}
    interval = float(os.environ["PERF_REGRESSION_INTERVAL"]) / 1e6
    set_signal, set_timer = signal.signal, signal.setitimer
    timers = [(signal.SIGALRM, signal.ITIMER_REAL), (signal.SIGPROF, signal.ITIMER_PROF)]

    def begin(forked=False):
        stacks.clear()
        threads.clear()
        state.update(process=os.getpid(), main=_thread.get_ident(), forked=forked, written=0, busy=False)
        state.update(name="%d.%d" % (os.getpid(), time.time_ns()), samples=0, overhead=0, last=clock())
        tick(interval)

    def tick(seconds):
        set_timer(timers[0][1], seconds, seconds)

    def add(frame, spent):
        path = []
        while frame is not None:
            path.append(frame.f_code)
            frame = frame.f_back
        path = tuple(path)
        stacks[path] = stacks.get(path, 0) + spent

    def others():
        active = getattr(sys.modules.get("threading"), "_active", ())
        if len(active) < 2 or sys.platform != "linux":
            return 0
        frames, sum = sys._current_frames(), 0
        for ident, thread in list(active.items()):
            if ident == state["main"] or ident not in frames:
                continue
            try:
                now = time.clock_gettime_ns((~thread.native_id << 3) | 6)
            except (OSError, TypeError, AttributeError):
                continue
            before = threads.get(thread.native_id, 0)
            spent = now - before if now >= before else now
            threads[thread.native_id] = now
            if spent > 0:
                add(frames[ident], spent)
                sum += spent
        return sum

    def sample(_, frame):
        if state["busy"]:
            return
        state["busy"] = True
        now = clock()
        spent = now - state["last"] - others()
        if spent > 0:
            add(frame, spent)
        state["samples"] += 1
        if state["forked"] and now - state["written"] > 5e7:
            write()
            state["written"] = now
        state["last"] = clock()
        state["overhead"] += state["last"] - now
        state["busy"] = False

    def write():
        name = lambda code: "%s (%s:%d)" % (getattr(code, "co_qualname", code.co_name), code.co_filename, code.co_firstlineno)
        path = "%s/%s" % (folder, state["name"])
        with open(path, "w", encoding="utf-8", errors="replace") as file:
            file.write("# samples %d overhead %d\n" % (state["samples"], state["overhead"]))
            for stack, spent in stacks.items():
                file.write("%s %d\n" % (";".join(name(code).replace(";", ",") for code in reversed(stack)), spent))
        os.replace(path, path + ".folded")

    def end():
        tick(0)
        state["busy"] = True
        if os.getpid() == state["process"]:
            write()

    def replaced(execute):
        def call(*words):
            end()
            try:
                return execute(*words)
            finally:
                state["busy"] = False
                tick(interval)
        return call

    def shared(function, asks):
        def call(*words):
            if len(timers) > 1 and asks(*words):
                tick(0)
                set_signal(timers.pop(0)[0], signal.SIG_DFL)
                listen()
                tick(interval)
            return function(*words)
        return call

    def listen():
        set_signal(timers[0][0], sample)
        signal.siginterrupt(timers[0][0], bool(threads))

    def threaded(start):
        def call(*words, **named):
            if not threads:
                threads[0] = 0
                listen()
            return start(*words, **named)
        return call

    os.execv, os.execve = replaced(os.execv), replaced(os.execve)
    signal.signal = shared(signal.signal, lambda number, *_: number == signal.SIGALRM)
    signal.setitimer = shared(signal.setitimer, lambda which, *_: which == signal.ITIMER_REAL)
    signal.alarm = shared(signal.alarm, lambda *_: True)
    for module in (_thread, sys.modules.get("threading")):
        for name in ("start_new_thread", "start_joinable_thread", "_start_new_thread", "_start_joinable_thread"):
            if hasattr(module, name):
                setattr(module, name, threaded(getattr(module, name)))
    os.register_at_fork(after_in_child=lambda: begin(True))
    listen()
    begin()
    atexit.register(end)

_start()
_own = __file__.rsplit("/", 1)[0]
sys.path[:] = [each for each in sys.path if each != _own]
_this = sys.modules.pop("sitecustomize", None)
try:
    import sitecustomize
except ImportError:
    sys.modules["sitecustomize"] = _this
`;

// src/measure/profilers/python.ts
var python = {
  name: "python",
  claims: (text) => /(?:^|[\s/;&|])(?:python|pytest|pypy|uv|poetry|tox|nox)[\d.]*(?:\s|$)/.test(text),
  isPartial: true,
  symbols: "run the .py files themselves",
  obstacle: async ({ stopwatch }) => await works(["env", "true"], stopwatch) ? void 0 : "the profiler of Python needs a POSIX system",
  async words(command, { folder, env, intervalUs }) {
    const site = join(folder, "site");
    await mkdir(site);
    await writeFile(join(site, "sitecustomize.py"), SAMPLER);
    const path = [site, ...env.PYTHONPATH ? [env.PYTHONPATH] : []].join(":");
    const asked = [`PERF_REGRESSION_PROFILE=${folder}`, `PERF_REGRESSION_INTERVAL=${intervalUs}`];
    return ["env", `PYTHONPATH=${path}`, ...asked, ...command];
  },
  async read(folder, root) {
    const files = await profileFiles(folder, /\.folded$/);
    return merged(files.map(textOf), (text) => {
      const profile = readFolded(text, root, "ns");
      const [, samples = "1", overhead = "0"] = /^# samples (\d+) overhead (\d+)$/m.exec(text) ?? [];
      return {
        ...profile,
        quantum: profile.total / Math.max(1, Number(samples)),
        overhead: Number(overhead)
      };
    });
  }
};

// src/measure/profilers/index.ts
var all = [go, node, python, perf, callgrind];
async function profilerFor(choice, words, cwd, counted, place) {
  if (choice !== "auto") {
    const named2 = all.find(({ name }) => name === choice);
    const obstacle = await named2.obstacle(place);
    return obstacle === void 0 ? named2 : [obstacle];
  }
  const text = await commandText(words, cwd, place);
  const fitting = all.filter(({ claims }) => claims === void 0 || claims(text));
  const ordered = counted ? [...fitting.filter((each) => each !== perf), perf] : fitting;
  const obstacles = [];
  for (const profiler of ordered) {
    const obstacle = await profiler.obstacle(place);
    if (obstacle === void 0) return profiler;
    obstacles.push(obstacle);
  }
  return obstacles;
}

// src/measure/explain.ts
var packed = promisify(gzip);
async function explained(report, explaining) {
  return withExplanation(report, await explain(report, explaining));
}
var MINUTES_MAX = 10;
async function explain(report, explaining) {
  const { choice, stop } = explaining;
  const slower = report.findings.filter((finding) => finding.verdict === "regressed" && isWork(finding));
  if (choice === "off" || stop.aborted || report.identical !== void 0) return NO_EXPLANATION;
  if (choice !== "always" && slower.length === 0) return NO_EXPLANATION;
  if (choice === "auto" && isWaiting(report)) return unexplained({ code: "waits" });
  const named2 = [...new Set(slower.map(({ benchmark }) => benchmark))];
  const count = new Set(report.findings.map(({ benchmark }) => benchmark)).size;
  const cpuNs = report.findings.find(({ metric }) => metric.name === CPU)?.current?.value;
  const found = await profileDifference(
    { benchmarks: named2, count, cpuNs, ...measuredChange(report, slower) },
    explaining
  );
  if (found === void 0) return NO_EXPLANATION;
  return "code" in found ? unexplained(found) : { profile: found, warnings: [] };
}
async function profileDifference(slower, explaining) {
  const { choice, probe, places, env, info } = explaining;
  const { kind } = probe.outputSource;
  try {
    const { profilerFor: profilerFor2 } = await Promise.resolve(profilers_exports);
    const counted = slower.counted ?? kind === "instructions";
    const named2 = choice === "always" || choice === "off" ? "auto" : choice;
    const { stopwatch } = probe;
    const profiler = await profilerFor2(named2, probe.words, places.head, counted, { stopwatch, env });
    if (!("name" in profiler)) return { code: "no-profiler", obstacles: [...profiler] };
    await explaining.build?.();
    info(`Profiling both versions with ${profiler.name}.`);
    const benchmarks = kind === "outside" || kind === "instructions" ? [] : slower.benchmarks;
    const sampling = { intervalUs: intervalFor(slower), count: slower.count };
    const before = await profiled("base", profiler, explaining, benchmarks, sampling);
    const after = before && await profiled("head", profiler, explaining, benchmarks, sampling);
    if (!before || !after) return void 0;
    const aside = (before.uncovered + after.uncovered) / 2;
    const [base, head] = [withUncovered(before.profile, aside), withUncovered(after.profile, aside)];
    const { measured, error } = slower;
    if (slower.mayWait && isWait(head.total / base.total - 1, measured ?? 0)) return { code: "waits" };
    const known = profiler.counts ? { measured: void 0 } : { measured, ...error !== void 0 && { error } };
    const profile = differenceOf2(base, head, {
      profiler: profiler.name,
      benchmarks,
      ...known,
      symbols: profiler.symbols
    });
    await keep(base, head, explaining);
    return profile;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { code: "failed", ...faultOf(error) };
  }
}
function isWork({ metric }) {
  return ["time", "throughput"].includes(kindOf(metric.unit)) || metric.name === INSTRUCTIONS;
}
function measuredChange({ findings }, slower) {
  const cpu = findings.filter(({ metric, change }) => metric.name === CPU && change?.estimate != null);
  const chosen = [cpu, slower, findings.filter(isWork)].find((each) => each.length > 0) ?? [];
  const changes = chosen.flatMap(({ change, metric }) => {
    if (!change || change.estimate === null) return [];
    const measured = metric.direction === "higher" ? 1 / (1 + change.estimate) - 1 : change.estimate;
    return [{ measured, error: errorOf(change) }];
  });
  return changes.sort((a, b) => a.measured - b.measured)[changes.length >> 1] ?? { measured: void 0 };
}
var WIDTH = 4;
var ERROR_MAX = 0.2;
function errorOf({ low, high }) {
  return low === null || high === null ? ERROR_MAX : Math.min(ERROR_MAX, (high - low) / WIDTH);
}
var CPU = "cpu_time";
var SAMPLES = 8e3;
var INTERVAL_US = { min: 100, max: 2e3, usual: 500 };
function intervalFor({ cpuNs: ns }) {
  if (ns === void 0) return INTERVAL_US.usual;
  return Math.round(Math.min(INTERVAL_US.max, Math.max(INTERVAL_US.min, ns / 1e3 / SAMPLES)));
}
var ENOUGH_NS = 3e8;
var EXECUTIONS_MAX = 20;
function isWaiting({ findings }) {
  const of2 = (name) => findings.find(({ metric }) => metric.name === name);
  const [time2, cpu] = [of2("time"), of2(CPU)];
  const [all2, work] = [time2?.change?.estimate ?? 0, cpu?.change?.estimate ?? 0];
  if (time2?.verdict !== "regressed" || !cpu || cpu.verdict === "regressed") return false;
  return isWait(work, all2);
}
function isWait(work, time2) {
  return work <= time2 / 4;
}
async function profiled(side, profiler, { probe, places, stop, env }, benchmarks, { intervalUs, count }) {
  return withScratch(async (scratch) => {
    const command = wordsFor(probe.words, benchmarks.length === 0 ? void 0 : benchmarks);
    const limits = { timeoutMs: Math.min(probe.timeoutMs, MINUTES_MAX * 6e4), retainedBytes: 0, stop };
    const ended = [];
    let missing = ENOUGH_NS;
    for (let i = 0; missing > 0 && i < EXECUTIONS_MAX; i++) {
      const folder = join(scratch, `${i}`);
      await mkdir(folder);
      const words = await profiler.words(command, { folder, env, intervalUs, benchmarks: count });
      const execution = await execute(commandIn(words, places[side]), probe.stopwatch, limits);
      if (execution.outcome.kind === "interrupted") return void 0;
      if (!succeeded(execution))
        throw commandError(`the command failed under ${profiler.name} on ${side}`, execution);
      const spent = cpuNsOf(execution);
      ended.push({ folder, spent });
      missing -= profiler.counts || !spent ? missing : spent;
    }
    const isPart = profiler.isPartial && probe.outputSource.kind === "outside";
    let [readable2, aside] = [0, 0];
    const sum = await merged(ended, async ({ folder, spent }) => {
      const profile = await profiler.read(folder, places[side]);
      readable2++;
      if (isPart && spent !== void 0) aside += uncovered(profile, spent);
      return profile;
    });
    return { profile: scaled(sum, 1 / readable2), uncovered: aside / readable2 };
  });
}
async function keep(base, head, { folder, folderBy }) {
  if (folder === void 0) return;
  await mkdir(folder, { recursive: true }).catch(() => void 0);
  const write = (name, content) => writeNamed(folderBy, join(folder, name), content);
  const sides = new Map(Object.entries({ base, head }));
  for (const [side, profile] of sides) {
    await write(`${side}.folded`, foldedText(profile));
    await write(`${side}.pb.gz`, await packed(pprofBytes(profile, side)));
  }
  await write("profiles.speedscope.json", speedscopeText(sides));
}
function commitBefore({ findings }) {
  const [worst] = findings.filter(({ verdict }) => verdict === "regressed").sort((a, b) => Math.abs(b.change?.estimate ?? 0) - Math.abs(a.change?.estimate ?? 0));
  return worst?.since?.after ?? "";
}

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
var VARIANCE_RATIO_ENOUGH = 1;
var ROUNDS_MAX = 60;
function beliefs(count, evidence, model) {
  const centres = centresOf(evidence, model);
  const logs = BETWEEN.map(({ tau, prior }) => {
    const each = logLikelihoods(count, centres, { shift: model.shift, tau });
    return each.map((value) => value + Math.log(prior));
  });
  const largest = Math.max(...logs.flat());
  const weights = logs.map((row) => row.map((value) => Math.exp(value - largest)));
  const all2 = weights.flat().reduce((sum, weight) => sum + weight, 0);
  const at = Array.from(
    { length: count + 1 },
    (_, first2) => first2 === 0 ? 0 : weights.reduce((sum, row) => sum + row[first2 - 1], 0) / all2
  );
  const between = BETWEEN.reduce((sum, { tau }, i) => {
    return sum + tau * weights[i].reduce((part, weight) => part + weight, 0) / all2;
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
    const value = Math.min(Math.max(shift, 0) + beyond, Math.max(Math.min(shift, 0) - beyond, centre));
    return { at, rounds: n, value, variance };
  });
}
var BEYOND = 1.5;
function informationOf(values, centre, sigma) {
  const observed = values.reduce((sum, value) => {
    const square = ((value - centre) / sigma) ** 2;
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
    for (const value of values) {
      const weight = 1 / (DEGREES + ((value - centre) / sigma) ** 2);
      sum += weight * value;
      weights += weight;
    }
    centre = sum / weights;
  }
  return centre;
}
function logLikelihoods(count, centres, { shift, tau }) {
  const mean2 = SHARE.centre * shift;
  const stepPrecision = 1 / (SHARE.spread * shift) ** 2;
  const buildPrecision = 1 / tau ** 2;
  return Array.from({ length: count }, (_, i) => {
    let [all2, after, sum, sumAfter, squares, logs] = [buildPrecision, stepPrecision, 0, 0, 0, 0];
    for (const { at, value, variance } of centres) {
      const weight = 1 / (variance + tau * tau);
      const has = i + 1 <= at;
      const left = has ? value - mean2 : value;
      all2 += weight;
      sum += weight * left;
      squares += weight * left * left;
      logs += Math.log(weight);
      if (!has) continue;
      after += weight;
      sumAfter += weight * left;
    }
    const shared = after - stepPrecision;
    const determinant = all2 * after - shared * shared;
    const explained2 = (after * sum * sum - 2 * shared * sum * sumAfter + all2 * sumAfter * sumAfter) / determinant;
    return 0.5 * (logs + Math.log(buildPrecision * stepPrecision) - Math.log(determinant) - squares + explained2);
  });
}
function likeliest(belief, skipped) {
  return answersOf(belief, skipped).reduce(
    (best, answer) => answer.probability > best.probability ? answer : best
  );
}
function answersOf({ at: belief }, skipped) {
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
  const enough = Math.min(
    ROUNDS_MAX,
    CENTRE_VARIANCE * sigma * sigma / (VARIANCE_RATIO_ENOUGH * between * between)
  );
  let below = 0;
  let best;
  for (let at = 1; at < belief.length - 1; at++) {
    below += belief[at];
    const done = rounds.get(at) ?? 0;
    if (skipped.has(at) || done > 0 && done >= enough) continue;
    const distance2 = Math.abs(below - 0.5);
    if (distance2 > 0.5 - OPEN_MIN) continue;
    if (best === void 0 || distance2 < best.distance) best = { at, distance: distance2 };
  }
  return best?.at;
}
function identifiability(size) {
  let sum = 0;
  for (let commits = 1; commits <= 400; commits++)
    sum += normalUpper(size * Math.sqrt(commits) / 2) / commits;
  return Math.exp(-2 * sum);
}

// src/measure/bisect.ts
var knownSchema = lazy(
  () => object({
    /**
     * Commits, `at` counted from the good one, with their differences to it. The first entries belong to the
     * bad commit.
     */
    evidence: array(object({ at: int().check(minimum(1)), differences: array(number()) })),
    skipped: array(int().check(minimum(1)))
  })
);
var soughtSchema = object({
  benchmark: string(),
  metric: string(),
  unit: string(),
  higherIsBetter: boolean()
});
var ROUNDS_MAX2 = 600;
var OTHERS_MIN = 0.02;
async function bisect({ count, known, measure, learnt }) {
  const model = modelOf(known, count);
  const skipped = new Set(known.skipped);
  const evidence = [...known.evidence];
  for (; ; ) {
    const belief = beliefs(count, evidence, model);
    const answer = likeliest(belief, skipped);
    const found = { answer, others: othersOf(answer, belief, skipped), between: belief.between };
    const at = nextToMeasure(belief, skipped, model.sigma);
    const done = evidence.reduce((sum, each) => sum + (each.at === count ? 0 : each.differences.length), 0);
    const isEnough = answer.probability >= CERTAINTY || done >= ROUNDS_MAX2;
    if (isEnough || at === void 0) return { ...found, isFinal: true };
    const differences = await measure(at);
    if (differences === "stopped") return { ...found, isFinal: false };
    if (differences === void 0) skipped.add(at);
    else evidence.push({ at, differences: [...differences] });
    await learnt({ evidence, skipped: [...skipped] }, answer);
  }
}
function othersOf({ from: best }, belief, skipped) {
  return answersOf(belief, skipped).filter(({ from, probability }) => from !== best && probability >= OTHERS_MIN).sort((a, b) => b.probability - a.probability);
}
function modelOf({ evidence }, count) {
  const differences = evidence.filter(({ at }) => at === count).flatMap((each) => each.differences);
  return {
    shift: median(pairwiseMeans(differences)),
    sigma: Math.max(SIGMA_MIN, deviationScale(differences))
  };
}
function differencesOf(rounds, { benchmark, metric, higherIsBetter }) {
  const valueIn = (side) => side.find((each) => each.benchmark.name === benchmark && each.metric.name === metric)?.sample.centre;
  return rounds.flatMap(({ base, head }) => {
    const [before, after] = [valueIn(base), valueIn(head)];
    if (before === void 0 || after === void 0) return [];
    if (before <= 0 || after <= 0) {
      throw new UserError(
        `${metric} of ${benchmark} was ${Math.min(before, after)}: a search needs values above 0`,
        "Search by another metric."
      );
    }
    const { to } = scaleFor([before, after], before, higherIsBetter);
    return [to(after) - to(before)];
  });
}

// src/measure/search-ground.ts
async function isSameBuild({ build }, { artifact, stop }, place, name) {
  if (!artifact || !build || stop.aborted) return false;
  return differenceOf(build, await buildOf(artifact, place, name)) === void 0;
}
async function orSkipped(name, { stop, progress }, work) {
  try {
    const result = await work();
    return stop.aborted ? "stopped" : result;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    if (stop.aborted) return "stopped";
    const [why = ""] = describeError(error).split("\n");
    progress.warn(`${name} is skipped: ${visible(why, 200)}`);
    return void 0;
  }
}

// src/measure/commit-search.ts
var ROUNDS_MIN = 12;
var ROUNDS_AT_COMMIT = 4;
var CommitSearch = class {
  #start;
  #means;
  #random = seededRandom(1);
  constructor(start, means) {
    this.#start = start;
    this.#means = means;
  }
  /**
   * Measures the bad commit against the good one until a change for the worse is certain.
   * @returns undefined if it was interrupted
   * @throws UserError if there is no such change
   */
  async ends(bad) {
    const { probe, stop } = this.#means;
    const isCounted = probe.outputSource.kind === "instructions";
    const isOpen = async (soFar) => {
      if (!isCounted && soFar.rounds.length < ROUNDS_MIN) return true;
      const { worst: worst2, isUndecided } = await this.#judged(soFar, bad);
      return !worst2 && (isUndecided || !isCounted);
    };
    const { isExact, benchmark } = this.#start.series;
    const only = isExact ? benchmark : void 0;
    const done = await this.#against(bad, "the bad commit", ROUNDS.defaultValue, isOpen, only);
    if (stop.aborted) return void 0;
    if (done.identical !== void 0) {
      throw new UserError(
        "the builds of the good and the bad commit are the same",
        `No commit between them can be found by measuring: name others, or leave ${this.#means.artifact?.by} out.`
      );
    }
    const { worst } = await this.#judged(done, bad);
    if (worst) return { sought: worst, rounds: done.rounds };
    throw new UserError(
      `between the good and the bad commit nothing got worse beyond its limit, in ${done.rounds.length} rounds`,
      "Compare them with perf-regression ab --base GOOD --head BAD, or give an older commit."
    );
  }
  /** @returns undefined if the commit cannot be measured, `stopped` if it was interrupted */
  at(commit, sought) {
    const name = `commit ${shortCommit(commit)}`;
    return orSkipped(name, this.#means, async () => {
      const { rounds, identical } = await this.#against(
        commit,
        name,
        ROUNDS_AT_COMMIT,
        async () => true,
        sought.benchmark
      );
      if (this.#means.stop.aborted) return "stopped";
      if (identical !== void 0) return Array.from({ length: ROUNDS_AT_COMMIT }, () => 0);
      const differences = differencesOf(rounds, sought);
      return differences.length > 0 ? differences : void 0;
    });
  }
  #against(commit, name, max, isOpen, benchmark) {
    const { cwd, probe, setup, stop, progress } = this.#means;
    const { outputSource } = probe;
    const counter = outputSource.kind === "instructions" ? outputSource.counter.name : void 0;
    return withWorktrees({ test: commit }, cwd, async ({ test }) => {
      const tested = { name, place: test };
      await prepare(tested, setup, probe.stopwatch, stop);
      if (await isSameBuild(this.#start, this.#means, test, name))
        return { rounds: [], max, ended: true, identical: this.#start.build?.size ?? 0 };
      const good = { name: "the good commit", place: this.#start.place };
      const variants = { base: good, head: tested };
      const only = benchmark === void 0 ? void 0 : [benchmark];
      return interleave({
        // A setup with a number of the layout builds both again for each round.
        begin: async (done) => {
          if (done === 0 || !hasSeed(setup)) return;
          for (const side of ["base", "head"])
            await prepare(variants[side], setup, probe.stopwatch, stop);
        },
        measure: async (side) => (await measureVariant(probe, variants[side], only, stop))?.measurements,
        counter,
        times: () => counter === void 0 ? 1 : TIMES_COUNTED,
        isLook: (done) => counter !== void 0 || isLook(done, max),
        unsettled: async (soFar) => await isOpen(soFar) ? ["it"] : [],
        canFilter: probe.words.some((word) => word.includes(BENCHMARKS)),
        budget: { rounds: max, ms: Number.POSITIVE_INFINITY },
        random: this.#random,
        clock: () => perfRegressionNow(),
        progress: (done) => progress.step(name, done, max)
      });
    });
  }
  /** The most certain of the selected series that got worse, and whether more rounds could show another. */
  async #judged(soFar, bad) {
    const { policy, reader, runInfo } = this.#means;
    const { series } = this.#start;
    const commits = { base: this.#start.good, head: bad };
    const report = await judgeRounds(soFar, { commits, policy, reader, runInfo });
    const isAskedFor = ({ benchmark, metric }) => (series.isExact ? series.benchmark === benchmark : matchesWildcard(series.benchmark ?? "*", benchmark)) && matchesWildcard(series.metric ?? "*", metric.name);
    const [found] = report.findings.filter((finding) => finding.verdict === "regressed" && finding.change !== null && isAskedFor(finding)).sort((a, b) => (a.pValue ?? 0) - (b.pValue ?? 0));
    return { worst: found && seriesOf(found), isUndecided: openIn(report).length > 0 };
  }
};
function seriesOf({ benchmark, metric }) {
  const { name, unit, direction } = metric;
  return { benchmark, metric: name, unit, higherIsBetter: direction === "higher" };
}

// src/measure/commit-counts.ts
var ROUNDS_MAX3 = 3;
var CommitCounts = class {
  #start;
  #means;
  #benchmark;
  /** @param benchmark the only one that has to run, if the command can choose */
  constructor(start, means, benchmark) {
    this.#start = start;
    this.#means = means;
    this.#benchmark = benchmark;
  }
  /**
   * Executes the command once at the good commit, as it is.
   * @returns undefined if it was interrupted
   */
  async once() {
    const { probe, stop } = this.#means;
    const command = commandIn(wordsFor(probe.words, [this.#benchmark]), this.#start.place);
    const execution = await execute(command, probe.stopwatch, {
      timeoutMs: probe.timeoutMs,
      retainedBytes: 0,
      stop
    });
    if (execution.outcome.kind === "interrupted") return void 0;
    if (!succeeded(execution)) throw commandError("the command failed on the good commit", execution);
    return execution;
  }
  /**
   * Counts both ends in turn.
   * @param at number of the bad commit
   * @param isOpen whether further counts could decide
   * @param limits of one execution
   * @returns undefined if it was interrupted, `slow` if the first one took more than its limit
   * @throws UserError if one of them cannot be counted, or not in its time
   */
  async ends(bad, at, counter, limits, isOpen) {
    const { cwd, setup, probe, stop } = this.#means;
    return withWorktrees({ test: bad }, cwd, async ({ test }) => {
      await prepare({ name: "the bad commit", place: test }, setup, probe.stopwatch, stop);
      const [good, after] = [[], []];
      const counts = [
        { at: 0, values: good },
        { at, values: after }
      ];
      do {
        for (const [name, place, values] of [
          ["the good commit", this.#start.place, good],
          ["the bad commit", test, after]
        ]) {
          for (let i = 0; i < TIMES_COUNTED; i++) {
            const done = await this.#count(name, place, counter, limits.timeoutMs);
            if (!done) return void 0;
            if ((cpuNsOf(done.execution) ?? 0) > limits.cpuNs) return "slow";
            values.push(done.count);
          }
        }
      } while (good.length < ROUNDS_MAX3 * TIMES_COUNTED && isOpen(counts));
      return counts;
    });
  }
  /** Counts the good commit once. @returns undefined if it was interrupted */
  async good(counter) {
    return (await this.#count("the good commit", this.#start.place, counter))?.count;
  }
  /**
   * @param good counts of the good commit, which a commit with the same build shares
   * @returns undefined if the commit cannot be counted, `stopped` if it was interrupted
   */
  at(commit, times, counter, good) {
    const { cwd, setup, probe, stop } = this.#means;
    const name = `commit ${shortCommit(commit)}`;
    return orSkipped(
      name,
      this.#means,
      () => withWorktrees({ test: commit }, cwd, async ({ test }) => {
        await prepare({ name, place: test }, setup, probe.stopwatch, stop);
        if (await isSameBuild(this.#start, this.#means, test, name)) return good;
        const values = [];
        while (values.length < times) {
          const done = await this.#count(name, test, counter);
          if (!done) return "stopped";
          values.push(done.count);
        }
        return values;
      })
    );
  }
  #count(name, place, counter, timeoutMs = this.#means.probe.timeoutMs) {
    const { probe, stop } = this.#means;
    return countOnce(counter, { ...probe, timeoutMs }, { name, place }, [this.#benchmark], stop);
  }
};

// src/measure/largest-step.ts
var countsSchema = object({
  at: int().check(nonnegative()),
  values: array(number().check(positive())).check(minLength(1))
});
var countedSchema = lazy(
  () => object({
    /** What counted: another counter counts differently. */
    counter: string(),
    /** Both ends, then what lies between them; each commit once. */
    counts: array(countsSchema).check(minLength(2)),
    /** Commits that cannot be counted. */
    skipped: array(int().check(minimum(1))),
    /** Executions of the command. */
    runs: int()
  })
);
var SIGMA_MIN2 = 2e-5;
var PART_MIN2 = 0.25;
var OTHERS_MIN2 = 0.02;
var TIMES_MAX = 4;
var ERRORS3 = 3;
function largestStep(count, { counts, skipped }) {
  const levels = levelsOf(counts);
  const known = [...levels.keys()].sort((a, b) => a - b);
  if (known[0] !== 0 || known.at(-1) !== count || count === 0) throw new RangeError("both ends are needed");
  const stretches = known.slice(1).map((to, i) => {
    const after = known[i];
    return { after, to, rise: levelOf(levels, to) - levelOf(levels, after) };
  });
  const shift = levelOf(levels, count);
  const best = stretches.reduce((most, each) => each.rise > most.rise ? each : most);
  const noise = noiseOf(counts);
  const rivals = stretches.filter((each) => each !== best).map((each) => ({ each, probability: chanceOf(each, best, counts, noise) }));
  const doubt = rivals.reduce((sum, { probability }) => sum + probability, 0);
  const part = best.rise / shift;
  const at = middleOf(best, new Set(skipped));
  return {
    answer: { from: best.after + 1, to: best.to, probability: Math.max(0, 1 - doubt) },
    others: rivals.filter(({ probability }) => probability >= OTHERS_MIN2).sort((a, b) => b.probability - a.probability).map(({ each, probability }) => ({ from: each.after + 1, to: each.to, probability })),
    ...{ shift, part },
    ...at !== void 0 && part >= PART_MIN2 && { next: { at, times: timesOf(shift, noise) ?? TIMES_MAX } }
  };
}
function isOfSearch({ counts, skipped }, count) {
  const places = counts.map(({ at }) => at);
  const isWhole = places.includes(0) && places.includes(count) && new Set(places).size === places.length;
  return isWhole && [...places, ...skipped].every((at) => at <= count) && levelOf(levelsOf(counts), count) > 0;
}
function isClear(counts, count) {
  return timesOf(levelOf(levelsOf(counts), count), noiseOf(counts)) !== void 0;
}
function levelsOf(counts) {
  const good = mean(counts.find(({ at }) => at === 0)?.values ?? []);
  return new Map(counts.map(({ at, values }) => [at, Math.log(mean(values) / good)]));
}
function levelOf(levels, at) {
  return levels.get(at) ?? Number.NaN;
}
function noiseOf(counts) {
  const freedom = counts.reduce((sum, { values }) => sum + values.length - 1, 0);
  const squares = counts.reduce((sum, { values }) => {
    const centre = mean(values);
    return sum + values.reduce((part, value) => part + (value / centre - 1) ** 2, 0);
  }, 0);
  const sigma = freedom === 0 ? 0 : Math.sqrt(squares / freedom);
  return sigma > SIGMA_MIN2 ? { sigma, freedom } : { sigma: SIGMA_MIN2, freedom: Number.POSITIVE_INFINITY };
}
function timesOf(shift, { sigma }) {
  const times = Math.ceil(6 * (ERRORS3 * sigma / (shift / 2)) ** 2);
  return times <= TIMES_MAX ? Math.max(1, times) : void 0;
}
function chanceOf(other, best, counts, { sigma, freedom }) {
  const weights = /* @__PURE__ */ new Map();
  const add = (at, weight) => weights.set(at, (weights.get(at) ?? 0) + weight);
  for (const [{ after, to }, sign] of [
    [best, 1],
    [other, -1]
  ]) {
    add(to, sign);
    add(after, -sign);
  }
  const variance = counts.reduce(
    (sum, { at, values }) => sum + (weights.get(at) ?? 0) ** 2 / values.length,
    0
  );
  const t = (best.rise - other.rise) / (sigma * Math.sqrt(variance));
  return studentUpper(t, freedom);
}
function middleOf({ after, to }, skipped) {
  const middle = (after + to) / 2;
  let best;
  for (let at = after + 1; at < to; at++) {
    if (skipped.has(at)) continue;
    if (best === void 0 || Math.abs(at - middle) < Math.abs(best - middle)) best = at;
  }
  return best;
}

// src/measure/counted-search.ts
var VISIBLE = 0.5;
var SLOWER_MAX = 8;
var COUNT_MIN = { cpuNs: 2e9, timeoutMs: 2e4 };
var SLOW = "counting them takes much longer than measuring the time";
var DRIFT_MAX = 1 / 8;
var CountedSearch = class {
  #task;
  #counts;
  #counter;
  constructor(task) {
    this.#task = task;
    const { start, means, sought } = task;
    this.#counts = new CommitCounts(start, means, sought.benchmark);
    const { outputSource } = means.probe;
    if (outputSource.kind === "instructions") this.#counter = outputSource.counter;
  }
  /**
   * Counts both ends if that can show the change.
   * @param shift the change in time, as a logarithm; above 0 is worse
   * @returns undefined if it was interrupted
   */
  async trial(shift) {
    const obstacle = this.#obstacle();
    if (obstacle !== void 0) return { counting: { why: obstacle } };
    try {
      const counter = await this.#open();
      const plain = await this.#counts.once();
      if (!plain) return void 0;
      const cpuNs = cpuNsOf(plain);
      const limits = {
        timeoutMs: Math.max(COUNT_MIN.timeoutMs, SLOWER_MAX * plain.wallNs / 1e6),
        cpuNs: Math.max(COUNT_MIN.cpuNs, SLOWER_MAX * (cpuNs ?? 0))
      };
      const counting = await this.#ends(counter, shift, limits);
      return counting && { counting, cpuNs };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      if (this.#task.means.stop.aborted) return void 0;
      const isSlow = error instanceof CommandError && error.outcome.kind === "timeout";
      return { counting: { why: isSlow ? SLOW : error.message } };
    }
  }
  async #ends(counter, shift, limits) {
    const { commits } = this.#task;
    const at = commits.length - 1;
    const riseIn = (counts2) => largestStep(at, { counts: counts2, skipped: [] }).shift;
    const isOpen = (counts2) => riseIn(counts2) >= VISIBLE * shift && !isClear(counts2, at);
    const counts = await this.#counts.ends(commits[at], at, counter, limits, isOpen);
    if (!counts) return void 0;
    if (counts === "slow") return { why: SLOW };
    const rise = riseIn(counts);
    if (rise < VISIBLE * shift)
      return { why: `their number differs by ${percentage(Math.expm1(rise))} between the ends` };
    if (!isClear(counts, at)) return { why: "their number varies too much from run to run" };
    const runs = counts.reduce((sum, { values }) => sum + values.length, 0);
    return { counter: counter.name, counts: [...counts], skipped: [], runs };
  }
  /** Why counts cannot stand for the series; null if nobody would expect it. */
  #obstacle() {
    const { sought, means } = this.#task;
    if (!["time", "throughput"].includes(kindOf(sought.unit))) return null;
    const { words, outputSource } = means.probe;
    if (outputSource.kind === "outside" || words.some((word) => word.includes(BENCHMARKS))) return void 0;
    return `they are those of the whole command, which does not name ${BENCHMARKS} to leave the others out`;
  }
  async #open() {
    const { probe, env } = this.#task.means;
    this.#counter ??= await openCounter(probe.stopwatch, env);
    return this.#counter;
  }
  /**
   * Whether this machine counts what another run of the search counted.
   * @returns undefined if it was interrupted
   * @throws UserError if it cannot count
   */
  async isSame(counted) {
    const { counter: name, counts } = counted;
    const at = this.#task.commits.length - 1;
    if (!isOfSearch(counted, at)) return false;
    const counter = await this.#open();
    if (counter.name !== name) return false;
    const value = await this.#counts.good(counter);
    if (value === void 0) return void 0;
    const { shift } = largestStep(at, { counts, skipped: [] });
    return Math.abs(Math.log(value / mean(goodIn(counts)))) <= DRIFT_MAX * Math.abs(shift);
  }
  /** Counts commits until the largest step is known. @param learnt stores what is known */
  async search(counted, learnt) {
    const { commits, means } = this.#task;
    const counter = await this.#open();
    const good = goodIn(counted.counts);
    let now = counted;
    for (; ; ) {
      const step = largestStep(commits.length - 1, now);
      if (!step.next) return { step, isFinal: true };
      const { at, times } = step.next;
      const commit = commits[at];
      const values = await this.#counts.at(commit, times, counter, good);
      if (values === "stopped") return { step, isFinal: false };
      if (values === void 0) now = { ...now, skipped: [...now.skipped, at] };
      else {
        const runs = now.runs + (values === good ? 0 : values.length);
        now = { ...now, runs, counts: [...now.counts, { at, values: [...values] }] };
        const change = percentage(mean(values) / mean(good) - 1);
        means.progress.line(`${shortCommit(commit)}: ${change} instructions`);
      }
      await learnt(now);
    }
  }
};
function goodIn(counts) {
  return counts.find(({ at }) => at === 0)?.values ?? [];
}

// src/measure/culprit-search.ts
async function commitsBetween(goodRef, badRef, cwd) {
  const [good, bad] = [await commitOf(goodRef, cwd), await commitOf(badRef, cwd)];
  const isAncestor = await tryGit(["merge-base", "--is-ancestor", good, bad], { cwd }) !== void 0;
  const list = await git(["rev-list", "--first-parent", "--reverse", `${good}..${bad}`], { cwd });
  if (isAncestor && list !== "") return [good, ...list.split("\n")];
  throw new UserError(
    `${goodRef} is not an ancestor of ${badRef}`,
    "Give --good an ancestor of the --bad commit: git merge-base GOOD BAD finds one."
  );
}
async function searchCommits(hunt, given) {
  const { cwd, setup, artifact, probe, stop } = given;
  const good = hunt.commits[0];
  const isCounted = probe.outputSource.kind === "instructions";
  const means = { ...given, policy: withLimit(given.policy, isCounted ? INSTRUCTIONS_RULE : void 0) };
  return withWorktrees({ good }, cwd, async (places) => {
    await prepare({ name: "the good commit", place: places.good }, setup, probe.stopwatch, stop);
    const build = artifact && await buildOf(artifact, places.good, "the good commit");
    const start = { good, place: places.good, build, series: hunt.series };
    const search = new Searching(hunt, start, means, await hunt.memory.load() ?? {});
    const found = isCounted ? await search.exactly() : await search.cheapestFirst();
    return found === "stopped" ? void 0 : found;
  });
}
var Searching = class {
  #hunt;
  #start;
  #means;
  #measuring;
  #state;
  constructor(hunt, start, means, state) {
    this.#hunt = hunt;
    this.#start = start;
    this.#means = means;
    this.#measuring = new CommitSearch(start, means);
    this.#state = state;
  }
  /** By instructions, whatever they show. */
  async exactly() {
    const { counting, sought } = this.#state;
    if (sought && counting && "counts" in counting) {
      const search = this.#counted(sought);
      const isSame = await search.isSame(counting);
      if (isSame === void 0) return "stopped";
      if (isSame) return this.#byCounts(search, sought, counting);
    }
    const ends = await this.#measuring.ends(this.#bad);
    if (!ends) return "stopped";
    const counted = countedIn(ends.rounds, this.#means.probe, this.#count);
    await this.#learn({ sought: ends.sought, counting: counted });
    return this.#byCounts(this.#counted(ends.sought), ends.sought, counted);
  }
  /** By instructions where they show the change, else in rounds. */
  async cheapestFirst() {
    const seen = seenChange(this.#hunt.series);
    const early = seen && await this.#byCountsIfSeen(seen.sought, seen.shift);
    if (early) return early;
    const ends = await this.#ends();
    if (!ends) return "stopped";
    const { sought, known } = ends;
    const shift = modelOf(known, this.#count).shift;
    const counted = seen ? void 0 : await this.#byCountsIfSeen(sought, shift);
    return counted ?? this.#byRounds(sought, known);
  }
  get #bad() {
    return this.#hunt.commits.at(-1);
  }
  /** Number of commits after the good one. */
  get #count() {
    return this.#hunt.commits.length - 1;
  }
  async #learn(more) {
    this.#state = { ...this.#state, ...more };
    await this.#hunt.memory.save(this.#state);
  }
  async #ends() {
    const { sought, known } = this.#state;
    if (sought && known) return { sought, known };
    const ends = await this.#measuring.ends(this.#bad);
    if (!ends) return void 0;
    const differences = differencesOf(ends.rounds, ends.sought);
    const begun = {
      sought: ends.sought,
      known: { evidence: [{ at: this.#count, differences }], skipped: [] }
    };
    const benchmarks = new Set(ends.rounds[0]?.base.map(({ benchmark }) => benchmark.name)).size;
    await this.#learn({ ...begun, command: { ...this.#state.command, benchmarks } });
    return begun;
  }
  #counted(sought) {
    const { commits } = this.#hunt;
    return new CountedSearch({ commits, sought, start: this.#start, means: this.#means });
  }
  /** @returns undefined if counts do not show the change, or not where it came from */
  async #byCountsIfSeen(sought, shift) {
    const search = this.#counted(sought);
    const recalled = await this.#recalled(search);
    if (recalled === void 0) return "stopped";
    const trial = recalled === "nothing" ? await search.trial(shift) : { counting: recalled };
    if (!trial) return "stopped";
    const { counting, cpuNs } = trial;
    const { command } = this.#state;
    const more = cpuNs === void 0 ? {} : { command: { ...command, cpuNs } };
    if (!("counts" in counting)) return this.#giveUp(sought, counting.why, more);
    await this.#learn({ sought, counting, ...more });
    const found = await this.#byCounts(search, sought, counting, shift);
    const { part } = found.by;
    return found.isFinal && part !== null && part < PART_MIN2 ? this.#giveUp(sought, "they grew in many commits") : found;
  }
  /** What an earlier run of the search counted, if it is true here. @returns undefined if it was interrupted */
  async #recalled(search) {
    const { counting } = this.#state;
    if (!counting || "why" in counting) return counting ?? "nothing";
    try {
      const isSame = await search.isSame(counting);
      return isSame === void 0 ? void 0 : isSame ? counting : "nothing";
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return this.#means.stop.aborted ? void 0 : "nothing";
    }
  }
  async #giveUp(sought, why, more = {}) {
    const isNews = why !== null && !("why" in (this.#state.counting ?? {}));
    if (isNews) {
      const line = `The search goes by ${sought.metric}, not by instructions: ${why}`;
      this.#means.progress.warn(visible(line, 300));
    }
    await this.#learn({ counting: { why }, ...more });
  }
  /** @param seen the change of the series; undefined if instructions are the series */
  async #byCounts(search, sought, counted, seen) {
    let now = counted;
    const { step, isFinal } = await search.search(counted, async (more) => {
      now = more;
      await this.#learn({ counting: more });
    });
    const { answer, others, shift, part } = step;
    const by = {
      ...{ metric: INSTRUCTIONS, counter: counted.counter, change: Math.expm1(shift) },
      ...{ runs: now.runs, part, why: null }
    };
    return {
      ...{ sought, answer, others, by, isFinal },
      shift: seen ?? shift,
      command: this.#state.command ?? {}
    };
  }
  async #byRounds(sought, begun) {
    const { commits } = this.#hunt;
    let known = begun;
    const measure = (at) => this.#measuring.at(commits[at], sought);
    const learnt = async (now, { from, probability }) => {
      known = now;
      await this.#learn({ known });
      this.#means.progress.line(`${shortCommit(commits[from])}: ${share(probability)}`);
    };
    const found = await bisect({ count: this.#count, known, measure, learnt });
    const { shift } = modelOf(known, this.#count);
    const rounds = known.evidence.reduce((sum, { differences }) => sum + differences.length, 0);
    const { counting, command = {} } = this.#state;
    const why = counting && "why" in counting ? counting.why : null;
    const change = changeOf(sought, shift);
    const by = { metric: sought.metric, counter: null, change, runs: 2 * rounds, part: null, why };
    return { ...found, sought, shift, by, command };
  }
};
function seenChange({
  benchmark,
  metric,
  seen
}) {
  if (!seen || benchmark === void 0 || metric === void 0) return void 0;
  const { unit, before, after } = seen;
  if (before === null || before <= 0 || after <= 0 || before === after) return void 0;
  const sought = { benchmark, metric, unit, higherIsBetter: after < before };
  return { sought, shift: Math.abs(Math.log(after / before)) };
}
function countedIn(rounds, { outputSource }, at) {
  const valuesOf = (side) => side.flatMap(({ metric, sample }) => metric.name === INSTRUCTIONS ? [...sample.values] : []);
  const counts = [
    { at: 0, values: rounds.flatMap(({ base }) => valuesOf(base)) },
    { at, values: rounds.flatMap(({ head }) => valuesOf(head)) }
  ];
  const runs = counts.reduce((sum, { values }) => sum + values.length, 0);
  const counter = outputSource.kind === "instructions" ? outputSource.counter.name : "";
  return { counter, counts, skipped: [], runs };
}
function changeOf({ higherIsBetter }, shift) {
  return Math.expm1(higherIsBetter ? -shift : shift);
}
async function culpritOf(found, commits, cwd) {
  const { sought, shift, answer, others, between, by } = found;
  const { benchmark, metric } = sought;
  const suspects = await Promise.all(
    commits.slice(answer.from, answer.to + 1).map(async (hash) => {
      const line = await git(["log", "-1", "--format=%an%x00%as%x00%s", hash], { cwd });
      const [author = "", date = "", subject = ""] = line.split("\0");
      return { hash, author, date, subject };
    })
  );
  const { probability } = answer;
  const isLimited = between !== void 0 && probability < CERTAINTY;
  return {
    ...{ benchmark, metric, change: changeOf(sought, shift), probability, by },
    commits: suspects,
    others: others.map((each) => ({ hash: commits[each.to], probability: each.probability })),
    limit: isLimited ? { between, tellable: identifiability(Math.abs(shift) / between) } : null
  };
}

// src/measure/explain-culprit.ts
async function findCulprit(hunt, means, profiling) {
  const found = await searchCommits(hunt, means);
  if (!found) return void 0;
  const { isFinal } = found;
  const culprit = await culpritOf(found, hunt.commits, means.cwd);
  const only = onlyCommit(culprit);
  if (!isFinal || !only || !isWork2(found)) return { culprit, isFinal };
  const how = profiling(only.hash);
  if (how.choice === "off") return { culprit, isFinal };
  const before = hunt.commits[found.answer.from - 1];
  const profile = await profileOf(found, { base: before, head: only.hash }, means, how);
  const explanation = "code" in profile ? { notProfiled: profile } : { profile };
  return { culprit: { ...culprit, ...explanation }, isFinal };
}
function isWork2({ sought: { metric, unit } }) {
  return metric === INSTRUCTIONS || ["time", "throughput"].includes(kindOf(unit));
}
async function profileOf(found, commits, means, profiling) {
  const { cwd, setup, probe, stop, env } = means;
  try {
    const profile = await withWorktrees(commits, cwd, async (places) => {
      const build = async () => {
        for (const side of ["base", "head"])
          await prepare({ name: NAMES[side], place: places[side] }, setup, probe.stopwatch, stop);
      };
      return profileDifference(slowerIn(found, means), { ...profiling, places, probe, stop, env, build });
    });
    return profile ?? { code: "interrupted" };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { code: "failed", ...faultOf(error) };
  }
}
var NAMES = { base: "the commit before", head: "the commit" };
var WAIT_MIN = 0.2;
function slowerIn({ sought, shift, by, command }, { probe }) {
  const { benchmark, metric } = sought;
  const step = by.part === null ? shift : by.part * Math.log1p(by.change);
  const measured = Math.expm1(step);
  const counted = by.counter !== null;
  const isWhole = probe.outputSource.kind === "outside" && metric === "time";
  const isFiltered = probe.words.some((word) => word.includes(BENCHMARKS));
  return {
    benchmarks: [benchmark],
    count: isFiltered ? 1 : command.benchmarks ?? 1,
    cpuNs: command.cpuNs,
    ...{ measured, counted },
    ...isWhole && !counted && measured >= WAIT_MIN && { mayWait: true }
  };
}

// src/measure/search-memory.ts
var FILE = "perf-regression-bisect.json";
var stateSchema = object({
  /** Identifies the search by all that it depends on. */
  task: string(),
  /** The series in which the change was seen. */
  sought: optional(soughtSchema),
  /** What was measured in rounds. */
  known: optional(knownSchema),
  /** What was counted, or why instructions are not counted. */
  counting: optional(union([countedSchema, object({ why: nullable(string()) })])),
  /** Of one execution: its processor time in ns, and the number of benchmarks that it runs. */
  command: optional(object({ cpuNs: optional(number()), benchmarks: optional(int()) }))
});
var SearchMemory = class _SearchMemory {
  #path;
  #task;
  constructor(path, task) {
    this.#path = path;
    this.#task = task;
  }
  /**
   * @param task identifies the search by all that it depends on; a different search does not resume from this
   * state
   */
  static async open(cwd, task) {
    return new _SearchMemory(resolve(cwd, await git(["rev-parse", "--git-path", FILE], { cwd })), task);
  }
  /** @returns undefined if there is no readable state of this search; it then starts from the beginning */
  async load() {
    const text = await readFile(this.#path, "utf8").catch((error) => {
      if (error.code === "ENOENT") return "";
      throw error;
    });
    const parsed = stateSchema.safeParse(jsonOf2(text));
    return parsed.success && parsed.data.task === this.#task ? parsed.data : void 0;
  }
  async save(state) {
    await writeFile(this.#path, JSON.stringify({ task: this.#task, ...state }));
  }
  async clear() {
    await rm(this.#path, { force: true });
  }
};
function jsonOf2(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}

// src/reporters/culprit.ts
function culpritJson(culprit, isFinal, task) {
  const next = isFinal && !onlyCommit(culprit) ? nextOfCulprit(culprit, task) : null;
  const { notProfiled: why } = culprit;
  const notProfiled = why && withText(why, notProfiledText);
  return `${jsonText({ ...culprit, ...notProfiled && { notProfiled }, isFinal, next }, 2)}
`;
}
function culpritText(culprit) {
  const { benchmark, metric, change, commits } = culprit;
  return [
    `${visible(benchmark)}: ${visible(metric)} changed by ${percentage(change)} between the good and the bad commit.`,
    `${sentence(culprit, "this commit")} (${sureness(culprit)}):`,
    ...commits.map(
      ({ hash, author, date, subject }) => visible(`  ${shortCommit(hash)} ${author}, ${date}: ${subject}`, 200)
    ),
    ...doubtsOf(culprit, (hash) => shortCommit(hash)),
    ...profileLines(culprit),
    ...withoutProfile(culprit, (text) => visible(text, 300)),
    ""
  ].join("\n");
}
function culpritComment(culprit, mention) {
  const { benchmark, metric, change, commits, by } = culprit;
  const how = by.counter === null ? "of interleaved measurements on one machine" : `with ${markdownText(by.counter)}`;
  const profile = profileMarkdown(culprit);
  return [
    `### \u{1F50E} ${sentence(culprit, commits[0]?.hash ?? "")}`,
    "",
    `${markdownCode(benchmark)} ${markdownText(metric)}: **${percentage(change)}** between the ends of the search; ${sureness(culprit)} ${how}.`,
    "",
    ...commits.slice(0, COMMITS_MAX).map(
      ({ hash, author, date, subject }) => `- ${hash} ${markdownText(subject, 150)} (${markdownText(author, 80)}, ${date})`
    ),
    ...commits.length > COMMITS_MAX ? [`- \u2026 and ${commits.length - COMMITS_MAX} more`] : [],
    ...doubtsOf(culprit, (hash) => hash).flatMap((line) => ["", line]),
    ...profile === "" ? [] : ["", profile],
    ...withoutProfile(culprit, (text) => markdownText(text, 300)).flatMap((line) => ["", line]),
    ...mention === void 0 ? [] : ["", `@${mention}: GitHub names you as the author of this commit.`],
    "",
    "<sub>perf-regression bisect \xB7 a new search for the same series is written here</sub>"
  ].join("\n");
}
function sentence({ commits, by: { part } }, name) {
  if (commits.length === 1) return `The change was introduced by ${name}`;
  if (part !== null && part < PART_SMALL)
    return "The change came in many commits, and most of it in none; these have the largest part";
  return `The change was introduced by ${INDISTINGUISHABLE}`;
}
var INDISTINGUISHABLE = "one of these commits, which the measurements cannot distinguish";
var COMMITS_MAX = 50;
function doubtsOf({ change, commits, others, limit, by: { part } }, name) {
  const named2 = others.slice(0, OTHERS_MAX).map(({ hash, probability }) => `${name(hash)} (${share(probability)})`);
  return [
    ...part !== null && part < PART_WHOLE ? [
      `${share(part)} of the change came with ${commits.length === 1 ? "it" : "them"}; the rest came with other commits.`
    ] : [],
    ...named2.length > 0 ? [`It may also be ${named2.join(", ")}.`] : [],
    ...limit ? [
      `Builds of the same code differ by about ${share(limit.between)}: a change of ${share(Math.abs(change))} can be traced to one commit in ${Math.floor(100 * limit.tellable)} of 100 searches, however often they measure.`
    ] : []
  ];
}
var OTHERS_MAX = 5;
var PART_WHOLE = 0.9;
var PART_SMALL = 0.25;
function sureness({ probability, metric, by }) {
  const sure = `${share(probability)} sure`;
  if (by.counter === null) return `${sure}, after ${by.runs / 2} rounds`;
  const change = by.metric === metric ? "" : `by ${by.metric}: ${percentage(by.change)}, `;
  return `${sure}, ${change}in ${by.runs} runs`;
}
function withoutProfile({ notProfiled }, escaped) {
  return notProfiled === void 0 ? [] : [`The commit was not profiled: ${escaped(notProfiledText(notProfiled))}.`];
}

// src/sinks/culprit.ts
var OPENING = "<!-- perf-regression bisect: ";
async function reportCulprit(github, issue, { culprit, ends, mentions }) {
  const marker = markerOf(culprit);
  const mention = mentions ? await authorOf(github, culprit) : void 0;
  const body = `${marker}
${rangeLine(ends)}
${culpritComment(culprit, mention)}`;
  return upsertComment(github, issueThread(issue), marker, () => body);
}
async function isAnswered(github, issue, ends) {
  const texts = await commentTexts(github, issueThread(issue), OPENING);
  return texts.some((text) => text.includes(`
${rangeLine(ends)}
`));
}
function markerOf({ benchmark, metric }) {
  const series = JSON.stringify([benchmark, metric]);
  const mark = createHash("sha256").update(series).digest("hex").slice(0, 16);
  return `${OPENING}${mark} -->`;
}
function rangeLine({ good, bad }) {
  return `<!-- between ${good} and ${bad} -->`;
}
var READING = { what: "ask who wrote the commit", permission: "contents: read" };
var LOGIN = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})$/;
async function authorOf(github, culprit) {
  const only = onlyCommit(culprit);
  if (!only) return void 0;
  const route = "GET /repos/{owner}/{repo}/commits/{ref}";
  try {
    const { data } = await github.request(
      route,
      { ref: only.hash },
      READING
    );
    const { login = "", type } = data?.author ?? {};
    return LOGIN.test(login) && type !== "Bot" ? login : void 0;
  } catch (error) {
    if (error instanceof UserError) return void 0;
    throw error;
  }
}

export {
  openStopwatch,
  TIMES,
  measureRepeatedly,
  FailedVersion,
  withReference,
  measureReferenced,
  explained,
  explain,
  commitBefore,
  commitsBetween,
  findCulprit,
  stateSchema,
  SearchMemory,
  culpritJson,
  culpritText,
  reportCulprit,
  isAnswered
};
