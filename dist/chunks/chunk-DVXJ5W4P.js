import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  isWorse,
  limitText
} from "./chunk-ZDZZIZ7V.js";

// src/reporters/marks.ts
var MARKS = {
  regressed: { shape: "\u25C6", symbol: "\u{1F534}", tone: "worse", word: "regressed" },
  suspected: { shape: "\u25C7", symbol: "\u{1F7E0}", tone: "doubt", word: "suspected" },
  waived: { shape: "\u25C8", symbol: "\u{1F7E4}", tone: "doubt", word: "waived" },
  within: { shape: "\u25B2", symbol: "\u{1F7E1}", tone: "doubt", word: "worse within its limit" },
  improved: { shape: "\u25CF", symbol: "\u{1F535}", tone: "better", word: "improved" },
  inconclusive: { shape: "\u25CB", symbol: "\u26AA", tone: "", word: "inconclusive" },
  new: { shape: "+", symbol: "\u2795", tone: "", word: "new" },
  missing: { shape: "\xD7", symbol: "\u2716\uFE0F", tone: "", word: "missing" },
  unchanged: { shape: "\xB7", symbol: "\u2705", tone: "", word: "unchanged" },
  none: { shape: "\xB7", symbol: "\u26AA", tone: "", word: "not judged" },
  ended: { shape: "\u2013", symbol: "\u26AB", tone: "", word: "ended" }
};
var GATE_SYMBOL = {
  pass: "\u{1F7E2}",
  fail: "\u{1F534}",
  allowed: "\u{1F7E0}",
  inconclusive: "\u26AA",
  "nothing-compared": "\u{1F7E3}"
};
function gateSymbol(report) {
  if (report.gate !== "fail" && report.counts.suspected > 0) return "\u{1F7E0}";
  return report.baseline.source === "none" && report.gate === "pass" ? "\u26AA" : GATE_SYMBOL[report.gate];
}
function outcomeOf(finding) {
  const { verdict, reason } = finding;
  return verdict === "unchanged" && reason.code === "within-threshold" && isWorse(finding) ? "within" : verdict;
}
function statusOf(finding) {
  const outcome = outcomeOf(finding);
  const limit = limitText(finding).replace(/^limit /, "");
  const words = {
    regressed: `${finding.severity ? `${finding.severity}: ` : ""}${BEYOND[finding.reason.code] ?? "beyond"} ${limit}`,
    within: `within ${limit}`,
    improved: "better",
    unchanged: "ok"
  };
  return { ...MARKS[outcome], word: words[outcome] ?? MARKS[outcome].word };
}
var BEYOND = {
  "below-min": "below",
  "above-max": "above"
};

export {
  MARKS,
  GATE_SYMBOL,
  gateSymbol,
  statusOf
};
