import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  require_dist
} from "./chunk-IOYA7OFG.js";
import {
  __toESM
} from "./chunk-UZ77254A.js";

// src/rules/difference.ts
var import_yaml = __toESM(require_dist(), 1);
var WORDS_MAX = 160;
var SELECTING = ["select", "benchmark", "metric", "tag", "tool"];
function rulesDifference(before, after) {
  return differences(plain(before), plain(after), "").map(([place, was, now]) => {
    const where = place === "" ? "" : `${place}: `;
    if (was === void 0) return cut(`${where}added ${worded(now)}`);
    if (now === void 0) return cut(`${where}removed ${worded(was)}`);
    return cut(`${where}${worded(was)} \u2192 ${worded(now)}`);
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
    return found.length > 0 ? found : [[place, "one order", "another"]];
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
function worded(value) {
  return typeof value === "string" ? value : JSON.stringify(value) ?? "";
}
function cut(text) {
  return text.length <= WORDS_MAX ? text : `${text.slice(0, WORDS_MAX - 1)}\u2026`;
}
export {
  rulesDifference
};
