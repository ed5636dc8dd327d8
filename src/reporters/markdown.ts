/**
 * The report as Markdown, for the comment, the job summary and a file. The verdict comes first, what needs an
 * answer next, everything else folded. A byte budget is kept by leaving out the least important rows, and saying so.
 */
import type { Finding, Report } from '../model/report.ts';
import { markdownCode, markdownText } from './escape.ts';
import { quantities, sparkline } from './quantity.ts';
import {
  baselineText,
  changeText,
  gateSymbol,
  headline,
  intervalText,
  isWorse,
  limitText,
  reasonText,
  sensitivity,
  statusOf,
} from './words.ts';

/** GitHub takes 65,536 characters in a comment; some bytes stay free for what others add around. */
export const COMMENT_BYTES = 60_000;
/** GitHub takes 1 MiB for the summary of a step. */
export const SUMMARY_BYTES = 1_000_000;

/** The first line of our comment: invisible, and the same for every run of a suite. */
export function commentMarker(suite: string): string {
  return `<!-- perf-regression: ${encodeURIComponent(suite).replaceAll('-', '%2D')} -->`;
}

/** @param budget bytes of UTF-8 that the text may have */
export function renderMarkdown(report: Report, budget: number): string {
  const opening = [`### ${gateSymbol(report)} ${sentence(report)}`, ...lead(report)].join('\n\n');
  const closing = [...context(report), '', footer(report)].join('\n');
  const tables = renderTables(report, budget - bytes(opening) - bytes(closing) - 4);
  return `${[opening, tables, closing].filter((part) => part !== '').join('\n\n')}\n`;
}

function sentence(report: Report): string {
  return markdownText(headline(report));
}

/** What a reader has to know before any table. */
function lead(report: Report): string[] {
  const lines: string[] = [];
  const worst = byImportance(report.findings.filter((finding) => finding.verdict === 'regressed'))[0];
  if (worst) lines.push(describeWorst(worst, report.confidence));
  if (report.override) {
    const { by, reason, at, source } = report.override;
    const why = reason === '' ? 'no reason was given' : markdownText(reason);
    lines.push(`**Allowed** by ${markdownCode(by)} on ${at} through ${markdownText(source)}: ${why}.`);
  }
  if (report.gate === 'pass' && !worst) lines.push(sensitivity(report));
  if (report.baseline.rung === 'none' && report.gate === 'pass') {
    lines.push(
      'From the next run on, changes are compared; five runs make the noise known, and then they are judged.',
    );
  }
  return lines.filter((line) => line !== '');
}

function describeWorst(finding: Finding, confidence: number): string {
  const name = markdownCode(finding.benchmark);
  const [value = ''] = quantities([finding.current?.value ?? 0], finding.metric.unit);
  if (finding.reason.code === 'below-min' || finding.reason.code === 'above-max') {
    return `${name} has a ${markdownText(finding.metric.name)} of **${markdownText(value)}** (${markdownText(limitText(finding))}).`;
  }
  const details = [intervalText(finding, confidence), limitText(finding)].filter((part) => part !== '');
  const change = changeText(finding).split(' ±')[0];
  return `${name}: **${change}** ${markdownText(finding.metric.name)} (${details.join('; ')}).`;
}

interface Section {
  /** Undefined: the open table at the top. */
  readonly title: (count: number) => string;
  readonly folded: boolean;
  readonly findings: readonly Finding[];
  readonly row: (finding: Finding) => string;
  readonly head: readonly string[];
}

const TABLE_HEAD = [
  '| Benchmark | Metric | Baseline | Current | Change | Status | Last runs |',
  '|---|---|--:|--:|--:|---|---|',
];
const REASON_HEAD = [
  '| Benchmark | Metric | Baseline | Current | Change | Why |',
  '|---|---|--:|--:|--:|---|',
];

/** In the order of importance: the budget is spent from the top. */
function sections(report: Report): Section[] {
  const { findings } = report;
  const open = findings.filter(isOpen);
  const rest = findings.filter((finding) => !isOpen(finding));
  const folded = (
    word: string,
    keep: (finding: Finding) => boolean,
    row = reasonRow,
    head = REASON_HEAD,
  ) => ({
    title: (count: number) => `${count.toLocaleString('en-US')} ${word}`,
    folded: true,
    findings: rest.filter(keep),
    row,
    head,
  });
  return [
    { title: () => '', folded: false, findings: byImportance(open), row: tableRow, head: TABLE_HEAD },
    folded('could not be judged', (finding) => finding.verdict === 'inconclusive'),
    folded('missing', (finding) => finding.verdict === 'missing'),
    folded('new', (finding) => finding.verdict === 'new'),
    folded('unchanged', (finding) => finding.verdict === 'unchanged', tableRow, TABLE_HEAD),
  ].filter((section) => section.findings.length > 0);
}

