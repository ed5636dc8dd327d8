import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  notifyDesktop
} from "./chunk-V75QD6HT.js";
import {
  renderDesktop
} from "./chunk-7HWLWH4A.js";
import {
  HTML_BYTES,
  SUMMARY_BYTES,
  renderHtml,
  renderSuites,
  renderTerminal
} from "./chunk-GWTFBSKY.js";
import {
  messageOf
} from "./chunk-W6DAZ4CL.js";
import {
  writeNamed
} from "./chunk-KWVIHAS7.js";
import {
  jsonFiles,
  renderJson
} from "./chunk-D5BHDMOK.js";
import {
  notifyFlag
} from "./chunk-U4O7H2TA.js";
import {
  exitCodeOf
} from "./chunk-EUJ4T6WO.js";

// src/commands/output.ts
import { resolve } from "node:path";
var reportFlags = [
  { name: "all", help: "Show every series, not only those that need an answer." },
  { name: "json", help: "Print the report as JSON." },
  notifyFlag
];
async function printReports(reports, given) {
  const { config, flags, cwd, colour, columns, print } = given;
  const exitCode = exitCodeOf(reports, config);
  for (const report of reports) {
    const text = renderTerminal(report, exitCode, {
      colour,
      all: flags.has("all"),
      ...columns && { columns }
    });
    print(flags.has("json") ? renderJson(report) : text);
  }
  const jsonPath = config.reportJson;
  if (jsonPath) {
    for (const { path, text } of jsonFiles(reports, resolve(cwd, jsonPath)))
      await writeNamed("--report-json", path, text);
  }
  const markdownPath = config.reportMarkdown;
  if (markdownPath) {
    await writeNamed("--report-markdown", resolve(cwd, markdownPath), renderSuites(reports, SUMMARY_BYTES));
  }
  const htmlPath = config.reportHtml;
  if (htmlPath) await writeNamed("--report-html", resolve(cwd, htmlPath), renderHtml(reports, HTML_BYTES));
  const news = reports.map((report) => ({ report, recovered: false }));
  await notifyDesktop(renderDesktop(messageOf(news, {})), given);
  return exitCode;
}

export {
  reportFlags,
  printReports
};
