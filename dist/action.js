import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  channels,
  contentOf,
  failureOf,
  renderUnmeasured,
  send
} from "./chunks/chunk-NTEX6V6N.js";
import {
  readSite
} from "./chunks/chunk-EGNPQRY3.js";
import {
  readTrends,
  trendsMarkdown,
  trendsTitle,
  weekOf
} from "./chunks/chunk-GB6QW76R.js";
import "./chunks/chunk-KMICG66C.js";
import {
  archiveAt,
  pruneHistory
} from "./chunks/chunk-LOM26YSJ.js";
import {
  writeInside
} from "./chunks/chunk-ZMQYSIQC.js";
import "./chunks/chunk-HUB4B3GR.js";
import {
  COMMENT_MARKER,
  GitHub,
  NEW_REGRESSION,
  OPENING,
  changeIssue,
  commentTexts,
  commitThread,
  issueThread,
  listIssues,
  openIssue,
  oursOf,
  pullRequestThread,
  regressionLine,
  regressionOf,
  upsertComment
} from "./chunks/chunk-QC6VU7HP.js";
import {
  TIMES,
  earlierRuns,
  findOverride,
  isOnBranch,
  measureAlone,
  missingBaselineFiles,
  requireBranchOnGitHub
} from "./chunks/chunk-QPESG5QW.js";
import {
  unmatchedWarnings
} from "./chunks/chunk-5IMYWCVB.js";
import {
  earlierAttempts,
  earlierStep,
  fileStep,
  resolveBaseline
} from "./chunks/chunk-UQW4U37P.js";
import "./chunks/chunk-IGLNJ6RH.js";
import {
  DeniedError,
  LagError
} from "./chunks/chunk-6PZXLRE2.js";
import {
  IN_TIME,
  lineageOnGitHub,
  placingOf
} from "./chunks/chunk-P3HXIWT7.js";
import {
  eventsOf,
  withJitter
} from "./chunks/chunk-C7TRFEUQ.js";
import {
  bucketSnapshots,
  parseStores
} from "./chunks/chunk-CZLKXAXY.js";
import {
  bucketAt,
  openBucket,
  secretsOf
} from "./chunks/chunk-UX62IQZO.js";
import {
  SNAPSHOT_READ_BYTES_MAX,
  saveSnapshot
} from "./chunks/chunk-QILATR5Z.js";
import {
  EMPTY_WINDOW
} from "./chunks/chunk-722SI4PJ.js";
import {
  isOverdue,
  within
} from "./chunks/chunk-2O5TX53H.js";
import {
  skippedWarnings
} from "./chunks/chunk-IRYKHZOF.js";
import {
  fetchedCommit,
  withWorktrees
} from "./chunks/chunk-VIQKGP53.js";
import {
  ROUNDS,
  UnmeasurableBase,
  baseOf,
  headOf,
  measureInTurn,
  prepare
} from "./chunks/chunk-YBNJXKWG.js";
import {
  PAIRED,
  openStopwatch,
  outputSource,
  patternOf
} from "./chunks/chunk-UC3YQEUK.js";
import "./chunks/chunk-6UCI7WM2.js";
import {
  withSources
} from "./chunks/chunk-GI5D7JC7.js";
import {
  COMMENT_BYTES,
  HTML_BYTES,
  SUMMARY_BYTES,
  renderHtml,
  renderMarkdown,
  renderSuites,
  renderTerminal,
  rulesLine
} from "./chunks/chunk-GWTFBSKY.js";
import {
  headline,
  openFindings,
  seriesPage,
  withShownNames
} from "./chunks/chunk-W6DAZ4CL.js";
import {
  TABLE_HEAD,
  arrowCell,
  linked,
  nameCell,
  row,
  sparkCell,
  unbroken
} from "./chunks/chunk-M23QFKYS.js";
import {
  GATE_MARKS,
  MARKS,
  gateSymbol
} from "./chunks/chunk-QPF7SNRW.js";
import {
  limitText,
  momentText,
  runs
} from "./chunks/chunk-JQPN257F.js";
import {
  answerable,
  check,
  countVerdicts,
  isCovered,
  sizeOf,
  sizesSchema
} from "./chunks/chunk-PMURIVW2.js";
import "./chunks/chunk-6LEYEKYL.js";
import "./chunks/chunk-RZXG26VJ.js";
import "./chunks/chunk-XGO4WDDV.js";
import {
  writeNamed
} from "./chunks/chunk-KWVIHAS7.js";
import "./chunks/chunk-KEGZTUGN.js";
import "./chunks/chunk-K7Q2RVBI.js";
import "./chunks/chunk-MAGIFINJ.js";
import {
  changeText,
  rawText
} from "./chunks/chunk-P6ISXEZM.js";
import {
  readAgain,
  readRuns,
  runOf
} from "./chunks/chunk-SM7H766S.js";
import "./chunks/chunk-PYAJDVUU.js";
import {
  withTags
} from "./chunks/chunk-5HLS4MK6.js";
import {
  jsonFiles,
  jsonText,
  warningWords
} from "./chunks/chunk-D5BHDMOK.js";
import "./chunks/chunk-LW4KCPX3.js";
import {
  grouped,
  percentage,
  quantities
} from "./chunks/chunk-EFPGPSVY.js";
import {
  error,
  getInput,
  group,
  info,
  notice,
  setOutput,
  setSecret,
  warning
} from "./chunks/chunk-TZG73KZF.js";
import {
  HistoryLog,
  ancestorsOnGitHub,
  baseCommitInJob,
  checkoutOnGitHub,
  landTogether,
  mergeOnGitHub,
  readCheckout
} from "./chunks/chunk-44I7G63R.js";
import {
  backoff,
  branchInTheWay,
  notOurs,
  requireFile,
  retry
} from "./chunks/chunk-ADZNNUEX.js";
import {
  tryGit
} from "./chunks/chunk-F7QK2LC2.js";
import {
  carrying,
  childEnvironment,
  isSecretName
} from "./chunks/chunk-W635PBJQ.js";
import {
  shortCommit
} from "./chunks/chunk-TMHQ55PA.js";
import {
  alarmOf,
  publishedFiles
} from "./chunks/chunk-76WBJDSY.js";
import {
  EMPTY_SEGMENT,
  decodeSegment,
  encodeRun,
  encodeSegment,
  folderName,
  newestRuns
} from "./chunks/chunk-APQVLVC5.js";
import {
  issueIn
} from "./chunks/chunk-KXMKCDX7.js";
import {
  WINDOW
} from "./chunks/chunk-MIGJ3Q72.js";
import {
  gates,
  isBad,
  worstFirst,
  worstGate
} from "./chunks/chunk-WAUY756K.js";
import {
  describeEnvironment,
  environmentKey
} from "./chunks/chunk-BXN5DBSL.js";
import {
  matchesWildcard
} from "./chunks/chunk-WDIDMRS2.js";
import {
  askedIn,
  idleInputs,
  logText,
  saveMemory,
  unknownInputs
} from "./chunks/chunk-X23EBJFZ.js";
import {
  parseConfig
} from "./chunks/chunk-PS6LPEYD.js";
import {
  Interrupted,
  interruptedStatus,
  interruptible
} from "./chunks/chunk-LTZWDKG3.js";
import {
  exitCodeOf
} from "./chunks/chunk-EUJ4T6WO.js";
import {
  once
} from "./chunks/chunk-UEOQ56LV.js";
import {
  linkTarget,
  markdownCode,
  markdownText,
  utf8Bytes,
  visible
} from "./chunks/chunk-5EYWCUDP.js";
import "./chunks/chunk-4WQOXJNU.js";
import "./chunks/chunk-7IAB5YW4.js";
import "./chunks/chunk-D4DRFCH4.js";
import {
  iso_exports
} from "./chunks/chunk-RA54CWEE.js";
import "./chunks/chunk-SCN2QYTL.js";
import {
  NO_RULES_FILE,
  configurationOf,
  readConfiguration
} from "./chunks/chunk-FSNPUS4S.js";
import "./chunks/chunk-UM3FNLKL.js";
import "./chunks/chunk-LPUAS5NW.js";
import {
  addRow,
  measurementOf,
  readText
} from "./chunks/chunk-SW75YNI7.js";
import {
  joinWords
} from "./chunks/chunk-4BJV3SNL.js";
import "./chunks/chunk-KT2IOP2T.js";
import "./chunks/chunk-AASA5BFP.js";
import {
  relativeChange
} from "./chunks/chunk-3NXPMFMF.js";
import "./chunks/chunk-LJPWU7RB.js";
import {
  inputs
} from "./chunks/chunk-RTF6D6GT.js";
import "./chunks/chunk-PJPHHFJP.js";
import "./chunks/chunk-AR7DG7B6.js";
import {
  pathFault
} from "./chunks/chunk-VIHHHHHU.js";
import "./chunks/chunk-VKQC5YWJ.js";
import "./chunks/chunk-OMB4DMJL.js";
import {
  countedNames,
  faultOf
} from "./chunks/chunk-MG2DOFI5.js";
import "./chunks/chunk-2IZ4MH4R.js";
import "./chunks/chunk-NPEM7D4L.js";
import "./chunks/chunk-ZL7FZD3K.js";
import {
  _enum,
  array,
  boolean,
  int,
  literal,
  number,
  object,
  record,
  string,
  unknown
} from "./chunks/chunk-KBBEHQ7K.js";
import "./chunks/chunk-UDKDNU3I.js";
import {
  TransientError,
  UserError,
  describeError,
  messageOf
} from "./chunks/chunk-XVYHIGXT.js";
import "./chunks/chunk-UZ77254A.js";

// src/action.ts
import { setTimeout as sleep3 } from "node:timers/promises";

// src/modes/actions-runner.ts
import { appendFile } from "node:fs/promises";
var logged = (text, colour = false) => logText(text, { colour, isRead: true });
var ANNOTATE = { error, warning, notice };
function actionsRunner(env) {
  return {
    env,
    now: () => /* @__PURE__ */ new Date(),
    input: (name) => getInput(name),
    info: (message) => info(logged(message, true)),
    annotate({ level, title, message, source }) {
      const place = source && {
        file: visible(source.file, 1e3),
        ...source.line !== null && { startLine: source.line }
      };
      ANNOTATE[level](logged(message), { title: logged(visible(title, 200)), ...place });
    },
    output: (name, value) => setOutput(name, value),
    group: (name, work) => group(logged(visible(name)), work),
    mask: (value) => setSecret(value),
    async summarize(markdown) {
      const file = env.GITHUB_STEP_SUMMARY;
      if (!file) throw new UserError("GITHUB_STEP_SUMMARY is not set: the runner offers no job summary");
      await appendFile(file, markdown);
    }
  };
}

// src/github/context.ts
import { readFile } from "node:fs/promises";
var ALLOWING_LABEL = "allow-regression";
var pullRequestSchema = object({
  number: int().positive(),
  head: object({
    sha: string(),
    ref: string(),
    /** Null where the fork was deleted. */
    repo: object({ full_name: string() }).nullish()
  }),
  base: object({ ref: string(), sha: string() }),
  /** Who opened it. */
  user: object({ login: string() }).nullish()
});
var workflowRunSchema = object({
  id: int().positive(),
  /** Of the workflow. */
  name: string().nullish(),
  /** What it was started by. */
  event: string(),
  run_attempt: int().positive(),
  run_started_at: iso_exports.datetime(),
  /** How it ended. */
  conclusion: string().nullish(),
  head_sha: string().regex(/^[0-9a-f]{40,64}$/),
  head_branch: string().nullish(),
  /** Null where the fork was deleted. */
  head_repository: object({ full_name: string() }).nullish()
});
var payloadSchema = object({
  action: string().nullish(),
  /** The one that was set, where that started the run. */
  label: object({ name: string() }).nullish(),
  repository: object({ default_branch: string().optional() }).optional(),
  /** Its time is that of the event, also where the job runs again. */
  pull_request: pullRequestSchema.extend({ updated_at: string().nullish() }).optional(),
  /** Of a comment on a pull request, which GitHub tells as an issue. */
  issue: object({ number: int().positive().optional(), pull_request: unknown().optional() }).optional(),
  workflow_run: workflowRunSchema.optional(),
  inputs: record(string(), unknown()).nullish()
});
async function readContext(env) {
  const [owner = "", repo = ""] = (env.GITHUB_REPOSITORY ?? "").split("/");
  if (owner === "" || repo === "") {
    throw new UserError(
      "GITHUB_REPOSITORY is not set: this is the door of the GitHub Action",
      "On a laptop use the command line: perf-regression check"
    );
  }
  const payload = await readPayload(env.GITHUB_EVENT_PATH);
  const server = env.GITHUB_SERVER_URL ?? "https://github.com";
  const runId = env.GITHUB_RUN_ID ?? "";
  const event = env.GITHUB_EVENT_NAME ?? "";
  const refName = env.GITHUB_REF_NAME ?? "";
  const defaultBranch = payload.repository?.default_branch ?? (event === "schedule" ? refName : "main");
  return {
    event,
    owner,
    repo,
    sha: env.GITHUB_SHA ?? "",
    refName,
    defaultBranch,
    pullRequest: payload.pull_request,
    pushedAt: pushedAt(payload),
    commentedOn: payload.issue?.pull_request === void 0 ? void 0 : payload.issue.number,
    isProposal: isProposal(event, `${owner}/${repo}`, payload),
    follows: payload.workflow_run,
    dispatchInputs: textOf(payload.inputs ?? {}),
    workflow: env.GITHUB_WORKFLOW ?? "",
    actor: env.GITHUB_TRIGGERING_ACTOR || env.GITHUB_ACTOR || "",
    runId,
    runNumber: env.GITHUB_RUN_NUMBER ?? "",
    runAttempt: env.GITHUB_RUN_ATTEMPT ?? "1",
    job: env.GITHUB_JOB ?? "",
    step: env.GITHUB_ACTION ?? "",
    runner: {
      name: env.RUNNER_NAME ?? "",
      os: env.RUNNER_OS ?? "",
      arch: env.RUNNER_ARCH ?? "",
      image: env.ImageOS ?? ""
    },
    repositoryUrl: `${server}/${owner}/${repo}`,
    runUrl: `${server}/${owner}/${repo}/actions/runs/${runId}`,
    apiUrl: env.GITHUB_API_URL ?? "https://api.github.com",
    workspace: env.GITHUB_WORKSPACE ?? process.cwd()
  };
}
function pushedAt({ action, label, pull_request }) {
  if (action === "labeled" && label?.name === ALLOWING_LABEL) return void 0;
  return pull_request?.updated_at ?? void 0;
}
function isProposal(event, repository, { issue, workflow_run: follows }) {
  const isFollowed = follows !== void 0 && (follows.event.startsWith("pull_request") || follows.head_repository?.full_name !== repository);
  return event.startsWith("pull_request") || issue?.pull_request !== void 0 || isFollowed;
}
function isFromFork({ owner, repo, pullRequest }) {
  return pullRequest !== void 0 && pullRequest.head.repo?.full_name !== `${owner}/${repo}`;
}
async function readPayload(path) {
  if (!path) return {};
  const parsed3 = payloadSchema.safeParse(JSON.parse(await readFile(path, "utf8")));
  if (parsed3.success) return parsed3.data;
  throw new UserError(`the event in ${path} is not as GitHub documents it: ${issueIn(parsed3.error)}`);
}
function textOf(inputs2) {
  return Object.fromEntries(Object.entries(inputs2).map(([name, value]) => [name, String(value ?? "")]));
}

// src/system/own-secrets.ts
import { closeSync, openSync, readFileSync, readSync, writeSync } from "node:fs";
import { isMainThread } from "node:worker_threads";
var OF_PACKAGES = /^ACTIONS_/i;
var noDebugger = () => {
};
function takeSecrets(env, secrets = []) {
  process.off("SIGUSR1", noDebugger).on("SIGUSR1", noDebugger);
  const all = { ...env };
  const isSecret = carrying(secrets);
  const names2 = Object.keys(env).filter((name) => isSecretName(name) || isSecret(env[name]));
  for (const name of names2) delete env[name];
  wipe(new Set(names2));
  for (const name of names2.filter((each) => OF_PACKAGES.test(each))) env[name] = all[name];
  return all;
}
var ENV_START = 47;
function wipe(names2) {
  if (process.platform !== "linux" || !isMainThread || names2.size === 0) return;
  let memory;
  try {
    const block = readFileSync("/proc/self/environ");
    const stat3 = readFileSync("/proc/self/stat", "utf8");
    const start = Number(stat3.slice(stat3.lastIndexOf(")") + 2).split(" ")[ENV_START]);
    memory = openSync("/proc/self/mem", "r+");
    const there = Buffer.alloc(block.length);
    readSync(memory, there, 0, there.length, start);
    if (!there.equals(block)) return;
    for (let at = 0, end = 0; at < block.length; at = end + 1) {
      end = block.indexOf(0, at);
      if (end < 0) return;
      const equals = block.indexOf("=", at);
      if (equals < 0 || equals > end || !names2.has(block.toString("utf8", at, equals))) continue;
      writeSync(memory, Buffer.alloc(end - equals - 1), 0, end - equals - 1, start + equals + 1);
    }
  } catch {
  } finally {
    if (memory !== void 0) closeSync(memory);
  }
}

// src/github/pull-requests.ts
var READING = { what: "look for the pull request", permission: "pull-requests: read" };
async function headOf2(github, number2) {
  const { data } = await github.request(
    "GET /repos/{owner}/{repo}/pulls/{pull_number}",
    { pull_number: number2 },
    READING
  );
  return data?.head.sha;
}
async function pullRequestsOf(github, run) {
  const { head_branch: branch, head_repository: repository } = run;
  if (!branch || !repository) return [];
  const [owner = ""] = repository.full_name.split("/");
  const { data } = await github.request(
    "GET /repos/{owner}/{repo}/pulls",
    { head: `${owner}:${branch}`, state: "open", per_page: 100 },
    READING
  );
  const parsed3 = array(pullRequestSchema).safeParse(data ?? []);
  if (!parsed3.success)
    throw new UserError(`cannot ${READING.what}: GitHub's answer is not as it documents it`);
  return parsed3.data.filter(
    ({ head }) => head.sha === run.head_sha && head.repo?.full_name === repository.full_name
  );
}
async function pullRequestByNumber(github, number2) {
  const { data } = await github.request(
    "GET /repos/{owner}/{repo}/pulls/{pull_number}",
    { pull_number: number2 },
    READING
  );
  return data === void 0 ? void 0 : pullRequestSchema.parse(data);
}
var QUEUED = /^gh-readonly-queue\/.+\/pr-([0-9]{1,9})-[0-9a-f]+$/;
function isQueue(refName) {
  return refName.startsWith("gh-readonly-queue/");
}
async function pullRequestsOfCommit(github, sha, refName) {
  const queued = QUEUED.exec(refName)?.[1];
  if (queued !== void 0) {
    const found = await pullRequestByNumber(github, Number(queued));
    return found ? [found] : [];
  }
  const { data } = await github.request(
    "GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls",
    { commit_sha: sha, per_page: 100 },
    READING
  );
  const parsed3 = array(mergedSchema).safeParse(data ?? []);
  if (!parsed3.success) return [];
  return parsed3.data.filter(({ merged_at }) => typeof merged_at === "string");
}
var mergedSchema = pullRequestSchema.extend({ merged_at: string().nullish() });

// src/github/workflow.ts
function suiteName(config, context) {
  return config.suite || context.workflow || "default";
}

// src/sinks/comment.ts
import { setTimeout as sleep2 } from "node:timers/promises";

// src/github/answer-records.ts
import { createHash } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
var word = string().max(100);
var recordSchema = object({
  suite: word,
  job: word,
  /** Oldest first. */
  seen: array(sizesSchema.extend({ at: iso_exports.datetime() })).max(10),
  answers: array(sizesSchema.extend({ id: word })).max(10)
});
var KEPT_MAX = 5;
var SIZES_MAX = [100, 30, 10, 3, 1];
var RECORDS_MAX = 300;
var LINE_BYTES = 12e3;
var LINE = /^<!-- perf-regression-answers: ([A-Za-z0-9+/=]{1,20000}) -->$/m;
var TEXT_BYTES_MAX = 2e6;
function nameOf(...parts) {
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url").slice(0, 12);
}
function seenIn(findings) {
  const shown3 = findings.filter(({ verdict }) => ["regressed", "suspected", "missing"].includes(verdict));
  const sizes = shown3.map((finding) => sizeOf(finding, nameOf));
  const factor = ({ worse }) => worse ?? Number.POSITIVE_INFINITY;
  return { sizes: sizes.toSorted((a, b) => factor(b) - factor(a) || 0), isCut: false };
}
function recordsIn(body) {
  const packed = LINE.exec(body)?.[1];
  if (packed === void 0) return [];
  const parsed3 = array(recordSchema).max(RECORDS_MAX).safeParse(factsIn(packed));
  return parsed3.success ? parsed3.data : [];
}
function factsIn(packed) {
  try {
    const text = inflateRawSync(Buffer.from(packed, "base64"), { maxOutputLength: TEXT_BYTES_MAX });
    return JSON.parse(text.toString("utf8"));
  } catch {
    return void 0;
  }
}
function rememberedAnswers(records) {
  let line = "";
  for (const most of SIZES_MAX) {
    const cut2 = records.slice(-RECORDS_MAX).map((record2) => ({
      ...record2,
      seen: record2.seen.map((each) => ({ ...each, ...cutTo(each, most) })),
      answers: record2.answers.map((each) => ({ ...each, ...cutTo(each, most) }))
    }));
    const packed = deflateRawSync(JSON.stringify(cut2)).toString("base64");
    line = `<!-- perf-regression-answers: ${packed} -->`;
    if (line.length <= LINE_BYTES) return line;
  }
  return line.length <= LINE_BYTES ? line : "";
}
function cutTo({ sizes, isCut }, most) {
  return { sizes: sizes.slice(0, most), isCut: isCut || sizes.length > most };
}
function written({ sizes, isCut }) {
  return { sizes: sizes.map(({ series, worse, value }) => [series, rounded(worse), value]), isCut };
}
function rounded(worse) {
  return worse === null ? null : Number(worse.toPrecision(6));
}
function readBack({ sizes, isCut }) {
  return { sizes: sizes.map(([series, worse, value]) => ({ series, worse, value })), isCut };
}
function withMeasurement(records, { suite, job }, { at, seen: seen2, bound }) {
  const name = { suite: nameOf(suite), job: nameOf(job) };
  const isOwn = (record3) => record3.suite === name.suite && record3.job === name.job;
  const before = records.find(isOwn) ?? { ...name, seen: [], answers: [] };
  const known = before.answers.filter(({ id }) => bound.every((each) => each.id !== id));
  const record2 = {
    ...name,
    seen: [...before.seen, { at, ...written(seen2) }].slice(-KEPT_MAX),
    answers: [...known, ...bound.map(({ id, seen: to }) => ({ id, ...written(to) }))].slice(-KEPT_MAX)
  };
  return [...records.filter((each) => !isOwn(each)), record2];
}
var LARGER = 1.2;
function isLarger(records, { suite, job }, { sizes, isCut }) {
  const own = records.find((record2) => record2.suite === nameOf(suite) && record2.job === nameOf(job));
  const last = own?.seen.at(-1);
  if (!last) return false;
  const before = new Map(readBack(last).sizes.map(({ series, worse }) => [series, worse]));
  return sizes.some(({ series, worse }) => {
    const was = before.get(series);
    if (was === void 0) return !isCut && !last.isCut;
    return worse !== null && was !== null && worse > was * LARGER;
  });
}
function answeredSize({ id, at, commit }, records, { suite, job }, { head, pushedAt: pushedAt2, isRemembered }) {
  const ofSuite = records.filter((record2) => record2.suite === nameOf(suite));
  const own = ofSuite.filter((record2) => record2.job === nameOf(job));
  const asked = own.length > 0 ? own : ofSuite;
  const bound = asked.flatMap(({ answers }) => answers.filter((answer) => answer.id === id));
  if (bound.length > 0) return together(bound);
  if (at === void 0) {
    if (commit === head || head === void 0) return "now";
    if (asked.length === 0) return isRemembered ? "now" : void 0;
    return together(asked.flatMap(({ seen: seen2 }) => seen2.slice(-1)));
  }
  if (asked.length === 0) return pushedAt2 !== void 0 && isBefore(at, pushedAt2) ? void 0 : "now";
  const before = asked.flatMap(({ seen: seen2 }) => seen2.filter((each) => !isBefore(at, each.at)).slice(-1));
  return before.length > 0 ? together(before) : void 0;
}
function isBefore(at, other) {
  return Math.floor(Date.parse(at) / 1e3) < Math.floor(Date.parse(other) / 1e3);
}
function together(all) {
  const largest2 = /* @__PURE__ */ new Map();
  for (const size2 of all.flatMap((each) => readBack(each).sizes)) {
    const other = largest2.get(size2.series);
    if (!other || (size2.worse ?? 0) > (other.worse ?? 0)) largest2.set(size2.series, size2);
  }
  const factor = ({ worse }) => worse ?? Number.POSITIVE_INFINITY;
  const sizes = [...largest2.values()].toSorted((a, b) => factor(b) - factor(a) || 0);
  return { sizes, isCut: all.some(({ isCut }) => isCut) };
}

