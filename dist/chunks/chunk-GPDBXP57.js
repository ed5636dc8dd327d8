import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
const perfRegressionNow = () => { const [s, ns] = process.hrtime(); return 1e3 * s + ns / 1e6; };
import {
  checkRenames
} from "./chunk-VOXOD25E.js";
import {
  require_dist
} from "./chunk-IRKEDGRX.js";
import {
  RE2JS
} from "./chunk-SUHVW73C.js";
import {
  AUTOMATICALLY,
  NEVER,
  PLACEHOLDERS,
  PRESETS,
  UserError,
  array,
  boolean,
  enumOf,
  isPattern,
  iso,
  length,
  maxLength,
  messageOf,
  minLength,
  nearestFirst,
  optional,
  parseQuantity,
  patternOf,
  pipe,
  record,
  refine,
  regex,
  sampleLevels,
  strictObject,
  string,
  transform,
  union,
  unknown
} from "./chunk-VBP7NML6.js";
import {
  __export,
  __toESM
} from "./chunk-VCJT4OQR.js";

// src/rules/file.ts
var file_exports = {};
__export(file_exports, {
  fileSchema: () => fileSchema,
  parseRulesFile: () => parseRulesFile,
  requireRulesSize: () => requireRulesSize
});
var import_yaml = __toESM(require_dist(), 1);

// src/model/mapping.ts
var template = string().check(minLength(1), maxLength(500));
var mappedValueSchema = strictObject({
  /** Default: the group `metric` if there is one, otherwise `value`. */
  metric: optional(template),
  /** One reference to the number. */
  value: template,
  unit: optional(template),
  /** One reference to an array of numbers; JSON only. */
  samples: optional(template),
  direction: optional(enumOf(["lower", "higher", "none"]))
});
var mappingSchema = strictObject({
  /** The value for `tool`. */
  tool: string().check(regex(/^[a-z][a-z0-9-]*$/, "use lower-case letters, digits and dashes")),
  /** JSONPath (RFC 9535) of the rows. */
  json: optional(string()),
  /** The character between columns; the first line has their names. */
  csv: optional(string().check(length(1))),
  /** A regular expression (RE2 syntax) that is tried on every line; its named groups are the fields. */
  lines: optional(string().check(maxLength(1e3))),
  name: optional(template),
  /** What one measured value stands for. Default: an iteration inside a process. */
  samples: optional(enumOf(sampleLevels)),
  values: optional(array(mappedValueSchema).check(minLength(1)))
}).check(
  refine(({ json, csv, lines }) => [json, csv, lines].filter((kind) => kind !== void 0).length === 1, {
    message: "give one of json, csv and lines"
  }),
  refine(
    ({ lines, name, values }) => lines !== void 0 || name !== void 0 && values !== void 0,
    {
      message: "give name and values (only lines takes them from its groups)"
    }
  )
);

// src/rules/name-pattern.ts
var SIMPLE_MAX = 3;
function namePattern(written, becomes = written.replaceAll("{hex", "{hash")) {
  const words = [...written.matchAll(/\{([^{}]*)\}/g)].map(([, inside = ""]) => inside);
  const unknown2 = words.find((word) => !isPattern(`{${word}}`));
  if (unknown2 !== void 0 || words.every((word) => PLACEHOLDERS[word]?.snapshotStores)) {
    const why = unknown2 === void 0 ? "nothing in it changes with the build" : `there is no {${unknown2}}`;
    throw new UserError(
      `${JSON.stringify(written)}: ${why}`,
      "A pattern has {hash}, {hex}, {n} or {version} for what changes, perhaps with its length ({hash:8}), and {name} and {ext} for what stays."
    );
  }
  const isSimple = words.length <= SIMPLE_MAX;
  return patternOf(written, becomes, PLACEHOLDERS, isSimple ? void 0 : linear);
}
function linear(source) {
  const expression = RE2JS.compile(source, RE2JS.DOTALL);
  return {
    exec(name) {
      const found = expression.matcher(name);
      if (!found.matches()) return null;
      return Array.from({ length: 1 + expression.groupCount() }, (_, i) => found.group(i) ?? "");
    }
  };
}
function namesOf(written) {
  if (!written) return AUTOMATICALLY;
  const patterns = written.flatMap((each) => (PRESETS[each] ?? [each]).map((one) => namePattern(one)));
  return { patterns, isAutomatic: false };
}

