import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  printReports,
  reportFlags
} from "./chunk-ZEFM4K22.js";
import {
  runInfoOf
} from "./chunk-OEVEALWO.js";
import {
  unmatchedWarnings
} from "./chunk-5IMYWCVB.js";
import {
  baselineFromFile
} from "./chunk-UQW4U37P.js";
import {
  skippedWarnings
} from "./chunk-IRYKHZOF.js";
import {
  withSources
} from "./chunk-GI5D7JC7.js";
import {
  check
} from "./chunk-PMURIVW2.js";
import {
  readRun
} from "./chunk-SM7H766S.js";
import {
  UserError
} from "./chunk-XVYHIGXT.js";

// src/commands/compare.ts
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
  compareCommand
};
