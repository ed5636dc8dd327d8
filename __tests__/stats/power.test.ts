/** The rounds that are planned find what they promise: by simulation with the test that is used. */
import { describe, expect, test } from 'vitest';
import { pairedPValues } from '../../src/stats/paired.ts';
import { pairNoise, roundsFor, shiftFoundIn } from '../../src/stats/power.ts';
import { heavyTailed, normal } from './random.ts';

const RANGE = { min: 8, max: 500 };
const TAIL = 0.025;

describe('noise of a pilot', () => {
  test.each([
    ['eight rounds', 8],
    ['ten', 10],
    ['forty', 40],
  ])('is about right from %s', (_, rounds) => {
    const next = normal(1);
    const guesses = Array.from({ length: 300 }, () =>
      Math.log(pairNoise(Array.from({ length: rounds }, () => 0.03 * next()))),
    );
    const typical = Math.exp(guesses.reduce((sum, each) => sum + each / guesses.length, 0));
    expect(typical).toBeGreaterThan(0.027);
    // Few rounds say rather more: the plan is then on the safe side.
    expect(typical).toBeLessThan(0.038);
  });

  test('a spike does not stretch it', () => {
    const quiet = [1, -1, 2, -2, 0.5, -0.5, 1.5, -1.5, 0.2, -0.2, 0.8, -0.8];
    expect(pairNoise([...quiet, 1000]) / pairNoise(quiet)).toBeLessThan(1.5);
  });

  test('counts have none', () => {
    expect(pairNoise([0, 0, 0, 0, 0, 0])).toBe(0);
    expect(roundsFor(0.01, 0, TAIL, 0.9, RANGE)).toBe(RANGE.min);
  });
});

test('more rounds find less; what is found is what was asked for', () => {
  const found = [8, 15, 20, 60, 100, 101, 400].map((rounds) => shiftFoundIn(rounds, 0.05, TAIL, 0.9));
  expect(found[0]).toBe(Number.POSITIVE_INFINITY);
  expect(found).toEqual([...found].sort((a, b) => b - a));
  const rounds = roundsFor(0.02, 0.05, TAIL, 0.9, RANGE) as number;
  expect(shiftFoundIn(rounds, 0.05, TAIL, 0.9)).toBeLessThanOrEqual(0.02);
  expect(shiftFoundIn(rounds - 1, 0.05, TAIL, 0.9)).toBeGreaterThan(0.02);
  expect(roundsFor(0.001, 0.05, TAIL, 0.9, RANGE)).toBeUndefined();
});

describe.each([
  ['normal', normal],
  ['heavy-tailed', heavyTailed],
])('noise %s', (_, kind) => {
  const pilot = kind(7);
  const noise = pairNoise(Array.from({ length: 1000 }, () => 0.04 * (pilot() - pilot())));

  test.each([
    { share: 0.9, shift: 0.04 },
    { share: 0.9, shift: 0.03 },
    { share: 0.8, shift: 0.02 },
  ])('planned for $share, found so often', ({ share, shift }) => {
    const max = roundsFor(shift, noise, TAIL, share, RANGE) as number;
    const next = kind(8);
    const trials = 150;
    const foundIn = (rounds: number) => {
      let found = 0;
      for (let i = 0; i < trials; i++) {
        const pairs = Array.from({ length: rounds }, () => ({
          before: 0.04 * next(),
          after: shift + 0.04 * next(),
        }));
        if (pairedPValues(pairs, { max: rounds, ended: false }).worse <= TAIL) found++;
      }
      return found / trials;
    };
    expect(foundIn(max)).toBeGreaterThan(share - 3 * Math.sqrt((share * (1 - share)) / trials));
    // And it does not ask for far more than it takes.
    expect(foundIn(Math.ceil(max / 2))).toBeLessThan(share);
  });
});
