import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  grossChange
} from "./chunk-RZXG26VJ.js";
import {
  IMPROVEMENT
} from "./chunk-XGO4WDDV.js";
import {
  tickError
} from "./chunk-K7Q2RVBI.js";
import {
  SHARE,
  WINDOW_MAX,
  judged,
  levelError,
  normalCritical,
  normalQuantileUpper,
  normalTwoSided,
  normalUpper,
  ownShare,
  ownVariance,
  studentCritical,
  studentUpper
} from "./chunk-MIGJ3Q72.js";
import {
  MACHINE_FACTS,
  describeEnvironment,
  isComparable,
  unknownFacts
} from "./chunk-BXN5DBSL.js";
import {
  ascending,
  quantile
} from "./chunk-3NXPMFMF.js";

// src/check/comparable.ts
function comparableRuns(run, runs, chosen) {
  return runs.filter(({ environment }) => isComparable(environment, run.environment, chosen));
}
function sharingRuns(run, runs) {
  const own = namesOf(run);
  const sharing = runs.filter(
    ({ measurements }) => measurements.some(({ benchmark }) => own.has(benchmark.name))
  );
  return sharing.length > 0 ? sharing : runs;
}
function withoutOtherSteps(run, runs) {
  const own = namesOf(run);
  const shares = (names) => [...names].some((name) => own.has(name));
  const beside = runs.filter(({ commit }) => commit !== "" && commit === run.commit).map(namesOf).filter((names) => !shares(names));
  if (beside.length === 0) return runs;
  const theirs = new Set(beside.flatMap((names) => [...names]));
  return runs.filter((stored) => {
    const names = namesOf(stored);
    return shares(names) || ![...names].every((name) => theirs.has(name));
  });
}
function namesOf({ measurements }) {
  return new Set(measurements.map(({ benchmark }) => benchmark.name));
}
function environmentWarnings(run, stored, comparable, chosen) {
  return [
    ...otherMachine(run, stored, comparable, chosen),
    ...unknownMachine(comparable, chosen),
    ...unknownTools(run, chosen)
  ];
}
function otherMachineWarning(run, again, chosen) {
  const there = describeEnvironment(again.environment, chosen);
  return {
    code: "other-environment",
    subject: there,
    values: { of: "rerun", here: describeEnvironment(run.environment, chosen), there }
  };
}
function otherMachine(run, stored, comparable, chosen) {
  const newest = stored.at(-1);
  if (!newest || comparable.length > 0) return [];
  const here = describeEnvironment(run.environment, chosen);
  const there = describeEnvironment(newest.environment, chosen);
  return [{ code: "other-environment", subject: here, values: { of: "baseline", here, there } }];
}
function unknownMachine(comparable, chosen) {
  const unknown = comparable.map(({ environment }) => unknownFacts(environment, chosen));
  const facts = [...new Set(unknown.flat())];
  if (facts.length === 0) return [];
  const count = unknown.filter((names) => names.length > 0).length;
  return [
    {
      code: "unknown-environment",
      subject: facts.join(", "),
      values: { of: "baseline", facts, runs: count, compared: comparable.length }
    }
  ];
}
function unknownTools(run, chosen) {
  const tools = unknownFacts(run.environment, chosen).filter((name) => !MACHINE_FACTS.includes(name));
  return tools.map((name) => ({
    code: "unknown-environment",
    subject: name,
    values: { of: "results", tool: name, stated: Object.keys(run.environment.toolchain) }
  }));
}

// src/check/limit-shifts.ts
var ROUNDING = 1e-12;
function limitShiftsOf({ direction, threshold }, scale) {
  if (direction === "lower") {
    return {
      worse: scale.shift(threshold) + ROUNDING,
      gross: scale.shift(grossChange(threshold, direction)),
      better: ROUNDING - scale.shift(-IMPROVEMENT)
    };
  }
  const lost = (share) => share >= 1 ? Number.POSITIVE_INFINITY : scale.shift(-share) + ROUNDING;
  return {
    worse: lost(threshold),
    gross: lost(grossChange(threshold, direction)),
    better: ROUNDING - scale.shift(IMPROVEMENT)
  };
}
var GROSS = { level: 1e-3, anyLevel: 0.02 };
function isGross(shift, pValue, { gross }, { size }) {
  return shift > gross && pValue <= grossLevel(size);
}
function grossLevel(size) {
  return Math.min(GROSS.level, GROSS.anyLevel / Math.max(1, size));
}

