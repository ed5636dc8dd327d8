import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
import {
  check_exports,
  compare_exports,
  detect_exports,
  record_exports,
  workspace_exports
} from "./chunk-XGXGFPMB.js";
import "./chunk-XZE7XCU2.js";
import "./chunk-NTIRII4H.js";
import "./chunk-Y75YY5DK.js";
import {
  run_exports
} from "./chunk-TD6VH2CU.js";
import "./chunk-IW2FVU6Z.js";
export {
  check_exports as "commands/check.ts",
  compare_exports as "commands/compare.ts",
  detect_exports as "commands/detect.ts",
  record_exports as "commands/record.ts",
  run_exports as "commands/run.ts",
  workspace_exports as "commands/workspace.ts"
};
