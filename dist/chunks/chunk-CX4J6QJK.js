import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;

// src/formats/csv.ts
function fromHeader(text, header) {
  const at = text.search(header);
  return at > 0 ? "\n".repeat(text.slice(0, at).split("\n").length - 1) + text.slice(at) : text;
}
function* csvRecords(text, separator = ",") {
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  let line = 1;
  while (at < text.length) {
    const lineEnd = endOfLine(text, at);
    const record = recordAt(text, at, separator);
    if (record === void 0 || text.slice(at, record.end).trim() !== "") {
      yield { line, fields: record?.fields };
    }
    const next = (record?.end ?? lineEnd) + 1;
    line += record && record.end > lineEnd ? countLines(text, at, next) : 1;
    at = next;
  }
}
function recordAt(text, start, separator) {
  const fields = [];
  let at = start;
  while (true) {
    const field = text[at] === '"' ? quotedAt(text, at) : plainAt(text, at, separator);
    if (field === void 0) return void 0;
    fields.push(field.text);
    const { end } = field;
    if (text[end] === separator) {
      at = end + 1;
      continue;
    }
    const isEnd = end >= text.length || text[end] === "\n" || text.startsWith("\r\n", end);
    return isEnd ? { fields, end: text[end] === "\r" ? end + 1 : end } : void 0;
  }
}
function quotedAt(text, start) {
  let from = start + 1;
  while (true) {
    const quote = text.indexOf('"', from);
    if (quote === -1) return void 0;
    if (text[quote + 1] === '"') {
      from = quote + 2;
      continue;
    }
    return { text: text.slice(start + 1, quote).replaceAll('""', '"'), end: quote + 1 };
  }
}
function plainAt(text, start, separator) {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== "\n") end++;
  if (text[end - 1] === "\r" && text[end] === "\n" && end > start) end--;
  return { text: text.slice(start, end), end };
}
function endOfLine(text, start) {
  const end = text.indexOf("\n", start);
  return end === -1 ? text.length : end;
}
function countLines(text, start, end) {
  return text.slice(start, end).split("\n").length - 1;
}

// src/formats/text.ts
var COLOUR = /\x1b\[[0-9;?]*[A-Za-z]/g;
var LOGGED = /^\ufeff?(?:\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z )?/;
var NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;
var NOT_FINITE = /^[+-]?(?:nan|inf|infinity)$/i;
var GROUPED = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.|$)/;
function linesOf(text) {
  return text.split(/\r?\n/);
}
var LENGTH_MAX = 2e3;
function visibleLines(text) {
  return linesOf(withoutColour(text)).map((line) => {
    const shown = line.includes("\r") ? line.split("\r").findLast((part) => part !== "") ?? "" : line;
    return shown.length > LENGTH_MAX ? "" : shown;
  });
}
function loggedLines(text) {
  return visibleLines(text).map((line) => line.replace(LOGGED, ""));
}
function withoutColour(text) {
  return text.includes("\x1B") ? text.replace(COLOUR, "") : text;
}
function numberOf(text) {
  if (text === void 0) return void 0;
  if (NUMBER.test(text)) return Number(text);
  return NOT_FINITE.test(text) ? Number.NaN : void 0;
}
function groupedNumberOf(text) {
  return numberOf(text !== void 0 && GROUPED.test(text) ? text.replaceAll(",", "") : text);
}

// src/formats/format.ts
var ParseFailure = class extends Error {
  name = "ParseFailure";
  line;
  constructor(what, line) {
    super(what);
    this.line = line;
  }
};

