/**
 * Google Benchmark's JSON, its CSV or its console table. In JSON and CSV, rows of single runs are samples.
 * Aggregate rows have the same fields, so they are read only if a benchmark has no other rows
 * (--benchmark_report_aggregates_only), and then only the median.
 */
import type { SkipReason } from '../model/skip-reason.ts';
import { environmentOf } from './environment.ts';
import type { Format, Row, Skipped } from './format.ts';
import { ParseFailure } from './format.ts';
import { hasConsoleTable, readConsoleTable } from './google-benchmark-console.ts';
import { csvEntries, hasCsvTable } from './google-benchmark-csv.ts';
import { asArray, asNumber, asObject, asText, faultOf } from './json.ts';

type Fields = Readonly<Record<string, unknown>>;

/** All other numbers of a row are the user's counters. */
const NO_COUNTERS = new Set([
  ...['name', 'run_name', 'run_type', 'family_index', 'per_family_instance_index', 'label'],
  ...['repetitions', 'repetition_index', 'threads', 'iterations', 'real_time', 'cpu_time', 'time_unit'],
  ...['aggregate_name', 'aggregate_unit', 'error_occurred', 'error_message', 'skipped', 'skip_message'],
  ...['cpu_coefficient', 'real_coefficient', 'big_o', 'rms'],
]);

const COUNTER_UNITS = new Map([
  ['bytes_per_second', 'B/s'],
  ['items_per_second', '1/s'],
  ['allocs_per_iter', 'allocs'],
  ['max_bytes_used', 'B'],
  ['total_allocated_bytes', 'B'],
  ['net_heap_growth', 'B'],
]);

/** Versions before 1.5 have no run_type. */
const AGGREGATE_NAME = /_(mean|median|stddev|cv|BigO|RMS)$/;

export const googleBenchmark: Format = {
  id: 'google-benchmark',
  tool: 'Google Benchmark',
  produce: './benchmark --benchmark_repetitions=10 --benchmark_out=results.json --benchmark_out_format=json',
  reads: 'real and CPU time of every repetition, counters; rounded numbers from the console',
  samples: 'iteration',
  repeats: true,

  claims(text, json) {
    if (json === undefined) return hasConsoleTable(text) || hasCsvTable(text);
    const file = asObject(json);
    const context = asObject(file?.context);
    return asArray(file?.benchmarks) !== undefined && context !== undefined && 'num_cpus' in context;
  },

  isAlso(_text, json) {
    const entries = asArray(asObject(json)?.benchmarks) ?? [];
    return entries.some((entry) =>
      ['real_time', 'error_occurred'].some((key) => key in (asObject(entry) ?? {})),
    );
  },

  read(text, json) {
    if (json === undefined && !hasCsvTable(text)) return readConsoleTable(text);
    const file = asObject(json);
    const entries = json === undefined ? csvEntries(text) : (asArray(file?.benchmarks) ?? []);
    if (entries.length === 0) throw new ParseFailure('no benchmarks: the filter may have matched none');
    const skipped: Skipped[] = [];
    const rows = rowsOfAll(byName(entries, skipped));
    const context = asObject(file?.context);
    const toolchain = { 'google-benchmark': context?.library_version };
    return { rows, skipped, environment: environmentOf({ cores: context?.num_cpus, toolchain }) };
  },
};

/** The valid rows of each benchmark, in order of first appearance. */
function byName(entries: readonly unknown[], skipped: Skipped[]): [string, Fields[]][] {
  const groups = new Map<string, Fields[]>();
  for (const [index, entry] of entries.entries()) {
    const row = asObject(entry);
    const name = asText(row?.name);
    const fault = row && faultOfRow(row);
    if (!row || name === undefined)
      skipped.push({ why: { code: 'no-field', entry: `benchmarks[${index}]`, field: 'name' } });
    else if (fault !== undefined) {
      const isFailure = row.error_occurred === true;
      skipped.push({ why: { ...fault, benchmark: name }, ...(isFailure && { failed: name }) });
    } else {
      const run = asText(row.run_name) ?? (aggregateOf(row) ? name.replace(AGGREGATE_NAME, '') : name);
      const group = groups.get(run);
      if (group) group.push(row);
      else groups.set(run, [row]);
    }
  }
  return [...groups];
}

function faultOfRow(row: Fields): SkipReason | undefined {
  if (row.error_occurred === true) return { code: 'failed', message: asText(row.error_message) };
  if (row.skipped !== undefined && row.skipped !== false)
    return { code: 'not-run', how: 'skipped', message: asText(row.skip_message) };
  const aggregate = aggregateOf(row);
  if (aggregate === 'BigO' || aggregate === 'RMS') return undefined;
  return faultOf(row, 'real_time', 'number');
}

/** `mean`, `median`, …; undefined for a single run. */
function aggregateOf(row: Fields): string | undefined {
  if (row.run_type === 'iteration') return undefined;
  return asText(row.aggregate_name) ?? AGGREGATE_NAME.exec(asText(row.name) ?? '')?.[1];
}

function* rowsOfAll(groups: readonly [string, Fields[]][]): Generator<Row> {
  for (const [name, group] of groups) yield* rowsOf(name, group);
}

function rowsOf(benchmark: string, group: readonly Fields[]): Row[] {
  const runs = group.filter((row) => aggregateOf(row) === undefined);
  if (runs.length > 0) {
    return runs
      .flatMap((run) => metricsOf(benchmark, run))
      .map((row) => (Number.isFinite(row.centre) ? { ...row, values: [row.centre] } : row));
  }
  return group.filter((row) => aggregateOf(row) === 'median').flatMap((row) => metricsOf(benchmark, row));
}

function metricsOf(benchmark: string, row: Fields): Row[] {
  const unit = asText(row.time_unit) ?? 'ns';
  const counters = Object.entries(row).filter(
    // A bare NaN becomes null: the counter was expected.
    ([key, value]) => !NO_COUNTERS.has(key) && (typeof value === 'number' || value === null),
  );
  return [
    { benchmark, metric: 'time', unit, centre: asNumber(row.real_time) },
    { benchmark, metric: 'cpu_time', unit, centre: asNumber(row.cpu_time) },
    ...counters.map(([metric, value]) => ({
      benchmark,
      metric,
      unit: COUNTER_UNITS.get(metric) ?? '',
      centre: asNumber(value),
    })),
  ];
}