// src/rules/file.ts
var percentage = pipe(
  unknown(),
  transform((written, context) => {
    const quantity = quantityOf(written);
    if (quantity?.unit === "ratio" && quantity.value >= 0) return quantity.value;
    context.issues.push({
      code: "custom",
      input: written,
      message: `${shown(written)} is not a percentage; write it as 12%`
    });
    return NEVER;
  })
);
var bound = pipe(
  unknown(),
  transform((written, context) => {
    const quantity = quantityOf(written);
    if (quantity) return { ...quantity, written: String(written) };
    context.issues.push({
      code: "custom",
      input: written,
      message: `${shown(written)} is not a quantity; write 15 s, 60% or 1.5`
    });
    return NEVER;
  })
);
function quantityOf(written) {
  return typeof written === "string" || typeof written === "number" ? parseQuantity(String(written)) : void 0;
}
function shown(written) {
  return typeof written === "number" ? String(written) : JSON.stringify(written);
}
var ruleSchema = strictObject({
  select: optional(string()),
  benchmark: optional(string()),
  metric: optional(string()),
  tag: optional(string()),
  threshold: optional(percentage),
  critical: optional(percentage),
  min: optional(bound),
  max: optional(bound),
  direction: optional(enumOf(["lower", "higher", "none"])),
  main: optional(boolean())
});
var waiverSchema = strictObject({
  select: optional(string()),
  benchmark: optional(string()),
  metric: optional(string()),
  tag: optional(string()),
  ceiling: percentage,
  reason: string().check(minLength(1)),
  owner: string().check(minLength(1)),
  // YAML's core schema reads an unquoted day as text.
  until: iso.date("write the last day as 2026-12-31")
});
var sourceSchema = strictObject({ benchmark: string(), metric: string() });
var derivedSchema = strictObject({
  metric: string().check(minLength(1)),
  formula: string().check(minLength(1)),
  benchmark: optional(string()),
  from: optional(record(string(), sourceSchema)),
  unit: optional(string()),
  direction: optional(enumOf(["lower", "higher", "none"]))
});
var fileSchema = strictObject({
  rules: optional(array(ruleSchema)),
  derived: optional(array(derivedSchema)),
  readers: optional(array(mappingSchema)),
  /** Present names by former ones. */
  renames: optional(record(string(), string().check(minLength(1)))),
  /** Patterns of names that change with every build, or names of bundlers. */
  names: optional(union([string(), array(string())])),
  waivers: optional(array(waiverSchema)),
  /** Patterns of benchmark names by tag. */
  tags: optional(record(string(), union([string(), array(string())]))),
  /** Files by pattern of benchmark names. */
  sources: optional(record(string(), string().check(minLength(1))))
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
var RULES_BYTES_MAX = 256 * 1024;
var NAMED_MAX = 20;
function requireRulesSize(file, bytes) {
  if (bytes <= RULES_BYTES_MAX) return;
  throw new UserError(
    `${file}: the rules file has ${bytes} bytes; the limit is ${RULES_BYTES_MAX}`,
    "Select many benchmarks with one pattern: select: BenchmarkParse*"
  );
}
function parseRulesFile(file, text) {
  requireRulesSize(file, new TextEncoder().encode(text).length);
  const lines = new import_yaml.LineCounter();
  const document = documentOf(file, text, lines);
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
  const mistakes = parsed.error.issues.flatMap(issueMessages);
  const named = mistakes.slice(0, NAMED_MAX).map(({ path, message }) => `${file}:${lineOf(path)}: ${message}`);
  const more = mistakes.length - named.length;
  throw new UserError([...named, ...more > 0 ? [`and ${more} more`] : []].join("\n"));
  function lineOf(path) {
    for (let depth = path.length; depth > 0; depth--) {
      const pair = pairAt(document, path.slice(0, depth));
      if (pair !== void 0) return lines.linePos(pair).line;
    }
    return 1;
  }
}
function documentOf(file, text, lines) {
  const document = (0, import_yaml.parseDocument)(text, { lineCounter: lines, uniqueKeys: false });
  const [broken] = document.errors;
  if (broken) {
    const line = broken.linePos?.[0].line ?? 1;
    if (/call stack/i.test(broken.message)) throw tooDeep(file, line);
    throw new UserError(
      `${file}:${line}: ${firstLine(broken.message).replace(/ at line \d+, column \d+:?$/, "")}`,
      "Fix the YAML there."
    );
  }
  (0, import_yaml.visit)(document, {
    Map(_, { items }) {
      const known = /* @__PURE__ */ new Set();
      for (const { key } of items) {
        if (known.has(key.value)) {
          const { line } = lines.linePos(key.range?.[0] ?? 0);
          throw new UserError(`${file}:${line}: duplicate key ${shown(key.value)}`, "Remove one of them.");
        }
        if (key.value !== void 0) known.add(key.value);
      }
    }
  });
  return document;
}
function tooDeep(file, line) {
  return new UserError(
    `${file}:${line}: this is nested too deeply`,
    "Rules have a few levels; see docs/reference.md#rules-file."
  );
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
    if (/call stack/i.test(messageOf(error))) throw tooDeep(file, 1);
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
        message: "this is not a rules file; it needs rules:, derived:, readers:, renames:, names:, waivers:, tags: or sources: with entries"
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
  parseRulesFile,
  file_exports
};
