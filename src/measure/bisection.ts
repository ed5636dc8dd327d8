/**
 * Finds which of several commits brought a change when each measurement is noisy: Bayes' rule over the
 * commits, and the next measurement at the commit that halves the open probability (Waeber, Frazier and
 * Henderson 2013). Later answers outweigh a wrong one; a plain bisection would follow it to the end.
 *
 * Two builds of the same code differ as well (layout, link order), however often each is measured. The
 * difference between a commit and the good end has the variance σ²/n + τ². The build of the good end is one
 * more draw, which all differences share (variance components: Searle, Casella and McCulloch 1992; builds as
 * a level: Kalibera and Jones 2013). So belief saturates. τ is estimated along with the rest, from the
 * commits that are measured on one side of the change.
 *
 * Commits are numbered: 0 does not have the change, `count` has it. It began at one of 1 … count.
 */
import { median } from '../model/sample.ts';
import { normalUpper } from '../stats/distributions.ts';

/** Differences between a commit and commit 0, one for each round, on a logarithmic scale. */
export interface Evidence {
  readonly at: number;
  readonly differences: readonly number[];
}

/** Distribution of the differences of commits with and without the change. */
export interface Model {
  /** Of commits with the change, estimated at the ends; commits without it lie around 0. */
  readonly shift: number;
  /** Robust standard deviation of one difference. */
  readonly sigma: number;
}

export interface Belief {
  /** The probability that the change began at each commit, by its number; that of 0 is 0. */
  readonly at: readonly number[];
  /** Estimated standard deviation between builds of the same code. */
  readonly between: number;
  /** How often each commit was measured. */
  readonly rounds: ReadonlyMap<number, number>;
}

/**
 * Standard deviations between builds with their prior probabilities: about 0.5 to 1 %, the same as assumed
 * elsewhere for two processes of the same code.
 */
const BETWEEN = [
  { tau: 0.0025, prior: 0.15 },
  { tau: 0.005, prior: 0.35 },
  { tau: 0.01, prior: 0.38 },
  { tau: 0.02, prior: 0.12 },
];

const BETWEEN_USUAL = 0.01;

/**
 * Measuring the ends stops once the change is certain, which happens earlier if noise makes it look large.
 * The true shift is therefore assumed to be this share of the measured one, with this standard deviation.
 */
const SHARE = { centre: 0.8, spread: 0.35 };

/**
 * Degrees of freedom of Student's t. Its tails are as heavy as those of shared machines, so no single round
 * decides.
 */
const DEGREES = 4;

/** 1 / Fisher information of the centre of Student's t: (ν + 3) / (ν + 1). */
const CENTRE_VARIANCE = (DEGREES + 3) / (DEGREES + 1);

/**
 * A commit is measured enough when the variance of its center is at most this multiple of the variance
 * between builds.
 */
const VARIANCE_RATIO_ENOUGH = 1;

/** No commit is measured more often than this. With that much noise its neighbours say more. */
const ROUNDS_MAX = 60;

export function beliefs(count: number, evidence: readonly Evidence[], model: Model): Belief {
  const centres = centresOf(evidence, model);
  const logs = BETWEEN.map(({ tau, prior }) => {
    const each = logLikelihoods(count, centres, { shift: model.shift, tau });
    return each.map((value) => value + Math.log(prior));
  });
  const largest = Math.max(...logs.flat());
  const weights = logs.map((row) => row.map((value) => Math.exp(value - largest)));
  const all = weights.flat().reduce((sum, weight) => sum + weight, 0);
  const at = Array.from({ length: count + 1 }, (_, first) =>
    first === 0 ? 0 : weights.reduce((sum, row) => sum + (row[first - 1] as number), 0) / all,
  );
  const between = BETWEEN.reduce((sum, { tau }, i) => {
    return sum + (tau * (weights[i] as number[]).reduce((part, weight) => part + weight, 0)) / all;
  }, 0);
  return { at, between, rounds: new Map(centres.map((each) => [each.at, each.rounds])) };
}

/** The rounds of one commit, combined. */
interface Centre {
  readonly at: number;
  readonly rounds: number;
  readonly value: number;
  /** Of `value`, from the rounds alone. */
  readonly variance: number;
}

function centresOf(evidence: readonly Evidence[], { sigma, shift }: Model): Centre[] {
  return [...Map.groupBy(evidence, ({ at }) => at)].map(([at, parts]) => {
    const differences = parts.flatMap((each) => each.differences);
    const n = differences.length;
    const centre = centreOf(differences, sigma);
    const variance = (sigma * sigma * (1 + 1 / n)) / informationOf(differences, centre, sigma);
    const beyond = BEYOND * Math.sqrt(variance + BETWEEN_USUAL ** 2);
    const value = Math.min(Math.max(shift, 0) + beyond, Math.max(Math.min(shift, 0) - beyond, centre));
    return { at, rounds: n, value, variance };
  });
}

/**
 * Values this many standard deviations beyond both levels are disturbances. Their distance says nothing about
 * the level.
 */
const BEYOND = 1.5;

