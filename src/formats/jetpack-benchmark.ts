/**
 * Jetpack Benchmark's JSON (androidx.benchmark), of micro- and macrobenchmarks. Every metric has its runs,
 * and its name contains the unit: `timeNs`, `timeToInitialDisplayMs`, `memoryRssAnonMaxKb`. A run of a
 * macrobenchmark is a process only if it starts the app, which the file does not say.
 */
import { environmentOf } from './environment.ts';
import type { Format, Reading, Row, Skipped } from './format.ts';
import { ParseFailure } from './format.ts';
import { asArray, asNumber, asNumbers, asObject, asParameters, asText } from './json.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The end of a metric's name, and its unit. */
const UNITS: readonly (readonly [RegExp, string])[] = [
  [/Ns$/, 'ns'],
  [/Us$/, 'us'],
  [/(?:Ms|DurationMillis)$/, 'ms'],
  [/Kb$/, 'KiB'],
  [/Bytes$/, 'B'],
  [/^allocationCount$/, 'allocs'],
  [/Percent$/, '%'],
];

/** Statistics of metrics with many values in each run, such as the duration of each frame. */
const SAMPLED = /^P\d+$/;

export const jetpackBenchmark: Format = {
  id: 'jetpack-benchmark',
  tool: 'Jetpack Benchmark',
  produce:
    './gradlew connectedAndroidTest, then give build/outputs/connected_android_test_additional_output/**/*-benchmarkData.json',
  reads: 'every run of every metric, percentiles of sampled metrics, parameters',
  samples: 'iteration',

  claims(_text, json) {
    const file = asObject(json);
    const context = asObject(file?.context);
    return (
      asArray(file?.benchmarks) !== undefined &&
      context !== undefined &&
      asObject(context.build) !== undefined
    );
  },

  read(_text, json) {
    const file = asObject(json) ?? {};
    const entries = asArray(file.benchmarks) ?? [];
    if (entries.length === 0) throw new ParseFailure('no benchmarks in the file');
    const rows: Row[] = [];
    const skipped: Skipped[] = [];
    for (const [index, value] of entries.entries()) {
      const entry = asObject(value) ?? {};
      const name = asText(entry.name);
      if (name === undefined) {
        skipped.push({ why: { code: 'no-field', entry: `benchmarks[${index}]`, field: 'name' } });
        continue;
      }
      const benchmark = [asText(entry.className), name].filter(Boolean).join('.');
      const found = rowsOf(benchmark, entry);
      if (found.length === 0) skipped.push({ why: { code: 'no-result', benchmark } });
      rows.push(...found);
    }
    return { rows, skipped, environment: machineOf(asObject(file.context) ?? {}) };
  },
};

function rowsOf(benchmark: string, entry: Fields): Row[] {
  const parameters = asParameters(entry.params);
  const whole = Object.entries(asObject(entry.metrics) ?? {}).map(([metric, value]): Row => {
    const fields = asObject(value) ?? {};
    const values = asNumbers(fields.runs);
    const row = { benchmark, ...named(metric), centre: asNumber(fields.median), parameters };
    return values ? { ...row, values } : row;
  });
  const sampled = Object.entries(asObject(entry.sampledMetrics) ?? {}).flatMap(([metric, value]) =>
    Object.entries(asObject(value) ?? {})
      .filter(([statistic]) => SAMPLED.test(statistic))
      .map(([statistic, centre]): Row => {
        const { metric: word, unit, direction } = named(metric);
        const row = {
          benchmark,
          metric: `${word}_${statistic.toLowerCase()}`,
          unit,
          centre: asNumber(centre),
          parameters,
        };
        return direction === undefined ? row : { ...row, direction };
      }),
  );
  return [...whole, ...sampled];
}

/** The number of frames says nothing about speed. */
function named(metric: string): Pick<Row, 'metric' | 'unit' | 'direction'> {
  const unit = UNITS.find(([end]) => end.test(metric))?.[1] ?? '';
  if (metric === 'timeNs') return { metric: 'time', unit };
  if (metric === 'allocationCount') return { metric: 'allocs', unit };
  return { metric, unit, ...(metric === 'frameCount' && { direction: 'none' as const }) };
}

function machineOf(context: Fields): NonNullable<Reading['environment']> {
  const build = asObject(context.build) ?? {};
  const sdk = asObject(build.version)?.sdk;
  return environmentOf({
    os: 'android',
    cpu: [asText(build.brand), asText(build.model)].filter(Boolean).join(' '),
    cores: context.cpuCoreCount,
    memoryBytes: context.memTotalBytes,
    toolchain: { 'android-sdk': sdk === undefined ? undefined : String(sdk) },
  });
}
