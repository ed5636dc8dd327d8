import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  TransientError,
  UserError
} from "./chunk-XVYHIGXT.js";

// src/system/retry.ts
import { setTimeout as sleep } from "node:timers/promises";
function backoff({
  tries = Number.POSITIVE_INFINITY,
  deadlineMs = Number.POSITIVE_INFINITY,
  pauseMs,
  pauseMsMin = 0,
  pauseMsMax = Number.POSITIVE_INFINITY,
  askedMsMax = 6e4,
  random = Math.random
}) {
  const end = performance.now() + deadlineMs;
  return async (attempt, askedMs) => {
    if (attempt >= tries || performance.now() > end || (askedMs ?? 0) > askedMsMax) return false;
    await sleep(askedMs ?? pauseMsMin + random() * Math.min(pauseMsMax, pauseMs * 2 ** (attempt - 1)));
    return true;
  };
}
async function retry(again, act) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await act(attempt);
    } catch (error) {
      if (!(error instanceof TransientError) || error.isFinal) throw error;
      if (!await again(attempt, error.waitMs)) throw error;
    }
  }
}

// src/history/branch.ts
var FILE_BYTES_MAX = 32 * 1024 * 1024;
function notOurs(path, branch, why) {
  return new UserError(
    `${path} on ${branch} is not a file of the history: ${why}`,
    "Nothing was written. Move it away from there, or choose another folder with the input history-dir."
  );
}
function branchInTheWay(name, other, place) {
  return new UserError(
    `cannot make the branch ${name} of ${place}: the branch ${other} is in the way`,
    `Git cannot have both. Delete or rename ${other}, or choose another branch with the input branch (--branch on the command line).`
  );
}
function requireFile(path, branch, kind, bytes) {
  if (kind !== "file") throw notOurs(path, branch, `it is a ${kind}`);
  if (bytes > FILE_BYTES_MAX) {
    throw notOurs(path, branch, `it has ${bytes} bytes, and none of ours has more than ${FILE_BYTES_MAX}`);
  }
}

export {
  backoff,
  retry,
  FILE_BYTES_MAX,
  notOurs,
  branchInTheWay,
  requireFile
};
