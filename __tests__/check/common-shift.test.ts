/** All benchmarks of a run moved together: the runner, the code, or not yet known. */
import { describe, expect, test } from 'vitest';
import type { Environment } from '../../src/model/environment.ts';
import type { Run } from '../../src/model/run.ts';
import type { FactDifference } from '../../src/model/run-state.ts';
import { findingOf, machine, measured, runOf } from './runs.ts';
import { newestOf, reportOn, suiteOf } from './suite.ts';

const EARLIER = 60;
const rules = [{ threshold: 0.05 }];
const names = Array.from({ length: 12 }, (_, i) => `b${i}`);

/** The run under test is slower by a tenth in all that it measures. */
const slower = (last: Partial<Run> = {}, runs = EARLIER + 1) =>
  newestOf(suiteOf(runs, { factor: (_, t) => (t >= EARLIER ? 1.1 : 1) }), last);

/** The same commit measured again, so much slower than the history. */
const again = (factor: number, seed: number, rest: Partial<Run> = {}) =>
  runOf(suiteOf(1, { seed, factor: () => factor })[0] ?? [], rest);

describe('the environment tells that it was the runner', () => {
  test.each<{ what: string; environment: Environment; evidence: FactDifference }>([
    {
      what: 'another image',
      environment: { ...machine, runner: 'ubuntu26' },
      evidence: { fact: 'runner', before: 'ubuntu24', after: 'ubuntu26' },
    },
    {
      what: 'another compiler',
      environment: { ...machine, toolchain: { go: '1.26' } },
      evidence: { fact: 'go', before: '1.25', after: '1.26' },
    },
    {
      what: 'fewer cores',
      environment: { ...machine, cores: 2 },
      evidence: { fact: 'cores', before: '4', after: '2' },
    },
  ])('$what: not your code, and the gate passes', ({ environment, evidence }) => {
    const { now, before } = slower({ environment });
    const runs = before.runs.map((run) => ({
      ...run,
      environment: { ...run.environment, toolchain: { go: '1.25' } },
    }));
    const report = reportOn({ now, before: { ...before, runs } }, { rules });
    expect(report).toMatchObject({ gate: 'pass', counts: { unchanged: 12 }, suspects: [] });
    expect(report.commonShift).toMatchObject({
      kind: 'runner',
      share: 1,
      evidence: [{ code: 'fact', ...evidence }],
    });
    expect(report.commonShift?.worse).toBeCloseTo(0.1, 1);
    expect(findingOf(report, 'b3')).toMatchObject({ reason: { code: 'runner-changed' } });
  });

  test('also in the runs after it, although those have the same image as the one before', () => {
    const environment = { ...machine, runner: 'ubuntu26' };
    const { now, before } = slower({ environment }, EARLIER + 3);
    const runs = before.runs.map((run, t) => (t < EARLIER ? run : { ...run, environment }));
    const report = reportOn({ now, before: { ...before, runs } }, { rules, records: true });
    expect(report).toMatchObject({ gate: 'pass', commonShift: { kind: 'runner' } });
  });
});

describe('the same environment, once', () => {
  const report = reportOn(slower(), { rules });

  test('nobody can tell: suspected, and the gate is inconclusive', () => {
    expect(report).toMatchObject({
      gate: 'inconclusive',
      commonShift: { kind: 'unconfirmed', evidence: [] },
    });
    expect(findingOf(report, 'b3')).toMatchObject({ verdict: 'suspected', reason: { code: 'common-shift' } });
    expect(report.counts.regressed).toBe(0);
  });

  test('all that went beyond their limits are worth measuring again', () => {
    expect(report.suspects).toEqual(names);
  });
});

describe('measured again', () => {
  test.each([
    { what: 'and still there: everything', factors: [1.1], kind: 'confirmed', gate: 'fail' },
    { what: 'twice, and still there: everything', factors: [1.1, 1.1], kind: 'confirmed', gate: 'fail' },
    { what: 'there once and gone once', factors: [1.1, 1], kind: 'confirmed', gate: 'fail' },
  ])('$what', ({ factors, kind, gate }) => {
    const repeats = factors.map((factor, i) => again(factor, 7 + i));
    const report = reportOn(slower(), { rules, reruns: repeats, apart: true });
    expect(report).toMatchObject({ gate, commonShift: { kind }, measurements: 1 + factors.length });
  });

  test.each([
    {
      what: 'minutes later on the same machine',
      rest: {},
      elsewhere: false,
      kind: 'unconfirmed',
      gate: 'inconclusive',
    },
    { what: 'by another job', rest: {}, elsewhere: true, kind: 'confirmed', gate: 'fail' },
    {
      what: 'hours later',
      rest: { time: '2026-01-31T15:00:00.000Z' },
      elsewhere: false,
      kind: 'confirmed',
      gate: 'fail',
    },
  ])('$what: $kind', ({ rest, elsewhere, kind, gate }) => {
    const repeat = again(1.1, 7, rest);
    const report = reportOn(slower(), { rules, reruns: [repeat], elsewhere: elsewhere ? [repeat] : [] });
    expect(report).toMatchObject({ gate, commonShift: { kind } });
  });

  test('and gone: nothing is left of it', () => {
    const report = reportOn(slower(), { rules, reruns: [again(1, 7)] });
    expect(report).toMatchObject({ gate: 'pass', commonShift: null, counts: { regressed: 0 } });
  });

  test('twice and gone: nothing is left of it', () => {
    const report = reportOn(slower(), { rules, reruns: [again(1, 7), again(1, 8)] });
    expect(report).toMatchObject({ gate: 'pass', commonShift: null, counts: { regressed: 0, suspected: 0 } });
  });

  test('a few of them alone say nothing about all', () => {
    const few = (seed: number) => runOf(again(1.1, seed).measurements.slice(0, 2));
    expect(reportOn(slower(), { rules, reruns: [few(7)] }).commonShift?.kind).toBe('unconfirmed');
    // Those few, measured three times, speak for themselves.
    const thrice = reportOn(slower(), { rules, reruns: [few(7), few(8)] });
    expect(findingOf(thrice, 'b0')).toMatchObject({ verdict: 'regressed' });
    expect(thrice.suspects).not.toContain('b0');
  });
});

