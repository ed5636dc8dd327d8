import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  COMMENT_BYTES,
  GATE_SYMBOL,
  HistoryLog,
  SUMMARY_BYTES,
  Settings,
  baselineFromHistory,
  changeText,
  check,
  checkoutOnGitHub,
  commentMarker,
  eventsOf,
  exitCodeOf,
  findOverride,
  footingInJob,
  gates,
  headline,
  inputs,
  jsonFiles,
  limitText,
  markdownCode,
  markdownText,
  momentText,
  orFromFile,
  publishedFiles,
  quantities,
  readAgain,
  readCheckout,
  readConfiguration,
  readRuns,
  renderSuites,
  renderTerminal,
  saveMemory,
  skippedWarnings,
  utf8Bytes,
  visible,
  withJitter,
  worstGate
} from "./chunks/chunk-WMDAXFDY.js";
import {
  require_tunnel,
  require_undici
} from "./chunks/chunk-ODJOOBFV.js";
import "./chunks/chunk-VEXFQK2A.js";
import {
  _enum,
  array,
  int,
  iso_exports,
  object,
  record,
  string,
  unknown
} from "./chunks/chunk-NGISO3MQ.js";
import "./chunks/chunk-HSJALBF5.js";
import "./chunks/chunk-MIRE5XF4.js";
import {
  TransientError,
  UserError,
  describeError,
  messageOf
} from "./chunks/chunk-GLOBL6LV.js";
import {
  __toESM
} from "./chunks/chunk-ON37DXYE.js";

// node_modules/@actions/core/lib/command.js
import * as os from "os";

// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
  if (input === null || input === void 0) {
    return "";
  } else if (typeof input === "string" || input instanceof String) {
    return input;
  }
  return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
  if (!Object.keys(annotationProperties).length) {
    return {};
  }
  return {
    title: annotationProperties.title,
    file: annotationProperties.file,
    line: annotationProperties.startLine,
    endLine: annotationProperties.endLine,
    col: annotationProperties.startColumn,
    endColumn: annotationProperties.endColumn
  };
}

// node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
  const cmd = new Command(command, properties, message);
  process.stdout.write(cmd.toString() + os.EOL);
}
var CMD_STRING = "::";
var Command = class {
  constructor(command, properties, message) {
    if (!command) {
      command = "missing.command";
    }
    this.command = command;
    this.properties = properties;
    this.message = message;
  }
  toString() {
    let cmdStr = CMD_STRING + this.command;
    if (this.properties && Object.keys(this.properties).length > 0) {
      cmdStr += " ";
      let first = true;
      for (const key in this.properties) {
        if (this.properties.hasOwnProperty(key)) {
          const val = this.properties[key];
          if (val) {
            if (first) {
              first = false;
            } else {
              cmdStr += ",";
            }
            cmdStr += `${key}=${escapeProperty(val)}`;
          }
        }
      }
    }
    cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
    return cmdStr;
  }
};
function escapeData(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}

// node_modules/@actions/core/lib/file-command.js
import * as crypto from "crypto";
import * as fs from "fs";
import * as os2 from "os";
function issueFileCommand(command, message) {
  const filePath = process.env[`GITHUB_${command}`];
  if (!filePath) {
    throw new Error(`Unable to find environment variable for file command ${command}`);
  }
  if (!fs.existsSync(filePath)) {
    throw new Error(`Missing file at path: ${filePath}`);
  }
  fs.appendFileSync(filePath, `${toCommandValue(message)}${os2.EOL}`, {
    encoding: "utf8"
  });
}
function prepareKeyValueMessage(key, value) {
  const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
  const convertedValue = toCommandValue(value);
  if (key.includes(delimiter)) {
    throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
  }
  if (convertedValue.includes(delimiter)) {
    throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
  }
  return `${key}<<${delimiter}${os2.EOL}${convertedValue}${os2.EOL}${delimiter}`;
}

// node_modules/@actions/core/lib/core.js
import * as os4 from "os";

