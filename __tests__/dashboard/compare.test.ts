/** Two sides: what the noise from run to run and a common move explain is not told, what a commit did is. */
import { describe, expect, test } from 'vitest';
import { branchInMemory } from '../../bench/stored-history.ts';
import { choicesOf, choicesWith } from '../../src/dashboard/choices.ts';
import { LoadedHistory } from '../../src/dashboard/columns.ts';
import { compareSides } from '../../src/dashboard/compare-sides.ts';
import type { Side } from '../../src/dashboard/protocol.ts';
import { HistoryLog } from '../../src/history/log.ts';
import type { Run } from '../../src/model/run.ts';
import { serve } from '../../src/serve/server.ts';
import { seededRandom } from '../../src/stats/random.ts';
import { runOf } from '../runs.ts';

const COUNT = 40;
const NAMES = Array.from({ length: 30 }, (_, k) => `b${k}`);

interface World {
  readonly random: () => number;
  readonly changed?: Readonly<Record<string, number>>;
  /** What the machine did to each run. */
  readonly common?: (t: number) => number;
  readonly runs?: number;
}

/** Values inside a run lie within 0.1%, runs within some 3% of one another; the last run has the changes. */
function runsOf({ random, changed = {}, common = () => 1, runs = COUNT }: World): Run[] {
  const noise = (width: number) => 1 + width * 2.4 * (random() + random() - 1);
  return Array.from({ length: runs }, (_, t) => {
    const run = runOf(`r${t}`, Object.fromEntries(NAMES.map((name) => [name, 1])), {
      commit: t.toString(16).padStart(8, 'c').padEnd(40, '0'),
      ...(t === 3 && { tags: ['v1.0.0'] }),
    });
    const measurements = run.measurements.map((each) => {
      const own = t === runs - 1 ? (changed[each.benchmark.name] ?? 1) : 1;
      const centre = 1000 * own * common(t) * noise(0.03);
      const values = Array.from({ length: 5 }, () => centre * noise(0.001)).sort((a, b) => a - b);
      return { ...each, sample: { centre, values, level: 'iteration' as const } };
    });
    return { ...run, measurements };
  });
}

async function compared(runs: readonly Run[], sides?: [Side, Side], limit?: number) {
  const files = new Map<string, string>();
  const log = new HistoryLog(branchInMemory(files), '', 'default');
  await log.appendAll(runs, async () => false);
  const server = await serve(0, files, async () => ({
    suites: [],
    paths: async () => [],
    read: async () => undefined,
  }));
  try {
    const loaded = new LoadedHistory(`${server.address}default`, 'default');
    while (await loaded.loadNext(100));
    const commitOf = (place: number): Side => ({ kind: 'commit', name: runs.at(place)?.commit ?? '' });
    const judged = { threshold: limit } as never;
    const series = NAMES.map((benchmark) => ({
      ...{ benchmark, metric: 'time', unit: 'ns', direction: 'lower' as const, values: [] },
      ...(limit !== undefined && { judged }),
    }));
    return compareSides(loaded.measured, await loaded.blocks(), sides ?? [commitOf(-2), commitOf(-1)], 20, {
      series,
    });
  } finally {
    server.stop();
  }
}

const named = (rows: readonly { benchmark: string }[]) => rows.map(({ benchmark }) => benchmark).sort();

