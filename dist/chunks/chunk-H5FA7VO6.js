import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
import {
  HistoryLog,
  askGit,
  backoff,
  branchInTheWay,
  existsSync,
  git,
  join,
  notOurs,
  once,
  readCheckout,
  readFile,
  readdir,
  requireFile,
  resolve,
  retry,
  tryGit
} from "./chunk-7MKHXQQS.js";
import {
  TransientError,
  UserError
} from "./chunk-AY2RLHZI.js";
import {
  __export
} from "./chunk-IW2FVU6Z.js";

// src/commands/workspace.ts
var workspace_exports = {};
__export(workspace_exports, {
  openHistory: () => openHistory,
  personOf: () => personOf,
  readWorkspace: () => readWorkspace,
  requireFiles: () => requireFiles,
  requireHistory: () => requireHistory,
  requireWorkspace: () => requireWorkspace,
  runInfoOf: () => runInfoOf,
  suiteOf: () => suiteOf
});

// src/storage/checked-out.ts
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
var RETRIES = { tries: 8, pauseMs: 50 };
async function withRetries(act) {
  await retry(backoff(RETRIES), act).catch((error) => {
    throw error instanceof TransientError ? new UserError(error.message, error.remedy) : error;
  });
}
async function requireUnchanged({ folder }, name, paths) {
  const asked = ["--literal-pathspecs", "status", "--porcelain", "--untracked-files=all", "--", ...paths];
  await withRetries(async () => {
    const changed = await git(asked, { cwd: folder });
    if (changed === "") return;
    throw new TransientError(
      `branch ${name} is checked out in ${folder}, where the history has changes that are not committed: ${changed.trim().split("\n")[0]}`,
      "Commit or stash them there (git stash), or check out another branch, and store again."
    );
  });
}
async function follow({ folder, isUnborn }, before, commit) {
  const cwd = folder;
  const empty = async () => git(["hash-object", "-t", "tree", "--stdin"], { cwd, input: "" });
  const from = isUnborn || before === void 0 ? await empty() : before;
  await withRetries(async () => {
    await askGit(["update-index", "-q", "--refresh"], { cwd });
    const { status, stderr } = await askGit(["read-tree", "-m", "-u", from, commit], { cwd });
    if (status === 0) return;
    throw new TransientError(
      `the run is stored, but ${folder}, where the branch is checked out, could not be updated: ${stderr.trim().split("\n")[0]}`,
      "git status shows the previous state there as changes. Discard them: git restore --staged --worktree ."
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
      "It does not hold a branch. Delete it with all its contents."
    );
  }
  const lock = /Unable to create '([^']+\.lock)': File exists/.exec(stderr)?.[1];
  if (lock) {
    return new TransientError(
      `cannot move ${ref} in ${repository}: another git process has ${lock}`,
      `If no git process is running there, one that was killed left it behind: delete ${lock}.`
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
    "Results are stored for a commit: run git init, commit, and try again."
  );
}
function personOf(workspace) {
  return workspace?.user || "somebody without user.name in git";
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
  gitBranch,
  requireWorkspace,
  personOf,
  openHistory,
  runInfoOf,
  requireHistory,
  suiteOf,
  requireFiles,
  workspace_exports
};
