/**
 * Slow periods that last look like level changes. If runs correlate with their neighbours, a history can be explained by
 * cuts in white noise, or by fewer cuts in autocorrelated noise (AR(1)). The cheaper explanation wins. In autocorrelated
 * noise a cut must pay for the long-run variance σ²(1 + ρ) / (1 − ρ), which remains after each value is predicted from
 * the one before (Chakar et al. 2017, Bernoulli 23:1408; Romano et al. 2022, JASA 117:2147).
 */
import { mean } from '../model/sample.ts';
import { levelsOf, longEnough, residualsOf, significant } from './levels.ts';
import { CORRELATION_MAX, deviationScale, neighbourCorrelation } from './noise.ts';
import { segment } from './segmentation.ts';

export interface BurstOptions {
  /** Price of a cut, in units of the noise's variance. */
  readonly penalty: number;
  /** Values further from the level than this, in sigmas, are outliers. */
  readonly clip: number;
  /** Smallest number of values in a level. */
  readonly lengthMin: number;
  /** Significance level that each change must reach by itself. */
  readonly levelMax: number;
}

/** Values are clipped to this many standard deviations, so that an outlier does not look like autocorrelation. */
const CLIP_SIGMAS = 3;

/** Price of the correlation, in units of ln n: half the price of a parameter, because slow periods are common. */
const CORRELATION_PRICE = 0.5;

/** Number of alternations between estimating the correlation and the cuts. */
const TURNS = 4;

/**
 * @param cuts of the series in white noise
 * @returns these cuts, or the cuts in autocorrelated noise if that explains the series better
 */
export function cutsBesideBursts(
  values: readonly number[],
  cuts: readonly number[],
  options: BurstOptions,
): number[] {
  if (cuts.length === 0) return [];
  const left = residualsOf(values, cuts);
  const price = (residuals: readonly number[], number: number) =>
    values.length * Math.log(varianceOf(residuals)) + options.penalty * number;
  const white = price(left, cuts.length);
  const solutions = [[], cuts].map((start) => inCorrelatedNoise(values, start, options));
  const best = solutions.reduce((least, each) =>
    price(each.left, each.cuts.length) < price(least.left, least.cuts.length) ? each : least,
  );
  const isBetter = price(best.left, best.cuts.length) + CORRELATION_PRICE * Math.log(values.length) < white;
  return isBetter ? certain(values, best.cuts, options) : [...cuts];
}

/** Independent runs show smaller correlations by chance. */
const CORRELATION_MIN = 0.2;

/** The correlation is raised by this many standard errors: a false cut at a slow period costs more than a missed step. */
const CORRELATION_RAISE = 0.5;

/** The cuts that are significant given the long-run deviation. */
function certain(
  values: readonly number[],
  cuts: readonly number[],
  { levelMax }: Pick<BurstOptions, 'levelMax'>,
): number[] {
  const estimate = correlationOf(values, cuts);
  const error = Math.sqrt((1 - estimate * estimate) / values.length);
  const correlation =
    estimate < CORRELATION_MIN ? estimate : Math.min(CORRELATION_MAX, estimate + CORRELATION_RAISE * error);
  const sigma = deviationScale(residualsOf(values, cuts)) * Math.sqrt((1 + correlation) / (1 - correlation));
  return sigma > 0 ? significant(values, cuts, sigma, levelMax) : [...cuts];
}

/** @param start cuts from which the correlation is first estimated */
function inCorrelatedNoise(
  values: readonly number[],
  start: readonly number[],
  { penalty, clip, lengthMin }: BurstOptions,
): { cuts: number[]; left: number[] } {
  let cuts = [...start];
  let left: number[] = [];
  for (let turn = 0; turn < TURNS; turn++) {
    const clipped = clippedTo(values, cuts);
    const correlation = correlationOf(clipped, cuts);
    const innovations = clipped.slice(1).map((value, i) => value - correlation * (clipped[i] as number));
    const sigma = deviationScale(residualsOf(innovations, innovationCuts(cuts))) || 1;
    const found = segment(innovations, { sigma, penalty, clip }).map((cut) => cut + 1);
    cuts = longEnough(values, found, lengthMin);
    left = residualsOf(innovations, innovationCuts(cuts));
  }
  return { cuts, left };
}

