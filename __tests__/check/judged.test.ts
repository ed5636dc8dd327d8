/** No green that was not earned: what the gate and the headline say of what was not judged, or is not there. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OnMissing } from '../../src/check/policy.ts';
import type { Gate, Report } from '../../src/model/report.ts';
import type { LeftOut, Measurement, Run } from '../../src/model/run.ts';
import type { SkipReason } from '../../src/model/skip-reason.ts';
import { tallyOf } from '../../src/model/tally.ts';
import { annotationsOf } from '../../src/reporters/annotations.ts';
import { whatNow } from '../../src/reporters/footer.ts';
import { headline } from '../../src/reporters/verdicts.ts';
import type { Rule } from '../../src/rules/rules.ts';
import { checked, historyOf, type Kind, measured, nothing, runOf, steady } from './runs.ts';
import { type Around, reportOn } from './suite.ts';

const bytes: Kind = { metric: 'bytes', unit: 'B' };
const rate: Kind = { metric: 'throughput', unit: 'B/s', direction: 'higher' };
const aside: Kind = { metric: 'cpu', unit: 'points', direction: 'none' };

/** Thirty runs of the series, each with its own noise. */
function history(...series: readonly [string, number, Kind?][]) {
  return historyOf(
    Array.from({ length: 30 }, (_, t) =>
      series.map(([name, noise, kind]) => measured(name, steady(1000, noise)[t] as number, kind)),
    ),
  );
}

const QUIET = 0.005;
const WILD = 0.2;

describe('the main metric decides what its benchmark is', () => {
  const now = (...kinds: readonly Kind[]) => kinds.map((kind) => measured('Read', 1000, kind));
  const known = (...kinds: readonly [number, Kind][]) =>
    history(...kinds.map(([noise, kind]): [string, number, Kind] => ['Read', noise, kind]));

  test.each<[string, Kind, readonly Kind[], readonly Rule[], Gate]>([
    ['a time that is too noisy beside equal bytes', {}, [bytes], [], 'inconclusive'],
    ['bytes that are too noisy beside a quiet time', bytes, [{}], [], 'pass'],
    ['a rate that is too noisy beside equal bytes', rate, [bytes], [], 'inconclusive'],
    ['a rate that is too noisy beside the time', rate, [{}], [], 'pass'],
    ['a further time beside the one called time', { metric: 'user_time' }, [{}], [], 'pass'],
    ['the only time, whatever its name', { metric: 'latency' }, [bytes, rate], [], 'inconclusive'],
    ['a time, where a rule calls bytes main', {}, [bytes], [{ metric: 'bytes', main: true }], 'pass'],
    ['bytes that a rule calls main', bytes, [{}], [{ metric: 'bytes', main: true }], 'inconclusive'],
    ['a time that a rule says is not', {}, [rate], [{ metric: 'time', main: false }], 'pass'],
    ['a metric of no direction decides nothing', aside, [bytes], [], 'pass'],
  ])('%s', (_name, wild, quiet, rules, gate) => {
    for (const kinds of [
      [wild, ...quiet],
      [...quiet, wild],
    ]) {
      const series = kinds.map((kind): [number, Kind] => [kind === wild ? WILD : QUIET, kind]);
      const report = checked(now(...kinds), known(...series), { rules });
      expect(report.gate).toBe(gate);
      expect(report.findings.filter(({ main }) => main)).toHaveLength(1);
    }
  });

  test('it is told what stands beside it and was not judged', () => {
    const report = checked(now({}, bytes), known([QUIET, {}], [WILD, bytes]));
    expect(headline(report)).toBe('No change in 1 benchmark; 1 side metric not judged');
  });

  test('two files: a time with too few values beside bytes that are equal', () => {
    const one = (kind: Kind) => measured('Read', [1000, 1001, 1000], kind);
    const ten = measured('Read', Array(10).fill(64), bytes);
    const report = checked([one({}), ten], historyOf([[one({}), ten]], { source: 'file' }));
    expect(report).toMatchObject({ gate: 'inconclusive', counts: { unchanged: 1, inconclusive: 1 } });
  });
});

