import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  SUMMARY_FILE,
  decodeSummary,
  newestOf,
  storedIn,
  summaryFromSegments
} from "./chunk-APQVLVC5.js";
import {
  WINDOW
} from "./chunk-MIGJ3Q72.js";
import {
  UserError
} from "./chunk-XVYHIGXT.js";

// src/history/stored-summary.ts
async function storedSummary(log, branch) {
  const { segments } = await log.index();
  const stored = storedIn(segments);
  const summary = await read(log);
  if (summary?.stored.runs === stored.runs) return summary;
  const newest = log.segmentsFromNewest(WINDOW);
  const growing = await summaryFromSegments(
    log.suite,
    branch ?? await newestBranch(log),
    newest,
    segments.length
  );
  return growing.finish(stored, "");
}
async function newestBranch(log) {
  for await (const { runs } of log.segmentsFromNewest()) {
    const newest = newestOf(runs);
    if (newest) return newest.branch;
  }
  return "";
}
async function read(log) {
  const text = await log.read(SUMMARY_FILE);
  if (text === void 0) return void 0;
  try {
    return decodeSummary(`${log.folder}/${SUMMARY_FILE}`, text);
  } catch (error) {
    if (error instanceof UserError) return void 0;
    throw error;
  }
}

export {
  storedSummary
};
