/** What belongs to storing a run and is the same for every door: its events, and patience with other writers. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Report } from '../model/report.ts';
import type { Patience } from './log.ts';
import type { HistoryEvent } from './segment.ts';

/** Suspects that are remembered of one run; where more are suspected, it was the run. */
const SUSPICIONS_MAX = 20;

/** The events that a report leaves in the log. */
export function eventsOf({ override, gate, run, waivers, findings }: Report): HistoryEvent[] {
  const allowed = override && gate === 'allowed' ? [override] : [];
  const applied = waivers.filter(({ state }) => state === 'applied');
  return [
    ...allowed.map((said) => ({ kind: 'override' as const, run: run.id, ...said })),
    ...applied.map(({ owner, reason, select, until }) => ({
      kind: 'waiver' as const,
      run: run.id,
      by: owner,
      reason,
      at: run.time,
      source: `the waiver for ${select} until ${until}`,
    })),
    ...findings
      .filter(({ verdict }) => verdict === 'suspected')
      .slice(0, SUSPICIONS_MAX)
      .map(({ benchmark, metric, reason }) => ({
        kind: 'suspicion' as const,
        run: run.id,
        by: 'perf-regression',
        reason: reason.code,
        at: run.time,
        source: 'check',
        benchmark,
        metric: metric.name,
      })),
  ];
}

/** Longest that a job waits for its turn. */
const DEADLINE_MS = 300_000;
const PAUSE_MS_MIN = 400;
const PAUSE_MS_MAX = 20_000;

/** Exponential back-off with full jitter, so that writers who met once do not meet again. */
export function withJitter(random: () => number = Math.random, deadlineMs = DEADLINE_MS): Patience {
  const end = performance.now() + deadlineMs;
  return async (attempt) => {
    if (performance.now() > end) return false;
    await sleep(random() * Math.min(PAUSE_MS_MAX, PAUSE_MS_MIN * 2 ** attempt));
    return true;
  };
}
