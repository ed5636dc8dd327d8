/**
 * Catch2's console output. The name of a test case and its sections is followed by a table whose name column
 * is as wide as its header. A name may look like a row, and is wrapped over several lines, beside the numbers
 * or above them.
 */
import type { Reading, Row, Skipped } from './format.ts';
import { loggedLines, numberOf } from './text.ts';

const HEADER = /^benchmark name +samples +iterations +(estimated|est run time|mean)$/;
const RULE = /^-{20,}$/;
const DOTS = /^\.{20,}$/;
const END = /^(?:[-.]{20,}|={20,}|~{20,})$/;
/** Samples, iterations, and the estimated time or (without analysis) the mean. */
const FIRST = /^\d+ +\d+ +(\S+) ([a-z]+)$/;
/** Mean, or standard deviation, each with its bounds. */
const ESTIMATE = /^(\S+) ([a-z]+) +\S+ [a-z]+ +\S+ [a-z]+$/;
/** Catch2's `m` are minutes. */
const UNITS = new Map([
  ['ns', 'ns'],
  ['us', 'us'],
  ['ms', 'ms'],
  ['s', 's'],
  ['m', 'min'],
]);

interface Cells {
  readonly line: number;
  readonly name: string;
  readonly numbers: string;
}

export function hasBenchmarkTable(text: string): boolean {
  return text.includes('benchmark name ') && loggedLines(text).some((line) => HEADER.test(line.trimEnd()));
}

export function readBenchmarkTables(text: string): Reading {
  const rows: Row[] = [];
  const skipped: Skipped[] = [];
  const lines = loggedLines(text).map((line) => line.trimEnd());
  let testCase = '';
  for (const [index, shown] of lines.entries()) {
    if (DOTS.test(shown)) testCase = nameAbove(lines, index) ?? testCase;
    const analysed = HEADER.exec(shown)?.[1] !== 'mean';
    if (!HEADER.test(shown)) continue;
    const table = tableBelow(lines, index, shown.indexOf('samples'));
    const blocks = analysed ? byBlankLine(table) : byNumbers(table);
    for (const cells of blocks) readBlock(cells, analysed, testCase, rows, skipped);
  }
  return { rows, skipped };
}

/** The lines of the test case and its sections, between the last two rules above the dots. */
function nameAbove(lines: readonly string[], dots: number): string | undefined {
  const to = lastRule(lines, dots - 1);
  const from = lastRule(lines, to - 1);
  if (from < 0) return undefined;
  return lines
    .slice(from + 1, to)
    .map((line) => line.trim())
    .join(' ');
}

/** Searches only a few lines: Catch2's names are short, and a file may have no rule at all. */
function lastRule(lines: readonly string[], from: number): number {
  for (let index = from; index >= 0 && index > from - 50; index--) {
    if (RULE.test(lines[index] ?? '')) return index;
  }
  return -1;
}

/** From the rule below the header to the next one. */
function tableBelow(lines: readonly string[], header: number, width: number): Cells[] {
  const cells: Cells[] = [];
  let index = header + 1;
  while (index < lines.length && index < header + 4 && !RULE.test(lines[index] ?? '')) index++;
  for (index++; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (END.test(line) || HEADER.test(line)) break;
    cells.push({ line: index + 1, name: line.slice(0, width).trim(), numbers: line.slice(width).trim() });
  }
  return cells;
}

function byBlankLine(table: readonly Cells[]): Cells[][] {
  const blocks: Cells[][] = [[]];
  for (const cells of table) {
    if (cells.name === '' && cells.numbers === '') blocks.push([]);
    else blocks.at(-1)?.push(cells);
  }
  return blocks;
}

/** Without analysis there are no blank lines: a row ends with its numbers. */
function byNumbers(table: readonly Cells[]): Cells[][] {
  const blocks: Cells[][] = [[]];
  for (const cells of table) {
    blocks.at(-1)?.push(cells);
    if (cells.numbers !== '' || cells.name === '') blocks.push([]);
  }
  return blocks;
}

function readBlock(
  block: readonly Cells[],
  analysed: boolean,
  testCase: string,
  rows: Row[],
  skipped: Skipped[],
): void {
  const numbers = block.filter((cells) => cells.numbers !== '');
  const [first, second] = numbers;
  if (!first) return;
  const name = block
    .map((cells) => cells.name)
    .filter((part) => part !== '')
    .join(' ');
  const benchmark = testCase === '' ? name : `${testCase}: ${name}`;
  const { line } = first;
  const measured = FIRST.exec(first.numbers);
  const [, written, unit] = (analysed ? ESTIMATE.exec(second?.numbers ?? '') : measured) ?? [];
  const centre = numberOf(written);
  const known = UNITS.get(unit ?? '');
  if (/^(?:Benchmark )?failed/i.test(first.numbers)) {
    skipped.push({ line, why: { code: 'failed', benchmark }, failed: benchmark });
  } else if (measured && centre !== undefined && known !== undefined) {
    rows.push({ benchmark, metric: 'time', unit: known, centre, line: second?.line ?? line });
  } else if (measured || numbers.some((cells) => ESTIMATE.test(cells.numbers))) {
    skipped.push({ line, why: { code: 'malformed-row', benchmark } });
  }
}
