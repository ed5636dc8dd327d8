/** What tools print by default: recognised by name, with the option that writes what is read; never "unrecognised benchmark output". */

import { describe, expect, test } from 'vitest';
import { printedBy } from '../../src/formats/consoles.ts';
import { formats } from '../../src/formats/index.ts';
import { skipText } from '../../src/model/skip-text.ts';
import { cases, fixture, jsonOf } from './cases.ts';
import { errorOf, parse } from './outcome.ts';

const PRINTED: readonly [format: string, words: RegExp, text: string][] = [
  [
    'vitest',
    /--outputJson/,
    ' RUN  v3.2.7 /build\n\n ✓ b.bench.mjs > sort 544ms\n     name              hz     min     max    mean     p75     p99    p995    p999     rme  samples\n   · normal  5,290,812.91  0.0001  2.2727  0.0002  0.0001  0.0005  0.0022  0.0025  ±9.42%   264541\n',
  ],
  [
    'autocannon',
    /autocannon -j/,
    'Running 10s test @ http://localhost:3000\n\n┌─────────┬──────┬──────┬───────┬──────┬─────────┬─────────┬───────┐\n│ Stat    │ 2.5% │ 50%  │ 97.5% │ 99%  │ Avg     │ Stdev   │ Max   │\n├─────────┼──────┼──────┼───────┼──────┼─────────┼─────────┼───────┤\n│ Latency │ 0 ms │ 0 ms │ 0 ms  │ 1 ms │ 0.02 ms │ 0.16 ms │ 11 ms │\n',
  ],
  [
    'locust',
    /--csv/,
    'Type     Name       # reqs      # fails |    Avg     Min     Max    Med |   req/s  failures/s\n--------|----------|-------|-------------|-------|-------|-------|-------|--------|-----------\nGET      /              10     0(0.00%) |      3       1       9      3 |    0.90        0.00\n',
  ],
  ['pyperf', /-o|--output/, '.....................\nsorted: Mean +- std dev: 12.3 us +- 0.4 us\n'],
  [
    'julia',
    /BenchmarkTools\.save/,
    'BenchmarkTools.Trial: 4103 samples with 1 evaluation.\n Range (min … max):  1.112 ms …  1.475 ms  ┊ GC (min … max): 0.00% … 0.00%\n',
  ],
  [
    'jmeter',
    /-l results\.jtl/,
    'Creating summariser <summary>\nsummary +      1 in 00:00:01 =    1.5/s Avg:    12 Min:    12 Max:    12 Err:     0 (0.00%)\nsummary =     20 in 00:00:02 =   10.0/s Avg:    10 Min:     7 Max:    95 Err:     1 (5.00%)\n',
  ],
  [
    'fio',
    /--output-format=json/,
    'write: (groupid=0, jobs=1): err= 0: pid=4711\n  write: IOPS=10.2k, BW=39.7MiB/s (41.7MB/s)(39.8MiB/1001msec); 0 zone resets\n    clat (nsec): min=2504, max=4086.5k, avg=4634.50, stdev=40713.65\n\nRun status group 0 (all jobs):\n',
  ],
  [
    'iperf3',
    /iperf3 .*-J/,
    'Connecting to host 127.0.0.1, port 5201\n[ ID] Interval           Transfer     Bitrate         Retr  Cwnd\n[  5]   0.00-1.00   sec  2.74 GBytes  23.6 Gbits/sec    0    895 KBytes\n',
  ],
  [
    'artillery',
    /--output/,
    'Summary report @ 15:59:11(+0000)\n\nhttp.codes.200: ........ 23\nhttp.requests: ......... 30\n',
  ],
  [
    'phpbench',
    /--dump-file/,
    'PHPBench (1.2.6) running benchmarks...\n\n\\App\\HashBench\n\n    benchMd5................................I1 - Mo0.515μs (±2.91%)\n\nSubjects: 1, Assertions: 0, Failures: 0, Errors: 0\n',
  ],
  [
    'size-limit',
    /size-limit --json/,
    '  \n  app, gzip\n  Size limit:   10 kB\n  Size:         76 B  gzipped\n  Loading time: 10 ms on slow 3G\n',
  ],
  [
    'jetpack-benchmark',
    /benchmarkData\.json/,
    'Started running tests\nbenchmark:         1,047 ns           3 allocs    ExampleBenchmark.log2\n',
  ],
];

