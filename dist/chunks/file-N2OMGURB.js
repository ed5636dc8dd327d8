import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  require_dist
} from "./chunk-JP6L4HDI.js";
import {
  checkRenames
} from "./chunk-4PFCSR2T.js";
import {
  iso_exports
} from "./chunk-NKQSODH5.js";
import {
  PRESETS,
  isPattern,
  namePattern,
  namesOf
} from "./chunk-ABYD4DNO.js";
import {
  sampleLevels
} from "./chunk-2IZ4MH4R.js";
import {
  nearestFirst
} from "./chunk-GD3KK2E5.js";
import "./chunk-ZL7FZD3K.js";
import {
  NEVER,
  _enum,
  array,
  boolean,
  record,
  strictObject,
  string,
  union,
  unknown
} from "./chunk-AEN2326D.js";
import {
  parseQuantity
} from "./chunk-OMB4DMJL.js";
import {
  UserError,
  messageOf
} from "./chunk-ODVAPF3E.js";
import {
  __toESM
} from "./chunk-UZ77254A.js";

// src/rules/file.ts
var import_yaml = __toESM(require_dist(), 1);

// src/model/mapping.ts
var template = string().min(1).max(500);
var mappedValueSchema = strictObject({
  /** Default: the group `metric` where there is one, else `value`. */
  metric: template.optional(),
  /** One reference to the number. */
  value: template,
  unit: template.optional(),
  /** One reference to an array of numbers; JSON only. */
  samples: template.optional(),
  direction: _enum(["lower", "higher", "none"]).optional()
});
var mappingSchema = strictObject({
  /** The word for `tool`. */
  tool: string().regex(/^[a-z][a-z0-9-]*$/, "use lower-case letters, digits and dashes"),
  /** JSONPath (RFC 9535) of the rows. */
  json: string().optional(),
  /** The character between columns; the first line names them. */
  csv: string().length(1).optional(),
  /** A regular expression (RE2 syntax) that is tried on every line; its named groups are the fields. */
  lines: string().max(1e3).optional(),
  name: template.optional(),
  /** What one measured value stands for. Default: an iteration inside a process. */
  samples: _enum(sampleLevels).optional(),
  values: array(mappedValueSchema).min(1).optional()
}).refine(({ json, csv, lines }) => [json, csv, lines].filter((kind) => kind !== void 0).length === 1, {
  message: "give one of json, csv and lines"
}).refine(({ lines, name, values }) => lines !== void 0 || name !== void 0 && values !== void 0, {
  message: "give name and values (only lines takes them from its groups)"
});

