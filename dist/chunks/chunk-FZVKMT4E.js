import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  durationOption
} from "./chunk-ZLJOIMNV.js";
import {
  outputSource
} from "./chunk-GTQGO6DB.js";
import {
  listOf
} from "./chunk-XPXDNXDF.js";

// src/commands/measuring.ts
var measuringFlags = [
  { name: "setup", value: "LINE", help: "Prepares each version, such as npm ci; a line for the shell." },
  {
    name: "results",
    value: "FILES",
    help: "Files that the command writes, or - for its output. Default: it is measured from outside."
  },
  {
    name: "name",
    value: "NAME",
    help: "Name of the benchmark that is measured from outside. Default: the command."
  },
  { name: "timeout", value: "TIME", help: "A command that takes longer is ended, and has failed." }
];
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
  measuringFlags,
  setupOf,
  shellWords,
  probeOf
};
