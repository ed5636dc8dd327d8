/** Finds the likely intended name for a misspelt one. */
import { distance } from 'fastest-levenshtein';

/** Names of a tool may be huge; at most this many letters are compared. */
const LETTERS_MAX = 200;

/** Number of letters that differ. */
function difference(written: string, name: string): number {
  const [one, other] = [written, name].map((text) => text.toLowerCase().slice(0, LETTERS_MAX));
  return distance(one ?? '', other ?? '');
}

/** The same, but extra letters of a longer name do not count: `Parse` is in `BenchmarkParse`. */
export function differenceWithin(written: string, name: string): number {
  return difference(written, name) - Math.max(0, Math.min(LETTERS_MAX, name.length) - written.length);
}

/** The closest names first; of equally close ones the shorter. */
export function nearestFirst(written: string, names: Iterable<string>, measure = difference): string[] {
  const ranked = [...names].map((name) => ({ name, letters: measure(written, name) }));
  return ranked
    .sort((a, b) => a.letters - b.letters || a.name.length - b.name.length)
    .map(({ name }) => name);
}

/** Whether one is likely a misspelling of the other. */
export function isNear(written: string, name: string): boolean {
  return difference(written, name) <= Math.max(2, Math.floor(name.length / 3));
}
