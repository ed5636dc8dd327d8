/**
 * Benchmarks of R as CSV: the table of bench::mark or bench::press, and the data frame of microbenchmark,
 * where each row is one measured time in nanoseconds. The summary of microbenchmark does not contain its unit
 * and is refused.
 */
import type { SkipReason } from '../model/skip-reason.ts';
import type { CsvRecord } from './csv.ts';
import { csvRecords, fromHeader } from './csv.ts';
import type { Format, Reading, Row, Skipped } from './format.ts';
import { ParseFailure } from './format.ts';
import { numberOf } from './text.ts';

/** All other columns of bench::press are parameters. */
const MARK_COLUMNS = new Set([
  ...['', 'expression', 'min', 'median', 'itr/sec', 'mem_alloc', 'gc/sec', 'n_itr', 'n_gc', 'total_time'],
  ...['result', 'memory', 'time', 'gc', 'level'],
]);

/** bench's own units of times and sizes that were not converted to numbers; its kB are 1024 bytes. */
const WRITTEN_UNITS = new Map([
  ...(['ns', 'us', 'ms', 's'] as const).map((unit) => [unit, unit] as const),
  ['m', 'min'],
  ['B', 'B'],
  ['KB', 'KiB'],
  ['MB', 'MiB'],
  ['GB', 'GiB'],
  ['TB', 'TiB'],
]);
const WRITTEN = /^([\d.]+(?:e[+-]?\d+)?) ?([a-zµμ]+)$/i;

/** Its column names, some of them quoted, with one that identifies the table. */
const HEADER = /^(?:[^\n]{0,999}[,;])?"?expr(?:ession)?"?(?:[,;][^\n]*)?\r?$/m;

interface Table {
  readonly names: readonly string[];
  readonly records: readonly CsvRecord[];
  /** write.csv2, for locales with a decimal comma. */
  readonly decimalComma: boolean;
}

type Cells = ReadonlyMap<string, string>;

export const rBench: Format = {
  id: 'r-bench',
  tool: 'R bench, microbenchmark',
  produce: "write.csv(bench::mark(…)[c('expression', 'median', 'itr/sec', 'mem_alloc')], 'results.csv')",
  reads: 'median time, iterations per second and memory of bench::mark, every time of microbenchmark',
  samples: 'iteration',
  repeats: true,

  claims(given, json) {
    if (json !== undefined || !given.includes('expr') || !HEADER.test(given)) return false;
    const text = fromHeader(given, HEADER);
    const [header] = csvRecords(text, separatorOf(text));
    return kindOf(header?.fields ?? []) !== undefined;
  },

  read(given) {
    const text = fromHeader(given, HEADER);
    const separator = separatorOf(text);
    const [header, ...records] = csvRecords(text, separator);
    const names = header?.fields ?? [];
    const kind = kindOf(names);
    if (kind === 'summary') {
      throw new ParseFailure('a summary of microbenchmark has no unit: write the data frame itself', 1);
    }
    const table = { names, records, decimalComma: separator === ';' };
    return readTable(table, kind === 'mark' ? readMark : readTime);
  },
};

function separatorOf(text: string): ',' | ';' {
  const [header = ''] = text.trimStart().split('\n', 1);
  return header.includes(';') && !header.includes(',') ? ';' : ',';
}

function kindOf(names: readonly string[]): 'mark' | 'times' | 'summary' | undefined {
  const named = names.filter((name) => name !== '');
  const has = (...wanted: string[]) => wanted.every((name) => named.includes(name));
  if (has('expression', 'median', 'itr/sec')) return 'mark';
  if (has('expr', 'time') && named.length === 2) return 'times';
  return has('expr', 'lq', 'uq', 'neval') ? 'summary' : undefined;
}

/** @param readRow adds the rows of a record and returns what is wrong with it */
function readTable(
  { names, records, decimalComma }: Table,
  readRow: (cells: Cells, line: number, rows: Row[]) => SkipReason | undefined,
): Reading {
  const rows: Row[] = [];
  const skipped: Skipped[] = [];
  for (const { line, fields } of records) {
    if (fields?.length !== names.length) {
      skipped.push({ line, why: { code: 'field-count' } });
      continue;
    }
    const plain = (cell: string) => (decimalComma && /^[\d.]+,\d/.test(cell) ? cell.replace(',', '.') : cell);
    const cells = new Map(names.map((name, index) => [name, plain(fields[index]?.trim() ?? '')]));
    const fault = readRow(cells, line, rows);
    if (fault !== undefined) skipped.push({ line, why: fault });
  }
  return { rows, skipped };
}

function readTime(cells: Cells, line: number, rows: Row[]): SkipReason | undefined {
  const benchmark = cells.get('expr') ?? '';
  const centre = numberOf(cells.get('time'));
  if (centre === undefined || !Number.isFinite(centre))
    return { code: 'not-a-number', benchmark, field: 'time' };
  rows.push({ benchmark, metric: 'time', unit: 'ns', centre, values: [centre], line });
  return undefined;
}

function readMark(cells: Cells, line: number, rows: Row[]): SkipReason | undefined {
  const parameters = Object.fromEntries([...cells].filter(([name]) => !MARK_COLUMNS.has(name)));
  const benchmark = [
    cells.get('expression') ?? '',
    ...Object.entries(parameters).map(([name, value]) => `${name}=${value}`),
  ].join('/');
  const time = quantityOf(cells.get('median'), 's');
  if (time === undefined) return { code: 'not-a-number', benchmark, field: 'median' };
  const memory = quantityOf(cells.get('mem_alloc'), 'B');
  const throughput = quantityOf(cells.get('itr/sec'), 'itr/s');
  const common = { benchmark, parameters, line };
  rows.push({ ...common, metric: 'time', ...time });
  // NA if R was built without memory profiling.
  if (memory) rows.push({ ...common, metric: 'memory', ...memory });
  if (throughput) rows.push({ ...common, metric: 'throughput', ...throughput });
  return undefined;
}

/** @param unit if the cell is a bare number */
function quantityOf(cell: string | undefined, unit: string): { centre: number; unit: string } | undefined {
  const bare = numberOf(cell);
  if (bare !== undefined) return { centre: bare, unit };
  const [, digits, suffix = ''] = WRITTEN.exec(cell ?? '') ?? [];
  const centre = numberOf(digits);
  const written = WRITTEN_UNITS.get(suffix.replace(/[µμ]/, 'u'));
  return centre === undefined || written === undefined ? undefined : { centre, unit: written };
}
