/** Each code of a left-out entry comes from what a tool wrote, and has one sentence. */
import { expect, test } from 'vitest';
import { parseResults } from '../../src/formats/parse.ts';
import type { SkipCode } from '../../src/model/skip-reason.ts';
import { skipReason } from '../../src/model/skip-reason.ts';
import { skipText } from '../../src/model/skip-text.ts';
import { cases, fileSource } from './cases.ts';

const custom = (...rest: readonly object[]) => JSON.stringify([{ name: 'a', unit: 's', value: 1 }, ...rest]);
const lines = (...all: readonly string[]) => `${all.join('\n')}\n`;
const HYPERFINE = (name: string) => [
  `Benchmark ${name}`,
  '  Time (mean ± σ):     100.0 ms ±   1.0 ms    [User: 90.0 ms, System: 10.0 ms]',
  '  Range (min … max):    99.0 ms … 101.0 ms    10 runs',
  '',
];

/** A folder of the fixtures, or a tool and its text; and the sentence, which names the code's values. */
const examples: {
  readonly [Code in SkipCode]: readonly [fixture: string, text: string | null, says: string];
} = {
  'no-field': ['ruby-benchmark/bm', null, 'no label'],
  'wrong-type': ['ndjson/bad-rows', null, 'mean_ns is a string'],
  'not-a-number': ['dart-benchmark-harness/plain', null, 'Broken: time is not a number'],
  'not-a-time': [
    'benchmarkdotnet',
    lines('| Method | Mean |', '|--- |---:|', '| A | 1.0 ns |', '| B | ? |'),
    'B: Mean is not a time',
  ],
  'malformed-row': [
    'libtest',
    lines('running 2 tests', 'test a ... bench: 1 ns/iter (+/- 0)', 'test b ... bench: oops'),
    'b: malformed row',
  ],
  'interrupted-row': [
    'go/plain',
    null,
    'BenchmarkLogs-2: malformed row; did the benchmark print to standard output?',
  ],
  'field-count': [
    'r-bench',
    lines('"expr","time"', '"a",1', '"a",2,3'),
    'the number of fields differs from that of the header',
  ],
  'not-json': ['ndjson/bad-rows', null, 'not JSON'],
  'not-a-result': ['ndjson', lines('{"backend": "a", "n": 1, "mean_ns": 1}', '5'), 'not a result'],
  'ambiguous-name': [
    'hyperfine',
    lines(...HYPERFINE('1: x'), ...HYPERFINE('2: x'), ...HYPERFINE('3: y')),
    'x: several results have this name; use --export-json results.json, which tells them apart',
  ],
  'truncated-name': [
    'mitata',
    lines(
      'cpu: x',
      'runtime: node 20 (x64-linux)',
      '',
      'benchmark              avg (min … max) p75 / p99    (min … top 1%)',
      '-------------------------------------- -------------------------------',
      'a long name, a l..       1.00 µs/iter   1.00 µs',
      'a long name, a l..       2.00 µs/iter   2.00 µs',
    ),
    'a long name, a l..: the name is truncated and the same as that of another benchmark',
  ],
  'only-in-json': [
    'jmh/console-table',
    null,
    'org.example.Shapes.empty: time is only given as ≈ 10⁻³; the JSON has it (-rf json -rff results.json)',
  ],
  'partial-count': [
    'perf-stat',
    lines(
      '# started on Sat Jan 31 12:00:00 2026',
      '',
      '12,,cycles,100,100.00,,',
      'CPU0,34,,cycles,100,100.00,,',
    ),
    'counts only a part of the run',
  ],
  'other-commit': [
    'asv/continuous-before-0.3',
    null,
    'results of commit 12ab34cd: ef33abd1 is the tested one',
  ],
  'too-many-results': [
    'asv-results-json',
    JSON.stringify({
      commit_hash: 'c0ffee',
      results: { good: 1, time_a: { params: [['1', '2']], result: [1, 2, 3] } },
    }),
    'time_a: more results than combinations of its parameters',
  ],
  'no-result': ['gungraun-json/lines', null, 'sorting::by_key::bench_none: no result'],
  'not-recorded': [
    'asv-results-json/version-1',
    null,
    'io.time_gone: no result; it failed, was stopped or was not run',
  ],
  'not-counted': [
    'perf-stat',
    lines(
      '# started on Sat Jan 31 12:00:00 2026',
      '',
      '12,,cycles,100,100.00,,',
      '<not counted>,,branches,0,100.00,,',
    ),
    '(unnamed): no count of branches',
  ],
  'not-supported': ['perf-stat/csv', null, '(unnamed): cycles is not supported on this machine'],
  'not-run': ['node-test/tap', null, 'perf > skipped: was skipped'],
  'none-done': ['locust/stats', null, 'DELETE /never: no request was answered'],
  failed: ['benchmarkjs/plain', null, 'fails failed'],
  message: ['deno-bench/console-colour', null, 'error: Bench failed'],
  'exit-code': ['trace/full', null, 'entry 3, scripts/fails.js: exit code 3'],
  'failed-execution': [
    'hyperfine/console-one-fails',
    null,
    'false: a run ended with a non-zero exit code; --export-json has the code of each',
  ],
  'failed-executions': ['hyperfine/named', null, 'first: 4 of 4 runs failed, the first with exit code 3'],
  'all-failed': ['locust/stats', null, 'POST /say "hi": every request failed'],
  'includes-failed': [
    'hyperfine',
    JSON.stringify({
      results: [{ command: 'a', mean: 2, user: 1, system: 1, times: [1, 3], exit_codes: [0, 1] }],
    }),
    'a: user and system include failed runs',
  ],
  'failed-assertion': ['catch2/console', null, 'an assertion failed'],
  'uncaught-error': [
    'benchmarkjs',
    lines('a x 1,000 ops/sec ±1.00% (90 runs sampled)', '', 'Node.js v20.11.0'),
    'ended with an uncaught error',
  ],
  'no-files': [
    'size-limit',
    JSON.stringify([
      { name: 'a', passed: true, size: 10 },
      { name: 'b', passed: false, missed: true },
    ]),
    'b: its files are missing',
  ],
  'not-finite': ['dart-benchmark-harness/plain', null, 'Never: time is not a finite number'],
  'too-long': [
    'customSmallerIsBetter',
    custom({ name: 'b', unit: 'u'.repeat(101), value: 1 }),
    'b: value has a unit of more than 100 characters',
  ],
  'other-unit': [
    'customSmallerIsBetter',
    custom({ name: 'a', unit: 'kB', value: 1 }),
    'a: value is in kB here, in ns before',
  ],
};

test.each(Object.entries(examples))('%s comes from %s', (code, [from, text, says]) => {
  const sources =
    text === null ? (cases.find(({ title }) => title === from)?.sources ?? []) : [fileSource(text)];
  const { skipped } = parseResults(sources, from.split('/')[0] ?? '');
  const found = skipped.filter(({ why }) => why.code === code).map(({ why }) => skipText(why));
  expect(found).toContain(says);
  // As data it goes to other jobs and into reports.
  for (const { why } of skipped) expect(skipReason.plain.parse(JSON.parse(JSON.stringify(why)))).toEqual(why);
});
