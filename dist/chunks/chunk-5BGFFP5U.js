import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  storesLocally
} from "./chunk-Y643S2FC.js";
import {
  warningLines
} from "./chunk-YWZIDFWK.js";
import {
  openHistory,
  requireFiles,
  requireWorkspace,
  runInfoOf
} from "./chunk-OEVEALWO.js";
import {
  lineageLocally,
  placingOf
} from "./chunk-P3HXIWT7.js";
import {
  withJitter
} from "./chunk-C7TRFEUQ.js";
import {
  saveSnapshot
} from "./chunk-QILATR5Z.js";
import {
  EMPTY_WINDOW
} from "./chunk-722SI4PJ.js";
import {
  readRuns
} from "./chunk-SM7H766S.js";
import {
  warningWords
} from "./chunk-D5BHDMOK.js";
import {
  defaultBranchLocally
} from "./chunk-44I7G63R.js";
import {
  shortCommit
} from "./chunk-TMHQ55PA.js";
import {
  publishedFiles
} from "./chunk-76WBJDSY.js";

// src/commands/record.ts
var recordCommand = {
  name: "record",
  usage: "record FILES\u2026",
  examples: [
    "perf-regression record bench.txt",
    "perf-regression record 'bench/*.json' --suite nightly --branch perf-history",
    "perf-regression record bench.txt --store branch,s3://benchmarks/widgets"
  ],
  inputs: ["tool", "suite", "rules-file", "branch", "history-dir", "store"],
  flags: [],
  async run(given) {
    requireFiles(given.words, this.usage);
    const { words, cwd } = given;
    const workspace = await requireWorkspace(given);
    const { reader } = await given.configuration();
    return recordRuns(await readRuns(words, reader, cwd, runInfoOf(given, workspace)), given);
  }
};
async function recordRuns(measured, given) {
  const { config, cwd, env, print, note } = given;
  const stores = storesLocally(config.store, env);
  const tracked = await defaultBranchLocally(cwd);
  const workspace = await given.workspace();
  for (const { run, results } of measured) {
    for (const line of warningLines(results)) note(line);
    const what = `${run.measurements.length} series of ${shortCommit(run.commit)} (${run.branch})`;
    if (stores.branch) {
      const log = openHistory(run.suite, given);
      const lineage = lineageLocally(cwd, { parents: [], ...workspace?.checkout, commit: run.commit });
      const placing = placingOf(run, EMPTY_WINDOW, log, lineage);
      let words = [];
      await log.append(run, [], withJitter(), async (newest) => {
        const { late, warnings } = await placing(newest);
        words = warnings;
        if (late) return { tracked, after: late.after };
        return { tracked, files: run.branch === tracked ? publishedFiles(run) : /* @__PURE__ */ new Map() };
      });
      print(`Stored ${what} in ${log.folder} on branch ${config.branch}.
`);
      for (const warning of words) note(`${warningWords(warning).message}
`);
    }
    for (const keep of stores.snapshotStores) {
      await saveSnapshot(keep, run, [], EMPTY_WINDOW);
      print(`Kept ${what} in ${keep.description}.
`);
    }
  }
  return 0;
}

export {
  recordCommand,
  recordRuns
};
