/**
 * Tests whether the newest runs are a new regime: the run under test alone, or with up to five runs before it, compared
 * with the level before. Deviations are converted to normal scores, so that the sum of a few can be tested however heavy
 * the tails of the noise are. One process or one run is one observation. A change is only reported if the newest
 * measurements show it themselves.
 */
import { ascending, median, quantile } from '../model/sample.ts';
import { normalUpper } from './distributions.ts';
import { excursionPValue } from './excursions.ts';
import type { Noise } from './noise.ts';
import { normalScore, singleScore } from './noise.ts';
import { type Distance, overWalk, recentRuns } from './walked.ts';

/** One series as it is tested, without the common shift. */
export interface Course {
  /** One value a run, oldest first, on the compared scale. */
  readonly history: readonly number[];
  /** Indices in the history where a new level begins, ascending. */
  readonly cuts: readonly number[];
  /** The baseline starts here, because a person accepted the level; 0 if nobody did. */
  readonly accepted: number;
  /** Number of runs in the history that were measured on the machine of the run under test. */
  readonly alike: number;
  /** The measurements of the run under test, at least one. */
  readonly current: readonly number[];
  /** For each measurement how much wider its noise is than the history's, from 1. */
  readonly widening: readonly number[];
  readonly noise: Noise;
  /**
   * Whether the measurements are independent: made on other machines or days. Otherwise they share the state of a
   * machine.
   */
  readonly apart: boolean;
  /** Number of newest runs that may form the regime, including the run under test. */
  readonly windows: number;
  /** Number of leading values in the history used for the level: later ones belong to an open episode. */
  readonly quiet: number;
}

/** The new regime in one direction. */
export interface Regime {
  /** One-sided, corrected for the windows that were tested but not for other series. */
  readonly pValue: number;
  /** Index in the history where the tested window begins; the history's length if that is the run under test. */
  readonly start: number;
  /** Index of the first of the newest runs in a row that show the shift. */
  readonly since: number;
  /** Center of the regime minus the level before. */
  readonly shift: number;
  /** The level before, on the compared scale. */
  readonly level: number;
  /** Variance of the sum of the regime's normal scores. */
  readonly variance: number;
  /** 1, or the factor by which the noise was widened because the level before is not settled. */
  readonly widened: number;
  /** Number of runs in the baseline. */
  readonly baseline: number;
}

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

/**
 * Variance of the robust center of n values, in units of the variance of their mean: between mean (1) and median (π/2).
 */
const CENTRE_VARIANCE = 1.3;
const CENTRE_DEGREES = 4;

/** The most significant rise and the most significant fall among the windows. */
export function newestRegimes(course: Course): { readonly rise: Regime; readonly fall: Regime } {
  const { length } = course.history;
  const tried = Array.from({ length: windowsOf(course) }, (_, k) => testFrom(course, length - k));
  return { rise: mostCertain(course, tried, 1), fall: mostCertain(course, tried, -1) };
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
  return towards(course, testFrom(course, course.history.length), direction);
}

/** One window, before a direction is chosen. */
interface Trial extends Omit<Regime, 'pValue' | 'since'> {
  /** Sum of the normal scores. */
  readonly score: number;
}

