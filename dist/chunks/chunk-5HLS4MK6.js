import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  isNamed
} from "./chunk-WDIDMRS2.js";

// src/rules/tags.ts
function withTags(run, patterns) {
  if (patterns.size === 0) return run;
  const measurements = run.measurements.map((measurement) => {
    const { benchmark } = measurement;
    const tags = [.../* @__PURE__ */ new Set([...benchmark.tags, ...tagsByName(benchmark, patterns)])];
    return tags.length === benchmark.tags.length ? measurement : { ...measurement, benchmark: { ...benchmark, tags } };
  });
  return { ...run, measurements };
}
function tagsByName(benchmark, patterns) {
  const named = [...patterns].filter(([, names]) => names.some((name) => isNamed(name, benchmark)));
  return named.map(([tag]) => tag);
}
function onlyTagged(run, tags) {
  if (tags.length === 0) return run;
  const measurements = run.measurements.filter(
    ({ benchmark }) => tags.some((tag) => benchmark.tags.includes(tag))
  );
  return { ...run, measurements };
}

export {
  withTags,
  tagsByName,
  onlyTagged
};
