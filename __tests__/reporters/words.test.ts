/** The lines beside the log, and the escape of one sentence from another: who is told what, and how loudly. */
import { describe, expect, test } from 'vitest';
import { annotationsOf } from '../../src/reporters/annotations.ts';
import { gateSymbol } from '../../src/reporters/marks.ts';
import { headline } from '../../src/reporters/verdicts.ts';
import { situations } from './situations.ts';

function situation(name: string) {
  const report = situations[name];
  if (!report) throw new Error(`no situation ${name}`);
  return report;
}

test.each([
  ['fail', '🔴', '2 of 8 benchmarks got slower beyond their limits; 1 missing'],
  ['first-run', '⚪', 'First run of suite backend: 2 benchmarks stored as the baseline'],
  ['first-run-below-floor', '🔴', '1 of 1 benchmark got worse beyond its limit'],
  ['all-well', '🟢', 'No change in 3 benchmarks'],
  ['improved', '🟢', '1 of 3 benchmarks got better, none worse'],
  ['within-limit', '🟢', '1 of 3 benchmarks got slower, but within its limit'],
  ['inconclusive', '⚪', 'Not enough data to judge any of the 2 benchmarks'],
  ['no-direction', '⚪', 'Nothing was judged: no direction is configured for 1 benchmark'],
  ['nothing-compared', '🟣', 'Nothing was compared: the only benchmark in this run is not in the baseline'],
  ['unit-changed', '🟣', 'Nothing was compared: 1 of 1 benchmark changed its unit'],
  ['allowed', '🟠', '1 of 3 benchmarks got slower beyond its limit; this was allowed'],
])('%s: %s %s', (name, symbol, words) => {
  expect(gateSymbol(situation(name))).toBe(symbol);
  expect(headline(situation(name))).toBe(words);
});

describe('annotations of the job', () => {
  test.each([
    ['fail', true, ['error', 'error', 'warning']],
    ['fail', false, ['warning', 'warning', 'warning']],
    ['allowed', false, ['warning']],
    ['all-well', false, []],
    ['improved', false, []],
    ['first-run', false, []],
    ['inconclusive', false, ['warning']],
    ['inconclusive', true, ['error']],
    ['nothing-compared', true, ['error']],
    ['warnings', false, ['warning']],
  ])('%s, failing: %s', (name, failing, levels) => {
    expect(annotationsOf(situation(name), failing).map(({ level }) => level)).toEqual(levels);
  });

  test('a regression in one line', () => {
    expect(annotationsOf(situation('fail'), true)[0]).toEqual({
      level: 'error',
      title: 'Performance regression',
      message: 'BenchmarkProduceLatency: time 1.23 ms → 1.57 ms (+27.4% ± 1.68%; threshold +20%)',
    });
  });

  test('a floor that was missed on the first run, in one line', () => {
    const [annotation] = annotationsOf(situation('first-run-below-floor'), true);
    expect(annotation?.message).toBe('Cache: hit_rate 55.0% (minimum 60%)');
  });
});
