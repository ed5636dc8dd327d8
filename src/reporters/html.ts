/**
 * The report as one HTML file that needs nothing else: no script, no address to load from. The verdict comes first,
 * then every change with its interval on one scale, the course of each, and the rest folded. A byte budget is kept by
 * leaving out the least important rows, and saying so; the JSON has all of them.
 */

import { type Finding, type Report, worstFirst } from '../model/report.ts';
import { changeText, intervalText, rawText } from './change.ts';
import { visible } from './escape.ts';
import { courseChart } from './html/course.ts';
import { facts } from './html/facts.ts';
import { code, type Html, html, NOTHING } from './html/markup.ts';
import { notes, recommended, verdictStrip } from './html/overview.ts';
import { STYLE } from './html/style.ts';
import {
  changesTable,
  groupTable,
  nameOf,
  scriptsTable,
  type Table,
  toneOf,
  valuesOf,
} from './html/tables.ts';
import { GATE_MARKS, gateSymbol } from './marks.ts';
import { grouped } from './quantity.ts';
import { reasonText } from './reasons.ts';
import { scriptsOf } from './scripts.ts';
import { foldedGroups, openFindings } from './sections.ts';
import { withShownNames } from './shown-names.ts';
import { baselineText, capital, hasBaseline, headline, limitText, momentText, sinceText } from './words.ts';

/** A browser opens it at once, and a mail takes it. */
export const HTML_BYTES = 2_000_000;

/** Nothing may be loaded and nothing run, whatever stands in the page. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/**
 * @param budget bytes of UTF-8 that the text may have
 * @param dashboardUrl where the dashboard is published; empty: it is not
 */