/**
 * Fisher information of the center. Values that agree by chance get the average information; values that lie
 * apart get little.
 */
function informationOf(values: readonly number[], centre: number, sigma: number): number {
  const observed = values.reduce((sum, value) => {
    const square = ((value - centre) / sigma) ** 2;
    return sum + ((DEGREES + 1) * (DEGREES - square)) / (DEGREES + square) ** 2;
  }, 0);
  return Math.max(INFORMATION_MIN, Math.min(observed, values.length / CENTRE_VARIANCE));
}

const INFORMATION_MIN = 0.05;

const STEPS = 20;

/**
 * Maximum-likelihood center of Student's t, by weights that fall with the distance (Lange, Little and Taylor
 * 1989).
 */
function centreOf(values: readonly number[], sigma: number): number {
  let centre = median(values);
  for (let step = 0; step < STEPS; step++) {
    let [sum, weights] = [0, 0];
    for (const value of values) {
      const weight = 1 / (DEGREES + ((value - centre) / sigma) ** 2);
      sum += weight * value;
      weights += weight;
    }
    centre = sum / weights;
  }
  return centre;
}

/**
 * For each candidate commit, the log-likelihood of all measurements. The unknowns (the build of the good end,
 * the step, the offset of each build) are normal and integrated out.
 */
function logLikelihoods(
  count: number,
  centres: readonly Centre[],
  { shift, tau }: { shift: number; tau: number },
): number[] {
  const mean = SHARE.centre * shift;
  const stepPrecision = 1 / (SHARE.spread * shift) ** 2;
  const buildPrecision = 1 / tau ** 2;
  return Array.from({ length: count }, (_, i) => {
    // Precisions and weighted sums of the residuals after the assumed step is taken out.
    let [all, after, sum, sumAfter, squares, logs] = [buildPrecision, stepPrecision, 0, 0, 0, 0];
    for (const { at, value, variance } of centres) {
      const weight = 1 / (variance + tau * tau);
      const has = i + 1 <= at;
      const left = has ? value - mean : value;
      all += weight;
      sum += weight * left;
      squares += weight * left * left;
      logs += Math.log(weight);
      if (!has) continue;
      after += weight;
      sumAfter += weight * left;
    }
    const shared = after - stepPrecision;
    const determinant = all * after - shared * shared;
    const explained =
      (after * sum * sum - 2 * shared * sum * sumAfter + all * sumAfter * sumAfter) / determinant;
    return (
      0.5 * (logs + Math.log(buildPrecision * stepPrecision) - Math.log(determinant) - squares + explained)
    );
  });
}

/**
 * An answer: the change began at one of `from` … `to`. It spans several commits if those between cannot be
 * measured.
 */
export interface Answer {
  readonly from: number;
  readonly to: number;
  readonly probability: number;
}

/** @param skipped commits that cannot be measured */
export function likeliest(belief: Belief, skipped: ReadonlySet<number>): Answer {
  return answersOf(belief, skipped).reduce((best, answer) =>
    answer.probability > best.probability ? answer : best,
  );
}

/** All answers that can be distinguished, in the order of the commits; their probabilities sum to 1. */
export function answersOf({ at: belief }: Belief, skipped: ReadonlySet<number>): Answer[] {
  const answers: Answer[] = [];
  let [from, probability] = [1, 0];
  for (let to = 1; to < belief.length; to++) {
    probability += belief[to] as number;
    if (skipped.has(to)) continue;
    answers.push({ from, to, probability });
    [from, probability] = [to + 1, 0];
  }
  return answers;
}

/** A measurement that splits the open probability less evenly than this is not worth making. */
const OPEN_MIN = 0.01;

/**
 * The commit that best halves the open probability, among those for which more rounds still help; undefined
 * if there are none.
 * @param sigma robust standard deviation of one difference
 */
export function nextToMeasure(
  { at: belief, between, rounds }: Belief,
  skipped: ReadonlySet<number>,
  sigma: number,
): number | undefined {
  const enough = Math.min(
    ROUNDS_MAX,
    (CENTRE_VARIANCE * sigma * sigma) / (VARIANCE_RATIO_ENOUGH * between * between),
  );
  let below = 0;
  let best: { at: number; distance: number } | undefined;
  for (let at = 1; at < belief.length - 1; at++) {
    below += belief[at] as number;
    const done = rounds.get(at) ?? 0;
    if (skipped.has(at) || (done > 0 && done >= enough)) continue;
    const distance = Math.abs(below - 0.5);
    if (distance > 0.5 - OPEN_MIN) continue;
    if (best === undefined || distance < best.distance) best = { at, distance };
  }
  return best?.at;
}

/**
 * The probability that the commit of a step can be distinguished from its neighbours if builds differ and
 * every commit is measured without limit: the chance that two random walks, one to each side, stay below 0
 * (Hinkley 1970; by Spitzer's formula).
 * @param size the step in standard deviations between builds
 */
export function identifiability(size: number): number {
  let sum = 0;
  for (let commits = 1; commits <= 400; commits++)
    sum += normalUpper((size * Math.sqrt(commits)) / 2) / commits;
  return Math.exp(-2 * sum);
}
