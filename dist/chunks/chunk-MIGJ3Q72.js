import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  ascending,
  mean,
  median,
  quantile
} from "./chunk-3NXPMFMF.js";

// src/stats/distributions.ts
var NORMAL_DF = 1e25;
var LOG_RATIO_MAX = 700;
var STEPS_MAX = 500;
var ROUNDS_MAX = 100;
var GAMMA_RATIO = [
  1,
  1 / 64,
  -19 / 8192,
  631 / 524288,
  -174317 / 134217728,
  20491783 / 8589934592,
  -7334801895 / 1099511627776
];
function studentUpper(t, df) {
  const half = studentTwoSided(t, df) / 2;
  return t < 0 ? 1 - half : half;
}
function studentTwoSided(t, df) {
  const freedom = Math.min(df, NORMAL_DF);
  const place = placeOf(Math.abs(t) / Math.sqrt(freedom), freedom);
  return isCentral(place) ? 1 - place.density * centralSeries(place) : place.density / tailFraction(place);
}
function studentCritical(p, df) {
  if (p >= 1) return 0;
  if (p <= 0) return Number.POSITIVE_INFINITY;
  const freedom = Math.min(df, NORMAL_DF);
  const ratio = p > 0.5 ? ratioInside(1 - p, freedom) : ratioOutside(p, freedom);
  return ratio * Math.sqrt(freedom);
}
function studentLogDensity(df) {
  const top = Math.log(gammaRatio(df / 2)) - 0.5 * Math.log(df * Math.PI);
  return (t) => top - (df + 1) / 2 * Math.log1p(t * t / df);
}
function normalUpper(z) {
  return studentUpper(z, NORMAL_DF);
}
function normalTwoSided(z) {
  return studentTwoSided(z, NORMAL_DF);
}
function normalCritical(p) {
  return studentCritical(p, NORMAL_DF);
}
function normalQuantileUpper(p) {
  return p > 0.5 ? -normalCritical(2 * (1 - p)) : normalCritical(2 * p);
}
function placeOf(ratio, df) {
  const a = df / 2;
  const square = ratio * ratio;
  const x = 1 / (1 + square);
  const y = square < 1 ? square * x : 1 / (1 + 1 / square);
  const logX = ratio < 1e150 ? -Math.log1p(square) : -2 * Math.log(ratio);
  const scale = 2 * gammaRatio(a) / Math.sqrt(Math.PI) * Math.sqrt(y);
  return { a, x, y, density: scale * Math.exp(a * logX), logDensity: a * logX + Math.log(scale) };
}
function isCentral({ a, y }) {
  return y * (a + 7.5) < 4;
}
function centralSeries({ a, y }) {
  let term = 1;
  let sum2 = 1;
  for (let n = 0; term > 1e-17 * sum2; n++) {
    term *= (a + 0.5 + n) * y / (1.5 + n);
    sum2 += term;
  }
  return sum2;
}
function tailFraction({ a, x, y }) {
  const first = a * y - x / 2 + 1;
  let above = 1 / (a + 1);
  let fraction = a * first * above;
  let inverse = 0;
  let step = 0;
  for (let m = 1; m <= STEPS_MAX; m++) {
    const below = 1 / (a + 2 * m + 1);
    const negative = m * (0.5 - m) * x;
    const numerator = (a + m - 1) * above * ((a + m - 0.5) * above) * negative * x;
    const denominator = m + negative * above + (a + m) * below * (first + m * (2 - x));
    inverse = 1 / (denominator + numerator * inverse);
    step = m === 1 ? numerator * inverse : step * (denominator * inverse - 1);
    fraction += step;
    if (!(Math.abs(step) > 1e-16 * fraction)) break;
    above = below;
  }
  return 2 * fraction;
}
function ratioOutside(p, df) {
  const bound = -2 * Math.log(p) / df;
  const start = bound > 30 ? bound / 2 : Math.log(Math.expm1(bound)) / 2;
  return rootOf(df, start, (place) => {
    if (isCentral(place)) {
      const outside = 1 - place.density * centralSeries(place);
      return Math.log(outside / p) * outside / -place.density;
    }
    const fraction = tailFraction(place);
    return (place.logDensity - Math.log(fraction) - Math.log(p)) / -fraction;
  });
}
function ratioInside(p, df) {
  const start = Math.log(p * Math.sqrt(Math.PI) / (2 * gammaRatio(df / 2)));
  return rootOf(df, start, (place) => {
    const { density } = place;
    const inside = isCentral(place) ? density * centralSeries(place) : 1 - density / tailFraction(place);
    return Math.log(inside / p) * inside / density;
  });
}
function rootOf(df, start, excess) {
  let at = Math.min(start, LOG_RATIO_MAX);
  for (let round = 0; round < ROUNDS_MAX; round++) {
    const next = Math.min(at - excess(placeOf(Math.exp(at), df)), LOG_RATIO_MAX);
    const moved = Math.abs(next - at);
    at = next;
    if (!(moved > 1e-9)) break;
  }
  return Math.exp(at);
}
function gammaRatio(a) {
  let up = 1;
  let down = 1;
  let raised = a;
  for (; raised < 10; raised++) {
    up *= raised;
    down *= raised + 0.5;
  }
  const w = raised - 0.25;
  const v = 1 / (w * w);
  const series = GAMMA_RATIO.reduceRight((sum2, coefficient) => sum2 * v + coefficient, 0);
  return up / down * Math.sqrt(w) * series;
}

