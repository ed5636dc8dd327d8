import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
const perfRegressionNow = () => { const [s, ns] = process.hrtime(); return 1e3 * s + ns / 1e6; };
import {
  file_exports
} from "./chunk-GPDBXP57.js";
import "./chunk-VOXOD25E.js";
import {
  require_dist
} from "./chunk-IRKEDGRX.js";
import "./chunk-SUHVW73C.js";
import {
  UserError,
  run_exports
} from "./chunk-VBP7NML6.js";
import {
  __export,
  __toESM
} from "./chunk-VCJT4OQR.js";

// src/rules/difference.ts
var difference_exports = {};
__export(difference_exports, {
  rulesDifference: () => rulesDifference
});
var import_yaml = __toESM(require_dist(), 1);
var REORDERED = /* @__PURE__ */ Symbol("reordered");
var VALUE_MAX = 160;
var SELECTING = ["select", "benchmark", "metric", "tag", "tool"];
function rulesDifference(before, after) {
  return differences(plain(before), plain(after), "").map(([entry, was, now]) => {
    const place = cut(entry);
    if (was === REORDERED) return { code: "reordered", place };
    if (was === void 0) return { code: "added", place, after: valueText(now) };
    if (now === void 0) return { code: "removed", place, before: valueText(was) };
    return { code: "changed", place, before: valueText(was), after: valueText(now) };
  });
}
function plain(text) {
  if (text === void 0) return {};
  try {
    return sorted((0, import_yaml.parse)(text) ?? {});
  } catch {
    return text;
  }
}
function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isMap(value)) return value;
  const keys = Object.keys(value).toSorted();
  return Object.fromEntries(keys.map((key) => [key, sorted(value[key])]));
}
function differences(before, after, place) {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (Array.isArray(before) || Array.isArray(after)) {
    const found = ofEntries(
      keyed(listOf(before)),
      keyed(listOf(after)),
      (key) => `${place}${key === "" ? "" : ` (${key})`}`
    );
    return found.length > 0 ? found : [[place, REORDERED, REORDERED]];
  }
  if (isMap(before) || isMap(after)) {
    const [one, other] = [before, after].map((each) => new Map(Object.entries(isMap(each) ? each : {})));
    const named = (key) => place === "" ? key : `${place} ${key}`;
    return ofEntries(one, other, named);
  }
  return [[place, before, after]];
}
function ofEntries(before, after, placeOf) {
  return [.../* @__PURE__ */ new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [was, now] = [before.get(key), after.get(key)];
    const isWhole = was === void 0 || now === void 0;
    if (!isWhole || Array.isArray(was ?? now)) return differences(was, now, placeOf(key));
    return [[placeOf(key), was, now]];
  });
}
function isMap(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function listOf(value) {
  if (value === void 0) return [];
  return Array.isArray(value) ? value : [value];
}
function keyed(list) {
  const entries = /* @__PURE__ */ new Map();
  for (const entry of list) {
    const selecting = isMap(entry) ? SELECTING.filter((name) => entry[name] !== void 0) : [];
    const key = isMap(entry) ? selecting.map((name) => `${name}: ${String(entry[name])}`).join(", ") : JSON.stringify(entry);
    let unique = key;
    for (let i = 2; entries.has(unique); i++) unique = `${key} no. ${i}`.trim();
    entries.set(unique, entry);
  }
  return entries;
}
function valueText(value) {
  return cut(typeof value === "string" ? value : JSON.stringify(value) ?? "");
}
function cut(text) {
  return text.length <= VALUE_MAX ? text : `${text.slice(0, VALUE_MAX - 1)}\u2026`;
}

// src/measure/configuration-patch.ts
var configuration_patch_exports = {};
__export(configuration_patch_exports, {
  patched: () => patched
});

// builtin:node:path/posix
var of = (name) => perfRegressionRequire("node:path/posix")[name];
function basename(...given) {
  return new.target ? new (of("basename"))(...given) : of("basename")(...given);
}
function extname(...given) {
  return new.target ? new (of("extname"))(...given) : of("extname")(...given);
}

// src/measure/configuration-patch.ts
var import_yaml2 = __toESM(require_dist(), 1);
var LENGTH_MAX = 1e6;
function patched(file, text, settings) {
  const kind = kindOf(file);
  if (text.length > LENGTH_MAX) {
    throw new UserError(
      `${file} has ${text.length} characters; a configuration that is changed has at most ${LENGTH_MAX}`
    );
  }
  return settings.reduce(
    (before, setting) => kind === "env" ? inEnvFile(before, setting) : inTree(file, before, setting, kind),
    text
  );
}
function kindOf(file) {
  const name = basename(file.replaceAll("\\", "/"));
  if (/^\.env(\..+)?$|\.env$/.test(name)) return "env";
  const extension = extname(name).toLowerCase();
  if (extension === ".json") return "json";
  if (extension === ".yml" || extension === ".yaml") return "yaml";
  throw new UserError(
    `${file} is neither an env file (.env, .env.NAME, NAME.env) nor JSON nor YAML`,
    "Set the values there by hand: perf-regression experiment status shows them."
  );
}
function inEnvFile(text, { name, value }) {
  const line = new RegExp(
    `^([ \\t]*(?:export[ \\t]+)?${name}[ \\t]*=[ \\t]*)("(?:[^"\\\\]|\\\\[^])*"|'[^']*'|[^\\s]*(?:[ \\t]+[^\\s#][^\\s]*)*)(?=[ \\t]*(?:\\r?\\n|$)|[ \\t]+#)`,
    "gm"
  );
  const last = [...text.matchAll(line)].at(-1);
  const written = inEnvQuotes(value, last?.[2]?.[0]);
  if (!last) {
    const end = text === "" || text.endsWith("\n") ? "" : "\n";
    return `${text}${end}${name}=${written}
`;
  }
  const from = last.index + (last[1] ?? "").length;
  return text.slice(0, from) + written + text.slice(from + (last[2] ?? "").length);
}
function inEnvQuotes(value, before) {
  const isPlain = /^[\w./:@%+,=-]*$/.test(value);
  if (isPlain && before !== '"' && before !== "'") return value;
  if (before !== '"' && !/['\n\r]/.test(value)) return `'${value}'`;
  return `"${value.replace(/["\\$`]/g, "\\$&").replaceAll("\n", "\\n").replaceAll("\r", "\\r")}"`;
}
function inTree(file, text, { name, value, path }, kind) {
  const node = nodeAt(file, text, path, name);
  const [from, to] = node.range;
  const wanted = typedLike(node.value, value);
  for (const written of kind === "json" ? [JSON.stringify(wanted)] : inYaml(wanted, node.type)) {
    const next = text.slice(0, from) + (from === to ? " " : "") + written + text.slice(to);
    if (isSet(next, path, wanted)) return next;
  }
  throw new UserError(
    `${file}: ${path.join(".")} cannot be replaced without changing what is around it`,
    `Set it by hand: ${JSON.stringify(wanted)}`
  );
}
function nodeAt(file, text, path, name) {
  const document = (0, import_yaml2.parseDocument)(text);
  const [broken] = document.errors;
  if (broken) {
    throw new UserError(`${file}:${broken.linePos?.[0].line ?? 1}: ${broken.message.split("\n")[0]}`);
  }
  const node = document.getIn(path, true);
  if ((0, import_yaml2.isScalar)(node) && node.range && !isBlock(node)) return node;
  const where = path.join(".");
  throw new UserError(
    node === void 0 || node === null ? `${file} has no ${where} for ${name}` : `${file}: ${where} is ${(0, import_yaml2.isAlias)(node) ? "an alias" : (0, import_yaml2.isScalar)(node) ? "a block of text" : "not a single value"}`,
    `Give its path: --key ${name}=path.to.${name}`
  );
}
function isBlock({ type }) {
  return type === import_yaml2.Scalar.BLOCK_FOLDED || type === import_yaml2.Scalar.BLOCK_LITERAL;
}
function typedLike(before, value) {
  if (typeof before === "number" && value.trim() !== "" && Number.isFinite(Number(value)))
    return Number(value);
  if (typeof before === "boolean" && (value === "true" || value === "false")) return value === "true";
  return value;
}
function inYaml(value, type) {
  if (typeof value !== "string") return [String(value)];
  const double = JSON.stringify(value);
  const single = `'${value.replaceAll("'", "''")}'`;
  if (type === import_yaml2.Scalar.QUOTE_DOUBLE) return [double];
  if (type === import_yaml2.Scalar.QUOTE_SINGLE) return [single, double];
  return [(0, import_yaml2.stringify)(value, { lineWidth: 0 }).trimEnd(), single, double];
}
function isSet(text, path, wanted) {
  const document = (0, import_yaml2.parseDocument)(text);
  return document.errors.length === 0 && document.getIn(path) === wanted;
}
export {
  run_exports as "commands/run.ts",
  configuration_patch_exports as "measure/configuration-patch.ts",
  difference_exports as "rules/difference.ts",
  file_exports as "rules/file.ts"
};
