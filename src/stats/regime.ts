/**
 * Tests whether the newest runs are a new regime: the run under test alone, or with up to five runs before it, compared
 * with the level before. Deviations are converted to normal scores, so that the sum of a few can be tested however heavy
 * the tails of the noise are. One process or one run is one observation. A change is only reported if the newest
 * measurements show it themselves.
 */
import { once } from '../model/once.ts';
import { ascending, median, quantile } from '../model/sample.ts';
import type { Course, Regime, Window } from './course.ts';
import { normalUpper } from './distributions.ts';
import { excursionPValue } from './excursions.ts';
import type { Noise } from './noise.ts';
import { overWalk, recentRuns } from './walked.ts';
import { distanceOf, nearly, ownVariance, scoreAndVariance, scoreOf } from './window-score.ts';

/**
 * The largest number of newest runs, including the run under test, that may form the regime. A longer one is a segment of
 * its own.
 */
export const WINDOW_MAX = 6;

/**
 * How the significance level is split: for the run under test its own noise (`own`) and the excursions of the suite
 * (`excursion`), and for the windows that begin earlier the same two (`earlier`, `excursions`). A large change shows in
 * one run; a small one needs several.
 */
export const SHARE = { own: 0.35, excursion: 0.2, earlier: 0.4, excursions: 0.05 };

/**
 * Factor for the smallest p value of the windows that begin earlier. They overlap, so it is less than their number.
 * Simulated with normal noise at the levels that a run of 20 to 100 series needs (1e-4): 3.7 to 3.9.
 */
const WINDOWS_PRICE = 4;

/** A settled level is the last segment of the history if it has at least this many runs, otherwise the last runs. */
export const SETTLED_RUNS = 12;
const UNSETTLED_RUNS = 24;

/** Only a young history or an accepted level has a shorter baseline. */
const BASELINE_RUNS_MIN = 8;

/** The newest measurements must show at least this share of the shift. */
const SUPPORT = 0.5;

const CENTRE_DEGREES = 4;

/** The most significant rise and the most significant fall among the windows. */
export function newestRegimes(course: Course): { readonly rise: Regime; readonly fall: Regime } {
  const tried = trialsOf(course, windowsTo(course));
  return { rise: newestRegime(course, tried, 1), fall: newestRegime(course, tried, -1) };
}

/** The p-values that `newestRegimes` gives for other measurements of the run; its windows are the same for all of them. */
export function pValuesWith(course: Course): (current: readonly number[], direction: 1 | -1) => number {
  const windows = windowsTo(course);
  return (current, direction) => {
    const changed = { ...course, current };
    return mostCertain(changed, trialsOf(changed, windows), direction).pValue;
  };
}

/** The windows to test: the run under test alone, and with one run before it after the other. */
function windowsTo(course: Course): Window[] {
  return Array.from({ length: windowsOf(course) }, (_, k) => windowFrom(course, course.history.length - k));
}

/** Number of windows to test. */
export function windowsOf({ history, quiet, accepted, windows }: Course): number {
  // The runs of an open episode are not part of the baseline anyway.
  const inEpisode = history.length - quiet;
  const others = quiet - Math.max(accepted, BASELINE_RUNS_MIN);
  return Math.max(1, Math.min(windows, inEpisode > 0 ? inEpisode + Math.max(1, others) : others));
}

/** The share of the level for the run under test, including the share of earlier windows that are not tested. */
export function ownShare(windows: number): number {
  return SHARE.own + (SHARE.earlier + SHARE.excursions) * (1 - (windows - 1) / (WINDOW_MAX - 1));
}

/** As from `newestRegimes`, but for the run under test alone, and without a correction for windows. */
export function aloneRegime(course: Course, direction: 1 | -1): Regime {
  const [trial] = trialsOf(course, [windowFrom(course, course.history.length)]) as [Trial];
  return regimeOf(trial, scorePValue(course, trial, direction));
}

/** One window, before a direction is chosen. */
interface Trial extends Window {
  /** Center of the window minus the level. */
  readonly shift: () => number;
  /** The sum of the normal scores and its variance, computed when they are needed. */
  readonly exact: () => { readonly score: number; readonly variance: number };
  /** The sum to a relative error of 1e-12. */
  readonly nearScore: () => number;
}

/** A p-value that is above its bound by less than this share is computed exactly. */
const CLOSE = 1e-6;

function newestRegime(course: Course, tried: readonly Trial[], direction: 1 | -1): Regime {
  const { trial, pValue } = mostCertain(course, tried, direction);
  const regime = regimeOf(trial, pValue);
  return { ...regime, since: firstOf(regime, course, direction) };
}

function mostCertain(
  course: Course,
  tried: readonly Trial[],
  direction: 1 | -1,
): { readonly trial: Trial; readonly pValue: number } {
  const newest = median(course.current);
  const isBelieved = ({ start, level, shift }: Trial) =>
    start === course.history.length || direction * (newest - level) >= SUPPORT * direction * shift();
  const alone = { score: ownShare(tried.length), excursion: SHARE.excursion };
  const earlier = {
    score: SHARE.earlier / WINDOWS_PRICE,
    excursion: SHARE.excursions / WINDOWS_PRICE,
  };
  let best = { trial: tried[0] as Trial, pValue: 1 };
  for (const [k, trial] of tried.entries()) {
    const shares = k === 0 ? alone : earlier;
    // A p-value above its bound does not count, because the best one so far is smaller.
    const below = (share: number) => (1 + CLOSE) * best.pValue * share;
    const score = scorePValue(course, trial, direction, below(shares.score));
    const excursion = excursionOf(course, trial, direction, below(shares.excursion));
    const pValue = Math.min(score / shares.score, excursion / shares.excursion);
    if (pValue < best.pValue && isBelieved(trial)) best = { trial, pValue };
  }
  return best;
}

