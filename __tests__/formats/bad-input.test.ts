/** Bad input: an error says what, where and what to do now; one bad row never loses the rest. */

import { describe, expect, test } from 'vitest';
import type { Format, TextFile } from '../../src/formats/format.ts';
import { formats } from '../../src/formats/index.ts';
import type { Source } from '../../src/formats/parse.ts';
import { formatsNamed, parseResults } from '../../src/formats/parse.ts';
import { ParseError, UserError } from '../../src/model/errors.ts';
import { skipText } from '../../src/model/skip-text.ts';
import { type Case, cases, fixture } from './cases.ts';
import { errorOf, google, parse, pytest, thrownBy } from './outcome.ts';

/** One fixture of each format that is a single JSON value. */
const jsonFixtures = [
  ['pytest-benchmark', 'pytest-benchmark/with-data/output.json'],
  ['hyperfine', 'hyperfine/basic/output.json'],
  ['google-benchmark', 'google-benchmark/single-json/output.json'],
  ['vitest', 'vitest/v3-outputJson/output.json'],
  ['vitest', 'vitest/v5-reporter-json/output.json'],
  ['tinybench', 'tinybench/table/output.json'],
  ['tinybench', 'tinybench/results-with-samples/output.json'],
  ['trace', 'trace/full/output.json'],
  ['perf-regression', 'perf-regression/by-hand/output.json'],
  ['customBiggerIsBetter', 'customBiggerIsBetter/bigger/output.json'],
  ['customSmallerIsBetter', 'customSmallerIsBetter/smaller/output.json'],
] as const;

const sizeOf = ({ files }: Case) => files.reduce((sum, { text }) => sum + text.length, 0);

describe('text that cannot be read', () => {
  test.each(['auto', ...formats.map((format) => format.id)])('an empty file, tool %s', (tool) => {
    for (const text of ['', ' \r\n\n']) {
      expect(errorOf(() => parse(text, tool)).message).toBe('results.txt: the file is empty');
    }
  });

  test.each(jsonFixtures)('%s: %s cut in the middle', (id, path) => {
    const text = fixture(path);
    const half = text.slice(0, text.length / 2);
    for (const tool of [id, 'auto']) {
      const error = errorOf(() => parse(half, tool));
      expect(error.message).toMatch(/^results\.txt:\d+: the JSON is cut off/);
      expect(error.remedy).not.toBe('');
    }
  });

  test.each([
    ['hello\nworld', /results\.txt:1: unrecognised benchmark output: found "hello"/],
    ['{"a": 1}', /results\.txt:1: unrecognised benchmark output: found "{\\"a\\": 1}"/],
    [
      '{"numTotalTests": 1, "testResults": [{"assertionResults": [{"title": "x"}]}]}',
      /unrecognised benchmark output/,
    ],
    ['running 1 test\ntest a ... ok\n\ntest result: ok.', /unrecognised benchmark output/],
    ['{"context": {"arch": "x64"}, "benchmarks": []}', /unrecognised benchmark output/],
    ['[{"name": "x", "ips": 5}]', /unrecognised benchmark output/],
  ])('%j is not recognised', (text, message) => {
    expect(errorOf(() => parse(text)).message).toMatch(message);
  });

  test('the wrong tool: the error names the right one', () => {
    const error = errorOf(() => parse(fixture('go/plain/output.txt'), 'pytest-benchmark'));
    expect(error.message).toBe('results.txt:1: this is not pytest-benchmark output: found "goos: linux"');
    expect(error.remedy).toContain('Set tool to go');
  });

  // Each fixture is claimed by one format, as fixtures.test.ts shows: the shortest of a tool says what all the others come to.
  const files = cases.filter(({ sources }) => sources.every((source) => source.kind === 'file'));
  const shortest = [...Map.groupBy(files, ({ format }) => format.id).values()].map((own) =>
    own.reduce((a, b) => (sizeOf(b) < sizeOf(a) ? b : a)),
  );

  test.each(formats)('$id refuses the results of all other tools', ({ id }) => {
    const isCustom = (tool: string) => tool.startsWith('custom');
    for (const { format, sources } of shortest) {
      const same = format.id === id || (isCustom(format.id) && isCustom(id));
      if (!same) expect(errorOf(() => parseResults(sources, id))).toBeInstanceOf(ParseError);
    }
  });

  test('an unknown tool: the error names the nearest', () => {
    const error = thrownBy(() => formatsNamed('pytest-benchmrk'));
    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({ message: expect.stringContaining('Did you mean "pytest-benchmark"?') });
  });

  test.each([
    ['go', 'PASS\nok  \texample.com/x\t0.1s\n', /no benchmark ran.*-bench/],
    ['go', 'FAIL\texample.com/x [build failed]\n', /results\.txt:1: .*example\.com\/x: build failed/],
    ['pytest-benchmark', '{"machine_info": {}, "benchmarks": []}', /no benchmarks/],
    ['google-benchmark', '{"context": {"num_cpus": 2}, "benchmarks": []}', /no benchmarks/],
    ['vitest', '{"files": [{"groups": [{"benchmarks": []}]}]}', /no benchmarks/],
    ['criterion', '{"reason":"group-complete","group_name":"x","benchmarks":[]}', /no criterion result/],
    ['trace', '[{"script": "a", "execution_time": 1, "exit_code": 1}]', /entry 1, a: exit code 1/],
    ['tinybench', '[{"Task name": "a", "Error": "broken"}]', /a failed: broken/],
  ])('%s: %j holds no result', (id, text, message) => {
    for (const tool of [id, 'auto']) expect(errorOf(() => parse(text, tool)).message).toMatch(message);
  });

  test('a folder without results', () => {
    const [criterion] = formatsNamed('criterion') as [Format];
    const source: Source = { kind: 'folder', path: 'target', format: criterion, files: [] };
    expect(errorOf(() => parseResults([source], 'auto')).message).toMatch(/^target: no new\/benchmark\.json/);
  });
});

