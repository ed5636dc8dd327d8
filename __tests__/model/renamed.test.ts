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
