/**
 * How many rounds a paired experiment needs, computed in advance from the noise of a pilot. For the test of paired.ts
 * with the bounds of sequential.ts. The power at the last look is a lower bound of the power over all looks.
 */
import { normalQuantileUpper } from './distributions.ts';
import { deviationScale } from './noise.ts';
import { cappedEstimate, type Pair } from './one-sided-outliers.ts';
import { sequentialTest } from './sequential.ts';
import { centreInterval } from './signed-rank.ts';

/** With more looks than this the bound of the last look hardly changes: spending is practically continuous. */
const LOOKS_MAX = 100;

/** One-sided error of the interval from which the noise is derived; five rounds have such an interval. */
const PILOT_TAIL = 0.05;

/**
 * Standard deviation of one difference, for the signed-rank test: from the length of its interval (Lehmann 1963). Spikes
 * do not stretch it, and with few values it is more precise than the median absolute deviation.
 * @param differences within each round
 */
export function pairNoise(differences: readonly number[]): number {
  const interval = centreInterval(differences, PILOT_TAIL);
  if (!interval) return deviationScale(differences);
  const halfWidth = (interval.high - interval.low) / 2;
  return (halfWidth * Math.sqrt(differences.length)) / normalQuantileUpper(PILOT_TAIL);
}

/**
 * Noether's formula (1987, JASA 82:645), with the bound of the last look. It assumes normal noise, and needs more rounds
 * than other formulas if a large change is to be found in few.
 * @param noise standard deviation of the difference within a round
 * @param tail one-sided error over all looks
 * @param power chance that the change is found
 * @returns the smallest shift that this many rounds find with this chance; Infinity if they could find none
 */
export function shiftFoundIn(rounds: number, noise: number, tail: number, power: number): number {
  if (noise === 0) return 0;
  const looks = Math.min(rounds, LOOKS_MAX);
  const critical = sequentialTest(looks, { max: looks, ended: true }).critical(looks, tail);
  // How often the sum of two differences must be on the right side.
  const share = 0.5 + (critical + normalQuantileUpper(1 - power)) / Math.sqrt(3 * rounds);
  return share < 1 ? (noise * normalQuantileUpper(1 - share)) / Math.SQRT2 : Number.POSITIVE_INFINITY;
}

/** @returns the smallest number of rounds in `range` that finds the shift with this chance; undefined if none does */
export function roundsFor(
  shift: number,
  noise: number,
  tail: number,
  power: number,
  range: { readonly min: number; readonly max: number },
): number | undefined {
  let [low, high] = [range.min, range.max];
  if (shiftFoundIn(high, noise, tail, power) > shift) return undefined;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (shiftFoundIn(middle, noise, tail, power) <= shift) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Relative standard error of a noise estimate from one round; it falls with the square root of the rounds. */
const NOISE_ERROR = 0.7;

const REFINEMENTS = 5;

/**
 * The smallest change that interleaved rounds find with a given chance, if the noise is estimated from a few rounds. If
 * those rounds happened to be quiet, the change is found less often (power under an estimated variance: Browne 1995).
 * Uses the normal approximation, for the most powerful view of the rounds, because `shiftFoundIn` is too conservative for
 * a test of this many rounds.
 * @param pilot both values of each round, on a logarithmic scale
 * @param tail one-sided error over all looks, of this series alone
 */
export function changeFoundIn(rounds: number, pilot: readonly Pair[], tail: number, power: number): number {
  const looks = Math.min(rounds, LOOKS_MAX);
  const { critical } = sequentialTest(looks, { max: looks, ended: true });
  const error = NOISE_ERROR / Math.sqrt(pilot.length);
  const quantile = normalQuantileUpper(1 - power);
  const seen = VIEWS.map(({ share, noiseOf }) => {
    const bound = critical(looks, share * tail);
    // In standard errors.
    let distance = bound + quantile;
    for (let i = 0; i < REFINEMENTS; i++) distance = bound + quantile * Math.hypot(1, error * distance);
    return (distance * noiseOf(pilot)) / Math.sqrt(rounds);
  });
  return Math.min(...seen);
}

/** Each test with its share of the error (`paired.ts`) and the noise that it sees. */
const VIEWS = [
  {
    share: 0.65,
    noiseOf: (pairs: readonly Pair[]) => pairNoise(pairs.map(({ before, after }) => after - before)),
  },
  {
    share: 0.3,
    noiseOf: (pairs: readonly Pair[]) => {
      const { low, high } = cappedEstimate(pairs, 0.5, PILOT_TAIL);
      return (((high - low) / 2) * Math.sqrt(pairs.length)) / normalQuantileUpper(PILOT_TAIL);
    },
  },
];
