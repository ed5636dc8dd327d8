/** Two runs of a chart that somebody holds on to, A and B: by their ids in the address, so that they can be sent. */
import type { RunFacts } from './protocol.ts';

/** Places of the history: none, A, or A and B. */
export type Pins = readonly number[];

/** What the address says, as far as those runs are loaded. */
export function pinsOf(rest: URLSearchParams, runs: readonly RunFacts[]): Pins {
  const ids = ['a', 'b'].flatMap((name) => rest.get(name) ?? []);
  return ids.map((id) => runs.findIndex((run) => run.id === id)).filter((place) => place >= 0);
}

/** For the address; empty values take the pins out of it. */
export function pinWords(pins: Pins, runs: readonly RunFacts[]): { a: string; b: string } {
  const [a = '', b = ''] = pins.map((place) => runs[place]?.id ?? '');
  return { a, b };
}

/** A run that is pinned already is let go; a third one takes the place of B. */
export function toggledPin(pins: Pins, place: number): Pins {
  if (pins.includes(place)) return pins.filter((pin) => pin !== place);
  return [...pins.slice(0, 1), place];
}
