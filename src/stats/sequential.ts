/**
 * Looking at a growing sample again and again and stopping when it is clear would, with the bounds of a single look, find something
 * in nothing far too often. Here the level is spent over the looks (Lan and DeMets 1983), so that all of them together
 * keep it. The bounds come from the joint distribution of the looks, which is that of a random walk, by numerical
 * integration from look to look (Armitage, McPherson and Rowe 1969).
 */
import { normalQuantileUpper, normalUpper } from './distributions.ts';

/** Rounds from one look to the next: each takes its part of the level, and few rounds of signs cannot go below small parts. */
const ROUNDS_A_LOOK = 5;

/** @param max so many rounds there may be: the last of them is a look as well */
export function isLook(rounds: number, max: number): boolean {
  return rounds % ROUNDS_A_LOOK === 0 || rounds === max;
}

/**
 * Share of the level that is spent when a share of the rounds is done: t^ρ (Kim and DeMets 1987). With a larger ρ little is left for the
 * first third, and a change of 10 % waits there for nothing; with a smaller one too little for the end, and one of 3 % is missed.
 */
export function spentAfter(share: number): number {
  return share ** 1.25;
}

/** Points of the grid to a standard deviation of one step. */
const POINTS = 8;

/** Densities are followed so far, in standard deviations: beyond it there is less than 10⁻¹⁴. */
const REACH = 8;

/**
 * One-sided bounds for looks after equal steps.
 * @param spent share of the level that is spent up to each look, ascending
 * @param times share of the full sample at each look, ascending and above 0
 * @param alpha the whole level, one-sided
 * @param least the smallest p value that each look can have: one whose share is too small for it is passed over, and
 * leaves its share to the next
 * @returns for each look the z at which nothing is left to doubt; Infinity where nothing may be spent
 */
export function spendingBounds(
  spent: readonly number[],
  times: readonly number[],
  alpha: number,
  least: readonly number[] = [],
): number[] {
  return walkOf(spent, times, alpha, least).map(({ bound }) => bound);
}

/** One look at the random walk, and where it is at that time. */
export interface WalkAtLook {
  /** In standard deviations; Infinity where nothing may be spent. */
  readonly bound: number;
  /** Share of the full sample. */
  readonly time: number;
  /** Of the walk where nothing is, among those that have not crossed before; place `i` is (i − top) · width. */
  readonly density: Float64Array;
  readonly top: number;
  readonly width: number;
}

/** As `spendingBounds`, with the densities that they come from. */
export function walkOf(
  spent: readonly number[],
  times: readonly number[],
  alpha: number,
  least: readonly number[] = [],
): WalkAtLook[] {
  const smallest = times.reduce((step, time, k) => Math.min(step, time - (times[k - 1] ?? 0)), 1);
  const width = Math.sqrt(smallest) / POINTS;
  const top = Math.ceil((REACH * Math.sqrt(times.at(-1) ?? 1)) / width);
  // The density of the walk at each look among those that have not crossed; index `top` is 0.
  let density = new Float64Array(2 * top + 1);
  let used = 0;
  return times.map((time, k) => {
    const before = times[k - 1] ?? 0;
    density =
      k === 0
        ? normalAround(density.length, top, width, Math.sqrt(time))
        : stepped(density, width, Math.sqrt(time - before));
    const share = (spent[k] ?? 0) - used;
    // Cutting takes it away.
    const whole = density.slice();
    const bound = cutTail(density, top, width, share * alpha) / Math.sqrt(time);
    const around = { time, density: whole, top, width };
    if (normalUpper(bound) < (least[k] ?? 0)) {
      density = whole.slice();
      return { ...around, bound: Number.POSITIVE_INFINITY };
    }
    used = spent[k] ?? 0;
    return { ...around, bound };
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

/** Takes a mass from the upper end, which has crossed there. @returns the place where it begins */
function cutTail(density: Float64Array, centre: number, width: number, mass: number): number {
  if (mass <= 0) return Number.POSITIVE_INFINITY;
  let taken = 0;
  for (let i = density.length - 1; i >= 0; i--) {
    // Each point stands for the cell around it.
    const cell = width * (density[i] as number);
    if (taken + cell >= mass) {
      const share = (mass - taken) / cell;
      density[i] = (density[i] as number) * (1 - share);
      return (i - centre + 0.5 - share) * width;
    }
    taken += cell;
    density[i] = 0;
  }
  return Number.NEGATIVE_INFINITY;
}

/** One-sided levels for which bounds are made; what lies between is interpolated. */
const LEVELS = [
  0.5, 0.3, 0.15, 0.08, 0.04, 0.02, 0.01, 5e-3, 2e-3, 1e-3, 5e-4, 2e-4, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8,
];
const LEVEL_QUANTILES = LEVELS.map(normalQuantileUpper);

/** The looks at a sample that may grow to `max` rounds. */
export interface Looks {
  readonly max: number;
  /** No further look follows, whatever this one shows: what is left of the level is spent on it. */
  readonly ended: boolean;
}

export interface SequentialTest {
  /** Rounds at each look, those to come included; ascending. */
  readonly looks: readonly number[];
  /** The z that a look, named by its rounds, has to reach at a one-sided level of all looks. */
  critical(look: number, alpha: number): number;
  /** The smallest level of all looks at which this z would have sufficed at this look. */
  pValue(look: number, z: number): number;
}

const made = new Map<string, SequentialTest>();

/** @param done rounds so far, at most `max` */
export function sequentialTest(done: number, { max, ended }: Looks): SequentialTest {
  // Bounds of earlier looks do not depend on later ones.
  const last = ended && done < max ? done : max;
  const key = `${last} of ${max}`;
  const test = made.get(key) ?? makeTest(last, max);
  made.set(key, test);
  return test;
}

/** The walk of a sample that may grow to `max` rounds, at one level. */
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
  // All signs alike.
  const least = looks.map((look) => 0.5 ** look);
  const bounds = LEVELS.map((alpha) => spendingBounds(spent, times, alpha, least));
  const at = (look: number) => {
    const k = looks.indexOf(look);
    if (k < 0) throw new RangeError(`there is no look after ${look} rounds, only after ${looks}`);
    return bounds.map((row) => row[k] as number);
  };
  return {
    looks,
    critical: (look, alpha) => interpolated(LEVEL_QUANTILES, at(look), normalQuantileUpper(alpha)),
    pValue: (look, z) => {
      const quantile = interpolated(at(look), LEVEL_QUANTILES, z);
      return quantile <= 0 ? 1 : normalUpper(quantile);
    },
  };
}

/**
 * Straight lines through points of ascending places, continued beyond both ends. No line leads to an infinite place, where the value
 * before it is kept, nor to an infinite value, which is kept.
 */
function interpolated(places: readonly number[], values: readonly number[], place: number): number {
  let i = places.findIndex((other) => other >= place);
  if (i < 0) i = places.length - 1;
  i = Math.max(1, i);
  const [x0, x1] = [places[i - 1] as number, places[i] as number];
  const [y0, y1] = [values[i - 1] as number, values[i] as number];
  if (x0 === Number.POSITIVE_INFINITY) return Number.NEGATIVE_INFINITY;
  if (x1 === Number.POSITIVE_INFINITY) return y0;
  if (y0 === Number.POSITIVE_INFINITY || y1 === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY;
  return y0 + ((y1 - y0) * (place - x0)) / (x1 - x0);
}
