/** What one value of a sample stands for: an iteration inside a process, or a process; and what several files come to. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formats } from '../../src/formats/index.ts';
import type { Source } from '../../src/formats/parse.ts';
import { parseResults } from '../../src/formats/parse.ts';
import type { Sample } from '../../src/model/run.ts';
import { median } from '../../src/model/sample.ts';
import { fileSource, fixture } from './cases.ts';
import { parse, shownOf } from './outcome.ts';

/** Whoever adds a format says here, too, what its values are: taking iterations for processes makes false alarms. */
const LEVELS = {
  iteration: [
    ...['go', 'criterion', 'libtest', 'divan', 'pytest-benchmark', 'asv', 'asv-results-json'],
    ...['google-benchmark', 'catch2', 'benchmarkdotnet', 'vitest', 'tinybench', 'mitata', 'benchmarkjs'],
    ...['deno-bench', 'node-test', 'console-time', 'ruby-benchmark', 'ruby-benchmark-ips', 'r-bench'],
    ...['julia', 'benchmarkluau', 'dart-benchmark-harness', 'autocannon', 'wrk', 'ab', 'oha', 'k6', 'locust'],
    ...['junit', 'bencher-metric-format', 'ndjson', 'customBiggerIsBetter', 'customSmallerIsBetter'],
    ...[
      'nanobench',
      'zbench',
      'benchee',
      'tasty-bench',
      'jetpack-benchmark',
      'size-limit',
      'vegeta',
      'gatling',
    ],
    ...['artillery', 'jmeter', 'pgbench', 'redis-benchmark', 'fio', 'iperf3'],
    'perf-regression',
  ],
  process: [
    ...[
      'iai',
      'gungraun',
      'gungraun-json',
      'pyperf',
      'jmh',
      'hyperfine',
      'gnu-time',
      'perf-stat',
      'valgrind',
    ],
    ...['lighthouse', 'trace', 'file-size', 'phpbench'],
  ],
};

test.each(formats)('$id: its values are $samples', ({ id, samples }) => {
  expect(LEVELS[samples]).toContain(id);
});

/** The samples of one metric, by the names of their benchmarks. */
function samplesOf(sources: readonly Source[], metric = 'time', tool = 'auto'): Record<string, Sample> {
  const { measurements } = parseResults(sources, tool);
  const found = measurements.filter((each) => each.metric.name === metric);
  return Object.fromEntries(found.map(({ benchmark, sample }) => [shownOf(benchmark), sample]));
}

/** How many values there are, and what each is. */
function sizeOf({ values, level }: Sample): [number, string] {
  return [values.length, level];
}

const files = (...texts: string[]) => texts.map((text, i) => fileSource(text, `bench-${i + 1}`));
const go = (...times: number[]) => times.map((time) => `BenchmarkA-2 1 ${time} ns/op\n`).join('');
/** Entries of one benchmark. */
const jmh = (...scores: object[]) => {
  const primaryMetrics = scores.map((score) => ({ score: 5, scoreUnit: 'ns/op', ...score }));
  const entries = primaryMetrics.map((primaryMetric) => ({ benchmark: 'a', mode: 'avgt', primaryMetric }));
  return JSON.stringify(entries);
};
const hyperfine = (times: number[], mean: number) =>
  JSON.stringify({ results: [{ command: 'x', mean, times, user: mean, system: 0 }] });

