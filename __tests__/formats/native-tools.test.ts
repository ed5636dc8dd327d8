/** Tools of Rust, C++ and the system: other versions and options, logs, damage; what no fixture holds. */

import { describe, expect, test } from 'vitest';
import { skipText } from '../../src/model/skip-text.ts';
import { fixture } from './cases.ts';
import { errorOf, expectFinite, parse, shownOf } from './outcome.ts';

/** `benchmark metric` → centre (without what changing its unit adds to it) and the number of samples. */
function found(text: string, tool = 'auto'): Record<string, number | [number, number]> {
  const { measurements } = parse(text, tool);
  return Object.fromEntries(
    measurements.map(({ benchmark, metric, sample }) => {
      const centre = Number(sample.centre.toPrecision(12));
      const values = sample.values.length;
      return [`${shownOf(benchmark)} ${metric.name}`, values > 0 ? [centre, values] : centre];
    }),
  );
}

function skippedOf(text: string, tool = 'auto'): [number | undefined, string][] {
  return parse(text, tool).skipped.map(({ line, why }) => [line, skipText(why)]);
}

const lines = (...all: string[]) => `${all.join('\n')}\n`;

describe('libtest', () => {
  test('a log with times, and a benchmark that prints', () => {
    const text = lines(
      '2026-11-20T10:00:00.1234567Z running 2 tests',
      '2026-11-20T10:00:00.2234567Z test a ... hello',
      '2026-11-20T10:00:00.3234567Z bench:       1,234 ns/iter (+/- 56) = 7 MB/s',
      '2026-11-20T10:00:00.4234567Z test b ... bench:          12 ns/iter (+/- 0)',
      '2026-11-20T10:00:00.5234567Z test result: ok. 0 passed; 0 failed; 0 ignored; 2 measured; 0 filtered out',
    );
    expect(found(text)).toEqual({ 'a time': 1234, 'a throughput': 7e6, 'b time': 12 });
  });

  test('a benchmark of the same name in two crates names the crate; run again, it is a larger sample', () => {
    const run = (crate: string, time: number) =>
      lines(
        `     Running benches/${crate}.rs (target/release/deps/${crate}-0123456789abcdef)`,
        '',
        'running 1 test',
        `test same ... bench:          ${time} ns/iter (+/- 0)`,
        '',
      );
    expect(found(run('one', 5) + run('two', 9))).toEqual({ 'same (one) time': 5, 'same (two) time': 9 });
    expect(found(run('one', 5) + run('one', 9))).toEqual({ 'same time': [7, 2] });
  });

  test('the head of the file is missing: grouped thousands and throughput tell it from criterion', () => {
    const text = lines(
      'test a   ... bench:          12 ns/iter (+/- 3)',
      'test b_c ... bench:       1,234 ns/iter (+/- 56)',
    );
    expect(parse(text).tools).toEqual(['libtest']);
    expect(found(text)).toEqual({ 'a time': 12, 'b_c time': 1234 });
  });

  test('broken rows and events', () => {
    const text = lines('running 2 tests', 'test a ... bench: 1 ns/iter (+/- 0)', 'test b ... bench: oops');
    expect(skippedOf(text)).toEqual([[3, 'b: malformed row']]);
    const stream = lines(
      '{ "type": "bench", "name": "a", "median": 1.5, "deviation": 0 }',
      '{ "type": "bench", "name": "b", "median": null, "deviation": 0 }',
      '{ "type": "bench", "name": "c", "med',
    );
    expect(found(stream)).toEqual({ 'a time': 1.5 });
    expect(skippedOf(stream)).toEqual([
      [2, 'b: median is null'],
      [3, 'not JSON'],
    ]);
  });
});

