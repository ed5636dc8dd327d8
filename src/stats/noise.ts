/**
 * How much benchmarks vary from run to run without a change. The noise of shared machines has heavy tails, heavier on the
 * slow side. So each side of the level has a tail of its own, estimated from all series of the suite together. The scale
 * of a series is its own, shrunk towards the suite's.
 */
import { median, medianDeviation } from '../model/sample.ts';
import { normalQuantileUpper, studentCritical } from './distributions.ts';
import type { Moderated } from './moderated.ts';
import { moderate } from './moderated.ts';
import { type Spikes, spikesOf } from './spikes.ts';
import type { Tail } from './tail.ts';
import { recordPValue, tailOf } from './tail.ts';

/** For each side of the level, the probability of a deviation of at least a size. */
export interface Sides {
  readonly above: Tail;
  readonly below: Tail;
}

export interface Noise {
  /** Robust standard deviation of one run. */
  readonly sigma: number;
  /** Deviations of all series of the suite, each in units of its own sigma. */
  readonly deviations: Sides;
  /**
   * P(an excursion of this size) on the compared scale, for spikes whose size does not depend on the noise of the series.
   */
  readonly excursion: { readonly above: (size: number) => number; readonly below: (size: number) => number };
  /** Spikes that the suite is too young to have shown, on the compared scale. */
  readonly spikes: Spikes;
  /** Correlation of a run with the next, at least 0; slow periods raise it. */
  readonly correlation: number;
  /**
   * Standard deviation of the step that the level takes from one run to the next without a change of code. 0 unless the
   * machine lives on (walk.ts).
   */
  readonly walk: number;
  /** Number of runs in a level, as used for the deviations. */
  readonly runs: number;
  /** The normal quantile of its scores; the exact one where nothing is said. */
  readonly quantileUpper?: (p: number) => number;
}

/** The residuals of a series around its levels. */
export interface Residuals {
  /** In the order of the runs. */
  readonly values: readonly number[];
  /** Indices where a new level begins, without the first. */
  readonly cuts: readonly number[];
}

/** 1 / Φ⁻¹(3/4): makes the median absolute deviation consistent for the normal distribution. */
const MAD_TO_SIGMA = 1.4826;

/**
 * Prior for the deviations: this many values of Student's t with these degrees of freedom are added to the suite's own.
 */
const PRIOR_VALUES = 10;
const PRIOR_DEGREES = 4;

/** Larger scores are clipped before neighbours are compared. */
const SCORE_MAX = 2.5;

/**
 * Prior for the correlation of neighbours: with this many runs, half of the estimate is the series' own and half is the
 * suite's; with fewer runs, less is its own. Half a standard error is added, because a false alarm at a slow period costs
 * more than finding a change one run later. With few runs the estimate would be useless without the prior.
 */
const CORRELATION_RUNS = 40;
const CORRELATION_ERROR_MAX = 0.1;
export const CORRELATION_MAX = 0.9;

/** On scales without a unit, smaller values are rounding. */
export const SIGMA_MIN = 1e-6;

/** Robust standard deviation around the median; 0 if half of the values are equal. */
export function deviationScale(values: readonly number[] | Float64Array): number {
  if (values.length === 0) return 0;
  return MAD_TO_SIGMA * medianDeviation(values);
}

/** Noise from differences of neighbouring values, which occasional level changes do not affect; 0 if all are equal. */
export function differenceScale(values: readonly number[]): number {
  const steps = new Float64Array(Math.max(0, values.length - 1));
  for (let i = 0; i < steps.length; i++)
    steps[i] = Math.abs((values[i + 1] as number) - (values[i] as number));
  const typical = (MAD_TO_SIGMA * median(steps)) / Math.SQRT2;
  if (typical > 0) return typical;
  // With a coarse clock, most neighbours are equal. Von Neumann's mean square difference uses the others.
  return Math.sqrt(steps.reduce((sum, step) => sum + (step * step) / steps.length, 0) / 2);
}

/**
 * @param suite the residuals of the series; none of them exact
 * @returns the noise of each, in the order given
 */
