/** What belongs to storing a run and is the same for every door: its events, and patience with other writers. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type EpisodeState, isOpen } from '../model/episode.ts';
import type { HistoryEvent } from '../model/event.ts';
import type { Report } from '../model/report.ts';
import type { Patience } from './log.ts';

const KINDS: Readonly<Partial<Record<EpisodeState, HistoryEvent['kind']>>> = {
  suspected: 'suspicion',
  regressed: 'regression',
  mended: 'recovery',
  dismissed: 'dismissal',
};

/** The events that a report leaves in the log: what people said, and each series that came into another state. */
export function eventsOf({ override, run, waivers, findings }: Report): HistoryEvent[] {
  return findings.flatMap(({ benchmark, metric, reason, episode }): HistoryEvent[] => {
    if (!episode?.isNew) return [];
    const { state, first, before, after } = episode;
    const of = { run: run.id, benchmark, metric: metric.name };
    const levels = isOpen(episode) ? { first, before, after } : {};
    if (state === 'accepted') return override ? [{ kind: 'override', ...override, ...of }] : [];
    if (state === 'waived') {
      const waiver = waivers.find((each) => each.state === 'applied' && each.benchmarks.includes(benchmark));
      if (!waiver) return [];
      const { owner, reason: why, select, until } = waiver;
      const source = `the waiver for ${select} until ${until}`;
      return [{ kind: 'waiver', by: owner, reason: why, at: run.time, source, ...of, ...levels }];
    }
    const kind = KINDS[state];
    if (!kind) return [];
    return [
      { kind, by: 'perf-regression', reason: reason.code, at: run.time, source: 'check', ...of, ...levels },
    ];
  });
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
