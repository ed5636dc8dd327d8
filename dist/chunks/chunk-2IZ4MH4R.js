import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);

// src/model/run.ts
var NAME_LENGTH_MAX = 1e3;
var UNIT_LENGTH_MAX = 100;
var WORDS_LENGTH_MAX = 200;
var sampleLevels = ["iteration", "process"];
function seriesKey(benchmark, metric) {
  return `${benchmark}\0${metric}`;
}

export {
  NAME_LENGTH_MAX,
  UNIT_LENGTH_MAX,
  WORDS_LENGTH_MAX,
  sampleLevels,
  seriesKey
};
