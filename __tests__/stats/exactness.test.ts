/**
 * What is computed fast is the same to the last bit as what the definition computes: medians by selection, weighted
 * medians without a member, ranks of rounds, sums of several products at once, windows that are computed only if they
 * may count, walks only as far as they decide, and intervals that are decided by near quantiles.
 */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mean, median, medianDeviation, quantile, quantileOf } from '../../src/model/sample.ts';
import type { Course, Regime } from '../../src/stats/course.ts';
import { normalCritical, normalQuantileUpper, normalUpper } from '../../src/stats/distributions.ts';
import { excursionPValue } from '../../src/stats/excursions.ts';
import { deviationOf, intervalOf } from '../../src/stats/interval.ts';
import { levelsOf } from '../../src/stats/levels.ts';
import { nearQuantileUpper } from '../../src/stats/near-quantile.ts';
import { deviationScale, differenceScale, type Noise } from '../../src/stats/noise.ts';
import { tickOf } from '../../src/stats/odd.ts';
import { isOneLevel } from '../../src/stats/one-level.ts';
import { cappedEstimate, cappedRankSums, type Pair } from '../../src/stats/one-sided-outliers.ts';
import { aloneRegime, ownShare, SHARE, windowFrom, windowsOf } from '../../src/stats/regime.ts';
import { Ridge } from '../../src/stats/ridge.ts';
import { optimalSegmentation } from '../../src/stats/segmentation.ts';
import { type RankSums, rankSums, signedRankUpper } from '../../src/stats/signed-rank.ts';
import { overWalk } from '../../src/stats/walked.ts';
import { WeightedValues, witnessWeights } from '../../src/stats/weighted-median.ts';
import {
  distanceOf,
  levelError,
  ownVariance,
  scoreAndVariance,
  scoreOf,
} from '../../src/stats/window-score.ts';
import { evidence, type Kind, quietSuite, type Suite } from './suites.ts';

const SAME = { seed: 20_261_129 };

const ordinary = fc.double({ min: -10, max: 10, noNaN: true });
const tied = fc.integer({ min: -2, max: 2 });
const strange = fc.constantFrom(
  0,
  -0,
  1,
  1e308,
  -1e308,
  5e-324,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  Number.NaN,
);

describe('order statistics', () => {
  const share = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0.25, 0.5, 1));
  const sortedMedian = (values: readonly number[]) => quantile(new Float64Array(values).sort(), 0.5);

  test.each([
    ['ordinary values', ordinary],
    ['ties', tied],
    ['zeros of both signs, infinities, values that are no numbers', strange],
    ['all of these', fc.oneof(ordinary, tied, strange)],
  ])('the median, and any quantile, of %s is that of the sorted values', (_, value) => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 60 }), share, (values, q) => {
        expect(median(values)).toBe(sortedMedian(values));
        expect(quantileOf(values, q)).toBe(quantile(new Float64Array(values).sort(), q));
        expect(median(Float64Array.from(values))).toBe(sortedMedian(values));
        const distances = values.map((v) => Math.abs(v - sortedMedian(values)));
        expect(medianDeviation(values)).toBe(sortedMedian(distances));
      }),
      SAME,
    );
  });

  test.each([2047, 2048, 2049, 5000])('of %d values, in order, in reverse and mixed', (count) => {
    const rising = Array.from({ length: count }, (_, i) => i / 7);
    const mixed = rising.map((_, i) => Math.sin(i * 12.9898));
    for (const values of [rising, rising.toReversed(), mixed])
      expect(median(values)).toBe(sortedMedian(values));
  });

  test('a median leaves the values as they are', () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });

  test('scales, levels and ticks are those of their definitions', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(ordinary, tied), { minLength: 2, maxLength: 40 }),
        fc.nat(39),
        (values, at) => {
          const centre = sortedMedian(values);
          expect(deviationScale(values)).toBe(1.4826 * sortedMedian(values.map((v) => Math.abs(v - centre))));
          const steps = values.slice(1).map((v, i) => Math.abs(v - (values[i] as number)));
          const typical = (1.4826 * sortedMedian(steps)) / Math.SQRT2;
          if (typical > 0) expect(differenceScale(values)).toBe(typical);
          const cut = 1 + (at % (values.length - 1));
          const [before, after] = [values.slice(0, cut), values.slice(cut)];
          const levels = [...before.map(() => sortedMedian(before)), ...after.map(() => sortedMedian(after))];
          expect(levelsOf(values, [cut])).toEqual(levels);
          const sorted = values.toSorted((a, b) => a - b);
          const apart = sorted
            .slice(1)
            .flatMap((v, i) => (v > (sorted[i] as number) ? [v - (sorted[i] as number)] : []));
          const isFine = apart.length < 2 || apart.length > 0.6 * (values.length - 1);
          expect(tickOf(values)).toBe(isFine ? 0 : Math.min(...apart));
        },
      ),
      SAME,
    );
  });

  test('a weighted median without some members is that of the others, sorted', () => {
    const member = fc.tuple(
      fc.oneof(tied, ordinary, fc.constant(Number.NaN)),
      fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    );
    fc.assert(
      fc.property(
        fc.array(member, { minLength: 1, maxLength: 20 }),
        fc.constantFrom('a', 'b', 'none'),
        (rows, out) => {
          const weights = witnessWeights(rows.map(([, name]) => name));
          const all = rows.map(([value, name], i) => ({ value, name, weight: weights[i] as number }));
          const members = all.flatMap(({ name }, i) => (name === out ? [i] : []));
          const values = new WeightedValues(
            all.map(({ value }) => value),
            weights,
          );
          const left = all
            .filter(({ value, name }) => !Number.isNaN(value) && name !== out)
            .sort((a, b) => a.value - b.value);
          const total = left.reduce((sum, { weight }) => sum + weight, 0);
          const reaching = (share: number) => {
            let sum = 0;
            return left.find(({ weight }) => {
              sum += weight;
              return sum > share;
            })?.value;
          };
          if (left.length === 0) return;
          expect(values.isWithoutTwo(members)).toBe(total < 2 - 1e-9);
          expect(values.medianWithout(members)).toEqual({
            low: reaching(total / 2 - 1e-9),
            high: reaching(total / 2 + 1e-9),
          });
        },
      ),
      SAME,
    );
  });
});

