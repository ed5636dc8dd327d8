import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
import {
  UserError
} from "./chunk-AY2RLHZI.js";

// src/rules/thresholds.ts
var ENTRY = /^[+-]?\s*(\d+(?:\.\d+)?)\s*%\s*(?::\s*(.+))?$/;
function parseThresholds(text) {
  return text.split(/[,\n]/).map((entry) => entry.trim()).filter((entry) => entry !== "").map(parseEntry);
}
function parseEntry(entry) {
  const match = ENTRY.exec(entry);
  if (!match?.[1]) {
    throw new UserError(
      `thresholds: ${JSON.stringify(entry)} is not a threshold`,
      "Write a percentage, and after a colon what it applies to: +12%:julia, 20%:time, 5%:BenchmarkParse*"
    );
  }
  return { threshold: Number(match[1]) / 100, ...match[2] && { select: match[2].trim() } };
}

export {
  parseThresholds
};
