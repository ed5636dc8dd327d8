/**
 * R20: fewer than 2 % false positives. Simulated histories in which nothing ever changed: the share of false alarms
 * stays at the stated level for normal noise. Student's t with three degrees of freedom is the worst noise that we
 * plan for; what its tails cost is measured here, so that nobody raises it unseen. Everything is seeded.
 */
import { describe, expect, test } from 'vitest';
import { compareWithHistory } from '../../src/stats/against-history.ts';
import { holm } from '../../src/stats/multiplicity.ts';
import { heavyTailed, normal } from './random.ts';

const ROUNDS = 4000;

/** Three standard errors above the level: what chance alone may add in so many rounds. */
function allowed(level: number, rounds: number): number {
  return level + 3 * Math.sqrt((level * (1 - level)) / rounds);
}

function falseAlarms(noise: () => number, runs: number, level: number): number {
  let alarms = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const window = Array.from({ length: runs }, noise);
    if (compareWithHistory(noise(), window, 0.05).pValue <= level) alarms++;
  }
  return alarms / ROUNDS;
}

describe.each([5, 6, 7, 8, 10, 15, 30])('one series, %d earlier runs', (runs) => {
  test.each([
    { shape: 'normal', noiseFrom: normal, level: 0.05, most: 0.05 },
    { shape: 'normal', noiseFrom: normal, level: 0.01, most: 0.01 },
    { shape: 'heavy-tailed', noiseFrom: heavyTailed, level: 0.05, most: 0.05 },
    { shape: 'heavy-tailed', noiseFrom: heavyTailed, level: 0.01, most: 0.02 },
  ])('$shape noise at level $level: at most $most alarms', ({ noiseFrom, level, most }) => {
    expect(falseAlarms(noiseFrom(runs * 1000 + 1), runs, level)).toBeLessThanOrEqual(allowed(most, ROUNDS));
  });
});

describe('fifty series, thirty earlier runs, a family held at 1 %', () => {
  /** Shares of the runs in which any series alarms, and in which one alarms beyond a limit of +20 %. */
  function simulate(noise: () => number, size: number): { alarmed: number; failed: number } {
    const rounds = 600;
    let alarmed = 0;
    let failed = 0;
    for (let round = 0; round < rounds; round++) {
      const found = Array.from({ length: 50 }, () =>
        compareWithHistory(
          noise() * size,
          Array.from({ length: 30 }, () => noise() * size),
          0.05,
        ),
      );
      const adjusted = holm(found.map(({ pValue }) => pValue));
      if (adjusted.some((p) => p <= 0.01)) alarmed++;
      if (adjusted.some((p, i) => p <= 0.01 && (found[i]?.shift ?? 0) > Math.log(1.2))) failed++;
    }
    return { alarmed: alarmed / rounds, failed: failed / rounds };
  }

  test('R20: normal noise of 3 %: at most 1 % of the runs alarm at all', () => {
    const { alarmed, failed } = simulate(normal(99), 0.03);
    expect(alarmed).toBeLessThanOrEqual(allowed(0.01, 600));
    expect(failed).toBe(0);
  });

  test('heavy-tailed noise of 1 %: at most 2 % of the runs fail, though more of them alarm', () => {
    const { alarmed, failed } = simulate(heavyTailed(99), 0.01);
    expect(alarmed).toBeLessThanOrEqual(0.15);
    expect(failed).toBeLessThanOrEqual(allowed(0.02, 600));
  });
});

test('R20: a change of ten standard deviations is found in nine of ten runs of fifty series', () => {
  const noise = normal(5);
  let found = 0;
  for (let round = 0; round < 500; round++) {
    const { pValue } = compareWithHistory(noise() + 10, Array.from({ length: 30 }, noise), 0.05);
    if (pValue <= 0.01 / 50) found++;
  }
  expect(found / 500).toBeGreaterThan(0.9);
});