export function renderHtml(suites: readonly Report[], budget: number, dashboardUrl = ''): string {
  const reports = suites
    .map((report) => withShownNames(report, dashboardUrl))
    .toSorted((a, b) => worstFirst(a.gate, b.gate));
  const [first] = reports;
  const title = first ? `${gateSymbol(first)} ${visible(first.suite)}: ${visible(headline(first), 200)}` : '';
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'%3E%3Ctext y='8.6' font-size='9'%3E${first ? gateSymbol(first) : ''}%3C/text%3E%3C/svg%3E">
<style>${STYLE}</style>
</head>
<body>
<main>
${articles(reports, budget - FRAME_BYTES)}<footer>Written by perf-regression. The report as JSON has every number of this page.</footer>
</main>
</body>
</html>
`.text;
}

/** Head, style and foot. */
const FRAME_BYTES = 12_000;

/** The suites share the bytes; of very many the worst are shown. */
function articles(reports: readonly Report[], budget: number): Html[] {
  const share = budget / Math.max(1, reports.length);
  const shown: Html[] = [];
  let left = budget;
  for (const [i, report] of reports.entries()) {
    const text = article(report, i, share - CONTENTS_BYTES);
    left -= bytes(text) + CONTENTS_BYTES;
    if (left < 0 && shown.length > 0) break;
    shown.push(text);
  }
  const omitted = reports.length - shown.length;
  const note =
    omitted === 0
      ? NOTHING
      : html`<p class="quiet">… and ${grouped(omitted)} more suites, left out for length.</p>
`;
  return [reports.length > 1 ? contents(reports.slice(0, shown.length)) : NOTHING, ...shown, note];
}

/** A line of the contents at its longest: a name and a verdict of signs that have to be escaped. */
const CONTENTS_BYTES = 3000;

function contents(reports: readonly Report[]): Html {
  const items = reports.map(
    (
      report,
      i,
    ) => html`<li class="${GATE_MARKS[report.gate].tone}"><span class="dot" data-shape="${GATE_MARKS[report.gate].shape}"></span><a href="#suite-${i + 1}">${visible(report.suite)}</a> <span class="quiet">${headline(report)}</span></li>
`,
  );
  return html`<nav aria-label="Suites"><ul class="suites">
${items}</ul></nav>
`;
}

function article(report: Report, place: number, budget: number): Html {
  const { suite, run, gate } = report;
  const changed = openFindings(report);
  const { tone, word, shape } = GATE_MARKS[gate];
  const opening = html`<article id="suite-${place + 1}">
<header>
<p class="top"><span>Performance of ${code(suite)}</span><span>${momentText(run.time)}</span></p>
<h1><span class="gate ${tone}" data-shape="${shape}">${capital(word)}</span> ${headline(report)}</h1>
<p class="quiet">${hasBaseline(report) ? 'Compared with' : 'No baseline:'} ${baselineText(report)}.</p>
${verdictStrip(report)}${notes(report)}</header>
`;
  const chartsMax = Math.min(CHARTS_MAX, Math.max(0, Math.floor((budget * CHARTS_SHARE) / CHART_BYTES)));
  const charts = courses(changed.slice(0, chartsMax), changed.length, report.confidence);
  const scripts = scriptsTable(scriptsOf(report), budget * SCRIPTS_SHARE);
  const closing = html`${recommended(report)}<h2>This run</h2>
${facts(report)}</article>
`;
  const left = budget - bytes(opening) - bytes(charts) - bytes(scripts) - bytes(closing);
  const [changes, ...groups] = tablesOf(report, changed, left);
  return html`${opening}${changes ?? NOTHING}${charts}${scripts}${groups}${closing}`;
}

/** So many courses are looked at; each is a drawing of some kilobytes. */
const CHARTS_MAX = 48;
const CHART_BYTES = 5000;
const CHARTS_SHARE = 0.3;
const SCRIPTS_SHARE = 0.2;

function courses(drawn: readonly Finding[], all: number, confidence: number): Html {
  const cards = drawn.flatMap((finding) => {
    const chart = courseChart(finding);
    return chart === NOTHING ? [] : [card(finding, chart, confidence)];
  });
  if (cards.length === 0) return NOTHING;
  const note =
    all > drawn.length
      ? html`<p class="quiet">The ${drawn.length} largest changes are drawn.</p>
`
      : NOTHING;
  return html`<h2>Their course</h2>
<p class="quiet">Each dot is a run. The band is where noise alone keeps a run; the dashed line is the limit.</p>
<div class="charts">
${cards}</div>
${note}`;
}

function card(finding: Finding, chart: Html, confidence: number): Html {
  const { before, after } = valuesOf(finding);
  const said = finding.verdict === 'regressed' ? limitText(finding) : reasonText(finding);
  const interval = intervalText(finding, confidence);
  const more = [interval, rawText(finding), said, sinceText(finding)]
    .filter((part) => part !== '')
    .join('; ');
  return html`<figure class="card ${toneOf(finding)}">
<h3>${nameOf(finding)} <span class="quiet">${finding.metric.name}</span></h3>
<p class="arrow">${before} → ${after} <span class="c">${changeText(finding)}</span></p>
<p>${more}</p>
${chart}
</figure>
`;
}

/** The open table, then the folded ones: rows as long as there are bytes for them, from the most important on. */
function tablesOf(report: Report, changed: readonly Finding[], budget: number): Html[] {
  const groups = foldedGroups(report);
  let left = budget - (groups.length + 1) * TABLE_BYTES;
  const filled = (table: Table): Html => {
    const { rows, bytes: used } = rowsWithin(table, left);
    left -= used;
    const omitted = table.findings.length - rows.length;
    const count = grouped(omitted);
    const note =
      omitted > 0
        ? html`<p class="quiet">… and ${count} more, left out for length.</p>
`
        : NOTHING;
    return html`${table.head}<tbody>
${rows}</tbody></table>
${note}`;
  };
  const open =
    changed.length === 0
      ? NOTHING
      : html`<h2>Changes</h2>
${filled(changesTable(changed))}`;
  const folded = groups.map(
    (
      group,
    ) => html`<details><summary>${grouped(group.findings.length)} ${group.word}</summary><div class="wide" tabindex="0" role="group" aria-label="${group.word}">
${filled(groupTable(group))}</div></details>
`,
  );
  const rest =
    folded.length === 0
      ? NOTHING
      : html`<h2>${changed.length === 0 ? 'All series' : 'Everything else'}</h2>
`;
  return [open, rest, ...folded];
}

/** Bytes kept free for a table's frame, its head and the line about what was left out. */
const TABLE_BYTES = 1200;

function rowsWithin({ findings, row }: Table, budget: number): { rows: Html[]; bytes: number } {
  const rows: Html[] = [];
  let used = 0;
  for (const finding of findings) {
    const line = row(finding);
    const size = bytes(line);
    if (used + size > budget) break;
    used += size;
    rows.push(line);
  }
  return { rows, bytes: used };
}

function bytes({ text }: Html): number {
  return new TextEncoder().encode(text).length;
}
