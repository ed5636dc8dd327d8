import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  backoff,
  retry
} from "./chunk-ER2MJHPF.js";
import {
  shortCommit
} from "./chunk-TMHQ55PA.js";
import {
  NAME_LENGTH_MAX,
  UNIT_LENGTH_MAX
} from "./chunk-2IZ4MH4R.js";
import {
  _enum,
  array,
  int,
  literal,
  number,
  object,
  string
} from "./chunk-AEN2326D.js";
import {
  TransientError,
  UserError,
  messageOf
} from "./chunk-ODVAPF3E.js";

// src/github/client.ts
var DeniedError = class extends UserError {
};
var WAITS = backoff({ tries: 3, pauseMs: 0 });
var AGAIN = async (attempt, askedMs) => askedMs !== void 0 && WAITS(attempt, askedMs);
var GitHub = class {
  repository;
  #token;
  #apiUrl;
  #octokit;
  constructor({ owner, repo }, token, apiUrl) {
    this.repository = { owner, repo };
    this.#token = token;
    this.#apiUrl = apiUrl;
  }
  /**
   * One request of the REST API, such as `GET /repos/{owner}/{repo}/branches/{branch}`; owner and repo are filled in.
   * Faults are retried, unless the parameters say `request: { retries: 0 }`.
   * @returns status and body; 404, 409, 422 and a file beyond GitHub's limit (413) are answers for the caller to read
   * @throws TransientError where GitHub failed or did not answer in the end
   * @throws DeniedError where the token may not, naming the permission
   * @throws UserError where GitHub does not know the token
   */
  async request(route, parameters, need) {
    this.#octokit ??= import("./octokit-LLO5CCUN.js").then(({ connect }) => connect(this.#token, this.#apiUrl));
    const octokit = await this.#octokit;
    return retry(AGAIN, async () => {
      try {
        const { status, data } = await octokit.request(route, { ...this.repository, ...parameters });
        return { status, data };
      } catch (error) {
        const failure = failureOf(error);
        const { status, message } = failure;
        if (status === 404 || status === 409 || status === 422) return { status, data: void 0, message };
        if (status === 403 && /too large/i.test(message)) return { status: 413, data: void 0, message };
        throw explain(need, failure);
      }
    });
  }
};
function failureOf(error) {
  const { status, response } = error;
  return {
    // The client says 500 where the connection failed.
    status: response ? status : void 0,
    message: messageOf(error).split("\n")[0] ?? "",
    accepted: response?.headers?.["x-accepted-github-permissions"] ?? "",
    waitMs: waitOf(status, response?.headers?.["retry-after"])
  };
}
function waitOf(status, seconds) {
  const told = Number(seconds ?? Number.NaN);
  return (status === 403 || status === 429) && told >= 0 ? told * 1e3 : void 0;
}
function explain({ what, permission }, { status, message, accepted, waitMs }) {
  if (status === void 0) {
    return new TransientError(`cannot ${what}: GitHub does not answer (${message})`, "Run the job again.");
  }
  if (status === 401) {
    return new UserError(
      `cannot ${what}: GitHub does not know the token`,
      "Leave the input token out to use the job\u2019s own, or pass a valid one."
    );
  }
  if (status === 403 && /\block(ed)?\b/i.test(message)) {
    return new UserError(
      `cannot ${what}: the conversation is locked (GitHub says: ${message})`,
      "Unlock it on its page (Unlock conversation), or leave the comment out:   with: { comment: never }\nThe token may comment; no permission is missing."
    );
  }
  if (status === 403 && waitMs === void 0 && !/rate limit/i.test(message)) {
    return new DeniedError(
      `cannot ${what}: the token may not (GitHub says: ${message})`,
      `Add to the job:   permissions: { ${missingPermission(permission, accepted)} }`
    );
  }
  if (status === 403 || status === 429) {
    return new TransientError(
      `cannot ${what}: GitHub's rate limit is used up (${message})`,
      "Run the job again later; nothing was lost.",
      { waitMs }
    );
  }
  return new TransientError(`cannot ${what}: GitHub answers ${status} (${message})`, "Run the job again.");
}
function missingPermission(known, accepted) {
  const named = accepted.split(/[;,]/).map((entry) => entry.trim().replace("=", ": ").replaceAll("_", "-")).filter((entry) => entry !== "");
  const isNamed = named.some((each) => each.split(":")[0] === known.split(":")[0]);
  return named.length === 0 || isNamed ? known : named[0];
}

