import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
import {
  constants2 as constants
} from "./chunk-7MKHXQQS.js";
import {
  UserError
} from "./chunk-AY2RLHZI.js";

// src/measure/interrupt.ts
var SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];
var received = "SIGINT";
function interruptedStatus() {
  return 128 + constants.signals[received];
}
var Interrupted = class extends UserError {
};
async function interruptible(work) {
  const controller = new AbortController();
  const stop = (signal) => {
    received = signal;
    if (controller.signal.aborted) process.exit(interruptedStatus());
    controller.abort();
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  try {
    return await work(controller.signal);
  } catch (error) {
    if (!controller.signal.aborted || !(error instanceof UserError)) throw error;
    throw new Interrupted(`interrupted: ${error.message}`, error.remedy, { cause: error });
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop);
  }
}

export {
  interruptedStatus,
  Interrupted,
  interruptible
};
