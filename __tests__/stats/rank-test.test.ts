/**
 * Two samples: the Mann–Whitney test agrees with SciPy and, where values are equal, with every dealing of them; the
 * Hodges–Lehmann shift and interval agree with the inversion of the exact test and with R's way, worked out in Python.
 */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareSamples, mannWhitney, ONE_PROCESS, smallestPValue } from '../../src/stats/rank-test.ts';
import { expectNear } from './near.ts';
import { normal } from './random.ts';
import reference from './reference/reference.json' with { type: 'json' };

interface Pair {
  a: number[];
  b: number[];
}

/** Each value from a process of its own: nothing but the values speaks. */
const processes = (a: readonly number[], b: readonly number[], level = 0.05) =>
  compareSamples(a, b, level, null);

describe('the p value agrees', () => {
  test.each(reference.rankExact as (Pair & { p: number })[])('with SciPy, exact, p = $p', ({ a, b, p }) => {
    expectNear(mannWhitney(a, b), p);
    const { worse, better } = processes(a, b);
    expectNear(2 * Math.min(worse, better), p);
  });

  test.each(reference.rankTies as (Pair & { p: number })[])('with every dealing out of $a and $b', (pair) => {
    expectNear(mannWhitney(pair.a, pair.b), pair.p);
  });

  test.each(reference.rankDealt as (Pair & { p: number })[])('with SciPy’s permutations, p = $p', (pair) => {
    expectNear(mannWhitney(pair.a, pair.b), pair.p);
  });

  test.each([...reference.rankLarge, ...reference.rankAsymptotic] as (Pair & { p: number })[])(
    'with SciPy’s approximation, p = $p',
    (pair) => {
      expectNear(mannWhitney(pair.a, pair.b), pair.p);
    },
  );
});

const shifts = [...reference.shiftIntervals, ...reference.shiftAsInR];

test.each(shifts as (Pair & { level: number; shift: number; low: number; high: number })[])(
  'shift $shift in $low … $high at level $level',
  ({ a, b, level, shift, low, high }) => {
    const comparison = processes(a, b, level);
    expectNear(comparison.shift, shift);
    expectNear(comparison.low, low);
    expectNear(comparison.high, high);
  },
);

describe('samples that prove little', () => {
  test.each([
    [1, 1, 1],
    [2, 2, 1 / 3],
    [3, 3, 0.1],
    [4, 4, 2 / 70],
    [5, 5, 2 / 252],
    [1, 39, 2 / 40],
  ])('%d against %d values: p is never below %d', (n, m, p) => {
    expectNear(smallestPValue(n, m), p);
    const apart = (size: number, from: number) => Array.from({ length: size }, (_, i) => from + i);
    expectNear(mannWhitney(apart(n, 1000), apart(m, 0)), p);
  });

  test('too few values for the level bound nothing', () => {
    const { low, high, reach } = processes([10, 11, 12], [1, 2, 3]);
    expect([low, high, reach(0.05, 0)]).toEqual([-Infinity, Infinity, Infinity]);
  });

  test('single equal values are no proof of equality', () => {
    expect(processes([7], [7])).toMatchObject({
      shift: 0,
      low: -Infinity,
      high: Infinity,
      exact: false,
    });
  });
});

describe('counts without noise are compared exactly', () => {
  test.each([
    [[5, 5, 5], [5, 5, 5], 0, 1, 1],
    [[6, 6, 6], [5, 5, 5], 1, 0, 1],
    [[5, 5, 5], [6, 6, 6], -1, 1, 0],
  ])('%j against %j', (a, b, shift, worse, better) => {
    const same = { shift, low: shift, high: shift, worse, better };
    expect(processes(a, b)).toMatchObject({ exact: true, ...same });
    expect(compareSamples(a, b, 0.05, ONE_PROCESS)).toMatchObject({ exact: true, ...same });
  });

  test('not where one side varies', () => {
    expect(processes([5, 5, 5, 6], [5, 5, 5, 5]).exact).toBe(false);
  });
});

/** Whole eighths: adding and scaling them is exact, so that properties need no tolerance. */
const value = fc.integer({ min: -8000, max: 8000 }).map((eighths) => eighths / 8);
const sample = fc.array(value, { minLength: 1, maxLength: 25 });

describe('for all samples', () => {
  test('p lies in [0, 1] and the shift in its interval', () => {
    fc.assert(
      fc.property(sample, sample, (a, b) => {
        const { worse, better, shift, low, high } = processes(a, b);
        for (const p of [worse, better]) expect(p >= 0 && p <= 1, `${p}`).toBe(true);
        // The evidence is for the side on which the shift lies.
        if (shift > 0) expect(worse).toBeLessThanOrEqual(better);
        if (shift < 0) expect(better).toBeLessThanOrEqual(worse);
        expect(low <= shift && shift <= high, `${low} ${shift} ${high}`).toBe(true);
      }),
    );
  });

  test('swapping the samples turns the sign and swaps the two sides', () => {
    fc.assert(
      fc.property(sample, sample, (a, b) => {
        const there = processes(a, b);
        const back = processes(b, a);
        expect([back.shift + 0, back.low + 0, back.high + 0]).toEqual([
          -there.shift + 0,
          -there.high + 0,
          -there.low + 0,
        ]);
        expect(back.better).toBeCloseTo(there.worse, 12);
        expect(back.worse).toBeCloseTo(there.better, 12);
      }),
    );
  });

  test('moving the new sample moves the shift; scaling both scales it; p stays where only scale changes', () => {
    fc.assert(
      fc.property(sample, sample, value, fc.constantFrom(0.5, 2, 1024), (a, b, by, factor) => {
        const plain = processes(a, b);
        const moved = processes(
          a.map((x) => x + by),
          b.map((x) => x + by),
          0.05,
        );
        expect(moved).toMatchObject({ shift: plain.shift, low: plain.low, worse: plain.worse });
        expect(
          processes(
            a.map((x) => x + by),
            b,
            0.05,
          ).shift,
        ).toBe(plain.shift + by);
        const scaled = processes(
          a.map((x) => x * factor),
          b.map((x) => x * factor),
          0.05,
        );
        expect(scaled).toMatchObject({ shift: plain.shift * factor, worse: plain.worse });
      }),
    );
  });

  test('the order of the values does not matter, and nobody’s array is sorted', () => {
    fc.assert(
      fc.property(sample, sample, (a, b) => {
        const copies = [[...a], [...b]];
        // The data of a comparison, without its functions.
        const found = JSON.stringify(processes(a, b));
        expect([a, b]).toEqual(copies);
        expect(JSON.stringify(processes(a.toReversed(), b.toReversed()))).toBe(found);
      }),
    );
  });
});

test('ten thousand values are thinned and still find a shift of half a standard deviation', () => {
  const noise = normal(7);
  const draw = (shift: number) => Array.from({ length: 10_000 }, () => noise() + shift);
  const { shift, low, high, worse } = processes(draw(0.5), draw(0));
  expect(Math.abs(shift - 0.5)).toBeLessThan(0.05);
  expect(low).toBeLessThan(0.5);
  expect(high).toBeGreaterThan(0.5);
  expect(worse).toBeLessThan(0.005);
});
