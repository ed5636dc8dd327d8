/** A slow climb or fall is drawn as one straight line over its runs, whatever the direction and the scale of the chart. */
import { expect, test } from 'vitest';
import { plotOf } from '../../src/dashboard/plot.ts';
import type { Line, RunFacts } from '../../src/dashboard/protocol.ts';
import { historyFromSummary } from '../../src/dashboard/view-model.ts';
import { SummaryBuilder } from '../../src/history/summary-builder.ts';
import { runOf } from '../runs.ts';

const RUNS = 90;

/** What the newest runs say of `parse`, which changes from the first run to the last by a share, beside others. */
function plotted(change: number, relative = false) {
  const growing = new SummaryBuilder('default', 'main');
  for (let i = 0; i < RUNS; i++) {
    const noise = (k: number) => 1 + (((i * 37 + k * 11) % 17) - 8) / 1500;
    const others = Array.from({ length: 6 }, (_, k) => [`other-${k}`, 1000 * noise(k)]);
    const times = { ...Object.fromEntries(others), parse: 1000 * noise(9) * (1 + (change * i) / (RUNS - 1)) };
    growing.add(runOf(`r${i}`, times, { time: new Date(Date.UTC(2026, 0, 1, i)).toISOString() }));
  }
  const stored = { runs: RUNS, segments: 1, bytes: 1, first: '', last: '' };
  const summary = growing.finish(stored, '');
  const history = historyFromSummary(summary, [{ benchmark: 'parse', metric: 'time', branch: 'main' }]);
  const plot = plotOf(history, { log: false, relative, axis: 'runs', judged: [undefined] });
  return { curve: plot.curves[0], told: summary.drifts.find(({ benchmark }) => benchmark === 'parse') };
}

test.each([
  [0.1, false],
  [0.2, false],
  [-0.15, false],
  [0.1, true],
])('a change of %d over all runs, relative: %s', (change, relative) => {
  const { curve, told } = plotted(change, relative);
  const { drift } = curve ?? {};
  if (!curve || !drift || !told) throw new Error('no drift is told');
  expect(drift).toMatchObject({ to: RUNS - 1, change: told.change, worse: change > 0 });
  expect(drift.end / drift.begin - 1).toBeCloseTo(told.change, 9);
  // The line goes through the values.
  for (const place of [drift.from, Math.round((drift.from + drift.to) / 2), drift.to]) {
    const share = (place - drift.from) / (drift.to - drift.from);
    const value = curve.values[place] ?? Number.NaN;
    expect(Math.abs(drift.begin + share * (drift.end - drift.begin) - value) / value).toBeLessThan(0.04);
  }
});

test('a series that does not drift has no such line, nor has one whose first run is not loaded', () => {
  expect(plotted(0).curve?.drift).toBeUndefined();
  const line = { drift: { run: 'elsewhere', change: 0.1, verdict: 'regressed' } } as unknown as Line;
  const run = { id: 'r0', machine: { key: 'm', name: 'm' }, time: '' } as unknown as RunFacts;
  const course = { machine: run.machine, levels: [], shifts: [] };
  const own = { ...line, benchmark: 'a', metric: 'b', values: Float64Array.of(1), courses: [course] } as Line;
  const history = { runs: [run], lines: [own], decisions: [], changes: [], extent: {} } as never;
  const plot = plotOf(history, { log: false, relative: false, axis: 'runs', judged: [undefined] });
  expect(plot.curves[0]?.drift).toBeUndefined();
});
