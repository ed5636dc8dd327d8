/**
 * pytest-benchmark's JSON, or its printed tables. Each value of `data` is the time of one iteration, in
 * seconds, already divided.
 */
import { environmentOf } from './environment.ts';
import type { Format, Reading, Row, Skipped } from './format.ts';
import { ParseFailure } from './format.ts';
import { asArray, asNumber, asNumbers, asObject, asParameters, asText, faultOf } from './json.ts';
import { hasPytestTable, readPytestTable } from './pytest-benchmark-console.ts';

export const pytestBenchmark: Format = {
  id: 'pytest-benchmark',
  tool: 'pytest-benchmark',
  produce: 'pytest --benchmark-json=results.json',
  reads:
    'mean time, every round where the file holds them, parameters, groups as tags; the mean from its table',
  samples: 'iteration',

  claims(text, json) {
    if (json === undefined) return hasPytestTable(text);
    const file = asObject(json);
    return asObject(file?.machine_info) !== undefined && asArray(file?.benchmarks) !== undefined;
  },

  isAlso(_text, json) {
    const entries = asArray(asObject(json)?.benchmarks) ?? [];
    return entries.some((entry) => asObject(asObject(entry)?.stats) !== undefined);
  },

  read(text, json) {
    if (json === undefined) return readPytestTable(text);
    const file = asObject(json);
    const entries = asArray(file?.benchmarks) ?? [];
    if (entries.length === 0)
      throw new ParseFailure('no benchmarks: pytest ran no test with the benchmark fixture');
    const rows: Row[] = [];
    const skipped: Skipped[] = [];
    for (const [index, entry] of entries.entries()) {
      const result = asObject(entry) ?? {};
      const benchmark = asText(result.fullname) ?? asText(result.name);
      const stats = asObject(result.stats) ?? {};
      const fault = faultOf(stats, 'mean', 'number');
      if (benchmark === undefined)
        skipped.push({ why: { code: 'no-field', entry: `benchmarks[${index}]`, field: 'fullname' } });
      else if (fault !== undefined) {
        // A benchmark that raised an error has no statistics.
        const isFailure = result.error !== undefined || result.has_error === true;
        skipped.push({ why: { ...fault, benchmark }, ...(isFailure && { failed: benchmark }) });
      } else rows.push(rowOf(benchmark, result, stats));
    }
    return { rows, skipped, environment: machineOf(asObject(file?.machine_info) ?? {}) };
  },
};

type Fields = Readonly<Record<string, unknown>>;

function rowOf(benchmark: string, result: Fields, stats: Fields): Row {
  const values = asNumbers(stats.data);
  const group = asText(result.group);
  return {
    benchmark,
    metric: 'time',
    unit: 's',
    centre: asNumber(stats.mean),
    parameters: asParameters(result.params),
    ...(values && { values }),
    ...(group !== undefined && { tags: [group] }),
  };
}

function machineOf(machine: Fields): NonNullable<Reading['environment']> {
  const cpu = asObject(machine.cpu);
  return environmentOf({
    os: machine.system,
    arch: machine.machine,
    // py-cpuinfo renamed the field in version 6.
    cpu: cpu?.brand_raw ?? cpu?.brand,
    cores: cpu?.count,
    toolchain: { python: machine.python_version },
  });
}
