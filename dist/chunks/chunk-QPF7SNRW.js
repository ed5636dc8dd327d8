import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  boundOf,
  isWorse,
  limitText
} from "./chunk-JQPN257F.js";

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
var COLOURS = {
  light: {
    background: "#ffffff",
    surface: "#f6f7f8",
    text: "#1b1f24",
    muted: "#5b6570",
    rule: "#e1e4e8",
    link: "#0b57a8",
    worse: "#b3400a",
    better: "#0b62b8",
    doubt: "#8a6d00"
  },
  dark: {
    background: "#14171b",
    surface: "#1c2026",
    text: "#e4e7eb",
    muted: "#9aa4af",
    rule: "#2d333b",
    link: "#7cb7f5",
    worse: "#f59764",
    better: "#6db3f8",
    doubt: "#d8b740"
  }
};
function coloursOf(ground) {
  return Object.entries(COLOURS[ground]).map(([name, colour]) => `--${name}:${colour}`).join(";");
}
var GATE_MARKS = {
  pass: { shape: "\u25CF", symbol: "\u{1F7E2}", tone: "better", word: "passed" },
  fail: { shape: "\u25C6", symbol: "\u{1F534}", tone: "worse", word: "regressed" },
  allowed: { shape: "\u25C8", symbol: "\u{1F7E0}", tone: "doubt", word: "allowed" },
  inconclusive: { shape: "\u25CB", symbol: "\u26AA", tone: "", word: "inconclusive" },
  "nothing-compared": { shape: "\xD7", symbol: "\u{1F7E3}", tone: "doubt", word: "nothing compared" }
};
function gateSymbol(report) {
  if (report.gate !== "fail" && report.counts.suspected > 0) return "\u{1F7E0}";
  return report.baseline.source === "none" && report.gate === "pass" ? "\u26AA" : GATE_MARKS[report.gate].symbol;
}
function outcomeOf(finding) {
  const { verdict, reason } = finding;
  return verdict === "unchanged" && reason.code === "within-threshold" && isWorse(finding) ? "within" : verdict;
}
function statusOf(finding) {
  const outcome = outcomeOf(finding);
  const limit = "bound" in finding.reason ? limitText(finding) : boundOf(finding);
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
  coloursOf,
  GATE_MARKS,
  gateSymbol,
  outcomeOf,
  statusOf
};
