import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  deviationScale
} from "./chunk-MIGJ3Q72.js";
import {
  ascending
} from "./chunk-3NXPMFMF.js";

// src/stats/ticks.ts
var EQUAL = 1e-9;
var DIGITS_MAX = 0.1;
function tickOf(values) {
  const sorted = ascending(values);
  const steps = sorted.slice(1).map((value, i) => value - sorted[i]);
  const size = Math.max(Math.abs(sorted[0] ?? 0), Math.abs(sorted.at(-1) ?? 0));
  const distinct = steps.filter((step) => step > EQUAL * size);
  if (distinct.length > steps.length / 2) return 0;
  if (distinct.length > 0) return Math.min(...distinct);
  return size === 0 ? 0 : Math.min(digitOf(size), DIGITS_MAX * size);
}
function digitOf(value) {
  const [digits = "", exponent = "0"] = value.toExponential(9).split("e");
  const written = digits.replace(/\.?0+$/, "").replace(".", "").length;
  return 10 ** (Number(exponent) - written + 1);
}
function tickError(tick, differences) {
  if (tick === 0) return 0;
  return tick * Math.min(1, tick / deviationScale(differences));
}

export {
  tickOf,
  tickError
};
