/**
 * The generator gives the authors' numbers, to the last bit, and uses them evenly. (`random.ts` in this folder is
 * another generator: the tests' noise must not come from what they test.)
 */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { integerBelow, seededRandom, shuffled, xoshiro128 } from '../../src/stats/random.ts';
import reference from './reference/reference.json' with { type: 'json' };

test('xoshiro128** from the state 1, 2, 3, 4: what xoshiro128starstar.c prints', () => {
  const next = xoshiro128([1, 2, 3, 4]);
  expect(Array.from({ length: 10 }, next)).toEqual([
    11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
  ]);
});

test.each(reference.random)('seed $seed', ({ seed, numbers }) => {
  expect(numbers.map(seededRandom(seed))).toEqual(numbers);
});

test('a seed that is no whole number is refused', () => {
  expect(() => seededRandom(0.5)).toThrow(RangeError);
});

/** Pearson's statistic of counts that should all be alike. */
function chiSquared(counts: readonly number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

function countsOf(draw: () => number, kinds: number, rounds: number): number[] {
  const counts = new Array<number>(kinds).fill(0);
  for (let round = 0; round < rounds; round++) {
    const kind = draw();
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

describe('evenly spread', () => {
  // The statistic has about the mean `kinds − 1` and the variance 2·(kinds − 1): four standard deviations.
  const allowed = (kinds: number) => kinds - 1 + 4 * Math.sqrt(2 * (kinds - 1));

  test.each([1, 2, 3, 1e9])('seed %d: numbers, and pairs of neighbours', (seed) => {
    const random = seededRandom(seed);
    expect(chiSquared(countsOf(() => Math.floor(random() * 256), 256, 100_000))).toBeLessThan(allowed(256));
    const pair = () => Math.floor(random() * 16) * 16 + Math.floor(random() * 16);
    expect(chiSquared(countsOf(pair, 256, 100_000))).toBeLessThan(allowed(256));
  });

  test('the first numbers of neighbouring seeds', () => {
    let seed = 0;
    const first = () => Math.floor(seededRandom(seed++)() * 64);
    expect(chiSquared(countsOf(first, 64, 20_000))).toBeLessThan(allowed(64));
  });

  test('the lowest bits', () => {
    const random = seededRandom(4);
    expect(chiSquared(countsOf(() => (random() * 2 ** 53) % 8, 8, 50_000))).toBeLessThan(allowed(8));
  });

  test('whole numbers below seven', () => {
    const random = seededRandom(5);
    expect(chiSquared(countsOf(() => integerBelow(7, random), 7, 70_000))).toBeLessThan(allowed(7));
  });

  test('the orders of four values', () => {
    const random = seededRandom(6);
    const order = () => shuffled([0, 1, 2, 3], random).reduce((code, value) => code * 4 + value, 0);
    const seen = countsOf(order, 256, 48_000).filter((count) => count > 0);
    expect(seen).toHaveLength(24);
    expect(chiSquared(seen)).toBeLessThan(allowed(24));
  });
});

describe('for all seeds', () => {
  const seed = fc.maxSafeInteger();

  test('numbers lie in [0, 1) and are the same again', () => {
    fc.assert(
      fc.property(seed, (given) => {
        const [once, again] = [seededRandom(given), seededRandom(given)];
        for (let i = 0; i < 20; i++) {
          const drawn = once();
          expect(drawn >= 0 && drawn < 1, `${drawn}`).toBe(true);
          expect(again()).toBe(drawn);
        }
      }),
    );
  });

  test('whole numbers lie below their bound, even at the largest random number', () => {
    const largest = () => 1 - 2 ** -53;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), (n) => {
        expect(integerBelow(n, largest)).toBe(integerBelow(n, () => 0) + n - 1);
      }),
    );
  });

  test('a shuffle keeps the values and leaves the given array alone', () => {
    fc.assert(
      fc.property(seed, fc.array(fc.integer()), (given, values) => {
        const copy = [...values];
        const dealt = shuffled(values, seededRandom(given));
        expect(values).toEqual(copy);
        expect(dealt.toSorted((a, b) => a - b)).toEqual(copy.toSorted((a, b) => a - b));
      }),
    );
  });
});
