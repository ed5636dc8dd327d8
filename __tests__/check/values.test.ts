/** Counts without noise, zeros, negative values, and absolute limits. */
import { describe, expect, test } from 'vitest';
import type { Kind } from './runs.ts';
import { checked, earlier, findingOf, measured, nothing, steady } from './runs.ts';
import type { Situation } from './situation.ts';
import { expectSituation } from './situation.ts';

const allocations: Kind = { metric: 'allocations', unit: 'allocs' };
const delta: Kind = { metric: 'delta', unit: 'points' };
const read = (value: number | number[], kind?: Kind) => measured('Read', value, kind);
const seconds = (value: number) => ({ value: value * 1e9, unit: 'ns', written: `${value} s` });
const share = (value: number) => ({ value, unit: 'ratio', written: `${value * 100}%` });

describe('counts, zeros and negative values', () => {
  const constant = (value: number, kind: Kind) => earlier([value, value, value, value, value], kind);

  test.each<Situation & { change: number | null }>([
    {
      name: 'a constant count that stays',
      now: read(7, allocations),
      before: constant(7, allocations),
      verdict: 'unchanged',
      reason: { code: 'no-change' },
      gate: 'pass',
      change: 0,
    },
    {
      name: 'a constant count that grows by a seventh is within 15 %',
      now: read([8, 8, 8], allocations),
      before: constant(7, allocations),
      verdict: 'unchanged',
      reason: { code: 'within-threshold' },
      gate: 'pass',
      change: 1 / 7,
    },
    {
      name: 'a constant count that grows by two sevenths is a regression',
      now: read([9, 9, 9], allocations),
      before: constant(7, allocations),
      verdict: 'regressed',
      reason: { code: 'beyond-threshold' },
      gate: 'fail',
      change: 2 / 7,
    },
    {
      name: 'nothing stays nothing',
      now: read(0, allocations),
      before: constant(0, allocations),
      verdict: 'unchanged',
      reason: { code: 'no-change' },
      gate: 'pass',
      change: 0,
    },
    {
      name: 'from nothing to something has no percentage and is a regression',
      now: read([1, 1, 1], allocations),
      before: constant(0, allocations),
      verdict: 'regressed',
      reason: { code: 'beyond-threshold' },
      gate: 'fail',
      change: null,
    },
    {
      name: 'from something to nothing is an improvement',
      now: read([0, 0, 0], allocations),
      before: constant(3, allocations),
      verdict: 'improved',
      reason: { code: 'better' },
      gate: 'pass',
      change: -1,
    },
    {
      name: 'a negative value that rises is worse where lower is better',
      now: read(-50, delta),
      before: earlier(steady(-100), delta),
      verdict: 'regressed',
      reason: { code: 'beyond-threshold' },
      gate: 'fail',
      change: 0.5,
    },
  ])('$name', ({ change, ...situation }) => {
    expectSituation(situation);
    const { estimate = null } = findingOf(checked([situation.now], situation.before)).change ?? {};
    if (change === null) expect(estimate).toBeNull();
    else expect(estimate).toBeCloseTo(change, 2);
  });
});

describe('absolute limits', () => {
  const rate: Kind = { metric: 'hit_rate', unit: 'ratio', direction: 'higher' };

  test.each<Situation>([
    {
      name: 'a hit rate below its floor fails the first run',
      now: read(0.55, rate),
      before: nothing,
      rules: [{ min: share(0.6) }],
      verdict: 'regressed',
      reason: { code: 'below-min', bound: '60%' },
      gate: 'fail',
    },
    {
      name: 'more than 15 s fails, however long it took before',
      now: read(16e9),
      before: earlier(steady(16e9)),
      rules: [{ max: seconds(15) }],
      verdict: 'regressed',
      reason: { code: 'above-max', bound: '15 s' },
      gate: 'fail',
    },
    {
      name: 'exactly the limit is within it',
      now: read(15e9),
      before: earlier(steady(15e9)),
      rules: [{ max: seconds(15), min: seconds(15) }],
      verdict: 'unchanged',
      reason: { code: 'no-change' },
      gate: 'pass',
    },
  ])('$name', expectSituation);

  test('a bare number is refused where the unit has multiples, and taken where it has none', () => {
    const bare = { value: 15, unit: '', written: '15' };
    expect(() => checked([read(5)], nothing, { rules: [{ max: bare }] })).toThrow(
      'the limit "15" does not fit time of Read, which is measured in ns',
    );
    const { gate } = checked([read(16, allocations)], nothing, { rules: [{ max: bare }] });
    expect(gate).toBe('fail');
  });

  test('a series without a direction is judged by its limits, where it has some', () => {
    const kept = { min: { value: 0, unit: '', written: '0' } };
    const huge: Kind = { metric: 'huge', unit: 'huge', direction: 'none' };
    const report = checked([read(5, huge)], earlier([5, 5, 5, 5, 5], huge), { rules: [kept] });
    const finding = findingOf(report);
    expect(finding).toMatchObject({ verdict: 'unchanged', reason: { code: 'within-bounds' } });
  });

  test('a limit in another unit is an error that says what to do', () => {
    const check = () => checked([read(5)], nothing, { rules: [{ max: share(0.6) }] });
    expect(check).toThrow('the limit "60%" does not fit time of Read, which is measured in ns');
  });
});
