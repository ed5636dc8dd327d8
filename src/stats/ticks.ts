/**
 * What a clock ticks in is known to a tick and never better: values that were rounded alike say nothing of what lies between two
 * ticks, however often they are measured (interval censoring: Turnbull 1976; for the zeros that ticks make, Pratt 1959). The
 * tick is read from the values: the smallest step between distinct ones, where most of them coincide with another.
 */
import { ascending } from '../model/sample.ts';
import { deviationScale } from './noise.ts';

/** Values that differ by a smaller share than this are equal but for rounding. */
const EQUAL = 1e-9;

/** In values without any step the digits tell one; a tick is taken to be no larger share of them than this. */
const DIGITS_MAX = 0.1;

/**
 * @param values of both sides, in their unit as they were measured
 * @returns the smallest step that the clock makes; 0 where it is finer than the noise
 */
export function tickOf(values: readonly number[]): number {
  const sorted = ascending(values);
  const steps = sorted.slice(1).map((value, i) => value - (sorted[i] as number));
  const size = Math.max(Math.abs(sorted[0] ?? 0), Math.abs(sorted.at(-1) ?? 0));
  const distinct = steps.filter((step) => step > EQUAL * size);
  if (distinct.length > steps.length / 2) return 0;
  if (distinct.length > 0) return Math.min(...distinct);
  return size === 0 ? 0 : Math.min(digitOf(size), DIGITS_MAX * size);
}

/** The largest power of ten that the value is a multiple of, as far as its digits are no rounding. */
function digitOf(value: number): number {
  const [digits = '', exponent = '0'] = value.toExponential(9).split('e');
  const written = digits.replace(/\.?0+$/, '').replace('.', '').length;
  return 10 ** (Number(exponent) - written + 1);
}

/**
 * How far ticks may have moved an estimate: a whole tick where noise is smaller, as each side may be off by half of one; where
 * noise is larger it spreads the values over the ticks, and they average out.
 * @param tick on the scale of the differences
 * @param differences what the estimate is made of
 */
export function tickError(tick: number, differences: readonly number[]): number {
  if (tick === 0) return 0;
  return tick * Math.min(1, tick / deviationScale(differences));
}
