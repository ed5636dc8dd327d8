/**
 * Our own format, which `perf-regression track --save` and other programs can write: benchmarks with their
 * metrics, units and directions, all values, what each value stands for, and the machine. Nothing has to be
 * guessed.
 */
import type { SampleLevel } from '../model/run.ts';
import { sampleLevels } from '../model/run.ts';
import { median } from '../model/sample.ts';
import type { Direction } from '../model/unit.ts';
import { environmentOf, type ReportedEnvironment } from './environment.ts';
import type { Format, Row, Skipped } from './format.ts';
import { ParseFailure } from './format.ts';
import { asArray, asNumber, asNumbers, asObject, asParameters, asText, faultOf } from './json.ts';

/** Raised when readers of the old form would misread the new one. */
export const RESULTS_SCHEMA = 1;

/** The JSON value of a results file. */
export interface OwnResults {
  readonly perf_regression: typeof RESULTS_SCHEMA;
  readonly environment?: ReportedEnvironment;
  readonly benchmarks: readonly OwnBenchmark[];
}

export interface OwnBenchmark {
  readonly name: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly tags?: readonly string[];
  readonly metrics: readonly OwnMetric[];
}

export interface OwnMetric {
  readonly name: string;
  readonly unit: string;
  /** Without it, the unit decides. */
  readonly direction?: Direction;
  /** The center; by default the median of the values. */
  readonly value?: number;
  readonly values?: readonly number[];
  /** What each value stands for; `iteration` by default. */
  readonly level?: SampleLevel;
}

export const perfRegression: Format = {
  id: 'perf-regression',
  tool: 'perf-regression',
  produce: 'perf-regression track --save results.json -- ./command',
  reads: 'every metric with its values, units, directions, tags and parameters, and the machine',
  samples: 'iteration',
  repeats: true,

  claims(_text, json) {
    const fields = asObject(json);
    return fields !== undefined && 'perf_regression' in fields && 'benchmarks' in fields;
  },

  read(_text, json) {
    const fields = asObject(json) ?? {};
    if (fields.perf_regression !== RESULTS_SCHEMA) {
      const found = JSON.stringify(fields.perf_regression);
      throw new ParseFailure(`perf_regression is ${found}; this version reads ${RESULTS_SCHEMA}`);
    }
    const rows: Row[] = [];
    const skipped: Skipped[] = [];
    for (const [index, entry] of (asArray(fields.benchmarks) ?? []).entries()) {
      const benchmark = asObject(entry) ?? {};
      const fault = faultOf(benchmark, 'name', 'string');
      if (fault !== undefined) skipped.push({ why: { ...fault, entry: `benchmarks[${index}]` } });
      else readMetrics(benchmark, rows, skipped);
      skipped.push(...failureOf(benchmark));
    }
    return { rows, skipped, environment: environmentOf(asObject(fields.environment) ?? {}) };
  },
};

/** A command that `track` executed without any success has no times. */
function failureOf(benchmark: Readonly<Record<string, unknown>>): Skipped[] {
  const outcomes = Object.keys(asObject(benchmark.outcomes) ?? {});
  const [first] = outcomes;
  const name = asText(benchmark.name);
  if (name === undefined || first === undefined || outcomes.includes('exit status 0')) return [];
  const reason = first.slice(0, 100);
  return [{ why: { code: 'all-failed', benchmark: name, what: 'execution', message: reason }, failed: name }];
}

function readMetrics(benchmark: Readonly<Record<string, unknown>>, rows: Row[], skipped: Skipped[]): void {
  const name = asText(benchmark.name) ?? '';
  const tags = (asArray(benchmark.tags) ?? []).filter((tag) => typeof tag === 'string');
  const parameters = asParameters(benchmark.parameters);
  for (const [index, entry] of (asArray(benchmark.metrics) ?? []).entries()) {
    const metric = asObject(entry) ?? {};
    const values = asNumbers(metric.values);
    const fault =
      faultOf(metric, 'name', 'string') ??
      faultOf(metric, 'unit', 'string') ??
      (values ? undefined : faultOf(metric, 'value', 'number'));
    if (fault !== undefined) {
      skipped.push({ why: { ...fault, benchmark: name, entry: `metrics[${index}]` } });
      continue;
    }
    const direction = directions.find((each) => each === metric.direction);
    const level = sampleLevels.find((each) => each === metric.level);
    rows.push({
      benchmark: name,
      metric: asText(metric.name) ?? '',
      unit: asText(metric.unit) ?? '',
      centre: metric.value === undefined && values ? median(values) : asNumber(metric.value),
      ...(values && { values }),
      ...(level && { level }),
      ...(direction && { direction }),
      parameters,
      tags,
    });
  }
}

const directions: readonly Direction[] = ['lower', 'higher', 'none'];
