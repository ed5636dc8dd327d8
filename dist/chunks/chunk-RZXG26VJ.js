import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  kindOf
} from "./chunk-OMB4DMJL.js";

// src/model/tally.ts
function counts({ baseline, reason, verdict, metric }) {
  if (reason.code === "no-direction" || verdict === "missing" && metric.direction === "none") return false;
  return baseline !== null || reason.code === "unit-changed";
}
var MAIN_FIRST = [
  ({ main }) => main === true,
  ({ main, metric }) => main !== false && kindOf(metric.unit) === "time" && metric.name === "time",
  ({ main, metric }) => main !== false && kindOf(metric.unit) === "time",
  ({ main, metric }) => main !== false && kindOf(metric.unit) === "throughput",
  ({ main }) => main !== false,
  () => true
];
function mainOf(findings) {
  const known = findings.filter(counts);
  const among = known.length > 0 ? known : findings;
  for (const is of MAIN_FIRST) {
    const found = among.find(is);
    if (found) return found;
  }
  return void 0;
}
function mainFindings(findings) {
  const benchmarks = Map.groupBy(findings, ({ benchmark }) => benchmark);
  return new Set([...benchmarks.values()].flatMap((own) => mainOf(own) ?? []));
}
function withMain(findings) {
  const deciding = mainFindings(findings);
  return findings.map((finding) => ({ ...finding, main: deciding.has(finding) }));
}
function failedIn(runs) {
  const found = runs.flatMap(({ leftOut = [] }) => leftOut).flatMap(({ failed, reason }) => failed === void 0 ? [] : [{ benchmark: failed, reason }]);
  return [...new Map(found.map((each) => [`${each.benchmark}
${each.reason}`, each])).values()];
}
function lackOf(findings) {
  return findings.filter((finding) => finding.verdict === "missing" && counts(finding)).length;
}
function tallyOf({ findings }) {
  const deciding = mainFindings(findings);
  const tally = { judged: 0, constant: 0, unjudged: 0, missing: 0, beside: { unjudged: 0, missing: 0 } };
  for (const finding of findings.filter(counts)) {
    const { verdict } = finding;
    const place = deciding.has(finding) ? tally : tally.beside;
    if (verdict === "missing") place.missing++;
    else if (verdict === "inconclusive") place.unjudged++;
    else if (place === tally) {
      tally.judged++;
      if (neverVaried(finding)) tally.constant++;
    }
  }
  return tally;
}
function neverVaried({ recent }) {
  return recent.every((value) => value === recent[0]);
}
function isMostlyJudged({ judged, constant, unjudged }) {
  return judged > 0 && unjudged <= judged - constant;
}

// src/model/gross.ts
var GROSS_TIMES = 3;
function grossChange(threshold, direction) {
  if (direction !== "higher") return GROSS_TIMES * threshold;
  if (threshold >= 1) return Number.POSITIVE_INFINITY;
  const slower = GROSS_TIMES * threshold / (1 - threshold);
  return slower / (1 + slower);
}
function isUnsettled({ verdict, reason, change, metric, threshold }) {
  if (verdict !== "inconclusive" || reason.code !== "too-noisy") return false;
  const estimate = change?.estimate ?? 0;
  return (metric.direction === "higher" ? -estimate : estimate) > grossChange(threshold, metric.direction);
}
function tookNoTime({ reason }) {
  return reason.code === "no-time";
}

export {
  withMain,
  failedIn,
  lackOf,
  tallyOf,
  isMostlyJudged,
  grossChange,
  isUnsettled,
  tookNoTime
};
