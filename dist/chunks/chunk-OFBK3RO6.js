import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
const perfRegressionNow = () => { const [s, ns] = process.hrtime(); return 1e3 * s + ns / 1e6; };
import {
  COMMENT_MARKER,
  GitHub,
  NEW_REGRESSION,
  OPENING,
  changeIssue,
  commentTexts,
  commitThread,
  fetchedCommit,
  issueThread,
  listIssues,
  openIssue,
  oursOf,
  pullRequestThread,
  readCommentsAhead,
  regressionLine,
  regressionOf,
  upsertComment
} from "./chunk-ZSRMS2XC.js";
import {
  archiveAt,
  channels,
  contentOf,
  failureOf,
  pruneHistory,
  readSite,
  renderUnmeasured,
  send,
  writeInside
} from "./chunk-Z42OPZZT.js";
import {
  COMMENT_BYTES,
  DeniedError,
  EMPTY_SEGMENT,
  EMPTY_WINDOW,
  FAULTS_MAX,
  FILE_BYTES_MAX,
  GATE_MARKS,
  HTML_BYTES,
  HistoryLog,
  IN_TIME,
  LATEST,
  LagError,
  LostRaceError,
  MARKS,
  NO_EXPLANATION,
  ROUNDS,
  SNAPSHOT_READ_BYTES_MAX,
  SUMMARY_BYTES,
  SUMMARY_FILE,
  TABLE_HEAD,
  WINDOW,
  alarmOf,
  ancestorsOnGitHub,
  answerable,
  arrowCell,
  backoff,
  baseCommitInJob,
  baseInCheckout,
  besideResults,
  branchInTheWay,
  bucketAt,
  bucketSnapshots,
  check,
  checkoutOnGitHub,
  crc32,
  decodeProfile,
  decodeSegment,
  decodeWaiting,
  deflateRawSync,
  earlierAttempts,
  earlierRuns,
  earlierStep,
  encodeProfile,
  encodeRun,
  encodeSegment,
  encodeWaiting,
  eventsOf,
  fileStep,
  findOverride,
  folderName,
  gateSymbol,
  inflateRawSync,
  isCovered,
  isOnBranch,
  isOverdue,
  isWholeText,
  issueIn,
  judgedByBoth,
  landTogether,
  lineageOnGitHub,
  linked,
  lookAhead,
  lookOf,
  missingBaselineFiles,
  mkdir,
  mkdtemp,
  nameCell,
  newestRuns,
  notOurs,
  openBucket,
  openFindings,
  parseStores,
  patternOf,
  placingOf,
  profileOfOpenRegression,
  publishedFiles,
  readCheckout,
  readFile,
  readdir,
  referenceNamed,
  referencedRuns,
  renderHtml,
  renderMarkdown,
  renderSuites,
  renderTerminal,
  requireBranchOnGitHub,
  requireFile,
  resolveBaseline,
  retry,
  rm,
  row,
  rulesLine,
  runMessage,
  saveSnapshot,
  secretsOf,
  seriesPage,
  setTimeout,
  sizeOf,
  sizesSchema,
  sparkCell,
  stat,
  storedProfile,
  unbroken,
  unexplainedBy,
  unmatchedWarnings,
  withExplanation,
  withJitter,
  withShownNames,
  withSources,
  within,
  writeFile,
  writeNamed
} from "./chunk-AWV3AP5M.js";
import {
  NO_RULES_FILE,
  TransientError,
  UserError,
  addRow,
  array,
  askedIn,
  basename,
  beforeInterruption,
  boolean,
  carrying,
  catchOf,
  changeText,
  closeSync,
  commitNamed,
  configurationOf,
  countedNames,
  createHash,
  describeEnvironment,
  describeError,
  dirname,
  endGitObjects,
  enumOf,
  environmentKey,
  exitCodeOf,
  extend,
  faultOf,
  gates,
  grouped,
  headline,
  idleInputs,
  inputs,
  int,
  interruptedStatus,
  isAbsolute,
  isBad,
  isSecretName,
  iso,
  join,
  joinWords,
  jsonFiles,
  jsonText,
  lazy,
  limitText,
  linkTarget,
  literal,
  markdownCode,
  markdownText,
  matchesWildcard,
  maxLength,
  maximum,
  measurementOf,
  messageOf,
  minLength,
  minimum,
  mkdirSync,
  momentText,
  nonnegative,
  nullable,
  nullish,
  number,
  object,
  once,
  openSync,
  optional,
  parseConfig,
  pathFault,
  percentage,
  positive,
  profileMarkdown,
  quantities,
  randomUUID,
  rawText,
  readConfiguration,
  readFileSync,
  readReruns,
  readRuns,
  readSync,
  readText,
  readlinkSync,
  record,
  referenceText,
  regex,
  relative,
  relativeChange,
  resolve,
  runOf,
  runs,
  sep,
  shortCommit,
  skipReason,
  skippedWarnings,
  string,
  tmpdir,
  tryGit,
  unknown,
  unknownInputs,
  utf8Bytes,
  visible,
  warningWords,
  withTags,
  worstFirst,
  worstGate,
  writeSync
} from "./chunk-VBP7NML6.js";
import {
  __export
} from "./chunk-VCJT4OQR.js";

// src/modes/run.ts
var run_exports = {};
__export(run_exports, {
  runStep: () => runStep
});

