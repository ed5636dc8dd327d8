/**
 * The head of the report beside the verdict: the number of findings of each kind, and notes about several
 * rows.
 */

import type { Report } from '../../model/report.ts';
import { overrideText, rulesText } from '../allowed.ts';
import { skippedSourcesText } from '../baseline.ts';
import { endedText } from '../episodes.ts';
import { visible } from '../escape.ts';
import { whatNow } from '../footer.ts';
import { MARKS } from '../marks.ts';
import { grouped } from '../quantity.ts';
import { recommendations } from '../recommendations.ts';
import { asidesOf } from '../sections.ts';
import { stateText } from '../state.ts';
import { warningWords } from '../warnings.ts';
import {
  capital,
  commonShiftText,
  drifting,
  driftText,
  firstRunText,
  sensitivity,
  waiverTexts,
} from '../words.ts';
import { type Html, html, NOTHING } from './markup.ts';

/** How many findings each verdict has, as a bar and in words; informational metrics are not in it. */
export function verdictStrip(report: Report): Html {
  const { findings, counts } = report;
  const asides = asidesOf(report).size;
  const shown = STRIP.map((verdict) => {
    const { tone, word, shape } = MARKS[verdict];
    const count = counts[verdict] - (verdict === 'inconclusive' ? asides : 0);
    return { word, shape, tone: tone || (verdict === 'unchanged' ? 'calm' : 'none'), count };
  })
    .concat({ word: 'informational', shape: MARKS.none.shape, tone: 'calm', count: asides })
    .filter(({ count }) => count > 0);
  let from = 0;
  const bars = shown.map(({ tone, count }) => {
    const width = (count / findings.length) * 1000;
    from += width;
    return html`<rect class="${tone}" x="${Math.round(from - width)}" width="${Math.max(3, Math.round(width))}" height="6"/>`;
  });
  const words = shown.map(
    ({ word, shape, tone, count }) =>
      html`<li class="${tone}"><span class="dot" data-shape="${shape}"></span><b>${grouped(count)}</b> ${word}</li>`,
  );
  return html`<svg class="strip" viewBox="0 0 1000 6" preserveAspectRatio="none" aria-hidden="true">${bars}</svg>
<ul class="counts">${words}</ul>
`;
}

const STRIP = [
  'regressed',
  'suspected',
  'waived',
  'improved',
  'inconclusive',
  'missing',
  'new',
  'unchanged',
] as const;

const WARNINGS_MAX = 20;
const DRIFTS_MAX = 10;

/** Notes that concern more than one row. */
export function notes(report: Report): Html {
  const climbs = drifting(report);
  const warnings = report.warnings
    .map(warningWords)
    .map(({ message, remedy }) => `${message}. ${remedy}`.trimEnd());
  const more = Math.max(0, warnings.length - WARNINGS_MAX) + Math.max(0, climbs.length - DRIFTS_MAX);
  const items = [
    note('doubt', rulesText(report)),
    note('doubt', overrideText(report)),
    ...waiverTexts(report).map((text) => note('doubt', text)),
    note('better', endedText(report, visible)),
    note('none', commonShiftText(report)),
    note('none', firstRunText(report)),
    note('none', report.gate === 'pass' ? sensitivity(report) : ''),
    note('none', stateText(report)),
    note('none', skippedSourcesText(report)),
    ...climbs
      .slice(0, DRIFTS_MAX)
      .map((finding) => note('doubt', `Getting worse: ${visible(finding.benchmark)} ${driftText(finding)}`)),
    ...warnings.slice(0, WARNINGS_MAX).map((text) => note('doubt', text)),
    ...next(report),
    note('none', more > 0 ? `… and ${more} more.` : ''),
  ].flat();
  return items.length === 0
    ? NOTHING
    : html`<ul class="notes">
${items}</ul>
`;
}

function note(tone: string, text: string): Html[] {
  return text === ''
    ? []
    : [
        html`<li class="${tone}">${capital(text)}</li>
`,
      ];
}

/** What to do now; exact commands are set apart. */
function next(report: Report): Html[] {
  const now = whatNow(report);
  return now === ''
    ? []
    : [
        html`<li class="news"><b>What now?</b> ${withCode(now)}</li>
`,
      ];
}

/** Text between backquotes is code. */
function withCode(text: string): Html[] {
  return text.split('`').map((piece, i) => (i % 2 === 1 ? html`<code>${piece}</code>` : html`${piece}`));
}

/** Folded, because they are optional. */
export function recommended(report: Report): Html {
  const all = recommendations(report, (words) => `\`${visible(words, 60).replaceAll('`', '´')}\``);
  if (all.length === 0) return NOTHING;
  const items = all.map(
    ({ what, step }) => html`<li class="news">${withCode(`${what}. ${step}`)}</li>
`,
  );
  const count = all.length === 1 ? '1 recommendation' : `${all.length} recommendations`;
  return html`<details><summary>${count}</summary><ul class="notes">
${items}</ul></details>
`;
}
