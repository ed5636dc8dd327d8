import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  UserError
} from "./chunk-ODVAPF3E.js";

// src/system/git.ts
import { spawn } from "node:child_process";
function askGit(args, { cwd, input, env }) {
  return new Promise((resolve, reject) => {
    const child = spawn("git", args, { cwd, env: { ...process.env, ...env }, stdio: "pipe" });
    const stdout = [];
    const stderr = [];
    child.stdout.on("data", (chunk) => stdout.push(chunk));
    child.stderr.on("data", (chunk) => stderr.push(chunk));
    child.on("error", (cause) => {
      reject(new UserError("git cannot be run", "Install git, or check that it is on the PATH.", { cause }));
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

// src/history/branch.ts
var FILE_BYTES_MAX = 32 * 1024 * 1024;
function notOurs(path, branch, why) {
  return new UserError(
    `${path} on ${branch} is not a file of the history: ${why}`,
    "Nothing was written. Move it away from there, or choose another folder with the input history-dir."
  );
}
function requireFile(path, branch, kind, bytes) {
  if (kind !== "file") throw notOurs(path, branch, `it is a ${kind}`);
  if (bytes > FILE_BYTES_MAX) {
    throw notOurs(path, branch, `it has ${bytes} bytes, and none of ours has more than ${FILE_BYTES_MAX}`);
  }
}

export {
  askGit,
  git,
  tryGit,
  FILE_BYTES_MAX,
  notOurs,
  requireFile
};
