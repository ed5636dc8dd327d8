/** Change points of one history: what must hold for any series, how rarely noise is cut, and how exactly a step is found. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changePoints, changePointsTogether } from '../../src/stats/change-points.ts';
import { heavyTailed, normal, uniform } from './random.ts';

const cutsOf = (values: readonly number[]) => changePoints(values).map(({ index }) => index);
const runs = (count: number, value: number) => new Array<number>(count).fill(value);
const noisy = (seed: number, levels: readonly number[]) => {
  const noise = normal(seed);
  return levels.map((level) => level + noise());
};
const stepAt = (at: number, size: number, length = 100) =>
  Array.from({ length }, (_, i) => (i < at ? 0 : size));

describe('a series without noise', () => {
  test.each([
    { name: 'nothing', values: [], cuts: [] },
    { name: 'one run', values: [5], cuts: [] },
    { name: 'two runs', values: [5, 7], cuts: [] },
    { name: 'three runs, the last one different', values: [5, 5, 7], cuts: [] },
    { name: 'constant', values: runs(30, 1234567), cuts: [] },
    { name: 'zeros', values: runs(30, 0), cuts: [] },
    { name: 'negative', values: [...runs(10, -3), ...runs(10, -2)], cuts: [10] },
    { name: 'a lone last run', values: [...runs(20, 5), 6], cuts: [20] },
    { name: 'a lone last run by one part in a billion', values: [...runs(20, 5), 5.000000005], cuts: [20] },
    { name: 'a spike', values: [...runs(10, 5), 6, ...runs(10, 5)], cuts: [] },
    {
      name: 'a change taken back after three runs',
      values: [...runs(10, 5), 6, 6, 6, ...runs(10, 5)],
      cuts: [],
    },
    {
      name: 'a change taken back after four runs',
      values: [...runs(10, 5), ...runs(4, 6), ...runs(10, 5)],
      cuts: [10, 14],
    },
    { name: 'two changes in two runs', values: [...runs(10, 5), 6, 6, ...runs(10, 7)], cuts: [10, 12] },
    { name: 'a value that was a spike before', values: [...runs(10, 5), 6, ...runs(20, 5), 6], cuts: [] },
    { name: 'back to an older level', values: [...runs(10, 5), ...runs(10, 6), 5], cuts: [10, 20] },
    { name: 'from nothing to 1e300', values: [...runs(10, 1e-300), ...runs(10, 1e300)], cuts: [10] },
  ])('$name', ({ values, cuts }) => {
    expect(cutsOf(values)).toEqual(cuts);
  });

  test('says by how much', () => {
    expect(changePoints([...runs(10, 5), ...runs(10, 8)])).toEqual([{ index: 10, shift: 3 }]);
  });
});

describe('a series with noise', () => {
  test('a clear step is found where it is', () => {
    for (let seed = 1; seed <= 40; seed++)
      expect(cutsOf(noisy(seed, stepAt(20 + seed, 8)))).toEqual([20 + seed]);
  });

  test('the shift is the difference of the medians', () => {
    const [found] = changePoints(noisy(3, stepAt(50, 8)));
    expect(found?.shift).toBeGreaterThan(7.4);
    expect(found?.shift).toBeLessThan(8.6);
  });

  test.each([
    { name: 'a spike', values: noisy(1, stepAt(200, 0)).with(50, 1000), cuts: [] },
    { name: 'three bad runs', values: noisy(1, stepAt(200, 0)).fill(40, 50, 53), cuts: [] },
    {
      name: 'up and down again',
      values: noisy(2, [...runs(30, 0), ...runs(30, 6), ...runs(30, 0)]),
      cuts: [30, 60],
    },
    { name: 'a step among spikes', values: noisy(4, stepAt(40, 6)).with(10, 90).with(70, -90), cuts: [40] },
    {
      name: 'two steps up',
      values: noisy(9, [...runs(30, 0), ...runs(30, 6), ...runs(30, 12)]),
      cuts: [30, 60],
    },
    { name: 'integers', values: noisy(5, stepAt(50, 9)).map(Math.round), cuts: [50] },
    {
      name: 'a coarse clock',
      values: [...runs(40, 0), ...runs(40, 3)].map((v, i) => v + (i % 5 === 1 ? 1 : 0)),
      cuts: [40],
    },
  ])('$name', ({ values, cuts }) => {
    expect(cutsOf(values)).toEqual(cuts);
  });

  test('a ramp is not a staircase, and its bend is a change', () => {
    const ramp = noisy(
      6,
      Array.from({ length: 120 }, (_, i) => 0.5 * i),
    );
    expect(cutsOf(ramp)).toEqual([]);
    const gentle = noisy(
      8,
      Array.from({ length: 120 }, (_, i) => 0.1 * i),
    );
    expect(cutsOf(gentle)).toEqual([]);
    const bent = noisy(
      6,
      Array.from({ length: 120 }, (_, i) => Math.max(0, i - 60)),
    );
    expect(cutsOf(bent)).toHaveLength(1);
    expect(Math.abs((cutsOf(bent)[0] as number) - 60)).toBeLessThanOrEqual(8);
  });

  test('runs without a value are skipped, and places stay those of the array', () => {
    const values = noisy(7, stepAt(50, 8));
    const gaps = values.with(3, Number.NaN).with(49, Number.NaN).with(50, Number.NaN);
    expect(cutsOf(gaps)).toEqual([51]);
    expect(cutsOf([Number.NaN, Number.NaN, ...values])).toEqual([52]);
    expect(cutsOf(runs(40, Number.NaN))).toEqual([]);
  });
});

/** Noise of one or two levels and perhaps a spike: no ties, on which rounding alone would decide. */
const series = fc
  .record({
    seed: fc.integer({ min: 1, max: 1e6 }),
    length: fc.integer({ min: 1, max: 120 }),
    at: fc.integer({ min: 0, max: 120 }),
    size: fc.double({ min: 0, max: 12, noNaN: true }),
    slope: fc.constantFrom(0, 0, 0.3),
  })
  .map(({ seed, length, at, size, slope }) =>
    noisy(
      seed,
      Array.from({ length }, (_, i) => (i < at ? 0 : size) + slope * i),
    ),
  );

