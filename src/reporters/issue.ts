/**
 * The issue about a regression: title, body, and the few comments that are worth a notification. The body is
 * rewritten with every run while the regression lasts. Its first line is invisible and stores the state of
 * the issue.
 */
import type { RegressedSeries, Regression, SeriesState } from '../model/regression.ts';
import { regressionLine } from '../model/regression.ts';
import type { Finding, Override, Report } from '../model/report.ts';
import { relativeChange } from '../model/sample.ts';
import { arrowCell, linked, nameCell, row, sparkCell, TABLE_HEAD, unbroken } from './cells.ts';
import { changeText } from './change.ts';
import { linkTarget, markdownCode, markdownText, visible } from './escape.ts';
import { jsonText } from './json.ts';
import { MARKS } from './marks.ts';
import { profileMarkdown } from './profile.ts';
import { grouped, percentage, quantities } from './quantity.ts';
import { seriesPage } from './series-page.ts';
import { momentText, runs } from './words.ts';

/** A series of the regression in the newest run. */
export interface IssueRow {
  readonly series: RegressedSeries;
  readonly state: SeriesState;
  /** Undefined if the run did not measure it. */
  readonly finding: Finding | undefined;
}

export interface IssueText {
  readonly regression: Regression;
  /** In the order of the regression's series. */
  readonly rows: readonly IssueRow[];
  readonly report: Report;
  /** Page of the repository; commits are compared there. */
  readonly repositoryUrl: string;
  /** Where the dashboard is published; empty if it is not. */
  readonly dashboardUrl: string;
  /** Teams, which cannot be assigned: `@org/team`. */
  readonly teams: readonly string[];
}

/** GitHub takes 65,536 characters in a body; each part has its share. */
const ROWS_MAX = 50;
const TABLE_LENGTH_MAX = 24_000;
const JSON_LENGTH_MAX = 12_000;
const FINDINGS_MAX = 20;
const CHARTS_MAX = 3;

/** Larger values need an exponent, which Mermaid does not have. */
const DRAWN_MAX = 1e15;

export function issueTitle({ suite, series, more, kind }: Regression): string {
  const [worst] = series;
  const others = series.length + more - 1;
  const change = worst ? changeOf(worst, worst.after) : '';
  const what = kind === 'limits' ? 'beyond its limit' : change;
  const name = worst ? `${visible(worst.benchmark, 80)} ${visible(worst.metric, 30)}` : '';
  return `Performance regression in ${visible(suite, 60)}: ${name} ${what}${others > 0 ? ` and ${others} more` : ''}`;
}

