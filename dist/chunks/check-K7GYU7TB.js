import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
import {
  check_exports,
  compare_exports,
  detect_exports,
  record_exports,
  workspace_exports
} from "./chunk-XTY7G4EF.js";
import "./chunk-XZE7XCU2.js";
import "./chunk-ZVKEL562.js";
import "./chunk-I6WWHLF2.js";
import {
  run_exports
} from "./chunk-PJ23TV6T.js";
import "./chunk-IW2FVU6Z.js";
export {
  check_exports as "commands/check.ts",
  compare_exports as "commands/compare.ts",
  detect_exports as "commands/detect.ts",
  record_exports as "commands/record.ts",
  run_exports as "commands/run.ts",
  workspace_exports as "commands/workspace.ts"
};
