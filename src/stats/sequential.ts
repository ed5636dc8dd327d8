/**
 * Sequential testing. Looking at a growing sample repeatedly and stopping at the first significant result would give far
 * too many false alarms with the bounds of a single look. Here the level is spent over the looks (Lan and DeMets 1983),
 * so that all of them together keep it. The bounds come from the joint distribution of the looks, a random walk, by
 * numerical integration from look to look (Armitage, McPherson and Rowe 1969).
 */
import { normalQuantileUpper, normalUpper } from './distributions.ts';

/**
 * Rounds between looks. Each look gets a part of the level, and with few rounds the sign test cannot reach a small part.
 */
const ROUNDS_A_LOOK = 5;

/** @param max maximum number of rounds: the last one is a look as well */
export function isLook(rounds: number, max: number): boolean {
  return rounds % ROUNDS_A_LOOK === 0 || rounds === max;
}

/**
 * Share of the level that is spent when a share of the rounds is done: t^ρ (Kim and DeMets 1987). With a larger ρ little
 * is left for the first third, which delays finding a change of 10%; with a smaller one too little is left for the end,
 * which misses one of 3%.
 */
export function spentAfter(share: number): number {
  return share ** 1.25;
}

/** Grid points in one standard deviation of a step. */
const POINTS = 8;

/** Densities extend this far, in standard deviations: the mass beyond is less than 10⁻¹⁴. */
const REACH = 8;

/**
 * One-sided bounds for looks after equal steps.
 * @param spent share of the level that is spent up to each look, ascending
 * @param times share of the full sample at each look, ascending and above 0
 * @param alpha the whole level, one-sided
 * @param least the smallest possible p value of each look: a look whose share is too small for it is skipped, and its
 * share goes to the next
 * @returns for each look the z that is significant; Infinity if nothing may be spent
 */
export function spendingBounds(
  spent: readonly number[],
  times: readonly number[],
  alpha: number,
  least: readonly number[] = [],
): number[] {
  return walkOf(spent, times, alpha, least).map(({ bound }) => bound);
}

/** One look at the random walk, with its distribution at that time. */
export interface WalkAtLook {
  /** In standard deviations; Infinity if nothing may be spent. */
  readonly bound: number;
  /** Share of the full sample. */
  readonly time: number;
  /**
   * Density under the null hypothesis, among walks that have not crossed a bound before; index `i` is at (i − top) ·
   * width.
   */
  readonly density: Float64Array;
  readonly top: number;
  readonly width: number;
}

/** Like `spendingBounds`, with the densities. */
function walkOf(
  spent: readonly number[],
  times: readonly number[],
  alpha: number,
  least: readonly number[] = [],
): WalkAtLook[] {
  const smallest = times.reduce((step, time, k) => Math.min(step, time - (times[k - 1] ?? 0)), 1);
  const width = Math.sqrt(smallest) / POINTS;
  const top = Math.ceil((REACH * Math.sqrt(times.at(-1) ?? 1)) / width);
  // The density at each look among walks that have not crossed a bound; index `top` is at 0.
  let density = new Float64Array(2 * top + 1);
  let used = 0;
  return times.map((time, k) => {
    const before = times[k - 1] ?? 0;
    density =
      k === 0
        ? normalAround(density.length, top, width, Math.sqrt(time))
        : stepped(density, width, Math.sqrt(time - before));
    const share = (spent[k] ?? 0) - used;
    // `cutTail` modifies the density.
    const uncut = density.slice();
    const bound = cutTail(density, top, width, share * alpha) / Math.sqrt(time);
    const look = { time, density: uncut, top, width };
    if (normalUpper(bound) < (least[k] ?? 0)) {
      density = uncut.slice();
      return { ...look, bound: Number.POSITIVE_INFINITY };
    }
    used = spent[k] ?? 0;
    return { ...look, bound };
  });
}

function normalAround(
  length: number,
  centre: number,
  width: number,
  sigma: number,
): Float64Array<ArrayBuffer> {
  return Float64Array.from({ length }, (_, i) => normalDensity((i - centre) * width, sigma));
}

function normalDensity(x: number, sigma: number): number {
  return Math.exp((-x * x) / (2 * sigma * sigma)) / (sigma * Math.sqrt(2 * Math.PI));
}

/** The density one step later: its convolution with that of the step. */
function stepped(density: Float64Array, width: number, sigma: number): Float64Array<ArrayBuffer> {
  const reach = Math.ceil((REACH * sigma) / width);
  const kernel = Array.from(
    { length: 2 * reach + 1 },
    (_, i) => width * normalDensity((i - reach) * width, sigma),
  );
  const next = new Float64Array(density.length);
  for (let i = 0; i < density.length; i++) {
    const from = density[i] as number;
    if (from === 0) continue;
    const first = Math.max(0, i - reach);
    const last = Math.min(density.length - 1, i + reach);
    for (let j = first; j <= last; j++)
      next[j] = (next[j] as number) + from * (kernel[j - i + reach] as number);
  }
  return next;
}

