import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  parseQuantity
} from "./chunk-OMB4DMJL.js";
import {
  UserError
} from "./chunk-ODVAPF3E.js";

// src/commands/options.ts
function countOption({ options }, name, { defaultValue, min, max }) {
  const text = options.get(name);
  if (text === void 0) return defaultValue;
  const value = Number(text);
  if (/^\d+$/.test(text.trim()) && value >= min && value <= max) return value;
  throw new UserError(`--${name}: ${JSON.stringify(text)} is no whole number from ${min} to ${max}`);
}
function durationOption({ options }, name, standardMs) {
  const text = options.get(name);
  if (text === void 0) return standardMs;
  const quantity = parseQuantity(text);
  if (quantity?.unit === "ns" && quantity.value > 0) return quantity.value / 1e6;
  throw new UserError(
    `--${name}: ${JSON.stringify(text)} is no duration`,
    "Write a number with its unit: 500ms, 15s or 2min."
  );
}

export {
  countOption,
  durationOption
};
