import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  percentage,
  quantities,
  share,
  threshold
} from "./chunk-T3H3PUF6.js";
import {
  mean
} from "./chunk-K543QYIJ.js";

// src/reporters/change.ts
var WIDEST = 10;
function isTooWide({ change }) {
  if (!change || change.low === null || change.high === null) return false;
  return 1 + change.high > WIDEST * (1 + change.low);
}
var LOPSIDED = 0.35;
var TOLD = ["regressed", "suspected", "improved", "waived"];
function changeText(finding) {
  const { change, current, baseline, verdict } = finding;
  if (!change || !current || !baseline) return "";
  if (change.estimate === null) return current.value === baseline.value ? "0 %" : "from zero";
  const text = percentage(change.estimate);
  if (change.low === null || change.high === null || change.low === change.high) return text;
  if (isTooWide(finding)) return verdict === "inconclusive" ? "too noisy to say" : text;
  const half = (change.high - change.low) / 2;
  const isLopsided = Math.abs(change.estimate - change.low - half) > LOPSIDED * half;
  if (isLopsided && TOLD.includes(verdict)) return `${text} (${bare(change.low)} \u2026 ${bare(change.high)})`;
  return `${text} \xB1 ${bare(half, share)}`;
}
function bare(part, written = percentage) {
  return written(part).replace(" %", "");
}
function intervalText(finding, confidence) {
  const { change } = finding;
  if (!change || change.low === null || change.high === null || change.low === change.high) return "";
  if (isTooWide(finding)) return "";
  return `${threshold(confidence)} interval ${percentage(change.low)} \u2026 ${percentage(change.high)}`;
}
var APART = { least: 5e-3, share: 0.05 };
function rawText(finding) {
  const { change, current, baseline, shared } = finding;
  if (!change || change.estimate === null || !current || !baseline || baseline.value === 0) return "";
  if (changeText(finding) === "too noisy to say") return "";
  const raw = current.value / baseline.value - 1;
  const apart = Math.abs(raw - change.estimate);
  if (!(apart > APART.least + APART.share * Math.max(Math.abs(raw), Math.abs(change.estimate)))) return "";
  const measured = `measured ${percentage(raw)}`;
  return shared === null ? measured : `${measured}, of which the run moved all by ${percentage(shared)}`;
}

// src/reporters/scripts.ts
function summaryText(scripts, nameText) {
  if (scripts.length < 2) return "";
  const rate = quantities([mean(scripts.map((script) => script.rate))], "ratio")[0];
  const measured = scripts.flatMap(({ name, time }) => time === null ? [] : [{ name, time }]);
  const sorted = measured.toSorted((a, b) => a.time - b.time);
  const [fastest, slowest] = [sorted.at(0), sorted.at(-1)];
  const succeeded = `${scripts.length} commands, ${rate} of the executions succeeded`;
  if (!fastest || !slowest) return succeeded;
  const average = timeText(mean(measured.map(({ time }) => time)));
  if (fastest === slowest) return `${succeeded}, ${average} on average`;
  const extreme = ({ name, time }) => `${nameText(name)} ${timeText(time)}`;
  return `${succeeded}, ${average} on average; fastest ${extreme(fastest)}, slowest ${extreme(slowest)}`;
}
function scriptsOf({ findings }) {
  const present = findings.filter(({ current }) => current !== null);
  const scripts = [...Map.groupBy(present, ({ benchmark }) => benchmark)].flatMap(([name, own]) => {
    const metrics = new Map(own.map((finding) => [finding.metric.name, finding]));
    const rate = metrics.get("success_rate")?.current;
    return rate ? [{ name, time: timeOf(metrics.get("time")), rate: rate.value, findings: metrics }] : [];
  });
  const isTracked = scripts.some(({ time, findings: own }) => time !== null && own.has("output_bytes"));
  return isTracked ? scripts.toSorted((a, b) => (b.time ?? 0) - (a.time ?? 0)) : [];
}
function timeOf(finding) {
  return finding?.current && finding.metric.unit === "ns" ? finding.current.value : null;
}
function timeText(ns) {
  return quantities([ns], "ns")[0] ?? "";
}
var SCRIPT_COLUMNS = ["Command", "Time", "Change", "CPU time", "Memory", "Succeeded", "Status"];
var TOLD_FIRST = ["regressed", "suspected", "waived", "improved"];
function scriptRow({ name, findings }) {
  const value = (metric) => {
    const finding = findings.get(metric);
    return finding?.current ? quantities([finding.current.value], finding.metric.unit)[0] ?? "" : "\u2013";
  };
  const time = findings.get("time");
  const own = [...findings.values()];
  const told = TOLD_FIRST.flatMap((verdict) => own.filter((finding) => finding.verdict === verdict));
  return {
    name,
    cells: [
      value("time"),
      time ? changeText(time) : "",
      ...["cpu_time", "memory", "success_rate"].map((metric) => value(metric))
    ],
    worst: told[0] ?? time ?? own[0]
  };
}

export {
  isTooWide,
  changeText,
  intervalText,
  rawText,
  summaryText,
  scriptsOf,
  timeText,
  SCRIPT_COLUMNS,
  scriptRow
};
