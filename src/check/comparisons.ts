/**
 * Converts evidence into numbers: estimate, interval, p values, the detectable change and the measurements needed.
 * Verdicts and reports only use these.
 */
import { median } from '../model/sample.ts';
import type { Exact } from '../stats/candidates.ts';
import type { Comparison, Seen } from '../stats/comparison.ts';
import type { Course, Regime } from '../stats/course.ts';
import type { Evidence, Tested } from '../stats/evidence.ts';
import { intervalOf } from '../stats/interval.ts';
import { COUNT_RATE, oddNeeded, oddPValue } from '../stats/odd.ts';
import { type Size, sizeOfPicked } from '../stats/picked.ts';
import { detectableShift, measurementsNeeded } from '../stats/reach.ts';
import { aloneRegime, pValuesWith, windowsOf } from '../stats/regime.ts';
import type { Prepared } from './prepared.ts';

/** A change that began earlier is considered if it is significant at this level. */
const REGIME_LEVEL = 0.05;

/**
 * @param odd number of series without noise that had an odd value
 * @param level two-sided, of the interval
 * @returns null if the series could not be tested
 */
export function comparisonOf(
  evidence: Evidence,
  prepared: Prepared,
  odd: number,
  level: number,
): Comparison | null {
  if (evidence.kind === 'untested') return null;
  return evidence.kind === 'exact'
    ? exactComparison(evidence, prepared, odd)
    : testedComparison(evidence, level, prepared.tick);
}

/** The significance of a value that no earlier run had. A deterministic metric needs no test. */
function exactComparison(
  { shift, level, start, equal, shown }: Exact,
  { isDeterministic, counted, agreeing, tick, current }: Prepared,
  odd: number,
): Comparison {
  const rate = counted ? COUNT_RATE : 1;
  const pValue = isDeterministic ? 0 : Math.min(1, (1 + odd) * oddPValue(equal, shown + agreeing, rate));
  // Values that differ are at least one clock tick apart, so neither is more accurate than that.
  const width = counted ? 0 : Math.max(odd > 0 ? tick : 0, Math.abs(shift));
  const interval = { low: shift - width, high: shift + width };
  const measurements = current.filter((value) => !Number.isNaN(value)).length;
  return {
    method: 'history',
    exact: true,
    shift,
    ...interval,
    undivided: () => interval,
    worse: shift > 0 ? pValue : 1,
    better: shift < 0 ? pValue : 1,
    level,
    measurements,
    commonPart: 0,
    start,
    reach: (_, limit) => limit + width,
    rounds: (_, level) => measurements + oddNeeded(equal, level / (1 + odd), rate) - shown - agreeing,
  };
}

function testedComparison(tested: Tested, level: number, tick: number): Comparison {
  const { rise, fall, course, places, commonPart, drift } = tested;
  const likely = rise.pValue <= fall.pValue ? rise : fall;
  const regime = likely.pValue <= REGIME_LEVEL ? likely : aloneRegime(course, 1);
  const sized = ofSize(course);
  // However many runs show a change, its size is estimated from the newest one alone: it is not certain which of the
  // others belong to it.
  const shown = { ...regime, start: course.history.length, shift: median(sized.current) - regime.level };
  const { low, high } = intervalOf(sized, shown, level);
  const withTick = (interval: { readonly low: number; readonly high: number }) => ({
    low: interval.low - tick,
    high: interval.high + tick,
  });
  const isWidened = sized.widening.some((width) => width !== 1);
  const undivided = () =>
    isWidened ? intervalOf({ ...sized, widening: sized.widening.map(() => 1) }, shown, level) : { low, high };
  const { noise } = course;
  const measurements = course.current.length;
  const plan = { noise, measurements, apart: course.apart, windows: windowsOf(course) };
  return {
    method: 'history',
    exact: false,
    shift: shown.shift,
    ...withTick({ low, high }),
    undivided: () => withTick(undivided()),
    worse: rise.pValue,
    better: fall.pValue,
    level: shown.level,
    measurements,
    commonPart,
    start: places[likely.since] ?? Number.POSITIVE_INFINITY,
    reach: (pValue, limit) => detectableShift(plan, pValue, limit),
    rounds: (shift, pValue) => measurementsNeeded(noise, shift, pValue),
    sizeIfReported: sizeIfReportedOf(course, shown, { low, high }, { level, tick }),
    ...(drift && { drift }),
  };
}

/** The size of a change, given that it is reported. */
function sizeIfReportedOf(
  course: Course,
  shown: Regime,
  plain: Pick<Size, 'low' | 'high'>,
  { level, tick }: { readonly level: number; readonly tick: number },
): NonNullable<Comparison['sizeIfReported']> {
  const sized = ofSize(course);
  const first = course.current.slice(0, course.current.length - sized.current.length);
  return (isReported) => {
    const pValueWith = pValuesWith(course);
    const seenWith = (more: number): Seen => {
      const current = [...first, ...sized.current.map((value) => value + more)];
      return {
        shift: shown.shift + more,
        worse: () => pValueWith(current, 1),
        better: () => pValueWith(current, -1),
      };
    };
    const measured = { shift: shown.shift, ...plain };
    const size = sizeOfPicked(sized, shown, (more) => isReported(seenWith(more)), measured, level);
    return { ...size, low: size.low - tick, high: size.high + tick };
  };
}

/**
 * A re-measurement was made because the first value was large, so only the later measurements count. Those made on other
 * machines have no order.
 */
function ofSize(course: Course): Course {
  const { current, widening, apart } = course;
  return current.length === 1 || apart
    ? course
    : { ...course, current: current.slice(1), widening: widening.slice(1) };
}
