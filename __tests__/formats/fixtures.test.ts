/** Every format reads what its tool really wrote: names, values, samples and directions, named and recognised. */

import { describe, expect, test } from 'vitest';
import { cleanedText } from '../../src/formats/cleaned-text.ts';
import { formats } from '../../src/formats/index.ts';
import { jsonParts } from '../../src/formats/json-parts.ts';
import type { Results } from '../../src/formats/parse.ts';
import { parseResults } from '../../src/formats/parse.ts';
import { median } from '../../src/model/sample.ts';
import { skipText } from '../../src/model/skip-text.ts';
import { tidyUnit } from '../../src/model/unit.ts';
import type { Case, Expected } from './cases.ts';
import { cases, casesOf, fixture, jsonOf } from './cases.ts';
import { errorOf, shownOf } from './outcome.ts';

const CUSTOM = ['customBiggerIsBetter', 'customSmallerIsBetter'];
const isCustom = ({ format }: Case) => CUSTOM.includes(format.id);
const good = cases.filter((each) => each.expected.length > 0);
const bad = cases.filter((each) => each.expected.length === 0);

test.each(formats)('$id has a fixture with results', (format) => {
  expect(casesOf(format).some((each) => each.expected.length > 0)).toBe(true);
});

test.each(good)('$title, tool named', ({ format, sources, expected }) => {
  expectResults(parseResults(sources, format.id), expected);
});

test.each(good.filter((each) => !isCustom(each)))(
  '$title, tool recognised',
  ({ format, sources, expected }) => {
    const results = parseResults(sources, 'auto');
    expectResults(results, expected);
    expect(results.tools).toEqual([format.id]);
  },
);

test.each(good.filter(isCustom))(
  '$title: a text without direction is a tie that names both',
  ({ sources }) => {
    expect(() => parseResults(sources, 'auto')).toThrow(/customBiggerIsBetter or customSmallerIsBetter/);
  },
);

test.each(bad)('$title: nothing to find is an error with a remedy', ({ format, sources, files }) => {
  for (const tool of [format.id, 'auto']) {
    const error = errorOf(() => parseResults(sources, tool));
    expect(error.message).toContain(files[0]?.path);
    expect(error.remedy).not.toBe('');
  }
});

describe('each fixture is claimed by one format', () => {
  const texts = good.flatMap((each) =>
    each.sources.flatMap((source) =>
      source.kind === 'file'
        ? [{ title: `${each.title} ${source.file.path}`, each, text: source.file.text }]
        : [],
    ),
  );
  test.each(texts)('$title', ({ each, text }) => {
    const clean = cleanedText(text);
    const json = jsonOf(clean);
    const claims = (shown: string, value: unknown) => formats.filter((format) => format.claims(shown, value));
    const whole = claims(clean, json);
    const inside = jsonParts(clean).parts.flatMap((part) => claims(part.text, part.value));
    const claimants = [...new Set(whole.length > 0 ? whole : inside)].map((format) => format.id);
    expect(claimants).toEqual(isCustom(each) ? CUSTOM : [each.format.id]);
  });
});

