/** How far back the history is read, and which of its runs a person accepted. */
import { expect, test } from 'vitest';
import type { HistoryLog } from '../../src/history/log.ts';
import type { Segment } from '../../src/history/segment.ts';
import { EMPTY_WINDOW } from '../../src/history/window.ts';
import type { HistoryEvent } from '../../src/model/event.ts';
import type { Run } from '../../src/model/run.ts';
import { WINDOW } from '../../src/stats/window.ts';
import { QUIET, runOf } from '../runs.ts';
import { onHistory } from './resolving.ts';

/** A history in memory: segments of runs, oldest first; `asked` tells how many of them were read. */
function logOf(segments: readonly (readonly Run[])[], events: readonly HistoryEvent[] = []) {
  const asked = { segments: 0 };
  const log = {
    suite: 'default',
    branch: { description: 'branch history' },
    damages: [],
    index: async () => ({ segments }),
    waiting: async () => EMPTY_WINDOW,
    async *segmentsFromNewest(): AsyncGenerator<Segment> {
      for (const runs of segments.toReversed()) {
        asked.segments++;
        const ids = new Set(runs.map(({ id }) => id));
        yield { runs, events: events.filter(({ run }) => ids.has(run)), series: new Map() };
      }
    },
  };
  return { log: log as unknown as HistoryLog, asked };
}

const stored = (from: number, count: number, rest: Partial<Run> = {}) =>
  Array.from({ length: count }, (_, i) =>
    runOf(`r${from + i}`, { parse: 10 }, { commit: `c${from + i}`, ...rest }),
  );

const baselineFor = (log: HistoryLog, commit: string) =>
  onHistory(runOf('now', { parse: 10 }, { commit: 'x' }), log, async () => ({
    commit,
    branch: 'main',
    how: { code: 'parent' } as const,
    ancestors: async () => [],
  }));

test('reading ends where the window is full', async () => {
  const { log, asked } = logOf([stored(0, 60), stored(60, 60), stored(120, 60)]);
  const { runs } = await baselineFor(log, 'c179');
  expect(runs.length).toBeGreaterThanOrEqual(WINDOW);
  expect(asked.segments).toBe(2);
});

test('runs behind the commit that the code stands on do not fill it', async () => {
  const { log, asked } = logOf([stored(0, 60), stored(60, 60), stored(120, 60)]);
  const { runs } = await baselineFor(log, 'c119');
  expect(runs).toHaveLength(120);
  expect(asked.segments).toBe(3);
});

test('runs of another machine are in the window, and do not fill it', async () => {
  const there = { environment: { ...QUIET, cpu: 'Xeon' } };
  const { log, asked } = logOf([stored(0, 60), stored(60, 60, there), stored(120, 60)]);
  const { runs } = await baselineFor(log, 'c179');
  expect(runs).toHaveLength(180);
  expect(asked.segments).toBe(3);
});

test('the runs whose regression was allowed are known by their ids', async () => {
  const event: HistoryEvent = {
    kind: 'override',
    run: 'r7',
    by: 'octocat',
    reason: 'pays off later',
    at: '2026-01-31T12:00:00.000Z',
    source: 'the input allow-regression',
  };
  const { log } = logOf([stored(0, 10), stored(10, 5)], [event]);
  expect((await baselineFor(log, 'c14')).accepted).toEqual([event]);
  const { log: other } = logOf([stored(0, 10)]);
  expect((await baselineFor(other, 'c9')).accepted).toEqual([]);
});
