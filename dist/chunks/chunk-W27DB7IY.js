import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  isNamed
} from "./chunk-WDIDMRS2.js";
import {
  AUTOMATICALLY
} from "./chunk-KZNLPEAK.js";
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

// src/rules/tags.ts
function withTags(run, patterns) {
  if (patterns.size === 0) return run;
  const measurements = run.measurements.map((measurement) => {
    const { benchmark } = measurement;
    const tags = [.../* @__PURE__ */ new Set([...benchmark.tags, ...tagsByName(benchmark, patterns)])];
    return tags.length === benchmark.tags.length ? measurement : { ...measurement, benchmark: { ...benchmark, tags } };
  });
  return { ...run, measurements };
}
function tagsByName(benchmark, patterns) {
  const named = [...patterns].filter(([, names]) => names.some((name) => isNamed(name, benchmark)));
  return named.map(([tag]) => tag);
}
function onlyTagged(run, tags) {
  if (tags.length === 0) return run;
  const measurements = run.measurements.filter(
    ({ benchmark }) => tags.some((tag) => benchmark.tags.includes(tag))
  );
  return { ...run, measurements };
}

export {
  NO_RULES,
  recentOf,
  isTested,
  tookNoTime,
  finite,
  withTags,
  tagsByName,
  onlyTagged
};
