/**
 * The bootstrap interval is SciPy's when given SciPy's resamples, is the published one for a textbook sample, and
 * covers what it claims to cover. The permutation test agrees with the count of all permutations, and when there is
 * nothing to find it finds it no more often than it says.
 */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mean, median } from '../../src/model/sample.ts';
import { deviationScale } from '../../src/stats/noise.ts';
import { shuffled } from '../../src/stats/random.ts';
import { acceleratedInterval, bootstrapInterval, permutationPValue } from '../../src/stats/resampling.ts';
import { expectNear } from './near.ts';
import { heavyTailed, normal } from './random.ts';
import reference from './reference/reference.json' with { type: 'json' };

function variance(values: readonly number[]): number {
  const centre = mean(values);
  return mean(values.map((value) => (value - centre) ** 2));
}

describe('from the same resamples the interval is SciPy’s', () => {
  test.each(reference.bootstrap)('$statistic at level $level: $low … $high', (given) => {
    const { observed, replicates, leftOut, level, low, high } = given;
    const interval = acceleratedInterval(observed, replicates, leftOut, level);
    expectNear(interval.low, low);
    expectNear(interval.high, high);
  });
});

/** Spatial perception of 26 children, test A (Efron and Tibshirani 1993, An Introduction to the Bootstrap, table 14.1). */
const spatial = [
  48, 36, 20, 29, 42, 42, 20, 42, 22, 41, 45, 14, 6, 0, 33, 28, 34, 4, 32, 24, 47, 41, 24, 26, 30, 41,
];

test('the variance of the textbook’s sample: its table 14.2 says 115.8 … 259.6', () => {
  expect(variance(spatial)).toBeCloseTo(171.5, 1);
  // The textbook drew 2000 resamples of its own; between two such draws the ends differ by several units.
  const { low, high } = bootstrapInterval(spatial, variance, { level: 0.1, resamples: 20_000, seed: 1 });
  expect(Math.abs(low - 115.8)).toBeLessThan(4);
  expect(Math.abs(high - 259.6)).toBeLessThan(6);
});

describe('covers what it claims', () => {
  function coverage(
    draw: () => number,
    size: number,
    statistic: (v: readonly number[]) => number,
    truth: number,
  ) {
    const rounds = 500;
    let covered = 0;
    for (let seed = 0; seed < rounds; seed++) {
      const sample = Array.from({ length: size }, draw);
      const { low, high } = bootstrapInterval(sample, statistic, { level: 0.1, resamples: 400, seed });
      if (low <= truth && truth <= high) covered++;
    }
    return covered / rounds;
  }

  const logNormal = (seed: number) => {
    const next = normal(seed);
    return () => Math.exp(next());
  };

  // Measured in brackets. A bootstrap of few or skewed values covers less than it says; how much less is known here.
  test.each([
    {
      name: 'mean of 30 normal values (87 %)',
      draw: normal(1),
      size: 30,
      statistic: mean,
      truth: 0,
      least: 0.85,
    },
    {
      name: 'mean of 50 skewed values (82 %)',
      draw: logNormal(2),
      size: 50,
      statistic: mean,
      truth: Math.exp(0.5),
      least: 0.8,
    },
    {
      name: 'median of 25 heavy-tailed values (87 %)',
      draw: heavyTailed(3),
      size: 25,
      statistic: median,
      truth: 0,
      least: 0.85,
    },
    {
      name: 'noise of 40 runs',
      draw: normal(4),
      size: 40,
      statistic: (v: readonly number[]) => deviationScale(v),
      truth: 1,
      least: 0.8,
    },
  ])('$name, of 90 %', ({ draw, size, statistic, truth, least }) => {
    const covered = coverage(draw, size, statistic, truth);
    expect(covered).toBeGreaterThan(least);
    expect(covered).toBeLessThan(0.95);
  });
});

