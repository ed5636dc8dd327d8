/** Bounds for looking early: published tables, and the level and power of the whole by simulation. */
import { describe, expect, test } from 'vitest';
import type { Comparison } from '../../src/stats/comparison.ts';
import { normalQuantileUpper, normalUpper } from '../../src/stats/distributions.ts';
import type { Pair } from '../../src/stats/one-sided-outliers.ts';
import { comparePairs, pairedPValues } from '../../src/stats/paired.ts';
import { sequentialTest, spendingBounds, spentAfter } from '../../src/stats/sequential.ts';
import { heavyTailed, normal, uniform } from './random.ts';

const equal = (looks: number) => Array.from({ length: looks }, (_, k) => (k + 1) / looks);

/** Spending functions after O'Brien and Fleming, and after Pocock (Lan and DeMets 1983), as shares of the level. */
const obrienFleming = (alpha: number) => (time: number) =>
  (2 * normalUpper(normalQuantileUpper(alpha / 2) / Math.sqrt(time))) / alpha;
const pocock = (time: number) => Math.log(1 + (Math.E - 1) * time);

describe('bounds', () => {
  // One-sided 0.025, as printed for two-sided 0.05 by Reboussin, DeMets, Kim and Lan (2000).
  test.each([
    ["O'Brien and Fleming, 5 looks", obrienFleming(0.025), 5, [4.8769, 3.3569, 2.6803, 2.2898, 2.031]],
    ["O'Brien and Fleming, 3 looks", obrienFleming(0.025), 3, [3.7103, 2.5114, 1.993]],
    ['Pocock, 5 looks', pocock, 5, [2.438, 2.4268, 2.4101, 2.3966, 2.3859]],
    ['a single look', pocock, 1, [1.95996]],
  ])('as published: %s', (_, share, looks, published) => {
    const times = equal(looks);
    const bounds = spendingBounds(times.map(share), times, 0.025);
    for (const [k, bound] of bounds.entries())
      expect(Math.abs(bound - (published[k] as number))).toBeLessThan(0.007);
  });

  test('a p value is the level whose bound is met, at every look that has one', () => {
    const sequential = sequentialTest(30, { max: 60, ended: false });
    expect(sequential.looks).toEqual([5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60]);
    for (const look of [20, 30, 45, 60]) {
      for (const alpha of [0.2, 0.05, 0.01, 0.0003]) {
        const found = sequential.pValue(look, sequential.critical(look, alpha));
        expect(Math.abs(found / alpha - 1)).toBeLessThan(1e-6);
      }
    }
  });

  test('where looks are few or levels small, a p value is rather too large than too small', () => {
    const { critical, pValue, looks } = sequentialTest(60, { max: 60, ended: false });
    for (const look of looks) {
      for (const alpha of [0.2, 0.05, 0.01, 0.003, 0.0015, 0.0003, 0.00007]) {
        const z = critical(look, alpha);
        const found = pValue(look, Number.isFinite(z) ? z : 8);
        if (Number.isFinite(z)) expect(found / alpha).toBeGreaterThan(1 - 1e-6);
        else expect(found).toBeGreaterThan(alpha);
      }
    }
  });

  test('behind the first looks, the earlier one takes more; what is left over goes to the last one', () => {
    const going = sequentialTest(25, { max: 60, ended: false });
    const ended = sequentialTest(25, { max: 60, ended: true });
    expect(going.critical(20, 0.01)).toBeGreaterThan(going.critical(25, 0.01));
    expect(ended.critical(20, 0.01)).toBeCloseTo(going.critical(20, 0.01), 9);
    expect(ended.critical(25, 0.01)).toBeLessThan(going.critical(25, 0.01));
    expect(ended.critical(25, 0.01)).toBeGreaterThan(normalQuantileUpper(0.01));
    expect(sequentialTest(22, { max: 60, ended: true }).looks).toEqual([5, 10, 15, 20, 22]);
    expect(() => going.critical(22, 0.01)).toThrow('there is no look after 22 rounds');
  });

  test('a look whose share no signs can reach leaves it to the next', () => {
    const { critical, pValue } = sequentialTest(60, { max: 60, ended: false });
    // Ten signs have a chance of 2^-10 or more; what is spent on ten of sixty rounds is less.
    const alpha = 0.002;
    expect([critical(5, alpha), critical(10, alpha)]).toEqual([Infinity, Infinity]);
    // The quarter of the rounds has all that is spent so far.
    expect(normalUpper(critical(15, alpha)) / (alpha * spentAfter(1 / 4))).toBeCloseTo(1, 1);
    // However clear, ten rounds are not enough for it.
    expect(pValue(10, 6)).toBeGreaterThan(alpha);
  });

  test('between two looks it is known what the last one showed; before the first, nothing', () => {
    const noise = normal(9);
    const pairs = Array.from({ length: 14 }, () => pairOf(noise, 3));
    const seen = (rounds: number) => comparePairs(pairs.slice(0, rounds), 0, { max: 60, ended: false }, 0.1);
    const told = ({ shift, low, high, worse }: Comparison) => ({ shift, low, high, worse });
    expect(told(seen(14))).toEqual(told(seen(10)));
    expect(seen(10).worse).toBeLessThan(seen(5).worse);
    expect(seen(4)).toMatchObject({ worse: 1, better: 1, low: -Infinity, high: Infinity });
    expect(seen(4).shift).toBeGreaterThan(1);
    // 2^-8 is above 0.65 · 0.005, 2^-9 is not.
    expect(seen(4).rounds(1, 0.005)).toBe(9);
  });
});