describe('one file', () => {
  test.each([
    ['go/plain/output.txt', 'time', 'BenchmarkAlloc', [1, 'iteration']],
    ['hyperfine/named/output.json', 'time', 'first', [4, 'process']],
    ['pyperf/suite/output.json', 'time', 'sorted', [12, 'iteration']],
    ['pyperf/track-memory/output.json', 'memory', 'sorted', [2, 'process']],
    ['jmh/groups-and-nan/output.json', 'throughput', 'org.example.QueueBenchmark.both', [2, 'iteration']],
  ])('%s: the %s of %s', (path, metric, name, size) => {
    const sample = samplesOf([fileSource(fixture(path))], metric)[name];
    expect(sample && sizeOf(sample)).toEqual(size);
  });

  test('JMH: of several forks each is one value, their mean the score; of one fork its iterations are', () => {
    const text = fixture('jmh/modes-parameters-and-gc/output.json');
    const found = Object.values(samplesOf([fileSource(text)], 'throughput'));
    expect(found.map(sizeOf)).toEqual([
      [2, 'process'],
      [3, 'iteration'],
    ]);
    const score = JSON.parse(text)[0].primaryMetric.score * 1e3;
    expect(median(found[0]?.values ?? [])).toBeCloseTo(score, 6);
  });

  const pairs = (...flat: number[]) =>
    flat.flatMap((value, i) => (i % 2 === 0 ? [[value, flat[i + 1]]] : []));
  test.each([
    ['a fork whose iterations all failed is none', { rawData: [['NaN'], [4, 6]] }, [4, 6], 'iteration'],
    ['an iteration that failed', { rawData: [[1, 'NaN', 3], [8]] }, [2, 8], 'process'],
    ['single shots', { rawData: [[4], [5], [6]] }, [4, 5, 6], 'process'],
    [
      'histograms of sample mode',
      { rawDataHistogram: [[pairs(1, 3, 5, 1)], [pairs(4, 1), pairs(6, 1)]] },
      [2, 5],
      'process',
    ],
    ['no raw data', {}, [], 'iteration'],
  ])('JMH: %s', (_title, score, values, level) => {
    expect(samplesOf(files(jmh(score))).a).toEqual({ centre: 5, values, level });
  });

  test('processes and iterations of one file are iterations', () => {
    const text = jmh({ rawData: [[1], [2]] }, { rawData: [[8, 9]] });
    expect(samplesOf(files(text)).a).toEqual({ centre: 5, values: [1, 2, 8, 9], level: 'iteration' });
  });

  const dotnet = (launches: readonly number[]) => {
    const measurement = (LaunchIndex: number, i: number) => ({
      ...{ IterationMode: 'Workload', IterationStage: 'Result', LaunchIndex },
      ...{ Operations: 2, Nanoseconds: 2 * (10 * LaunchIndex + i) },
    });
    const Measurements = launches.map(measurement);
    const Statistics = { Mean: 5, OriginalValues: Measurements.map((each) => each.Nanoseconds / 2) };
    const Benchmarks = [{ FullName: 'a', Statistics, Measurements }];
    return JSON.stringify({ HostEnvironmentInfo: {}, Benchmarks });
  };
  test.each([
    ['one launch', [1, 1, 1], [10, 11, 12], 'iteration'],
    ['two launches', [1, 1, 2, 2], [10.5, 22.5], 'process'],
  ])('BenchmarkDotNet: %s', (_title, launches, values, level) => {
    expect(samplesOf([fileSource(dotnet(launches))]).a).toEqual({ centre: 5, values, level });
  });

  test('pyperf: processes of one value are processes, of several a longer list of iterations', () => {
    const text = (...runs: number[][]) =>
      JSON.stringify({
        version: '1.0',
        benchmarks: [{ metadata: { name: 'a' }, runs: runs.map((values) => ({ values })) }],
      });
    expect(samplesOf(files(text([1], [2], [3]))).a).toMatchObject({ level: 'process' });
    expect(samplesOf(files(text([1, 2], [3]))).a).toMatchObject({
      values: [1e9, 2e9, 3e9],
      level: 'iteration',
    });
  });

  test('rows again are what the format says: repetitions of go test, executions of GNU time', () => {
    expect(samplesOf(files(go(3, 1, 2))).BenchmarkA).toEqual({
      ...{ centre: 2, values: [1, 2, 3], level: 'iteration' },
    });
    const once = 'real 0.05\nuser 0.00\nsys 0.00\n';
    expect(sizeOf(samplesOf(files(once.repeat(3)))['(unnamed)'] as Sample)).toEqual([3, 'process']);
  });

  test('a number alone is no sample, whatever the tool', () => {
    const time = samplesOf(files('real 0.05\nuser 0.00\nsys 0.00\n'));
    expect(time['(unnamed)']).toEqual({ centre: 0.05e9, values: [], level: 'iteration' });
  });
});