// src/github/turns.ts
import { setTimeout as sleep } from "node:timers/promises";
var TAKING_TURNS = { what: "take a turn", permission: "contents: write" };
var TURN_MS_MAX = 15e3;
var WAIT_MS_MAX = 6e4;
var PAUSE_MS = 500;
async function inTurn(github, { name, sha }, isDone, act) {
  const ref = `perf-regression/${name}`;
  const from = (ms) => performance.now() + ms;
  const end = from(WAIT_MS_MAX);
  let patience = from(TURN_MS_MAX);
  let turn = await take(github, ref, sha);
  while (turn === "theirs" && from(0) < end) {
    if (from(0) > patience) {
      await leave(github, ref);
      patience = from(TURN_MS_MAX);
    } else {
      await sleep(PAUSE_MS * (1 + Math.random()));
      if (await isDone()) return;
    }
    turn = await take(github, ref, sha);
  }
  try {
    await act(turn);
  } finally {
    if (turn === "mine") await leave(github, ref);
  }
}
async function take(github, ref, sha) {
  const created = { ref: `refs/${ref}`, sha, request: { retries: 0 } };
  try {
    const { message } = await github.request("POST /repos/{owner}/{repo}/git/refs", created, TAKING_TURNS);
    if (message === void 0) return "mine";
    return /already exists/i.test(message) ? "theirs" : "nobodys";
  } catch (error2) {
    if (error2 instanceof TransientError && !error2.isFinal) return "theirs";
    if (error2 instanceof UserError) return "nobodys";
    throw error2;
  }
}
async function leave(github, ref) {
  try {
    await github.request("DELETE /repos/{owner}/{repo}/git/refs/{ref}", { ref }, TAKING_TURNS);
  } catch (error2) {
    if (!(error2 instanceof TransientError)) throw error2;
  }
}

// src/reporters/job-sections.ts
var sectionGates = [...gates, "failed"];
var word2 = (length) => string().max(length);
var sectionSchema = object({
  /** The same for a job and its step in every run of the workflow. */
  key: word2(64),
  /** The machine that it ran on: jobs of a matrix may have one key. */
  writer: word2(64),
  /** Workflow run and attempt. */
  attempt: word2(64),
  commit: string().regex(/^[0-9a-f]{0,64}$/),
  gate: _enum(sectionGates),
  symbol: word2(8),
  suite: word2(200),
  /** What tells it from others, in words; shown where it does. */
  machine: word2(200),
  runner: word2(100),
  job: word2(200),
  step: word2(200),
  /** The verdict in one sentence, as plain text. */
  said: word2(600),
  url: word2(300),
  /** How many benchmarks are beyond their limits, and some of their names. */
  count: int().nonnegative(),
  regressed: array(word2(200)).max(20),
  /** Where its rules are not those of the base: what differs, as Markdown. */
  rules: word2(4e3).optional()
});
function saidOf(full) {
  const report = withShownNames(full);
  const regressed = report.findings.filter(({ verdict }) => verdict === "regressed").map(({ benchmark }) => visible(benchmark, NAME_LENGTH));
  const names2 = [...new Set(regressed)];
  return {
    commit: commitOf(report.run.commit),
    gate: report.gate,
    symbol: gateSymbol(report),
    said: visible(headline(report), SAID_LENGTH),
    url: (report.run.url ?? "").slice(0, 300),
    count: names2.length,
    regressed: names2.slice(0, NAMES_MAX)
  };
}
var SAID_LENGTH = 300;
var NAME_LENGTH = 100;
var NAMES_MAX = 20;
function commitOf(commit) {
  return /^[0-9a-f]+$/.test(commit) ? commit.slice(0, 64) : "";
}
var ORDER = [
  "fail",
  "failed",
  "nothing-compared",
  "inconclusive",
  "allowed",
  "pass"
];
function rankOf({ gate, symbol }) {
  return gate === "pass" && symbol !== "\u{1F7E2}" ? ORDER.indexOf("pass") - 0.5 : ORDER.indexOf(gate);
}
var SECTIONS_MAX = 300;
function withSections(before, own) {
  const sections = before.toSorted((a, b) => rankOf(a) - rankOf(b));
  for (const section of own) {
    const place = placeOf(sections, section);
    if (place >= 0) sections.splice(place, 1, section);
    else sections.push(section);
  }
  return sections.toSorted((a, b) => rankOf(a) - rankOf(b)).slice(0, SECTIONS_MAX);
}
function placeOf(sections, own) {
  const isOf = (other) => other.suite === own.suite && other.key === own.key && (other.machine === own.machine || other.gate === "failed" || own.gate === "failed") && (other.attempt !== own.attempt || other.writer === own.writer);
  const exact = sections.findIndex((other) => isOf(other) && other.writer === own.writer);
  return exact >= 0 ? exact : sections.findIndex(isOf);
}
function parted(sections, commit) {
  const now = sections.filter((section) => section.commit === commit);
  return { now, old: sections.filter((section) => !now.includes(section)) };
}
function renderSections(sections, commit, budget) {
  const { now, old } = parted(sections, commit);
  const [only] = now;
  if (only && sections.length === 1) return framed(only, 0, cut(only.text, budget - FRAME_BYTES, only.url));
  const titleOf = titles(sections);
  const worthIt = now.filter(({ text, gate, symbol }) => text !== "" && (gate !== "pass" || symbol !== "\u{1F7E2}"));
  const shown3 = worthIt.slice(0, Math.floor((budget - LINES_BYTES) / TEXT_BYTES_MIN));
  const inLines = now.filter((section) => !shown3.includes(section));
  const head = `### ${overallSymbol(now, old)} ${overall(now, old)}`;
  const lines = [
    ...inLines.map((section) => `- ${section.symbol} ${lineOf(section, titleOf(section))}`),
    ...old.map((section) => `- \u26AB ${greyLineOf(section, titleOf(section), commit)}`)
  ];
  const list = cutLines(lines, LINES_BYTES);
  let left = budget - utf8Bytes(head) - utf8Bytes(list);
  const texts = shown3.map((section, i) => {
    const share = left / (shown3.length - i) - FRAME_BYTES;
    const heading = `#### ${section.symbol} ${titleOf(section)}: ${markdownText(section.said)}`;
    const body = cut(section.text.split("\n").slice(1).join("\n"), share - utf8Bytes(heading), section.url);
    const text = framed(section, sections.indexOf(section), `${heading}
${body}`);
    left -= utf8Bytes(text);
    return text;
  });
  return [head, ...texts, list].filter((part) => part !== "").join("\n\n");
}
var FRAME_BYTES = 120;
var TEXT_BYTES_MIN = 1500;
var LINES_BYTES = 12e3;
var START = /^<!-- perf-regression-text: (\d{1,4}) -->$/;
var END = "<!-- perf-regression-end -->";
function framed(_, place, text) {
  return `<!-- perf-regression-text: ${place} -->
${text.trim()}

${END}`;
}
function textsIn(body) {
  const texts = /* @__PURE__ */ new Map();
  let place;
  let lines = [];
  for (const line of body.split("\n")) {
    const start = START.exec(line);
    if (start) [place, lines] = [Number(start[1]), []];
    else if (line === END && place !== void 0) {
      texts.set(place, `${lines.join("\n").trim()}
`);
      place = void 0;
    } else lines.push(line);
  }
  return texts;
}
function cut(text, budget, url) {
  if (utf8Bytes(text) <= budget) return text;
  const note = `
\u2026 the rest is left out for length${linkOf(url, ": ", "see the run")}.`;
  let left = budget - utf8Bytes(note) - FRAME_BYTES;
  const lines = [];
  for (const line of text.split("\n")) {
    left -= utf8Bytes(line) + 1;
    if (left < 0) break;
    lines.push(line);
  }
  const kept = lines.join("\n");
  const open = kept.split("<details>").length - kept.split("</details>").length;
  return `${kept}
${"\n</details>\n".repeat(Math.max(0, open))}${note}
`;
}
function cutLines(lines, budget) {
  let left = budget;
  const kept = lines.filter((line) => {
    left -= utf8Bytes(line) + 1;
    return left >= 0;
  });
  const omitted = lines.length - kept.length;
  return [...kept, ...omitted > 0 ? [`- \u2026 and ${grouped(omitted)} more, left out for length`] : []].join(
    "\n"
  );
}
function lineOf({ said, url }, title) {
  return `${title}: ${markdownText(said)}${linkOf(url, " (", "run", ")")}`;
}
function greyLineOf({ symbol, said, commit: old, url }, title, now) {
  const was = old === "" ? "before" : `at \`${shortCommit(old)}\``;
  return `${title}: not measured at \`${shortCommit(now)}\` yet; ${was} ${symbol} ${markdownText(said)}${linkOf(url, " (", "run", ")")}`;
}
function linkOf(url, before, name, after = "") {
  return /^https?:\/\//.test(url) ? `${before}[${name}](${linkTarget(url)})${after}` : "";
}
function titles(sections) {
  const parts = ["machine", "runner", "job", "step"];
  return (section) => {
    let others = sections.filter((other) => other !== section && other.suite === section.suite);
    const told = [];
    for (const part of parts) {
      const rest = others.filter((other) => other[part] === section[part]);
      if (rest.length === others.length) continue;
      others = rest;
      if (section[part] !== "") told.push(section[part]);
    }
    if (others.length > 0) {
      const alike = sections.filter((other) => other === section || others.includes(other));
      told.push(`no. ${alike.indexOf(section) + 1}`);
    }
    const where = told.length === 0 ? "" : ` (${told.map((text) => markdownText(text, 80)).join(", ")})`;
    return `${markdownCode(section.suite)}${where}`;
  };
}
function overallSymbol(now, old) {
  const [worst] = now.toSorted((a, b) => rankOf(a) - rankOf(b));
  if (!worst) return "\u26AB";
  return worst.symbol === "\u{1F7E2}" && old.length > 0 ? "\u26AA" : worst.symbol;
}
function overall(now, old) {
  const count = (gate) => now.filter((section) => section.gate === gate).length;
  const of = suites(now.length + old.length);
  const regressed = count("fail");
  const more = [
    [count("failed"), "not measured"],
    [count("nothing-compared"), "with nothing compared"],
    [count("inconclusive"), "inconclusive"],
    [count("allowed"), "regressed but allowed"],
    [now.filter(({ gate, symbol }) => gate === "pass" && symbol === "\u{1F7E0}").length, "suspected"],
    [
      now.filter(({ gate, symbol }) => gate === "pass" && symbol === "\u26AA").length,
      "measured for the first time"
    ],
    [old.length, "not measured at this commit yet"]
  ];
  const rest = more.filter(([number2]) => number2 > 0).map(([number2, text]) => `${grouped(number2)} ${text}`);
  const first = regressed > 0 ? `${grouped(regressed)} of ${of} regressed` : `None of ${of} regressed`;
  return [first, rest.join(", ")].filter((part) => part !== "").join("; ");
}
function suites(number2) {
  return number2 === 1 ? "1 suite" : `${grouped(number2)} suites`;
}

// src/reporters/pushes.ts
var PUSHES_MAX = 20;
var NAMES_MAX2 = 20;
var NAME_LENGTH2 = 200;
var pushSchema = object({
  commit: string().regex(/^[0-9a-f]{0,64}$/),
  at: iso_exports.datetime(),
  gate: _enum(gates),
  /** How many benchmarks were beyond their limits. */
  count: int().nonnegative(),
  /** Their names, of the last two pushes only. */
  regressed: array(string().max(NAME_LENGTH2)).max(NAMES_MAX2),
  /** How many sections that is of, where there is more than one. */
  jobs: int().positive().optional()
});
function pushOf(sections, commit, at) {
  const regressed = [...new Set(sections.flatMap((section) => section.regressed))];
  return {
    commit,
    at,
    gate: worstOf(sections.map(({ gate }) => gate === "failed" ? "nothing-compared" : gate)),
    // A name that two jobs have counts twice, as its two series do.
    count: sections.reduce((sum, { count }) => sum + count, 0),
    regressed: regressed.slice(0, NAMES_MAX2),
    ...sections.length > 1 && { jobs: sections.length }
  };
}
function worstOf(all) {
  return all.toSorted(worstFirst)[0] ?? "pass";
}
var REMEMBERED = /^<!-- perf-regression-pushes: (\S{1,100000}) -->$/m;
function pushesIn(body) {
  const written3 = REMEMBERED.exec(body)?.[1];
  if (written3 === void 0) return [];
  const parsed3 = array(pushSchema).safeParse(jsonIn(written3));
  return parsed3.success ? parsed3.data.slice(-PUSHES_MAX) : [];
}
function jsonIn(written3) {
  try {
    return JSON.parse(decodeURIComponent(written3));
  } catch (error2) {
    if (error2 instanceof SyntaxError || error2 instanceof URIError) return void 0;
    throw error2;
  }
}
function withOlderPush(before, push, newestFirst) {
  const known = before.findLastIndex(({ commit }) => commit === push.commit);
  if (known >= 0 && known < before.length - 1) return before.with(known, push);
  const own = newestFirst.indexOf(push.commit);
  const isNewer = ({ commit }) => {
    const place2 = newestFirst.indexOf(commit);
    return place2 >= 0 && place2 < own;
  };
  const place = before.findIndex(isNewer);
  return before.toSpliced(place >= 0 ? place : before.length - 1, 0, push).slice(-PUSHES_MAX);
}
function withPushes(body, pushes) {
  const start = REMEMBERED.exec(body)?.index;
  return start === void 0 ? void 0 : `${body.slice(0, start)}${renderPushes(pushes)}`;
}
function withPush(before, push) {
  const others = before.at(-1)?.commit === push.commit ? before.slice(0, -1) : before;
  return [...others, push].slice(-PUSHES_MAX);
}
function renderPushes(pushes) {
  const [now, last] = pushes.toReversed();
  const kept = pushes.map((push) => push === now || push === last ? push : { ...push, regressed: [] });
  const remembered = encodeURIComponent(JSON.stringify(kept).toWellFormed()).replaceAll("-", "%2D");
  const marker = `<!-- perf-regression-pushes: ${remembered} -->`;
  if (!now || !last) return `${marker}
`;
  const title = pushes.map(({ gate }, i) => `push ${i + 1} ${GATE_MARKS[gate].symbol}`).toReversed();
  const rows = pushes.map(rowOf).toReversed();
  return [
    marker,
    sinceLast(last, now, pushes.length - 1),
    "",
    `<details><summary>${title.slice(0, SHOWN_MAX).join(" \xB7 ")}</summary>`,
    "",
    "| Push | Commit | When | Verdict | Beyond their limits |",
    "|--:|---|---|---|--:|",
    ...rows,
    "",
    "</details>",
    ""
  ].join("\n");
}
var SHOWN_MAX = 5;
function rowOf({ commit, at, gate, count }, i) {
  const verdict = `${GATE_MARKS[gate].symbol} ${WORD[gate]}`;
  return `| ${i + 1} | ${shortHash(commit)} | ${markdownText(momentText(at))} | ${verdict} | ${count} |`;
}
var WORD = {
  pass: "passed",
  fail: "failed",
  allowed: "allowed",
  inconclusive: "inconclusive",
  "nothing-compared": "nothing compared"
};
function sinceLast(last, now, number2) {
  const fresh = now.regressed.filter((name) => !last.regressed.includes(name));
  const solved = last.regressed.filter((name) => !now.regressed.includes(name));
  const [told, all] = [now.jobs ?? 1, last.jobs ?? 1];
  const isPartial = told < all;
  const parts = [
    fresh.length > 0 && `newly beyond its limit: ${names(fresh)}`,
    !isPartial && solved.length > 0 && `no longer: ${names(solved)}`,
    isPartial && `${told} of its ${all} results so far`,
    !isPartial && fresh.length + solved.length === 0 && (last.gate === now.gate ? "nothing changed" : `the verdict was \u201C${WORD[last.gate]}\u201D`)
  ].filter((part) => part !== false);
  return `**Since push ${number2}** (${shortHash(last.commit)}): ${parts.join("; ")}.`;
}
function shortHash(commit) {
  return commit === "" ? "no commit" : `\`${shortCommit(commit)}\``;
}
var LINE_MAX = 5;
function names(list) {
  const more = list.length - LINE_MAX;
  const shown3 = list.slice(0, LINE_MAX).map((name) => markdownCode(name));
  return `${shown3.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

// src/github/artifacts.ts
import { mkdir, mkdtemp, readdir, readFile as readFile2, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

// src/model/project.ts
var REPOSITORY = "org/perf-regression";
var ACTION = `${REPOSITORY}@v1`;
var HOMEPAGE = `https://github.com/${REPOSITORY}`;

// src/github/zip.ts
import { crc32, inflateRawSync as inflateRawSync2 } from "node:zlib";
var END2 = { signature: 101010256, bytes: 22, commentMax: 65535 };
var ENTRY = { signature: 33639248, bytes: 46 };
var LOCAL = { signature: 67324752, bytes: 30 };
var ZIP64_LOCATOR = { signature: 117853008, bytes: 20 };
var STORED = 0;
var DEFLATED = 8;
var ENCRYPTED = 1;
var TYPE_MASK = 61440;
var REGULAR = 32768;
var DIRECTORY = 16384;
var PATH_LENGTH_MAX = 4096;
function unpackTexts(zip, limits, what) {
  const refuse = (why) => new UserError(`${what} is refused: ${why}`, "Nothing of it was used. Make it again, or leave it out.");
  if (zip.length > limits.zipBytes) {
    throw refuse(`it has ${zip.length} bytes; at most ${limits.zipBytes} are read`);
  }
  try {
    const bytes = Buffer.from(zip.buffer, zip.byteOffset, zip.length);
    const entries = entriesOf(bytes, limits);
    return new Map(entries.map((entry) => [entry.path, textOf2(bytes, entry)]));
  } catch (error2) {
    if (error2 instanceof Refusal) throw refuse(error2.message);
    if (error2 instanceof RangeError) throw refuse("it is cut off, or damaged");
    throw error2;
  }
}
var Refusal = class extends Error {
};
function entriesOf(zip, { files, textBytes }) {
  const { count, start } = directoryOf(zip);
  if (count > files) throw new Refusal(`it has ${count} files; at most ${files} are read`);
  const entries = /* @__PURE__ */ new Map();
  let total = 0;
  let at = start;
  for (let i = 0; i < count; i++) {
    if (zip.readUInt32LE(at) !== ENTRY.signature) throw new Refusal("its directory is damaged");
    const entry = entryAt(zip, at);
    at += ENTRY.bytes + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    total += entry.bytes;
    if (total > textBytes)
      throw new Refusal(`unpacked it has more than the ${textBytes} bytes that are read`);
    if (entries.has(entry.path)) throw new Refusal(`${quoted(entry.path)} is in it twice`);
    if (!entry.path.endsWith("/")) entries.set(entry.path, entry);
  }
  return [...entries.values()];
}
function directoryOf(zip) {
  const last = zip.length - END2.bytes;
  for (let at = last; at >= Math.max(0, last - END2.commentMax); at--) {
    if (zip.readUInt32LE(at) !== END2.signature || at + zip.readUInt16LE(at + 20) !== last) continue;
    const locator = at - ZIP64_LOCATOR.bytes;
    if (locator >= 0 && zip.readUInt32LE(locator) === ZIP64_LOCATOR.signature) {
      throw new Refusal("it is a zip64, which only archives beyond 4 GB need");
    }
    return { count: zip.readUInt16LE(at + 10), start: zip.readUInt32LE(at + 16) };
  }
  throw new Refusal("it is no zip, or it is cut off");
}
function entryAt(zip, at) {
  const nameStart = at + ENTRY.bytes;
  const nameEnd = nameStart + zip.readUInt16LE(at + 28);
  if (nameEnd > zip.length) throw new Refusal("its directory is cut off");
  const path = decodeText(zip.subarray(nameStart, nameEnd));
  if (path === void 0) throw new Refusal("a path in it is not UTF-8");
  const wrong = wrongPath(path);
  if (wrong !== void 0) throw new Refusal(`${quoted(path)} ${wrong}`);
  const type = zip.readUInt32LE(at + 38) >>> 16 & TYPE_MASK;
  if (type !== 0 && type !== REGULAR && type !== DIRECTORY) {
    throw new Refusal(`${quoted(path)} is a link or a device, not a file`);
  }
  const bytes = zip.readUInt32LE(at + 24);
  if (path.endsWith("/") && bytes > 0) throw new Refusal(`${quoted(path)} is a folder with content`);
  if (zip.readUInt16LE(at + 8) & ENCRYPTED) throw new Refusal(`${quoted(path)} is encrypted`);
  const method = zip.readUInt16LE(at + 10);
  if (method !== STORED && method !== DEFLATED) {
    throw new Refusal(`${quoted(path)} is packed by method ${method}; stored and deflated are read`);
  }
  return {
    path,
    method,
    crc: zip.readUInt32LE(at + 16),
    packedBytes: zip.readUInt32LE(at + 20),
    bytes,
    start: zip.readUInt32LE(at + 42)
  };
}
function wrongPath(path) {
  if (path.length > PATH_LENGTH_MAX) return `has a path of more than ${PATH_LENGTH_MAX} characters`;
  if (new RegExp("\\p{Cc}", "u").test(path)) return "has a control character in its path";
  if (path.includes("\\")) return "has a backslash in its path";
  if (path.startsWith("/") || /^[a-z]:/i.test(path)) return "has an absolute path";
  const parts = path.replace(/\/$/, "").split("/");
  if (parts.some((part) => part === "" || part === "." || part === "..")) return "leads out of its folder";
  return void 0;
}
function textOf2(zip, { path, method, crc, packedBytes, bytes, start }) {
  if (zip.readUInt32LE(start) !== LOCAL.signature)
    throw new Refusal(`${quoted(path)} is not where it should be`);
  const from = start + LOCAL.bytes + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
  if (from + packedBytes > zip.length) throw new Refusal(`${quoted(path)} is cut off`);
  const packed = zip.subarray(from, from + packedBytes);
  const content = method === STORED ? packed : inflate(packed, bytes, path);
  if (content.length !== bytes) {
    throw new Refusal(`${quoted(path)} has ${content.length} bytes, and is said to have ${bytes}`);
  }
  if (crc32(content) !== crc) throw new Refusal(`${quoted(path)} is damaged (CRC-32)`);
  const text = decodeText(content);
  if (text === void 0) throw new Refusal(`${quoted(path)} is not UTF-8 text`);
  return text;
}
function inflate(packed, bytes, path) {
  try {
    return inflateRawSync2(packed, { maxOutputLength: Math.max(1, bytes) });
  } catch (error2) {
    const isLonger = error2.code === "ERR_BUFFER_TOO_LARGE";
    throw new Refusal(
      isLonger ? `${quoted(path)} has more than the ${bytes} bytes that it is said to have` : `${quoted(path)} is damaged`,
      { cause: error2 }
    );
  }
}
function decodeText(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error2) {
    if (error2 instanceof TypeError) return void 0;
    throw error2;
  }
}
function quoted(path) {
  return JSON.stringify(path.slice(0, 100));
}

