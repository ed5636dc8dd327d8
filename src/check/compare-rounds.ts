/**
 * Compares base and head that were measured in turn, in rounds on one machine: for each series the differences within the
 * rounds are tested. A round with only one of the two is ignored.
 */

import type { Interleaved } from '../model/baseline.ts';
import type { Measurement, Run } from '../model/run.ts';
import { seriesKey } from '../model/run.ts';
import { isClocked } from '../model/unit.ts';
import type { Rule } from '../rules/rules.ts';
import { limitsFor } from '../rules/rules.ts';
import { onScale, scaleFor } from '../stats/comparison.ts';
import { compareCounts } from '../stats/counts.ts';
import { comparePairs } from '../stats/paired.ts';
import { tickOf } from '../stats/ticks.ts';
import { limitShiftsOf } from './limit-shifts.ts';
import type { Compared } from './policy.ts';

/** At this level a change is usually certain, and the rounds stop. */
const STOPS_AT = 0.01;

/**
 * @param run the head over all rounds
 * @param base the base over all rounds
 */
export function compareWithRounds(
  run: Run,
  base: Run | undefined,
  { rounds, max, ended, counter }: Interleaved,
  rules: readonly Rule[],
  confidence: number,
): Compared[] {
  const sides = rounds.map((round) => ({ base: bySeries(round.base), head: bySeries(round.head) }));
  const old = bySeries(base?.measurements ?? []);
  return run.measurements.map((measurement) => {
    const { benchmark, metric, sample } = measurement;
    const key = seriesKey(benchmark.name, metric.name);
    const known = old.get(key);
    const other = known?.metric.unit === metric.unit ? known : undefined;
    const pairs = sides.flatMap((side) => {
      const [before, after] = [side.base.get(key), side.head.get(key)];
      return other && before && after ? [{ before: before.sample.centre, after: after.sample.centre }] : [];
    });
    const limits = limitsFor(rules, benchmark, metric);
    const values = pairs.flatMap(({ before, after }) => [before, after]);
    const scale = scaleFor(values, other?.sample.centre ?? sample.centre, limits.direction === 'higher');
    const series = {
      measurement,
      limits,
      scale,
      recent: [],
      since: () => null,
      start: null,
      moved: false,
      openEpisode: null,
      young: null,
    };
    if (!other || pairs.length === 0) {
      const obstacle =
        known && !other
          ? ({ code: 'unit-changed', was: known.metric.unit } as const)
          : ({ code: 'not-in-baseline' } as const);
      return { ...series, baseline: null, comparison: null, obstacle };
    }
    const summary = { value: other.sample.centre, runs: 1, samples: pairs.length };
    if (counter !== undefined) {
      const valuesOf = (side: keyof Sides) =>
        sides.flatMap((each) => each[side].get(key)?.sample.values ?? []).map(scale.to);
      const [before, after] = [valuesOf('base'), valuesOf('head')];
      const comparison = compareCounts(
        ...([before, after, scale.to(other.sample.centre), pairs.length, 1 - confidence] as const),
      );
      return { ...series, baseline: summary, comparison, obstacle: null };
    }
    const comparison = comparePairs(
      pairs.map(({ before, after }) => ({ before: scale.to(before), after: scale.to(after) })),
      scale.to(other.sample.centre),
      {
        max,
        // A series that was settled earlier and not measured since did not end because of the budget.
        ended: ended && isIn(sides.at(-1), key),
        stopsAt: STOPS_AT,
        limit: limitShiftsOf(limits, scale).worse,
        ...(isClocked(metric.unit) && { tick: onScale(scale, other.sample.centre, tickOf(values)) }),
      },
      1 - confidence,
    );
    return { ...series, baseline: summary, comparison, obstacle: null };
  });
}

interface Sides {
  readonly base: ReadonlyMap<string, Measurement>;
  readonly head: ReadonlyMap<string, Measurement>;
}

function isIn(sides: Sides | undefined, key: string): boolean {
  return sides?.base.has(key) === true && sides.head.has(key);
}

function bySeries(measurements: readonly Measurement[]): Map<string, Measurement> {
  return new Map(measurements.map((each) => [seriesKey(each.benchmark.name, each.metric.name), each]));
}
