import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
import {
  inputs
} from "./chunk-A76CS6OU.js";
import {
  parseThresholds
} from "./chunk-PJSF43OE.js";
import {
  NO_RULES
} from "./chunk-W43MUMOY.js";
import {
  findRules,
  formats,
  readText,
  resolve
} from "./chunk-7MKHXQQS.js";
import {
  UserError
} from "./chunk-AY2RLHZI.js";
import {
  __export
} from "./chunk-IW2FVU6Z.js";

// src/results/configuration.ts
var configuration_exports = {};
__export(configuration_exports, {
  NO_RULES_FILE: () => NO_RULES_FILE,
  configurationOf: () => configurationOf,
  readConfiguration: () => readConfiguration
});
async function readConfiguration(config, cwd, results = config.results) {
  const { file, ...about } = await readRulesFile(config, cwd, results);
  return { ...await configurationOf(config, file), ...about };
}
async function configurationOf(config, file) {
  const given = parseThresholds(config.thresholds).map((rule) => ({ ...rule, isInput: true }));
  const rules = [...file.rules, ...given];
  const policy = {
    rules,
    renames: file.renames,
    names: file.names,
    waivers: file.waivers,
    tagPatterns: file.tagPatterns,
    tags: config.tags,
    confidence: config.confidence,
    alpha: config.alpha,
    confirmRuns: config.confirmRuns,
    onSuspected: config.onSuspected,
    onMissing: config.onMissing,
    comparability: config.environment
  };
  const reader = {
    tool: config.tool,
    formats: [...formats, ...await mappedFormats(file.readers)],
    derived: file.derived,
    tagPatterns: file.tagPatterns,
    names: file.names
  };
  return { policy, reader, sources: file.sources };
}
var NO_RULES_FILE = { ...NO_RULES, derived: [], readers: [], sources: /* @__PURE__ */ new Map() };
async function readRulesFile(config, cwd, results) {
  const path = config.rulesFile;
  const isDefault = path === inputs.find((input) => input.name === "rules-file")?.default;
  const { file: found, unread } = await findRules(cwd, path, results);
  if (found === void 0) {
    if (!isDefault) throw new UserError(`rules-file: there is no ${path}`, `The path is relative to ${cwd}.`);
    return { file: NO_RULES_FILE, warnings: [], readFrom: "", found };
  }
  const { parseRulesFile, requireRulesSize } = await import("./rules-file-MJWNBDYY.js").then((chunk) => chunk["rules/file.ts"]);
  const { text } = await readText(resolve(cwd, found), found, requireRulesSize);
  const file = parseRulesFile(found, text);
  const warnings = unread.map(
    (other) => ({
      code: "unread-rules",
      subject: other,
      values: { file: other, read: found }
    })
  );
  return { file, warnings, readFrom: found === path ? "" : found, found };
}
async function mappedFormats(mappings) {
  if (mappings.length === 0) return [];
  const { mappedFormat } = await import("./patterns-52BXWI4C.js").then((chunk) => chunk["formats/mapped.ts"]);
  return mappings.map(mappedFormat);
}

export {
  readConfiguration,
  configurationOf,
  NO_RULES_FILE,
  configuration_exports
};
