/** Tables of series that several segments share are decoded once, and mean the same as alone. */
import { expect, test } from 'vitest';
import { readSegment } from '../../src/history/segment.ts';

const series = {
  benchmark: 'Read',
  parameters: { size: '1' },
  tags: ['io'],
  metric: 'time',
  unit: 'ns',
  direction: 'lower',
  written: 'ms',
  level: 'process',
};
const environment = {
  os: 'linux',
  arch: 'x64',
  cpu: '',
  cores: 2,
  memoryBytes: 0,
  runner: '',
  toolchain: {},
};
const run = (id: string, numbers: readonly number[]) => ({
  type: 'run',
  id,
  commit: 'c0ffee',
  branch: 'main',
  time: '2026-01-01T00:00:00.000Z',
  environment,
  series: numbers,
  values: numbers.map((i) => i + 1),
  spreads: numbers.map(() => null),
  counts: numbers.map(() => 1),
  samples: numbers.map((i) => [i + 1]),
});
const table = (...names: readonly string[]) => ({
  type: 'series',
  series: names.map((benchmark) => ({ ...series, benchmark })),
});
const textOf = (...lines: readonly unknown[]) => lines.map((line) => `${JSON.stringify(line)}\n`).join('');
const read = (text: string) => {
  const { segment, damage } = readSegment('a.ndjson', text, 'S');
  const runs = segment.runs.map(({ id, measurements }) => [id, ...measurements.map((m) => m.benchmark.name)]);
  return { runs, numbers: [...segment.series.values()], damage };
};

test('a segment reads the same after one with the same table, another table, or a table that grew', () => {
  const plain = textOf(table('A', 'B'), run('1', [0, 1]));
  const grown = textOf(
    table('A', 'B'),
    run('2', [1]),
    table('C'),
    run('3', [2, 0]),
    table('D'),
    run('4', [3]),
  );
  const other = textOf(table('C'), run('5', [0]));
  const twice = textOf(table('A', 'B'), table('A', 'B'), run('6', [3]));
  const cut = textOf(table('A', 'B'), run('7', [2]));
  const alone = {
    plain: { runs: [['1', 'A', 'B']], numbers: [0, 1], damage: undefined },
    grown: {
      runs: [
        ['2', 'B'],
        ['3', 'C', 'A'],
        ['4', 'D'],
      ],
      numbers: [0, 1, 2, 3],
      damage: undefined,
    },
    other: { runs: [['5', 'C']], numbers: [0], damage: undefined },
  };
  for (const [text, wanted] of [
    [plain, alone.plain],
    [plain, alone.plain],
    [grown, alone.grown],
    [plain, alone.plain],
    [grown, alone.grown],
    [other, alone.other],
    [plain, alone.plain],
  ] as const)
    expect(read(text)).toEqual(wanted);
  expect(read(twice).runs).toEqual([['6', 'B']]);
  expect(read(plain)).toEqual(alone.plain);
  expect(read(cut).damage?.message).toContain('a.ndjson:2: the run refers to a series');
});

test('the runs of segments with one table share its names', () => {
  const [first, second] = ['1', '2'].map(
    (id) => readSegment('a.ndjson', textOf(table('A'), run(id, [0])), 'S').segment.runs[0],
  );
  expect(second?.measurements[0]?.benchmark).toBe(first?.measurements[0]?.benchmark);
});
