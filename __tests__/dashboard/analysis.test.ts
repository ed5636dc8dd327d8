/** What the page works out of numbers: shifts without what a run did to all, and which series belong together. */
import { expect, test } from 'vitest';
import { coursesOf } from '../../src/dashboard/analysis.ts';
import { groupsOf } from '../../src/dashboard/groups.ts';
import type { RunFacts } from '../../src/dashboard/protocol.ts';
import type { MeasuredRow } from '../../src/history/older-changes.ts';
import type { SummarySeries } from '../../src/history/summary.ts';
import { QUIET } from '../runs.ts';

const machine = { key: 'one', name: 'one' };
const RUNS = 40;
const runs = Array.from({ length: RUNS }, (_, i): RunFacts => {
  return {
    id: `r${i}`,
    commit: '',
    branch: 'main',
    time: '',
    environment: QUIET,
    machine,
    url: '',
    message: '',
    author: '',
  };
});

type Factor = (run: number) => number;

/** What every run did to all series, times what was done to one, times a little noise of its own. */
const values = (k: number, common: Factor, own: Factor = () => 1) =>
  Array.from(
    { length: RUNS },
    (_, i) => 100 * (1 + (((i * 7 + k * 13) % 11) - 5) / 1000) * common(i) * own(i),
  );

const lineOf = (own: readonly number[]) => {
  return {
    ...({ benchmark: 'own', direction: 'lower', branch: 'main' } as const),
    values: Float64Array.from(own),
  };
};
const rowOf = (own: readonly number[], places: readonly number[]): MeasuredRow => {
  return { benchmark: 'own', direction: 'lower', values: places.map((place) => own[place] as number) };
};

const uneven: Factor = (i) => 1 + (((i * 37) % 17) - 8) / 60;
const slowLately: Factor = (i) => (i >= 36 ? 1.3 : 1);
const steady: Factor = () => 1;
const ownStep: Factor = (i) => (i >= 28 ? 1.04 : 1);

test.each([
  { what: 'runs that are uneven for all hide a step', common: uneven, own: ownStep, alone: [], beside: [28] },
  {
    what: 'runs that are slow for all look like one',
    common: slowLately,
    own: steady,
    alone: [36],
    beside: [],
  },
  { what: 'both', common: slowLately, own: ownStep, alone: [28, 36], beside: [28] },
])('$what, until others are beside them', ({ common, own, alone, beside }) => {
  const others = (places: readonly number[]) =>
    Array.from({ length: 8 }, (_, k): MeasuredRow => {
      const all = values(k + 1, common);
      return {
        benchmark: `other ${k}`,
        values: places.map((place) => all[place] as number),
        direction: 'lower',
      };
    });
  const shifts = (besideAt: typeof others) => {
    const [course] = coursesOf(lineOf(values(0, common, own)), runs, (places) => {
      return { rows: [rowOf(values(0, common, own), places), ...besideAt(places)], own: 0 };
    });
    return course?.shifts.map(({ place }) => place);
  };
  expect({ alone: shifts(() => []), beside: shifts(others) }).toEqual({ alone, beside });
});

const series = (benchmark: string, metric: string, parameters = {}, unit = 'ns'): SummarySeries => ({
  benchmark,
  metric,
  unit,
  direction: 'lower',
  parameters,
  values: [1],
});

test.each([
  {
    what: 'percentiles that are metrics',
    all: [series('a', 'p99.9'), series('a', 'p50'), series('a', 'mean'), series('b', 'p50')],
    groups: { percentiles: ['a p50', 'a p99.9'] },
  },
  {
    what: 'percentiles in a word of the name',
    all: [series('a/p95_ms', 'time'), series('a/p50_ms', 'time'), series('ap50', 'time')],
    groups: { percentiles: ['a/p50_ms time', 'a/p95_ms time'] },
  },
  {
    what: 'percentiles of one benchmark of several',
    all: [series('a/p95', 'time'), series('a/p50', 'time'), series('b/p50', 'time')],
    groups: { percentiles: ['a/p50 time', 'a/p95 time'] },
  },
  {
    what: 'backends of one size, and sizes of one backend, the one that was asked for first',
    all: [
      series('rust/n=20', 'time', { backend: 'rust', n: '20' }),
      series('go/n=20', 'time', { backend: 'go', n: '20' }),
      series('rust/n=3', 'time', { backend: 'rust', n: '3' }),
      series('go/n=20', 'memory', { backend: 'go', n: '20' }, 'B'),
    ],
    groups: { backend: ['rust/n=20 time', 'go/n=20 time'], n: ['rust/n=20 time', 'rust/n=3 time'] },
  },
  { what: 'nothing beside it', all: [series('a', 'p50', { n: '1' })], groups: {} },
])('$what', ({ all, groups }) => {
  const found = groupsOf(all[0] as SummarySeries, all);
  const words = found.map(({ by, lines }) => [
    by,
    lines.map(({ benchmark, metric }) => `${benchmark} ${metric}`),
  ]);
  expect(Object.fromEntries(words)).toEqual(groups);
});

test.each([24, 25, 26, 27, 28])('a change before the window or at its begin is told: with run %d', (at) => {
  const step: Factor = (i) => (i >= at ? 0.6 : 1);
  const from = 25;
  const own = values(0, steady, step);
  const group = (places: readonly number[]) => ({ rows: [rowOf(own, places)], own: 0 });
  const [course] = coursesOf(lineOf(own), runs, group, new Map(), { from, shifts: [] });
  expect(course?.shifts.map(({ place, worse }) => [place, worse])).toEqual([[at, false]]);
});
