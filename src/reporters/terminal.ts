/**
 * The report for a terminal: the verdict at a glance, and one line for each finding that needs a reaction.
 */

import { shortCommit } from '../model/commit.ts';
import type { Finding, Report } from '../model/report.ts';
import { overrideText, rulesText } from './allowed.ts';
import { baselineText, skippedSourcesText } from './baseline.ts';
import { changeText, rawText } from './change.ts';
import { endedText } from './episodes.ts';
import { visible } from './escape.ts';
import { withoutPrefix } from './names.ts';
import { profileLines } from './profile.ts';
import { quantities, sparkline } from './quantity.ts';
import { recommendations } from './recommendations.ts';
import { asidesOf } from './sections.ts';
import { withShownNames } from './shown-names.ts';
import { stateText } from './state.ts';
import { packed, pad, prefixLines, width, wrapped } from './table.ts';
import { headline, reasonText } from './verdicts.ts';
import { warningWords } from './warnings.ts';
import {
  commonShiftText,
  drifting,
  driftText,
  hasBaseline,
  isWorse,
  limitText,
  sensitivity,
  sinceText,
  waiverTexts,
} from './words.ts';

export interface TerminalOptions {
  readonly colour: boolean;
  /** Shows every series, not only those that need a reaction. */
  readonly all: boolean;
  /** Width of the terminal; absent if there is none: nothing is wrapped. */
  readonly columns?: number;
}

type Colour = 'red' | 'green' | 'yellow' | 'dim' | 'bold';
const CODES: Record<Colour, number> = { red: 31, green: 32, yellow: 33, dim: 2, bold: 1 };

/** @param exitCode of the process, shown in the last line */
export function renderTerminal(full: Report, exitCode: number, options: TerminalOptions): string {
  const { colour, all, columns } = options;
  const report = withShownNames(full);
  const paint = (name: Colour, text: string) => (colour ? `\u001b[${CODES[name]}m${text}\u001b[0m` : text);
  const shown = report.findings.filter((finding) => all || needsAnswer(finding));
  const lines = rowLines(
    shown.toSorted((a, b) => rank(a) - rank(b)),
    columns,
  ).map(({ tint, line }) => paint(tint, line));
  const paragraph = (tint: Colour, texts: readonly string[]) =>
    texts.flatMap((text) => wrapped(text, columns)).map((line) => paint(tint, line));
  return [
    titleOf(report, columns, paint),
    '',
    ...lines,
    ...paragraph(
      'bold',
      profileLines(report).map((line) => `  ${line}`),
    ),
    ...paragraph('dim', countLines(report, all)),
    ...paragraph(
      'yellow',
      notes(report).map((line) => `  ! ${line}`),
    ),
    ...paragraph(
      'yellow',
      report.warnings
        .map(warningWords)
        .flatMap(({ message, remedy }) => [`  ! ${visible(message, 300)}`, `    ${visible(remedy, 300)}`])
        .filter((line) => line.trim() !== ''),
    ),
    ...paragraph('dim', all ? recommendationLines(report) : []),
    ...[rulesText(report), overrideText(report)]
      .filter((line) => line !== '')
      .flatMap((line) => wrapped(`  ${visible(line, 600)}`, columns)),
    '',
    ...verdictLines(report, exitCode, columns, paint),
    '',
  ].join('\n');
}

interface Line {
  readonly tint: Colour;
  readonly line: string;
}

/**
 * The rows in columns. If they are wider than the terminal, they lose what all of their names begin with; if that is not
 * enough, each name is above its numbers.
 */
function rowLines(findings: readonly Finding[], columns: number | undefined): Line[] {
  const fits = (lines: readonly Line[]) => lines.every(({ line }) => width(line) <= (columns ?? Infinity));
  const whole = columnLines(findings);
  if (columns === undefined || fits(whole)) return whole;
  const { prefix, rows } = withoutPrefix(findings);
  const short = columnLines(rows);
  return [
    ...prefixLines(prefix, columns).map((line): Line => ({ tint: 'dim', line })),
    ...(fits(short) ? short : stackedLines(rows, columns)),
  ];
}

