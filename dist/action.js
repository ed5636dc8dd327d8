import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
const perfRegressionNow = () => { const [s, ns] = process.hrtime(); return 1e3 * s + ns / 1e6; };
import {
  optimizeLate,
  saveMemory
} from "./chunks/chunk-54H3O6A3.js";
import "./chunks/chunk-VCJT4OQR.js";

// src/action.ts
saveMemory();
optimizeLate();
var { actionsRunner } = await import("./chunks/job-ROBI7MTN.js").then((chunk) => chunk["modes/actions-runner.ts"]);
var { runStep } = await import("./chunks/job-ROBI7MTN.js").then((chunk) => chunk["modes/run.ts"]);
process.exitCode = await runStep(actionsRunner(process.env));
var GRACE_MS = 1e3;
setTimeout(() => process.exit(), GRACE_MS).unref();
