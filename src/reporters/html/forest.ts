/** Changes with their intervals on one scale, row by row: a forest plot inside a table. */
import type { Finding } from '../../model/report.ts';
import { threshold as written } from '../quantity.ts';
import { px, type Scale, scaleOf } from './drawing.ts';
import { type Html, html, NOTHING } from './markup.ts';

const WIDTH = 200;
const HEIGHT = 20;
/** Room for half a dot, and for half a label. */
const EDGE = 8;

/** The scale that all changes of a table share: relative changes to pixels. */
export interface Forest {
  readonly reach: number;
  readonly x: Scale;
}

/** What reaches further than so many times the middle one leaves the scale: nobody could read the others. */
const OUTLIER = 6;

/** @returns undefined where there is no change to draw */
export function forestOf(findings: readonly Finding[]): Forest | undefined {
  const reaches = findings.flatMap(({ change, threshold }) =>
    change?.estimate === null || !change
      ? []
      : [Math.max(threshold, ...[change.low, change.estimate, change.high].map((end) => Math.abs(end ?? 0)))],
  );
  if (reaches.length === 0) return undefined;
  const sorted = reaches.toSorted((a, b) => a - b);
  const middle = sorted[sorted.length >> 1] as number;
  const reach = roundUp(Math.min(sorted.at(-1) as number, middle * OUTLIER));
  return { reach, x: scaleOf([-reach, reach], EDGE, WIDTH - EDGE) };
}

/** To a number that an axis may carry. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((each) => each * power >= value) ?? 10;
  return Number((step * power).toPrecision(3));
}

export function forestAxis({ reach, x }: Forest): Html {
  const label = (value: number, anchor: string, text: string) =>
    html`<text x="${px(x(value))}" y="12" text-anchor="${anchor}">${text}</text>`;
  const low = label(-reach, 'start', `−${written(reach)}`);
  const high = label(reach, 'end', `+${written(reach)}`);
  return html`<svg class="f" viewBox="0 0 ${WIDTH} 16" role="img" aria-label="Change with its interval">${low}${label(0, 'middle', '0')}${high}</svg>`;
}

/** Estimate, interval, and the limit that the change is held against. */
export function forestRow({ change, metric, threshold, reason }: Finding, { x }: Forest): Html {
  if (!change || change.estimate === null) return NOTHING;
  const isRelative = metric.direction !== 'none' && !('bound' in reason);
  const limit = x(metric.direction === 'higher' ? -threshold : threshold);
  const limitLine = isRelative ? html`<path class="l" d="M${px(limit)} 2v16"/>` : NOTHING;
  const { low, high, estimate } = change;
  const interval =
    low === null || high === null || low === high
      ? NOTHING
      : html`<path class="i" d="M${px(x(low))} 10H${px(x(high))}"/>`;
  return html`<svg class="f" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true"><path class="z" d="M${px(x(0))} 0v20"/>${limitLine}${interval}<circle class="p" cx="${px(x(estimate))}" cy="10" r="4"/></svg>`;
}