/** Removes the mass at the upper end, which has crossed the bound. @returns the place where it begins */
function cutTail(density: Float64Array, centre: number, width: number, mass: number): number {
  if (mass <= 0) return Number.POSITIVE_INFINITY;
  let removed = 0;
  for (let i = density.length - 1; i >= 0; i--) {
    // Each point represents the cell around it.
    const cell = width * (density[i] as number);
    if (removed + cell >= mass) {
      const share = (mass - removed) / cell;
      density[i] = (density[i] as number) * (1 - share);
      return (i - centre + 0.5 - share) * width;
    }
    removed += cell;
    density[i] = 0;
  }
  return Number.NEGATIVE_INFINITY;
}

/** One-sided levels with exact bounds; levels in between are interpolated. */
const LEVELS = [
  0.5, 0.3, 0.15, 0.08, 0.04, 0.02, 0.01, 5e-3, 2e-3, 1e-3, 5e-4, 2e-4, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8,
];
const LEVEL_QUANTILES = LEVELS.map(normalQuantileUpper);
const zOf = (level: number) => LEVEL_QUANTILES[level] as number;

/** The looks at a sample of up to `max` rounds. */
export interface Looks {
  readonly max: number;
  /** No look follows, whatever this one shows: the rest of the level is spent on it. */
  readonly ended: boolean;
}

export interface SequentialTest {
  /** Number of rounds at each look, future ones included; ascending. */
  readonly looks: readonly number[];
  /** The critical z of a look, given by its rounds, at a one-sided level over all looks. */
  critical(look: number, alpha: number): number;
  /** The smallest level over all looks at which this z would be significant at this look. */
  pValue(look: number, z: number): number;
}

const made = new Map<string, SequentialTest>();

/** @param done number of rounds so far, at most `max` */
export function sequentialTest(done: number, { max, ended }: Looks): SequentialTest {
  // Bounds of earlier looks do not depend on later ones.
  const last = ended && done < max ? done : max;
  const key = `${last} of ${max}`;
  const test = made.get(key) ?? makeTest(last, max);
  made.set(key, test);
  return test;
}

/** The walk of a sample of up to `max` rounds, at one level. */
export function walkTo(max: number, alpha: number): WalkAtLook[] {
  const looks = Array.from({ length: max }, (_, i) => i + 1).filter((rounds) => isLook(rounds, max));
  const times = looks.map((look) => look / max);
  return walkOf(
    times.map((time, k) => (k === looks.length - 1 ? 1 : spentAfter(time))),
    times,
    alpha,
    looks.map((look) => 0.5 ** look),
  );
}

function makeTest(last: number, max: number): SequentialTest {
  const looks = Array.from({ length: last }, (_, i) => i + 1).filter((rounds) => isLook(rounds, last));
  const times = looks.map((look) => look / max);
  const spent = times.map((time, k) => (k === looks.length - 1 ? 1 : spentAfter(time)));
  // The p value if all signs are equal.
  const least = looks.map((look) => 0.5 ** look);
  // A critical value needs two levels, and a usual p value the first few.
  const bounds: number[][] = [];
  const boundsOf = (level: number) => {
    const known = bounds[level] ?? spendingBounds(spent, times, LEVELS[level] as number, least);
    bounds[level] = known;
    return known;
  };
  const at = (look: number) => {
    const k = looks.indexOf(look);
    if (k < 0) throw new RangeError(`there is no look after ${look} rounds, only after ${looks}`);
    return (level: number) => boundsOf(level)[k] as number;
  };
  return {
    looks,
    critical: (look, alpha) => interpolated(zOf, at(look), normalQuantileUpper(alpha)),
    pValue: (look, z) => {
      const quantile = interpolated(at(look), zOf, z);
      return quantile <= 0 ? 1 : normalUpper(quantile);
    },
  };
}

/**
 * Linear interpolation through points with ascending places, one a level, extrapolated at both ends. Towards an infinite
 * place the previous value is kept; an infinite value is kept as well.
 */
function interpolated(xOf: (level: number) => number, yOf: (level: number) => number, place: number): number {
  let i = 1;
  while (i < LEVELS.length - 1 && !(xOf(i) >= place)) i++;
  const [x0, x1] = [xOf(i - 1), xOf(i)];
  const [y0, y1] = [yOf(i - 1), yOf(i)];
  if (x0 === Number.POSITIVE_INFINITY) return Number.NEGATIVE_INFINITY;
  if (x1 === Number.POSITIVE_INFINITY) return y0;
  if (y0 === Number.POSITIVE_INFINITY || y1 === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY;
  return y0 + ((y1 - y0) * (place - x0)) / (x1 - x0);
}
