/**
 * BenchmarkDotNet's JSON, full or brief, with times in nanoseconds, or its table of results. Versions before
 * 0.10 have neither full names nor values beside the statistics. A failed benchmark has no statistics. A
 * launch is a process, and by default there is one; if there are several, each is one value.
 */
import { mean } from '../model/sample.ts';
import { hasDotNetTable, readDotNetTable } from './benchmarkdotnet-table.ts';
import { environmentOf } from './environment.ts';
import type { Format, Reading, Row, Skipped } from './format.ts';
import { ParseFailure } from './format.ts';
import { asArray, asNumber, asNumbers, asObject, asText, faultOf } from './json.ts';

type Fields = Readonly<Record<string, unknown>>;

export const benchmarkDotNet: Format = {
  id: 'benchmarkdotnet',
  tool: 'BenchmarkDotNet',
  produce: 'dotnet run -c Release -- --exporters json, then give BenchmarkDotNet.Artifacts/results/*.json',
  reads: 'mean time, every value where the file holds them, allocated bytes and other metrics, parameters',
  samples: 'iteration',

  claims(text, json) {
    if (json === undefined) return hasDotNetTable(text);
    const file = asObject(json);
    return asArray(file?.Benchmarks) !== undefined && asObject(file?.HostEnvironmentInfo) !== undefined;
  },

  isAlso(_text, json) {
    const entries = asArray(asObject(json)?.Benchmarks) ?? [];
    return entries.some((entry) => 'Statistics' in (asObject(entry) ?? {}));
  },

  read(text, json) {
    if (json === undefined) return readDotNetTable(text);
    const file = asObject(json);
    const entries = asArray(file?.Benchmarks) ?? [];
    if (entries.length === 0) throw new ParseFailure('no benchmarks: the filter may have matched none');
    const benchmarks = entries.map((entry) => asObject(entry) ?? {});
    const rows: Row[] = [];
    const skipped: Skipped[] = [];
    for (const [index, benchmark] of benchmarks.entries()) {
      const names = namesOf(benchmark);
      const name = names.benchmark;
      const statistics = asObject(benchmark.Statistics);
      const fault = statistics ? faultOf(statistics, 'Mean', 'number') : NOT_RECORDED;
      if (name === '')
        skipped.push({ why: { code: 'no-field', entry: `Benchmarks[${index}]`, field: 'name' } });
      else if (fault !== undefined) skipped.push({ why: { ...fault, benchmark: name }, failed: name });
      else rows.push(...rowsOf(names, benchmark, statistics ?? {}));
    }
    return { rows, skipped, environment: machineOf(asObject(file?.HostEnvironmentInfo) ?? {}) };
  },
};

const NOT_RECORDED = { code: 'not-recorded' } as const;

type Names = Pick<Row, 'benchmark' | 'short' | 'former'>;

/**
 * BenchmarkDotNet's names do not contain the job, such as one of two runtimes: it is added unless it is the
 * default.
 */
function namesOf(benchmark: Fields): Names {
  const name = fullNameOf(benchmark);
  const job = jobOf(benchmark);
  if (name === '' || job === '') return { benchmark: name };
  const full = `${name} [${job}]`;
  return job === DEFAULT_JOB ? { benchmark: name, former: [full] } : { benchmark: full, short: name };
}

const DEFAULT_JOB = 'DefaultJob';

function fullNameOf(benchmark: Fields): string {
  const full = asText(benchmark.FullName);
  if (full !== undefined) return full;
  const parts = [benchmark.Namespace, benchmark.Type, benchmark.Method].map(asText);
  const name = parts.filter((part) => part !== undefined && part !== '').join('.');
  const parameters = parametersText(benchmark);
  return parameters === '' || name === '' ? name : `${name}(${parameters.replaceAll('=', ': ')})`;
}

/** Older versions write `N=10&Kind=a`, newer ones the same or with a comma; both are for display only. */
function parametersText(benchmark: Fields): string {
  return asText(benchmark.Parameters)?.trim() ?? '';
}

function parametersOf(benchmark: Fields): Record<string, string> {
  const pairs = parametersText(benchmark)
    .split(/&|, /)
    .map((pair) => /^\s*([^=]+)=(.*)$/s.exec(pair));
  return Object.fromEntries(pairs.flatMap((pair) => (pair ? [[pair[1] ?? '', pair[2] ?? ''] as const] : [])));
}

