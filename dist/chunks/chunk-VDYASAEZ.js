import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
import {
  BENCHMARKS,
  CommandError,
  DeniedError,
  EMPTY_WINDOW,
  FILE_BYTES_MAX,
  HistoryLog,
  INSTRUCTIONS,
  IN_TIME,
  LagError,
  Patience,
  ROUNDS,
  TIMES_COUNTED,
  answerable,
  backoff,
  baseCommitInJob,
  besideResults,
  branchInTheWay,
  buildOf,
  check,
  childEnvironment,
  commandError,
  commandIn,
  commitOf,
  countOnce,
  countVerdicts,
  cpuNsOf,
  deflateRawSync,
  differenceOf,
  earlierAttempts,
  earlierRuns,
  earlierStep,
  execute,
  explain,
  failureOf,
  fetchedCommit,
  fileStep,
  findOverride,
  gateSymbol,
  git,
  hasSeed,
  inflateRawSync,
  interleave,
  isCovered,
  isLook,
  judgeRounds,
  lineageOnGitHub,
  lookOf,
  measureSide,
  missingBaselineFiles,
  notOurs,
  oneLine,
  openCounter,
  openIn,
  openStopwatch,
  outputSource,
  pairwiseMeans,
  parseStores,
  placingOf,
  prepare,
  profileDifference,
  profileLines,
  profileMarkdown,
  readFile,
  referenceNamed,
  referencedRuns,
  renderMarkdown,
  requireBranchOnGitHub,
  requireFile,
  resolveBaseline,
  retry,
  rm,
  rulesLine,
  secretsOf,
  seededRandom,
  sendRequest,
  sizeOf,
  sizesSchema,
  succeeded,
  tryGit,
  unmatchedWarnings,
  withExplanation,
  withLimit,
  withShownNames,
  withSources,
  withWorktrees,
  wordsFor,
  writeFile
} from "./chunk-NH3RKPDY.js";
import {
  CERTAINTY,
  onlyCommit
} from "./chunk-AK2XBEDL.js";
import {
  SIGMA_MIN,
  deviationScale,
  folderName,
  issueIn,
  normalUpper,
  scaleFor,
  standingProfile,
  studentUpper
} from "./chunk-T4R3GN2V.js";
import {
  INSTRUCTIONS_RULE,
  NAME_LENGTH_MAX,
  TransientError,
  UNIT_LENGTH_MAX,
  UserError,
  array,
  boolean,
  catchOf,
  countedNames,
  createHash,
  describeError,
  enumOf,
  extend,
  faultOf,
  gates,
  grouped,
  headline,
  inputs,
  instanceofOf,
  int,
  interruptible,
  iso,
  jsonText,
  kindOf,
  lazy,
  linkTarget,
  literal,
  looseObject,
  markdownCode,
  markdownText,
  matchesWildcard,
  maxLength,
  mean,
  median,
  minLength,
  minimum,
  nextOfCulprit,
  nonnegative,
  nullable,
  nullish,
  number,
  object,
  once,
  optional,
  percentage,
  positive,
  readFileSync,
  record,
  referenceText,
  regex,
  resolve,
  share,
  shortCommit,
  string,
  union,
  unknown,
  utf8Bytes,
  visible,
  worstGate
} from "./chunk-377XN3YT.js";

// src/github/answers.ts
var sha = string().check(regex(/^[0-9a-f]{40,64}$/));
var text = string();
var number2 = int().check(positive());
var named = looseObject({ sha });
var login = looseObject({ login: text });
var commit = looseObject({ sha, commit: looseObject({ message: text, tree: named }) });
var gitCommit = looseObject({ sha, message: text, parents: array(named) });
var ref = looseObject({ ref: text, object: named });
var comment = looseObject({ id: number2, html_url: text, body: nullish(text) });
var issue = looseObject({ number: number2, html_url: text, state: text, title: text, body: nullable(text) });
var pullRequest = looseObject({
  number: number2,
  head: looseObject({ sha, ref: text }),
  base: looseObject({ sha, ref: text })
});
var checkRun = looseObject({ id: number2, external_id: nullish(text) });
var contents = looseObject({ name: text, type: text, size: int().check(nonnegative()), sha });
var artifact = looseObject({
  id: number2,
  name: text,
  size_in_bytes: number().check(nonnegative()),
  expired: boolean()
});
var treeEntry = looseObject({ path: text, mode: text, type: text, sha, size: optional(int()) });
var REPOSITORY = "/repos/{owner}/{repo}";
var ANSWERS = {
  "GET /branches": array(looseObject({ name: text })),
  "GET /branches/{}": looseObject({ name: text, commit }),
  "GET /commits": array(commit),
  "GET /commits/{}": commit,
  "GET /commits/{}/pulls": array(pullRequest),
  "GET /commits/{}/check-runs": looseObject({ check_runs: array(checkRun) }),
  "GET /commits/{}/comments": array(comment),
  "POST /commits/{}/comments": comment,
  "GET /compare/{}": looseObject({ status: text, merge_base_commit: named }),
  "GET /contents/{}": union([array(contents), contents]),
  "GET /git/commits/{}": gitCommit,
  "GET /git/blobs/{}": looseObject({ sha, content: text }),
  "POST /git/commits": looseObject({ sha, tree: named }),
  "GET /git/trees/{}": looseObject({ sha, truncated: boolean(), tree: array(treeEntry) }),
  "POST /git/trees": named,
  "GET /git/matching-refs/{}": array(ref),
  "POST /git/refs": ref,
  "PATCH /git/refs/{}": ref,
  "PATCH /comments/{}": comment,
  "GET /issues": array(issue),
  "POST /issues": issue,
  "GET /issues/{}": issue,
  "PATCH /issues/{}": issue,
  "POST /issues/{}/assignees": issue,
  "GET /issues/{}/events": array(looseObject({ event: text, actor: nullish(login), created_at: text })),
  "GET /issues/{}/comments": array(comment),
  "POST /issues/{}/comments": comment,
  "PATCH /issues/comments/{}": comment,
  "POST /issues/comments/{}/reactions": looseObject({ id: number2, content: text }),
  "POST /labels": looseObject({ name: text }),
  "GET /pulls": array(pullRequest),
  "GET /pulls/{}": pullRequest,
  "GET /pulls/{}/commits": array(commit),
  "GET /collaborators/{}/permission": looseObject({ permission: text }),
  "POST /check-runs": checkRun,
  "PATCH /check-runs/{}": checkRun,
  "GET /actions/artifacts": looseObject({ total_count: int(), artifacts: array(artifact) }),
  "GET /actions/runs/{}": looseObject({ event: text, conclusion: nullish(text) }),
  "GET /actions/runs/{}/artifacts": looseObject({ artifacts: array(artifact) })
};
var raw = union([string(), instanceofOf(ArrayBuffer)]);
function answerOf(route, isRaw = false) {
  return isRaw ? raw : ANSWERS[keyOf(route)] ?? unknown();
}
function keyOf(route) {
  return route.replace(REPOSITORY, "").replace(/\{\w+\}/g, "{}");
}

// src/github/client.ts
var USUAL_DEADLINES = {
  api: { requestMs: 2e4, budgetMs: 75e3, tries: 4, pauseMs: 1e3 },
  transfers: { requestMs: 6e4, budgetMs: 9e4, tries: 1, pauseMs: 0 },
  races: { budgetMs: 3e5, pauseMs: 800 }
};
var PERSONAL_TOKEN = /^(?:gh[pou]_|github_pat_)|^[0-9a-f]{40}$/;
var GitHub = class {
  repository;
  /** Whether the token belongs to a person. Otherwise it is an app's, like the token of every job. */
  isOfPerson;
  deadlines;
  /** For artifacts and caches. */
  transfers;
  #server;
  #patience;
  constructor({ owner, repo }, token, apiUrl, deadlines = USUAL_DEADLINES) {
    this.repository = { owner, repo };
    this.isOfPerson = PERSONAL_TOKEN.test(token);
    this.#server = { token, apiUrl };
    this.deadlines = deadlines;
    this.#patience = new Patience(deadlines.api);
    this.transfers = new Patience(deadlines.transfers);
  }
  /**
   * Sends a request to the REST API, such as `GET /repos/{owner}/{repo}/branches/{branch}`; owner and repo are filled in.
   * Faults are retried, unless the parameters say `request: { retries: 0 }`.
   * @returns status and body; the caller handles 404, 409, 422 and 413 (a file beyond GitHub's limit)
   * @throws TransientError if GitHub still fails, or does not answer as documented, after all retries
   * @throws DeniedError naming the permission that the token lacks
   * @throws UserError if GitHub does not know the token, or the answer is too long
   */
  async request(route, parameters, need) {
    const { request: { retries } = {}, mediaType, ...rest } = parameters;
    const isRaw = mediaType?.format === "raw";
    const schema = answerOf(route, isRaw);
    const { owner, repo } = this.repository;
    const ofRepository = route.replace("{owner}/{repo}", `${owner}/${repo}`);
    return this.#send(need, retries === 0 ? 1 : void 0, async (signal) => {
      const { status, data } = await sendRequest(this.#server, ofRepository, rest, signal, isRaw);
      const parsed = schema.safeParse(data);
      if (!parsed.success) throw unexpectedAnswer(need, issueIn(parsed.error));
      return { status, data };
    });
  }
  /**
   * Sends a GraphQL query or mutation once, without retries: callers fall back to the REST API.
   * @param variables beside `owner` and `repo`
   * @returns its data and errors, not validated; undefined if this GitHub does not answer GraphQL
   * @throws as `request`
   */
  async query(text2, variables, need) {
    const body = { query: text2, variables: { ...this.repository, ...variables } };
    const { data } = await this.#send(
      need,
      1,
      (signal) => sendRequest(this.#server, "POST /graphql", body, signal)
    );
    return data;
  }
  /**
   * Repeats a read a few times while one of GitHub's servers lags behind another.
   * @throws LagError if it still lags behind
   */
  async settled(ask) {
    const { tries, pauseMs } = this.#patience.deadlines;
    const again = backoff({ tries, pauseMs });
    for (let attempt = 1; ; attempt++) {
      try {
        return await ask();
      } catch (error) {
        if (!(error instanceof LagError) || !await again(attempt)) throw error;
      }
    }
  }
  async #send(need, tries, act) {
    return this.#patience.ask(async (signal) => {
      try {
        return await act(signal);
      } catch (error) {
        if (error instanceof TransientError) throw error;
        const failure = failureOf(error);
        const { status, message } = failure;
        if (status === 404 || status === 409 || status === 422) return { status, data: void 0, message };
        if (status === 403 && /too large/i.test(message)) return { status: 413, data: void 0, message };
        throw explain(need, failure, this.#patience.deadlines.requestMs);
      }
    }, tries);
  }
};
function unexpectedAnswer({ what }, why) {
  return new TransientError(
    `cannot ${what}: GitHub's answer is not as documented (${why})`,
    "Does something stand between the runner and GitHub? Run the job again."
  );
}

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
function isProposal(event, repository, { issue: issue2, workflow_run: follows }) {
  const isFollowed = follows !== void 0 && (follows.event.startsWith("pull_request") || follows.head_repository?.full_name !== repository);
  return event.startsWith("pull_request") || issue2?.pull_request !== void 0 || isFollowed;
}
function isFromFork({ owner, repo, pullRequest: pullRequest2 }) {
  return pullRequest2 !== void 0 && pullRequest2.head.repo?.full_name !== `${owner}/${repo}`;
}
async function readPayload(path) {
  if (!path) return {};
  const parsed = payloadSchema.safeParse(JSON.parse(readFileSync(path, "utf8")));
  if (parsed.success) return parsed.data;
  throw new UserError(`the event in ${path} is not as GitHub documents it: ${issueIn(parsed.error)}`);
}
function textOf(inputs2) {
  return Object.fromEntries(Object.entries(inputs2).map(([name, value]) => [name, String(value ?? "")]));
}