describe('rounds', () => {
  const side = fc.oneof(ordinary, tied);
  const rounds = fc.array(fc.record({ before: side, after: side }), { minLength: 1, maxLength: 90 });

  test('rank sums are those of the definition', () => {
    fc.assert(
      fc.property(fc.array(side, { maxLength: 160 }), fc.nat(160), (values, count) => {
        expect(rankSums(values)).toEqual(plainRankSums(values));
        const few = Math.min(count, values.length);
        expect(rankSums(values, few)).toEqual(plainRankSums(values.slice(0, few)));
      }),
      SAME,
    );
  });

  test('capped estimates are those that each shift’s own quantile gives', () => {
    fc.assert(
      fc.property(rounds, fc.constantFrom(0.25, 0.5), fc.constantFrom(0.1, 0.003), (pairs, share, tail) => {
        const at = (shift: number) => plainCappedSums(pairs, shift, share);
        expect(cappedRankSums(pairs, share)).toEqual(at(0));
        expect(cappedEstimate(pairs, share, tail)).toEqual(plainCappedEstimate(pairs, at, tail));
      }),
      { ...SAME, numRuns: 60 },
    );
  });
});

function plainRankSums(values: readonly number[]) {
  const sizes = values.map(Math.abs);
  const rankOf = (size: number) =>
    sizes.filter((other) => other < size).length + (sizes.filter((other) => other === size).length + 1) / 2;
  const sumOf = (sign: number) =>
    values.reduce((sum, value) => sum + (Math.sign(value) === sign ? rankOf(Math.abs(value)) : 0), 0);
  return { n: values.length, above: sumOf(1), below: sumOf(-1) };
}

function plainCappedSums(pairs: readonly Pair[], shift: number, share: number) {
  const moved = pairs.map(({ before, after }) => ({ before, after: after - shift }));
  const values = moved.flatMap(({ before, after }) => [before, after]);
  const cap = quantile(
    values.toSorted((a, b) => a - b),
    share,
  );
  const informative = moved.filter(({ before, after }) => before < cap || after < cap);
  return plainRankSums(informative.map(({ before, after }) => Math.min(after, cap) - Math.min(before, cap)));
}

