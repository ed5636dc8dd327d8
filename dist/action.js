import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  COMMENT_BYTES,
  GATE_SYMBOL,
  HistoryLog,
  SUMMARY_BYTES,
  Settings,
  addRow,
  archiveAt,
  baselineFromHistory,
  changeText,
  check,
  checkoutOnGitHub,
  commentMarker,
  demandFile,
  eventsOf,
  exitCodeOf,
  findOverride,
  footingInJob,
  headline,
  inputs,
  joinWords,
  jsonFiles,
  limitText,
  markdownCode,
  markdownText,
  measurementOf,
  momentText,
  notOurs,
  orFromFile,
  pruneHistory,
  quantities,
  readAgain,
  readCheckout,
  readConfiguration,
  readRuns,
  renderSuites,
  renderTerminal,
  runOf,
  saveMemory,
  skippedWarnings,
  utf8Bytes,
  visible,
  withJitter
} from "./chunks/chunk-5EAH6K6B.js";
import "./chunks/chunk-VEXFQK2A.js";
import "./chunks/chunk-QRDNQ7UX.js";
import "./chunks/chunk-HSJALBF5.js";
import "./chunks/chunk-MIRE5XF4.js";
import {
  EMPTY_SEGMENT,
  decodeSegment,
  describeEnvironment,
  encodeRun,
  environmentKey,
  folderName,
  gates,
  publishedFiles,
  worstGate
} from "./chunks/chunk-34XBGFU2.js";
import {
  _enum,
  array,
  boolean,
  int,
  iso_exports,
  literal,
  number,
  object,
  record,
  string,
  unknown
} from "./chunks/chunk-2FSPDNRY.js";
import {
  TransientError,
  UserError,
  describeError,
  messageOf
} from "./chunks/chunk-GLOBL6LV.js";
import {
  error,
  getInput,
  group,
  info,
  notice,
  setOutput,
  setSecret,
  summary,
  warning
} from "./chunks/chunk-6VI53AHF.js";
import "./chunks/chunk-AASA5BFP.js";
import "./chunks/chunk-ODJOOBFV.js";
import "./chunks/chunk-ON37DXYE.js";

// src/github/client.ts
import { setTimeout as sleep } from "node:timers/promises";
var WAIT_SECONDS_MAX = 60;
var WAITS_MAX = 2;
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
   * @throws UserError where GitHub denies
   */
  async request(route, parameters, need) {
    this.#octokit ??= import("./chunks/octokit-QPSG2PUD.js").then(({ connect }) => connect(this.#token, this.#apiUrl));
    const octokit = await this.#octokit;
    for (let attempt = 1; ; attempt++) {
      try {
        const { status, data } = await octokit.request(route, { ...this.repository, ...parameters });
        return { status, data };
      } catch (error2) {
        const failure = failureOf(error2);
        const { status, message } = failure;
        if (status === 404 || status === 409 || status === 422) return { status, data: void 0, message };
        if (status === 403 && /too large/i.test(message)) return { status: 413, data: void 0, message };
        if (attempt > WAITS_MAX || failure.wait === void 0 || failure.wait > WAIT_SECONDS_MAX) {
          throw explain(need, failure);
        }
        await sleep(failure.wait * 1e3);
      }
    }
  }
};
function failureOf(error2) {
  const { status, response } = error2;
  return {
    // The client says 500 where the connection failed.
    status: response ? status : void 0,
    message: messageOf(error2).split("\n")[0] ?? "",
    accepted: response?.headers?.["x-accepted-github-permissions"] ?? "",
    wait: waitOf(status, response?.headers?.["retry-after"])
  };
}
function waitOf(status, seconds) {
  const told = Number(seconds ?? Number.NaN);
  return (status === 403 || status === 429) && told >= 0 ? told : void 0;
}
function explain({ what, permission }, { status, message, accepted }) {
  if (status === void 0) {
    return new TransientError(`cannot ${what}: GitHub does not answer (${message})`, "Run the job again.");
  }
  if (status === 401) {
    return new UserError(
      `cannot ${what}: GitHub does not know the token`,
      "Leave the input token out to use the job\u2019s own, or pass a valid one."
    );
  }
  if (status === 403 && !/rate limit/i.test(message)) {
    return new UserError(
      `cannot ${what}: the token may not (GitHub says: ${message})`,
      `Add to the job:   permissions: { ${missingPermission(permission, accepted)} }`
    );
  }
  if (status === 403 || status === 429) {
    return new TransientError(
      `cannot ${what}: GitHub's rate limit is used up (${message})`,
      "Run the job again later; nothing was lost."
    );
  }
  return new TransientError(`cannot ${what}: GitHub answers ${status} (${message})`, "Run the job again.");
}
function missingPermission(known, accepted) {
  const named = accepted.split(/[;,]/).map((entry) => entry.trim().replace("=", ": ").replaceAll("_", "-")).filter((entry) => entry !== "");
  return named.length === 0 || named.includes(known) ? known : named[0];
}

