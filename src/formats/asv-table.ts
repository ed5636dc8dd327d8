/**
 * asv's tables of benchmarks with parameters: a column for each parameter and one with values or, on wide terminals,
 * the last parameters across the columns under a common heading:
 *
 *     ===== ======= =======        ===== ===== ========
 *     --          kind               n   kind
 *     ----- ---------------        ----- ----- --------
 *       n     a       b              10    a    1.2±0ms
 *     ===== ======= =======          10    b    2.3±0ms
 *       10  1.2±0ms 2.3±0ms        ===== ===== ========
 *     ===== ======= =======
 */

/** One value, and the parameters it was measured with, in order. */
export interface Cell {
  readonly parameters: readonly (readonly [name: string, value: string])[];
  readonly text: string;
  /** Counts from 1. */
  readonly line: number;
}

export interface Table {
  readonly cells: readonly Cell[];
  /** The index of the line after the table. */
  readonly next: number;
}

/** Tables are as wide as a terminal. */
const MOST_COLUMNS = 500;

const RULE = /^ *(?:=+|-+)(?: (?:=+|-+))* *$/;
const DOUBLE_RULE = /^ *=+(?: =+)* *$/;

interface Span {
  readonly start: number;
  readonly end: number;
}

/** @param first index of the line that begins with the upper rule, after asv's progress */
export function readTable(lines: readonly string[], first: number): Table {
  let next = first + 1;
  const spanning = /^ *--(?: |$)/.test(lines[next] ?? '');
  const header = spanning ? next + 2 : next;
  const rule = lines[header + 1] ?? '';
  if (!RULE.test(rule)) return { cells: [], next };
  const columns = spansOf(rule);
  if (columns.length > MOST_COLUMNS) return { cells: [], next };
  const left = spanning ? spansOf(lines[next + 1] ?? '')[0] : undefined;
  const count = left ? columns.filter((column) => column.end <= left.end).length : columns.length - 1;
  const names = cellsOf(lines[header] ?? '', columns);
  const across = spanning ? (lines[next] ?? '').trim().slice(2).trim() : '';
  const cells: Cell[] = [];
  for (next = header + 2; next < lines.length; next++) {
    const line = lines[next] ?? '';
    if (DOUBLE_RULE.test(line)) return { cells, next: next + 1 };
    // A table that was cut off ends at the next line of progress.
    if (/^\[/.test(line) || line.trim() === '') break;
    const texts = cellsOf(line, columns);
    const own = texts.slice(0, count).map((value, index) => [names[index] ?? '', value] as const);
    for (const [index, text] of texts.entries()) {
      if (index < count) continue;
      const parameters = across === '' ? own : [...own, ...splitHeading(across, names[index] ?? '')];
      cells.push({ parameters, text, line: next + 1 });
    }
  }
  return { cells, next };
}

function spansOf(rule: string): Span[] {
  return [...rule.matchAll(/[=-]+/g)].map((run) => ({ start: run.index, end: run.index + run[0].length }));
}

function cellsOf(line: string, columns: readonly Span[]): string[] {
  return columns.map(({ start, end }) => line.slice(start, end).trim());
}

/** Splits `kind / size` over `a / 10`; one parameter if the numbers of parts differ. */
function splitHeading(names: string, values: string): [string, string][] {
  const keys = names.split(' / ');
  const words = values.split(' / ');
  if (keys.length !== words.length) return [[names, values]];
  return keys.map((key, index) => [key, words[index] ?? '']);
}
