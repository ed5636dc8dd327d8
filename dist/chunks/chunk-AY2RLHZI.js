import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;

// src/model/errors.ts
var UserError = class extends Error {
  name = "UserError";
  /** What to do now, one instruction a line. */
  remedy;
  constructor(message, remedy = "", options) {
    super(message, options);
    this.remedy = remedy;
  }
};
var ParseError = class extends UserError {
  name = "ParseError";
  constructor(file, line, what, remedy = "") {
    super(`${line === void 0 ? file : `${file}:${line}`}: ${what}`, remedy);
  }
};
var TransientError = class _TransientError extends UserError {
  /** Milliseconds that the server asks to wait before the next try. */
  waitMs;
  /** True if the retry budget of the run is used up. */
  isFinal;
  constructor(message, remedy = "", options = {}) {
    super(message, remedy, options);
    this.waitMs = options.waitMs;
    this.isFinal = options.isFinal ?? false;
  }
  /** The same error, without further retries. */
  asFinal() {
    return new _TransientError(this.message, this.remedy, { cause: this, isFinal: true });
  }
};
function describeError(error) {
  if (error instanceof UserError) {
    const remedy = error.remedy.split("\n").filter((line) => line !== "").map((line) => `
  ${line}`).join("");
    return error.message + remedy;
  }
  if (error instanceof Error) return error.stack ?? error.message;
  return String(error);
}
function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}

export {
  UserError,
  ParseError,
  TransientError,
  describeError,
  messageOf
};