// src/github/context.ts
import { readFile } from "node:fs/promises";
var payloadSchema = object({
  repository: object({ default_branch: string().optional() }).optional(),
  pull_request: object({
    number: int().positive(),
    head: object({
      sha: string(),
      ref: string(),
      repo: object({ full_name: string() }).nullish()
    }),
    base: object({ ref: string(), sha: string() }),
    /** Who opened it. */
    user: object({ login: string() }).nullish()
  }).optional(),
  /** Of a comment on a pull request, which GitHub tells as an issue. */
  issue: object({ pull_request: unknown().optional() }).optional(),
  /** The run that this one follows. */
  workflow_run: object({
    event: string(),
    head_sha: string(),
    head_branch: string().nullish(),
    head_repository: object({ full_name: string() }).nullish()
  }).optional(),
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
    isProposal: isProposal(event, `${owner}/${repo}`, payload),
    follows: payload.workflow_run,
    dispatchInputs: textOf(payload.inputs ?? {}),
    workflow: env.GITHUB_WORKFLOW ?? "",
    actor: env.GITHUB_TRIGGERING_ACTOR || env.GITHUB_ACTOR || "",
    runId,
    runNumber: env.GITHUB_RUN_NUMBER ?? "",
    runAttempt: env.GITHUB_RUN_ATTEMPT ?? "1",
    job: env.GITHUB_JOB ?? "",
    runUrl: `${server}/${owner}/${repo}/actions/runs/${runId}`,
    apiUrl: env.GITHUB_API_URL ?? "https://api.github.com",
    workspace: env.GITHUB_WORKSPACE ?? process.cwd()
  };
}
function isProposal(event, repository, { issue, workflow_run: follows }) {
  const isFollowed = follows !== void 0 && (follows.event.startsWith("pull_request") || follows.head_repository?.full_name !== repository);
  return event.startsWith("pull_request") || issue?.pull_request !== void 0 || isFollowed;
}
async function readPayload(path) {
  if (!path) return {};
  const parsed = payloadSchema.safeParse(JSON.parse(await readFile(path, "utf8")));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UserError(
    `the event in ${path} is not as GitHub documents it: ${issue?.path.join(".")}: ${issue?.message}`
  );
}
function textOf(inputs2) {
  return Object.fromEntries(Object.entries(inputs2).map(([name, value]) => [name, String(value ?? "")]));
}

// src/modes/check.ts
import { writeFile as writeFile2 } from "node:fs/promises";
import { join as join2, resolve } from "node:path";

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
    title: `commit ${sha.slice(0, 7)}`,
    permission: "contents: write",
    parameters: { commit_sha: sha },
    comments: "/repos/{owner}/{repo}/commits/{commit_sha}/comments",
    comment: "/repos/{owner}/{repo}/comments/{comment_id}"
  };
}
var PER_PAGE = 100;
var PAGES_MAX = 30;
var TRIES_MAX = 3;
async function upsertComment(github, thread, marker, write) {
  const { title, permission, parameters } = thread;
  const need = { what: `comment on ${title}`, permission };
  for (let attempt = 1; ; attempt++) {
    const existing = await findComment(github, thread, marker, need);
    const body = write(existing?.body);
    if (body === void 0) return existing?.html_url;
    if (existing) {
      const changed = { comment_id: existing.id, body };
      const answer = await github.request(`PATCH ${thread.comment}`, changed, need);
      if (answer.data) return answer.data.html_url;
    }
    try {
      const added = { ...parameters, body, request: { retries: 0 } };
      return posted(await github.request(`POST ${thread.comments}`, added, need), need);
    } catch (error2) {
      if (!(error2 instanceof TransientError) || attempt === TRIES_MAX) throw error2;
    }
  }
}
async function findComment(github, { comments, parameters }, marker, need) {
  for (let page = 1; page <= PAGES_MAX; page++) {
    const asked = { ...parameters, per_page: PER_PAGE, page };
    const { data } = await github.request(`GET ${comments}`, asked, need);
    const found = data?.find((comment) => comment.body?.startsWith(marker));
    if (found || !data || data.length < PER_PAGE) return found;
  }
  return void 0;
}
function posted(answer, { what }) {
  if (answer.data) return answer.data.html_url;
  throw new UserError(`cannot ${what}: GitHub answers ${answer.status} (${answer.message})`);
}

