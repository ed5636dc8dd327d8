/** It works from the first run on, and with machines that come and go; what is missing is said. */
import { describe, expect, test } from 'vitest';
import type { Baseline } from '../../src/model/baseline.ts';
import type { Environment } from '../../src/model/environment.ts';
import type { Run } from '../../src/model/run.ts';
import type { Kind } from './runs.ts';
import { checked, earlier, findingOf, historyOf, machine, measured, nothing, runOf, steady } from './runs.ts';
import { reportOn, suiteOf } from './suite.ts';

const read = (value: number, kind?: Kind) => measured('Read', value, kind);
const allocations: Kind = { metric: 'allocations', unit: 'allocs' };

describe('with so many earlier runs, a time that doubles', () => {
  test.each([
    { runs: 0, verdict: 'new', reason: { code: 'not-in-baseline' }, gate: 'pass' },
    { runs: 1, verdict: 'suspected', reason: { code: 'young', have: 1, need: 5 } },
    { runs: 2, verdict: 'suspected', reason: { code: 'young', have: 2, need: 5 } },
    { runs: 4, verdict: 'suspected', reason: { code: 'young', have: 4, need: 5 } },
    { runs: 12, verdict: 'regressed', reason: { code: 'beyond-threshold' }, gate: 'fail' },
  ])('$runs: $verdict', ({ runs, verdict, reason, gate = 'inconclusive' }) => {
    const before = runs === 0 ? nothing : earlier(steady(100).slice(0, runs));
    const report = checked([read(200)], before);
    expect(findingOf(report)).toMatchObject({ verdict, reason });
    expect(report.gate).toBe(gate);
    // Measuring again does not lengthen the history.
    if (runs < 5) expect(report.suspects).toEqual([]);
  });

  test.each([1, 2, 3, 4])('%i: a tenth more says nothing yet', (runs) => {
    const report = checked([read(110)], earlier(steady(100).slice(0, runs)));
    expect(findingOf(report)).toMatchObject({
      verdict: 'inconclusive',
      reason: { code: 'too-few-runs', have: runs, need: 5 },
    });
    expect(report.gate).toBe('inconclusive');
  });

  test('5: seen, and told with what five runs can say', () => {
    const finding = findingOf(checked([read(200)], earlier(steady(100).slice(0, 5))));
    expect(['suspected', 'regressed']).toContain(finding.verdict);
    expect(finding.change?.estimate).toBeCloseTo(1, 1);
  });

  test('5: a tenth more is no alarm', () => {
    const report = checked([read(110)], earlier(steady(100).slice(0, 5)));
    expect(report.counts).toMatchObject({ regressed: 0, suspected: 0 });
  });
});

describe('with so many earlier runs, allocations that double', () => {
  test.each([
    { runs: 0, verdict: 'new', code: 'not-in-baseline', gate: 'pass' },
    { runs: 1, verdict: 'suspected', code: 'young', gate: 'inconclusive' },
    { runs: 2, verdict: 'suspected', code: 'measure-again', gate: 'inconclusive' },
    { runs: 5, verdict: 'suspected', code: 'measure-again', gate: 'inconclusive' },
    { runs: 40, verdict: 'regressed', code: 'beyond-threshold', gate: 'fail' },
  ])('$runs: $verdict', ({ runs, verdict, code, gate }) => {
    const before = runs === 0 ? nothing : earlier(new Array(runs).fill(8), allocations);
    const report = checked([read(16, allocations)], before);
    expect(findingOf(report)).toMatchObject({ verdict, reason: { code } });
    expect(report.gate).toBe(gate);
  });
});

describe('machines of several kinds', () => {
  const kinds: readonly Environment[] = ['AMD EPYC 7763', 'Intel Xeon 8370C', 'AMD EPYC 9V74'].map((cpu) => ({
    ...machine,
    cpu,
  }));
  const speed = [1, 1.3, 0.7];

  /** The kind of machine of each run, the last being the one under test; slower by `own` is `b0` in that. */
  const on = (order: readonly number[], own = 1): { now: Run; before: Baseline } => {
    const last = order.length - 1;
    const runs = suiteOf(order.length, {
      seed: 9,
      factor: (i, t) => (speed[order[t] as number] as number) * (i === 0 && t === last ? own : 1),
    });
    const before = historyOf(runs.slice(0, -1));
    const placed = before.runs.map((run, t) => ({
      ...run,
      environment: kinds[order[t] as number] as Environment,
    }));
    const environment = kinds[order[last] as number] as Environment;
    return { now: runOf(runs[last] ?? [], { environment }), before: { ...before, runs: placed } };
  };
  const mixed = Array.from({ length: 60 }, (_, t) => (t * 7 + (t >> 2)) % 3);

  test.each([0, 1, 2])('three in turn, measured on the kind number %d: no false alarm', (kind) => {
    const report = reportOn(on([...mixed, kind]));
    expect(report).toMatchObject({ gate: 'pass', commonShift: null, counts: { regressed: 0, suspected: 0 } });
    expect(report.baseline.runs).toBe(mixed.filter((other) => other === kind).length);
  });

  test.each([0, 1, 2])('and a step of 30 % is found on kind number %d', (kind) => {
    const report = reportOn(on([...mixed, kind], 1.3));
    expect(findingOf(report, 'b0').verdict).toBe('regressed');
    expect(report.counts.regressed).toBe(1);
  });

  test('a machine that was seen once among them does not matter', () => {
    const once = [...new Array(20).fill(0), 1, ...new Array(20).fill(0)];
    expect(reportOn(on([...once, 0]))).toMatchObject({ gate: 'pass', counts: { regressed: 0 } });
    const there = reportOn(on([...once, 1]));
    expect(findingOf(there, 'b0').reason).toEqual({ code: 'too-few-runs', have: 1, need: 5 });
    expect(there).toMatchObject({ gate: 'inconclusive', counts: { inconclusive: 12 } });
  });

  test.each([8, 9, 12])('the kind changed, %d runs ago: no false alarm, and a step is found', (since) => {
    const changed = [...new Array(40).fill(0), ...new Array(since).fill(1)];
    const quiet = reportOn(on([...changed, 1]));
    expect(quiet).toMatchObject({ gate: 'pass', counts: { regressed: 0, suspected: 0 } });
    expect(quiet.baseline.runs).toBe(since);
    expect(findingOf(reportOn(on([...changed, 1], 1.5)), 'b0').verdict).toBe('regressed');
  });

  test('a baseline of another kind alone is none', () => {
    const report = reportOn(on([...new Array(30).fill(1), 0]));
    expect(findingOf(report, 'b0')).toMatchObject({
      verdict: 'inconclusive',
      reason: { code: 'other-environment', have: 0, need: 5, was: 'linux x64, Intel Xeon 8370C' },
      change: null,
    });
    expect(report).toMatchObject({ gate: 'inconclusive', baseline: { runs: 0 } });
    expect(report.warnings).toMatchObject([{ code: 'other-environment' }]);
  });

  test('a benchmark that this kind never measured is new on it', () => {
    const { now, before } = on([...new Array(20).fill(0), 0]);
    const measurements = [...now.measurements, measured('Added', 5)];
    expect(findingOf(reportOn({ now: { ...now, measurements }, before }), 'Added').verdict).toBe('new');
  });
});
