/** What comes from other services: their words for the tools, and the smallest files that they read. */
import { describe, expect, test } from 'vitest';
import { formatsNamed } from '../../src/formats/parse.ts';
import { fixture } from './cases.ts';
import { parse } from './outcome.ts';

describe('words of other services', () => {
  test.each([
    ['pytest', ['pytest-benchmark']],
    ['cargo', ['criterion', 'libtest']],
    ['googlecpp', ['google-benchmark']],
    ['catch2', ['catch2']],
    ['julia', ['julia']],
    ['rust_criterion', ['criterion']],
    ['rust_iai', ['iai']],
    ['rust_gungraun', ['gungraun', 'gungraun-json']],
    ['cpp_google', ['google-benchmark']],
    ['go_bench', ['go']],
    ['java_jmh', ['jmh']],
    ['c_sharp_dot_net', ['benchmarkdotnet']],
    ['js_benchmark', ['benchmarkjs']],
    ['js_time', ['console-time']],
    ['python_asv', ['asv', 'asv-results-json']],
    ['python_pytest', ['pytest-benchmark']],
    ['shell_hyperfine', ['hyperfine']],
    ['json', ['bencher-metric-format']],
    ['magic', []],
  ])('%s', (word, ids) => {
    expect(
      formatsNamed(word)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(ids);
  });

  test.each([
    ['cargo', 'libtest/plain/output.txt', 'libtest'],
    ['cargo', 'criterion/output-format-bencher/output.txt', 'criterion'],
    ['magic', 'go/plain/output.txt', 'go'],
  ])('%s reads %s', (word, path, id) => {
    expect(parse(fixture(path), word).tools).toEqual([id]);
  });
});

describe('the smallest files of a named tool', () => {
  test.each([
    [
      'googlecpp',
      '{"benchmarks": [{"name": "a", "real_time": 5, "cpu_time": 4, "time_unit": "ns"}, {"name": "b", "error_occurred": true, "error_message": "no device"}]}',
      'b',
    ],
    [
      'pytest',
      '{"benchmarks": [{"fullname": "a", "stats": {"mean": 5e-9}}, {"fullname": "b", "stats": {}, "has_error": true}]}',
      'b',
    ],
    [
      'c_sharp_dot_net',
      '{"Benchmarks": [{"FullName": "a", "Statistics": {"Mean": 5}}, {"FullName": "b", "Statistics": null}]}',
      'b',
    ],
  ])('%s, with one that failed', (tool, text, failed) => {
    const { measurements, skipped } = parse(text, tool);
    expect(measurements.find(({ metric }) => metric.name === 'time')?.sample.centre).toBeCloseTo(5, 9);
    expect(skipped.map((each) => each.failed)).toEqual([failed]);
  });
});

describe('results that the text does not tell apart', () => {
  test('are one sample, and it is said how many they were', () => {
    const entry = '{"name": "area", "unit": "ms", "value": 5}';
    const { remarks } = parse(`[${entry}, ${entry}, ${entry}]`, 'customSmallerIsBetter');
    expect(remarks).toMatchObject([{ code: 'merged-rows', subject: 'area' }]);
    expect(remarks?.[0]?.values).toEqual({ file: 'results.txt', benchmark: 'area', results: 3 });
  });

  test('reports that name nothing', () => {
    const report = '{"summary": {"successRate": 1, "requestsPerSec": 5, "average": 1, "sizePerSec": 3}}';
    expect(parse(`${report}\n${report}\n`).remarks?.map(({ values }) => values)).toEqual([
      { file: 'results.txt', benchmark: null, results: 2 },
    ]);
  });

  test.each([
    ['go', 'BenchmarkA-2 10 5 ns/op\nBenchmarkA-2 10 6 ns/op\n'],
    ['console-time', 'a: 5ms\na: 6ms\n'],
  ])('%s: repeats are a sample, and no warning', (tool, text) => {
    expect(parse(text, tool).remarks).toBeUndefined();
  });
});