describe('gungraun and iai', () => {
  test('colours, a broken count, a metric that only the run before has', () => {
    const text = lines(
      '\x1b[32mfile::group::bench\x1b[0m \x1b[36mid\x1b[0m\x1b[37m:\x1b[0m5',
      '  Instructions:     \x1b[1m       1,734\x1b[0m|1650            (\x1b[31m+5.09090%\x1b[0m)',
      '  L1 Hits:               12x4|1650            (+5.09090%)',
      '  RAM Hits:               N/A|3               (*********)',
    );
    expect(found(text)).toEqual({ 'file::group::bench id:5 Instructions': 1734 });
    expect(skippedOf(text)).toEqual([[3, 'file::group::bench id:5: no count of L1 Hits']]);
  });

  test('a summary that is cut off, and one of an older version with two processes', () => {
    const good =
      '{"version":"6","module_path":"f::g::b","id":null,"benchmark_exe":"x","profiles":[{"tool":"DHAT","summaries":{"total":{"summary":{"Dhat":{"TotalBytes":{"metrics":{"Left":{"Int":8}}}}}}}}]}';
    const old =
      '{"version":"1","module_path":"f::g::c","id":"x","benchmark_exe":"x","tool_summaries":[],"callgrind_summary":{"summaries":[{"events":{"Ir":{"new":1}}},{"events":{"Ir":{"new":2}}}]}}';
    const text = lines('   Compiling x', good, old, good.slice(0, 90));
    expect(found(text)).toEqual({ 'f::g::b TotalBytes': 8 });
    expect(skippedOf(text)).toEqual([
      [3, 'f::g::c::x: no result'],
      [4, 'not JSON'],
    ]);
  });

  test('iai: a broken count', () => {
    const text = fixture('iai/changed/output.txt').replace('4817', '48 17');
    expect(skippedOf(text)).toEqual([]);
    expect(found(text)['parse_header instructions']).toBeUndefined();
    expect(found(text)['parse_header l1_accesses']).toBe(6901);
  });
});

describe('divan', () => {
  test('a log with times, a row that is damaged', () => {
    const text = lines(
      'x        fastest       │ slowest       │ median        │ mean          │ samples │ iters',
      '├─ a     1 ns          │ 2 ns          │ 1.5 ns        │ 1.6 ns        │ 100     │ 100',
      '├─ b     1 ns          │ 2 ns          │ 1.',
      '╰─ c     1 ns          │ 2 ns          │ 1,500 h       │ 1.6 ns        │ 100     │ 100',
    ).replace(/^/gm, '2026-11-20T10:00:00.1234567Z ');
    expect(found(text)).toEqual({ 'x::a time': 1.5, 'x::c time': 1500 * 3600e9 });
    expect(skippedOf(text)).toEqual([[3, 'x::b: malformed row']]);
  });
});

describe('catch2', () => {
  test('XML without benchmarks, cut off, and without a mean', () => {
    const none =
      '<?xml version="1.0"?>\n<Catch2TestRun name="x"><TestCase name="a"><OverallResult success="true"/></TestCase></Catch2TestRun>';
    expect(errorOf(() => parse(none)).message).toMatch(/no benchmark ran/);
    const xml = fixture('catch2/xml/output.xml');
    expect(errorOf(() => parse(xml.slice(0, xml.length / 2))).message).toMatch(/cut off/);
    const broken = xml.replace('<mean value="4.07756"', '<mean value="?"');
    expect(skippedOf(broken)).toContainEqual([undefined, 'Fibonacci: fib 5: no mean']);
  });

  test('a console row that is damaged does not lose the others', () => {
    const text = fixture('catch2/console/output.txt').replace('2.50095 us', '2.5?095 us');
    expect(skippedOf(text)).toContainEqual([20, 'Fibonacci: fib 18: malformed row']);
    expect(found(text)['Fibonacci: fib 5 time']).toBe(4.03358);
    const plain = fixture('catch2/no-analysis/output.txt').replace('2.5459 us', '?');
    expect(found(plain)['Fibonacci: fib 24, slow time']).toBe(46435.3);
  });
});

