/** The right one of what there is, for somebody who may have mistyped it. */
import { distance } from 'fastest-levenshtein';

/** Those whose letters differ least come first; of equals the order stays. */
export function nearestFirst(written: string, there: Iterable<string>): string[] {
  const letters = (name: string) => distance(name.toLowerCase(), written.toLowerCase());
  return [...there].sort((a, b) => letters(a) - letters(b));
}
