import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);

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
function tidyRate(amount, whole, times) {
  const size = SIZE.get(amount);
  if (size !== void 0) return { unit: "B/s", factor: size * times };
  const counted = COUNTED.exec(amount);
  if (counted) return { unit: "1/s", factor: (PREFIX.get(counted[1] ?? "") ?? 1) * times };
  return { unit: whole, factor: 1 };
}
var BASE_KIND = table({
  ns: { kind: "time", direction: "lower" },
  B: { kind: "memory", direction: "lower" },
  allocs: { kind: "memory", direction: "lower" },
  "B/s": { kind: "throughput", direction: "higher" },
  "1/s": { kind: "throughput", direction: "higher" },
  count: { kind: "count", direction: "lower" },
  ratio: { kind: "ratio", direction: "none" }
});
function kindOf(unit) {
  return BASE_KIND.get(unit)?.kind ?? "other";
}
function directionOf(unit) {
  return BASE_KIND.get(unit)?.direction ?? "none";
}
var HIGHER = /throughput|per_sec(ond)?|(?:\b|_)rps\b|hit_?rate|success_?rate|speed_?up|bandwidth|_rate$/i;
var FAULTS = /error|fail|miss|loss|drop|evict/i;
var LOWER = /time|latency|duration|memory|(?:\b|_)rss\b|heap|bytes|alloc|instructions|cycles|overhead/i;
function directionOfName(metric) {
  if (FAULTS.test(metric)) return "lower";
  if (HIGHER.test(metric)) return "higher";
  return LOWER.test(metric) ? "lower" : "none";
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
