import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
import {
  underNewNames
} from "./chunk-EYH4EA4V.js";
import {
  NAME_LENGTH_MAX,
  UNIT_LENGTH_MAX,
  UserError,
  _default,
  array,
  ascending,
  beginningSchema,
  besideSchema,
  boolean,
  createHash,
  custom,
  discriminatedUnion,
  enumOf,
  environmentKey,
  environmentSchema,
  extend,
  gates,
  int,
  isBad,
  iso,
  judgementSchema,
  lazy,
  literal,
  matchesWildcard,
  maxLength,
  mean,
  median,
  medianDeviation,
  meta,
  minLength,
  nonnegative,
  nullable,
  number,
  object,
  omit,
  once,
  optional,
  partial,
  pick,
  positive,
  profileDifferenceSchema,
  quantile,
  record,
  regex,
  sampleLevels,
  seriesBesideSchema,
  seriesKey,
  string,
  visible,
  worstFirst
} from "./chunk-377XN3YT.js";

// src/model/issue.ts
function issueIn({ issues }) {
  const [issue] = issues;
  const place = pathOf(issue?.path ?? []);
  return [place, issue?.message ?? ""].filter((part) => part !== "").join(": ");
}
function pathOf(path) {
  const steps = path.map((step) => typeof step === "number" ? `[${step}]` : `.${String(step)}`);
  return steps.join("").replace(/^\./, "");
}

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
  const top = df === NORMAL_DF ? NORMAL_TOP : 2 * gammaRatio(a) / Math.sqrt(Math.PI);
  const scale = top * Math.sqrt(y);
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
    const below2 = 1 / (a + 2 * m + 1);
    const negative = m * (0.5 - m) * x;
    const numerator = (a + m - 1) * above * ((a + m - 0.5) * above) * negative * x;
    const denominator = m + negative * above + (a + m) * below2 * (first + m * (2 - x));
    inverse = 1 / (denominator + numerator * inverse);
    step = m === 1 ? numerator * inverse : step * (denominator * inverse - 1);
    fraction += step;
    if (!(Math.abs(step) > 1e-16 * fraction)) break;
    above = below2;
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
var NORMAL_TOP = 2 * gammaRatio(NORMAL_DF / 2) / Math.sqrt(Math.PI);

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
      const left2 = Math.max(EFFICIENCY / 2, fit.degrees - EFFICIENCY);
      const others = fit.sum - part / (1 - fit.shares[t]);
      return drawn(Math.max(0, others) * EFFICIENCY / left2, left2);
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
  const residuals = new Float64Array(values);
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
      const residual = residuals[t];
      const size = residual * residual;
      const weight = (DEGREES + 1) / (DEGREES + size / square);
      const part = weight * size;
      weights[t] = weight;
      parts[t] = part;
      sum2 += part;
    }
    const next = sum2 / free;
    const isDone = Math.abs(next - square) <= 1e-5 * square;
    square = Math.max(next, squareMin);
    if (isDone) break;
  }
  return {
    square,
    degrees: EFFICIENCY * free,
    deviations: residuals.map((residual, t) => residual / (1 - shares[t])),
    parts,
    sum: sum2,
    shares
  };
}
var SHARE_MAX = 0.9;
function centre(values, weights, bounds, { residuals, shares }) {
  for (let i = 1; i < bounds.length; i++) {
    const [start, end] = [bounds[i - 1], bounds[i]];
    let total = 0;
    let weighted2 = 0;
    for (let t = start; t < end; t++) {
      const weight = weights[t];
      total += weight;
      weighted2 += weight * values[t];
    }
    const level = weighted2 / total;
    for (let t = start; t < end; t++) {
      const share = weights[t] / total;
      residuals[t] = values[t] - level;
      shares[t] = share > SHARE_MAX ? SHARE_MAX : share;
    }
  }
}

// src/stats/spikes.ts
var RATE = { spikes: 0.6, values: 20 };
var KNOWN = { runs: { from: 8, until: 12 }, values: { from: 100, until: 300 } };
var SIZE = { middle: 0.14, power: 2.5 };
var UNUSUAL = 4;
function spikesOf(suite) {
  const values = suite.reduce((sum2, { deviations }) => sum2 + deviations.length, 0);
  const runs = suite.reduce((most, { deviations }) => Math.max(most, deviations.length), 0);
  const shown = suite.reduce((sum2, { deviations, sigma }) => {
    const least = Math.max(SIZE.middle, UNUSUAL * sigma);
    return sum2 + deviations.filter((deviation) => deviation >= least).length;
  }, 0);
  const unknown = left(runs, KNOWN.runs) * left(values, KNOWN.values);
  const rate = (RATE.spikes + 2 * shown) / (RATE.values + values) * unknown;
  return {
    upper: (size) => rate / (1 + (size / SIZE.middle) ** SIZE.power),
    size: (probability) => SIZE.middle * Math.max(0, rate / probability - 1) ** (1 / SIZE.power)
  };
}
function left(count, { from, until }) {
  return Math.max(0, Math.min(1, (until - count) / (until - from)));
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
  const sorted = new Float64Array(sizes).sort();
  const wanted = Math.max(TAIL_SHARE * total, Math.min(TAIL_VALUES.min, TAIL_SHARE_MAX * total));
  const count = Math.min(sorted.length, TAIL_VALUES.max, Math.max(2, Math.ceil(wanted)));
  const start = sorted.length - count;
  const threshold = sorted[start - 1] ?? 0;
  const excesses = sorted.slice(start).map((size) => size - threshold);
  const mean2 = excesses.reduce((sum2, excess) => sum2 + excess / count, 0) || threshold;
  const beyond = count > 0 ? excessTable(posterior(excesses, mean2), mean2) : void 0;
  const body = new Float64Array(start + 1);
  body.set(sorted.subarray(0, start), 1);
  const share = (count + 1) / (total + 1);
  const shareAt = (place) => Math.min(0.5, (sorted.length + 1 - place) / (total + 1));
  return {
    upper(size) {
      if (size > threshold) return Math.min(0.5, beyond ? share * beyond.survival(size - threshold) : 1);
      const above = firstBeyond(body, size);
      const [left2, right] = [body[above - 1], body[above] ?? threshold];
      const between = right > left2 ? (size - left2) / (right - left2) : 0;
      return shareAt(above - 1) + between * (shareAt(above) - shareAt(above - 1));
    },
    size(wantedShare) {
      if (wantedShare < share)
        return beyond ? threshold + beyond.excess(wantedShare / share) : Number.POSITIVE_INFINITY;
      const place = sorted.length + 1 - wantedShare * (total + 1);
      const low = Math.max(0, Math.floor(place));
      const [left2, right] = [body[low] ?? threshold, body[low + 1] ?? threshold];
      return left2 + Math.max(0, place - low) * (right - left2);
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
  const likely = nodes.filter(({ log }) => log - best > LOG_WEIGHT_MIN);
  const sum2 = likely.reduce((total, { log }) => total + Math.exp(log - best), 0);
  return likely.map(({ index, scale, log }) => ({ index, scale, weight: Math.exp(log - best) / sum2 }));
}
function likeliestScale(excesses, mean2, index) {
  const golden = (Math.sqrt(5) - 1) / 2;
  const at = (log) => logLikelihood(excesses, index, mean2 * Math.exp(log));
  const least = index < 0 ? Math.log(-index * excesses.at(-1) * (1 + 1e-9) / mean2) : -4;
  let [low, high] = [Math.max(-4, least), Math.max(-4, least) + 6];
  let [left2, right] = [high - golden * (high - low), low + golden * (high - low)];
  let [atLeft, atRight] = [at(left2), at(right)];
  for (let step = 0; step < 12; step++) {
    if (atLeft >= atRight) {
      [high, right, atRight] = [right, left2, atLeft];
      left2 = high - golden * (high - low);
      atLeft = at(left2);
    } else {
      [low, left2, atLeft] = [left2, right, atRight];
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
  return MAD_TO_SIGMA * medianDeviation(values);
}
function differenceScale(values) {
  const steps = new Float64Array(Math.max(0, values.length - 1));
  for (let i = 0; i < steps.length; i++)
    steps[i] = Math.abs(values[i + 1] - values[i]);
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
  const spikes = spikesOf(moderated);
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
      spikes,
      correlation: Math.max(0, Math.min(CORRELATION_MAX, correlation)),
      walk: 0,
      runs: values.length / (cuts.length + 1)
    };
  });
}
var PRIOR = Float64Array.from({ length: PRIOR_VALUES }, (_, i) => {
  const share = (i + 0.5) / PRIOR_VALUES;
  return share < 0.5 ? -studentCritical(2 * share, PRIOR_DEGREES) : studentCritical(2 - 2 * share, PRIOR_DEGREES);
});
function excursionsOf(rows) {
  const sides = sidesOf(rows);
  const suite = { runs: Math.max(0, ...rows.map((row) => row.length)), series: rows.length };
  let [above, below2] = [0, 0];
  for (const row of rows) {
    for (let t = 0; t < row.length; t++) {
      above = Math.max(above, row[t]);
      below2 = Math.max(below2, -row[t]);
    }
  }
  return {
    above: (size) => Math.min(sides.above.upper(size), recordPValue(size, above, suite)),
    below: (size) => Math.min(sides.below.upper(size), recordPValue(size, below2, suite))
  };
}
function sidesOf(rows) {
  const total = rows.reduce((sum2, row) => sum2 + row.length, 0);
  const [above, below2] = [new Float64Array(total), new Float64Array(total)];
  let [larger, smaller] = [0, 0];
  for (const row of rows) {
    for (let t = 0; t < row.length; t++) {
      const value = row[t];
      if (value > 0) above[larger++] = value;
      else if (value < 0) below2[smaller++] = -value;
    }
  }
  return {
    above: tailOf(above.subarray(0, larger), total),
    below: tailOf(below2.subarray(0, smaller), total)
  };
}
function neighbourCorrelation({ values, cuts }, spread) {
  const breaks = new Set(cuts);
  let own = 0;
  let shared = 0;
  let before = 0;
  for (let t = 0; t < values.length; t++) {
    const score = Math.max(-SCORE_MAX, Math.min(SCORE_MAX, values[t] / spread));
    own += score * score;
    if (t > 0 && !breaks.has(t)) shared += score * before;
    before = score;
  }
  return own > 0 ? shared / own + 1 / values.length : 0;
}
function normalScore(deviation, noise) {
  const { sigma, deviations, quantileUpper = normalQuantileUpper } = noise;
  const tail = deviation > 0 ? deviations.above : deviations.below;
  return Math.sign(deviation) * quantileUpper(tail.upper(Math.abs(deviation) / sigma));
}
function singleScore(deviation, noise) {
  const score = normalScore(deviation, noise);
  const spike = noise.spikes.upper(Math.abs(deviation));
  return spike === 0 ? score : Math.sign(score) * Math.min(normalQuantileUpper(spike), Math.abs(score));
}

// src/stats/levels.ts
var MAD_EFFICIENCY = 0.37;
function levelsOf(values, cuts) {
  const levels = new Array(values.length);
  let start = 0;
  for (let i = 0; i <= cuts.length; i++) {
    const end = cuts[i] ?? values.length;
    if (end > start) levels.fill(median(values.slice(start, end)), start, end);
    start = end;
  }
  return levels;
}
function residualsOf(values, cuts) {
  const levels = levelsOf(values, cuts);
  return values.map((value, i) => value - levels[i]);
}
function longEnough(values, cuts, lengthMin) {
  const remaining = [...cuts];
  while (remaining.length > 0) {
    const bounds = [0, ...remaining, values.length];
    const lengths = bounds.slice(1).map((end, i) => end - bounds[i]);
    const shortest = Math.min(...lengths);
    if (shortest >= lengthMin) break;
    const at = lengths.indexOf(shortest);
    const level = (i) => median(values.slice(bounds[i], bounds[i + 1]));
    const distance = (i) => i < 0 || i >= lengths.length ? Infinity : Math.abs(level(i) - level(at));
    remaining.splice(distance(at - 1) <= distance(at + 1) ? at - 1 : at, 1);
  }
  return remaining;
}
function settled(values, cuts, sigma, lengthMin) {
  const bounds = [0, ...cuts, values.length];
  const surprise = (residual) => Math.log1p((residual / sigma) ** 2 / 3);
  for (const [i, cut2] of cuts.entries()) {
    const start = bounds[i];
    const end = bounds[i + 2];
    const before = median(values.slice(start, cut2));
    const after = median(values.slice(cut2, end));
    const cost = (place) => place < cut2 ? sum(values.slice(place, cut2).map((value) => surprise(value - after) - surprise(value - before))) : sum(values.slice(cut2, place).map((value) => surprise(value - before) - surprise(value - after)));
    const places = Array.from({ length: 2 * lengthMin + 1 }, (_, k) => cut2 - lengthMin + k).filter((place) => place - start >= lengthMin && end - place >= lengthMin).sort((a, b) => Math.abs(a - cut2) - Math.abs(b - cut2));
    const costs = places.map(cost);
    bounds[i + 1] = places[costs.indexOf(Math.min(...costs))] ?? cut2;
  }
  return bounds.slice(1, -1);
}
function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}
function significant(values, cuts, sigma, level) {
  const remaining = [...cuts];
  while (remaining.length > 0) {
    const bounds = [0, ...remaining, values.length];
    const pValues = remaining.map((cut2, i) => {
      const before = values.slice(bounds[i], cut2);
      const after = values.slice(cut2, bounds[i + 2]);
      const error = sigma * Math.sqrt(1 / before.length + 1 / after.length);
      const degrees = Math.max(1, MAD_EFFICIENCY * (before.length + after.length - 2));
      return studentTwoSided((median(after) - median(before)) / error, degrees);
    });
    const worst = Math.max(...pValues);
    if (worst <= level) break;
    remaining.splice(pValues.indexOf(worst), 1);
  }
  return remaining;
}

// src/stats/one-level.ts
var MARGIN = 1e-8;
var CHORD = 4;
function isOneLevel(values, { sigma, penalty, clip }) {
  const count = values.length;
  if (!(sigma > 0) || count < 2) return false;
  if (room.above.length < count) room = roomFor(2 * count);
  const { above, below: below2, farAbove, farBelow } = room;
  const square = clip * clip;
  const price = penalty - MARGIN * (1 + penalty + count * square);
  const far = clip / 2;
  const level = centreOf(values, sigma, clip);
  for (let i = 0; i < count; i++) {
    const x = (values[i] - level) / sigma;
    const size = x < 0 ? -x : x;
    const cost = size < clip ? x * x : square;
    const other = size > clip - far ? (cost - square + far * far) / (2 * far) : -size;
    const near = size < clip ? size : clip;
    const toFar = far - size;
    const fromFar = far + size;
    const own = toFar > 0 ? cost - toFar * toFar : cost;
    const opposite = fromFar < clip ? cost - fromFar * fromFar : cost - square;
    above[i] = x > 0 ? near : other;
    below2[i] = x > 0 ? other : near;
    farAbove[i] = x > 0 ? own : opposite;
    farBelow[i] = x > 0 ? opposite : own;
  }
  if (!(largestSum(farAbove, count, 0) <= price && largestSum(farBelow, count, 0) <= price)) return false;
  if (!(savedAtStart(count) + savedAtEnd(count) <= price)) return false;
  for (let from = Math.max(1, price / square); from < count; from *= CHORD) {
    const [low, high] = [Math.sqrt(price * from), Math.sqrt(price * from * CHORD)];
    const slope = (high - low) / (from * (CHORD - 1));
    const most = low - slope * from;
    if (!(largestSum(above, count, slope) <= most && largestSum(below2, count, slope) <= most)) return false;
  }
  return true;
}
var room = roomFor(256);
function roomFor(count) {
  return {
    above: new Float64Array(count),
    below: new Float64Array(count),
    farAbove: new Float64Array(count),
    farBelow: new Float64Array(count)
  };
}
function centreOf(values, sigma, clip) {
  const middle = median(values);
  let sum2 = 0;
  for (const value of values) sum2 += Math.max(-clip, Math.min(clip, (value - middle) / sigma));
  return middle + sigma * sum2 / values.length;
}
function largestSum(values, count, slope) {
  let largest = 0;
  let sum2 = 0;
  for (let i = 0; i < count; i++) {
    sum2 += values[i] - slope;
    if (sum2 < 0) sum2 = 0;
    else if (!(sum2 <= largest)) largest = sum2;
  }
  return largest;
}
function savedAtStart(count) {
  const { above, below: below2, farAbove, farBelow } = room;
  let [high, low, farHigh, farLow, most] = [0, 0, 0, 0, 0];
  for (let i = 0; i < count - 1; i++) {
    high += above[i];
    low += below2[i];
    farHigh += farAbove[i];
    farLow += farBelow[i];
    const s = high > low ? high : low;
    if (s > 0 && s * s > most * (i + 1)) most = s * s / (i + 1);
    if (farHigh > most) most = farHigh;
    if (farLow > most) most = farLow;
  }
  return most;
}
function savedAtEnd(count) {
  const { above, below: below2, farAbove, farBelow } = room;
  let [high, low, farHigh, farLow, most] = [0, 0, 0, 0, 0];
  for (let i = count - 1; i > 0; i--) {
    high += above[i];
    low += below2[i];
    farHigh += farAbove[i];
    farLow += farBelow[i];
    const s = high > low ? high : low;
    if (s > 0 && s * s > most * (count - i)) most = s * s / (count - i);
    if (farHigh > most) most = farHigh;
    if (farLow > most) most = farLow;
  }
  return most;
}