describe('several files are several processes', () => {
  test('the iterations of each are one value, its centre', () => {
    const { BenchmarkA } = samplesOf(files(go(1, 2, 9), go(5, 6, 7, 8), go(4)));
    expect(BenchmarkA).toEqual({ centre: 4, values: [2, 4, 6.5], level: 'process' });
  });

  test("the tool's own centre is that of a file", () => {
    const text = (mean: number) =>
      `{"machine_info": {}, "benchmarks": [{"fullname": "a", "stats": {"mean": ${mean}, "data": [1, 2, 9]}}]}`;
    expect(samplesOf(files(text(4), text(3))).a).toEqual({
      ...{ centre: 3.5e9, values: [3e9, 4e9], level: 'process' },
    });
  });

  test('processes stay what they are', () => {
    const { x } = samplesOf(files(hyperfine([1, 2, 6], 3), hyperfine([4, 6], 5)));
    expect(x).toEqual({ centre: 4e9, values: [1e9, 2e9, 4e9, 6e9, 6e9], level: 'process' });
    const once = 'real 0.05\nuser 0.00\nsys 0.00\n';
    const times = samplesOf(files(once.repeat(3), once));
    expect(times['(unnamed)']).toEqual({ centre: 0.05e9, values: Array(4).fill(0.05e9), level: 'process' });
  });

  test('rows without values give their number', () => {
    const { x } = samplesOf(files(hyperfine([1], 3), hyperfine([1], 5)), 'user_time');
    expect(x).toEqual({ centre: 4e9, values: [3e9, 5e9], level: 'process' });
    const entries = (...values: number[]) =>
      JSON.stringify(values.map((value) => ({ name: 'a', unit: 'ns', value })));
    const two = files(entries(1, 2, 6), entries(5));
    expect(samplesOf(two, 'value', 'customSmallerIsBetter').a).toEqual({
      ...{ centre: 3.5, values: [2, 5], level: 'process' },
    });
  });

  test('iterations of one file beside processes of another are one process', () => {
    const { a } = samplesOf(
      files(
        jmh({
          rawData: [
            [1, 2],
            [3, 5],
          ],
        }),
        jmh({ rawData: [[4, 6]] }),
      ),
    );
    expect(a).toEqual({ centre: 5, values: [1.5, 4, 5], level: 'process' });
  });

  test('values that cannot be reckoned with leave the centre', () => {
    const { x } = samplesOf(files(hyperfine([1e300], 3), hyperfine([4], 4)));
    expect(x).toEqual({ centre: 3.5e9, values: [3e9, 4e9], level: 'process' });
  });

  test('a benchmark that only one of them has is a sample of that file', () => {
    const other = go(7, 8).replaceAll('BenchmarkA', 'BenchmarkB');
    const { BenchmarkA, BenchmarkB } = samplesOf(files(go(1, 2), other));
    expect(BenchmarkA).toEqual({ centre: 1.5, values: [1, 2], level: 'iteration' });
    expect(BenchmarkB).toEqual({ centre: 7.5, values: [7, 8], level: 'iteration' });
  });

  test('one value a file, whatever the number of files, their lengths and their order', () => {
    const runs = fc.array(fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 1 }), { minLength: 2 });
    fc.assert(
      fc.property(runs, (times) => {
        const joined = samplesOf(files(...times.map((each) => go(...each)))).BenchmarkA;
        const centres = times.map(median);
        const values = centres.toSorted((a, b) => a - b);
        expect(joined).toEqual({ centre: median(centres), values, level: 'process' });
        const reversed = samplesOf(files(...times.toReversed().map((each) => go(...each)))).BenchmarkA;
        expect(reversed).toEqual(joined);
      }),
    );
  });

  test('many files of many rows', () => {
    const text = Array.from({ length: 10_000 }, (_, i) => `BenchmarkA${i} 1 ${i + 1} ns/op\n`).join('');
    const found = Object.values(samplesOf(files(...Array.from({ length: 10 }, () => text))));
    expect(found).toHaveLength(10_000);
    expect(new Set(found.map(({ values }) => values.length))).toEqual(new Set([10]));
  });
});

test('the level does not hang on the tool being named', () => {
  const text = fixture('hyperfine/basic/output.json');
  expect(parse(text, 'hyperfine')).toEqual(parse(text));
});
