/** Changes of level among many series: noise makes none, and what is there is found, with the runs it may have begun in. */
import { describe, expect, test } from 'vitest';
import { scaleFor } from '../../src/stats/comparison.ts';
import { levelsTogether } from '../../src/stats/level-changes.ts';
import { rowsToSearch } from '../../src/stats/screen.ts';
import { normal } from './random.ts';

const RUNS = 100;

/** @param shapes what was done to each series, as logarithms */
function rowsOf(seed: number, shapes: readonly ((t: number) => number)[], sigma = 0.03, common = 0) {
  const gauss = normal(seed);
  const machine = Array.from({ length: RUNS }, () => common * gauss());
  return shapes.map((shape, k) => {
    const values = Array.from({ length: RUNS }, (_, t) => {
      return 100 * Math.exp(shape(t) + sigma * gauss() + (machine[t] as number));
    });
    const scale = scaleFor(values, 100, false);
    return { benchmark: `b${k}`, scale, values: values.map(scale.to) };
  });
}

const quiet = () => 0;
const step =
  (at: number, size = 0.22) =>
  (t: number) =>
    t >= at ? size : 0;
const bump = (at: number, runs: number) => (t: number) => (t >= at && t < at + runs ? 0.22 : 0);
const climb = (t: number) => 0.002 * t;

test('noise of three percent in three hundred series: no change, no drift', () => {
  const found = levelsTogether(rowsOf(1, new Array(300).fill(quiet)));
  expect(found.flatMap(({ changes, drift }) => [...changes, ...(drift ? [drift] : [])])).toEqual([]);
});

describe.each([
  { what: 'alone', common: 0 },
  { what: 'on a machine that is uneven for all', common: 0.05 },
])('$what', ({ common }) => {
  // Among so many that not all of them are searched.
  const shapes = Array.from({ length: 260 }, (_, k) => (k % 13 === 5 ? step(10 + (k % 80)) : quiet));

  test('steps are found where they are, within the runs that are named', () => {
    const found = levelsTogether(rowsOf(2, shapes, 0.03, common));
    for (const [k, { changes }] of found.entries()) {
      if (shapes[k] === quiet) expect(changes).toEqual([]);
      else {
        const at = 10 + (k % 80);
        expect(changes).toHaveLength(1);
        const [{ last, first, index, shift }] = changes as [(typeof changes)[number]];
        expect(Math.abs(index - at)).toBeLessThanOrEqual(2);
        expect(last < at && first >= at, `${last} … ${first} around ${at}`).toBe(true);
        expect(shift).toBeCloseTo(0.22, 1);
      }
    }
  });
});

test('of many series those are searched that moved in any way, and few others', () => {
  const moved = [
    step(4),
    step(96),
    step(50),
    bump(40, 5),
    bump(10, 30),
    climb,
    (t: number) => step(30)(t) - step(60)(t),
  ];
  const shapes = Array.from({ length: 600 }, (_, k) =>
    k % 60 === 7 ? (moved[((k - 7) / 60) % moved.length] ?? quiet) : quiet,
  );
  const searched = new Set(
    rowsToSearch(
      rowsOf(3, shapes).map(({ values }) => values),
      0.001 / shapes.length,
    ),
  );
  const missed = shapes.flatMap((shape, k) => (shape !== quiet && !searched.has(k) ? [k] : []));
  expect(missed).toEqual([]);
  expect(searched.size).toBeLessThan(200);
});

test('the steps of a climb are none', () => {
  const [{ changes, drift } = { changes: [], drift: undefined }] = levelsTogether(
    rowsOf(4, [climb, ...new Array(7).fill(quiet)], 0.01),
  );
  expect(drift?.rise).toBeGreaterThan(0.1);
  expect(changes).toEqual([]);
});

test.each([
  { what: 'a count that changed by a tenth of a percent', to: 1001, told: 1 },
  { what: 'one that would read 0.0 %', to: 1000.2, told: 0 },
])('$what: $told changes', ({ to, told }) => {
  const values = Array.from({ length: 40 }, (_, t) => (t < 20 ? 1000 : to));
  const scale = scaleFor(values, 1000, false);
  const [levels] = levelsTogether([{ benchmark: 'allocs', scale, values: values.map(scale.to) }]);
  expect(levels?.changes).toHaveLength(told);
});
