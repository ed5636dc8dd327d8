/**
 * Values of a coarse clock are accurate to one tick at best: values rounded to the same tick say nothing about
 * differences within it, however often they are measured (interval censoring: Turnbull 1976; for the zeros that ticks
 * make, Pratt 1959). The tick is derived from the values: the smallest step between distinct ones, if most of them
 * coincide with another.
 */
import { ascending } from '../model/sample.ts';
import { deviationScale } from './noise.ts';

/** Values that differ by a smaller share are equal except for rounding. */
const EQUAL = 1e-9;

/** If the values have no steps, the tick is derived from their digits, and is at most this share of them. */
const DIGITS_MAX = 0.1;

/**
 * @param values of both sides, in their unit as measured
 * @returns the smallest step of the clock; 0 if it is finer than the noise
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

/** The largest power of ten that divides the value, within rounding. */
function digitOf(value: number): number {
  const [digits = '', exponent = '0'] = value.toExponential(9).split('e');
  const written = digits.replace(/\.?0+$/, '').replace('.', '').length;
  return 10 ** (Number(exponent) - written + 1);
}

/**
 * The largest error of an estimate caused by ticks. If noise is smaller than a tick, it is a whole tick, because each
 * side may be off by half of one. Larger noise spreads the values over ticks, and the errors average out.
 * @param tick on the scale of the differences
 * @param differences from which the estimate is made
 */
export function tickError(tick: number, differences: readonly number[]): number {
  if (tick === 0) return 0;
  return tick * Math.min(1, tick / deviationScale(differences));
}
