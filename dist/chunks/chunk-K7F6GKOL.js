import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  describeError
} from "./chunk-XVYHIGXT.js";

// src/commands/history/stored-runs.ts
async function storedSegments(log, note) {
  const segments = [];
  for await (const segment of log.segmentsFromNewest()) segments.push(segment);
  for (const damage of log.damages) note(`${describeError(damage)}
`);
  return segments.reverse();
}
async function storedRuns(log, note) {
  return (await storedSegments(log, note)).flatMap(({ runs }) => runs);
}

export {
  storedSegments,
  storedRuns
};
