/** All series of a suite together: what must not change the evidence, and input that is no measurement's. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Series } from '../../src/stats/candidates.ts';
import { evidenceOf } from '../../src/stats/evidence.ts';
import { expectNear } from './near.ts';
import { evidence, quietSuite, risesOf, type Suite, TRACKED } from './suites.ts';

const suites = fc
  .record({
    seed: fc.integer({ min: 1, max: 1e6 }),
    series: fc.integer({ min: 1, max: 12 }),
    runs: fc.integer({ min: 7, max: 60 }),
    step: fc.double({ min: -0.5, max: 0.5, noNaN: true }),
  })
  .map(({ seed, series, runs, step }) => {
    const suite = quietSuite('slow runners', series, runs, seed);
    return suite.map((row, i) => (i === 0 ? row.map((v, t) => (t === runs - 1 ? v + step : v)) : row));
  });
const options = { numRuns: 40, seed: 20_261_121 };
const pairs = (suite: Suite) =>
  evidence(suite).series.map((each) => (each.kind === 'tested' ? [each.rise.pValue, each.fall.pValue] : []));

function expectAlike(actual: readonly number[][], expected: readonly number[][]): void {
  expect(actual.length).toBe(expected.length);
  for (const [i, row] of expected.entries()) {
    for (const [k, p] of row.entries()) expectNear(actual[i]?.[k] as number, p, 1e-5);
  }
}

describe('the evidence stays', () => {
  test('where a series is moved, which is another unit', () => {
    fc.assert(
      fc.property(suites, fc.double({ min: -20, max: 20, noNaN: true }), (suite, by) => {
        expectAlike(pairs(suite.map((row) => row.map((v) => v + by))), pairs(suite));
      }),
      options,
    );
  });

  test('where up and down are turned: rise and fall change places', () => {
    fc.assert(
      fc.property(suites, (suite) => {
        const turned = pairs(suite.map((row) => row.map((v) => -v)));
        expectAlike(
          turned.map((pair) => pair.toReversed()),
          pairs(suite),
        );
      }),
      options,
    );
  });
});

test('a series that stays where it is never rises', () => {
  fc.assert(
    fc.property(suites, (suite) => {
      const rows = suite.map((row) => [
        ...row.slice(0, -1),
        row.toSorted((a, b) => a - b)[row.length >> 1] as number,
      ]);
      const { series } = evidence([rows[0] as number[]]);
      for (const each of series) if (each.kind === 'tested') expect(each.rise.pValue).toBeGreaterThan(0.05);
    }),
    options,
  );
});

test('what one series does is no alarm of the others, however far it goes', () => {
  let alarms = 0;
  for (let seed = 1; seed <= 100; seed++) {
    const suite = quietSuite('slow runners', 8, 50, seed);
    suite[0] = (suite[0] as number[]).map((v, t) => (t >= 47 ? v + Math.LN2 : v));
    if (
      risesOf(evidence(suite))
        .slice(1)
        .some((p) => p <= 0.01)
    )
      alarms++;
  }
  expect(alarms).toBeLessThanOrEqual(4);
});

test('a noisy series beside a quiet one changes nothing for it', () => {
  for (let seed = 1; seed <= 30; seed++) {
    const quiet = quietSuite('normal', 3, 40, seed);
    const noisy = quietSuite('spikes', 1, 40, seed + 500).map((row) => row.map((v) => 5 * v));
    const rises = risesOf(evidence([...quiet, ...noisy])).slice(0, 3);
    expect(Math.min(...rises)).toBeGreaterThan(0.005);
  }
});

describe('all at once', () => {
  const moved = (by: number) => evidence(quietSuite('slow runners', 12, 50, 5, by));

  test('a run that moves as a whole is a rise of the whole, and of no series', () => {
    const found = moved(0.2);
    expect(found.commonShift?.rise.pValue).toBeLessThan(0.02);
    expect(found.commonShift?.share).toBe(1);
    expect(found.commonShift?.shift).toBeGreaterThan(0.1);
    expect(Math.min(...risesOf(found))).toBeGreaterThan(0.01);
  });

  test('a usual run is none', () => {
    const { commonShift } = moved(0);
    expect(Math.min(commonShift?.rise.pValue ?? 1, commonShift?.fall.pValue ?? 1)).toBeGreaterThan(0.01);
  });

  test('three series are too few to speak for the run', () => {
    expect(evidence(quietSuite('normal', 3, 50, 1)).commonShift).toBeUndefined();
  });
});

describe('what is no measurement of a machine at work', () => {
  const nan = Number.NaN;
  const noise = quietSuite('normal', 1, 30, 9)[0] as number[];
  test.each<[string, readonly number[], readonly number[]]>([
    ['no run', [], [1]],
    ['one run', [1], [1]],
    ['no value in any run', Array(20).fill(nan), [1]],
    ['not measured now', noise, [nan]],
    ['measured again, not at first', noise, [nan, 0.1]],
    ['constant', Array(20).fill(7), [7]],
    ['constant, and another value now', Array(20).fill(7), [8]],
    ['constant but once', [...Array(19).fill(7), 9], [7]],
    ['half of the runs', noise.map((v, t) => (t % 2 ? v : nan)), [0]],
    ['logarithms of 1e-300 and 1e300', noise.map((v, t) => (t % 2 ? -690 : 690) + v), [690]],
    ['a coarse clock', noise.map((v) => Math.round(v * 50) / 50), [0.02]],
    ['two values in turn', noise.map((_, t) => t % 2), [1]],
    ['the same run many times', [...noise.slice(0, 5), ...Array(25).fill(noise[5])], [0]],
    ['steps all the way', noise.map((_, t) => t), [30]],
    ['one run astray', noise.map((v, t) => (t === 12 ? 500 : v)), [0]],
    ['differences that are none', noise.map((_, t) => 1e-17 * t), [0]],
  ])('%s: an answer without NaN, alone and beside others', (_, history, current) => {
    const odd: Series = { benchmark: 'odd', history, current, counted: false, accepted: 0 };
    const width = Math.max(history.length, 1);
    const beside = quietSuite('normal', 5, width, 3).map((row, i): Series => {
      const now = current.map(() => row[0] as number);
      return {
        benchmark: `${i}`,
        history: row.slice(0, history.length),
        current: now,
        counted: false,
        accepted: 0,
      };
    });
    for (const suite of [[odd], [odd, ...beside]]) {
      for (const tracked of [true, false]) {
        const machines = { history: history.map(() => 'a'), current: 'a' };
        const found = evidenceOf(suite, machines, { ...TRACKED, tracked });
        for (const each of found.series) {
          if (each.kind === 'exact') expect([each.shift, each.level]).not.toContain(nan);
          if (each.kind !== 'tested') continue;
          const { rise, fall, commonPart, course } = each;
          const numbers = [rise, fall].flatMap(({ pValue, shift, level, variance }) => [
            pValue,
            shift,
            level,
            variance,
          ]);
          for (const value of [...numbers, commonPart, course.noise.sigma])
            expect(value).toSatisfy(Number.isFinite);
          for (const { pValue } of [rise, fall]) expect(pValue).toBeLessThanOrEqual(1);
        }
      }
    }
  });
});
