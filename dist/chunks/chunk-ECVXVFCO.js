import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);

// src/commands/json-flag.ts
var jsonFlag = { name: "json", help: "Print JSON." };

export {
  jsonFlag
};
