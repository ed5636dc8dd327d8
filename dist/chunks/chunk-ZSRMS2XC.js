import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
const perfRegressionNow = () => { const [s, ns] = process.hrtime(); return 1e3 * s + ns / 1e6; };
import {
  LagError,
  Patience,
  backoff,
  explain,
  failureOf,
  issueIn,
  mkdtemp,
  realpath,
  retry,
  rm,
  sendRequest
} from "./chunk-AWV3AP5M.js";
import {
  NAME_LENGTH_MAX,
  TransientError,
  UNIT_LENGTH_MAX,
  UserError,
  array,
  askGit,
  boolean,
  commitNamed,
  enumOf,
  git,
  instanceofOf,
  int,
  join,
  lazy,
  literal,
  looseObject,
  maxLength,
  nonnegative,
  nullable,
  nullish,
  number,
  object,
  optional,
  positive,
  regex,
  rmSync,
  shortCommit,
  string,
  tmpdir,
  tryGit,
  union,
  unknown
} from "./chunk-VBP7NML6.js";

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
  races: { budgetMs: 3e5, pauseMs: 800 },
  // A job holds a lock for a second or two.
  locks: { holdMs: 15e3, waitMs: 6e4, pauseMs: 500, lagMs: 1500 }
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
    const patience = backoff({ tries, pauseMs });
    for (let attempt = 1; ; attempt++) {
      try {
        return await ask();
      } catch (error) {
        if (!(error instanceof LagError) || !await patience(attempt)) throw error;
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

// src/measure/worktrees.ts
async function commitOf(ref2, cwd) {
  const commit2 = await commitNamed(ref2, cwd);
  if (commit2) return commit2;
  throw new UserError(
    `${JSON.stringify(ref2)} is not a commit of the repository in ${cwd}`,
    "Fetch it, or name another branch, tag or commit. A shallow clone has only its newest one: fetch-depth: 0."
  );
}
async function fetchedCommit(ref2, cwd) {
  const known = await commitNamed(ref2, cwd);
  if (known) return known;
  const isShallow = await tryGit(["rev-parse", "--is-shallow-repository"], { cwd }) === "true";
  const depth = isShallow ? ["--depth=1"] : [];
  const fetch = ["fetch", "--quiet", "--no-tags", ...depth, "--end-of-options", "origin", ref2];
  const { status, stderr } = await askGit(fetch, { cwd });
  if (status === 0) return git(["rev-parse", "--verify", "FETCH_HEAD^{commit}"], { cwd });
  throw new UserError(
    `${ref2} is not in the clone in ${cwd}, and cannot be fetched: ${stderr.trim().split("\n").at(-1)}`,
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

// src/github/ours.ts
var WORKFLOWS = "github-actions[bot]";
var READING = { what: "ask whose token it is", permission: "contents: read" };
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
async function oursOf(github, list, authorOf) {
  const ours = [];
  for (const each of list) if (await isOurs(github, authorOf(each))) ours.push(each);
  return ours;
}
async function personOf(github) {
  return (await github.request("GET /user", {}, READING)).data?.login;
}
async function appOf(github) {
  const body = { query: "{ viewer { login } }" };
  const { data } = await github.request("POST /graphql", body, READING);
  return data?.data?.viewer?.login;
}
function unknown2(error) {
  if (error instanceof UserError) return void 0;
  throw error;
}

// src/github/issues.ts
var READING2 = { what: "read the issues", permission: "issues: write" };
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
    const answer = await github.request("GET /repos/{owner}/{repo}/issues", parameters, READING2);
    const issues2 = requireData(answer, READING2);
    found.push(...issues2);
    if (issues2.length < PER_PAGE) break;
  }
  const issues = found.filter((issue2) => issue2.pull_request === void 0);
  return oursOf(github, issues, ({ user }) => user);
}
async function readIssue(github, number3) {
  const route = "GET /repos/{owner}/{repo}/issues/{issue_number}";
  const { data } = await github.request(route, { issue_number: number3 }, READING2);
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
    const once = { ...given, request: { retries: 0 } };
    return there ?? requireData(await github.request("POST /repos/{owner}/{repo}/issues", once, WRITING), WRITING);
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
async function changeIssue(github, number3, change) {
  const route = "PATCH /repos/{owner}/{repo}/issues/{issue_number}";
  return requireData(
    await github.request(route, { issue_number: number3, ...change }, WRITING),
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
var OPENING = "<!-- perf-regression issue: ";
var CLOSING = " -->";
var LINE_LENGTH_MAX = 12e3;
var MEANINGFUL = /[<>@#]/g;
function regressionLine(regression) {
  let { series, more } = regression;
  for (; ; ) {
    const text2 = JSON.stringify({ ...regression, series, more });
    const line = OPENING + text2.replace(MEANINGFUL, escaped) + CLOSING;
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
  if (!line.startsWith(OPENING) || !line.endsWith(CLOSING)) return void 0;
  try {
    return regressionSchema.safeParse(JSON.parse(line.slice(OPENING.length, -CLOSING.length))).data;
  } catch (error) {
    if (error instanceof SyntaxError) return void 0;
    throw error;
  }
}
var NEW_REGRESSION = { schema: REGRESSION_SCHEMA, status: "open", runs: 1, more: 0 };

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
var OPENING2 = "<!-- perf-regression: ";
var COMMENT_MARKER = `${OPENING2}all suites -->`;
var PER_PAGE2 = 100;
var PAGES_MAX2 = 30;
var AGAIN2 = backoff({ tries: 3, pauseMs: 250 });
var askedAhead = /* @__PURE__ */ new WeakMap();
function readCommentsAhead(github, thread, ready) {
  const comments = ready.then((is) => is ? findComments(github, thread, OPENING2) : void 0);
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
      if (opening === OPENING2)
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

export {
  GitHub,
  commitOf,
  fetchedCommit,
  withWorktrees,
  oursOf,
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
  OPENING2 as OPENING,
  COMMENT_MARKER,
  readCommentsAhead,
  upsertComment,
  commentTexts
};
