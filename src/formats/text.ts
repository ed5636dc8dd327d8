/** Text as terminals and tools write it: line ends of both kinds, colours, overwritten lines. */

const COLOUR = /\x1b\[[0-9;?]*[A-Za-z]/g;

/** The time in GitHub's logs, after the byte order mark of a downloaded log. */
const LOGGED = /^\ufeff?(?:\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z )?/;

/** A number in digits; `0x10` and the empty text, which Number() accepts, are not numbers here. */
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;
const NOT_FINITE = /^[+-]?(?:nan|inf|infinity)$/i;

/** Thousands in groups of three. */
const GROUPED = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.|$)/;

export function linesOf(text: string): string[] {
  return text.split(/\r?\n/);
}

/** Longer lines are not written by a tool; searching columns in them takes more than linear time. */
const LENGTH_MAX = 2000;

/**
 * The lines as a terminal would leave them: without colours, and with overwritten text removed. Lines that
 * are too long for a tool become empty, so that all others keep their numbers.
 */
export function visibleLines(text: string): string[] {
  return linesOf(withoutColour(text)).map((line) => {
    const shown = line.includes('\r') ? (line.split('\r').findLast((part) => part !== '') ?? '') : line;
    return shown.length > LENGTH_MAX ? '' : shown;
  });
}

/** A dozen formats look at the lines of one text before one of them reads it. */
let latest: { readonly text: string; readonly lines: readonly string[] } = { text: '', lines: [''] };

/** The lines of a longer text are not kept: they would take its memory until the next one is read. */
const KEPT_MAX = 4 * 1024 * 1024;

/** The visible lines without the time of day that CI services put before each line of a log. */
export function loggedLines(text: string): readonly string[] {
  if (text === latest.text) return latest.lines;
  const lines = visibleLines(text).map((line) => line.replace(LOGGED, ''));
  if (text.length <= KEPT_MAX) latest = { text, lines };
  return lines;
}

export function withoutColour(text: string): string {
  return text.includes('\x1b') ? text.replace(COLOUR, '') : text;
}

/** The number; NaN for the tools' own words for it; undefined if the text is something else. */
export function numberOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (NUMBER.test(text)) return Number(text);
  return NOT_FINITE.test(text) ? Number.NaN : undefined;
}

/** As numberOf, but thousands may be grouped by commas: `1,234.5`. */
export function groupedNumberOf(text: string | undefined): number | undefined {
  return numberOf(text !== undefined && GROUPED.test(text) ? text.replaceAll(',', '') : text);
}
