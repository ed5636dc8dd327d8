/** What the fixtures of the benchmark libraries of Ruby, R, Julia, Luau and Dart do not show, and Bencher's format. */

import { describe, expect, test } from 'vitest';
import { skipText } from '../../src/model/skip-text.ts';
import { fixture } from './cases.ts';
import { parse, shownOf } from './outcome.ts';

function centres(text: string): Record<string, number> {
  const { measurements } = parse(text);
  return Object.fromEntries(measurements.map(({ benchmark, sample }) => [shownOf(benchmark), sample.centre]));
}

/** What was left out, in the order of the alphabet. */
function reasons(text: string): string[] {
  return parse(text)
    .skipped.map(({ line, why }) => (line === undefined ? skipText(why) : `${line}: ${skipText(why)}`))
    .sort();
}

describe('ruby-benchmark', () => {
  test('a row without a label is named', () => {
    expect(reasons(fixture('ruby-benchmark/bm/output.txt'))).toEqual(['4: no label']);
  });

  test('a run that ended after its rehearsal', () => {
    const [rehearsal = ''] = fixture('ruby-benchmark/bmbm-and-caption/output.txt').split('sort!   0.036400');
    expect(() => parse(rehearsal)).toThrow(/no row of times under the heading/);
  });
});

describe('ruby-benchmark-ips', () => {
  const ROW = '            addition     42.683M (± 3.3%) i/s -     17.321M in   0.406286s\n';

  test.each(['± 3.3', '+/- 3.3', '\ufffd 3.3', 'Â±3.3', ' 3.3'])('deviation written as %j', (deviation) => {
    expect(centres(ROW.replace('± 3.3', deviation))).toEqual({ addition: 42.683e6 });
  });

  test.each([
    ['319.137 ', 319.137],
    ['1.5k', 1500],
    ['1.5B', 1.5e9],
    ['1.5T', 1.5e12],
    ['12345.6 ', 12345.6],
  ])('rate %s', (rate, value) => {
    expect(centres(ROW.replace('42.683M', rate))).toEqual({ addition: value });
  });

  test('a rate that is no number, and a rate without a label', () => {
    const text = `${ROW}   x   NaN (±NaN%) i/s\n   x   NaN (± 0.0%) i/s\n      1.0 (± 0.0%) i/s\n`;
    expect(reasons(text)).toEqual(['3: x: throughput is not a finite number', '4: no label']);
  });

  test.each([
    ['x86_64-linux', { os: 'linux', arch: 'x64' }],
    ['arm64-darwin23', { os: 'darwin', arch: 'arm64' }],
    ['x64-mingw-ucrt', { os: 'windows', arch: 'x64' }],
  ])('the Ruby that ran it: %s', (platform, machine) => {
    const text = fixture('ruby-benchmark-ips/version-2.13-long-label/output.txt');
    const { environment } = parse(text.replace('x86_64-linux', platform));
    expect(environment).toEqual({ ...machine, toolchain: { ruby: '3.3.0' } });
  });

  test('a bad entry does not lose the rest', () => {
    const entry = '{"name": "a", "ips": 5, "microseconds": 1}';
    const text = `[${entry}, {"name": "b", "ips": NaN, "microseconds": 1}, {"ips": 5}, 7]`;
    expect(reasons(text)).toEqual(['b: ips is NaN', 'entry 3: no name', 'entry 4: no name']);
  });
});

describe('r-bench', () => {
  test('rows without a number', () => {
    const text = '"expr","time"\n"a",5\n"a",NA\n"a"\n"a,6\n"b",7\n';
    expect(centres(text)).toEqual({ a: 5, b: 7 });
    expect(reasons(text)).toEqual([
      '3: a: time is not a number',
      '4: the number of fields differs from that of the header',
      '5: the number of fields differs from that of the header',
    ]);
    expect(reasons('expression,median,itr/sec\nf,1ms,5\ng,NA,5\nh,3 parsecs,5\n')).toEqual([
      '3: g: median is not a number',
      '4: h: median is not a number',
    ]);
  });

  test('the summary of microbenchmark does not say its unit', () => {
    const text = '"expr","min","lq","mean","median","uq","max","neval"\n"a",1,2,3,4,5,6,100\n';
    expect(() => parse(text)).toThrow(/results\.txt:1: a summary of microbenchmark has no unit/);
  });

  test('the parameters of bench::press', () => {
    const { measurements } = parse(fixture('r-bench/press-parameters-formatted/output.csv'));
    expect(measurements[0]?.benchmark.parameters).toEqual({ rows: '1000', cols: '10' });
  });
});

describe('julia', () => {
  test('tags and versions', () => {
    const { measurements, environment } = parse(fixture('julia/trials/output.json'));
    expect(measurements[0]?.benchmark.tags).toEqual(['tag1', 'tag2']);
    expect(environment).toEqual({ toolchain: { julia: '1.11.1', BenchmarkTools: '1.5.0' } });
  });

  test('what is no result is named', () => {
    const members =
      '"a": ["Trial", {"times": [5], "memory": 0, "allocs": 0}], "b": ["Trial", {"times": []}],' +
      ' "c": ["Parameters", {}], "d": 5';
    const text = `[{"Julia": "1.9.0"}, [["BenchmarkGroup", {"data": {${members}}}]]]`;
    expect(centres(text)).toMatchObject({ a: 0 });
    expect(reasons(text)).toEqual(['b: no time', 'c: no time', 'd: no result']);
  });

  test('groups nested deep', () => {
    const open = '["BenchmarkGroup", {"data": {"x": ';
    const trial = '["TrialEstimate", {"time": 5, "memory": 0, "allocs": 0}]';
    const text = `[{"Julia": "1.9.0"}, [${open.repeat(500)}${trial}${'}}]'.repeat(500)}]]`;
    expect(Object.keys(centres(text))).toEqual([Array(500).fill('x').join('/')]);
  });
});

