import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  askGit,
  git,
  tryGit
} from "./chunk-F7QK2LC2.js";
import {
  UserError
} from "./chunk-XVYHIGXT.js";

// src/measure/worktrees.ts
import { rmSync } from "node:fs";
import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
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
  const { status, stderr } = await askGit(fetch, { cwd });
  if (status === 0) return git(["rev-parse", "--verify", "FETCH_HEAD^{commit}"], { cwd });
  throw new UserError(
    `${ref} is not in the clone in ${cwd}, and cannot be fetched: ${stderr.trim().split("\n").at(-1)}`,
    "Let actions/checkout bring it:   with: { fetch-depth: 0 }\nor keep its credentials, which it does unless it is told persist-credentials: false."
  );
}
async function withWorktrees(folders, cwd, work) {
  const root = await realpath(await mkdtemp(join(tmpdir(), "perf-regression-ab-")));
  const remove = () => rmSync(root, { recursive: true, force: true });
  process.once("exit", remove);
  const names = Object.keys(folders);
  try {
    const inside = await git(["rev-parse", "--show-prefix"], { cwd });
    const places = {};
    for (const name of names) {
      const folder = join(root, name);
      await git(["worktree", "add", "--detach", "--force", folder, folders[name]], { cwd });
      places[name] = join(folder, inside);
    }
    return await work(places);
  } finally {
    process.off("exit", remove);
    await rm(root, { recursive: true, force: true });
    await git(["worktree", "prune"], { cwd });
  }
}

export {
  commitOf,
  fetchedCommit,
  withWorktrees
};
