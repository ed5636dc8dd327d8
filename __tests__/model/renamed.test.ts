/** Which new benchmark may be which missing one. */
import { expect, test } from 'vitest';
import { guessRenames } from '../../src/model/renamed.ts';
import { checked, historyOf, measured, steady } from '../check/runs.ts';

const guesses = (before: readonly string[], now: readonly string[]) => {
  const history = historyOf(steady(100).map((value) => before.map((name) => measured(name, value))));
  return guessRenames(
    checked(
      now.map((name) => measured(name, 100)),
      history,
    ).findings,
  ).map(({ old, now: fresh }) => `${old} → ${fresh}`);
};

test.each([
  ['a letter more', ['BenchmarkRead'], ['BenchmarkReads'], ['BenchmarkRead → BenchmarkReads']],
  ['each name once, the most alike first', ['parse/1', 'parse/2'], ['parse/10'], ['parse/1 → parse/10']],
  ['one for one, whatever its name', ['Read', 'Kept'], ['Sorting', 'Kept'], ['Read → Sorting']],
  ['other names', ['BenchmarkRead'], ['Sorting a list', 'Parsing'], []],
  ['only a new one', [], ['BenchmarkRead'], []],
  ['only a missing one', ['BenchmarkRead', 'Kept'], ['Kept'], []],
])('%s', (_, before, now, expected) => {
  expect(guesses(before, now)).toEqual(expected);
});

test.each([
  ['its metric was renamed', [['Read', 'time']], [['Read', 'duration']]],
  [
    'it lost a metric',
    [
      ['Read', 'time'],
      ['Read', 'memory'],
    ],
    [['Read', 'time']],
  ],
  [
    'it got a metric',
    [['Read', 'time']],
    [
      ['Read', 'time'],
      ['Read', 'memory'],
    ],
  ],
  [
    'two of its metrics were renamed',
    [
      ['Read', 'a'],
      ['Read', 'b'],
    ],
    [
      ['Read', 'c'],
      ['Read', 'd'],
    ],
  ],
] as const)('a benchmark that is still there was not renamed: %s', (_, before, now) => {
  const history = historyOf(
    steady(100).map((value) => before.map(([name, metric]) => measured(name, value, { metric }))),
  );
  const { findings } = checked(
    now.map(([name, metric]) => measured(name, 100, { metric })),
    history,
  );
  expect(guessRenames(findings)).toEqual([]);
});

test.each([
  ['a hash', 'main.4f3a9c.js', 'main.8c1d77.js', 'main.{hash}.js'],
  ['a hash behind a name', 'dist/index-BkTi3x9Z.js', 'dist/index-CdTi5x0A.js', 'dist/index-{hash}.js'],
  ['a version', 'lib-1.2.3.jar', 'lib-1.3.0.jar', 'lib-{version}.jar'],
  ['a word', 'read/small', 'read/shall', undefined],
  ['a word that ends in a number', 'bench/BenchmarkRead1', 'bench/BenchmarkRead2', undefined],
  ['a name that is one word', 'BenchmarkRead', 'BenchmarkRead2', undefined],
  ['two parts', 'a-4f3a9c.b-8c1d77.js', 'a-5f3a9c.b-9c1d77.js', undefined],
])('offers a pattern: %s', (_, old, now, pattern) => {
  const history = historyOf(steady(100).map((value) => [measured(old, value)]));
  const [guess] = guessRenames(checked([measured(now, 100)], history).findings);
  expect(guess?.pattern).toBe(pattern);
});