describe('benchmarkluau', () => {
  test('a benchmark that failed is named', () => {
    expect(reasons(fixture('benchmarkluau/console/output.txt'))).toEqual([
      "2: '/build/bench/tests/broken.lua' on '/build/luau' failed",
    ]);
  });

  test('JSON of several drivers, one of which failed', () => {
    const text =
      '[[["a.lua", "/x/luau", "luau", "a", [5, 7], 2], ["a.lua", "/y/luau", "next", "a", [4], 1]],' +
      ' [["b.lua", "/x/luau", "luau", "b", [5], 1], ["b.lua", "/y/luau", "next", "", [], 0]]]';
    expect(centres(text)).toEqual({ 'a (luau)': 6e6, 'a (next)': 4e6, 'b (luau)': 5e6 });
    expect(reasons(text)).toEqual(['result 4: no times']);
  });
});

test('dart-benchmark-harness: a time that is no number is named', () => {
  expect(reasons(fixture('dart-benchmark-harness/plain/output.txt'))).toEqual([
    '6: Broken: time is not a number',
    '7: Never: time is not a finite number',
  ]);
});

describe('bencher-metric-format', () => {
  test('a bad measure does not lose the rest', () => {
    const text =
      '{"a": {"latency": {"value": 5}, "x": {"value": "5"}, "y": 5}, "b": {"throughput": {"value": null}}}';
    expect(reasons(text)).toEqual([
      'a: x: value is a string',
      'a: y: no value',
      'b: throughput: value is null',
    ]);
  });

  test.each([
    '{"a": {"b": {"value": 5, "other": 1}}}',
    '{"a": {"b": {"value": 5}}, "c": 1}',
    '{"a": {}}',
    '{}',
  ])('%s is something else', (text) => {
    expect(() => parse(text)).toThrow(/unrecognised benchmark output/);
  });
});

describe('no text takes time that grows faster than it', () => {
  test.each([
    [
      'ruby-benchmark',
      '    user     system      total        real\n',
      `${'1.0 '.repeat(3e5)}\n${'1'.repeat(1e6)}`,
    ],
    [
      'ruby-benchmark-ips',
      'Warming up ---------\n',
      `${'1'.repeat(1e6)}k${' '.repeat(1e6)}\n${'1 ('.repeat(3e5)}`,
    ],
    ['r-bench', '"expr","time"\n', '"""\n""x\n'.repeat(1e5)],
    ['r-bench', '"expr","time"\n', `"${'""x\n'.repeat(2e5)}`],
    [
      'benchmarkluau',
      'SUCCESS: a :  5.0ms +/- 1% on luau\n',
      `SUCCESS: ${': '.repeat(5e5)}\n${'SUCCESS: '.repeat(1e5)}`,
    ],
    ['dart-benchmark-harness', 'a(RunTime): 1.0 us.\n', '(RunTime'.repeat(1e5)],
    [
      'wrk',
      '  Thread Stats   Avg      Stdev     Max   +/- Stdev\n',
      `${' '.repeat(1e6)}x\n${'1 requests in '.repeat(1e5)}`,
    ],
    [
      'ab',
      'This is ApacheBench, Version 2.3\n',
      `A${' '.repeat(1e6)}\n${'Requests per second:   '.repeat(1e5)}`,
    ],
    ['oha', 'Success rate:\t1\n  Requests/sec:\t5\n', `${' '.repeat(1e6)}\n${'Success rate: '.repeat(1e5)}`],
    ['locust', 'Type,Name,Request Count,Failure Count,Median Response Time\n', '"a,"b"\n'.repeat(1e5)],
  ])('%s', (tool, own, text) => {
    try {
      parse(own + text, tool);
    } catch (error) {
      expect(error).toHaveProperty('remedy');
    }
  });
});

describe('go', () => {
  const names = (...rows: string[]) =>
    parse(`goos: linux\n${rows.map((row) => `${row} 10 5 ns/op\n`).join('')}`).measurements.map(
      ({ benchmark }) => benchmark.name,
    );

  test.each([
    [
      'a number of processors that all rows have is no part of the name',
      ['BenchmarkA-8', 'BenchmarkB-64-8'],
      ['BenchmarkA', 'BenchmarkB-64'],
    ],
    [
      'with one processor there is no suffix: a number is the own',
      ['BenchmarkA', 'BenchmarkB-256'],
      ['BenchmarkA', 'BenchmarkB-256'],
    ],
    ['of -cpu 1,2 it tells the series apart', ['BenchmarkA', 'BenchmarkA-2'], ['BenchmarkA', 'BenchmarkA-2']],
  ])('%s', (_, rows, expected) => {
    expect(names(...rows)).toEqual(expected);
  });
});
