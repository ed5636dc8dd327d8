/** Whatever tools write: every series gets a verdict with its reason, the schema holds, and no number is missing. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { reportSchema } from '../../src/model/report.ts';
import type { Measurement } from '../../src/model/run.ts';
import type { Kind } from './runs.ts';
import { checked, earlier, historyOf, measured, runOf, steady } from './runs.ts';
import type { Around } from './suite.ts';
import { reportOn, suiteOf } from './suite.ts';

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}

function expectSound(report: Report): void {
  expect(numbersIn(report).filter((number) => !Number.isFinite(number))).toEqual([]);
  const written = JSON.parse(JSON.stringify(report));
  expect(reportSchema.parse(written)).toEqual(written);
  for (const { verdict, reason } of report.findings) {
    expect(report.counts[verdict]).toBeGreaterThan(0);
    expect(reason.code).toMatch(/^[a-z-]+$/);
  }
}

const count: Kind = { metric: 'allocations', unit: 'allocs' };
const higher: Kind = { metric: 'throughput', unit: 'B/s', direction: 'higher' };

describe('one series', () => {
  const repeated = (value: number, times = 12) => new Array<number>(times).fill(value);

  test.each<{ what: string; history: number[]; now: number; kind?: Kind; verdict: string; code: string }>([
    { what: 'nothing but zeros', history: repeated(0), now: 0, verdict: 'unchanged', code: 'no-change' },
    { what: 'zeros, then one', history: repeated(0), now: 1, verdict: 'suspected', code: 'measure-again' },
    { what: 'a time falls to zero', history: repeated(1), now: 0, verdict: 'inconclusive', code: 'no-time' },
    {
      what: 'a noisy time falls to zero',
      history: steady(5),
      now: 0,
      verdict: 'inconclusive',
      code: 'no-time',
    },
    {
      what: 'a count falls to zero',
      history: repeated(1),
      now: 0,
      kind: count,
      verdict: 'improved',
      code: 'better',
    },
    {
      what: 'zeros, higher is better',
      history: repeated(0),
      now: 0,
      kind: higher,
      verdict: 'unchanged',
      code: 'no-change',
    },
    {
      what: 'a rate falls to zero',
      history: repeated(5),
      now: 0,
      kind: higher,
      verdict: 'suspected',
      code: 'measure-again',
    },
    {
      what: 'a constant below zero',
      history: repeated(-3),
      now: -3,
      verdict: 'unchanged',
      code: 'no-change',
    },
    { what: 'noise below zero', history: steady(-100), now: -100, verdict: 'unchanged', code: 'no-change' },
    { what: 'one point', history: [7], now: 7, verdict: 'inconclusive', code: 'too-few-runs' },
    { what: 'one count', history: [7], now: 7, kind: count, verdict: 'inconclusive', code: 'too-few-runs' },
    { what: 'tiny values', history: steady(1e-300), now: 1e-300, verdict: 'unchanged', code: 'no-change' },
    {
      what: 'tiny values that double',
      history: steady(1e-300),
      now: 2e-300,
      verdict: 'regressed',
      code: 'beyond-threshold',
    },
    { what: 'huge values', history: steady(1e300), now: 1e300, verdict: 'unchanged', code: 'no-change' },
    {
      what: 'huge values that double',
      history: steady(1e300),
      now: 2e300,
      verdict: 'regressed',
      code: 'beyond-threshold',
    },
    {
      what: 'from tiny to huge',
      history: steady(1e-300),
      now: 1e300,
      verdict: 'regressed',
      code: 'beyond-threshold',
    },
    {
      what: 'the smallest number',
      history: repeated(5e-324),
      now: 5e-324,
      verdict: 'unchanged',
      code: 'no-change',
    },
  ])('$what: $verdict, $code', ({ history, now, kind = {}, verdict, code }) => {
    const report = checked([measured('Read', now, kind)], earlier(history, kind));
    expectSound(report);
    expect(report.findings).toMatchObject([{ verdict, reason: { code } }]);
  });

  test('values around zero beside a rounding error of zero', () => {
    const values = [8.9e-16, 5e-324, 0, -5e-324, 8.9e-16];
    const one = measured('Read', values);
    const report = checked([one], historyOf([[one]], { source: 'file' }));
    expectSound(report);
    expect(report.counts).toMatchObject({ regressed: 0, improved: 0 });
    expectSound(checked([measured('Read', 0)], earlier([...values, 0, 0])));
  });
});

describe('suites with holes', () => {
  const around: Around[] = [{}, { records: true, confirmRuns: 2 }];
  const runs = suiteOf(41, { benchmarks: 8, seed: 4 });
  const soundly = (history: readonly (readonly Measurement[])[], now: readonly Measurement[]) => {
    const tested = { now: runOf(now), before: historyOf(history) };
    const reports = around.map((each) => reportOn(tested, each));
    for (const report of reports) expectSound(report);
    return reports;
  };
  const now = runs[40] as Measurement[];

  test('each benchmark is missing in every third run', () => {
    const holes = runs.slice(0, 40).map((run, t) => run.filter((_, i) => (i + t) % 3 !== 0));
    for (const report of soundly(holes, now))
      expect(report).toMatchObject({ gate: 'pass', commonShift: null });
  });

  test('a benchmark that came lately, and one that went', () => {
    const holes = runs.slice(0, 40).map((run, t) => (t < 37 ? run.slice(1) : run.slice(0, -1)));
    for (const { findings } of soundly(holes, now)) {
      expect(findings[0]).toMatchObject({
        verdict: 'inconclusive',
        reason: { code: 'too-few-runs', have: 3 },
      });
      expect(findings[7]?.verdict).toBe('unchanged');
    }
  });

  test('runs without any benchmark', () => {
    const holes = runs.slice(0, 40).map((run, t) => (t % 2 === 0 ? run : []));
    for (const report of soundly(holes, now)) expect(report.gate).toBe('pass');
    for (const report of soundly(holes, [])) expect(report.gate).toBe('nothing-compared');
    for (const report of soundly([], now)) expect(report.counts.regressed).toBe(0);
  });

  test('the same run stored over and over is no noise, and no crash', () => {
    const same = new Array<Measurement[]>(30).fill(runs[0] as Measurement[]);
    for (const report of soundly(same, runs[0] as Measurement[])) {
      expect(report).toMatchObject({ gate: 'pass', counts: { unchanged: 8 } });
    }
  });

  test('each run stored twice', () => {
    const twice = runs.slice(0, 40).flatMap((run) => [run, run]);
    for (const report of soundly(twice, now)) expect(report.counts.regressed).toBe(0);
  });
});

test('for all suites, with repeats, on the branch or beside it', () => {
  const value = fc.oneof(
    fc.double({ min: 0.9, max: 1.1, noNaN: true }),
    fc.constantFrom(0, 1, 1, 1, -1, 1e-300, 1e300, 5e-324),
  );
  const run = fc.array(fc.option(value, { nil: undefined }), { minLength: 5, maxLength: 5 });
  const suite = fc.array(run, { minLength: 1, maxLength: 24 });
  const measurementsOf = (values: readonly (number | undefined)[]) =>
    values.flatMap((each, i) => (each === undefined ? [] : [measured(`b${i}`, each)]));
  fc.assert(
    fc.property(
      suite,
      fc.array(run, { maxLength: 2 }),
      fc.boolean(),
      fc.nat(30),
      (runs, repeats, records, at) => {
        const [now, ...history] = runs.map(measurementsOf);
        const before = historyOf(history);
        const accepted = [{ run: before.runs[at]?.id ?? 'none' }];
        const again = repeats.map((each) => runOf(measurementsOf(each)));
        const tested = { now: runOf(now ?? []), before: { ...before, accepted } };
        const report = reportOn(tested, {
          reruns: again,
          records,
          confirmRuns: 2,
          rules: [{ threshold: 0.05 }],
        });
        expectSound(report);
        for (const { reason } of report.findings) {
          if (reason.code === 'measure-again') expect(reason.measured).toBeLessThan(3);
        }
      },
    ),
    { numRuns: 300 },
  );
});
