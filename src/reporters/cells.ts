/**
 * Cells of the Markdown tables in comments, issues and trends. A comment on GitHub is 800 pixels wide:
 * numbers stay in one piece, names break at separators, and explanations of numbers are footnotes.
 */
import type { Finding } from '../model/report.ts';
import { rawText } from './change.ts';
import { graphemes, linkTarget, markdownCode, markdownPieces, markdownText, visible } from './escape.ts';
import { partsOf } from './names.ts';
import { arrowText, sparkline } from './quantity.ts';

/** The columns of a table with a row for each finding; `--:` aligns numbers. */
export const TABLE_HEAD = [
  '| Status | Benchmark | Change | Before → after | Last runs |',
  '|---|---|--:|--:|---|',
];

export function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Keeps a number beside its unit, however narrow the column is. */
export function unbroken(cell: string): string {
  return cell.replaceAll(' ', '\u00a0');
}

/** A part of this length between spaces and hyphens fits without a place to break. */
const UNBROKEN_MAX = 24;
/** A run of letters longer than this gets a break in any case. */
const PIECE_MAX = 20;

/** A name as code that can break in a narrow column. */
export function breakable(name: string): string {
  const line = visible(name);
  return isShort(line) ? markdownCode(line) : `<code>${broken(line)}</code>`;
}

function isShort(text: string): boolean {
  return text.split(/[\s-]/).every(({ length }) => length <= UNBROKEN_MAX);
}

function broken(text: string): string {
  const pieces = partsOf(text).flatMap((piece) => {
    const letters = graphemes(piece);
    const count = Math.ceil(letters.length / PIECE_MAX);
    return Array.from({ length: count }, (_, i) =>
      letters.slice(i * PIECE_MAX, (i + 1) * PIECE_MAX).join(''),
    );
  });
  return markdownPieces(pieces).join('<wbr>');
}

/** The cell about a series: its name, linked to its page if there is one, and its metric. */
export function nameCell(
  {
    benchmark,
    formerName = null,
    page,
  }: Pick<Finding, 'benchmark'> & Partial<Pick<Finding, 'formerName'>> & { readonly page?: string },
  metric: string,
): string {
  const name = linked(breakable(benchmark), page);
  const was = formerName === null ? '' : ` (was ${breakable(formerName)})`;
  return `${name} ${isShort(metric) ? markdownText(metric) : broken(visible(metric))}${was}`;
}

/** A link to a page, or just the text if there is no page. */
export function linked(words: string, page: string | undefined): string {
  return page === undefined ? words : `[${words}](${linkTarget(page)})`;
}

export function sparkCell(values: readonly number[], limit: number): string {
  return values.length > 1 ? `\`${sparkline(values, limit)}\`` : '';
}

/** `1.23 → 1.57 ms`; a dash for a missing value. */
export function arrowCell(before: number | undefined, after: number | undefined, unit: string): string {
  return unbroken(markdownText(arrowText(before, after, unit)));
}

/** Marks a change that is not the ratio of the values beside it. */
export const NOTED = '†';

/** Most findings that one footnote names. */
const NOTES_MAX = 3;

/**
 * The line below a table that gives the ratio of the two values if it differs from the change; empty if they
 * agree.
 */
export function footnote(findings: readonly Finding[]): string {
  const noted = findings.flatMap((finding) => {
    const raw = rawText(finding);
    return raw === ''
      ? []
      : [`${markdownCode(finding.benchmark)} ${markdownText(`${finding.metric.name} ${raw}`)}`];
  });
  if (noted.length === 0) return '';
  const more = noted.length - NOTES_MAX;
  return `<sub>${NOTED} ${noted.slice(0, NOTES_MAX).join('; ')}${more > 0 ? `; and ${more} more` : ''}.</sub>`;
}