/** By twenty bisections, of which the ends are outside of all differences. */
function plainCappedEstimate(pairs: readonly Pair[], sumsAt: (shift: number) => RankSums, tail: number) {
  const differences = pairs.map(({ before, after }) => after - before);
  const [least, most] = [Math.min(...differences), Math.max(...differences)];
  const margin = most - least || 1;
  const crossing = (holds: (sums: RankSums) => boolean) => {
    let [low, high] = [least - margin, most + margin];
    for (let step = 0; step < 20; step++) {
      const middle = (low + high) / 2;
      if (holds(sumsAt(middle))) low = middle;
      else high = middle;
    }
    return { low, middle: (low + high) / 2, high };
  };
  const within = (found: number, end: number) =>
    found < least - margin / 2 || found > most + margin / 2 ? end : found;
  return {
    shift: within(crossing(({ above, below }) => above > below).middle, Number.NaN),
    low: within(crossing(({ above, n }) => signedRankUpper(above, n) <= tail).low, Number.NEGATIVE_INFINITY),
    high: within(crossing(({ below, n }) => signedRankUpper(below, n) > tail).high, Number.POSITIVE_INFINITY),
  };
}

describe('a proof that no cut pays', () => {
  const price = fc.constantFrom(
    { factor: 5, clip: 3 },
    { factor: 3, clip: 3 },
    { factor: 3, clip: 2 },
    { factor: 1, clip: 1 },
  );
  const sigma = fc.constantFrom(1, 1e-6, 0.02, 3);
  const step = fc.double({ min: 0, max: 6, noNaN: true });
  const spike = fc.constantFrom(0, 0, 0, 0, 0, 2, 3, -3, 5, 40, -1e9);

  test.each<[string, fc.Arbitrary<number>]>([
    ['normal noise', fc.tuple(...Array.from({ length: 6 }, () => ordinary)).map((all) => mean(all) / 2.36)],
    ['coarse noise', tied],
    ['spikes', fc.tuple(ordinary, spike).map(([value, far]) => value / 8 + far)],
    ['anything', fc.oneof(ordinary, tied, fc.constantFrom(1e300, -1e300, 5e-324))],
  ])('in %s is never one where the search finds a cut', (_, value) => {
    let proved = 0;
    const noise = fc.array(value, { minLength: 2, maxLength: 120 });
    fc.assert(
      fc.property(noise, price, sigma, step, fc.nat(), (values, { factor, clip }, scale, by, place) => {
        const from = place % (2 * values.length);
        const row = values.map((each, t) => scale * (t < from ? each : each + by));
        const options = { sigma: scale, penalty: factor * Math.log(row.length), clip };
        if (!isOneLevel(row, options)) return;
        proved++;
        expect(optimalSegmentation(row, options).cuts).toEqual([]);
      }),
      { ...SAME, numRuns: 400 },
    );
    expect(proved).toBeGreaterThan(40);
  });

  test('finds most of the histories without a change, and none with one', () => {
    const options = { sigma: 0.05, penalty: 5 * Math.log(100), clip: 3 };
    for (const row of quietSuite('normal', 40, 100, 3)) {
      expect(isOneLevel(row, options)).toBe(true);
      expect(
        isOneLevel(
          row.map((value, t) => value + (t < 50 ? 0 : 0.1)),
          options,
        ),
      ).toBe(false);
    }
  });
});

describe('the regression of the common mode', () => {
  const size = fc.integer({ min: 1, max: 17 });
  const runs = fc.integer({ min: 2, max: 40 });
  // One for all of them, as in a check.
  const ridge = new Ridge(17, 40);

  test('adds up each sum in the order of the runs', () => {
    fc.assert(
      fc.property(size, runs, fc.infiniteStream(ordinary), (predictors, length, stream) => {
        const row = () => Float64Array.from({ length }, () => stream.next().value as number);
        const inputs = Array.from({ length: predictors }, row);
        const [target, weights] = [row(), row().map(Math.abs)];
        ridge.fit(target, inputs, weights, [1, 5]);
        const { slopes, factor } = plainRidge(target, inputs, weights);
        expect(ridge.slopes.slice(0, predictors)).toEqual(slopes);
        const columns = Array.from({ length }, (_, t) => inputs.map((input) => input[t] as number));
        expect([...ridge.combined(inputs)]).toEqual(
          columns.map((column) => column.reduce((sum, value, a) => sum + (slopes[a] as number) * value, 0)),
        );
        expect([...ridge.leverages(inputs)]).toEqual(columns.map((column) => plainLeverage(factor, column)));
      }),
      { ...SAME, numRuns: 60 },
    );
  });
});