// src/stats/rank-test.ts
var EXACT_MAX = 40;
var VALUES_MAX = 100;
var EXACT_VALUES_MIN = 3;
var ONE_PROCESS = { deviation: 0.05 * Math.SQRT2, degrees: 1e3, tested: 4 };
var PROCESSES_NEEDED = 10;
var POWER = 0.8416;
function compareSamples(current, baseline, level, between, ticks = null) {
  const a = thin(current);
  const b = thin(baseline);
  const differences = ascending(a.flatMap((x) => b.map((y) => x - y)));
  const shift = quantile(differences, 0.5);
  const exact = ticks === null && isConstant(a) && isConstant(b);
  const certain = smallestPValue(a.length, b.length) <= level;
  const cut = intervalCut(a.length, b.length, level);
  const allowance = between ? studentCritical(level, between.degrees) * between.deviation : 0;
  const rounding = tickError(ticks ?? 0, [...residualsOf(a), ...residualsOf(b)]);
  const below = certain ? rounding + Math.hypot(shift - (differences[cut] ?? shift), allowance) : Number.POSITIVE_INFINITY;
  const above = certain ? rounding + Math.hypot((differences.at(-1 - cut) ?? shift) - shift, allowance) : Number.POSITIVE_INFINITY;
  const twoSided = exact ? Number(shift === 0) : mannWhitney(a, b);
  const oneSided = (side) => exact ? Number(side * shift <= 0) : Math.max(
    side * shift > 0 ? twoSided / 2 : 1 - twoSided / 2,
    between ? studentUpper(side * shift / between.deviation, between.tested) : 0
  );
  const reach = (pValue) => {
    if (exact) return 0;
    if (smallestPValue(a.length, b.length) > 2 * pValue) return Number.POSITIVE_INFINITY;
    const inside = (below + above) / 2 * ((normalCritical(2 * pValue) + POWER) / normalCritical(level));
    return Math.max(inside, between ? between.deviation * studentCritical(2 * pValue, between.tested) : 0);
  };
  const interval = exact ? { low: shift, high: shift } : { low: shift - below, high: shift + above };
  return {
    method: "samples",
    exact,
    shift,
    ...interval,
    undivided: interval,
    worse: oneSided(1),
    better: oneSided(-1),
    level: quantile(b, 0.5),
    measurements: Math.min(a.length, b.length),
    taken: 0,
    // The baseline is one run.
    start: 1,
    reach,
    rounds: (margin, pValue) => between ? PROCESSES_NEEDED : valuesNeeded(Math.min(a.length, b.length), reach(pValue), margin, Math.min(2 * pValue, level))
  };
}
function valuesNeeded(have, reached, margin, twoSided) {
  let least = 2;
  while (least < VALUES_MAX && smallestPValue(least, least) > twoSided) least++;
  if (!Number.isFinite(reached)) return Math.max(least, have + 1);
  return Math.max(least, have + 1, Math.ceil(have * (reached / margin) ** 2));
}
function mannWhitney(a, b) {
  const { doubledRanks, tieTerm } = rank(a, b);
  const n = a.length;
  const m = b.length;
  const total = n + m;
  const doubledSum = doubledRanks.slice(0, n).reduce((sum, r) => sum + r, 0);
  if (total <= EXACT_MAX) return exactTwoSided(doubledRanks, n, doubledSum);
  const u = doubledSum / 2 - n * (n + 1) / 2;
  const variance = n * m / 12 * (total + 1 - tieTerm / (total * (total - 1)));
  if (variance <= 0) return 1;
  const distance = Math.max(0, Math.abs(u - n * m / 2) - 0.5);
  return normalTwoSided(distance / Math.sqrt(variance));
}
function smallestPValue(n, m) {
  let ways = 1;
  for (let i = 1; i <= m; i++) ways = ways * (n + i) / i;
  return Math.min(1, 2 / ways);
}
function rank(a, b) {
  const values = [...a, ...b];
  const order = values.map((_, i) => i).sort((i, j) => values[i] - values[j]);
  const doubledRanks = new Array(values.length).fill(0);
  let tieTerm = 0;
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && values[order[end]] === values[order[start]]) end++;
    for (let k = start; k < end; k++) doubledRanks[order[k]] = start + 1 + end;
    const ties = end - start;
    tieTerm += ties ** 3 - ties;
    start = end;
  }
  return { doubledRanks, tieTerm };
}
function exactTwoSided(doubledRanks, n, observed) {
  const ways = subsetSums(doubledRanks, n);
  let below = 0;
  let above = 0;
  let all = 0;
  for (const [sum, count] of ways.entries()) {
    all += count;
    if (sum <= observed) below += count;
    if (sum >= observed) above += count;
  }
  return Math.min(1, 2 * Math.min(below, above) / all);
}
function subsetSums(weights, size) {
  const top = ascending(weights).slice(-size).reduce((sum, w) => sum + w, 0);
  const table = Array.from({ length: size + 1 }, () => new Float64Array(top + 1));
  table[0][0] = 1;
  for (const weight of weights) {
    for (let k = size; k >= 1; k--) {
      const from = table[k - 1];
      const to = table[k];
      for (let sum = top; sum >= weight; sum--)
        to[sum] = to[sum] + from[sum - weight];
    }
  }
  return table[size];
}
function intervalCut(n, m, level) {
  if (n + m > EXACT_MAX) {
    const spreadOfU = Math.sqrt(n * m * (n + m + 1) / 12);
    return Math.max(0, Math.floor(n * m / 2 - normalCritical(level) * spreadOfU) - 1);
  }
  const ranks = Array.from({ length: n + m }, (_, i) => i + 1);
  const ways = subsetSums(ranks, n);
  const all = ways.reduce((sum, count) => sum + count, 0);
  const smallest = n * (n + 1) / 2;
  let tail = 0;
  let cut = 0;
  for (let u = 0; u <= n * m; u++) {
    tail += (ways[smallest + u] ?? 0) / all;
    if (tail > level / 2) break;
    cut = u + 1;
  }
  return Math.max(0, cut - 1);
}
function residualsOf(sorted) {
  const centre = quantile(sorted, 0.5);
  return sorted.map((value) => value - centre);
}
function isConstant(sorted) {
  return sorted.length >= EXACT_VALUES_MIN && sorted[0] === sorted[sorted.length - 1];
}
function thin(values) {
  const sorted = ascending(values);
  if (sorted.length <= VALUES_MAX) return sorted;
  return Array.from({ length: VALUES_MAX }, (_, i) => quantile(sorted, i / (VALUES_MAX - 1)));
}