/** From `Type.Method: Job-ABCDEF(Runtime=.NET 8.0) [N=10]`: the settings of the job, else its name. */
function jobOf(benchmark: Fields): string {
  const info = asText(benchmark.DisplayInfo) ?? '';
  const at = info.indexOf(': ');
  if (at < 0) return propertiesOf(benchmark);
  const job = info.slice(at + 2).split(' [', 1)[0] ?? '';
  const open = job.indexOf('(');
  return open >= 0 && job.endsWith(')') ? job.slice(open + 1, -1) : job;
}

function propertiesOf(benchmark: Fields): string {
  const properties = Object.entries(asObject(benchmark.Properties) ?? {});
  return properties.map(([key, value]) => `${key}=${String(value)}`).join(', ');
}

function rowsOf(names: Names, benchmark: Fields, statistics: Fields): Row[] {
  const parameters = parametersOf(benchmark);
  const sample = sampleOf(statistics.OriginalValues, launchesOf(benchmark.Measurements));
  const common = { ...names, parameters };
  const rows: Row[] = [
    { ...common, metric: 'time', unit: 'ns', centre: asNumber(statistics.Mean), ...sample },
  ];
  const allocated = asObject(benchmark.Memory)?.BytesAllocatedPerOperation;
  if (typeof allocated === 'number') rows.push({ ...common, metric: 'bytes', unit: 'B', centre: allocated });
  for (const entry of asArray(benchmark.Metrics) ?? []) {
    const descriptor = asObject(asObject(entry)?.Descriptor);
    const metric = asText(descriptor?.Id);
    if (metric === undefined || (metric === 'Allocated Memory' && rows.length > 1)) continue;
    const better = descriptor?.TheGreaterTheBetter;
    rows.push({
      ...common,
      metric: metric === 'time' || metric === 'bytes' ? `metric ${metric}` : metric,
      unit: asText(descriptor?.Unit) ?? '',
      centre: asNumber(asObject(entry)?.Value),
      ...(typeof better === 'boolean' && { direction: better ? 'higher' : 'lower' }),
    });
  }
  return rows;
}

/** A launch's value is its mean, because the tool's own value is the mean of all. */
function sampleOf(
  originals: unknown,
  launches: readonly (readonly number[])[],
): Pick<Row, 'values' | 'level'> {
  if (launches.length > 1) return { values: launches.map(mean), level: 'process' };
  const values = asNumbers(originals) ?? launches[0];
  return values ? { values } : {};
}

/**
 * The results behind the statistics: those of the workload in each launch, without warm-up, pilot and
 * overhead.
 */
function launchesOf(value: unknown): number[][] {
  const results = (asArray(value) ?? [])
    .map((entry) => asObject(entry) ?? {})
    .filter(({ IterationMode: mode, IterationStage: stage }) =>
      stage === undefined ? mode === 'Result' : mode === 'Workload' && stage === 'Result',
    );
  return [...Map.groupBy(results, (result) => result.LaunchIndex).values()]
    .map((launch) => asNumbers(launch.map((each) => asNumber(each.Nanoseconds) / asNumber(each.Operations))))
    .filter((launch) => launch !== undefined);
}

function machineOf(host: Fields): NonNullable<Reading['environment']> {
  const architecture = asText(host.Architecture);
  return environmentOf({
    os: systemOf(asText(host.OsVersion) ?? ''),
    // Old versions only say 64-bit.
    arch: architecture?.includes('bit') ? undefined : architecture?.toLowerCase(),
    cpu: asText(host.ProcessorName) ?? asObject(host.ProcessorName)?.Value,
    cores: host.LogicalCoreCount ?? host.ProcessorCount,
    toolchain: {
      dotnet: host.RuntimeVersion ?? host.ClrVersion,
      benchmarkdotnet: host.BenchmarkDotNetVersion,
    },
  });
}

function systemOf(version: string): string {
  if (/windows/i.test(version)) return 'windows';
  if (/mac ?os|os ?x|darwin/i.test(version)) return 'darwin';
  return /linux|ubuntu|debian|fedora|centos|alpine|nixos|suse|red hat/i.test(version) ? 'linux' : version;
}
