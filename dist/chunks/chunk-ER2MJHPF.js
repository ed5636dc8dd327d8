import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  TransientError
} from "./chunk-ODVAPF3E.js";

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
      if (!(error instanceof TransientError) || !await again(attempt, error.waitMs)) throw error;
    }
  }
}

export {
  backoff,
  retry
};
