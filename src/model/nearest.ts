/** The right one of what there is, for somebody who may have mistyped it. */
import { distance } from 'fastest-levenshtein';

/** Names of a tool may be huge; so many letters are compared. */
const LETTERS_MAX = 200;

/** How many letters differ. */
function difference(written: string, name: string): number {
  const [one, other] = [written, name].map((text) => text.toLowerCase().slice(0, LETTERS_MAX));
  return distance(one ?? '', other ?? '');
}

/** The same; what a longer name has beside them does not count: `Parse` is in `BenchmarkParse`. */
export function differenceWithin(written: string, name: string): number {
  return difference(written, name) - Math.max(0, Math.min(LETTERS_MAX, name.length) - written.length);
}

/** Those whose letters differ least come first; of equals the shorter. */
export function nearestFirst(written: string, there: Iterable<string>, measure = difference): string[] {
  const ranked = [...there].map((name) => ({ name, letters: measure(written, name) }));
  return ranked
    .sort((a, b) => a.letters - b.letters || a.name.length - b.name.length)
    .map(({ name }) => name);
}

/** Whether one is likely a misspelling of the other. */
export function isNear(written: string, name: string): boolean {
  return difference(written, name) <= Math.max(2, Math.floor(name.length / 3));
}
