/** What the tracked branch did before: told to its own runs, not held against a pull request, forgotten once allowed. */
import { describe, expect, test } from 'vitest';
import type { Baseline } from '../../src/model/baseline.ts';
import type { Kind } from './runs.ts';
import { earlier, findingOf, historyOf, measured, runOf, steady } from './runs.ts';
import { newestOf, reportOn, suiteOf } from './suite.ts';

const EARLIER = 60;
const allocations: Kind = { metric: 'allocations', unit: 'allocs' };

describe('a step of 30 % on the branch, three runs ago', () => {
  const stepped = newestOf(
    suiteOf(EARLIER + 4, { seed: 2, factor: (i, t) => (i === 0 && t >= EARLIER ? 1.3 : 1) }),
  );

  test('a pull request on top of it did not do it', () => {
    const report = reportOn(stepped);
    expect(findingOf(report, 'b0')).toMatchObject({
      verdict: 'unchanged',
      reason: { code: 'base-moved' },
      since: null,
    });
    expect(findingOf(report, 'b0').baseline?.value).toBeCloseTo(130, -1);
    expect(report).toMatchObject({ gate: 'pass', suspects: [] });
  });

  test('what a pull request adds is held against the new level', () => {
    const { now, before } = stepped;
    const measurements = now.measurements.map((each, i) => (i === 0 ? measured('b0', 130 * 1.3) : each));
    const finding = findingOf(reportOn({ now: { ...now, measurements }, before }), 'b0');
    expect(finding).toMatchObject({ verdict: 'regressed', reason: { code: 'beyond-threshold' } });
    expect(finding.change?.estimate).toBeCloseTo(0.3, 1);
  });

  test('the branch itself is told since which commit', () => {
    const { before } = stepped;
    expect(findingOf(reportOn(stepped, { records: true }), 'b0')).toMatchObject({
      verdict: 'regressed',
      since: { after: before.runs[EARLIER - 1]?.commit, commit: before.runs[EARLIER]?.commit },
    });
  });
});

describe('a count without noise that grew on the branch, two runs ago', () => {
  const before = earlier([...new Array(20).fill(7), 9, 9], allocations);
  const on = (value: number, records = false) =>
    findingOf(
      reportOn({ now: runOf([measured('Read', [value, value, value], allocations)]), before }, { records }),
    );

  test.each([
    { value: 9, verdict: 'unchanged', code: 'base-moved', change: 0 },
    { value: 12, verdict: 'regressed', code: 'beyond-threshold', change: 1 / 3 },
  ])('a pull request with $value: $verdict', ({ value, verdict, code, change }) => {
    const finding = on(value);
    expect(finding).toMatchObject({ verdict, reason: { code }, baseline: { value: expect.closeTo(9, 9) } });
    expect(finding.change?.estimate).toBeCloseTo(change, 9);
  });

  test('the branch itself: regressed, since the first of them', () => {
    expect(on(9, true)).toMatchObject({
      verdict: 'regressed',
      since: { after: before.runs[19]?.commit, commit: before.runs[20]?.commit },
    });
  });
});

