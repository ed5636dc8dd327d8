import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  LagError,
  explain,
  failureOf
} from "./chunk-6PZXLRE2.js";
import {
  Patience
} from "./chunk-2O5TX53H.js";
import {
  backoff,
  retry
} from "./chunk-ADZNNUEX.js";
import {
  shortCommit
} from "./chunk-TMHQ55PA.js";
import {
  issueIn
} from "./chunk-KXMKCDX7.js";
import {
  NAME_LENGTH_MAX,
  UNIT_LENGTH_MAX
} from "./chunk-2IZ4MH4R.js";
import {
  _enum,
  _instanceof,
  array,
  boolean,
  int,
  literal,
  looseObject,
  number,
  object,
  string,
  union,
  unknown
} from "./chunk-KBBEHQ7K.js";
import {
  TransientError,
  UserError
} from "./chunk-XVYHIGXT.js";

// src/github/answers.ts
var sha = string().regex(/^[0-9a-f]{40,64}$/);
var text = string();
var number2 = int().positive();
var named = looseObject({ sha });
var login = looseObject({ login: text });
var commit = looseObject({ sha, commit: looseObject({ message: text, tree: named }) });
var gitCommit = looseObject({ sha, message: text, parents: array(named) });
var ref = looseObject({ ref: text, object: named });
var comment = looseObject({ id: number2, html_url: text, body: text.nullish() });
var issue = looseObject({ number: number2, html_url: text, state: text, title: text, body: text.nullable() });
var pullRequest = looseObject({
  number: number2,
  head: looseObject({ sha, ref: text }),
  base: looseObject({ sha, ref: text })
});
var checkRun = looseObject({ id: number2, external_id: text.nullish() });
var contents = looseObject({ name: text, type: text, size: int().nonnegative(), sha });
var artifact = looseObject({
  id: number2,
  name: text,
  size_in_bytes: number().nonnegative(),
  expired: boolean()
});
var treeEntry = looseObject({ path: text, mode: text, type: text, sha, size: int().optional() });
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
  "GET /issues/{}/events": array(looseObject({ event: text, actor: login.nullish(), created_at: text })),
  "GET /issues/{}/comments": array(comment),
  "POST /issues/{}/comments": comment,
  "PATCH /issues/comments/{}": comment,
  "POST /labels": looseObject({ name: text }),
  "GET /pulls": array(pullRequest),
  "GET /pulls/{}": pullRequest,
  "GET /pulls/{}/commits": array(commit),
  "GET /collaborators/{}/permission": looseObject({ permission: text }),
  "POST /check-runs": checkRun,
  "PATCH /check-runs/{}": checkRun,
  "GET /actions/artifacts": looseObject({ total_count: int(), artifacts: array(artifact) }),
  "GET /actions/runs/{}": looseObject({ event: text, conclusion: text.nullish() }),
  "GET /actions/runs/{}/artifacts": looseObject({ artifacts: array(artifact) })
};
var raw = union([string(), _instanceof(ArrayBuffer)]);
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
var OF_PERSON = /^(?:gh[pou]_|github_pat_)|^[0-9a-f]{40}$/;
var GitHub = class {
  repository;
  /** Whether the token is a person's own; else it is an app's, as the one of every job is. */
  isOfPerson;
  deadlines;
  /** For artifacts and caches. */
  transfers;
  #token;
  #apiUrl;
  #patience;
  #octokit;
  constructor({ owner, repo }, token, apiUrl, deadlines = USUAL_DEADLINES) {
    this.repository = { owner, repo };
    this.isOfPerson = OF_PERSON.test(token);
    this.#token = token;
    this.#apiUrl = apiUrl;
    this.deadlines = deadlines;
    this.#patience = new Patience(deadlines.api);
    this.transfers = new Patience(deadlines.transfers);
  }
  /**
   * One request of the REST API, such as `GET /repos/{owner}/{repo}/branches/{branch}`; owner and repo are filled in.
   * Faults are retried, unless the parameters say `request: { retries: 0 }`.
   * @returns status and body; 404, 409, 422 and a file beyond GitHub's limit (413) are answers for the caller to read
   * @throws TransientError where GitHub failed or did not answer as it documents it in the end
   * @throws DeniedError where the token may not, naming the permission
   * @throws UserError where GitHub does not know the token, or the answer is too long
   */
  async request(route, parameters, need) {
    const { request: { retries } = {}, ...rest } = parameters;
    const schema = answerOf(route, rest.mediaType?.format === "raw");
    return this.#send(need, retries === 0 ? 1 : void 0, async (octokit, signal) => {
      const { status, data } = await octokit.request(route, {
        ...this.repository,
        ...rest,
        request: { signal }
      });
      const parsed = schema.safeParse(data);
      if (!parsed.success) throw strange(need, issueIn(parsed.error));
      return { status, data };
    });
  }
  /**
   * One question in GraphQL, sent once: whoever asks can ask the REST API as well.
   * @param variables beside `owner` and `repo`
   * @returns its data, not validated; undefined where this GitHub does not answer GraphQL
   * @throws as `request`
   */
  async query(text2, variables, need) {
    const { data } = await this.#send(need, 1, async (octokit, signal) => {
      const data2 = await octokit.graphql(text2, { ...this.repository, ...variables, request: { signal } });
      return { status: 200, data: data2 };
    });
    return data;
  }
  /**
   * Asks again, a few times, while one of GitHub's servers does not know what another one said.
   * @throws LagError where that lasts
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
    this.#octokit ??= import("./octokit-55CSJYY2.js").then(({ connect }) => connect(this.#token, this.#apiUrl));
    const octokit = await this.#octokit;
    return this.#patience.ask(async (signal) => {
      try {
        return await act(octokit, signal);
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
function strange({ what }, why) {
  return new TransientError(
    `cannot ${what}: GitHub's answer is not as it documents it (${why})`,
    "Does something stand between the runner and GitHub? Run the job again."
  );
}

// src/github/ours.ts
var WORKFLOWS = "github-actions[bot]";
var ASKING = { what: "ask whose token it is", permission: "contents: read" };
var askedBefore = /* @__PURE__ */ new WeakMap();
async function isOurs(github, author) {
  if (!author) return false;
  if (author.login === WORKFLOWS) return true;
  const isBot = author.type === "Bot";
  if (isBot === github.isOfPerson) return false;
  const questions = askedBefore.get(github) ?? /* @__PURE__ */ new Map();
  askedBefore.set(github, questions);
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
  return (await github.request("GET /user", {}, ASKING)).data?.login;
}
async function appOf(github) {
  const asked = { query: "{ viewer { login } }" };
  const { data } = await github.request("POST /graphql", asked, ASKING);
  return data?.data?.viewer?.login;
}
function unknown2(error) {
  if (error instanceof UserError) return void 0;
  throw error;
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
var PER_PAGE = 100;
var PAGES_MAX = 30;
var AGAIN = backoff({ tries: 3, pauseMs: 250 });
async function upsertComment(github, thread, opening, write) {
  const { parameters } = thread;
  const need = needOf(thread);
  return retry(AGAIN, async () => {
    const [existing, ...others] = await findComments(github, thread, opening);
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
  for (let page = 1; page <= PAGES_MAX; page++) {
    const asked = { ...parameters, per_page: PER_PAGE, page };
    const { data } = await github.request(`GET ${comments}`, asked, needOf(thread));
    const marked = (data ?? []).filter(({ body }) => body?.startsWith(opening));
    const found = await oursOf(github, marked, ({ user }) => user);
    if (found.length > 0 || !data || data.length < PER_PAGE) return found;
  }
  return [];
}
function posted(answer, { what }) {
  if (answer.data) return answer.data.html_url;
  throw new UserError(`cannot ${what}: GitHub answers ${answer.status} (${answer.message})`);
}

// src/model/regression.ts
var REGRESSION_SCHEMA = 1;
var seriesSchema = object({
  benchmark: string().max(NAME_LENGTH_MAX),
  metric: string().max(NAME_LENGTH_MAX),
  unit: string().max(UNIT_LENGTH_MAX),
  /** Levels in that unit; without one before, an absolute limit is broken. */
  before: number().nullable(),
  after: number()
});
var regressionSchema = object({
  schema: literal(REGRESSION_SCHEMA),
  suite: string().max(NAME_LENGTH_MAX),
  /** `limits`: absolute limits of the rules are broken; that is no shift of a level and has no commits. */
  kind: _enum(["shift", "limits"]),
  /** The last commit that was measured without it, and the first with it; empty where not known. */
  after: string().max(64),
  commit: string().max(64),
  /** An issue that is closed while this says `open` was closed by a person. */
  status: _enum(["open", "recovered", "accepted", "duplicate"]),
  first: object({ time: string().max(40), url: string().max(500) }),
  /** How many runs it was looked at in, and the newest of them. */
  runs: int().positive(),
  newest: string().max(200),
  /** The largest change first; a very long list is cut. */
  series: array(seriesSchema),
  /** Series that the cut left out. */
  more: int().nonnegative()
});
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
    const kept = Math.min(series.length - 1, Math.floor(series.length * LINE_LENGTH_MAX / line.length));
    more += series.length - kept;
    series = series.slice(0, kept);
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

// src/github/issues.ts
var READING = { what: "read the issues", permission: "issues: write" };
var WRITING = { what: "write an issue", permission: "issues: write" };
var PER_PAGE2 = 100;
var PAGES_MAX2 = 30;
var AGAIN2 = backoff({
  tries: 4,
  // What was written a moment ago may not be in a list yet.
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
  for (let page = 1; page <= PAGES_MAX2; page++) {
    const parameters = { ...asked, labels: label, per_page: PER_PAGE2, page };
    const answer = await github.request("GET /repos/{owner}/{repo}/issues", parameters, READING);
    const issues2 = demand(answer, READING);
    found.push(...issues2);
    if (issues2.length < PER_PAGE2) break;
  }
  const issues = found.filter((issue2) => issue2.pull_request === void 0);
  return oursOf(github, issues, ({ user }) => user);
}
async function readIssue(github, number3) {
  const route = "GET /repos/{owner}/{repo}/issues/{issue_number}";
  const { data } = await github.request(route, { issue_number: number3 }, READING);
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
  return retry(AGAIN2, async (attempt) => {
    const there = attempt > 1 ? (await listIssues(github, label)).find(isThis) : void 0;
    const once = { ...given, request: { retries: 0 } };
    return there ?? demand(await github.request("POST /repos/{owner}/{repo}/issues", once, WRITING), WRITING);
  });
}
async function ensureLabel(github, label) {
  const answer = await github.request("POST /repos/{owner}/{repo}/labels", { ...label }, WRITING);
  if (answer.status !== 422) demand(answer, WRITING);
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
  return demand(await github.request(route, { issue_number: number3, ...change }, WRITING), WRITING);
}
function demand(answer, { what }) {
  if (answer.data !== void 0) return answer.data;
  throw new UserError(
    `cannot ${what}: GitHub answers ${answer.status} (${answer.message})`,
    "Are issues switched on in the settings of the repository?"
  );
}

export {
  GitHub,
  oursOf,
  pullRequestThread,
  commitThread,
  OPENING,
  COMMENT_MARKER,
  upsertComment,
  commentTexts,
  regressionLine,
  regressionOf,
  NEW_REGRESSION,
  issueThread,
  listIssues,
  readIssue,
  openIssue,
  changeIssue
};