export function noiseOf(suite: readonly Residuals[]): Noise[] {
  const moderated = moderate(suite, SIGMA_MIN);
  const correlations = suite.map((residuals, i) =>
    neighbourCorrelation(residuals, (moderated[i] as Moderated).sigma),
  );
  const common = correlations.length === 0 ? 0 : median(correlations);
  const excursion = excursionsOf(moderated.map(({ deviations }) => deviations));
  const standardised = moderated.map(({ deviations, without }) => {
    const row = new Float64Array(deviations.length);
    for (let t = 0; t < row.length; t++) row[t] = (deviations[t] as number) / (without[t] as number);
    return row;
  });
  const spikes = spikesOf(moderated);
  const deviations = sidesOf([...standardised, PRIOR]);
  return suite.map(({ values, cuts }, i) => {
    const own = correlations[i] as number;
    const weight = values.length / (values.length + CORRELATION_RUNS);
    const error = Math.min(CORRELATION_ERROR_MAX, 0.5 / Math.sqrt(values.length));
    const correlation = weight * own + (1 - weight) * common + error;
    return {
      sigma: (moderated[i] as Moderated).sigma,
      deviations,
      excursion,
      spikes,
      correlation: Math.max(0, Math.min(CORRELATION_MAX, correlation)),
      walk: 0,
      runs: values.length / (cuts.length + 1),
    };
  });
}

const PRIOR = Float64Array.from({ length: PRIOR_VALUES }, (_, i) => {
  const share = (i + 0.5) / PRIOR_VALUES;
  return share < 0.5
    ? -studentCritical(2 * share, PRIOR_DEGREES)
    : studentCritical(2 - 2 * share, PRIOR_DEGREES);
});

/** Combines two tests of one series' excursion: against the tail of all excursions, and against the largest one. */
function excursionsOf(rows: readonly Float64Array[]): Noise['excursion'] {
  const sides = sidesOf(rows);
  const suite = { runs: Math.max(0, ...rows.map((row) => row.length)), series: rows.length };
  let above = 0;
  let below = 0;
  for (const row of rows) {
    for (let t = 0; t < row.length; t++) {
      above = Math.max(above, row[t] as number);
      below = Math.max(below, -(row[t] as number));
    }
  }
  return {
    above: (size) => Math.min(sides.above.upper(size), recordPValue(size, above, suite)),
    below: (size) => Math.min(sides.below.upper(size), recordPValue(size, below, suite)),
  };
}

function sidesOf(rows: readonly Float64Array[]): Sides {
  const total = rows.reduce((sum, row) => sum + row.length, 0);
  const above = new Float64Array(total);
  const below = new Float64Array(total);
  let larger = 0;
  let smaller = 0;
  for (const row of rows) {
    for (let t = 0; t < row.length; t++) {
      const value = row[t] as number;
      if (value > 0) above[larger++] = value;
      else if (value < 0) below[smaller++] = -value;
    }
  }
  return {
    above: tailOf(above.subarray(0, larger), total),
    below: tailOf(below.subarray(0, smaller), total),
  };
}

/** Lag-one autocorrelation within the levels, robust, corrected for the mean that was subtracted. */
export function neighbourCorrelation({ values, cuts }: Residuals, spread: number): number {
  const breaks = new Set(cuts);
  let own = 0;
  let shared = 0;
  let before = 0;
  for (let t = 0; t < values.length; t++) {
    const score = Math.max(-SCORE_MAX, Math.min(SCORE_MAX, (values[t] as number) / spread));
    own += score * score;
    if (t > 0 && !breaks.has(t)) shared += score * before;
    before = score;
  }
  return own > 0 ? shared / own + 1 / values.length : 0;
}

/**
 * The standard normal value that is as improbable as a deviation. Scores of independent runs add up like normal values,
 * however heavy the tails are (van der Waerden 1952; Stouffer 1949).
 */
export function normalScore(deviation: number, noise: Noise): number {
  const { sigma, deviations, quantileUpper = normalQuantileUpper } = noise;
  const tail = deviation > 0 ? deviations.above : deviations.below;
  return Math.sign(deviation) * quantileUpper(tail.upper(Math.abs(deviation) / sigma));
}

/** As `normalScore`, for a single measurement: it may be a spike that the suite is too young to have shown. */
export function singleScore(deviation: number, noise: Noise): number {
  const { spikes, quantileUpper = normalQuantileUpper } = noise;
  const score = normalScore(deviation, noise);
  const spike = spikes.upper(Math.abs(deviation));
  return spike === 0 ? score : Math.sign(score) * Math.min(quantileUpper(spike), Math.abs(score));
}
