/** The result of comparing a new run with its baseline, and the scale of the comparison, on which up is worse. */
import type { Drift } from './drift.ts';
import type { Size } from './picked.ts';

export interface Comparison {
  readonly method: 'history' | 'samples';
  /** The series has no noise to test against: any difference is a change. */
  readonly exact: boolean;
  /** How much worse on the compared scale; below 0 if better. */
  readonly shift: number;
  /** The interval of the shift. */
  readonly low: number;
  readonly high: number;
  /** The interval if `commonPart` is not separated from the series' own shift, so that its error does not count. */
  readonly undivided: () => { readonly low: number; readonly high: number };
  /** One-sided p values of a change for the worse and for the better, not corrected for the other series. */
  readonly worse: number;
  readonly better: number;
  /** The baseline level, on the compared scale. */
  readonly level: number;
  /** Number of values of the new run. */
  readonly measurements: number;
  /** The common shift of the run, already subtracted from the shift. */
  readonly commonPart: number;
  /** Index in the history where the change began; the history's length if that is this run. */
  readonly start: number;
  /**
   * The smallest worsening that is found with 80% power at a one-sided level, beyond a limit; Infinity if none would be.
   */
  readonly reach: (pValue: number, limit: number) => number;
  /** Total number of measurements needed to find a worsening of this size; Infinity if no number suffices. */
  readonly rounds: (shift: number, pValue: number) => number;
  /** The size of the change, given that it is reported; undefined if the size alone decides whether it is reported. */
  readonly sizeIfReported?: (isReported: (seen: Seen) => boolean) => Size;
  readonly drift?: Drift;
}

/** What other measurements of the run under test would have given. */
export interface Seen {
  readonly shift: number;
  readonly worse: () => number;
  readonly better: () => number;
}

/**
 * The scale on which a series is compared, and the way back. Shifts are relative or logarithms of ratios, without a unit.
 */
export interface Scale {
  readonly to: (value: number) => number;
  readonly from: (place: number) => number;
  /** Relative change of a shift: 0.27 for +27%. Infinite if the baseline is zero. */
  readonly change: (shift: number) => number;
  /** The shift of a relative change. */
  readonly shift: (change: number) => number;
}

/** Logarithms turn ratios into differences and give noise the same size at every level. */
const LOGARITHMIC: Scale = { to: Math.log, from: Math.exp, change: Math.expm1, shift: Math.log1p };

/** A value with a smaller share than this of its neighbours is zero except for rounding; its square would underflow. */
const NEGLIGIBLE = 1e-12;

/** For series that contain zero or negative values: differences as shares of the baseline's size. */
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

/** The same scale for metrics where higher is better, so that up is worse again. */
function turned({ to, from, change, shift }: Scale): Scale {
  return {
    to: (value) => -to(value),
    from: (place) => from(-place),
    change: (worse) => change(-worse),
    shift: (relative) => -shift(relative),
  };
}

/**
 * @param centre the baseline's middle value, used if logarithms cannot be taken
 * @param higherIsBetter turns the scale, so that up is worse
 */
export function scaleFor(values: readonly number[], centre: number, higherIsBetter: boolean): Scale {
  const scale = values.every((value) => value > 0) ? LOGARITHMIC : linear(values, centre);
  return higherIsBetter ? turned(scale) : scale;
}

/** The clock tick on the compared scale. */
export function onScale(scale: Scale, value: number, tick: number): number {
  const ends = [value + tick / 2, value - tick / 2].map(scale.to) as [number, number];
  return Math.abs(ends[0] - ends[1]);
}