describe.each([1, 2, 3, 4])('a commit against the one before it, seed %d', (seed) => {
  test('that changed nothing: nothing is beyond noise', async () => {
    const { rows } = await compared(runsOf({ random: seededRandom(seed) }));
    expect(rows).toHaveLength(NAMES.length);
    expect(named(rows.filter(({ isSignificant }) => isSignificant))).toEqual([]);
  });

  test('that changed two benchmarks: these two', async () => {
    const changed = { b3: 1.4, b7: 0.6 };
    const { rows, common } = await compared(runsOf({ random: seededRandom(seed), changed }));
    const beyond = rows.filter((row) => row.beyond);
    expect(beyond.map(({ benchmark, worse }) => [benchmark, worse]).sort()).toEqual([
      ['b3', true],
      ['b7', false],
    ]);
    expect(common).toBe(0);
  });

  test('on a machine that was slow for all: what it did to all is told once, and is in no row', async () => {
    const common = (t: number) => (t === COUNT - 1 ? 1.3 : 1);
    const found = await compared(runsOf({ random: seededRandom(seed), changed: { b3: 1.5 }, common }));
    expect(found.common).toBeCloseTo(0.3, 1);
    expect(named(found.rows.filter((row) => row.beyond))).toEqual(['b3']);
  });
});

test('beyond noise is not beyond the limit', async () => {
  const runs = runsOf({ random: seededRandom(1), changed: { b3: 1.4 } });
  const of = async (limit: number) =>
    (await compared(runs, undefined, limit)).rows.find(({ benchmark }) => benchmark === 'b3');
  expect(await of(0.2)).toMatchObject({ isSignificant: true, beyond: true, limit: 0.2 });
  expect(await of(0.6)).toMatchObject({ isSignificant: true, beyond: false, limit: 0.6 });
});

test('of two runs in all the spread inside them is not enough: all series together tell how far runs lie apart', async () => {
  const { rows } = await compared(runsOf({ random: seededRandom(1), changed: { b3: 3 }, runs: 2 }));
  expect(named(rows.filter(({ isSignificant }) => isSignificant))).toEqual(['b3']);
});

test('a tag names its commit', async () => {
  const runs = runsOf({ random: seededRandom(1), changed: { b3: 1.4 } });
  const found = await compared(runs, [
    { kind: 'commit', name: 'v1.0.0' },
    { kind: 'commit', name: runs.at(-1)?.commit ?? '' },
  ]);
  expect(found.runs).toEqual([1, 1]);
  expect(found.rows.find(({ benchmark }) => benchmark === 'b3')?.before).toBe(
    runs[3]?.measurements[3]?.sample.centre,
  );
});

describe('what can be chosen', () => {
  const run = (id: string, rest: object) => ({
    id,
    environment: 0,
    gate: null,
    time: '2026-01-02T00:00:00Z',
    ...rest,
  });
  const summary = {
    branch: 'main',
    branches: [
      { name: 'main', commit: 'bbb2', time: '2026-01-02T00:00:00Z' },
      { name: 'topic/faster', commit: 'ccc3', time: '2026-01-03T00:00:00Z' },
    ],
    runs: [
      run('1', { commit: 'aaa1', message: 'Parse in one pass (#12)', author: 'Ada', tags: ['v1.0.0'] }),
      run('2', { commit: 'bbb2', message: 'Docs' }),
      // The commit was measured again.
      run('3', { commit: 'bbb2', message: 'Docs' }),
    ],
  } as never;
  const choices = choicesOf(summary, [], 'commit');

  test('each commit once, the newest first, then tags and the newest of other branches', () => {
    expect(choices.map(({ value }) => value)).toEqual(['bbb2', 'aaa1', 'v1.0.0', 'ccc3']);
  });

  test.each([
    ['aaa', ['aaa1', 'v1.0.0']],
    ['one PASS', ['aaa1', 'v1.0.0']],
    ['ada', ['aaa1']],
    ['v1.0', ['aaa1', 'v1.0.0']],
    ['faster', ['ccc3']],
    ['docs', ['bbb2']],
    ['docs ada', []],
    // Digits are in many a hash.
    ['(#1', ['aaa1', 'v1.0.0']],
    ['docs bbb2', ['bbb2']],
    ['pass 1', ['aaa1', 'v1.0.0']],
    ['', ['bbb2', 'aaa1', 'v1.0.0', 'ccc3']],
  ])('%j finds %j', (text, found) => {
    expect(choicesWith(choices, text).map(({ value }) => value)).toEqual(found);
  });
});