// node_modules/@actions/http-client/lib/index.js
var tunnel = __toESM(require_tunnel(), 1);
var import_undici = __toESM(require_undici(), 1);
var HttpCodes;
(function(HttpCodes2) {
  HttpCodes2[HttpCodes2["OK"] = 200] = "OK";
  HttpCodes2[HttpCodes2["MultipleChoices"] = 300] = "MultipleChoices";
  HttpCodes2[HttpCodes2["MovedPermanently"] = 301] = "MovedPermanently";
  HttpCodes2[HttpCodes2["ResourceMoved"] = 302] = "ResourceMoved";
  HttpCodes2[HttpCodes2["SeeOther"] = 303] = "SeeOther";
  HttpCodes2[HttpCodes2["NotModified"] = 304] = "NotModified";
  HttpCodes2[HttpCodes2["UseProxy"] = 305] = "UseProxy";
  HttpCodes2[HttpCodes2["SwitchProxy"] = 306] = "SwitchProxy";
  HttpCodes2[HttpCodes2["TemporaryRedirect"] = 307] = "TemporaryRedirect";
  HttpCodes2[HttpCodes2["PermanentRedirect"] = 308] = "PermanentRedirect";
  HttpCodes2[HttpCodes2["BadRequest"] = 400] = "BadRequest";
  HttpCodes2[HttpCodes2["Unauthorized"] = 401] = "Unauthorized";
  HttpCodes2[HttpCodes2["PaymentRequired"] = 402] = "PaymentRequired";
  HttpCodes2[HttpCodes2["Forbidden"] = 403] = "Forbidden";
  HttpCodes2[HttpCodes2["NotFound"] = 404] = "NotFound";
  HttpCodes2[HttpCodes2["MethodNotAllowed"] = 405] = "MethodNotAllowed";
  HttpCodes2[HttpCodes2["NotAcceptable"] = 406] = "NotAcceptable";
  HttpCodes2[HttpCodes2["ProxyAuthenticationRequired"] = 407] = "ProxyAuthenticationRequired";
  HttpCodes2[HttpCodes2["RequestTimeout"] = 408] = "RequestTimeout";
  HttpCodes2[HttpCodes2["Conflict"] = 409] = "Conflict";
  HttpCodes2[HttpCodes2["Gone"] = 410] = "Gone";
  HttpCodes2[HttpCodes2["TooManyRequests"] = 429] = "TooManyRequests";
  HttpCodes2[HttpCodes2["InternalServerError"] = 500] = "InternalServerError";
  HttpCodes2[HttpCodes2["NotImplemented"] = 501] = "NotImplemented";
  HttpCodes2[HttpCodes2["BadGateway"] = 502] = "BadGateway";
  HttpCodes2[HttpCodes2["ServiceUnavailable"] = 503] = "ServiceUnavailable";
  HttpCodes2[HttpCodes2["GatewayTimeout"] = 504] = "GatewayTimeout";
})(HttpCodes || (HttpCodes = {}));
var Headers;
(function(Headers2) {
  Headers2["Accept"] = "accept";
  Headers2["ContentType"] = "content-type";
})(Headers || (Headers = {}));
var MediaTypes;
(function(MediaTypes2) {
  MediaTypes2["ApplicationJson"] = "application/json";
})(MediaTypes || (MediaTypes = {}));
var HttpRedirectCodes = [
  HttpCodes.MovedPermanently,
  HttpCodes.ResourceMoved,
  HttpCodes.SeeOther,
  HttpCodes.TemporaryRedirect,
  HttpCodes.PermanentRedirect
];
var HttpResponseRetryCodes = [
  HttpCodes.BadGateway,
  HttpCodes.ServiceUnavailable,
  HttpCodes.GatewayTimeout
];