/** The cuts as indices into the innovations, which start at the second value. */
function innovationCuts(cuts: readonly number[]): number[] {
  return cuts.map((cut) => cut - 1);
}

function clippedTo(values: readonly number[], cuts: readonly number[]): number[] {
  const levels = levelsOf(values, cuts);
  const bound = CLIP_SIGMAS * (deviationScale(residualsOf(values, cuts)) || Number.POSITIVE_INFINITY);
  return values.map((value, i) => {
    const level = levels[i] as number;
    return level + Math.max(-bound, Math.min(bound, value - level));
  });
}

/**
 * Correlation of neighbours within the levels, at least 0. With few runs the plain estimate is too small by about (1 + 4
 * ρ) / n (Marriott and Pope 1954), and by the same again for each level that was subtracted.
 */
export function correlationOf(values: readonly number[], cuts: readonly number[]): number {
  return correlationWithin(residualsOf(values, cuts), cuts);
}

/** @param left the values minus their levels */
function correlationWithin(left: readonly number[], cuts: readonly number[]): number {
  const sigma = deviationScale(left);
  if (sigma === 0) return 0;
  const estimate = neighbourCorrelation({ values: left, cuts }, sigma);
  const missing = estimate < CORRELATION_MIN ? 0 : ((1 + 4 * estimate) * (cuts.length + 1)) / left.length;
  return Math.max(0, Math.min(CORRELATION_MAX, estimate + missing));
}

/**
 * The candidate cuts, into levels or lines, that explain the series best in autocorrelated noise.
 * @param values without outliers
 */
export function bestExplained(
  values: readonly number[],
  ways: readonly (readonly number[])[],
  { penalty, levelMax }: Pick<BurstOptions, 'penalty' | 'levelMax'>,
): number[] {
  const priced = ways.map((cuts) => {
    const { left, slopes } = withoutLines(values, cuts);
    const correlation = correlationWithin(left, cuts);
    const innovations = left.slice(1).map((value, i) => value - correlation * (left[i] as number));
    const fit = values.length * Math.log(varianceOf(innovations));
    return { cuts, slopes, price: fit + penalty * cuts.length + slopes * Math.log(values.length) };
  });
  const { cuts, slopes } = priced.reduce((best, each) => (each.price < best.price ? each : best));
  return slopes === 0 ? certain(values, cuts, { levelMax }) : [...cuts];
}

/** The residuals of each segment around the better of a level and a line. */
function withoutLines(
  values: readonly number[],
  cuts: readonly number[],
): { left: number[]; slopes: number } {
  const bounds = [0, ...cuts, values.length];
  let slopes = 0;
  const left = bounds.slice(1).flatMap((end, i) => {
    const part = values.slice(bounds[i], end);
    const centre = mean(part);
    const middle = (part.length - 1) / 2;
    const squares = part.reduce((sum, _, t) => sum + (t - middle) ** 2, 0);
    const slope = part.reduce((sum, value, t) => sum + (t - middle) * (value - centre), 0) / (squares || 1);
    const flat = part.map((value) => value - centre);
    const straight = flat.map((value, t) => value - slope * (t - middle));
    const isLine = part.length * Math.log(varianceOf(straight) / varianceOf(flat)) < -Math.log(values.length);
    if (isLine) slopes++;
    return isLine ? straight : flat;
  });
  return { left, slopes };
}

function varianceOf(residuals: readonly number[]): number {
  const bound = CLIP_SIGMAS * deviationScale(residuals);
  const squares = residuals.map((value) => Math.max(-bound, Math.min(bound, value)) ** 2);
  return mean(squares) || Number.MIN_VALUE;
}
