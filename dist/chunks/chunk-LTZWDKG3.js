import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  UserError
} from "./chunk-XVYHIGXT.js";

// src/measure/interrupt.ts
import { constants } from "node:os";
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