// src/stats/interval.ts
function intervalOf(course, regime, level) {
  const { noise } = course;
  const values = [...course.history.slice(regime.start), ...course.current];
  const sure = (shift, direction) => {
    const { score, variance } = judged(course, { ...regime, level: regime.level + shift });
    return normalUpper(direction * score / Math.sqrt(variance)) < level / 2;
  };
  const widest = regime.widened * Math.max(...course.widening);
  const own = ownVariance(course.history.length - regime.start, course.current.length, course);
  const slack = values.length * 2 * levelError(noise, regime.baseline) / noise.sigma;
  const away = normalCritical(level) * Math.hypot(Math.sqrt(own), slack) / values.length;
  const smallest = Math.min(...values) - regime.level;
  const largest = Math.max(...values) - regime.level;
  return {
    low: crossing(smallest - widest * deviationOf(away, noise, "above"), largest, (shift) => sure(shift, 1)),
    high: crossing(
      smallest,
      largest + widest * deviationOf(away, noise, "below"),
      (shift) => !sure(shift, -1)
    )
  };
}
function crossing(low, high, holds) {
  let left = low;
  let right = high;
  for (let step = 0; step < 24; step++) {
    const middle = (left + right) / 2;
    if (holds(middle)) left = middle;
    else right = middle;
  }
  return (left + right) / 2;
}
function deviationOf(score, { sigma, deviations }, side) {
  return sigma * deviations[side].size(normalUpper(score));
}

// src/stats/reach.ts
var POWER2 = 0.8416;
function detectableShift({ noise, measurements, apart = false, windows = WINDOW_MAX }, pValue, limit = 0) {
  const critical = normalQuantileUpper(Math.min(0.5, ownShare(windows) * pValue));
  const shared = apart ? 0 : noise.correlation;
  const deviation = Math.sqrt((1 + (measurements - 1) * shared) / measurements);
  const unlucky = deviationOf(POWER2 * deviation, noise, "below");
  const own = deviationOf(critical * deviation, noise, "above");
  const either = measurements > 1 ? own : Math.min(own, excursionAt(SHARE.excursion * pValue, noise, own));
  return Math.max(limit, either) + unlucky;
}
function excursionAt(pValue, { excursion }, largest) {
  let [low, high] = [0, largest];
  if (excursion.above(high) > pValue) return largest;
  for (let step = 0; step < EXCURSION_STEPS; step++) {
    const middle = (low + high) / 2;
    if (excursion.above(middle) > pValue) low = middle;
    else high = middle;
  }
  return high;
}
var EXCURSION_STEPS = 10;
var MEASUREMENTS_MAX = 100;
function measurementsNeeded(noise, shift, pValue) {
  for (let measurements = 1; measurements <= MEASUREMENTS_MAX; measurements++) {
    if (detectableShift({ noise, measurements }, pValue) <= shift) return measurements;
  }
  return Number.POSITIVE_INFINITY;
}

export {
  limitShiftsOf,
  isGross,
  grossLevel,
  comparableRuns,
  sharingRuns,
  withoutOtherSteps,
  environmentWarnings,
  otherMachineWarning,
  ONE_PROCESS,
  PROCESSES_NEEDED,
  compareSamples,
  intervalOf,
  detectableShift,
  measurementsNeeded
};
