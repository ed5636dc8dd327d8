import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
import {
  getProxyUrl
} from "./chunk-XZE7XCU2.js";
import {
  BENCHMARKS_MIN,
  FORMER_MAX,
  LATEST,
  PROFILE_FOLDER,
  REPAIR,
  RUNS_MIN,
  SCHEMA_FOLDER,
  SEGMENT_FILE,
  SETTLED_RUNS,
  SHARE,
  WINDOW,
  WINDOW_MAX,
  aloneRegime,
  beginningAt,
  changePointsTogether,
  decodeIndex,
  decodeLine,
  deviationScale,
  emptyIndex,
  encodeIndex,
  entryFor,
  evidenceOf,
  exactly,
  folderName,
  inOrder,
  inTime,
  isAcceptance,
  isPublished,
  issueIn,
  judgedSchema,
  lastVerdictIn,
  levelError,
  mismatchOf,
  nearly,
  newestOf,
  newestRegimes,
  newestRuns,
  nextSegmentFile,
  normalCritical,
  normalQuantileUpper,
  normalTwoSided,
  normalUpper,
  onScale,
  overviewFiles,
  ownShare,
  ownVariance,
  pValueAgainst,
  placeByAge,
  profilesBeside,
  publishedFiles,
  saidByPeople,
  scaleFor,
  spans,
  storedProfile,
  studentCritical,
  studentLogDensity,
  studentUpper,
  topFiles,
  walkedBeyond,
  windowsOf,
  withoutCommonMode
} from "./chunk-T4R3GN2V.js";
import {
  formerName,
  newestName,
  underNewNames
} from "./chunk-EYH4EA4V.js";
import {
  BOXES_MAX,
  FUNCTIONS_MAX,
  IMPROVEMENT,
  INSTRUCTIONS_RULE,
  MACHINE_FACTS,
  NAME_LENGTH_MAX,
  NO_RULES,
  REFERENCE_NAME_MAX,
  REPORT_SCHEMA,
  RESULTS_SCHEMA,
  SCRIPT_COLUMNS,
  TransientError,
  USUAL_FACTS,
  UserError,
  _default,
  allowedBy,
  applies,
  array,
  arrowText,
  ascending,
  baselineText,
  basename,
  boolean,
  boundOf,
  capital,
  changeText,
  checkoutAbove,
  commitName,
  commonShiftText,
  constants2 as constants,
  countedNames,
  createHash,
  delimiter,
  derive,
  describeEnvironment,
  describeError,
  differenceText,
  differenceWithin,
  driftText,
  drifting,
  durationOption,
  endedText,
  enumOf,
  environmentDifferences,
  environmentKey,
  execFile,
  existsSync,
  exitCodeOf,
  extend,
  failedIn,
  faultOf,
  filesBelow,
  finite,
  firstRunText,
  graphemes,
  grossChange,
  grouped,
  hasBaseline,
  headline,
  int,
  interruptedStatus,
  interruptible,
  intervalText,
  isAbsolute,
  isClocked,
  isComparable,
  isMostlyJudged,
  isNamed,
  isOpen,
  isPartOf,
  isReported,
  isSameReference,
  isTested,
  isTooWide,
  isUnsettled,
  isWorse,
  join,
  jsonFiles,
  jsonText,
  judgementSchema,
  kindOf,
  lackOf,
  lazy,
  limitText,
  limitsFor,
  linkTarget,
  listOf,
  literal,
  looseObject,
  machineText,
  markdownCode,
  markdownPieces,
  markdownText,
  matchesWildcard,
  maxLength,
  mean,
  median,
  messageOf,
  minLength,
  minimum,
  missingPatterns,
  momentText,
  nearestFirst,
  nonnegative,
  notifyDesktop,
  notifyFlag,
  nullOf,
  nullable,
  nullish,
  number,
  object,
  once,
  onlyTagged,
  optional,
  overrideText,
  ownersOf,
  packed,
  pad,
  parseQuantity,
  parseResults,
  parseThresholds,
  percentage,
  pick,
  pipe,
  platformFacts,
  positive,
  prefixLines,
  profileDifferenceSchema,
  promisify,
  quantile,
  quantileOf,
  quantities,
  ratioUnit,
  rawText,
  readFileSync,
  readReruns,
  readResults,
  readRun,
  readRuns,
  realFile,
  reasonText,
  recentOf,
  referenceText,
  regex,
  relative,
  renderDesktop,
  renderJson,
  requireFiles,
  require_mod,
  resolve,
  rmSync,
  rulesText,
  runOf,
  runs,
  scriptRow,
  scriptsOf,
  sensitivity,
  sep,
  seriesKey,
  share,
  shortCommit,
  shownRange,
  sinceText,
  sizesText,
  skippedSourcesText,
  skippedWarnings,
  sparkline,
  spawn,
  spelled,
  stateDifferences,
  storedNames,
  string,
  summaryText,
  tallyOf,
  threshold,
  timeText,
  tmpdir,
  tookNoTime,
  tookNoTime2,
  transform,
  truthOf,
  tuple,
  undefinedOf,
  union,
  unknown,
  unknownFacts,
  utf8Bytes,
  verdicts,
  visible,
  waiverTexts,
  warningLines,
  warningWords,
  width,
  withMain,
  withStableNames,
  withTags,
  worstFirst,
  wrapped,
  writeFileSync
} from "./chunk-377XN3YT.js";
import {
  __export,
  __toESM
} from "./chunk-IW2FVU6Z.js";

// src/commands/workspace.ts
var workspace_exports = {};
__export(workspace_exports, {
  openHistory: () => openHistory,
  personOf: () => personOf,
  readWorkspace: () => readWorkspace,
  requireHistory: () => requireHistory,
  requireWorkspace: () => requireWorkspace,
  runInfoOf: () => runInfoOf,
  suiteOf: () => suiteOf
});

// src/github/look.ts
var READING = { what: "read the history", permission: "contents: read" };
var looks = /* @__PURE__ */ new WeakMap();
function lookAhead(github, question) {
  looks.set(
    github,
    ask(github, question).catch((error) => {
      if (error instanceof UserError) return void 0;
      throw error;
    })
  );
}
async function lookOf(github) {
  return looks.get(github);
}
function isWholeText({ text, bytes: bytes2 }) {
  return text !== void 0 && Buffer.byteLength(text) === bytes2;
}
async function ask(github, question) {
  const first2 = await github.query(...queryOf(question, true), READING);
  const answer = isWithoutRefs(first2) ? await github.query(...queryOf(question, false), READING) : first2;
  const { data } = answerSchema.safeParse(answer);
  return data && lookIn(data.data.repository, question);
}
function queryOf(question, withWaiting2) {
  const { branch, files, folders, base, waiting } = question;
  const places = [...files.map(fileField), ...folders.map(folderField)];
  const variables = { branch: `refs/heads/${branch}` };
  for (const [i, path] of [...files, ...folders].entries()) variables[`path${i}`] = path;
  for (const [i, path] of (base?.files ?? []).entries()) variables[`base${i}`] = path;
  if (withWaiting2) Object.assign(variables, { waiting: waiting.prefix, waitingFile: waiting.file });
  const atTip = places.map((field, i) => `seen${i}: file(path: $path${i}) { ${field} }`).join(" ");
  const fields = [
    `ref(qualifiedName: $branch) { target { oid ... on Commit { committedDate tree { oid } ${atTip} } } }`,
    ...base ? [baseField(base.commit, base.files)] : [],
    ...withWaiting2 ? [WAITING_FIELD] : []
  ];
  const declared = ["owner", "repo", ...Object.keys(variables)].map((name) => `$${name}: String!`).join(", ");
  const text = `query (${declared}) { repository(owner: $owner, name: $repo) { ${fields.join(" ")} } }`;
  return [text, variables];
}
function lookIn({ ref, base: commit2, waiting }, { branch, files, folders, base }) {
  return {
    branch,
    tip: ref ? {
      commit: ref.target.oid,
      tree: ref.target.tree.oid,
      timeMs: Date.parse(ref.target.committedDate)
    } : void 0,
    seen: ref ? seenIn([...files, ...folders], "seen", ref.target) : /* @__PURE__ */ new Map(),
    base: base && commit2 ? {
      commit: base.commit,
      ancestors: commit2.history.nodes.map(({ oid: oid2 }) => oid2),
      seen: seenIn(base.files, "base", commit2)
    } : void 0,
    waiting: waiting && new Map(waiting.nodes.map(({ name, target }) => [name, textOf(target)]))
  };
}
function isWithoutRefs(answer) {
  const { data } = refusalSchema.safeParse(answer);
  return data?.errors.some((error) => /\brefs\b|\bwaiting\b/.test(JSON.stringify(error))) ?? false;
}
function textOf(target) {
  return target?.file?.object?.text ?? "";
}
var ENTRY = "name mode oid size";
var fileField = () => `${ENTRY} object { ... on Blob { text } }`;
var WAITING_FIELD = `waiting: refs(refPrefix: $waiting, first: 100) { nodes { name target { ... on Commit { file(path: $waitingFile) { object { ... on Blob { text } } } } } } }`;
var folderField = () => `${ENTRY} object { ... on Tree { entries { ${ENTRY} } } }`;
function baseField(commit2, files) {
  const texts = files.map((_, i) => `base${i}: file(path: $base${i}) { ${fileField()} }`).join(" ");
  return `base: object(oid: ${JSON.stringify(commit2)}) { ... on Commit { history(first: 100) { nodes { oid } } ${texts} } }`;
}
function seenIn(paths, alias, answers) {
  const seen = /* @__PURE__ */ new Map();
  for (const [i, path] of paths.entries()) {
    const parsed = seenSchema.safeParse(answers[`${alias}${i}`]);
    if (parsed.success) seen.set(path, parsed.data ?? void 0);
  }
  return seen;
}
var oid = string().check(regex(/^[0-9a-f]{40,64}$/));
var entrySchema = lazy(
  () => pipe(
    object({ name: string(), mode: int(), oid, size: int().check(nonnegative()) }),
    transform(({ name, mode, oid: oid2, size: size2 }) => ({ name, mode, sha: oid2, bytes: size2 }))
  )
);
var seenSchema = lazy(
  () => nullable(
    pipe(
      object({
        name: string(),
        mode: int(),
        oid,
        size: int().check(nonnegative()),
        object: nullish(
          object({ text: nullish(string()), entries: nullish(array(entrySchema)) })
        )
      }),
      transform(
        ({ name, mode, oid: oid2, size: size2, object: object2 }) => ({
          name,
          mode,
          sha: oid2,
          bytes: size2,
          text: object2?.text ?? void 0,
          below: object2?.entries ?? void 0
        })
      )
    )
  )
);
var commitSchema = looseObject({ history: object({ nodes: array(object({ oid })) }) });
var waitingSchema = object({
  nodes: array(
    object({
      name: string(),
      target: nullish(
        object({
          file: nullish(object({ object: nullish(object({ text: nullish(string()) })) }))
        })
      )
    })
  )
});
var answerSchema = lazy(
  () => object({
    errors: optional(undefinedOf()),
    data: object({
      repository: object({
        ref: nullable(
          object({ target: looseObject({ oid, committedDate: string(), tree: object({ oid }) }) })
        ),
        base: nullish(commitSchema),
        waiting: optional(waitingSchema)
      })
    })
  })
);
var refusalSchema = lazy(() => object({ errors: array(unknown()) }));

// src/system/child-environment.ts
var REPOSITORY_VARIABLES = /* @__PURE__ */ new Set([
  "GIT_ALTERNATE_OBJECT_DIRECTORIES",
  "GIT_CONFIG",
  "GIT_CONFIG_PARAMETERS",
  "GIT_OBJECT_DIRECTORY",
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_IMPLICIT_WORK_TREE",
  "GIT_GRAFT_FILE",
  "GIT_INDEX_FILE",
  "GIT_NO_REPLACE_OBJECTS",
  "GIT_REPLACE_REF_BASE",
  "GIT_PREFIX",
  "GIT_INTERNAL_SUPER_PREFIX",
  "GIT_SHALLOW_FILE",
  "GIT_COMMON_DIR",
  // Objects of a push that is not accepted yet. Belongs to GIT_OBJECT_DIRECTORY.
  "GIT_QUARANTINE_PATH"
]);
var OF_THE_STEP = /^(?:INPUT_.*|STATE_.*|ACTIONS_(?:RUNTIME|RESULTS|CACHE|ID_TOKEN)_.*|GITHUB_(?:OUTPUT|ENV|PATH|STATE|STEP_SUMMARY)|ALLOW_REGRESSION.*)$/i;
var CONSUMED = /^(?:AWS_(?!CA_BUNDLE$).*|(?:GITHUB|GH)_(?:ENTERPRISE_)?TOKEN|(?:(?:SLACK|TEAMS|DISCORD)_)?WEBHOOK(?:_URL)?)$/i;
var SECRET_LENGTH_MIN = 8;
function isSecretName(name) {
  return /^(?:INPUT|ACTIONS)_/i.test(name) ? OF_THE_STEP.test(name) : CONSUMED.test(name);
}
function childEnvironment(env, { names, secrets = [] }) {
  const isPassed = matcherOf(names);
  const isSecret = carrying(secrets);
  const withheld = [];
  const seen = Object.entries(withoutRepository(env)).filter(([name, value2]) => {
    if (isPassed(name) || !(OF_THE_STEP.test(name) || CONSUMED.test(name) || isSecret(value2))) return true;
    if (!OF_THE_STEP.test(name)) withheld.push(name);
    return false;
  });
  return { env: Object.fromEntries(seen), withheld: withheld.sort() };
}
function carrying(secrets) {
  const values = secrets.filter((secret) => secret.length >= SECRET_LENGTH_MIN);
  return (value2 = "") => values.some((secret) => value2.includes(secret));
}
function gitEnvironment(env) {
  return withoutRepository(env, (name) => !OF_THE_STEP.test(name));
}
function withoutRepository(env, isKept = (_name) => true) {
  const names = Object.keys(env).filter((name) => !REPOSITORY_VARIABLES.has(name) && isKept(name));
  const kept = Object.fromEntries(names.map((name) => [name, env[name]]));
  if (!/^\d+$/.test(kept.GIT_CONFIG_COUNT ?? "0")) delete kept.GIT_CONFIG_COUNT;
  return kept;
}
function matcherOf(patterns) {
  const expressions = patterns.map((pattern) => new RegExp(`^${pattern.replaceAll("*", ".*")}$`));
  return (name) => expressions.some((expression) => expression.test(name));
}

// src/system/git.ts
var NoGitError = class extends UserError {
};
var FIXED = [
  "color.ui=false",
  "core.quotePath=false",
  "log.showSignature=false",
  "i18n.logOutputEncoding=UTF-8",
  "core.hooksPath=/dev/null",
  "core.fsmonitor=false",
  "submodule.recurse=false",
  "fetch.recurseSubmodules=false",
  // Maintenance would go on in the background while a command is measured.
  "maintenance.auto=false",
  "gc.auto=0"
].flatMap((setting) => ["-c", setting]);
var FIXED_ENV = { GIT_TERMINAL_PROMPT: "0", GIT_OPTIONAL_LOCKS: "0", LC_ALL: "C" };
function askGit(args, { cwd, input }) {
  return new Promise((resolve2, reject) => {
    const env = { ...gitEnvironment(process.env), ...FIXED_ENV };
    const child = spawn("git", [...FIXED, ...args], {
      cwd,
      env,
      stdio: [input === void 0 ? "ignore" : "pipe", "pipe", "pipe"]
    });
    const stdout = [];
    const stderr = [];
    child.stdout?.on("data", (chunk) => stdout.push(chunk));
    child.stderr?.on("data", (chunk) => stderr.push(chunk));
    child.on("error", (cause) => {
      reject(new NoGitError("git cannot be run", "Install git, or check that it is on the PATH.", { cause }));
    });
    child.on("close", (status2) => {
      const text = (chunks) => Buffer.concat(chunks).toString("utf8");
      resolve2({ status: status2 ?? 1, stdout: text(stdout), stderr: text(stderr) });
    });
    child.stdin?.on("error", () => {
    });
    child.stdin?.end(input);
  });
}
async function git(args, options) {
  const { status: status2, stdout, stderr } = await askGit(args, options);
  if (status2 === 0) return stdout.trimEnd();
  throw new UserError(`git ${args[0]} failed in ${options.cwd}: ${stderr.trim() || `exit status ${status2}`}`);
}
async function tryGit(args, options) {
  const { status: status2, stdout } = await askGit(args, options);
  return status2 === 0 ? stdout.trimEnd() : void 0;
}

// src/baseline/base-commit.ts
var READING2 = { what: "ask for the commits of the repository", permission: "contents: read" };
var ANCESTORS = 100;
var ANCESTORS_LOCAL = 1e3;
async function readCheckout(folder) {
  const asked = tryGit(["cat-file", "--batch"], { cwd: folder, input: "HEAD^{commit}\n" });
  const output = await asked.catch((error) => {
    if (error instanceof NoGitError) return void 0;
    throw error;
  });
  const [, commit2, raw] = /^([0-9a-f]{40,64}) commit \d+\n([\s\S]*)$/.exec(output ?? "") ?? [];
  if (commit2 === void 0 || raw === void 0) return void 0;
  const end = raw.indexOf("\n\n");
  const header = raw.slice(0, end < 0 ? raw.length : end);
  const parents = [...header.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].map((match) => match[1]);
  const author = /^author (.*) <[^>]*> \d+ [+-]\d+$/m.exec(header)?.[1] ?? "";
  const tags = (await tryGit(["tag", "--points-at", "HEAD"], { cwd: folder }))?.split("\n").filter(Boolean);
  const message = end < 0 ? "" : firstLine(raw.slice(end + 2));
  return { commit: commit2, parents, message, author, ...tags?.length && { tags } };
}
async function baseCommitInJob(context2, github, checkout, baseBranch) {
  const { commit: commit2, how } = await standsOn(context2, github, checkout, baseBranch);
  return { commit: commit2, how, branch: baseBranch, ancestors: () => ancestorsOnGitHub(github, commit2) };
}
async function checkoutOnGitHub(github, sha) {
  const { data } = await github.request(
    "GET /repos/{owner}/{repo}/git/commits/{commit_sha}",
    { commit_sha: sha },
    READING2
  );
  return {
    commit: sha,
    parents: data?.parents.map((parent) => parent.sha) ?? [],
    message: firstLine(data?.message ?? ""),
    author: data?.author?.name ?? ""
  };
}
var FILES_MAX = 300;
async function mergeOnGitHub(github, sha) {
  const route = "GET /repos/{owner}/{repo}/commits/{ref}";
  const { data } = await github.request(route, { ref: sha }, READING2);
  if (!data) return void 0;
  const { parents, files = [] } = data;
  return {
    parents: parents.map((parent) => parent.sha),
    files: files.length < FILES_MAX ? files.flatMap(({ filename, previous_filename: before }) => [filename, ...before ? [before] : []]) : void 0
  };
}
function firstLine(message) {
  return message.trimStart().split("\n", 1)[0]?.trimEnd() ?? "";
}
function baseInCheckout({ pullRequest, refName }, { parents }, baseBranch) {
  const [first2 = "", second] = parents;
  const isNamed2 = pullRequest ? second === pullRequest.head.sha : refName === baseBranch;
  return isNamed2 ? first2 : void 0;
}
async function standsOn(context2, github, checkout, baseBranch) {
  const named2 = baseInCheckout(context2, checkout, baseBranch);
  if (named2 !== void 0) {
    return { commit: named2, how: { code: context2.pullRequest ? "branch-point" : "parent" } };
  }
  const { commit: commit2 } = checkout;
  const { data } = await github.request(
    "GET /repos/{owner}/{repo}/compare/{basehead}",
    { basehead: `${baseBranch}...${commit2}`, per_page: 1 },
    READING2
  );
  return { commit: data?.merge_base_commit.sha ?? "", how: { code: "merge-base" } };
}
async function ancestorsOnGitHub(github, commit2) {
  if (commit2 === "") return [];
  const base = (await lookOf(github))?.base;
  if (base?.commit === commit2) return base.ancestors;
  const { data } = await github.request(
    "GET /repos/{owner}/{repo}/commits",
    { sha: commit2, per_page: ANCESTORS },
    READING2
  );
  return data?.map(({ sha }) => sha) ?? [];
}
async function baseCommitLocally(folder, checkout, baseBranch) {
  const inside = { cwd: folder };
  const common = { branch: baseBranch, ancestors: () => ancestorsLocally(folder, commit2) };
  const dirty = Boolean(await tryGit(["status", "--porcelain", "--untracked-files=no"], inside));
  const base = await resolveBase(folder, baseBranch);
  const mergeBase = base === void 0 || base === checkout.commit ? base : await tryGit(["merge-base", base, checkout.commit], inside);
  const onBase = mergeBase === void 0 || mergeBase === checkout.commit;
  const commit2 = onBase ? dirty ? checkout.commit : checkout.parents[0] ?? "" : mergeBase;
  const how = onBase ? { code: dirty ? "uncommitted" : "parent" } : { code: "merge-base", branch: baseBranch };
  return { commit: commit2, how, ...common };
}
async function ancestorsLocally(folder, commit2) {
  if (commit2 === "") return [];
  const list = await tryGit(["rev-list", `--max-count=${ANCESTORS_LOCAL}`, commit2], { cwd: folder });
  return list?.split("\n") ?? [];
}
async function resolveBase(folder, branch) {
  const refs = [`refs/remotes/origin/${branch}`, `refs/heads/${branch}`];
  const commits = await commitsOf(folder, refs);
  return refs.map((ref) => commits.get(ref)).find((commit2) => commit2 !== void 0);
}
async function commitsOf(folder, refs) {
  const format = "--format=%(objectname) %(refname)";
  const found = await tryGit(["for-each-ref", format, ...refs], { cwd: folder }) ?? "";
  const pairs = found.split("\n").map((line) => {
    const [commit2 = "", ref = ""] = line.split(" ");
    return [ref, commit2];
  });
  return new Map(pairs);
}
var USUAL_BRANCHES = ["main", "master", "trunk", "develop"];
async function defaultBranchLocally(folder) {
  const head = await tryGit(["symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD"], {
    cwd: folder
  });
  if (head) return head.replace(/^origin\//, "");
  const refOf = (name) => `refs/heads/${name}`;
  const commits = await commitsOf(folder, USUAL_BRANCHES.map(refOf));
  const usual = USUAL_BRANCHES.find((name) => commits.has(refOf(name)));
  if (usual !== void 0) return usual;
  const begun2 = await tryGit(["config", "--get", "init.defaultBranch"], { cwd: folder });
  if (begun2 && (await commitsOf(folder, [refOf(begun2)])).has(refOf(begun2))) return begun2;
  return await tryGit(["symbolic-ref", "--quiet", "--short", "HEAD"], { cwd: folder }) ?? "main";
}

// src/history/appending.ts
async function appendChange(runs2, { writer, has, read }) {
  const files = /* @__PURE__ */ new Map();
  const reports = /* @__PURE__ */ new Map();
  const profiles = [];
  let shared = {};
  const last = async () => lastVerdictIn(files.get(LATEST) ?? await read(LATEST) ?? "");
  for (const { run: run2, events, publication = {} } of runs2) {
    if (await has(run2)) continue;
    const prepared = typeof publication === "function" ? await publication(writer.newest, last) : publication;
    const { after = run2.after, report, profile, files: own, ...others } = prepared;
    const said = after === void 0 ? events : saidByPeople(events);
    writer.add({ ...run2, ...after !== void 0 && { after } }, said);
    for (const [name, text] of own ?? []) files.set(name, text);
    if (report) reports.set(run2.id, report);
    if (profile && after === void 0) profiles.push(storedProfile(run2, profile));
    shared = { ...shared, ...others };
  }
  const change = writer.finish();
  return change.added.length > 0 ? { ...change, publication: { ...shared, files, reports, profiles } } : void 0;
}

// src/history/former-tip.ts
var LOOKED_AT_MAX = 20;
var NAMED_MAX = 1e3;
async function formerTip({ branch, historyDir, folder }, tip) {
  const path = `${folder}/index.json`;
  if (!tip || await branch.read(tip, path) !== void 0) return void 0;
  if (historyDir !== "" && (await branch.before(tip, 1, historyDir)).length === 0) return void 0;
  for (const before of await branch.before(tip, LOOKED_AT_MAX, path)) {
    if (await branch.read(before, path) !== void 0) return before;
  }
  return void 0;
}
function goneError(place, { commit: commit2 }) {
  const { branch, suite, historyDir } = place;
  const found = shortCommit(commit2);
  return new UserError(
    `the history of suite ${suite} is gone from ${branch.description}: the commit ${found} still has it`,
    `Restore it: perf-regression history repair --from ${found} ${optionsOf(place)}
And make sure that whatever replaced the branch keeps the folder ${historyDir || "of the history"}.`
  );
}
function optionsOf({ branch, suite, historyDir }) {
  const options = [`--suite ${quoted(suite)}`];
  if (branch.name !== "gh-pages") options.push(`--branch ${quoted(branch.name)}`);
  if (historyDir !== "perf") options.push(`--history-dir ${quoted(historyDir)}`);
  return options.join(" ");
}
function quoted(text) {
  return /^[\w./:-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
async function requireNoneGone(place) {
  const former = await formerTip(place, place.tip);
  if (former) throw goneError(place, former);
}
async function restoreHistory(log, named2, patience) {
  const { branch, suite, folder } = log;
  const tip = await branch.tip();
  const before = tip ? await branch.before(tip, NAMED_MAX) : [];
  const from = before.find(({ commit: commit2 }) => named2.length >= 4 && commit2.startsWith(named2));
  const path = `${folder}/index.json`;
  const text = from && await branch.read(from, path);
  if (!from || text === void 0) {
    throw new UserError(
      from ? `the commit ${named2} has no ${path}` : `${named2} is not one of the newest commits of ${branch.description}`,
      `git log --oneline ${branch.name} -- ${path} shows the commits that changed it.`
    );
  }
  const { segments } = decodeIndex(`${path} at ${named2}`, text, suite);
  const files = /* @__PURE__ */ new Map();
  for (const { file } of segments) {
    const stored = await branch.read(from, `${folder}/segments/${file}`);
    if (stored !== void 0) files.set(file, stored);
  }
  await log.revise(`perf: history of ${suite} as it was at ${named2}`, patience, async (entries) => {
    if (entries.length === 0) return { segments, files, restores: true };
    throw new UserError(
      `suite ${suite} has a history on ${branch.description}: nothing was restored`,
      "To see what another commit has, use git; to add a run:  perf-regression history add FILES\u2026"
    );
  });
  return segments.reduce((sum, { runs: runs2 }) => sum + runs2, 0);
}

// src/history/branch.ts
var FILE_BYTES_MAX = 32 * 1024 * 1024;
function notOurs(path, branch, why) {
  return new UserError(
    `${path} on ${branch} is not a file of the history: ${why}`,
    "Nothing was written. Move it away from there, or choose another folder with the input history-dir."
  );
}
function branchInTheWay(name, other, place) {
  return new UserError(
    `cannot create the branch ${name} of ${place}: the branch ${other} is in the way`,
    `Git cannot have both. Delete or rename ${other}, or choose another branch with the input branch (--branch on the command line).`
  );
}
function requireFile(path, branch, kind, bytes2) {
  if (kind !== "file") throw notOurs(path, branch, `it is a ${kind}`);
  if (bytes2 > FILE_BYTES_MAX) {
    throw notOurs(path, branch, `it has ${bytes2} bytes, and none of ours has more than ${FILE_BYTES_MAX}`);
  }
}

// src/history/schema-mark.ts
var SCHEMA_MARK = "75eaf8cb848c";

// src/history/ownership.ts
async function requireNoSegments(branch, tip, folder) {
  const entries = await branch.list(tip, folder);
  if (!entries.some(({ name, kind }) => name === "segments" && kind === "folder")) return;
  const segments = await branch.list(tip, `${folder}/segments`);
  if (!segments.some(({ name }) => SEGMENT_FILE.test(name))) return;
  throw new UserError(
    `${folder}/index.json on ${branch.description} is missing, but its segments exist`,
    REPAIR
  );
}
async function requireOwnFolder({ branch, tip, folder }, name) {
  if (!tip) return;
  const parts = `${folder}/${name}`.split("/");
  for (const depth of parts.keys()) {
    const found = await branch.list(tip, parts.slice(0, depth + 1).join("/"));
    if (found.length === 0) return;
  }
}
async function requireUnused({ branch, tip, folder }, names) {
  for (const name of tip ? names : []) {
    const path = `${folder}/${name}`;
    const text = await branch.read(tip, path);
    if (text !== void 0 && !isPublished(name, text)) {
      throw notOurs(path, branch.description, "somebody else wrote it");
    }
  }
}
async function schemasBeside({ branch, tip }, historyDir, known2) {
  const mark = SCHEMA_MARK;
  if (mark === known2) return { mark, files: /* @__PURE__ */ new Map() };
  const { schemaTexts, isSchemaOfOurs } = await import("./schemas-EKVPQU7E.js").then((chunk) => chunk["history/schemas.ts"]);
  const folder = [historyDir, SCHEMA_FOLDER].filter((part) => part !== "").join("/");
  const there = tip ? await branch.list(tip, folder) : [];
  const files = /* @__PURE__ */ new Map();
  const read = async (name) => tip && there.some((entry) => entry.name === name) ? branch.read(tip, `${folder}/${name}`) : void 0;
  const texts = [...schemaTexts()];
  const stored = await Promise.all(texts.map(([name]) => read(name)));
  for (const [i, [name, text]] of texts.entries()) {
    const path = `${folder}/${name}`;
    const before = stored[i];
    if (before === text) continue;
    if (before !== void 0 && !isSchemaOfOurs(before)) {
      throw notOurs(path, branch.description, "it is not a schema of perf-regression");
    }
    files.set(path, text);
  }
  return { mark, files };
}

// src/history/commit.ts
async function composed(place, before, { segments, files: changed, added = [], said = [], publication = {}, restores = false }) {
  const { branch, tip, historyDir, folder } = place;
  const read = async (path) => tip && branch.read(tip, path);
  const shown = { ...place, before: before.segments, after: segments, read };
  const overview = await overviewFiles(shown, added, publication, said);
  const published = new Map([...publication.files ?? [], ...overview.beside]);
  const own = new Map(published);
  for (const [file, text] of changed) own.set(`segments/${file}`, text);
  if (before.segments.length === 0) {
    await requireOwnFolder(place, "segments");
    if (!restores) await requireNoneGone(place);
  }
  const known2 = /* @__PURE__ */ new Set([
    ...before.segments.map(({ file }) => `segments/${file}`),
    ...before.published ?? []
  ]);
  await requireUnused(
    place,
    [...own.keys()].filter((name) => !known2.has(name))
  );
  const { entries, files: profiles } = profilesBeside(
    before.profiles ?? [],
    publication.profiles ?? [],
    segments
  );
  if (entries.length > 0 && !before.profiles) await requireOwnFolder(place, PROFILE_FOLDER);
  for (const [name, text] of profiles) own.set(name, text);
  const schemas = publication.files?.size ? await schemasBeside(place, historyDir, before.schemas) : void 0;
  const { profiles: _, ...others } = before;
  const index = {
    ...others,
    ...entries.length > 0 && { profiles: [...entries] },
    ...schemas && { schemas: schemas.mark },
    ...published.size > 0 && {
      published: [.../* @__PURE__ */ new Set([...before.published ?? [], ...published.keys()])].sort()
    },
    segments: [...segments]
  };
  own.set("index.json", encodeIndex(index));
  const files = new Map(schemas?.files);
  for (const [name, text] of own) files.set(`${folder}/${name}`, text);
  return { index, files, listing: overview.listing };
}

// src/history/landing.ts
var FAULTS_MAX = 5;
var COMMIT_BYTES_MAX = 16 * 1024 * 1024;
async function landTogether(branch, parts, patience, detour) {
  const ended = /* @__PURE__ */ new Map();
  const failed = /* @__PURE__ */ new Map();
  const pending = () => parts.filter((part) => !ended.has(part));
  let look = sharedLook(parts);
  let [races, faults] = [0, 0];
  for (let attempt2 = 1; pending().length > 0; attempt2++) {
    failed.clear();
    try {
      look ??= { tip: await branch.tip() };
      const taken = await draftAll(pending(), look.tip, ended, failed);
      const landed = taken.length > 0 ? await commit(branch, look.tip, taken) : void 0;
      const isLost = taken.length > 0 && !landed;
      faults = failed.size > 0 && !isLost ? faults + 1 : 0;
      if (isLost && ++races === 1) {
        const outcomes = await detour?.(taken.map(({ part }) => part));
        for (const [i, outcome] of outcomes?.entries() ?? []) ended.set(taken[i].part, outcome);
      }
      for (const { part, draft } of taken) {
        if (landed) {
          draft.landed?.(landed);
          ended.set(part, { stored: true });
        } else if (!ended.has(part)) failed.set(part, new LostRaceError(part, branch, races));
      }
      look = landed && { tip: landed };
    } catch (error) {
      look = void 0;
      faults++;
      for (const part of pending()) {
        if (error instanceof TransientError) failed.set(part, error);
        else ended.set(part, { error });
      }
    }
    const errors = pending().flatMap((part) => failed.get(part) ?? []);
    if (errors.length === 0) continue;
    const waitMs = errors.find((error) => error.waitMs !== void 0)?.waitMs;
    const isOver2 = errors.some(({ isFinal }) => isFinal) || faults >= FAULTS_MAX;
    if (isOver2 || !await patience(attempt2, waitMs)) {
      for (const [part, error] of failed) ended.set(part, { error });
    }
  }
  return parts.map((part) => ended.get(part));
}
async function land(branch, part, patience) {
  const [outcome] = await landTogether(branch, [part], patience);
  if ("error" in outcome) throw outcome.error;
  return outcome.stored;
}
function sharedLook(parts) {
  const [first2, ...others] = parts.map((part) => part.seen?.());
  return first2 && others.every((other) => other && other.tip?.commit === first2.tip?.commit) ? first2 : void 0;
}
async function draftAll(parts, tip, ended, failed) {
  const drafts = await Promise.allSettled(parts.map((part) => part.draft(tip)));
  const taken = [];
  const files = /* @__PURE__ */ new Map();
  let bytes2 = 0;
  for (const [i, drafted] of drafts.entries()) {
    const part = parts[i];
    if (drafted.status === "rejected") {
      if (drafted.reason instanceof TransientError) failed.set(part, drafted.reason);
      else ended.set(part, { error: drafted.reason });
    } else if (!drafted.value) ended.set(part, { stored: false });
    else {
      const draft = drafted.value;
      bytes2 += bytesOf(draft);
      const isApart = [...draft.files].every(([path, text]) => !files.has(path) || files.get(path) === text);
      if (!isApart || taken.length > 0 && bytes2 > COMMIT_BYTES_MAX) continue;
      for (const [path, text] of draft.files) files.set(path, text);
      taken.push({ part, draft });
    }
  }
  return taken;
}
async function commit(branch, tip, taken) {
  const listings = taken.flatMap(({ draft }) => draft.listing ? [draft.listing] : []);
  const files = new Map(await topFiles(listings));
  for (const { draft } of taken) for (const [path, text] of draft.files) files.set(path, text);
  return branch.commit(tip, files, messageOf2(taken.map(({ part }) => part)));
}
function messageOf2(parts) {
  const messages = parts.flatMap((part) => part.messages);
  if (messages.length === 1) return messages[0];
  const all2 = parts.length === 1 ? `${messages.length} runs` : `${parts.length} suites`;
  return [`perf: ${all2}`, "", ...messages].join("\n");
}
var LostRaceError = class extends TransientError {
  constructor({ what }, { description }, races) {
    super(
      `cannot store ${what} on ${description}: others were faster ${races} times in a row`,
      "Run the job again; it stores under the same id."
    );
  }
};
function bytesOf({ files }) {
  return [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text ?? ""), 0);
}

// src/history/messages.ts
function runMessage({ id, suite, commit: commit2 }, events) {
  const accepted = events.find(({ kind }) => kind === "acceptance");
  return accepted ? updateMessage(accepted) : `perf: run ${visible(id, 100)} of ${visible(suite)} at ${commitName(commit2)}`;
}
function updateMessage({ reason, run: run2 }) {
  const line = visible(reason.replace(/\s+/g, " "), 100);
  return `perf: update baselines for ${line}

From run ${run2} on.`;
}

// src/history/episodes.ts
var STATES = {
  suspicion: "suspected",
  regression: "regressed",
  waiver: "waived",
  recovery: "mended",
  dismissal: "dismissed"
};
function episodesIn(events, placeOf2 = () => void 0) {
  const open2 = /* @__PURE__ */ new Map();
  const over = [];
  const end = (key, state, run2) => {
    const episode = open2.get(key);
    if (!episode) return;
    open2.delete(key);
    over.push({ ...episode, state, end: run2 });
  };
  for (const event of events) {
    const { kind, run: run2, benchmark, metric } = event;
    const state = STATES[kind];
    if (isAcceptance(event)) {
      for (const [key, episode] of open2) if (accepts(event, episode, placeOf2)) end(key, "accepted", run2);
    } else if (state !== void 0 && benchmark !== void 0 && metric !== void 0) {
      const key = seriesKey(benchmark, metric);
      if (isOpen({ state })) open2.set(key, continued(open2.get(key), state, { ...event, benchmark, metric }));
      else end(key, state, run2);
    }
  }
  return [...over, ...open2.values()];
}
function openEvents(events) {
  const open2 = new Map(
    episodesIn(events).filter(isOpen).map((episode) => [seriesKey(episode.benchmark, episode.metric), episode])
  );
  const left = /* @__PURE__ */ new Map();
  for (const event of events) {
    const { kind, benchmark = "", metric = "" } = event;
    const key = seriesKey(benchmark, metric);
    const episode = open2.get(key);
    if (episode && STATES[kind] === episode.state) {
      left.set(key, { ...event, first: episode.first, before: episode.before, after: episode.after });
    }
  }
  return [...left.values()];
}
function continued(known2, state, { benchmark, metric, run: run2, at, first: first2, before, after }) {
  if (!known2) {
    return {
      benchmark,
      metric,
      state,
      first: first2 ?? { run: run2, commit: "", time: at },
      before: before ?? null,
      after: after ?? null,
      end: null
    };
  }
  if (state === "suspected") return known2;
  return isReported(known2) ? { ...known2, state } : {
    ...known2,
    state,
    first: first2 ?? known2.first,
    before: before ?? known2.before,
    after: after ?? known2.after
  };
}
function accepts({ benchmark: name = "*", metric: of7 = "*", run: run2 }, { benchmark, metric, first: first2 }, placeOf2) {
  if (!matchesWildcard(name, benchmark) || !matchesWildcard(of7, metric)) return false;
  return (placeOf2(run2) ?? Number.POSITIVE_INFINITY) >= (placeOf2(first2.run) ?? Number.NEGATIVE_INFINITY);
}

// src/history/segment.ts
var SAMPLES_MAX = 10;
var EMPTY_SEGMENT = { runs: [], events: [], series: /* @__PURE__ */ new Map() };
function decodeSegment(file, text, suite, bounds) {
  const { segment, damage } = readSegment(file, text, suite, bounds);
  if (damage) throw damage;
  return segment;
}
function readSegment(file, text, suite, { measurementsMax = Number.POSITIVE_INFINITY, runsMax = Number.POSITIVE_INFINITY } = {}) {
  let table = [];
  let grown;
  const runs2 = [];
  const events = [];
  let damage;
  let left = measurementsMax;
  let end = 0;
  for (let number2 = 1; end < text.length; number2++) {
    const newline = text.indexOf("\n", end);
    const stop = newline < 0 ? text.length : newline;
    try {
      take(number2, text.slice(end, stop));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      damage = error;
      break;
    }
    end = stop + 1;
  }
  const series2 = table === lastTable?.named ? lastTable.numbers : numbersOf(table);
  return { segment: { runs: runs2, events, series: series2 }, intact: text.slice(0, end), damage };
  function append(named2) {
    if (table.length === 0) table = named2;
    else {
      grown ??= [...table];
      for (const each of named2) grown.push(each);
      table = grown;
    }
  }
  function take(number2, raw) {
    if (raw === "") return;
    if (raw === lastTable?.raw) {
      append(lastTable.named);
      return;
    }
    const line = decodeLine(file, number2, raw);
    if (line.type === "series") {
      const named2 = line.series.map(namedOf);
      lastTable = { raw, named: named2, numbers: numbersOf(named2) };
      append(named2);
    } else if (line.type === "event") events.push(eventOf(line));
    else {
      if (runs2.length >= runsMax) {
        throw new UserError(`${file}:${number2}: there are more than ${runsMax} runs, which is the limit`);
      }
      left -= line.series.length;
      if (left < 0) {
        throw new UserError(`${file}:${number2}: there are more measurements than the limit`);
      }
      runs2.push({ ...runOf2(file, number2, line, table), suite });
    }
  }
}
function encodeRun(run2, events, segment, samplesOf2 = thin) {
  const added = run2.measurements.map(seriesOf).filter((series2) => !segment.series.has(keyOf(series2)));
  const numbers = new Map(segment.series);
  for (const series2 of added) numbers.set(keyOf(series2), numbers.size);
  const lines = [];
  if (added.length > 0) lines.push({ type: "series", series: added });
  lines.push(runLine(run2, numbers, samplesOf2));
  return lines.map((line) => `${JSON.stringify(line)}
`).join("") + events.map(encodeEvent).join("");
}
function encodeSegment(runs2, events) {
  const said = Map.groupBy(events, ({ run: run2 }) => run2);
  const here = new Set(runs2.map(({ id }) => id));
  const series2 = /* @__PURE__ */ new Map();
  let text = events.filter(({ run: run2 }) => !here.has(run2)).map(encodeEvent).join("");
  for (const run2 of runs2) {
    text += encodeRun(run2, said.get(run2.id) ?? [], { ...EMPTY_SEGMENT, series: series2 });
    for (const key of run2.measurements.map((measurement) => keyOf(seriesOf(measurement)))) {
      if (!series2.has(key)) series2.set(key, series2.size);
    }
  }
  return text;
}
function encodeEvent(event) {
  const line = { type: "event", ...event };
  return `${JSON.stringify(line)}
`;
}
var lastTable;
function numbersOf(table) {
  return new Map(table.map(({ key }, i) => [key, i]));
}
function namedOf(series2) {
  const { benchmark, shown, former, parameters, tags, metric, unit, direction, written: written2, level, beside } = series2;
  return {
    key: keyOf(series2),
    benchmark: {
      name: benchmark,
      ...shown !== void 0 && { shown },
      ...former !== void 0 && { former },
      parameters,
      tags
    },
    metric: { name: metric, unit, direction, ...beside && { beside } },
    writtenUnit: written2,
    level
  };
}
function runOf2(file, number2, line, table) {
  const measurements = line.series.map((index, i) => {
    const series2 = table[index];
    const centre = line.values[i];
    if (!series2 || centre === void 0) {
      throw new UserError(`${file}:${number2}: the run refers to a series that is not in the segment`, REPAIR);
    }
    const { benchmark, metric, writtenUnit, level } = series2;
    return { benchmark, metric, sample: { centre, values: line.samples[i] ?? [], level }, writtenUnit };
  });
  const { id, commit: commit2, branch, time: time2, environment } = line;
  return { id, commit: commit2, branch, time: time2, environment, measurements, ...remarksOf(line) };
}
function runLine(run2, numbers, samplesOf2) {
  const { id, commit: commit2, branch, time: time2, environment, measurements } = run2;
  return {
    type: "run",
    id,
    commit: commit2,
    branch,
    time: time2,
    ...remarksOf(run2),
    environment,
    series: measurements.map((m) => numbers.get(keyOf(seriesOf(m)))),
    values: measurements.map((m) => m.sample.centre),
    spreads: measurements.map((m) => spreadOf(m.sample.values)),
    counts: measurements.map((m) => m.sample.values.length),
    samples: measurements.map((m) => samplesOf2(m.sample.values))
  };
}
function remarksOf({ url, message, author, tags, after, measured, reference }) {
  const words = { ...url && { url }, ...message && { message }, ...author && { author } };
  const lists = { ...tags?.length && { tags: [...tags] }, ...reference && { reference } };
  const place = { ...after !== void 0 && { after }, ...measured && { measured } };
  return { ...words, ...lists, ...place };
}
function eventOf({ type: _, ...event }) {
  return event;
}
function keyOf({ benchmark, metric, unit, direction, level }) {
  return `${seriesKey(benchmark, metric)}\0${unit}\0${direction}\0${level}`;
}
function seriesOf({ benchmark, metric, sample, writtenUnit }) {
  return {
    benchmark: benchmark.name,
    ...benchmark.shown !== void 0 && { shown: benchmark.shown },
    ...benchmark.former !== void 0 && { former: benchmark.former.slice(0, FORMER_MAX) },
    parameters: { ...benchmark.parameters },
    tags: [...benchmark.tags],
    metric: metric.name,
    unit: metric.unit,
    direction: metric.direction,
    written: writtenUnit,
    level: sample.level,
    ...metric.beside && { beside: metric.beside }
  };
}
function spreadOf(values) {
  if (values.length < 2) return null;
  const centre = median(values);
  return Number((1.4826 * median(values.map((value2) => Math.abs(value2 - centre)))).toPrecision(4));
}
function thin(values) {
  const count = Math.min(values.length, SAMPLES_MAX);
  const step = count > 1 ? 1 / (count - 1) : 0;
  return Array.from({ length: count }, (_, i) => Number(quantile(values, i * step).toPrecision(6)));
}

// src/history/segment-writer.ts
var SHARED_BYTES_MAX = 1e3 * 1e3;
var BYTES_MAX = [
  { fewerThan: 5, bytes: SHARED_BYTES_MAX },
  // As much as one GraphQL query brings of each of several files.
  { fewerThan: 16, bytes: 500 * 1e3 },
  { fewerThan: Number.POSITIVE_INFINITY, bytes: 128 * 1024 }
];
var TABLE_RUNS_MAX = 5;
var TABLE_BYTES_MAX = 8 * 1024 * 1024;
var SegmentWriter = class {
  #suite;
  #closed;
  #files = /* @__PURE__ */ new Map();
  #added = [];
  #said = [];
  #open;
  constructor(suite, entries, newest) {
    this.#suite = suite;
    this.#closed = [...entries];
    const last = newest && this.#closed.pop();
    if (!last) return;
    const { text, segment } = newest;
    const series2 = new Map(segment.series);
    this.#open = {
      file: last.file,
      text,
      bytes: last.bytes,
      runs: [...segment.runs],
      events: [...segment.events],
      series: series2
    };
  }
  /** Runs of the newest segment. */
  get newest() {
    return this.#open?.runs ?? [];
  }
  /** Whether a run is in the newest segment. */
  has(id) {
    return this.#open?.runs.some((run2) => run2.id === id) ?? false;
  }
  /** @throws UserError naming the segment if the run could not be read again */
  add(run2, events) {
    const alone = encodeRun(run2, events, EMPTY_SEGMENT);
    const file = this.#open?.file ?? nextSegmentFile(this.#closed);
    const added = decodeSegment(`the new run of ${file}`, alone, this.#suite);
    const appended = this.#open ? encodeRun(run2, events, this.#open) : alone;
    if (this.#open && fits(this.#open, appended, alone)) this.#append(appended);
    else this.#begin(alone);
    const open2 = this.#open;
    for (const key of added.series.keys()) if (!open2.series.has(key)) open2.series.set(key, open2.series.size);
    open2.runs.push(...added.runs);
    open2.events.push(...added.events);
    this.#added.push(run2);
    this.#said.push(...events);
  }
  /** @throws UserError if there is no run yet */
  addEvent(event) {
    if (!this.#open) throw new UserError(`suite ${this.#suite} has no run for the event`);
    this.#append(encodeEvent(event));
    this.#open.events.push(event);
    this.#said.push(event);
  }
  /** Entries of all segments, the changed texts by name, the new runs and the new events. */
  finish() {
    this.#close();
    return { segments: this.#closed, files: this.#files, added: this.#added, said: this.#said };
  }
  #append(text) {
    const open2 = this.#open;
    open2.text += text;
    open2.bytes += Buffer.byteLength(text);
    this.#files.set(open2.file, "");
  }
  /** Each segment is self-contained: open events are repeated at its beginning. */
  #begin(alone) {
    const events = openEvents(this.#open?.events ?? []);
    const text = events.map(encodeEvent).join("") + alone;
    this.#close();
    const bytes2 = Buffer.byteLength(text);
    if (bytes2 > FILE_BYTES_MAX) {
      throw new UserError(
        `the run takes ${bytes2} bytes; at most ${FILE_BYTES_MAX} can be stored`,
        "Divide the benchmarks into several suites."
      );
    }
    const file = nextSegmentFile(this.#closed);
    this.#open = { file, text, bytes: bytes2, runs: [], events, series: /* @__PURE__ */ new Map() };
    this.#files.set(file, "");
  }
  /** The checksum is computed once, however many runs were added. */
  #close() {
    if (!this.#open) return;
    const { file, text, runs: runs2 } = this.#open;
    const isChanged = this.#files.has(file);
    this.#closed.push(entryFor(file, text, runs2));
    if (isChanged) this.#files.set(file, text);
    this.#open = void 0;
  }
};
function fits({ bytes: bytes2, runs: runs2 }, appended, alone) {
  const most = BYTES_MAX.find(({ fewerThan }) => runs2.length < fewerThan)?.bytes ?? 0;
  const sharesTable = runs2.length < TABLE_RUNS_MAX && 2 * appended.length <= alone.length;
  return bytes2 + Buffer.byteLength(appended) <= (sharesTable ? TABLE_BYTES_MAX : most);
}

// src/history/stored-segments.ts
var StoredSegments = class {
  #branch;
  #suite;
  #folder;
  /** Of the newest segment, and of others until they are read: those of a large window would fill the memory. */
  #texts = /* @__PURE__ */ new Map();
  /** A job needs its newest segments three times. */
  #segments = /* @__PURE__ */ new Map();
  #damages = /* @__PURE__ */ new Map();
  /** @param folder of the suite on the branch */
  constructor(branch, suite, folder) {
    this.#branch = branch;
    this.#suite = suite;
    this.#folder = folder;
  }
  /** Damage in what was read so far. */
  get damages() {
    return [...this.#damages.values()];
  }
  /** @throws UserError if it is damaged */
  async readIntact(snapshot, entry) {
    const text = await this.text(snapshot, entry, false);
    const segment = this.#segments.get(nameOf(entry)) ?? this.#decoded(snapshot, entry, text, false);
    const damage = this.#damages.get(this.#pathOf(entry));
    if (damage) throw damage;
    return { entry, text: text ?? "", segment };
  }
  /** The intact part of a segment; the damage is added to `damages`. */
  async read(snapshot, entry, isReused = false) {
    const known2 = this.#segments.get(nameOf(entry));
    return known2 ?? this.#decoded(snapshot, entry, await this.text(snapshot, entry, isReused), isReused);
  }
  #decoded({ index }, entry, text, isReused) {
    const path = this.#pathOf(entry);
    const where = `${path} on ${this.#branch.description}`;
    if (text === void 0) {
      this.#damages.set(path, new UserError(`${where} is missing, but the index lists it`, REPAIR));
      return EMPTY_SEGMENT;
    }
    const { segment, damage } = readSegment(where, text, this.#suite);
    const why = damage ? void 0 : mismatchOf(entry, text, segment.runs);
    if (damage) this.#damages.set(path, damage);
    else if (why) this.#damages.set(path, new UserError(`${where}: ${why}`, REPAIR));
    const isNewest = entry === index.segments.at(-1);
    if (isNewest || isReused) this.#segments.set(nameOf(entry), segment);
    if (!isNewest) this.#texts.delete(nameOf(entry));
    return segment;
  }
  /** Keeps the text until it is read. */
  async fetch(snapshot, entry) {
    if (!this.#segments.has(nameOf(entry))) await this.text(snapshot, entry, true);
  }
  /** Not validated. @param isReused whether it will be needed again; the newest one is */
  async text({ tip, index }, entry, isReused) {
    const known2 = this.#texts.get(nameOf(entry));
    if (known2 !== void 0 || !tip) return known2;
    const text = await this.#branch.read(tip, this.#pathOf(entry));
    if (text !== void 0 && (isReused || entry === index.segments.at(-1))) this.cache(entry, text);
    return text;
  }
  cache(entry, text) {
    this.#texts.set(nameOf(entry), text);
  }
  /** The newest segment is rewritten with every run; its old versions are not needed again. */
  forgetOthers({ segments }) {
    const known2 = new Set(segments.map(nameOf));
    for (const cache of [this.#texts, this.#segments]) {
      for (const name of cache.keys()) if (!known2.has(name)) cache.delete(name);
    }
  }
  #pathOf({ file }) {
    return `${this.#folder}/segments/${file}`;
  }
};
function nameOf({ file, sha256 }) {
  return `${file} ${sha256}`;
}

// src/history/waiting.ts
var WAITING_SCHEMA = 1;
var reportSchema = lazy(() => {
  const { findings, ...whole } = pick(judgementSchema, {
    gate: true,
    counts: true,
    detectable: true,
    commonShift: true,
    override: true,
    baseline: true,
    alpha: true,
    confidence: true,
    findings: true
  }).shape;
  const { benchmark, formerName: formerName2, metric, shared } = findings.def.element.shape;
  return object({
    ...whole,
    findings: array(
      extend(judgedSchema, { benchmark, formerName: formerName2, shared, metric: pick(metric, { name: true }) })
    )
  });
});
var waitingSchema2 = lazy(
  () => object({
    schema: literal(WAITING_SCHEMA),
    runs: array(
      object({
        suite: string(),
        job: string(),
        report: reportSchema,
        profile: optional(profileDifferenceSchema),
        /** The run and its events as lines of a segment. */
        lines: string()
      })
    )
  })
);
function encodeWaiting(waiting) {
  const runs2 = waiting.map(({ run: run2, events, report, job, profile }) => ({
    suite: run2.suite,
    job,
    report: reportSchema.parse(report),
    profile,
    lines: encodeRun(run2, events, EMPTY_SEGMENT, (values) => [...values])
  }));
  return `${JSON.stringify({ schema: WAITING_SCHEMA, runs: runs2 })}
`;
}
function decodeWaiting(text) {
  try {
    const { data } = waitingSchema2.safeParse(JSON.parse(text));
    return data?.runs.map(({ suite, job, report, profile, lines }) => {
      const { runs: runs2, events } = decodeSegment("a waiting run", lines, suite, { runsMax: 1 });
      const [run2] = runs2;
      if (!run2) throw new UserError("there is no waiting run");
      return { run: run2, events, report, job, profile };
    });
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof UserError) return void 0;
    throw error;
  }
}
function waitingOf(text, suite) {
  if (!text.includes(`"suite":${JSON.stringify(suite)}`)) return [];
  return (decodeWaiting(text) ?? []).filter(({ run: run2 }) => run2.suite === suite);
}

// src/history/window.ts
var EMPTY_WINDOW = { runs: [], events: [] };

// src/history/log.ts
var SIDE_BY_SIDE = 8;
var SIDE_BY_SIDE_BYTES = 8 * 1024 * 1024;
var HistoryLog = class _HistoryLog {
  branch;
  suite;
  historyDir;
  /** Folder of the suite on the branch. */
  folder;
  #segments;
  #snapshot;
  #seen;
  /** @param seen the tip to read, if several suites are read at one tip */
  constructor(branch, historyDir, suite, seen) {
    this.#seen = seen;
    this.branch = branch;
    this.suite = suite;
    this.historyDir = historyDir;
    this.folder = [historyDir, folderName(suite)].filter((part) => part !== "").join("/");
    this.#segments = new StoredSegments(branch, suite, this.folder);
  }
  /** The log of another suite, at the same tip. */
  async beside(suite) {
    const log = new _HistoryLog(this.branch, this.historyDir, suite);
    await log.#lookAt(await this.tip());
    return log;
  }
  /** Damage in the segments that were read, each naming file and line. */
  get damages() {
    return this.#segments.damages;
  }
  /** The tip that was read; undefined if the branch does not exist. */
  async tip() {
    return (await this.#look()).tip;
  }
  /** The index; without segments if the suite is new. */
  async index() {
    return (await this.#look()).index;
  }
  /**
   * The segments from newest to oldest, each read and checked on demand. Of a damaged segment only the intact part is
   * returned.
   * @param window number of runs that are needed in any case: their segments are requested concurrently
   */
  async *segmentsFromNewest(window = 0) {
    const snapshot = await this.#look();
    const entries = snapshot.index.segments.toReversed();
    const isKept = window > 0;
    let ahead = 0;
    let runs2 = 0;
    for (const [place, entry] of entries.entries()) {
      if (place === ahead && runs2 < window) {
        const next2 = together(entries.slice(place), window - runs2);
        ahead += next2.length;
        runs2 += next2.reduce((sum, each) => sum + each.runs, 0);
        await Promise.all(next2.map((each) => this.#segments.fetch(snapshot, each)));
      }
      yield await this.#segments.read(snapshot, entry, isKept);
    }
  }
  /**
   * Runs of the suite that wait beside the branch, with their events, oldest first: those that the job's first query found, without
   * the ones that the history has already.
   */
  async waiting() {
    const texts = await this.branch.waitingRoom?.(this.historyDir).seen();
    if (!texts?.size) return EMPTY_WINDOW;
    const snapshot = await this.#look();
    const own = [...texts.values()].flatMap((text) => waitingOf(text, this.suite));
    if (own.length > 0) await this.segmentsFromNewest(WINDOW).next();
    const read = (entry) => this.#segments.read(snapshot, entry, true);
    const known2 = await Promise.all(own.map(({ run: run2 }) => isIn(snapshot.index.segments, run2, read)));
    const left = own.filter((_, i) => !known2[i]);
    return { runs: left.map(({ run: run2 }) => run2), events: left.flatMap(({ events }) => events) };
  }
  /**
   * Starts the requests that a job will need, so that those of several suites run concurrently. Errors are ignored here,
   * because they occur again when the data is needed.
   */
  async lookAhead() {
    const snapshot = await this.#look();
    const last = snapshot.index.segments.at(-1);
    await Promise.all([this.lastVerdict(), last && this.#segments.text(snapshot, last, true)]);
  }
  /** The last verdict in `latest.json`; undefined if there is none. */
  async lastVerdict() {
    return lastVerdictIn(await this.read(LATEST) ?? "");
  }
  /** A text in the suite's folder, at the same tip as the index; undefined if it does not exist. */
  async read(path) {
    const { tip } = await this.#look();
    return tip && this.branch.read(tip, `${this.folder}/${path}`);
  }
  /**
   * Adds a run with its events, after any run that others stored in the meantime.
   * @returns false if the history has the run already: storing twice stores once
   * @throws UserError if the branch cannot be read or written, its newest segment is damaged, or the retries end
   */
  append(run2, events, patience, publication = {}) {
    return land(this.branch, this.appending([{ run: run2, events, publication }]), patience);
  }
  /** The same for several runs in their order, as a part of a commit that other suites of the job share. */
  appending(runs2) {
    const messages = runs2.map(({ run: run2, events }) => runMessage(run2, events));
    return this.#part(messages, async (snapshot) => {
      const writer = await this.#writer(snapshot);
      const older = snapshot.index.segments.slice(0, -1);
      const read = async (entry) => (await this.#segments.readIntact(snapshot, entry)).segment;
      const has = async (run2) => writer.has(run2.id) || isIn(older, run2, read);
      return appendChange(runs2, { writer, has, read: (path) => this.read(path) });
    });
  }
  /**
   * Adds many runs in one commit, in the order given.
   * @param publication files next to the log, about the newest of them
   * @throws UserError as `append`, and if any segment is damaged: all are read for the known ids
   */
  async appendAll(runs2, patience, publication = {}) {
    let known2 = 0;
    const message = `perf: ${runs2.length} runs of ${this.suite}`;
    await this.#write(message, patience, async (snapshot) => {
      const ids = /* @__PURE__ */ new Set();
      for (const entry of snapshot.index.segments) {
        const { segment } = await this.#segments.readIntact(snapshot, entry);
        for (const { id } of segment.runs) ids.add(id);
      }
      const writer = await this.#writer(snapshot);
      known2 = 0;
      for (const run2 of runs2) {
        if (ids.has(run2.id)) known2++;
        else writer.add(run2, []);
        ids.add(run2.id);
      }
      return known2 < runs2.length ? { ...writer.finish(), publication } : void 0;
    });
    return { stored: runs2.length - known2, known: known2 };
  }
  /**
   * Adds a person's decision about a stored run.
   * @throws UserError as `append`
   */
  async appendEvent(event, patience) {
    await this.#write(updateMessage(event), patience, async (snapshot) => {
      const writer = await this.#writer(snapshot);
      writer.addEvent(event);
      return writer.finish();
    });
  }
  /**
   * Changes segments in one commit; decided again if others stored in the meantime.
   * @param decide gets the entries of all segments and a function that reads one; returns undefined if nothing changes
   * @throws UserError as `append`, and if a segment that it reads is damaged
   */
  async revise(message, patience, decide) {
    return this.#write(
      message,
      patience,
      (snapshot) => decide(snapshot.index.segments, (entry) => this.#segments.readIntact(snapshot, entry))
    );
  }
  #write(message, patience, decide) {
    return land(this.branch, this.#part([message], decide), patience);
  }
  #part(messages, decide) {
    return {
      what: "the run",
      messages,
      seen: () => this.#snapshot,
      draft: async (tip) => {
        const snapshot = await this.#lookAt(tip);
        const change = await decide(snapshot);
        return change && this.#draft(snapshot, change);
      }
    };
  }
  async #draft({ tip, index: before }, change) {
    const { branch, suite, historyDir, folder } = this;
    const segments = () => this.segmentsFromNewest(WINDOW);
    const place = { branch, tip, suite, historyDir, folder, segments };
    const { index, files, listing } = await composed(place, before, change);
    return {
      files,
      listing,
      landed: (landed) => {
        this.#snapshot = { tip: landed, index };
        const newest = index.segments.at(-1);
        const text = newest && change.files.get(newest.file);
        if (newest && text) this.#segments.cache(newest, text);
        this.#segments.forgetOthers(index);
      }
    };
  }
  async #writer(snapshot) {
    const entries = snapshot.index.segments;
    const last = entries.at(-1);
    return new SegmentWriter(this.suite, entries, last && await this.#segments.readIntact(snapshot, last));
  }
  async #look() {
    if (this.#snapshot) return this.#snapshot;
    const tip = this.#seen ?? await this.branch.tip();
    this.#seen = void 0;
    return this.#lookAt(tip);
  }
  /** A commit never changes, so a known tip is not read again. */
  async #lookAt(tip) {
    if (this.#snapshot && this.#snapshot.tip?.commit === tip?.commit) return this.#snapshot;
    const path = `${this.folder}/index.json`;
    const text = tip && await this.branch.read(tip, path);
    if (tip && text === void 0) await requireNoSegments(this.branch, tip, this.folder);
    const index = text === void 0 ? emptyIndex(this.suite) : decodeIndex(`${path} on ${this.branch.description}`, text, this.suite);
    this.#segments.forgetOthers(index);
    this.#snapshot = { tip, index };
    return this.#snapshot;
  }
};
function together(entries, runs2) {
  let [count, found, bytes2] = [0, 0, 0];
  for (const entry of entries) {
    if (found >= runs2 || count >= SIDE_BY_SIDE && bytes2 + entry.bytes > SIDE_BY_SIDE_BYTES) break;
    count++;
    found += entry.runs;
    bytes2 += entry.bytes;
  }
  return entries.slice(0, count);
}
async function isIn(entries, { id, time: time2 }, read) {
  for (const entry of entries) {
    if (spans(entry, time2) && (await read(entry)).runs.some((run2) => run2.id === id)) return true;
  }
  return false;
}

// builtin:node:fs/promises
var of = (name) => perfRegressionRequire("node:fs/promises")[name];
function open(...given) {
  return new.target ? new (of("open"))(...given) : of("open")(...given);
}
function rename(...given) {
  return new.target ? new (of("rename"))(...given) : of("rename")(...given);
}
function rm(...given) {
  return new.target ? new (of("rm"))(...given) : of("rm")(...given);
}
function mkdir(...given) {
  return new.target ? new (of("mkdir"))(...given) : of("mkdir")(...given);
}
function readdir(...given) {
  return new.target ? new (of("readdir"))(...given) : of("readdir")(...given);
}
function lstat(...given) {
  return new.target ? new (of("lstat"))(...given) : of("lstat")(...given);
}
function stat(...given) {
  return new.target ? new (of("stat"))(...given) : of("stat")(...given);
}
function realpath(...given) {
  return new.target ? new (of("realpath"))(...given) : of("realpath")(...given);
}
function mkdtemp(...given) {
  return new.target ? new (of("mkdtemp"))(...given) : of("mkdtemp")(...given);
}
function writeFile(...given) {
  return new.target ? new (of("writeFile"))(...given) : of("writeFile")(...given);
}
function readFile(...given) {
  return new.target ? new (of("readFile"))(...given) : of("readFile")(...given);
}

// builtin:node:timers/promises
var of2 = (name) => perfRegressionRequire("node:timers/promises")[name];
function setTimeout2(...given) {
  return new.target ? new (of2("setTimeout"))(...given) : of2("setTimeout")(...given);
}

// src/system/retry.ts
function backoff({
  tries = Number.POSITIVE_INFINITY,
  deadlineMs = Number.POSITIVE_INFINITY,
  pauseMs,
  pauseMsMin = 0,
  pauseMsMax = Number.POSITIVE_INFINITY,
  askedMsMax = 6e4,
  random = Math.random
}) {
  const end = performance.now() + deadlineMs;
  return async (attempt2, askedMs) => {
    if (attempt2 >= tries || performance.now() > end || (askedMs ?? 0) > askedMsMax) return false;
    await setTimeout2(askedMs ?? pauseMsMin + random() * Math.min(pauseMsMax, pauseMs * 2 ** (attempt2 - 1)));
    return true;
  };
}
async function retry(again, act) {
  for (let attempt2 = 1; ; attempt2++) {
    try {
      return await act(attempt2);
    } catch (error) {
      if (!(error instanceof TransientError) || error.isFinal) throw error;
      if (!await again(attempt2, error.waitMs)) throw error;
    }
  }
}

// src/storage/checked-out.ts
async function commonFolder(cwd) {
  return resolve(cwd, await git(["rev-parse", "--git-common-dir"], { cwd }));
}
async function workTreesOn(ref, cwd, common) {
  const linked2 = await readdir(join(common, "worktrees")).catch(() => []);
  const folders = [common, ...linked2.map((name) => join(common, "worktrees", name))];
  const heads = await Promise.all(
    folders.map((each) => readFile(join(each, "HEAD"), "utf8").catch(() => ""))
  );
  if (!heads.some((head) => head.trimEnd() === `ref: ${ref}`)) return [];
  const listed2 = await git(["worktree", "list", "--porcelain"], { cwd });
  return listed2.split("\n\n").flatMap((block) => {
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
async function follow({ folder, isUnborn }, before, commit2) {
  const cwd = folder;
  const empty = async () => git(["hash-object", "-t", "tree", "--stdin"], { cwd, input: "" });
  const from = isUnborn || before === void 0 ? await empty() : before;
  await withRetries(async () => {
    await askGit(["update-index", "-q", "--refresh"], { cwd });
    const { status: status2, stderr } = await askGit(["read-tree", "-m", "-u", from, commit2], { cwd });
    if (status2 === 0) return;
    throw new TransientError(
      `the run is stored, but ${folder}, where the branch is checked out, could not be updated: ${stderr.trim().split("\n")[0]}`,
      "git status shows the previous state there as changes. Discard them: git restore --staged --worktree ."
    );
  });
}

// src/storage/git-branch.ts
var FALLBACK_IDENTITY = "perf-regression <perf-regression@localhost>";
function kindOf2(mode) {
  if (mode === "040000") return "folder";
  if (mode === "120000") return "symbolic link";
  return mode === "160000" ? "submodule" : "file";
}
function gitBranch(repository, name) {
  const ref = `refs/heads/${name}`;
  const inside = { cwd: repository };
  const common = once(() => commonFolder(repository));
  const description = `branch ${name} of ${repository}`;
  const listed2 = /* @__PURE__ */ new Map();
  async function tip() {
    for (const candidate of [ref, `refs/remotes/origin/${name}`]) {
      const found = await tryGit(["log", "-1", "--format=%H%n%T", candidate, "--"], inside);
      const [commit2, tree] = found?.split("\n") ?? [];
      if (commit2 && tree) return { commit: commit2, tree };
    }
    return void 0;
  }
  return {
    name,
    description,
    tip,
    async before({ commit: commit2 }, most, path) {
      const paths = path ? [`:(top,literal)${path}`] : [];
      const found = await tryGit(
        ["log", `--max-count=${most + 1}`, "--format=%H %T", commit2, "--", ...paths],
        inside
      );
      const lines = (found ?? "").split("\n").filter((line) => line !== "" && !line.startsWith(commit2));
      return lines.slice(0, most).map((line) => {
        const [before = "", tree = ""] = line.split(" ");
        return { commit: before, tree };
      });
    },
    async read({ commit: commit2 }, path) {
      const entry = (await filesBeside(commit2, path)).find(({ name: name2 }) => name2 === path);
      if (!entry) return void 0;
      requireFile(path, description, entry.kind, entry.bytes);
      const { status: status2, stdout, stderr } = await askGit(["cat-file", "blob", entry.object], inside);
      if (status2 === 0) return stdout;
      throw new UserError(`cannot read ${path} on ${description}: ${stderr.trim()}`);
    },
    async list({ commit: commit2 }, folder) {
      const [entry] = await entriesAt([commit2, "--", folder]);
      if (!entry) return [];
      if (entry.kind !== "folder") throw notOurs(folder, description, `it is a ${entry.kind}`);
      return entriesAt([entry.object]);
    },
    async commit(parent, files, message) {
      const workTrees = await workTreesOn(ref, repository, await common());
      for (const each of workTrees) await requireUnchanged(each, name, [...files.keys()]);
      const stream = importOf(ref, parent, files, message, await identity());
      const { status: status2, stdout, stderr } = await askGit(["fast-import", "--quiet"], {
        ...inside,
        input: stream
      });
      const [, commit2, tree] = /^([0-9a-f]{40,})\n040000 tree ([0-9a-f]{40,})\t/.exec(stdout) ?? [];
      if (status2 === 0 && commit2 && tree) {
        for (const each of workTrees) await follow(each, parent?.commit, commit2);
        return { commit: commit2, tree };
      }
      const refused = refusalOf(stderr, name, repository);
      if (refused) throw refused;
      return void 0;
    }
  };
  function filesBeside(commit2, path) {
    const folder = path.slice(0, path.lastIndexOf("/") + 1);
    const key = `${commit2}:${folder}`;
    const known2 = listed2.get(key) ?? entriesAt(["-l", commit2, ...folder === "" ? [] : ["--", folder]]);
    listed2.set(key, known2);
    known2.catch(() => listed2.delete(key));
    return known2;
  }
  async function entriesAt(which) {
    const found = await git(["ls-tree", "-z", "--full-tree", ...which], inside);
    return found.split("\0").flatMap((line) => {
      const [, mode = "", object2 = "", bytes2, entry = ""] = /^(\d{6}) \w+ ([0-9a-f]+)(?: +(\S+))?\t(.*)$/s.exec(line) ?? [];
      return mode === "" ? [] : [{ name: entry, kind: kindOf2(mode), object: object2, bytes: Number(bytes2) }];
    });
  }
  async function identity() {
    const known2 = await tryGit(["var", "GIT_COMMITTER_IDENT"], inside);
    return known2 ?? `${FALLBACK_IDENTITY} ${Math.floor(Date.now() / 1e3)} +0000`;
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
    ([path, text]) => text === null ? `D ${quoted2(path)}
` : `M 100644 inline ${quoted2(path)}
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
function quoted2(path) {
  return `"${path.replace(/[\\"]/g, "\\$&").replaceAll("\n", "\\n")}"`;
}

// src/commands/workspace.ts
async function readWorkspace(cwd) {
  const checkout = await readCheckout(cwd);
  if (!checkout) return void 0;
  const branch = await tryGit(["symbolic-ref", "--quiet", "--short", "HEAD"], { cwd });
  const user = once(async () => await tryGit(["config", "user.name"], { cwd }) ?? "");
  return { checkout, branch: branch ?? "HEAD", user };
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

// src/commands/check.ts
var check_exports = {};
__export(check_exports, {
  checkCommand: () => checkCommand,
  checkRuns: () => checkRuns
});

// src/check/absolute-bounds.ts
function boundBroken({ sample, metric, benchmark }, { min, max }) {
  for (const bound of [min, max]) if (bound) requireSameUnit(bound, metric.unit, benchmark.name, metric.name);
  if (min && sample.centre < min.value) {
    return { verdict: "regressed", reason: { code: "below-min", bound: min.written } };
  }
  if (max && sample.centre > max.value) {
    return { verdict: "regressed", reason: { code: "above-max", bound: max.written } };
  }
  return null;
}
var SCALED = /* @__PURE__ */ new Set(["ns", "B", "B/s"]);
function requireSameUnit(bound, unit, benchmark, metric) {
  const plain = (word) => word === "ratio" ? "" : word;
  if (plain(bound.unit) === plain(unit)) return;
  if (bound.unit === "" && !SCALED.has(unit)) return;
  throw new UserError(
    `the limit "${bound.written}" does not fit ${metric} of ${benchmark}, which is measured in ${unit || "plain numbers"}`,
    "Narrow the rule with metric: or benchmark:, or write the limit in a unit of the same kind."
  );
}

// src/check/life.ts
var QUIET = { open: null, place: void 0, hidden: /* @__PURE__ */ new Set(), accepted: /* @__PURE__ */ new Map() };
var BURSTS_MIN = 3;
var SUSPECTED_RUNS_MAX = 6;
function livesOf({ episodes }, runs2, run2) {
  if (episodes.length === 0) return () => QUIET;
  const places = new Map([...runs2, run2].map(({ id }, place) => [id, place]));
  const placeOf2 = (id) => id === null ? void 0 : places.get(id);
  const lengthOf = ({ first: first2, end }) => (placeOf2(end) ?? Infinity) - (placeOf2(first2.run) ?? -Infinity);
  const isBurst = (episode) => episode.state === "mended" && lengthOf(episode) <= 1;
  const bursts = new Set(episodes.filter(isBurst).map(({ first: first2 }) => first2.run));
  const isMended = (episode) => episode.state === "mended" && !(bursts.size >= BURSTS_MIN && isBurst(episode));
  const bySeries3 = Map.groupBy(episodes, ({ benchmark, metric }) => seriesKey(benchmark, metric));
  return (benchmark, metric) => {
    const own = bySeries3.get(seriesKey(benchmark, metric));
    if (!own) return QUIET;
    const open2 = own.find(isOpen);
    const hidden = own.filter(isMended).flatMap(({ first: first2, end }) => {
      const from = placeOf2(first2.run) ?? 0;
      const to = placeOf2(end) ?? 0;
      return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
    });
    const accepted = own.flatMap(
      ({ state, first: first2, end }) => state === "accepted" && end !== null ? [[end, placeOf2(first2.run) ?? 0]] : []
    );
    return {
      open: open2 ?? null,
      place: placeOf2(open2?.first.run ?? null),
      hidden: new Set(hidden),
      accepted: new Map(accepted)
    };
  };
}
function lasting({ openEpisode }) {
  if (!openEpisode || !isReported(openEpisode.episode) || openEpisode.isBack || openEpisode.isOwn)
    return null;
  const { first: first2 } = openEpisode.episode;
  return {
    verdict: "regressed",
    reason: { code: "lasting", commit: first2.commit, since: first2.time, runs: openEpisode.runs }
  };
}
function stillSuspected(series2) {
  const { openEpisode, obstacle, comparison: comparison2 } = series2;
  if (openEpisode?.episode.state !== "suspected" || openEpisode.isOwn || isSpent(series2)) return null;
  if (obstacle?.code === "too-few-runs") {
    return { verdict: "suspected", reason: { code: "young", have: obstacle.have, need: obstacle.need } };
  }
  if (!comparison2 || comparison2.exact) return null;
  return { verdict: "suspected", reason: { code: "measure-again", measured: comparison2.measurements } };
}
function isSpent({ openEpisode, young }) {
  if (!openEpisode || openEpisode.isBack) return true;
  return openEpisode.runs >= SUSPECTED_RUNS_MAX && (young?.seen ?? 0) === 0;
}
function episodeAfter(series2, finding, context2) {
  const episode = series2.openEpisode?.episode ?? null;
  const state = stateAfter(series2, finding);
  if (state === null) return null;
  if (!context2.tracked) return episode && { ...ofReport(episode), isNew: false };
  if (episode) {
    const isNew = state !== episode.state;
    const levels = isReported(episode) ? {} : levelsOf(series2);
    return { ...ofReport(episode), ...isNew && isOpen({ state }) ? levels : {}, state, isNew };
  }
  return { state, first: beginningOf(series2, context2), ...levelsOf(series2), isNew: true };
}
function stateAfter(series2, { verdict, reason }) {
  const { openEpisode, comparison: comparison2 } = series2;
  const known2 = openEpisode?.episode.state ?? null;
  if (reason.code === "below-min" || reason.code === "above-max") return known2;
  if (openEpisode && isReported(openEpisode.episode) && openEpisode.isBack) return "mended";
  if (openEpisode?.isOwn && !["regressed", "waived", "suspected"].includes(verdict)) return "dismissed";
  switch (verdict) {
    case "regressed":
      return "regressed";
    case "waived":
      return "waived";
    case "suspected":
      return "suspected";
    case "unchanged":
    case "improved":
      if (known2 === null || !comparison2) return known2;
      return known2 === "suspected" ? "dismissed" : "mended";
    default:
      return known2 === "suspected" && isSpent(series2) ? "dismissed" : known2;
  }
}
function ofReport({ state, first: first2, before, after }) {
  return { state, first: first2, before, after };
}
function levelsOf({ comparison: comparison2, baseline, scale }) {
  const level = (place) => {
    const value2 = scale.from(place);
    return Number.isFinite(value2) ? value2 : null;
  };
  if (!comparison2) return { before: baseline?.value ?? null, after: null };
  const { level: before, shift } = comparison2;
  return { before: level(before), after: level(before + shift) };
}
function beginningOf({ start }, { run: run2, window }) {
  const { id, commit: commit2, time: time2 } = (start === null ? void 0 : window[start]) ?? run2;
  return { run: id, commit: commit2, time: time2 };
}
function withAcceptance(findings, gate, { id, commit: commit2, time: time2 }) {
  if (gate !== "allowed") return findings;
  const unknown2 = { first: { run: id, commit: commit2, time: time2 }, before: null, after: null };
  return findings.map(
    (finding) => finding.verdict === "regressed" ? { ...finding, episode: { ...unknown2, ...finding.episode, state: "accepted", isNew: true } } : finding
  );
}
function openWarnings(findings, { branch }) {
  const open2 = findings.filter(({ episode }) => episode && isOpen(episode));
  const [first2] = open2;
  if (!first2?.episode) return [];
  const names = [...new Set(open2.map(({ benchmark }) => benchmark))];
  const beginnings = open2.flatMap(({ episode }) => episode ? [episode.first] : []);
  const { commit: commit2, time: time2 } = beginnings.sort(byTime)[0];
  const isSuspected = !open2.some(({ episode }) => episode && isReported(episode));
  return [
    {
      code: "open-regression",
      subject: branch,
      values: { branch, benchmarks: countedNames(names), isSuspected, commit: commit2, time: time2 }
    }
  ];
}
function byTime(a, b) {
  return Date.parse(a.time) - Date.parse(b.time);
}

// src/check/limit-shifts.ts
var ROUNDING = 1e-12;
function limitShiftsOf({ direction, threshold: threshold2 }, scale) {
  if (direction === "lower") {
    return {
      worse: scale.shift(threshold2) + ROUNDING,
      gross: scale.shift(grossChange(threshold2, direction)),
      better: ROUNDING - scale.shift(-IMPROVEMENT)
    };
  }
  const lost = (share2) => share2 >= 1 ? Number.POSITIVE_INFINITY : scale.shift(-share2) + ROUNDING;
  return {
    worse: lost(threshold2),
    gross: lost(grossChange(threshold2, direction)),
    better: ROUNDING - scale.shift(IMPROVEMENT)
  };
}
var GROSS = { level: 1e-3, anyLevel: 0.02 };
function isGross(shift, pValue, { gross }, { size: size2 }) {
  return shift > gross && pValue <= grossLevel(size2);
}
function grossLevel(size2) {
  return Math.min(GROSS.level, GROSS.anyLevel / Math.max(1, size2));
}
var TRIPLED = 2;
function hasTripled({ comparison: comparison2, young, limits, scale }) {
  const shift = comparison2 ? comparison2.shift + comparison2.commonPart : young?.shift ?? 0;
  const tripled = limits.direction === "higher" ? scale.shift(-TRIPLED / (1 + TRIPLED)) : scale.shift(TRIPLED);
  return shift >= tripled - ROUNDING;
}

// src/check/verdict.ts
var SUSPICION = 0.2;
var MEASUREMENTS_MAX = 3;
var DISCOVERY = 0.05;
var DRIFT_LEVEL = { stands: 1e-3, walks: 0.05 };
var NOTHING = { worse: 1, better: 1 };
function judge(series2, certainty, context2) {
  const { measurement, limits, comparison: comparison2, baseline, scale } = series2;
  const { benchmark, metric, sample } = measurement;
  const found = boundBroken(measurement, limits) ?? outcomeOf(series2, certainty, context2);
  const isOpen3 = found.verdict === "inconclusive" && context2.tracked;
  const outcome = (isOpen3 ? stillSuspected(series2) : null) ?? found;
  return {
    benchmark: benchmark.name,
    ...benchmark.shown !== void 0 && { shown: benchmark.shown },
    parameters: benchmark.parameters,
    tags: [...benchmark.tags],
    metric: { ...metric, direction: limits.direction },
    ...limits.main !== void 0 && { main: limits.main },
    formerName: context2.formerName(benchmark.name),
    verdict: outcome.verdict,
    reason: outcome.reason,
    severity: severityOf(outcome, series2),
    significant: certainty !== null && isSignificantChange(certainty, context2.policy),
    current: { value: sample.centre, samples: sample.values.length },
    baseline,
    change: changeOf(series2, includesCommonShift(outcome.reason)),
    shared: comparison2 && !includesCommonShift(outcome.reason) && comparison2.commonPart !== 0 ? finite(scale.change(comparison2.commonPart)) : null,
    pValue: certainty && (comparison2 && comparison2.shift < 0 ? certainty.better : certainty.worse),
    threshold: limits.threshold,
    ...boundsOf(limits),
    since: ["regressed", "suspected"].includes(outcome.verdict) ? series2.since : null,
    episode: null,
    drift: driftOf(series2, context2),
    source: null,
    recent: [...series2.recent]
  };
}
function boundsOf({ min, max }) {
  if (!min && !max) return {};
  return { bounds: { ...min && { min: min.value }, ...max && { max: max.value } } };
}
function severityOf({ verdict, reason }, { comparison: comparison2, limits, scale }) {
  const relative2 = ["beyond-threshold", "common-shift-confirmed", "lasting"].includes(reason.code);
  if (verdict !== "regressed" || !relative2 || !comparison2 || limits.critical === void 0) return null;
  return comparison2.shift > limitShiftsOf({ ...limits, threshold: limits.critical }, scale).worse ? "critical" : "warning";
}
function isSignificantChange({ worse, better }, { alpha }) {
  return worse <= alpha || better <= DISCOVERY;
}
function includesCommonShift({ code: code2 }) {
  return code2 === "common-shift-confirmed" || code2 === "common-shift";
}
function changeOf({ comparison: comparison2, baseline, measurement, scale, obstacle }, includesCommon) {
  if (!baseline || obstacle?.code === "other-environment") return null;
  const commonPart = includesCommon && comparison2 ? comparison2.commonPart : 0;
  const shift = comparison2?.shift ?? scale.to(measurement.sample.centre) - scale.to(baseline.value);
  const interval = includesCommon ? comparison2?.undivided() : comparison2;
  const isUnknown = isClocked(measurement.metric.unit) && interval?.low === interval?.high;
  const ends = interval && !isUnknown && [interval.low, interval.high].map((end) => scale.change(end + commonPart));
  const [low = null, high = null] = ends ? ends.sort((a, b) => a - b).map(finite) : [];
  return { estimate: finite(scale.change(shift + commonPart)), low, high };
}
function driftOf({ comparison: comparison2, limits, scale }, { family, livesOn }) {
  const drift = comparison2?.drift;
  const level = DRIFT_LEVEL[livesOn ? "walks" : "stands"];
  if (!drift || limits.direction === "none" || drift.pValue * family.size > level) return null;
  const rise = finite(scale.change(drift.rise));
  return rise === null ? null : { change: rise, runs: drift.runs };
}
function outcomeOf(series2, tested, context2) {
  const certainty = tested ?? NOTHING;
  const { comparison: comparison2, obstacle, limits, measurement } = series2;
  if (obstacle?.code === "not-in-baseline") return { verdict: "new", reason: obstacle };
  if (limits.direction === "none") {
    return limits.min || limits.max ? { verdict: "unchanged", reason: { code: "within-bounds" } } : { verdict: "inconclusive", reason: { code: measurement.metric.beside ? "shown" : "no-direction" } };
  }
  const open2 = context2.tracked ? lasting(series2) : null;
  if (open2) return open2;
  if (tookNoTime(series2)) return { verdict: "inconclusive", reason: { code: "no-time" } };
  if (obstacle || !comparison2) {
    const early = youngOutcome(series2, context2);
    if (early) return early;
    return { verdict: "inconclusive", reason: obstacle ?? { code: "not-in-baseline" } };
  }
  const bar = limitShiftsOf(limits, series2.scale);
  return regression(comparison2, certainty, bar, context2) ?? movedInCommon(comparison2, certainty, bar, context2) ?? suspicion(comparison2, certainty, bar) ?? harmless(series2, comparison2, certainty, bar, context2);
}
function regression(comparison2, certainty, bar, context2) {
  const { shift, low, start } = comparison2;
  const { rest } = partOf(comparison2, context2);
  if (!isCertain(comparison2, certainty, bar, context2)) return null;
  if (shift - rest <= bar.worse || rest > 0 && low <= rest) return null;
  return inGrace(start, context2) ?? { verdict: "regressed", reason: { code: "beyond-threshold" } };
}
var YOUNG_LEVEL = 0.01;
function youngOutcome({ young, obstacle, limits, scale }, context2) {
  if (!young || obstacle?.code !== "too-few-runs") return null;
  const { worse, gross } = limitShiftsOf(limits, scale);
  const { have, need } = obstacle;
  const { shift, pValue, seen } = young;
  const isFar = pValue <= YOUNG_LEVEL && shift > worse;
  if (!isFar || pValue * context2.series > SUSPICION && shift <= gross) return null;
  if (have > 1 && seen >= Math.max(2, context2.policy.confirmRuns) && have + seen > need) {
    return { verdict: "regressed", reason: { code: "beyond-threshold" } };
  }
  return { verdict: "suspected", reason: { code: "young", have, need } };
}
function isCertain({ method, shift, worse }, certainty, bar, { policy, family }) {
  if (certainty.worse <= policy.alpha) return true;
  return method === "history" && isGross(shift, worse, bar, family);
}
function partOf({ commonPart, measurements }, { runShift }) {
  if (runShift?.reported.kind === "unconfirmed" && measurements >= MEASUREMENTS_MAX)
    return { part: 0, rest: 0 };
  const part = Math.max(commonPart, runShift?.shift ?? 0);
  return runShift && part > 0 ? { part, rest: part - commonPart } : { part: 0, rest: 0 };
}
function inGrace(start, { policy, seen }) {
  const runs2 = seen(start);
  if (runs2 >= policy.confirmRuns) return null;
  return {
    verdict: "suspected",
    reason: { code: "awaiting-confirmation", seen: runs2, of: policy.confirmRuns }
  };
}
function movedInCommon(comparison2, { worse }, bar, context2) {
  const { runShift, policy } = context2;
  const { part } = partOf(comparison2, context2);
  if (!runShift || part <= 0 || comparison2.shift + comparison2.commonPart <= bar.worse) return null;
  if (part <= bar.worse && worse > policy.alpha) return null;
  if (runShift.reported.kind === "runner")
    return { verdict: "unchanged", reason: { code: "runner-changed" } };
  if (runShift.reported.kind === "unconfirmed")
    return { verdict: "suspected", reason: { code: "common-shift" } };
  return inGrace(runShift.start, context2) ?? { verdict: "regressed", reason: { code: "common-shift-confirmed" } };
}
function suspicion({ method, shift, measurements }, { worse }, bar) {
  if (method === "samples" || measurements >= MEASUREMENTS_MAX) return null;
  if (worse > SUSPICION || shift <= bar.worse) return null;
  return { verdict: "suspected", reason: { code: "measure-again", measured: measurements } };
}
function harmless(series2, comparison2, certainty, bar, { policy, family }) {
  const { shift, high } = comparison2;
  if (certainty.better <= DISCOVERY && -shift > bar.better) {
    return { verdict: "improved", reason: { code: "better" } };
  }
  const isSignificant = isSignificantChange(certainty, policy);
  if (high <= bar.worse) {
    const code2 = isSignificant ? "within-threshold" : series2.moved ? "base-moved" : "no-change";
    return { verdict: "unchanged", reason: { code: code2 } };
  }
  if (isSignificant && shift > 0) return { verdict: "inconclusive", reason: { code: "about-limit" } };
  return { verdict: "inconclusive", reason: whatWouldSettle(comparison2, bar, family) };
}
function whatWouldSettle(comparison2, bar, { alpha, size: size2 }) {
  const { shift, measurements, method } = comparison2;
  const margin = shift > bar.worse ? shift : bar.worse - shift;
  const rounds = comparison2.rounds(margin, alpha / Math.max(1, size2));
  const settled = Number.isFinite(rounds) ? Math.max(rounds, measurements + 1) : null;
  if (method === "history") return { code: "too-noisy", rounds: settled, of: "runs" };
  if (!Number.isFinite(comparison2.high)) {
    return { code: "too-few-samples", have: measurements, need: settled ?? measurements + 1 };
  }
  return { code: "too-noisy", rounds: settled, of: "samples" };
}
function detectableChange({ comparison: comparison2, limits, scale }, { alpha, size: size2 }) {
  if (!comparison2) return Number.POSITIVE_INFINITY;
  const limit = limitShiftsOf(limits, scale).worse;
  return Math.abs(scale.change(comparison2.reach(alpha / Math.max(1, size2), limit)));
}

// src/model/pattern.ts
var PLAIN = /[^\p{L}\p{N}_-]/gu;
var QUALIFIER = /(?<=\S) (?:\(.*\)|\[.*\])$/s;
var EVERY = ".*";
function patternOf(names) {
  const known2 = names.flatMap((name) => [name.replace(QUALIFIER, ""), name]);
  const firsts = known2.map((name) => (/^[^/]+/.exec(name)?.[0] ?? name).replace(PLAIN, "."));
  return `^(${[...new Set(firsts)].join("|")})(/|$)`;
}

// src/measure/process-tree.ts
var proc = filesBelow("/proc");
var KIB = 1024;
var PROCESSES_MAX = 1e3;
function sampleMemory(root, { text, entries }) {
  let sumBytes = 0;
  let largestBytes = 0;
  const waiting = [String(root)];
  for (let i = 0; i < waiting.length && i < PROCESSES_MAX; i++) {
    const pid = waiting[i];
    const status2 = text(`${pid}/status`) ?? "";
    sumBytes += kibOf(status2, "VmRSS") * KIB;
    largestBytes = Math.max(largestBytes, kibOf(status2, "VmHWM") * KIB);
    for (const thread of entries(`${pid}/task`)) {
      const children = text(`${pid}/task/${thread}/children`)?.trim();
      if (children) waiting.push(...children.split(" "));
    }
  }
  return sumBytes > 0 ? { sumBytes, largestBytes } : void 0;
}
function kibOf(status2, field) {
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB`, "m").exec(status2)?.[1] ?? 0);
}
var PAUSE_MS = 20;
var PAUSE_MS_MIN = 1;
function followMemory(root, from, now) {
  const start = now();
  let last = start;
  let [weighted, time2, sumMaxBytes, largestBytes] = [0, 0, 0, 0];
  let timer;
  const wait = () => {
    const pause = Math.min(PAUSE_MS, Math.max(PAUSE_MS_MIN, (now() - start) / 4));
    timer = setTimeout(sample, pause);
  };
  const sample = () => {
    const found = sampleMemory(root, from);
    const at = now();
    if (found) {
      weighted += found.sumBytes * (at - last);
      time2 += at - last;
      sumMaxBytes = Math.max(sumMaxBytes, found.sumBytes);
      largestBytes = Math.max(largestBytes, found.largestBytes);
    }
    last = at;
    wait();
  };
  wait();
  return () => {
    clearTimeout(timer);
    return { averageBytes: time2 > 0 ? weighted / time2 : void 0, sumMaxBytes, largestBytes };
  };
}

// src/measure/execution.ts
var TAIL_BYTES = 2e3;
var GRACE_MS = 1e3;
var TIMER_MS_MAX = 2 ** 31 - 1;
async function execute(command, stopwatch, { timeoutMs, retainedBytes, stop }) {
  const outputs = { stdout: new Collector(retainedBytes), stderr: new Collector(0) };
  const timers = [];
  let early;
  let pid;
  let memory = () => void 0;
  const kill = () => pid !== void 0 && signalGroup(pid, "SIGKILL");
  const end = (why) => {
    if (early || pid === void 0) return;
    early = why;
    signalGroup(pid, "SIGTERM");
    timers.push(setTimeout(kill, GRACE_MS));
  };
  const interrupt = () => end({ kind: "interrupted" });
  stop.addEventListener("abort", interrupt);
  process.once("exit", kill);
  try {
    const reading = await stopwatch.time(command, {
      started(process2) {
        pid = process2;
        memory = followMemory(process2, proc, () => performance.now());
        if (stop.aborted) interrupt();
        else if (timeoutMs <= TIMER_MS_MAX)
          timers.push(setTimeout(() => end({ kind: "timeout", afterMs: timeoutMs }), timeoutMs));
      },
      wrote: (stream, chunk) => outputs[stream].add(chunk)
    });
    kill();
    return executionOf(reading, early, memory(), outputs);
  } finally {
    process.off("exit", kill);
    stop.removeEventListener("abort", interrupt);
    for (const timer of timers) clearTimeout(timer);
    memory();
  }
}
function executionOf(reading, early, memory, outputs) {
  const { end, wallNs, userNs, systemNs, memoryPeakBytes } = reading;
  const largest = memoryPeakBytes ?? memory?.largestBytes ?? 0;
  return {
    outcome: early ?? end,
    wallNs,
    userNs,
    systemNs,
    memoryPeakBytes: Math.max(largest, memory?.sumMaxBytes ?? 0) || void 0,
    memoryAverageBytes: memory?.averageBytes,
    stdout: outputs.stdout.output(),
    stderr: outputs.stderr.output()
  };
}
function signalGroup(leader, signal) {
  try {
    process.kill(process.platform === "win32" ? leader : -leader, signal);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}
var Collector = class {
  #retainedBytes;
  #head = [];
  #tail = Buffer.alloc(0);
  #bytes = 0;
  constructor(retainedBytes) {
    this.#retainedBytes = retainedBytes;
  }
  add(chunk) {
    const room = this.#retainedBytes - this.#bytes;
    if (room > 0) this.#head.push(chunk.subarray(0, room));
    this.#tail = Buffer.concat([this.#tail, chunk.subarray(-TAIL_BYTES)]).subarray(-TAIL_BYTES);
    this.#bytes += chunk.length;
  }
  output() {
    return { bytes: this.#bytes, head: Buffer.concat(this.#head), tail: this.#tail };
  }
};
function succeeded({ outcome }) {
  return outcome.kind === "exit" && outcome.code === 0;
}
function cpuNsOf({ userNs, systemNs }) {
  return userNs === void 0 || systemNs === void 0 ? void 0 : userNs + systemNs;
}
function outcomeText(outcome) {
  switch (outcome.kind) {
    case "exit":
      return `exit status ${outcome.code}`;
    case "signal":
      return `ended by ${outcome.signal}`;
    case "not-started":
      return `cannot be started (${outcome.why})`;
    case "timeout":
      return `ended after its limit of ${Number((outcome.afterMs / 1e3).toPrecision(6))} s`;
    case "interrupted":
      return "interrupted";
  }
}

// src/measure/scratch.ts
async function withScratch(work) {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "perf-regression-scratch-")));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once("exit", remove);
  try {
    return await work(folder);
  } finally {
    process.off("exit", remove);
    await rm(folder, { recursive: true, force: true });
  }
}

// src/measure/instructions.ts
var INSTRUCTIONS = "instructions";
var TIMES_COUNTED = 2;
var SEEDS = { PYTHONHASHSEED: "0", PERL_HASH_SEED: "0" };
var perfStat = {
  name: "perf stat",
  words: (command, folder) => [
    ...["perf", "stat", "-x", ",", "-e", "instructions:u", "-o", join(folder, "count"), "--"],
    ...command
  ],
  read: async (folder) => countIn(await textsIn(folder, "count"), /^(\d+),[^,]*,instructions:u,/m)
};
var callgrind = {
  name: "Valgrind's callgrind",
  words: (command, folder) => [...callgrindWords(folder), ...command],
  read: async (folder) => countIn(await textsIn(folder, CALLGRIND), /^(?:totals|summary): (\d+)/m)
};
var CALLGRIND = "callgrind.out.";
function callgrindWords(folder) {
  const files = [
    `--callgrind-out-file=${join(folder, `${CALLGRIND}%p`)}`,
    `--log-file=${join(folder, "log.%p")}`
  ];
  return ["valgrind", "--tool=callgrind", "--trace-children=yes", ...files];
}
var counters = [perfStat, callgrind];
async function openCounter(stopwatch, env) {
  const seeds2 = Object.entries(SEEDS).flatMap(([name, value2]) => env[name] ? [] : [`${name}=${value2}`]);
  const isFixed = await works(["setarch", "-R", "true"], stopwatch);
  const around2 = ["env", ...seeds2, ...isFixed ? ["setarch", "-R"] : []];
  for (const counter of counters) {
    const words = (command, folder) => [...around2, ...counter.words(command, folder)];
    const count = await withScratch(
      async (folder) => await works(words(["true"], folder), stopwatch) ? counter.read(folder) : void 0
    );
    if (count) return { ...counter, words };
  }
  throw new UserError(
    "this machine cannot count instructions: perf stat may not, and Valgrind is not installed",
    "Install Valgrind (Debian and Ubuntu: sudo apt-get install valgrind), or let perf count: sudo sysctl kernel.perf_event_paranoid=2"
  );
}
async function works(words, stopwatch) {
  const { end } = await stopwatch.time({ words, cwd: "/" }, { started: () => {
  }, wrote: () => {
  } });
  return end.kind === "exit" && end.code === 0;
}
async function textsIn(folder, start) {
  const names = (await readdir(folder)).filter((name) => name.startsWith(start));
  return Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
}
function countIn(texts, pattern) {
  const counts = texts.flatMap((text) => pattern.exec(text)?.[1] ?? []).map(Number);
  return counts.length === 0 ? void 0 : counts.reduce((sum, count) => sum + count, 0);
}
function countMeasurement(name, count) {
  return {
    benchmark: { name, parameters: {}, tags: [] },
    metric: { name: INSTRUCTIONS, unit: "count", direction: "lower" },
    sample: { centre: count, values: [count], level: "process" },
    writtenUnit: "count"
  };
}

// src/stats/random.ts
var MASK_64 = (1n << 64n) - 1n;
function seededRandom(seed) {
  const next2 = xoshiro128(stateOf(BigInt(seed)));
  return () => ((next2() >>> 5) * 2 ** 26 + (next2() >>> 6)) / 2 ** 53;
}
function integerBelow(n, random) {
  return Math.floor(random() * n);
}
function shuffled(values, random) {
  const dealt = [...values];
  for (let i = dealt.length - 1; i > 0; i--) {
    const j = integerBelow(i + 1, random);
    const moved = dealt[i];
    dealt[i] = dealt[j];
    dealt[j] = moved;
  }
  return dealt;
}
function xoshiro128([a, b, c, d]) {
  let [s0, s1, s2, s3] = [a | 0, b | 0, c | 0, d | 0];
  return () => {
    const result = Math.imul(rotated(Math.imul(s1, 5), 7), 9);
    const shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = rotated(s3, 11);
    return result >>> 0;
  };
}
function rotated(word, by) {
  return word << by | word >>> 32 - by;
}
function stateOf(seed) {
  const first2 = splitMix64(seed, 1n);
  const second = splitMix64(seed, 2n);
  const low = (word) => Number(word & 0xffffffffn);
  const high = (word) => Number(word >> 32n);
  return [low(first2), high(first2), low(second), high(second)];
}
function splitMix64(seed, position) {
  let z = seed + position * 0x9e3779b97f4a7c15n & MASK_64;
  z = (z ^ z >> 30n) * 0xbf58476d1ce4e5b9n & MASK_64;
  z = (z ^ z >> 27n) * 0x94d049bb133111ebn & MASK_64;
  return z ^ z >> 31n;
}

// src/measure/layouts.ts
var SEED = "{seed}";
var SEEDS2 = 2 ** 31 - 1;
var PADDING = { steps: 256, bytes: 16 };
var ROUNDS_TWICE = 10;
var TIMES = { min: 2, max: 10 };
var DISTINCT = 3;
var SPREAD_MIN = 2e-3;
var NAMED_MAX2 = 3;
function hasSeed(words) {
  return words?.some((word) => word.includes(SEED)) ?? false;
}
function seeds(start) {
  const random = seededRandom(start);
  return () => 1 + integerBelow(SEEDS2, random);
}
var nextSeed = seeds(1);
function commandIn(words, cwd, layout) {
  const seed = layout ?? (hasSeed(words) ? nextSeed() : void 0);
  if (seed === void 0) return { words, cwd };
  const padding = "x".repeat(PADDING.bytes * (seed % PADDING.steps));
  return { words: words.map((word) => word.replaceAll(SEED, String(seed))), cwd, padding };
}
var LayoutRounds = class {
  /** Whether rounds differ in their layouts at all. */
  isOn;
  #isBuilt;
  #next;
  #numbers;
  #builds = { count: 0, ms: 0 };
  #processes = { count: 0, ms: 0 };
  constructor({
    setup,
    probe,
    seed
  }) {
    this.#isBuilt = hasSeed(setup);
    this.isOn = this.#isBuilt || hasSeed(probe.words);
    this.#next = seeds(seed);
    this.#numbers = { base: this.#next(), head: this.#next() };
  }
  /** Undefined if there are no layouts. */
  numberOf(side) {
    return this.isOn ? this.#numbers[side] : void 0;
  }
  /** Draws the layouts of the next round. @returns whether they have to be built; the first ones were */
  begin(rounds) {
    if (rounds === 0) return false;
    this.#numbers = { base: this.#next(), head: this.#next() };
    return this.#isBuilt;
  }
  build(work) {
    return timed(work, this.#builds);
  }
  run(work) {
    return timed(work, this.#processes);
  }
  /**
   * Processes of each side in the next round: two in the first rounds, to tell layout and noise apart, later one. If the setup
   * builds each layout, as many as take as long as the build: that is at most twice the time of the best number, whichever of layout
   * and noise is larger.
   */
  times(rounds) {
    if (!this.isOn) return 1;
    if (!this.#isBuilt) return rounds < ROUNDS_TWICE ? 2 : 1;
    if (this.#processes.count === 0) return TIMES.min;
    const equal = Math.round(meanOf(this.#builds) / Math.max(1, meanOf(this.#processes)));
    return Math.min(TIMES.max, Math.max(TIMES.min, equal));
  }
};
async function timed(work, spent) {
  const start = performance.now();
  const result = await work;
  spent.ms += performance.now() - start;
  spent.count++;
  return result;
}
function meanOf({ count, ms }) {
  return count === 0 ? 0 : ms / count;
}
function layoutSpread(rounds, key) {
  const pairs = rounds.flatMap((round) => {
    const [base, head] = [logsOf(round.base, key), logsOf(round.head, key)];
    return base.length > 1 && head.length > 1 ? [{ base, head }] : [];
  });
  if (pairs.length < 3) return null;
  const total = varianceOf(pairs.map(({ base, head }) => mean(head) - mean(base)));
  const noise = mean(
    pairs.map(({ base, head }) => varianceOf(base) / base.length + varianceOf(head) / head.length)
  );
  return total < DISTINCT * noise ? 0 : Math.expm1(2 * Math.sqrt(total - noise));
}
function logsOf(measurements, key) {
  const found = measurements.find(({ benchmark, metric }) => seriesKey(benchmark.name, metric.name) === key);
  if (found?.sample.level !== "process" || found.sample.values.some((value2) => value2 <= 0)) return [];
  return found.sample.values.map(Math.log);
}
function varianceOf(values) {
  const centre = mean(values);
  return values.reduce((sum, value2) => sum + (value2 - centre) ** 2, 0) / (values.length - 1);
}
function layoutsOf({ rounds, layouts }) {
  if (!layouts) return null;
  const keys = new Map(
    (rounds[0]?.head ?? []).map(({ benchmark, metric }) => [
      seriesKey(benchmark.name, metric.name),
      { benchmark: benchmark.name, metric: metric.name }
    ])
  );
  return [...keys].map(([key, names]) => ({ ...names, spread: layoutSpread(rounds, key) ?? 0 })).filter(({ spread }) => spread >= SPREAD_MIN).sort((a, b) => b.spread - a.spread).slice(0, NAMED_MAX2);
}

// src/measure/results.ts
function resultsOf(tracked, origin) {
  const measured = tracked.filter(({ executions }) => executions.length > 0);
  return { perf_regression: RESULTS_SCHEMA, ...origin, benchmarks: measured.map(benchmarkOf) };
}
var QUANTITIES = [
  { name: "time", unit: "ns", direction: "lower", of: ({ wallNs }) => wallNs },
  { name: "user_time", unit: "ns", direction: "lower", of: ({ userNs }) => userNs },
  { name: "system_time", unit: "ns", direction: "lower", of: ({ systemNs }) => systemNs },
  // The kernel knows the sum exactly, but its split only to the resolution of clock ticks.
  { name: "cpu_time", unit: "ns", direction: "lower", of: cpuNsOf },
  { name: "memory", unit: "B", direction: "lower", of: ({ memoryPeakBytes }) => memoryPeakBytes },
  {
    name: "memory_average",
    unit: "B",
    direction: "lower",
    of: ({ memoryAverageBytes }) => memoryAverageBytes
  },
  // Neither direction is better by itself; a rule may set one.
  { name: "cpu", unit: "%", direction: "none", of: cpuPercent },
  {
    name: "output_bytes",
    unit: "B",
    direction: "none",
    of: ({ stdout, stderr }) => stdout.bytes + stderr.bytes
  }
];
function benchmarkOf({ task, executions, fileBytes }) {
  const good = executions.filter(succeeded);
  const outcomes = Map.groupBy(executions, ({ outcome }) => outcomeText(outcome));
  const metrics = QUANTITIES.map(({ of: of7, ...metric }) => ({ ...metric, values: finite2(good.map(of7)) }));
  const files = {
    name: "file_bytes",
    unit: "B",
    direction: "lower",
    values: sizesOf(executions, fileBytes)
  };
  return {
    name: task.name,
    command: task.words,
    outcomes: Object.fromEntries([...outcomes].map(([words, all2]) => [words, all2.length])),
    metrics: [
      ...[...metrics, files].filter(({ values }) => values.length > 0).map(asProcesses),
      {
        name: "success_rate",
        unit: "%",
        direction: "higher",
        value: 100 * mean(executions.map((e) => Number(succeeded(e))))
      }
    ]
  };
}
function asProcesses(metric) {
  return { ...metric, level: "process" };
}
function sizesOf(executions, fileBytes) {
  return fileBytes.filter((_, i) => executions[i] !== void 0 && succeeded(executions[i]));
}
function cpuPercent(execution) {
  const ns = cpuNsOf(execution);
  return ns === void 0 || execution.wallNs === 0 ? void 0 : 100 * ns / execution.wallNs;
}
function finite2(values) {
  return values.filter((value2) => value2 !== void 0);
}

// src/measure/variant.ts
function outputSource(results, name, what) {
  if (what && "read" in what) return { kind: "instructions", name, counter: what };
  if (results.length === 0) return { kind: "outside", name, metrics: what };
  return results.length === 1 && results[0] === "-" ? { kind: "output" } : { kind: "files", patterns: results };
}
var BENCHMARKS = "{benchmarks}";
var OUTPUT_BYTES_MAX = 64 * 1024 * 1024;
var PAIRED = ["time", "cpu_time", "memory"];
var CLOCK_MS = 2e3;
async function measureSide(probe, side, cwd, only, stop, layout) {
  const { words, outputSource: source, reader, stopwatch, timeoutMs } = probe;
  if (source.kind === "instructions") {
    const done = await countOnce(source.counter, probe, side, cwd, only, stop, layout);
    if (!done) return void 0;
    const measurements = [countMeasurement(source.name, done.count)];
    return { measurements, skipped: [], environment: {}, tools: [] };
  }
  const limits = { timeoutMs, retainedBytes: source.kind === "output" ? OUTPUT_BYTES_MAX : 0, stop };
  const startedMs = Date.now();
  const execution = await execute(commandIn(wordsFor(words, only), cwd, layout), stopwatch, limits);
  if (execution.outcome.kind === "interrupted") return void 0;
  if (!succeeded(execution)) throw commandError(`the command failed on ${side}`, execution);
  if (source.kind === "outside") return fromOutside(source, words, execution);
  const results = source.kind === "output" ? fromOutput(side, execution, reader) : await fromFiles(side, source.patterns, cwd, startedMs, reader);
  const derived = await derive(reader, results.measurements);
  return { ...results, measurements: [...results.measurements, ...derived] };
}
function wordsFor(words, only) {
  return words.map((word) => word.replaceAll(BENCHMARKS, () => only ? patternOf(only) : EVERY));
}
async function countOnce(counter, { words, stopwatch, timeoutMs }, side, cwd, only, stop, layout) {
  return withScratch(async (folder) => {
    const command = commandIn(counter.words(wordsFor(words, only), folder), cwd, layout);
    const execution = await execute(command, stopwatch, { timeoutMs, retainedBytes: 0, stop });
    if (execution.outcome.kind === "interrupted") return void 0;
    if (!succeeded(execution)) throw commandError(`the command failed on ${side}`, execution);
    const count = await counter.read(folder);
    if (count !== void 0) return { count, execution };
    throw new UserError(
      `${counter.name} did not count the instructions of ${side}`,
      "A command that replaces its processes by others that cannot be traced has to be measured by its time."
    );
  });
}
var CommandError = class extends UserError {
  outcome;
  constructor(message, remedy, outcome) {
    super(message, remedy);
    this.outcome = outcome;
  }
};
function commandError(what, { outcome, stderr, stdout }) {
  const lines = (stderr.bytes > 0 ? stderr : stdout).tail.toString("utf8").trimEnd().split("\n").slice(-LINES_MAX);
  return new CommandError(`${what}: ${outcomeText(outcome)}`, lines.join("\n"), outcome);
}
var LINES_MAX = 20;
function fromOutside({ name, metrics }, words, execution) {
  const origin = { environment: NOWHERE, commit: "", branch: "", time: "" };
  const tracked = [{ task: { name, words }, executions: [execution], fileBytes: [] }];
  const text = JSON.stringify(resultsOf(tracked, origin));
  const results = parseResults([{ kind: "file", file: { path: name, text } }], "perf-regression");
  const measurements = results.measurements.filter(({ metric }) => metrics?.includes(metric.name) ?? true);
  return { ...results, measurements, environment: {} };
}
var NOWHERE = { os: "", arch: "", cpu: "", cores: 0, memoryBytes: 0, runner: "", toolchain: {} };
function fromOutput(side, { stdout }, reader) {
  const { tool, formats } = reader;
  if (stdout.bytes > OUTPUT_BYTES_MAX) {
    throw new UserError(
      `the command printed ${stdout.bytes} bytes on ${side}; at most ${OUTPUT_BYTES_MAX} are read`,
      "Have it write its results to a file, and name it: --results bench.json."
    );
  }
  const file = { path: `the output of ${side}`, text: stdout.head.toString("utf8") };
  return withStableNames(parseResults([{ kind: "file", file }], tool, formats), reader);
}
async function fromFiles(side, patterns, cwd, startedMs, reader) {
  const { glob } = await import("./dist-IMIIK2RH.js");
  const files = await glob([...patterns], { cwd });
  for (const file of files) {
    if ((await stat(resolve(cwd, file))).mtimeMs >= startedMs - CLOCK_MS) continue;
    throw new UserError(
      `${file} was not written by the command on ${side}: it is older than the run`,
      "Name only files that the command writes every time."
    );
  }
  return readResults(patterns, reader, cwd);
}

// src/baseline/base-branch.ts
var READING3 = { what: "ask for the branches of the repository", permission: "contents: read" };
var NAMED_MAX3 = 5;
async function requireBranchOnGitHub(github, name) {
  const { data } = await github.request(
    "GET /repos/{owner}/{repo}/branches/{branch}",
    { branch: name },
    READING3
  );
  if (data !== void 0) return;
  const listed2 = await github.request(
    "GET /repos/{owner}/{repo}/branches",
    { per_page: 100 },
    READING3
  );
  throw unknownBranch(
    name,
    (listed2.data ?? []).map((branch) => branch.name)
  );
}
async function isOnBranch(github, branch, commit2) {
  const { data } = await github.request(
    "GET /repos/{owner}/{repo}/compare/{basehead}",
    { basehead: `${branch}...${commit2}`, per_page: 1 },
    READING3
  );
  return data?.status === "identical" || data?.status === "behind";
}
async function requireBranchLocally(folder, name) {
  if (await tryGit(["rev-parse", "--is-shallow-repository"], { cwd: folder }) === "true") return;
  const refs = ["--format=%(refname)", "refs/heads", "refs/remotes"];
  const listed2 = await tryGit(["for-each-ref", ...refs], { cwd: folder }) ?? "";
  const there = listed2.split("\n").map((ref) => ref.replace(/^refs\/(?:heads|remotes\/[^/]+)\//, ""));
  if (there.includes(name)) return;
  throw unknownBranch(
    name,
    there.filter((branch) => branch !== "" && branch !== "HEAD")
  );
}
function unknownBranch(name, there) {
  const branches = nearestFirst(name, new Set(there));
  const more = branches.length > NAMED_MAX3 ? ` and ${branches.length - NAMED_MAX3} more` : "";
  return new UserError(
    `base-branch: there is no branch ${JSON.stringify(name)}, and no stored run of one`,
    branches.length === 0 ? "" : `There are ${branches.slice(0, NAMED_MAX3).join(", ")}${more}.`
  );
}

// src/baseline/baseline-file.ts
async function missingBaselineFiles({ baselineFile }, cwd, at) {
  const name = spelled("baseline-file", at);
  const missing2 = await missingPatterns(baselineFile, cwd);
  return missing2.map(
    (pattern) => new UserError(
      `${name} has no effect: no file matches ${pattern}`,
      `Correct it, or leave ${name} out: this check found its baseline elsewhere, one without history would fail.`
    )
  );
}

// src/check/comparable.ts
function comparableRuns(run2, runs2, chosen) {
  return runs2.filter(({ environment }) => isComparable(environment, run2.environment, chosen));
}
function sharingRuns(run2, runs2) {
  const own = namesOf(run2);
  const sharing = runs2.filter(
    ({ measurements }) => measurements.some(({ benchmark }) => own.has(benchmark.name))
  );
  return sharing.length > 0 ? sharing : runs2;
}
function withoutOtherSteps(run2, runs2) {
  const own = namesOf(run2);
  const shares2 = (names) => [...names].some((name) => own.has(name));
  const beside = runs2.filter(({ commit: commit2 }) => commit2 !== "" && commit2 === run2.commit).map(namesOf).filter((names) => !shares2(names));
  if (beside.length === 0) return runs2;
  const theirs = new Set(beside.flatMap((names) => [...names]));
  return runs2.filter((stored) => {
    const names = namesOf(stored);
    return shares2(names) || ![...names].every((name) => theirs.has(name));
  });
}
function namesOf({ measurements }) {
  return new Set(measurements.map(({ benchmark }) => benchmark.name));
}
function environmentWarnings(run2, stored, comparable, chosen) {
  return [
    ...otherMachine(run2, stored, comparable, chosen),
    ...unknownMachine(comparable, chosen),
    ...unknownTools(run2, chosen)
  ];
}
function otherMachineWarning(run2, again, chosen) {
  const there = describeEnvironment(again.environment, chosen);
  return {
    code: "other-environment",
    subject: there,
    values: { of: "rerun", here: describeEnvironment(run2.environment, chosen), there }
  };
}
function otherMachine(run2, stored, comparable, chosen) {
  const newest = stored.at(-1);
  if (!newest || comparable.length > 0) return [];
  const here = describeEnvironment(run2.environment, chosen);
  const there = describeEnvironment(newest.environment, chosen);
  return [{ code: "other-environment", subject: here, values: { of: "baseline", here, there } }];
}
function unknownMachine(comparable, chosen) {
  const unknown2 = comparable.map(({ environment }) => unknownFacts(environment, chosen));
  const facts2 = [...new Set(unknown2.flat())];
  if (facts2.length === 0) return [];
  const count = unknown2.filter((names) => names.length > 0).length;
  return [
    {
      code: "unknown-environment",
      subject: facts2.join(", "),
      values: { of: "baseline", facts: facts2, runs: count, compared: comparable.length }
    }
  ];
}
function unknownTools(run2, chosen) {
  const tools = unknownFacts(run2.environment, chosen).filter((name) => !MACHINE_FACTS.includes(name));
  return tools.map((name) => ({
    code: "unknown-environment",
    subject: name,
    values: { of: "results", tool: name, stated: Object.keys(run2.environment.toolchain) }
  }));
}

// src/system/patience.ts
var LAST_ATTEMPT_SHARE = 1 / 3;
var ASKED_MS_MAX = 6e4;
var Patience = class {
  deadlines;
  #spentMs = 0;
  /** Time until which failures are counted: concurrent failures count once. */
  #countedMs = 0;
  constructor(deadlines) {
    this.deadlines = deadlines;
  }
  /**
   * Repeats a request while that may help and the budget lasts.
   * @param act is retried after a TransientError; the signal is the deadline of the request with its whole answer
   * @throws TransientError of the last attempt; it is final if the budget is spent
   */
  async ask(act, tries = this.deadlines.tries) {
    for (let attempt2 = 1; ; attempt2++) {
      const startMs = performance.now();
      try {
        return await act(AbortSignal.timeout(this.#requestMs()));
      } catch (error) {
        if (!(error instanceof TransientError)) throw error;
        this.#addFailure(startMs);
        const pauseMs = error.waitMs ?? Math.random() * this.deadlines.pauseMs * 2 ** (attempt2 - 1);
        if (this.#leftMs() <= 0) throw error.asFinal();
        if (attempt2 >= tries || pauseMs > Math.min(ASKED_MS_MAX, this.#leftMs())) throw error;
        const pausedMs = performance.now();
        await setTimeout2(pauseMs);
        this.#addFailure(pausedMs);
      }
    }
  }
  /** Counts the time from the start until now as a failure. */
  #addFailure(startMs) {
    const nowMs = performance.now();
    this.#spentMs += nowMs - Math.max(startMs, this.#countedMs);
    this.#countedMs = nowMs;
  }
  #leftMs() {
    return this.deadlines.budgetMs - this.#spentMs;
  }
  #requestMs() {
    const { requestMs } = this.deadlines;
    return Math.ceil(Math.max(requestMs * LAST_ATTEMPT_SHARE, Math.min(requestMs, this.#leftMs())));
  }
};
async function within(signal, work) {
  let stop = () => {
  };
  const ended = new Promise((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener("abort", stop, { once: true });
    if (signal.aborted) stop();
  });
  try {
    return await Promise.race([work, ended]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
function isOverdue(error) {
  if (!(error instanceof Error)) return false;
  return error.name === "TimeoutError" || isOverdue(error.cause);
}

// src/system/proxy.ts
var proxies = /* @__PURE__ */ new Map();
function proxyOf(url) {
  const proxy = getProxyUrl(url);
  return proxy?.hostname ? proxy : void 0;
}
async function proxiedFetch(url, init) {
  const proxy = proxyOf(new URL(url));
  if (!proxy) return fetch(url, init);
  const known2 = proxies.get(proxy.href) ?? connect(proxy.href);
  proxies.set(proxy.href, known2);
  const { dispatcher, send } = await known2;
  return send(url, { ...init, dispatcher });
}
async function connect(proxy) {
  const { default: undici } = await import("./undici-BHUQTGRL.js");
  return { dispatcher: new undici.ProxyAgent(proxy), send: undici.fetch };
}
var TooLongError = class extends UserError {
  constructor(bytesMax) {
    super(`the answer has more than ${bytesMax} bytes`);
  }
};
async function wholeBody({ body }, bytesMax) {
  const parts = [];
  let bytes2 = 0;
  for await (const part of body ?? []) {
    bytes2 += part.length;
    if (bytes2 > bytesMax) throw new TooLongError(bytesMax);
    parts.push(part);
  }
  return Buffer.concat(parts);
}
async function fetchWhole(url, init, bytesMax) {
  const answer = await proxiedFetch(url, init);
  const body = await wholeBody(answer, bytesMax);
  const { status: status2, statusText: statusText2, headers } = answer;
  return new Response(body.length === 0 ? null : new Uint8Array(body), { status: status2, statusText: statusText2, headers });
}

// builtin:node:http
var of3 = (name) => perfRegressionRequire("node:http")[name];
function createServer(...given) {
  return new.target ? new (of3("createServer"))(...given) : of3("createServer")(...given);
}
function request(...given) {
  return new.target ? new (of3("request"))(...given) : of3("request")(...given);
}

// builtin:node:https
var of4 = (name) => perfRegressionRequire("node:https")[name];
function request2(...given) {
  return new.target ? new (of4("request"))(...given) : of4("request")(...given);
}

// builtin:node:zlib
var of5 = (name) => perfRegressionRequire("node:zlib")[name];
function crc32(...given) {
  return new.target ? new (of5("crc32"))(...given) : of5("crc32")(...given);
}
function gzip(...given) {
  return new.target ? new (of5("gzip"))(...given) : of5("gzip")(...given);
}
function deflateRawSync(...given) {
  return new.target ? new (of5("deflateRawSync"))(...given) : of5("deflateRawSync")(...given);
}
function inflateSync(...given) {
  return new.target ? new (of5("inflateSync"))(...given) : of5("inflateSync")(...given);
}
function gunzip(...given) {
  return new.target ? new (of5("gunzip"))(...given) : of5("gunzip")(...given);
}
function gunzipSync(...given) {
  return new.target ? new (of5("gunzipSync"))(...given) : of5("gunzipSync")(...given);
}
function inflateRawSync(...given) {
  return new.target ? new (of5("inflateRawSync"))(...given) : of5("inflateRawSync")(...given);
}
function brotliDecompressSync(...given) {
  return new.target ? new (of5("brotliDecompressSync"))(...given) : of5("brotliDecompressSync")(...given);
}

// src/system/exchange.ts
var REDIRECTS_MAX = 20;
async function exchange(url, request3, bytesMax) {
  let [at, sent] = [new URL(url), request3];
  for (let redirects = 0; ; redirects++) {
    const answer = await exchangeOnce(at, sent, bytesMax);
    const next2 = redirectIn(answer, at);
    if (next2 === void 0 || redirects === REDIRECTS_MAX) return answer;
    sent = redirected(sent, answer.status, next2.origin === at.origin);
    at = next2;
  }
}
async function exchangeOnce(url, request3, bytesMax) {
  try {
    if (proxyOf(url)) return await throughProxy(url, request3, bytesMax);
    const response = await responseTo(url, request3);
    const body = await bodyOf(response, bytesMax);
    const headers = response.headers;
    return { status: response.statusCode ?? 0, headers, body };
  } catch (error) {
    throw request3.signal.aborted ? request3.signal.reason : error;
  }
}
async function throughProxy(url, { method, headers, body, signal }, bytesMax) {
  const init = { method, headers, signal, redirect: "manual", ...body !== void 0 && { body } };
  const response = await proxiedFetch(url.href, init);
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: await wholeBody(response, bytesMax)
  };
}
function responseTo(url, request3) {
  const { method, headers, body, signal } = request3;
  const send = url.protocol === "https:" ? request2 : request;
  const length = body === void 0 ? {} : { "content-length": String(Buffer.byteLength(body)) };
  return new Promise((resolve2, reject) => {
    const sent = send(url, {
      method,
      signal,
      headers: { "accept-encoding": "gzip, deflate, br", ...headers, ...length }
    });
    sent.on("response", resolve2);
    sent.on("error", (error) => {
      const isStale = sent.reusedSocket && error.code === "ECONNRESET" && method === "GET" && !signal.aborted;
      if (isStale) responseTo(url, request3).then(resolve2, reject);
      else reject(error);
    });
    sent.end(body);
  });
}
async function bodyOf(response, bytesMax) {
  const parts = [];
  let bytes2 = 0;
  for await (const part of response) {
    bytes2 += part.length;
    if (bytes2 > bytesMax) {
      response.destroy();
      throw new TooLongError(bytesMax);
    }
    parts.push(part);
  }
  return decoded(Buffer.concat(parts), response.headers["content-encoding"], bytesMax);
}
function decoded(body, encoding, bytesMax) {
  const decode = { gzip: gunzipSync, deflate: inflateSync, br: brotliDecompressSync }[encoding ?? ""];
  if (!decode || body.length === 0) return body;
  try {
    return decode(body, { maxOutputLength: bytesMax });
  } catch (error) {
    if (error.code === "ERR_BUFFER_TOO_LARGE") throw new TooLongError(bytesMax);
    throw error;
  }
}
function redirectIn({ status: status2, headers: { location } }, from) {
  if (![301, 302, 303, 307, 308].includes(status2) || location === void 0) return void 0;
  const next2 = URL.parse(location, from.href);
  return next2 && /^https?:$/.test(next2.protocol) ? next2 : void 0;
}
function redirected(request3, status2, isSameOrigin) {
  const becomesGet = status2 === 303 || status2 < 303 && request3.method === "POST";
  const headers = Object.entries(request3.headers).filter(
    ([name]) => (isSameOrigin || name !== "authorization") && (!becomesGet || name !== "content-type")
  );
  const kept = becomesGet ? { method: "GET", body: void 0 } : {};
  return { ...request3, ...kept, headers: Object.fromEntries(headers) };
}

// src/github/rest.ts
var ANSWER_BYTES_MAX = 64 * 1024 * 1024;
var AnswerError = class extends Error {
  status;
  headers;
  constructor(status2, headers, message) {
    super(message);
    this.status = status2;
    this.headers = headers;
  }
};
async function sendRequest({ token, apiUrl }, route, parameters, signal, isRaw = false) {
  const [method = "", template = ""] = route.split(" ");
  const rest = new Map(Object.entries(parameters).filter(([, value2]) => value2 !== void 0));
  const path = template.replace(/\{(\w+)\}/g, (_, name) => {
    const value2 = rest.get(name);
    rest.delete(name);
    return encodeURIComponent(String(value2));
  });
  const hasBody = method !== "GET" && rest.size > 0;
  const query = method === "GET" ? queryOf2(rest) : "";
  const base = path === GRAPHQL ? apiUrl.replace(/\/api\/v3$/, "/api") : apiUrl;
  const { status: status2, headers, body } = await exchange(
    `${base}${path}${query}`,
    {
      method,
      signal,
      headers: {
        accept: isRaw ? "application/vnd.github.v3.raw" : "application/vnd.github.v3+json",
        authorization: `token ${token}`,
        "user-agent": "perf-regression",
        ...hasBody && { "content-type": "application/json; charset=utf-8" }
      },
      body: hasBody ? JSON.stringify(Object.fromEntries(rest)) : void 0
    },
    ANSWER_BYTES_MAX
  );
  const data = dataIn(body, headers["content-type"] ?? "", isRaw && status2 < 400);
  if (status2 >= 300) throw new AnswerError(status2, headers, messageIn(data));
  return { status: status2, data };
}
var GRAPHQL = "/graphql";
function queryOf2(parameters) {
  const pairs = [...parameters].map(([name, value2]) => `${name}=${encodeURIComponent(String(value2))}`);
  return pairs.length === 0 ? "" : `?${pairs.join("&")}`;
}
function dataIn(body, contentType, isRaw) {
  if (body.length === 0 && !isRaw) return void 0;
  const isJson = /^application\/(?:[\w.+-]+\+)?json\b/i.test(contentType);
  if (isJson && !isRaw) return jsonIn(body.toString("utf8"));
  if (isJson || /^text\/|charset=utf-8/i.test(contentType)) return body.toString("utf8");
  return new Uint8Array(body).buffer;
}
function jsonIn(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
function messageIn(data) {
  if (typeof data === "string") return data;
  if (data === void 0 || data instanceof ArrayBuffer || data === null) return "Unknown error";
  const { message, errors, documentation_url: page } = data;
  if (message === void 0) return `Unknown error: ${JSON.stringify(data)}`;
  const details = Array.isArray(errors) ? `: ${errors.map((each) => JSON.stringify(each)).join(", ")}` : "";
  return `${message}${details}${page === void 0 ? "" : ` - ${page}`}`;
}

// src/github/failure.ts
var DeniedError = class extends UserError {
};
var LagError = class extends TransientError {
  constructor(message) {
    super(message, "Run the job again. If it still fails, see https://www.githubstatus.com.");
  }
};
var SHOWN_MAX = 300;
function failureOf(error) {
  const { status: status2, headers = {} } = error instanceof AnswerError ? error : {};
  const message = (messageOf(error).split("\n")[0] ?? "").slice(0, SHOWN_MAX);
  return {
    status: status2,
    message,
    accepted: headers["x-accepted-github-permissions"] ?? "",
    waitMs: status2 === 403 || status2 === 429 ? waitOf(headers, message) : void 0,
    cause: error
  };
}
var SECONDARY_LIMIT_MS = 6e4;
function waitOf(headers, message) {
  const asked = Number(headers["retry-after"] ?? Number.NaN);
  if (asked >= 0) return asked * 1e3;
  const resetMs = Number(headers["x-ratelimit-reset"] ?? Number.NaN) * 1e3;
  if (headers["x-ratelimit-remaining"] === "0" && resetMs > 0) return Math.max(0, resetMs - Date.now());
  return /secondary rate/i.test(message) ? SECONDARY_LIMIT_MS : void 0;
}
function explain({ what, permission }, failure, requestMs) {
  const { status: status2, message, accepted, waitMs, cause } = failure;
  if (status2 === void 0) {
    if (cause instanceof TooLongError) return new UserError(`cannot ${what}: ${message}`, "", { cause });
    const why = isOverdue(cause) ? `no whole answer within ${requestMs / 1e3} s` : message;
    return new TransientError(`cannot ${what}: GitHub does not answer (${why})`, "Run the job again.", {
      cause
    });
  }
  if (status2 === 401) {
    return new UserError(
      `cannot ${what}: GitHub does not know the token`,
      "Leave the input token out to use the job\u2019s token, or pass a valid one."
    );
  }
  if (status2 === 403 && /\block(ed)?\b/i.test(message)) {
    return new UserError(
      `cannot ${what}: the conversation is locked (GitHub says: ${message})`,
      "Unlock it on its page (Unlock conversation), or leave the comment out:   with: { comment: never }\nThe token may comment; no permission is missing."
    );
  }
  if (status2 === 403 && waitMs === void 0 && !/rate limit/i.test(message)) {
    return new DeniedError(
      `cannot ${what}: the token may not (GitHub says: ${message})`,
      `Add to the job:   permissions: { ${missingPermission(permission, accepted)} }`
    );
  }
  if (status2 === 403 || status2 === 429) {
    return new TransientError(
      `cannot ${what}: GitHub's rate limit is used up (${message})`,
      "Run the job again later; nothing was lost.",
      { waitMs }
    );
  }
  return new TransientError(`cannot ${what}: GitHub answers ${status2} (${message})`, "Run the job again.");
}
function missingPermission(known2, accepted) {
  const named2 = accepted.split(/[;,]/).map((entry) => entry.trim().replace("=", ": ").replaceAll("_", "-")).filter((entry) => entry !== "");
  const isNamed2 = named2.some((each) => each.split(":")[0] === known2.split(":")[0]);
  return named2.length === 0 || isNamed2 ? known2 : named2[0];
}

// src/history/attempts.ts
var ID = /^(\d+)\.(\d+)\.([^.]+)\.[0-9a-f]{12}$/;
function joinAttempts({ runs: runs2, events }, comparability) {
  const groups = groupsOf(runs2, comparability);
  const joined = groups.map(joinedRun);
  const idOf = new Map(
    groups.flatMap((group, i) => group.map(({ id }) => [id, joined[i].id]))
  );
  const nameOf4 = (run2) => idOf.get(run2) ?? run2;
  return { runs: joined, events: renamed(events, nameOf4) };
}
function renamed(events, nameOf4) {
  return events.map((event) => ({
    ...event,
    run: nameOf4(event.run),
    ...event.first && { first: { ...event.first, run: nameOf4(event.first.run) } }
  }));
}
function earlierAttempts(run2, stored, comparability) {
  const own = attemptOf(run2);
  return own === void 0 ? [] : attemptsWith(run2, stored, comparability).filter((other) => (attemptOf(other) ?? 0) < own);
}
function otherJobs(run2, stored, comparability) {
  const own = new Set(attemptsWith(run2, stored, comparability));
  return stored.filter((other) => !own.has(other));
}
function attemptsWith(run2, stored, comparability) {
  const others = stored.filter(({ id }) => id !== run2.id);
  const group = groupsOf([...others, run2], comparability).find((each) => each.includes(run2)) ?? [];
  return group.filter((other) => other !== run2);
}
function attemptOf({ id }) {
  const number2 = ID.exec(id)?.[2];
  return number2 === void 0 ? void 0 : Number(number2);
}
function groupsOf(runs2, comparability) {
  const byJob = Map.groupBy(runs2, (run2) => jobOf(run2, comparability));
  const isUnambiguous = (group) => new Set(group.map(attemptOf)).size === group.length;
  const key = (run2) => {
    const job = jobOf(run2, comparability);
    return job !== void 0 && isUnambiguous(byJob.get(job) ?? []) ? job : run2;
  };
  return [...Map.groupBy(runs2, key).values()].map(
    (group) => group.sort((a, b) => (attemptOf(a) ?? 0) - (attemptOf(b) ?? 0))
  );
}
function jobOf({ id, suite, commit: commit2, branch, environment }, comparability) {
  const [, workflowRun, , job] = ID.exec(id) ?? [];
  if (workflowRun === void 0) return void 0;
  const machine = environmentKey(environment, comparability);
  return JSON.stringify([workflowRun, job, suite, commit2, branch, machine]);
}
function joinedRun(attempts) {
  const [first2, newest] = [attempts[0], attempts.at(-1)];
  if (attempts.length === 1) return first2;
  const measured = attempts.toReversed().flatMap(({ measurements }) => measurements);
  const series2 = Map.groupBy(measured, ({ benchmark, metric }) => seriesKey(benchmark.name, metric.name));
  return { ...first2, id: newest.id, measurements: [...series2.values()].map(joinedSeries) };
}
function joinedSeries(measured) {
  const newest = measured[0];
  const centres = measured.filter(({ metric }) => metric.unit === newest.metric.unit).map(({ sample }) => sample.centre);
  return { ...newest, sample: { ...newest.sample, centre: median(centres) } };
}

// src/history/snapshot.ts
var SNAPSHOT_RUNS_MAX = 30;
var SNAPSHOT_BYTES_MAX = 4 * 1024 * 1024;
var SNAPSHOT_READ_BYTES_MAX = 64 * 1024 * 1024;
var SNAPSHOT_READ_RUNS_MAX = 1e3;
async function readSnapshot(store, suite, branch) {
  const runs2 = [];
  const events = [];
  for (const text of await store.read(suite, branch)) {
    const { segment, damage } = readSegment(`what is kept in ${store.description}`, text, suite, {
      runsMax: SNAPSHOT_READ_RUNS_MAX
    });
    if (damage)
      throw new UserError(damage.message, "Delete it there: the next run of the branch starts a new one.");
    runs2.push(...segment.runs);
    events.push(...segment.events);
  }
  return ofBranch(branch, { runs: runs2, events });
}
async function saveSnapshot(store, run2, events, known2) {
  const stored = await readSnapshot(store, run2.suite, run2.branch);
  const all2 = ofBranch(run2.branch, {
    runs: [...stored.runs, ...known2.runs, run2],
    events: [...stored.events, ...known2.events, ...events]
  });
  await store.write(run2.suite, run2.branch, encodeWindow(all2));
}
function ofBranch(branch, { runs: runs2, events }) {
  const own = runs2.filter((run2) => run2.branch === branch);
  const once3 = [...new Map(own.map((run2) => [run2.id, run2])).values()];
  const said = new Map(events.map((event) => [JSON.stringify(event), event]));
  return { runs: inTime(once3), events: [...said.values()] };
}
function encodeWindow({ runs: runs2, events }) {
  for (let count = Math.min(runs2.length, SNAPSHOT_RUNS_MAX); ; ) {
    const left = runs2.slice(-count);
    const here = new Set(left.map(({ id }) => id));
    const isHere = ({ run: run2 }) => here.has(run2);
    const open2 = openEvents(events).filter((event) => !isHere(event));
    const text = encodeSegment(left, [...open2, ...events.filter(isHere)]);
    const bytes2 = Buffer.byteLength(text);
    if (bytes2 <= SNAPSHOT_BYTES_MAX || count === 1) return text;
    count = Math.max(1, Math.min(count - 1, Math.floor(count * SNAPSHOT_BYTES_MAX / bytes2)));
  }
}

// src/model/baseline.ts
function noBaseline(why, skippedSources = [], warnings = []) {
  return { source: "none", why, skippedSources, branch: "", runs: [], accepted: [], episodes: [], warnings };
}

// src/history/suites.ts
var namedSchema = object({ suite: string() });
async function suitesAt(branch, tip, historyDir) {
  if (!tip) return [];
  const entries = await branch.list(tip, historyDir);
  const folders = entries.filter(({ name, kind }) => kind === "folder" && name !== SCHEMA_FOLDER);
  const suites = await Promise.all(
    folders.map(async ({ name }) => {
      const path = [historyDir, name, "index.json"].filter((part) => part !== "").join("/");
      const text = await branch.read(tip, path);
      const suite = text === void 0 ? void 0 : suiteIn(`${path} on ${branch.description}`, text);
      return suite !== void 0 && folderName(suite) === name ? suite : void 0;
    })
  );
  return suites.filter((suite) => suite !== void 0);
}
function namedSuite(index) {
  return namedSchema.safeParse(index).data?.suite;
}
function suiteIn(where, text) {
  try {
    return namedSuite(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UserError(`${where} is not JSON: found ${JSON.stringify(text.slice(0, 60))}`, REPAIR);
  }
}

// src/baseline/first-run.ts
var SYSTEM = ["os", "arch"];
var SUITES_MAX = 30;
var NAMED_MAX4 = 3;
async function overlookedSuite(run2, log) {
  const former = await formerTip(log, await log.tip());
  if (former) return asWarning(log.suite, { why: "history-gone", fault: faultOf(goneError(log, former)) });
  const found = await suitesSharing(run2, log);
  const [best] = found;
  if (!best) return void 0;
  return asWarning(best.suite, {
    why: "other-suite",
    suite: log.suite,
    place: log.branch.description,
    benchmarks: namesOf2([run2]).size,
    suites: found.length,
    first: found.slice(0, NAMED_MAX4)
  });
}
function overlookedBranch(run2, stored, branch) {
  const names = namesOf2([run2]);
  const sharing = stored.filter(
    (other) => other.commit !== run2.commit && [...namesOf2([other])].some((name) => names.has(name))
  );
  const branches = nearestFirst(branch, new Set(sharing.map((other) => other.branch)));
  if (branches.length === 0) return void 0;
  return asWarning(branch, {
    why: "other-branch",
    suite: run2.suite,
    branch,
    branches: countedNames(branches)
  });
}
function asWarning(subject, values) {
  return { code: "not-compared", subject, values };
}
async function suitesSharing(run2, own) {
  const { branch, historyDir, suite } = own;
  const names = namesOf2([run2]);
  const others = (await suitesAt(branch, await own.tip(), historyDir)).filter((name) => name !== suite);
  const found = await Promise.all(
    nearestFirst(suite, others).slice(0, SUITES_MAX).map(async (name) => {
      const newest = await newestSegment(await own.beside(name));
      const earlier = newest.filter((other) => other.commit !== run2.commit && isOfSystem(run2, other));
      return { suite: name, shared: [...namesOf2(earlier)].filter((each) => names.has(each)).length };
    })
  );
  return found.filter(({ shared }) => shared > 0).sort((a, b) => b.shared - a.shared);
}
async function newestSegment(log) {
  for await (const { runs: runs2 } of log.segmentsFromNewest()) return runs2;
  return [];
}
function isOfSystem(run2, other) {
  return isComparable(other.environment, run2.environment, SYSTEM);
}
function namesOf2(runs2) {
  return new Set(runs2.flatMap(({ measurements }) => measurements.map(({ benchmark }) => benchmark.name)));
}

// src/baseline/select-runs.ts
async function baselineIn({ runs: runs2, events }, run2, baseCommit, branches = baseCommit.branch) {
  const set = acceptedRuns(events);
  const own = runs2.filter(({ commit: commit2 }) => commit2 === run2.commit && run2.commit !== baseCommit.commit);
  const isSet = own.some(({ id }) => set.has(id));
  const others = runs2.filter((stored) => !own.includes(stored) || set.has(stored.id));
  const stand = isSet ? { ...baseCommit, commit: run2.commit, how: { code: "set" } } : baseCommit;
  const cut = others.length === 0 ? ofSameCommit(runs2, run2) : await upTo(others, { ...stand, branch: branches });
  return {
    ...cut,
    branch: baseCommit.branch,
    accepted: events.filter(isAcceptance),
    episodes: episodesOf(events, runs2, cut.runs)
  };
}
function acceptedRuns(events) {
  const acceptances = events.filter(
    ({ kind, benchmark, metric }) => kind === "acceptance" && benchmark === void 0 && metric === void 0
  );
  return new Set(acceptances.map(({ run: run2 }) => run2));
}
function episodesOf(events, all2, baseline) {
  const places = new Map(baseline.map(({ id }, place) => [id, place]));
  const behind = new Set(all2.filter(({ id }) => !places.has(id)).map(({ id }) => id));
  return episodesIn(
    events.filter(({ run: run2 }) => !behind.has(run2)),
    (run2) => places.get(run2)
  );
}
function ofSameCommit(runs2, { commit: commit2 }) {
  return { source: "same-commit", why: { code: "same-commit", commit: commit2 }, runs: runs2, warnings: [] };
}
async function upTo(runs2, { commit: commit2, branch, how, ancestors }) {
  const exact = lastOf(runs2, commit2);
  if (exact >= 0) {
    const why = { code: "base-commit", branch, commit: commit2, how };
    return { source: "merge-base", why, runs: runs2.slice(0, exact + 1), warnings: [] };
  }
  for (const [commits, ancestor] of (await ancestors()).entries()) {
    const end = lastOf(runs2, ancestor);
    if (end < 0) continue;
    const why = { code: "ancestor", branch, ancestor, commits, commit: commit2, how };
    return { source: "ancestor", why, runs: runs2.slice(0, end + 1), warnings: [] };
  }
  const newest = runs2.at(-1)?.commit ?? "";
  return {
    source: "latest",
    why: { code: "newest", branch, newest, commit: commit2, how },
    runs: runs2,
    warnings: [
      {
        code: "no-ancestor",
        subject: commitName(commit2),
        values: { commit: commit2, how, branch }
      }
    ]
  };
}
function lastOf(runs2, commit2) {
  return commit2 === "" ? -1 : runs2.findLastIndex((run2) => run2.commit === commit2);
}

// src/baseline/predecessor.ts
async function predecessorsOf(run2, stored, own, baseCommit, comparability) {
  const others = stored.filter(({ branch, commit: commit2 }) => branch !== baseCommit.branch && commit2 !== "");
  if (others.length === 0 || comparableRuns(run2, own, comparability).length >= RUNS_MIN) return void 0;
  const [first2] = own;
  const measured = new Set(own.map(({ commit: commit2 }) => commit2));
  const ancestors = [.../* @__PURE__ */ new Set([baseCommit.commit, ...await baseCommit.ancestors()])];
  const begin = first2 ? ancestors.indexOf(first2.commit) + 1 : 0;
  for (const ancestor of ancestors.slice(begin)) {
    const nearest = others[lastOf(others, ancestor)];
    if (!nearest || measured.has(ancestor)) continue;
    const before = others.filter(({ branch }) => branch === nearest.branch);
    const runs2 = [...before.slice(0, lastOf(before, ancestor) + 1), ...own];
    return { runs: runs2, branches: [nearest.branch, ...first2 ? [baseCommit.branch] : []].join(" and ") };
  }
  return void 0;
}

// src/baseline/resolve.ts
async function resolveBaseline(run2, sources) {
  const skippedSources = [];
  const warnings = [];
  for (const { source, look } of stepsOf(run2, sources)) {
    const seen = await look();
    if ("found" in seen) return { baseline: { ...seen.found, skippedSources }, window: seen.window };
    if (seen.why !== void 0) skippedSources.push({ source, why: seen.why });
    if (seen.warning) warnings.push(seen.warning);
  }
  const [first2] = skippedSources;
  const baseline = noBaseline(first2?.why ?? { code: "nowhere" }, skippedSources, warnings);
  return { baseline, window: EMPTY_WINDOW };
}
function stepsOf(run2, sources) {
  const { log, snapshotStores, readFile: readFile2 } = sources;
  const snapshots = snapshotStores.map((store) => ({
    source: store.source,
    look: () => lookInSnapshot(run2, store, sources)
  }));
  return [
    ...log ? [{ source: "history", look: () => lookInHistory(run2, log, sources) }] : [],
    ...snapshots.filter(({ source }) => source !== "s3"),
    ...readFile2 ? [{ source: "file", look: async () => ({ found: await readFile2(), window: EMPTY_WINDOW }) }] : [],
    ...snapshots.filter(({ source }) => source === "s3")
  ];
}
async function lookInHistory(run2, log, sources) {
  const { branch, findBaseCommit, comparability } = sources;
  const { suite } = log;
  const place = log.branch.description;
  const waiting = await log.waiting();
  if ((await log.index()).segments.length === 0 && waiting.runs.length === 0) {
    return skipped({ code: "no-history", suite, place }, await overlookedSuite(run2, log));
  }
  const baseCommit = await findBaseCommit();
  const { stored, branches, ...all2 } = await loadWindow(run2, log, waiting, baseCommit, comparability);
  if (all2.runs.length === 0) {
    const [damage] = log.damages;
    if (damage) throw damage;
    const why = { code: "no-run-of-branch", suite, place, branch };
    const isCertain2 = baseCommit.commit !== "" && (await baseCommit.ancestors()).length > 0;
    return skipped(why, isCertain2 ? void 0 : overlookedBranch(run2, stored, branch));
  }
  const others = joinAttempts(otherThan(run2, all2, comparability), comparability);
  if (others.runs.length === 0) {
    return { why: { code: "only-attempts", suite } };
  }
  const own = { ...others, runs: withoutOtherSteps(run2, others.runs) };
  if (own.runs.length === 0) {
    return { why: { code: "only-other-steps", suite } };
  }
  const found = await baselineIn(own, run2, baseCommit, branches);
  return {
    found: { ...found, warnings: [...log.damages.map(damageWarning), ...found.warnings] },
    window: withoutWaiting(all2, waiting)
  };
}
function skipped(why, warning) {
  return { why, ...warning && { warning } };
}
function otherThan(run2, { runs: runs2, events }, comparability) {
  const others = otherJobs(run2, runs2, comparability);
  const otherRuns = new Set(others);
  const own = new Set(runs2.filter((each) => !otherRuns.has(each)).map(({ id }) => id));
  const nameOf4 = (id) => own.has(id) ? run2.id : id;
  return { runs: others, events: renamed(events, nameOf4) };
}
function damageWarning(damage) {
  return { code: "damaged-history", subject: "history", values: { fault: faultOf(damage) } };
}
async function loadWindow(run2, log, waiting, baseCommit, comparability) {
  const ofBranch2 = (runs3) => runs3.filter(({ branch }) => branch === baseCommit.branch);
  const read = await newestRuns(withWaiting(log.segmentsFromNewest(WINDOW), waiting), {
    counting: (read2) => {
      const own2 = ofBranch2(read2);
      const upToBaseCommit = { runs: own2.slice(0, lastOf(own2, baseCommit.commit) + 1), events: [] };
      return comparableRuns(run2, joinAttempts(upToBaseCommit, comparability).runs, comparability);
    }
  });
  const runs2 = await inCommitOrder(read.runs, waiting, baseCommit);
  const own = ofBranch2(runs2);
  const before = await predecessorsOf(run2, runs2, own, baseCommit, comparability);
  const { branches, runs: known2 } = before ?? { branches: baseCommit.branch, runs: own };
  return { runs: known2, events: read.events, stored: runs2, branches };
}
async function* withWaiting(segments, waiting) {
  if (waiting.runs.length > 0) yield { ...EMPTY_SEGMENT, ...waiting };
  yield* segments;
}
async function inCommitOrder(runs2, { runs: waiting }, baseCommit) {
  if (waiting.length === 0) return runs2;
  const ages = new Map((await baseCommit.ancestors()).map((commit2, age) => [commit2, age]));
  const ids = new Set(waiting.map(({ id }) => id));
  let ordered = runs2.filter(({ id }) => !ids.has(id));
  for (const run2 of waiting) {
    const own = ordered.filter(({ branch }) => branch === run2.branch);
    const after = placeByAge(own, ages, run2.commit);
    ordered = inOrder([{ ...run2, ...after !== void 0 && { after } }], ordered);
  }
  return ordered;
}
function withoutWaiting({ runs: runs2, events }, { runs: waiting }) {
  const ids = new Set(waiting.map(({ id }) => id));
  const isStored = (id) => !ids.has(id);
  return {
    runs: runs2.filter(({ id }) => isStored(id)),
    events: events.filter(({ run: run2 }) => isStored(run2))
  };
}
async function lookInSnapshot(run2, store, sources) {
  const { branch, findBaseCommit, comparability } = sources;
  let window;
  try {
    window = await readSnapshot(store, run2.suite, branch);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    if (error instanceof DeniedError && !store.isStore) return { why: void 0 };
    const values = { fault: faultOf(error) };
    const warning = { code: "unreadable-source", subject: store.description, values };
    return { why: { code: "unreadable", message: error.message }, ...store.isStore && { warning } };
  }
  const others = joinAttempts(otherThan(run2, window, comparability), comparability);
  const keptIn = store.description;
  if (others.runs.length === 0) return { why: { code: "nothing-kept", branch, place: keptIn } };
  const found = await baselineIn(others, run2, await findBaseCommit());
  return { found: { ...found, source: store.source, why: { ...found.why, keptIn } }, window };
}
async function baselineFromFile(patterns, reader, cwd) {
  const name = patterns.join(", ");
  const { run: run2 } = await readRun(patterns, reader, cwd, {
    suite: "",
    commit: "",
    branch: "",
    now: /* @__PURE__ */ new Date(0),
    mark: name,
    env: {},
    fromFiles: true
  });
  return {
    source: "file",
    why: { code: "files", patterns: [...patterns] },
    branch: "",
    runs: [run2],
    accepted: [],
    episodes: [],
    warnings: []
  };
}
function earlierStep(runs2, branch) {
  const [first2] = runs2;
  if (!first2) return void 0;
  const [oldest = "", newest = ""] = [first2, runs2.at(-1)].map((run2) => run2?.time.slice(0, 10));
  const why = { code: "executions", runs: runs2.length, oldest, newest };
  const common = { branch, accepted: [], episodes: [], warnings: [] };
  return async () => ({ source: "latest", why, runs: runs2, ...common });
}
function fileStep(patterns, reader, cwd) {
  return patterns.length === 0 ? void 0 : () => baselineFromFile(patterns, reader, cwd);
}

// src/model/answer.ts
var sizesSchema = object({
  sizes: array(tuple([string().check(maxLength(40)), nullable(number()), nullable(number())])).check(maxLength(1e3)),
  /** Whether the smaller ones were left out. */
  isCut: boolean()
});
function sizeOf(finding, name = seriesKey) {
  const { benchmark, metric, change, current } = finding;
  const factor = change?.estimate == null ? null : 1 + change.estimate;
  const worse = factor !== null && metric.direction === "higher" ? inverse(factor) : factor;
  return { series: name(benchmark, metric.name), worse, value: current?.value ?? null };
}
function isCovered(finding, { sizes, isCut }, name = seriesKey) {
  const now = sizeOf(finding, name);
  const former = finding.formerName === null ? now.series : name(finding.formerName, finding.metric.name);
  const seen = sizes.find(({ series: series2 }) => series2 === now.series || series2 === former);
  const allowed = 1 + Math.max(0, limitOf(finding));
  if (!seen) {
    const least = isCut ? sizes.at(-1)?.worse ?? null : null;
    return least !== null && now.worse !== null && now.worse <= least * allowed;
  }
  if (now.worse !== null && seen.worse !== null) return now.worse <= seen.worse * allowed;
  if (now.value === null) return seen.value === null;
  if (seen.value === null) return false;
  const [better, worse] = finding.metric.direction === "higher" ? [now.value, seen.value] : [seen.value, now.value];
  return worse <= better * (better < 0 ? 1 / allowed : allowed);
}
function limitOf({ threshold: threshold2, metric }) {
  return metric.direction === "higher" ? inverse(Math.max(0, 1 - threshold2)) - 1 : threshold2;
}
function inverse(factor) {
  return factor > 0 ? Math.min(1 / factor, Number.MAX_SAFE_INTEGER) : Number.MAX_SAFE_INTEGER;
}

// src/model/renamed.ts
var import_fastest_levenshtein = __toESM(require_mod(), 1);
var NAMES_MAX = 200;
var LETTERS_MAX = 200;
var DIFFERENT_MAX = 0.25;
function guessRenames(findings) {
  const names = (verdict) => {
    const others = new Set(
      findings.filter((each) => each.verdict !== verdict).map(({ benchmark }) => benchmark)
    );
    const own = findings.filter((each) => each.verdict === verdict).map(({ benchmark }) => benchmark);
    return [...new Set(own)].filter((name) => !others.has(name)).slice(0, NAMES_MAX);
  };
  const [fresh, gone] = [names("new"), names("missing")];
  const isOneForOne = fresh.length === 1 && gone.length === 1;
  const pairs = gone.flatMap(
    (old) => fresh.map((now) => {
      const pattern = patternOfBoth(old, now);
      const isAlike = isOneForOne && metricsOf(findings, old) === metricsOf(findings, now);
      return { old, now, pattern, different: pattern || isAlike ? 0 : differenceOf(old, now) };
    })
  );
  const used = /* @__PURE__ */ new Set();
  return pairs.filter(({ different }) => different <= DIFFERENT_MAX).sort((a, b) => a.different - b.different).filter(({ old, now }) => {
    const free = !used.has(`old ${old}`) && !used.has(`now ${now}`);
    if (free) used.add(`old ${old}`).add(`now ${now}`);
    return free;
  }).map(({ old, now, pattern }) => ({ old, now, ...pattern !== void 0 && { pattern } }));
}
var HASH = /^[0-9A-Za-z_]{6,64}$/;
var VERSION = /^v?[0-9]+(\.[0-9]+){1,3}$/;
function patternOfBoth(old, now) {
  for (const [part, signs, word] of [
    [HASH, /([^0-9A-Za-z_]+)/, "{hash}"],
    [VERSION, /([^0-9A-Za-z.]+|\.(?![0-9]))/, "{version}"]
  ]) {
    const [before, after] = [old.split(signs), now.split(signs)];
    const different = before.flatMap((each, i) => each === after[i] ? [] : [i]);
    const [at] = different;
    if (before.length !== after.length || different.length !== 1 || at === void 0) continue;
    const [was, is] = [before[at], after[at]];
    if (before.length > 1 && part.test(was) && part.test(is) && (word !== "{hash}" || areHashes(was, is)))
      return before.with(at, word).join("");
  }
  return void 0;
}
function differenceOf(a, b) {
  const [short, long] = [a.slice(0, LETTERS_MAX), b.slice(0, LETTERS_MAX)];
  return (0, import_fastest_levenshtein.distance)(short, long) / Math.max(1, short.length, long.length);
}
function metricsOf(findings, name) {
  const own = findings.filter(({ benchmark }) => benchmark === name);
  return own.map(({ metric }) => `${metric.name} ${metric.unit}`).sort().join("\n");
}
var REPORTED_MAX = 3;
function renamedWarnings(findings) {
  return guessRenames(findings).slice(0, REPORTED_MAX).map(({ old, now }) => ({
    code: "renamed",
    subject: now,
    values: { old, now, compared: comparedWith(findings, old, now) }
  }));
}
function comparedWith(findings, old, now) {
  for (const { benchmark, metric, current } of findings) {
    const before = findings.find(
      (each) => each.benchmark === old && each.metric.name === metric.name
    )?.baseline;
    if (benchmark !== now || !current || !before || before.value <= 0) continue;
    const change = current.value / before.value - 1;
    if (Number.isFinite(change)) return { metric: metric.name, change };
  }
  return null;
}
function areHashes(was, is) {
  const same = [...was].filter((sign, i) => sign === is[i]).length;
  return was.length === is.length && /[0-9]/.test(was + is) && same <= was.length / 2;
}

// src/rules/waivers.ts
function applyWaivers(findings, levels, rules, at, former = () => []) {
  if (rules.length === 0) return { findings, waivers: [] };
  const met = /* @__PURE__ */ new Map();
  const judged = findings.map((finding, i) => {
    if (finding.verdict !== "regressed") return finding;
    const { benchmark: name, parameters, tags, metric } = finding;
    const known2 = { name, former: former(name), parameters, tags };
    const own = rules.filter((rule) => applies(rule, known2, metric));
    const states = own.map((rule) => ({
      rule,
      state: stateOf2(rule, worseBy(finding, levels[i] ?? null), at)
    }));
    const applied = states.find(({ state }) => state === "applied");
    for (const { rule, state } of applied ? [applied] : states) {
      const before = met.get(rule);
      met.set(rule, {
        select: describe(rule),
        ceiling: rule.ceiling,
        reason: rule.reason,
        owner: rule.owner,
        until: rule.until,
        // A waiver without effect must be visible, whatever else it let pass.
        state: before && state === "applied" ? before.state : state,
        benchmarks: [.../* @__PURE__ */ new Set([...before?.benchmarks ?? [], finding.benchmark])]
      });
    }
    if (!applied) return finding;
    const { ceiling, owner, until } = applied.rule;
    return {
      ...finding,
      verdict: "waived",
      severity: null,
      reason: { code: "waived", ceiling, owner, until }
    };
  });
  return { findings: judged, waivers: [...met.values()] };
}
function stateOf2({ ceiling, until }, worse, at) {
  if (at.slice(0, 10) > until) return "expired";
  return worse !== null && worse <= ceiling ? "applied" : "exceeded";
}
function worseBy({ change, current, metric }, level) {
  const estimate = change?.estimate ?? null;
  if (estimate === null) return null;
  const since = level === null || level <= 0 || !current ? estimate : current.value / level - 1;
  return metric.direction === "higher" ? -Math.min(estimate, since) : Math.max(estimate, since);
}
function describe({ select, benchmark, metric, tag }) {
  const named2 = Object.entries({ select, benchmark, metric, tag }).filter(([, value2]) => value2 !== void 0);
  return named2.map(([key, value2]) => key === "select" ? value2 : `${key} ${value2}`).join(", ") || "everything";
}

// src/stats/multiplicity.ts
function benjaminiHochberg(pValues) {
  const order = ascendingOrder(pValues);
  const adjusted = new Array(pValues.length).fill(1);
  let running = 1;
  for (const [position, index] of [...order.entries()].reverse()) {
    running = Math.min(running, pValues[index] * (pValues.length / (position + 1)));
    adjusted[index] = running;
  }
  return adjusted;
}
function ascendingOrder(values) {
  return values.map((_, i) => i).sort((i, j) => values[i] - values[j]);
}

// src/check/common-shift.ts
var TOGETHER_MIN = 0.01;
function judgeCommonShift(moved, { worse, better }, alpha, runInfo) {
  const { run: run2, tracked, window, comparable } = runInfo;
  const pValue = Math.min(worse, better);
  const change = Math.expm1(moved.shift);
  if (pValue > alpha || Math.abs(change) < TOGETHER_MIN) return null;
  const regime = worse <= better ? moved.rise : moved.fall;
  const earlier = Math.max(moved.runs - regime.since, tracked ? openRuns(runInfo) : 0);
  if (!tracked && earlier > 0) return null;
  const start = window.length - earlier;
  const before = window.findLast((other, t) => t < start && comparable.has(other));
  const first2 = window.find((other, t) => t >= start && comparable.has(other)) ?? run2;
  const changed = before ? environmentDifferences(before.environment, first2.environment) : [];
  const again = shownAgain(runInfo);
  const machine = changed.map((difference) => ({ code: "fact", ...difference }));
  if (again === "gone") machine.push({ code: "gone" });
  const isShownTwice = earlier > 0 || again === "there";
  const isExcusable = !isTripledForMost(runInfo);
  const isPlatform = isExcusable && runInfo.platform.has(start);
  const isFar = !isShownTwice && changed.length === 0 && isGrossForMost(regime.pValue, runInfo);
  const code2 = isShownTwice ? [{ code: "repeated" }] : isFar ? [{ code: "gross" }] : [];
  const isRunner = again === "gone" || isExcusable && changed.length > 0;
  const isConfirmed = !isPlatform && code2.length > 0;
  const kind = isRunner ? "runner" : isConfirmed ? "confirmed" : "unconfirmed";
  const evidence = kind === "confirmed" ? code2 : machine;
  return {
    reported: { kind, worse: change, share: moved.share, pValue, evidence },
    shift: sharedShift(runInfo),
    start
  };
}
function openRuns({ tested }) {
  return Math.floor(median(tested.map(({ openEpisode }) => openEpisode ? openEpisode.runs - 1 : 0)));
}
function isGrossForMost(pValue, { tested, family }) {
  const gross = tested.filter(({ comparison: comparison2, limits, scale }) => {
    return comparison2 && isGross(comparison2.shift + comparison2.commonPart, pValue, limitShiftsOf(limits, scale), family);
  });
  return 2 * gross.length > tested.length;
}
function isTripledForMost({ tested }) {
  return 2 * tested.filter(hasTripled).length > tested.length;
}
var SPREAD_MAX = 0.5;
function sharedShift({ tested }) {
  const shifts = tested.flatMap(
    ({ comparison: comparison2 }) => comparison2 ? [comparison2.shift + comparison2.commonPart] : []
  );
  const middle = median(shifts);
  return deviationScale(shifts) <= SPREAD_MAX * Math.abs(middle) ? middle : 0;
}
var SHOWN = 0.5;
var HOUR_MS = 36e5;
function shownAgain({ run: run2, repeated, apart: apart2, tested }) {
  const first2 = middleShift(run2, tested);
  if (first2 === void 0) return void 0;
  const shown = repeated.flatMap((other) => {
    const shift = middleShift(other, tested);
    return shift === void 0 ? [] : [{ other, isThere: shift / first2 >= SHOWN }];
  });
  const isApart = (other) => apart2.includes(other) || Math.abs(Date.parse(other.time) - Date.parse(run2.time)) >= HOUR_MS;
  if (shown.some(({ other, isThere }) => isThere && isApart(other))) return "there";
  return shown.length > 0 && shown.every(({ isThere }) => !isThere) ? "gone" : void 0;
}
function middleShift({ measurements }, tested) {
  const values = new Map(
    measurements.map(({ benchmark, metric, sample }) => [
      seriesKey(benchmark.name, metric.name),
      sample.centre
    ])
  );
  const shifts = tested.flatMap(({ measurement: { benchmark, metric }, comparison: comparison2, scale }) => {
    const value2 = values.get(seriesKey(benchmark.name, metric.name));
    return value2 === void 0 || !comparison2 ? [] : [scale.to(value2) - comparison2.level];
  });
  const benchmarks = new Set(tested.map(({ measurement }) => measurement.benchmark.name));
  return Math.min(shifts.length, benchmarks.size) > BENCHMARKS_MIN ? median(shifts) : void 0;
}

// src/stats/ticks.ts
var EQUAL = 1e-9;
var DIGITS_MAX = 0.1;
function tickOf(values) {
  const sorted = ascending(values);
  const steps = sorted.slice(1).map((value2, i) => value2 - sorted[i]);
  const size2 = Math.max(Math.abs(sorted[0] ?? 0), Math.abs(sorted.at(-1) ?? 0));
  const distinct = steps.filter((step) => step > EQUAL * size2);
  if (distinct.length > steps.length / 2) return 0;
  if (distinct.length > 0) return Math.min(...distinct);
  return size2 === 0 ? 0 : Math.min(digitOf(size2), DIGITS_MAX * size2);
}
function digitOf(value2) {
  const [digits = "", exponent = "0"] = value2.toExponential(9).split("e");
  const written2 = digits.replace(/\.?0+$/, "").replace(".", "").length;
  return 10 ** (Number(exponent) - written2 + 1);
}
function tickError(tick, differences) {
  if (tick === 0) return 0;
  return tick * Math.min(1, tick / deviationScale(differences));
}

// src/stats/rank-test.ts
var EXACT_MAX = 40;
var VALUES_MAX = 100;
var EXACT_VALUES_MIN = 3;
var ONE_PROCESS = { deviation: 0.05 * Math.SQRT2, degrees: 1e3, tested: 4 };
var PROCESSES_NEEDED = 10;
var POWER = 0.8416;
function compareSamples(current, baseline, level, between2, ticks = null) {
  const a = thin2(current);
  const b = thin2(baseline);
  const differences = ascending(a.flatMap((x) => b.map((y) => x - y)));
  const shift = quantile(differences, 0.5);
  const exact = ticks === null && isConstant(a) && isConstant(b);
  const certain = smallestPValue(a.length, b.length) <= level;
  const cut = intervalCut(a.length, b.length, level);
  const allowance = between2 ? studentCritical(level, between2.degrees) * between2.deviation : 0;
  const rounding = tickError(ticks ?? 0, [...residualsOf(a), ...residualsOf(b)]);
  const below = certain ? rounding + Math.hypot(shift - (differences[cut] ?? shift), allowance) : Number.POSITIVE_INFINITY;
  const above = certain ? rounding + Math.hypot((differences.at(-1 - cut) ?? shift) - shift, allowance) : Number.POSITIVE_INFINITY;
  const twoSided = exact ? Number(shift === 0) : mannWhitney(a, b);
  const oneSided = (side) => exact ? Number(side * shift <= 0) : Math.max(
    side * shift > 0 ? twoSided / 2 : 1 - twoSided / 2,
    between2 ? studentUpper(side * shift / between2.deviation, between2.tested) : 0
  );
  const reach = (pValue) => {
    if (exact) return 0;
    if (smallestPValue(a.length, b.length) > 2 * pValue) return Number.POSITIVE_INFINITY;
    const inside = (below + above) / 2 * ((normalCritical(2 * pValue) + POWER) / normalCritical(level));
    return Math.max(inside, between2 ? between2.deviation * studentCritical(2 * pValue, between2.tested) : 0);
  };
  const interval = exact ? { low: shift, high: shift } : { low: shift - below, high: shift + above };
  return {
    method: "samples",
    exact,
    shift,
    ...interval,
    undivided: () => interval,
    worse: oneSided(1),
    better: oneSided(-1),
    level: quantile(b, 0.5),
    measurements: Math.min(a.length, b.length),
    commonPart: 0,
    // The baseline is one run.
    start: 1,
    reach,
    rounds: (margin, pValue) => between2 ? PROCESSES_NEEDED : valuesNeeded(Math.min(a.length, b.length), reach(pValue), margin, Math.min(2 * pValue, level))
  };
}
function valuesNeeded(have, reached, margin, twoSided) {
  let least = 2;
  while (least < VALUES_MAX && smallestPValue(least, least) > twoSided) least++;
  if (!Number.isFinite(reached)) return Math.max(least, have + 1);
  return Math.max(least, have + 1, Math.ceil(have * (reached / margin) ** 2));
}
function mannWhitney(a, b) {
  const { doubledRanks, tieTerm } = rank(a, b);
  const n = a.length;
  const m = b.length;
  const total = n + m;
  const doubledSum = doubledRanks.slice(0, n).reduce((sum, r) => sum + r, 0);
  if (total <= EXACT_MAX) return exactTwoSided(doubledRanks, n, doubledSum);
  const u = doubledSum / 2 - n * (n + 1) / 2;
  const variance = n * m / 12 * (total + 1 - tieTerm / (total * (total - 1)));
  if (variance <= 0) return 1;
  const distance3 = Math.max(0, Math.abs(u - n * m / 2) - 0.5);
  return normalTwoSided(distance3 / Math.sqrt(variance));
}
function smallestPValue(n, m) {
  let ways = 1;
  for (let i = 1; i <= m; i++) ways = ways * (n + i) / i;
  return Math.min(1, 2 / ways);
}
function rank(a, b) {
  const values = [...a, ...b];
  const order = values.map((_, i) => i).sort((i, j) => values[i] - values[j]);
  const doubledRanks = new Array(values.length).fill(0);
  let tieTerm = 0;
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && values[order[end]] === values[order[start]]) end++;
    for (let k = start; k < end; k++) doubledRanks[order[k]] = start + 1 + end;
    const ties = end - start;
    tieTerm += ties ** 3 - ties;
    start = end;
  }
  return { doubledRanks, tieTerm };
}
function exactTwoSided(doubledRanks, n, observed) {
  const ways = subsetSums(doubledRanks, n);
  let below = 0;
  let above = 0;
  let all2 = 0;
  for (const [sum, count] of ways.entries()) {
    all2 += count;
    if (sum <= observed) below += count;
    if (sum >= observed) above += count;
  }
  return Math.min(1, 2 * Math.min(below, above) / all2);
}
function subsetSums(weights, size2) {
  const top = ascending(weights).slice(-size2).reduce((sum, w) => sum + w, 0);
  const table = Array.from({ length: size2 + 1 }, () => new Float64Array(top + 1));
  table[0][0] = 1;
  for (const weight of weights) {
    for (let k = size2; k >= 1; k--) {
      const from = table[k - 1];
      const to = table[k];
      for (let sum = top; sum >= weight; sum--)
        to[sum] = to[sum] + from[sum - weight];
    }
  }
  return table[size2];
}
function intervalCut(n, m, level) {
  if (n + m > EXACT_MAX) {
    const spreadOfU = Math.sqrt(n * m * (n + m + 1) / 12);
    return Math.max(0, Math.floor(n * m / 2 - normalCritical(level) * spreadOfU) - 1);
  }
  const ranks = Array.from({ length: n + m }, (_, i) => i + 1);
  const ways = subsetSums(ranks, n);
  const all2 = ways.reduce((sum, count) => sum + count, 0);
  const smallest = n * (n + 1) / 2;
  let tail = 0;
  let cut = 0;
  for (let u = 0; u <= n * m; u++) {
    tail += (ways[smallest + u] ?? 0) / all2;
    if (tail > level / 2) break;
    cut = u + 1;
  }
  return Math.max(0, cut - 1);
}
function residualsOf(sorted) {
  const centre = quantile(sorted, 0.5);
  return sorted.map((value2) => value2 - centre);
}
function isConstant(sorted) {
  return sorted.length >= EXACT_VALUES_MIN && sorted[0] === sorted[sorted.length - 1];
}
function thin2(values) {
  const sorted = ascending(values);
  if (sorted.length <= VALUES_MAX) return sorted;
  return Array.from({ length: VALUES_MAX }, (_, i) => quantile(sorted, i / (VALUES_MAX - 1)));
}

// src/check/compare-files.ts
function compareWithFile(run2, baseline, rules, confidence) {
  const [file] = baseline.runs;
  const old = new Map(
    file?.measurements.map((each) => [seriesKey(each.benchmark.name, each.metric.name), each])
  );
  return run2.measurements.map((measurement) => {
    const { benchmark, metric, sample } = measurement;
    const known2 = old.get(seriesKey(benchmark.name, metric.name));
    const other = known2?.metric.unit === metric.unit ? known2 : void 0;
    const limits = limitsFor(rules, benchmark, metric);
    const values = [measurement, ...other ? [other] : []].flatMap(valuesOf);
    const scale = scaleFor(values, other?.sample.centre ?? sample.centre, limits.direction === "higher");
    const series2 = {
      measurement,
      limits,
      scale,
      recent: recentOf(other ? [other] : [], measurement),
      since: null,
      start: null,
      moved: false,
      openEpisode: null,
      young: null
    };
    if (!other) {
      const obstacle2 = known2 ? { code: "unit-changed", was: known2.metric.unit } : { code: "not-in-baseline" };
      return { ...series2, baseline: null, comparison: null, obstacle: obstacle2 };
    }
    const between2 = betweenOf(measurement, other, scale);
    const comparison2 = compareSamples(
      valuesOf(measurement).map(scale.to),
      valuesOf(other).map(scale.to),
      1 - confidence,
      between2,
      isClocked(metric.unit) ? onScale(scale, other.sample.centre, tickOf(values)) : null
    );
    const summary = { value: other.sample.centre, runs: 1, samples: other.sample.values.length };
    const isOpen3 = between2 === ONE_PROCESS && !comparison2.exact && !isConclusive(comparison2, limitShiftsOf(limits, scale), 1 - confidence);
    const obstacle = isOpen3 ? { code: "one-process", need: PROCESSES_NEEDED } : null;
    return { ...series2, baseline: summary, comparison: comparison2, obstacle };
  });
}
function isConclusive({ worse, better, high, low }, bar, level) {
  const isWithin = high <= bar.worse && Number.isFinite(low);
  return isWithin || Math.min(worse, better) <= level / 2;
}
var PROCESSES_MIN = 3;
function betweenOf(now, before, scale) {
  const several = [now, before].filter(isIndependent);
  if (several.length === 2) return null;
  const values = several.flatMap(valuesOf).map(scale.to);
  if (values.length < PROCESSES_MIN) return ONE_PROCESS;
  const centre = mean(values);
  const degrees = values.length - 1;
  const variance = values.reduce((sum, value2) => sum + (value2 - centre) ** 2 / degrees, 0);
  return { deviation: Math.sqrt(variance * (1 + 1 / values.length)), degrees, tested: degrees };
}
function valuesOf({ sample }) {
  return sample.values.length > 0 ? sample.values : [sample.centre];
}
function isIndependent({ sample }) {
  return sample.level === "process";
}

// src/stats/place.ts
var DEGREES = 4;
var RATIO = 6.5;
var RUNS_BACK = 30;
var LEVEL_RUNS = 4;
var logDensity = studentLogDensity(DEGREES);
function placesOf(course, direction) {
  const { history, current, cuts, accepted, quiet, noise } = course;
  const values = [...history, median(current)];
  const begin = Math.max(accepted, cuts.findLast((cut) => cut <= history.length - RUNS_BACK) ?? 0);
  const earliest = Math.max(begin + LEVEL_RUNS, Math.min(quiet, history.length) - RUNS_BACK);
  const weight = (1 - noise.correlation) / (1 + noise.correlation);
  const fits2 = [];
  for (let place = Math.min(earliest, history.length); place <= history.length; place++) {
    const before = values.slice(begin, place);
    const after = values.slice(place);
    const [low, high] = [median(before), median(after)];
    if (direction * (high - low) <= 0) continue;
    const cost = (rows, level) => rows.reduce((sum, value2) => sum + logDensity((value2 - level) / noise.sigma), 0);
    fits2.push({ place, fit: weight * (cost(before, low) + cost(after, high)) });
  }
  const best = Math.max(...fits2.map(({ fit }) => fit));
  const set = fits2.filter(({ fit }) => 2 * (best - fit) <= RATIO).map(({ place }) => place);
  const first2 = set[0] ?? history.length;
  return { first: first2, last: set.at(-1) ?? history.length, isOlder: first2 <= earliest && first2 < history.length };
}

// src/stats/youth.ts
var PRIOR_SIGMA = 0.05;
var PRIOR_DEGREES = 4;
var DEGREES_MAX = 8;
function youngNoise(rows) {
  let squares2 = PRIOR_DEGREES * PRIOR_SIGMA ** 2;
  let degrees = PRIOR_DEGREES;
  for (const row2 of rows) {
    if (row2.length < 2) continue;
    const middle = median(row2);
    for (const value2 of row2) squares2 += (value2 - middle) ** 2;
    degrees += row2.length - 1;
  }
  return { sigma: Math.sqrt(squares2 / degrees), degrees: Math.min(DEGREES_MAX, degrees) };
}
function youngPValue(shift, runs2, { sigma, degrees }) {
  return studentUpper(shift / (sigma * Math.sqrt(1 + 1 / runs2)), degrees);
}

// src/stats/interval.ts
var CLOSE = 1e-6;
function intervalOf(course, regime, level) {
  const { noise } = course;
  const values = [...course.history.slice(regime.start), ...course.current];
  const border = normalCritical(level);
  const near = nearly(course);
  const close = { low: level / 2 - CLOSE * level, high: level / 2 + CLOSE * level };
  const sure = (shift, direction) => {
    const reference = { ...regime, level: regime.level + shift };
    const pValue = pValueAgainst(near, reference, direction, close);
    if (pValue < close.low || pValue > close.high) return pValue < level / 2;
    return pValueAgainst(course, reference, direction) < level / 2;
  };
  const widest = regime.widened * Math.max(...course.widening);
  const own = ownVariance(course.history.length - regime.start, course.current.length, course);
  const slack = values.length * 2 * levelError(noise, regime.baseline) / noise.sigma;
  const score = border * Math.hypot(Math.sqrt(own), slack) / values.length;
  const spike = values.length > 1 ? 0 : noise.spikes.size(normalUpper(score));
  const walked = walkedBeyond(noise, { baseline: regime.baseline, window: values.length }, level / 8);
  const smallest = Math.min(...values) - regime.level - walked;
  const largest = Math.max(...values) - regime.level + walked;
  return {
    low: crossing(
      smallest - widest * Math.max(spike, deviationOf(score, noise, "above")),
      largest,
      (shift) => sure(shift, 1)
    ),
    high: crossing(
      smallest,
      largest + widest * deviationOf(score, noise, "below"),
      (shift) => !sure(shift, -1)
    )
  };
}
function crossing(low, high, holds) {
  let left = low;
  let right = high;
  for (let step = 0; step < 24; step++) {
    const middle = (left + right) / 2;
    if (middle === left || middle === right) return middle;
    if (holds(middle)) left = middle;
    else right = middle;
  }
  return (left + right) / 2;
}
function deviationOf(score, { sigma, deviations }, side) {
  return sigma * deviations[side].size(normalUpper(score));
}

// src/stats/odd.ts
var COUNT_RATE = 0.1;
function oddPValue(equal, odd, rate = 1) {
  if (odd === 0) return 1;
  const worst = Math.min(rate, odd / (equal + odd));
  return Math.exp(odd * Math.log(worst) + (equal === 0 ? 0 : equal * Math.log1p(-worst)));
}
function oddNeeded(equal, level, rate = 1) {
  for (let odd = 1; odd <= equal + 1; odd++) if (oddPValue(equal, odd, rate) <= level) return odd;
  return Number.POSITIVE_INFINITY;
}
function tickOf2(values) {
  const sorted = new Float64Array(values).sort();
  let apart2 = 0;
  let tick = Number.POSITIVE_INFINITY;
  for (let i = 1; i < sorted.length; i++) {
    const step = sorted[i] - sorted[i - 1];
    if (!(step > 0)) continue;
    apart2++;
    if (step < tick) tick = step;
  }
  return apart2 < 2 || apart2 > TIES_MAX * (sorted.length - 1) ? 0 : tick;
}
var TIES_MAX = 0.6;

// src/stats/picked.ts
var EVEN = 0.5;
var SURE = 0.999;
var PLACES = 60;
var REFINEMENTS = 20;
var UNPICKED_SHARE = 1 / 20;
var BELOW = 2;
function sizeOfPicked(course, reference, isReported2, plain, level) {
  const direction = plain.shift < 0 ? -1 : 1;
  const measured = Math.abs(plain.shift);
  const moreAt = (size2) => direction * (size2 - measured);
  const reached = (seen, size2) => pValueAgainst(
    { ...course, current: course.current.map((value2) => value2 + moreAt(seen)) },
    { ...reference, start: course.history.length, level: reference.level + direction * size2 },
    direction
  );
  const [near, far] = direction > 0 ? [plain.low, plain.high] : [-plain.high, -plain.low];
  const least = leastReported((size2) => isReported2(moreAt(size2)), measured);
  if (reached(least, near) > SURE) return plain;
  const share2 = (size2) => reached(measured, size2) / reached(least, size2);
  const unpicked = (size2) => reached(measured, size2);
  const floor = largestBelow(unpicked, UNPICKED_SHARE * level / 2, measured, -BELOW * measured);
  const shift = Math.max(0, largestBelow(share2, EVEN, measured, floor));
  const end = largestBelow(share2, level / 2, measured, floor);
  const low = Math.min(end, near, shift);
  const high = Math.max(far, shift);
  return direction > 0 ? { shift, low, high } : { shift: -shift, low: -high, high: -low };
}
function leastReported(isReported2, largest) {
  let [low, high] = [0, largest];
  for (let step = 0; step < REFINEMENTS; step++) {
    const middle = (low + high) / 2;
    if (isReported2(middle)) high = middle;
    else low = middle;
  }
  return high;
}
function largestBelow(share2, wanted, from, floor) {
  const step = (from - floor) / PLACES;
  for (let place = 1; place <= PLACES; place++) {
    if (share2(from - place * step) > wanted) continue;
    let [low, high] = [from - place * step, from - (place - 1) * step];
    for (let i = 0; i < REFINEMENTS; i++) {
      const middle = (low + high) / 2;
      if (share2(middle) <= wanted) low = middle;
      else high = middle;
    }
    return low;
  }
  return floor;
}

// src/stats/reach.ts
var POWER2 = 0.8416;
function detectableShift(plan, pValue, limit = 0) {
  return detectableWith(plan, pValue)(plan.measurements, limit);
}
function detectableWith({ noise, apart: apart2 = false, windows = WINDOW_MAX }, pValue) {
  const critical = normalQuantileUpper(Math.min(0.5, ownShare(windows) * pValue));
  const shared = apart2 ? 0 : noise.correlation;
  const walked = walkedBeyond(noise, { baseline: SETTLED_RUNS, window: 1 }, ownShare(windows) * pValue);
  return (measurements, limit) => {
    const deviation = Math.sqrt((1 + (measurements - 1) * shared) / measurements);
    const unlucky = deviationOf(POWER2 * deviation, noise, "below");
    const spike = measurements > 1 ? 0 : noise.spikes.size(normalUpper(critical));
    const own = Math.max(spike, deviationOf(critical * deviation, noise, "above"));
    const either = measurements > 1 ? own : Math.min(own, excursionAt(SHARE.excursion * pValue, noise, own));
    return Math.max(limit, Math.hypot(either, walked)) + unlucky;
  };
}
function excursionAt(pValue, { excursion }, largest) {
  let [low, high] = [0, largest];
  if (excursion.above(high) > pValue) return largest;
  for (let step = 0; step < EXCURSION_STEPS; step++) {
    const middle = (low + high) / 2;
    if (excursion.above(middle) > pValue) low = middle;
    else high = middle;
  }
  return high;
}
var EXCURSION_STEPS = 10;
var MEASUREMENTS_MAX2 = 100;
function measurementsNeeded(noise, shift, pValue) {
  const detectable = detectableWith({ noise }, pValue);
  for (let measurements = 1; measurements <= MEASUREMENTS_MAX2; measurements++) {
    if (detectable(measurements, 0) <= shift) return measurements;
  }
  return Number.POSITIVE_INFINITY;
}

// src/check/comparisons.ts
var REGIME_LEVEL = 0.05;
function comparisonOf(evidence, prepared, odd, level) {
  if (evidence.kind === "untested") return null;
  return evidence.kind === "exact" ? exactComparison(evidence, prepared, odd) : testedComparison(evidence, level, prepared.tick);
}
function exactComparison({ shift, level, start, equal, shown }, { isDeterministic: isDeterministic2, counted: counted2, agreeing, tick, current }, odd) {
  const rate = counted2 ? COUNT_RATE : 1;
  const pValue = isDeterministic2 ? 0 : Math.min(1, (1 + odd) * oddPValue(equal, shown + agreeing, rate));
  const width2 = counted2 ? 0 : Math.max(odd > 0 ? tick : 0, Math.abs(shift));
  const interval = { low: shift - width2, high: shift + width2 };
  const measurements = current.filter((value2) => !Number.isNaN(value2)).length;
  return {
    method: "history",
    exact: true,
    shift,
    ...interval,
    undivided: () => interval,
    worse: shift > 0 ? pValue : 1,
    better: shift < 0 ? pValue : 1,
    level,
    measurements,
    commonPart: 0,
    start,
    reach: (_, limit) => limit + width2,
    rounds: (_, level2) => measurements + oddNeeded(equal, level2 / (1 + odd), rate) - shown - agreeing
  };
}
function testedComparison(tested, level, tick) {
  const { rise, fall, course, places, commonPart, drift } = tested;
  const likely = rise.pValue <= fall.pValue ? rise : fall;
  const regime = likely.pValue <= REGIME_LEVEL ? likely : aloneRegime(course, 1);
  const sized = ofSize(course);
  const shown = { ...regime, start: course.history.length, shift: median(sized.current) - regime.level };
  const { low, high } = intervalOf(sized, shown, level);
  const withTick = (interval) => ({
    low: interval.low - tick,
    high: interval.high + tick
  });
  const isWidened = sized.widening.some((width2) => width2 !== 1);
  const undivided = () => isWidened ? intervalOf({ ...sized, widening: sized.widening.map(() => 1) }, shown, level) : { low, high };
  const { noise } = course;
  const measurements = course.current.length;
  const plan = { noise, measurements, apart: course.apart, windows: windowsOf(course) };
  return {
    method: "history",
    exact: false,
    shift: shown.shift,
    ...withTick({ low, high }),
    undivided: () => withTick(undivided()),
    worse: rise.pValue,
    better: fall.pValue,
    level: shown.level,
    measurements,
    commonPart,
    start: places[likely.since] ?? Number.POSITIVE_INFINITY,
    reach: (pValue, limit) => detectableShift(plan, pValue, limit),
    rounds: (shift, pValue) => measurementsNeeded(noise, shift, pValue),
    sizeIfReported: sizeIfReportedOf(course, shown, { low, high }, { level, tick }),
    ...drift && { drift }
  };
}
function sizeIfReportedOf(course, shown, plain, { level, tick }) {
  const sized = ofSize(course);
  const first2 = course.current.slice(0, course.current.length - sized.current.length);
  return (isTold) => {
    const seenWith = (more) => {
      const current = [...first2, ...sized.current.map((value2) => value2 + more)];
      const { rise, fall } = newestRegimes({ ...course, current });
      return { shift: shown.shift + more, worse: rise.pValue, better: fall.pValue };
    };
    const measured = { shift: shown.shift, ...plain };
    const size2 = sizeOfPicked(sized, shown, (more) => isTold(seenWith(more)), measured, level);
    return { ...size2, low: size2.low - tick, high: size2.high + tick };
  };
}
function ofSize(course) {
  const { current, widening, apart: apart2 } = course;
  return current.length === 1 || apart2 ? course : { ...course, current: current.slice(1), widening: widening.slice(1) };
}

// src/stats/recovery.ts
var AT_ONCE = 0.01;
function isNearBefore(value2, { before, after, limit }) {
  return value2 - before <= limit && value2 - before < (after - before) / 2;
}
function isBack(current, previous, episode, { sigma, deviations }) {
  const value2 = median(current);
  if (!isNearBefore(value2, episode)) return false;
  if (deviations.below.upper((episode.after - value2) / sigma) <= AT_ONCE) return true;
  return previous !== void 0 && isNearBefore(previous, episode);
}

// src/check/open-episode.ts
function againstReportedLevels(comparison2, { life, scale }, { tracked }) {
  const { open: open2, place } = life;
  if (!tracked || place !== void 0 || !open2 || open2.before === null) return comparison2;
  const level = scale.to(open2.before);
  const moved = comparison2.level - level;
  return {
    ...comparison2,
    level,
    shift: comparison2.shift + moved,
    low: comparison2.low + moved,
    high: comparison2.high + moved,
    undivided: () => {
      const { low, high } = comparison2.undivided();
      return { low: low + moved, high: high + moved };
    }
  };
}
function openEpisodeOf(prepared, evidence, comparison2, situation) {
  const { life, earlier, open: open2 } = prepared;
  const { open: episode, place } = life;
  if (!episode) return null;
  const runs2 = 1 + earlier.filter((other, t) => other && t >= (place ?? 0)).length;
  const isOwn = place === situation.runs.length;
  const isKnown = open2 !== void 0 || place === void 0;
  const canTell = situation.tracked && isKnown && !isOwn;
  const isBack2 = canTell && isOver({ ...prepared, episode, runs: runs2 }, evidence, comparison2, situation);
  return { episode, runs: runs2, isBack: isBack2, isOwn };
}
function isOver({ episode, runs: runs2, scale, limits, current }, evidence, comparison2, { machines, machine }) {
  const before = comparison2?.level ?? (episode.before === null ? void 0 : scale.to(episode.before));
  if (before === void 0) return false;
  const limit = limitShiftsOf(limits, scale).worse;
  const after = episode.after === null ? before + 2 * limit : scale.to(episode.after);
  const levels = { before, after, limit };
  if (evidence.kind !== "tested") {
    return isNearBefore(current.find((value2) => !Number.isNaN(value2)) ?? Number.NaN, levels);
  }
  const { course, places, commonPart } = evidence;
  const newest = median(course.current);
  if (!isNearBefore(newest + commonPart, levels)) return false;
  if (!isReported(episode)) return isNearBefore(newest, levels);
  const isLast = places.at(-1) === machines.lastIndexOf(machine);
  const previous = isLast && runs2 > 1 ? course.history.at(-1) : void 0;
  return isBack(course.current, previous, levels, course.noise);
}
var YOUNG_LIMITS = 2;
function youngOf({ earlier, scale, current, open: open2, limits }, here, noise, { machines, machine }) {
  const values = here.map(({ sample }) => scale.to(sample.centre));
  const newest = current.find((value2) => !Number.isNaN(value2));
  if (values.length === 0 || newest === void 0) return null;
  const level = median(values);
  const far = YOUNG_LIMITS * limitShiftsOf(limits, scale).worse;
  const later = earlier.filter((other, t) => other && machines[t] === machine && t >= (open2 ?? Infinity));
  const isFar = (other) => other && scale.to(other.sample.centre) - level > far;
  return {
    shift: newest - level,
    pValue: youngPValue(newest - level, values.length, noise),
    seen: newest - level > far && later.every(isFar) ? 1 + later.length : 0
  };
}

// src/check/ratios.ts
var WIDTH = 2.58;
function withoutYoungRatios(measurements, rows, isHere) {
  const runsOf = (i) => {
    const unit = measurements[i]?.metric.unit;
    return (rows[i] ?? []).filter((other, t) => other?.metric.unit === unit && isHere(t)).length;
  };
  const ratios = new Map(
    measurements.flatMap(
      ({ benchmark, metric }, i) => metric.beside?.role === "ratio" ? [[seriesKey(benchmark.name, metric.beside.metric), i]] : []
    )
  );
  if (ratios.size === 0) return measurements;
  return measurements.map((each, i) => {
    const { benchmark, metric } = each;
    const ratio = metric.beside?.role === "code" ? ratios.get(seriesKey(benchmark.name, metric.name)) : void 0;
    if (ratio === void 0 || runsOf(ratio) >= RUNS_MIN || runsOf(i) < RUNS_MIN) return each;
    const { beside: _, ...own } = metric;
    const direction = measurements[ratio].metric.direction;
    return { ...each, metric: { ...own, direction } };
  });
}
function chainUncertainty({ reference }, runs2) {
  if (!reference?.uncertainty) return 0;
  const isAcross = runs2.some((other) => other.reference && !isSameReference(other.reference, reference));
  return isAcross ? reference.uncertainty : 0;
}
function widened(limits, { beside }, uncertainty) {
  if (uncertainty === 0 || beside?.role !== "ratio") return limits;
  const factor = Math.exp(WIDTH * uncertainty);
  const { threshold: threshold2, direction } = limits;
  const wider = direction === "higher" ? 1 - (1 - threshold2) / factor : (1 + threshold2) * factor - 1;
  return { ...limits, threshold: wider };
}

// src/check/prepared.ts
var COUNTS = /* @__PURE__ */ new Set(["count", "allocs", "B"]);
function seriesOf2(measurement, known2, repeated, rules, uncertainty = 0) {
  const { benchmark, metric } = measurement;
  const isOther = (other) => other !== void 0 && other.metric.unit !== metric.unit;
  const sameUnit = (others) => others.some(isOther) ? others.map((other) => isOther(other) ? void 0 : other) : others;
  const limits = widened(limitsFor(rules, benchmark, metric), metric, uncertainty);
  const earlier = sameUnit(known2);
  const centres = [];
  for (const other of earlier) if (other) centres.push(other.sample.centre);
  const now = [measurement, ...sameUnit(repeated)].map((each) => each?.sample.centre ?? Number.NaN);
  const values = [...centres, ...now.filter((value2) => !Number.isNaN(value2))];
  const scale = scaleFor(
    values,
    median(centres.length > 0 ? centres : values),
    limits.direction === "higher"
  );
  return {
    measurement,
    limits,
    earlier,
    unitBefore: centres.length === 0 ? known2.find((other) => other)?.metric.unit : void 0,
    scale,
    history: earlier.map((other) => other ? scale.to(other.sample.centre) : Number.NaN),
    current: now.map(scale.to),
    counted: COUNTS.has(metric.unit),
    isDeterministic: isDeterministic(measurement),
    agreeing: agreeingOf(measurement),
    tick: COUNTS.has(metric.unit) ? 0 : tickShift(values, scale)
  };
}
function isDeterministic({ metric: { name, unit } }) {
  return unit === "count" ? /\binstructions?\b|^ir$/i.test(name) : unit === "B" && name === "size";
}
function agreeingOf({ sample: { values, level, centre } }) {
  if (values.length < 2 || values.some((value2) => value2 !== centre)) return 0;
  return level === "process" ? values.length - 1 : values.length >= AGREEING_MIN ? 1 : 0;
}
var AGREEING_MIN = 3;
function tickShift(values, scale) {
  const tick = tickOf2(values);
  if (tick === 0) return 0;
  const middle = median(values);
  if (middle === 0) return 0;
  const shift = Math.abs(scale.to(middle + tick) - scale.to(middle));
  return Number.isFinite(shift) ? shift : 0;
}
function baselineOf(earlier, { place }, accepted, { machines, machine, tracked }) {
  if (place === void 0) return { accepted, open: void 0 };
  const before = earlier.filter((other, t) => other && t < place && machines[t] === machine);
  if (before.length >= (tracked ? 1 : RUNS_MIN)) return { accepted, open: place };
  return { accepted: tracked ? accepted : Math.max(accepted, place), open: void 0 };
}
function onThisMachine({ earlier, accepted, open: open2 = Number.POSITIVE_INFINITY }, { machines, machine, tracked }) {
  const isHere = (t) => machines[t] === machine && (!tracked || t < open2);
  const here = (from) => earlier.filter((other, t) => !!other && t >= from && isHere(t));
  const since = here(accepted);
  return since.length > 0 ? since : here(0);
}
function acceptedLevels({ accepted }, runs2) {
  const places = new Map(runs2.map(({ id }, place) => [id, place]));
  const levels = accepted.flatMap(({ run: run2, benchmark: name = "*", metric: of7 = "*" }) => {
    const names = ({ benchmark, metric }) => isNamed(name, benchmark) && matchesWildcard(of7, metric.name);
    const place = places.get(run2);
    return place === void 0 ? [] : [{ run: run2, place, names }];
  });
  return levels.sort((a, b) => a.place - b.place);
}
function keyOf2({ benchmark, metric }) {
  return seriesKey(benchmark.name, metric.name);
}

// src/check/compare-history.ts
var DRIFT_MIN = 0.03;
function compareWithHistory(run2, again, baseline, { rules, confidence, comparability }, tracked, apart2 = false) {
  const runs2 = baseline.runs.slice(-WINDOW);
  const keyOfMachine = (other) => environmentKey(other.environment, comparability, run2.environment);
  const machine = keyOfMachine(run2);
  const machines = runs2.map(keyOfMachine).map((key) => key === machine ? machine : key);
  const situation = { run: run2, runs: runs2, machines, machine, comparability, tracked, level: 1 - confidence };
  const rows = rowsOf(run2, runs2);
  const repeats = rowsOf(run2, again);
  const levels = acceptedLevels(baseline, runs2);
  const lifeOf = livesOf(baseline, runs2, run2);
  const order = run2.measurements.map(keyOf2).map((key, i) => ({ key, i }));
  order.sort((a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
  const judged = withoutYoungRatios(run2.measurements, rows, (t) => machines[t] === machine);
  const uncertainty = chainUncertainty(run2, runs2);
  const prepared = judged.map((measurement, i) => {
    const life = lifeOf(measurement.benchmark.name, measurement.metric.name);
    const row2 = rows[i];
    const earlier = life.hidden.size === 0 ? row2 : row2.map((other, t) => life.hidden.has(t) ? void 0 : other);
    const level = levels.findLast(({ names }) => names(measurement));
    const accepted = level ? life.accepted.get(level.run) ?? level.place : 0;
    const { name: benchmark } = measurement.benchmark;
    const series2 = seriesOf2(measurement, earlier, repeats[i], rules, uncertainty);
    return { i, benchmark, ...series2, life, ...baselineOf(series2.earlier, life, accepted, situation) };
  });
  const suite = order.map(({ i }) => prepared[i]);
  const around2 = [
    { history: machines, current: machine },
    { riseMin: DRIFT_MIN, tracked, apart: apart2 }
  ];
  const own = suite.filter(({ measurement }) => !measurement.metric.beside);
  const evidence = evidenceOf(own, ...around2);
  const beside = suite.filter(({ measurement }) => measurement.metric.beside);
  const { series: ofBeside } = evidenceOf(beside, around2[0], { ...around2[1], isBeside: true });
  const all2 = [...evidence.series, ...ofBeside];
  const found = new Map([...own, ...beside].map(({ i }, k) => [i, all2[k]]));
  const youth = youngNoise(
    prepared.flatMap((each) => {
      return found.get(each.i)?.kind === "untested" ? [onThisMachine(each, situation).map(({ sample }) => each.scale.to(sample.centre))] : [];
    })
  );
  const odd = all2.filter((each) => each.kind === "exact" && each.odd > 0).length;
  return {
    compared: prepared.map(
      (each, i) => comparedOf(each, found.get(i), { youth, odd }, situation)
    ),
    commonShift: evidence.commonShift,
    livesOn: evidence.livesOn,
    climb: evidence.climb
  };
}
function rowsOf({ measurements }, others) {
  const benchmarks = /* @__PURE__ */ new Map();
  const rows = measurements.map(({ benchmark, metric }) => {
    const metrics = benchmarks.get(benchmark.name) ?? /* @__PURE__ */ new Map();
    const row2 = metrics.get(metric.name) ?? new Array(others.length).fill(void 0);
    benchmarks.set(benchmark.name, metrics.set(metric.name, row2));
    return row2;
  });
  for (const [t, other] of others.entries()) {
    for (const measurement of other.measurements) {
      const row2 = benchmarks.get(measurement.benchmark.name)?.get(measurement.metric.name);
      if (row2) row2[t] = measurement;
    }
  }
  return rows;
}
function comparedOf(prepared, evidence, { youth, odd }, situation) {
  const { measurement, limits, earlier, scale, open: open2 } = prepared;
  const { machines, machine, tracked } = situation;
  const all2 = earlier.filter((other, t) => !!other && machines[t] === machine);
  const here = onThisMachine(prepared, situation);
  const beside = besideMoved(prepared, evidence, situation);
  const found = comparisonOf(beside ?? evidence, prepared, odd, situation.level);
  const comparison2 = found && againstReportedLevels(found, prepared, situation);
  const series2 = {
    measurement,
    limits,
    scale,
    recent: recentOf(all2, measurement),
    openEpisode: openEpisodeOf(prepared, evidence, comparison2, situation),
    young: comparison2 ? null : youngOf(prepared, here, youth, situation)
  };
  if (comparison2) {
    const value2 = finiteOr(scale.from(comparison2.level), median(here.map(({ sample }) => sample.centre)));
    const samples = here.reduce((sum, { sample }) => sum + sample.values.length, 0);
    const start2 = tracked && open2 !== void 0 ? open2 : comparison2.start;
    return {
      ...series2,
      baseline: { value: value2, runs: here.length, samples },
      comparison: { ...comparison2, start: start2 },
      obstacle: null,
      since: sinceOf(start2, prepared, evidence, situation),
      start: start2,
      moved: beside !== void 0 || evidence.kind === "tested" && evidence.moved
    };
  }
  const { baseline, obstacle } = withoutComparison(prepared, here, situation);
  const start = open2 ?? null;
  return { ...series2, baseline, comparison: null, obstacle, since: null, start, moved: false };
}
function besideMoved(prepared, evidence, situation) {
  if (evidence.kind !== "exact" || situation.tracked) return void 0;
  const { history, current, counted: counted2, accepted } = prepared;
  const { machines, machine } = situation;
  const places = [...history.keys()].filter((t) => machines[t] === machine && !Number.isNaN(history[t]));
  const own = places.map((t) => history[t]);
  const newest = own.pop();
  const since = beginningAt(accepted, places);
  if (since > 0 && since === own.length) return void 0;
  const branch = exactly(own, [newest], counted2, since);
  if (!branch || branch.shift === 0) return void 0;
  const shifts = current.filter((value2) => !Number.isNaN(value2)).map((value2) => value2 - newest);
  const shift = shifts.reduce((a, b) => Math.abs(b) < Math.abs(a) ? b : a);
  return { ...evidence, shift: evidence.shift === 0 ? 0 : shift, level: newest, start: history.length };
}
function sinceOf(start, { earlier }, evidence, { run: run2, runs: runs2, tracked }) {
  if (!tracked) return null;
  const set = placesIn(evidence) ?? { first: start, last: start, isOlder: false };
  const before = set.isOlder ? void 0 : runs2.findLast((_, t) => t < set.first && earlier[t]);
  const last = set.last < runs2.length ? runs2[set.last] : run2;
  if (!last || last.commit === "" || !set.isOlder && !before) return null;
  return { after: before?.commit ?? "", commit: last.commit };
}
var SHOWN_LEVEL = 0.2;
function placesIn(evidence) {
  if (evidence.kind !== "tested") return void 0;
  const { course, places, rise, fall } = evidence;
  if (Math.min(rise.pValue, fall.pValue) > SHOWN_LEVEL) return void 0;
  const set = placesOf(course, rise.pValue <= fall.pValue ? 1 : -1);
  const placeOf2 = (place) => places[place] ?? Number.POSITIVE_INFINITY;
  return { first: placeOf2(set.first), last: placeOf2(set.last), isOlder: set.isOlder };
}
function withoutComparison({ earlier, unitBefore }, here, { runs: runs2, machines, machine, comparability }) {
  if (unitBefore !== void 0)
    return { baseline: null, obstacle: { code: "unit-changed", was: unitBefore } };
  if (here.length > 0) {
    const value2 = median(here.map(({ sample }) => sample.centre));
    const samples = here.reduce((sum, { sample }) => sum + sample.values.length, 0);
    return {
      baseline: { value: value2, runs: here.length, samples },
      obstacle: { code: "too-few-runs", have: here.length, need: RUNS_MIN }
    };
  }
  const last = earlier.findLastIndex((other2) => other2);
  const other = earlier[last];
  if (!other || machines.includes(machine)) return { baseline: null, obstacle: { code: "not-in-baseline" } };
  const was = describeEnvironment(runs2[last].environment, comparability);
  return {
    baseline: { value: other.sample.centre, runs: 1, samples: other.sample.values.length },
    obstacle: { code: "other-environment", have: 0, need: RUNS_MIN, was }
  };
}
function finiteOr(value2, otherwise) {
  return Number.isFinite(value2) ? value2 : otherwise;
}

// src/stats/counts.ts
var POWER3 = 0.8416;
function compareCounts(before, after, oldLevel, looks2, level) {
  const shift = mean(after) - mean(before);
  const freedom = before.length + after.length - 2;
  const common = {
    method: "samples",
    level: oldLevel,
    measurements: after.length,
    commonPart: 0,
    start: 1
  };
  const variance = (squares(before) + squares(after)) / freedom;
  if (isConstant2(before) && isConstant2(after)) {
    const interval2 = { low: shift, high: shift };
    return {
      ...{ ...common, ...interval2, exact: true, shift, undivided: () => interval2 },
      ...{ worse: Number(shift <= 0), better: Number(shift >= 0) },
      reach: () => 0,
      rounds: () => after.length
    };
  }
  const share2 = 2 ** looks2;
  const error = Math.sqrt(variance * (1 / before.length + 1 / after.length));
  const half = error * studentCritical(level / share2, freedom);
  const interval = { low: shift - half, high: shift + half };
  const pValue = (t) => Math.min(1, share2 * studentUpper(t, freedom));
  const reach = (alpha) => error * (studentCritical(2 * alpha / share2, freedom) + POWER3);
  return {
    ...{ ...common, ...interval, exact: false, shift, undivided: () => interval },
    worse: pValue(shift / error),
    better: pValue(-shift / error),
    reach,
    rounds: (margin, alpha) => Math.ceil(after.length * Math.max(1, reach(alpha) / margin) ** 2)
  };
}
function squares(values) {
  const centre = mean(values);
  return values.reduce((sum, value2) => sum + (value2 - centre) ** 2, 0);
}
function isConstant2(values) {
  const sorted = ascending(values);
  return sorted[0] === sorted.at(-1);
}

// src/stats/sequential.ts
var ROUNDS_A_LOOK = 5;
function isLook(rounds, max) {
  return rounds % ROUNDS_A_LOOK === 0 || rounds === max;
}
function spentAfter(share2) {
  return share2 ** 1.25;
}
var POINTS = 8;
var REACH = 8;
function spendingBounds(spent, times, alpha, least = []) {
  return walkOf(spent, times, alpha, least).map(({ bound }) => bound);
}
function walkOf(spent, times, alpha, least = []) {
  const smallest = times.reduce((step, time2, k) => Math.min(step, time2 - (times[k - 1] ?? 0)), 1);
  const width2 = Math.sqrt(smallest) / POINTS;
  const top = Math.ceil(REACH * Math.sqrt(times.at(-1) ?? 1) / width2);
  let density = new Float64Array(2 * top + 1);
  let used = 0;
  return times.map((time2, k) => {
    const before = times[k - 1] ?? 0;
    density = k === 0 ? normalAround(density.length, top, width2, Math.sqrt(time2)) : stepped(density, width2, Math.sqrt(time2 - before));
    const share2 = (spent[k] ?? 0) - used;
    const uncut = density.slice();
    const bound = cutTail(density, top, width2, share2 * alpha) / Math.sqrt(time2);
    const look = { time: time2, density: uncut, top, width: width2 };
    if (normalUpper(bound) < (least[k] ?? 0)) {
      density = uncut.slice();
      return { ...look, bound: Number.POSITIVE_INFINITY };
    }
    used = spent[k] ?? 0;
    return { ...look, bound };
  });
}
function normalAround(length, centre, width2, sigma) {
  return Float64Array.from({ length }, (_, i) => normalDensity((i - centre) * width2, sigma));
}
function normalDensity(x, sigma) {
  return Math.exp(-x * x / (2 * sigma * sigma)) / (sigma * Math.sqrt(2 * Math.PI));
}
function stepped(density, width2, sigma) {
  const reach = Math.ceil(REACH * sigma / width2);
  const kernel = Array.from(
    { length: 2 * reach + 1 },
    (_, i) => width2 * normalDensity((i - reach) * width2, sigma)
  );
  const next2 = new Float64Array(density.length);
  for (let i = 0; i < density.length; i++) {
    const from = density[i];
    if (from === 0) continue;
    const first2 = Math.max(0, i - reach);
    const last = Math.min(density.length - 1, i + reach);
    for (let j = first2; j <= last; j++)
      next2[j] = next2[j] + from * kernel[j - i + reach];
  }
  return next2;
}
function cutTail(density, centre, width2, mass) {
  if (mass <= 0) return Number.POSITIVE_INFINITY;
  let removed = 0;
  for (let i = density.length - 1; i >= 0; i--) {
    const cell = width2 * density[i];
    if (removed + cell >= mass) {
      const share2 = (mass - removed) / cell;
      density[i] = density[i] * (1 - share2);
      return (i - centre + 0.5 - share2) * width2;
    }
    removed += cell;
    density[i] = 0;
  }
  return Number.NEGATIVE_INFINITY;
}
var LEVELS = [
  0.5,
  0.3,
  0.15,
  0.08,
  0.04,
  0.02,
  0.01,
  5e-3,
  2e-3,
  1e-3,
  5e-4,
  2e-4,
  1e-4,
  1e-5,
  1e-6,
  1e-7,
  1e-8
];
var LEVEL_QUANTILES = LEVELS.map(normalQuantileUpper);
var made = /* @__PURE__ */ new Map();
function sequentialTest(done, { max, ended }) {
  const last = ended && done < max ? done : max;
  const key = `${last} of ${max}`;
  const test = made.get(key) ?? makeTest(last, max);
  made.set(key, test);
  return test;
}
function walkTo(max, alpha) {
  const looks2 = Array.from({ length: max }, (_, i) => i + 1).filter((rounds) => isLook(rounds, max));
  const times = looks2.map((look) => look / max);
  return walkOf(
    times.map((time2, k) => k === looks2.length - 1 ? 1 : spentAfter(time2)),
    times,
    alpha,
    looks2.map((look) => 0.5 ** look)
  );
}
function makeTest(last, max) {
  const looks2 = Array.from({ length: last }, (_, i) => i + 1).filter((rounds) => isLook(rounds, last));
  const times = looks2.map((look) => look / max);
  const spent = times.map((time2, k) => k === looks2.length - 1 ? 1 : spentAfter(time2));
  const least = looks2.map((look) => 0.5 ** look);
  const bounds = LEVELS.map((alpha) => spendingBounds(spent, times, alpha, least));
  const at = (look) => {
    const k = looks2.indexOf(look);
    if (k < 0) throw new RangeError(`there is no look after ${look} rounds, only after ${looks2}`);
    return bounds.map((row2) => row2[k]);
  };
  return {
    looks: looks2,
    critical: (look, alpha) => interpolated(LEVEL_QUANTILES, at(look), normalQuantileUpper(alpha)),
    pValue: (look, z) => {
      const quantile2 = interpolated(at(look), LEVEL_QUANTILES, z);
      return quantile2 <= 0 ? 1 : normalUpper(quantile2);
    }
  };
}
function interpolated(places, values, place) {
  let i = places.findIndex((other) => other >= place);
  if (i < 0) i = places.length - 1;
  i = Math.max(1, i);
  const [x0, x1] = [places[i - 1], places[i]];
  const [y0, y1] = [values[i - 1], values[i]];
  if (x0 === Number.POSITIVE_INFINITY) return Number.NEGATIVE_INFINITY;
  if (x1 === Number.POSITIVE_INFINITY) return y0;
  if (y0 === Number.POSITIVE_INFINITY || y1 === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY;
  return y0 + (y1 - y0) * (place - x0) / (x1 - x0);
}

// src/stats/after-stopping.ts
var walks = /* @__PURE__ */ new Map();
var shares = /* @__PURE__ */ new Map();
var STEP = 0.02;
var FAR = 6;
function shareLeft(rounds, z, max, alpha) {
  const walkKey = `${max} at ${alpha}`;
  const walk = walks.get(walkKey) ?? walkTo(max, alpha);
  walks.set(walkKey, walk);
  const look = walk.findIndex(({ time: time2 }) => Math.round(time2 * max) === rounds);
  const bound = walk[look]?.bound ?? Number.POSITIVE_INFINITY;
  if (look < 0 || !(z > 0) || z > bound + FAR) return 1;
  const place = STEP * Math.round(z / STEP);
  const key = `${rounds}, ${place.toFixed(2)} of ${walkKey}`;
  const share2 = shares.get(key) ?? shareAt(walk, look, place);
  shares.set(key, share2);
  return share2;
}
function shareAt(walk, look, z) {
  const naive = z / Math.sqrt(walk[look].time);
  const of7 = (isInTheMiddle) => {
    let [low, high] = [0, naive];
    for (let step = 0; step < STEPS; step++) {
      const drift = (low + high) / 2;
      if (isInTheMiddle(chancesOf(walk, look, z, drift))) high = drift;
      else low = drift;
    }
    return (low + high) / 2 / naive;
  };
  const ordered = of7(({ seen }) => seen >= 0.5);
  const found = of7(({ seen, any }) => seen >= 0.5 * any);
  const { any: often } = chancesOf(walk, look, z, found * naive);
  return often * ordered + (1 - often) * found;
}
var STEPS = 11;
function chancesOf(walk, look, z, drift) {
  let [earlier, any] = [0, 0];
  for (const [k, each] of walk.entries()) {
    if (!Number.isFinite(each.bound)) continue;
    const crossing3 = beyond(each, each.bound * Math.sqrt(each.time), drift);
    any += crossing3;
    if (k < look) earlier += crossing3;
  }
  const now = walk[look];
  return { seen: earlier + beyond(now, z * Math.sqrt(now.time), drift), any: Math.min(1, any) };
}
function beyond({ density, top, width: width2, time: time2 }, place, drift) {
  let sum = 0;
  for (let i = density.length - 1; i >= 0; i--) {
    const at = (i - top) * width2;
    const cell = Math.min(1, (at - place) / width2 + 0.5);
    if (cell <= 0) break;
    sum += cell * width2 * density[i] * Math.exp(drift * at - drift * drift * time2 / 2);
  }
  return sum;
}

// src/stats/signed-rank.ts
var EXACT_MAX2 = 150;
function rankSums(differences) {
  const up = sizesOn(differences, 1);
  const down = sizesOn(differences, -1);
  let [above, below] = [0, 0];
  let rank3 = differences.length - up.length - down.length;
  for (let [i, j] = [0, 0]; i < up.length || j < down.length; ) {
    const size2 = Math.min(up[i] ?? Number.POSITIVE_INFINITY, down[j] ?? Number.POSITIVE_INFINITY);
    const [firstUp, firstDown] = [i, j];
    while (up[i] === size2) i++;
    while (down[j] === size2) j++;
    const equal = i - firstUp + (j - firstDown);
    const middle = rank3 + (equal + 1) / 2;
    above += (i - firstUp) * middle;
    below += (j - firstDown) * middle;
    rank3 += equal;
  }
  return { n: differences.length, above, below };
}
function sizesOn(differences, side) {
  const sizes = new Float64Array(differences.length);
  let count = 0;
  for (const difference of differences) if (side * difference > 0) sizes[count++] = side * difference;
  return sizes.subarray(0, count).sort();
}
function signedRankUpper(rankSum, n) {
  const sum = Math.floor(rankSum);
  if (sum <= 0) return 1;
  if (n <= EXACT_MAX2) return upperTails(n)[sum];
  const spread = Math.sqrt(n * (n + 1) * (2 * n + 1) / 24);
  return normalUpper((sum - 0.5 - n * (n + 1) / 4) / spread);
}
function centreInterval(differences, tail) {
  const n = differences.length;
  const largest = n * (n + 1) / 2;
  let cut = -1;
  while (cut + 1 < largest / 2 && signedRankUpper(largest - (cut + 1), n) <= tail) cut++;
  const means = pairwiseMeans(differences);
  const [low, high] = [means[cut], means.at(-1 - cut)];
  return cut < 0 || low === void 0 || high === void 0 ? void 0 : { low, high };
}
function pairwiseMeans(differences) {
  return ascending(differences.flatMap((a, i) => differences.slice(i).map((b) => (a + b) / 2)));
}
var counted = /* @__PURE__ */ new Map();
function upperTails(n) {
  const known2 = counted.get(n);
  if (known2) return known2;
  const tails = new Float64Array(n * (n + 1) / 2 + 1);
  tails[0] = 1;
  for (let rank3 = 1; rank3 <= n; rank3++) {
    for (let sum = rank3 * (rank3 + 1) / 2; sum >= 0; sum--) {
      const without = tails[sum];
      tails[sum] = (without + (sum >= rank3 ? tails[sum - rank3] : 0)) / 2;
    }
  }
  for (let sum = tails.length - 2; sum >= 0; sum--)
    tails[sum] = tails[sum] + tails[sum + 1];
  counted.set(n, tails);
  return tails;
}

// src/stats/one-sided-outliers.ts
function cappedRankSums(pairs, share2) {
  return cappedSums(pairs, 0, quantileOf(valuesOf2(pairs, 0), share2));
}
function valuesOf2(pairs, shift) {
  const values = new Float64Array(2 * pairs.length);
  for (const [i, { before, after }] of pairs.entries()) {
    values[2 * i] = before;
    values[2 * i + 1] = after - shift;
  }
  return values;
}
function cappedSums(pairs, shift, cap) {
  const differences = [];
  for (const { before, after } of pairs) {
    const isInformative = before < cap || after - shift < cap;
    if (isInformative) differences.push(Math.min(after - shift, cap) - Math.min(before, cap));
  }
  return rankSums(differences);
}
function cappedEstimate(pairs, share2, tail) {
  const differences = pairs.map(({ before, after }) => after - before);
  const [least, most] = [Math.min(...differences), Math.max(...differences)];
  const margin = most - least || 1;
  const sumsAt = (shift) => cappedSums(pairs, shift, quantileOf(valuesOf2(pairs, shift), share2));
  const within2 = (isAbove, end, side) => {
    const { [side]: found } = crossing2((shift) => isAbove(sumsAt(shift)), least - margin, most + margin);
    return found < least - margin / 2 || found > most + margin / 2 ? end : found;
  };
  return {
    shift: within2(({ above, below }) => above > below, Number.NaN, "middle"),
    low: within2(({ above, n }) => signedRankUpper(above, n) <= tail, Number.NEGATIVE_INFINITY, "before"),
    high: within2(({ below, n }) => signedRankUpper(below, n) > tail, Number.POSITIVE_INFINITY, "after")
  };
}
var STEPS2 = 20;
function crossing2(holds, left, right) {
  let [low, high] = [left, right];
  for (let step = 0; step < STEPS2; step++) {
    const middle = (low + high) / 2;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return { before: low, middle: (low + high) / 2, after: high };
}

// src/stats/paired.ts
var EXACT_ROUNDS_MIN = 3;
var BEYOND = 1.0001;
var POWER4 = 0.8416;
var PLAIN2 = 0.65;
var CAPPED = [
  { share: 0.3, quantile: 0.5 },
  { share: 0.05, quantile: 0.25 }
];
function viewsOf(pairs) {
  const differences = pairs.map(({ before, after }) => after - before);
  const plain = {
    share: PLAIN2,
    sumsOf: (rounds) => rankSums(differences.slice(0, rounds)),
    estimate: (tail) => ({
      shift: quantile(pairwiseMeans(differences), 0.5),
      ...centreInterval(differences, tail) ?? UNBOUNDED
    })
  };
  const capped = CAPPED.map(
    ({ share: share2, quantile: at }) => ({
      share: share2,
      sumsOf: (rounds) => cappedRankSums(pairs.slice(0, rounds), at),
      estimate: (tail) => cappedEstimate(pairs, at, tail)
    })
  );
  return [plain, ...capped];
}
function comparePairs(pairs, oldLevel, options, level) {
  const differences = pairs.map(({ before, after }) => after - before);
  const [first2] = differences;
  const measurements = pairs.length;
  const common = { method: "samples", level: oldLevel, measurements, commonPart: 0, start: 1 };
  const isCount = options.tick === void 0;
  if (isCount && pairs.length >= EXACT_ROUNDS_MIN && differences.every((each) => each === first2)) {
    const interval2 = { low: first2, high: first2 };
    const sides2 = { worse: Number(first2 <= 0), better: Number(first2 >= 0) };
    return {
      ...common,
      exact: true,
      shift: first2,
      ...interval2,
      undivided: () => interval2,
      ...sides2,
      reach: () => 0,
      rounds: () => pairs.length
    };
  }
  const test = sequentialTest(pairs.length, options);
  const passed = looksWithin(test, pairs.length);
  const rounds = passed.at(-1);
  if (rounds === void 0) {
    return {
      ...common,
      exact: false,
      shift: quantile(pairwiseMeans(differences), 0.5),
      ...UNBOUNDED,
      undivided: () => UNBOUNDED,
      ...{ worse: 1, better: 1 },
      reach: () => Number.POSITIVE_INFINITY,
      rounds: (_, pValue) => signsFor(pValue, pairs.length)
    };
  }
  const critical = (share3, alpha) => test.critical(rounds, share3 * alpha);
  const views = viewsOf(pairs.slice(0, rounds));
  const { best, share: share2, interval, error } = estimateOf(views, (share3) => critical(share3, level / 2));
  const sides = passed.map((look) => sidesOf(views, test, [look]));
  const isEnd = ({ worse, better }) => Math.min(worse, better) <= (options.stopsAt ?? 0);
  const end = passed[sides.findIndex(isEnd)];
  const left = best.shift * (end === void 0 ? 1 : leftOf(pairs.slice(0, end), rounds, options, level));
  const { limit = Number.POSITIVE_INFINITY } = options;
  const shift = best.shift > limit ? Math.max(left, Math.min(best.shift, BEYOND * limit)) : left;
  const rounding = tickError(options.tick ?? 0, differences.slice(0, rounds));
  const reported = {
    low: Math.min(shift, interval.low - rounding),
    high: Math.max(shift, interval.high + rounding)
  };
  const reach = (pValue) => 0.5 ** rounds > normalUpper(critical(share2, pValue)) ? Number.POSITIVE_INFINITY : error * (critical(share2, pValue) + POWER4);
  return {
    ...common,
    exact: false,
    shift,
    ...reported,
    undivided: () => reported,
    worse: Math.min(...sides.map(({ worse }) => worse)),
    better: Math.min(...sides.map(({ better }) => better)),
    reach,
    rounds: (margin, pValue) => Number.isFinite(reach(pValue)) ? Math.ceil(rounds * (reach(pValue) / margin) ** 2) : signsFor(pValue, pairs.length)
  };
}
function estimateOf(views, critical) {
  const estimates = views.map(({ estimate, share: share3 }) => {
    return { ...estimate(normalUpper(critical(share3))), share: share3 };
  });
  const { best, share: share2, interval } = agreed(estimates);
  const width2 = widthOf(best);
  const error = Number.isFinite(width2) ? width2 / (2 * critical(share2)) : Number.POSITIVE_INFINITY;
  return { best, share: share2, interval, error };
}
function leftOf(chosen, rounds, options, level) {
  const { stopsAt = 0, max } = options;
  const end = chosen.length;
  const test = sequentialTest(end, { max, ended: options.ended && end === rounds });
  const views = viewsOf(chosen);
  const { best, error } = estimateOf(views, (share2) => test.critical(end, share2 * level / 2));
  const signs = views.map(({ sumsOf }) => {
    const { above, below, n } = sumsOf(end);
    return normalQuantileUpper(Math.min(0.5, signedRankUpper(Math.max(above, below), n)));
  });
  const z = Math.max(Math.abs(best.shift) / error, ...signs);
  return 1 - end / rounds * (1 - shareLeft(end, z, max, PLAIN2 * stopsAt));
}
function signsFor(pValue, rounds) {
  return Math.max(rounds + 1, Math.ceil(-Math.log2(PLAIN2 * pValue)));
}
function looksWithin({ looks: looks2 }, rounds) {
  return looks2.filter((look) => look <= rounds);
}
function agreed(estimates) {
  const best = estimates.reduce((least, each) => widthOf(each) < widthOf(least) ? each : least);
  const low = Math.max(...estimates.map((each) => each.low));
  const high = Math.min(...estimates.map((each) => each.high));
  const agree = low <= best.shift && best.shift <= high;
  return { best, share: best.share, interval: agree ? { low, high } : { low: best.low, high: best.high } };
}
function widthOf({ low, high }) {
  return high - low;
}
var UNBOUNDED = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
function sidesOf(views, test, looks2) {
  const seen = looks2.flatMap(
    (look) => views.map(({ share: share2, sumsOf }) => ({ look, share: share2, sums: sumsOf(look) }))
  );
  const smallest = (side) => {
    const all2 = seen.map(({ look, share: share2, sums: { n, [side]: sum } }) => {
      return pValueAt(test, look, Math.floor(sum), n) / share2;
    });
    return Math.min(1, ...all2);
  };
  return { worse: smallest("above"), better: smallest("below") };
}
var known = /* @__PURE__ */ new WeakMap();
function pValueAt(test, look, rankSum, n) {
  const answers = known.get(test) ?? /* @__PURE__ */ new Map();
  known.set(test, answers);
  const key = `${rankSum} of ${n} at ${look}`;
  const answer = answers.get(key) ?? pValueOf(test, look, signedRankUpper(rankSum, n));
  answers.set(key, answer);
  return answer;
}
function pValueOf(test, look, pValue) {
  return pValue >= 0.5 ? 1 : test.pValue(look, normalQuantileUpper(pValue));
}

// src/check/compare-rounds.ts
var STOPS_AT = 0.01;
function compareWithRounds(run2, base, { rounds, max, ended, counter }, rules, confidence) {
  const sides = rounds.map((round) => ({ base: bySeries(round.base), head: bySeries(round.head) }));
  const old = bySeries(base?.measurements ?? []);
  return run2.measurements.map((measurement) => {
    const { benchmark, metric, sample } = measurement;
    const key = seriesKey(benchmark.name, metric.name);
    const known2 = old.get(key);
    const other = known2?.metric.unit === metric.unit ? known2 : void 0;
    const pairs = sides.flatMap((side) => {
      const [before, after] = [side.base.get(key), side.head.get(key)];
      return other && before && after ? [{ before: before.sample.centre, after: after.sample.centre }] : [];
    });
    const limits = limitsFor(rules, benchmark, metric);
    const values = pairs.flatMap(({ before, after }) => [before, after]);
    const scale = scaleFor(values, other?.sample.centre ?? sample.centre, limits.direction === "higher");
    const series2 = {
      measurement,
      limits,
      scale,
      recent: [],
      since: null,
      start: null,
      moved: false,
      openEpisode: null,
      young: null
    };
    if (!other || pairs.length === 0) {
      const obstacle = known2 && !other ? { code: "unit-changed", was: known2.metric.unit } : { code: "not-in-baseline" };
      return { ...series2, baseline: null, comparison: null, obstacle };
    }
    const summary = { value: other.sample.centre, runs: 1, samples: pairs.length };
    if (counter !== void 0) {
      const valuesOf5 = (side) => sides.flatMap((each) => each[side].get(key)?.sample.values ?? []).map(scale.to);
      const [before, after] = [valuesOf5("base"), valuesOf5("head")];
      const comparison3 = compareCounts(
        ...[before, after, scale.to(other.sample.centre), pairs.length, 1 - confidence]
      );
      return { ...series2, baseline: summary, comparison: comparison3, obstacle: null };
    }
    const comparison2 = comparePairs(
      pairs.map(({ before, after }) => ({ before: scale.to(before), after: scale.to(after) })),
      scale.to(other.sample.centre),
      {
        max,
        // A series that was settled earlier and not measured since did not end because of the budget.
        ended: ended && isIn2(sides.at(-1), key),
        stopsAt: STOPS_AT,
        limit: limitShiftsOf(limits, scale).worse,
        ...isClocked(metric.unit) && { tick: onScale(scale, other.sample.centre, tickOf(values)) }
      },
      1 - confidence
    );
    return { ...series2, baseline: summary, comparison: comparison2, obstacle: null };
  });
}
function isIn2(sides, key) {
  return sides?.base.has(key) === true && sides.head.has(key);
}
function bySeries(measurements) {
  return new Map(measurements.map((each) => [seriesKey(each.benchmark.name, each.metric.name), each]));
}

// src/check/gate.ts
function gateOf(findings, baseline, override, { isWhole, failed, onSuspected, onMissing }) {
  const suspected = findings.filter(({ verdict }) => verdict === "suspected");
  const failing = failingOf(findings, onSuspected);
  if (failing.length > 0) return mayPass(failing, override) ? "allowed" : "fail";
  const isHistoryWhole = baseline.warnings.every(({ code: code2 }) => code2 !== "damaged-history");
  const lacks = failed.length > 0 || lackOf(findings) > 0;
  const isLame = lacks && onMissing !== "ignore" || failed.some(({ benchmark }) => benchmark === null);
  const passing = isWhole && isHistoryWhole && !isLame ? "pass" : "inconclusive";
  if (baseline.source === "none" && !isFirstRun(baseline)) return "nothing-compared";
  const compared = findings.filter((finding) => finding.current && finding.baseline);
  if (compared.length === 0 && baseline.source !== "none") return "nothing-compared";
  if (lacks && onMissing === "fail") return mayPass([], override) ? "allowed" : "fail";
  if (baseline.source === "none") return passing;
  if (suspected.length > 0 && onSuspected !== "pass") return "inconclusive";
  if (findings.some((each) => isUnsettled(each) || tookNoTime2(each))) return "inconclusive";
  return isMostlyJudged(tallyOf({ findings })) ? passing : "inconclusive";
}
function failingOf(findings, onSuspected) {
  return findings.filter(
    (finding) => finding.verdict === "regressed" || finding.verdict === "suspected" && onSuspected === "fail" && isNotInGrace(finding)
  );
}
function answerable(findings, onSuspected) {
  const failing = failingOf(findings, onSuspected);
  return failing.length > 0 ? failing : findings.filter(({ verdict }) => verdict === "missing");
}
function isFirstRun({ warnings }) {
  return warnings.every(({ code: code2 }) => code2 !== "not-compared");
}
function isNotInGrace({ reason }) {
  return reason.code !== "awaiting-confirmation";
}
function mayPass(regressed, override) {
  if (!override || regressed.some(({ severity }) => severity === "critical")) return false;
  return override.reason !== "" || regressed.every(({ severity }) => severity === null);
}

// src/check/machine-course.ts
var RUNS = 3;
function referenceOf(run2, earlier) {
  const { reference } = run2;
  if (!reference) return void 0;
  const { commit: commit2, next: next2 } = reference;
  const machine = courseOf(run2, earlier);
  return {
    name: referenceText(reference),
    commit: commit2,
    ...next2 && { next: referenceText(next2) },
    machine
  };
}
function otherReference({ reference: own }, earlier) {
  const last = earlier.at(-1)?.reference;
  if (!last || own && (own.moved || isSameReference(own, last))) return [];
  const from = referenceText(last);
  const subject = own ? referenceText(own) : from;
  const values = own ? { what: "restarted", reference: subject, from } : { what: "unmeasured", reference: from };
  return [{ code: "reference", subject, values }];
}
var CLIMB_LEVEL = 1e-3;
function ageWarnings(findings, { livesOn, climb }) {
  if (!livesOn) return [];
  const names = [...new Set(findings.flatMap(({ benchmark, drift }) => drift ? [benchmark] : []))];
  const together4 = climb && climb.pValue <= CLIMB_LEVEL ? { change: Math.expm1(climb.rise), runs: climb.runs } : null;
  if (names.length === 0 && together4 === null) return [];
  return [
    { code: "machine-may-have-aged", subject: "", values: { benchmarks: countedNames(names), together: together4 } }
  ];
}
function courseOf(run2, earlier) {
  const rows = [...earlier, run2].map(slownessOf);
  const own = rows.at(-1);
  const changes = [];
  let since;
  for (const [key, { unit }] of own) {
    const known2 = rows.flatMap((row2, place) => {
      const found = row2.get(key);
      return found?.unit === unit ? [{ place, log: found.log }] : [];
    });
    if (known2.length < 2 * RUNS) continue;
    const middle = (part) => median(part.map(({ log }) => log));
    changes.push(middle(known2.slice(-RUNS)) - middle(known2.slice(0, RUNS)));
    const first2 = earlier[known2[0]?.place ?? 0]?.time;
    if (first2 !== void 0 && (since === void 0 || first2 < since)) since = first2;
  }
  return since === void 0 ? null : { slower: Math.expm1(median(changes)), since };
}
function slownessOf({ measurements }) {
  const found = /* @__PURE__ */ new Map();
  for (const { benchmark, metric, sample } of measurements) {
    if (!metric.beside) continue;
    const { role, metric: of7, unit } = metric.beside;
    const key = seriesKey(benchmark.name, of7);
    const each = found.get(key) ?? {};
    found.set(key, each);
    if (role === "ratio") each.unit = metric.unit;
    if (role === "chain") each.factor = sample.centre;
    if (role === "reference")
      Object.assign(each, { value: sample.centre, isRate: kindOf(unit) === "throughput" });
  }
  return new Map(
    [...found].flatMap(([key, { unit, value: value2 = 0, factor = 1, isRate = false }]) => {
      const log = Math.log(value2 / factor) * (isRate ? -1 : 1);
      return unit === void 0 || !Number.isFinite(log) ? [] : [[key, { unit, log }]];
    })
  );
}

// src/check/missing.ts
function missingFindings(run2, earlier, { rules, isWhole }) {
  const known2 = new Set(run2.measurements.map(keyOf3));
  const { leftOut = [] } = run2;
  const asked = leftOut.length === 0 ? earlier.slice(-1) : earlier.toReversed();
  const causes = leftOut.length === 0 ? void 0 : causesIn(leftOut, asked);
  return asked.flatMap(
    (other, age) => other.measurements.flatMap((measurement) => {
      const key = keyOf3(measurement);
      const cause = known2.has(key) ? void 0 : causes?.(measurement);
      if (known2.has(key) || age > 0 && !cause || isBesidePresent(measurement, run2)) return [];
      known2.add(key);
      const reason = reasonOf(measurement, cause ?? leftOut.find(({ failed }) => failed === null), isWhole);
      return [missing(measurement, reason, rules)];
    })
  );
}
function isBesidePresent({ benchmark, metric }, run2) {
  if (!metric.beside) return false;
  const { role, metric: of7 } = metric.beside;
  if (role !== "ratio") return true;
  return run2.measurements.some((own) => own.benchmark.name === benchmark.name && own.metric.name === of7);
}
function keyOf3({ benchmark, metric }) {
  return seriesKey(benchmark.name, metric.name);
}
function causesIn(leftOut, runs2) {
  const byBenchmark = Map.groupBy(leftOut, ({ why }) => why.benchmark);
  const failures = leftOut.filter(({ failed }) => typeof failed === "string");
  const series2 = new Set(runs2.flatMap(({ measurements }) => measurements.map(keyOf3)));
  return ({ benchmark: { name }, metric }) => {
    const own = byBenchmark.get(name) ?? [];
    return own.find(({ why }) => fieldOf(why) === metric.name) ?? failures.find(({ failed }) => isPartOf(name, failed ?? "")) ?? // What is wrong with another series says nothing about this one.
    own.find(({ why }) => !("metric" in why) && !series2.has(seriesKey(name, fieldOf(why) ?? "")));
  };
}
function fieldOf(why) {
  return "metric" in why ? why.metric : "field" in why ? why.field : void 0;
}
function reasonOf({ metric }, cause, isWhole) {
  if (!cause) return { code: isWhole ? "not-in-run" : "not-measured" };
  const { why, failed } = cause;
  if (failed !== void 0) return { code: "failed", why };
  const isNumber = why.code !== "not-finite" && why.code !== "not-a-number";
  return isNumber || fieldOf(why) !== metric.name ? { code: "left-out", why } : { code: "not-a-number" };
}
function missing({ benchmark, metric, sample }, reason, rules) {
  const { threshold: threshold2, direction, main } = limitsFor(rules, benchmark, metric);
  return {
    benchmark: benchmark.name,
    parameters: benchmark.parameters,
    tags: [...benchmark.tags],
    metric: { ...metric, direction },
    ...main !== void 0 && { main },
    formerName: null,
    severity: null,
    verdict: "missing",
    reason,
    significant: false,
    current: null,
    baseline: { value: sample.centre, runs: 1, samples: sample.values.length },
    change: null,
    shared: null,
    pValue: null,
    threshold: threshold2,
    since: null,
    episode: null,
    drift: null,
    source: null,
    recent: []
  };
}

// src/check/platform.ts
var LIVED_RUNS = 2;
function platformChangesIn({ run: run2, window, comparable }) {
  const states = [...window, run2].map((each, place) => ({
    place,
    state: each === run2 || comparable.has(each) ? each.environment.state ?? {} : {}
  }));
  return platformFacts.flatMap((fact2) => {
    const runsWith = /* @__PURE__ */ new Map();
    let before;
    return states.flatMap(({ place, state: { [fact2]: after } }) => {
      if (after === void 0) return [];
      const known2 = runsWith.get(after) ?? 0;
      const lived = runsWith.get(before ?? "") ?? 0;
      const isNew = known2 === 0 && (fact2 !== "boot" || lived >= LIVED_RUNS);
      const changes = isNew && before !== void 0 ? [{ fact: fact2, before, after, place }] : [];
      runsWith.set(after, known2 + 1);
      before = after;
      return changes;
    });
  });
}
var SHARED = { benchmarks: 3, share: 0.25 };
function besidePlatform(findings, compared, changes, runs2) {
  const found = findings.flatMap((finding, i) => {
    const own = changesAt(finding, compared[i], changes, runs2);
    return own.length === 0 ? [] : [{ finding, series: compared[i], changes: own }];
  });
  if (found.length === 0) return { findings, warnings: [] };
  const names = [...new Set(found.map(({ finding }) => finding.benchmark))];
  const judged = new Set(
    compared.flatMap((each) => each.comparison ? [each.measurement.benchmark.name] : [])
  );
  const isShared = names.length >= SHARED.benchmarks && names.length >= SHARED.share * judged.size;
  const excused = new Map(found.map(({ finding, series: series2 }) => [finding, excusedOf(finding, series2)]));
  const first2 = [...new Set(found.flatMap((each) => each.changes))];
  const values = {
    changes: first2.map(({ fact: fact2, before, after }) => ({ fact: fact2, before, after })),
    benchmarks: countedNames(names),
    isShared
  };
  return {
    findings: isShared ? findings.map((finding) => excused.get(finding) ?? finding) : findings,
    warnings: [{ code: "platform-changed", subject: first2.map(({ fact: fact2 }) => fact2).join(", "), values }]
  };
}
function changesAt({ verdict, reason }, { start, since }, changes, { run: run2, window, runShift }) {
  const isWorse2 = verdict === "regressed" || verdict === "suspected";
  if (!isWorse2 || reason.code === "below-min" || reason.code === "above-max") return [];
  const isOfRun = reason.code === "common-shift" || reason.code === "common-shift-confirmed";
  if (isOfRun) return changes.filter(({ place: place2 }) => place2 === runShift?.start);
  const place = Math.min(start ?? window.length, window.length);
  const after = since?.after ? window.findLastIndex(({ commit: commit2 }) => commit2 === since.after) : place - 1;
  const last = since ? [...window, run2].findIndex(({ commit: commit2 }) => commit2 === since.commit) : place;
  return changes.filter((change) => change.place > after && change.place <= Math.max(last, place));
}
function excusedOf(finding, series2) {
  if (finding.reason.code === "lasting" || hasTripled(series2)) return finding;
  return { ...finding, verdict: "suspected", reason: { code: "platform-changed" }, severity: null };
}

// src/rules/former.ts
var UNCHANGED = {
  runUnder: (run2) => run2,
  nameUnder: (name) => name,
  meantBy: (name) => name,
  formerOf: () => null,
  warnings: []
};
function formerNames({ measurements }, stored) {
  const present = measurements.filter(
    ({ benchmark, metric }) => benchmark.former !== void 0 || metric.former !== void 0
  );
  if (present.length === 0 || stored.length === 0) return UNCHANGED;
  const benchmarks = [...new Map(measurements.map(({ benchmark }) => [benchmark.name, benchmark])).values()];
  const claimants = claimantsOf(benchmarks);
  const runs2 = stored.map(({ measurements: own }) => new Set(own.map(({ benchmark }) => benchmark.name)));
  const fuller = runs2.map(fullerNames);
  const renames = /* @__PURE__ */ new Map();
  const unclear = [];
  const owners = ownersOf(benchmarks);
  for (const [old, owner] of owners) {
    const last = owner === old ? -1 : runs2.findLastIndex((names) => names.has(old));
    if (last < 0) continue;
    const heirs = fuller.slice(last + 1).map((names) => (names.get(old) ?? []).filter((name) => !runs2[last]?.has(name))).find((names) => names.length > 0);
    const heir = heirs ? heirAmong(heirs, claimants.get(old) ?? []) : owner ?? void 0;
    if (heir === void 0) unclear.push(old);
    else if (heir !== null) renames.set(old, heir);
  }
  const metrics = new Map(
    present.flatMap(
      ({ benchmark, metric }) => metric.former === void 0 ? [] : [[seriesKey(benchmark.name, metric.former), metric.name]]
    )
  );
  const runUnder = (run2) => renamed2(run2, renames, metrics);
  const newest = runs2.at(-1);
  const stillOld = [...renames].filter(([old, now]) => newest.has(old) && !newest.has(now));
  const olds = new Map(stillOld.map(([old, now]) => [now, old]));
  return {
    runUnder,
    nameUnder: (name) => renames.get(name) ?? name,
    meantBy: (name) => renames.get(name) ?? owners.get(name) ?? name,
    formerOf: (name) => olds.get(name) ?? null,
    warnings: [...renamedWarning(stillOld), ...unclear.filter((old) => newest.has(old)).map(unclearWarning)]
  };
}
function heirAmong(heirs, claimants) {
  const own = claimants.filter((name) => heirs.includes(name));
  if (heirs.length === 1) return own[0] ?? null;
  return own.length === 0 ? null : void 0;
}
function claimantsOf(benchmarks) {
  const claimants = /* @__PURE__ */ new Map();
  for (const { name, former = [] } of benchmarks) {
    for (const old of former) claimants.set(old, [...claimants.get(old) ?? [], name]);
  }
  return claimants;
}
function fullerNames(names) {
  const found = /* @__PURE__ */ new Map();
  for (const name of names) {
    for (const { index } of name.matchAll(/ [([]/g)) {
      const before = name.slice(0, index);
      found.set(before, [...found.get(before) ?? [], name]);
    }
  }
  return found;
}
function renamed2(run2, renames, metrics) {
  const known2 = new Set(run2.measurements.map(keyOf4));
  let isChanged = false;
  const measurements = run2.measurements.map((measurement) => {
    const { benchmark, metric } = measurement;
    const name = renames.get(benchmark.name) ?? benchmark.name;
    const metricName = metrics.get(seriesKey(name, metric.name)) ?? metric.name;
    const isSame = name === benchmark.name && metricName === metric.name;
    if (isSame || known2.has(seriesKey(name, metricName))) return measurement;
    isChanged = true;
    return { ...measurement, benchmark: { ...benchmark, name }, metric: { ...metric, name: metricName } };
  });
  return isChanged ? { ...run2, measurements } : run2;
}
function keyOf4({ benchmark, metric }) {
  return seriesKey(benchmark.name, metric.name);
}
var SHOWN_MAX2 = 3;
function renamedWarning(renamed3) {
  const [first2] = renamed3;
  if (!first2) return [];
  const renames = renamed3.slice(0, SHOWN_MAX2).map(([old, now]) => ({ old, now }));
  const values = { outcome: "renamed", benchmarks: renamed3.length, first: renames };
  return [{ code: "fuller-names", subject: first2[1], values }];
}
function unclearWarning(old) {
  return { code: "fuller-names", subject: old, values: { outcome: "unclear", old } };
}

// src/check/present-names.ts
function underPresentNames(measured, stored, { renames, names, tagPatterns, tags }) {
  const { runUnder, nameUnder } = storedNames(names, measured);
  const renamed3 = stored.runs.map((other) => underNewNames(runUnder(other), renames));
  const former = formerNames(measured, renamed3);
  const tagged = (run3) => onlyTagged(withTags(run3, tagPatterns), tags);
  const run2 = tagged(measured);
  const baseline = {
    ...stored,
    runs: sharingRuns(
      run2,
      renamed3.map((other) => tagged(former.runUnder(other)))
    ),
    episodes: stored.episodes.map((each) => ({
      ...each,
      benchmark: former.nameUnder(newestName(nameUnder(each.benchmark), renames))
    })),
    accepted: stored.accepted.map(
      (each) => each.benchmark === void 0 ? each : { ...each, benchmark: former.meantBy(each.benchmark) }
    )
  };
  const formerOf = (benchmark) => formerName(benchmark, stored.runs, renames) ?? former.formerOf(benchmark);
  return { run: run2, baseline, formerOf, warnings: former.warnings };
}

// src/check/reported-size.ts
var PICKED = /* @__PURE__ */ new Set([
  "beyond-threshold",
  "measure-again",
  "awaiting-confirmation",
  "waived",
  "better"
]);
var BEYOND2 = 1.0001;
function withReportedSize(finding, series2, certainty, { policy, family }) {
  const { comparison: comparison2, limits, scale, openEpisode } = series2;
  if (!comparison2?.sizeIfReported || !certainty || !finding.change || !PICKED.has(finding.reason.code))
    return finding;
  if (openEpisode && !openEpisode.isOwn) return finding;
  const bar = limitShiftsOf(limits, scale);
  const factorOf = (own, corrected) => own > 0 ? corrected / own : family.size;
  const isWorse2 = comparison2.shift > 0;
  const limit = isWorse2 ? bar.worse : bar.better;
  const factor = isWorse2 ? factorOf(comparison2.worse, certainty.worse) : factorOf(comparison2.better, certainty.better);
  const isFinal = comparison2.measurements >= MEASUREMENTS_MAX;
  const likely = isFinal ? policy.alpha : Math.max(SUSPICION, policy.alpha);
  const size2 = comparison2.sizeIfReported(
    ({ shift: shift2, worse, better }) => isWorse2 ? shift2 > limit && (worse * factor <= likely || isGross(shift2, worse, bar, family)) : -shift2 > limit && better * factor <= DISCOVERY
  );
  const least = Math.min(BEYOND2 * limit, Math.abs(comparison2.shift));
  const shift = isWorse2 ? Math.max(size2.shift, least) : Math.min(size2.shift, -least);
  const [low = null, high = null] = [size2.low, size2.high].map(scale.change).sort((a, b) => a - b).map(finite);
  return { ...finding, change: { estimate: finite(scale.change(shift)), low, high } };
}

// src/check/stored-twice.ts
function eachOnce(baseline) {
  const originals = /* @__PURE__ */ new Map();
  for (const runs2 of Map.groupBy(baseline.runs, ({ commit: commit2 }) => commit2).values()) {
    if (runs2.length === 1 || runs2[0]?.commit === "") continue;
    for (const [first2, ...copies] of Map.groupBy(runs2, printOf).values())
      for (const { id } of copies) originals.set(id, first2.id);
  }
  if (originals.size === 0) return baseline;
  const nameOf4 = (id) => originals.get(id) ?? id;
  return {
    ...baseline,
    runs: baseline.runs.filter(({ id }) => !originals.has(id)),
    accepted: baseline.accepted.map((each) => ({ ...each, run: nameOf4(each.run) })),
    episodes: baseline.episodes.map((each) => ({
      ...each,
      first: { ...each.first, run: nameOf4(each.first.run) },
      end: each.end === null ? null : nameOf4(each.end)
    }))
  };
}
function printOf({ id, time: time2, measurements }) {
  if (measurements.length === 0) return id;
  const values = measurements.map(({ benchmark, metric, sample: { centre, values: values2 } }) => {
    return `${seriesKey(benchmark.name, metric.name)} ${metric.unit} ${centre} ${values2}`;
  }).sort();
  const isTimed = measurements.some(({ metric }) => isClocked(metric.unit));
  return JSON.stringify([isTimed ? "" : time2, values]);
}

// src/check/suspects.ts
var NOT_AGAIN = /* @__PURE__ */ new Set(["awaiting-confirmation", "young", "platform-changed"]);
function isSuspect({ comparison: comparison2 }, { verdict, reason }) {
  if (!comparison2 || comparison2.method === "samples") return false;
  if (comparison2.measurements >= MEASUREMENTS_MAX) return false;
  if (verdict === "regressed") return ["beyond-threshold", "common-shift-confirmed"].includes(reason.code);
  return verdict === "suspected" && !NOT_AGAIN.has(reason.code);
}

// src/check/check.ts
function check(measured, known2, asked, { again, apart: apart2 = false, elsewhere = [], records, override, warnings }) {
  const policy = records ? asked : { ...asked, confirmRuns: 1 };
  const { tags, comparability } = policy;
  const isSideBySide = known2.source === "file" || known2.interleaved !== void 0;
  const stored = isSideBySide ? known2 : eachOnce(known2);
  const { run: run2, baseline, formerOf, warnings: renamings } = underPresentNames(measured, stored, policy);
  const window = baseline.runs.slice(-WINDOW);
  const comparable = isSideBySide ? window : comparableRuns(run2, window, comparability);
  const repeated = comparableRuns(run2, again, comparability);
  const sides = { repeated, apart: apart2 };
  const around2 = compareWith(run2, sides, baseline, policy, records);
  const { compared, commonShift: moved, livesOn } = around2;
  const tested = compared.filter(isTested);
  const family = { alpha: policy.alpha, size: tested.length + (moved ? 1 : 0) };
  const { certainties, runCertainty } = certaintiesOf(compared, tested, moved);
  const runs2 = { run: run2, window, comparable: new Set(comparable) };
  const platform = platformChangesIn(runs2);
  const runInfo = {
    ...runs2,
    repeated,
    apart: apart2 ? repeated : elsewhere,
    tracked: records,
    tested,
    family,
    platform: new Set(platform.map(({ place }) => place))
  };
  const runShift = moved ? judgeCommonShift(moved, runCertainty, policy.alpha, runInfo) : null;
  const seen = (start) => records ? 1 + window.slice(start).length : 1;
  const context2 = {
    policy,
    family,
    runShift,
    livesOn,
    seen,
    tracked: records,
    series: compared.length,
    formerName: formerOf
  };
  const { findings: judged, warnings: platformWarnings } = besidePlatform(
    compared.map((series2) => judge(series2, certainties.get(series2) ?? null, context2)),
    compared,
    platform,
    { ...runs2, runShift }
  );
  const newest = comparable.at(-1);
  const formerNames2 = new Map(run2.measurements.map(({ benchmark }) => [benchmark.name, benchmark.former]));
  const levels = compared.map(({ openEpisode }) => openEpisode ? openEpisode.episode.before : null);
  const { findings: waived, waivers } = applyWaivers(
    judged,
    levels,
    policy.waivers,
    run2.time,
    (name) => formerNames2.get(name) ?? []
  );
  const suspects = waived.filter((finding, i) => isSuspect(compared[i], finding));
  const isWhole = warnings.every(({ code: code2 }) => code2 !== "missing-shard");
  const recorded = { run: run2, tracked: records, window };
  const living = waived.map((finding, i) => ({
    ...withReportedSize(finding, compared[i], certainties.get(compared[i]), context2),
    episode: episodeAfter(compared[i], finding, recorded)
  }));
  const earlier = comparable.length > 0 ? comparable : baseline.runs.slice(-1);
  const missing2 = missingFindings(run2, earlier, { rules: policy.rules, isWhole });
  const all2 = withMain([...living, ...missing2]);
  const failed = failedIn([run2, ...again]).filter(({ benchmark }) => isAsked(benchmark, all2, tags));
  const renamed3 = isWhole ? renamedWarnings(all2) : [];
  const reference = referenceOf(run2, comparable);
  const identical = baseline.interleaved?.identical;
  const judgement = { isWhole: isWhole && renamed3.length === 0, failed, ...policy };
  const gate = identical === void 0 ? gateOf(all2, baseline, override, judgement) : "pass";
  const findings = withAcceptance(all2, gate, run2);
  const passed = gate === "allowed" ? answerable(all2, policy.onSuspected) : [];
  return {
    schema: REPORT_SCHEMA,
    suite: run2.suite,
    run: describeRun(run2),
    baseline: {
      source: baseline.source,
      why: baseline.why,
      skippedSources: [...baseline.skippedSources],
      branch: baseline.branch,
      commit: baseline.runs.at(-1)?.commit ?? "",
      runs: comparable.length,
      environment: describeEnvironment((newest ?? run2).environment, comparability),
      ...newest?.environment.state && { state: newest.environment.state }
    },
    ...reference && { reference },
    ...identical !== void 0 && { identical },
    records,
    gate,
    override: override && withSizes(override, passed),
    waivers: [...waivers],
    confidence: policy.confidence,
    alpha: policy.alpha,
    counts: countVerdicts(findings),
    detectable: medianDetectable(tested, family),
    commonShift: runShift?.reported ?? null,
    measurements: 1 + repeated.length,
    suspects: [...new Set(suspects.map(({ benchmark }) => benchmark))],
    ...failed.length > 0 && { failed },
    findings: [...findings],
    warnings: [
      ...baseline.warnings,
      ...renamings,
      ...gate === "nothing-compared" ? [] : renamed3,
      ...waivers.flatMap(waiverWarnings),
      ...records ? [] : openWarnings(findings, baseline),
      ...platformWarnings,
      ...ageWarnings(findings, around2),
      ...otherReference(run2, comparable),
      ...baseline.source === "file" ? [] : environmentWarnings(run2, baseline.runs, comparable, comparability),
      ...again.filter((other) => !repeated.includes(other)).map((other) => otherMachineWarning(run2, other, comparability)),
      ...warnings
    ]
  };
}
var SIZES_MAX = 20;
function withSizes(override, passed) {
  if (passed.length === 0) return override;
  const size2 = (finding) => sizeOf(finding).worse ?? Number.POSITIVE_INFINITY;
  const sizes = passed.toSorted((a, b) => size2(b) - size2(a) || 0).slice(0, SIZES_MAX).map(({ benchmark, metric, change }) => ({
    benchmark,
    metric: metric.name,
    change: change?.estimate ?? null
  }));
  return { ...override, sizes };
}
function isAsked(benchmark, findings, tags) {
  return tags.length === 0 || benchmark === null || findings.some((each) => isPartOf(each.benchmark, benchmark));
}
function compareWith(run2, { repeated, apart: apart2 }, baseline, policy, tracked) {
  const { rules, confidence } = policy;
  const { source, runs: runs2, interleaved } = baseline;
  if (interleaved)
    return {
      compared: compareWithRounds(run2, runs2[0], interleaved, rules, confidence),
      commonShift: void 0,
      livesOn: false
    };
  if (source === "file")
    return {
      compared: compareWithFile(run2, baseline, rules, confidence),
      commonShift: void 0,
      livesOn: false
    };
  return compareWithHistory(run2, repeated, baseline, policy, tracked, apart2);
}
function certaintiesOf(compared, tested, moved) {
  const all2 = [...tested.map(({ comparison: comparison2 }) => comparison2 ?? NOTHING), ...moved ? [pairOf(moved)] : []];
  const worse = benjaminiHochberg(all2.map((pair) => pair.worse));
  const better = benjaminiHochberg(all2.map((pair) => pair.better));
  const corrected = all2.map((_, i) => ({ worse: worse[i], better: better[i] }));
  const place = new Map(tested.map((series2, i) => [series2, corrected[i]]));
  const certainties = compared.flatMap((series2) => {
    const { comparison: comparison2, limits } = series2;
    const exact = comparison2?.exact && limits.direction !== "none" ? comparison2 : void 0;
    const certainty = place.get(series2) ?? exact;
    return certainty ? [[series2, certainty]] : [];
  });
  return { certainties: new Map(certainties), runCertainty: corrected[tested.length] ?? NOTHING };
}
function pairOf({ rise, fall }) {
  return { worse: rise.pValue, better: fall.pValue };
}
function waiverWarnings({ state, select, owner, until, ceiling, benchmarks }) {
  if (state === "applied") return [];
  const values = { owner, select, state, until, ceiling, benchmarks: countedNames(benchmarks) };
  return [{ code: "waiver-without-effect", subject: select, values }];
}
function countVerdicts(findings) {
  const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, 0]));
  for (const finding of findings) counts[finding.verdict]++;
  return counts;
}
function medianDetectable(tested, family) {
  const changes = tested.map((series2) => detectableChange(series2, family)).filter(Number.isFinite);
  const middle = changes.length === 0 ? Number.POSITIVE_INFINITY : median(changes);
  return middle > DETECTABLE_MAX ? null : middle;
}
var DETECTABLE_MAX = 10;
function describeRun(run2) {
  const { id, commit: commit2, branch, time: time2, environment, url } = run2;
  return {
    id,
    commit: commit2,
    branch,
    time: time2,
    environment: { ...environment, toolchain: { ...environment.toolchain } },
    ...url && { url }
  };
}

// src/results/earlier.ts
function earlierRuns({ run: run2, results: { earlier = [] } }, branch) {
  return earlier.map(({ moment, measurements }, i) => ({
    id: `earlier.${i}`,
    suite: run2.suite,
    commit: moment.commit,
    branch,
    time: new Date(moment.timeMs).toISOString(),
    environment: run2.environment,
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
    ].map(([name = "", value2]) => [name, isTrue(name, value2)])
  ];
  const source = sources.find(([, given]) => given)?.[0];
  if (!source) return null;
  const reason = config.allowRegressionReason || dispatchInputs["allow-regression-reason"] || dispatchInputs.ALLOW_REGRESSION_REASON || env.ALLOW_REGRESSION_REASON || "";
  return { by: by || "unknown", reason, at: now.toISOString(), source };
}
function isTrue(name, value2 = "") {
  const truth = truthOf(value2);
  if (truth !== void 0) return truth;
  throw new UserError(
    `${name}: expected true or false, got ${JSON.stringify(value2)}`,
    "Write it as true or false."
  );
}

// src/results/sources.ts
var BYTES_MAX2 = 1e6;
var CHANGED = /* @__PURE__ */ new Set(["regressed", "suspected", "waived", "improved"]);
async function withSources(report, sources, cwd) {
  if (!report.findings.some(({ verdict }) => CHANGED.has(verdict))) return report;
  const { declaringLine, placeFinder } = await import("./patterns-DNZ4MCMI.js").then((chunk) => chunk["rules/sources.ts"]);
  const placesOf2 = placeFinder(sources);
  const texts = /* @__PURE__ */ new Map();
  const textOf3 = (file) => {
    const text = texts.get(file) ?? readSource(join(cwd, file));
    texts.set(file, text);
    return text;
  };
  const locate = async (finding) => {
    if (!CHANGED.has(finding.verdict)) return finding;
    for (const { file, line } of placesOf2(finding.benchmark)) {
      const text = await textOf3(file);
      if (text === void 0) continue;
      const rest = finding.benchmark.replace(file, "");
      return { ...finding, source: { file, line: line ?? declaringLine(text, rest) } };
    }
    return finding;
  };
  return { ...report, findings: await Promise.all(report.findings.map(locate)) };
}
async function readSource(path) {
  const entry = await stat(path).catch(() => void 0);
  if (!entry?.isFile() || entry.size > BYTES_MAX2) return void 0;
  return readFile(path, "utf8");
}

// src/rules/unmatched.ts
var FUNCTIONS = /* @__PURE__ */ new Set(["min", "max", "abs"]);
var NEAR = 0.4;
function unmatchedWarnings(naming, runs2) {
  const series2 = runs2.flatMap(({ measurements }) => measurements);
  if (series2.length === 0) return [];
  const named2 = namesIn(naming).flatMap(({ written: written2, selectors, isOwn }) => {
    const isThere = series2.some(({ benchmark, metric }) => applies(selectors, benchmark, metric));
    const wrong = isThere ? void 0 : wrongWord(selectors, series2);
    if (!wrong) return [];
    const { word, nearest = null } = wrong;
    if (!isOwn && nearest === null) return [];
    return [{ code: "matches-nothing", subject: word, values: { ...written2, word, nearest } }];
  });
  const unfit = naming.derived.flatMap((rule) => unfitFormula(rule, series2));
  return [...new Map([...named2, ...unfit].map((each) => [JSON.stringify(each), each])).values()];
}
function unfitFormula({ metric, formula, from, benchmark }, series2) {
  if (series2.some((each) => each.metric.name === metric)) return [];
  const words = formula.match(/[A-Za-z_]\w*/g) ?? [];
  const named2 = from ? Object.values(from).flatMap((source) => [
    { kind: "benchmark", word: source.benchmark },
    { kind: "metric", word: source.metric }
  ]) : [
    ...words.filter((word2) => !FUNCTIONS.has(word2)).map((word2) => ({ kind: "metric", word: word2 })),
    ...benchmark === void 0 ? [] : [{ kind: "benchmark", word: benchmark }]
  ];
  const wrong = named2.flatMap(({ kind, word: word2 }) => wrongWord({ [kind]: word2 }, series2) ?? []);
  const [first2] = wrong.filter(
    ({ word: word2 }) => !series2.some((each) => wordsOf("benchmark", each).concat(each.metric.name).includes(word2))
  );
  const { word = null, nearest = null } = first2 ?? {};
  const values = { setting: "formula", metric, formula, word, nearest };
  return [{ code: "matches-nothing", subject: metric, values }];
}
function namesIn({ rules, waivers, renames, tagPatterns }) {
  return [
    ...rules.map((rule) => {
      const { isInput = false } = rule;
      const setting = isInput ? "threshold" : "rule";
      return { written: { setting }, selectors: selectorsOf(rule), isOwn: isInput };
    }),
    ...waivers.map((waiver) => {
      const { owner } = waiver;
      return { written: { setting: "waiver", owner }, selectors: selectorsOf(waiver), isOwn: false };
    }),
    // Old names belong to old runs, and a name that is itself renamed is not looked up.
    ...[...new Set(renames.values())].filter((name) => !renames.has(name)).map((benchmark) => {
      return { written: { setting: "renames" }, selectors: { benchmark }, isOwn: false };
    }),
    ...[...tagPatterns].flatMap(
      ([tag, patterns]) => patterns.map((benchmark) => {
        return { written: { setting: "tag", tag }, selectors: { benchmark }, isOwn: false };
      })
    )
  ];
}
function selectorsOf({ select, benchmark, metric, tag }) {
  return {
    ...select !== void 0 && { select },
    ...benchmark !== void 0 && { benchmark },
    ...metric !== void 0 && { metric },
    ...tag !== void 0 && { tag }
  };
}
function wrongWord(selectors, series2) {
  const written2 = Object.entries(selectors);
  const alone = written2.find(
    ([key2, word2]) => !series2.some(({ benchmark, metric }) => applies({ [key2]: word2 }, benchmark, metric))
  );
  const [key, word] = alone ?? written2[0] ?? [];
  if (key === void 0 || word === void 0) return void 0;
  const names = new Set(series2.flatMap((each) => wordsOf(key, each)));
  const plain = word.replaceAll(/[*?]/g, "");
  const [nearest] = nearestFirst(plain, names, differenceWithin);
  const isNear = nearest !== void 0 && differenceWithin(plain, nearest) <= Math.ceil(NEAR * plain.length);
  return { word, nearest: isNear && !matchesWildcard(word, nearest) ? nearest : void 0 };
}
function wordsOf(key, { benchmark, metric }) {
  const names = [...benchmark.former ?? [], benchmark.name];
  if (key === "benchmark") return names;
  if (key === "metric") return [metric.name];
  if (key === "tag") return [...benchmark.tags];
  return [...names, metric.name, ...benchmark.tags, ...Object.values(benchmark.parameters)];
}

// src/storage/s3.ts
var TEXT_BYTES_MAX = 64 * 1024 * 1024;
var USUAL_DEADLINES = { requestMs: 2e4, budgetMs: 75e3, tries: 4, pauseMs: 500 };
function secretsOf({ AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN }) {
  return [AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN].flatMap((secret) => secret ? [secret] : []);
}
var BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
var PREFIX = /^[A-Za-z0-9._-]+(?:\/[A-Za-z0-9._-]+)*$/;
function parseBucket(address) {
  const [, bucket = "", rest = ""] = /^s3:\/\/([^/]+)(?:\/(.*))?$/.exec(address) ?? [];
  const prefix = rest.replace(/\/+$/, "");
  const isPlain = prefix === "" || PREFIX.test(prefix) && !/(?:^|\/)\.+(?:\/|$)/.test(prefix);
  if (BUCKET.test(bucket) && isPlain) return { bucket, prefix };
  throw new UserError(
    // A text that is not an address may be a secret that was pasted by mistake.
    `${JSON.stringify(address.replace(/\/\/.*@/, "//\u2026@").slice(0, 100))} is not an address of a bucket`,
    "Write it as s3://bucket/folder. The bucket takes lower-case letters, digits, dots and dashes; the folder takes no special characters. Keys and endpoint come from AWS_\u2026 variables."
  );
}
function bucketAt(where, env) {
  return where.includes("://") ? openBucket(parseBucket(where), env) : void 0;
}
function openBucket(address, env, deadlines = USUAL_DEADLINES) {
  const patience = new Patience(deadlines);
  const folder = [address.bucket, address.prefix].filter((part) => part !== "").join("/");
  const description = `s3://${folder}`;
  const region = env.AWS_REGION || env.AWS_DEFAULT_REGION || "us-east-1";
  let client;
  const urlOf = (name) => [baseOf(address.bucket, region, env), address.prefix, name].filter((part) => part !== "").join("/");
  async function ask2(what, url, body) {
    client ??= connect2(what, region, env);
    const aws = await client;
    const request3 = body === void 0 ? {} : { method: "PUT", body, headers: { "content-type": "application/x-ndjson" } };
    return patience.ask(async (signal) => {
      try {
        const { headers } = await aws.sign(url, request3);
        const signed = {
          ...request3,
          headers: Object.fromEntries(headers),
          signal,
          redirect: "manual"
        };
        const response = await fetchWhole(url, signed, TEXT_BYTES_MAX);
        const answer = { status: response.status, text: await response.text() };
        if (response.ok && isPage(response))
          throw new TransientError(`cannot ${what}: ${IS_PAGE}`, PAGE_REMEDY);
        if (!isTransient(answer.status)) return answer;
        throw new TransientError(
          `cannot ${what}: the server answers ${statusText(answer)}`,
          "Run the job again.",
          {
            waitMs: waitOf2(response.headers)
          }
        );
      } catch (error) {
        if (error instanceof TooLongError) throw tooLarge(what, error);
        if (error instanceof UserError) throw error;
        throw new TransientError(`cannot ${what}: ${reasonOf2(error, deadlines)}`, ENDPOINT_REMEDY, {
          cause: error
        });
      }
    });
  }
  return {
    description,
    async get(name) {
      const what = `read ${description}/${name}`;
      const answer = await ask2(what, urlOf(name));
      if (answer.status === 404 && codeOf(answer) === "NoSuchKey") return void 0;
      if (answer.status !== 200) throw explain2(what, answer, address, region);
      return answer.text;
    },
    async put(name, text) {
      const what = `write ${description}/${name}`;
      const answer = await ask2(what, urlOf(name), text);
      if (answer.status !== 200) throw explain2(what, answer, address, region);
    }
  };
}
var IS_PAGE = "the answer is a web page";
var PAGE_REMEDY = "Does a proxy ask for a sign-in, or is AWS_ENDPOINT_URL_S3 the address of the console?";
function isPage({ headers }) {
  return headers.get("content-type")?.startsWith("text/html") ?? false;
}
function isTransient(status2) {
  return status2 >= 500 || status2 === 429 || status2 === 409;
}
function waitOf2(headers) {
  const seconds = Number(headers.get("retry-after") ?? Number.NaN);
  return seconds >= 0 ? seconds * 1e3 : void 0;
}
function tooLarge(what, cause) {
  return new UserError(
    `cannot ${what}: ${cause.message}`,
    "It was not written by perf-regression: delete it, or choose another folder.",
    { cause }
  );
}
function baseOf(bucket, region, env) {
  const endpoint = env.AWS_ENDPOINT_URL_S3 || env.AWS_ENDPOINT_URL || "";
  if (endpoint !== "") {
    if (!URL.canParse(endpoint) || !/^https?:$/.test(new URL(endpoint).protocol)) {
      throw new UserError(
        "AWS_ENDPOINT_URL_S3 or AWS_ENDPOINT_URL is not a URL",
        "Write it as https://minio.example.com:9000, or leave it out for Amazon S3."
      );
    }
    return `${endpoint.replace(/\/+$/, "")}/${bucket}`;
  }
  const domain = region.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com";
  const host = `s3.${region}.${domain}`;
  return bucket.includes(".") ? `https://${host}/${bucket}` : `https://${bucket}.${host}`;
}
async function connect2(what, region, env) {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN } = env;
  if (!accessKeyId || !secretAccessKey) {
    throw new UserError(
      `cannot ${what}: there are no keys`,
      "Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY from secrets, or let aws-actions/configure-aws-credentials do it. A pull request from a fork has no secrets."
    );
  }
  const { AwsClient } = await import("./aws4fetch.esm-U2RGM5L3.js");
  const sessionToken = AWS_SESSION_TOKEN ? { sessionToken: AWS_SESSION_TOKEN } : {};
  return new AwsClient({ accessKeyId, secretAccessKey, ...sessionToken, service: "s3", region });
}
function codeOf({ text }) {
  return /<Code>(\w{1,100})<\/Code>/.exec(text)?.[1] ?? "";
}
function statusText(answer) {
  return [String(answer.status), codeOf(answer)].filter((part) => part !== "").join(" ");
}
var ENDPOINT_REMEDY = "Is the server running? AWS_ENDPOINT_URL_S3 names it; the default is Amazon S3 in AWS_REGION.";
function reasonOf2(error, { requestMs }) {
  if (isOverdue(error)) return `no whole answer within ${requestMs / 1e3} s`;
  const cause = error instanceof Error && error.cause ? messageOf(error.cause) : "";
  return `the server cannot be reached (${cause || messageOf(error)})`;
}
var BAD_KEYS = [
  "InvalidAccessKeyId",
  "SignatureDoesNotMatch",
  "ExpiredToken",
  "InvalidToken",
  "TokenRefreshRequired"
];
function explain2(what, answer, { bucket }, region) {
  const code2 = codeOf(answer);
  const expected = /<Region>([\w-]{1,40})<\/Region>/.exec(answer.text)?.[1];
  const failed = (why, remedy) => new UserError(`cannot ${what}: ${why}`, remedy);
  if (code2 === "NoSuchBucket") {
    return failed(`there is no bucket ${bucket}`, "Create it, or correct its name.");
  }
  if (expected !== void 0 || [301, 307].includes(answer.status)) {
    const where = expected === void 0 ? "another region" : `region ${expected}`;
    return failed(
      `the bucket is in ${where}, not in ${region}`,
      `Set AWS_REGION${expected ? ` to ${expected}` : ""}.`
    );
  }
  if (BAD_KEYS.includes(code2)) {
    return failed(
      `the server rejects the keys (${code2})`,
      "Check AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and, if the keys belong to a role, AWS_SESSION_TOKEN."
    );
  }
  if (answer.status === 403) {
    return failed(
      `access denied (${statusText(answer)})`,
      `They need s3:GetObject and s3:PutObject below the folder, and s3:ListBucket on ${bucket}: without it, the server denies access to a file that does not exist yet.`
    );
  }
  return failed(`the server answers ${statusText(answer)}`, ENDPOINT_REMEDY);
}

// src/storage/snapshot-s3.ts
function bucketSnapshots(bucket) {
  const nameOf4 = (suite, branch) => `${folderName(suite)}/${folderName(branch)}.ndjson`;
  return {
    source: "s3",
    isStore: true,
    description: bucket.description,
    async read(suite, branch) {
      const text = await bucket.get(nameOf4(suite, branch));
      return text === void 0 ? [] : [text];
    },
    write: (suite, branch, text) => bucket.put(nameOf4(suite, branch), text)
  };
}

// src/storage/stores.ts
var WORDS = ["branch", "artifact", "cache"];
function parseStores(words) {
  for (const word of words) {
    if (WORDS.some((known2) => known2 === word) || word.includes("://")) continue;
    const [nearest] = nearestFirst(word, WORDS);
    throw new UserError(
      `store: ${JSON.stringify(word)} is none of ${WORDS.join(", ")}, nor an address such as s3://bucket/folder`,
      `Did you mean ${nearest}?`
    );
  }
  return {
    branch: words.includes("branch"),
    artifact: words.includes("artifact"),
    cache: words.includes("cache"),
    buckets: words.filter((word) => word.includes("://")).map(parseBucket)
  };
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
    measured.map(({ run: run2 }) => run2)
  );
  for (const each of measured) {
    const { run: run2, results, warnings: noticed = [] } = each;
    const baseline = await chooseBaseline(each, policy, reader, given, workspace);
    const again = (repeated.get(run2.suite) ?? []).map((each2) => each2.run);
    const ofCall = reports.length === 0 ? [...found, ...unmatched] : [];
    const warnings = [...skippedWarnings(results), ...noticed, ...ofCall];
    const options = { again, records: false, override, warnings };
    reports.push(await withSources(check(run2, baseline, policy, options), sources, cwd));
  }
  for (const problem of await missingBaselineFiles(config, cwd, "command line"))
    given.note(`${describeError(problem)}
`);
  return reports;
}
async function chooseBaseline(measured, { comparability }, reader, given, workspace) {
  const { config, cwd, env } = given;
  const { branch: hasHistory, snapshotStores } = storesLocally(config.store, env);
  const { run: run2 } = measured;
  const branch = config.baseBranch || await defaultBranchLocally(cwd);
  const readFile2 = fileStep(config.baselineFile, reader, cwd) ?? earlierStep(earlierRuns(measured, branch), branch);
  if (!workspace) {
    return readFile2 ? { ...await readFile2(), skippedSources: [] } : noBaseline({ code: "no-repository" });
  }
  const findBaseCommit = () => baseCommitLocally(cwd, workspace.checkout, branch);
  const log = hasHistory ? openHistory(run2.suite, given) : void 0;
  const context2 = { branch, findBaseCommit, comparability, log, snapshotStores, readFile: readFile2 };
  const { baseline, window } = await resolveBaseline(run2, context2);
  const isKnown = window.runs.some((stored) => stored.branch === branch);
  if (config.baseBranch !== "" && !isKnown) await requireBranchLocally(cwd, branch);
  return baseline;
}

// src/profile/profile.ts
var DEPTH_MAX = 200;
var ProfileBuilder = class {
  #root;
  #frames = [];
  #numbers = /* @__PURE__ */ new Map();
  #stacks = /* @__PURE__ */ new Map();
  #total = 0;
  #samples = 0;
  constructor(root) {
    this.#root = root.endsWith("/") ? root : `${root}/`;
  }
  /**
   * @param file where the function is defined, as the profiler writes it
   * @param module the program or library that it is in, if that is known
   */
  frame(name, file, line, module = null) {
    const key = `${name}\0${file}\0${line}\0${module}`;
    const known2 = this.#numbers.get(key);
    if (known2 !== void 0) return known2;
    const isInside = (path) => path?.startsWith(this.#root) ?? false;
    const isRelative = file !== null && /^[^/<[(]/.test(file) && !/^(?:node|internal|evalmachine|wasm):/.test(file);
    const frame = {
      name,
      file: file !== null && isInside(file) ? file.slice(this.#root.length) : isRelative ? file : null,
      line: line !== null && line > 0 ? line : null,
      isOwn: isInside(file) || isInside(module) || module === null && isRelative
    };
    this.#numbers.set(key, this.#frames.length);
    return this.#frames.push(frame) - 1;
  }
  /** @param path frames, the outermost first */
  add(path, value2) {
    if (!(value2 > 0 && Number.isFinite(value2))) return;
    const kept = path.slice(0, DEPTH_MAX);
    const key = kept.join(" ");
    const stack = this.#stacks.get(key);
    if (stack) stack.value += value2;
    else this.#stacks.set(key, { path: kept, value: value2 });
    this.#total += value2;
    this.#samples++;
  }
  /** @param isCounted whether there is no chance in the values. @throws UserError if there is nothing */
  profile(unit, isCounted = false) {
    if (this.#total === 0) throw emptyProfile();
    return {
      ...{ unit, frames: this.#frames, total: this.#total },
      stacks: [...this.#stacks.values()],
      quantum: isCounted ? 0 : this.#total / this.#samples,
      overhead: 0
    };
  }
};
function scaled(profile, factor) {
  const stacks = profile.stacks.map(({ path, value: value2 }) => ({ path, value: value2 * factor }));
  const { total, quantum, overhead } = profile;
  return {
    ...profile,
    stacks,
    total: total * factor,
    quantum: quantum * factor,
    overhead: overhead * factor
  };
}
function mergedProfiles(profiles) {
  const [first2] = profiles;
  if (!first2) throw emptyProfile();
  if (profiles.length === 1) return first2;
  const frames = [];
  const numbers = /* @__PURE__ */ new Map();
  const numberOf = (frame) => {
    const key = JSON.stringify(frame);
    const known2 = numbers.get(key) ?? frames.push(frame) - 1;
    numbers.set(key, known2);
    return known2;
  };
  const stacks = profiles.flatMap((each) => {
    const map = each.frames.map(numberOf);
    return each.stacks.map(({ path, value: value2 }) => ({ path: path.map((i) => map[i]), value: value2 }));
  });
  const total = profiles.reduce((sum, each) => sum + each.total, 0);
  const samples = profiles.reduce((sum, each) => sum + (each.quantum > 0 ? each.total / each.quantum : 0), 0);
  const overhead = profiles.reduce((sum, each) => sum + each.overhead, 0);
  return { unit: first2.unit, frames, stacks, total, quantum: samples > 0 ? total / samples : 0, overhead };
}
function uncovered({ overhead, total }, spent) {
  return Math.max(0, spent - overhead - total);
}
function withUncovered(profile, value2) {
  if (!(value2 > 0)) return profile;
  const frame = { name: "(start and end)", file: null, line: null, isOwn: false };
  return {
    ...profile,
    frames: [...profile.frames, frame],
    stacks: [...profile.stacks, { path: [profile.frames.length], value: value2 }],
    total: profile.total + value2
  };
}
function emptyProfile() {
  return new UserError("the profile is empty", "A command that works for some tenths of a second has one.");
}

// src/profile/folded.ts
function readFolded(text, root, unit) {
  const builder = new ProfileBuilder(root);
  for (const line of text.split("\n")) {
    const [, stack, value2] = /^(?!# )(.+) (\d+(?:\.\d+)?)\s*$/.exec(line) ?? [];
    if (stack === void 0) continue;
    const path = stack.split(";").map((part) => {
      const [, name = part, file = null, at] = /^(.*) \((.*?)(?::(\d+))?\)$/.exec(part) ?? [];
      return builder.frame(name, file, at === void 0 ? null : Number(at));
    });
    builder.add(path, Number(value2));
  }
  return builder.profile(unit);
}
function labelOf({ name, file, line }) {
  const shown = name === "" ? "(anonymous)" : name.replace(/[;\n]/g, ",");
  if (file === null) return shown;
  return line === null ? `${shown} (${file})` : `${shown} (${file}:${line})`;
}
function foldedText({ frames, stacks }) {
  const lines = stacks.map(
    ({ path, value: value2 }) => `${path.map((i) => labelOf(frames[i])).join(";")} ${Math.round(value2)}`
  );
  return `${lines.sort().join("\n")}
`;
}

// src/profile/matching.ts
var import_fastest_levenshtein2 = __toESM(require_mod(), 1);
var SHARE_MIN = 5e-3;
var SIMILAR = 0.6;
var MARGIN = 0.1;
var CANDIDATES_MAX = 100;
var LETTERS_MAX2 = 200;
var APPENDED = /(?:\.(?:isra|constprop|part|cold|lto_priv|llvm|localalias)(?:\.\d+)?|::h[0-9a-f]{16}| \[clone [^\]]*\]|@plt|@@?[A-Z][A-Z_0-9.]+)+$/;
function keysOf(base, head) {
  const [before, after] = [numbered(base.frames), numbered(head.frames)];
  const there = new Set(before);
  const here = new Set(after);
  const weights = [weigh(base, before), weigh(head, after)];
  const old = leftovers(weights[0], here);
  const young = leftovers(weights[1], there);
  const renamed3 = /* @__PURE__ */ new Map();
  const score = (one, other) => similarity(one, other);
  for (const one of young) {
    const [best, next2] = old.map((other) => ({ other, score: score(one, other) })).sort((a, b) => b.score - a.score);
    if (!best || best.score < SIMILAR || next2 && best.score - next2.score < MARGIN) continue;
    const [mutual, second] = young.map((other) => ({ other, score: score(other, best.other) })).sort((a, b) => b.score - a.score);
    if (mutual?.other !== one || second && mutual.score - second.score < MARGIN) continue;
    renamed3.set(best.other.key, one.key);
  }
  const former = new Map([...renamed3].map(([from, to]) => [to, weights[0].get(from)?.frame.name ?? from]));
  return { base: before.map((key) => renamed3.get(key) ?? key), head: after, former };
}
function numbered(frames) {
  const places = Map.groupBy(frames, (frame) => `${frame.name.replace(APPENDED, "")}\0${frame.file}`);
  const keys = /* @__PURE__ */ new Map();
  for (const [place, all2] of places) {
    const isAnonymous = place.startsWith("\0") || /^(?:\(anonymous|<lambda>|<anonymous>)/.test(place);
    const lines = [...new Set(all2.map(({ line }) => line ?? 0))].sort((a, b) => a - b);
    for (const frame of all2)
      keys.set(frame, isAnonymous ? `${place}\0${lines.indexOf(frame.line ?? 0)}` : place);
  }
  return frames.map((frame) => keys.get(frame));
}
function weigh({ frames, stacks, total }, keys) {
  const all2 = /* @__PURE__ */ new Map();
  const of7 = (i) => {
    const key = keys[i];
    const known2 = all2.get(key) ?? { key, frame: frames[i], share: 0, near: /* @__PURE__ */ new Set() };
    all2.set(key, known2);
    return known2;
  };
  for (const { path, value: value2 } of stacks) {
    path.forEach((frame, i) => {
      const own = of7(frame);
      if (i === path.length - 1) own.share += value2 / total;
      if (i > 0) own.near.add(`from ${keys[path[i - 1]]}`);
      if (i < path.length - 1) own.near.add(`to ${keys[path[i + 1]]}`);
    });
  }
  return all2;
}
function leftovers(weights, others) {
  return [...weights.values()].filter(({ key, share: share2, frame }) => !others.has(key) && share2 >= SHARE_MIN && frame.isOwn).sort((a, b) => b.share - a.share).slice(0, CANDIDATES_MAX);
}
function similarity(one, other) {
  const both = [...one.near].filter((each) => other.near.has(each)).length;
  const all2 = (/* @__PURE__ */ new Set([...one.near, ...other.near])).size;
  const names = [one.frame.name, other.frame.name].map((name) => name.slice(0, LETTERS_MAX2));
  const letters = Math.max(1, ...names.map((name) => name.length));
  const near = all2 === 0 ? 0 : both / all2;
  return 0.6 * near + 0.2 * Number(one.frame.file === other.frame.file) + 0.2 * (1 - (0, import_fastest_levenshtein2.distance)(...names) / letters);
}

// src/profile/scale.ts
var ERRORS = 3;
var DRIFT = 0.02;
var SHARE_MIN2 = 0.2;
function scaleOf(functions, samples, { change, error }) {
  const measured = 1 + change;
  const errorsOf = ({ base: base2, head: head2 }, factor) => {
    if (base2 + head2 === 0) return 0;
    const chance2 = base2 / samples.base + head2 * factor ** 2 / samples.head;
    const drift = DRIFT * Math.max(base2, head2 * factor);
    return Math.min(ERRORS, Math.abs(base2 - head2 * factor) / Math.sqrt(chance2 + drift ** 2));
  };
  const cost = (factor) => functions.reduce(
    (sum2, shares2) => sum2 + errorsOf(shares2, factor) ** 2,
    ((factor - measured) / error) ** 2
  );
  const large = functions.filter(({ base: base2, head: head2 }) => Math.min(base2, head2) >= LARGE);
  const ratios = large.map(({ base: base2, head: head2 }) => base2 / head2);
  const candidates = [measured, ...ratios.filter((each) => Math.abs(each - measured) <= ERRORS * error)];
  const [likely = measured] = candidates.sort((a, b) => cost(a) - cost(b));
  const unchanged = functions.flatMap((shares2, i) => errorsOf(shares2, likely) < ERRORS ? [i] : []);
  const sum = (side) => unchanged.reduce((all2, i) => all2 + functions[i][side], 0);
  const [base, head] = [sum("base"), sum("head")];
  const alone = { factor: measured, unchanged: /* @__PURE__ */ new Set() };
  if (base < SHARE_MIN2 || head < SHARE_MIN2) return alone;
  if (unchanged.length === functions.length && Math.abs(change) > SURE2 * error) return alone;
  const ratio = base / head;
  const chance = (1 - base) / (base * samples.base) + (1 - head) / (head * samples.head);
  const variance = ratio ** 2 * chance + DRIFT ** 2;
  if (Math.abs(ratio - measured) > ERRORS * Math.sqrt(variance + error ** 2)) return alone;
  const weight = variance / (variance + error ** 2);
  return { factor: weight * measured + (1 - weight) * ratio, unchanged: new Set(unchanged) };
}
var SURE2 = 2;
var LARGE = 0.05;

// src/profile/difference.ts
var ERRORS2 = 3.5;
var DRIFT2 = 0.08;
var DRIFT_OTHERS = 0.3;
var SHARE_MIN3 = 0.02;
var PART_MIN = 0.1;
var OWN_MIN = 0.05;
var UNNAMED_MAX = 0.3;
function differenceOf2(base, head, compared) {
  const { profiler, benchmarks, measured, error = 0, symbols } = compared;
  const keys = keysOf(base, head);
  const isOwn = ownIn([base, head]);
  const amountsBy = (factor2) => {
    const all3 = /* @__PURE__ */ new Map();
    addSide(all3, base, keys.base, 0, 1 / base.total, isOwn);
    addSide(all3, head, keys.head, 1, factor2 / head.total, isOwn);
    return all3;
  };
  const change = measured ?? head.total / base.total - 1;
  const isSampled = base.quantum > 0 && head.quantum > 0;
  const { factor, unchanged } = isSampled && measured !== void 0 && error > 0 ? scaleOf(sharesIn(amountsBy(1)), samplesOf(base, head), { change, error }) : { factor: 1 + change, unchanged: /* @__PURE__ */ new Set() };
  const scales = [1 / base.total, factor / head.total];
  const all2 = amountsBy(factor);
  const noiseOf = ({ frame, self: [before, after] }) => {
    const isCounted = base.quantum === 0 && head.quantum === 0;
    const chance = Math.sqrt(before * base.quantum * scales[0] + after * head.quantum * scales[1]);
    return isCounted ? 0 : ERRORS2 * chance + (isOwn(frame) ? DRIFT2 : DRIFT_OTHERS) * Math.max(before, after);
  };
  const least = Math.max(base.quantum === 0 ? 0 : SHARE_MIN3, PART_MIN * Math.abs(factor - 1));
  const found = [...all2].filter(
    ([, amounts]) => Math.abs(selfOf(amounts)) > Math.max(noiseOf(amounts), least)
  );
  const names = new Set(found.map(([key]) => key));
  const left = [...all2].filter(([key], i) => unchanged.has(i) && !names.has(key));
  const excess = left.reduce((sum, [, amounts]) => sum + selfOf(amounts), 0);
  const sizes = found.reduce((sum, [, { self }]) => sum + self[0] + self[1], 0);
  const listed2 = found.map(([key, amounts]) => {
    const { name, file, line } = amounts.frame;
    const share2 = excess * (amounts.self[0] + amounts.self[1]) / sizes;
    return {
      name: name === "" ? "(anonymous)" : name,
      formerName: keys.former.get(key) ?? null,
      file,
      line,
      self: selfOf(amounts) + share2,
      total: amounts.total[1] - amounts.total[0] + share2,
      noise: noiseOf(amounts),
      inside: mostIn(amounts, selfOf(amounts))
    };
  }).sort((a, b) => Math.abs(b.self) - Math.abs(a.self)).slice(0, FUNCTIONS_MAX).sort((a, b) => b.self - a.self);
  return {
    ...{ profiler, unit: base.unit, benchmarks: [...benchmarks], change: factor - 1, functions: listed2 },
    rest: factor - 1 - listed2.reduce((sum, { self }) => sum + self, 0),
    missing: Math.max(unnamed(base), unnamed(head)) > UNNAMED_MAX ? symbols : null,
    flame: flameOf([base, head], [keys.base, keys.head], scales)
  };
}
function selfOf({ self: [before, after] }) {
  return after - before;
}
function sharesIn(all2) {
  return [...all2.values()].map(({ self }) => ({ base: self[0], head: self[1] }));
}
function samplesOf(base, head) {
  return { base: base.total / base.quantum, head: head.total / head.quantum };
}
function ownIn(profiles) {
  const share2 = ({ frames, stacks, total }) => stacks.reduce((sum, { path, value: value2 }) => sum + (path.some((i) => frames[i]?.isOwn) ? value2 : 0), 0) / total;
  return profiles.every((profile) => share2(profile) >= OWN_MIN) ? ({ isOwn }) => isOwn : () => true;
}
function addSide(all2, { frames, stacks }, keys, side, scale, isOwn) {
  for (const { path, value: value2 } of stacks) {
    const amount = value2 * scale;
    const leaf = path.at(-1);
    const blamed = path.findLast((i) => isOwn(frames[i])) ?? leaf;
    for (const i of new Map(path.map((frame) => [keys[frame], frame])).values()) {
      const key = keys[i];
      const amounts = all2.get(key) ?? {
        ...{ frame: frames[i], self: [0, 0], total: [0, 0], inside: /* @__PURE__ */ new Map() }
      };
      all2.set(key, amounts);
      if (side === 1) amounts.frame = frames[i];
      amounts.total[side] += amount;
      if (key !== keys[blamed]) continue;
      amounts.self[side] += amount;
      if (blamed === leaf) continue;
      const { name } = frames[leaf];
      amounts.inside.set(name, (amounts.inside.get(name) ?? 0) + (side === 1 ? amount : -amount));
    }
  }
}
function mostIn({ inside }, self) {
  const [most] = [...inside].sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]));
  return most && most[1] / self > 0.5 ? most[0] : null;
}
function unnamed({ frames, stacks, total }) {
  const isUnnamed = ({ name }) => /^(?:\[unknown\]|\?\?\?|0x[0-9a-f]+)$/.test(name);
  const found = stacks.filter(({ path }) => isUnnamed(frames[path.at(-1)]));
  return found.reduce((sum, { value: value2 }) => sum + value2, 0) / total;
}
function flameOf(profiles, keys, scales) {
  const root = { label: "", amounts: [0, 0], children: /* @__PURE__ */ new Map() };
  for (const side of [1, 0]) {
    const { frames, stacks } = profiles[side];
    for (const { path, value: value2 } of stacks) {
      let node2 = root;
      for (const i of path) {
        const key = keys[side]?.[i];
        const child = node2.children.get(key) ?? {
          label: labelOf(frames[i]),
          amounts: [0, 0],
          children: /* @__PURE__ */ new Map()
        };
        node2.children.set(key, child);
        child.amounts[side] += value2 * scales[side];
        node2 = child;
      }
    }
  }
  const size2 = ({ amounts: [before, after] }) => Math.max(before, after);
  const listed2 = (node2) => [...node2.children.values()].flatMap((child) => [child, ...listed2(child)]);
  const largest = listed2(root).filter((node2) => size2(node2) >= FLAME_MIN).sort((a, b) => size2(b) - size2(a)).slice(0, BOXES_MAX);
  const places = new Map(largest.map((node2, i) => [node2, i]));
  const parents = new Map(
    largest.flatMap((node2) => [...node2.children.values()].map((child) => [child, node2]))
  );
  const labels = [...new Set(largest.map(({ label: label2 }) => label2))];
  const numbers = new Map(labels.map((label2, i) => [label2, i]));
  const boxes = largest.map((node2) => {
    const parent = parents.get(node2);
    const [before, after] = node2.amounts.map(rounded);
    return [parent ? places.get(parent) : -1, numbers.get(node2.label), before, after];
  });
  return { names: labels, boxes };
}
var FLAME_MIN = 5e-4;
function rounded(share2) {
  return Number(share2.toFixed(5));
}

// src/profile/pprof-writer.ts
var MEASURED = {
  ns: ["cpu", "nanoseconds"],
  instructions: ["instructions", "count"],
  samples: ["samples", "count"]
};
var MAPPING = 1;
function pprofBytes({ unit, frames, stacks, quantum }, name) {
  const message = new Message();
  const strings = /* @__PURE__ */ new Map([["", 0]]);
  const numberOf = (text) => {
    const number2 = strings.get(text) ?? strings.size;
    strings.set(text, number2);
    return number2;
  };
  const typeOf = ([type, of7]) => new Message().number(1, numberOf(type)).number(2, numberOf(of7));
  const isSampled = unit === "ns" && quantum > 0;
  if (isSampled) message.message(1, typeOf(MEASURED.samples));
  message.message(1, typeOf(MEASURED[unit]));
  for (const { path, value: value2 } of stacks) {
    const values = [...isSampled ? [Math.round(value2 / quantum)] : [], Math.round(value2)];
    const innermostFirst = path.map((i) => i + 1).reverse();
    message.message(2, new Message().numbers(1, innermostFirst).numbers(2, values));
  }
  message.message(3, new Message().number(1, MAPPING).number(5, numberOf(name)).flags(7, 8, 9));
  frames.forEach((frame, i) => {
    const id = i + 1;
    const [shown, line] = [numberOf(frame.name || "(anonymous)"), frame.line ?? 0];
    message.message(
      4,
      new Message().number(1, id).number(2, MAPPING).message(4, new Message().number(1, id).number(2, line))
    );
    const place = numberOf(frame.file ?? "");
    message.message(
      5,
      new Message().number(1, id).number(2, shown).number(3, shown).number(4, place).number(5, line)
    );
  });
  if (isSampled) message.message(11, typeOf(MEASURED.ns)).number(12, Math.round(quantum));
  message.number(14, numberOf(MEASURED[unit][0]));
  for (const text of strings.keys()) message.text(6, text);
  return message.bytes();
}
var Message = class _Message {
  #bytes = [];
  /** A field that is not there is 0. */
  number(field, value2) {
    if (value2 > 0) this.#varint(field * 8).#varint(value2);
    return this;
  }
  flags(...fields) {
    for (const field of fields) this.number(field, 1);
    return this;
  }
  numbers(field, values) {
    const packed3 = new _Message();
    for (const value2 of values) packed3.#varint(value2);
    return this.message(field, packed3);
  }
  message(field, content) {
    return this.#block(field, content.#bytes);
  }
  text(field, text) {
    return this.#block(field, new TextEncoder().encode(text));
  }
  bytes() {
    return Uint8Array.from(this.#bytes);
  }
  #block(field, content) {
    this.#varint(field * 8 + 2).#varint(content.length);
    for (let i = 0; i < content.length; i++) this.#bytes.push(content[i]);
    return this;
  }
  /** Not by shifts, which see 32 bits only. */
  #varint(value2) {
    let left = value2;
    for (; left >= 128; left = Math.floor(left / 128)) this.#bytes.push(left % 128 | 128);
    this.#bytes.push(left);
    return this;
  }
};

// src/profile/speedscope.ts
function speedscopeText(profiles) {
  const frames = [];
  const numbers = /* @__PURE__ */ new Map();
  const numberOf = (frame) => {
    const label2 = labelOf(frame);
    const known2 = numbers.get(label2);
    if (known2 !== void 0) return known2;
    const { file, line } = frame;
    numbers.set(label2, frames.length);
    return frames.push({ name: label2, ...file !== null && { file }, ...line !== null && { line } }) - 1;
  };
  const all2 = [...profiles].map(([name, profile]) => ({
    type: "sampled",
    name,
    unit: profile.unit === "ns" ? "nanoseconds" : "none",
    startValue: 0,
    endValue: profile.total,
    samples: profile.stacks.map(({ path }) => path.map((i) => numberOf(profile.frames[i]))),
    weights: profile.stacks.map(({ value: value2 }) => value2)
  }));
  const $schema = "https://www.speedscope.app/file-format-schema.json";
  return `${JSON.stringify({ $schema, exporter: "perf-regression", shared: { frames }, profiles: all2 })}
`;
}

// src/system/write-file.ts
async function writeNamed(name, path, content) {
  try {
    writeFileSync(path, content);
  } catch (cause) {
    throw new UserError(
      `${name}: ${path} cannot be written (${cause.code ?? messageOf(cause)})`,
      "Name a file in an existing, writable folder.",
      { cause }
    );
  }
}

// src/measure/profilers/files.ts
var BYTES_MAX3 = 2e8;
var FILES_MAX2 = 500;
function textOf2({ bytes: bytes2 }) {
  return bytes2.toString("utf8");
}
async function profileFiles(folder, pattern) {
  const names = (await readdir(folder)).filter((name) => pattern.test(name)).sort();
  if (names.length === 0)
    throw new UserError(
      "the profiler wrote nothing",
      "The command has to end by itself: a process that is killed writes no profile."
    );
  let bytes2 = 0;
  const files = [];
  for (const name of names.slice(0, FILES_MAX2)) {
    bytes2 += (await stat(join(folder, name))).size;
    requireBounded(bytes2);
    files.push({ name, bytes: await readFile(join(folder, name)) });
  }
  return files;
}
async function merged(parts, read) {
  const profiles = [];
  let error;
  for (const part of parts) {
    try {
      profiles.push(await read(part));
    } catch (cause) {
      if (!(cause instanceof UserError)) throw cause;
      error ??= cause;
    }
  }
  if (profiles.length === 0 && error) throw error;
  return mergedProfiles(profiles);
}
function requireBounded(bytes2) {
  if (bytes2 <= BYTES_MAX3) return;
  throw new UserError(`the profile has more than ${BYTES_MAX3 / 1e6} MB`, "Profile a shorter command.");
}

// src/measure/profilers/index.ts
var profilers_exports = {};
__export(profilers_exports, {
  profilerFor: () => profilerFor
});

// src/profile/callgrind.ts
var SHARE_MIN4 = 1e-4;
var STACKS_MAX = 2e4;
function readCallgrind(text, root) {
  const costs = costsIn(text);
  const builder = new ProfileBuilder(root);
  const total = costs.reduce((sum, { self }) => sum + self, 0);
  const left = new Map(costs.map((cost) => [cost, cost.self]));
  const frameOf = ({ name, file, line, module }) => builder.frame(name, file, line, module);
  let stacks = 0;
  const expand = (cost, amount, path, above) => {
    const whole = cost.self + sumOf(cost.calls);
    if (whole <= 0 || amount < SHARE_MIN4 * total || stacks >= STACKS_MAX) return;
    const share2 = Math.min(1, amount / whole);
    const own = [...path, frameOf(cost)];
    const taken = Math.min(left.get(cost) ?? 0, cost.self * share2);
    if (taken > 0) {
      left.set(cost, (left.get(cost) ?? 0) - taken);
      builder.add(own, taken);
      stacks++;
    }
    const inside = /* @__PURE__ */ new Set([...above, cost]);
    for (const [callee, inclusive] of cost.calls)
      if (!inside.has(callee)) expand(callee, inclusive * share2, own, inside);
  };
  for (const cost of costs) if (!cost.isCalled) expand(cost, cost.self + sumOf(cost.calls), [], /* @__PURE__ */ new Set());
  for (const [cost, amount] of left) if (amount > 0) builder.add([frameOf(cost)], amount);
  return builder.profile("instructions", true);
}
function sumOf(calls) {
  let sum = 0;
  for (const inclusive of calls.values()) sum += inclusive;
  return sum;
}
function costsIn(text) {
  const costs = /* @__PURE__ */ new Map();
  const names = {
    fn: /* @__PURE__ */ new Map(),
    fl: /* @__PURE__ */ new Map(),
    ob: /* @__PURE__ */ new Map()
  };
  const nameOf4 = (kind, written2) => {
    const [, number2 = "", name] = /^\((\d+)\)(?: (.*))?$/.exec(written2) ?? [];
    if (number2 === "") return written2;
    if (name !== void 0) names[kind].set(number2, name);
    return names[kind].get(number2) ?? written2;
  };
  const costOf = (name, file2, module2) => {
    const key = `${name}\0${file2}\0${module2}`;
    const known2 = costs.get(key);
    if (known2) return known2;
    const place = (path) => path === "" || path === "???" ? null : path;
    const made2 = {
      name,
      file: place(file2),
      module: place(module2),
      line: null,
      self: 0,
      calls: /* @__PURE__ */ new Map(),
      isCalled: false
    };
    costs.set(key, made2);
    return made2;
  };
  let [module, file, here] = ["", "", ""];
  let fn;
  let callee = {};
  let [line, isCall] = [0, false];
  for (const each of text.split("\n")) {
    const [, key, value2 = ""] = /^(c?(?:fn|ob|fl|fi|fe)|calls)=(.*)$/.exec(each) ?? [];
    if (key === void 0) {
      const [, place = "", amount] = /^(\+\d+|-\d+|\*|\d+) (\d+)/.exec(each) ?? [];
      if (amount === void 0 || !fn) continue;
      line = place === "*" ? line : /^[+-]/.test(place) ? line + Number(place) : Number(place);
      if (isCall) {
        const to = costOf(callee.name ?? "", callee.file ?? file, callee.module ?? module);
        if (to !== fn) {
          fn.calls.set(to, (fn.calls.get(to) ?? 0) + Number(amount));
          to.isCalled = true;
        }
        [isCall, callee] = [false, {}];
      } else {
        fn.self += Number(amount);
        if (fn.line === null && here === file && line > 0) fn.line = line;
      }
    } else if (key === "ob") module = nameOf4("ob", value2);
    else if (key === "fl") [file, here] = [nameOf4("fl", value2), nameOf4("fl", value2)];
    else if (key === "fi" || key === "fe") here = nameOf4("fl", value2);
    else if (key === "fn") fn = costOf(nameOf4("fn", value2), file, module);
    else if (key === "cob") callee.module = nameOf4("ob", value2);
    else if (key === "cfi" || key === "cfl") callee.file = nameOf4("fl", value2);
    else if (key === "cfn") callee.name = nameOf4("fn", value2);
    else if (key === "calls") isCall = true;
  }
  return [...costs.values()];
}

// src/measure/profilers/callgrind.ts
var callgrind2 = {
  name: "callgrind",
  counts: true,
  symbols: "compile with -g and do not strip",
  obstacle: async ({ stopwatch }) => await works(["valgrind", "--version"], stopwatch) ? void 0 : "Valgrind is not installed (apt-get install valgrind)",
  words: async (command, { folder }) => [...callgrindWords(folder), ...command],
  async read(folder, root) {
    const files = await profileFiles(folder, /^callgrind\.out\./);
    return merged(files, (file) => readCallgrind(textOf2(file), root));
  }
};

// src/measure/profilers/command-text.ts
var SCRIPT_BYTES = 2e4;
var MAKE_MS = 1e4;
var SHELL = /^#!.*\b(?:ba|da|k|z)?sh\b/;
async function commandText(words, cwd, place) {
  const files = words.map((word, i) => readable(word, i, cwd, place.env));
  const texts = await Promise.all(files);
  return [words.join(" "), ...texts, await recipe(words, cwd, place)].join("\n");
}
async function readable(word, i, cwd, env) {
  const isProgram = i === 0 && !word.includes("/");
  const folders = isProgram ? (env.PATH ?? "").split(delimiter) : [""];
  for (const folder of folders) {
    const text = await beginning(resolve(cwd, folder, word));
    if (text === void 0) continue;
    const isShell = !isProgram && (SHELL.test(text) || /\.(?:ba|k|z)?sh$/.test(word));
    return isShell ? text : text.startsWith("#!") ? text.split("\n")[0] ?? "" : "";
  }
  return "";
}
async function beginning(path) {
  const file = await open(path).catch(() => void 0);
  try {
    const read = await file?.read(Buffer.alloc(SCRIPT_BYTES), 0, SCRIPT_BYTES, 0);
    return read?.buffer.toString("latin1", 0, read.bytesRead);
  } catch {
    return void 0;
  } finally {
    await file?.close();
  }
}
async function recipe(words, cwd, { stopwatch }) {
  const at = words.findIndex((word) => /^g?make$/.test(basename(word)));
  if (at < 0) return "";
  const dry = [...words.slice(0, at + 1), "--dry-run", ...words.slice(at + 1)];
  const limits = { timeoutMs: MAKE_MS, retainedBytes: SCRIPT_BYTES, stop: new AbortController().signal };
  const execution = await execute({ words: dry, cwd }, stopwatch, limits);
  return succeeded(execution) ? execution.stdout.head.toString("utf8") : "";
}

// src/profile/pprof.ts
var NOTHING2 = new Uint8Array();
function readPprof(bytes2, root) {
  const fields = fieldsOf(bytes2);
  const of7 = (number2) => fields.filter((field) => field.number === number2);
  const decoder = new TextDecoder();
  const strings = of7(6).map((field) => decoder.decode(field.bytes));
  const types = of7(1).map((field) => strings[first(fieldsOf(field.bytes), 1)] ?? "");
  const time2 = types.indexOf("cpu") >= 0 ? types.indexOf("cpu") : types.length - 1;
  const functions = new Map(
    of7(5).map((field) => {
      const own = fieldsOf(field.bytes);
      const at = {
        name: strings[first(own, 2)] ?? "",
        file: strings[first(own, 4)] || null,
        line: first(own, 5),
        begins: first(own, 5) > 0
      };
      return [first(own, 1), at];
    })
  );
  const locations = of7(4).map((field) => fieldsOf(field.bytes));
  for (const line of locations.flat().filter(({ number: number2 }) => number2 === 4)) {
    const own = fieldsOf(line.bytes);
    const at = functions.get(first(own, 1));
    if (at && !at.begins) at.line = Math.min(at.line || Number.POSITIVE_INFINITY, first(own, 2));
  }
  const builder = new ProfileBuilder(root);
  const frames = new Map(
    locations.map((own) => {
      const lines = own.filter(({ number: number2 }) => number2 === 4).map((line) => functions.get(first(fieldsOf(line.bytes), 1)));
      const named2 = lines.flatMap((at) => at ? [builder.frame(at.name, at.file, at.line)] : []);
      return [first(own, 1), named2];
    })
  );
  let samples = 0;
  for (const field of of7(2)) {
    const own = fieldsOf(field.bytes);
    const path = numbersIn(own, 1).flatMap((location) => frames.get(location) ?? []);
    const values = numbersIn(own, 2);
    if (path.length > 0) builder.add(path.reverse(), values[time2] ?? 0);
    samples += types[0] === "samples" ? values[0] ?? 0 : 1;
  }
  if (types[time2] === "instructions") return builder.profile("instructions", true);
  const profile = builder.profile(types[time2] === "cpu" ? "ns" : "samples");
  return { ...profile, quantum: profile.total / Math.max(1, samples) };
}
function first(fields, number2) {
  return fields.find((field) => field.number === number2)?.value ?? 0;
}
function numbersIn(fields, number2) {
  return fields.filter((field) => field.number === number2).flatMap(({ value: value2, bytes: bytes2 }) => {
    if (bytes2 === NOTHING2) return [value2];
    const numbers = [];
    for (const at = { place: 0 }; at.place < bytes2.length; ) numbers.push(varint(bytes2, at));
    return numbers;
  });
}
function fieldsOf(bytes2) {
  const fields = [];
  const at = { place: 0 };
  while (at.place < bytes2.length) {
    const key = varint(bytes2, at);
    const number2 = Math.floor(key / 8);
    const kind = key % 8;
    if (kind === 0) fields.push({ number: number2, value: varint(bytes2, at), bytes: NOTHING2 });
    else if (kind === 1) at.place += 8;
    else if (kind === 5) at.place += 4;
    else if (kind === 2) {
      const end = varint(bytes2, at) + at.place;
      if (end > bytes2.length) throw damaged();
      fields.push({ number: number2, value: 0, bytes: bytes2.subarray(at.place, end) });
      at.place = end;
    } else throw damaged();
  }
  return fields;
}
function varint(bytes2, at) {
  let value2 = 0;
  for (let i = 0; i < 10; i++) {
    const byte = bytes2[at.place++];
    if (byte === void 0) throw damaged();
    value2 += (byte & 127) * 2 ** (7 * i);
    if (byte < 128) return value2;
  }
  throw damaged();
}
function damaged() {
  return new UserError("the profile of Go is damaged", "Run the command again.");
}

// src/measure/profilers/go.ts
var unpack = promisify(gunzip);
var SECONDS = 10;
var script = (folder, seconds) => `#!/bin/sh
program=$1
shift
case $program in
*.test) exec "$program" -test.benchtime=${seconds}s "-test.cpuprofile=${folder}/$$.pprof" "$@" ;;
*) exec "$program" "$@" ;;
esac
`;
var go = {
  name: "go",
  claims: (text) => /\bgo test\b/.test(text),
  symbols: "do not strip the test binary (-ldflags=-s)",
  obstacle: async ({ stopwatch }) => await works(["go", "version"], stopwatch) ? void 0 : "go is not on the PATH",
  async words(command, { folder, env, benchmarks }) {
    const starter = join(folder, "start");
    const seconds = Math.max(1, Math.round(SECONDS / Math.max(1, benchmarks)));
    await writeFile(starter, script(folder, seconds), { mode: 493 });
    return ["env", `GOFLAGS=${`${env.GOFLAGS ?? ""} -exec=${starter}`.trim()}`, ...command];
  },
  async read(folder, root) {
    const files = await profileFiles(folder, /\.pprof$/);
    return merged(files, async ({ bytes: bytes2 }) => readPprof(await unpacked(bytes2), root));
  }
};
async function unpacked(bytes2) {
  if (bytes2[0] !== 31) return bytes2;
  return unpack(bytes2, { maxOutputLength: BYTES_MAX3 }).catch(() => {
    throw new UserError("the profile of Go is damaged", "Run the command again.");
  });
}

// src/profile/cpuprofile.ts
var schema = object({
  nodes: array(
    object({
      id: int(),
      callFrame: object({ functionName: string(), url: string(), lineNumber: int() }),
      children: optional(array(int()))
    })
  ),
  samples: array(int()),
  /** In µs, since the sample before. */
  timeDeltas: array(number()),
  /** Ours: what the processor spent in all threads, in µs. The deltas are of the clock and rise when others have the processor. */
  spentUs: optional(number().check(positive()))
});
var IDLE = /* @__PURE__ */ new Set(["(idle)", "(root)"]);
var NS = 1e3;
var LONGEST = 4;
function readCpuProfile(texts, root, starter = "") {
  const builder = new ProfileBuilder(root);
  let overhead = 0;
  let spentUs;
  for (const text of texts) {
    const parsed = schema.safeParse(jsonOf(text));
    if (!parsed.success) throw new UserError("the profile of V8 is damaged", "Run the command again.");
    overhead += addThread(builder, parsed.data, starter);
    spentUs ??= parsed.data.spentUs;
  }
  const profile = { ...builder.profile("ns"), overhead };
  return spentUs === void 0 ? profile : scaled(profile, spentUs * NS / (profile.total + overhead));
}
function addThread(builder, { nodes, samples, timeDeltas }, starter) {
  const nodeOf = new Map(nodes.map((node2) => [node2.id, node2]));
  const parents = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id]))
  );
  const spent = /* @__PURE__ */ new Map();
  const most = LONGEST * (ascending(timeDeltas)[timeDeltas.length >> 1] ?? 0);
  let overhead = 0;
  samples.forEach((id, i) => {
    const values = spent.get(id) ?? [];
    values.push(Math.min(most, timeDeltas[i] ?? 0) * NS);
    spent.set(id, values);
  });
  for (const [id, values] of spent) {
    const path = [];
    const seen = /* @__PURE__ */ new Set();
    let isStarter = false;
    for (let at = id; at !== void 0 && !seen.has(at); at = parents.get(at)) {
      seen.add(at);
      const frame = nodeOf.get(at)?.callFrame;
      if (!frame || IDLE.has(frame.functionName)) continue;
      const { functionName, url, lineNumber } = frame;
      isStarter ||= starter !== "" && url.endsWith(`/${starter}`);
      path.push(
        builder.frame(
          functionName,
          fileOf(url),
          url === "" ? null : lineNumber + 1,
          url === "" ? "(V8)" : null
        )
      );
    }
    if (isStarter) overhead += values.reduce((sum, value2) => sum + value2, 0);
    else if (path.length > 0) for (const value2 of values) builder.add(path.toReversed(), value2);
  }
  return overhead;
}
function jsonOf(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}
function fileOf(url) {
  if (url === "") return null;
  if (!url.startsWith("file://")) return url;
  try {
    return decodeURIComponent(url.slice("file://".length));
  } catch {
    return url.slice("file://".length);
  }
}

// src/measure/profilers/node.ts
var PRELOADED = "perf-regression-preload.cjs";
var PRELOAD = `
const { Session } = require('node:inspector');
const { isMainThread, threadId } = require('node:worker_threads');
const { env, cpuUsage, pid } = require('node:process');
const { writeFileSync } = require('node:fs');
const folder = env.PERF_REGRESSION_PROFILE;
if (folder) {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.setSamplingInterval', { interval: Number(env.PERF_REGRESSION_INTERVAL) });
  const before = cpuUsage();
  session.post('Profiler.start');
  process.once('exit', () => {
    const { user, system } = cpuUsage(before);
    session.post('Profiler.stop', (error, result) => {
      if (error) return;
      const text = JSON.stringify({ ...result.profile, ...(isMainThread && { spentUs: user + system }) });
      writeFileSync(folder + '/' + pid + '.' + threadId + '.cpuprofile', text);
    });
  });
}
`;
var node = {
  name: "node",
  claims: (text) => /(?:^|[\s/;&|])(?:node|npm|npx|yarn|pnpm|tsx|ts-node|vitest|jest)(?:\d+)?(?:\s|$)/.test(text),
  isPartial: true,
  symbols: "give functions names, and keep source maps of bundles",
  obstacle: async () => void 0,
  async words(command, { folder, env, intervalUs }) {
    const preload = join(folder, PRELOADED);
    await writeFile(preload, PRELOAD);
    const options = `${env.NODE_OPTIONS ?? ""} --require=${JSON.stringify(preload)}`.trim();
    const asked = [`PERF_REGRESSION_PROFILE=${folder}`, `PERF_REGRESSION_INTERVAL=${intervalUs}`];
    return ["env", `NODE_OPTIONS=${options}`, ...asked, ...command];
  },
  async read(folder, root) {
    const files = await profileFiles(folder, /\.cpuprofile$/);
    const processes = [...Map.groupBy(files, ({ name }) => name.split(".")[0]).values()];
    return merged(processes, (threads) => readCpuProfile(threads.map(textOf2), root, PRELOADED));
  }
};

// src/profile/perf-script.ts
var HEAD = /^\S.*?\s(\d+)\s+cpu-clock\S*\s*$/;
var FRAME = /^\s+[0-9a-f]+ (.+) \((.*)\)$/;
function readPerfScript(text, root) {
  const builder = new ProfileBuilder(root);
  for (const sample of text.split(/\n\s*\n/)) {
    const [head = "", ...lines] = sample.trimStart().split("\n");
    const period = HEAD.exec(head)?.[1];
    if (period === void 0) continue;
    const path = lines.flatMap((line) => {
      const [, symbol, module = ""] = FRAME.exec(line) ?? [];
      if (symbol === void 0 || symbol === "[unknown]" && module === "[unknown]") return [];
      return [builder.frame(symbol.replace(/\+0x[0-9a-f]+$/, ""), null, null, module)];
    });
    if (path.length > 0) builder.add(path.reverse(), Number(period));
  }
  return builder.profile("ns");
}

// src/measure/profilers/perf.ts
var run = (program, words, options) => promisify(execFile)(program, words, { ...options, encoding: "utf8" });
var DATA = "perf.data";
var PLACES_MS = 2e4;
var perf = {
  name: "perf",
  symbols: "compile with -g -fno-omit-frame-pointer and do not strip; for node add --perf-basic-prof",
  async obstacle({ stopwatch }) {
    if (!await works(["perf", "--version"], stopwatch))
      return "perf is not installed (apt-get install linux-perf, on Ubuntu linux-tools-generic)";
    const isAllowed = await withScratch((folder) => works(wordsIn(["true"], folder, 1e3), stopwatch));
    return isAllowed ? void 0 : "perf may not record (sudo sysctl kernel.perf_event_paranoid=1)";
  },
  words: async (command, { folder, intervalUs }) => wordsIn(command, folder, intervalUs),
  async read(folder, root) {
    requireBounded((await stat(join(folder, DATA)).catch(() => ({ size: 0 }))).size);
    const fields = "comm,tid,period,event,ip,sym,dso";
    const { stdout } = await run("perf", ["script", "-i", join(folder, DATA), "-F", fields, "--no-inline"], {
      maxBuffer: 2 * BYTES_MAX3,
      cwd: folder
    }).catch((error) => {
      throw new UserError(
        `perf script failed: ${error.message.split("\n")[0]?.slice(0, 200)}`,
        "Profile a shorter command."
      );
    });
    return withPlaces(readPerfScript(stdout, root), stdout, root);
  }
};
function wordsIn(command, folder, intervalUs) {
  const frequency = String(Math.round(1e6 / intervalUs) - 1);
  const options = ["-q", "-F", frequency, "-e", "cpu-clock", "-g", "-o", join(folder, DATA)];
  return ["perf", "record", ...options, "--", ...command];
}
async function withPlaces(profile, text, root) {
  const modules = new Set([...text.matchAll(/ \((\/[^)\n]+)\)$/gm)].map(([, path]) => path));
  const places = /* @__PURE__ */ new Map();
  for (const module of [...modules].filter((path) => path.startsWith(`${root}/`)).slice(0, 5)) {
    const options = { maxBuffer: BYTES_MAX3, timeout: PLACES_MS };
    const { stdout } = await run("nm", ["-lC", "--defined-only", module], options).catch(() => ({
      stdout: ""
    }));
    for (const [, name = "", file = "", line] of stdout.matchAll(/^[0-9a-f]+ [tTwW] (.+)\t(.+):(\d+)$/gm))
      places.set(name, {
        file: file.startsWith(`${root}/`) ? file.slice(root.length + 1) : file,
        line: Number(line)
      });
  }
  const frames = profile.frames.map(
    (frame) => frame.isOwn ? { ...frame, ...places.get(frame.name) } : frame
  );
  return { ...profile, frames };
}

// src/measure/profilers/python-sampler.ts
var SAMPLER = String.raw`
import sys

def _start():
    import atexit, os, signal, time, _thread
    folder = os.environ.get("PERF_REGRESSION_PROFILE")
    if not folder or not hasattr(signal, "setitimer"):
        return
    clock, stacks, threads, state = time.process_time_ns, {}, {}, {}
    interval = float(os.environ["PERF_REGRESSION_INTERVAL"]) / 1e6
    set_signal, set_timer = signal.signal, signal.setitimer
    timers = [(signal.SIGALRM, signal.ITIMER_REAL), (signal.SIGPROF, signal.ITIMER_PROF)]

    def begin(forked=False):
        stacks.clear()
        threads.clear()
        state.update(process=os.getpid(), main=_thread.get_ident(), forked=forked, written=0, busy=False)
        state.update(name="%d.%d" % (os.getpid(), time.time_ns()), samples=0, overhead=0, last=clock())
        tick(interval)

    def tick(seconds):
        set_timer(timers[0][1], seconds, seconds)

    def add(frame, spent):
        path = []
        while frame is not None:
            path.append(frame.f_code)
            frame = frame.f_back
        path = tuple(path)
        stacks[path] = stacks.get(path, 0) + spent

    def others():
        active = getattr(sys.modules.get("threading"), "_active", ())
        if len(active) < 2 or sys.platform != "linux":
            return 0
        frames, sum = sys._current_frames(), 0
        for ident, thread in list(active.items()):
            if ident == state["main"] or ident not in frames:
                continue
            try:
                now = time.clock_gettime_ns((~thread.native_id << 3) | 6)
            except (OSError, TypeError, AttributeError):
                continue
            before = threads.get(thread.native_id, 0)
            spent = now - before if now >= before else now
            threads[thread.native_id] = now
            if spent > 0:
                add(frames[ident], spent)
                sum += spent
        return sum

    def sample(_, frame):
        if state["busy"]:
            return
        state["busy"] = True
        now = clock()
        spent = now - state["last"] - others()
        if spent > 0:
            add(frame, spent)
        state["samples"] += 1
        if state["forked"] and now - state["written"] > 5e7:
            write()
            state["written"] = now
        state["last"] = clock()
        state["overhead"] += state["last"] - now
        state["busy"] = False

    def write():
        name = lambda code: "%s (%s:%d)" % (getattr(code, "co_qualname", code.co_name), code.co_filename, code.co_firstlineno)
        path = "%s/%s" % (folder, state["name"])
        with open(path, "w", encoding="utf-8", errors="replace") as file:
            file.write("# samples %d overhead %d\n" % (state["samples"], state["overhead"]))
            for stack, spent in stacks.items():
                file.write("%s %d\n" % (";".join(name(code).replace(";", ",") for code in reversed(stack)), spent))
        os.replace(path, path + ".folded")

    def end():
        tick(0)
        state["busy"] = True
        if os.getpid() == state["process"]:
            write()

    def replaced(execute):
        def call(*words):
            end()
            try:
                return execute(*words)
            finally:
                state["busy"] = False
                tick(interval)
        return call

    def shared(function, asks):
        def call(*words):
            if len(timers) > 1 and asks(*words):
                tick(0)
                set_signal(timers.pop(0)[0], signal.SIG_DFL)
                listen()
                tick(interval)
            return function(*words)
        return call

    def listen():
        set_signal(timers[0][0], sample)
        signal.siginterrupt(timers[0][0], bool(threads))

    def threaded(start):
        def call(*words, **named):
            if not threads:
                threads[0] = 0
                listen()
            return start(*words, **named)
        return call

    os.execv, os.execve = replaced(os.execv), replaced(os.execve)
    signal.signal = shared(signal.signal, lambda number, *_: number == signal.SIGALRM)
    signal.setitimer = shared(signal.setitimer, lambda which, *_: which == signal.ITIMER_REAL)
    signal.alarm = shared(signal.alarm, lambda *_: True)
    for module in (_thread, sys.modules.get("threading")):
        for name in ("start_new_thread", "start_joinable_thread", "_start_new_thread", "_start_joinable_thread"):
            if hasattr(module, name):
                setattr(module, name, threaded(getattr(module, name)))
    os.register_at_fork(after_in_child=lambda: begin(True))
    listen()
    begin()
    atexit.register(end)

_start()
_own = __file__.rsplit("/", 1)[0]
sys.path[:] = [each for each in sys.path if each != _own]
_this = sys.modules.pop("sitecustomize", None)
try:
    import sitecustomize
except ImportError:
    sys.modules["sitecustomize"] = _this
`;

// src/measure/profilers/python.ts
var python = {
  name: "python",
  claims: (text) => /(?:^|[\s/;&|])(?:python|pytest|pypy|uv|poetry|tox|nox)[\d.]*(?:\s|$)/.test(text),
  isPartial: true,
  symbols: "run the .py files themselves",
  obstacle: async ({ stopwatch }) => await works(["env", "true"], stopwatch) ? void 0 : "the profiler of Python needs a POSIX system",
  async words(command, { folder, env, intervalUs }) {
    const site = join(folder, "site");
    await mkdir(site);
    await writeFile(join(site, "sitecustomize.py"), SAMPLER);
    const path = [site, ...env.PYTHONPATH ? [env.PYTHONPATH] : []].join(":");
    const asked = [`PERF_REGRESSION_PROFILE=${folder}`, `PERF_REGRESSION_INTERVAL=${intervalUs}`];
    return ["env", `PYTHONPATH=${path}`, ...asked, ...command];
  },
  async read(folder, root) {
    const files = await profileFiles(folder, /\.folded$/);
    return merged(files.map(textOf2), (text) => {
      const profile = readFolded(text, root, "ns");
      const [, samples = "1", overhead = "0"] = /^# samples (\d+) overhead (\d+)$/m.exec(text) ?? [];
      return {
        ...profile,
        quantum: profile.total / Math.max(1, Number(samples)),
        overhead: Number(overhead)
      };
    });
  }
};

// src/measure/profilers/index.ts
var all = [go, node, python, perf, callgrind2];
async function profilerFor(choice, words, cwd, counted2, place) {
  if (choice !== "auto") {
    const named2 = all.find(({ name }) => name === choice);
    return await named2.obstacle(place) ?? named2;
  }
  const text = await commandText(words, cwd, place);
  const fitting = all.filter(({ claims }) => claims === void 0 || claims(text));
  const ordered = counted2 ? [...fitting.filter((each) => each !== perf), perf] : fitting;
  const obstacles = [];
  for (const profiler of ordered) {
    const obstacle = await profiler.obstacle(place);
    if (obstacle === void 0) return profiler;
    obstacles.push(obstacle);
  }
  return obstacles.join("; ");
}

// src/measure/explain.ts
var packed2 = promisify(gzip);
async function explained(report, explaining) {
  return withExplanation(report, await explain3(report, explaining));
}
function withExplanation(report, { profile, warnings }) {
  return { ...report, ...profile && { profile }, warnings: [...report.warnings, ...warnings] };
}
var NOTHING3 = { warnings: [] };
var MINUTES_MAX = 10;
async function explain3(report, explaining) {
  const { choice, stop } = explaining;
  const slower = report.findings.filter((finding) => finding.verdict === "regressed" && isWork(finding));
  if (choice === "off" || stop.aborted || report.identical !== void 0) return NOTHING3;
  if (choice !== "always" && slower.length === 0) return NOTHING3;
  const waits = waitText(report);
  if (waits !== void 0 && choice === "auto") return unexplained(waits);
  const named2 = [...new Set(slower.map(({ benchmark }) => benchmark))];
  const count = new Set(report.findings.map(({ benchmark }) => benchmark)).size;
  const cpuNs = report.findings.find(({ metric }) => metric.name === CPU)?.current?.value;
  const found = await profileDifference(
    { benchmarks: named2, count, cpuNs, ...measuredChange(report, slower) },
    explaining
  );
  if (found === void 0) return NOTHING3;
  return typeof found === "string" ? unexplained(found) : { profile: found, warnings: [] };
}
async function profileDifference(slower, explaining) {
  const { choice, probe, places, env, info } = explaining;
  const { kind } = probe.outputSource;
  try {
    const { profilerFor: profilerFor2 } = await Promise.resolve(profilers_exports);
    const counted2 = slower.counted ?? kind === "instructions";
    const named2 = choice === "always" || choice === "off" ? "auto" : choice;
    const { stopwatch } = probe;
    const profiler = await profilerFor2(named2, probe.words, places.head, counted2, { stopwatch, env });
    if (typeof profiler === "string") return profiler;
    await explaining.build?.();
    info(`Profiling both versions with ${profiler.name}.`);
    const benchmarks = kind === "outside" || kind === "instructions" ? [] : slower.benchmarks;
    const sampling = { intervalUs: intervalFor(slower), count: slower.count };
    const before = await profiled("base", profiler, explaining, benchmarks, sampling);
    const after = before && await profiled("head", profiler, explaining, benchmarks, sampling);
    if (!before || !after) return void 0;
    const aside = (before.uncovered + after.uncovered) / 2;
    const [base, head] = [withUncovered(before.profile, aside), withUncovered(after.profile, aside)];
    const { measured, error } = slower;
    if (slower.mayWait && isWait(head.total / base.total - 1, measured ?? 0)) return WAITS;
    const known2 = profiler.counts ? { measured: void 0 } : { measured, ...error !== void 0 && { error } };
    const profile = differenceOf2(base, head, {
      profiler: profiler.name,
      benchmarks,
      ...known2,
      symbols: profiler.symbols
    });
    await keep(base, head, explaining);
    return profile;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return oneLine(error);
  }
}
function isWork({ metric }) {
  return ["time", "throughput"].includes(kindOf(metric.unit)) || metric.name === INSTRUCTIONS;
}
function measuredChange({ findings }, slower) {
  const cpu = findings.filter(({ metric, change }) => metric.name === CPU && change?.estimate != null);
  const chosen = [cpu, slower, findings.filter(isWork)].find((each) => each.length > 0) ?? [];
  const changes = chosen.flatMap(({ change, metric }) => {
    if (!change || change.estimate === null) return [];
    const measured = metric.direction === "higher" ? 1 / (1 + change.estimate) - 1 : change.estimate;
    return [{ measured, error: errorOf(change) }];
  });
  return changes.sort((a, b) => a.measured - b.measured)[changes.length >> 1] ?? { measured: void 0 };
}
var WIDTH2 = 4;
var ERROR_MAX = 0.2;
function errorOf({ low, high }) {
  return low === null || high === null ? ERROR_MAX : Math.min(ERROR_MAX, (high - low) / WIDTH2);
}
var CPU = "cpu_time";
var SAMPLES = 8e3;
var INTERVAL_US = { min: 100, max: 2e3, usual: 500 };
function intervalFor({ cpuNs: ns }) {
  if (ns === void 0) return INTERVAL_US.usual;
  return Math.round(Math.min(INTERVAL_US.max, Math.max(INTERVAL_US.min, ns / 1e3 / SAMPLES)));
}
var ENOUGH_NS = 3e8;
var EXECUTIONS_MAX = 20;
function waitText({ findings }) {
  const of7 = (name) => findings.find(({ metric }) => metric.name === name);
  const [time2, cpu] = [of7("time"), of7(CPU)];
  const [all2, work] = [time2?.change?.estimate ?? 0, cpu?.change?.estimate ?? 0];
  if (time2?.verdict !== "regressed" || !cpu || cpu.verdict === "regressed") return void 0;
  return isWait(work, all2) ? WAITS : void 0;
}
var WAITS = "the command waits longer (input, output, locks, sleep) and does not work more, which a profile of the processor cannot show";
function isWait(work, time2) {
  return work <= time2 / 4;
}
async function profiled(side, profiler, { probe, places, stop, env }, benchmarks, { intervalUs, count }) {
  return withScratch(async (scratch) => {
    const command = wordsFor(probe.words, benchmarks.length === 0 ? void 0 : benchmarks);
    const limits = { timeoutMs: Math.min(probe.timeoutMs, MINUTES_MAX * 6e4), retainedBytes: 0, stop };
    const ended = [];
    let missing2 = ENOUGH_NS;
    for (let i = 0; missing2 > 0 && i < EXECUTIONS_MAX; i++) {
      const folder = join(scratch, `${i}`);
      await mkdir(folder);
      const words = await profiler.words(command, { folder, env, intervalUs, benchmarks: count });
      const execution = await execute(commandIn(words, places[side]), probe.stopwatch, limits);
      if (execution.outcome.kind === "interrupted") return void 0;
      if (!succeeded(execution))
        throw commandError(`the command failed under ${profiler.name} on ${side}`, execution);
      const spent = cpuNsOf(execution);
      ended.push({ folder, spent });
      missing2 -= profiler.counts || !spent ? missing2 : spent;
    }
    const isPart = profiler.isPartial && probe.outputSource.kind === "outside";
    let [readable2, aside] = [0, 0];
    const sum = await merged(ended, async ({ folder, spent }) => {
      const profile = await profiler.read(folder, places[side]);
      readable2++;
      if (isPart && spent !== void 0) aside += uncovered(profile, spent);
      return profile;
    });
    return { profile: scaled(sum, 1 / readable2), uncovered: aside / readable2 };
  });
}
async function keep(base, head, { folder, folderBy }) {
  if (folder === void 0) return;
  await mkdir(folder, { recursive: true }).catch(() => void 0);
  const write = (name, content) => writeNamed(folderBy, join(folder, name), content);
  const sides = new Map(Object.entries({ base, head }));
  for (const [side, profile] of sides) {
    await write(`${side}.folded`, foldedText(profile));
    await write(`${side}.pb.gz`, await packed2(pprofBytes(profile, side)));
  }
  await write("profiles.speedscope.json", speedscopeText(sides));
}
function commitBefore({ findings }) {
  const [worst] = findings.filter(({ verdict }) => verdict === "regressed").sort((a, b) => Math.abs(b.change?.estimate ?? 0) - Math.abs(a.change?.estimate ?? 0));
  return worst?.since?.after ?? "";
}
function unexplained(why) {
  const text = typeof why === "string" ? why : oneLine(why);
  return { warnings: [{ code: "not-profiled", subject: "profile", values: { why: text } }] };
}
function oneLine({ message, remedy }) {
  return [message, remedy].filter((part) => part !== "").map((part) => part.replace(/\s*\n\s*/g, "; ").replace(/\.$/, "")).join(". ");
}

// src/results/beside.ts
function relate(code2, rounds, linkOf) {
  const columns = rounds.map((round) => ({
    code: bySeries2(round.code),
    reference: bySeries2(round.reference),
    next: bySeries2(round.next ?? [])
  }));
  const related = /* @__PURE__ */ new Set();
  const lacking = /* @__PURE__ */ new Set();
  const notPositive = /* @__PURE__ */ new Set();
  const measurements = code2.flatMap((own) => {
    const { benchmark, metric } = own;
    if (!isClocked(metric.unit) || metric.direction === "none" || metric.beside) return [own];
    const key = seriesKey(benchmark.name, metric.name);
    const pairs = columns.flatMap((column) => {
      const [above, below] = [column.code.get(key), column.reference.get(key)];
      if (!above || !below || below.metric.unit !== above.metric.unit) return [];
      return [
        { code: centreOf(above), reference: centreOf(below), next: column.next.get(key)?.sample.centre }
      ];
    });
    const usable = pairs.filter((pair) => pair.code > 0 && pair.reference > 0);
    if (usable.length === 0) {
      (pairs.length > 0 ? notPositive : lacking).add(benchmark.name);
      return [own];
    }
    related.add(benchmark.name);
    return seriesOf3(own, usable, linkOf(key));
  });
  const without = (names) => [...names].filter((name) => !related.has(name));
  return { measurements, lacking: without(lacking), notPositive: without(notPositive) };
}
function centreOf({ sample }) {
  return sample.centre;
}
function seriesOf3(own, pairs, { unit, factor }) {
  const { benchmark, metric } = own;
  const { name } = metric;
  const besideAs = (role) => ({ role, metric: name, unit: metric.unit });
  const make = (role, as, inUnit, values) => {
    const sorted = ascending(values);
    const several = sorted.length > 1 ? sorted : [];
    return {
      benchmark,
      metric: {
        name: as,
        unit: inUnit,
        direction: role === "ratio" ? metric.direction : "none",
        beside: besideAs(role)
      },
      sample: {
        centre: median(sorted),
        values: several,
        level: several.length > 0 ? "process" : "iteration"
      },
      writtenUnit: inUnit
    };
  };
  const ratios = pairs.map((pair) => pair.code / pair.reference * factor);
  const steps = pairs.flatMap(({ reference, next: next2 = 0 }) => next2 > 0 ? [next2 / reference] : []);
  return [
    { ...own, metric: { ...metric, direction: "none", beside: besideAs("code") } },
    make("ratio", `${name}/reference`, unit, ratios),
    make(
      "reference",
      `reference_${name}`,
      metric.unit,
      pairs.map(({ reference }) => reference)
    ),
    ...steps.length > 0 ? [make("next", `reference_${name}/next`, "\xD7", steps)] : [],
    ...factor === 1 ? [] : [make("chain", `reference_${name}/first`, "\xD7", [factor])]
  ];
}
function bySeries2(measurements) {
  return new Map(measurements.map((each) => [seriesKey(each.benchmark.name, each.metric.name), each]));
}

// src/results/reference-plan.ts
var OVERLAP_MAX = 50;
function referenceNamed(name, commit2) {
  return { name: name.split("\n")[0].slice(0, REFERENCE_NAME_MAX), commit: commit2 };
}
function planReference(asked, runs2, overlap) {
  const referenced = runs2.filter(({ reference }) => reference !== void 0);
  const last = referenced.at(-1)?.reference;
  if (!last) return begun(asked);
  const known2 = linksOf(referenced, last);
  const own = { name: last.name, commit: last.commit };
  const { uncertainty } = last;
  const kept = { ...own, ...uncertainty !== void 0 && { uncertainty } };
  if (isSameReference(last, asked)) {
    return { beside: { ...kept, name: asked.name }, linkOf: linkIn(known2, asked), step: void 0 };
  }
  if (overlap === 0) return startOver(asked, own);
  const both = overlapping(referenced, last, asked);
  if (both.length < overlap) {
    const step = { kind: "moving", from: own, run: both.length + 1, of: overlap };
    return { beside: { ...kept, next: asked }, linkOf: linkIn(known2, own), step };
  }
  return movedOn(asked, own, { known: known2, both, before: uncertainty ?? 0 });
}
function startOver(asked, from) {
  return { ...begun(asked), step: { kind: "restarted", from } };
}
function begun(asked) {
  return { beside: asked, linkOf: linkIn(/* @__PURE__ */ new Map(), asked), step: void 0 };
}
function linkIn(known2, reference) {
  return (key) => known2.get(key) ?? { unit: ratioUnit(reference), factor: 1 };
}
function linksOf(runs2, reference) {
  const links = /* @__PURE__ */ new Map();
  for (const run2 of runs2) {
    if (!run2.reference || !isSameReference(run2.reference, reference)) continue;
    const factors = valuesOf3(run2, "chain");
    for (const { benchmark, metric } of run2.measurements) {
      if (metric.beside?.role !== "ratio") continue;
      const key = seriesKey(benchmark.name, metric.beside.metric);
      const factor = factors.get(key) ?? 1;
      links.set(key, { unit: metric.unit, factor: factor > 0 ? factor : 1 });
    }
  }
  return links;
}
function overlapping(runs2, from, to) {
  const both = ({ reference }) => reference?.next !== void 0 && isSameReference(reference, from) && isSameReference(reference.next, to);
  return runs2.slice(runs2.findLastIndex((run2) => !both(run2)) + 1);
}
function movedOn(asked, from, { known: known2, both, before }) {
  const steps = both.map((run2) => valuesOf3(run2, "next"));
  const links = /* @__PURE__ */ new Map();
  let largest = 0;
  for (const [key, { unit, factor }] of known2) {
    const logs = steps.flatMap((values) => Math.log(values.get(key) ?? Number.NaN)).filter(Number.isFinite);
    if (logs.length === 0) continue;
    links.set(key, { unit, factor: factor * Math.exp(mean(logs)) });
    largest = Math.max(largest, standardError(logs));
  }
  const uncertainty = Math.hypot(before, largest);
  return {
    beside: { ...asked, moved: { from, runs: both.length }, uncertainty },
    linkOf: linkIn(links, asked),
    step: { kind: "moved", from, runs: both.length, uncertainty }
  };
}
function standardError(values) {
  if (values.length < 2) return 0;
  const centre = mean(values);
  const variance = values.reduce((sum, value2) => sum + (value2 - centre) ** 2, 0) / (values.length - 1);
  return Math.sqrt(variance / values.length);
}
function valuesOf3({ measurements }, role) {
  return new Map(
    measurements.flatMap(
      ({ benchmark, metric, sample }) => metric.beside?.role === role ? [[seriesKey(benchmark.name, metric.beside.metric), sample.centre]] : []
    )
  );
}

// src/results/reference-warnings.ts
function warningsOf({ beside, step }, { lacking, notPositive }, commit2) {
  const newest = beside.next ?? beside;
  const reference = referenceText(newest);
  const all2 = [];
  if (newest.commit !== "" && newest.commit === commit2) all2.push({ what: "same-commit", reference });
  const without = { lacks: lacking, "not-positive": notPositive };
  for (const what of ["lacks", "not-positive"]) {
    const names = without[what];
    if (names.length > 0)
      all2.push({ what, reference: referenceText(beside), benchmarks: countedNames(names) });
  }
  if (step && step.kind !== "restarted") {
    const { kind, from, ...numbers } = step;
    all2.push({ what: kind, reference, from: referenceText(from), ...numbers });
  }
  return all2.map((values) => ({ code: "reference", subject: reference, values }));
}

// src/measure/planner.ts
var ROUNDS_MIN = 10;
var MARGIN2 = 2;
function roundsWithin({ rounds, ms }, roundMs, least) {
  return Math.min(rounds, Math.max(least, Math.floor(ms / Math.max(roundMs, 1e-3))));
}
function lacksOf(findings, budget, done, spentMs) {
  if (done < ROUNDS_MIN) return void 0;
  const roundMs = spentMs / done;
  const fit = roundsWithin(budget, roundMs, done);
  return findings.flatMap(({ benchmark, metric, reason }) => {
    if (reason.code !== "too-noisy" || reason.rounds === null || reason.rounds <= MARGIN2 * fit) return [];
    const { rounds } = reason;
    return [{ benchmark, metric: metric.name, rounds, minutes: Math.ceil(rounds * roundMs / 6e4), fit }];
  });
}
function lackText({ benchmark, metric, rounds, minutes, fit }, setting, most) {
  const what = `${visible(benchmark, 60)} ${visible(metric, 30)} cannot be settled in ${fit} rounds: about ${grouped(Number(rounds.toPrecision(2)))} are needed`;
  return rounds > most ? `${what}, more than can be measured. Use a quieter machine, or a larger threshold.` : `${what} (${setting("max-rounds", rounds)}, ${setting("max-minutes", minutes)}).`;
}

// src/measure/interleave.ts
var BLOCK = 4;
var PILOT = 4;
var ROUNDS_OF_COUNTS = 3;
async function interleave(options) {
  const { measure, budget, random, clock, canFilter, layouts = false, counter } = options;
  const start = clock();
  const rounds = [];
  let max = budget.rounds;
  const soFar = (ended) => ({
    ...{ rounds, max, ended },
    ...layouts && { layouts },
    ...counter !== void 0 && { counter }
  });
  let orders = [];
  let open2;
  while (rounds.length < max) {
    if (orders.length === 0) orders = blockOf(random);
    const order = orders.pop();
    const only = canFilter ? open2 : void 0;
    await options.begin?.(rounds.length);
    const times = options.times?.(rounds.length) ?? 1;
    const measured = { base: [], head: [] };
    for (const side of Array.from(
      { length: times },
      (_, i) => i % 2 === 0 ? order : order.toReversed()
    ).flat()) {
      const values = await measure(side, only);
      if (!values) return soFar(true);
      measured[side].push(values);
    }
    rounds.push({ base: together2(measured.base), head: together2(measured.head) });
    if (rounds.length === PILOT && options.isPlanned && !canFilter)
      max = roundsWithin(budget, (clock() - start) / PILOT, PILOT + 1);
    if (rounds.length === ROUNDS_OF_COUNTS || options.isLook(rounds.length, max)) {
      open2 = await options.unsettled(soFar(false));
      if (open2.length === 0) return soFar(false);
    }
    options.progress(rounds.length, open2?.length ?? 0);
    if (clock() - start >= budget.ms) break;
  }
  return soFar(true);
}
function blockOf(random) {
  const orders = Array.from(
    { length: BLOCK },
    (_, i) => i % 2 === 0 ? ["base", "head"] : ["head", "base"]
  );
  return shuffled(orders, random);
}
function together2(times) {
  const [only, second] = times;
  return only && !second ? only : overAll(times);
}
function overRounds(rounds, side) {
  return overAll(rounds.map((round) => round[side]));
}
function overAll(times) {
  const series2 = Map.groupBy(times.flat(), ({ benchmark, metric }) => seriesKey(benchmark.name, metric.name));
  return [...series2.values()].map((all2) => {
    const centres = ascending(all2.map(({ sample }) => sample.centre));
    const [first2] = all2;
    return { ...first2, sample: { centre: median(centres), values: centres, level: "process" } };
  });
}

// src/measure/repeated.ts
var TIMES2 = 10;
async function measureRepeatedly(probe, side, cwd, only, { times, ms, stop, again, progress }) {
  const end = performance.now() + ms;
  const all2 = [];
  do {
    if (all2.length > 0) await again?.();
    const results = await measureSide(probe, side, cwd, only, stop);
    if (!results) return void 0;
    all2.push(results);
    progress(all2.length);
  } while (all2.length < times && performance.now() < end);
  return together3(all2);
}
function together3(all2) {
  const [first2] = all2;
  if (all2.length === 1) return first2;
  const skipped2 = new Map(
    all2.flatMap((each) => each.skipped).map((each) => [JSON.stringify(each.why), each])
  );
  const measurements = overAll(all2.map((each) => each.measurements));
  return { ...first2, measurements, skipped: [...skipped2.values()] };
}

// src/measure/beside.ts
var FailedVersion = class extends UserError {
  version;
  constructor({ message, remedy }, version) {
    super(message, remedy);
    this.version = version;
  }
};
var SEED2 = 1;
async function measureBeside({ code: code2, reference, next: next2 }, only, { times, ms, stop, progress }) {
  const end = performance.now() + ms;
  const random = seededRandom(SEED2);
  const versions = [code2, reference, ...next2 ? [next2] : []];
  const own = [];
  const rounds = [];
  do {
    const measured = /* @__PURE__ */ new Map();
    for (const version of shuffled(versions, random)) {
      const work = measureSide(version.probe, version.name, version.place, only, stop);
      const results = await (version === code2 ? work : failingAs(version, work));
      if (!results) return void 0;
      measured.set(version, results);
    }
    const of7 = (version) => measured.get(version).measurements;
    own.push(measured.get(code2));
    rounds.push({ code: of7(code2), reference: of7(reference), ...next2 && { next: of7(next2) } });
    progress(rounds.length);
  } while (rounds.length < times && performance.now() < end);
  return { results: together3(own), rounds };
}
async function failingAs(version, work) {
  try {
    return await work;
  } catch (error) {
    throw error instanceof UserError ? new FailedVersion(error, version) : error;
  }
}

// src/measure/setup.ts
async function prepare(side, cwd, words, stopwatch, stop, layout) {
  if (words === void 0 || stop.aborted) return;
  const limits = { timeoutMs: Number.POSITIVE_INFINITY, retainedBytes: 0, stop };
  const execution = await execute(commandIn(words, cwd, layout), stopwatch, limits);
  if (!succeeded(execution) && !stop.aborted) throw commandError(`the setup of ${side} failed`, execution);
}

// src/measure/worktrees.ts
async function commitOf(ref, cwd) {
  const commit2 = await tryGit(["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`], {
    cwd
  });
  if (commit2) return commit2;
  throw new UserError(
    `${JSON.stringify(ref)} is not a commit of the repository in ${cwd}`,
    "Fetch it, or name another branch, tag or commit. A shallow clone has only its newest one: fetch-depth: 0."
  );
}
async function fetchedCommit(ref, cwd) {
  const there = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`];
  const known2 = await tryGit(there, { cwd });
  if (known2) return known2;
  const isShallow = await tryGit(["rev-parse", "--is-shallow-repository"], { cwd }) === "true";
  const depth = isShallow ? ["--depth=1"] : [];
  const fetch2 = ["fetch", "--quiet", "--no-tags", ...depth, "--end-of-options", "origin", ref];
  const { status: status2, stderr } = await askGit(fetch2, { cwd });
  if (status2 === 0) return git(["rev-parse", "--verify", "FETCH_HEAD^{commit}"], { cwd });
  throw new UserError(
    `${ref} is not in the clone in ${cwd}, and cannot be fetched: ${stderr.trim().split("\n").at(-1)}`,
    "Let actions/checkout bring it:   with: { fetch-depth: 0 }\nor keep its credentials, as it does unless persist-credentials is false."
  );
}
async function withWorktrees(folders, cwd, work) {
  const root = await realpath(await mkdtemp(join(tmpdir(), "ab-perf-regression-")));
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

// src/measure/reference.ts
async function withReference(around2, work) {
  const { asked, runs: runs2, words, overlap } = around2;
  let plan = planReference(asked, runs2, words === void 0 ? overlap : 0);
  for (; ; ) {
    try {
      return { measured: await attempt(plan, around2, work), plan };
    } catch (error) {
      if (!(error instanceof FailedVersion)) throw error;
      const old = plan.step?.kind === "moving" ? plan.step.from : void 0;
      if (!old || error.version.name !== nameOf2(old)) throw named(error, around2);
      plan = startOver(asked, old);
    }
  }
}
function named({ message, remedy, version }, { by }) {
  const how = `The reference is built and measured as the code is, with the same setup: name another version with ${by}.`;
  return new FailedVersion(new UserError(message, `${remedy}
${how}`.trim()), version);
}
function nameOf2(reference) {
  return `the reference ${referenceText(reference)}`;
}
async function attempt({ beside }, { asked, words, code: code2, cwd, setup, probe, stop, find }, work) {
  const own = words === void 0 ? probe : { ...probe, words };
  const versionOf = (reference, place) => {
    return { name: nameOf2(reference), place, probe: own };
  };
  const isAsked2 = beside.commit === asked.commit;
  const commit2 = isAsked2 ? beside.commit : await failingAs(versionOf(beside, ""), find(beside.commit));
  const folders = {
    ...code2 !== void 0 && { head: code2 },
    ...commit2 !== "" && { mark: commit2 },
    ...beside.next && { next: beside.next.commit }
  };
  const measure = async (places) => {
    const { head = cwd, mark = head, next: next2 } = places;
    const versions = {
      code: { name: "this commit", place: head, probe },
      reference: versionOf(beside, mark),
      next: beside.next && next2 !== void 0 ? versionOf(beside.next, next2) : void 0
    };
    if (code2 !== void 0) await prepare(versions.code.name, head, setup, probe.stopwatch, stop);
    for (const version of [
      ...commit2 === "" ? [] : [versions.reference],
      ...versions.next ? [versions.next] : []
    ]) {
      await failingAs(version, prepare(version.name, version.place, setup, probe.stopwatch, stop));
    }
    return work(versions);
  };
  return Object.keys(folders).length === 0 ? measure({}) : withWorktrees(folders, cwd, measure);
}
async function measureReferenced(around2, only, repeats, commit2) {
  const { measured, plan } = await withReference(
    around2,
    (versions) => measureBeside(versions, only, repeats)
  );
  if (!measured) return void 0;
  const related = relate(measured.results.measurements, measured.rounds, plan.linkOf);
  return {
    results: { ...measured.results, measurements: related.measurements },
    reference: plan.beside,
    warnings: warningsOf(plan, related, commit2)
  };
}

// src/measure/artifacts/artifact.ts
function partOf2(bytes2, start, length) {
  if (start < 0 || length < 0 || start + length > bytes2.length)
    throw new RangeError("a part beyond the end of the file");
  return bytes2.subarray(start, start + length);
}

// src/measure/artifacts/elf.ts
var MAGIC = 2135247942;
var LOADED = 1;
var WITHOUT_BYTES = 8;
var BUILD_IDS = /* @__PURE__ */ new Set([".note.gnu.build-id", ".note.go.buildid"]);
var DEBUGGING = /^(?:\.rela?)?\.z?debug_|^\.gnu_debug(?:alt)?link$/;
var elf = {
  id: "ELF",
  claims: ({ bytes: bytes2 }) => bytes2.length >= 52 && bytes2.readUInt32BE(0) === MAGIC,
  essence({ bytes: bytes2 }) {
    const file = new ElfFile(Buffer.from(bytes2));
    const sections2 = file.sections();
    for (const { name, start, size: size2 } of sections2)
      if (BUILD_IDS.has(name)) partOf2(file.bytes, start, size2).fill(0);
    const segments = file.segments();
    file.forgetSections();
    const kept = sections2.filter(({ name }) => !DEBUGGING.test(name));
    return [
      ...segments.map(({ start, size: size2 }) => partOf2(file.bytes, start, size2)),
      ...sections2.map(({ name, header }) => Buffer.concat([Buffer.from(`${name}\0`), header])),
      ...kept.filter(({ type }) => type !== WITHOUT_BYTES).map(({ start, size: size2 }) => partOf2(file.bytes, start, size2))
    ];
  }
};
var FIELDS = {
  32: { header: 52, phoff: 28, shoff: 32, counts: 42, segment: [4, 16], section: [16, 20] },
  64: { header: 64, phoff: 32, shoff: 40, counts: 54, segment: [8, 32], section: [24, 32] }
};
var ElfFile = class {
  bytes;
  #fields;
  #isLittle;
  constructor(bytes2) {
    this.bytes = bytes2;
    this.#fields = FIELDS[bytes2[4] === 1 ? 32 : 64];
    this.#isLittle = bytes2[5] === 1;
  }
  /** What is loaded, and the headers that say so. */
  segments() {
    const { header, phoff, counts, segment } = this.#fields;
    const [table, entry, count] = [this.#word(phoff), this.#half(counts), this.#half(counts + 2)];
    const loaded = Array.from({ length: count }, (_, i) => table + i * entry).filter((at) => this.#int(at) === LOADED).map((at) => ({ start: this.#word(at + segment[0]), size: this.#word(at + segment[1]) }));
    return [{ start: 0, size: header }, { start: table, size: count * entry }, ...loaded];
  }
  sections() {
    const { shoff, counts, section } = this.#fields;
    const [table, entry] = [this.#word(shoff), this.#half(counts + 4)];
    const [count, names] = [this.#half(counts + 6), this.#half(counts + 8)];
    const namesAt = count === 0 ? 0 : this.#word(table + names * entry + section[0]);
    return Array.from({ length: count }, (_, i) => {
      const at = table + i * entry;
      const name = this.#text(namesAt + this.#int(at));
      const [start, size2] = section.map((field) => this.#word(at + field));
      const header = Buffer.from(partOf2(this.bytes, at, entry));
      const width2 = section[1] - section[0];
      header.fill(0, section[0], section[1] + (DEBUGGING.test(name) ? width2 : 0));
      return { name, type: this.#int(at + 4), start, size: size2, header };
    });
  }
  /** The place of the table of sections lies behind the debugging information. */
  forgetSections() {
    const { shoff, phoff } = this.#fields;
    this.bytes.fill(0, shoff, shoff + (shoff - phoff));
  }
  #text(at) {
    const end = this.bytes.indexOf(0, at);
    return this.bytes.toString("latin1", at, end < 0 ? at : end);
  }
  #half(at) {
    return this.#isLittle ? this.bytes.readUInt16LE(at) : this.bytes.readUInt16BE(at);
  }
  #int(at) {
    return this.#isLittle ? this.bytes.readUInt32LE(at) : this.bytes.readUInt32BE(at);
  }
  /** An address or a size: as wide as the file says. */
  #word(at) {
    if (this.#fields === FIELDS[32]) return this.#int(at);
    return Number(this.#isLittle ? this.bytes.readBigUInt64LE(at) : this.bytes.readBigUInt64BE(at));
  }
};

// src/measure/artifacts/go.ts
var ID_BEGINS = Buffer.from('\xFF Go build ID: "', "latin1");
var ID_LENGTH_MAX = 200;
var LINES_BEGIN = Buffer.from("3077af0c9274080241e1c107e6d618e6", "hex");
var LINES_END = Buffer.from("f932433186182072008242104116d8f2", "hex");
var LINES_BYTES_MAX = 1024 * 1024;
var STAMPS = [
  /(?<=\nbuild\tvcs\.revision=)[0-9a-f]{40,64}(?=\n)/,
  /(?<=\nbuild\tvcs\.time=)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ(?=\n)/,
  /(?<=\nmod\t[^\t\n]{1,500}\tv[\w.-]{1,80}[-.])\d{14}-[0-9a-f]{12}/
];
function blankGoBuild(bytes2) {
  const id = between(bytes2, ID_BEGINS, Buffer.from('"'), ID_LENGTH_MAX);
  id?.fill(0);
  const lines = between(bytes2, LINES_BEGIN, LINES_END, LINES_BYTES_MAX);
  if (!lines) return;
  const text = lines.toString("latin1");
  for (const stamp of STAMPS) {
    const found = stamp.exec(text);
    if (found) lines.fill(0, found.index, found.index + found[0].length);
  }
}
function between(bytes2, begin, end, lengthMax) {
  const mark = bytes2.indexOf(begin);
  if (mark < 0) return void 0;
  const start = mark + begin.length;
  const length = bytes2.subarray(start, start + lengthMax).indexOf(end);
  return length < 0 ? void 0 : bytes2.subarray(start, start + length);
}

// src/measure/artifacts/pe.ts
var DOS = 23117;
var SIGNATURE = 17744;
var PE32_PLUS = 523;
var EXPORTS = 0;
var RESOURCES = 2;
var DEBUG = 6;
var DEBUG_ENTRY = 28;
var NAMES_OF_A_BUILD = [2, 16];
var pe = {
  id: "PE",
  claims: ({ bytes: bytes2 }) => {
    if (bytes2.length < 64 || bytes2.readUInt16LE(0) !== DOS) return false;
    const header = bytes2.readUInt32LE(60);
    return header + 4 <= bytes2.length && bytes2.readUInt32LE(header) === SIGNATURE;
  },
  essence(file) {
    const bytes2 = Buffer.from(file.bytes);
    const blank = (start, length) => partOf2(bytes2, start, length).fill(0);
    const coff = bytes2.readUInt32LE(60) + 4;
    const optional2 = coff + 20;
    const directories = optional2 + (bytes2.readUInt16LE(optional2) === PE32_PLUS ? 112 : 96);
    const count = bytes2.readUInt32LE(directories - 4);
    const sections2 = optional2 + bytes2.readUInt16LE(coff + 16);
    const placeOf2 = (address) => {
      for (let i = 0; i < bytes2.readUInt16LE(coff + 2); i++) {
        const at = sections2 + 40 * i;
        const offset = address - bytes2.readUInt32LE(at + 12);
        if (offset >= 0 && offset < bytes2.readUInt32LE(at + 16)) return bytes2.readUInt32LE(at + 20) + offset;
      }
      return void 0;
    };
    const directory = (index) => {
      if (index >= count) return void 0;
      const address = bytes2.readUInt32LE(directories + 8 * index);
      const start = address === 0 ? void 0 : placeOf2(address);
      return start === void 0 ? void 0 : { start, size: bytes2.readUInt32LE(directories + 8 * index + 4) };
    };
    const debug = directory(DEBUG);
    const stamped = [EXPORTS, RESOURCES].flatMap((index) => directory(index)?.start ?? []);
    blank(coff + 4, 4);
    blank(optional2 + 64, 4);
    for (const start of stamped) blank(start + 4, 4);
    for (let at = debug?.start ?? 0; debug && at + DEBUG_ENTRY <= debug.start + debug.size; at += DEBUG_ENTRY) {
      if (NAMES_OF_A_BUILD.includes(bytes2.readUInt32LE(at + 12)))
        blank(bytes2.readUInt32LE(at + 24), bytes2.readUInt32LE(at + 16));
      blank(at + 4, 4);
    }
    return [bytes2];
  }
};

// src/measure/artifacts/source-map.ts
var sourceMap = {
  id: "source map",
  claims: ({ name, bytes: bytes2 }) => name.endsWith(".map") && isMap(bytes2),
  essence: () => []
};
function isMap(bytes2) {
  try {
    const map = JSON.parse(bytes2.toString("utf8"));
    const { version, mappings, sections: sections2 } = Object(map);
    return version === 3 && (typeof mappings === "string" || Array.isArray(sections2));
  } catch {
    return false;
  }
}

// src/measure/artifacts/zip.ts
var LOCAL = 67324752;
var ENTRY2 = 33639248;
var END = 101010256;
var END_BYTES = 22;
var COMMENT_MAX = 65535;
var STORED = 0;
var DEFLATED = 8;
var ENCRYPTED = 1;
var ZIP64 = [65535, 4294967295];
var UNPACKED_BYTES_MAX = 1024 ** 3;
var zip = {
  id: "zip",
  claims: ({ bytes: bytes2 }) => bytes2.length >= END_BYTES && [LOCAL, END].includes(bytes2.readUInt32LE(0)),
  essence({ bytes: bytes2 }, inner) {
    const end = endOf(bytes2);
    if (end === void 0) return void 0;
    const count = bytes2.readUInt16LE(end + 10);
    let at = bytes2.readUInt32LE(end + 16);
    if (ZIP64.includes(count) || ZIP64.includes(at)) return void 0;
    const parts = [];
    let left = UNPACKED_BYTES_MAX;
    for (let i = 0; i < count; i++) {
      const entry = entryAt(bytes2, at, left);
      if (!entry) return void 0;
      left -= entry.content.bytes.length;
      at = entry.next;
      parts.push(entry.facts, ...inner(entry.content));
    }
    return parts;
  }
};
function endOf(bytes2) {
  for (let at = bytes2.length - END_BYTES; at >= Math.max(0, bytes2.length - END_BYTES - COMMENT_MAX); at--) {
    if (bytes2.readUInt32LE(at) === END) return at;
  }
  return void 0;
}
function entryAt(bytes2, at, left) {
  if (bytes2.readUInt32LE(at) !== ENTRY2) return void 0;
  const [flags, method] = [bytes2.readUInt16LE(at + 8), bytes2.readUInt16LE(at + 10)];
  const [packed3, size2] = [bytes2.readUInt32LE(at + 20), bytes2.readUInt32LE(at + 24)];
  const mode = bytes2.readUInt32LE(at + 38);
  const local = bytes2.readUInt32LE(at + 42);
  if ((flags & ENCRYPTED) !== 0 || [packed3, size2, local].some((value2) => ZIP64.includes(value2)))
    return void 0;
  if (size2 > left || method !== STORED && method !== DEFLATED) return void 0;
  const nameLength = bytes2.readUInt16LE(at + 28);
  const name = partOf2(bytes2, at + 46, nameLength).toString("latin1");
  const start = local + 30 + bytes2.readUInt16LE(local + 26) + bytes2.readUInt16LE(local + 28);
  const raw = partOf2(bytes2, start, packed3);
  const content = method === STORED ? Buffer.from(raw) : unpacked2(raw, size2);
  if (content?.length !== size2) return void 0;
  return {
    facts: Buffer.from(`${method} ${mode} ${name}\0`),
    content: { name, bytes: content },
    next: at + 46 + nameLength + bytes2.readUInt16LE(at + 30) + bytes2.readUInt16LE(at + 32)
  };
}
function unpacked2(raw, size2) {
  try {
    return inflateRawSync(raw, { maxOutputLength: Math.max(1, size2) });
  } catch {
    return void 0;
  }
}

// src/measure/artifacts/index.ts
var RULES = [elf, pe, zip, sourceMap];
var FILES_MAX3 = 1e4;
var FILE_BYTES_MAX2 = 512 * 1024 ** 2;
var BYTES_MAX4 = 4 * 1024 ** 3;
var DEPTH_MAX2 = 3;
async function buildOf({ patterns, by }, place, side) {
  const root = checkoutAbove(place) ?? place;
  const files = /* @__PURE__ */ new Set();
  for (const pattern of patterns) {
    const found = await matching(pattern, place);
    if (found.length === 0) {
      throw new NoArtifact(
        `${by}: no file of ${side} matches ${pattern}`,
        "Name files that setup builds, seen from the folder that the command runs in, such as target/release/bench."
      );
    }
    for (const file of found) files.add(file);
  }
  if (files.size > FILES_MAX3) {
    throw new UserError(
      `${by}: ${files.size} files of ${side} match; at most ${FILES_MAX3} are compared`,
      "Name what the command runs, and not what the build leaves beside it."
    );
  }
  const build = /* @__PURE__ */ new Map();
  let left = BYTES_MAX4;
  for (const file of [...files].sort()) {
    const full = resolve(place, file);
    requireBelow(root, full, file, by);
    const entry = await realFile(full, file);
    if (entry.isDirectory()) {
      throw new UserError(
        `${by}: ${file} of ${side} is a link to a folder`,
        "Name the files in that folder."
      );
    }
    left -= entry.size;
    if (entry.size > FILE_BYTES_MAX2 || left < 0) {
      throw new UserError(
        `${by}: ${file} of ${side} has ${entry.size} bytes; at most ${FILE_BYTES_MAX2} of a file, and ${BYTES_MAX4} of all, are compared`,
        "Name fewer files."
      );
    }
    build.set(file.replaceAll(sep, "/"), digestOf({ name: file, bytes: await readFile(full) }, root));
  }
  return build;
}
function differenceOf3(base, head) {
  return [.../* @__PURE__ */ new Set([...base.keys(), ...head.keys()])].find((file) => base.get(file) !== head.get(file));
}
async function matching(pattern, place) {
  const isThere = await lstat(resolve(place, pattern)).catch(() => void 0);
  if (isThere?.isFile() || isThere?.isSymbolicLink()) return [pattern];
  const wanted = isThere ? `${pattern.replace(/\/+$/, "")}/**` : pattern;
  const { glob } = await import("./dist-IMIIK2RH.js");
  return glob(wanted, { cwd: place, dot: true, followSymbolicLinks: false, expandDirectories: false });
}
var NoArtifact = class extends UserError {
};
function requireBelow(root, full, file, by) {
  const way = relative(root, full);
  if (!/^\.\.(?:[/\\]|$)/.test(way) && !isAbsolute(way)) return;
  throw new UserError(
    `${by}: ${file} lies outside of the folder of the version`,
    "Each version is built in a folder of its own: name files in it, by relative paths."
  );
}
function digestOf(artifact, root) {
  const hash = createHash("sha256");
  for (const part of essenceOf(artifact, root, DEPTH_MAX2)) {
    hash.update(`${part.length}
`).update(part);
  }
  return hash.digest("hex");
}
function essenceOf({ name, bytes: bytes2 }, root, depth) {
  blankFolder(bytes2, root);
  blankGoBuild(bytes2);
  const rule = depth === 0 ? void 0 : RULES.find(({ claims }) => claims({ name, bytes: bytes2 }));
  try {
    return rule?.essence({ name, bytes: bytes2 }, (entry) => essenceOf(entry, root, depth - 1)) ?? [bytes2];
  } catch (error) {
    if (error instanceof RangeError) return [bytes2];
    throw error;
  }
}
function blankFolder(bytes2, root) {
  const spellings = /* @__PURE__ */ new Set([
    root,
    root.replaceAll(sep, "/"),
    JSON.stringify(root).slice(1, -1),
    encodeURI(root)
  ]);
  for (const spelling of spellings) {
    const length = Buffer.byteLength(spelling);
    for (let at = bytes2.indexOf(spelling); at >= 0; at = bytes2.indexOf(spelling, at + length)) {
      bytes2.fill(0, at, at + length);
    }
  }
}

// src/measure/interleaved.ts
var ROUNDS = { defaultValue: 60, min: 3, max: 500 };
var MINUTES = { defaultValue: 10, min: 1, max: 1e5 };
var LIMIT = 0.01;
var LIMIT_RULE = { threshold: LIMIT };
function withLimit(policy, limit = LIMIT_RULE) {
  return { ...policy, rules: [limit, ...policy.rules] };
}
var UnmeasurableBase = class extends UserError {
};
async function measureInterleaved(trial, run2) {
  const { places, setup, probe, stop, rounds, minutes, seed, progress, lacking } = run2;
  const layouts = new LayoutRounds(run2);
  const { outputSource: outputSource2 } = probe;
  const counter = outputSource2.kind === "instructions" ? outputSource2.counter.name : void 0;
  const build = (side) => layouts.build(prepare(side, places[side], setup, probe.stopwatch, stop, layouts.numberOf(side)));
  await build("head");
  let isBaseKnown = false;
  const ofBase = async (work) => {
    try {
      return await work;
    } catch (error) {
      throw error instanceof UserError && !isBaseKnown ? asUnmeasurable(error) : error;
    }
  };
  await ofBase(build("base"));
  const identical = stop.aborted ? void 0 : await sameFiles(run2);
  if (identical !== void 0) return { rounds: [], max: rounds, ended: true, identical };
  const budget = { rounds, ms: 6e4 * minutes };
  const start = performance.now();
  let isTold = false;
  return interleave({
    begin: async (done) => {
      if (!layouts.begin(done)) return;
      await build("head");
      await ofBase(build("base"));
    },
    times: (done) => Math.max(counter === void 0 ? 1 : TIMES_COUNTED, layouts.times(done)),
    layouts: layouts.isOn,
    counter,
    measure: async (side, only) => {
      const work = layouts.run(measureSide(probe, side, places[side], only, stop, layouts.numberOf(side)));
      const results = await (side === "base" ? ofBase(work) : work);
      if (side === "base") isBaseKnown = true;
      return results?.measurements;
    },
    isLook: counter === void 0 ? isLook : () => true,
    // With layouts the first rounds take longer than the others.
    isPlanned: !layouts.isOn,
    unsettled: async (soFar) => {
      const report = await judgeRounds(soFar, trial);
      const lacks = isTold ? void 0 : lacksOf(report.findings, budget, soFar.rounds.length, performance.now() - start);
      if (lacks) lacking(lacks);
      isTold ||= lacks !== void 0;
      return openIn(report);
    },
    canFilter: probe.words.some((word) => word.includes(BENCHMARKS)),
    budget,
    random: seededRandom(seed),
    clock: () => performance.now(),
    progress
  });
}
async function sameFiles({ artifact, places, differs }) {
  if (!artifact) return void 0;
  const head = await buildOf(artifact, places.head, "head");
  const base = await buildOf(artifact, places.base, "base").catch((error) => {
    if (error instanceof NoArtifact) return /* @__PURE__ */ new Map();
    throw error;
  });
  const different = differenceOf3(base, head);
  if (different === void 0) return head.size;
  differs?.(`The builds are not the same: ${different} differs.`);
  return void 0;
}
function asUnmeasurable({ message, remedy }) {
  return new UnmeasurableBase(message, remedy);
}
async function judgeRounds(soFar, trial) {
  const options = { again: [], records: false, override: null, warnings: [] };
  return check(await headOf(soFar, trial), await baseOf2(soFar, trial), trial.policy, options);
}
function headOf({ rounds }, { commits, reader, runInfo }) {
  return runAt(commits.head, overRounds(rounds, "head"), reader, runInfo);
}
async function baseOf2(soFar, { commits, how = { code: "unsaid" }, policy, reader, runInfo }) {
  const { rounds, identical, counter = null } = soFar;
  const limits = [LIMIT_RULE, INSTRUCTIONS_RULE].filter((rule) => policy.rules.includes(rule));
  const limit = limits[0]?.threshold ?? null;
  const from = { commit: commits.base, how };
  return {
    source: "interleaved",
    why: identical === void 0 ? { code: "rounds", ...from, rounds: rounds.length, counter, layouts: layoutsOf(soFar), limit } : { code: "build", ...from },
    branch: "",
    runs: [await runAt(commits.base, overRounds(rounds, "base"), reader, runInfo)],
    accepted: [],
    skippedSources: [],
    episodes: [],
    warnings: [],
    interleaved: soFar
  };
}
function runAt(commit2, measurements, reader, runInfo) {
  const results = { measurements, skipped: [], environment: {}, tools: [] };
  return runOf(results, { ...reader, derived: [] }, { ...runInfo, commit: commit2 });
}
function openIn({ findings }) {
  const worse = new Set(
    findings.filter(({ verdict }) => verdict === "regressed").map(({ benchmark }) => benchmark)
  );
  const open2 = findings.filter(
    ({ reason, benchmark }) => !worse.has(benchmark) && (reason.code === "too-noisy" || reason.code === "too-few-samples")
  );
  return [...new Set(open2.map(({ benchmark }) => benchmark))];
}

// builtin:node:events
var of6 = (name) => perfRegressionRequire("node:events")[name];
function once2(...given) {
  return new.target ? new (of6("once"))(...given) : of6("once")(...given);
}

// src/measure/stopwatch.ts
var PADDING2 = "PERF_REGRESSION_PADDING";

// src/measure/kernel-stopwatch.ts
var SCRIPT = String.raw`
my ($wait4, $clock, $variable) = @ARGV;
open my $orders, '<&=', 4 or die; open my $answers, '>&=', 3 or die;
fcntl $_, 2, 1 for $orders, $answers;
while (read $orders, my $length, 4) {
  read $orders, my $order, unpack 'N', $length;
  my ($folder, $padding, @words) = split /\0/, $order, -1;
  my ($from, $to, $status, $usage) = ("\0" x 16, "\0" x 16, "\0" x 4, "\0" x 256);
  syscall $clock, 1, $from;
  my $pid = fork;
  defined $pid or die "fork: $!";
  if (!$pid) {
    setpgrp 0, 0;
    $ENV{$variable} = $padding if length $padding;
    chdir $folder and exec { $words[0] } @words;
    syswrite $answers, "! $!\n";
    kill 9, $$;
  }
  setpgrp $pid, $pid;
  syswrite $answers, "p $pid\n";
  syscall $wait4, $pid, $status, 0, $usage;
  syscall $clock, 1, $to;
  my ($s0, $n0, $s1, $n1) = (unpack('q2', $from), unpack 'q2', $to);
  my ($us, $uu, $ss, $su, $rss) = unpack 'q5', $usage;
  syswrite $answers, join(' ', 'r', unpack('i', $status), ($s1 - $s0) * 1e9 + $n1 - $n0,
    $us * 1e9 + $uu * 1e3, $ss * 1e9 + $su * 1e3, $rss) . "\n";
}
`;
var CALLS = /* @__PURE__ */ new Map([
  ["x64", [61, 228]],
  ["arm64", [260, 113]],
  ["riscv64", [260, 113]],
  ["loong64", [260, 113]],
  ["ppc64", [114, 246]],
  ["s390x", [114, 260]]
]);
var KIB2 = 1024;
async function kernelStopwatch(env) {
  const calls = process.platform === "linux" ? CALLS.get(process.arch) : void 0;
  if (!calls) return void 0;
  const child = spawn("perl", ["-e", SCRIPT, ...calls.map(String), PADDING2], {
    env,
    // A session of its own, so that Ctrl-C reaches us only, and we decide about the command.
    detached: true,
    stdio: ["ignore", "pipe", "pipe", "pipe", "pipe"]
  });
  const started = await once2(child, "spawn").then(
    () => true,
    () => false
  );
  if (!started) return void 0;
  const stopwatch = new KernelStopwatch(child);
  const quiet = { started: () => {
  }, wrote: () => {
  } };
  const { end, memoryPeakBytes = 0 } = await stopwatch.time(
    { words: ["/bin/sh", "-c", ":"], cwd: "/" },
    quiet
  );
  if (end.kind === "exit" && end.code === 0 && memoryPeakBytes > 0) return stopwatch;
  stopwatch.close();
  return void 0;
}
var KernelStopwatch = class {
  source = "the kernel (wait4)";
  #child;
  #orders;
  #current;
  #answers = "";
  constructor(child) {
    this.#child = child;
    this.#orders = child.stdio[4];
    child.stdout?.on("data", (chunk) => this.#current?.listeners.wrote("stdout", chunk));
    child.stderr?.on("data", (chunk) => this.#current?.listeners.wrote("stderr", chunk));
    child.stdio[3].setEncoding("utf8").on("data", (text) => this.#read(text));
    child.on("exit", () => this.#end({ kind: "not-started", why: "the stopwatch ended" }));
    this.#orders.on("error", () => {
    });
  }
  time({ words, cwd, padding = "" }, listeners) {
    return new Promise((ended) => {
      this.#current = { listeners, ended, notStarted: void 0 };
      const order = Buffer.from([cwd, padding, ...words].join("\0"));
      const length = Buffer.alloc(4);
      length.writeUInt32BE(order.length);
      this.#orders.write(Buffer.concat([length, order]));
    });
  }
  close() {
    this.#orders.end();
    for (const stream of [this.#child.stdout, this.#child.stderr]) stream?.destroy();
  }
  #read(text) {
    const lines = (this.#answers + text).split("\n");
    this.#answers = lines.pop() ?? "";
    for (const line of lines) this.#answer(line);
  }
  #answer(line) {
    const [, kind, words = ""] = /^([p!r]) (.*)$/.exec(line) ?? [];
    if (kind === "p") this.#current?.listeners.started(Number(words));
    else if (kind === "!" && this.#current) this.#current.notStarted = words;
    else if (kind === "r") {
      const [status2 = 0, wallNs = 0, userNs = 0, systemNs = 0, rss = 0] = words.split(" ").map(Number);
      const why = this.#current?.notStarted;
      const end = why === void 0 ? endOf2(status2) : { kind: "not-started", why };
      const account = { wallNs, userNs, systemNs, memoryPeakBytes: rss * KIB2 };
      setImmediate(() => setImmediate(() => this.#end(end, account)));
    }
  }
  #end(end, account = NOTHING4) {
    const current = this.#current;
    this.#current = void 0;
    current?.ended({ end, ...account });
  }
};
var NOTHING4 = {
  wallNs: 0,
  userNs: void 0,
  systemNs: void 0,
  memoryPeakBytes: void 0
};
function endOf2(status2) {
  const number2 = status2 & 127;
  if (number2 === 0) return { kind: "exit", code: status2 >> 8 & 255 };
  const name = Object.entries(constants.signals).find(([, value2]) => value2 === number2)?.[0];
  return { kind: "signal", signal: name ?? `signal ${number2}` };
}

// src/measure/node-stopwatch.ts
var TICK_NS = 1e7;
var LINGERING_MS = 100;
function nodeStopwatch(env) {
  return { source: "Node", time: (order, listeners) => time(order, listeners, env), close: () => {
  } };
}
function time({ words, cwd, padding = "" }, listeners, env) {
  return new Promise((resolve2) => {
    const [program = "", ...rest] = words;
    const before = childTimes();
    const start = process.hrtime.bigint();
    const child = spawn(program, rest, {
      cwd,
      env: padding === "" ? env : { ...env, [PADDING2]: padding },
      detached: process.platform !== "win32",
      stdio: ["ignore", "pipe", "pipe"],
      windowsHide: true
    });
    let reading;
    const finish = (end) => {
      const { userNs, systemNs } = childTimes(before);
      const wallNs = Number(process.hrtime.bigint() - start);
      reading ??= { wallNs, userNs, systemNs, memoryPeakBytes: void 0 };
      resolve2({ end, ...reading });
    };
    child.stdout.on("data", (chunk) => listeners.wrote("stdout", chunk));
    child.stderr.on("data", (chunk) => listeners.wrote("stderr", chunk));
    child.on("error", ({ message }) => finish({ kind: "not-started", why: message }));
    child.on("exit", (code2, signal) => {
      const { userNs, systemNs } = childTimes(before);
      const wallNs = Number(process.hrtime.bigint() - start);
      reading = { wallNs, userNs, systemNs, memoryPeakBytes: void 0 };
      const end = signal ? { kind: "signal", signal } : { kind: "exit", code: code2 ?? 0 };
      const giveUp = setTimeout(() => {
        child.stdout.destroy();
        child.stderr.destroy();
      }, LINGERING_MS);
      child.on("close", () => {
        clearTimeout(giveUp);
        finish(end);
      });
    });
    if (child.pid !== void 0) listeners.started(child.pid);
  });
}
function childTimes(before) {
  if (process.platform !== "linux") return { userNs: void 0, systemNs: void 0 };
  const stat2 = readFileSync("/proc/self/stat", "utf8");
  const fields = stat2.slice(stat2.lastIndexOf(")") + 2).split(" ");
  const since = (field, earlier = 0) => Number(fields[field]) * TICK_NS - earlier;
  return { userNs: since(13, before?.userNs), systemNs: since(14, before?.systemNs) };
}

// src/measure/open-stopwatch.ts
async function openStopwatch(env) {
  return await kernelStopwatch(env) ?? nodeStopwatch(env);
}

// src/commands/measuring.ts
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
function measuredEnvironment({ env, config, note: note2 }) {
  const child = childEnvironment(env, { names: config.passEnv });
  if (child.withheld.length > 0) {
    note2(
      `These variables are withheld from the command: ${child.withheld.join(", ")}; --pass-env passes them on.
`
    );
  }
  return child.env;
}
function openCommandStopwatch(given) {
  return openStopwatch(measuredEnvironment(given));
}
function setupOf({ options }) {
  const line = options.get("setup");
  return line === void 0 ? void 0 : shellWords(line);
}
function explainingOf(given, measured) {
  return { ...measured, ...profilingOf(given), env: given.env };
}
function profilingOf({ config, cwd, note: note2, isInteractive }) {
  const { profile: choice, profileDir } = config;
  return {
    ...{ choice, folderBy: "--profile-dir" },
    folder: profileDir === "" ? void 0 : resolve(cwd, profileDir),
    info: (text) => {
      if (isInteractive) note2(`${text}
`);
    }
  };
}
var exactFlag = {
  name: "exact",
  help: `Count instructions instead of time, by perf stat or Valgrind: a change of 0.5% is certain after ${TIMES_COUNTED} executions a side, also on a loaded machine.`
};
async function counterOf(given, stopwatch) {
  if (!given.flags.has("exact")) return void 0;
  if (given.options.has("results"))
    throw new UserError("--exact counts the instructions of the whole command; leave --results out");
  return openCounter(stopwatch, given.env);
}
function artifactOf({ config }) {
  return config.artifact.length === 0 ? void 0 : { patterns: config.artifact, by: "--artifact" };
}
function shellWords(line) {
  return process.platform === "win32" ? ["cmd", "/d", "/s", "/c", line] : ["/bin/sh", "-ec", line];
}
function probeOf(given, reader, stopwatch, what) {
  const { words, options } = given;
  const results = listOf(options.get("results") ?? "");
  return {
    words,
    outputSource: outputSource(results, options.get("name") ?? words.join(" "), what),
    reader,
    stopwatch,
    timeoutMs: durationOption(given, "timeout", Number.POSITIVE_INFINITY)
  };
}

// src/commands/identical.ts
async function identicalReport(given, stopwatch, stop) {
  const { config, cwd, note: note2 } = given;
  const artifact = artifactOf(given);
  if (!artifact) return void 0;
  const workspace = await requireWorkspace(given);
  const head = await buildOf(artifact, cwd, "this work tree");
  const branch = config.baseBranch || await defaultBranchLocally(cwd);
  const { commit: commit2, how } = await baseCommitLocally(cwd, workspace.checkout, branch);
  if (commit2 === "") return void 0;
  const build = async ({ base: base2 }) => {
    await prepare("base", base2, setupOf(given), stopwatch, stop);
    return buildOf(artifact, base2, "base");
  };
  const base = await withWorktrees({ base: commit2 }, cwd, build).catch((error) => {
    if (!(error instanceof UserError)) throw error;
    if (!(error instanceof NoArtifact)) note2(`${visible(describeError(error), 600)}
`);
    return /* @__PURE__ */ new Map();
  });
  const different = differenceOf3(base, head);
  if (different !== void 0) {
    note2(`The builds are not the same: ${visible(different, 200)} differs.
`);
    return void 0;
  }
  const { policy, reader } = await given.configuration();
  const commits = { base: commit2, head: workspace.checkout.commit };
  const trial = { commits, how, policy, reader, runInfo: runInfoOf(given, workspace) };
  return judgeRounds({ rounds: [], max: 0, ended: true, identical: head.size }, trial);
}

// src/reporters/html/markup.ts
var Html = class {
  text;
  constructor(text) {
    this.text = text;
  }
};
var LENGTH_MAX = 2e3;
function html(pieces, ...parts) {
  let text = pieces[0] ?? "";
  parts.forEach((part, i) => {
    text += written(part) + (pieces[i + 1] ?? "");
  });
  return new Html(text);
}
var NOTHING5 = new Html("");
function written(part) {
  if (part instanceof Html) return part.text;
  if (typeof part === "number") return String(part);
  if (typeof part === "string") return escaped(visible(part, LENGTH_MAX));
  return part.map(({ text }) => text).join("");
}
var ENTITIES = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
};
function escaped(text) {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
function htmlOf(child) {
  if (typeof child === "string") return html`${child}`;
  const { tag, attributes, style, children } = child;
  const styled = Object.entries(style).map(([name, value2]) => `${name}:${value2}`);
  const all2 = { ...attributes, ...styled.length > 0 && { style: styled.join(";") } };
  const written2 = Object.entries(all2).map(([name, value2]) => {
    if (typeof value2 === "string") return html` ${new Html(name)}="${value2}"`;
    return value2 ? new Html(` ${name}`) : NOTHING5;
  });
  const opening = html`<${new Html(tag)}${written2}>`;
  if (EMPTY.has(tag)) return opening;
  const close = new Html(`</${tag}>${LINES.has(tag) ? "\n" : ""}`);
  return html`${opening}${children.map(htmlOf)}${close}`;
}
var EMPTY = /* @__PURE__ */ new Set(["input"]);
var LINES = /* @__PURE__ */ new Set(["div", "p", "table", "tr"]);
function code(name) {
  return html`<code>${visible(name)}</code>`;
}
function link(url, words) {
  return url && /^https?:\/\//.test(url) ? html`<a href="${linkTarget(url)}">${words}</a>` : words;
}

// src/reporters/html/drawing.ts
function scaleOf2([low, high], from, to) {
  const range = high - low;
  if (!(range > 0 && Number.isFinite(range))) return () => (from + to) / 2;
  return (value2) => from + (Math.min(high, Math.max(low, value2)) - low) / range * (to - from);
}
function endsOf(values) {
  return [Math.min(...values), Math.max(...values)];
}
function px(value2) {
  return String(Math.round(value2 * 10) / 10);
}
var SPARK = { width: 88, height: 20, runs: 16 };
function spark({ recent, threshold: threshold2 }) {
  const values = recent.slice(-SPARK.runs);
  if (values.length < 2) return NOTHING5;
  const x = scaleOf2([0, values.length - 1], 3, SPARK.width - 4);
  const { low, range } = shownRange(values, threshold2);
  const y = scaleOf2([low, low + range], SPARK.height - 4, 4);
  const points = values.map((value2, i) => [Math.round(x(i)), Math.round(y(value2))]);
  const path = points.map(([left, top]) => `${left} ${top}`).join("L");
  const [lastX = 0, lastY = 0] = points.at(-1) ?? [];
  return html`<svg class="s" viewBox="0 0 88 20" aria-hidden="true"><path d="M${path}"/><circle cx="${lastX}" cy="${lastY}" r="2"/></svg>`;
}

// src/reporters/html/course.ts
var WIDTH3 = 340;
var HEIGHT = 130;
var RIGHT = 270;
var TOP = 10;
var BOTTOM = 106;
function courseChart(finding) {
  const { recent, baseline, metric } = finding;
  const now = recent.at(-1);
  if (recent.length < 2 || now === void 0 || !baseline) return NOTHING5;
  const band = noiseBand(finding);
  const limit = limitValue(finding);
  const limits = limit === void 0 ? [] : [limit];
  const x = scaleOf2([0, recent.length - 1], 6, RIGHT - 8);
  const y = scaleOf2(endsOf([...recent, baseline.value, ...band ?? [], ...limits]), BOTTOM, TOP);
  const [before = "", current = "", bound = ""] = quantities([baseline.value, now, ...limits], metric.unit);
  const labels = apart([
    { kind: "was", text: before, at: y(baseline.value) },
    { kind: "now", text: current, at: y(now) },
    ...limits.map((value2) => ({ kind: "over", text: bound, at: y(value2) }))
  ]);
  const spoken = `Last ${recent.length} values: baseline ${before}, now ${current}, ${limitText(finding)}`;
  return html`<svg viewBox="0 0 ${WIDTH3} ${HEIGHT}" role="img" aria-label="${spoken}">
${band ? bandOf(band, y) : NOTHING5}${lineAt("base", y(baseline.value))}${limits.map((value2) => lineAt("limit", y(value2)))}
${dots(recent, x, y)}
${labels.map(({ kind, text, at }) => html`<text class="${kind}" x="${RIGHT + 6}" y="${px(at + 3.5)}">${text}</text>`)}
<text x="4" y="${HEIGHT - 4}">${runs(recent.length - 1)} before</text><text x="${RIGHT}" y="${HEIGHT - 4}" text-anchor="end">this run</text></svg>`;
}
function noiseBand({ change, baseline }) {
  if (!change || !baseline || change.low === null || change.high === null) return void 0;
  const half = Math.sqrt((1 + change.high) / (1 + change.low));
  if (!(half > 1 && Number.isFinite(half)) || baseline.value <= 0) return void 0;
  return [baseline.value / half, baseline.value * half];
}
function limitValue({ metric, threshold: threshold2, reason, baseline }) {
  if ("bound" in reason) return parseQuantity(reason.bound)?.value;
  if (metric.direction === "none" || !baseline) return void 0;
  return baseline.value * (metric.direction === "higher" ? 1 - threshold2 : 1 + threshold2);
}
function bandOf([low, high], y) {
  return html`<rect class="band" x="4" y="${px(y(high))}" width="${RIGHT - 4}" height="${px(Math.max(1, y(low) - y(high)))}"/>`;
}
function lineAt(kind, place) {
  return html`<path class="${kind}" d="M4 ${px(place)}H${RIGHT}"/>`;
}
function dots(recent, x, y) {
  const points = recent.map((value2, i) => [px(x(i)), px(y(value2))]);
  const path = points.map((point) => point.join(" ")).join("L");
  const last = points.length - 1;
  const circles = points.map(
    ([left, top], i) => i === last ? html`<circle class="now" cx="${left}" cy="${top}" r="4"/>` : html`<circle class="run" cx="${left}" cy="${top}" r="1.6"/>`
  );
  return html`<path class="runs" d="M${path}"/>${circles}`;
}
var LINE = 12;
function apart(labels) {
  const sorted = labels.toSorted((a, b) => a.at - b.at);
  let above = Number.NEGATIVE_INFINITY;
  const down = sorted.map((label2) => {
    above = Math.max(label2.at, above + LINE);
    return { ...label2, at: above };
  });
  const over = Math.max(0, above - BOTTOM - 4);
  return down.map((label2) => ({ ...label2, at: label2.at - over }));
}

// src/reporters/state.ts
function stateText(report) {
  return [machineText(report), disturbanceText(report)].filter((text) => text !== "").join(". ");
}
function disturbanceText(report) {
  const differences = disturbancesOf(report);
  return differences.length === 0 ? "" : `While this run was measured: ${differences.join("; ")}`;
}
function disturbancesOf({ run: run2, baseline }) {
  const { state = {} } = run2.environment;
  return [...disturbances(state), ...stateDifferences(baseline.state, state).map(differenceText)];
}
function stateFacts({ governor, turbo, loadPerCore, kernel, microcode, image }) {
  return [
    ...governor === void 0 ? [] : [`governor ${governor}`],
    ...turbo === void 0 ? [] : [`turbo ${turbo ? "on" : "off"}`],
    ...loadPerCore === void 0 ? [] : [`load ${loadPerCore} per core`],
    ...kernel === void 0 ? [] : [`kernel ${kernel}`],
    ...microcode === void 0 ? [] : [`microcode ${microcode}`],
    ...image === void 0 ? [] : [`image ${image}`]
  ].join(", ");
}
var LOAD_MAX = 1.5;
var STOLEN_MAX = 0.01;
var MEMORY_PRESSURE_MAX = 0.01;
function disturbances({
  loadPerCore = 0,
  stolen = 0,
  memoryPressure = 0,
  onBattery
}) {
  return [
    ...loadPerCore > LOAD_MAX ? [`a load of ${loadPerCore} per core`] : [],
    ...stolen > STOLEN_MAX ? [`other virtual machines took ${percent(stolen)} of the CPU time`] : [],
    ...memoryPressure > MEMORY_PRESSURE_MAX ? [`processes waited for memory ${percent(memoryPressure)} of the time`] : [],
    ...onBattery ? ["the machine ran on battery"] : []
  ];
}
function percent(value2) {
  return `${Number((value2 * 100).toPrecision(3))}%`;
}

// src/reporters/html/facts.ts
var HASH2 = 12;
function facts({ run: run2, baseline, confidence, alpha, measurements }) {
  const { os, arch, cpu, cores, runner, toolchain } = run2.environment;
  const machine = [cpu, cores > 0 ? `${cores} cores` : "", `${os} ${arch}`.trim(), runner];
  const tools = Object.entries(toolchain).map(([tool, version]) => `${tool} ${version}`);
  const known2 = [
    fact("Commit", run2.commit === "" ? "" : code(run2.commit.slice(0, HASH2))),
    fact("Branch", run2.branch === "" ? "" : code(run2.branch)),
    fact("Run", link(run2.url, code(run2.id))),
    fact("Baseline up to", baseline.commit === "" ? "" : code(baseline.commit.slice(0, HASH2))),
    fact("Machine", machine.filter((part) => part !== "").join(", ")),
    fact("State", stateFacts(run2.environment.state ?? {})),
    fact("Tools", tools.join(", ")),
    fact("Measured", measurements > 1 ? `${measurements} times` : ""),
    fact("Intervals", `contain the true change ${threshold(confidence)} of the time`),
    fact("False alarms", `in at most ${threshold(alpha)} of runs without real changes`)
  ];
  return html`<dl>
${known2.flat()}</dl>
`;
}
function fact(term, description) {
  return description === "" ? [] : [
    html`<dt>${term}</dt><dd>${description}</dd>
`
  ];
}

// src/reporters/profile.ts
var MARKDOWN = { code: (name) => markdownCode(name, 80), strong: (figure) => `**${figure}**` };
var PLAIN3 = { code: (name) => visible(name, 80), strong: (figure) => figure };
var PROFILERS = {
  perf: "perf",
  callgrind: "Valgrind's callgrind",
  node: "V8's profiler",
  go: "Go's profiler",
  python: "a sampler in Python"
};
function profileMarkdown({ profile }) {
  if (!profile) return "";
  const missing2 = profile.missing === null ? "" : ` ${markdownText(missingText(profile.missing), 300)}`;
  return `**Where the time went**: ${sentence(profile, MARKDOWN)}${missing2}`;
}
function profileLines({ profile }) {
  if (!profile) return [];
  const missing2 = profile.missing === null ? [] : [missingText(profile.missing)];
  return [`Where the time went: ${sentence(profile, PLAIN3)}`, ...missing2.map((text) => visible(text, 300))];
}
function missingText(how) {
  return `Much of the profile is code without names: ${how}.`;
}
function sentence(profile, voice) {
  const { change, functions, rest } = profile;
  const by = `by ${methodText(profile)}`;
  if (functions.length === 0) return `no function differs by more than noise (${by}).`;
  const parts = functions.map((each) => partText(each, voice));
  return `${extraText(change)}: ${parts.join(", ")}, rest ${percentage(rest)} (${by}).`;
}
function extraText(change) {
  if (change > 0) return `the extra ${share(change)} is`;
  return change < 0 ? `the ${share(-change)} less is` : "within an unchanged total";
}
function methodText({ profiler, unit }) {
  return `${PROFILERS[profiler]}, as shares of all ${UNITS[unit]} of the base`;
}
var UNITS = {
  ns: "processor time",
  instructions: "instructions",
  samples: "samples"
};
function partText(part, { code: code2, strong }) {
  const details = [placeText(part) && code2(placeText(part)), formerText(part, code2), insideText(part, code2)];
  const shown = details.filter((text) => text !== "").join("; ");
  return `${code2(part.name)} ${strong(percentage(part.self))}${shown === "" ? "" : ` (${shown})`}`;
}
function placeText({ file, line }) {
  return file === null ? "" : `${file}${line === null ? "" : `:${line}`}`;
}
function formerText({ formerName: formerName2 }, code2) {
  return formerName2 === null ? "" : `was ${code2(formerName2)}`;
}
function insideText({ inside }, code2) {
  return inside === null ? "" : `mostly in ${code2(inside)}`;
}

// src/reporters/html/element.ts
function element(tag, given = {}, ...children) {
  const attributes = {};
  let style = {};
  for (const [name, value2] of Object.entries(given)) {
    if (typeof value2 === "object") style = value2;
    else attributes[name] = value2;
  }
  return { tag, attributes, style, children };
}

// src/reporters/html/flame-page.ts
var ROW = 20;
var SEEN_MIN = 3e-3;

// src/reporters/html/flame.ts
function explained2(profile) {
  const missing2 = profile.missing === null ? [] : [element("p", { class: "quiet" }, missingText(profile.missing))];
  return element(
    "div",
    { class: "explained" },
    element("p", { class: "quiet" }, `By ${methodText(profile)}.`),
    ...missing2,
    functionsTable(profile),
    ...graph(profile)
  );
}
function functionsTable({ functions, change, rest }) {
  if (functions.length === 0) return element("p", {}, "No function differs by more than noise.");
  const head = [
    element("th", { scope: "col" }, capital(extraText(change))),
    element("th", { scope: "col" }, "Where"),
    element("th", { scope: "col", class: "n" }, "Itself"),
    element("th", { scope: "col", class: "n" }, "With what it calls")
  ];
  const rows = functions.map(
    (each) => element(
      "tr",
      {},
      element("td", {}, element("code", {}, visible(each.name)), ...detailsOf(each)),
      element("td", {}, ...placeText(each) === "" ? [] : [element("code", {}, visible(placeText(each)))]),
      element("td", { class: `n c ${toneOf(each.self)}` }, percentage(each.self)),
      element("td", { class: "n" }, percentage(each.total))
    )
  );
  const others = element(
    "tr",
    {},
    element("td", {}, "the rest"),
    element("td"),
    element("td", { class: "n" }, percentage(rest)),
    element("td")
  );
  const body = element("tbody", {}, ...rows, others);
  return element(
    "div",
    { class: "functions", tabindex: "0", role: "group", "aria-label": "Functions" },
    element("table", {}, element("thead", {}, element("tr", {}, ...head)), body)
  );
}
function detailsOf(each) {
  const plain = (name) => visible(name, 80);
  const details = [formerText(each, plain), insideText(each, plain)].filter((text) => text !== "");
  return details.length === 0 ? [] : [" ", element("span", { class: "quiet" }, details.join("; "))];
}
function toneOf(change) {
  return change > 0 ? "worse" : "better";
}
var HOW = "A box is a function with what it calls, below its caller; a warm colour took longer than in the base, a cool one less. Click or Enter zooms, arrow keys move, Escape shows all.";
function graph({ flame }) {
  const boxes = inOrder2(flame);
  if (boxes.length === 0) return [];
  const whole = boxes.filter(({ parent }) => parent < 0).reduce((sum, { head }) => sum + head, 0) || 1;
  const depth = 1 + Math.max(0, ...boxes.map((box) => box.head / whole < SEEN_MIN ? 0 : box.depth));
  const widths = element(
    "select",
    {},
    element("option", { value: "head" }, "of the head"),
    element("option", { value: "base" }, "of the base")
  );
  const tools = [
    element("label", {}, "Search ", element("input", { type: "search" })),
    " ",
    element("label", {}, "Widths ", widths),
    " ",
    element("button", { type: "button", disabled: true }, "Show all")
  ];
  const tree = {
    ...{ class: "boxes", role: "tree", "aria-label": "Flame graph of both versions" },
    style: { height: `${depth * ROW}px` }
  };
  return [
    element(
      "div",
      { class: "flame" },
      element("p", { class: "tools", hidden: true }, ...tools),
      element("p", { class: "quiet" }, HOW),
      element("p", { class: "quiet", role: "status" }),
      element("div", tree, ...boxes.map((box, i) => boxOf(box, i, whole)))
    )
  ];
}
function boxOf({ label: label2, base, head, depth, parent, left }, i, whole) {
  const difference = head - base;
  const strength = Math.round(Math.min(1, Math.abs(difference) / STRONG) * MIXED_MAX);
  const figures = `${share(base)} of the base, ${share(head)} now, ${percentage(difference)}`;
  const name = visible(label2, 120);
  const words = `${name}: ${figures}`;
  return element(
    "div",
    {
      ...{ role: "treeitem", class: toneOf(difference), tabindex: i === 0 ? "0" : "-1" },
      ...{ "aria-level": String(depth + 1), "aria-label": words, title: words },
      ...{
        "data-p": String(parent),
        "data-d": String(depth),
        "data-b": String(base),
        "data-h": String(head)
      },
      hidden: head / whole < SEEN_MIN,
      style: {
        ...{ left: percent2(left / whole), width: percent2(head / whole) },
        ...{ top: `${depth * ROW}px`, "--mix": `${strength}%` }
      }
    },
    name
  );
}
var STRONG = 0.1;
var MIXED_MAX = 45;
function percent2(part) {
  return `${Number((100 * part).toFixed(3))}%`;
}
function inOrder2({ names, boxes }) {
  const children = Map.groupBy(boxes.keys(), (i) => boxes[i]?.[0] ?? -1);
  const ordered = [];
  const visit = (i, parent, depth, left) => {
    const [, name, base, head] = boxes[i];
    const own = ordered.push({ label: names[name] ?? "", base, head, depth, parent, left }) - 1;
    let at2 = left;
    for (const child of children.get(i) ?? []) {
      visit(child, own, depth + 1, at2);
      at2 += boxes[child]?.[3] ?? 0;
    }
  };
  let at = 0;
  for (const i of children.get(-1) ?? []) {
    visit(i, -1, 0, at);
    at += boxes[i]?.[3] ?? 0;
  }
  return ordered;
}

// src/reporters/html/flame-parts.ts
var FLAME_SCRIPT = '(()=>{function M(l){let c=[...l.querySelectorAll("[role=treeitem]")],b=e=>l.querySelector(`.tools ${e}`),E=b("input"),w=b("select"),p=b("button"),L=l.querySelector("[role=status]"),S=l.querySelector(".boxes"),d=c.map(({dataset:{p:e,d:t,b:n,h:o}})=>({parent:Number(e),depth:Number(t),base:Number(n),head:Number(o),left:0})),g=Map.groupBy(d.keys(),e=>d[e]?.parent??-1),a=-1,i=e=>d[e],u=e=>i(e)[w.value==="base"?"base":"head"];function v(e,t){for(let n=e;n>=0;n=i(n).parent)if(n===t)return!0;return t<0}function h(){let e=new Map;for(let[r,s]of d.entries())s.left=e.get(s.parent)??(s.parent<0?0:i(s.parent).left),e.set(s.parent,s.left+u(r));let t=a<0?0:i(a).left,n=(a<0?e.get(-1):u(a))||1,o=1;for(let[r,s]of c.entries()){let x=r!==a&&a>=0&&v(a,r),y=x||v(r,a)&&u(r)/n>=.003;s.style.left=x?"0":`${100*(i(r).left-t)/n}%`,s.style.width=x?"100%":`${100*u(r)/n}%`,s.hidden=!y,y&&(o=Math.max(o,i(r).depth+1))}S.style.height=`${20*o}px`,p.disabled=a<0}function f(e){let t=c[e??-1];if(t){for(let n of c)n.tabIndex=-1;t.tabIndex=0,t.focus()}}function m(e){a=e,h(),L.textContent=e<0?"All functions are shown.":`Zoomed to ${c[e]?.textContent}`}function T(e,t){let n=r=>c[r]?.hidden===!1,o=r=>{let s=(g.get(i(t).parent)??[]).filter(n);f(s[s.indexOf(t)+r])};switch(e){case"ArrowUp":return()=>f(i(t).parent);case"ArrowDown":return()=>f(g.get(t)?.find(n));case"ArrowRight":return()=>o(1);case"ArrowLeft":return()=>o(-1);case"Enter":case" ":return()=>m(t);case"Escape":return()=>m(-1);default:return}}for(let[e,t]of c.entries())t.addEventListener("click",()=>{m(e),f(e)}),t.addEventListener("keydown",n=>{let o=T(n.key,e);o&&(n.preventDefault(),n.stopPropagation(),o())});E.addEventListener("input",()=>{let e=E.value.trim().toLowerCase(),t=0;for(let n of c){let o=e!==""&&(n.textContent??"").toLowerCase().includes(e);n.classList.toggle("hit",o),o&&t++}l.classList.toggle("searched",e!==""),L.textContent=e===""?"":`${t} of ${c.length} boxes match.`}),w.addEventListener("change",h),p.addEventListener("click",()=>m(-1)),p.parentElement.hidden=!1,h()}for(let l of document.querySelectorAll(".flame"))M(l);})();';
var FLAME_HASH = "sha256-mTEvZF0DpbNenfsQXcXMvJsF8IyRtAYeCR7oN67fhLE=";
var FLAME_STYLE = ".explained .quiet{color:var(--muted)}.explained .worse{--tone: var(--worse)}.explained .better{--tone: var(--better)}.explained .n{text-align:right;white-space:nowrap}.explained .c{color:var(--tone);font-weight:650}.explained code{overflow-wrap:anywhere}.functions{overflow-x:auto;padding-bottom:.6rem}.functions table{min-width:26rem}.functions:focus-visible{outline:2px solid var(--link);outline-offset:2px}.flame{margin-top:1rem}.flame .tools{display:flex;flex-wrap:wrap;gap:.4rem 1.2rem;align-items:center;font-size:.9rem}.flame .tools[hidden]{display:none}.flame input,.flame select,.flame button{font:inherit;color:var(--text);background:var(--surface);border:1px solid var(--rule);border-radius:4px;padding:.1rem .4rem}.flame .quiet{font-size:.85rem}.boxes{position:relative;margin-top:.4rem;overflow:hidden}.boxes>div{position:absolute;height:19px;padding:0 3px;font-size:11.5px;line-height:19px;white-space:nowrap;overflow:hidden;text-overflow:ellipsis;cursor:pointer;color:var(--text);border-right:1px solid var(--background);background:color-mix(in srgb,var(--tone) var(--mix),var(--surface))}.boxes>div[hidden]{display:none}.boxes>div:focus-visible{outline:2px solid var(--link);outline-offset:-2px}.searched .boxes>div:not(.hit){opacity:.35}@media print{.functions{overflow:visible}}";

// src/reporters/recommendations.ts
var RECOMMENDATIONS_MAX = 5;
function recommendations(report, name) {
  const all2 = [
    onCulprit,
    onMachine,
    onDisturbance,
    onNoise,
    onSamples,
    onOneProcess,
    onRuns,
    onDrift,
    onFailures,
    onSlowness
  ];
  return all2.flatMap((each) => each(report, name) ?? []).slice(0, RECOMMENDATIONS_MAX);
}
var COMMIT = /^[0-9a-f]{7,64}$/;
var onCulprit = ({ findings }, name) => {
  const found = findings.find(({ verdict, since }) => verdict === "regressed" && since !== null);
  const { after = "", commit: commit2 = "" } = found?.since ?? {};
  if (!found || !COMMIT.test(after) || !COMMIT.test(commit2)) return void 0;
  const [good, bad] = [shortCommit(after), shortCommit(commit2)];
  return {
    what: `${name(found.benchmark)} changed between ${good} and ${bad}`,
    step: `Find the commit: \`perf-regression bisect --good ${good} --bad ${bad} -- CMD\`.`
  };
};
var onMachine = ({ findings }, name) => {
  const elsewhere = because(findings, "other-environment");
  const [first2] = elsewhere;
  if (!first2) return void 0;
  return {
    what: `${series(elsewhere)} measured only on ${name(first2.reason.was)} before; this machine has ${first2.reason.have} of the ${runs(first2.reason.need)} needed`,
    step: "Keep to one kind of machine (`runs-on`), or compare fewer properties: `environment: os,arch`."
  };
};
var onDisturbance = ({ findings, run: { environment } }) => {
  const { state = {} } = environment;
  const isUnsure = findings.some(
    ({ verdict, reason }) => ["regressed", "suspected"].includes(verdict) || reason.code === "too-noisy"
  );
  if (!isUnsure) return void 0;
  const found = disturbances(state);
  if (found.length > 0) {
    return {
      what: `This run was disturbed: ${found.join("; ")}`,
      step: "Measure again when the machine is quiet; `perf-regression doctor` shows what would help."
    };
  }
  if (!state.governor || !SLOW_GOVERNOR.test(state.governor)) return void 0;
  return {
    what: "The CPU frequency follows the load, and so do the measured times",
    step: "If you are allowed to: `sudo cpupower frequency-set --governor performance`."
  };
};
var SLOW_GOVERNOR = /powersave|ondemand|conservative/;
var onNoise = ({ findings, baseline }, name) => {
  const noisy = because(findings, "too-noisy");
  if (noisy.length === 0) return void 0;
  const widest = Math.max(...noisy.map(({ change }) => halfWidth(change)));
  const rounds = Math.max(0, ...noisy.map(({ reason }) => reason.rounds ?? 0));
  const isVast = noisy.some(isTooWide);
  const spread = isVast ? " (more than tenfold)" : widest > 0 ? ` (up to \xB1 ${share(widest)})` : "";
  const inTurn = "interleave base and head: `perf-regression ab -- CMD`";
  const again = baseline.source === "interleaved" ? moreRounds(rounds) : noisy[0]?.reason.of === "samples" ? `Measure each in ${rounds} processes on each side, or ${inTurn}.` : `Measure ${rounds} times in total and pass the others as \`rerun-results\`, or ${inTurn}.`;
  return {
    what: `${series(noisy)} too noisy to judge${spread}: ${listed(noisy, name)}`,
    step: rounds > 0 ? again : `More runs of this commit would not settle it; ${inTurn}.`
  };
};
var ROUNDS_MAX = 500;
function moreRounds(count) {
  if (count > ROUNDS_MAX)
    return `It would take ${count} rounds. A quieter machine helps more: \`perf-regression doctor\` shows how.`;
  return `Allow more rounds: \`--max-rounds ${count}\`.`;
}
var onSamples = ({ findings, baseline }, name) => {
  const few = because(findings, "too-few-samples");
  if (few.length === 0) return void 0;
  const have = Math.min(...few.map(({ reason }) => reason.have));
  const need = Math.max(...few.map(({ reason }) => reason.need));
  return {
    what: `${series(few)} measured too few times (${have} of ${need} values): ${listed(few, name)}`,
    step: baseline.source === "interleaved" ? moreRounds(need) : `Run each ${need} times, each time in a new process, before and after the change.`
  };
};
var onOneProcess = ({ findings }, name) => {
  const alone = because(findings, "one-process");
  const [first2] = alone;
  if (!first2) return void 0;
  return {
    what: `${series(alone)} measured in only one process on one side, which says nothing about the next process: ${listed(alone, name)}`,
    step: `Measure ${first2.reason.need} processes on each side, or interleave base and head: \`perf-regression ab -- CMD\`.`
  };
};
var onRuns = ({ findings, baseline }, name) => {
  const [first2] = because(findings, "too-few-runs");
  if (!first2 || baseline.source === "none") return void 0;
  const { have, need } = first2.reason;
  const branch = baseline.branch === "" ? "the base branch" : name(baseline.branch);
  return {
    what: `The baseline has ${runs(have)}; estimating noise takes ${need}`,
    step: `Run the workflow ${need - have === 1 ? "once more" : `${need - have} more times`} on ${branch}.`
  };
};
var onDrift = ({ findings }, name) => {
  const climbing = findings.flatMap(
    ({ drift, benchmark, verdict }) => drift && verdict !== "regressed" ? [{ ...drift, benchmark }] : []
  ).toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change));
  const [first2] = climbing;
  if (!first2) return void 0;
  const others = climbing.length > 1 ? ` (and ${climbing.length - 1} more)` : "";
  return {
    what: `${name(first2.benchmark)}${others} has drifted by ${percentage(first2.change)} over ${runs(first2.runs)}, too slowly for any single run to fail`,
    step: "See where it began: `perf-regression trends --trend-days 90`."
  };
};
var onFailures = (report, name) => {
  const failing = scriptsOf(report).filter(({ rate }) => rate < 1);
  const [worst] = failing.toSorted((a, b) => a.rate - b.rate);
  if (!worst) return void 0;
  const others = failing.length > 1 ? ` (and ${failing.length - 1} more)` : "";
  return {
    what: `${name(worst.name)}${others} succeeded in ${quantities([worst.rate], "ratio")[0]} of its executions`,
    step: "See its last output: `perf-regression track -- CMD`."
  };
};
var SLOW_NS = 1e9;
var SLOW_SHARE = 0.5;
var onSlowness = (report, name) => {
  const scripts = scriptsOf(report);
  const all2 = scripts.reduce((sum, { time: time2 }) => sum + (time2 ?? 0), 0);
  const [slowest] = scripts;
  if (!slowest || scripts.length < 3 || (slowest.time ?? 0) < Math.max(SLOW_NS, SLOW_SHARE * all2))
    return void 0;
  return {
    what: `${name(slowest.name)} takes ${timeText(slowest.time ?? 0)} of the ${timeText(all2)} that all ${scripts.length} commands take`,
    step: "Profile it first."
  };
};
function because(findings, code2) {
  return findings.filter((finding) => finding.reason.code === code2);
}
function series({ length }) {
  return length === 1 ? "1 series was" : `${length} series were`;
}
var NAMES_MAX2 = 3;
function listed(findings, name) {
  const names = [...new Set(findings.map(({ benchmark }) => benchmark))];
  const more = names.length > NAMES_MAX2 ? ` and ${names.length - NAMES_MAX2} more` : "";
  return names.slice(0, NAMES_MAX2).map(name).join(", ") + more;
}
function halfWidth(change) {
  return change && change.low !== null && change.high !== null ? (change.high - change.low) / 2 : 0;
}

// src/reporters/footer.ts
function closingOf(report) {
  return [...context(report), "", footer(report)].join("\n");
}
var WARNINGS_MAX = 10;
var SKIPPED_SOURCES_LENGTH = 600;
var WARNING_BYTES = 2e3;
function context(report) {
  const compared = hasBaseline(report) ? "**Compared with**" : "**No baseline**:";
  const lines = [`${compared} ${markdownText(baselineText(report))}.`];
  const state = stateText(report);
  if (state !== "") lines.push(`<sub>${markdownText(state)}.</sub>`);
  const skipped2 = skippedSourcesText(report);
  if (skipped2 !== "") lines.push(`<sub>${markdownText(skipped2, SKIPPED_SOURCES_LENGTH)}.</sub>`);
  const warnings = report.warnings.map(warningWords).map(({ message, remedy }) => `\u26A0\uFE0F ${markdownText(message, 300)}. ${markdownText(remedy, 300)}`.trimEnd());
  const shown = warnings.filter((line, i) => i < WARNINGS_MAX && utf8Bytes(line) <= WARNING_BYTES);
  lines.push(...shown);
  const more = warnings.length - shown.length;
  if (more > 0) lines.push(`\u26A0\uFE0F \u2026 and ${more === 1 ? "1 more warning" : `${more} more warnings`}.`);
  const next2 = whatNow(report);
  if (next2 !== "") lines.push(`**What now?** ${next2}`);
  if (report.suspects.length > 0 && report.gate !== "allowed") lines.push(measureAgain(report));
  lines.push(...lookRenamed(report), ...recommended(report));
  return lines.flatMap((line) => [line, ""]).slice(0, -1);
}
function recommended(report) {
  const all2 = recommendations(report, (words) => markdownCode(words, 60));
  if (all2.length === 0) return [];
  const count = all2.length === 1 ? "1 recommendation" : `${all2.length} recommendations`;
  const items = all2.map(({ what, step }) => `- ${what}. ${step}`);
  return [`<details><summary>${count}</summary>

${items.join("\n")}

</details>`];
}
function lookRenamed({ findings, warnings }) {
  if (warnings.some(({ code: code2 }) => code2 === "renamed")) return [];
  const guesses = guessRenames(findings);
  if (guesses.length === 0) return [];
  const pairs = guesses.slice(0, GUESSES_MAX).map(({ old, now }) => `${markdownCode(old)} \u2192 ${markdownCode(now)}`);
  const more = guesses.length - pairs.length;
  const count = guesses.length === 1 ? "1 benchmark looks" : `${guesses.length} benchmarks look`;
  const patterns = guesses.flatMap(({ pattern }) => pattern ?? []);
  if (patterns.length > 0) {
    const lines = patterns.slice(0, GUESSES_MAX).map((pattern) => JSON.stringify(pattern));
    const list = markdownCode(`names: [${lines.join(", ")}]`, PATTERNS_LENGTH);
    return [
      `**${count} renamed** with the build: ${pairs.join(", ")}${more > 0 ? ` and ${more} more` : ""}. If so, add ${list} to the rules file, or name your bundler (\`names: vite\`), so that stored runs match.`
    ];
  }
  return [
    `**${count} renamed**: ${pairs.join(", ")}${more > 0 ? ` and ${more} more` : ""}. If so, list it under \`renames:\` in the rules file.`
  ];
}
var GUESSES_MAX = 3;
var PATTERNS_LENGTH = 300;
function whatNow({ findings, records, baseline, gate, run: run2, warnings, profile }) {
  if (warnings.some(({ code: code2 }) => code2 === "not-compared")) return "";
  if (gate === "nothing-compared") {
    return "Check the results pattern and the suite name. If benchmarks were renamed, list them under `renames:` in the rules file so that their series continue.";
  }
  if (gate !== "fail") return "";
  if (findings.every(({ verdict }) => verdict !== "regressed" && verdict !== "suspected")) {
    return "Measure the missing benchmarks. If they were removed on purpose, add the label `allow-regression` or set `ALLOW_REGRESSION=true` once. If they were renamed, list them under `renames:` in the rules file.";
  }
  const isExplained = profile !== void 0 && profile.functions.length > 0;
  const first2 = isExplained ? "Look at the functions above" : "Profile it";
  const look = `${first2}, or ${LOOKS[baseline.source] ?? "re-run the job to see whether it persists."}`;
  if (baseline.source === "file" || baseline.source === "interleaved" && !run2.url) return look;
  const regressed = findings.filter(({ verdict }) => verdict === "regressed");
  if (regressed.some(({ severity }) => severity === "critical")) {
    return `${look} A critical regression passes only with an entry under \`waivers:\` in the rules file: ceiling, reason, owner and last day.`;
  }
  const accept = records ? 'run with `ALLOW_REGRESSION=true` and `allow-regression-reason`, or `perf-regression baseline accept --reason "\u2026"`' : "add the label `allow-regression`, or a line `Allow-Regression: why` at the end of a commit message";
  return `${look} To accept it: ${accept}. To raise its threshold for a while: add an entry under \`waivers:\` in the rules file.`;
}
var LOOKS = {
  interleaved: "split the change into smaller steps and measure each of them.",
  file: "measure both sides again to see whether it persists."
};
function measureAgain({ suspects }) {
  const names = suspects.slice(0, SUSPECTS_MAX).map((name) => markdownCode(name));
  const more = suspects.length - names.length;
  const list = `${names.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
  return `**To confirm**, re-run these benchmarks (ideally on another runner) and pass the results as \`rerun-results\`: ${list}.`;
}
var SUSPECTS_MAX = 5;
function footer({ suite, run: run2 }) {
  const parts = [`suite ${markdownCode(suite)}`];
  if (run2.commit) parts.push(`commit ${markdownText(shortCommit(run2.commit))}`);
  if (run2.url && /^https?:\/\//.test(run2.url)) parts.push(`[run](${linkTarget(run2.url)})`);
  return `<sub>${parts.join(" \xB7 ")} \xB7 perf-regression</sub>`;
}

// src/reporters/marks.ts
var MARKS = {
  regressed: { shape: "\u25C6", symbol: "\u{1F534}", tone: "worse", word: "regressed" },
  suspected: { shape: "\u25C7", symbol: "\u{1F7E0}", tone: "doubt", word: "suspected" },
  waived: { shape: "\u25C8", symbol: "\u{1F7E4}", tone: "doubt", word: "waived" },
  within: { shape: "\u25B2", symbol: "\u{1F7E1}", tone: "doubt", word: "worse within its limit" },
  improved: { shape: "\u25CF", symbol: "\u{1F535}", tone: "better", word: "improved" },
  inconclusive: { shape: "\u25CB", symbol: "\u26AA", tone: "", word: "inconclusive" },
  new: { shape: "+", symbol: "\u2795", tone: "", word: "new" },
  missing: { shape: "\xD7", symbol: "\u2716\uFE0F", tone: "", word: "missing" },
  unchanged: { shape: "\xB7", symbol: "\u2705", tone: "", word: "unchanged" },
  none: { shape: "\xB7", symbol: "\u26AA", tone: "", word: "not judged" },
  ended: { shape: "\u2013", symbol: "\u26AB", tone: "", word: "ended" }
};
var COLOURS = {
  light: {
    background: "#ffffff",
    surface: "#f6f7f8",
    text: "#1b1f24",
    muted: "#5b6570",
    rule: "#e1e4e8",
    link: "#0b57a8",
    worse: "#b3400a",
    better: "#0b62b8",
    doubt: "#8a6d00"
  },
  dark: {
    background: "#14171b",
    surface: "#1c2026",
    text: "#e4e7eb",
    muted: "#9aa4af",
    rule: "#2d333b",
    link: "#7cb7f5",
    worse: "#f59764",
    better: "#6db3f8",
    doubt: "#d8b740"
  }
};
function coloursOf(ground) {
  return Object.entries(COLOURS[ground]).map(([name, colour]) => `--${name}:${colour}`).join(";");
}
var GATE_MARKS = {
  pass: { shape: "\u25CF", symbol: "\u{1F7E2}", tone: "better", word: "passed" },
  fail: { shape: "\u25C6", symbol: "\u{1F534}", tone: "worse", word: "regressed" },
  allowed: { shape: "\u25C8", symbol: "\u{1F7E0}", tone: "doubt", word: "allowed" },
  inconclusive: { shape: "\u25CB", symbol: "\u26AA", tone: "", word: "inconclusive" },
  "nothing-compared": { shape: "\xD7", symbol: "\u{1F7E3}", tone: "doubt", word: "nothing compared" }
};
function gateSymbol(report) {
  if (report.gate !== "fail" && report.counts.suspected > 0) return "\u{1F7E0}";
  return report.baseline.source === "none" && report.gate === "pass" ? "\u26AA" : GATE_MARKS[report.gate].symbol;
}
function outcomeOf2(finding) {
  const { verdict, reason } = finding;
  return verdict === "unchanged" && reason.code === "within-threshold" && isWorse(finding) ? "within" : verdict;
}
function statusOf(finding) {
  const outcome = outcomeOf2(finding);
  const limit = "bound" in finding.reason ? limitText(finding) : boundOf(finding);
  const words = {
    regressed: `${finding.severity ? `${finding.severity}: ` : ""}${BEYOND3[finding.reason.code] ?? "beyond"} ${limit}`,
    within: `within ${limit}`,
    improved: "better",
    unchanged: "ok"
  };
  return { ...MARKS[outcome], word: words[outcome] ?? MARKS[outcome].word };
}
var BEYOND3 = {
  "below-min": "below",
  "above-max": "above"
};

// src/reporters/sections.ts
function openFindings({ findings }) {
  const group = ({ verdict }) => ["regressed", "suspected", "waived", "unchanged"].indexOf(verdict);
  const order = (finding) => group(finding) < 0 ? 4 : group(finding);
  const size2 = (finding) => Math.abs(finding.change?.estimate ?? Number.POSITIVE_INFINITY);
  return findings.filter(isOpen2).toSorted((a, b) => order(a) - order(b) || size2(b) - size2(a) || 0);
}
function isOpen2(finding) {
  if (["regressed", "improved", "suspected", "waived"].includes(finding.verdict)) return true;
  return finding.reason.code === "within-threshold" && isWorse(finding);
}
function foldedGroups(report) {
  const rest = report.findings.filter((finding) => !isOpen2(finding));
  const asides = asidesOf(report);
  const group = (word, matches, judged = false) => ({
    word,
    findings: rest.filter(matches),
    judged
  });
  const moved = ({ reason }) => reason.code === "runner-changed";
  return [
    group("moved because the runner changed", moved),
    group("could not be judged", (each) => each.verdict === "inconclusive" && !asides.has(each)),
    group("missing", ({ verdict }) => verdict === "missing"),
    group("new", ({ verdict }) => verdict === "new"),
    group("unchanged", (finding) => finding.verdict === "unchanged" && !moved(finding), true),
    group("informational", (finding) => asides.has(finding))
  ].filter((each) => each.findings.length > 0);
}
function asidesOf({ findings }) {
  const judged = new Set(
    findings.filter(({ verdict }) => verdict !== "inconclusive").map(({ benchmark }) => benchmark)
  );
  return new Set(
    findings.filter(
      ({ verdict, reason, benchmark }) => verdict === "inconclusive" && ["no-direction", "shown"].includes(reason.code) && judged.has(benchmark)
    )
  );
}

// src/reporters/html/overview.ts
function verdictStrip(report) {
  const { findings, counts } = report;
  const asides = asidesOf(report).size;
  const shown = STRIP.map((verdict) => {
    const { tone, word, shape } = MARKS[verdict];
    const count = counts[verdict] - (verdict === "inconclusive" ? asides : 0);
    return { word, shape, tone: tone || (verdict === "unchanged" ? "calm" : "none"), count };
  }).concat({ word: "informational", shape: MARKS.none.shape, tone: "calm", count: asides }).filter(({ count }) => count > 0);
  let from = 0;
  const bars = shown.map(({ tone, count }) => {
    const width2 = count / findings.length * 1e3;
    from += width2;
    return html`<rect class="${tone}" x="${Math.round(from - width2)}" width="${Math.max(3, Math.round(width2))}" height="6"/>`;
  });
  const words = shown.map(
    ({ word, shape, tone, count }) => html`<li class="${tone}"><span class="dot" data-shape="${shape}"></span><b>${grouped(count)}</b> ${word}</li>`
  );
  return html`<svg class="strip" viewBox="0 0 1000 6" preserveAspectRatio="none" aria-hidden="true">${bars}</svg>
<ul class="counts">${words}</ul>
`;
}
var STRIP = [
  "regressed",
  "suspected",
  "waived",
  "improved",
  "inconclusive",
  "missing",
  "new",
  "unchanged"
];
var WARNINGS_MAX2 = 20;
var DRIFTS_MAX = 10;
function notes(report) {
  const climbs = drifting(report);
  const warnings = report.warnings.map(warningWords).map(({ message, remedy }) => `${message}. ${remedy}`.trimEnd());
  const more = Math.max(0, warnings.length - WARNINGS_MAX2) + Math.max(0, climbs.length - DRIFTS_MAX);
  const items = [
    note("doubt", rulesText(report)),
    note("doubt", overrideText(report)),
    ...waiverTexts(report).map((text) => note("doubt", text)),
    note("better", endedText(report, visible)),
    note("none", commonShiftText(report)),
    note("none", firstRunText(report)),
    note("none", report.gate === "pass" ? sensitivity(report) : ""),
    note("none", stateText(report)),
    note("none", skippedSourcesText(report)),
    ...climbs.slice(0, DRIFTS_MAX).map((finding) => note("doubt", `Getting worse: ${visible(finding.benchmark)} ${driftText(finding)}`)),
    ...warnings.slice(0, WARNINGS_MAX2).map((text) => note("doubt", text)),
    ...next(report),
    note("none", more > 0 ? `\u2026 and ${more} more.` : "")
  ].flat();
  return items.length === 0 ? NOTHING5 : html`<ul class="notes">
${items}</ul>
`;
}
function note(tone, text) {
  return text === "" ? [] : [
    html`<li class="${tone}">${capital(text)}</li>
`
  ];
}
function next(report) {
  const now = whatNow(report);
  return now === "" ? [] : [
    html`<li class="news"><b>What now?</b> ${withCode(now)}</li>
`
  ];
}
function withCode(text) {
  return text.split("`").map((piece, i) => i % 2 === 1 ? html`<code>${piece}</code>` : html`${piece}`);
}
function recommended2(report) {
  const all2 = recommendations(report, (words) => `\`${visible(words, 60).replaceAll("`", "\xB4")}\``);
  if (all2.length === 0) return NOTHING5;
  const items = all2.map(
    ({ what, step }) => html`<li class="news">${withCode(`${what}. ${step}`)}</li>
`
  );
  const count = all2.length === 1 ? "1 recommendation" : `${all2.length} recommendations`;
  return html`<details><summary>${count}</summary><ul class="notes">
${items}</ul></details>
`;
}

// src/reporters/html/style.ts
var LIGHT = `color-scheme:light;${coloursOf("light")};--calm:#c6ccd2`;
var DARK = `color-scheme:dark;${coloursOf("dark")};--calm:#424952`;
var STYLE = new Html(`
:root{${LIGHT}}
@media (prefers-color-scheme:dark){:root{${DARK}}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--background);color:var(--text);font:.9375rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;font-variant-numeric:tabular-nums}
main{max-width:76rem;margin:0 auto;padding:2rem 1.5rem 3rem}
article+article{margin-top:3rem;padding-top:2.5rem;border-top:2px solid var(--rule)}
a{color:var(--link);text-underline-offset:.15em}
code{font:.88em/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;overflow-wrap:anywhere}
h1,h2,h3,p,ul,dl,figure{margin:0}
ul{padding:0;list-style:none}
h1{font-size:1.55rem;line-height:1.25;font-weight:650;letter-spacing:-.012em;text-wrap:balance;margin:.45rem 0 .3rem}
h2{font-size:1rem;font-weight:650;margin:2.2rem 0 .5rem}
.quiet{color:var(--muted)}
.worse{--tone:var(--worse)}.better{--tone:var(--better)}.doubt{--tone:var(--doubt)}.news{--tone:var(--link)}.none{--tone:var(--muted)}.calm{--tone:var(--calm)}
.top{display:flex;flex-wrap:wrap;gap:.2rem 1rem;justify-content:space-between;color:var(--muted);font-size:.9rem}
.gate{color:var(--tone);font-weight:650;margin-right:.2em}
.gate::before,.dot::before{content:attr(data-shape);display:inline-block;min-width:1em;color:var(--tone);margin-right:.25em;text-align:center}
.strip{display:block;width:100%;height:6px;margin:1rem 0 .5rem;border-radius:3px;background:var(--surface)}
.strip rect{fill:var(--tone)}
.counts{display:flex;flex-wrap:wrap;gap:.15rem 1.3rem;font-size:.93rem}
.counts b{font-weight:650}
.notes{margin-top:1.1rem;display:grid;gap:.4rem}
.notes li{padding:.45rem .8rem;border-left:3px solid var(--tone);background:var(--surface);border-radius:0 4px 4px 0;overflow-wrap:anywhere}
.suites{margin-bottom:2.5rem}
table{border-collapse:collapse;width:100%;font-size:.9rem}
th{font-weight:500;color:var(--muted);text-align:left;font-size:.82rem;vertical-align:bottom}
th,td{padding:.34rem .7rem .34rem 0;border-bottom:1px solid var(--rule);vertical-align:middle}
td{vertical-align:top}
th:last-child,td:last-child{padding-right:0}
.n{text-align:right;white-space:nowrap}
.c{color:var(--tone);font-weight:650}
td svg{display:block}
.f{width:220px}
.s{width:88px;height:20px}
.s path{fill:none;stroke:var(--muted);stroke-width:1.25;stroke-linejoin:round}
.s circle{fill:var(--tone,var(--muted))}
.e{fill:none;stroke:var(--tone);stroke-width:1.5}
.z{stroke:var(--muted);stroke-opacity:.45}
.l{stroke:var(--doubt);stroke-dasharray:2 2}
.i{stroke:var(--tone);stroke-width:3.5;stroke-opacity:.4;stroke-linecap:round}
.p{fill:var(--tone)}
svg text{fill:var(--muted);font-size:10.5px}
.charts{margin-top:.6rem;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,21rem),1fr));gap:.9rem}
.card{background:var(--surface);border:1px solid var(--rule);border-radius:8px;padding:.8rem .9rem .6rem;min-width:0;break-inside:avoid}
.card h3{font-size:.95rem;font-weight:600;overflow-wrap:anywhere}
.card h3 .quiet{font-weight:400;font-size:.87rem}
.card p{font-size:.87rem;color:var(--muted)}
.card .arrow{color:var(--text);font-size:.93rem}
.card svg{display:block;width:100%;height:auto;margin-top:.4rem}
.band{fill:var(--muted);fill-opacity:.13}
.base{stroke:var(--muted);stroke-opacity:.8}
.runs{fill:none;stroke:var(--muted);stroke-width:1.25;stroke-linejoin:round}
.run{fill:var(--surface);stroke:var(--muted)}
.limit{stroke:var(--doubt);stroke-dasharray:4 3}
svg .now{fill:var(--tone)}
details{border-bottom:1px solid var(--rule)}
details:first-of-type{border-top:1px solid var(--rule)}
summary{cursor:pointer;padding:.5rem 0;font-weight:500}
summary:focus-visible,a:focus-visible,.wide:focus-visible{outline:2px solid var(--link);outline-offset:2px}
.wide{overflow-x:auto;padding-bottom:.6rem}
.wide table{min-width:46rem}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1.2rem;font-size:.93rem}
dt{color:var(--muted)}
dd{margin:0;overflow-wrap:anywhere}
footer{margin-top:2.5rem;color:var(--muted);font-size:.85rem}
@media (max-width:66rem),print{
.f{width:130px}
.changes th:nth-child(6),.changes td:nth-child(6){display:none}
}
@media screen and (max-width:46rem){
main{padding:1.1rem 1rem 2rem}
h1{font-size:1.3rem}
dl{grid-template-columns:1fr;gap:0}
dd{margin-bottom:.5rem}
.changes,.changes tbody,.changes tr,.changes td{display:block}
.changes thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.changes tr{display:flex;flex-wrap:wrap;gap:.1rem .6rem;padding:.65rem 0;border-bottom:1px solid var(--rule)}
.changes td{border:0;padding:0;text-align:left}
.changes td:nth-child(2),.changes td:nth-child(4){flex-basis:100%}
.f{width:100%;max-width:22rem}
}
@media print{
:root{${LIGHT}}
html{font-size:12px}
body{background:#fff}
main{max-width:none;padding:0}
tr,.notes li{break-inside:avoid}
h2{break-after:avoid}
.wide{overflow:visible}
.wide table{min-width:0}
.charts{grid-template-columns:repeat(2,1fr)}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
${FLAME_STYLE}
`);

// src/reporters/forest.ts
var FOREST = { width: 220, height: 20, axis: 16 };
var EDGE = 10;
var OUTLIER = 6;
var REACH_MIN = 0.05;
function forestOf(rows) {
  const sizes = rows.map(
    ({ estimate, low, high, limit = 0 }) => Math.max(...[estimate, low ?? 0, high ?? 0, limit].map(Math.abs).filter(Number.isFinite))
  ).filter((size2) => size2 > 0).sort((a, b) => a - b);
  if (sizes.length === 0) return void 0;
  const middle = sizes[sizes.length >> 1];
  return { reach: roundUp(Math.max(REACH_MIN, Math.min(sizes.at(-1), middle * OUTLIER))) };
}
function roundUp(value2) {
  const power = 10 ** Math.floor(Math.log10(value2));
  const step = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((each) => each * power >= value2 * (1 - 1e-9)) ?? 10;
  return Number((step * power).toPrecision(3));
}
function forestTicks({
  reach
}) {
  const at = (value2) => placeOf(value2, reach);
  return [
    { x: 0, anchor: "start", text: `\u2212${threshold(reach)}` },
    { x: at(0), anchor: "middle", text: "0" },
    { x: FOREST.width, anchor: "end", text: `+${threshold(reach)}` }
  ];
}
function forestRow({ estimate, low, high }, { reach }, limit) {
  const at = (value2) => placeOf(value2, reach);
  const hasInterval = low !== null && high !== null && low !== high;
  const ends = hasInterval ? [low, estimate, high] : [estimate];
  return {
    zero: at(0),
    estimate: at(estimate),
    interval: hasInterval ? [at(low), at(high)] : void 0,
    limit: limit === void 0 || Math.abs(limit) > reach ? void 0 : at(limit),
    beyond: { left: ends.some((end) => end < -reach), right: ends.some((end) => end > reach) },
    spoken: hasInterval ? `${percentage(estimate)}, interval ${percentage(low)} to ${percentage(high)}` : percentage(estimate)
  };
}
function placeOf(value2, reach) {
  const inside = Math.max(-1, Math.min(1, value2 / reach));
  return Math.round((FOREST.width / 2 + inside * (FOREST.width / 2 - EDGE)) * 10) / 10;
}
function forestMark(x, worse, r = 4.5) {
  const y = FOREST.height / 2;
  if (worse) return `M${x} ${y - r}l${r} ${r}l${-r} ${r}l${-r} ${-r}z`;
  const round = r * 0.85;
  return `M${x - round} ${y}a${round} ${round} 0 1 0 ${2 * round} 0a${round} ${round} 0 1 0 ${-2 * round} 0z`;
}
function forestArrows({ left, right }) {
  const y = FOREST.height / 2;
  return [
    left ? `M5 ${y - 4}L1 ${y}L5 ${y + 4}` : "",
    right ? `M${FOREST.width - 5} ${y - 4}L${FOREST.width - 1} ${y}L${FOREST.width - 5} ${y + 4}` : ""
  ].join("");
}

// src/reporters/html/forest.ts
function forestOfFindings(findings) {
  return forestOf(
    findings.flatMap(
      ({ change, threshold: threshold2 }) => change && change.estimate !== null ? [{ ...change, estimate: change.estimate, limit: threshold2 }] : []
    )
  );
}
function forestAxis(forest) {
  const labels = forestTicks(forest).map(
    ({ x, anchor, text }) => html`<text x="${x}" y="12" text-anchor="${anchor}">${text}</text>`
  );
  return html`<svg class="f" viewBox="0 0 ${FOREST.width} ${FOREST.axis}" role="img" aria-label="Change with its interval">${labels}</svg>`;
}
function forestCell(finding, forest) {
  const { change, metric, threshold: threshold2, reason } = finding;
  if (!change || change.estimate === null) return NOTHING5;
  const isRelative = metric.direction !== "none" && !("bound" in reason);
  const bound = metric.direction === "higher" ? -threshold2 : threshold2;
  const { zero, estimate, interval, limit, beyond: beyond2 } = forestRow(
    { ...change, estimate: change.estimate },
    forest,
    isRelative ? bound : void 0
  );
  const limitLine = limit === void 0 ? NOTHING5 : html`<path class="l" d="M${limit} 2v16"/>`;
  const line = interval ? html`<path class="i" d="M${interval[0]} 10H${interval[1]}"/>` : NOTHING5;
  const arrows = forestArrows(beyond2);
  const ends = arrows === "" ? NOTHING5 : html`<path class="e" d="${arrows}"/>`;
  return html`<svg class="f" viewBox="0 0 ${FOREST.width} ${FOREST.height}" aria-hidden="true"><path class="z" d="M${zero} 0v20"/>${limitLine}${line}${ends}<path class="p" d="${forestMark(estimate, isWorse(finding))}"/></svg>`;
}

// src/reporters/html/tables.ts
function toneOf2(finding) {
  return MARKS[outcomeOf2(finding)].tone || "none";
}
function valuesOf4({ baseline, current, metric }) {
  const values = [baseline?.value, current?.value].filter((value2) => value2 !== void 0);
  const texts = quantities(values, metric.unit);
  const before = baseline ? texts.shift() ?? "\u2013" : "\u2013";
  return { before, after: texts.shift() ?? "\u2013" };
}
function nameOf3({ benchmark, formerName: formerName2, page }) {
  const name = link(page, code(benchmark));
  return formerName2 === null ? name : html`${name} (was ${code(formerName2)})`;
}
function changesTable(findings) {
  const forest = forestOfFindings(findings);
  const axis = forest ? forestAxis(forest) : "Interval";
  const head = html`<table class="changes"><thead><tr><th>Status<th>Benchmark<th class="n">Change<th>${axis}<th class="n">Before → after<th>Last runs</tr></thead>`;
  return { head, findings, row: (finding) => changeRow(finding, forest) };
}
function changeRow(finding, forest) {
  const { baseline, current, metric } = finding;
  const arrow = arrowText(baseline?.value, current?.value, metric.unit);
  const [estimate = "", half] = changeText(finding).split(" \xB1");
  const aside = [half === void 0 ? "" : `\xB1${half}`, rawText(finding)].filter((part) => part !== "");
  const width2 = aside.length === 0 ? NOTHING5 : html` <span class="quiet">${aside.join("; ")}</span>`;
  const drawn = forest ? forestCell(finding, forest) : NOTHING5;
  return html`<tr class="${toneOf2(finding)}"><td>${status(finding)}<td>${nameOf3(finding)} <span class="quiet">${metric.name}</span><td class="n"><span class="c">${estimate}</span>${width2}<td>${drawn}<td class="n">${arrow}<td>${spark(finding)}</tr>
`;
}
function status(finding) {
  const { shape, word } = statusOf(finding);
  return html`<span class="dot" data-shape="${shape}">${word}</span>`;
}
function scriptsTable(scripts, budget) {
  if (scripts.length < 2) return NOTHING5;
  const count = Math.max(0, Math.min(SCRIPTS_MAX, Math.floor(budget / SCRIPT_BYTES2)));
  const rows = scripts.slice(0, count).map((script2) => {
    const { name, cells, worst } = scriptRow(script2);
    const values = cells.map((cell) => html`<td class="n">${cell}`);
    return html`<tr class="${toneOf2(worst)}"><td>${status(worst)}<td>${code(name)}${values}</tr>
`;
  });
  const heads = SCRIPT_COLUMNS.map((word, i) => i > 1 ? html`<th class="n">${word}` : html`<th>${word}`);
  const more = scripts.length > count ? html`<p class="quiet">… and ${(scripts.length - count).toLocaleString("en-US")} more, left out for length.</p>
` : NOTHING5;
  return html`<h2>The ${grouped(scripts.length)} commands</h2>
<p class="quiet">${summaryText(scripts, (name) => visible(name, 60))}.</p>
<div class="wide" tabindex="0" role="group" aria-label="commands"><table><thead><tr>${heads}</tr></thead><tbody>
${rows}</tbody></table>
${more}</div>
`;
}
var SCRIPTS_MAX = 100;
var SCRIPT_BYTES2 = 1200;
var QUIET_HEAD = html`<table><thead><tr><th>Benchmark<th>Metric<th class="n">Baseline<th class="n">Current<th class="n">Change`;
function groupTable({ findings, judged }) {
  return judged ? { head: html`${QUIET_HEAD}<th>Last runs</tr></thead>`, findings, row: quietRow } : { head: html`${QUIET_HEAD}<th>Why</tr></thead>`, findings, row: reasonRow };
}
function quietRow(finding) {
  return html`${valueCells(finding)}<td>${spark(finding)}</tr>
`;
}
function reasonRow(finding) {
  return html`${valueCells(finding)}<td>${reasonText(finding)}</tr>
`;
}
function valueCells(finding) {
  const { before, after } = valuesOf4(finding);
  const change = changeText(finding);
  return html`<tr><td>${nameOf3(finding)}<td>${finding.metric.name}<td class="n">${before}<td class="n">${after}<td class="n">${change}`;
}

// src/reporters/series-page.ts
function lineWord(benchmark, metric, branch = "") {
  return JSON.stringify(branch === "" ? [benchmark, metric] : [benchmark, metric, branch]);
}
function seriesPage(dashboardUrl, suite, benchmark, metric) {
  const words = new URLSearchParams({ view: "series", suite, line: lineWord(benchmark, metric) });
  return `${dashboardUrl.replace(/#.*$/s, "")}#${words}`;
}

// src/reporters/shown-names.ts
function withShownNames(report, dashboardUrl = "") {
  const shown = new Map(
    report.findings.flatMap(
      ({ benchmark, shown: short }) => short === void 0 ? [] : [[benchmark, short]]
    )
  );
  const isPublished2 = /^https?:\/\//.test(dashboardUrl);
  if (shown.size === 0 && !isPublished2) return report;
  const nameOf4 = (benchmark) => shown.get(benchmark) ?? benchmark;
  const pageOf = ({ benchmark, metric, baseline }) => isPublished2 && (baseline || report.records) ? { page: seriesPage(dashboardUrl, report.suite, benchmark, metric.name) } : {};
  return {
    ...report,
    suspects: report.suspects.map(nameOf4),
    findings: report.findings.map(({ shown: _, ...finding }) => ({
      ...finding,
      benchmark: nameOf4(finding.benchmark),
      ...pageOf(finding)
    })),
    waivers: report.waivers.map((waiver) => ({ ...waiver, benchmarks: waiver.benchmarks.map(nameOf4) }))
  };
}

// src/reporters/html.ts
var HTML_BYTES = 2e6;
var POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
var SCRIPT_POLICY = `${POLICY}; script-src '${FLAME_HASH}'`;
function renderHtml(suites, budget, dashboardUrl = "") {
  const reports = suites.map((report) => withShownNames(report, dashboardUrl)).toSorted((a, b) => worstFirst(a.gate, b.gate));
  const [first2] = reports;
  const title = first2 ? `${gateSymbol(first2)} ${visible(first2.suite)}: ${visible(headline(first2), 200)}` : "";
  const isInteractive = reports.some(({ profile }) => profile !== void 0);
  const script2 = isInteractive ? new Html(`<script>${FLAME_SCRIPT}</script>
`) : NOTHING5;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${isInteractive ? SCRIPT_POLICY : POLICY}">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'%3E%3Ctext y='8.6' font-size='9'%3E${first2 ? gateSymbol(first2) : ""}%3C/text%3E%3C/svg%3E">
<style>${STYLE}</style>
</head>
<body>
<main>
${articles(reports, budget - FRAME_BYTES)}<footer>Generated by perf-regression. The JSON report has every number on this page.</footer>
</main>
${script2}</body>
</html>
`.text;
}
var FRAME_BYTES = 12e3;
function articles(reports, budget) {
  const share2 = budget / Math.max(1, reports.length);
  const shown = [];
  let left = budget;
  for (const [i, report] of reports.entries()) {
    const text = article(report, i, share2 - CONTENTS_BYTES);
    left -= bytes(text) + CONTENTS_BYTES;
    if (left < 0 && shown.length > 0) break;
    shown.push(text);
  }
  const omitted = reports.length - shown.length;
  const note2 = omitted === 0 ? NOTHING5 : html`<p class="quiet">… and ${grouped(omitted)} more suites, left out for length.</p>
`;
  return [reports.length > 1 ? contents(reports.slice(0, shown.length)) : NOTHING5, ...shown, note2];
}
var CONTENTS_BYTES = 3e3;
function contents(reports) {
  const items = reports.map(
    (report, i) => html`<li class="${GATE_MARKS[report.gate].tone}"><span class="dot" data-shape="${GATE_MARKS[report.gate].shape}"></span><a href="#suite-${i + 1}">${visible(report.suite)}</a> <span class="quiet">${headline(report)}</span></li>
`
  );
  return html`<nav aria-label="Suites"><ul class="suites">
${items}</ul></nav>
`;
}
function article(report, place, budget) {
  const { suite, run: run2, gate } = report;
  const changed = openFindings(report);
  const { tone, word, shape } = GATE_MARKS[gate];
  const opening = html`<article id="suite-${place + 1}">
<header>
<p class="top"><span>Performance of ${code(suite)}</span><span>${momentText(run2.time)}</span></p>
<h1><span class="gate ${tone}" data-shape="${shape}">${capital(word)}</span> ${headline(report)}</h1>
<p class="quiet">${hasBaseline(report) ? "Compared with" : "No baseline:"} ${baselineText(report)}.</p>
${verdictStrip(report)}${notes(report)}</header>
`;
  const chartsMax = Math.min(CHARTS_MAX, Math.max(0, Math.floor(budget * CHARTS_SHARE / CHART_BYTES)));
  const charts = courses(changed.slice(0, chartsMax), changed.length, report.confidence);
  const scripts = scriptsTable(scriptsOf(report), budget * SCRIPTS_SHARE);
  const closing = html`${recommended2(report)}<h2>This run</h2>
${facts(report)}</article>
`;
  const profiled2 = report.profile ? html`<h2>Where the time went</h2>
${htmlOf(explained2(report.profile))}` : NOTHING5;
  const left = budget - bytes(opening) - bytes(profiled2) - bytes(charts) - bytes(scripts) - bytes(closing);
  const [changes, ...groups] = tablesOf(report, changed, left);
  return html`${opening}${changes ?? NOTHING5}${profiled2}${charts}${scripts}${groups}${closing}`;
}
var CHARTS_MAX = 48;
var CHART_BYTES = 5e3;
var CHARTS_SHARE = 0.3;
var SCRIPTS_SHARE = 0.2;
function courses(drawn, all2, confidence) {
  const cards = drawn.flatMap((finding) => {
    const chart = courseChart(finding);
    return chart === NOTHING5 ? [] : [card(finding, chart, confidence)];
  });
  if (cards.length === 0) return NOTHING5;
  const note2 = all2 > drawn.length ? html`<p class="quiet">Only the ${drawn.length} largest changes are drawn.</p>
` : NOTHING5;
  return html`<h2>Recent runs</h2>
<p class="quiet">Each dot is a run. The band shows the range of noise around the baseline; the dashed line is the limit.</p>
<div class="charts">
${cards}</div>
${note2}`;
}
function card(finding, chart, confidence) {
  const { before, after } = valuesOf4(finding);
  const reason = finding.verdict === "regressed" ? limitText(finding) : reasonText(finding);
  const interval = intervalText(finding, confidence);
  const more = [interval, rawText(finding), reason, sinceText(finding)].filter((part) => part !== "").join("; ");
  return html`<figure class="card ${toneOf2(finding)}">
<h3>${nameOf3(finding)} <span class="quiet">${finding.metric.name}</span></h3>
<p class="arrow">${before} → ${after} <span class="c">${changeText(finding)}</span></p>
<p>${more}</p>
${chart}
</figure>
`;
}
function tablesOf(report, changed, budget) {
  const groups = foldedGroups(report);
  let left = budget - (groups.length + 1) * TABLE_BYTES;
  const filled = (table) => {
    const { rows, bytes: used } = rowsWithin(table, left);
    left -= used;
    const omitted = table.findings.length - rows.length;
    const count = grouped(omitted);
    const note2 = omitted > 0 ? html`<p class="quiet">… and ${count} more, left out for length.</p>
` : NOTHING5;
    return html`${table.head}<tbody>
${rows}</tbody></table>
${note2}`;
  };
  const open2 = changed.length === 0 ? NOTHING5 : html`<h2>Changes</h2>
${filled(changesTable(changed))}`;
  const folded = groups.map(
    (group) => html`<details><summary>${grouped(group.findings.length)} ${group.word}</summary><div class="wide" tabindex="0" role="group" aria-label="${group.word}">
${filled(groupTable(group))}</div></details>
`
  );
  const rest = folded.length === 0 ? NOTHING5 : html`<h2>${changed.length === 0 ? "All series" : "Everything else"}</h2>
`;
  return [open2, rest, ...folded];
}
var TABLE_BYTES = 1200;
function rowsWithin({ findings, row: row2 }, budget) {
  const rows = [];
  let used = 0;
  for (const finding of findings) {
    const line = row2(finding);
    const size2 = bytes(line);
    if (used + size2 > budget) break;
    used += size2;
    rows.push(line);
  }
  return { rows, bytes: used };
}
function bytes({ text }) {
  return new TextEncoder().encode(text).length;
}

// src/reporters/names.ts
var PREFIX_MIN = 6;
function commonPrefix(names) {
  const unique = [...new Set(names)];
  const [first2 = ""] = unique;
  if (unique.length < 2) return "";
  let length = first2.length;
  for (const name of unique) {
    while (!name.startsWith(first2.slice(0, length))) length--;
    if (length < PREFIX_MIN) return "";
  }
  const prefix = first2.slice(0, length).replace(/[([{<].*$/s, "").replace(/[^/.:\s]*$/, "");
  return prefix.length < PREFIX_MIN || unique.includes(prefix) ? "" : prefix;
}
function withoutPrefix(rows) {
  const prefix = commonPrefix(rows.map(({ benchmark }) => benchmark));
  if (prefix === "") return { prefix, rows };
  return { prefix, rows: rows.map((row2) => ({ ...row2, benchmark: row2.benchmark.slice(prefix.length) })) };
}
var BREAKS = /(?<=[/._:,;=()[\]{}\s-])(?![/._:,;=()[\]{}\s-])|(?<=[a-z0-9])(?=[A-Z])/u;
function partsOf(name) {
  return name.split(BREAKS);
}

// src/reporters/cells.ts
var TABLE_HEAD = [
  "| Status | Benchmark | Change | Before \u2192 after | Last runs |",
  "|---|---|--:|--:|---|"
];
function row(cells) {
  return `| ${cells.join(" | ")} |`;
}
function unbroken(cell) {
  return cell.replaceAll(" ", "\xA0");
}
var UNBROKEN_MAX = 24;
var PIECE_MAX = 20;
function breakable(name) {
  const line = visible(name);
  return isShort(line) ? markdownCode(line) : `<code>${broken(line)}</code>`;
}
function isShort(text) {
  return text.split(/[\s-]/).every(({ length }) => length <= UNBROKEN_MAX);
}
function broken(text) {
  const pieces = partsOf(text).flatMap((piece) => {
    const letters = graphemes(piece);
    const count = Math.ceil(letters.length / PIECE_MAX);
    return Array.from(
      { length: count },
      (_, i) => letters.slice(i * PIECE_MAX, (i + 1) * PIECE_MAX).join("")
    );
  });
  return markdownPieces(pieces).join("<wbr>");
}
function nameCell({
  benchmark,
  formerName: formerName2 = null,
  page
}, metric) {
  const name = linked(breakable(benchmark), page);
  const was = formerName2 === null ? "" : ` (was ${breakable(formerName2)})`;
  return `${name} ${isShort(metric) ? markdownText(metric) : broken(visible(metric))}${was}`;
}
function linked(words, page) {
  return page === void 0 ? words : `[${words}](${linkTarget(page)})`;
}
function sparkCell(values, limit) {
  return values.length > 1 ? `\`${sparkline(values, limit)}\`` : "";
}
function arrowCell(before, after, unit) {
  return unbroken(markdownText(arrowText(before, after, unit)));
}
var NOTED = "\u2020";
var NOTES_MAX = 3;
function footnote(findings) {
  const noted = findings.flatMap((finding) => {
    const raw = rawText(finding);
    return raw === "" ? [] : [`${markdownCode(finding.benchmark)} ${markdownText(`${finding.metric.name} ${raw}`)}`];
  });
  if (noted.length === 0) return "";
  const more = noted.length - NOTES_MAX;
  return `<sub>${NOTED} ${noted.slice(0, NOTES_MAX).join("; ")}${more > 0 ? `; and ${more} more` : ""}.</sub>`;
}

// src/reporters/markdown.ts
var COMMENT_BYTES = 6e4;
var SUMMARY_BYTES = 1e6;
function renderSuites(reports, budget, dashboardUrl = "") {
  const share2 = (budget - OMITTED_BYTES) / reports.length - BETWEEN.length;
  const texts = /* @__PURE__ */ new Map();
  let left = budget - OMITTED_BYTES;
  for (const report of reports.toSorted((a, b) => worstFirst(a.gate, b.gate))) {
    const text = renderMarkdown(report, share2, dashboardUrl);
    left -= utf8Bytes(text) + BETWEEN.length;
    if (left < 0 && texts.size > 0) break;
    texts.set(report, text);
  }
  const shown = reports.flatMap((report) => texts.get(report) ?? []);
  const omitted = reports.length - shown.length;
  if (omitted > 0) shown.push(`\u2026 and ${grouped(omitted)} more suites, left out for length.
`);
  return shown.join(BETWEEN);
}
var BETWEEN = "\n---\n\n";
var OMITTED_BYTES = 100;
function renderMarkdown(full, budget, dashboardUrl = "") {
  const report = withShownNames(full, dashboardUrl);
  const opening = [rulesLine(report), `### ${gateSymbol(report)} ${sentence2(report)}`, ...lead(report)].filter((line) => line !== "").join("\n\n");
  const closing = closingOf(report);
  const left = budget - utf8Bytes(opening) - utf8Bytes(closing) - 6;
  const tables = renderTables(report, left);
  const breakdown = renderScripts(report, left - utf8Bytes(tables));
  return `${[opening, tables, breakdown, closing].filter((part) => part !== "").join("\n\n")}
`;
}
function rulesLine(report) {
  const text = rulesText(report);
  return text === "" ? "" : `\u26A0\uFE0F ${markdownText(text, 1200)}.`;
}
function sentence2(report) {
  return markdownText(headline(report));
}
function lead(report) {
  const lines = [];
  const worst = openFindings(report).find(({ verdict }) => verdict === "regressed");
  if (worst) lines.push(describeWorst(worst, report.confidence));
  lines.push(profileMarkdown(report));
  if (report.override) {
    const { by, reason, at, source } = report.override;
    const why = reason === "" ? "no reason was given" : markdownText(reason);
    const who = `${capital(allowedBy(report)).replace(/allowed/i, "**$&**")} ${markdownCode(by)}`;
    const what = sizesText(report, (name) => markdownCode(name, 60));
    const of7 = what === "" ? "" : ` (${what})`;
    lines.push(`${who} on ${markdownText(momentText(at))} through ${markdownText(source)}${of7}: ${why}.`);
  }
  lines.push(...waiverTexts(report).map((text) => `${MARKS.waived.symbol} ${markdownText(text, 300)}.`));
  lines.push(endedText(report, markdownCode), markdownText(commonShiftText(report)), ...drifts(report));
  const scripts = summaryText(scriptsOf(report), (name) => markdownCode(name, 60));
  if (scripts !== "") lines.push(`${scripts}.`);
  if (report.gate === "pass" && !worst) lines.push(sensitivity(report));
  lines.push(firstRunText(report));
  return lines.filter((line) => line !== "");
}
function drifts(report) {
  const found = drifting(report).toSorted((a, b) => size(b.drift?.change) - size(a.drift?.change));
  if (found.length === 0) return [];
  const shown = found.slice(0, DRIFTS_MAX2).map((finding) => `${markdownCode(finding.benchmark)} ${markdownText(driftText(finding))}`);
  const more = found.length - shown.length;
  return [
    `${MARKS.within.symbol} Getting worse: ${shown.join("; ")}${more > 0 ? `; and ${more} more` : ""}.`
  ];
}
var DRIFTS_MAX2 = 3;
function size(change) {
  return Math.abs(change ?? 0);
}
function describeWorst(finding, confidence) {
  const name = linked(markdownCode(finding.benchmark), finding.page);
  const [value2 = ""] = quantities([finding.current?.value ?? 0], finding.metric.unit);
  if (finding.reason.code === "below-min" || finding.reason.code === "above-max") {
    return `${name} has a ${markdownText(finding.metric.name)} of **${markdownText(value2)}** (${markdownText(limitText(finding))}).`;
  }
  const details = [
    intervalText(finding, confidence),
    rawText(finding),
    limitText(finding),
    sinceText(finding)
  ].filter((part) => part !== "");
  const change = changeText(finding).split(" \xB1")[0];
  return `${name}: **${change}** ${markdownText(finding.metric.name)} (${details.join("; ")}).`;
}
var REASON_HEAD = ["| Benchmark | Change | Before \u2192 after | Why |", "|---|--:|--:|---|"];
function sections(report) {
  const open2 = openFindings(report);
  const first2 = { title: () => "", folded: false, findings: open2, row: tableRow, head: TABLE_HEAD };
  const folded = foldedGroups(report).map(({ word, findings, judged }) => ({
    title: (count) => `${grouped(count)} ${word}`,
    folded: true,
    findings,
    row: judged ? tableRow : reasonRow2,
    head: judged ? TABLE_HEAD : REASON_HEAD
  }));
  return [...open2.length > 0 ? [first2] : [], ...folded];
}
function renderTables(report, budget) {
  const all2 = sections(report);
  let left = budget - all2.length * FRAME_BYTES2;
  const rendered = [];
  for (const section of all2) {
    const text = renderSection(section, left);
    left -= Math.max(0, utf8Bytes(text) - FRAME_BYTES2);
    rendered.push(text);
  }
  return rendered.join("\n\n");
}
var FRAME_BYTES2 = 400;
function renderSection({ title, folded, findings, row: rowOf, head }, budget) {
  let left = budget;
  const rows = [];
  for (const finding of findings) {
    const line = rowOf(finding);
    left -= utf8Bytes(line) + 1;
    if (left < 0) break;
    rows.push(line);
  }
  const omitted = findings.length - rows.length;
  const note2 = omitted > 0 ? [`
\u2026 and ${grouped(omitted)} more, left out for length.`] : [];
  const notes3 = footnote(findings.slice(0, rows.length));
  const fits2 = notes3 !== "" && utf8Bytes(notes3) <= left;
  const table = rows.length > 0 ? [...head, ...rows, ...fits2 ? ["", notes3] : []] : [];
  if (!folded) return [...table, ...note2].join("\n");
  const summary = `<details><summary>${title(findings.length)}</summary>`;
  return [summary, "", ...table, ...note2, "", "</details>"].join("\n");
}
function renderScripts(report, budget) {
  const scripts = scriptsOf(report);
  if (scripts.length < 2) return "";
  const frame = [row(SCRIPT_COLUMNS), "|---|---|--:|--:|--:|--:|--:|"];
  let left = budget - FRAME_BYTES2;
  const rows = [];
  for (const script2 of scripts) {
    const { name, cells, worst } = scriptRow(script2);
    const { symbol, word } = statusOf(worst);
    const [status2, ...texts] = [`${symbol} ${word}`, ...cells].map((cell) => unbroken(markdownText(cell)));
    const line = row([status2, breakable(name), ...texts]);
    left -= utf8Bytes(line) + 1;
    if (left < 0) break;
    rows.push(line);
  }
  if (rows.length === 0) return "";
  const omitted = scripts.length - rows.length;
  const note2 = omitted > 0 ? [`
\u2026 and ${grouped(omitted)} more, left out for length.`] : [];
  const title = `Each of the ${grouped(scripts.length)} commands`;
  return [`<details><summary>${title}</summary>`, "", ...frame, ...rows, ...note2, "", "</details>"].join(
    "\n"
  );
}
function tableRow(finding) {
  const { symbol, word } = statusOf(finding);
  const status2 = unbroken(`${symbol} ${markdownText(word)}`);
  return row([status2, ...seriesCells(finding), sparkCell(finding.recent, finding.threshold)]);
}
function reasonRow2(finding) {
  return row([...seriesCells(finding), markdownText(reasonText(finding))]);
}
function seriesCells(finding) {
  const { baseline, current, metric, verdict } = finding;
  const [estimate = "", ends] = changeText(finding).split(/ (?=\()/);
  const [value2 = "", half] = estimate.split(" \xB1 ");
  const strong = value2 !== "" && !["unchanged", "inconclusive"].includes(verdict);
  const parts = [
    strong ? `**${markdownText(value2)}**` : markdownText(value2),
    half === void 0 ? "" : `\xB1 ${markdownText(half)}`,
    rawText(finding) === "" ? "" : NOTED
  ];
  const change = unbroken(parts.filter((part) => part !== "").join(" ")) + (ends ? ` ${unbroken(markdownText(ends))}` : "");
  return [nameCell(finding, metric.name), change, arrowCell(baseline?.value, current?.value, metric.unit)];
}

// src/reporters/message.ts
var SUITES_MAX2 = 5;
var LINES_MAX2 = 10;
var NOTES_MAX2 = 4;
var URL_MAX = 500;
var PAGE_MAX = 250;
function messageOf3(news, links, dashboardUrl = "") {
  const sorted = news.map((each) => ({ ...each, report: withShownNames(each.report, dashboardUrl) })).toSorted((a, b) => worstFirst(a.report.gate, b.report.gate));
  const [first2] = sorted;
  const more = sorted.length - 1;
  const others = more === 0 ? "" : ` (and ${more === 1 ? "1 more suite" : `${more} more suites`})`;
  const perSuite = Math.ceil(LINES_MAX2 / Math.min(SUITES_MAX2, Math.max(1, sorted.length)));
  return {
    gate: first2?.report.gate ?? "pass",
    title: first2 ? `${titleOf(first2.report)}${others}` : "",
    suites: sorted.slice(0, SUITES_MAX2).map((each, i) => suiteOf2(each, i > 0, perSuite)),
    links: Object.entries(links).flatMap(
      ([words, url]) => url !== void 0 && url.length <= URL_MAX && /^https?:\/\//.test(url) ? [{ words, url }] : []
    )
  };
}
var TEST_MESSAGE = {
  gate: "pass",
  title: "This is a test: perf-regression can post here",
  suites: [],
  links: []
};
function titleOf(report) {
  const suite = visible(report.suite, 40);
  const sentence3 = headline(report);
  return visible(
    `${gateSymbol(report)} ${sentence3.includes(`suite ${suite}`) ? "" : `${suite}: `}${sentence3}`,
    140
  );
}
function suiteOf2({ report, recovered }, titled, linesMax) {
  const changed = openFindings(report).filter(({ verdict }) => verdict !== "unchanged");
  const shown = changed.slice(0, linesMax);
  const more = changed.length - shown.length;
  const compared = `${hasBaseline(report) ? "Compared with" : "No baseline:"} ${baselineText(report)}`;
  const notes3 = [
    recovered ? "Recovered: an earlier run raised an alarm" : "",
    more > 0 ? `\u2026 and ${grouped(more)} more` : "",
    overrideText(report),
    ...waiverTexts(report),
    commonShiftText(report),
    firstRunText(report)
  ].filter((note2) => note2 !== "");
  return {
    title: titled ? titleOf(report) : "",
    lines: shown.map(lineOf),
    notes: [...notes3.slice(0, NOTES_MAX2), compared].map((note2) => visible(note2, 240))
  };
}
function lineOf(finding) {
  const values = [finding.baseline?.value, finding.current?.value].filter((value2) => value2 !== void 0);
  const arrow = quantities(values, finding.metric.unit).join(" \u2192 ");
  const reason = finding.verdict === "regressed" ? limitText(finding) : reasonText(finding);
  return {
    symbol: statusOf(finding).symbol,
    name: visible(finding.benchmark, 80),
    ...finding.page !== void 0 && finding.page.length <= PAGE_MAX && { page: finding.page },
    values: visible(`${visible(finding.metric.name, 30)} ${arrow}`, 70),
    change: changeText(finding),
    why: visible([reason, sinceText(finding)].filter((part) => part !== "").join("; "), 110)
  };
}

// src/reporters/terminal.ts
var CODES = { red: 31, green: 32, yellow: 33, dim: 2, bold: 1 };
function renderTerminal(full, exitCode, options) {
  const { colour, all: all2, columns } = options;
  const report = withShownNames(full);
  const paint = (name, text) => colour ? `\x1B[${CODES[name]}m${text}\x1B[0m` : text;
  const shown = report.findings.filter((finding) => all2 || needsAnswer(finding));
  const lines = rowLines(
    shown.toSorted((a, b) => rank2(a) - rank2(b)),
    columns
  ).map(({ tint, line }) => paint(tint, line));
  const paragraph = (tint, texts) => texts.flatMap((text) => wrapped(text, columns)).map((line) => paint(tint, line));
  return [
    titleOf2(report, columns, paint),
    "",
    ...lines,
    ...paragraph(
      "bold",
      profileLines(report).map((line) => `  ${line}`)
    ),
    ...paragraph("dim", countLines(report, all2)),
    ...paragraph(
      "yellow",
      notes2(report).map((line) => `  ! ${line}`)
    ),
    ...paragraph(
      "yellow",
      report.warnings.map(warningWords).flatMap(({ message, remedy }) => [`  ! ${visible(message, 300)}`, `    ${visible(remedy, 300)}`]).filter((line) => line.trim() !== "")
    ),
    ...paragraph("dim", all2 ? recommendationLines(report) : []),
    ...[rulesText(report), overrideText(report)].filter((line) => line !== "").flatMap((line) => wrapped(`  ${visible(line, 600)}`, columns)),
    "",
    ...verdictLines(report, exitCode, columns, paint),
    ""
  ].join("\n");
}
function rowLines(findings, columns) {
  const fits2 = (lines) => lines.every(({ line }) => width(line) <= (columns ?? Infinity));
  const whole = columnLines(findings);
  if (columns === void 0 || fits2(whole)) return whole;
  const { prefix, rows } = withoutPrefix(findings);
  const short = columnLines(rows);
  return [
    ...prefixLines(prefix, columns).map((line) => ({ tint: "dim", line })),
    ...fits2(short) ? short : stackedLines(rows, columns)
  ];
}
function columnLines(findings) {
  const rows = findings.map((finding) => ({ ...markOf(finding), cells: cellsOf(finding) }));
  const widths = [0, 1, 2].map((i) => Math.max(0, ...rows.map(({ cells }) => width(cells[i] ?? ""))));
  return rows.map(({ mark, tint, cells }) => {
    const [name = "", metric = "", arrow = "", ...words] = cells;
    const aligned = [name, metric, arrow].map((cell, i) => pad(cell, widths[i] ?? 0));
    return { tint, line: `  ${mark} ${[...aligned, ...words].join("   ")}`.trimEnd() };
  });
}
function stackedLines(findings, columns) {
  return findings.flatMap((finding) => {
    const { mark, tint } = markOf(finding);
    const [name = "", metric = "", ...rest] = cellsOf(finding);
    const first2 = packed([visible(name, columns - 4), metric], "    ", columns);
    const all2 = [...first2, ...packed(rest, "      ", columns)];
    return all2.flatMap(
      (line, i) => wrapped(i === 0 ? `  ${mark}${line.slice(3)}` : line, columns).map((each) => ({ tint, line: each }))
    );
  });
}
function titleOf2(report, columns, paint) {
  const at = report.run.commit ? ` @ ${visible(shortCommit(report.run.commit))}` : "";
  const title = `${paint("bold", "perf-regression")}  ${visible(report.suite)}${at}`;
  const label2 = hasBaseline(report) ? "compared with" : "no baseline:";
  const lines = [
    `${label2} ${visible(baselineText(report), 400)}`,
    visible(stateText(report), 400),
    visible(skippedSourcesText(report), 600)
  ];
  const facts2 = lines.filter((line) => line !== "").flatMap((line) => wrapped(`  ${line}`, columns));
  return [title, ...facts2.map((line) => `  ${paint("dim", line.slice(2))}`)].join("\n");
}
function recommendationLines(report) {
  return recommendations(report, (words) => visible(words, 60)).flatMap(({ what, step }) => [
    `  \u2192 ${what}`,
    `    ${step.replaceAll("`", "")}`
  ]);
}
function needsAnswer(finding) {
  const { verdict, reason } = finding;
  if (verdict === "inconclusive") return reason.code === "too-noisy";
  if (verdict === "unchanged") return reason.code === "within-threshold" && isWorse(finding);
  return verdict !== "new" && verdict !== "missing";
}
var ORDER = [
  "regressed",
  "suspected",
  "waived",
  "inconclusive",
  "improved",
  "missing",
  "new",
  "unchanged"
];
function rank2(finding) {
  return ORDER.indexOf(finding.verdict);
}
function markOf(finding) {
  if (finding.verdict === "regressed") return { mark: "\u2717", tint: "red" };
  if (finding.verdict === "suspected") return { mark: "?", tint: "yellow" };
  if (finding.verdict === "improved") return { mark: "\u2713", tint: "green" };
  if (finding.verdict === "inconclusive") return { mark: "~", tint: "yellow" };
  if (finding.verdict === "missing") return { mark: "-", tint: "dim" };
  if (finding.verdict === "new") return { mark: "+", tint: "dim" };
  return finding.reason.code === "within-threshold" && isWorse(finding) ? { mark: "\u2022", tint: "yellow" } : { mark: "\u2713", tint: "dim" };
}
function cellsOf(finding) {
  const values = [finding.baseline?.value, finding.current?.value].filter((value2) => value2 !== void 0);
  const arrow = quantities(values, finding.metric.unit).join(" \u2192 ");
  const words = finding.verdict === "regressed" || finding.verdict === "unchanged" ? [
    changeText(finding),
    rawText(finding),
    limitText(finding),
    sinceText(finding),
    sparkline(finding.recent, finding.threshold)
  ] : finding.verdict === "improved" ? [changeText(finding), rawText(finding), sparkline(finding.recent, finding.threshold)] : [changeText(finding), rawText(finding), reasonText(finding)];
  return [
    visible(
      finding.formerName === null ? finding.benchmark : `${finding.benchmark} (was ${finding.formerName})`,
      60
    ),
    visible(finding.metric.name, 30),
    visible(arrow, 60),
    ...words.filter((word) => word !== "").map((word) => visible(word, 200))
  ];
}
function countLines(report, all2) {
  if (all2) return [];
  const asides = asidesOf(report);
  const quiet = report.findings.filter((finding) => !needsAnswer(finding) && !asides.has(finding));
  const count = (verdict) => quiet.filter((finding) => finding.verdict === verdict).length;
  const parts = [
    count("unchanged") > 0 && `\u2713 ${count("unchanged")} within ${count("unchanged") === 1 ? "its limit" : "their limits"}`,
    count("new") > 0 && `${count("new")} new`,
    count("missing") > 0 && `${count("missing")} missing`
  ].filter((part) => part !== false);
  const unjudged = quiet.filter(({ verdict }) => verdict === "inconclusive");
  const reasons = Map.groupBy(unjudged, reasonText);
  return [
    ...parts.length > 0 ? [`  ${parts.join("   ")}   (--all shows them)`] : [],
    ...[...reasons].map(([reason, group]) => `  ~ ${group.length} not judged: ${visible(reason, 200)}`)
  ];
}
function notes2(report) {
  const climbs = drifting(report).map(
    (finding) => `${visible(finding.benchmark, 60)}: ${driftText(finding)}`
  );
  const again = report.suspects.length > 0 ? `to confirm, re-run these benchmarks (ideally on another machine) and add --rerun-results FILE: ${report.suspects.slice(0, SUSPECTS_MAX2).map((name) => visible(name, 60)).join(", ")}${report.suspects.length > SUSPECTS_MAX2 ? ", \u2026" : ""}` : "";
  const waived = waiverTexts(report).map((text) => visible(text, 300));
  const ended = endedText(report, (name) => visible(name, 60));
  return [ended, commonShiftText(report), ...waived, ...climbs, again].filter((line) => line !== "");
}
var SUSPECTS_MAX2 = 5;
var VERDICT_INDENT = "      ";
function verdictLines(report, exitCode, columns, paint) {
  const tint = {
    pass: "green",
    fail: "red",
    allowed: "yellow",
    inconclusive: "yellow",
    "nothing-compared": "red"
  };
  const word = report.gate.toUpperCase().replace("-", " ");
  const more = report.gate === "pass" || report.baseline.source === "interleaved" ? sensitivity(report) : "";
  const [first2 = "", ...rest] = wrapped(
    `${word}  ${visible(headline(report), 300)}   exit ${exitCode}`,
    columns && columns - VERDICT_INDENT.length
  );
  const detail = more === "" ? [] : wrapped(VERDICT_INDENT + more, columns).map((line) => paint("dim", line));
  return [
    paint(tint[report.gate], word) + first2.slice(word.length),
    ...rest.map((line) => VERDICT_INDENT + line),
    ...detail
  ];
}

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
  await notifyDesktop(renderDesktop(messageOf3(news, {})), given);
  return exitCode;
}

// src/baseline/referenced.ts
var RUNS_MAX = 2 * OVERLAP_MAX;
async function referencedRuns(log, branch) {
  const counting = (runs3) => runs3.filter((run2) => run2.branch === branch);
  const { runs: runs2 } = await newestRuns(log.segmentsFromNewest(RUNS_MAX), { enough: RUNS_MAX, counting });
  return counting(runs2).slice(-RUNS_MAX);
}

// src/results/beside-results.ts
async function besideResults(measured, { patterns, reference, reader, cwd, runInfo }) {
  const suites = new Map((await readRuns(patterns, reader, cwd, runInfo)).map(({ run: run2 }) => [run2.suite, run2]));
  const [only] = suites.values();
  return measured.map(({ run: run2 }) => {
    const other = suites.get(run2.suite) ?? (measured.length === 1 && suites.size === 1 ? only : void 0);
    if (!other) return void 0;
    const plan = planReference(reference, [], 0);
    const rounds = [{ code: run2.measurements, reference: other.measurements }];
    const { measurements, ...lacks } = relate(run2.measurements, rounds, plan.linkOf);
    return {
      run: { ...run2, measurements, reference: plan.beside },
      warnings: warningsOf(plan, lacks, run2.commit)
    };
  });
}

// src/commands/reference.ts
var referenceSetupFlag = {
  name: "setup",
  value: "LINE",
  help: "Shell command that prepares a version to compare with, in its folder."
};
async function referencingOf(given, probe, stop) {
  const { config, options } = given;
  const asked = await askedReference(given);
  if (!asked || asked.commit === "" && options.has("setup")) {
    const isUsed = config.artifact.length > 0 || !["auto", "off"].includes(config.profile);
    if (!options.has("setup") || isUsed) return void 0;
    throw new UserError(
      "--setup prepares the version of --reference, and none is named",
      "Leave --setup out: the folder is measured as it is."
    );
  }
  return { ...around(given, asked), probe, stop, code: void 0, runs: await runsBefore(given) };
}
async function pastReferencingOf(given, runs2) {
  const asked = await askedReference(given);
  const last = runs2.findLast(({ reference }) => reference !== void 0)?.reference;
  if (last && !(asked && isSameReference(last, asked))) {
    throw new UserError(
      `the stored runs were measured with the reference ${referenceText(last)}${asked ? `, and not with ${referenceText(asked)}` : ""}`,
      `Past commits continue their ratios: name the same reference${last.commit === "" ? "" : `, --reference ${last.name}`}.`
    );
  }
  return asked && { ...around(given, asked), runs: runs2 };
}
function around(given, asked) {
  const { config, cwd } = given;
  const { referenceCommand: line } = config;
  return {
    ...{ asked, by: "--reference", cwd },
    words: line === "" ? void 0 : shellWords(line),
    overlap: config.referenceOverlap,
    setup: setupOf(given),
    find: (commit2) => commitOf(commit2, cwd)
  };
}
async function askedReference({ config, cwd }) {
  const { reference, referenceCommand } = config;
  if (reference === "") {
    return referenceCommand === "" ? void 0 : referenceNamed(referenceCommand, "");
  }
  const commit2 = await commitOf(reference, cwd).catch((error) => {
    throw error instanceof UserError ? new UserError(`--reference: ${error.message}`, error.remedy) : error;
  });
  return referenceNamed(reference, commit2);
}
async function runsBefore(given) {
  const { config, cwd, env } = given;
  if (!await given.workspace() || !storesLocally(config.store, env).branch) return [];
  const branch = config.baseBranch || await defaultBranchLocally(cwd);
  return referencedRuns(openHistory(suiteOf(given), given), branch);
}
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
  const commit2 = name === "" ? void 0 : await tryGit(["rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`], { cwd });
  const reference = referenceNamed(name || "reference-results", commit2 ?? "");
  const { reader } = await given.configuration();
  const runInfo = runInfoOf(given, await given.workspace());
  const beside = await besideResults(measured, { patterns, reference, reader, cwd, runInfo });
  return measured.map((each, i) => ({ ...each, ...beside[i] }));
}

// src/commands/confirm.ts
async function confirm(given) {
  const { words, config } = given;
  if (words.length === 0)
    throw new UserError("no command was named", "perf-regression check --confirm -- CMD\u2026");
  if (config.rerunResults.length > 0) {
    throw new UserError("--confirm measures again by itself; leave --rerun-results out");
  }
  if (config.referenceResults.length > 0) {
    throw new UserError("--confirm measures the reference too; leave --reference-results out");
  }
  const { reader } = await given.configuration();
  const stopwatch = await openCommandStopwatch(given);
  try {
    return await interruptible(async (stop) => {
      const probe = probeOf(given, reader, stopwatch);
      const measured = await identicalReport(given, stopwatch, stop) ?? await measureUntilSure(probe, stop, given);
      if (!measured) return interruptedStatus();
      const report = await explainedBesideBase(measured, probe, stop, given);
      const status2 = await printReports([report], given, { command: words });
      return stop.aborted ? interruptedStatus() : status2;
    });
  } finally {
    stopwatch.close();
  }
}
async function measureUntilSure(probe, stop, given) {
  const runInfo = runInfoOf(given, await given.workspace());
  const repeats = {
    // Benchmark tools repeat by themselves; a ratio needs rounds.
    times: probe.outputSource.kind === "outside" || isReferenced(given) ? TIMES2 : 1,
    ms: Number.POSITIVE_INFINITY,
    stop,
    progress: () => {
    }
  };
  const around2 = await referencingOf(given, probe, stop);
  const measure = async (only) => {
    const beside = around2 && await measureReferenced(around2, only, repeats, runInfo.commit);
    const results = around2 ? beside?.results : await measureRepeatedly(probe, "this work tree", given.cwd, only, repeats);
    if (!results) return void 0;
    const run2 = await runOf(results, { ...probe.reader, derived: [] }, runInfo);
    if (!beside) return { run: run2, results };
    return { run: { ...run2, reference: beside.reference }, results, warnings: beside.warnings };
  };
  const first2 = await measure();
  if (!first2) return void 0;
  const again = [];
  for (; ; ) {
    const [report] = await judgeRuns([first2], /* @__PURE__ */ new Map([[first2.run.suite, again]]), given);
    if (!report || report.suspects.length === 0 || again.length === MEASUREMENTS_MAX - 1) return report;
    given.note(`Measured again: ${report.suspects.map((name) => visible(name)).join(", ")}
`);
    const next2 = await measure(report.suspects);
    if (!next2) return report;
    again.push(next2);
  }
}
async function explainedBesideBase(report, probe, stop, given) {
  const { cwd, config } = given;
  const workspace = await given.workspace();
  if (!workspace || config.profile === "off") return report;
  if (report.gate === "pass" && config.profile !== "always") return report;
  const branch = config.baseBranch || await defaultBranchLocally(cwd);
  const known2 = commitBefore(report) || (await baseCommitLocally(cwd, workspace.checkout, branch)).commit;
  if (known2 === "") return report;
  try {
    const commit2 = await commitOf(known2, cwd);
    return await withWorktrees({ base: commit2 }, cwd, async ({ base }) => {
      const explaining = explainingOf(given, { places: { base, head: cwd }, probe, stop });
      const build = () => prepare("the base", base, setupOf(given), probe.stopwatch, stop);
      return explained(report, { ...explaining, build });
    });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return withExplanation(report, unexplained(error));
  }
}
function isReferenced({ config }) {
  return config.reference !== "" || config.referenceCommand !== "";
}

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
    if (given.flags.has("confirm")) return confirm(given);
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

// src/commands/compare.ts
var compare_exports = {};
__export(compare_exports, {
  compareCommand: () => compareCommand
});
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
    const { run: run2, results } = await readRun([after], reader, cwd, {
      ...runInfoOf(given, void 0),
      fromFiles: true
    });
    const report = check(run2, baseline, policy, {
      again: [],
      records: false,
      override: null,
      warnings: [
        ...skippedWarnings(results),
        ...unmatchedWarnings({ ...policy, derived: reader.derived }, [run2])
      ]
    });
    return printReports([await withSources(report, sources, cwd)], given, { files: [after] });
  }
};

// src/commands/record.ts
var record_exports = {};
__export(record_exports, {
  recordCommand: () => recordCommand,
  recordRuns: () => recordRuns
});

// src/baseline/lineage.ts
async function lateBehind({ branch }, stored, { commit: commit2, parents, isBefore, ancestors }) {
  const own = stored.filter((each) => each.branch === branch);
  const newer = newestOf(own)?.commit ?? "";
  if (newer === "" || newer === commit2 || parents.includes(newer)) return void 0;
  if (!await isBefore(newer, branch)) return void 0;
  const before = [commit2, ...parents.slice(0, 1)].find((each) => lastOf(own, each) >= 0);
  const nearest = before ?? (await ancestors()).find((each) => lastOf(own, each) >= 0) ?? "";
  return { newer, after: own[lastOf(own, nearest)]?.id ?? "" };
}
var READING4 = { what: "ask for the order of commits", permission: "contents: read" };
function lineageOnGitHub(github, { commit: commit2, parents }) {
  return askedOnce({
    commit: commit2,
    parents,
    isBefore: async (other, branch) => {
      if (await comparison(github, other, commit2) !== "behind") return false;
      return !["ahead", "diverged"].includes(await comparison(github, branch, other) ?? "");
    },
    ancestors: () => ancestorsOnGitHub(github, commit2)
  });
}
async function comparison(github, base, head) {
  const { data } = await github.request(
    "GET /repos/{owner}/{repo}/compare/{basehead}",
    { basehead: `${base}...${head}`, per_page: 1 },
    READING4
  );
  return data?.status;
}
function lineageLocally(folder, { commit: commit2, parents }) {
  const isAncestor = async (one, other) => {
    const { status: status2 } = await askGit(["merge-base", "--is-ancestor", one, other], { cwd: folder });
    return status2 === 0;
  };
  return askedOnce({
    commit: commit2,
    parents,
    isBefore: async (other, branch) => {
      if (!await isAncestor(commit2, other)) return false;
      const tips = await tipsOf(folder, branch);
      const holding = await Promise.all(tips.map((tip) => isAncestor(other, tip)));
      return tips.length === 0 || holding.includes(true);
    },
    ancestors: () => ancestorsLocally(folder, commit2)
  });
}
async function tipsOf(folder, branch) {
  const refs = [`refs/heads/${branch}`, `refs/remotes/origin/${branch}`];
  const asked = refs.map(
    (ref) => tryGit(["rev-parse", "--verify", "--quiet", `${ref}^{commit}`], { cwd: folder })
  );
  return (await Promise.all(asked)).filter((tip) => tip !== void 0);
}
function askedOnce(lineage) {
  const answers = /* @__PURE__ */ new Map();
  let ancestors;
  return {
    ...lineage,
    isBefore(other, branch) {
      const question = `${other} ${branch}`;
      const answer = answers.get(question) ?? lineage.isBefore(other, branch);
      answers.set(question, answer);
      return answer;
    },
    ancestors() {
      ancestors ??= lineage.ancestors();
      return ancestors;
    }
  };
}

// src/baseline/placing.ts
var IN_TIME = { late: void 0, warnings: [] };
function placingOf(run2, window, log, lineage) {
  let known2;
  return async (since = []) => {
    known2 ??= storedBeside(run2, window, log);
    const before = await known2;
    const ids = new Set(before.map(({ id }) => id));
    const added = since.filter(({ id, branch }) => branch === run2.branch && !ids.has(id));
    try {
      const late = await lateBehind(run2, inOrder(added, before), lineage);
      return late ? { late, warnings: [lateWarning(run2, late)] } : IN_TIME;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return { late: void 0, warnings: [unknownWarning(run2, error)] };
    }
  };
}
async function storedBeside({ branch }, { runs: runs2 }, log) {
  const own = runs2.filter((each) => each.branch === branch);
  if (own.length > 0 || !log) return own;
  const ofBranch2 = (all2) => all2.filter((each) => each.branch === branch);
  const stored = await newestRuns(log.segmentsFromNewest(1), {
    enough: 1,
    counting: (read) => ofBranch2(read).filter(({ after }) => after === void 0)
  });
  return ofBranch2(stored.runs);
}
function lateWarning({ branch }, { newer }) {
  return { code: "late-run", subject: shortCommit(newer), values: { branch, newer } };
}
function unknownWarning({ branch }, error) {
  return { code: "unknown-order", subject: branch, values: { branch, fault: faultOf(error) } };
}

// src/history/write-events.ts
var KINDS = {
  suspected: "suspicion",
  regressed: "regression",
  mended: "recovery",
  dismissed: "dismissal"
};
function eventsOf({ override, run: run2, waivers, findings }) {
  return findings.flatMap(({ benchmark, metric, reason, episode, change }) => {
    if (!episode?.isNew) return [];
    const { state, first: first2, before, after } = episode;
    const of7 = { run: run2.id, benchmark, metric: metric.name };
    const levels = isOpen(episode) ? { first: first2, before, after } : {};
    if (state === "accepted") {
      if (!override) return [];
      const { sizes: _, ...said } = override;
      return [{ kind: "override", ...said, ...of7, change: change?.estimate ?? null }];
    }
    if (state === "waived") {
      const waiver = waivers.find((each) => each.state === "applied" && each.benchmarks.includes(benchmark));
      if (!waiver) return [];
      const { owner, reason: why, select, until } = waiver;
      const source = `the waiver for ${select} until ${until}`;
      return [{ kind: "waiver", by: owner, reason: why, at: run2.time, source, ...of7, ...levels }];
    }
    const kind = KINDS[state];
    if (!kind) return [];
    return [
      { kind, by: "perf-regression", reason: reason.code, at: run2.time, source: "check", ...of7, ...levels }
    ];
  });
}
var USUAL_RACES = { budgetMs: 3e5, pauseMs: 800 };
var PAUSE_MS_MAX = 2e4;
function withJitter(random = Math.random, { budgetMs, pauseMs } = USUAL_RACES) {
  return backoff({ deadlineMs: budgetMs, pauseMs, pauseMsMax: PAUSE_MS_MAX, random });
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
  const { config, cwd, env, print, note: note2 } = given;
  const stores = storesLocally(config.store, env);
  const tracked = await defaultBranchLocally(cwd);
  const workspace = await given.workspace();
  for (const { run: run2, results, warnings = [] } of measured) {
    for (const line of warningLines(results)) note2(line);
    for (const warning of warnings) note2(`${warningWords(warning).message}
`);
    const what = `${run2.measurements.length} series of ${shortCommit(run2.commit)} (${run2.branch})`;
    if (stores.branch) {
      const log = openHistory(run2.suite, given);
      const lineage = lineageLocally(cwd, { parents: [], ...workspace?.checkout, commit: run2.commit });
      const placing = placingOf(run2, EMPTY_WINDOW, log, lineage);
      let words = [];
      await log.append(run2, [], withJitter(), async (newest) => {
        const { late, warnings: warnings2 } = await placing(newest);
        words = warnings2;
        if (late) return { tracked, after: late.after };
        return { tracked, files: run2.branch === tracked ? publishedFiles(run2) : /* @__PURE__ */ new Map() };
      });
      print(`Stored ${what} in ${log.folder} on branch ${config.branch}.
`);
      for (const warning of words) note2(`${warningWords(warning).message}
`);
    }
    for (const snapshotStore of stores.snapshotStores) {
      await saveSnapshot(snapshotStore, run2, [], EMPTY_WINDOW);
      print(`Stored ${what} in ${snapshotStore.description}.
`);
    }
  }
  return 0;
}

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
    for (const [i, request3] of requests.entries()) answers.set(request3, given[i]);
  };
  const judged = tasks.get("detect") ?? [];
  const segmented = tasks.get("segment") ?? [];
  if (judged.length > 0) answered(judged, verdictsOf(judged, batch, policy));
  if (segmented.length > 0) answered(segmented, segmentsOf(segmented));
  return batch.requests.map((request3) => answers.get(request3));
}
function verdictsOf(requests, batch, policy) {
  const runs2 = Math.max(...requests.map(({ history }) => history.length));
  const measured = Math.max(1, ...requests.map(({ current }) => current.length));
  const earlier = Array.from(
    { length: runs2 },
    (_, t) => runOf3(t, batch.historyEnvironments[t], requests, ({ history }) => history[t])
  );
  const now = Array.from(
    { length: measured },
    (_, m) => runOf3(runs2, batch.currentEnvironments[m], requests, ({ current }) => current[m])
  );
  const [run2, ...again] = now;
  const report = check(run2, baselineOf2(earlier), policy, {
    again,
    apart: true,
    records: true,
    override: null,
    warnings: []
  });
  const findings = new Map(report.findings.map((finding) => [finding.benchmark, finding]));
  return requests.map((request3) => answerOf(request3, findings.get(request3.id), report, runs2));
}
var BRANCH = "main";
function runOf3(place, environment, requests, valueIn) {
  return {
    id: String(place),
    suite: "stdin",
    commit: commitOf2(place),
    branch: BRANCH,
    time: (/* @__PURE__ */ new Date(0)).toISOString(),
    environment: environmentOf(environment ?? ""),
    measurements: requests.flatMap((request3) => measurementOf(request3, valueIn(request3)))
  };
}
function commitOf2(place) {
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
function baselineOf2(runs2) {
  const common = { branch: BRANCH, runs: runs2, skippedSources: [], accepted: [], episodes: [], warnings: [] };
  return runs2.length === 0 ? { ...common, source: "none", why: { code: "no-earlier-runs" } } : { ...common, source: "merge-base", why: { code: "before" } };
}
function answerOf(request3, finding, report, runs2) {
  const { id } = request3;
  if (!finding || finding.verdict === "missing") {
    return { id, verdict: "stable", change_points: [], reason: "not-in-run" };
  }
  const verdict = verdictOf(request3, finding, report);
  const { change, pValue, reason, since } = finding;
  return {
    id,
    verdict,
    change_points: verdict === "regression" ? [since ? Number(since.commit) : runs2] : [],
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
  const rows = requests.map((request3) => {
    const row2 = onScale2(request3);
    return Array.from({ length: columns }, (_, t) => row2[t] ?? Number.NaN);
  });
  const found = changePointsTogether(rows, withoutCommonMode);
  return requests.map(({ id }, i) => ({ id, change_points: (found[i] ?? []).map(({ index }) => index) }));
}
function onScale2({ history, current, direction, scale }) {
  const values = [...history, ...current];
  const known2 = values.filter((value2) => !Number.isNaN(value2));
  const isTurned = direction === "bigger";
  if (scale === "raw" || known2.length === 0) return isTurned ? values.map((value2) => -value2) : values;
  return values.map(scaleFor(known2, median(known2), isTurned).to);
}

// src/commands/detect.ts
var LINE_LENGTH_MAX = 16 * 2 ** 20;
var BATCH_LENGTH_MAX = 256 * 2 ** 20;
var HISTORY_RUNS_MAX = 1e5;
var MEASUREMENTS_MAX3 = 100;
var SAMPLES_MAX2 = 1e5;
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
    for await (const { run: run2, batch } of batchesOf(linesOf(input()))) {
      const answers = detect(batch, policy).map((answer) => `${jsonText({ run: run2, ...answer })}
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
        throw broken2(number2 + 1, `the line is longer than ${LINE_LENGTH_MAX} characters`);
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
  () => union([number(), array(number()).check(maxLength(SAMPLES_MAX2)), nullOf()], {
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
    current: array(value).check(maxLength(MEASUREMENTS_MAX3)),
    history_env: optional(environments.check(maxLength(HISTORY_RUNS_MAX))),
    current_env: optional(environments.check(maxLength(MEASUREMENTS_MAX3))),
    reruns_left: _default(int().check(minimum(0)), 0)
  })
);
var endSchema = object({ end_run: label });
async function* batchesOf(lines) {
  let open2;
  let last = 0;
  for await (const { number: number2, text } of lines) {
    last = number2;
    if (text.trim() === "") continue;
    const fields = objectOf(number2, text);
    if ("end_run" in fields) {
      const { end_run: run2 } = checked(endSchema, fields, number2);
      if (open2 && open2.run !== run2) throw broken2(number2, `end_run is ${run2}, but the run is ${open2.run}`);
      if (open2) yield { run: run2, batch: open2.batch };
      open2 = void 0;
      continue;
    }
    const request3 = checked(requestSchema, fields, number2);
    open2 ??= new Opened(request3.run);
    open2.add(request3, number2, text.length);
  }
  if (open2) {
    throw broken2(last, `the input ends within run ${open2.run}`, `Close it: {"end_run": ${open2.run}}`);
  }
}
var Opened = class {
  run;
  #requests = /* @__PURE__ */ new Map();
  #history = [];
  #current = [];
  #length = 0;
  constructor(run2) {
    this.run = run2;
  }
  get batch() {
    return {
      requests: [...this.#requests.values()],
      historyEnvironments: this.#history,
      currentEnvironments: this.#current
    };
  }
  add(request3, line, length) {
    const { run: run2, id, history_env = [], current_env = [] } = request3;
    if (run2 !== this.run) {
      throw broken2(line, `run ${run2} begins within run ${this.run}`, `Close that: {"end_run": ${this.run}}`);
    }
    if (this.#requests.has(id)) throw broken2(line, `${JSON.stringify(id)} occurs twice in run ${run2}`);
    this.#length += length;
    if (this.#length > BATCH_LENGTH_MAX) {
      throw broken2(line, `run ${run2} is longer than ${BATCH_LENGTH_MAX} characters`);
    }
    merge(this.#history, history_env, "history_env", request3, line);
    merge(this.#current, current_env, "current_env", request3, line);
    this.#requests.set(id, {
      id,
      task: request3.task,
      direction: request3.direction,
      scale: request3.scale,
      history: request3.history.map(centreOf2),
      current: request3.current.map(centreOf2),
      rerunsLeft: request3.reruns_left
    });
  }
};
function merge(known2, keys, field, { id }, line) {
  for (const [t, key] of keys.entries()) {
    known2[t] ??= key;
    if (known2[t] === key) continue;
    throw broken2(
      line,
      `${field}[${t}] of ${JSON.stringify(id)} is ${JSON.stringify(key)}, but ${JSON.stringify(known2[t])} before`,
      "Entry t of every request is the same run, on one machine. Use separate runs for other machines."
    );
  }
}
function centreOf2(samples) {
  if (typeof samples === "number") return samples;
  return samples === null || samples.length === 0 ? Number.NaN : median(samples);
}
function objectOf(line, text) {
  let parsed;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw broken2(line, `this is not JSON: found ${JSON.stringify(text.slice(0, 60))}`);
  }
  if (typeof parsed === "object" && parsed !== null && !Array.isArray(parsed)) return parsed;
  throw broken2(line, `expected an object, found ${JSON.stringify(text.slice(0, 60))}`);
}
function checked(schema2, fields, line) {
  const parsed = schema2.safeParse(fields);
  if (parsed.success) return parsed.data;
  throw broken2(line, issueIn(parsed.error));
}
function broken2(line, what, remedy = 'One JSON object per line: {"run", "id", "history": [\u2026], "current": [\u2026]}, and {"end_run"} after the last one of a run.') {
  return new UserError(`stdin:${line}: ${what}`, remedy);
}

export {
  setTimeout2 as setTimeout,
  Patience,
  within,
  isOverdue,
  backoff,
  retry,
  proxiedFetch,
  createServer,
  crc32,
  gzip,
  deflateRawSync,
  inflateRawSync,
  sendRequest,
  DeniedError,
  LagError,
  failureOf,
  explain,
  isSecretName,
  childEnvironment,
  carrying,
  askGit,
  git,
  tryGit,
  requireBranchOnGitHub,
  isOnBranch,
  lookAhead,
  lookOf,
  isWholeText,
  readCheckout,
  baseCommitInJob,
  checkoutOnGitHub,
  mergeOnGitHub,
  baseInCheckout,
  ancestorsOnGitHub,
  baseCommitLocally,
  defaultBranchLocally,
  restoreHistory,
  FILE_BYTES_MAX,
  notOurs,
  branchInTheWay,
  requireFile,
  requireOwnFolder,
  FAULTS_MAX,
  landTogether,
  land,
  LostRaceError,
  runMessage,
  episodesIn,
  openEvents,
  EMPTY_SEGMENT,
  decodeSegment,
  readSegment,
  encodeRun,
  encodeSegment,
  encodeEvent,
  encodeWaiting,
  decodeWaiting,
  EMPTY_WINDOW,
  HistoryLog,
  open,
  rename,
  rm,
  mkdir,
  readdir,
  lstat,
  stat,
  mkdtemp,
  writeFile,
  readFile,
  gitBranch,
  requireWorkspace,
  personOf,
  openHistory,
  runInfoOf,
  requireHistory,
  suiteOf,
  workspace_exports,
  limitShiftsOf,
  grossLevel,
  EVERY,
  patternOf,
  execute,
  succeeded,
  cpuNsOf,
  outcomeText,
  INSTRUCTIONS,
  TIMES_COUNTED,
  openCounter,
  seededRandom,
  integerBelow,
  shuffled,
  hasSeed,
  commandIn,
  resultsOf,
  outputSource,
  BENCHMARKS,
  PAIRED,
  measureSide,
  wordsFor,
  countOnce,
  CommandError,
  commandError,
  missingBaselineFiles,
  comparableRuns,
  earlierAttempts,
  SNAPSHOT_READ_BYTES_MAX,
  readSnapshot,
  saveSnapshot,
  suitesAt,
  namedSuite,
  resolveBaseline,
  earlierStep,
  fileStep,
  sizesSchema,
  sizeOf,
  isCovered,
  ONE_PROCESS,
  compareSamples,
  detectableShift,
  isLook,
  sequentialTest,
  centreInterval,
  pairwiseMeans,
  cappedEstimate,
  comparePairs,
  answerable,
  referenceOf,
  check,
  countVerdicts,
  earlierRuns,
  findOverride,
  withSources,
  unmatchedWarnings,
  secretsOf,
  bucketAt,
  openBucket,
  bucketSnapshots,
  parseStores,
  storesLocally,
  writeNamed,
  explained,
  withExplanation,
  explain3 as explain2,
  profileDifference,
  commitBefore,
  unexplained,
  oneLine,
  relate,
  referenceNamed,
  warningsOf,
  lackText,
  interleave,
  TIMES2 as TIMES,
  measureRepeatedly,
  FailedVersion,
  prepare,
  commitOf,
  fetchedCommit,
  withWorktrees,
  withReference,
  measureReferenced,
  buildOf,
  differenceOf3 as differenceOf,
  ROUNDS,
  MINUTES,
  LIMIT,
  withLimit,
  UnmeasurableBase,
  measureInterleaved,
  judgeRounds,
  headOf,
  baseOf2 as baseOf,
  openIn,
  openStopwatch,
  measuringFlags,
  measuredEnvironment,
  openCommandStopwatch,
  setupOf,
  explainingOf,
  profilingOf,
  exactFlag,
  counterOf,
  artifactOf,
  shellWords,
  probeOf,
  disturbancesOf,
  profileMarkdown,
  profileLines,
  MARKS,
  GATE_MARKS,
  gateSymbol,
  openFindings,
  seriesPage,
  withShownNames,
  HTML_BYTES,
  renderHtml,
  withoutPrefix,
  TABLE_HEAD,
  row,
  unbroken,
  nameCell,
  linked,
  sparkCell,
  arrowCell,
  COMMENT_BYTES,
  SUMMARY_BYTES,
  renderSuites,
  renderMarkdown,
  rulesLine,
  messageOf3 as messageOf,
  TEST_MESSAGE,
  renderTerminal,
  reportFlags,
  printReports,
  referencedRuns,
  besideResults,
  referenceSetupFlag,
  referencingOf,
  pastReferencingOf,
  checkCommand,
  checkRuns,
  check_exports,
  compareCommand,
  compare_exports,
  lineageOnGitHub,
  lineageLocally,
  IN_TIME,
  placingOf,
  eventsOf,
  withJitter,
  recordCommand,
  recordRuns,
  record_exports,
  detect_exports
};
