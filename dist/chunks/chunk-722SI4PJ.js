import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  episodesIn
} from "./chunk-44I7G63R.js";
import {
  commitName
} from "./chunk-TMHQ55PA.js";
import {
  isAcceptance
} from "./chunk-APQVLVC5.js";

// src/history/window.ts
var EMPTY_WINDOW = { runs: [], events: [] };

// src/baseline/select-runs.ts
async function baselineIn({ runs, events }, run, baseCommit, branches = baseCommit.branch) {
  const set = acceptedRuns(events);
  const own = runs.filter(({ commit }) => commit === run.commit && run.commit !== baseCommit.commit);
  const isSet = own.some(({ id }) => set.has(id));
  const others = runs.filter((stored) => !own.includes(stored) || set.has(stored.id));
  const stand = isSet ? { ...baseCommit, commit: run.commit, how: "this commit itself, which was set as the baseline" } : baseCommit;
  const cut = others.length === 0 ? ofSameCommit(runs, run) : await upTo(others, { ...stand, branch: branches });
  return {
    ...cut,
    branch: baseCommit.branch,
    accepted: events.filter(isAcceptance),
    episodes: episodesOf(events, runs, cut.runs)
  };
}
function acceptedRuns(events) {
  const whole = events.filter(
    ({ kind, benchmark, metric }) => kind === "acceptance" && benchmark === void 0 && metric === void 0
  );
  return new Set(whole.map(({ run }) => run));
}
function episodesOf(events, all, baseline) {
  const places = new Map(baseline.map(({ id }, place) => [id, place]));
  const behind = new Set(all.filter(({ id }) => !places.has(id)).map(({ id }) => id));
  return episodesIn(
    events.filter(({ run }) => !behind.has(run)),
    (run) => places.get(run)
  );
}
function ofSameCommit(runs, { commit }) {
  const why = `earlier runs of ${commitName(commit)} itself; no commit before it was measured`;
  return { source: "same-commit", why, runs, warnings: [] };
}
async function upTo(runs, { commit, branch, how, ancestors }) {
  const exact = lastOf(runs, commit);
  if (exact >= 0) {
    const why = `runs of ${branch} up to ${commitName(commit)}, ${how}`;
    return { source: "merge-base", why, runs: runs.slice(0, exact + 1), warnings: [] };
  }
  for (const [steps, ancestor] of (await ancestors()).entries()) {
    const end = lastOf(runs, ancestor);
    if (end < 0) continue;
    const commits = steps === 1 ? "1 commit" : `${steps} commits`;
    const why = `runs of ${branch} up to ${commitName(ancestor)}, the nearest measured ancestor: ${commits} before ${commitName(commit)}, ${how}`;
    return { source: "ancestor", why, runs: runs.slice(0, end + 1), warnings: [] };
  }
  const newest = runs.at(-1)?.commit ?? "";
  const missing = commit === "" ? "the commit that this run stands on is not known" : `neither ${commitName(commit)} (${how}) nor an ancestor of it was measured`;
  return {
    source: "latest",
    why: `the newest runs of ${branch}, up to ${commitName(newest)}: ${missing}`,
    runs,
    warnings: [
      {
        code: "no-ancestor",
        subject: commitName(commit),
        values: { commit, how, branch }
      }
    ]
  };
}
function lastOf(runs, commit) {
  return commit === "" ? -1 : runs.findLastIndex((run) => run.commit === commit);
}

export {
  baselineIn,
  lastOf,
  EMPTY_WINDOW
};
