/** Units: what tools write, and the base unit, factor and direction that follow. */
import { describe, expect, test } from 'vitest';
import { directionOf, directionOfName, kindOf, parseQuantity, tidyUnit } from '../../src/model/unit.ts';

describe('tidyUnit', () => {
  test.each([
    ['ps', 'ns', 1e-3],
    ['ns', 'ns', 1],
    ['us', 'ns', 1e3],
    ['µs', 'ns', 1e3],
    ['μs', 'ns', 1e3],
    ['ms', 'ns', 1e6],
    [' s ', 'ns', 1e9],
    ['sec', 'ns', 1e9],
    ['min', 'ns', 60e9],
    ['ns/iter', 'ns', 1],
    ['ns/op', 'ns', 1],
    ['p99-ns', 'ns', 1],
    ['B', 'B', 1],
    ['B/op', 'B', 1],
    ['stack-bytes', 'B', 1],
    ['kB', 'B', 1e3],
    ['KiB', 'B', 1024],
    ['MB', 'B', 1e6],
    ['MiB', 'B', 2 ** 20],
    ['MB/s', 'B/s', 1e6],
    ['GiB/s', 'B/s', 2 ** 30],
    ['ops/s', '1/s', 1],
    ['ops/sec', '1/s', 1],
    ['iter/sec', '1/s', 1],
    ['elem/s', '1/s', 1],
    ['Gelem/s', '1/s', 1e9],
    ['Melem/s', '1/s', 1e6],
    ['1/s', '1/s', 1],
    ['%', 'ratio', 0.01],
  ])('%j is %s times %d', (written, unit, factor) => {
    expect(tidyUnit(written)).toEqual({ unit, factor });
  });

  test.each([
    '',
    'allocs',
    'widgets/op',
    'errs/s',
    'cycles',
    'my unit',
    'constructor',
    '__proto__',
    'toString/s',
  ])('%j is not known and stays', (unit) => {
    expect(tidyUnit(unit)).toEqual({ unit, factor: 1 });
  });
});

test.each([
  ['ns', 'time', 'lower'],
  ['B', 'memory', 'lower'],
  ['allocs', 'memory', 'lower'],
  ['B/s', 'throughput', 'higher'],
  ['1/s', 'throughput', 'higher'],
  ['count', 'count', 'lower'],
  ['ratio', 'ratio', 'none'],
  ['b/s', 'throughput', 'higher'],
  ['MS/s', 'other', 'higher'],
  ['faults/s', 'other', 'lower'],
  ['widgets', 'other', 'none'],
  ['constructor', 'other', 'none'],
])('%j measures %s, and better is %s', (unit, kind, direction) => {
  expect({ kind: kindOf(unit), direction: directionOf(unit) }).toEqual({ kind, direction });
});

test.each([
  ['throughput', 'higher'],
  ['requests_per_second', 'higher'],
  ['hit_rate', 'higher'],
  ['cpu_time', 'lower'],
  ['p99_latency', 'lower'],
  ['max_rss', 'lower'],
  ['instructions', 'lower'],
  ['Pixels/CPUTime', 'higher'],
  ['cycles_per_byte', 'lower'],
  ['bytes_per_cycle', 'none'],
  ['instructions_per_cycle', 'none'],
  ['error_rate', 'lower'],
  ['failedLogins', 'lower'],
  ['uptime', 'none'],
  ['sometimes', 'none'],
  ['value', 'none'],
  ['Foo', 'none'],
])('a metric named %j is better %s', (metric, direction) => {
  expect(directionOfName(metric)).toBe(direction);
});

describe('parseQuantity', () => {
  test.each([
    ['15 s', { value: 15e9, unit: 'ns' }],
    ['15s', { value: 15e9, unit: 'ns' }],
    ['250 µs', { value: 250e3, unit: 'ns' }],
    ['60 %', { value: 0.6, unit: 'ratio' }],
    ['1.5', { value: 1.5, unit: '' }],
    ['-.5', { value: -0.5, unit: '' }],
    ['1e3 MiB', { value: 1e3 * 2 ** 20, unit: 'B' }],
    ['2 widgets', { value: 2, unit: 'widgets' }],
  ])('%j', (text, quantity) => {
    expect(parseQuantity(text)).toEqual(quantity);
  });

  test.each(['', 's', 'abc', '1 2', '1e999', '--1', 'NaN'])('%j is none', (text) => {
    expect(parseQuantity(text)).toBeUndefined();
  });
});