// src/github/context.ts
var ALLOWING_LABEL = "allow-regression";
var pullRequestSchema = object({
  number: int().check(positive()),
  head: object({
    sha: string(),
    ref: string(),
    /** Null if the fork was deleted. */
    repo: nullish(object({ full_name: string(), pushed_at: nullish(string()) }))
  }),
  state: nullish(string()),
  base: object({ ref: string(), sha: string() }),
  /** Who opened it. */
  user: nullish(object({ login: string() }))
});
var workflowRunSchema = lazy(
  () => object({
    id: int().check(positive()),
    /** Of the workflow. */
    name: nullish(string()),
    /** The event that started it. */
    event: string(),
    run_attempt: int().check(positive()),
    run_started_at: iso.datetime(),
    /** How it ended. */
    conclusion: nullish(string()),
    head_sha: string().check(regex(/^[0-9a-f]{40,64}$/)),
    head_branch: nullish(string()),
    /** Null if the fork was deleted. */
    head_repository: nullish(object({ full_name: string() }))
  })
);
var commentSchema = lazy(
  () => object({
    id: int().check(positive()),
    body: nullish(string()),
    created_at: string(),
    user: nullish(object({ login: string() }))
  })
);
var payloadSchema = lazy(
  () => object({
    action: nullish(string()),
    /** The commit before a push. */
    before: nullish(string()),
    /** The label that was set, if that started the run. */
    label: nullish(object({ name: string() })),
    repository: optional(object({ default_branch: optional(string()) })),
    /** `updated_at` is the time of the event, also in a re-run. */
    pull_request: optional(extend(pullRequestSchema, { updated_at: nullish(string()) })),
    /** The commented pull request, which GitHub reports as an issue. */
    issue: optional(
      object({ number: optional(int().check(positive())), pull_request: optional(unknown()) })
    ),
    /** Of the event `issue_comment`. Comments on code and commits have other fields, and are not read. */
    comment: catchOf(optional(commentSchema), void 0),
    workflow_run: optional(workflowRunSchema),
    inputs: nullish(record(string(), unknown()))
  })
);
async function readContext(env) {
  const [owner = "", repo = ""] = (env.GITHUB_REPOSITORY ?? "").split("/");
  if (owner === "" || repo === "") {
    throw new UserError(
      "GITHUB_REPOSITORY is not set: this program runs as a GitHub Action",
      "On your own machine, use the command line: perf-regression check"
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
    pushedFrom: /^(?!0+$)[0-9a-f]{40,64}$/.exec(payload.before ?? "")?.[0],
    commentedOn: payload.issue?.pull_request === void 0 ? void 0 : payload.issue.number,
    comment: event === "issue_comment" ? commentIn(payload) : void 0,
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
function commentIn({ action, comment: comment2 }) {
  if (!comment2) return void 0;
  const { id, body, created_at: at, user } = comment2;
  return { id, body: body ?? "", at, by: user?.login ?? "", isNew: action === "created" };
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
  const parsed3 = payloadSchema.safeParse(JSON.parse(readFileSync(path, "utf8")));
  if (parsed3.success) return parsed3.data;
  throw new UserError(`the event in ${path} is not as GitHub documents it: ${issueIn(parsed3.error)}`);
}
function textOf(inputs2) {
  return Object.fromEntries(Object.entries(inputs2).map(([name, value]) => [name, String(value ?? "")]));
}

// src/system/own-secrets.ts
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
function isMainThread() {
  const [processId, , threadId] = readlinkSync("/proc/thread-self").split("/");
  return processId === threadId;
}
var ENV_START = 47;
function wipe(names2) {
  if (process.platform !== "linux" || names2.size === 0) return;
  let memory;
  try {
    if (!isMainThread()) return;
    const block = readFileSync("/proc/self/environ");
    const stat2 = readFileSync("/proc/self/stat", "utf8");
    const start = Number(stat2.slice(stat2.lastIndexOf(")") + 2).split(" ")[ENV_START]);
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

// src/github/lock.ts
var LOCKING = { what: "acquire the lock", permission: "contents: write" };
var SURE_SHARE = 1 / 2;
var askedAhead = /* @__PURE__ */ new WeakMap();
function acquireAhead(github, { name, sha }) {
  const state = acquire(github, refOf(name), sha);
  askedAhead.set(github, { name, sinceMs: perfRegressionNow(), state });
  return state;
}
async function releaseAhead(github) {
  const ahead = askedAhead.get(github);
  askedAhead.delete(github);
  if (ahead && await ahead.state === "acquired") await release(github, refOf(ahead.name));
}
function refOf(name) {
  return `perf-regression/${name}`;
}
async function withLock(github, { name, sha }, isDone, act) {
  const ref = refOf(name);
  const { holdMs, waitMs, pauseMs } = github.deadlines.locks;
  const from = (ms) => perfRegressionNow() + ms;
  const ahead = askedAhead.get(github);
  const own = ahead?.name === name ? ahead : void 0;
  if (own) askedAhead.delete(github);
  const end = from(waitMs);
  let takeover = from(holdMs);
  let sinceMs = own?.sinceMs ?? from(0);
  let state = await (own?.state ?? acquire(github, ref, sha));
  while (state === "busy" && from(0) < end) {
    if (from(0) > takeover) {
      await release(github, ref);
      takeover = from(holdMs);
    } else {
      await setTimeout(pauseMs * (1 + Math.random()));
      if (await isDone()) return;
    }
    sinceMs = from(0);
    state = await acquire(github, ref, sha);
  }
  try {
    await act({ state, isSure: () => state === "acquired" && from(0) - sinceMs < SURE_SHARE * holdMs });
  } finally {
    if (state === "acquired") await release(github, ref);
  }
}
async function acquire(github, ref, sha) {
  const created = { ref: `refs/${ref}`, sha, request: { retries: 0 } };
  try {
    const { message } = await github.request("POST /repos/{owner}/{repo}/git/refs", created, LOCKING);
    if (message === void 0) return "acquired";
    return /already exists/i.test(message) ? "busy" : "unavailable";
  } catch (error) {
    if (error instanceof TransientError && !error.isFinal) return "busy";
    if (error instanceof UserError) return "unavailable";
    throw error;
  }
}
async function release(github, ref) {
  try {
    await github.request("DELETE /repos/{owner}/{repo}/git/refs/{ref}", { ref }, LOCKING);
  } catch (error) {
    if (!(error instanceof TransientError)) throw error;
  }
}

// src/github/pull-requests.ts
var READING = { what: "look for the pull request", permission: "pull-requests: read" };
async function headOf(github, number2) {
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
  if (!parsed3.success) throw new UserError(`cannot ${READING.what}: GitHub's answer is not as documented`);
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
function withHead(pullRequest, sha) {
  return { ...pullRequest, head: { ...pullRequest.head, sha } };
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
var mergedSchema = extend(pullRequestSchema, { merged_at: nullish(string()) });

// src/github/workflow.ts
function suiteName(config, context) {
  return config.suite || context.workflow || "default";
}
function isOnRequest({ config, context }) {
  return context.commentedOn !== void 0 && (config.headSha !== "" || config.mode === "request");
}

// src/github/check-runs.ts
var ANNOTATIONS_PER_REQUEST = 50;
var AGAIN = backoff({ tries: 3, pauseMs: 250 });
var UPDATE_MS = 3e4;
var NEED = { what: "write the check run", permission: "checks: write" };
var PATH = "/repos/{owner}/{repo}/check-runs";
var underWay = /* @__PURE__ */ new WeakMap();
function openCheckRun(github, place, name, text) {
  const body = { ...bodyOf(place, name), status: "in_progress", output: text };
  const number2 = writeOnce(github, body).then(
    ({ id }) => id,
    // The verdict is written all the same, or says why it cannot be.
    () => void 0
  );
  const updatedMs = perfRegressionNow();
  underWay.set(github, { ...place, name, number: number2, text, updatedMs, update: number2 });
}
function updateCheckRun(github, title) {
  const open = underWay.get(github);
  if (!open || perfRegressionNow() - open.updatedMs < UPDATE_MS) return;
  open.updatedMs = perfRegressionNow();
  open.text = { ...open.text, title };
  const output = open.text;
  open.update = open.update.then(() => open.number).then((id) => id && change(github, id, { output })).catch(() => void 0);
}
async function writeCheckRun(github, place, { name, conclusion, title, summary, annotations }) {
  const open = underWay.get(github);
  const own = open?.commit === place.commit ? open : void 0;
  if (own) underWay.delete(github);
  const output = (part) => ({ title, summary, annotations: partOf(annotations, part) });
  const ended = { status: "completed", conclusion, output: output(0) };
  const number2 = await endOf(github, own, { ...bodyOf(own ?? place, name), ...ended });
  for (let part = 1; part * ANNOTATIONS_PER_REQUEST < annotations.length; part++) {
    await change(github, number2, { output: output(part) });
  }
}
async function closeCheckRun(github, conclusion, output) {
  const open = underWay.get(github);
  if (!open) return;
  underWay.delete(github);
  if (await open.number === void 0) return;
  await endOf(github, open, { ...bodyOf(open, open.name), status: "completed", conclusion, output });
}
function bodyOf({ commit, id, url }, name) {
  return { name, head_sha: commit, external_id: id, details_url: url };
}
async function endOf(github, open, body) {
  await open?.update;
  const number2 = await open?.number;
  if (number2 !== void 0) return change(github, number2, body);
  return (await writeOnce(github, body, open !== void 0)).id;
}
async function change(github, check_run_id, body) {
  const { head_sha: _, ...changeable } = body;
  const changed = { check_run_id, ...changeable };
  return written(await github.request(`PATCH ${PATH}/{check_run_id}`, changed, NEED)).id;
}
async function writeOnce(github, body, mayExist = false) {
  return retry(AGAIN, async (attempt2) => {
    const there = attempt2 > 1 || mayExist ? await findOurs(github, body) : void 0;
    if (there && mayExist) await change(github, there.id, body);
    const added = { ...body, request: { retries: 0 } };
    return there ?? written(await github.request(`POST ${PATH}`, added, NEED));
  });
}
async function findOurs(github, { name, head_sha, external_id }) {
  return (await listOurs(github, head_sha, name)).find((each) => each.external_id === external_id);
}
async function listOurs(github, commit, name) {
  const asked = { ref: commit, check_name: name, filter: "all", per_page: 100 };
  const route = "GET /repos/{owner}/{repo}/commits/{ref}/check-runs";
  const { data } = await github.request(route, asked, NEED);
  const named = data?.check_runs ?? [];
  const ours = await oursOf(
    github,
    named.filter(({ app }) => app),
    ({ app }) => ({ login: `${app?.slug}[bot]`, type: "Bot" })
  );
  return named.filter((each) => !each.app || ours.includes(each));
}
async function closeOrphans(github, { commits, name }, isOrphan, output) {
  const lists2 = await Promise.all(commits.map((commit) => listOurs(github, commit, name)));
  let closed = 0;
  for (const { id, status, external_id } of lists2.flat()) {
    if (status === "completed" || !external_id || !await isOrphan(external_id)) continue;
    await change(github, id, { status: "completed", conclusion: "cancelled", output });
    closed++;
  }
  return closed;
}
function partOf(annotations, part) {
  return annotations.slice(part * ANNOTATIONS_PER_REQUEST, (part + 1) * ANNOTATIONS_PER_REQUEST);
}
function written(answer) {
  if (answer.data) return answer.data;
  throw new UserError(`cannot ${NEED.what}: GitHub answers ${answer.status} (${answer.message})`);
}

// src/github/writers.ts
var runSchema = lazy(
  () => object({
    event: string(),
    head_branch: nullish(string()),
    repository: object({ id: int() }),
    /** Null if the fork was deleted. */
    head_repository: nullish(object({ id: int() }))
  })
);
var OF_PROPOSALS = /^(?:pull_request|workflow_run$|issue_comment$|merge_group$)/;
var ROUTE = "GET /repos/{owner}/{repo}/actions/runs/{run_id}";
async function isUnderWay(github, runId) {
  const need = { what: `ask for workflow run ${runId}`, permission: "actions: read" };
  try {
    const { data } = await github.request(ROUTE, { run_id: runId }, need);
    return data !== void 0 && data.status !== "completed";
  } catch (error) {
    if (error instanceof DeniedError) return false;
    throw error;
  }
}
async function isRunOfBranch(github, runId, branch) {
  const need = { what: `ask for workflow run ${runId}`, permission: "actions: read" };
  const { data } = await github.request(ROUTE, { run_id: runId }, need);
  if (data === void 0) return false;
  const parsed3 = runSchema.safeParse(data);
  if (!parsed3.success) throw new UserError(`cannot ${need.what}: GitHub's answer is not as documented`);
  const { event, head_branch, repository, head_repository } = parsed3.data;
  return !OF_PROPOSALS.test(event) && head_branch === branch && head_repository?.id === repository.id;
}
var WRITERS = /* @__PURE__ */ new Set(["admin", "write"]);
async function mayWrite(github, username, need = { what: `ask what ${username} may do`, permission: "contents: read" }) {
  if (username === "") return false;
  const route = "GET /repos/{owner}/{repo}/collaborators/{username}/permission";
  const { data } = await github.request(route, { username }, need);
  return data !== void 0 && WRITERS.has(data.permission);
}

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
  for (const warning of report.warnings.slice(0, PER_LEVEL - 1)) {
    const { message, remedy } = warningWords(warning);
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
  const change2 = changeText(finding);
  const details = [change2, rawText(finding), limitText(finding)].filter((part) => part !== "").join("; ");
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
    name: checkRunName(report.suite),
    conclusion: failing ? "failure" : CONCLUSIONS[report.gate],
    title: visible(`${gateSymbol(report)} ${headline(report)}`, TITLE_MAX),
    summary: renderMarkdown(full, SUMMARY_BYTES2, dashboardUrl),
    annotations: worse.flatMap((finding) => annotationOf(finding, failing)).slice(0, ANNOTATIONS_MAX)
  };
}
function checkRunName(suite) {
  return suite.includes("{file}") ? "perf-regression" : `perf-regression: ${visible(suite, NAME_MAX)}`;
}
function underWay2(doing, runUrl) {
  return textOf2(doing, `The verdict follows when the job ends: [run](${linkTarget(runUrl)}).`);
}
function withoutVerdict(why, runUrl) {
  return textOf2(why, `Nothing was decided. The job has the details: [run](${linkTarget(runUrl)}).`);
}
function textOf2(title, summary) {
  return { title: visible(title, TITLE_MAX), summary };
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
async function duringCheckRun(workflow, commits, work) {
  const { config, context, github } = workflow;
  const isReadOnly = context.event === "pull_request" && isFromFork(context);
  if (!config.checkRun || isReadOnly) return work();
  const name = checkRunName(suiteName(config, context));
  const id = `${attemptOf(workflow)} ${randomUUID()}`;
  const doing = config.command === "" ? "Comparing with earlier runs" : "Measuring";
  const place = { commit: commits.commit, id, url: context.runUrl };
  openCheckRun(github, place, name, underWay2(doing, context.runUrl));
  const tidied = closeEarlier(workflow, name, commits);
  const close = (conclusion, why) => closeCheckRun(github, conclusion, withoutVerdict(why, context.runUrl)).catch(
    (error) => workflow.runner.info(`The check run was not closed: ${describeError(error)}`)
  );
  const settle = beforeInterruption(() => close("cancelled", "The job was cancelled"));
  try {
    const result = await work();
    await settle();
    await close("neutral", "Nothing of this commit was compared");
    return result;
  } catch (error) {
    await settle();
    await close("failure", `Not measured: ${reasonOf(error)}`);
    throw error;
  } finally {
    await tidied;
  }
}
function reasonOf(error) {
  return error instanceof UserError ? error.message.split("\n")[0] ?? "" : "perf-regression itself failed";
}
function attemptOf({ context: { runId, runAttempt } }) {
  return `${runId}.${runAttempt}`;
}
async function closeEarlier(workflow, name, { commit, earlier }) {
  const { github, context, runner } = workflow;
  const isOrphan = async (id) => {
    const [, attempt2, runId] = /^((\d+)\.\d+) /.exec(id) ?? [];
    if (attempt2 === void 0 || attempt2 === attemptOf(workflow)) return false;
    return runId === context.runId || !await isUnderWay(github, Number(runId));
  };
  const text = withoutVerdict("The job ended without a verdict", context.runUrl);
  try {
    const commits = [.../* @__PURE__ */ new Set([commit, ...await earlier()])];
    const closed = await closeOrphans(github, { commits, name }, isOrphan, text);
    if (closed > 0) runner.info(`Closed ${closed} check run(s) of jobs that ended without a verdict.`);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    runner.info(`Check runs of earlier jobs were not looked for: ${describeError(error)}`);
  }
}

// src/github/answer-records.ts
var word = string().check(maxLength(100));
var recordSchema = lazy(
  () => object({
    suite: word,
    job: word,
    /** Oldest first. */
    seen: array(extend(sizesSchema, { at: iso.datetime() })).check(maxLength(10)),
    answers: array(extend(sizesSchema, { id: word })).check(maxLength(10))
  })
);
var RECORDED_MAX = 5;
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
  const parsed3 = array(recordSchema).check(maxLength(RECORDS_MAX)).safeParse(factsIn(packed));
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
function toRecord({ sizes, isCut }) {
  return { sizes: sizes.map(({ series, worse, value }) => [series, rounded(worse), value]), isCut };
}
function rounded(worse) {
  return worse === null ? null : Number(worse.toPrecision(6));
}
function fromRecord({ sizes, isCut }) {
  return { sizes: sizes.map(([series, worse, value]) => ({ series, worse, value })), isCut };
}
function withMeasurement(records, { suite, job }, { at, seen: seen2, bound }) {
  const name = { suite: nameOf(suite), job: nameOf(job) };
  const isOwn = (record3) => record3.suite === name.suite && record3.job === name.job;
  const before = records.find(isOwn) ?? { ...name, seen: [], answers: [] };
  const known = before.answers.filter(({ id }) => bound.every((each) => each.id !== id));
  const record2 = {
    ...name,
    seen: [...before.seen, { at, ...toRecord(seen2) }].slice(-RECORDED_MAX),
    answers: [...known, ...bound.map(({ id, seen: to }) => ({ id, ...toRecord(to) }))].slice(-RECORDED_MAX)
  };
  return [...records.filter((each) => !isOwn(each)), record2];
}
var LARGER_FACTOR = 1.2;
function isLarger(records, { suite, job }, { sizes, isCut }) {
  const own = records.find((record2) => record2.suite === nameOf(suite) && record2.job === nameOf(job));
  const last = own?.seen.at(-1);
  if (!last) return false;
  const before = new Map(fromRecord(last).sizes.map(({ series, worse }) => [series, worse]));
  return sizes.some(({ series, worse }) => {
    const was = before.get(series);
    if (was === void 0) return !isCut && !last.isCut;
    return worse !== null && was !== null && worse > was * LARGER_FACTOR;
  });
}
function answeredSize({ id, at, commit }, records, { suite, job }, { head, pushedAt: pushedAt2, isRemembered }) {
  const ofSuite = records.filter((record2) => record2.suite === nameOf(suite));
  const own = ofSuite.filter((record2) => record2.job === nameOf(job));
  const relevant = own.length > 0 ? own : ofSuite;
  const bound = relevant.flatMap(({ answers }) => answers.filter((answer) => answer.id === id));
  if (bound.length > 0) return largestSizes(bound);
  if (at === void 0) {
    if (commit === head || head === void 0) return "now";
    if (relevant.length === 0) return isRemembered ? "now" : void 0;
    return largestSizes(relevant.flatMap(({ seen: seen2 }) => seen2.slice(-1)));
  }
  if (relevant.length === 0) return pushedAt2 !== void 0 && isBefore(at, pushedAt2) ? void 0 : "now";
  const before = relevant.flatMap(({ seen: seen2 }) => seen2.filter((each) => !isBefore(at, each.at)).slice(-1));
  return before.length > 0 ? largestSizes(before) : void 0;
}
function isBefore(at, other) {
  return Math.floor(Date.parse(at) / 1e3) < Math.floor(Date.parse(other) / 1e3);
}
function largestSizes(all) {
  const largest2 = /* @__PURE__ */ new Map();
  for (const size2 of all.flatMap((each) => fromRecord(each).sizes)) {
    const other = largest2.get(size2.series);
    if (!other || (size2.worse ?? 0) > (other.worse ?? 0)) largest2.set(size2.series, size2);
  }
  const factor = ({ worse }) => worse ?? Number.POSITIVE_INFINITY;
  const sizes = [...largest2.values()].toSorted((a, b) => factor(b) - factor(a) || 0);
  return { sizes, isCut: all.some(({ isCut }) => isCut) };
}

// src/model/project.ts
var REPOSITORY = "org/perf-regression";
var ACTION = `${REPOSITORY}@v1`;
var HOMEPAGE = `https://github.com/${REPOSITORY}`;

// src/github/zip.ts
var END = { signature: 101010256, bytes: 22, commentMax: 65535 };
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
  const refuse = (why) => new UserError(`${what} is refused: ${why}`, "None of it was used. Create it again, or leave it out.");
  if (zip.length > limits.zipBytes) {
    throw refuse(`it has ${zip.length} bytes; at most ${limits.zipBytes} are read`);
  }
  try {
    const bytes = Buffer.from(zip.buffer, zip.byteOffset, zip.length);
    const entries = entriesOf(bytes, limits);
    return new Map(entries.map((entry) => [entry.path, textOf3(bytes, entry)]));
  } catch (error) {
    if (error instanceof Refusal) throw refuse(error.message);
    if (error instanceof RangeError) throw refuse("it is cut off or damaged");
    throw error;
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
  const last = zip.length - END.bytes;
  for (let at = last; at >= Math.max(0, last - END.commentMax); at--) {
    if (zip.readUInt32LE(at) !== END.signature || at + zip.readUInt16LE(at + 20) !== last) continue;
    const locator = at - ZIP64_LOCATOR.bytes;
    if (locator >= 0 && zip.readUInt32LE(locator) === ZIP64_LOCATOR.signature) {
      throw new Refusal("it is a zip64, which only archives of more than 4 GB need");
    }
    return { count: zip.readUInt16LE(at + 10), start: zip.readUInt32LE(at + 16) };
  }
  throw new Refusal("it is not a zip, or it is cut off");
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
function textOf3(zip, { path, method, crc, packedBytes, bytes, start }) {
  if (zip.readUInt32LE(start) !== LOCAL.signature)
    throw new Refusal(`${quoted(path)} is not where it should be`);
  const from = start + LOCAL.bytes + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
  if (from + packedBytes > zip.length) throw new Refusal(`${quoted(path)} is cut off`);
  const packed = zip.subarray(from, from + packedBytes);
  const content = method === STORED ? packed : inflate(packed, bytes, path);
  if (content.length !== bytes) {
    throw new Refusal(`${quoted(path)} has ${content.length} bytes, but the directory states ${bytes}`);
  }
  if (crc32(content) !== crc) throw new Refusal(`${quoted(path)} is damaged (CRC-32)`);
  const text = decodeText(content);
  if (text === void 0) throw new Refusal(`${quoted(path)} is not UTF-8 text`);
  return text;
}
function inflate(packed, bytes, path) {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, bytes) });
  } catch (error) {
    const isLonger = error.code === "ERR_BUFFER_TOO_LARGE";
    throw new Refusal(
      isLonger ? `${quoted(path)} has more than the ${bytes} bytes that the directory states` : `${quoted(path)} is damaged`,
      { cause: error }
    );
  }
}
function decodeText(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return void 0;
    throw error;
  }
}
function quoted(path) {
  return JSON.stringify(path.slice(0, 100));
}

// src/github/artifacts.ts
var LIMITS = { zipBytes: 64 * 1024 * 1024, files: 1e3, textBytes: 256 * 1024 * 1024 };
var CANDIDATES = 10;
var OWN_EVENTS = ["push", "schedule", "workflow_dispatch"];
var artifactsSchema = lazy(
  () => object({
    total_count: int(),
    artifacts: array(
      object({
        id: int().check(positive()),
        name: string(),
        size_in_bytes: number(),
        expired: boolean(),
        workflow_run: nullish(
          object({
            id: int().check(positive()),
            repository_id: int(),
            head_repository_id: int(),
            head_branch: nullable(string()),
            head_sha: string()
          })
        )
      })
    )
  })
);
var runSchema2 = object({ conclusion: nullable(string()), event: string() });
var NameTakenError = class extends UserError {
};
var Artifacts = class {
  #github;
  #token;
  #client;
  /** The newest artifacts of any name, listed once per job. */
  #all;
  /** @param token for artifacts of other runs */
  constructor(github, token) {
    this.#github = github;
    this.#token = token;
  }
  /**
   * Uploads texts as one artifact of this workflow run.
   * @param files texts by relative path; not empty
   * @throws NameTakenError if this run already has an artifact of that name
   * @throws UserError if this is not a workflow job, or GitHub refuses
   * @throws TransientError if GitHub does not answer
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
  /** Artifacts of this workflow run whose names have the prefix, from all its attempts and jobs. */
  async ofThisRun(prefix) {
    const { artifacts } = await this.#ask(
      "list the artifacts of this run",
      (client) => client.listArtifacts()
    );
    return artifacts.filter(({ name }) => name.startsWith(prefix)).map(({ id, name, size: size2 }) => ({ id, name, bytes: size2, runId: 0, commit: "" }));
  }
  /**
   * Considers the ten newest artifacts of that name and returns those that have not expired and that successful runs of a
   * branch of this repository made, newest first. Excludes those of forks and pull requests.
   * @throws UserError if GitHub denies
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
   * The artifact of that name made by another run of this repository, whatever code that run had.
   * @returns undefined if there is none, or it has expired
   * @throws UserError if GitHub denies
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
   * @throws UserError if it is too large, not a zip, or has unsafe content; see zip.ts
   * @throws TransientError if it cannot be downloaded
   */
  async read({ id, name, bytes, runId }, limits = LIMITS) {
    const what = `the artifact ${name}`;
    const tooLarge = (size2) => new UserError(
      `${what} is refused: it has ${size2} bytes; at most ${limits.zipBytes} are read`,
      "None of it was used. Create it again, or leave it out."
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
      return unpackTexts(await readFile(join(folder, file)), limits, what);
    });
  }
  /** The newest of that name. If a repository has few artifacts, one listing covers all names. */
  async #named(name, need) {
    this.#all ??= this.#list({}, need);
    const all = await this.#all;
    const isComplete = all.total_count <= all.artifacts.length;
    const { artifacts } = isComplete ? all : await this.#list({ name }, need);
    return artifacts.filter((artifact) => artifact.name === name);
  }
  async #list(which, need) {
    const route = "GET /repos/{owner}/{repo}/actions/artifacts";
    const listed = await this.#request(route, { ...which, per_page: 100 }, need, artifactsSchema);
    return listed ?? { total_count: 0, artifacts: [] };
  }
  async #isTrusted(runId, need) {
    const route = "GET /repos/{owner}/{repo}/actions/runs/{run_id}";
    const run = await this.#request(route, { run_id: runId }, need, runSchema2);
    return run?.conclusion === "success" && OWN_EVENTS.includes(run.event);
  }
  /** @returns undefined if GitHub answers that it does not exist */
  async #request(route, parameters, need, schema) {
    const { data } = await this.#github.request(route, parameters, need);
    if (data === void 0) return void 0;
    const parsed3 = schema.safeParse(data);
    if (parsed3.success) return parsed3.data;
    throw new UserError(
      `cannot ${need.what}: GitHub's answer is not as documented: ${issueIn(parsed3.error)}`
    );
  }
  /** Loads the client when it is first needed: it is the largest package. */
  async #ask(what, act) {
    this.#client ??= import("./artifact-ALFLF2AU.js").then((artifact) => artifact.default);
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
    `cannot ${what}: GitHub's artifact service does not answer as expected within ${ms / 1e3} s`,
    "Run the job again."
  );
}
var EXPLANATIONS = [
  [
    /ACTIONS_RUNTIME_TOKEN|ACTIONS_RESULTS_URL/,
    "this is not a job of GitHub Actions",
    `Artifacts exist in workflows only: use the action there (uses: ${ACTION}).`
  ],
  [
    /not currently supported on GHES/,
    "GitHub Enterprise Server has no artifacts of this kind",
    "Pass the files in another way, such as a branch or a bucket."
  ],
  [
    /storage quota/,
    "the storage for artifacts is full",
    "Delete old artifacts, or shorten their retention in the settings of the repository."
  ],
  [/Resource not accessible/, "the token may not", "Add to the job:   permissions: { actions: read }"],
  [
    /No artifacts found|Not Found|\(404\)|expired/,
    "it no longer exists",
    "It expired or was deleted: create it again."
  ]
];
function explain(what, cause) {
  const message = messageOf(cause);
  if (message.includes("(409)")) {
    const why2 = `cannot ${what}: this workflow run already has an artifact of that name`;
    return new NameTakenError(why2, "Give each job or step its own name.", { cause });
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
function partsOfRounds(run, { rounds, max, ended, layouts }) {
  return rounds.flatMap(
    (round) => SIDES.map((side) => ({
      run: { ...run, measurements: round[side] },
      skipped: [],
      turn: { side, max, ended, ...layouts && { layouts } }
    }))
  );
}
function roundsOf(parts) {
  const turns = parts.flatMap(({ turn }) => turn ?? []);
  const [first] = turns;
  if (!first) return void 0;
  const { max, ended, layouts } = first;
  const isWhole = turns.length === parts.length && turns.length % 2 === 0 && turns.length <= 2 * max;
  const isInOrder = turns.every(
    (turn, i) => turn.side === SIDES[i % 2] && turn.max === max && turn.ended === ended && turn.layouts === layouts
  );
  if (!isWhole || !isInOrder) {
    throw new UserError(
      "the uploaded rounds do not fit together",
      "Nothing in them was used. Run the measuring job again."
    );
  }
  const sides = parts.map(({ run }) => run.measurements);
  const rounds = Array.from({ length: turns.length / 2 }, (_, i) => {
    return { base: sides[2 * i], head: sides[2 * i + 1] };
  });
  return { rounds, max, ended, ...layouts && { layouts } };
}

// src/transfer/shard.ts
var SHARD_PREFIX = "perf-regression-shard-";
var SHARD_FILE = "shard.ndjson";
var NAME_LENGTH_MAX = 200;
var SHARD_RUNS_MAX = 2 * ROUNDS.max;
var manifestSchema = lazy(
  () => object({
    schema: literal(1),
    shard: string().check(minLength(1), maxLength(NAME_LENGTH_MAX)),
    checkout: string(),
    runs: array(
      object({
        suite: string(),
        /** Number of lines of this run after the header. */
        lines: int().check(positive()),
        turn: optional(
          object({
            side: enumOf(["base", "head"]),
            max: int().check(minimum(1), maximum(ROUNDS.max)),
            ended: boolean(),
            layouts: optional(boolean())
          })
        ),
        skipped: array(
          object({
            file: string(),
            line: optional(int()),
            why: skipReason.plain,
            failed: optional(nullable(string()))
          })
        )
      })
    )
  })
);
function artifactName(prefix, name, attempt2) {
  return `${prefix}${folderName(name)}.${attempt2}`;
}
function tooMany(runs2) {
  return `it has ${runs2} runs; at most ${SHARD_RUNS_MAX} are allowed`;
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
function encodeShard({ name, checkout, parts, profile = "" }) {
  if (parts.length > SHARD_RUNS_MAX) {
    throw new UserError(
      `the shard ${visible(name)} cannot be uploaded: ${tooMany(parts.length)}`,
      "Collect fewer suites in one job: with {file} in the name of the suite, every result file is a suite."
    );
  }
  const texts = parts.map(({ run }) => encodeRun(run, [], EMPTY_SEGMENT, (values) => [...values]));
  const runs2 = parts.map(({ run: { suite }, skipped, turn }, i) => {
    return { suite, lines: (texts[i]?.split("\n").length ?? 0) - 1, turn, skipped };
  });
  return `${JSON.stringify({ schema: 1, shard: name, checkout, runs: runs2 })}
${texts.join("")}${profile}`;
}
function decodeShard(where, files, measurementsMax = Number.POSITIVE_INFINITY) {
  const damaged = (why, cause) => new UserError(
    `${where} is not a valid shard: ${visible(why, 500)}`,
    "Re-run the job that collected it.",
    {
      cause
    }
  );
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
    const rows = skipped.map(({ file, why, line, failed }) => ({
      ...{ file, why },
      ...line && { line },
      ...failed !== void 0 && { failed }
    }));
    return { run, skipped: rows, ...turn && { turn } };
  });
  const profile = lines[at];
  return { name: manifest.shard, checkout: manifest.checkout, parts, ...profile && { profile } };
}
function decodeRun(file, text, suite, measurementsMax, damaged) {
  try {
    const [run, second] = decodeSegment(file, text, suite, { measurementsMax, runsMax: 2 }).runs;
    if (run && !second) return run;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw damaged(error.message, error);
  }
  throw damaged(`${file} is not one run`);
}
function decodeManifest(text, damaged) {
  let value;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw damaged(`${SHARD_FILE}:1: ${messageOf(error)}`, error);
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
    throw new UserError(`only complete runs are uploaded: ${message}`, remedy);
  }
  const name = "of the pull request";
  const parts = judged.flatMap(
    ({ run, measured, rounds }) => rounds ? partsOfRounds(run, rounds) : shardOf(name, checkout, measured).parts
  );
  const profile = judged.flatMap(
    ({ run, profiled }) => profiled ? [encodeProfile(storedProfile(run, profiled))] : []
  )[0];
  const text = encodeShard({ name, checkout, parts, ...profile && { profile } });
  const bytes = Buffer.byteLength(text);
  if (bytes > TEXT_BYTES_MAX2) {
    throw new UserError(
      `the results have ${bytes} bytes; at most ${TEXT_BYTES_MAX2} can be uploaded`,
      "Write fewer values of each benchmark: repetitions inside one process add little information."
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
      "Nothing in it was used. Run the measuring job again."
    );
  }
  return void 0;
}
function profileOfFork({ profile: text }, suite) {
  if (text === void 0) return { warnings: [] };
  try {
    const { suite: of, profile } = decodeProfile("what the measuring job handed over", text);
    const { base: _, ...difference } = profile;
    return of === suite ? { profile: { ...difference, missing: null }, warnings: [] } : { warnings: [] };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return unexplainedBy(error);
  }
}
function faultOf2({ parts }, template) {
  if (parts.length === 0) return "it has no run";
  const suites2 = new Set(parts.map(({ run }) => run.suite));
  if (suites2.size > SUITES_MAX) return `it has ${suites2.size} suites; at most ${SUITES_MAX} are read`;
  const stray = [...suites2].find((suite) => !isNamed(suite, template));
  if (stray !== void 0)
    return `the suite ${JSON.stringify(stray.slice(0, 100))} is not one of ${template}`;
  return parts.some(hasOverlongText) ? "it has a longer text than any tool writes" : void 0;
}
function isNamed(suite, template) {
  const [before = "", ...after] = template.split("{file}");
  const fixed = before.length + after.join("").length;
  const length = after.length === 0 ? 0 : (suite.length - fixed) / after.length;
  const file = suite.slice(before.length, before.length + length);
  if (/[\\/]/.test(file) || pathFault(suite, WORD_LENGTH_MAX) !== void 0) return false;
  return template.replaceAll("{file}", () => file) === suite && suite.length <= WORD_LENGTH_MAX;
}
function hasOverlongText({ run: { environment, measurements }, skipped }) {
  const { os, arch, cpu, runner, toolchain } = environment;
  const isLong = (words) => words.length > WORDS_MAX || words.some(({ length }) => length > WORD_LENGTH_MAX);
  return skipped.length > SKIPPED_MAX || isLong([os, arch, cpu, runner, ...Object.entries(toolchain).flat()]) || measurements.some(
    ({ benchmark }) => isLong([...benchmark.tags, ...Object.entries(benchmark.parameters).flat()])
  );
}

