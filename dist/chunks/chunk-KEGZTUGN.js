import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  tickError
} from "./chunk-K7Q2RVBI.js";
import {
  normalQuantileUpper,
  normalUpper
} from "./chunk-MIGJ3Q72.js";
import {
  ascending,
  quantile
} from "./chunk-3NXPMFMF.js";

// src/stats/sequential.ts
var ROUNDS_A_LOOK = 5;
function isLook(rounds, max) {
  return rounds % ROUNDS_A_LOOK === 0 || rounds === max;
}
function spentAfter(share) {
  return share ** 1.25;
}
var POINTS = 8;
var REACH = 8;
function spendingBounds(spent, times, alpha, least = []) {
  return walkOf(spent, times, alpha, least).map(({ bound }) => bound);
}
function walkOf(spent, times, alpha, least = []) {
  const smallest = times.reduce((step, time, k) => Math.min(step, time - (times[k - 1] ?? 0)), 1);
  const width = Math.sqrt(smallest) / POINTS;
  const top = Math.ceil(REACH * Math.sqrt(times.at(-1) ?? 1) / width);
  let density = new Float64Array(2 * top + 1);
  let used = 0;
  return times.map((time, k) => {
    const before = times[k - 1] ?? 0;
    density = k === 0 ? normalAround(density.length, top, width, Math.sqrt(time)) : stepped(density, width, Math.sqrt(time - before));
    const share = (spent[k] ?? 0) - used;
    const whole = density.slice();
    const bound = cutTail(density, top, width, share * alpha) / Math.sqrt(time);
    const around = { time, density: whole, top, width };
    if (normalUpper(bound) < (least[k] ?? 0)) {
      density = whole.slice();
      return { ...around, bound: Number.POSITIVE_INFINITY };
    }
    used = spent[k] ?? 0;
    return { ...around, bound };
  });
}
function normalAround(length, centre, width, sigma) {
  return Float64Array.from({ length }, (_, i) => normalDensity((i - centre) * width, sigma));
}
function normalDensity(x, sigma) {
  return Math.exp(-x * x / (2 * sigma * sigma)) / (sigma * Math.sqrt(2 * Math.PI));
}
function stepped(density, width, sigma) {
  const reach = Math.ceil(REACH * sigma / width);
  const kernel = Array.from(
    { length: 2 * reach + 1 },
    (_, i) => width * normalDensity((i - reach) * width, sigma)
  );
  const next = new Float64Array(density.length);
  for (let i = 0; i < density.length; i++) {
    const from = density[i];
    if (from === 0) continue;
    const first = Math.max(0, i - reach);
    const last = Math.min(density.length - 1, i + reach);
    for (let j = first; j <= last; j++)
      next[j] = next[j] + from * kernel[j - i + reach];
  }
  return next;
}
function cutTail(density, centre, width, mass) {
  if (mass <= 0) return Number.POSITIVE_INFINITY;
  let taken = 0;
  for (let i = density.length - 1; i >= 0; i--) {
    const cell = width * density[i];
    if (taken + cell >= mass) {
      const share = (mass - taken) / cell;
      density[i] = density[i] * (1 - share);
      return (i - centre + 0.5 - share) * width;
    }
    taken += cell;
    density[i] = 0;
  }
  return Number.NEGATIVE_INFINITY;
}
var LEVELS = [
  0.5,
  0.3,
  0.15,
  0.08,
  0.04,
  0.02,
  0.01,
  5e-3,
  2e-3,
  1e-3,
  5e-4,
  2e-4,
  1e-4,
  1e-5,
  1e-6,
  1e-7,
  1e-8
];
var LEVEL_QUANTILES = LEVELS.map(normalQuantileUpper);
var made = /* @__PURE__ */ new Map();
function sequentialTest(done, { max, ended }) {
  const last = ended && done < max ? done : max;
  const key = `${last} of ${max}`;
  const test = made.get(key) ?? makeTest(last, max);
  made.set(key, test);
  return test;
}
function walkTo(max, alpha) {
  const looks = Array.from({ length: max }, (_, i) => i + 1).filter((rounds) => isLook(rounds, max));
  const times = looks.map((look) => look / max);
  return walkOf(
    times.map((time, k) => k === looks.length - 1 ? 1 : spentAfter(time)),
    times,
    alpha,
    looks.map((look) => 0.5 ** look)
  );
}
function makeTest(last, max) {
  const looks = Array.from({ length: last }, (_, i) => i + 1).filter((rounds) => isLook(rounds, last));
  const times = looks.map((look) => look / max);
  const spent = times.map((time, k) => k === looks.length - 1 ? 1 : spentAfter(time));
  const least = looks.map((look) => 0.5 ** look);
  const bounds = LEVELS.map((alpha) => spendingBounds(spent, times, alpha, least));
  const at = (look) => {
    const k = looks.indexOf(look);
    if (k < 0) throw new RangeError(`there is no look after ${look} rounds, only after ${looks}`);
    return bounds.map((row) => row[k]);
  };
  return {
    looks,
    critical: (look, alpha) => interpolated(LEVEL_QUANTILES, at(look), normalQuantileUpper(alpha)),
    pValue: (look, z) => {
      const quantile2 = interpolated(at(look), LEVEL_QUANTILES, z);
      return quantile2 <= 0 ? 1 : normalUpper(quantile2);
    }
  };
}
function interpolated(places, values, place) {
  let i = places.findIndex((other) => other >= place);
  if (i < 0) i = places.length - 1;
  i = Math.max(1, i);
  const [x0, x1] = [places[i - 1], places[i]];
  const [y0, y1] = [values[i - 1], values[i]];
  if (x0 === Number.POSITIVE_INFINITY) return Number.NEGATIVE_INFINITY;
  if (x1 === Number.POSITIVE_INFINITY) return y0;
  if (y0 === Number.POSITIVE_INFINITY || y1 === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY;
  return y0 + (y1 - y0) * (place - x0) / (x1 - x0);
}

// src/stats/signed-rank.ts
var EXACT_MAX = 150;
function rankSums(differences) {
  const up = Float64Array.from(differences.filter((each) => each > 0)).sort();
  const down = Float64Array.from(
    differences.filter((each) => each < 0),
    Math.abs
  ).sort();
  let [above, below] = [0, 0];
  let rank = differences.length - up.length - down.length;
  for (let [i, j] = [0, 0]; i < up.length || j < down.length; ) {
    const size = Math.min(up[i] ?? Number.POSITIVE_INFINITY, down[j] ?? Number.POSITIVE_INFINITY);
    const [firstUp, firstDown] = [i, j];
    while (up[i] === size) i++;
    while (down[j] === size) j++;
    const equal = i - firstUp + (j - firstDown);
    const middle = rank + (equal + 1) / 2;
    above += (i - firstUp) * middle;
    below += (j - firstDown) * middle;
    rank += equal;
  }
  return { n: differences.length, above, below };
}
function signedRankUpper(rankSum, n) {
  const sum = Math.floor(rankSum);
  if (sum <= 0) return 1;
  if (n <= EXACT_MAX) return upperTails(n)[sum];
  const spread = Math.sqrt(n * (n + 1) * (2 * n + 1) / 24);
  return normalUpper((sum - 0.5 - n * (n + 1) / 4) / spread);
}
function centreInterval(differences, tail) {
  const n = differences.length;
  const largest = n * (n + 1) / 2;
  let cut = -1;
  while (cut + 1 < largest / 2 && signedRankUpper(largest - (cut + 1), n) <= tail) cut++;
  const means = pairwiseMeans(differences);
  const [low, high] = [means[cut], means.at(-1 - cut)];
  return cut < 0 || low === void 0 || high === void 0 ? void 0 : { low, high };
}
function pairwiseMeans(differences) {
  return ascending(differences.flatMap((a, i) => differences.slice(i).map((b) => (a + b) / 2)));
}
var counted = /* @__PURE__ */ new Map();
function upperTails(n) {
  const known2 = counted.get(n);
  if (known2) return known2;
  const tails = new Float64Array(n * (n + 1) / 2 + 1);
  tails[0] = 1;
  for (let rank = 1; rank <= n; rank++) {
    for (let sum = rank * (rank + 1) / 2; sum >= 0; sum--) {
      const without = tails[sum];
      tails[sum] = (without + (sum >= rank ? tails[sum - rank] : 0)) / 2;
    }
  }
  for (let sum = tails.length - 2; sum >= 0; sum--)
    tails[sum] = tails[sum] + tails[sum + 1];
  counted.set(n, tails);
  return tails;
}

// src/stats/one-sided-outliers.ts
function cappedRankSums(pairs, share) {
  const values = ascending(pairs.flatMap(({ before, after }) => [before, after]));
  return cappedSums(pairs, 0, quantile(values, share));
}
function cappedSums(pairs, shift, cap) {
  const told = pairs.filter(({ before, after }) => before < cap || after - shift < cap);
  return rankSums(told.map(({ before, after }) => Math.min(after - shift, cap) - Math.min(before, cap)));
}
function cappedEstimate(pairs, share, tail) {
  const differences = pairs.map(({ before, after }) => after - before);
  const [least, most] = [Math.min(...differences), Math.max(...differences)];
  const margin = most - least || 1;
  const sumsAt = (shift) => {
    const values = ascending(pairs.flatMap(({ before, after }) => [before, after - shift]));
    return cappedSums(pairs, shift, quantile(values, share));
  };
  const within = (isAbove, end, side) => {
    const { [side]: found } = crossing((shift) => isAbove(sumsAt(shift)), least - margin, most + margin);
    return found < least - margin / 2 || found > most + margin / 2 ? end : found;
  };
  return {
    shift: within(({ above, below }) => above > below, Number.NaN, "middle"),
    low: within(({ above, n }) => signedRankUpper(above, n) <= tail, Number.NEGATIVE_INFINITY, "before"),
    high: within(({ below, n }) => signedRankUpper(below, n) > tail, Number.POSITIVE_INFINITY, "behind")
  };
}
var STEPS = 20;
function crossing(holds, left, right) {
  let [low, high] = [left, right];
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return { before: low, middle: (low + high) / 2, behind: high };
}

// src/stats/after-stopping.ts
var walks = /* @__PURE__ */ new Map();
var shares = /* @__PURE__ */ new Map();
var STEP = 0.02;
var FAR = 6;
function shareLeft(rounds, z, max, alpha) {
  const walkKey = `${max} at ${alpha}`;
  const walk = walks.get(walkKey) ?? walkTo(max, alpha);
  walks.set(walkKey, walk);
  const look = walk.findIndex(({ time }) => Math.round(time * max) === rounds);
  const bound = walk[look]?.bound ?? Number.POSITIVE_INFINITY;
  if (look < 0 || !(z > 0) || z > bound + FAR) return 1;
  const place = STEP * Math.round(z / STEP);
  const key = `${rounds}, ${place.toFixed(2)} of ${walkKey}`;
  const share = shares.get(key) ?? shareAt(walk, look, place);
  shares.set(key, share);
  return share;
}
function shareAt(walk, look, z) {
  const naive = z / Math.sqrt(walk[look].time);
  const of = (isInTheMiddle) => {
    let [low, high] = [0, naive];
    for (let step = 0; step < STEPS2; step++) {
      const drift = (low + high) / 2;
      if (isInTheMiddle(chancesOf(walk, look, z, drift))) high = drift;
      else low = drift;
    }
    return (low + high) / 2 / naive;
  };
  const ordered = of(({ seen }) => seen >= 0.5);
  const found = of(({ seen, any }) => seen >= 0.5 * any);
  const { any: often } = chancesOf(walk, look, z, found * naive);
  return often * ordered + (1 - often) * found;
}
var STEPS2 = 11;
function chancesOf(walk, look, z, drift) {
  let [earlier, any] = [0, 0];
  for (const [k, each] of walk.entries()) {
    if (!Number.isFinite(each.bound)) continue;
    const crossing2 = beyond(each, each.bound * Math.sqrt(each.time), drift);
    any += crossing2;
    if (k < look) earlier += crossing2;
  }
  const now = walk[look];
  return { seen: earlier + beyond(now, z * Math.sqrt(now.time), drift), any: Math.min(1, any) };
}
function beyond({ density, top, width, time }, place, drift) {
  let sum = 0;
  for (let i = density.length - 1; i >= 0; i--) {
    const at = (i - top) * width;
    const cell = Math.min(1, (at - place) / width + 0.5);
    if (cell <= 0) break;
    sum += cell * width * density[i] * Math.exp(drift * at - drift * drift * time / 2);
  }
  return sum;
}

// src/stats/paired.ts
var EXACT_ROUNDS_MIN = 3;
var BEYOND = 1.0001;
var POWER = 0.8416;
var PLAIN = 0.65;
var CAPPED = [
  { share: 0.3, quantile: 0.5 },
  { share: 0.05, quantile: 0.25 }
];
function viewsOf(pairs) {
  const differences = pairs.map(({ before, after }) => after - before);
  const plain = {
    share: PLAIN,
    sumsOf: (rounds) => rankSums(differences.slice(0, rounds)),
    estimate: (tail) => ({
      shift: quantile(pairwiseMeans(differences), 0.5),
      ...centreInterval(differences, tail) ?? UNBOUNDED
    })
  };
  const capped = CAPPED.map(
    ({ share, quantile: at }) => ({
      share,
      sumsOf: (rounds) => cappedRankSums(pairs.slice(0, rounds), at),
      estimate: (tail) => cappedEstimate(pairs, at, tail)
    })
  );
  return [plain, ...capped];
}
function comparePairs(pairs, oldLevel, around, level) {
  const differences = pairs.map(({ before, after }) => after - before);
  const [first] = differences;
  const measurements = pairs.length;
  const common = { method: "samples", level: oldLevel, measurements, taken: 0, start: 1 };
  const isCount = around.tick === void 0;
  if (isCount && pairs.length >= EXACT_ROUNDS_MIN && differences.every((each) => each === first)) {
    const interval2 = { low: first, high: first };
    const sides2 = { worse: Number(first <= 0), better: Number(first >= 0) };
    return {
      ...common,
      exact: true,
      shift: first,
      ...interval2,
      undivided: interval2,
      ...sides2,
      reach: () => 0,
      rounds: () => pairs.length
    };
  }
  const test = sequentialTest(pairs.length, around);
  const passed = looksWithin(test, pairs.length);
  const rounds = passed.at(-1);
  if (rounds === void 0) {
    return {
      ...common,
      exact: false,
      shift: quantile(pairwiseMeans(differences), 0.5),
      ...UNBOUNDED,
      undivided: UNBOUNDED,
      ...{ worse: 1, better: 1 },
      reach: () => Number.POSITIVE_INFINITY,
      rounds: (_, pValue) => signsFor(pValue, pairs.length)
    };
  }
  const critical = (share2, alpha) => test.critical(rounds, share2 * alpha);
  const views = viewsOf(pairs.slice(0, rounds));
  const { best, share, interval, error } = estimateOf(views, (share2) => critical(share2, level / 2));
  const sides = passed.map((look) => sidesOf(views, test, [look]));
  const isEnd = ({ worse, better }) => Math.min(worse, better) <= (around.stopsAt ?? 0);
  const end = passed[sides.findIndex(isEnd)];
  const left = best.shift * (end === void 0 ? 1 : leftOf(pairs.slice(0, end), rounds, around, level));
  const { limit = Number.POSITIVE_INFINITY } = around;
  const shift = best.shift > limit ? Math.max(left, Math.min(best.shift, BEYOND * limit)) : left;
  const rounding = tickError(around.tick ?? 0, differences.slice(0, rounds));
  const told = {
    low: Math.min(shift, interval.low - rounding),
    high: Math.max(shift, interval.high + rounding)
  };
  const reach = (pValue) => 0.5 ** rounds > normalUpper(critical(share, pValue)) ? Number.POSITIVE_INFINITY : error * (critical(share, pValue) + POWER);
  return {
    ...common,
    exact: false,
    shift,
    ...told,
    undivided: told,
    worse: Math.min(...sides.map(({ worse }) => worse)),
    better: Math.min(...sides.map(({ better }) => better)),
    reach,
    rounds: (margin, pValue) => Number.isFinite(reach(pValue)) ? Math.ceil(rounds * (reach(pValue) / margin) ** 2) : signsFor(pValue, pairs.length)
  };
}
function estimateOf(views, critical) {
  const estimates = views.map(({ estimate, share: share2 }) => {
    return { ...estimate(normalUpper(critical(share2))), share: share2 };
  });
  const { best, share, interval } = agreed(estimates);
  const width = widthOf(best);
  const error = Number.isFinite(width) ? width / (2 * critical(share)) : Number.POSITIVE_INFINITY;
  return { best, share, interval, error };
}
function leftOf(chosen, rounds, around, level) {
  const { stopsAt = 0, max } = around;
  const end = chosen.length;
  const test = sequentialTest(end, { max, ended: around.ended && end === rounds });
  const views = viewsOf(chosen);
  const { best, error } = estimateOf(views, (share) => test.critical(end, share * level / 2));
  const signs = views.map(({ sumsOf }) => {
    const { above, below, n } = sumsOf(end);
    return normalQuantileUpper(Math.min(0.5, signedRankUpper(Math.max(above, below), n)));
  });
  const z = Math.max(Math.abs(best.shift) / error, ...signs);
  return 1 - end / rounds * (1 - shareLeft(end, z, max, PLAIN * stopsAt));
}
function signsFor(pValue, rounds) {
  return Math.max(rounds + 1, Math.ceil(-Math.log2(PLAIN * pValue)));
}
function looksWithin({ looks }, rounds) {
  return looks.filter((look) => look <= rounds);
}
function agreed(estimates) {
  const best = estimates.reduce((least, each) => widthOf(each) < widthOf(least) ? each : least);
  const low = Math.max(...estimates.map((each) => each.low));
  const high = Math.min(...estimates.map((each) => each.high));
  const agree = low <= best.shift && best.shift <= high;
  return { best, share: best.share, interval: agree ? { low, high } : { low: best.low, high: best.high } };
}
function widthOf({ low, high }) {
  return high - low;
}
var UNBOUNDED = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
function sidesOf(views, test, looks) {
  const seen = looks.flatMap(
    (look) => views.map(({ share, sumsOf }) => ({ look, share, sums: sumsOf(look) }))
  );
  const smallest = (side) => {
    const all = seen.map(({ look, share, sums: { n, [side]: sum } }) => {
      return pValueAt(test, look, Math.floor(sum), n) / share;
    });
    return Math.min(1, ...all);
  };
  return { worse: smallest("above"), better: smallest("below") };
}
var known = /* @__PURE__ */ new WeakMap();
function pValueAt(test, look, rankSum, n) {
  const answers = known.get(test) ?? /* @__PURE__ */ new Map();
  known.set(test, answers);
  const key = `${rankSum} of ${n} at ${look}`;
  const answer = answers.get(key) ?? pValueOf(test, look, signedRankUpper(rankSum, n));
  answers.set(key, answer);
  return answer;
}
function pValueOf(test, look, pValue) {
  return pValue >= 0.5 ? 1 : test.pValue(look, normalQuantileUpper(pValue));
}

export {
  isLook,
  sequentialTest,
  centreInterval,
  pairwiseMeans,
  cappedEstimate,
  comparePairs
};
