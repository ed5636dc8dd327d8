import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  isOverdue
} from "./chunk-2O5TX53H.js";
import {
  TooLongError
} from "./chunk-4WQOXJNU.js";
import {
  TransientError,
  UserError,
  messageOf
} from "./chunk-XVYHIGXT.js";

// src/github/failure.ts
var DeniedError = class extends UserError {
};
var LagError = class extends TransientError {
  constructor(message) {
    super(message, "Run the job again. If it lasts, look at https://www.githubstatus.com.");
  }
};
var SHOWN_MAX = 300;
function failureOf(error) {
  const { status, response } = error;
  const message = (messageOf(error).split("\n")[0] ?? "").slice(0, SHOWN_MAX);
  const headers = response?.headers ?? {};
  return {
    // The client says 500 where the connection failed.
    status: response ? status : void 0,
    message,
    accepted: headers["x-accepted-github-permissions"] ?? "",
    waitMs: status === 403 || status === 429 ? waitOf(headers, message) : void 0,
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
  const { status, message, accepted, waitMs, cause } = failure;
  if (status === void 0) {
    const tooLong = cause instanceof Error && cause.cause instanceof TooLongError ? cause.cause : void 0;
    if (tooLong) return new UserError(`cannot ${what}: ${tooLong.message}`, "", { cause });
    const why = isOverdue(cause) ? `no whole answer within ${requestMs / 1e3} s` : message;
    return new TransientError(`cannot ${what}: GitHub does not answer (${why})`, "Run the job again.", {
      cause
    });
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

export {
  DeniedError,
  LagError,
  failureOf,
  explain
};
