/** What a planned comparison with a history would find: the test of regime.ts turned around, before anything is measured. */
import { normalQuantileUpper } from './distributions.ts';
import { deviationOf } from './interval.ts';
import type { Noise } from './noise.ts';
import { ownShare, SHARE, WINDOW_MAX } from './regime.ts';

/** What a planned comparison is made of. */
export interface Plan {
  readonly noise: Noise;
  /** Measurements of the run under test. */
  readonly measurements: number;
  /** Whether they are made apart, on other machines or days. */
  readonly apart?: boolean;
  /** How many windows of newest runs are tried; many where it is not known. */
  readonly windows?: number;
}

/** Power at which a change is promised to be found, as its normal quantile: 80 %, the custom since Cohen (1988). */
const POWER = 0.8416;

/**
 * The smallest rise that is found four times in five.
 * @param pValue one-sided, as `newestRegimes` gives it
 * @param limit what it has to measure beyond as well, to be called more than within its limit
 */
export function detectableShift(
  { noise, measurements, apart = false, windows = WINDOW_MAX }: Plan,
  pValue: number,
  limit = 0,
): number {
  const critical = normalQuantileUpper(Math.min(0.5, ownShare(windows) * pValue));
  // Measurements of one run share its machine and its hour, as in the test.
  const shared = apart ? 0 : noise.correlation;
  const deviation = Math.sqrt((1 + (measurements - 1) * shared) / measurements);
  const unlucky = deviationOf(POWER * deviation, noise, 'below');
  const own = deviationOf(critical * deviation, noise, 'above');
  // Of several measurements each has to be an excursion.
  const either = measurements > 1 ? own : Math.min(own, excursionAt(SHARE.excursion * pValue, noise, own));
  return Math.max(limit, either) + unlucky;
}

/** The smallest size up to a largest that is so improbable as an excursion of the suite. */
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

/** A size is known to a thousandth. */
const EXCURSION_STEPS = 10;

/** More measurements of one run than this nobody makes. */
const MEASUREMENTS_MAX = 100;

/** How often to measure in all for a rise to be found four times in five; Infinity where no number of times will do. */
export function measurementsNeeded(noise: Noise, shift: number, pValue: number): number {
  for (let measurements = 1; measurements <= MEASUREMENTS_MAX; measurements++) {
    if (detectableShift({ noise, measurements }, pValue) <= shift) return measurements;
  }
  return Number.POSITIVE_INFINITY;
}
