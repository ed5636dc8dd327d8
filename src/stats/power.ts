/**
 * How many rounds a paired experiment needs before it begins, from the noise of a pilot. For the test of paired.ts with its bounds of
 * sequential.ts: what they find at the last look is the least that they find.
 */
import { normalQuantileUpper } from './distributions.ts';
import { deviationScale } from './noise.ts';
import { cappedEstimate, type Pair } from './one-sided-outliers.ts';
import { sequentialTest } from './sequential.ts';
import { centreInterval } from './signed-rank.ts';

/** The last of so many looks asks as much as the last of more: spending is as good as continuous. */
const LOOKS_MAX = 100;

/** One-sided error of the interval that the noise is read from: five rounds have one. */
const PILOT_TAIL = 0.05;

/**
 * Standard deviation of one difference, as the signed-rank test meets it: from the length of its interval (Lehmann 1963), which spikes
 * do not stretch and few values tell better than their middle deviation.
 * @param differences within each round
 */
export function pairNoise(differences: readonly number[]): number {
  const interval = centreInterval(differences, PILOT_TAIL);
  if (!interval) return deviationScale(differences);
  const halfWidth = (interval.high - interval.low) / 2;
  return (halfWidth * Math.sqrt(differences.length)) / normalQuantileUpper(PILOT_TAIL);
}

/**
 * Noether's formula (1987, JASA 82:645), with the bound of the last look: it takes normal noise of the size that the test meets, and asks
 * for more rounds than the others of its kind where a large change is to be found in few.
 * @param noise standard deviation of the difference within a round
 * @param tail one-sided error over all looks
 * @param power chance that the change is found
 * @returns the smallest shift that so many rounds find with this chance; Infinity where they could find none
 */
export function shiftFoundIn(rounds: number, noise: number, tail: number, power: number): number {
  if (noise === 0) return 0;
  const looks = Math.min(rounds, LOOKS_MAX);
  const critical = sequentialTest(looks, { max: looks, ended: true }).critical(looks, tail);
  // How often the sum of two differences has to be on the right side.
  const share = 0.5 + (critical + normalQuantileUpper(1 - power)) / Math.sqrt(3 * rounds);
  return share < 1 ? (noise * normalQuantileUpper(1 - share)) / Math.SQRT2 : Number.POSITIVE_INFINITY;
}

/** @returns the fewest rounds of `range` that find the shift with this chance; undefined where none do */
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

/** Relative standard deviation of a noise that is read from one round; it falls with the root of their number. */
const NOISE_ERROR = 0.7;

const REFINEMENTS = 5;

/**
 * The smallest change that measuring in turn finds with a chance, where the noise is read from a few rounds: what is told to be
 * found is found less often where they happened to be quiet (power under an estimated variance: Browne 1995). By the normal
 * approximation, for the view of the rounds that sees most: `shiftFoundIn` asks for more than a test of so many rounds needs.
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

/** Each test with its share of the error (`paired.ts`), and the noise that it meets. */
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
