/**
 * The episodes of all series, from the events of a log in order. A repeated event changes nothing, so that a segment can
 * begin with the events that were still open in the one before.
 */
import type { Episode, EpisodeState } from '../model/episode.ts';
import { isOpen, isReported } from '../model/episode.ts';
import type { HistoryEvent } from '../model/event.ts';
import { isAcceptance } from '../model/event.ts';
import { seriesKey } from '../model/run.ts';
import { matchesWildcard } from '../rules/selector.ts';

/** The state of a series after an event. */
const STATES: Readonly<Partial<Record<HistoryEvent['kind'], EpisodeState>>> = {
  suspicion: 'suspected',
  regression: 'regressed',
  waiver: 'waived',
  recovery: 'mended',
  dismissal: 'dismissed',
};

/** Index of a run in the current window; undefined if it is older. */
export type PlaceOf = (run: string) => number | undefined;

/** @returns finished episodes in the order of their ends, then the open ones */
export function episodesIn(events: readonly HistoryEvent[], placeOf: PlaceOf = () => undefined): Episode[] {
  const open = new Map<string, Episode>();
  const over: Episode[] = [];
  const end = (key: string, state: EpisodeState, run: string) => {
    const episode = open.get(key);
    if (!episode) return;
    open.delete(key);
    over.push({ ...episode, state, end: run });
  };
  for (const event of events) {
    const { kind, run, benchmark, metric } = event;
    const state = STATES[kind];
    if (isAcceptance(event)) {
      for (const [key, episode] of open) if (accepts(event, episode, placeOf)) end(key, 'accepted', run);
    } else if (state !== undefined && benchmark !== undefined && metric !== undefined) {
      const key = seriesKey(benchmark, metric);
      if (isOpen({ state })) open.set(key, continued(open.get(key), state, { ...event, benchmark, metric }));
      else end(key, state, run);
    }
  }
  return [...over, ...open.values()];
}

/** The events of open episodes: the ones that a new segment must begin with. */
export function openEvents(events: readonly HistoryEvent[]): HistoryEvent[] {
  const open = new Map(
    episodesIn(events)
      .filter(isOpen)
      .map((episode) => [seriesKey(episode.benchmark, episode.metric), episode]),
  );
  const left = new Map<string, HistoryEvent>();
  for (const event of events) {
    const { kind, benchmark = '', metric = '' } = event;
    const key = seriesKey(benchmark, metric);
    const episode = open.get(key);
    if (episode && STATES[kind] === episode.state) {
      left.set(key, { ...event, first: episode.first, before: episode.before, after: episode.after });
    }
  }
  return [...left.values()];
}

function continued(
  known: Episode | undefined,
  state: EpisodeState,
  { benchmark, metric, run, at, first, before, after }: HistoryEvent & { benchmark: string; metric: string },
): Episode {
  if (!known) {
    return {
      benchmark,
      metric,
      state,
      first: first ?? { run, commit: '', time: at },
      before: before ?? null,
      after: after ?? null,
      end: null,
    };
  }
  // Once reported, an episode is not downgraded to a suspicion.
  if (state === 'suspected') return known;
  // Its levels are those from when it was reported.
  return isReported(known)
    ? { ...known, state }
    : {
        ...known,
        state,
        first: first ?? known.first,
        before: before ?? known.before,
        after: after ?? known.after,
      };
}

/** An acceptance applies to the level of a run within the episode, not of a run before it. */
function accepts(
  { benchmark: name = '*', metric: of = '*', run }: HistoryEvent,
  { benchmark, metric, first }: Episode,
  placeOf: PlaceOf,
): boolean {
  if (!matchesWildcard(name, benchmark) || !matchesWildcard(of, metric)) return false;
  return (placeOf(run) ?? Number.POSITIVE_INFINITY) >= (placeOf(first.run) ?? Number.NEGATIVE_INFINITY);
}
