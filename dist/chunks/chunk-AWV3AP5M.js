import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
const perfRegressionNow = () => { const [s, ns] = process.hrtime(); return 1e3 * s + ns / 1e6; };
import {
  formerName,
  newestName,
  underNewNames
} from "./chunk-VOXOD25E.js";
import {
  getProxyUrl
} from "./chunk-4ZPVDUHC.js";
import {
  IMPROVEMENT,
  MACHINE_FACTS,
  NAME_LENGTH_MAX,
  NoGitError,
  RECENT,
  REFERENCE_NAME_MAX,
  REPORT_SCHEMA,
  SCRIPT_COLUMNS,
  TransientError,
  UNIT_LENGTH_MAX,
  UserError,
  _default,
  allowedBy,
  applies,
  array,
  arrowText,
  ascending,
  askGit,
  baselineText,
  beginningSchema,
  besideSchema,
  boolean,
  boundOf,
  capital,
  changeText,
  commitName,
  commitNamed,
  commonShiftText,
  countedNames,
  createHash,
  custom,
  describeEnvironment,
  differenceText,
  differenceWithin,
  dirname,
  discriminatedUnion,
  distance,
  driftText,
  drifting,
  endedText,
  enumOf,
  environmentDifferences,
  environmentKey,
  environmentSchema,
  existsSync,
  extend,
  extraText,
  failedIn,
  faultOf,
  findingSchema,
  finite,
  firstRunText,
  formerText,
  gates,
  graphemes,
  grossChange,
  grouped,
  hasBaseline,
  headline,
  insideText,
  int,
  intervalText,
  isBad,
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
  iso,
  join,
  judgementSchema,
  kindOf,
  lackOf,
  lazy,
  limitText,
  limitsFor,
  linkTarget,
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
  medianDeviation,
  messageOf,
  meta,
  methodText,
  minLength,
  missingPatterns,
  missingText,
  momentText,
  nearestFirst,
  nonnegative,
  notProfiled,
  nullable,
  nullish,
  number,
  object,
  omit,
  once,
  onlyTagged,
  optional,
  overrideText,
  ownersOf,
  packed,
  pad,
  parseQuantity,
  partial,
  percentage,
  pick,
  pipe,
  placeText,
  platformFacts,
  positive,
  prefixLines,
  profileDifferenceSchema,
  profileLines,
  profileMarkdown,
  quantile,
  quantileOf,
  quantities,
  ratioUnit,
  rawText,
  readFileSync,
  readRun,
  readRuns,
  readdirSync,
  reasonText,
  recentOf,
  record,
  referenceText,
  regex,
  rulesText,
  runs,
  sampleLevels,
  scriptRow,
  scriptsOf,
  sensitivity,
  seriesBesideSchema,
  seriesKey,
  share,
  shortCommit,
  shownRange,
  sinceText,
  sizesText,
  skippedSourcesText,
  sortRange,
  sparkline,
  spelled,
  stateDifferences,
  storedNames,
  string,
  summaryText,
  tallyOf,
  threshold,
  timeText,
  tookNoTime,
  tookNoTime2,
  transform,
  truthOf,
  tryGit,
  tuple,
  undefinedOf,
  unknown,
  unknownFacts,
  utf8Bytes,
  verdicts,
  visible,
  waiverTexts,
  warningWords,
  width,
  withMain,
  withTags,
  worstFirst,
  worstGate,
  wrapped,
  writeFileSync
} from "./chunk-VBP7NML6.js";
import {
  __export
} from "./chunk-VCJT4OQR.js";

// src/baseline/base-commit.ts
var base_commit_exports = {};
__export(base_commit_exports, {
  ancestorsLocally: () => ancestorsLocally,
  ancestorsOnGitHub: () => ancestorsOnGitHub,
  baseCommitInJob: () => baseCommitInJob,
  baseCommitLocally: () => baseCommitLocally,
  baseInCheckout: () => baseInCheckout,
  checkoutOnGitHub: () => checkoutOnGitHub,
  defaultBranchLocally: () => defaultBranchLocally,
  mergeOnGitHub: () => mergeOnGitHub,
  readCheckout: () => readCheckout
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
  const first = await github.query(...queryOf(question, true), READING);
  const answer = isWithoutRefs(first) ? await github.query(...queryOf(question, false), READING) : first;
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
    const parsed2 = seenSchema.safeParse(answers[`${alias}${i}`]);
    if (parsed2.success) seen.set(path, parsed2.data ?? void 0);
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

// src/baseline/base-commit.ts
var READING2 = { what: "ask for the commits of the repository", permission: "contents: read" };
var ANCESTORS = 100;
var ANCESTORS_LOCAL = 1e3;
var HEAD_WITH_NAMES = [
  ...["log", "-1", "--no-color", "--format=raw", "--decorate=full"],
  ...["HEAD", "refs/heads", "refs/tags"].map((ref) => `--decorate-refs=${ref}`),
  ...["HEAD", "--"]
];
async function readCheckout(folder) {
  const output = await tryGit(HEAD_WITH_NAMES, { cwd: folder }).catch((error) => {
    if (error instanceof NoGitError) return void 0;
    throw error;
  });
  const [, commit2, names = "", header, message = ""] = /^commit ([0-9a-f]{40,64})(?: \((.*)\))?\n([\s\S]*?)(?:\n\n([\s\S]*))?$/.exec(output ?? "") ?? [];
  if (commit2 === void 0 || header === void 0) return void 0;
  const parents = [...header.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].map((match) => match[1]);
  const author = /^author (.*) <[^>]*> \d+ [+-]\d+$/m.exec(header)?.[1] ?? "";
  const named = (kind) => names.split(", ").flatMap((name) => kind.exec(name)?.[1] ?? []);
  const tags = named(/^tag: refs\/tags\/(.+)$/).sort();
  const [branch] = named(/^HEAD -> refs\/heads\/(.+)$/);
  const found = { commit: commit2, parents, message: firstLine(message), author, branch };
  return tags.length === 0 ? found : { ...found, tags };
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
  const [first = "", second] = parents;
  const isNamed2 = pullRequest ? second === pullRequest.head.sha : refName === baseBranch;
  return isNamed2 ? first : void 0;
}
async function standsOn(context2, github, checkout, baseBranch) {
  const named = baseInCheckout(context2, checkout, baseBranch);
  if (named !== void 0) {
    return { commit: named, how: { code: context2.pullRequest ? "branch-point" : "parent" } };
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
  const foundBy = (how, commit2) => {
    return { commit: commit2, how, branch: baseBranch, ancestors: once(() => ancestorsLocally(folder, commit2)) };
  };
  const base = await resolveBase(folder, baseBranch);
  const mergeBase = base === void 0 || base === checkout.commit ? base : await tryGit(["merge-base", base, checkout.commit], inside);
  if (mergeBase !== void 0 && mergeBase !== checkout.commit) {
    return foundBy({ code: "merge-base", branch: baseBranch }, mergeBase);
  }
  const isDirty = Boolean(await tryGit(["status", "--porcelain", "--untracked-files=no"], inside));
  return isDirty ? foundBy({ code: "uncommitted" }, checkout.commit) : foundBy({ code: "parent" }, checkout.parents[0] ?? "");
}
async function ancestorsLocally(folder, commit2) {
  if (commit2 === "") return [];
  const list = await tryGit(["rev-list", `--max-count=${ANCESTORS_LOCAL}`, commit2], { cwd: folder });
  return list?.split("\n") ?? [];
}
async function resolveBase(folder, branch) {
  const refs = [`refs/remotes/origin/${branch}`, `refs/heads/${branch}`];
  const commits = await Promise.all(refs.map((ref) => commitNamed(ref, folder)));
  return commits.find((commit2) => commit2 !== void 0);
}
var USUAL_BRANCHES = ["main", "master", "trunk", "develop"];
async function defaultBranchLocally(folder) {
  const origin = "refs/remotes/origin/";
  const heads = "refs/heads/";
  const refs = [`${origin}HEAD`, ...USUAL_BRANCHES.map((name) => heads + name)];
  const listed2 = await tryGit(["for-each-ref", "--format=%(refname) %(symref)", ...refs], { cwd: folder }) ?? "";
  const targets = new Map(listed2.split("\n").map((line) => line.split(" ")));
  const head = targets.get(`${origin}HEAD`);
  if (head?.startsWith(origin)) return head.slice(origin.length);
  const usual = USUAL_BRANCHES.find((name) => targets.has(heads + name));
  if (usual !== void 0) return usual;
  const begun3 = await tryGit(["config", "--get", "init.defaultBranch"], { cwd: folder });
  if (begun3 && await commitNamed(heads + begun3, folder)) return begun3;
  return await tryGit(["symbolic-ref", "--quiet", "--short", "HEAD"], { cwd: folder }) ?? "main";
}

// src/system/own-package.ts
var own_package_exports = {};
__export(own_package_exports, {
  namesOfOwn: () => namesOfOwn,
  ownVersion: () => ownVersion,
  readOwn: () => readOwn
});

// builtin:node:url
var of = (name) => perfRegressionRequire("node:url")[name];
function fileURLToPath(...given) {
  return new.target ? new (of("fileURLToPath"))(...given) : of("fileURLToPath")(...given);
}

// src/system/own-package.ts
var root = once(() => {
  const own = fileURLToPath(import.meta.url);
  let folder = dirname(own);
  while (!existsSync(join(folder, "package.json"))) {
    if (dirname(folder) === folder) throw incomplete("package.json", dirname(own));
    folder = dirname(folder);
  }
  return folder;
});
function ownVersion() {
  return JSON.parse(readOwn("package.json")).version;
}
function readOwn(path) {
  return readFileSync(placeOf(path), "utf8");
}
function namesOfOwn(path) {
  return readdirSync(placeOf(path)).sort();
}
function placeOf(path) {
  const place = join(root(), path);
  if (!existsSync(place)) throw incomplete(path, root());
  return place;
}
function incomplete(path, folder) {
  return new UserError(
    `${path} is missing in ${folder}`,
    "It is part of the package: reinstall it, or run npm run build."
  );
}

// src/history/log.ts
var log_exports = {};
__export(log_exports, {
  HistoryLog: () => HistoryLog
});

// src/stats/window.ts
var WINDOW = 100;

// src/model/event.ts
var eventKinds = [
  "override",
  "acceptance",
  "waiver",
  "suspicion",
  "regression",
  "recovery",
  "dismissal"
];
var eventSchema = object({
  kind: enumOf(eventKinds),
  run: string(),
  by: string(),
  reason: string(),
  at: string(),
  source: string(),
  benchmark: optional(string().check(maxLength(NAME_LENGTH_MAX))),
  metric: optional(string().check(maxLength(NAME_LENGTH_MAX))),
  /** For an override: the relative change for the worse of the series that it let pass. */
  change: optional(nullable(number())),
  /** For reports about a series: the first run that shows it, and its levels, in the unit of the series. */
  first: optional(beginningSchema),
  before: optional(nullable(number())),
  after: optional(nullable(number()))
});
function saidByPeople(events) {
  const words = events.filter(
    ({ kind, benchmark }) => kind === "override" || kind === "acceptance" || kind === "waiver" && benchmark !== void 0
  );
  const once2 = new Map(
    words.map((event) => {
      const { kind, run, at, benchmark, metric } = event;
      return [JSON.stringify([kind, run, at, benchmark, metric]), event];
    })
  );
  return [...once2.values()];
}
function isAcceptance({ kind }) {
  return kind === "acceptance" || kind === "override";
}

// src/model/noise-report.ts
var NOISE_REPORT_SCHEMA = 1;
var adviceSchema = discriminatedUnion("code", [
  object({ code: literal("more-runs"), have: number(), need: number() }),
  object({
    code: literal("measure-again"),
    measurements: number(),
    change: number(),
    /** With one measurement; null if one cannot show any change. */
    instead: nullable(number())
  }),
  object({ code: literal("interleave"), share: number() }),
  object({ code: literal("iterations"), share: number() }),
  object({ code: literal("processes") }),
  object({ code: literal("outliers"), series: number(), of: number() }),
  object({ code: literal("pin-runner"), runs: number(), of: number(), environments: number() }),
  object({
    code: literal("threshold"),
    benchmark: string(),
    metric: string(),
    threshold: number(),
    change: number()
  })
]);

// src/model/trends-report.ts
var TRENDS_REPORT_SCHEMA = 1;
var trends = ["degrading", "improving", "stable", "unknown"];
var changeStates = ["new", "lasting", "over", "accepted"];
var shiftSchema = lazy(
  () => object({
    /** The last commit measured without it, and the first with it; empty if not known. */
    after: string(),
    commit: string(),
    time: string(),
    /** Relative; null if not defined, such as from zero. */
    change: nullable(number()),
    /** Whether it is for the worse. */
    worse: boolean(),
    /** Absent for changes older than the window that all reports use. */
    state: optional(enumOf(changeStates))
  })
);
var driftSchema = object({ change: number(), runs: number() });
var seriesSchema = object({
  benchmark: string(),
  metric: object({ name: string(), unit: string(), direction: enumOf(["lower", "higher", "none"]) }),
  /** `unknown`: too few runs, or no direction is configured. */
  trend: enumOf(trends),
  /** The newest level relative to the one at the beginning of the period; null if there are too few runs. */
  change: nullable(
    object({ estimate: nullable(number()), low: nullable(number()), high: nullable(number()) })
  ),
  /** From the newest run that has it, in the metric's base unit. */
  newest: number(),
  /** Number of runs in the period that have it, on the selected kind of machine. */
  runs: number(),
  /** Its level changes in the period, oldest first. */
  shifts: array(shiftSchema),
  /** A slow rise or fall over this many runs, which no single run shows. */
  drift: nullable(driftSchema),
  /** Robust standard deviation from run to run as a share of the value; null if there are too few runs. */
  sigma: nullable(number()),
  /** Its limit in a check, relative. */
  threshold: number(),
  /** Its values over all runs of the window, oldest first: medians of neighbouring runs if there are many. */
  course: array(number())
});
var recommendationSchema = lazy(
  () => discriminatedUnion("code", [
    object({
      code: literal("look-at-commits"),
      after: string(),
      commit: string(),
      benchmark: string(),
      metric: string(),
      change: nullable(number()),
      /** Number of further series that changed there. */
      others: number()
    }),
    object({
      code: literal("look-at-drift"),
      benchmark: string(),
      metric: string(),
      change: number(),
      runs: number(),
      others: number()
    }),
    object({ code: literal("stale"), ageHours: number(), usualHours: number() }),
    ...adviceSchema.def.options
  ])
);
var trendsReportSchema = lazy(
  () => object({
    schema: literal(TRENDS_REPORT_SCHEMA),
    suite: string(),
    /** The branch whose runs are analysed; runs of other branches are only counted. */
    branch: string(),
    period: object({ days: number(), from: string(), to: string() }),
    /** Runs in the period, of all branches and machines; the most frequent first. */
    executions: number(),
    branches: array(object({ branch: string(), runs: number() })),
    environments: array(object({ environment: string(), runs: number() })),
    newest: object({ time: string(), commit: string(), ageHours: number() }),
    /** The kind of machine of the branch's newest run, whose runs are compared with one another. */
    environment: string(),
    benchmarks: number(),
    counts: record(enumOf(trends), number()),
    /** Number of level changes for the worse, and of slow rises, over all series. */
    regressions: number(),
    drifts: number(),
    /** Degrading ones first, then improving ones; the largest change first. */
    series: array(seriesSchema),
    recommendations: array(recommendationSchema)
  })
);
var publishedTrendsSchema = lazy(
  () => extend(trendsReportSchema.def.getter(), {
    /** The command that would settle what is open, as a line for a shell; null if nothing is. */
    next: _default(nullable(string()), null)
  })
);

// src/history/summary.ts
var SUMMARY_FILE = "summary.json";
var SUMMARY_SCHEMA = 1;
var judgedSchema = extend(
  pick(findingSchema, {
    verdict: true,
    severity: true,
    reason: true,
    change: true,
    threshold: true,
    bounds: true,
    since: true,
    drift: true
  }),
  {
    /** What the run did to all benchmarks, relative: it is not part of the change. Absent if it is small. */
    shared: optional(number())
  }
);
var valuesSchema = custom(isValues, "expected an array of numbers and nulls").check(meta({ type: "array", items: { type: ["number", "null"] } }));
function isValues(value) {
  return Array.isArray(value) && value.every((each) => each === null || Number.isFinite(each));
}
var unjudgedSeriesSchema = object({
  benchmark: string(),
  metric: string(),
  unit: string(),
  direction: enumOf(["lower", "higher", "none"]),
  /** It belongs to a reference, and stands apart from what a run did to all benchmarks. */
  beside: optional(literal(true)),
  tags: optional(array(string())),
  parameters: optional(record(string(), string())),
  /** One for each of `runs`, in base units, rounded; null if the run has none. */
  values: valuesSchema
});
var seriesSchema2 = extend(unjudgedSeriesSchema, { judged: optional(judgedSchema) });
var written = () => ({
  /** Instead of `values`: those of the newest runs. */
  newest: optional(valuesSchema)
});
var endedSchema = lazy(
  () => object({
    benchmark: string(),
    metric: string(),
    unit: string(),
    /** The last measured value, in base units, rounded. */
    value: number(),
    /** Time of the run that measured it. */
    time: string()
  })
);
var runSchema = lazy(
  () => object({
    id: string(),
    commit: string(),
    time: string(),
    /** Index in `environments`. */
    environment: int().check(nonnegative()),
    url: optional(string()),
    message: optional(string()),
    author: optional(string()),
    /** Tags of the commit, such as releases. */
    tags: optional(array(string())),
    /** Null if the run was stored without a check. */
    gate: nullable(enumOf(gates)),
    /** Number of series that its report found to be slower; absent if none, or if it was not checked. */
    regressed: optional(int().check(positive()))
  })
);
var shiftSchema2 = lazy(
  () => object({
    benchmark: string(),
    metric: string(),
    /** The last commit that certainly does not show it, and the first that certainly does; empty if not known. */
    after: string(),
    commit: string(),
    /** Time of the run of that commit, and its id. */
    time: string(),
    run: string(),
    /** Id of the run with which it most likely began: that one, or one before. */
    began: string(),
    /** Relative: 0.27 is +27%; null from zero. */
    change: nullable(number()),
    /** The levels before and after it, in base units, rounded. */
    before: number(),
    level: number(),
    /** Number of runs that show it, up to the next change. */
    runs: int().check(nonnegative()),
    /** Kinds of machines that show it: indices in `environments`. */
    machines: array(int().check(nonnegative())),
    /** `changed`: no direction is configured. */
    verdict: enumOf(["regressed", "improved", "changed"]),
    state: enumOf(changeStates)
  })
);
var driftSchema2 = lazy(
  () => object({
    benchmark: string(),
    metric: string(),
    /** Relative, over this many runs, of which `from` is the first. */
    change: number(),
    runs: int().check(positive()),
    commit: string(),
    time: string(),
    run: string(),
    verdict: enumOf(["regressed", "improved"]),
    state: literal("drift")
  })
);
var storedSchema = object({
  runs: int(),
  segments: int(),
  bytes: int(),
  first: string(),
  last: string()
});
var shape = () => ({
  schema: literal(SUMMARY_SCHEMA),
  suite: string(),
  /** The branch of these runs. */
  branch: string(),
  /** The version of the page next to this summary; empty if there is none. */
  site: string(),
  stored: storedSchema,
  /** Number of values in all runs; null if older runs were not counted. */
  rows: nullable(int()),
  /** The most recently measured first. */
  branches: array(object({ name: string(), commit: string(), time: string() })),
  environments: array(omit(environmentSchema, { state: true })),
  /** Oldest first. */
  runs: array(runSchema),
  /** The level changes in these runs, the newest first; every page and report uses this list. */
  shifts: array(shiftSchema2),
  /** For a commit that moved more series than are listed: how many more, and how many of them are open regressions. */
  left: _default(
    array(
      object({
        run: string(),
        count: int().check(positive()),
        open: int().check(nonnegative())
      })
    ),
    []
  ),
  /** Slow rises and falls, the largest first. */
  drifts: array(driftSchema2),
  /** People's acceptances and overrides in these runs. */
  events: array(eventSchema),
  /** Names of benchmarks in older runs, and their present ones. */
  renamed: _default(array(object({ from: string(), to: string() })), []),
  /** In reverse order of their ends. */
  ended: _default(array(endedSchema), [])
});
var summarySchema = lazy(
  () => object({
    ...shape(),
    /** The result of the newest report for the run as a whole. */
    report: nullable(
      pick(judgementSchema, {
        gate: true,
        counts: true,
        detectable: true,
        commonShift: true,
        override: true,
        baseline: true,
        alpha: true,
        confidence: true
      })
    ),
    series: array(extend(partial(seriesSchema2, { values: true }), written()))
  })
);
var unjudgedSchema = lazy(
  () => object({
    ...shape(),
    series: array(extend(partial(unjudgedSeriesSchema, { values: true }), written()))
  })
);
var VALUES_MAX = 75e3;
var VALUES_MIN = 12;
function encodeSummary(summary, valuesMax = VALUES_MAX) {
  const { series: series2, runs: runs2 } = summary;
  const newest = newestWritten(summary, valuesMax);
  if (newest === runs2.length) return `${JSON.stringify(summary)}
`;
  const moved = movedIn(summary);
  const thinned = series2.map(
    ({ values, ...each }) => moved.has(seriesKey(each.benchmark, each.metric)) ? { ...each, values } : { ...each, newest: values.slice(-newest) }
  );
  return `${JSON.stringify({ ...summary, series: thinned })}
`;
}
function newestWritten({ series: series2, runs: runs2, shifts }, valuesMax = VALUES_MAX) {
  const moved = movedIn({ shifts }).size;
  const share2 = Math.floor((valuesMax - moved * runs2.length) / Math.max(1, series2.length - moved));
  return Math.min(runs2.length, Math.max(VALUES_MIN, share2));
}
function movedIn({ shifts }) {
  return new Set(shifts.map(({ benchmark, metric }) => seriesKey(benchmark, metric)));
}

// src/history/latest-json.ts
var LATEST_SCHEMA = 1;
var latestSchema = object({
  schema: literal(LATEST_SCHEMA),
  suite: string(),
  run: object({
    id: string(),
    commit: string(),
    branch: string(),
    time: iso.datetime(),
    url: optional(string()),
    environment: environmentSchema
  }),
  /** The worst of the jobs that measured the commit; null if none of its runs was stored with a verdict. */
  verdict: nullable(enumOf(gates)),
  /** The result of each job that measured the commit: the jobs of a matrix may share a suite. */
  jobs: optional(
    array(
      object({
        /** The same for a job in every run of its workflow. */
        job: string(),
        /** Id of the run that it stored. */
        run: string(),
        verdict: enumOf(gates),
        /** Number of benchmarks that are slower beyond their limits. */
        slower: int().check(nonnegative())
      })
    )
  ),
  /** Whether a bad verdict has not been followed by a good one. */
  alarm: _default(boolean(), false),
  measurements: array(
    object({
      benchmark: string(),
      metric: string(),
      unit: string(),
      direction: enumOf(["lower", "higher", "none"]),
      value: number()
    })
  )
});
var badgeSchema = object({
  schemaVersion: literal(1),
  label: literal("performance"),
  message: string(),
  color: string()
});
var LATEST = "latest.json";
var COLOURS = {
  pass: "brightgreen",
  allowed: "yellow",
  inconclusive: "lightgrey",
  "nothing-compared": "lightgrey",
  fail: "red"
};
function publishedFiles(run, { report, alarm = false, job = "", before } = {}) {
  if (!report) return /* @__PURE__ */ new Map([[LATEST, textOf2(latestOf(run, null, [], alarm))]]);
  const own = { job, run: run.id, verdict: report.gate, slower: report.counts.regressed };
  const others = before && before.run.commit === run.commit ? before.jobs ?? [] : [];
  const jobs = [...others.filter((other) => !isAnew(other, own)), own].slice(-JOBS_MAX);
  const worst = jobs.toSorted((a, b) => worstFirst(a.verdict, b.verdict))[0];
  return /* @__PURE__ */ new Map([
    [LATEST, textOf2(latestOf(run, worst.verdict, jobs, alarm || worst !== own && isBad(worst.verdict)))],
    ["badge.json", textOf2(badgeOf(worst, jobs))]
  ]);
}
var JOBS_MAX = 256;
function isAnew(before, now) {
  const attempt = ({ run }) => run.split(".").slice(0, 2).join(".");
  return before.run === now.run || before.job === now.job && attempt(before) !== attempt(now);
}
var PUBLISHED = /* @__PURE__ */ new Map([
  ["badge.json", badgeSchema],
  ["latest.json", latestSchema],
  [SUMMARY_FILE, object({ suite: string(), stored: object({}), series: array(object({})) })]
]);
function isPublished(name, text) {
  try {
    return PUBLISHED.get(name)?.safeParse(JSON.parse(text)).success ?? false;
  } catch {
    return false;
  }
}
var publishedNames = [...PUBLISHED.keys()].sort();
function latestOf({ id, suite, commit: commit2, branch, time, url, environment, measurements }, verdict, jobs, alarm) {
  return {
    schema: LATEST_SCHEMA,
    suite,
    run: {
      id,
      commit: commit2,
      branch,
      time,
      ...url && { url },
      environment: { ...environment, toolchain: { ...environment.toolchain } }
    },
    verdict,
    ...jobs.length > 0 && { jobs: [...jobs] },
    alarm,
    measurements: measurements.map(({ benchmark, metric, sample }) => ({
      benchmark: benchmark.name,
      metric: metric.name,
      unit: metric.unit,
      direction: metric.direction,
      value: sample.centre
    }))
  };
}
function alarmOf({ gate, counts }) {
  if (isBad(gate)) return true;
  return gate === "pass" && counts.suspected === 0 || gate === "allowed" ? false : void 0;
}
var lastVerdictSchema = lazy(
  () => extend(pick(latestSchema, { schema: true, verdict: true, alarm: true, jobs: true }), {
    run: pick(latestSchema.shape.run, { commit: true })
  })
);
function lastVerdictIn(latest) {
  try {
    return lastVerdictSchema.safeParse(JSON.parse(latest)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return void 0;
    throw error;
  }
}
function badgeOf({ verdict }, jobs) {
  const slower = jobs.filter((job) => job.verdict === verdict).reduce((sum2, job) => sum2 + job.slower, 0);
  const messages = {
    pass: "no regression",
    allowed: `${slower} slower, allowed`,
    inconclusive: "too noisy to tell",
    "nothing-compared": "nothing compared",
    fail: `${slower} slower`
  };
  return { schemaVersion: 1, label: "performance", message: messages[verdict], color: COLOURS[verdict] };
}
function textOf2(value) {
  return `${JSON.stringify(value, null, 1)}
`;
}

// src/model/explanation.ts
var NO_EXPLANATION = { warnings: [] };
function withExplanation(report, { profile, warnings }) {
  return { ...report, ...profile && { profile }, warnings: [...report.warnings, ...warnings] };
}
function unexplained(why) {
  return { warnings: [{ code: "not-profiled", subject: "profile", values: { why } }] };
}
function unexplainedBy(error) {
  return unexplained({ code: "failed", ...faultOf(error) });
}

// src/model/issue.ts
function issueIn({ issues }) {
  const [issue] = issues;
  const place = pathOf(issue?.path ?? []);
  return [place, issue?.message ?? ""].filter((part) => part !== "").join(": ");
}
function pathOf(path) {
  const steps = path.map((step) => typeof step === "number" ? `[${step}]` : `.${String(step)}`);
  return steps.join("").replace(/^\./, "");
}

// src/history/segment-line.ts
var textsByName = custom(isTextsByName, "no texts by name").check(meta({ type: "object", additionalProperties: { type: "string" } }));
var FORMER_MAX = 10;
var directions = ["lower", "higher", "none"];
var seriesSchema3 = object({
  benchmark: string().check(maxLength(NAME_LENGTH_MAX)),
  /** The short name it was displayed with, and names of earlier versions. */
  shown: optional(string().check(maxLength(NAME_LENGTH_MAX))),
  former: optional(array(string().check(maxLength(NAME_LENGTH_MAX))).check(maxLength(FORMER_MAX))),
  parameters: textsByName,
  tags: array(string()),
  metric: string().check(maxLength(NAME_LENGTH_MAX)),
  unit: string().check(maxLength(UNIT_LENGTH_MAX)),
  direction: enumOf(directions),
  written: string().check(maxLength(UNIT_LENGTH_MAX)),
  /** Level of the values; lines written before levels existed do not have it. */
  level: _default(enumOf(sampleLevels), "iteration"),
  beside: optional(seriesBesideSchema)
});
var headSchema = object({
  type: literal("run"),
  id: string().check(minLength(1)),
  commit: string(),
  branch: string(),
  time: iso.datetime(),
  url: optional(string()),
  message: optional(string()),
  author: optional(string()),
  /** Tags of the commit. */
  tags: optional(array(string())),
  /** For a late run: id of the stored run that its commit follows; empty if it precedes all. */
  after: optional(string()),
  /** For a past commit, whose time is that of the commit: when it was measured. */
  measured: optional(iso.datetime()),
  /** What the run was measured with. */
  reference: optional(besideSchema),
  environment: environmentSchema
});
var runSchema2 = lazy(
  () => extend(headSchema, {
    /** Numbers of series, in the order of the segment's tables. */
    series: array(int().check(nonnegative())),
    values: array(number()),
    /** Robust standard deviation of the values inside the run; null if it has fewer than two. */
    spreads: array(nullable(number())),
    /** Number of values that the run measured. */
    counts: array(int().check(nonnegative())),
    samples: array(array(number()))
  })
);
var eventLineSchema = lazy(() => extend(eventSchema, { type: literal("event") }));
var lineSchema = lazy(
  () => discriminatedUnion("type", [
    object({ type: literal("series"), series: array(seriesSchema3) }),
    runSchema2,
    eventLineSchema
  ])
);
var REPAIR = "Nothing was written. `perf-regression history repair` sets the damaged part aside and keeps the rest; or restore the file from the commit before.";
function decodeLine(file, number2, raw) {
  const damaged2 = (why) => new UserError(`${file}:${number2}: this is not a line of the history: ${why}`, REPAIR);
  let value;
  try {
    value = JSON.parse(raw);
  } catch {
    throw damaged2(`found ${JSON.stringify(raw.slice(0, 60))}`);
  }
  const known2 = runIn(value) ?? tableIn(value) ?? eventIn(value);
  if (known2) return known2;
  const parsed2 = lineSchema.safeParse(value);
  if (parsed2.success) return parsed2.data;
  throw damaged2(issueIn(parsed2.error));
}
function tableIn(value) {
  const { type, series: rows } = value ?? {};
  if (type !== "series" || !Array.isArray(rows)) return void 0;
  const series2 = [];
  for (const row2 of rows) {
    const one = seriesIn(row2);
    if (!one) return void 0;
    series2.push(one);
  }
  return { type, series: series2 };
}
function seriesIn(row2) {
  const { benchmark, shown, former, parameters, tags, metric, unit, direction, written: written3, level, beside } = row2 ?? {};
  const stands = beside === void 0 ? void 0 : seriesBesideSchema.safeParse(beside);
  const isRight = isText(benchmark) && (shown === void 0 || isText(shown)) && (former === void 0 || isEach(former, isText) && former.length <= FORMER_MAX) && isTextsByName(parameters) && isEach(tags, (tag) => typeof tag === "string") && isText(metric) && isText(unit, UNIT_LENGTH_MAX) && directions.some((each) => each === direction) && isText(written3, UNIT_LENGTH_MAX) && (level === void 0 || sampleLevels.some((each) => each === level)) && stands?.success !== false;
  if (!isRight) return void 0;
  return {
    ...{ benchmark, parameters, tags, metric, unit, direction, written: written3, level: level ?? "iteration" },
    ...shown !== void 0 && { shown },
    ...former !== void 0 && { former },
    ...stands && { beside: stands.data }
  };
}
function isText(value, lengthMax = NAME_LENGTH_MAX) {
  return typeof value === "string" && value.length <= lengthMax;
}
function isTextsByName(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) && Object.values(value).every((text) => typeof text === "string");
}
function runIn(value) {
  if (value?.type !== "run") return void 0;
  const head = headSchema.safeParse(value);
  if (!head.success) return void 0;
  const { series: series2, values, spreads, counts, samples } = value;
  if (isEach(series2, isCount) && isEach(values, Number.isFinite) && isEach(spreads, (spread) => spread === null || Number.isFinite(spread)) && isEach(counts, isCount) && isEach(samples, (sample) => isEach(sample, Number.isFinite))) {
    return { ...head.data, ...{ series: series2, values, spreads, counts, samples } };
  }
  return void 0;
}
function eventIn(value) {
  if (value?.type !== "event") return void 0;
  return eventLineSchema.safeParse(value).data;
}
function isEach(column, isRight) {
  return Array.isArray(column) && column.every(isRight);
}
function isCount(value) {
  return Number.isSafeInteger(value) && value >= 0;
}

// src/history/index-file.ts
var HISTORY_SCHEMA = 1;
var SEGMENT_FILE = /^\d{6}\.ndjson$/;
var FILE_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
var indexSchema = lazy(
  () => object({
    schema: literal(HISTORY_SCHEMA),
    suite: string(),
    /** Hash of the JSON schemas next to the suites when this suite last wrote them. */
    schemas: optional(string()),
    /** Files next to the index for programs: `latest.json`, `badge.json`. */
    published: optional(array(string().check(regex(FILE_NAME)))),
    /** Runs whose profile is stored, in the order in which they were: `profiles/<run>.json`. */
    profiles: optional(array(object({ run: string(), time: iso.datetime() }))),
    segments: array(
      object({
        file: string().check(regex(SEGMENT_FILE)),
        runs: int().check(positive()),
        bytes: int().check(positive()),
        /** SHA-256 of the file, in hex. */
        sha256: string().check(regex(/^[0-9a-f]{64}$/)),
        /** Times of the oldest and of the newest run in it, in any order. */
        oldest: iso.datetime(),
        newest: iso.datetime()
      })
    )
  })
);
function emptyIndex(suite) {
  return { schema: HISTORY_SCHEMA, suite, segments: [] };
}
function encodeIndex({ segments, ...head }) {
  const lines = segments.map((entry) => `  ${JSON.stringify(entry)}`).join(",\n");
  return `${JSON.stringify(head).slice(0, -1)},
 "segments": [
${lines}
 ]}
`;
}
function spans({ oldest, newest }, time) {
  const at = Date.parse(time);
  return Date.parse(oldest) <= at && at <= Date.parse(newest);
}
function nextSegmentFile(entries) {
  const last = Number.parseInt(entries.at(-1)?.file ?? "0", 10);
  return `${String(last + 1).padStart(6, "0")}.ndjson`;
}
function decodeIndex(where, text, suite) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UserError(`${where} is not JSON: found ${JSON.stringify(text.slice(0, 60))}`, REPAIR);
  }
  const schema = object({ schema: number() }).safeParse(value);
  if (schema.success && schema.data.schema > HISTORY_SCHEMA) {
    throw new UserError(
      `${where} was written by a newer perf-regression (schema ${schema.data.schema}; this one reads ${HISTORY_SCHEMA})`,
      "Use the newest version of the action and the command line."
    );
  }
  const parsed2 = indexSchema.safeParse(value);
  if (parsed2.success && parsed2.data.suite === suite) return parsed2.data;
  if (parsed2.success) {
    const [theirs, ours] = [parsed2.data.suite, suite].map((name) => JSON.stringify(name));
    throw new UserError(`${where} is the index of suite ${theirs}, not of ${ours}`, REPAIR);
  }
  throw new UserError(`${where} is not a history index: ${issueIn(parsed2.error)}`, REPAIR);
}
var SCHEMA_FOLDER = "schema";
function folderName(suite) {
  const plain = suite.replace(/[^A-Za-z0-9._-]+/g, "-").replace(/^[.-]+|[.-]+$/g, "").slice(0, 60);
  const isFree2 = plain !== "" && plain === suite && plain.toLowerCase() !== SCHEMA_FOLDER;
  return isFree2 ? plain : `${plain || "suite"}-${fingerprint(suite)}`;
}
function fingerprint(text) {
  let hash = 2166136261;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 16777619) >>> 0;
  return hash.toString(16).padStart(8, "0");
}

// src/history/profiles.ts
var PROFILE_SCHEMA = 1;
var PROFILE_FOLDER = "profiles";
var PROFILE_BYTES_MAX = 256 * 1024;
var PROFILES_MAX = 100;
var NAME_MAX = 120;
var storedProfileSchema = lazy(
  () => object({
    schema: literal(PROFILE_SCHEMA),
    suite: string(),
    /** Id of the run that reported the regression, its time and its commit. */
    run: string(),
    time: iso.datetime(),
    commit: string(),
    profile: profileDifferenceSchema
  })
);
function storedProfile({ suite, id, time, commit: commit2 }, profile) {
  return { schema: PROFILE_SCHEMA, suite, run: id, time, commit: commit2, profile };
}
function profileFile(run) {
  return `${PROFILE_FOLDER}/${folderName(run)}.json`;
}
function encodeProfile(stored) {
  const { names, boxes } = stored.profile.flame;
  for (let most = boxes.length; ; most = Math.floor(0.8 * most)) {
    const flame = flameOf(names, boxes.slice(0, most));
    const text = `${JSON.stringify({ ...stored, profile: cut({ ...stored.profile, flame }) })}
`;
    if (most === 0 || new TextEncoder().encode(text).length <= PROFILE_BYTES_MAX) return text;
  }
}
function flameOf(names, boxes) {
  const used = [...new Set(boxes.map(([, name]) => name))].sort((a, b) => a - b);
  const places = new Map(used.map((name, place) => [name, place]));
  return {
    names: used.map((name) => visible(names[name] ?? "", NAME_MAX)),
    boxes: boxes.map(([parent, name, base, head]) => [parent, places.get(name) ?? 0, base, head])
  };
}
function cut({ functions, benchmarks, ...rest }) {
  const short = (name) => name && visible(name, NAME_MAX);
  return {
    ...rest,
    benchmarks: benchmarks.length > BENCHMARKS_MAX ? [] : benchmarks,
    functions: functions.map(({ name, formerName: formerName2, file, inside, ...figures }) => ({
      ...{ name: visible(name, NAME_MAX), formerName: short(formerName2) },
      ...{ file: short(file), inside: short(inside), ...figures }
    }))
  };
}
var BENCHMARKS_MAX = 50;
function decodeProfile(where, text) {
  const wrong = (why) => new UserError(
    `${where} is not a profile: ${visible(why, 300)}`,
    "It is left out; everything else stands."
  );
  if (text.length > PROFILE_BYTES_MAX) {
    throw wrong(`it has ${text.length} characters; at most ${PROFILE_BYTES_MAX} are read`);
  }
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    throw wrong("it is not JSON");
  }
  const parsed2 = storedProfileSchema.safeParse(value);
  if (!parsed2.success) throw wrong(issueIn(parsed2.error));
  const { names, boxes } = parsed2.data.profile.flame;
  const astray = boxes.findIndex(([parent, name], place) => parent >= place || name >= names.length);
  if (astray >= 0) throw wrong(`box ${astray} of its flame graph has no parent or no name`);
  return parsed2.data;
}
async function profileOfOpenRegression({ records, findings }, log) {
  const begun3 = findings.flatMap(
    ({ reason, episode }) => reason.code === "lasting" && episode ? [Date.parse(episode.first.time)] : []
  );
  if (!records || begun3.length === 0) return NO_EXPLANATION;
  const { profiles = [] } = await log.index();
  const entry = profiles.findLast(({ time }) => Date.parse(time) >= Math.min(...begun3));
  const file = entry && profileFile(entry.run);
  const text = file && await log.read(file);
  if (!file || text === void 0) return NO_EXPLANATION;
  try {
    return { profile: decodeProfile(file, text).profile, warnings: [] };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return unexplainedBy(error);
  }
}
function profilesBeside(before, added, segments) {
  const entries = [...before, ...added.map(({ run, time }) => ({ run, time }))].filter(({ time }) => segments.some((entry) => spans(entry, time))).slice(-PROFILES_MAX);
  const staying = new Set(entries.map(({ run }) => run));
  const files = /* @__PURE__ */ new Map();
  for (const { run } of before) if (!staying.has(run)) files.set(profileFile(run), null);
  for (const each of added) if (staying.has(each.run)) files.set(profileFile(each.run), encodeProfile(each));
  return { entries, files };
}

// src/history/appending.ts
async function appendChange(runs2, { writer, has, read }) {
  const files = /* @__PURE__ */ new Map();
  const reports = /* @__PURE__ */ new Map();
  const profiles = [];
  let shared = {};
  const last = async () => lastVerdictIn(files.get(LATEST) ?? await read(LATEST) ?? "");
  for (const { run, events, publication = {} } of runs2) {
    if (await has(run)) continue;
    const prepared = typeof publication === "function" ? await publication(writer.newest, last) : publication;
    const { after = run.after, report, profile, files: own, ...others } = prepared;
    const stored = after === void 0 ? events : saidByPeople(events);
    writer.add({ ...run, ...after !== void 0 && { after } }, stored);
    for (const [name, text] of own ?? []) files.set(name, text);
    if (report) reports.set(run.id, report);
    if (profile && after === void 0) profiles.push(storedProfile(run, profile));
    shared = { ...shared, ...others };
  }
  const change = writer.finish();
  return change.added.length > 0 ? { ...change, publication: { ...shared, files, reports, profiles } } : void 0;
}

// src/history/former-tip.ts
var LOOKED_AT_MAX = 20;
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

// src/history/order.ts
function inOrder(runs2, before = []) {
  const others = [...before, ...runs2.filter(({ after }) => after === void 0)];
  const late = runs2.filter(({ after }) => after !== void 0);
  const known2 = new Set([...others, ...late].map(({ id }) => id));
  const followers = Map.groupBy(late, ({ after = "" }) => known2.has(after) ? after : "");
  const ordered = [];
  const next2 = [...others.toReversed(), ...followers.get("") ?? []];
  followers.delete("");
  for (let run = next2.pop(); run; run = next2.pop()) {
    ordered.push(run);
    next2.push(...followers.get(run.id) ?? []);
    followers.delete(run.id);
  }
  return [...[...followers.values()].flat(), ...ordered];
}
function newestOf(runs2) {
  return runs2.findLast(({ after }) => after === void 0) ?? runs2.at(-1);
}
function inTime(runs2) {
  const timeOf = ({ after, time, measured = time }) => Date.parse(after === void 0 ? time : measured);
  return inOrder(runs2.toSorted((a, b) => timeOf(a) - timeOf(b)));
}
function placeByAge(stored, ages, commit2) {
  const age = ages.get(commit2) ?? 0;
  const ageOf = (run) => ages.get(run.commit);
  if (!stored.some((run) => (ageOf(run) ?? age) < age)) return void 0;
  return stored.findLast((run) => (ageOf(run) ?? -1) >= age)?.id ?? "";
}

// src/history/newest.ts
var LOOKED_AT_MAX2 = 4 * WINDOW;
var SEGMENTS_MIN = 4;
async function newestRuns(segments, { enough = WINDOW, counting, lookedAt = (runs2) => runs2 }) {
  let stored = [];
  let runs2 = [];
  let events = [];
  let read = 0;
  for await (const segment2 of segments) {
    stored = [...segment2.runs, ...stored];
    runs2 = inOrder(stored);
    events = [...segment2.events, ...events];
    read++;
    const isExhausted = read >= SEGMENTS_MIN && lookedAt(runs2).length >= LOOKED_AT_MAX2;
    if (isExhausted || counting(runs2).length >= enough) break;
  }
  return { runs: runs2, events, segments: read };
}

// src/history/change-groups.ts
var VERDICTS = ["regressed", "changed", "improved"];
function worstFirst2(a, b) {
  const size2 = ({ change }) => Math.abs(change ?? Number.POSITIVE_INFINITY);
  return VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) || size2(b) - size2(a) || 0;
}
function togetherIn(shifts) {
  const groups = [];
  let end = -1;
  for (const shift of shifts.toSorted((a, b) => a.first - b.first)) {
    if (groups.length > 0 && shift.last < end) groups.at(-1)?.push(shift);
    else {
      groups.push([shift]);
      end = shift.first;
    }
  }
  return groups;
}

// src/history/bounded-changes.ts
var COMMIT_MAX = 200;
var SHIFTS_MAX = 1e3;
var DRIFTS_MAX = 1e3;
function boundedChanges({
  shifts,
  drifts: drifts2
}) {
  const byRun = [...Map.groupBy(shifts, ({ run }) => run)];
  const most = placesOfEach(byRun.map(([, own]) => own.length));
  const listed2 = new Set(byRun.flatMap(([, own]) => own.toSorted(worstFirst2).slice(0, most)));
  const left2 = byRun.flatMap(([run, own]) => {
    const rest = own.filter((shift) => !listed2.has(shift));
    return rest.length === 0 ? [] : [{ run, count: rest.length, open: rest.filter(isOpenChange).length }];
  });
  return { shifts: shifts.filter((shift) => listed2.has(shift)), drifts: drifts2.slice(0, DRIFTS_MAX), left: left2 };
}
function isOpenChange({ verdict, state }) {
  return verdict === "regressed" && (state === "new" || state === "lasting");
}
function placesOfEach(counts) {
  const needed = (most2) => counts.reduce((sum2, count) => sum2 + Math.min(most2, count), 0);
  let most = COMMIT_MAX;
  while (most > 1 && needed(most) > SHIFTS_MAX) most--;
  return most;
}

// src/stats/distributions.ts
var NORMAL_DF = 1e25;
var LOG_RATIO_MAX = 700;
var STEPS_MAX = 500;
var ROUNDS_MAX = 100;
var GAMMA_RATIO = [
  1,
  1 / 64,
  -19 / 8192,
  631 / 524288,
  -174317 / 134217728,
  20491783 / 8589934592,
  -7334801895 / 1099511627776
];
function studentUpper(t, df) {
  const half = studentTwoSided(t, df) / 2;
  return t < 0 ? 1 - half : half;
}
function studentTwoSided(t, df) {
  const freedom = Math.min(df, NORMAL_DF);
  const place = placeOf2(Math.abs(t) / Math.sqrt(freedom), freedom);
  return isCentral(place) ? 1 - place.density * centralSeries(place) : place.density / tailFraction(place);
}
function studentCritical(p, df) {
  if (p >= 1) return 0;
  if (p <= 0) return Number.POSITIVE_INFINITY;
  const freedom = Math.min(df, NORMAL_DF);
  const ratio = p > 0.5 ? ratioInside(1 - p, freedom) : ratioOutside(p, freedom);
  return ratio * Math.sqrt(freedom);
}
function studentLogDensity(df) {
  const top = Math.log(gammaRatio(df / 2)) - 0.5 * Math.log(df * Math.PI);
  return (t) => top - (df + 1) / 2 * Math.log1p(t * t / df);
}
function normalUpper(z) {
  return studentUpper(z, NORMAL_DF);
}
function normalTwoSided(z) {
  return studentTwoSided(z, NORMAL_DF);
}
function normalCritical(p) {
  return studentCritical(p, NORMAL_DF);
}
function normalQuantileUpper(p) {
  return p > 0.5 ? -normalCritical(2 * (1 - p)) : normalCritical(2 * p);
}
function placeOf2(ratio, df) {
  const a = df / 2;
  const square = ratio * ratio;
  const x = 1 / (1 + square);
  const y = square < 1 ? square * x : 1 / (1 + 1 / square);
  const logX = ratio < 1e150 ? -Math.log1p(square) : -2 * Math.log(ratio);
  const top = df === NORMAL_DF ? NORMAL_TOP : 2 * gammaRatio(a) / Math.sqrt(Math.PI);
  const scale = top * Math.sqrt(y);
  return { a, x, y, density: scale * Math.exp(a * logX), logDensity: a * logX + Math.log(scale) };
}
function isCentral({ a, y }) {
  return y * (a + 7.5) < 4;
}
function centralSeries({ a, y }) {
  let term = 1;
  let sum2 = 1;
  for (let n = 0; term > 1e-17 * sum2; n++) {
    term *= (a + 0.5 + n) * y / (1.5 + n);
    sum2 += term;
  }
  return sum2;
}
function tailFraction({ a, x, y }) {
  const first = a * y - x / 2 + 1;
  let above = 1 / (a + 1);
  let fraction = a * first * above;
  let inverse2 = 0;
  let step = 0;
  for (let m = 1; m <= STEPS_MAX; m++) {
    const below2 = 1 / (a + 2 * m + 1);
    const negative = m * (0.5 - m) * x;
    const numerator = (a + m - 1) * above * ((a + m - 0.5) * above) * negative * x;
    const denominator = m + negative * above + (a + m) * below2 * (first + m * (2 - x));
    inverse2 = 1 / (denominator + numerator * inverse2);
    step = m === 1 ? numerator * inverse2 : step * (denominator * inverse2 - 1);
    fraction += step;
    if (!(Math.abs(step) > 1e-16 * fraction)) break;
    above = below2;
  }
  return 2 * fraction;
}
function ratioOutside(p, df) {
  const bound = -2 * Math.log(p) / df;
  const start = bound > 30 ? bound / 2 : Math.log(Math.expm1(bound)) / 2;
  return rootOf(df, start, (place) => {
    if (isCentral(place)) {
      const outside = 1 - place.density * centralSeries(place);
      return Math.log(outside / p) * outside / -place.density;
    }
    const fraction = tailFraction(place);
    return (place.logDensity - Math.log(fraction) - Math.log(p)) / -fraction;
  });
}
function ratioInside(p, df) {
  const start = Math.log(p * Math.sqrt(Math.PI) / (2 * gammaRatio(df / 2)));
  return rootOf(df, start, (place) => {
    const { density } = place;
    const inside = isCentral(place) ? density * centralSeries(place) : 1 - density / tailFraction(place);
    return Math.log(inside / p) * inside / density;
  });
}
function rootOf(df, start, excess) {
  let at = Math.min(start, LOG_RATIO_MAX);
  for (let round = 0; round < ROUNDS_MAX; round++) {
    const next2 = Math.min(at - excess(placeOf2(Math.exp(at), df)), LOG_RATIO_MAX);
    const moved = Math.abs(next2 - at);
    at = next2;
    if (!(moved > 1e-9)) break;
  }
  return Math.exp(at);
}
function gammaRatio(a) {
  let up = 1;
  let down = 1;
  let raised = a;
  for (; raised < 10; raised++) {
    up *= raised;
    down *= raised + 0.5;
  }
  const w = raised - 0.25;
  const v = 1 / (w * w);
  const series2 = GAMMA_RATIO.reduceRight((sum2, coefficient) => sum2 * v + coefficient, 0);
  return up / down * Math.sqrt(w) * series2;
}
var NORMAL_TOP = 2 * gammaRatio(NORMAL_DF / 2) / Math.sqrt(Math.PI);

// src/stats/levels.ts
var MAD_EFFICIENCY = 0.37;
function levelsOf(values, cuts) {
  const levels = new Array(values.length);
  let start = 0;
  for (let i = 0; i <= cuts.length; i++) {
    const end = cuts[i] ?? values.length;
    if (end > start) levels.fill(median(values.slice(start, end)), start, end);
    start = end;
  }
  return levels;
}
function residualsOf(values, cuts) {
  const levels = levelsOf(values, cuts);
  return values.map((value, i) => value - levels[i]);
}
function longEnough(values, cuts, lengthMin) {
  const remaining = [...cuts];
  while (remaining.length > 0) {
    const bounds = [0, ...remaining, values.length];
    const lengths = bounds.slice(1).map((end, i) => end - bounds[i]);
    const shortest = Math.min(...lengths);
    if (shortest >= lengthMin) break;
    const at = lengths.indexOf(shortest);
    const level = (i) => median(values.slice(bounds[i], bounds[i + 1]));
    const distance2 = (i) => i < 0 || i >= lengths.length ? Infinity : Math.abs(level(i) - level(at));
    remaining.splice(distance2(at - 1) <= distance2(at + 1) ? at - 1 : at, 1);
  }
  return remaining;
}
function settled(values, cuts, sigma, lengthMin) {
  const bounds = [0, ...cuts, values.length];
  const surprise = (residual) => Math.log1p((residual / sigma) ** 2 / 3);
  for (const [i, cut2] of cuts.entries()) {
    const start = bounds[i];
    const end = bounds[i + 2];
    const before = median(values.slice(start, cut2));
    const after = median(values.slice(cut2, end));
    const cost = (place) => place < cut2 ? sum(values.slice(place, cut2).map((value) => surprise(value - after) - surprise(value - before))) : sum(values.slice(cut2, place).map((value) => surprise(value - before) - surprise(value - after)));
    const places = Array.from({ length: 2 * lengthMin + 1 }, (_, k) => cut2 - lengthMin + k).filter((place) => place - start >= lengthMin && end - place >= lengthMin).sort((a, b) => Math.abs(a - cut2) - Math.abs(b - cut2));
    const costs = places.map(cost);
    bounds[i + 1] = places[costs.indexOf(Math.min(...costs))] ?? cut2;
  }
  return bounds.slice(1, -1);
}
function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}
function significant(values, cuts, sigma, level) {
  const remaining = [...cuts];
  while (remaining.length > 0) {
    const bounds = [0, ...remaining, values.length];
    const pValues = remaining.map((cut2, i) => {
      const before = values.slice(bounds[i], cut2);
      const after = values.slice(cut2, bounds[i + 2]);
      const error = sigma * Math.sqrt(1 / before.length + 1 / after.length);
      const degrees = Math.max(1, MAD_EFFICIENCY * (before.length + after.length - 2));
      return studentTwoSided((median(after) - median(before)) / error, degrees);
    });
    const worst = Math.max(...pValues);
    if (worst <= level) break;
    remaining.splice(pValues.indexOf(worst), 1);
  }
  return remaining;
}

// src/stats/gamma.ts
var FAR = 12;
function digamma(x) {
  let shift = 0;
  let y = x;
  for (; y < FAR; y++) shift -= 1 / y;
  const s = 1 / (y * y);
  return shift + Math.log(y) - 0.5 / y - s * (1 / 12 - s * (1 / 120 - s * (1 / 252 - s * (1 / 240 - s / 132))));
}
function trigamma(x) {
  let shift = 0;
  let y = x;
  for (; y < FAR; y++) shift += 1 / (y * y);
  const s = 1 / (y * y);
  return shift + 1 / y + s / 2 + s / y * (1 / 6 - s * (1 / 30 - s * (1 / 42 - s * (1 / 30 - s * 5 / 66))));
}
function trigammaInverse(y) {
  let low = -20;
  let high = 20;
  for (let step = 0; step < 80; step++) {
    const middle = (low + high) / 2;
    if (trigamma(Math.exp(middle)) > y) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}

// src/stats/moderated.ts
var DEGREES = 4;
var EFFICIENCY = DEGREES / (DEGREES + 3);
var NORMAL_SCALE = 0.831;
var SPREAD = { typical: (2 * Math.log(2)) ** 2, series: 5 };
var PRIOR_DEGREES_MAX = 100;
var STEPS_MAX2 = 50;
function moderate(suite, sigmaMin) {
  const fits2 = suite.map((levels) => fitOf(levels, (NORMAL_SCALE * sigmaMin) ** 2));
  const { variance, degrees } = commonScale(fits2);
  const drawn = (square, own) => Math.sqrt((degrees * variance + own * square) / (degrees + own)) / NORMAL_SCALE;
  return fits2.map((fit) => {
    const { deviations, parts, shares: shares2, sum: sum2 } = fit;
    const without = new Float64Array(parts.length);
    const left2 = Math.max(EFFICIENCY / 2, fit.degrees - EFFICIENCY);
    for (let t = 0; t < parts.length; t++) {
      const others = sum2 - parts[t] / (1 - shares2[t]);
      without[t] = drawn(Math.max(0, others) * EFFICIENCY / left2, left2);
    }
    return { sigma: drawn(fit.square, fit.degrees), deviations, without };
  });
}
function commonScale(fits2) {
  const count = Math.max(1, fits2.length);
  const logs = fits2.map(
    ({ square, degrees: degrees2 }) => Math.log(square) - digamma(degrees2 / 2) + Math.log(degrees2 / 2)
  );
  const middle = logs.reduce((sum2, log) => sum2 + log / count, 0);
  const observed = logs.reduce((sum2, log) => sum2 + (log - middle) ** 2 / Math.max(1, count - 1), 0);
  const chance = fits2.reduce((sum2, { degrees: degrees2 }) => sum2 + trigamma(degrees2 / 2) / count, 0);
  const own = Math.max(0, observed - chance);
  const spread = (count * own + SPREAD.series * SPREAD.typical) / (count + SPREAD.series);
  const degrees = Math.min(PRIOR_DEGREES_MAX, 2 * trigammaInverse(spread));
  return { variance: Math.exp(middle + digamma(degrees / 2) - Math.log(degrees / 2)), degrees };
}
function fitOf({ values, cuts }, squareMin) {
  const count = values.length;
  const free = Math.max(0.5, count - cuts.length - 1);
  const bounds = [0, ...cuts, count];
  const residuals = new Float64Array(values);
  const weights = new Float64Array(count).fill(1);
  const shares2 = new Float64Array(count);
  const parts = new Float64Array(count);
  let square = 0;
  let sum2 = 0;
  for (let step = 0; step < STEPS_MAX2; step++) {
    centre(values, weights, bounds, { residuals, shares: shares2 });
    if (step === 0) for (const residual of residuals) square += residual ** 2 / count;
    square = Math.max(square, squareMin);
    sum2 = 0;
    for (let t = 0; t < count; t++) {
      const residual = residuals[t];
      const size2 = residual * residual;
      const weight = (DEGREES + 1) / (DEGREES + size2 / square);
      const part = weight * size2;
      weights[t] = weight;
      parts[t] = part;
      sum2 += part;
    }
    const next2 = sum2 / free;
    const isDone = Math.abs(next2 - square) <= 1e-5 * square;
    square = Math.max(next2, squareMin);
    if (isDone) break;
  }
  for (let t = 0; t < count; t++) residuals[t] = residuals[t] / (1 - shares2[t]);
  return { square, degrees: EFFICIENCY * free, deviations: residuals, parts, sum: sum2, shares: shares2 };
}
var SHARE_MAX = 0.9;
function centre(values, weights, bounds, { residuals, shares: shares2 }) {
  for (let i = 1; i < bounds.length; i++) {
    const start = bounds[i - 1];
    const end = bounds[i];
    let total = 0;
    let weighted2 = 0;
    for (let t = start; t < end; t++) {
      const weight = weights[t];
      total += weight;
      weighted2 += weight * values[t];
    }
    const level = weighted2 / total;
    for (let t = start; t < end; t++) {
      const share2 = weights[t] / total;
      residuals[t] = values[t] - level;
      shares2[t] = share2 > SHARE_MAX ? SHARE_MAX : share2;
    }
  }
}

// src/stats/spikes.ts
var RATE = { spikes: 0.6, values: 20 };
var KNOWN = { runs: { from: 8, until: 12 }, values: { from: 100, until: 300 } };
var SIZE = { middle: 0.14, power: 2.5 };
var UNUSUAL = 4;
function spikesOf(suite) {
  const values = suite.reduce((sum2, { deviations }) => sum2 + deviations.length, 0);
  const runs2 = suite.reduce((most, { deviations }) => Math.max(most, deviations.length), 0);
  const shown = suite.reduce((sum2, { deviations, sigma }) => {
    const least = Math.max(SIZE.middle, UNUSUAL * sigma);
    let count = sum2;
    for (const deviation of deviations) if (deviation >= least) count++;
    return count;
  }, 0);
  const unknown2 = left(runs2, KNOWN.runs) * left(values, KNOWN.values);
  const rate = (RATE.spikes + 2 * shown) / (RATE.values + values) * unknown2;
  return {
    upper: (size2) => rate / (1 + (size2 / SIZE.middle) ** SIZE.power),
    size: (probability) => SIZE.middle * Math.max(0, rate / probability - 1) ** (1 / SIZE.power)
  };
}
function left(count, { from, until }) {
  return Math.max(0, Math.min(1, (until - count) / (until - from)));
}

// src/stats/tail.ts
var TAIL_SHARE = 0.025;
var TAIL_VALUES = { min: 20, max: 120 };
var TAIL_SHARE_MAX = 0.1;
var INDEX = { mean: 0.1, deviation: 0.3 };
var INDICES = Array.from({ length: 15 }, (_, i) => -0.37 + 0.09 * i);
var SCALES = [-2.7, -1.8, -0.9, 0, 0.9, 1.8, 2.7];
var LOG_WEIGHT_MIN = -16;
var POINTS = { perDecade: 24, from: -3, to: 6 };
var P_MIN = 1e-290;
function tailOf(sizes2, total) {
  const sorted = new Float64Array(sizes2).sort();
  const wanted = Math.max(TAIL_SHARE * total, Math.min(TAIL_VALUES.min, TAIL_SHARE_MAX * total));
  const count = Math.min(sorted.length, TAIL_VALUES.max, Math.max(2, Math.ceil(wanted)));
  const start = sorted.length - count;
  const threshold2 = sorted[start - 1] ?? 0;
  const excesses = sorted.slice(start).map((size2) => size2 - threshold2);
  const mean2 = excesses.reduce((sum2, excess) => sum2 + excess / count, 0) || threshold2;
  const beyond2 = once(() => count > 0 ? excessTable(posterior(excesses, mean2), mean2) : void 0);
  const body = new Float64Array(start + 1);
  body.set(sorted.subarray(0, start), 1);
  const share2 = (count + 1) / (total + 1);
  const shareAt2 = (place) => Math.min(0.5, (sorted.length + 1 - place) / (total + 1));
  return {
    upper(size2) {
      if (size2 > threshold2) {
        const table = beyond2();
        return Math.min(0.5, table ? share2 * table.survival(size2 - threshold2) : 1);
      }
      const above = firstBeyond(body, size2);
      const left2 = body[above - 1];
      const right = body[above] ?? threshold2;
      const between = right > left2 ? (size2 - left2) / (right - left2) : 0;
      return shareAt2(above - 1) + between * (shareAt2(above) - shareAt2(above - 1));
    },
    size(wantedShare) {
      if (wantedShare < share2)
        return threshold2 + (beyond2()?.excess(wantedShare / share2) ?? Number.POSITIVE_INFINITY);
      const place = sorted.length + 1 - wantedShare * (total + 1);
      const low = Math.max(0, Math.floor(place));
      const left2 = body[low] ?? threshold2;
      const right = body[low + 1] ?? threshold2;
      return left2 + Math.max(0, place - low) * (right - left2);
    }
  };
}
function firstBeyond(ascending2, value) {
  let before = 0;
  for (let left2 = ascending2.length; left2 > 0; ) {
    const half = left2 + 1 >> 1;
    const isBefore = +!(ascending2[before + half - 1] > value);
    before += isBefore * half;
    left2 = isBefore * (left2 - half) + (1 - isBefore) * (half - 1);
  }
  return before;
}
function posterior(excesses, mean2) {
  const nodes = INDICES.flatMap((index) => {
    const prior = -(((index - INDEX.mean) / INDEX.deviation) ** 2) / 2;
    const likeliest = likeliestScale(excesses, mean2, index);
    return SCALES.map((errors) => {
      const scale = likeliest * Math.exp(errors * Math.sqrt((1 + 2 * index) / excesses.length));
      return { index, scale, log: prior + logLikelihood(excesses, index, scale) };
    });
  });
  const best = nodes.reduce((most, { log }) => Math.max(most, log), Number.NEGATIVE_INFINITY);
  const likely = nodes.filter(({ log }) => log - best > LOG_WEIGHT_MIN);
  const sum2 = likely.reduce((total, { log }) => total + Math.exp(log - best), 0);
  return likely.map(({ index, scale, log }) => ({ index, scale, weight: Math.exp(log - best) / sum2 }));
}
function likeliestScale(excesses, mean2, index) {
  const golden = (Math.sqrt(5) - 1) / 2;
  const at = (log) => logLikelihood(excesses, index, mean2 * Math.exp(log));
  const least = index < 0 ? Math.log(-index * excesses.at(-1) * (1 + 1e-9) / mean2) : -4;
  let low = Math.max(-4, least);
  let high = Math.max(-4, least) + 6;
  let left2 = high - golden * (high - low);
  let right = low + golden * (high - low);
  let atLeft = at(left2);
  let atRight = at(right);
  for (let step = 0; step < 12; step++) {
    if (atLeft >= atRight) {
      high = right;
      right = left2;
      atRight = atLeft;
      left2 = high - golden * (high - low);
      atLeft = at(left2);
    } else {
      low = left2;
      left2 = right;
      atLeft = atRight;
      right = low + golden * (high - low);
      atRight = at(right);
    }
  }
  return mean2 * Math.exp((low + high) / 2);
}
function logLikelihood(excesses, index, scale) {
  let log = -excesses.length * Math.log(scale);
  const power = 1 + 1 / index;
  for (let i = 0; i < excesses.length; i++) {
    const base = 1 + index * excesses[i] / scale;
    if (base <= 0) return Number.NEGATIVE_INFINITY;
    log -= power * Math.log(base);
  }
  return log;
}
function survivalOf(excess, nodes) {
  let survival = 0;
  for (const { index, scale, weight } of nodes) {
    const base = 1 + index * excess / scale;
    if (base > 0) survival += weight * base ** (-1 / index);
  }
  return Math.max(P_MIN, survival);
}
function excessTable(nodes, mean2) {
  const { perDecade, from, to } = POINTS;
  const step = Math.LN10 / perDecade;
  const first = from * Math.LN10;
  const logs = new Float64Array((to - from) * perDecade + 1).fill(Number.NaN);
  const logAt = (i) => {
    if (Number.isNaN(logs[i])) logs[i] = Math.log(survivalOf(mean2 * Math.exp(first + i * step), nodes));
    return logs[i];
  };
  const last = logs.length - 2;
  return {
    survival(excess) {
      if (excess <= 0) return 1;
      const place = (Math.log(excess / mean2) - first) / step;
      if (place <= 0) return 1;
      const i = Math.min(last, Math.floor(place));
      const low = logAt(i);
      return Math.exp(low + (place - i) * (logAt(i + 1) - low));
    },
    excess(survival) {
      const wanted = Math.log(survival);
      let i = 0;
      let beyond2 = last;
      while (i < beyond2) {
        const middle = i + beyond2 >> 1;
        if (logAt(middle + 1) > wanted) i = middle + 1;
        else beyond2 = middle;
      }
      const low = logAt(i);
      const slope = logAt(i + 1) - low;
      const within2 = slope < 0 ? Math.max(0, (wanted - low) / slope) : 0;
      return mean2 * Math.exp(first + (i + within2) * step);
    }
  };
}
var RECORD_INDEX = 4;
function recordPValue(size2, largest, { runs: runs2, series: series2 }) {
  if (largest <= 0 || size2 <= largest) return 1;
  return (size2 / largest) ** -RECORD_INDEX / ((runs2 + 1) * series2);
}

// src/stats/noise.ts
var MAD_TO_SIGMA = 1.4826;
var PRIOR_VALUES = 10;
var PRIOR_DEGREES = 4;
var SCORE_MAX = 2.5;
var CORRELATION_RUNS = 40;
var CORRELATION_ERROR_MAX = 0.1;
var CORRELATION_MAX = 0.9;
var SIGMA_MIN = 1e-6;
function deviationScale(values) {
  if (values.length === 0) return 0;
  return MAD_TO_SIGMA * medianDeviation(values);
}
function differenceScale(values) {
  const steps = new Float64Array(Math.max(0, values.length - 1));
  for (let i = 0; i < steps.length; i++)
    steps[i] = Math.abs(values[i + 1] - values[i]);
  const typical = MAD_TO_SIGMA * median(steps) / Math.SQRT2;
  if (typical > 0) return typical;
  return Math.sqrt(steps.reduce((sum2, step) => sum2 + step * step / steps.length, 0) / 2);
}
function noiseOf(suite) {
  const moderated = moderate(suite, SIGMA_MIN);
  const correlations = suite.map(
    (residuals, i) => neighbourCorrelation(residuals, moderated[i].sigma)
  );
  const common = correlations.length === 0 ? 0 : median(correlations);
  const excursion = excursionsOf(moderated.map(({ deviations: deviations2 }) => deviations2));
  const standardised2 = moderated.map(({ deviations: deviations2, without }) => {
    const row2 = new Float64Array(deviations2.length);
    for (let t = 0; t < row2.length; t++) row2[t] = deviations2[t] / without[t];
    return row2;
  });
  const spikes = spikesOf(moderated);
  const deviations = sidesOf([...standardised2, PRIOR]);
  return suite.map(({ values, cuts }, i) => {
    const own = correlations[i];
    const weight = values.length / (values.length + CORRELATION_RUNS);
    const error = Math.min(CORRELATION_ERROR_MAX, 0.5 / Math.sqrt(values.length));
    const correlation = weight * own + (1 - weight) * common + error;
    return {
      sigma: moderated[i].sigma,
      deviations,
      excursion,
      spikes,
      correlation: Math.max(0, Math.min(CORRELATION_MAX, correlation)),
      walk: 0,
      runs: values.length / (cuts.length + 1)
    };
  });
}
var PRIOR = Float64Array.from({ length: PRIOR_VALUES }, (_, i) => {
  const share2 = (i + 0.5) / PRIOR_VALUES;
  return share2 < 0.5 ? -studentCritical(2 * share2, PRIOR_DEGREES) : studentCritical(2 - 2 * share2, PRIOR_DEGREES);
});
function excursionsOf(rows) {
  const sides = sidesOf(rows);
  const suite = { runs: Math.max(0, ...rows.map((row2) => row2.length)), series: rows.length };
  let above = 0;
  let below2 = 0;
  for (const row2 of rows) {
    for (let t = 0; t < row2.length; t++) {
      above = Math.max(above, row2[t]);
      below2 = Math.max(below2, -row2[t]);
    }
  }
  return {
    above: (size2) => Math.min(sides.above.upper(size2), recordPValue(size2, above, suite)),
    below: (size2) => Math.min(sides.below.upper(size2), recordPValue(size2, below2, suite))
  };
}
function sidesOf(rows) {
  const total = rows.reduce((sum2, row2) => sum2 + row2.length, 0);
  const above = new Float64Array(total);
  const below2 = new Float64Array(total);
  let larger = 0;
  let smaller = 0;
  for (const row2 of rows) {
    for (let t = 0; t < row2.length; t++) {
      const value = row2[t];
      if (value > 0) above[larger++] = value;
      else if (value < 0) below2[smaller++] = -value;
    }
  }
  return {
    above: tailOf(above.subarray(0, larger), total),
    below: tailOf(below2.subarray(0, smaller), total)
  };
}
function neighbourCorrelation({ values, cuts }, spread) {
  const breaks = new Set(cuts);
  let own = 0;
  let shared = 0;
  let before = 0;
  for (let t = 0; t < values.length; t++) {
    const score = Math.max(-SCORE_MAX, Math.min(SCORE_MAX, values[t] / spread));
    own += score * score;
    if (t > 0 && !breaks.has(t)) shared += score * before;
    before = score;
  }
  return own > 0 ? shared / own + 1 / values.length : 0;
}
function normalScore(deviation, noise) {
  const { sigma, deviations, quantileUpper = normalQuantileUpper } = noise;
  const tail = deviation > 0 ? deviations.above : deviations.below;
  return Math.sign(deviation) * quantileUpper(tail.upper(Math.abs(deviation) / sigma));
}
function singleScore(deviation, noise) {
  const { spikes, quantileUpper = normalQuantileUpper } = noise;
  const score = normalScore(deviation, noise);
  const spike = spikes.upper(Math.abs(deviation));
  return spike === 0 ? score : Math.sign(score) * Math.min(quantileUpper(spike), Math.abs(score));
}

// src/stats/one-level.ts
var MARGIN = 1e-8;
var CHORD = 4;
function isOneLevel(values, { sigma, penalty, clip }) {
  const count = values.length;
  if (!(sigma > 0) || count < 2) return false;
  if (room.near.length < 2 * count) room = roomFor(2 * count);
  const { near, far: farther } = room;
  const square = clip * clip;
  const price = penalty - MARGIN * (1 + penalty + count * square);
  const far = clip / 2;
  const level = centreOf(values, sigma, clip);
  for (let i = 0; i < count; i++) {
    const x = (values[i] - level) / sigma;
    if (Number.isNaN(x)) return false;
    const size2 = x < 0 ? -x : x;
    const cost = size2 < clip ? x * x : square;
    const toFar = size2 < far ? far - size2 : 0;
    const fromFar = size2 < clip - far ? far + size2 : clip;
    const own = 2 * i + +!(x > 0);
    const opposite = 4 * i + 1 - own;
    near[own] = size2 < clip ? size2 : clip;
    near[opposite] = size2 > clip - far ? (cost - square + far * far) / (2 * far) : -size2;
    farther[own] = cost - toFar * toFar;
    farther[opposite] = cost - fromFar * fromFar;
  }
  if (!(largestSum(farther, count, 0) <= price)) return false;
  if (!(savedAt("first", count) + savedAt("last", count) <= price)) return false;
  for (let from = Math.max(1, price / square); from < count; from *= CHORD) {
    const low = Math.sqrt(price * from);
    const high = Math.sqrt(price * from * CHORD);
    const slope = (high - low) / (from * (CHORD - 1));
    const most = low - slope * from;
    if (!(largestSum(near, count, slope) <= most)) return false;
  }
  return true;
}
var room = roomFor(256);
function roomFor(count) {
  return { near: new Float64Array(2 * count), far: new Float64Array(2 * count) };
}
function centreOf(values, sigma, clip) {
  const middle = median(values);
  let sum2 = 0;
  for (let i = 0; i < values.length; i++) {
    const distance2 = (values[i] - middle) / sigma;
    sum2 += distance2 > clip ? clip : distance2 < -clip ? -clip : distance2;
  }
  return middle + sigma * sum2 / values.length;
}
function largestSum(values, count, slope) {
  let largest = 0;
  let above = 0;
  let below2 = 0;
  for (let i = 0; i < count; i++) {
    above += values[2 * i] - slope;
    below2 += values[2 * i + 1] - slope;
    if (above < 0) above = 0;
    else if (above > largest) largest = above;
    if (below2 < 0) below2 = 0;
    else if (below2 > largest) largest = below2;
  }
  return largest;
}
function savedAt(end, count) {
  const { near, far } = room;
  let high = 0;
  let low = 0;
  let farHigh = 0;
  let farLow = 0;
  let most = 0;
  for (let length = 1; length < count; length++) {
    const i = end === "first" ? length - 1 : count - length;
    high += near[2 * i];
    low += near[2 * i + 1];
    farHigh += far[2 * i];
    farLow += far[2 * i + 1];
    const s = high > low ? high : low;
    const saved = s > 0 ? s * s / length : 0;
    if (saved > most) most = saved;
    if (farHigh > most) most = farHigh;
    if (farLow > most) most = farLow;
  }
  return most;
}

// src/stats/pruned-costs.ts
var TIE = 1e-10;
var LevelCosts = class {
  /** Least cost over all levels. */
  best = 0;
  /** Where the last segment of the cheapest segmentation begins; the earliest of equally cheap ones. */
  bestStart = 0;
  high;
  now;
  next;
  /** The levels range from `low` to `high`, as the values do: levels outside are never better. */
  constructor(low, high) {
    this.high = high;
    [this.now, this.next] = SHARED;
    this.now.count = 0;
    push(this.now, low, 0, 0, 0, 0);
  }
  /** Levels that cost more than `cost` are replaced by a segment that begins at `index`. */
  restart(cost, index) {
    const { now, next: next2, high } = this;
    const bar = cost + TIE * (1 + Math.abs(cost));
    reset(next2, 3 * now.count);
    for (let i = 0; i < now.count; i++) {
      const low = now.low[i];
      const end = i + 1 < now.count ? now.low[i + 1] : high;
      const size2 = now.size[i];
      const middle = now.middle[i];
      const least = now.least[i];
      const spare = bar - least;
      const reach = spare < 0 ? -1 : size2 === 0 ? Number.POSITIVE_INFINITY : Math.sqrt(spare / size2);
      const left2 = Math.max(low, middle - reach);
      const right = Math.min(end, middle + reach);
      if (left2 < right) {
        if (low < left2) pushRestart(next2, low, cost, index);
        push(next2, left2, size2, middle, least, now.start[i]);
        if (right < end) pushRestart(next2, right, cost, index);
      } else pushRestart(next2, low, cost, index);
    }
    this.swap();
  }
  /** Adds to every level the squared distance from `value`, at most clip². */
  add(value, clip) {
    const { now, next: next2, high } = this;
    const from = value - clip;
    const to = value + clip;
    const tie = TIE * (1 + Math.abs(this.best));
    reset(next2, now.count + 2);
    this.best = Number.POSITIVE_INFINITY;
    for (let i = 0; i < now.count; i++) {
      const low = now.low[i];
      const end = i + 1 < now.count ? now.low[i + 1] : high;
      const size2 = now.size[i];
      const middle = now.middle[i];
      const least = now.least[i];
      const start = now.start[i];
      const far = least + clip * clip;
      if (low < from) this.place(low, Math.min(end, from), size2, middle, far, start, tie);
      const left2 = Math.max(low, from);
      const right = Math.min(end, to);
      if (left2 < right) {
        const step = value - middle;
        const share2 = 1 / (size2 + 1);
        const mean2 = size2 === 0 ? value : middle + step * share2;
        const near = size2 === 0 ? least : least + size2 * share2 * step * step;
        this.place(left2, right, size2 + 1, mean2, near, start, tie);
      }
      if (to < end) this.place(Math.max(low, to), end, size2, middle, far, start, tie);
    }
    this.swap();
  }
  place(low, end, size2, middle, least, start, tie) {
    push(this.next, low, size2, middle, least, start);
    const off = size2 === 0 || middle >= low && middle <= end ? 0 : middle < low ? low - middle : end - middle;
    const cost = least + size2 * off * off;
    if (cost < this.best - tie || cost <= this.best + tie && start < this.bestStart) this.bestStart = start;
    if (cost < this.best) this.best = cost;
  }
  swap() {
    const { now } = this;
    this.now = this.next;
    this.next = now;
  }
};
var SHARED = [pieces(64), pieces(64)];
function pieces(room4) {
  return {
    count: 0,
    low: new Float64Array(room4),
    size: new Float64Array(room4),
    middle: new Float64Array(room4),
    least: new Float64Array(room4),
    start: new Int32Array(room4)
  };
}
function reset(target, room4) {
  target.count = 0;
  if (target.low.length < room4) Object.assign(target, pieces(2 * room4));
}
function push(target, low, size2, middle, least, start) {
  const i = target.count++;
  target.low[i] = low;
  target.size[i] = size2;
  target.middle[i] = middle;
  target.least[i] = least;
  target.start[i] = start;
}
function pushRestart(target, low, cost, index) {
  if (target.count > 0 && target.start[target.count - 1] === index) return;
  push(target, low, 0, 0, cost, index);
}

// src/stats/segmentation.ts
function segment(values, options) {
  return isOneLevel(values, options) ? [] : optimalSegmentation(values, options).cuts;
}
function optimalSegmentation(values, options) {
  const { penalty, clip } = options;
  if (room2.before.length < values.length) room2 = roomFor2(2 * values.length);
  const places = placed(values, options);
  const { low, high } = rangeOf(places);
  if (!(low < high)) return { cuts: [], cost: 0 };
  const costs = new LevelCosts(low, high);
  const { before } = room2;
  for (let i = 0; i < places.length; i++) {
    if (i > 0) {
      before[i] = costs.bestStart;
      costs.restart(costs.best + penalty, i);
    }
    costs.add(places[i], clip);
  }
  const cuts = [];
  for (let start = costs.bestStart; start > 0; start = before[start] ?? 0) cuts.push(start);
  return { cuts: cuts.reverse(), cost: costs.best };
}
var room2 = roomFor2(256);
function roomFor2(count) {
  return {
    order: new Float64Array(count),
    places: new Float64Array(count),
    before: new Int32Array(count)
  };
}
function rangeOf(places) {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const place of places) {
    if (place < low) low = place;
    if (place > high) high = place;
  }
  return { low, high };
}
function placed(values, { sigma, clip }) {
  const order = room2.order.subarray(0, values.length);
  order.set(values);
  order.sort();
  const between = (low, high) => low === high ? 0 : (high - low) / sigma;
  let group = { anchor: order[0] ?? 0, offset: 0 };
  const groups = [group];
  let last = group.anchor;
  for (const value of order) {
    if (between(last, value) > 2 * clip) {
      group = { anchor: value, offset: group.offset + (between(group.anchor, last) + 3 * clip) };
      groups.push(group);
    }
    last = value;
  }
  const places = room2.places.subarray(0, values.length);
  for (let i = 0; i < places.length; i++) {
    const value = values[i];
    const { anchor, offset } = groupOf(value, groups);
    places[i] = offset + between(anchor, value);
  }
  return places;
}
function groupOf(value, groups) {
  let low = 0;
  let high = groups.length - 1;
  while (low < high) {
    const middle = low + high + 1 >> 1;
    if (groups[middle].anchor <= value) low = middle;
    else high = middle - 1;
  }
  return groups[low];
}

// src/stats/bursts.ts
var CLIP_SIGMAS = 3;
var CORRELATION_PRICE = 0.5;
var TURNS = 4;
function cutsBesideBursts(values, cuts, options) {
  if (cuts.length === 0) return [];
  const left2 = residualsOf(values, cuts);
  const price = (residuals, number2) => values.length * Math.log(varianceOf(residuals)) + options.penalty * number2;
  const white = price(left2, cuts.length);
  const solutions = [[], cuts].map((start) => inCorrelatedNoise(values, start, options));
  const best = solutions.reduce(
    (least, each) => price(each.left, each.cuts.length) < price(least.left, least.cuts.length) ? each : least
  );
  const isBetter = price(best.left, best.cuts.length) + CORRELATION_PRICE * Math.log(values.length) < white;
  return isBetter ? certain(values, best.cuts, options) : [...cuts];
}
var CORRELATION_MIN = 0.2;
var CORRELATION_RAISE = 0.5;
function certain(values, cuts, { levelMax }) {
  const estimate = correlationOf(values, cuts);
  const error = Math.sqrt((1 - estimate * estimate) / values.length);
  const correlation = estimate < CORRELATION_MIN ? estimate : Math.min(CORRELATION_MAX, estimate + CORRELATION_RAISE * error);
  const sigma = deviationScale(residualsOf(values, cuts)) * Math.sqrt((1 + correlation) / (1 - correlation));
  return sigma > 0 ? significant(values, cuts, sigma, levelMax) : [...cuts];
}
function inCorrelatedNoise(values, start, { penalty, clip, lengthMin }) {
  let cuts = [...start];
  let left2 = [];
  for (let turn = 0; turn < TURNS; turn++) {
    const clipped = clippedTo(values, cuts);
    const correlation = correlationOf(clipped, cuts);
    const innovations = clipped.slice(1).map((value, i) => value - correlation * clipped[i]);
    const sigma = deviationScale(residualsOf(innovations, innovationCuts(cuts))) || 1;
    const found = segment(innovations, { sigma, penalty, clip }).map((cut2) => cut2 + 1);
    cuts = longEnough(values, found, lengthMin);
    left2 = residualsOf(innovations, innovationCuts(cuts));
  }
  return { cuts, left: left2 };
}
function innovationCuts(cuts) {
  return cuts.map((cut2) => cut2 - 1);
}
function clippedTo(values, cuts) {
  const levels = levelsOf(values, cuts);
  const bound = CLIP_SIGMAS * (deviationScale(residualsOf(values, cuts)) || Number.POSITIVE_INFINITY);
  return values.map((value, i) => {
    const level = levels[i];
    return level + Math.max(-bound, Math.min(bound, value - level));
  });
}
function correlationOf(values, cuts) {
  return correlationWithin(residualsOf(values, cuts), cuts);
}
function correlationWithin(left2, cuts) {
  const sigma = deviationScale(left2);
  if (sigma === 0) return 0;
  const estimate = neighbourCorrelation({ values: left2, cuts }, sigma);
  const missing2 = estimate < CORRELATION_MIN ? 0 : (1 + 4 * estimate) * (cuts.length + 1) / left2.length;
  return Math.max(0, Math.min(CORRELATION_MAX, estimate + missing2));
}
function bestExplained(values, ways, { penalty, levelMax }) {
  const priced = ways.map((cuts2) => {
    const { left: left2, slopes: slopes2 } = withoutLines(values, cuts2);
    const correlation = correlationWithin(left2, cuts2);
    const innovations = left2.slice(1).map((value, i) => value - correlation * left2[i]);
    const fit = values.length * Math.log(varianceOf(innovations));
    return { cuts: cuts2, slopes: slopes2, price: fit + penalty * cuts2.length + slopes2 * Math.log(values.length) };
  });
  const { cuts, slopes } = priced.reduce((best, each) => each.price < best.price ? each : best);
  return slopes === 0 ? certain(values, cuts, { levelMax }) : [...cuts];
}
function withoutLines(values, cuts) {
  const bounds = [0, ...cuts, values.length];
  let slopes = 0;
  const left2 = bounds.slice(1).flatMap((end, i) => {
    const part = values.slice(bounds[i], end);
    const centre2 = mean(part);
    const middle = (part.length - 1) / 2;
    const squares2 = part.reduce((sum2, _, t) => sum2 + (t - middle) ** 2, 0);
    const slope = part.reduce((sum2, value, t) => sum2 + (t - middle) * (value - centre2), 0) / (squares2 || 1);
    const flat = part.map((value) => value - centre2);
    const straight = flat.map((value, t) => value - slope * (t - middle));
    const isLine = part.length * Math.log(varianceOf(straight) / varianceOf(flat)) < -Math.log(values.length);
    if (isLine) slopes++;
    return isLine ? straight : flat;
  });
  return { left: left2, slopes };
}
function varianceOf(residuals) {
  const bound = CLIP_SIGMAS * deviationScale(residuals);
  const squares2 = residuals.map((value) => Math.max(-bound, Math.min(bound, value)) ** 2);
  return mean(squares2) || Number.MIN_VALUE;
}

// src/stats/trends.ts
var PLACES_MAX = 1500;
function trendCuts(values, likely, options) {
  const sums = new Sums(values, options);
  const stride = Math.ceil(values.length / PLACES_MAX);
  const at = (places) => partition(sums, Int32Array.from(/* @__PURE__ */ new Set([0, ...places, values.length])).sort(), options);
  const grid = Array.from({ length: Math.ceil(values.length / stride) }, (_, i) => i * stride);
  const cuts = at([...grid, ...likely]);
  if (stride === 1) return cuts;
  const around = Array.from({ length: 2 * stride - 1 }, (_, i) => i - stride + 1);
  return at(
    cuts.flatMap((cut2) => around.map((step) => cut2 + step)).filter((p) => p > 0 && p < values.length)
  );
}
var Sums = class {
  values;
  squares;
  moments;
  slopePrice;
  constructor(values, { sigma, slopePrice }) {
    const n = values.length;
    this.slopePrice = slopePrice;
    this.values = new Float64Array(n + 1);
    this.squares = new Float64Array(n + 1);
    this.moments = new Float64Array(n + 1);
    const centre2 = values.reduce((sum2, value) => sum2 + value / n, 0);
    for (const [i, value] of values.entries()) {
      const scaled2 = (value - centre2) / sigma;
      this.values[i + 1] = this.values[i] + scaled2;
      this.squares[i + 1] = this.squares[i] + scaled2 * scaled2;
      this.moments[i + 1] = this.moments[i] + scaled2 * i;
    }
  }
  /**
   * Squares about the better of level and line, from `start` up to but not including `end`, with the price of the slope.
   */
  cost(start, end) {
    const { level, gain } = this.squaresOf(start, end);
    return gain > this.slopePrice ? level - gain + this.slopePrice : level;
  }
  squaresOf(start, end) {
    const n = end - start;
    const sum2 = this.values[end] - this.values[start];
    const level = Math.max(
      0,
      this.squares[end] - this.squares[start] - sum2 * sum2 / n
    );
    if (n < 3) return { level, gain: 0 };
    const middle = (start + end - 1) / 2;
    const product = this.moments[end] - this.moments[start] - middle * sum2;
    return { level, gain: Math.min(level, 12 * product * product / (n * (n * n - 1))) };
  }
};
function partition(sums, places, { cutPrice, lengthMin }) {
  const least = new Float64Array(places.length).fill(Number.POSITIVE_INFINITY);
  const before = new Int32Array(places.length);
  least[0] = -cutPrice;
  for (let to = 1; to < places.length; to++) {
    const end = places[to];
    for (let from = 0; from < to; from++) {
      const start = places[from];
      if (end - start < lengthMin) break;
      const cost = least[from] + cutPrice + sums.cost(start, end);
      if (cost >= least[to]) continue;
      least[to] = cost;
      before[to] = from;
    }
  }
  const cuts = [];
  for (let at = before[places.length - 1] ?? 0; at > 0; at = before[at] ?? 0) cuts.push(places[at]);
  return cuts.reverse();
}

// src/stats/change-points.ts
var SEGMENT_RUNS_MIN = 4;
var CUT_PRICE = 3;
var SLOPE_PRICE = 1;
var CLIP = 2;
var FIRST_CLIP = 3;
var LEVEL_MAX = 1e-3;
var CORRELATION_ERRORS = 2.58;
var BLOCK_EXPONENT = 0.4;
var REPEATED_MIN = 0.75;
var ODD_MAX = 0.05;
var MAD_TO_SIGMA2 = 1.4826;
var MAGNITUDE_MAX = Number.MAX_VALUE / 4;
function changePoints(values) {
  const present = presentOf(values);
  const known2 = present.map((i) => values[i]);
  const cuts = exactCuts(known2) ?? noisyCuts(standardised(known2));
  const bounds = [0, ...cuts, known2.length];
  return cuts.map((cut2, i) => ({
    index: present[cut2],
    shift: median(known2.slice(cut2, bounds[i + 2])) - median(known2.slice(bounds[i], cut2))
  }));
}
function changePointsTogether(rows, removeCommon) {
  const cleaned = removeCommon(rows);
  return rows.map((row2, i) => {
    const known2 = presentOf(row2).map((t) => row2[t]);
    return changePoints(exactCuts(known2) ? row2 : cleaned[i] ?? row2);
  });
}
function presentOf(values) {
  const present = [];
  for (let i = 0; i < values.length; i++) if (Math.abs(values[i]) < MAGNITUDE_MAX) present.push(i);
  return present;
}
function exactCuts(values) {
  let repeated = 0;
  for (let i = 1; i < values.length; i++) if (values[i] === values[i - 1]) repeated++;
  if (repeated < REPEATED_MIN * (values.length - 1)) return void 0;
  const cuts = withoutExcursions(values, segment(values, { sigma: 0, clip: 1, penalty: 0.75 }));
  const odd = residualsOf(values, cuts).filter((residual) => residual !== 0).length;
  return odd <= Math.max(1, ODD_MAX * values.length) ? cuts : void 0;
}
function withoutExcursions(values, cuts) {
  const remaining = [];
  for (const cut2 of cuts) {
    const last2 = remaining.at(-1);
    const isBack2 = last2 !== void 0 && cut2 - last2 < SEGMENT_RUNS_MIN && values[cut2] === values[last2 - 1];
    if (isBack2) remaining.pop();
    else remaining.push(cut2);
  }
  const last = remaining.at(-1);
  if (last === void 0 || values.length - last >= SEGMENT_RUNS_MIN) return remaining;
  const levels = levelsOf(values, remaining);
  const before = values.slice(0, last).filter((value, i) => value !== levels[i]);
  return before.includes(values[last]) ? remaining.slice(0, -1) : remaining;
}
function standardised(values) {
  const size2 = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const shares2 = values.map((value) => value / size2);
  const centre2 = median(shares2);
  const unit = differenceScale(shares2);
  return shares2.map((share2) => Math.max(-1e9, Math.min(1e9, (share2 - centre2) / unit)));
}
function noisyCuts(values) {
  if (values.length < 2 * SEGMENT_RUNS_MIN) return [];
  const penalty = CUT_PRICE * Math.log(values.length);
  const first = longEnough(
    values,
    segment(values, { sigma: 1, penalty, clip: FIRST_CLIP }),
    SEGMENT_RUNS_MIN
  );
  const sigma = deviationOf(residualsOf(values, first)) || 1;
  const found = longEnough(values, segment(values, { sigma, penalty, clip: CLIP }), SEGMENT_RUNS_MIN);
  const likely = settled(values, significant(values, found, sigma, LEVEL_MAX), sigma, SEGMENT_RUNS_MIN);
  const bursts = { penalty, levelMax: LEVEL_MAX };
  const cuts = cutsBesideBursts(values, likely, { ...bursts, clip: CLIP, lengthMin: SEGMENT_RUNS_MIN });
  if (isCorrelated(values, cuts)) {
    const clipped = clippedTo2(values, levelsOf(values, first));
    return bestExplained(clipped, [[], cuts, bends(values, first)], bursts);
  }
  if (!isStaircase(values, cuts)) return cuts;
  const fewer = bends(values, first, sigma);
  return fewer.length < cuts.length ? fewer : cuts;
}
function isCorrelated(values, cuts) {
  const left2 = residualsOf(values, cuts);
  const bound = FIRST_CLIP * deviationOf(left2);
  const correlation = neighbourCorrelation2(left2.map((value) => clamp(value, bound)));
  return correlation * Math.sqrt(values.length) > CORRELATION_ERRORS;
}
function isStaircase(values, cuts) {
  const levels = levelsOf(values, cuts);
  const ways = cuts.map((cut2) => Math.sign(levels[cut2] - levels[cut2 - 1]));
  return ways.some((way, i) => i > 0 && way === ways[i - 1]);
}
function bends(values, first, sigma) {
  const clipped = clippedTo2(values, levelsOf(values, first));
  const centre2 = mean(clipped);
  const overall = rootMeanSquare(clipped.map((value) => value - centre2));
  const price = Math.log(values.length);
  return trendCuts(clipped, first, {
    sigma: sigma ?? Math.min(overall, longRunDeviation(clipped) || overall),
    cutPrice: CUT_PRICE * price,
    slopePrice: SLOPE_PRICE * price,
    lengthMin: SEGMENT_RUNS_MIN
  });
}
function clippedTo2(values, levels) {
  return values.map((value, i) => {
    const level = levels[i];
    return level + clamp(value - level, FIRST_CLIP);
  });
}
function longRunDeviation(values) {
  const length = Math.min(Math.round(values.length ** BLOCK_EXPONENT), Math.floor(values.length / 4));
  const first = values.length % length;
  const means = Array.from(
    { length: Math.floor(values.length / length) },
    (_, i) => mean(values.slice(first + i * length, first + (i + 1) * length))
  );
  return Math.sqrt(length) * differenceScale(means);
}
function neighbourCorrelation2(values) {
  const own = values.reduce((sum2, value) => sum2 + value * value, 0);
  const shared = values.slice(1).reduce((sum2, value, i) => sum2 + value * values[i], 0);
  return own > 0 ? shared / own : 0;
}
function rootMeanSquare(values) {
  return Math.sqrt(values.reduce((sum2, value) => sum2 + value * value / values.length, 0));
}
function deviationOf(residuals) {
  return MAD_TO_SIGMA2 * median(residuals.map(Math.abs));
}
function clamp(value, bound) {
  return Math.max(-bound, Math.min(bound, value));
}

// src/stats/candidates.ts
var RUNS_MIN = 5;
var COUNTS_MIN = 2;
var OTHER_MACHINE_MIN = 6;
var TESTED_RUNS = 4;
function prepare({ benchmark, history, current, counted: counted2, accepted, open: open2 = Number.POSITIVE_INFINITY }, index, machines, first) {
  const measurements = [...current.keys()].filter((m) => !Number.isNaN(current[m]));
  const measured = measurements.map((m) => current[m]);
  const present = [];
  let isAlone = true;
  for (let t = first; t < history.length; t++) {
    if (Number.isNaN(history[t])) continue;
    present.push(t);
    if (machines.history[t] !== machines.current) isAlone = false;
  }
  const same = isAlone ? present : present.filter((t) => machines.history[t] === machines.current);
  const own = [];
  for (const t of same) if (t < open2) own.push(history[t]);
  if (measured.length === 0) return { kind: "untested", runs: own.length };
  const since = beginningAt(accepted, same);
  const exact = exactly(own, measured, counted2, since);
  if (exact) {
    const start = same[exact.start] ?? history.length;
    return { kind: "exact", ...exact, runs: own.length, start };
  }
  if (own.length < RUNS_MIN) return { kind: "untested", runs: own.length };
  const { places, values } = isAlone ? { places: present, values: present.map((t) => history[t]) } : broughtHere(history, present, machines, median(own));
  return {
    index,
    benchmark,
    places,
    values,
    current: measured,
    measurements,
    accepted: beginningAt(accepted, places),
    alike: own.length,
    quiet: placesBefore(open2, places)
  };
}
function beginningAt(accepted, places) {
  const before = placesBefore(accepted, places);
  return before < places.length ? before : 0;
}
function placesBefore(end, places) {
  let count = places.length;
  while (count > 0 && places[count - 1] >= end) count--;
  return count;
}
function broughtHere(history, present, machines, level) {
  const byMachine = Map.groupBy(present, (t) => machines.history[t]);
  const known2 = [...byMachine].filter(
    ([machine, runs2]) => machine === machines.current || runs2.length >= OTHER_MACHINE_MIN
  );
  const offsets = new Map(
    known2.map(([machine, runs2]) => [
      machine,
      machine === machines.current ? 0 : level - median(runs2.map((t) => history[t]))
    ])
  );
  const places = present.filter((t) => offsets.has(machines.history[t]));
  const values = places.map(
    (t) => history[t] + offsets.get(machines.history[t])
  );
  return { places, values };
}
function exactly(own, measured, counted2, accepted) {
  if (own.length < (counted2 ? COUNTS_MIN : RUNS_MIN)) return void 0;
  const cuts = own.length < RUNS_MIN ? new Set(own).size === 1 ? [] : void 0 : exactCuts(own);
  if (!cuts) return void 0;
  const settled2 = cuts.filter((cut2) => own.length - cut2 > TESTED_RUNS);
  const first = Math.max(settled2.at(-1) ?? 0, accepted);
  const newest = own.slice(first);
  const middle = median(newest);
  const nearest = measured.reduce((a, b) => Math.abs(b - middle) < Math.abs(a - middle) ? b : a);
  let start = own.length;
  while (start > first + 1 && own[start - 1] === nearest && nearest !== middle) start--;
  const before = own.slice(first, start);
  const level = median(before);
  const isKnown = before.includes(nearest);
  return {
    shift: isKnown ? 0 : nearest - level,
    level,
    start,
    equal: before.length,
    odd: before.filter((value) => value !== level).length,
    shown: isKnown ? 0 : own.length - start + measured.length
  };
}

// src/stats/walked.ts
var DEGREES2 = 3;
var DISTANCES = [0.25, 0.8, 1.5, 2.5, 4, 6, 9, 14, 22, 35, 60, 100];
var SHARES = DISTANCES.map((distance2, i) => {
  const beyond2 = (a, b) => b === void 0 ? 0 : studentUpper((a + b) / 2, DEGREES2);
  const before = i === 0 ? 0.5 : beyond2(distance2, DISTANCES[i - 1]);
  return before - beyond2(distance2, DISTANCES[i + 1]);
});
function walkedWidth(walk, { baseline, window }) {
  return walk * Math.sqrt((baseline + window) / 3);
}
var EXACTLY = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
function overWalk({ walk }, distance2, direction, pValueAt2, { low, high } = EXACTLY) {
  const still = pValueAt2(0);
  if (walk === 0) return still;
  const width2 = walkedWidth(walk, distance2);
  let sum2 = still / 2;
  let rest = 0.5;
  for (let i = 0; i < DISTANCES.length; i++) {
    if (sum2 > high) return sum2;
    if (sum2 + rest < low) return sum2 + rest;
    const share2 = SHARES[i];
    sum2 += share2 * pValueAt2(direction * DISTANCES[i] * width2);
    rest -= share2;
  }
  return sum2;
}
function walkedPValue(rise, walk, runs2) {
  return walk === 0 ? 0 : studentUpper(rise / (walk * Math.sqrt(5 / 9 * runs2)), DEGREES2);
}
function walkedBeyond({ walk }, distance2, pValue) {
  return walk === 0 ? 0 : walkedWidth(walk, distance2) * studentCritical(2 * Math.min(0.5, pValue), DEGREES2);
}
function recentRuns({ sigma, correlation, walk }, least) {
  const independent = sigma * sigma * (1 + correlation) / (1 - correlation);
  return Math.max(least, Math.ceil(Math.sqrt(3 * independent) / walk));
}

// src/stats/drift.ts
var WINDOWS = [30, 45, 60, 90];
function newestDrift(values, riseMin, noise = { sigma: 0, walk: 0 }) {
  let best;
  for (const runs2 of WINDOWS.filter((length) => length <= values.length)) {
    const window = values.slice(-runs2);
    const third = Math.floor(runs2 / 3);
    const first = median(window.slice(0, third));
    const middle = median(window.slice(third, 2 * third));
    const last = median(window.slice(2 * third));
    const rise = (last - first) * 1.5;
    if (!(rise >= riseMin && first < middle && middle < last)) continue;
    if (isStep(window, rise)) continue;
    const trend = mannKendall(window, correlationBeside(window, rise));
    const walked = walkedPValue(last - first, walkBeside(window, noise), runs2);
    const pValue = Math.min(1, WINDOWS.length * Math.max(trend, walked));
    if (!best || pValue < best.pValue) best = { pValue, rise, runs: runs2 };
  }
  return best;
}
function walkBeside(window, { sigma, walk }) {
  if (walk === 0) return 0;
  const steps = window.slice(1).map((value, t) => value - window[t]);
  return walk * Math.min(1, deviationScale(steps) / (Math.SQRT2 * sigma));
}
var LEVEL_RUNS_MIN = 4;
var SLOPES = [0.4, 0.55, 0.7, 0.85, 1, 1.15];
var NEARER = 0.97;
function isStep(window, rise) {
  const line = Math.min(
    ...SLOPES.map(
      (share2) => absoluteDeviation(window.map((value, t) => value - share2 * rise * t / window.length))
    )
  );
  for (let cut2 = LEVEL_RUNS_MIN; cut2 <= window.length - LEVEL_RUNS_MIN; cut2++) {
    if (absoluteDeviation(window.slice(0, cut2)) + absoluteDeviation(window.slice(cut2)) < NEARER * line)
      return true;
  }
  return false;
}
function absoluteDeviation(values) {
  const centre2 = median(values);
  return values.reduce((sum2, value) => sum2 + Math.abs(value - centre2), 0);
}
function correlationBeside(window, rise) {
  const straight = window.map((value, t) => value - rise * t / window.length);
  const centre2 = median(straight);
  const values = straight.map((value) => value - centre2);
  const sigma = deviationScale(values);
  if (sigma === 0) return 0;
  const estimate = neighbourCorrelation({ values, cuts: [] }, sigma);
  const missing2 = estimate < CORRELATION_MIN2 ? 0 : 2 * (1 + 4 * estimate) / values.length;
  return Math.max(0, Math.min(CORRELATION_MAX, estimate + missing2));
}
var CORRELATION_MIN2 = 0.2;
function mannKendall(values, correlation) {
  const n = values.length;
  let score = 0;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) score += Math.sign(values[j] - values[i]);
  }
  const variance = n * (n - 1) * (2 * n + 5) / 18 * ((1 + correlation) / (1 - correlation));
  return normalUpper((score - Math.sign(score)) / Math.sqrt(variance));
}

// src/stats/screen.ts
var STRETCHES = [4, 6, 9, 14, 20, 30];
var CLIP2 = 3.5;
var SHARE = 0.75;
var WITNESSES = 100;
var SERIES_MIN = 200;
function rowsToSearch(rows, level) {
  if (rows.length < SERIES_MIN) return [...rows.keys()];
  const bound = SHARE * normalQuantileUpper(level / 2);
  const step = Math.ceil(rows.length / WITNESSES);
  const standardised2 = rows.map(standardisedRow);
  const common = commonOf(standardised2.filter((_, i) => i % step === 0));
  return [...rows.keys()].filter((i) => {
    const { scores, isOdd } = standardised2[i];
    if (isOdd || i % step === 0) return true;
    if (largestContrast(scores) >= bound) return true;
    return largestContrast(scores.map((score, t) => score - common[t])) >= bound;
  });
}
function standardisedRow(row2) {
  const known2 = row2.filter((value) => !Number.isNaN(value));
  const centre2 = median(known2);
  const sigma = differenceScale(known2);
  const repeats = known2.filter((value, i) => i > 0 && value === known2[i - 1]).length;
  const isConstant3 = known2.every((value) => value === known2[0]);
  const scores = Float64Array.from(
    row2,
    (value) => Math.max(-CLIP2, Math.min(CLIP2, (value - centre2) / (sigma || 1)))
  );
  return { scores, isOdd: !isConstant3 && (sigma === 0 || 2 * repeats >= known2.length) };
}
function commonOf(rows) {
  const runs2 = rows[0]?.scores.length ?? 0;
  return Array.from({ length: runs2 }, (_, t) => {
    const column = rows.map(({ scores }) => scores[t]).filter((score) => !Number.isNaN(score));
    return column.length === 0 ? 0 : median(column);
  });
}
function largestContrast(scores) {
  const known2 = scores.filter((score) => !Number.isNaN(score));
  const n = known2.length;
  const sums = new Float64Array(n + 1);
  let steps = 0;
  for (let i = 0; i < n; i++) {
    sums[i + 1] = sums[i] + known2[i];
    if (i > 0) steps += (known2[i] - known2[i - 1]) ** 2;
  }
  const spread = Math.max(1, Math.sqrt(steps / (2 * (n - 1))));
  const total = sums[n];
  let largest = 0;
  const look = (from, to) => {
    const length = to - from;
    const part = sums[to] - sums[from];
    const apart2 = part - total * length / n;
    largest = Math.max(largest, Math.abs(apart2) / Math.sqrt(length * (n - length) / n));
  };
  for (let to = 1; to < n; to++) look(0, to);
  for (const length of STRETCHES) for (let from = 1; from + length < n; from++) look(from, from + length);
  return largest / spread;
}

// src/stats/ridge.ts
var Ridge = class {
  /** One for each predictor of the last regression. */
  slopes;
  /** Cholesky's factor of its penalised normal equations, in the lower triangle; a row is as long as `slopes`. */
  #factor;
  /** Two weighted predictors. */
  #one;
  #two;
  #solved;
  /**
   * @param size number of predictors at most
   * @param runs number of runs at most
   */
  constructor(size2, runs2) {
    this.slopes = new Float64Array(size2);
    this.#factor = new Float64Array(size2 * size2);
    this.#one = new Float64Array(runs2);
    this.#two = new Float64Array(runs2);
    this.#solved = Array.from({ length: size2 }, () => new Float64Array(runs2));
  }
  /**
   * @param inputs the predictors; all rows are of the same runs
   * @param penalties of the first predictor, and of each other one
   */
  fit(target, inputs, weights, [first, other]) {
    const size2 = this.slopes.length;
    const last = inputs.length - 1;
    const factor = this.#factor;
    const slopes = this.slopes;
    const one = this.#one;
    const two = this.#two;
    for (let a = 0; a <= last; a += 2) {
      const b = Math.min(a + 1, last);
      const left2 = inputs[a];
      const right = inputs[b];
      let ofLeft = 0;
      let ofRight = 0;
      for (let k = 0; k < target.length; k++) {
        const weight = weights[k];
        const value = target[k];
        const byLeft = left2[k] * weight;
        const byRight = right[k] * weight;
        one[k] = byLeft;
        two[k] = byRight;
        ofLeft += byLeft * value;
        ofRight += byRight * value;
      }
      slopes[a] = ofLeft;
      slopes[b] = ofRight;
      products(one, two, inputs, b, factor, a * size2, b * size2);
    }
    for (let a = 0; a <= last; a++) {
      const place = a * size2 + a;
      factor[place] = factor[place] + (a === 0 ? first : other);
    }
    decompose(factor, inputs.length, size2);
    solve(factor, slopes, inputs.length, size2);
  }
  /** What the slopes make of the predictors. */
  combined(predictors) {
    const sums = new Float64Array(predictors[0].length);
    for (let a = 0; a < predictors.length; a++) {
      const predictor = predictors[a];
      const slope = this.slopes[a];
      for (let k = 0; k < sums.length; k++) sums[k] = sums[k] + slope * predictor[k];
    }
    return sums;
  }
  /** Diagonal of the hat matrix before weighting: the effect of leaving the run out (Allen 1974, PRESS). */
  leverages(predictors) {
    const size2 = this.slopes.length;
    const leverage = new Float64Array(predictors[0].length);
    for (let a = 0; a < predictors.length; a++) {
      const values = this.#solved[a];
      values.set(predictors[a]);
      subtract(values, this.#solved, a, this.#factor, a * size2, leverage.length);
      const diagonal = this.#factor[a * size2 + a];
      for (let k = 0; k < leverage.length; k++) {
        const value = values[k] / diagonal;
        values[k] = value;
        leverage[k] = leverage[k] + value * value;
      }
    }
    return leverage;
  }
};
function products(left2, right, rows, last, into, atLeft, atRight) {
  const { length } = rows[0];
  for (let b = 0; b <= last; b += 4) {
    const b0 = Math.max(0, Math.min(b, last - 3));
    const b1 = Math.min(b0 + 1, last);
    const b2 = Math.min(b0 + 2, last);
    const b3 = Math.min(b0 + 3, last);
    const r0 = rows[b0];
    const r1 = rows[b1];
    const r2 = rows[b2];
    const r3 = rows[b3];
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    let t0 = 0;
    let t1 = 0;
    let t2 = 0;
    let t3 = 0;
    for (let k = 0; k < length; k++) {
      const one = left2[k];
      const other = right[k];
      const v0 = r0[k];
      const v1 = r1[k];
      const v2 = r2[k];
      const v3 = r3[k];
      s0 += one * v0;
      s1 += one * v1;
      s2 += one * v2;
      s3 += one * v3;
      t0 += other * v0;
      t1 += other * v1;
      t2 += other * v2;
      t3 += other * v3;
    }
    into[atLeft + b0] = s0;
    into[atLeft + b1] = s1;
    into[atLeft + b2] = s2;
    into[atLeft + b3] = s3;
    into[atRight + b0] = t0;
    into[atRight + b1] = t1;
    into[atRight + b2] = t2;
    into[atRight + b3] = t3;
  }
}
function subtract(row2, rows, count, shares2, at, length) {
  let b = 0;
  for (; b + 4 <= count; b += 4) {
    const r0 = rows[b];
    const r1 = rows[b + 1];
    const r2 = rows[b + 2];
    const r3 = rows[b + 3];
    const s0 = shares2[at + b];
    const s1 = shares2[at + b + 1];
    const s2 = shares2[at + b + 2];
    const s3 = shares2[at + b + 3];
    for (let k = 0; k < length; k++) {
      const left2 = row2[k] - s0 * r0[k] - s1 * r1[k];
      row2[k] = left2 - s2 * r2[k] - s3 * r3[k];
    }
  }
  for (; b < count; b++) {
    const before = rows[b];
    const share2 = shares2[at + b];
    for (let k = 0; k < length; k++) row2[k] = row2[k] - share2 * before[k];
  }
}
function decompose(matrix, count, size2) {
  for (let j = 0; j < count; j++) {
    const own = j * size2;
    let diagonal = matrix[own + j];
    for (let k = 0; k < j; k++) diagonal -= matrix[own + k] * matrix[own + k];
    const root2 = Math.sqrt(Math.max(diagonal, 1e-12));
    matrix[own + j] = root2;
    for (let i = j + 1; i < count; i++) {
      const row2 = i * size2;
      let value = matrix[row2 + j];
      for (let k = 0; k < j; k++) value -= matrix[row2 + k] * matrix[own + k];
      matrix[row2 + j] = value / root2;
    }
  }
}
function solve(factor, right, count, size2) {
  for (let i = 0; i < count; i++) {
    let value = right[i];
    for (let k = 0; k < i; k++) value -= factor[i * size2 + k] * right[k];
    right[i] = value / factor[i * size2 + i];
  }
  for (let i = count - 1; i >= 0; i--) {
    let value = right[i];
    for (let k = i + 1; k < count; k++) value -= factor[k * size2 + i] * right[k];
    right[i] = value / factor[i * size2 + i];
  }
}

// src/stats/weighted-median.ts
function witnessWeights(benchmarks) {
  const counts = /* @__PURE__ */ new Map();
  for (const benchmark of benchmarks) counts.set(benchmark, (counts.get(benchmark) ?? 0) + 1);
  return Float64Array.from(benchmarks, (benchmark) => 1 / counts.get(benchmark));
}
var ROUNDING = 1e-9;
var WeightedValues = class {
  #given;
  #weights;
  #values;
  /** Whether every value weighs 1, as if each benchmark has one series, and zeros have no sign. */
  #isPlain;
  #known;
  /** @param values are read again later: they must not change */
  constructor(values, weights) {
    const present = new Float64Array(values.length);
    let count = 0;
    let isPlain = true;
    for (let i = 0; i < values.length; i++) {
      const value = values[i];
      if (Number.isNaN(value)) continue;
      present[count++] = value;
      if (weights[i] !== 1 || Object.is(value, -0)) isPlain = false;
    }
    this.#given = values;
    this.#weights = weights;
    this.#values = present.subarray(0, count).sort();
    this.#isPlain = isPlain;
  }
  /** Fewer than two other benchmarks cannot outvote a change in one of them. */
  isWithoutTwo(members) {
    if (this.#isPlain && members.length <= 1) return this.#othersOf(this.#ownOf(members)) < 2;
    return this.#totalWithout(members) < 2 - ROUNDING;
  }
  /** The values between which half of the weight lies, without the members; equal if it is one value. */
  medianWithout(members) {
    if (this.#isPlain && members.length <= 1) {
      const own = this.#ownOf(members);
      const others = this.#othersOf(own);
      if (others > 0)
        return { low: this.#other(others - 1 >> 1, own), high: this.#other(others >> 1, own) };
    }
    const half = this.#totalWithout(members) / 2;
    return { low: this.#reaching(half - ROUNDING, members), high: this.#reaching(half + ROUNDING, members) };
  }
  /** The value of the only member; NaN if it is absent, or there is no member. */
  #ownOf(members) {
    return members.length === 0 ? Number.NaN : this.#given[members[0]];
  }
  #othersOf(own) {
    return this.#values.length - (Number.isNaN(own) ? 0 : 1);
  }
  /** The value at a place among the others: without a smaller or an equal one it is the next. @param own what is left out */
  #other(place, own) {
    const value = this.#values[place];
    return own <= value ? this.#values[place + 1] : value;
  }
  #totalWithout(members) {
    const last = this.#values.length - 1;
    return last < 0 ? 0 : this.#sumWithout(last, members);
  }
  /** The weight of the values up to a position, without the members. */
  #sumWithout(end, members) {
    this.#known ??= ranksOf(this.#given, this.#weights, this.#values);
    const { positions, sums } = this.#known;
    let own = 0;
    for (const i of members) {
      const position = positions[i];
      if (position >= 0 && position <= end) own += this.#weights[i];
    }
    return sums[end] - own;
  }
  /** The first value at which the cumulative weight, without the members, exceeds `weight`. */
  #reaching(weight, members) {
    let low = 0;
    let high = this.#values.length - 1;
    while (low < high) {
      const middle = low + high >> 1;
      if (this.#sumWithout(middle, members) > weight) high = middle;
      else low = middle + 1;
    }
    return this.#values[low];
  }
};
function ranksOf(values, weights, ascending2) {
  const positions = new Int32Array(values.length).fill(-1);
  const sums = new Float64Array(ascending2.length);
  const equal = new Int32Array(ascending2.length);
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (Number.isNaN(value)) continue;
    const first = firstNotBelow(ascending2, value);
    const position = first + equal[first];
    equal[first] = position - first + 1;
    positions[i] = position;
    ascending2[position] = value;
    sums[position] = weights[i];
  }
  let sum2 = 0;
  for (let position = 0; position < sums.length; position++) {
    sum2 += sums[position];
    sums[position] = sum2;
  }
  return { positions, sums };
}
function firstNotBelow(ascending2, value) {
  let low = 0;
  let high = ascending2.length;
  while (low < high) {
    const middle = low + high >> 1;
    if (ascending2[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

// src/stats/common-mode.ts
var BENCHMARKS_MIN = 3;
var RUNS_MIN2 = 10;
var BLOCK = 16;
var RIDGE = 1 / 6;
var RIDGE_MIDDLE = 1;
var HUBER = 2;
var ROUNDS = 3;
var CLIP3 = 3;
var OWN = 6;
var RUNS_A_PREDICTOR = 2;
var GAIN_MIN = 0.07;
var GAIN_RUNS = 20;
function commonMode(rows, learned, benchmarks = ownNames(rows), { ofOthers } = middlesOf(rows, benchmarks)) {
  if (new Set(benchmarks).size < BENCHMARKS_MIN || learned < RUNS_MIN2) return rows.map(nothing);
  const runs2 = rows[0]?.length ?? 0;
  const present = rows.map((row2) => presentIn(row2, learned));
  const apart2 = new Float64Array(runs2);
  const scales = rows.map((row2, i) => {
    const middle = ofOthers[i];
    const places = present[i];
    for (let k = 0; k < places.length; k++) {
      const t = places[k];
      apart2[k] = row2[t] - middle[t];
    }
    return deviationScale(apart2.subarray(0, places.length)) || 1;
  });
  const room4 = Array.from({ length: BLOCK }, () => new Float64Array(runs2));
  const ridge = new Ridge(BLOCK + 1, runs2);
  const models = rows.map((row2, i) => {
    const known2 = present[i];
    if (known2.length < RUNS_MIN2) return { ...nothing(row2), gross: new Float64Array(row2.length), gain: 0 };
    const block = Math.min(BLOCK, Math.floor((known2.length - RUNS_MIN2) / RUNS_A_PREDICTOR));
    const first = Math.max(0, Math.min(Math.floor(i / BLOCK) * BLOCK, rows.length - BLOCK));
    const middle = ofOthers[i];
    const predictors = [middle];
    for (let j = first; j < Math.min(first + BLOCK, rows.length) && predictors.length <= block; j++) {
      if (benchmarks[j] === benchmarks[i]) continue;
      const into = room4[predictors.length - 1];
      predictors.push(departuresOf(rows[j], middle, scales[j], learned, into));
    }
    return predict(row2, predictors, known2, learned, ridge);
  });
  const typical = median(models.map(({ gain }) => gain));
  return models.map((model) => {
    const gain = (learned * model.gain + GAIN_RUNS * typical) / (learned + GAIN_RUNS);
    return gain >= GAIN_MIN ? model : { ...model, values: model.gross };
  });
}
function byBenchmark(rows, benchmarks = ownNames(rows)) {
  const groups = Map.groupBy(rows.keys(), (i) => benchmarks[i]);
  return new Map(
    [...groups].map(([benchmark, members]) => {
      const [first, ...others] = members.map((i) => rows[i]);
      return [benchmark, others.length === 0 ? first : middleRow([first, ...others])];
    })
  );
}
function middleRow(rows) {
  return rows[0].map((_, t) => {
    const present = rows.flatMap((row2) => Number.isNaN(row2[t]) ? [] : [row2[t]]);
    return present.length === 0 ? Number.NaN : median(present);
  });
}
function ownNames(rows) {
  return rows.map((_, i) => `${i}`);
}
function nothing(row2) {
  return { values: new Float64Array(row2.length), widening: new Float64Array(row2.length).fill(1) };
}
function presentIn(row2, end) {
  const present = [];
  for (let t = 0; t < Math.min(end, row2.length); t++) if (!Number.isNaN(row2[t])) present.push(t);
  return present;
}
function middlesOf(rows, benchmarks) {
  const runs2 = rows[0]?.length ?? 0;
  const ofOthers = rows.map(() => new Float64Array(runs2));
  const ofAll = new Float64Array(runs2);
  const weights = witnessWeights(benchmarks);
  const groups = [...Map.groupBy(rows.keys(), (i) => benchmarks[i]).values()];
  const column = new Float64Array(rows.length);
  for (let t = 0; t < runs2; t++) {
    for (let i = 0; i < rows.length; i++) column[i] = rows[i][t];
    const sorted = new WeightedValues(column, weights);
    const { low, high } = sorted.medianWithout([]);
    ofAll[t] = (low + high) / 2;
    for (let g = 0; g < groups.length; g++) {
      const members = groups[g];
      const middle = sorted.isWithoutTwo(members) ? 0 : nearestToZero(sorted.medianWithout(members));
      for (let k = 0; k < members.length; k++) ofOthers[members[k]][t] = middle;
    }
  }
  return { ofOthers, ofAll };
}
function nearestToZero({ low, high }) {
  return Math.max(low, Math.min(high, 0));
}
function departuresOf(row2, middle, scale, learned, into) {
  for (let t = 0; t < row2.length; t++) {
    const departure = (row2[t] - middle[t]) / scale;
    const isBeyond = departure > CLIP3 || departure < -CLIP3;
    const isOwn = isBeyond && t >= learned && (departure > OWN || departure < -OWN);
    const clipped = isBeyond ? departure > 0 ? CLIP3 : -CLIP3 : departure;
    into[t] = isOwn || Number.isNaN(departure) ? 0 : clipped;
  }
  return into;
}
function predict(row2, predictors, present, learned, ridge) {
  const target = pick2(row2, present);
  const inputs = predictors.map((predictor) => pick2(predictor, present));
  const weights = new Float64Array(present.length).fill(1);
  const penalties = [RIDGE_MIDDLE, RIDGE * present.length];
  ridge.fit(target, inputs, weights, penalties);
  for (let round = 1; round < ROUNDS; round++) {
    const left3 = ridge.combined(inputs);
    for (let k = 0; k < left3.length; k++) left3[k] = target[k] - left3[k];
    const sigma = deviationScale(left3) || 1;
    for (let k = 0; k < left3.length; k++) {
      weights[k] = Math.min(1, HUBER * sigma / Math.max(Math.abs(left3[k]), sigma));
    }
    ridge.fit(target, inputs, weights, penalties);
  }
  const values = ridge.combined(predictors);
  const leverage = ridge.leverages(predictors);
  const middle = predictors[0];
  const left2 = new Float64Array(present.length);
  let usual = 0;
  let farthest = 0;
  for (let k = 0; k < present.length; k++) {
    const t = present[k];
    const value = target[k];
    const own = weights[k] * leverage[t];
    values[t] = value - (value - values[t]) / (1 - Math.min(LEVERAGE_MAX, own));
    left2[k] = value - values[t];
    usual += own / present.length;
    farthest = Math.max(farthest, Math.abs(middle[t]));
  }
  const before = deviationScale(target) || 1;
  const gross = new Float64Array(row2.length);
  for (let t = 0; t < gross.length; t++) {
    const part = ridge.slopes[0] * middle[t];
    gross[t] = Math.sign(part) * Math.max(0, Math.abs(part) - before);
  }
  const widening = new Float64Array(row2.length).fill(1);
  for (let t = learned; t < row2.length; t++) {
    const uncertain = (1 + leverage[t]) / (1 + usual);
    const beyond2 = Math.abs(middle[t]) / farthest;
    widening[t] = Math.sqrt(Math.max(1, uncertain) * Math.max(1, beyond2));
  }
  return { values, gross, widening, gain: 1 - deviationScale(left2) / before };
}
function pick2(row2, places) {
  if (places.at(-1) === places.length - 1) return row2.subarray(0, places.length);
  const picked = new Float64Array(places.length);
  for (let k = 0; k < places.length; k++) picked[k] = row2[places[k]];
  return picked;
}
var LEVERAGE_MAX = 0.9;

// src/stats/level-search.ts
var CUT_PRICE2 = 5;
var CLIP4 = 3;
var LevelSearch = class {
  values;
  /** Noise between neighbours, which a change of level hardly affects. */
  scale;
  #found;
  /** @param values one a run, oldest first, none absent; not empty */
  constructor(values) {
    this.values = values;
    this.scale = once(() => Math.max(differenceScale(values), SIGMA_MIN));
    this.#found = once(() => {
      const penalty = CUT_PRICE2 * Math.log(values.length);
      return segment(values, { sigma: this.scale(), penalty, clip: CLIP4 });
    });
  }
  /** First index of every level but the first; levels shorter than `lengthMin` are merged with their neighbours. */
  cuts(lengthMin) {
    return longEnough(this.values, this.#found(), lengthMin);
  }
};

// src/stats/without-common-mode.ts
var LEVEL_RUNS_MIN2 = 5;
function standardisedOf(search, accepted = 0) {
  const { values } = search;
  const levels = levelsOf(values, withAcceptedCut(search.cuts(LEVEL_RUNS_MIN2), accepted));
  const residuals = values.map((value, k) => value - levels[k]);
  const sigma = deviationScale(residuals) || search.scale();
  return { residuals: residuals.map((residual) => residual / sigma), sigma, level: levels.at(-1) };
}
function withAcceptedCut(cuts, accepted) {
  return accepted === 0 ? [...cuts] : [.../* @__PURE__ */ new Set([...cuts, accepted])].sort((a, b) => a - b);
}
function withoutCommonMode(rows, benchmarks) {
  const length = Math.max(0, ...rows.map((row2) => row2.length));
  const noisy = rows.flatMap((row2, index) => {
    if (benchmarks?.[index] === null) return [];
    const present = presentOf(row2);
    const known2 = present.map((t) => row2[t]);
    if (known2.length < RUNS_MIN || exactCuts(known2)) return [];
    const { residuals, sigma } = standardisedOf(new LevelSearch(known2));
    const standardised2 = new Float64Array(length).fill(Number.NaN);
    for (let k = 0; k < present.length; k++) standardised2[present[k]] = residuals[k];
    return [{ index, standardised: standardised2, sigma }];
  });
  const cleaned = rows.map((row2) => [...row2]);
  const predicted = commonMode(
    noisy.map(({ standardised: standardised2 }) => standardised2),
    length,
    benchmarks && noisy.map(({ index }) => benchmarks[index])
  );
  for (const [k, { index, sigma }] of noisy.entries()) {
    const { values } = predicted[k];
    cleaned[index] = rows[index].map((value, t) => value - sigma * values[t]);
  }
  return cleaned;
}

// src/stats/level-changes.ts
var CHANGE_MIN = 0.02;
var EXACT_CHANGE_MIN = 5e-4;
var LEVEL = 1e-3;
var MAD_EFFICIENCY2 = 0.37;
var DRIFT_MIN = 0.03;
var DRIFT_LEVEL = 1e-3;
var COST_MAX = 6;
var RANGE_MAX = 6;
function levelsTogether(rows) {
  const found = rows.map(({ values }) => ({ values, changes: [], drift: void 0 }));
  const searched = rowsToSearch(
    rows.map(({ values }) => values),
    LEVEL / rows.length
  );
  const own = searched.map((i) => rows[i]);
  const measured = own.map(({ values }) => values);
  const cleaned = withoutCommonMode(
    measured,
    own.map(({ benchmark }) => benchmark)
  );
  const points = changePointsTogether(measured, () => cleaned);
  for (const [k, i] of searched.entries()) {
    const cuts = (points[k] ?? []).map(({ index }) => index);
    found[i] = levelsOfRow(rows[i], cleaned[k], cuts, rows.length);
  }
  return found;
}
function levelsOfRow(row2, cleaned, indices, series2) {
  const places = presentOf(row2.values);
  const isExact = exactCuts(places.map((t) => row2.values[t])) !== void 0;
  const values = isExact ? row2.values : cleaned;
  const known2 = places.map((t) => values[t]);
  const cuts = indices.map((index) => places.indexOf(index));
  const drift = isExact ? void 0 : driftOf(known2, series2);
  const reported = isExact ? cuts.filter((_, k) => isLarge(row2.scale, shiftAt(known2, cuts, k), EXACT_CHANGE_MIN)) : certain2(known2, besideDrift(known2, cuts, drift), row2.scale, series2);
  const at = (k) => places[k];
  const changes = reported.map((cut2, k) => {
    const [low, high] = isExact ? [cut2, cut2] : rangeOf2(known2, reported, k);
    return { index: at(cut2), last: at(low - 1), first: at(high), shift: shiftAt(known2, reported, k) };
  });
  return { values, changes, drift };
}
function isLarge(scale, shift, least) {
  return Math.abs(shift) >= Math.abs(scale.shift(least));
}
function shiftAt(values, cuts, k) {
  const cut2 = cuts[k];
  return median(values.slice(cut2, cuts[k + 1])) - median(values.slice(cuts[k - 1] ?? 0, cut2));
}
function besideDrift(values, cuts, drift) {
  if (!drift) return [...cuts];
  const start = values.length - drift.runs;
  return cuts.filter(
    (cut2, k) => cut2 < start || Math.sign(shiftAt(values, cuts, k)) !== Math.sign(drift.rise)
  );
}
function certain2(values, cuts, scale, series2) {
  const remaining = [...cuts];
  while (remaining.length > 0) {
    const sigma = Math.max(deviationScale(residualsOf(values, remaining)), SIGMA_MIN);
    const correlation = correlationOf(values, remaining);
    const widened2 = sigma * Math.sqrt((1 + correlation) / (1 - correlation));
    const pValues = remaining.map((cut2, k) => {
      const shift = shiftAt(values, remaining, k);
      if (!isLarge(scale, shift, CHANGE_MIN)) return Number.POSITIVE_INFINITY;
      const [before, after] = [cut2 - (remaining[k - 1] ?? 0), (remaining[k + 1] ?? values.length) - cut2];
      const error = widened2 * Math.sqrt(1 / before + 1 / after);
      return series2 * studentTwoSided(shift / error, Math.max(1, MAD_EFFICIENCY2 * (values.length - 2)));
    });
    const worst = Math.max(...pValues);
    if (worst <= LEVEL) break;
    remaining.splice(pValues.indexOf(worst), 1);
  }
  return remaining;
}
function rangeOf2(values, cuts, k) {
  const cut2 = cuts[k];
  const [start, end] = [cuts[k - 1] ?? 0, cuts[k + 1] ?? values.length];
  const [before, after] = [median(values.slice(start, cut2)), median(values.slice(cut2, end))];
  const sigma = Math.max(deviationScale(residualsOf(values, cuts)), SIGMA_MIN);
  const surprise = (residual) => 4 * Math.log1p((residual / sigma) ** 2 / 3);
  const cost = (value) => surprise(value - after) - surprise(value - before);
  let [low, high] = [cut2, cut2];
  for (let place = cut2 - 1, sum2 = 0; place > start && cut2 - place <= RANGE_MAX; place--) {
    sum2 += cost(values[place]);
    if (sum2 <= COST_MAX) low = place;
  }
  for (let place = cut2, sum2 = 0; place < end - 1 && place - cut2 < RANGE_MAX; place++) {
    sum2 -= cost(values[place]);
    if (sum2 <= COST_MAX) high = place + 1;
  }
  return [low, high];
}
function driftOf(values, series2) {
  if (values.length < RUNS_MIN) return void 0;
  const least = Math.log1p(DRIFT_MIN);
  const drift = newestDrift(values, least);
  if (drift && drift.pValue * series2 <= DRIFT_LEVEL) return { rise: drift.rise, runs: drift.runs };
  const fall = newestDrift(
    values.map((value) => -value),
    least
  );
  return fall && fall.pValue * series2 <= DRIFT_LEVEL ? { rise: -fall.rise, runs: fall.runs } : void 0;
}

// src/stats/comparison.ts
var LOGARITHMIC = { to: Math.log, from: Math.exp, change: Math.expm1, shift: Math.log1p };
var NEGLIGIBLE = 1e-12;
function linear(values, centre2) {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const isNothing = (value) => Math.abs(value) <= NEGLIGIBLE * largest;
  const isZero = isNothing(centre2);
  const size2 = (isZero ? largest : Math.abs(centre2)) || 1;
  return {
    to: (value) => isNothing(value) ? 0 : value / size2,
    from: (place) => place * size2,
    change: (shift) => isZero ? shift === 0 ? 0 : shift / 0 : shift,
    shift: (change) => isZero ? 0 : change
  };
}
function turned({ to, from, change, shift }) {
  return {
    to: (value) => -to(value),
    from: (place) => from(-place),
    change: (worse) => change(-worse),
    shift: (relative) => -shift(relative)
  };
}
function scaleFor(values, centre2, higherIsBetter) {
  const scale = values.every((value) => value > 0) ? LOGARITHMIC : linear(values, centre2);
  return higherIsBetter ? turned(scale) : scale;
}
function onScale(scale, value, tick) {
  const ends = [value + tick / 2, value - tick / 2].map(scale.to);
  return Math.abs(ends[0] - ends[1]);
}

// src/history/older-changes.ts
var GROUP = 13;
var STEP = WINDOW / 2;
var MARGIN2 = STEP / 2;
var SAME_RUNS = 4;
var BORDER_RUNS = 4;
function groupOf2(series2, place) {
  const first = place - place % GROUP;
  return series2.slice(first, first + GROUP);
}
function scaledRow({ benchmark, direction, values }) {
  const known2 = values.filter((value) => !Number.isNaN(value));
  const scale = scaleFor(known2, median(known2), direction === "higher");
  return {
    benchmark,
    scale,
    values: values.map((value) => Number.isNaN(value) ? value : scale.to(value))
  };
}
function olderChanges(rows, listedFrom) {
  const found = rows.map(() => []);
  const length = rows[0]?.values.length ?? 0;
  if (listedFrom === 0) return found;
  const limit = listedFrom >= length ? length : listedFrom + BORDER_RUNS;
  const newestEnd = Math.min(length, listedFrom + STEP);
  for (let end = newestEnd; end > 0; end -= STEP) {
    const start = Math.max(0, end - WINDOW);
    const from = start === 0 ? 0 : start + MARGIN2;
    const to = end === newestEnd ? limit : end - MARGIN2;
    for (const [i, changes] of changesBetween(rows, start, end).entries()) {
      const own = found[i];
      const isInside = ({ index }) => index >= from - SAME_RUNS && index < Math.min(to, limit);
      own.unshift(...withoutSame(changes.filter(isInside), own));
    }
    if (start === 0) break;
  }
  return found;
}
function withoutSame(changes, others) {
  return changes.filter(
    (each) => !others.some((other) => other.isUp === each.isUp && Math.abs(other.index - each.index) <= SAME_RUNS)
  );
}
function changesBetween(rows, start, end) {
  const parts = rows.map((row2) => ({ ...row2, values: row2.values.slice(start, end) }));
  const present = parts.flatMap(({ values }, i) => values.every(Number.isNaN) ? [] : [i]);
  const scaled2 = present.map((i) => scaledRow(parts[i]));
  const found = rows.map(() => []);
  for (const [k, { changes }] of levelsTogether(scaled2).entries()) {
    const { scale } = scaled2[k];
    found[present[k]] = changes.map(({ index, last, first, shift }) => ({
      index: start + index,
      last: start + last,
      first: start + first,
      change: scale.change(shift),
      isUp: shift > 0
    }));
  }
  return found;
}

// src/history/changes.ts
var NEW_RUNS = 6;
var RUNS_APART_MAX = 3;
var DIGITS = 3;
var VALUE_DIGITS = 5;
function changesIn(window) {
  const { runs: runs2, environments, series: series2 } = window;
  const newest = environments[runs2.at(-1)?.environment ?? 0];
  const keys = environments.map((environment) => environmentKey(environment, void 0, newest));
  const found = [];
  const drifts2 = [];
  for (const key of new Set(keys)) {
    const places = runs2.flatMap(({ environment }, place) => keys[environment] === key ? [place] : []);
    if (places.length < RUNS_MIN) continue;
    const machine = keys.flatMap((other, place) => other === key ? [place] : []);
    const isNewest = keys[runs2.at(-1)?.environment ?? -1] === key;
    const rows = series2.map((each) => rowOf(each, places));
    for (const [i, levels] of levelsTogether(rows).entries()) {
      const [own, row2] = [series2[i], rows[i]];
      found.push(...placedOf(own, row2, levels, places, machine));
      if (isNewest) drifts2.push(...driftsOf(own, row2, levels, window, places));
    }
  }
  const bySeries3 = Map.groupBy(found, ({ series: { benchmark, metric } }) => seriesKey(benchmark, metric));
  const all = series2.flatMap(
    (each) => withReported(merged(bySeries3.get(seriesKey(each.benchmark, each.metric)) ?? []), each, window)
  );
  for (const group of togetherIn(all)) narrow(group);
  return {
    shifts: withStates(
      all.sort((a, b) => b.first - a.first),
      window
    ),
    drifts: drifts2.sort((a, b) => Math.abs(b.change) - Math.abs(a.change))
  };
}
function rowOf({ benchmark, direction, values, beside }, places) {
  const own = places.map((place) => values[place] ?? Number.NaN);
  return scaledRow({ benchmark: beside ? null : benchmark, direction, values: own });
}
function placedOf(series2, { scale }, { values, changes }, places, machines) {
  const bounds = [0, ...changes.map(({ index }) => index), values.length];
  const levelAt = (k) => {
    const part = values.slice(bounds[k], bounds[k + 1]).filter((value) => !Number.isNaN(value));
    return rounded(scale.from(median(part)), VALUE_DIGITS);
  };
  return changes.map(({ index, last, first, shift }, k) => ({
    series: series2,
    index: places[index],
    last: places[last],
    first: places[first],
    change: finite2(scale.change(shift)),
    isUp: shift > 0,
    before: levelAt(k),
    level: levelAt(k + 1),
    machines,
    isReported: false,
    isNew: false
  }));
}
function merged(found) {
  const distinct = [];
  for (const each of found) {
    const same = distinct.find((other) => other.isUp === each.isUp && isOverlapping(other, each));
    if (!same) distinct.push({ ...each });
    else {
      same.last = Math.max(same.last, each.last);
      same.first = Math.min(same.first, each.first);
      same.machines = [...same.machines, ...each.machines];
    }
  }
  return distinct.map((each) => ({
    ...each,
    index: Math.max(each.last + 1, Math.min(each.index, each.first))
  }));
}
function isOverlapping(one, other) {
  return Math.max(one.last, other.last) < Math.min(one.first, other.first);
}
function withReported(found, series2, { runs: runs2, environments }) {
  const { judged, direction, values } = series2;
  const estimate = judged?.change?.estimate;
  if (!judged?.since || estimate === null || estimate === void 0) return found;
  if (!["regressed", "waived", "improved"].includes(judged.verdict)) return found;
  const { after, commit: commit2 } = judged.since;
  const first = runs2.findLastIndex((run) => run.commit === commit2);
  if (first < 0) return found;
  const before = runs2.findLastIndex((run, place) => place < first && run.commit === after);
  const last = before < 0 ? first - 1 : before;
  const isUp = direction === "higher" ? estimate < 0 : estimate > 0;
  const same = found.filter(
    (each) => each.isUp === isUp && each.first > last - RUNS_APART_MAX && each.last < first + RUNS_APART_MAX
  );
  const nearest = same.toSorted((a, b) => Math.abs(a.index - first) - Math.abs(b.index - first))[0];
  const level = median(values.slice(first).filter((value) => value !== null));
  const reported = {
    series: series2,
    index: nearest && nearest.index > last && nearest.index <= first ? nearest.index : first,
    last,
    first,
    change: estimate,
    isUp,
    before: nearest?.before ?? rounded(level / (1 + estimate), VALUE_DIGITS),
    level: nearest?.level ?? level,
    machines: nearest?.machines ?? machinesLike(runs2.at(-1)?.environment ?? 0, environments),
    isReported: true,
    isNew: judged.reason.code !== "lasting"
  };
  return [...found.filter((each) => !same.includes(each)), reported].sort((a, b) => a.index - b.index);
}
function machinesLike(environment, environments) {
  const keys = environments.map((each) => environmentKey(each, void 0, environments[environment]));
  return keys.flatMap((key, place) => key === keys[environment] ? [place] : []);
}
function narrow(group) {
  const last = Math.max(...group.map((each) => each.last));
  const first = Math.min(...group.map((each) => each.first));
  for (const each of group) if (!each.isReported) Object.assign(each, { last, first });
}
function withStates(all, { runs: runs2, events }) {
  const placeOf4 = new Map(runs2.map(({ id }, place) => [id, place]));
  return all.map((shift) => {
    const { series: series2, index, last, first, change, isUp, before, level, machines } = shift;
    const { benchmark, metric, direction } = series2;
    const later = all.filter((each) => each.series === series2 && each.index > index);
    const end = Math.min(runs2.length, ...later.map((each) => each.index));
    const isAccepted = events.some((event) => {
      const place = placeOf4.get(event.run) ?? -1;
      const isAbout = matchesWildcard(event.benchmark ?? "*", benchmark) && matchesWildcard(event.metric ?? "*", metric);
      return isAcceptance(event) && isAbout && place >= index && place < end;
    });
    const now = later[0]?.level ?? level;
    const isOver2 = later.length > 0 && Math.abs(now - before) < Math.abs(now - level);
    const measured = series2.values.slice(index, end).filter((value) => value !== null).length;
    const isNew = later.length === 0 && measured <= NEW_RUNS && (shift.isNew || !shift.isReported);
    const verdict = direction === "none" ? "changed" : isUp ? "regressed" : "improved";
    return {
      benchmark,
      metric,
      after: runs2[last]?.commit ?? "",
      commit: runs2[first]?.commit ?? "",
      time: runs2[first]?.time ?? "",
      run: runs2[first]?.id ?? "",
      began: runs2[index]?.id ?? "",
      change: change === null ? null : rounded(change, DIGITS),
      before,
      level,
      runs: measured,
      machines,
      verdict,
      state: isOver2 ? "over" : isAccepted ? "accepted" : isNew ? "new" : "lasting"
    };
  });
}
function driftsOf({ benchmark, metric, direction, judged }, { scale, values: row2 }, { drift }, { runs: runs2 }, places) {
  if (direction === "none" || judged?.verdict === "regressed") return [];
  const own = drift && { change: scale.change(drift.rise), runs: drift.runs, isUp: drift.rise > 0 };
  const reported = judged?.drift && { ...judged.drift, isUp: true };
  const shown = reported ?? (judged && own?.isUp ? void 0 : own);
  if (!shown) return [];
  const known2 = places.filter((_, t) => !Number.isNaN(row2[t]));
  const begin = runs2[known2.at(-shown.runs) ?? known2[0] ?? 0];
  return [
    {
      benchmark,
      metric,
      change: rounded(shown.change, DIGITS),
      runs: shown.runs,
      commit: begin?.commit ?? "",
      time: begin?.time ?? "",
      run: begin?.id ?? "",
      verdict: shown.isUp ? "regressed" : "improved",
      state: "drift"
    }
  ];
}
function finite2(value) {
  return Number.isFinite(value) ? value : null;
}
function rounded(value, digits) {
  return Number(value.toPrecision(digits));
}

// src/history/read-summary.ts
function decodeSummary(where, text, isJudgedAnew = false) {
  const value = parsed(where, text);
  const schema = object({ schema: number() }).safeParse(value);
  if (schema.success && schema.data.schema > SUMMARY_SCHEMA) {
    throw new UserError(
      `${where} was written by a newer perf-regression (schema ${schema.data.schema}; this one reads ${SUMMARY_SCHEMA})`,
      "Use the newest version of the action and the command line."
    );
  }
  const isOlder = isWithoutChanges(value);
  const completed = isOlder ? { ...value, shifts: [], drifts: [], events: [] } : value;
  const read = isJudgedAnew ? unjudgedSchema.safeParse(completed) : summarySchema.safeParse(completed);
  if (!read.success) throw damaged(where, issueIn(read.error));
  const runs2 = read.data.runs.length;
  const series2 = read.data.series.map(({ newest = [], values = filled(newest, runs2), ...each }) => {
    return { ...each, values };
  });
  const summary = { report: null, ...read.data, series: series2 };
  return isOlder ? { ...summary, ...boundedChanges(changesIn(summary)) } : summary;
}
function isWithoutChanges(value) {
  return typeof value === "object" && value !== null && !("drifts" in value);
}
function filled(newest, runs2) {
  return [...new Array(Math.max(0, runs2 - newest.length)).fill(null), ...newest];
}
function parsed(where, text) {
  try {
    return JSON.parse(text);
  } catch {
    throw damaged(where, `found ${JSON.stringify(text.slice(0, 60))}`);
  }
}
function damaged(where, why) {
  return new UserError(`${where} is not a summary: ${why}`, "The next stored run rewrites it.");
}

// src/history/summary-builder.ts
var BRANCHES_MAX = 40;
var ENDED_MAX = 200;
var RENAMED_MAX = 1e3;
var VALUE_DIGITS2 = 5;
var CHANGE_DIGITS = 3;
var SummaryBuilder = class {
  #suite;
  #branch;
  #runs = [];
  #environments = [];
  #rows = /* @__PURE__ */ new Map();
  /** In the order in which they ended. */
  #ended = /* @__PURE__ */ new Map();
  #renamed = /* @__PURE__ */ new Map();
  #branches = [];
  /** Undefined if they have to be computed again. */
  #changes;
  #events = [];
  #report = null;
  #count = 0;
  /** @param branch the tracked branch: of other branches only the newest commit is recorded */
  constructor(suite, branch, previous) {
    this.#suite = suite;
    this.#branch = branch;
    if (!previous) return;
    this.#runs.push(...previous.runs);
    this.#environments.push(...previous.environments);
    for (const row2 of previous.series) {
      this.#rows.set(seriesKey(row2.benchmark, row2.metric), { ...row2, values: [...row2.values] });
    }
    this.#branches = previous.branches;
    this.#changes = previous;
    this.#events = previous.events;
    for (const { from, to } of previous.renamed) this.#renamed.set(from, to);
    for (const each of previous.ended.toReversed()) {
      this.#ended.set(seriesKey(each.benchmark, each.metric), each);
    }
    this.#report = previous.report;
    this.#count = previous.rows;
  }
  /** Records that runs before the first added one were not counted. */
  beginsLate() {
    this.#count = null;
  }
  /**
   * A late run is inserted at its place; the result of the newest report stays.
   * @param report of this run, if it was checked
   */
  add(run, report) {
    const { commit: commit2, time } = run;
    if (this.#count !== null) this.#count += run.measurements.length;
    if (run.branch === this.#branch) this.#changes = void 0;
    if (run.after !== void 0) {
      this.#addLate(run, report);
      return;
    }
    const others = this.#branches.filter(({ name }) => name !== run.branch);
    this.#branches = [{ name: run.branch, commit: commit2, time }, ...others].slice(0, BRANCHES_MAX);
    if (run.branch !== this.#branch) return;
    this.#addColumn(run, report);
    this.#rename(run, report);
    if (this.#runs.length > WINDOW) this.#dropOldest(this.#runs.length - WINDOW);
    this.#report = report ? wholeOf(report) : null;
    const findings = new Map(
      report?.findings.map((each) => [seriesKey(each.benchmark, each.metric.name), each])
    );
    for (const [key, row2] of this.#rows) {
      const finding = findings.get(key);
      row2.judged = finding && rounded2(judgedOf(finding), CHANGE_DIGITS);
    }
  }
  /** Adds people's decisions about its runs, in their order. */
  addEvents(events) {
    const news = events.filter(isAcceptance);
    if (news.length === 0) return;
    this.#events = [...this.#events, ...news];
    this.#changes = void 0;
  }
  /** Fills in values that the previous summary omitted. @param runs stored runs, including its own */
  restore(runs2) {
    const stored = new Map(runs2.map((run) => [run.id, run]));
    for (const [column, { id }] of this.#runs.entries()) {
      const run = stored.get(id);
      const named = run && underNewNames(run, this.renames);
      for (const { benchmark, metric, sample } of named?.measurements ?? []) {
        const row2 = this.#rows.get(seriesKey(benchmark.name, metric.name));
        if (row2?.unit === metric.unit) row2.values[column] ??= Number(sample.centre.toPrecision(VALUE_DIGITS2));
      }
    }
  }
  get renames() {
    return this.#renamed;
  }
  finish(stored, site) {
    const present = new Set(this.#runs.map(({ id }) => id));
    this.#events = this.#events.filter(({ run }) => present.has(run));
    const series2 = [...this.#rows.values()].map(({ judged, ...row2 }) => ({
      ...row2,
      ...judged && { judged }
    }));
    const window = { runs: this.#runs, environments: this.#environments, series: series2, events: this.#events };
    const { shifts, drifts: drifts2, left: left2 } = this.#changes ?? boundedChanges(changesIn(window));
    return {
      schema: SUMMARY_SCHEMA,
      suite: this.#suite,
      branch: this.#branch,
      site,
      stored,
      rows: this.#count,
      branches: this.#branches,
      ...window,
      report: this.#report,
      shifts,
      left: left2,
      drifts: drifts2,
      renamed: [...this.#renamed].map(([from, to]) => ({ from, to })).slice(-RENAMED_MAX),
      ended: [...this.#ended.values()].reverse()
    };
  }
  /** A late run that belongs before the first one of a full window is as old as those already dropped. */
  #addLate(run, report) {
    const column = this.#runs.findIndex(({ id }) => id === run.after) + 1;
    const isFirst = run.after === "" && this.#runs.length < WINDOW;
    if (run.branch !== this.#branch || column === 0 && !isFirst) return;
    const values = new Map(
      run.measurements.map(({ benchmark, metric, sample }) => {
        const value = Number(sample.centre.toPrecision(VALUE_DIGITS2));
        return [`${seriesKey(benchmark.name, metric.name)}\0${metric.unit}`, value];
      })
    );
    this.#runs.splice(column, 0, this.#factsOf(run, report));
    for (const [key, row2] of this.#rows) {
      row2.values.splice(column, 0, values.get(`${key}\0${row2.unit}`) ?? null);
    }
    if (this.#runs.length > WINDOW) this.#dropOldest(this.#runs.length - WINDOW);
  }
  #factsOf(run, report) {
    const { id, commit: commit2, time, url, message, author, tags } = run;
    return {
      id,
      commit: commit2,
      time,
      environment: this.#placeOf(run.environment),
      gate: report?.gate ?? null,
      ...report?.counts.regressed && { regressed: report.counts.regressed },
      ...url && { url },
      ...message && { message },
      ...author && { author },
      ...tags && { tags: [...tags] }
    };
  }
  #addColumn(run, report) {
    const column = this.#runs.push(this.#factsOf(run, report)) - 1;
    for (const { values } of this.#rows.values()) values.push(null);
    for (const measurement of run.measurements) {
      this.#rowFor(measurement, column).values[column] = Number(
        measurement.sample.centre.toPrecision(VALUE_DIGITS2)
      );
    }
  }
  /** Values in another unit do not belong to this series. */
  #rowFor({ benchmark, metric }, column) {
    const key = seriesKey(benchmark.name, metric.name);
    this.#ended.delete(key);
    const known2 = this.#rows.get(key);
    if (known2?.unit === metric.unit) {
      known2.direction = metric.direction;
      if (metric.beside) known2.beside = true;
      else delete known2.beside;
      return known2;
    }
    const row2 = {
      benchmark: benchmark.name,
      metric: metric.name,
      unit: metric.unit,
      direction: metric.direction,
      ...metric.beside && { beside: true },
      ...benchmark.tags.length > 0 && { tags: [...benchmark.tags] },
      ...Object.keys(benchmark.parameters).length > 0 && { parameters: { ...benchmark.parameters } },
      values: new Array(column + 1).fill(null)
    };
    this.#rows.set(key, row2);
    return row2;
  }
  /** The machine state is not part of an environment. */
  #placeOf({ state: _, ...environment }) {
    const text = JSON.stringify(environment);
    const known2 = this.#environments.findIndex((each) => JSON.stringify(each) === text);
    return known2 >= 0 ? known2 : this.#environments.push(environment) - 1;
  }
  /** Series without values in the window are recorded as ended; unused environments are removed. */
  #dropOldest(count) {
    const dropped = this.#runs.splice(0, count);
    for (const [key, { benchmark, metric, unit, values }] of this.#rows) {
      const old = values.splice(0, count);
      if (values.some((value2) => value2 !== null)) continue;
      this.#rows.delete(key);
      const last = old.findLastIndex((value2) => value2 !== null);
      const [value, run] = [old[last], dropped[last]];
      if (typeof value !== "number" || !run) continue;
      this.#ended.set(key, { benchmark, metric, unit, value, time: run.time });
    }
    for (const key of [...this.#ended.keys()].slice(0, -ENDED_MAX)) this.#ended.delete(key);
    const used = [...new Set(this.#runs.map(({ environment }) => environment))].sort((a, b) => a - b);
    const remaining = used.map((place) => this.#environments[place]);
    this.#environments.splice(0, this.#environments.length, ...remaining);
    for (const [i, run] of this.#runs.entries()) {
      this.#runs[i] = { ...run, environment: used.indexOf(run.environment) };
    }
  }
  /** Series that the baseline has under another name continue under the present one, as in the report. */
  #rename({ measurements }, report) {
    const present = new Set(measurements.map(({ benchmark }) => benchmark.name));
    for (const { benchmark, metric, formerName: formerName2 } of report?.findings ?? []) {
      if (formerName2 === null || present.has(formerName2)) continue;
      this.#renamed.set(formerName2, benchmark);
      const [key, now] = [seriesKey(formerName2, metric.name), seriesKey(benchmark, metric.name)];
      const [old, own] = [this.#rows.get(key), this.#rows.get(now)];
      if (!old || !own || old.unit !== own.unit) continue;
      for (const [column, value] of old.values.entries()) own.values[column] ??= value;
      this.#rows.delete(key);
    }
  }
};
function wholeOf(report) {
  const { gate, counts, detectable, commonShift, override, baseline, alpha, confidence } = report;
  return { gate, counts, detectable, commonShift, override, baseline, alpha, confidence };
}
var SHARED_MIN = 5e-3;
function judgedOf(finding) {
  const { verdict, severity, reason, change, threshold: threshold2, bounds, since, drift } = finding;
  const shared = finding.shared ?? 0;
  const isShown = verdict !== "unchanged" && Math.abs(shared) >= SHARED_MIN;
  return {
    ...{ verdict, severity, reason, change, threshold: threshold2, bounds, since, drift },
    ...isShown && { shared }
  };
}
function rounded2(value, digits) {
  const round = (_, each) => typeof each === "number" && !Number.isInteger(each) ? Number(each.toPrecision(digits)) : each;
  return JSON.parse(JSON.stringify(value, round));
}

// src/history/overview.ts
var SUITES_FILE = "suites.json";
var SUITES_SCHEMA = 1;
var PAGE_FILE = "index.html";
var GENERATOR = '<meta name="generator" content="perf-regression">';
var suitesSchema = lazy(
  () => object({
    schema: literal(SUITES_SCHEMA),
    /** Version of the page's files. */
    site: string(),
    suites: array(
      object({
        name: string(),
        /**
         * Address of the suite's folder, relative to this file: `Benchmark`, or `/other/perf/Benchmark` on the same host.
         */
        folder: string(),
        /** Address of the repository's pages, for links to commits; without it, the runs' addresses are used. */
        repository: optional(string())
      })
    )
  })
);
var NOTHING = { beside: /* @__PURE__ */ new Map() };
async function overviewFiles(place, added, { reports, tracked, site }, events = []) {
  if (added.length === 0 && events.length === 0) return NOTHING;
  const newest = added.at(-1);
  const isJudgedAnew = newest !== void 0 && newest.branch === tracked && newest.after === void 0;
  const previous = await previousSummary(place, isJudgedAnew);
  if (previous === "newer" || added.length === 0 && !previous) return NOTHING;
  const version = site?.version ?? previous?.site ?? "";
  const builder = await begun(place, previous, branchOf(previous, added, tracked));
  for (const run of added) builder.add(run, reports?.get(run.id));
  builder.addEvents(events);
  const summary = encodeSummary(builder.finish(storedIn(place.after), version));
  const isListed = previous !== void 0 && previous.site === version;
  return { beside: /* @__PURE__ */ new Map([[SUMMARY_FILE, summary]]), ...!isListed && { listing: { ...place, site } } };
}
function below({ historyDir }, path) {
  return [historyDir, path].filter((part) => part !== "").join("/");
}
async function previousSummary(place, isJudgedAnew) {
  const path = below(place, `${folderName(place.suite)}/${SUMMARY_FILE}`);
  const text = await place.read(path);
  if (text === void 0) return void 0;
  try {
    return decodeSummary(path, text, isJudgedAnew);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.message.includes("newer perf-regression") ? "newer" : void 0;
  }
}
function branchOf(previous, added, tracked) {
  const newest = added.at(-1)?.branch ?? "";
  if (!previous) return added.some(({ branch }) => branch === tracked) ? tracked ?? newest : newest;
  return newest === tracked ? newest : previous.branch;
}
async function begun({ suite, before, segments }, previous, branch) {
  if (previous?.branch !== branch || previous.stored.runs !== storedIn(before).runs) {
    return summaryFromSegments(suite, branch, segments(), before.length);
  }
  const builder = new SummaryBuilder(suite, branch, previous);
  if (newestWritten(previous) < previous.runs.length) {
    builder.restore((await newestRuns(segments(), ofBranch(branch))).runs);
  }
  return builder;
}
function ofBranch(branch) {
  return { counting: (all) => all.filter((run) => run.branch === branch) };
}
async function summaryFromSegments(suite, branch, segments, count) {
  const { runs: runs2, events, segments: read } = await newestRuns(segments, ofBranch(branch));
  const builder = new SummaryBuilder(suite, branch);
  if (read < count) builder.beginsLate();
  for (const run of runs2) builder.add(run);
  builder.addEvents(saidByPeople(events));
  return builder;
}
function storedIn(entries) {
  const sum2 = (of7) => entries.reduce((total, entry) => total + of7(entry), 0);
  return {
    runs: sum2(({ runs: runs2 }) => runs2),
    segments: entries.length,
    bytes: sum2(({ bytes: bytes2 }) => bytes2),
    first: entries[0]?.oldest ?? "",
    last: entries.at(-1)?.newest ?? ""
  };
}
async function topFiles(listings) {
  const [place] = listings;
  const known2 = place && suitesOf(await place.read(below(place, SUITES_FILE)));
  if (!place || !known2) return /* @__PURE__ */ new Map();
  const { site } = place;
  const page = site && site.version !== known2.site ? site.files() : /* @__PURE__ */ new Map();
  const writes = page.size > 0 && (known2.site !== "" || await isFree(place, [...page.keys()]));
  const suites = new Map(known2.suites.map((each) => [each.folder, each]));
  for (const { suite } of listings) {
    const folder = folderName(suite);
    suites.set(folder, { ...suites.get(folder), name: suite, folder });
  }
  const sorted = [...suites.values()].sort((a, b) => a.name < b.name ? -1 : 1);
  const list = listOf(sorted, writes && site ? site.version : known2.site);
  const files = /* @__PURE__ */ new Map([[below(place, SUITES_FILE), encodeSuites(list)]]);
  if (writes) for (const [name, text] of page) files.set(below(place, name), text);
  return files;
}
async function isFree(place, names) {
  const page = await place.read(below(place, PAGE_FILE));
  if (page !== void 0) return page.includes(GENERATOR);
  for (const name of names) if (await place.read(below(place, name)) !== void 0) return false;
  return true;
}
function encodeSuites(suites) {
  return `${JSON.stringify(suites, null, 1)}
`;
}
function listOf(suites, site = "") {
  return { schema: SUITES_SCHEMA, site, suites };
}
function suitesOf(text) {
  if (text === void 0) return listOf([]);
  try {
    const read = JSON.parse(text);
    const known2 = suitesSchema.safeParse(read);
    if (known2.success) return known2.data;
    return Number(read?.schema) > SUITES_SCHEMA ? void 0 : listOf([]);
  } catch {
    return listOf([]);
  }
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

// src/history/schema-mark.ts
var SCHEMA_MARK = "14c525b2ef1e";

// src/history/schemas.ts
var SCHEMA_NAMES = [
  "index",
  "segment-line",
  "latest",
  "badge",
  "profile",
  "summary",
  "suites",
  "report",
  "experiment",
  "trends",
  "why",
  "culprit"
];
var SCHEMA_TITLE = "perf-regression ";
async function schemasBeside({ branch, tip }, historyDir, known2) {
  const mark = SCHEMA_MARK;
  if (mark === known2) return { mark, files: /* @__PURE__ */ new Map() };
  const folder = [historyDir, SCHEMA_FOLDER].filter((part) => part !== "").join("/");
  const there = tip ? await branch.list(tip, folder) : [];
  const files = /* @__PURE__ */ new Map();
  const read = async (name) => tip && there.some((entry) => entry.name === name) ? branch.read(tip, `${folder}/${name}`) : void 0;
  const names = SCHEMA_NAMES.map((name) => `${name}.json`);
  const stored = await Promise.all(names.map(read));
  for (const [i, name] of names.entries()) {
    const path = `${folder}/${name}`;
    const before = stored[i];
    const text = readOwn(`schema/${name}`);
    if (before === text) continue;
    if (before !== void 0 && !isSchemaOfOurs(before)) {
      throw notOurs(path, branch.description, "it is not a schema of perf-regression");
    }
    files.set(path, text);
  }
  return { mark, files };
}
function isSchemaOfOurs(text) {
  try {
    const { title } = JSON.parse(text);
    return typeof title === "string" && title.startsWith(SCHEMA_TITLE);
  } catch {
    return false;
  }
}

// src/history/commit.ts
async function composed(place, before, { segments, files: changed, added = [], events = [], publication = {}, restores = false }) {
  const { branch, tip, historyDir, folder } = place;
  const read = async (path) => tip && branch.read(tip, path);
  const shown = { ...place, before: before.segments, after: segments, read };
  const overview = await overviewFiles(shown, added, publication, events);
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
  for (let attempt = 1; pending().length > 0; attempt++) {
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
    if (isOver2 || !await patience(attempt, waitMs)) {
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
  const [first, ...others] = parts.map((part) => part.seen?.());
  return first && others.every((other) => other && other.tip?.commit === first.tip?.commit) ? first : void 0;
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
  const all = parts.length === 1 ? `${messages.length} runs` : `${parts.length} suites`;
  return [`perf: ${all}`, "", ...messages].join("\n");
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
  return [...files.values()].reduce((sum2, text) => sum2 + Buffer.byteLength(text ?? ""), 0);
}

// src/history/messages.ts
function runMessage({ id, suite, commit: commit2 }, events) {
  const accepted = events.find(({ kind }) => kind === "acceptance");
  return accepted ? updateMessage(accepted) : `perf: run ${visible(id, 100)} of ${visible(suite)} at ${commitName(commit2)}`;
}
function updateMessage({ reason, run }) {
  const line = visible(reason.replace(/\s+/g, " "), 100);
  return `perf: update baselines for ${line}

From run ${run} on.`;
}

// src/history/checksum.ts
function entryFor(file, text, runs2) {
  const times = runs2.map(({ time }) => time).sort((a, b) => Date.parse(a) - Date.parse(b));
  return {
    file,
    runs: runs2.length,
    bytes: Buffer.byteLength(text),
    sha256: sha256(text),
    oldest: times[0],
    newest: times.at(-1)
  };
}
function isAsStored(entry, text, runs2) {
  return runs2.length === entry.runs && Buffer.byteLength(text) === entry.bytes && entry.sha256 === sha256(text);
}
function mismatchOf(entry, text, runs2) {
  if (isAsStored(entry, text, runs2)) return void 0;
  const found = `${runs2.length} runs in ${Buffer.byteLength(text)} bytes`;
  const recorded = `${entry.runs} runs in ${entry.bytes} bytes`;
  return found === recorded ? "its bytes are not those that were stored (SHA-256)" : `the index lists ${recorded}, but the file has ${found}`;
}
function sha256(text) {
  return createHash("sha256").update(text).digest("hex");
}

// src/history/episodes.ts
var STATES = {
  suspicion: "suspected",
  regression: "regressed",
  waiver: "waived",
  recovery: "mended",
  dismissal: "dismissed"
};
function episodesIn(events, placeOf4 = () => void 0) {
  const open2 = /* @__PURE__ */ new Map();
  const over = [];
  const end = (key, state, run) => {
    const episode = open2.get(key);
    if (!episode) return;
    open2.delete(key);
    over.push({ ...episode, state, end: run });
  };
  for (const event of events) {
    const { kind, run, benchmark, metric } = event;
    const state = STATES[kind];
    if (isAcceptance(event)) {
      for (const [key, episode] of open2) if (accepts(event, episode, placeOf4)) end(key, "accepted", run);
    } else if (state !== void 0 && benchmark !== void 0 && metric !== void 0) {
      const key = seriesKey(benchmark, metric);
      if (isOpen({ state })) open2.set(key, continued(open2.get(key), state, { ...event, benchmark, metric }));
      else end(key, state, run);
    }
  }
  return [...over, ...open2.values()];
}
function openEvents(events) {
  const open2 = new Map(
    episodesIn(events).filter(isOpen).map((episode) => [seriesKey(episode.benchmark, episode.metric), episode])
  );
  const left2 = /* @__PURE__ */ new Map();
  for (const event of events) {
    const { kind, benchmark = "", metric = "" } = event;
    const key = seriesKey(benchmark, metric);
    const episode = open2.get(key);
    if (episode && STATES[kind] === episode.state) {
      left2.set(key, { ...event, first: episode.first, before: episode.before, after: episode.after });
    }
  }
  return [...left2.values()];
}
function continued(known2, state, { benchmark, metric, run, at, first, before, after }) {
  if (!known2) {
    return {
      benchmark,
      metric,
      state,
      first: first ?? { run, commit: "", time: at },
      before: before ?? null,
      after: after ?? null,
      end: null
    };
  }
  if (state === "suspected") return known2;
  return isReported(known2) ? { ...known2, state } : {
    ...known2,
    state,
    first: first ?? known2.first,
    before: before ?? known2.before,
    after: after ?? known2.after
  };
}
function accepts({ benchmark: name = "*", metric: of7 = "*", run }, { benchmark, metric, first }, placeOf4) {
  if (!matchesWildcard(name, benchmark) || !matchesWildcard(of7, metric)) return false;
  return (placeOf4(run) ?? Number.POSITIVE_INFINITY) >= (placeOf4(first.run) ?? Number.NEGATIVE_INFINITY);
}

// src/history/segment.ts
var SAMPLES_MAX = 10;
var EMPTY_SEGMENT = { runs: [], events: [], series: /* @__PURE__ */ new Map() };
function decodeSegment(file, text, suite, bounds) {
  const { segment: segment2, damage } = readSegment(file, text, suite, bounds);
  if (damage) throw damage;
  return segment2;
}
function readSegment(file, text, suite, { measurementsMax = Number.POSITIVE_INFINITY, runsMax = Number.POSITIVE_INFINITY } = {}) {
  let table = [];
  let grown;
  const runs2 = [];
  const events = [];
  let damage;
  let left2 = measurementsMax;
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
  function append(named) {
    if (table.length === 0) table = named;
    else {
      grown ??= [...table];
      for (const each of named) grown.push(each);
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
      const named = line.series.map(namedOf);
      lastTable = { raw, named, numbers: numbersOf(named) };
      append(named);
    } else if (line.type === "event") events.push(eventOf(line));
    else {
      if (runs2.length >= runsMax) {
        throw new UserError(`${file}:${number2}: there are more than ${runsMax} runs, which is the limit`);
      }
      left2 -= line.series.length;
      if (left2 < 0) {
        throw new UserError(`${file}:${number2}: there are more measurements than the limit`);
      }
      runs2.push({ ...runOf(file, number2, line, table), suite });
    }
  }
}
function encodeRun(run, events, segment2, samplesOf = thin) {
  return encodeNext(run, events, new Map(segment2.series), samplesOf);
}
function encodeSegment(runs2, events) {
  const byRun = Map.groupBy(events, ({ run }) => run);
  const here = new Set(runs2.map(({ id }) => id));
  const numbers = /* @__PURE__ */ new Map();
  let text = events.filter(({ run }) => !here.has(run)).map(encodeEvent).join("");
  for (const run of runs2) text += encodeNext(run, byRun.get(run.id) ?? [], numbers, thin);
  return text;
}
function encodeNext(run, events, numbers, samplesOf) {
  const added = [];
  const series2 = run.measurements.map((measurement) => {
    const key = keyFor(measurement);
    const known2 = numbers.get(key);
    if (known2 !== void 0) return known2;
    added.push(measurement);
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  });
  const lines = [];
  if (added.length > 0) lines.push({ type: "series", series: added.map(seriesOf) });
  lines.push(runLine(run, series2, samplesOf));
  return lines.map((line) => `${JSON.stringify(line)}
`).join("") + events.map(encodeEvent).join("");
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
  const { benchmark, shown, former, parameters, tags, metric, unit, direction, written: written3, level, beside } = series2;
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
    writtenUnit: written3,
    level
  };
}
function runOf(file, number2, line, table) {
  const measurements = line.series.map((index, i) => {
    const series2 = table[index];
    const centre2 = line.values[i];
    if (!series2 || centre2 === void 0) {
      throw new UserError(`${file}:${number2}: the run refers to a series that is not in the segment`, REPAIR);
    }
    const { benchmark, metric, writtenUnit, level } = series2;
    return { benchmark, metric, sample: { centre: centre2, values: line.samples[i] ?? [], level }, writtenUnit };
  });
  const { id, commit: commit2, branch, time, environment } = line;
  return { id, commit: commit2, branch, time, environment, measurements, ...remarksOf(line) };
}
function runLine(run, series2, samplesOf) {
  const { id, commit: commit2, branch, time, environment, measurements } = run;
  return {
    type: "run",
    id,
    commit: commit2,
    branch,
    time,
    ...remarksOf(run),
    environment,
    series: series2,
    values: measurements.map((m) => m.sample.centre),
    spreads: measurements.map((m) => spreadOf(m.sample.values)),
    counts: measurements.map((m) => m.sample.values.length),
    samples: measurements.map((m) => samplesOf(m.sample.values))
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
function keyFor({ benchmark, metric, sample }) {
  const { name, unit, direction } = metric;
  return keyOf({ benchmark: benchmark.name, metric: name, unit, direction, level: sample.level });
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
  const centre2 = median(values);
  return Number((1.4826 * median(values.map((value) => Math.abs(value - centre2)))).toPrecision(4));
}
function thin(values) {
  if (values.length === 1) return [Number(values[0].toPrecision(6))];
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
  #events = [];
  #open;
  constructor(suite, entries, newest) {
    this.#suite = suite;
    this.#closed = [...entries];
    const last = newest && this.#closed.pop();
    if (!last) return;
    const { text, segment: segment2 } = newest;
    const series2 = new Map(segment2.series);
    this.#open = {
      file: last.file,
      text,
      bytes: last.bytes,
      runs: [...segment2.runs],
      events: [...segment2.events],
      series: series2
    };
  }
  /** Runs of the newest segment. */
  get newest() {
    return this.#open?.runs ?? [];
  }
  /** Whether a run is in the newest segment. */
  has(id) {
    return this.#open?.runs.some((run) => run.id === id) ?? false;
  }
  /** @throws UserError naming the segment if the run could not be read again */
  add(run, events) {
    const alone = encodeRun(run, events, EMPTY_SEGMENT);
    const file = this.#open?.file ?? nextSegmentFile(this.#closed);
    const added = decodeSegment(`the new run of ${file}`, alone, this.#suite);
    const appended = this.#open ? encodeRun(run, events, this.#open) : alone;
    if (this.#open && fits(this.#open, appended, alone)) this.#append(appended);
    else this.#begin(alone);
    const open2 = this.#open;
    for (const key of added.series.keys()) if (!open2.series.has(key)) open2.series.set(key, open2.series.size);
    open2.runs.push(...added.runs);
    open2.events.push(...added.events);
    this.#added.push(run);
    this.#events.push(...events);
  }
  /** @throws UserError if there is no run yet */
  addEvent(event) {
    if (!this.#open) throw new UserError(`suite ${this.#suite} has no run for the event`);
    this.#append(encodeEvent(event));
    this.#open.events.push(event);
    this.#events.push(event);
  }
  /** Entries of all segments, the changed texts by name, the new runs and the new events. */
  finish() {
    this.#close();
    return { segments: this.#closed, files: this.#files, added: this.#added, events: this.#events };
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
    const segment2 = this.#segments.get(nameOf(entry)) ?? this.#decoded(snapshot, entry, text, false);
    const damage = this.#damages.get(this.#pathOf(entry));
    if (damage) throw damage;
    return { entry, text: text ?? "", segment: segment2 };
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
    const { segment: segment2, damage } = readSegment(where, text, this.#suite);
    const why = damage ? void 0 : mismatchOf(entry, text, segment2.runs);
    if (damage) this.#damages.set(path, damage);
    else if (why) this.#damages.set(path, new UserError(`${where}: ${why}`, REPAIR));
    const isNewest = entry === index.segments.at(-1);
    if (isNewest || isReused) this.#segments.set(nameOf(entry), segment2);
    if (!isNewest) this.#texts.delete(nameOf(entry));
    return segment2;
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
function nameOf({ file, sha256: sha2562 }) {
  return `${file} ${sha2562}`;
}

// src/history/waiting.ts
var WAITING_SCHEMA = 1;
var reportSchema = lazy(() => {
  const whole = pick(judgementSchema, {
    gate: true,
    counts: true,
    detectable: true,
    commonShift: true,
    override: true,
    baseline: true,
    alpha: true,
    confidence: true
  }).shape;
  const { benchmark, formerName: formerName2, metric, shared } = findingSchema.shape;
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
  const runs2 = waiting.map(({ run, events, report, job, profile }) => ({
    suite: run.suite,
    job,
    report: reportSchema.parse(report),
    profile,
    lines: encodeRun(run, events, EMPTY_SEGMENT, (values) => [...values])
  }));
  return `${JSON.stringify({ schema: WAITING_SCHEMA, runs: runs2 })}
`;
}
function decodeWaiting(text) {
  try {
    const { data } = waitingSchema2.safeParse(JSON.parse(text));
    return data?.runs.map(({ suite, job, report, profile, lines }) => {
      const { runs: runs2, events } = decodeSegment("a waiting run", lines, suite, { runsMax: 1 });
      const [run] = runs2;
      if (!run) throw new UserError("there is no waiting run");
      return { run, events, report, job, profile };
    });
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof UserError) return void 0;
    throw error;
  }
}
function waitingOf(text, suite) {
  if (!text.includes(`"suite":${JSON.stringify(suite)}`)) return [];
  return (decodeWaiting(text) ?? []).filter(({ run }) => run.suite === suite);
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
        runs2 += next2.reduce((sum2, each) => sum2 + each.runs, 0);
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
    const known2 = await Promise.all(own.map(({ run }) => isIn(snapshot.index.segments, run, read)));
    const left2 = own.filter((_, i) => !known2[i]);
    return { runs: left2.map(({ run }) => run), events: left2.flatMap(({ events }) => events) };
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
  append(run, events, patience, publication = {}) {
    return land(this.branch, this.appending([{ run, events, publication }]), patience);
  }
  /** The same for several runs in their order, as a part of a commit that other suites of the job share. */
  appending(runs2) {
    const messages = runs2.map(({ run, events }) => runMessage(run, events));
    return this.#part(messages, async (snapshot) => {
      const writer = await this.#writer(snapshot);
      const older = snapshot.index.segments.slice(0, -1);
      const read = async (entry) => (await this.#segments.readIntact(snapshot, entry)).segment;
      const has = async (run) => writer.has(run.id) || isIn(older, run, read);
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
        const { segment: segment2 } = await this.#segments.readIntact(snapshot, entry);
        for (const { id } of segment2.runs) ids.add(id);
      }
      const writer = await this.#writer(snapshot);
      known2 = 0;
      for (const run of runs2) {
        if (ids.has(run.id)) known2++;
        else writer.add(run, []);
        ids.add(run.id);
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
async function isIn(entries, { id, time }, read) {
  for (const entry of entries) {
    if (spans(entry, time) && (await read(entry)).runs.some((run) => run.id === id)) return true;
  }
  return false;
}

// src/check/absolute-bounds.ts
var absolute_bounds_exports = {};
__export(absolute_bounds_exports, {
  boundBroken: () => boundBroken
});
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
var life_exports = {};
__export(life_exports, {
  episodeAfter: () => episodeAfter,
  lasting: () => lasting,
  livesOf: () => livesOf,
  openWarnings: () => openWarnings,
  stillSuspected: () => stillSuspected,
  withAcceptance: () => withAcceptance
});
var QUIET = { open: null, place: void 0, hidden: /* @__PURE__ */ new Set(), accepted: /* @__PURE__ */ new Map() };
var BURSTS_MIN = 3;
var SUSPECTED_RUNS_MAX = 6;
function livesOf({ episodes }, runs2, run) {
  if (episodes.length === 0) return () => QUIET;
  const places = new Map([...runs2, run].map(({ id }, place) => [id, place]));
  const placeOf4 = (id) => id === null ? void 0 : places.get(id);
  const lengthOf = ({ first, end }) => (placeOf4(end) ?? Infinity) - (placeOf4(first.run) ?? -Infinity);
  const isBurst = (episode) => episode.state === "mended" && lengthOf(episode) <= 1;
  const bursts = new Set(episodes.filter(isBurst).map(({ first }) => first.run));
  const isMended = (episode) => episode.state === "mended" && !(bursts.size >= BURSTS_MIN && isBurst(episode));
  const bySeries3 = Map.groupBy(episodes, ({ benchmark, metric }) => seriesKey(benchmark, metric));
  return (benchmark, metric) => {
    const own = bySeries3.get(seriesKey(benchmark, metric));
    if (!own) return QUIET;
    const open2 = own.find(isOpen);
    const hidden = own.filter(isMended).flatMap(({ first, end }) => {
      const from = placeOf4(first.run) ?? 0;
      const to = placeOf4(end) ?? 0;
      return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
    });
    const accepted = own.flatMap(
      ({ state, first, end }) => state === "accepted" && end !== null ? [[end, placeOf4(first.run) ?? 0]] : []
    );
    return {
      open: open2 ?? null,
      place: placeOf4(open2?.first.run ?? null),
      hidden: new Set(hidden),
      accepted: new Map(accepted)
    };
  };
}
function lasting({ openEpisode }) {
  if (!openEpisode || !isReported(openEpisode.episode) || openEpisode.isBack || openEpisode.isOwn)
    return null;
  const { first } = openEpisode.episode;
  return {
    verdict: "regressed",
    reason: { code: "lasting", commit: first.commit, since: first.time, runs: openEpisode.runs }
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
    const levels = isReported(episode) ? {} : levelsOf2(series2);
    return { ...ofReport(episode), ...isNew && isOpen({ state }) ? levels : {}, state, isNew };
  }
  return { state, first: beginningOf(series2, context2), ...levelsOf2(series2), isNew: true };
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
function ofReport({ state, first, before, after }) {
  return { state, first, before, after };
}
function levelsOf2({ comparison: comparison2, baseline, scale }) {
  const level = (place) => {
    const value = scale.from(place);
    return Number.isFinite(value) ? value : null;
  };
  if (!comparison2) return { before: baseline?.value ?? null, after: null };
  const { level: before, shift } = comparison2;
  return { before: level(before), after: level(before + shift) };
}
function beginningOf({ start }, { run, window }) {
  const { id, commit: commit2, time } = (start === null ? void 0 : window[start]) ?? run;
  return { run: id, commit: commit2, time };
}
function withAcceptance(findings, gate, { id, commit: commit2, time }) {
  if (gate !== "allowed") return findings;
  const unknown2 = { first: { run: id, commit: commit2, time }, before: null, after: null };
  return findings.map(
    (finding) => finding.verdict === "regressed" ? { ...finding, episode: { ...unknown2, ...finding.episode, state: "accepted", isNew: true } } : finding
  );
}
function openWarnings(findings, { branch }) {
  const open2 = findings.filter(({ episode }) => episode && isOpen(episode));
  const [first] = open2;
  if (!first?.episode) return [];
  const names = [...new Set(open2.map(({ benchmark }) => benchmark))];
  const beginnings = open2.flatMap(({ episode }) => episode ? [episode.first] : []);
  const { commit: commit2, time } = beginnings.sort(byTime)[0];
  const isSuspected = !open2.some(({ episode }) => episode && isReported(episode));
  return [
    {
      code: "open-regression",
      subject: branch,
      values: { branch, benchmarks: countedNames(names), isSuspected, commit: commit2, time }
    }
  ];
}
function byTime(a, b) {
  return Date.parse(a.time) - Date.parse(b.time);
}

// src/check/limit-shifts.ts
var limit_shifts_exports = {};
__export(limit_shifts_exports, {
  grossLevel: () => grossLevel,
  hasTripled: () => hasTripled,
  isGross: () => isGross,
  limitShiftsOf: () => limitShiftsOf
});
var ROUNDING2 = 1e-12;
function limitShiftsOf({ direction, threshold: threshold2 }, scale) {
  if (direction === "lower") {
    return {
      worse: scale.shift(threshold2) + ROUNDING2,
      gross: scale.shift(grossChange(threshold2, direction)),
      better: ROUNDING2 - scale.shift(-IMPROVEMENT)
    };
  }
  const lost = (share2) => share2 >= 1 ? Number.POSITIVE_INFINITY : scale.shift(-share2) + ROUNDING2;
  return {
    worse: lost(threshold2),
    gross: lost(grossChange(threshold2, direction)),
    better: ROUNDING2 - scale.shift(IMPROVEMENT)
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
  return shift >= tripled - ROUNDING2;
}

// src/check/verdict.ts
var verdict_exports = {};
__export(verdict_exports, {
  DISCOVERY: () => DISCOVERY,
  MEASUREMENTS_MAX: () => MEASUREMENTS_MAX,
  NOTHING: () => NOTHING2,
  SUSPICION: () => SUSPICION,
  detectableChange: () => detectableChange,
  judge: () => judge
});
var SUSPICION = 0.2;
var MEASUREMENTS_MAX = 3;
var DISCOVERY = 0.05;
var DRIFT_LEVEL2 = { stands: 1e-3, walks: 0.05 };
var NOTHING2 = { worse: 1, better: 1 };
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
    since: ["regressed", "suspected"].includes(outcome.verdict) ? series2.since() : null,
    episode: null,
    drift: driftOf2(series2, context2),
    source: null,
    recent: [...series2.recent]
  };
}
function boundsOf({ min, max }) {
  if (!min && !max) return {};
  return { bounds: { ...min && { min: min.value }, ...max && { max: max.value } } };
}
function severityOf({ verdict, reason }, { comparison: comparison2, limits, scale }) {
  const relative = ["beyond-threshold", "common-shift-confirmed", "lasting"].includes(reason.code);
  if (verdict !== "regressed" || !relative || !comparison2 || limits.critical === void 0) return null;
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
function driftOf2({ comparison: comparison2, limits, scale }, { family, livesOn }) {
  const drift = comparison2?.drift;
  const level = DRIFT_LEVEL2[livesOn ? "walks" : "stands"];
  if (!drift || limits.direction === "none" || drift.pValue * family.size > level) return null;
  const rise = finite(scale.change(drift.rise));
  return rise === null ? null : { change: rise, runs: drift.runs };
}
function outcomeOf(series2, tested, context2) {
  const certainty = tested ?? NOTHING2;
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
  return awaitingConfirmation(start, context2) ?? { verdict: "regressed", reason: { code: "beyond-threshold" } };
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
function awaitingConfirmation(start, { policy, seen }) {
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
  return awaitingConfirmation(runShift.start, context2) ?? {
    verdict: "regressed",
    reason: { code: "common-shift-confirmed" }
  };
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
  const settled2 = Number.isFinite(rounds) ? Math.max(rounds, measurements + 1) : null;
  if (method === "history") return { code: "too-noisy", rounds: settled2, of: "runs" };
  if (!Number.isFinite(comparison2.high)) {
    return { code: "too-few-samples", have: measurements, need: settled2 ?? measurements + 1 };
  }
  return { code: "too-noisy", rounds: settled2, of: "samples" };
}
function detectableChange({ comparison: comparison2, limits, scale }, { alpha, size: size2 }) {
  if (!comparison2) return Number.POSITIVE_INFINITY;
  const limit = limitShiftsOf(limits, scale).worse;
  return Math.abs(scale.change(comparison2.reach(alpha / Math.max(1, size2), limit)));
}

// src/model/pattern.ts
var pattern_exports = {};
__export(pattern_exports, {
  BENCHMARKS: () => BENCHMARKS,
  EVERY: () => EVERY,
  patternOf: () => patternOf
});
var PLAIN = /[^\p{L}\p{N}_-]/gu;
var QUALIFIER = /(?<=\S) (?:\(.*\)|\[.*\])$/s;
var BENCHMARKS = "{benchmarks}";
var EVERY = ".*";
function patternOf(names) {
  const known2 = names.flatMap((name) => [name.replace(QUALIFIER, ""), name]);
  const firsts = known2.map((name) => (/^[^/]+/.exec(name)?.[0] ?? name).replace(PLAIN, "."));
  return `^(${[...new Set(firsts)].join("|")})(/|$)`;
}

// src/baseline/base-branch.ts
var base_branch_exports = {};
__export(base_branch_exports, {
  isOnBranch: () => isOnBranch,
  requireBranchLocally: () => requireBranchLocally,
  requireBranchOnGitHub: () => requireBranchOnGitHub
});
var READING3 = { what: "ask for the branches of the repository", permission: "contents: read" };
var NAMED_MAX = 5;
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
  const more = branches.length > NAMED_MAX ? ` and ${branches.length - NAMED_MAX} more` : "";
  return new UserError(
    `base-branch: there is no branch ${JSON.stringify(name)}, and no stored run of one`,
    branches.length === 0 ? "" : `There are ${branches.slice(0, NAMED_MAX).join(", ")}${more}.`
  );
}

// src/baseline/baseline-file.ts
var baseline_file_exports = {};
__export(baseline_file_exports, {
  missingBaselineFiles: () => missingBaselineFiles
});
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
var comparable_exports = {};
__export(comparable_exports, {
  comparableRuns: () => comparableRuns,
  environmentWarnings: () => environmentWarnings,
  otherMachineWarning: () => otherMachineWarning,
  sharingRuns: () => sharingRuns,
  withoutOtherSteps: () => withoutOtherSteps
});
function comparableRuns(run, runs2, chosen) {
  return runs2.filter(({ environment }) => isComparable(environment, run.environment, chosen));
}
function sharingRuns(run, runs2) {
  const own = namesOf(run);
  const sharing = runs2.filter(
    ({ measurements }) => measurements.some(({ benchmark }) => own.has(benchmark.name))
  );
  return sharing.length > 0 ? sharing : runs2;
}
function withoutOtherSteps(run, runs2) {
  const own = namesOf(run);
  const shares2 = (names) => [...names].some((name) => own.has(name));
  const beside = runs2.filter(({ commit: commit2 }) => commit2 !== "" && commit2 === run.commit).map(namesOf).filter((names) => !shares2(names));
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
function environmentWarnings(run, stored, comparable, chosen) {
  return [
    ...otherMachine(run, stored, comparable, chosen),
    ...unknownMachine(comparable, chosen),
    ...unknownTools(run, chosen)
  ];
}
function otherMachineWarning(run, rerun, chosen) {
  const there = describeEnvironment(rerun.environment, chosen);
  return {
    code: "other-environment",
    subject: there,
    values: { of: "rerun", here: describeEnvironment(run.environment, chosen), there }
  };
}
function otherMachine(run, stored, comparable, chosen) {
  const newest = stored.at(-1);
  if (!newest || comparable.length > 0) return [];
  const here = describeEnvironment(run.environment, chosen);
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
function unknownTools(run, chosen) {
  const tools = unknownFacts(run.environment, chosen).filter((name) => !MACHINE_FACTS.includes(name));
  return tools.map((name) => ({
    code: "unknown-environment",
    subject: name,
    values: { of: "results", tool: name, stated: Object.keys(run.environment.toolchain) }
  }));
}

// src/baseline/first-run.ts
var first_run_exports = {};
__export(first_run_exports, {
  overlookedBranch: () => overlookedBranch,
  overlookedSuite: () => overlookedSuite
});

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
var NAMED_MAX2 = 3;
async function overlookedSuite(run, log) {
  const former = await formerTip(log, await log.tip());
  if (former) return asWarning(log.suite, { why: "history-gone", fault: faultOf(goneError(log, former)) });
  const found = await suitesSharing(run, log);
  const [best] = found;
  if (!best) return void 0;
  return asWarning(best.suite, {
    why: "other-suite",
    suite: log.suite,
    place: log.branch.description,
    benchmarks: namesOf2([run]).size,
    suites: found.length,
    first: found.slice(0, NAMED_MAX2)
  });
}
function overlookedBranch(run, stored, branch) {
  const names = namesOf2([run]);
  const sharing = stored.filter(
    (other) => other.commit !== run.commit && [...namesOf2([other])].some((name) => names.has(name))
  );
  const branches = nearestFirst(branch, new Set(sharing.map((other) => other.branch)));
  if (branches.length === 0) return void 0;
  return asWarning(branch, {
    why: "other-branch",
    suite: run.suite,
    branch,
    branches: countedNames(branches)
  });
}
function asWarning(subject, values) {
  return { code: "not-compared", subject, values };
}
async function suitesSharing(run, own) {
  const { branch, historyDir, suite } = own;
  const names = namesOf2([run]);
  const others = (await suitesAt(branch, await own.tip(), historyDir)).filter((name) => name !== suite);
  const found = await Promise.all(
    nearestFirst(suite, others).slice(0, SUITES_MAX).map(async (name) => {
      const newest = await newestSegment(await own.beside(name));
      const earlier = newest.filter((other) => other.commit !== run.commit && isOfSystem(run, other));
      return { suite: name, shared: [...namesOf2(earlier)].filter((each) => names.has(each)).length };
    })
  );
  return found.filter(({ shared }) => shared > 0).sort((a, b) => b.shared - a.shared);
}
async function newestSegment(log) {
  for await (const { runs: runs2 } of log.segmentsFromNewest()) return runs2;
  return [];
}
function isOfSystem(run, other) {
  return isComparable(other.environment, run.environment, SYSTEM);
}
function namesOf2(runs2) {
  return new Set(runs2.flatMap(({ measurements }) => measurements.map(({ benchmark }) => benchmark.name)));
}

// src/baseline/select-runs.ts
var select_runs_exports = {};
__export(select_runs_exports, {
  baselineIn: () => baselineIn,
  lastOf: () => lastOf
});
async function baselineIn({ runs: runs2, events }, run, baseCommit, branches = baseCommit.branch) {
  const set = acceptedRuns(events);
  const own = runs2.filter(({ commit: commit2 }) => commit2 === run.commit && run.commit !== baseCommit.commit);
  const isSet = own.some(({ id }) => set.has(id));
  const others = runs2.filter((stored) => !own.includes(stored) || set.has(stored.id));
  const stand = isSet ? { ...baseCommit, commit: run.commit, how: { code: "set" } } : baseCommit;
  const cut2 = others.length === 0 ? ofSameCommit(runs2, run) : await upTo(others, { ...stand, branch: branches });
  return {
    ...cut2,
    branch: baseCommit.branch,
    accepted: events.filter(isAcceptance),
    episodes: episodesOf(events, runs2, cut2.runs)
  };
}
function acceptedRuns(events) {
  const acceptances = events.filter(
    ({ kind, benchmark, metric }) => kind === "acceptance" && benchmark === void 0 && metric === void 0
  );
  return new Set(acceptances.map(({ run }) => run));
}
function episodesOf(events, all, baseline) {
  const places = new Map(baseline.map(({ id }, place) => [id, place]));
  const behind = new Set(all.filter(({ id }) => !places.has(id)).map(({ id }) => id));
  return episodesIn(
    events.filter(({ run }) => !behind.has(run)),
    (run) => places.get(run)
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
  return commit2 === "" ? -1 : runs2.findLastIndex((run) => run.commit === commit2);
}

// src/baseline/predecessor.ts
var predecessor_exports = {};
__export(predecessor_exports, {
  predecessorsOf: () => predecessorsOf
});
async function predecessorsOf(run, stored, own, baseCommit, comparability) {
  const others = stored.filter(({ branch, commit: commit2 }) => branch !== baseCommit.branch && commit2 !== "");
  if (others.length === 0 || comparableRuns(run, own, comparability).length >= RUNS_MIN) return void 0;
  const [first] = own;
  const measured = new Set(own.map(({ commit: commit2 }) => commit2));
  const ancestors = [.../* @__PURE__ */ new Set([baseCommit.commit, ...await baseCommit.ancestors()])];
  const begin = first ? ancestors.indexOf(first.commit) + 1 : 0;
  for (const ancestor of ancestors.slice(begin)) {
    const nearest = others[lastOf(others, ancestor)];
    if (!nearest || measured.has(ancestor)) continue;
    const before = others.filter(({ branch }) => branch === nearest.branch);
    const runs2 = [...before.slice(0, lastOf(before, ancestor) + 1), ...own];
    return { runs: runs2, branches: [nearest.branch, ...first ? [baseCommit.branch] : []].join(" and ") };
  }
  return void 0;
}

// src/baseline/resolve.ts
var resolve_exports = {};
__export(resolve_exports, {
  baselineFromFile: () => baselineFromFile,
  earlierStep: () => earlierStep,
  fileStep: () => fileStep,
  resolveBaseline: () => resolveBaseline
});

// builtin:node:timers/promises
var of2 = (name) => perfRegressionRequire("node:timers/promises")[name];
function setTimeout(...given) {
  return new.target ? new (of2("setTimeout"))(...given) : of2("setTimeout")(...given);
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
    for (let attempt = 1; ; attempt++) {
      const startMs = perfRegressionNow();
      try {
        return await act(AbortSignal.timeout(this.#requestMs()));
      } catch (error) {
        if (!(error instanceof TransientError)) throw error;
        this.#addFailure(startMs);
        const pauseMs = error.waitMs ?? Math.random() * this.deadlines.pauseMs * 2 ** (attempt - 1);
        if (this.#leftMs() <= 0) throw error.asFinal();
        if (attempt >= tries || pauseMs > Math.min(ASKED_MS_MAX, this.#leftMs())) throw error;
        const pausedMs = perfRegressionNow();
        await setTimeout(pauseMs);
        this.#addFailure(pausedMs);
      }
    }
  }
  /** Counts the time from the start until now as a failure. */
  #addFailure(startMs) {
    const nowMs = perfRegressionNow();
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
  const { default: undici } = await import("./undici-C72AKQAP.js");
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
  return new Promise((resolve, reject) => {
    const sent = send(url, {
      method,
      signal,
      headers: { "accept-encoding": "gzip, deflate, br", ...headers, ...length }
    });
    sent.on("response", resolve);
    sent.on("error", (error) => {
      const isStale = sent.reusedSocket && error.code === "ECONNRESET" && method === "GET" && !signal.aborted;
      if (isStale) responseTo(url, request3).then(resolve, reject);
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
  const rest = new Map(Object.entries(parameters).filter(([, value]) => value !== void 0));
  const path = template.replace(/\{(\w+)\}/g, (_, name) => {
    const value = rest.get(name);
    rest.delete(name);
    return encodeURIComponent(String(value));
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
  const pairs = [...parameters].map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`);
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
  const named = accepted.split(/[;,]/).map((entry) => entry.trim().replace("=", ": ").replaceAll("_", "-")).filter((entry) => entry !== "");
  const isNamed2 = named.some((each) => each.split(":")[0] === known2.split(":")[0]);
  return named.length === 0 || isNamed2 ? known2 : named[0];
}

// src/history/attempts.ts
var ID = /^(\d+)\.(\d+)\.([^.]+)\.[0-9a-f]{12}$/;
function joinAttempts({ runs: runs2, events }, comparability) {
  const groups = groupsOf(runs2, comparability);
  const joined = groups.map(joinedRun);
  const idOf = new Map(
    groups.flatMap((group, i) => group.map(({ id }) => [id, joined[i].id]))
  );
  const nameOf3 = (run) => idOf.get(run) ?? run;
  return { runs: joined, events: renamed(events, nameOf3) };
}
function renamed(events, nameOf3) {
  return events.map((event) => ({
    ...event,
    run: nameOf3(event.run),
    ...event.first && { first: { ...event.first, run: nameOf3(event.first.run) } }
  }));
}
function earlierAttempts(run, stored, comparability) {
  const own = attemptOf(run);
  return own === void 0 ? [] : attemptsWith(run, stored, comparability).filter((other) => (attemptOf(other) ?? 0) < own);
}
function otherJobs(run, stored, comparability) {
  const own = new Set(attemptsWith(run, stored, comparability));
  return stored.filter((other) => !own.has(other));
}
function attemptsWith(run, stored, comparability) {
  const others = stored.filter(({ id }) => id !== run.id);
  const group = groupsOf([...others, run], comparability).find((each) => each.includes(run)) ?? [];
  return group.filter((other) => other !== run);
}
function attemptOf({ id }) {
  const number2 = ID.exec(id)?.[2];
  return number2 === void 0 ? void 0 : Number(number2);
}
function groupsOf(runs2, comparability) {
  const byJob = Map.groupBy(runs2, (run) => jobOf(run, comparability));
  const isUnambiguous = (group) => new Set(group.map(attemptOf)).size === group.length;
  const key = (run) => {
    const job = jobOf(run, comparability);
    return job !== void 0 && isUnambiguous(byJob.get(job) ?? []) ? job : run;
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
  const [first, newest] = [attempts[0], attempts.at(-1)];
  if (attempts.length === 1) return first;
  const measured = attempts.toReversed().flatMap(({ measurements }) => measurements);
  const series2 = Map.groupBy(measured, ({ benchmark, metric }) => seriesKey(benchmark.name, metric.name));
  return { ...first, id: newest.id, measurements: [...series2.values()].map(joinedSeries) };
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
    const { segment: segment2, damage } = readSegment(`what is kept in ${store.description}`, text, suite, {
      runsMax: SNAPSHOT_READ_RUNS_MAX
    });
    if (damage)
      throw new UserError(damage.message, "Delete it there: the next run of the branch starts a new one.");
    runs2.push(...segment2.runs);
    events.push(...segment2.events);
  }
  return ofBranch2(branch, { runs: runs2, events });
}
async function saveSnapshot(store, run, events, known2) {
  const stored = await readSnapshot(store, run.suite, run.branch);
  const all = ofBranch2(run.branch, {
    runs: [...stored.runs, ...known2.runs, run],
    events: [...stored.events, ...known2.events, ...events]
  });
  await store.write(run.suite, run.branch, encodeWindow(all));
}
function ofBranch2(branch, { runs: runs2, events }) {
  const own = runs2.filter((run) => run.branch === branch);
  const once2 = [...new Map(own.map((run) => [run.id, run])).values()];
  const distinct = new Map(events.map((event) => [JSON.stringify(event), event]));
  return { runs: inTime(once2), events: [...distinct.values()] };
}
function encodeWindow({ runs: runs2, events }) {
  for (let count = Math.min(runs2.length, SNAPSHOT_RUNS_MAX); ; ) {
    const left2 = runs2.slice(-count);
    const here = new Set(left2.map(({ id }) => id));
    const isHere = ({ run }) => here.has(run);
    const open2 = openEvents(events).filter((event) => !isHere(event));
    const text = encodeSegment(left2, [...open2, ...events.filter(isHere)]);
    const bytes2 = Buffer.byteLength(text);
    if (bytes2 <= SNAPSHOT_BYTES_MAX || count === 1) return text;
    count = Math.max(1, Math.min(count - 1, Math.floor(count * SNAPSHOT_BYTES_MAX / bytes2)));
  }
}

// src/model/baseline.ts
function noBaseline(why, skippedSources = [], warnings = []) {
  return { source: "none", why, skippedSources, branch: "", runs: [], accepted: [], episodes: [], warnings };
}

// src/baseline/resolve.ts
async function resolveBaseline(run, sources) {
  const skippedSources = [];
  const warnings = [];
  for (const { source, look } of stepsOf(run, sources)) {
    const seen = await look();
    if ("found" in seen) return { baseline: { ...seen.found, skippedSources }, window: seen.window };
    if (seen.why !== void 0) skippedSources.push({ source, why: seen.why });
    if (seen.warning) warnings.push(seen.warning);
  }
  const [first] = skippedSources;
  const baseline = noBaseline(first?.why ?? { code: "nowhere" }, skippedSources, warnings);
  return { baseline, window: EMPTY_WINDOW };
}
function stepsOf(run, sources) {
  const { log, snapshotStores, readFile: readFile2 } = sources;
  const snapshots = snapshotStores.map((store) => ({
    source: store.source,
    look: () => lookInSnapshot(run, store, sources)
  }));
  return [
    ...log ? [{ source: "history", look: () => lookInHistory(run, log, sources) }] : [],
    ...snapshots.filter(({ source }) => source !== "s3"),
    ...readFile2 ? [{ source: "file", look: async () => ({ found: await readFile2(), window: EMPTY_WINDOW }) }] : [],
    ...snapshots.filter(({ source }) => source === "s3")
  ];
}
async function lookInHistory(run, log, sources) {
  const { branch, findBaseCommit, comparability } = sources;
  const { suite } = log;
  const place = log.branch.description;
  const waiting = await log.waiting();
  if ((await log.index()).segments.length === 0 && waiting.runs.length === 0) {
    return skipped({ code: "no-history", suite, place }, await overlookedSuite(run, log));
  }
  const baseCommit = await findBaseCommit();
  const { stored, branches, ...all } = await loadWindow(run, log, waiting, baseCommit, comparability);
  if (all.runs.length === 0) {
    const [damage] = log.damages;
    if (damage) throw damage;
    const why = { code: "no-run-of-branch", suite, place, branch };
    const isCertain2 = baseCommit.commit !== "" && (await baseCommit.ancestors()).length > 0;
    return skipped(why, isCertain2 ? void 0 : overlookedBranch(run, stored, branch));
  }
  const others = joinAttempts(otherThan(run, all, comparability), comparability);
  if (others.runs.length === 0) {
    return { why: { code: "only-attempts", suite } };
  }
  const own = { ...others, runs: withoutOtherSteps(run, others.runs) };
  if (own.runs.length === 0) {
    return { why: { code: "only-other-steps", suite } };
  }
  const found = await baselineIn(own, run, baseCommit, branches);
  return {
    found: { ...found, warnings: [...log.damages.map(damageWarning), ...found.warnings] },
    window: withoutWaiting(all, waiting)
  };
}
function skipped(why, warning) {
  return { why, ...warning && { warning } };
}
function otherThan(run, { runs: runs2, events }, comparability) {
  const others = otherJobs(run, runs2, comparability);
  const otherRuns = new Set(others);
  const own = new Set(runs2.filter((each) => !otherRuns.has(each)).map(({ id }) => id));
  const nameOf3 = (id) => own.has(id) ? run.id : id;
  return { runs: others, events: renamed(events, nameOf3) };
}
function damageWarning(damage) {
  return { code: "damaged-history", subject: "history", values: { fault: faultOf(damage) } };
}
async function loadWindow(run, log, waiting, baseCommit, comparability) {
  const ofBranch3 = (runs3) => runs3.filter(({ branch }) => branch === baseCommit.branch);
  const read = await newestRuns(withWaiting(log.segmentsFromNewest(WINDOW), waiting), {
    counting: (read2) => {
      const own2 = ofBranch3(read2);
      const upToBaseCommit = { runs: own2.slice(0, lastOf(own2, baseCommit.commit) + 1), events: [] };
      return comparableRuns(run, joinAttempts(upToBaseCommit, comparability).runs, comparability);
    }
  });
  const runs2 = await inCommitOrder(read.runs, waiting, baseCommit);
  const own = ofBranch3(runs2);
  const before = await predecessorsOf(run, runs2, own, baseCommit, comparability);
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
  for (const run of waiting) {
    const own = ordered.filter(({ branch }) => branch === run.branch);
    const after = placeByAge(own, ages, run.commit);
    ordered = inOrder([{ ...run, ...after !== void 0 && { after } }], ordered);
  }
  return ordered;
}
function withoutWaiting({ runs: runs2, events }, { runs: waiting }) {
  const ids = new Set(waiting.map(({ id }) => id));
  const isStored = (id) => !ids.has(id);
  return {
    runs: runs2.filter(({ id }) => isStored(id)),
    events: events.filter(({ run }) => isStored(run))
  };
}
async function lookInSnapshot(run, store, sources) {
  const { branch, findBaseCommit, comparability } = sources;
  let window;
  try {
    window = await readSnapshot(store, run.suite, branch);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    if (error instanceof DeniedError && !store.isStore) return { why: void 0 };
    const values = { fault: faultOf(error) };
    const warning = { code: "unreadable-source", subject: store.description, values };
    return { why: { code: "unreadable", message: error.message }, ...store.isStore && { warning } };
  }
  const others = joinAttempts(otherThan(run, window, comparability), comparability);
  const { description } = store;
  if (others.runs.length === 0) return { why: { code: "no-snapshot", branch, store: description } };
  const found = await baselineIn(others, run, await findBaseCommit());
  return { found: { ...found, source: store.source, why: { ...found.why, store: description } }, window };
}
async function baselineFromFile(patterns, reader, cwd) {
  const name = patterns.join(", ");
  const { run } = await readRun(patterns, reader, cwd, {
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
    runs: [run],
    accepted: [],
    episodes: [],
    warnings: []
  };
}
function earlierStep(runs2, branch) {
  const [first] = runs2;
  if (!first) return void 0;
  const [oldest = "", newest = ""] = [first, runs2.at(-1)].map((run) => run?.time.slice(0, 10));
  const why = { code: "executions", runs: runs2.length, oldest, newest };
  const common = { branch, accepted: [], episodes: [], warnings: [] };
  return async () => ({ source: "latest", why, runs: runs2, ...common });
}
function fileStep(patterns, reader, cwd) {
  return patterns.length === 0 ? void 0 : () => baselineFromFile(patterns, reader, cwd);
}

// src/check/gate.ts
var gate_exports = {};
__export(gate_exports, {
  answerable: () => answerable,
  gateOf: () => gateOf
});
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
    (finding) => finding.verdict === "regressed" || finding.verdict === "suspected" && onSuspected === "fail" && isConfirmed(finding)
  );
}
function answerable(findings, onSuspected) {
  const failing = failingOf(findings, onSuspected);
  return failing.length > 0 ? failing : findings.filter(({ verdict }) => verdict === "missing");
}
function isFirstRun({ warnings }) {
  return warnings.every(({ code: code2 }) => code2 !== "not-compared");
}
function isConfirmed({ reason }) {
  return reason.code !== "awaiting-confirmation";
}
function mayPass(regressed, override) {
  if (!override || regressed.some(({ severity }) => severity === "critical")) return false;
  return override.reason !== "" || regressed.every(({ severity }) => severity === null);
}

// src/check/certainties.ts
var certainties_exports = {};
__export(certainties_exports, {
  certaintiesOf: () => certaintiesOf
});

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

// src/check/certainties.ts
function certaintiesOf(compared, tested, moved) {
  const all = [...tested.map(({ comparison: comparison2 }) => comparison2 ?? NOTHING2), ...moved ? [pairOf(moved)] : []];
  const worse = benjaminiHochberg(all.map((pair) => pair.worse));
  const better = benjaminiHochberg(all.map((pair) => pair.better));
  const corrected = all.map((_, i) => ({ worse: worse[i], better: better[i] }));
  const place = new Map(tested.map((series2, i) => [series2, corrected[i]]));
  const certainties = compared.flatMap((series2) => {
    const { comparison: comparison2, limits } = series2;
    const exact = comparison2?.exact && limits.direction !== "none" ? comparison2 : void 0;
    const certainty = place.get(series2) ?? exact;
    return certainty ? [[series2, certainty]] : [];
  });
  return { certainties: new Map(certainties), runCertainty: corrected[tested.length] ?? NOTHING2 };
}
function pairOf({ rise, fall }) {
  return { worse: rise.pValue, better: fall.pValue };
}

// src/check/common-shift.ts
var common_shift_exports = {};
__export(common_shift_exports, {
  judgeCommonShift: () => judgeCommonShift
});
var TOGETHER_MIN = 0.01;
function judgeCommonShift(moved, { worse, better }, alpha, context2) {
  const { run, tracked, window, comparable } = context2;
  const pValue = Math.min(worse, better);
  const change = Math.expm1(moved.shift);
  if (pValue > alpha || Math.abs(change) < TOGETHER_MIN) return null;
  const regime = worse <= better ? moved.rise : moved.fall;
  const earlier = Math.max(moved.runs - regime.since, tracked ? openRuns(context2) : 0);
  if (!tracked && earlier > 0) return null;
  const start = window.length - earlier;
  const before = window.findLast((other, t) => t < start && comparable.has(other));
  const first = window.find((other, t) => t >= start && comparable.has(other)) ?? run;
  const changed = before ? environmentDifferences(before.environment, first.environment) : [];
  const shown = inReruns(context2);
  const machine = changed.map((difference) => ({ code: "fact", ...difference }));
  if (shown === "gone") machine.push({ code: "gone" });
  const isShownTwice = earlier > 0 || shown === "there";
  const isExcusable = !isTripledForMost(context2);
  const isPlatform = isExcusable && context2.platform.has(start);
  const isFar = !isShownTwice && changed.length === 0 && isGrossForMost(regime.pValue, context2);
  const code2 = isShownTwice ? [{ code: "repeated" }] : isFar ? [{ code: "gross" }] : [];
  const isRunner = shown === "gone" || isExcusable && changed.length > 0;
  const isConfirmed2 = !isPlatform && code2.length > 0;
  const kind = isRunner ? "runner" : isConfirmed2 ? "confirmed" : "unconfirmed";
  const evidence = kind === "confirmed" ? code2 : machine;
  return {
    reported: { kind, worse: change, share: moved.share, pValue, evidence },
    shift: sharedShift(context2),
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
function inReruns({ run, repeated, apart: apart2, tested }) {
  const first = middleShift(run, tested);
  if (first === void 0) return void 0;
  const shown = repeated.flatMap((other) => {
    const shift = middleShift(other, tested);
    return shift === void 0 ? [] : [{ other, isThere: shift / first >= SHOWN }];
  });
  const isApart = (other) => apart2.includes(other) || Math.abs(Date.parse(other.time) - Date.parse(run.time)) >= HOUR_MS;
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
    const value = values.get(seriesKey(benchmark.name, metric.name));
    return value === void 0 || !comparison2 ? [] : [scale.to(value) - comparison2.level];
  });
  const benchmarks = new Set(tested.map(({ measurement }) => measurement.benchmark.name));
  return Math.min(shifts.length, benchmarks.size) > BENCHMARKS_MIN ? median(shifts) : void 0;
}

// src/check/compare-files.ts
var compare_files_exports = {};
__export(compare_files_exports, {
  compareWithFile: () => compareWithFile
});

// src/stats/ticks.ts
var EQUAL = 1e-9;
var DIGITS_MAX = 0.1;
function tickOf(values) {
  const sorted = ascending(values);
  const steps = sorted.slice(1).map((value, i) => value - sorted[i]);
  const size2 = Math.max(Math.abs(sorted[0] ?? 0), Math.abs(sorted.at(-1) ?? 0));
  const distinct = steps.filter((step) => step > EQUAL * size2);
  if (distinct.length > steps.length / 2) return 0;
  if (distinct.length > 0) return Math.min(...distinct);
  return size2 === 0 ? 0 : Math.min(digitOf(size2), DIGITS_MAX * size2);
}
function digitOf(value) {
  const [digits = "", exponent = "0"] = value.toExponential(9).split("e");
  const written3 = digits.replace(/\.?0+$/, "").replace(".", "").length;
  return 10 ** (Number(exponent) - written3 + 1);
}
function tickError(tick, differences) {
  if (tick === 0) return 0;
  return tick * Math.min(1, tick / deviationScale(differences));
}

// src/stats/rank-test.ts
var EXACT_MAX = 40;
var VALUES_MAX2 = 100;
var EXACT_VALUES_MIN = 3;
var ONE_PROCESS = { deviation: 0.05 * Math.SQRT2, degrees: 1e3, tested: 4 };
var PROCESSES_NEEDED = 10;
var POWER = 0.8416;
function compareSamples(current, baseline, level, between, ticks = null) {
  const a = thin2(current);
  const b = thin2(baseline);
  const differences = ascending(a.flatMap((x) => b.map((y) => x - y)));
  const shift = quantile(differences, 0.5);
  const exact = ticks === null && isConstant(a) && isConstant(b);
  const certain3 = smallestPValue(a.length, b.length) <= level;
  const cut2 = intervalCut(a.length, b.length, level);
  const allowance = between ? studentCritical(level, between.degrees) * between.deviation : 0;
  const rounding = tickError(ticks ?? 0, [...residualsOf2(a), ...residualsOf2(b)]);
  const below2 = certain3 ? rounding + Math.hypot(shift - (differences[cut2] ?? shift), allowance) : Number.POSITIVE_INFINITY;
  const above = certain3 ? rounding + Math.hypot((differences.at(-1 - cut2) ?? shift) - shift, allowance) : Number.POSITIVE_INFINITY;
  const twoSided = exact ? Number(shift === 0) : mannWhitney(a, b);
  const oneSided = (side) => exact ? Number(side * shift <= 0) : Math.max(
    side * shift > 0 ? twoSided / 2 : 1 - twoSided / 2,
    between ? studentUpper(side * shift / between.deviation, between.tested) : 0
  );
  const reach = (pValue) => {
    if (exact) return 0;
    if (smallestPValue(a.length, b.length) > 2 * pValue) return Number.POSITIVE_INFINITY;
    const inside = (below2 + above) / 2 * ((normalCritical(2 * pValue) + POWER) / normalCritical(level));
    return Math.max(inside, between ? between.deviation * studentCritical(2 * pValue, between.tested) : 0);
  };
  const interval = exact ? { low: shift, high: shift } : { low: shift - below2, high: shift + above };
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
    rounds: (margin, pValue) => between ? PROCESSES_NEEDED : valuesNeeded(Math.min(a.length, b.length), reach(pValue), margin, Math.min(2 * pValue, level))
  };
}
function valuesNeeded(have, reached, margin, twoSided) {
  let least = 2;
  while (least < VALUES_MAX2 && smallestPValue(least, least) > twoSided) least++;
  if (!Number.isFinite(reached)) return Math.max(least, have + 1);
  return Math.max(least, have + 1, Math.ceil(have * (reached / margin) ** 2));
}
function mannWhitney(a, b) {
  const { doubledRanks, tieTerm } = rank(a, b);
  const n = a.length;
  const m = b.length;
  const total = n + m;
  const doubledSum = doubledRanks.slice(0, n).reduce((sum2, r) => sum2 + r, 0);
  if (total <= EXACT_MAX)
    return tieTerm === 0 ? exactTwoSided(rankSums(n, m), doubledSum / 2) : exactTwoSided(subsetSums(doubledRanks, n), doubledSum);
  const u = doubledSum / 2 - n * (n + 1) / 2;
  const variance = n * m / 12 * (total + 1 - tieTerm / (total * (total - 1)));
  if (variance <= 0) return 1;
  const distance2 = Math.max(0, Math.abs(u - n * m / 2) - 0.5);
  return normalTwoSided(distance2 / Math.sqrt(variance));
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
function exactTwoSided(ways, observed) {
  let below2 = 0;
  let above = 0;
  let all = 0;
  ways.forEach((count, sum2) => {
    all += count;
    if (sum2 <= observed) below2 += count;
    if (sum2 >= observed) above += count;
  });
  return Math.min(1, 2 * Math.min(below2, above) / all);
}
var knownSums = /* @__PURE__ */ new Map();
function rankSums(n, m) {
  const sizes2 = `${n} ${m}`;
  const ranks = () => Array.from({ length: n + m }, (_, i) => i + 1);
  const ways = knownSums.get(sizes2) ?? subsetSums(ranks(), n);
  knownSums.set(sizes2, ways);
  return ways;
}
function subsetSums(weights, size2) {
  const top = ascending(weights).slice(-size2).reduce((sum2, w) => sum2 + w, 0);
  const table = Array.from({ length: size2 + 1 }, () => new Float64Array(top + 1));
  table[0][0] = 1;
  for (const weight of weights) {
    for (let k = size2; k >= 1; k--) {
      const from = table[k - 1];
      const to = table[k];
      for (let sum2 = top; sum2 >= weight; sum2--)
        to[sum2] = to[sum2] + from[sum2 - weight];
    }
  }
  return table[size2];
}
function intervalCut(n, m, level) {
  if (n + m > EXACT_MAX) {
    const spreadOfU = Math.sqrt(n * m * (n + m + 1) / 12);
    return Math.max(0, Math.floor(n * m / 2 - normalCritical(level) * spreadOfU) - 1);
  }
  const ways = rankSums(n, m);
  const all = ways.reduce((sum2, count) => sum2 + count, 0);
  const smallest = n * (n + 1) / 2;
  let tail = 0;
  let cut2 = 0;
  for (let u = 0; u <= n * m; u++) {
    tail += (ways[smallest + u] ?? 0) / all;
    if (tail > level / 2) break;
    cut2 = u + 1;
  }
  return Math.max(0, cut2 - 1);
}
function residualsOf2(sorted) {
  const centre2 = quantile(sorted, 0.5);
  return sorted.map((value) => value - centre2);
}
function isConstant(sorted) {
  return sorted.length >= EXACT_VALUES_MIN && sorted[0] === sorted[sorted.length - 1];
}
function thin2(values) {
  const sorted = ascending(values);
  if (sorted.length <= VALUES_MAX2) return sorted;
  return Array.from({ length: VALUES_MAX2 }, (_, i) => quantile(sorted, i / (VALUES_MAX2 - 1)));
}

// src/check/compare-files.ts
function compareWithFile(run, baseline, rules, confidence) {
  const [file] = baseline.runs;
  const old = new Map(
    file?.measurements.map((each) => [seriesKey(each.benchmark.name, each.metric.name), each])
  );
  return run.measurements.map((measurement) => {
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
      since: () => null,
      start: null,
      moved: false,
      openEpisode: null,
      young: null
    };
    if (!other) {
      const obstacle2 = known2 ? { code: "unit-changed", was: known2.metric.unit } : { code: "not-in-baseline" };
      return { ...series2, baseline: null, comparison: null, obstacle: obstacle2 };
    }
    const between = betweenOf(measurement, other, scale);
    const comparison2 = compareSamples(
      valuesOf(measurement).map(scale.to),
      valuesOf(other).map(scale.to),
      1 - confidence,
      between,
      isClocked(metric.unit) ? onScale(scale, other.sample.centre, tickOf(values)) : null
    );
    const summary = { value: other.sample.centre, runs: 1, samples: other.sample.values.length };
    const isOpen3 = between === ONE_PROCESS && !comparison2.exact && !isConclusive(comparison2, limitShiftsOf(limits, scale), 1 - confidence);
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
  const centre2 = mean(values);
  const degrees = values.length - 1;
  const variance = values.reduce((sum2, value) => sum2 + (value - centre2) ** 2 / degrees, 0);
  return { deviation: Math.sqrt(variance * (1 + 1 / values.length)), degrees, tested: degrees };
}
function valuesOf({ sample }) {
  return sample.values.length > 0 ? sample.values : [sample.centre];
}
function isIndependent({ sample }) {
  return sample.level === "process";
}

// src/check/comparisons.ts
var comparisons_exports = {};
__export(comparisons_exports, {
  comparisonOf: () => comparisonOf
});

// src/stats/near-quantile.ts
var CLOSE = 1e-6;
var MIDDLE = [
  [
    2509.0809287301227,
    33430.57558358813,
    67265.7709270087,
    45921.95393154987,
    13731.69376550946,
    1971.5909503065513,
    133.14166789178438,
    3.3871328727963665
  ],
  [
    5226.495278852854,
    28729.085735721943,
    39307.89580009271,
    21213.794301586597,
    5394.196021424751,
    687.1870074920579,
    42.31333070160091,
    1
  ]
];
var FLANK = [
  [
    7745450142783414e-19,
    0.022723844989269184,
    0.2417807251774506,
    1.2704582524523684,
    3.6478483247632045,
    5.769497221460691,
    4.630337846156546,
    1.4234371107496835
  ],
  [
    10507500716444169e-25,
    5475938084995345e-19,
    0.015198666563616457,
    0.14810397642748008,
    0.6897673349851,
    1.6763848301838038,
    2.053191626637759,
    1
  ]
];
var FAR2 = [
  [
    20103343992922881e-23,
    27115555687434876e-21,
    0.0012426609473880784,
    0.026532189526576124,
    0.29656057182850487,
    1.7848265399172913,
    5.463784911164114,
    6.657904643501103
  ],
  [
    20442631033899397e-31,
    1421511758316446e-22,
    18463183175100548e-21,
    7868691311456133e-19,
    0.014875361290850615,
    0.1369298809227358,
    0.599832206555888,
    1
  ]
];
function nearQuantileUpper(p) {
  const away = 0.5 - p;
  if (Math.abs(away) <= 0.425) return away * quotient(MIDDLE, 0.180625 - away * away);
  const far = Math.sqrt(-Math.log(Math.min(p, 1 - p)));
  const size2 = far <= 5 ? quotient(FLANK, far - 1.6) : quotient(FAR2, far - 5);
  return away < 0 ? -size2 : size2;
}
function quotient([above, below2], x) {
  return polynomial(above, x) / polynomial(below2, x);
}
function polynomial(coefficients, x) {
  let sum2 = 0;
  for (let i = 0; i < coefficients.length; i++) sum2 = sum2 * x + coefficients[i];
  return sum2;
}

// src/stats/window-score.ts
var CENTRE_VARIANCE = 1.3;
function distanceOf({ history, current }, { start, baseline }) {
  return { baseline, window: history.length - start + current.length };
}
function pValueAgainst(course, window, direction, within2) {
  const pValueAt2 = (moved) => {
    const { score, variance } = scoreAndVariance(course, { ...window, level: window.level + moved });
    return normalUpper(direction * score / Math.sqrt(variance));
  };
  return overWalk(course.noise, distanceOf(course, window), direction, pValueAt2, within2);
}
function nearly(course) {
  return { ...course, noise: { ...course.noise, quantileUpper: nearQuantileUpper } };
}
function scoreAndVariance(course, window) {
  const { noise, current, history } = course;
  const { start, widened: widened2, baseline } = window;
  const values = history.length - start + current.length;
  const own = ownVariance(history.length - start, current.length, course);
  const isKnown = isKnownLevel(noise, window);
  const score = scoreOf(course, window);
  if (isKnown && values === 1) return { score, variance: own };
  const { sum: sum2, each } = slackOf(course, window, widened2 * levelError(noise, baseline));
  const known2 = isKnown ? each : slackOf(course, window, widened2 * levelError(noise, noise.runs)).each;
  return { score, variance: own + Math.max(0, sum2 - known2) };
}
function isKnownLevel({ runs: runs2 }, { baseline }) {
  return baseline >= runs2;
}
function slackOf(course, window, error) {
  const low = { ...window, level: window.level - error };
  const high = { ...window, level: window.level + error };
  let sum2 = 0;
  let each = 0;
  for (let place = window.start; place < course.history.length + course.current.length; place++) {
    const half = (scoreAt(course, place, low) - scoreAt(course, place, high)) / 2;
    sum2 += half;
    each += half * half;
  }
  return { sum: sum2 ** 2, each };
}
function scoreOf(course, window) {
  let sum2 = 0;
  for (let place = window.start; place < course.history.length + course.current.length; place++)
    sum2 += scoreAt(course, place, window);
  return sum2;
}
function scoreAt(course, place, { start, level, widened: widened2 }) {
  const { history, current, widening, noise } = course;
  const m = place - history.length;
  const value = m < 0 ? history[place] : current[m];
  const wider = m < 0 ? widened2 : widened2 * widening[m];
  const isAlone = history.length - start + current.length === 1;
  return (isAlone ? singleScore : normalScore)((value - level) / wider, noise);
}
function ownVariance(earlier, measurements, { noise: { correlation }, apart: apart2 }) {
  const inARow = earlier + 1;
  let variance = inARow;
  let shared = 0;
  for (let lag = 1; lag < inARow; lag++) {
    variance += 2 * (inARow - lag) * correlation ** lag;
    shared += correlation ** lag;
  }
  const more = measurements - 1;
  return variance + more + (apart2 ? 0 : more * measurements * correlation + 2 * more * shared);
}
function levelError({ sigma, correlation }, runs2) {
  return sigma * Math.sqrt(CENTRE_VARIANCE / runs2 * ((1 + correlation) / (1 - correlation)));
}

// src/stats/interval.ts
function intervalOf(course, regime, level) {
  const { noise } = course;
  const values = [...course.history.slice(regime.start), ...course.current];
  const border = normalCritical(level);
  const near = nearly(course);
  const close = { low: level / 2 - CLOSE * level, high: level / 2 + CLOSE * level };
  const shifted = (shift) => ({ ...regime, level: regime.level + shift });
  const nearPValue = (shift, direction) => pValueAgainst(near, shifted(shift), direction, close);
  const sure = (shift, direction) => {
    const pValue = nearPValue(shift, direction);
    if (pValue < close.low || pValue > close.high) return pValue < level / 2;
    return pValueAgainst(course, shifted(shift), direction) < level / 2;
  };
  const widest = regime.widened * Math.max(...course.widening);
  const own = ownVariance(course.history.length - regime.start, course.current.length, course);
  const slack = values.length * 2 * levelError(noise, regime.baseline) / noise.sigma;
  const score = border * Math.hypot(Math.sqrt(own), slack) / values.length;
  const spike = values.length > 1 ? 0 : noise.spikes.size(normalUpper(score));
  const walked = walkedBeyond(noise, { baseline: regime.baseline, window: values.length }, level / 8);
  const smallest = Math.min(...values) - regime.level - walked;
  const largest = Math.max(...values) - regime.level + walked;
  const isMonotonic = values.length === 1 && noise.walk === 0 && isKnownLevel(noise, regime);
  const around = (direction) => {
    if (!isMonotonic) return ANYWHERE;
    const z = border * Math.sqrt(own);
    const deviation = deviationOf2(z, noise, direction > 0 ? "above" : "below");
    const expected = smallest - direction * widest * Math.max(noise.spikes.size(normalUpper(z)), deviation);
    const outside = expected - direction * MARGIN3 * widest * noise.sigma;
    const inside = expected + direction * MARGIN3 * widest * noise.sigma;
    const isBetween = nearPValue(outside, direction) < close.low && nearPValue(inside, direction) > close.high;
    return isBetween ? { low: Math.min(outside, inside), high: Math.max(outside, inside) } : ANYWHERE;
  };
  return {
    low: crossing(
      smallest - widest * Math.max(spike, deviationOf2(score, noise, "above")),
      largest,
      (shift) => sure(shift, 1),
      around(1)
    ),
    high: crossing(
      smallest,
      largest + widest * deviationOf2(score, noise, "below"),
      (shift) => !sure(shift, -1),
      around(-1)
    )
  };
}
var ANYWHERE = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
var MARGIN3 = 4e-6;
function crossing(low, high, holds, open2) {
  let left2 = low;
  let right = high;
  for (let step = 0; step < 24; step++) {
    const middle = (left2 + right) / 2;
    if (middle === left2 || middle === right) return middle;
    if (middle <= open2.low || middle < open2.high && holds(middle)) left2 = middle;
    else right = middle;
  }
  return (left2 + right) / 2;
}
function deviationOf2(score, { sigma, deviations }, side) {
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
  const reachedIn = (given) => (seen, size2) => pValueAgainst(
    { ...given, current: given.current.map((value) => value + moreAt(seen)) },
    { ...reference, start: given.history.length, level: reference.level + direction * size2 },
    direction
  );
  const [near, far] = direction > 0 ? [plain.low, plain.high] : [-plain.high, -plain.low];
  const least = leastReported((size2) => isReported2(moreAt(size2)), measured);
  const reached = reachedIn(course);
  if (reached(least, near) > SURE) return plain;
  const nearReached = reachedIn(nearly(course));
  const share2 = {
    near: (size2) => nearReached(measured, size2) / nearReached(least, size2),
    exact: (size2) => reached(measured, size2) / reached(least, size2)
  };
  const unpicked = {
    near: (size2) => nearReached(measured, size2),
    exact: (size2) => reached(measured, size2)
  };
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
function largestBelow({ near, exact }, wanted, from, floor) {
  const share2 = (size2) => {
    const found = near(size2);
    return Math.abs(found - wanted) > CLOSE * wanted ? found : exact(size2);
  };
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

// src/stats/excursions.ts
var UNUSUAL2 = 1.64;
function excursionPValue({ start, level, widened: widened2 }, { history, current, widening, noise }, direction) {
  let least = Number.POSITIVE_INFINITY;
  for (let m = 0; m < current.length; m++) {
    const wider = widened2 * widening[m];
    least = Math.min(least, direction * (current[m] - level) / wider);
  }
  if (least <= 0) return 1;
  const sizes2 = [];
  for (let place = start; place < history.length; place++) {
    const size2 = direction * (history[place] - level) / widened2;
    if (size2 <= 0) return 1;
    sizes2.push(size2);
  }
  const upper = noise.excursion[direction > 0 ? "above" : "below"];
  if (sizes2.length === 0) {
    const spike = current.length === 1 ? noise.spikes.upper(least) : 0;
    return Math.max(spike, upper(least));
  }
  sizes2.push(least);
  if (sizes2.some((size2) => direction * normalScore(direction * size2, noise) < UNUSUAL2)) return 1;
  const variance = ownVariance(sizes2.length - 1, 1, { noise, apart: true });
  const score = sizes2.reduce((sum2, size2) => sum2 + normalQuantileUpper(upper(size2)), 0);
  return normalUpper(score / Math.sqrt(variance));
}

// src/stats/regime.ts
var WINDOW_MAX = 6;
var SHARE2 = { own: 0.35, excursion: 0.2, earlier: 0.4, excursions: 0.05 };
var WINDOWS_PRICE = 4;
var SETTLED_RUNS = 12;
var UNSETTLED_RUNS = 24;
var BASELINE_RUNS_MIN = 8;
var SUPPORT = 0.5;
var CENTRE_DEGREES = 4;
function newestRegimes(course) {
  const tried = trialsOf(course, windowsTo(course));
  return { rise: newestRegime(course, tried, 1), fall: newestRegime(course, tried, -1) };
}
function pValuesWith(course) {
  const windows = windowsTo(course);
  return (current, direction) => {
    const changed = { ...course, current };
    return mostCertain(changed, trialsOf(changed, windows), direction).pValue;
  };
}
function windowsTo(course) {
  return Array.from({ length: windowsOf(course) }, (_, k) => windowFrom(course, course.history.length - k));
}
function windowsOf({ history, quiet, accepted, windows }) {
  const inEpisode = history.length - quiet;
  const others = quiet - Math.max(accepted, BASELINE_RUNS_MIN);
  return Math.max(1, Math.min(windows, inEpisode > 0 ? inEpisode + Math.max(1, others) : others));
}
function ownShare(windows) {
  return SHARE2.own + (SHARE2.earlier + SHARE2.excursions) * (1 - (windows - 1) / (WINDOW_MAX - 1));
}
function aloneRegime(course, direction) {
  const [trial] = trialsOf(course, [windowFrom(course, course.history.length)]);
  return regimeOf(trial, scorePValue(course, trial, direction));
}
var CLOSE2 = 1e-6;
function newestRegime(course, tried, direction) {
  const { trial, pValue } = mostCertain(course, tried, direction);
  const regime = regimeOf(trial, pValue);
  return { ...regime, since: firstOf(regime, course, direction) };
}
function mostCertain(course, tried, direction) {
  const newest = median(course.current);
  const isBelieved = ({ start, level, shift }) => start === course.history.length || direction * (newest - level) >= SUPPORT * direction * shift();
  const alone = { score: ownShare(tried.length), excursion: SHARE2.excursion };
  const earlier = {
    score: SHARE2.earlier / WINDOWS_PRICE,
    excursion: SHARE2.excursions / WINDOWS_PRICE
  };
  let best = { trial: tried[0], pValue: 1 };
  for (const [k, trial] of tried.entries()) {
    const shares2 = k === 0 ? alone : earlier;
    const below2 = (share2) => (1 + CLOSE2) * best.pValue * share2;
    const score = scorePValue(course, trial, direction, below2(shares2.score));
    const excursion = excursionOf(course, trial, direction, below2(shares2.excursion));
    const pValue = Math.min(score / shares2.score, excursion / shares2.excursion);
    if (pValue < best.pValue && isBelieved(trial)) best = { trial, pValue };
  }
  return best;
}
function firstOf({ start, level, shift }, { history, windows }, direction) {
  const shows = (place) => direction * (history[place] - level) >= SUPPORT * direction * shift;
  let first = start;
  while (first < history.length && !shows(first)) first++;
  const earliest = history.length - windows + 1;
  if (first === start) while (first > earliest && shows(first - 1)) first--;
  return first;
}
function regimeOf({ exact, nearScore: _, shift, ...window }, pValue) {
  return { ...window, shift: shift(), pValue, since: window.start, variance: exact().variance };
}
function scorePValue(course, trial, direction, high = Number.POSITIVE_INFINITY) {
  const least = leastPValue(course, trial, direction);
  if (least > high) return least;
  const { score, variance } = trial.exact();
  const pValueAt2 = (moved) => {
    const sum2 = moved === 0 ? score : scoreOf(course, { ...trial, level: trial.level + moved });
    return normalUpper(direction * sum2 / Math.sqrt(variance));
  };
  return overWalk(course.noise, distanceOf(course, trial), direction, pValueAt2, { low: 0, high });
}
function leastPValue(course, { start, nearScore }, direction) {
  const own = ownVariance(course.history.length - start, course.current.length, course);
  const score = direction * nearScore();
  const least = score <= 0 ? 0.5 : normalUpper(score / Math.sqrt(own));
  return (1 - CLOSE2 / 2) * (course.noise.walk === 0 ? least : least / 2);
}
function excursionOf(course, trial, direction, high) {
  const pValueAt2 = (moved) => excursionPValue({ ...trial, level: trial.level + moved }, course, direction);
  return overWalk(course.noise, distanceOf(course, trial), direction, pValueAt2, { low: 0, high });
}
function windowFrom(course, from) {
  const { start, before: all, widened: widened2 } = baselineOf(course, from);
  const recent = recentRuns(course.noise, SETTLED_RUNS);
  const before = recent < all.length ? all.slice(-recent) : all;
  const baseline = Math.min(before.length, course.alike);
  return { start, level: centreOf2(before, course.noise), widened: widened2, baseline };
}
function trialsOf(course, windows) {
  const near = nearly(course);
  return windows.map((window) => ({
    ...window,
    shift: once(() => median([...course.history.slice(window.start), ...course.current]) - window.level),
    exact: once(() => scoreAndVariance(course, window)),
    nearScore: once(() => scoreOf(near, window))
  }));
}
function baselineOf({ history, cuts, accepted, noise, quiet }, start) {
  const from = Math.min(start, quiet);
  if (accepted > 0) return { start, before: history.slice(accepted, from), widened: 1 };
  const last = cuts.at(-1) ?? 0;
  if (from - last >= SETTLED_RUNS || last === 0) {
    return { start, before: history.slice(last, from), widened: 1 };
  }
  if (Math.abs(from - last) <= 2 && start === from)
    return { start: last, before: history.slice(cuts.at(-2) ?? 0, last), widened: 1 };
  const before = history.slice(Math.max(0, from - UNSETTLED_RUNS), from);
  const middle = median(before);
  const spread = quantile(ascending(before.map((value) => Math.abs(value - middle))), 0.95) / 1.96;
  return { start, before, widened: Math.max(1, spread / noise.sigma) };
}
function centreOf2(values, { sigma }) {
  const degrees = CENTRE_DEGREES;
  let centre2 = median(values);
  for (let step = 0; step < 30; step++) {
    let sum2 = 0;
    let weights = 0;
    for (let t = 0; t < values.length; t++) {
      const value = values[t];
      const distance2 = (value - centre2) / sigma;
      const weight = (degrees + 1) / (degrees + distance2 * distance2);
      sum2 += weight * value;
      weights += weight;
    }
    const next2 = sum2 / weights;
    const moved = Math.abs(next2 - centre2);
    centre2 = next2;
    if (moved < 1e-6 * sigma) break;
  }
  return centre2;
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
    const unlucky = deviationOf2(POWER2 * deviation, noise, "below");
    const spike = measurements > 1 ? 0 : noise.spikes.size(normalUpper(critical));
    const own = Math.max(spike, deviationOf2(critical * deviation, noise, "above"));
    const either = measurements > 1 ? own : Math.min(own, excursionAt(SHARE2.excursion * pValue, noise, own));
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
  const measurements = current.filter((value) => !Number.isNaN(value)).length;
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
  const first = course.current.slice(0, course.current.length - sized.current.length);
  return (isReported2) => {
    const pValueWith = pValuesWith(course);
    const seenWith = (more) => {
      const current = [...first, ...sized.current.map((value) => value + more)];
      return {
        shift: shown.shift + more,
        worse: () => pValueWith(current, 1),
        better: () => pValueWith(current, -1)
      };
    };
    const measured = { shift: shown.shift, ...plain };
    const size2 = sizeOfPicked(sized, shown, (more) => isReported2(seenWith(more)), measured, level);
    return { ...size2, low: size2.low - tick, high: size2.high + tick };
  };
}
function ofSize(course) {
  const { current, widening, apart: apart2 } = course;
  return current.length === 1 || apart2 ? course : { ...course, current: current.slice(1), widening: widening.slice(1) };
}

// src/check/open-episode.ts
var open_episode_exports = {};
__export(open_episode_exports, {
  againstReportedLevels: () => againstReportedLevels,
  openEpisodeOf: () => openEpisodeOf,
  youngOf: () => youngOf
});

// src/stats/recovery.ts
var AT_ONCE = 0.01;
function isNearBefore(value, { before, after, limit }) {
  return value - before <= limit && value - before < (after - before) / 2;
}
function isBack(current, previous, episode, { sigma, deviations }) {
  const value = median(current);
  if (!isNearBefore(value, episode)) return false;
  if (deviations.below.upper((episode.after - value) / sigma) <= AT_ONCE) return true;
  return previous !== void 0 && isNearBefore(previous, episode);
}

// src/stats/youth.ts
var PRIOR_SIGMA = 0.05;
var PRIOR_DEGREES2 = 4;
var DEGREES_MAX = 8;
function youngNoise(rows) {
  let squares2 = PRIOR_DEGREES2 * PRIOR_SIGMA ** 2;
  let degrees = PRIOR_DEGREES2;
  for (const row2 of rows) {
    if (row2.length < 2) continue;
    const middle = median(row2);
    for (const value of row2) squares2 += (value - middle) ** 2;
    degrees += row2.length - 1;
  }
  return { sigma: Math.sqrt(squares2 / degrees), degrees: Math.min(DEGREES_MAX, degrees) };
}
function youngPValue(shift, runs2, { sigma, degrees }) {
  return studentUpper(shift / (sigma * Math.sqrt(1 + 1 / runs2)), degrees);
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
function openEpisodeOf(prepared, evidence, comparison2, context2) {
  const { life, earlier, open: open2 } = prepared;
  const { open: episode, place } = life;
  if (!episode) return null;
  const runs2 = 1 + earlier.filter((other, t) => other && t >= (place ?? 0)).length;
  const isOwn = place === context2.runs.length;
  const isKnown = open2 !== void 0 || place === void 0;
  const canTell = context2.tracked && isKnown && !isOwn;
  const isBack2 = canTell && isOver({ ...prepared, episode, runs: runs2 }, evidence, comparison2, context2);
  return { episode, runs: runs2, isBack: isBack2, isOwn };
}
function isOver({ episode, runs: runs2, scale, limits, current }, evidence, comparison2, { machines, machine }) {
  const before = comparison2?.level ?? (episode.before === null ? void 0 : scale.to(episode.before));
  if (before === void 0) return false;
  const limit = limitShiftsOf(limits, scale).worse;
  const after = episode.after === null ? before + 2 * limit : scale.to(episode.after);
  const levels = { before, after, limit };
  if (evidence.kind !== "tested") {
    return isNearBefore(current.find((value) => !Number.isNaN(value)) ?? Number.NaN, levels);
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
  const newest = current.find((value) => !Number.isNaN(value));
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
var ratios_exports = {};
__export(ratios_exports, {
  chainUncertainty: () => chainUncertainty,
  widened: () => widened,
  withoutYoungRatios: () => withoutYoungRatios
});
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
var prepared_exports = {};
__export(prepared_exports, {
  acceptedLevels: () => acceptedLevels,
  baselineOf: () => baselineOf2,
  keyOf: () => keyOf2,
  onThisMachine: () => onThisMachine,
  seriesOf: () => seriesOf2
});
var COUNTS = /* @__PURE__ */ new Set(["count", "allocs", "B"]);
function seriesOf2(measurement, known2, repeated, rules, uncertainty = 0) {
  const { benchmark, metric } = measurement;
  const limits = widened(limitsFor(rules, benchmark, metric), metric, uncertainty);
  const earlier = ofUnit(metric.unit, known2);
  const now = [measurement, ...ofUnit(metric.unit, repeated)].map(
    (each) => each?.sample.centre ?? Number.NaN
  );
  const before = earlier.map((other) => other ? other.sample.centre : Number.NaN);
  const centres = before.filter((value) => !Number.isNaN(value));
  const values = [...centres, ...now.filter((value) => !Number.isNaN(value))];
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
    history: before.map(scale.to),
    current: now.map(scale.to),
    counted: COUNTS.has(metric.unit),
    isDeterministic: isDeterministic(measurement),
    agreeing: agreeingOf(measurement),
    tick: COUNTS.has(metric.unit) ? 0 : tickShift(values, scale)
  };
}
function ofUnit(unit, others) {
  for (const other of others) {
    if (other !== void 0 && other.metric.unit !== unit)
      return others.map((each) => each?.metric.unit === unit ? each : void 0);
  }
  return others;
}
function isDeterministic({ metric: { name, unit } }) {
  return unit === "count" ? /\binstructions?\b|^ir$/i.test(name) : unit === "B" && name === "size";
}
function agreeingOf({ sample: { values, level, centre: centre2 } }) {
  if (values.length < 2 || values.some((value) => value !== centre2)) return 0;
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
function baselineOf2(earlier, { place }, accepted, { machines, machine, tracked }) {
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
  const levels = accepted.flatMap(({ run, benchmark: name = "*", metric: of7 = "*" }) => {
    const names = ({ benchmark, metric }) => isNamed(name, benchmark) && matchesWildcard(of7, metric.name);
    const place = places.get(run);
    return place === void 0 ? [] : [{ run, place, names }];
  });
  return levels.sort((a, b) => a.place - b.place);
}
function keyOf2({ benchmark, metric }) {
  return seriesKey(benchmark.name, metric.name);
}

// src/check/compare-history.ts
var compare_history_exports = {};
__export(compare_history_exports, {
  compareWithHistory: () => compareWithHistory
});

// src/stats/common-climb.ts
function commonClimb(candidates, riseMin) {
  const benchmarks = candidates.map(({ benchmark }) => benchmark);
  const length = 1 + Math.max(-1, ...candidates.map(({ places }) => places.at(-1) ?? -1));
  const columns = Array.from({ length: length + 1 }, () => new Float64Array(candidates.length).fill(NaN));
  for (const [i, { values, places, current }] of candidates.entries()) {
    const own = median(values);
    for (const [k, value] of values.entries())
      columns[places[k]][i] = value - own;
    columns[length][i] = median(current) - own;
  }
  const weights = witnessWeights(benchmarks);
  const known2 = columns.filter((column) => column.filter((value) => !Number.isNaN(value)).length > 0);
  const course = known2.map((column) => {
    const { low, high } = new WeightedValues([...column], weights).medianWithout([]);
    return (low + high) / 2;
  });
  return newestDrift(course, riseMin);
}

// src/stats/settled.ts
var NOISE_RUNS_MIN = 15;
function settledResiduals(values, cuts) {
  const end = settledEnd(values);
  return { values: residualsOf(values, cuts).slice(0, end), cuts: cuts.filter((cut2) => cut2 < end) };
}
function settledEnd({ length }) {
  const settled2 = length - WINDOW_MAX + 1;
  return settled2 >= NOISE_RUNS_MIN ? settled2 : length;
}

// src/stats/common-shift.ts
function commonShiftOf({ rows, benchmarks, scales, middles }, learned, apart2) {
  const length = rows[0]?.length ?? 0;
  const enough = (t) => {
    const there = /* @__PURE__ */ new Set();
    for (let i = 0; i < rows.length && there.size <= BENCHMARKS_MIN; i++)
      if (!Number.isNaN(rows[i]?.[t])) there.add(benchmarks[i]);
    return there.size > BENCHMARKS_MIN;
  };
  const past = Array.from({ length: learned }, (_, t) => t).filter(enough);
  const now = Array.from({ length: length - learned }, (_, m) => learned + m).filter(enough);
  if (past.length < 2 * RUNS_MIN || now.length === 0) return void 0;
  const middleAt = (t) => middles[t];
  const history = past.map(middleAt);
  const current = now.map(middleAt);
  const cuts = [];
  const [noise] = noiseOf([settledResiduals(history, cuts)]);
  if (noise.sigma === 0) return void 0;
  const course = {
    history,
    cuts,
    accepted: 0,
    alike: history.length,
    current,
    widening: current.map(() => 1),
    noise,
    apart: apart2,
    windows: WINDOW_MAX,
    quiet: history.length
  };
  const middle = median(current);
  const moved = rows.map((row2, i) => ({
    z: median(now.map((t) => row2[t])),
    scale: scales[i]
  }));
  const known2 = moved.filter(({ z }) => !Number.isNaN(z));
  return {
    ...newestRegimes(course),
    shift: median(known2.map(({ z, scale }) => z * scale)),
    share: known2.filter(({ z }) => Math.sign(z) === Math.sign(middle)).length / known2.length,
    runs: history.length
  };
}

// src/stats/improvement.ts
var LASTING_RUNS = 3;
var BEFORE_RUNS = 5;
var APART_SIGMAS = 6;
var APART_MIN = 0.03;
function lastingImprovement(search) {
  const { values } = search;
  if (values.length < BEFORE_RUNS + LASTING_RUNS) return 0;
  const neighbours = search.scale();
  if (rangeOf3(values) < Math.max(APART_MIN, APART_SIGMAS * neighbours)) return 0;
  const [cut2, previous = 0] = search.cuts(LASTING_RUNS).toReversed();
  if (cut2 === void 0 || cut2 - previous < BEFORE_RUNS) return 0;
  const before = values.slice(previous, cut2);
  const level = median(values.slice(cut2));
  const gap = median(before) - level;
  const sigma = Math.max(deviationScale(before), neighbours);
  if (gap < Math.max(APART_MIN, APART_SIGMAS * sigma)) return 0;
  return values.slice(0, cut2).every((value) => value > level + gap / 2) ? cut2 : 0;
}
function rangeOf3(values) {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return high - low;
}

// src/stats/walk.ts
var RATIOS = [0, 3e-4, 1e-3, 3e-3, 0.01, 0.03, 0.1, 0.3];
var STANDING_SERIES = 3;
var ITERATIONS = 20;
var BENCHMARKS_MIN2 = 10;
var WALKING = { share: 0.25, ratio: 3e-3 };
var RATIO_MIN = 3e-3;
function walksOf(suite) {
  const standing = suite.map(() => 0);
  if (new Set(suite.map(({ benchmark }) => benchmark)).size < BENCHMARKS_MIN2) return standing;
  const runs2 = suite.reduce((most, { values }) => Math.max(most, values.length), 0);
  const gains = RATIOS.map((ratio) => gainsOf(ratio, Math.max(0, runs2 - START_RUNS)));
  const posteriors = posteriorsOf(suite.map(({ values }) => likelihoodsOf(values, gains)));
  const walking = posteriors.filter(
    (row2) => weighted(row2, (ratio) => ratio >= WALKING.ratio ? 1 : 0) > 0.5
  ).length;
  if (walking < WALKING.share * suite.length) return standing;
  return posteriors.map(
    (row2) => Math.max(
      RATIO_MIN,
      weighted(row2, (ratio) => ratio)
    )
  );
}
function posteriorsOf(likelihoods) {
  let weights = RATIOS.map(() => 1 / RATIOS.length);
  const posteriors = likelihoods.map((row2) => [...row2]);
  for (let i = 0; i < ITERATIONS; i++) {
    const counts = RATIOS.map((ratio) => ratio === 0 ? STANDING_SERIES : 0);
    for (let s = 0; s < likelihoods.length; s++) {
      const row2 = likelihoods[s];
      const posterior2 = posteriors[s];
      let total = 0;
      for (let k = 0; k < row2.length; k++) {
        posterior2[k] = row2[k] * weights[k];
        total += posterior2[k];
      }
      for (let k = 0; k < row2.length; k++) {
        posterior2[k] = posterior2[k] / total;
        counts[k] = counts[k] + posterior2[k];
      }
    }
    weights = normalized(counts);
  }
  return posteriors;
}
function weighted(posterior2, of7) {
  return posterior2.reduce((sum2, share2, k) => sum2 + share2 * of7(RATIOS[k]), 0);
}
function normalized(values) {
  const total = values.reduce((sum2, value) => sum2 + value, 0);
  return values.map((value) => value / total);
}
var START_RUNS = 5;
var RUNS_MIN3 = 2 * START_RUNS;
function likelihoodsOf(values, gains) {
  if (values.length < RUNS_MIN3) return RATIOS.map(() => 1);
  const sigma = Math.max(differenceScale(values), SIGMA_MIN);
  const level = median(values.slice(0, START_RUNS));
  const logs = gains.map((each) => logLikelihood2(values, level, each, sigma));
  const best = Math.max(...logs);
  return logs.map((log) => Math.exp(log - best));
}
var DEGREES3 = 4;
var CLIP5 = 3;
var MEDIAN_VARIANCE = 1.4;
function gainsOf(ratio, steps) {
  const [widths, shares2, logs] = [0, 1, 2].map(() => new Float64Array(steps));
  let uncertainty = MEDIAN_VARIANCE / START_RUNS;
  let sum2 = 0;
  for (let i = 0; i < steps; i++) {
    uncertainty += ratio;
    const variance = 1 + uncertainty;
    widths[i] = Math.sqrt(variance);
    shares2[i] = uncertainty / variance;
    uncertainty /= variance;
    sum2 += Math.log(widths[i]);
    logs[i] = sum2;
  }
  return { ratio, widths, shares: shares2, logs };
}
function logLikelihood2(values, first, gains, sigma) {
  const { widths, shares: shares2 } = gains;
  const noise = sigma / Math.sqrt(1 + gains.ratio / 2);
  let level = first;
  const distances = new Float64Array(values.length - START_RUNS);
  for (let i = 0; i < distances.length; i++) {
    const width2 = widths[i];
    const bound = CLIP5 * noise * width2;
    const distance2 = values[START_RUNS + i] - level;
    level += shares2[i] * (distance2 < -bound ? -bound : distance2 > bound ? bound : distance2);
    distances[i] = distance2 / width2;
  }
  const start = Math.max(deviationScale(distances), SIGMA_MIN);
  for (let i = 0; i < distances.length; i++) {
    const distance2 = distances[i];
    distances[i] = distance2 * distance2;
  }
  const square = squareScale(distances, start);
  const unit = DEGREES3 * square;
  let logs = 0;
  for (let i = 0; i < distances.length; i++) logs += Math.log1p(distances[i] / unit);
  const logWidths = gains.logs[distances.length - 1];
  return -((DEGREES3 + 1) / 2) * logs - logWidths - distances.length * Math.log(square) / 2;
}
var SQUARE_MIN = SIGMA_MIN * SIGMA_MIN;
var SCALE_STEPS = 8;
function squareScale(squares2, start) {
  let square = start * start;
  for (let step = 0; step < SCALE_STEPS; step++) {
    let sum2 = 0;
    for (let i = 0; i < squares2.length; i++) {
      const size2 = squares2[i];
      sum2 += (DEGREES3 + 1) * size2 / (DEGREES3 + size2 / square);
    }
    square = Math.max(sum2 / squares2.length, SQUARE_MIN);
  }
  return square;
}

// src/stats/evidence.ts
var MOVED_LEVEL = 0.01;
function evidenceOf(suite, machines, question) {
  const first = Math.max(0, machines.history.length - WINDOW);
  const prepared = suite.map((series2, index) => prepare(series2, index, machines, first));
  const candidates = prepared.filter((each) => "values" in each).map((each) => {
    const search = quietSearch(each.values, each.quiet);
    return { ...each, search, accepted: Math.max(each.accepted, improvedAt(each.accepted, search)) };
  });
  const { cleaned, commonParts, widening, commonShift } = cleanedOf(
    candidates,
    first,
    machines.history.length,
    question
  );
  const known2 = cleaned.map(({ search }) => search.values);
  const cuts = cleaned.map(({ search, accepted }) => baselineCuts(search, accepted));
  const own = noiseOf(known2.map((values, i) => settledResiduals(values, cuts[i])));
  const walks2 = walksOf(
    cleaned.map(({ benchmark, accepted }, i) => ({
      benchmark,
      values: known2[i].slice(accepted, settledEnd(known2[i]))
    }))
  );
  const noise = own.map((each, i) => ({ ...each, walk: each.sigma * Math.sqrt(walks2[i]) }));
  const tested = new Map(
    cleaned.map(({ index, values, current, places, accepted, alike, quiet }, i) => {
      const course = {
        history: values,
        cuts: cuts[i],
        accepted,
        alike,
        current,
        widening: widening[i],
        noise: noise[i],
        apart: question.apart,
        windows: WINDOW_MAX,
        quiet
      };
      return [index, testOf(course, places, commonParts[i], question)];
    })
  );
  const livesOn = walks2.some((walk) => walk > 0);
  return {
    series: prepared.map((each, index) => "values" in each ? tested.get(index) : each),
    commonShift,
    livesOn,
    climb: livesOn ? commonClimb(candidates, question.riseMin) : void 0
  };
}
function testOf(full, places, commonPart, question) {
  const level = question.tracked ? void 0 : newestLevel(full);
  const course = question.tracked ? full : onNewestLevel(full, level);
  const newest = [...full.history.slice(full.accepted, full.quiet), median(full.current)];
  return {
    kind: "tested",
    ...newestRegimes(course),
    course,
    places,
    commonPart,
    moved: level !== void 0,
    drift: newestDrift(newest, question.riseMin, full.noise)
  };
}
function onNewestLevel(course, level) {
  const { history, accepted } = course;
  return { ...course, accepted: level ?? accepted, windows: 1, quiet: history.length };
}
function newestLevel(course) {
  if (course.quiet < course.history.length) return course.quiet;
  const before = {
    ...course,
    history: course.history.slice(0, -1),
    current: course.history.slice(-1),
    widening: [1],
    quiet: course.history.length - 1
  };
  if (before.history.length < RUNS_MIN) return void 0;
  const { rise, fall } = newestRegimes(before);
  return [rise, fall].find(({ pValue }) => pValue <= MOVED_LEVEL)?.since;
}
function quietSearch(values, quiet) {
  return new LevelSearch(quiet === values.length ? values : values.slice(0, quiet));
}
function baselineOf3({ values, quiet, accepted, search }, tracked) {
  const known2 = standardisedOf(search, accepted);
  return tracked || quiet === values.length ? known2 : { ...known2, level: median(values.slice(quiet)) };
}
function improvedAt(accepted, search) {
  const place = lastingImprovement(accepted === 0 ? search : new LevelSearch(search.values.slice(accepted)));
  return place === 0 ? 0 : accepted + place;
}
function cleanedOf(candidates, first, runs2, { tracked, apart: apart2, isBeside }) {
  const learned = runs2 - first;
  const repeats = 1 + Math.max(0, ...candidates.flatMap(({ measurements }) => measurements));
  const baselines = candidates.map((candidate) => baselineOf3(candidate, tracked));
  const scales = baselines.map(({ sigma }) => sigma);
  const rows = candidates.map(({ current, measurements, places }, i) => {
    const row2 = new Float64Array(learned + repeats).fill(Number.NaN);
    const { residuals, sigma, level } = baselines[i];
    for (let k = 0; k < residuals.length; k++) row2[places[k] - first] = residuals[k];
    for (const [k, m] of measurements.entries()) row2[learned + m] = (current[k] - level) / sigma;
    return row2;
  });
  const benchmarks = candidates.map(({ benchmark }) => isBeside ? "" : benchmark);
  const middles = middlesOf(rows, benchmarks);
  const predicted = commonMode(rows, learned, benchmarks, middles);
  const newest = (i) => candidates[i].measurements.map((m) => learned + m);
  const parts = predicted.map(({ values }, i) => scaled(values, scales[i]));
  return {
    cleaned: candidates.map((candidate, i) => {
      const part = parts[i];
      const columns = newest(i);
      const current = candidate.current.map((value, k) => value - part[columns[k]]);
      const isUntouched = candidate.places.every((place) => part[place - first] === 0);
      if (isUntouched) return { ...candidate, current };
      const values = candidate.values.map(
        (value, k) => value - part[candidate.places[k] - first]
      );
      return { ...candidate, current, values, search: quietSearch(values, candidate.quiet) };
    }),
    commonParts: parts.map((part, i) => median(newest(i).map((column) => part[column]))),
    widening: predicted.map(({ widening }, i) => newest(i).map((column) => widening[column])),
    commonShift: commonShiftOf({ rows, benchmarks, scales, middles: middles.ofAll }, learned, apart2)
  };
}
function scaled(row2, scale) {
  const all = new Float64Array(row2.length);
  for (let t = 0; t < row2.length; t++) all[t] = row2[t] * scale;
  return all;
}
function baselineCuts(search, accepted) {
  const { values } = search;
  const cuts = search.cuts(LEVEL_RUNS_MIN2).filter((cut2) => cut2 <= values.length - TESTED_RUNS);
  const settled2 = longEnough(values, cuts, SETTLED_RUNS);
  return withAcceptedCut(settled2, accepted).filter((cut2) => cut2 < values.length);
}

// src/stats/place.ts
var DEGREES4 = 4;
var RATIO = 6.5;
var RUNS_BACK = 30;
var LEVEL_RUNS = 4;
var logDensity = studentLogDensity(DEGREES4);
function placesOf(course, direction) {
  const { history, current, cuts, accepted, quiet, noise } = course;
  const values = [...history, median(current)];
  const begin = Math.max(accepted, cuts.findLast((cut2) => cut2 <= history.length - RUNS_BACK) ?? 0);
  const earliest = Math.max(begin + LEVEL_RUNS, Math.min(quiet, history.length) - RUNS_BACK);
  const weight = (1 - noise.correlation) / (1 + noise.correlation);
  const fits2 = [];
  for (let place = Math.min(earliest, history.length); place <= history.length; place++) {
    const before = values.slice(begin, place);
    const after = values.slice(place);
    const [low, high] = [median(before), median(after)];
    if (direction * (high - low) <= 0) continue;
    const cost = (rows, level) => rows.reduce((sum2, value) => sum2 + logDensity((value - level) / noise.sigma), 0);
    fits2.push({ place, fit: weight * (cost(before, low) + cost(after, high)) });
  }
  const best = Math.max(...fits2.map(({ fit }) => fit));
  const set = fits2.filter(({ fit }) => 2 * (best - fit) <= RATIO).map(({ place }) => place);
  const first = set[0] ?? history.length;
  return { first, last: set.at(-1) ?? history.length, isOlder: first <= earliest && first < history.length };
}

// src/check/compare-history.ts
var DRIFT_MIN2 = 0.03;
function compareWithHistory({ run, baseline, window: runs2, repeated }, { rules, confidence, comparability }, { tracked, apart: apart2 }) {
  const keyOfMachine = (other) => environmentKey(other.environment, comparability, run.environment);
  const machine = keyOfMachine(run);
  const machines = runs2.map(keyOfMachine).map((key) => key === machine ? machine : key);
  const context2 = { run, runs: runs2, machines, machine, comparability, tracked, level: 1 - confidence };
  const rows = rowsOf(run, runs2);
  const repeats = rowsOf(run, repeated);
  const levels = acceptedLevels(baseline, runs2);
  const lifeOf = livesOf(baseline, runs2, run);
  const order = run.measurements.map(keyOf2).map((key, i) => ({ key, i }));
  order.sort((a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
  const judged = withoutYoungRatios(run.measurements, rows, (t) => machines[t] === machine);
  const uncertainty = chainUncertainty(run, runs2);
  const prepared = judged.map((measurement, i) => {
    const life = lifeOf(measurement.benchmark.name, measurement.metric.name);
    const row2 = rows[i];
    const earlier = life.hidden.size === 0 ? row2 : row2.map((other, t) => life.hidden.has(t) ? void 0 : other);
    const level = levels.findLast(({ names }) => names(measurement));
    const accepted = level ? life.accepted.get(level.run) ?? level.place : 0;
    const { name: benchmark } = measurement.benchmark;
    const series2 = seriesOf2(measurement, earlier, repeats[i], rules, uncertainty);
    return { i, benchmark, ...series2, life, ...baselineOf2(series2.earlier, life, accepted, context2) };
  });
  const suite = order.map(({ i }) => prepared[i]);
  const around = [
    { history: machines, current: machine },
    { riseMin: DRIFT_MIN2, tracked, apart: apart2 }
  ];
  const own = suite.filter(({ measurement }) => !measurement.metric.beside);
  const evidence = evidenceOf(own, ...around);
  const beside = suite.filter(({ measurement }) => measurement.metric.beside);
  const { series: ofBeside } = evidenceOf(beside, around[0], { ...around[1], isBeside: true });
  const all = [...evidence.series, ...ofBeside];
  const found = new Map([...own, ...beside].map(({ i }, k) => [i, all[k]]));
  const youth = youngNoise(
    prepared.flatMap((each) => {
      return found.get(each.i)?.kind === "untested" ? [onThisMachine(each, context2).map(({ sample }) => each.scale.to(sample.centre))] : [];
    })
  );
  const odd = all.filter((each) => each.kind === "exact" && each.odd > 0).length;
  return {
    compared: prepared.map((each, i) => comparedOf(each, found.get(i), { youth, odd }, context2)),
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
function comparedOf(prepared, evidence, { youth, odd }, context2) {
  const { measurement, limits, scale, open: open2 } = prepared;
  const { tracked } = context2;
  const here = onThisMachine(prepared, context2);
  const beside = besideMoved(prepared, evidence, context2);
  const found = comparisonOf(beside ?? evidence, prepared, odd, context2.level);
  const comparison2 = found && againstReportedLevels(found, prepared, context2);
  const series2 = {
    measurement,
    limits,
    scale,
    recent: recentOf(newestHere(prepared, context2), measurement),
    openEpisode: openEpisodeOf(prepared, evidence, comparison2, context2),
    young: comparison2 ? null : youngOf(prepared, here, youth, context2)
  };
  if (comparison2) {
    const level = scale.from(comparison2.level);
    const value = Number.isFinite(level) ? level : median(here.map(({ sample }) => sample.centre));
    const samples = here.reduce((sum2, { sample }) => sum2 + sample.values.length, 0);
    const start2 = tracked && open2 !== void 0 ? open2 : comparison2.start;
    return {
      ...series2,
      baseline: { value, runs: here.length, samples },
      comparison: { ...comparison2, start: start2 },
      obstacle: null,
      since: once(() => sinceOf(start2, prepared, evidence, context2)),
      start: start2,
      moved: beside !== void 0 || evidence.kind === "tested" && evidence.moved
    };
  }
  const { baseline, obstacle } = withoutComparison(prepared, here, context2);
  const start = open2 ?? null;
  return { ...series2, baseline, comparison: null, obstacle, since: () => null, start, moved: false };
}
function newestHere({ earlier }, { machines, machine }) {
  const newest = [];
  for (let t = earlier.length - 1; t >= 0 && newest.length < RECENT - 1; t--) {
    const other = earlier[t];
    if (other && machines[t] === machine) newest.push(other);
  }
  return newest.reverse();
}
function besideMoved(prepared, evidence, context2) {
  if (evidence.kind !== "exact" || context2.tracked) return void 0;
  const { history, current, counted: counted2, accepted } = prepared;
  const { machines, machine } = context2;
  const places = [...history.keys()].filter((t) => machines[t] === machine && !Number.isNaN(history[t]));
  const own = places.map((t) => history[t]);
  const newest = own.pop();
  const since = beginningAt(accepted, places);
  if (since > 0 && since === own.length) return void 0;
  const branch = exactly(own, [newest], counted2, since);
  if (!branch || branch.shift === 0) return void 0;
  const shifts = current.filter((value) => !Number.isNaN(value)).map((value) => value - newest);
  const shift = shifts.reduce((a, b) => Math.abs(b) < Math.abs(a) ? b : a);
  return { ...evidence, shift: evidence.shift === 0 ? 0 : shift, level: newest, start: history.length };
}
function sinceOf(start, { earlier }, evidence, { run, runs: runs2, tracked }) {
  if (!tracked) return null;
  const set = placesIn(evidence) ?? { first: start, last: start, isOlder: false };
  const before = set.isOlder ? void 0 : runs2.findLast((_, t) => t < set.first && earlier[t]);
  const last = set.last < runs2.length ? runs2[set.last] : run;
  if (!last || last.commit === "" || !set.isOlder && !before) return null;
  return { after: before?.commit ?? "", commit: last.commit };
}
var SHOWN_LEVEL = 0.2;
function placesIn(evidence) {
  if (evidence.kind !== "tested") return void 0;
  const { course, places, rise, fall } = evidence;
  if (Math.min(rise.pValue, fall.pValue) > SHOWN_LEVEL) return void 0;
  const set = placesOf(course, rise.pValue <= fall.pValue ? 1 : -1);
  const placeOf4 = (place) => places[place] ?? Number.POSITIVE_INFINITY;
  return { first: placeOf4(set.first), last: placeOf4(set.last), isOlder: set.isOlder };
}
function withoutComparison({ earlier, unitBefore }, here, { runs: runs2, machines, machine, comparability }) {
  if (unitBefore !== void 0)
    return { baseline: null, obstacle: { code: "unit-changed", was: unitBefore } };
  if (here.length > 0) {
    const value = median(here.map(({ sample }) => sample.centre));
    const samples = here.reduce((sum2, { sample }) => sum2 + sample.values.length, 0);
    return {
      baseline: { value, runs: here.length, samples },
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

// src/check/compare-rounds.ts
var compare_rounds_exports = {};
__export(compare_rounds_exports, {
  compareWithRounds: () => compareWithRounds
});

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
  const centre2 = mean(values);
  return values.reduce((sum2, value) => sum2 + (value - centre2) ** 2, 0);
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
var POINTS2 = 8;
var REACH = 8;
function spendingBounds(spent, times, alpha, least = []) {
  return walkOf(spent, times, alpha, least).map(({ bound }) => bound);
}
function walkOf(spent, times, alpha, least = []) {
  const smallest = times.reduce((step, time, k) => Math.min(step, time - (times[k - 1] ?? 0)), 1);
  const width2 = Math.sqrt(smallest) / POINTS2;
  const top = Math.ceil(REACH * Math.sqrt(times.at(-1) ?? 1) / width2);
  let density = new Float64Array(2 * top + 1);
  let used = 0;
  return times.map((time, k) => {
    const before = times[k - 1] ?? 0;
    density = k === 0 ? normalAround(density.length, top, width2, Math.sqrt(time)) : stepped(density, width2, Math.sqrt(time - before));
    const share2 = (spent[k] ?? 0) - used;
    const uncut = density.slice();
    const bound = cutTail(density, top, width2, share2 * alpha) / Math.sqrt(time);
    const look = { time, density: uncut, top, width: width2 };
    if (normalUpper(bound) < (least[k] ?? 0)) {
      density = uncut.slice();
      return { ...look, bound: Number.POSITIVE_INFINITY };
    }
    used = spent[k] ?? 0;
    return { ...look, bound };
  });
}
function normalAround(length, centre2, width2, sigma) {
  return Float64Array.from({ length }, (_, i) => normalDensity((i - centre2) * width2, sigma));
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
    const first = Math.max(0, i - reach);
    const last = Math.min(density.length - 1, i + reach);
    for (let j = first; j <= last; j++)
      next2[j] = next2[j] + from * kernel[j - i + reach];
  }
  return next2;
}
function cutTail(density, centre2, width2, mass) {
  if (mass <= 0) return Number.POSITIVE_INFINITY;
  let removed = 0;
  for (let i = density.length - 1; i >= 0; i--) {
    const cell = width2 * density[i];
    if (removed + cell >= mass) {
      const share2 = (mass - removed) / cell;
      density[i] = density[i] * (1 - share2);
      return (i - centre2 + 0.5 - share2) * width2;
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
var zOf = (level) => LEVEL_QUANTILES[level];
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
    times.map((time, k) => k === looks2.length - 1 ? 1 : spentAfter(time)),
    times,
    alpha,
    looks2.map((look) => 0.5 ** look)
  );
}
function makeTest(last, max) {
  const looks2 = Array.from({ length: last }, (_, i) => i + 1).filter((rounds) => isLook(rounds, last));
  const times = looks2.map((look) => look / max);
  const spent = times.map((time, k) => k === looks2.length - 1 ? 1 : spentAfter(time));
  const least = looks2.map((look) => 0.5 ** look);
  const bounds = [];
  const boundsOf2 = (level) => {
    const known2 = bounds[level] ?? spendingBounds(spent, times, LEVELS[level], least);
    bounds[level] = known2;
    return known2;
  };
  const at = (look) => {
    const k = looks2.indexOf(look);
    if (k < 0) throw new RangeError(`there is no look after ${look} rounds, only after ${looks2}`);
    return (level) => boundsOf2(level)[k];
  };
  return {
    looks: looks2,
    critical: (look, alpha) => interpolated(zOf, at(look), normalQuantileUpper(alpha)),
    pValue: (look, z) => {
      const quantile2 = interpolated(at(look), zOf, z);
      return quantile2 <= 0 ? 1 : normalUpper(quantile2);
    }
  };
}
function interpolated(xOf, yOf, place) {
  let i = 1;
  while (i < LEVELS.length - 1 && !(xOf(i) >= place)) i++;
  const [x0, x1] = [xOf(i - 1), xOf(i)];
  const [y0, y1] = [yOf(i - 1), yOf(i)];
  if (x0 === Number.POSITIVE_INFINITY) return Number.NEGATIVE_INFINITY;
  if (x1 === Number.POSITIVE_INFINITY) return y0;
  if (y0 === Number.POSITIVE_INFINITY || y1 === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY;
  return y0 + (y1 - y0) * (place - x0) / (x1 - x0);
}

// src/stats/after-stopping.ts
var walks = /* @__PURE__ */ new Map();
var shares = /* @__PURE__ */ new Map();
var STEP2 = 0.02;
var FAR3 = 6;
function shareLeft(rounds, z, max, alpha) {
  const walkKey = `${max} at ${alpha}`;
  const walk = walks.get(walkKey) ?? walkTo(max, alpha);
  walks.set(walkKey, walk);
  const look = walk.findIndex(({ time }) => Math.round(time * max) === rounds);
  const bound = walk[look]?.bound ?? Number.POSITIVE_INFINITY;
  if (look < 0 || !(z > 0) || z > bound + FAR3) return 1;
  const place = STEP2 * Math.round(z / STEP2);
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
function beyond({ density, top, width: width2, time }, place, drift) {
  let sum2 = 0;
  for (let i = density.length - 1; i >= 0; i--) {
    const at = (i - top) * width2;
    const cell = Math.min(1, (at - place) / width2 + 0.5);
    if (cell <= 0) break;
    sum2 += cell * width2 * density[i] * Math.exp(drift * at - drift * drift * time / 2);
  }
  return sum2;
}

// src/stats/signed-rank.ts
var EXACT_MAX2 = 150;
var sizes = new Float64Array(128);
function rankSums2(differences, n = differences.length) {
  if (n > sizes.length) sizes = new Float64Array(2 * n);
  let ups = 0;
  let downs = n;
  for (let k = 0; k < n; k++) {
    const difference = differences[k];
    if (difference > 0) sizes[ups++] = difference;
    else if (difference < 0) sizes[--downs] = -difference;
  }
  sort(sizes, 0, ups);
  sort(sizes, downs, n);
  let above = 0;
  let below2 = 0;
  let rank3 = downs - ups;
  for (let i = 0, j = downs; i < ups || j < n; ) {
    const isUp = j === n || i < ups && sizes[i] <= sizes[j];
    const size2 = sizes[isUp ? i : j];
    const firstUp = i;
    const firstDown = j;
    while (i < ups && sizes[i] === size2) i++;
    while (j < n && sizes[j] === size2) j++;
    const equal = i - firstUp + (j - firstDown);
    const middle = rank3 + (equal + 1) / 2;
    above += (i - firstUp) * middle;
    below2 += (j - firstDown) * middle;
    rank3 += equal;
  }
  return { n, above, below: below2 };
}
var FEW = 64;
function sort(values, start, end) {
  if (end - start > FEW) values.subarray(start, end).sort();
  else sortRange(values, start, end - 1);
}
function signedRankUpper(rankSum, n) {
  const sum2 = Math.floor(rankSum);
  if (sum2 <= 0) return 1;
  if (n <= EXACT_MAX2) return upperTails(n)[sum2];
  const spread = Math.sqrt(n * (n + 1) * (2 * n + 1) / 24);
  return normalUpper((sum2 - 0.5 - n * (n + 1) / 4) / spread);
}
function centreInterval(differences, tail, means = pairwiseMeans(differences)) {
  const n = differences.length;
  const largest = n * (n + 1) / 2;
  let cut2 = -1;
  while (cut2 + 1 < largest / 2 && signedRankUpper(largest - (cut2 + 1), n) <= tail) cut2++;
  const [low, high] = [means[cut2], means.at(-1 - cut2)];
  return cut2 < 0 || low === void 0 || high === void 0 ? void 0 : { low, high };
}
function pairwiseMeans(differences) {
  const n = differences.length;
  const means = new Float64Array(n * (n + 1) / 2);
  let count = 0;
  for (let i = 0; i < n; i++) {
    const one = differences[i];
    for (let j = i; j < n; j++) means[count++] = (one + differences[j]) / 2;
  }
  return means.sort();
}
var counted = /* @__PURE__ */ new Map();
function upperTails(n) {
  const known2 = counted.get(n);
  if (known2) return known2;
  const tails = new Float64Array(n * (n + 1) / 2 + 1);
  tails[0] = 1;
  for (let rank3 = 1; rank3 <= n; rank3++) {
    for (let sum2 = rank3 * (rank3 + 1) / 2; sum2 >= 0; sum2--) {
      const without = tails[sum2];
      tails[sum2] = (without + (sum2 >= rank3 ? tails[sum2 - rank3] : 0)) / 2;
    }
  }
  for (let sum2 = tails.length - 2; sum2 >= 0; sum2--)
    tails[sum2] = tails[sum2] + tails[sum2 + 1];
  counted.set(n, tails);
  return tails;
}

// src/stats/one-sided-outliers.ts
function cappedRankSums(pairs, share2) {
  const values = roomFor3(2 * pairs.length);
  let count = 0;
  for (const { before, after } of pairs) {
    values[count++] = before;
    values[count++] = after;
  }
  return cappedSums(pairs, 0, quantileOf(values.subarray(0, count), share2));
}
var room3 = new Float64Array(128);
function roomFor3(count) {
  if (count > room3.length) room3 = new Float64Array(2 * count);
  return room3;
}
function cappedSums(pairs, shift, cap) {
  const differences = roomFor3(pairs.length);
  let count = 0;
  for (const { before, after } of pairs) {
    const shifted = after - shift;
    const isInformative = before < cap || shifted < cap;
    if (isInformative) differences[count++] = Math.min(shifted, cap) - Math.min(before, cap);
  }
  return rankSums2(differences, count);
}
function cappedEstimate(pairs, share2, tail) {
  const differences = pairs.map(({ before, after }) => after - before);
  const [least, most] = [Math.min(...differences), Math.max(...differences)];
  const margin = most - least || 1;
  const beforeSorted = Float64Array.from(pairs, ({ before }) => before).sort();
  const afterSorted = Float64Array.from(pairs, ({ after }) => after).sort();
  const sorted = pairs.toSorted((a, b) => a.after - a.before - (b.after - b.before));
  const sumsAt = (shift) => cappedSums(sorted, shift, quantileOfBoth(beforeSorted, afterSorted, shift, share2));
  const within2 = (isAbove, end, side) => {
    const { [side]: found } = crossing2((shift) => isAbove(sumsAt(shift)), least - margin, most + margin);
    return found < least - margin / 2 || found > most + margin / 2 ? end : found;
  };
  return {
    shift: within2(({ above, below: below2 }) => above > below2, Number.NaN, "middle"),
    low: within2(({ above, n }) => signedRankUpper(above, n) <= tail, Number.NEGATIVE_INFINITY, "before"),
    high: within2(({ below: below2, n }) => signedRankUpper(below2, n) > tail, Number.POSITIVE_INFINITY, "after")
  };
}
function quantileOfBoth(one, other, shift, share2) {
  const { length } = one;
  const position = (2 * length - 1) * share2;
  const place = Math.floor(position);
  let i = 0;
  let j = 0;
  let low = Number.NaN;
  let high = Number.NaN;
  while (i + j <= place + 1) {
    const isOne = j === length || i < length && one[i] <= other[j] - shift;
    low = high;
    high = isOne ? one[i++] : other[j++] - shift;
  }
  return low + (high - low) * (position - place);
}
var STEPS2 = 20;
function crossing2(holds, left2, right) {
  let [low, high] = [left2, right];
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
    sumsOf: (rounds) => rankSums2(differences, rounds),
    estimate: (tail) => {
      const means = pairwiseMeans(differences);
      return { shift: quantile(means, 0.5), ...centreInterval(differences, tail, means) ?? UNBOUNDED };
    }
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
  const [first] = differences;
  const measurements = pairs.length;
  const common = { method: "samples", level: oldLevel, measurements, commonPart: 0, start: 1 };
  const isCount2 = options.tick === void 0;
  if (isCount2 && pairs.length >= EXACT_ROUNDS_MIN && differences.every((each) => each === first)) {
    const interval2 = { low: first, high: first };
    const sides2 = { worse: Number(first <= 0), better: Number(first >= 0) };
    return {
      ...common,
      exact: true,
      shift: first,
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
  const sides = passed.map((look) => sidesOf2(views, test, [look]));
  const isEnd = ({ worse, better }) => Math.min(worse, better) <= (options.stopsAt ?? 0);
  const end = passed[sides.findIndex(isEnd)];
  const left2 = best.shift * (end === void 0 ? 1 : leftOf(pairs.slice(0, end), rounds, options, level));
  const { limit = Number.POSITIVE_INFINITY } = options;
  const shift = best.shift > limit ? Math.max(left2, Math.min(best.shift, BEYOND * limit)) : left2;
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
    const { above, below: below2, n } = sumsOf(end);
    return normalQuantileUpper(Math.min(0.5, signedRankUpper(Math.max(above, below2), n)));
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
function sidesOf2(views, test, looks2) {
  const seen = looks2.flatMap(
    (look) => views.map(({ share: share2, sumsOf }) => ({ look, share: share2, sums: sumsOf(look) }))
  );
  const smallest = (side) => {
    const all = seen.map(({ look, share: share2, sums: { n, [side]: sum2 } }) => {
      return pValueAt(test, look, Math.floor(sum2), n) / share2;
    });
    return Math.min(1, ...all);
  };
  return { worse: smallest("above"), better: smallest("below") };
}
var known = /* @__PURE__ */ new WeakMap();
function pValueAt(test, look, rankSum, n) {
  const looks2 = known.get(test) ?? /* @__PURE__ */ new Map();
  known.set(test, looks2);
  const answers = looks2.get(look) ?? /* @__PURE__ */ new Map();
  looks2.set(look, answers);
  const key = rankSum * (look + 1) + n;
  const answer = answers.get(key) ?? pValueOf(test, look, signedRankUpper(rankSum, n));
  answers.set(key, answer);
  return answer;
}
function pValueOf(test, look, pValue) {
  return pValue >= 0.5 ? 1 : test.pValue(look, normalQuantileUpper(pValue));
}

// src/check/compare-rounds.ts
var STOPS_AT = 0.01;
function compareWithRounds(run, base, { rounds, max, ended, counter }, rules, confidence) {
  const sides = rounds.map((round) => ({ base: bySeries(round.base), head: bySeries(round.head) }));
  const old = bySeries(base?.measurements ?? []);
  return run.measurements.map((measurement) => {
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
      since: () => null,
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
      const valuesOf4 = (side) => sides.flatMap((each) => each[side].get(key)?.sample.values ?? []).map(scale.to);
      const [before, after] = [valuesOf4("base"), valuesOf4("head")];
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

// src/check/missing.ts
var missing_exports = {};
__export(missing_exports, {
  missingFindings: () => missingFindings
});
function missingFindings(run, earlier, { rules, isWhole }) {
  const known2 = new Set(run.measurements.map(keyOf3));
  const { leftOut = [] } = run;
  const asked = leftOut.length === 0 ? earlier.slice(-1) : earlier.toReversed();
  const causes = leftOut.length === 0 ? void 0 : causesIn(leftOut, asked);
  return asked.flatMap(
    (other, age) => other.measurements.flatMap((measurement) => {
      const key = keyOf3(measurement);
      const cause = known2.has(key) ? void 0 : causes?.(measurement);
      if (known2.has(key) || age > 0 && !cause || isBesidePresent(measurement, run)) return [];
      known2.add(key);
      const reason = reasonOf(measurement, cause ?? leftOut.find(({ failed }) => failed === null), isWhole);
      return [missing(measurement, reason, rules)];
    })
  );
}
function isBesidePresent({ benchmark, metric }, run) {
  if (!metric.beside) return false;
  const { role, metric: of7 } = metric.beside;
  if (role !== "ratio") return true;
  return run.measurements.some((own) => own.benchmark.name === benchmark.name && own.metric.name === of7);
}
function keyOf3({ benchmark, metric }) {
  return seriesKey(benchmark.name, metric.name);
}
function causesIn(leftOut, runs2) {
  const byBenchmark2 = Map.groupBy(leftOut, ({ why }) => why.benchmark);
  const failures = leftOut.filter(({ failed }) => typeof failed === "string");
  const series2 = new Set(runs2.flatMap(({ measurements }) => measurements.map(keyOf3)));
  return ({ benchmark: { name }, metric }) => {
    const own = byBenchmark2.get(name) ?? [];
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
var platform_exports = {};
__export(platform_exports, {
  besidePlatform: () => besidePlatform,
  platformChangesIn: () => platformChangesIn
});
var LIVED_RUNS = 2;
function platformChangesIn({ run, window, comparable }) {
  const states = [...window, run].map((each, place) => ({
    place,
    state: each === run || comparable.has(each) ? each.environment.state ?? {} : {}
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
var SHARED2 = { benchmarks: 3, share: 0.25 };
function besidePlatform(findings, compared, changes, runs2) {
  if (changes.length === 0) return { findings, warnings: [] };
  const found = findings.flatMap((finding, i) => {
    const own = changesAt(finding, compared[i], changes, runs2);
    return own.length === 0 ? [] : [{ finding, series: compared[i], changes: own }];
  });
  if (found.length === 0) return { findings, warnings: [] };
  const names = [...new Set(found.map(({ finding }) => finding.benchmark))];
  const judged = new Set(
    compared.flatMap((each) => each.comparison ? [each.measurement.benchmark.name] : [])
  );
  const isShared = names.length >= SHARED2.benchmarks && names.length >= SHARED2.share * judged.size;
  const excused = new Map(found.map(({ finding, series: series2 }) => [finding, excusedOf(finding, series2)]));
  const first = [...new Set(found.flatMap((each) => each.changes))];
  const values = {
    changes: first.map(({ fact: fact2, before, after }) => ({ fact: fact2, before, after })),
    benchmarks: countedNames(names),
    isShared
  };
  return {
    findings: isShared ? findings.map((finding) => excused.get(finding) ?? finding) : findings,
    warnings: [{ code: "platform-changed", subject: first.map(({ fact: fact2 }) => fact2).join(", "), values }]
  };
}
function changesAt({ verdict, reason }, { start, since: sinceOf2 }, changes, { run, window, runShift }) {
  const isWorse2 = verdict === "regressed" || verdict === "suspected";
  if (!isWorse2 || reason.code === "below-min" || reason.code === "above-max") return [];
  const isOfRun = reason.code === "common-shift" || reason.code === "common-shift-confirmed";
  if (isOfRun) return changes.filter(({ place: place2 }) => place2 === runShift?.start);
  const place = Math.min(start ?? window.length, window.length);
  const since = sinceOf2();
  const after = since?.after ? window.findLastIndex(({ commit: commit2 }) => commit2 === since.after) : place - 1;
  const last = since ? [...window, run].findIndex(({ commit: commit2 }) => commit2 === since.commit) : place;
  return changes.filter((change) => change.place > after && change.place <= Math.max(last, place));
}
function excusedOf(finding, series2) {
  if (finding.reason.code === "lasting" || hasTripled(series2)) return finding;
  return { ...finding, verdict: "suspected", reason: { code: "platform-changed" }, severity: null };
}

// src/check/reported-size.ts
var reported_size_exports = {};
__export(reported_size_exports, {
  withReportedSize: () => withReportedSize
});
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
  const size2 = comparison2.sizeIfReported(({ shift: shift2, worse, better }) => {
    if (!isWorse2) return -shift2 > limit && better() * factor <= DISCOVERY;
    if (!(shift2 > limit)) return false;
    const pValue = worse();
    return pValue * factor <= likely || isGross(shift2, pValue, bar, family);
  });
  const least = Math.min(BEYOND2 * limit, Math.abs(comparison2.shift));
  const shift = isWorse2 ? Math.max(size2.shift, least) : Math.min(size2.shift, -least);
  const [low = null, high = null] = [size2.low, size2.high].map(scale.change).sort((a, b) => a - b).map(finite);
  return { ...finding, change: { estimate: finite(scale.change(shift)), low, high } };
}

// src/check/suspects.ts
var suspects_exports = {};
__export(suspects_exports, {
  isSuspect: () => isSuspect
});
var NOT_AGAIN = /* @__PURE__ */ new Set(["awaiting-confirmation", "young", "platform-changed"]);
function isSuspect({ comparison: comparison2 }, { verdict, reason }) {
  if (!comparison2 || comparison2.method === "samples") return false;
  if (comparison2.measurements >= MEASUREMENTS_MAX) return false;
  if (verdict === "regressed") return ["beyond-threshold", "common-shift-confirmed"].includes(reason.code);
  return verdict === "suspected" && !NOT_AGAIN.has(reason.code);
}

// src/check/judge-series.ts
var judge_series_exports = {};
__export(judge_series_exports, {
  judgeSeries: () => judgeSeries
});

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
      state: stateOf(rule, worseBy(finding, levels[i] ?? null), at)
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
function stateOf({ ceiling, until }, worse, at) {
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
  const named = Object.entries({ select, benchmark, metric, tag }).filter(([, value]) => value !== void 0);
  return named.map(([key, value]) => key === "select" ? value : `${key} ${value}`).join(", ") || "everything";
}

// src/check/judge-series.ts
function judgeSeries(selected, policy, options) {
  const { run, window, repeated } = selected;
  const { apart: apart2, elsewhere, tracked } = options;
  const comparison2 = compareWith(selected, policy, options);
  const { compared, commonShift: moved, livesOn } = comparison2;
  const tested = compared.filter(isTested);
  const family = { alpha: policy.alpha, size: tested.length + (moved ? 1 : 0) };
  const { certainties, runCertainty } = certaintiesOf(compared, tested, moved);
  const runs2 = { run, window, comparable: new Set(selected.comparable) };
  const platform = platformChangesIn(runs2);
  const shiftContext = {
    ...runs2,
    repeated,
    apart: apart2 ? repeated : elsewhere,
    tracked,
    tested,
    family,
    platform: new Set(platform.map(({ place }) => place))
  };
  const runShift = moved ? judgeCommonShift(moved, runCertainty, policy.alpha, shiftContext) : null;
  const context2 = {
    policy,
    family,
    runShift,
    livesOn,
    // A pull request is not a run of the tracked branch, so it shows a change once.
    seen: (start) => tracked ? 1 + window.slice(start).length : 1,
    tracked,
    series: compared.length,
    formerName: selected.formerOf
  };
  const { findings: judged, warnings } = besidePlatform(
    compared.map((series2) => judge(series2, certainties.get(series2) ?? null, context2)),
    compared,
    platform,
    { ...runs2, runShift }
  );
  const { findings: waived, waivers } = waivedBy(policy, judged, compared, run);
  const suspects = waived.filter((finding, i) => isSuspect(compared[i], finding));
  const living = waived.map((finding, i) => {
    const series2 = compared[i];
    return {
      ...withReportedSize(finding, series2, certainties.get(series2), context2),
      episode: episodeAfter(series2, finding, { run, tracked, window })
    };
  });
  return {
    comparison: comparison2,
    tested,
    family,
    runShift,
    findings: withMain([...living, ...missingOf(selected, policy, options)]),
    waivers,
    suspects: new Set(suspects.map(({ benchmark }) => benchmark)),
    warnings
  };
}
function waivedBy({ waivers }, findings, compared, { measurements, time }) {
  const formerNames2 = new Map(measurements.map(({ benchmark }) => [benchmark.name, benchmark.former]));
  const levels = compared.map(({ openEpisode }) => openEpisode ? openEpisode.episode.before : null);
  return applyWaivers(findings, levels, waivers, time, (name) => formerNames2.get(name) ?? []);
}
function missingOf({ run, baseline, comparable }, { rules }, { isWhole }) {
  const earlier = comparable.length > 0 ? comparable : baseline.runs.slice(-1);
  return missingFindings(run, earlier, { rules, isWhole });
}
function compareWith(selected, policy, options) {
  const { run, baseline } = selected;
  const { rules, confidence } = policy;
  const { source, runs: runs2, interleaved } = baseline;
  if (!interleaved && source !== "file") return compareWithHistory(selected, policy, options);
  const compared = interleaved ? compareWithRounds(run, runs2[0], interleaved, rules, confidence) : compareWithFile(run, baseline, rules, confidence);
  return { compared, commonShift: void 0, livesOn: false };
}

// src/check/machine-course.ts
var machine_course_exports = {};
__export(machine_course_exports, {
  ageWarnings: () => ageWarnings,
  otherReference: () => otherReference,
  referenceOf: () => referenceOf
});
var RUNS = 3;
function referenceOf(run, earlier) {
  const { reference } = run;
  if (!reference) return void 0;
  const { commit: commit2, next: next2 } = reference;
  const machine = courseOf(run, earlier);
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
  const together2 = climb && climb.pValue <= CLIMB_LEVEL ? { change: Math.expm1(climb.rise), runs: climb.runs } : null;
  if (names.length === 0 && together2 === null) return [];
  return [
    { code: "machine-may-have-aged", subject: "", values: { benchmarks: countedNames(names), together: together2 } }
  ];
}
function courseOf(run, earlier) {
  const rows = [...earlier, run].map(slownessOf);
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
    const first = earlier[known2[0]?.place ?? 0]?.time;
    if (first !== void 0 && (since === void 0 || first < since)) since = first;
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
    [...found].flatMap(([key, { unit, value = 0, factor = 1, isRate = false }]) => {
      const log = Math.log(value / factor) * (isRate ? -1 : 1);
      return unit === void 0 || !Number.isFinite(log) ? [] : [[key, { unit, log }]];
    })
  );
}

// src/check/present-names.ts
var present_names_exports = {};
__export(present_names_exports, {
  underPresentNames: () => underPresentNames
});

// src/rules/former.ts
var UNCHANGED = {
  runUnder: (run) => run,
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
  const namesIn2 = stored.map((run) => once(() => namesOf3(run)));
  const fullerIn = namesIn2.map((names) => once(() => fullerNames(names())));
  const renames = /* @__PURE__ */ new Map();
  const unclear = [];
  const owners = ownersOf(benchmarks);
  const lastWith = lastRuns(stored, (name) => owners.has(name) && owners.get(name) !== name);
  for (const [old, owner] of owners) {
    const last = lastWith.get(old);
    if (last === void 0) continue;
    const heirs = fullerIn.slice(last + 1).map((fuller) => (fuller().get(old) ?? []).filter((name) => !namesIn2[last]?.().has(name))).find((names) => names.length > 0);
    const heir = heirs ? heirAmong(heirs, claimants.get(old) ?? []) : owner ?? void 0;
    if (heir === void 0) unclear.push(old);
    else if (heir !== null) renames.set(old, heir);
  }
  const metrics = new Map(
    present.flatMap(
      ({ benchmark, metric }) => metric.former === void 0 ? [] : [[seriesKey(benchmark.name, metric.former), metric.name]]
    )
  );
  const oldMetrics = new Set(present.map(({ metric }) => metric.former));
  const isOld = ({ benchmark, metric }) => renames.has(benchmark.name) || oldMetrics.has(metric.name);
  const runUnder = (run) => run.measurements.some(isOld) ? renamed2(run, renames, metrics) : run;
  const newest = namesOf3(stored.at(-1));
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
function namesOf3({ measurements }) {
  return new Set(measurements.map(({ benchmark }) => benchmark.name));
}
function lastRuns(runs2, isSought) {
  const last = /* @__PURE__ */ new Map();
  for (const [index, { measurements }] of runs2.entries()) {
    for (const { benchmark } of measurements) if (isSought(benchmark.name)) last.set(benchmark.name, index);
  }
  return last;
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
function renamed2(run, renames, metrics) {
  const known2 = new Set(run.measurements.map(keyOf4));
  let isChanged = false;
  const measurements = run.measurements.map((measurement) => {
    const { benchmark, metric } = measurement;
    const name = renames.get(benchmark.name) ?? benchmark.name;
    const metricName = metrics.get(seriesKey(name, metric.name)) ?? metric.name;
    const isSame = name === benchmark.name && metricName === metric.name;
    if (isSame || known2.has(seriesKey(name, metricName))) return measurement;
    isChanged = true;
    return { ...measurement, benchmark: { ...benchmark, name }, metric: { ...metric, name: metricName } };
  });
  return isChanged ? { ...run, measurements } : run;
}
function keyOf4({ benchmark, metric }) {
  return seriesKey(benchmark.name, metric.name);
}
var SHOWN_MAX2 = 3;
function renamedWarning(renamed3) {
  const [first] = renamed3;
  if (!first) return [];
  const renames = renamed3.slice(0, SHOWN_MAX2).map(([old, now]) => ({ old, now }));
  const values = { outcome: "renamed", benchmarks: renamed3.length, first: renames };
  return [{ code: "fuller-names", subject: first[1], values }];
}
function unclearWarning(old) {
  return { code: "fuller-names", subject: old, values: { outcome: "unclear", old } };
}

// src/check/present-names.ts
function underPresentNames(measured, stored, { renames, names, tagPatterns, tags }) {
  const { runUnder, nameUnder } = storedNames(names, measured);
  const renamed3 = stored.runs.map((other) => underNewNames(runUnder(other), renames));
  const former = formerNames(measured, renamed3);
  const tagged = (run2) => onlyTagged(withTags(run2, tagPatterns), tags);
  const run = tagged(measured);
  const baseline = {
    ...stored,
    runs: sharingRuns(
      run,
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
  return { run, baseline, formerOf, warnings: former.warnings };
}

// src/check/stored-twice.ts
var stored_twice_exports = {};
__export(stored_twice_exports, {
  eachOnce: () => eachOnce
});
function eachOnce(baseline) {
  const originals = /* @__PURE__ */ new Map();
  for (const runs2 of Map.groupBy(baseline.runs, ({ commit: commit2 }) => commit2).values()) {
    if (runs2.length === 1 || runs2[0]?.commit === "") continue;
    for (const [first, ...copies] of Map.groupBy(runs2, printOf).values())
      for (const { id } of copies) originals.set(id, first.id);
  }
  if (originals.size === 0) return baseline;
  const nameOf3 = (id) => originals.get(id) ?? id;
  return {
    ...baseline,
    runs: baseline.runs.filter(({ id }) => !originals.has(id)),
    accepted: baseline.accepted.map((each) => ({ ...each, run: nameOf3(each.run) })),
    episodes: baseline.episodes.map((each) => ({
      ...each,
      first: { ...each.first, run: nameOf3(each.first.run) },
      end: each.end === null ? null : nameOf3(each.end)
    }))
  };
}
function printOf({ id, time, measurements }) {
  if (measurements.length === 0) return id;
  const values = measurements.map(({ benchmark, metric, sample: { centre: centre2, values: values2 } }) => {
    return `${seriesKey(benchmark.name, metric.name)} ${metric.unit} ${centre2} ${values2}`;
  }).sort();
  const isTimed = measurements.some(({ metric }) => isClocked(metric.unit));
  return JSON.stringify([isTimed ? "" : time, values]);
}

// src/check/select.ts
var select_exports = {};
__export(select_exports, {
  selectRuns: () => selectRuns
});
function selectRuns(measured, known2, policy, reruns) {
  const isSideBySide = known2.source === "file" || known2.interleaved !== void 0;
  const present = underPresentNames(measured, isSideBySide ? known2 : eachOnce(known2), policy);
  const { run, baseline } = present;
  const window = baseline.runs.slice(-WINDOW);
  return {
    ...present,
    window,
    comparable: isSideBySide ? window : comparableRuns(run, window, policy.comparability),
    repeated: comparableRuns(run, reruns, policy.comparability)
  };
}

// src/check/check.ts
var check_exports = {};
__export(check_exports, {
  check: () => check,
  countVerdicts: () => countVerdicts
});

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
function isCovered(finding, { sizes: sizes2, isCut }, name = seriesKey) {
  const now = sizeOf(finding, name);
  const former = finding.formerName === null ? now.series : name(finding.formerName, finding.metric.name);
  const seen = sizes2.find(({ series: series2 }) => series2 === now.series || series2 === former);
  const allowed = 1 + Math.max(0, limitOf(finding));
  if (!seen) {
    const least = isCut ? sizes2.at(-1)?.worse ?? null : null;
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
  const [fresh, gone] = [names("new").map(inParts), names("missing").map(inParts)];
  const isOneForOne = fresh.length === 1 && gone.length === 1;
  const pairs = gone.flatMap(
    (was) => fresh.map((is) => {
      const [old, now] = [was.name, is.name];
      const pattern = patternOfBoth(was, is);
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
var CHANGING = [
  { part: /^[0-9A-Za-z_]{6,64}$/, signs: /([^0-9A-Za-z_]+)/, word: "{hash}" },
  { part: /^v?[0-9]+(\.[0-9]+){1,3}$/, signs: /([^0-9A-Za-z.]+|\.(?![0-9]))/, word: "{version}" }
];
function inParts(name) {
  return { name, parts: CHANGING.map(({ signs }) => name.split(signs)) };
}
function patternOfBoth(old, now) {
  for (const [i, { part, word }] of CHANGING.entries()) {
    const [before = [], after = []] = [old.parts[i], now.parts[i]];
    const at = onlyDifference(before, after);
    if (at === void 0) continue;
    const [was, is] = [before[at], after[at]];
    if (before.length > 1 && part.test(was) && part.test(is) && (word !== "{hash}" || areHashes(was, is)))
      return before.with(at, word).join("");
  }
  return void 0;
}
function onlyDifference(before, after) {
  if (before.length !== after.length) return void 0;
  const isDifferent = (each, i) => each !== after[i];
  const first = before.findIndex(isDifferent);
  return first >= 0 && first === before.findLastIndex(isDifferent) ? first : void 0;
}
function differenceOf(a, b) {
  const [left2, right] = [a.slice(0, LETTERS_MAX), b.slice(0, LETTERS_MAX)];
  const shorter = Math.min(left2.length, right.length);
  let begin = 0;
  while (begin < shorter && left2[begin] === right[begin]) begin++;
  let end = 0;
  while (end < shorter - begin && left2.at(-1 - end) === right.at(-1 - end)) end++;
  const middle = (name) => name.slice(begin, name.length - end);
  return distance(middle(left2), middle(right)) / Math.max(1, left2.length, right.length);
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
    if (benchmark !== now || !current) continue;
    const before = findings.find(
      (each) => each.benchmark === old && each.metric.name === metric.name
    )?.baseline;
    if (!before || before.value <= 0) continue;
    const change = current.value / before.value - 1;
    if (Number.isFinite(change)) return { metric: metric.name, change };
  }
  return null;
}
function areHashes(was, is) {
  const same = [...was].filter((sign, i) => sign === is[i]).length;
  return was.length === is.length && /[0-9]/.test(was + is) && same <= was.length / 2;
}

// src/check/check.ts
function check(measured, known2, asked, options) {
  const policy = options.records ? asked : { ...asked, confirmRuns: 1 };
  const selected = selectRuns(measured, known2, policy, options.reruns);
  const { run, baseline, comparable } = selected;
  const isWhole = options.warnings.every(({ code: code2 }) => code2 !== "missing-shard");
  const { apart: apart2 = false, elsewhere = [], records: tracked } = options;
  const judged = judgeSeries(selected, policy, { apart: apart2, elsewhere, tracked, isWhole });
  const failed = failedIn([run, ...options.reruns]).filter(
    ({ benchmark }) => isAsked(benchmark, judged.findings, policy.tags)
  );
  const renamed3 = isWhole ? renamedWarnings(judged.findings) : [];
  const judgement = { isWhole: isWhole && renamed3.length === 0, failed, ...policy };
  const isSameProgram = baseline.interleaved?.identical !== void 0;
  const gate = isSameProgram ? "pass" : gateOf(judged.findings, baseline, options.override, judgement);
  const findings = withAcceptance(judged.findings, gate, run);
  const passed = gate === "allowed" ? answerable(judged.findings, policy.onSuspected) : [];
  const renames = gate === "nothing-compared" ? [] : renamed3;
  return {
    schema: REPORT_SCHEMA,
    suite: run.suite,
    run: describeRun(run),
    baseline: describeBaseline(selected, policy),
    ...describeReference(run, comparable),
    ...describeIdentity(baseline),
    records: options.records,
    gate,
    override: options.override && withSizes(options.override, passed),
    waivers: [...judged.waivers],
    confidence: policy.confidence,
    alpha: policy.alpha,
    counts: countVerdicts(findings),
    detectable: medianDetectable(judged.tested, judged.family),
    commonShift: judged.runShift?.reported ?? null,
    measurements: 1 + selected.repeated.length,
    suspects: [...judged.suspects],
    ...failed.length > 0 && { failed },
    findings: [...findings],
    warnings: [
      ...baseline.warnings,
      ...selected.warnings,
      ...renames,
      ...judged.waivers.flatMap(waiverWarnings),
      ...options.records ? [] : openWarnings(findings, baseline),
      ...judged.warnings,
      ...ageWarnings(findings, judged.comparison),
      ...otherReference(run, comparable),
      ...machineWarnings(selected, policy, options.reruns),
      ...options.warnings
    ]
  };
}
function machineWarnings({ run, baseline, comparable, repeated }, { comparability }, reruns) {
  const others = reruns.filter((other) => !repeated.includes(other));
  return [
    ...baseline.source === "file" ? [] : environmentWarnings(run, baseline.runs, comparable, comparability),
    ...others.map((other) => otherMachineWarning(run, other, comparability))
  ];
}
var SIZES_MAX = 20;
function withSizes(override, passed) {
  if (passed.length === 0) return override;
  const size2 = (finding) => sizeOf(finding).worse ?? Number.POSITIVE_INFINITY;
  const sizes2 = passed.toSorted((a, b) => size2(b) - size2(a) || 0).slice(0, SIZES_MAX).map(({ benchmark, metric, change }) => ({
    benchmark,
    metric: metric.name,
    change: change?.estimate ?? null
  }));
  return { ...override, sizes: sizes2 };
}
function isAsked(benchmark, findings, tags) {
  return tags.length === 0 || benchmark === null || findings.some((each) => isPartOf(each.benchmark, benchmark));
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
function describeBaseline({ run, baseline, comparable }, { comparability }) {
  const newest = comparable.at(-1);
  return {
    source: baseline.source,
    why: baseline.why,
    skippedSources: [...baseline.skippedSources],
    branch: baseline.branch,
    commit: baseline.runs.at(-1)?.commit ?? "",
    runs: comparable.length,
    environment: describeEnvironment((newest ?? run).environment, comparability),
    ...newest?.environment.state && { state: newest.environment.state }
  };
}
function describeReference(run, comparable) {
  const reference = referenceOf(run, comparable);
  return reference ? { reference } : {};
}
function describeIdentity({ interleaved }) {
  const identical = interleaved?.identical;
  return identical === void 0 ? {} : { identical };
}
function describeRun(run) {
  const { id, commit: commit2, branch, time, environment, url } = run;
  return {
    id,
    commit: commit2,
    branch,
    time,
    environment: { ...environment, toolchain: { ...environment.toolchain } },
    ...url && { url }
  };
}

// src/results/earlier.ts
var earlier_exports = {};
__export(earlier_exports, {
  earlierRuns: () => earlierRuns
});
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
var override_exports = {};
__export(override_exports, {
  findOverride: () => findOverride
});
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
    `${name}: expected true or false, got ${JSON.stringify(value)}`,
    "Write it as true or false."
  );
}

// src/results/sources.ts
var sources_exports = {};
__export(sources_exports, {
  withSources: () => withSources
});

// builtin:node:fs/promises
var of6 = (name) => perfRegressionRequire("node:fs/promises")[name];
function open(...given) {
  return new.target ? new (of6("open"))(...given) : of6("open")(...given);
}
function rename(...given) {
  return new.target ? new (of6("rename"))(...given) : of6("rename")(...given);
}
function rm(...given) {
  return new.target ? new (of6("rm"))(...given) : of6("rm")(...given);
}
function mkdir(...given) {
  return new.target ? new (of6("mkdir"))(...given) : of6("mkdir")(...given);
}
function readdir(...given) {
  return new.target ? new (of6("readdir"))(...given) : of6("readdir")(...given);
}
function lstat(...given) {
  return new.target ? new (of6("lstat"))(...given) : of6("lstat")(...given);
}
function stat(...given) {
  return new.target ? new (of6("stat"))(...given) : of6("stat")(...given);
}
function realpath(...given) {
  return new.target ? new (of6("realpath"))(...given) : of6("realpath")(...given);
}
function mkdtemp(...given) {
  return new.target ? new (of6("mkdtemp"))(...given) : of6("mkdtemp")(...given);
}
function writeFile(...given) {
  return new.target ? new (of6("writeFile"))(...given) : of6("writeFile")(...given);
}
function readFile(...given) {
  return new.target ? new (of6("readFile"))(...given) : of6("readFile")(...given);
}

// src/results/sources.ts
var BYTES_MAX2 = 1e6;
var CHANGED = /* @__PURE__ */ new Set(["regressed", "suspected", "waived", "improved"]);
async function withSources(report, sources, cwd) {
  if (!report.findings.some(({ verdict }) => CHANGED.has(verdict))) return report;
  const { declaringLine, placeFinder } = await import("./patterns-F2MBAXTI.js").then((chunk) => chunk["rules/sources.ts"]);
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
var unmatched_exports = {};
__export(unmatched_exports, {
  unmatchedWarnings: () => unmatchedWarnings
});
var FUNCTIONS = /* @__PURE__ */ new Set(["min", "max", "abs"]);
var NEAR = 0.4;
function unmatchedWarnings(naming, runs2) {
  const series2 = runs2.flatMap(({ measurements }) => measurements);
  if (series2.length === 0) return [];
  const named = namesIn(naming).flatMap(({ written: written3, selectors, isOwn }) => {
    const isThere = series2.some(({ benchmark, metric }) => applies(selectors, benchmark, metric));
    const wrong = isThere ? void 0 : wrongWord(selectors, series2);
    if (!wrong) return [];
    const { word, nearest = null } = wrong;
    if (!isOwn && nearest === null) return [];
    return [{ code: "matches-nothing", subject: word, values: { ...written3, word, nearest } }];
  });
  const unfit = naming.derived.flatMap((rule) => unfitFormula(rule, series2));
  return [...new Map([...named, ...unfit].map((each) => [JSON.stringify(each), each])).values()];
}
function unfitFormula({ metric, formula, from, benchmark }, series2) {
  if (series2.some((each) => each.metric.name === metric)) return [];
  const words = formula.match(/[A-Za-z_]\w*/g) ?? [];
  const named = from ? Object.values(from).flatMap((source) => [
    { kind: "benchmark", word: source.benchmark },
    { kind: "metric", word: source.metric }
  ]) : [
    ...words.filter((word2) => !FUNCTIONS.has(word2)).map((word2) => ({ kind: "metric", word: word2 })),
    ...benchmark === void 0 ? [] : [{ kind: "benchmark", word: benchmark }]
  ];
  const wrong = named.flatMap(({ kind, word: word2 }) => wrongWord({ [kind]: word2 }, series2) ?? []);
  const [first] = wrong.filter(
    ({ word: word2 }) => !series2.some((each) => wordsOf("benchmark", each).concat(each.metric.name).includes(word2))
  );
  const { word = null, nearest = null } = first ?? {};
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
  const written3 = Object.entries(selectors);
  const alone = written3.find(
    ([key2, word2]) => !series2.some(({ benchmark, metric }) => applies({ [key2]: word2 }, benchmark, metric))
  );
  const [key, word] = alone ?? written3[0] ?? [];
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

// src/storage/snapshot-s3.ts
var snapshot_s3_exports = {};
__export(snapshot_s3_exports, {
  bucketSnapshots: () => bucketSnapshots
});
function bucketSnapshots(bucket) {
  const nameOf3 = (suite, branch) => `${folderName(suite)}/${folderName(branch)}.ndjson`;
  return {
    source: "s3",
    isStore: true,
    description: bucket.description,
    async read(suite, branch) {
      const text = await bucket.get(nameOf3(suite, branch));
      return text === void 0 ? [] : [text];
    },
    write: (suite, branch, text) => bucket.put(nameOf3(suite, branch), text)
  };
}

// src/storage/stores.ts
var stores_exports = {};
__export(stores_exports, {
  parseStores: () => parseStores
});

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
  const { AwsClient } = await import("./aws4fetch.esm-ZLSMORED.js");
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

// src/reporters/html.ts
var html_exports = {};
__export(html_exports, {
  HTML_BYTES: () => HTML_BYTES,
  renderHtml: () => renderHtml
});

// src/reporters/html/markup.ts
var Html = class {
  text;
  constructor(text) {
    this.text = text;
  }
};
var LENGTH_MAX = 2e3;
function html(pieces2, ...parts) {
  let text = pieces2[0] ?? "";
  parts.forEach((part, i) => {
    text += written2(part) + (pieces2[i + 1] ?? "");
  });
  return new Html(text);
}
var NOTHING3 = new Html("");
function written2(part) {
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
  const styled = Object.entries(style).map(([name, value]) => `${name}:${value}`);
  const all = { ...attributes, ...styled.length > 0 && { style: styled.join(";") } };
  const written3 = Object.entries(all).map(([name, value]) => {
    if (typeof value === "string") return html` ${new Html(name)}="${value}"`;
    return value ? new Html(` ${name}`) : NOTHING3;
  });
  const opening = html`<${new Html(tag)}${written3}>`;
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
function scaleOf([low, high], from, to) {
  const range = high - low;
  if (!(range > 0 && Number.isFinite(range))) return () => (from + to) / 2;
  return (value) => from + (Math.min(high, Math.max(low, value)) - low) / range * (to - from);
}
function endsOf(values) {
  return [Math.min(...values), Math.max(...values)];
}
function px(value) {
  return String(Math.round(value * 10) / 10);
}
var SPARK = { width: 88, height: 20, runs: 16 };
function spark({ recent, threshold: threshold2 }) {
  const values = recent.slice(-SPARK.runs);
  if (values.length < 2) return NOTHING3;
  const x = scaleOf([0, values.length - 1], 3, SPARK.width - 4);
  const { low, range } = shownRange(values, threshold2);
  const y = scaleOf([low, low + range], SPARK.height - 4, 4);
  const points = values.map((value, i) => [Math.round(x(i)), Math.round(y(value))]);
  const path = points.map(([left2, top]) => `${left2} ${top}`).join("L");
  const [lastX = 0, lastY = 0] = points.at(-1) ?? [];
  return html`<svg class="s" viewBox="0 0 88 20" aria-hidden="true"><path d="M${path}"/><circle cx="${lastX}" cy="${lastY}" r="2"/></svg>`;
}

// src/reporters/html/course.ts
var WIDTH2 = 340;
var HEIGHT = 130;
var RIGHT = 270;
var TOP = 10;
var BOTTOM = 106;
function courseChart(finding) {
  const { recent, baseline, metric } = finding;
  const now = recent.at(-1);
  if (recent.length < 2 || now === void 0 || !baseline) return NOTHING3;
  const band = noiseBand(finding);
  const limit = limitValue(finding);
  const limits = limit === void 0 ? [] : [limit];
  const x = scaleOf([0, recent.length - 1], 6, RIGHT - 8);
  const y = scaleOf(endsOf([...recent, baseline.value, ...band ?? [], ...limits]), BOTTOM, TOP);
  const [before = "", current = "", bound = ""] = quantities([baseline.value, now, ...limits], metric.unit);
  const labels = apart([
    { kind: "was", text: before, at: y(baseline.value) },
    { kind: "now", text: current, at: y(now) },
    ...limits.map((value) => ({ kind: "over", text: bound, at: y(value) }))
  ]);
  const spoken = `Last ${recent.length} values: baseline ${before}, now ${current}, ${limitText(finding)}`;
  return html`<svg viewBox="0 0 ${WIDTH2} ${HEIGHT}" role="img" aria-label="${spoken}">
${band ? bandOf(band, y) : NOTHING3}${lineAt("base", y(baseline.value))}${limits.map((value) => lineAt("limit", y(value)))}
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
  const points = recent.map((value, i) => [px(x(i)), px(y(value))]);
  const path = points.map((point) => point.join(" ")).join("L");
  const last = points.length - 1;
  const circles = points.map(
    ([left2, top], i) => i === last ? html`<circle class="now" cx="${left2}" cy="${top}" r="4"/>` : html`<circle class="run" cx="${left2}" cy="${top}" r="1.6"/>`
  );
  return html`<path class="runs" d="M${path}"/>${circles}`;
}
var LINE = 12;
function apart(labels) {
  const sorted = labels.toSorted((a, b) => a.at - b.at);
  let above = Number.NEGATIVE_INFINITY;
  const down = sorted.map((label) => {
    above = Math.max(label.at, above + LINE);
    return { ...label, at: above };
  });
  const over = Math.max(0, above - BOTTOM - 4);
  return down.map((label) => ({ ...label, at: label.at - over }));
}

// src/reporters/state.ts
function stateText(report) {
  return [machineText(report), disturbanceText(report)].filter((text) => text !== "").join(". ");
}
function disturbanceText(report) {
  const differences = disturbancesOf(report);
  return differences.length === 0 ? "" : `While this run was measured: ${differences.join("; ")}`;
}
function disturbancesOf({ run, baseline }) {
  const { state = {} } = run.environment;
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
function percent(value) {
  return `${Number((value * 100).toPrecision(3))}%`;
}

// src/reporters/html/facts.ts
var HASH = 12;
function facts({ run, baseline, confidence, alpha, measurements }) {
  const { os, arch, cpu, cores, runner, toolchain } = run.environment;
  const machine = [cpu, cores > 0 ? `${cores} cores` : "", `${os} ${arch}`.trim(), runner];
  const tools = Object.entries(toolchain).map(([tool, version]) => `${tool} ${version}`);
  const known2 = [
    fact("Commit", run.commit === "" ? "" : code(run.commit.slice(0, HASH))),
    fact("Branch", run.branch === "" ? "" : code(run.branch)),
    fact("Run", link(run.url, code(run.id))),
    fact("Baseline up to", baseline.commit === "" ? "" : code(baseline.commit.slice(0, HASH))),
    fact("Machine", machine.filter((part) => part !== "").join(", ")),
    fact("State", stateFacts(run.environment.state ?? {})),
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

// src/reporters/html/element.ts
function element(tag, given = {}, ...children) {
  const attributes = {};
  let style = {};
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === "object") style = value;
    else attributes[name] = value;
  }
  return { tag, attributes, style, children };
}

// src/reporters/html/flame-page.ts
var ROW = 20;
var SEEN_MIN = 3e-3;

// src/reporters/html/flame.ts
function explained(profile) {
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
  const whole = boxes.filter(({ parent }) => parent < 0).reduce((sum2, { head }) => sum2 + head, 0) || 1;
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
function boxOf({ label, base, head, depth, parent, left: left2 }, i, whole) {
  const difference = head - base;
  const strength = Math.round(Math.min(1, Math.abs(difference) / STRONG) * MIXED_MAX);
  const figures = `${share(base)} of the base, ${share(head)} now, ${percentage(difference)}`;
  const name = visible(label, 120);
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
        ...{ left: percent2(left2 / whole), width: percent2(head / whole) },
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
  const visit = (i, parent, depth, left2) => {
    const [, name, base, head] = boxes[i];
    const own = ordered.push({ label: names[name] ?? "", base, head, depth, parent, left: left2 }) - 1;
    let at2 = left2;
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
  const all = [
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
  return all.flatMap((each) => each(report, name) ?? []).slice(0, RECOMMENDATIONS_MAX);
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
  const [first] = elsewhere;
  if (!first) return void 0;
  return {
    what: `${series(elsewhere)} measured only on ${name(first.reason.was)} before; this machine has ${first.reason.have} of the ${runs(first.reason.need)} needed`,
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
var ROUNDS_MAX2 = 500;
function moreRounds(count) {
  if (count > ROUNDS_MAX2)
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
  const [first] = alone;
  if (!first) return void 0;
  return {
    what: `${series(alone)} measured in only one process on one side, which says nothing about the next process: ${listed(alone, name)}`,
    step: `Measure ${first.reason.need} processes on each side, or interleave base and head: \`perf-regression ab -- CMD\`.`
  };
};
var onRuns = ({ findings, baseline }, name) => {
  const [first] = because(findings, "too-few-runs");
  if (!first || baseline.source === "none") return void 0;
  const { have, need } = first.reason;
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
  const [first] = climbing;
  if (!first) return void 0;
  const others = climbing.length > 1 ? ` (and ${climbing.length - 1} more)` : "";
  return {
    what: `${name(first.benchmark)}${others} has drifted by ${percentage(first.change)} over ${runs(first.runs)}, too slowly for any single run to fail`,
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
  const all = scripts.reduce((sum2, { time }) => sum2 + (time ?? 0), 0);
  const [slowest] = scripts;
  if (!slowest || scripts.length < 3 || (slowest.time ?? 0) < Math.max(SLOW_NS, SLOW_SHARE * all))
    return void 0;
  return {
    what: `${name(slowest.name)} takes ${timeText(slowest.time ?? 0)} of the ${timeText(all)} that all ${scripts.length} commands take`,
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
  const all = recommendations(report, (words) => markdownCode(words, 60));
  if (all.length === 0) return [];
  const count = all.length === 1 ? "1 recommendation" : `${all.length} recommendations`;
  const items = all.map(({ what, step }) => `- ${what}. ${step}`);
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
function whatNow({ findings, records, baseline, gate, run, warnings, profile }) {
  if (warnings.some(({ code: code2 }) => code2 === "not-compared")) return "";
  if (gate === "nothing-compared") {
    return "Check the results pattern and the suite name. If benchmarks were renamed, list them under `renames:` in the rules file so that their series continue.";
  }
  if (gate !== "fail") return "";
  if (findings.every(({ verdict }) => verdict !== "regressed" && verdict !== "suspected")) {
    return "Measure the missing benchmarks. If they were removed on purpose, add the label `allow-regression` or set `ALLOW_REGRESSION=true` once. If they were renamed, list them under `renames:` in the rules file.";
  }
  const isExplained = profile !== void 0 && profile.functions.length > 0;
  const first = isExplained ? "Look at the functions that explain it" : "Profile it";
  const look = `${first}, or ${LOOKS[baseline.source] ?? "re-run the job to see whether it persists."}`;
  if (baseline.source === "file" || baseline.source === "interleaved" && !run.url) return look;
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
function footer({ suite, run }) {
  const parts = [`suite ${markdownCode(suite)}`];
  if (run.commit) parts.push(`commit ${markdownText(shortCommit(run.commit))}`);
  if (run.url && /^https?:\/\//.test(run.url)) parts.push(`[run](${linkTarget(run.url)})`);
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
var COLOURS2 = {
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
  return Object.entries(COLOURS2[ground]).map(([name, colour]) => `--${name}:${colour}`).join(";");
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
    const { tone, word, shape: shape2 } = MARKS[verdict];
    const count = counts[verdict] - (verdict === "inconclusive" ? asides : 0);
    return { word, shape: shape2, tone: tone || (verdict === "unchanged" ? "calm" : "none"), count };
  }).concat({ word: "informational", shape: MARKS.none.shape, tone: "calm", count: asides }).filter(({ count }) => count > 0);
  let from = 0;
  const bars = shown.map(({ tone, count }) => {
    const width2 = count / findings.length * 1e3;
    from += width2;
    return html`<rect class="${tone}" x="${Math.round(from - width2)}" width="${Math.max(3, Math.round(width2))}" height="6"/>`;
  });
  const words = shown.map(
    ({ word, shape: shape2, tone, count }) => html`<li class="${tone}"><span class="dot" data-shape="${shape2}"></span><b>${grouped(count)}</b> ${word}</li>`
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
var DRIFTS_MAX2 = 10;
function notes(report) {
  const climbs = drifting(report);
  const warnings = report.warnings.map(warningWords).map(({ message, remedy }) => `${message}. ${remedy}`.trimEnd());
  const more = Math.max(0, warnings.length - WARNINGS_MAX2) + Math.max(0, climbs.length - DRIFTS_MAX2);
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
    ...climbs.slice(0, DRIFTS_MAX2).map((finding) => note("doubt", `Getting worse: ${visible(finding.benchmark)} ${driftText(finding)}`)),
    ...warnings.slice(0, WARNINGS_MAX2).map((text) => note("doubt", text)),
    ...next(report),
    note("none", more > 0 ? `\u2026 and ${more} more.` : "")
  ].flat();
  return items.length === 0 ? NOTHING3 : html`<ul class="notes">
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
  const all = recommendations(report, (words) => `\`${visible(words, 60).replaceAll("`", "\xB4")}\``);
  if (all.length === 0) return NOTHING3;
  const items = all.map(
    ({ what, step }) => html`<li class="news">${withCode(`${what}. ${step}`)}</li>
`
  );
  const count = all.length === 1 ? "1 recommendation" : `${all.length} recommendations`;
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
  const sizes2 = rows.map(
    ({ estimate, low, high, limit = 0 }) => Math.max(...[estimate, low ?? 0, high ?? 0, limit].map(Math.abs).filter(Number.isFinite))
  ).filter((size2) => size2 > 0).sort((a, b) => a - b);
  if (sizes2.length === 0) return void 0;
  const middle = sizes2[sizes2.length >> 1];
  return { reach: roundUp(Math.max(REACH_MIN, Math.min(sizes2.at(-1), middle * OUTLIER))) };
}
function roundUp(value) {
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((each) => each * power >= value * (1 - 1e-9)) ?? 10;
  return Number((step * power).toPrecision(3));
}
function forestTicks({
  reach
}) {
  const at = (value) => placeOf3(value, reach);
  return [
    { x: 0, anchor: "start", text: `\u2212${threshold(reach)}` },
    { x: at(0), anchor: "middle", text: "0" },
    { x: FOREST.width, anchor: "end", text: `+${threshold(reach)}` }
  ];
}
function forestRow({ estimate, low, high }, { reach }, limit) {
  const at = (value) => placeOf3(value, reach);
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
function placeOf3(value, reach) {
  const inside = Math.max(-1, Math.min(1, value / reach));
  return Math.round((FOREST.width / 2 + inside * (FOREST.width / 2 - EDGE)) * 10) / 10;
}
function forestMark(x, worse, r = 4.5) {
  const y = FOREST.height / 2;
  if (worse) return `M${x} ${y - r}l${r} ${r}l${-r} ${r}l${-r} ${-r}z`;
  const round = r * 0.85;
  return `M${x - round} ${y}a${round} ${round} 0 1 0 ${2 * round} 0a${round} ${round} 0 1 0 ${-2 * round} 0z`;
}
function forestArrows({ left: left2, right }) {
  const y = FOREST.height / 2;
  return [
    left2 ? `M5 ${y - 4}L1 ${y}L5 ${y + 4}` : "",
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
  if (!change || change.estimate === null) return NOTHING3;
  const isRelative = metric.direction !== "none" && !("bound" in reason);
  const bound = metric.direction === "higher" ? -threshold2 : threshold2;
  const { zero, estimate, interval, limit, beyond: beyond2 } = forestRow(
    { ...change, estimate: change.estimate },
    forest,
    isRelative ? bound : void 0
  );
  const limitLine = limit === void 0 ? NOTHING3 : html`<path class="l" d="M${limit} 2v16"/>`;
  const line = interval ? html`<path class="i" d="M${interval[0]} 10H${interval[1]}"/>` : NOTHING3;
  const arrows = forestArrows(beyond2);
  const ends = arrows === "" ? NOTHING3 : html`<path class="e" d="${arrows}"/>`;
  return html`<svg class="f" viewBox="0 0 ${FOREST.width} ${FOREST.height}" aria-hidden="true"><path class="z" d="M${zero} 0v20"/>${limitLine}${line}${ends}<path class="p" d="${forestMark(estimate, isWorse(finding))}"/></svg>`;
}

// src/reporters/html/tables.ts
function toneOf2(finding) {
  return MARKS[outcomeOf2(finding)].tone || "none";
}
function valuesOf2({ baseline, current, metric }) {
  const values = [baseline?.value, current?.value].filter((value) => value !== void 0);
  const texts = quantities(values, metric.unit);
  const before = baseline ? texts.shift() ?? "\u2013" : "\u2013";
  return { before, after: texts.shift() ?? "\u2013" };
}
function nameOf2({ benchmark, formerName: formerName2, page }) {
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
  const width2 = aside.length === 0 ? NOTHING3 : html` <span class="quiet">${aside.join("; ")}</span>`;
  const drawn = forest ? forestCell(finding, forest) : NOTHING3;
  return html`<tr class="${toneOf2(finding)}"><td>${status(finding)}<td>${nameOf2(finding)} <span class="quiet">${metric.name}</span><td class="n"><span class="c">${estimate}</span>${width2}<td>${drawn}<td class="n">${arrow}<td>${spark(finding)}</tr>
`;
}
function status(finding) {
  const { shape: shape2, word } = statusOf(finding);
  return html`<span class="dot" data-shape="${shape2}">${word}</span>`;
}
function scriptsTable(scripts, budget) {
  if (scripts.length < 2) return NOTHING3;
  const count = Math.max(0, Math.min(SCRIPTS_MAX, Math.floor(budget / SCRIPT_BYTES)));
  const rows = scripts.slice(0, count).map((script) => {
    const { name, cells, worst } = scriptRow(script);
    const values = cells.map((cell) => html`<td class="n">${cell}`);
    return html`<tr class="${toneOf2(worst)}"><td>${status(worst)}<td>${code(name)}${values}</tr>
`;
  });
  const heads = SCRIPT_COLUMNS.map((word, i) => i > 1 ? html`<th class="n">${word}` : html`<th>${word}`);
  const more = scripts.length > count ? html`<p class="quiet">… and ${(scripts.length - count).toLocaleString("en-US")} more, left out for length.</p>
` : NOTHING3;
  return html`<h2>The ${grouped(scripts.length)} commands</h2>
<p class="quiet">${summaryText(scripts, (name) => visible(name, 60))}.</p>
<div class="wide" tabindex="0" role="group" aria-label="commands"><table><thead><tr>${heads}</tr></thead><tbody>
${rows}</tbody></table>
${more}</div>
`;
}
var SCRIPTS_MAX = 100;
var SCRIPT_BYTES = 1200;
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
  const { before, after } = valuesOf2(finding);
  const change = changeText(finding);
  return html`<tr><td>${nameOf2(finding)}<td>${finding.metric.name}<td class="n">${before}<td class="n">${after}<td class="n">${change}`;
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
  const nameOf3 = (benchmark) => shown.get(benchmark) ?? benchmark;
  const pageOf = ({ benchmark, metric, baseline }) => isPublished2 && (baseline || report.records) ? { page: seriesPage(dashboardUrl, report.suite, benchmark, metric.name) } : {};
  return {
    ...report,
    suspects: report.suspects.map(nameOf3),
    findings: report.findings.map(({ shown: _, ...finding }) => ({
      ...finding,
      benchmark: nameOf3(finding.benchmark),
      ...pageOf(finding)
    })),
    waivers: report.waivers.map((waiver) => ({ ...waiver, benchmarks: waiver.benchmarks.map(nameOf3) }))
  };
}

// src/reporters/html.ts
var HTML_BYTES = 2e6;
var POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
var SCRIPT_POLICY = `${POLICY}; script-src '${FLAME_HASH}'`;
function renderHtml(suites, budget, dashboardUrl = "") {
  const reports = suites.map((report) => withShownNames(report, dashboardUrl)).toSorted((a, b) => worstFirst(a.gate, b.gate));
  const [first] = reports;
  const title = first ? `${gateSymbol(first)} ${visible(first.suite)}: ${visible(headline(first), 200)}` : "";
  const isInteractive = reports.some(({ profile }) => profile !== void 0);
  const script = isInteractive ? new Html(`<script>${FLAME_SCRIPT}</script>
`) : NOTHING3;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${isInteractive ? SCRIPT_POLICY : POLICY}">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'%3E%3Ctext y='8.6' font-size='9'%3E${first ? gateSymbol(first) : ""}%3C/text%3E%3C/svg%3E">
<style>${STYLE}</style>
</head>
<body>
<main>
${articles(reports, budget - FRAME_BYTES)}<footer>Generated by perf-regression. The JSON report has every number on this page.</footer>
</main>
${script}</body>
</html>
`.text;
}
var FRAME_BYTES = 12e3;
function articles(reports, budget) {
  const share2 = budget / Math.max(1, reports.length);
  const shown = [];
  let left2 = budget;
  for (const [i, report] of reports.entries()) {
    const text = article(report, i, share2 - CONTENTS_BYTES);
    left2 -= bytes(text) + CONTENTS_BYTES;
    if (left2 < 0 && shown.length > 0) break;
    shown.push(text);
  }
  const omitted = reports.length - shown.length;
  const note2 = omitted === 0 ? NOTHING3 : html`<p class="quiet">… and ${grouped(omitted)} more suites, left out for length.</p>
`;
  return [reports.length > 1 ? contents(reports.slice(0, shown.length)) : NOTHING3, ...shown, note2];
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
  const { suite, run, gate } = report;
  const changed = openFindings(report);
  const { tone, word, shape: shape2 } = GATE_MARKS[gate];
  const opening = html`<article id="suite-${place + 1}">
<header>
<p class="top"><span>Performance of ${code(suite)}</span><span>${momentText(run.time)}</span></p>
<h1><span class="gate ${tone}" data-shape="${shape2}">${capital(word)}</span> ${headline(report)}</h1>
<p class="quiet">${hasBaseline(report) ? "Compared with" : "No baseline:"} ${baselineText(report)}.</p>
${verdictStrip(report)}${notes(report)}</header>
`;
  const chartsMax = Math.min(CHARTS_MAX, Math.max(0, Math.floor(budget * CHARTS_SHARE / CHART_BYTES)));
  const charts = courses(changed.slice(0, chartsMax), changed.length, report.confidence);
  const scripts = scriptsTable(scriptsOf(report), budget * SCRIPTS_SHARE);
  const closing = html`${recommended2(report)}<h2>This run</h2>
${facts(report)}</article>
`;
  const profiled = report.profile ? html`<h2>Where the time went</h2>
${htmlOf(explained(report.profile))}` : NOTHING3;
  const left2 = budget - bytes(opening) - bytes(profiled) - bytes(charts) - bytes(scripts) - bytes(closing);
  const [changes, ...groups] = tablesOf(report, changed, left2);
  return html`${opening}${changes ?? NOTHING3}${profiled}${charts}${scripts}${groups}${closing}`;
}
var CHARTS_MAX = 48;
var CHART_BYTES = 5e3;
var CHARTS_SHARE = 0.3;
var SCRIPTS_SHARE = 0.2;
function courses(drawn, all, confidence) {
  const cards = drawn.flatMap((finding) => {
    const chart = courseChart(finding);
    return chart === NOTHING3 ? [] : [card(finding, chart, confidence)];
  });
  if (cards.length === 0) return NOTHING3;
  const note2 = all > drawn.length ? html`<p class="quiet">Only the ${drawn.length} largest changes are drawn.</p>
` : NOTHING3;
  return html`<h2>Recent runs</h2>
<p class="quiet">Each dot is a run. The band shows the range of noise around the baseline; the dashed line is the limit.</p>
<div class="charts">
${cards}</div>
${note2}`;
}
function card(finding, chart, confidence) {
  const { before, after } = valuesOf2(finding);
  const reason = finding.verdict === "regressed" ? limitText(finding) : reasonText(finding);
  const interval = intervalText(finding, confidence);
  const more = [interval, rawText(finding), reason, sinceText(finding)].filter((part) => part !== "").join("; ");
  return html`<figure class="card ${toneOf2(finding)}">
<h3>${nameOf2(finding)} <span class="quiet">${finding.metric.name}</span></h3>
<p class="arrow">${before} → ${after} <span class="c">${changeText(finding)}</span></p>
<p>${more}</p>
${chart}
</figure>
`;
}
function tablesOf(report, changed, budget) {
  const groups = foldedGroups(report);
  let left2 = budget - (groups.length + 1) * TABLE_BYTES;
  const filled2 = (table) => {
    const { rows, bytes: used } = rowsWithin(table, left2);
    left2 -= used;
    const omitted = table.findings.length - rows.length;
    const count = grouped(omitted);
    const note2 = omitted > 0 ? html`<p class="quiet">… and ${count} more, left out for length.</p>
` : NOTHING3;
    return html`${table.head}<tbody>
${rows}</tbody></table>
${note2}`;
  };
  const open2 = changed.length === 0 ? NOTHING3 : html`<h2>Changes</h2>
${filled2(changesTable(changed))}`;
  const folded = groups.map(
    (group) => html`<details><summary>${grouped(group.findings.length)} ${group.word}</summary><div class="wide" tabindex="0" role="group" aria-label="${group.word}">
${filled2(groupTable(group))}</div></details>
`
  );
  const rest = folded.length === 0 ? NOTHING3 : html`<h2>${changed.length === 0 ? "All series" : "Everything else"}</h2>
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

// src/reporters/markdown.ts
var markdown_exports = {};
__export(markdown_exports, {
  COMMENT_BYTES: () => COMMENT_BYTES,
  SUMMARY_BYTES: () => SUMMARY_BYTES,
  renderMarkdown: () => renderMarkdown,
  renderSuites: () => renderSuites,
  rulesLine: () => rulesLine
});

// src/reporters/names.ts
var PREFIX_MIN = 6;
function commonPrefix(names) {
  const unique = [...new Set(names)];
  const [first = ""] = unique;
  if (unique.length < 2) return "";
  let length = first.length;
  for (const name of unique) {
    while (!name.startsWith(first.slice(0, length))) length--;
    if (length < PREFIX_MIN) return "";
  }
  const prefix = first.slice(0, length).replace(/[([{<].*$/s, "").replace(/[^/.:\s]*$/, "");
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
  const pieces2 = partsOf(text).flatMap((piece) => {
    const letters = graphemes(piece);
    const count = Math.ceil(letters.length / PIECE_MAX);
    return Array.from(
      { length: count },
      (_, i) => letters.slice(i * PIECE_MAX, (i + 1) * PIECE_MAX).join("")
    );
  });
  return markdownPieces(pieces2).join("<wbr>");
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
  let left2 = budget - OMITTED_BYTES;
  for (const report of reports.toSorted((a, b) => worstFirst(a.gate, b.gate))) {
    const text = renderMarkdown(report, share2, dashboardUrl);
    left2 -= utf8Bytes(text) + BETWEEN.length;
    if (left2 < 0 && texts.size > 0) break;
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
  const opening = [rulesLine(report), `### ${gateSymbol(report)} ${sentence(report)}`, ...lead(report)].filter((line) => line !== "").join("\n\n");
  const closing = closingOf(report);
  const left2 = budget - utf8Bytes(opening) - utf8Bytes(closing) - 6;
  const tables = renderTables(report, left2);
  const breakdown = renderScripts(report, left2 - utf8Bytes(tables));
  return `${[opening, tables, breakdown, closing].filter((part) => part !== "").join("\n\n")}
`;
}
function rulesLine(report) {
  const text = rulesText(report);
  return text === "" ? "" : `\u26A0\uFE0F ${markdownText(text, 1200)}.`;
}
function sentence(report) {
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
  const shown = found.slice(0, DRIFTS_MAX3).map((finding) => `${markdownCode(finding.benchmark)} ${markdownText(driftText(finding))}`);
  const more = found.length - shown.length;
  return [
    `${MARKS.within.symbol} Getting worse: ${shown.join("; ")}${more > 0 ? `; and ${more} more` : ""}.`
  ];
}
var DRIFTS_MAX3 = 3;
function size(change) {
  return Math.abs(change ?? 0);
}
function describeWorst(finding, confidence) {
  const name = linked(markdownCode(finding.benchmark), finding.page);
  const [value = ""] = quantities([finding.current?.value ?? 0], finding.metric.unit);
  if (finding.reason.code === "below-min" || finding.reason.code === "above-max") {
    return `${name} has a ${markdownText(finding.metric.name)} of **${markdownText(value)}** (${markdownText(limitText(finding))}).`;
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
  const first = { title: () => "", folded: false, findings: open2, row: tableRow, head: TABLE_HEAD };
  const folded = foldedGroups(report).map(({ word, findings, judged }) => ({
    title: (count) => `${grouped(count)} ${word}`,
    folded: true,
    findings,
    row: judged ? tableRow : reasonRow2,
    head: judged ? TABLE_HEAD : REASON_HEAD
  }));
  return [...open2.length > 0 ? [first] : [], ...folded];
}
function renderTables(report, budget) {
  const all = sections(report);
  let left2 = budget - all.length * FRAME_BYTES2;
  const rendered = [];
  for (const section of all) {
    const text = renderSection(section, left2);
    left2 -= Math.max(0, utf8Bytes(text) - FRAME_BYTES2);
    rendered.push(text);
  }
  return rendered.join("\n\n");
}
var FRAME_BYTES2 = 400;
function renderSection({ title, folded, findings, row: rowOf2, head }, budget) {
  let left2 = budget;
  const rows = [];
  for (const finding of findings) {
    const line = rowOf2(finding);
    left2 -= utf8Bytes(line) + 1;
    if (left2 < 0) break;
    rows.push(line);
  }
  const omitted = findings.length - rows.length;
  const note2 = omitted > 0 ? [`
\u2026 and ${grouped(omitted)} more, left out for length.`] : [];
  const notes3 = footnote(findings.slice(0, rows.length));
  const fits2 = notes3 !== "" && utf8Bytes(notes3) <= left2;
  const table = rows.length > 0 ? [...head, ...rows, ...fits2 ? ["", notes3] : []] : [];
  if (!folded) return [...table, ...note2].join("\n");
  const summary = `<details><summary>${title(findings.length)}</summary>`;
  return [summary, "", ...table, ...note2, "", "</details>"].join("\n");
}
function renderScripts(report, budget) {
  const scripts = scriptsOf(report);
  if (scripts.length < 2) return "";
  const frame = [row(SCRIPT_COLUMNS), "|---|---|--:|--:|--:|--:|--:|"];
  let left2 = budget - FRAME_BYTES2;
  const rows = [];
  for (const script of scripts) {
    const { name, cells, worst } = scriptRow(script);
    const { symbol, word } = statusOf(worst);
    const [status2, ...texts] = [`${symbol} ${word}`, ...cells].map((cell) => unbroken(markdownText(cell)));
    const line = row([status2, breakable(name), ...texts]);
    left2 -= utf8Bytes(line) + 1;
    if (left2 < 0) break;
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
  const [value = "", half] = estimate.split(" \xB1 ");
  const strong = value !== "" && !["unchanged", "inconclusive"].includes(verdict);
  const parts = [
    strong ? `**${markdownText(value)}**` : markdownText(value),
    half === void 0 ? "" : `\xB1 ${markdownText(half)}`,
    rawText(finding) === "" ? "" : NOTED
  ];
  const change = unbroken(parts.filter((part) => part !== "").join(" ")) + (ends ? ` ${unbroken(markdownText(ends))}` : "");
  return [nameCell(finding, metric.name), change, arrowCell(baseline?.value, current?.value, metric.unit)];
}

// src/reporters/message.ts
var message_exports = {};
__export(message_exports, {
  TEST_MESSAGE: () => TEST_MESSAGE,
  messageOf: () => messageOf3
});
var SUITES_MAX2 = 5;
var LINES_MAX = 10;
var NOTES_MAX2 = 4;
var URL_MAX = 500;
var PAGE_MAX = 250;
function messageOf3(news, links, dashboardUrl = "") {
  const sorted = news.map((each) => ({ ...each, report: withShownNames(each.report, dashboardUrl) })).toSorted((a, b) => worstFirst(a.report.gate, b.report.gate));
  const [first] = sorted;
  const more = sorted.length - 1;
  const others = more === 0 ? "" : ` (and ${more === 1 ? "1 more suite" : `${more} more suites`})`;
  const perSuite = Math.ceil(LINES_MAX / Math.min(SUITES_MAX2, Math.max(1, sorted.length)));
  return {
    gate: first?.report.gate ?? "pass",
    title: first ? `${titleOf(first.report)}${others}` : "",
    suites: sorted.slice(0, SUITES_MAX2).map((each, i) => suiteOf(each, i > 0, perSuite)),
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
  const sentence2 = headline(report);
  return visible(
    `${gateSymbol(report)} ${sentence2.includes(`suite ${suite}`) ? "" : `${suite}: `}${sentence2}`,
    140
  );
}
function suiteOf({ report, recovered }, titled, linesMax) {
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
  const values = [finding.baseline?.value, finding.current?.value].filter((value) => value !== void 0);
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
var terminal_exports = {};
__export(terminal_exports, {
  renderTerminal: () => renderTerminal
});
var CODES = { red: 31, green: 32, yellow: 33, dim: 2, bold: 1 };
function renderTerminal(full, exitCode, options) {
  const { colour, all, columns } = options;
  const report = withShownNames(full);
  const paint = (name, text) => colour ? `\x1B[${CODES[name]}m${text}\x1B[0m` : text;
  const shown = report.findings.filter((finding) => all || needsAnswer(finding));
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
    ...paragraph("dim", countLines(report, all)),
    ...paragraph(
      "yellow",
      notes2(report).map((line) => `  ! ${line}`)
    ),
    ...paragraph(
      "yellow",
      report.warnings.map(warningWords).flatMap(({ message, remedy }) => [`  ! ${visible(message, 300)}`, `    ${visible(remedy, 300)}`]).filter((line) => line.trim() !== "")
    ),
    ...paragraph("dim", all ? recommendationLines(report) : []),
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
    const first = packed([visible(name, columns - 4), metric], "    ", columns);
    const all = [...first, ...packed(rest, "      ", columns)];
    return all.flatMap(
      (line, i) => wrapped(i === 0 ? `  ${mark}${line.slice(3)}` : line, columns).map((each) => ({ tint, line: each }))
    );
  });
}
function titleOf2(report, columns, paint) {
  const at = report.run.commit ? ` @ ${visible(shortCommit(report.run.commit))}` : "";
  const title = `${paint("bold", "perf-regression")}  ${visible(report.suite)}${at}`;
  const label = hasBaseline(report) ? "compared with" : "no baseline:";
  const lines = [
    `${label} ${visible(baselineText(report), 400)}`,
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
  const values = [finding.baseline?.value, finding.current?.value].filter((value) => value !== void 0);
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
function countLines(report, all) {
  if (all) return [];
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
  const [first = "", ...rest] = wrapped(
    `${word}  ${visible(headline(report), 300)}   exit ${exitCode}`,
    columns && columns - VERDICT_INDENT.length
  );
  const detail = more === "" ? [] : wrapped(VERDICT_INDENT + more, columns).map((line) => paint("dim", line));
  return [
    paint(tint[report.gate], word) + first.slice(word.length),
    ...rest.map((line) => VERDICT_INDENT + line),
    ...detail
  ];
}

// src/system/write-file.ts
var write_file_exports = {};
__export(write_file_exports, {
  writeNamed: () => writeNamed
});
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

// src/results/beside.ts
var beside_exports = {};
__export(beside_exports, {
  relate: () => relate
});
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
      const [above, below2] = [column.code.get(key), column.reference.get(key)];
      if (!above || !below2 || below2.metric.unit !== above.metric.unit) return [];
      return [
        { code: centreOf3(above), reference: centreOf3(below2), next: column.next.get(key)?.sample.centre }
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
function centreOf3({ sample }) {
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
var reference_plan_exports = {};
__export(reference_plan_exports, {
  OVERLAP_MAX: () => OVERLAP_MAX,
  planReference: () => planReference,
  referenceNamed: () => referenceNamed,
  startOver: () => startOver
});
var OVERLAP_MAX = 50;
function referenceNamed(name, commit2) {
  return { name: name.split("\n")[0].slice(0, REFERENCE_NAME_MAX), commit: commit2 };
}
function planReference(asked, runs2, overlap) {
  const referenced = runs2.filter(({ reference }) => reference !== void 0);
  const last = referenced.at(-1)?.reference;
  if (!last) return begun2(asked);
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
  return { ...begun2(asked), step: { kind: "restarted", from } };
}
function begun2(asked) {
  return { beside: asked, linkOf: linkIn(/* @__PURE__ */ new Map(), asked), step: void 0 };
}
function linkIn(known2, reference) {
  return (key) => known2.get(key) ?? { unit: ratioUnit(reference), factor: 1 };
}
function linksOf(runs2, reference) {
  const links = /* @__PURE__ */ new Map();
  for (const run of runs2) {
    if (!run.reference || !isSameReference(run.reference, reference)) continue;
    const factors = valuesOf3(run, "chain");
    for (const { benchmark, metric } of run.measurements) {
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
  return runs2.slice(runs2.findLastIndex((run) => !both(run)) + 1);
}
function movedOn(asked, from, { known: known2, both, before }) {
  const steps = both.map((run) => valuesOf3(run, "next"));
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
  const centre2 = mean(values);
  const variance = values.reduce((sum2, value) => sum2 + (value - centre2) ** 2, 0) / (values.length - 1);
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
var reference_warnings_exports = {};
__export(reference_warnings_exports, {
  warningsOf: () => warningsOf
});
function warningsOf({ beside, step }, { lacking, notPositive }, commit2) {
  const newest = beside.next ?? beside;
  const reference = referenceText(newest);
  const all = [];
  if (newest.commit !== "" && newest.commit === commit2) all.push({ what: "same-commit", reference });
  const without = { lacks: lacking, "not-positive": notPositive };
  for (const what of ["lacks", "not-positive"]) {
    const names = without[what];
    if (names.length > 0)
      all.push({ what, reference: referenceText(beside), benchmarks: countedNames(names) });
  }
  if (step && step.kind !== "restarted") {
    const { kind, from, ...numbers } = step;
    all.push({ what: kind, reference, from: referenceText(from), ...numbers });
  }
  return all.map((values) => ({ code: "reference", subject: reference, values }));
}

// src/results/beside-results.ts
var beside_results_exports = {};
__export(beside_results_exports, {
  besideResults: () => besideResults
});
async function besideResults(measured, { patterns, reference, reader, cwd, runInfo }) {
  const suites = new Map((await readRuns(patterns, reader, cwd, runInfo)).map(({ run }) => [run.suite, run]));
  const [only] = suites.values();
  return measured.map(({ run }) => {
    const other = suites.get(run.suite) ?? (measured.length === 1 && suites.size === 1 ? only : void 0);
    if (!other) return void 0;
    const plan = planReference(reference, [], 0);
    const rounds = [{ code: run.measurements, reference: other.measurements }];
    const { measurements, ...lacks } = relate(run.measurements, rounds, plan.linkOf);
    return {
      run: { ...run, measurements, reference: plan.beside },
      warnings: warningsOf(plan, lacks, run.commit)
    };
  });
}

// src/measure/planner.ts
var planner_exports = {};
__export(planner_exports, {
  MINUTES: () => MINUTES,
  ROUNDS: () => ROUNDS2,
  lackText: () => lackText,
  lacksOf: () => lacksOf,
  roundsWithin: () => roundsWithin
});
var ROUNDS2 = { defaultValue: 60, min: 3, max: 500 };
var MINUTES = { defaultValue: 10, min: 1, max: 1e5 };
var ROUNDS_MIN = 10;
var MARGIN4 = 2;
function roundsWithin({ rounds, ms }, roundMs, least) {
  return Math.min(rounds, Math.max(least, Math.floor(ms / Math.max(roundMs, 1e-3))));
}
function lacksOf(findings, budget, done, spentMs) {
  if (done < ROUNDS_MIN) return void 0;
  const roundMs = spentMs / done;
  const fit = roundsWithin(budget, roundMs, done);
  return findings.flatMap(({ benchmark, metric, reason }) => {
    if (reason.code !== "too-noisy" || reason.rounds === null || reason.rounds <= MARGIN4 * fit) return [];
    const { rounds } = reason;
    return [{ benchmark, metric: metric.name, rounds, minutes: Math.ceil(rounds * roundMs / 6e4), fit }];
  });
}
function lackText({ benchmark, metric, rounds, minutes, fit }, setting, most) {
  const what = `${visible(benchmark, 60)} ${visible(metric, 30)} cannot be settled in ${fit} rounds: about ${grouped(Number(rounds.toPrecision(2)))} are needed`;
  return rounds > most ? `${what}, more than can be measured. Use a quieter machine, or a larger threshold.` : `${what} (${setting("max-rounds", rounds)}, ${setting("max-minutes", minutes)}).`;
}

// src/baseline/lineage.ts
var lineage_exports = {};
__export(lineage_exports, {
  lateBehind: () => lateBehind,
  lineageLocally: () => lineageLocally,
  lineageOnGitHub: () => lineageOnGitHub
});
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
  const asked = refs.map((ref) => commitNamed(ref, folder));
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
var placing_exports = {};
__export(placing_exports, {
  IN_TIME: () => IN_TIME,
  placingOf: () => placingOf
});
var IN_TIME = { late: void 0, warnings: [] };
function placingOf(run, window, log, lineage) {
  let known2;
  return async (since = []) => {
    known2 ??= storedBeside(run, window, log);
    const before = await known2;
    const ids = new Set(before.map(({ id }) => id));
    const added = since.filter(({ id, branch }) => branch === run.branch && !ids.has(id));
    try {
      const late = await lateBehind(run, inOrder(added, before), lineage);
      return late ? { late, warnings: [lateWarning(run, late)] } : IN_TIME;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return { late: void 0, warnings: [unknownWarning(run, error)] };
    }
  };
}
async function storedBeside({ branch }, { runs: runs2 }, log) {
  const own = runs2.filter((each) => each.branch === branch);
  if (own.length > 0 || !log) return own;
  const ofBranch3 = (all) => all.filter((each) => each.branch === branch);
  const stored = await newestRuns(log.segmentsFromNewest(1), {
    enough: 1,
    counting: (read) => ofBranch3(read).filter(({ after }) => after === void 0)
  });
  return ofBranch3(stored.runs);
}
function lateWarning({ branch }, { newer }) {
  return { code: "late-run", subject: shortCommit(newer), values: { branch, newer } };
}
function unknownWarning({ branch }, error) {
  return { code: "unknown-order", subject: branch, values: { branch, fault: faultOf(error) } };
}

// src/history/write-events.ts
var write_events_exports = {};
__export(write_events_exports, {
  eventsOf: () => eventsOf,
  withJitter: () => withJitter
});

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
  const end = perfRegressionNow() + deadlineMs;
  return async (attempt, askedMs) => {
    if (attempt >= tries || perfRegressionNow() > end || (askedMs ?? 0) > askedMsMax) return false;
    await setTimeout(askedMs ?? pauseMsMin + random() * Math.min(pauseMsMax, pauseMs * 2 ** (attempt - 1)));
    return true;
  };
}
async function retry(patience, act) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await act(attempt);
    } catch (error) {
      if (!(error instanceof TransientError) || error.isFinal) throw error;
      if (!await patience(attempt, error.waitMs)) throw error;
    }
  }
}

// src/history/write-events.ts
var KINDS = {
  suspected: "suspicion",
  regressed: "regression",
  mended: "recovery",
  dismissed: "dismissal"
};
function eventsOf({ override, run, waivers, findings }) {
  return findings.flatMap(({ benchmark, metric, reason, episode, change }) => {
    if (!episode?.isNew) return [];
    const { state, first, before, after } = episode;
    const of7 = { run: run.id, benchmark, metric: metric.name };
    const levels = isOpen(episode) ? { first, before, after } : {};
    if (state === "accepted") {
      if (!override) return [];
      const { sizes: _, ...decision } = override;
      return [{ kind: "override", ...decision, ...of7, change: change?.estimate ?? null }];
    }
    if (state === "waived") {
      const waiver = waivers.find((each) => each.state === "applied" && each.benchmarks.includes(benchmark));
      if (!waiver) return [];
      const { owner, reason: why, select, until } = waiver;
      const source = `the waiver for ${select} until ${until}`;
      return [{ kind: "waiver", by: owner, reason: why, at: run.time, source, ...of7, ...levels }];
    }
    const kind = KINDS[state];
    if (!kind) return [];
    return [
      { kind, by: "perf-regression", reason: reason.code, at: run.time, source: "check", ...of7, ...levels }
    ];
  });
}
var USUAL_RACES = { budgetMs: 3e5, pauseMs: 800 };
var PAUSE_MS_MAX = 2e4;
function withJitter(random = Math.random, { budgetMs, pauseMs } = USUAL_RACES) {
  return backoff({ deadlineMs: budgetMs, pauseMs, pauseMsMax: PAUSE_MS_MAX, random });
}

// src/baseline/referenced.ts
var referenced_exports = {};
__export(referenced_exports, {
  referencedRuns: () => referencedRuns
});
var RUNS_MAX = 2 * OVERLAP_MAX;
async function referencedRuns(log, branch) {
  const counting = (runs3) => runs3.filter((run) => run.branch === branch);
  const { runs: runs2 } = await newestRuns(log.segmentsFromNewest(RUNS_MAX), { enough: RUNS_MAX, counting });
  return counting(runs2).slice(-RUNS_MAX);
}

// src/model/culprit.ts
var culprit_exports = {};
__export(culprit_exports, {
  CERTAINTY: () => CERTAINTY,
  onlyCommit: () => onlyCommit,
  publishedCulpritSchema: () => publishedCulpritSchema
});
var CERTAINTY = 0.95;
var suspectSchema = object({
  /** Full hash. */
  hash: string(),
  author: string(),
  /** Day, as 2026-01-31. */
  date: string(),
  /** First line of its message. */
  subject: string()
});
var limitSchema = object({
  /** Relative standard deviation between builds of the same code. */
  between: number(),
  /** Chance that a step of this size can be attributed to its commit at all, given that builds differ this much. */
  tellable: number()
});
var searchedBySchema = object({
  metric: string(),
  /** What counted it, such as `perf stat`; null if it was measured in rounds. */
  counter: nullable(string()),
  /** Between the ends, relative to the good one. */
  change: number(),
  /** Executions of the command. */
  runs: int().check(nonnegative()),
  /** Share of the change that came with the commits of the answer; null if it was not measured, because the change was taken for one step. */
  part: nullable(number()),
  /** Why it was not searched by instructions, which takes fewer runs; null if it was, or there was nothing to decide. */
  why: nullable(string())
});
var culpritSchema = lazy(
  () => object({
    benchmark: string(),
    metric: string(),
    /** Between the ends, relative to the good one. */
    change: number(),
    probability: number(),
    by: searchedBySchema,
    /** Oldest first; several if they cannot be distinguished, or none of them has a large part of the change. */
    commits: array(suspectSchema),
    /** Other candidates, the most likely first. */
    others: array(object({ hash: string(), probability: number() })),
    /** What limits the certainty; null if nothing does. */
    limit: nullable(limitSchema),
    /** In which functions the difference between the commit and the one before is; absent if it was not profiled. */
    profile: optional(profileDifferenceSchema),
    /** Why there is no profile; absent if there is one, or none was wanted. */
    notProfiled: optional(notProfiled.plain)
  })
);
var publishedCulpritSchema = lazy(
  () => extend(culpritSchema.def.getter(), {
    notProfiled: optional(notProfiled.worded),
    /** Whether the search is over; the same command goes on with one that is not. */
    isFinal: boolean(),
    /** The command that would settle what is open, as a line for a shell; null if nothing is. */
    next: nullable(string())
  })
);
function onlyCommit({ commits: [only, ...others], probability }) {
  return others.length === 0 && probability >= CERTAINTY ? only : void 0;
}

// src/check/both-rules.ts
var both_rules_exports = {};
__export(both_rules_exports, {
  judgedByBoth: () => judgedByBoth
});
function rankOf({ verdict, severity }) {
  if (verdict !== "regressed") return 0;
  return severity === "critical" ? 2 : 1;
}
function judgedByBoth(own, other, change) {
  const keyOf5 = ({ benchmark, metric }) => JSON.stringify([benchmark, metric.name]);
  const mine = new Map(own.findings.map((finding) => [keyOf5(finding), finding]));
  const passed = other.findings.filter((finding) => {
    const same = mine.get(keyOf5(finding));
    return rankOf(finding) > (same ? rankOf(same) : 0);
  });
  if (passed.length === 0) return { ...own, rulesChanged: change };
  const theirs = new Map(passed.map((finding) => [keyOf5(finding), finding]));
  const replaced = own.findings.map((finding) => theirs.get(keyOf5(finding)) ?? finding);
  const findings = [...replaced, ...passed.filter((finding) => !mine.has(keyOf5(finding)))];
  const gate = worstGate([own, other]);
  return {
    ...own,
    gate,
    override: own.override ?? other.override,
    counts: countVerdicts(findings),
    findings,
    rulesChanged: change,
    warnings: [ownRulesWarning(passed, change), ...own.warnings]
  };
}
function ownRulesWarning(passed, { base }) {
  const names = [...new Set(passed.map(({ benchmark }) => benchmark))];
  return {
    code: "own-rules",
    subject: names[0] ?? "",
    values: { base, benchmarks: countedNames(names) }
  };
}

export {
  setTimeout,
  issueIn,
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
  gunzip,
  inflateRawSync,
  sendRequest,
  DeniedError,
  LagError,
  failureOf,
  explain,
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
  base_commit_exports,
  WINDOW,
  saidByPeople,
  isAcceptance,
  NOISE_REPORT_SCHEMA,
  TRENDS_REPORT_SCHEMA,
  trends,
  changeStates,
  SUMMARY_FILE,
  LATEST,
  publishedFiles,
  isPublished,
  publishedNames,
  alarmOf,
  NO_EXPLANATION,
  withExplanation,
  unexplained,
  unexplainedBy,
  SEGMENT_FILE,
  emptyIndex,
  encodeIndex,
  nextSegmentFile,
  decodeIndex,
  SCHEMA_FOLDER,
  folderName,
  PROFILE_FOLDER,
  storedProfile,
  profileFile,
  encodeProfile,
  decodeProfile,
  profileOfOpenRegression,
  inOrder,
  newestOf,
  inTime,
  placeByAge,
  newestRuns,
  studentUpper,
  normalUpper,
  normalQuantileUpper,
  residualsOf,
  SIGMA_MIN,
  deviationScale,
  noiseOf,
  correlationOf,
  changePointsTogether,
  exactCuts,
  RUNS_MIN,
  BENCHMARKS_MIN,
  byBenchmark,
  LevelSearch,
  LEVEL_RUNS_MIN2 as LEVEL_RUNS_MIN,
  withoutCommonMode,
  scaleFor,
  groupOf2 as groupOf,
  olderChanges,
  withoutSame,
  decodeSummary,
  SummaryBuilder,
  SUITES_FILE,
  summaryFromSegments,
  storedIn,
  encodeSuites,
  listOf,
  FILE_BYTES_MAX,
  notOurs,
  branchInTheWay,
  requireFile,
  requireOwnFolder,
  ownVersion,
  readOwn,
  namesOfOwn,
  own_package_exports,
  FAULTS_MAX,
  landTogether,
  land,
  LostRaceError,
  runMessage,
  entryFor,
  isAsStored,
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
  log_exports,
  open,
  rename,
  rm,
  mkdir,
  readdir,
  lstat,
  stat,
  realpath,
  mkdtemp,
  writeFile,
  readFile,
  absolute_bounds_exports,
  life_exports,
  limitShiftsOf,
  grossLevel,
  limit_shifts_exports,
  MEASUREMENTS_MAX,
  verdict_exports,
  BENCHMARKS,
  EVERY,
  patternOf,
  pattern_exports,
  requireBranchOnGitHub,
  isOnBranch,
  requireBranchLocally,
  base_branch_exports,
  missingBaselineFiles,
  baseline_file_exports,
  comparableRuns,
  comparable_exports,
  earlierAttempts,
  SNAPSHOT_READ_BYTES_MAX,
  readSnapshot,
  saveSnapshot,
  noBaseline,
  suitesAt,
  namedSuite,
  first_run_exports,
  select_runs_exports,
  predecessor_exports,
  resolveBaseline,
  baselineFromFile,
  earlierStep,
  fileStep,
  resolve_exports,
  sizesSchema,
  sizeOf,
  isCovered,
  answerable,
  gate_exports,
  certainties_exports,
  common_shift_exports,
  ONE_PROCESS,
  compareSamples,
  compare_files_exports,
  detectableShift,
  comparisons_exports,
  open_episode_exports,
  ratios_exports,
  prepared_exports,
  compare_history_exports,
  isLook,
  sequentialTest,
  centreInterval,
  pairwiseMeans,
  cappedEstimate,
  comparePairs,
  compare_rounds_exports,
  missing_exports,
  platform_exports,
  reported_size_exports,
  suspects_exports,
  judge_series_exports,
  referenceOf,
  machine_course_exports,
  present_names_exports,
  stored_twice_exports,
  select_exports,
  check,
  check_exports,
  earlierRuns,
  earlier_exports,
  findOverride,
  override_exports,
  withSources,
  sources_exports,
  unmatchedWarnings,
  unmatched_exports,
  secretsOf,
  bucketAt,
  openBucket,
  bucketSnapshots,
  snapshot_s3_exports,
  parseStores,
  stores_exports,
  disturbancesOf,
  MARKS,
  GATE_MARKS,
  gateSymbol,
  openFindings,
  seriesPage,
  withShownNames,
  HTML_BYTES,
  renderHtml,
  html_exports,
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
  markdown_exports,
  messageOf3 as messageOf,
  TEST_MESSAGE,
  message_exports,
  renderTerminal,
  terminal_exports,
  writeNamed,
  write_file_exports,
  relate,
  beside_exports,
  referenceNamed,
  planReference,
  startOver,
  reference_plan_exports,
  warningsOf,
  reference_warnings_exports,
  besideResults,
  beside_results_exports,
  ROUNDS2 as ROUNDS,
  MINUTES,
  roundsWithin,
  lacksOf,
  lackText,
  planner_exports,
  lineageOnGitHub,
  lineageLocally,
  lineage_exports,
  IN_TIME,
  placingOf,
  placing_exports,
  eventsOf,
  withJitter,
  write_events_exports,
  referencedRuns,
  referenced_exports,
  CERTAINTY,
  onlyCommit,
  culprit_exports,
  judgedByBoth,
  both_rules_exports
};
