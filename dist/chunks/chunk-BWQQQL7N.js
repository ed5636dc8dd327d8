import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
import {
  printReports,
  reportFlags
} from "./chunk-BQQLQC3D.js";
import {
  baselineFromFile,
  check,
  unmatchedWarnings,
  withSources
} from "./chunk-4AKEYMXZ.js";
import {
  readRun,
  skippedWarnings
} from "./chunk-XZ5NAWTG.js";
import {
  runInfoOf
} from "./chunk-H5FA7VO6.js";
import {
  UserError
} from "./chunk-AY2RLHZI.js";
import {
  __export
} from "./chunk-IW2FVU6Z.js";

// src/commands/compare.ts
var compare_exports = {};
__export(compare_exports, {
  compareCommand: () => compareCommand
});
var compareCommand = {
  name: "compare",
  usage: "compare OLD NEW",
  examples: [
    "perf-regression compare old.txt new.txt",
    "perf-regression compare old.json new.json --thresholds 5% --all",
    "perf-regression compare base/target/criterion target/criterion --report-json report.json"
  ],
  inputs: [
    "tool",
    "suite",
    "thresholds",
    "rules-file",
    "fail-on-regression",
    "on-inconclusive",
    "on-missing",
    "confidence",
    "alpha",
    "report-json",
    "report-markdown",
    "report-html"
  ],
  flags: reportFlags,
  async run(given) {
    const { words, cwd } = given;
    const [before, after, ...more] = words;
    if (before === void 0 || after === void 0 || more.length > 0) {
      throw new UserError(
        `compare takes two result files; ${words.length} were named`,
        "perf-regression compare OLD NEW   (quote a glob so that it stays one word)"
      );
    }
    const { policy, reader, sources } = await given.configuration();
    const baseline = { ...await baselineFromFile([before], reader, cwd), skippedSources: [] };
    const { run, results } = await readRun([after], reader, cwd, {
      ...runInfoOf(given, void 0),
      fromFiles: true
    });
    const report = check(run, baseline, policy, {
      again: [],
      records: false,
      override: null,
      warnings: [
        ...skippedWarnings(results),
        ...unmatchedWarnings({ ...policy, derived: reader.derived }, [run])
      ]
    });
    return printReports([await withSources(report, sources, cwd)], given);
  }
};

export {
  compareCommand,
  compare_exports
};
