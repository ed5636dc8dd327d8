import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  require_dist
} from "./chunk-JP6L4HDI.js";
import {
  UserError
} from "./chunk-ODVAPF3E.js";
import {
  __toESM
} from "./chunk-UZ77254A.js";

// src/measure/configuration-patch.ts
var import_yaml = __toESM(require_dist(), 1);
import { basename, extname } from "node:path/posix";
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
    `${file}: ${path.join(".")} stands where its value cannot be replaced alone`,
    `Set it by hand: ${JSON.stringify(wanted)}`
  );
}
function nodeAt(file, text, path, name) {
  const document = (0, import_yaml.parseDocument)(text);
  const [broken] = document.errors;
  if (broken) {
    throw new UserError(`${file}:${broken.linePos?.[0].line ?? 1}: ${broken.message.split("\n")[0]}`);
  }
  const node = document.getIn(path, true);
  if ((0, import_yaml.isScalar)(node) && node.range && !isBlock(node)) return node;
  const where = path.join(".");
  throw new UserError(
    node === void 0 || node === null ? `${file} has no ${where} for ${name}` : `${file}: ${where} is ${(0, import_yaml.isAlias)(node) ? "an alias" : (0, import_yaml.isScalar)(node) ? "a block of text" : "no single value"}`,
    `Name where it stands: --key ${name}=path.to.${name}`
  );
}
function isBlock({ type }) {
  return type === import_yaml.Scalar.BLOCK_FOLDED || type === import_yaml.Scalar.BLOCK_LITERAL;
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
  if (type === import_yaml.Scalar.QUOTE_DOUBLE) return [double];
  if (type === import_yaml.Scalar.QUOTE_SINGLE) return [single, double];
  return [(0, import_yaml.stringify)(value, { lineWidth: 0 }).trimEnd(), single, double];
}
function isSet(text, path, wanted) {
  const document = (0, import_yaml.parseDocument)(text);
  return document.errors.length === 0 && document.getIn(path) === wanted;
}
export {
  patched
};
