/**
 * Compares two versions measured in turn, round by round: an effect of the machine on a round affects both, and cancels
 * in their difference. The rounds are tested repeatedly as they come, with bounds for all looks together (sequential.ts).
 * Between two looks the result is that of the last one.
 */
import { quantile } from '../model/sample.ts';
import { shareLeft } from './after-stopping.ts';
import type { Comparison } from './comparison.ts';
import { normalQuantileUpper, normalUpper } from './distributions.ts';
import { cappedEstimate, cappedRankSums, type Estimate, type Pair } from './one-sided-outliers.ts';
import { type Looks, type SequentialTest, sequentialTest } from './sequential.ts';
import { centreInterval, pairwiseMeans, type RankSums, rankSums, signedRankUpper } from './signed-rank.ts';
import { tickError } from './ticks.ts';

/** If this many rounds have the same difference, the values are counts (bytes, instructions), not noisy measurements. */
const EXACT_ROUNDS_MIN = 3;

/** Just beyond a limit. */
const BEYOND = 1.0001;

/** The power at which a change counts as detectable, as its normal quantile: 80%, the convention since Cohen (1988). */
const POWER = 0.8416;

/**
 * How the error is split: most goes to the plain differences, the rest to differences capped at a quantile, for machines
 * with occasional or frequent disturbances. The tests usually agree, so the split is conservative.
 */
const PLAIN = 0.65;
const CAPPED = [
  { share: 0.3, quantile: 0.5 },
  { share: 0.05, quantile: 0.25 },
];

/** One way to test the rounds. */
interface View {
  /** Its share of the error. */
  readonly share: number;
  /** The rank sums of this many leading rounds. */
  readonly sumsOf: (rounds: number) => RankSums;
  /** @param tail one-sided error */
  readonly estimate: (tail: number) => Estimate;
}

function viewsOf(pairs: readonly Pair[]): View[] {
  const differences = pairs.map(({ before, after }) => after - before);
  const plain: View = {
    share: PLAIN,
    sumsOf: (rounds) => rankSums(differences, rounds),
    estimate: (tail) => {
      const means = pairwiseMeans(differences);
      return { shift: quantile(means, 0.5), ...(centreInterval(differences, tail, means) ?? UNBOUNDED) };
    },
  };
  const capped = CAPPED.map(
    ({ share, quantile: at }): View => ({
      share,
      sumsOf: (rounds) => cappedRankSums(pairs.slice(0, rounds), at),
      estimate: (tail) => cappedEstimate(pairs, at, tail),
    }),
  );
  return [plain, ...capped];
}

/** The options of a check, and whether more rounds may follow. */
export interface CheckOptions extends Looks {
  /** One-sided level at which the rounds stop as soon as a change is certain; undefined if they do not stop. */
  readonly stopsAt?: number;
  /** A shift beyond this is a regression, on the scale of the values. */
  readonly limit?: number;
  /** The clock tick of the values, on their scale: such values are never exact. Undefined for counts. */
  readonly tick?: number;
}

/** One-sided p values of a shift for the worse and for the better, over all looks. @param pairs as for `comparePairs` */
export function pairedPValues(pairs: readonly Pair[], looks: Looks): Sides {
  const test = sequentialTest(pairs.length, looks);
  return sidesOf(viewsOf(pairs), test, looksWithin(test, pairs.length));
}

/**
 * @param pairs old and new value of each round, in their order, on the compared scale (up is worse); not empty
 * @param oldLevel median of the old version, on the same scale
 * @param level share of intervals that may miss the true shift, over all looks
 */
export function comparePairs(
  pairs: readonly Pair[],
  oldLevel: number,
  options: CheckOptions,
  level: number,
): Comparison {
  const differences = pairs.map(({ before, after }) => after - before);
  const [first] = differences as [number];
  const measurements = pairs.length;
  const common = { method: 'samples', level: oldLevel, measurements, commonPart: 0, start: 1 } as const;
  const isCount = options.tick === undefined;
  if (isCount && pairs.length >= EXACT_ROUNDS_MIN && differences.every((each) => each === first)) {
    const interval = { low: first, high: first };
    const sides = { worse: Number(first <= 0), better: Number(first >= 0) };
    return {
      ...common,
      exact: true,
      shift: first,
      ...interval,
      undivided: () => interval,
      ...sides,
      reach: () => 0,
      rounds: () => pairs.length,
    };
  }
  const test = sequentialTest(pairs.length, options);
  const passed = looksWithin(test, pairs.length);
  const rounds = passed.at(-1);
  if (rounds === undefined) {
    return {
      ...common,
      exact: false,
      shift: quantile(pairwiseMeans(differences), 0.5),
      ...UNBOUNDED,
      undivided: () => UNBOUNDED,
      ...{ worse: 1, better: 1 },
      reach: () => Number.POSITIVE_INFINITY,
      rounds: (_, pValue) => signsFor(pValue, pairs.length),
    };
  }
  const critical = (share: number, alpha: number) => test.critical(rounds, share * alpha);
  const views = viewsOf(pairs.slice(0, rounds));
  const { best, share, interval, error } = estimateOf(views, (share) => critical(share, level / 2));
  const sides = passed.map((look) => sidesOf(views, test, [look]));
  const isEnd = ({ worse, better }: Sides) => Math.min(worse, better) <= (options.stopsAt ?? 0);
  const end = passed[sides.findIndex(isEnd)];
  const left = best.shift * (end === undefined ? 1 : leftOf(pairs.slice(0, end), rounds, options, level));
  // The plain estimate decides whether the shift is beyond its limit, so the reported size is not less than the limit.
  const { limit = Number.POSITIVE_INFINITY } = options;
  const shift = best.shift > limit ? Math.max(left, Math.min(best.shift, BEYOND * limit)) : left;
  const rounding = tickError(options.tick ?? 0, differences.slice(0, rounds));
  const reported = {
    low: Math.min(shift, interval.low - rounding),
    high: Math.max(shift, interval.high + rounding),
  };
  const reach = (pValue: number) =>
    0.5 ** rounds > normalUpper(critical(share, pValue))
      ? Number.POSITIVE_INFINITY
      : error * (critical(share, pValue) + POWER);
  return {
    ...common,
    exact: false,
    shift,
    ...reported,
    undivided: () => reported,
    worse: Math.min(...sides.map(({ worse }) => worse)),
    better: Math.min(...sides.map(({ better }) => better)),
    reach,
    rounds: (margin, pValue) =>
      Number.isFinite(reach(pValue))
        ? Math.ceil(rounds * (reach(pValue) / margin) ** 2)
        : signsFor(pValue, pairs.length),
  };
}

