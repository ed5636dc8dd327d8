import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
import {
  check_exports,
  compare_exports,
  detect_exports,
  record_exports,
  workspace_exports
} from "./chunk-VBTYQBCS.js";
import "./chunk-XZE7XCU2.js";
import "./chunk-7VOSFLOO.js";
import "./chunk-WF3ZKEPK.js";
import {
  run_exports
} from "./chunk-ZBO5XEH5.js";
import "./chunk-IW2FVU6Z.js";
export {
  check_exports as "commands/check.ts",
  compare_exports as "commands/compare.ts",
  detect_exports as "commands/detect.ts",
  record_exports as "commands/record.ts",
  run_exports as "commands/run.ts",
  workspace_exports as "commands/workspace.ts"
};
