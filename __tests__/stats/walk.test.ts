/** Machines that live on: their levels walk without a change of code, and those of fresh machines do not. Everything is seeded. */
import { describe, expect, test } from 'vitest';
import { overWalk, walkedPValue } from '../../src/stats/walked.ts';
import { normal } from './random.ts';
import { evidence, quietSuite, risesOf, type Suite } from './suites.ts';

const LEVEL = 0.01;
const SUITES = 16;

/** The levels of a suite take a step of `step` sigmas before each run. */
function walking(series: number, runs: number, step: number, seed: number): number[][] {
  const gauss = normal(seed);
  return Array.from({ length: series }, () => {
    let level = 0;
    return Array.from({ length: runs }, () => {
      level += 0.02 * step * gauss();
      return level + 0.02 * gauss();
    });
  });
}

function slower(suite: Suite, factor: number): Suite {
  return suite.map((row, i) =>
    i === 0 ? [...row.slice(0, -1), (row.at(-1) as number) + Math.log(factor)] : row,
  );
}

/** The share of suites for which it holds. */
function share(holds: (seed: number) => boolean): number {
  return Array.from({ length: SUITES }, (_, k) => holds(100 * k + 1)).filter(Boolean).length / SUITES;
}

const livesOn = (suite: Suite) => evidence(suite).livesOn;
const isRed = (suite: Suite, series?: number) => {
  const rises = risesOf(evidence(suite));
  return series === undefined ? rises.some((p) => p <= LEVEL) : (rises[series] as number) <= LEVEL;
};

describe('a machine lives on if the levels of many benchmarks walk', () => {
  test.each(['normal', 'heavy tails', 'two modes', 'spikes', 'slow runners'] as const)(
    'not on fresh machines, noise with %s',
    (kind) => {
      expect(share((seed) => livesOn(quietSuite(kind, 20, 61, seed)))).toBeLessThanOrEqual(0.13);
    },
  );

  test('a walk of half a sigma a run is recognized', () => {
    expect(share((seed) => livesOn(walking(20, 61, 0.5, seed)))).toBeGreaterThan(0.9);
  });

  test('a few benchmarks that walk may do so by their code', () => {
    const few = (seed: number) => [...walking(3, 61, 0.5, seed), ...quietSuite('normal', 17, 61, seed + 1)];
    expect(share((seed) => livesOn(few(seed)))).toBeLessThanOrEqual(0.2);
    expect(share((seed) => livesOn(walking(5, 61, 0.5, seed)))).toBe(0);
  });

  test('a lasting change of one benchmark is not a walk', () => {
    const changed = (seed: number) =>
      quietSuite('normal', 20, 61, seed).map((row, i) =>
        row.map((value, t) => value + (i === 0 && t > 30 ? 0.2 : 0)),
      );
    expect(share((seed) => livesOn(changed(seed)))).toBeLessThanOrEqual(0.13);
  });
});

describe('on a machine that lives on', () => {
  test.each([0.15, 0.5])('a walk of %d sigma a run is rarely an alarm', (step) => {
    expect(share((seed) => isRed(walking(20, 81, step, seed)))).toBeLessThanOrEqual(0.13);
  });

  test.each([0.15, 0.5])('it is hardly ever a drift (%d sigma a run)', (step) => {
    const drifts = (seed: number) => {
      const { series } = evidence(walking(20, 91, step, seed));
      return series.some((each) => each.kind === 'tested' && (each.drift?.pValue ?? 1) * 20 <= 0.05);
    };
    expect(share(drifts)).toBeLessThanOrEqual(0.13);
  });

  test.each([2, 10])('%d times as slow is certain in the first run', (factor) => {
    expect(share((seed) => isRed(slower(walking(20, 81, 0.3, seed), factor), 0))).toBeGreaterThan(0.9);
  });
});

describe('a p-value over all places of a walked level', () => {
  const noise = (walk: number) => ({ walk }) as Parameters<typeof overWalk>[0];
  const distance = { baseline: 12, window: 1 };

  test('is that of the level if levels do not walk', () => {
    expect(overWalk(noise(0), distance, 1, () => 0.25)).toBe(0.25);
  });

  test.each([1, -1] as const)('weighs all places (direction %d)', (direction) => {
    expect(overWalk(noise(1), distance, direction, () => 1)).toBeCloseTo(1, 12);
  });

  test('grows with the walk', () => {
    const beyond = (moved: number) => (moved > 2 ? 1 : 0);
    const values = [0.1, 0.3, 1, 3].map((walk) => overWalk(noise(walk), distance, 1, beyond));
    expect(values).toEqual(values.toSorted((a, b) => a - b));
    expect(values[0]).toBeLessThan(values[3] as number);
  });

  test('a rise over many runs is less surprising than over few', () => {
    expect(walkedPValue(1, 0.1, 90)).toBeGreaterThan(walkedPValue(1, 0.1, 30));
    expect(walkedPValue(1, 0, 30)).toBe(0);
  });
});
