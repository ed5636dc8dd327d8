import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
const perfRegressionNow = () => { const [s, ns] = process.hrtime(); return 1e3 * s + ns / 1e6; };
import {
  BENCHMARKS,
  EMPTY_WINDOW,
  FILE_BYTES_MAX,
  HTML_BYTES,
  HistoryLog,
  MEASUREMENTS_MAX,
  SUMMARY_BYTES,
  backoff,
  baseCommitLocally,
  baselineFromFile,
  besideResults,
  branchInTheWay,
  bucketSnapshots,
  changePointsTogether,
  check,
  defaultBranchLocally,
  earlierRuns,
  earlierStep,
  fileStep,
  findOverride,
  issueIn,
  lineageLocally,
  messageOf,
  missingBaselineFiles,
  noBaseline,
  notOurs,
  openBucket,
  parseStores,
  placingOf,
  publishedFiles,
  readCheckout,
  readFile,
  readdir,
  referenceNamed,
  renderHtml,
  renderSuites,
  renderTerminal,
  requireBranchLocally,
  requireFile,
  resolveBaseline,
  retry,
  saveSnapshot,
  scaleFor,
  unmatchedWarnings,
  withJitter,
  withSources,
  withoutCommonMode,
  writeNamed
} from "./chunk-AWV3AP5M.js";
import {
  NAME_LENGTH_MAX,
  NO_RULES,
  NoGitError,
  TransientError,
  USUAL_FACTS,
  UserError,
  _default,
  array,
  askGit,
  commitNamed,
  describeError,
  enumOf,
  existsSync,
  exitCodeOf,
  git,
  gitObject,
  int,
  join,
  jsonFiles,
  jsonText,
  lazy,
  maxLength,
  median,
  minLength,
  minimum,
  notifyDesktop,
  notifyFlag,
  nullOf,
  number,
  object,
  once,
  optional,
  parseThresholds,
  readReruns,
  readRun,
  readRuns,
  renderDesktop,
  renderJson,
  requireFiles,
  resolve,
  shortCommit,
  skippedWarnings,
  string,
  tryGit,
  tryGitObject,
  union,
  warningLines,
  warningWords
} from "./chunk-VBP7NML6.js";
import {
  __export
} from "./chunk-VCJT4OQR.js";

