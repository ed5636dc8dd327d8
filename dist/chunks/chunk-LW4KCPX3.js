import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  graphemes
} from "./chunk-5EYWCUDP.js";

// src/reporters/table.ts
var GAP = "   ";
function table(head, rows) {
  const widths = head.map((title, i) => Math.max(...[title, ...rows.map((row) => row[i] ?? "")].map(width)));
  const line = (cells) => cells.map((cell, i) => i < cells.length - 1 ? pad(cell, widths[i] ?? 0) : cell).join(GAP).trimEnd();
  return [head, ...rows].map((row) => `${line(row)}
`).join("");
}
var WIDE = new RegExp("\\p{Emoji_Presentation}|[\\u1100-\\u115f\\u2e80-\\ua4cf\\uac00-\\ud7a3\\uf900-\\ufaff\\ufe30-\\ufe6f\\uff00-\\uff60\\uffe0-\\uffe6]", "u");
function width(text) {
  return graphemes(text).reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0);
}
function pad(text, columns) {
  return text + " ".repeat(Math.max(0, columns - width(text)));
}
function packed(parts, indent, columns = Number.POSITIVE_INFINITY) {
  const lines = [];
  for (const part of parts.filter((each) => each !== "")) {
    const last = lines.at(-1);
    if (last !== void 0 && width(last) + GAP.length + width(part) <= columns) {
      lines[lines.length - 1] = last + GAP + part;
    } else lines.push(indent + part);
  }
  return lines;
}
function wrapped(line, columns = Number.POSITIVE_INFINITY) {
  if (width(line) <= columns) return [line];
  const [, indent = "", text = ""] = /^(\s*(?:[!~→-] )?)(.*)$/s.exec(line) ?? [];
  const lines = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== void 0 && width(last) + 1 + width(word) <= columns)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push((last === void 0 ? indent : " ".repeat(indent.length)) + word);
  }
  return lines;
}

export {
  table,
  width,
  pad,
  packed,
  wrapped
};
