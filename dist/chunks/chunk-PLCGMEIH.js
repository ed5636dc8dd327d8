import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  personOf
} from "./chunk-OEVEALWO.js";
import {
  UserError
} from "./chunk-XVYHIGXT.js";

// src/commands/baseline/acceptance.ts
var reasonFlag = {
  name: "reason",
  value: "TEXT",
  help: "Reason, kept in the history."
};
function acceptance(run, reason, workspace, { now }) {
  return {
    kind: "acceptance",
    run: run.id,
    by: personOf(workspace),
    reason,
    at: now.toISOString(),
    source: "the command line"
  };
}
function requireReason({ options }, usage) {
  const reason = options.get("reason")?.trim() ?? "";
  if (reason !== "") return reason;
  throw new UserError(`${usage.split(" ").slice(0, 2).join(" ")}: say why`, `perf-regression ${usage}`);
}

export {
  reasonFlag,
  acceptance,
  requireReason
};
