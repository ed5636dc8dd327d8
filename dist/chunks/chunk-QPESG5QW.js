import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  measureSide,
  overAll
} from "./chunk-UC3YQEUK.js";
import {
  tryGit
} from "./chunk-F7QK2LC2.js";
import {
  missingPatterns
} from "./chunk-SW75YNI7.js";
import {
  spelled
} from "./chunk-PJPHHFJP.js";
import {
  truthOf
} from "./chunk-AR7DG7B6.js";
import {
  nearestFirst
} from "./chunk-NPEM7D4L.js";
import {
  UserError
} from "./chunk-XVYHIGXT.js";

// src/baseline/base-branch.ts
var READING = { what: "ask for the branches of the repository", permission: "contents: read" };
var NAMED_MAX = 5;
async function requireBranchOnGitHub(github, name) {
  const { data } = await github.request(
    "GET /repos/{owner}/{repo}/branches/{branch}",
    { branch: name },
    READING
  );
  if (data !== void 0) return;
  const listed = await github.request(
    "GET /repos/{owner}/{repo}/branches",
    { per_page: 100 },
    READING
  );
  throw unknownBranch(
    name,
    (listed.data ?? []).map((branch) => branch.name)
  );
}
async function isOnBranch(github, branch, commit) {
  const { data } = await github.request(
    "GET /repos/{owner}/{repo}/compare/{basehead}",
    { basehead: `${branch}...${commit}`, per_page: 1 },
    READING
  );
  return data?.status === "identical" || data?.status === "behind";
}
async function requireBranchLocally(folder, name) {
  if (await tryGit(["rev-parse", "--is-shallow-repository"], { cwd: folder }) === "true") return;
  const refs = ["--format=%(refname)", "refs/heads", "refs/remotes"];
  const listed = await tryGit(["for-each-ref", ...refs], { cwd: folder }) ?? "";
  const there = listed.split("\n").map((ref) => ref.replace(/^refs\/(?:heads|remotes\/[^/]+)\//, ""));
  if (there.includes(name)) return;
  throw unknownBranch(
    name,
    there.filter((branch) => branch !== "" && branch !== "HEAD")
  );
}
function unknownBranch(name, there) {
  const branches = nearestFirst(name, new Set(there));
  const more = branches.length > NAMED_MAX ? ` and ${branches.length - NAMED_MAX} more` : "";
  return new UserError(
    `base-branch: there is no branch ${JSON.stringify(name)}, and no stored run of one`,
    branches.length === 0 ? "" : `There are ${branches.slice(0, NAMED_MAX).join(", ")}${more}.`
  );
}

// src/baseline/baseline-file.ts
async function missingBaselineFiles({ baselineFile }, cwd, at) {
  const name = spelled("baseline-file", at);
  const missing = await missingPatterns(baselineFile, cwd);
  return missing.map(
    (pattern) => new UserError(
      `${name} has no effect: no file matches ${pattern}`,
      `Correct it, or leave ${name} out: this check found its baseline elsewhere, one without history would fail.`
    )
  );
}

// src/results/earlier.ts
function earlierRuns({ run, results: { earlier = [] } }, branch) {
  return earlier.map(({ moment, measurements }, i) => ({
    id: `earlier.${i}`,
    suite: run.suite,
    commit: moment.commit,
    branch,
    time: new Date(moment.timeMs).toISOString(),
    environment: run.environment,
    measurements
  }));
}

// src/results/override.ts
function findOverride(config, env, dispatchInputs, by, now) {
  const sources = [
    ["the input allow-regression", config.allowRegression],
    ...[
      ["the dispatch input ALLOW_REGRESSION", dispatchInputs.ALLOW_REGRESSION],
      ["the environment variable ALLOW_REGRESSION", env.ALLOW_REGRESSION]
    ].map(([name = "", value]) => [name, isTrue(name, value)])
  ];
  const source = sources.find(([, given]) => given)?.[0];
  if (!source) return null;
  const reason = config.allowRegressionReason || dispatchInputs["allow-regression-reason"] || dispatchInputs.ALLOW_REGRESSION_REASON || env.ALLOW_REGRESSION_REASON || "";
  return { by: by || "unknown", reason, at: now.toISOString(), source };
}
function isTrue(name, value = "") {
  const truth = truthOf(value);
  if (truth !== void 0) return truth;
  throw new UserError(
    `${name}: ${JSON.stringify(value)} is neither true nor false`,
    "Write it as true or false."
  );
}

// src/measure/repeated.ts
var TIMES = 10;
async function measureAlone(probe, side, cwd, only, { times, ms, stop, progress }) {
  const end = performance.now() + ms;
  const all = [];
  do {
    const results = await measureSide(probe, side, cwd, only, stop);
    if (!results) return void 0;
    all.push(results);
    progress(all.length);
  } while (all.length < times && performance.now() < end);
  const [first] = all;
  if (all.length === 1) return first;
  const skipped = new Map(all.flatMap((each) => each.skipped).map((each) => [each.reason, each]));
  const measurements = overAll(all.map((each) => each.measurements));
  return { ...first, measurements, skipped: [...skipped.values()] };
}

export {
  requireBranchOnGitHub,
  isOnBranch,
  requireBranchLocally,
  missingBaselineFiles,
  earlierRuns,
  findOverride,
  TIMES,
  measureAlone
};