// src/stats/pruned-costs.ts
var TIE = 1e-10;
var LevelCosts = class {
  /** Least cost over all levels. */
  best = 0;
  /** Where the last segment of the cheapest segmentation begins; the earliest of equally cheap ones. */
  bestStart = 0;
  high;
  now;
  next;
  /** The levels range from `low` to `high`, as the values do: levels outside are never better. */
  constructor(low, high) {
    this.high = high;
    [this.now, this.next] = SHARED;
    this.now.count = 0;
    push(this.now, low, 0, 0, 0, 0);
  }
  /** Levels that cost more than `cost` are replaced by a segment that begins at `index`. */
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
      const left2 = Math.max(low, middle - reach);
      const right = Math.min(end, middle + reach);
      if (left2 < right) {
        if (low < left2) pushRestart(next, low, cost, index);
        push(next, left2, size, middle, least, now.start[i]);
        if (right < end) pushRestart(next, right, cost, index);
      } else pushRestart(next, low, cost, index);
    }
    this.swap();
  }
  /** Adds to every level the squared distance from `value`, at most clip². */
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
      const left2 = Math.max(low, from);
      const right = Math.min(end, to);
      if (left2 < right) {
        const step = value - middle;
        const share = 1 / (size + 1);
        const mean2 = size === 0 ? value : middle + step * share;
        const near = size === 0 ? least : least + size * share * step * step;
        this.place(left2, right, size + 1, mean2, near, start, tie);
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
var SHARED = [pieces(64), pieces(64)];
function pieces(room3) {
  return {
    count: 0,
    low: new Float64Array(room3),
    size: new Float64Array(room3),
    middle: new Float64Array(room3),
    least: new Float64Array(room3),
    start: new Int32Array(room3)
  };
}
function reset(target, room3) {
  target.count = 0;
  if (target.low.length < room3) Object.assign(target, pieces(2 * room3));
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
  return isOneLevel(values, options) ? [] : optimalSegmentation(values, options).cuts;
}
function optimalSegmentation(values, options) {
  const { penalty, clip } = options;
  if (room2.before.length < values.length) room2 = roomFor2(2 * values.length);
  const places = placed(values, options);
  const { low, high } = rangeOf(places);
  if (!(low < high)) return { cuts: [], cost: 0 };
  const costs = new LevelCosts(low, high);
  const { before } = room2;
  for (let i = 0; i < places.length; i++) {
    if (i > 0) {
      before[i] = costs.bestStart;
      costs.restart(costs.best + penalty, i);
    }
    costs.add(places[i], clip);
  }
  const cuts = [];
  for (let start = costs.bestStart; start > 0; start = before[start] ?? 0) cuts.push(start);
  return { cuts: cuts.reverse(), cost: costs.best };
}
var room2 = roomFor2(256);
function roomFor2(count) {
  return {
    order: new Float64Array(count),
    places: new Float64Array(count),
    before: new Int32Array(count)
  };
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
  const order = room2.order.subarray(0, values.length);
  order.set(values);
  order.sort();
  const between = (low, high) => low === high ? 0 : (high - low) / sigma;
  let group = { anchor: order[0] ?? 0, offset: 0 };
  const groups = [group];
  let last = group.anchor;
  for (const value of order) {
    if (between(last, value) > 2 * clip) {
      group = { anchor: value, offset: group.offset + (between(group.anchor, last) + 3 * clip) };
      groups.push(group);
    }
    last = value;
  }
  const places = room2.places.subarray(0, values.length);
  for (let i = 0; i < places.length; i++) {
    const value = values[i];
    const { anchor, offset } = groupOf(value, groups);
    places[i] = offset + between(anchor, value);
  }
  return places;
}
function groupOf(value, groups) {
  let [low, high] = [0, groups.length - 1];
  while (low < high) {
    const middle = low + high + 1 >> 1;
    if (groups[middle].anchor <= value) low = middle;
    else high = middle - 1;
  }
  return groups[low];
}

// src/stats/bursts.ts
var CLIP_SIGMAS = 3;
var CORRELATION_PRICE = 0.5;
var TURNS = 4;
function cutsBesideBursts(values, cuts, options) {
  if (cuts.length === 0) return [];
  const left2 = residualsOf(values, cuts);
  const price = (residuals, number2) => values.length * Math.log(varianceOf(residuals)) + options.penalty * number2;
  const white = price(left2, cuts.length);
  const solutions = [[], cuts].map((start) => inCorrelatedNoise(values, start, options));
  const best = solutions.reduce(
    (least, each) => price(each.left, each.cuts.length) < price(least.left, least.cuts.length) ? each : least
  );
  const isBetter = price(best.left, best.cuts.length) + CORRELATION_PRICE * Math.log(values.length) < white;
  return isBetter ? certain(values, best.cuts, options) : [...cuts];
}
var CORRELATION_MIN = 0.2;
var CORRELATION_RAISE = 0.5;
function certain(values, cuts, { levelMax }) {
  const estimate = correlationOf(values, cuts);
  const error = Math.sqrt((1 - estimate * estimate) / values.length);
  const correlation = estimate < CORRELATION_MIN ? estimate : Math.min(CORRELATION_MAX, estimate + CORRELATION_RAISE * error);
  const sigma = deviationScale(residualsOf(values, cuts)) * Math.sqrt((1 + correlation) / (1 - correlation));
  return sigma > 0 ? significant(values, cuts, sigma, levelMax) : [...cuts];
}
function inCorrelatedNoise(values, start, { penalty, clip, lengthMin }) {
  let cuts = [...start];
  let left2 = [];
  for (let turn = 0; turn < TURNS; turn++) {
    const clipped = clippedTo(values, cuts);
    const correlation = correlationOf(clipped, cuts);
    const innovations = clipped.slice(1).map((value, i) => value - correlation * clipped[i]);
    const sigma = deviationScale(residualsOf(innovations, innovationCuts(cuts))) || 1;
    const found = segment(innovations, { sigma, penalty, clip }).map((cut2) => cut2 + 1);
    cuts = longEnough(values, found, lengthMin);
    left2 = residualsOf(innovations, innovationCuts(cuts));
  }
  return { cuts, left: left2 };
}
function innovationCuts(cuts) {
  return cuts.map((cut2) => cut2 - 1);
}
function clippedTo(values, cuts) {
  const levels = levelsOf(values, cuts);
  const bound = CLIP_SIGMAS * (deviationScale(residualsOf(values, cuts)) || Number.POSITIVE_INFINITY);
  return values.map((value, i) => {
    const level = levels[i];
    return level + Math.max(-bound, Math.min(bound, value - level));
  });
}
function correlationOf(values, cuts) {
  return correlationWithin(residualsOf(values, cuts), cuts);
}
function correlationWithin(left2, cuts) {
  const sigma = deviationScale(left2);
  if (sigma === 0) return 0;
  const estimate = neighbourCorrelation({ values: left2, cuts }, sigma);
  const missing = estimate < CORRELATION_MIN ? 0 : (1 + 4 * estimate) * (cuts.length + 1) / left2.length;
  return Math.max(0, Math.min(CORRELATION_MAX, estimate + missing));
}
function bestExplained(values, ways, { penalty, levelMax }) {
  const priced = ways.map((cuts2) => {
    const { left: left2, slopes: slopes2 } = withoutLines(values, cuts2);
    const correlation = correlationWithin(left2, cuts2);
    const innovations = left2.slice(1).map((value, i) => value - correlation * left2[i]);
    const fit = values.length * Math.log(varianceOf(innovations));
    return { cuts: cuts2, slopes: slopes2, price: fit + penalty * cuts2.length + slopes2 * Math.log(values.length) };
  });
  const { cuts, slopes } = priced.reduce((best, each) => each.price < best.price ? each : best);
  return slopes === 0 ? certain(values, cuts, { levelMax }) : [...cuts];
}
function withoutLines(values, cuts) {
  const bounds = [0, ...cuts, values.length];
  let slopes = 0;
  const left2 = bounds.slice(1).flatMap((end, i) => {
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
  return { left: left2, slopes };
}
function varianceOf(residuals) {
  const bound = CLIP_SIGMAS * deviationScale(residuals);
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
    cuts.flatMap((cut2) => around.map((step) => cut2 + step)).filter((p) => p > 0 && p < values.length)
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
  /**
   * Squares about the better of level and line, from `start` up to but not including `end`, with the price of the slope.
   */
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
  return cuts.map((cut2, i) => ({
    index: present[cut2],
    shift: median(known.slice(cut2, bounds[i + 2])) - median(known.slice(bounds[i], cut2))
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
  let repeated = 0;
  for (let i = 1; i < values.length; i++) if (values[i] === values[i - 1]) repeated++;
  if (repeated < REPEATED_MIN * (values.length - 1)) return void 0;
  const cuts = withoutExcursions(values, segment(values, { sigma: 0, clip: 1, penalty: 0.75 }));
  const odd = residualsOf(values, cuts).filter((residual) => residual !== 0).length;
  return odd <= Math.max(1, ODD_MAX * values.length) ? cuts : void 0;
}
function withoutExcursions(values, cuts) {
  const remaining = [];
  for (const cut2 of cuts) {
    const last2 = remaining.at(-1);
    const isBack = last2 !== void 0 && cut2 - last2 < SEGMENT_RUNS_MIN && values[cut2] === values[last2 - 1];
    if (isBack) remaining.pop();
    else remaining.push(cut2);
  }
  const last = remaining.at(-1);
  if (last === void 0 || values.length - last >= SEGMENT_RUNS_MIN) return remaining;
  const levels = levelsOf(values, remaining);
  const before = values.slice(0, last).filter((value, i) => value !== levels[i]);
  return before.includes(values[last]) ? remaining.slice(0, -1) : remaining;
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
    const clipped = clippedTo2(values, levelsOf(values, first));
    return bestExplained(clipped, [[], cuts, bends(values, first)], bursts);
  }
  if (!isStaircase(values, cuts)) return cuts;
  const fewer = bends(values, first, sigma);
  return fewer.length < cuts.length ? fewer : cuts;
}
function isCorrelated(values, cuts) {
  const left2 = residualsOf(values, cuts);
  const bound = FIRST_CLIP * deviationOf(left2);
  const correlation = neighbourCorrelation2(left2.map((value) => clamp(value, bound)));
  return correlation * Math.sqrt(values.length) > CORRELATION_ERRORS;
}
function isStaircase(values, cuts) {
  const levels = levelsOf(values, cuts);
  const ways = cuts.map((cut2) => Math.sign(levels[cut2] - levels[cut2 - 1]));
  return ways.some((way, i) => i > 0 && way === ways[i - 1]);
}
function bends(values, first, sigma) {
  const clipped = clippedTo2(values, levelsOf(values, first));
  const centre2 = mean(clipped);
  const overall = rootMeanSquare(clipped.map((value) => value - centre2));
  const price = Math.log(values.length);
  return trendCuts(clipped, first, {
    sigma: sigma ?? Math.min(overall, longRunDeviation(clipped) || overall),
    cutPrice: CUT_PRICE * price,
    slopePrice: SLOPE_PRICE * price,
    lengthMin: SEGMENT_RUNS_MIN
  });
}
function clippedTo2(values, levels) {
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
  const present = [];
  for (let t = first; t < history.length; t++) if (!Number.isNaN(history[t])) present.push(t);
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
  const isAlone = same.length === present.length;
  const offsets = isAlone ? /* @__PURE__ */ new Map([[machines.current, 0]]) : offsetsOf(history, present, machines, median(own));
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
  const settled2 = cuts.filter((cut2) => own.length - cut2 > TESTED_RUNS);
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

// src/stats/walked.ts
var DEGREES2 = 3;
var DISTANCES = [0.25, 0.8, 1.5, 2.5, 4, 6, 9, 14, 22, 35, 60, 100];
var SHARES = DISTANCES.map((distance, i) => {
  const beyond = (a, b) => b === void 0 ? 0 : studentUpper((a + b) / 2, DEGREES2);
  const before = i === 0 ? 0.5 : beyond(distance, DISTANCES[i - 1]);
  return before - beyond(distance, DISTANCES[i + 1]);
});
function walkedWidth(walk, { baseline, window }) {
  return walk * Math.sqrt((baseline + window) / 3);
}
var EXACTLY = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
function overWalk({ walk }, distance, direction, pValueAt, { low, high } = EXACTLY) {
  const still = pValueAt(0);
  if (walk === 0) return still;
  const width = walkedWidth(walk, distance);
  let sum2 = still / 2;
  let rest = 0.5;
  for (let i = 0; i < DISTANCES.length; i++) {
    if (sum2 > high) return sum2;
    if (sum2 + rest < low) return sum2 + rest;
    const share = SHARES[i];
    sum2 += share * pValueAt(direction * DISTANCES[i] * width);
    rest -= share;
  }
  return sum2;
}
function walkedPValue(rise, walk, runs) {
  return walk === 0 ? 0 : studentUpper(rise / (walk * Math.sqrt(5 / 9 * runs)), DEGREES2);
}
function walkedBeyond({ walk }, distance, pValue) {
  return walk === 0 ? 0 : walkedWidth(walk, distance) * studentCritical(2 * Math.min(0.5, pValue), DEGREES2);
}
function recentRuns({ sigma, correlation, walk }, least) {
  const independent = sigma * sigma * (1 + correlation) / (1 - correlation);
  return Math.max(least, Math.ceil(Math.sqrt(3 * independent) / walk));
}

// src/stats/drift.ts
var WINDOWS = [30, 45, 60, 90];
function newestDrift(values, riseMin, noise = { sigma: 0, walk: 0 }) {
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
    const trend = mannKendall(window, correlationBeside(window, rise));
    const walked = walkedPValue(last - first, walkBeside(window, noise), runs);
    const pValue = Math.min(1, WINDOWS.length * Math.max(trend, walked));
    if (!best || pValue < best.pValue) best = { pValue, rise, runs };
  }
  return best;
}
function walkBeside(window, { sigma, walk }) {
  if (walk === 0) return 0;
  const steps = window.slice(1).map((value, t) => value - window[t]);
  return walk * Math.min(1, deviationScale(steps) / (Math.SQRT2 * sigma));
}
var LEVEL_RUNS_MIN = 4;
var SLOPES = [0.4, 0.55, 0.7, 0.85, 1, 1.15];
var NEARER = 0.97;
function isStep(window, rise) {
  const line = Math.min(
    ...SLOPES.map(
      (share) => absoluteDeviation(window.map((value, t) => value - share * rise * t / window.length))
    )
  );
  for (let cut2 = LEVEL_RUNS_MIN; cut2 <= window.length - LEVEL_RUNS_MIN; cut2++) {
    if (absoluteDeviation(window.slice(0, cut2)) + absoluteDeviation(window.slice(cut2)) < NEARER * line)
      return true;
  }
  return false;
}
function absoluteDeviation(values) {
  const centre2 = median(values);
  return values.reduce((sum2, value) => sum2 + Math.abs(value - centre2), 0);
}
function correlationBeside(window, rise) {
  const straight = window.map((value, t) => value - rise * t / window.length);
  const centre2 = median(straight);
  const values = straight.map((value) => value - centre2);
  const sigma = deviationScale(values);
  if (sigma === 0) return 0;
  const estimate = neighbourCorrelation({ values, cuts: [] }, sigma);
  const missing = estimate < CORRELATION_MIN2 ? 0 : 2 * (1 + 4 * estimate) / values.length;
  return Math.max(0, Math.min(CORRELATION_MAX, estimate + missing));
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
  /** Rank of each present value; -1 for absent ones. */
  #positions;
  /** Weight of the values up to and including each position. */
  #sums;
  /** Whether every value weighs 1, as if each benchmark has one series. */
  #isPlain;
  constructor(values, weights) {
    this.#positions = new Int32Array(values.length).fill(-1);
    this.#weights = weights;
    const present = new Float64Array(values.length);
    let count = 0;
    for (let i = 0; i < values.length; i++) {
      if (!Number.isNaN(values[i])) present[count++] = values[i];
    }
    this.#values = present.subarray(0, count).sort();
    this.#sums = new Float64Array(count);
    const equal = new Int32Array(count);
    for (let i = 0; i < values.length; i++) {
      const value = values[i];
      if (Number.isNaN(value)) continue;
      const first = firstNotBelow(this.#values, value);
      const position = first + equal[first];
      equal[first] = position - first + 1;
      this.#positions[i] = position;
      this.#values[position] = value;
      this.#sums[position] = weights[i];
    }
    let isPlain = true;
    let sum2 = 0;
    for (let position = 0; position < count; position++) {
      const weight = this.#sums[position];
      if (weight !== 1) isPlain = false;
      sum2 += weight;
      this.#sums[position] = sum2;
    }
    this.#isPlain = isPlain;
  }
  /** Fewer than two other benchmarks cannot outvote a change in one of them. */
  isWithoutTwo(members) {
    return this.#totalWithout(members) < 2 - ROUNDING;
  }
  /** The values between which half of the weight lies, without the members; equal if it is one value. */
  medianWithout(members) {
    if (this.#isPlain && members.length === 1) {
      const out = this.#positions[members[0]];
      const others = this.#values.length - (out < 0 ? 0 : 1);
      if (others > 0)
        return { low: this.#other(others - 1 >> 1, out), high: this.#other(others >> 1, out) };
    }
    const half = this.#totalWithout(members) / 2;
    return { low: this.#reaching(half - ROUNDING, members), high: this.#reaching(half + ROUNDING, members) };
  }
  /** The value at a place among the others. @param out position that is left out; below 0 if none is */
  #other(place, out) {
    return this.#values[out >= 0 && place >= out ? place + 1 : place];
  }
  #totalWithout(members) {
    const last = this.#sums.length - 1;
    return last < 0 ? 0 : this.#sumWithout(last, members);
  }
  /** The weight of the values up to a position, without the members. */
  #sumWithout(end, members) {
    let own = 0;
    for (const i of members) {
      const position = this.#positions[i];
      if (position >= 0 && position <= end) own += this.#weights[i];
    }
    return this.#sums[end] - own;
  }
  /** The first value at which the cumulative weight, without the members, exceeds `weight`. */
  #reaching(weight, members) {
    let [low, high] = [0, this.#values.length - 1];
    while (low < high) {
      const middle = low + high >> 1;
      if (this.#sumWithout(middle, members) > weight) high = middle;
      else low = middle + 1;
    }
    return this.#values[low];
  }
};
function firstNotBelow(ascending2, value) {
  let [low, high] = [0, ascending2.length];
  while (low < high) {
    const middle = low + high >> 1;
    if (ascending2[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

// src/stats/common-climb.ts
function commonClimb(candidates, riseMin) {
  const benchmarks = candidates.map(({ benchmark }) => benchmark);
  const length = 1 + Math.max(-1, ...candidates.map(({ places }) => places.at(-1) ?? -1));
  const columns = Array.from({ length: length + 1 }, () => new Float64Array(candidates.length).fill(NaN));
  for (const [i, { values, places, current }] of candidates.entries()) {
    const own = median(values);
    for (const [k, value] of values.entries())
      columns[places[k]][i] = value - own;
    columns[length][i] = median(current) - own;
  }
  const weights = witnessWeights(benchmarks);
  const known = columns.filter((column) => column.filter((value) => !Number.isNaN(value)).length > 0);
  const course = known.map((column) => {
    const { low, high } = new WeightedValues([...column], weights).medianWithout([]);
    return (low + high) / 2;
  });
  return newestDrift(course, riseMin);
}

// src/stats/ridge.ts
var Ridge = class {
  /** One for each predictor of the last regression. */
  slopes;
  /** Cholesky's factor of its penalised normal equations, in the lower triangle; a row is as long as `slopes`. */
  #factor;
  #weighted;
  #solved;
  /**
   * @param size number of predictors at most
   * @param runs number of runs at most
   */
  constructor(size, runs) {
    this.slopes = new Float64Array(size);
    this.#factor = new Float64Array(size * size);
    this.#weighted = new Float64Array(runs);
    this.#solved = Array.from({ length: size }, () => new Float64Array(runs));
  }
  /**
   * @param inputs the predictors; all rows are of the same runs
   * @param penalties of the first predictor, and of each other one
   */
  fit(target, inputs, weights, [first, other]) {
    const size = this.slopes.length;
    const [factor, slopes, weighted2] = [this.#factor, this.slopes, this.#weighted];
    for (let a = 0; a < inputs.length; a++) {
      const input = inputs[a];
      for (let k = 0; k < input.length; k++) weighted2[k] = input[k] * weights[k];
      products(weighted2, inputs, a + 1, factor, a * size);
      slopes[a] = product(weighted2, target);
      factor[a * size + a] = factor[a * size + a] + (a === 0 ? first : other);
    }
    decompose(factor, inputs.length, size);
    solve(factor, slopes, inputs.length, size);
  }
  /** What the slopes make of the predictors. */
  combined(predictors) {
    const sums = new Float64Array(predictors[0].length);
    for (const [a, predictor] of predictors.entries()) {
      const slope = this.slopes[a];
      for (let k = 0; k < sums.length; k++) sums[k] = sums[k] + slope * predictor[k];
    }
    return sums;
  }
  /** Diagonal of the hat matrix before weighting: the effect of leaving the run out (Allen 1974, PRESS). */
  leverages(predictors) {
    const size = this.slopes.length;
    const leverage = new Float64Array(predictors[0].length);
    for (const [a, predictor] of predictors.entries()) {
      const values = this.#solved[a];
      values.set(predictor);
      subtract(values, this.#solved, a, this.#factor, a * size, leverage.length);
      const diagonal = this.#factor[a * size + a];
      for (let k = 0; k < leverage.length; k++) {
        const value = values[k] / diagonal;
        values[k] = value;
        leverage[k] = leverage[k] + value * value;
      }
    }
    return leverage;
  }
};
function products(left2, rows, count, into, at) {
  const { length } = rows[0];
  let b = 0;
  for (; b + 4 <= count; b += 4) {
    const [r0, r1, r2, r3] = [rows[b], rows[b + 1], rows[b + 2], rows[b + 3]];
    let [s0, s1, s2, s3] = [0, 0, 0, 0];
    for (let k = 0; k < length; k++) {
      const value = left2[k];
      s0 += value * r0[k];
      s1 += value * r1[k];
      s2 += value * r2[k];
      s3 += value * r3[k];
    }
    into[at + b] = s0;
    into[at + b + 1] = s1;
    into[at + b + 2] = s2;
    into[at + b + 3] = s3;
  }
  for (; b < count; b++) into[at + b] = product(left2, rows[b]);
}
function product(left2, right) {
  let sum2 = 0;
  for (let k = 0; k < right.length; k++) sum2 += left2[k] * right[k];
  return sum2;
}
function subtract(row, rows, count, shares, at, length) {
  let b = 0;
  for (; b + 4 <= count; b += 4) {
    const [r0, r1, r2, r3] = [rows[b], rows[b + 1], rows[b + 2], rows[b + 3]];
    const [s0, s1] = [shares[at + b], shares[at + b + 1]];
    const [s2, s3] = [shares[at + b + 2], shares[at + b + 3]];
    for (let k = 0; k < length; k++) {
      const left2 = row[k] - s0 * r0[k] - s1 * r1[k];
      row[k] = left2 - s2 * r2[k] - s3 * r3[k];
    }
  }
  for (; b < count; b++) {
    const before = rows[b];
    const share = shares[at + b];
    for (let k = 0; k < length; k++) row[k] = row[k] - share * before[k];
  }
}
function decompose(matrix, count, size) {
  for (let j = 0; j < count; j++) {
    const own = j * size;
    let diagonal = matrix[own + j];
    for (let k = 0; k < j; k++) diagonal -= matrix[own + k] * matrix[own + k];
    const root = Math.sqrt(Math.max(diagonal, 1e-12));
    matrix[own + j] = root;
    for (let i = j + 1; i < count; i++) {
      const row = i * size;
      let value = matrix[row + j];
      for (let k = 0; k < j; k++) value -= matrix[row + k] * matrix[own + k];
      matrix[row + j] = value / root;
    }
  }
}
function solve(factor, right, count, size) {
  for (let i = 0; i < count; i++) {
    let value = right[i];
    for (let k = 0; k < i; k++) value -= factor[i * size + k] * right[k];
    right[i] = value / factor[i * size + i];
  }
  for (let i = count - 1; i >= 0; i--) {
    let value = right[i];
    for (let k = i + 1; k < count; k++) value -= factor[k * size + i] * right[k];
    right[i] = value / factor[i * size + i];
  }
}

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
function commonMode(rows, learned, benchmarks = ownNames(rows)) {
  if (new Set(benchmarks).size < BENCHMARKS_MIN || learned < RUNS_MIN2) return rows.map(nothing);
  const middles = middlesOfOthers(rows, benchmarks);
  const scales = rows.map((row, i) => {
    const middle = middles[i];
    const apart = row.map((value, t) => value - middle[t]);
    return deviationScale(pick2(apart, presentIn(row, learned))) || 1;
  });
  const runs = rows[0]?.length ?? 0;
  const room3 = Array.from({ length: BLOCK }, () => new Float64Array(runs));
  const ridge = new Ridge(BLOCK + 1, runs);
  const models = rows.map((row, i) => {
    const known = presentIn(row, learned).length;
    if (known < RUNS_MIN2) return { ...nothing(row), gross: new Float64Array(row.length), gain: 0 };
    const block = Math.min(BLOCK, Math.floor((known - RUNS_MIN2) / RUNS_A_PREDICTOR));
    const first = Math.max(0, Math.min(Math.floor(i / BLOCK) * BLOCK, rows.length - BLOCK));
    const beside = Array.from({ length: Math.min(BLOCK, rows.length - first) }, (_, k) => first + k).filter((j) => benchmarks[j] !== benchmarks[i]).slice(0, block);
    const middle = middles[i];
    const departures = beside.map(
      (j, k) => departuresOf(rows[j], middle, scales[j], learned, room3[k])
    );
    return predict(row, [middle, ...departures], learned, ridge);
  });
  const typical = median(models.map(({ gain }) => gain));
  return models.map((model) => {
    const gain = (learned * model.gain + GAIN_RUNS * typical) / (learned + GAIN_RUNS);
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
  const present = [];
  for (let t = 0; t < Math.min(end, row.length); t++) if (!Number.isNaN(row[t])) present.push(t);
  return present;
}
function middlesOfOthers(rows, benchmarks) {
  const runs = rows[0]?.length ?? 0;
  const middles = rows.map(() => new Float64Array(runs));
  const weights = witnessWeights(benchmarks);
  const groups = [...Map.groupBy(rows.keys(), (i) => benchmarks[i]).values()];
  const column = new Float64Array(rows.length);
  for (let t = 0; t < runs; t++) {
    for (let i = 0; i < rows.length; i++) column[i] = rows[i]?.[t] ?? Number.NaN;
    const sorted = new WeightedValues(column, weights);
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
function departuresOf(row, middle, scale, learned, into) {
  for (let t = 0; t < row.length; t++) {
    const departure = (row[t] - middle[t]) / scale;
    const isOwn = t >= learned && Math.abs(departure) > OWN;
    into[t] = isOwn || Number.isNaN(departure) ? 0 : Math.max(-CLIP2, Math.min(CLIP2, departure));
  }
  return into;
}
function predict(row, predictors, learned, ridge) {
  const present = presentIn(row, learned);
  const target = pick2(row, present);
  const inputs = predictors.map((predictor) => pick2(predictor, present));
  const weights = new Float64Array(present.length).fill(1);
  const penalties = [RIDGE_MIDDLE, RIDGE * present.length];
  ridge.fit(target, inputs, weights, penalties);
  for (let round = 1; round < ROUNDS; round++) {
    const left3 = ridge.combined(inputs);
    for (let k = 0; k < left3.length; k++) left3[k] = target[k] - left3[k];
    const sigma = deviationScale(left3) || 1;
    for (let k = 0; k < left3.length; k++) {
      weights[k] = Math.min(1, HUBER * sigma / Math.max(Math.abs(left3[k]), sigma));
    }
    ridge.fit(target, inputs, weights, penalties);
  }
  const values = ridge.combined(predictors);
  const leverage = ridge.leverages(predictors);
  const middle = predictors[0];
  const left2 = new Float64Array(present.length);
  let usual = 0;
  let farthest = 0;
  for (let k = 0; k < present.length; k++) {
    const t = present[k];
    const value = target[k];
    const own = weights[k] * leverage[t];
    values[t] = value - (value - values[t]) / (1 - Math.min(LEVERAGE_MAX, own));
    left2[k] = value - values[t];
    usual += own / present.length;
    farthest = Math.max(farthest, Math.abs(middle[t]));
  }
  const before = deviationScale(target) || 1;
  const gross = middle.map((value) => {
    const part = ridge.slopes[0] * value;
    return Math.sign(part) * Math.max(0, Math.abs(part) - before);
  });
  const widening = new Float64Array(row.length).fill(1);
  for (let t = learned; t < row.length; t++) {
    const uncertain = (1 + leverage[t]) / (1 + usual);
    const beyond = Math.abs(middle[t]) / farthest;
    widening[t] = Math.sqrt(Math.max(1, uncertain) * Math.max(1, beyond));
  }
  return { values, gross, widening, gain: 1 - deviationScale(left2) / before };
}
function pick2(row, places) {
  if (places.at(-1) === places.length - 1) return row.subarray(0, places.length);
  const picked = new Float64Array(places.length);
  for (let k = 0; k < places.length; k++) picked[k] = row[places[k]];
  return picked;
}
var LEVERAGE_MAX = 0.9;

// src/stats/without-common-mode.ts
var CUT_PRICE2 = 5;
var CLIP3 = 3;
var LEVEL_RUNS_MIN2 = 5;
function standardisedOf(values, accepted = 0) {
  const levels = levelsOf(values, withAcceptedCut(cutsOf(values, LEVEL_RUNS_MIN2), accepted));
  const residuals = values.map((value, k) => value - levels[k]);
  const sigma = deviationScale(residuals) || scaleOf(values);
  return { residuals: residuals.map((residual) => residual / sigma), sigma, level: levels.at(-1) };
}
function withAcceptedCut(cuts, accepted) {
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
    if (benchmarks?.[index] === null) return [];
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
  const [cut2, previous = 0] = cutsOf(values, LASTING_RUNS).toReversed();
  if (cut2 === void 0 || cut2 - previous < BEFORE_RUNS) return 0;
  const before = values.slice(previous, cut2);
  const level = median(values.slice(cut2));
  const gap = median(before) - level;
  const sigma = Math.max(deviationScale(before), neighbours);
  if (gap < Math.max(APART_MIN, APART_SIGMAS * sigma)) return 0;
  return values.slice(0, cut2).every((value) => value > level + gap / 2) ? cut2 : 0;
}
function rangeOf2(values) {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return high - low;
}

// src/stats/near-quantile.ts
var MIDDLE = [
  [
    2509.0809287301227,
    33430.57558358813,
    67265.7709270087,
    45921.95393154987,
    13731.69376550946,
    1971.5909503065513,
    133.14166789178438,
    3.3871328727963665
  ],
  [
    5226.495278852854,
    28729.085735721943,
    39307.89580009271,
    21213.794301586597,
    5394.196021424751,
    687.1870074920579,
    42.31333070160091,
    1
  ]
];
var FLANK = [
  [
    7745450142783414e-19,
    0.022723844989269184,
    0.2417807251774506,
    1.2704582524523684,
    3.6478483247632045,
    5.769497221460691,
    4.630337846156546,
    1.4234371107496835
  ],
  [
    10507500716444169e-25,
    5475938084995345e-19,
    0.015198666563616457,
    0.14810397642748008,
    0.6897673349851,
    1.6763848301838038,
    2.053191626637759,
    1
  ]
];
var FAR2 = [
  [
    20103343992922881e-23,
    27115555687434876e-21,
    0.0012426609473880784,
    0.026532189526576124,
    0.29656057182850487,
    1.7848265399172913,
    5.463784911164114,
    6.657904643501103
  ],
  [
    20442631033899397e-31,
    1421511758316446e-22,
    18463183175100548e-21,
    7868691311456133e-19,
    0.014875361290850615,
    0.1369298809227358,
    0.599832206555888,
    1
  ]
];
function nearQuantileUpper(p) {
  const away = 0.5 - p;
  if (Math.abs(away) <= 0.425) return away * quotient(MIDDLE, 0.180625 - away * away);
  const far = Math.sqrt(-Math.log(Math.min(p, 1 - p)));
  const size = far <= 5 ? quotient(FLANK, far - 1.6) : quotient(FAR2, far - 5);
  return away < 0 ? -size : size;
}
function quotient([above, below2], x) {
  return polynomial(above, x) / polynomial(below2, x);
}
function polynomial(coefficients, x) {
  let sum2 = 0;
  for (const coefficient of coefficients) sum2 = sum2 * x + coefficient;
  return sum2;
}

// src/stats/window-score.ts
var CENTRE_VARIANCE = 1.3;
function distanceOf({ history, current }, { start, baseline }) {
  return { baseline, window: history.length - start + current.length };
}
function pValueAgainst(course, window, direction, within) {
  const pValueAt = (moved) => {
    const { score, variance } = scoreAndVariance(course, { ...window, level: window.level + moved });
    return normalUpper(direction * score / Math.sqrt(variance));
  };
  return overWalk(course.noise, distanceOf(course, window), direction, pValueAt, within);
}
function nearly(course) {
  return { ...course, noise: { ...course.noise, quantileUpper: nearQuantileUpper } };
}
function scoreAndVariance(course, window) {
  const { noise, current, history } = course;
  const { start, widened, baseline } = window;
  const values = history.length - start + current.length;
  const own = ownVariance(history.length - start, current.length, course);
  const isKnown = baseline >= noise.runs;
  const score = scoreOf(course, window);
  if (isKnown && values === 1) return { score, variance: own };
  const { sum: sum2, each } = slackOf(course, window, widened * levelError(noise, baseline));
  const known = isKnown ? each : slackOf(course, window, widened * levelError(noise, noise.runs)).each;
  return { score, variance: own + Math.max(0, sum2 - known) };
}
function slackOf(course, window, error) {
  const low = { ...window, level: window.level - error };
  const high = { ...window, level: window.level + error };
  let [sum2, each] = [0, 0];
  for (let place = window.start; place < course.history.length + course.current.length; place++) {
    const half = (scoreAt(course, place, low) - scoreAt(course, place, high)) / 2;
    sum2 += half;
    each += half * half;
  }
  return { sum: sum2 ** 2, each };
}
function scoreOf(course, window) {
  let sum2 = 0;
  for (let place = window.start; place < course.history.length + course.current.length; place++)
    sum2 += scoreAt(course, place, window);
  return sum2;
}
function scoreAt(course, place, { start, level, widened }) {
  const { history, current, widening, noise } = course;
  const m = place - history.length;
  const value = m < 0 ? history[place] : current[m];
  const wider = m < 0 ? widened : widened * widening[m];
  const isAlone = history.length - start + current.length === 1;
  return (isAlone ? singleScore : normalScore)((value - level) / wider, noise);
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

// src/stats/excursions.ts
var UNUSUAL2 = 1.64;
function excursionPValue({ start, level, widened }, { history, current, widening, noise }, direction) {
  const sizes = current.map(
    (value, m) => direction * (value - level) / (widened * widening[m])
  );
  const earlier = history.slice(start).map((value) => direction * (value - level) / widened);
  const all = [...earlier, Math.min(...sizes)];
  if (all.some((size) => size <= 0)) return 1;
  const pValues = all.map(noise.excursion[direction > 0 ? "above" : "below"]);
  const [only] = pValues;
  if (pValues.length === 1) {
    const spike = sizes.length === 1 ? noise.spikes.upper(all[0]) : 0;
    return Math.max(spike, only);
  }
  if (all.some((size) => direction * normalScore(direction * size, noise) < UNUSUAL2)) return 1;
  const variance = ownVariance(pValues.length - 1, 1, { noise, apart: true });
  const score = pValues.reduce((sum2, pValue) => sum2 + normalQuantileUpper(pValue), 0);
  return normalUpper(score / Math.sqrt(variance));
}

// src/stats/regime.ts
var WINDOW_MAX = 6;
var SHARE = { own: 0.35, excursion: 0.2, earlier: 0.4, excursions: 0.05 };
var WINDOWS_PRICE = 4;
var SETTLED_RUNS = 12;
var UNSETTLED_RUNS = 24;
var BASELINE_RUNS_MIN = 8;
var SUPPORT = 0.5;
var CENTRE_DEGREES = 4;
function newestRegimes(course) {
  const { length } = course.history;
  const tried = Array.from({ length: windowsOf(course) }, (_, k) => trialFrom(course, length - k));
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
  const trial = trialFrom(course, course.history.length);
  return regimeOf(trial, scorePValue(course, trial, direction));
}
var CLOSE = 1e-6;
function mostCertain(course, tried, direction) {
  const newest = median(course.current);
  const isBelieved = ({ start, level, shift }) => start === course.history.length || direction * (newest - level) >= SUPPORT * direction * shift;
  const alone = { score: ownShare(tried.length), excursion: SHARE.excursion };
  const earlier = {
    score: SHARE.earlier / WINDOWS_PRICE,
    excursion: SHARE.excursions / WINDOWS_PRICE
  };
  let best = { trial: tried[0], pValue: 1 };
  for (const [k, trial] of tried.entries()) {
    if (!isBelieved(trial)) continue;
    const shares = k === 0 ? alone : earlier;
    const below2 = (share) => (1 + CLOSE) * best.pValue * share;
    const score = scorePValue(course, trial, direction, below2(shares.score));
    const excursion = excursionOf(course, trial, direction, below2(shares.excursion));
    const pValue = Math.min(score / shares.score, excursion / shares.excursion);
    if (pValue < best.pValue) best = { trial, pValue };
  }
  const regime = regimeOf(best.trial, best.pValue);
  return { ...regime, since: firstOf(regime, course, direction) };
}
function firstOf({ start, level, shift }, { history, windows }, direction) {
  const shows = (place) => direction * (history[place] - level) >= SUPPORT * direction * shift;
  let first = start;
  while (first < history.length && !shows(first)) first++;
  const earliest = history.length - windows + 1;
  if (first === start) while (first > earliest && shows(first - 1)) first--;
  return first;
}
function regimeOf({ exact, nearScore: _, ...window }, pValue) {
  return { ...window, pValue, since: window.start, variance: exact().variance };
}
function scorePValue(course, trial, direction, high = Number.POSITIVE_INFINITY) {
  const least = leastPValue(course, trial, direction);
  if (least > high) return least;
  const { score, variance } = trial.exact();
  const pValueAt = (moved) => {
    const sum2 = moved === 0 ? score : scoreOf(course, { ...trial, level: trial.level + moved });
    return normalUpper(direction * sum2 / Math.sqrt(variance));
  };
  return overWalk(course.noise, distanceOf(course, trial), direction, pValueAt, { low: 0, high });
}
function leastPValue(course, { start, nearScore }, direction) {
  const own = ownVariance(course.history.length - start, course.current.length, course);
  const least = normalUpper(Math.max(0, direction * nearScore()) / Math.sqrt(own));
  return (1 - CLOSE / 2) * (course.noise.walk === 0 ? least : least / 2);
}
function excursionOf(course, trial, direction, high) {
  const pValueAt = (moved) => excursionPValue({ ...trial, level: trial.level + moved }, course, direction);
  return overWalk(course.noise, distanceOf(course, trial), direction, pValueAt, { low: 0, high });
}
function windowFrom(course, from) {
  const { start, before: all, widened } = baselineOf(course, from);
  const before = all.slice(-recentRuns(course.noise, SETTLED_RUNS));
  const baseline = Math.min(before.length, course.alike);
  return { start, level: centreOf2(before, course.noise), widened, baseline };
}
function trialFrom(course, from) {
  const window = windowFrom(course, from);
  return {
    ...window,
    shift: median([...course.history.slice(window.start), ...course.current]) - window.level,
    exact: once(() => scoreAndVariance(course, window)),
    nearScore: once(() => scoreOf(nearly(course), window))
  };
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
function centreOf2(values, { sigma }) {
  const degrees = CENTRE_DEGREES;
  let centre2 = median(values);
  for (let step = 0; step < 30; step++) {
    let sum2 = 0;
    let weights = 0;
    for (let t = 0; t < values.length; t++) {
      const value = values[t];
      const distance = (value - centre2) / sigma;
      const weight = (degrees + 1) / (degrees + distance * distance);
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

// src/stats/walk.ts
var RATIOS = [0, 3e-4, 1e-3, 3e-3, 0.01, 0.03, 0.1, 0.3];
var STANDING_SERIES = 3;
var ITERATIONS = 20;
var BENCHMARKS_MIN2 = 10;
var WALKING = { share: 0.25, ratio: 3e-3 };
var RATIO_MIN = 3e-3;
function walksOf(suite) {
  const standing = suite.map(() => 0);
  if (new Set(suite.map(({ benchmark }) => benchmark)).size < BENCHMARKS_MIN2) return standing;
  const runs = suite.reduce((most, { values }) => Math.max(most, values.length), 0);
  const gains = RATIOS.map((ratio) => gainsOf(ratio, Math.max(0, runs - START_RUNS)));
  const posteriors = posteriorsOf(suite.map(({ values }) => likelihoodsOf(values, gains)));
  const walking = posteriors.filter(
    (row) => weighted(row, (ratio) => ratio >= WALKING.ratio ? 1 : 0) > 0.5
  ).length;
  if (walking < WALKING.share * suite.length) return standing;
  return posteriors.map(
    (row) => Math.max(
      RATIO_MIN,
      weighted(row, (ratio) => ratio)
    )
  );
}
function posteriorsOf(likelihoods) {
  let weights = RATIOS.map(() => 1 / RATIOS.length);
  const posteriors = likelihoods.map((row) => [...row]);
  for (let i = 0; i < ITERATIONS; i++) {
    const counts = RATIOS.map((ratio) => ratio === 0 ? STANDING_SERIES : 0);
    for (let s = 0; s < likelihoods.length; s++) {
      const [row, posterior2] = [likelihoods[s], posteriors[s]];
      let total = 0;
      for (let k = 0; k < row.length; k++) {
        posterior2[k] = row[k] * weights[k];
        total += posterior2[k];
      }
      for (let k = 0; k < row.length; k++) {
        posterior2[k] = posterior2[k] / total;
        counts[k] = counts[k] + posterior2[k];
      }
    }
    weights = normalized(counts);
  }
  return posteriors;
}
function weighted(posterior2, of) {
  return posterior2.reduce((sum2, share, k) => sum2 + share * of(RATIOS[k]), 0);
}
function normalized(values) {
  const total = values.reduce((sum2, value) => sum2 + value, 0);
  return values.map((value) => value / total);
}
var START_RUNS = 5;
var RUNS_MIN3 = 2 * START_RUNS;
function likelihoodsOf(values, gains) {
  if (values.length < RUNS_MIN3) return RATIOS.map(() => 1);
  const sigma = Math.max(differenceScale(values), SIGMA_MIN);
  const logs = gains.map((each) => logLikelihood2(values, each, sigma));
  const best = Math.max(...logs);
  return logs.map((log) => Math.exp(log - best));
}
var DEGREES3 = 4;
var CLIP4 = 3;
var MEDIAN_VARIANCE = 1.4;
function gainsOf(ratio, steps) {
  const [widths, shares, logs] = [0, 1, 2].map(() => new Float64Array(steps));
  let uncertainty = MEDIAN_VARIANCE / START_RUNS;
  let sum2 = 0;
  for (let i = 0; i < steps; i++) {
    uncertainty += ratio;
    const variance = 1 + uncertainty;
    widths[i] = Math.sqrt(variance);
    shares[i] = uncertainty / variance;
    uncertainty /= variance;
    sum2 += Math.log(widths[i]);
    logs[i] = sum2;
  }
  return { ratio, widths, shares, logs };
}
function logLikelihood2(values, gains, sigma) {
  const { widths, shares } = gains;
  const noise = sigma / Math.sqrt(1 + gains.ratio / 2);
  let level = median(values.slice(0, START_RUNS));
  const distances = new Float64Array(values.length - START_RUNS);
  for (let i = 0; i < distances.length; i++) {
    const width = widths[i];
    const bound = CLIP4 * noise * width;
    const distance = values[START_RUNS + i] - level;
    level += shares[i] * (distance < -bound ? -bound : distance > bound ? bound : distance);
    distances[i] = distance / width;
  }
  const start = Math.max(deviationScale(distances), SIGMA_MIN);
  for (let i = 0; i < distances.length; i++) {
    const distance = distances[i];
    distances[i] = distance * distance;
  }
  const square = squareScale(distances, start);
  const unit = DEGREES3 * square;
  let logs = 0;
  for (let i = 0; i < distances.length; i++) logs += Math.log1p(distances[i] / unit);
  const logWidths = gains.logs[distances.length - 1];
  return -((DEGREES3 + 1) / 2) * logs - logWidths - distances.length * Math.log(square) / 2;
}
var SQUARE_MIN = SIGMA_MIN * SIGMA_MIN;
var SCALE_STEPS = 8;
function squareScale(squares, start) {
  let square = start * start;
  for (let step = 0; step < SCALE_STEPS; step++) {
    let sum2 = 0;
    for (let i = 0; i < squares.length; i++) {
      const size = squares[i];
      sum2 += (DEGREES3 + 1) * size / (DEGREES3 + size / square);
    }
    square = Math.max(sum2 / squares.length, SQUARE_MIN);
  }
  return square;
}

// src/stats/evidence.ts
var WINDOW = 100;
var MOVED_LEVEL = 0.01;
var NOISE_RUNS_MIN = 15;
function evidenceOf(suite, machines, question) {
  const first = Math.max(0, machines.history.length - WINDOW);
  const prepared = suite.map((series, index) => prepare(series, index, machines, first));
  const candidates = prepared.filter((each) => "values" in each).map((each) => ({ ...each, accepted: Math.max(each.accepted, improvedAt(each)) }));
  const { cleaned, commonParts, widening, commonShift } = withoutCommonMode2(
    candidates,
    first,
    machines.history.length,
    question
  );
  const known = cleaned.map(({ values, quiet }) => values.slice(0, quiet));
  const cuts = cleaned.map(({ accepted }, i) => baselineCuts(known[i], accepted));
  const own = noiseOf(known.map((values, i) => settledResiduals(values, cuts[i])));
  const walks = walksOf(
    cleaned.map(({ benchmark, accepted }, i) => ({
      benchmark,
      values: known[i].slice(accepted, settledEnd(known[i]))
    }))
  );
  const noise = own.map((each, i) => ({ ...each, walk: each.sigma * Math.sqrt(walks[i]) }));
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
      return [index, testOf(course, places, commonParts[i], question)];
    })
  );
  const livesOn = walks.some((walk) => walk > 0);
  return {
    series: prepared.map((each, index) => "values" in each ? tested.get(index) : each),
    commonShift,
    livesOn,
    climb: livesOn ? commonClimb(candidates, question.riseMin) : void 0
  };
}
function settledResiduals(values, cuts) {
  const end = settledEnd(values);
  return { values: residualsOf(values, cuts).slice(0, end), cuts: cuts.filter((cut2) => cut2 < end) };
}
function settledEnd({ length }) {
  const settled2 = length - WINDOW_MAX + 1;
  return settled2 >= NOISE_RUNS_MIN ? settled2 : length;
}
function testOf(full, places, commonPart, question) {
  const level = question.tracked ? void 0 : newestLevel(full);
  const course = question.tracked ? full : onNewestLevel(full, level);
  const newest = [...full.history.slice(full.accepted, full.quiet), median(full.current)];
  return {
    kind: "tested",
    ...newestRegimes(course),
    course,
    places,
    commonPart,
    moved: level !== void 0,
    drift: newestDrift(newest, question.riseMin, full.noise)
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
function withoutCommonMode2(candidates, first, runs, { tracked, apart, isBeside }) {
  const learned = runs - first;
  const repeats = 1 + Math.max(0, ...candidates.flatMap(({ measurements }) => measurements));
  const parts = candidates.map((candidate) => baselineOf2(candidate, tracked));
  const scales = parts.map(({ sigma }) => sigma);
  const rows = candidates.map(({ current, measurements, places }, i) => {
    const row = new Float64Array(learned + repeats).fill(Number.NaN);
    const { residuals, sigma, level } = parts[i];
    for (let k = 0; k < residuals.length; k++) row[places[k] - first] = residuals[k];
    for (const [k, m] of measurements.entries()) row[learned + m] = (current[k] - level) / sigma;
    return row;
  });
  const benchmarks = candidates.map(({ benchmark }) => isBeside ? "" : benchmark);
  const predicted = commonMode(rows, learned, benchmarks);
  const part = (i, column) => predicted[i].values[column] * scales[i];
  const newest = (i) => candidates[i].measurements.map((m) => learned + m);
  return {
    cleaned: candidates.map((candidate, i) => ({
      ...candidate,
      values: candidate.values.map((value, k) => value - part(i, candidate.places[k] - first)),
      current: candidate.current.map((value, k) => value - part(i, newest(i)[k]))
    })),
    commonParts: candidates.map((_, i) => median(newest(i).map((column) => part(i, column)))),
    widening: candidates.map(
      (_, i) => newest(i).map((column) => predicted[i].widening[column])
    ),
    commonShift: commonShiftOf(rows, benchmarks, learned, scales, apart)
  };
}
function commonShiftOf(rows, benchmarks, learned, scales, apart) {
  const weights = witnessWeights(benchmarks);
  const length = rows[0]?.length ?? 0;
  const enough = (t) => {
    const there = /* @__PURE__ */ new Set();
    for (let i = 0; i < rows.length && there.size <= BENCHMARKS_MIN; i++)
      if (!Number.isNaN(rows[i]?.[t])) there.add(benchmarks[i]);
    return there.size > BENCHMARKS_MIN;
  };
  const past = Array.from({ length: learned }, (_, t) => t).filter(enough);
  const now = Array.from({ length: length - learned }, (_, m) => learned + m).filter(enough);
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
  const cuts = cutsOf(values, LEVEL_RUNS_MIN2).filter((cut2) => cut2 <= values.length - TESTED_RUNS);
  const settled2 = longEnough(values, cuts, SETTLED_RUNS);
  return withAcceptedCut(settled2, accepted).filter((cut2) => cut2 < values.length);
}

// src/model/event.ts
var eventKinds = [
  "override",
  "acceptance",
  "waiver",
  "suspicion",
  "regression",
  "recovery",
  "dismissal"
];
var eventSchema = object({
  kind: enumOf(eventKinds),
  run: string(),
  by: string(),
  reason: string(),
  at: string(),
  source: string(),
  benchmark: optional(string().check(maxLength(NAME_LENGTH_MAX))),
  metric: optional(string().check(maxLength(NAME_LENGTH_MAX))),
  /** For an override: the relative change for the worse of the series that it let pass. */
  change: optional(nullable(number())),
  /** For reports about a series: the first run that shows it, and its levels, in the unit of the series. */
  first: optional(beginningSchema),
  before: optional(nullable(number())),
  after: optional(nullable(number()))
});
function saidByPeople(events) {
  const words = events.filter(
    ({ kind, benchmark }) => kind === "override" || kind === "acceptance" || kind === "waiver" && benchmark !== void 0
  );
  const once2 = new Map(
    words.map((event) => {
      const { kind, run, at, benchmark, metric } = event;
      return [JSON.stringify([kind, run, at, benchmark, metric]), event];
    })
  );
  return [...once2.values()];
}
function isAcceptance({ kind }) {
  return kind === "acceptance" || kind === "override";
}

// src/model/noise-report.ts
var NOISE_REPORT_SCHEMA = 1;
var adviceSchema = discriminatedUnion("code", [
  object({ code: literal("more-runs"), have: number(), need: number() }),
  object({
    code: literal("measure-again"),
    measurements: number(),
    change: number(),
    /** With one measurement; null if one cannot show any change. */
    instead: nullable(number())
  }),
  object({ code: literal("interleave"), share: number() }),
  object({ code: literal("iterations"), share: number() }),
  object({ code: literal("processes") }),
  object({ code: literal("outliers"), series: number(), of: number() }),
  object({ code: literal("pin-runner"), runs: number(), of: number(), environments: number() }),
  object({
    code: literal("threshold"),
    benchmark: string(),
    metric: string(),
    threshold: number(),
    change: number()
  })
]);

// src/model/trends-report.ts
var TRENDS_REPORT_SCHEMA = 1;
var trends = ["degrading", "improving", "stable", "unknown"];
var changeStates = ["new", "lasting", "over", "accepted"];
var shiftSchema = lazy(
  () => object({
    /** The last commit measured without it, and the first with it; empty if not known. */
    after: string(),
    commit: string(),
    time: string(),
    /** Relative; null if not defined, such as from zero. */
    change: nullable(number()),
    /** Whether it is for the worse. */
    worse: boolean(),
    /** Absent for changes older than the window that all reports use. */
    state: optional(enumOf(changeStates))
  })
);
var driftSchema = object({ change: number(), runs: number() });
var seriesSchema = object({
  benchmark: string(),
  metric: object({ name: string(), unit: string(), direction: enumOf(["lower", "higher", "none"]) }),
  /** `unknown`: too few runs, or no direction is configured. */
  trend: enumOf(trends),
  /** The newest level relative to the one at the beginning of the period; null if there are too few runs. */
  change: nullable(
    object({ estimate: nullable(number()), low: nullable(number()), high: nullable(number()) })
  ),
  /** From the newest run that has it, in the metric's base unit. */
  newest: number(),
  /** Number of runs in the period that have it, on the selected kind of machine. */
  runs: number(),
  /** Its level changes in the period, oldest first. */
  shifts: array(shiftSchema),
  /** A slow rise or fall over this many runs, which no single run shows. */
  drift: nullable(driftSchema),
  /** Robust standard deviation from run to run as a share of the value; null if there are too few runs. */
  sigma: nullable(number()),
  /** Its limit in a check, relative. */
  threshold: number(),
  /** Its values over all runs of the window, oldest first: medians of neighbouring runs if there are many. */
  course: array(number())
});
var recommendationSchema = lazy(
  () => discriminatedUnion("code", [
    object({
      code: literal("look-at-commits"),
      after: string(),
      commit: string(),
      benchmark: string(),
      metric: string(),
      change: nullable(number()),
      /** Number of further series that changed there. */
      others: number()
    }),
    object({
      code: literal("look-at-drift"),
      benchmark: string(),
      metric: string(),
      change: number(),
      runs: number(),
      others: number()
    }),
    object({ code: literal("stale"), ageHours: number(), usualHours: number() }),
    ...adviceSchema.def.options
  ])
);
var trendsReportSchema = lazy(
  () => object({
    schema: literal(TRENDS_REPORT_SCHEMA),
    suite: string(),
    /** The branch whose runs are analysed; runs of other branches are only counted. */
    branch: string(),
    period: object({ days: number(), from: string(), to: string() }),
    /** Runs in the period, of all branches and machines; the most frequent first. */
    executions: number(),
    branches: array(object({ branch: string(), runs: number() })),
    environments: array(object({ environment: string(), runs: number() })),
    newest: object({ time: string(), commit: string(), ageHours: number() }),
    /** The kind of machine of the branch's newest run, whose runs are compared with one another. */
    environment: string(),
    benchmarks: number(),
    counts: record(enumOf(trends), number()),
    /** Number of level changes for the worse, and of slow rises, over all series. */
    regressions: number(),
    drifts: number(),
    /** Degrading ones first, then improving ones; the largest change first. */
    series: array(seriesSchema),
    recommendations: array(recommendationSchema)
  })
);
var publishedTrendsSchema = lazy(
  () => extend(trendsReportSchema.def.getter(), {
    /** The command that would settle what is open, as a line for a shell; null if nothing is. */
    next: _default(nullable(string()), null)
  })
);

// src/history/change-groups.ts
var VERDICTS = ["regressed", "changed", "improved"];
function worstFirst2(a, b) {
  const size = ({ change }) => Math.abs(change ?? Number.POSITIVE_INFINITY);
  return VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) || size(b) - size(a) || 0;
}
function togetherIn(shifts) {
  const groups = [];
  let end = -1;
  for (const shift of shifts.toSorted((a, b) => a.first - b.first)) {
    if (groups.length > 0 && shift.last < end) groups.at(-1)?.push(shift);
    else {
      groups.push([shift]);
      end = shift.first;
    }
  }
  return groups;
}

// src/history/bounded-changes.ts
var COMMIT_MAX = 200;
var SHIFTS_MAX = 1e3;
var DRIFTS_MAX = 1e3;
function boundedChanges({
  shifts,
  drifts
}) {
  const byRun = [...Map.groupBy(shifts, ({ run }) => run)];
  const most = placesOfEach(byRun.map(([, own]) => own.length));
  const listed = new Set(byRun.flatMap(([, own]) => own.toSorted(worstFirst2).slice(0, most)));
  const left2 = byRun.flatMap(([run, own]) => {
    const rest = own.filter((shift) => !listed.has(shift));
    return rest.length === 0 ? [] : [{ run, count: rest.length, open: rest.filter(isOpenChange).length }];
  });
  return { shifts: shifts.filter((shift) => listed.has(shift)), drifts: drifts.slice(0, DRIFTS_MAX), left: left2 };
}
function isOpenChange({ verdict, state }) {
  return verdict === "regressed" && (state === "new" || state === "lasting");
}
function placesOfEach(counts) {
  const needed = (most2) => counts.reduce((sum2, count) => sum2 + Math.min(most2, count), 0);
  let most = COMMIT_MAX;
  while (most > 1 && needed(most) > SHIFTS_MAX) most--;
  return most;
}

// src/stats/screen.ts
var STRETCHES = [4, 6, 9, 14, 20, 30];
var CLIP5 = 3.5;
var SHARE2 = 0.75;
var WITNESSES = 100;
var SERIES_MIN = 200;
function rowsToSearch(rows, level) {
  if (rows.length < SERIES_MIN) return [...rows.keys()];
  const bound = SHARE2 * normalQuantileUpper(level / 2);
  const step = Math.ceil(rows.length / WITNESSES);
  const standardised2 = rows.map(standardisedRow);
  const common = commonOf(standardised2.filter((_, i) => i % step === 0));
  return [...rows.keys()].filter((i) => {
    const { scores, isOdd } = standardised2[i];
    if (isOdd || i % step === 0) return true;
    if (largestContrast(scores) >= bound) return true;
    return largestContrast(scores.map((score, t) => score - common[t])) >= bound;
  });
}
function standardisedRow(row) {
  const known = row.filter((value) => !Number.isNaN(value));
  const centre2 = median(known);
  const sigma = differenceScale(known);
  const repeats = known.filter((value, i) => i > 0 && value === known[i - 1]).length;
  const isConstant = known.every((value) => value === known[0]);
  const scores = Float64Array.from(
    row,
    (value) => Math.max(-CLIP5, Math.min(CLIP5, (value - centre2) / (sigma || 1)))
  );
  return { scores, isOdd: !isConstant && (sigma === 0 || 2 * repeats >= known.length) };
}
function commonOf(rows) {
  const runs = rows[0]?.scores.length ?? 0;
  return Array.from({ length: runs }, (_, t) => {
    const column = rows.map(({ scores }) => scores[t]).filter((score) => !Number.isNaN(score));
    return column.length === 0 ? 0 : median(column);
  });
}
function largestContrast(scores) {
  const known = scores.filter((score) => !Number.isNaN(score));
  const n = known.length;
  const sums = new Float64Array(n + 1);
  let steps = 0;
  for (let i = 0; i < n; i++) {
    sums[i + 1] = sums[i] + known[i];
    if (i > 0) steps += (known[i] - known[i - 1]) ** 2;
  }
  const spread = Math.max(1, Math.sqrt(steps / (2 * (n - 1))));
  const total = sums[n];
  let largest = 0;
  const look = (from, to) => {
    const length = to - from;
    const part = sums[to] - sums[from];
    const apart = part - total * length / n;
    largest = Math.max(largest, Math.abs(apart) / Math.sqrt(length * (n - length) / n));
  };
  for (let to = 1; to < n; to++) look(0, to);
  for (const length of STRETCHES) for (let from = 1; from + length < n; from++) look(from, from + length);
  return largest / spread;
}

// src/stats/level-changes.ts
var CHANGE_MIN = 0.02;
var EXACT_CHANGE_MIN = 5e-4;
var LEVEL = 1e-3;
var MAD_EFFICIENCY2 = 0.37;
var DRIFT_MIN = 0.03;
var DRIFT_LEVEL = 1e-3;
var COST_MAX = 6;
var RANGE_MAX = 6;
function levelsTogether(rows) {
  const found = rows.map(({ values }) => ({ values, changes: [], drift: void 0 }));
  const searched = rowsToSearch(
    rows.map(({ values }) => values),
    LEVEL / rows.length
  );
  const own = searched.map((i) => rows[i]);
  const measured = own.map(({ values }) => values);
  const cleaned = withoutCommonMode(
    measured,
    own.map(({ benchmark }) => benchmark)
  );
  const points = changePointsTogether(measured, () => cleaned);
  for (const [k, i] of searched.entries()) {
    const cuts = (points[k] ?? []).map(({ index }) => index);
    found[i] = levelsOfRow(rows[i], cleaned[k], cuts, rows.length);
  }
  return found;
}
function levelsOfRow(row, cleaned, indices, series) {
  const places = presentOf(row.values);
  const isExact = exactCuts(places.map((t) => row.values[t])) !== void 0;
  const values = isExact ? row.values : cleaned;
  const known = places.map((t) => values[t]);
  const cuts = indices.map((index) => places.indexOf(index));
  const drift = isExact ? void 0 : driftOf(known, series);
  const reported = isExact ? cuts.filter((_, k) => isLarge(row.scale, shiftAt(known, cuts, k), EXACT_CHANGE_MIN)) : certain2(known, besideDrift(known, cuts, drift), row.scale, series);
  const at = (k) => places[k];
  const changes = reported.map((cut2, k) => {
    const [low, high] = isExact ? [cut2, cut2] : rangeOf3(known, reported, k);
    return { index: at(cut2), last: at(low - 1), first: at(high), shift: shiftAt(known, reported, k) };
  });
  return { values, changes, drift };
}
function isLarge(scale, shift, least) {
  return Math.abs(shift) >= Math.abs(scale.shift(least));
}
function shiftAt(values, cuts, k) {
  const cut2 = cuts[k];
  return median(values.slice(cut2, cuts[k + 1])) - median(values.slice(cuts[k - 1] ?? 0, cut2));
}
function besideDrift(values, cuts, drift) {
  if (!drift) return [...cuts];
  const start = values.length - drift.runs;
  return cuts.filter(
    (cut2, k) => cut2 < start || Math.sign(shiftAt(values, cuts, k)) !== Math.sign(drift.rise)
  );
}
function certain2(values, cuts, scale, series) {
  const remaining = [...cuts];
  while (remaining.length > 0) {
    const sigma = Math.max(deviationScale(residualsOf(values, remaining)), SIGMA_MIN);
    const correlation = correlationOf(values, remaining);
    const widened = sigma * Math.sqrt((1 + correlation) / (1 - correlation));
    const pValues = remaining.map((cut2, k) => {
      const shift = shiftAt(values, remaining, k);
      if (!isLarge(scale, shift, CHANGE_MIN)) return Number.POSITIVE_INFINITY;
      const [before, after] = [cut2 - (remaining[k - 1] ?? 0), (remaining[k + 1] ?? values.length) - cut2];
      const error = widened * Math.sqrt(1 / before + 1 / after);
      return series * studentTwoSided(shift / error, Math.max(1, MAD_EFFICIENCY2 * (values.length - 2)));
    });
    const worst = Math.max(...pValues);
    if (worst <= LEVEL) break;
    remaining.splice(pValues.indexOf(worst), 1);
  }
  return remaining;
}
function rangeOf3(values, cuts, k) {
  const cut2 = cuts[k];
  const [start, end] = [cuts[k - 1] ?? 0, cuts[k + 1] ?? values.length];
  const [before, after] = [median(values.slice(start, cut2)), median(values.slice(cut2, end))];
  const sigma = Math.max(deviationScale(residualsOf(values, cuts)), SIGMA_MIN);
  const surprise = (residual) => 4 * Math.log1p((residual / sigma) ** 2 / 3);
  const cost = (value) => surprise(value - after) - surprise(value - before);
  let [low, high] = [cut2, cut2];
  for (let place = cut2 - 1, sum2 = 0; place > start && cut2 - place <= RANGE_MAX; place--) {
    sum2 += cost(values[place]);
    if (sum2 <= COST_MAX) low = place;
  }
  for (let place = cut2, sum2 = 0; place < end - 1 && place - cut2 < RANGE_MAX; place++) {
    sum2 -= cost(values[place]);
    if (sum2 <= COST_MAX) high = place + 1;
  }
  return [low, high];
}
function driftOf(values, series) {
  if (values.length < RUNS_MIN) return void 0;
  const least = Math.log1p(DRIFT_MIN);
  const drift = newestDrift(values, least);
  if (drift && drift.pValue * series <= DRIFT_LEVEL) return { rise: drift.rise, runs: drift.runs };
  const fall = newestDrift(
    values.map((value) => -value),
    least
  );
  return fall && fall.pValue * series <= DRIFT_LEVEL ? { rise: -fall.rise, runs: fall.runs } : void 0;
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

// src/history/older-changes.ts
var GROUP = 13;
var STEP = WINDOW / 2;
var MARGIN2 = STEP / 2;
var SAME_RUNS = 4;
var BORDER_RUNS = 4;
function groupOf2(series, place) {
  const first = place - place % GROUP;
  return series.slice(first, first + GROUP);
}
function scaledRow({ benchmark, direction, values }) {
  const known = values.filter((value) => !Number.isNaN(value));
  const scale = scaleFor(known, median(known), direction === "higher");
  return {
    benchmark,
    scale,
    values: values.map((value) => Number.isNaN(value) ? value : scale.to(value))
  };
}
function olderChanges(rows, listedFrom) {
  const found = rows.map(() => []);
  const length = rows[0]?.values.length ?? 0;
  if (listedFrom === 0) return found;
  const limit = listedFrom >= length ? length : listedFrom + BORDER_RUNS;
  const newestEnd = Math.min(length, listedFrom + STEP);
  for (let end = newestEnd; end > 0; end -= STEP) {
    const start = Math.max(0, end - WINDOW);
    const from = start === 0 ? 0 : start + MARGIN2;
    const to = end === newestEnd ? limit : end - MARGIN2;
    for (const [i, changes] of changesBetween(rows, start, end).entries()) {
      const own = found[i];
      const isInside = ({ index }) => index >= from - SAME_RUNS && index < Math.min(to, limit);
      own.unshift(...withoutSame(changes.filter(isInside), own));
    }
    if (start === 0) break;
  }
  return found;
}
function withoutSame(changes, others) {
  return changes.filter(
    (each) => !others.some((other) => other.isUp === each.isUp && Math.abs(other.index - each.index) <= SAME_RUNS)
  );
}
function changesBetween(rows, start, end) {
  const parts = rows.map((row) => ({ ...row, values: row.values.slice(start, end) }));
  const present = parts.flatMap(({ values }, i) => values.every(Number.isNaN) ? [] : [i]);
  const scaled = present.map((i) => scaledRow(parts[i]));
  const found = rows.map(() => []);
  for (const [k, { changes }] of levelsTogether(scaled).entries()) {
    const { scale } = scaled[k];
    found[present[k]] = changes.map(({ index, last, first, shift }) => ({
      index: start + index,
      last: start + last,
      first: start + first,
      change: scale.change(shift),
      isUp: shift > 0
    }));
  }
  return found;
}

// src/history/changes.ts
var NEW_RUNS = 6;
var RUNS_APART_MAX = 3;
var DIGITS = 3;
var VALUE_DIGITS = 5;
function changesIn(window) {
  const { runs, environments, series } = window;
  const newest = environments[runs.at(-1)?.environment ?? 0];
  const keys = environments.map((environment) => environmentKey(environment, void 0, newest));
  const found = [];
  const drifts = [];
  for (const key of new Set(keys)) {
    const places = runs.flatMap(({ environment }, place) => keys[environment] === key ? [place] : []);
    if (places.length < RUNS_MIN) continue;
    const machine = keys.flatMap((other, place) => other === key ? [place] : []);
    const isNewest = keys[runs.at(-1)?.environment ?? -1] === key;
    const rows = series.map((each) => rowOf(each, places));
    for (const [i, levels] of levelsTogether(rows).entries()) {
      const [own, row] = [series[i], rows[i]];
      found.push(...placedOf(own, row, levels, places, machine));
      if (isNewest) drifts.push(...driftsOf(own, row, levels, window, places));
    }
  }
  const bySeries = Map.groupBy(found, ({ series: { benchmark, metric } }) => seriesKey(benchmark, metric));
  const all = series.flatMap(
    (each) => withReported(merged(bySeries.get(seriesKey(each.benchmark, each.metric)) ?? []), each, window)
  );
  for (const group of togetherIn(all)) narrow(group);
  return {
    shifts: withStates(
      all.sort((a, b) => b.first - a.first),
      window
    ),
    drifts: drifts.sort((a, b) => Math.abs(b.change) - Math.abs(a.change))
  };
}
function rowOf({ benchmark, direction, values, beside }, places) {
  const own = places.map((place) => values[place] ?? Number.NaN);
  return scaledRow({ benchmark: beside ? null : benchmark, direction, values: own });
}
function placedOf(series, { scale }, { values, changes }, places, machines) {
  const bounds = [0, ...changes.map(({ index }) => index), values.length];
  const levelAt = (k) => {
    const part = values.slice(bounds[k], bounds[k + 1]).filter((value) => !Number.isNaN(value));
    return rounded(scale.from(median(part)), VALUE_DIGITS);
  };
  return changes.map(({ index, last, first, shift }, k) => ({
    series,
    index: places[index],
    last: places[last],
    first: places[first],
    change: finite(scale.change(shift)),
    isUp: shift > 0,
    before: levelAt(k),
    level: levelAt(k + 1),
    machines,
    isReported: false,
    isNew: false
  }));
}
function merged(found) {
  const distinct = [];
  for (const each of found) {
    const same = distinct.find((other) => other.isUp === each.isUp && isOverlapping(other, each));
    if (!same) distinct.push({ ...each });
    else {
      same.last = Math.max(same.last, each.last);
      same.first = Math.min(same.first, each.first);
      same.machines = [...same.machines, ...each.machines];
    }
  }
  return distinct.map((each) => ({
    ...each,
    index: Math.max(each.last + 1, Math.min(each.index, each.first))
  }));
}
function isOverlapping(one, other) {
  return Math.max(one.last, other.last) < Math.min(one.first, other.first);
}
function withReported(found, series, { runs, environments }) {
  const { judged, direction, values } = series;
  const estimate = judged?.change?.estimate;
  if (!judged?.since || estimate === null || estimate === void 0) return found;
  if (!["regressed", "waived", "improved"].includes(judged.verdict)) return found;
  const { after, commit } = judged.since;
  const first = runs.findLastIndex((run) => run.commit === commit);
  if (first < 0) return found;
  const before = runs.findLastIndex((run, place) => place < first && run.commit === after);
  const last = before < 0 ? first - 1 : before;
  const isUp = direction === "higher" ? estimate < 0 : estimate > 0;
  const same = found.filter(
    (each) => each.isUp === isUp && each.first > last - RUNS_APART_MAX && each.last < first + RUNS_APART_MAX
  );
  const nearest = same.toSorted((a, b) => Math.abs(a.index - first) - Math.abs(b.index - first))[0];
  const level = median(values.slice(first).filter((value) => value !== null));
  const reported = {
    series,
    index: nearest && nearest.index > last && nearest.index <= first ? nearest.index : first,
    last,
    first,
    change: estimate,
    isUp,
    before: nearest?.before ?? rounded(level / (1 + estimate), VALUE_DIGITS),
    level: nearest?.level ?? level,
    machines: nearest?.machines ?? machinesLike(runs.at(-1)?.environment ?? 0, environments),
    isReported: true,
    isNew: judged.reason.code !== "lasting"
  };
  return [...found.filter((each) => !same.includes(each)), reported].sort((a, b) => a.index - b.index);
}
function machinesLike(environment, environments) {
  const keys = environments.map((each) => environmentKey(each, void 0, environments[environment]));
  return keys.flatMap((key, place) => key === keys[environment] ? [place] : []);
}
function narrow(group) {
  const last = Math.max(...group.map((each) => each.last));
  const first = Math.min(...group.map((each) => each.first));
  for (const each of group) if (!each.isReported) Object.assign(each, { last, first });
}
function withStates(all, { runs, said }) {
  const placeOf2 = new Map(runs.map(({ id }, place) => [id, place]));
  return all.map((shift) => {
    const { series, index, last, first, change, isUp, before, level, machines } = shift;
    const { benchmark, metric, direction } = series;
    const later = all.filter((each) => each.series === series && each.index > index);
    const end = Math.min(runs.length, ...later.map((each) => each.index));
    const isAccepted = said.some((event) => {
      const place = placeOf2.get(event.run) ?? -1;
      const isAbout = matchesWildcard(event.benchmark ?? "*", benchmark) && matchesWildcard(event.metric ?? "*", metric);
      return isAcceptance(event) && isAbout && place >= index && place < end;
    });
    const now = later[0]?.level ?? level;
    const isOver = later.length > 0 && Math.abs(now - before) < Math.abs(now - level);
    const measured = series.values.slice(index, end).filter((value) => value !== null).length;
    const isNew = later.length === 0 && measured <= NEW_RUNS && (shift.isNew || !shift.isReported);
    const verdict = direction === "none" ? "changed" : isUp ? "regressed" : "improved";
    return {
      benchmark,
      metric,
      after: runs[last]?.commit ?? "",
      commit: runs[first]?.commit ?? "",
      time: runs[first]?.time ?? "",
      run: runs[first]?.id ?? "",
      began: runs[index]?.id ?? "",
      change: change === null ? null : rounded(change, DIGITS),
      before,
      level,
      runs: measured,
      machines,
      verdict,
      state: isOver ? "over" : isAccepted ? "accepted" : isNew ? "new" : "lasting"
    };
  });
}
function driftsOf({ benchmark, metric, direction, judged }, { scale, values: row }, { drift }, { runs }, places) {
  if (direction === "none" || judged?.verdict === "regressed") return [];
  const own = drift && { change: scale.change(drift.rise), runs: drift.runs, isUp: drift.rise > 0 };
  const reported = judged?.drift && { ...judged.drift, isUp: true };
  const shown = reported ?? (judged && own?.isUp ? void 0 : own);
  if (!shown) return [];
  const known = places.filter((_, t) => !Number.isNaN(row[t]));
  const begin = runs[known.at(-shown.runs) ?? known[0] ?? 0];
  return [
    {
      benchmark,
      metric,
      change: rounded(shown.change, DIGITS),
      runs: shown.runs,
      commit: begin?.commit ?? "",
      time: begin?.time ?? "",
      run: begin?.id ?? "",
      verdict: shown.isUp ? "regressed" : "improved",
      state: "drift"
    }
  ];
}
function finite(value) {
  return Number.isFinite(value) ? value : null;
}
function rounded(value, digits) {
  return Number(value.toPrecision(digits));
}

// src/history/summary.ts
var SUMMARY_FILE = "summary.json";
var SUMMARY_SCHEMA = 1;
var judgedSchema = extend(
  pick(judgementSchema.shape.findings.def.element, {
    verdict: true,
    severity: true,
    reason: true,
    change: true,
    threshold: true,
    bounds: true,
    since: true,
    drift: true
  }),
  {
    /** What the run did to all benchmarks, relative: it is not part of the change. Absent if it is small. */
    shared: optional(number())
  }
);
var seriesSchema2 = object({
  benchmark: string(),
  metric: string(),
  unit: string(),
  direction: enumOf(["lower", "higher", "none"]),
  /** It belongs to a reference, and stands apart from what a run did to all benchmarks. */
  beside: optional(literal(true)),
  tags: optional(array(string())),
  parameters: optional(record(string(), string())),
  /** One for each of `runs`, in base units, rounded; null if the run has none. */
  values: array(nullable(number())),
  judged: optional(judgedSchema)
});
var writtenSeriesSchema = lazy(
  () => extend(partial(seriesSchema2, { values: true }), {
    /** Instead of `values`: those of the newest runs. */
    newest: optional(seriesSchema2.shape.values)
  })
);
var endedSchema = lazy(
  () => object({
    benchmark: string(),
    metric: string(),
    unit: string(),
    /** The last measured value, in base units, rounded. */
    value: number(),
    /** Time of the run that measured it. */
    time: string()
  })
);
var runSchema = lazy(
  () => object({
    id: string(),
    commit: string(),
    time: string(),
    /** Index in `environments`. */
    environment: int().check(nonnegative()),
    url: optional(string()),
    message: optional(string()),
    author: optional(string()),
    /** Tags of the commit, such as releases. */
    tags: optional(array(string())),
    /** Null if the run was stored without a check. */
    gate: nullable(enumOf(gates)),
    /** Number of series that its report found to be slower; absent if none, or if it was not checked. */
    regressed: optional(int().check(positive()))
  })
);
var shiftSchema2 = lazy(
  () => object({
    benchmark: string(),
    metric: string(),
    /** The last commit that certainly does not show it, and the first that certainly does; empty if not known. */
    after: string(),
    commit: string(),
    /** Time of the run of that commit, and its id. */
    time: string(),
    run: string(),
    /** Id of the run with which it most likely began: that one, or one before. */
    began: string(),
    /** Relative: 0.27 is +27%; null from zero. */
    change: nullable(number()),
    /** The levels before and after it, in base units, rounded. */
    before: number(),
    level: number(),
    /** Number of runs that show it, up to the next change. */
    runs: int().check(nonnegative()),
    /** Kinds of machines that show it: indices in `environments`. */
    machines: array(int().check(nonnegative())),
    /** `changed`: no direction is configured. */
    verdict: enumOf(["regressed", "improved", "changed"]),
    state: enumOf(changeStates)
  })
);
var driftSchema2 = lazy(
  () => object({
    benchmark: string(),
    metric: string(),
    /** Relative, over this many runs, of which `from` is the first. */
    change: number(),
    runs: int().check(positive()),
    commit: string(),
    time: string(),
    run: string(),
    verdict: enumOf(["regressed", "improved"]),
    state: literal("drift")
  })
);
var storedSchema = object({
  runs: int(),
  segments: int(),
  bytes: int(),
  first: string(),
  last: string()
});
var summarySchema = lazy(
  () => object({
    schema: literal(SUMMARY_SCHEMA),
    suite: string(),
    /** The branch of these runs. */
    branch: string(),
    /** The version of the page next to this summary; empty if there is none. */
    site: string(),
    stored: storedSchema,
    /** Number of values in all runs; null if older runs were not counted. */
    rows: nullable(int()),
    /** The most recently measured first. */
    branches: array(object({ name: string(), commit: string(), time: string() })),
    environments: array(omit(environmentSchema, { state: true })),
    /** Oldest first. */
    runs: array(runSchema),
    /** The result of the newest report for the run as a whole. */
    report: nullable(
      pick(judgementSchema, {
        gate: true,
        counts: true,
        detectable: true,
        commonShift: true,
        override: true,
        baseline: true,
        alpha: true,
        confidence: true
      })
    ),
    /** The level changes in these runs, the newest first; every page and report uses this list. */
    shifts: array(shiftSchema2),
    /** For a commit that moved more series than are listed: how many more, and how many of them are open regressions. */
    left: _default(
      array(
        object({
          run: string(),
          count: int().check(positive()),
          open: int().check(nonnegative())
        })
      ),
      []
    ),
    /** Slow rises and falls, the largest first. */
    drifts: array(driftSchema2),
    /** People's acceptances and overrides in these runs. */
    said: array(eventSchema),
    /** Names of benchmarks in older runs, and their present ones. */
    renamed: _default(array(object({ from: string(), to: string() })), []),
    series: array(writtenSeriesSchema),
    /** In reverse order of their ends. */
    ended: _default(array(endedSchema), [])
  })
);
function decodeSummary(where, text) {
  const value = parsed(where, text);
  const schema = object({ schema: number() }).safeParse(value);
  if (schema.success && schema.data.schema > SUMMARY_SCHEMA) {
    throw new UserError(
      `${where} was written by a newer perf-regression (schema ${schema.data.schema}; this one reads ${SUMMARY_SCHEMA})`,
      "Use the newest version of the action and the command line."
    );
  }
  const isOlder = isWithoutChanges(value);
  const read = summarySchema.safeParse(isOlder ? { ...value, shifts: [], drifts: [], said: [] } : value);
  if (!read.success) throw damaged(where, issueIn(read.error));
  const runs = read.data.runs.length;
  const series = read.data.series.map(({ newest = [], values = filled(newest, runs), ...each }) => {
    return { ...each, values };
  });
  const summary = { ...read.data, series };
  return isOlder ? { ...summary, ...boundedChanges(changesIn(summary)) } : summary;
}
function isWithoutChanges(value) {
  return typeof value === "object" && value !== null && !("drifts" in value);
}
function filled(newest, runs) {
  return [...new Array(Math.max(0, runs - newest.length)).fill(null), ...newest];
}
function parsed(where, text) {
  try {
    return JSON.parse(text);
  } catch {
    throw damaged(where, `found ${JSON.stringify(text.slice(0, 60))}`);
  }
}
function damaged(where, why) {
  return new UserError(`${where} is not a summary: ${why}`, "The next stored run rewrites it.");
}
var VALUES_MAX = 75e3;
var VALUES_MIN = 12;
function encodeSummary(summary, valuesMax = VALUES_MAX) {
  const { series, runs } = summary;
  const newest = newestWritten(summary, valuesMax);
  if (newest === runs.length) return `${JSON.stringify(summary)}
`;
  const moved = movedIn(summary);
  const thinned = series.map(
    ({ values, ...each }) => moved.has(seriesKey(each.benchmark, each.metric)) ? { ...each, values } : { ...each, newest: values.slice(-newest) }
  );
  return `${JSON.stringify({ ...summary, series: thinned })}
`;
}
function newestWritten({ series, runs, shifts }, valuesMax = VALUES_MAX) {
  const moved = movedIn({ shifts }).size;
  const share = Math.floor((valuesMax - moved * runs.length) / Math.max(1, series.length - moved));
  return Math.min(runs.length, Math.max(VALUES_MIN, share));
}
function movedIn({ shifts }) {
  return new Set(shifts.map(({ benchmark, metric }) => seriesKey(benchmark, metric)));
}

// src/history/latest-json.ts
var LATEST_SCHEMA = 1;
var latestSchema = object({
  schema: literal(LATEST_SCHEMA),
  suite: string(),
  run: object({
    id: string(),
    commit: string(),
    branch: string(),
    time: iso.datetime(),
    url: optional(string()),
    environment: environmentSchema
  }),
  /** The worst of the jobs that measured the commit; null if none of its runs was stored with a verdict. */
  verdict: nullable(enumOf(gates)),
  /** The result of each job that measured the commit: the jobs of a matrix may share a suite. */
  jobs: optional(
    array(
      object({
        /** The same for a job in every run of its workflow. */
        job: string(),
        /** Id of the run that it stored. */
        run: string(),
        verdict: enumOf(gates),
        /** Number of benchmarks that are slower beyond their limits. */
        slower: int().check(nonnegative())
      })
    )
  ),
  /** Whether a bad verdict has not been followed by a good one. */
  alarm: _default(boolean(), false),
  measurements: array(
    object({
      benchmark: string(),
      metric: string(),
      unit: string(),
      direction: enumOf(["lower", "higher", "none"]),
      value: number()
    })
  )
});
var badgeSchema = object({
  schemaVersion: literal(1),
  label: literal("performance"),
  message: string(),
  color: string()
});
var LATEST = "latest.json";
var COLOURS = {
  pass: "brightgreen",
  allowed: "yellow",
  inconclusive: "lightgrey",
  "nothing-compared": "lightgrey",
  fail: "red"
};
function publishedFiles(run, { report, alarm = false, job = "", before } = {}) {
  if (!report) return /* @__PURE__ */ new Map([[LATEST, textOf(latestOf(run, null, [], alarm))]]);
  const own = { job, run: run.id, verdict: report.gate, slower: report.counts.regressed };
  const others = before && before.run.commit === run.commit ? before.jobs ?? [] : [];
  const jobs = [...others.filter((other) => !isAnew(other, own)), own].slice(-JOBS_MAX);
  const worst = jobs.toSorted((a, b) => worstFirst(a.verdict, b.verdict))[0];
  return /* @__PURE__ */ new Map([
    [LATEST, textOf(latestOf(run, worst.verdict, jobs, alarm || worst !== own && isBad(worst.verdict)))],
    ["badge.json", textOf(badgeOf(worst, jobs))]
  ]);
}
var JOBS_MAX = 256;
function isAnew(before, now) {
  const attempt = ({ run }) => run.split(".").slice(0, 2).join(".");
  return before.run === now.run || before.job === now.job && attempt(before) !== attempt(now);
}
var PUBLISHED = /* @__PURE__ */ new Map([
  ["badge.json", badgeSchema],
  ["latest.json", latestSchema],
  [SUMMARY_FILE, object({ suite: string(), stored: object({}), series: array(object({})) })]
]);
function isPublished(name, text) {
  try {
    return PUBLISHED.get(name)?.safeParse(JSON.parse(text)).success ?? false;
  } catch {
    return false;
  }
}
var publishedNames = [...PUBLISHED.keys()].sort();
function latestOf({ id, suite, commit, branch, time, url, environment, measurements }, verdict, jobs, alarm) {
  return {
    schema: LATEST_SCHEMA,
    suite,
    run: {
      id,
      commit,
      branch,
      time,
      ...url && { url },
      environment: { ...environment, toolchain: { ...environment.toolchain } }
    },
    verdict,
    ...jobs.length > 0 && { jobs: [...jobs] },
    alarm,
    measurements: measurements.map(({ benchmark, metric, sample }) => ({
      benchmark: benchmark.name,
      metric: metric.name,
      unit: metric.unit,
      direction: metric.direction,
      value: sample.centre
    }))
  };
}
function alarmOf({ gate, counts }) {
  if (isBad(gate)) return true;
  return gate === "pass" && counts.suspected === 0 || gate === "allowed" ? false : void 0;
}
var lastVerdictSchema = lazy(
  () => extend(pick(latestSchema, { schema: true, verdict: true, alarm: true, jobs: true }), {
    run: pick(latestSchema.shape.run, { commit: true })
  })
);
function lastVerdictIn(latest) {
  try {
    return lastVerdictSchema.safeParse(JSON.parse(latest)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return void 0;
    throw error;
  }
}
function badgeOf({ verdict }, jobs) {
  const slower = jobs.filter((job) => job.verdict === verdict).reduce((sum2, job) => sum2 + job.slower, 0);
  const messages = {
    pass: "no regression",
    allowed: `${slower} slower, allowed`,
    inconclusive: "too noisy to tell",
    "nothing-compared": "nothing compared",
    fail: `${slower} slower`
  };
  return { schemaVersion: 1, label: "performance", message: messages[verdict], color: COLOURS[verdict] };
}
function textOf(value) {
  return `${JSON.stringify(value, null, 1)}
`;
}

// src/history/segment-line.ts
var textsByName = custom(isTextsByName, "no texts by name").check(meta({ type: "object", additionalProperties: { type: "string" } }));
var FORMER_MAX = 10;
var directions = ["lower", "higher", "none"];
var seriesSchema3 = object({
  benchmark: string().check(maxLength(NAME_LENGTH_MAX)),
  /** The short name it was displayed with, and names of earlier versions. */
  shown: optional(string().check(maxLength(NAME_LENGTH_MAX))),
  former: optional(array(string().check(maxLength(NAME_LENGTH_MAX))).check(maxLength(FORMER_MAX))),
  parameters: textsByName,
  tags: array(string()),
  metric: string().check(maxLength(NAME_LENGTH_MAX)),
  unit: string().check(maxLength(UNIT_LENGTH_MAX)),
  direction: enumOf(directions),
  written: string().check(maxLength(UNIT_LENGTH_MAX)),
  /** Level of the values; lines written before levels existed do not have it. */
  level: _default(enumOf(sampleLevels), "iteration"),
  beside: optional(seriesBesideSchema)
});
var headSchema = object({
  type: literal("run"),
  id: string().check(minLength(1)),
  commit: string(),
  branch: string(),
  time: iso.datetime(),
  url: optional(string()),
  message: optional(string()),
  author: optional(string()),
  /** Tags of the commit. */
  tags: optional(array(string())),
  /** For a late run: id of the stored run that its commit follows; empty if it precedes all. */
  after: optional(string()),
  /** For a past commit, whose time is that of the commit: when it was measured. */
  measured: optional(iso.datetime()),
  /** What the run was measured with. */
  reference: optional(besideSchema),
  environment: environmentSchema
});
var runSchema2 = lazy(
  () => extend(headSchema, {
    /** Numbers of series, in the order of the segment's tables. */
    series: array(int().check(nonnegative())),
    values: array(number()),
    /** Robust standard deviation of the values inside the run; null if it has fewer than two. */
    spreads: array(nullable(number())),
    /** Number of values that the run measured. */
    counts: array(int().check(nonnegative())),
    samples: array(array(number()))
  })
);
var lineSchema = lazy(
  () => discriminatedUnion("type", [
    object({ type: literal("series"), series: array(seriesSchema3) }),
    runSchema2,
    extend(eventSchema, { type: literal("event") })
  ])
);
var REPAIR = "Nothing was written. `perf-regression history repair` sets the damaged part aside and keeps the rest; or restore the file from the commit before.";
function decodeLine(file, number2, raw) {
  const damaged2 = (why) => new UserError(`${file}:${number2}: this is not a line of the history: ${why}`, REPAIR);
  let value;
  try {
    value = JSON.parse(raw);
  } catch {
    throw damaged2(`found ${JSON.stringify(raw.slice(0, 60))}`);
  }
  const known = runIn(value) ?? tableIn(value);
  if (known) return known;
  const parsed2 = lineSchema.safeParse(value);
  if (parsed2.success) return parsed2.data;
  throw damaged2(issueIn(parsed2.error));
}
function tableIn(value) {
  const { type, series: rows } = value ?? {};
  if (type !== "series" || !Array.isArray(rows)) return void 0;
  const series = [];
  for (const row of rows) {
    const one = seriesIn(row);
    if (!one) return void 0;
    series.push(one);
  }
  return { type, series };
}
function seriesIn(row) {
  const { benchmark, shown, former, parameters, tags, metric, unit, direction, written, level, beside } = row ?? {};
  const stands = beside === void 0 ? void 0 : seriesBesideSchema.safeParse(beside);
  const isRight = isText(benchmark) && (shown === void 0 || isText(shown)) && (former === void 0 || isEach(former, isText) && former.length <= FORMER_MAX) && isTextsByName(parameters) && isEach(tags, (tag) => typeof tag === "string") && isText(metric) && isText(unit, UNIT_LENGTH_MAX) && directions.some((each) => each === direction) && isText(written, UNIT_LENGTH_MAX) && (level === void 0 || sampleLevels.some((each) => each === level)) && stands?.success !== false;
  if (!isRight) return void 0;
  return {
    ...{ benchmark, parameters, tags, metric, unit, direction, written, level: level ?? "iteration" },
    ...shown !== void 0 && { shown },
    ...former !== void 0 && { former },
    ...stands && { beside: stands.data }
  };
}
function isText(value, lengthMax = NAME_LENGTH_MAX) {
  return typeof value === "string" && value.length <= lengthMax;
}
function isTextsByName(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) && Object.values(value).every((text) => typeof text === "string");
}
function runIn(value) {
  if (value?.type !== "run") return void 0;
  const head = headSchema.safeParse(value);
  if (!head.success) return void 0;
  const { series, values, spreads, counts, samples } = value;
  if (isEach(series, isCount) && isEach(values, Number.isFinite) && isEach(spreads, (spread) => spread === null || Number.isFinite(spread)) && isEach(counts, isCount) && isEach(samples, (sample) => isEach(sample, Number.isFinite))) {
    return { ...head.data, ...{ series, values, spreads, counts, samples } };
  }
  return void 0;
}
function isEach(column, isRight) {
  return Array.isArray(column) && column.every(isRight);
}
function isCount(value) {
  return Number.isSafeInteger(value) && value >= 0;
}

// src/history/index-file.ts
var HISTORY_SCHEMA = 1;
var SEGMENT_FILE = /^\d{6}\.ndjson$/;
var FILE_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
var indexSchema = lazy(
  () => object({
    schema: literal(HISTORY_SCHEMA),
    suite: string(),
    /** Hash of the JSON schemas next to the suites when this suite last wrote them. */
    schemas: optional(string()),
    /** Files next to the index for programs: `latest.json`, `badge.json`. */
    published: optional(array(string().check(regex(FILE_NAME)))),
    /** Runs whose profile is stored, in the order in which they were: `profiles/<run>.json`. */
    profiles: optional(array(object({ run: string(), time: iso.datetime() }))),
    segments: array(
      object({
        file: string().check(regex(SEGMENT_FILE)),
        runs: int().check(positive()),
        bytes: int().check(positive()),
        /** SHA-256 of the file, in hex. */
        sha256: string().check(regex(/^[0-9a-f]{64}$/)),
        /** Times of the oldest and of the newest run in it, in any order. */
        oldest: iso.datetime(),
        newest: iso.datetime()
      })
    )
  })
);
function emptyIndex(suite) {
  return { schema: HISTORY_SCHEMA, suite, segments: [] };
}
function encodeIndex({ segments, ...head }) {
  const lines = segments.map((entry) => `  ${JSON.stringify(entry)}`).join(",\n");
  return `${JSON.stringify(head).slice(0, -1)},
 "segments": [
${lines}
 ]}
`;
}
function spans({ oldest, newest }, time) {
  const at = Date.parse(time);
  return Date.parse(oldest) <= at && at <= Date.parse(newest);
}
function nextSegmentFile(entries) {
  const last = Number.parseInt(entries.at(-1)?.file ?? "0", 10);
  return `${String(last + 1).padStart(6, "0")}.ndjson`;
}
function decodeIndex(where, text, suite) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UserError(`${where} is not JSON: found ${JSON.stringify(text.slice(0, 60))}`, REPAIR);
  }
  const schema = object({ schema: number() }).safeParse(value);
  if (schema.success && schema.data.schema > HISTORY_SCHEMA) {
    throw new UserError(
      `${where} was written by a newer perf-regression (schema ${schema.data.schema}; this one reads ${HISTORY_SCHEMA})`,
      "Use the newest version of the action and the command line."
    );
  }
  const parsed2 = indexSchema.safeParse(value);
  if (parsed2.success && parsed2.data.suite === suite) return parsed2.data;
  if (parsed2.success) {
    const [theirs, ours] = [parsed2.data.suite, suite].map((name) => JSON.stringify(name));
    throw new UserError(`${where} is the index of suite ${theirs}, not of ${ours}`, REPAIR);
  }
  throw new UserError(`${where} is not a history index: ${issueIn(parsed2.error)}`, REPAIR);
}
var SCHEMA_FOLDER = "schema";
function folderName(suite) {
  const plain = suite.replace(/[^A-Za-z0-9._-]+/g, "-").replace(/^[.-]+|[.-]+$/g, "").slice(0, 60);
  const isFree2 = plain !== "" && plain === suite && plain.toLowerCase() !== SCHEMA_FOLDER;
  return isFree2 ? plain : `${plain || "suite"}-${fingerprint(suite)}`;
}
function fingerprint(text) {
  let hash = 2166136261;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 16777619) >>> 0;
  return hash.toString(16).padStart(8, "0");
}

// src/history/profiles.ts
var PROFILE_SCHEMA = 1;
var PROFILE_FOLDER = "profiles";
var PROFILE_BYTES_MAX = 256 * 1024;
var PROFILES_MAX = 100;
var NAME_MAX = 120;
var storedProfileSchema = lazy(
  () => object({
    schema: literal(PROFILE_SCHEMA),
    suite: string(),
    /** Id of the run that reported the regression, its time and its commit. */
    run: string(),
    time: iso.datetime(),
    commit: string(),
    profile: profileDifferenceSchema
  })
);
function storedProfile({ suite, id, time, commit }, profile) {
  return { schema: PROFILE_SCHEMA, suite, run: id, time, commit, profile };
}
function profileFile(run) {
  return `${PROFILE_FOLDER}/${folderName(run)}.json`;
}
function encodeProfile(stored) {
  const { names, boxes } = stored.profile.flame;
  for (let most = boxes.length; ; most = Math.floor(0.8 * most)) {
    const flame = flameOf(names, boxes.slice(0, most));
    const text = `${JSON.stringify({ ...stored, profile: cut({ ...stored.profile, flame }) })}
`;
    if (most === 0 || new TextEncoder().encode(text).length <= PROFILE_BYTES_MAX) return text;
  }
}
function flameOf(names, boxes) {
  const used = [...new Set(boxes.map(([, name]) => name))].sort((a, b) => a - b);
  const places = new Map(used.map((name, place) => [name, place]));
  return {
    names: used.map((name) => visible(names[name] ?? "", NAME_MAX)),
    boxes: boxes.map(([parent, name, base, head]) => [parent, places.get(name) ?? 0, base, head])
  };
}
function cut({ functions, benchmarks, ...rest }) {
  const short = (name) => name && visible(name, NAME_MAX);
  return {
    ...rest,
    benchmarks: benchmarks.length > BENCHMARKS_MAX ? [] : benchmarks,
    functions: functions.map(({ name, formerName, file, inside, ...figures }) => ({
      ...{ name: visible(name, NAME_MAX), formerName: short(formerName) },
      ...{ file: short(file), inside: short(inside), ...figures }
    }))
  };
}
var BENCHMARKS_MAX = 50;
function decodeProfile(where, text) {
  const wrong = (why) => new UserError(
    `${where} is not a profile: ${visible(why, 300)}`,
    "It is left out; everything else stands."
  );
  if (text.length > PROFILE_BYTES_MAX) {
    throw wrong(`it has ${text.length} characters; at most ${PROFILE_BYTES_MAX} are read`);
  }
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    throw wrong("it is not JSON");
  }
  const parsed2 = storedProfileSchema.safeParse(value);
  if (!parsed2.success) throw wrong(issueIn(parsed2.error));
  const { names, boxes } = parsed2.data.profile.flame;
  const astray = boxes.findIndex(([parent, name], place) => parent >= place || name >= names.length);
  if (astray >= 0) throw wrong(`box ${astray} of its flame graph has no parent or no name`);
  return parsed2.data;
}
async function standingProfile({ records, findings }, log) {
  const begun2 = findings.flatMap(
    ({ reason, episode }) => reason.code === "lasting" && episode ? [Date.parse(episode.first.time)] : []
  );
  if (!records || begun2.length === 0) return void 0;
  const { profiles = [] } = await log.index();
  const entry = profiles.findLast(({ time }) => Date.parse(time) >= Math.min(...begun2));
  const text = entry && await log.read(profileFile(entry.run));
  try {
    return text === void 0 ? void 0 : decodeProfile("the stored profile", text).profile;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return void 0;
  }
}
function profilesBeside(before, added, segments) {
  const entries = [...before, ...added.map(({ run, time }) => ({ run, time }))].filter(({ time }) => segments.some((entry) => spans(entry, time))).slice(-PROFILES_MAX);
  const staying = new Set(entries.map(({ run }) => run));
  const files = /* @__PURE__ */ new Map();
  for (const { run } of before) if (!staying.has(run)) files.set(profileFile(run), null);
  for (const each of added) if (staying.has(each.run)) files.set(profileFile(each.run), encodeProfile(each));
  return { entries, files };
}

// src/history/order.ts
function inOrder(runs, before = []) {
  const others = [...before, ...runs.filter(({ after }) => after === void 0)];
  const late = runs.filter(({ after }) => after !== void 0);
  const known = new Set([...others, ...late].map(({ id }) => id));
  const followers = Map.groupBy(late, ({ after = "" }) => known.has(after) ? after : "");
  const ordered = [];
  const next = [...others.toReversed(), ...followers.get("") ?? []];
  followers.delete("");
  for (let run = next.pop(); run; run = next.pop()) {
    ordered.push(run);
    next.push(...followers.get(run.id) ?? []);
    followers.delete(run.id);
  }
  return [...[...followers.values()].flat(), ...ordered];
}
function newestOf(runs) {
  return runs.findLast(({ after }) => after === void 0) ?? runs.at(-1);
}
function inTime(runs) {
  const timeOf = ({ after, time, measured = time }) => Date.parse(after === void 0 ? time : measured);
  return inOrder(runs.toSorted((a, b) => timeOf(a) - timeOf(b)));
}
function placeByAge(stored, ages, commit) {
  const age = ages.get(commit) ?? 0;
  const ageOf = (run) => ages.get(run.commit);
  if (!stored.some((run) => (ageOf(run) ?? age) < age)) return void 0;
  return stored.findLast((run) => (ageOf(run) ?? -1) >= age)?.id ?? "";
}

// src/history/newest.ts
var LOOKED_AT_MAX = 4 * WINDOW;
var SEGMENTS_MIN = 4;
async function newestRuns(segments, { enough = WINDOW, counting, lookedAt = (runs) => runs }) {
  let stored = [];
  let runs = [];
  let events = [];
  let read = 0;
  for await (const segment2 of segments) {
    stored = [...segment2.runs, ...stored];
    runs = inOrder(stored);
    events = [...segment2.events, ...events];
    read++;
    const isExhausted = read >= SEGMENTS_MIN && lookedAt(runs).length >= LOOKED_AT_MAX;
    if (isExhausted || counting(runs).length >= enough) break;
  }
  return { runs, events, segments: read };
}

// src/history/summary-builder.ts
var BRANCHES_MAX = 40;
var ENDED_MAX = 200;
var RENAMED_MAX = 1e3;
var VALUE_DIGITS2 = 5;
var CHANGE_DIGITS = 3;
var SummaryBuilder = class {
  #suite;
  #branch;
  #runs = [];
  #environments = [];
  #rows = /* @__PURE__ */ new Map();
  /** In the order in which they ended. */
  #ended = /* @__PURE__ */ new Map();
  #renamed = /* @__PURE__ */ new Map();
  #branches = [];
  /** Undefined if they have to be computed again. */
  #changes;
  #said = [];
  #report = null;
  #count = 0;
  /** @param branch the tracked branch: of other branches only the newest commit is recorded */
  constructor(suite, branch, previous) {
    this.#suite = suite;
    this.#branch = branch;
    if (!previous) return;
    this.#runs.push(...previous.runs);
    this.#environments.push(...previous.environments);
    for (const row of previous.series) {
      this.#rows.set(seriesKey(row.benchmark, row.metric), { ...row, values: [...row.values] });
    }
    this.#branches = previous.branches;
    this.#changes = previous;
    this.#said = previous.said;
    for (const { from, to } of previous.renamed) this.#renamed.set(from, to);
    for (const each of previous.ended.toReversed()) {
      this.#ended.set(seriesKey(each.benchmark, each.metric), each);
    }
    this.#report = previous.report;
    this.#count = previous.rows;
  }
  /** Records that runs before the first added one were not counted. */
  beginsLate() {
    this.#count = null;
  }
  /**
   * A late run is inserted at its place; the result of the newest report stays.
   * @param report of this run, if it was checked
   */
  add(run, report) {
    const { commit, time } = run;
    if (this.#count !== null) this.#count += run.measurements.length;
    if (run.branch === this.#branch) this.#changes = void 0;
    if (run.after !== void 0) {
      this.#addLate(run, report);
      return;
    }
    const others = this.#branches.filter(({ name }) => name !== run.branch);
    this.#branches = [{ name: run.branch, commit, time }, ...others].slice(0, BRANCHES_MAX);
    if (run.branch !== this.#branch) return;
    this.#addColumn(run, report);
    this.#rename(run, report);
    if (this.#runs.length > WINDOW) this.#dropOldest(this.#runs.length - WINDOW);
    this.#report = report ? wholeOf(report) : null;
    const findings = new Map(
      report?.findings.map((each) => [seriesKey(each.benchmark, each.metric.name), each])
    );
    for (const [key, row] of this.#rows) {
      const finding = findings.get(key);
      row.judged = finding && rounded2(judgedOf(finding), CHANGE_DIGITS);
    }
  }
  /** Adds people's decisions about its runs, in their order. */
  say(events) {
    const news = events.filter(isAcceptance);
    if (news.length === 0) return;
    this.#said = [...this.#said, ...news];
    this.#changes = void 0;
  }
  /** Fills in values that the previous summary omitted. @param runs stored runs, including its own */
  restore(runs) {
    const stored = new Map(runs.map((run) => [run.id, run]));
    for (const [column, { id }] of this.#runs.entries()) {
      const run = stored.get(id);
      const named = run && underNewNames(run, this.renames);
      for (const { benchmark, metric, sample } of named?.measurements ?? []) {
        const row = this.#rows.get(seriesKey(benchmark.name, metric.name));
        if (row?.unit === metric.unit) row.values[column] ??= Number(sample.centre.toPrecision(VALUE_DIGITS2));
      }
    }
  }
  get renames() {
    return this.#renamed;
  }
  finish(stored, site) {
    const present = new Set(this.#runs.map(({ id }) => id));
    this.#said = this.#said.filter(({ run }) => present.has(run));
    const series = [...this.#rows.values()].map(({ judged, ...row }) => ({
      ...row,
      ...judged && { judged }
    }));
    const window = { runs: this.#runs, environments: this.#environments, series, said: this.#said };
    const { shifts, drifts, left: left2 } = this.#changes ?? boundedChanges(changesIn(window));
    return {
      schema: SUMMARY_SCHEMA,
      suite: this.#suite,
      branch: this.#branch,
      site,
      stored,
      rows: this.#count,
      branches: this.#branches,
      ...window,
      report: this.#report,
      shifts,
      left: left2,
      drifts,
      renamed: [...this.#renamed].map(([from, to]) => ({ from, to })).slice(-RENAMED_MAX),
      ended: [...this.#ended.values()].reverse()
    };
  }
  /** A late run that belongs before the first one of a full window is as old as those already dropped. */
  #addLate(run, report) {
    const column = this.#runs.findIndex(({ id }) => id === run.after) + 1;
    const isFirst = run.after === "" && this.#runs.length < WINDOW;
    if (run.branch !== this.#branch || column === 0 && !isFirst) return;
    const values = new Map(
      run.measurements.map(({ benchmark, metric, sample }) => {
        const value = Number(sample.centre.toPrecision(VALUE_DIGITS2));
        return [`${seriesKey(benchmark.name, metric.name)}\0${metric.unit}`, value];
      })
    );
    this.#runs.splice(column, 0, this.#factsOf(run, report));
    for (const [key, row] of this.#rows) {
      row.values.splice(column, 0, values.get(`${key}\0${row.unit}`) ?? null);
    }
    if (this.#runs.length > WINDOW) this.#dropOldest(this.#runs.length - WINDOW);
  }
  #factsOf(run, report) {
    const { id, commit, time, url, message, author, tags } = run;
    return {
      id,
      commit,
      time,
      environment: this.#placeOf(run.environment),
      gate: report?.gate ?? null,
      ...report?.counts.regressed && { regressed: report.counts.regressed },
      ...url && { url },
      ...message && { message },
      ...author && { author },
      ...tags && { tags: [...tags] }
    };
  }
  #addColumn(run, report) {
    const column = this.#runs.push(this.#factsOf(run, report)) - 1;
    for (const { values } of this.#rows.values()) values.push(null);
    for (const measurement of run.measurements) {
      this.#rowFor(measurement, column).values[column] = Number(
        measurement.sample.centre.toPrecision(VALUE_DIGITS2)
      );
    }
  }
  /** Values in another unit do not belong to this series. */
  #rowFor({ benchmark, metric }, column) {
    const key = seriesKey(benchmark.name, metric.name);
    this.#ended.delete(key);
    const known = this.#rows.get(key);
    if (known?.unit === metric.unit) {
      known.direction = metric.direction;
      if (metric.beside) known.beside = true;
      else delete known.beside;
      return known;
    }
    const row = {
      benchmark: benchmark.name,
      metric: metric.name,
      unit: metric.unit,
      direction: metric.direction,
      ...metric.beside && { beside: true },
      ...benchmark.tags.length > 0 && { tags: [...benchmark.tags] },
      ...Object.keys(benchmark.parameters).length > 0 && { parameters: { ...benchmark.parameters } },
      values: new Array(column + 1).fill(null)
    };
    this.#rows.set(key, row);
    return row;
  }
  /** The machine state is not part of an environment. */
  #placeOf({ state: _, ...environment }) {
    const text = JSON.stringify(environment);
    const known = this.#environments.findIndex((each) => JSON.stringify(each) === text);
    return known >= 0 ? known : this.#environments.push(environment) - 1;
  }
  /** Series without values in the window are recorded as ended; unused environments are removed. */
  #dropOldest(count) {
    const dropped = this.#runs.splice(0, count);
    for (const [key, { benchmark, metric, unit, values }] of this.#rows) {
      const old = values.splice(0, count);
      if (values.some((value2) => value2 !== null)) continue;
      this.#rows.delete(key);
      const last = old.findLastIndex((value2) => value2 !== null);
      const [value, run] = [old[last], dropped[last]];
      if (typeof value !== "number" || !run) continue;
      this.#ended.set(key, { benchmark, metric, unit, value, time: run.time });
    }
    for (const key of [...this.#ended.keys()].slice(0, -ENDED_MAX)) this.#ended.delete(key);
    const used = [...new Set(this.#runs.map(({ environment }) => environment))].sort((a, b) => a - b);
    const remaining = used.map((place) => this.#environments[place]);
    this.#environments.splice(0, this.#environments.length, ...remaining);
    for (const [i, run] of this.#runs.entries()) {
      this.#runs[i] = { ...run, environment: used.indexOf(run.environment) };
    }
  }
  /** Series that the baseline has under another name continue under the present one, as in the report. */
  #rename({ measurements }, report) {
    const present = new Set(measurements.map(({ benchmark }) => benchmark.name));
    for (const { benchmark, metric, formerName } of report?.findings ?? []) {
      if (formerName === null || present.has(formerName)) continue;
      this.#renamed.set(formerName, benchmark);
      const [key, now] = [seriesKey(formerName, metric.name), seriesKey(benchmark, metric.name)];
      const [old, own] = [this.#rows.get(key), this.#rows.get(now)];
      if (!old || !own || old.unit !== own.unit) continue;
      for (const [column, value] of old.values.entries()) own.values[column] ??= value;
      this.#rows.delete(key);
    }
  }
};
function wholeOf(report) {
  const { gate, counts, detectable, commonShift, override, baseline, alpha, confidence } = report;
  return { gate, counts, detectable, commonShift, override, baseline, alpha, confidence };
}
var SHARED_MIN = 5e-3;
function judgedOf({ shared, ...finding }) {
  const isShown = finding.verdict !== "unchanged" && Math.abs(shared ?? 0) >= SHARED_MIN;
  return judgedSchema.parse({ ...finding, ...isShown && { shared } });
}
function rounded2(value, digits) {
  const round = (_, each) => typeof each === "number" && !Number.isInteger(each) ? Number(each.toPrecision(digits)) : each;
  return JSON.parse(JSON.stringify(value, round));
}

// src/history/overview.ts
var SUITES_FILE = "suites.json";
var SUITES_SCHEMA = 1;
var PAGE_FILE = "index.html";
var GENERATOR = '<meta name="generator" content="perf-regression">';
var suitesSchema = lazy(
  () => object({
    schema: literal(SUITES_SCHEMA),
    /** Version of the page's files. */
    site: string(),
    suites: array(
      object({
        name: string(),
        /**
         * Address of the suite's folder, relative to this file: `Benchmark`, or `/other/perf/Benchmark` on the same host.
         */
        folder: string(),
        /** Address of the repository's pages, for links to commits; without it, the runs' addresses are used. */
        repository: optional(string())
      })
    )
  })
);
var NOTHING = { beside: /* @__PURE__ */ new Map() };
async function overviewFiles(place, added, { reports, tracked, site }, said = []) {
  if (added.length === 0 && said.length === 0) return NOTHING;
  const previous = await previousSummary(place);
  if (previous === "newer" || added.length === 0 && !previous) return NOTHING;
  const version = site?.version ?? previous?.site ?? "";
  const growing = await begun(place, previous, branchOf(previous, added, tracked));
  for (const run of added) growing.add(run, reports?.get(run.id));
  growing.say(said);
  const summary = encodeSummary(growing.finish(storedIn(place.after), version));
  const isListed = previous !== void 0 && previous.site === version;
  return { beside: /* @__PURE__ */ new Map([[SUMMARY_FILE, summary]]), ...!isListed && { listing: { ...place, site } } };
}
function below({ historyDir }, path) {
  return [historyDir, path].filter((part) => part !== "").join("/");
}
async function previousSummary(place) {
  const path = below(place, `${folderName(place.suite)}/${SUMMARY_FILE}`);
  const text = await place.read(path);
  if (text === void 0) return void 0;
  try {
    return decodeSummary(path, text);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.message.includes("newer perf-regression") ? "newer" : void 0;
  }
}
function branchOf(previous, added, tracked) {
  const newest = added.at(-1)?.branch ?? "";
  if (!previous) return added.some(({ branch }) => branch === tracked) ? tracked ?? newest : newest;
  return newest === tracked ? newest : previous.branch;
}
async function begun({ suite, before, segments }, previous, branch) {
  if (previous?.branch !== branch || previous.stored.runs !== storedIn(before).runs) {
    return summaryFromSegments(suite, branch, segments(), before.length);
  }
  const growing = new SummaryBuilder(suite, branch, previous);
  if (newestWritten(previous) < previous.runs.length) {
    growing.restore((await newestRuns(segments(), ofBranch(branch))).runs);
  }
  return growing;
}
function ofBranch(branch) {
  return { counting: (all) => all.filter((run) => run.branch === branch) };
}
async function summaryFromSegments(suite, branch, segments, count) {
  const { runs, events, segments: read } = await newestRuns(segments, ofBranch(branch));
  const growing = new SummaryBuilder(suite, branch);
  if (read < count) growing.beginsLate();
  for (const run of runs) growing.add(run);
  growing.say(saidByPeople(events));
  return growing;
}
function storedIn(entries) {
  const sum2 = (of) => entries.reduce((total, entry) => total + of(entry), 0);
  return {
    runs: sum2(({ runs }) => runs),
    segments: entries.length,
    bytes: sum2(({ bytes }) => bytes),
    first: entries[0]?.oldest ?? "",
    last: entries.at(-1)?.newest ?? ""
  };
}
async function topFiles(listings) {
  const [place] = listings;
  const known = place && suitesOf(await place.read(below(place, SUITES_FILE)));
  if (!place || !known) return /* @__PURE__ */ new Map();
  const { site } = place;
  const page = site && site.version !== known.site ? await site.files() : /* @__PURE__ */ new Map();
  const writes = page.size > 0 && (known.site !== "" || await isFree(place, [...page.keys()]));
  const suites = new Map(known.suites.map((each) => [each.folder, each]));
  for (const { suite } of listings) {
    const folder = folderName(suite);
    suites.set(folder, { ...suites.get(folder), name: suite, folder });
  }
  const sorted = [...suites.values()].sort((a, b) => a.name < b.name ? -1 : 1);
  const list = listOf(sorted, writes && site ? site.version : known.site);
  const files = /* @__PURE__ */ new Map([[below(place, SUITES_FILE), encodeSuites(list)]]);
  if (writes) for (const [name, text] of page) files.set(below(place, name), text);
  return files;
}
async function isFree(place, names) {
  const page = await place.read(below(place, PAGE_FILE));
  if (page !== void 0) return page.includes(GENERATOR);
  for (const name of names) if (await place.read(below(place, name)) !== void 0) return false;
  return true;
}
function encodeSuites(suites) {
  return `${JSON.stringify(suites, null, 1)}
`;
}
function listOf(suites, site = "") {
  return { schema: SUITES_SCHEMA, site, suites };
}
function suitesOf(text) {
  if (text === void 0) return listOf([]);
  try {
    const read = JSON.parse(text);
    const known = suitesSchema.safeParse(read);
    if (known.success) return known.data;
    return Number(read?.schema) > SUITES_SCHEMA ? void 0 : listOf([]);
  } catch {
    return listOf([]);
  }
}

// src/history/checksum.ts
function entryFor(file, text, runs) {
  const times = runs.map(({ time }) => time).sort((a, b) => Date.parse(a) - Date.parse(b));
  return {
    file,
    runs: runs.length,
    bytes: Buffer.byteLength(text),
    sha256: sha256(text),
    oldest: times[0],
    newest: times.at(-1)
  };
}
function isAsStored(entry, text, runs) {
  return runs.length === entry.runs && Buffer.byteLength(text) === entry.bytes && entry.sha256 === sha256(text);
}
function mismatchOf(entry, text, runs) {
  if (isAsStored(entry, text, runs)) return void 0;
  const found = `${runs.length} runs in ${Buffer.byteLength(text)} bytes`;
  const recorded = `${entry.runs} runs in ${entry.bytes} bytes`;
  return found === recorded ? "its bytes are not those that were stored (SHA-256)" : `the index lists ${recorded}, but the file has ${found}`;
}
function sha256(text) {
  return createHash("sha256").update(text).digest("hex");
}

export {
  issueIn,
  studentUpper,
  studentCritical,
  studentLogDensity,
  normalUpper,
  normalTwoSided,
  normalCritical,
  normalQuantileUpper,
  residualsOf,
  SIGMA_MIN,
  deviationScale,
  noiseOf,
  correlationOf,
  changePointsTogether,
  exactCuts,
  RUNS_MIN,
  beginningAt,
  exactly,
  walkedBeyond,
  BENCHMARKS_MIN,
  byBenchmark,
  LEVEL_RUNS_MIN2 as LEVEL_RUNS_MIN,
  cutsOf,
  withoutCommonMode,
  pValueAgainst,
  nearly,
  ownVariance,
  levelError,
  WINDOW_MAX,
  SHARE,
  SETTLED_RUNS,
  newestRegimes,
  windowsOf,
  ownShare,
  aloneRegime,
  WINDOW,
  evidenceOf,
  saidByPeople,
  isAcceptance,
  NOISE_REPORT_SCHEMA,
  TRENDS_REPORT_SCHEMA,
  trends,
  changeStates,
  publishedTrendsSchema,
  scaleFor,
  onScale,
  groupOf2 as groupOf,
  olderChanges,
  withoutSame,
  SUMMARY_FILE,
  judgedSchema,
  summarySchema,
  decodeSummary,
  latestSchema,
  badgeSchema,
  LATEST,
  publishedFiles,
  isPublished,
  publishedNames,
  alarmOf,
  lastVerdictIn,
  FORMER_MAX,
  lineSchema,
  REPAIR,
  decodeLine,
  SEGMENT_FILE,
  indexSchema,
  emptyIndex,
  encodeIndex,
  spans,
  nextSegmentFile,
  decodeIndex,
  SCHEMA_FOLDER,
  folderName,
  PROFILE_FOLDER,
  storedProfileSchema,
  storedProfile,
  profileFile,
  encodeProfile,
  decodeProfile,
  standingProfile,
  profilesBeside,
  inOrder,
  newestOf,
  inTime,
  placeByAge,
  newestRuns,
  SummaryBuilder,
  SUITES_FILE,
  suitesSchema,
  overviewFiles,
  summaryFromSegments,
  storedIn,
  topFiles,
  encodeSuites,
  listOf,
  entryFor,
  isAsStored,
  mismatchOf,
  sha256
};
