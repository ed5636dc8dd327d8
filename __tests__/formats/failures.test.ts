/** What tools print where something failed: the benchmark is named, or the tool is; what was measured is read all the same. */

import { describe, expect, test } from 'vitest';
import { skipText } from '../../src/model/skip-text.ts';
import { errorOf, google, parse } from './outcome.ts';

/** What failed, and the first words of why. */
function failures(text: string, tool = 'auto') {
  const { skipped, measurements } = parse(text, tool);
  expect(measurements.length).toBeGreaterThan(0);
  return skipped.flatMap(({ failed, why }) => (failed === undefined ? [] : [[failed, skipText(why)]]));
}

const lines = (...all: string[]) => `${all.join('\n')}\n`;
const GO = 'BenchmarkA-8   \t 1000000\t      1053 ns/op';
const CRITERION = 'sum                     time:   [1.0 ns 2.0 ns 3.0 ns]';
const CATCH2 = [
  'benchmark name                       samples       iterations    est run time',
  '                                     mean          low mean      high mean',
  '                                     std dev       low std dev   high std dev',
  '-------------------------------------------------------------------------------',
  'fib 5                                          100          6070     2.428 ms ',
  '                                        4.03358 ns    4.02 ns    4.05 ns ',
  '                                        0.0640 ns   0.05 ns    0.08 ns ',
];

describe('Go', () => {
  test.each<[string, string[], [string | null, string][]]>([
    [
      'a panic behind the name of its benchmark',
      [
        GO,
        'BenchmarkB-8   \tpanic: runtime error: index out of range [5] with length 3',
        '',
        'goroutine 7 [running]:',
        'exit status 2',
        'FAIL\texample.com/x\t1.234s',
        'FAIL',
      ],
      [['BenchmarkB', 'BenchmarkB failed: panic: runtime error: index out of range [5] with length 3']],
    ],
    [
      'a panic',
      [GO, 'panic: boom', '', 'goroutine 1 [running]:', 'exit status 2', 'FAIL'],
      [[null, 'panic: boom']],
    ],
    [
      'b.Fatal',
      [
        GO,
        '--- FAIL: BenchmarkB-8',
        '    x_test.go:9: broken',
        'exit status 1',
        'FAIL\texample.com/x\t0.1s',
        'FAIL',
      ],
      [['BenchmarkB', 'BenchmarkB failed']],
    ],
    [
      'of a sub-benchmark',
      [GO, '    --- FAIL: BenchmarkB/size=64-8', 'FAIL'],
      [['BenchmarkB/size=64', 'BenchmarkB/size=64 failed']],
    ],
    [
      'a package that does not build',
      [GO, '# example.com/y', './y.go:3:1: syntax error', 'FAIL\texample.com/y [build failed]', 'FAIL'],
      [[null, 'example.com/y: build failed']],
    ],
    ['a test before the benchmarks', [GO, '--- FAIL: TestX (0.00s)', 'FAIL'], [[null, 'TestX failed']]],
    [
      'a time limit',
      [GO, 'panic: test timed out after 10m0s', 'FAIL\texample.com/x\t600s'],
      [[null, 'panic: test timed out after 10m0s']],
    ],
    ['nothing but FAIL', [GO, 'FAIL'], [[null, 'FAIL']]],
    ['killed', [GO, 'signal: killed', 'FAIL\texample.com/x\t2s'], [[null, 'signal: killed']]],
    ['the shell', [GO, 'make: *** [bench] Error 2'], [[null, 'make: *** [bench] Error 2']]],
    ['nothing', [GO, 'PASS', 'ok  \texample.com/x\t1.2s'], []],
  ])('%s', (_name, text, expected) => {
    expect(failures(lines(...text))).toEqual(expected);
  });

  test('as events', () => {
    const event = (Output: string) => JSON.stringify({ Action: 'output', Package: 'p', Output });
    const text = [`${GO}\n`, '--- FAIL: BenchmarkB-8\n', 'FAIL\n', 'FAIL\tp\t0.1s\n'].map(event);
    expect(failures(lines(...text))).toEqual([['BenchmarkB', 'BenchmarkB failed']]);
  });

  test('where nothing was measured, the error says why', () => {
    const { message } = errorOf(() => parse(lines('goos: linux', 'panic: boom', 'exit status 2', 'FAIL')));
    expect(message).toBe('results.txt:2: no go result in this file: panic: boom');
  });
});

