/**
 * Google Benchmark's CSV (--benchmark_format=csv), converted to entries like those of its JSON: the same
 * names, and no field for an empty cell. Output before the header, such as the context on standard error, is
 * skipped.
 */
import { csvRecords } from './csv.ts';
import { numberOf } from './text.ts';

const HEADER = /^(?:\ufeff)?name,iterations,real_time,cpu_time,time_unit,/m;

/** Cells that contain text. */
const WORDS = new Set(['name', 'time_unit', 'label', 'error_message']);

export function hasCsvTable(text: string): boolean {
  return text.includes(',real_time,cpu_time,') && HEADER.test(text);
}

export function csvEntries(text: string): Readonly<Record<string, unknown>>[] {
  const [first, ...records] = csvRecords(text.slice(HEADER.exec(text)?.index ?? 0));
  const header = first?.fields ?? [];
  return records.map(({ fields }) => {
    // A line with more fields does not belong to the table: it gets no name, which is reported. A row with an
    // error lacks the counters.
    if (!fields || fields.length > header.length) return {};
    const cells = header.map((name, index) => [name, cellValue(name, fields[index] ?? '')] as const);
    return Object.fromEntries(cells.filter(([, value]) => value !== undefined));
  });
}

function cellValue(name: string, cell: string): unknown {
  if (WORDS.has(name)) return cell === '' ? undefined : cell;
  if (name === 'error_occurred') return cell === 'true';
  return cell === '' ? undefined : (numberOf(cell) ?? cell);
}
