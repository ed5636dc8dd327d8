/** Words in and beside a chart can be read: labels are apart, and so are the numbers of an axis. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Label, labelLines } from '../../src/dashboard/label-places.ts';
import { axisTexts, type Plot } from '../../src/dashboard/plot.ts';

const HEIGHT = 13;
const bounds = { top: 0, bottom: 400 };
const label = fc.record<Label>({
  x: fc.integer({ min: 100, max: 500 }),
  y: fc.integer({ min: -50, max: 450 }),
  align: fc.constantFrom('left', 'right'),
  width: fc.integer({ min: 20, max: 90 }),
});
const endsOf = ({ x, width, align }: Label) => (align === 'left' ? [x, x + width] : [x - width, x]);

describe('labels in a chart', () => {
  test('are inside it and never over one another', () => {
    fc.assert(
      fc.property(fc.array(label, { maxLength: 4 }), (labels) => {
        const lines = labelLines(labels, bounds);
        for (const [i, y] of lines.entries()) {
          expect(y).toBeGreaterThanOrEqual(bounds.top + HEIGHT);
          expect(y).toBeLessThan(bounds.bottom);
          for (const [k, other] of lines.slice(0, i).entries()) {
            const [left = 0, right = 0] = endsOf(labels[i] as Label);
            const [start = 0, end = 0] = endsOf(labels[k] as Label);
            const isApart = Math.abs(y - other) >= HEIGHT || right <= start || end <= left;
            expect({ i, k, isApart }).toEqual({ i, k, isApart: true });
          }
        }
      }),
    );
  });

  test('stay where they are if there is room', () => {
    const at = (x: number, y: number): Label => ({ x, y, align: 'left', width: 50 });
    expect(labelLines([at(0, 100), at(60, 100), at(10, 130)], bounds)).toEqual([100, 100, 130]);
    expect(labelLines([at(0, 100), at(10, 104)], bounds)).toEqual([100, 117]);
  });
});

describe('numbers of an axis', () => {
  const plot = (unit: string) => ({ unit, relative: false, log: false }) as Plot;

  test.each([
    {
      unit: 'ns',
      values: [9.95, 9.975, 10, 10.025],
      texts: ['9.950 ns', '9.975 ns', '10.00 ns', '10.03 ns'],
    },
    { unit: 'ns', values: [1e6, 2e6], texts: ['1.00 ms', '2.00 ms'] },
    { unit: 'B', values: [123_400, 123_450], texts: ['123.4 kB', '123.5 kB'] },
    { unit: 'allocs', values: [100_010, 100_020], texts: ['100,010 allocs', '100,020 allocs'] },
  ])('$values $unit', ({ unit, values, texts }) => {
    expect(axisTexts(plot(unit), values)).toEqual(texts);
  });

  test('are all different, however close they are', () => {
    const numbers = fc.record({
      from: fc.double({ min: 1e-3, max: 1e12, noNaN: true }),
      step: fc.constantFrom(1e-4, 1e-3, 0.01, 0.2),
      unit: fc.constantFrom('ns', 'B', '1/s', 'ratio', 'allocs'),
    });
    fc.assert(
      fc.property(numbers, ({ from, step, unit }) => {
        const values = Array.from({ length: 6 }, (_, i) => from * (1 + step * i));
        expect(new Set(axisTexts(plot(unit), values)).size).toBe(6);
      }),
    );
  });
});
