/** The newest runs against the level before: the interval, the power that is promised, and what is not believed. */
import { describe, expect, test } from 'vitest';
import type { Course } from '../../src/stats/course.ts';
import { studentCritical, studentUpper } from '../../src/stats/distributions.ts';
import { intervalOf } from '../../src/stats/interval.ts';
import type { Noise } from '../../src/stats/noise.ts';
import { noiseOf, normalScore } from '../../src/stats/noise.ts';
import { detectableShift, measurementsNeeded } from '../../src/stats/reach.ts';
import { aloneRegime, newestRegimes } from '../../src/stats/regime.ts';
import type { Tail } from '../../src/stats/tail.ts';
import { expectNear } from './near.ts';
import { normal } from './random.ts';

function courseOf(history: readonly number[], current: readonly number[], windows = 6): Course {
  const [noise] = noiseOf([{ values: history.slice(0, -5), cuts: [] }]) as [Noise];
  return {
    history,
    cuts: [],
    accepted: 0,
    alike: history.length,
    current,
    widening: current.map(() => 1),
    noise,
    apart: false,
    windows,
    quiet: history.length,
  };
}

const gauss = normal(3);
const quiet = Array.from({ length: 60 }, () => 0.01 * gauss());
const student = (degrees: number): Tail => ({
  upper: (size) => studentUpper(size, degrees),
  size: (share) => studentCritical(2 * share, degrees),
});
const noiseWith = (sigma: number, degrees: number): Noise => ({
  sigma,
  deviations: { above: student(degrees), below: student(degrees) },
  excursion: { above: () => 1, below: () => 1 },
  correlation: 0,
  walk: 0,
  spikes: { upper: () => 0, size: () => 0 },
  runs: 50,
});

describe('a normal score is as improbable as its deviation (SciPy: norm.isf(t.sf(d / s, v)))', () => {
  test.each([
    [1, 1, 1, 0.6744897501960816],
    [3, 1, 4, 2.054348558593922],
    [30, 1.5, 4, 4.126184718247608],
    [0.1, 2, 30, 0.04958411098941612],
    [5, 0.5, 2.5, 2.8449746498185355],
  ])('%d with scale %d and %d degrees', (deviation, scale, degrees, score) => {
    expectNear(normalScore(deviation, noiseWith(scale, degrees)), score, 1e-8);
    expectNear(normalScore(-deviation, noiseWith(scale, degrees)), -score, 1e-8);
  });
});

describe('windows', () => {
  test('one run far off, and one after it', () => {
    const once = newestRegimes(courseOf(quiet, [0.06]));
    expect(once.rise).toMatchObject({ start: 60, since: 60 });
    const twice = newestRegimes(courseOf([...quiet, 0.06], [0.058]));
    expect(twice.rise.since).toBe(60);
    expect(twice.rise.pValue).toBeLessThan(once.rise.pValue);
  });

  test('four runs a little off tell what one does not', () => {
    const one = newestRegimes(courseOf(quiet, [0.02]));
    const four = newestRegimes(courseOf([...quiet, 0.02, 0.021, 0.019], [0.02]));
    expect(one.rise.pValue).toBeGreaterThan(0.01);
    expect(four.rise.pValue).toBeLessThan(0.001);
  });

  test('a burst that ended is no regime: the newest run does not show it', () => {
    const { rise } = newestRegimes(courseOf([...quiet, 0.08, 0.08, 0.08], [0.001]));
    expect(rise.pValue).toBeGreaterThan(0.05);
  });

  test('runs before an accepted level are no baseline', () => {
    const course = courseOf([...quiet, ...quiet.slice(0, 10).map((v) => v + 0.1)], [0.1]);
    expect(newestRegimes({ ...course, accepted: 60 }).rise.pValue).toBeGreaterThan(0.05);
    expectNear(newestRegimes({ ...course, accepted: 60 }).rise.level, 0.1, 0.1);
  });

  test('a measurement that was extrapolated counts for less', () => {
    const course = courseOf(quiet, [0.05]);
    const certain = aloneRegime(course, 1).pValue;
    expect(aloneRegime({ ...course, widening: [3] }, 1).pValue).toBeGreaterThan(10 * certain);
  });
});

describe('the interval', () => {
  test.each([[[0.03]], [[0.03, 0.035, 0.02]]])(
    'turns the test around: at its ends p is half the level (%j)',
    (current) => {
      const course = courseOf(quiet, current);
      const regime = aloneRegime(course, 1);
      const { low, high } = intervalOf(course, regime, 0.05);
      expect(low).toBeLessThan(regime.shift);
      expect(high).toBeGreaterThan(regime.shift);
      const at = (shift: number, direction: 1 | -1) =>
        aloneRegime({ ...course, current: current.map((value) => value - shift) }, direction).pValue;
      expectNear(at(low, 1), 0.025, 1e-3);
      expectNear(at(high, -1), 0.025, 1e-3);
    },
  );

  test('covers what it claims: 95 % of 400', () => {
    const draw = normal(11);
    let covered = 0;
    for (let round = 0; round < 400; round++) {
      const course = courseOf(Array.from({ length: 40 }, draw), [draw() + 3]);
      const { low, high } = intervalOf(course, aloneRegime(course, 1), 0.05);
      if (low <= 3 && 3 <= high) covered++;
    }
    expect(covered / 400).toBeGreaterThan(0.93);
    expect(covered / 400).toBeLessThan(0.995);
  });
});

describe('what can be seen', () => {
  const noise = noiseWith(0.01, 10);

  test('more measurements see smaller changes, stricter levels larger ones', () => {
    const shifts = [1, 2, 3, 5, 10].map((measurements) => detectableShift({ noise, measurements }, 0.001));
    expect(shifts.toSorted((a, b) => b - a)).toEqual(shifts);
    const once = { noise, measurements: 1 };
    expect(detectableShift(once, 0.0001)).toBeGreaterThan(detectableShift(once, 0.01));
  });

  test('so many measurements are enough, and one fewer is not', () => {
    const needed = measurementsNeeded(noise, 0.02, 0.001);
    expect(detectableShift({ noise, measurements: needed }, 0.001)).toBeLessThanOrEqual(0.02);
    expect(detectableShift({ noise, measurements: needed - 1 }, 0.001)).toBeGreaterThan(0.02);
    expect(measurementsNeeded(noise, 1e-4, 0.001)).toBe(Number.POSITIVE_INFINITY);
  });

  test('the promised change is found about four times in five', () => {
    const draw = normal(21);
    let found = 0;
    for (let round = 0; round < 300; round++) {
      const course = courseOf(Array.from({ length: 50 }, draw), [draw(), draw(), draw()]);
      const shift = detectableShift({ noise: course.noise, measurements: 3 }, 0.001);
      const moved = { ...course, current: course.current.map((value) => value + shift) };
      if (newestRegimes(moved).rise.pValue <= 0.001) found++;
    }
    expect(found / 300).toBeGreaterThan(0.7);
    expect(found / 300).toBeLessThan(0.98);
  });
});
