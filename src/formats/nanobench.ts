/**
 * nanobench's Markdown table, and the JSON of its json template. The median is read, for one unit of work:
 * with a batch of 1000 bytes that is one byte. A column before the time, such as complexityN, is a parameter;
 * `err%`, `IPC` and `total` are not results.
 */
import { consoleLines, hasLine } from './console-lines.ts';
import type { Format, Reading, Row, Skipped } from './format.ts';
import { asArray, asNumber, asNumbers, asObject, asText } from './json.ts';
import { nameWith } from './names.ts';
import { groupedNumberOf } from './text.ts';

type Fields = Readonly<Record<string, unknown>>;

const HEADER = /^\|(?:[^|\n]+\|)*? *(ns|us|ms|s|[µμ]s|min|h)\/([^|\n]+?) *\|[^|\n]+\/s *\| *err% *\|/;
const RULE = /^\|(?:-+:\||:-+\|?)+/;
const NAME = /^`(.*?)`(?: \(Unstable with .*)?\s*\|?\s*$/;
/** The title of a table unless the user set one. */
const TITLE = 'benchmark';

/** The word before `/op`, and its metric. */
const COUNTERS = new Map([
  ['ins', 'instructions'],
  ['cyc', 'cycles'],
  ['bra', 'branches'],
]);

const JSON_COUNTERS = new Map([
  ['median(instructions)', 'instructions'],
  ['median(cpucycles)', 'cycles'],
  ['median(branchinstructions)', 'branches'],
]);

export const nanobench: Format = {
  id: 'nanobench',
  tool: 'nanobench',
  produce:
    './my_benchmark | tee results.txt (or its JSON: bench.render(ankerl::nanobench::templates::json(), file))',
  reads:
    'median time and throughput; instructions, cycles, branches if they are counted; from JSON every epoch',
  samples: 'iteration',

  claims(text, json) {
    if (json === undefined) return text.includes('err%') && hasLine(text, HEADER);
    const first = asObject(asArray(asObject(json)?.results)?.[0]);
    return first !== undefined && 'median(elapsed)' in first && 'epochs' in first;
  },

  read(text, json) {
    return json === undefined ? readTable(text) : readJson(asArray(asObject(json)?.results) ?? []);
  },
};

/** Combines a title and a name with the parameters that distinguish rows of one name. */
function named(title: string, name: string, parameters: Readonly<Record<string, string>>): string {
  const own = nameWith(name, parameters);
  return title === TITLE || title === '' ? own : `${title} > ${own}`;
}

/** Per operation it is the time; otherwise the metric names the unit of work. */
function timeOf(unit: string): string {
  return unit === 'op' ? 'time' : `time_per_${unit}`;
}

function rateOf(unit: string): string {
  return unit === 'op' ? 'op/s' : unit === 'byte' || unit === 'B' ? 'B/s' : '1/s';
}

function readTable(text: string): Reading {
  const rows: Row[] = [];
  const skipped: Skipped[] = [];
  let columns: readonly string[] = [];
  for (const { line, shown } of consoleLines(text)) {
    if (HEADER.test(shown)) columns = cellsOf(shown);
    else if (!shown.startsWith('|')) columns = [];
    else if (columns.length > 0 && !RULE.test(shown)) readRow(shown, columns, line, rows, skipped);
  }
  return { rows, skipped };
}

/** Without the leading bar; there is none after the last cell. */
function cellsOf(shown: string): string[] {
  return shown
    .trim()
    .replace(/^\|/, '')
    .replace(/\|$/, '')
    .split('|')
    .map((cell) => cell.trim());
}

function readRow(
  shown: string,
  columns: readonly string[],
  line: number,
  rows: Row[],
  skipped: Skipped[],
): void {
  const at = shown.indexOf('`');
  // A name may contain a bar.
  const cells = cellsOf(at < 0 ? shown : shown.slice(0, at));
  const name = at < 0 ? undefined : NAME.exec(shown.slice(at))?.[1];
  const time = columns.findIndex((column) => /^(?:ns|us|ms|s|[µμ]s|min|h)\//.test(column));
  const [unit = '', of = 'op'] = columns[time]?.split('/') ?? [];
  if (name === undefined) {
    skipped.push({ line, why: { code: 'no-field', field: 'name' } });
    return;
  }
  const before = columns.slice(0, time).map((column, i) => [column, cells[i] ?? ''] as const);
  const parameterCells = before.filter(([column]) => column !== 'relative');
  const parameters = Object.fromEntries(
    parameterCells.map(([column, cell]) => [column, cell.replaceAll(',', '')]),
  );
  const benchmark = named(columns.at(-1) ?? '', name, parameters);
  for (const [i, column] of columns.entries()) {
    const found =
      i === time ? { metric: timeOf(of), unit: unit === 'h' ? 'min' : unit } : metricOf(column, of);
    if (!found || i < time) continue;
    const number = groupedNumberOf(cells[i]?.replace(/%$/, ''));
    if (number === undefined) skipped.push({ line, why: { code: 'not-a-number', benchmark, field: column } });
    else
      rows.push({
        benchmark,
        ...found,
        centre: i === time && unit === 'h' ? number * 60 : number,
        parameters,
        line,
      });
  }
}

function metricOf(column: string, of: string): Pick<Row, 'metric' | 'unit' | 'direction'> | undefined {
  const [word = '', per] = column.split('/');
  const counter = COUNTERS.get(word);
  if (counter !== undefined && per === of) return { metric: counter, unit: 'count' };
  if (word === of && per === 's') return { metric: 'throughput', unit: rateOf(of), direction: 'higher' };
  return column === 'miss%' ? { metric: 'branch_misses', unit: '%', direction: 'lower' } : undefined;
}

function readJson(entries: readonly unknown[]): Reading {
  const rows: Row[] = [];
  const skipped: Skipped[] = [];
  for (const [index, value] of entries.entries()) {
    const entry = asObject(value) ?? {};
    const name = asText(entry.name);
    if (name === undefined)
      skipped.push({ why: { code: 'no-field', entry: `results[${index}]`, field: 'name' } });
    else rows.push(...rowsOf(name, entry));
  }
  return { rows, skipped };
}

function rowsOf(name: string, entry: Fields): Row[] {
  const batch = asNumber(entry.batch) > 0 ? asNumber(entry.batch) : 1;
  const of = asText(entry.unit) ?? 'op';
  const n = asNumber(entry.complexityN);
  const parameters: Record<string, string> = n > 0 ? { complexityN: String(n) } : {};
  const benchmark = named(asText(entry.title) ?? '', name, parameters);
  const epochs = asNumbers(
    (asArray(entry.measurements) ?? []).map((each) => asNumber(asObject(each)?.elapsed)),
  );
  const time = asNumber(entry['median(elapsed)']) / batch;
  return [
    {
      ...{ benchmark, metric: timeOf(of), unit: 's', centre: time, parameters },
      ...(epochs && { values: epochs.map((elapsed) => elapsed / batch) }),
    },
    { benchmark, metric: 'throughput', unit: rateOf(of), direction: 'higher', centre: 1 / time, parameters },
    ...[...JSON_COUNTERS].flatMap(([field, metric]) =>
      // Zero means that nothing was counted.
      asNumber(entry[field]) > 0
        ? [{ benchmark, metric, unit: 'count', centre: asNumber(entry[field]) / batch, parameters }]
        : [],
    ),
  ];
}