// src/reporters/job-sections.ts
var sectionGates = [...gates, "failed"];
var word2 = (length) => string().check(maxLength(length));
var sectionSchema = lazy(
  () => object({
    /** The same for a job and its step in every run of the workflow. */
    key: word2(64),
    /** The machine of the job: jobs of a matrix may have the same key. */
    writer: word2(64),
    /** Workflow run and attempt. */
    attempt: word2(64),
    commit: string().check(regex(/^[0-9a-f]{0,64}$/)),
    gate: enumOf(sectionGates),
    symbol: word2(8),
    suite: word2(200),
    /** What distinguishes it from other jobs, as text; shown if needed. */
    machine: word2(200),
    runner: word2(100),
    job: word2(200),
    step: word2(200),
    /** The verdict in one sentence, as plain text. */
    headline: word2(600),
    url: word2(300),
    /** How many benchmarks are beyond their limits, and some of their names. */
    count: int().check(nonnegative()),
    regressed: array(word2(200)).check(maxLength(20)),
    /** If its rules differ from those of the base: the differences, as Markdown. */
    rules: optional(word2(4e3))
  })
);
function sectionVerdictOf(full) {
  const report = withShownNames(full);
  const regressed = report.findings.filter(({ verdict }) => verdict === "regressed").map(({ benchmark }) => visible(benchmark, NAME_LENGTH));
  const names2 = [...new Set(regressed)];
  return {
    commit: commitOf(report.run.commit),
    gate: report.gate,
    symbol: gateSymbol(report),
    headline: visible(headline(report), HEADLINE_LENGTH),
    url: (report.run.url ?? "").slice(0, 300),
    count: names2.length,
    regressed: names2.slice(0, NAMES_MAX)
  };
}
var HEADLINE_LENGTH = 300;
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
    const heading = `#### ${section.symbol} ${titleOf(section)}: ${markdownText(section.headline)}`;
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
var END2 = "<!-- perf-regression-end -->";
function framed(_, place, text) {
  return `<!-- perf-regression-text: ${place} -->
${text.trim()}

${END2}`;
}
function textsIn(body) {
  const texts = /* @__PURE__ */ new Map();
  let place;
  let lines = [];
  for (const line of body.split("\n")) {
    const start = START.exec(line);
    if (start) [place, lines] = [Number(start[1]), []];
    else if (line === END2 && place !== void 0) {
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
  const beginning = lines.join("\n");
  const open = beginning.split("<details>").length - beginning.split("</details>").length;
  return `${beginning}
${"\n</details>\n".repeat(Math.max(0, open))}${note}
`;
}
function cutLines(lines, budget) {
  let left = budget;
  const retained = lines.filter((line) => {
    left -= utf8Bytes(line) + 1;
    return left >= 0;
  });
  const omitted = lines.length - retained.length;
  return [
    ...retained,
    ...omitted > 0 ? [`- \u2026 and ${grouped(omitted)} more, left out for length`] : []
  ].join("\n");
}
function lineOf({ headline: headline2, url }, title) {
  return `${title}: ${markdownText(headline2)}${linkOf(url, " (", "run", ")")}`;
}
function greyLineOf({ symbol, headline: headline2, commit: old, url }, title, now) {
  const was = old === "" ? "before" : `at \`${shortCommit(old)}\``;
  return `${title}: not measured at \`${shortCommit(now)}\` yet; ${was} ${symbol} ${markdownText(headline2)}${linkOf(url, " (", "run", ")")}`;
}
function linkOf(url, before, name, after = "") {
  return /^https?:\/\//.test(url) ? `${before}[${name}](${linkTarget(url)})${after}` : "";
}
function titles(sections) {
  const parts = ["machine", "runner", "job", "step"];
  return (section) => {
    let others = sections.filter((other) => other !== section && other.suite === section.suite);
    const titleParts = [];
    for (const part of parts) {
      const rest = others.filter((other) => other[part] === section[part]);
      if (rest.length === others.length) continue;
      others = rest;
      if (section[part] !== "") titleParts.push(section[part]);
    }
    if (others.length > 0) {
      const alike = sections.filter((other) => other === section || others.includes(other));
      titleParts.push(`no. ${alike.indexOf(section) + 1}`);
    }
    const where = titleParts.length === 0 ? "" : ` (${titleParts.map((text) => markdownText(text, 80)).join(", ")})`;
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
var pushSchema = lazy(
  () => object({
    commit: string().check(regex(/^[0-9a-f]{0,64}$/)),
    at: iso.datetime(),
    gate: enumOf(gates),
    /** Number of benchmarks beyond their limits. */
    count: int().check(nonnegative()),
    /** Their names, for the last two pushes only. */
    regressed: array(string().check(maxLength(NAME_LENGTH2))).check(maxLength(NAMES_MAX2)),
    /** Number of sections that the result covers, if there is more than one. */
    jobs: optional(int().check(positive()))
  })
);
function pushOf(sections, commit, at) {
  const regressed = [...new Set(sections.flatMap((section) => section.regressed))];
  return {
    commit,
    at,
    gate: worstOf(sections.map(({ gate }) => gate === "failed" ? "nothing-compared" : gate)),
    // A name that two jobs share counts twice, because it is two series.
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
  const written2 = REMEMBERED.exec(body)?.[1];
  if (written2 === void 0) return [];
  const parsed3 = array(pushSchema).safeParse(jsonIn(written2));
  return parsed3.success ? parsed3.data.slice(-PUSHES_MAX) : [];
}
function jsonIn(written2) {
  try {
    return JSON.parse(decodeURIComponent(written2));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof URIError) return void 0;
    throw error;
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
  const stored = pushes.map((push) => push === now || push === last ? push : { ...push, regressed: [] });
  const remembered = encodeURIComponent(JSON.stringify(stored).toWellFormed()).replaceAll("-", "%2D");
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
  const [measured, all] = [now.jobs ?? 1, last.jobs ?? 1];
  const isPartial = measured < all;
  const parts = [
    fresh.length > 0 && `newly beyond its limit: ${names(fresh)}`,
    !isPartial && solved.length > 0 && `no longer: ${names(solved)}`,
    isPartial && `${measured} of its ${all} results so far`,
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

// src/sinks/section.ts
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
  if (isOnRequest({ config, context })) return hashOf([workflow, "request"]);
  const inputs2 = TELLING.map((name) => textOf4(config, name));
  return hashOf([workflow, job, step, runner.os, runner.arch, runner.image, ...inputs2]);
}
function textOf4(config, name) {
  return config.written[name];
}
function hashOf(parts) {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16);
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
    ...sectionVerdictOf(report),
    ...rules !== "" && { rules },
    // The comment says so once, at its top.
    text: renderMarkdown({ ...report, rulesChanged: void 0 }, budget, workflow.config.dashboardUrl)
  };
}
function failedSection(workflow, suite, message) {
  const { context } = workflow;
  const headline2 = visible(`Not measured: ${message.split("\n")[0]}`, 300);
  return {
    ...placeOf2(workflow, suite, "", ""),
    commit: commitOf(context.pullRequest?.head.sha ?? context.sha),
    gate: "failed",
    symbol: "\u{1F7E3}",
    headline: headline2,
    url: context.runUrl.slice(0, 300),
    count: 0,
    regressed: [],
    text: `### \u{1F7E3} ${markdownText(headline2)}

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
  const packed = deflateRawSync(JSON.stringify(facts).toWellFormed()).toString("base64");
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
    const text = inflateRawSync(Buffer.from(packed, "base64"), { maxOutputLength: FACTS_BYTES_MAX });
    return JSON.parse(text.toString("utf8"));
  } catch {
    return void 0;
  }
}

// src/sinks/comment-body.ts
async function newBody(workflow, { own, measured, at, hasNews }, bodies) {
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
  if (isQuiet && isSame && isSilent(pushes.at(-1), now, { hasNews, isAlone })) return void 0;
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
    const head = await headOf(github, pullRequest.number);
    if (head === void 0 || head === commit) return void 0;
    if (!last) return { commit: head, ancestors: [] };
    const ancestors = await ancestorsOnGitHub(github, last.commit);
    const isOlder = head === last.commit || ancestors.includes(commit);
    return isOlder ? { commit: last.commit, ancestors } : void 0;
  } catch (error) {
    if (error instanceof DeniedError) return void 0;
    throw error;
  }
}
function withOlder(body, before, now, newestFirst) {
  const text = withPushes(body ?? "", withOlderPush(before, now, newestFirst)) ?? "";
  return text !== "" && utf8Bytes(text) <= COMMENT_BYTES ? text : void 0;
}
function isSilent(last, now, { hasNews, isAlone }) {
  if (!last) return now.gate === "pass" && !hasNews;
  return isAlone && last.gate === now.gate && last.regressed.join("\n") === now.regressed.join("\n");
}

// src/sinks/comment.ts
var commentSink = {
  what: "the comment",
  failure: "warning",
  isAside: true,
  async deliver(job) {
    const { config, context, runner } = job;
    const when = config.comment;
    if (isOnRequest(job) && config.mode === "check") return uploadForkArtifact(job).then(() => void 0);
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
    } catch (error) {
      if (!(error instanceof DeniedError)) throw error;
      await uploadForkArtifact(job).catch((second) => {
        throw new UserError([error, second].map(describeError).join("\n"));
      });
      throw error;
    }
  }
};
async function comment(job) {
  const { context, reports } = job;
  const [first] = reports;
  if (!first) return void 0;
  const share = (COMMENT_BYTES - RESERVED_BYTES) / reports.length;
  const contribution = {
    measured: job.judged.map(({ report, bound }) => ({
      measurer: measurerOf(job, report),
      seen: seenIn(report.findings),
      bound
    })),
    own: reports.map((report) => sectionOf(report, job, share)),
    at: first.run.time,
    hasNews: reports.some((report) => isNews(report) || report.rulesChanged)
  };
  const url = await writeSections(job, contribution, threadOf(context, first.run.commit));
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
      { own, measured: [], at: runner.now().toISOString(), hasNews: true },
      thread
    );
  } catch (error) {
    runner.info(`The comment was not updated: ${describeError(error)}`);
  }
}
function commentAhead({ config, context, github }, commit) {
  const isWanted = context.pullRequest ? ["auto", "always"].includes(config.comment) : config.comment === "always";
  if (!isWanted || context.event === "pull_request" && isFromFork(context)) return;
  const turn = acquireAhead(github, lockOf(context, commit)).then((state) => state === "acquired");
  readCommentsAhead(github, threadOf(context, commit), turn);
}
function lockOf({ pullRequest, sha }, commit) {
  return { name: `comment-${pullRequest?.number ?? commit.slice(0, 12)}`, sha: pullRequest?.head.sha ?? sha };
}
function threadOf({ pullRequest }, commit) {
  return pullRequest ? pullRequestThread(pullRequest.number) : commitThread(commit);
}
var LOOKS_MAX = 6;
async function writeSections(workflow, contribution, thread) {
  const { github, context } = workflow;
  const { lagMs } = github.deadlines.locks;
  let url;
  await withLock(
    github,
    lockOf(context, contribution.own[0]?.commit ?? ""),
    async () => false,
    async (lock) => {
      for (let look = 1; look <= LOOKS_MAX; look++) {
        let written2 = "";
        const write = async (bodies) => {
          const body = await newBody(workflow, contribution, bodies);
          written2 = body ?? "";
          return body;
        };
        url = await upsertComment(github, thread, OPENING, write, lock.isSure);
        if (written2 === "" || lock.isSure()) return;
        if (lock.state !== "acquired") await setTimeout(lagMs * (1 + Math.random()));
        const [there = "", ...others] = await commentTexts(github, thread, OPENING);
        if (others.length === 0 && isIn(there, contribution.own)) return;
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
function isNews({ counts }) {
  const reported = ["regressed", "improved", "suspected", "waived"];
  return reported.some((verdict) => counts[verdict] > 0);
}

// src/sinks/notices.ts
var noticeSinks = channels.map((channel) => ({
  what: messageTo(channel),
  failure: "warning",
  async deliver(job) {
    const { config, reports } = job;
    if (config.written[channel.input] === "") return void 0;
    const news = await newsFor(whenToTell(channel, config), job);
    if (news.length === 0) return void 0;
    const links = await job.links();
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
  const news = { report, recovered: false };
  if (when === "never") return void 0;
  if (late) return when === "always" ? news : void 0;
  const isReported = bad && lastsOnly(report);
  if (when === "regression") return bad && !isReported ? news : void 0;
  if (when === "recovery" && bad) return isReported ? void 0 : news;
  const before = report.records ? await log.lastVerdict() : void 0;
  const recovered = before?.alarm === true && alarmOf(report) === false;
  if (when === "always" || recovered) return { report, recovered };
  return when === "change" && (before?.verdict ?? "pass") !== gate ? news : void 0;
}

// src/sinks/unmeasured.ts
async function reportingErrors(workflow, work) {
  try {
    return await work();
  } catch (error) {
    const { context, runner } = workflow;
    const suite = suiteName(workflow.config, context);
    const unmeasured = {
      suite,
      commit: context.pullRequest?.head.sha ?? context.sha,
      why: whyOf(error),
      url: context.runUrl
    };
    await attempt(runner, "the job summary", () => runner.summarize(renderUnmeasured(unmeasured)));
    await commentOnFailure(workflow, suite, unmeasured.why);
    for (const { what, deliver } of failureNotices(workflow.config, unmeasured))
      await attempt(runner, what, deliver);
    throw error;
  }
}
function whyOf(error) {
  if (!(error instanceof UserError))
    return "perf-regression itself failed, which is a bug. Its log has the error.";
  return (error.message.split("\n")[0] ?? "").replace(/[:.]?$/, ".");
}
async function attempt(runner, what, act) {
  try {
    await act();
  } catch (error) {
    const title = `perf-regression: ${what} was not written`;
    runner.annotate({ level: "warning", title, message: describeError(error) });
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
      } catch (error) {
        if (!(error instanceof NameTakenError)) throw error;
        throw new UserError(
          `this workflow run has already stored suite ${suite} as an artifact`,
          "A re-run of a job cannot replace what its first attempt stored. If several jobs store runs, give each its own suite, or use mode: collect.",
          { cause: error }
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
  const [lost, rescued] = [[], []];
  for (const each of unstored) {
    await uploadAsArtifact(each, workflow).then(
      (how) => rescued.push(how),
      (failure) => lost.push(`and ${describeError(failure)}
Run ${each.run.id} is lost.`)
    );
  }
  throw new UserError([message, ...lost].join("\n"), [remedy, ...rescued].join("\n"), { cause: reason });
}
async function uploadAsArtifact({ run, events }, workflow) {
  const { config, context, github } = workflow;
  const file = `${run.id.replace(/[^A-Za-z0-9._-]+/g, "-")}.ndjson`;
  const files = /* @__PURE__ */ new Map([[file, encodeSegment([run], events)]]);
  const artifacts = new Artifacts(github, config.token);
  const [name, other] = namesOf(run, context);
  const used = await artifacts.upload(name, files).then(
    () => name,
    async (error) => {
      if (!(error instanceof NameTakenError)) throw error;
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
    `Nothing is lost: the run is stored as the artifact ${name}. To add it to the history later, in a clone:`,
    `  gh run download ${context.runId} --name ${quoted2(name)}`,
    `  git fetch origin ${quoted2(`${branch}:${branch}`)}`,
    `  perf-regression history add ${quoted2(file)} --suite ${quoted2(suite)}${options}`,
    `  git push origin ${quoted2(branch)}`
  ].join("\n");
}
function quoted2(text) {
  return /^[\w./:-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

// src/modes/base-inputs.ts
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
  const { workspace, job } = context;
  const file = workflowFileOf(context, runner);
  if (file === void 0) return void 0;
  const after = await readFile(resolve(workspace, file), "utf8").catch(() => void 0);
  const before = after === void 0 ? void 0 : await textAtBase2(file);
  if (after === void 0 || before === void 0 || after === before) return void 0;
  const { parse } = await import("./dist-NOKGAAQ6.js");
  const [now, was] = [after, before].map((text) => ourSteps(parsed(parse, text), job));
  const place = now?.findIndex((step) => isThis(step, config)) ?? -1;
  const own = now?.[place];
  const other = was?.find(({ id }) => id !== void 0 && id === own?.id) ?? was?.[place];
  return own && other && differencesOf(config, file, other.with ?? {});
}
function workflowFileOf({ owner, repo }, { env }) {
  const [, repository, file] = /^([^/]+\/[^/]+)\/(\.github\/workflows\/.+?)@/.exec(env.GITHUB_WORKFLOW_REF ?? "") ?? [];
  return repository === `${owner}/${repo}` ? file : void 0;
}
function differencesOf(config, file, base) {
  const known = JUDGING.filter((name) => !isExpression(base[name]));
  const written2 = new Map(Object.entries(config.written));
  for (const name of known) written2.set(name, textOf5(base[name]));
  try {
    const baseConfig = parseConfig(written2);
    const changes = known.filter((name) => baseConfig.written[name] !== config.written[name]).map((place) => {
      const [before, after] = [shown(baseConfig.written[place]), shown(config.written[place])];
      return { code: "changed", place, before, after };
    });
    return changes.length === 0 ? void 0 : { config: baseConfig, file, changes };
  } catch (error) {
    if (error instanceof UserError) return void 0;
    throw error;
  }
}
function shown(text) {
  return text.replace(/\s+/g, " ").slice(0, 80);
}
function textOf5(value) {
  return value === void 0 || value === null ? "" : String(value);
}
function isExpression(value) {
  return textOf5(value).includes("${{");
}
function isThis({ with: given = {} }, { written: written2 }) {
  return Object.entries(given).every(([name, value]) => {
    const known = written2[name];
    return known === void 0 || isExpression(value) || known === textOf5(value).trim();
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
    const baseConfig = inputs2?.config ?? config;
    const path = baseConfig.rulesFile === config.rulesFile ? place?.path : baseConfig.rulesFile;
    const before = path === void 0 ? void 0 : await atBase(path);
    const after = await textHere(context, found);
    const isSame = !place || before === void 0 && place.isGenerated;
    const change2 = isSame ? void 0 : await changeOf(workflow, place.path, before, after);
    const all = combined(change2, inputs2, baseOf(context));
    if (!all) return void 0;
    const file = change2 ? await parsed2(before, `${path} of ${all.base}`) : await parsed2(after, found ?? config.rulesFile);
    const { policy, reader } = await configurationOf(baseConfig, file);
    return { policy, reader, change: all, config: stricter(config, baseConfig) };
  });
}
function combined(rules, inputs2, base) {
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
function baseOf({ pullRequest, defaultBranch }) {
  return pullRequest?.base.ref ?? defaultBranch;
}
async function proposedChange(workflow, checkout, files, { found }) {
  const { config, context, github } = workflow;
  const path = inside(context.workspace, resolve(context.workspace, found ?? config.rulesFile));
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
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const values = { base: null, fault: faultOf(error) };
    return { warnings: [{ code: "unread-base-rules", subject: path, values }] };
  }
}
async function changeOf({ context }, file, before, after) {
  if (before === after) return void 0;
  const { rulesDifference } = await import("./rules-file-YLJ3CIQ6.js").then((chunk) => chunk["rules/difference.ts"]);
  const changes = rulesDifference(before, after);
  return changes.length === 0 ? void 0 : { file, base: baseOf(context), changes };
}
async function textHere({ workspace }, found) {
  return found === void 0 ? void 0 : (await readText(resolve(workspace, found), found)).text;
}
async function placeInRepository({ config, context }, checkout, found) {
  const { workspace, sha, pullRequest } = context;
  const path = resolve(workspace, found ?? config.rulesFile);
  const [cwd, name] = found ? [dirname(path), basename(path)] : [workspace, config.rulesFile];
  const where = ["rev-parse", "--show-prefix", "--revs-only", "HEAD^{commit}"];
  const answer = await tryGit(where, { cwd }).catch(() => void 0);
  const placed = (own, isGenerated2) => own === void 0 ? own : { path: own, isGenerated: isGenerated2 };
  if (answer === void 0) return placed(inside(workspace, path), false);
  const [prefix = "", commit = ""] = answer.split("\n");
  if (![checkout.commit, sha, pullRequest?.head.sha].includes(commit)) return void 0;
  const isGenerated = found !== void 0 && await tryGit(["ls-files", "--error-unmatch", "--", name], { cwd }) === void 0;
  return placed(inside("/", resolve("/", prefix, name)), isGenerated);
}
function inside(folder, path) {
  const place = relative(folder, path);
  return place === "" || place.startsWith("..") || isAbsolute(place) ? void 0 : place.split(sep).join("/");
}
async function textAtBase({ context, github }, checkout, path) {
  const branch = baseOf(context);
  const { commit } = await baseCommitInJob(context, github, checkout, branch);
  return textAt(github, path, commit || branch);
}
async function textAt(github, path, ref) {
  const base = (await lookOf(github))?.base;
  if (base?.commit === ref && base.seen.has(path)) {
    const seen2 = base.seen.get(path);
    if (!seen2 || isWholeText(seen2)) return seen2?.text;
  }
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
  const { parseRulesFile } = await import("./rules-file-YLJ3CIQ6.js").then((chunk) => chunk["rules/file.ts"]);
  try {
    return parseRulesFile(name, text);
  } catch (error) {
    if (error instanceof UserError) return NO_RULES_FILE;
    throw error;
  }
}

// src/storage/github-commit.ts
var MUTATION = "mutation ($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid tree { oid } } } }";
async function commitOnBranch(github, need, { name, parent }, files, message) {
  const { owner, repo } = github.repository;
  const [headline2 = "", ...body] = message.split("\n");
  const input = {
    branch: { repositoryNameWithOwner: `${owner}/${repo}`, branchName: name },
    expectedHeadOid: parent.commit,
    message: { headline: headline2, body: body.join("\n").replace(/^\n/, "") },
    fileChanges: {
      additions: [...files].flatMap(
        ([path, text]) => text === null ? [] : [{ path, contents: Buffer.from(text).toString("base64") }]
      ),
      deletions: [...files].flatMap(([path, text]) => text === null ? [{ path }] : [])
    }
  };
  const answer = await github.query(MUTATION, { input }, need).then(
    (given) => answerSchema.safeParse(given).data,
    (error) => {
      if (error instanceof UserError) return void 0;
      throw error;
    }
  );
  const commit = answer?.data?.createCommitOnBranch?.commit;
  if (commit) return { commit: commit.oid, tree: commit.tree.oid };
  const isLost = answer?.errors?.some(
    ({ type, message: message2 }) => type === "STALE_DATA" || /expected branch to point to/i.test(message2 ?? "")
  );
  return isLost ? "lost" : void 0;
}
var oid = string().check(regex(/^[0-9a-f]{40,64}$/));
var answerSchema = lazy(
  () => object({
    data: nullish(
      object({
        createCommitOnBranch: nullish(object({ commit: object({ oid, tree: object({ oid }) }) }))
      })
    ),
    errors: nullish(array(object({ type: nullish(string()), message: nullish(string()) })))
  })
);

// src/storage/github-commit-steps.ts
var NOT_YET = /does not exist|not found|invalid (?:base_)?tree|not a valid|no commit found/i;
async function commitInSteps(place, parent, files, message) {
  const { github, storing } = place;
  const entries = [...files].map(([path, content]) => ({
    path,
    mode: "100644",
    type: "blob",
    ...content === null ? { sha: null } : { content }
  }));
  const write = async (route, parameters) => requireData(await github.request(route, parameters, storing), storing);
  const tree = await write("POST /repos/{owner}/{repo}/git/trees", {
    tree: entries,
    ...parent && { base_tree: parent.tree }
  });
  const commit = await write("POST /repos/{owner}/{repo}/git/commits", {
    message,
    tree: tree.sha,
    parents: parent ? [parent.commit] : []
  });
  return await moveRef(place, parent, commit.sha) ? { commit: commit.sha, tree: tree.sha } : void 0;
}
async function moveRef(place, parent, sha) {
  const { github, name, storing } = place;
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
  if (answer.status === 422 && !parent) await requireFree(place);
  requireData(answer, storing);
  return true;
}
async function requireFree(place) {
  const [other] = await branchesFrom(place, `${place.name}/`);
  if (other !== void 0) throw branchInTheWay(place.name, other, place.description);
}
async function branchesFrom({ github, reading }, beginning) {
  const { data } = await github.request(
    "GET /repos/{owner}/{repo}/git/matching-refs/{ref}",
    { ref: `heads/${beginning}` },
    reading
  );
  return (data ?? []).map(({ ref }) => ref.replace("refs/heads/", ""));
}
function requireData({ status, data, message }, { what }) {
  if (data !== void 0) return data;
  const why = `cannot ${what}: GitHub answers ${status} (${message})`;
  const isEmpty = /repository is empty/i.test(message ?? "");
  if (status === 404 || status === 409 && !isEmpty || NOT_YET.test(message ?? "")) {
    throw new LagError(why);
  }
  throw new UserError(
    why,
    "Is the branch protected against pushes by workflows? Choose another one with the input branch."
  );
}

// src/storage/github-blobs.ts
var answerSchema2 = object({
  data: object({ repository: record(string(), nullable(object({ text: nullish(string()) }))) })
});
async function blobTexts(github, shas, need) {
  const blobs = shas.map((sha, i) => `b${i}: object(oid: "${sha}") { ... on Blob { text } }`);
  const query = `query ($owner: String!, $repo: String!) { repository(owner: $owner, name: $repo) { ${blobs.join(" ")} } }`;
  try {
    const { data } = answerSchema2.safeParse(await github.query(query, {}, need));
    if (!data) return void 0;
    const texts = /* @__PURE__ */ new Map();
    for (const [i, sha] of shas.entries()) {
      const text = data.data.repository[`b${i}`]?.text;
      if (typeof text === "string" && objectName(Buffer.from(text)) === sha) texts.set(sha, text);
    }
    return texts;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return void 0;
  }
}
function objectName(bytes) {
  return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}

// src/storage/github-trees.ts
var GitHubTrees = class {
  #github;
  #need;
  #trees = /* @__PURE__ */ new Map();
  /** Known without a listing, by commit and path. */
  #seen = /* @__PURE__ */ new Map();
  constructor(github, need) {
    this.#github = github;
    this.#need = need;
  }
  /** Whether the top folder is listed already. */
  isKnown({ tree }) {
    return this.#trees.has(tree);
  }
  /** Adds what one query has brought. */
  know(tip, seen2) {
    for (const [path, entry] of seen2) {
      this.#seen.set(`${tip.commit} ${path}`, entry);
      for (const below of entry?.below ?? []) {
        const key = `${tip.commit} ${path}/${below.name}`;
        if (!this.#seen.has(key)) this.#seen.set(key, { ...below, text: void 0, below: void 0 });
      }
    }
  }
  isSeen({ commit }, path) {
    if (this.#seen.has(`${commit} ${path}`)) return true;
    const folder = this.#seen.get(`${commit} ${path.slice(0, Math.max(0, path.lastIndexOf("/")))}`);
    return folder?.below !== void 0;
  }
  /** @returns undefined if the path does not exist. @throws LagError if GitHub does not know the tree yet */
  async find(tip, path) {
    if (this.isSeen(tip, path)) {
      const seen2 = this.#seen.get(`${tip.commit} ${path}`);
      return seen2 && entryOf(seen2);
    }
    return (await this.#look(tip, path)).entry;
  }
  /** The direct entries of a folder; undefined if the path is not a folder. */
  async below(tip, path) {
    const seen2 = this.#seen.get(`${tip.commit} ${path}`)?.below;
    if (seen2) return seen2.map(entryOf);
    const { entry, listing, prefix } = await this.#look(tip, path);
    if (entry?.kind !== "folder") return void 0;
    if (listing.isDeep) return childrenOf(listing, `${prefix}/`);
    return childrenOf(await this.#tree(entry.sha, entry.sha !== tip.tree), "");
  }
  async #look(tip, path) {
    let listing = await this.#tree(tip.tree, false);
    let entry = { name: "", kind: "folder", sha: tip.tree, bytes: 0 };
    let prefix = "";
    for (const part of path.split("/").filter((each) => each !== "")) {
      if (entry?.kind !== "folder") return { entry: void 0, listing, prefix };
      if (prefix !== "" && !listing.isDeep) {
        listing = await this.#tree(entry.sha, true);
        prefix = "";
      }
      prefix = prefix === "" ? part : `${prefix}/${part}`;
      entry = listing.entries.get(prefix);
    }
    return { entry, listing, prefix };
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
function entryOf({ name, mode, sha, bytes }) {
  return { name, kind: kindOf(mode.toString(8).padStart(6, "0")), sha, bytes };
}
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
var QUERY_FILES_MIN = 4;
var QUERY_FILES_MAX = 100;
var QUERY_BYTES_MAX = 6 * 1024 * 1024;
var SMALL_BYTES_MAX = 500 * 1e3;
var CACHED_BYTES_MAX = 8 * 1024 * 1024;
var GitHubFiles = class {
  #github;
  #description;
  #need;
  #trees;
  /** Cached texts by git object name. */
  #texts = /* @__PURE__ */ new Map();
  #cachedBytes = 0;
  #hasGraphQL = true;
  #queue = [];
  /** @param description the branch in error messages */
  constructor(github, description, need) {
    this.#github = github;
    this.#description = description;
    this.#need = need;
    this.#trees = new GitHubTrees(github, need);
  }
  /** Adds what one query has brought. */
  know(tip, seen2) {
    this.#trees.know(tip, seen2);
    for (const each of seen2.values()) if (each?.text !== void 0) this.#cacheIfWhole(each.sha, each.text);
  }
  /** As `HistoryBranch.read`. */
  async read(tip, path) {
    return new Promise((resolve2) => {
      if (this.#queue.length === 0) setImmediate(() => this.#send(this.#queue.splice(0)));
      this.#queue.push({ tip, path, resolve: resolve2 });
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
    const isListed = first.length > 1 && first.every(({ tip, path }) => this.#trees.isSeen(tip, path));
    const answers = first.length < QUERY_FILES_MIN && !isListed ? first.map((each) => this.#one(each)) : this.#many(first);
    for (const [i, same] of questions.entries()) {
      for (const { resolve: resolve2 } of same) resolve2(answers[i]);
    }
  }
  async #one({ tip, path }) {
    if (!this.#trees.isKnown(tip) && !this.#trees.isSeen(tip, path)) return this.#contents(tip, path);
    const entry = await this.#file(tip, path);
    return entry && (this.#texts.get(entry.sha) ?? this.#listed({ tip, path, entry }));
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
      return (await texts).get(present.entry.sha) ?? this.#listed(present);
    });
  }
  /** @throws UserError if the path is not a file that perf-regression could have written */
  async #file(tip, path) {
    const entry = await this.#trees.find(tip, path);
    if (entry) requireFile(path, this.#description, entry.kind, entry.bytes);
    return entry;
  }
  /** Texts by git object name: those that are cached, and those that GraphQL returns. The caller requests each missing one by itself. */
  async #query(files) {
    const found = /* @__PURE__ */ new Map();
    const wanted = /* @__PURE__ */ new Map();
    for (const { entry } of files) {
      const known = this.#texts.get(entry.sha);
      if (known !== void 0) found.set(entry.sha, known);
      else if (entry.bytes <= SMALL_BYTES_MAX) wanted.set(entry.sha, entry);
    }
    if (!this.#hasGraphQL) return found;
    const shas = partsOf([...wanted.values()]).map((part) => part.map(({ sha }) => sha));
    for (const texts of await Promise.all(shas.map((part) => blobTexts(this.#github, part, this.#need)))) {
      if (!texts) this.#hasGraphQL = false;
      for (const [sha, text] of texts ?? []) {
        found.set(sha, text);
        this.#cache(sha, text);
      }
    }
    return found;
  }
  #cacheIfWhole(sha, text) {
    if (objectName(Buffer.from(text)) === sha) this.#cache(sha, text);
  }
  /** The oldest ones make room. */
  #cache(sha, text) {
    if (this.#texts.has(sha)) return;
    this.#texts.set(sha, text);
    this.#cachedBytes += text.length;
    for (const [oldest, { length }] of this.#texts) {
      if (this.#cachedBytes <= CACHED_BYTES_MAX) break;
      this.#texts.delete(oldest);
      this.#cachedBytes -= length;
    }
  }
  /** A file whose object name is known: its bytes alone, whatever their number. */
  async #listed({ tip, path, entry }) {
    const bytes = await this.#raw({ path, ref: tip.commit });
    if (!bytes || objectName(bytes) !== entry.sha) return this.#contents(tip, path);
    const text = bytes.toString("utf8");
    if (bytes.length <= SMALL_BYTES_MAX) this.#cache(entry.sha, text);
    return text;
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
    const bytes = entry.encoding === "base64" ? Buffer.from(entry.content ?? "", "base64") : await this.#raw(asked) ?? Buffer.alloc(0);
    if (objectName(bytes) !== entry.sha) throw notOurs(path, this.#description, "it is a symbolic link");
    const text = bytes.toString("utf8");
    if (bytes.length <= SMALL_BYTES_MAX) this.#cache(entry.sha, text);
    return text;
  }
  /** The only form in which the API returns a file of more than one megabyte. @returns undefined if it returns none */
  async #raw(asked) {
    const { data } = await this.#github.request(
      "GET /repos/{owner}/{repo}/contents/{path}",
      { ...asked, mediaType: { format: "raw" } },
      this.#need
    );
    if (data === void 0) return void 0;
    return data instanceof ArrayBuffer ? Buffer.from(data) : Buffer.from(data);
  }
};
function partsOf(entries) {
  const parts = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    const last = parts.at(-1);
    bytes += entry.bytes;
    if (last && last.length < QUERY_FILES_MAX && bytes <= QUERY_BYTES_MAX) last.push(entry);
    else {
      parts.push([entry]);
      bytes = entry.bytes;
    }
  }
  return parts;
}
function kindOfContents({ type }) {
  if (type === "dir") return "folder";
  if (type === "symlink") return "symbolic link";
  return type === "submodule" ? "submodule" : "file";
}

// src/storage/github-waiting.ts
var NAME = /^(\d{15})-([0-9a-f]{40})$/;
var FILE = "runs.json";
var COMMITS_MAX = 10;
var TRUNCATED_BYTES_MIN = 480 * 1024;
var SIDE_BY_SIDE = 8;
function folderOf({ branch, historyDir }) {
  return `perf-regression/waiting/${folderName(`${branch}/${historyDir}`)}`;
}
function waitingQuestion(place) {
  return { prefix: `refs/${folderOf(place)}/`, file: FILE };
}
var GitHubWaitingRoom = class {
  #github;
  #branch;
  /** Without the leading `refs/`. */
  #folder;
  #reading;
  #storing;
  constructor(github, { branch, historyDir }) {
    this.#github = github;
    this.#branch = branch;
    this.#folder = folderOf({ branch, historyDir });
    this.#reading = { what: `read the runs that wait for ${branch}`, permission: "contents: read" };
    this.#storing = { what: `store the run for ${branch}`, permission: "contents: write" };
  }
  async put(text, timeMs) {
    if (Buffer.byteLength(text) > FILE_BYTES_MAX) return void 0;
    const name = `${String(timeMs).padStart(15, "0")}-${objectName(Buffer.from(text))}`;
    try {
      const file = { path: FILE, mode: "100644", type: "blob", content: text };
      const tree = await this.#write("POST /repos/{owner}/{repo}/git/trees", { tree: [file] });
      const message = "perf: runs that wait";
      const commit = tree && await this.#write("POST /repos/{owner}/{repo}/git/commits", { message, tree, parents: [] });
      const isThere = commit && await this.#create(name, commit);
      return isThere ? { name, timeMs } : void 0;
    } catch (error) {
      if (error instanceof UserError) return void 0;
      throw error;
    }
  }
  async list() {
    const { data } = await this.#github.request(
      "GET /repos/{owner}/{repo}/git/matching-refs/{ref}",
      { ref: `${this.#folder}/` },
      this.#reading
    );
    return entriesIn((data ?? []).map(({ ref }) => ref.slice(`refs/${this.#folder}/`.length)));
  }
  /** Once a job: all its suites ask for them. */
  seen = once(async () => {
    const look = await lookOf(this.#github);
    if (!look?.waiting || look.branch !== this.#branch) return void 0;
    const seen2 = new Map(
      [...look.waiting].map(([name, text]) => [name.slice(name.lastIndexOf("/") + 1), text])
    );
    const texts = /* @__PURE__ */ new Map();
    for (const { name } of entriesIn([...seen2.keys()])) {
      const text = await this.#whole(NAME.exec(name)?.[2] ?? "", seen2.get(name) ?? "");
      if (text !== void 0) texts.set(name, text);
    }
    return texts;
  });
  async texts(entries) {
    const blobs = entries.map(({ name }) => [name, NAME.exec(name)?.[2] ?? ""]);
    const read = await blobTexts(this.#github, [...new Set(blobs.map(([, sha]) => sha))], this.#reading);
    const found = blobs.map(async ([name, sha]) => {
      const text = read?.get(sha) ?? await this.#blob(sha);
      return text === void 0 ? void 0 : [name, text];
    });
    return new Map((await Promise.all(found)).filter((each) => each !== void 0));
  }
  async remove(entries) {
    const left = [...entries];
    const removing = async () => {
      for (let next = left.shift(); next; next = left.shift()) await this.#remove(next);
    };
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, removing));
  }
  async messages() {
    const { data } = await this.#github.request(
      "GET /repos/{owner}/{repo}/commits",
      { sha: this.#branch, per_page: COMMITS_MAX },
      this.#reading
    );
    return (data ?? []).map(({ commit }) => commit.message);
  }
  /** @returns the object's name; undefined if GitHub takes none */
  async #write(route, parameters) {
    return (await this.#github.request(route, parameters, this.#storing)).data?.sha;
  }
  /** A reference that exists already was created by a request whose answer was lost. */
  async #create(name, sha) {
    const ref = `refs/${this.#folder}/${name}`;
    const { message } = await this.#github.request(
      "POST /repos/{owner}/{repo}/git/refs",
      { ref, sha },
      this.#storing
    );
    return message === void 0 || /already exists/i.test(message);
  }
  /** A text that a query has brought, or the rest of it; undefined if it is not the one of that name, or GitHub does not give it. */
  async #whole(sha, text) {
    if (objectName(Buffer.from(text)) === sha) return text;
    if (Buffer.byteLength(text) < TRUNCATED_BYTES_MIN) return void 0;
    return this.#blob(sha).catch((error) => {
      if (!(error instanceof UserError)) throw error;
      return void 0;
    });
  }
  async #blob(sha) {
    const { data } = await this.#github.request(
      "GET /repos/{owner}/{repo}/git/blobs/{file_sha}",
      { file_sha: sha },
      this.#reading
    );
    const bytes = Buffer.from(data?.content ?? "", "base64");
    return data && bytes.length <= FILE_BYTES_MAX && objectName(bytes) === sha ? bytes.toString("utf8") : void 0;
  }
  /** What stays is removed with the next runs: then the history has its runs already. */
  async #remove({ name }) {
    const ref = `${this.#folder}/${name}`;
    await this.#github.request("DELETE /repos/{owner}/{repo}/git/refs/{ref}", { ref }, this.#storing).catch((error) => {
      if (!(error instanceof UserError)) throw error;
    });
  }
};
function entriesIn(names2) {
  return names2.toSorted().flatMap((name) => {
    const [, time] = NAME.exec(name) ?? [];
    return time === void 0 ? [] : [{ name, timeMs: Number(time) }];
  });
}

