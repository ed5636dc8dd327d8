/** Counts that hardly vary: false alarms by simulation, and what a tiny noise lets through. */
import { expect, test } from 'vitest';
import { compareCounts } from '../../src/stats/counts.ts';
import { seededRandom } from '../../src/stats/random.ts';

const random = seededRandom(1);
const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
const counts = (size: number, at: number, sigma: number) =>
  Array.from({ length: size }, () => at + sigma * normal());

test('two of each without a change are called worse at most as often as the level says', () => {
  const trials = 4000;
  const worse = Array.from(
    { length: trials },
    () => compareCounts(counts(2, 0, 1e-6), counts(2, 0, 1e-6), 0, 1, 0.05).worse,
  );
  for (const level of [0.1, 0.01]) {
    const share = worse.filter((pValue) => pValue <= level).length / trials;
    // The first look has half of the level; four standard errors.
    expect(share).toBeLessThan(level / 2 + 4 * Math.sqrt(level / 2 / trials));
    expect(share).toBeGreaterThan(0);
  }
});

test.each([1e-7, 1e-6, 1e-5])('a change of 0.5% is certain with a noise of %d', (sigma) => {
  const { worse, low, high } = compareCounts(counts(2, 0, sigma), counts(2, 0.005, sigma), 0, 1, 0.05);
  expect(worse).toBeLessThan(0.001);
  expect([low, high].every((end) => Math.abs(end - 0.005) < 2e-3)).toBe(true);
});

test('without any noise every difference is a change; with the same counts none is', () => {
  expect(compareCounts([1, 1], [1.5, 1.5], 1, 1, 0.05)).toMatchObject({
    exact: true,
    worse: 0,
    better: 1,
    shift: 0.5,
  });
  expect(compareCounts([1, 1], [1, 1], 1, 1, 0.05)).toMatchObject({
    exact: true,
    worse: 1,
    better: 1,
    shift: 0,
  });
});

test('a noise as large as the limit asks for more counts, and says how many', () => {
  const { rounds, low, high } = compareCounts([0, 0.01], [0.004, 0.014], 0, 1, 0.05);
  expect(low).toBeLessThan(0);
  expect(high).toBeGreaterThan(0.004);
  expect(rounds(0.001, 0.01)).toBeGreaterThan(10);
});
