/**
 * The report as Markdown, for the comment, the job summary and a file. The verdict comes first, then what
 * needs a reaction; everything else is folded. To stay within a budget of bytes, the least important rows are
 * left out, and the text says so.
 */

import { type Report, worstFirst } from '../model/report.ts';
import { allowedBy, rulesText, sizesText } from './allowed.ts';
import {
  arrowCell,
  breakable,
  footnote,
  linked,
  NOTED,
  nameCell,
  row,
  sparkCell,
  TABLE_HEAD,
  unbroken,
} from './cells.ts';
import { changeText, intervalText, rawText } from './change.ts';
import { endedText } from './episodes.ts';
import { markdownCode, markdownText, utf8Bytes } from './escape.ts';
import { closingOf } from './footer.ts';
import { gateSymbol, MARKS, statusOf } from './marks.ts';
import { profileMarkdown } from './profile.ts';
import { grouped, quantities } from './quantity.ts';
import { SCRIPT_COLUMNS, scriptRow, scriptsOf, summaryText } from './scripts.ts';
import { foldedGroups, openFindings } from './sections.ts';
import { type ShownFinding, type ShownReport, withShownNames } from './shown-names.ts';
import { headline, reasonText } from './verdicts.ts';
import {
  capital,
  commonShiftText,
  drifting,
  driftText,
  firstRunText,
  limitText,
  momentText,
  sensitivity,
  sinceText,
  waiverTexts,
} from './words.ts';

/** GitHub takes 65,536 characters in a comment; the rest is reserved for text that others add. */
export const COMMENT_BYTES = 60_000;
/** GitHub takes 1 MiB for the summary of a step. */
export const SUMMARY_BYTES = 1_000_000;

/**
 * The reports of several suites in one text, which share its bytes; if there are very many, only the worst.
 */
export function renderSuites(reports: readonly Report[], budget: number, dashboardUrl = ''): string {
  const share = (budget - OMITTED_BYTES) / reports.length - BETWEEN.length;
  const texts = new Map<Report, string>();
  let left = budget - OMITTED_BYTES;
  for (const report of reports.toSorted((a, b) => worstFirst(a.gate, b.gate))) {
    const text = renderMarkdown(report, share, dashboardUrl);
    left -= utf8Bytes(text) + BETWEEN.length;
    if (left < 0 && texts.size > 0) break;
    texts.set(report, text);
  }
  const shown = reports.flatMap((report) => texts.get(report) ?? []);
  const omitted = reports.length - shown.length;
  if (omitted > 0) shown.push(`… and ${grouped(omitted)} more suites, left out for length.\n`);
  return shown.join(BETWEEN);
}

const BETWEEN = '\n---\n\n';
/** Reserved for the line about suites that were left out. */
const OMITTED_BYTES = 100;

/**
 * @param budget bytes of UTF-8 for the text
 * @param dashboardUrl where the dashboard is published, for links to the pages of the series; empty if it is
 * not
 */
export function renderMarkdown(full: Report, budget: number, dashboardUrl = ''): string {
  const report = withShownNames(full, dashboardUrl);
  const opening = [rulesLine(report), `### ${gateSymbol(report)} ${sentence(report)}`, ...lead(report)]
    .filter((line) => line !== '')
    .join('\n\n');
  const closing = closingOf(report);
  const left = budget - utf8Bytes(opening) - utf8Bytes(closing) - 6;
  const tables = renderTables(report, left);
  const breakdown = renderScripts(report, left - utf8Bytes(tables));
  return `${[opening, tables, breakdown, closing].filter((part) => part !== '').join('\n\n')}\n`;
}

/** The first visible line; empty if the rules are those of the base. */
export function rulesLine(report: Report): string {
  const text = rulesText(report);
  return text === '' ? '' : `⚠️ ${markdownText(text, 1200)}.`;
}

function sentence(report: Report): string {
  return markdownText(headline(report));
}

/** What a reader has to know before any table. */
function lead(report: ShownReport): string[] {
  const lines: string[] = [];
  const worst = openFindings(report).find(({ verdict }) => verdict === 'regressed');
  if (worst) lines.push(describeWorst(worst, report.confidence));
  lines.push(profileMarkdown(report));
  if (report.override) {
    const { by, reason, at, source } = report.override;
    const why = reason === '' ? 'no reason was given' : markdownText(reason);
    const who = `${capital(allowedBy(report)).replace(/allowed/i, '**$&**')} ${markdownCode(by)}`;
    const what = sizesText(report, (name) => markdownCode(name, 60));
    const of = what === '' ? '' : ` (${what})`;
    lines.push(`${who} on ${markdownText(momentText(at))} through ${markdownText(source)}${of}: ${why}.`);
  }
  lines.push(...waiverTexts(report).map((text) => `${MARKS.waived.symbol} ${markdownText(text, 300)}.`));
  lines.push(endedText(report, markdownCode), markdownText(commonShiftText(report)), ...drifts(report));
  const scripts = summaryText(scriptsOf(report), (name) => markdownCode(name, 60));
  if (scripts !== '') lines.push(`${scripts}.`);
  if (report.gate === 'pass' && !worst) lines.push(sensitivity(report));
  lines.push(firstRunText(report));
  return lines.filter((line) => line !== '');
}

/** The series that drift upward, the fastest first. */
function drifts(report: Report): string[] {
  const found = drifting(report).toSorted((a, b) => size(b.drift?.change) - size(a.drift?.change));
  if (found.length === 0) return [];
  const shown = found
    .slice(0, DRIFTS_MAX)
    .map((finding) => `${markdownCode(finding.benchmark)} ${markdownText(driftText(finding))}`);
  const more = found.length - shown.length;
  return [
    `${MARKS.within.symbol} Getting worse: ${shown.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`,
  ];
}

