import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  changeText
} from "./chunk-P6ISXEZM.js";
import {
  quantities
} from "./chunk-EFPGPSVY.js";
import {
  mean
} from "./chunk-3NXPMFMF.js";

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
var SCRIPT_COLUMNS = ["Status", "Command", "Time", "Change", "CPU time", "Memory", "Succeeded"];
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
  summaryText,
  scriptsOf,
  timeText,
  SCRIPT_COLUMNS,
  scriptRow
};
