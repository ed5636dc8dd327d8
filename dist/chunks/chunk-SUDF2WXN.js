import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  worded
} from "./chunk-YAW2XCQI.js";
import {
  HIDDEN
} from "./chunk-5EYWCUDP.js";

// src/reporters/json.ts
var IN_TEXTS = new RegExp(`(?!\\n)${HIDDEN}|##(?=\\w*\\[)`, "gu");
function jsonText(value, indent) {
  return JSON.stringify(value, null, indent).replace(
    IN_TEXTS,
    (found) => found === "##" ? "#\\u0023" : Array.from({ length: found.length }, (_, i) => escaped(found, i)).join("")
  );
}
function escaped(text, index) {
  return `\\u${text.charCodeAt(index).toString(16).padStart(4, "0")}`;
}
function published(report) {
  return { ...report, warnings: report.warnings.map(worded) };
}
function renderJson(report) {
  return `${jsonText(published(report), 2)}
`;
}
function jsonFiles(reports, path) {
  return reports.map((report, i) => ({
    path: reports.length === 1 ? path : path.replace(/(\.[^./\\]+)?$/, `-${i + 1}$1`),
    text: renderJson(report)
  }));
}

export {
  jsonText,
  published,
  renderJson,
  jsonFiles
};
