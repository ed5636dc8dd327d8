/**
 * How much a benchmark moves from run to run when nothing changed, estimated robustly: a few bad runs in the
 * window must neither hide a regression nor invent one.
 */
import { ascending, median, quantile } from '../model/sample.ts';

export interface Noise {
  readonly centre: number;
  /** Robust standard deviation of one run. Zero: every run gave the same value. */
  readonly sigma: number;
  readonly runs: number;
}

/** 1 / Φ⁻¹(3/4): makes the median absolute deviation consistent for the normal distribution. */
const MAD_TO_SIGMA = 1.4826;

/** The MAD of few values is too small on average; factors for n = 2 … 9 (Croux and Rousseeuw 1992). */
const SMALL_SAMPLE = [1, 1, 1.196, 1.495, 1.363, 1.206, 1.2, 1.14, 1.129, 1.107];

/**
 * @param values one value a run, in the order of the runs, on the scale that is compared; at least two
 */
export function noiseOf(values: readonly number[]): Noise {
  const centre = median(values);
  const deviations = ascending(values.map((value) => Math.abs(value - centre)));
  const n = values.length;
  const correction = SMALL_SAMPLE[n] ?? n / (n - 0.8);
  const byMad = MAD_TO_SIGMA * correction * quantile(deviations, 0.5);
  const steps = values.slice(1).map((value, i) => Math.abs(value - (values[i] ?? value)));
  // Differences of neighbours see through a drifting level; 0.8 because they are the less efficient estimate.
  const bySteps = steps.length === 0 ? 0 : (0.8 * MAD_TO_SIGMA * median(steps)) / Math.SQRT2;
  // Heavy tails: 95 % of the runs seen so far must lie within ±1.96 sigma.
  const byTail = quantile(deviations, 0.95) / 1.96;
  const sigma = Math.max(byMad, bySteps, byTail);
  if (sigma > 0) return { centre, sigma, runs: n };
  // Most runs are equal to the last digit, but not all: a coarse clock. The odd ones are the resolution.
  return { centre, sigma: (deviations[n - 1] ?? 0) / 1.96, runs: n };
}
