import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);

// src/reporters/table.ts
function table(head, rows) {
  const widths = head.map((title, i) => Math.max(...[title, ...rows.map((row) => row[i] ?? "")].map(width)));
  const line = (cells) => cells.map((cell, i) => i < cells.length - 1 ? pad(cell, widths[i] ?? 0) : cell).join("   ").trimEnd();
  return [head, ...rows].map((row) => `${line(row)}
`).join("");
}
function width(text) {
  return [...text].length;
}
function pad(text, columns) {
  return text + " ".repeat(Math.max(0, columns - width(text)));
}

export {
  table,
  width,
  pad
};
