/** Whether an answer to one size is one to another: up to the limit of the series, in both directions. */
import { describe, expect, test } from 'vitest';
import { isCovered, type Seen, sizeOf } from '../../src/model/answer.ts';
import type { Finding } from '../../src/model/report.ts';
import { checked, earlier, findingOf, measured, steady } from '../check/runs.ts';

const higher = { metric: 'throughput', unit: 'B/s', direction: 'higher' as const };

const slower = (value: number): Finding =>
  findingOf(checked([measured('Read', value)], earlier(steady(100))));
const lower = (value: number): Finding =>
  findingOf(checked([measured('Read', value, higher)], earlier(steady(100), higher)));
const seen = (...findings: Finding[]): Seen => ({
  sizes: findings.map((each) => sizeOf(each)),
  isCut: false,
});

describe('a time', () => {
  test.each([
    ['the same', 150, true],
    ['less', 130, true],
    ['a little more', 165, true],
    ['more by its own limit', 195, false],
    ['ninetyfold', 9000, false],
  ])('%s', (_, value, covered) => {
    expect(isCovered(slower(value), seen(slower(150)))).toBe(covered);
  });
});

describe('a throughput', () => {
  test.each([
    ['the same', 60, true],
    ['less of a loss', 75, true],
    ['a little more', 55, true],
    ['more by its own limit', 45, false],
    ['next to nothing left', 0.1, false],
  ])('%s', (_, value, covered) => {
    expect(isCovered(lower(value), seen(lower(60)))).toBe(covered);
  });
});

test('a series that nobody saw is not covered, whatever its size', () => {
  const other = { ...slower(121), benchmark: 'Write' };
  expect(isCovered(other, seen(slower(900)))).toBe(false);
});

test('one that was left out for length is covered up to the least of those that were kept', () => {
  const cut = { ...seen(slower(200)), isCut: true };
  expect(isCovered({ ...slower(150), benchmark: 'Write' }, cut)).toBe(true);
  expect(isCovered({ ...slower(300), benchmark: 'Write' }, cut)).toBe(false);
});

test('under its former name it is the same series', () => {
  const renamed = { ...slower(150), benchmark: 'Reading', formerName: 'Read' };
  expect(isCovered(renamed, seen(slower(150)))).toBe(true);
});

test('without a baseline the values are compared', () => {
  const limit = (value: number): Finding => ({
    ...slower(150),
    change: null,
    current: { value, samples: 1 },
  });
  expect(isCovered(limit(110), seen(limit(100)))).toBe(true);
  expect(isCovered(limit(150), seen(limit(100)))).toBe(false);
});