// src/reporters/pushes.ts
var PUSHES_MAX = 20;
var NAMES_MAX = 20;
var NAME_LENGTH = 100;
var pushSchema = object({
  commit: string().regex(/^[0-9a-f]{0,64}$/),
  at: iso_exports.datetime(),
  gate: _enum(gates),
  /** How many benchmarks were beyond their limits. */
  count: int().nonnegative(),
  /** Their names, of the last push only. */
  regressed: array(string().max(NAME_LENGTH)).max(NAMES_MAX)
});
function pushOf(reports) {
  const [first] = reports;
  if (!first) return void 0;
  const regressed = reports.flatMap(({ findings }) => findings).filter(({ verdict }) => verdict === "regressed").map(({ benchmark }) => visible(benchmark, NAME_LENGTH));
  return {
    commit: /^[0-9a-f]+$/.test(first.run.commit) ? first.run.commit.slice(0, 64) : "",
    at: first.run.time,
    gate: worstGate(reports),
    count: new Set(regressed).size,
    regressed: [...new Set(regressed)].slice(0, NAMES_MAX)
  };
}
var REMEMBERED = /^<!-- perf-regression-pushes: (\S{1,100000}) -->$/m;
function pushesIn(body) {
  const written = REMEMBERED.exec(body)?.[1];
  if (written === void 0) return [];
  const parsed = array(pushSchema).safeParse(jsonIn(written));
  return parsed.success ? parsed.data.slice(-PUSHES_MAX) : [];
}
function jsonIn(written) {
  try {
    return JSON.parse(decodeURIComponent(written));
  } catch (error2) {
    if (error2 instanceof SyntaxError || error2 instanceof URIError) return void 0;
    throw error2;
  }
}
function withPush(before, push) {
  const others = before.at(-1)?.commit === push.commit ? before.slice(0, -1) : before;
  return [...others, push].slice(-PUSHES_MAX);
}
function renderPushes(pushes) {
  const [now, last] = pushes.toReversed();
  const kept = pushes.map((push) => push === now ? push : { ...push, regressed: [] });
  const remembered = encodeURIComponent(JSON.stringify(kept).toWellFormed()).replaceAll("-", "%2D");
  const marker = `<!-- perf-regression-pushes: ${remembered} -->`;
  if (!now || !last) return `${marker}
`;
  const title = pushes.map(({ gate }, i) => `push ${i + 1} ${GATE_SYMBOL[gate]}`).toReversed();
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
  const verdict = `${GATE_SYMBOL[gate]} ${WORD[gate]}`;
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
  const parts = [
    fresh.length > 0 && `newly beyond its limit: ${names(fresh)}`,
    solved.length > 0 && `no longer: ${names(solved)}`,
    fresh.length + solved.length === 0 && (last.gate === now.gate ? "nothing changed" : `${WORD[last.gate]} then`)
  ].filter((part) => part !== false);
  return `**Since push ${number2}** (${shortHash(last.commit)}): ${parts.join("; ")}.`;
}
function shortHash(commit) {
  return commit === "" ? "no commit" : `\`${commit.slice(0, 7)}\``;
}
var LINE_MAX = 5;
function names(list) {
  const more = list.length - LINE_MAX;
  const shown = list.slice(0, LINE_MAX).map((name) => markdownCode(name));
  return `${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

// src/deliveries/delivery.ts
function suiteName(settings, context) {
  return settings.text("suite") || context.workflow || "default";
}

// src/deliveries/comment.ts
var commentDelivery = {
  what: "the comment",
  failure: "warning",
  async deliver({ settings, context, github, reports }) {
    const when = settings.text("comment");
    const now = pushOf(reports);
    if (!now || when === "never" || !context.pullRequest && when !== "always") return void 0;
    const marker = commentMarker(suiteName(settings, context));
    const thread = context.pullRequest ? pullRequestThread(context.pullRequest.number) : commitThread(now.commit);
    const url = await upsertComment(github, thread, marker, (body) => {
      const before = pushesIn(body ?? "");
      if (when === "on-change" && isSilent(before.at(-1), now, reports)) return void 0;
      return `${marker}
${commentBody(reports, withPush(before, now))}`;
    });
    if (url === void 0) return void 0;
    setOutput("comment-url", url);
    return { comment: url };
  }
};
function commentBody(reports, pushes) {
  const history = renderPushes(pushes);
  return `${renderSuites(reports, COMMENT_BYTES - utf8Bytes(history))}
${history}`;
}
function isSilent(last, now, reports) {
  if (last) return last.gate === now.gate && last.regressed.join("\n") === now.regressed.join("\n");
  const told = ["regressed", "improved", "suspected", "waived"];
  return now.gate === "pass" && reports.every(({ counts }) => told.every((verdict) => counts[verdict] === 0));
}

// src/deliveries/history.ts
var historyDelivery = {
  what: "the history",
  failure: "error",
  async deliver({ judged }) {
    const failures = [];
    for (const each of judged.filter(({ report }) => report.records)) {
      await store(each).catch((error2) => failures.push(error2));
    }
    const [first, second] = failures;
    if (second) throw new UserError(failures.map(describeError).join("\n"));
    if (first) throw first;
    return void 0;
  }
};
async function store({ log, run, report }) {
  const stored = await log.append(run, eventsOf(report), withJitter(), publishedFiles(run, report));
  const where = `${log.folder} on ${log.branch.description}`;
  info(stored ? `Stored as run ${run.id} in ${where}.` : `Run ${run.id} is in ${where} already.`);
}

// src/history/github-branch.ts
import { createHash } from "node:crypto";
function githubBranch(github, name) {
  const { owner, repo } = github.repository;
  const reading = { what: `read the history on ${name}`, permission: "contents: read" };
  const storing = { what: `store the run on ${name}`, permission: "contents: write" };
  const description = `${name} of ${owner}/${repo}`;
  return {
    description,
    async tip() {
      const route = "GET /repos/{owner}/{repo}/branches/{branch}";
      const { data } = await github.request(route, { branch: name }, reading);
      return data && { commit: data.commit.sha, tree: data.commit.commit.tree.sha };
    },
    async read(tip, path) {
      const entry = await contentsAt(tip, path);
      if (!entry) return void 0;
      if (Array.isArray(entry)) throw notOurs(path, description, "it is a folder");
      demandFile(path, description, kindOf(entry), entry.size);
      const bytes = entry.encoding === "base64" ? Buffer.from(entry.content ?? "", "base64") : await rawBytes(tip, path);
      if (objectName(bytes) !== entry.sha) throw notOurs(path, description, "it is a symbolic link");
      return bytes.toString("utf8");
    },
    async list(tip, folder) {
      const entries = await contentsAt(tip, folder) ?? [];
      if (!Array.isArray(entries)) throw notOurs(folder, description, `it is a ${kindOf(entries)}`);
      return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) }));
    },
    async commit(parent, files, message) {
      const entries = [...files].map(([path, content]) => ({
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
  async function contentsAt({ commit }, path) {
    const route = "GET /repos/{owner}/{repo}/contents/{path}";
    const answer = await github.request(route, { path, ref: commit }, reading);
    if (answer.status === 413) throw notOurs(path, description, answer.message ?? "");
    return answer.data;
  }
  async function rawBytes({ commit }, path) {
    const { data } = await github.request(
      "GET /repos/{owner}/{repo}/contents/{path}",
      { path, ref: commit, mediaType: { format: "raw" } },
      reading
    );
    return data instanceof ArrayBuffer ? Buffer.from(data) : Buffer.from(data ?? "");
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
    demand(answer);
    return true;
  }
  function demand(answer) {
    if (answer.data !== void 0) return answer.data;
    throw new UserError(
      `cannot ${storing.what}: GitHub answers ${answer.status} (${answer.message})`,
      `Is the branch protected against pushes by workflows? Choose another one with the input branch.`
    );
  }
}
function kindOf({ type, git_url }) {
  if (type === "dir") return "folder";
  if (type === "symlink") return "symbolic link";
  return type === "submodule" || !git_url?.includes("/git/blobs/") ? "submodule" : "file";
}
function objectName(bytes) {
  return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}

// src/deliveries/retention.ts
var DAY_MS = 864e5;
var SEGMENTS_MAX = 16;
var retentionDelivery = {
  what: "the archive of old runs",
  failure: "warning",
  async deliver({ settings, github, judged }) {
    const days = settings.count("retention-days");
    if (days === 0) return void 0;
    const archive = archiveAt(settings.text("archive"), {
      branch: settings.text("branch"),
      historyDir: settings.text("history-dir"),
      patience: withJitter(),
      openBranch: (name) => githubBranch(github, name),
      openStore: () => void 0
    });
    for (const { log, run, report } of judged) {
      if (!report.records) continue;
      const since = new Date(Date.parse(run.time) - days * DAY_MS);
      const old = await pruneHistory(log, { since, archive, most: SEGMENTS_MAX }, withJitter());
      if (old.length === 0) continue;
      const runs = old.reduce((sum, entry) => sum + entry.runs, 0);
      const where = archive ? `moved to ${archive.description}` : "dropped";
      info(`Older than ${days} days and ${where}: ${runs} runs of suite ${log.suite}.`);
    }
    return void 0;
  }
};

// src/deliveries/summary.ts
var summaryDelivery = {
  what: "the job summary",
  failure: "warning",
  async deliver({ reports }) {
    await summary.addRaw(renderSuites(reports, SUMMARY_BYTES)).write();
    return void 0;
  }
};

// src/deliveries/index.ts
var deliveries = Object.freeze([
  summaryDelivery,
  commentDelivery,
  historyDelivery,
  retentionDelivery
]);

// src/github/answers.ts
var ALLOWING_LABEL = "allow-regression";
var TRAILER = /^allow-regression:[ \t]*(\S.*)$/im;
var REASON_LENGTH_MAX = 500;
var PER_PAGE2 = 100;
var PAGES_MAX2 = 10;
var WRITERS = /* @__PURE__ */ new Set(["admin", "write"]);
var READING = {
  what: "ask whether the regression was allowed",
  permission: "pull-requests: read"
};
var COMMITS = { ...READING, permission: "contents: read" };
async function allowedOnGitHub(github, { pullRequest, actor }, sha, now) {
  if (!pullRequest) return trailerOnBranch(github, sha, actor, now);
  const { number: number2, user } = pullRequest;
  const reason = await reasonInCommits(github, number2);
  if (user && reason !== void 0 && await mayWrite(github, user.login)) {
    return {
      by: user.login,
      reason,
      at: now,
      source: `the trailer Allow-Regression in pull request #${number2}`
    };
  }
  const label = await labelOf(github, number2);
  if (!label || !await mayWrite(github, label.by)) return null;
  return {
    by: label.by,
    reason: "",
    at: label.at,
    source: `the label ${ALLOWING_LABEL} on pull request #${number2}`
  };
}
async function trailerOnBranch(github, sha, by, now) {
  const route = "GET /repos/{owner}/{repo}/git/commits/{commit_sha}";
  const { data } = await github.request(route, { commit_sha: sha }, COMMITS);
  const reason = reasonIn(data?.message ?? "");
  if (reason === void 0) return null;
  return { by, reason, at: now, source: `the trailer Allow-Regression of ${sha.slice(0, 7)}` };
}
async function reasonInCommits(github, number2) {
  const route = "GET /repos/{owner}/{repo}/pulls/{pull_number}/commits";
  const commits = await pagesOf(github, route, { pull_number: number2 });
  return commits.map(({ commit }) => reasonIn(commit.message)).findLast((reason) => reason !== void 0);
}
function reasonIn(message) {
  return TRAILER.exec(message)?.[1]?.trim().slice(0, REASON_LENGTH_MAX);
}
async function labelOf(github, number2) {
  const route = "GET /repos/{owner}/{repo}/issues/{issue_number}/events";
  const events = await pagesOf(github, route, { issue_number: number2 });
  const last = events.findLast(
    ({ event, label }) => ["labeled", "unlabeled"].includes(event) && label?.name === ALLOWING_LABEL
  );
  if (last?.event !== "labeled" || !last.actor) return void 0;
  return { by: last.actor.login, at: last.created_at };
}
async function mayWrite(github, login) {
  const route = "GET /repos/{owner}/{repo}/collaborators/{username}/permission";
  const { data } = await github.request(route, { username: login }, READING);
  return data !== void 0 && WRITERS.has(data.permission);
}
async function pagesOf(github, route, parameters) {
  const all = [];
  for (let page = 1; page <= PAGES_MAX2; page++) {
    const asked = { ...parameters, per_page: PER_PAGE2, page };
    const { data = [] } = await github.request(route, asked, READING);
    all.push(...data);
    if (data.length < PER_PAGE2) break;
  }
  return all;
}

