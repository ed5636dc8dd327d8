import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
import {
  jsonText,
  readResults,
  skippedWarnings,
  warningWords
} from "./chunk-XZ5NAWTG.js";
import {
  requireFiles
} from "./chunk-H5FA7VO6.js";
import {
  table,
  visible
} from "./chunk-7MKHXQQS.js";
import {
  tidyUnit
} from "./chunk-I3BSUCVW.js";
import {
  __export
} from "./chunk-IW2FVU6Z.js";

// src/commands/parse.ts
var parse_exports = {};
__export(parse_exports, {
  parseCommand: () => parseCommand,
  warningLines: () => warningLines
});
var parseCommand = {
  name: "parse",
  usage: "parse FILES\u2026",
  examples: ["perf-regression parse bench.txt", "perf-regression parse results.json --tool hyperfine --json"],
  inputs: ["tool", "rules-file"],
  flags: [{ name: "json", help: "Print [{name, id, metric, unit, value, direction, samples, level}]." }],
  async run(given) {
    requireFiles(given.words, this.usage);
    const { words, cwd, flags, print, note } = given;
    const { reader } = await given.configuration();
    const results = await readResults(words, reader, cwd);
    const rows = results.measurements.map(asWritten);
    if (flags.has("json")) {
      print(`${jsonText(rows, 1)}
`);
    } else {
      const cells = rows.map(({ name, metric, value, unit, direction, samples, level }) => [
        visible(name),
        visible(metric),
        `${value} ${unit}`.trim(),
        direction,
        samples === void 0 ? "" : String(samples),
        level ?? ""
      ]);
      print(table(["benchmark", "metric", "value", "better", "samples", "each is"], cells));
      print(`
${rows.length} series read as ${results.tools.join(", ")}
`);
    }
    for (const line of warningLines(results)) note(line);
    return 0;
  }
};
function asWritten({ benchmark, metric, sample, writtenUnit }) {
  const { factor } = tidyUnit(writtenUnit);
  return {
    name: benchmark.shown ?? benchmark.name,
    ...benchmark.shown !== void 0 && { id: benchmark.name },
    metric: metric.name,
    unit: writtenUnit,
    // Conversion to the base unit and back costs the last digit.
    value: Number((sample.centre / factor).toPrecision(15)),
    direction: metric.direction,
    ...sample.values.length > 0 && { samples: sample.values.length, level: sample.level }
  };
}
function warningLines(results) {
  return skippedWarnings(results).map((warning) => `${visible(warningWords(warning).message, 400)}
`);
}

export {
  warningLines,
  parse_exports
};
