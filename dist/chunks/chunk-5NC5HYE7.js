import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  cappedEstimate,
  centreInterval,
  sequentialTest
} from "./chunk-KEGZTUGN.js";
import {
  deviationScale,
  normalQuantileUpper
} from "./chunk-MIGJ3Q72.js";

// src/stats/power.ts
var LOOKS_MAX = 100;
var PILOT_TAIL = 0.05;
function pairNoise(differences) {
  const interval = centreInterval(differences, PILOT_TAIL);
  if (!interval) return deviationScale(differences);
  const halfWidth = (interval.high - interval.low) / 2;
  return halfWidth * Math.sqrt(differences.length) / normalQuantileUpper(PILOT_TAIL);
}
function shiftFoundIn(rounds, noise, tail, power) {
  if (noise === 0) return 0;
  const looks = Math.min(rounds, LOOKS_MAX);
  const critical = sequentialTest(looks, { max: looks, ended: true }).critical(looks, tail);
  const share = 0.5 + (critical + normalQuantileUpper(1 - power)) / Math.sqrt(3 * rounds);
  return share < 1 ? noise * normalQuantileUpper(1 - share) / Math.SQRT2 : Number.POSITIVE_INFINITY;
}
function roundsFor(shift, noise, tail, power, range) {
  let [low, high] = [range.min, range.max];
  if (shiftFoundIn(high, noise, tail, power) > shift) return void 0;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (shiftFoundIn(middle, noise, tail, power) <= shift) high = middle;
    else low = middle + 1;
  }
  return low;
}
var NOISE_ERROR = 0.7;
var REFINEMENTS = 5;
function changeFoundIn(rounds, pilot, tail, power) {
  const looks = Math.min(rounds, LOOKS_MAX);
  const { critical } = sequentialTest(looks, { max: looks, ended: true });
  const error = NOISE_ERROR / Math.sqrt(pilot.length);
  const quantile = normalQuantileUpper(1 - power);
  const seen = VIEWS.map(({ share, noiseOf }) => {
    const bound = critical(looks, share * tail);
    let distance = bound + quantile;
    for (let i = 0; i < REFINEMENTS; i++) distance = bound + quantile * Math.hypot(1, error * distance);
    return distance * noiseOf(pilot) / Math.sqrt(rounds);
  });
  return Math.min(...seen);
}
var VIEWS = [
  {
    share: 0.65,
    noiseOf: (pairs) => pairNoise(pairs.map(({ before, after }) => after - before))
  },
  {
    share: 0.3,
    noiseOf: (pairs) => {
      const { low, high } = cappedEstimate(pairs, 0.5, PILOT_TAIL);
      return (high - low) / 2 * Math.sqrt(pairs.length) / normalQuantileUpper(PILOT_TAIL);
    }
  }
];

export {
  pairNoise,
  shiftFoundIn,
  roundsFor,
  changeFoundIn
};