// src/reporters/annotations.ts
var PER_LEVEL = 10;
function annotationsOf(report, failing) {
  const level = failing ? "error" : "warning";
  const regressed = report.findings.filter((finding) => finding.verdict === "regressed");
  const shown = regressed.slice(0, regressed.length > PER_LEVEL ? PER_LEVEL - 1 : PER_LEVEL);
  const annotations = shown.map((finding) => ({ level, ...phrase(finding) }));
  if (regressed.length > shown.length) {
    const more = `and ${regressed.length - shown.length} more; the job summary has all of them`;
    annotations.push({ level, title: "Performance regression", message: more });
  }
  if (report.gate === "inconclusive" || report.gate === "nothing-compared") {
    annotations.push({ level, title: "perf-regression", message: visible(headline(report), 300) });
  }
  for (const { message, remedy } of report.warnings.slice(0, PER_LEVEL - 1)) {
    annotations.push({
      level: "warning",
      title: "perf-regression",
      message: `${visible(message, 300)}. ${visible(remedy, 300)}`.trimEnd()
    });
  }
  return annotations;
}
function phrase(finding) {
  const values = [finding.baseline?.value, finding.current?.value].filter((value) => value !== void 0);
  const arrow = quantities(values, finding.metric.unit).join(" \u2192 ");
  const change = changeText(finding);
  const details = [change, limitText(finding)].filter((part) => part !== "").join("; ");
  const numbers = visible(`${arrow} (${details})`, 200);
  const message = `${visible(finding.benchmark)}: ${visible(finding.metric.name)} ${numbers}`;
  return { title: "Performance regression", message };
}

