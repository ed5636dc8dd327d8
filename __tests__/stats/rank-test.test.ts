/**
 * Two samples: the Mann–Whitney test agrees with SciPy and, where values are equal, with every dealing of them; the
 * Hodges–Lehmann shift and interval agree with the inversion of the exact test and with R's way, worked out in Python.
 */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareSamples, mannWhitney, smallestPValue } from '../../src/stats/rank-test.ts';
import { expectNear } from './near.ts';
import { normal } from './random.ts';
import reference from './reference/reference.json' with { type: 'json' };

interface Pair {
  a: number[];
  b: number[];
}

describe('the p value agrees', () => {
  test.each(reference.rankExact as (Pair & { p: number })[])('with SciPy, exact, p = $p', ({ a, b, p }) => {
    expectNear(mannWhitney(a, b), p);
    expectNear(compareSamples(a, b, 0.05).pValue, p);
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
    const comparison = compareSamples(a, b, level);
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
    const { low, high, reach } = compareSamples([10, 11, 12], [1, 2, 3], 0.05);
    expect([low, high, reach(0.05)]).toEqual([-Infinity, Infinity, Infinity]);
  });

  test('single equal values are no proof of equality', () => {
    expect(compareSamples([7], [7], 0.05)).toMatchObject({
      shift: 0,
      low: -Infinity,
      high: Infinity,
      exact: false,
    });
  });
});

describe('counts without noise are compared exactly', () => {
  test.each([
    [[5, 5, 5], [5, 5, 5], 0, 1],
    [[6, 6, 6], [5, 5, 5], 1, 0],
  ])('%j against %j', (a, b, shift, pValue) => {
    expect(compareSamples(a, b, 0.05)).toMatchObject({ exact: true, shift, low: shift, high: shift, pValue });
  });

  test('not where one side varies', () => {
    expect(compareSamples([5, 5, 5, 6], [5, 5, 5, 5], 0.05).exact).toBe(false);
  });
});

/** Whole eighths: adding and scaling them is exact, so that properties need no tolerance. */
const value = fc.integer({ min: -8000, max: 8000 }).map((eighths) => eighths / 8);
const sample = fc.array(value, { minLength: 1, maxLength: 25 });

describe('for all samples', () => {
  test('p lies in [0, 1] and the shift in its interval', () => {
    fc.assert(
      fc.property(sample, sample, (a, b) => {
        const { pValue, shift, low, high } = compareSamples(a, b, 0.05);
        expect(pValue >= 0 && pValue <= 1, `${pValue}`).toBe(true);
        expect(low <= shift && shift <= high, `${low} ${shift} ${high}`).toBe(true);
      }),
    );
  });

  test('swapping the samples turns the sign and leaves p alone', () => {
    fc.assert(
      fc.property(sample, sample, (a, b) => {
        const there = compareSamples(a, b, 0.05);
        const back = compareSamples(b, a, 0.05);
        expect([back.shift + 0, back.low + 0, back.high + 0]).toEqual([
          -there.shift + 0,
          -there.high + 0,
          -there.low + 0,
        ]);
        expect(back.pValue).toBeCloseTo(there.pValue, 12);
      }),
    );
  });

  test('moving the new sample moves the shift; scaling both scales it; p stays where only scale changes', () => {
    fc.assert(
      fc.property(sample, sample, value, fc.constantFrom(0.5, 2, 1024), (a, b, by, factor) => {
        const plain = compareSamples(a, b, 0.05);
        const moved = compareSamples(
          a.map((x) => x + by),
          b.map((x) => x + by),
          0.05,
        );
        expect(moved).toMatchObject({ shift: plain.shift, low: plain.low, pValue: plain.pValue });
        expect(
          compareSamples(
            a.map((x) => x + by),
            b,
            0.05,
          ).shift,
        ).toBe(plain.shift + by);
        const scaled = compareSamples(
          a.map((x) => x * factor),
          b.map((x) => x * factor),
          0.05,
        );
        expect(scaled).toMatchObject({ shift: plain.shift * factor, pValue: plain.pValue });
      }),
    );
  });

  test('the order of the values does not matter, and nobody’s array is sorted', () => {
    fc.assert(
      fc.property(sample, sample, (a, b) => {
        const copies = [[...a], [...b]];
        const { reach: _, ...plain } = compareSamples(a, b, 0.05);
        expect([a, b]).toEqual(copies);
        expect(compareSamples(a.toReversed(), b.toReversed(), 0.05)).toMatchObject(plain);
      }),
    );
  });
});

test('ten thousand values are thinned and still find a shift of half a standard deviation', () => {
  const noise = normal(7);
  const draw = (shift: number) => Array.from({ length: 10_000 }, () => noise() + shift);
  const { shift, low, high, pValue } = compareSamples(draw(0.5), draw(0), 0.05);
  expect(Math.abs(shift - 0.5)).toBeLessThan(0.05);
  expect(low).toBeLessThan(0.5);
  expect(high).toBeGreaterThan(0.5);
  expect(pValue).toBeLessThan(0.01);
});
