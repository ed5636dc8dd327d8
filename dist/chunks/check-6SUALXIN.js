import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
import {
  check_exports,
  compare_exports,
  detect_exports,
  record_exports,
  workspace_exports
} from "./chunk-GOI6FOFD.js";
import "./chunk-XZE7XCU2.js";
import "./chunk-3GOJ6NCT.js";
import "./chunk-4XB7TFYC.js";
import {
  run_exports
} from "./chunk-7QY3KV4E.js";
import "./chunk-IW2FVU6Z.js";
export {
  check_exports as "commands/check.ts",
  compare_exports as "commands/compare.ts",
  detect_exports as "commands/detect.ts",
  record_exports as "commands/record.ts",
  run_exports as "commands/run.ts",
  workspace_exports as "commands/workspace.ts"
};
