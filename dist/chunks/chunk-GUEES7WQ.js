import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  openHistory,
  requireHistory,
  suiteOf
} from "./chunk-OEVEALWO.js";

// src/commands/on-log.ts
function onLog({ startsEmpty, takesDamaged, run, ...command }) {
  return {
    ...command,
    async run(given) {
      const log = openHistory(suiteOf(given), given);
      if (!startsEmpty && !takesDamaged) await requireHistory(log, given);
      return run(log, given);
    }
  };
}

export {
  onLog
};
