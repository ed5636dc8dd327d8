/** Rows of several days or commits are several runs: the newest is judged, the others are known. */
import { describe, expect, test } from 'vitest';
import { type Placed, successiveExecutions } from '../../src/formats/executions.ts';
import { parseResults } from '../../src/formats/parse.ts';

const HOUR_MS = 3_600_000;

function at(hours: number, benchmark: string, commit = ''): Placed {
  return { moment: { commit, branch: '', timeMs: 1e12 + hours * HOUR_MS }, benchmark };
}

describe('where one execution ends', () => {
  test.each([
    { what: 'two days', rows: [at(0, 'a'), at(0, 'b'), at(24, 'a'), at(24, 'b')], sizes: [2, 2] },
    { what: 'in any order', rows: [at(24, 'a'), at(0, 'a'), at(48, 'a')], sizes: [1, 1, 1] },
    {
      what: 'repeats within the hour are samples',
      rows: [at(0, 'a'), at(0.1, 'a'), at(0.2, 'a')],
      sizes: [3],
    },
    { what: 'slow benchmarks, two hours apart', rows: [at(0, 'a'), at(2, 'b'), at(4, 'c')], sizes: [3] },
    {
      what: 'and slow ones of the next night',
      rows: [at(0, 'a'), at(2, 'b'), at(24, 'a'), at(26, 'b')],
      sizes: [2, 2],
    },
    { what: 'another commit a minute later', rows: [at(0, 'a', 'c1'), at(0.01, 'a', 'c2')], sizes: [1, 1] },
    { what: 'nothing', rows: [], sizes: [] },
  ])('$what', ({ rows, sizes }) => {
    expect(successiveExecutions(rows).map((each) => each.length)).toEqual(sizes);
  });
});

function row(day: string, ns: number, more: Record<string, unknown> = {}): string {
  return JSON.stringify({ backend: 'map', n: 10, mean_ns: ns, timestamp: `${day}T01:00:00Z`, ...more });
}

function parsed(...files: readonly (readonly string[])[]) {
  const sources = files.map((rows, i) => {
    return { kind: 'file' as const, file: { path: `${i}.ndjson`, text: `${rows.join('\n')}\n` } };
  });
  return parseResults(sources, 'auto');
}

describe('NDJSON rows', () => {
  test.each([
    {
      what: 'in one file',
      files: [[row('2026-03-02', 300), row('2026-03-01', 200), row('2026-02-28', 100)]],
    },
    {
      what: 'a file a day',
      files: [[row('2026-02-28', 100)], [row('2026-03-02', 300)], [row('2026-03-01', 200)]],
    },
  ])('of three days, $what: the newest is the run', ({ files }) => {
    const { measurements, earlier = [], remarks = [] } = parsed(...files);
    expect(measurements.map(({ sample }) => sample.centre)).toEqual([300]);
    expect(earlier.map((each) => each.measurements[0]?.sample.centre)).toEqual([100, 200]);
    expect(remarks).toMatchObject([{ code: 'earlier-executions', subject: '2026-02-28 to 2026-03-01' }]);
  });

  test('of one day are one run, and nothing is said', () => {
    const { measurements, earlier, remarks } = parsed([row('2026-03-02', 300)], [row('2026-03-02', 320)]);
    expect(measurements.map(({ sample }) => sample.values)).toEqual([[300, 320]]);
    expect([earlier, remarks]).toEqual([undefined, undefined]);
  });

  test('without a time are of this run', () => {
    const { measurements, earlier } = parsed([
      JSON.stringify({ backend: 'map', n: 10, mean_ns: 5 }),
      JSON.stringify({ backend: 'map', n: 10, mean_ns: 7 }),
    ]);
    expect(measurements.map(({ sample }) => sample.values)).toEqual([[5, 7]]);
    expect(earlier).toBeUndefined();
  });
});

describe('script traces', () => {
  const entry = (day: string, seconds: number, code = 0) => {
    return { script: 'a.sh', execution_time: seconds, exit_code: code, timestamp: `${day}T01:00:00Z` };
  };
  const read = (...entries: readonly object[]) => {
    return parseResults(
      [{ kind: 'file', file: { path: 'trace.json', text: JSON.stringify(entries) } }],
      'auto',
    );
  };
  const valuesOf = ({ measurements }: ReturnType<typeof read>) =>
    measurements.map(({ metric, sample }) => [metric.name, sample.centre]);

  test('the newest day is the run, with the share of its own executions that succeeded', () => {
    const results = read(
      entry('2026-03-01', 1),
      entry('2026-03-02', 2),
      entry('2026-03-02', 9, 1),
      entry('2026-03-02', 4),
    );
    expect(valuesOf(results)).toEqual([
      ['time', 3e9],
      ['success_rate', expect.closeTo(2 / 3, 9)],
    ]);
    expect(results.earlier).toHaveLength(1);
  });

  test('what failed on an earlier day has not failed in this run', () => {
    expect(read(entry('2026-03-01', 1, 1), entry('2026-03-02', 2)).skipped).toEqual([]);
    expect(
      read(entry('2026-03-01', 1), entry('2026-03-02', 2), entry('2026-03-02', 2, 1)).skipped,
    ).toHaveLength(1);
  });

  test('a newest day on which everything failed is no copy of the day before', () => {
    const late = { ...entry('2026-03-01', 1), timestamp: '2026-03-01T02:00:00Z' };
    expect(() => read(late, entry('2026-03-02', 2, 1))).toThrow(
      'no trace result in this file: entry 2, a.sh: exit code 1',
    );
  });
});
