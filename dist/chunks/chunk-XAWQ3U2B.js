import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  demandHistory,
  openHistory,
  suiteOf
} from "./chunk-PD6FN65J.js";

// src/commands/on-log.ts
function onLog({ startsEmpty, takesDamaged, run, ...command }) {
  return {
    ...command,
    async run(given) {
      const log = openHistory(suiteOf(given), given);
      if (!startsEmpty && !takesDamaged) await demandHistory(log, given);
      return run(log, given);
    }
  };
}

export {
  onLog
};