/** Normal equations with penalties of 1 and 5, Cholesky's factor, and both substitutions, one number at a time. */
function plainRidge(target: Float64Array, inputs: readonly Float64Array[], weights: Float64Array) {
  const product = (left: Float64Array, right: Float64Array) =>
    left.reduce((sum, value, k) => sum + value * (weights[k] as number) * (right[k] as number), 0);
  const factor = inputs.map((left, a) =>
    inputs.map((right, b) => product(left, right) + (a === b ? (a === 0 ? 1 : 5) : 0)),
  );
  const at = (i: number, j: number) => factor[i]?.[j] as number;
  const set = (i: number, j: number, value: number) => {
    (factor[i] as number[])[j] = value;
  };
  for (let j = 0; j < inputs.length; j++) {
    let diagonal = at(j, j);
    for (let k = 0; k < j; k++) diagonal -= at(j, k) ** 2;
    set(j, j, Math.sqrt(Math.max(diagonal, 1e-12)));
    for (let i = j + 1; i < inputs.length; i++) {
      let value = at(i, j);
      for (let k = 0; k < j; k++) value -= at(i, k) * at(j, k);
      set(i, j, value / at(j, j));
    }
  }
  const slopes = Float64Array.from(inputs, (input) => product(input, target));
  for (let i = 0; i < slopes.length; i++) {
    let value = slopes[i] as number;
    for (let k = 0; k < i; k++) value -= at(i, k) * (slopes[k] as number);
    slopes[i] = value / at(i, i);
  }
  for (let i = slopes.length - 1; i >= 0; i--) {
    let value = slopes[i] as number;
    for (let k = i + 1; k < slopes.length; k++) value -= at(k, i) * (slopes[k] as number);
    slopes[i] = value / at(i, i);
  }
  return { slopes, factor };
}

function plainLeverage(factor: readonly (readonly number[])[], column: readonly number[]): number {
  const solved: number[] = [];
  return column.reduce((sum, own, a) => {
    const value = column
      .slice(0, a)
      .reduce((left, _, b) => left - (factor[a]?.[b] as number) * (solved[b] as number), own);
    solved.push(value / (factor[a]?.[a] as number));
    return sum + (solved[a] as number) * (solved[a] as number);
  }, 0);
}

describe('intervals', () => {
  test('near quantiles are exact to a relative error of 1e-12', () => {
    const exponents = Array.from({ length: 2000 }, (_, i) => -660 * (i / 2000) ** 3);
    const both = exponents.flatMap((log) => [Math.exp(log) / 2, 1 - Math.exp(log) / 2]).filter((p) => p < 1);
    for (const p of both) {
      const exact = normalQuantileUpper(p);
      expect(Math.abs(nearQuantileUpper(p) - exact)).toBeLessThan(1e-12 * Math.max(1, Math.abs(exact)));
    }
  });

  test.each<[Kind, number, number]>([
    ['normal', 20, 1],
    ['heavy tails', 40, 2],
    ['neighbours alike', 60, 1],
    ['two modes', 30, 3],
    ['spikes', 12, 1],
    ['slow runners', 40, 2],
  ])(
    'of %s in %d runs, measured %d times, are those that exact quantiles give',
    (kind, length, measurements) => {
      const found = evidence(quietSuite(kind, 12, length + measurements, 7), measurements);
      const tested = found.series.flatMap((each) => (each.kind === 'tested' ? [each] : []));
      expect(tested.length).toBeGreaterThan(0);
      for (const { course: known, rise } of tested) {
        // The definition below is that of a level that stands.
        const course = { ...known, noise: { ...known.noise, walk: 0 } };
        for (const regime of [rise, aloneRegime(course, 1)]) {
          expect(intervalOf(course, regime, 0.05)).toEqual(plainInterval(course, regime, 0.05));
        }
      }
    },
  );
});