describe('Google Benchmark on the console', () => {
  const table = (...rows: string[]) =>
    lines(
      'Run on (8 X 3400 MHz CPU s)',
      'Benchmark              Time             CPU   Iterations UserCounters...',
      ...rows,
    );

  test('benchmarks named like aggregates, a statistic of the user, an error', () => {
    const text = table(
      'BM_mean             120 ns          119 ns      5824000',
      'BM_median           130 ns          119 ns      5825000',
      'A_mean             10.0 ns         10.0 ns            2',
      'A_median           11.0 ns         10.0 ns            2',
      'A_p99              99.0 ns         99.0 ns            2',
      'B                  1.00 us         1.00 us            5',
      'C_mean             1.00 ns         oops ns            5',
      "D                  SKIPPED: 'not here'",
    );
    expect(found(text)).toEqual({
      ...{ 'BM_mean time': [120, 1], 'BM_mean cpu_time': [119, 1] },
      ...{ 'BM_median time': [130, 1], 'BM_median cpu_time': [119, 1] },
      ...{ 'A time': 11, 'A cpu_time': 10, 'B time': [1000, 1], 'B cpu_time': [1000, 1] },
    });
    expect(skippedOf(text)).toEqual([
      [9, 'C_mean: malformed row'],
      [10, 'D: was skipped: not here'],
    ]);
    expect(parse(text).environment).toEqual({ cores: 8 });
  });

  test('cut before the median: repetitions and their mean are not mixed', () => {
    const text = table('A   1.00 ns 1.00 ns 500', 'A   3.00 ns 1.00 ns 500', 'A_mean 2.00 ns 1.00 ns 2');
    expect(found(text)).toEqual({ 'A time': [2, 2], 'A cpu_time': [1, 2] });
  });

  test('counters: prefixes of both kinds, of small numbers, in columns', () => {
    const counters = (text: string) =>
      Object.fromEntries(Object.entries(found(text)).filter(([key]) => !key.endsWith('time')));
    expect(
      counters(table('A 1 ns 1 ns 5 bytes_per_second=2k/s items_per_second=2k/s small=5m label=x y=nan')),
    ).toEqual({ 'A bytes_per_second': [2048, 1], 'A items_per_second': [2000, 1], 'A small': [0.005, 1] });
    const columns = lines(
      'Benchmark      Time       CPU   Iterations        Bar bytes_per_second',
      'A              1 ns       1 ns           5          7       1.5Gi/s a label',
    );
    expect(counters(columns)).toEqual({ 'A Bar': [7, 1], 'A bytes_per_second': [1.5 * 2 ** 30, 1] });
  });
});

describe('valgrind', () => {
  const own = (...all: string[]) =>
    lines(...['Using Valgrind-3.22.0 and LibVEX', 'Command: ./x', ...all].map((line) => `==7== ${line}`));

  test('Callgrind leaves out zeros at the end of a line', () => {
    const text = own('Events    : Ir Bc Bcm', 'Collected : 610', '');
    expect(found(text)).toEqual({ './x Ir': 610, './x Bc': 0, './x Bcm': 0 });
    expect(parse(text).environment).toEqual({ toolchain: { valgrind: '3.22.0' } });
    const cut = own('Events    : Ir Bc Bcm', 'Collected : 610').trimEnd();
    expect(found(cut)).toEqual({ './x Ir': 610 });
    expect(skippedOf(cut)).toEqual([
      [4, './x: no count of Bc'],
      [4, './x: no count of Bcm'],
    ]);
  });

  test('Memcheck, and newer and older words of Cachegrind', () => {
    expect(found(own('  total heap usage: 1,012 allocs, 1,010 frees, 122,880 bytes allocated'))).toEqual({
      ...{ './x allocs': 1012, './x frees': 1010, './x bytes': 122880 },
    });
    expect(found(own('I refs:        129,973'))).toEqual({ './x Ir': 129973 });
    expect(found(own('L2i misses:      1,062', 'I   refs:      1'))).toEqual({
      './x ILmr': 1062,
      './x Ir': 1,
    });
  });

  test('the same command again is one sample, a child another benchmark', () => {
    const run = (pid: number, command: string, count: number) =>
      lines(
        `==00:00:00:00.001 ${pid}== Command: ${command}`,
        `==00:00:00:00.900 ${pid}== I   refs:      ${count}`,
      );
    const text = run(1, './x', 10) + run(2, './x', 12) + run(3, './child', 5);
    expect(found(text)).toEqual({ './x Ir': [11, 2], './child Ir': 5 });
  });

  test('an out file: the parts of one execution are added, a summary stands for missing totals', () => {
    const part = 'events: Ir Dr\n\nfn=(1) main\n1 5 2\n\ntotals: 5 2\n\n';
    const head = '# callgrind format\nversion: 1\ncreator: callgrind-3.22.0\ncmd: ./x\n';
    expect(found(`${head}part: 1\n${part}part: 2\n${part}`)).toEqual({ './x Ir': 10, './x Dr': 4 });
    expect(found('desc: I1 cache: 1 B\ncmd: ./x\nevents: Ir\nfn=main\n1 5\nsummary: 5\n')).toEqual({
      './x Ir': 5,
    });
  });
});

