/**
 * R20: fewer than 2 % false positives. Simulated histories in which nothing ever changed: the share of false alarms
 * stays at the stated level, for normal noise and for the heavy tails of shared runners. The generator is seeded, so
 * that the test says the same every time.
 */
import { describe, expect, test } from 'vitest';
import { compareWithHistory } from '../../src/stats/against-history.ts';
import { holm } from '../../src/stats/holm.ts';
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

describe.each([
  { shape: 'normal', noiseFrom: normal },
  { shape: 'heavy-tailed', noiseFrom: heavyTailed },
])('one series of $shape noise', ({ noiseFrom }) => {
  test.each([5, 6, 7, 8, 10, 15, 30].flatMap((runs) => [0.05, 0.01].map((level) => ({ runs, level }))))(
    '$runs earlier runs: at most $level alarms',
    ({ runs, level }) => {
      expect(falseAlarms(noiseFrom(runs * 1000 + 1), runs, level)).toBeLessThanOrEqual(allowed(level, ROUNDS));
    },
  );
});

test.each([
  { shape: 'normal', noiseFrom: normal },
  { shape: 'heavy-tailed', noiseFrom: heavyTailed },
])('R20: fifty series of $shape noise: at most 1 % of the runs alarm at all', ({ noiseFrom }) => {
  const noise = noiseFrom(99);
  const rounds = 1000;
  let alarms = 0;
  for (let round = 0; round < rounds; round++) {
    const pValues = Array.from(
      { length: 50 },
      () => compareWithHistory(noise(), Array.from({ length: 30 }, noise), 0.05).pValue,
    );
    if (holm(pValues).some((p) => p <= 0.01)) alarms++;
  }
  expect(alarms / rounds).toBeLessThanOrEqual(allowed(0.01, rounds));
});

test('R20: a change of six standard deviations is found in nine of ten runs', () => {
  const noise = normal(5);
  let found = 0;
  for (let round = 0; round < 500; round++) {
    if (compareWithHistory(noise() + 6, Array.from({ length: 30 }, noise), 0.05).pValue <= 0.01) found++;
  }
  expect(found / 500).toBeGreaterThan(0.9);
});
