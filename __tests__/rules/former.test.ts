/** What was stored under a name that depended on its neighbours goes on under the present one. */
import { describe, expect, test } from 'vitest';
import { parseResults } from '../../src/formats/parse.ts';
import type { Measurement } from '../../src/model/run.ts';
import { formerNames } from '../../src/rules/former.ts';
import { checked, earlier, findingOf, measured, runOf, steady } from '../check/runs.ts';
import { fileSource } from '../formats/cases.ts';

/** What is measured now, read from Go's text. */
function now(...packages: readonly (readonly [pkg: string, ...rows: string[]])[]): readonly Measurement[] {
  const text = packages.map(([pkg, ...rows]) => `pkg: ${pkg}\n${rows.map((row) => `${row}\n`).join('')}`);
  return parseResults([fileSource(text.join(''))], 'go').measurements;
}

const GET = 'BenchmarkGet-8 1000 100 ns/op';

/** @param stored names of each run, the oldest first */
function heirs(measurements: readonly Measurement[], ...stored: readonly (readonly string[])[]): string[][] {
  const runs = stored.map((names) => runOf(names.map((name) => measured(name, 1))));
  const { runUnder } = formerNames(runOf(measurements), runs);
  return runs.map((run) => runUnder(run).measurements.map(({ benchmark }) => benchmark.name));
}

describe('stored names', () => {
  test.each([
    ['of one package', [['a', GET]], [['BenchmarkGet']], [['BenchmarkGet (a)']]],
    [
      'of two packages that both have it: they were named in full',
      [
        ['a', GET],
        ['b', GET],
      ],
      [['BenchmarkGet (a)', 'BenchmarkGet (b)']],
      [['BenchmarkGet (a)', 'BenchmarkGet (b)']],
    ],
    [
      'whose namesake came with this run: it may be either',
      [
        ['a', GET],
        ['b', GET],
      ],
      [['BenchmarkGet']],
      [['BenchmarkGet']],
    ],
    [
      'whose namesake came after it had its full name',
      [
        ['a', GET],
        ['b', GET],
      ],
      [['BenchmarkGet'], ['BenchmarkGet (b)']],
      [['BenchmarkGet (b)'], ['BenchmarkGet (b)']],
    ],
    [
      "of another package's, which is gone",
      [['a', GET]],
      [['BenchmarkGet'], ['BenchmarkGet (b)']],
      [['BenchmarkGet'], ['BenchmarkGet (b)']],
    ],
    [
      'with the number of processors, stored where several were alike without it',
      [['a', GET, 'BenchmarkGet-4 1000 100 ns/op']],
      [['BenchmarkGet-4', 'BenchmarkGet-8']],
      [['BenchmarkGet-4 (a)', 'BenchmarkGet-8 (a)']],
    ],
  ] as const)('%s', (_, packages, stored, shown) => {
    expect(heirs(now(...packages), ...stored)).toEqual(shown);
  });

  test('a metric that was named by its tool only beside others', () => {
    const text =
      '{"module_path":"f::g::b","benchmark_exe":"x","profiles":[{"tool":"Cachegrind","summaries":{"total":{"summary":{"Cachegrind":{"Ir":{"metrics":{"Left":{"Int":8}}}}}}}}]}';
    const { measurements } = parseResults([fileSource(text)], 'gungraun-json');
    const old = measurements.map((each) => ({ ...each, metric: { ...each.metric, name: 'Ir' } }));
    const { runUnder } = formerNames(runOf(measurements), [runOf(old)]);
    expect(runUnder(runOf(old)).measurements.map(({ metric }) => metric.name)).toEqual(['Ir (cachegrind)']);
  });
});

describe('in a check', () => {
  const series = (name: string, ns: number): Measurement => ({
    ...measured(name, ns),
    benchmark: { name: `${name} (example.com/m)`, former: [name], parameters: {}, tags: [] },
  });

  test('a regression is found across the change of names, which is told once', () => {
    const before = earlier(steady(100));
    const report = checked([series('Read', 150)], before);
    expect(findingOf(report)).toMatchObject({ verdict: 'regressed', formerName: 'Read' });
    expect(report.counts).toMatchObject({ new: 0, missing: 0 });
    const told = ({ warnings }: typeof report) => warnings.filter(({ code }) => code === 'fuller-names');
    expect(told(report).map(({ values }) => values)).toEqual([
      { outcome: 'renamed', benchmarks: 1, first: [{ old: 'Read', now: 'Read (example.com/m)' }] },
    ]);
    const stored = runOf([series('Read', 100)]);
    const after = checked([series('Read', 150)], { ...before, runs: [...before.runs, stored] });
    expect(findingOf(after)).toMatchObject({ verdict: 'regressed', formerName: null });
    expect(told(after)).toEqual([]);
  });

  test('a rule for the former name holds', () => {
    const rules = [{ benchmark: 'Read', threshold: 2 }];
    const report = checked([series('Read', 150)], earlier(steady(100)), { rules });
    expect(findingOf(report).verdict).toBe('unchanged');
  });
});
