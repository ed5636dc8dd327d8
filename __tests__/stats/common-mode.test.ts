/** What a run did to all its benchmarks, and what one benchmark did by itself. */
import { describe, expect, test } from 'vitest';
import { commonMode } from '../../src/stats/common-mode.ts';
import { deviationScale } from '../../src/stats/noise.ts';
import { normal } from './random.ts';

const RUNS = 60;

/** Rows of unit noise with a runner that is three times as noisy; the last column is the run under test. */
function rowsOf(count: number, seed: number, last = 0): Float64Array[] {
  const gauss = normal(seed);
  const runner = Array.from({ length: RUNS }, () => 3 * gauss());
  return Array.from({ length: count }, (_, i) =>
    Float64Array.from({ length: RUNS + 1 }, (_, t) =>
      t === RUNS ? last * (1 + i / (2 * count)) : (1 + i / (2 * count)) * (runner[t] as number) + gauss(),
    ),
  );
}

const left = (rows: readonly Float64Array[], i: number) => {
  const { values } = commonMode(rows, RUNS)[i] as { values: Float64Array };
  return Array.from((rows[i] as Float64Array).subarray(0, RUNS), (value, t) => value - (values[t] as number));
};

describe('the noise of the runner', () => {
  test.each([3, 4, 8, 40])('is taken out of %d benchmarks', (count) => {
    const rows = rowsOf(count, 1);
    const before = deviationScale((rows[0] as Float64Array).subarray(0, RUNS));
    expect(deviationScale(left(rows, 0))).toBeLessThan(count === 3 ? 0.8 * before : 0.6 * before);
  });

  test('two benchmarks cannot be told apart: nothing is taken out', () => {
    expect(commonMode(rowsOf(2, 1), RUNS).every(({ values }) => values.every((value) => value === 0))).toBe(
      true,
    );
  });

  test('benchmarks that share nothing keep what they have, nearly all of them', () => {
    const gauss = normal(8);
    const rows = Array.from({ length: 6 }, () => Float64Array.from({ length: RUNS + 1 }, gauss));
    expect(
      commonMode(rows, RUNS).filter(({ values }) => values.some((value) => value !== 0)).length,
    ).toBeLessThan(3);
  });

  test('is predicted for the run under test', () => {
    const [first] = commonMode(rowsOf(10, 2, 5), RUNS);
    expect(first?.values[RUNS]).toBeGreaterThan(4);
    expect(first?.values[RUNS]).toBeLessThan(6);
  });
});

describe('what one benchmark does', () => {
  test('is not in its own prediction: left out, it is predicted the same', () => {
    const rows = rowsOf(8, 3);
    const changed = rows.map((row, i) => (i === 0 ? row.map((v, t) => (t === RUNS ? v + 50 : v)) : row));
    const predicted = (of: Float64Array[]) => commonMode(of, RUNS)[0]?.values[RUNS];
    expect(predicted(changed)).toBe(predicted(rows));
  });

  test('moves the others by no more than a clipped value can', () => {
    const rows = rowsOf(8, 3);
    const changed = rows.map((row, i) => (i === 0 ? row.map((v, t) => (t === RUNS ? v + 1000 : v)) : row));
    for (let i = 1; i < 8; i++) {
      const [was, is] = [rows, changed].map((of) => commonMode(of, RUNS)[i]?.values[RUNS] as number) as [
        number,
        number,
      ];
      expect(Math.abs(is - was)).toBeLessThan(2);
    }
  });
});

describe('how sure', () => {
  test('a run unlike all before is predicted by extrapolation, and that is said', () => {
    const usual = commonMode(rowsOf(8, 4, 1), RUNS)[0]?.widening[RUNS] as number;
    const far = commonMode(rowsOf(8, 4, 100), RUNS)[0]?.widening[RUNS] as number;
    expect(usual).toBeLessThan(1.2);
    expect(far).toBeGreaterThan(2 * usual);
  });

  test('absent benchmarks are no obstacle', () => {
    const rows = rowsOf(8, 5).map((row, i) => row.map((v, t) => ((t + i) % 7 === 0 ? Number.NaN : v)));
    for (const { values, widening } of commonMode(rows, RUNS)) {
      expect(values.every(Number.isFinite)).toBe(true);
      expect(widening.every((w) => w >= 1)).toBe(true);
    }
  });
});
