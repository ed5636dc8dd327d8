/** The outcome of comparing a new run with its baseline, and the scale on which it is done. */

export interface Comparison {
  /** New minus baseline on the compared scale. */
  readonly shift: number;
  readonly low: number;
  readonly high: number;
  /** Two-sided, not yet corrected for the other series of the run. */
  readonly pValue: number;
  /** Noise of one observation on the compared scale. */
  readonly sigma: number;
  /** The baseline never varied: there is no noise to test against, any difference is a change. */
  readonly exact: boolean;
  readonly method: 'history' | 'samples';
  /** The smallest shift that would have been significant at a level; Infinity where none would. */
  readonly reach: (level: number) => number;
}

/** Where a series is compared, and the way back to a relative change. */
export interface Scale {
  readonly to: (value: number) => number;
  /** Relative change for a shift: 0.27 for +27 %. Infinite where the baseline is zero. */
  readonly change: (shift: number) => number;
  /** The shift that stands for a relative change. */
  readonly shift: (change: number) => number;
}

/** Logarithms turn ratios into differences and make noise the same size at every level. */
const LOGARITHMIC: Scale = { to: Math.log, change: Math.expm1, shift: Math.log1p };

/** For series that touch zero or are negative: differences, as shares of the baseline's size. */
function linear(centre: number): Scale {
  const size = Math.abs(centre);
  return {
    to: (value) => value,
    change: (shift) => (shift === 0 ? 0 : shift / size),
    shift: (change) => (change === 0 ? 0 : change * size),
  };
}

/** @param centre the baseline's middle value, used where logarithms cannot be taken */
export function scaleFor(values: readonly number[], centre: number): Scale {
  return values.every((value) => value > 0) ? LOGARITHMIC : linear(centre);
}
