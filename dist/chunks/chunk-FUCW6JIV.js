import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  percentage,
  share,
  threshold
} from "./chunk-HR52N5P2.js";
import {
  relativeChange
} from "./chunk-3NXPMFMF.js";

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
  const raw = relativeChange(baseline.value, current.value);
  const apart = Math.abs(raw - change.estimate);
  if (!(apart > APART.least + APART.share * Math.max(Math.abs(raw), Math.abs(change.estimate)))) return "";
  const measured = `measured ${percentage(raw)}`;
  return shared === null ? measured : `${measured}, of which the run moved all by ${percentage(shared)}`;
}

export {
  isTooWide,
  changeText,
  intervalText,
  rawText
};