describe('what the texts say beside the numbers', () => {
  const environmentOf = (id: string, path: string) =>
    parseResults([{ kind: 'file', file: { path, text: fixture(path) } }], id).environment;
  test.each([
    ['go', 'go/plain/output.txt', { os: 'linux', arch: 'x64', cpu: 'AMD EPYC' }],
    ['go', 'go/json-stream/output.ndjson', { os: 'linux', arch: 'x64', cpu: 'AMD EPYC' }],
    ['google-benchmark', 'google-benchmark/single-json/output.json', { cores: 2 }],
    ['ndjson', 'ndjson/rows/output.ndjson', { os: 'linux', cpu: 'AMD EPYC' }],
    ['ndjson', 'ndjson/bad-rows/output.ndjson', { os: 'linux', cpu: 'AMD EPYC' }],
    [
      'ndjson',
      'ndjson/toolchain/output.ndjson',
      {
        os: 'linux',
        toolchain: { rustc: '1.83.0 | 1.84.0', python: '3.12', node: '24.1.0', clang: '19.1.7' },
      },
    ],
    [
      'pytest-benchmark',
      'pytest-benchmark/with-data/output.json',
      { os: 'linux', arch: 'x64', cpu: 'AMD EPYC', toolchain: { python: '3.11.2' } },
    ],
    ['tinybench', 'tinybench/results-with-samples/output.json', { toolchain: { node: '20.20.2' } }],
    [
      'perf-regression',
      'perf-regression/by-hand/output.json',
      { os: 'linux', arch: 'x64', cpu: 'AMD EPYC', toolchain: { lua: '5.4.6' } },
    ],
    [
      'trace',
      'trace/full/output.json',
      { os: 'linux', cores: 2, memoryBytes: 25276510208, toolchain: { node: '20.20.2' } },
    ],
  ])('%s: the machine in %s', (id, path, environment) => {
    expect(environmentOf(id, path)).toEqual(environment);
  });

  test.each([
    ['go', 'go/plain/output.txt', 'BenchmarkNames/k=v,k2=v2', { k: 'v,k2=v2' }],
    ['go', 'go/cpu-1-2-4/output.txt', 'BenchmarkSum256/size=64-2', { size: '64' }],
    ['ndjson', 'ndjson/rows/output.ndjson', 'map/n=1000', { backend: 'map', n: '1000' }],
    ['hyperfine', 'hyperfine/params/output.json', 'echo 2 a b', { n: '2', kind: 'a b' }],
    ['perf-regression', 'perf-regression/by-hand/output.json', 'parse', { size: '64' }],
    [
      'pytest-benchmark',
      'pytest-benchmark/with-data/output.json',
      'test_bench.py::test_fib_param[8]',
      { n: '8' },
    ],
  ])('%s: the parameters in %s', (id, path, name, parameters) => {
    const { measurements } = parseResults([{ kind: 'file', file: { path, text: fixture(path) } }], id);
    const found = measurements.find(({ benchmark }) => shownOf(benchmark) === name);
    expect(found?.benchmark.parameters).toEqual(parameters);
  });

  test.each([
    ['go', 'go/plain/output.txt', [23, /BenchmarkLogs-2: malformed row/]],
    [
      'go',
      'go/multi-package-benchmem-count5-one-fails/output.txt',
      [expect.any(Number), /BenchmarkFail failed/],
    ],
    [
      'google-benchmark',
      'google-benchmark/single-json/output.json',
      [undefined, /BM_Error failed: no such device/],
    ],
    ['tinybench', 'tinybench/table/output.json', [undefined, /throws failed: on purpose/]],
    ['vitest', 'vitest/v3-outputJson-one-throws/output.json', [undefined, /failing > throws: no mean/]],
    ['perf-regression', 'perf-regression/by-hand/output.json', [undefined, /parse: metrics\[3\]: no value/]],
    ['perf-regression', 'perf-regression/by-hand/output.json', [undefined, /benchmarks\[1\]: no name/]],
    ['trace', 'trace/full/output.json', [undefined, /entry 3, scripts\/fails.js: exit code 3/]],
  ])('%s: what is skipped in %s is said', (id, path, [line, reason]) => {
    const { skipped } = parseResults([{ kind: 'file', file: { path, text: fixture(path) } }], id);
    const said = skipped.map(({ why, ...place }) => ({ ...place, text: skipText(why) }));
    const text = expect.stringMatching(reason as RegExp);
    const place = { file: path, ...(line !== undefined && { line }) };
    expect(said).toContainEqual(expect.objectContaining({ ...place, text }));
  });
});

/** All that was expected was found, and no other benchmark; more metrics of a benchmark are no mistake. */
function expectResults(results: Results, expected: readonly Expected[]): void {
  const found = new Map(
    results.measurements.map((each) => [`${shownOf(each.benchmark)}\n${each.metric.name}`, each]),
  );
  const names = (of: readonly string[]) => [...new Set(of)].sort();
  expect(names(results.measurements.map(({ benchmark }) => shownOf(benchmark)))).toEqual(
    names(expected.map((each) => each.name)),
  );
  for (const each of expected) {
    const measurement = found.get(`${each.name}\n${each.metric}`);
    if (!measurement) throw new Error(`${each.name}: no ${each.metric}`);
    const { unit, factor } = tidyUnit(each.unit);
    const { metric, sample, writtenUnit } = measurement;
    expect({ unit: metric.unit, writtenUnit }).toEqual({ unit, writtenUnit: each.unit });
    expectNear(sample.centre, each.value * factor);
    expect(sample.values.length, `samples of ${each.name}`).toBe(each.samples ?? 0);
    // Without values of its own, a file may still state the median and mean of those it left out.
    if (sample.values.length > 0) {
      expectNear(median(sample.values), (each.median ?? each.value) * factor);
      if (each.mean !== undefined) expectNear(mean(sample.values), each.mean * factor);
    }
    if (each.direction_certain !== false) expect(metric.direction, each.name).toBe(each.direction);
  }
}

/** The relative error that rounding may cause. */
function expectNear(value: number, expected: number): void {
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(1e-9 * Math.abs(expected));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