function columnLines(findings: readonly Finding[]): Line[] {
  const rows = findings.map((finding) => ({ ...markOf(finding), cells: cellsOf(finding) }));
  const widths = [0, 1, 2].map((i) => Math.max(0, ...rows.map(({ cells }) => width(cells[i] ?? ''))));
  return rows.map(({ mark, tint, cells }) => {
    const [name = '', metric = '', arrow = '', ...words] = cells;
    const aligned = [name, metric, arrow].map((cell, i) => pad(cell, widths[i] ?? 0));
    return { tint, line: `  ${mark} ${[...aligned, ...words].join('   ')}`.trimEnd() };
  });
}

function stackedLines(findings: readonly Finding[], columns: number): Line[] {
  return findings.flatMap((finding) => {
    const { mark, tint } = markOf(finding);
    const [name = '', metric = '', ...rest] = cellsOf(finding);
    const first = packed([visible(name, columns - 4), metric], '    ', columns);
    const all = [...first, ...packed(rest, '      ', columns)];
    return all.flatMap((line, i) =>
      wrapped(i === 0 ? `  ${mark}${line.slice(3)}` : line, columns).map((each) => ({ tint, line: each })),
    );
  });
}

function titleOf(
  report: Report,
  columns: number | undefined,
  paint: (name: Colour, text: string) => string,
): string {
  const at = report.run.commit ? ` @ ${visible(shortCommit(report.run.commit))}` : '';
  const title = `${paint('bold', 'perf-regression')}  ${visible(report.suite)}${at}`;
  const label = hasBaseline(report) ? 'compared with' : 'no baseline:';
  const lines = [
    `${label} ${visible(baselineText(report), 400)}`,
    visible(stateText(report), 400),
    visible(skippedSourcesText(report), 600),
  ];
  const facts = lines.filter((line) => line !== '').flatMap((line) => wrapped(`  ${line}`, columns));
  return [title, ...facts.map((line) => `  ${paint('dim', line.slice(2))}`)].join('\n');
}

function recommendationLines(report: Report): string[] {
  return recommendations(report, (words) => visible(words, 60)).flatMap(({ what, step }) => [
    `  → ${what}`,
    `    ${step.replaceAll('`', '')}`,
  ]);
}

function needsAnswer(finding: Finding): boolean {
  const { verdict, reason } = finding;
  if (verdict === 'inconclusive') return reason.code === 'too-noisy';
  if (verdict === 'unchanged') return reason.code === 'within-threshold' && isWorse(finding);
  return verdict !== 'new' && verdict !== 'missing';
}

const ORDER: readonly Finding['verdict'][] = [
  'regressed',
  'suspected',
  'waived',
  'inconclusive',
  'improved',
  'missing',
  'new',
  'unchanged',
];

function rank(finding: Finding): number {
  return ORDER.indexOf(finding.verdict);
}

function markOf(finding: Finding): { mark: string; tint: Colour } {
  if (finding.verdict === 'regressed') return { mark: '✗', tint: 'red' };
  if (finding.verdict === 'suspected') return { mark: '?', tint: 'yellow' };
  if (finding.verdict === 'improved') return { mark: '✓', tint: 'green' };
  if (finding.verdict === 'inconclusive') return { mark: '~', tint: 'yellow' };
  if (finding.verdict === 'missing') return { mark: '-', tint: 'dim' };
  if (finding.verdict === 'new') return { mark: '+', tint: 'dim' };
  return finding.reason.code === 'within-threshold' && isWorse(finding)
    ? { mark: '•', tint: 'yellow' }
    : { mark: '✓', tint: 'dim' };
}

