/** Slow climbs that no single run shows. */
import { describe, expect, test } from 'vitest';
import { mannKendall, newestDrift } from '../../src/stats/drift.ts';
import { expectNear } from './near.ts';
import { normal } from './random.ts';

test('Mann and Kendall: as their formula in NumPy gives it', () => {
  const values = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9];
  expectNear(mannKendall(values, 0), 0.003766585169316051, 1e-9);
  // Correlation of 0.2 makes the variance one and a half times as large.
  expectNear(mannKendall(values, 0.2), 0.014557368265961514, 1e-9);
});

describe('the newest runs climb', () => {
  const gauss = normal(4);
  const noise = Array.from({ length: 90 }, () => 0.01 * gauss());

  test('a fifth of a percent a run over 60 runs is found, with its size', () => {
    const drift = newestDrift(
      noise.map((v, t) => v + 0.002 * Math.max(0, t - 30)),
      0.03,
    );
    expect(drift?.pValue).toBeLessThan(1e-5);
    expect(drift?.rise).toBeGreaterThan(0.05);
  });

  test.each([
    { what: 'noise alone', at: () => 0 },
    { what: 'a fall', at: (t: number) => -0.002 * t },
    { what: 'a climb too small to speak of', at: (t: number) => 0.0001 * t },
  ])('$what is none', ({ at }) => {
    expect(
      newestDrift(
        noise.map((v, t) => v + at(t)),
        0.03,
      )?.pValue ?? 1,
    ).toBeGreaterThan(0.001);
  });

  test('a step is none, wherever it lies: of 600 none, and of 100 climbs of the same height 90', () => {
    const isDrift = (values: number[]) => (newestDrift(values, 0.03)?.pValue ?? 1) <= 0.001;
    const runs = Array.from({ length: 100 }, (_, t) => t);
    const steps = Array.from({ length: 600 }, (_, k) =>
      runs.map((t) => (t >= 20 + (k % 60) ? 0.1 : 0) + 0.02 * gauss()),
    );
    const climbs = Array.from({ length: 100 }, () => runs.map((t) => 0.001 * t + 0.02 * gauss()));
    expect(steps.filter(isDrift).length).toBeLessThanOrEqual(3);
    expect(climbs.filter(isDrift).length).toBeGreaterThanOrEqual(90);
  });

  test('thirty runs are the fewest', () => {
    expect(
      newestDrift(
        Array.from({ length: 29 }, (_, t) => t),
        0.03,
      ),
    ).toBeUndefined();
  });

  test('held at its level: 0.2 % of 2,000 quiet series', () => {
    let alarms = 0;
    for (let k = 0; k < 2000; k++) {
      if ((newestDrift(Array.from({ length: 60 }, gauss), 0)?.pValue ?? 1) <= 0.002) alarms++;
    }
    expect(alarms).toBeLessThanOrEqual(10);
  });
});
