/** However many series a commit moves, a summary lists the worst of them and counts the rest. */
import { expect, test } from 'vitest';
import { boundedChanges } from '../../src/history/bounded-changes.ts';
import { groupedChanges } from '../../src/history/change-groups.ts';
import { encodeSummary, type SummaryShift } from '../../src/history/summary.ts';
import { SummaryBuilder } from '../../src/history/summary-builder.ts';
import { runOf } from '../runs.ts';

const shiftOf = (run: number, k: number): SummaryShift => ({
  benchmark: `b${k}`,
  metric: 'time',
  ...{ after: `c${run - 1}`, commit: `c${run}`, time: '', run: `r${run}`, began: `r${run}` },
  ...{ change: (k % 2 ? -1 : 1) * ((k * 37) % 1009) * 1e-3, before: 1, level: 2, runs: 9, machines: [0] },
  verdict: k % 2 ? 'improved' : 'regressed',
  state: k % 5 ? 'lasting' : 'accepted',
});
const listOf = (...sizes: readonly number[]) =>
  sizes.flatMap((size, i) => Array.from({ length: size }, (_, k) => shiftOf(sizes.length - i, k)));

test.each([
  { what: 'few', sizes: [3, 2], kept: [3, 2] },
  { what: 'one commit that moves all', sizes: [3000], kept: [200] },
  { what: 'a small one beside it', sizes: [3000, 4], kept: [200, 4] },
  { what: 'many large ones', sizes: new Array(50).fill(300), kept: new Array(50).fill(20) },
  { what: 'every run of a window', sizes: new Array(100).fill(300), kept: new Array(100).fill(10) },
])('$what: each commit keeps its worst, and the rest is counted', ({ sizes, kept }) => {
  const shifts = listOf(...sizes);
  const bounded = boundedChanges({ shifts, drifts: [] });
  for (const [i, size] of sizes.entries()) {
    const run = `r${sizes.length - i}`;
    const [all, own] = [shifts, bounded.shifts].map((list) => list.filter((each) => each.run === run));
    expect(own).toHaveLength(kept[i] as number);
    const left = bounded.left.find((each) => each.run === run);
    expect(left?.count ?? 0).toBe(size - (kept[i] as number));
    const open = (list: readonly SummaryShift[] = []) =>
      list.filter(({ verdict, state }) => verdict === 'regressed' && state === 'lasting').length;
    expect(open(own) + (left?.open ?? 0)).toBe(open(all));
    const worst = (list: readonly SummaryShift[] = []) => Math.max(...list.map(({ change }) => change ?? 0));
    expect(worst(own)).toBe(worst(all));
  }
  expect(bounded.shifts).toEqual(shifts.filter((shift) => bounded.shifts.includes(shift)));
});

test('3,000 series that all move leave a summary small, and none of them is forgotten', () => {
  const growing = new SummaryBuilder('default', 'main');
  for (let i = 0; i < 20; i++) {
    const slow = i >= 12 ? 1.5 : 1;
    const times = Array.from({ length: 3000 }, (_, k) => [
      `b${k}`,
      (100 + k) * slow * (1 + ((i * 7 + k * 3) % 11) / 3000),
    ]);
    growing.add(runOf(`r${i}`, Object.fromEntries(times)));
  }
  const summary = growing.finish({ runs: 20, segments: 1, bytes: 1, first: '', last: '' }, '');
  const [group] = groupedChanges(summary);
  expect((group?.shifts.length ?? 0) + (group?.left ?? 0)).toBe(3000);
  expect(JSON.stringify(summary.shifts).length).toBeLessThan(120_000);
  expect(encodeSummary(summary).length).toBeLessThan(1_200_000);
});
