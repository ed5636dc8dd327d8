/** The events to store with a run, wherever it is stored, and the retries of a write. */
import { type EpisodeState, isOpen } from '../model/episode.ts';
import type { HistoryEvent } from '../model/event.ts';
import type { Report } from '../model/report.ts';
import { type Backoff, backoff } from '../system/retry.ts';

const KINDS: Readonly<Partial<Record<EpisodeState, HistoryEvent['kind']>>> = {
  suspected: 'suspicion',
  regressed: 'regression',
  mended: 'recovery',
  dismissed: 'dismissal',
};

/** The events that a report adds to the log: people's decisions, and each series whose state changed. */
export function eventsOf({ override, run, waivers, findings }: Report): HistoryEvent[] {
  return findings.flatMap(({ benchmark, metric, reason, episode, change }): HistoryEvent[] => {
    if (!episode?.isNew) return [];
    const { state, first, before, after } = episode;
    const of = { run: run.id, benchmark, metric: metric.name };
    const levels = isOpen(episode) ? { first, before, after } : {};
    if (state === 'accepted') {
      if (!override) return [];
      const { sizes: _, ...decision } = override;
      return [{ kind: 'override', ...decision, ...of, change: change?.estimate ?? null }];
    }
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

/** Longest time in milliseconds that a job waits for its turn to store, and the first wait. */
interface Races {
  readonly budgetMs: number;
  readonly pauseMs: number;
}

const USUAL_RACES: Races = { budgetMs: 300_000, pauseMs: 800 };
const PAUSE_MS_MAX = 20_000;

/** Retries for writers, who may lose the race many times in a row. */
export function withJitter(
  random: () => number = Math.random,
  { budgetMs, pauseMs }: Races = USUAL_RACES,
): Backoff {
  return backoff({ deadlineMs: budgetMs, pauseMs, pauseMsMax: PAUSE_MS_MAX, random });
}
