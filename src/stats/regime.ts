/**
 * Whether the newest runs are a new regime: the run under test alone, or with up to five runs before it, against the
 * level that stood before. Deviations are turned into normal scores, so that a sum of few of them can be judged
 * however heavy the tails of the noise are. One process or one run is one observation.
 * It refuses to believe in a change that the newest measurements themselves do not show.
 */
import { ascending, median, quantile } from '../model/sample.ts';
import { normalQuantileUpper, normalUpper, studentUpper } from './distributions.ts';
import type { Noise } from './noise.ts';
import { normalScore } from './noise.ts';

/** One series as it is tested: what the run did to it is taken out. */
export interface Course {
  /** One value a run, oldest first, on the compared scale. */
  readonly history: readonly number[];
  /** Places in the history where a new level begins, ascending. */
  readonly cuts: readonly number[];
  /** From here on the history counts as the baseline, because a person accepted the level; 0 where nobody did. */
  readonly accepted: number;
  /** How many of the history's runs were measured on the machine of the run under test. */
  readonly alike: number;
  /** The measurements of the run under test, at least one. */
  readonly current: readonly number[];
  /** For each measurement how much wider than the history its noise is, from 1. */
  readonly widening: readonly number[];
  readonly noise: Noise;
  /** Whether the measurements were made apart, on other machines or days; else they share machine and hour. */
  readonly apart: boolean;
  /** How many of the newest runs may form the regime, the tested one included. */
  readonly windows: number;
  /** How many values of the history, from the first, tell the level: those behind belong to an open episode. */
  readonly quiet: number;
}

/** The new regime in one direction. */
export interface Regime {
  /** One-sided, corrected for the windows that were tried, not for other series. */
  readonly pValue: number;
  /** Place in the history where the tested window begins; its length where that is the run under test. */
  readonly start: number;
  /** Place of the first of the newest runs in a row that show the shift. */
  readonly since: number;
  /** Middle of the regime minus the level before. */
  readonly shift: number;
  /** The level before, on the compared scale. */
  readonly level: number;
  /** Variance of the sum of the regime's normal scores. */
  readonly variance: number;
  /** 1, or how much wider the noise was taken because the level before is not settled. */
  readonly widened: number;
  /** Runs in the baseline. */
  readonly baseline: number;
}

/** So many newest runs, the tested one included, may form the regime. A longer one is a segment of its own. */
export const WINDOW_MAX = 6;

/**
 * How the level is shared out: among the run under test by its own noise, the same as an excursion of the suite, and the
 * windows that begin before it, in both ways. What is gross shows in one run; what is small needs several.
 */
export const SHARE = { own: 0.4, excursion: 0.3, earlier: 0.25, excursions: 0.05 };

/**
 * What the smallest p value of the windows that begin earlier has to be multiplied with: they overlap, so it is less
 * than their number. Simulated with normal noise at the levels that a run of 20 to 100 series needs (1e-4): 3.7 to 3.9.
 */
const WINDOWS_PRICE = 4;

/** A settled level: the last segment of the history where it is at least so long, else the last runs. */
export const SETTLED_RUNS = 12;
const UNSETTLED_RUNS = 24;

/** A shorter baseline is only that of a young history, or of an accepted level. */
const BASELINE_RUNS_MIN = 8;

/** The newest measurements must show at least this share of the shift. */
const SUPPORT = 0.5;

/** Variance of the robust centre of n values, in units of that of their mean: between mean (1) and median (π/2). */
const CENTRE_VARIANCE = 1.3;
const CENTRE_DEGREES = 4;

/** The most certain rise and the most certain fall among the windows. */
export function newestRegimes(course: Course): { readonly rise: Regime; readonly fall: Regime } {
  const { length } = course.history;
  const tried = Array.from({ length: windowsOf(course) }, (_, k) => testFrom(course, length - k));
  return { rise: mostCertain(course, tried, 1), fall: mostCertain(course, tried, -1) };
}

/** How many windows are tried. */
export function windowsOf({ history, quiet, accepted, windows }: Course): number {
  // The runs of an open episode are no part of the baseline anyway.
  const inEpisode = history.length - quiet;
  const others = quiet - Math.max(accepted, BASELINE_RUNS_MIN);
  return Math.max(1, Math.min(windows, inEpisode > 0 ? inEpisode + Math.max(1, others) : others));
}

