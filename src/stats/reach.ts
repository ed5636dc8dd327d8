/** The power of a planned comparison with a history: inverts the test of regime.ts, before anything is measured. */
import { normalQuantileUpper, normalUpper } from './distributions.ts';
import { deviationOf } from './interval.ts';
import type { Noise } from './noise.ts';
import { ownShare, SETTLED_RUNS, SHARE, WINDOW_MAX } from './regime.ts';
import { walkedBeyond } from './walked.ts';

/** A planned comparison. */
export interface Plan {
  readonly noise: Noise;
  /** Number of measurements of the run under test. */
  readonly measurements: number;
  /** Whether they are independent: made on other machines or days. */
  readonly apart?: boolean;
  /** Number of windows of newest runs that are tested; the maximum if it is not known. */
  readonly windows?: number;
}

/** The power at which a change counts as detectable, as its normal quantile: 80%, the convention since Cohen (1988). */
const POWER = 0.8416;

/**
 * The smallest rise that is found with 80% power.
 * @param pValue one-sided, as `newestRegimes` gives it
 * @param limit the change must also be measured beyond this limit
 */
export function detectableShift(plan: Plan, pValue: number, limit = 0): number {
  return detectableWith(plan, pValue)(plan.measurements, limit);
}

/** As `detectableShift`, for any number of measurements. */
function detectableWith(
  { noise, apart = false, windows = WINDOW_MAX }: Omit<Plan, 'measurements'>,
  pValue: number,
): (measurements: number, limit: number) => number {
  const critical = normalQuantileUpper(Math.min(0.5, ownShare(windows) * pValue));
  // Measurements of one run share the state of its machine, as in the test.
  const shared = apart ? 0 : noise.correlation;
  const walked = walkedBeyond(noise, { baseline: SETTLED_RUNS, window: 1 }, ownShare(windows) * pValue);
  return (measurements, limit) => {
    const deviation = Math.sqrt((1 + (measurements - 1) * shared) / measurements);
    const unlucky = deviationOf(POWER * deviation, noise, 'below');
    const spike = measurements > 1 ? 0 : noise.spikes.size(normalUpper(critical));
    const own = Math.max(spike, deviationOf(critical * deviation, noise, 'above'));
    // With several measurements, each must be an excursion.
    const either = measurements > 1 ? own : Math.min(own, excursionAt(SHARE.excursion * pValue, noise, own));
    return Math.max(limit, Math.hypot(either, walked)) + unlucky;
  };
}

/** The smallest size, up to `largest`, that is this improbable as an excursion of the suite. */
function excursionAt(pValue: number, { excursion }: Noise, largest: number): number {
  let [low, high] = [0, largest];
  if (excursion.above(high) > pValue) return largest;
  for (let step = 0; step < EXCURSION_STEPS; step++) {
    const middle = (low + high) / 2;
    if (excursion.above(middle) > pValue) low = middle;
    else high = middle;
  }
  return high;
}

/** Bisection steps: the size is accurate to a thousandth. */
const EXCURSION_STEPS = 10;

/** An upper bound for the number of measurements of one run. */
const MEASUREMENTS_MAX = 100;

/** Total number of measurements needed to find a rise with 80% power; Infinity if no number suffices. */
export function measurementsNeeded(noise: Noise, shift: number, pValue: number): number {
  const detectable = detectableWith({ noise }, pValue);
  for (let measurements = 1; measurements <= MEASUREMENTS_MAX; measurements++) {
    if (detectable(measurements, 0) <= shift) return measurements;
  }
  return Number.POSITIVE_INFINITY;
}
