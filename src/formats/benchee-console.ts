/**
 * Benchee's printed tables: times for each input, and memory and reductions if they were measured. Its units
 * of memory are 1024 times each other. Comparisons and extended statistics are derived and not read.
 */
import { consoleLines, hasLine } from './console-lines.ts';
import { environmentOf } from './environment.ts';
import type { Reading, Row, Skipped } from './format.ts';
import { numberOf } from './text.ts';

const TIMES = /^Name +ips +average +deviation +median\b/;
const MEMORY = /^Name +(?:Memory usage|average +deviation +median)/;
const COUNTS = /^Name +Reduction count/;
const INPUT = /^##### With input (.*?) #####\s*$/;
const TIME_ROW = /^(.*\S) +[\d.]+(?: [KMBT])? +([\d.]+) (ns|[uµμ]s|ms|s|min|h) +±[\d.]+%/;
/**
 * If measurements of memory or reductions differ, their mean has a deviation; otherwise there is one value.
 */
const MEMORY_ROWS = [
  /^(.*\S) +([\d.]+) (B|KB|MB|GB|TB) +±[\d.]+%/,
  /^(.*\S) +([\d.]+) (B|KB|MB|GB|TB)(?: - .*)?$/,
];
const COUNT_ROWS = [
  /^(.*\S) +([\d.]+)(?: ([KMBT]))? +±[\d.]+%/,
  /^(.*\S) +([\d.]+)(?: ([KMBT]))?(?: - .*)?$/,
];

const SIZES = new Map([
  ['KB', 'KiB'],
  ['MB', 'MiB'],
  ['GB', 'GiB'],
  ['TB', 'TiB'],
]);
const COUNTED = new Map([
  ['K', 1e3],
  ['M', 1e6],
  ['B', 1e9],
  ['T', 1e12],
]);

type Section = 'time' | 'memory' | 'reductions' | undefined;

export function hasBencheeTable(text: string): boolean {
  return text.includes('deviation') && hasLine(text, TIMES);
}

/** @param input undefined if the job has none */
export function scenarioName(name: string, input: string | undefined): Pick<Row, 'benchmark' | 'parameters'> {
  return input === undefined
    ? { benchmark: name }
    : { benchmark: `${name} (${input})`, parameters: { input } };
}

export function readBencheeTable(text: string): Reading {
  const rows: Row[] = [];
  const skipped: Skipped[] = [];
  const system = new Map<string, string>();
  let section: Section;
  let about: Section = 'time';
  let input: string | undefined;
  for (const { line, shown } of consoleLines(text)) {
    const [, field = '', word = ''] =
      /^(Operating System|CPU Information|Number of Available Cores): (.*?)"?$/.exec(shown) ?? [];
    if (field !== '') system.set(field, word);
    const [, language, version] = /^(Elixir|Erlang) (\S+)$/.exec(shown) ?? [];
    if (language !== undefined && version !== undefined) system.set(language, version);
    const heading = INPUT.exec(shown)?.[1];
    if (heading !== undefined) {
      input = heading;
      about = 'time';
      section = undefined;
    } else if (/^Memory usage statistics:/.test(shown)) about = 'memory';
    else if (/^Reduction count statistics:/.test(shown)) about = 'reductions';
    else if (/^(?:Comparison|Extended statistics):/.test(shown)) section = undefined;
    else if (TIMES.test(shown)) {
      about = 'time';
      section = 'time';
    } else if (COUNTS.test(shown)) section = 'reductions';
    else if (MEMORY.test(shown)) section = about === 'time' ? undefined : about;
    else if (shown.trim() === '' || /^\*\*/.test(shown)) section = undefined;
    else if (section !== undefined) {
      const row = rowOf(section, shown.trimEnd());
      const { name, ...rest } = row ?? { name: '' };
      if (!row)
        skipped.push({ line, why: { code: 'malformed-row', benchmark: shown.trim().split(/ {2,}/)[0] } });
      else rows.push({ ...scenarioName(name, input), ...(rest as Omit<Row, 'benchmark'>), line });
    }
  }
  const toolchain = { elixir: system.get('Elixir'), erlang: system.get('Erlang') };
  const os = system.get('Operating System');
  const cpu = system.get('CPU Information');
  const cores = numberOf(system.get('Number of Available Cores'));
  return { rows, skipped, environment: environmentOf({ os, cpu, cores, toolchain }) };
}

interface Cells extends Omit<Row, 'benchmark'> {
  readonly name: string;
}

function rowOf(section: NonNullable<Section>, shown: string): Cells | undefined {
  const patterns = section === 'time' ? [TIME_ROW] : section === 'memory' ? MEMORY_ROWS : COUNT_ROWS;
  const match = patterns.map((pattern) => pattern.exec(shown)).find((found) => found !== null);
  const [, name, written, unit = ''] = match ?? [];
  const number = numberOf(written);
  if (name === undefined || number === undefined) return undefined;
  if (section === 'memory') return { name, metric: 'memory', unit: SIZES.get(unit) ?? unit, centre: number };
  if (section === 'reductions') {
    // Two decimals are printed: a hundredth of a thousand is ten reductions.
    const centre = Math.round(number * (COUNTED.get(unit) ?? 1) * 100) / 100;
    return { name, metric: 'reductions', unit: 'count', centre };
  }
  const time =
    unit === 'h' ? { unit: 'min', centre: number * 60 } : { unit: unit.replace(/[µμ]/, 'u'), centre: number };
  return { name, metric: 'time', ...time };
}