// src/workflow.ts
function annotate(level, title, message) {
  if (level === "error") error(message, { title });
  else if (level === "warning") warning(message, { title });
  else notice(message, { title });
}

// src/shard.ts
var SHARD_PREFIX = "perf-regression-shard-";
var MANIFEST = "shard.json";
var NAME_LENGTH_MAX = 200;
var manifestSchema = object({
  schema: literal(1),
  shard: string().min(1).max(NAME_LENGTH_MAX),
  checkout: string(),
  suites: array(
    object({
      suite: string(),
      file: string(),
      skipped: array(object({ file: string(), line: int().optional(), reason: string() }))
    })
  )
});
function checkShardName(name) {
  if (/^[^,\p{Cc}]+$/u.test(name) && name.length <= NAME_LENGTH_MAX) return;
  throw new UserError(
    `shard: ${JSON.stringify(name.slice(0, NAME_LENGTH_MAX))} is no name of a shard`,
    `Name it without commas and line ends, in at most ${NAME_LENGTH_MAX} characters.`
  );
}
function artifactName(shard, attempt) {
  return `${SHARD_PREFIX}${folderName(shard)}.${attempt}`;
}
function newestAttempts(artifacts) {
  const newest = /* @__PURE__ */ new Map();
  const attempts = /* @__PURE__ */ new Map();
  for (const artifact of artifacts) {
    const [, shard, number2] = /^(.+)\.(\d+)$/.exec(artifact.name.slice(SHARD_PREFIX.length)) ?? [];
    const attempt = Number(number2);
    if (shard === void 0 || attempt < (attempts.get(shard) ?? 0)) continue;
    newest.set(shard, artifact);
    attempts.set(shard, attempt);
  }
  return newest;
}
function encodeShard({ name, checkout, parts }) {
  const files = /* @__PURE__ */ new Map();
  const suites = parts.map(({ run, skipped }) => {
    const file = `${folderName(run.suite)}.ndjson`;
    files.set(
      file,
      encodeRun(run, [], EMPTY_SEGMENT, (values) => [...values])
    );
    return { suite: run.suite, file, skipped };
  });
  files.set(MANIFEST, JSON.stringify({ schema: 1, shard: name, checkout, suites }));
  return files;
}
function decodeShard(where, files) {
  const damaged = (why, cause) => new UserError(`${where} is no shard: ${why}`, "Re-run the job that collected it.", { cause });
  const manifest = decodeManifest(files.get(MANIFEST), damaged);
  const parts = manifest.suites.map(({ suite, file, skipped }) => {
    const text = files.get(file);
    if (text === void 0) throw damaged(`${file} is missing`);
    try {
      const [run, second] = decodeSegment(file, text, suite).runs;
      if (run && !second)
        return { run, skipped: skipped.map(({ line, ...row }) => ({ ...row, ...line && { line } })) };
    } catch (error2) {
      if (!(error2 instanceof UserError)) throw error2;
      throw damaged(error2.message, error2);
    }
    throw damaged(`${file} does not hold one run`);
  });
  return { name: manifest.shard, checkout: manifest.checkout, parts };
}
function decodeManifest(text, damaged) {
  if (text === void 0) throw damaged(`${MANIFEST} is missing`);
  let value;
  try {
    value = JSON.parse(text);
  } catch (error2) {
    throw damaged(`${MANIFEST}: ${messageOf(error2)}`, error2);
  }
  const parsed = manifestSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw damaged(`${MANIFEST}: ${issue?.path.join(".")}: ${issue?.message}`, parsed.error);
}

