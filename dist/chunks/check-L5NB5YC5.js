import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
import {
  check_exports,
  compare_exports,
  detect_exports,
  record_exports,
  workspace_exports
} from "./chunk-NH3RKPDY.js";
import "./chunk-XZE7XCU2.js";
import "./chunk-T4R3GN2V.js";
import "./chunk-EYH4EA4V.js";
import {
  run_exports
} from "./chunk-377XN3YT.js";
import "./chunk-IW2FVU6Z.js";
export {
  check_exports as "commands/check.ts",
  compare_exports as "commands/compare.ts",
  detect_exports as "commands/detect.ts",
  record_exports as "commands/record.ts",
  run_exports as "commands/run.ts",
  workspace_exports as "commands/workspace.ts"
};
