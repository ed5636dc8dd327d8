/** The limits of a series on the compared scale, and the point far beyond them at which weaker evidence suffices. */

import { grossChange } from '../model/gross.ts';
import type { Limits } from '../rules/rules.ts';
import { IMPROVEMENT } from '../rules/rules.ts';
import type { Scale } from '../stats/comparison.ts';
import type { Compared, Family } from './policy.ts';

/** Shifts at the threshold, far beyond it, and at the smallest improvement to report, all above 0. */
export interface LimitShifts {
  readonly worse: number;
  readonly gross: number;
  readonly better: number;
}

/** Exactly the limit counts as within it: the logarithms differ in their last digits. */
const ROUNDING = 1e-12;

export function limitShiftsOf({ direction, threshold }: Limits, scale: Scale): LimitShifts {
  if (direction === 'lower') {
    return {
      worse: scale.shift(threshold) + ROUNDING,
      gross: scale.shift(grossChange(threshold, direction)),
      better: ROUNDING - scale.shift(-IMPROVEMENT),
    };
  }
  // If higher is better, nothing can lose more than all of its value.
  const lost = (share: number) => (share >= 1 ? Number.POSITIVE_INFINITY : scale.shift(-share) + ROUNDING);
  return {
    worse: lost(threshold),
    gross: lost(grossChange(threshold, direction)),
    better: ROUNDING - scale.shift(IMPROVEMENT),
  };
}

/**
 * A change this many times beyond its limit fails on the evidence of its series alone: at `level`, and with at most
 * `anyLevel` as the chance that noise causes it in any series of the run.
 */
const GROSS = { level: 0.001, anyLevel: 0.02 };

/** @param pValue of the series alone, not corrected for the others */
export function isGross(shift: number, pValue: number, { gross }: LimitShifts, { size }: Family): boolean {
  return shift > gross && pValue <= grossLevel(size);
}

/** The level that a single series must reach in a run with `size` tests. */
export function grossLevel(size: number): number {
  return Math.min(GROSS.level, GROSS.anyLevel / Math.max(1, size));
}

/** What takes three times as long is excused by no change of the machine. */
const TRIPLED = 2;

/** Whether a series takes at least three times as long as before, or does at most a third. */
export function hasTripled({ comparison, young, limits, scale }: Compared): boolean {
  const shift = comparison ? comparison.shift + comparison.commonPart : (young?.shift ?? 0);
  const tripled =
    limits.direction === 'higher' ? scale.shift(-TRIPLED / (1 + TRIPLED)) : scale.shift(TRIPLED);
  return shift >= tripled - ROUNDING;
}
