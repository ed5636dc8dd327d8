/**
 * The tables that pytest-benchmark prints, one for each group. A row has the name of a test without its file
 * (--benchmark-name=long has both), so two tests with the same name cannot be distinguished. Rows of earlier
 * runs, which --benchmark-compare adds, are not read.
 */
import { consoleLines, hasLine } from './console-lines.ts';
import type { Reading, Row, Skipped } from './format.ts';
import { ParseFailure } from './format.ts';
import { groupedNumberOf } from './text.ts';

const TITLE = /^-+ benchmark(?: '(.*)'|: )?.*\d+ tests -+\s*$/;
const HEADER = /^Name \(time in (ns|us|ms|s|[µμ]s)\) +\S/;
const RULE = /^-{5,}\s*$/;
/** Rows of the earlier run: its number and name. */
const EARLIER = / \((?:\d{4}_\S+|NOW)\)$/;
const FAILURE = /^(FAILED|ERROR) (\S+?)(?: - .*)?$/;
/** A number, and its ratio to the best of the column. */
const CELL = /^([\d,.]+|nan|inf|-inf)(?: \([\d,.>]+\))?$/;

export function hasPytestTable(text: string): boolean {
  return text.includes('Name (time in ') && hasLine(text, HEADER);
}

export function readPytestTable(text: string): Reading {
  const rows: Row[] = [];
  const skipped: Skipped[] = [];
  let unit = '';
  let columns: readonly string[] = [];
  let group: string | undefined;
  for (const { line, shown } of consoleLines(text)) {
    const title = TITLE.exec(shown);
    const header = HEADER.exec(shown);
    const [, , failed] = FAILURE.exec(shown) ?? [];
    if (title) group = title[1];
    else if (header) {
      unit = header[1]?.replace(/[µμ]/, 'u') ?? '';
      columns = shown.trim().split(/ {2,}/).slice(1);
    } else if (failed !== undefined)
      skipped.push({
        line,
        why: { code: 'failed', benchmark: failed },
        failed: failed.split('::').at(-1) ?? failed,
      });
    else if (shown.trim() === '') columns = [];
    else if (columns.length > 0 && !RULE.test(shown))
      readRow(shown.trimEnd(), columns, { unit, group, line }, rows, skipped);
  }
  if (rows.length === 0 && skipped.length === 0) throw new ParseFailure('a table without a row');
  return onlyOnce(rows, skipped);
}

interface Place {
  readonly unit: string;
  readonly group: string | undefined;
  readonly line: number;
}

function readRow(
  shown: string,
  columns: readonly string[],
  { unit, group, line }: Place,
  rows: Row[],
  skipped: Skipped[],
): void {
  const cells = shown.split(/ {2,}/);
  const [name = '', ...values] = cells;
  // The numbers are on the right; a name may contain several blanks.
  const own = cells.slice(0, cells.length - columns.length).join('  ') || name;
  const numbers = cells.length > columns.length ? cells.slice(-columns.length) : values;
  const cell = CELL.exec(numbers[columns.indexOf('Mean')] ?? '')?.[1];
  const median = CELL.exec(numbers[columns.indexOf('Median')] ?? '')?.[1];
  const centre = groupedNumberOf(cell ?? (columns.includes('Mean') ? undefined : median));
  if (EARLIER.test(own) && !own.endsWith(' (NOW)')) return;
  const benchmark = own.replace(EARLIER, '').trim();
  if (centre === undefined) {
    const hasCentre = columns.includes('Mean') || columns.includes('Median');
    skipped.push({
      line,
      why: hasCentre
        ? { code: 'malformed-row', benchmark }
        : { code: 'no-field', benchmark, field: 'Mean or Median' },
    });
  } else
    rows.push({
      benchmark,
      metric: 'time',
      unit,
      centre,
      line,
      ...(group !== undefined && { tags: [group] }),
    });
}

function onlyOnce(rows: readonly Row[], skipped: readonly Skipped[]): Reading {
  const named = Map.groupBy(rows, ({ benchmark }) => benchmark);
  const several = [...named].filter(([, all]) => all.length > 1).map(([name]) => name);
  const ambiguous = several.map((name): Skipped => {
    const line = named.get(name)?.[1]?.line;
    const why = { code: 'ambiguous-name', benchmark: name, option: '--benchmark-json=results.json' } as const;
    return { ...(line !== undefined && { line }), why };
  });
  return {
    rows: rows.filter(({ benchmark }) => !several.includes(benchmark)),
    skipped: [...skipped, ...ambiguous],
  };
}