describe('where an acceleration or a bias cannot be had, the interval is that of the percentiles', () => {
  const replicates = Array.from({ length: 101 }, (_, i) => i);

  test.each([
    { why: 'no value moves the statistic', observed: 50, leftOut: [50, 50, 50] },
    { why: 'all replicates lie above', observed: -1, leftOut: [1, 2, 4] },
    { why: 'all replicates lie below', observed: 101, leftOut: [1, 2, 4] },
    { why: 'without one value it is no number', observed: 50, leftOut: [1, 2, Number.NaN] },
  ])('$why', ({ observed, leftOut }) => {
    const { low, high } = acceleratedInterval(observed, replicates, leftOut, 0.1);
    expect(low).toBeCloseTo(5, 10);
    expect(high).toBeCloseTo(95, 10);
  });
});

describe('samples that bound nothing, or everything', () => {
  const options = { level: 0.05, resamples: 200, seed: 1 };

  test.each([
    { name: 'equal values are a point', sample: [3, 3, 3], statistic: mean, low: 3, high: 3 },
    { name: 'no value', sample: [], statistic: mean, low: -Infinity, high: Infinity },
    { name: 'one value', sample: [3], statistic: mean, low: -Infinity, high: Infinity },
    { name: 'no number', sample: [1, 2], statistic: () => Number.NaN, low: -Infinity, high: Infinity },
    {
      name: 'overflow',
      sample: [1.7e308, -1e308, 1],
      statistic: (v: readonly number[]) => mean(v) * 2,
      low: -Infinity,
      high: Infinity,
    },
  ])('$name', ({ sample, statistic, low, high }) => {
    expect(bootstrapInterval(sample, statistic, options)).toEqual({ low, high });
  });
});

const value = fc.integer({ min: -8000, max: 8000 }).map((eighths) => eighths / 8);
const sample = fc.array(value, { minLength: 2, maxLength: 20 });
const seed = fc.integer();

describe('for all samples', () => {
  test('the low end is not above the high one, within the sample for a mean, and the same again', () => {
    fc.assert(
      fc.property(sample, seed, fc.constantFrom(0.01, 0.1, 0.5), (values, seed, level) => {
        const copy = [...values];
        const options = { level, resamples: 100, seed };
        const interval = bootstrapInterval(values, mean, options);
        expect(interval.low).toBeLessThanOrEqual(interval.high);
        // A mean of equal values rounds.
        expect(interval.low).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(interval.high).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
        expect(bootstrapInterval(values, mean, options)).toEqual(interval);
        expect(values).toEqual(copy);
      }),
    );
  });

  test('a lower level is a wider interval', () => {
    fc.assert(
      fc.property(sample, seed, (values, seed) => {
        const at = (level: number) => bootstrapInterval(values, median, { level, resamples: 200, seed });
        const [wide, narrow] = [at(0.05), at(0.2)];
        expect(wide.low).toBeLessThanOrEqual(narrow.low);
        expect(wide.high).toBeGreaterThanOrEqual(narrow.high);
      }),
    );
  });

  test('moving and doubling the sample moves and doubles the interval of its median', () => {
    fc.assert(
      fc.property(sample, seed, value, (values, seed, by) => {
        const options = { level: 0.1, resamples: 100, seed };
        const { low, high } = bootstrapInterval(values, median, options);
        const moved = bootstrapInterval(
          values.map((x) => 2 * x + by),
          median,
          options,
        );
        expect(moved.low).toBeCloseTo(2 * low + by, 6);
        expect(moved.high).toBeCloseTo(2 * high + by, 6);
      }),
    );
  });
});

test('work is bounded: fifty thousand values', () => {
  const long = Array.from({ length: 50_000 }, normal(9));
  let asked = 0;
  const counted = (values: readonly number[]) => {
    asked++;
    return mean(values);
  };
  const { low, high } = bootstrapInterval(long, counted, { level: 0.05, resamples: 1_000_000, seed: 1 });
  expect(asked).toBeLessThan(400);
  expect(high - low).toBeCloseTo((2 * 1.96) / Math.sqrt(50_000), 2);
});

