/** Text as terminals and tools write it: line ends of both kinds, colours, lines that were written over. */

const COLOUR = /\x1b\[[0-9;?]*[A-Za-z]/g;

/** As GitHub's logs have it, behind the byte order mark of a log that was downloaded. */
const LOGGED = /^\ufeff?(?:\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z )?/;

/** A number written out; `0x10` and the empty text, which Number() takes, are none. */
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;
const NOT_FINITE = /^[+-]?(?:nan|inf|infinity)$/i;

/** Thousands in groups of three. */
const GROUPED = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.|$)/;

export function linesOf(text: string): string[] {
  return text.split(/\r?\n/);
}

/** Longer lines are no words of a tool; looking for columns in them would take time that grows faster than they. */
const LENGTH_MAX = 2000;

/**
 * The lines as a terminal would leave them: without colours, and only what was written last over a line. Those that are too
 * long for a tool's own are empty, so that all others keep their numbers.
 */
export function visibleLines(text: string): string[] {
  return linesOf(withoutColour(text)).map((line) => {
    const shown = line.includes('\r') ? (line.split('\r').findLast((part) => part !== '') ?? '') : line;
    return shown.length > LENGTH_MAX ? '' : shown;
  });
}

/** The visible lines without the time of day that CI services put before each line of a log. */
export function loggedLines(text: string): string[] {
  return visibleLines(text).map((line) => line.replace(LOGGED, ''));
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

/** As numberOf, where thousands may be parted by commas: `1,234.5`. */
export function groupedNumberOf(text: string | undefined): number | undefined {
  return numberOf(text !== undefined && GROUPED.test(text) ? text.replaceAll(',', '') : text);
}
