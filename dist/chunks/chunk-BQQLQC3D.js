import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
import {
  HTML_BYTES,
  SUMMARY_BYTES,
  messageOf,
  renderHtml,
  renderSuites,
  renderTerminal,
  writeNamed
} from "./chunk-4AKEYMXZ.js";
import {
  jsonFiles,
  renderJson
} from "./chunk-XZ5NAWTG.js";
import {
  notifyDesktop,
  notifyFlag,
  renderDesktop
} from "./chunk-ZBLUTOTY.js";
import {
  exitCodeOf
} from "./chunk-W43MUMOY.js";
import {
  resolve
} from "./chunk-7MKHXQQS.js";

// src/commands/output.ts
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
