import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  plainMessage,
  showOnDesktop
} from "./chunk-7HWLWH4A.js";
import {
  NOTIFY
} from "./chunk-U4O7H2TA.js";
import {
  UserError,
  describeError
} from "./chunk-XVYHIGXT.js";

// src/commands/desktop-notice.ts
async function notifyDesktop(message, { flags, note }) {
  if (!flags.has(NOTIFY)) return;
  try {
    await showOnDesktop(message);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    note(`${describeError(error)}
`);
  }
}
function notifyFailure(command, error, given) {
  return notifyDesktop(plainMessage(`${command} failed`, describeError(error), true), given);
}

export {
  notifyDesktop,
  notifyFailure
};
