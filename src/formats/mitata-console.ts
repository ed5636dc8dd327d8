/**
 * mitata's output: a line with the mean time, and two lines below it, after the minimum and maximum, the mean
 * heap. A group's name is on its own line after a bullet; a rule without a name ends the group. Truncated
 * names end in two dots.
 */
import { environmentOf } from './environment.ts';
import type { Reading, Row, Skipped } from './format.ts';
import { ParseFailure } from './format.ts';
import { loggedLines, numberOf, withoutColour } from './text.ts';

/** deno bench, whose table is based on this one, has iter/s after the mean. */
const HEADER = /^(?:.*Z )?benchmark +(?:avg|time \(avg\)) +\(min/m;
const MEAN = / ([\d.,]+) (ps|ns|[uµμ]s|ms|s|m)$/;
const HEAP = /^\s*\( *[\d.]+ +(?:b|kb|mb|gb) *\S{1,3} *[\d.]+ +(?:b|kb|mb|gb)\) +([\d.]+) +(b|kb|mb|gb)\b/;
const COLLECTED = /^\s*gc\([^()]{0,80}\) +([\d.]+) +(b|kb|mb|gb) \(/;
const ERROR = ' error: ';

const SIZES = new Map([
  ['b', 'B'],
  ['kb', 'KiB'],
  ['mb', 'MiB'],
  ['gb', 'GiB'],
]);

export function hasMitataTable(text: string): boolean {
  return text.includes('/iter') && text.includes('benchmark ') && HEADER.test(withoutColour(text));
}

interface Table {
  readonly rows: Row[];
  readonly skipped: Skipped[];
  readonly names: Set<string>;
  group: string;
  /** The benchmark that the lines belong to; undefined below a row that was not accepted. */
  benchmark: string | undefined;
}

export function readMitataTable(text: string): Reading {
  const table: Table = { rows: [], skipped: [], names: new Set(), group: '', benchmark: undefined };
  const system = new Map<string, string>();
  let groupOpens = false;
  let inTable = false;
  for (const [index, shown] of loggedLines(text).entries()) {
    const [, field, word] = /^(cpu|runtime): (.+)$/.exec(shown) ?? [];
    const isRule = /^-{5,}[- ]*$/.test(shown);
    if (field !== undefined && word !== undefined) system.set(field, word);
    if (/^[•*] /.test(shown)) {
      table.group = shown.slice(2).trim();
      groupOpens = true;
    } else if (isRule) {
      if (!groupOpens) table.group = '';
      groupOpens = false;
      inTable = true;
    } else if (inTable) {
      readLine(shown, index + 1, table);
    }
  }
  const { rows, skipped } = table;
  if (rows.length === 0 && skipped.length === 0) throw new ParseFailure('no benchmark printed a result');
  return { rows, skipped, environment: machineOfRuntime(system.get('cpu'), system.get('runtime')) };
}

function readLine(shown: string, line: number, table: Table): void {
  const named = (name: string) => (table.group === '' ? name : `${table.group} > ${name}`);
  const at = shown.indexOf('/iter');
  const mean = at < 0 ? undefined : MEAN.exec(shown.slice(0, at));
  const heap = HEAP.exec(shown) ?? COLLECTED.exec(shown);
  const error = shown.indexOf(ERROR);
  if (mean) {
    const [, number = '', unit = ''] = mean;
    readMean(named(shown.slice(0, mean.index).trim()), number, unit, line, table);
  } else if (heap && table.benchmark !== undefined) {
    const unit = SIZES.get(heap[2] ?? '') ?? '';
    const centre = numberOf(heap[1]) ?? Number.NaN;
    table.rows.push({ benchmark: table.benchmark, metric: 'heap', unit, centre, line });
    table.benchmark = undefined;
  } else if (error > 0) {
    const message = shown.slice(error + ERROR.length).trim();
    const failed = named(shown.slice(0, error).trim());
    table.skipped.push({ line, why: { code: 'failed', benchmark: failed, message }, failed });
    table.benchmark = undefined;
  } else if (at >= 0) {
    table.skipped.push({ line, why: { code: 'no-field', field: 'time' } });
    table.benchmark = undefined;
  }
}

function readMean(benchmark: string, number: string, unit: string, line: number, table: Table): void {
  const isAnothers = benchmark.endsWith('..') && table.names.has(benchmark);
  table.names.add(benchmark);
  table.benchmark = isAnothers ? undefined : benchmark;
  if (isAnothers) {
    table.skipped.push({
      line,
      why: { code: 'truncated-name', benchmark },
    });
    return;
  }
  const centre = numberOf(number.replaceAll(',', '')) ?? Number.NaN;
  const written = unit === 'm' ? 'min' : unit.replace(/[µμ]/, 'u');
  table.rows.push({ benchmark, metric: 'time', unit: written, centre, line });
}

/** @param runtime such as `node 22.1.0 (x64-linux)` */
export function machineOfRuntime(
  cpu: string | undefined,
  runtime: string | undefined,
): NonNullable<Reading['environment']> {
  const [, name, version, arch, os] =
    /^(\S+) (\S*) ?\(?([^-()\s]*)-?([^()\s]*)\)?$/.exec(runtime ?? '') ?? [];
  return environmentOf({ os, arch, cpu, toolchain: name === undefined ? {} : { [name]: version } });
}
