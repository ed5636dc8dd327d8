/** Wilcoxon's signed-rank test against counting out by hand and published examples. */
import { expect, test } from 'vitest';
import { centreInterval, pairwiseMeans, rankSums, signedRankUpper } from '../../src/stats/signed-rank.ts';
import { expectNear } from './near.ts';

/** Depression scores of nine patients at two visits (Hollander and Wolfe 1973, table 3.1), as R's wilcox.test shows them. */
const FIRST = [1.83, 0.5, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.3];
const SECOND = [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29];
const differences = FIRST.map((value, i) => value - (SECOND[i] as number));

test('the published example: V = 40, p = 0.01953', () => {
  expect(rankSums(differences)).toEqual({ n: 9, above: 40, below: 5 });
  expectNear(signedRankUpper(40, 9), 0.01953125);
  const means = pairwiseMeans(differences);
  expect(means).toHaveLength(45);
  expectNear(means[22] as number, 0.46, 1e-9);
});

test('its interval at 95 %: five means are left out at each end', () => {
  const means = pairwiseMeans(differences);
  expect(centreInterval(differences, 0.025)).toEqual({ low: means[5], high: means.at(-6) });
});

test.each([1, 2, 5, 9])('of %i differences, every way to share the signs is counted', (n) => {
  const sums = Array.from({ length: 2 ** n }, (_, signs) =>
    Array.from({ length: n }, (_, i) => ((signs >> i) & 1) * (i + 1)).reduce((sum, rank) => sum + rank, 0),
  );
  for (let sum = 0; sum <= (n * (n + 1)) / 2; sum++) {
    expectNear(signedRankUpper(sum, n), sums.filter((other) => other >= sum).length / sums.length);
  }
});

test.each([
  [20, 150],
  [30, 350],
  [50, 950],
])('larger ones, counted out in whole numbers: %i', (n, sum) => {
  const ways = Array.from({ length: (n * (n + 1)) / 2 + 1 }, (_, i): bigint => (i === 0 ? 1n : 0n));
  for (let rank = 1; rank <= n; rank++)
    for (let s = ways.length - 1; s >= rank; s--) ways[s] = (ways[s] as bigint) + (ways[s - rank] as bigint);
  const above = ways.slice(sum).reduce((all, count) => all + count, 0n);
  expectNear(signedRankUpper(sum, n), Number((above * 10n ** 18n) / 2n ** BigInt(n)) / 1e18, 1e-6);
});

test('the approximation takes over without a step', () => {
  const middle = (n: number) => (n * (n + 1)) / 4;
  const spread = (n: number) => Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24);
  const at = (n: number, z: number) => signedRankUpper(Math.ceil(middle(n) + z * spread(n)), n);
  for (const z of [0.5, 2, 3]) expect(Math.abs(at(61, z) / at(60, z) - 1)).toBeLessThan(0.1);
});

test.each([
  ['ties share their ranks', [1, 1, -1, 2], { n: 4, above: 2 + 2 + 4, below: 2 }],
  ['zeros speak against a finding on either side', [0, 0, 3, -4], { n: 4, above: 3, below: 4 }],
  ['nothing but zeros', [0, 0, 0], { n: 3, above: 0, below: 0 }],
])('%s', (_, values, sums) => {
  expect(rankSums(values)).toEqual(sums);
  expect(signedRankUpper(0, values.length)).toBe(1);
});

test('too few differences bound nothing', () => {
  expect(centreInterval([1, 2, 3], 0.025)).toBeUndefined();
  expect(centreInterval([1, 2, 3, 4, 5, 6], 0.025)).toEqual({ low: 1, high: 6 });
});
