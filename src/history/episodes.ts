/**
 * The episodes of all series, from the events of a log in the order in which they were said. Saying a thing twice says
 * it once, so that a segment can begin with what was still open in the one before.
 */
import type { Episode, EpisodeState } from '../model/episode.ts';
import { isOpen, isTold } from '../model/episode.ts';
import type { HistoryEvent } from '../model/event.ts';
import { isAcceptance } from '../model/event.ts';
import { seriesKey } from '../model/run.ts';
import { matchesWildcard } from '../rules/selector.ts';

/** What an event makes of a series. */
const STATES: Readonly<Partial<Record<HistoryEvent['kind'], EpisodeState>>> = {
  suspicion: 'suspected',
  regression: 'regressed',
  waiver: 'waived',
  recovery: 'mended',
  dismissal: 'dismissed',
};

/** Place of a run among those that are looked at; undefined where it is older. */
export type PlaceOf = (run: string) => number | undefined;

/** @returns those that are over in the order of their ends, then the open ones */
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

/** The events that leave something open: what a new segment has to begin with. */
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
  // What people were told of is no mere suspicion any more.
  if (state === 'suspected') return known;
  // Its levels are those of the time when it was told.
  return isTold(known)
    ? { ...known, state }
    : {
        ...known,
        state,
        first: first ?? known.first,
        before: before ?? known.before,
        after: after ?? known.after,
      };
}

/** Accepted is the level of a run: of one in the episode, not of one before it. */
function accepts(
  { benchmark: name = '*', metric: of = '*', run }: HistoryEvent,
  { benchmark, metric, first }: Episode,
  placeOf: PlaceOf,
): boolean {
  if (!matchesWildcard(name, benchmark) || !matchesWildcard(of, metric)) return false;
  return (placeOf(run) ?? Number.POSITIVE_INFINITY) >= (placeOf(first.run) ?? Number.NEGATIVE_INFINITY);
}