/** What is not asked of earlier windows is asked of the run itself. */
export function ownShare(windows: number): number {
  return SHARE.own + (SHARE.earlier + SHARE.excursions) * (1 - (windows - 1) / (WINDOW_MAX - 1));
}

/** As one of `newestRegimes`, of the run under test alone, and as it is. */
export function aloneRegime(course: Course, direction: 1 | -1): Regime {
  return towards(course, testFrom(course, course.history.length), direction);
}

/** One window, before its direction is asked for. */
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
      const excursion = overWalk(course, regime, direction, (level) =>
        excursionPValue({ ...regime, level }, course, direction),
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

/** What a run of the window has at least to be in its own noise: else a noisy series is full of excursions of its suite. */
const UNUSUAL = 1.64;

/**
 * The window as excursions of the suite, each as improbable as its normal score; of several measurements of the run under
 * test the one that moved least.
 */
function excursionPValue(
  { start, level, widened }: Pick<Regime, 'start' | 'level' | 'widened'>,
  { history, current, widening, noise }: Course,
  direction: 1 | -1,
): number {
  const sizes = current.map(
    (value, m) => (direction * (value - level)) / (widened * (widening[m] as number)),
  );
  const earlier = history.slice(start).map((value) => (direction * (value - level)) / widened);
  const all = [...earlier, Math.min(...sizes)];
  if (all.some((size) => size <= 0)) return 1;
  const pValues = all.map(noise.excursion[direction > 0 ? 'above' : 'below']);
  const [only] = pValues;
  if (pValues.length === 1) return only as number;
  if (all.some((size) => direction * normalScore(direction * size, noise) < UNUSUAL)) return 1;
  const score = pValues.reduce((sum, pValue) => sum + normalQuantileUpper(pValue), 0);
  return normalUpper(score / Math.sqrt(ownVariance(earlier.length, 1, { noise, apart: true })));
}

/** The most certain window may leave out runs that show the same, and take in one that does not. */
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
  const pValue = overWalk(course, regime, direction, (level) => {
    const sum = level === regime.level ? score : scoreOf(course, { ...regime, level });
    return normalUpper((direction * sum) / Math.sqrt(regime.variance));
  });
  return { pValue, since: regime.start, ...regime };
}

/** @param from the regime's first place in the history */
function testFrom(course: Course, from: number): Trial {
  const { history, current, noise } = course;
  const { start, before: all, widened } = baselineOf(course, from);
  const before = all.slice(-recentRuns(noise));
  const values = [...history.slice(start), ...current];
  const level = centreOf(before, noise);
  const baseline = Math.min(before.length, course.alike);
  return {
    start,
    level,
    shift: median(values) - level,
    ...judged(course, { start, level, widened, baseline }),
    widened,
    baseline,
  };
}

/** What a window is held against. */
type Held = Pick<Regime, 'start' | 'level' | 'widened' | 'baseline'>;

/**
 * The score of a window and its variance. The level is uncertain by what its error does to the score (delta method): far
 * out in a heavy tail that is little. What it does to each value by itself is in the noise already, as far as the
 * deviations that the noise was learnt from had levels of as few runs.
 */
export function judged(course: Course, held: Held) {
  const { noise, current, history } = course;
  const { start, widened, baseline } = held;
  const values = history.length - start + current.length;
  const own = ownVariance(history.length - start, current.length, course);
  const isKnown = baseline >= noise.runs;
  const score = scoreOf(course, held);
  if (isKnown && values === 1) return { score, variance: own };
  const { sum, each } = slackOf(course, held, widened * levelError(noise, baseline));
  const known = isKnown ? each : slackOf(course, held, widened * levelError(noise, noise.runs)).each;
  return { score, variance: own + Math.max(0, sum - known) };
}

/** What an error of the level does to the score: its square for the sum, and the sum of the squares for each value. */
function slackOf(course: Course, held: Omit<Held, 'baseline'>, error: number): { sum: number; each: number } {
  const low = scoresOf(course, { ...held, level: held.level - error });
  const high = scoresOf(course, { ...held, level: held.level + error });
  const halves = low.map((score, i) => (score - (high[i] as number)) / 2);
  return {
    sum: halves.reduce((total, half) => total + half, 0) ** 2,
    each: halves.reduce((total, half) => total + half * half, 0),
  };
}

