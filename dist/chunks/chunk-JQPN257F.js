import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  tallyOf
} from "./chunk-RZXG26VJ.js";
import {
  grouped,
  percentage,
  share,
  threshold
} from "./chunk-EFPGPSVY.js";
import {
  shortCommit
} from "./chunk-TMHQ55PA.js";
import {
  median
} from "./chunk-3NXPMFMF.js";

// src/reporters/words.ts
function commonShiftText({ commonShift, findings }) {
  const tested = findings.filter(({ pValue }) => pValue !== null);
  const usual = tested.length === 0 ? 0 : median(tested.map(({ shared }) => shared ?? 0));
  if (commonShift && commonShift.kind !== "runner") return "";
  if (!commonShift && Math.abs(usual) < SHARED_MIN) return "";
  const blame = commonShift ? " It does not count as a regression." : "";
  return `All benchmarks moved by about ${percentage(commonShift?.worse ?? usual)} in this run; that part is subtracted from each change.${blame}`;
}
var SHARED_MIN = 0.02;
function sinceText({ since, reason }) {
  const came = since ? cameText(since) : "";
  if (reason.code !== "lasting") return came;
  return `${came === "" ? "since" : `${came} on`} ${dayOf(reason.since)}, not fixed yet`;
}
function cameText({ after, commit }) {
  const last = shortCommit(commit);
  return after === "" ? `introduced in or before ${last}` : `introduced in ${shortCommit(after)}\u2026${last}`;
}
function driftText({ drift }) {
  return drift ? `drifted by ${percentage(drift.change)} over the last ${runs(drift.runs)}` : "";
}
function drifting({ findings }) {
  return findings.filter(({ drift, verdict }) => drift !== null && verdict !== "regressed");
}
function isWorse({ change, metric }) {
  const estimate = change?.estimate ?? 0;
  return metric.direction === "higher" ? estimate < 0 : estimate > 0;
}
function benchmarksOf(findings) {
  return new Set(findings.map((finding) => finding.benchmark)).size;
}
function benchmarks(count) {
  return count === 1 ? "1 benchmark" : `${grouped(count)} benchmarks`;
}
function sensitivity(report) {
  if (report.detectable === null || report.baseline.runs < SENSITIVITY_RUNS) return "";
  const where = tallyOf(report).judged === 1 ? "" : " in half of them";
  return `A change of ${share(report.detectable)} would have been detected${where}.`;
}
var SENSITIVITY_RUNS = 10;
function limitText(finding) {
  const { code } = finding.reason;
  const name = code === "below-min" ? "minimum" : code === "above-max" ? "maximum" : "threshold";
  return `${name} ${boundOf(finding)}`;
}
function boundOf({ metric, threshold: limit, reason }) {
  if ("bound" in reason) return reason.bound;
  return `${metric.direction === "higher" ? "\u2212" : "+"}${threshold(limit)}`;
}
function runs(count) {
  return count === 1 ? "1 run" : `${count} runs`;
}
function hasBaseline({ baseline }) {
  return baseline.source !== "none" && baseline.runs > 0;
}
function firstRunText({ baseline, gate, records }) {
  if (baseline.source !== "none" || gate !== "pass") return "";
  return records ? "Changes are shown from the next run on. They are judged after five runs, when the noise can be estimated." : "This run is not stored as a baseline. Changes are judged after five stored runs, when the noise can be estimated.";
}
function waiverTexts({ waivers }) {
  return waivers.filter(({ state }) => state === "applied").map(
    ({ select, owner, until, reason, ceiling }) => `${owner} waived ${select} up to ${threshold(ceiling)} until ${until}: ${reason}`
  );
}
function dayOf(time) {
  return time.slice(0, 10);
}
function momentText(iso) {
  return `${iso.slice(0, 16).replace("T", " ")} UTC`;
}
function baselineText({ baseline }) {
  if (baseline.source === "none") return baseline.why;
  if (baseline.source === "file" || baseline.source === "interleaved") return baseline.why;
  if (baseline.runs === 0) return `no run on ${baseline.environment} yet (${baseline.why})`;
  return `${runs(baseline.runs)} on ${baseline.environment} (${baseline.why})`;
}
function passedOverText({ baseline: { source, skippedSources }, warnings }) {
  const told = new Set(
    warnings.flatMap((each) => each.code === "unreadable-source" ? [each.values.fault.message] : [])
  );
  const rest = (source === "none" ? skippedSources.slice(1) : skippedSources).filter(
    ({ why }) => !told.has(why)
  );
  return rest.length === 0 ? "" : `Skipped: ${rest.map(({ why }) => why).join("; ")}`;
}
function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export {
  commonShiftText,
  sinceText,
  driftText,
  drifting,
  isWorse,
  benchmarksOf,
  benchmarks,
  sensitivity,
  limitText,
  boundOf,
  runs,
  hasBaseline,
  firstRunText,
  waiverTexts,
  dayOf,
  momentText,
  baselineText,
  passedOverText,
  capital
};
