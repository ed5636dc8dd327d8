/**
 * pyperf's JSON. Only runs[].values are measurements: warm-ups and calibration runs are not. A value is
 * already the time of one iteration; --track-memory writes bytes in the same place. A run is a process. If
 * runs have several values, which is the default, all are used as iterations, because pyperf's mean is the
 * mean of all of them.
 */

import { mean } from '../model/sample.ts';
import type { SkipReason } from '../model/skip-reason.ts';
import { environmentOf } from './environment.ts';
import type { Format, Reading, Row, Skipped } from './format.ts';
import { ParseFailure } from './format.ts';
import { asArray, asNumber, asNumbers, asObject, asText } from './json.ts';
import { qualified } from './names.ts';

type Fields = Readonly<Record<string, unknown>>;

const METRICS = new Map([
  ['second', { metric: 'time', unit: 's' }],
  ['byte', { metric: 'memory', unit: 'B' }],
  ['integer', { metric: 'value', unit: '' }],
]);

const ARCH = /x86_64|amd64|arm64|aarch64|i[36]86|ppc64le|s390x|riscv64|armv\dl/i;

export const pyperf: Format = {
  id: 'pyperf',
  tool: 'pyperf',
  produce: 'python3 bench.py -o results.json (pyperf timeit and pyperf command take -o too)',
  reads: 'every value of every run, in time or (--track-memory) in memory, tags',
  samples: 'process',

  claims(_text, json) {
    const file = asObject(json);
    if (file?.version === undefined) return false;
    return objects(file.benchmarks).some((benchmark) => objects(benchmark.runs).some(isRun));
  },

  read(_text, json) {
    const file = asObject(json);
    const common = asObject(file?.metadata) ?? {};
    const benchmarks = objects(file?.benchmarks);
    if (benchmarks.length === 0) throw new ParseFailure('no benchmarks in the file');
    const rows: Row[] = [];
    const skipped: Skipped[] = [];
    for (const benchmark of benchmarks) {
      const row = rowOf(benchmark, { ...common, ...metadataOf(benchmark) });
      if ('code' in row) skipped.push({ why: row });
      else rows.push(row);
    }
    const [first] = benchmarks;
    const [run] = objects(first?.runs);
    return {
      rows,
      skipped,
      environment: machineOf({ ...asObject(run?.metadata), ...metadataOf(first), ...common }),
    };
  },
};

/** Versions before 1.0 call the values samples. */
function isRun(run: Fields): boolean {
  return [run.values, run.samples, run.warmups].some((each) => asArray(each) !== undefined);
}

function metadataOf(benchmark: Fields | undefined): Fields {
  return asObject(benchmark?.metadata) ?? asObject(benchmark?.common_metadata) ?? {};
}

/** With `pyperf timeit` without --name, only the statement distinguishes benchmarks. */
function namesOf(metadata: Fields): Pick<Row, 'benchmark' | 'short'> {
  const name = asText(metadata.name) ?? '(unnamed)';
  const [statement, setup] = [metadata.timeit_stmt, metadata.timeit_setup].map(asText);
  return name === 'timeit' ? qualified(name, statement, setup && `setup ${setup}`) : { benchmark: name };
}

/** @returns the row, or why there is none */
function rowOf(benchmark: Fields, metadata: Fields): Row | SkipReason {
  const names = namesOf(metadata);
  const name = names.benchmark;
  const processes = objects(benchmark.runs)
    .map((run) => asNumbers(run.values ?? run.samples))
    .filter((values) => values !== undefined);
  const values = processes.flat();
  if (values.length === 0) return { code: 'not-recorded', benchmark: name };
  const written = asText(metadata.unit) ?? 'second';
  const { metric, unit } = METRICS.get(written) ?? { metric: written, unit: written };
  const tags = (asArray(metadata.tags) ?? []).filter((tag) => typeof tag === 'string');
  const level = values.length > processes.length ? 'iteration' : 'process';
  return {
    ...names,
    metric,
    unit,
    centre: mean(values),
    values,
    level,
    ...(tags.length > 0 && { tags }),
  };
}

function machineOf(metadata: Fields): NonNullable<Reading['environment']> {
  // Such as Linux-6.1.0-x86_64-with-glibc2.36.
  const platform = asText(metadata.platform);
  return environmentOf({
    os: platform?.split('-', 1)[0],
    arch: platform && ARCH.exec(platform)?.[0],
    cpu: metadata.cpu_model_name,
    cores: asNumber(metadata.cpu_count),
    toolchain: {
      [asText(metadata.python_implementation) === 'pypy' ? 'pypy' : 'python']: asText(
        metadata.python_version,
      )?.split(' ', 1)[0],
      pyperf: metadata.perf_version,
    },
  });
}

function objects(value: unknown): Fields[] {
  return (asArray(value) ?? []).map(asObject).filter((item) => item !== undefined);
}
