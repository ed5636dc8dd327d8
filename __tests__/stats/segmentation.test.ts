/** The robust segmentation against brute force: no way to cut a short series may be cheaper than the one found. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SegmentationOptions } from '../../src/stats/one-level.ts';
import { optimalSegmentation, segment } from '../../src/stats/segmentation.ts';
import { heavyTailed, normal, uniform } from './random.ts';

/**
 * Least loss of one segment. The best level is the mean of the values within the clip of it, and those are neighbours
 * in order of size, so that trying the mean of every window of the sorted values is trying everything.
 */
function segmentCost(values: readonly number[], { sigma, clip }: SegmentationOptions): number {
  const sorted = values.toSorted((a, b) => a - b);
  const loss = (level: number) =>
    values.reduce((sum, value) => sum + Math.min(((value - level) / sigma) ** 2, clip ** 2), 0);
  const windows = sorted.flatMap((_, from) =>
    sorted.slice(from).map((_, i) => sorted.slice(from, from + i + 1)),
  );
  return Math.min(...windows.map((part) => loss(part.reduce((sum, v) => sum + v, 0) / part.length)));
}

function costOf(values: readonly number[], cuts: readonly number[], options: SegmentationOptions): number {
  const bounds = [0, ...cuts, values.length];
  const losses = bounds.slice(1).map((end, i) => segmentCost(values.slice(bounds[i], end), options));
  return losses.reduce((sum, loss) => sum + loss, 0) + cuts.length * options.penalty;
}

/** The least cost over all ways to cut: one bit for every place. */
function leastCost(values: readonly number[], options: SegmentationOptions): number {
  const places = values.slice(1).map((_, i) => i + 1);
  const ways = Array.from({ length: 2 ** places.length }, (_, way) =>
    places.filter((_, i) => (way >> i) & 1),
  );
  return Math.min(...ways.map((cuts) => costOf(values, cuts, options)));
}

const continuous = fc.double({ min: -6, max: 6, noNaN: true });
const tied = fc.integer({ min: 0, max: 4 });
const spiky = fc.oneof(
  { weight: 3, arbitrary: continuous },
  { weight: 1, arbitrary: fc.constantFrom(-1e3, 1e3) },
);
const options = fc.record({
  sigma: fc.double({ min: 0.2, max: 2, noNaN: true }),
  penalty: fc.double({ min: 0, max: 8, noNaN: true }),
  clip: fc.double({ min: 0.5, max: 4, noNaN: true }),
});

