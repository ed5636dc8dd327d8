/** What two profiles say together: the function that was slowed down, by its share, and nothing where nothing changed. */
import { describe, expect, test } from 'vitest';
import { BOXES_MAX, profileDifferenceSchema } from '../../src/model/profile.ts';
import { seededRandom } from '../../src/stats/random.ts';
import { compared, profileOf, type Shares } from './profiles.ts';

const base: Shares = { 'main;parse': 40, 'main;Cache.get': 30, 'main;hash': 20, main: 10 };

describe('which functions', () => {
  test.each<{ what: string; head: Shares; functions: readonly (readonly [string, number])[]; rest?: number }>(
    [
      { what: 'one got slower', head: { ...base, 'main;hash': 47 }, functions: [['hash', 0.27]] },
      {
        what: 'two got slower, the larger first',
        head: { ...base, 'main;Cache.get': 48, 'main;hash': 27 },
        functions: [
          ['Cache.get', 0.18],
          ['hash', 0.07],
        ],
      },
      { what: 'a new one', head: { ...base, 'main;check': 30 }, functions: [['check', 0.3]] },
      {
        what: 'work that moved',
        head: { ...base, 'main;parse': 10, 'main;scan': 50, 'main;scan;step': 0.1 },
        functions: [
          ['scan', 0.5],
          ['parse', -0.3],
        ],
        rest: 0.001,
      },
      {
        what: 'a library that ours calls',
        head: { ...base, 'main;hash;*memcpy': 30 },
        functions: [['hash', 0.3]],
      },
      {
        what: 'a small part of a large change',
        head: { ...base, 'main;hash': 60, main: 12 },
        functions: [['hash', 0.4]],
        rest: 0.02,
      },
      { what: 'nothing', head: base, functions: [] },
    ],
  )('$what', ({ head, functions, rest = 0 }) => {
    const difference = compared(profileOf(base), profileOf(head, { shift: 7 }));
    expect(difference.functions.map(({ name }) => name)).toEqual(functions.map(([name]) => name));
    difference.functions.forEach(({ self }, i) => {
      expect(self).toBeCloseTo(functions[i]?.[1] as number, 6);
    });
    expect(difference.rest).toBeCloseTo(rest, 6);
    const sum = difference.functions.reduce((total, { self }) => total + self, difference.rest);
    expect(sum).toBeCloseTo(difference.change, 9);
    expect(profileDifferenceSchema.safeParse(difference).success).toBe(true);
  });

  test('the library is named in which ours spends it', () => {
    const { functions } = compared(profileOf(base), profileOf({ ...base, 'main;hash;*memcpy': 30 }));
    expect(functions[0]).toMatchObject({ name: 'hash', inside: 'memcpy', file: 'src/a.c' });
  });

  test('the measured change is what the parts add up to', () => {
    // A tool that fills a second: both profiles are as long.
    const half = { 'main;parse': 20, 'main;hash': 80 };
    const { change, functions } = compared(
      profileOf({ 'main;parse': 40, 'main;hash': 60 }),
      profileOf(half),
      1,
    );
    expect(change).toBeCloseTo(1, 9);
    expect(functions.map(({ name, self }) => [name, Number(self.toFixed(6))])).toEqual([['hash', 1]]);
  });
});

describe('the same function', () => {
  test.each([
    ['hash', 'hash.constprop.0'],
    ['hash', 'hash.isra.0.cold'],
    ['cache::get::h0123456789abcdef', 'cache::get::hfedcba9876543210'],
    ['hash_v1', 'hash_v2'],
    ['compute', 'computeTotals'],
  ])('%s became %s', (before, after) => {
    const named = (name: string, spent: number) => ({
      'main;parse': 40,
      [`main;${name}`]: spent,
      [`main;${name};step`]: 10,
      main: 10,
    });
    const { functions } = compared(profileOf(named(before, 30)), profileOf(named(after, 60)));
    expect(functions).toMatchObject([{ name: after }]);
    expect(functions[0]?.self).toBeCloseTo(30 / 90, 6);
  });

  test('of two that could be it, none is', () => {
    const before = { 'main;one': 30, main: 10 };
    const { functions } = compared(
      profileOf(before),
      profileOf({ 'main;xxx': 20, 'main;yyy': 20, main: 10 }),
    );
    expect(functions.map(({ name }) => name).sort()).toEqual(['one', 'xxx', 'yyy']);
  });

  test('functions without a name are distinguished by their order', () => {
    const stacks = (second: number) => ({ 'main;': 30, 'main;parse;': second, main: 10 });
    const { functions } = compared(profileOf(stacks(20)), profileOf(stacks(50), { shift: 3 }));
    expect(functions).toMatchObject([{ name: '(anonymous)', line: 24 }]);
  });
});

