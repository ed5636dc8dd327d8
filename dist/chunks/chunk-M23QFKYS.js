import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  rawText
} from "./chunk-P6ISXEZM.js";
import {
  arrowText,
  sparkline
} from "./chunk-EFPGPSVY.js";
import {
  graphemes,
  linkTarget,
  markdownCode,
  markdownText,
  visible
} from "./chunk-5EYWCUDP.js";

// src/reporters/cells.ts
var TABLE_HEAD = [
  "| Status | Benchmark | Change | Before \u2192 after | Last runs |",
  "|---|---|--:|--:|---|"
];
function row(cells) {
  return `| ${cells.join(" | ")} |`;
}
function unbroken(cell) {
  return cell.replaceAll(" ", "\xA0");
}
var UNBROKEN_MAX = 24;
var PIECE_MAX = 20;
var BREAKS = /(?<=[/._:,;=()[\]{}\s-])(?![/._:,;=()[\]{}\s-])|(?<=[a-z0-9])(?=[A-Z])/u;
function breakable(name) {
  const line = visible(name);
  return isShort(line) ? markdownCode(line) : `<code>${broken(line)}</code>`;
}
function isShort(text) {
  return text.split(/[\s-]/).every(({ length }) => length <= UNBROKEN_MAX);
}
function broken(text) {
  const pieces = text.split(BREAKS).flatMap((piece) => {
    const letters = graphemes(piece);
    const count = Math.ceil(letters.length / PIECE_MAX);
    return Array.from(
      { length: count },
      (_, i) => letters.slice(i * PIECE_MAX, (i + 1) * PIECE_MAX).join("")
    );
  });
  return pieces.map((piece) => markdownText(piece)).join("<wbr>");
}
function nameCell({
  benchmark,
  formerName = null,
  page
}, metric) {
  const name = linked(breakable(benchmark), page);
  const was = formerName === null ? "" : ` (was ${breakable(formerName)})`;
  return `${name} ${isShort(metric) ? markdownText(metric) : broken(visible(metric))}${was}`;
}
function linked(words, page) {
  return page === void 0 ? words : `[${words}](${linkTarget(page)})`;
}
function sparkCell(values, limit) {
  return values.length > 1 ? `\`${sparkline(values, limit)}\`` : "";
}
function arrowCell(before, after, unit) {
  return unbroken(markdownText(arrowText(before, after, unit)));
}
var NOTED = "\u2020";
var NOTES_MAX = 3;
function footnote(findings) {
  const noted = findings.flatMap((finding) => {
    const raw = rawText(finding);
    return raw === "" ? [] : [`${markdownCode(finding.benchmark)} ${markdownText(`${finding.metric.name} ${raw}`)}`];
  });
  if (noted.length === 0) return "";
  const more = noted.length - NOTES_MAX;
  return `<sub>${NOTED} ${noted.slice(0, NOTES_MAX).join("; ")}${more > 0 ? `; and ${more} more` : ""}.</sub>`;
}

export {
  TABLE_HEAD,
  row,
  unbroken,
  breakable,
  nameCell,
  linked,
  sparkCell,
  arrowCell,
  NOTED,
  footnote
};