describe('recognised, and not read', () => {
  test.each(PRINTED)('%s', (id, words, text) => {
    const { message, remedy } = errorOf(() => parse(text));
    const tool = formats.find((format) => format.id === id)?.tool ?? '';
    expect(message).toContain(`this is the printed output of ${tool}`);
    expect(message).not.toContain('unrecognised benchmark output');
    expect(remedy).toMatch(words);
  });

  test.each(PRINTED)('%s named: its own words of how to make the output', (id, words, text) => {
    expect(errorOf(() => parse(text, id)).remedy).toMatch(words);
  });

  test.each(PRINTED)('%s in a log of GitHub, with colours', (id, _words, text) => {
    const logged = text
      .replace(/^(?=.)/gm, '2026-11-20T23:22:29.1234567Z \x1b[32m')
      .replace(/(?<=.)$/gm, '\x1b[0m');
    expect(printedBy(logged)).toBe(id);
  });

  test('no fixture that is read counts as printed by another tool', () => {
    const texts = cases.flatMap(({ title, format, files }) =>
      files
        .filter(({ text }) => jsonOf(text) === undefined)
        .map(({ text }) => [title, format.id, printedBy(text)] as const),
    );
    expect(texts.filter(([, id, printed]) => printed !== undefined && printed !== id)).toEqual([]);
  });
});

/** Names and centres, without units. */
function found(text: string): Record<string, number> {
  return Object.fromEntries(
    parse(text).measurements.map(({ benchmark, metric, sample }) => [
      `${benchmark.name} ${metric.name}`,
      sample.centre,
    ]),
  );
}

