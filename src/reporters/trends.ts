/**
 * The trends of a suite as Markdown, for the weekly issue, the job summary and a file, and for a terminal.
 */
import { commitName } from '../model/commit.ts';
import type { Recommendation, SeriesTrend, TrendsReport } from '../model/trends-report.ts';
import { nameCell, row, sparkCell, unbroken } from './cells.ts';
import { markdownCode, markdownText, utf8Bytes, visible } from './escape.ts';
import { MARKS } from './marks.ts';
import { withoutPrefix } from './names.ts';
import { adviceText } from './noise.ts';
import { grouped, percentage, quantities, share, sparkline, threshold } from './quantity.ts';
import { packed, prefixLines, table, width, wrapped } from './table.ts';
import { momentText, runs } from './words.ts';

const TRENDS = {
  degrading: { symbol: MARKS.regressed.symbol, word: 'worse' },
  improving: { symbol: MARKS.improved.symbol, word: 'better' },
  stable: { symbol: MARKS.unchanged.symbol, word: 'stable' },
  unknown: { symbol: MARKS.none.symbol, word: 'unknown' },
} as const;

/** Series in the list of the noisiest. */
const NOISIEST = 5;

/** Several suites share the bytes. */
export function trendsMarkdown(reports: readonly TrendsReport[], budget: number): string {
  const share = budget / Math.max(1, reports.length) - 10;
  return reports.map((report) => suiteMarkdown(report, share)).join('\n---\n\n');
}

