/**
 * Rows as CSV (RFC 4180) with a header line, UTF-8, lines ended by LF. Benchmark names come from outside, so a text that
 * a spreadsheet would run as a formula gets a single quote in front (OWASP, CSV injection). So does each of its lines,
 * because some programs do not know that a quoted field may have several.
 */
import type { Run } from '../../model/run.ts';
import { columns, type Row, rowsOf } from '../rows.ts';

export function* csvPieces(runs: readonly Run[]): Generator<string> {
  yield `${columns.map(({ name }) => name).join(',')}\n`;
  for (const run of runs) {
    yield rowsOf(run)
      .map((row) => `${lineOf(row)}\n`)
      .join('');
  }
}

function lineOf(row: Row): string {
  return columns.map(({ name, type }) => (type === 'text' ? cellOf(row[name]) : String(row[name]))).join(',');
}

/** Also after invisible characters; full-width signs count as their ASCII forms in some locales. */
const FORMULA =
  /(?<=^|[\n\r\v\f\u0085\u2028\u2029])(?=[\t\r]|[\s\p{Cc}\p{Default_Ignorable_Code_Point}]*[=+\-@＝＋－＠﹢﹣])/gu;

function cellOf(text: string | number): string {
  const harmless = String(text).replace(FORMULA, "'");
  return /[",\r\n\t\v\f]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
