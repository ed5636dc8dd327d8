import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  percentage,
  share,
  threshold
} from "./chunk-EFPGPSVY.js";
import {
  relativeChange
} from "./chunk-3NXPMFMF.js";

// src/reporters/change.ts
var WIDEST = 10;
var TOO_NOISY = "too noisy to say";
function isTooWide({ change }) {
  if (!change || change.low === null || change.high === null) return false;
  return 1 + change.high > WIDEST * (1 + change.low);
}
var LOPSIDED = 0.35;
var TOLD = ["regressed", "suspected", "improved", "waived"];
function changeText(finding) {
  const { change, current, baseline, verdict } = finding;
  if (!change || !current || !baseline) return "";
  if (change.estimate === null) return current.value === baseline.value ? "0%" : "from zero";
  const text = percentage(change.estimate);
  if (change.low === null || change.high === null || change.low === change.high) return text;
  if (isTooWide(finding)) return verdict === "inconclusive" ? TOO_NOISY : text;
  const half = (change.high - change.low) / 2;
  const isLopsided = Math.abs(change.estimate - change.low - half) > LOPSIDED * half;
  if (isLopsided && TOLD.includes(verdict))
    return `${text} (${percentage(change.low)} \u2026 ${percentage(change.high)})`;
  return `${text} \xB1 ${share(half)}`;
}
function intervalText(finding, confidence) {
  const { change } = finding;
  if (!change || change.low === null || change.high === null || change.low === change.high) return "";
  if (isTooWide(finding)) return "";
  return `${threshold(confidence)} confidence interval ${percentage(change.low)} \u2026 ${percentage(change.high)}`;
}
var APART = { least: 5e-3, share: 0.05 };
function rawText(finding) {
  const { change, current, baseline, shared } = finding;
  if (!change || change.estimate === null || !current || !baseline || baseline.value === 0) return "";
  if (changeText(finding) === TOO_NOISY) return "";
  const raw = relativeChange(baseline.value, current.value);
  const apart = Math.abs(raw - change.estimate);
  if (!(apart > APART.least + APART.share * Math.max(Math.abs(raw), Math.abs(change.estimate)))) return "";
  const measured = `measured ${percentage(raw)}`;
  return shared === null ? measured : `${measured}, of which ${percentage(shared)} is common to all benchmarks of the run`;
}

export {
  isTooWide,
  changeText,
  intervalText,
  rawText
};
