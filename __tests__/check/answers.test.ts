/** What people may say of a regression in the rules: two grades, and limits raised for a while. */
import { describe, expect, test } from 'vitest';
import { eventsOf } from '../../src/history/write-events.ts';
import type { Override } from '../../src/model/report.ts';
import type { WaiverRule } from '../../src/rules/waivers.ts';
import { checked, earlier, findingOf, historyOf, measured, steady } from './runs.ts';

const said = (reason: string): Override => ({
  by: 'octocat',
  reason,
  at: '2026-01-31T12:00:00.000Z',
  source: 'the input allow-regression',
});

describe('two grades', () => {
  const rules = [{ threshold: 0.05, critical: 0.1 }];
  test.each([
    ['over the second limit', 115, null, 'critical', 'fail'],
    ['over the second limit, with a reason', 115, said('faster start'), 'critical', 'fail'],
    ['over the first', 108, null, 'warning', 'fail'],
    ['over the first, without a reason', 108, said(''), 'warning', 'fail'],
    ['over the first, with a reason', 108, said('faster start'), 'warning', 'allowed'],
    ['below both', 103, null, null, 'pass'],
  ])('%s', (_, value, override, severity, gate) => {
    const report = checked([measured('Read', value)], earlier(steady(100, 0.002)), { rules, override });
    expect(findingOf(report).severity).toBe(severity);
    expect(report.gate).toBe(gate);
  });

  test('one critical regression blocks what a reason would let pass', () => {
    const before = historyOf(steady(100, 0.002).map((at) => [measured('Read', at), measured('Write', at)]));
    const now = [measured('Read', 115), measured('Write', 108)];
    const report = checked(now, before, { rules, override: said('faster start') });
    expect(report.gate).toBe('fail');
    expect(report.findings.map(({ severity }) => severity).sort()).toEqual(['critical', 'warning']);
  });

  test('where there is one grade, an override needs no reason', () => {
    const report = checked([measured('Read', 150)], earlier(steady(100)), { override: said('') });
    expect(report.gate).toBe('allowed');
    expect(findingOf(report).severity).toBeNull();
  });

  test('higher is better: the same distances downwards', () => {
    const kind = { metric: 'throughput', unit: 'B/s', direction: 'higher' as const };
    const before = earlier(steady(100, 0.002), kind);
    const of = (value: number) =>
      findingOf(checked([measured('Read', value, kind)], before, { rules })).severity;
    expect([of(85), of(93), of(99)]).toEqual(['critical', 'warning', null]);
  });
});

describe('waivers', () => {
  const waiver: WaiverRule = {
    benchmark: 'Read',
    ceiling: 0.35,
    reason: 'the new index, see #12',
    owner: '@storage',
    until: '2026-01-31',
  };
  const judged = (value: number, ...waivers: WaiverRule[]) =>
    checked([measured('Read', value)], earlier(steady(100)), { waivers, records: true });

  test('below its ceiling, until the end of its last day: waived', () => {
    const report = judged(130, waiver);
    expect(report).toMatchObject({ gate: 'pass', counts: { waived: 1, regressed: 0 } });
    expect(findingOf(report)).toMatchObject({
      verdict: 'waived',
      reason: { code: 'waived', ceiling: 0.35, owner: '@storage', until: '2026-01-31' },
    });
    expect(report.waivers).toMatchObject([
      { state: 'applied', select: 'benchmark Read', benchmarks: ['Read'] },
    ]);
    expect(report.warnings).toEqual([]);
    expect(eventsOf(report)).toMatchObject([
      { kind: 'waiver', by: '@storage', reason: 'the new index, see #12', benchmark: 'Read', metric: 'time' },
    ]);
  });

  test.each([
    ['above its ceiling', 140, waiver, 'exceeded', 'lets 35% pass, and Read is beyond it'],
    ['a day later', 130, { ...waiver, until: '2026-01-30' }, 'expired', 'ended on 2026-01-30'],
  ])('%s it helps no longer, and is named', (_, value, given, state, why) => {
    const report = judged(value, given);
    expect(report).toMatchObject({ gate: 'fail', counts: { regressed: 1 } });
    expect(report.waivers).toMatchObject([{ state }]);
    expect(report.warnings).toMatchObject([
      { code: 'waiver-without-effect', message: `the waiver of @storage for benchmark Read ${why}` },
    ]);
    expect(eventsOf(report)).toMatchObject([{ kind: 'regression', benchmark: 'Read' }]);
  });

  test('of several the one that helps counts', () => {
    const report = judged(130, { ...waiver, until: '2025-01-01' }, waiver);
    expect(report).toMatchObject({ gate: 'pass', waivers: [{ state: 'applied' }], warnings: [] });
  });

  test.each([
    ['of another benchmark', { benchmark: 'Write' }],
    ['of another metric', { benchmark: 'Read', metric: 'memory' }],
    ['of a tag that it does not have', { tag: 'ci' }],
  ])('%s: no effect, and nobody is bothered', (_, selectors) => {
    const { benchmark: __, ...rest } = waiver;
    const report = judged(130, { ...rest, ...selectors });
    expect(report).toMatchObject({ gate: 'fail', waivers: [], warnings: [] });
  });

  test('what is quiet needs no waiver', () => {
    expect(judged(101, waiver)).toMatchObject({ gate: 'pass', waivers: [] });
  });

  test('what went below an absolute limit is held against its change as well', () => {
    const rules = [{ max: { value: 120, unit: 'ns', written: '120 ns' } }];
    const report = checked([measured('Read', 130)], earlier(steady(100)), { rules, waivers: [waiver] });
    expect(report.gate).toBe('pass');
    const first = checked([measured('Read', 130)], earlier([]), { rules, waivers: [waiver] });
    expect(first).toMatchObject({ gate: 'fail', waivers: [{ state: 'exceeded' }] });
  });
});