describe('by chance', () => {
  const random = seededRandom(7);
  const sampled = (stacks: Shares) => profileOf(stacks, { samples: 1500, random });

  test('a planted function is first, its share within a quarter, in 19 of 20', () => {
    const head = { ...base, 'main;hash': 47 };
    const trials = Array.from(
      { length: 100 },
      () => compared(sampled(base), sampled(head), 0.27).functions[0],
    );
    const right = trials.filter((first) => first?.name === 'hash' && Math.abs(first.self - 0.27) <= 0.27 / 4);
    expect(right.length).toBeGreaterThanOrEqual(95);
  });

  test('the same code names nothing in 19 of 20', () => {
    const trials = Array.from({ length: 100 }, () => compared(sampled(base), sampled(base), 0.004).functions);
    expect(trials.filter((functions) => functions.length === 0).length).toBeGreaterThanOrEqual(95);
  });
});

describe('a measurement that is not exact', () => {
  const random = seededRandom(11);
  const sampled = (stacks: Shares, samples: number) => profileOf(stacks, { samples, random });
  const head = { ...base, 'main;hash': 47 };
  /** Of 100 trials, how many say +27% of hash, within a quarter. */
  const right = (samples: number, measured: () => number, error: number) =>
    Array.from({ length: 100 }, () =>
      compared(sampled(base, samples), sampled(head, samples), measured(), error),
    ).filter(({ functions: [first] }) => first?.name === 'hash' && Math.abs(first.self - 0.27) <= 0.27 / 4)
      .length;

  test('on a loaded machine the functions that did not change say how much work there is', () => {
    expect(right(8000, () => 0.27 + 0.6 * (random() - 0.5), 0.2)).toBeGreaterThanOrEqual(95);
  });

  test('with few samples the measurement does', () => {
    expect(right(1000, () => 0.27 + 0.02 * (random() - 0.5), 0.01)).toBeGreaterThanOrEqual(95);
  });

  test('where all functions changed together it is right alone', () => {
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`main;f${i}`, 1]));
    for (const stacks of [base, many]) {
      const { change } = compared(sampled(stacks, 8000), sampled(stacks, 8000), 0.3, 0.02);
      expect(change).toBeCloseTo(0.3, 9);
    }
    const { functions } = compared(sampled(base, 8000), sampled(base, 8000), 0.3, 0.02);
    expect(functions.map(({ name }) => name).slice(0, 2)).toEqual(['parse', 'Cache.get']);
  });

  test('nothing is named in 19 of 20 where nothing changed, however far it is', () => {
    const quiet = Array.from({ length: 100 }, () => {
      const measured = 0.4 * (random() - 0.5);
      return compared(sampled(base, 8000), sampled(base, 8000), measured, 0.2).functions.length === 0;
    });
    expect(quiet.filter(Boolean).length).toBeGreaterThanOrEqual(95);
  });
});

test('code without names: how to get them', () => {
  const unnamed = { 'main;[unknown]': 70, main: 30 };
  expect(compared(profileOf(unnamed), profileOf(unnamed)).missing).toBe('compile with -g');
  expect(compared(profileOf(base), profileOf(base)).missing).toBeNull();
});

test('the tree is bounded, and adds up', () => {
  const wide = Object.fromEntries(Array.from({ length: 3000 }, (_, i) => [`main;f${i}`, 1]));
  const { flame } = compared(profileOf({ ...wide, 'main;big': 3000 }), profileOf(wide));
  expect(flame.boxes.length).toBeLessThanOrEqual(BOXES_MAX);
  expect(flame.boxes[0]).toMatchObject([-1, 0, 1, expect.closeTo(0.5, 3)]);
  expect(flame.boxes.every(([parent], i) => parent < i)).toBe(true);
});