// node_modules/@actions/core/lib/summary.js
import { EOL as EOL3 } from "os";
import { constants, promises } from "fs";
var __awaiter = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve2) {
      resolve2(value);
    });
  }
  return new (P || (P = Promise))(function(resolve2, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result) {
      result.done ? resolve2(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
var { access, appendFile, writeFile } = promises;
var SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
  constructor() {
    this._buffer = "";
  }
  /**
   * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
   * Also checks r/w permissions.
   *
   * @returns step summary file path
   */
  filePath() {
    return __awaiter(this, void 0, void 0, function* () {
      if (this._filePath) {
        return this._filePath;
      }
      const pathFromEnv = process.env[SUMMARY_ENV_VAR];
      if (!pathFromEnv) {
        throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
      }
      try {
        yield access(pathFromEnv, constants.R_OK | constants.W_OK);
      } catch (_a) {
        throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
      }
      this._filePath = pathFromEnv;
      return this._filePath;
    });
  }
  /**
   * Wraps content in an HTML tag, adding any HTML attributes
   *
   * @param {string} tag HTML tag to wrap
   * @param {string | null} content content within the tag
   * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
   *
   * @returns {string} content wrapped in HTML element
   */
  wrap(tag, content, attrs = {}) {
    const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
    if (!content) {
      return `<${tag}${htmlAttrs}>`;
    }
    return `<${tag}${htmlAttrs}>${content}</${tag}>`;
  }
  /**
   * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
   *
   * @param {SummaryWriteOptions} [options] (optional) options for write operation
   *
   * @returns {Promise<Summary>} summary instance
   */
  write(options) {
    return __awaiter(this, void 0, void 0, function* () {
      const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
      const filePath = yield this.filePath();
      const writeFunc = overwrite ? writeFile : appendFile;
      yield writeFunc(filePath, this._buffer, { encoding: "utf8" });
      return this.emptyBuffer();
    });
  }
  /**
   * Clears the summary buffer and wipes the summary file
   *
   * @returns {Summary} summary instance
   */
  clear() {
    return __awaiter(this, void 0, void 0, function* () {
      return this.emptyBuffer().write({ overwrite: true });
    });
  }
  /**
   * Returns the current summary buffer as a string
   *
   * @returns {string} string of summary buffer
   */
  stringify() {
    return this._buffer;
  }
  /**
   * If the summary buffer is empty
   *
   * @returns {boolen} true if the buffer is empty
   */
  isEmptyBuffer() {
    return this._buffer.length === 0;
  }
  /**
   * Resets the summary buffer without writing to summary file
   *
   * @returns {Summary} summary instance
   */
  emptyBuffer() {
    this._buffer = "";
    return this;
  }
  /**
   * Adds raw text to the summary buffer
   *
   * @param {string} text content to add
   * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
   *
   * @returns {Summary} summary instance
   */
  addRaw(text, addEOL = false) {
    this._buffer += text;
    return addEOL ? this.addEOL() : this;
  }
  /**
   * Adds the operating system-specific end-of-line marker to the buffer
   *
   * @returns {Summary} summary instance
   */
  addEOL() {
    return this.addRaw(EOL3);
  }
  /**
   * Adds an HTML codeblock to the summary buffer
   *
   * @param {string} code content to render within fenced code block
   * @param {string} lang (optional) language to syntax highlight code
   *
   * @returns {Summary} summary instance
   */
  addCodeBlock(code, lang) {
    const attrs = Object.assign({}, lang && { lang });
    const element = this.wrap("pre", this.wrap("code", code), attrs);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML list to the summary buffer
   *
   * @param {string[]} items list of items to render
   * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
   *
   * @returns {Summary} summary instance
   */
  addList(items, ordered = false) {
    const tag = ordered ? "ol" : "ul";
    const listItems = items.map((item) => this.wrap("li", item)).join("");
    const element = this.wrap(tag, listItems);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML table to the summary buffer
   *
   * @param {SummaryTableCell[]} rows table rows
   *
   * @returns {Summary} summary instance
   */
  addTable(rows) {
    const tableBody = rows.map((row) => {
      const cells = row.map((cell) => {
        if (typeof cell === "string") {
          return this.wrap("td", cell);
        }
        const { header, data, colspan, rowspan } = cell;
        const tag = header ? "th" : "td";
        const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
        return this.wrap(tag, data, attrs);
      }).join("");
      return this.wrap("tr", cells);
    }).join("");
    const element = this.wrap("table", tableBody);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds a collapsable HTML details element to the summary buffer
   *
   * @param {string} label text for the closed state
   * @param {string} content collapsable content
   *
   * @returns {Summary} summary instance
   */
  addDetails(label, content) {
    const element = this.wrap("details", this.wrap("summary", label) + content);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML image tag to the summary buffer
   *
   * @param {string} src path to the image you to embed
   * @param {string} alt text description of the image
   * @param {SummaryImageOptions} options (optional) addition image attributes
   *
   * @returns {Summary} summary instance
   */
  addImage(src, alt, options) {
    const { width, height } = options || {};
    const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
    const element = this.wrap("img", null, Object.assign({ src, alt }, attrs));
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML section heading element
   *
   * @param {string} text heading text
   * @param {number | string} [level=1] (optional) the heading level, default: 1
   *
   * @returns {Summary} summary instance
   */
  addHeading(text, level) {
    const tag = `h${level}`;
    const allowedTag = ["h1", "h2", "h3", "h4", "h5", "h6"].includes(tag) ? tag : "h1";
    const element = this.wrap(allowedTag, text);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML thematic break (<hr>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addSeparator() {
    const element = this.wrap("hr", null);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML line break (<br>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addBreak() {
    const element = this.wrap("br", null);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML blockquote to the summary buffer
   *
   * @param {string} text quote text
   * @param {string} cite (optional) citation url
   *
   * @returns {Summary} summary instance
   */
  addQuote(text, cite) {
    const attrs = Object.assign({}, cite && { cite });
    const element = this.wrap("blockquote", text, attrs);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML anchor tag to the summary buffer
   *
   * @param {string} text link text/content
   * @param {string} href hyperlink
   *
   * @returns {Summary} summary instance
   */
  addLink(text, href) {
    const element = this.wrap("a", text, { href });
    return this.addRaw(element).addEOL();
  }
};
var _summary = new Summary();
var summary = _summary;

// node_modules/@actions/core/lib/platform.js
import os3 from "os";

// node_modules/@actions/io/lib/io-util.js
import * as fs2 from "fs";
var { chmod, copyFile, lstat, mkdir, open, readdir, rename, rm, rmdir, stat, symlink, unlink } = fs2.promises;
var IS_WINDOWS = process.platform === "win32";
var READONLY = fs2.constants.O_RDONLY;

// node_modules/@actions/exec/lib/toolrunner.js
var IS_WINDOWS2 = process.platform === "win32";

// node_modules/@actions/core/lib/platform.js
var platform = os3.platform();
var arch = os3.arch();

// node_modules/@actions/core/lib/core.js
var ExitCode;
(function(ExitCode2) {
  ExitCode2[ExitCode2["Success"] = 0] = "Success";
  ExitCode2[ExitCode2["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function setSecret(secret) {
  issueCommand("add-mask", {}, secret);
}
function getInput(name, options) {
  const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
  if (options && options.required && !val) {
    throw new Error(`Input required and not supplied: ${name}`);
  }
  if (options && options.trimWhitespace === false) {
    return val;
  }
  return val.trim();
}
function setOutput(name, value) {
  const filePath = process.env["GITHUB_OUTPUT"] || "";
  if (filePath) {
    return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
  }
  process.stdout.write(os4.EOL);
  issueCommand("set-output", { name }, toCommandValue(value));
}
function error(message, properties = {}) {
  issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
  issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function notice(message, properties = {}) {
  issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
  process.stdout.write(message + os4.EOL);
}

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
   * @returns status and body; 404, 409 and 422 are answers for the caller to read, not errors
   * @throws TransientError where GitHub failed or did not answer in the end
   * @throws UserError where GitHub denies
   */
  async request(route, parameters, need) {
    this.#octokit ??= import("./chunks/octokit-CFG5WYOD.js").then(({ connect }) => connect(this.#token, this.#apiUrl));
    const octokit = await this.#octokit;
    for (let attempt = 1; ; attempt++) {
      try {
        const { status, data } = await octokit.request(route, { ...this.repository, ...parameters });
        return { status, data };
      } catch (error2) {
        const failure = failureOf(error2);
        if (failure.status === 404 || failure.status === 409 || failure.status === 422) {
          return { status: failure.status, data: void 0, message: failure.message };
        }
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
async function readPayload(path) {
  if (!path) return {};
  const parsed = payloadSchema.safeParse(JSON.parse(await readFile(path, "utf8")));
  if (parsed.success) return parsed.data;
  const [issue2] = parsed.error.issues;
  throw new UserError(
    `the event in ${path} is not as GitHub documents it: ${issue2?.path.join(".")}: ${issue2?.message}`
  );
}
function textOf(inputs2) {
  return Object.fromEntries(Object.entries(inputs2).map(([name, value]) => [name, String(value ?? "")]));
}

// src/modes/check.ts
import { writeFile as writeFile2 } from "node:fs/promises";
import { join, resolve } from "node:path";

// src/deliveries/delivery.ts
function suiteName(settings, context) {
  return settings.text("suite") || context.workflow || "default";
}

// src/github/comments.ts
function pullRequestThread(number) {
  return {
    title: `pull request #${number}`,
    permission: "pull-requests: write",
    parameters: { issue_number: number },
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
function sinceLast(last, now, number) {
  const fresh = now.regressed.filter((name) => !last.regressed.includes(name));
  const solved = last.regressed.filter((name) => !now.regressed.includes(name));
  const parts = [
    fresh.length > 0 && `newly beyond its limit: ${names(fresh)}`,
    solved.length > 0 && `no longer: ${names(solved)}`,
    fresh.length + solved.length === 0 && (last.gate === now.gate ? "nothing changed" : `${WORD[last.gate]} then`)
  ].filter((part) => part !== false);
  return `**Since push ${number}** (${shortHash(last.commit)}): ${parts.join("; ")}.`;
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
  historyDelivery
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
  const { number, user } = pullRequest;
  const reason = await reasonInCommits(github, number);
  if (user && reason !== void 0 && await mayWrite(github, user.login)) {
    return {
      by: user.login,
      reason,
      at: now,
      source: `the trailer Allow-Regression in pull request #${number}`
    };
  }
  const label = await labelOf(github, number);
  if (!label || !await mayWrite(github, label.by)) return null;
  return {
    by: label.by,
    reason: "",
    at: label.at,
    source: `the label ${ALLOWING_LABEL} on pull request #${number}`
  };
}
async function trailerOnBranch(github, sha, by, now) {
  const route = "GET /repos/{owner}/{repo}/git/commits/{commit_sha}";
  const { data } = await github.request(route, { commit_sha: sha }, COMMITS);
  const reason = reasonIn(data?.message ?? "");
  if (reason === void 0) return null;
  return { by, reason, at: now, source: `the trailer Allow-Regression of ${sha.slice(0, 7)}` };
}
async function reasonInCommits(github, number) {
  const route = "GET /repos/{owner}/{repo}/pulls/{pull_number}/commits";
  const commits = await pagesOf(github, route, { pull_number: number });
  return commits.map(({ commit }) => reasonIn(commit.message)).findLast((reason) => reason !== void 0);
}
function reasonIn(message) {
  return TRAILER.exec(message)?.[1]?.trim().slice(0, REASON_LENGTH_MAX);
}
async function labelOf(github, number) {
  const route = "GET /repos/{owner}/{repo}/issues/{issue_number}/events";
  const events = await pagesOf(github, route, { issue_number: number });
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

// src/history/github-branch.ts
function githubBranch(github, name) {
  const { owner, repo } = github.repository;
  const reading = { what: `read the history on ${name}`, permission: "contents: read" };
  const storing = { what: `store the run on ${name}`, permission: "contents: write" };
  return {
    description: `${name} of ${owner}/${repo}`,
    async tip() {
      const route = "GET /repos/{owner}/{repo}/branches/{branch}";
      const { data } = await github.request(route, { branch: name }, reading);
      return data && { commit: data.commit.sha, tree: data.commit.commit.tree.sha };
    },
    async read({ commit }, path) {
      const { data } = await github.request(
        "GET /repos/{owner}/{repo}/contents/{path}",
        { path, ref: commit, mediaType: { format: "raw" } },
        reading
      );
      return data instanceof ArrayBuffer ? new TextDecoder().decode(data) : data;
    },
    async list({ commit }, folder) {
      const { data } = await github.request(
        "GET /repos/{owner}/{repo}/contents/{path}",
        { path: folder, ref: commit },
        reading
      );
      return data?.filter(({ type }) => type === "file").map(({ name: file }) => file) ?? [];
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
async function judge({ settings, context, github }, checkout) {
  const patterns = settings.list("results");
  if (patterns.length === 0) {
    throw new UserError(
      "the input results is empty",
      "Name the files that your benchmark wrote:   with: { results: bench/*.json }"
    );
  }
  const now = /* @__PURE__ */ new Date();
  const { policy, reader } = await readConfiguration(settings, context.workspace);
  const occasion = {
    suite: suiteName(settings, context),
    commit: context.pullRequest?.head.sha ?? checkout.commit,
    branch: context.refName,
    now,
    mark: `${context.runId}.${context.runAttempt}.${context.job}`,
    url: context.runUrl,
    env: process.env
  };
  const measured = await readRuns(patterns, reader, context.workspace, occasion);
  const repeated = await readAgain(settings.list("again"), reader, context.workspace, occasion);
  const around = {
    records: isRecorded(settings, context),
    override: findOverride(settings, process.env, context.dispatchInputs, context.actor, now)
  };
  const history = githubBranch(github, settings.text("branch"));
  const base = settings.text("base-branch") || context.pullRequest?.base.ref || context.defaultBranch;
  const findFooting = once(() => footingInJob(context, github, checkout, base));
  const askPeople = once(() => answersOf(github, context, occasion));
  const files = settings.list("baseline-file");
  const judged = [];
  for (const { run, results } of measured) {
    const log = new HistoryLog(history, settings.text("history-dir"), run.suite);
    const fromHistory = await baselineFromHistory(run, log, base, findFooting);
    const baseline = await orFromFile(fromHistory, files, reader, context.workspace);
    const again = repeated.get(run.suite) ?? [];
    const circumstances = { ...around, again, warnings: skippedWarnings(results) };
    const first = check(run, baseline, policy, circumstances);
    const answers = first.gate === "fail" && !first.override ? await askPeople() : void 0;
    const warnings = [...circumstances.warnings, ...answers?.warnings ?? []];
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
function isRecorded(settings, { event, refName, defaultBranch }) {
  if (event.startsWith("pull_request") || settings.text("record") === "never") return false;
  if (settings.text("record") === "always") return true;
  return refName === defaultBranch && ["push", "schedule", "workflow_dispatch"].includes(event);
}
async function writeReports(reports, settings) {
  const folder = process.env.RUNNER_TEMP ?? ".";
  const json = resolve(settings.text("report-json") || join(folder, "perf-regression.json"));
  const markdown = resolve(settings.text("report-markdown") || join(folder, "perf-regression.md"));
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

// src/action.ts
async function main() {
  const settings = new Settings(new Map(inputs.map(({ name }) => [name, getInput(name)])));
  const token = settings.text("token");
  if (token !== "") setSecret(token);
  const context = await readContext(process.env);
  return checkMode({ settings, context, github: new GitHub(context, token, context.apiUrl) });
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
