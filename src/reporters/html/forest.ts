/** The forest plot as HTML of the report. */
import type { Finding } from '../../model/report.ts';
import {
  FOREST,
  type Forest,
  forestArrows,
  forestMark,
  forestOf,
  forestRow,
  forestTicks,
} from '../forest.ts';
import { isWorse } from '../words.ts';
import { type Html, html, NOTHING } from './markup.ts';

/** @returns undefined if there is no change to draw */
export function forestOfFindings(findings: readonly Finding[]): Forest | undefined {
  return forestOf(
    findings.flatMap(({ change, threshold }) =>
      change && change.estimate !== null ? [{ ...change, estimate: change.estimate, limit: threshold }] : [],
    ),
  );
}

export function forestAxis(forest: Forest): Html {
  const labels = forestTicks(forest).map(
    ({ x, anchor, text }) => html`<text x="${x}" y="12" text-anchor="${anchor}">${text}</text>`,
  );
  return html`<svg class="f" viewBox="0 0 ${FOREST.width} ${FOREST.axis}" role="img" aria-label="Change with its interval">${labels}</svg>`;
}

/** Estimate, interval, and the limit that the change is compared with. */
export function forestCell(finding: Finding, forest: Forest): Html {
  const { change, metric, threshold, reason } = finding;
  if (!change || change.estimate === null) return NOTHING;
  const isRelative = metric.direction !== 'none' && !('bound' in reason);
  const bound = metric.direction === 'higher' ? -threshold : threshold;
  const { zero, estimate, interval, limit, beyond } = forestRow(
    { ...change, estimate: change.estimate },
    forest,
    isRelative ? bound : undefined,
  );
  const limitLine = limit === undefined ? NOTHING : html`<path class="l" d="M${limit} 2v16"/>`;
  const line = interval ? html`<path class="i" d="M${interval[0]} 10H${interval[1]}"/>` : NOTHING;
  const arrows = forestArrows(beyond);
  const ends = arrows === '' ? NOTHING : html`<path class="e" d="${arrows}"/>`;
  return html`<svg class="f" viewBox="0 0 ${FOREST.width} ${FOREST.height}" aria-hidden="true"><path class="z" d="M${zero} 0v20"/>${limitLine}${line}${ends}<path class="p" d="${forestMark(estimate, isWorse(finding))}"/></svg>`;
}
