/** A metric by formula over measured ones. Arithmetic and nothing else; units are carried; errors name the formula. */
import { describe, expect, test } from 'vitest';
import type { Measurement } from '../../src/model/run.ts';
import { type Derived, deriveMetrics } from '../../src/rules/derived.ts';
import { unmatchedWarnings } from '../../src/rules/unmatched.ts';
import { runOf } from '../check/runs.ts';

function measured(benchmark: string, metric: string, value: number, unit: string): Measurement {
  return {
    benchmark: { name: benchmark, parameters: {}, tags: ['ci'] },
    metric: { name: metric, unit, direction: 'none' },
    sample: { centre: value, values: [value], level: 'iteration' },
    writtenUnit: unit,
  };
}

const RUN = [
  measured('api', 'p50', 100, 'ns'),
  measured('api', 'p95', 250, 'ns'),
  measured('db', 'p50', 10, 'ns'),
  measured('db', 'p95', 15, 'ns'),
  measured('cold', 'p50', 7, 'ns'),
  measured('test_parse', 'throughput', 900, '1/s'),
  measured('parse', 'throughput', 1000, '1/s'),
  measured('parse', 'size', 64, 'B'),
  measured('parse', 'zero', 0, 'ns'),
];

const derive = (rule: Derived) =>
  deriveMetrics([rule], RUN).map(({ benchmark, metric, sample }) => [benchmark.name, metric, sample.centre]);

test('a ratio of percentiles, for every benchmark that has both', () => {
  expect(derive({ metric: 'tail', formula: 'p95 / p50', direction: 'lower' })).toEqual([
    ['api', { name: 'tail', unit: 'ratio', direction: 'lower' }, 2.5],
    ['db', { name: 'tail', unit: 'ratio', direction: 'lower' }, 1.5],
  ]);
});

test('only for the benchmarks that are meant', () => {
  expect(derive({ metric: 'tail', formula: 'p95 / p50', benchmark: 'd*' }).map(([name]) => name)).toEqual([
    'db',
  ]);
});

test('a difference between two benchmarks', () => {
  const from = {
    python_throughput: { benchmark: 'test_parse', metric: 'throughput' },
    rust_throughput: { benchmark: 'parse', metric: 'throughput' },
  };
  const formula = 'python_throughput - rust_throughput';
  const rule: Derived = { metric: 'pyo3_overhead', benchmark: 'parse', formula, from };
  expect(derive(rule)).toEqual([
    ['parse', { name: 'pyo3_overhead', unit: '1/s', direction: 'higher' }, -100],
  ]);
});

describe('units are carried', () => {
  test.each([
    { formula: 'p95 - p50', unit: 'ns' },
    { formula: '(p95 + p50) / 2', unit: 'ns' },
    { formula: '2 * p95', unit: 'ns' },
    { formula: 'max(p50, p95)', unit: 'ns' },
    { formula: '-p50', unit: 'ns' },
    { formula: 'p95 / p50', unit: 'ratio' },
    { formula: 'p95 * p50', unit: 'ns*ns' },
    { formula: '1 / p50', unit: '1/ns' },
  ])('$formula in $unit', ({ formula, unit }) => {
    const [first] = deriveMetrics([{ metric: 'm', formula, benchmark: 'api' }], RUN);
    expect(first?.metric.unit).toBe(unit);
  });

  test('what the rule says wins', () => {
    const [first] = deriveMetrics([{ metric: 'm', formula: 'p50', unit: 'ticks', benchmark: 'api' }], RUN);
    expect(first?.metric).toEqual({ name: 'm', unit: 'ticks', direction: 'none' });
  });
});

describe('what is refused, by the formula’s name', () => {
  test.each([
    { formula: 'throughput + size', why: 'it adds or compares 1/s and B' },
    { formula: 'size / zero', why: 'its value for parse is not a finite number' },
    { formula: '1 + 2', why: 'it names no metric' },
    { formula: 'p50 +', why: 'Unexpected end' },
    { formula: 'p50 = 3', why: 'is not allowed' },
    { formula: 'f(x) = p50', why: 'is not allowed' },
    { formula: 'p50; p95', why: 'is not allowed' },
    { formula: 'import("x")', why: 'is not allowed' },
    { formula: 'p50.constructor', why: 'is not allowed' },
    { formula: 'p50["constructor"]', why: 'is not allowed' },
    { formula: '"text" + p50', why: 'is not allowed' },
    { formula: '1:1e9', why: 'is not allowed' },
    { formula: '[p50, p95]', why: 'is not allowed' },
    { formula: 'p50 ^ p95', why: 'is not allowed' },
    { formula: '170!', why: 'is not allowed' },
    { formula: 'evaluate("p50")', why: 'is not allowed' },
    { formula: `p50${' + p50'.repeat(200)}`, why: 'it has over 500 characters' },
  ])('$formula', ({ formula, why }) => {
    const derived = () => deriveMetrics([{ metric: 'm', formula }], RUN);
    expect(derived).toThrow(`derived metric m = ${formula}: `);
    expect(derived).toThrow(why);
  });

  test('a name without a source', () => {
    const from = { a: { benchmark: 'api', metric: 'p50' } };
    expect(() => deriveMetrics([{ metric: 'm', formula: 'a + b', from }], RUN)).toThrow(
      'the name b is not explained under from',
    );
  });
});

describe('a formula about another suite derives nothing here, and is told if it fits none', () => {
  const NAMING = { rules: [], waivers: [], renames: new Map(), tagPatterns: new Map() };
  test.each([
    { derived: { metric: 'm', formula: 'p59 / p50' }, word: 'p59', nearest: 'p50' },
    { derived: { metric: 'm', formula: 'p95 / size' }, word: null, nearest: null },
    {
      derived: { metric: 'm', formula: 'a', from: { a: { benchmark: 'apy', metric: 'p50' } } },
      word: 'apy',
      nearest: 'api',
    },
  ])('$derived.formula', ({ derived, word, nearest }) => {
    expect(deriveMetrics([derived], RUN)).toEqual([]);
    const run = runOf(RUN);
    const [warning, ...more] = unmatchedWarnings({ ...NAMING, derived: [derived] }, [run]);
    expect(more).toEqual([]);
    const values = { setting: 'formula', metric: 'm', formula: derived.formula, word, nearest };
    expect(warning).toEqual({ code: 'matches-nothing', subject: 'm', values });
    const other = runOf([measured('else', 'm', 1, 'ns')]);
    expect(unmatchedWarnings({ ...NAMING, derived: [derived] }, [run, other])).toEqual([]);
  });
});
