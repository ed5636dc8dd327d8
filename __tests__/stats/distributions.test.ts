/** The distributions agree with SciPy to ten digits, down to p values that no simulation reaches. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  normalCritical,
  normalTwoSided,
  studentCritical,
  studentTwoSided,
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

const degrees = fc.integer({ min: 1, max: 30 });
const finite = fc.double({ min: -1e6, max: 1e6, noNaN: true });

describe('for all arguments', () => {
  test('a p value lies in [0, 1]', () => {
    const inRange = (p: number) => p >= 0 && p <= 1;
    fc.assert(fc.property(finite, degrees, (t, df) => inRange(studentTwoSided(t, df))));
    fc.assert(fc.property(finite, (z) => inRange(normalTwoSided(z))));
  });

  test('a larger distance is never likelier', () => {
    fc.assert(
      fc.property(finite, finite, degrees, (a, b, df) => {
        const [near, far] = Math.abs(a) < Math.abs(b) ? [a, b] : [b, a];
        expect(studentTwoSided(far, df)).toBeLessThanOrEqual(studentTwoSided(near, df) * (1 + 1e-12));
        expect(normalTwoSided(far)).toBeLessThanOrEqual(normalTwoSided(near) * (1 + 1e-12));
      }),
    );
  });

  test('the critical value is where its own p value is', () => {
    const level = fc.double({ min: -12, max: -0.01, noNaN: true }).map((exponent) => 10 ** exponent);
    fc.assert(
      fc.property(level, degrees, (p, df) => {
        expectNear(studentTwoSided(studentCritical(p, df), df), p, 1e-9);
        expectNear(normalTwoSided(normalCritical(p)), p, 1e-9);
      }),
    );
  });

  test('certainty and impossibility are exact', () => {
    expect(studentTwoSided(0, 5)).toBe(1);
    expect(studentTwoSided(Number.POSITIVE_INFINITY, 5)).toBe(0);
    expect(normalTwoSided(0)).toBe(1);
    expect(normalTwoSided(Number.POSITIVE_INFINITY)).toBe(0);
  });
});
