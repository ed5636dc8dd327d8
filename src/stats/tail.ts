/**
 * The probability of large noise, estimated from the deviations of a whole suite: empirical in the body, and beyond it a
 * tail fitted to the largest deviations. Ten runs of one series cannot say how rare a doubling is; ten runs of a hundred
 * series can. The probability has no lower bound: it falls with the distance from all observed values.
 *
 * Peaks over threshold (Pickands 1975, Annals of Statistics 3:119): the excesses over a high threshold follow a
 * generalized Pareto distribution, which may be heavy, exponential or bounded. Its parameters are averaged over their
 * posterior instead of estimated, because an underestimated tail gives false alarms.
 */
import { once } from '../model/once.ts';

export interface Tail {
  /** P(deviation ≥ size), for a size of at least 0; 0.5 at most. */
  readonly upper: (size: number) => number;
  /** The size that this share of the deviations reaches, for a share above 0. */
  readonly size: (share: number) => number;
}

/** Share of the values that form the tail, and bounds for their number: fewer say nothing, more belong to the body. */
const TAIL_SHARE = 0.025;
const TAIL_VALUES = { min: 20, max: 120 };
/** The largest share, however few values there are. */
const TAIL_SHARE_MAX = 0.1;

/** Prior of the tail index: around the exponential, so that only the values make it heavy or bounded. */
const INDEX = { mean: 0.1, deviation: 0.3 };

/** Nodes of the posterior: tail indices, none of them zero, and for each a set of scales around the most likely one. */
const INDICES = Array.from({ length: 15 }, (_, i) => -0.37 + 0.09 * i);
const SCALES = [-2.7, -1.8, -0.9, 0, 0.9, 1.8, 2.7];

/** Nodes that are this much less likely than the best one are ignored. */
const LOG_WEIGHT_MIN = -16;

/** The tail is tabulated at this many excesses per decade, in units of the mean excess. */
const POINTS = { perDecade: 24, from: -3, to: 6 };

/** Lower bound of a probability, so that its logarithm is finite. */
const P_MIN = 1e-290;

/**
 * @param sizes the deviations on one side of the levels, all above 0
 * @param total number of deviations on both sides
 */
export function tailOf(sizes: ArrayLike<number>, total: number): Tail {
  const sorted = new Float64Array(sizes).sort();
  const wanted = Math.max(TAIL_SHARE * total, Math.min(TAIL_VALUES.min, TAIL_SHARE_MAX * total));
  const count = Math.min(sorted.length, TAIL_VALUES.max, Math.max(2, Math.ceil(wanted)));
  const start = sorted.length - count;
  const threshold = sorted[start - 1] ?? 0;
  const excesses = sorted.slice(start).map((size) => size - threshold);
  // If the largest are all equal (a coarse clock), the threshold is the unit.
  const mean = excesses.reduce((sum, excess) => sum + excess / count, 0) || threshold;
  // Made when the first size is beyond the threshold: often none is.
  const beyond = once(() => (count > 0 ? excessTable(posterior(excesses, mean), mean) : undefined));
  const body = new Float64Array(start + 1);
  body.set(sorted.subarray(0, start), 1);
  const share = (count + 1) / (total + 1);
  const shareAt = (place: number) => Math.min(0.5, (sorted.length + 1 - place) / (total + 1));
  return {
    upper(size) {
      if (size > threshold) {
        const table = beyond();
        return Math.min(0.5, table ? share * table.survival(size - threshold) : 1);
      }
      const above = firstBeyond(body, size);
      const left = body[above - 1] as number;
      const right = body[above] ?? threshold;
      const between = right > left ? (size - left) / (right - left) : 0;
      return shareAt(above - 1) + between * (shareAt(above) - shareAt(above - 1));
    },
    size(wantedShare) {
      if (wantedShare < share)
        return threshold + (beyond()?.excess(wantedShare / share) ?? Number.POSITIVE_INFINITY);
      const place = sorted.length + 1 - wantedShare * (total + 1);
      const low = Math.max(0, Math.floor(place));
      const left = body[low] ?? threshold;
      const right = body[low + 1] ?? threshold;
      return left + Math.max(0, place - low) * (right - left);
    },
  };
}

/** Index of the first value that is larger; the values ascend. Without branches, of which half would be predicted wrongly. */
function firstBeyond(ascending: ArrayLike<number>, value: number): number {
  let before = 0;
  for (let left = ascending.length; left > 0; ) {
    const half = (left + 1) >> 1;
    const isBefore = +!((ascending[before + half - 1] as number) > value);
    before += isBefore * half;
    left = isBefore * (left - half) + (1 - isBefore) * (half - 1);
  }
  return before;
}

interface Node {
  readonly index: number;
  readonly scale: number;
  readonly weight: number;
}

