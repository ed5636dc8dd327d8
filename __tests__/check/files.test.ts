/** Two files side by side: processes as they are, iterations of one process with what processes differ by on top. */
import { describe, expect, test } from 'vitest';
import type { Measurement } from '../../src/model/run.ts';
import { ascending, median } from '../../src/model/sample.ts';
import { studentUpper } from '../../src/stats/distributions.ts';
import { heavyTailed, normal } from '../stats/random.ts';
import { checked, findingOf, historyOf, measured, runOf, steady } from './runs.ts';

type Level = 'process' | 'iteration';

const sampled = (name: string, values: readonly number[], level: Level): Measurement => ({
  ...measured(name, values),
  sample: { centre: median(values), values: ascending(values), level },
});

/** Twenty values around a level, closer together than a thousandth. */
const tight = (level: number) => steady(level, 0.0005).slice(0, 20);

function compared(now: number, level: Level, threshold = 0.02) {
  const before = historyOf([[sampled('Read', tight(100), level)]], { source: 'file' });
  return checked([sampled('Read', tight(now), level)], before, { rules: [{ threshold }] });
}

describe('a difference that is large for the values and small for processes', () => {
  test.each<{ now: number; level: Level; verdict: string; significant: boolean }>([
    { now: 103, level: 'process', verdict: 'regressed', significant: true },
    { now: 103, level: 'iteration', verdict: 'inconclusive', significant: false },
    { now: 98, level: 'process', verdict: 'unchanged', significant: true },
    { now: 98, level: 'iteration', verdict: 'inconclusive', significant: false },
    { now: 110, level: 'iteration', verdict: 'inconclusive', significant: false },
    { now: 140, level: 'iteration', verdict: 'regressed', significant: true },
    { now: 100, level: 'iteration', verdict: 'inconclusive', significant: false },
  ])('$now against 100, values of $level level: $verdict', ({ now, level, verdict, significant }) => {
    expect(findingOf(compared(now, level))).toMatchObject({ verdict, significant });
  });

  test('one process a side bounds nothing, and what is missing is told', () => {
    const { reason } = findingOf(compared(103, 'iteration'));
    expect(reason).toEqual({ code: 'one-process', need: 10 });
  });

  test('within a limit that is wider than what processes differ by it is unchanged', () => {
    expect(findingOf(compared(100, 'iteration', 0.2)).verdict).toBe('unchanged');
  });

  test('where one side has several processes, what they differ by is known', () => {
    const before = (spread: number) => {
      const values = steady(100, spread).slice(0, 20);
      return historyOf([[sampled('Read', values, 'process')]], { source: 'file' });
    };
    const against = (spread: number) =>
      findingOf(checked([sampled('Read', tight(103), 'iteration')], before(spread))).significant;
    expect([against(0.0005), against(0.02)]).toEqual([true, false]);
  });

  test('the p value is that of Student’s t with 4 degrees, for two processes that differ by 5 % each', () => {
    const shift = Math.log(1.06) / (0.05 * Math.SQRT2);
    expect(findingOf(compared(106, 'iteration')).pValue).toBeCloseTo(studentUpper(shift, 4), 4);
  });

  test('the interval of iterations holds what processes differ by', () => {
    const { change } = findingOf(compared(100, 'iteration'));
    expect(change?.high).toBeGreaterThan(0.14);
    expect(change?.low).toBeLessThan(-0.12);
    const processes = findingOf(compared(100, 'process')).change;
    expect(processes?.high).toBeLessThan(0.001);
  });

  test('counts without noise need no such room', () => {
    const same = (value: number): Measurement => ({
      ...sampled('Read', [value, value, value, value], 'iteration'),
      metric: { name: 'allocs', unit: 'count', direction: 'lower' },
    });
    const report = checked([same(104)], historyOf([[same(100)]], { source: 'file' }), {
      rules: [{ threshold: 0.02 }],
    });
    expect(findingOf(report)).toMatchObject({ verdict: 'regressed', pValue: 0 });
  });
});

describe('what was measured too seldom proves nothing', () => {
  test.each([3, 4])('%d values a side, far apart: neither better nor significant', (count) => {
    const at = (level: number) => sampled('Read', steady(level).slice(0, count), 'process');
    const report = checked([at(50)], historyOf([[at(100)]], { source: 'file' }), { confidence: 0.99 });
    expect(findingOf(report)).toMatchObject({
      verdict: 'inconclusive',
      reason: { code: 'too-few-samples', have: count },
      significant: false,
      pValue: null,
    });
  });
});

test('confirm-runs: two files are one look, whoever records it', () => {
  const before = historyOf([[sampled('Read', tight(100), 'process')]], { source: 'file' });
  const around = { confirmRuns: 2, records: true };
  const report = checked([sampled('Read', tight(150), 'process')], before, around);
  expect(findingOf(report).reason).toEqual({ code: 'awaiting-confirmation', seen: 1, of: 2 });
});

test('two files are compared whatever machines they come from', () => {
  const other = { source: 'file', environment: { ...runOf([]).environment, cpu: 'Xeon' } } as const;
  const before = historyOf([[sampled('Read', tight(100), 'process')]], other);
  expect(checked([sampled('Read', tight(150), 'process')], before)).toMatchObject({
    gate: 'fail',
    warnings: [],
  });
});

describe('the same code twice: false alarms stay below the stated level', () => {
  const RUNS = 200;
  const shapes = { normal: normal(17), 'heavy-tailed': heavyTailed(18) };

  test.each(Object.entries(shapes))('%s noise, ten benchmarks of ten processes each', (_, noise) => {
    const draw = () =>
      Array.from({ length: 10 }, (_, i) =>
        sampled(
          `b${i}`,
          Array.from({ length: 10 }, () => 100 * Math.exp(0.02 * noise())),
          'process',
        ),
      );
    const rules = [{ threshold: 0 }];
    let alarms = 0;
    for (let run = 0; run < RUNS; run++) {
      const report = checked(draw(), historyOf([draw()], { source: 'file' }), { rules, alpha: 0.05 });
      if (report.gate === 'fail') alarms++;
    }
    // At 5 % one expects 10 of 200; more than 20 has a probability of 0.1 %.
    expect(alarms).toBeLessThanOrEqual(20);
    expect(alarms).toBeGreaterThan(1);
  });
});