/** Name, metric, values, and remarks. */
function cellsOf(finding: Finding): string[] {
  const values = [finding.baseline?.value, finding.current?.value].filter((value) => value !== undefined);
  const arrow = quantities(values, finding.metric.unit).join(' → ');
  const words =
    finding.verdict === 'regressed' || finding.verdict === 'unchanged'
      ? [
          changeText(finding),
          rawText(finding),
          limitText(finding),
          sinceText(finding),
          sparkline(finding.recent, finding.threshold),
        ]
      : finding.verdict === 'improved'
        ? [changeText(finding), rawText(finding), sparkline(finding.recent, finding.threshold)]
        : [changeText(finding), rawText(finding), reasonText(finding)];
  return [
    visible(
      finding.formerName === null ? finding.benchmark : `${finding.benchmark} (was ${finding.formerName})`,
      60,
    ),
    visible(finding.metric.name, 30),
    visible(arrow, 60),
    ...words.filter((word) => word !== '').map((word) => visible(word, 200)),
  ];
}

function countLines(report: Report, all: boolean): string[] {
  if (all) return [];
  const asides = asidesOf(report);
  const quiet = report.findings.filter((finding) => !needsAnswer(finding) && !asides.has(finding));
  const count = (verdict: Finding['verdict']) =>
    quiet.filter((finding) => finding.verdict === verdict).length;
  const parts = [
    count('unchanged') > 0 &&
      `✓ ${count('unchanged')} within ${count('unchanged') === 1 ? 'its limit' : 'their limits'}`,
    count('new') > 0 && `${count('new')} new`,
    count('missing') > 0 && `${count('missing')} missing`,
  ].filter((part) => part !== false);
  const unjudged = quiet.filter(({ verdict }) => verdict === 'inconclusive');
  const reasons = Map.groupBy(unjudged, reasonText);
  return [
    ...(parts.length > 0 ? [`  ${parts.join('   ')}   (--all shows them)`] : []),
    ...[...reasons].map(([reason, group]) => `  ~ ${group.length} not judged: ${visible(reason, 200)}`),
  ];
}

/** Notes about several lines: the common shift, slow drifts, and what to measure again. */
function notes(report: Report): string[] {
  const climbs = drifting(report).map(
    (finding) => `${visible(finding.benchmark, 60)}: ${driftText(finding)}`,
  );
  const again =
    report.suspects.length > 0
      ? `to confirm, re-run these benchmarks (ideally on another machine) and add --rerun-results FILE: ${report.suspects
          .slice(0, SUSPECTS_MAX)
          .map((name) => visible(name, 60))
          .join(', ')}${report.suspects.length > SUSPECTS_MAX ? ', …' : ''}`
      : '';
  const waived = waiverTexts(report).map((text) => visible(text, 300));
  const ended = endedText(report, (name) => visible(name, 60));
  return [ended, commonShiftText(report), ...waived, ...climbs, again].filter((line) => line !== '');
}

const SUSPECTS_MAX = 5;

/** For the lines that explain the verdict, below its word. */
const VERDICT_INDENT = '      ';

function verdictLines(
  report: Report,
  exitCode: number,
  columns: number | undefined,
  paint: (name: Colour, text: string) => string,
): string[] {
  const tint: Record<Report['gate'], Colour> = {
    pass: 'green',
    fail: 'red',
    allowed: 'yellow',
    inconclusive: 'yellow',
    'nothing-compared': 'red',
  };
  const word = report.gate.toUpperCase().replace('-', ' ');
  const more = report.gate === 'pass' || report.baseline.source === 'interleaved' ? sensitivity(report) : '';
  const [first = '', ...rest] = wrapped(
    `${word}  ${visible(headline(report), 300)}   exit ${exitCode}`,
    columns && columns - VERDICT_INDENT.length,
  );
  const detail = more === '' ? [] : wrapped(VERDICT_INDENT + more, columns).map((line) => paint('dim', line));
  return [
    paint(tint[report.gate], word) + first.slice(word.length),
    ...rest.map((line) => VERDICT_INDENT + line),
    ...detail,
  ];
}
