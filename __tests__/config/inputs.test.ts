/** Inputs are checked before anything is read: what is wrong is named with what it may be. */
import { describe, expect, test } from 'vitest';
import { type InputName, inputs } from '../../src/config/inputs.ts';
import { Settings } from '../../src/config/settings.ts';

const settings = (given: Partial<Record<InputName, string>>) => new Settings(new Map(Object.entries(given)));

test('what is not given, or is empty, has its default', () => {
  const { text } = Settings.prototype;
  for (const input of inputs)
    expect(text.call(settings({ [input.name]: ' ' }), input.name)).toBe(input.default);
});

test.each([
  { written: '95%', share: 0.95 },
  { written: '95 %', share: 0.95 },
  { written: '99.5', share: 0.995 },
  { written: '0.99', share: 0.99 },
  { written: '0.5%', share: 0.005 },
])('confidence $written is $share', ({ written, share }) => {
  expect(settings({ confidence: written }).share('confidence')).toBeCloseTo(share, 12);
});

test('lists are separated by commas and line ends', () => {
  expect(settings({ results: 'a.txt, b/*.json\n\n c ' }).list('results')).toEqual(['a.txt', 'b/*.json', 'c']);
});

test('a grace period is a number of runs, one by default', () => {
  expect(settings({}).count('grace-period')).toBe(1);
  expect(settings({ 'grace-period': ' 3 ' }).count('grace-period')).toBe(3);
});

test('further measurements are patterns, each of them one', () => {
  expect(settings({ again: 'second.json, third-*.json' }).list('again')).toEqual([
    'second.json',
    'third-*.json',
  ]);
});

describe('a wrong value is refused', () => {
  const cases: [InputName, string, string][] = [
    ['confidence', '100%', 'confidence: "100%" is no percentage between 0 and 100'],
    ['alpha', '0', 'alpha: "0" is no percentage between 0 and 100'],
    ['alpha', 'low', 'alpha: "low" is no percentage between 0 and 100'],
    ['fail-on-regression', 'yes', 'fail-on-regression: "yes" is neither true nor false'],
    ['grace-period', '0', 'grace-period: "0" is no number of runs from 1 to 6'],
    ['grace-period', '7', 'grace-period: "7" is no number of runs from 1 to 6'],
    ['grace-period', '2.5', 'grace-period: "2.5" is no number of runs from 1 to 6'],
    ['comment', 'alway', 'comment: "alway" is none of auto, always, on-change, never'],
  ];
  test.each(cases)('%s: %s', (name, value, message) => {
    expect(() => settings({ [name]: value })).toThrow(message);
  });
});
