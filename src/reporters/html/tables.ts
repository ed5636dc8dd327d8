/** The tables of the report: all changes on one scale, and the rest in as few bytes as possible. */
import type { Finding } from '../../model/report.ts';
import { changeText, rawText } from '../change.ts';
import { visible } from '../escape.ts';
import type { Forest } from '../forest.ts';
import { MARKS, outcomeOf, statusOf } from '../marks.ts';
import { arrowText, grouped, quantities } from '../quantity.ts';
import { SCRIPT_COLUMNS, type ScriptFindings, scriptRow, summaryText } from '../scripts.ts';
import type { Group } from '../sections.ts';
import type { ShownFinding } from '../shown-names.ts';
import { reasonText } from '../verdicts.ts';
import { spark } from './drawing.ts';
import { forestAxis, forestCell, forestOfFindings } from './forest.ts';
import { code, type Html, html, link, NOTHING } from './markup.ts';

/** The class that colours a finding. */
export function toneOf(finding: Finding): string {
  return MARKS[outcomeOf(finding)].tone || 'none';
}

/** The two values in one unit; a dash for a missing one. */
export function valuesOf({ baseline, current, metric }: Finding): { before: string; after: string } {
  const values = [baseline?.value, current?.value].filter((value) => value !== undefined);
  const texts = quantities(values, metric.unit);
  const before = baseline ? (texts.shift() ?? '–') : '–';
  return { before, after: texts.shift() ?? '–' };
}

export function nameOf({ benchmark, formerName, page }: ShownFinding): Html {
  const name = link(page, code(benchmark));
  return formerName === null ? name : html`${name} (was ${code(formerName)})`;
}

/** A table that gets rows until its budget of bytes is used. */
export interface Table {
  readonly head: Html;
  readonly findings: readonly Finding[];
  readonly row: (finding: Finding) => Html;
}

export function changesTable(findings: readonly Finding[]): Table {
  const forest = forestOfFindings(findings);
  const axis = forest ? forestAxis(forest) : 'Interval';
  const head = html`<table class="changes"><thead><tr><th>Status<th>Benchmark<th class="n">Change<th>${axis}<th class="n">Before → after<th>Last runs</tr></thead>`;
  return { head, findings, row: (finding) => changeRow(finding, forest) };
}

function changeRow(finding: Finding, forest: Forest | undefined): Html {
  const { baseline, current, metric } = finding;
  const arrow = arrowText(baseline?.value, current?.value, metric.unit);
  const [estimate = '', half] = changeText(finding).split(' ±');
  const aside = [half === undefined ? '' : `±${half}`, rawText(finding)].filter((part) => part !== '');
  const width = aside.length === 0 ? NOTHING : html` <span class="quiet">${aside.join('; ')}</span>`;
  const drawn = forest ? forestCell(finding, forest) : NOTHING;
  return html`<tr class="${toneOf(finding)}"><td>${status(finding)}<td>${nameOf(finding)} <span class="quiet">${metric.name}</span><td class="n"><span class="c">${estimate}</span>${width}<td>${drawn}<td class="n">${arrow}<td>${spark(finding)}</tr>
`;
}

function status(finding: Finding): Html {
  const { shape, word } = statusOf(finding);
  return html`<span class="dot" data-shape="${shape}">${word}</span>`;
}

/**
 * The tracked commands; empty if there are fewer than two.
 * @param budget bytes of its rows
 */
export function scriptsTable(scripts: readonly ScriptFindings[], budget: number): Html {
  if (scripts.length < 2) return NOTHING;
  const count = Math.max(0, Math.min(SCRIPTS_MAX, Math.floor(budget / SCRIPT_BYTES)));
  const rows = scripts.slice(0, count).map((script) => {
    const { name, cells, worst } = scriptRow(script);
    const values = cells.map((cell) => html`<td class="n">${cell}`);
    return html`<tr class="${toneOf(worst)}"><td>${status(worst)}<td>${code(name)}${values}</tr>
`;
  });
  const heads = SCRIPT_COLUMNS.map((word, i) => (i > 1 ? html`<th class="n">${word}` : html`<th>${word}`));
  const more =
    scripts.length > count
      ? html`<p class="quiet">… and ${(scripts.length - count).toLocaleString('en-US')} more, left out for length.</p>
`
      : NOTHING;
  return html`<h2>The ${grouped(scripts.length)} commands</h2>
<p class="quiet">${summaryText(scripts, (name) => visible(name, 60))}.</p>
<div class="wide" tabindex="0" role="group" aria-label="commands"><table><thead><tr>${heads}</tr></thead><tbody>
${rows}</tbody></table>
${more}</div>
`;
}

/** The slowest are the ones that people look for; a row has about a kilobyte at most. */
const SCRIPTS_MAX = 100;
const SCRIPT_BYTES = 1200;

const QUIET_HEAD = html`<table><thead><tr><th>Benchmark<th>Metric<th class="n">Baseline<th class="n">Current<th class="n">Change`;

export function groupTable({ findings, judged }: Group): Table {
  return judged
    ? { head: html`${QUIET_HEAD}<th>Last runs</tr></thead>`, findings, row: quietRow }
    : { head: html`${QUIET_HEAD}<th>Why</tr></thead>`, findings, row: reasonRow };
}

function quietRow(finding: Finding): Html {
  return html`${valueCells(finding)}<td>${spark(finding)}</tr>
`;
}

function reasonRow(finding: Finding): Html {
  return html`${valueCells(finding)}<td>${reasonText(finding)}</tr>
`;
}

function valueCells(finding: Finding): Html {
  const { before, after } = valuesOf(finding);
  const change = changeText(finding);
  return html`<tr><td>${nameOf(finding)}<td>${finding.metric.name}<td class="n">${before}<td class="n">${after}<td class="n">${change}`;
}
