import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);

// src/commands/notify-flag.ts
var NOTIFY = "notify";
var notifyFlag = {
  name: NOTIFY,
  help: "Send a desktop notification with the result."
};

export {
  NOTIFY,
  notifyFlag
};
