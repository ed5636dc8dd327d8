import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  backoff,
  branchInTheWay,
  notOurs,
  requireFile,
  retry
} from "./chunk-ADZNNUEX.js";
import {
  askGit,
  git,
  tryGit
} from "./chunk-F7QK2LC2.js";
import {
  once
} from "./chunk-UEOQ56LV.js";
import {
  TransientError,
  UserError
} from "./chunk-XVYHIGXT.js";

// src/storage/checked-out.ts
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
async function commonFolder(cwd) {
  return resolve(cwd, await git(["rev-parse", "--git-common-dir"], { cwd }));
}
async function workTreesOn(ref, cwd, common) {
  const linked = await readdir(join(common, "worktrees")).catch(() => []);
  const folders = [common, ...linked.map((name) => join(common, "worktrees", name))];
  const heads = await Promise.all(
    folders.map((each) => readFile(join(each, "HEAD"), "utf8").catch(() => ""))
  );
  if (!heads.some((head) => head.trimEnd() === `ref: ${ref}`)) return [];
  const listed = await git(["worktree", "list", "--porcelain"], { cwd });
  return listed.split("\n\n").flatMap((block) => {
    const folder = /^worktree (.*)$/m.exec(block)?.[1];
    if (!folder || !block.split("\n").includes(`branch ${ref}`) || !existsSync(folder)) return [];
    return [{ folder, isUnborn: /^HEAD 0+$/m.test(block) }];
  });
}
var IN_TURN = { tries: 8, pauseMs: 50 };
async function inTurn(act) {
  await retry(backoff(IN_TURN), act).catch((error) => {
    throw error instanceof TransientError ? new UserError(error.message, error.remedy) : error;
  });
}
async function requireUnchanged({ folder }, name, paths) {
  const asked = ["--literal-pathspecs", "status", "--porcelain", "--untracked-files=all", "--", ...paths];
  await inTurn(async () => {
    const changed = await git(asked, { cwd: folder });
    if (changed === "") return;
    throw new TransientError(
      `branch ${name} is checked out in ${folder}, where the history has changes that are not committed: ${changed.trim().split("\n")[0]}`,
      "Commit them there, or take them back (git stash), or check another branch out, and store again."
    );
  });
}
async function follow({ folder, isUnborn }, before, commit) {
  const cwd = folder;
  const empty = async () => git(["hash-object", "-t", "tree", "--stdin"], { cwd, input: "" });
  const from = isUnborn || before === void 0 ? await empty() : before;
  await inTurn(async () => {
    await askGit(["update-index", "-q", "--refresh"], { cwd });
    const { status, stderr } = await askGit(["read-tree", "-m", "-u", from, commit], { cwd });
    if (status === 0) return;
    throw new TransientError(
      `it is stored, and ${folder}, where the branch is checked out, could not follow: ${stderr.trim().split("\n")[0]}`,
      "What git status shows there as changed is the state before: git restore --staged --worktree ."
    );
  });
}