describe('p-values', () => {
  const probability = fc.double({ min: 0, max: 1, noNaN: true });

  test('of a walk outside of the bounds are on the same side, and all others are exact', () => {
    const each = fc.record({
      pValues: fc.array(fc.oneof(probability, fc.constantFrom(0, 1e-12, 1)), {
        minLength: 13,
        maxLength: 13,
      }),
      low: probability,
      high: probability,
    });
    const noise = { walk: 1 } as Noise;
    const distance = { baseline: 12, window: 1 };
    fc.assert(
      fc.property(each, ({ pValues, ...ends }) => {
        const [low = 0, high = 0] = [ends.low, ends.high].sort((a, b) => a - b);
        const at = () => {
          let k = 0;
          return () => pValues[k++] as number;
        };
        const exact = overWalk(noise, distance, 1, at());
        const found = overWalk(noise, distance, 1, at(), { low, high });
        if (exact > high) expect(found).toBeGreaterThan(high);
        else if (exact < low) expect(found).toBeLessThan(low);
        else expect(found).toBe(exact);
      }),
      SAME,
    );
  });

  const walking = (series: number, runs: number) =>
    quietSuite('normal', series, runs, 5).map((row) => {
      let level = 0;
      return row.map((value, t) => {
        level += 0.02 * Math.sin(12.9898 * t * t + value);
        return value + level;
      });
    });
  const shifted = (suite: Suite, by: number, runs: number) =>
    suite.map((row, i) =>
      row.map((value, t) => (i % 3 === 0 && t >= row.length - runs ? value + by : value)),
    );

  test.each<[string, Suite]>([
    ['normal noise', quietSuite('normal', 12, 60, 1)],
    ['heavy tails', quietSuite('heavy tails', 12, 40, 2)],
    ['slow periods', quietSuite('neighbours alike', 12, 60, 3)],
    ['spikes, young', quietSuite('spikes', 12, 12, 4)],
    ['levels that walk', walking(12, 80)],
  ])('of windows in %s are those of the definition, with or without a change', (_, suite) => {
    for (const [by, runs] of [
      [0, 0],
      [0.1, 1],
      [0.05, 3],
      [-0.2, 4],
    ] as const) {
      const found = evidence(shifted(suite, by, runs)).series.flatMap((each) =>
        each.kind === 'tested' ? [each] : [],
      );
      expect(found.length).toBeGreaterThan(0);
      for (const { course, rise, fall } of found) {
        expect(rise.pValue).toBe(plainPValue(course, 1));
        expect(fall.pValue).toBe(plainPValue(course, -1));
      }
    }
  });
});

/** The smallest p-value of all windows, each computed exactly. */
function plainPValue(course: Course, direction: 1 | -1): number {
  const windows = windowsOf(course);
  const newest = median(course.current);
  const pValues = Array.from({ length: windows }, (_, k) => {
    const window = windowFrom(course, course.history.length - k);
    const { start, level } = window;
    const shift = median([...course.history.slice(start), ...course.current]) - level;
    const shows = start === course.history.length || direction * (newest - level) >= direction * shift * 0.5;
    if (!shows) return 1;
    const { variance } = scoreAndVariance(course, window);
    const moved = (by: number) => ({ ...window, level: level + by });
    const over = (at: (by: number) => number) =>
      overWalk(course.noise, distanceOf(course, window), direction, at);
    const score = over((by) => normalUpper((direction * scoreOf(course, moved(by))) / Math.sqrt(variance)));
    const excursion = over((by) => excursionPValue(moved(by), course, direction));
    return k === 0
      ? Math.min(score / ownShare(windows), excursion / SHARE.excursion)
      : 4 * Math.min(score / SHARE.earlier, excursion / SHARE.excursions);
  });
  return Math.min(1, ...pValues);
}

/** Each end by bisection of the exact test, from the same beginning. */
function plainInterval(course: Course, regime: Regime, level: number) {
  const { history, current, widening, noise } = course;
  const isRejected = (shift: number, direction: 1 | -1) => {
    const { score, variance } = scoreAndVariance(course, { ...regime, level: regime.level + shift });
    return normalUpper((direction * score) / Math.sqrt(variance)) < level / 2;
  };
  const bisect = (start: number, end: number, holds: (shift: number) => boolean) => {
    let [low, high] = [start, end];
    for (let step = 0; step < 24; step++) {
      const middle = (low + high) / 2;
      if (holds(middle)) low = middle;
      else high = middle;
    }
    return (low + high) / 2;
  };
  const values = [...history.slice(regime.start), ...current];
  const own = ownVariance(history.length - regime.start, current.length, course);
  const slack = (values.length * 2 * levelError(noise, regime.baseline)) / noise.sigma;
  const score = (normalCritical(level) * Math.hypot(Math.sqrt(own), slack)) / values.length;
  const away = (side: 'above' | 'below') =>
    regime.widened * Math.max(...widening) * deviationOf(score, noise, side);
  const [smallest, largest] = [Math.min(...values) - regime.level, Math.max(...values) - regime.level];
  return {
    low: bisect(smallest - away('above'), largest, (shift) => isRejected(shift, 1)),
    high: bisect(smallest, largest + away('below'), (shift) => !isRejected(shift, -1)),
  };
}