// src/stats/gamma.ts
var FAR = 12;
function digamma(x) {
  let shift = 0;
  let y = x;
  for (; y < FAR; y++) shift -= 1 / y;
  const s = 1 / (y * y);
  return shift + Math.log(y) - 0.5 / y - s * (1 / 12 - s * (1 / 120 - s * (1 / 252 - s * (1 / 240 - s / 132))));
}
function trigamma(x) {
  let shift = 0;
  let y = x;
  for (; y < FAR; y++) shift += 1 / (y * y);
  const s = 1 / (y * y);
  return shift + 1 / y + s / 2 + s / y * (1 / 6 - s * (1 / 30 - s * (1 / 42 - s * (1 / 30 - s * 5 / 66))));
}
function trigammaInverse(y) {
  let low = -20;
  let high = 20;
  for (let step = 0; step < 80; step++) {
    const middle = (low + high) / 2;
    if (trigamma(Math.exp(middle)) > y) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}

// src/stats/moderated.ts
var DEGREES = 4;
var EFFICIENCY = DEGREES / (DEGREES + 3);
var NORMAL_SCALE = 0.831;
var SPREAD = { typical: (2 * Math.log(2)) ** 2, series: 5 };
var PRIOR_DEGREES_MAX = 100;
var STEPS_MAX2 = 50;
function moderate(suite, sigmaMin) {
  const fits = suite.map((levels) => fitOf(levels, (NORMAL_SCALE * sigmaMin) ** 2));
  const { variance, degrees } = commonScale(fits);
  const drawn = (square, own) => Math.sqrt((degrees * variance + own * square) / (degrees + own)) / NORMAL_SCALE;
  return fits.map((fit) => ({
    sigma: drawn(fit.square, fit.degrees),
    deviations: fit.deviations,
    without: fit.parts.map((part, t) => {
      const left = Math.max(EFFICIENCY / 2, fit.degrees - EFFICIENCY);
      const others = fit.sum - part / (1 - fit.shares[t]);
      return drawn(Math.max(0, others) * EFFICIENCY / left, left);
    })
  }));
}
function commonScale(fits) {
  const count = Math.max(1, fits.length);
  const logs = fits.map(
    ({ square, degrees: degrees2 }) => Math.log(square) - digamma(degrees2 / 2) + Math.log(degrees2 / 2)
  );
  const middle = logs.reduce((sum2, log) => sum2 + log / count, 0);
  const observed = logs.reduce((sum2, log) => sum2 + (log - middle) ** 2 / Math.max(1, count - 1), 0);
  const chance = fits.reduce((sum2, { degrees: degrees2 }) => sum2 + trigamma(degrees2 / 2) / count, 0);
  const own = Math.max(0, observed - chance);
  const spread = (count * own + SPREAD.series * SPREAD.typical) / (count + SPREAD.series);
  const degrees = Math.min(PRIOR_DEGREES_MAX, 2 * trigammaInverse(spread));
  return { variance: Math.exp(middle + digamma(degrees / 2) - Math.log(degrees / 2)), degrees };
}
function fitOf({ values, cuts }, squareMin) {
  const count = values.length;
  const free = Math.max(0.5, count - cuts.length - 1);
  const bounds = [0, ...cuts, count];
  const residuals = Float64Array.from(values);
  const weights = new Float64Array(count).fill(1);
  const shares = new Float64Array(count);
  const parts = new Float64Array(count);
  let square = 0;
  let sum2 = 0;
  for (let step = 0; step < STEPS_MAX2; step++) {
    centre(values, weights, bounds, { residuals, shares });
    if (step === 0) square = residuals.reduce((total, residual) => total + residual ** 2 / count, 0);
    square = Math.max(square, squareMin);
    sum2 = 0;
    for (let t = 0; t < count; t++) {
      const size = residuals[t] ** 2;
      weights[t] = (DEGREES + 1) / (DEGREES + size / square);
      parts[t] = weights[t] * size;
      sum2 += parts[t];
    }
    const next = sum2 / free;
    const isDone = Math.abs(next - square) <= 1e-5 * square;
    square = Math.max(next, squareMin);
    if (isDone) break;
  }
  return {
    square,
    degrees: EFFICIENCY * free,
    deviations: Array.from(residuals, (residual, t) => residual / (1 - shares[t])),
    parts: [...parts],
    sum: sum2,
    shares: [...shares]
  };
}
var SHARE_MAX = 0.9;
function centre(values, weights, bounds, { residuals, shares }) {
  for (let i = 1; i < bounds.length; i++) {
    const [start, end] = [bounds[i - 1], bounds[i]];
    let total = 0;
    let weighted = 0;
    for (let t = start; t < end; t++) {
      total += weights[t];
      weighted += weights[t] * values[t];
    }
    for (let t = start; t < end; t++) {
      residuals[t] = values[t] - weighted / total;
      shares[t] = Math.min(SHARE_MAX, weights[t] / total);
    }
  }
}

// src/stats/tail.ts
var TAIL_SHARE = 0.025;
var TAIL_VALUES = { min: 20, max: 120 };
var TAIL_SHARE_MAX = 0.1;
var INDEX = { mean: 0.1, deviation: 0.3 };
var INDICES = Array.from({ length: 15 }, (_, i) => -0.37 + 0.09 * i);
var SCALES = [-2.7, -1.8, -0.9, 0, 0.9, 1.8, 2.7];
var LOG_WEIGHT_MIN = -16;
var POINTS = { perDecade: 24, from: -3, to: 6 };
var P_MIN = 1e-290;
function tailOf(sizes, total) {
  const sorted = Float64Array.from(sizes).sort();
  const wanted = Math.max(TAIL_SHARE * total, Math.min(TAIL_VALUES.min, TAIL_SHARE_MAX * total));
  const count = Math.min(sorted.length, TAIL_VALUES.max, Math.max(2, Math.ceil(wanted)));
  const start = sorted.length - count;
  const threshold = sorted[start - 1] ?? 0;
  const excesses = sorted.slice(start).map((size) => size - threshold);
  const mean2 = excesses.reduce((sum2, excess) => sum2 + excess / count, 0) || threshold;
  const beyond = count > 0 ? excessTable(posterior(excesses, mean2), mean2) : void 0;
  const body = [0, ...sorted.slice(0, start)];
  const share = (count + 1) / (total + 1);
  const shareAt = (place) => Math.min(0.5, (sorted.length + 1 - place) / (total + 1));
  return {
    upper(size) {
      if (size > threshold) return Math.min(0.5, beyond ? share * beyond.survival(size - threshold) : 1);
      const above = firstBeyond(body, size);
      const [left, right] = [body[above - 1], body[above] ?? threshold];
      const between = right > left ? (size - left) / (right - left) : 0;
      return shareAt(above - 1) + between * (shareAt(above) - shareAt(above - 1));
    },
    size(wantedShare) {
      if (wantedShare < share)
        return beyond ? threshold + beyond.excess(wantedShare / share) : Number.POSITIVE_INFINITY;
      const place = sorted.length + 1 - wantedShare * (total + 1);
      const low = Math.max(0, Math.floor(place));
      const [left, right] = [body[low] ?? threshold, body[low + 1] ?? threshold];
      return left + Math.max(0, place - low) * (right - left);
    }
  };
}
function firstBeyond(ascending2, value) {
  let [low, high] = [0, ascending2.length];
  while (low < high) {
    const middle = low + high >> 1;
    if (ascending2[middle] > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
function posterior(excesses, mean2) {
  const nodes = INDICES.flatMap((index) => {
    const prior = -(((index - INDEX.mean) / INDEX.deviation) ** 2) / 2;
    const likeliest = likeliestScale(excesses, mean2, index);
    return SCALES.map((errors) => {
      const scale = likeliest * Math.exp(errors * Math.sqrt((1 + 2 * index) / excesses.length));
      return { index, scale, log: prior + logLikelihood(excesses, index, scale) };
    });
  });
  const best = nodes.reduce((most, { log }) => Math.max(most, log), Number.NEGATIVE_INFINITY);
  const kept = nodes.filter(({ log }) => log - best > LOG_WEIGHT_MIN);
  const sum2 = kept.reduce((total, { log }) => total + Math.exp(log - best), 0);
  return kept.map(({ index, scale, log }) => ({ index, scale, weight: Math.exp(log - best) / sum2 }));
}
function likeliestScale(excesses, mean2, index) {
  const golden = (Math.sqrt(5) - 1) / 2;
  const at = (log) => logLikelihood(excesses, index, mean2 * Math.exp(log));
  const least = index < 0 ? Math.log(-index * excesses.at(-1) * (1 + 1e-9) / mean2) : -4;
  let [low, high] = [Math.max(-4, least), Math.max(-4, least) + 6];
  let [left, right] = [high - golden * (high - low), low + golden * (high - low)];
  let [atLeft, atRight] = [at(left), at(right)];
  for (let step = 0; step < 12; step++) {
    if (atLeft >= atRight) {
      [high, right, atRight] = [right, left, atLeft];
      left = high - golden * (high - low);
      atLeft = at(left);
    } else {
      [low, left, atLeft] = [left, right, atRight];
      right = low + golden * (high - low);
      atRight = at(right);
    }
  }
  return mean2 * Math.exp((low + high) / 2);
}
function logLikelihood(excesses, index, scale) {
  let log = -excesses.length * Math.log(scale);
  for (const excess of excesses) {
    const base = 1 + index * excess / scale;
    if (base <= 0) return Number.NEGATIVE_INFINITY;
    log -= (1 + 1 / index) * Math.log(base);
  }
  return log;
}
function survivalOf(excess, nodes) {
  let survival = 0;
  for (const { index, scale, weight } of nodes) {
    const base = 1 + index * excess / scale;
    if (base > 0) survival += weight * base ** (-1 / index);
  }
  return Math.max(P_MIN, survival);
}
function excessTable(nodes, mean2) {
  const { perDecade, from, to } = POINTS;
  const step = Math.LN10 / perDecade;
  const first = from * Math.LN10;
  const logs = new Float64Array((to - from) * perDecade + 1).fill(Number.NaN);
  const logAt = (i) => {
    if (Number.isNaN(logs[i])) logs[i] = Math.log(survivalOf(mean2 * Math.exp(first + i * step), nodes));
    return logs[i];
  };
  const last = logs.length - 2;
  return {
    survival(excess) {
      if (excess <= 0) return 1;
      const place = (Math.log(excess / mean2) - first) / step;
      if (place <= 0) return 1;
      const i = Math.min(last, Math.floor(place));
      const low = logAt(i);
      return Math.exp(low + (place - i) * (logAt(i + 1) - low));
    },
    excess(survival) {
      const wanted = Math.log(survival);
      let [i, beyond] = [0, last];
      while (i < beyond) {
        const middle = i + beyond >> 1;
        if (logAt(middle + 1) > wanted) i = middle + 1;
        else beyond = middle;
      }
      const low = logAt(i);
      const slope = logAt(i + 1) - low;
      const within = slope < 0 ? Math.max(0, (wanted - low) / slope) : 0;
      return mean2 * Math.exp(first + (i + within) * step);
    }
  };
}
var RECORD_INDEX = 4;
function recordPValue(size, largest, { runs, series }) {
  if (largest <= 0 || size <= largest) return 1;
  return (size / largest) ** -RECORD_INDEX / ((runs + 1) * series);
}

// src/stats/noise.ts
var MAD_TO_SIGMA = 1.4826;
var PRIOR_VALUES = 10;
var PRIOR_DEGREES = 4;
var SCORE_MAX = 2.5;
var CORRELATION_RUNS = 40;
var CORRELATION_ERROR_MAX = 0.1;
var CORRELATION_MAX = 0.9;
var SIGMA_MIN = 1e-6;
function deviationScale(values) {
  if (values.length === 0) return 0;
  const centre2 = median(values);
  const distances = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) distances[i] = Math.abs(values[i] - centre2);
  return MAD_TO_SIGMA * median(distances);
}
function differenceScale(values) {
  const steps = values.slice(1).map((value, i) => Math.abs(value - values[i]));
  const typical = MAD_TO_SIGMA * median(steps) / Math.SQRT2;
  if (typical > 0) return typical;
  return Math.sqrt(steps.reduce((sum2, step) => sum2 + step * step / steps.length, 0) / 2);
}
function noiseOf(suite) {
  const moderated = moderate(suite, SIGMA_MIN);
  const correlations = suite.map(
    (residuals, i) => neighbourCorrelation(residuals, moderated[i].sigma)
  );
  const common = correlations.length === 0 ? 0 : median(correlations);
  const excursion = excursionsOf(moderated.map(({ deviations: deviations2 }) => deviations2));
  const standardised2 = moderated.map(
    ({ deviations: deviations2, without }) => deviations2.map((deviation, t) => deviation / without[t])
  );
  const deviations = sidesOf([...standardised2, PRIOR]);
  return suite.map(({ values, cuts }, i) => {
    const own = correlations[i];
    const weight = values.length / (values.length + CORRELATION_RUNS);
    const error = Math.min(CORRELATION_ERROR_MAX, 0.5 / Math.sqrt(values.length));
    const correlation = weight * own + (1 - weight) * common + error;
    return {
      sigma: moderated[i].sigma,
      deviations,
      excursion,
      correlation: Math.max(0, Math.min(CORRELATION_MAX, correlation)),
      runs: values.length / (cuts.length + 1)
    };
  });
}
var PRIOR = Array.from({ length: PRIOR_VALUES }, (_, i) => {
  const share = (i + 0.5) / PRIOR_VALUES;
  return share < 0.5 ? -studentCritical(2 * share, PRIOR_DEGREES) : studentCritical(2 - 2 * share, PRIOR_DEGREES);
});
function excursionsOf(rows) {
  const sides = sidesOf(rows);
  const suite = { runs: Math.max(0, ...rows.map((row) => row.length)), series: rows.length };
  const largest = (sign) => rows.reduce((most, row) => row.reduce((above2, value) => Math.max(above2, sign * value), most), 0);
  const [above, below] = [largest(1), largest(-1)];
  return {
    above: (size) => Math.min(sides.above.upper(size), recordPValue(size, above, suite)),
    below: (size) => Math.min(sides.below.upper(size), recordPValue(size, below, suite))
  };
}
function sidesOf(rows) {
  const values = rows.flat();
  return {
    above: tailOf(
      values.filter((value) => value > 0),
      values.length
    ),
    below: tailOf(
      values.filter((value) => value < 0).map((value) => -value),
      values.length
    )
  };
}
function neighbourCorrelation({ values, cuts }, spread) {
  const scores = values.map((value) => Math.max(-SCORE_MAX, Math.min(SCORE_MAX, value / spread)));
  const breaks = new Set(cuts);
  let own = 0;
  let shared = 0;
  for (const [t, score] of scores.entries()) {
    own += score * score;
    if (t > 0 && !breaks.has(t)) shared += score * scores[t - 1];
  }
  return own > 0 ? shared / own + 1 / scores.length : 0;
}
function normalScore(deviation, { sigma, deviations: { above, below } }) {
  const tail = deviation > 0 ? above : below;
  return Math.sign(deviation) * normalQuantileUpper(tail.upper(Math.abs(deviation) / sigma));
}

// src/stats/levels.ts
var MAD_EFFICIENCY = 0.37;
function levelsOf(values, cuts) {
  const bounds = [0, ...cuts, values.length];
  return bounds.slice(1).flatMap((end, i) => {
    const part = values.slice(bounds[i], end);
    return part.length === 0 ? [] : part.fill(median(part));
  });
}
function residualsOf(values, cuts) {
  const levels = levelsOf(values, cuts);
  return values.map((value, i) => value - levels[i]);
}
function longEnough(values, cuts, lengthMin) {
  const kept = [...cuts];
  while (kept.length > 0) {
    const bounds = [0, ...kept, values.length];
    const lengths = bounds.slice(1).map((end, i) => end - bounds[i]);
    const shortest = Math.min(...lengths);
    if (shortest >= lengthMin) break;
    const at = lengths.indexOf(shortest);
    const level = (i) => median(values.slice(bounds[i], bounds[i + 1]));
    const away2 = (i) => i < 0 || i >= lengths.length ? Infinity : Math.abs(level(i) - level(at));
    kept.splice(away2(at - 1) <= away2(at + 1) ? at - 1 : at, 1);
  }
  return kept;
}
function settled(values, cuts, sigma, lengthMin) {
  const bounds = [0, ...cuts, values.length];
  const surprise = (residual) => Math.log1p((residual / sigma) ** 2 / 3);
  for (const [i, cut] of cuts.entries()) {
    const start = bounds[i];
    const end = bounds[i + 2];
    const before = median(values.slice(start, cut));
    const after = median(values.slice(cut, end));
    const cost = (place) => place < cut ? sum(values.slice(place, cut).map((value) => surprise(value - after) - surprise(value - before))) : sum(values.slice(cut, place).map((value) => surprise(value - before) - surprise(value - after)));
    const places = Array.from({ length: 2 * lengthMin + 1 }, (_, k) => cut - lengthMin + k).filter((place) => place - start >= lengthMin && end - place >= lengthMin).sort((a, b) => Math.abs(a - cut) - Math.abs(b - cut));
    const costs = places.map(cost);
    bounds[i + 1] = places[costs.indexOf(Math.min(...costs))] ?? cut;
  }
  return bounds.slice(1, -1);
}
function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}
function significant(values, cuts, sigma, level) {
  const kept = [...cuts];
  while (kept.length > 0) {
    const bounds = [0, ...kept, values.length];
    const pValues = kept.map((cut, i) => {
      const before = values.slice(bounds[i], cut);
      const after = values.slice(cut, bounds[i + 2]);
      const error = sigma * Math.sqrt(1 / before.length + 1 / after.length);
      const degrees = Math.max(1, MAD_EFFICIENCY * (before.length + after.length - 2));
      return studentTwoSided((median(after) - median(before)) / error, degrees);
    });
    const worst = Math.max(...pValues);
    if (worst <= level) break;
    kept.splice(pValues.indexOf(worst), 1);
  }
  return kept;
}

// src/stats/pruned-costs.ts
var TIE = 1e-10;
var LevelCosts = class {
  /** Least cost over all levels. */
  best = 0;
  /** Where the last segment of the cheapest segmentation begins; of equally cheap ones, the earliest. */
  bestStart = 0;
  high;
  now = pieces(64);
  next = pieces(64);
  /** The levels are those from `low` to `high`, the range of the values: none outside is ever better. */
  constructor(low, high) {
    this.high = high;
    push(this.now, low, 0, 0, 0, 0);
  }
  /** Levels that cost more than `cost` are given up for a segment that begins at `index`. */
  restart(cost, index) {
    const { now, next, high } = this;
    const bar = cost + TIE * (1 + Math.abs(cost));
    reset(next, 3 * now.count);
    for (let i = 0; i < now.count; i++) {
      const low = now.low[i];
      const end = i + 1 < now.count ? now.low[i + 1] : high;
      const size = now.size[i];
      const middle = now.middle[i];
      const least = now.least[i];
      const spare = bar - least;
      const reach = spare < 0 ? -1 : size === 0 ? Number.POSITIVE_INFINITY : Math.sqrt(spare / size);
      const left = Math.max(low, middle - reach);
      const right = Math.min(end, middle + reach);
      if (left < right) {
        if (low < left) pushRestart(next, low, cost, index);
        push(next, left, size, middle, least, now.start[i]);
        if (right < end) pushRestart(next, right, cost, index);
      } else pushRestart(next, low, cost, index);
    }
    this.swap();
  }
  /** Every level pays for its distance from `value`, at most clip². */
  add(value, clip) {
    const { now, next, high } = this;
    const from = value - clip;
    const to = value + clip;
    const tie = TIE * (1 + Math.abs(this.best));
    reset(next, now.count + 2);
    this.best = Number.POSITIVE_INFINITY;
    for (let i = 0; i < now.count; i++) {
      const low = now.low[i];
      const end = i + 1 < now.count ? now.low[i + 1] : high;
      const size = now.size[i];
      const middle = now.middle[i];
      const least = now.least[i];
      const start = now.start[i];
      const far = least + clip * clip;
      if (low < from) this.place(low, Math.min(end, from), size, middle, far, start, tie);
      const left = Math.max(low, from);
      const right = Math.min(end, to);
      if (left < right) {
        const step = value - middle;
        const share = 1 / (size + 1);
        const mean2 = size === 0 ? value : middle + step * share;
        const near = size === 0 ? least : least + size * share * step * step;
        this.place(left, right, size + 1, mean2, near, start, tie);
      }
      if (to < end) this.place(Math.max(low, to), end, size, middle, far, start, tie);
    }
    this.swap();
  }
  place(low, end, size, middle, least, start, tie) {
    push(this.next, low, size, middle, least, start);
    const off = size === 0 || middle >= low && middle <= end ? 0 : middle < low ? low - middle : end - middle;
    const cost = least + size * off * off;
    if (cost < this.best - tie || cost <= this.best + tie && start < this.bestStart) this.bestStart = start;
    if (cost < this.best) this.best = cost;
  }
  swap() {
    const { now } = this;
    this.now = this.next;
    this.next = now;
  }
};
function pieces(room) {
  return {
    count: 0,
    low: new Float64Array(room),
    size: new Float64Array(room),
    middle: new Float64Array(room),
    least: new Float64Array(room),
    start: new Int32Array(room)
  };
}
function reset(target, room) {
  target.count = 0;
  if (target.low.length < room) Object.assign(target, pieces(2 * room));
}
function push(target, low, size, middle, least, start) {
  const i = target.count++;
  target.low[i] = low;
  target.size[i] = size;
  target.middle[i] = middle;
  target.least[i] = least;
  target.start[i] = start;
}
function pushRestart(target, low, cost, index) {
  if (target.count > 0 && target.start[target.count - 1] === index) return;
  push(target, low, 0, 0, cost, index);
}

// src/stats/segmentation.ts
function segment(values, options) {
  return optimalSegmentation(values, options).cuts;
}
function optimalSegmentation(values, options) {
  const { penalty, clip } = options;
  const places = placed(values, options);
  const { low, high } = rangeOf(places);
  if (!(low < high)) return { cuts: [], cost: 0 };
  const costs = new LevelCosts(low, high);
  const before = new Int32Array(values.length);
  for (const [i, place] of places.entries()) {
    if (i > 0) {
      before[i] = costs.bestStart;
      costs.restart(costs.best + penalty, i);
    }
    costs.add(place, clip);
  }
  const cuts = [];
  for (let start = costs.bestStart; start > 0; start = before[start] ?? 0) cuts.push(start);
  return { cuts: cuts.reverse(), cost: costs.best };
}
function rangeOf(places) {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const place of places) {
    if (place < low) low = place;
    if (place > high) high = place;
  }
  return { low, high };
}
function placed(values, { sigma, clip }) {
  const order = Float64Array.from(values).sort();
  const places = /* @__PURE__ */ new Map();
  const between = (low, high) => low === high ? 0 : (high - low) / sigma;
  let anchor = order[0] ?? 0;
  let offset = 0;
  let last = anchor;
  for (const value of order) {
    if (between(last, value) > 2 * clip) {
      offset += between(anchor, last) + 3 * clip;
      anchor = value;
    }
    places.set(value, offset + between(anchor, value));
    last = value;
  }
  return Float64Array.from(values, (value) => places.get(value) ?? 0);
}

// src/stats/bursts.ts
var TAME = 3;
var REMEMBERING = 0.5;
var TURNS = 4;
function cutsBesideBursts(values, cuts, options) {
  if (cuts.length === 0) return [];
  const left = residualsOf(values, cuts);
  const price = (residuals, number) => values.length * Math.log(varianceOf(residuals)) + options.penalty * number;
  const white = price(left, cuts.length);
  const rivals = [[], cuts].map((start) => remembered(values, start, options));
  const best = rivals.reduce(
    (least, each) => price(each.left, each.cuts.length) < price(least.left, least.cuts.length) ? each : least
  );
  const isBetter = price(best.left, best.cuts.length) + REMEMBERING * Math.log(values.length) < white;
  return isBetter ? certain(values, best.cuts, options) : [...cuts];
}
var CORRELATION_MIN = 0.2;
var CAUTION = 0.5;
function certain(values, cuts, { levelMax }) {
  const told = correlationOf(values, cuts);
  const error = Math.sqrt((1 - told * told) / values.length);
  const correlation = told < CORRELATION_MIN ? told : Math.min(CORRELATION_MAX, told + CAUTION * error);
  const sigma = deviationScale(residualsOf(values, cuts)) * Math.sqrt((1 + correlation) / (1 - correlation));
  return sigma > 0 ? significant(values, cuts, sigma, levelMax) : [...cuts];
}
function remembered(values, start, { penalty, clip, lengthMin }) {
  let cuts = [...start];
  let left = [];
  for (let turn = 0; turn < TURNS; turn++) {
    const tame = tamed(values, cuts);
    const correlation = correlationOf(tame, cuts);
    const news = tame.slice(1).map((value, i) => value - correlation * tame[i]);
    const sigma = deviationScale(residualsOf(news, behind(cuts))) || 1;
    const found = segment(news, { sigma, penalty, clip }).map((cut) => cut + 1);
    cuts = longEnough(values, found, lengthMin);
    left = residualsOf(news, behind(cuts));
  }
  return { cuts, left };
}
function behind(cuts) {
  return cuts.map((cut) => cut - 1);
}
function tamed(values, cuts) {
  const levels = levelsOf(values, cuts);
  const bound = TAME * (deviationScale(residualsOf(values, cuts)) || Number.POSITIVE_INFINITY);
  return values.map((value, i) => {
    const level = levels[i];
    return level + Math.max(-bound, Math.min(bound, value - level));
  });
}
function correlationOf(values, cuts) {
  return correlationWithin(residualsOf(values, cuts), cuts);
}
function correlationWithin(left, cuts) {
  const sigma = deviationScale(left);
  if (sigma === 0) return 0;
  const told = neighbourCorrelation({ values: left, cuts }, sigma);
  const missing = told < CORRELATION_MIN ? 0 : (1 + 4 * told) * (cuts.length + 1) / left.length;
  return Math.max(0, Math.min(CORRELATION_MAX, told + missing));
}
function bestExplained(values, ways, { penalty, levelMax }) {
  const priced = ways.map((cuts2) => {
    const { left, slopes: slopes2 } = withoutLines(values, cuts2);
    const correlation = correlationWithin(left, cuts2);
    const news = left.slice(1).map((value, i) => value - correlation * left[i]);
    const fit = values.length * Math.log(varianceOf(news));
    return { cuts: cuts2, slopes: slopes2, price: fit + penalty * cuts2.length + slopes2 * Math.log(values.length) };
  });
  const { cuts, slopes } = priced.reduce((best, each) => each.price < best.price ? each : best);
  return slopes === 0 ? certain(values, cuts, { levelMax }) : [...cuts];
}
function withoutLines(values, cuts) {
  const bounds = [0, ...cuts, values.length];
  let slopes = 0;
  const left = bounds.slice(1).flatMap((end, i) => {
    const part = values.slice(bounds[i], end);
    const centre2 = mean(part);
    const middle = (part.length - 1) / 2;
    const squares = part.reduce((sum2, _, t) => sum2 + (t - middle) ** 2, 0);
    const slope = part.reduce((sum2, value, t) => sum2 + (t - middle) * (value - centre2), 0) / (squares || 1);
    const flat = part.map((value) => value - centre2);
    const straight = flat.map((value, t) => value - slope * (t - middle));
    const isLine = part.length * Math.log(varianceOf(straight) / varianceOf(flat)) < -Math.log(values.length);
    if (isLine) slopes++;
    return isLine ? straight : flat;
  });
  return { left, slopes };
}
function varianceOf(residuals) {
  const bound = TAME * deviationScale(residuals);
  const squares = residuals.map((value) => Math.max(-bound, Math.min(bound, value)) ** 2);
  return mean(squares) || Number.MIN_VALUE;
}

// src/stats/trends.ts
var PLACES_MAX = 1500;
function trendCuts(values, likely, options) {
  const sums = new Sums(values, options);
  const stride = Math.ceil(values.length / PLACES_MAX);
  const at = (places) => partition(sums, Int32Array.from(/* @__PURE__ */ new Set([0, ...places, values.length])).sort(), options);
  const grid = Array.from({ length: Math.ceil(values.length / stride) }, (_, i) => i * stride);
  const cuts = at([...grid, ...likely]);
  if (stride === 1) return cuts;
  const around = Array.from({ length: 2 * stride - 1 }, (_, i) => i - stride + 1);
  return at(
    cuts.flatMap((cut) => around.map((step) => cut + step)).filter((p) => p > 0 && p < values.length)
  );
}
var Sums = class {
  values;
  squares;
  moments;
  slopePrice;
  constructor(values, { sigma, slopePrice }) {
    const n = values.length;
    this.slopePrice = slopePrice;
    this.values = new Float64Array(n + 1);
    this.squares = new Float64Array(n + 1);
    this.moments = new Float64Array(n + 1);
    const centre2 = values.reduce((sum2, value) => sum2 + value / n, 0);
    for (const [i, value] of values.entries()) {
      const scaled = (value - centre2) / sigma;
      this.values[i + 1] = this.values[i] + scaled;
      this.squares[i + 1] = this.squares[i] + scaled * scaled;
      this.moments[i + 1] = this.moments[i] + scaled * i;
    }
  }
  /** Squares about the better of level and line, from `start` up to before `end`, with the price of the slope. */
  cost(start, end) {
    const { level, gain } = this.squaresOf(start, end);
    return gain > this.slopePrice ? level - gain + this.slopePrice : level;
  }
  squaresOf(start, end) {
    const n = end - start;
    const sum2 = this.values[end] - this.values[start];
    const level = Math.max(
      0,
      this.squares[end] - this.squares[start] - sum2 * sum2 / n
    );
    if (n < 3) return { level, gain: 0 };
    const middle = (start + end - 1) / 2;
    const product2 = this.moments[end] - this.moments[start] - middle * sum2;
    return { level, gain: Math.min(level, 12 * product2 * product2 / (n * (n * n - 1))) };
  }
};
function partition(sums, places, { cutPrice, lengthMin }) {
  const least = new Float64Array(places.length).fill(Number.POSITIVE_INFINITY);
  const before = new Int32Array(places.length);
  least[0] = -cutPrice;
  for (let to = 1; to < places.length; to++) {
    const end = places[to];
    for (let from = 0; from < to; from++) {
      const start = places[from];
      if (end - start < lengthMin) break;
      const cost = least[from] + cutPrice + sums.cost(start, end);
      if (cost >= least[to]) continue;
      least[to] = cost;
      before[to] = from;
    }
  }
  const cuts = [];
  for (let at = before[places.length - 1] ?? 0; at > 0; at = before[at] ?? 0) cuts.push(places[at]);
  return cuts.reverse();
}

// src/stats/change-points.ts
var SEGMENT_RUNS_MIN = 4;
var CUT_PRICE = 3;
var SLOPE_PRICE = 1;
var CLIP = 2;
var FIRST_CLIP = 3;
var LEVEL_MAX = 1e-3;
var CORRELATION_ERRORS = 2.58;
var BLOCK_EXPONENT = 0.4;
var REPEATED_MIN = 0.75;
var ODD_MAX = 0.05;
var MAD_TO_SIGMA2 = 1.4826;
var MAGNITUDE_MAX = Number.MAX_VALUE / 4;
function changePoints(values) {
  const present = presentOf(values);
  const known = present.map((i) => values[i]);
  const cuts = exactCuts(known) ?? noisyCuts(standardised(known));
  const bounds = [0, ...cuts, known.length];
  return cuts.map((cut, i) => ({
    index: present[cut],
    shift: median(known.slice(cut, bounds[i + 2])) - median(known.slice(bounds[i], cut))
  }));
}
function changePointsTogether(rows, removeCommon) {
  const cleaned = removeCommon(rows);
  return rows.map((row, i) => {
    const known = presentOf(row).map((t) => row[t]);
    return changePoints(exactCuts(known) ? row : cleaned[i] ?? row);
  });
}
function presentOf(values) {
  return [...values.keys()].filter((i) => Math.abs(values[i]) < MAGNITUDE_MAX);
}
function exactCuts(values) {
  const repeated = values.filter((value, i) => i > 0 && value === values[i - 1]).length;
  if (repeated < REPEATED_MIN * (values.length - 1)) return void 0;
  const cuts = withoutExcursions(values, segment(values, { sigma: 0, clip: 1, penalty: 0.75 }));
  const odd = residualsOf(values, cuts).filter((residual) => residual !== 0).length;
  return odd <= Math.max(1, ODD_MAX * values.length) ? cuts : void 0;
}
function withoutExcursions(values, cuts) {
  const kept = [];
  for (const cut of cuts) {
    const last2 = kept.at(-1);
    const isBack = last2 !== void 0 && cut - last2 < SEGMENT_RUNS_MIN && values[cut] === values[last2 - 1];
    if (isBack) kept.pop();
    else kept.push(cut);
  }
  const last = kept.at(-1);
  if (last === void 0 || values.length - last >= SEGMENT_RUNS_MIN) return kept;
  const levels = levelsOf(values, kept);
  const before = values.slice(0, last).filter((value, i) => value !== levels[i]);
  return before.includes(values[last]) ? kept.slice(0, -1) : kept;
}
function standardised(values) {
  const size = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const shares = values.map((value) => value / size);
  const centre2 = median(shares);
  const unit = differenceScale(shares);
  return shares.map((share) => Math.max(-1e9, Math.min(1e9, (share - centre2) / unit)));
}
function noisyCuts(values) {
  if (values.length < 2 * SEGMENT_RUNS_MIN) return [];
  const penalty = CUT_PRICE * Math.log(values.length);
  const first = longEnough(
    values,
    segment(values, { sigma: 1, penalty, clip: FIRST_CLIP }),
    SEGMENT_RUNS_MIN
  );
  const sigma = deviationOf(residualsOf(values, first)) || 1;
  const found = longEnough(values, segment(values, { sigma, penalty, clip: CLIP }), SEGMENT_RUNS_MIN);
  const likely = settled(values, significant(values, found, sigma, LEVEL_MAX), sigma, SEGMENT_RUNS_MIN);
  const bursts = { penalty, levelMax: LEVEL_MAX };
  const cuts = cutsBesideBursts(values, likely, { ...bursts, clip: CLIP, lengthMin: SEGMENT_RUNS_MIN });
  if (isCorrelated(values, cuts)) {
    const tame = tamed2(values, levelsOf(values, first));
    return bestExplained(tame, [[], cuts, bends(values, first)], bursts);
  }
  if (!isStaircase(values, cuts)) return cuts;
  const fewer = bends(values, first, sigma);
  return fewer.length < cuts.length ? fewer : cuts;
}
function isCorrelated(values, cuts) {
  const left = residualsOf(values, cuts);
  const bound = FIRST_CLIP * deviationOf(left);
  const correlation = neighbourCorrelation2(left.map((value) => clamp(value, bound)));
  return correlation * Math.sqrt(values.length) > CORRELATION_ERRORS;
}
function isStaircase(values, cuts) {
  const levels = levelsOf(values, cuts);
  const ways = cuts.map((cut) => Math.sign(levels[cut] - levels[cut - 1]));
  return ways.some((way, i) => i > 0 && way === ways[i - 1]);
}
function bends(values, first, sigma) {
  const tame = tamed2(values, levelsOf(values, first));
  const centre2 = mean(tame);
  const overall = rootMeanSquare(tame.map((value) => value - centre2));
  const price = Math.log(values.length);
  return trendCuts(tame, first, {
    sigma: sigma ?? Math.min(overall, longRunDeviation(tame) || overall),
    cutPrice: CUT_PRICE * price,
    slopePrice: SLOPE_PRICE * price,
    lengthMin: SEGMENT_RUNS_MIN
  });
}
function tamed2(values, levels) {
  return values.map((value, i) => {
    const level = levels[i];
    return level + clamp(value - level, FIRST_CLIP);
  });
}
function longRunDeviation(values) {
  const length = Math.min(Math.round(values.length ** BLOCK_EXPONENT), Math.floor(values.length / 4));
  const first = values.length % length;
  const means = Array.from(
    { length: Math.floor(values.length / length) },
    (_, i) => mean(values.slice(first + i * length, first + (i + 1) * length))
  );
  return Math.sqrt(length) * differenceScale(means);
}
function neighbourCorrelation2(values) {
  const own = values.reduce((sum2, value) => sum2 + value * value, 0);
  const shared = values.slice(1).reduce((sum2, value, i) => sum2 + value * values[i], 0);
  return own > 0 ? shared / own : 0;
}
function rootMeanSquare(values) {
  return Math.sqrt(values.reduce((sum2, value) => sum2 + value * value / values.length, 0));
}
function deviationOf(residuals) {
  return MAD_TO_SIGMA2 * median(residuals.map(Math.abs));
}
function clamp(value, bound) {
  return Math.max(-bound, Math.min(bound, value));
}

// src/stats/candidates.ts
var RUNS_MIN = 5;
var COUNTS_MIN = 2;
var OTHER_MACHINE_MIN = 6;
var TESTED_RUNS = 4;
function prepare({ benchmark, history, current, counted, accepted, open = Number.POSITIVE_INFINITY }, index, machines, first) {
  const measurements = [...current.keys()].filter((m) => !Number.isNaN(current[m]));
  const measured = measurements.map((m) => current[m]);
  const present = history.map((_, t) => t).filter((t) => t >= first && !Number.isNaN(history[t]));
  const same = present.filter((t) => machines.history[t] === machines.current);
  const own = same.filter((t) => t < open).map((t) => history[t]);
  if (measured.length === 0) return { kind: "untested", runs: own.length };
  const since = beginningAt(accepted, same);
  const exact = exactly(own, measured, counted, since);
  if (exact) {
    const start = same[exact.start] ?? history.length;
    return { kind: "exact", ...exact, runs: own.length, start };
  }
  if (own.length < RUNS_MIN) return { kind: "untested", runs: own.length };
  const offsets = offsetsOf(history, present, machines, median(own));
  const places = present.filter((t) => offsets.has(machines.history[t]));
  return {
    index,
    benchmark,
    places,
    values: places.map(
      (t) => history[t] + offsets.get(machines.history[t])
    ),
    current: measured,
    measurements,
    accepted: beginningAt(accepted, places),
    alike: own.length,
    quiet: places.filter((t) => t < open).length
  };
}
function beginningAt(accepted, places) {
  const before = places.filter((t) => t < accepted).length;
  return before < places.length ? before : 0;
}
function offsetsOf(history, present, machines, level) {
  const byMachine = Map.groupBy(present, (t) => machines.history[t]);
  const known = [...byMachine].filter(
    ([machine, runs]) => machine === machines.current || runs.length >= OTHER_MACHINE_MIN
  );
  return new Map(
    known.map(([machine, runs]) => [
      machine,
      machine === machines.current ? 0 : level - median(runs.map((t) => history[t]))
    ])
  );
}
function exactly(own, measured, counted, accepted) {
  if (own.length < (counted ? COUNTS_MIN : RUNS_MIN)) return void 0;
  const cuts = own.length < RUNS_MIN ? new Set(own).size === 1 ? [] : void 0 : exactCuts(own);
  if (!cuts) return void 0;
  const settled2 = cuts.filter((cut) => own.length - cut > TESTED_RUNS);
  const first = Math.max(settled2.at(-1) ?? 0, accepted);
  const newest = own.slice(first);
  const middle = median(newest);
  const nearest = measured.reduce((a, b) => Math.abs(b - middle) < Math.abs(a - middle) ? b : a);
  let start = own.length;
  while (start > first + 1 && own[start - 1] === nearest && nearest !== middle) start--;
  const before = own.slice(first, start);
  const level = median(before);
  const isKnown = before.includes(nearest);
  return {
    shift: isKnown ? 0 : nearest - level,
    level,
    start,
    equal: before.length,
    odd: before.filter((value) => value !== level).length,
    shown: isKnown ? 0 : own.length - start + measured.length
  };
}

// src/stats/weighted-median.ts
function witnessWeights(benchmarks) {
  const counts = /* @__PURE__ */ new Map();
  for (const benchmark of benchmarks) counts.set(benchmark, (counts.get(benchmark) ?? 0) + 1);
  return Float64Array.from(benchmarks, (benchmark) => 1 / counts.get(benchmark));
}
var ROUNDING = 1e-9;
var WeightedValues = class {
  #values;
  #weights;
  /** Number of each present value in the order; -1 for absent ones. */
  #positions;
  /** Weight of the values up to each position, itself included. */
  #sums;
  constructor(values, weights) {
    const order = Uint32Array.from(values.keys()).filter((i) => !Number.isNaN(values[i])).sort((a, b) => values[a] - values[b] || a - b);
    this.#positions = new Int32Array(values.length).fill(-1);
    this.#values = Float64Array.from(order, (i) => values[i]);
    this.#weights = weights;
    this.#sums = new Float64Array(order.length);
    let sum2 = 0;
    for (const [position, i] of order.entries()) {
      this.#positions[i] = position;
      sum2 += weights[i];
      this.#sums[position] = sum2;
    }
  }
  /** Fewer than two other benchmarks cannot outvote a change in one of them. */
  isWithoutTwo(members) {
    return this.#totalWithout(this.#positionsOf(members)) < 2 - ROUNDING;
  }
  /** The values between which half of the weight of all but some lies; equal where it is one value. */
  medianWithout(members) {
    const left = this.#positionsOf(members);
    const half = this.#totalWithout(left) / 2;
    return { low: this.#reaching(half - ROUNDING, left), high: this.#reaching(half + ROUNDING, left) };
  }
  #positionsOf(members) {
    return members.map((i) => ({ position: this.#positions[i], weight: this.#weights[i] })).filter(({ position }) => position >= 0);
  }
  #totalWithout(left) {
    return (this.#sums.at(-1) ?? 0) - left.reduce((sum2, { weight }) => sum2 + weight, 0);
  }
  /** The first value up to which the weight of all but those left out is more than this. */
  #reaching(weight, left) {
    const upTo = (end) => this.#sums[end] - left.reduce((sum2, { position, weight: own }) => sum2 + (position <= end ? own : 0), 0);
    let [low, high] = [0, this.#values.length - 1];
    while (low < high) {
      const middle = low + high >> 1;
      if (upTo(middle) > weight) high = middle;
      else low = middle + 1;
    }
    return this.#values[low];
  }
};

// src/stats/common-mode.ts
var BENCHMARKS_MIN = 3;
var RUNS_MIN2 = 10;
var BLOCK = 16;
var RIDGE = 1 / 6;
var RIDGE_MIDDLE = 1;
var HUBER = 2;
var ROUNDS = 3;
var CLIP2 = 3;
var OWN = 6;
var RUNS_A_PREDICTOR = 2;
var GAIN_MIN = 0.07;
var GAIN_RUNS = 20;
function commonMode(rows, learnt, benchmarks = ownNames(rows)) {
  if (new Set(benchmarks).size < BENCHMARKS_MIN || learnt < RUNS_MIN2) return rows.map(nothing);
  const middles = middlesOfOthers(rows, benchmarks);
  const scales = rows.map((row, i) => {
    const middle = middles[i];
    return deviationScale(presentIn(row, learnt).map((t) => row[t] - middle[t])) || 1;
  });
  const models = rows.map((row, i) => {
    const known = presentIn(row, learnt).length;
    if (known < RUNS_MIN2) return { ...nothing(row), gross: new Float64Array(row.length), gain: 0 };
    const block = Math.min(BLOCK, Math.floor((known - RUNS_MIN2) / RUNS_A_PREDICTOR));
    const first = Math.max(0, Math.min(Math.floor(i / BLOCK) * BLOCK, rows.length - BLOCK));
    const beside = Array.from({ length: Math.min(BLOCK, rows.length - first) }, (_, k) => first + k).filter((j) => benchmarks[j] !== benchmarks[i]).slice(0, block);
    const middle = middles[i];
    const departures = beside.map(
      (j) => departuresOf(rows[j], middle, scales[j], learnt)
    );
    return predict(row, [middle, ...departures], learnt);
  });
  const typical = median(models.map(({ gain }) => gain));
  return models.map((model) => {
    const gain = (learnt * model.gain + GAIN_RUNS * typical) / (learnt + GAIN_RUNS);
    return gain >= GAIN_MIN ? model : { ...model, values: model.gross };
  });
}
function byBenchmark(rows, benchmarks = ownNames(rows)) {
  const groups = Map.groupBy(rows.keys(), (i) => benchmarks[i]);
  return new Map(
    [...groups].map(([benchmark, members]) => {
      const [first, ...others] = members.map((i) => rows[i]);
      return [benchmark, others.length === 0 ? first : middleRow([first, ...others])];
    })
  );
}
function middleRow(rows) {
  return rows[0].map((_, t) => {
    const present = rows.flatMap((row) => Number.isNaN(row[t]) ? [] : [row[t]]);
    return present.length === 0 ? Number.NaN : median(present);
  });
}
function ownNames(rows) {
  return rows.map((_, i) => `${i}`);
}
function nothing(row) {
  return { values: new Float64Array(row.length), widening: new Float64Array(row.length).fill(1) };
}
function presentIn(row, end) {
  return [...row.keys()].filter((t) => t < end && !Number.isNaN(row[t]));
}
function middlesOfOthers(rows, benchmarks) {
  const runs = rows[0]?.length ?? 0;
  const middles = rows.map(() => new Float64Array(runs));
  const weights = witnessWeights(benchmarks);
  const groups = [...Map.groupBy(rows.keys(), (i) => benchmarks[i]).values()];
  for (let t = 0; t < runs; t++) {
    const sorted = new WeightedValues(
      rows.map((row) => row[t]),
      weights
    );
    for (const members of groups) {
      const middle = sorted.isWithoutTwo(members) ? 0 : nearestToZero(sorted.medianWithout(members));
      for (const i of members) middles[i][t] = middle;
    }
  }
  return middles;
}
function nearestToZero({ low, high }) {
  return Math.max(low, Math.min(high, 0));
}
function departuresOf(row, middle, scale, learnt) {
  return row.map((value, t) => {
    const departure = (value - middle[t]) / scale;
    if (t >= learnt && Math.abs(departure) > OWN) return 0;
    return Number.isNaN(departure) ? 0 : Math.max(-CLIP2, Math.min(CLIP2, departure));
  });
}
function predict(row, predictors, learnt) {
  const present = presentIn(row, learnt);
  const target = pick(row, present);
  const inputs = predictors.map((predictor) => pick(predictor, present));
  const weights = new Float64Array(present.length).fill(1);
  let model = regress(target, inputs, weights);
  for (let round = 1; round < ROUNDS; round++) {
    const left = target.map((value, k) => value - combined(inputs, model.slopes, k));
    const sigma = deviationScale(left) || 1;
    for (const [k, residual] of left.entries()) {
      weights[k] = Math.min(1, HUBER * sigma / Math.max(Math.abs(residual), sigma));
    }
    model = regress(target, inputs, weights);
  }
  const { slopes, factor } = model;
  const values = row.map((_, t) => combined(predictors, slopes, t));
  let usual = 0;
  for (const [k, t] of present.entries()) {
    const value = target[k];
    const leverage = weights[k] * leverageOf(factor, predictors, t);
    values[t] = value - (value - values[t]) / (1 - Math.min(LEVERAGE_MAX, leverage));
    usual += leverage / present.length;
  }
  const after = deviationScale(present.map((t) => row[t] - values[t]));
  const before = deviationScale(target) || 1;
  const middle = predictors[0];
  const gross = middle.map((value) => {
    const part = slopes[0] * value;
    return Math.sign(part) * Math.max(0, Math.abs(part) - before);
  });
  const farthest = Math.max(...present.map((t) => Math.abs(middle[t])));
  const widening = row.map((_, t) => {
    if (t < learnt) return 1;
    const uncertain = (1 + leverageOf(factor, predictors, t)) / (1 + usual);
    const beyond = Math.abs(middle[t]) / farthest;
    return Math.sqrt(Math.max(1, uncertain) * Math.max(1, beyond));
  });
  return { values, gross, widening, gain: 1 - after / before };
}
function pick(row, places) {
  const picked = new Float64Array(places.length);
  for (let k = 0; k < places.length; k++) picked[k] = row[places[k]];
  return picked;
}
function combined(predictors, slopes, t) {
  let sum2 = 0;
  for (let a = 0; a < slopes.length; a++)
    sum2 += slopes[a] * predictors[a][t];
  return sum2;
}
function regress(target, inputs, weights) {
  const size = inputs.length;
  const penalty = RIDGE * target.length;
  const factor = new Float64Array(size * size);
  const slopes = new Float64Array(size);
  const weighted = new Float64Array(target.length);
  for (let a = 0; a < size; a++) {
    const input = inputs[a];
    for (let k = 0; k < input.length; k++) weighted[k] = input[k] * weights[k];
    for (let b = 0; b <= a; b++) factor[a * size + b] = product(weighted, inputs[b]);
    slopes[a] = product(weighted, target);
    factor[a * size + a] = factor[a * size + a] + (a === 0 ? RIDGE_MIDDLE : penalty);
  }
  decompose(factor, size);
  solve(factor, slopes, size);
  return { slopes, factor };
}
function product(left, right) {
  let sum2 = 0;
  for (let k = 0; k < left.length; k++) sum2 += left[k] * right[k];
  return sum2;
}
var LEVERAGE_MAX = 0.9;
function leverageOf(factor, predictors, t) {
  const size = predictors.length;
  const solved = new Float64Array(size);
  let leverage = 0;
  for (const [a, predictor] of predictors.entries()) {
    let value = predictor[t];
    for (let b = 0; b < a; b++) value -= factor[a * size + b] * solved[b];
    value /= factor[a * size + a];
    solved[a] = value;
    leverage += value * value;
  }
  return leverage;
}
function decompose(matrix, size) {
  const at = (i, j) => matrix[i * size + j];
  for (let j = 0; j < size; j++) {
    let diagonal = at(j, j);
    for (let k = 0; k < j; k++) diagonal -= at(j, k) ** 2;
    const root = Math.sqrt(Math.max(diagonal, 1e-12));
    matrix[j * size + j] = root;
    for (let i = j + 1; i < size; i++) {
      let value = at(i, j);
      for (let k = 0; k < j; k++) value -= at(i, k) * at(j, k);
      matrix[i * size + j] = value / root;
    }
  }
}
function solve(factor, right, size) {
  for (let i = 0; i < size; i++) {
    let value = right[i];
    for (let k = 0; k < i; k++) value -= factor[i * size + k] * right[k];
    right[i] = value / factor[i * size + i];
  }
  for (let i = size - 1; i >= 0; i--) {
    let value = right[i];
    for (let k = i + 1; k < size; k++) value -= factor[k * size + i] * right[k];
    right[i] = value / factor[i * size + i];
  }
}

// src/stats/drift.ts
var WINDOWS = [30, 45, 60, 90];
function newestDrift(values, riseMin) {
  let best;
  for (const runs of WINDOWS.filter((length) => length <= values.length)) {
    const window = values.slice(-runs);
    const third = Math.floor(runs / 3);
    const first = median(window.slice(0, third));
    const middle = median(window.slice(third, 2 * third));
    const last = median(window.slice(2 * third));
    const rise = (last - first) * 1.5;
    if (!(rise >= riseMin && first < middle && middle < last)) continue;
    if (isStep(window, rise)) continue;
    const pValue = Math.min(1, WINDOWS.length * mannKendall(window, correlationBeside(window, rise)));
    if (!best || pValue < best.pValue) best = { pValue, rise, runs };
  }
  return best;
}
var LEVEL_RUNS_MIN = 4;
var SLOPES = [0.4, 0.55, 0.7, 0.85, 1, 1.15];
var NEARER = 0.97;
function isStep(window, rise) {
  const line = Math.min(
    ...SLOPES.map((share) => away(window.map((value, t) => value - share * rise * t / window.length)))
  );
  for (let cut = LEVEL_RUNS_MIN; cut <= window.length - LEVEL_RUNS_MIN; cut++) {
    if (away(window.slice(0, cut)) + away(window.slice(cut)) < NEARER * line) return true;
  }
  return false;
}
function away(values) {
  const centre2 = median(values);
  return values.reduce((sum2, value) => sum2 + Math.abs(value - centre2), 0);
}
function correlationBeside(window, rise) {
  const straight = window.map((value, t) => value - rise * t / window.length);
  const centre2 = median(straight);
  const values = straight.map((value) => value - centre2);
  const sigma = deviationScale(values);
  if (sigma === 0) return 0;
  const told = neighbourCorrelation({ values, cuts: [] }, sigma);
  const missing = told < CORRELATION_MIN2 ? 0 : 2 * (1 + 4 * told) / values.length;
  return Math.max(0, Math.min(CORRELATION_MAX, told + missing));
}
var CORRELATION_MIN2 = 0.2;
function mannKendall(values, correlation) {
  const n = values.length;
  let score = 0;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) score += Math.sign(values[j] - values[i]);
  }
  const variance = n * (n - 1) * (2 * n + 5) / 18 * ((1 + correlation) / (1 - correlation));
  return normalUpper((score - Math.sign(score)) / Math.sqrt(variance));
}

// src/stats/without-common-mode.ts
var CUT_PRICE2 = 5;
var CLIP3 = 3;
var LEVEL_RUNS_MIN2 = 5;
function standardisedOf(values, accepted = 0) {
  const levels = levelsOf(values, withDecree(cutsOf(values, LEVEL_RUNS_MIN2), accepted));
  const residuals = values.map((value, k) => value - levels[k]);
  const sigma = deviationScale(residuals) || scaleOf(values);
  return { residuals: residuals.map((residual) => residual / sigma), sigma, level: levels.at(-1) };
}
function withDecree(cuts, accepted) {
  return accepted === 0 ? [...cuts] : [.../* @__PURE__ */ new Set([...cuts, accepted])].sort((a, b) => a - b);
}
function cutsOf(values, lengthMin) {
  const penalty = CUT_PRICE2 * Math.log(values.length);
  return longEnough(values, segment(values, { sigma: scaleOf(values), penalty, clip: CLIP3 }), lengthMin);
}
function scaleOf(values) {
  return Math.max(differenceScale(values), SIGMA_MIN);
}
function withoutCommonMode(rows, benchmarks) {
  const length = Math.max(0, ...rows.map((row) => row.length));
  const noisy = rows.flatMap((row, index) => {
    const present = presentOf(row);
    const known = present.map((t) => row[t]);
    if (known.length < RUNS_MIN || exactCuts(known)) return [];
    const { residuals, sigma } = standardisedOf(known);
    const standardised2 = new Float64Array(length).fill(Number.NaN);
    for (const [k, t] of present.entries()) standardised2[t] = residuals[k];
    return [{ index, standardised: standardised2, sigma }];
  });
  const cleaned = rows.map((row) => [...row]);
  const predicted = commonMode(
    noisy.map(({ standardised: standardised2 }) => standardised2),
    length,
    benchmarks && noisy.map(({ index }) => benchmarks[index])
  );
  for (const [k, { index, sigma }] of noisy.entries()) {
    const { values } = predicted[k];
    cleaned[index] = rows[index].map((value, t) => value - sigma * values[t]);
  }
  return cleaned;
}

// src/stats/improvement.ts
var LASTING_RUNS = 3;
var BEFORE_RUNS = 5;
var APART_SIGMAS = 6;
var APART_MIN = 0.03;
function lastingImprovement(values) {
  if (values.length < BEFORE_RUNS + LASTING_RUNS) return 0;
  const neighbours = Math.max(differenceScale(values), SIGMA_MIN);
  if (rangeOf2(values) < Math.max(APART_MIN, APART_SIGMAS * neighbours)) return 0;
  const [cut, previous = 0] = cutsOf(values, LASTING_RUNS).toReversed();
  if (cut === void 0 || cut - previous < BEFORE_RUNS) return 0;
  const before = values.slice(previous, cut);
  const level = median(values.slice(cut));
  const gap = median(before) - level;
  const sigma = Math.max(deviationScale(before), neighbours);
  if (gap < Math.max(APART_MIN, APART_SIGMAS * sigma)) return 0;
  return values.slice(0, cut).every((value) => value > level + gap / 2) ? cut : 0;
}
function rangeOf2(values) {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return high - low;
}

// src/stats/regime.ts
var WINDOW_MAX = 6;
var SHARE = { own: 0.4, excursion: 0.3, earlier: 0.25, excursions: 0.05 };
var WINDOWS_PRICE = 4;
var SETTLED_RUNS = 12;
var UNSETTLED_RUNS = 24;
var BASELINE_RUNS_MIN = 8;
var SUPPORT = 0.5;
var CENTRE_VARIANCE = 1.3;
var CENTRE_DEGREES = 4;
function newestRegimes(course) {
  const { length } = course.history;
  const tried = Array.from({ length: windowsOf(course) }, (_, k) => testFrom(course, length - k));
  return { rise: mostCertain(course, tried, 1), fall: mostCertain(course, tried, -1) };
}
function windowsOf({ history, quiet, accepted, windows }) {
  const inEpisode = history.length - quiet;
  const others = quiet - Math.max(accepted, BASELINE_RUNS_MIN);
  return Math.max(1, Math.min(windows, inEpisode > 0 ? inEpisode + Math.max(1, others) : others));
}
function ownShare(windows) {
  return SHARE.own + (SHARE.earlier + SHARE.excursions) * (1 - (windows - 1) / (WINDOW_MAX - 1));
}
function aloneRegime(course, direction) {
  return towards(testFrom(course, course.history.length), direction);
}
function mostCertain(course, tried, direction) {
  const newest = median(course.current);
  const own = ownShare(tried.length);
  const regimes = tried.map((trial) => towards(trial, direction));
  const first = regimes[0];
  const isBelieved = ({ start, level, shift }) => start === course.history.length || direction * (newest - level) >= SUPPORT * direction * shift;
  const best = regimes.flatMap((regime, k) => {
    if (!isBelieved(regime)) return [];
    const excursion = excursionPValue(regime, course, direction);
    const pValue = k > 0 ? WINDOWS_PRICE * Math.min(regime.pValue / SHARE.earlier, excursion / SHARE.excursions) : Math.min(regime.pValue / own, excursion / SHARE.excursion);
    return [{ ...regime, pValue }];
  }).reduce((least, regime) => regime.pValue < least.pValue ? regime : least, { ...first, pValue: 1 });
  return { ...best, since: firstOf(best, course, direction) };
}
function excursionPValue({ start, level, widened }, { history, current, widening, noise }, direction) {
  const sizes = current.map(
    (value, m) => direction * (value - level) / (widened * widening[m])
  );
  const earlier = history.slice(start).map((value) => direction * (value - level) / widened);
  const all = [...earlier, Math.min(...sizes)];
  if (all.some((size) => size <= 0)) return 1;
  const pValues = all.map(noise.excursion[direction > 0 ? "above" : "below"]);
  const [only] = pValues;
  if (pValues.length === 1) return only;
  const score = pValues.reduce((sum2, pValue) => sum2 + normalQuantileUpper(pValue), 0);
  return normalUpper(score / Math.sqrt(ownVariance(earlier.length, 1, { noise, apart: true })));
}
function firstOf({ start, level, shift }, { history, windows }, direction) {
  const shows = (place) => direction * (history[place] - level) >= SUPPORT * direction * shift;
  let first = start;
  while (first < history.length && !shows(first)) first++;
  const earliest = history.length - windows + 1;
  if (first === start) while (first > earliest && shows(first - 1)) first--;
  return first;
}
function towards({ score, ...regime }, direction) {
  const pValue = normalUpper(direction * score / Math.sqrt(regime.variance));
  return { pValue, since: regime.start, ...regime };
}
function testFrom(course, from) {
  const { history, current, noise } = course;
  const { start, before, widened } = baselineOf(course, from);
  const values = [...history.slice(start), ...current];
  const level = centreOf(before, noise);
  const baseline = Math.min(before.length, course.alike);
  return {
    start,
    level,
    shift: median(values) - level,
    ...judged(course, { start, level, widened, baseline }),
    widened,
    baseline
  };
}
function judged(course, held) {
  const { noise, current, history } = course;
  const { start, widened, baseline } = held;
  const values = history.length - start + current.length;
  const own = ownVariance(history.length - start, current.length, course);
  const isKnown = baseline >= noise.runs;
  const score = scoreOf(course, held);
  if (isKnown && values === 1) return { score, variance: own };
  const { sum: sum2, each } = slackOf(course, held, widened * levelError(noise, baseline));
  const known = isKnown ? each : slackOf(course, held, widened * levelError(noise, noise.runs)).each;
  return { score, variance: own + Math.max(0, sum2 - known) };
}
function slackOf(course, held, error) {
  const low = scoresOf(course, { ...held, level: held.level - error });
  const high = scoresOf(course, { ...held, level: held.level + error });
  const halves = low.map((score, i) => (score - high[i]) / 2);
  return {
    sum: halves.reduce((total, half) => total + half, 0) ** 2,
    each: halves.reduce((total, half) => total + half * half, 0)
  };
}
function scoreOf(course, held) {
  return scoresOf(course, held).reduce((sum2, score) => sum2 + score, 0);
}
function scoresOf({ history, current, widening, noise }, { start, level, widened }) {
  return [
    ...history.slice(start).map((value) => normalScore((value - level) / widened, noise)),
    ...current.map((value, m) => normalScore((value - level) / (widened * widening[m]), noise))
  ];
}
function baselineOf({ history, cuts, accepted, noise, quiet }, start) {
  const from = Math.min(start, quiet);
  if (accepted > 0) return { start, before: history.slice(accepted, from), widened: 1 };
  const last = cuts.at(-1) ?? 0;
  if (from - last >= SETTLED_RUNS || last === 0) {
    return { start, before: history.slice(last, from), widened: 1 };
  }
  if (Math.abs(from - last) <= 2 && start === from)
    return { start: last, before: history.slice(cuts.at(-2) ?? 0, last), widened: 1 };
  const before = history.slice(Math.max(0, from - UNSETTLED_RUNS), from);
  const middle = median(before);
  const spread = quantile(ascending(before.map((value) => Math.abs(value - middle))), 0.95) / 1.96;
  return { start, before, widened: Math.max(1, spread / noise.sigma) };
}
function ownVariance(earlier, measurements, { noise: { correlation }, apart }) {
  const inARow = earlier + 1;
  let variance = inARow;
  let shared = 0;
  for (let lag = 1; lag < inARow; lag++) {
    variance += 2 * (inARow - lag) * correlation ** lag;
    shared += correlation ** lag;
  }
  const more = measurements - 1;
  return variance + more + (apart ? 0 : more * measurements * correlation + 2 * more * shared);
}
function levelError({ sigma, correlation }, runs) {
  return sigma * Math.sqrt(CENTRE_VARIANCE / runs * ((1 + correlation) / (1 - correlation)));
}
function centreOf(values, { sigma }) {
  const degrees = CENTRE_DEGREES;
  let centre2 = median(values);
  for (let step = 0; step < 30; step++) {
    let sum2 = 0;
    let weights = 0;
    for (const value of values) {
      const weight = (degrees + 1) / (degrees + ((value - centre2) / sigma) ** 2);
      sum2 += weight * value;
      weights += weight;
    }
    const next = sum2 / weights;
    const moved = Math.abs(next - centre2);
    centre2 = next;
    if (moved < 1e-6 * sigma) break;
  }
  return centre2;
}

// src/stats/evidence.ts
var WINDOW = 100;
var MOVED_LEVEL = 0.01;
var NOISE_RUNS_MIN = 15;
function evidenceOf(suite, machines, question) {
  const first = Math.max(0, machines.history.length - WINDOW);
  const prepared = suite.map((series, index) => prepare(series, index, machines, first));
  const candidates = prepared.filter((each) => "values" in each).map((each) => ({ ...each, accepted: Math.max(each.accepted, improvedAt(each)) }));
  const { cleaned, taken, widening, commonShift } = withoutCommonMode2(
    candidates,
    first,
    machines.history.length,
    question
  );
  const known = cleaned.map(({ values, quiet }) => values.slice(0, quiet));
  const cuts = cleaned.map(({ accepted }, i) => baselineCuts(known[i], accepted));
  const noise = noiseOf(known.map((values, i) => settledResiduals(values, cuts[i])));
  const tested = new Map(
    cleaned.map(({ index, values, current, places, accepted, alike, quiet }, i) => {
      const course = {
        history: values,
        cuts: cuts[i],
        accepted,
        alike,
        current,
        widening: widening[i],
        noise: noise[i],
        apart: question.apart,
        windows: WINDOW_MAX,
        quiet
      };
      return [index, testOf(course, places, taken[i], question)];
    })
  );
  return {
    series: prepared.map((each, index) => "values" in each ? tested.get(index) : each),
    commonShift
  };
}
function settledResiduals(values, cuts) {
  const settled2 = values.length - WINDOW_MAX + 1;
  const end = settled2 >= NOISE_RUNS_MIN ? settled2 : values.length;
  return { values: residualsOf(values, cuts).slice(0, end), cuts: cuts.filter((cut) => cut < end) };
}
function testOf(full, places, taken, question) {
  const level = question.tracked ? void 0 : newestLevel(full);
  const course = question.tracked ? full : onNewestLevel(full, level);
  const newest = [...full.history.slice(full.accepted, full.quiet), median(full.current)];
  return {
    kind: "tested",
    ...newestRegimes(course),
    course,
    places,
    taken,
    moved: level !== void 0,
    drift: newestDrift(newest, question.riseMin)
  };
}
function onNewestLevel(course, level) {
  const { history, accepted } = course;
  return { ...course, accepted: level ?? accepted, windows: 1, quiet: history.length };
}
function newestLevel(course) {
  if (course.quiet < course.history.length) return course.quiet;
  const before = {
    ...course,
    history: course.history.slice(0, -1),
    current: course.history.slice(-1),
    widening: [1],
    quiet: course.history.length - 1
  };
  if (before.history.length < RUNS_MIN) return void 0;
  const { rise, fall } = newestRegimes(before);
  return [rise, fall].find(({ pValue }) => pValue <= MOVED_LEVEL)?.since;
}
function baselineOf2({ values, quiet, accepted }, tracked) {
  const known = standardisedOf(values.slice(0, quiet), accepted);
  return tracked || quiet === values.length ? known : { ...known, level: median(values.slice(quiet)) };
}
function improvedAt({ values, quiet, accepted }) {
  const place = lastingImprovement(values.slice(accepted, quiet));
  return place === 0 ? 0 : accepted + place;
}
function withoutCommonMode2(candidates, first, runs, { tracked, apart }) {
  const learnt = runs - first;
  const repeats = 1 + Math.max(0, ...candidates.flatMap(({ measurements }) => measurements));
  const parts = candidates.map((candidate) => baselineOf2(candidate, tracked));
  const scales = parts.map(({ sigma }) => sigma);
  const rows = candidates.map(({ current, measurements, places }, i) => {
    const row = new Float64Array(learnt + repeats).fill(Number.NaN);
    const { residuals, sigma, level } = parts[i];
    for (const [k, residual] of residuals.entries()) row[places[k] - first] = residual;
    for (const [k, m] of measurements.entries()) row[learnt + m] = (current[k] - level) / sigma;
    return row;
  });
  const benchmarks = candidates.map(({ benchmark }) => benchmark);
  const predicted = commonMode(rows, learnt, benchmarks);
  const part = (i, column) => predicted[i].values[column] * scales[i];
  const newest = (i) => candidates[i].measurements.map((m) => learnt + m);
  return {
    cleaned: candidates.map((candidate, i) => ({
      ...candidate,
      values: candidate.values.map((value, k) => value - part(i, candidate.places[k] - first)),
      current: candidate.current.map((value, k) => value - part(i, newest(i)[k]))
    })),
    taken: candidates.map((_, i) => median(newest(i).map((column) => part(i, column)))),
    widening: candidates.map(
      (_, i) => newest(i).map((column) => predicted[i].widening[column])
    ),
    commonShift: commonShiftOf(rows, benchmarks, learnt, scales, apart)
  };
}
function commonShiftOf(rows, benchmarks, learnt, scales, apart) {
  const weights = witnessWeights(benchmarks);
  const isThere = (t) => (_, i) => !Number.isNaN(rows[i]?.[t]);
  const length = rows[0]?.length ?? 0;
  const enough = (t) => new Set(benchmarks.filter(isThere(t))).size > BENCHMARKS_MIN;
  const past = Array.from({ length: learnt }, (_, t) => t).filter(enough);
  const now = Array.from({ length: length - learnt }, (_, m) => learnt + m).filter(enough);
  if (past.length < 2 * RUNS_MIN || now.length === 0) return void 0;
  const middleAt = (t) => {
    const { low, high } = new WeightedValues(
      rows.map((row) => row[t]),
      weights
    ).medianWithout([]);
    return (low + high) / 2;
  };
  const history = past.map(middleAt);
  const current = now.map(middleAt);
  const cuts = [];
  const [noise] = noiseOf([settledResiduals(history, cuts)]);
  if (noise.sigma === 0) return void 0;
  const course = {
    history,
    cuts,
    accepted: 0,
    alike: history.length,
    current,
    widening: current.map(() => 1),
    noise,
    apart,
    windows: WINDOW_MAX,
    quiet: history.length
  };
  const middle = median(current);
  const moved = rows.map((row, i) => ({
    z: median(now.map((t) => row[t])),
    scale: scales[i]
  }));
  const known = moved.filter(({ z }) => !Number.isNaN(z));
  return {
    ...newestRegimes(course),
    shift: median(known.map(({ z, scale }) => z * scale)),
    share: known.filter(({ z }) => Math.sign(z) === Math.sign(middle)).length / known.length,
    runs: history.length
  };
}
function baselineCuts(values, accepted) {
  const cuts = cutsOf(values, LEVEL_RUNS_MIN2).filter((cut) => cut <= values.length - TESTED_RUNS);
  const settled2 = longEnough(values, cuts, SETTLED_RUNS);
  return withDecree(settled2, accepted).filter((cut) => cut < values.length);
}

// src/stats/comparison.ts
var LOGARITHMIC = { to: Math.log, from: Math.exp, change: Math.expm1, shift: Math.log1p };
var NEGLIGIBLE = 1e-12;
function linear(values, centre2) {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const isNothing = (value) => Math.abs(value) <= NEGLIGIBLE * largest;
  const isZero = isNothing(centre2);
  const size = (isZero ? largest : Math.abs(centre2)) || 1;
  return {
    to: (value) => isNothing(value) ? 0 : value / size,
    from: (place) => place * size,
    change: (shift) => isZero ? shift === 0 ? 0 : shift / 0 : shift,
    shift: (change) => isZero ? 0 : change
  };
}
function turned({ to, from, change, shift }) {
  return {
    to: (value) => -to(value),
    from: (place) => from(-place),
    change: (worse) => change(-worse),
    shift: (relative) => -shift(relative)
  };
}
function scaleFor(values, centre2, higherIsBetter) {
  const scale = values.every((value) => value > 0) ? LOGARITHMIC : linear(values, centre2);
  return higherIsBetter ? turned(scale) : scale;
}
function onScale(scale, value, tick) {
  const ends = [value + tick / 2, value - tick / 2].map(scale.to);
  return Math.abs(ends[0] - ends[1]);
}

export {
  studentUpper,
  studentTwoSided,
  studentCritical,
  studentLogDensity,
  normalUpper,
  normalTwoSided,
  normalCritical,
  normalQuantileUpper,
  residualsOf,
  SIGMA_MIN,
  deviationScale,
  differenceScale,
  noiseOf,
  correlationOf,
  changePointsTogether,
  presentOf,
  exactCuts,
  RUNS_MIN,
  beginningAt,
  exactly,
  BENCHMARKS_MIN,
  byBenchmark,
  newestDrift,
  LEVEL_RUNS_MIN2 as LEVEL_RUNS_MIN,
  cutsOf,
  withoutCommonMode,
  WINDOW_MAX,
  SHARE,
  newestRegimes,
  windowsOf,
  ownShare,
  aloneRegime,
  judged,
  ownVariance,
  levelError,
  WINDOW,
  evidenceOf,
  scaleFor,
  onScale
};
