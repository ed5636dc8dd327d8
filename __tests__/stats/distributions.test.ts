/** The distributions agree with SciPy and mpmath to ten digits, down to p values that no simulation reaches. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  normalCritical,
  normalQuantileUpper,
  normalTwoSided,
  normalUpper,
  studentCritical,
  studentTwoSided,
  studentUpper,
} from '../../src/stats/distributions.ts';
import { expectNear } from './near.ts';
import reference from './reference/reference.json' with { type: 'json' };

type Three = [number, number, number];
type Two = [number, number];

describe('agrees with SciPy', () => {
  test.each(reference.studentTwoSided as Three[])(
    'P(|T| ≥ |t|), %d degrees of freedom, t = %d',
    (df, t, p) => {
      expectNear(studentTwoSided(t, df), p);
      expectNear(studentTwoSided(-t, df), p);
    },
  );

  test.each(reference.studentCritical as Three[])('t with %d degrees of freedom at p = %d', (df, p, t) => {
    expectNear(studentCritical(p, df), t);
  });

  test.each(reference.normalTwoSided as Two[])('P(|Z| ≥ |z|), z = %d', (z, p) => {
    expectNear(normalTwoSided(z), p);
    expectNear(normalTwoSided(-z), p);
  });

  test.each(reference.normalCritical as Two[])('z at p = %d', (p, z) => {
    expectNear(normalCritical(p), z);
  });
});

describe('agrees with mpmath', () => {
  test.each(reference.studentUpper as Three[])('P(T ≥ t), %d degrees of freedom, t = %d', (df, t, p) => {
    expectNear(studentUpper(t, df), p, 1e-12);
  });

  test.each(reference.studentFar as Three[])('t with %d degrees of freedom at p = %d', (df, p, t) => {
    expectNear(studentCritical(p, df), t, 1e-12);
  });

  test.each(reference.normalUpper as Two[])('P(Z ≥ z), z = %d', (z, p) => {
    expectNear(normalUpper(z), p, 1e-12);
  });

  test.each(reference.normalQuantileUpper as Two[])('z with the upper tail %d', (p, z) => {
    expectNear(normalQuantileUpper(p), z, 1e-12);
  });
});

/** From a thousandth of a degree to the normal distribution. */
const degrees = fc.oneof(
  fc.integer({ min: 1, max: 30 }),
  fc.double({ min: -3, max: 9, noNaN: true }).map((exponent) => 10 ** exponent),
  fc.constantFrom(0.5, 1e15, 1e300, Number.POSITIVE_INFINITY),
);
const finite = fc.oneof(
  fc.double({ min: -10, max: 10, noNaN: true }),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.double({ min: -1e300, max: 1e300, noNaN: true }),
);
const level = fc.double({ min: -30, max: -0.001, noNaN: true }).map((exponent) => 10 ** exponent);

/** Neighbouring values may be computed by different sums, whose last digits differ. */
const ROUNDING = 1e-12;

describe('for all arguments', () => {
  test('a p value lies in [0, 1]', () => {
    const inRange = (p: number) => p >= 0 && p <= 1;
    fc.assert(fc.property(finite, degrees, (t, df) => inRange(studentTwoSided(t, df))));
    fc.assert(fc.property(finite, degrees, (t, df) => inRange(studentUpper(t, df))));
    fc.assert(fc.property(finite, (z) => inRange(normalTwoSided(z)) && inRange(normalUpper(z))));
  });

  test('a larger distance is never likelier', () => {
    fc.assert(
      fc.property(finite, finite, degrees, (a, b, df) => {
        const [near, far] = Math.abs(a) < Math.abs(b) ? [a, b] : [b, a];
        expect(studentTwoSided(far, df)).toBeLessThanOrEqual(studentTwoSided(near, df) * (1 + ROUNDING));
        expect(normalTwoSided(far)).toBeLessThanOrEqual(normalTwoSided(near) * (1 + ROUNDING));
        const [low, high] = a < b ? [a, b] : [b, a];
        expect(studentUpper(high, df)).toBeLessThanOrEqual(studentUpper(low, df) * (1 + ROUNDING));
        expect(normalUpper(high)).toBeLessThanOrEqual(normalUpper(low) * (1 + ROUNDING));
      }),
    );
  });

  test('more degrees have lighter tails', () => {
    fc.assert(
      fc.property(finite, degrees, degrees, (t, a, b) => {
        const [heavy, light] = a < b ? [a, b] : [b, a];
        expect(studentTwoSided(t, light)).toBeLessThanOrEqual(studentTwoSided(t, heavy) * (1 + ROUNDING));
      }),
    );
  });

  test('the two sides are one: both tails make up the whole, and twice the upper one is the two-sided', () => {
    fc.assert(
      fc.property(finite, degrees, (t, df) => {
        expect(studentUpper(t, df) + studentUpper(-t, df)).toBeCloseTo(1, 14);
        // Below 1e-300 doubles lose digits when they are halved.
        const both = studentTwoSided(t, df);
        if (both > 1e-300) expect(2 * studentUpper(Math.abs(t), df)).toBe(both);
      }),
    );
  });

  test('the critical value is where its own p value is', () => {
    fc.assert(
      fc.property(level, degrees, (p, df) => {
        const t = studentCritical(p, df);
        // With a hundredth of a degree it lies beyond every double.
        if (t < 1e300) expectNear(studentTwoSided(t, df), p, 1e-11);
        expectNear(normalTwoSided(normalCritical(p)), p, 1e-11);
        expectNear(normalUpper(normalQuantileUpper(p)), p, 1e-11);
      }),
    );
  });

  test('the lower quantiles mirror the upper ones', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 1 - 2 ** -53, noNaN: true }), (p) => {
        expect(normalQuantileUpper(p)).toBe(-normalQuantileUpper(1 - p) + 0);
      }),
    );
  });

  test('a smaller p value lies further out', () => {
    fc.assert(
      fc.property(level, level, degrees, (a, b, df) => {
        const [small, large] = a < b ? [a, b] : [b, a];
        expect(studentCritical(small, df)).toBeGreaterThanOrEqual(
          studentCritical(large, df) * (1 - ROUNDING),
        );
        expect(normalQuantileUpper(small)).toBeGreaterThanOrEqual(normalQuantileUpper(large) - ROUNDING);
      }),
    );
  });

  test('certainty and impossibility are exact', () => {
    expect(studentTwoSided(0, 5)).toBe(1);
    expect(studentTwoSided(Number.POSITIVE_INFINITY, 5)).toBe(0);
    expect(studentUpper(0, 5)).toBe(0.5);
    expect(studentUpper(Number.NEGATIVE_INFINITY, 0.5)).toBe(1);
    expect(studentCritical(1, 5)).toBe(0);
    expect(studentCritical(0, 5)).toBe(Number.POSITIVE_INFINITY);
    expect(normalTwoSided(0)).toBe(1);
    expect(normalTwoSided(Number.POSITIVE_INFINITY)).toBe(0);
    expect(normalUpper(Number.NEGATIVE_INFINITY)).toBe(1);
    expect(normalQuantileUpper(0.5)).toBe(0);
  });

  test('the smallest double has its place too', () => {
    expectNear(normalQuantileUpper(Number.MIN_VALUE), 38.467405617144344, 1e-12);
  });
});
