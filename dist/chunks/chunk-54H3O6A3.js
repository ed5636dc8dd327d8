import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
const perfRegressionNow = () => { const [s, ns] = process.hrtime(); return 1e3 * s + ns / 1e6; };

// builtin:node:v8
var of = (name) => perfRegressionRequire("node:v8")[name];
function setFlagsFromString(...given) {
  return new.target ? new (of("setFlagsFromString"))(...given) : of("setFlagsFromString")(...given);
}

// src/system/compiler.ts
var LATE = [
  "--invocation-count-for-maglev=2000",
  "--invocation-count-for-turbofan=100000",
  "--invocation-count-for-osr=20000"
];
function optimizeLate() {
  if (process.versions.node.startsWith("24.")) for (const flag of LATE) setFlagsFromString(flag);
}

// src/system/memory.ts
function saveMemory() {
  setFlagsFromString("--semi-space-growth-factor=1");
}

export {
  optimizeLate,
  saveMemory
};
