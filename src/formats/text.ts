/** Text as terminals and tools write it: line ends of both kinds, colours, lines that were written over. */

const COLOUR = /\x1b\[[0-9;?]*[A-Za-z]/g;

/** A number written out; `0x10` and the empty text, which Number() takes, are none. */
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;
const NOT_FINITE = /^[+-]?(?:nan|inf|infinity)$/i;

export function linesOf(text: string): string[] {
  return text.split(/\r?\n/);
}

/** The lines as a terminal would leave them: without colours, and only what was written last over a line. */
export function visibleLines(text: string): string[] {
  return linesOf(withoutColour(text)).map((line) => line.split('\r').findLast((part) => part !== '') ?? '');
}

export function withoutColour(text: string): string {
  return text.includes('\x1b') ? text.replace(COLOUR, '') : text;
}

/** The number, NaN for the tools' own words for no number, undefined where the text is something else. */
export function numberOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (NUMBER.test(text)) return Number(text);
  return NOT_FINITE.test(text) ? Number.NaN : undefined;
}
