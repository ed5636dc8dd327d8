import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  SUMMARY_FILE,
  decodeSummary,
  newestOf,
  storedIn,
  summaryFromSegments
} from "./chunk-TBNLTQE2.js";
import {
  WINDOW
} from "./chunk-MLGVYTHE.js";
import {
  UserError
} from "./chunk-ODVAPF3E.js";

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
async function read({ branch, folder }) {
  const tip = await branch.tip();
  const path = `${folder}/${SUMMARY_FILE}`;
  const text = tip && await branch.read(tip, path);
  if (text === void 0) return void 0;
  try {
    return decodeSummary(path, text);
  } catch (error) {
    if (error instanceof UserError) return void 0;
    throw error;
  }
}

export {
  storedSummary
};
