import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  askGit,
  git,
  tryGit
} from "./chunk-DOWZQXVO.js";
import {
  UserError
} from "./chunk-ODVAPF3E.js";

// src/measure/worktrees.ts
import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
var NO_HOOKS = ["-c", "core.hooksPath=/dev/null"];
async function commitOf(ref, cwd) {
  const commit = await tryGit(["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`], {
    cwd
  });
  if (commit) return commit;
  throw new UserError(
    `${JSON.stringify(ref)} is no commit of the repository in ${cwd}`,
    "Fetch it, or name another branch, tag or commit. A shallow clone has only its newest one: fetch-depth: 0."
  );
}
async function fetchedCommit(ref, cwd) {
  const there = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`];
  const known = await tryGit(there, { cwd });
  if (known) return known;
  const isShallow = await tryGit(["rev-parse", "--is-shallow-repository"], { cwd }) === "true";
  const depth = isShallow ? ["--depth=1"] : [];
  const fetch = ["fetch", "--quiet", "--no-tags", ...depth, "--end-of-options", "origin", ref];
  const { status, stderr } = await askGit(fetch, { cwd, env: { GIT_TERMINAL_PROMPT: "0" } });
  if (status === 0) return git(["rev-parse", "--verify", "FETCH_HEAD^{commit}"], { cwd });
  throw new UserError(
    `${ref} is not in the clone in ${cwd}, and cannot be fetched: ${stderr.trim().split("\n").at(-1)}`,
    "Let actions/checkout bring it:   with: { fetch-depth: 0 }\nor keep its credentials, which it does unless it is told persist-credentials: false."
  );
}
async function withWorktrees(folders, cwd, work) {
  const root = await realpath(await mkdtemp(join(tmpdir(), "perf-regression-ab-")));
  const inside = await git(["rev-parse", "--show-prefix"], { cwd });
  const names = Object.keys(folders);
  try {
    const places = {};
    for (const name of names) {
      const folder = join(root, name);
      await git([...NO_HOOKS, "worktree", "add", "--detach", "--force", folder, folders[name]], { cwd });
      places[name] = join(folder, inside);
    }
    return await work(places);
  } finally {
    await rm(root, { recursive: true, force: true });
    await git(["worktree", "prune"], { cwd });
  }
}

export {
  commitOf,
  fetchedCommit,
  withWorktrees
};