// src/github/artifacts.ts
var LIMITS = { zipBytes: 64 * 1024 * 1024, files: 1e3, textBytes: 256 * 1024 * 1024 };
var CANDIDATES = 10;
var OWN_EVENTS = ["push", "schedule", "workflow_dispatch"];
var artifactsSchema = object({
  total_count: int(),
  artifacts: array(
    object({
      id: int().positive(),
      name: string(),
      size_in_bytes: number(),
      expired: boolean(),
      workflow_run: object({
        id: int().positive(),
        repository_id: int(),
        head_repository_id: int(),
        head_branch: string().nullable(),
        head_sha: string()
      }).nullish()
    })
  )
});
var runSchema = object({ conclusion: string().nullable(), event: string() });
var NameTakenError = class extends UserError {
};
var Artifacts = class {
  #github;
  #token;
  #client;
  /** The newest of any name, as the job found them. */
  #all;
  /** @param token for artifacts of other runs */
  constructor(github, token) {
    this.#github = github;
    this.#token = token;
  }
  /**
   * Uploads texts as one artifact of this workflow run.
   * @param files texts by relative path; not empty
   * @throws NameTakenError where this run has one of that name
   * @throws UserError where this is no workflow job, or GitHub refuses
   * @throws TransientError where GitHub does not answer
   */
  async upload(name, files, retentionDays) {
    await inPrivateFolder(async (folder) => {
      const paths = [];
      for (const [path, text] of files) {
        const full = join(folder, path);
        await mkdir(dirname(full), { recursive: true });
        await writeFile(full, text);
        paths.push(full);
      }
      await this.#ask(
        `upload the artifact ${name}`,
        (client) => client.uploadArtifact(name, paths, folder, { ...retentionDays && { retentionDays } })
      );
    });
  }
  /** Those of this workflow run whose name begins so, of all its attempts and jobs. */
  async ofThisRun(prefix) {
    const { artifacts } = await this.#ask(
      "list the artifacts of this run",
      (client) => client.listArtifacts()
    );
    return artifacts.filter(({ name }) => name.startsWith(prefix)).map(({ id, name, size: size2 }) => ({ id, name, bytes: size2, runId: 0, commit: "" }));
  }
  /**
   * Of the newest ten artifacts of that name: those that did not expire and that successful runs of a branch of this
   * repository made, newest first. Never of a fork, nor of a pull request.
   * @throws UserError where GitHub denies
   */
  async ofBranch(name, branch) {
    const need = { what: `look for the artifact ${name} of ${branch}`, permission: "actions: read" };
    const candidates = (await this.#named(name, need)).flatMap(
      ({ id, name: name2, size_in_bytes, expired, workflow_run }) => {
        if (expired || !workflow_run || workflow_run.head_branch !== branch) return [];
        if (workflow_run.head_repository_id !== workflow_run.repository_id) return [];
        return [{ id, name: name2, bytes: size_in_bytes, runId: workflow_run.id, commit: workflow_run.head_sha }];
      }
    );
    const newest = candidates.sort((a, b) => b.id - a.id).slice(0, CANDIDATES);
    const trusted = await Promise.all(newest.map(({ runId }) => this.#isTrusted(runId, need)));
    return newest.filter((_, i) => trusted[i]);
  }
  /**
   * The one of that name that another run of this repository made, of whatever code.
   * @returns undefined where there is none, or it has expired
   * @throws UserError where GitHub denies
   */
  async ofRun(runId, name) {
    const listed = await this.#request(
      "GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts",
      { run_id: runId, name, per_page: 100 },
      { what: `look for the artifact ${name} of run ${runId}`, permission: "actions: read" },
      artifactsSchema
    );
    const found = listed?.artifacts.find(
      (artifact) => artifact.name === name && !artifact.expired && artifact.workflow_run?.id === runId
    );
    if (!found?.workflow_run) return void 0;
    const { id, size_in_bytes: bytes, workflow_run: run } = found;
    return { id, name, bytes, runId, commit: run.head_sha };
  }
  /**
   * The texts in it by path.
   * @throws UserError where it is too large, no zip, or holds what it should not; see archive.ts
   * @throws TransientError where it cannot be downloaded
   */
  async read({ id, name, bytes, runId }, limits = LIMITS) {
    const what = `the artifact ${name}`;
    const tooLarge = (size2) => new UserError(
      `${what} is refused: it has ${size2} bytes; at most ${limits.zipBytes} are read`,
      "Nothing of it was used. Make it again, or leave it out."
    );
    if (bytes > limits.zipBytes) throw tooLarge(bytes);
    const { owner, repo } = this.#github.repository;
    const findBy = { token: this.#token, workflowRunId: runId, repositoryOwner: owner, repositoryName: repo };
    return inPrivateFolder(async (folder) => {
      await this.#ask(
        `download ${what}`,
        (client) => client.downloadArtifact(id, { path: folder, skipDecompress: true, ...runId > 0 && { findBy } })
      );
      const [file = ""] = await readdir(folder);
      const { size: size2 } = await stat(join(folder, file));
      if (size2 > limits.zipBytes) throw tooLarge(size2);
      return unpackTexts(await readFile2(join(folder, file)), limits, what);
    });
  }
  /** The newest of that name. Where a repository has few artifacts, one answer tells of all names. */
  async #named(name, need) {
    this.#all ??= this.#list({}, need);
    const all = await this.#all;
    const isWhole = all.total_count <= all.artifacts.length;
    const { artifacts } = isWhole ? all : await this.#list({ name }, need);
    return artifacts.filter((artifact) => artifact.name === name);
  }
  async #list(which, need) {
    const route = "GET /repos/{owner}/{repo}/actions/artifacts";
    const listed = await this.#request(route, { ...which, per_page: 100 }, need, artifactsSchema);
    return listed ?? { total_count: 0, artifacts: [] };
  }
  async #isTrusted(runId, need) {
    const route = "GET /repos/{owner}/{repo}/actions/runs/{run_id}";
    const run = await this.#request(route, { run_id: runId }, need, runSchema);
    return run?.conclusion === "success" && OWN_EVENTS.includes(run.event);
  }
  /** @returns undefined where there is no such thing */
  async #request(route, parameters, need, schema) {
    const { data } = await this.#github.request(route, parameters, need);
    if (data === void 0) return void 0;
    const parsed3 = schema.safeParse(data);
    if (parsed3.success) return parsed3.data;
    throw new UserError(
      `cannot ${need.what}: GitHub's answer is not as it documents it: ${issueIn(parsed3.error)}`
    );
  }
  /** The client loads when it is first needed: it is the largest package of all. */
  async #ask(what, act) {
    this.#client ??= import("./chunks/artifact-DUBHUYMU.js").then((artifact) => artifact.default);
    const client = await this.#client;
    const { transfers } = this.#github;
    return transfers.ask(async (signal) => {
      try {
        return await within(signal, act(client));
      } catch (cause) {
        if (isOverdue(cause)) throw overdue(what, transfers.deadlines.requestMs);
        throw explain(what, cause);
      }
    });
  }
};
function overdue(what, ms) {
  return new TransientError(
    `cannot ${what}: GitHub's service for artifacts does not answer as it should within ${ms / 1e3} s`,
    "Run the job again."
  );
}
var EXPLANATIONS = [
  [
    /ACTIONS_RUNTIME_TOKEN|ACTIONS_RESULTS_URL/,
    "this is no job of GitHub Actions",
    `Artifacts exist in workflows only: use the action there (uses: ${ACTION}).`
  ],
  [
    /not currently supported on GHES/,
    "GitHub Enterprise Server has no artifacts of this kind",
    "Hand the files over in another way, such as a branch or a bucket."
  ],
  [
    /storage quota/,
    "the storage for artifacts is full",
    "Delete old artifacts, or shorten their retention in the settings of the repository."
  ],
  [/Resource not accessible/, "the token may not", "Add to the job:   permissions: { actions: read }"],
  [
    /No artifacts found|Not Found|\(404\)|expired/,
    "it is gone",
    "It expired, or somebody deleted it: make it again."
  ]
];
function explain(what, cause) {
  const message = messageOf(cause);
  if (message.includes("(409)")) {
    const why2 = `cannot ${what}: this workflow run has one of that name`;
    return new NameTakenError(why2, "Give each job or step a name of its own.", { cause });
  }
  const known = EXPLANATIONS.find(([pattern]) => pattern.test(message));
  if (!known) return new TransientError(`cannot ${what}: ${message}`, "Run the job again.", { cause });
  const [, why, remedy] = known;
  return new UserError(`cannot ${what}: ${why}`, remedy, { cause });
}
async function inPrivateFolder(act) {
  const folder = await mkdtemp(join(tmpdir(), "perf-regression-"));
  try {
    return await act(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

// src/transfer/rounds.ts
var SIDES = ["base", "head"];
function partsOfRounds(run, { rounds, max, ended }) {
  return rounds.flatMap(
    (round) => SIDES.map((side) => ({
      run: { ...run, measurements: round[side] },
      skipped: [],
      turn: { side, max, ended }
    }))
  );
}
function roundsOf(parts) {
  const turns = parts.flatMap(({ turn }) => turn ?? []);
  const [first] = turns;
  if (!first) return void 0;
  const { max, ended } = first;
  const isWhole = turns.length === parts.length && turns.length % 2 === 0 && turns.length <= 2 * max;
  const isInOrder = turns.every(
    (turn, i) => turn.side === SIDES[i % 2] && turn.max === max && turn.ended === ended
  );
  if (!isWhole || !isInOrder) {
    throw new UserError(
      "the rounds that were handed over do not fit together",
      "Nothing of them was used. Run the job that measures again."
    );
  }
  const sides = parts.map(({ run }) => run.measurements);
  const rounds = Array.from({ length: turns.length / 2 }, (_, i) => {
    return { base: sides[2 * i], head: sides[2 * i + 1] };
  });
  return { rounds, max, ended };
}

// src/transfer/shard.ts
var SHARD_PREFIX = "perf-regression-shard-";
var SHARD_FILE = "shard.ndjson";
var NAME_LENGTH_MAX = 200;
var SHARD_RUNS_MAX = 2 * ROUNDS.max;
var manifestSchema = object({
  schema: literal(1),
  shard: string().min(1).max(NAME_LENGTH_MAX),
  checkout: string(),
  runs: array(
    object({
      suite: string(),
      /** How many of the lines behind this one are its. */
      lines: int().positive(),
      turn: object({ side: _enum(["base", "head"]), max: int().min(1).max(ROUNDS.max), ended: boolean() }).optional(),
      skipped: array(
        object({
          file: string(),
          line: int().optional(),
          reason: string(),
          failed: string().nullable().optional()
        })
      )
    })
  )
});
function checkShardName(name, input = "shard") {
  const fault = name === "" ? "is empty" : name.includes(",") ? "has a comma" : pathFault(name, NAME_LENGTH_MAX);
  if (fault === void 0) return;
  throw new UserError(
    `${input}: ${JSON.stringify(visible(name, NAME_LENGTH_MAX))} cannot be the name of a shard: it ${fault}`,
    `Name it without commas and line ends, in at most ${NAME_LENGTH_MAX} characters, such as linux-2.`
  );
}
function artifactName(prefix, name, attempt2) {
  return `${prefix}${folderName(name)}.${attempt2}`;
}
function tooMany(runs2) {
  return `it holds ${runs2} runs, and at most ${SHARD_RUNS_MAX} are taken`;
}
function shardOf(name, checkout, measured) {
  const parts = measured.map(({ run, results: { measurements, skipped } }) => {
    return { run: { ...run, measurements }, skipped };
  });
  return { name, checkout, parts };
}
function newestAttempts(artifacts) {
  const newest = /* @__PURE__ */ new Map();
  const attempts = /* @__PURE__ */ new Map();
  for (const artifact of artifacts) {
    const [, shard, number2] = /^(.+)\.(\d+)$/.exec(artifact.name.slice(SHARD_PREFIX.length)) ?? [];
    const attempt2 = Number(number2);
    if (shard === void 0 || attempt2 < (attempts.get(shard) ?? 0)) continue;
    newest.set(shard, artifact);
    attempts.set(shard, attempt2);
  }
  return newest;
}
function encodeShard({ name, checkout, parts }) {
  if (parts.length > SHARD_RUNS_MAX) {
    throw new UserError(
      `the shard ${visible(name)} cannot be handed over: ${tooMany(parts.length)}`,
      "Collect fewer suites in one job: with {file} in the name of the suite, every result file is a suite."
    );
  }
  const texts = parts.map(({ run }) => encodeRun(run, [], EMPTY_SEGMENT, (values) => [...values]));
  const runs2 = parts.map(({ run: { suite }, skipped, turn }, i) => {
    return { suite, lines: (texts[i]?.split("\n").length ?? 0) - 1, turn, skipped };
  });
  return `${JSON.stringify({ schema: 1, shard: name, checkout, runs: runs2 })}
${texts.join("")}`;
}
function decodeShard(where, files, measurementsMax = Number.POSITIVE_INFINITY) {
  const damaged = (why, cause) => new UserError(`${where} is no shard: ${visible(why, 500)}`, "Re-run the job that collected it.", {
    cause
  });
  const text = files.get(SHARD_FILE);
  if (text === void 0) throw damaged(`${SHARD_FILE} is missing`);
  const [first = "", ...lines] = text.split("\n");
  const manifest = decodeManifest(first, damaged);
  if (manifest.runs.length > SHARD_RUNS_MAX) throw damaged(tooMany(manifest.runs.length));
  let left = measurementsMax;
  let at = 0;
  const parts = manifest.runs.map(({ suite, lines: count, turn, skipped }, i) => {
    const own = lines.slice(at, at + count).join("\n");
    const run = decodeRun(`run ${i + 1} in ${SHARD_FILE}`, own, suite, left, damaged);
    at += count;
    left -= run.measurements.length;
    const rows = skipped.map(({ file, reason, line, failed }) => ({
      ...{ file, reason },
      ...line && { line },
      ...failed !== void 0 && { failed }
    }));
    return { run, skipped: rows, ...turn && { turn } };
  });
  return { name: manifest.shard, checkout: manifest.checkout, parts };
}
function decodeRun(file, text, suite, measurementsMax, damaged) {
  try {
    const [run, second] = decodeSegment(file, text, suite, { measurementsMax, runsMax: 2 }).runs;
    if (run && !second) return run;
  } catch (error2) {
    if (!(error2 instanceof UserError)) throw error2;
    throw damaged(error2.message, error2);
  }
  throw damaged(`${file} is not one run`);
}
function decodeManifest(text, damaged) {
  let value;
  try {
    value = JSON.parse(text);
  } catch (error2) {
    throw damaged(`${SHARD_FILE}:1: ${messageOf(error2)}`, error2);
  }
  const parsed3 = manifestSchema.safeParse(value);
  if (parsed3.success) return parsed3.data;
  throw damaged(`${SHARD_FILE}:1: ${issueIn(parsed3.error)}`, parsed3.error);
}

// src/transfer/fork-artifact.ts
var FORK_PREFIX = "perf-regression-pull-request-";
var RETENTION_DAYS = 7;
var TEXT_BYTES_MAX2 = 32 * 1024 * 1024;
var LIMITS2 = { zipBytes: TEXT_BYTES_MAX2, files: 1, textBytes: TEXT_BYTES_MAX2 };
var MEASUREMENTS_MAX = 1e5;
var SUITES_MAX = 50;
var WORD_LENGTH_MAX = 1e3;
var WORDS_MAX = 200;
var SKIPPED_MAX = 1e4;
var ATTEMPTS_MAX = 10;
async function uploadForkArtifact(job) {
  const { config, context, github, judged, reports, checkout } = job;
  const missing = reports.flatMap(
    ({ warnings }) => warnings.filter(({ code }) => code === "missing-shard")
  )[0];
  if (missing) {
    const { message, remedy } = warningWords(missing);
    throw new UserError(`only whole runs are handed over: ${message}`, remedy);
  }
  const name = "of the pull request";
  const parts = judged.flatMap(
    ({ run, measured, rounds }) => rounds ? partsOfRounds(run, rounds) : shardOf(name, checkout, measured).parts
  );
  const text = encodeShard({ name, checkout, parts });
  const bytes = Buffer.byteLength(text);
  if (bytes > TEXT_BYTES_MAX2) {
    throw new UserError(
      `what was measured takes ${bytes} bytes, and at most ${TEXT_BYTES_MAX2} are handed over`,
      "Keep fewer values of each benchmark: what is repeated inside a process tells little about it."
    );
  }
  const artifact = artifactName(FORK_PREFIX, suiteName(config, context), context.runAttempt);
  const artifacts = new Artifacts(github, config.token);
  await artifacts.upload(artifact, /* @__PURE__ */ new Map([[SHARD_FILE, text]]), RETENTION_DAYS);
}
async function downloadForkArtifact(artifacts, { id, run_attempt: newest }, template) {
  for (let attempt2 = newest; attempt2 > Math.max(0, newest - ATTEMPTS_MAX); attempt2--) {
    const found = await artifacts.ofRun(id, artifactName(FORK_PREFIX, template, String(attempt2)));
    if (!found) continue;
    const where = `the artifact ${found.name}`;
    const shard = decodeShard(where, await artifacts.read(found, LIMITS2), MEASUREMENTS_MAX);
    const why = faultOf2(shard, template);
    if (why === void 0) return shard;
    throw new UserError(
      `${where} is refused: ${why}`,
      "Nothing of it was used. Run the job that measures again."
    );
  }
  return void 0;
}
function faultOf2({ parts }, template) {
  if (parts.length === 0) return "it holds no run";
  const suites2 = new Set(parts.map(({ run }) => run.suite));
  if (suites2.size > SUITES_MAX) return `it has ${suites2.size} suites; at most ${SUITES_MAX} are read`;
  const stray = [...suites2].find((suite) => !isNamed(suite, template));
  if (stray !== void 0)
    return `the suite ${JSON.stringify(stray.slice(0, 100))} is not one of ${template}`;
  return parts.some(isTooWordy) ? "it has more text in one place than any tool writes" : void 0;
}
function isNamed(suite, template) {
  const [before = "", ...after] = template.split("{file}");
  const fixed = before.length + after.join("").length;
  const length = after.length === 0 ? 0 : (suite.length - fixed) / after.length;
  const file = suite.slice(before.length, before.length + length);
  if (/[\\/]/.test(file) || pathFault(suite, WORD_LENGTH_MAX) !== void 0) return false;
  return template.replaceAll("{file}", () => file) === suite && suite.length <= WORD_LENGTH_MAX;
}
function isTooWordy({ run: { environment, measurements }, skipped }) {
  const { os, arch, cpu, runner, toolchain } = environment;
  const isLong = (words) => words.length > WORDS_MAX || words.some(({ length }) => length > WORD_LENGTH_MAX);
  return skipped.length > SKIPPED_MAX || isLong([os, arch, cpu, runner, ...Object.entries(toolchain).flat()]) || measurements.some(
    ({ benchmark }) => isLong([...benchmark.tags, ...Object.entries(benchmark.parameters).flat()])
  );
}

// src/sinks/section.ts
import { createHash as createHash2 } from "node:crypto";
import { deflateRawSync as deflateRawSync2, inflateRawSync as inflateRawSync3 } from "node:zlib";
var TELLING = [
  "results",
  "tool",
  "command",
  "merge",
  "rerun-results",
  "tags",
  "thresholds",
  "rules-file",
  "baseline-file",
  "base-branch",
  "environment",
  "history-dir"
];
function jobKey({ config, context }) {
  const { workflow, job, step, runner } = context;
  const inputs2 = TELLING.map((name) => textOf3(config, name));
  return hashOf([workflow, job, step, runner.os, runner.arch, runner.image, ...inputs2]);
}
function textOf3(config, name) {
  return config.written[name];
}
function hashOf(parts) {
  return createHash2("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16);
}
function measurerOf(workflow, { suite, run }) {
  const { os, arch } = run.environment;
  return { suite, job: [jobKey(workflow), os, arch].join(" ") };
}
function sectionOf(report, workflow, budget) {
  const { os, arch, cpu } = report.run.environment;
  const rules = rulesLine(report).slice(0, 4e3);
  return {
    ...placeOf2(workflow, report.suite, [os, arch].filter((part) => part !== "").join(" "), cpu),
    ...saidOf(report),
    ...rules !== "" && { rules },
    // The comment says it once, at its top.
    text: renderMarkdown({ ...report, rulesChanged: void 0 }, budget, workflow.config.dashboardUrl)
  };
}
function failedSection(workflow, suite, message) {
  const { context } = workflow;
  const said = visible(`Not measured: ${message.split("\n")[0]}`, 300);
  return {
    ...placeOf2(workflow, suite, "", ""),
    commit: commitOf(context.pullRequest?.head.sha ?? context.sha),
    gate: "failed",
    symbol: "\u{1F7E3}",
    said,
    url: context.runUrl.slice(0, 300),
    count: 0,
    regressed: [],
    text: `### \u{1F7E3} ${markdownText(said)}

See the log of the job for the reason: [run](${linkTarget(context.runUrl)}).
`
  };
}
function placeOf2(workflow, suite, machine, cpu) {
  const { runId, runAttempt, job, step, runner } = workflow.context;
  return {
    key: jobKey(workflow),
    writer: hashOf([runner.name, machine, cpu]),
    attempt: `${runId}.${runAttempt}`.slice(0, 64),
    suite: visible(suite, 90),
    machine: visible(machine, 90),
    runner: visible([runner.os, runner.arch].filter((part) => part !== "").join(" "), 90),
    job: visible(job, 90),
    step: visible(step || workflow.config.tool, 90)
  };
}
var REMEMBERED2 = /^<!-- perf-regression-sections: ([A-Za-z0-9+/=]{1,60000}) -->$/m;
var FACTS_BYTES_MAX = 1e6;
function rememberedSections(sections) {
  const facts = sections.map(({ text: _, ...rest }) => rest);
  const packed = deflateRawSync2(JSON.stringify(facts).toWellFormed()).toString("base64");
  return `<!-- perf-regression-sections: ${packed} -->`;
}
function sectionsIn(body) {
  const packed = REMEMBERED2.exec(body)?.[1];
  if (packed === void 0) return [];
  const parsed3 = array(sectionSchema).safeParse(factsIn2(packed));
  if (!parsed3.success) return [];
  const texts = textsIn(body);
  return parsed3.data.map((facts, place) => ({ ...facts, text: texts.get(place) ?? "" }));
}
function factsIn2(packed) {
  try {
    const text = inflateRawSync3(Buffer.from(packed, "base64"), { maxOutputLength: FACTS_BYTES_MAX });
    return JSON.parse(text.toString("utf8"));
  } catch {
    return void 0;
  }
}

// src/sinks/comment.ts
var commentSink = {
  what: "the comment",
  failure: "warning",
  async deliver(job) {
    const { config, context, runner } = job;
    const when = config.comment;
    if (when === "never" || !context.pullRequest && when !== "always") return void 0;
    if (context.event !== "pull_request") return comment(job);
    if (isFromFork(context)) {
      await uploadForkArtifact(job);
      runner.annotate({
        level: "notice",
        title: "perf-regression",
        message: "The token of a pull request from a fork is not allowed to comment. A second workflow with mode: publish does it, see README.md#pull-requests-from-forks"
      });
      return void 0;
    }
    try {
      return await comment(job);
    } catch (error2) {
      if (!(error2 instanceof DeniedError)) throw error2;
      await uploadForkArtifact(job).catch((second) => {
        throw new UserError([error2, second].map(describeError).join("\n"));
      });
      throw error2;
    }
  }
};
async function comment(job) {
  const { context, reports } = job;
  const [first] = reports;
  if (!first) return void 0;
  const share = (COMMENT_BYTES - RESERVED_BYTES) / reports.length;
  const told = {
    measured: job.judged.map(({ report, bound }) => ({
      measurer: measurerOf(job, report),
      seen: seenIn(report.findings),
      bound
    })),
    own: reports.map((report) => sectionOf(report, job, share)),
    at: first.run.time,
    isWorthAWord: reports.some((report) => isNews(report) || report.rulesChanged)
  };
  const url = await writeSections(job, told, threadOf(context, first.run.commit));
  if (url === void 0) return void 0;
  job.runner.output("comment-url", url);
  return { comment: url };
}
var RESERVED_BYTES = 4e3;
async function commentOnFailure(workflow, suite, message) {
  const { config, context, runner } = workflow;
  if (config.comment === "never" || !context.pullRequest) return;
  if (context.event === "pull_request" && isFromFork(context)) return;
  const own = [failedSection(workflow, suite, message)];
  const thread = threadOf(context, context.sha);
  try {
    await writeSections(
      workflow,
      { own, measured: [], at: runner.now().toISOString(), isWorthAWord: true },
      thread
    );
  } catch (error2) {
    runner.info(`The comment was not updated: ${describeError(error2)}`);
  }
}
function threadOf({ pullRequest }, commit) {
  return pullRequest ? pullRequestThread(pullRequest.number) : commitThread(commit);
}
var LOOKS_MAX = 6;
var LAG_MS = 1500;
async function writeSections(workflow, told, thread) {
  const { github, context } = workflow;
  const place = context.pullRequest?.number ?? told.own[0]?.commit.slice(0, 12);
  const turn = { name: `comment-${place}`, sha: context.pullRequest?.head.sha ?? context.sha };
  let url;
  await inTurn(
    github,
    turn,
    async () => false,
    async (whose) => {
      for (let look = 1; look <= LOOKS_MAX; look++) {
        let written3 = "";
        url = await upsertComment(github, thread, OPENING, async (bodies) => {
          const body = await newBody(workflow, told, bodies);
          written3 = body ?? "";
          return body;
        });
        if (written3 === "") return;
        if (whose !== "mine") await sleep2(LAG_MS * (1 + Math.random()));
        const [there = "", ...others] = await commentTexts(github, thread, OPENING);
        if (others.length === 0 && isIn(there, told.own)) return;
      }
    }
  );
  return url;
}
function isIn(body, own) {
  const there = sectionsIn(body);
  const [first] = own;
  if (!there.some(({ commit }) => commit === first?.commit)) return true;
  return own.every(
    ({ key, suite, writer, attempt: attempt2 }) => there.some(
      (other) => [other.key === key, other.suite === suite, other.writer === writer, other.attempt === attempt2].every(
        Boolean
      )
    )
  );
}
async function newBody(workflow, { own, measured, at, isWorthAWord }, bodies) {
  const isQuiet = workflow.config.comment === "on-change";
  const commit = own[0]?.commit ?? "";
  const before = bodies.flatMap(pushesIn).toSorted(({ at: a }, { at: b }) => a < b ? -1 : 1);
  const pushes = bodies.length === 1 ? pushesIn(bodies[0]) : before;
  const others = bodies.reduce((all, body) => withSections(all, sectionsIn(body)), []);
  const sections = withSections(others, own);
  const now = pushOf(
    sections.filter((section) => section.commit === commit),
    commit,
    at
  );
  const known = bodies.flatMap(recordsIn);
  const isAlone = sections.length === own.length;
  const isNew = ({ rules: rules2 = "" }) => rules2 !== "" && !bodies.some((body) => body.includes(rules2));
  const isSame = !own.some(isNew) && !measured.some(({ measurer, seen: seen2 }) => isLarger(known, measurer, seen2));
  if (isQuiet && isSame && isSilent(pushes.at(-1), now, { isWorthAWord, isAlone })) return void 0;
  const newer = await newerThan(now, pushes.at(-1), workflow);
  if (newer) {
    workflow.runner.info(
      `The comment stays as it is: ${shortCommit(newer.commit)} is a newer commit of the pull request.`
    );
    return isQuiet ? void 0 : withOlder(bodies[0], pushes, now, newer.ancestors);
  }
  const history = renderPushes(withPush(pushes, now));
  const when = workflow.runner.now().toISOString();
  const records = measured.reduce(
    (all, { measurer, seen: seen2, bound }) => withMeasurement(all, measurer, { at: when, seen: seen2, bound }),
    known
  );
  const memory = [rememberedSections(sections), rememberedAnswers(records)].join("\n");
  const rules = sections.find((section) => section.commit === commit && section.rules)?.rules ?? "";
  const opening = [COMMENT_MARKER, memory, ...rules === "" ? [] : ["", rules, ""]].join("\n");
  const left = COMMENT_BYTES - utf8Bytes(history) - utf8Bytes(opening);
  return `${opening}
${renderSections(sections, commit, left)}

${history}`;
}
async function newerThan({ commit }, last, { config, context: { pullRequest }, github }) {
  if (!pullRequest || last?.commit === commit || last?.commit === "") return void 0;
  if (!last && config.comment !== "on-change") return void 0;
  try {
    const head = await headOf2(github, pullRequest.number);
    if (head === void 0 || head === commit) return void 0;
    if (!last) return { commit: head, ancestors: [] };
    const ancestors = await ancestorsOnGitHub(github, last.commit);
    const isOlder = head === last.commit || ancestors.includes(commit);
    return isOlder ? { commit: last.commit, ancestors } : void 0;
  } catch (error2) {
    if (error2 instanceof DeniedError) return void 0;
    throw error2;
  }
}
function withOlder(body, before, now, newestFirst) {
  const text = withPushes(body ?? "", withOlderPush(before, now, newestFirst)) ?? "";
  return text !== "" && utf8Bytes(text) <= COMMENT_BYTES ? text : void 0;
}
function isSilent(last, now, { isWorthAWord, isAlone }) {
  if (!last) return now.gate === "pass" && !isWorthAWord;
  return isAlone && last.gate === now.gate && last.regressed.join("\n") === now.regressed.join("\n");
}
function isNews({ counts }) {
  const told = ["regressed", "improved", "suspected", "waived"];
  return told.some((verdict) => counts[verdict] > 0);
}

// src/sinks/notices.ts
var noticeSinks = channels.map((channel) => ({
  what: messageTo(channel),
  failure: "warning",
  async deliver(job) {
    const { config, links, reports } = job;
    if (config.written[channel.input] === "") return void 0;
    const news = await newsFor(whenToTell(channel, config), job);
    if (news.length === 0) return void 0;
    const addresses = {
      Run: reports[0]?.run.url,
      Comment: links.comment,
      Issue: links.issue,
      Dashboard: config.dashboardUrl
    };
    await send(channel, contentOf(news, addresses), config);
    return void 0;
  }
}));
function failureNotices(config, unmeasured) {
  return channels.filter((channel) => config.written[channel.input] !== "" && whenToTell(channel, config) !== "never").map((channel) => ({
    what: messageTo(channel),
    deliver: () => send(channel, failureOf(unmeasured), config)
  }));
}
function messageTo({ input, service }) {
  return input === "webhook" ? "the message to the webhook" : `the message to ${service}`;
}
function whenToTell({ input }, config) {
  const own = input === "slack-webhook" ? config.slackOn : "notify-on";
  return own === "notify-on" ? config.notifyOn : own;
}
async function newsFor(when, { judged, config }) {
  const news = [];
  for (const each of judged) {
    const found = await newsOf(when, each, config);
    if (found) news.push(found);
  }
  return news;
}
function lastsOnly({ findings }) {
  const regressed = findings.filter(({ verdict }) => verdict === "regressed");
  return regressed.length > 0 && regressed.every(({ reason }) => reason.code === "lasting");
}
async function newsOf(when, { report, log, late }, config) {
  const { gate } = report;
  const bad = isBad(gate) || exitCodeOf([report], config) !== 0;
  const told = { report, recovered: false };
  if (when === "never") return void 0;
  if (late) return when === "always" ? told : void 0;
  const isTold2 = bad && lastsOnly(report);
  if (when === "regression") return bad && !isTold2 ? told : void 0;
  if (when === "recovery" && bad) return isTold2 ? void 0 : told;
  const before = report.records ? await log.lastSaid() : void 0;
  const recovered = before?.alarm === true && alarmOf(report) === false;
  if (when === "always" || recovered) return { report, recovered };
  return when === "change" && (before?.verdict ?? "pass") !== gate ? told : void 0;
}

// src/sinks/unmeasured.ts
async function reportingErrors(workflow, work) {
  try {
    return await work();
  } catch (error2) {
    const { context, runner } = workflow;
    const suite = suiteName(workflow.config, context);
    const unmeasured = {
      suite,
      commit: context.pullRequest?.head.sha ?? context.sha,
      why: whyOf(error2),
      url: context.runUrl
    };
    await attempt(runner, "the job summary", () => runner.summarize(renderUnmeasured(unmeasured)));
    await commentOnFailure(workflow, suite, unmeasured.why);
    for (const { what, deliver } of failureNotices(workflow.config, unmeasured))
      await attempt(runner, what, deliver);
    throw error2;
  }
}
function whyOf(error2) {
  if (!(error2 instanceof UserError))
    return "perf-regression itself failed, which is a bug. Its log has the error.";
  return (error2.message.split("\n")[0] ?? "").replace(/[:.]?$/, ".");
}
async function attempt(runner, what, act) {
  try {
    await act();
  } catch (error2) {
    const title = `perf-regression: ${what} was not written`;
    runner.annotate({ level: "warning", title, message: describeError(error2) });
  }
}

// src/storage/snapshot-artifact.ts
function unstoredName(suite) {
  return `perf-regression-unstored-${folderName(suite)}`;
}
function artifactSnapshots(artifacts, isStore) {
  const name = (suite) => `perf-regression-window-${folderName(suite)}`;
  const seen2 = /* @__PURE__ */ new Map();
  async function look(suite, branch) {
    const [newest] = await artifacts.ofBranch(name(suite), branch);
    const found = newest ? [newest] : await artifacts.ofBranch(unstoredName(suite), branch);
    return (await Promise.all(found.map(textsOf))).flat();
  }
  async function textsOf(found) {
    return [...(await artifacts.read(found)).values()];
  }
  return {
    source: "artifact",
    isStore,
    description: "artifacts",
    read(suite, branch) {
      const key = JSON.stringify([suite, branch]);
      const texts = seen2.get(key) ?? look(suite, branch);
      seen2.set(key, texts);
      return texts;
    },
    async write(suite, _branch, text) {
      try {
        await artifacts.upload(name(suite), /* @__PURE__ */ new Map([["window.ndjson", text]]));
      } catch (error2) {
        if (!(error2 instanceof NameTakenError)) throw error2;
        throw new UserError(
          `this workflow run has kept suite ${suite} as an artifact already`,
          "A job that runs again changes nothing of what its first attempt kept. Several jobs need suites of their own, or mode: collect.",
          { cause: error2 }
        );
      }
    }
  };
}

// src/sinks/unstored.ts
async function rescue({ run, report }, reason, workflow) {
  return withArtifacts([{ run, events: eventsOf(report) }], reason, workflow);
}
async function rescueUnjudged(runs2, reason, workflow) {
  if (!(reason instanceof TransientError || reason instanceof DeniedError)) throw reason;
  return withArtifacts(
    runs2.map((run) => ({ run, events: [] })),
    reason,
    workflow
  );
}
async function withArtifacts(unstored, reason, workflow) {
  const { message, remedy } = reason instanceof UserError ? reason : new UserError(describeError(reason));
  const [lost, kept] = [[], []];
  for (const each of unstored) {
    await uploadAsArtifact(each, workflow).then(
      (how) => kept.push(how),
      (failure) => lost.push(`and ${describeError(failure)}
Run ${each.run.id} is lost.`)
    );
  }
  throw new UserError([message, ...lost].join("\n"), [remedy, ...kept].join("\n"), { cause: reason });
}
async function uploadAsArtifact({ run, events }, workflow) {
  const { config, context, github } = workflow;
  const file = `${run.id.replace(/[^A-Za-z0-9._-]+/g, "-")}.ndjson`;
  const files = /* @__PURE__ */ new Map([[file, encodeSegment([run], events)]]);
  const artifacts = new Artifacts(github, config.token);
  const [name, other] = namesOf(run, context);
  const used = await artifacts.upload(name, files).then(
    () => name,
    async (error2) => {
      if (!(error2 instanceof NameTakenError)) throw error2;
      await artifacts.upload(other, files);
      return other;
    }
  );
  return howToAdd(used, file, run, workflow);
}
function namesOf({ id, suite }, { runAttempt }) {
  const name = unstoredName(suite);
  return [
    runAttempt === "1" ? name : `${name}-${runAttempt}`,
    `${name}-${runAttempt}-${id.slice(id.lastIndexOf(".") + 1)}`
  ];
}
function howToAdd(name, file, { suite }, { config, context }) {
  const branch = config.branch;
  const options = ["branch", "history-dir"].filter((input) => config.written[input] !== inputs.find((each) => each.name === input)?.default).map((input) => ` --${input} ${quoted2(config.written[input])}`).join("");
  return [
    `Nothing is lost: the run is kept as the artifact ${name}. To store it later, in a clone:`,
    `  gh run download ${context.runId} --name ${quoted2(name)}`,
    `  git fetch origin ${quoted2(`${branch}:${branch}`)}`,
    `  perf-regression history add ${quoted2(file)} --suite ${quoted2(suite)}${options}`,
    `  git push origin ${quoted2(branch)}`
  ].join("\n");
}
function quoted2(text) {
  return /^[\w./:-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

// src/modes/base-rules.ts
import { basename, dirname as dirname2, isAbsolute, relative, resolve as resolve2, sep } from "node:path";

// src/modes/base-inputs.ts
import { readFile as readFile3 } from "node:fs/promises";
import { resolve } from "node:path";
var JUDGING = [
  "thresholds",
  "rules-file",
  "tags",
  "confidence",
  "alpha",
  "confirm-runs",
  "on-suspected",
  "on-missing",
  "on-inconclusive",
  "environment",
  "fail-on-regression",
  "allow-regression"
];
async function inputsAtBase({ config, context, runner }, textAtBase2) {
  const { owner, repo, workspace, job } = context;
  const [, repository, file] = /^([^/]+\/[^/]+)\/(\.github\/workflows\/.+?)@/.exec(runner.env.GITHUB_WORKFLOW_REF ?? "") ?? [];
  if (file === void 0 || repository !== `${owner}/${repo}`) return void 0;
  const after = await readFile3(resolve(workspace, file), "utf8").catch(() => void 0);
  const before = after === void 0 ? void 0 : await textAtBase2(file);
  if (after === void 0 || before === void 0 || after === before) return void 0;
  const { parse } = await import("./chunks/dist-IUQXKTUG.js");
  const [now, was] = [after, before].map((text) => ourSteps(parsed(parse, text), job));
  const place = now?.findIndex((step) => isThis(step, config)) ?? -1;
  const own = now?.[place];
  const other = was?.find(({ id }) => id !== void 0 && id === own?.id) ?? was?.[place];
  return own && other && differing(config, file, other.with ?? {});
}
function differing(config, file, base) {
  const known = JUDGING.filter((name) => !isExpression(base[name]));
  const written3 = new Map(Object.entries(config.written));
  for (const name of known) written3.set(name, textOf4(base[name]));
  try {
    const then = parseConfig(written3);
    const changes = known.filter((name) => then.written[name] !== config.written[name]).map((name) => `${name}: ${shown(then.written[name])} \u2192 ${shown(config.written[name])}`);
    return changes.length === 0 ? void 0 : { config: then, file, changes };
  } catch (error2) {
    if (error2 instanceof UserError) return void 0;
    throw error2;
  }
}
function shown(text) {
  return text === "" ? "nothing" : text.replace(/\s+/g, " ").slice(0, 80);
}
function textOf4(value) {
  return value === void 0 || value === null ? "" : String(value);
}
function isExpression(value) {
  return textOf4(value).includes("${{");
}
function isThis({ with: given = {} }, { written: written3 }) {
  return Object.entries(given).every(([name, value]) => {
    const known = written3[name];
    return known === void 0 || isExpression(value) || known === textOf4(value).trim();
  });
}
function ourSteps(workflow, job) {
  const { jobs } = workflow ?? {};
  const steps = jobs?.[job]?.steps;
  if (!Array.isArray(steps)) return [];
  return steps.filter(
    (step) => typeof step?.uses === "string" && /perf-regression|^\.\//.test(step.uses)
  );
}
function parsed(parse, text) {
  try {
    return parse(text);
  } catch {
    return void 0;
  }
}

// src/modes/base-rules.ts
var READING2 = { what: "read the rules of the base", permission: "contents: read" };
async function baseRulesOf(workflow, checkout, { found }) {
  const { config, context } = workflow;
  if (!context.pullRequest && context.event !== "merge_group") return { warnings: [] };
  const place = await placeInRepository(workflow, checkout, found);
  return orWarning(place?.path ?? config.rulesFile, async () => {
    const atBase = (path2) => textAtBase(workflow, checkout, path2);
    const inputs2 = await inputsAtBase(workflow, atBase);
    const then = inputs2?.config ?? config;
    const path = then.rulesFile === config.rulesFile ? place?.path : then.rulesFile;
    const before = path === void 0 ? void 0 : await atBase(path);
    const after = await textHere(context, found);
    const isSame = !place || before === void 0 && place.isMade;
    const change = isSame ? void 0 : await changeOf(workflow, place.path, before, after);
    const all = joined(change, inputs2, baseOf2(context));
    if (!all) return void 0;
    const file = change ? await parsed2(before, `${path} of ${all.base}`) : await parsed2(after, found ?? config.rulesFile);
    const { policy, reader } = await configurationOf(then, file);
    return { policy, reader, change: all, config: stricter(config, then) };
  });
}
function joined(rules, inputs2, base) {
  if (!inputs2) return rules;
  const files = [...rules ? [rules.file] : [], inputs2.file];
  return { file: files.join(", "), base, changes: [...inputs2.changes, ...rules?.changes ?? []] };
}
function stricter(config, base) {
  return {
    ...config,
    failOnRegression: config.failOnRegression || base.failOnRegression,
    allowRegression: config.allowRegression && base.allowRegression,
    onInconclusive: base.onInconclusive === "fail" ? base.onInconclusive : config.onInconclusive
  };
}
function baseOf2({ pullRequest, defaultBranch }) {
  return pullRequest?.base.ref ?? defaultBranch;
}
async function proposedChange(workflow, checkout, files, { found }) {
  const { config, context, github } = workflow;
  const path = inside(context.workspace, resolve2(context.workspace, found ?? config.rulesFile));
  if (path === void 0 || files?.includes(path) === false) return { warnings: [] };
  return orWarning(path, async () => {
    const after = await textAt(github, path, checkout.commit);
    if (after === await textHere(context, found)) return void 0;
    return changeOf(workflow, path, await textAtBase(workflow, checkout, path), after);
  });
}
async function orWarning(path, read) {
  try {
    const rules = await read();
    return { ...rules !== void 0 && { rules }, warnings: [] };
  } catch (error2) {
    if (!(error2 instanceof UserError)) throw error2;
    const values = { base: null, fault: faultOf(error2) };
    return { warnings: [{ code: "unread-base-rules", subject: path, values }] };
  }
}
async function changeOf({ context }, file, before, after) {
  if (before === after) return void 0;
  const { rulesDifference } = await import("./chunks/difference-KZ3QP7F2.js");
  const changes = rulesDifference(before, after);
  return changes.length === 0 ? void 0 : { file, base: baseOf2(context), changes };
}
async function textHere({ workspace }, found) {
  return found === void 0 ? void 0 : (await readText(resolve2(workspace, found), found)).text;
}
async function placeInRepository({ config, context }, checkout, found) {
  const { workspace, sha, pullRequest } = context;
  const path = resolve2(workspace, found ?? config.rulesFile);
  const [cwd, name] = found ? [dirname2(path), basename(path)] : [workspace, config.rulesFile];
  const prefix = await tryGit(["rev-parse", "--show-prefix"], { cwd }).catch(() => void 0);
  const placed = (own, isMade2) => own === void 0 ? own : { path: own, isMade: isMade2 };
  if (prefix === void 0) return placed(inside(workspace, path), false);
  const commit = (await readCheckout(cwd))?.commit ?? "";
  if (![checkout.commit, sha, pullRequest?.head.sha].includes(commit)) return void 0;
  const isMade = found !== void 0 && await tryGit(["ls-files", "--error-unmatch", "--", name], { cwd }) === void 0;
  return placed(inside("/", resolve2("/", prefix, name)), isMade);
}
function inside(folder, path) {
  const place = relative(folder, path);
  return place === "" || place.startsWith("..") || isAbsolute(place) ? void 0 : place.split(sep).join("/");
}
async function textAtBase({ context, github }, checkout, path) {
  const branch = baseOf2(context);
  const { commit } = await baseCommitInJob(context, github, checkout, branch);
  return textAt(github, path, commit || branch);
}
async function textAt(github, path, ref) {
  const { status, data } = await github.request(
    "GET /repos/{owner}/{repo}/contents/{path}",
    { path, ref, mediaType: { format: "raw" } },
    READING2
  );
  if (status === 404) return void 0;
  if (typeof data === "string") return data;
  if (data instanceof ArrayBuffer) return Buffer.from(data).toString("utf8");
  throw new UserError(
    `cannot ${READING2.what}: ${path} is not a file there`,
    "Is it a folder in that commit?"
  );
}
async function parsed2(text, name) {
  if (text === void 0) return NO_RULES_FILE;
  const { parseRulesFile } = await import("./chunks/file-WJS7CU2O.js");
  try {
    return parseRulesFile(name, text);
  } catch (error2) {
    if (error2 instanceof UserError) return NO_RULES_FILE;
    throw error2;
  }
}

// src/check/both-rules.ts
function rankOf2({ verdict, severity }) {
  if (verdict !== "regressed") return 0;
  return severity === "critical" ? 2 : 1;
}
function judgedByBoth(own, other, change) {
  const keyOf = ({ benchmark, metric }) => JSON.stringify([benchmark, metric.name]);
  const mine = new Map(own.findings.map((finding) => [keyOf(finding), finding]));
  const passed = other.findings.filter((finding) => {
    const same = mine.get(keyOf(finding));
    return rankOf2(finding) > (same ? rankOf2(same) : 0);
  });
  if (passed.length === 0) return { ...own, rulesChanged: change };
  const theirs = new Map(passed.map((finding) => [keyOf(finding), finding]));
  const replaced = own.findings.map((finding) => theirs.get(keyOf(finding)) ?? finding);
  const findings = [...replaced, ...passed.filter((finding) => !mine.has(keyOf(finding)))];
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
  const names2 = [...new Set(passed.map(({ benchmark }) => benchmark))];
  return {
    code: "own-rules",
    subject: names2[0] ?? "",
    values: { base, benchmarks: countedNames(names2) }
  };
}

// src/storage/github-files.ts
import { createHash as createHash3 } from "node:crypto";

// src/storage/github-trees.ts
var GitHubTrees = class {
  #github;
  #need;
  #trees = /* @__PURE__ */ new Map();
  constructor(github, need) {
    this.#github = github;
    this.#need = need;
  }
  /** Whether the top was listed. */
  isKnown({ tree }) {
    return this.#trees.has(tree);
  }
  /** Undefined where there is nothing. @throws LagError where GitHub does not know its own tree yet */
  async find(tip, path) {
    return (await this.#look(tip, path)).entry;
  }
  /** What stands right below a folder, by name; undefined if it is not a folder. */
  async below(tip, path) {
    const { entry, around, prefix } = await this.#look(tip, path);
    if (entry?.kind !== "folder") return void 0;
    if (around.isDeep) return childrenOf(around, `${prefix}/`);
    return childrenOf(await this.#tree(entry.sha, entry.sha !== tip.tree), "");
  }
  async #look(tip, path) {
    let around = await this.#tree(tip.tree, false);
    let entry = { name: "", kind: "folder", sha: tip.tree, bytes: 0 };
    let prefix = "";
    for (const part of path.split("/").filter((each) => each !== "")) {
      if (entry?.kind !== "folder") return { entry: void 0, around, prefix };
      if (prefix !== "" && !around.isDeep) {
        around = await this.#tree(entry.sha, true);
        prefix = "";
      }
      prefix = prefix === "" ? part : `${prefix}/${part}`;
      entry = around.entries.get(prefix);
    }
    return { entry, around, prefix };
  }
  #tree(sha, isDeep) {
    const known = this.#trees.get(sha) ?? this.#github.settled(() => this.#list(sha, isDeep));
    this.#trees.set(sha, known);
    known.catch(() => this.#trees.delete(sha));
    return known;
  }
  async #list(sha, isDeep) {
    const { status, data, message } = await this.#github.request(
      "GET /repos/{owner}/{repo}/git/trees/{tree_sha}",
      { tree_sha: sha, ...isDeep && { recursive: "1" } },
      this.#need
    );
    if (!data) {
      throw new LagError(
        `cannot ${this.#need.what}: GitHub does not know the files of the commit that it names (${status}: ${message})`
      );
    }
    if (isDeep && data.truncated) return this.#list(sha, false);
    const entries = data.tree.map(({ path, mode, sha: sha2, size: size2 = 0 }) => [
      path,
      { name: path.slice(path.lastIndexOf("/") + 1), kind: kindOf(mode), sha: sha2, bytes: size2 }
    ]);
    return { entries: new Map(entries), isDeep };
  }
};
function kindOf(mode) {
  if (mode === "040000") return "folder";
  if (mode === "120000") return "symbolic link";
  return mode === "160000" ? "submodule" : "file";
}
function childrenOf({ entries }, prefix) {
  const isChild = (path) => path.startsWith(prefix) && !path.includes("/", prefix.length);
  return [...entries].filter(([path]) => isChild(path)).map(([, entry]) => entry);
}

// src/storage/github-files.ts
var TOGETHER_MIN = 4;
var QUERY_FILES_MAX = 100;
var QUERY_BYTES_MAX = 4 * 1024 * 1024;
var SMALL_BYTES_MAX = 256 * 1024;
var KEPT_BYTES_MAX = 32 * 1024 * 1024;
var GitHubFiles = class {
  #github;
  #description;
  #need;
  #trees;
  /** Texts by the names that git gives to them. */
  #texts = /* @__PURE__ */ new Map();
  #keptBytes = 0;
  #hasGraphQL = true;
  #asked = [];
  /** @param description of the branch */
  constructor(github, description, need) {
    this.#github = github;
    this.#description = description;
    this.#need = need;
    this.#trees = new GitHubTrees(github, need);
  }
  /** As `HistoryBranch.read`. */
  async read(tip, path) {
    return new Promise((answer) => {
      if (this.#asked.length === 0) setImmediate(() => this.#send(this.#asked.splice(0)));
      this.#asked.push({ tip, path, answer });
    });
  }
  /** As `HistoryBranch.list`. */
  async list(tip, folder) {
    const entry = await this.#trees.find(tip, folder);
    if (!entry) return [];
    const below = await this.#trees.below(tip, folder);
    if (!below) throw notOurs(folder, this.#description, `it is a ${entry.kind}`);
    return below;
  }
  #send(asked) {
    const questions = [...Map.groupBy(asked, ({ tip, path }) => `${tip.commit} ${path}`).values()];
    const first = questions.map(([each]) => each);
    const answers = first.length < TOGETHER_MIN ? first.map((each) => this.#one(each)) : this.#many(first);
    for (const [i, same] of questions.entries()) {
      for (const { answer } of same) answer(answers[i]);
    }
  }
  async #one({ tip, path }) {
    if (!this.#trees.isKnown(tip)) return this.#contents(tip, path);
    const entry = await this.#file(tip, path);
    return entry && (this.#texts.get(entry.sha) ?? this.#contents(tip, path));
  }
  #many(asked) {
    const found = asked.map(async ({ tip, path }) => {
      const entry = await this.#file(tip, path);
      return entry && { tip, path, entry };
    });
    const texts = Promise.allSettled(found).then(
      (all) => this.#query(all.flatMap((each) => each.status === "fulfilled" && each.value ? [each.value] : []))
    );
    return found.map(async (each) => {
      const present = await each;
      if (!present) return void 0;
      await texts;
      return this.#texts.get(present.entry.sha) ?? this.#contents(present.tip, present.path);
    });
  }
  /** @throws UserError where something else than a file of ours stands there */
  async #file(tip, path) {
    const entry = await this.#trees.find(tip, path);
    if (entry) requireFile(path, this.#description, entry.kind, entry.bytes);
    return entry;
  }
  /** Keeps as many texts as GraphQL gives; whoever misses one asks for it alone. */
  async #query(files) {
    const small = files.map(({ entry }) => entry).filter(({ bytes: bytes2 }) => bytes2 <= SMALL_BYTES_MAX);
    const wanted = new Map(small.map((entry) => [entry.sha, entry]));
    for (const known of this.#texts.keys()) wanted.delete(known);
    let part = [];
    let bytes = 0;
    for (const entry of wanted.values()) {
      if (part.length >= QUERY_FILES_MAX || bytes + entry.bytes > QUERY_BYTES_MAX) {
        await this.#queryPart(part);
        [part, bytes] = [[], 0];
      }
      part.push(entry);
      bytes += entry.bytes;
    }
    if (part.length > 0) await this.#queryPart(part);
  }
  async #queryPart(entries) {
    if (!this.#hasGraphQL) return;
    const blobs = entries.map(({ sha }, i) => `b${i}: object(oid: "${sha}") { ... on Blob { text } }`);
    const query = `query ($owner: String!, $repo: String!) { repository(owner: $owner, name: $repo) { ${blobs.join(" ")} } }`;
    try {
      const { data } = answerSchema.safeParse(await this.#github.query(query, {}, this.#need));
      if (!data) this.#hasGraphQL = false;
      for (const [i, { sha }] of entries.entries()) {
        const text = data?.repository[`b${i}`]?.text;
        if (typeof text === "string" && objectName(Buffer.from(text)) === sha) this.#keep(sha, text);
      }
    } catch (error2) {
      if (!(error2 instanceof UserError)) throw error2;
      this.#hasGraphQL = false;
    }
  }
  #keep(sha, text) {
    if (this.#keptBytes + text.length > KEPT_BYTES_MAX) {
      this.#texts.clear();
      this.#keptBytes = 0;
    }
    this.#texts.set(sha, text);
    this.#keptBytes += text.length;
  }
  #contents(tip, path) {
    return this.#github.settled(() => this.#askContents(tip, path));
  }
  async #askContents(tip, path) {
    const route = "GET /repos/{owner}/{repo}/contents/{path}";
    const asked = { path, ref: tip.commit };
    const answer = await this.#github.request(route, asked, this.#need);
    if (answer.status === 413) throw notOurs(path, this.#description, answer.message ?? "");
    const { data: entry } = answer;
    if (Array.isArray(entry)) throw notOurs(path, this.#description, "it is a folder");
    if (!entry) {
      if (!await this.#trees.find(tip, path)) return void 0;
      throw new LagError(
        `cannot ${this.#need.what}: GitHub lists ${path} and does not give it (${answer.status}: ${answer.message})`
      );
    }
    requireFile(path, this.#description, kindOfContents(entry), entry.size);
    const bytes = entry.encoding === "base64" ? Buffer.from(entry.content ?? "", "base64") : await this.#raw(asked);
    if (objectName(bytes) !== entry.sha) throw notOurs(path, this.#description, "it is a symbolic link");
    const text = bytes.toString("utf8");
    if (bytes.length <= SMALL_BYTES_MAX) this.#keep(entry.sha, text);
    return text;
  }
  /** Of a file beyond a megabyte, which comes in this form alone. */
  async #raw(asked) {
    const { data } = await this.#github.request(
      "GET /repos/{owner}/{repo}/contents/{path}",
      { ...asked, mediaType: { format: "raw" } },
      this.#need
    );
    return data instanceof ArrayBuffer ? Buffer.from(data) : Buffer.from(data ?? "");
  }
};
var answerSchema = object({
  repository: record(string(), object({ text: string().nullish() }).nullable())
});
function kindOfContents({ type }) {
  if (type === "dir") return "folder";
  if (type === "symlink") return "symbolic link";
  return type === "submodule" ? "submodule" : "file";
}
function objectName(bytes) {
  return createHash3("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}

// src/storage/github-branch.ts
var COMMITS_MAX = 100;
var NOT_YET = /does not exist|not found|invalid (?:base_)?tree|not a valid|no commit found/i;
function githubBranch(github, name) {
  const { owner, repo } = github.repository;
  const reading = { what: `read the history on ${name}`, permission: "contents: read" };
  const storing = { what: `store the run on ${name}`, permission: "contents: write" };
  const description = `${name} of ${owner}/${repo}`;
  const files = new GitHubFiles(github, description, reading);
  const looking = /* @__PURE__ */ new Map();
  return {
    name,
    description,
    tip: () => together2("tip", () => github.settled(tip)),
    before: (after, most, path) => together2(`before ${after.commit} ${most} ${path ?? ""}`, () => before(after, most, path)),
    read: (tip2, path) => files.read(tip2, path),
    list: (tip2, folder) => files.list(tip2, folder),
    async commit(parent, files2, message) {
      const entries = [...files2].map(([path, content]) => ({
        path,
        mode: "100644",
        type: "blob",
        ...content === null ? { sha: null } : { content }
      }));
      const tree = await write("POST /repos/{owner}/{repo}/git/trees", {
        tree: entries,
        ...parent && { base_tree: parent.tree }
      });
      const commit = await write("POST /repos/{owner}/{repo}/git/commits", {
        message,
        tree: tree.sha,
        parents: parent ? [parent.commit] : []
      });
      const moved = await moveRef(parent, commit.sha);
      return moved ? { commit: commit.sha, tree: tree.sha } : void 0;
    }
  };
  function together2(question, ask) {
    const asked = looking.get(question) ?? ask();
    looking.set(question, asked);
    const forget = () => looking.delete(question);
    asked.then(forget, forget);
    return asked;
  }
  async function tip() {
    const route = "GET /repos/{owner}/{repo}/branches/{branch}";
    const { status, data } = await github.request(route, { branch: name }, reading);
    if (data) return { commit: data.commit.sha, tree: data.commit.commit.tree.sha };
    if ((await branchesFrom(name)).includes(name)) {
      throw new LagError(`cannot ${reading.what}: GitHub lists the branch and does not give it (${status})`);
    }
    return void 0;
  }
  async function branchesFrom(beginning) {
    const { data } = await github.request(
      "GET /repos/{owner}/{repo}/git/matching-refs/{ref}",
      { ref: `heads/${beginning}` },
      reading
    );
    return (data ?? []).map(({ ref }) => ref.replace("refs/heads/", ""));
  }
  async function before({ commit }, most, path) {
    const { data } = await github.request(
      "GET /repos/{owner}/{repo}/commits",
      { sha: commit, per_page: Math.min(COMMITS_MAX, most + 1), ...path && { path } },
      reading
    );
    return (data ?? []).filter(({ sha }) => sha !== commit).slice(0, most).map((each) => ({ commit: each.sha, tree: each.commit.tree.sha }));
  }
  async function write(route, parameters) {
    return demand(await github.request(route, parameters, storing));
  }
  async function moveRef(parent, sha) {
    const answer = parent ? await github.request(
      "PATCH /repos/{owner}/{repo}/git/refs/{ref}",
      { ref: `heads/${name}`, sha, force: false },
      storing
    ) : await github.request(
      "POST /repos/{owner}/{repo}/git/refs",
      { ref: `refs/heads/${name}`, sha },
      storing
    );
    if (answer.message !== void 0 && /fast.?forward|already exists/i.test(answer.message)) return false;
    if (answer.status === 422 && !parent) await requireFree();
    demand(answer);
    return true;
  }
  async function requireFree() {
    const [other] = await branchesFrom(`${name}/`);
    if (other !== void 0) throw branchInTheWay(name, other, description);
  }
  function demand({ status, data, message }) {
    if (data !== void 0) return data;
    const why = `cannot ${storing.what}: GitHub answers ${status} (${message})`;
    const isEmpty = /repository is empty/i.test(message ?? "");
    if (status === 404 || status === 409 && !isEmpty || NOT_YET.test(message ?? "")) {
      throw new LagError(why);
    }
    throw new UserError(
      why,
      `Is the branch protected against pushes by workflows? Choose another one with the input branch.`
    );
  }
}

// src/model/trailer.ts
var SEPARATOR = /^[A-Za-z0-9-]+[ \t]*:/;
var GENERATED = /^(?:Signed-off-by: |\(cherry picked from commit )/;
var CUT = /^# -+ >8 -+$/;
var CONFLICTS = /^Conflicts:$/;
function trailerIn(message, name) {
  const wanted = name.toLowerCase();
  return trailersOf(message).findLast(([token]) => token.toLowerCase() === wanted)?.[1];
}
function trailersOf(message) {
  const found = [];
  let open;
  for (const line of trailerBlock(linesOf(message))) {
    if (/^\s/.test(line)) {
      if (open) open[1] = `${open[1]} ${line.trim()}`.trim();
      continue;
    }
    const at = line.indexOf(":");
    open = SEPARATOR.test(line) ? [line.slice(0, at).trim(), line.slice(at + 1).trim()] : void 0;
    if (open) found.push(open);
  }
  return found;
}
function linesOf(message) {
  const lines = message.split("\n");
  const end = lines.findIndex((line) => /^---(?:\s|$)/.test(line) || CUT.test(line));
  const own = end < 0 ? lines : lines.slice(0, end);
  while (own.length > 0 && isIgnored(own.at(-1))) own.pop();
  const conflicts = own.findLastIndex((line) => CONFLICTS.test(line));
  const isList = conflicts >= 0 && own.slice(conflicts + 1).every((line) => /^\t|^#|^\s*$/.test(line));
  return isList ? own.slice(0, conflicts) : own;
}
function isIgnored(line) {
  return line.startsWith("#") || line.trim() === "";
}
function trailerBlock(lines) {
  const title = lines.findIndex((line) => !line.startsWith("#") && line.trim() === "");
  if (title < 0) return [];
  let trailers = 0;
  let others = 0;
  let continued = 0;
  let isGenerated = false;
  let isBehindText = false;
  for (let at = lines.length - 1; at >= title; at--) {
    const line = lines[at];
    if (line.startsWith("#")) {
      others += continued;
      continued = 0;
    } else if (line.trim() === "") {
      if (!isBehindText) continue;
      others += continued;
      const isBlock = isGenerated ? trailers * 3 >= others : trailers > 0 && others === 0;
      return isBlock ? lines.slice(at + 1) : [];
    } else {
      isBehindText = true;
      if (GENERATED.test(line) || SEPARATOR.test(line)) {
        trailers++;
        continued = 0;
        isGenerated ||= GENERATED.test(line);
      } else if (/^\s/.test(line)) continued++;
      else {
        others += 1 + continued;
        continued = 0;
      }
    }
  }
  return [];
}

// src/github/override-requests.ts
var TRAILER = "Allow-Regression";
var REASON_LENGTH_MAX = 500;
var PER_PAGE = 100;
var PAGES_MAX = 10;
var GITHUB = "web-flow";
var WRITERS = /* @__PURE__ */ new Set(["admin", "write"]);
var READING3 = {
  what: "ask whether the regression was allowed",
  permission: "pull-requests: read"
};
var COMMITS = { ...READING3, permission: "contents: read" };
async function answersOnGitHub(github, { pullRequest, refName, event, isProposal: isProposal2 }, sha) {
  const asking = new Asking(github);
  if (pullRequest) return asking.answersOn(pullRequest);
  const brought = await pullRequestsOfCommit(github, sha, refName);
  const answers = [];
  for (const each of brought) answers.push(...await asking.answersOn(each));
  const isMerge = brought.length > 0 || event === "merge_group" || isQueue(refName);
  return isMerge || isProposal2 ? answers : asking.answersOfCommit(sha);
}
var Asking = class {
  #github;
  #writers = /* @__PURE__ */ new Map();
  constructor(github) {
    this.#github = github;
  }
  async answersOn(pullRequest) {
    const { number: number2 } = pullRequest;
    const trailers = await this.#trailersOn(pullRequest);
    const label = await this.#labelOn(number2);
    return label && await this.#mayWrite(label.by) ? [...trailers, label] : trailers;
  }
  /** Whoever pushed to a branch of the repository may write to it, and answers for what the commit says of its author. */
  async answersOfCommit(sha) {
    const route = "GET /repos/{owner}/{repo}/commits/{ref}";
    const { data } = await this.#github.request(route, { ref: sha }, COMMITS);
    const answer = data && data.committer?.login !== GITHUB ? answerIn(data, void 0) : void 0;
    return answer && await this.#mayWrite(answer.by) ? [answer] : [];
  }
  async #trailersOn({ number: number2, head }) {
    const route = "GET /repos/{owner}/{repo}/pulls/{pull_number}/commits";
    const commits = await this.#pagesOf(route, { pull_number: number2 });
    const answers = [];
    for (const commit of commits.toReversed()) {
      const answer = answerIn(commit, number2);
      if (!answer || !await this.#mayWrite(answer.by)) continue;
      if (await this.#isGenuine(commit, head.repo?.full_name)) answers.push(answer);
    }
    return answers;
  }
  /**
   * A commit states its author by an address that anybody can write. It is believed where only people who may write push:
   * in this repository, and in a fork of such a person; elsewhere where GitHub has verified the author's own signature.
   */
  async #isGenuine({ commit, author, committer }, repository) {
    const { owner, repo } = this.#github.repository;
    if (repository?.toLowerCase() === `${owner}/${repo}`.toLowerCase()) return true;
    if (commit.verification?.verified === true && committer?.login === author?.login) return true;
    const [forker = ""] = (repository ?? "").split("/");
    return forker !== "" && await this.#mayWrite(forker);
  }
  /** Who set the label, where it is still set. */
  async #labelOn(number2) {
    const route = "GET /repos/{owner}/{repo}/issues/{issue_number}/events";
    const events = await this.#pagesOf(route, { issue_number: number2 });
    const last = events.findLast(
      ({ event, label }) => ["labeled", "unlabeled"].includes(event) && label?.name === ALLOWING_LABEL
    );
    if (last?.event !== "labeled" || !last.actor) return void 0;
    return {
      id: `label ${last.id ?? last.created_at}`,
      by: last.actor.login,
      reason: "",
      at: last.created_at,
      source: `the label ${ALLOWING_LABEL} on pull request #${number2}`,
      commit: void 0,
      pullRequest: number2
    };
  }
  async #mayWrite(login) {
    const known = this.#writers.get(login) ?? this.#askMayWrite(login);
    this.#writers.set(login, known);
    return known;
  }
  async #askMayWrite(username) {
    const route = "GET /repos/{owner}/{repo}/collaborators/{username}/permission";
    const { data } = await this.#github.request(route, { username }, READING3);
    return data !== void 0 && WRITERS.has(data.permission);
  }
  /** Oldest first. @throws UserError where there are more: what was said last is not known then */
  async #pagesOf(route, parameters) {
    const all = [];
    for (let page = 1; page <= PAGES_MAX; page++) {
      const asked = { ...parameters, per_page: PER_PAGE, page };
      const { data = [] } = await this.#github.request(route, asked, READING3);
      all.push(...data);
      if (data.length < PER_PAGE) return all;
    }
    throw new UserError(
      `cannot ${READING3.what}: the pull request has more than ${PAGES_MAX * PER_PAGE} events or commits`,
      "Allow it with the input allow-regression, or open the pull request anew."
    );
  }
};
function answerIn({ sha, commit, author }, pullRequest) {
  const reason = trailerIn(commit.message, TRAILER)?.slice(0, REASON_LENGTH_MAX) ?? "";
  if (reason === "" || !author) return void 0;
  const where = pullRequest === void 0 ? "" : ` in pull request #${pullRequest}`;
  return {
    id: `commit ${sha}`,
    by: author.login,
    reason,
    at: void 0,
    source: `the trailer ${TRAILER} of ${shortCommit(sha)}${where}`,
    commit: sha,
    pullRequest
  };
}

// src/modes/answers.ts
var UNASKED = { override: null, warnings: [], bound: [] };
function answersInJob(workflow, { commit, now }) {
  const ask = once(() => askedOnGitHub(workflow, commit));
  return async (report, onSuspected) => {
    try {
      const { answers, records } = await ask();
      const findings = answerable(report.findings, onSuspected);
      return chosen(answers, records, { workflow, report, findings, now });
    } catch (error2) {
      if (!(error2 instanceof UserError)) throw error2;
      const values = { fault: faultOf(error2) };
      return { ...UNASKED, warnings: [{ code: "unread-answer", subject: "allow-regression", values }] };
    }
  };
}
async function askedOnGitHub({ github, context }, commit) {
  const answers = await answersOnGitHub(github, context, commit);
  const numbers = new Set(answers.flatMap(({ pullRequest }) => pullRequest ?? []));
  const records = [];
  for (const number2 of numbers) {
    const bodies = await commentTexts(github, pullRequestThread(number2), OPENING);
    records.push(...bodies.flatMap(recordsIn));
  }
  return { answers, records };
}
function chosen(answers, records, { workflow, report, findings, now }) {
  const { config, context } = workflow;
  const measurer = measurerOf(workflow, report);
  const moment = {
    head: context.pullRequest?.head.sha,
    pushedAt: context.pushedAt,
    isRemembered: config.comment !== "never"
  };
  const measured = seenIn(report.findings);
  const bound = [];
  const outgrown = [];
  let override = null;
  for (const answer of answers) {
    const size2 = answeredSize(answer, records, measurer, moment);
    const seen2 = size2 === "now" ? measured : size2;
    if (seen2) bound.push({ id: answer.id, seen: seen2 });
    const beyond = findings.filter((finding) => !(seen2 && isCovered(finding, seen2, nameOf)));
    if (beyond.length > 0) outgrown.push(outgrownWarning(answer, beyond, seen2));
    else {
      const { by, reason, at = now.toISOString(), source } = answer;
      override ??= { by, reason, at, source };
    }
  }
  return { override, warnings: override ? [] : outgrown.slice(0, 1), bound };
}
function outgrownWarning({ by, source }, beyond, seen2) {
  const [worst] = beyond.toSorted((a, b) => size(b) - size(a) || 0);
  const name = worst?.benchmark ?? "";
  const before = seen2?.sizes.find(({ series }) => series === nameOf(name, worst?.metric.name ?? ""))?.worse;
  const allowed = before == null ? null : changeOf2(before, worst?.metric.direction);
  const change = worst?.change?.estimate ?? null;
  return {
    code: "outgrown-answer",
    subject: name,
    values: { by, source, benchmark: name, allowed, change }
  };
}
function changeOf2(worse, direction) {
  const change = direction === "higher" ? 1 / worse - 1 : worse - 1;
  return Number.isFinite(change) ? change : null;
}
function size({ change }) {
  return Math.abs(change?.estimate ?? Number.POSITIVE_INFINITY);
}

// src/modes/check-suites.ts
function baseBranchOf(config, { pullRequest, defaultBranch }) {
  return config.baseBranch || pullRequest?.base.ref || defaultBranch;
}
async function checkSuites(workflow, candidates, { policy, reader, sources, warnings: found = [], proposed, ...around }) {
  const { config, context, github, runner } = workflow;
  const { runInfo, checkout, records, snapshotStores } = around;
  const override = findOverride(config, runner.env, context.dispatchInputs, context.actor, runInfo.now);
  const history = githubBranch(github, config.branch);
  const base = baseBranchOf(config, context);
  const findBaseCommit = once(() => baseCommitInJob(context, github, checkout, base));
  const lineage = lineageOnGitHub(github, checkout);
  const requireBase = once(() => requireBranchOnGitHub(github, base));
  const askPeople = answersInJob(workflow, runInfo);
  const ladder = {
    branch: base,
    findBaseCommit,
    comparability: policy.comparability,
    snapshotStores,
    readFile: fileStep(config.baselineFile, reader, context.workspace)
  };
  const { branch: hasHistory } = parseStores(config.store);
  const judged = [];
  const measuredRuns = candidates.map(({ run }) => run);
  const unmatched = unmatchedWarnings({ ...policy, derived: reader.derived }, measuredRuns);
  const logs = candidates.map(({ run }) => new HistoryLog(history, config.historyDir, run.suite));
  if (hasHistory && logs.length > 1) await Promise.allSettled(logs.map((log) => log.lookAhead()));
  for (const [i, candidate] of candidates.entries()) {
    const log = logs[i];
    const { baseline, window } = candidate.baseline ? { baseline: candidate.baseline, window: EMPTY_WINDOW } : await resolveBaseline(candidate.run, {
      ...ladder,
      log: hasHistory ? log : void 0,
      readFile: ladder.readFile ?? earlierStep(earlierRuns(candidate, base), base)
    });
    const isKnown = candidate.baseline !== void 0 || window.runs.some(({ branch }) => branch === base);
    if (config.baseBranch !== "" && !isKnown) await requireBase();
    const placing = placingOf(candidate.run, window, hasHistory ? log : void 0, lineage);
    const { late, warnings: placed } = records ? await placing() : IN_TIME;
    const run = { ...candidate.run, ...late && { after: late.after } };
    const ofJob = candidate === candidates[0] ? [...found, ...unmatched] : [];
    const noticed = [...candidate.warnings, ...ofJob, ...placed, ...proposed?.warnings ?? []];
    const attempts = earlierAttempts(run, window.runs, policy.comparability);
    const again = [...candidate.again.map((measured2) => measured2.run), ...attempts];
    const apart = candidate.again.length === 0;
    const elsewhere = candidate.again.filter((measured2) => measured2.elsewhere).map(({ run: run2 }) => run2);
    const circumstances = { again, apart, elsewhere, records, override, warnings: noticed };
    const judge = (given) => {
      const own = check(run, baseline, policy, { ...circumstances, ...given });
      const other = proposed?.candidates.get(run.suite);
      if (!proposed || !other) return own;
      const anew = other.again.map((measured2) => measured2.run);
      const same = { ...circumstances, ...given, again: [...anew, ...attempts], warnings: [] };
      const both = judgedByBoth(own, check(other.run, baseline, proposed.policy, same), proposed.change);
      return both.gate === "pass" && proposed.warnings.length > 0 ? { ...both, gate: "inconclusive" } : both;
    };
    const first = judge({ override, warnings: noticed });
    const isAsked = first.gate === "fail" && !first.override;
    const answers = isAsked ? await askPeople(first, policy.onSuspected) : UNASKED;
    const warnings = [...noticed, ...answers.warnings];
    const report = isAsked ? judge({ override: answers.override, warnings }) : first;
    const located = await withSources(report, sources, context.workspace);
    const measured = [candidate, ...candidate.again];
    const rounds = baseline.interleaved;
    const { bound } = answers;
    judged.push({ report: located, run, log, window, late, bound, placing, measured, rounds });
  }
  for (const problem of await missingBaselineFiles(config, context.workspace, "action")) {
    const title = "perf-regression: an input has no effect";
    runner.annotate({ level: "warning", title, message: describeError(problem) });
  }
  return judged;
}

// src/modes/deliver.ts
import { mkdir as mkdir2 } from "node:fs/promises";
import { dirname as dirname3, join as join2, resolve as resolve3 } from "node:path";

// src/reporters/annotations.ts
var PER_LEVEL = 10;
function annotationsOf(full, failing, isNamed2 = false) {
  const report = withShownNames(full);
  const level = failing ? "error" : "warning";
  const regressed = report.findings.filter((finding) => finding.verdict === "regressed");
  const shown3 = regressed.slice(0, regressed.length > PER_LEVEL ? PER_LEVEL - 1 : PER_LEVEL);
  const annotations = shown3.map((finding) => ({ level, ...phrase(finding) }));
  if (regressed.length > shown3.length) {
    const more = `and ${regressed.length - shown3.length} more; the job summary lists them all`;
    annotations.push({ level, title: "Performance regression", message: more });
  }
  const isBare = report.gate === "fail" && regressed.length === 0;
  if (isBare || report.gate === "inconclusive" || report.gate === "nothing-compared") {
    annotations.push({ level, title: "perf-regression", message: visible(headline(report), 300) });
  }
  for (const warning2 of report.warnings.slice(0, PER_LEVEL - 1)) {
    const { message, remedy } = warningWords(warning2);
    annotations.push({
      level: "warning",
      title: "perf-regression",
      message: `${visible(message, 300)}. ${visible(remedy, 300)}`.trimEnd()
    });
  }
  const suite = isNamed2 ? ` (suite ${visible(report.suite, 60)})` : "";
  return annotations.map((annotation) => ({ ...annotation, title: `${annotation.title}${suite}` }));
}
function phrase(finding) {
  const values = [finding.baseline?.value, finding.current?.value].filter((value) => value !== void 0);
  const arrow = quantities(values, finding.metric.unit).join(" \u2192 ");
  const change = changeText(finding);
  const details = [change, rawText(finding), limitText(finding)].filter((part) => part !== "").join("; ");
  const numbers = visible(`${arrow} (${details})`, 200);
  const message = `${visible(finding.benchmark)}: ${visible(finding.metric.name)} ${numbers}`;
  const { source } = finding;
  return { title: TITLES[finding.verdict] ?? "perf-regression", message, ...source && { source } };
}
var TITLES = {
  regressed: "Performance regression",
  suspected: "Suspected performance regression",
  waived: "Waived performance regression"
};

// src/github/check-runs.ts
var ANNOTATIONS_PER_REQUEST = 50;
var AGAIN = backoff({ tries: 3, pauseMs: 250 });
var NEED = { what: "write the check run", permission: "checks: write" };
var PATH = "/repos/{owner}/{repo}/check-runs";
async function writeCheckRun(github, { commit, id, url }, { name, conclusion, title, summary, annotations }) {
  const output = (part) => ({ title, summary, annotations: partOf(annotations, part) });
  const first = {
    name,
    head_sha: commit,
    external_id: id,
    details_url: url,
    status: "completed",
    conclusion,
    output: output(0)
  };
  const { id: check_run_id } = await writeOnce(github, first);
  for (let part = 1; part * ANNOTATIONS_PER_REQUEST < annotations.length; part++) {
    const more = { check_run_id, output: output(part) };
    written2(await github.request(`PATCH ${PATH}/{check_run_id}`, more, NEED));
  }
}
async function writeOnce(github, body) {
  return retry(AGAIN, async (attempt2) => {
    const there = attempt2 > 1 && await findOurs(github, body);
    const added = { ...body, request: { retries: 0 } };
    return there || written2(await github.request(`POST ${PATH}`, added, NEED));
  });
}
async function findOurs(github, { name, head_sha, external_id }) {
  const asked = { ref: head_sha, check_name: name, per_page: 100 };
  const route = "GET /repos/{owner}/{repo}/commits/{ref}/check-runs";
  const { data } = await github.request(route, asked, NEED);
  const same = (data?.check_runs ?? []).filter((each) => each.external_id === external_id);
  const [ours] = await oursOf(github, same, ({ app }) => app && { login: `${app.slug}[bot]`, type: "Bot" });
  return ours;
}
function partOf(annotations, part) {
  return annotations.slice(part * ANNOTATIONS_PER_REQUEST, (part + 1) * ANNOTATIONS_PER_REQUEST);
}
function written2(answer) {
  if (answer.data) return answer.data;
  throw new UserError(`cannot ${NEED.what}: GitHub answers ${answer.status} (${answer.message})`);
}

// src/reporters/check-run.ts
var SUMMARY_BYTES2 = 65e3;
var TITLE_MAX = 200;
var NAME_MAX = 80;
var ANNOTATIONS_MAX = 200;
function renderCheckRun(full, failing, dashboardUrl = "") {
  const report = withShownNames(full);
  const worse = openFindings(report).filter(
    ({ verdict }) => verdict !== "improved" && verdict !== "unchanged"
  );
  return {
    name: `perf-regression: ${visible(report.suite, NAME_MAX)}`,
    conclusion: failing ? "failure" : CONCLUSIONS[report.gate],
    title: visible(`${gateSymbol(report)} ${headline(report)}`, TITLE_MAX),
    summary: renderMarkdown(full, SUMMARY_BYTES2, dashboardUrl),
    annotations: worse.flatMap((finding) => annotationOf(finding, failing)).slice(0, ANNOTATIONS_MAX)
  };
}
var CONCLUSIONS = {
  pass: "success",
  fail: "neutral",
  allowed: "neutral",
  inconclusive: "neutral",
  "nothing-compared": "neutral"
};
function annotationOf(finding, failing) {
  const { source, verdict } = finding;
  if (!source) return [];
  const line = source.line ?? 1;
  const level = verdict === "regressed" ? failing ? "failure" : "warning" : "notice";
  const { title, message } = phrase(finding);
  return [{ path: source.file, start_line: line, end_line: line, annotation_level: level, title, message }];
}

// src/sinks/check-run.ts
var checkRunSink = {
  what: "the check run",
  failure: "warning",
  async deliver({ config, context, github, reports }) {
    if (!config.checkRun) return void 0;
    for (const report of reports) {
      const { commit, id } = report.run;
      const checkRun = renderCheckRun(report, exitCodeOf([report], config) !== 0, config.dashboardUrl);
      await writeCheckRun(github, { commit, id, url: context.runUrl }, checkRun);
    }
    return void 0;
  }
};

// src/sinks/sink.ts
async function onEach(list, act) {
  const failures = [];
  for (const each of list) await act(each).catch((error2) => failures.push(error2));
  const [first, second] = failures;
  if (second) throw new UserError(failures.map(describeError).join("\n"));
  if (first) throw first;
}

// src/sinks/history.ts
var historySink = {
  what: "the history",
  failure: "error",
  async deliver(job) {
    const { config, runner, judged } = job;
    if (!parseStores(config.store).branch) return void 0;
    const records = judged.filter(({ report }) => report.records);
    const [first] = records;
    if (!first) return void 0;
    const siteOf = once(async () => config.dashboard ? { site: await readSite() } : {});
    const patience = withJitter(Math.random, job.github.deadlines.races);
    const parts = records.map((each) => partOf2(each, siteOf, job));
    const outcomes = await landTogether(first.log.branch, parts, patience);
    const ended = records.map((each, i) => ({ each, outcome: outcomes[i] }));
    await onEach(ended, async ({ each, outcome }) => {
      if (outcome && "error" in outcome) await rescue(each, outcome.error, job);
      const { log, run } = each;
      const where = `${log.folder} on ${log.branch.description}`;
      const isStored = outcome && "stored" in outcome && outcome.stored;
      runner.info(
        isStored ? `Stored as run ${run.id} in ${where}.` : `Run ${run.id} is already in ${where}.`
      );
    });
    return void 0;
  }
};
function partOf2({ log, run, report, placing }, siteOf, { config, context }) {
  return log.appending(run, eventsOf(report), async (newest) => {
    const overview = { report, tracked: context.defaultBranch, ...await siteOf() };
    const { late } = await placing(newest);
    if (late) return { ...overview, after: late.after };
    const before = await log.lastSaid();
    const alarm = alarmOf(report) ?? before?.alarm ?? false;
    const { os, arch } = run.environment;
    const job = [jobKey({ config, context }), os, arch].join(" ");
    return { ...overview, files: publishedFiles(run, { report, alarm, job, before }) };
  });
}

// src/sinks/issue.ts
import { createHash as createHash4 } from "node:crypto";

// src/analysis/issue-plan.ts
var SERIES_MAX = 300;
var RUNS_APART_MAX = 2;
function stepsAfter(report, past, known) {
  const places = new Map(past.runs.map(({ commit }, place) => [commit, place]));
  const { open, duplicates } = withoutDuplicates(known, places);
  const found = report.gate === "allowed" ? [] : report.findings.flatMap(toldOf(report));
  const valueAfter = valuesIn(past);
  const closed = known.filter((issue) => !issue.open);
  const joined2 = /* @__PURE__ */ new Map();
  const back = /* @__PURE__ */ new Map();
  const fresh = [];
  for (const told of found) {
    const lasting = open.find(({ regression }) => belongs(told, regression, places));
    const muted = closed.some(({ regression }) => isMuted(told, regression, places, valueAfter));
    const returned = closed.find(({ regression: { status, kind, series } }) => {
      return status === "recovered" && kind === told.kind && lists(series, told.series);
    });
    if (lasting) add(joined2, lasting, told);
    else if (returned) add(back, returned, told);
    else if (!muted) fresh.push(told);
  }
  return [
    ...duplicates,
    ...open.map((issue) => stepOf(issue, (joined2.get(issue) ?? []).filter(isCertain), report, past)),
    ...[...back].flatMap(([issue, all]) => all.some(isCertain) ? reopened(issue, all, report) : []),
    ...grouped2(fresh, places).filter((group2) => group2.some(isCertain)).map((group2) => ({ kind: "open", regression: opened(group2, report) }))
  ];
}
var LIMITS3 = /* @__PURE__ */ new Set(["below-min", "above-max"]);
function toldOf({ run }) {
  return ({ benchmark, metric, verdict, reason, current, baseline, since }) => {
    if (!["regressed", "suspected"].includes(verdict) || reason.code === "common-shift" || !current)
      return [];
    const isCertain2 = verdict === "regressed";
    const isLimit = LIMITS3.has(reason.code) || !baseline;
    const series = { benchmark, metric: metric.name, unit: metric.unit, after: current.value };
    return isLimit ? [{ isCertain: isCertain2, kind: "limits", after: "", commit: "", series: { ...series, before: null } }] : [
      {
        isCertain: isCertain2,
        kind: "shift",
        after: since?.after ?? "",
        commit: since?.commit ?? run.commit,
        series: { ...series, before: baseline.value }
      }
    ];
  };
}
function isCertain(told) {
  return told.isCertain;
}
function isSameShift(one, other, places) {
  if (one.kind !== other.kind) return false;
  if (one.kind === "limits") return true;
  if (one.commit === other.commit || one.after !== "" && one.after === other.after) return true;
  const apart = (places.get(one.after) ?? Number.NaN) - (places.get(other.after) ?? Number.NaN);
  return Math.abs(apart) <= RUNS_APART_MAX;
}
function lists(series, { benchmark, metric }) {
  return series.find((each) => each.benchmark === benchmark && each.metric === metric);
}
function belongs(told, regression, places) {
  if (isSameShift(told, regression, places)) return true;
  const before = lists(regression.series, told.series);
  if (!before || told.kind !== regression.kind) return false;
  return told.series.before !== null && isNearBefore(told.series.before, before);
}
function valuesIn({ runs: runs2 }) {
  return (sha, { benchmark: name, metric: of }) => {
    const run = runs2.findLast(({ commit }) => commit === sha);
    return run?.measurements.find(({ benchmark, metric }) => benchmark.name === name && metric.name === of)?.sample.centre;
  };
}
function isMuted(told, regression, places, valueAfter) {
  const before = lists(regression.series, told.series);
  if (regression.status !== "open" || !before) return false;
  if (isSameShift(told, regression, places)) return true;
  const value = valueAfter(told.after, told.series);
  return told.kind === regression.kind && value !== void 0 && !isNearBefore(value, before);
}
function isNearBefore(value, { before, after }) {
  return before !== null && Math.abs(value - before) < Math.abs(value - after);
}
function withoutDuplicates(known, places) {
  const open = [];
  const duplicates = [];
  for (const issue of known.filter((each) => each.open).sort((a, b) => a.number - b.number)) {
    const first = open.find(({ regression }) => isSameShift(regression, issue.regression, places));
    if (!first) open.push(issue);
    else {
      const regression = { ...issue.regression, status: "duplicate" };
      duplicates.push({ kind: "duplicate", number: issue.number, regression, of: first.number });
    }
  }
  return { open, duplicates };
}
function stepOf({ number: number2, regression }, told, report, past) {
  const joined2 = told.map(({ series }) => series).filter((each) => !lists(regression.series, each));
  const isSeen = regression.newest === report.run.id;
  const grown = {
    ...regression,
    runs: regression.runs + (isSeen ? 0 : 1),
    newest: report.run.id,
    ...largest([...regression.series, ...joined2], regression.more)
  };
  if (joined2.length > 0 && regression.more === 0) {
    return { kind: "join", number: number2, regression: { ...grown, status: "open" }, joined: joined2 };
  }
  if (regression.status !== "open" && told.length === 0) return { kind: "update", number: number2, regression: grown };
  const lasting = { ...grown, status: "open" };
  const states = regression.series.map((series) => stateOf(series, report));
  if (told.length === 0 && states.includes("back") && !states.includes("lasts")) {
    return { kind: "recover", number: number2, regression: { ...grown, status: "recovered" } };
  }
  const by = acceptanceOf(lasting, report, past);
  return by ? { kind: "accept", number: number2, regression: { ...grown, status: "accepted" }, by } : { kind: "update", number: number2, regression: lasting };
}
function stateOf(series, report) {
  const finding = findingOf(series, report);
  if (!finding?.current) return "unknown";
  const { verdict, reason, current, baseline, significant, episode } = finding;
  if (episode?.state === "mended" || episode?.state === "dismissed") return "back";
  if (["regressed", "suspected", "waived"].includes(verdict)) return "lasts";
  if (series.before === null) return "back";
  if (!baseline || reason.code === "runner-changed") return "unknown";
  if (verdict === "inconclusive" && reason.code !== "too-noisy") return "unknown";
  if (!isNearBefore(current.value, series)) return "lasts";
  return significant || isNearBefore(baseline.value, series) ? "back" : "lasts";
}
function findingOf({ benchmark, metric }, { findings }) {
  const names2 = ({ benchmark: name, formerName }) => name === benchmark || formerName === benchmark;
  return findings.find((finding) => finding.metric.name === metric && names2(finding));
}
function acceptanceOf({ commit, kind, series }, report, past) {
  if (kind === "limits") return void 0;
  if (report.gate === "allowed" && report.override) return report.override;
  const start = past.runs.findIndex((run) => run.commit === commit);
  const since = new Set(past.runs.slice(Math.max(0, start)).map(({ id }) => id));
  const events = past.events.filter(
    ({ kind: said, run }) => ["override", "acceptance"].includes(said) && since.has(run)
  );
  const covering = series.map(
    (each) => events.findLast(
      ({ benchmark = "*", metric = "*" }) => matchesWildcard(benchmark, each.benchmark) && matchesWildcard(metric, each.metric)
    )
  );
  return covering.every((event) => event !== void 0) ? covering[0] : void 0;
}
function reopened({ number: number2, regression }, told, report) {
  const again = opened(told, report);
  const others = regression.series.filter((each) => !lists(again.series, each));
  const series = largest([...again.series, ...others], again.more);
  return { kind: "reopen", number: number2, regression: { ...again, runs: regression.runs + 1, ...series } };
}
function opened(told, { suite, run }) {
  const [first, last] = [told[0], told.at(-1)];
  return {
    ...NEW_REGRESSION,
    suite,
    kind: first.kind,
    after: first.after,
    commit: last.commit,
    first: { time: run.time, url: run.url ?? "" },
    newest: run.id,
    ...largest(
      told.map(({ series }) => series),
      0
    )
  };
}
function grouped2(told, places) {
  const place = ({ after }) => places.get(after) ?? Number.POSITIVE_INFINITY;
  const groups = [];
  for (const each of told.toSorted((a, b) => place(a) - place(b) || 0)) {
    const group2 = groups.find(([first]) => first && isSameShift(first, each, places));
    if (group2) group2.push(each);
    else groups.push([each]);
  }
  return groups;
}
function largest(series, more) {
  const size2 = ({ before, after }) => before ? Math.abs(Math.log(Math.abs(after / before))) : Number.POSITIVE_INFINITY;
  const sorted = series.toSorted((a, b) => size2(b) - size2(a) || 0);
  return {
    series: sorted.slice(0, SERIES_MAX),
    more: more + Math.max(0, sorted.length - SERIES_MAX)
  };
}
function add(groups, key, value) {
  const group2 = groups.get(key);
  if (group2) group2.push(value);
  else groups.set(key, [value]);
}

// src/reporters/issue.ts
var ROWS_MAX = 50;
var TABLE_LENGTH_MAX = 24e3;
var JSON_LENGTH_MAX = 12e3;
var FINDINGS_MAX = 20;
var CHARTS_MAX = 3;
var DRAWN_MAX = 1e15;
function issueTitle({ suite, series, more, kind }) {
  const [worst] = series;
  const others = series.length + more - 1;
  const change = worst ? changeOf3(worst, worst.after) : "";
  const what = kind === "limits" ? "beyond its limit" : change;
  const name = worst ? `${visible(worst.benchmark, 80)} ${visible(worst.metric, 30)}` : "";
  return `Performance regression in ${visible(suite, 60)}: ${name} ${what}${others > 0 ? ` and ${others} more` : ""}`;
}
function issueBody(text) {
  const { regression, report } = text;
  const parts = [
    regressionLine(regression),
    lead(text),
    tableOf(text),
    ...chartsOf(text.rows),
    seen(text),
    whatNow(text),
    jsonOf(text.rows),
    `<sub>suite ${markdownCode(report.suite)} \xB7 updated on every run while it lasts \xB7 perf-regression</sub>`
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}
`;
}
function lead(text) {
  const { regression, teams } = text;
  const { kind, series, more, status } = regression;
  const which = namesOf2(series, more, text);
  if (status === "recovered") return `### \u{1F7E2} Recovered: ${which}`;
  if (status === "accepted") return `### \u{1F7E0} Accepted: ${which}`;
  const calls = teams.length > 0 ? `

For ${teams.map(mention).join(", ")}.` : "";
  if (kind === "limits") return `### \u{1F534} Beyond an absolute limit: ${which}${calls}`;
  return `### \u{1F534} Regressed beyond ${series.length + more === 1 ? "its limit" : "their limits"}: ${which}

${rangeOf(text)}${calls}`;
}
function mention(team) {
  return `@${team.replace(/^@/, "").replace(/[^\w./-]/g, "")}`;
}
function rangeOf({ regression: { after, commit }, repositoryUrl }) {
  const short = (sha) => `\`${shown2(sha)}\``;
  if (commit === "") return "The commit that introduced it is unknown.";
  if (after === "") return `**Suspected**: ${short(commit)} or an earlier commit.`;
  const link = `${linkTarget(repositoryUrl)}/compare/${shown2(after, 40)}...${shown2(commit, 40)}`;
  return `**Suspected**: the commits after ${short(after)} (the last one measured without it) up to ${short(commit)}: [compare](${link}).`;
}
function shown2(sha, length = 7) {
  return sha.replace(/[^0-9a-f]/gi, "").slice(0, length);
}
function namesOf2(series, more, text) {
  const names2 = [...new Map(series.map((each) => [each.benchmark, each])).values()];
  const told = names2.slice(0, 3).map((each) => linked(markdownCode(each.benchmark), pageOf(each, text).page));
  const others = names2.length - told.length + more;
  return `${told.join(", ")}${others > 0 ? ` and ${others} more` : ""}`;
}
var STATUS = {
  lasts: `${MARKS.regressed.symbol} regressed`,
  back: `${MARKS.unchanged.symbol} recovered`,
  unknown: `${MARKS.inconclusive.symbol} not in this run`
};
function tableOf(text) {
  const { rows, regression } = text;
  let length = 0;
  const lines = [];
  for (const each of rows.slice(0, ROWS_MAX)) {
    const line = rowOf2(each, text);
    length += line.length;
    if (length > TABLE_LENGTH_MAX) break;
    lines.push(line);
  }
  const left = rows.length - lines.length + regression.more;
  const note = left > 0 ? [`
\u2026 and ${grouped(left)} more.`] : [];
  return [...TABLE_HEAD, ...lines, ...note].join("\n");
}
function rowOf2({ series, state, finding }, text) {
  const now = finding?.current?.value;
  const told = finding?.verdict === "regressed" ? changeText(finding) : "";
  const change = told || (now === void 0 ? "" : changeOf3(series, now));
  const status = state === "unknown" && finding ? `${MARKS.inconclusive.symbol} not comparable` : STATUS[state];
  return row([
    unbroken(status),
    nameCell({ benchmark: series.benchmark, ...pageOf(series, text) }, series.metric),
    unbroken(change),
    arrowCell(series.before ?? void 0, now, series.unit),
    sparkCell(finding?.recent ?? [], finding?.threshold ?? 0)
  ]);
}
function pageOf(series, { dashboardUrl, report: { suite } }) {
  return /^https?:\/\//.test(dashboardUrl) ? { page: seriesPage(dashboardUrl, suite, series.benchmark, series.metric) } : {};
}
function changeOf3({ before }, now) {
  return before === null || before === 0 ? "" : percentage(relativeChange(before, now));
}
function chartsOf(rows) {
  const drawn = rows.flatMap(({ finding }) => finding ?? []).filter(isDrawn);
  return drawn.slice(0, CHARTS_MAX).map(({ benchmark, metric, recent }) => {
    const unit = /^[\w/]+$/.test(metric.unit) ? `, ${metric.unit}` : "";
    const values = recent.map((value) => Number(value.toPrecision(4)));
    return [
      `<details><summary>Chart of the last ${values.length} runs</summary>`,
      "",
      `${markdownCode(benchmark)} ${markdownText(metric.name)}`,
      "",
      "```mermaid",
      "xychart-beta",
      `  x-axis "run" 1 --> ${values.length}`,
      `  y-axis "value${unit}"`,
      `  line [${values.map((value) => plain(value)).join(", ")}]`,
      "```",
      "",
      "</details>"
    ].join("\n");
  });
}
function isDrawn({ recent }) {
  return recent.length >= 5 && recent.every((value) => Math.abs(value) < DRAWN_MAX);
}
function plain(value) {
  const text = String(value);
  return text.includes("e") ? value.toFixed(20).replace(/\.?0+$/, "") : text;
}
function seen({ regression, report }) {
  const { first, runs: count } = regression;
  const since = `**First seen** on ${markdownText(momentText(first.time))}${runLink(first.url)}.`;
  const { url = "", time, commit } = report.run;
  const newest = `**Newest run**: ${commit === "" ? "no commit" : `\`${shown2(commit)}\``} on ${markdownText(momentText(time))}${runLink(url)}; tracked over ${runs(count)}.`;
  return `${since} ${newest}`;
}
function runLink(url) {
  return /^https?:\/\//.test(url) ? ` ([run](${linkTarget(url)}))` : "";
}
function whatNow({ regression: { kind, status }, report }) {
  const branch = markdownCode(report.run.branch, 60);
  if (status !== "open") return "";
  if (kind === "limits")
    return `**What now?** Fix it, or change the limit in the rules file. This issue closes when a run of ${branch} is within the limit.`;
  return `**What now?** Profile the commits above. This issue closes when a run of ${branch} is back at the previous level. To accept the new level: set \`ALLOW_REGRESSION=true\` with \`allow-regression-reason\`, or run \`perf-regression baseline accept --reason "\u2026"\`. If you close the issue by hand, this shift is not reported again.`;
}
function jsonOf(rows) {
  const findings = rows.flatMap(({ finding }) => finding ?? []).map(({ recent: _, ...told }) => told);
  const write = (count2) => jsonText(findings.slice(0, count2), 1).replaceAll("`", "\\u0060");
  let count = Math.min(FINDINGS_MAX, findings.length);
  while (count > 0 && write(count).length > JSON_LENGTH_MAX) count--;
  if (count === 0) return "";
  const text = write(count);
  return ["<details><summary>As JSON</summary>", "", "```json", text, "```", "", "</details>"].join("\n");
}
var notes = {
  recovered({ rows, report }) {
    return `\u{1F7E2} **Recovered** with ${runText(report)}: ${levels(rows)}.`;
  },
  accepted({ by: who, reason, source, at }) {
    const why = reason === "" ? "no reason was given" : markdownText(reason);
    return `\u{1F7E0} **Accepted** by ${markdownCode(who)} on ${markdownText(momentText(at))} through ${markdownText(source)}: ${why}. That level is the baseline from then on.`;
  },
  returned(text) {
    return `\u{1F534} **Regressed again** with ${runText(text.report)}: ${levels(text.rows.filter(({ state }) => state === "lasts"))}. ${rangeOf(text)}`;
  },
  joined(joined2, text) {
    return `\u{1F534} **${joined2.length} more** with ${runText(text.report)}: ${namesOf2(joined2, 0, text)} ${joined2.length === 1 ? "belongs" : "belong"} to the same regression.`;
  },
  duplicate(of) {
    return `Opened at the same time as #${of}, which is about the same regression.`;
  }
};
function runText({ run }) {
  return `${run.commit === "" ? "a run" : `\`${shown2(run.commit)}\``}${runLink(run.url ?? "")}`;
}
function levels(rows) {
  const told = rows.flatMap(({ series, finding }) => {
    const now = finding?.current?.value;
    if (!finding || now === void 0) return [];
    const values = series.before === null ? [now] : [series.before, now];
    const texts = quantities(values, finding.metric.unit).map((value) => markdownText(value));
    const against = texts.length > 1 ? ` (${texts[0]} before the regression)` : "";
    return [`${markdownCode(series.benchmark)} ${markdownText(series.metric)} ${texts.at(-1)}${against}`];
  });
  const left = told.length - 3;
  return `${told.slice(0, 3).join("; ")}${left > 0 ? `; and ${left} more` : ""}`;
}

// src/sinks/issue.ts
var OURS = {
  name: "perf-regression",
  color: "d73a4a",
  description: "A benchmark got worse; managed by perf-regression"
};
var DAY_MS = 864e5;
var REOPENED_DAYS_MAX = 30;
var issueSink = {
  what: "the issue",
  failure: "warning",
  async deliver(job) {
    const when = job.config.issue;
    if (when === "never" || when === "schedule" && job.context.event !== "schedule") return void 0;
    const failures = [];
    let url;
    for (const judged of job.judged.filter(({ report, late }) => report.records && !late)) {
      const tracker = new Tracker(job, judged);
      await tracker.follow().catch((error2) => failures.push(error2));
      url ??= tracker.url;
    }
    if (url) job.runner.output("issue-url", url);
    const [first, second] = failures;
    if (second) throw new UserError(failures.map(describeError).join("\n"));
    if (first) throw first;
    return url === void 0 ? void 0 : { issue: url };
  }
};
var Tracker = class {
  #job;
  #judged;
  #report;
  #past;
  /** Of the first issue that is open in the end. */
  url;
  constructor(job, judged) {
    this.#job = job;
    this.#judged = judged;
    this.#report = judged.report;
  }
  async follow() {
    const steps = await this.#look();
    if (!steps.some(isNews2)) return this.#apply(steps);
    const { suite, run } = this.#report;
    const name = `issues-${createHash4("sha256").update(suite).digest("hex").slice(0, 12)}`;
    const sha = run.commit || this.#job.context.sha;
    const isDone = async () => {
      const left = await this.#look();
      if (left.some(isNews2)) return false;
      await this.#apply(left);
      return true;
    };
    await inTurn(this.#job.github, { name, sha }, isDone, async () => {
      const now = await this.#look();
      await this.#apply(now);
      if (now.some(({ kind }) => kind === "open")) {
        await this.#apply((await this.#look()).filter(({ kind }) => kind === "duplicate"));
      }
    });
  }
  /** What there is to do. Closed issues are asked for only where one could be reopened. */
  async #look() {
    const known = await this.#known();
    const isBad2 = this.#report.findings.some(({ verdict }) => verdict === "regressed");
    if (known.length === 0 && !isBad2) return [];
    const past = await this.#readPast();
    const steps = stepsAfter(this.#report, past, known);
    if (!steps.some(({ kind }) => kind === "open")) return steps;
    const since = new Date(Date.parse(this.#report.run.time) - REOPENED_DAYS_MAX * DAY_MS);
    return stepsAfter(this.#report, past, [...known, ...await this.#known(since)]);
  }
  async #known(closedSince) {
    const issues = await listIssues(this.#job.github, OURS.name, closedSince);
    return issues.flatMap(({ number: number2, state, body }) => {
      const regression = regressionOf(body ?? "");
      if (!regression || regression.suite !== this.#report.suite) return [];
      return [{ number: number2, open: state === "open", regression }];
    });
  }
  async #readPast() {
    if (this.#past) return this.#past;
    const { branch, id } = this.#report.run;
    const before = (runs3) => runs3.filter((run) => run.branch === branch && run.id !== id);
    const segments = this.#judged.log.segmentsFromNewest(WINDOW);
    const { runs: runs2, events } = await newestRuns(segments, { counting: before });
    this.#past = { runs: before(runs2), events };
    return this.#past;
  }
  async #apply(steps) {
    for (const step of steps) {
      const issue = await this.#take(step);
      if (issue.state === "open") this.url ??= issue.html_url;
      if (isNews2(step))
        this.#job.runner.info(`Issue #${issue.number} (${DONE[step.kind]}): ${issue.html_url}`);
    }
  }
  async #take(step) {
    const { github } = this.#job;
    const text = this.#textOf(step.regression);
    if (step.kind === "open") return this.#open(text);
    if (step.kind === "duplicate") {
      const body = `${issueBody(text)}
${notes.duplicate(step.of)}
`;
      return changeIssue(github, step.number, { body, state: "closed", state_reason: "not_planned" });
    }
    const note = noteOf(step, text);
    if (note) await this.#comment(step, note);
    const written3 = { title: issueTitle(step.regression), body: issueBody(text) };
    return changeIssue(github, step.number, { ...written3, ...STATES[step.kind] });
  }
  #open(text) {
    const { config, github, runner } = this.#job;
    const labels = config.issueLabels.filter((name) => name !== OURS.name);
    const draft = {
      title: issueTitle(text.regression),
      body: issueBody(text),
      labels: [OURS, ...labels.map((name) => ({ name, color: "ededed", description: "" }))],
      assignees: config.issueAssignees.filter((name) => !name.includes("/"))
    };
    const isThis2 = ({ body }) => {
      const other = regressionOf(body ?? "");
      const { suite, newest, kind, after } = text.regression;
      return other?.suite === suite && other.newest === newest && other.kind === kind && other.after === after;
    };
    return openIssue(
      github,
      draft,
      isThis2,
      (message) => runner.annotate({ level: "warning", title: "perf-regression", message })
    );
  }
  /** The marker makes the comment of this step one, though its answer was lost. */
  async #comment({ kind, number: number2 }, note) {
    const mark = createHash4("sha256").update(`${kind} ${this.#report.run.id}`).digest("hex").slice(0, 16);
    const marker = `<!-- perf-regression note: ${mark} -->`;
    await upsertComment(this.#job.github, issueThread(number2), marker, () => `${marker}
${note}`);
  }
  #textOf(regression) {
    const report = this.#report;
    const { config, context } = this.#job;
    return {
      regression,
      rows: regression.series.map((series) => ({
        series,
        state: stateOf(series, report),
        finding: findingOf(series, report)
      })),
      report,
      repositoryUrl: context.repositoryUrl,
      dashboardUrl: config.dashboardUrl,
      teams: config.issueAssignees.filter((name) => name.includes("/"))
    };
  }
};
var DONE = {
  open: "opened",
  update: "updated",
  join: "more benchmarks",
  reopen: "reopened",
  recover: "closed: recovered",
  accept: "closed: accepted",
  duplicate: "closed: duplicate"
};
var STATES = {
  update: {},
  join: {},
  reopen: { state: "open", state_reason: "reopened" },
  recover: { state: "closed", state_reason: "completed" },
  accept: { state: "closed", state_reason: "completed" }
};
function isNews2({ kind }) {
  return kind !== "update";
}
function noteOf(step, text) {
  if (step.kind === "join") return notes.joined(step.joined, text);
  if (step.kind === "reopen") return notes.returned(text);
  if (step.kind === "recover") return notes.recovered(text);
  return step.kind === "accept" ? notes.accepted(step.by) : void 0;
}

// src/storage/artifacts.ts
var PREFIX = "perf-archive";
var REFUSED = /["':<>|*?\\/\r\n]/g;
function artifactStore(artifacts) {
  const artifactOf = (name) => `${PREFIX}-${name.replace(REFUSED, "-")}`;
  const fileOf = (name) => name.slice(name.lastIndexOf("/") + 1);
  return {
    description: "artifacts of this workflow run",
    put: (name, text) => artifacts.upload(artifactOf(name), /* @__PURE__ */ new Map([[fileOf(name), text]])),
    async get(name) {
      const found = (await artifacts.ofThisRun(artifactOf(name))).at(-1);
      if (!found) return void 0;
      const text = (await artifacts.read(found)).get(fileOf(name));
      if (text !== void 0) return text;
      throw new UserError(`the artifact ${found.name} is none of ours: it has no ${fileOf(name)}`);
    }
  };
}

// src/sinks/retention.ts
var DAY_MS2 = 864e5;
var SEGMENTS_MAX = 16;
var SLACK_MS = DAY_MS2 / 4;
var retentionSink = {
  what: "the archive of old runs",
  failure: "warning",
  async deliver({ config, github, runner, judged }) {
    const days = config.retentionDays;
    if (days === null) return void 0;
    const archive = archiveAt(config.archive, {
      branch: config.branch,
      historyDir: config.historyDir,
      patience: withJitter(),
      openBranch: (name) => githubBranch(github, name),
      openStore: (where) => where === "artifact" ? artifactStore(new Artifacts(github, config.token)) : bucketAt(where, runner.env)
    });
    for (const { log, run, report } of judged) {
      if (!report.records) continue;
      const since = new Date(Date.parse(run.time) - days * DAY_MS2);
      const old = await pruneHistory(
        log,
        { since, archive, most: SEGMENTS_MAX, slackMs: SLACK_MS },
        withJitter()
      );
      if (old.length === 0) continue;
      const runs2 = old.reduce((sum, entry) => sum + entry.runs, 0);
      const where = archive ? `moved to ${archive.description}` : "deleted";
      runner.info(
        `${runs2 === 1 ? "1 run" : `${runs2} runs`} of suite ${log.suite} older than ${days} days: ${where}.`
      );
    }
    return void 0;
  }
};

// src/sinks/snapshot.ts
var snapshotSink = {
  what: "the kept window",
  failure: "error",
  async deliver({ judged, snapshotStores, runner }) {
    const records = judged.filter(({ report }) => report.records);
    const stores = snapshotStores.filter(({ isStore }) => isStore);
    const pairs = records.flatMap((each) => stores.map((keep) => ({ ...each, keep })));
    await onEach(pairs, async ({ keep, run, report, window }) => {
      await saveSnapshot(keep, run, eventsOf(report), window);
      runner.info(`Kept run ${run.id} in ${keep.description}.`);
    });
    return void 0;
  }
};

// src/sinks/summary.ts
var summarySink = {
  what: "the job summary",
  failure: "warning",
  async deliver({ reports, config, runner }) {
    await runner.summarize(renderSuites(reports, SUMMARY_BYTES, config.dashboardUrl));
    return void 0;
  }
};

// src/sinks/index.ts
var sinks = Object.freeze([
  summarySink,
  commentSink,
  issueSink,
  checkRunSink,
  ...noticeSinks,
  historySink,
  snapshotSink,
  retentionSink
]);

// src/modes/deliver.ts
async function tell(said) {
  const reports = said.judged.map(({ report }) => report);
  const { exitCode, runner } = said;
  for (const report of reports) {
    runner.info(renderTerminal(report, exitCode, { colour: true, all: false }));
    const annotations = annotationsOf(report, exitCode !== 0, reports.length > 1);
    for (const annotation of annotations) runner.annotate(annotation);
  }
  const job = { ...said, reports, links: {} };
  await writeReports(job);
  return deliverAll(job);
}
async function writeReports({ reports, config, runner }) {
  const sum = (verdict) => reports.reduce((total, report) => total + report.counts[verdict], 0);
  runner.output("verdict", worstGate(reports));
  runner.output("regressions", sum("regressed"));
  runner.output("improvements", sum("improved"));
  const suspects = [...new Set(reports.flatMap((report) => report.suspects))];
  runner.output("suspects", suspects);
  runner.output("suspects-pattern", suspects.length === 0 ? "" : patternOf(suspects));
  const folder = runner.env.RUNNER_TEMP ?? ".";
  const json = resolve3(config.reportJson || join2(folder, "perf-regression.json"));
  const markdown = resolve3(config.reportMarkdown || join2(folder, "perf-regression.md"));
  const page = resolve3(config.reportHtml || join2(folder, "perf-regression.html"));
  await writeReport(runner, "report-json", jsonFiles(reports, json));
  const text = renderSuites(reports, SUMMARY_BYTES, config.dashboardUrl);
  await writeReport(runner, "report-markdown", [{ path: markdown, text }]);
  await writeReport(runner, "report-html", [
    { path: page, text: renderHtml(reports, HTML_BYTES, config.dashboardUrl) }
  ]);
}
async function writeReport(runner, output, files) {
  try {
    for (const { path, text } of files) {
      await mkdir2(dirname3(path), { recursive: true }).catch(() => void 0);
      await writeNamed(output, path, text);
    }
    runner.output(output, files.map(({ path }) => path).join("\n"));
  } catch (error2) {
    const title = `perf-regression: ${output} was not written`;
    runner.annotate({ level: "warning", title, message: describeError(error2) });
  }
}
async function deliverAll(job) {
  let links = job.links;
  let failures = 0;
  for (const { what, failure, deliver } of sinks) {
    try {
      links = { ...links, ...await deliver({ ...job, links }) };
    } catch (error2) {
      failures++;
      const title = `perf-regression: ${what} was not written`;
      job.runner.annotate({ level: failure, title, message: describeError(error2) });
    }
  }
  return failures;
}

// src/modes/step-files.ts
import { readFile as readFile4, writeFile as writeFile2 } from "node:fs/promises";
var VARIABLES = ["GITHUB_OUTPUT", "GITHUB_ENV", "GITHUB_PATH", "GITHUB_STATE", "GITHUB_STEP_SUMMARY"];
async function keepingStepFiles({ env, annotate }, work) {
  const paths = VARIABLES.flatMap((name) => env[name] || []);
  const before = await Promise.all(paths.map(contentOf2));
  try {
    return await work();
  } finally {
    const changed = [];
    for (const [i, path] of paths.entries()) {
      if (await contentOf2(path) === before[i]) continue;
      await writeFile2(path, before[i] ?? "", "latin1");
      changed.push(VARIABLES.find((name) => env[name] === path) ?? path);
    }
    if (changed.length > 0) {
      annotate({
        level: "warning",
        title: "perf-regression: the command wrote into the files of this step",
        message: `${changed.join(", ")}: what was written there while the command was measured is removed again.
  Outputs and variables of your own belong into a step of their own.`
      });
    }
  }
}
function contentOf2(path) {
  return readFile4(path, "latin1").catch(() => void 0);
}

// src/modes/trusted-command.ts
async function requireTrustedCommand(workflow, checkout) {
  if (workflow.config.allowUntrustedCommand || !await isUntrusted(workflow, checkout)) return;
  const { event } = workflow.context;
  throw new UserError(
    `command is not run on ${event}: the code of a pull request would run with the token and the secrets of this repository`,
    "Measure on: pull_request, and let a second workflow comment: README.md#pull-requests-from-forks\nWhere every pull request is read before it is measured:   with: { allow-untrusted-command: true }"
  );
}
async function isUntrusted({ context, github }, { commit }) {
  const { event, follows, commentedOn, sha } = context;
  if (event === "pull_request_target") return true;
  if (commit === sha) return false;
  if (follows) return follows.head_repository?.full_name !== `${context.owner}/${context.repo}`;
  if (commentedOn === void 0) return false;
  const pullRequest = context.pullRequest ?? await pullRequestByNumber(github, commentedOn);
  return pullRequest === void 0 || isFromFork({ ...context, pullRequest });
}

// src/modes/measure-command.ts
var SEED = 1;
async function measureCommand(workflow, commanding) {
  const { config, context, github, runner } = workflow;
  requireFit(config, commanding.runInfo);
  const { checkout, records } = commanding;
  await requireTrustedCommand(workflow, checkout);
  const base = records ? void 0 : await baseCommit(config, context, github, checkout);
  const stopwatch = await openStopwatch(measuredEnvironment(workflow));
  try {
    const candidate = await keepingStepFiles(
      runner,
      () => interruptible((stop) => {
        const measuring = { stopwatch, stop, workflow, commanding };
        return base ? inTurn2(base, measuring) : alone(measuring);
      })
    );
    return candidate ? [candidate] : "interrupted";
  } catch (error2) {
    if (!(error2 instanceof Interrupted)) throw error2;
    runner.info(describeError(error2));
    return "interrupted";
  } finally {
    stopwatch.close();
  }
}
function probeOf({ stopwatch, workflow, commanding }, metrics) {
  const { config } = workflow;
  const command = config.command;
  return {
    words: bash(command),
    telling: outputSource(config.results, command.split("\n")[0], metrics),
    reader: commanding.reader,
    stopwatch,
    timeoutMs: Number.POSITIVE_INFINITY
  };
}
async function inTurn2(base, measuring) {
  const { stop, workflow, commanding } = measuring;
  const { config, context, runner } = workflow;
  const { policy, reader, runInfo, checkout } = commanding;
  const folders = { base: base.commit, head: checkout.commit };
  const commits = { base: base.commit, head: runInfo.commit };
  const trial = { commits, how: base.how, policy, reader, runInfo };
  try {
    const done = await withWorktrees(
      folders,
      context.workspace,
      (places) => measureInTurn(trial, {
        ...{ places, stop },
        setup: setupOf(config),
        probe: probeOf(measuring, PAIRED),
        rounds: config.maxRounds,
        minutes: config.maxMinutes,
        seed: SEED,
        // It is asked for the first time after a few rounds.
        progress: (rounds, open) => runner.info(open === 0 ? `Round ${rounds}.` : `Round ${rounds}: ${open} to be settled.`)
      })
    );
    if (stop.aborted) return void 0;
    const run = await headOf(done, trial);
    const results = { measurements: run.measurements, skipped: [], environment: {}, tools: [] };
    return { run, results, again: [], warnings: [], baseline: await baseOf(done, trial) };
  } catch (error2) {
    if (!(error2 instanceof UnmeasurableBase)) throw error2;
    runner.info(describeError(error2));
    const candidate = await alone(measuring);
    return candidate && { ...candidate, warnings: [...candidate.warnings, notInTurn(base, error2)] };
  }
}
function notInTurn({ commit }, { message }) {
  return { code: "unmeasurable-base", subject: shortCommit(commit), values: { commit, why: message } };
}
async function alone(measuring) {
  const { stopwatch, stop, workflow, commanding } = measuring;
  const { config, context, runner } = workflow;
  const { reader, runInfo, checkout } = commanding;
  const times = Math.min(TIMES, config.maxRounds);
  const results = await withWorktrees({ head: checkout.commit }, context.workspace, async ({ head }) => {
    await prepare("this commit", head, setupOf(config), stopwatch, stop);
    return measureAlone(probeOf(measuring), "this commit", head, void 0, {
      ...{ times, stop },
      ms: 6e4 * config.maxMinutes,
      progress: (done) => runner.info(`Measured ${done} of ${times} times.`)
    });
  });
  if (stop.aborted || !results) return void 0;
  const run = await runOf(results, { ...reader, derived: [] }, runInfo);
  return { run, results, again: [], warnings: skippedWarnings(results) };
}
function requireFit(config, { suite }) {
  const other = ["merge", "rerun-results"].find((name) => config.written[name].length > 0);
  if (other) {
    throw new UserError(
      `command and ${other} exclude one another: what is measured here is measured until it is certain`,
      "Leave one of them out."
    );
  }
  if (suite.includes("{file}")) {
    throw new UserError("suite: {file} stands for a result file, and command measures one suite");
  }
}
async function baseCommit(config, context, github, checkout) {
  const named = config.baseRef;
  if (named !== "")
    return { commit: await fetchedCommit(named, context.workspace), how: `which is ${named}` };
  const { commit, how } = await baseCommitInJob(context, github, checkout, baseBranchOf(config, context));
  if (commit !== "") return { commit: await fetchedCommit(commit, context.workspace), how };
  throw new UserError(
    `there is no commit before ${shortCommit(checkout.commit)} to measure in turn with`,
    "Name one:   with: { base-ref: v1.2.0 }"
  );
}
function setupOf(config) {
  const lines = config.setup;
  return lines === "" ? void 0 : bash(lines);
}
function bash(lines) {
  return ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", lines];
}
function measuredEnvironment({ config, runner }) {
  const inputsOf = inputs.filter((input) => "secret" in input).map(({ name }) => config.written[name]);
  const secrets = [...inputsOf, ...secretsOf(runner.env)];
  const { env, withheld } = childEnvironment(runner.env, { names: config.passEnv, secrets });
  if (withheld.length > 0) {
    runner.info(`The command does not see ${withheld.join(", ")}; the input pass-env names what it may.`);
  }
  return env;
}

// src/transfer/collect.ts
var AT_ONCE = 8;
var CHARACTERS_MAX = 512 * 1024 * 1024;
var RUNS_MAX = 1e4;
async function readCollected(runner, expected, artifacts) {
  const shards = await findCollected(runner, expected, artifacts);
  if (shards.length > 0) return shards;
  throw new UserError(
    "no shard of this workflow run was found",
    "Collect in other jobs with   with: { mode: collect, results: \u2026 }\nand let this one wait for them:   needs: [the jobs that collect]"
  );
}
async function findCollected(runner, expected, artifacts) {
  return runner.group("Shards of this workflow run", async () => {
    const newest = newestAttempts(await artifacts.ofThisRun(SHARD_PREFIX));
    const wanted = "names" in expected ? expected.names.map(folderName) : [...newest.keys()];
    const found = wanted.flatMap((name) => newest.get(name) ?? []);
    return readAll(found, artifacts);
  });
}
async function readAll(found, artifacts) {
  const shards = [];
  let characters = 0;
  let runs2 = 0;
  const waiting = found.values();
  const readOn = async () => {
    for (const artifact of waiting) {
      const files = await artifacts.read(artifact);
      for (const text of files.values()) characters += text.length;
      if (characters > CHARACTERS_MAX) {
        throw new UserError(
          `the shards hold more than ${CHARACTERS_MAX} characters together`,
          "Collect fewer values in each: what is repeated inside a process tells little about it."
        );
      }
      const shard = decodeShard(`the artifact ${artifact.name}`, files);
      runs2 += shard.parts.length;
      if (runs2 > RUNS_MAX) {
        throw new UserError(
          `the shards hold more than ${RUNS_MAX} runs together`,
          "Collect fewer suites: with {file} in the name of the suite, every result file is a suite."
        );
      }
      shards.push(shard);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, readOn));
  return shards;
}

// src/transfer/merge.ts
var SHARDS_MAX = 1e3;
function parseExpected(words) {
  const [only = ""] = words;
  if (words.length !== 1 || !/^\d+$/.test(only)) {
    for (const word3 of words) checkShardName(word3, "merge");
    return { names: [...new Set(words)] };
  }
  const count = Number(only);
  if (count >= 1 && count <= SHARDS_MAX) return { count };
  throw new UserError(
    `merge: ${only} is no number of shards from 1 to ${SHARDS_MAX}`,
    "Give the number of jobs that collect, or the names of their shards: merge: linux,macos"
  );
}
function missingWarnings(expected, names2) {
  const told = "count" in expected ? missingOf(expected.count, names2) : absent(expected.names, names2);
  const all = "count" in expected ? expected.count : expected.names.length;
  const count = Math.max(told.length, all - names2.length);
  if (count <= 0) return [];
  const values = { missing: count, expected: all, names: countedNames(told), found: countedNames(names2) };
  return [{ code: "missing-shard", subject: "shards", values }];
}
function missingOf(count, names2) {
  const numbers = Array.from({ length: count }, (_, i) => String(i));
  return absent(names2, numbers).length === 0 ? absent(numbers, names2) : [];
}
function absent(wanted, there) {
  const known = new Set(there);
  return wanted.filter((name) => !known.has(name));
}
function joinShards(unordered, checkout) {
  const shards = unordered.toSorted((a, b) => a.name.localeCompare(b.name, "en", { numeric: true }));
  const stray = shards.find((shard) => shard.checkout !== checkout);
  if (stray) {
    throw new UserError(
      `shard ${stray.name} measured the commit ${stray.checkout || "of no checkout"}, and this job is at ${checkout}`,
      "Check out the same commit in all jobs: actions/checkout with the same ref."
    );
  }
  const parts = shards.flatMap(({ name, parts: parts2 }) => parts2.map((part) => ({ name, ...part })));
  const suites2 = Map.groupBy(parts, ({ run }) => run.suite);
  return [...suites2].map(([suite, own]) => joinParts(suite, own));
}
function joinParts(suite, parts) {
  const series = /* @__PURE__ */ new Map();
  const skipped = [];
  for (const [source, { name, run, skipped: rows }] of parts.entries()) {
    for (const row2 of rows) skipped.push({ ...row2, file: `shard ${name}: ${row2.file}` });
    for (const { benchmark, metric, sample, writtenUnit } of run.measurements) {
      const row2 = {
        benchmark: benchmark.name,
        ...benchmark.shown !== void 0 && { short: benchmark.shown },
        ...benchmark.former !== void 0 && { former: benchmark.former },
        parameters: benchmark.parameters,
        tags: benchmark.tags,
        metric: metric.name,
        direction: metric.direction,
        unit: writtenUnit,
        centre: sample.centre,
        ...sample.values.length > 0 && { values: sample.values }
      };
      const added = addRow(series, source, sample.level, row2, { unit: metric.unit, factor: 1 });
      if (typeof added === "string") {
        skipped.push({ file: `shard ${name}`, reason: `${benchmark.name}: ${metric.name} ${added}` });
      }
    }
  }
  const results = {
    measurements: [...series.values()].map(measurementOf),
    skipped,
    environment: joinEnvironments(parts.map(({ run }) => run.environment)),
    tools: []
  };
  return { suite, results, warnings: machineWarnings(suite, parts) };
}
function joinEnvironments(environments) {
  const words = (field) => {
    const said = environments.map((environment) => environment[field]);
    return joinWords(said.filter((word3) => word3 !== ""));
  };
  const [first] = environments;
  const same = (field) => environments.every((environment) => environment[field] === first[field]);
  const tools = Object.entries(first.toolchain).filter(
    ([tool, version]) => environments.every(({ toolchain }) => toolchain[tool] === version)
  );
  return {
    os: words("os"),
    arch: words("arch"),
    cpu: words("cpu"),
    cores: same("cores") ? first.cores : 0,
    memoryBytes: same("memoryBytes") ? first.memoryBytes : 0,
    runner: same("runner") ? first.runner : "",
    toolchain: Object.fromEntries(tools),
    state: commonState(environments)
  };
}
function commonState(environments) {
  const [first = {}, ...others] = environments.map(({ state }) => state ?? {});
  const shared = Object.entries(first).filter(
    ([fact, value]) => others.every((state) => state[fact] === value)
  );
  return Object.fromEntries(shared);
}
function machineWarnings(suite, parts) {
  const machines = [...Map.groupBy(parts, ({ run }) => environmentKey(run.environment)).values()];
  if (machines.length < 2) return [];
  const first = machines.sort((a, b) => b.length - a.length).slice(0, KINDS_MAX).map((own) => {
    const [{ run }] = own;
    return {
      machine: describeEnvironment(run.environment),
      shards: countedNames(own.map(({ name }) => name))
    };
  });
  return [{ code: "several-machines", subject: suite, values: { kinds: machines.length, first } }];
}
var KINDS_MAX = 10;

// src/modes/read-results.ts
function runInfoOf({ config, context, runner }, checkout) {
  return {
    suite: suiteName(config, context),
    commit: context.pullRequest?.head.sha ?? checkout,
    branch: branchOf(context, checkout),
    now: runner.now(),
    mark: `${context.runId}.${context.runAttempt}.${context.job}`,
    url: context.runUrl,
    env: runner.env
  };
}
function branchOf({ follows, refName }, checkout) {
  return follows?.head_sha === checkout && follows.head_branch || refName;
}
async function readOwn({ config, context }, reader, runInfo) {
  const patterns = config.results;
  if (patterns.length === 0) {
    throw new UserError(
      "the input results is empty",
      "Name the files that your benchmark wrote:   with: { results: bench/*.json }\nMode check can measure by itself:   with: { command: \u2026 }"
    );
  }
  return readRuns(patterns, reader, context.workspace, runInfo);
}
async function readCandidates(workflow, reader, runInfo, checkout) {
  const measured = await readMeasured(workflow, reader, runInfo, checkout);
  const repeated = await readRepeated(workflow, reader, runInfo, checkout);
  return measured.map((each) => ({
    ...each,
    again: repeated.measured.get(each.run.suite) ?? [],
    warnings: [...each.warnings, ...repeated.warnings]
  }));
}
var SHARD = "shard:";
async function readRepeated({ config, context, github, runner }, reader, runInfo, checkout) {
  const words = config.rerunResults;
  const files = words.filter((word3) => !word3.startsWith(SHARD));
  const names2 = words.filter((word3) => word3.startsWith(SHARD)).map((word3) => word3.slice(SHARD.length));
  const own = await readAgain(files, reader, context.workspace, runInfo);
  if (names2.length === 0) return { measured: own, warnings: [] };
  const shards = await findCollected(runner, { names: names2 }, new Artifacts(github, config.token));
  const others = await Promise.all(
    shards.flatMap((shard) => joinShards([shard], checkout)).map(async ({ suite, results }) => {
      return {
        run: await runOf(results, reader, { ...runInfo, suite }),
        results,
        elsewhere: true
      };
    })
  );
  const there = new Set(shards.map(({ name }) => name));
  return {
    measured: Map.groupBy([...[...own.values()].flat(), ...others], ({ run }) => run.suite),
    warnings: names2.filter((name) => !there.has(name)).map(lostWarning)
  };
}
function lostWarning(name) {
  return { code: "missing-measurement", subject: name, values: { shard: name } };
}
async function readMeasured(workflow, reader, runInfo, checkout) {
  const { config, github } = workflow;
  if (config.merge.length === 0) {
    const measured = await readOwn(workflow, reader, runInfo);
    return measured.map((each) => ({ ...each, warnings: skippedWarnings(each.results) }));
  }
  const expected = parseExpected(config.merge);
  const shards = await readCollected(workflow.runner, expected, new Artifacts(github, config.token));
  const missing = missingWarnings(
    expected,
    shards.map(({ name }) => name)
  );
  if (config.results.length > 0) {
    shards.push(shardOf("of this job", checkout, await readOwn(workflow, underived(reader), runInfo)));
  }
  const joined2 = joinShards(shards, checkout);
  return Promise.all(
    joined2.map(async ({ suite, results, warnings }) => ({
      run: await runOf(results, reader, { ...runInfo, suite }),
      results,
      warnings: [...missing, ...warnings, ...skippedWarnings(results)]
    }))
  );
}
function underived(reader) {
  return { ...reader, derived: [] };
}

// src/modes/proposed-rules.ts
function bySuite(all) {
  return new Map(all.map((each) => [each.run.suite, each]));
}
async function underBaseRules(workflow, { policy, reader, change }, own, { runInfo, checkout }) {
  const asMeasured = bySuite(own.map((each) => ({ ...each, run: withTags(each.run, reader.tagPatterns) })));
  if (workflow.config.command !== "") return { policy, change, candidates: asMeasured, warnings: [] };
  try {
    const candidates = bySuite(await readCandidates(workflow, reader, runInfo, checkout.commit));
    return { policy, change, candidates, warnings: [] };
  } catch (error2) {
    if (!(error2 instanceof UserError)) throw error2;
    const values = { base: change.base, fault: faultOf(error2) };
    const warning2 = { code: "unread-base-rules", subject: change.file, values };
    return { policy, change, candidates: asMeasured, warnings: [warning2] };
  }
}

// src/github/writers.ts
var runSchema2 = object({
  event: string(),
  head_branch: string().nullish(),
  repository: object({ id: int() }),
  /** Null where the fork was deleted. */
  head_repository: object({ id: int() }).nullish()
});
var OF_PROPOSALS = /^(?:pull_request|workflow_run$|issue_comment$|merge_group$)/;
async function isRunOfBranch(github, runId, branch) {
  const need = { what: `ask for workflow run ${runId}`, permission: "actions: read" };
  const route = "GET /repos/{owner}/{repo}/actions/runs/{run_id}";
  const { data } = await github.request(route, { run_id: runId }, need);
  if (data === void 0) return false;
  const parsed3 = runSchema2.safeParse(data);
  if (!parsed3.success) throw new UserError(`cannot ${need.what}: GitHub's answer is not as it documents it`);
  const { event, head_branch, repository, head_repository } = parsed3.data;
  return !OF_PROPOSALS.test(event) && head_branch === branch && head_repository?.id === repository.id;
}

// src/storage/snapshot-cache.ts
import { createHash as createHash5 } from "node:crypto";
import { mkdir as mkdir3, readFile as readFile5, rm as rm2, stat as stat2 } from "node:fs/promises";
import { join as join3 } from "node:path";
var FOLDER = ".perf-regression-cache";
var KEY = /^(.*\/)(\d{1,15})-([0-9a-f]{12})$/;
function cacheSnapshots({ cwd, runId, isOfBranch: isOfBranch3 }, patience) {
  const prefixOf = (suite, branch) => `perf-regression/${folderName(suite)}/${folderName(branch)}/`;
  const inTime = (what, act) => patience.ask(async (signal) => {
    try {
      return await within(signal, act());
    } catch (error2) {
      if (!isOverdue(error2)) throw error2;
      const ms = patience.deadlines.requestMs;
      throw new TransientError(
        `cannot ${what} the cache: GitHub's service for caches does not answer as it should within ${ms / 1e3} s`,
        "Run the job again."
      );
    }
  });
  async function inFolder(act) {
    const folder = join3(cwd, FOLDER);
    try {
      await mkdir3(folder, { recursive: true });
      return await act(`${FOLDER}/window.ndjson`);
    } finally {
      await rm2(folder, { recursive: true, force: true });
    }
  }
  return {
    source: "cache",
    isStore: true,
    description: "the cache",
    async read(suite, branch) {
      const cache = await available("read");
      return inFolder(async (path) => {
        const prefix = prefixOf(suite, branch);
        const hit = await inTime("read", () => cache.restoreCache([path], `${prefix}newest`, [prefix]));
        if (hit === void 0) return [];
        const { size: size2 } = await stat2(join3(cwd, path));
        if (size2 > SNAPSHOT_READ_BYTES_MAX)
          throw refused(hit, `has ${size2} bytes; at most ${SNAPSHOT_READ_BYTES_MAX} are read`);
        const text = await readFile5(join3(cwd, path), "utf8");
        const [, beginning, writer, print] = KEY.exec(hit) ?? [];
        if (beginning !== prefix || print !== printOf(text))
          throw refused(hit, "has another name than its text");
        if (await isOfBranch3(Number(writer), branch)) return [text];
        throw refused(hit, `was saved by workflow run ${writer}, which was none of ${branch}`);
      });
    },
    async write(suite, branch, text) {
      const cache = await available("write");
      await inFolder(async (path) => {
        await writeInside(cwd, path, text);
        const key = `${prefixOf(suite, branch)}${runId}-${printOf(text)}`;
        if (await inTime("write", () => cache.saveCache([path], key)) >= 0) return;
        throw new UserError(
          `cannot keep the run in the cache: GitHub did not take the entry ${key}`,
          "The line before says why. Jobs on pull_request_target, workflow_run and issue_comment may only read the cache."
        );
      });
    }
  };
}
function printOf(text) {
  return createHash5("sha256").update(text).digest("hex").slice(0, 12);
}
function refused(key, why) {
  return new UserError(
    `what is kept in the cache as ${visible(key, 300)} ${why}`,
    "It was not used. Delete that entry: the next run of the branch begins anew."
  );
}
async function available(what) {
  const cache = await import("./chunks/cache-QPSZN7CB.js");
  if (cache.isFeatureAvailable()) return cache;
  throw new UserError(
    `cannot ${what} the cache: this job has none`,
    "The cache exists in workflows of GitHub Actions only; leave cache out of the input store elsewhere."
  );
}

// src/modes/stores.ts
function isOfBranch({ context, github, runner }) {
  return async (runId, branch) => {
    if (`${runId}` === context.runId) return !context.isProposal && context.refName === branch;
    try {
      return await isRunOfBranch(github, runId, branch);
    } catch (error2) {
      if (!(error2 instanceof DeniedError)) throw error2;
      runner.info(`Who saved the window of ${branch} in the cache is not looked up: ${describeError(error2)}`);
      return true;
    }
  };
}
function snapshotStoresInJob(workflow) {
  const { config, context, github, runner } = workflow;
  const { artifact, cache, buckets } = parseStores(config.store);
  const { env } = runner;
  for (const secret of secretsOf(env)) runner.mask(secret);
  const caching = { cwd: context.workspace, runId: context.runId, isOfBranch: isOfBranch(workflow) };
  return [
    artifactSnapshots(new Artifacts(github, config.token), artifact),
    ...cache ? [cacheSnapshots(caching, github.transfers)] : [],
    ...buckets.map((address) => bucketSnapshots(openBucket(address, env)))
  ];
}

// src/modes/check.ts
var checkMode = async (given) => {
  const workflow = { ...given, context: await withCommentedPullRequest(given) };
  return reportingErrors(workflow, () => checkAll(workflow));
};
async function checkAll(workflow) {
  const { config, context, github, runner } = workflow;
  const checkout = await readCheckout(context.workspace) ?? await checkoutOnGitHub(github, context.sha);
  warnOfForeignCode(workflow, checkout);
  const configuration = await readConfiguration(config, context.workspace);
  const { policy, reader, sources, readFrom } = configuration;
  const { rules: base, warnings: unread } = await baseRulesOf(workflow, checkout, configuration);
  const warnings = [...configuration.warnings, ...unread];
  if (readFrom !== "") runner.info(`Rules: ${readFrom}.`);
  const runInfo = { ...runInfoOf(workflow, checkout.commit), ...remarksOf(checkout, context) };
  const isWanted = isRecorded(config, context);
  if (!isWanted) reportUnrecorded(workflow);
  const records = isWanted && await isOfBranch2(workflow, checkout, runInfo.branch);
  const candidates = config.command === "" ? await readCandidates(workflow, reader, runInfo, checkout.commit) : await measureCommand(workflow, { policy, reader, runInfo, checkout, records });
  if (candidates === "interrupted") return interruptedStatus();
  const snapshotStores = snapshotStoresInJob(workflow);
  const proposed = base && await underBaseRules(workflow, base, candidates, { runInfo, checkout });
  const given = { policy, reader, sources, warnings, runInfo, checkout, records, snapshotStores };
  const checkContext = { ...given, ...proposed && { proposed } };
  const strict = { ...workflow, config: base?.config ?? config };
  const judged = await checkSuites(strict, candidates, checkContext).catch((error2) => {
    if (!records) throw error2;
    const runs2 = candidates.map(({ run }) => run);
    return rescueUnjudged(runs2, error2, strict);
  });
  const exitCode = exitCodeOf(
    judged.map(({ report }) => report),
    strict.config
  );
  await tell({ ...strict, judged, snapshotStores, exitCode, checkout: checkout.commit });
  return exitCode;
}
async function withCommentedPullRequest({ context, github, runner }) {
  const { commentedOn, workspace } = context;
  const checkout = commentedOn === void 0 ? void 0 : await readCheckout(workspace);
  if (commentedOn === void 0 || !checkout) return context;
  try {
    const pullRequest = await pullRequestByNumber(github, commentedOn);
    const head = pullRequest?.head.sha ?? "";
    const isChecked = checkout.commit === head || checkout.parents.includes(head);
    return isChecked ? { ...context, pullRequest } : context;
  } catch (error2) {
    runner.info(`The pull request that was commented on cannot be looked up: ${describeError(error2)}`);
    return context;
  }
}
function remarksOf({ commit, message, author, tags = [] }, { pullRequest }) {
  return pullRequest && pullRequest.head.sha !== commit ? {} : { message, author, tags };
}
function isRecorded(config, { event, isProposal: isProposal2, refName, defaultBranch }) {
  if (isProposal2 || config.record === "never") return false;
  if (config.record === "always") return true;
  return refName === defaultBranch && RECORDED.includes(event);
}
async function isOfBranch2({ context, github, runner }, { commit }, branch) {
  const { sha, follows, refName } = context;
  if (commit === sha || commit === follows?.head_sha && branch !== refName) return true;
  if (await isOnBranch(github, branch, commit)) return true;
  runner.annotate({
    level: "warning",
    title: "perf-regression: the run is not stored",
    message: `${shortCommit(commit)} is checked out, which is not a commit of ${branch}: it is judged, and does not become part of the history of ${branch}.
  To store it, push it to a branch and measure it there, with   record: always`
  });
  return false;
}
var RECORDED = ["push", "schedule", "workflow_dispatch", "repository_dispatch"];
function reportUnrecorded({ config, context, runner }) {
  const { event, isProposal: isProposal2, refName, defaultBranch } = context;
  if (isProposal2 || config.record !== "auto" || event === "merge_group") return;
  const why = refName === defaultBranch ? `record: auto stores what ${RECORDED.join(", ")} start, and this was ${event}` : `record: auto stores runs of ${defaultBranch}, and this is ${refName}`;
  runner.info(`Not stored in the history: ${why}. With record: always it is.`);
}
function warnOfForeignCode({ context, runner }, { commit, parents }) {
  const head = foreignHead(context);
  if (head === void 0 || commit !== head && !parents.includes(head)) return;
  runner.annotate({
    level: "warning",
    title: "perf-regression: code of a fork runs with the rights of this repository",
    message: `${context.event} with a checkout of the head lets anybody who opens a pull request use the token and the secrets of this job.
  Measure on: pull_request, and let a second workflow comment: README.md#pull-requests-from-forks`
  });
}
function foreignHead(context) {
  const { event, owner, repo, pullRequest, follows } = context;
  if (event === "pull_request_target") return isFromFork(context) ? pullRequest?.head.sha : void 0;
  return follows && follows.head_repository?.full_name !== `${owner}/${repo}` ? follows.head_sha : void 0;
}

// src/modes/collect.ts
var RETENTION_DAYS2 = 30;
var collectMode = async (workflow) => {
  const { config, context, github, runner } = workflow;
  const name = config.shard || context.job;
  checkShardName(name);
  const checkout = (await readCheckout(context.workspace))?.commit ?? context.sha;
  const { reader } = await readConfiguration(config, context.workspace);
  const measured = await readOwn(workflow, underived(reader), runInfoOf(workflow, checkout));
  const artifacts = new Artifacts(github, config.token);
  const files = /* @__PURE__ */ new Map([[SHARD_FILE, encodeShard(shardOf(name, checkout, measured))]]);
  try {
    await artifacts.upload(artifactName(SHARD_PREFIX, name, context.runAttempt), files, RETENTION_DAYS2);
  } catch (error2) {
    if (!(error2 instanceof NameTakenError)) throw error2;
    throw new UserError(
      `this workflow run has a shard ${name} already`,
      // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of the workflow's language
      'Give each job that collects a name of its own, in a matrix:   with: { shard: "${{ strategy.job-index }}" }',
      { cause: error2 }
    );
  }
  const suites2 = measured.map(({ run }) => `${run.suite} (${run.measurements.length} series)`);
  runner.info(`Collected as shard ${name}: ${suites2.join(", ")}.`);
  return 0;
};

// src/modes/publish.ts
var publishMode = async ({ config, context: here, github, runner }) => {
  const { follows: run } = here;
  if (!run) {
    throw new UserError(
      "mode: publish belongs into a workflow that follows the one that measures",
      "Start it   on: { workflow_run: { workflows: [Benchmark], types: [completed] } }   as README.md#pull-requests-from-forks shows."
    );
  }
  const found = run.event === "pull_request" ? await pullRequestsOf(github, run) : [];
  const [first] = found;
  if (!first)
    return nothing(runner, `run ${run.id} measured the head of no open pull request, or of an older push`);
  await refuseForeignCode(here.workspace, run);
  const workflowOf = (pullRequest) => {
    const context = { ...here, pullRequest, workflow: run.name ?? here.workflow };
    return { config, context, github, runner };
  };
  const suite = suiteName(config, workflowOf(first).context);
  const shard = await downloadForkArtifact(new Artifacts(github, config.token), run, suite);
  if (!shard) {
    for (const workflow of found.map(workflowOf)) {
      if (!isFromFork(workflow.context) || run.conclusion !== "failure") continue;
      await commentOnFailure(workflow, suite, "its workflow run failed before it measured anything");
    }
    return nothing(
      runner,
      `run ${run.id} handed nothing over for suite ${suite}: it commented by itself, or measured nothing`
    );
  }
  let failures = 0;
  for (const { pullRequest, ...measuring } of await placesOf(shard, run, found, github)) {
    failures += await publishOn(workflowOf(pullRequest), pullRequest, { run, shard, suite, ...measuring });
  }
  return failures > 0 ? 2 : 0;
};
async function publishOn(workflow, { number: number2 }, { run, shard, checkout, files, suite }) {
  const { config, context, runner } = workflow;
  const configuration = await readConfiguration(config, context.workspace, null);
  const { policy, reader, sources } = configuration;
  const { rules: change, warnings } = await proposedChange(workflow, checkout, files, configuration);
  const runInfo = {
    suite,
    commit: run.head_sha,
    branch: `${number2}/merge`,
    now: new Date(run.run_started_at),
    mark: `${run.id}.${run.run_attempt}`,
    url: `${context.repositoryUrl}/actions/runs/${run.id}`,
    env: runner.env
  };
  const candidates = await candidatesOf(shard, { policy, reader, runInfo }, context);
  const snapshotStores = snapshotStoresInJob(workflow);
  const given = { policy, reader, sources, warnings, runInfo, checkout, records: false, snapshotStores };
  const proposed = change && { policy, change, candidates: bySuite(candidates), warnings: [] };
  const judged = await checkSuites(workflow, candidates, { ...given, ...proposed && { proposed } });
  return tell({ ...workflow, judged, snapshotStores, exitCode: 0, checkout: checkout.commit });
}
async function placesOf(shard, run, found, github) {
  const measuring = await checkoutOf(github, shard, run);
  const [base] = measuring.checkout.parents;
  if (found.length === 1 || base === void 0)
    return found.map((pullRequest) => ({ pullRequest, ...measuring }));
  const isInTurn = shard.parts.some((part) => roundsOf([part]) !== void 0);
  const places = [];
  for (const pullRequest of found) {
    if (await isOnBranch(github, pullRequest.base.ref, base)) places.push({ pullRequest, ...measuring });
    else if (!isInTurn && !await isTold(github, pullRequest, run))
      places.push({ pullRequest, checkout: headAlone(run), files: void 0 });
  }
  return places;
}
async function isTold(github, { number: number2 }, { head_sha }) {
  const bodies = await commentTexts(github, pullRequestThread(number2), OPENING);
  return bodies.flatMap(sectionsIn).some(({ commit }) => commit === head_sha);
}
function nothing(runner, why) {
  runner.info(`Nothing to publish: ${visible(why, 300)}.`);
  return 0;
}
async function refuseForeignCode(workspace, { head_sha }) {
  const checkout = await readCheckout(workspace);
  if (checkout?.commit !== head_sha && !checkout?.parents.includes(head_sha)) return;
  throw new UserError(
    "mode: publish found the code of the pull request checked out",
    "Let actions/checkout take what it takes by itself, the default branch: its rules judge, and no code of strangers is near this token."
  );
}
async function checkoutOf(github, { checkout: claimed }, run) {
  const { head_sha: head } = run;
  if (claimed !== head && /^[0-9a-f]{40,64}$/.test(claimed)) {
    const merge = await mergeOnGitHub(github, claimed);
    if (merge?.parents[1] === head) {
      const { parents, files } = merge;
      return { checkout: { commit: claimed, parents, message: "", author: "" }, files };
    }
  }
  return { checkout: headAlone(run), files: void 0 };
}
function headAlone({ head_sha: commit }) {
  return { commit, parents: [], message: "", author: "" };
}
async function candidatesOf(shard, checkContext, context) {
  const { reader, runInfo } = checkContext;
  const measuredOf = async (part) => {
    const [{ suite, results }] = joinShards([{ ...shard, parts: [part] }], shard.checkout);
    return { run: await runOf(results, reader, { ...runInfo, suite }), results };
  };
  const suites2 = Map.groupBy(shard.parts, ({ run }) => run.suite);
  return Promise.all(
    [...suites2.values()].map(async (parts) => {
      const rounds = roundsOf(parts);
      if (rounds) {
        return {
          ...await inTurn3(rounds, parts[0], checkContext),
          warnings: foreignWarnings(context)
        };
      }
      const [first, ...again] = await Promise.all(parts.map(measuredOf));
      const warnings = [...foreignWarnings(context), ...skippedWarnings(first.results)];
      return { ...first, again, warnings };
    })
  );
}
async function inTurn3(rounds, { run: { suite, environment } }, { policy, reader, runInfo }) {
  const commits = { base: "", head: runInfo.commit };
  const trial = { commits, how: "the base of its job", policy, reader, runInfo: { ...runInfo, suite } };
  const run = { ...await headOf(rounds, trial), environment };
  const results = { measurements: run.measurements, skipped: [], environment, tools: [] };
  return { run, results, again: [], baseline: await baseOf(rounds, trial) };
}
function foreignWarnings(context) {
  if (!isFromFork(context)) return [];
  const repository = context.pullRequest?.head.repo?.full_name ?? "a fork";
  return [{ code: "measured-by-fork", subject: repository, values: { repository } }];
}

// src/modes/trends.ts
import { createHash as createHash6 } from "node:crypto";
import { join as join4, resolve as resolve4 } from "node:path";
var LABEL = {
  name: "automated-report",
  color: "0e8a16",
  description: "Written by a scheduled workflow"
};
var trendsMode = async (workflow) => {
  const { config, context, github, runner } = workflow;
  const { policy } = await readConfiguration(config, context.workspace);
  const branch = config.baseBranch || context.defaultBranch;
  const history = githubBranch(github, config.branch);
  const { reports, damages } = await readTrends(history, config, { ...policy, branch, now: runner.now() });
  for (const damage of damages) warn(runner, describeError(damage));
  const folder = runner.env.RUNNER_TEMP ?? ".";
  const json = resolve4(config.reportJson || join4(folder, "perf-regression-trends.json"));
  const markdown = resolve4(config.reportMarkdown || join4(folder, "perf-regression-trends.md"));
  const text = trendsMarkdown(reports, SUMMARY_BYTES);
  await writeReport(runner, "report-json", [{ path: json, text: `${jsonText(reports, 2)}
` }]);
  await writeReport(runner, "report-markdown", [{ path: markdown, text }]);
  await runner.summarize(text);
  const { html_url } = await publishIssue(workflow, reports);
  runner.output("issue-url", html_url);
  runner.info(`Trends: ${html_url}`);
  return 0;
};
async function publishIssue({ config, context, github, runner }, reports) {
  const about = [config.branch, config.historyDir, config.suite];
  const key = createHash6("sha256").update(JSON.stringify(about)).digest("hex").slice(0, 16);
  const opening = `<!-- perf-regression trends: ${key} `;
  const week = weekOf(reports[0]?.period.to ?? "");
  const marker = `${opening}${week} -->`;
  const footer = `<sub>week ${week} \xB7 [run](${linkTarget(context.runUrl)}) \xB7 perf-regression</sub>`;
  const text = trendsMarkdown(reports, COMMENT_BYTES - marker.length - footer.length - 4);
  const written3 = { title: trendsTitle(reports), body: `${marker}
${text}
${footer}
` };
  const isOurs = ({ body }) => body?.startsWith(opening) ?? false;
  const isThis2 = ({ body }) => body?.startsWith(marker) ?? false;
  const oldestFirst = async () => (await listIssues(github, LABEL.name)).filter(isOurs).sort((a, b) => a.number - b.number);
  const there = (await oldestFirst()).find(isThis2);
  if (there) return changeIssue(github, there.number, written3);
  const labels = config.issueLabels.filter((name) => name !== LABEL.name);
  const draft = {
    ...written3,
    labels: [LABEL, ...labels.map((name) => ({ name, color: "ededed", description: "" }))],
    assignees: config.issueAssignees.filter((name) => !name.includes("/"))
  };
  const opened2 = await openIssue(github, draft, isThis2, (message) => warn(runner, message));
  const open = await oldestFirst();
  const kept = open.find(isThis2) ?? opened2;
  for (const { number: number2 } of open.filter((issue) => issue.number !== kept.number)) {
    await changeIssue(github, number2, { state: "closed", state_reason: "completed" });
  }
  return kept;
}
function warn(runner, message) {
  runner.annotate({ level: "warning", title: "perf-regression", message });
}

// src/modes/run.ts
var modes = {
  check: checkMode,
  collect: collectMode,
  publish: publishMode,
  trends: trendsMode
};
async function runStep(entered, deadlines) {
  const given = new Map(inputs.map(({ name }) => [name, entered.input(name)]));
  const secretInputs = inputs.filter(({ secret }) => secret);
  const secrets = secretInputs.map(({ name }) => given.get(name) ?? "").filter((value) => value !== "");
  const runner = { ...entered, env: takeSecrets(entered.env, secrets) };
  try {
    for (const secret of secrets) runner.mask(secret);
    warnOfUnknown(runner);
    const config = parseConfig(given);
    const context = await readContext(runner.env);
    const github = new GitHub(context, config.token, context.apiUrl, deadlines);
    const workflow = { config, context, github, runner };
    requireMeasuringMode(workflow);
    warnOfIdle(workflow);
    const mode = modes[config.mode];
    return await mode(workflow);
  } catch (error2) {
    runner.annotate({ level: "error", title: "perf-regression", message: describeError(error2) });
    runner.output("verdict", "error");
    runner.output("suspects", []);
    return 2;
  }
}
function warnOfUnknown(runner) {
  for (const { name, nearest } of unknownInputs(runner.env)) {
    runner.annotate({
      level: "warning",
      title: "perf-regression: unknown input",
      message: `${name} is not an input, and has no effect.
  Did you mean ${nearest}?`
    });
  }
}
function requireMeasuringMode({ config }) {
  if (config.command === "" || config.mode === "check") return;
  throw new UserError(
    `command and mode: ${config.mode} exclude one another: only mode: check runs the command`,
    "Run the command in a step before this one, and name the files it writes as results; or leave mode out."
  );
}
function warnOfIdle({ config, context, runner }) {
  const { written: written3 } = config;
  const known = new Set(inputs.map(({ name }) => name));
  const variables = { ...runner.env, ...context.dispatchInputs };
  const idle = idleInputs(askedIn(written3), { written: written3, variables, known, at: "action" });
  for (const { message, remedy, isSecret } of idle) {
    if (isSecret && hasNoSecrets(context)) continue;
    runner.annotate({
      level: "warning",
      title: "perf-regression: an input has no effect",
      message: `${message}.
  ${remedy}`
    });
  }
}
function hasNoSecrets(context) {
  return isFromFork(context) || context.actor === "dependabot[bot]";
}

// src/action.ts
saveMemory();
process.exitCode = await runStep(actionsRunner(process.env));
var GRACE_MS = 1e3;
void sleep3(GRACE_MS, void 0, { ref: false }).then(() => process.exit());