const DRIFTS_MAX = 3;

function size(change: number | undefined): number {
  return Math.abs(change ?? 0);
}

function describeWorst(finding: ShownFinding, confidence: number): string {
  const name = linked(markdownCode(finding.benchmark), finding.page);
  const [value = ''] = quantities([finding.current?.value ?? 0], finding.metric.unit);
  if (finding.reason.code === 'below-min' || finding.reason.code === 'above-max') {
    return `${name} has a ${markdownText(finding.metric.name)} of **${markdownText(value)}** (${markdownText(limitText(finding))}).`;
  }
  const details = [
    intervalText(finding, confidence),
    rawText(finding),
    limitText(finding),
    sinceText(finding),
  ].filter((part) => part !== '');
  const change = changeText(finding).split(' ±')[0];
  return `${name}: **${change}** ${markdownText(finding.metric.name)} (${details.join('; ')}).`;
}

interface Section {
  /** Shown if the section is folded. */
  readonly title: (count: number) => string;
  readonly folded: boolean;
  readonly findings: readonly ShownFinding[];
  readonly row: (finding: ShownFinding) => string;
  readonly head: readonly string[];
}

const REASON_HEAD = ['| Benchmark | Change | Before → after | Why |', '|---|--:|--:|---|'];

/** In the order of importance: the budget is spent from the top. */
function sections(report: ShownReport): Section[] {
  const open = openFindings(report);
  const first = { title: () => '', folded: false, findings: open, row: tableRow, head: TABLE_HEAD };
  const folded = foldedGroups(report).map(({ word, findings, judged }) => ({
    title: (count: number) => `${grouped(count)} ${word}`,
    folded: true,
    findings,
    row: judged ? tableRow : reasonRow,
    head: judged ? TABLE_HEAD : REASON_HEAD,
  }));
  return [...(open.length > 0 ? [first] : []), ...folded];
}

function renderTables(report: ShownReport, budget: number): string {
  const all = sections(report);
  let left = budget - all.length * FRAME_BYTES;
  const rendered: string[] = [];
  for (const section of all) {
    const text = renderSection(section, left);
    left -= Math.max(0, utf8Bytes(text) - FRAME_BYTES);
    rendered.push(text);
  }
  return rendered.join('\n\n');
}

/** Reserved for each section's frame, its head and the line about what was left out. */
const FRAME_BYTES = 400;

function renderSection({ title, folded, findings, row: rowOf, head }: Section, budget: number): string {
  let left = budget;
  const rows: string[] = [];
  for (const finding of findings) {
    const line = rowOf(finding);
    left -= utf8Bytes(line) + 1;
    if (left < 0) break;
    rows.push(line);
  }
  const omitted = findings.length - rows.length;
  const note = omitted > 0 ? [`\n… and ${grouped(omitted)} more, left out for length.`] : [];
  const notes = footnote(findings.slice(0, rows.length));
  const fits = notes !== '' && utf8Bytes(notes) <= left;
  const table = rows.length > 0 ? [...head, ...rows, ...(fits ? ['', notes] : [])] : [];
  if (!folded) return [...table, ...note].join('\n');
  const summary = `<details><summary>${title(findings.length)}</summary>`;
  return [summary, '', ...table, ...note, '', '</details>'].join('\n');
}

/** The tracked commands, one by one. */
function renderScripts(report: Report, budget: number): string {
  const scripts = scriptsOf(report);
  if (scripts.length < 2) return '';
  const frame = [row(SCRIPT_COLUMNS), '|---|---|--:|--:|--:|--:|--:|'];
  let left = budget - FRAME_BYTES;
  const rows: string[] = [];
  for (const script of scripts) {
    const { name, cells, worst } = scriptRow(script);
    const { symbol, word } = statusOf(worst);
    const [status, ...texts] = [`${symbol} ${word}`, ...cells].map((cell) => unbroken(markdownText(cell)));
    const line = row([status as string, breakable(name), ...texts]);
    left -= utf8Bytes(line) + 1;
    if (left < 0) break;
    rows.push(line);
  }
  if (rows.length === 0) return '';
  const omitted = scripts.length - rows.length;
  const note = omitted > 0 ? [`\n… and ${grouped(omitted)} more, left out for length.`] : [];
  const title = `Each of the ${grouped(scripts.length)} commands`;
  return [`<details><summary>${title}</summary>`, '', ...frame, ...rows, ...note, '', '</details>'].join(
    '\n',
  );
}

function tableRow(finding: ShownFinding): string {
  const { symbol, word } = statusOf(finding);
  const status = unbroken(`${symbol} ${markdownText(word)}`);
  return row([status, ...seriesCells(finding), sparkCell(finding.recent, finding.threshold)]);
}

function reasonRow(finding: ShownFinding): string {
  return row([...seriesCells(finding), markdownText(reasonText(finding))]);
}

/** Series, change, and the two values. */
function seriesCells(finding: ShownFinding): string[] {
  const { baseline, current, metric, verdict } = finding;
  // The interval may be on its own line.
  const [estimate = '', ends] = changeText(finding).split(/ (?=\()/);
  const [value = '', half] = estimate.split(' ± ');
  const strong = value !== '' && !['unchanged', 'inconclusive'].includes(verdict);
  const parts = [
    strong ? `**${markdownText(value)}**` : markdownText(value),
    half === undefined ? '' : `± ${markdownText(half)}`,
    rawText(finding) === '' ? '' : NOTED,
  ];
  const change =
    unbroken(parts.filter((part) => part !== '').join(' ')) +
    (ends ? ` ${unbroken(markdownText(ends))}` : '');
  return [nameCell(finding, metric.name), change, arrowCell(baseline?.value, current?.value, metric.unit)];
}
