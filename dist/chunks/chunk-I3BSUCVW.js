import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;

// src/model/unit.ts
function table(entries) {
  return new Map(Object.entries(entries));
}
var TIME = table({
  ps: 1e-3,
  ns: 1,
  nsec: 1,
  nanoseconds: 1,
  us: 1e3,
  usec: 1e3,
  microseconds: 1e3,
  ms: 1e6,
  msec: 1e6,
  milliseconds: 1e6,
  s: 1e9,
  sec: 1e9,
  seconds: 1e9,
  min: 6e10
});
var SIZE = table({
  B: 1,
  bytes: 1,
  kB: 1e3,
  KB: 1e3,
  MB: 1e6,
  GB: 1e9,
  TB: 1e12,
  KiB: 2 ** 10,
  Kbytes: 2 ** 10,
  MiB: 2 ** 20,
  GiB: 2 ** 30,
  TiB: 2 ** 40
});
var BITS = table({ b: 1, bit: 1, bits: 1, kb: 1e3, Kb: 1e3, Mb: 1e6, Gb: 1e9, Tb: 1e12 });
var PREFIX = table({ "": 1, K: 1e3, k: 1e3, M: 1e6, G: 1e9, T: 1e12 });
var NAMED = /^.+-(?=(?:ns|us|ms|s|sec|B|bytes)$)/;
var COUNTED = /^([KkMGT]?)(1|ops?|elem|elements?|iter|iterations?|i|itr|items?|req|requests?|runs?)$/;
function tidyUnit(written) {
  const unit = written.trim().replace(/[µμ]/g, "u");
  const perIteration = unit.replace(/\/(?:iter|iteration|op)$/, "").replace(NAMED, "");
  const time = TIME.get(perIteration);
  if (time !== void 0) return { unit: "ns", factor: time };
  const size = SIZE.get(perIteration);
  if (size !== void 0) return { unit: "B", factor: size };
  if (/^(%|percent)$/i.test(unit)) return { unit: "ratio", factor: 0.01 };
  const rate = /^(.+)\/([a-z]+)$/.exec(unit);
  const seconds = TIME.get(rate?.[2] === "second" ? "s" : rate?.[2] ?? "");
  if (rate?.[1] !== void 0 && seconds !== void 0) return tidyRate(rate[1], unit, 1e9 / seconds);
  return { unit: written.trim(), factor: 1 };
}
function tidyRate(amount, written, times) {
  const size = SIZE.get(amount);
  if (size !== void 0) return { unit: "B/s", factor: size * times };
  const bits = BITS.get(amount);
  if (bits !== void 0) return { unit: "b/s", factor: bits * times };
  const counted = COUNTED.exec(amount);
  if (counted) return { unit: "1/s", factor: (PREFIX.get(counted[1] ?? "") ?? 1) * times };
  return { unit: written, factor: 1 };
}
var BASE_KIND = table({
  ns: { kind: "time", direction: "lower" },
  B: { kind: "memory", direction: "lower" },
  allocs: { kind: "memory", direction: "lower" },
  "B/s": { kind: "throughput", direction: "higher" },
  "b/s": { kind: "throughput", direction: "higher" },
  "1/s": { kind: "throughput", direction: "higher" },
  count: { kind: "count", direction: "lower" },
  ratio: { kind: "ratio", direction: "none" }
});
function kindOf(unit) {
  return BASE_KIND.get(unit)?.kind ?? "other";
}
function directionOf(unit) {
  const known = BASE_KIND.get(unit)?.direction;
  if (known !== void 0) return known;
  const amount = PER_TIME.exec(unit)?.[1];
  if (amount === void 0 || TIME.has(amount)) return "none";
  return wordsOf(amount).some((word) => FAULTS.test(word)) ? "lower" : "higher";
}
var PER_TIME = /^([^/]+)\/(?:ns|us|ms|s|sec|secs|second|seconds|min|minute|h|hour)$/i;
var HIGHER = /* @__PURE__ */ new Set(["throughput", "rps", "qps", "tps", "bandwidth", "speedup"]);
var FAULTS = /^(?:errors?|fail(?:ed|s|ures?)?|miss(?:es|ed)?|loss(?:es)?|lost|drop(?:s|ped)?|evict(?:ed|ions?|s)?|timeouts?|faults?)$/;
var LOWER = /* @__PURE__ */ new Set([
  ...["time", "times", "latency", "latencies", "duration", "durations", "elapsed", "walltime", "cputime"],
  ...[
    "memory",
    "mem",
    "rss",
    "heap",
    "bytes",
    "size",
    "alloc",
    "allocs",
    "allocated",
    "allocation",
    "allocations"
  ],
  ...["instructions", "cycles", "overhead"]
]);
function directionOfName(metric) {
  const words = wordsOf(metric);
  if (words.some((word) => FAULTS.test(word))) return "lower";
  const per = words.indexOf("per");
  if (per > 0) return directionOfQuotient(words.slice(0, per), words.slice(per + 1));
  if (words.some((word) => HIGHER.has(word)) || hasPair(words, "speed", "up")) return "higher";
  if (words.length > 1 && words.at(-1) === "rate") return "higher";
  return words.some((word) => LOWER.has(word)) ? "lower" : "none";
}
var SPANS = /^(?:ns|us|ms|s|secs?|seconds?|min|minutes?|h|hours?|time|cputime|walltime)$/;
var WORK = /^(?:op|ops|operations?|iters?|iterations?|requests?|items?|elements?|calls?|bytes?|kb|mb|rows?|pixels?|frames?|messages?|events?)$/;
function directionOfQuotient(above, below) {
  if (below.some((word) => SPANS.test(word))) return "higher";
  const isCost = above.some((word) => LOWER.has(word) || SPANS.test(word));
  return isCost && below.some((word) => WORK.test(word)) ? "lower" : "none";
}
function hasPair(words, first, second) {
  return words.some((word, i) => word === first && words[i + 1] === second);
}
function wordsOf(metric) {
  return metric.replaceAll("/", " per ").replace(new RegExp("(\\p{Ll}|\\d)(\\p{Lu})", "gu"), "$1 $2").replace(new RegExp("(\\p{Lu}+)(\\p{Lu}\\p{Ll})", "gu"), "$1 $2").toLowerCase().split(/[^\p{L}\p{N}%]+/u).filter((word) => word !== "");
}
function parseQuantity(text) {
  const match = /^\s*([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)\s*([^\d\s].*)?$/i.exec(text);
  if (!match?.[1]) return void 0;
  const value = Number(match[1]);
  if (!Number.isFinite(value)) return void 0;
  const tidy = tidyUnit(match[2] ?? "");
  return { value: value * tidy.factor, unit: tidy.unit };
}
function isClocked(unit) {
  return ["time", "throughput"].includes(kindOf(unit));
}

export {
  tidyUnit,
  kindOf,
  directionOf,
  directionOfName,
  parseQuantity,
  isClocked
};
