/** What a planned comparison with a history would find: the test of regime.ts turned around, before anything is measured. */
import { normalQuantileUpper } from './distributions.ts';
import { deviationOf } from './interval.ts';
import type { Noise } from './noise.ts';
import { SHARE } from './regime.ts';

/** What a planned comparison is made of. */
export interface Plan {
  readonly noise: Noise;
  /** Measurements of the run under test. */
  readonly measurements: number;
  /** Whether they are made apart, on other machines or days. */
  readonly apart?: boolean;
}

/** Power at which a change is promised to be found, as its normal quantile: 80 %, the custom since Cohen (1988). */
const POWER = 0.8416;

/**
 * The smallest rise that is found four times in five.
 * @param pValue one-sided, as `newestRegimes` gives it
 * @param limit what it has to measure beyond as well, to be called more than within its limit
 */
export function detectableShift(
  { noise, measurements, apart = false }: Plan,
  pValue: number,
  limit = 0,
): number {
  const critical = normalQuantileUpper(Math.min(0.5, SHARE.own * pValue));
  // Measurements of one run share its machine and its hour, as in the test.
  const shared = apart ? 0 : noise.correlation;
  const deviation = Math.sqrt((1 + (measurements - 1) * shared) / measurements);
  const unlucky = deviationOf(POWER * deviation, noise, 'below');
  return Math.max(limit, deviationOf(critical * deviation, noise, 'above')) + unlucky;
}

/** More measurements of one run than this nobody makes. */
const MEASUREMENTS_MAX = 100;

/** How often to measure in all for a rise to be found four times in five; Infinity where no number of times will do. */
export function measurementsNeeded(noise: Noise, shift: number, pValue: number): number {
  for (let measurements = 1; measurements <= MEASUREMENTS_MAX; measurements++) {
    if (detectableShift({ noise, measurements }, pValue) <= shift) return measurements;
  }
  return Number.POSITIVE_INFINITY;
}
