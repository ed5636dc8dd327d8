/**
 * Which of several commits brought a change, where each measurement is noisy: Bayes' rule over the commits, and the next
 * measurement where it halves what is open (Waeber, Frazier and Henderson 2013). A wrong answer is outweighed by later ones,
 * where a plain bisection follows it for good.
 *
 * Commits are numbered: 0 does not have the change, `count` has it. It began at one of 1 … count.
 */
import { studentLogDensity } from '../stats/distributions.ts';

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

/** Tails as heavy as shared machines have them: no single round decides. */
const DEGREES = 4;
const logDensity = studentLogDensity(DEGREES);

/**
 * The ends stop when a change is sure, which is when noise makes it look large: the true shift is one of these shares of
 * theirs, each as likely before anything is measured.
 */
const SHARES = [0.7, 1];

/** @returns for each number the probability that the change began there; that of 0 is 0 */
export function beliefs(count: number, evidence: readonly Evidence[], { shift, sigma }: Model): number[] {
  const logs = Array.from({ length: count + 1 }, (_, first) => {
    if (first === 0) return [];
    return SHARES.map((part) =>
      evidence
        .map(({ at, differences }) => {
          const centre = first <= at ? part * shift : 0;
          return differences.reduce((sum, each) => sum + logDensity((each - centre) / sigma), 0);
        })
        .reduce((sum, each) => sum + each, 0),
    );
  });
  const largest = Math.max(...logs.flat());
  const weights = logs.map((ofShares) => ofShares.reduce((sum, each) => sum + Math.exp(each - largest), 0));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / all);
}

/** What can be said: the change began at one of `from` … `to`. More than one where those between cannot be measured. */
export interface Answer {
  readonly from: number;
  readonly to: number;
  readonly probability: number;
}

/** @param skipped commits that cannot be measured */
export function likeliest(belief: readonly number[], skipped: ReadonlySet<number>): Answer {
  const answers: Answer[] = [];
  let [from, probability] = [1, 0];
  for (let to = 1; to < belief.length; to++) {
    probability += belief[to] as number;
    if (skipped.has(to)) continue;
    answers.push({ from, to, probability });
    [from, probability] = [to + 1, 0];
  }
  return answers.reduce((best, answer) => (answer.probability > best.probability ? answer : best));
}

/** The commit that halves what is open best; undefined where none between the two ends can be measured. */
export function nextToMeasure(belief: readonly number[], skipped: ReadonlySet<number>): number | undefined {
  let below = 0;
  let best: { at: number; distance: number } | undefined;
  for (let at = 1; at < belief.length - 1; at++) {
    below += belief[at] as number;
    const distance = Math.abs(below - 0.5);
    if (!skipped.has(at) && (best === undefined || distance < best.distance)) best = { at, distance };
  }
  return best?.at;
}