describe('for any series', () => {
  const holds = (property: (values: number[]) => void) =>
    fc.assert(fc.property(series, property), { numRuns: 150, seed: 20 });

  test('another unit and another zero move nothing', () => {
    holds((values) => {
      const cuts = cutsOf(values);
      expect(cutsOf(values.map((value) => 250 * value - 1000))).toEqual(cuts);
      expect(cutsOf(values.map((value) => value * 1e-290))).toEqual(cuts);
      expect(cutsOf(values.map((value) => value * 1e290))).toEqual(cuts);
    });
  });

  test('upside down: the same places, the opposite shifts', () => {
    holds((values) => {
      const opposite = changePoints(values).map(({ index, shift }) => ({ index, shift: -shift }));
      expect(changePoints(values.map((value) => -value))).toEqual(opposite);
    });
  });

  test('whatever the numbers: finite shifts, ascending places inside the series', () => {
    const any = fc.oneof(
      fc.double(),
      fc.double({ min: -3, max: 3 }),
      fc.integer({ min: 0, max: 3 }),
      fc.constantFrom(0, -0, 1e-300, 1e300, -1e300, 5e-324, 1.7e308, Number.NaN, Number.POSITIVE_INFINITY),
    );
    fc.assert(
      fc.property(
        fc.oneof(fc.array(any, { maxLength: 60 }), fc.array(fc.constantFrom(1, 2), { maxLength: 60 })),
        (values) => {
          const found = changePoints(values);
          for (const { index, shift } of found) {
            expect(Number.isFinite(values[index])).toBe(true);
            expect(shift).not.toBeNaN();
          }
          const places = found.map(({ index }) => index);
          expect(places).toEqual(places.toSorted((a, b) => a - b));
          expect(new Set(places).size).toBe(places.length);
          expect(places).not.toContain(0);
        },
      ),
      { numRuns: 1000, seed: 20 },
    );
  });

  test('backwards a clear step lies at the mirrored place', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const values = noisy(seed, stepAt(30 + seed, 8));
      expect(cutsOf(values.toReversed())).toEqual([100 - (30 + seed)]);
    }
  });
});

describe('noise alone is rarely cut', () => {
  const rounds = 1000;
  const share = (make: () => number[]) => {
    let cut = 0;
    for (let round = 0; round < rounds; round++) if (cutsOf(make()).length > 0) cut++;
    return cut / rounds;
  };
  const white = (noise: () => number, length: number) => () => Array.from({ length }, noise);

  // In brackets: measured over 5,000 series of other seeds. The bound leaves three standard errors of 1,000.
  test.each([
    { name: 'normal, 100 runs (0.6 %)', make: white(normal(11), 100), most: 0.014 },
    { name: 'heavy-tailed, 100 runs (0.2 %)', make: white(heavyTailed(12), 100), most: 0.006 },
    { name: 'normal, 40 runs (1.1 %)', make: white(normal(13), 40), most: 0.021 },
    { name: 'normal, 12 runs (0.2 %)', make: white(normal(14), 12), most: 0.007 },
    { name: 'normal, 8 runs (0 %)', make: white(normal(15), 8), most: 0.003 },
  ])('$name', ({ make, most }) => {
    expect(share(make)).toBeLessThanOrEqual(most);
  });

  test('one run in thirty off by one in a count: below 8 % of series of 100 runs', () => {
    const next = uniform(16);
    expect(share(() => Array.from({ length: 100 }, () => (next() < 1 / 30 ? 1 : 0)))).toBeLessThan(0.08);
  });
});

test('together: what is common is taken out by whoever was asked to', () => {
  const rows = [noisy(1, stepAt(50, 0)), noisy(2, stepAt(50, 0))];
  const found = changePointsTogether(rows, (given) =>
    given.map((row, i) => row.map((v, t) => v + (t < 30 ? 0 : 9 * i))),
  );
  expect(found.map((points) => points.map(({ index }) => index))).toEqual([[], [30]]);
});

test('together: a row without noise is judged as it is', () => {
  const rows = [[...runs(20, 5), 6], noisy(2, stepAt(10, 0, 21))];
  const found = changePointsTogether(rows, (given) => given.map((row) => row.map((v, t) => v + 1e-9 * t)));
  expect(found[0]).toEqual([{ index: 20, shift: 1 }]);
});

test('ten thousand runs: each step of four sigmas is found', () => {
  const steps = Array.from({ length: 10_000 }, (_, i) => 0.01 * i + 4 * (Math.floor(i / 500) % 3));
  const found = changePoints(noisy(21, steps)).map(({ index }) => index);
  for (let at = 500; at < 10_000; at += 500) {
    expect(
      found.some((index) => Math.abs(index - at) <= 5),
      `at ${at}`,
    ).toBe(true);
  }
});