function mostCertain(course: Course, tried: readonly Trial[], direction: 1 | -1): Regime {
  const newest = median(course.current);
  const own = ownShare(tried.length);
  const regimes = tried.map((trial) => towards(course, trial, direction));
  const first = regimes[0] as Regime;
  const isBelieved = ({ start, level, shift }: Regime) =>
    start === course.history.length || direction * (newest - level) >= SUPPORT * direction * shift;
  const best = regimes
    .flatMap((regime, k) => {
      if (!isBelieved(regime)) return [];
      const inARow = ownVariance(course.history.length - regime.start, 1, { ...course, apart: true });
      const excursion = overWalk(course.noise, distanceOf(course, regime), direction, (moved) =>
        excursionPValue({ ...regime, level: regime.level + moved }, course, direction, inARow),
      );
      const pValue =
        k > 0
          ? WINDOWS_PRICE * Math.min(regime.pValue / SHARE.earlier, excursion / SHARE.excursions)
          : Math.min(regime.pValue / own, excursion / SHARE.excursion);
      return [{ ...regime, pValue }];
    })
    .reduce((least, regime) => (regime.pValue < least.pValue ? regime : least), { ...first, pValue: 1 });
  return { ...best, since: firstOf(best, course, direction) };
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

function towards(course: Course, { score, ...regime }: Trial, direction: 1 | -1): Regime {
  const pValue = overWalk(course.noise, distanceOf(course, regime), direction, (moved) => {
    const sum = moved === 0 ? score : scoreOf(course, { ...regime, level: regime.level + moved });
    return normalUpper((direction * sum) / Math.sqrt(regime.variance));
  });
  return { pValue, since: regime.start, ...regime };
}

function distanceOf({ history, current }: Course, { start, baseline }: Reference): Distance {
  return { baseline, window: history.length - start + current.length };
}

/** One-sided p-value of a window against a level, for a change upwards (1) or downwards (-1). */
export function pValueAgainst(course: Course, reference: Reference, direction: 1 | -1): number {
  return overWalk(course.noise, distanceOf(course, reference), direction, (moved) => {
    const { score, variance } = scoreAndVariance(course, { ...reference, level: reference.level + moved });
    return normalUpper((direction * score) / Math.sqrt(variance));
  });
}

/** @param from index of the regime's first run in the history */
function testFrom(course: Course, from: number): Trial {
  const { history, current, noise } = course;
  const { start, before: all, widened } = baselineOf(course, from);
  const before = all.slice(-recentRuns(noise, SETTLED_RUNS));
  const values = [...history.slice(start), ...current];
  const level = centreOf(before, noise);
  const baseline = Math.min(before.length, course.alike);
  return {
    start,
    level,
    shift: median(values) - level,
    ...scoreAndVariance(course, { start, level, widened, baseline }),
    widened,
    baseline,
  };
}

/** The level that a window is compared with. */
type Reference = Pick<Regime, 'start' | 'level' | 'widened' | 'baseline'>;
type Level = Omit<Reference, 'baseline'>;

/**
 * The score of a window and its variance. The uncertainty of the level enters by its effect on the score (delta method):
 * far out in a heavy tail it is small. Its effect on single values is already part of the noise, as far as the deviations
 * that the noise was estimated from had levels of as few runs.
 */
export function scoreAndVariance(course: Course, reference: Reference) {
  const { noise, current, history } = course;
  const { start, widened, baseline } = reference;
  const values = history.length - start + current.length;
  const own = ownVariance(history.length - start, current.length, course);
  const isKnown = baseline >= noise.runs;
  const score = scoreOf(course, reference);
  if (isKnown && values === 1) return { score, variance: own };
  const { sum, each } = slackOf(course, reference, widened * levelError(noise, baseline));
  const known = isKnown ? each : slackOf(course, reference, widened * levelError(noise, noise.runs)).each;
  return { score, variance: own + Math.max(0, sum - known) };
}

/**
 * The effect of an error of the level on the score: squared for the sum, and the sum of squares for the single values.
 */
function slackOf(course: Course, reference: Level, error: number): { sum: number; each: number } {
  const low = { ...reference, level: reference.level - error };
  const high = { ...reference, level: reference.level + error };
  let [sum, each] = [0, 0];
  for (let place = reference.start; place < course.history.length + course.current.length; place++) {
    const half = (scoreAt(course, place, low) - scoreAt(course, place, high)) / 2;
    sum += half;
    each += half * half;
  }
  return { sum: sum ** 2, each };
}

/** Sum of the normal scores of the regime's values, as deviations from a level. */
function scoreOf(course: Course, reference: Level): number {
  let sum = 0;
  for (let place = reference.start; place < course.history.length + course.current.length; place++)
    sum += scoreAt(course, place, reference);
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

/** Center of Student's t by maximum likelihood, with the heavier tail of the noise: outliers have little weight. */
function centreOf(values: readonly number[], { sigma }: Noise): number {
  const degrees = CENTRE_DEGREES;
  let centre = median(values);
  for (let step = 0; step < 30; step++) {
    let sum = 0;
    let weights = 0;
    for (const value of values) {
      const weight = (degrees + 1) / (degrees + ((value - centre) / sigma) ** 2);
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
