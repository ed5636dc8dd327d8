/**
 * Rows as CSV (RFC 4180) with a header line, UTF-8, lines ended by LF. A text that a spreadsheet would run as a
 * formula gets a single quote in front (OWASP, CSV injection), for names of benchmarks come from outside.
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

function cellOf(text: string | number): string {
  const harmless = String(text).replace(/^(?=[=+\-@\t\r])/, "'");
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
