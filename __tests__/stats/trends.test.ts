/** Levels and lines against all ways to cut a short series, and in long ones, where not every place is tried. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type TrendOptions, trendCuts } from '../../src/stats/trends.ts';
import { normal } from './random.ts';

/** Squares about the mean or about the least-squares line with the price of its slope, whichever is less. */
function segmentCost(values: readonly number[], { sigma, slopePrice }: TrendOptions): number {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value / n, 0);
  const from = (i: number) => i - (n - 1) / 2;
  const spread = values.reduce((sum, _, i) => sum + from(i) ** 2, 0);
  const slope = spread > 0 ? values.reduce((sum, value, i) => sum + from(i) * value, 0) / spread : 0;
  const squares = (tilt: number) =>
    values.reduce((sum, value, i) => sum + ((value - mean - tilt * from(i)) / sigma) ** 2, 0);
  return n < 3 ? squares(0) : Math.min(squares(0), squares(slope) + slopePrice);
}

function costOf(values: readonly number[], cuts: readonly number[], options: TrendOptions): number {
  const bounds = [0, ...cuts, values.length];
  const costs = bounds.slice(1).map((end, i) => segmentCost(values.slice(bounds[i], end), options));
  return costs.reduce((sum, cost) => sum + cost, 0) + cuts.length * options.cutPrice;
}

test('no way to cut is cheaper', () => {
  const series = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 4, maxLength: 9 });
  const price = fc.double({ min: 0, max: 6, noNaN: true });
  const lengthMin = fc.integer({ min: 1, max: 3 });
  const chosen = fc.record({ sigma: fc.constant(1), cutPrice: price, slopePrice: price, lengthMin });
  fc.assert(
    fc.property(series, chosen, (values, options) => {
      const places = values.slice(1).map((_, i) => i + 1);
      const ways = Array.from({ length: 2 ** places.length }, (_, way) =>
        places.filter((_, i) => (way >> i) & 1),
      ).filter((cuts) =>
        [...cuts, values.length].every((end, i) => end - (cuts[i - 1] ?? 0) >= options.lengthMin),
      );
      const least = Math.min(...ways.map((cuts) => costOf(values, cuts, options)));
      expect(costOf(values, trendCuts(values, [], options), options)).toBeCloseTo(least, 6);
    }),
    { numRuns: 200, seed: 20 },
  );
});

test('a long series: cuts go to their places between those that were tried', () => {
  const noise = normal(2);
  const values = Array.from(
    { length: 9000 },
    (_, i) => noise() * 0.5 + (i < 3001 ? 0 : i < 6005 ? 9 : i / 300),
  );
  const options = { sigma: 0.5, cutPrice: 30, slopePrice: 10, lengthMin: 4 };
  expect(trendCuts(values, [], options)).toEqual([3001, 6005]);
});
