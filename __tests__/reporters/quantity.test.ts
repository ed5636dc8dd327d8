/** Numbers as people read them: three significant digits, one unit for values side by side, signs on changes. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  percentage,
  quantities,
  share,
  significant,
  sparkline,
  threshold,
} from '../../src/reporters/quantity.ts';

describe('quantities', () => {
  test.each<[number[], string, string[]]>([
    [[1_234_567, 980_000], 'ns', ['1.23 ms', '0.980 ms']],
    [[1.5, 2], 'ns', ['1.50 ns', '2.00 ns']],
    [[0.25], 'ns', ['0.250 ns']],
    [[999_600], 'ns', ['1.00 ms']],
    [[999_400], 'ns', ['999 µs']],
    [[90e9], 'ns', ['90.0 s']],
    [[3600e9], 'ns', ['3,600 s']],
    [[1020, 1100], 'B', ['1.02 kB', '1.10 kB']],
    [[16, 48], 'B', ['16 B', '48 B']],
    [[16e9], 'B', ['16.0 GB']],
    [[9.05e17], 'B', ['905 PB']],
    [[-9.05e17], 'B/s', ['-905 PB/s']],
    [[4.2e13], '1/s', ['42.0 T/s']],
    [[1.2e9, 0.96e9], 'B/s', ['1.20 GB/s', '0.960 GB/s']],
    [[52_300], '1/s', ['52.3 k/s']],
    [[0.5], '1/s', ['0.500 /s']],
    [[0.6234, 0.5], 'ratio', ['62.3%', '50.0%']],
    [[1], 'ratio', ['100%']],
    [[0], 'ratio', ['0%']],
    [[12, 12_345], 'allocs', ['12.0 allocs', '12,345 allocs']],
    [[7, 0], 'allocs', ['7 allocs', '0 allocs']],
    [[1_234_567], 'allocs', ['1,230,000 allocs']],
    [[1.5], '', ['1.50']],
    [[-50, 100], 'ns', ['-50.0 ns', '100 ns']],
    [[0, 0], 'ns', ['0 ns', '0 ns']],
    [[1.5], 'constructor', ['1.50 constructor']],
    [[1.5], '__proto__', ['1.50 __proto__']],
    [[], 'ns', []],
  ])('%j %s', (values, unit, texts) => {
    expect(quantities(values, unit)).toEqual(texts);
  });
});

test.each([
  [0, '0'],
  [5, '5.00'],
  [99.96, '100'],
  [0.001234, '0.00123'],
  [0.0000012345, '0.00000123'],
  [1.2345e-9, '1.23e-9'],
  [123_456, '123,000'],
  [99_999, '99,999'],
  [1.2345e18, '1.23e+18'],
  [-1234.5, '-1,230'],
])('significant(%d) is %s', (value, text) => {
  expect(significant(value)).toBe(text);
});

describe('changes', () => {
  test.each([
    [0.27, '+27.0%'],
    [-0.0312, '−3.12%'],
    [0.0034, '+0.3%'],
    [0.00996, '+1.0%'],
    [0.0005, '+0.1%'],
    [0.0004, '0.0%'],
    [-0.0004, '0.0%'],
    [0, '0%'],
    [1.5, '+150%'],
    [12.345, '+1,235%'],
    [999, '+99,900%'],
    [12_345, '+12,345 times'],
    [-12_300, '−12,300 times'],
    [9e8, '+1,000,000 times or more'],
    [Number.POSITIVE_INFINITY, '+1,000,000 times or more'],
    [Number.NaN, 'unknown'],
  ])('percentage(%d) is %s', (change, text) => {
    expect(percentage(change)).toBe(text);
  });

  test('whatever is shown as a number has the sign of the change', () => {
    fc.assert(
      fc.property(fc.double({ min: -100, max: 100, noNaN: true }), (change) => {
        const text = percentage(change);
        if (/^0(?:\.0)?%$/.test(text)) expect(Math.abs(change)).toBeLessThan(0.0005);
        else expect(text.charAt(0)).toBe(change > 0 ? '+' : '−');
      }),
    );
  });

  test.each([
    [0.2, '20.0%'],
    [0.049, '4.90%'],
    [0.0001, '<0.1%'],
    [0, '<0.1%'],
  ])('share(%d) is %s', (value, text) => {
    expect(share(value)).toBe(text);
  });

  test.each([
    [0.2, '20%'],
    [0.125, '12.5%'],
    [0.1 + 0.2, '30%'],
  ])('threshold(%d) is %s', (value, text) => {
    expect(threshold(value)).toBe(text);
  });
});

test.each<[number[], string]>([
  [[], ''],
  [[1], ''],
  [[1, 2], '▁█'],
  [[5, 5, 5], '▁▁▁'],
  [[0, 1, 2, 3, 4, 5, 6, 7], '▁▂▃▄▅▆▇█'],
  [[-1, 0, 1], '▁▅█'],
  // A tenth of the middle is the least height: noise is no cliff.
  [[1000, 1002, 998, 1001], '▄▅▄▅'],
  [[-1000, -1002, -998], '▅▄▅'],
  [[1000, 1100], '▁█'],
])('sparkline(%j) is %s', (values, line) => {
  expect(sparkline(values)).toBe(line);
});

test.each<[number[], number, string]>([
  // What stays within the limit of its series looks small, what goes beyond it does not.
  [[1000, 1100], 0.2, '▃▆'],
  [[1000, 1000, 1250], 0.2, '▁▁█'],
  [[1000, 1100], 0.02, '▁█'],
  [[1000, 1050], 0.5, '▄▅'],
  [[-1000, -1100], 0.2, '▆▃'],
  [[0, 0, 1], 0.5, '▁▁█'],
])('sparkline(%j) of a series with limit %d is %s', (values, limit, line) => {
  expect(sparkline(values, limit)).toBe(line);
});