// src/github/pull-requests.ts
var READING = { what: "look for the pull request", permission: "pull-requests: read" };
async function headOf(github, number3) {
  const { data } = await github.request(
    "GET /repos/{owner}/{repo}/pulls/{pull_number}",
    { pull_number: number3 },
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
  const parsed = array(pullRequestSchema).safeParse(data ?? []);
  if (!parsed.success) throw new UserError(`cannot ${READING.what}: GitHub's answer is not as documented`);
  return parsed.data.filter(
    ({ head }) => head.sha === run.head_sha && head.repo?.full_name === repository.full_name
  );
}
async function pullRequestByNumber(github, number3) {
  const { data } = await github.request(
    "GET /repos/{owner}/{repo}/pulls/{pull_number}",
    { pull_number: number3 },
    READING
  );
  return data === void 0 ? void 0 : pullRequestSchema.parse(data);
}
function withHead(pullRequest2, sha2) {
  return { ...pullRequest2, head: { ...pullRequest2.head, sha: sha2 } };
}
var QUEUED = /^gh-readonly-queue\/.+\/pr-([0-9]{1,9})-[0-9a-f]+$/;
function isQueue(refName) {
  return refName.startsWith("gh-readonly-queue/");
}
async function pullRequestsOfCommit(github, sha2, refName) {
  const queued = QUEUED.exec(refName)?.[1];
  if (queued !== void 0) {
    const found = await pullRequestByNumber(github, Number(queued));
    return found ? [found] : [];
  }
  const { data } = await github.request(
    "GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls",
    { commit_sha: sha2, per_page: 100 },
    READING
  );
  const parsed = array(mergedSchema).safeParse(data ?? []);
  if (!parsed.success) return [];
  return parsed.data.filter(({ merged_at }) => typeof merged_at === "string");
}
var mergedSchema = extend(pullRequestSchema, { merged_at: nullish(string()) });

// src/github/workflow.ts
function suiteName(config, context) {
  return config.suite || context.workflow || "default";
}
function isOnRequest({ config, context }) {
  return context.commentedOn !== void 0 && (config.headSha !== "" || config.mode === "request");
}

// src/measure/bisection.ts
var BETWEEN = [
  { tau: 25e-4, prior: 0.15 },
  { tau: 5e-3, prior: 0.35 },
  { tau: 0.01, prior: 0.38 },
  { tau: 0.02, prior: 0.12 }
];
var BETWEEN_USUAL = 0.01;
var SHARE = { centre: 0.8, spread: 0.35 };
var DEGREES = 4;
var CENTRE_VARIANCE = (DEGREES + 3) / (DEGREES + 1);
var VARIANCE_RATIO_ENOUGH = 1;
var ROUNDS_MAX = 60;
function beliefs(count, evidence, model) {
  const centres = centresOf(evidence, model);
  const logs = BETWEEN.map(({ tau, prior }) => {
    const each = logLikelihoods(count, centres, { shift: model.shift, tau });
    return each.map((value) => value + Math.log(prior));
  });
  const largest = Math.max(...logs.flat());
  const weights = logs.map((row) => row.map((value) => Math.exp(value - largest)));
  const all = weights.flat().reduce((sum, weight) => sum + weight, 0);
  const at = Array.from(
    { length: count + 1 },
    (_, first) => first === 0 ? 0 : weights.reduce((sum, row) => sum + row[first - 1], 0) / all
  );
  const between = BETWEEN.reduce((sum, { tau }, i) => {
    return sum + tau * weights[i].reduce((part, weight) => part + weight, 0) / all;
  }, 0);
  return { at, between, rounds: new Map(centres.map((each) => [each.at, each.rounds])) };
}
function centresOf(evidence, { sigma, shift }) {
  return [...Map.groupBy(evidence, ({ at }) => at)].map(([at, parts]) => {
    const differences = parts.flatMap((each) => each.differences);
    const n = differences.length;
    const centre = centreOf(differences, sigma);
    const variance = sigma * sigma * (1 + 1 / n) / informationOf(differences, centre, sigma);
    const beyond = BEYOND * Math.sqrt(variance + BETWEEN_USUAL ** 2);
    const value = Math.min(Math.max(shift, 0) + beyond, Math.max(Math.min(shift, 0) - beyond, centre));
    return { at, rounds: n, value, variance };
  });
}
var BEYOND = 1.5;
function informationOf(values, centre, sigma) {
  const observed = values.reduce((sum, value) => {
    const square = ((value - centre) / sigma) ** 2;
    return sum + (DEGREES + 1) * (DEGREES - square) / (DEGREES + square) ** 2;
  }, 0);
  return Math.max(INFORMATION_MIN, Math.min(observed, values.length / CENTRE_VARIANCE));
}
var INFORMATION_MIN = 0.05;
var STEPS = 20;
function centreOf(values, sigma) {
  let centre = median(values);
  for (let step = 0; step < STEPS; step++) {
    let [sum, weights] = [0, 0];
    for (const value of values) {
      const weight = 1 / (DEGREES + ((value - centre) / sigma) ** 2);
      sum += weight * value;
      weights += weight;
    }
    centre = sum / weights;
  }
  return centre;
}
function logLikelihoods(count, centres, { shift, tau }) {
  const mean2 = SHARE.centre * shift;
  const stepPrecision = 1 / (SHARE.spread * shift) ** 2;
  const buildPrecision = 1 / tau ** 2;
  return Array.from({ length: count }, (_, i) => {
    let [all, after, sum, sumAfter, squares, logs] = [buildPrecision, stepPrecision, 0, 0, 0, 0];
    for (const { at, value, variance } of centres) {
      const weight = 1 / (variance + tau * tau);
      const has = i + 1 <= at;
      const left = has ? value - mean2 : value;
      all += weight;
      sum += weight * left;
      squares += weight * left * left;
      logs += Math.log(weight);
      if (!has) continue;
      after += weight;
      sumAfter += weight * left;
    }
    const shared = after - stepPrecision;
    const determinant = all * after - shared * shared;
    const explained = (after * sum * sum - 2 * shared * sum * sumAfter + all * sumAfter * sumAfter) / determinant;
    return 0.5 * (logs + Math.log(buildPrecision * stepPrecision) - Math.log(determinant) - squares + explained);
  });
}
function likeliest(belief, skipped) {
  return answersOf(belief, skipped).reduce(
    (best, answer) => answer.probability > best.probability ? answer : best
  );
}
function answersOf({ at: belief }, skipped) {
  const answers = [];
  let [from, probability] = [1, 0];
  for (let to = 1; to < belief.length; to++) {
    probability += belief[to];
    if (skipped.has(to)) continue;
    answers.push({ from, to, probability });
    [from, probability] = [to + 1, 0];
  }
  return answers;
}
var OPEN_MIN = 0.01;
function nextToMeasure({ at: belief, between, rounds }, skipped, sigma) {
  const enough = Math.min(
    ROUNDS_MAX,
    CENTRE_VARIANCE * sigma * sigma / (VARIANCE_RATIO_ENOUGH * between * between)
  );
  let below = 0;
  let best;
  for (let at = 1; at < belief.length - 1; at++) {
    below += belief[at];
    const done = rounds.get(at) ?? 0;
    if (skipped.has(at) || done > 0 && done >= enough) continue;
    const distance = Math.abs(below - 0.5);
    if (distance > 0.5 - OPEN_MIN) continue;
    if (best === void 0 || distance < best.distance) best = { at, distance };
  }
  return best?.at;
}
function identifiability(size2) {
  let sum = 0;
  for (let commits = 1; commits <= 400; commits++)
    sum += normalUpper(size2 * Math.sqrt(commits) / 2) / commits;
  return Math.exp(-2 * sum);
}

// src/measure/bisect.ts
var knownSchema = lazy(
  () => object({
    /**
     * Commits, `at` counted from the good one, with their differences to it. The first entries belong to the
     * bad commit.
     */
    evidence: array(object({ at: int().check(minimum(1)), differences: array(number()) })),
    skipped: array(int().check(minimum(1)))
  })
);
var soughtSchema = object({
  benchmark: string(),
  metric: string(),
  unit: string(),
  higherIsBetter: boolean()
});
var ROUNDS_MAX2 = 600;
var OTHERS_MIN = 0.02;
async function bisect({ count, known, measure, learnt }) {
  const model = modelOf(known, count);
  const skipped = new Set(known.skipped);
  const evidence = [...known.evidence];
  for (; ; ) {
    const belief = beliefs(count, evidence, model);
    const answer = likeliest(belief, skipped);
    const found = { answer, others: othersOf(answer, belief, skipped), between: belief.between };
    const at = nextToMeasure(belief, skipped, model.sigma);
    const done = evidence.reduce((sum, each) => sum + (each.at === count ? 0 : each.differences.length), 0);
    const isEnough = answer.probability >= CERTAINTY || done >= ROUNDS_MAX2;
    if (isEnough || at === void 0) return { ...found, isFinal: true };
    const differences = await measure(at);
    if (differences === "stopped") return { ...found, isFinal: false };
    if (differences === void 0) skipped.add(at);
    else evidence.push({ at, differences: [...differences] });
    await learnt({ evidence, skipped: [...skipped] }, answer);
  }
}
function othersOf({ from: best }, belief, skipped) {
  return answersOf(belief, skipped).filter(({ from, probability }) => from !== best && probability >= OTHERS_MIN).sort((a, b) => b.probability - a.probability);
}
function modelOf({ evidence }, count) {
  const differences = evidence.filter(({ at }) => at === count).flatMap((each) => each.differences);
  return {
    shift: median(pairwiseMeans(differences)),
    sigma: Math.max(SIGMA_MIN, deviationScale(differences))
  };
}
function differencesOf(rounds, { benchmark, metric, higherIsBetter }) {
  const valueIn = (side) => side.find((each) => each.benchmark.name === benchmark && each.metric.name === metric)?.sample.centre;
  return rounds.flatMap(({ base, head }) => {
    const [before, after] = [valueIn(base), valueIn(head)];
    if (before === void 0 || after === void 0) return [];
    if (before <= 0 || after <= 0) {
      throw new UserError(
        `${metric} of ${benchmark} was ${Math.min(before, after)}: a search needs values above 0`,
        "Search by another metric."
      );
    }
    const { to } = scaleFor([before, after], before, higherIsBetter);
    return [to(after) - to(before)];
  });
}

// src/measure/search-ground.ts
async function isSameBuild({ build }, { artifact: artifact2, stop }, place, name) {
  if (!artifact2 || !build || stop.aborted) return false;
  return differenceOf(build, await buildOf(artifact2, place, name)) === void 0;
}
async function orSkipped(name, { stop, progress }, work) {
  try {
    const result = await work();
    return stop.aborted ? "stopped" : result;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    if (stop.aborted) return "stopped";
    const [why = ""] = describeError(error).split("\n");
    progress.warn(`${name} is skipped: ${visible(why, 200)}`);
    return void 0;
  }
}

// src/measure/commit-search.ts
var ROUNDS_MIN = 12;
var ROUNDS_AT_COMMIT = 4;
var CommitSearch = class {
  #start;
  #means;
  #random = seededRandom(1);
  constructor(start, means) {
    this.#start = start;
    this.#means = means;
  }
  /**
   * Measures the bad commit against the good one until a change for the worse is certain.
   * @returns undefined if it was interrupted
   * @throws UserError if there is no such change
   */
  async ends(bad) {
    const { probe, stop } = this.#means;
    const isCounted = probe.outputSource.kind === "instructions";
    const isOpen = async (soFar) => {
      if (!isCounted && soFar.rounds.length < ROUNDS_MIN) return true;
      const { worst: worst2, isUndecided } = await this.#judged(soFar, bad);
      return !worst2 && (isUndecided || !isCounted);
    };
    const { isExact, benchmark } = this.#start.series;
    const only = isExact ? benchmark : void 0;
    const done = await this.#against(bad, "the bad commit", ROUNDS.defaultValue, isOpen, only);
    if (stop.aborted) return void 0;
    if (done.identical !== void 0) {
      throw new UserError(
        "the builds of the good and the bad commit are the same",
        `No commit between them can be found by measuring: name others, or leave ${this.#means.artifact?.by} out.`
      );
    }
    const { worst } = await this.#judged(done, bad);
    if (worst) return { sought: worst, rounds: done.rounds };
    throw new UserError(
      `between the good and the bad commit nothing got worse beyond its limit, in ${done.rounds.length} rounds`,
      "Compare them with perf-regression ab --base GOOD --head BAD, or give an older commit."
    );
  }
  /** @returns undefined if the commit cannot be measured, `stopped` if it was interrupted */
  at(commit2, sought) {
    const name = `commit ${shortCommit(commit2)}`;
    return orSkipped(name, this.#means, async () => {
      const { rounds, identical } = await this.#against(
        commit2,
        name,
        ROUNDS_AT_COMMIT,
        async () => true,
        sought.benchmark
      );
      if (this.#means.stop.aborted) return "stopped";
      if (identical !== void 0) return Array.from({ length: ROUNDS_AT_COMMIT }, () => 0);
      const differences = differencesOf(rounds, sought);
      return differences.length > 0 ? differences : void 0;
    });
  }
  #against(commit2, name, max, isOpen, benchmark) {
    const { cwd, probe, setup, stop, progress } = this.#means;
    const { outputSource: outputSource2 } = probe;
    const counter = outputSource2.kind === "instructions" ? outputSource2.counter.name : void 0;
    return withWorktrees({ test: commit2 }, cwd, async ({ test }) => {
      await prepare(name, test, setup, probe.stopwatch, stop);
      if (await isSameBuild(this.#start, this.#means, test, name))
        return { rounds: [], max, ended: true, identical: this.#start.build?.size ?? 0 };
      const places = { base: this.#start.place, head: test };
      const names = { base: "the good commit", head: name };
      const only = benchmark === void 0 ? void 0 : [benchmark];
      return interleave({
        // A setup with a number of the layout builds both again for each round.
        begin: async (done) => {
          if (done === 0 || !hasSeed(setup)) return;
          for (const side of ["base", "head"])
            await prepare(names[side], places[side], setup, probe.stopwatch, stop);
        },
        measure: async (side) => (await measureSide(probe, names[side], places[side], only, stop))?.measurements,
        counter,
        times: () => counter === void 0 ? 1 : TIMES_COUNTED,
        isLook: (done) => counter !== void 0 || isLook(done, max),
        unsettled: async (soFar) => await isOpen(soFar) ? ["it"] : [],
        canFilter: probe.words.some((word3) => word3.includes(BENCHMARKS)),
        budget: { rounds: max, ms: Number.POSITIVE_INFINITY },
        random: this.#random,
        clock: () => performance.now(),
        progress: (done) => progress.step(name, done, max)
      });
    });
  }
  /** The most certain of the selected series that got worse, and whether more rounds could show another. */
  async #judged(soFar, bad) {
    const { policy, reader, runInfo } = this.#means;
    const { series } = this.#start;
    const commits = { base: this.#start.good, head: bad };
    const report = await judgeRounds(soFar, { commits, policy, reader, runInfo });
    const isAskedFor = ({ benchmark, metric }) => (series.isExact ? series.benchmark === benchmark : matchesWildcard(series.benchmark ?? "*", benchmark)) && matchesWildcard(series.metric ?? "*", metric.name);
    const [found] = report.findings.filter((finding) => finding.verdict === "regressed" && finding.change !== null && isAskedFor(finding)).sort((a, b) => (a.pValue ?? 0) - (b.pValue ?? 0));
    return { worst: found && seriesOf(found), isUndecided: openIn(report).length > 0 };
  }
};
function seriesOf({ benchmark, metric }) {
  const { name, unit, direction } = metric;
  return { benchmark, metric: name, unit, higherIsBetter: direction === "higher" };
}

// src/measure/commit-counts.ts
var ROUNDS_MAX3 = 3;
var CommitCounts = class {
  #start;
  #means;
  #benchmark;
  /** @param benchmark the only one that has to run, if the command can choose */
  constructor(start, means, benchmark) {
    this.#start = start;
    this.#means = means;
    this.#benchmark = benchmark;
  }
  /**
   * Executes the command once at the good commit, as it is.
   * @returns undefined if it was interrupted
   */
  async once() {
    const { probe, stop } = this.#means;
    const command = commandIn(wordsFor(probe.words, [this.#benchmark]), this.#start.place);
    const execution = await execute(command, probe.stopwatch, {
      timeoutMs: probe.timeoutMs,
      retainedBytes: 0,
      stop
    });
    if (execution.outcome.kind === "interrupted") return void 0;
    if (!succeeded(execution)) throw commandError("the command failed on the good commit", execution);
    return execution;
  }
  /**
   * Counts both ends in turn.
   * @param at number of the bad commit
   * @param isOpen whether further counts could decide
   * @param limits of one execution
   * @returns undefined if it was interrupted, `slow` if the first one took more than its limit
   * @throws UserError if one of them cannot be counted, or not in its time
   */
  async ends(bad, at, counter, limits, isOpen) {
    const { cwd, setup, probe, stop } = this.#means;
    return withWorktrees({ test: bad }, cwd, async ({ test }) => {
      await prepare("the bad commit", test, setup, probe.stopwatch, stop);
      const [good, after] = [[], []];
      const counts = [
        { at: 0, values: good },
        { at, values: after }
      ];
      do {
        for (const [name, place, values] of [
          ["the good commit", this.#start.place, good],
          ["the bad commit", test, after]
        ]) {
          for (let i = 0; i < TIMES_COUNTED; i++) {
            const done = await this.#count(name, place, counter, limits.timeoutMs);
            if (!done) return void 0;
            if ((cpuNsOf(done.execution) ?? 0) > limits.cpuNs) return "slow";
            values.push(done.count);
          }
        }
      } while (good.length < ROUNDS_MAX3 * TIMES_COUNTED && isOpen(counts));
      return counts;
    });
  }
  /** Counts the good commit once. @returns undefined if it was interrupted */
  async good(counter) {
    return (await this.#count("the good commit", this.#start.place, counter))?.count;
  }
  /**
   * @param good counts of the good commit, which a commit with the same build shares
   * @returns undefined if the commit cannot be counted, `stopped` if it was interrupted
   */
  at(commit2, times, counter, good) {
    const { cwd, setup, probe, stop } = this.#means;
    const name = `commit ${shortCommit(commit2)}`;
    return orSkipped(
      name,
      this.#means,
      () => withWorktrees({ test: commit2 }, cwd, async ({ test }) => {
        await prepare(name, test, setup, probe.stopwatch, stop);
        if (await isSameBuild(this.#start, this.#means, test, name)) return good;
        const values = [];
        while (values.length < times) {
          const done = await this.#count(name, test, counter);
          if (!done) return "stopped";
          values.push(done.count);
        }
        return values;
      })
    );
  }
  #count(name, place, counter, timeoutMs = this.#means.probe.timeoutMs) {
    const { probe, stop } = this.#means;
    return countOnce(counter, { ...probe, timeoutMs }, name, place, [this.#benchmark], stop);
  }
};

// src/measure/largest-step.ts
var countsSchema = object({
  at: int().check(nonnegative()),
  values: array(number().check(positive())).check(minLength(1))
});
var countedSchema = lazy(
  () => object({
    /** What counted: another counter counts differently. */
    counter: string(),
    /** Both ends, then what lies between them; each commit once. */
    counts: array(countsSchema).check(minLength(2)),
    /** Commits that cannot be counted. */
    skipped: array(int().check(minimum(1))),
    /** Executions of the command. */
    runs: int()
  })
);
var SIGMA_MIN2 = 2e-5;
var PART_MIN = 0.25;
var OTHERS_MIN2 = 0.02;
var TIMES_MAX = 4;
var ERRORS = 3;
function largestStep(count, { counts, skipped }) {
  const levels = levelsOf(counts);
  const known = [...levels.keys()].sort((a, b) => a - b);
  if (known[0] !== 0 || known.at(-1) !== count || count === 0) throw new RangeError("both ends are needed");
  const stretches = known.slice(1).map((to, i) => {
    const after = known[i];
    return { after, to, rise: levelOf(levels, to) - levelOf(levels, after) };
  });
  const shift = levelOf(levels, count);
  const best = stretches.reduce((most, each) => each.rise > most.rise ? each : most);
  const noise = noiseOf(counts);
  const rivals = stretches.filter((each) => each !== best).map((each) => ({ each, probability: chanceOf(each, best, counts, noise) }));
  const doubt = rivals.reduce((sum, { probability }) => sum + probability, 0);
  const part = best.rise / shift;
  const at = middleOf(best, new Set(skipped));
  return {
    answer: { from: best.after + 1, to: best.to, probability: Math.max(0, 1 - doubt) },
    others: rivals.filter(({ probability }) => probability >= OTHERS_MIN2).sort((a, b) => b.probability - a.probability).map(({ each, probability }) => ({ from: each.after + 1, to: each.to, probability })),
    ...{ shift, part },
    ...at !== void 0 && part >= PART_MIN && { next: { at, times: timesOf(shift, noise) ?? TIMES_MAX } }
  };
}
function isOfSearch({ counts, skipped }, count) {
  const places = counts.map(({ at }) => at);
  const isWhole = places.includes(0) && places.includes(count) && new Set(places).size === places.length;
  return isWhole && [...places, ...skipped].every((at) => at <= count) && levelOf(levelsOf(counts), count) > 0;
}
function isClear(counts, count) {
  return timesOf(levelOf(levelsOf(counts), count), noiseOf(counts)) !== void 0;
}
function levelsOf(counts) {
  const good = mean(counts.find(({ at }) => at === 0)?.values ?? []);
  return new Map(counts.map(({ at, values }) => [at, Math.log(mean(values) / good)]));
}
function levelOf(levels, at) {
  return levels.get(at) ?? Number.NaN;
}
function noiseOf(counts) {
  const freedom = counts.reduce((sum, { values }) => sum + values.length - 1, 0);
  const squares = counts.reduce((sum, { values }) => {
    const centre = mean(values);
    return sum + values.reduce((part, value) => part + (value / centre - 1) ** 2, 0);
  }, 0);
  const sigma = freedom === 0 ? 0 : Math.sqrt(squares / freedom);
  return sigma > SIGMA_MIN2 ? { sigma, freedom } : { sigma: SIGMA_MIN2, freedom: Number.POSITIVE_INFINITY };
}
function timesOf(shift, { sigma }) {
  const times = Math.ceil(6 * (ERRORS * sigma / (shift / 2)) ** 2);
  return times <= TIMES_MAX ? Math.max(1, times) : void 0;
}
function chanceOf(other, best, counts, { sigma, freedom }) {
  const weights = /* @__PURE__ */ new Map();
  const add = (at, weight) => weights.set(at, (weights.get(at) ?? 0) + weight);
  for (const [{ after, to }, sign] of [
    [best, 1],
    [other, -1]
  ]) {
    add(to, sign);
    add(after, -sign);
  }
  const variance = counts.reduce(
    (sum, { at, values }) => sum + (weights.get(at) ?? 0) ** 2 / values.length,
    0
  );
  const t = (best.rise - other.rise) / (sigma * Math.sqrt(variance));
  return studentUpper(t, freedom);
}
function middleOf({ after, to }, skipped) {
  const middle = (after + to) / 2;
  let best;
  for (let at = after + 1; at < to; at++) {
    if (skipped.has(at)) continue;
    if (best === void 0 || Math.abs(at - middle) < Math.abs(best - middle)) best = at;
  }
  return best;
}

// src/measure/counted-search.ts
var VISIBLE = 0.5;
var SLOWER_MAX = 8;
var COUNT_MIN = { cpuNs: 2e9, timeoutMs: 2e4 };
var SLOW = "counting them takes much longer than measuring the time";
var DRIFT_MAX = 1 / 8;
var CountedSearch = class {
  #task;
  #counts;
  #counter;
  constructor(task) {
    this.#task = task;
    const { start, means, sought } = task;
    this.#counts = new CommitCounts(start, means, sought.benchmark);
    const { outputSource: outputSource2 } = means.probe;
    if (outputSource2.kind === "instructions") this.#counter = outputSource2.counter;
  }
  /**
   * Counts both ends if that can show the change.
   * @param shift the change in time, as a logarithm; above 0 is worse
   * @returns undefined if it was interrupted
   */
  async trial(shift) {
    const obstacle = this.#obstacle();
    if (obstacle !== void 0) return { counting: { why: obstacle } };
    try {
      const counter = await this.#open();
      const plain = await this.#counts.once();
      if (!plain) return void 0;
      const cpuNs = cpuNsOf(plain);
      const limits = {
        timeoutMs: Math.max(COUNT_MIN.timeoutMs, SLOWER_MAX * plain.wallNs / 1e6),
        cpuNs: Math.max(COUNT_MIN.cpuNs, SLOWER_MAX * (cpuNs ?? 0))
      };
      const counting = await this.#ends(counter, shift, limits);
      return counting && { counting, cpuNs };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      if (this.#task.means.stop.aborted) return void 0;
      const isSlow = error instanceof CommandError && error.outcome.kind === "timeout";
      return { counting: { why: isSlow ? SLOW : error.message } };
    }
  }
  async #ends(counter, shift, limits) {
    const { commits } = this.#task;
    const at = commits.length - 1;
    const riseIn = (counts2) => largestStep(at, { counts: counts2, skipped: [] }).shift;
    const isOpen = (counts2) => riseIn(counts2) >= VISIBLE * shift && !isClear(counts2, at);
    const counts = await this.#counts.ends(commits[at], at, counter, limits, isOpen);
    if (!counts) return void 0;
    if (counts === "slow") return { why: SLOW };
    const rise = riseIn(counts);
    if (rise < VISIBLE * shift)
      return { why: `their number differs by ${percentage(Math.expm1(rise))} between the ends` };
    if (!isClear(counts, at)) return { why: "their number varies too much from run to run" };
    const runs = counts.reduce((sum, { values }) => sum + values.length, 0);
    return { counter: counter.name, counts: [...counts], skipped: [], runs };
  }
  /** Why counts cannot stand for the series; null if nobody would expect it. */
  #obstacle() {
    const { sought, means } = this.#task;
    if (!["time", "throughput"].includes(kindOf(sought.unit))) return null;
    const { words, outputSource: outputSource2 } = means.probe;
    if (outputSource2.kind === "outside" || words.some((word3) => word3.includes(BENCHMARKS))) return void 0;
    return `they are those of the whole command, which does not name ${BENCHMARKS} to leave the others out`;
  }
  async #open() {
    const { probe, env } = this.#task.means;
    this.#counter ??= await openCounter(probe.stopwatch, env);
    return this.#counter;
  }
  /**
   * Whether this machine counts what another run of the search counted.
   * @returns undefined if it was interrupted
   * @throws UserError if it cannot count
   */
  async isSame(counted) {
    const { counter: name, counts } = counted;
    const at = this.#task.commits.length - 1;
    if (!isOfSearch(counted, at)) return false;
    const counter = await this.#open();
    if (counter.name !== name) return false;
    const value = await this.#counts.good(counter);
    if (value === void 0) return void 0;
    const { shift } = largestStep(at, { counts, skipped: [] });
    return Math.abs(Math.log(value / mean(goodIn(counts)))) <= DRIFT_MAX * Math.abs(shift);
  }
  /** Counts commits until the largest step is known. @param learnt stores what is known */
  async search(counted, learnt) {
    const { commits, means } = this.#task;
    const counter = await this.#open();
    const good = goodIn(counted.counts);
    let now = counted;
    for (; ; ) {
      const step = largestStep(commits.length - 1, now);
      if (!step.next) return { step, isFinal: true };
      const { at, times } = step.next;
      const commit2 = commits[at];
      const values = await this.#counts.at(commit2, times, counter, good);
      if (values === "stopped") return { step, isFinal: false };
      if (values === void 0) now = { ...now, skipped: [...now.skipped, at] };
      else {
        const runs = now.runs + (values === good ? 0 : values.length);
        now = { ...now, runs, counts: [...now.counts, { at, values: [...values] }] };
        const change2 = percentage(mean(values) / mean(good) - 1);
        means.progress.line(`${shortCommit(commit2)}: ${change2} instructions`);
      }
      await learnt(now);
    }
  }
};
function goodIn(counts) {
  return counts.find(({ at }) => at === 0)?.values ?? [];
}

// src/measure/culprit-search.ts
async function commitsBetween(goodRef, badRef, cwd) {
  const [good, bad] = [await commitOf(goodRef, cwd), await commitOf(badRef, cwd)];
  const isAncestor = await tryGit(["merge-base", "--is-ancestor", good, bad], { cwd }) !== void 0;
  const list = await git(["rev-list", "--first-parent", "--reverse", `${good}..${bad}`], { cwd });
  if (isAncestor && list !== "") return [good, ...list.split("\n")];
  throw new UserError(
    `${goodRef} is not an ancestor of ${badRef}`,
    "Give --good an ancestor of the --bad commit: git merge-base GOOD BAD finds one."
  );
}
async function searchCommits(hunt, given) {
  const { cwd, setup, artifact: artifact2, probe, stop } = given;
  const good = hunt.commits[0];
  const isCounted = probe.outputSource.kind === "instructions";
  const means = { ...given, policy: withLimit(given.policy, isCounted ? INSTRUCTIONS_RULE : void 0) };
  return withWorktrees({ good }, cwd, async (places) => {
    await prepare("the good commit", places.good, setup, probe.stopwatch, stop);
    const build = artifact2 && await buildOf(artifact2, places.good, "the good commit");
    const start = { good, place: places.good, build, series: hunt.series };
    const search = new Searching(hunt, start, means, await hunt.memory.load() ?? {});
    const found = isCounted ? await search.exactly() : await search.cheapestFirst();
    return found === "stopped" ? void 0 : found;
  });
}
var Searching = class {
  #hunt;
  #start;
  #means;
  #measuring;
  #state;
  constructor(hunt, start, means, state) {
    this.#hunt = hunt;
    this.#start = start;
    this.#means = means;
    this.#measuring = new CommitSearch(start, means);
    this.#state = state;
  }
  /** By instructions, whatever they show. */
  async exactly() {
    const { counting, sought } = this.#state;
    if (sought && counting && "counts" in counting) {
      const search = this.#counted(sought);
      const isSame = await search.isSame(counting);
      if (isSame === void 0) return "stopped";
      if (isSame) return this.#byCounts(search, sought, counting);
    }
    const ends = await this.#measuring.ends(this.#bad);
    if (!ends) return "stopped";
    const counted = countedIn(ends.rounds, this.#means.probe, this.#count);
    await this.#learn({ sought: ends.sought, counting: counted });
    return this.#byCounts(this.#counted(ends.sought), ends.sought, counted);
  }
  /** By instructions where they show the change, else in rounds. */
  async cheapestFirst() {
    const seen = seenChange(this.#hunt.series);
    const early = seen && await this.#byCountsIfSeen(seen.sought, seen.shift);
    if (early) return early;
    const ends = await this.#ends();
    if (!ends) return "stopped";
    const { sought, known } = ends;
    const shift = modelOf(known, this.#count).shift;
    const counted = seen ? void 0 : await this.#byCountsIfSeen(sought, shift);
    return counted ?? this.#byRounds(sought, known);
  }
  get #bad() {
    return this.#hunt.commits.at(-1);
  }
  /** Number of commits after the good one. */
  get #count() {
    return this.#hunt.commits.length - 1;
  }
  async #learn(more) {
    this.#state = { ...this.#state, ...more };
    await this.#hunt.memory.save(this.#state);
  }
  async #ends() {
    const { sought, known } = this.#state;
    if (sought && known) return { sought, known };
    const ends = await this.#measuring.ends(this.#bad);
    if (!ends) return void 0;
    const differences = differencesOf(ends.rounds, ends.sought);
    const begun = {
      sought: ends.sought,
      known: { evidence: [{ at: this.#count, differences }], skipped: [] }
    };
    const benchmarks = new Set(ends.rounds[0]?.base.map(({ benchmark }) => benchmark.name)).size;
    await this.#learn({ ...begun, command: { ...this.#state.command, benchmarks } });
    return begun;
  }
  #counted(sought) {
    const { commits } = this.#hunt;
    return new CountedSearch({ commits, sought, start: this.#start, means: this.#means });
  }
  /** @returns undefined if counts do not show the change, or not where it came from */
  async #byCountsIfSeen(sought, shift) {
    const search = this.#counted(sought);
    const recalled = await this.#recalled(search);
    if (recalled === void 0) return "stopped";
    const trial = recalled === "nothing" ? await search.trial(shift) : { counting: recalled };
    if (!trial) return "stopped";
    const { counting, cpuNs } = trial;
    const { command } = this.#state;
    const more = cpuNs === void 0 ? {} : { command: { ...command, cpuNs } };
    if (!("counts" in counting)) return this.#giveUp(sought, counting.why, more);
    await this.#learn({ sought, counting, ...more });
    const found = await this.#byCounts(search, sought, counting, shift);
    const { part } = found.by;
    return found.isFinal && part !== null && part < PART_MIN ? this.#giveUp(sought, "they grew in many commits") : found;
  }
  /** What an earlier run of the search counted, if it is true here. @returns undefined if it was interrupted */
  async #recalled(search) {
    const { counting } = this.#state;
    if (!counting || "why" in counting) return counting ?? "nothing";
    try {
      const isSame = await search.isSame(counting);
      return isSame === void 0 ? void 0 : isSame ? counting : "nothing";
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return this.#means.stop.aborted ? void 0 : "nothing";
    }
  }
  async #giveUp(sought, why, more = {}) {
    const isNews = why !== null && !("why" in (this.#state.counting ?? {}));
    if (isNews) {
      const line = `The search goes by ${sought.metric}, not by instructions: ${why}`;
      this.#means.progress.warn(visible(line, 300));
    }
    await this.#learn({ counting: { why }, ...more });
  }
  /** @param seen the change of the series; undefined if instructions are the series */
  async #byCounts(search, sought, counted, seen) {
    let now = counted;
    const { step, isFinal } = await search.search(counted, async (more) => {
      now = more;
      await this.#learn({ counting: more });
    });
    const { answer, others, shift, part } = step;
    const by = {
      ...{ metric: INSTRUCTIONS, counter: counted.counter, change: Math.expm1(shift) },
      ...{ runs: now.runs, part, why: null }
    };
    return {
      ...{ sought, answer, others, by, isFinal },
      shift: seen ?? shift,
      command: this.#state.command ?? {}
    };
  }
  async #byRounds(sought, begun) {
    const { commits } = this.#hunt;
    let known = begun;
    const measure = (at) => this.#measuring.at(commits[at], sought);
    const learnt = async (now, { from, probability }) => {
      known = now;
      await this.#learn({ known });
      this.#means.progress.line(`${shortCommit(commits[from])}: ${share(probability)}`);
    };
    const found = await bisect({ count: this.#count, known, measure, learnt });
    const { shift } = modelOf(known, this.#count);
    const rounds = known.evidence.reduce((sum, { differences }) => sum + differences.length, 0);
    const { counting, command = {} } = this.#state;
    const why = counting && "why" in counting ? counting.why : null;
    const change2 = changeOf(sought, shift);
    const by = { metric: sought.metric, counter: null, change: change2, runs: 2 * rounds, part: null, why };
    return { ...found, sought, shift, by, command };
  }
};
function seenChange({
  benchmark,
  metric,
  seen
}) {
  if (!seen || benchmark === void 0 || metric === void 0) return void 0;
  const { unit, before, after } = seen;
  if (before === null || before <= 0 || after <= 0 || before === after) return void 0;
  const sought = { benchmark, metric, unit, higherIsBetter: after < before };
  return { sought, shift: Math.abs(Math.log(after / before)) };
}
function countedIn(rounds, { outputSource: outputSource2 }, at) {
  const valuesOf = (side) => side.flatMap(({ metric, sample }) => metric.name === INSTRUCTIONS ? [...sample.values] : []);
  const counts = [
    { at: 0, values: rounds.flatMap(({ base }) => valuesOf(base)) },
    { at, values: rounds.flatMap(({ head }) => valuesOf(head)) }
  ];
  const runs = counts.reduce((sum, { values }) => sum + values.length, 0);
  const counter = outputSource2.kind === "instructions" ? outputSource2.counter.name : "";
  return { counter, counts, skipped: [], runs };
}
function changeOf({ higherIsBetter }, shift) {
  return Math.expm1(higherIsBetter ? -shift : shift);
}
async function culpritOf(found, commits, cwd) {
  const { sought, shift, answer, others, between, by } = found;
  const { benchmark, metric } = sought;
  const suspects = await Promise.all(
    commits.slice(answer.from, answer.to + 1).map(async (hash) => {
      const line = await git(["log", "-1", "--format=%an%x00%as%x00%s", hash], { cwd });
      const [author = "", date = "", subject = ""] = line.split("\0");
      return { hash, author, date, subject };
    })
  );
  const { probability } = answer;
  const isLimited = between !== void 0 && probability < CERTAINTY;
  return {
    ...{ benchmark, metric, change: changeOf(sought, shift), probability, by },
    commits: suspects,
    others: others.map((each) => ({ hash: commits[each.to], probability: each.probability })),
    limit: isLimited ? { between, tellable: identifiability(Math.abs(shift) / between) } : null
  };
}

// src/measure/explain-culprit.ts
async function findCulprit(hunt, means, profiling) {
  const found = await searchCommits(hunt, means);
  if (!found) return void 0;
  const { isFinal } = found;
  const culprit = await culpritOf(found, hunt.commits, means.cwd);
  const only = onlyCommit(culprit);
  if (!isFinal || !only || !isWork(found)) return { culprit, isFinal };
  const how = profiling(only.hash);
  if (how.choice === "off") return { culprit, isFinal };
  const before = hunt.commits[found.answer.from - 1];
  const profile = await profileOf(found, { base: before, head: only.hash }, means, how);
  const explanation = typeof profile === "string" ? { notProfiled: profile } : { profile };
  return { culprit: { ...culprit, ...explanation }, isFinal };
}
function isWork({ sought: { metric, unit } }) {
  return metric === INSTRUCTIONS || ["time", "throughput"].includes(kindOf(unit));
}
async function profileOf(found, commits, means, profiling) {
  const { cwd, setup, probe, stop, env } = means;
  try {
    const profile = await withWorktrees(commits, cwd, async (places) => {
      const build = async () => {
        for (const side of ["base", "head"])
          await prepare(NAMES[side], places[side], setup, probe.stopwatch, stop);
      };
      return profileDifference(slowerIn(found, means), { ...profiling, places, probe, stop, env, build });
    });
    return profile ?? "it was interrupted";
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return oneLine(error);
  }
}
var NAMES = { base: "the commit before", head: "the commit" };
var WAIT_MIN = 0.2;
function slowerIn({ sought, shift, by, command }, { probe }) {
  const { benchmark, metric } = sought;
  const step = by.part === null ? shift : by.part * Math.log1p(by.change);
  const measured = Math.expm1(step);
  const counted = by.counter !== null;
  const isWhole = probe.outputSource.kind === "outside" && metric === "time";
  const isFiltered = probe.words.some((word3) => word3.includes(BENCHMARKS));
  return {
    benchmarks: [benchmark],
    count: isFiltered ? 1 : command.benchmarks ?? 1,
    cpuNs: command.cpuNs,
    ...{ measured, counted },
    ...isWhole && !counted && measured >= WAIT_MIN && { mayWait: true }
  };
}

// src/measure/search-memory.ts
var FILE = "perf-regression-bisect.json";
var stateSchema = object({
  /** Identifies the search by all that it depends on. */
  task: string(),
  /** The series in which the change was seen. */
  sought: optional(soughtSchema),
  /** What was measured in rounds. */
  known: optional(knownSchema),
  /** What was counted, or why instructions are not counted. */
  counting: optional(union([countedSchema, object({ why: nullable(string()) })])),
  /** Of one execution: its processor time in ns, and the number of benchmarks that it runs. */
  command: optional(object({ cpuNs: optional(number()), benchmarks: optional(int()) }))
});
var SearchMemory = class _SearchMemory {
  #path;
  #task;
  constructor(path, task) {
    this.#path = path;
    this.#task = task;
  }
  /**
   * @param task identifies the search by all that it depends on; a different search does not resume from this
   * state
   */
  static async open(cwd, task) {
    return new _SearchMemory(resolve(cwd, await git(["rev-parse", "--git-path", FILE], { cwd })), task);
  }
  /** @returns undefined if there is no readable state of this search; it then starts from the beginning */
  async load() {
    const text2 = await readFile(this.#path, "utf8").catch((error) => {
      if (error.code === "ENOENT") return "";
      throw error;
    });
    const parsed = stateSchema.safeParse(jsonOf(text2));
    return parsed.success && parsed.data.task === this.#task ? parsed.data : void 0;
  }
  async save(state) {
    await writeFile(this.#path, JSON.stringify({ task: this.#task, ...state }));
  }
  async clear() {
    await rm(this.#path, { force: true });
  }
};
function jsonOf(text2) {
  try {
    return JSON.parse(text2);
  } catch {
    return void 0;
  }
}

// src/reporters/culprit.ts
function culpritJson(culprit, isFinal, task) {
  const next = isFinal && !onlyCommit(culprit) ? nextOfCulprit(culprit, task) : null;
  return `${jsonText({ ...culprit, isFinal, next }, 2)}
`;
}
function culpritText(culprit) {
  const { benchmark, metric, change: change2, commits } = culprit;
  return [
    `${visible(benchmark)}: ${visible(metric)} changed by ${percentage(change2)} between the good and the bad commit.`,
    `${sentence(culprit, "this commit")} (${sureness(culprit)}):`,
    ...commits.map(
      ({ hash, author, date, subject }) => visible(`  ${shortCommit(hash)} ${author}, ${date}: ${subject}`, 200)
    ),
    ...doubtsOf(culprit, (hash) => shortCommit(hash)),
    ...profileLines(culprit),
    ...withoutProfile(culprit, (text2) => visible(text2, 300)),
    ""
  ].join("\n");
}
function culpritComment(culprit, mention) {
  const { benchmark, metric, change: change2, commits, by } = culprit;
  const how = by.counter === null ? "of interleaved measurements on one machine" : `with ${markdownText(by.counter)}`;
  const profile = profileMarkdown(culprit);
  return [
    `### \u{1F50E} ${sentence(culprit, commits[0]?.hash ?? "")}`,
    "",
    `${markdownCode(benchmark)} ${markdownText(metric)}: **${percentage(change2)}** between the ends of the search; ${sureness(culprit)} ${how}.`,
    "",
    ...commits.slice(0, COMMITS_MAX).map(
      ({ hash, author, date, subject }) => `- ${hash} ${markdownText(subject, 150)} (${markdownText(author, 80)}, ${date})`
    ),
    ...commits.length > COMMITS_MAX ? [`- \u2026 and ${commits.length - COMMITS_MAX} more`] : [],
    ...doubtsOf(culprit, (hash) => hash).flatMap((line) => ["", line]),
    ...profile === "" ? [] : ["", profile],
    ...withoutProfile(culprit, (text2) => markdownText(text2, 300)).flatMap((line) => ["", line]),
    ...mention === void 0 ? [] : ["", `@${mention}: GitHub names you as the author of this commit.`],
    "",
    "<sub>perf-regression bisect \xB7 a new search for the same series is written here</sub>"
  ].join("\n");
}
function sentence({ commits, by: { part } }, name) {
  if (commits.length === 1) return `The change was introduced by ${name}`;
  if (part !== null && part < PART_SMALL)
    return "The change came in many commits, and most of it in none; these have the largest part";
  return `The change was introduced by ${INDISTINGUISHABLE}`;
}
var INDISTINGUISHABLE = "one of these commits, which the measurements cannot distinguish";
var COMMITS_MAX = 50;
function doubtsOf({ change: change2, commits, others, limit, by: { part } }, name) {
  const named2 = others.slice(0, OTHERS_MAX).map(({ hash, probability }) => `${name(hash)} (${share(probability)})`);
  return [
    ...part !== null && part < PART_WHOLE ? [
      `${share(part)} of the change came with ${commits.length === 1 ? "it" : "them"}; the rest came with other commits.`
    ] : [],
    ...named2.length > 0 ? [`It may also be ${named2.join(", ")}.`] : [],
    ...limit ? [
      `Builds of the same code differ by about ${share(limit.between)}: a change of ${share(Math.abs(change2))} can be traced to one commit in ${Math.floor(100 * limit.tellable)} of 100 searches, however often they measure.`
    ] : []
  ];
}
var OTHERS_MAX = 5;
var PART_WHOLE = 0.9;
var PART_SMALL = 0.25;
function sureness({ probability, metric, by }) {
  const sure = `${share(probability)} sure`;
  if (by.counter === null) return `${sure}, after ${by.runs / 2} rounds`;
  const change2 = by.metric === metric ? "" : `by ${by.metric}: ${percentage(by.change)}, `;
  return `${sure}, ${change2}in ${by.runs} runs`;
}
function withoutProfile({ notProfiled }, escaped2) {
  return notProfiled === void 0 ? [] : [`The commit was not profiled: ${escaped2(notProfiled)}.`];
}

// src/github/ours.ts
var WORKFLOWS = "github-actions[bot]";
var READING2 = { what: "ask whose token it is", permission: "contents: read" };
var accounts = /* @__PURE__ */ new WeakMap();
async function isOurs(github, author) {
  if (!author) return false;
  if (author.login === WORKFLOWS) return true;
  const isBot = author.type === "Bot";
  if (isBot === github.isOfPerson) return false;
  const questions = accounts.get(github) ?? /* @__PURE__ */ new Map();
  accounts.set(github, questions);
  const kind = isBot ? "app" : "person";
  const own = questions.get(kind) ?? (isBot ? appOf(github) : personOf(github)).catch(unknown2);
  questions.set(kind, own);
  return await own === author.login;
}
async function oursOf(github, list, authorOf2) {
  const ours = [];
  for (const each of list) if (await isOurs(github, authorOf2(each))) ours.push(each);
  return ours;
}
async function personOf(github) {
  return (await github.request("GET /user", {}, READING2)).data?.login;
}
async function appOf(github) {
  const body = { query: "{ viewer { login } }" };
  const { data } = await github.request("POST /graphql", body, READING2);
  return data?.data?.viewer?.login;
}
function unknown2(error) {
  if (error instanceof UserError) return void 0;
  throw error;
}

// src/github/issues.ts
var READING3 = { what: "read the issues", permission: "issues: write" };
var WRITING = { what: "write an issue", permission: "issues: write" };
var PER_PAGE = 100;
var PAGES_MAX = 30;
var AGAIN = backoff({
  tries: 4,
  // A new issue may be missing from the list for a moment.
  pauseMsMin: 1e3,
  pauseMs: 250
});
function issueThread(number3) {
  return {
    title: `issue #${number3}`,
    permission: "issues: write",
    parameters: { issue_number: number3 },
    comments: "/repos/{owner}/{repo}/issues/{issue_number}/comments",
    comment: "/repos/{owner}/{repo}/issues/comments/{comment_id}"
  };
}
async function listIssues(github, label, since) {
  const asked = since ? { state: "closed", since: since.toISOString() } : { state: "open" };
  const found = [];
  for (let page = 1; page <= PAGES_MAX; page++) {
    const parameters = { ...asked, labels: label, per_page: PER_PAGE, page };
    const answer = await github.request("GET /repos/{owner}/{repo}/issues", parameters, READING3);
    const issues2 = requireData(answer, READING3);
    found.push(...issues2);
    if (issues2.length < PER_PAGE) break;
  }
  const issues = found.filter((issue2) => issue2.pull_request === void 0);
  return oursOf(github, issues, ({ user }) => user);
}
async function readIssue(github, number3) {
  const route = "GET /repos/{owner}/{repo}/issues/{issue_number}";
  const { data } = await github.request(route, { issue_number: number3 }, READING3);
  if (data) return data;
  throw new UserError(`there is no issue #${number3}`, "Name one of this repository.");
}
async function openIssue(github, { title, body, labels, assignees }, isThis, warn) {
  for (const label of labels) await ensureLabel(github, label);
  const names = labels.map(({ name }) => name);
  const issue2 = await create(github, { title, body, labels: names }, names[0] ?? "", isThis);
  if (assignees.length > 0) await assign(github, issue2, assignees, warn);
  return issue2;
}
async function create(github, given, label, isThis) {
  return retry(AGAIN, async (attempt) => {
    const there = attempt > 1 ? (await listIssues(github, label)).find(isThis) : void 0;
    const once2 = { ...given, request: { retries: 0 } };
    return there ?? requireData(await github.request("POST /repos/{owner}/{repo}/issues", once2, WRITING), WRITING);
  });
}
async function ensureLabel(github, label) {
  const answer = await github.request("POST /repos/{owner}/{repo}/labels", { ...label }, WRITING);
  if (answer.status !== 422) requireData(answer, WRITING);
}
async function assign(github, { number: number3 }, assignees, warn) {
  const { message } = await github.request(
    "POST /repos/{owner}/{repo}/issues/{issue_number}/assignees",
    { issue_number: number3, assignees },
    WRITING
  );
  if (message !== void 0)
    warn(`issue #${number3} could not be assigned to ${assignees.join(", ")}: ${message}`);
}
async function changeIssue(github, number3, change2) {
  const route = "PATCH /repos/{owner}/{repo}/issues/{issue_number}";
  return requireData(
    await github.request(route, { issue_number: number3, ...change2 }, WRITING),
    WRITING
  );
}
function requireData(answer, { what }) {
  if (answer.data !== void 0) return answer.data;
  throw new UserError(
    `cannot ${what}: GitHub answers ${answer.status} (${answer.message})`,
    "Are issues enabled in the settings of the repository?"
  );
}

// src/github/comments.ts
function pullRequestThread(number3) {
  return {
    title: `pull request #${number3}`,
    permission: "pull-requests: write",
    parameters: { issue_number: number3 },
    comments: "/repos/{owner}/{repo}/issues/{issue_number}/comments",
    comment: "/repos/{owner}/{repo}/issues/comments/{comment_id}"
  };
}
function commitThread(sha2) {
  return {
    title: `commit ${shortCommit(sha2)}`,
    permission: "contents: write",
    parameters: { commit_sha: sha2 },
    comments: "/repos/{owner}/{repo}/commits/{commit_sha}/comments",
    comment: "/repos/{owner}/{repo}/comments/{comment_id}"
  };
}
var OPENING = "<!-- perf-regression: ";
var COMMENT_MARKER = `${OPENING}all suites -->`;
var PER_PAGE2 = 100;
var PAGES_MAX2 = 30;
var AGAIN2 = backoff({ tries: 3, pauseMs: 250 });
var askedAhead = /* @__PURE__ */ new WeakMap();
function readCommentsAhead(github, thread, ready) {
  const comments = ready.then((is) => is ? findComments(github, thread, OPENING) : void 0);
  askedAhead.set(github, { title: thread.title, comments: comments.catch(() => void 0) });
}
async function commentsAhead(github, { title }) {
  const ahead = askedAhead.get(github);
  askedAhead.delete(github);
  return ahead?.title === title ? ahead.comments : void 0;
}
async function upsertComment(github, thread, opening, write, isSure = () => false) {
  const { parameters } = thread;
  const need = needOf(thread);
  return retry(AGAIN2, async () => {
    const ahead = await commentsAhead(github, thread);
    const [existing, ...others] = ahead && isSure() ? ahead : await findComments(github, thread, opening);
    const before = existing ? [existing, ...others].map(({ body: body2 = "" }) => body2) : [];
    const body = await write(before);
    if (body === void 0) return existing?.html_url;
    if (existing) {
      const changed = { comment_id: existing.id, body };
      const answer = await github.request(`PATCH ${thread.comment}`, changed, need);
      if (opening === OPENING)
        for (const { id } of others)
          await github.request(`DELETE ${thread.comment}`, { comment_id: id }, need);
      if (answer.data) return answer.data.html_url;
    }
    const added = { ...parameters, body, request: { retries: 0 } };
    return posted(await github.request(`POST ${thread.comments}`, added, need), need);
  });
}
function needOf({ title, permission }) {
  return { what: `comment on ${title}`, permission };
}
async function commentTexts(github, thread, opening) {
  return (await findComments(github, thread, opening)).map(({ body = "" }) => body);
}
async function findComments(github, thread, opening) {
  const { comments, parameters } = thread;
  for (let page = 1; page <= PAGES_MAX2; page++) {
    const asked = { ...parameters, per_page: PER_PAGE2, page };
    const { data } = await github.request(`GET ${comments}`, asked, needOf(thread));
    const marked = (data ?? []).filter(({ body }) => body?.startsWith(opening));
    const found = await oursOf(github, marked, ({ user }) => user);
    if (found.length > 0 || !data || data.length < PER_PAGE2) return found;
  }
  return [];
}
function posted(answer, { what }) {
  if (answer.data) return answer.data.html_url;
  throw new UserError(`cannot ${what}: GitHub answers ${answer.status} (${answer.message})`);
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
        ([path, text2]) => text2 === null ? [] : [{ path, contents: Buffer.from(text2).toString("base64") }]
      ),
      deletions: [...files].flatMap(([path, text2]) => text2 === null ? [{ path }] : [])
    }
  };
  const answer = await github.query(MUTATION, { input }, need).then(
    (given) => answerSchema.safeParse(given).data,
    (error) => {
      if (error instanceof UserError) return void 0;
      throw error;
    }
  );
  const commit2 = answer?.data?.createCommitOnBranch?.commit;
  if (commit2) return { commit: commit2.oid, tree: commit2.tree.oid };
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

// src/storage/github-blobs.ts
var answerSchema2 = object({
  data: object({ repository: record(string(), nullable(object({ text: nullish(string()) }))) })
});
async function blobTexts(github, shas, need) {
  const blobs = shas.map((sha2, i) => `b${i}: object(oid: "${sha2}") { ... on Blob { text } }`);
  const query = `query ($owner: String!, $repo: String!) { repository(owner: $owner, name: $repo) { ${blobs.join(" ")} } }`;
  try {
    const { data } = answerSchema2.safeParse(await github.query(query, {}, need));
    if (!data) return void 0;
    const texts = /* @__PURE__ */ new Map();
    for (const [i, sha2] of shas.entries()) {
      const text2 = data.data.repository[`b${i}`]?.text;
      if (typeof text2 === "string" && objectName(Buffer.from(text2)) === sha2) texts.set(sha2, text2);
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
  know(tip, seen) {
    for (const [path, entry] of seen) {
      this.#seen.set(`${tip.commit} ${path}`, entry);
      for (const below of entry?.below ?? []) {
        const key = `${tip.commit} ${path}/${below.name}`;
        if (!this.#seen.has(key)) this.#seen.set(key, { ...below, text: void 0, below: void 0 });
      }
    }
  }
  isSeen({ commit: commit2 }, path) {
    if (this.#seen.has(`${commit2} ${path}`)) return true;
    const folder = this.#seen.get(`${commit2} ${path.slice(0, Math.max(0, path.lastIndexOf("/")))}`);
    return folder?.below !== void 0;
  }
  /** @returns undefined if the path does not exist. @throws LagError if GitHub does not know the tree yet */
  async find(tip, path) {
    if (this.isSeen(tip, path)) {
      const seen = this.#seen.get(`${tip.commit} ${path}`);
      return seen && entryOf(seen);
    }
    return (await this.#look(tip, path)).entry;
  }
  /** The direct entries of a folder; undefined if the path is not a folder. */
  async below(tip, path) {
    const seen = this.#seen.get(`${tip.commit} ${path}`)?.below;
    if (seen) return seen.map(entryOf);
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
  #tree(sha2, isDeep) {
    const known = this.#trees.get(sha2) ?? this.#github.settled(() => this.#list(sha2, isDeep));
    this.#trees.set(sha2, known);
    known.catch(() => this.#trees.delete(sha2));
    return known;
  }
  async #list(sha2, isDeep) {
    const { status, data, message } = await this.#github.request(
      "GET /repos/{owner}/{repo}/git/trees/{tree_sha}",
      { tree_sha: sha2, ...isDeep && { recursive: "1" } },
      this.#need
    );
    if (!data) {
      throw new LagError(
        `cannot ${this.#need.what}: GitHub does not know the files of the commit that it names (${status}: ${message})`
      );
    }
    if (isDeep && data.truncated) return this.#list(sha2, false);
    const entries = data.tree.map(({ path, mode, sha: sha3, size: size2 = 0 }) => [
      path,
      { name: path.slice(path.lastIndexOf("/") + 1), kind: kindOf2(mode), sha: sha3, bytes: size2 }
    ]);
    return { entries: new Map(entries), isDeep };
  }
};
function entryOf({ name, mode, sha: sha2, bytes }) {
  return { name, kind: kindOf2(mode.toString(8).padStart(6, "0")), sha: sha2, bytes };
}
function kindOf2(mode) {
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
  know(tip, seen) {
    this.#trees.know(tip, seen);
    for (const each of seen.values()) if (each?.text !== void 0) this.#cacheIfWhole(each.sha, each.text);
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
    const shas = partsOf([...wanted.values()]).map((part) => part.map(({ sha: sha2 }) => sha2));
    for (const texts of await Promise.all(shas.map((part) => blobTexts(this.#github, part, this.#need)))) {
      if (!texts) this.#hasGraphQL = false;
      for (const [sha2, text2] of texts ?? []) {
        found.set(sha2, text2);
        this.#cache(sha2, text2);
      }
    }
    return found;
  }
  #cacheIfWhole(sha2, text2) {
    if (objectName(Buffer.from(text2)) === sha2) this.#cache(sha2, text2);
  }
  /** The oldest ones make room. */
  #cache(sha2, text2) {
    if (this.#texts.has(sha2)) return;
    this.#texts.set(sha2, text2);
    this.#cachedBytes += text2.length;
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
    const text2 = bytes.toString("utf8");
    if (bytes.length <= SMALL_BYTES_MAX) this.#cache(entry.sha, text2);
    return text2;
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
    const text2 = bytes.toString("utf8");
    if (bytes.length <= SMALL_BYTES_MAX) this.#cache(entry.sha, text2);
    return text2;
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
var FILE2 = "runs.json";
var COMMITS_MAX2 = 10;
var TRUNCATED_BYTES_MIN = 480 * 1024;
var SIDE_BY_SIDE = 8;
function folderOf({ branch, historyDir }) {
  return `perf-regression/waiting/${folderName(`${branch}/${historyDir}`)}`;
}
function waitingQuestion(place) {
  return { prefix: `refs/${folderOf(place)}/`, file: FILE2 };
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
  async put(text2, timeMs) {
    if (Buffer.byteLength(text2) > FILE_BYTES_MAX) return void 0;
    const name = `${String(timeMs).padStart(15, "0")}-${objectName(Buffer.from(text2))}`;
    try {
      const file = { path: FILE2, mode: "100644", type: "blob", content: text2 };
      const tree = await this.#write("POST /repos/{owner}/{repo}/git/trees", { tree: [file] });
      const message = "perf: runs that wait";
      const commit2 = tree && await this.#write("POST /repos/{owner}/{repo}/git/commits", { message, tree, parents: [] });
      const isThere = commit2 && await this.#create(name, commit2);
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
    return entriesIn((data ?? []).map(({ ref: ref2 }) => ref2.slice(`refs/${this.#folder}/`.length)));
  }
  /** Once a job: all its suites ask for them. */
  seen = once(async () => {
    const look = await lookOf(this.#github);
    if (!look?.waiting || look.branch !== this.#branch) return void 0;
    const seen = new Map(
      [...look.waiting].map(([name, text2]) => [name.slice(name.lastIndexOf("/") + 1), text2])
    );
    const texts = /* @__PURE__ */ new Map();
    for (const { name } of entriesIn([...seen.keys()])) {
      const text2 = await this.#whole(NAME.exec(name)?.[2] ?? "", seen.get(name) ?? "");
      if (text2 !== void 0) texts.set(name, text2);
    }
    return texts;
  });
  async texts(entries) {
    const blobs = entries.map(({ name }) => [name, NAME.exec(name)?.[2] ?? ""]);
    const read = await blobTexts(this.#github, [...new Set(blobs.map(([, sha2]) => sha2))], this.#reading);
    const found = blobs.map(async ([name, sha2]) => {
      const text2 = read?.get(sha2) ?? await this.#blob(sha2);
      return text2 === void 0 ? void 0 : [name, text2];
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
      { sha: this.#branch, per_page: COMMITS_MAX2 },
      this.#reading
    );
    return (data ?? []).map(({ commit: commit2 }) => commit2.message);
  }
  /** @returns the object's name; undefined if GitHub takes none */
  async #write(route, parameters) {
    return (await this.#github.request(route, parameters, this.#storing)).data?.sha;
  }
  /** A reference that exists already was created by a request whose answer was lost. */
  async #create(name, sha2) {
    const ref2 = `refs/${this.#folder}/${name}`;
    const { message } = await this.#github.request(
      "POST /repos/{owner}/{repo}/git/refs",
      { ref: ref2, sha: sha2 },
      this.#storing
    );
    return message === void 0 || /already exists/i.test(message);
  }
  /** A text that a query has brought, or the rest of it; undefined if it is not the one of that name, or GitHub does not give it. */
  async #whole(sha2, text2) {
    if (objectName(Buffer.from(text2)) === sha2) return text2;
    if (Buffer.byteLength(text2) < TRUNCATED_BYTES_MIN) return void 0;
    return this.#blob(sha2).catch((error) => {
      if (!(error instanceof UserError)) throw error;
      return void 0;
    });
  }
  async #blob(sha2) {
    const { data } = await this.#github.request(
      "GET /repos/{owner}/{repo}/git/blobs/{file_sha}",
      { file_sha: sha2 },
      this.#reading
    );
    const bytes = Buffer.from(data?.content ?? "", "base64");
    return data && bytes.length <= FILE_BYTES_MAX && objectName(bytes) === sha2 ? bytes.toString("utf8") : void 0;
  }
  /** What stays is removed with the next runs: then the history has its runs already. */
  async #remove({ name }) {
    const ref2 = `${this.#folder}/${name}`;
    await this.#github.request("DELETE /repos/{owner}/{repo}/git/refs/{ref}", { ref: ref2 }, this.#storing).catch((error) => {
      if (!(error instanceof UserError)) throw error;
    });
  }
};
function entriesIn(names) {
  return names.toSorted().flatMap((name) => {
    const [, time] = NAME.exec(name) ?? [];
    return time === void 0 ? [] : [{ name, timeMs: Number(time) }];
  });
}

// src/storage/github-branch.ts
var COMMITS_MAX3 = 100;
var NOT_YET = /does not exist|not found|invalid (?:base_)?tree|not a valid|no commit found/i;
function githubBranch(github, name) {
  const { owner, repo } = github.repository;
  const reading = { what: `read the history on ${name}`, permission: "contents: read" };
  const storing = { what: `store the run on ${name}`, permission: "contents: write" };
  const description = `${name} of ${owner}/${repo}`;
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
      const commit2 = await write("POST /repos/{owner}/{repo}/git/commits", {
        message,
        tree: tree.sha,
        parents: parent ? [parent.commit] : []
      });
      const moved = await moveRef(parent, commit2.sha);
      return moved ? { commit: commit2.sha, tree: tree.sha } : void 0;
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
    return (data ?? []).map(({ ref: ref2 }) => ref2.replace("refs/heads/", ""));
  }
  async function before({ commit: commit2 }, most, path) {
    const { data } = await github.request(
      "GET /repos/{owner}/{repo}/commits",
      { sha: commit2, per_page: Math.min(COMMITS_MAX3, most + 1), ...path && { path } },
      reading
    );
    return (data ?? []).filter(({ sha: sha2 }) => sha2 !== commit2).slice(0, most).map((each) => ({ commit: each.sha, tree: each.commit.tree.sha }));
  }
  async function write(route, parameters) {
    return requireData2(await github.request(route, parameters, storing));
  }
  async function moveRef(parent, sha2) {
    const answer = parent ? await github.request(
      "PATCH /repos/{owner}/{repo}/git/refs/{ref}",
      { ref: `heads/${name}`, sha: sha2, force: false },
      storing
    ) : await github.request(
      "POST /repos/{owner}/{repo}/git/refs",
      { ref: `refs/heads/${name}`, sha: sha2 },
      storing
    );
    if (answer.message !== void 0 && /fast.?forward|already exists/i.test(answer.message)) return false;
    if (answer.status === 422 && !parent) await requireFree();
    requireData2(answer);
    return true;
  }
  async function requireFree() {
    const [other] = await branchesFrom(`${name}/`);
    if (other !== void 0) throw branchInTheWay(name, other, description);
  }
  function requireData2({ status, data, message }) {
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

// src/reporters/job-sections.ts
var sectionGates = [...gates, "failed"];
var word = (length) => string().check(maxLength(length));
var sectionSchema = lazy(
  () => object({
    /** The same for a job and its step in every run of the workflow. */
    key: word(64),
    /** The machine of the job: jobs of a matrix may have the same key. */
    writer: word(64),
    /** Workflow run and attempt. */
    attempt: word(64),
    commit: string().check(regex(/^[0-9a-f]{0,64}$/)),
    gate: enumOf(sectionGates),
    symbol: word(8),
    suite: word(200),
    /** What distinguishes it from other jobs, as text; shown if needed. */
    machine: word(200),
    runner: word(100),
    job: word(200),
    step: word(200),
    /** The verdict in one sentence, as plain text. */
    said: word(600),
    url: word(300),
    /** How many benchmarks are beyond their limits, and some of their names. */
    count: int().check(nonnegative()),
    regressed: array(word(200)).check(maxLength(20)),
    /** If its rules differ from those of the base: the differences, as Markdown. */
    rules: optional(word(4e3))
  })
);
function sectionVerdictOf(full) {
  const report = withShownNames(full);
  const regressed = report.findings.filter(({ verdict }) => verdict === "regressed").map(({ benchmark }) => visible(benchmark, NAME_LENGTH));
  const names = [...new Set(regressed)];
  return {
    commit: commitOf2(report.run.commit),
    gate: report.gate,
    symbol: gateSymbol(report),
    said: visible(headline(report), SAID_LENGTH),
    url: (report.run.url ?? "").slice(0, 300),
    count: names.length,
    regressed: names.slice(0, NAMES_MAX)
  };
}
var SAID_LENGTH = 300;
var NAME_LENGTH = 100;
var NAMES_MAX = 20;
function commitOf2(commit2) {
  return /^[0-9a-f]+$/.test(commit2) ? commit2.slice(0, 64) : "";
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
function parted(sections, commit2) {
  const now = sections.filter((section) => section.commit === commit2);
  return { now, old: sections.filter((section) => !now.includes(section)) };
}
function renderSections(sections, commit2, budget) {
  const { now, old } = parted(sections, commit2);
  const [only] = now;
  if (only && sections.length === 1) return framed(only, 0, cut(only.text, budget - FRAME_BYTES, only.url));
  const titleOf = titles(sections);
  const worthIt = now.filter(({ text: text2, gate, symbol }) => text2 !== "" && (gate !== "pass" || symbol !== "\u{1F7E2}"));
  const shown = worthIt.slice(0, Math.floor((budget - LINES_BYTES) / TEXT_BYTES_MIN));
  const inLines = now.filter((section) => !shown.includes(section));
  const head = `### ${overallSymbol(now, old)} ${overall(now, old)}`;
  const lines = [
    ...inLines.map((section) => `- ${section.symbol} ${lineOf(section, titleOf(section))}`),
    ...old.map((section) => `- \u26AB ${greyLineOf(section, titleOf(section), commit2)}`)
  ];
  const list = cutLines(lines, LINES_BYTES);
  let left = budget - utf8Bytes(head) - utf8Bytes(list);
  const texts = shown.map((section, i) => {
    const share2 = left / (shown.length - i) - FRAME_BYTES;
    const heading = `#### ${section.symbol} ${titleOf(section)}: ${markdownText(section.said)}`;
    const body = cut(section.text.split("\n").slice(1).join("\n"), share2 - utf8Bytes(heading), section.url);
    const text2 = framed(section, sections.indexOf(section), `${heading}
${body}`);
    left -= utf8Bytes(text2);
    return text2;
  });
  return [head, ...texts, list].filter((part) => part !== "").join("\n\n");
}
var FRAME_BYTES = 120;
var TEXT_BYTES_MIN = 1500;
var LINES_BYTES = 12e3;
var START = /^<!-- perf-regression-text: (\d{1,4}) -->$/;
var END = "<!-- perf-regression-end -->";
function framed(_, place, text2) {
  return `<!-- perf-regression-text: ${place} -->
${text2.trim()}

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
function cut(text2, budget, url) {
  if (utf8Bytes(text2) <= budget) return text2;
  const note = `
\u2026 the rest is left out for length${linkOf(url, ": ", "see the run")}.`;
  let left = budget - utf8Bytes(note) - FRAME_BYTES;
  const lines = [];
  for (const line of text2.split("\n")) {
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
    const where = titleParts.length === 0 ? "" : ` (${titleParts.map((text2) => markdownText(text2, 80)).join(", ")})`;
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
  const rest = more.filter(([number3]) => number3 > 0).map(([number3, text2]) => `${grouped(number3)} ${text2}`);
  const first = regressed > 0 ? `${grouped(regressed)} of ${of} regressed` : `None of ${of} regressed`;
  return [first, rest.join(", ")].filter((part) => part !== "").join("; ");
}
function suites(number3) {
  return number3 === 1 ? "1 suite" : `${grouped(number3)} suites`;
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
  const inputs2 = TELLING.map((name) => textOf2(config, name));
  return hashOf([workflow, job, step, runner.os, runner.arch, runner.image, ...inputs2]);
}
function textOf2(config, name) {
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
  const said = visible(`Not measured: ${message.split("\n")[0]}`, 300);
  return {
    ...placeOf2(workflow, suite, "", ""),
    commit: commitOf2(context.pullRequest?.head.sha ?? context.sha),
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
var REMEMBERED = /^<!-- perf-regression-sections: ([A-Za-z0-9+/=]{1,60000}) -->$/m;
var FACTS_BYTES_MAX = 1e6;
function rememberedSections(sections) {
  const facts = sections.map(({ text: _, ...rest }) => rest);
  const packed = deflateRawSync(JSON.stringify(facts).toWellFormed()).toString("base64");
  return `<!-- perf-regression-sections: ${packed} -->`;
}
function sectionsIn(body) {
  const packed = REMEMBERED.exec(body)?.[1];
  if (packed === void 0) return [];
  const parsed = array(sectionSchema).safeParse(factsIn(packed));
  if (!parsed.success) return [];
  const texts = textsIn(body);
  return parsed.data.map((facts, place) => ({ ...facts, text: texts.get(place) ?? "" }));
}
function factsIn(packed) {
  try {
    const text2 = inflateRawSync(Buffer.from(packed, "base64"), { maxOutputLength: FACTS_BYTES_MAX });
    return JSON.parse(text2.toString("utf8"));
  } catch {
    return void 0;
  }
}

// src/check/both-rules.ts
function rankOf2({ verdict, severity }) {
  if (verdict !== "regressed") return 0;
  return severity === "critical" ? 2 : 1;
}
function judgedByBoth(own, other, change2) {
  const keyOf2 = ({ benchmark, metric }) => JSON.stringify([benchmark, metric.name]);
  const mine = new Map(own.findings.map((finding) => [keyOf2(finding), finding]));
  const passed = other.findings.filter((finding) => {
    const same = mine.get(keyOf2(finding));
    return rankOf2(finding) > (same ? rankOf2(same) : 0);
  });
  if (passed.length === 0) return { ...own, rulesChanged: change2 };
  const theirs = new Map(passed.map((finding) => [keyOf2(finding), finding]));
  const replaced = own.findings.map((finding) => theirs.get(keyOf2(finding)) ?? finding);
  const findings = [...replaced, ...passed.filter((finding) => !mine.has(keyOf2(finding)))];
  const gate = worstGate([own, other]);
  return {
    ...own,
    gate,
    override: own.override ?? other.override,
    counts: countVerdicts(findings),
    findings,
    rulesChanged: change2,
    warnings: [ownRulesWarning(passed, change2), ...own.warnings]
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

// src/github/answer-records.ts
var word2 = string().check(maxLength(100));
var recordSchema = lazy(
  () => object({
    suite: word2,
    job: word2,
    /** Oldest first. */
    seen: array(extend(sizesSchema, { at: iso.datetime() })).check(maxLength(10)),
    answers: array(extend(sizesSchema, { id: word2 })).check(maxLength(10))
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
  const shown = findings.filter(({ verdict }) => ["regressed", "suspected", "missing"].includes(verdict));
  const sizes = shown.map((finding) => sizeOf(finding, nameOf));
  const factor = ({ worse }) => worse ?? Number.POSITIVE_INFINITY;
  return { sizes: sizes.toSorted((a, b) => factor(b) - factor(a) || 0), isCut: false };
}
function recordsIn(body) {
  const packed = LINE.exec(body)?.[1];
  if (packed === void 0) return [];
  const parsed = array(recordSchema).check(maxLength(RECORDS_MAX)).safeParse(factsIn2(packed));
  return parsed.success ? parsed.data : [];
}
function factsIn2(packed) {
  try {
    const text2 = inflateRawSync(Buffer.from(packed, "base64"), { maxOutputLength: TEXT_BYTES_MAX });
    return JSON.parse(text2.toString("utf8"));
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
function withMeasurement(records, { suite, job }, { at, seen, bound }) {
  const name = { suite: nameOf(suite), job: nameOf(job) };
  const isOwn = (record3) => record3.suite === name.suite && record3.job === name.job;
  const before = records.find(isOwn) ?? { ...name, seen: [], answers: [] };
  const known = before.answers.filter(({ id }) => bound.every((each) => each.id !== id));
  const record2 = {
    ...name,
    seen: [...before.seen, { at, ...toRecord(seen) }].slice(-RECORDED_MAX),
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
function answeredSize({ id, at, commit: commit2 }, records, { suite, job }, { head, pushedAt: pushedAt2, isRemembered }) {
  const ofSuite = records.filter((record2) => record2.suite === nameOf(suite));
  const own = ofSuite.filter((record2) => record2.job === nameOf(job));
  const relevant = own.length > 0 ? own : ofSuite;
  const bound = relevant.flatMap(({ answers }) => answers.filter((answer) => answer.id === id));
  if (bound.length > 0) return largestSizes(bound);
  if (at === void 0) {
    if (commit2 === head || head === void 0) return "now";
    if (relevant.length === 0) return isRemembered ? "now" : void 0;
    return largestSizes(relevant.flatMap(({ seen }) => seen.slice(-1)));
  }
  if (relevant.length === 0) return pushedAt2 !== void 0 && isBefore(at, pushedAt2) ? void 0 : "now";
  const before = relevant.flatMap(({ seen }) => seen.filter((each) => !isBefore(at, each.at)).slice(-1));
  return before.length > 0 ? largestSizes(before) : void 0;
}
function isBefore(at, other) {
  return Math.floor(Date.parse(at) / 1e3) < Math.floor(Date.parse(other) / 1e3);
}
function largestSizes(all) {
  const largest = /* @__PURE__ */ new Map();
  for (const size2 of all.flatMap((each) => fromRecord(each).sizes)) {
    const other = largest.get(size2.series);
    if (!other || (size2.worse ?? 0) > (other.worse ?? 0)) largest.set(size2.series, size2);
  }
  const factor = ({ worse }) => worse ?? Number.POSITIVE_INFINITY;
  const sizes = [...largest.values()].toSorted((a, b) => factor(b) - factor(a) || 0);
  return { sizes, isCut: all.some(({ isCut }) => isCut) };
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
  const parsed = runSchema.safeParse(data);
  if (!parsed.success) throw new UserError(`cannot ${need.what}: GitHub's answer is not as documented`);
  const { event, head_branch, repository, head_repository } = parsed.data;
  return !OF_PROPOSALS.test(event) && head_branch === branch && head_repository?.id === repository.id;
}
var WRITERS = /* @__PURE__ */ new Set(["admin", "write"]);
async function mayWrite(github, username, need = { what: `ask what ${username} may do`, permission: "contents: read" }) {
  if (username === "") return false;
  const route = "GET /repos/{owner}/{repo}/collaborators/{username}/permission";
  const { data } = await github.request(route, { username }, need);
  return data !== void 0 && WRITERS.has(data.permission);
}

// src/github/override-requests.ts
var TRAILER = "Allow-Regression";
var REASON_LENGTH_MAX = 500;
var PER_PAGE3 = 100;
var PAGES_MAX3 = 10;
var GITHUB = "web-flow";
var READING4 = {
  what: "ask whether the regression was allowed",
  permission: "pull-requests: read"
};
var COMMITS = { ...READING4, permission: "contents: read" };
async function answersOnGitHub(github, { pullRequest: pullRequest2, refName, event, isProposal: isProposal2 }, sha2) {
  const reader = new OverrideReader(github);
  if (pullRequest2) return reader.answersOn(pullRequest2);
  const brought = await pullRequestsOfCommit(github, sha2, refName);
  const answers = [];
  for (const each of brought) answers.push(...await reader.answersOn(each));
  const isMerge = brought.length > 0 || event === "merge_group" || isQueue(refName);
  return isMerge || isProposal2 ? answers : reader.answersOfCommit(sha2);
}
var OverrideReader = class {
  #github;
  #writers = /* @__PURE__ */ new Map();
  constructor(github) {
    this.#github = github;
  }
  async answersOn(pullRequest2) {
    const { number: number3 } = pullRequest2;
    const trailers = await this.#trailersOn(pullRequest2);
    const label = await this.#labelOn(number3);
    return label && await this.#mayWrite(label.by) ? [...trailers, label] : trailers;
  }
  /** Only people with write access push to a branch of the repository, so the commit's stated author is trusted. */
  async answersOfCommit(sha2) {
    const route = "GET /repos/{owner}/{repo}/commits/{ref}";
    const { data } = await this.#github.request(route, { ref: sha2 }, COMMITS);
    const answer = data && data.committer?.login !== GITHUB ? answerIn(data, void 0) : void 0;
    return answer && await this.#mayWrite(answer.by) ? [answer] : [];
  }
  async #trailersOn({ number: number3, head }) {
    const route = "GET /repos/{owner}/{repo}/pulls/{pull_number}/commits";
    const commits = await this.#pagesOf(route, { pull_number: number3 });
    const answers = [];
    for (const commit2 of commits.toReversed()) {
      const answer = answerIn(commit2, number3);
      if (!answer || !await this.#mayWrite(answer.by)) continue;
      if (await this.#isGenuine(commit2, head.repo?.full_name)) answers.push(answer);
    }
    return answers;
  }
  /**
   * A commit can state any author. The author is trusted if only people with write access can push: in this repository, and in
   * a fork that belongs to one of them. Elsewhere, GitHub must have verified the author's own signature.
   */
  async #isGenuine({ commit: commit2, author, committer }, repository) {
    const { owner, repo } = this.#github.repository;
    if (repository?.toLowerCase() === `${owner}/${repo}`.toLowerCase()) return true;
    if (commit2.verification?.verified === true && committer?.login === author?.login) return true;
    const [forker = ""] = (repository ?? "").split("/");
    return forker !== "" && await this.#mayWrite(forker);
  }
  /** The label as an answer, if it is still set. */
  async #labelOn(number3) {
    const route = "GET /repos/{owner}/{repo}/issues/{issue_number}/events";
    const events = await this.#pagesOf(route, { issue_number: number3 });
    const last = events.findLast(
      ({ event, label }) => ["labeled", "unlabeled"].includes(event) && label?.name === ALLOWING_LABEL
    );
    if (last?.event !== "labeled" || !last.actor) return void 0;
    return {
      id: `label ${last.id ?? last.created_at}`,
      by: last.actor.login,
      reason: "",
      at: last.created_at,
      source: `the label ${ALLOWING_LABEL} on pull request #${number3}`,
      commit: void 0,
      pullRequest: number3
    };
  }
  async #mayWrite(login2) {
    const known = this.#writers.get(login2) ?? mayWrite(this.#github, login2, READING4);
    this.#writers.set(login2, known);
    return known;
  }
  /** Oldest first. @throws UserError if there are more pages: the newest events would be missing */
  async #pagesOf(route, parameters) {
    const all = [];
    for (let page = 1; page <= PAGES_MAX3; page++) {
      const asked = { ...parameters, per_page: PER_PAGE3, page };
      const { data = [] } = await this.#github.request(route, asked, READING4);
      all.push(...data);
      if (data.length < PER_PAGE3) return all;
    }
    throw new UserError(
      `cannot ${READING4.what}: the pull request has more than ${PAGES_MAX3 * PER_PAGE3} events or commits`,
      "Allow it with the input allow-regression, or open a new pull request."
    );
  }
};
function answerIn({ sha: sha2, commit: commit2, author }, pullRequest2) {
  const reason = trailerIn(commit2.message, TRAILER)?.slice(0, REASON_LENGTH_MAX) ?? "";
  if (reason === "" || !author) return void 0;
  const where = pullRequest2 === void 0 ? "" : ` in pull request #${pullRequest2}`;
  return {
    id: `commit ${sha2}`,
    by: author.login,
    reason,
    at: void 0,
    source: `the trailer ${TRAILER} of ${shortCommit(sha2)}${where}`,
    commit: sha2,
    pullRequest: pullRequest2
  };
}

// src/modes/answers.ts
var NO_ANSWER = { override: null, warnings: [], bound: [] };
function answersInJob(workflow, { commit: commit2, now }) {
  const ask = once(() => readAnswers(workflow, commit2));
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
async function readAnswers({ github, context }, commit2) {
  const answers = await answersOnGitHub(github, context, commit2);
  const numbers = new Set(answers.flatMap(({ pullRequest: pullRequest2 }) => pullRequest2 ?? []));
  const records = [];
  for (const number3 of numbers) {
    const bodies = await commentTexts(github, pullRequestThread(number3), OPENING);
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
    const seen = size2 === "now" ? measured : size2;
    if (seen) bound.push({ id: answer.id, seen });
    const beyond = findings.filter((finding) => !(seen && isCovered(finding, seen, nameOf)));
    if (beyond.length > 0) tooSmall.push(outgrownAnswerWarning(answer, beyond, seen));
    else {
      const { by, reason, at = now.toISOString(), source } = answer;
      override ??= { by, reason, at, source };
    }
  }
  return { override, warnings: override ? [] : tooSmall.slice(0, 1), bound };
}
function outgrownAnswerWarning({ by, source }, beyond, seen) {
  const [worst] = beyond.toSorted((a, b) => size(b) - size(a) || 0);
  const name = worst?.benchmark ?? "";
  const before = seen?.sizes.find(({ series }) => series === nameOf(name, worst?.metric.name ?? ""))?.worse;
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
function baseBranchOf(config, { pullRequest: pullRequest2, defaultBranch }) {
  return config.baseBranch || pullRequest2?.base.ref || defaultBranch;
}
async function checkSuites(workflow, candidates, { policy, reader, sources, warnings: found = [], proposed, ...jobContext }) {
  const { config, context, github, runner } = workflow;
  const { runInfo, checkout, records, snapshotStores } = jobContext;
  const override = findOverride(config, runner.env, context.dispatchInputs, context.actor, runInfo.now);
  const history = githubBranch(github, config.branch);
  const base = baseBranchOf(config, context);
  const findBaseCommit = once(() => baseCommitInJob(context, github, checkout, base));
  const lineage = lineageOnGitHub(github, checkout);
  const requireBase = once(() => requireBranchOnGitHub(github, base));
  const askPeople = answersInJob(workflow, runInfo);
  const baselineOptions = {
    branch: base,
    findBaseCommit,
    comparability: policy.comparability,
    snapshotStores,
    readFile: fileStep(config.baselineFile, reader, context.workspace)
  };
  const { branch: hasHistory } = parseStores(config.store);
  const checked = [];
  const isMeasured = ({ baseline }) => baseline?.interleaved?.identical === void 0;
  const measuredRuns = candidates.filter(isMeasured).map(({ run }) => run);
  const unmatched = measuredRuns.length === 0 ? [] : unmatchedWarnings({ ...policy, derived: reader.derived }, measuredRuns);
  const logs = candidates.map(({ run }) => new HistoryLog(history, config.historyDir, run.suite));
  if (hasHistory && logs.length > 1) await Promise.allSettled(logs.map((log) => log.lookAhead()));
  for (const [i, candidate] of candidates.entries()) {
    const log = logs[i];
    const { baseline, window } = candidate.baseline ? { baseline: candidate.baseline, window: EMPTY_WINDOW } : await resolveBaseline(candidate.run, {
      ...baselineOptions,
      log: hasHistory ? log : void 0,
      readFile: baselineOptions.readFile ?? earlierStep(earlierRuns(candidate, base), base)
    });
    const isKnown = candidate.baseline !== void 0 || window.runs.some(({ branch }) => branch === base);
    if (config.baseBranch !== "" && !isKnown) await requireBase();
    const placing = placingOf(candidate.run, window, hasHistory ? log : void 0, lineage);
    const { late, warnings: placingWarnings } = records ? await placing() : IN_TIME;
    const run = { ...candidate.run, ...late && { after: late.after } };
    const ofJob = candidate === candidates[0] ? [...found, ...unmatched] : [];
    const allWarnings = [...candidate.warnings, ...ofJob, ...placingWarnings, ...proposed?.warnings ?? []];
    const attempts = earlierAttempts(run, window.runs, policy.comparability);
    const again = [...candidate.again.map((measured2) => measured2.run), ...attempts];
    const apart = candidate.again.length === 0;
    const elsewhere = candidate.again.filter((measured2) => measured2.elsewhere).map(({ run: run2 }) => run2);
    const options = { again, apart, elsewhere, records, override, warnings: allWarnings };
    const judge = (given2) => {
      const own = check(run, baseline, policy, { ...options, ...given2 });
      const other = proposed?.candidates.get(run.suite);
      if (!proposed || !other) return own;
      const repeated = other.again.map((measured2) => measured2.run);
      const same = { ...options, ...given2, again: [...repeated, ...attempts], warnings: [] };
      const both = judgedByBoth(own, check(other.run, baseline, proposed.policy, same), proposed.change);
      return both.gate === "pass" && proposed.warnings.length > 0 ? { ...both, gate: "inconclusive" } : both;
    };
    const first = judge({ override, warnings: allWarnings });
    const needsAnswer = first.gate === "fail" && !first.override;
    const answers = needsAnswer ? await askPeople(first, policy.onSuspected) : NO_ANSWER;
    const warnings = [...allWarnings, ...answers.warnings];
    const report = needsAnswer ? judge({ override: answers.override, warnings }) : first;
    const explanation = await candidate.explain?.(report);
    const { profile = hasHistory ? await standingProfile(report, log) : void 0, warnings: lacks = [] } = explanation ?? {};
    const explained = withExplanation(report, { ...profile && { profile }, warnings: lacks });
    const located = await withSources(explained, sources, context.workspace);
    const measured = [candidate, ...candidate.again];
    const rounds = baseline.interleaved;
    const { bound } = answers;
    const given = { run, log, window, late, bound, lineage, placing, measured, rounds };
    checked.push({ ...given, report: located, profiled: explanation?.profile });
  }
  for (const problem of await missingBaselineFiles(config, context.workspace, "action")) {
    const title = "perf-regression: an input has no effect";
    runner.annotate({ level: "warning", title, message: describeError(problem) });
  }
  return checked;
}

// src/github/check-runs.ts
var ANNOTATIONS_PER_REQUEST = 50;
var AGAIN3 = backoff({ tries: 3, pauseMs: 250 });
var UPDATE_MS = 3e4;
var NEED = { what: "write the check run", permission: "checks: write" };
var PATH = "/repos/{owner}/{repo}/check-runs";
var underWay = /* @__PURE__ */ new WeakMap();
function openCheckRun(github, place, name, text2) {
  const body = { ...bodyOf(place, name), status: "in_progress", output: text2 };
  const number3 = writeOnce(github, body).then(
    ({ id }) => id,
    // The verdict is written all the same, or says why it cannot be.
    () => void 0
  );
  const updatedMs = performance.now();
  underWay.set(github, { ...place, name, number: number3, text: text2, updatedMs, update: number3 });
}
function updateCheckRun(github, title) {
  const open = underWay.get(github);
  if (!open || performance.now() - open.updatedMs < UPDATE_MS) return;
  open.updatedMs = performance.now();
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
  const number3 = await endOf(github, own, { ...bodyOf(own ?? place, name), ...ended });
  for (let part = 1; part * ANNOTATIONS_PER_REQUEST < annotations.length; part++) {
    await change(github, number3, { output: output(part) });
  }
}
async function closeCheckRun(github, conclusion, output) {
  const open = underWay.get(github);
  if (!open) return;
  underWay.delete(github);
  if (await open.number === void 0) return;
  await endOf(github, open, { ...bodyOf(open, open.name), status: "completed", conclusion, output });
}
function bodyOf({ commit: commit2, id, url }, name) {
  return { name, head_sha: commit2, external_id: id, details_url: url };
}
async function endOf(github, open, body) {
  await open?.update;
  const number3 = await open?.number;
  if (number3 !== void 0) return change(github, number3, body);
  return (await writeOnce(github, body, open !== void 0)).id;
}
async function change(github, check_run_id, body) {
  const { head_sha: _, ...changeable } = body;
  const changed = { check_run_id, ...changeable };
  return written(await github.request(`PATCH ${PATH}/{check_run_id}`, changed, NEED)).id;
}
async function writeOnce(github, body, mayExist = false) {
  return retry(AGAIN3, async (attempt) => {
    const there = attempt > 1 || mayExist ? await findOurs(github, body) : void 0;
    if (there && mayExist) await change(github, there.id, body);
    const added = { ...body, request: { retries: 0 } };
    return there ?? written(await github.request(`POST ${PATH}`, added, NEED));
  });
}
async function findOurs(github, { name, head_sha, external_id }) {
  return (await listOurs(github, head_sha, name)).find((each) => each.external_id === external_id);
}
async function listOurs(github, commit2, name) {
  const asked = { ref: commit2, check_name: name, filter: "all", per_page: 100 };
  const route = "GET /repos/{owner}/{repo}/commits/{ref}/check-runs";
  const { data } = await github.request(route, asked, NEED);
  const named2 = data?.check_runs ?? [];
  const ours = await oursOf(
    github,
    named2.filter(({ app }) => app),
    ({ app }) => ({ login: `${app?.slug}[bot]`, type: "Bot" })
  );
  return named2.filter((each) => !each.app || ours.includes(each));
}
async function closeOrphans(github, { commits, name }, isOrphan, output) {
  const lists = await Promise.all(commits.map((commit2) => listOurs(github, commit2, name)));
  let closed = 0;
  for (const { id, status, external_id } of lists.flat()) {
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

// src/modes/profiling.ts
function profilingOf({ config, context, runner }, below = "") {
  const folder = config.profileDir;
  return {
    ...{ choice: config.profile, folderBy: "profile-dir" },
    folder: folder === "" ? void 0 : resolve(context.workspace, folder, below),
    info: (text2) => runner.info(text2)
  };
}

// src/modes/step-files.ts
var VARIABLES = ["GITHUB_OUTPUT", "GITHUB_ENV", "GITHUB_PATH", "GITHUB_STATE", "GITHUB_STEP_SUMMARY"];
async function protectStepFiles({ env, annotate }, work) {
  const paths = VARIABLES.flatMap((name) => env[name] || []);
  const before = await Promise.all(paths.map(contentOf));
  try {
    return await work();
  } finally {
    const changed = [];
    for (const [i, path] of paths.entries()) {
      if (await contentOf(path) === before[i]) continue;
      await writeFile(path, before[i] ?? "", "latin1");
      changed.push(VARIABLES.find((name) => env[name] === path) ?? path);
    }
    if (changed.length > 0) {
      annotate({
        level: "warning",
        title: "perf-regression: the command wrote to the files of this step",
        message: `${changed.join(", ")}: everything written there while the command ran was removed.
  Set your own outputs and variables in a separate step.`
      });
    }
  }
}
function contentOf(path) {
  return readFile(path, "latin1").catch(() => void 0);
}

// src/modes/command-session.ts
async function withSession(workflow, commandContext, env, work) {
  const stopwatch = await openStopwatch(env);
  try {
    return await protectStepFiles(
      workflow.runner,
      () => interruptible(async (stop) => {
        const counter = workflow.config.metric === "instructions" ? await openCounter(stopwatch, env) : void 0;
        return work({ stopwatch, stop, workflow, commandContext, counter, env });
      })
    );
  } finally {
    stopwatch.close();
  }
}
function probeOf({ stopwatch, workflow: { config }, commandContext, counter }, metrics) {
  const command = config.command;
  return {
    words: bash(command),
    outputSource: outputSource(config.results, command.split("\n")[0], counter ?? metrics),
    reader: commandContext.reader,
    stopwatch,
    timeoutMs: Number.POSITIVE_INFINITY
  };
}
function explainingOf({ stop, workflow, env }, places, probe) {
  return { ...{ places, probe, stop, env }, ...profilingOf(workflow) };
}
function say({ github, runner }, progress) {
  runner.info(progress);
  updateCheckRun(github, progress);
}
function artifactOf(workflow) {
  const { config, context, runner } = workflow;
  const patterns = config.artifact;
  if (patterns.length === 0) return void 0;
  if (!isFromFork(context) && !isOnRequest(workflow)) return { patterns, by: "artifact" };
  runner.info("artifact: builds that another job judges are measured, whether they differ or not.");
  return void 0;
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
    runner.info(
      `These variables are withheld from the command: ${withheld.join(", ")}; the input pass-env passes them on.`
    );
  }
  return env;
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
  const commit2 = await fetchedCommit(reference, context.workspace).catch((error) => {
    throw error instanceof UserError ? new UserError(`reference: ${error.message}`, error.remedy) : error;
  });
  return referenceNamed(reference, commit2);
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
async function withReferenceResults({ config, context, runner }, candidates, reader, runInfo) {
  const patterns = config.referenceResults;
  if (patterns.length === 0) return [...candidates];
  const commit2 = await tryGit(
    [
      "rev-parse",
      "--verify",
      "--quiet",
      "--end-of-options",
      `${config.reference || "reference-results"}^{commit}`
    ],
    { cwd: context.workspace }
  );
  const reference = referenceNamed(config.reference || "reference-results", commit2 ?? "");
  runner.info(`Beside the reference ${referenceText(reference)}.`);
  const beside = await besideResults(candidates, {
    patterns,
    reference,
    reader,
    cwd: context.workspace,
    runInfo
  });
  return candidates.map((candidate, i) => {
    const related = beside[i];
    if (!related) return candidate;
    return { ...candidate, run: related.run, warnings: [...candidate.warnings, ...related.warnings] };
  });
}

// src/model/regression.ts
var REGRESSION_SCHEMA = 1;
var seriesSchema = object({
  benchmark: string().check(maxLength(NAME_LENGTH_MAX)),
  metric: string().check(maxLength(NAME_LENGTH_MAX)),
  unit: string().check(maxLength(UNIT_LENGTH_MAX)),
  /** Levels in that unit; without `before`, an absolute limit is broken. */
  before: nullable(number()),
  after: number()
});
var regressionSchema = lazy(
  () => object({
    schema: literal(REGRESSION_SCHEMA),
    suite: string().check(maxLength(NAME_LENGTH_MAX)),
    /** `limits`: absolute limits of the rules are broken; that is not a level shift and has no commits. */
    kind: enumOf(["shift", "limits"]),
    /** The last commit measured without it, and the first with it; empty if not known. */
    after: string().check(maxLength(64)),
    commit: string().check(maxLength(64)),
    /** If an issue is closed while this says `open`, a person closed it. */
    status: enumOf(["open", "recovered", "accepted", "duplicate"]),
    first: object({ time: string().check(maxLength(40)), url: string().check(maxLength(500)) }),
    /** Number of runs in which it was checked, and the newest of them. */
    runs: int().check(positive()),
    newest: string().check(maxLength(200)),
    /** The largest change first; a very long list is cut. */
    series: array(seriesSchema),
    /** Number of series that the cut left out. */
    more: int().check(nonnegative())
  })
);
var OPENING2 = "<!-- perf-regression issue: ";
var CLOSING = " -->";
var LINE_LENGTH_MAX = 12e3;
var MEANINGFUL = /[<>@#]/g;
function regressionLine(regression) {
  let { series, more } = regression;
  for (; ; ) {
    const text2 = JSON.stringify({ ...regression, series, more });
    const line = OPENING2 + text2.replace(MEANINGFUL, escaped) + CLOSING;
    if (line.length <= LINE_LENGTH_MAX || series.length === 0) return line;
    const count = Math.min(series.length - 1, Math.floor(series.length * LINE_LENGTH_MAX / line.length));
    more += series.length - count;
    series = series.slice(0, count);
  }
}
function escaped(sign) {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
function regressionOf(body) {
  const [line = ""] = body.split(/\r?\n/, 1);
  if (!line.startsWith(OPENING2) || !line.endsWith(CLOSING)) return void 0;
  try {
    return regressionSchema.safeParse(JSON.parse(line.slice(OPENING2.length, -CLOSING.length))).data;
  } catch (error) {
    if (error instanceof SyntaxError) return void 0;
    throw error;
  }
}
var NEW_REGRESSION = { schema: REGRESSION_SCHEMA, status: "open", runs: 1, more: 0 };

// src/sinks/culprit.ts
var OPENING3 = "<!-- perf-regression bisect: ";
async function reportCulprit(github, issue2, { culprit, ends, mentions }) {
  const marker = markerOf(culprit);
  const mention = mentions ? await authorOf(github, culprit) : void 0;
  const body = `${marker}
${rangeLine(ends)}
${culpritComment(culprit, mention)}`;
  return upsertComment(github, issueThread(issue2), marker, () => body);
}
async function isAnswered(github, issue2, ends) {
  const texts = await commentTexts(github, issueThread(issue2), OPENING3);
  return texts.some((text2) => text2.includes(`
${rangeLine(ends)}
`));
}
function markerOf({ benchmark, metric }) {
  const series = JSON.stringify([benchmark, metric]);
  const mark = createHash("sha256").update(series).digest("hex").slice(0, 16);
  return `${OPENING3}${mark} -->`;
}
function rangeLine({ good, bad }) {
  return `<!-- between ${good} and ${bad} -->`;
}
var READING5 = { what: "ask who wrote the commit", permission: "contents: read" };
var LOGIN = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})$/;
async function authorOf(github, culprit) {
  const only = onlyCommit(culprit);
  if (!only) return void 0;
  const route = "GET /repos/{owner}/{repo}/commits/{ref}";
  try {
    const { data } = await github.request(
      route,
      { ref: only.hash },
      READING5
    );
    const { login: login2 = "", type } = data?.author ?? {};
    return LOGIN.test(login2) && type !== "Bot" ? login2 : void 0;
  } catch (error) {
    if (error instanceof UserError) return void 0;
    throw error;
  }
}

export {
  GitHub,
  readContext,
  isFromFork,
  headOf,
  pullRequestsOf,
  pullRequestByNumber,
  withHead,
  suiteName,
  isOnRequest,
  commitsBetween,
  findCulprit,
  stateSchema,
  SearchMemory,
  culpritJson,
  culpritText,
  issueThread,
  listIssues,
  readIssue,
  openIssue,
  changeIssue,
  regressionLine,
  regressionOf,
  NEW_REGRESSION,
  pullRequestThread,
  commitThread,
  OPENING,
  COMMENT_MARKER,
  readCommentsAhead,
  upsertComment,
  commentTexts,
  reportCulprit,
  isAnswered,
  waitingQuestion,
  githubBranch,
  seenIn,
  recordsIn,
  rememberedAnswers,
  withMeasurement,
  isLarger,
  isUnderWay,
  isRunOfBranch,
  mayWrite,
  withSections,
  renderSections,
  jobKey,
  measurerOf,
  sectionOf,
  failedSection,
  rememberedSections,
  sectionsIn,
  baseBranchOf,
  checkSuites,
  openCheckRun,
  writeCheckRun,
  closeCheckRun,
  closeOrphans,
  profilingOf,
  protectStepFiles,
  withSession,
  probeOf,
  explainingOf,
  say,
  artifactOf,
  setupOf,
  bash,
  measuredEnvironment,
  requireReferenceFit,
  askedReference,
  runsBefore,
  withReferenceResults
};
