import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  isNamed,
  matchesWildcard,
  selects
} from "./chunk-WDIDMRS2.js";
import {
  kindOf
} from "./chunk-OMB4DMJL.js";

// src/rules/rules.ts
var DEFAULT_THRESHOLD = {
  time: 0.2,
  memory: 0.15,
  count: 0.1,
  ratio: 0.1,
  other: 0.2
};
var IMPROVEMENT = 0.1;
var TIME = { name: "time", unit: "ns", direction: "lower" };
function defaultThreshold(rules, benchmark, metric) {
  const kind = kindOf(metric.unit);
  if (kind !== "throughput") return DEFAULT_THRESHOLD[kind];
  const threshold = Math.max(DEFAULT_THRESHOLD.time, limitsFor(rules, benchmark, TIME).threshold);
  return threshold / (1 + threshold);
}
function limitsFor(rules, benchmark, metric) {
  let limits = {
    threshold: defaultThreshold(rules, benchmark, metric),
    direction: metric.direction
  };
  for (const { threshold: threshold2, critical: critical2, min, max, direction, main, isInput: _, ...selectors } of rules) {
    if (!applies(selectors, benchmark, metric)) continue;
    limits = {
      ...limits,
      ...threshold2 !== void 0 && { threshold: threshold2 },
      ...critical2 !== void 0 && { critical: critical2 },
      ...min && { min },
      ...max && { max },
      ...direction && { direction },
      ...main !== void 0 && { main }
    };
  }
  const { threshold, critical = threshold } = limits;
  return critical < threshold ? { ...limits, threshold: critical } : limits;
}
function applies(rule, benchmark, metric) {
  if (rule.select !== void 0 && !selects(rule.select, benchmark, metric.name)) return false;
  if (rule.benchmark !== void 0 && !isNamed(rule.benchmark, benchmark)) return false;
  if (rule.metric !== void 0 && !matchesWildcard(rule.metric, metric.name)) return false;
  return rule.tag === void 0 || benchmark.tags.includes(rule.tag);
}

export {
  IMPROVEMENT,
  limitsFor,
  applies
};