/** Sum of the normal scores of the regime's values, as deviations from a level. */
function scoreOf(course: Course, held: Omit<Held, 'baseline'>): number {
  return scoresOf(course, held).reduce((sum, score) => sum + score, 0);
}

function scoresOf(
  { history, current, widening, noise }: Course,
  { start, level, widened }: Omit<Held, 'baseline'>,
): number[] {
  return [
    ...history.slice(start).map((value) => normalScore((value - level) / widened, noise)),
    ...current.map((value, m) => normalScore((value - level) / (widened * (widening[m] as number)), noise)),
  ];
}

interface BaselineRuns {
  readonly start: number;
  readonly before: readonly number[];
  /** 1 where the level is settled; above, how much wider the last runs are spread than the noise. */
  readonly widened: number;
}

function baselineOf({ history, cuts, accepted, noise, quiet }: Course, start: number): BaselineRuns {
  const from = Math.min(start, quiet);
  if (accepted > 0) return { start, before: history.slice(accepted, from), widened: 1 };
  const last = cuts.at(-1) ?? 0;
  if (from - last >= SETTLED_RUNS || last === 0) {
    return { start, before: history.slice(last, from), widened: 1 };
  }
  // The newest segment is the regime itself: it is held against the segment before.
  if (Math.abs(from - last) <= 2 && start === from)
    return { start: last, before: history.slice(cuts.at(-2) ?? 0, last), widened: 1 };
  const before = history.slice(Math.max(0, from - UNSETTLED_RUNS), from);
  const middle = median(before);
  const spread = quantile(ascending(before.map((value) => Math.abs(value - middle))), 0.95) / 1.96;
  return { start, before, widened: Math.max(1, spread / noise.sigma) };
}

/**
 * Variance of the sum of the scores: runs follow each other as the history's do, and so do measurements of one run, which
 * share its machine and its hour (a cluster: Kish 1965). They lie closer than runs, so that this is the least.
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

/** Standard error of the level that so many runs in a row know. */
export function levelError({ sigma, correlation }: Noise, runs: number): number {
  return sigma * Math.sqrt((CENTRE_VARIANCE / runs) * ((1 + correlation) / (1 - correlation)));
}

/** So many newest runs tell a level that walks best: more of them are from too long ago. */
function recentRuns({ sigma, correlation, wander }: Noise): number {
  const own = CENTRE_VARIANCE * ((1 + correlation) / (1 - correlation));
  return Math.max(SETTLED_RUNS, Math.ceil((sigma * Math.sqrt(3 * own)) / wander));
}

const NU = +(process.env.NU ?? 2);
const STEPS = [0.25, 0.8, 1.5, 2.5, 4, 6, 9, 14, 22, 35, 60, 100];
const STEP_SHARES = STEPS.map((_, i) => {
  const upper = (j: number) => studentUpper(((STEPS[j] as number) + (STEPS[j + 1] as number)) / 2, NU);
  return (i === 0 ? 0.5 : upper(i - 1)) - (i === STEPS.length - 1 ? 0 : upper(i));
});

/**
 * A p value over all places to which the level may have walked since its runs: steps have the tails of Student's t.
 * @param pValue of a level
 */
function overWalk(
  { noise, history, current }: Course,
  { start, level, baseline }: Pick<Regime, 'start' | 'level' | 'baseline'>,
  direction: 1 | -1,
  pValue: (level: number) => number,
): number {
  const still = pValue(level);
  if (noise.wander === 0) return still;
  const walked = walkedSince(noise, baseline, history.length - start + current.length);
  return STEPS.reduce(
    (sum, step, i) => sum + (STEP_SHARES[i] as number) * pValue(level + direction * step * walked),
    still / 2,
  );
}

/** How far the level has walked from the middle of so many runs to that of a window behind them: a standard deviation. */
export function walkedSince({ wander }: Noise, runs: number, window: number): number {
  return wander * Math.sqrt((runs + window) / 3);
}

/** Centre of Student's t by maximum likelihood, with the noise's heavier tail: outliers count for little. */
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