const ROUNDS = 60;

/** A round with noise of its own on both sides, so that the difference has that of `noise` times the square root of two. */
function pairOf(noise: () => number, shift: number): Pair {
  return { before: noise(), after: shift + noise() };
}

/** Between looks there is no news. */
const LOOK = 5;

/** At which round a change for the worse is first called; 0 where it never is. */
function roundOfAlarm(noise: () => number, shift: number, alpha: number): number {
  const pairs: Pair[] = [];
  while (pairs.length < ROUNDS) {
    for (let i = 0; i < LOOK; i++) pairs.push(pairOf(noise, shift));
    const { worse } = pairedPValues(pairs, { max: ROUNDS, ended: false });
    if (worse <= alpha) return pairs.length;
  }
  return 0;
}

describe('by simulation', () => {
  const TRIALS = 400;

  test.each([
    ['normal', normal(1)],
    ['heavy-tailed', heavyTailed(2)],
    ['of two kinds', bimodal(3)],
    ['disturbed', disturbed(6)],
  ])('looking again and again keeps the level: noise %s', (_, noise) => {
    const alpha = 0.05;
    let alarms = 0;
    for (let i = 0; i < TRIALS; i++) if (roundOfAlarm(noise, 0, alpha) > 0) alarms++;
    // Three standard errors of a share of so many trials.
    expect(alarms / TRIALS).toBeLessThan(alpha + 3 * Math.sqrt((alpha * (1 - alpha)) / TRIALS));
    // And it is no test that never alarms.
    expect(alarms).toBeGreaterThan(TRIALS / 100);
  });

  test.each([
    ['3 % within 60 rounds, noise of 5 %', 0.03, 0.05, 60],
    ['10 % within 15 rounds, noise of 5 %', 0.1, 0.05, 15],
  ])('finds %s, in 95 of 100 trials', (_, change, sigma, within) => {
    const noise = normal(4);
    let found = 0;
    for (let i = 0; i < 100; i++) {
      const round = roundOfAlarm(() => (sigma * noise()) / Math.SQRT2, Math.log1p(change), 0.01);
      if (round > 0 && round <= within) found++;
    }
    expect(found).toBeGreaterThanOrEqual(95);
  });

  test.each([
    ['3 %', 0.03, 60],
    ['10 %', 0.1, 30],
  ])('finds %s where three of ten processes are slowed down by up to two thirds', (_, change, within) => {
    const noise = disturbed(4);
    let found = 0;
    for (let i = 0; i < 100; i++) {
      const round = roundOfAlarm(noise, Math.log1p(change), 0.01);
      if (round > 0 && round <= within) found++;
    }
    expect(found).toBeGreaterThanOrEqual(95);
  });

  test.each([
    ['heavy-tailed', heavyTailed(5)],
    ['disturbed', disturbed(7)],
  ])('intervals of all looks together hold the true change: noise %s', (_, noise) => {
    let missed = 0;
    for (let i = 0; i < 200; i++) {
      const pairs: Pair[] = [];
      let isMissed = false;
      while (pairs.length < 40 && !isMissed) {
        for (let round = 0; round < LOOK; round++) pairs.push(pairOf(noise, 0.3));
        const { low, high } = comparePairs(pairs, 0, { max: 40, ended: false }, 0.1);
        isMissed = low > 0.3 || high < 0.3;
      }
      if (isMissed) missed++;
    }
    expect(missed / 200).toBeLessThan(0.1 + 3 * Math.sqrt((0.1 * 0.9) / 200));
  });
});

/** A quiet machine on which a process is slowed down now and then, as shared ones are. */
function disturbed(seed: number): () => number {
  const next = normal(seed);
  const chance = uniform(seed + 1);
  return () => 0.015 * next() + (chance() < 0.3 ? 0.5 * chance() : 0);
}

function bimodal(seed: number): () => number {
  const next = normal(seed);
  return () => (next() > 0 ? 1 : -1) + 0.1 * next();
}
