/** Large and strange texts of the native tools: work that grew with the square of them would outlast a test. */
import { test } from 'vitest';
import { ParseError } from '../../src/model/errors.ts';
import { LINEAR_MS, parse, settled } from './outcome.ts';

test.each([
  ['libtest rows', 'libtest', 'running 1 test\ntest a ... bench:  1,234 ns/iter (+/- 5)\n', 12_500],
  [
    'a long libtest name',
    'libtest',
    `running 1 test\ntest ${' a'.repeat(5e5)} ... bench: 5 ns/iter (+/- 5)\n`,
    1,
  ],
  ['one line of marks', 'libtest', `running 1 test\n${'test a ... bench: '.repeat(5e4)}`, 1],
  ['gungraun rows', 'gungraun', 'a::b c\n  Instructions:   1734|1650   (+5.0%)\n', 12_500],
  ['colons', 'gungraun', `a::b\n  Instructions:   1|1   (+5.0%)\n${': a'.repeat(3e5)}|x\n`, 1],
  ['bars', 'gungraun', `a::b\n  Instructions:   1|1   (+5.0%)\n${'|'.repeat(1e6)}\n`, 1],
  [
    'blanks of divan',
    'divan',
    `x fastest │ slowest │ median │ mean │ samples │ iters\n├─ ${'a  '.repeat(3e5)}\n`,
    1,
  ],
  [
    'stems of divan',
    'divan',
    `x fastest │ slowest │ median │ mean │ samples │ iters\n${'│  '.repeat(3e5)}x\n`,
    1,
  ],
  ['catch2 headers', 'catch2', 'benchmark name  samples  iterations  mean\n', 5_000],
  [
    'catch2 rules',
    'catch2',
    `${'-'.repeat(79)}\nbenchmark name  samples  iterations  mean\n${'.'.repeat(79)}\n`,
    5_000,
  ],
  ['console rows', 'google-benchmark', 'Benchmark  Time  CPU  Iterations\nA 1 ns 1 ns 5 a=1 b=2\n', 7_500],
  ['one console row', 'google-benchmark', `Benchmark  Time  CPU  Iterations\n${'a 1 ns '.repeat(1e5)}\n`, 1],
  ['blanks of a console', 'google-benchmark', `Benchmark  Time  CPU  Iterations\na${' '.repeat(1e6)}b\n`, 1],
  ['valgrind', 'valgrind', '==1== Command: a\n==1== I   refs:      1\n', 12_500],
  ['perf text', 'perf-stat', " Performance counter stats for 'a':\n  1  cycles  # 1\n", 7_500],
  ['perf blanks', 'perf-stat', ` Performance counter stats for 'a':\n 1${' '.repeat(1e6)}x\n`, 1],
  ['perf CSV', 'perf-stat', `${'1,,a,1,100.00,,\n'.repeat(7500)}1,${'a'.repeat(1e6)}\n`, 1],
  ['time', 'gnu-time', 'real 0.05\nuser 0.00\nsys 0.00\n', 12_500],
  ['a long command', 'gnu-time', `${'a '.repeat(5e5)} 0.01s user 0.00s system 20% cpu 0.05 total\n`, 1],
])(
  '%s: no text takes time that grows faster than it',
  (_title, id, text, times) => {
    const whole = text.repeat(times);
    const recognised = settled(() => parse(whole));
    // The tool that was recognised reads the text in the same way if it is named.
    if (recognised instanceof ParseError || !recognised.tools.includes(id)) settled(() => parse(whole, id));
  },
  LINEAR_MS,
);
