/** How large segments become: small, because each run uploads the newest again, and not with a table for each few runs. */
import { expect, test } from 'vitest';
import { SegmentWriter } from '../../src/history/segment-writer.ts';
import { runOf } from '../runs.ts';

/** The largest number of bytes with this many runs. */
const most = (runs: number) => (runs > 16 ? 128 * 1024 : runs > 5 ? 512 * 1024 : 1000 * 1000);

test.each([
  { benchmarks: 1, count: 600 },
  { benchmarks: 30, count: 300 },
  { benchmarks: 200, count: 40 },
  { benchmarks: 1500, count: 25 },
])(
  '$benchmarks benchmarks: no segment is larger than its runs allow, and none is closed before',
  ({ benchmarks, count }) => {
    const writer = new SegmentWriter('default', [], undefined);
    for (let i = 0; i < count; i++) {
      const values = Array.from({ length: benchmarks }, (_, k) => [`benchmark-${k}`, 1000 + k + i] as const);
      writer.add(runOf(`run-${i}`, Object.fromEntries(values)), []);
    }
    const { segments } = writer.finish();
    expect(segments.reduce((sum, { runs }) => sum + runs, 0)).toBe(count);
    for (const { runs, bytes } of segments) expect(bytes).toBeLessThanOrEqual(most(runs));
    expect(segments.length).toBeGreaterThan(1);
    for (const { runs, bytes } of segments.slice(0, -1)) {
      // Without its table, a run is smaller than this.
      expect(bytes + bytes / runs).toBeGreaterThan(most(runs + 1));
    }
  },
);

test.each([
  { what: 'that stay the same', nameOf: (k: number) => `benchmark-${k}`, runs: [5, 1] },
  {
    what: 'that are others in each run',
    nameOf: (k: number, i: number) => `b${i}-${k}`,
    runs: [1, 1, 1, 1, 1, 1],
  },
])('6,000 benchmarks $what: runs share a segment if they share its table', ({ nameOf, runs }) => {
  const writer = new SegmentWriter('default', [], undefined);
  for (let i = 0; i < 6; i++) {
    const times = Array.from({ length: 6000 }, (_, k) => [nameOf(k, i), 1000 + k + i] as const);
    writer.add(runOf(`run-${i}`, Object.fromEntries(times)), []);
  }
  expect(writer.finish().segments.map((segment) => segment.runs)).toEqual(runs);
});
