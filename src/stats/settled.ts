/** The runs of a history that estimate its noise. */
import { residualsOf } from './levels.ts';
import type { Residuals } from './noise.ts';
import { WINDOW_MAX } from './regime.ts';

/** With this many runs the noise is known well enough to leave the newest out. */
const NOISE_RUNS_MIN = 15;

/** The newest runs may be the change under test. They are left out if enough others remain to estimate the noise. */
export function settledResiduals(values: readonly number[], cuts: readonly number[]): Residuals {
  const end = settledEnd(values);
  return { values: residualsOf(values, cuts).slice(0, end), cuts: cuts.filter((cut) => cut < end) };
}

/** @returns the number of leading values that are not left out */
export function settledEnd({ length }: readonly number[]): number {
  const settled = length - WINDOW_MAX + 1;
  return settled >= NOISE_RUNS_MIN ? settled : length;
}