/** @param critical quantile of the interval, for a share of the error */
function estimateOf(views: readonly View[], critical: (share: number) => number) {
  const estimates = views.map(({ estimate, share }) => {
    return { ...estimate(normalUpper(critical(share))), share };
  });
  const { best, share, interval } = agreed(estimates);
  const width = widthOf(best);
  const error = Number.isFinite(width) ? width / (2 * critical(share)) : Number.POSITIVE_INFINITY;
  return { best, share, interval, error };
}

/**
 * The share of the estimate to report if the rounds stopped, or would have stopped, when a change was certain. The rounds
 * up to that look are selected by their outcome; those after it are not.
 * @param chosen pairs up to the look at which the change was certain
 * @param rounds number of rounds at the last look
 */
function leftOf(chosen: readonly Pair[], rounds: number, options: CheckOptions, level: number): number {
  const { stopsAt = 0, max } = options;
  const end = chosen.length;
  const test = sequentialTest(end, { max, ended: options.ended && end === rounds });
  const views = viewsOf(chosen);
  const { best, error } = estimateOf(views, (share) => test.critical(end, (share * level) / 2));
  // With few rounds, the signs can be more significant than the interval is narrow.
  const signs = views.map(({ sumsOf }) => {
    const { above, below, n } = sumsOf(end);
    return normalQuantileUpper(Math.min(0.5, signedRankUpper(Math.max(above, below), n)));
  });
  const z = Math.max(Math.abs(best.shift) / error, ...signs);
  return 1 - (end / rounds) * (1 - shareLeft(end, z, max, PLAIN * stopsAt));
}

/**
 * The minimum number of rounds: if all differences have the same sign, that is as rare as this level requires. At least
 * one more than there are.
 */
function signsFor(pValue: number, rounds: number): number {
  return Math.max(rounds + 1, Math.ceil(-Math.log2(PLAIN * pValue)));
}

/** @returns the number of rounds at each look so far */
function looksWithin({ looks }: SequentialTest, rounds: number): number[] {
  return looks.filter((look) => look <= rounds);
}

/** The narrowest interval gives the shift; the others may narrow it further. */
function agreed(estimates: readonly (Estimate & Pick<View, 'share'>)[]) {
  const best = estimates.reduce((least, each) => (widthOf(each) < widthOf(least) ? each : least));
  const low = Math.max(...estimates.map((each) => each.low));
  const high = Math.min(...estimates.map((each) => each.high));
  // They contradict each other if disturbances affect one version only.
  const agree = low <= best.shift && best.shift <= high;
  return { best, share: best.share, interval: agree ? { low, high } : { low: best.low, high: best.high } };
}

function widthOf({ low, high }: Estimate): number {
  return high - low;
}

const UNBOUNDED = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };

/** One-sided p values. */
interface Sides {
  readonly worse: number;
  readonly better: number;
}

/** Over all looks so far, in all views: what was certain once stays certain. */
function sidesOf(views: readonly View[], test: SequentialTest, looks: readonly number[]): Sides {
  const seen = looks.flatMap((look) =>
    views.map(({ share, sumsOf }) => ({ look, share, sums: sumsOf(look) })),
  );
  const smallest = (side: 'above' | 'below') => {
    const all = seen.map(({ look, share, sums: { n, [side]: sum } }) => {
      return pValueAt(test, look, Math.floor(sum), n) / share;
    });
    return Math.min(1, ...all);
  };
  return { worse: smallest('above'), better: smallest('below') };
}

/**
 * Cached, because a look has few distinct rank sums and every series needs them after each round: those of each test, by
 * its looks.
 */
const known = new WeakMap<SequentialTest, Map<number, Map<number, number>>>();

function pValueAt(test: SequentialTest, look: number, rankSum: number, n: number): number {
  const looks = known.get(test) ?? new Map<number, Map<number, number>>();
  known.set(test, looks);
  const answers = looks.get(look) ?? new Map<number, number>();
  looks.set(look, answers);
  // There are no more ranks than rounds.
  const key = rankSum * (look + 1) + n;
  const answer = answers.get(key) ?? pValueOf(test, look, signedRankUpper(rankSum, n));
  answers.set(key, answer);
  return answer;
}

function pValueOf(test: SequentialTest, look: number, pValue: number): number {
  return pValue >= 0.5 ? 1 : test.pValue(look, normalQuantileUpper(pValue));
}
