import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  gitEnvironment
} from "./chunk-W635PBJQ.js";
import {
  UserError
} from "./chunk-XVYHIGXT.js";

// src/system/git.ts
import { spawn } from "node:child_process";
var NoGitError = class extends UserError {
};
var FIXED = [
  "color.ui=false",
  "core.quotePath=false",
  "log.showSignature=false",
  "i18n.logOutputEncoding=UTF-8",
  "core.hooksPath=/dev/null",
  "core.fsmonitor=false",
  "submodule.recurse=false",
  "fetch.recurseSubmodules=false",
  // Tidying up goes on behind our back, where a command is measured.
  "maintenance.auto=false",
  "gc.auto=0"
].flatMap((setting) => ["-c", setting]);
var FIXED_ENV = { GIT_TERMINAL_PROMPT: "0", GIT_OPTIONAL_LOCKS: "0", LC_ALL: "C" };
function askGit(args, { cwd, input }) {
  return new Promise((resolve, reject) => {
    const env = { ...gitEnvironment(process.env), ...FIXED_ENV };
    const child = spawn("git", [...FIXED, ...args], { cwd, env, stdio: "pipe" });
    const stdout = [];
    const stderr = [];
    child.stdout.on("data", (chunk) => stdout.push(chunk));
    child.stderr.on("data", (chunk) => stderr.push(chunk));
    child.on("error", (cause) => {
      reject(new NoGitError("git cannot be run", "Install git, or check that it is on the PATH.", { cause }));
    });
    child.on("close", (status) => {
      const text = (chunks) => Buffer.concat(chunks).toString("utf8");
      resolve({ status: status ?? 1, stdout: text(stdout), stderr: text(stderr) });
    });
    child.stdin.on("error", () => {
    });
    child.stdin.end(input ?? "");
  });
}
async function git(args, options) {
  const { status, stdout, stderr } = await askGit(args, options);
  if (status === 0) return stdout.trimEnd();
  throw new UserError(`git ${args[0]} failed in ${options.cwd}: ${stderr.trim() || `exit status ${status}`}`);
}
async function tryGit(args, options) {
  const { status, stdout } = await askGit(args, options);
  return status === 0 ? stdout.trimEnd() : void 0;
}

export {
  NoGitError,
  askGit,
  git,
  tryGit
};