/** The most significant window may omit runs that show the shift, and include one that does not. */
function firstOf({ start, level, shift }: Regime, { history, windows }: Course, direction: 1 | -1): number {
  const shows = (place: number) =>
    direction * ((history[place] as number) - level) >= SUPPORT * direction * shift;
  let first = start;
  while (first < history.length && !shows(first)) first++;
  const earliest = history.length - windows + 1;
  if (first === start) while (first > earliest && shows(first - 1)) first--;
  return first;
}

function regimeOf({ exact, nearScore: _, shift, ...window }: Trial, pValue: number): Regime {
  return { ...window, shift: shift(), pValue, since: window.start, variance: exact().variance };
}

/**
 * The p-value of the sum of the normal scores.
 * @returns a number above `high` if it is above it
 */
function scorePValue(
  course: Course,
  trial: Trial,
  direction: 1 | -1,
  high = Number.POSITIVE_INFINITY,
): number {
  const least = leastPValue(course, trial, direction);
  if (least > high) return least;
  const { score, variance } = trial.exact();
  const pValueAt = (moved: number) => {
    const sum = moved === 0 ? score : scoreOf(course, { ...trial, level: trial.level + moved });
    return normalUpper((direction * sum) / Math.sqrt(variance));
  };
  return overWalk(course.noise, distanceOf(course, trial), direction, pValueAt, { low: 0, high });
}

/** No p-value of the window is smaller: the variance of the sum is at least that of a known level. */
function leastPValue(course: Course, { start, nearScore }: Trial, direction: 1 | -1): number {
  const own = ownVariance(course.history.length - start, course.current.length, course);
  const score = direction * nearScore();
  const least = score <= 0 ? 0.5 : normalUpper(score / Math.sqrt(own));
  return (1 - CLOSE / 2) * (course.noise.walk === 0 ? least : least / 2);
}

/** The p-value of the window as excursions of the suite, as from `scorePValue`. */
function excursionOf(course: Course, trial: Trial, direction: 1 | -1, high: number): number {
  const pValueAt = (moved: number) =>
    excursionPValue({ ...trial, level: trial.level + moved }, course, direction);
  return overWalk(course.noise, distanceOf(course, trial), direction, pValueAt, { low: 0, high });
}

/** @param from index of the window's first run in the history */
export function windowFrom(course: Course, from: number): Window {
  const { start, before: all, widened } = baselineOf(course, from);
  const recent = recentRuns(course.noise, SETTLED_RUNS);
  const before = recent < all.length ? all.slice(-recent) : all;
  const baseline = Math.min(before.length, course.alike);
  return { start, level: centreOf(before, course.noise), widened, baseline };
}

function trialsOf(course: Course, windows: readonly Window[]): Trial[] {
  const near = nearly(course);
  return windows.map((window) => ({
    ...window,
    shift: once(() => median([...course.history.slice(window.start), ...course.current]) - window.level),
    exact: once(() => scoreAndVariance(course, window)),
    nearScore: once(() => scoreOf(near, window)),
  }));
}

interface BaselineRuns {
  readonly start: number;
  readonly before: readonly number[];
  /** 1 if the level is settled; above, how much wider the last runs are spread than the noise. */
  readonly widened: number;
}

function baselineOf({ history, cuts, accepted, noise, quiet }: Course, start: number): BaselineRuns {
  const from = Math.min(start, quiet);
  if (accepted > 0) return { start, before: history.slice(accepted, from), widened: 1 };
  const last = cuts.at(-1) ?? 0;
  if (from - last >= SETTLED_RUNS || last === 0) {
    return { start, before: history.slice(last, from), widened: 1 };
  }
  // The newest segment is the regime itself: it is compared with the segment before.
  if (Math.abs(from - last) <= 2 && start === from)
    return { start: last, before: history.slice(cuts.at(-2) ?? 0, last), widened: 1 };
  const before = history.slice(Math.max(0, from - UNSETTLED_RUNS), from);
  const middle = median(before);
  const spread = quantile(ascending(before.map((value) => Math.abs(value - middle))), 0.95) / 1.96;
  return { start, before, widened: Math.max(1, spread / noise.sigma) };
}

/** Center of Student's t by maximum likelihood, with the heavier tail of the noise: outliers have little weight. */
function centreOf(values: readonly number[], { sigma }: Noise): number {
  const degrees = CENTRE_DEGREES;
  let centre = median(values);
  for (let step = 0; step < 30; step++) {
    let sum = 0;
    let weights = 0;
    for (let t = 0; t < values.length; t++) {
      const value = values[t] as number;
      const distance = (value - centre) / sigma;
      const weight = (degrees + 1) / (degrees + distance * distance);
      sum += weight * value;
      weights += weight;
    }
    const next = sum / weights;
    const moved = Math.abs(next - centre);
    centre = next;
    if (moved < 1e-6 * sigma) break;
  }
  return centre;
}
