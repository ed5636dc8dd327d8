import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  openStopwatch,
  outputSource
} from "./chunk-UC3YQEUK.js";
import {
  childEnvironment
} from "./chunk-W635PBJQ.js";
import {
  listOf
} from "./chunk-AR7DG7B6.js";
import {
  parseQuantity
} from "./chunk-OMB4DMJL.js";
import {
  UserError
} from "./chunk-XVYHIGXT.js";

// src/commands/options.ts
function countOption({ options }, name, { defaultValue, min, max }) {
  const text = options.get(name);
  if (text === void 0) return defaultValue;
  const value = Number(text);
  if (/^\d+$/.test(text.trim()) && value >= min && value <= max) return value;
  throw new UserError(
    `--${name}: expected a whole number from ${min} to ${max}, got ${JSON.stringify(text)}`
  );
}
function durationOption({ options }, name, standardMs) {
  const text = options.get(name);
  if (text === void 0) return standardMs;
  const quantity = parseQuantity(text);
  if (quantity?.unit === "ns" && quantity.value > 0) return quantity.value / 1e6;
  throw new UserError(
    `--${name}: expected a duration, got ${JSON.stringify(text)}`,
    "Write a number with its unit: 500ms, 15s or 2min."
  );
}

// src/commands/measuring.ts
var measuringFlags = [
  { name: "setup", value: "LINE", help: "Shell command that prepares each version, such as npm ci." },
  {
    name: "results",
    value: "FILES",
    help: "Files that the command writes, or - for its output. Default: time the command itself."
  },
  {
    name: "name",
    value: "NAME",
    help: "Name of the benchmark if the command itself is timed. Default: the command."
  },
  { name: "timeout", value: "TIME", help: "Kill the command after TIME and count it as failed." }
];
function measuredEnvironment({ env, config, note }) {
  const child = childEnvironment(env, { names: config.passEnv });
  if (child.withheld.length > 0) {
    note(`The command does not see ${child.withheld.join(", ")}; --pass-env names what it may.
`);
  }
  return child.env;
}
function openCommandStopwatch(given) {
  return openStopwatch(measuredEnvironment(given));
}
function setupOf({ options }) {
  const line = options.get("setup");
  return line === void 0 ? void 0 : shellWords(line);
}
function shellWords(line) {
  return process.platform === "win32" ? ["cmd", "/d", "/s", "/c", line] : ["/bin/sh", "-ec", line];
}
function probeOf(given, reader, stopwatch, metrics) {
  const { words, options } = given;
  const results = listOf(options.get("results") ?? "");
  return {
    words,
    telling: outputSource(results, options.get("name") ?? words.join(" "), metrics),
    reader,
    stopwatch,
    timeoutMs: durationOption(given, "timeout", Number.POSITIVE_INFINITY)
  };
}

export {
  countOption,
  durationOption,
  measuringFlags,
  measuredEnvironment,
  openCommandStopwatch,
  setupOf,
  shellWords,
  probeOf
};
