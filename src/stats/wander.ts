/**
 * How far the level of a series walks from run to run though its code does not change: a machine that lives on ages, fills
 * its disk, and is moved by its host. The local-level model (Harvey 1989): each run's value is a level and noise, and
 * the level takes a random step before each run. How large the steps are, compared with the noise, is learnt from all series of the suite
 * together (empirical Bayes over a grid; Kiefer and Wolfowitz 1956, Laird 1978): what no series does is not believed of
 * one for a single shift, and what many do is expected of all.
 * It refuses to call outliers steps: the values that tell have the tails of Student's t.
 */
import { deviationScale, differenceScale } from './noise.ts';

/** Variance of a run's step, in units of that of the noise. */
const RATIOS = [0, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3];

/** Of the values that the level is followed by. */
const DEGREES = 4;

/** Farther values move the level no more than this, in standard deviations. */
const CLIP = 3;

/** So many series without steps are known beforehand: a young suite has to show that its levels walk. */
const STILL_SERIES = 3;

/** Turns of the weights of the grid. */
const TURNS = 20;

/** Runs that start the level. */
const START_RUNS = 5;

/**
 * @param suite of each series the values that tell its level, oldest first, on the compared scale
 * @returns of each series the variance of the level's step from a run to the next, in units of its noise's variance
 */
export function wanderOf(suite: readonly (readonly number[])[]): number[] {
  const likelihoods = suite.map(likelihoodsOf);
  let weights = RATIOS.map((_, k) => (k === 0 ? 0.5 : 0.5 / (RATIOS.length - 1)));
  let shares: number[][] = [];
  for (let turn = 0; turn < TURNS; turn++) {
    shares = likelihoods.map((row) =>
      normalised(row.map((likelihood, k) => likelihood * (weights[k] as number))),
    );
    const total = suite.length + STILL_SERIES;
    weights = RATIOS.map(
      (_, k) =>
        (shares.reduce((sum, row) => sum + (row[k] as number), 0) + (k === 0 ? STILL_SERIES : 0)) / total,
    );
  }
  const ratios = shares.map((row) => row.reduce((sum, share, k) => sum + share * (RATIOS[k] as number), 0));
  const walking = ratios.filter((ratio) => ratio > +(process.env.WALK ?? 0.003)).length;
  if (suite.length < SERIES_MIN || walking < +(process.env.SHARE ?? 0.3) * suite.length)
    return ratios.map(() => 0);
  return ratios.map((ratio) => Math.max(+(process.env.FLOOR ?? 0.01), ratio));
}

const SERIES_MIN = 10;

function normalised(values: readonly number[]): number[] {
  const total = values.reduce((sum, value) => sum + value, 0);
  return values.map((value) => value / total);
}

/** Of each ratio of the grid, the best of them 1. */
function likelihoodsOf(values: readonly number[]): number[] {
  if (values.length < 2 * START_RUNS) return RATIOS.map(() => 1);
  const scale = differenceScale(values);
  const logs = RATIOS.map((ratio) => logLikelihood(values, ratio, scale / Math.sqrt(1 + ratio / 2)));
  const best = Math.max(...logs);
  return logs.map((log) => Math.exp(log - best));
}

/** Kalman's filter for a level that walks, with outliers clipped; the scale by maximum likelihood. */
function logLikelihood(values: readonly number[], ratio: number, start: number): number {
  const news: number[] = [];
  const widths: number[] = [];
  const first = values.slice(0, START_RUNS);
  let level = [...first].sort((a, b) => a - b)[START_RUNS >> 1] as number;
  let uncertain = 1.3 / START_RUNS;
  for (const value of values.slice(START_RUNS)) {
    uncertain += ratio;
    const variance = uncertain + 1;
    const away = value - level;
    const bound = CLIP * start * Math.sqrt(variance);
    news.push(away / Math.sqrt(variance));
    widths.push(0.5 * Math.log(variance));
    level += (uncertain / variance) * Math.max(-bound, Math.min(bound, away));
    uncertain /= variance;
  }
  const scale = studentScale(news);
  return news.reduce(
    (sum, away, t) =>
      sum - ((DEGREES + 1) / 2) * Math.log1p((away / scale) ** 2 / DEGREES) - (widths[t] as number),
    -news.length * Math.log(scale),
  );
}

function studentScale(values: readonly number[]): number {
  let square = deviationScale(values) ** 2 || 1e-12;
  for (let step = 0; step < 8; step++) {
    square =
      values.reduce((sum, value) => sum + ((DEGREES + 1) * value ** 2) / (DEGREES + value ** 2 / square), 0) /
        values.length || 1e-12;
  }
  return Math.sqrt(square);
}
