/**
 * BenchmarkDotNet's summary, as printed and as written by its Markdown exporters: the mean with its unit in
 * the cell. Columns before the mean (parameters, job, runtime) distinguish benchmarks and are part of the
 * name. The table names the class only if it has several; otherwise it is in the report's file name, which
 * the console prints above.
 */
import { consoleLines } from './console-lines.ts';
import { environmentOf } from './environment.ts';
import type { Reading, Row, Skipped } from './format.ts';
import { groupedNumberOf } from './text.ts';

const RULE = /^[\s|:-]+$/;
const QUANTITY = /^([\d,.]+) ?(ns|us|[µμ]s|ms|s|m|B|KB|MB|GB|TB)$/;
const SIZES = new Map([
  ['KB', 'KiB'],
  ['MB', 'MiB'],
  ['GB', 'GiB'],
  ['TB', 'TiB'],
]);
/** Follows `// * Export *`; one table of several classes is a report named after the run. */
const REPORT = /(?:^|[\\/])(?!BenchmarkRun-)([\w.+`-]+)-report(?:-[\w-]+)?\.(?:csv|html|md|json)\s*$/;

/** Unknown, or not measured. */
const NOTHING = new Set(['-', '?', '', 'NA']);
const FAILED = 'NA';

export function hasDotNetTable(text: string): boolean {
  return text.includes('Mean') && consoleLines(text).some(({ shown }) => isHeader(shown));
}

function isHeader(shown: string): boolean {
  if (!shown.includes('|') || !shown.includes('Mean')) return false;
  const cells = cellsOf(shown);
  return cells.includes('Method') && cells.indexOf('Mean') > cells.indexOf('Method');
}

export function readDotNetTable(text: string): Reading {
  const rows: Row[] = [];
  const skipped: Skipped[] = [];
  let columns: readonly string[] = [];
  let toolchain: Record<string, string | undefined> = {};
  let owner = '';
  for (const { line, shown } of consoleLines(text)) {
    const versions = /^BenchmarkDotNet(?:=| )v?([\d.]+\S*?),/.exec(shown)?.[1];
    const sdk = /\.NET (?:Core )?(?:SDK|Sdk)[ =]v?([\d.]+\S*)/.exec(shown)?.[1];
    if (versions !== undefined) toolchain = { ...toolchain, benchmarkdotnet: versions };
    if (sdk !== undefined) toolchain = { ...toolchain, dotnet: sdk };
    owner = /^\/\/ \* Export/.test(shown) ? '' : (REPORT.exec(shown.trim())?.[1] ?? owner);
    if (isHeader(shown)) columns = cellsOf(shown);
    else if (!shown.includes('|')) columns = [];
    else if (columns.length > 0 && !RULE.test(shown))
      readRow(cellsOf(shown), columns, { owner, line }, rows, skipped);
  }
  return { ...onlyOnce(rows, skipped), environment: environmentOf({ toolchain }) };
}

/**
 * On the console there is no leading bar; Markdown has the first row of a group in bold, and escaped text.
 */
function cellsOf(shown: string): string[] {
  const trimmed = shown.trim().replace(/^\|/, '').replace(/\|$/, '');
  return trimmed.split('|').map((cell) => {
    const plain = cell
      .trim()
      .replace(/^\*\*(.*)\*\*$/, '$1')
      .replaceAll('\\', '');
    const decoded = plain.replace(/&(?:#39|quot|lt|gt|amp);/g, (entity) => ENTITIES.get(entity) ?? entity);
    return decoded.replace(/^'(.*)'$/, '$1');
  });
}

const ENTITIES = new Map([
  ['&#39;', "'"],
  ['&quot;', '"'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&amp;', '&'],
]);

function readRow(
  cells: readonly string[],
  columns: readonly string[],
  { owner, line }: { readonly owner: string; readonly line: number },
  rows: Row[],
  skipped: Skipped[],
): void {
  // A row without numbers only separates groups (of parameters or categories).
  if (cells.every((cell) => cell === '')) return;
  if (cells.length !== columns.length) {
    skipped.push({ line, why: { code: 'field-count', benchmark: cells[0] } });
    return;
  }
  const mean = columns.indexOf('Mean');
  const cellOf = (column: string) => cells[columns.indexOf(column)] ?? '';
  const before = columns.slice(0, mean).map((column, i) => [column, cells[i] ?? ''] as const);
  const own = ['Namespace', 'Type', 'Method'];
  const identifying = before.filter(([column, cell]) => !own.includes(column) && !NOTHING.has(cell));
  const parameters = Object.fromEntries(identifying);
  const inTable = own.map(cellOf).filter((word) => word !== '');
  const title = [...(inTable.length === 1 && owner !== '' ? [owner] : []), ...inTable].join('.');
  const words = identifying.map(([column, cell]) => `${column}: ${cell}`).join(', ');
  const benchmark = words === '' ? title : `${title}(${words})`;
  const time = quantityOf(cellOf('Mean'));
  if (time) rows.push({ benchmark, metric: 'time', ...time, parameters, line });
  else {
    const isFailure = cellOf('Mean') === FAILED;
    skipped.push(
      isFailure
        ? { line, why: { code: 'failed', benchmark }, failed: benchmark }
        : { line, why: { code: 'not-a-time', benchmark, field: 'Mean' } },
    );
    return;
  }
  const size = cellOf('Allocated');
  const allocated = size === '-' ? { centre: 0, unit: 'B' } : quantityOf(size);
  if (columns.includes('Allocated') && allocated)
    rows.push({ benchmark, metric: 'bytes', ...allocated, parameters, line });
}

/** Methods with the same name in several tables belong to classes that the text does not name. */
function onlyOnce(rows: readonly Row[], skipped: readonly Skipped[]): Reading {
  const named = Map.groupBy(rows, ({ benchmark, metric }) => `${metric} ${benchmark}`);
  const several = new Set([...named.values()].filter((all) => all.length > 1).map(([row]) => row?.benchmark));
  const ambiguous = [...several].map((name): Skipped => {
    return { why: { code: 'ambiguous-name', benchmark: name, option: '--exporters json' } };
  });
  return {
    rows: rows.filter(({ benchmark }) => !several.has(benchmark)),
    skipped: [...skipped, ...ambiguous],
  };
}

/** `1,234.5 ns`, `1.5 KB`; its KB are 1024 bytes. */
function quantityOf(cell: string): Pick<Row, 'centre' | 'unit'> | undefined {
  const [, number, word = ''] = QUANTITY.exec(cell) ?? [];
  const centre = groupedNumberOf(number);
  if (centre === undefined) return undefined;
  const unit = word === 'm' ? 'min' : word.replace(/[µμ]/, 'u');
  return { centre, unit: SIZES.get(unit) ?? unit };
}
