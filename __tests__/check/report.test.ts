/** The report as a whole: what is missing, the family of tests, overrides, warnings, and what it never holds. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reportSchema } from '../../src/model/report.ts';
import type { Kind } from './runs.ts';
import { checked, earlier, findingOf, historyOf, machine, measured, nothing, steady } from './runs.ts';
import { newestOf, reportOn, suiteOf } from './suite.ts';

const override = {
  by: 'octocat',
  reason: 'the new index pays off later',
  at: '2026-01-31T12:00:00.000Z',
  source: 'the input allow-regression',
};
const both = (value: number) => [measured('Read', value), measured('Write', value)];

describe('missing and new', () => {
  test('a benchmark that the newest run had and this one lacks is missing: no pass, and no failure', () => {
    const report = checked([measured('Read', 100)], historyOf(steady(100).map(both)));
    expect(findingOf(report, 'Write')).toMatchObject({
      verdict: 'missing',
      reason: { code: 'not-in-run' },
      current: null,
      baseline: { runs: 1 },
    });
    expect(report).toMatchObject({ gate: 'inconclusive', counts: { missing: 1, unchanged: 1 } });
  });

  test('what had gone before the newest run is not missing again', () => {
    const before = historyOf([...steady(100).map(both), [measured('Read', 100)]]);
    expect(checked([measured('Read', 100)], before).counts).toMatchObject({ missing: 0 });
  });

  test('a new benchmark beside a known one', () => {
    const report = checked(both(100), earlier(steady(100)));
    expect(findingOf(report, 'Write')).toMatchObject({ verdict: 'new', baseline: null, change: null });
    expect(report.gate).toBe('pass');
  });

  test('a regression under an old name is found beside a new name', () => {
    expect(checked(both(150), earlier(steady(100))).gate).toBe('fail');
  });
});

describe('an override lets a regression pass, on record', () => {
  test.each([
    { now: 150, gate: 'allowed', verdict: 'regressed' },
    { now: 100, gate: 'pass', verdict: 'unchanged' },
  ])('now $now: $gate', ({ now, gate, verdict }) => {
    const report = checked([measured('Read', now)], earlier(steady(100)), { override });
    expect(report).toMatchObject({ gate, override });
    expect(findingOf(report).verdict).toBe(verdict);
  });

  test('it does not make anything out of nothing compared', () => {
    expect(checked([measured('Read', 1)], earlier(steady(1), {}, 'Write'), { override }).gate).toBe(
      'nothing-compared',
    );
  });
});

describe('the family of tests', () => {
  const shape = { benchmarks: 200, sigma: 0.05, seed: 2 };
  /** `b0` takes a quarter more time in the last run; the others stay. */
  const runs = suiteOf(41, { ...shape, factor: (i, t) => (i === 0 && t === 40 ? 1.24 : 1) });

  test.each([
    { size: 1, verdict: 'regressed', significant: true },
    { size: 10, verdict: 'suspected', significant: false },
    { size: 200, verdict: 'suspected', significant: false },
  ])('the same change among $size benchmarks is $verdict', ({ size, verdict, significant }) => {
    const report = reportOn(newestOf(runs.map((run) => run.slice(0, size))), {
      rules: [{ threshold: 0.05 }],
    });
    expect(findingOf(report, 'b0')).toMatchObject({ verdict, significant });
  });

  test('counts without noise, and series without a direction, do not count into it', () => {
    const kinds: Kind[] = [
      { unit: 'allocs', metric: 'allocations' },
      { direction: 'none', metric: 'score' },
    ];
    const quiet = kinds.flatMap((kind) => Array.from({ length: 100 }, (_, i) => measured(`q${i}`, 5, kind)));
    const before = steady(100, 0.06).map((value) => [measured('b0', value), ...quiet]);
    expect(findingOf(checked([measured('b0', 127), ...quiet], historyOf(before)), 'b0').verdict).toBe(
      'regressed',
    );
  });

  test.each([
    { alpha: 0.01, verdict: 'suspected' },
    { alpha: 0.05, verdict: 'regressed' },
  ])('at a level of $alpha, a change with p = 0.016 is $verdict', ({ alpha, verdict }) => {
    const rules = [{ threshold: 0.1 }];
    const finding = findingOf(checked([measured('Read', 116)], earlier(steady(100, 0.1)), { alpha, rules }));
    expect(finding.pValue).toBeGreaterThan(0.01);
    expect(finding.pValue).toBeLessThan(0.05);
    expect(finding).toMatchObject({ verdict, significant: verdict === 'regressed' });
  });

  test('a series that cannot be judged is never called significant', () => {
    const kind: Kind = { direction: 'none' };
    const finding = findingOf(checked([measured('Read', 200, kind)], earlier(steady(100), kind)));
    expect(finding).toMatchObject({ significant: false, pValue: null });
  });
});

