/** Metrics without noise are judged exactly: what is different is a change, and what was seen before is not. */
import { describe, expect, test } from 'vitest';
import type { Measurement } from '../../src/model/run.ts';
import { seededRandom } from '../../src/stats/random.ts';
import type { Kind } from './runs.ts';
import { checked, earlier, findingOf, historyOf, measured, runOf } from './runs.ts';

const kinds: Record<string, Kind> = {
  allocations: { metric: 'allocations', unit: 'allocs' },
  bytes: { metric: 'memory', unit: 'B' },
  instructions: { metric: 'instructions', unit: 'count' },
};
const time: Kind = {};

/** Three processes that agree, so that one run is certain. */
const judged = (history: readonly number[], value: number, kind: Kind, threshold = 0.05) =>
  findingOf(
    checked([measured('Read', [value, value, value], kind)], earlier(history, kind), {
      rules: [{ threshold }],
    }),
  );

describe.each(Object.entries(kinds))('%s, equal in two runs', (_, kind) => {
  test.each([
    { now: 1000, verdict: 'unchanged', code: 'no-change', significant: false },
    { now: 1001, verdict: 'unchanged', code: 'within-threshold', significant: true },
    { now: 1050, verdict: 'unchanged', code: 'within-threshold', significant: true },
    { now: 1051, verdict: 'regressed', code: 'beyond-threshold', significant: true },
    { now: 880, verdict: 'improved', code: 'better', significant: true },
    { now: 990, verdict: 'unchanged', code: 'within-threshold', significant: true },
  ])('then $now: $verdict', ({ now, verdict, code, significant }) => {
    expect(judged([1000, 1000], now, kind)).toMatchObject({ verdict, reason: { code }, significant });
  });

  test('a change of exactly nothing has no minus before it', () => {
    const { change } = judged([1000, 1000], 1000, kind);
    expect(change).toEqual({ estimate: 0, low: 0, high: 0 });
  });

  test('from nothing to anything is beyond every limit', () => {
    const finding = judged([0, 0], 1, kind, 10);
    expect(finding).toMatchObject({ verdict: 'regressed', change: { estimate: null } });
  });

  test('one run, or two that differ, prove nothing', () => {
    expect(judged([1000], 1100, kind).reason).toEqual({ code: 'too-few-runs', have: 1, need: 5 });
    expect(judged([1000, 1001], 1100, kind).reason).toEqual({ code: 'too-few-runs', have: 2, need: 5 });
    expect(judged([1000], 2000, kind).reason).toEqual({ code: 'young', have: 1, need: 5 });
  });
});

describe('a time that never varied', () => {
  test.each([
    { runs: 4, now: 11, verdict: 'inconclusive', code: 'too-few-runs' },
    { runs: 5, now: 12, verdict: 'regressed', code: 'beyond-threshold' },
    { runs: 5, now: 10, verdict: 'unchanged', code: 'no-change' },
    { runs: 5, now: 10.2, verdict: 'unchanged', code: 'within-threshold' },
  ])('in $runs runs, and now $now: $verdict', ({ runs, now, verdict, code }) => {
    const finding = judged(new Array(runs).fill(10), now, time);
    expect(finding).toMatchObject({ verdict, reason: { code } });
  });

  test('is judged by what is left of the level after a step that the branch has lived with', () => {
    const stepped = [...new Array(10).fill(10), ...new Array(8).fill(12)];
    expect(judged(stepped, 12, time).verdict).toBe('unchanged');
    expect(judged(stepped, 15, time).change?.estimate).toBeCloseTo(0.25, 9);
  });
});

describe('a flicker', () => {
  const flickering = [...new Array(12).fill(100), 120, ...new Array(12).fill(100)];

  test.each(Object.entries(kinds))('that was seen before is no change (%s)', (_, kind) => {
    expect(judged(flickering, 120, kind)).toMatchObject({
      verdict: 'unchanged',
      reason: { code: 'no-change' },
    });
  });

  test('another value than that is one', () => {
    expect(judged(flickering, 119, kinds.bytes as Kind).verdict).toBe('regressed');
  });
});

describe('half of the newest runs at a new level', () => {
  const half = [7, 7, 7, 9, 9, 9];
  const tracked = (value: number) =>
    findingOf(
      checked([measured('Read', value, kinds.allocations)], earlier(half, kinds.allocations), {
        records: true,
      }),
    );

  test('the change is that of the two levels, not of the middle between them', () => {
    expect(tracked(9).change?.estimate).toBeCloseTo(2 / 7, 9);
    expect(tracked(9).baseline?.value).toBeCloseTo(7, 9);
  });
});

describe('one odd value is no proof: n equal ones do not say that the next must be', () => {
  const once = (history: readonly number[], values: readonly number[], kind: Kind) =>
    findingOf(
      checked([measured('Read', values[0] as number, kind)], earlier(history, kind), {
        records: true,
        reruns: values.slice(1).map((value) => runOf([measured('Read', value, kind)])),
      }),
    );
  const equal = (runs: number) => new Array<number>(runs).fill(3);

  test.each([
    { runs: 2, values: [4], verdict: 'suspected' },
    { runs: 20, values: [4], verdict: 'suspected' },
    { runs: 60, values: [4], verdict: 'regressed' },
    { runs: 2, values: [4, 4], verdict: 'regressed' },
    { runs: 20, values: [4, 4], verdict: 'regressed' },
    { runs: 20, values: [4, 3], verdict: 'unchanged' },
  ])('allocations, $runs runs, then $values: $verdict', ({ runs, values, verdict }) => {
    expect(once(equal(runs), values, kinds.allocations as Kind).verdict).toBe(verdict);
  });

  test('instructions of a simulator are the same for the same code, so one is enough', () => {
    expect(once(equal(5), [4], kinds.instructions as Kind).verdict).toBe('regressed');
  });

  test.each([5, 20, 40])(
    '100 series, of which each is odd in 1 %% of %i runs: one alarm in 100 runs at most',
    (runs) => {
      const random = seededRandom(11 + runs);
      const odd = () => measuredRun(random, 100);
      let red = 0;
      const TRIALS = 100;
      for (let trial = 0; trial < TRIALS; trial++) {
        const history = historyOf(Array.from({ length: runs }, odd));
        if (checked(odd(), history, { records: true }).gate === 'fail') red++;
      }
      expect(red).toBeLessThanOrEqual(3);
    },
  );
});

function measuredRun(random: () => number, series: number): Measurement[] {
  return Array.from({ length: series }, (_, i) =>
    measured(`b${i}`, random() < 0.01 ? 4 : 3, kinds.allocations as Kind),
  );
}

describe('how well a value is known that never varied', () => {
  test.each([
    { what: 'a time: nobody has seen its clock tick', kind: time, low: null, high: null },
    { what: 'a count: exactly', kind: kinds.bytes, low: 0, high: 0 },
  ])('$what', ({ kind, low, high }) => {
    const { change, verdict } = judged(new Array<number>(12).fill(1000), 1000, kind ?? time);
    expect({ change, verdict }).toEqual({ change: { estimate: 0, low, high }, verdict: 'unchanged' });
  });
});
