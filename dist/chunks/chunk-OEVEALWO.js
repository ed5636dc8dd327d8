import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  gitBranch
} from "./chunk-PVOJ4Y3S.js";
import {
  HistoryLog,
  readCheckout
} from "./chunk-44I7G63R.js";
import {
  tryGit
} from "./chunk-F7QK2LC2.js";
import {
  UserError
} from "./chunk-XVYHIGXT.js";

// src/commands/workspace.ts
async function readWorkspace(cwd) {
  const checkout = await readCheckout(cwd);
  if (!checkout) return void 0;
  const branch = await tryGit(["symbolic-ref", "--quiet", "--short", "HEAD"], { cwd });
  const user = await tryGit(["config", "user.name"], { cwd });
  return { checkout, branch: branch ?? "HEAD", user: user ?? "" };
}
async function requireWorkspace(given) {
  const workspace = await given.workspace();
  if (workspace) return workspace;
  await tryGit(["--version"], { cwd: given.cwd });
  throw new UserError(
    `${given.cwd} is not a git repository with a commit`,
    "Results are stored for a commit: git init, commit, and try again."
  );
}
function personOf(workspace) {
  return workspace?.user || "somebody without a name in git";
}
function openHistory(suite, { config, cwd }) {
  return new HistoryLog(gitBranch(cwd, config.branch), config.historyDir, suite);
}
function runInfoOf(given, workspace) {
  const { now, env } = given;
  return {
    suite: suiteOf(given),
    commit: workspace?.checkout.commit ?? "",
    message: workspace?.checkout.message ?? "",
    author: workspace?.checkout.author ?? "",
    tags: workspace?.checkout.tags ?? [],
    branch: workspace?.branch ?? "",
    now,
    mark: `local.${now.getTime()}`,
    env
  };
}
async function requireHistory(log, { config }) {
  if ((await log.index()).segments.length > 0) return;
  throw new UserError(
    `there is no history of suite ${log.suite} on ${log.branch.description}`,
    `Fetch it (git fetch origin ${config.branch}), name another --suite, or store a first run: perf-regression record FILES\u2026`
  );
}
function suiteOf({ config, env }) {
  return config.suite || env.GITHUB_WORKFLOW || "default";
}
function requireFiles(words, usage) {
  if (words.length > 0) return;
  throw new UserError("no result files were named", `perf-regression ${usage}`);
}

export {
  readWorkspace,
  requireWorkspace,
  personOf,
  openHistory,
  runInfoOf,
  requireHistory,
  suiteOf,
  requireFiles
};