test('a sample may be longer than a list of arguments', () => {
  const long = Array.from({ length: 200_000 }, normal(9));
  const { low, high } = bootstrapInterval(long, mean, { level: 0.05, resamples: 2, seed: 1 });
  expect(Math.abs(low - mean(long))).toBeLessThan(0.01);
  expect(Math.abs(high - mean(long))).toBeLessThan(0.01);
});

describe('permutations', () => {
  const difference = (values: readonly number[], split: number) =>
    Math.abs(mean(values.slice(0, split)) - mean(values.slice(split)));

  const testOf = (a: readonly number[], b: readonly number[], permutations: number, seed: number) => {
    const all = [...a, ...b];
    const permuted = (random: () => number) => difference(shuffled(all, random), a.length);
    return permutationPValue(difference(all, a.length), permuted, { permutations, seed });
  };

  test.each([
    // Of the 70 ways to deal the eight values out: 2 are as far apart as these, then 8, then all.
    { a: [5, 6, 7, 8], b: [1, 2, 3, 4], exact: 2 / 70 },
    { a: [4, 6, 7, 8], b: [1, 2, 3, 5], exact: 4 / 70 },
    { a: [0.3, 0.3, 0.3, 0.3], b: [0.3, 0.3, 0.3, 0.3], exact: 1 },
    // Sums of tenths in another order differ in their last digit, and still are the same sums.
    { a: [0.1, 0.2, 0.3, 0.4], b: [0.7, 0.8, 0.9, 1.1], exact: 2 / 70 },
  ])('$a against $b: the count of all of them says $exact', ({ a, b, exact }) => {
    const permutations = 20_000;
    const error = Math.sqrt((exact * (1 - exact)) / permutations);
    expect(Math.abs(testOf(a, b, permutations, 1) - exact)).toBeLessThanOrEqual(4 * error + 1 / permutations);
  });

  test('p is never 0: the data as they lie are one of the permutations', () => {
    expect(permutationPValue(1, () => 0, { permutations: 99, seed: 1 })).toBe(0.01);
    expect(permutationPValue(1, () => 0, { permutations: 0, seed: 1 })).toBe(1);
  });

  test('what is no number proves nothing', () => {
    expect(permutationPValue(Number.NaN, () => 0, { permutations: 99, seed: 1 })).toBe(1);
    expect(permutationPValue(1, () => Number.NaN, { permutations: 99, seed: 1 })).toBe(1);
  });

  test('with nothing to find, p is at or below a level no more often than the level says', () => {
    const noise = heavyTailed(12);
    const rounds = 1500;
    const found = Array.from({ length: rounds }, (_, seed) => {
      const draw = () => Array.from({ length: 6 }, noise);
      return testOf(draw(), draw(), 99, seed);
    });
    for (const level of [0.05, 0.1, 0.5]) {
      const share = found.filter((p) => p <= level).length / rounds;
      expect(share).toBeLessThan(level + 3 * Math.sqrt((level * (1 - level)) / rounds));
      expect(share).toBeGreaterThan(level - 4 * Math.sqrt((level * (1 - level)) / rounds));
    }
  });

  test('p lies in (0, 1], falls as the statistic grows, and is the same again', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -2, max: 2, noNaN: true }),
        fc.double({ min: 0, max: 2, noNaN: true }),
        seed,
        (at, by, seed) => {
          const options = { permutations: 50, seed };
          const test = (observed: number) => permutationPValue(observed, (random) => random(), options);
          const p = test(at);
          expect(p > 0 && p <= 1, `${p}`).toBe(true);
          expect(test(at + by)).toBeLessThanOrEqual(p);
          expect(test(at)).toBe(p);
        },
      ),
    );
  });
});