describe('JMH', () => {
  test('the names are those of its JSON: whole where the text has them', () => {
    const text = fixture('jmh/console-table/output.txt');
    expect(Object.keys(found(text))).toContain('org.example.Shapes.area (kind=a b, n=100) throughput');
    expect(Object.keys(found(text.replace(/^# Benchmark: .*\n/gm, '')))).toContain(
      'Shapes.area (kind=a b, n=100) throughput',
    );
  });

  test('a score that is only told as a power of ten is left out, with the way to the number', () => {
    const { skipped } = parse(fixture('jmh/console-table/output.txt'));
    expect(skipped.map(({ why }) => skipText(why))).toEqual([
      expect.stringMatching(/only given as ≈ 10⁻³.*-rf json/),
    ]);
  });

  test('a run that was stopped before its table says so', () => {
    const text = '# JMH version: 1.37\n# Benchmark: a.b.C.d\nIteration   1: 5.0 ops/s\n';
    expect(errorOf(() => parse(text)).message).toMatch(/JMH was stopped before its table/);
  });

  test('a decimal comma', () => {
    expect(
      found('Benchmark  Mode  Cnt  Score   Error  Units\nA.b  avgt  5  12,500 ± 0,100  us/op\n'),
    ).toEqual({ 'A.b time': 12500 });
  });
});

describe('pytest-benchmark', () => {
  const table = (rows: string) =>
    `Name (time in us)   Min   Mean   Rounds\n${'-'.repeat(40)}\n${rows}${'-'.repeat(40)}\n`;

  test('two tests of one name cannot be told apart', () => {
    const { measurements, skipped } = parse(
      table('test_a  1.0  2.0  5\ntest_b  1.0  3.0  5\ntest_a  1.0  9.0  5\n'),
    );
    expect(measurements.map(({ benchmark }) => benchmark.name)).toEqual(['test_b']);
    expect(skipped.map(({ why }) => skipText(why))[0]).toMatch(
      /test_a: several results have this name; use --benchmark-json/,
    );
  });

  test('rows of an earlier run are none of this one', () => {
    const text = table('test_a (0001_abc)  1.0 (1.0)  2.0 (1.0)  5\ntest_a (NOW)  1.0 (1.0)  3.0 (1.5)  5\n');
    expect(found(text)).toEqual({ 'test_a time': 3000 });
  });

  test('a test that failed is told', () => {
    const text = `${table('test_a  1.0  2.0  5\n')}FAILED test_b.py::test_c - AssertionError: no\n`;
    expect(parse(text).skipped).toEqual([expect.objectContaining({ failed: 'test_c' })]);
  });
});

test('hyperfine: of a command of which a run failed nobody can tell the times', () => {
  const { measurements, skipped } = parse(fixture('hyperfine/console-one-fails/output.txt'));
  expect(new Set(measurements.map(({ benchmark }) => benchmark.name))).toEqual(new Set(['sleep 0.3']));
  expect(skipped).toEqual([expect.objectContaining({ failed: 'false' })]);
});

describe('node:test', () => {
  test('Node.js 18 ends a suite with the sign that opened it', () => {
    const text = '▶ suite\n  ✔ leaf (1.5ms)\n▶ suite (3.25ms)\n\n✔ top (2ms)\nℹ tests 2\nℹ pass 2\n';
    expect(found(text)).toEqual({ 'suite > leaf time': 1.5e6, 'top time': 2e6 });
  });
});

describe('k6', () => {
  test('as its JSON: durations of every unit, the share of failed requests from their counts', () => {
    expect(found(fixture('k6/console/output.txt'))).toMatchObject({
      'http_req_duration avg': 4.25e6,
      'iteration_duration max': 62.5e9,
      'http_req_failed rate': 3 / 120,
      'http_req_failed success_rate': 0.975,
    });
  });
});

test('k6: groups and scenarios of the full summary are benchmarks of their own', () => {
  const metrics = (rate: number) =>
    `    http_reqs....: 10  ${rate}/s\n    http_req_failed....: 10.00% 1 out of 10\n`;
  const text = `  █ TOTAL RESULTS\n\n    HTTP\n${metrics(9)}\n  █ GROUP: cart\n\n${metrics(4)}\n  █ SCENARIO: default\n\n${metrics(5)}`;
  expect(found(text)).toMatchObject({
    'http_reqs rate': 9,
    'GROUP: cart > http_reqs rate': 4,
    'GROUP: cart > http_req_failed success_rate': 0.9,
    'SCENARIO: default > http_reqs rate': 5,
  });
});

test('BenchmarkDotNet: what stands before the mean is part of the name', () => {
  expect(Object.keys(found(fixture('benchmarkdotnet/markdown/output.md')))).toContain(
    'Sha256(Job: .NET 8.0, Runtime: .NET 8.0, N: 1000) time',
  );
});

test.each([
  ['zbench', `benchmark  runs  total time  time/run (avg ± σ)  (min ... max)  p75  p99  p995\n`],
  ['jmh', 'Benchmark  (n)  (m)  Mode  Cnt  Score  Error  Units\n'],
  ['nanobench', '| ns/op | op/s | err% | total | benchmark\n'],
  ['benchee', 'Name   ips   average   deviation   median   99th %\n'],
  ['tasty-bench', 'All\n  a: OK (1.0s)\n    1 ns ± 1 ns\n'],
  ['k6', 'http_reqs....: 1 1/s\n'],
])('%s: long lines take no time that grows faster than they', (id, head) => {
  for (const line of [
    ' '.repeat(1e6),
    `x${' '.repeat(1e6)}y`,
    '1 '.repeat(5e5),
    ': '.repeat(5e5),
    '|'.repeat(1e6),
  ]) {
    const outcome = (() => {
      try {
        return parse(`${head}${line}\n`, id);
      } catch (error) {
        return error;
      }
    })();
    expect(outcome).toBeDefined();
  }
});

describe('what tells two results apart', () => {
  const table = (...rows: string[]) =>
    `| Method | Mean | Error |\n|------- |-----:|------:|\n${rows.join('\n')}\n\n`;

  test('BenchmarkDotNet: the class of each table stands in the name of its report', () => {
    const export_ = (name: string) =>
      `// * Export *\n  BenchmarkDotNet.Artifacts/results/${name}-report.csv\n\n`;
    const text = `${export_('App.Hashes')}${table('| Run | 1.5 ns | 0.1 ns |')}${export_('App.Sorts')}${table('| Run | 2.5 ns | 0.1 ns |')}`;
    expect(found(text)).toEqual({ 'App.Hashes.Run time': 1.5, 'App.Sorts.Run time': 2.5 });
  });

  test('BenchmarkDotNet: methods of one name without a class', () => {
    const text = `${table('| Run | 1.5 ns | 0.1 ns |')}${table('| Run | 2.5 ns | 0.1 ns |', '| Own | 3.5 ns | 0.1 ns |')}`;
    expect(found(text)).toEqual({ 'Own time': 3.5 });
    expect(parse(text).skipped.map(({ why }) => skipText(why))[0]).toMatch(
      /^Run: several results have this name; use --exporters json/,
    );
  });

  test('hyperfine: two commands of one call that have one name', () => {
    const one = (n: number, name: string, ms: number) =>
      `Benchmark ${n}: ${name}\n  Time (mean ± σ):      ${ms} ms ±   0.1 ms    [User: 0.8 ms, System: 0.2 ms]\n  Range (min … max):    11.0 ms …  11.5 ms    200 runs\n\n`;
    const text = one(1, 'render', 11.5) + one(2, 'render', 21.5) + one(3, 'other', 5.5);
    expect(found(text)).toMatchObject({ 'other time': 5.5e6 });
    expect(Object.keys(found(text)).some((name) => name.startsWith('render'))).toBe(false);
    // Called again, it is the same command.
    expect(found(one(1, 'render', 11.5) + one(1, 'render', 21.5))).toMatchObject({ 'render time': 16.5e6 });
  });

  test('pgbench: the number of clients', () => {
    const text = fixture('pgbench/select-only/output.txt');
    const names = new Set(
      parse(text + text.replace('clients: 2', 'clients: 8')).measurements.map(
        ({ benchmark }) => benchmark.name,
      ),
    );
    expect([...names].map((name) => /clients=\d/.exec(name)?.[0])).toEqual(['clients=2', 'clients=8']);
  });

  test('redis-benchmark: the payload', () => {
    const text = fixture('redis-benchmark/own-command/output.txt');
    expect(Object.keys(found(text + text.replace('21 bytes payload', '1000 bytes payload')))).toEqual(
      expect.arrayContaining([
        'incr k (clients=5, bytes=21) requests_per_second',
        'incr k (clients=5, bytes=1000) requests_per_second',
      ]),
    );
  });

  test('Size Limit: checks of one name', () => {
    const text = JSON.stringify([1, 2].map((size) => ({ name: 'app', passed: true, size })));
    expect(found(text)).toEqual({ 'app size': 1, 'app #2 size': 2 });
  });
});
