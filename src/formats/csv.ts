/**
 * CSV according to RFC 4180: quoted fields may contain separators, line ends and doubled quotes. If quotes
 * are broken, it does not guess: the line is returned as broken, and reading continues with the next line.
 */

export interface CsvRecord {
  /** Line at which it begins, from 1. */
  readonly line: number;
  /** Undefined if quotes are broken. */
  readonly fields: readonly string[] | undefined;
}

/** A field, and the position after it. */
interface Field {
  readonly text: string;
  readonly end: number;
}

/**
 * The text from the line of the table's header on. The lines before it become blank, so that all others keep
 * their numbers.
 * @param header with the flag `m`, from the beginning of the line
 */
export function fromHeader(text: string, header: RegExp): string {
  const at = text.search(header);
  return at > 0 ? '\n'.repeat(text.slice(0, at).split('\n').length - 1) + text.slice(at) : text;
}

/** The records of the text, without blank lines. */
export function* csvRecords(text: string, separator = ','): Generator<CsvRecord> {
  // A byte order mark would become part of the first name.
  let at = text.startsWith('\ufeff') ? 1 : 0;
  let line = 1;
  while (at < text.length) {
    const lineEnd = endOfLine(text, at);
    const record = recordAt(text, at, separator);
    if (record === undefined || text.slice(at, record.end).trim() !== '') {
      yield { line, fields: record?.fields };
    }
    const next = (record?.end ?? lineEnd) + 1;
    line += record && record.end > lineEnd ? countLines(text, at, next) : 1;
    at = next;
  }
}

/** Undefined if quotes are broken. */
function recordAt(
  text: string,
  start: number,
  separator: string,
): { fields: string[]; end: number } | undefined {
  const fields: string[] = [];
  let at = start;
  while (true) {
    const field = text[at] === '"' ? quotedAt(text, at) : plainAt(text, at, separator);
    if (field === undefined) return undefined;
    fields.push(field.text);
    const { end } = field;
    if (text[end] === separator) {
      at = end + 1;
      continue;
    }
    const isEnd = end >= text.length || text[end] === '\n' || text.startsWith('\r\n', end);
    return isEnd ? { fields, end: text[end] === '\r' ? end + 1 : end } : undefined;
  }
}

function quotedAt(text: string, start: number): Field | undefined {
  let from = start + 1;
  while (true) {
    const quote = text.indexOf('"', from);
    if (quote === -1) return undefined;
    if (text[quote + 1] === '"') {
      from = quote + 2;
      continue;
    }
    return { text: text.slice(start + 1, quote).replaceAll('""', '"'), end: quote + 1 };
  }
}

function plainAt(text: string, start: number, separator: string): Field {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n') end++;
  if (text[end - 1] === '\r' && text[end] === '\n' && end > start) end--;
  return { text: text.slice(start, end), end };
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end === -1 ? text.length : end;
}

function countLines(text: string, start: number, end: number): number {
  return text.slice(start, end).split('\n').length - 1;
}