// src/storage/github-branch.ts
var COMMITS_MAX2 = 100;
function githubBranch(github, name) {
  const { owner, repo } = github.repository;
  const reading = { what: `read the history on ${name}`, permission: "contents: read" };
  const storing = { what: `store the run on ${name}`, permission: "contents: write" };
  const description = `${name} of ${owner}/${repo}`;
  const place = { github, name, description, reading, storing };
  const files = new GitHubFiles(github, description, reading);
  const pending = /* @__PURE__ */ new Map();
  const rooms = /* @__PURE__ */ new Map();
  let isFirst = true;
  let hasGraphQL = false;
  const ancestors = /* @__PURE__ */ new Map();
  return {
    name,
    description,
    tip: () => joined("tip", async () => await seenTip() ?? github.settled(tip)),
    before(after, most, path) {
      const key = `${after.commit} ${most} ${path ?? ""}`;
      const known = ancestors.get(key) ?? before(after, most, path);
      ancestors.set(key, known);
      known.catch(() => ancestors.delete(key));
      return known;
    },
    waitingRoom(historyDir) {
      const room = rooms.get(historyDir) ?? new GitHubWaitingRoom(github, { branch: name, historyDir });
      rooms.set(historyDir, room);
      return room;
    },
    read: (tip2, path) => files.read(tip2, path),
    list: (tip2, folder) => files.list(tip2, folder),
    async commit(parent, files2, message) {
      const made = parent && hasGraphQL && await inOneRequest(parent, files2, message);
      if (made) return made === "lost" ? void 0 : made;
      return commitInSteps(place, parent, files2, message);
    }
  };
  function joined(key, ask) {
    const answer = pending.get(key) ?? ask();
    pending.set(key, answer);
    const forget = () => pending.delete(key);
    answer.then(forget, forget);
    return answer;
  }
  async function seenTip() {
    const isLater = !isFirst;
    isFirst = false;
    const look = isLater ? void 0 : await lookOf(github);
    if (look?.branch !== name || !look.tip) return void 0;
    hasGraphQL = true;
    files.know(look.tip, look.seen);
    return look.tip;
  }
  async function inOneRequest(parent, changed, message) {
    const made = await commitOnBranch(github, storing, { name, parent }, changed, message);
    if (!made) hasGraphQL = false;
    return made;
  }
  async function tip() {
    const route = "GET /repos/{owner}/{repo}/branches/{branch}";
    const { status, data } = await github.request(route, { branch: name }, reading);
    if (data) {
      const { tree, committer } = data.commit.commit;
      return { commit: data.commit.sha, tree: tree.sha, timeMs: Date.parse(committer?.date ?? "") };
    }
    if ((await branchesFrom(place, name)).includes(name)) {
      throw new LagError(`cannot ${reading.what}: GitHub lists the branch and does not give it (${status})`);
    }
    return void 0;
  }
  async function before({ commit }, most, path) {
    const { data } = await github.request(
      "GET /repos/{owner}/{repo}/commits",
      { sha: commit, per_page: Math.min(COMMITS_MAX2, most + 1), ...path && { path } },
      reading
    );
    return (data ?? []).filter(({ sha }) => sha !== commit).slice(0, most).map((each) => ({ commit: each.sha, tree: each.commit.tree.sha }));
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
var READING3 = {
  what: "ask whether the regression was allowed",
  permission: "pull-requests: read"
};
var COMMITS = { ...READING3, permission: "contents: read" };
async function answersOnGitHub(github, { pullRequest, refName, event, isProposal: isProposal2 }, sha) {
  const reader = new OverrideReader(github);
  if (pullRequest) return reader.answersOn(pullRequest);
  const brought = await pullRequestsOfCommit(github, sha, refName);
  const answers = [];
  for (const each of brought) answers.push(...await reader.answersOn(each));
  const isMerge = brought.length > 0 || event === "merge_group" || isQueue(refName);
  return isMerge || isProposal2 ? answers : reader.answersOfCommit(sha);
}
var OverrideReader = class {
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
  /** Only people with write access push to a branch of the repository, so the commit's stated author is trusted. */
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
   * A commit can state any author. The author is trusted if only people with write access can push: in this repository, and in
   * a fork that belongs to one of them. Elsewhere, GitHub must have verified the author's own signature.
   */
  async #isGenuine({ commit, author, committer }, repository) {
    const { owner, repo } = this.#github.repository;
    if (repository?.toLowerCase() === `${owner}/${repo}`.toLowerCase()) return true;
    if (commit.verification?.verified === true && committer?.login === author?.login) return true;
    const [forker = ""] = (repository ?? "").split("/");
    return forker !== "" && await this.#mayWrite(forker);
  }
  /** The label as an answer, if it is still set. */
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
    const known = this.#writers.get(login) ?? mayWrite(this.#github, login, READING3);
    this.#writers.set(login, known);
    return known;
  }
  /** Oldest first. @throws UserError if there are more pages: the newest events would be missing */
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
      "Allow it with the input allow-regression, or open a new pull request."
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
var NO_ANSWER = { override: null, warnings: [], bound: [] };
function answersInJob(workflow, { commit, now }) {
  const ask = once(() => readAnswers(workflow, commit));
  return async (report, onSuspected) => {
    try {
      const { answers, records } = await ask();
      const findings = answerable(report.findings, onSuspected);
      return chooseAnswer(answers, records, { workflow, report, findings, now });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      const values = { fault: faultOf(error) };
      return { ...NO_ANSWER, warnings: [{ code: "unread-answer", subject: "allow-regression", values }] };
    }
  };
}
async function readAnswers({ github, context }, commit) {
  const answers = await answersOnGitHub(github, context, commit);
  const numbers = new Set(answers.flatMap(({ pullRequest }) => pullRequest ?? []));
  const records = [];
  for (const number2 of numbers) {
    const bodies = await commentTexts(github, pullRequestThread(number2), OPENING);
    records.push(...bodies.flatMap(recordsIn));
  }
  return { answers, records };
}
function chooseAnswer(answers, records, { workflow, report, findings, now }) {
  const { config, context } = workflow;
  const measurer = measurerOf(workflow, report);
  const moment = {
    head: context.pullRequest?.head.sha,
    pushedAt: context.pushedAt,
    isRemembered: config.comment !== "never"
  };
  const measured = seenIn(report.findings);
  const bound = [];
  const tooSmall = [];
  let override = null;
  for (const answer of answers) {
    const size2 = answeredSize(answer, records, measurer, moment);
    const seen2 = size2 === "now" ? measured : size2;
    if (seen2) bound.push({ id: answer.id, seen: seen2 });
    const beyond = findings.filter((finding) => !(seen2 && isCovered(finding, seen2, nameOf)));
    if (beyond.length > 0) tooSmall.push(outgrownAnswerWarning(answer, beyond, seen2));
    else {
      const { by, reason, at = now.toISOString(), source } = answer;
      override ??= { by, reason, at, source };
    }
  }
  return { override, warnings: override ? [] : tooSmall.slice(0, 1), bound };
}
function outgrownAnswerWarning({ by, source }, beyond, seen2) {
  const [worst] = beyond.toSorted((a, b) => size(b) - size(a) || 0);
  const name = worst?.benchmark ?? "";
  const before = seen2?.sizes.find(({ series }) => series === nameOf(name, worst?.metric.name ?? ""))?.worse;
  const allowed = before == null ? null : changeOf2(before, worst?.metric.direction);
  const change2 = worst?.change?.estimate ?? null;
  return {
    code: "outgrown-answer",
    subject: name,
    values: { by, source, benchmark: name, allowed, change: change2 }
  };
}
function changeOf2(worse, direction) {
  const change2 = direction === "higher" ? 1 / worse - 1 : worse - 1;
  return Number.isFinite(change2) ? change2 : null;
}
function size({ change: change2 }) {
  return Math.abs(change2?.estimate ?? Number.POSITIVE_INFINITY);
}

// src/modes/check-suites.ts
function baseBranchOf(config, { pullRequest, defaultBranch }) {
  return config.baseBranch || pullRequest?.base.ref || defaultBranch;
}
async function checkSuites(workflow, suites2, given) {
  const { config, context, github, runner } = workflow;
  const job = jobOf(workflow, given);
  const history = githubBranch(github, config.branch);
  const logs = suites2.map(({ run }) => new HistoryLog(history, config.historyDir, run.suite));
  if (job.hasHistory && logs.length > 1) await Promise.allSettled(logs.map((log) => log.lookAhead()));
  const ofJob = [...given.warnings ?? [], ...unmatchedIn(suites2, given)];
  const checked = [];
  for (const [i, suite] of suites2.entries()) {
    checked.push(await checkSuite(suite, logs[i], i === 0 ? ofJob : [], job));
  }
  for (const problem of await missingBaselineFiles(config, context.workspace, "action")) {
    const title = "perf-regression: an input has no effect";
    runner.annotate({ level: "warning", title, message: describeError(problem) });
  }
  return checked;
}
function jobOf(workflow, given) {
  const { config, context, github, runner } = workflow;
  const { runInfo, checkout } = given;
  const base = baseBranchOf(config, context);
  return {
    ...given,
    workflow,
    base,
    override: findOverride(config, runner.env, context.dispatchInputs, context.actor, runInfo.now),
    hasHistory: parseStores(config.store).branch,
    lineage: lineageOnGitHub(github, checkout),
    findBaseCommit: once(() => baseCommitInJob(context, github, checkout, base)),
    requireBase: once(() => requireBranchOnGitHub(github, base)),
    askPeople: answersInJob(workflow, runInfo)
  };
}
function unmatchedIn(suites2, { policy, reader }) {
  const measured = suites2.filter(({ baseline }) => baseline?.interleaved?.identical === void 0);
  if (measured.length === 0) return [];
  return unmatchedWarnings(
    { ...policy, derived: reader.derived },
    measured.map(({ run }) => run)
  );
}
async function checkSuite(suite, log, ofJob, job) {
  const { policy, proposed, records, sources, hasHistory, lineage, workflow } = job;
  const { baseline, window } = await baselineFor(suite, log, job);
  const placing = placingOf(suite.run, window, hasHistory ? log : void 0, lineage);
  const { late, warnings: placingWarnings } = records ? await placing() : IN_TIME;
  const run = { ...suite.run, ...late && { after: late.after } };
  const found = [...suite.warnings, ...ofJob, ...placingWarnings, ...proposed?.warnings ?? []];
  const attempts = earlierAttempts(run, window.runs, policy.comparability);
  const judge = judgeOf(suite, run, baseline, attempts, job);
  const { report: judged, bound } = await withAnswers(judge, found, job);
  const explanation = await suite.explain?.(judged);
  const isStored = hasHistory && !explanation?.profile;
  const stored = isStored ? await profileOfOpenRegression(judged, log) : NO_EXPLANATION;
  const explained = withExplanation(withExplanation(judged, explanation ?? NO_EXPLANATION), stored);
  const report = await withSources(explained, sources, workflow.context.workspace);
  const measured = [suite, ...suite.reruns];
  const { interleaved: rounds } = baseline;
  return {
    ...{ report, run, log, window, late, bound, lineage, placing, measured, rounds },
    profiled: explanation?.profile
  };
}
async function baselineFor(suite, log, { workflow, policy, reader, base, hasHistory, findBaseCommit, requireBase, snapshotStores }) {
  if (suite.baseline) return { baseline: suite.baseline, window: EMPTY_WINDOW };
  const { config, context } = workflow;
  const resolved = await resolveBaseline(suite.run, {
    ...{ branch: base, findBaseCommit, comparability: policy.comparability, snapshotStores },
    log: hasHistory ? log : void 0,
    readFile: fileStep(config.baselineFile, reader, context.workspace) ?? earlierStep(earlierRuns(suite, base), base)
  });
  const isKnown = resolved.window.runs.some(({ branch }) => branch === base);
  if (config.baseBranch !== "" && !isKnown) await requireBase();
  return resolved;
}
function judgeOf({ reruns, run: { suite } }, run, baseline, attempts, { policy, proposed, records }) {
  const withAttempts = (measured) => [...measured.map((each) => each.run), ...attempts];
  const options = {
    reruns: withAttempts(reruns),
    apart: reruns.length === 0,
    elsewhere: reruns.filter((each) => each.elsewhere).map((each) => each.run),
    records
  };
  const other = proposed?.suites.get(suite);
  return (given) => {
    const own = check(run, baseline, policy, { ...options, ...given });
    if (!proposed || !other) return own;
    const same = { ...options, ...given, reruns: withAttempts(other.reruns), warnings: [] };
    const both = judgedByBoth(own, check(other.run, baseline, proposed.policy, same), proposed.change);
    return both.gate === "pass" && proposed.warnings.length > 0 ? { ...both, gate: "inconclusive" } : both;
  };
}
async function withAnswers(judge, found, { override, policy, askPeople }) {
  const report = judge({ override, warnings: found });
  if (report.gate !== "fail" || report.override) return { report, bound: NO_ANSWER.bound };
  const answers = await askPeople(report, policy.onSuspected);
  const warnings = [...found, ...answers.warnings];
  return { report: judge({ override: answers.override, warnings }), bound: answers.bound };
}

// src/history/turns.ts
var FRESH_MS = 6e4;
var FORGOTTEN_MS = 6e5;
var ENTRIES_MAX = 100;
var LOOKS_MIN = 4;
async function landByTurns(branch, parts, turns, patience) {
  const runs2 = parts.flatMap(({ waiting }) => waiting ?? []);
  if (runs2.length < parts.length) return void 0;
  const entry = await turns.room.put(encodeWaiting(runs2), Date.now());
  if (!entry) return void 0;
  let outcomes = lost(1);
  let [races, faults] = [1, 0];
  let waitMs;
  for (let look = 1; faults < FAULTS_MAX && await patience(look === 1 ? 1 : look + 2, waitMs); look++) {
    waitMs = void 0;
    try {
      const entries = await turns.room.list();
      const turn = turnOf(entry, entries);
      if (turn < 0 && await areNamed(turns.room, runs2)) return parts.map(() => ({ stored: true }));
      if (turn > 0 && look < LOOKS_MIN + turn) continue;
      const others = entries.filter(({ name }) => name !== entry.name);
      const waiting = [{ entry, runs: runs2 }, ...await waitingIn(turns.room, others)];
      const bySuite2 = await addAll(branch, turns, waiting);
      outcomes = runs2.map(({ run }) => {
        const outcome = bySuite2.get(run.suite);
        return outcome && "error" in outcome ? outcome : { stored: true };
      });
    } catch (error) {
      outcomes = parts.map(() => ({ error }));
    }
    const errors = outcomes.flatMap((outcome) => "error" in outcome ? [outcome.error] : []);
    if (errors.length === 0) break;
    if (errors.some((error) => !mayPass(error))) return void 0;
    waitMs = errors.find((error) => error instanceof TransientError)?.waitMs;
    const isLost = errors.every((error) => error instanceof LostRaceError);
    faults = isLost ? 0 : faults + 1;
    if (isLost) outcomes = lost(++races);
  }
  return outcomes;
  function lost(times) {
    return parts.map((part) => ({ error: new LostRaceError(part, branch, times) }));
  }
}
function mayPass(error) {
  return error instanceof TransientError && !error.isFinal;
}
function turnOf(own, entries) {
  const isFresh = ({ timeMs }) => Math.abs(Date.now() - timeMs) < FRESH_MS;
  return entries.filter((each) => each.name === own.name || isFresh(each)).findIndex(({ name }) => name === own.name);
}
async function areNamed(room, runs2) {
  const lines = new Set((await room.messages()).flatMap((message) => message.split("\n")));
  return runs2.every(({ run, events }) => lines.has(runMessage(run, events).split("\n")[0]));
}
async function addForgotten(branch, tip, turns) {
  const isQuiet = Date.now() - (tip?.timeMs ?? Number.NaN) > FORGOTTEN_MS;
  if (!isQuiet) return;
  try {
    if ((await turns.room.seen())?.size === 0) return;
    const entries = await turns.room.list();
    if (entries.length > 0) await addAll(branch, turns, await waitingIn(turns.room, entries));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
  }
}
async function addAll(branch, { room, adopt }, waiting) {
  const inOrder = waiting.toSorted((a, b) => a.entry.timeMs - b.entry.timeMs);
  const bySuite2 = Map.groupBy(
    inOrder.flatMap(({ runs: runs2 }) => runs2),
    ({ run }) => run.suite
  );
  const parts = [...bySuite2].map(([suite, runs2]) => ({ ...adopt(suite, runs2), seen: () => void 0 }));
  const outcomes = await landTogether(branch, parts, async () => false);
  const ended = new Map([...bySuite2.keys()].map((suite, i) => [suite, outcomes[i]]));
  const isAdded = ({ run }) => !("error" in ended.get(run.suite));
  await room.remove(inOrder.filter(({ runs: runs2 }) => runs2.every(isAdded)).map(({ entry }) => entry));
  return ended;
}
async function waitingIn(room, entries) {
  const asked = entries.slice(0, ENTRIES_MAX);
  const texts = asked.length > 0 ? await room.texts(asked) : /* @__PURE__ */ new Map();
  return asked.flatMap((entry) => {
    const runs2 = decodeWaiting(texts.get(entry.name) ?? "");
    return runs2 ? [{ entry, runs: runs2 }] : [];
  });
}

// src/sinks/sink.ts
async function onEach(list, act) {
  const failures = [];
  for (const each of list) await act(each).catch((error) => failures.push(error));
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
    const { branch } = first.log;
    const patience = withJitter(Math.random, job.github.deadlines.races);
    const publishing = publishingIn(job);
    const parts = records.map((each) => {
      const waiting = waitingRunOf(each, job);
      return { ...each.log.appending([appended(waiting, each.placing, publishing)]), waiting };
    });
    const room = branch.waitingRoom?.(config.historyDir);
    const adopt = adopting(first, publishing, job);
    const tip = await first.log.tip();
    const outcomes = await landTogether(
      branch,
      parts,
      patience,
      async (lost) => room ? landByTurns(branch, lost, { room, adopt }, patience) : void 0
    );
    if (room) await addForgotten(branch, tip, { room, adopt });
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
function waitingRunOf({ run, report, profiled }, { config, context }) {
  const { os, arch } = run.environment;
  const job = [jobKey({ config, context }), os, arch].join(" ");
  return { run, events: eventsOf(report), report, job, profile: profiled };
}
function publishingIn({ config, context }) {
  const siteOf = once(() => config.dashboard ? { site: readSite() } : {});
  return { tracked: context.defaultBranch, siteOf };
}
function appended({ run, events, report, job, profile }, placing, { tracked, siteOf }) {
  return {
    run,
    events,
    publication: async (newest, last) => {
      const overview = { report, profile, tracked, ...siteOf() };
      const { late } = await placing(newest);
      if (late) return { ...overview, after: late.after };
      const before = await last();
      const alarm = alarmOf(report) ?? before?.alarm ?? false;
      return { ...overview, files: publishedFiles(run, { report, alarm, job, before }) };
    }
  };
}
function adopting({ log: { branch, historyDir }, run: { commit }, lineage }, publishing, { github }) {
  const lineages = /* @__PURE__ */ new Map([[commit, lineage]]);
  return (suite, runs2) => {
    const log = new HistoryLog(branch, historyDir, suite);
    return log.appending(
      runs2.map((each) => {
        const { commit: commit2 } = each.run;
        const lineage2 = lineages.get(commit2) ?? lineageOnGitHub(github, { commit: commit2, parents: [] });
        lineages.set(commit2, lineage2);
        return appended(each, placingOf(each.run, EMPTY_WINDOW, log, lineage2), publishing);
      })
    );
  };
}

// src/analysis/issue-plan.ts
var SERIES_MAX = 300;
var RUNS_APART_MAX = 2;
function stepsAfter(report, past, known) {
  const places = new Map(past.runs.map(({ commit }, place) => [commit, place]));
  const { open, duplicates } = withoutDuplicates(known, places);
  const found = report.gate === "allowed" ? [] : report.findings.flatMap(regressedSeriesOf(report));
  const valueAfter = valuesIn(past);
  const closed = known.filter((issue) => !issue.open);
  const joined = /* @__PURE__ */ new Map();
  const back = /* @__PURE__ */ new Map();
  const fresh = [];
  for (const entry of found) {
    const lasting = open.find(({ regression }) => belongs(entry, regression, places));
    const muted = closed.some(({ regression }) => isMuted(entry, regression, places, valueAfter));
    const returned = closed.find(({ regression: { status, kind, series } }) => {
      return status === "recovered" && kind === entry.kind && lists(series, entry.series);
    });
    if (lasting) add(joined, lasting, entry);
    else if (returned) add(back, returned, entry);
    else if (!muted) fresh.push(entry);
  }
  return [
    ...duplicates,
    ...open.map((issue) => stepOf(issue, (joined.get(issue) ?? []).filter(isCertain), report, past)),
    ...[...back].flatMap(([issue, all]) => all.some(isCertain) ? reopened(issue, all, report) : []),
    ...grouped2(fresh, places).filter((group) => group.some(isCertain)).map((group) => ({ kind: "open", regression: opened(group, report) }))
  ];
}
var OF_ALL = /* @__PURE__ */ new Set(["common-shift", "platform-changed"]);
var LIMITS3 = /* @__PURE__ */ new Set(["below-min", "above-max"]);
function regressedSeriesOf({ run }) {
  return ({ benchmark, metric, verdict, reason, current, baseline, since }) => {
    if (!["regressed", "suspected"].includes(verdict) || OF_ALL.has(reason.code) || !current) return [];
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
function isCertain(entry) {
  return entry.isCertain;
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
function belongs(entry, regression, places) {
  if (isSameShift(entry, regression, places)) return true;
  const before = lists(regression.series, entry.series);
  if (!before || entry.kind !== regression.kind) return false;
  return entry.series.before !== null && isNearBefore(entry.series.before, before);
}
function valuesIn({ runs: runs2 }) {
  return (sha, { benchmark: name, metric: of }) => {
    const run = runs2.findLast(({ commit }) => commit === sha);
    return run?.measurements.find(({ benchmark, metric }) => benchmark.name === name && metric.name === of)?.sample.centre;
  };
}
function isMuted(entry, regression, places, valueAfter) {
  const before = lists(regression.series, entry.series);
  if (regression.status !== "open" || !before) return false;
  if (isSameShift(entry, regression, places)) return true;
  const value = valueAfter(entry.after, entry.series);
  return entry.kind === regression.kind && value !== void 0 && !isNearBefore(value, before);
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
function stepOf({ number: number2, regression }, entries, report, past) {
  const joined = entries.map(({ series }) => series).filter((each) => !lists(regression.series, each));
  const isSeen = regression.newest === report.run.id;
  const grown = {
    ...regression,
    runs: regression.runs + (isSeen ? 0 : 1),
    newest: report.run.id,
    ...largest([...regression.series, ...joined], regression.more)
  };
  if (joined.length > 0 && regression.more === 0) {
    return { kind: "join", number: number2, regression: { ...grown, status: "open" }, joined };
  }
  if (regression.status !== "open" && entries.length === 0)
    return { kind: "update", number: number2, regression: grown };
  const lasting = { ...grown, status: "open" };
  const states = regression.series.map((series) => stateOf(series, report));
  if (entries.length === 0 && states.includes("back") && !states.includes("lasts")) {
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
    ({ kind: kind2, run }) => ["override", "acceptance"].includes(kind2) && since.has(run)
  );
  const covering = series.map(
    (each) => events.findLast(
      ({ benchmark = "*", metric = "*" }) => matchesWildcard(benchmark, each.benchmark) && matchesWildcard(metric, each.metric)
    )
  );
  return covering.every((event) => event !== void 0) ? covering[0] : void 0;
}
function reopened({ number: number2, regression }, entries, report) {
  const now = opened(entries, report);
  const others = regression.series.filter((each) => !lists(now.series, each));
  const series = largest([...now.series, ...others], now.more);
  return { kind: "reopen", number: number2, regression: { ...now, runs: regression.runs + 1, ...series } };
}
function opened(entries, { suite, run }) {
  const [first, last] = [entries[0], entries.at(-1)];
  return {
    ...NEW_REGRESSION,
    suite,
    kind: first.kind,
    after: first.after,
    commit: last.commit,
    first: { time: run.time, url: run.url ?? "" },
    newest: run.id,
    ...largest(
      entries.map(({ series }) => series),
      0
    )
  };
}
function grouped2(entries, places) {
  const place = ({ after }) => places.get(after) ?? Number.POSITIVE_INFINITY;
  const groups = [];
  for (const each of entries.toSorted((a, b) => place(a) - place(b) || 0)) {
    const group = groups.find(([first]) => first && isSameShift(first, each, places));
    if (group) group.push(each);
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
  const group = groups.get(key);
  if (group) group.push(value);
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
  const change2 = worst ? changeOf3(worst, worst.after) : "";
  const what = kind === "limits" ? "beyond its limit" : change2;
  const name = worst ? `${visible(worst.benchmark, 80)} ${visible(worst.metric, 30)}` : "";
  return `Performance regression in ${visible(suite, 60)}: ${name} ${what}${others > 0 ? ` and ${others} more` : ""}`;
}
function issueBody(text) {
  const { regression, report } = text;
  const parts = [
    regressionLine(regression),
    lead(text),
    tableOf(text),
    regression.status === "open" ? profileMarkdown(report) : "",
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
  const listed = names2.slice(0, 3).map((each) => linked(markdownCode(each.benchmark), pageOf(each, text).page));
  const others = names2.length - listed.length + more;
  return `${listed.join(", ")}${others > 0 ? ` and ${others} more` : ""}`;
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
  const reportedChange = finding?.verdict === "regressed" ? changeText(finding) : "";
  const change2 = reportedChange || (now === void 0 ? "" : changeOf3(series, now));
  const status = state === "unknown" && finding ? `${MARKS.inconclusive.symbol} not comparable` : STATUS[state];
  return row([
    unbroken(status),
    nameCell({ benchmark: series.benchmark, ...pageOf(series, text) }, series.metric),
    unbroken(change2),
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
  const findings = rows.flatMap(({ finding }) => finding ?? []).map(({ recent: _, ...rest }) => rest);
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
  joined(joined, text) {
    return `\u{1F534} **${joined.length} more** with ${runText(text.report)}: ${namesOf2(joined, 0, text)} ${joined.length === 1 ? "belongs" : "belong"} to the same regression.`;
  },
  duplicate(of) {
    return `Opened at the same time as #${of}, which is about the same regression.`;
  }
};
function runText({ run }) {
  return `${run.commit === "" ? "a run" : `\`${shown2(run.commit)}\``}${runLink(run.url ?? "")}`;
}
function levels(rows) {
  const changes = rows.flatMap(({ series, finding }) => {
    const now = finding?.current?.value;
    if (!finding || now === void 0) return [];
    const values = series.before === null ? [now] : [series.before, now];
    const texts = quantities(values, finding.metric.unit).map((value) => markdownText(value));
    const against = texts.length > 1 ? ` (${texts[0]} before the regression)` : "";
    return [`${markdownCode(series.benchmark)} ${markdownText(series.metric)} ${texts.at(-1)}${against}`];
  });
  const left = changes.length - 3;
  return `${changes.slice(0, 3).join("; ")}${left > 0 ? `; and ${left} more` : ""}`;
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
      await tracker.follow().catch((error) => failures.push(error));
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
  /** Of the first issue that is open at the end. */
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
    const name = `issues-${createHash("sha256").update(suite).digest("hex").slice(0, 12)}`;
    const sha = run.commit || this.#job.context.sha;
    const isDone = async () => {
      const left = await this.#look();
      if (left.some(isNews2)) return false;
      await this.#apply(left);
      return true;
    };
    await withLock(this.#job.github, { name, sha }, isDone, async () => {
      const now = await this.#look();
      await this.#apply(now);
      if (now.some(({ kind }) => kind === "open")) {
        await this.#apply((await this.#look()).filter(({ kind }) => kind === "duplicate"));
      }
    });
  }
  /** The steps to do. Closed issues are read only if one could be reopened. */
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
    const written2 = { title: issueTitle(step.regression), body: issueBody(text) };
    return changeIssue(github, step.number, { ...written2, ...STATES[step.kind] });
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
  /** The marker prevents a second comment about this step if the response to the first got lost. */
  async #comment({ kind, number: number2 }, note) {
    const mark = createHash("sha256").update(`${kind} ${this.#report.run.id}`).digest("hex").slice(0, 16);
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
      throw new UserError(
        `the artifact ${found.name} was not made by perf-regression: it has no ${fileOf(name)}`
      );
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
  what: "the snapshot",
  failure: "error",
  async deliver({ judged, snapshotStores, runner }) {
    const records = judged.filter(({ report }) => report.records);
    const stores = snapshotStores.filter(({ isStore }) => isStore);
    const pairs = records.flatMap((each) => stores.map((store) => ({ ...each, store })));
    await onEach(pairs, async ({ store, run, report, window }) => {
      await saveSnapshot(store, run, eventsOf(report), window);
      runner.info(`Stored run ${run.id} in ${store.description}.`);
    });
    return void 0;
  }
};

// src/sinks/summary.ts
var summarySink = {
  what: "the job summary",
  failure: "warning",
  async deliver({ markdown, runner }) {
    await runner.summarize(markdown());
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
async function reportJob(results) {
  const reports = results.judged.map(({ report }) => report);
  const { config, exitCode, runner } = results;
  for (const report of reports) {
    runner.info(renderTerminal(report, exitCode, { colour: true, all: false }));
    const annotations = annotationsOf(report, exitCode !== 0, reports.length > 1);
    for (const annotation of annotations) runner.annotate(annotation);
  }
  const markdown = once(() => renderSuites(reports, SUMMARY_BYTES, config.dashboardUrl));
  const job = { ...results, reports, markdown, links: async () => ({}) };
  await writeReports(job);
  return deliverAll(job);
}
async function writeReports({ reports, markdown, config, runner }) {
  const sum = (verdict) => reports.reduce((total, report) => total + report.counts[verdict], 0);
  runner.output("verdict", worstGate(reports));
  runner.output("regressions", sum("regressed"));
  runner.output("improvements", sum("improved"));
  const suspects = [...new Set(reports.flatMap((report) => report.suspects))];
  runner.output("suspects", suspects);
  runner.output("suspects-pattern", suspects.length === 0 ? "" : patternOf(suspects));
  const folder = runner.env.RUNNER_TEMP ?? ".";
  const json = resolve(config.reportJson || join(folder, "perf-regression.json"));
  const readable = resolve(config.reportMarkdown || join(folder, "perf-regression.md"));
  const page = resolve(config.reportHtml || join(folder, "perf-regression.html"));
  await writeReport(runner, "report-json", jsonFiles(reports, json));
  await writeReport(runner, "report-markdown", [{ path: readable, text: markdown() }]);
  await writeReport(runner, "report-html", [
    { path: page, text: renderHtml(reports, HTML_BYTES, config.dashboardUrl) }
  ]);
}
async function writeReport(runner, output, files) {
  try {
    for (const { path, text } of files) {
      try {
        mkdirSync(dirname(path), { recursive: true });
      } catch {
      }
      await writeNamed(output, path, text);
    }
    runner.output(output, files.map(({ path }) => path).join("\n"));
  } catch (error) {
    const title = `perf-regression: ${output} was not written`;
    runner.annotate({ level: "warning", title, message: describeError(error) });
  }
}
async function deliverAll(job) {
  let links = Promise.resolve({});
  let failures = 0;
  const delivered = async ({ what, failure, deliver }, before) => {
    try {
      return { ...await deliver({ ...job, links: () => before }) };
    } catch (error) {
      failures++;
      const title = `perf-regression: ${what} was not written`;
      job.runner.annotate({ level: failure, title, message: describeError(error) });
      return {};
    }
  };
  for (const sink of sinks) {
    const [before, own] = [links, delivered(sink, links)];
    links = Promise.all([before, own]).then(([earlier, added]) => ({ ...earlier, ...added }));
    if (!sink.isAside) await own;
  }
  await links;
  return failures;
}

// src/modes/look-ahead.ts
function lookAheadInJob({ config, context, github, runner }, checkout) {
  const suite = suiteName(config, context);
  const commit = baseInCheckout(context, checkout, baseBranchOf(config, context));
  if (isFromFork(context)) return;
  if (!parseStores(config.store).branch) return;
  const folder = [config.historyDir, folderName(suite)].filter((part) => part !== "").join("/");
  const isProposal2 = context.pullRequest !== void 0 || context.event === "merge_group";
  const rules = isProposal2 ? [config.rulesFile, workflowFileOf(context, runner) ?? ""] : [];
  const names2 = isProposal2 ? ["index.json"] : ["index.json", LATEST, SUMMARY_FILE];
  const isOneSuite = !suite.includes("{");
  lookAhead(github, {
    branch: config.branch,
    files: isOneSuite ? names2.map((name) => `${folder}/${name}`) : [],
    folders: [
      ...config.historyDir === "" ? [] : [config.historyDir],
      ...isOneSuite ? [folder, `${folder}/segments`] : []
    ],
    base: commit ? { commit, files: rules.filter(isInRepository) } : void 0,
    waiting: waitingQuestion(config)
  });
}
function isInRepository(path) {
  return path !== "" && !isAbsolute(path) && !path.split("/").includes("..");
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
          `the shards have more than ${CHARACTERS_MAX} characters together`,
          "Collect fewer values in each: repetitions inside one process add little information."
        );
      }
      const shard = decodeShard(`the artifact ${artifact.name}`, files);
      runs2 += shard.parts.length;
      if (runs2 > RUNS_MAX) {
        throw new UserError(
          `the shards have more than ${RUNS_MAX} runs together`,
          "Collect fewer suites: with {file} in the name of the suite, every result file is a suite."
        );
      }
      shards.push(shard);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, readOn));
  return shards;
}

// src/transfer/shard-name.ts
var NAME_LENGTH_MAX2 = 200;
function checkShardName(name, input = "shard") {
  const fault = name === "" ? "is empty" : name.includes(",") ? "has a comma" : pathFault(name, NAME_LENGTH_MAX2);
  if (fault === void 0) return;
  throw new UserError(
    `${input}: ${JSON.stringify(visible(name, NAME_LENGTH_MAX2))} cannot be the name of a shard: it ${fault}`,
    `Name it without commas and line ends, in at most ${NAME_LENGTH_MAX2} characters, such as linux-2.`
  );
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
    `merge: ${only} is not a number of shards from 1 to ${SHARDS_MAX}`,
    "Give the number of jobs that collect, or the names of their shards: merge: linux,macos"
  );
}
function missingWarnings(expected, names2) {
  const missing = "count" in expected ? missingOf(expected.count, names2) : absent(expected.names, names2);
  const all = "count" in expected ? expected.count : expected.names.length;
  const count = Math.max(missing.length, all - names2.length);
  if (count <= 0) return [];
  const values = { missing: count, expected: all, names: countedNames(missing), found: countedNames(names2) };
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
      if ("code" in added) skipped.push({ file: `shard ${name}`, why: added });
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
    const stated = environments.map((environment) => environment[field]);
    return joinWords(stated.filter((word3) => word3 !== ""));
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
async function readSuites(workflow, reader, runInfo, checkout) {
  const measured = await readMeasured(workflow, reader, runInfo, checkout);
  const repeated = await readRepeated(workflow, reader, runInfo, checkout);
  return measured.map((each) => ({
    ...each,
    reruns: repeated.measured.get(each.run.suite) ?? [],
    warnings: [...each.warnings, ...repeated.warnings]
  }));
}
var SHARD = "shard:";
async function readRepeated({ config, context, github, runner }, reader, runInfo, checkout) {
  const words = config.rerunResults;
  const files = words.filter((word3) => !word3.startsWith(SHARD));
  const names2 = words.filter((word3) => word3.startsWith(SHARD)).map((word3) => word3.slice(SHARD.length));
  const own = await readReruns(files, reader, context.workspace, runInfo);
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
  const joined = joinShards(shards, checkout);
  return Promise.all(
    joined.map(async ({ suite, results, warnings }) => ({
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
async function underBaseRules(workflow, { policy, reader, change: change2 }, own, { runInfo, checkout }) {
  const asMeasured = bySuite(own.map((each) => ({ ...each, run: withTags(each.run, reader.tagPatterns) })));
  if (workflow.config.command !== "") return { policy, change: change2, suites: asMeasured, warnings: [] };
  try {
    const suites2 = bySuite(await readSuites(workflow, reader, runInfo, checkout.commit));
    return { policy, change: change2, suites: suites2, warnings: [] };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const values = { base: change2.base, fault: faultOf(error) };
    const warning = { code: "unread-base-rules", subject: change2.file, values };
    return { policy, change: change2, suites: asMeasured, warnings: [warning] };
  }
}

// src/modes/recorded.ts
var RECORDED = ["push", "schedule", "workflow_dispatch", "repository_dispatch"];
async function isRecorded(workflow, checkout, branch) {
  if (shouldRecord(workflow.config, workflow.context)) return isOfBranch(workflow, checkout, branch);
  reportUnrecorded(workflow);
  return false;
}
function shouldRecord(config, { event, isProposal: isProposal2, refName, defaultBranch }) {
  if (isProposal2 || config.record === "never") return false;
  if (config.record === "always") return true;
  return refName === defaultBranch && RECORDED.includes(event);
}
function reportUnrecorded({ config, context, runner }) {
  const { event, isProposal: isProposal2, refName, defaultBranch } = context;
  if (isProposal2 || config.record !== "auto" || event === "merge_group") return;
  const why = refName === defaultBranch ? `record: auto stores runs started by ${RECORDED.join(", ")}, and this one was started by ${event}` : `record: auto stores runs of ${defaultBranch}, and this is ${refName}`;
  runner.info(`Not stored in the history: ${why}. With record: always it would be.`);
}
async function isOfBranch({ context, github, runner }, { commit }, branch) {
  const { sha, follows, refName } = context;
  if (commit === sha || commit === follows?.head_sha && branch !== refName) return true;
  if (await isOnBranch(github, branch, commit)) return true;
  runner.annotate({
    level: "warning",
    title: "perf-regression: the run is not stored",
    message: `${shortCommit(commit)} is checked out, which is not a commit of ${branch}: the run is checked, but does not become part of the history of ${branch}.
  To store it, push it to a branch and measure it there, with   record: always`
  });
  return false;
}

// src/modes/reference.ts
function requireReferenceFit({ command, reference, referenceResults, merge }) {
  if (command !== "" && referenceResults.length > 0) {
    throw new UserError(
      "command and reference-results exclude one another: the reference is measured in turn with the command",
      "Leave reference-results out, and name the version:   with: { reference: v1.0.0 }"
    );
  }
  if (command === "" && reference !== "" && referenceResults.length === 0) {
    throw new UserError(
      "reference is measured by command, and there is none",
      "Let the action measure (command), or measure the reference yourself in the same job, in turn with the code, and name its files with reference-results."
    );
  }
  if (merge.length > 0 && referenceResults.length > 0) {
    throw new UserError("reference-results are of this job, and merge joins results of several");
  }
}
async function askedReference({ config, context }) {
  const { reference, referenceCommand } = config;
  if (reference === "") {
    return referenceCommand === "" ? void 0 : referenceNamed(referenceCommand, "");
  }
  const commit = await fetchedCommit(reference, context.workspace).catch((error) => {
    throw error instanceof UserError ? new UserError(`reference: ${error.message}`, error.remedy) : error;
  });
  return referenceNamed(reference, commit);
}
async function runsBefore({ config, context, github, runner }, suite) {
  if (!parseStores(config.store).branch) return [];
  const log = new HistoryLog(githubBranch(github, config.branch), config.historyDir, suite);
  try {
    return await referencedRuns(log, baseBranchOf(config, context));
  } catch (error) {
    runner.info(`Which reference the runs before had is not known: ${describeError(error)}`);
    return [];
  }
}
async function withReferenceResults({ config, context, runner }, suites2, reader, runInfo) {
  const patterns = config.referenceResults;
  if (patterns.length === 0) return [...suites2];
  const commit = await commitNamed(config.reference || "reference-results", context.workspace);
  const reference = referenceNamed(config.reference || "reference-results", commit ?? "");
  runner.info(`Beside the reference ${referenceText(reference)}.`);
  const beside = await besideResults(suites2, {
    patterns,
    reference,
    reader,
    cwd: context.workspace,
    runInfo
  });
  return suites2.map((suite, i) => {
    const related = beside[i];
    if (!related) return suite;
    return { ...suite, run: related.run, warnings: [...suite.warnings, ...related.warnings] };
  });
}

// src/storage/snapshot-cache.ts
var FOLDER = ".perf-regression-cache";
var KEY = /^(.*\/)(\d{1,15})-([0-9a-f]{12})$/;
function cacheSnapshots({ cwd, runId, isOfBranch: isOfBranch3 }, patience) {
  const prefixOf = (suite, branch) => `perf-regression/${folderName(suite)}/${folderName(branch)}/`;
  const withDeadline = (what, act) => patience.ask(async (signal) => {
    try {
      return await within(signal, act());
    } catch (error) {
      if (!isOverdue(error)) throw error;
      const ms = patience.deadlines.requestMs;
      throw new TransientError(
        `cannot ${what} the cache: GitHub's cache service does not answer as expected within ${ms / 1e3} s`,
        "Run the job again."
      );
    }
  });
  async function inFolder(act) {
    const folder = join(cwd, FOLDER);
    try {
      await mkdir(folder, { recursive: true });
      return await act(`${FOLDER}/window.ndjson`);
    } finally {
      await rm(folder, { recursive: true, force: true });
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
        const hit = await withDeadline("read", () => cache.restoreCache([path], `${prefix}newest`, [prefix]));
        if (hit === void 0) return [];
        const { size: size2 } = await stat(join(cwd, path));
        if (size2 > SNAPSHOT_READ_BYTES_MAX)
          throw invalid(hit, `has ${size2} bytes; at most ${SNAPSHOT_READ_BYTES_MAX} are read`);
        const text = await readFile(join(cwd, path), "utf8");
        const [, found, writer, digest] = KEY.exec(hit) ?? [];
        if (found !== prefix || digest !== digestOf(text)) throw invalid(hit, "does not match its key");
        if (await isOfBranch3(Number(writer), branch)) return [text];
        throw invalid(hit, `was saved by workflow run ${writer}, which did not run on ${branch}`);
      });
    },
    async write(suite, branch, text) {
      const cache = await available("write");
      await inFolder(async (path) => {
        await writeInside(cwd, path, text);
        const key = `${prefixOf(suite, branch)}${runId}-${digestOf(text)}`;
        if (await withDeadline("write", () => cache.saveCache([path], key)) >= 0) return;
        throw new UserError(
          `cannot store the run in the cache: GitHub did not accept the entry ${key}`,
          "The previous line says why. Jobs on pull_request_target, workflow_run and issue_comment may only read the cache."
        );
      });
    }
  };
}
function digestOf(text) {
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}
function invalid(key, why) {
  return new UserError(
    `the cache entry ${visible(key, 300)} ${why}`,
    "It was not used. Delete it: the next run of the branch starts a new one."
  );
}
async function available(what) {
  const cache = await import("./cache-2RP6K5TQ.js");
  if (cache.isFeatureAvailable()) return cache;
  throw new UserError(
    `cannot ${what} the cache: this job has none`,
    "The cache exists only in workflows of GitHub Actions. Elsewhere, leave cache out of the input store."
  );
}

// src/modes/stores.ts
function isOfBranch2({ context, github, runner }) {
  return async (runId, branch) => {
    if (`${runId}` === context.runId) return !context.isProposal && context.refName === branch;
    try {
      return await isRunOfBranch(github, runId, branch);
    } catch (error) {
      if (!(error instanceof DeniedError)) throw error;
      runner.info(
        `Who saved the window of ${branch} in the cache cannot be looked up: ${describeError(error)}`
      );
      return true;
    }
  };
}
function snapshotStoresInJob(workflow) {
  const { config, context, github, runner } = workflow;
  const { artifact, cache, buckets } = parseStores(config.store);
  const { env } = runner;
  for (const secret of secretsOf(env)) runner.mask(secret);
  const caching = { cwd: context.workspace, runId: context.runId, isOfBranch: isOfBranch2(workflow) };
  return [
    artifactSnapshots(new Artifacts(github, config.token), artifact),
    ...cache ? [cacheSnapshots(caching, github.transfers)] : [],
    ...buckets.map((address) => bucketSnapshots(openBucket(address, env)))
  ];
}

// src/modes/check.ts
var checkMode = async (given) => {
  const workflow = { ...given, context: await withCommentedPullRequest(given) };
  try {
    return await reportingErrors(workflow, () => checkAll(workflow));
  } finally {
    await releaseAhead(given.github);
  }
};
async function checkAll(workflow) {
  const { context, github } = workflow;
  const checkout = await readCheckout(context.workspace) ?? await checkoutOnGitHub(github, context.sha);
  warnOfForeignCode(workflow, checkout);
  if (isOnRequest(workflow)) requireRequested(workflow, checkout);
  const commit = context.pullRequest?.head.sha ?? checkout.commit;
  const commits = { commit, earlier: () => commitsBefore(workflow, checkout) };
  return duringCheckRun(workflow, commits, () => checkCommit(workflow, checkout));
}
async function commitsBefore({ context, github }, { parents }) {
  const { pushedFrom, pullRequest } = context;
  if (pushedFrom !== void 0) return [pushedFrom];
  return pullRequest ? (await ancestorsOnGitHub(github, pullRequest.head.sha)).slice(0, 2) : parents;
}
async function checkCommit(workflow, checkout) {
  const { config, context, runner } = workflow;
  const configuration = await readConfiguration(config, context.workspace);
  const { policy, reader, sources, readFrom } = configuration;
  if (config.command === "") {
    lookAheadInJob(workflow, checkout);
    if (!isOnRequest(workflow)) commentAhead(workflow, checkout.commit);
  }
  const { rules: base, warnings: baseWarnings } = await baseRulesOf(workflow, checkout, configuration);
  const warnings = [...configuration.warnings, ...baseWarnings];
  if (readFrom !== "") runner.info(`Rules: ${readFrom}.`);
  const runInfo = { ...runInfoOf(workflow, checkout.commit), ...remarksOf(checkout, context) };
  const records = await isRecorded(workflow, checkout, runInfo.branch);
  requireReferenceFit(config);
  const suites2 = await suitesOf(workflow, { policy, reader, runInfo, checkout, records });
  if (suites2 === "interrupted") return interruptedStatus();
  const snapshotStores = snapshotStoresInJob(workflow);
  const proposed = base && await underBaseRules(workflow, base, suites2, { runInfo, checkout });
  const given = { policy, reader, sources, warnings, runInfo, checkout, records, snapshotStores };
  const checkContext = { ...given, ...proposed && { proposed } };
  const strict = { ...workflow, config: base?.config ?? config };
  const judged = await checkSuites(strict, suites2, checkContext).catch((error) => {
    if (!records) throw error;
    const runs2 = suites2.map(({ run }) => run);
    return rescueUnjudged(runs2, error, strict);
  });
  const exitCode = exitCodeOf(
    judged.map(({ report }) => report),
    strict.config
  );
  await reportJob({ ...strict, judged, snapshotStores, exitCode, checkout: checkout.commit });
  if (config.bisect !== "never" && records) {
    const { searchCulprits } = await import("./measure-job-3KYOTK24.js").then((chunk) => chunk["modes/search-culprit.ts"]);
    await searchCulprits(strict, judged, { policy, reader, runInfo });
  }
  return exitCode;
}
async function suitesOf(workflow, given) {
  if (workflow.config.command !== "") {
    const { measureCommand } = await import("./measure-job-3KYOTK24.js").then((chunk) => chunk["modes/measure-command.ts"]);
    return measureCommand(workflow, given);
  }
  const { reader, runInfo, checkout } = given;
  const suites2 = await readSuites(workflow, reader, runInfo, checkout.commit);
  return withReferenceResults(workflow, suites2, reader, runInfo);
}
async function withCommentedPullRequest(workflow) {
  const { context, github, runner } = workflow;
  const { commentedOn, workspace } = context;
  if (isOnRequest(workflow)) return context;
  const checkout = commentedOn === void 0 ? void 0 : await readCheckout(workspace);
  if (commentedOn === void 0 || !checkout) return context;
  try {
    const pullRequest = await pullRequestByNumber(github, commentedOn);
    const head = pullRequest?.head.sha ?? "";
    const isChecked = checkout.commit === head || checkout.parents.includes(head);
    return isChecked ? { ...context, pullRequest } : context;
  } catch (error) {
    runner.info(`The pull request that was commented on cannot be looked up: ${describeError(error)}`);
    return context;
  }
}
function requireRequested({ config }, { commit }) {
  if (commit === config.headSha) return;
  throw new UserError(
    `head-sha is ${shortCommit(config.headSha)}, and ${shortCommit(commit)} is checked out`,
    "Check the requested commit out:   - uses: actions/checkout@v6   with the same value as   ref"
  );
}
function remarksOf({ commit, message, author, tags = [] }, { pullRequest }) {
  return pullRequest && pullRequest.head.sha !== commit ? {} : { message, author, tags };
}
function warnOfForeignCode({ context, runner }, { commit, parents }) {
  const head = foreignHead(context);
  if (head === void 0 || commit !== head && !parents.includes(head)) return;
  runner.annotate({
    level: "warning",
    title: "perf-regression: the code of a fork runs with the permissions of this repository",
    message: `${context.event} with a checkout of the pull request's head lets anybody who opens a pull request use the token and the secrets of this job.
  Measure on: pull_request, and let a second workflow comment: README.md#pull-requests-from-forks`
  });
}
function foreignHead(context) {
  const { event, owner, repo, pullRequest, follows } = context;
  if (event === "pull_request_target") return isFromFork(context) ? pullRequest?.head.sha : void 0;
  return follows && follows.head_repository?.full_name !== `${owner}/${repo}` ? follows.head_sha : void 0;
}

// src/modes/run.ts
var modes = {
  check: async () => checkMode,
  collect: async () => (await import("./modes-IIYV7JCB.js").then((chunk) => chunk["modes/collect.ts"])).collectMode,
  publish: async () => (await import("./modes-IIYV7JCB.js").then((chunk) => chunk["modes/publish.ts"])).publishMode,
  request: async () => (await import("./modes-IIYV7JCB.js").then((chunk) => chunk["modes/request.ts"])).requestMode,
  trends: async () => (await import("./modes-IIYV7JCB.js").then((chunk) => chunk["modes/trends.ts"])).trendsMode
};
async function runStep(stepRunner, deadlines) {
  const given = new Map(inputs.map(({ name }) => [name, stepRunner.input(name)]));
  const secretInputs = inputs.filter(({ secret }) => secret);
  const secrets = secretInputs.map(({ name }) => given.get(name) ?? "").filter((value) => value !== "");
  const runner = { ...stepRunner, env: takeSecrets(stepRunner.env, secrets) };
  try {
    for (const secret of secrets) runner.mask(secret);
    warnOfUnknown(runner);
    const config = parseConfig(given);
    const context = await readContext(runner.env);
    const github = new GitHub(context, config.token, context.apiUrl, deadlines);
    const workflow = { config, context, github, runner };
    requireMeasuringMode(workflow);
    warnOfIdle(workflow);
    const mode = await modes[config.mode]();
    return await mode(workflow);
  } catch (error) {
    runner.annotate({ level: "error", title: "perf-regression", message: describeError(error) });
    runner.output("verdict", "error");
    runner.output("suspects", []);
    return 2;
  } finally {
    endGitObjects();
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
    `command and mode: ${config.mode} exclude each other: only mode: check runs the command`,
    "Run the command in a step before this one, and name the files it writes as results; or leave mode out."
  );
}
function warnOfIdle({ config, context, runner }) {
  const { written: written2 } = config;
  const known = new Set(inputs.map(({ name }) => name));
  const variables = { ...runner.env, ...context.dispatchInputs };
  const idle = idleInputs(askedIn(written2), { written: written2, variables, known, at: "action" });
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

export {
  isFromFork,
  pullRequestsOf,
  pullRequestByNumber,
  withHead,
  suiteName,
  isOnRequest,
  updateCheckRun,
  mayWrite,
  duringCheckRun,
  NameTakenError,
  Artifacts,
  roundsOf,
  SHARD_PREFIX,
  SHARD_FILE,
  artifactName,
  shardOf,
  encodeShard,
  downloadForkArtifact,
  profileOfFork,
  sectionsIn,
  commentOnFailure,
  proposedChange,
  githubBranch,
  baseBranchOf,
  checkSuites,
  OURS,
  reportJob,
  writeReport,
  checkShardName,
  joinShards,
  runInfoOf,
  readOwn,
  underived,
  bySuite,
  askedReference,
  runsBefore,
  snapshotStoresInJob,
  runStep,
  run_exports
};