export function issueBody(text: IssueText): string {
  const { regression, report } = text;
  const parts = [
    regressionLine(regression),
    lead(text),
    tableOf(text),
    regression.status === 'open' ? profileMarkdown(report) : '',
    ...chartsOf(text.rows),
    seen(text),
    whatNow(text),
    jsonOf(text.rows),
    `<sub>suite ${markdownCode(report.suite)} · updated on every run while it lasts · perf-regression</sub>`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function lead(text: IssueText): string {
  const { regression, teams } = text;
  const { kind, series, more, status } = regression;
  const which = namesOf(series, more, text);
  if (status === 'recovered') return `### 🟢 Recovered: ${which}`;
  if (status === 'accepted') return `### 🟠 Accepted: ${which}`;
  const calls = teams.length > 0 ? `\n\nFor ${teams.map(mention).join(', ')}.` : '';
  if (kind === 'limits') return `### 🔴 Beyond an absolute limit: ${which}${calls}`;
  return `### 🔴 Regressed beyond ${series.length + more === 1 ? 'its limit' : 'their limits'}: ${which}\n\n${rangeOf(text)}${calls}`;
}

/** Strips all characters that names of organisations and teams cannot contain. */
function mention(team: string): string {
  return `@${team.replace(/^@/, '').replace(/[^\w./-]/g, '')}`;
}

/** The suspected commits: those after the last good one. */
function rangeOf({ regression: { after, commit }, repositoryUrl }: IssueText): string {
  const short = (sha: string) => `\`${shown(sha)}\``;
  if (commit === '') return 'The commit that introduced it is unknown.';
  if (after === '') return `**Suspected**: ${short(commit)} or an earlier commit.`;
  const link = `${linkTarget(repositoryUrl)}/compare/${shown(after, 40)}...${shown(commit, 40)}`;
  return `**Suspected**: the commits after ${short(after)} (the last one measured without it) up to ${short(commit)}: [compare](${link}).`;
}

/** A commit is hexadecimal; other characters are not shown. */
function shown(sha: string, length = 7): string {
  return sha.replace(/[^0-9a-f]/gi, '').slice(0, length);
}

function namesOf(series: readonly RegressedSeries[], more: number, text: PagesOf): string {
  const names = [...new Map(series.map((each) => [each.benchmark, each])).values()];
  const listed = names
    .slice(0, 3)
    .map((each) => linked(markdownCode(each.benchmark), pageOf(each, text).page));
  const others = names.length - listed.length + more;
  return `${listed.join(', ')}${others > 0 ? ` and ${others} more` : ''}`;
}

const STATUS: Readonly<Record<SeriesState, string>> = {
  lasts: `${MARKS.regressed.symbol} regressed`,
  back: `${MARKS.unchanged.symbol} recovered`,
  unknown: `${MARKS.inconclusive.symbol} not in this run`,
};

function tableOf(text: IssueText): string {
  const { rows, regression } = text;
  let length = 0;
  const lines: string[] = [];
  for (const each of rows.slice(0, ROWS_MAX)) {
    const line = rowOf(each, text);
    length += line.length;
    if (length > TABLE_LENGTH_MAX) break;
    lines.push(line);
  }
  const left = rows.length - lines.length + regression.more;
  const note = left > 0 ? [`\n… and ${grouped(left)} more.`] : [];
  return [...TABLE_HEAD, ...lines, ...note].join('\n');
}

function rowOf({ series, state, finding }: IssueRow, text: PagesOf): string {
  const now = finding?.current?.value;
  const reportedChange = finding?.verdict === 'regressed' ? changeText(finding) : '';
  const change = reportedChange || (now === undefined ? '' : changeOf(series, now));
  const status =
    state === 'unknown' && finding ? `${MARKS.inconclusive.symbol} not comparable` : STATUS[state];
  return row([
    unbroken(status),
    nameCell({ benchmark: series.benchmark, ...pageOf(series, text) }, series.metric),
    unbroken(change),
    arrowCell(series.before ?? undefined, now, series.unit),
    sparkCell(finding?.recent ?? [], finding?.threshold ?? 0),
  ]);
}

type PagesOf = Pick<IssueText, 'dashboardUrl' | 'report'>;

function pageOf(series: RegressedSeries, { dashboardUrl, report: { suite } }: PagesOf): { page?: string } {
  return /^https?:\/\//.test(dashboardUrl)
    ? { page: seriesPage(dashboardUrl, suite, series.benchmark, series.metric) }
    : {};
}

function changeOf({ before }: RegressedSeries, now: number): string {
  return before === null || before === 0 ? '' : percentage(relativeChange(before, now));
}

/** GitHub draws these. Names are not part of the drawing, so that Mermaid's syntax only contains numbers. */
function chartsOf(rows: readonly IssueRow[]): string[] {
  const drawn = rows.flatMap(({ finding }) => finding ?? []).filter(isDrawn);
  return drawn.slice(0, CHARTS_MAX).map(({ benchmark, metric, recent }) => {
    const unit = /^[\w/]+$/.test(metric.unit) ? `, ${metric.unit}` : '';
    const values = recent.map((value) => Number(value.toPrecision(4)));
    return [
      `<details><summary>Chart of the last ${values.length} runs</summary>`,
      '',
      `${markdownCode(benchmark)} ${markdownText(metric.name)}`,
      '',
      '```mermaid',
      'xychart-beta',
      `  x-axis "run" 1 --> ${values.length}`,
      `  y-axis "value${unit}"`,
      `  line [${values.map((value) => plain(value)).join(', ')}]`,
      '```',
      '',
      '</details>',
    ].join('\n');
  });
}

function isDrawn({ recent }: Finding): boolean {
  return recent.length >= 5 && recent.every((value) => Math.abs(value) < DRAWN_MAX);
}

function plain(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : text;
}

function seen({ regression, report }: IssueText): string {
  const { first, runs: count } = regression;
  const since = `**First seen** on ${markdownText(momentText(first.time))}${runLink(first.url)}.`;
  const { url = '', time, commit } = report.run;
  const newest = `**Newest run**: ${commit === '' ? 'no commit' : `\`${shown(commit)}\``} on ${markdownText(momentText(time))}${runLink(url)}; tracked over ${runs(count)}.`;
  return `${since} ${newest}`;
}

function runLink(url: string): string {
  return /^https?:\/\//.test(url) ? ` ([run](${linkTarget(url)}))` : '';
}

function whatNow({ regression: { kind, status }, report }: IssueText): string {
  const branch = markdownCode(report.run.branch, 60);
  if (status !== 'open') return '';
  if (kind === 'limits')
    return `**What now?** Fix it, or change the limit in the rules file. This issue closes when a run of ${branch} is within the limit.`;
  return `**What now?** Profile the commits above. This issue closes when a run of ${branch} is back at the previous level. To accept the new level: set \`ALLOW_REGRESSION=true\` with \`allow-regression-reason\`, or run \`perf-regression baseline accept --reason "…"\`. If you close the issue by hand, this shift is not reported again.`;
}

/** As many findings as fit, in the format of the report; the chart has the values of earlier runs. */
function jsonOf(rows: readonly IssueRow[]): string {
  const findings = rows.flatMap(({ finding }) => finding ?? []).map(({ recent: _, ...rest }) => rest);
  // A row of backticks would end the block.
  const write = (count: number) => jsonText(findings.slice(0, count), 1).replaceAll('`', '\\u0060');
  let count = Math.min(FINDINGS_MAX, findings.length);
  while (count > 0 && write(count).length > JSON_LENGTH_MAX) count--;
  if (count === 0) return '';
  const text = write(count);
  return ['<details><summary>As JSON</summary>', '', '```json', text, '```', '', '</details>'].join('\n');
}

/** Comments that are worth a notification. */
export const notes = {
  recovered({ rows, report }: IssueText): string {
    return `🟢 **Recovered** with ${runText(report)}: ${levels(rows)}.`;
  },

  accepted({ by: who, reason, source, at }: Override): string {
    const why = reason === '' ? 'no reason was given' : markdownText(reason);
    return `🟠 **Accepted** by ${markdownCode(who)} on ${markdownText(momentText(at))} through ${markdownText(source)}: ${why}. That level is the baseline from then on.`;
  },

  returned(text: IssueText): string {
    return `🔴 **Regressed again** with ${runText(text.report)}: ${levels(text.rows.filter(({ state }) => state === 'lasts'))}. ${rangeOf(text)}`;
  },

  joined(joined: readonly RegressedSeries[], text: IssueText): string {
    return `🔴 **${joined.length} more** with ${runText(text.report)}: ${namesOf(joined, 0, text)} ${joined.length === 1 ? 'belongs' : 'belong'} to the same regression.`;
  },

  duplicate(of: number): string {
    return `Opened at the same time as #${of}, which is about the same regression.`;
  },
} as const;

function runText({ run }: Report): string {
  return `${run.commit === '' ? 'a run' : `\`${shown(run.commit)}\``}${runLink(run.url ?? '')}`;
}

function levels(rows: readonly IssueRow[]): string {
  const changes = rows.flatMap(({ series, finding }) => {
    const now = finding?.current?.value;
    if (!finding || now === undefined) return [];
    const values = series.before === null ? [now] : [series.before, now];
    const texts = quantities(values, finding.metric.unit).map((value) => markdownText(value));
    const against = texts.length > 1 ? ` (${texts[0]} before the regression)` : '';
    return [`${markdownCode(series.benchmark)} ${markdownText(series.metric)} ${texts.at(-1)}${against}`];
  });
  const left = changes.length - 3;
  return `${changes.slice(0, 3).join('; ')}${left > 0 ? `; and ${left} more` : ''}`;
}