/** Rows that nobody should have to unfold. */
function isOpen(finding: Finding): boolean {
  if (['regressed', 'improved', 'suspected', 'waived'].includes(finding.verdict)) return true;
  return finding.reason.code === 'within-threshold' && isWorse(finding);
}

function renderTables(report: Report, budget: number): string {
  let left = budget;
  const rendered: string[] = [];
  for (const section of sections(report)) {
    const text = renderSection(section, left);
    left -= bytes(text) + 2;
    rendered.push(text);
  }
  return rendered.join('\n\n');
}

/** Bytes kept free in each section for its frame and the line about what was left out. */
const FRAME_BYTES = 400;

function renderSection({ title, folded, findings, row, head }: Section, budget: number): string {
  let left = budget - FRAME_BYTES;
  const rows: string[] = [];
  for (const finding of findings) {
    const line = row(finding);
    left -= bytes(line) + 1;
    if (left < 0) break;
    rows.push(line);
  }
  const omitted = findings.length - rows.length;
  const note = omitted > 0 ? [`\n… and ${omitted.toLocaleString('en-US')} more, left out for length.`] : [];
  const table = rows.length > 0 ? [...head, ...rows] : [];
  if (!folded) return [...table, ...note].join('\n');
  const summary = `<details><summary>${title(findings.length)}</summary>`;
  return [summary, '', ...table, ...note, '', '</details>'].join('\n');
}

/** Regressions, then what got worse within its limit, then improvements; the largest change first. */
function byImportance(findings: readonly Finding[]): Finding[] {
  const group = ({ verdict }: Finding) => ['regressed', 'suspected', 'waived', 'unchanged'].indexOf(verdict);
  const order = (finding: Finding) => (group(finding) < 0 ? 4 : group(finding));
  const size = (finding: Finding) => Math.abs(finding.change?.estimate ?? Number.POSITIVE_INFINITY);
  return findings.toSorted((a, b) => order(a) - order(b) || size(b) - size(a) || 0);
}

function cells(finding: Finding): { name: string; metric: string; before: string; after: string } {
  const { current, baseline, metric } = finding;
  const values = [baseline?.value, current?.value];
  const texts = quantities(
    values.filter((value) => value !== undefined),
    metric.unit,
  ).map((text) => markdownText(text));
  const before = baseline ? (texts.shift() ?? '') : '–';
  const after = current ? (texts.shift() ?? '') : '–';
  return { name: markdownCode(finding.benchmark), metric: markdownText(metric.name), before, after };
}

function tableRow(finding: Finding): string {
  const { name, metric, before, after } = cells(finding);
  const { symbol, word } = statusOf(finding);
  const change = changeText(finding);
  const [estimate = '', interval] = change.split(' ±');
  const shown =
    finding.verdict === 'unchanged' ? change : `**${estimate}**${interval ? ` ±${interval}` : ''}`;
  const status = finding.verdict === 'unchanged' && word === 'ok' ? word : `${word} (${limitText(finding)})`;
  const line = finding.recent.length > 1 ? `\`${sparkline(finding.recent)}\`` : '';
  return `| ${name} | ${metric} | ${before} | ${after} | ${shown} | ${symbol} ${markdownText(status)} | ${line} |`;
}

function reasonRow(finding: Finding): string {
  const { name, metric, before, after } = cells(finding);
  return `| ${name} | ${metric} | ${before} | ${after} | ${changeText(finding)} | ${markdownText(reasonText(finding))} |`;
}

/** What was compared with what, what was noticed, and what to do now. */
function context(report: Report): string[] {
  const compared = report.baseline.rung === 'none' ? '**No baseline**:' : '**Compared with**';
  const lines = [`${compared} ${markdownText(baselineText(report))}.`];
  for (const { message, remedy } of report.warnings.slice(0, 10)) {
    lines.push(`⚠️ ${markdownText(message)}. ${markdownText(remedy)}`.trimEnd());
  }
  if (report.warnings.length > 10) lines.push(`⚠️ … and ${report.warnings.length - 10} more warnings.`);
  if (report.gate === 'fail') {
    lines.push(
      '**What now?** Profile it, or re-run the job to see whether it stays. To accept it on record, run with `ALLOW_REGRESSION=true` and `allow-regression-reason`.',
    );
  }
  if (report.gate === 'nothing-compared') {
    lines.push(
      '**What now?** Check the results pattern and the suite’s name. If the benchmarks were renamed on purpose, the next run of the tracked branch becomes their baseline.',
    );
  }
  return lines.flatMap((line) => [line, '']).slice(0, -1);
}

function footer({ suite, run }: Report): string {
  const parts = [`suite ${markdownCode(suite)}`];
  if (run.commit) parts.push(`commit ${run.commit.slice(0, 7)}`);
  if (run.url) parts.push(`[run](${encodeURI(run.url)})`);
  return `<sub>${parts.join(' · ')} · perf-regression</sub>`;
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
