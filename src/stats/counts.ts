/**
 * Compares counts of two versions, such as instructions, each counted several times. Their noise is tiny and comes from chance inside
 * the program: addresses, hash seeds, threads. It is learnt from the repetitions: a pooled variance and Student's t. If every
 * repetition gave the same, any difference is a change.
 */
import { ascending, mean } from '../model/sample.ts';
import type { Comparison } from './comparison.ts';
import { studentCritical, studentUpper } from './distributions.ts';

/** As normal quantile: 80% (Cohen 1988). */
const POWER = 0.8416;

/**
 * @param before at least two values on the compared scale, on which up is worse; so is `after`
 * @param oldLevel centre of the old version, on the same scale
 * @param looks number of times that the series was tested so far: look k gets the share 1/2^k of the level
 * @param level share of intervals that may miss the true shift, over all looks
 */
export function compareCounts(
  before: readonly number[],
  after: readonly number[],
  oldLevel: number,
  looks: number,
  level: number,
): Comparison {
  const shift = mean(after) - mean(before);
  const freedom = before.length + after.length - 2;
  const common = {
    method: 'samples',
    level: oldLevel,
    measurements: after.length,
    commonPart: 0,
    start: 1,
  } as const;
  const variance = (squares(before) + squares(after)) / freedom;
  if (isConstant(before) && isConstant(after)) {
    const interval = { low: shift, high: shift };
    return {
      ...{ ...common, ...interval, exact: true, shift, undivided: () => interval },
      ...{ worse: Number(shift <= 0), better: Number(shift >= 0) },
      reach: () => 0,
      rounds: () => after.length,
    };
  }
  const share = 2 ** looks;
  const error = Math.sqrt(variance * (1 / before.length + 1 / after.length));
  const half = error * studentCritical(level / share, freedom);
  const interval = { low: shift - half, high: shift + half };
  const pValue = (t: number) => Math.min(1, share * studentUpper(t, freedom));
  const reach = (alpha: number) => error * (studentCritical((2 * alpha) / share, freedom) + POWER);
  return {
    ...{ ...common, ...interval, exact: false, shift, undivided: () => interval },
    worse: pValue(shift / error),
    better: pValue(-shift / error),
    reach,
    rounds: (margin, alpha) => Math.ceil(after.length * Math.max(1, reach(alpha) / margin) ** 2),
  };
}

function squares(values: readonly number[]): number {
  const centre = mean(values);
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
}

function isConstant(values: readonly number[]): boolean {
  const sorted = ascending(values);
  return sorted[0] === sorted.at(-1);
}
