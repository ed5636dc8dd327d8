/** What the fixture table does not show of the readers for pyperf, asv, JMH, BenchmarkDotNet and JavaScript's tools. */

import { describe, expect, test } from 'vitest';
import { parseResults } from '../../src/formats/parse.ts';
import { ParseError } from '../../src/model/errors.ts';
import { skipText } from '../../src/model/skip-text.ts';
import { fileSource, fixture } from './cases.ts';
import { errorOf, parse, settled } from './outcome.ts';

const read = (path: string) => parseResults([fileSource(fixture(path), path)], 'auto');

test.each([
  ['jmh/modes-parameters-and-gc/output.json', 'parse (size=1000', { size: '1000', shape: 'flat, wide' }],
  ['benchmarkdotnet/full-with-memory/output.json', 'Sort(N: 100,', { N: '100', Kind: 'random' }],
  ['benchmarkdotnet/before-0.10/output.json', 'B(N: 5)', { N: '5' }],
  ['asv/run/output.txt', 'time_list(10, str)', { n: '10', kind: 'str' }],
  ['mitata/arguments-not-in-name/output.json', 'sort (n=8)', { n: '8' }],
])('%s: the parameters of %s', (path, name, parameters) => {
  const found = read(path).measurements.find(({ benchmark }) => benchmark.name.includes(name));
  expect(found?.benchmark.parameters).toEqual(parameters);
});

test.each([
  ['pyperf/suite/output.json', { os: 'linux', arch: 'x64', cpu: 'AMD EPYC', cores: 2 }],
  ['asv-results-json/samples-and-parameters/output.json', { os: 'linux', arch: 'x64', cores: 2 }],
  ['jmh/modes-parameters-and-gc/output.json', { toolchain: { jdk: '21.0.5', jmh: '1.37' } }],
  ['benchmarkdotnet/full-with-memory/output.json', { os: 'linux', arch: 'x64', cores: 2 }],
  ['mitata/json-bun/output.json', { os: 'linux', arch: 'x64', toolchain: { bun: '1.4.5' } }],
  ['mitata/console-colour/output.txt', { cpu: 'AMD EPYC', toolchain: { node: '20.20.2' } }],
  ['deno-bench/json/output.json', { os: 'linux', arch: 'x64', toolchain: { deno: '2.9.6' } }],
  ['deno-bench/console-1/output.txt', { cpu: 'AMD EPYC', toolchain: { deno: '1.38.0' } }],
])('%s: the machine', (path, environment) => {
  expect(read(path).environment).toMatchObject(environment);
});

test.each([
  ['asv/run/output.txt', [18, /time_list\(100, str\) failed/]],
  ['asv/continuous-two-rounds/output.txt', [undefined, /commit 0b43769a: 0b600d8f is the tested one/]],
  ['jmh/groups-and-nan/output.json', [undefined, /broken: time is not a finite number/]],
  ['benchmarkdotnet/full-with-memory/output.json', [undefined, /Throws: no result; it failed/]],
  ['benchmarkjs/plain/output.txt', [5, /fails failed/]],
  ['mitata/console/output.txt', [22, /throws failed: on purpose/]],
  ['deno-bench/json/output.json', [undefined, /throws \(js\/d\.bench\.ts\) failed: on purpose/]],
  ['node-test/tap/output.tap', [14, /perf > skipped: was skipped/]],
  ['junit/pytest/output.xml', [undefined, /test_fails failed/]],
])('%s: what is skipped is said', (path, [line, reason]) => {
  const said = read(path).skipped.map(({ why, ...place }) => ({ ...place, text: skipText(why) }));
  const text = expect.stringMatching(reason as RegExp);
  const place = { file: path, ...(line !== undefined && { line }) };
  expect(said).toContainEqual(expect.objectContaining({ ...place, text }));
});

test('a faster benchmark allocates more in a second: no direction', () => {
  const { measurements } = read('jmh/modes-parameters-and-gc/output.json');
  const directionOf = (name: string) =>
    measurements.find(({ metric }) => metric.name === name)?.metric.direction;
  expect(directionOf('gc.alloc.rate')).toBe('none');
  expect(directionOf('gc.alloc.rate.norm')).toBe('lower');
});

describe('XML', () => {
  const report = (cases: string) => `<testsuites><testsuite name="s">${cases}</testsuite></testsuites>`;

  test.each([
    ['cut in a tag', '<testsuites><testcase name="a" time="1"/><testcase na'],
    ['cut behind a tag', '<testsuites><testsuite name="s"><testcase name="a" time="1"/>'],
    ['nested without end', `<testsuites>${'<testsuite name="s">'.repeat(50_000)}<testcase`],
  ])('%s is an error', (_title, text) => {
    expect(errorOf(() => parse(text)).message).toMatch(/XML/);
  });

  test('an entity that the document defines is not expanded', () => {
    const text = `<!DOCTYPE a [<!ENTITY x "yyyy">]>\n${report('<testcase name="&x;&amp;" time="1"/>')}`;
    expect(parse(text).measurements.map(({ benchmark }) => benchmark.name)).toEqual(['s > &x;&']);
  });

  test.each([
    ['1,234.5', 1234.5e9],
    ['0,250', 0.25e9],
    ['12,5', 12.5e9],
  ])('%s seconds', (time, nanoseconds) => {
    const { measurements } = parse(report(`<testcase name="a" time="${time}"/>`));
    expect(measurements[0]?.sample.centre).toBe(nanoseconds);
  });
});

test.each([
  ['asv', '[ 50.00%] ·· Benchmarking x\n', `[ 50.00%] ··· = =\n${'- '.repeat(1e5)}\n`, 10],
  ['benchmarkjs', 'a x 1 ops/sec ±1% (2 runs sampled)\n', ' x '.repeat(3e5), 1],
  ['console-time', 'a: 1ms\n', 'a: 1ms '.repeat(3e5), 1],
  ['console-time', 'a: 1ms\n', '\n'.repeat(5e5), 1],
  ['mitata', 'benchmark   avg (min … max)\n-------\n', `x${' '.repeat(5e5)}error\n`, 2],
  ['deno-bench', '| benchmark | time/iter (avg) | iter/s |\n', `| ${' | '.repeat(3e5)}\n`, 1],
  ['node-test', 'ok 1 - a\n  ---\n  duration_ms: 1\n  ...\n', `${'ok 1 '.repeat(3e5)}\n`, 1],
  ['junit', '<testsuites>\n', '<testcase name="a" time="1"/>\n', 20_000],
])('%s: no text takes time that grows faster than it', (id, own, text, times) => {
  // Work that grew with the square of these texts would outlast the time that a test has.
  const outcome = settled(() => parse(own + text.repeat(times), id));
  expect(outcome instanceof ParseError || outcome.measurements.length > 0).toBe(true);
});

test('asv: a product of parameters too large to be true is not built', () => {
  const many = Array.from({ length: 60 }, () => ['1', '2']);
  const text = JSON.stringify({
    commit_hash: 'abc',
    result_columns: ['result', 'params'],
    results: { 'b.time_x': [[1], many] },
  });
  expect(parse(text).measurements).toHaveLength(1);
});