// src/storage/git-branch.ts
var FALLBACK_IDENTITY = "perf-regression <perf-regression@localhost>";
function kindOf(mode) {
  if (mode === "040000") return "folder";
  if (mode === "120000") return "symbolic link";
  return mode === "160000" ? "submodule" : "file";
}
function gitBranch(repository, name) {
  const ref = `refs/heads/${name}`;
  const inside = { cwd: repository };
  const common = once(() => commonFolder(repository));
  const description = `branch ${name} of ${repository}`;
  async function tip() {
    for (const candidate of [ref, `refs/remotes/origin/${name}`]) {
      const found = await tryGit(["log", "-1", "--format=%H%n%T", candidate, "--"], inside);
      const [commit, tree] = found?.split("\n") ?? [];
      if (commit && tree) return { commit, tree };
    }
    return void 0;
  }
  return {
    name,
    description,
    tip,
    async before({ commit }, most, path) {
      const paths = path ? [`:(top,literal)${path}`] : [];
      const found = await tryGit(
        ["log", `--max-count=${most + 1}`, "--format=%H %T", commit, "--", ...paths],
        inside
      );
      const lines = (found ?? "").split("\n").filter((line) => line !== "" && !line.startsWith(commit));
      return lines.slice(0, most).map((line) => {
        const [before = "", tree = ""] = line.split(" ");
        return { commit: before, tree };
      });
    },
    async read({ commit }, path) {
      const [entry] = await entriesAt(["-l", commit, "--", path]);
      if (!entry) return void 0;
      requireFile(path, description, entry.kind, entry.bytes);
      const { status, stdout, stderr } = await askGit(["cat-file", "blob", entry.object], inside);
      if (status === 0) return stdout;
      throw new UserError(`cannot read ${path} on ${description}: ${stderr.trim()}`);
    },
    async list({ commit }, folder) {
      const [entry] = await entriesAt([commit, "--", folder]);
      if (!entry) return [];
      if (entry.kind !== "folder") throw notOurs(folder, description, `it is a ${entry.kind}`);
      return entriesAt([entry.object]);
    },
    async commit(parent, files, message) {
      const workTrees = await workTreesOn(ref, repository, await common());
      for (const each of workTrees) await requireUnchanged(each, name, [...files.keys()]);
      const stream = importOf(ref, parent, files, message, await identity());
      const { status, stdout, stderr } = await askGit(["fast-import", "--quiet"], {
        ...inside,
        input: stream
      });
      const [, commit, tree] = /^([0-9a-f]{40,})\n040000 tree ([0-9a-f]{40,})\t/.exec(stdout) ?? [];
      if (status === 0 && commit && tree) {
        for (const each of workTrees) await follow(each, parent?.commit, commit);
        return { commit, tree };
      }
      const refused = refusalOf(stderr, name, repository);
      if (refused) throw refused;
      return void 0;
    }
  };
  async function entriesAt(which) {
    const found = await git(["ls-tree", "-z", "--full-tree", ...which], inside);
    return found.split("\0").flatMap((line) => {
      const [, mode = "", object = "", bytes, entry = ""] = /^(\d{6}) \w+ ([0-9a-f]+)(?: +(\S+))?\t(.*)$/s.exec(line) ?? [];
      return mode === "" ? [] : [{ name: entry, kind: kindOf(mode), object, bytes: Number(bytes) }];
    });
  }
  async function identity() {
    const known = await tryGit(["var", "GIT_COMMITTER_IDENT"], inside);
    return known ?? `${FALLBACK_IDENTITY} ${Math.floor(Date.now() / 1e3)} +0000`;
  }
}
function refusalOf(stderr, name, repository) {
  const ref = `refs/heads/${name}`;
  const other = /'refs\/heads\/([^']+)' exists; cannot create/.exec(stderr)?.[1];
  if (other) return branchInTheWay(name, other, repository);
  const folder = /non-empty directory '([^']+)' blocking/.exec(stderr)?.[1];
  if (folder) {
    return new UserError(
      `cannot move ${ref} in ${repository}: the folder ${folder} is in the way`,
      "It holds no branch. Delete it, and what git left in it."
    );
  }
  const lock = /Unable to create '([^']+\.lock)': File exists/.exec(stderr)?.[1];
  if (lock) {
    return new TransientError(
      `cannot move ${ref} in ${repository}: another git process has ${lock}`,
      `If no git is at work there, one that was killed left it behind: delete ${lock}.`
    );
  }
  if (/not updating|but expected|reference already exists/i.test(stderr)) return void 0;
  return new UserError(`cannot move ${ref} in ${repository}: ${stderr.trim()}`);
}
function importOf(ref, parent, files, message, committer) {
  const changes = [...files].map(
    ([path, text]) => text === null ? `D ${quoted(path)}
` : `M 100644 inline ${quoted(path)}
${dataOf(text)}`
  );
  return [
    `feature done
commit ${ref}
mark :1
committer ${committer}
`,
    dataOf(`${message}
`),
    parent ? `from ${parent.commit}
` : "",
    ...changes,
    '\nget-mark :1\nls :1 ""\ndone\n'
  ].join("");
}
function dataOf(text) {
  return `data ${Buffer.byteLength(text)}
${text}
`;
}
function quoted(path) {
  return `"${path.replace(/[\\"]/g, "\\$&").replaceAll("\n", "\\n")}"`;
}

export {
  gitBranch
};
