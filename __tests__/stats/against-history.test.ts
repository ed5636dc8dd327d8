/**
 * One run against its history: noise, interval and p value agree with the same formulas in NumPy and SciPy, and a
 * few bad runs in the window neither hide a change nor invent one.
 */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { median, quantile } from '../../src/model/sample.ts';
import { compareWithHistory, roundsNeeded } from '../../src/stats/against-history.ts';
import { noiseOf } from '../../src/stats/noise.ts';
import { expectNear } from './near.ts';
import reference from './reference/reference.json' with { type: 'json' };

test.each(reference.quantiles)('quantile $q of $values is NumPy’s type 7', ({ values, q, result }) => {
  expectNear(
    quantile(
      [...values].sort((a, b) => a - b),
      q,
    ),
    result,
  );
});

test.each(reference.history)('$current after $window', ({ window, current, level, ...expected }) => {
  const noise = noiseOf(window);
  expectNear(noise.centre, expected.centre);
  expectNear(noise.sigma, expected.sigma);
  const actual = compareWithHistory(current, window, level);
  expectNear(actual.shift, expected.shift);
  expectNear(actual.low, expected.low);
  expectNear(actual.high, expected.high);
  expectNear(actual.pValue, expected.p);
});

describe('a window without noise', () => {
  test.each([
    [5, 0, 1],
    [6, 1, 0],
    [4, -1, 0],
  ])('then %d: shift %d, p %d', (current, shift, pValue) => {
    const found = compareWithHistory(current, [5, 5, 5, 5, 5], 0.05);
    expect(found).toMatchObject({ exact: true, shift, low: shift, high: shift, pValue, sigma: 0 });
    expect(found.reach(0.01)).toBe(0);
  });

  test('one odd run is the resolution of a coarse clock, not the absence of noise', () => {
    const again = compareWithHistory(6, [5, 5, 5, 5, 5, 5, 6], 0.05);
    expect(again.exact).toBe(false);
    expect(again.pValue).toBeGreaterThan(0.01);
    expect(compareWithHistory(9, [5, 5, 5, 5, 5, 5, 6], 0.05).pValue).toBeLessThan(0.01);
  });
});

describe('bad runs in the window', () => {
  const steady = [
    100, 101, 99, 100, 102, 98, 101, 100, 99, 101, 100, 99, 101, 100, 100, 98, 102, 100, 101, 99,
  ];

  test('one of twenty does not hide a doubling', () => {
    expect(compareWithHistory(200, [...steady.slice(1), 180], 0.05).pValue).toBeLessThan(0.001);
  });

  test('a level that moved long ago is not taken for noise of its size', () => {
    const moved = [...steady.map((x) => x / 2).slice(0, 5), ...steady];
    expect(noiseOf(moved).centre).toBeGreaterThan(95);
  });

  test('a drifting level does not swell the noise beyond its tail', () => {
    const drift = Array.from({ length: 30 }, (_, i) => i);
    expect(noiseOf(drift).sigma).toBeLessThan(15);
  });
});

describe('rounds that would settle it', () => {
  test.each([
    { sigma: 0.05, runs: 30, margin: 0.2, least: 2, most: 2 },
    { sigma: 0.05, runs: 30, margin: 0.06, least: 4, most: 12 },
  ])('noise $sigma, margin $margin: between $least and $most', ({ sigma, runs, margin, least, most }) => {
    const rounds = roundsNeeded(sigma, runs, margin, 0.05);
    expect(rounds).toBeGreaterThanOrEqual(least);
    expect(rounds).toBeLessThanOrEqual(most);
  });

  test('no number of rounds makes up for a window that is too short', () => {
    expect(roundsNeeded(0.05, 5, 0.01, 0.01)).toBe(Number.POSITIVE_INFINITY);
    expect(roundsNeeded(0.05, 5, 0, 0.01)).toBe(Number.POSITIVE_INFINITY);
  });

  test('so many rounds do make the interval narrower than the margin', () => {
    const positive = fc.double({ min: 0.001, max: 1, noNaN: true });
    fc.assert(
      fc.property(positive, positive, fc.integer({ min: 5, max: 30 }), (sigma, margin, runs) => {
        const rounds = roundsNeeded(sigma, runs, margin, 0.01);
        if (!Number.isFinite(rounds)) return;
        const window = Array.from({ length: runs }, (_, i) => i - (runs - 1) / 2);
        const { reach, sigma: known } = compareWithHistory(0, window, 0.05);
        // reach is for one round: sigma · √(1 + π/2n) · t. With k rounds the 1 becomes 1/k.
        const halfOfOne = (reach(0.01) / known) * sigma;
        const narrowed = halfOfOne * Math.sqrt((1 / rounds + Math.PI / 2 / runs) / (1 + Math.PI / 2 / runs));
        expect(narrowed).toBeLessThanOrEqual(margin * (1 + 1e-9));
      }),
    );
  });
});

const value = fc.integer({ min: -8000, max: 8000 }).map((eighths) => eighths / 8);
const window = fc.array(value, { minLength: 5, maxLength: 30 });

describe('for all windows', () => {
  test('p lies in [0, 1], the shift in its interval, and nobody’s array is sorted', () => {
    fc.assert(
      fc.property(value, window, (current, earlier) => {
        const copy = [...earlier];
        const { pValue, shift, low, high } = compareWithHistory(current, earlier, 0.05);
        expect(pValue >= 0 && pValue <= 1, `${pValue}`).toBe(true);
        expect(low <= shift && shift <= high, `${low} ${shift} ${high}`).toBe(true);
        expect(earlier).toEqual(copy);
      }),
    );
  });

  test('mirroring turns the sign; scaling by two scales shift and interval; p stays', () => {
    fc.assert(
      fc.property(value, window, (current, earlier) => {
        const plain = compareWithHistory(current, earlier, 0.05);
        const mirrored = compareWithHistory(
          -current,
          earlier.map((x) => -x),
          0.05,
        );
        expect(mirrored.shift + 0).toBe(-plain.shift + 0);
        expect(mirrored.pValue).toBe(plain.pValue);
        const doubled = compareWithHistory(
          2 * current,
          earlier.map((x) => 2 * x),
          0.05,
        );
        expect(doubled).toMatchObject({ shift: 2 * plain.shift, low: 2 * plain.low, pValue: plain.pValue });
      }),
    );
  });

  test('a run as its history’s middle is never a change', () => {
    fc.assert(
      fc.property(window, (earlier) => {
        expect(compareWithHistory(median(earlier), earlier, 0.05)).toMatchObject({ shift: 0, pValue: 1 });
      }),
    );
  });
});
