/**
 * The correction of Benjamini and Hochberg agrees with SciPy, and keeps what a correction must keep.
 */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { benjaminiHochberg } from '../../src/stats/multiplicity.ts';
import { expectNear } from './near.ts';
import { uniform } from './random.ts';
import reference from './reference/reference.json' with { type: 'json' };

interface Case {
  p: number[];
  adjusted: number[];
}

const corrections = [
  { name: 'benjaminiHochberg', correct: benjaminiHochberg, cases: reference.benjaminiHochberg as Case[] },
];

describe.each(corrections)('$name agrees with its definition', ({ correct, cases }) => {
  test.each(cases)('$p', ({ p, adjusted }) => {
    const actual = correct(p);
    expect(actual).toHaveLength(adjusted.length);
    for (const [i, expected] of adjusted.entries()) expectNear(actual[i] as number, expected);
  });
});

const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 });

describe.each(corrections)('$name, for all p values', ({ correct }) => {
  test('the result is no smaller than what was given, no larger than Bonferroni’s, and at most 1', () => {
    fc.assert(
      fc.property(pValues, (given) => {
        for (const [i, adjusted] of correct(given).entries()) {
          const p = given[i] as number;
          expect(adjusted).toBeGreaterThanOrEqual(p);
          expect(adjusted).toBeLessThanOrEqual(Math.min(1, p * given.length));
        }
      }),
    );
  });

  test('the order of the series does not matter, and nobody’s array is sorted', () => {
    fc.assert(
      fc.property(pValues, (given) => {
        const copy = [...given];
        const adjusted = correct(given);
        expect(given).toEqual(copy);
        expect(correct(given.toReversed())).toEqual(adjusted.toReversed());
      }),
    );
  });

  test('a smaller p value stays the smaller one', () => {
    fc.assert(
      fc.property(pValues, (given) => {
        const corrected = correct(given);
        const byGiven = given.map((p, i) => [p, corrected[i] as number] as const).sort((a, b) => a[0] - b[0]);
        const adjusted = byGiven.map(([, value]) => value);
        expect(adjusted).toEqual(adjusted.toSorted((a, b) => a - b));
      }),
    );
  });

  test('a larger p value in one series makes none of the others smaller', () => {
    fc.assert(
      fc.property(pValues, fc.nat(39), fc.double({ min: 0, max: 1, noNaN: true }), (given, place, p) => {
        const raised = given.map((q, i) => (i === place ? Math.max(p, q) : q));
        const before = correct(given);
        for (const [i, adjusted] of correct(raised).entries()) {
          // Another place in the order is another product; it may round differently.
          expect(adjusted).toBeGreaterThanOrEqual((before[i] as number) * (1 - 1e-15));
        }
      }),
    );
  });
});

test('where nothing changed, any rejection at 5 % is a matter of one run in twenty (Simes 1986)', () => {
  const next = uniform(5);
  const rounds = 4000;
  let rejected = 0;
  for (let round = 0; round < rounds; round++) {
    if (Math.min(...benjaminiHochberg(Array.from({ length: 20 }, next))) <= 0.05) rejected++;
  }
  const error = Math.sqrt((0.05 * 0.95) / rounds);
  expect(Math.abs(rejected / rounds - 0.05)).toBeLessThan(3 * error);
});

test('of what Benjamini and Hochberg report at 10 %, at most 10 % is false', () => {
  const next = uniform(3);
  let share = 0;
  const rounds = 2000;
  for (let round = 0; round < rounds; round++) {
    // Twenty series of which five have changed, each enough to be found more often than not.
    const given = Array.from({ length: 20 }, (_, i) => (i < 5 ? next() / 100 : next()));
    const found = benjaminiHochberg(given).map((p) => p <= 0.1);
    const all = found.filter(Boolean).length;
    share += all === 0 ? 0 : found.filter((is, i) => is && i >= 5).length / all;
  }
  expect(share / rounds).toBeLessThan(0.1);
  expect(share / rounds).toBeGreaterThan(0.05);
});
