/**
 * Two result files side by side, sample by sample: what a person asks for who names both. Processes are compared as
 * they are. Iterations of one process tell about that process: what another process of the same code would differ by
 * has to be exceeded as well.
 */
import type { Baseline } from './baseline/baseline.ts';
import type { Compared } from './compared.ts';
import { recentOf } from './compared.ts';
import type { Measurement, Run } from './model/run.ts';
import { seriesKey } from './model/run.ts';
import type { Rule } from './rules/rules.ts';
import { limitsFor } from './rules/rules.ts';
import { scaleFor } from './stats/comparison.ts';
import { compareSamples } from './stats/rank-test.ts';

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
      since: null,
      start: null,
      moved: false,
      standing: null,
      young: null,
    };
    if (!other) {
      const obstacle = known
        ? ({ code: 'unit-changed', was: known.metric.unit } as const)
        : ({ code: 'not-in-baseline' } as const);
      return { ...series, baseline: null, comparison: null, obstacle };
    }
    const comparison = compareSamples(
      valuesOf(measurement).map(scale.to),
      valuesOf(other).map(scale.to),
      1 - confidence,
      isIndependent(measurement) && isIndependent(other),
    );
    const summary = { value: other.sample.centre, runs: 1, samples: other.sample.values.length };
    return { ...series, baseline: summary, comparison, obstacle: null };
  });
}

function valuesOf({ sample }: Measurement): readonly number[] {
  return sample.values.length > 0 ? sample.values : [sample.centre];
}

function isIndependent({ sample }: Measurement): boolean {
  return sample.level === 'process';
}
