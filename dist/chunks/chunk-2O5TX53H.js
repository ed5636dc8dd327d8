import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  TransientError
} from "./chunk-XVYHIGXT.js";

// src/system/patience.ts
import { setTimeout as sleep } from "node:timers/promises";
var LAST_PART = 1 / 3;
var ASKED_MS_MAX = 6e4;
var Patience = class {
  deadlines;
  #spentMs = 0;
  /** Until when failures were counted: those that go on side by side are counted once. */
  #countedMs = 0;
  constructor(deadlines) {
    this.deadlines = deadlines;
  }
  /**
   * Sends a request again while that may help and the budget lasts.
   * @param act a TransientError of it is worth another try; the signal is its deadline, from the first byte to the last
   * @throws TransientError of the last try; it is final if the budget is spent
   */
  async ask(act, tries = this.deadlines.tries) {
    for (let attempt = 1; ; attempt++) {
      const startMs = performance.now();
      try {
        return await act(AbortSignal.timeout(this.#requestMs()));
      } catch (error) {
        if (!(error instanceof TransientError)) throw error;
        this.#count(startMs);
        const pauseMs = error.waitMs ?? Math.random() * this.deadlines.pauseMs * 2 ** (attempt - 1);
        if (this.#leftMs() <= 0) throw error.asFinal();
        if (attempt >= tries || pauseMs > Math.min(ASKED_MS_MAX, this.#leftMs())) throw error;
        const pausedMs = performance.now();
        await sleep(pauseMs);
        this.#count(pausedMs);
      }
    }
  }
  /** What began then and ends now failed. */
  #count(startMs) {
    const nowMs = performance.now();
    this.#spentMs += nowMs - Math.max(startMs, this.#countedMs);
    this.#countedMs = nowMs;
  }
  #leftMs() {
    return this.deadlines.budgetMs - this.#spentMs;
  }
  #requestMs() {
    const { requestMs } = this.deadlines;
    return Math.ceil(Math.max(requestMs * LAST_PART, Math.min(requestMs, this.#leftMs())));
  }
};
async function within(signal, work) {
  let stop = () => {
  };
  const ended = new Promise((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener("abort", stop, { once: true });
    if (signal.aborted) stop();
  });
  try {
    return await Promise.race([work, ended]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
function isOverdue(error) {
  if (!(error instanceof Error)) return false;
  return error.name === "TimeoutError" || isOverdue(error.cause);
}

export {
  Patience,
  within,
  isOverdue
};
