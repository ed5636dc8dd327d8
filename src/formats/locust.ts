/**
 * locust's statistics as CSV (--csv writes them to <prefix>_stats.csv), with the column names of version 1
 * and of earlier ones. The history, failures and exceptions beside it are not results. Times are
 * milliseconds.
 */
import type { SkipReason } from '../model/skip-reason.ts';
import { csvRecords, fromHeader } from './csv.ts';
import type { Format, Row, Skipped } from './format.ts';
import { successRow } from './success-rate.ts';
import { numberOf } from './text.ts';

/** Names of columns, in lower case; the second is that of versions before 1.0. */
const TYPE = ['type', 'method'];
const REQUESTS = ['request count', '# requests'];
const FAILURES = ['failure count', '# failures'];

interface Column {
  readonly names: readonly string[];
  readonly metric: string;
  readonly unit: string;
}

const COLUMNS: readonly Column[] = [
  { names: ['requests/s'], metric: 'requests_per_second', unit: '1/s' },
  { names: ['average response time'], metric: 'latency_mean', unit: 'ms' },
  { names: ['median response time', '50%'], metric: 'latency_p50', unit: 'ms' },
  ...['75', '90', '95', '99'].map((rank) => ({
    names: [`${rank}%`],
    metric: `latency_p${rank}`,
    unit: 'ms',
  })),
  { names: FAILURES, metric: 'failed_requests', unit: 'count' },
];

export const locust: Format = {
  id: 'locust',
  tool: 'Locust',
  produce: 'locust --headless --csv=results -u 10 -t 1m, then give results_stats.csv',
  reads:
    'requests per second, latency with percentiles, failed requests and success rate of every name and of all',
  samples: 'iteration',

  claims(text, json) {
    return json === undefined && headerOf(fromHeader(text, HEADER)) !== undefined;
  },

  read(given) {
    const text = fromHeader(given, HEADER);
    const rows: Row[] = [];
    const skipped: Skipped[] = [];
    const header = headerOf(text) ?? [];
    for (const { line, fields } of [...csvRecords(text)].slice(1)) {
      if (fields?.length !== header.length) {
        skipped.push({ line, why: { code: 'field-count' } });
        continue;
      }
      const cells = new Map(header.map((name, index) => [name, fields[index]?.trim() ?? '']));
      const benchmark = nameOf(cells);
      const fault = faultOfRow(cells);
      if (fault !== undefined) skipped.push({ line, why: { ...fault, benchmark }, failed: benchmark });
      else readRow(benchmark, cells, line, rows, skipped);
    }
    return { rows, skipped };
  },
};

const HEADER = /^"?(?:Type|Method)"?,"?Name"?,/m;

/** Undefined for another table. */
function headerOf(text: string): string[] | undefined {
  if (!HEADER.test(text)) return undefined;
  const [first] = csvRecords(text);
  const names = first?.fields?.map((name) => name.trim().toLowerCase()) ?? [];
  const isStats = REQUESTS.some((name) => names.includes(name)) && names.includes('median response time');
  return isStats ? names : undefined;
}

/** The row of all requests has no type, or `None`. */
function nameOf(cells: ReadonlyMap<string, string>): string {
  const type = cellOf(cells, TYPE) ?? '';
  const name = cells.get('name') ?? '';
  return type === '' || type === 'None' ? name : `${type} ${name}`;
}

function faultOfRow(cells: ReadonlyMap<string, string>): SkipReason | undefined {
  const requests = numberOf(cellOf(cells, REQUESTS));
  if (requests === undefined) return { code: 'not-counted', field: 'requests' };
  if (requests === 0) return { code: 'none-done', what: 'request', how: 'answered' };
  return requests === numberOf(cellOf(cells, FAILURES)) ? { code: 'all-failed', what: 'request' } : undefined;
}

function readRow(
  benchmark: string,
  cells: ReadonlyMap<string, string>,
  line: number,
  rows: Row[],
  skipped: Skipped[],
): void {
  const requests = numberOf(cellOf(cells, REQUESTS)) ?? Number.NaN;
  const failures = numberOf(cellOf(cells, FAILURES));
  if (failures !== undefined) rows.push({ ...successRow(benchmark, requests - failures, requests), line });
  for (const { names, metric, unit } of COLUMNS) {
    const cell = cellOf(cells, names);
    const centre = numberOf(cell);
    if (cell === undefined) continue;
    if (centre === undefined) skipped.push({ line, why: { code: 'not-a-number', benchmark, field: metric } });
    else rows.push({ benchmark, metric, unit, centre, line });
  }
}

function cellOf(cells: ReadonlyMap<string, string>, names: readonly string[]): string | undefined {
  return names.map((name) => cells.get(name)).find((cell) => cell !== undefined);
}
