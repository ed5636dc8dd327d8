import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  require_mod
} from "./chunk-ZL7FZD3K.js";
import {
  __toESM
} from "./chunk-UZ77254A.js";

// src/model/nearest.ts
var import_fastest_levenshtein = __toESM(require_mod(), 1);
var LETTERS_MAX = 200;
function difference(written, name) {
  const [one, other] = [written, name].map((text) => text.toLowerCase().slice(0, LETTERS_MAX));
  return (0, import_fastest_levenshtein.distance)(one ?? "", other ?? "");
}
function differenceWithin(written, name) {
  return difference(written, name) - Math.max(0, Math.min(LETTERS_MAX, name.length) - written.length);
}
function nearestFirst(written, there, measure = difference) {
  const ranked = [...there].map((name) => ({ name, letters: measure(written, name) }));
  return ranked.sort((a, b) => a.letters - b.letters || a.name.length - b.name.length).map(({ name }) => name);
}
function isNear(written, name) {
  return difference(written, name) <= Math.max(2, Math.floor(name.length / 3));
}

export {
  differenceWithin,
  nearestFirst,
  isNear
};