// src/rules/file.ts
var percentage = unknown().transform((written, context) => {
  const quantity = quantityOf(written);
  if (quantity?.unit === "ratio" && quantity.value >= 0) return quantity.value;
  context.addIssue({ code: "custom", message: `${shown(written)} is no percentage; write it as 12%` });
  return NEVER;
});
var bound = unknown().transform((written, context) => {
  const quantity = quantityOf(written);
  if (quantity) return { ...quantity, written: String(written) };
  context.addIssue({ code: "custom", message: `${shown(written)} is no quantity; write 15 s, 60% or 1.5` });
  return NEVER;
});
function quantityOf(written) {
  return typeof written === "string" || typeof written === "number" ? parseQuantity(String(written)) : void 0;
}
function shown(written) {
  return typeof written === "number" ? String(written) : JSON.stringify(written);
}
var ruleSchema = strictObject({
  select: string().optional(),
  benchmark: string().optional(),
  metric: string().optional(),
  tag: string().optional(),
  threshold: percentage.optional(),
  critical: percentage.optional(),
  min: bound.optional(),
  max: bound.optional(),
  direction: _enum(["lower", "higher", "none"]).optional(),
  main: boolean().optional()
});
var waiverSchema = strictObject({
  select: string().optional(),
  benchmark: string().optional(),
  metric: string().optional(),
  tag: string().optional(),
  ceiling: percentage,
  reason: string().min(1),
  owner: string().min(1),
  // YAML reads an unquoted day as text in its core schema.
  until: iso_exports.date("write the last day as 2026-12-31")
});
var sourceSchema = strictObject({ benchmark: string(), metric: string() });
var derivedSchema = strictObject({
  metric: string().min(1),
  formula: string().min(1),
  benchmark: string().optional(),
  from: record(string(), sourceSchema).optional(),
  unit: string().optional(),
  direction: _enum(["lower", "higher", "none"]).optional()
});
var fileSchema = strictObject({
  rules: array(ruleSchema).optional(),
  derived: array(derivedSchema).optional(),
  readers: array(mappingSchema).optional(),
  /** Present names by former ones. */
  renames: record(string(), string().min(1)).optional(),
  /** Patterns of names that change with every build, or the names of bundlers. */
  names: union([string(), array(string())]).optional(),
  waivers: array(waiverSchema).optional(),
  /** Patterns of benchmark names by tag. */
  tags: record(string(), union([string(), array(string())])).optional(),
  /** Files by pattern of the benchmarks' names. */
  sources: record(string(), string().min(1)).optional()
});
var KEYS = {
  "": Object.keys(fileSchema.shape),
  rules: Object.keys(ruleSchema.shape),
  derived: Object.keys(derivedSchema.shape),
  from: Object.keys(sourceSchema.shape),
  readers: Object.keys(mappingSchema.shape),
  values: Object.keys(mappedValueSchema.shape),
  waivers: Object.keys(waiverSchema.shape)
};
function parseRulesFile(file, text) {
  const lines = new import_yaml.LineCounter();
  const document = (0, import_yaml.parseDocument)(text, { lineCounter: lines });
  const [broken] = document.errors;
  if (broken) throw new UserError(`${file}:${broken.linePos?.[0].line ?? 1}: ${firstLine(broken.message)}`);
  const parsed = fileSchema.safeParse(toPlain(file, document) ?? {});
  if (parsed.success) {
    const { rules = [], derived = [], readers = [], waivers = [], tags = {} } = parsed.data;
    const written = Object.entries(parsed.data.renames ?? {});
    const renames = new Map(written.filter(([old]) => !isPattern(old)));
    checkRenames(file, renames);
    return {
      rules,
      derived,
      readers,
      renames,
      names: namesIn(file, parsed.data.names, written),
      waivers,
      tagPatterns: new Map(Object.entries(tags).map(([tag, names]) => [tag, [names].flat()])),
      sources: new Map(Object.entries(parsed.data.sources ?? {}))
    };
  }
  const messages = parsed.error.issues.flatMap(
    (issue) => issueMessages(issue).map(({ path, message }) => `${file}:${lineOf(path)}: ${message}`)
  );
  throw new UserError(messages.join("\n"));
  function lineOf(path) {
    for (let depth = path.length; depth > 0; depth--) {
      const pair = pairAt(document, path.slice(0, depth));
      if (pair !== void 0) return lines.linePos(pair).line;
    }
    return 1;
  }
}
function namesIn(file, names, renames) {
  try {
    const patterns = renames.filter(([old]) => isPattern(old)).map(([old, now]) => namePattern(old, now));
    const named = namesOf(names === void 0 ? void 0 : [names].flat());
    return patterns.length === 0 ? named : withPatterns(named, patterns);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const presets = Object.keys(PRESETS).join(", ");
    throw new UserError(`${file}: names: ${error.message}`, `${error.remedy} Or name a bundler: ${presets}.`);
  }
}
function withPatterns(named, patterns) {
  return { isAutomatic: false, patterns: [...patterns, ...named.isAutomatic ? [] : named.patterns] };
}
function toPlain(file, document) {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    throw new UserError(
      `${file}:1: ${firstLine(messageOf(error))}`,
      "Write it without YAML aliases (*name)."
    );
  }
}
function issueMessages(issue) {
  if (issue.path.length === 0 && issue.code === "invalid_type") {
    return [
      {
        path: [],
        message: "this is no rules file; it has rules:, derived:, readers:, renames:, names:, waivers:, tags: or sources: and something below"
      }
    ];
  }
  if (issue.code !== "unrecognized_keys") {
    return [{ path: issue.path, message: `${place(issue.path)}: ${issue.message}` }];
  }
  const words = issue.path.filter((part) => typeof part === "string");
  const right = KEYS[words.findLast((word) => word in KEYS) ?? ""] ?? [];
  return issue.keys.map((key) => {
    const [nearest] = nearestFirst(key, right);
    const where = issue.path.length > 0 ? ` in ${place(issue.path)}` : "";
    return {
      path: [...issue.path, key],
      message: `unknown key "${key}"${where}. Did you mean "${nearest}"?`
    };
  });
}
function place(path) {
  return path.map((part) => typeof part === "number" ? `[${part}]` : `.${String(part)}`).join("").slice(1);
}
function pairAt(document, path) {
  const parent = document.getIn(path.slice(0, -1), true);
  const last = path[path.length - 1];
  const item = typeof last === "number" ? parent?.items?.[last] : parent?.items?.find((pair) => pair.key?.value === last)?.key;
  return item?.range?.[0];
}
function firstLine(text) {
  return text.split("\n")[0] ?? text;
}
export {
  parseRulesFile
};
