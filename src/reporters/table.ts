/** Text columns, each as wide as its widest cell, and lines that fit the width of a terminal. */
import { graphemes, visible } from './escape.ts';

const GAP = '   ';

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, i) => Math.max(...[title, ...rows.map((row) => row[i] ?? '')].map(width)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) => (i < cells.length - 1 ? pad(cell, widths[i] ?? 0) : cell))
      .join(GAP)
      .trimEnd();
  return [head, ...rows].map((row) => `${line(row)}\n`).join('');
}

/** Characters that a terminal shows two columns wide: emoji, and East Asian scripts. */
const WIDE =
  /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

const ASCII = /^[ -~]*$/;

/** Width in columns of a terminal. */
export function width(text: string): number {
  if (ASCII.test(text)) return text.length;
  return graphemes(text).reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0);
}

export function pad(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - width(text)));
}

/**
 * Unbroken parts side by side, on as many lines as they need.
 * @param columns of the terminal; undefined if there is none: one line holds all
 */
export function packed(
  parts: readonly string[],
  indent: string,
  columns = Number.POSITIVE_INFINITY,
): string[] {
  const lines: string[] = [];
  for (const part of parts.filter((each) => each !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && width(last) + GAP.length + width(part) <= columns) {
      lines[lines.length - 1] = last + GAP + part;
    } else lines.push(indent + part);
  }
  return lines;
}

/**
 * A sentence on as many lines as it needs; the further ones are indented alike.
 * @param columns of the terminal; undefined if there is none: one line holds all
 */
export function wrapped(line: string, columns?: number): string[] {
  if (columns === undefined || width(line) <= columns) return [line];
  const [, indent = '', text = ''] = /^(\s*(?:[!~→-] )?)(.*)$/s.exec(line) ?? [];
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && width(last) + 1 + width(word) <= columns)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push((last === undefined ? indent : ' '.repeat(indent.length)) + word);
  }
  return lines;
}

/** Says what the names of a table lost; no line if they lost nothing. */
export function prefixLines(prefix: string, columns?: number): string[] {
  return prefix === '' ? [] : wrapped(`  All names start with ${visible(prefix)}`, columns);
}