describe('baseline and warnings', () => {
  test('at most a hundred runs are compared with, and the level is that of the newest ones', () => {
    const values = [...steady(500), ...steady(500), ...steady(500), ...steady(100)];
    const report = checked([measured('Read', 100)], earlier(values));
    expect(report.baseline).toMatchObject({ runs: 100, source: 'merge-base', branch: 'main' });
    expect(findingOf(report).baseline?.value).toBeCloseTo(100, 0);
    expect(findingOf(report).recent).toHaveLength(30);
    expect(findingOf(report).recent.at(-1)).toBe(100);
  });

  test('runs of another machine are left out, and said so where no others are', () => {
    const there = { ...machine, cpu: 'Intel Xeon 8370C' };
    const before = historyOf([[measured('Read', 50)]], { environment: there });
    expect(checked([measured('Read', 100)], before).warnings).toMatchObject([
      { code: 'other-environment', subject: 'linux x64, AMD EPYC 7763' },
    ]);
    const mixed = { ...before, runs: [...earlier(steady(100)).runs, ...before.runs] };
    const report = checked([measured('Read', 100)], mixed);
    expect(report).toMatchObject({ gate: 'pass', warnings: [], baseline: { runs: 30 } });
  });

  test('the smallest change that half of the series could have shown', () => {
    const detectable = (noise: number) =>
      checked([measured('Read', 100)], earlier(steady(100, noise)), { rules: [{ threshold: 0.001 }] })
        .detectable ?? Number.NaN;
    expect(detectable(0.02) / detectable(0.01)).toBeCloseTo(2, 0);
    // What is told from noise has to be beyond the limit as well, of 20 %.
    expect(checked([measured('Read', 100)], earlier(steady(100, 0.001))).detectable).toBeCloseTo(0.2, 1);
    expect(checked([measured('Read', 100)], nothing).detectable).toBeNull();
  });

  test('the same name twice is judged twice, and nothing breaks', () => {
    const twice = [measured('Read', 100), measured('Read', 150)];
    const report = checked(twice, earlier(steady(100)));
    expect(report.findings.map(({ verdict }) => verdict)).toEqual(['unchanged', 'regressed']);
  });
});

/** Every number anywhere in a report. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}

describe('for all values, however strange', () => {
  /** Differences of larger values than these leave the range of doubles; no tool measures any. */
  const largest = 1e300;
  const strange = fc.oneof(
    fc.double({ min: -largest, max: largest, noNaN: true }),
    fc.constantFrom(0, -0, 1, -1, 5e-324, largest, -largest, Number.EPSILON),
  );
  const values = fc.array(strange, { minLength: 1, maxLength: 12 });
  const direction = fc.constantFrom('lower' as const, 'higher' as const, 'none' as const);

  test.each(['merge-base', 'file'] as const)('no NaN, no Infinity, and the schema holds (%s)', (source) => {
    fc.assert(
      fc.property(values, fc.array(values, { maxLength: 8 }), direction, (now, before, way) => {
        const kind = { direction: way };
        const baseline = historyOf(
          before.map((old) => [measured('Read', old, kind), measured('Gone', old)]),
          { source },
        );
        const report = checked([measured('Read', now, kind), measured('New', now)], baseline);
        expect(numbersIn(report).filter((number) => !Number.isFinite(number))).toEqual([]);
        const stored: unknown = JSON.parse(JSON.stringify(report));
        expect(reportSchema.parse(stored)).toEqual(stored);
      }),
      // Random in each run: what one example in a hundred shows is found in nine of ten.
      { numRuns: 250 },
    );
  });

  test('a file’s baseline with zeros among positive values is compared as differences', () => {
    const before = historyOf([[measured('Read', [0, 0, 0, 0, 10, 10, 10, 10])]], { source: 'file' });
    const finding = findingOf(checked([measured('Read', [20, 20, 20, 20, 21, 21, 21, 21])], before));
    expect(finding.verdict).toBe('regressed');
    expect(finding.change?.estimate).toBeCloseTo(15.5 / 5, 9);
    // Values in ticks of one are known to a tick.
    expect(finding.change?.high).toBeCloseTo(21 / 5, 0);
  });
});
