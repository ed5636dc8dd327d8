/** `record`: stores results in the local history branch or a bucket, without a verdict. */

import { defaultBranchLocally } from '../baseline/base-commit.ts';
import { lineageLocally } from '../baseline/lineage.ts';
import { placingOf } from '../baseline/placing.ts';
import { publishedFiles } from '../history/latest-json.ts';
import { saveSnapshot } from '../history/snapshot.ts';
import { EMPTY_WINDOW } from '../history/window.ts';
import { withJitter } from '../history/write-events.ts';
import { shortCommit } from '../model/commit.ts';
import type { Warning } from '../model/report.ts';
import { warningWords } from '../reporters/warnings.ts';
import type { Measured } from '../results/read-runs.ts';
import { readRuns } from '../results/read-runs.ts';
import type { Arguments, Command } from './command.ts';
import { requireFiles } from './options.ts';
import { warningLines } from './parse.ts';
import { withReferenceResults } from './reference-results.ts';
import { storesLocally } from './stores.ts';
import { openBranch, openHistory, requireWorkspace, runInfoOf } from './workspace.ts';

export const recordCommand: Command = {
  name: 'record',
  usage: 'record FILES…',
  examples: [
    'perf-regression record bench.txt',
    "perf-regression record 'bench/*.json' --suite nightly --branch perf-history",
    'perf-regression record bench.txt --store branch,s3://benchmarks/widgets',
  ],
  inputs: ['reference', 'reference-results', 'tool', 'suite', 'rules-file', 'branch', 'history-dir', 'store'],
  flags: [],

  async run(given) {
    requireFiles(given.words, this.usage);
    const { words, cwd } = given;
    const workspace = await requireWorkspace(given);
    const { reader } = await given.configuration();
    const measured = await readRuns(words, reader, cwd, runInfoOf(given, workspace));
    return recordRuns(await withReferenceResults(measured, given), given);
  },
};

/** @param given arguments of the command. @returns exit status */
export async function recordRuns(measured: readonly Measured[], given: Arguments): Promise<number> {
  const { config, cwd, env, print, note } = given;
  const stores = storesLocally(config.store, env);
  const tracked = await defaultBranchLocally(cwd);
  const workspace = await given.workspace();
  const branch = openBranch(given);
  for (const { run, results, warnings = [] } of measured) {
    for (const line of warningLines(results)) note(line);
    for (const warning of warnings) note(`${warningWords(warning).message}\n`);
    const what = `${run.measurements.length} series of ${shortCommit(run.commit)} (${run.branch})`;
    if (stores.branch) {
      const log = openHistory(run.suite, given, branch);
      const lineage = lineageLocally(cwd, { parents: [], ...workspace?.checkout, commit: run.commit });
      const placing = placingOf(run, EMPTY_WINDOW, log, lineage);
      let words: readonly Warning[] = [];
      await log.append(run, [], withJitter(), async (newest) => {
        const { late, warnings } = await placing(newest);
        words = warnings;
        if (late) return { tracked, after: late.after };
        return { tracked, files: run.branch === tracked ? publishedFiles(run) : new Map() };
      });
      print(`Stored ${what} in ${log.folder} on branch ${config.branch}.\n`);
      for (const warning of words) note(`${warningWords(warning).message}\n`);
    }
    for (const snapshotStore of stores.snapshotStores) {
      await saveSnapshot(snapshotStore, run, [], EMPTY_WINDOW);
      print(`Stored ${what} in ${snapshotStore.description}.\n`);
    }
  }
  return 0;
}
