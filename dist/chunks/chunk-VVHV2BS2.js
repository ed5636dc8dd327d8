import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  resolveBaseline
} from "./chunk-UQW4U37P.js";
import {
  check
} from "./chunk-PMURIVW2.js";
import {
  baseCommitLocally,
  defaultBranchLocally
} from "./chunk-44I7G63R.js";
import {
  newestOf
} from "./chunk-APQVLVC5.js";
import {
  UserError
} from "./chunk-XVYHIGXT.js";

// src/commands/baseline/levels.ts
async function levelsFor(log, given, run) {
  const { config, cwd } = given;
  const workspace = await given.workspace();
  if (!workspace) {
    throw new UserError(`${cwd} is not a git repository with a commit`, "A baseline belongs to a commit.");
  }
  const { policy } = await given.configuration();
  const base = config.baseBranch || await defaultBranchLocally(cwd);
  const { commit } = workspace.checkout;
  const newest = run ?? await newestRun(log, base);
  const asked = { ...newest, commit };
  const { baseline } = await resolveBaseline(asked, {
    branch: base,
    findBaseCommit: () => baseCommitLocally(cwd, workspace.checkout, base),
    comparability: policy.comparability,
    log,
    snapshotStores: [],
    readFile: void 0
  });
  return check(asked, baseline, policy, { again: [], records: false, override: null, warnings: [] });
}
async function newestRun(log, branch) {
  for await (const { runs } of log.segmentsFromNewest()) {
    const found = newestOf(runs.filter((run) => run.branch === branch));
    if (found) return found;
  }
  throw new UserError(
    `the history of suite ${log.suite} has no run of branch ${branch}`,
    "Name the branch whose runs are the baseline: --base-branch NAME"
  );
}

export {
  levelsFor
};
