/** Inputs are checked before anything is read: what is wrong is named with what it may be. */
import { describe, expect, test } from 'vitest';
import { parseConfig } from '../../src/config/config.ts';
import { type InputName, inputs } from '../../src/config/inputs.ts';

const config = (given: Partial<Record<InputName, string>>) => parseConfig(new Map(Object.entries(given)));

test('what is not given, or is empty, has its default', () => {
  for (const input of inputs) expect(config({ [input.name]: ' ' }).written[input.name]).toBe(input.default);
});

test.each([
  { written: '95%', share: 0.95 },
  { written: '95 %', share: 0.95 },
  { written: '99.5%', share: 0.995 },
  { written: '0.5%', share: 0.005 },
])('confidence $written is $share', ({ written, share }) => {
  expect(config({ confidence: written }).confidence).toBeCloseTo(share, 12);
});

test('lists are separated by commas and line ends', () => {
  expect(config({ results: 'a.txt, b/*.json\n\n c ' }).results).toEqual(['a.txt', 'b/*.json', 'c']);
});

test('confirm-runs is a number of runs, one by default', () => {
  expect(config({}).confirmRuns).toBe(1);
  expect(config({ 'confirm-runs': ' 3 ' }).confirmRuns).toBe(3);
});

test('further measurements are patterns, each of them one', () => {
  expect(config({ 'rerun-results': 'second.json, third-*.json' }).rerunResults).toEqual([
    'second.json',
    'third-*.json',
  ]);
});

describe('names that become paths', () => {
  test.each([
    ['../x', 'leads upwards (..)'],
    ['a/../../x', 'leads upwards (..)'],
    ['..', 'leads upwards (..)'],
    ['/etc', 'is absolute'],
    ['/', 'is absolute'],
    ['C:/x', 'is absolute'],
    ['C:', 'is absolute'],
    ['a\\b', 'has a backslash'],
    ['a\nb', 'has a control character'],
    ['a\u0000b', 'has a control character'],
    ['a\u001bb', 'has a control character'],
    ['a\u202eb', 'has a control character'],
    ['.git', "names git's own folder (.git)"],
    ['a/.GIT/hooks', "names git's own folder (.git)"],
    ['x'.repeat(201), 'has 201 characters'],
  ])('%j', (value, why) => {
    for (const name of ['history-dir', 'suite', 'shard'] as const) {
      expect(() => config({ [name]: value })).toThrow(
        new RegExp(`^${name}: expected a .* \\(it ${why.replace(/[().]/g, '\\$&')}`),
      );
    }
  });

  test.each([
    ['perf', 'perf'],
    ['perf/', 'perf'],
    ['./perf', 'perf'],
    ['a//b/./c', 'a/b/c'],
    ['.', ''],
    ['.github/perf', '.github/perf'],
    ['a..b', 'a..b'],
  ])('history-dir %j is %j', (value, folder) => {
    expect(config({ 'history-dir': value }).historyDir).toBe(folder);
  });

  test.each([
    'Benchmark',
    'CI / linux (x64)',
    'nightly: {file}',
    '.github/workflows/ci.yml',
    'ünïcode 👩‍👩‍👧',
  ])('suite %j is taken', (suite) => {
    expect(config({ suite }).suite).toBe(suite);
  });
});

describe('a wrong value is refused', () => {
  const cases: [InputName, string, string][] = [
    ['confidence', '100%', 'confidence: expected a percentage between 0 and 100 such as 95%, got "100%"'],
    ['alpha', '0', 'alpha: expected a percentage between 0 and 100 such as 1%, got "0"'],
    ['alpha', '0.5', 'alpha: expected a percentage between 0 and 100 such as 1%, got "0.5"'],
    ['alpha', '1', 'alpha: expected a percentage between 0 and 100 such as 1%, got "1"'],
    ['confidence', '0.95', 'confidence: expected a percentage between 0 and 100 such as 95%, got "0.95"'],
    ['dashboard-url', 'not a url', 'dashboard-url: expected an address such as https://'],
    ['retention-days', '0', 'retention-days: expected a number of days such as 180, or nothing, got "0"'],
    ['alpha', 'low', 'alpha: expected a percentage between 0 and 100 such as 1%, got "low"'],
    ['fail-on-regression', 'yes', 'fail-on-regression: expected true or false, got "yes"'],
    ['confirm-runs', '0', 'confirm-runs: expected a whole number from 1 to 6, got "0"'],
    ['confirm-runs', '7', 'confirm-runs: expected a whole number from 1 to 6, got "7"'],
    ['confirm-runs', '2.5', 'confirm-runs: expected a whole number from 1 to 6, got "2.5"'],
    ['comment', 'alway', 'comment: expected one of auto, always, on-change, never, got "alway"'],
  ];
  test.each(cases)('%s: %s', (name, value, message) => {
    expect(() => config({ [name]: value })).toThrow(message);
  });
});
