/**
 * tasty-bench's CSV (--csv), in picoseconds, and its output: a tree of groups, the mean below the name of
 * each benchmark. Both use the same names: `All.group.name`. Names that contain a dot or a comma are not
 * escaped.
 */
import { consoleLines } from './console-lines.ts';
import { csvRecords, fromHeader } from './csv.ts';
import type { Format, Reading, Row, Skipped } from './format.ts';
import { ParseFailure } from './format.ts';
import { numberOf } from './text.ts';

const HEADER = /^\ufeff?Name,Mean \(ps\),2\*Stdev \(ps\)/m;
const NODE = /^( *)(\S.*?):? *$/;
const RESULT = /^( *)(\S.*?): +(OK|FAIL)(?: \([\d.]+s\))?\s*$/;
const MEAN =
  /^ +([\d.]+) +(ps|ns|[uµμ]s|ms|s) +(?:±|\+\/?-) +[\d.]+ +(?:ps|ns|[uµμ]s|ms|s)(?:, +([\d.]+) *([KMGT]?B) +allocated, +([\d.]+) *([KMGT]?B) +copied, +([\d.]+) *([KMGT]?B) +peak memory)?/;

const MEMORY = [
  ['Allocated', 'bytes'],
  ['Copied', 'copied_bytes'],
  ['Peak Memory', 'max_rss'],
] as const;

/** Its units of memory are 1024 times each other. */
const SIZES = new Map([
  ['B', 'B'],
  ['KB', 'KiB'],
  ['MB', 'MiB'],
  ['GB', 'GiB'],
  ['TB', 'TiB'],
]);

export const tastyBench: Format = {
  id: 'tasty-bench',
  tool: 'tasty-bench',
  produce: "cabal bench --benchmark-options='--csv results.csv'",
  reads: 'mean time; allocated, copied and peak memory if it is measured (+RTS -T)',
  samples: 'iteration',

  claims(text, json) {
    if (json !== undefined) return false;
    if (isCsv(text)) return true;
    if (!text.includes('OK') && !text.includes('FAIL')) return false;
    if (!text.includes(' ± ') && !text.includes(' +/- ')) return false;
    const lines = consoleLines(text);
    return lines.some(({ shown }, index) => RESULT.test(shown) && MEAN.test(lines[index + 1]?.shown ?? ''));
  },

  read(text) {
    return isCsv(text) ? readCsv(text) : readTree(text);
  },
};

function isCsv(text: string): boolean {
  return text.includes('Name,Mean (ps)') && HEADER.test(text);
}

function readCsv(text: string): Reading {
  const rows: Row[] = [];
  const skipped: Skipped[] = [];
  const [first, ...records] = csvRecords(fromHeader(text, HEADER));
  const header = first?.fields ?? [];
  if (records.length === 0) throw new ParseFailure('no benchmarks: the pattern may have matched none');
  for (const { line, fields } of records) {
    const cells = new Map(header.map((name, index) => [name, fields?.[index]]));
    const benchmark = cells.get('Name');
    if (benchmark === undefined || fields?.length !== header.length) {
      skipped.push({ line, why: { code: 'field-count' } });
      continue;
    }
    const add = (metric: string, unit: string, cell: string | undefined) => {
      const centre = numberOf(cell);
      if (centre === undefined)
        skipped.push({ line, why: { code: 'not-a-number', benchmark, field: metric } });
      else rows.push({ benchmark, metric, unit, centre, line });
    };
    add('time', 'ps', cells.get('Mean (ps)'));
    for (const [column, metric] of MEMORY) if (cells.has(column)) add(metric, 'B', cells.get(column));
  }
  return { rows, skipped };
}

function readTree(text: string): Reading {
  const rows: Row[] = [];
  const skipped: Skipped[] = [];
  const path: { readonly indent: number; readonly name: string }[] = [];
  let benchmark: string | undefined;
  for (const { line, shown } of consoleLines(text)) {
    const [, indent = '', name, outcome] = RESULT.exec(shown) ?? [];
    const mean = MEAN.exec(shown);
    if (mean && benchmark !== undefined) {
      readMean(benchmark, mean, line, rows);
      benchmark = undefined;
    } else if (benchmark !== undefined && shown.includes(' ± ')) {
      skipped.push({ line, why: { code: 'not-a-time', benchmark, field: 'mean' } });
      benchmark = undefined;
    } else if (name !== undefined) {
      leave(path, indent.length);
      const full = [...path.map((each) => each.name), name].join('.');
      benchmark = outcome === 'OK' ? full : undefined;
      if (outcome !== 'OK') skipped.push({ line, why: { code: 'failed', benchmark: full }, failed: full });
    } else {
      const [, depth = '', group] = NODE.exec(shown) ?? [];
      if (group === undefined) continue;
      leave(path, depth.length);
      path.push({ indent: depth.length, name: group });
    }
  }
  return { rows, skipped };
}

/** Closes the entries at this depth or deeper. */
function leave(path: { readonly indent: number }[], indent: number): void {
  while ((path.at(-1)?.indent ?? -1) >= indent) path.pop();
}

function readMean(
  benchmark: string,
  [, mean, unit = '', ...sizes]: RegExpExecArray,
  line: number,
  rows: Row[],
): void {
  rows.push({
    benchmark,
    metric: 'time',
    unit: unit.replace(/[µμ]/, 'u'),
    centre: numberOf(mean) ?? Number.NaN,
    line,
  });
  for (const [index, [, metric]] of MEMORY.entries()) {
    const size = numberOf(sizes[2 * index]);
    if (size !== undefined)
      rows.push({ benchmark, metric, unit: SIZES.get(sizes[2 * index + 1] ?? '') ?? '', centre: size, line });
  }
}
