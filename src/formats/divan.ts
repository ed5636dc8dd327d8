/**
 * Divan's tree: a header row for each crate, and below it groups, benchmarks and their arguments; their names
 * joined are the benchmark. The median is read; throughput and allocations are in rows below the time.
 */
import type { Format, Row, Skipped } from './format.ts';
import { groupedNumberOf, loggedLines } from './text.ts';

const HEADER = /\bfastest +│ +slowest +│ +median +│ +mean +│ +samples +│ +iters\b/;
const BRANCH = /^((?:│ {2}| {3})*)[├╰]─ (.*)$/;
const STEM = /^(?:│ {2}| {3})*/;
const NAME_AND_FASTEST = /^(.*\S) {2,}\S+ \S+$/;
const MEDIAN = 2;

/** Freed and shrunk blocks follow from the others and are not read. */
const ALLOCATIONS = new Map([
  ['max alloc:', { count: 'max_allocs', size: 'max_bytes' }],
  ['alloc:', { count: 'allocs', size: 'bytes' }],
  ['grow:', { count: 'grows', size: 'grow_bytes' }],
]);

/** Divan's units for times longer than seconds; `m` could be anything. */
const LONG_TIMES = new Map([
  ['m', 1],
  ['h', 60],
  ['d', 60 * 24],
]);
/** Normalised to one unit; otherwise one benchmark would have several. */
const THOUSANDS = ['', 'K', 'M', 'G', 'T', 'P'];
const COUNTED = /^([KMGTP]?)(item\/s|char\/s|Hz)$/;

export const divan: Format = {
  id: 'divan',
  tool: 'Divan',
  produce: 'cargo bench --bench my_divan_benchmark | tee results.txt',
  reads: 'median time, throughput, allocations',
  samples: 'iteration',

  claims(text) {
    return HEADER.test(text);
  },

  read(text) {
    const rows: Row[] = [];
    const skipped: Skipped[] = [];
    let path: readonly string[] = [];
    let below: Below | undefined;
    for (const [index, shown] of loggedLines(text).entries()) {
      const line = index + 1;
      const header = HEADER.exec(shown);
      const [, stem, rest = ''] = BRANCH.exec(shown) ?? [];
      if (header) {
        path = [shown.slice(0, header.index).trim()];
        below = undefined;
      } else if (stem !== undefined) {
        const cells = cellsOf(rest);
        path = [...path.slice(0, stem.length / 3 + 1), nameOf(cells)];
        const benchmark = path.join('::');
        const parameters = parametersOf(path);
        const time = timeOf(cells[MEDIAN]);
        below = time && { benchmark, parameters, metrics: undefined, counters: 0 };
        if (time) rows.push({ benchmark, parameters, metric: 'time', ...time, line });
        else if (cells.some((cell) => cell.endsWith('(ignored)'))) {
          skipped.push({ line, why: { code: 'not-run', benchmark, how: 'ignored' } });
        } else if (/\d/.test(cells.slice(1).join(''))) {
          skipped.push({ line, why: { code: 'malformed-row', benchmark } });
        }
      } else if (below) rows.push(...rowBelow(below, cellsOf(shown.replace(STEM, '')), line));
    }
    return { rows, skipped };
  },
};

/** The benchmark whose further rows are read. */
interface Below {
  readonly benchmark: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** Of the allocations under the last heading. */
  metrics: { readonly count: string; readonly size: string } | undefined;
  counters: number;
}

function rowBelow(below: Below, cells: readonly string[], line: number): Row[] {
  const { benchmark, parameters } = below;
  const [heading = ''] = cells;
  if (/^[a-z ]+:$/.test(heading)) {
    below.metrics = ALLOCATIONS.get(heading) ?? { count: '', size: '' };
    return [];
  }
  const [written, unit = ''] = cells[MEDIAN]?.split(' ') ?? [];
  const centre = groupedNumberOf(written);
  if (centre === undefined) return [];
  if (below.metrics === undefined) {
    const metric = below.counters++ === 0 ? 'throughput' : `throughput_${counterOf(unit)}`;
    return [{ benchmark, parameters, metric, ...rateOf(centre, unit), direction: 'higher', line }];
  }
  const metric = unit === '' ? below.metrics.count : below.metrics.size;
  return metric === '' ? [] : [{ benchmark, parameters, metric, unit: unit || 'allocs', centre, line }];
}

function cellsOf(row: string): string[] {
  return row.split('│').map((cell) => cell.trim());
}

/** A name may contain single blanks; two separate it from the fastest time. */
function nameOf([first = '']: readonly string[]): string {
  return (NAME_AND_FASTEST.exec(first)?.[1] ?? first).replace(/ +\(ignored\)$/, '').trim();
}

/** `t=4`: the only branch that says what it is. */
function parametersOf(path: readonly string[]): Record<string, string> {
  const threads = /^t=(\d+)$/.exec(path.at(-1) ?? '')?.[1];
  return threads === undefined ? {} : { threads };
}

function timeOf(cell: string | undefined): Pick<Row, 'unit' | 'centre'> | undefined {
  const [written, unit] = cell?.split(' ') ?? [];
  const number = groupedNumberOf(written);
  if (number === undefined || unit === undefined) return undefined;
  const minutes = LONG_TIMES.get(unit);
  return minutes === undefined ? { unit, centre: number } : { unit: 'min', centre: number * minutes };
}

function rateOf(number: number, unit: string): Pick<Row, 'unit' | 'centre'> {
  const [, prefix = '', counted] = COUNTED.exec(unit) ?? [];
  if (counted === undefined) return { unit, centre: number };
  return { unit: counted, centre: number * 1000 ** THOUSANDS.indexOf(prefix) };
}

function counterOf(unit: string): string {
  const counted = COUNTED.exec(unit)?.[2] ?? 'B/s';
  return { 'item/s': 'items', 'char/s': 'chars', Hz: 'cycles' }[counted] ?? 'bytes';
}