describe('what is missing', () => {
  const names = ['A', 'B', 'C', 'D'];
  const before = history(...names.map((name): [string, number] => [name, QUIET]));
  const of = (...list: readonly string[]) => list.map((name) => measured(name, 1000));
  const withOut = (measurements: readonly Measurement[], leftOut: readonly LeftOut[], around: Around = {}) =>
    reportOn({ now: runOf(measurements, { leftOut }), before }, around);
  const bFailed: SkipReason = { code: 'failed', benchmark: 'B' };
  const failed = (benchmark: string | null, why: SkipReason): LeftOut => {
    return { file: 'bench.txt', why, failed: benchmark };
  };

  test.each<[OnMissing | undefined, Gate]>([
    [undefined, 'inconclusive'],
    ['warn', 'inconclusive'],
    ['fail', 'fail'],
    ['ignore', 'pass'],
  ])('on-missing: %s', (onMissing, gate) => {
    const report = checked(of('A'), before, onMissing && { onMissing });
    expect(report.gate).toBe(gate);
    expect(headline(report)).toBe('No change in 1 of 4 benchmarks; 3 missing');
  });

  test('what on-missing fails, an override lets pass', () => {
    const override = { by: 'me', reason: 'on purpose', at: '2026-01-31T12:00:00Z', source: 'a label' };
    expect(checked(of('A'), before, { onMissing: 'fail', override }).gate).toBe('allowed');
  });

  test('a side metric that is gone', () => {
    const known = history(['A', QUIET], ['A', QUIET, bytes]);
    const report = checked(of('A'), known);
    expect(report.gate).toBe('inconclusive');
    expect(headline(report)).toBe('No change in 1 benchmark; 1 side metric missing');
  });

  test('nothing of what has no direction, another name or no tag that is asked for', () => {
    expect(checked(of('A'), history(['A', QUIET], ['A', QUIET, aside])).gate).toBe('pass');
    const renamed = checked(of('A', 'New'), history(['A', QUIET], ['Old', QUIET]), {
      renames: new Map([['Old', 'New']]),
    });
    expect(renamed.gate).toBe('pass');
    const tagged = { tags: ['mine'], tagPatterns: new Map([['mine', ['A']]]) };
    expect(checked(of('A'), before, tagged).gate).toBe('pass');
  });

  const panic: SkipReason = { code: 'message', message: 'panic: boom' };
  const isNull: SkipReason = { code: 'wrong-type', benchmark: 'B', field: 'mean', type: 'null' };

  test.each<[string, LeftOut, object]>([
    ['a benchmark that failed', failed('B', bFailed), { code: 'failed', why: bFailed }],
    ['a tool that failed', failed(null, panic), { code: 'failed', why: panic }],
    [
      'a value that is no number',
      { file: 'bench.txt', line: 3, why: { code: 'not-finite', benchmark: 'B', metric: 'time' } },
      { code: 'not-a-number' },
    ],
    [
      'a value that the reader could not read',
      { file: 'bench.txt', line: 3, why: { code: 'not-a-number', benchmark: 'B', field: 'time' } },
      { code: 'not-a-number' },
    ],
    ['a row that was left out', { file: 'bench.txt', why: isNull }, { code: 'left-out', why: isNull }],
  ])('%s is missing with its reason', (_name, leftOut, reason) => {
    const report = withOut(of('A', 'C', 'D'), [leftOut]);
    expect(report.findings.find(({ benchmark }) => benchmark === 'B')).toMatchObject({
      verdict: 'missing',
      reason,
    });
    expect(report.gate).toBe('inconclusive');
    expect(headline(report)).toMatch(/^No change in 3 of 4 benchmarks; 1 missing/);
  });

  test('a benchmark that keeps failing does not become unknown', () => {
    const again = { now: runOf(of('A'), { leftOut: [failed('B', bFailed)] }), before };
    const stored = { ...before, runs: [...before.runs, { ...again.now, id: 'last', branch: 'main' }] };
    const report = reportOn({ ...again, before: stored });
    expect(
      report.findings.filter(({ verdict }) => verdict === 'missing').map((each) => each.benchmark),
    ).toEqual(['B']);
    expect(report.gate).toBe('inconclusive');
  });

  test.each<[OnMissing, Gate]>([
    ['ignore', 'inconclusive'],
    ['warn', 'inconclusive'],
    ['fail', 'fail'],
  ])('a run whose tool failed never passes, though all is there (%s)', (onMissing, gate) => {
    const report = withOut(of(...names), [failed(null, { code: 'message', message: 'exit status 2' })], {
      onMissing,
    });
    expect(report.gate).toBe(gate);
    expect(headline(report)).toBe('No change in 4 benchmarks; the tool failed (exit status 2)');
  });

  test('a further measurement whose tool failed is no pass either', () => {
    const again = [
      runOf(of(...names), {
        id: 'again',
        leftOut: [failed(null, { code: 'message', message: 'exit status 2' })],
      }),
    ];
    expect(checked(of(...names), before, { reruns: again }).gate).toBe('inconclusive');
  });

  test('what fails for nothing else is told beside the log, and what to do about it', () => {
    const report = checked(of('A'), before, { onMissing: 'fail' });
    const said = 'No change in 1 of 4 benchmarks; 3 missing';
    expect(annotationsOf(report, true)).toEqual([
      { level: 'error', title: 'perf-regression', message: said },
    ]);
    expect(whatNow(report)).toContain('Measure the missing benchmarks');
  });

  test('a first run of which a benchmark failed', () => {
    const now = runOf(of('A'), { leftOut: [failed('B', bFailed)] });
    const report = reportOn({ now, before: nothing });
    expect(report.gate).toBe('inconclusive');
    expect(headline(report)).toMatch(/^First run of .*; 1 failed$/);
    expect(reportOn({ now, before: nothing }, { onMissing: 'ignore' }).gate).toBe('pass');
  });
});

