/** One visual language: the page, the report and the files have the same colours and shapes; one forest plot for both. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verdicts } from '../../src/model/report.ts';
import { FOREST, forestArrows, forestOf, forestRow, forestTicks } from '../../src/reporters/forest.ts';
import { STYLE } from '../../src/reporters/html/style.ts';
import { COLOURS, coloursOf, GATE_MARKS, MARKS } from '../../src/reporters/marks.ts';

test.each(['light', 'dark'] as const)('the page has the colours of the report, %s', (ground) => {
  const sheet = readFileSync(join(import.meta.dirname, '../../src/dashboard/colours.css'), 'utf8');
  const [light = '', dark = ''] = sheet.split('@media');
  for (const [name, colour] of Object.entries(COLOURS[ground])) {
    expect(ground === 'light' ? light : dark).toContain(`--${name}: ${colour};`);
  }
  expect(STYLE.text).toContain(coloursOf(ground));
});

/** As a person without cones for long waves (protanopia) or middle ones (deuteranopia) sees it, Viénot et al. 1999. */
function seenBy(kind: 'protan' | 'deutan', colour: string): number[] {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map(
    (at) => (Number.parseInt(colour.slice(at, at + 2), 16) / 255) ** 2.2,
  );
  const mixed = kind === 'protan' ? 0.1124 * r + 0.8876 * g : 0.2927 * r + 0.7073 * g;
  const blue = kind === 'protan' ? 0.004 * r - 0.004 * g + b : -0.0223 * r + 0.0223 * g + b;
  return [mixed, blue].map((part) => Math.max(0, part) ** (1 / 2.2));
}

describe.each(['light', 'dark'] as const)('%s: worse and better', (ground) => {
  test.each(['protan', 'deutan'] as const)('are told apart by people with %s vision', (kind) => {
    const [worse, better] = [COLOURS[ground].worse, COLOURS[ground].better].map((colour) =>
      seenBy(kind, colour),
    );
    const distance = Math.hypot(...[0, 1].map((i) => (worse?.[i] ?? 0) - (better?.[i] ?? 0)));
    expect(distance).toBeGreaterThan(0.35);
  });
});

test('what is judged differently has another shape, and another sign where only text is taken', () => {
  const judged = [...verdicts, 'within'] as const;
  for (const part of ['shape', 'symbol'] as const) {
    expect(new Set(judged.map((verdict) => MARKS[verdict][part])).size).toBe(judged.length);
    const gates = Object.values(GATE_MARKS);
    expect(new Set(gates.map((mark) => mark[part])).size).toBe(gates.length);
  }
  expect(Object.values(MARKS).every(({ word }) => word !== '')).toBe(true);
});

describe('a forest plot', () => {
  const change = fc.double({ min: -1, max: 50, noNaN: true });
  const rows = fc.array(
    fc.record({ estimate: change, low: change, high: change }).map(({ estimate, low, high }) => {
      const [a = 0, b = 0, c = 0] = [estimate, low, high].sort((x, y) => x - y);
      return { estimate: b, low: a, high: c };
    }),
    { minLength: 1, maxLength: 20 },
  );

  test('has a scale, draws inside its width, and says where a row goes on beyond it', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const forest = forestOf(given);
        if (!forest) return;
        expect(forestTicks(forest).map(({ text }) => text)).toEqual([
          expect.stringMatching(/^−[\d.]+%$/),
          '0',
          expect.stringMatching(/^\+[\d.]+%$/),
        ]);
        for (const row of given) {
          const { estimate, interval, beyond } = forestRow(row, forest);
          for (const x of [estimate, ...(interval ?? [])]) {
            expect(x).toBeGreaterThanOrEqual(0);
            expect(x).toBeLessThanOrEqual(FOREST.width);
          }
          expect(beyond.right).toBe(row.high > forest.reach);
          expect(beyond.left).toBe(row.low < -forest.reach);
          expect(forestArrows(beyond) === '').toBe(!beyond.left && !beyond.right);
        }
      }),
    );
  });

  test.each([
    { what: 'small changes are not blown up', rows: [0.001, 0.002], reach: 0.05 },
    { what: 'one that is far off does not press the others flat', rows: [0.1, 0.1, 0.1, 40], reach: 0.6 },
    { what: 'nothing to draw', rows: [0], reach: undefined },
    { what: 'an infinite end is no scale', rows: [0.2, Number.POSITIVE_INFINITY], reach: 0.2 },
  ])('$what', ({ rows: sizes, reach }) => {
    const forest = forestOf(sizes.map((estimate) => ({ estimate, low: null, high: null })));
    expect(forest?.reach).toBe(reach);
  });
});
