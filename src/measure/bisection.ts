/**
 * Which of several commits brought a change, where each measurement is noisy: Bayes' rule over the commits, and the next
 * measurement where it halves what is open (Waeber, Frazier and Henderson 2013). A wrong answer is outweighed by later ones,
 * where a plain bisection follows it for good.
 *
 * Two builds of one code differ as well (layout, link order), however often each is measured: the difference of a commit to the
 * good end has the variance σ²/n + τ², and the good end's own build is one more draw, which all differences share (variance
 * components: Searle, Casella and McCulloch 1992; builds as a level of their own: Kalibera and Jones 2013). So belief saturates.
 * How far builds differ is learnt with the rest: the commits that are measured on one side of the change tell.
 *
 * Commits are numbered: 0 does not have the change, `count` has it. It began at one of 1 … count.
 */
import { median } from '../model/sample.ts';
import { normalUpper } from '../stats/distributions.ts';

/** Differences of a commit to commit 0, one for each round, on a logarithmic scale. */
export interface Evidence {
  readonly at: number;
  readonly differences: readonly number[];
}

/** How the differences of a commit with the change, and of one without it, are spread. */
export interface Model {
  /** Of commits with the change, as the ends tell it; those without it lie around 0. */
  readonly shift: number;
  /** Robust standard deviation of one difference. */
  readonly sigma: number;
}

export interface Belief {
  /** For each number the probability that the change began there; that of 0 is 0. */
  readonly at: readonly number[];
  /** What builds of one code differ by, as a standard deviation: what is known of it so far. */
  readonly between: number;
  /** How often each commit was measured. */
  readonly rounds: ReadonlyMap<number, number>;
}

/**
 * Standard deviations between builds with what is thought of each before anything is measured: about half to one per cent, as the
 * product takes it for two processes of one code.
 */
const BETWEEN = [
  { tau: 0.0025, prior: 0.15 },
  { tau: 0.005, prior: 0.35 },
  { tau: 0.01, prior: 0.38 },
  { tau: 0.02, prior: 0.12 },
];

const BETWEEN_USUAL = 0.01;

/**
 * The ends stop when a change is sure, which is when noise makes it look large: the true shift is thought to be this share of
 * theirs, give or take.
 */
const SHARE = { centre: 0.8, spread: 0.35 };

/** Tails as heavy as shared machines have them, Student's t with so many degrees of freedom: no single round decides. */
const DEGREES = 4;

/** 1 / Fisher information of the centre of Student's t: (ν + 3) / (ν + 1). */
const CENTRE_VARIANCE = (DEGREES + 3) / (DEGREES + 1);

/** More rounds at a commit say little once their own error is so small a share of what builds differ by, as variances. */
const SATURATED = 1;

/** And no commit is measured more often than this: where noise is so large, others beside it tell more. */
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

/** What the rounds of a commit say together. */
interface Centre {
  readonly at: number;
  readonly rounds: number;
  readonly value: number;
  /** Of `value`, by the rounds alone. */
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

/** What lies beyond both levels, by so many standard deviations, is a disturbance: how far tells nothing about which it is. */
const BEYOND = 1.5;

/** Values that agree by chance know no more than such values do on the average; values that lie apart know little. */
function informationOf(values: readonly number[], centre: number, sigma: number): number {
  const observed = values.reduce((sum, value) => {
    const square = ((value - centre) / sigma) ** 2;
    return sum + ((DEGREES + 1) * (DEGREES - square)) / (DEGREES + square) ** 2;
  }, 0);
  return Math.max(INFORMATION_MIN, Math.min(observed, values.length / CENTRE_VARIANCE));
}

const INFORMATION_MIN = 0.05;

const STEPS = 20;

/** The likeliest centre of Student's t, by weights that fall with the distance (Lange, Little and Taylor 1989). */
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
 * For each first commit with the change, the logarithm of the chance of what was measured. What is not known is normal: the
 * good end's build, the step, and each build of its own; all of them are integrated out.
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
    // Precisions and weighted sums of what is left of the values when the step, as it is thought to be, is taken out.
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

/** What can be said: the change began at one of `from` … `to`. More than one where those between cannot be measured. */
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

/** All that can be said apart, in the order of the commits; their probabilities sum to 1. */
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

/** Commits that divide what is open less evenly than this tell nothing about it. */
const OPEN_MIN = 0.01;

/**
 * The commit that halves what is open best, of those where more rounds can still say something; undefined where there is none.
 * @param sigma robust standard deviation of one difference
 */
export function nextToMeasure(
  { at: belief, between, rounds }: Belief,
  skipped: ReadonlySet<number>,
  sigma: number,
): number | undefined {
  const enough = Math.min(ROUNDS_MAX, (CENTRE_VARIANCE * sigma * sigma) / (SATURATED * between * between));
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
 * How often the very commit of a step can be told from its neighbours where builds differ, however often they are measured: the
 * chance that two random walks, one to each side, stay below 0 (Hinkley 1970; by Spitzer's formula).
 * @param size the step in standard deviations between builds
 */
export function tellable(size: number): number {
  let sum = 0;
  for (let commits = 1; commits <= 400; commits++)
    sum += normalUpper((size * Math.sqrt(commits)) / 2) / commits;
  return Math.exp(-2 * sum);
}
