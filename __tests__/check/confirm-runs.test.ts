/** A regression gates when so many runs of the tracked branch in a row have shown it. */

import { describe, expect, test } from 'vitest';
import { eventsOf } from '../../src/history/write-events.ts';
import type { Baseline } from '../../src/model/baseline.ts';
import { checked, earlier, findingOf, measured, steady } from './runs.ts';
import type { Around } from './suite.ts';
import { newestOf, reportOn, suiteOf } from './suite.ts';

const EARLIER = 60;

/** `b0` takes 30 % more time in the runs named by their place; run 60 is the first after the history. */
const slowIn = (slow: (run: number) => boolean, runs: number) =>
  newestOf(suiteOf(runs, { factor: (i, t) => (i === 0 && slow(t) ? 1.3 : 1) }));
const step = (seen: number) => slowIn((t) => t >= EARLIER, EARLIER + seen);

const tracked: Around = { records: true, confirmRuns: 3 };

describe('a spike that vanished is said to have', () => {
  const suspected: Baseline = {
    ...earlier([...steady(100), 140]),
    episodes: [
      {
        benchmark: 'Read',
        metric: 'time',
        state: 'suspected',
        first: { run: 'run-30', commit: '', time: '2026-01-30T12:00:00Z' },
        before: 100,
        after: 140,
        end: null,
      },
    ],
  };

  test.each([
    ['back at its level', 100, suspected, true, [{ benchmark: 'Read', metric: 'time' }]],
    ['still there', 140, suspected, true, []],
    ['taken back before', 100, { ...suspected, episodes: [] }, true, []],
    ['in a pull request, which does not stand in the row', 100, suspected, false, []],
  ])('%s', (_, value, before, records, vanished) => {
    const report = checked([measured('Read', value)], before, { records, confirmRuns: 3 });
    const ended = report.findings.filter(({ episode }) => episode?.isNew && episode.state === 'dismissed');
    expect(ended.map(({ benchmark, metric }) => ({ benchmark, metric: metric.name }))).toEqual(vanished);
  });

  test('what is suspected is remembered for the next run', () => {
    const report = checked([measured('Read', 140)], earlier(steady(100)), { records: true, confirmRuns: 3 });
    expect(eventsOf(report)).toMatchObject([
      { kind: 'suspicion', run: 'run-now', benchmark: 'Read', metric: 'time' },
    ]);
    expect(eventsOf(checked([measured('Read', 100)], earlier(steady(100)), { records: true }))).toEqual([]);
  });
});

describe('a step that stays, with confirm-runs: 3', () => {
  test.each([
    {
      seen: 1,
      verdict: 'suspected',
      reason: { code: 'awaiting-confirmation', seen: 1, of: 3 },
      gate: 'inconclusive',
    },
    {
      seen: 2,
      verdict: 'suspected',
      reason: { code: 'awaiting-confirmation', seen: 2, of: 3 },
      gate: 'inconclusive',
    },
    { seen: 3, verdict: 'regressed', reason: { code: 'beyond-threshold' }, gate: 'fail' },
  ])('seen in $seen of the branch’s runs: $verdict, gate $gate', ({ seen, verdict, reason, gate }) => {
    const report = reportOn(step(seen), tracked);
    expect(findingOf(report, 'b0')).toMatchObject({ verdict, reason, significant: true });
    expect(report.gate).toBe(gate);
    expect(report.counts[verdict as 'suspected']).toBe(1);
  });

  test('waiting for runs is no reason to measure this one again', () => {
    expect(reportOn(step(1), tracked).suspects).toEqual([]);
  });

  test('the commit with which it came is named, and stays the same', () => {
    const { before } = step(3);
    const commits = { after: before.runs[EARLIER - 1]?.commit, commit: before.runs[EARLIER]?.commit };
    expect(findingOf(reportOn(step(2), tracked), 'b0').since).toEqual(commits);
    expect(findingOf(reportOn(step(3), tracked), 'b0').since).toEqual(commits);
  });

  test('without confirm-runs the first run fails', () => {
    expect(reportOn(step(1), { records: true }).gate).toBe('fail');
  });
});

test('a pull request cannot wait for a row of runs: it is judged as without confirm-runs', () => {
  const report = reportOn(step(1), { confirmRuns: 3 });
  expect(findingOf(report, 'b0')).toMatchObject({ verdict: 'regressed', since: null });
  expect(report.gate).toBe('fail');
});

test('what its base did before is not the doing of a pull request', () => {
  expect(findingOf(reportOn(step(2), { confirmRuns: 3 }), 'b0').verdict).toBe('unchanged');
});

test.each([1, 3])('a spike that vanished is no regression (confirm-runs: %d)', (confirmRuns) => {
  const report = reportOn(
    slowIn((t) => t === EARLIER, EARLIER + 2),
    { records: true, confirmRuns },
  );
  expect(findingOf(report, 'b0')).toMatchObject({ verdict: 'unchanged', since: null });
  expect(report.gate).toBe('pass');
});

test('what broke an absolute limit is not waited for', () => {
  const max = { value: 120, unit: 'ns', written: '120 ns' };
  const report = reportOn(step(1), { ...tracked, rules: [{ benchmark: 'b0', max }] });
  expect(findingOf(report, 'b0')).toMatchObject({ verdict: 'regressed', reason: { code: 'above-max' } });
});

test('what all benchmarks did together is waited for as well', () => {
  const all = (runs: number) => newestOf(suiteOf(runs, { factor: (_, t) => (t >= EARLIER ? 1.3 : 1) }));
  const second = reportOn(all(EARLIER + 2), tracked);
  expect(second).toMatchObject({ gate: 'inconclusive', commonShift: { kind: 'confirmed' } });
  expect(findingOf(second, 'b0').reason).toEqual({ code: 'awaiting-confirmation', seen: 2, of: 3 });
  const third = reportOn(all(EARLIER + 3), tracked);
  expect(third).toMatchObject({ gate: 'fail', commonShift: { kind: 'confirmed' } });
});