function suiteMarkdown(report: TrendsReport, budget: number): string {
  const moved = report.series.filter(({ trend }) => trend === 'degrading' || trend === 'improving');
  const steady = report.series.filter((each) => !moved.includes(each));
  const opening = [
    `### ${symbolOf(report)} ${markdownText(headlineOf(report))}`,
    '',
    factsOf(report)
      .map((fact) => markdownText(fact))
      .join(' · '),
  ].join('\n');
  const closing = [
    listOf('What to do', report.recommendations.map(recommendationMarkdown)),
    noisiestOf(report),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
  let left = budget - utf8Bytes(opening) - utf8Bytes(closing) - FRAME_BYTES;
  const rowsOf = (series: readonly SeriesTrend[]) => {
    const rows: string[] = [];
    for (const each of series) {
      const line = rowOf(each);
      left -= utf8Bytes(line) + 1;
      if (left < 0) break;
      rows.push(line);
    }
    const omitted = series.length - rows.length;
    const note = omitted > 0 ? ['', `… and ${grouped(omitted)} more, left out for length.`] : [];
    return [...(rows.length > 0 ? HEAD : []), ...rows, ...note].join('\n');
  };
  const open = moved.length > 0 ? rowsOf(moved) : '';
  const folded =
    steady.length > 0
      ? `<details><summary>${grouped(steady.length)} stable or unknown</summary>\n\n${rowsOf(steady)}\n\n</details>`
      : '';
  return `${[opening, open, closing, folded].filter((part) => part !== '').join('\n\n')}\n`;
}

/** Reserved for heads, folds and the lines about what was left out. */
const FRAME_BYTES = 800;

const HEAD = ['| Trend | Benchmark | Change | Commits | Now | Last runs |', '|---|---|--:|---|--:|---|'];

function rowOf(series: SeriesTrend): string {
  const { symbol, word } = TRENDS[series.trend];
  const [now = ''] = quantities([series.newest], series.metric.unit);
  return row([
    unbroken(`${symbol} ${word}`),
    nameCell(series, series.metric.name),
    changeParts(series)
      .map((part) => unbroken(markdownText(part)))
      .join(' '),
    whereOf(series)
      .map((parts) => parts.map((part) => unbroken(markdownText(part, 100))).join(' '))
      .join('; '),
    unbroken(markdownText(now)),
    sparkCell(series.course, series.threshold),
  ]);
}

function headlineOf({ suite, counts, period, drifts }: TrendsReport): string {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const name = visible(suite, 80);
  const slowly = drifts > 0 ? ` (${drifts} gradually)` : '';
  if (counts.degrading > 0) {
    return `${name}: ${counts.degrading} of ${total} series got worse in ${period.days} days${slowly}`;
  }
  return counts.improving > 0
    ? `${name}: ${counts.improving} of ${total} series got better in ${period.days} days, none worse`
    : `${name}: no change in ${total} series in ${period.days} days`;
}

function symbolOf({ counts }: TrendsReport): string {
  if (counts.degrading > 0) return TRENDS.degrading.symbol;
  return counts.improving > 0 ? TRENDS.improving.symbol : TRENDS.stable.symbol;
}

/** Number of runs and series, their age, and what was compared. */
function factsOf(report: TrendsReport): string[] {
  const { period, executions, benchmarks, series, branches, environments, newest } = report;
  const others = branches.length - 1;
  return [
    `${period.from.slice(0, 10)} … ${period.to.slice(0, 10)}`,
    `${runs(executions)}${others > 0 ? ` on ${branches.length} branches` : ''}`,
    `${benchmarks} benchmarks, ${series.length} series`,
    `${visible(report.branch, 60)} on ${visible(report.environment)}${environments.length > 1 ? ` (one of ${environments.length} kinds of machine)` : ''}`,
    `newest run ${ageText(newest.ageHours)} old (${momentText(newest.time)})`,
  ];
}

function ageText(hours: number): string {
  return hours < 48 ? `${Math.max(0, Math.round(hours))} hours` : `${Math.round(hours / 24)} days`;
}

/** The change, its interval and the slow drift, each of which stays in one piece. */
function changeParts({ change, drift }: SeriesTrend): string[] {
  const slowly = drift ? [`drift ${percentage(drift.change)}`, `over ${runs(drift.runs)}`] : [];
  if (!change || change.estimate === null) return slowly.length > 0 ? slowly : ['–'];
  const { estimate, low, high } = change;
  const ends = [low, high].map((end) => percentage(end ?? 0));
  const interval = low === null || high === null || low === high ? [] : [`(${ends.join(' … ')})`];
  const parts = [percentage(estimate), ...interval];
  return slowly.length === 0 ? parts : [...parts.slice(0, -1), `${parts.at(-1)};`, ...slowly];
}

/** Commits, day and size of the newest changes. */
function whereOf({ shifts }: SeriesTrend): string[][] {
  const shown = shifts.slice(-SHIFTS_SHOWN).toReversed();
  const cells = shown.map(({ after, commit, time, change }) => [
    `${shortOf(after)}…${shortOf(commit)}`,
    time.slice(0, 10),
    ...(change === null ? [] : [percentage(change)]),
  ]);
  const more = shifts.length - shown.length;
  return more > 0 ? [...cells, [`and ${more} earlier`]] : cells;
}

const SHIFTS_SHOWN = 2;

function shortOf(commit: string): string {
  return visible(commitName(commit));
}

function listOf(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [`**${title}**`, '', ...lines.map((line) => `- ${line}`)].join('\n');
}

function noisiestOf({ series }: TrendsReport): string {
  const noisy = noisiest(series).map(
    ({ benchmark, metric, sigma }) =>
      `${markdownCode(benchmark)} ${markdownText(metric.name)}: ± ${share(sigma ?? 0)} from run to run`,
  );
  return listOf('Noisiest', noisy);
}

function noisiest(series: readonly SeriesTrend[]): SeriesTrend[] {
  return series
    .filter(({ sigma }) => (sigma ?? 0) > 0)
    .sort((a, b) => (b.sigma ?? 0) - (a.sigma ?? 0))
    .slice(0, NOISIEST);
}

function recommendationMarkdown(recommendation: Recommendation): string {
  return markdownText(recommendationText(recommendation), 600);
}

function recommendationText(recommendation: Recommendation): string {
  switch (recommendation.code) {
    case 'look-at-commits': {
      const { after, commit, benchmark, metric, change, others } = recommendation;
      const more = others > 0 ? ` and ${others} more` : '';
      const by = change === null ? '' : ` by ${percentage(change)}`;
      return `Look at the commits after ${shortOf(after)} up to ${shortOf(commit)}: ${visible(benchmark, 60)} ${visible(metric, 30)}${more} changed there${by}. Fix it, or accept it: perf-regression baseline accept --reason "…".`;
    }
    case 'look-at-drift': {
      const { benchmark, metric, change, runs: count, others } = recommendation;
      const more = others > 0 ? `, and ${others} more` : '';
      return `No single run shows it: ${visible(benchmark, 60)} ${visible(metric, 30)} drifted by ${percentage(change)} over the last ${runs(count)}${more}. Compare the first of these runs with the newest: perf-regression compare.`;
    }
    case 'stale':
      return `The newest run is ${ageText(recommendation.ageHours)} old, although one usually arrives every ${ageText(recommendation.usualHours)}: is the workflow still running?`;
    default:
      return adviceText(recommendation);
  }
}

/**
 * @param all shows every series, not only those that changed
 * @param columns width of the terminal; absent if nothing is to be wrapped
 */
export function trendsTerminal(
  report: TrendsReport,
  { all, columns }: { readonly all: boolean; readonly columns?: number | undefined },
): string {
  const shown = report.series.filter(({ trend }) => all || trend === 'degrading' || trend === 'improving');
  const hidden = report.series.length - shown.length;
  const noisy = noisiest(report.series).map(
    ({ benchmark, metric, sigma }) =>
      `  - ${visible(benchmark, 60)} ${visible(metric.name, 30)}: ± ${share(sigma ?? 0)} from run to run`,
  );
  const advice = report.recommendations.map((each) => `  - ${recommendationText(each)}`);
  return [
    `perf-regression  ${headlineOf(report)}`,
    `  ${factsOf(report).join('; ')}`,
    '',
    ...seriesLines(shown, columns),
    ...(hidden > 0 ? [`  ${hidden} are stable or unknown (--all shows them)`] : []),
    ...(noisy.length > 0 ? ['', '  Noisiest', ...noisy] : []),
    ...(advice.length > 0 ? ['', '  What to do', ...advice] : []),
    '',
  ]
    .flatMap((line) => wrapped(line, columns))
    .join('\n');
}

/** In columns; if they are wider than the terminal, without the common prefix; else each name above its numbers. */
function seriesLines(shown: readonly SeriesTrend[], columns = Number.POSITIVE_INFINITY): string[] {
  if (shown.length === 0) return [];
  const fits = (lines: readonly string[]) => lines.every((line) => width(line) <= columns);
  const whole = columnLines(shown);
  if (fits(whole)) return whole;
  const { prefix, rows } = withoutPrefix(shown);
  const short = columnLines(rows);
  return [...prefixLines(prefix, columns), ...(fits(short) ? short : stackedLines(rows, columns))];
}

function columnLines(shown: readonly SeriesTrend[]): string[] {
  const head = ['', 'benchmark', 'metric', 'now', 'change', 'commits', '', 'last runs'];
  return table(head, shown.map(cellsOf))
    .trimEnd()
    .split('\n')
    .map((line) => `  ${line}`);
}

function stackedLines(shown: readonly SeriesTrend[], columns: number): string[] {
  return shown
    .map(cellsOf)
    .flatMap(([word = '', name = '', metric = '', ...rest]) => [
      ...packed([word, visible(name, columns - 16), metric], '  ', columns),
      ...packed(rest, '      ', columns),
    ]);
}

function cellsOf(each: SeriesTrend): string[] {
  return [
    TRENDS[each.trend].word,
    visible(each.benchmark, 60),
    visible(each.metric.name, 30),
    quantities([each.newest], each.metric.unit).join(''),
    changeParts(each).join(' '),
    whereOf(each)
      .map((parts) => parts.join(' '))
      .join('; '),
    `threshold ${threshold(each.threshold)}`,
    sparkline(each.course, each.threshold),
  ];
}

/** Title of the issue; the worst suite decides it. */
export function trendsTitle(reports: readonly TrendsReport[]): string {
  const week = weekOf(reports[0]?.period.to ?? '');
  const degrading = reports.reduce((sum, { counts }) => sum + counts.degrading, 0);
  const drifts = reports.reduce((sum, report) => sum + report.drifts, 0);
  const what =
    degrading > 0
      ? `${degrading} series got worse${drifts > 0 ? ` (${drifts} gradually)` : ''}`
      : 'nothing got worse';
  return `Performance trends of ${week}: ${what}`;
}

const DAY_MS = 86_400_000;

/** The week of ISO 8601 in UTC, such as `2026-W05`. */
export function weekOf(time: string): string {
  const at = new Date(time);
  // The week belongs to the year of its Thursday.
  const thursday = new Date(at.getTime() + (4 - (at.getUTCDay() || 7)) * DAY_MS);
  const year = thursday.getUTCFullYear();
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY_MS)) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}
