/** What was tracked becomes a results file, and the file a run that says the same. */
import { describe, expect, test } from 'vitest';
import { parseResults } from '../../src/formats/parse.ts';
import type { Execution, Outcome } from '../../src/measure/execution.ts';
import { resultsOf } from '../../src/measure/results.ts';
import { renderTracked } from '../../src/reporters/tracked.ts';
import { runOfMeasurements } from './tracked-run.ts';

const nothing = { bytes: 0, head: Buffer.alloc(0), tail: Buffer.alloc(0) };
const ok: Outcome = { kind: 'exit', code: 0 };

function execution(ms: number, more: Partial<Execution> = {}): Execution {
  return {
    outcome: ok,
    wallNs: ms * 1e6,
    userNs: ms * 5e5,
    systemNs: ms * 2.5e5,
    memoryPeakBytes: 8e6,
    memoryAverageBytes: 4e6,
    stdout: { ...nothing, bytes: 100 },
    stderr: { ...nothing, bytes: 20 },
    ...more,
  };
}

const origin = {
  environment: {
    os: 'linux',
    arch: 'x64',
    cpu: 'AMD EPYC',
    cores: 4,
    memoryBytes: 8e9,
    runner: '',
    toolchain: { node: '24.1.0' },
  },
  commit: 'c0ffee',
  branch: 'main',
  time: '2026-01-01T00:00:00.000Z',
};

function read(executions: readonly Execution[], fileBytes: readonly number[] = [], name = 'job') {
  const results = resultsOf([{ task: { name, words: ['./job', '--fast'] }, executions, fileBytes }], origin);
  const text = JSON.stringify(results);
  return { results, ...parseResults([{ kind: 'file', file: { path: 'track.json', text } }], 'auto') };
}

describe('a file that check reads', () => {
  test('every metric with its unit, direction and values, each a process', () => {
    const { measurements, environment, skipped } = read(
      [execution(10), execution(30), execution(20)],
      [5, 6, 7],
    );
    expect(skipped).toEqual([]);
    expect(environment).toMatchObject({
      os: 'linux',
      cpu: 'AMD EPYC',
      cores: 4,
      toolchain: { node: '24.1.0' },
    });
    const found = measurements.map(({ metric, sample }) => [
      metric.name,
      metric.unit,
      metric.direction,
      sample.centre,
      sample.values.length,
      sample.level,
    ]);
    expect(found).toEqual([
      ['time', 'ns', 'lower', 20e6, 3, 'process'],
      ['user_time', 'ns', 'lower', 10e6, 3, 'process'],
      ['system_time', 'ns', 'lower', 5e6, 3, 'process'],
      ['cpu_time', 'ns', 'lower', 15e6, 3, 'process'],
      ['memory', 'B', 'lower', 8e6, 3, 'process'],
      ['memory_average', 'B', 'lower', 4e6, 3, 'process'],
      ['cpu', 'ratio', 'none', 0.75, 3, 'process'],
      ['output_bytes', 'B', 'none', 120, 3, 'process'],
      ['file_bytes', 'B', 'lower', 6, 3, 'process'],
      ['success_rate', 'ratio', 'higher', 1, 0, 'iteration'],
    ]);
  });

  test('failed executions are in the success rate and nowhere else', () => {
    const failed: Outcome = { kind: 'exit', code: 3 };
    const late: Outcome = { kind: 'timeout', afterMs: 500 };
    const { measurements, results } = read(
      [execution(10), execution(1, { outcome: failed }), execution(500, { outcome: late }), execution(12)],
      [1, 100, 1000, 3],
    );
    const centre = (name: string) => measurements.find(({ metric }) => metric.name === name)?.sample.centre;
    expect(centre('time')).toBe(11e6);
    expect(centre('file_bytes')).toBe(2);
    expect(centre('success_rate')).toBe(0.5);
    expect(results.benchmarks[0]).toMatchObject({
      command: ['./job', '--fast'],
      outcomes: { 'exit status 0': 2, 'exit status 3': 1, 'ended after its limit of 0.5 s': 1 },
    });
  });

  test('what the machine cannot tell is left out', () => {
    const blind = {
      userNs: undefined,
      systemNs: undefined,
      memoryPeakBytes: undefined,
      memoryAverageBytes: undefined,
    };
    const names = read([execution(10, blind)]).measurements.map(({ metric }) => metric.name);
    expect(names).toEqual(['time', 'output_bytes', 'success_rate']);
  });

  test('a command that never ran is not in the file', () => {
    expect(
      resultsOf([{ task: { name: 'a', words: ['a'] }, executions: [], fileBytes: [] }], origin).benchmarks,
    ).toEqual([]);
  });
});

describe('the table', () => {
  const table = (...executions: Execution[]) =>
    renderTracked(runOfMeasurements(read(executions).measurements));

  test('one row with what was measured', () => {
    const [head, row, ...rest] = table(...Array.from({ length: 10 }, () => execution(20))).split('\n');
    expect(head).toMatch(
      /^command +time +spread +user +system +memory +average +CPU +output +succeeded +runs$/,
    );
    expect(row).toMatch(
      /^job +20\.0 ms +± \S+% +10\.0 ms +5\.00 ms +8\.00 MB +4\.00 MB +75\.0% +120 B +100% +10$/,
    );
    expect(rest).toEqual(['']);
  });

  test.each([
    ['seldom', [20, 20], /job: too few runs to estimate noise/],
    ['short', [1, 1, 1, 1, 1], /job: so short/],
    ['noisy', [20, 30, 40, 50, 60], /job: noisy/],
    ['a slow start', [50, 20, 20, 20, 20.1, 20.1], /job: some executions are far slower.*--warmup 1/],
  ])('%s', (_, times, note) => {
    expect(table(...times.map((ms) => execution(ms)))).toMatch(note);
  });

  test('nothing succeeded', () => {
    const row = table(execution(5, { outcome: { kind: 'signal', signal: 'SIGSEGV' } })).split('\n')[1];
    expect(row).toMatch(/^job +–.* 0% +0$/);
  });
});
