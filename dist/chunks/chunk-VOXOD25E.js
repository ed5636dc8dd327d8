import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
const perfRegressionNow = () => { const [s, ns] = process.hrtime(); return 1e3 * s + ns / 1e6; };
import {
  UserError
} from "./chunk-VBP7NML6.js";

// src/rules/renames.ts
function checkRenames(file, renames) {
  for (const old of renames.keys()) {
    const seen = /* @__PURE__ */ new Set([old]);
    for (let name = renames.get(old); name !== void 0; name = renames.get(name)) {
      if (seen.has(name)) {
        throw new UserError(
          `${file}: renames: ${[...seen, name].map((each) => JSON.stringify(each)).join(" \u2192 ")} form a cycle`,
          "Write the old name on the left, the present one on the right."
        );
      }
      seen.add(name);
    }
  }
}
function underNewNames(run, renames) {
  if (renames.size === 0) return run;
  const present = new Set(run.measurements.map(({ benchmark }) => benchmark.name));
  const measurements = run.measurements.map((measurement) => {
    const { benchmark } = measurement;
    const name = newestName(benchmark.name, renames);
    const free = name !== benchmark.name && !present.has(name);
    return free ? { ...measurement, benchmark: { ...benchmark, name } } : measurement;
  });
  return { ...run, measurements };
}
function newestName(old, renames) {
  let name = old;
  for (let next = renames.get(name); next !== void 0; next = renames.get(name)) name = next;
  return name;
}
function formerName(name, runs, renames) {
  const olds = new Set([...renames.keys()].filter((old) => newestName(old, renames) === name));
  if (olds.size === 0) return null;
  for (const { measurements } of runs.toReversed()) {
    const old = measurements.find(({ benchmark }) => olds.has(benchmark.name));
    if (old) return old.benchmark.name;
  }
  return null;
}

export {
  checkRenames,
  underNewNames,
  newestName,
  formerName
};