// src/github/comments.ts
function pullRequestThread(number2) {
  return {
    title: `pull request #${number2}`,
    permission: "pull-requests: write",
    parameters: { issue_number: number2 },
    comments: "/repos/{owner}/{repo}/issues/{issue_number}/comments",
    comment: "/repos/{owner}/{repo}/issues/comments/{comment_id}"
  };
}
function commitThread(sha) {
  return {
    title: `commit ${shortCommit(sha)}`,
    permission: "contents: write",
    parameters: { commit_sha: sha },
    comments: "/repos/{owner}/{repo}/commits/{commit_sha}/comments",
    comment: "/repos/{owner}/{repo}/comments/{comment_id}"
  };
}
var MEMBERS = /* @__PURE__ */ new Set(["OWNER", "MEMBER", "COLLABORATOR"]);
var OPENING = "<!-- perf-regression: ";
var COMMENT_MARKER = `${OPENING}all suites -->`;
function isOurs({ body, user, author_association }, opening) {
  if (!body?.startsWith(opening)) return false;
  return user?.type === "Bot" || MEMBERS.has(author_association ?? "");
}
var PER_PAGE = 100;
var PAGES_MAX = 30;
var AGAIN2 = backoff({ tries: 3, pauseMs: 250 });
async function upsertComment(github, thread, opening, write) {
  const { parameters } = thread;
  const need = needOf(thread);
  return retry(AGAIN2, async () => {
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
    const found = (data ?? []).filter((comment) => isOurs(comment, opening));
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
    const text = JSON.stringify({ ...regression, series, more });
    const line = OPENING2 + text.replace(MEANINGFUL, escaped) + CLOSING;
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
var AGAIN3 = backoff({
  tries: 4,
  // What was written a moment ago may not be in a list yet.
  pauseMsMin: 1e3,
  pauseMs: 250
});
function issueThread(number2) {
  return {
    title: `issue #${number2}`,
    permission: "issues: write",
    parameters: { issue_number: number2 },
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
    const issues = demand(answer, READING);
    found.push(...issues);
    if (issues.length < PER_PAGE2) break;
  }
  return found.filter((issue) => issue.pull_request === void 0);
}
async function readIssue(github, number2) {
  const route = "GET /repos/{owner}/{repo}/issues/{issue_number}";
  const { data } = await github.request(route, { issue_number: number2 }, READING);
  if (data) return data;
  throw new UserError(`there is no issue #${number2}`, "Name one of this repository.");
}
async function openIssue(github, { title, body, labels, assignees }, isThis, warn) {
  for (const label of labels) await ensureLabel(github, label);
  const names = labels.map(({ name }) => name);
  const issue = await create(github, { title, body, labels: names }, names[0] ?? "", isThis);
  if (assignees.length > 0) await assign(github, issue, assignees, warn);
  return issue;
}
async function create(github, given, label, isThis) {
  return retry(AGAIN3, async (attempt) => {
    const there = attempt > 1 ? (await listIssues(github, label)).find(isThis) : void 0;
    const once = { ...given, request: { retries: 0 } };
    return there ?? demand(await github.request("POST /repos/{owner}/{repo}/issues", once, WRITING), WRITING);
  });
}
async function ensureLabel(github, label) {
  const answer = await github.request("POST /repos/{owner}/{repo}/labels", { ...label }, WRITING);
  if (answer.status !== 422) demand(answer, WRITING);
}
async function assign(github, { number: number2 }, assignees, warn) {
  const { message } = await github.request(
    "POST /repos/{owner}/{repo}/issues/{issue_number}/assignees",
    { issue_number: number2, assignees },
    WRITING
  );
  if (message !== void 0)
    warn(`issue #${number2} could not be assigned to ${assignees.join(", ")}: ${message}`);
}
async function changeIssue(github, number2, change) {
  const route = "PATCH /repos/{owner}/{repo}/issues/{issue_number}";
  return demand(await github.request(route, { issue_number: number2, ...change }, WRITING), WRITING);
}
function demand(answer, { what }) {
  if (answer.data !== void 0) return answer.data;
  throw new UserError(
    `cannot ${what}: GitHub answers ${answer.status} (${answer.message})`,
    "Are issues switched on in the settings of the repository?"
  );
}

export {
  DeniedError,
  GitHub,
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