describe('one bad row does not lose the rest', () => {
  test('NDJSON: bad rows are named by line', () => {
    const expected: { line: number; why: string }[] = JSON.parse(
      fixture('ndjson/bad-rows/expected-bad-lines.json'),
    );
    const { skipped } = parse(fixture('ndjson/bad-rows/output.ndjson'));
    expect(skipped.map(({ line }) => line)).toEqual(expected.map(({ line }) => line));
    for (const [index, { why }] of skipped.entries()) expect(expected[index]?.why).toContain(skipText(why));
  });

  const NDJSON = '{"backend": "a", "n": 1, "mean_ns": 1}\n';
  test.each([
    ['auto', `${NDJSON}{"backend": "b", "n": 1, "mean_ns": null}`, 'mean_ns is null'],
    ['auto', `${NDJSON}{"backend": "b", "n": 1, "mean_ns": NaN}`, 'mean_ns is NaN'],
    ['auto', `${NDJSON}{"backend": "b", "n": 1, "mean_ns": 1e999}`, 'mean_ns is Infinity'],
    ['auto', `${NDJSON}{"backend": "b", "n": "1", "mean_ns": 1}`, 'n is a string'],
    ['auto', `${NDJSON}{"backend": 5, "n": 1, "mean_ns": 1}`, 'backend is a number'],
    ['auto', `${NDJSON}[]`, 'not a result'],
    ['auto', 'BenchmarkA-2 10 5 ns/op\nBenchmarkB-2 10 NaN ns/op', 'BenchmarkB: time is not a finite number'],
    [
      'auto',
      'BenchmarkA-2 10 5 ns/op\nBenchmarkB-2 10 +Inf ns/op',
      'BenchmarkB: time is not a finite number',
    ],
    ['customSmallerIsBetter', custom('"value": NaN'), 'entry 2: value is NaN'],
    ['customSmallerIsBetter', custom('"value": "fast"'), 'entry 2: value is a string'],
    [
      'customSmallerIsBetter',
      custom('"value": 1e308').replace('"b", "unit": ""', '"b", "unit": "s"'),
      'b: value is not a finite number',
    ],
    ['auto', '[{"script": "a", "execution_time": 1}, {"script": "b"}]', 'entry 2, b: no execution_time'],
    ['auto', google('{"name": "b", "real_time": Infinity}'), 'b: real_time is Infinity'],
    ['auto', google('{"name": "b", "real_time": 1, "cpu_time": 1, "c": NaN}'), 'b: c is not a finite number'],
    ['auto', google('5'), 'benchmarks[1]: no name'],
    ['auto', pytest('{"fullname": "b", "stats": {"mean": "1"}}'), 'b: mean is a string'],
    ['auto', pytest('{"stats": {"mean": 1}}'), 'benchmarks[1]: no fullname'],
  ])('tool %s: %s', (tool, text, reason) => {
    const results = parse(text, tool);
    expect(results.measurements.length).toBeGreaterThan(0);
    expect(results.skipped.map(({ why }) => skipText(why))).toEqual([expect.stringContaining(reason)]);
  });

  test('bare words for no number are mended outside strings only', () => {
    const text = '[{"name": "NaN, \\"NaN", "unit": "nan", "value": 1, "extra": NaN, "range": -Infinity}]';
    const [measurement] = parse(text, 'customBiggerIsBetter').measurements;
    expect(measurement).toMatchObject({ benchmark: { name: 'NaN, "NaN' }, writtenUnit: 'nan' });
  });

  test('values that are no numbers are no samples', () => {
    const text = pytest('{"fullname": "b", "stats": {"mean": 1, "data": [1, "2", null, 3, 1e999]}}');
    expect(parse(text).measurements[1]?.sample.values).toEqual([1e9, 3e9]);
  });

  test('numbers whose difference would overflow', () => {
    const row = (value: string) => `BenchmarkA 1 ${value} ns/op\n`;
    const { measurements } = parse(row('1e308') + row('-1e308') + row('5'));
    expect(measurements.map(({ sample }) => sample)).toEqual([
      { centre: 5, values: [5], level: 'iteration' },
    ]);
  });

  test('one name in two units: the second is not mixed in', () => {
    const text = '[{"name": "a", "unit": "ms", "value": 1}, {"name": "a", "unit": "kB", "value": 2}]';
    const { measurements, skipped } = parse(text, 'customSmallerIsBetter');
    expect(measurements.map(({ sample }) => sample.centre)).toEqual([1e6]);
    expect(skipped.map(({ why }) => skipText(why))).toEqual(['a: value is in kB here, in ns before']);
  });

  test('a criterion folder: a benchmark with a broken file is named', () => {
    const part = (path: string, text: string): TextFile => ({ path, text });
    const files = [
      part('a/new/benchmark.json', '{"full_id": "a"}'),
      part('a/new/raw.csv', 'head\n"a,b",,,,,30.0,ns,10\na,,,,,80.0,ns,20\na,,,,,x,ns,20\n'),
      part('b/new/benchmark.json', '{"full_id"'),
      part('c/new/estimates.json', '{"mean": {"point_estimate": 5}}'),
      part('d/new/benchmark.json', '{"full_id": "d"}'),
      part('e\\new\\benchmark.json', '{"full_id": "e"}'),
      part('e\\new\\estimates.json', '{"slope": null, "mean": {"point_estimate": 5}}'),
    ];
    const source: Source = {
      kind: 'folder',
      path: 'target',
      format: formatsNamed('criterion')[0] as Format,
      files,
    };
    const { measurements, skipped } = parseResults([source], 'auto');
    expect(
      measurements.map(({ benchmark, sample }) => [benchmark.name, sample.centre, sample.values]),
    ).toEqual([
      ['a', 3.5, [3, 4]],
      ['e', 5, []],
    ]);
    expect(skipped.map(({ why }) => skipText(why))).toEqual([
      'b/benchmark.json: no full_id',
      'c/benchmark.json: no full_id',
      'd: no result',
    ]);
  });
});