/** Of each benchmark and metric: whether the run has it, and how noisy it was. */
const fate = fc.record({
  name: fc.constantFrom('A', 'B', 'C', 'D', 'E'),
  kind: fc.constantFrom({}, bytes, rate),
  noise: fc.constantFrom(QUIET, WILD),
  state: fc.constantFrom('there', 'there', 'there', 'gone', 'failed', 'nan'),
});
const suites = fc.uniqueArray(fate, {
  minLength: 1,
  maxLength: 8,
  selector: ({ name, kind }) => `${name} ${kind.metric}`,
});
type Suite = readonly (typeof fate extends fc.Arbitrary<infer T> ? T : never)[];

function judgedOf(suite: Suite, source: 'merge-base' | 'file', onMissing: OnMissing): Report {
  const runs = Array.from({ length: source === 'file' ? 1 : 30 }, (_, t) =>
    suite.map(({ name, kind, noise }) => {
      const values = steady(1000, noise);
      return measured(name, source === 'file' ? values : (values[t] as number), kind);
    }),
  );
  const there = suite.filter(({ state }) => state === 'there');
  const leftOut = suite.flatMap(({ name, kind, state }): LeftOut[] => {
    if (state === 'failed') return [{ file: 'x', why: { code: 'failed', benchmark: name }, failed: name }];
    if (state !== 'nan') return [];
    return [{ file: 'x', why: { code: 'not-finite', benchmark: name, metric: kind.metric ?? 'time' } }];
  });
  const now: Run = runOf(
    there.map(({ name, kind, noise }) =>
      measured(name, source === 'file' ? steady(1001, noise) : 1000, kind),
    ),
    { leftOut },
  );
  return reportOn({ now, before: historyOf(runs, { source }) }, { onMissing });
}

test('where any series of the baseline was not judged, no headline says so little as "no change"', () => {
  const onMissing = fc.constantFrom<OnMissing>('ignore', 'warn', 'fail');
  fc.assert(
    fc.property(suites, fc.constantFrom('merge-base', 'file'), onMissing, (suite, source, on) => {
      const report = judgedOf(suite, source, on);
      const open = report.findings.filter(({ verdict }) => ['inconclusive', 'missing'].includes(verdict));
      const gone = report.findings.filter(({ verdict }) => verdict === 'missing');
      const said = headline(report);
      if (open.length > 0 && /no change|got better|within (?:its|their) limits?/i.test(said)) {
        expect(said).toMatch(/; \d+ (?:side metrics? )?(?:not judged|missing|failed)/);
      }
      if (gone.length > 0) {
        if (report.gate === 'pass') expect(on).toBe('ignore');
        if (on === 'fail') expect(['fail', 'nothing-compared']).toContain(report.gate);
      }
      const { judged, unjudged } = tallyOf(report);
      if (unjudged > judged) expect(report.gate).not.toBe('pass');
    }),
    { seed: 28, numRuns: 150 },
  );
});
