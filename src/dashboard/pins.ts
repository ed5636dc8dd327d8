/** The pinned runs A and B of a chart. Their ids are in the address, so that a link contains them. */
import type { RunFacts } from './protocol.ts';

/** Places in the history: none, A, or A and B. */
export type Pins = readonly number[];

/** The pins in the address whose runs are loaded. */
export function pinsOf(rest: URLSearchParams, runs: readonly RunFacts[]): Pins {
  const ids = ['a', 'b'].flatMap((name) => rest.get(name) ?? []);
  return ids.map((id) => runs.findIndex((run) => run.id === id)).filter((place) => place >= 0);
}

/** Parameters for the address; empty values remove the pins. */
export function pinWords(pins: Pins, runs: readonly RunFacts[]): { a: string; b: string } {
  const [a = '', b = ''] = pins.map((place) => runs[place]?.id ?? '');
  return { a, b };
}

/** Unpins a pinned run; a third run replaces B. */
export function toggledPin(pins: Pins, place: number): Pins {
  if (pins.includes(place)) return pins.filter((pin) => pin !== place);
  return [...pins.slice(0, 1), place];
}
