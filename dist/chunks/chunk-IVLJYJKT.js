import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);

// src/model/once.ts
function once(ask) {
  let answer;
  return () => {
    answer ??= ask();
    return answer;
  };
}

// src/system/memory.ts
import { setFlagsFromString } from "node:v8";
function saveMemory() {
  setFlagsFromString("--semi-space-growth-factor=1");
}

export {
  once,
  saveMemory
};
