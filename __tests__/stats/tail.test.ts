/** The tail of a suite's noise, and the scales that it shares, against SciPy and against what they were drawn from. */
import { describe, expect, test } from 'vitest';
import { digamma, trigamma, trigammaInverse } from '../../src/stats/gamma.ts';
import { moderate } from '../../src/stats/moderated.ts';
import { recordPValue, tailOf } from '../../src/stats/tail.ts';
import { expectNear } from './near.ts';
import { normal, uniform } from './random.ts';

describe('SciPy: digamma(x), polygamma(1, x)', () => {
  test.each([
    [0.1, -10.423754940411076, 101.43329915079275],
    [0.5, -1.9635100260214235, 4.93480220054468],
    [1, -0.5772156649015329, 1.6449340668482266],
    [7.3, 1.917820335637986, 0.14679576813142703],
    [100, 4.600161852738088, 0.010050166663333573],
  ])('%d', (x, first, second) => {
    expectNear(digamma(x), first, 1e-11);
    expectNear(trigamma(x), second, 1e-11);
    expectNear(trigammaInverse(second), x, 1e-9);
  });
});

describe('a tail', () => {
  const sizesOf = (draw: () => number, count: number) => Array.from({ length: count }, draw);

  test.each([
    { kind: 'exponential', draw: (u: number) => -Math.log(u), far: (p: number) => -Math.log(p) },
    {
      kind: 'heavy (index 1/3)',
      draw: (u: number) => u ** (-1 / 3) - 1,
      far: (p: number) => p ** (-1 / 3) - 1,
    },
    { kind: 'bounded', draw: (u: number) => 1 - Math.sqrt(u), far: (p: number) => 1 - Math.sqrt(p) },
  ])('$kind: beyond its two thousand values within a factor of four', ({ draw, far }) => {
    const next = uniform(4);
    // One side of two: half of the deviations are on the other.
    const tail = tailOf(
      sizesOf(() => draw(1 - next()), 2000),
      4000,
    );
    for (const p of [0.3, 0.05, 0.005]) {
      const upper = tail.upper(far(p)) / (p / 2);
      expect(upper).toBeGreaterThan(0.75);
      expect(upper).toBeLessThan(1.5);
      expect(tail.upper(tail.size(p / 2))).toBeCloseTo(p / 2, 3);
    }
    // Ten times beyond the largest, give or take what so few know.
    expect(tail.upper(far(2e-5)) / 1e-5).toBeGreaterThan(0.25);
  });

  test('there is no floor, and more is never more probable', () => {
    const next = normal(2);
    const tail = tailOf(
      sizesOf(() => Math.abs(next()), 500),
      1000,
    );
    const sizes = [0, 0.5, 1, 2, 3, 4, 6, 10, 50, 1e3, 1e6];
    const upper = sizes.map(tail.upper);
    expect(upper).toEqual(upper.toSorted((a, b) => b - a));
    expect(tail.upper(10)).toBeLessThan(1e-4);
    expect(tail.upper(1e6)).toBeLessThan(1e-9);
  });

  test('few values, equal values and none', () => {
    for (const sizes of [[], [1], [1, 1, 1, 1], [0.1, 0.2]]) {
      const tail = tailOf(sizes, 2 * sizes.length);
      for (const size of [0, 0.5, 1, 2, 100]) {
        expect(tail.upper(size)).toBeGreaterThanOrEqual(0);
        expect(tail.upper(size)).toBeLessThanOrEqual(0.5);
      }
    }
  });

  test('a record: once in so many runs, and c⁻⁴ of that for c times the largest', () => {
    const suite = { runs: 19, series: 10 };
    expect(recordPValue(2, 2, suite)).toBe(1);
    expectNear(recordPValue(4, 2, suite), 1 / 16 / 200, 1e-12);
    expect(recordPValue(4, 0, suite)).toBe(1);
  });
});

describe('moderated scales', () => {
  test('of five runs each, a hundred alike series tell each other theirs', () => {
    const next = normal(6);
    const suite = Array.from({ length: 100 }, () => ({ values: Array.from({ length: 5 }, next), cuts: [] }));
    const errors = (sigmas: readonly number[]) =>
      sigmas.reduce((sum, sigma) => sum + Math.log(sigma) ** 2, 0) / sigmas.length;
    const commonShift = errors(moderate(suite, 1e-6).map(({ sigma }) => sigma));
    const alone = errors(suite.map((series) => (moderate([series], 1e-6)[0] as { sigma: number }).sigma));
    expect(commonShift).toBeLessThan(alone / 2);
  });

  test('a spike of a hundred sigmas stretches the scale by less than half, and moves the level by nothing to speak of', () => {
    const next = normal(8);
    const values = Array.from({ length: 20 }, next);
    const [plain] = moderate([{ values, cuts: [] }], 1e-6);
    const [spiky] = moderate([{ values: [...values, 100], cuts: [] }], 1e-6);
    expect((spiky?.sigma ?? 0) / (plain?.sigma ?? 1)).toBeLessThan(1.5);
    expect(spiky?.deviations.at(-1)).toBeGreaterThan(99);
  });
});
