import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  notifyDesktop
} from "./chunk-K4BLGS4F.js";
import {
  renderDesktop
} from "./chunk-ILCVRPJS.js";
import {
  HTML_BYTES,
  SUMMARY_BYTES,
  exitCodeOf,
  jsonFiles,
  renderHtml,
  renderJson,
  renderSuites,
  renderTerminal
} from "./chunk-5PFG5STG.js";
import {
  messageOf
} from "./chunk-XURBICEZ.js";
import {
  notifyFlag
} from "./chunk-U4O7H2TA.js";

// src/commands/output.ts
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
var reportFlags = [
  { name: "all", help: "Show every series, not only those that need an answer." },
  { name: "json", help: "Print the report as JSON." },
  notifyFlag
];
async function printReports(reports, given) {
  const { config, flags, cwd, colour, print } = given;
  const exitCode = exitCodeOf(reports, config);
  for (const report of reports) {
    const text = renderTerminal(report, exitCode, { colour, all: flags.has("all") });
    print(flags.has("json") ? renderJson(report) : text);
  }
  const jsonPath = config.reportJson;
  if (jsonPath) {
    for (const { path, text } of jsonFiles(reports, resolve(cwd, jsonPath))) await writeFile(path, text);
  }
  const markdownPath = config.reportMarkdown;
  if (markdownPath) await writeFile(resolve(cwd, markdownPath), renderSuites(reports, SUMMARY_BYTES));
  const htmlPath = config.reportHtml;
  if (htmlPath) await writeFile(resolve(cwd, htmlPath), renderHtml(reports, HTML_BYTES));
  const news = reports.map((report) => ({ report, recovered: false }));
  await notifyDesktop(renderDesktop(messageOf(news, {})), given);
  return exitCode;
}

export {
  reportFlags,
  printReports
};
