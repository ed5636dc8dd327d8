/** The outcome of comparing a new run with its baseline, and the scale on which it is done: up is worse. */
import type { Drift } from './drift.ts';
import type { Size } from './picked.ts';

export interface Comparison {
  readonly method: 'history' | 'samples';
  /** There is no noise to test against: any difference is a change. */
  readonly exact: boolean;
  /** How much worse on the compared scale; below 0, how much better. */
  readonly shift: number;
  /** The shift's interval. */
  readonly low: number;
  readonly high: number;
  /** The interval where `taken` is not told from the series' own: its error does not count. */
  readonly undivided: { readonly low: number; readonly high: number };
  /** One-sided p values of a change for the worse and for the better, not yet corrected for the other series. */
  readonly worse: number;
  readonly better: number;
  /** The level that the shift is measured from, on the compared scale. */
  readonly level: number;
  /** Values that stand for the new run. */
  readonly measurements: number;
  /** What the run did to all its benchmarks alike, already taken out of the shift. */
  readonly taken: number;
  /** Place in the history where the change began; its length where that is this run. */
  readonly start: number;
  /** The smallest worsening that is found four times in five at a one-sided level, beyond a limit; Infinity where none would be. */
  readonly reach: (pValue: number, limit: number) => number;
  /** How often to measure in all to find a worsening of this size; Infinity where no number of times will do. */
  readonly rounds: (shift: number, pValue: number) => number;
  /** Its size, given that it is told; undefined where nothing but its size decides whether it is. */
  readonly picked?: (isTold: (seen: Seen) => boolean) => Size;
  readonly drift?: Drift;
}

/** What other measurements of the run under test would have shown. */
export type Seen = Pick<Comparison, 'shift' | 'worse' | 'better'>;

/** Where a series is compared, and the way back. Shifts are relative or logarithms of ratios: without a unit. */
export interface Scale {
  readonly to: (value: number) => number;
  readonly from: (place: number) => number;
  /** Relative change for a shift: 0.27 for +27 %. Infinite where the baseline is zero. */
  readonly change: (shift: number) => number;
  /** The shift that stands for a relative change. */
  readonly shift: (change: number) => number;
}

/** Logarithms turn ratios into differences and make noise the same size at every level. */
const LOGARITHMIC: Scale = { to: Math.log, from: Math.exp, change: Math.expm1, shift: Math.log1p };

/** What is so small a share of the values beside it is zero but for rounding; its square would be no number. */
const NEGLIGIBLE = 1e-12;

/** For series that touch zero or are negative: differences, as shares of the baseline's size. */
function linear(values: readonly number[], centre: number): Scale {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const isNothing = (value: number) => Math.abs(value) <= NEGLIGIBLE * largest;
  const isZero = isNothing(centre);
  const size = (isZero ? largest : Math.abs(centre)) || 1;
  return {
    to: (value) => (isNothing(value) ? 0 : value / size),
    from: (place) => place * size,
    change: (shift) => (isZero ? (shift === 0 ? 0 : shift / 0) : shift),
    shift: (change) => (isZero ? 0 : change),
  };
}

/** The same scale with a higher value taken for the better one: up is worse again. */
function turned({ to, from, change, shift }: Scale): Scale {
  return {
    to: (value) => -to(value),
    from: (place) => from(-place),
    change: (worse) => change(-worse),
    shift: (relative) => -shift(relative),
  };
}

/**
 * @param centre the baseline's middle value, used where logarithms cannot be taken
 * @param higherIsBetter turns the scale, so that up is worse
 */
export function scaleFor(values: readonly number[], centre: number, higherIsBetter: boolean): Scale {
  const scale = values.every((value) => value > 0) ? LOGARITHMIC : linear(values, centre);
  return higherIsBetter ? turned(scale) : scale;
}

/** What a step of the clock is where values are compared. */
export function onScale(scale: Scale, value: number, tick: number): number {
  const ends = [value + tick / 2, value - tick / 2].map(scale.to) as [number, number];
  return Math.abs(ends[0] - ends[1]);
}