function posterior(excesses: Float64Array, mean: number): Node[] {
  const nodes = INDICES.flatMap((index) => {
    const prior = -(((index - INDEX.mean) / INDEX.deviation) ** 2) / 2;
    const likeliest = likeliestScale(excesses, mean, index);
    return SCALES.map((errors) => {
      // The Fisher information about the logarithm of the scale is n / (1 + 2 · index).
      const scale = likeliest * Math.exp(errors * Math.sqrt((1 + 2 * index) / excesses.length));
      return { index, scale, log: prior + logLikelihood(excesses, index, scale) };
    });
  });
  const best = nodes.reduce((most, { log }) => Math.max(most, log), Number.NEGATIVE_INFINITY);
  const likely = nodes.filter(({ log }) => log - best > LOG_WEIGHT_MIN);
  const sum = likely.reduce((total, { log }) => total + Math.exp(log - best), 0);
  return likely.map(({ index, scale, log }) => ({ index, scale, weight: Math.exp(log - best) / sum }));
}

/** Golden-section search on the logarithm; the likelihood has a single maximum there. */
function likeliestScale(excesses: Float64Array, mean: number, index: number): number {
  const golden = (Math.sqrt(5) - 1) / 2;
  const at = (log: number) => logLikelihood(excesses, index, mean * Math.exp(log));
  // A bounded tail extends at least to the largest value.
  const least = index < 0 ? Math.log((-index * (excesses.at(-1) as number) * (1 + 1e-9)) / mean) : -4;
  let low = Math.max(-4, least);
  let high = Math.max(-4, least) + 6;
  let left = high - golden * (high - low);
  let right = low + golden * (high - low);
  let atLeft = at(left);
  let atRight = at(right);
  for (let step = 0; step < 12; step++) {
    if (atLeft >= atRight) {
      high = right;
      right = left;
      atRight = atLeft;
      left = high - golden * (high - low);
      atLeft = at(left);
    } else {
      low = left;
      left = right;
      atLeft = atRight;
      right = low + golden * (high - low);
      atRight = at(right);
    }
  }
  return mean * Math.exp((low + high) / 2);
}

function logLikelihood(excesses: Float64Array, index: number, scale: number): number {
  let log = -excesses.length * Math.log(scale);
  const power = 1 + 1 / index;
  for (let i = 0; i < excesses.length; i++) {
    const base = 1 + (index * (excesses[i] as number)) / scale;
    if (base <= 0) return Number.NEGATIVE_INFINITY;
    log -= power * Math.log(base);
  }
  return log;
}

function survivalOf(excess: number, nodes: readonly Node[]): number {
  let survival = 0;
  for (const { index, scale, weight } of nodes) {
    const base = 1 + (index * excess) / scale;
    if (base > 0) survival += weight * base ** (-1 / index);
  }
  return Math.max(P_MIN, survival);
}

/**
 * The predictive distribution of an excess, tabulated on a log-log scale, with linear interpolation and extrapolation.
 * Points are computed on demand, because only a few are needed.
 */
function excessTable(nodes: readonly Node[], mean: number) {
  const { perDecade, from, to } = POINTS;
  const step = Math.LN10 / perDecade;
  const first = from * Math.LN10;
  const logs = new Float64Array((to - from) * perDecade + 1).fill(Number.NaN);
  const logAt = (i: number): number => {
    if (Number.isNaN(logs[i])) logs[i] = Math.log(survivalOf(mean * Math.exp(first + i * step), nodes));
    return logs[i] as number;
  };
  const last = logs.length - 2;
  return {
    survival(excess: number): number {
      if (excess <= 0) return 1;
      const place = (Math.log(excess / mean) - first) / step;
      if (place <= 0) return 1;
      const i = Math.min(last, Math.floor(place));
      const low = logAt(i);
      return Math.exp(low + (place - i) * (logAt(i + 1) - low));
    },
    excess(survival: number): number {
      const wanted = Math.log(survival);
      // The first piece that ends at or below it: the logarithms descend.
      let i = 0;
      let beyond = last;
      while (i < beyond) {
        const middle = (i + beyond) >> 1;
        if (logAt(middle + 1) > wanted) i = middle + 1;
        else beyond = middle;
      }
      const low = logAt(i);
      const slope = logAt(i + 1) - low;
      const within = slope < 0 ? Math.max(0, (wanted - low) / slope) : 0;
      return mean * Math.exp(first + (i + within) * step);
    },
  };
}

/** Tail index of the largest excursions of whole runs: spikes of shared machines are seldom heavier. */
const RECORD_INDEX = 4;

/**
 * Tests whether an excursion is a record of the suite. If the runs are exchangeable, the newest has the largest excursion
 * of n runs with probability 1/n, and one of c times the previous largest with at most c⁻ᵃ times that. This holds for the
 * whole run, so each of its series gets a share.
 * @param largest the largest excursion of any series in any earlier run
 * @returns P(an excursion of this size) of one series; 1 if it is not a record
 */
export function recordPValue(
  size: number,
  largest: number,
  { runs, series }: { runs: number; series: number },
): number {
  if (largest <= 0 || size <= largest) return 1;
  return (size / largest) ** -RECORD_INDEX / ((runs + 1) * series);
}