describe('against all segmentations', () => {
  test.each([
    { shape: 'continuous', value: continuous },
    { shape: 'tied', value: tied },
    { shape: 'spiky', value: spiky },
  ])('$shape values: the cost is the least, and the cuts have that cost', ({ value }) => {
    const series = fc.array(value, { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(series, options, (values, chosen) => {
        const { cuts, cost } = optimalSegmentation(values, chosen);
        expect(cost).toBeCloseTo(leastCost(values, chosen), 6);
        expect(costOf(values, cuts, chosen)).toBeCloseTo(cost, 6);
      }),
      { numRuns: 150, seed: 20 },
    );
  });

  test('upside down the same cuts', () => {
    const series = fc.array(fc.oneof(tied, continuous), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(series, options, (values, chosen) => {
        expect(
          segment(
            values.map((value) => -value),
            chosen,
          ),
        ).toEqual(segment(values, chosen));
      }),
      { seed: 20 },
    );
  });
});

const usual = { sigma: 1, penalty: 10, clip: 3 };
const runs = (count: number, value: number) => new Array<number>(count).fill(value);

test.each([
  { name: 'nothing', values: [], cuts: [] },
  { name: 'one value', values: [5], cuts: [] },
  { name: 'two values, however different', values: [0, 1e6], cuts: [] },
  { name: 'a constant series', values: runs(50, 7), cuts: [] },
  { name: 'a level shift', values: [...runs(20, 0), ...runs(20, 4)], cuts: [20] },
  { name: 'a level shift down', values: [...runs(20, 4), ...runs(20, 0)], cuts: [20] },
  { name: 'a spike', values: [...runs(20, 0), 1e9, ...runs(20, 0)], cuts: [] },
  { name: 'two spikes together', values: [...runs(20, 0), 50, 50, ...runs(20, 0)], cuts: [] },
  {
    name: 'three runs, which pay for two cuts',
    values: [...runs(20, 0), 9, 9, 9, ...runs(20, 0)],
    cuts: [20, 23],
  },
  { name: 'a spike just before a shift', values: [...runs(20, 0), -80, ...runs(20, 9)], cuts: [20] },
  { name: 'a shift that saves just its price', values: [...runs(5, 0), ...runs(5, 2)], cuts: [] },
  { name: 'ties of integers', values: [1, 2, 1, 2, 1, 9, 8, 9, 8, 9], cuts: [5] },
  {
    name: 'levels 600 orders of magnitude apart',
    values: [...runs(5, 1e-300), ...runs(5, 1e300)],
    cuts: [5],
  },
  { name: 'the largest numbers', values: [...runs(5, -1.7e308), ...runs(5, 1.7e308)], cuts: [5] },
])('$name', ({ values, cuts }) => {
  expect(segment(values, usual)).toEqual(cuts);
});

test.each([1e-300, 1e-9, 1e9, 1e300])('unit %d: the cuts are those of unit 1', (unit) => {
  const noise = normal(4);
  const values = Array.from({ length: 80 }, (_, i) => noise() + (i < 30 ? 0 : 4));
  const scaled = values.map((value) => value * unit);
  expect(segment(scaled, { ...usual, sigma: unit })).toEqual([30]);
});

test('outliers a billion sigmas away take no digits from the others', () => {
  const noise = normal(4);
  const values = Array.from(
    { length: 60 },
    (_, i) => (i % 3 === 1 ? 1e9 : 0) + (i < 30 ? 0 : 5) + noise() * 0.1,
  );
  // Every third value is an outlier, before and after; the others shift by five.
  expect(segment(values, usual)).toEqual([30]);
});

test.each([
  { name: 'one odd value between', values: [5, 5, 5, 5, 9, 5, 5, 5], cuts: [] },
  { name: 'a change that stays', values: [5, 5, 5, 5, 9, 9, 9, 9], cuts: [4] },
  { name: 'the last value', values: [5, 5, 5, 5, 5, 5, 5, 5.000001], cuts: [7] },
])('without noise: $name', ({ values, cuts }) => {
  expect(segment(values, { sigma: 0, penalty: 0.75, clip: 1 })).toEqual(cuts);
});

test('nobody sorts the array that was given', () => {
  const values = Object.freeze([3, 1, 2, 9, 8, 9]);
  expect(() => segment(values, usual)).not.toThrow();
});

describe('ten thousand values', () => {
  const n = 10_000;
  const series: Record<string, () => number[]> = {
    'white noise': () => Array.from({ length: n }, normal(1)),
    'heavy tails': () => Array.from({ length: n }, heavyTailed(2)),
    'many steps': () => {
      const noise = normal(3);
      return Array.from({ length: n }, (_, i) => noise() + 3 * (Math.floor(i / 25) % 7));
    },
    'a random walk': () => {
      const noise = normal(4);
      let at = 0;
      return Array.from({ length: n }, () => (at += noise()));
    },
    'no level at all': () => {
      const next = uniform(5);
      return Array.from({ length: n }, () => 40 * next());
    },
    'four values': () => {
      const next = uniform(6);
      return Array.from({ length: n }, () => Math.floor(4 * next()));
    },
  };
  test.each(Object.entries(series))('%s: cuts lie within the values, in order', (_, make) => {
    const cuts = segment(make(), { sigma: 1, penalty: 3 * Math.log(n), clip: 3 });
    expect(cuts).toEqual([...new Set(cuts)].sort((a, b) => a - b));
    expect(cuts.every((cut) => cut > 0 && cut < n)).toBe(true);
  });
});
