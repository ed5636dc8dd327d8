/** Holm's correction agrees with the definition worked out in Python, and keeps what a correction must keep. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holm } from '../../src/stats/holm.ts';
import { expectNear } from './near.ts';
import reference from './reference/reference.json' with { type: 'json' };

describe('agrees with the definition', () => {
  test.each(reference.holm as { p: number[]; adjusted: number[] }[])('$p', ({ p, adjusted }) => {
    const actual = holm(p);
    expect(actual).toHaveLength(adjusted.length);
    for (const [i, expected] of adjusted.entries()) expectNear(actual[i] as number, expected);
  });
});

const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 });

describe('for all p values', () => {
  test('the result is no smaller than what was given, no larger than Bonferroni’s, and at most 1', () => {
    fc.assert(
      fc.property(pValues, (given) => {
        for (const [i, adjusted] of holm(given).entries()) {
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
        const adjusted = holm(given);
        expect(given).toEqual(copy);
        expect(holm(given.toReversed())).toEqual(adjusted.toReversed());
      }),
    );
  });

  test('a smaller p value stays the smaller one', () => {
    fc.assert(
      fc.property(pValues, (given) => {
        const byGiven = given
          .map((p, i) => [p, holm(given)[i] as number] as const)
          .sort((a, b) => a[0] - b[0]);
        const adjusted = byGiven.map(([, value]) => value);
        expect(adjusted).toEqual(adjusted.toSorted((a, b) => a - b));
      }),
    );
  });
});