describe('forms of older and other versions', () => {
  test.each([
    [
      'tinybench 2, table',
      '[{"Task Name": "a", "ops/sec": "1,234,567", "Average Time (ns)": 810.5, "Margin": "±1%", "Samples": 9}]',
      { throughput: 1234567, time: 810.5 },
    ],
    [
      'tinybench 3, table',
      '[{"Task name": "a", "Latency average (ns)": "81.5 ± 1.00%", "Throughput average (ops/s)": "12 ± 1%"}]',
      { throughput: 12, time: 81.5 },
    ],
    [
      'tinybench 2, results',
      '[{"name": "a", "result": {"hz": 4, "mean": 250}}]',
      { throughput: 4, time: 250e6 },
    ],
    [
      'Google Benchmark before 1.5',
      google(
        '{"name": "a", "real_time": 2, "cpu_time": 1}, {"name": "a_mean", "real_time": 9, "cpu_time": 9}',
      ),
      { time: 2, cpu_time: 1 },
    ],
    ['criterion, picoseconds', 'a                       time:   [1.0 ps 2.0 ps 3.0 ns]', { time: 0.002 }],
    ['criterion, CRLF', 'long\r\n                        time:   [1.0 ns 2.0 ns 3.0 ns]\r\n', { time: 2 }],
    [
      'criterion beside the unit tests that cargo bench runs',
      'running 1 test\ntest a ... bench: 9 ns/iter (+/- 0)\n\ntest result: ok\n\ntest a ... bench: 7 ns/iter (+/- 0)',
      { time: 7 },
    ],
  ])('%s', (_title, text, expected) => {
    const { measurements } = parse(text);
    const found = measurements.filter(({ benchmark }) => benchmark.name !== 'first');
    expect(Object.fromEntries(found.map(({ metric, sample }) => [metric.name, sample.centre]))).toEqual(
      expected,
    );
  });

  test('go test -json with the go command talking in between, and a last event cut off', () => {
    const text = [
      'go: downloading example.com/x v1.0.0',
      '{"ImportPath":"example.com/x","Action":"build-output","Output":"# example.com/x\\n"}',
      '{"Action":"output","Package":"p","Output":"BenchmarkA-2 \\t"}',
      '{"Action":"output","Package":"q","Output":"BenchmarkA-2 \\t 1 7 ns/op\\n"}',
      '{"Action":"output","Package":"p","Output":" 1 5 ns/op\\n"}',
      '{"Action":"output","Package":"p","Output":"Bench',
    ].join('\n');
    const { measurements, skipped } = parse(text);
    expect(measurements.map(({ sample }) => sample.values)).toEqual([[5, 7]]);
    expect(skipped).toEqual([{ file: 'results.txt', line: 6, why: { code: 'not-json' } }]);
  });
});

test('a name or unit that no person wrote is left out and named short', () => {
  const entry = (name: string, unit: string) => JSON.stringify({ name, unit, value: 1 });
  const text = `[${entry('good', 'ns')}, ${entry('x'.repeat(1001), 'ns')}, ${entry('odd', 'u'.repeat(101))}]`;
  const { measurements, skipped } = parse(text, 'customSmallerIsBetter');
  expect(measurements.map(({ benchmark }) => benchmark.name)).toEqual(['good']);
  expect(skipped.map(({ why }) => skipText(why))).toEqual([
    `${'x'.repeat(100)}: value has a name of more than 1000 characters`,
    'odd: value has a unit of more than 100 characters',
  ]);
});

function custom(field: string): string {
  return `[{"name": "a", "unit": "", "value": 1}, {"name": "b", "unit": "", ${field}}]`;
}