// src/formats/json.ts
var BARE_NUMBERS = /"|\\.|-?\b(?:NaN|Infinity|nan|inf)\b/gs;
var ANY_BARE_NUMBER = /[:,[]\s*-?(?:NaN|Infinity|nan|inf)\b/;
function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch (first) {
    if (!ANY_BARE_NUMBER.test(text)) throw jsonFailure(text, first);
    const mended = withoutBareNumbers(text);
    try {
      return JSON.parse(mended, (_key, value) => BARE_WORDS.get(value) ?? value);
    } catch (second) {
      throw jsonFailure(mended, second);
    }
  }
}
var BARE_WORDS = new Map(
  [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY].map((value) => [`\0${value}`, value])
);
function wordFor(token) {
  if (/nan/i.test(token)) return `\0${Number.NaN}`;
  return `\0${token.startsWith("-") ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY}`;
}
function withoutBareNumbers(text) {
  let inString = false;
  return text.replace(BARE_NUMBERS, (token) => {
    if (token === '"') inString = !inString;
    return inString || token === '"' || token.startsWith("\\") ? token : JSON.stringify(wordFor(token));
  });
}
function jsonFailure(text, cause) {
  const message = cause instanceof Error ? cause.message : String(cause);
  const position = positionOf(message, text);
  const read = text.slice(0, position).trimEnd();
  const line = lineBreaks(read) + 1;
  if (position >= text.trimEnd().length || /^Unterminated/.test(message)) {
    return new ParseFailure("the JSON is cut off: the file ends in the middle of a value", line);
  }
  const start = read.lastIndexOf("\n") + 1;
  const offending = text.slice(start).split("\n", 1)[0]?.trim().slice(0, 60) ?? "";
  return new ParseFailure(`this is not valid JSON: found ${JSON.stringify(offending)}`, line);
}
function lineBreaks(text) {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count++;
  return count;
}
function positionOf(message, text) {
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position !== void 0) return Number(position);
  if (/end of JSON/.test(message)) return text.length;
  const context = /, (?:\.\.\.)?"([\s\S]*)"(?:\.\.\.)? is not valid JSON/.exec(message)?.[1];
  return context === void 0 ? 0 : Math.max(0, text.indexOf(context));
}
function* jsonLines(text) {
  for (let start = 0, line = 1; start < text.length; line++) {
    const end = text.indexOf("\n", start);
    const trimmed = text.slice(start, end < 0 ? text.length : end).trim();
    if (trimmed !== "") yield { line, text: trimmed, value: tryJson(trimmed) };
    start = end < 0 ? text.length : end + 1;
  }
}
function tryJson(text) {
  try {
    return parseJson(text);
  } catch (error) {
    if (error instanceof ParseFailure) return void 0;
    throw error;
  }
}
function asObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : void 0;
}
function asArray(value) {
  return Array.isArray(value) ? value : void 0;
}
function asText(value) {
  return typeof value === "string" ? value : void 0;
}
function asNumber(value) {
  return typeof value === "number" && Number.isFinite(value) ? value : Number.NaN;
}
function asNumbers(value) {
  const numbers = asArray(value)?.filter((item) => Number.isFinite(item));
  return numbers && numbers.length > 0 ? numbers : void 0;
}
function asParameters(value) {
  const plain = Object.entries(asObject(value) ?? {}).filter(
    ([, item]) => ["string", "number", "boolean"].includes(typeof item)
  );
  return Object.fromEntries(plain.map(([key, item]) => [key, String(item)]));
}
function faultOf(object, field, wanted) {
  const value = object[field];
  if (value === void 0) return `no ${field}`;
  if (typeof value === "number" && !Number.isFinite(value)) return `${field} is ${value}`;
  return typeof value === wanted ? void 0 : `${field} is ${typeWord(value)}`;
}
function typeWord(value) {
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}
function jsonOf(text) {
  if (!/^\s*[[{]/.test(text)) return {};
  try {
    return { json: parseJson(text) };
  } catch (failure) {
    if (failure instanceof ParseFailure) return { failure };
    throw failure;
  }
}

export {
  fromHeader,
  csvRecords,
  linesOf,
  visibleLines,
  loggedLines,
  withoutColour,
  numberOf,
  groupedNumberOf,
  ParseFailure,
  parseJson,
  jsonLines,
  asObject,
  asArray,
  asText,
  asNumber,
  asNumbers,
  asParameters,
  faultOf,
  jsonOf
};