describe('perf stat', () => {
  const stat = (...all: string[]) =>
    lines(" Performance counter stats for './x -n 'a'' (3 runs):", '', ...all);

  test('numbers as locales write them, spread, share, hybrid processors', () => {
    const text = stat(
      '          1.234,56 msec task-clock                #    0,988 CPUs utilized   ( +-  1,20% )',
      '     1\u202f234\u202f567      cycles:u                  #    1,000 GHz             (62,45%)',
      '           123.456      cpu_core/instructions/u/                              (37,55%)',
      '             12,50 Joules power/energy-pkg/',
      '   <not counted>      branches                                              (0,00%)',
      '     1x3      broken',
      '',
      '           1,0250 +- 0,0042 seconds time elapsed  ( +-  0,41% )',
    );
    const name = "./x -n 'a'";
    expect(found(text)).toEqual({
      [`${name} task-clock`]: 1234.56e6,
      [`${name} cycles:u`]: 1234567,
      [`${name} cpu_core/instructions/u/`]: 123456,
      [`${name} power/energy-pkg/`]: 12.5,
      [`${name} time`]: 1.025e9,
    });
    expect(skippedOf(text)).toEqual([
      [7, "./x -n 'a': no count of branches"],
      [8, "./x -n 'a': counts only a part of the run"],
    ]);
  });

  test('--table carries the time of each run', () => {
    const text = stat(
      '          # Table of individual measurements:',
      '          0.022 (+0.001) #',
      '          0.021 (-0.000) #',
      '          0.020 (-0.001) #',
      '',
      '          0.021000 +- 0.000230 seconds time elapsed  ( +-  1.07% )',
      '5 tests passed',
    );
    expect(found(text)).toEqual({ "./x -n 'a' time": [21e6, 3] });
  });

  test('CSV with -r and another separator; counts of parts are no results', () => {
    const csv = lines('0.79;msec;task-clock;1.75%;791839;100.00;0.069;CPUs utilized', 'oops');
    expect(found(csv)).toEqual({ '(unnamed) task-clock': 790000 });
    expect(found(`${csv}5;;cycles:u;0.00%;7;100.00;;\n5;broken\n`)['(unnamed) cycles:u']).toBe(5);
    expect(skippedOf(`${csv}CPU0;5;;faults;7;100.00;;\n5;broken\n`)).toEqual([
      [3, 'counts only a part of the run'],
      [4, 'malformed row'],
    ]);
    const json = (extra: string) =>
      `{${extra}"counter-value" : "5.000000", "unit" : "", "event" : "faults", "event-runtime" : 7}\n`;
    expect(found(json('') + json('"cpu" : "0", '))).toEqual({ '(unnamed) faults': 5 });
    expect(
      errorOf(() => parse('#           time             counts unit events\n 0.02 1 faults\n')).message,
    ).toMatch(/intervals/);
  });
});

describe('time', () => {
  test('hours, a comma, BSD, zsh', () => {
    const verbose = fixture('gnu-time/verbose/output.txt').replace('0:00.12', '1:02:03');
    expect(found(verbose)['sh -c sleep 0.1; seq 1 100000 | sort -r > /dev/null time']).toBe(3723e9);
    expect(found('real\t1m0,500s\nuser\t0m0,250s\nsys\t0m0,000s\n')).toMatchObject({
      '(unnamed) time': 60.5e9,
      '(unnamed) user_time': 0.25e9,
    });
    expect(found('        0.05 real         0.01 user         0.00 sys\n')).toMatchObject({
      '(unnamed) time': 0.05e9,
      '(unnamed) user_time': 0.01e9,
    });
    expect(found('./x a  0.01s user 0.00s system 20% cpu 1:00.05 total\n')).toMatchObject({
      './x a time': 60.05e9,
      './x a user_time': 0.01e9,
    });
  });

  test('one of three lines is not the word of a shell', () => {
    expect(errorOf(() => parse('real 0.05\nuser x\nsys 0.00\n')).message).toMatch(
      /unrecognised benchmark output/,
    );
  });

  test('appended runs are samples, a broken number is said', () => {
    const one = fixture('gnu-time/verbose/output.txt');
    const name = 'sh -c sleep 0.1; seq 1 100000 | sort -r > /dev/null';
    expect(found(one + one.replace('0:00.12', '0:00.14'))[`${name} time`]).toEqual([0.13e9, 2]);
    expect(skippedOf(one.replace('6944', '69x4'))).toEqual([[10, `${name}: max_rss is not a number`]]);
  });
});

test('every number is finite, whatever a row says', () => {
  const text = fixture('libtest/plain/output.txt').replace('716.10', 'NaN').replace('107.06', 'inf');
  expectFinite(parse(text));
  expect(skippedOf(text)).toEqual([
    [4, 'tests::bench_copy_64k: time is not a finite number'],
    [5, 'tests::bench_fib_10: time is not a finite number'],
  ]);
});