test.each<[string, string, [string | null, string][]]>([
  [
    'libtest',
    lines(
      'test a ... bench:          10 ns/iter (+/- 1) = 5 MB/s',
      'test b ... FAILED',
      "thread 'b' (712) panicked at src/lib.rs:7:9:",
      'test result: FAILED. 0 passed; 1 failed; 0 ignored; 1 measured; 0 filtered out',
      'error: bench failed, to rerun pass `--lib`',
    ),
    [
      ['b', 'b failed'],
      ['b', 'b: panicked at src/lib.rs:7:9:'],
    ],
  ],
  [
    'criterion',
    lines(
      CRITERION,
      "thread 'main' panicked at benches/sum.rs:9:5:",
      'error: bench failed, to rerun pass `--bench sum`',
    ),
    [[null, 'panicked at benches/sum.rs:9:5:']],
  ],
  [
    'criterion, a crate that does not build',
    lines(CRITERION, 'error: could not compile `x` (bench "y") due to 1 previous error'),
    [[null, 'error: could not compile `x` (bench "y") due to 1 previous error']],
  ],
  [
    'criterion, a signal',
    lines(CRITERION, 'Segmentation fault (core dumped)'),
    [[null, 'Segmentation fault (core dumped)']],
  ],
  [
    'catch2, console',
    lines(
      ...CATCH2,
      '',
      'bench.cpp:12: FAILED:',
      '  REQUIRE( false )',
      'test cases: 2 | 1 passed | 1 failed',
    ),
    [[null, 'an assertion failed']],
  ],
  [
    'google-benchmark',
    google(
      '{"name": "b", "run_type": "iteration", "error_occurred": true, "error_message": "no device", "real_time": 0}',
    ),
    [['b', 'b failed: no device']],
  ],
  [
    'google-benchmark, on purpose',
    google('{"name": "b", "skipped": 1, "skip_message": "later", "real_time": 0}'),
    [],
  ],
  [
    'hyperfine',
    JSON.stringify({
      results: [
        { command: 'good', mean: 1, user: 1, system: 1, times: [1], exit_codes: [0] },
        { command: 'sometimes', mean: 1, user: 1, system: 1, times: [1, 1], exit_codes: [0, 3] },
        { command: 'bad', mean: 1, user: 1, system: 1, times: [1, 1], exit_codes: [3, 3] },
      ],
    }),
    [['bad', 'bad: 2 of 2 runs failed, the first with exit code 3']],
  ],
  [
    'vitest 5',
    JSON.stringify({
      testResults: [
        {
          status: 'failed',
          name: 'a.bench.ts',
          assertionResults: [
            {
              status: 'passed',
              fullName: 'a',
              benchmarks: [{ name: 'a', tasks: [{ name: 'a', latency: { mean: 1 } }] }],
            },
            { status: 'failed', fullName: 'b throws', benchmarks: [] },
          ],
        },
        { status: 'failed', name: 'c.bench.ts', message: 'Cannot find module', assertionResults: [] },
      ],
    }),
    [
      ['b throws', 'b throws failed'],
      [null, 'c.bench.ts failed: Cannot find module'],
    ],
  ],
  [
    'junit, as pytest writes it',
    '<testsuites><testsuite name="pytest"><testcase classname="t" name="a" time="1"/><testcase classname="t" name="b" time="1"><failure message="x">x</failure></testcase><testcase classname="t" name="c" time="1"><error message="x">x</error></testcase><testcase classname="t" name="d" time="0"><skipped/></testcase></testsuite></testsuites>',
    [
      ['pytest > t > b', 'pytest > t > b failed'],
      ['pytest > t > c', 'pytest > t > c failed'],
    ],
  ],
  [
    'node --test, TAP',
    lines(
      'TAP version 13',
      'ok 1 - a',
      '  ---',
      '  duration_ms: 5',
      '  ...',
      'not ok 2 - b',
      '  ---',
      '  duration_ms: 5',
      '  ...',
      '1..2',
    ),
    [['b', 'b failed']],
  ],
  [
    'tinybench',
    '[{"name": "a", "result": {"hz": 4, "mean": 250}}, {"name": "b", "result": {"error": {"message": "broken"}}}]',
    [['b', expect.stringContaining('b: ')]],
  ] as never,
  [
    'perf-regression track',
    JSON.stringify({
      perf_regression: 1,
      benchmarks: [
        {
          name: 'good',
          outcomes: { 'exit status 0': 9, 'exit status 1': 1 },
          metrics: [{ name: 'time', unit: 'ns', value: 1 }],
        },
        {
          name: 'bad',
          outcomes: { 'exit status 3': 10 },
          metrics: [{ name: 'success_rate', unit: '%', value: 0 }],
        },
      ],
    }),
    [['bad', 'bad: every execution failed: exit status 3']],
  ],
  [
    'gnu time',
    lines('Command exited with non-zero status 3', 'real 1.00', 'user 0.50', 'sys 0.10'),
    [[null, 'Command exited with non-zero status 3']],
  ],
  [
    'console.time',
    lines('parse: 5.1ms', 'Uncaught TypeError: x is not a function', 'Node.js v24.1.0'),
    [[null, 'Uncaught TypeError: x is not a function']],
  ],
])('%s', (_name, text, expected) => {
  expect(failures(text)).toEqual(expected);
});
