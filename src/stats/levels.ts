/**
 * Operations on a series cut into levels: each segment's median, the residuals, and the removal of cuts whose segments
 * are too short or whose change noise can explain. Cuts are first indices of segments.
 */
import { median } from '../model/sample.ts';
import { studentTwoSided } from './distributions.ts';

/** Efficiency of the median absolute deviation, as a share of the values (Rousseeuw and Croux 1993). */
const MAD_EFFICIENCY = 0.37;

/** For every value the median of its segment. */
export function levelsOf(values: readonly number[], cuts: readonly number[]): number[] {
  const levels = new Array<number>(values.length);
  let start = 0;
  for (let i = 0; i <= cuts.length; i++) {
    const end = cuts[i] ?? values.length;
    if (end > start) levels.fill(median(values.slice(start, end)), start, end);
    start = end;
  }
  return levels;
}

export function residualsOf(values: readonly number[], cuts: readonly number[]): number[] {
  const levels = levelsOf(values, cuts);
  return values.map((value, i) => value - (levels[i] as number));
}

/**
 * Merges segments of fewer than `lengthMin` values with the neighbour whose median is closer. The shortest segment goes
 * first; of equally short ones the earliest.
 */
export function longEnough(values: readonly number[], cuts: readonly number[], lengthMin: number): number[] {
  const remaining = [...cuts];
  while (remaining.length > 0) {
    const bounds = [0, ...remaining, values.length];
    const lengths = bounds.slice(1).map((end, i) => end - (bounds[i] as number));
    const shortest = Math.min(...lengths);
    if (shortest >= lengthMin) break;
    const at = lengths.indexOf(shortest);
    const level = (i: number) => median(values.slice(bounds[i], bounds[i + 1]));
    const distance = (i: number) =>
      i < 0 || i >= lengths.length ? Infinity : Math.abs(level(i) - level(at));
    remaining.splice(distance(at - 1) <= distance(at + 1) ? at - 1 : at, 1);
  }
  return remaining;
}

/**
 * Moves every cut, by up to `lengthMin` places, to where it is most likely under Student's t with three degrees of
 * freedom. Under a clipped loss a value far from both levels costs the same on either side; the tails of the t
 * distribution still distinguish them. Of equally likely places the closest is taken, then the earlier.
 */
export function settled(
  values: readonly number[],
  cuts: readonly number[],
  sigma: number,
  lengthMin: number,
): number[] {
  const bounds = [0, ...cuts, values.length];
  const surprise = (residual: number) => Math.log1p((residual / sigma) ** 2 / 3);
  for (const [i, cut] of cuts.entries()) {
    const start = bounds[i] as number;
    const end = bounds[i + 2] as number;
    const before = median(values.slice(start, cut));
    const after = median(values.slice(cut, end));
    // Cost of moving the values between the cut and another place to the other side.
    const cost = (place: number) =>
      place < cut
        ? sum(values.slice(place, cut).map((value) => surprise(value - after) - surprise(value - before)))
        : sum(values.slice(cut, place).map((value) => surprise(value - before) - surprise(value - after)));
    const places = Array.from({ length: 2 * lengthMin + 1 }, (_, k) => cut - lengthMin + k)
      .filter((place) => place - start >= lengthMin && end - place >= lengthMin)
      .sort((a, b) => Math.abs(a - cut) - Math.abs(b - cut));
    const costs = places.map(cost);
    bounds[i + 1] = places[costs.indexOf(Math.min(...costs))] ?? cut;
  }
  return bounds.slice(1, -1);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/**
 * Drops the least significant cut until the medians on both sides of each cut differ at the level, by Student's t.
 * @param sigma noise of one value, a median absolute deviation
 */
export function significant(
  values: readonly number[],
  cuts: readonly number[],
  sigma: number,
  level: number,
): number[] {
  const remaining = [...cuts];
  while (remaining.length > 0) {
    const bounds = [0, ...remaining, values.length];
    const pValues = remaining.map((cut, i) => {
      const before = values.slice(bounds[i], cut);
      const after = values.slice(cut, bounds[i + 2]);
      const error = sigma * Math.sqrt(1 / before.length + 1 / after.length);
      const degrees = Math.max(1, MAD_EFFICIENCY * (before.length + after.length - 2));
      return studentTwoSided((median(after) - median(before)) / error, degrees);
    });
    const worst = Math.max(...pValues);
    if (worst <= level) break;
    remaining.splice(pValues.indexOf(worst), 1);
  }
  return remaining;
}
