/** Where a series' limits lie on the compared scale, and what is so far beyond them that it needs less proof. */

import { grossChange } from '../model/gross.ts';
import type { Limits } from '../rules/rules.ts';
import { IMPROVEMENT } from '../rules/rules.ts';
import type { Scale } from '../stats/comparison.ts';
import type { Family } from './policy.ts';

/** Shifts at the threshold, far beyond it, and at an improvement worth telling, all above 0. */
export interface LimitShifts {
  readonly worse: number;
  readonly gross: number;
  readonly better: number;
}

/** Exactly the limit is within it: logarithms of both sides differ in their last digits. */
const ROUNDING = 1e-12;

export function limitShiftsOf({ direction, threshold }: Limits, scale: Scale): LimitShifts {
  if (direction === 'lower') {
    return {
      worse: scale.shift(threshold) + ROUNDING,
      gross: scale.shift(grossChange(threshold, direction)),
      better: ROUNDING - scale.shift(-IMPROVEMENT),
    };
  }
  // Nothing that is better when higher can lose more than all of itself.
  const lost = (share: number) => (share >= 1 ? Number.POSITIVE_INFINITY : scale.shift(-share) + ROUNDING);
  return {
    worse: lost(threshold),
    gross: lost(grossChange(threshold, direction)),
    better: ROUNDING - scale.shift(IMPROVEMENT),
  };
}

/**
 * What is so many times beyond its limit fails on the evidence of its series alone: at this level, and with a chance of
 * at most so much that any series of the run gets there by noise.
 */
const GROSS = { level: 0.001, anyLevel: 0.02 };

/** @param pValue of the series alone, not corrected for the others */
export function isGross(shift: number, pValue: number, { gross }: LimitShifts, { size }: Family): boolean {
  return shift > gross && pValue <= grossLevel(size);
}

/** What a series has to show alone, in a run of so many. */
export function grossLevel(size: number): number {
  return Math.min(GROSS.level, GROSS.anyLevel / Math.max(1, size));
}
