import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  AUTOMATICALLY
} from "./chunk-VKQC5YWJ.js";
import {
  kindOf
} from "./chunk-OMB4DMJL.js";

// src/check/policy.ts
var NO_RULES = Object.freeze({
  rules: [],
  renames: /* @__PURE__ */ new Map(),
  names: AUTOMATICALLY,
  tagPatterns: /* @__PURE__ */ new Map(),
  waivers: []
});
var RECENT = 30;
function recentOf(earlier, { sample }) {
  return [...earlier.map((other) => other.sample.centre), sample.centre].slice(-RECENT);
}
function isTested({ comparison, limits }) {
  if (comparison === null || comparison.exact || limits.direction === "none") return false;
  return Number.isFinite(comparison.high);
}
function tookNoTime({ measurement: { metric, sample }, baseline, recent }) {
  if (kindOf(metric.unit) !== "time" || sample.centre !== 0 || !baseline) return false;
  return baseline.value !== 0 && recent.slice(0, -1).every((value) => value !== 0);
}
function finite(value) {
  return Number.isFinite(value) ? value + 0 : null;
}

export {
  NO_RULES,
  recentOf,
  isTested,
  tookNoTime,
  finite
};