// src/collected.ts
var AT_ONCE = 8;
var CHARACTERS_MAX = 512 * 1024 * 1024;
async function readCollected(expected, artifacts) {
  return group("Shards of this workflow run", async () => {
    const newest = newestAttempts(await artifacts.ofThisRun(SHARD_PREFIX));
    const wanted = "names" in expected ? expected.names.map(folderName) : [...newest.keys()];
    const found = wanted.flatMap((name) => newest.get(name) ?? []);
    if (found.length === 0) {
      throw new UserError(
        "no shard of this workflow run was found",
        "Collect in other jobs with   with: { mode: collect, results: \u2026 }\nand let this one wait for them:   needs: [the jobs that collect]"
      );
    }
    return readAll(found, artifacts);
  });
}
async function readAll(found, artifacts) {
  const shards = [];
  let characters = 0;
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
      shards.push(decodeShard(`the artifact ${artifact.name}`, files));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, readOn));
  return shards;
}

// src/github/artifacts.ts
import { mkdir, mkdtemp, readdir, readFile as readFile2, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

// src/github/archive.ts
import { crc32, inflateRawSync } from "node:zlib";
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
  const last = zip.length - END.bytes;
  for (let at = last; at >= Math.max(0, last - END.commentMax); at--) {
    if (zip.readUInt32LE(at) !== END.signature || at + zip.readUInt16LE(at + 20) !== last) continue;
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
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, bytes) });
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
    return artifacts.filter(({ name }) => name.startsWith(prefix)).map(({ id, name, size }) => ({ id, name, bytes: size, runId: 0, commit: "" }));
  }
  /**
   * Of the newest ten artifacts of that name: those that did not expire and that successful runs of a branch of this
   * repository made, newest first. Never of a fork, nor of a pull request.
   * @throws UserError where GitHub denies
   */
  async ofBranch(name, branch) {
    const need = { what: `look for the artifact ${name} of ${branch}`, permission: "actions: read" };
    const listed2 = await this.#request(
      "GET /repos/{owner}/{repo}/actions/artifacts",
      { name, per_page: 100 },
      need,
      artifactsSchema
    );
    const candidates = (listed2?.artifacts ?? []).flatMap(
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
   * The texts in it by path.
   * @throws UserError where it is too large, no zip, or holds what it should not; see archive.ts
   * @throws TransientError where it cannot be downloaded
   */
  async read({ id, name, bytes, runId }) {
    const what = `the artifact ${name}`;
    const tooLarge = (size) => new UserError(
      `${what} is refused: it has ${size} bytes; at most ${LIMITS.zipBytes} are read`,
      "Nothing of it was used. Make it again, or leave it out."
    );
    if (bytes > LIMITS.zipBytes) throw tooLarge(bytes);
    const { owner, repo } = this.#github.repository;
    const findBy = { token: this.#token, workflowRunId: runId, repositoryOwner: owner, repositoryName: repo };
    return inPrivateFolder(async (folder) => {
      await this.#ask(
        `download ${what}`,
        (client) => client.downloadArtifact(id, { path: folder, skipDecompress: true, ...runId > 0 && { findBy } })
      );
      const [file = ""] = await readdir(folder);
      const { size } = await stat(join(folder, file));
      if (size > LIMITS.zipBytes) throw tooLarge(size);
      return unpackTexts(await readFile2(join(folder, file)), LIMITS, what);
    });
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
    const parsed = schema.safeParse(data);
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    throw new UserError(
      `cannot ${need.what}: GitHub's answer is not as it documents it: ${issue?.path.join(".")}: ${issue?.message}`
    );
  }
  /** The client loads when it is first needed: it is the largest package of all. */
  async #ask(what, act) {
    this.#client ??= import("./chunks/artifact-ZFI745X4.js").then((artifact) => artifact.default);
    const client = await this.#client;
    try {
      return await act(client);
    } catch (cause) {
      throw explain2(what, cause);
    }
  }
};
var EXPLANATIONS = [
  [
    /ACTIONS_RUNTIME_TOKEN|ACTIONS_RESULTS_URL/,
    "this is no job of GitHub Actions",
    "Artifacts exist in workflows only: use the action there (uses: org/perf-regression@v1)."
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
function explain2(what, cause) {
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

// src/merge.ts
var SHARDS_MAX = 1e3;
function parseExpected(words) {
  const [only = ""] = words;
  if (words.length !== 1 || !/^\d+$/.test(only)) return { names: [...new Set(words)] };
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
  const which = told.length > 0 ? `: ${listed(told)}` : `; there are ${listed(names2)}`;
  return [
    {
      code: "missing-shard",
      subject: "shards",
      message: `${count} of ${all} shards ${count === 1 ? "is" : "are"} missing${which}`,
      remedy: "What they measure was not judged. Re-run the jobs that failed, and then this one."
    }
  ];
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
  const suites = Map.groupBy(parts, ({ run }) => run.suite);
  return [...suites].map(([suite, own]) => joinParts(suite, own));
}
function joinParts(suite, parts) {
  const series = /* @__PURE__ */ new Map();
  const skipped = [];
  for (const [source, { name, run, skipped: rows }] of parts.entries()) {
    for (const row of rows) skipped.push({ ...row, file: `shard ${name}: ${row.file}` });
    for (const { benchmark, metric, sample, writtenUnit } of run.measurements) {
      const row = {
        benchmark: benchmark.name,
        parameters: benchmark.parameters,
        tags: benchmark.tags,
        metric: metric.name,
        direction: metric.direction,
        unit: writtenUnit,
        centre: sample.centre,
        ...sample.values.length > 0 && { values: sample.values }
      };
      const why = addRow(series, source, sample.level, row, { unit: metric.unit, factor: 1 });
      if (why !== void 0) {
        skipped.push({ file: `shard ${name}`, reason: `${benchmark.name}: ${metric.name} ${why}` });
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
    return joinWords(said.filter((word) => word !== ""));
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
    toolchain: Object.fromEntries(tools)
  };
}
function machineWarnings(suite, parts) {
  const machines = [...Map.groupBy(parts, ({ run }) => environmentKey(run.environment)).values()];
  if (machines.length < 2) return [];
  const told = machines.sort((a, b) => b.length - a.length).map((own) => {
    const [{ run }] = own;
    return `${describeEnvironment(run.environment)} (${listed(own.map(({ name }) => name))})`;
  });
  return [
    {
      code: "several-machines",
      subject: suite,
      message: `the shards were measured on ${machines.length} kinds of machines: ${told.join("; ")}`,
      remedy: "It is compared with runs of the same mixture only. Use runners of one kind, or let every shard measure every benchmark."
    }
  ];
}
var LISTED_MAX = 10;
function listed(names2) {
  const shown = names2.slice(0, LISTED_MAX).join(", ");
  return names2.length > LISTED_MAX ? `${shown} and ${names2.length - LISTED_MAX} more` : shown;
}

// src/modes/measured.ts
function occasionOf({ settings, context }, checkout) {
  return {
    suite: suiteName(settings, context),
    commit: context.pullRequest?.head.sha ?? checkout,
    branch: branchOf(context, checkout),
    now: /* @__PURE__ */ new Date(),
    mark: `${context.runId}.${context.runAttempt}.${context.job}`,
    url: context.runUrl,
    env: process.env
  };
}
function branchOf({ follows, refName }, checkout) {
  return follows?.head_sha === checkout && follows.head_branch || refName;
}
async function readOwn({ settings, context }, reader, occasion) {
  const patterns = settings.list("results");
  if (patterns.length === 0) {
    throw new UserError(
      "the input results is empty",
      "Name the files that your benchmark wrote:   with: { results: bench/*.json }"
    );
  }
  return readRuns(patterns, reader, context.workspace, occasion);
}
async function readMeasured(workflow, reader, occasion, checkout) {
  const { settings, github } = workflow;
  if (settings.list("merge").length === 0) {
    const measured = await readOwn(workflow, reader, occasion);
    return measured.map(({ run, results }) => ({ run, warnings: skippedWarnings(results) }));
  }
  const expected = parseExpected(settings.list("merge"));
  const shards = await readCollected(expected, new Artifacts(github, settings.text("token")));
  const missing = missingWarnings(
    expected,
    shards.map(({ name }) => name)
  );
  if (settings.list("results").length > 0) {
    shards.push(shardOf("of this job", checkout, await readOwn(workflow, underived(reader), occasion)));
  }
  const joined = joinShards(shards, checkout);
  return Promise.all(
    joined.map(async ({ suite, results, warnings }) => ({
      run: await runOf(results, reader, { ...occasion, suite }).catch((error2) => {
        throw blaming(missing, error2);
      }),
      warnings: [...missing, ...warnings, ...skippedWarnings(results)]
    }))
  );
}
function blaming([missing], error2) {
  if (!missing || !(error2 instanceof UserError)) return error2;
  return new UserError(`${missing.message}, and so ${error2.message}`, missing.remedy, { cause: error2 });
}
function shardOf(name, checkout, measured) {
  return { name, checkout, parts: measured.map(({ run, results }) => ({ run, skipped: results.skipped })) };
}
function underived(reader) {
  return { ...reader, derived: [] };
}

// src/modes/check.ts
var checkMode = async (workflow) => {
  const { settings, context, github } = workflow;
  const checkout = await readCheckout(context.workspace) ?? await checkoutOnGitHub(github, context.sha);
  const judged = await judge(workflow, checkout);
  const reports = judged.map(({ report }) => report);
  const exitCode = exitCodeOf(reports, settings);
  for (const report of reports) {
    info(renderTerminal(report, exitCode, { colour: true, all: false }));
    for (const { level, title, message } of annotationsOf(report, exitCode !== 0))
      annotate(level, title, message);
  }
  await writeReports(reports, settings);
  await deliverAll({ ...workflow, judged, reports, exitCode, links: {} });
  return exitCode;
};
async function judge(workflow, checkout) {
  const { settings, context, github } = workflow;
  const { policy, reader } = await readConfiguration(settings, context.workspace);
  const occasion = occasionOf(workflow, checkout.commit);
  const measured = await readMeasured(workflow, reader, occasion, checkout.commit);
  const repeated = await readAgain(settings.list("again"), reader, context.workspace, occasion);
  const around = {
    records: isRecorded(settings, context),
    override: findOverride(settings, process.env, context.dispatchInputs, context.actor, occasion.now)
  };
  const history = githubBranch(github, settings.text("branch"));
  const base = settings.text("base-branch") || context.pullRequest?.base.ref || context.defaultBranch;
  const findFooting = once(() => footingInJob(context, github, checkout, base));
  const askPeople = once(() => answersOf(github, context, occasion));
  const files = settings.list("baseline-file");
  const judged = [];
  for (const { run, warnings: noticed } of measured) {
    const log = new HistoryLog(history, settings.text("history-dir"), run.suite);
    const fromHistory = await baselineFromHistory(run, log, base, findFooting);
    const baseline = await orFromFile(fromHistory, files, reader, context.workspace);
    const again = repeated.get(run.suite) ?? [];
    const circumstances = { ...around, again, warnings: noticed };
    const first = check(run, baseline, policy, circumstances);
    const answers = first.gate === "fail" && !first.override ? await askPeople() : void 0;
    const warnings = [...noticed, ...answers?.warnings ?? []];
    const report = answers ? check(run, baseline, policy, { ...circumstances, override: answers.override, warnings }) : first;
    judged.push({ report, run, log });
  }
  return judged;
}
async function answersOf(github, context, { commit, now }) {
  try {
    const override = await allowedOnGitHub(github, context, commit, now.toISOString());
    return { override, warnings: [] };
  } catch (error2) {
    if (!(error2 instanceof UserError)) throw error2;
    const { message, remedy } = error2;
    return {
      override: null,
      warnings: [{ code: "unread-answer", subject: "allow-regression", message, remedy }]
    };
  }
}
function once(find) {
  let found;
  return () => {
    found ??= find();
    return found;
  };
}
function isRecorded(settings, { event, isProposal: isProposal2, refName, defaultBranch }) {
  if (isProposal2 || settings.text("record") === "never") return false;
  if (settings.text("record") === "always") return true;
  return refName === defaultBranch && ["push", "schedule", "workflow_dispatch"].includes(event);
}
async function writeReports(reports, settings) {
  const folder = process.env.RUNNER_TEMP ?? ".";
  const json = resolve(settings.text("report-json") || join2(folder, "perf-regression.json"));
  const markdown = resolve(settings.text("report-markdown") || join2(folder, "perf-regression.md"));
  const files = jsonFiles(reports, json);
  for (const { path, text } of files) await writeFile2(path, text);
  await writeFile2(markdown, renderSuites(reports, SUMMARY_BYTES));
  const sum = (verdict) => reports.reduce((total, report) => total + report.counts[verdict], 0);
  setOutput("verdict", worstGate(reports));
  setOutput("regressions", sum("regressed"));
  setOutput("improvements", sum("improved"));
  setOutput("suspects", [...new Set(reports.flatMap(({ suspects }) => suspects))]);
  setOutput("report-json", files.map(({ path }) => path).join("\n"));
  setOutput("report-markdown", markdown);
}
async function deliverAll(job) {
  let links = job.links;
  for (const { what, failure, deliver } of deliveries) {
    try {
      links = { ...links, ...await deliver({ ...job, links }) };
    } catch (error2) {
      annotate(failure, `perf-regression: ${what} was not written`, describeError(error2));
    }
  }
}

// src/modes/collect.ts
var RETENTION_DAYS = 30;
var collectMode = async (workflow) => {
  const { settings, context, github } = workflow;
  const name = settings.text("shard") || context.job;
  checkShardName(name);
  const checkout = (await readCheckout(context.workspace))?.commit ?? context.sha;
  const { reader } = await readConfiguration(settings, context.workspace);
  const measured = await readOwn(workflow, underived(reader), occasionOf(workflow, checkout));
  const artifacts = new Artifacts(github, settings.text("token"));
  const files = encodeShard(shardOf(name, checkout, measured));
  try {
    await artifacts.upload(artifactName(name, context.runAttempt), files, RETENTION_DAYS);
  } catch (error2) {
    if (!(error2 instanceof NameTakenError)) throw error2;
    throw new UserError(
      `this workflow run has a shard ${name} already`,
      // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of the workflow's language
      'Give each job that collects a name of its own, in a matrix:   with: { shard: "${{ strategy.job-index }}" }',
      { cause: error2 }
    );
  }
  const suites = measured.map(({ run }) => `${run.suite} (${run.measurements.length} series)`);
  info(`Collected as shard ${name}: ${suites.join(", ")}.`);
  return 0;
};

// src/action.ts
var modes = { check: checkMode, collect: collectMode };
async function main() {
  const settings = new Settings(new Map(inputs.map(({ name }) => [name, getInput(name)])));
  const token = settings.text("token");
  if (token !== "") setSecret(token);
  const context = await readContext(process.env);
  const mode = modes[settings.text("mode")];
  return mode({ settings, context, github: new GitHub(context, token, context.apiUrl) });
}
saveMemory();
main().then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
  (error2) => {
    annotate("error", "perf-regression", describeError(error2));
    process.exitCode = 2;
  }
);