describe('the second run of the tracked branch that shows it', () => {
  test('everything got slower, and since which commit', () => {
    const tested = slower({}, EARLIER + 2);
    const report = reportOn(tested, { rules, records: true });
    expect(report).toMatchObject({ gate: 'fail', commonShift: { kind: 'confirmed' } });
    expect(findingOf(report, 'b5')).toMatchObject({ reason: { code: 'common-shift-confirmed' } });
  });

  test('a pull request is not blamed for it', () => {
    const report = reportOn(slower({}, EARLIER + 4), { rules });
    expect(report).toMatchObject({ gate: 'pass', commonShift: null, counts: { regressed: 0, suspected: 0 } });
  });
});

describe('one benchmark’s own regression beside what all did', () => {
  const noisy = (own: number) =>
    newestOf(
      suiteOf(EARLIER + 1, {
        seed: 3,
        // Each run is faster or slower as a whole, as on shared machines; the last by a tenth.
        factor: (i, t) => (t === EARLIER ? 1.1 * (i === 0 ? own : 1) : 1 + 0.06 * Math.sin(t * 2.4)),
      }),
    );

  test.each([
    { own: 1, verdict: 'unchanged', gate: 'pass' },
    { own: 1.3, verdict: 'regressed', gate: 'fail' },
  ])('in a run that is a tenth slower, as runs are now and then: × $own is $verdict', (row) => {
    const report = reportOn(noisy(row.own));
    const finding = findingOf(report, 'b0');
    expect(finding.verdict).toBe(row.verdict);
    expect(finding.change?.estimate).toBeCloseTo(row.own - 1, 1);
    expect(finding.shared).toBeCloseTo(0.1, 1);
    expect(report).toMatchObject({ gate: row.gate, counts: { regressed: row.own > 1 ? 1 : 0 } });
  });

  test.each([
    { own: 1, verdict: 'suspected', code: 'common-shift', gate: 'inconclusive' },
    { own: 1.5, verdict: 'regressed', code: 'beyond-threshold', gate: 'fail' },
  ])('in a history where runs shared nothing: × $own is $verdict', ({ own, verdict, code, gate }) => {
    const factor = (i: number, t: number) => (t < EARLIER ? 1 : 1.1 * (i === 0 ? own : 1));
    const report = reportOn(newestOf(suiteOf(EARLIER + 1, { factor })), { rules });
    expect(findingOf(report, 'b0')).toMatchObject({ verdict, reason: { code } });
    expect(findingOf(report, 'b4')).toMatchObject({ verdict: 'suspected', reason: { code: 'common-shift' } });
    expect(report.gate).toBe(gate);
  });
});

test('benchmarks that got slower by amounts of their own did so by themselves', () => {
  const own = [1.5, 1.02, 1.4, 0.99, 1.25, 1.03];
  const factor = (i: number, t: number) => (t < EARLIER ? 1 : (own[i] as number));
  const report = reportOn(newestOf(suiteOf(EARLIER + 1, { benchmarks: 6, factor })));
  expect(report).toMatchObject({ gate: 'fail', counts: { regressed: 3 } });
});

describe('several metrics of one benchmark are one witness', () => {
  const metrics = ['time', 'cpu_time', 'user_time', 'system_time'];
  /** Each benchmark with four times that go up and down as one; `b0` got slower by a tenth in the last run. */
  const suite = (count: number) =>
    suiteOf(EARLIER + 1, { benchmarks: count }).map((run, t) =>
      run.flatMap((each) =>
        metrics.map((metric, k) => {
          const factor = (1 + k / 1000) * (t === EARLIER && each.benchmark.name === 'b0' ? 1.1 : 1);
          return measured(each.benchmark.name, each.sample.centre * factor, { metric });
        }),
      ),
    );

  test.each([1, 2, 3, 5])(
    'of %d benchmarks one that is slower in all its metrics is a regression',
    (count) => {
      const report = reportOn(newestOf(suite(count)), { rules });
      expect(report).toMatchObject({
        gate: 'fail',
        commonShift: null,
        counts: { regressed: metrics.length },
      });
    },
  );
});
