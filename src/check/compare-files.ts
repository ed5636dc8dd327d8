/**
 * Compares two result files that a person chose, sample by sample. Processes are compared as they are. Iterations
 * estimate their own process, but say nothing about the next one. The variation between processes is taken from the other
 * side if that has several (hierarchical variance: Kalibera and Jones 2013). Otherwise the difference must exceed an
 * upper bound of that variation; any smaller difference is inconclusive.
 */

import type { Baseline } from '../model/baseline.ts';
import type { Measurement, Run } from '../model/run.ts';
import { seriesKey } from '../model/run.ts';
import { mean } from '../model/sample.ts';
import { isClocked } from '../model/unit.ts';
import type { Rule } from '../rules/rules.ts';
import { limitsFor } from '../rules/rules.ts';
import { type Comparison, onScale, type Scale, scaleFor } from '../stats/comparison.ts';
import { type Between, compareSamples, ONE_PROCESS, PROCESSES_NEEDED } from '../stats/rank-test.ts';
import { tickOf } from '../stats/ticks.ts';
import { type LimitShifts, limitShiftsOf } from './limit-shifts.ts';
import type { Compared } from './policy.ts';
import { recentOf } from './policy.ts';

export function compareWithFile(
  run: Run,
  baseline: Baseline,
  rules: readonly Rule[],
  confidence: number,
): Compared[] {
  const [file] = baseline.runs;
  const old = new Map(
    file?.measurements.map((each) => [seriesKey(each.benchmark.name, each.metric.name), each]),
  );
  return run.measurements.map((measurement) => {
    const { benchmark, metric, sample } = measurement;
    const known = old.get(seriesKey(benchmark.name, metric.name));
    const other = known?.metric.unit === metric.unit ? known : undefined;
    const limits = limitsFor(rules, benchmark, metric);
    const values = [measurement, ...(other ? [other] : [])].flatMap(valuesOf);
    const scale = scaleFor(values, other?.sample.centre ?? sample.centre, limits.direction === 'higher');
    const series = {
      measurement,
      limits,
      scale,
      recent: recentOf(other ? [other] : [], measurement),
      since: () => null,
      start: null,
      moved: false,
      openEpisode: null,
      young: null,
    };
    if (!other) {
      const obstacle = known
        ? ({ code: 'unit-changed', was: known.metric.unit } as const)
        : ({ code: 'not-in-baseline' } as const);
      return { ...series, baseline: null, comparison: null, obstacle };
    }
    const between = betweenOf(measurement, other, scale);
    const comparison = compareSamples(
      valuesOf(measurement).map(scale.to),
      valuesOf(other).map(scale.to),
      1 - confidence,
      between,
      isClocked(metric.unit) ? onScale(scale, other.sample.centre, tickOf(values)) : null,
    );
    const summary = { value: other.sample.centre, runs: 1, samples: other.sample.values.length };
    const isOpen =
      between === ONE_PROCESS &&
      !comparison.exact &&
      !isConclusive(comparison, limitShiftsOf(limits, scale), 1 - confidence);
    const obstacle = isOpen ? ({ code: 'one-process', need: PROCESSES_NEEDED } as const) : null;
    return { ...series, baseline: summary, comparison, obstacle };
  });
}

/**
 * Whether one process a side suffices: the shift is beyond the variation between processes, or within the limit including
 * it.
 */
function isConclusive({ worse, better, high, low }: Comparison, bar: LimitShifts, level: number): boolean {
  const isWithin = high <= bar.worse && Number.isFinite(low);
  return isWithin || Math.min(worse, better) <= level / 2;
}

/** With fewer processes their variation cannot be estimated. */
const PROCESSES_MIN = 3;

function betweenOf(now: Measurement, before: Measurement, scale: Scale): Between | null {
  const several = [now, before].filter(isIndependent);
  if (several.length === 2) return null;
  const values = several.flatMap(valuesOf).map(scale.to);
  if (values.length < PROCESSES_MIN) return ONE_PROCESS;
  const centre = mean(values);
  const degrees = values.length - 1;
  const variance = values.reduce((sum, value) => sum + (value - centre) ** 2 / degrees, 0);
  // One process on one side, the mean of several on the other.
  return { deviation: Math.sqrt(variance * (1 + 1 / values.length)), degrees, tested: degrees };
}

function valuesOf({ sample }: Measurement): readonly number[] {
  return sample.values.length > 0 ? sample.values : [sample.centre];
}

function isIndependent({ sample }: Measurement): boolean {
  return sample.level === 'process';
}