// src/commands/workspace.ts
var workspace_exports = {};
__export(workspace_exports, {
  openBranch: () => openBranch,
  openHistory: () => openHistory,
  personOf: () => personOf,
  readWorkspace: () => readWorkspace,
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

// src/storage/git-trees.ts
var GitTrees = class {
  #repository;
  #name;
  #description;
  /** By hash: several files of a folder are read, and many folders stay the same from commit to commit. */
  #trees = /* @__PURE__ */ new Map();
  /** @param description the branch in error messages */
  constructor(repository, name, description) {
    this.#repository = repository;
    this.#name = name;
    this.#description = description;
  }
  /** @returns undefined if there is nothing at that path */
  async entryAt(tree, path) {
    let entry = { name: "", kind: "folder", object: tree };
    for (const name of path.split("/")) {
      if (entry?.kind !== "folder") return void 0;
      entry = (await this.entriesOf(entry.object, path)).find((each) => each.name === name);
    }
    return entry;
  }
  entriesOf(tree, path) {
    const known = this.#trees.get(tree) ?? this.#readTree(tree, path);
    this.#trees.set(tree, known);
    known.catch(() => this.#trees.delete(tree));
    return known;
  }
  async #readTree(hash, path) {
    const entries = entriesIn(await this.#objectOf(hash, "tree", path));
    if (entries) return entries;
    throw this.#unreadable(path, `tree ${hash} is damaged, or too large`);
  }
  /** @throws UserError if the repository lacks what a commit or tree there refers to */
  async #objectOf(hash, type, path) {
    const found = await gitObject(hash, { cwd: this.#repository, bytesMax: FILE_BYTES_MAX }).catch(
      (error) => {
        throw error instanceof UserError && !(error instanceof NoGitError) ? this.#unreadable(path, error.message) : error;
      }
    );
    if (found?.type === type) return found;
    throw this.#unreadable(
      path,
      found ? `${hash} is a ${found.type}, not a ${type}` : `${type} ${hash} is missing`
    );
  }
  #unreadable(path, why) {
    return new UserError(
      `cannot read ${path} on ${this.#description}: ${why}`,
      `git fsck names what is damaged; git fetch origin ${this.#name} gets what is missing.`
    );
  }
  /** @throws UserError if the repository lacks it */
  blob(hash, path) {
    return this.#objectOf(hash, "blob", path);
  }
};
function entriesIn({ hash, bytes, content }) {
  if (content.length < bytes) return void 0;
  const hashBytes = hash.length / 2;
  const entries = [];
  for (let start = 0; start < content.length; ) {
    const space = content.indexOf(" ", start);
    const end = content.indexOf(0, space);
    const next = end + 1 + hashBytes;
    if (space < 0 || end < 0 || next > content.length) return void 0;
    entries.push({
      name: content.toString("utf8", space + 1, end),
      kind: kindOf(content.toString("latin1", start, space)),
      object: content.toString("hex", end + 1, next)
    });
    start = next;
  }
  return entries;
}
function kindOf(mode) {
  if (mode === "40000") return "folder";
  if (mode === "120000") return "symbolic link";
  return mode === "160000" ? "submodule" : "file";
}

// src/storage/git-branch.ts
var FALLBACK_IDENTITY = "perf-regression <perf-regression@localhost>";
function gitBranch(repository, name) {
  const ref = `refs/heads/${name}`;
  const inside = { cwd: repository };
  const common = once(() => commonFolder(repository));
  const description = `branch ${name} of ${repository}`;
  const trees = new GitTrees(repository, name, description);
  async function tip() {
    for (const candidate of [ref, `refs/remotes/origin/${name}`]) {
      const found = await tryGitObject(`${candidate}^{commit}`, inside);
      const [, tree] = /^tree ([0-9a-f]+)\n/.exec(found?.content.toString("latin1") ?? "") ?? [];
      if (found && tree) return { commit: found.hash, tree };
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
    async read({ tree }, path) {
      const entry = await trees.entryAt(tree, path);
      if (!entry) return void 0;
      const blob = entry.kind === "file" ? await trees.blob(entry.object, path) : void 0;
      requireFile(path, description, entry.kind, blob?.bytes ?? 0);
      return blob?.content.toString("utf8");
    },
    async list({ tree }, folder) {
      const entry = await trees.entryAt(tree, folder);
      if (!entry) return [];
      if (entry.kind !== "folder") throw notOurs(folder, description, `it is a ${entry.kind}`);
      return trees.entriesOf(entry.object, folder);
    },
    async commit(parent, files, message) {
      const [workTrees, committer] = await Promise.all([
        common().then((folder) => workTreesOn(ref, repository, folder)),
        identity()
      ]);
      for (const each of workTrees) await requireUnchanged(each, name, [...files.keys()]);
      const stream = importOf(ref, parent, files, message, committer);
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
  const user = once(async () => await tryGit(["config", "user.name"], { cwd }) ?? "");
  return { checkout, branch: checkout.branch ?? "HEAD", user };
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
async function personOf(workspace) {
  return await workspace?.user() || "somebody without user.name in git";
}
function openBranch({ config, cwd }) {
  return gitBranch(cwd, config.branch);
}
function openHistory(suite, given, branch = openBranch(given)) {
  return new HistoryLog(branch, given.config.historyDir, suite);
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

// src/commands/record.ts
var record_exports = {};
__export(record_exports, {
  recordCommand: () => recordCommand,
  recordRuns: () => recordRuns
});

// src/commands/reference-results.ts
async function withReferenceResults(measured, given) {
  const { config, cwd } = given;
  const { reference: name, referenceResults: patterns } = config;
  if (patterns.length === 0) {
    if (name === "") return measured;
    throw new UserError(
      "--reference is measured with a command, and there is none",
      "Measure it yourself, in turn with the code, and name its files: --reference-results FILES. Or let it be measured: perf-regression track --reference REF -- CMD\u2026"
    );
  }
  const commit = name === "" ? void 0 : await commitNamed(name, cwd);
  const reference = referenceNamed(name || "reference-results", commit ?? "");
  const { reader } = await given.configuration();
  const runInfo = runInfoOf(given, await given.workspace());
  const beside = await besideResults(measured, { patterns, reference, reader, cwd, runInfo });
  return measured.map((each, i) => ({ ...each, ...beside[i] }));
}

// src/commands/stores.ts
function storesLocally(words, env) {
  const { branch, artifact, cache, buckets } = parseStores(words);
  if (artifact || cache) {
    throw new UserError(
      `store: ${artifact ? "artifact" : "cache"} exists in workflows only`,
      "On the command line runs are stored on a branch and in buckets: --store branch,s3://bucket/folder"
    );
  }
  return { branch, snapshotStores: buckets.map((address) => bucketSnapshots(openBucket(address, env))) };
}

// src/commands/record.ts
var recordCommand = {
  name: "record",
  usage: "record FILES\u2026",
  examples: [
    "perf-regression record bench.txt",
    "perf-regression record 'bench/*.json' --suite nightly --branch perf-history",
    "perf-regression record bench.txt --store branch,s3://benchmarks/widgets"
  ],
  inputs: ["reference", "reference-results", "tool", "suite", "rules-file", "branch", "history-dir", "store"],
  flags: [],
  async run(given) {
    requireFiles(given.words, this.usage);
    const { words, cwd } = given;
    const workspace = await requireWorkspace(given);
    const { reader } = await given.configuration();
    const measured = await readRuns(words, reader, cwd, runInfoOf(given, workspace));
    return recordRuns(await withReferenceResults(measured, given), given);
  }
};
async function recordRuns(measured, given) {
  const { config, cwd, env, print, note } = given;
  const stores = storesLocally(config.store, env);
  const tracked = await defaultBranchLocally(cwd);
  const workspace = await given.workspace();
  const branch = openBranch(given);
  for (const { run, results, warnings = [] } of measured) {
    for (const line of warningLines(results)) note(line);
    for (const warning of warnings) note(`${warningWords(warning).message}
`);
    const what = `${run.measurements.length} series of ${shortCommit(run.commit)} (${run.branch})`;
    if (stores.branch) {
      const log = openHistory(run.suite, given, branch);
      const lineage = lineageLocally(cwd, { parents: [], ...workspace?.checkout, commit: run.commit });
      const placing = placingOf(run, EMPTY_WINDOW, log, lineage);
      let words = [];
      await log.append(run, [], withJitter(), async (newest) => {
        const { late, warnings: warnings2 } = await placing(newest);
        words = warnings2;
        if (late) return { tracked, after: late.after };
        return { tracked, files: run.branch === tracked ? publishedFiles(run) : /* @__PURE__ */ new Map() };
      });
      print(`Stored ${what} in ${log.folder} on branch ${config.branch}.
`);
      for (const warning of words) note(`${warningWords(warning).message}
`);
    }
    for (const snapshotStore of stores.snapshotStores) {
      await saveSnapshot(snapshotStore, run, [], EMPTY_WINDOW);
      print(`Stored ${what} in ${snapshotStore.description}.
`);
    }
  }
  return 0;
}

// src/commands/compare.ts
var compare_exports = {};
__export(compare_exports, {
  compareCommand: () => compareCommand
});

// src/commands/output.ts
var reportFlags = [
  { name: "all", help: "Show every series, not only those that need an answer." },
  { name: "json", help: "Print the report as JSON." },
  notifyFlag
];
async function printReports(reports, given, measured = {}) {
  const { config, flags, cwd, colour, columns, print } = given;
  const exitCode = exitCodeOf(reports, config);
  const task = { ...measured, options: given.options };
  for (const report of reports) {
    const text = renderTerminal(report, exitCode, {
      colour,
      all: flags.has("all"),
      ...columns && { columns }
    });
    print(flags.has("json") ? renderJson(report, task) : text);
  }
  const jsonPath = config.reportJson;
  if (jsonPath) {
    for (const { path, text } of jsonFiles(reports, resolve(cwd, jsonPath), task))
      await writeNamed("--report-json", path, text);
  }
  const markdownPath = config.reportMarkdown;
  if (markdownPath) {
    await writeNamed("--report-markdown", resolve(cwd, markdownPath), renderSuites(reports, SUMMARY_BYTES));
  }
  const htmlPath = config.reportHtml;
  if (htmlPath) await writeNamed("--report-html", resolve(cwd, htmlPath), renderHtml(reports, HTML_BYTES));
  const news = reports.map((report) => ({ report, recovered: false }));
  await notifyDesktop(renderDesktop(messageOf(news, {})), given);
  return exitCode;
}

// src/commands/compare.ts
var compareCommand = {
  name: "compare",
  usage: "compare OLD NEW",
  examples: [
    "perf-regression compare old.txt new.txt",
    "perf-regression compare old.json new.json --thresholds 5% --all",
    "perf-regression compare base/target/criterion target/criterion --report-json report.json"
  ],
  inputs: [
    "tool",
    "suite",
    "thresholds",
    "rules-file",
    "fail-on-regression",
    "on-inconclusive",
    "on-missing",
    "confidence",
    "alpha",
    "report-json",
    "report-markdown",
    "report-html"
  ],
  flags: reportFlags,
  async run(given) {
    const { words, cwd } = given;
    const [before, after, ...more] = words;
    if (before === void 0 || after === void 0 || more.length > 0) {
      throw new UserError(
        `compare takes two result files; ${words.length} were named`,
        "perf-regression compare OLD NEW   (quote a glob so that it stays one word)"
      );
    }
    const { policy, reader, sources } = await given.configuration();
    const baseline = { ...await baselineFromFile([before], reader, cwd), skippedSources: [] };
    const { run, results } = await readRun([after], reader, cwd, {
      ...runInfoOf(given, void 0),
      fromFiles: true
    });
    const report = check(run, baseline, policy, {
      reruns: [],
      records: false,
      override: null,
      warnings: [
        ...skippedWarnings(results),
        ...unmatchedWarnings({ ...policy, derived: reader.derived }, [run])
      ]
    });
    return printReports([await withSources(report, sources, cwd)], given, { files: [after] });
  }
};

// src/commands/detect.ts
var detect_exports = {};
__export(detect_exports, {
  detectCommand: () => detectCommand
});

// src/commands/detect-batch.ts
function detect(batch, policy) {
  const tasks = Map.groupBy(batch.requests, ({ task }) => task);
  const answers = /* @__PURE__ */ new Map();
  const answered = (requests, given) => {
    for (const [i, request] of requests.entries()) answers.set(request, given[i]);
  };
  const judged = tasks.get("detect") ?? [];
  const segmented = tasks.get("segment") ?? [];
  if (judged.length > 0) answered(judged, verdictsOf(judged, batch, policy));
  if (segmented.length > 0) answered(segmented, segmentsOf(segmented));
  return batch.requests.map((request) => answers.get(request));
}
function verdictsOf(requests, batch, policy) {
  const runs = Math.max(...requests.map(({ history }) => history.length));
  const measured = Math.max(1, ...requests.map(({ current }) => current.length));
  const earlier = Array.from(
    { length: runs },
    (_, t) => runOf(t, batch.historyEnvironments[t], requests, ({ history }) => history[t])
  );
  const now = Array.from(
    { length: measured },
    (_, m) => runOf(runs, batch.currentEnvironments[m], requests, ({ current }) => current[m])
  );
  const [run, ...reruns] = now;
  const report = check(run, baselineOf(earlier), policy, {
    reruns,
    apart: true,
    records: true,
    override: null,
    warnings: []
  });
  const findings = new Map(report.findings.map((finding) => [finding.benchmark, finding]));
  return requests.map((request) => answerOf(request, findings.get(request.id), report, runs));
}
var BRANCH = "main";
function runOf(place, environment, requests, valueIn) {
  return {
    id: String(place),
    suite: "stdin",
    commit: commitOf(place),
    branch: BRANCH,
    time: (/* @__PURE__ */ new Date(0)).toISOString(),
    environment: environmentOf(environment ?? ""),
    measurements: requests.flatMap((request) => measurementOf(request, valueIn(request)))
  };
}
function commitOf(place) {
  return String(place).padStart(40, "0");
}
function environmentOf(cpu) {
  return { os: "", arch: "", cpu, cores: 0, memoryBytes: 0, runner: "", toolchain: {} };
}
function measurementOf({ id, direction }, value2 = Number.NaN) {
  if (Number.isNaN(value2)) return [];
  return [
    {
      benchmark: { name: id, parameters: {}, tags: [] },
      metric: { name: "value", unit: "", direction: direction === "bigger" ? "higher" : "lower" },
      sample: { centre: value2, values: [value2], level: "process" },
      writtenUnit: ""
    }
  ];
}
function baselineOf(runs) {
  const common = { branch: BRANCH, runs, skippedSources: [], accepted: [], episodes: [], warnings: [] };
  return runs.length === 0 ? { ...common, source: "none", why: { code: "no-earlier-runs" } } : { ...common, source: "merge-base", why: { code: "before" } };
}
function answerOf(request, finding, report, runs) {
  const { id } = request;
  if (!finding || finding.verdict === "missing") {
    return { id, verdict: "stable", change_points: [], reason: "not-in-run" };
  }
  const verdict = verdictOf(request, finding, report);
  const { change, pValue, reason, since } = finding;
  return {
    id,
    verdict,
    change_points: verdict === "regression" ? [since ? Number(since.commit) : runs] : [],
    reason: reason.code,
    p: pValue,
    change: change?.estimate ?? null,
    low: change?.low ?? null,
    high: change?.high ?? null
  };
}
function verdictOf({ id, rerunsLeft }, finding, { suspects }) {
  if (rerunsLeft > 0 && suspects.includes(id)) return "rerun";
  if (finding.verdict === "regressed") return "regression";
  if (finding.verdict === "improved") return "improvement";
  return finding.drift ? "drift" : "stable";
}
function segmentsOf(requests) {
  const columns = Math.max(...requests.map(({ history, current }) => history.length + current.length));
  const rows = requests.map((request) => {
    const row = onScale(request);
    return Array.from({ length: columns }, (_, t) => row[t] ?? Number.NaN);
  });
  const found = changePointsTogether(rows, withoutCommonMode);
  return requests.map(({ id }, i) => ({ id, change_points: (found[i] ?? []).map(({ index }) => index) }));
}
function onScale({ history, current, direction, scale }) {
  const values = [...history, ...current];
  const known = values.filter((value2) => !Number.isNaN(value2));
  const isTurned = direction === "bigger";
  if (scale === "raw" || known.length === 0) return isTurned ? values.map((value2) => -value2) : values;
  return values.map(scaleFor(known, median(known), isTurned).to);
}

// src/commands/detect.ts
var LINE_LENGTH_MAX = 16 * 2 ** 20;
var BATCH_LENGTH_MAX = 256 * 2 ** 20;
var HISTORY_RUNS_MAX = 1e5;
var MEASUREMENTS_MAX2 = 100;
var SAMPLES_MAX = 1e5;
var detectCommand = {
  name: "detect",
  usage: "detect < RUNS.ndjson",
  examples: [
    "perf-regression detect < requests.ndjson",
    "perf-regression detect --thresholds 5% < requests.ndjson"
  ],
  inputs: ["thresholds", "confidence", "alpha"],
  flags: [],
  // A calling program decides itself what matters; nobody can see changes below one percent.
  defaults: { thresholds: "1%" },
  async run({ config, words, input, print }) {
    if (words.length > 0) {
      throw new UserError(
        `detect reads standard input, not files: ${JSON.stringify(words[0])}`,
        "perf-regression detect < requests.ndjson"
      );
    }
    const policy = {
      ...NO_RULES,
      rules: parseThresholds(config.thresholds),
      tags: [],
      confidence: config.confidence,
      alpha: config.alpha,
      comparability: USUAL_FACTS,
      confirmRuns: 1,
      onSuspected: "inconclusive",
      onMissing: "warn"
    };
    for await (const { run, batch } of batchesOf(linesOf(input()))) {
      const answers = detect(batch, policy).map((answer) => `${jsonText({ run, ...answer })}
`);
      print(answers.join(""));
    }
    return 0;
  }
};
async function* linesOf(pieces) {
  let number2 = 0;
  let started = [];
  let length = 0;
  for await (const piece of pieces) {
    const parts = piece.split("\n");
    for (const [i, part] of parts.entries()) {
      started.push(part);
      length += part.length;
      if (length > LINE_LENGTH_MAX) {
        throw broken(number2 + 1, `the line is longer than ${LINE_LENGTH_MAX} characters`);
      }
      if (i === parts.length - 1) break;
      yield { number: ++number2, text: started.join("") };
      started = [];
      length = 0;
    }
  }
  if (length > 0) yield { number: ++number2, text: started.join("") };
}
var label = union([number(), string().check(maxLength(NAME_LENGTH_MAX))]);
var value = lazy(
  () => union([number(), array(number()).check(maxLength(SAMPLES_MAX)), nullOf()], {
    error: "expected a number, an array of numbers, or null where the run has none"
  })
);
var environments = array(string().check(maxLength(NAME_LENGTH_MAX)));
var requestSchema = lazy(
  () => object({
    run: label,
    id: string().check(minLength(1), maxLength(NAME_LENGTH_MAX)),
    task: _default(enumOf(["detect", "segment"]), "detect"),
    direction: _default(enumOf(["smaller", "bigger"]), "smaller"),
    scale: _default(enumOf(["log", "raw"]), "log"),
    history: array(value).check(maxLength(HISTORY_RUNS_MAX)),
    current: array(value).check(maxLength(MEASUREMENTS_MAX2)),
    history_env: optional(environments.check(maxLength(HISTORY_RUNS_MAX))),
    current_env: optional(environments.check(maxLength(MEASUREMENTS_MAX2))),
    reruns_left: _default(int().check(minimum(0)), 0)
  })
);
var endSchema = object({ end_run: label });
async function* batchesOf(lines) {
  let open;
  let last = 0;
  for await (const { number: number2, text } of lines) {
    last = number2;
    if (text.trim() === "") continue;
    const fields = objectOf(number2, text);
    if ("end_run" in fields) {
      const { end_run: run } = checked(endSchema, fields, number2);
      if (open && open.run !== run) throw broken(number2, `end_run is ${run}, but the run is ${open.run}`);
      if (open) yield { run, batch: open.batch };
      open = void 0;
      continue;
    }
    const request = checked(requestSchema, fields, number2);
    open ??= new Opened(request.run);
    open.add(request, number2, text.length);
  }
  if (open) {
    throw broken(last, `the input ends within run ${open.run}`, `Close it: {"end_run": ${open.run}}`);
  }
}
var Opened = class {
  run;
  #requests = /* @__PURE__ */ new Map();
  #history = [];
  #current = [];
  #length = 0;
  constructor(run) {
    this.run = run;
  }
  get batch() {
    return {
      requests: [...this.#requests.values()],
      historyEnvironments: this.#history,
      currentEnvironments: this.#current
    };
  }
  add(request, line, length) {
    const { run, id, history_env = [], current_env = [] } = request;
    if (run !== this.run) {
      throw broken(line, `run ${run} begins within run ${this.run}`, `Close that: {"end_run": ${this.run}}`);
    }
    if (this.#requests.has(id)) throw broken(line, `${JSON.stringify(id)} occurs twice in run ${run}`);
    this.#length += length;
    if (this.#length > BATCH_LENGTH_MAX) {
      throw broken(line, `run ${run} is longer than ${BATCH_LENGTH_MAX} characters`);
    }
    merge(this.#history, history_env, "history_env", request, line);
    merge(this.#current, current_env, "current_env", request, line);
    this.#requests.set(id, {
      id,
      task: request.task,
      direction: request.direction,
      scale: request.scale,
      history: request.history.map(centreOf),
      current: request.current.map(centreOf),
      rerunsLeft: request.reruns_left
    });
  }
};
function merge(known, keys, field, { id }, line) {
  for (const [t, key] of keys.entries()) {
    known[t] ??= key;
    if (known[t] === key) continue;
    throw broken(
      line,
      `${field}[${t}] of ${JSON.stringify(id)} is ${JSON.stringify(key)}, but ${JSON.stringify(known[t])} before`,
      "Entry t of every request is the same run, on one machine. Use separate runs for other machines."
    );
  }
}
function centreOf(samples) {
  if (typeof samples === "number") return samples;
  return samples === null || samples.length === 0 ? Number.NaN : median(samples);
}
function objectOf(line, text) {
  let parsed;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw broken(line, `this is not JSON: found ${JSON.stringify(text.slice(0, 60))}`);
  }
  if (typeof parsed === "object" && parsed !== null && !Array.isArray(parsed)) return parsed;
  throw broken(line, `expected an object, found ${JSON.stringify(text.slice(0, 60))}`);
}
function checked(schema, fields, line) {
  const parsed = schema.safeParse(fields);
  if (parsed.success) return parsed.data;
  throw broken(line, issueIn(parsed.error));
}
function broken(line, what, remedy = 'One JSON object per line: {"run", "id", "history": [\u2026], "current": [\u2026]}, and {"end_run"} after the last one of a run.') {
  return new UserError(`stdin:${line}: ${what}`, remedy);
}

// src/commands/check.ts
var check_exports = {};
__export(check_exports, {
  checkCommand: () => checkCommand,
  checkRuns: () => checkRuns
});

// src/commands/check-runs.ts
async function judgeRuns(measured, repeated, given) {
  const { config, cwd, env, now } = given;
  const workspace = await given.workspace();
  const { policy, reader, sources, warnings: found } = await given.configuration();
  const allowed = findOverride(config, env, {}, "", now);
  const override = allowed && { ...allowed, by: await workspace?.user() || allowed.by };
  const reports = [];
  const unmatched = unmatchedWarnings(
    { ...policy, derived: reader.derived },
    measured.map(({ run }) => run)
  );
  const git2 = askedOnce(given, workspace);
  for (const each of measured) {
    const { run, results, warnings: noticed = [] } = each;
    const baseline = await chooseBaseline(each, policy, reader, given, git2);
    const reruns = (repeated.get(run.suite) ?? []).map((each2) => each2.run);
    const ofCall = reports.length === 0 ? [...found, ...unmatched] : [];
    const warnings = [...skippedWarnings(results), ...noticed, ...ofCall];
    const options = { reruns, records: false, override, warnings };
    reports.push(await withSources(check(run, baseline, policy, options), sources, cwd));
  }
  for (const problem of await missingBaselineFiles(config, cwd, "command line"))
    given.note(`${describeError(problem)}
`);
  return reports;
}
function askedOnce(given, workspace) {
  const { config, cwd } = given;
  const branchOf = once(async () => config.baseBranch || await defaultBranchLocally(cwd));
  const find = async ({ checkout }) => baseCommitLocally(cwd, checkout, await branchOf());
  return {
    branchOf,
    findBaseCommit: workspace && once(() => find(workspace)),
    history: openBranch(given)
  };
}
async function chooseBaseline(measured, { comparability }, reader, given, { branchOf, findBaseCommit, history }) {
  const { config, cwd, env } = given;
  const { branch: hasHistory, snapshotStores } = storesLocally(config.store, env);
  const { run } = measured;
  const branch = await branchOf();
  const readFile2 = fileStep(config.baselineFile, reader, cwd) ?? earlierStep(earlierRuns(measured, branch), branch);
  if (!findBaseCommit) {
    return readFile2 ? { ...await readFile2(), skippedSources: [] } : noBaseline({ code: "no-repository" });
  }
  const log = hasHistory ? openHistory(run.suite, given, history) : void 0;
  const context = { branch, findBaseCommit, comparability, log, snapshotStores, readFile: readFile2 };
  const { baseline, window } = await resolveBaseline(run, context);
  const isKnown = window.runs.some((stored) => stored.branch === branch);
  if (config.baseBranch !== "" && !isKnown) await requireBranchLocally(cwd, branch);
  return baseline;
}

// src/commands/measuring-flags.ts
var measuringFlags = [
  { name: "setup", value: "LINE", help: "Shell command that prepares each version, such as npm ci." },
  {
    name: "results",
    value: "FILES",
    help: "Files that the command writes, or - for its output. Default: time the command itself."
  },
  {
    name: "name",
    value: "NAME",
    help: "Name of the benchmark if the command itself is timed. Default: the command."
  },
  { name: "timeout", value: "TIME", help: "Kill the command after TIME and count it as failed." }
];
var referenceSetupFlag = {
  name: "setup",
  value: "LINE",
  help: "Shell command that prepares a version to compare with, in its folder."
};

// src/commands/check.ts
var CONFIRMING = [...measuringFlags.filter(({ name }) => name !== "setup"), referenceSetupFlag];
var checkCommand = {
  name: "check",
  usage: "check FILES\u2026",
  details: `With --confirm, check runs a command and reads what it measures. If a benchmark is suspected or got worse, the command runs again,
at most ${MEASUREMENTS_MAX} times in all, and all measurements are checked together. ${BENCHMARKS} in the command stands for a regular
expression of the benchmarks to run.`,
  examples: [
    "perf-regression check bench.txt",
    "perf-regression check 'bench/results/*.ndjson' --thresholds '+12%:julia,+8%:rust'",
    "perf-regression check target/criterion --suite nightly --all",
    "perf-regression check new.json --baseline-file old.json --report-html report.html",
    "perf-regression check bench.txt --rerun-results bench-2.txt,bench-3.txt",
    "perf-regression check --confirm --results - -- go test -run '^$' -bench '{benchmarks}' ."
  ],
  inputs: [
    "rerun-results",
    "artifact",
    "profile",
    "profile-dir",
    "reference",
    "reference-command",
    "reference-results",
    "reference-overlap",
    "tool",
    "suite",
    "thresholds",
    "tags",
    "rules-file",
    "baseline-file",
    "base-branch",
    "environment",
    "branch",
    "history-dir",
    "store",
    "fail-on-regression",
    "on-inconclusive",
    "on-suspected",
    "on-missing",
    "allow-regression",
    "allow-regression-reason",
    "confidence",
    "alpha",
    "report-json",
    "report-markdown",
    "report-html",
    "pass-env"
  ],
  flags: [
    {
      name: "confirm",
      help: "Run a command instead of reading files, and run it again for suspects: check --confirm -- CMD\u2026"
    },
    ...CONFIRMING,
    ...reportFlags
  ],
  async run(given) {
    if (given.flags.has("confirm")) return (await import("./measure-M6ZMYA5E.js").then((chunk) => chunk["commands/confirm.ts"])).confirm(given);
    const stray = CONFIRMING.map(({ name }) => name).find((name) => given.options.has(name));
    const idle = stray ?? idleInput(given);
    if (idle) {
      throw new UserError(
        `--${idle} has no effect without --confirm, which runs a command`,
        `Leave --${idle} out, or measure a command:   perf-regression check --confirm -- CMD\u2026`
      );
    }
    requireFiles(given.words, this.usage);
    const { words, cwd } = given;
    const workspace = await given.workspace();
    const { reader } = await given.configuration();
    const measured = await readRuns(words, reader, cwd, runInfoOf(given, workspace));
    return checkRuns(await withReferenceResults(measured, given), given);
  }
};
function idleInput({ config }) {
  if (config.passEnv.length > 0) return "pass-env";
  if (config.artifact.length > 0) return "artifact";
  if (config.profileDir !== "") return "profile-dir";
  if (config.profile !== "auto") return "profile";
  return config.referenceCommand === "" ? void 0 : "reference-command";
}
async function checkRuns(measured, given) {
  const { config, cwd } = given;
  const { reader } = await given.configuration();
  const runInfo = runInfoOf(given, await given.workspace());
  const repeated = await readReruns(config.rerunResults, reader, cwd, runInfo);
  return printReports(await judgeRuns(measured, repeated, given), given, { files: given.words });
}

export {
  gitBranch,
  requireWorkspace,
  personOf,
  openBranch,
  openHistory,
  runInfoOf,
  requireHistory,
  suiteOf,
  workspace_exports,
  storesLocally,
  judgeRuns,
  measuringFlags,
  referenceSetupFlag,
  reportFlags,
  printReports,
  recordCommand,
  recordRuns,
  record_exports,
  compareCommand,
  compare_exports,
  detect_exports,
  checkCommand,
  checkRuns,
  check_exports
};
