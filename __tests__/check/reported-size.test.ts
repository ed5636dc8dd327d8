/** The size of what is told is not what was measured, and decides nothing. */
import { describe, expect, test } from 'vitest';
import { checked, earlier, findingOf, measured, steady } from './runs.ts';

const history = steady(1000, 0.05);
const raw = (value: number) => value / 1000 - 1;
const told = (value: number) =>
  findingOf(checked([measured('Read', value)], earlier(history), { rules: [{ threshold: 0.01 }] }));

describe('a change after one measurement', () => {
  test.each([
    { what: 'just told', value: 1065, verdict: 'suspected', least: 0, most: 0.5 },
    { what: 'far beyond', value: 1600, verdict: 'regressed', least: 0.97, most: 1.03 },
    { what: 'not told', value: 1030, verdict: 'inconclusive', least: 0.97, most: 1.03 },
  ])('$what: $verdict', ({ value, verdict, least, most }) => {
    const { change, verdict: found } = told(value);
    expect(found).toBe(verdict);
    const share = (change?.estimate ?? Number.NaN) / raw(value);
    expect(share).toBeGreaterThan(least);
    expect(share).toBeLessThan(most);
    expect(change?.low).toBeLessThanOrEqual(change?.estimate ?? Number.NaN);
    expect(change?.high).toBeGreaterThanOrEqual(raw(value));
  });

  test('the larger it was measured, the larger it is told', () => {
    const sizes = [1090, 1110, 1150, 1200, 1300].map((value) => told(value).change?.estimate ?? Number.NaN);
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
  });

  test('no size is less than the limit that it is beyond', () => {
    const report = checked([measured('Read', 1105)], earlier(history), { rules: [{ threshold: 0.1 }] });
    const { verdict, change } = findingOf(report);
    expect(verdict).toBe('regressed');
    expect(change?.estimate).toBeGreaterThan(0.1);
  });
});
