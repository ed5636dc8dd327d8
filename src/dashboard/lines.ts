/** The lines of the chart in the address. */
import { lineFrom, lineWord } from './address.ts';
import type { LineKey } from './protocol.ts';

/** More colours are hard to distinguish. */
export const LINES_MAX = 8;

export function linesOf(rest: URLSearchParams): LineKey[] {
  return rest
    .getAll('line')
    .flatMap((word) => lineFrom(word) ?? [])
    .slice(0, LINES_MAX);
}

/** The lines with this one added, or removed if it was there. */
export function toggledLine(lines: readonly LineKey[], line: LineKey): string[] {
  const words = lines.map(lineWord);
  const word = lineWord(line);
  if (words.includes(word)) return words.filter((each) => each !== word);
  return [...words, word].slice(0, LINES_MAX);
}
