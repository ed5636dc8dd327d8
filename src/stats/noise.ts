/**
 * How much benchmarks move from run to run when nothing changed. The noise of shared machines has heavy tails, and
 * more of them on the slow side: so each side of the level has a tail of its own, told by all series of the suite
 * together. A series' scale is its own, drawn to the suite's.
 */
import { median } from '../model/sample.ts';
import { normalQuantileUpper, studentCritical } from './distributions.ts';
import type { Moderated } from './moderated.ts';
import { moderate } from './moderated.ts';
import type { Tail } from './tail.ts';
import { recordPValue, tailOf } from './tail.ts';

/** How often one side of the level is left so far, and farther. */
export interface Sides {
  readonly above: Tail;
  readonly below: Tail;
}

export interface Noise {
  /** Robust standard deviation of one run. */
  readonly sigma: number;
  /** Deviations of all series of the suite, each in its own sigmas. */
  readonly deviations: Sides;
  /**
   * P(an excursion of this size) on the compared scale, where spikes are as large in quiet series as in noisy ones.
   */
  readonly excursion: { readonly above: (size: number) => number; readonly below: (size: number) => number };
  /** Between a run and the next, from 0: bursts make it larger. */
  readonly correlation: number;
  /** Standard deviation of the step that the level takes from a run to the next though nothing changed; 0 where it stands. */
  readonly wander: number;
  /** Runs of a level, as the deviations were measured from it. */
  readonly runs: number;
}

/** What is left of a series when its levels are taken out. */
export interface Residuals {
  /** In the order of the runs. */
  readonly values: readonly number[];
  /** Places where a new level begins; the first is not named. */
  readonly cuts: readonly number[];
}

/** 1 / Φ⁻¹(3/4): makes the median absolute deviation consistent for the normal distribution. */
const MAD_TO_SIGMA = 1.4826;

/**
 * What noise is like before anything was seen: so many values of Student's t with so many degrees of freedom count
 * among a suite's own.
 */
const PRIOR_VALUES = 10;
const PRIOR_DEGREES = 4;

/** Scores beyond this are pulled in before neighbours are compared. */
const SCORE_MAX = 2.5;

/**
 * Correlation of neighbours: half of it the series' own and half the suite's with so many runs, and less of its own
 * with fewer. Half a standard error is added, because a burst that is taken for a change costs more than a change that is
 * seen a run later; with few runs it would say nothing at all.
 */
const CORRELATION_RUNS = 40;
const CORRELATION_ERROR_MAX = 0.1;
export const CORRELATION_MAX = 0.9;

/** On scales without a unit, less than this is rounding. */
export const SIGMA_MIN = 1e-6;

/** Robust standard deviation around the median; 0 where half of the values are equal. */
export function deviationScale(values: readonly number[] | Float64Array): number {
  if (values.length === 0) return 0;
  const centre = median(values);
  const distances = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) distances[i] = Math.abs((values[i] as number) - centre);
  return MAD_TO_SIGMA * median(distances);
}

/** Noise from neighbouring values, which a level that changes now and then does not touch; 0 where all are equal. */
export function differenceScale(values: readonly number[]): number {
  const steps = values.slice(1).map((value, i) => Math.abs(value - (values[i] as number)));
  const typical = (MAD_TO_SIGMA * median(steps)) / Math.SQRT2;
  if (typical > 0) return typical;
  // A coarse clock: most neighbours are equal. Von Neumann's mean square difference counts the others.
  return Math.sqrt(steps.reduce((sum, step) => sum + (step * step) / steps.length, 0) / 2);
}

/**
 * @param suite the series' residuals; none of them exact
 * @returns the noise of each, in the order given
 */
export function noiseOf(suite: readonly Residuals[]): Noise[] {
  const moderated = moderate(suite, SIGMA_MIN);
  const correlations = suite.map((residuals, i) =>
    neighbourCorrelation(residuals, (moderated[i] as Moderated).sigma),
  );
  const common = correlations.length === 0 ? 0 : median(correlations);
  const excursion = excursionsOf(moderated.map(({ deviations }) => deviations));
  const standardised = moderated.map(({ deviations, without }) =>
    deviations.map((deviation, t) => deviation / (without[t] as number)),
  );
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
      correlation: Math.max(0, Math.min(CORRELATION_MAX, correlation)),
      wander: 0,
      runs: values.length / (cuts.length + 1),
    };
  });
}

const PRIOR = Array.from({ length: PRIOR_VALUES }, (_, i) => {
  const share = (i + 0.5) / PRIOR_VALUES;
  return share < 0.5
    ? -studentCritical(2 * share, PRIOR_DEGREES)
    : studentCritical(2 - 2 * share, PRIOR_DEGREES);
});

/** Two tests of what one series did: against the tail of all excursions, and against the largest. */
function excursionsOf(rows: readonly (readonly number[])[]): Noise['excursion'] {
  const sides = sidesOf(rows);
  const suite = { runs: Math.max(0, ...rows.map((row) => row.length)), series: rows.length };
  const largest = (sign: 1 | -1) =>
    rows.reduce((most, row) => row.reduce((above, value) => Math.max(above, sign * value), most), 0);
  const [above, below] = [largest(1), largest(-1)];
  return {
    above: (size) => Math.min(sides.above.upper(size), recordPValue(size, above, suite)),
    below: (size) => Math.min(sides.below.upper(size), recordPValue(size, below, suite)),
  };
}

function sidesOf(rows: readonly (readonly number[])[]): Sides {
  const values = rows.flat();
  return {
    above: tailOf(
      values.filter((value) => value > 0),
      values.length,
    ),
    below: tailOf(
      values.filter((value) => value < 0).map((value) => -value),
      values.length,
    ),
  };
}

/** Lag-one autocorrelation within the levels, robust, corrected for the mean that was taken out. */
export function neighbourCorrelation({ values, cuts }: Residuals, spread: number): number {
  const scores = values.map((value) => Math.max(-SCORE_MAX, Math.min(SCORE_MAX, value / spread)));
  const breaks = new Set(cuts);
  let own = 0;
  let shared = 0;
  for (const [t, score] of scores.entries()) {
    own += score * score;
    if (t > 0 && !breaks.has(t)) shared += score * (scores[t - 1] as number);
  }
  return own > 0 ? shared / own + 1 / scores.length : 0;
}

/**
 * A deviation as the standard normal value that is as improbable: scores of independent runs add up like normal
 * values however heavy the tails are (van der Waerden 1952; Stouffer 1949).
 */
export function normalScore(deviation: number, { sigma, deviations: { above, below } }: Noise): number {
  const tail = deviation > 0 ? above : below;
  return Math.sign(deviation) * normalQuantileUpper(tail.upper(Math.abs(deviation) / sigma));
}