describe('an accepted regression is the new baseline', () => {
  const accept = (baseline: Baseline, ...places: number[]): Baseline => ({
    ...baseline,
    accepted: places.map((place) => ({ run: baseline.runs[place]?.id ?? '' })),
  });
  const judged = (value: number, before: Baseline, kind: Kind = {}, records = true) =>
    findingOf(
      reportOn(
        { now: runOf([measured('Read', kind.unit ? [value, value, value] : value, kind)]), before },
        { records },
      ),
    );
  const noisy = [...steady(100), ...steady(100), 130];
  const exact = [...new Array(10).fill(7), 9];

  test.each([true, false])('the next run at its level is no change (tracked: %s)', (records) => {
    expect(judged(130.5, earlier(noisy), {}, true).verdict).toBe('regressed');
    expect(judged(130.5, accept(earlier(noisy), 60), {}, records)).toMatchObject({
      verdict: 'unchanged',
      since: null,
    });
  });

  test.each([true, false])('a further step up is one (tracked: %s)', (records) => {
    const finding = judged(180, accept(earlier(noisy), 60), {}, records);
    expect(finding.verdict).toBe('regressed');
    expect(finding.change?.estimate).toBeCloseTo(180 / 130 - 1, 1);
  });

  test('the last accepted level counts', () => {
    const twice = accept(earlier([...noisy, 131, 129, 170]), 60, 63);
    expect(judged(170, twice).verdict).toBe('unchanged');
  });

  test.each([true, false])('counts without noise: the same (tracked: %s)', (records) => {
    const before = accept(earlier(exact, allocations), 10);
    expect(judged(9, before, allocations, records)).toMatchObject({
      verdict: 'unchanged',
      reason: { code: 'no-change' },
    });
    expect(judged(11, before, allocations, records)).toMatchObject({ verdict: 'regressed' });
    expect(judged(9, earlier(exact, allocations), allocations).verdict).toBe('regressed');
  });

  test('a series that the accepted run did not measure keeps its baseline', () => {
    const both = (value: number) => [measured('Read', value), measured('Write', 50)];
    const runs = [...steady(100).map(both), [measured('Write', 60)]];
    const before = accept(historyOf(runs), 30);
    expect(judged(100, before)).toMatchObject({ verdict: 'unchanged', baseline: { runs: 30 } });
    expect(judged(150, before).verdict).toBe('regressed');
  });

  test('an id that is not in the window changes nothing', () => {
    const before = { ...earlier(noisy), accepted: [{ run: 'run-of-last-year' }] };
    expect(judged(130.5, before)).toEqual(judged(130.5, earlier(noisy)));
  });
});

describe('a slow climb', () => {
  const resolveBaseline = (share: number) =>
    newestOf(suiteOf(61, { seed: 5, sigma: 0.005, factor: (i, t) => (i === 0 ? (1 + share) ** t : 1) }));

  test('of 0.2 % a run is told, and never fails', () => {
    const report = reportOn(resolveBaseline(0.002), { records: true });
    const { verdict, drift } = findingOf(report, 'b0');
    expect(verdict).not.toBe('regressed');
    expect(drift?.change).toBeGreaterThan(0.03);
    expect(drift?.change).toBeLessThan(0.2);
    expect(drift?.runs).toBeGreaterThanOrEqual(30);
    expect(report.gate).toBe('pass');
  });

  test('is not seen where there is none, nor in what gets better', () => {
    for (const share of [0, -0.002]) {
      const { findings } = reportOn(resolveBaseline(share), { records: true });
      expect(findings.map(({ drift }) => drift)).toEqual(findings.map(() => null));
    }
  });
});

describe('a level accepted of some series only', () => {
  const both = (read: number, write: number) => [measured('Read', read), measured('Write', write)];
  const runs = [...steady(100).map((read) => both(read, read)), both(130, 130)];
  const accept = (of: { benchmark?: string; metric?: string }): Baseline => {
    const before = historyOf(runs);
    return { ...before, accepted: [{ run: before.runs[30]?.id ?? '', ...of }] };
  };
  const verdictsOn = (before: Baseline) => {
    const report = reportOn({ now: runOf(both(130.5, 130.5)), before }, { records: true });
    return ['Read', 'Write'].map((name) => findingOf(report, name).verdict);
  };

  test.each([
    [{}, ['unchanged', 'unchanged']],
    [{ benchmark: 'Read' }, ['unchanged', 'regressed']],
    [{ benchmark: 'W*' }, ['regressed', 'unchanged']],
    [{ metric: 'time' }, ['unchanged', 'unchanged']],
    [{ benchmark: 'Read', metric: 'memory' }, ['regressed', 'regressed']],
  ])('%j', (of, verdicts) => {
    expect(verdictsOn(accept(of))).toEqual(verdicts);
  });
});
