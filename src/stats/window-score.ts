/**
 * Tests a window of newest runs against a level: its deviations as normal scores, their sum, and the variance of that sum.
 */
import type { Course, Window } from './course.ts';
import { normalUpper } from './distributions.ts';
import { nearQuantileUpper } from './near-quantile.ts';
import type { Noise } from './noise.ts';
import { normalScore, singleScore } from './noise.ts';
import { type Distance, overWalk, type Within } from './walked.ts';

/**
 * Variance of the robust center of n values, in units of the variance of their mean: between mean (1) and median (π/2).
 */
const CENTRE_VARIANCE = 1.3;

export function distanceOf({ history, current }: Course, { start, baseline }: Window): Distance {
  return { baseline, window: history.length - start + current.length };
}

/**
 * One-sided p-value of a window against a level, for a change upwards (1) or downwards (-1).
 * @param within as for `overWalk`
 */
export function pValueAgainst(course: Course, window: Window, direction: 1 | -1, within?: Within): number {
  const pValueAt = (moved: number) => {
    const { score, variance } = scoreAndVariance(course, { ...window, level: window.level + moved });
    return normalUpper((direction * score) / Math.sqrt(variance));
  };
  return overWalk(course.noise, distanceOf(course, window), direction, pValueAt, within);
}

/** The same course, with normal scores to a relative error of 1e-12. */
export function nearly(course: Course): Course {
  return { ...course, noise: { ...course.noise, quantileUpper: nearQuantileUpper } };
}

type Level = Omit<Window, 'baseline'>;

/**
 * The score of a window and its variance. The uncertainty of the level enters by its effect on the score (delta method):
 * far out in a heavy tail it is small. Its effect on single values is already part of the noise, as far as the deviations
 * that the noise was estimated from had levels of as few runs.
 */
export function scoreAndVariance(course: Course, window: Window) {
  const { noise, current, history } = course;
  const { start, widened, baseline } = window;
  const values = history.length - start + current.length;
  const own = ownVariance(history.length - start, current.length, course);
  const isKnown = isKnownLevel(noise, window);
  const score = scoreOf(course, window);
  if (isKnown && values === 1) return { score, variance: own };
  const { sum, each } = slackOf(course, window, widened * levelError(noise, baseline));
  const known = isKnown ? each : slackOf(course, window, widened * levelError(noise, noise.runs)).each;
  return { score, variance: own + Math.max(0, sum - known) };
}

/** Whether the deviations that the noise was estimated from had levels of as few runs, so that it has the error of the level. */
export function isKnownLevel({ runs }: Noise, { baseline }: Pick<Window, 'baseline'>): boolean {
  return baseline >= runs;
}

/**
 * The effect of an error of the level on the score: squared for the sum, and the sum of squares for the single values.
 */
function slackOf(course: Course, window: Level, error: number): { sum: number; each: number } {
  const low = { ...window, level: window.level - error };
  const high = { ...window, level: window.level + error };
  let sum = 0;
  let each = 0;
  for (let place = window.start; place < course.history.length + course.current.length; place++) {
    const half = (scoreAt(course, place, low) - scoreAt(course, place, high)) / 2;
    sum += half;
    each += half * half;
  }
  return { sum: sum ** 2, each };
}

/** Sum of the normal scores of the regime's values, as deviations from a level. */
export function scoreOf(course: Course, window: Level): number {
  let sum = 0;
  for (let place = window.start; place < course.history.length + course.current.length; place++)
    sum += scoreAt(course, place, window);
  return sum;
}

/** @param place in the history; the measurements of the run under test follow it */
function scoreAt(course: Course, place: number, { start, level, widened }: Level): number {
  const { history, current, widening, noise } = course;
  const m = place - history.length;
  const value = m < 0 ? (history[place] as number) : (current[m] as number);
  const wider = m < 0 ? widened : widened * (widening[m] as number);
  const isAlone = history.length - start + current.length === 1;
  return (isAlone ? singleScore : normalScore)((value - level) / wider, noise);
}

/**
 * Variance of the sum of the scores. Runs correlate as in the history, and so do the measurements of one run, which share
 * the state of a machine (a cluster: Kish 1965). Measurements are closer together than runs, so this is a lower bound.
 */
export function ownVariance(
  earlier: number,
  measurements: number,
  { noise: { correlation }, apart }: Pick<Course, 'noise' | 'apart'>,
): number {
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

/** Standard error of a level estimated from this many runs in a row. */
export function levelError({ sigma, correlation }: Noise, runs: number): number {
  return sigma * Math.sqrt((CENTRE_VARIANCE / runs) * ((1 + correlation) / (1 - correlation)));
}
