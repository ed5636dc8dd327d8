/** The recent values of one series, with the band that noise keeps them in, and the limit. */
import type { Finding } from '../../model/report.ts';
import { parseQuantity } from '../../model/unit.ts';
import { quantities } from '../quantity.ts';
import { limitText, runs } from '../words.ts';
import { endsOf, px, type Scale, scaleOf } from './drawing.ts';
import { type Html, html, NOTHING } from './markup.ts';

const WIDTH = 340;
const HEIGHT = 130;
/** Where the plot ends and its labels begin. */
const RIGHT = 270;
const TOP = 10;
const BOTTOM = 106;

/** @returns empty if there are not enough values to draw */
export function courseChart(finding: Finding): Html {
  const { recent, baseline, metric } = finding;
  const now = recent.at(-1);
  if (recent.length < 2 || now === undefined || !baseline) return NOTHING;
  const band = noiseBand(finding);
  const limit = limitValue(finding);
  const limits = limit === undefined ? [] : [limit];
  const x = scaleOf([0, recent.length - 1], 6, RIGHT - 8);
  const y = scaleOf(endsOf([...recent, baseline.value, ...(band ?? []), ...limits]), BOTTOM, TOP);
  const [before = '', current = '', bound = ''] = quantities([baseline.value, now, ...limits], metric.unit);
  const labels = apart([
    { kind: 'was', text: before, at: y(baseline.value) },
    { kind: 'now', text: current, at: y(now) },
    ...limits.map((value) => ({ kind: 'over', text: bound, at: y(value) })),
  ]);
  const spoken = `Last ${recent.length} values: baseline ${before}, now ${current}, ${limitText(finding)}`;
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${spoken}">
${band ? bandOf(band, y) : NOTHING}${lineAt('base', y(baseline.value))}${limits.map((value) => lineAt('limit', y(value)))}
${dots(recent, x, y)}
${labels.map(({ kind, text, at }) => html`<text class="${kind}" x="${RIGHT + 6}" y="${px(at + 3.5)}">${text}</text>`)}
<text x="4" y="${HEIGHT - 4}">${runs(recent.length - 1)} before</text><text x="${RIGHT}" y="${HEIGHT - 4}" text-anchor="end">this run</text></svg>`;
}

/**
 * The band in which runs without a change land as often as the interval contains the true change: as wide as
 * the interval, around the baseline. Undefined if there is no noise.
 */
function noiseBand({ change, baseline }: Finding): [number, number] | undefined {
  if (!change || !baseline || change.low === null || change.high === null) return undefined;
  const half = Math.sqrt((1 + change.high) / (1 + change.low));
  if (!(half > 1 && Number.isFinite(half)) || baseline.value <= 0) return undefined;
  return [baseline.value / half, baseline.value * half];
}

/** In the base unit; undefined if there is no limit. */
function limitValue({ metric, threshold, reason, baseline }: Finding): number | undefined {
  if ('bound' in reason) return parseQuantity(reason.bound)?.value;
  if (metric.direction === 'none' || !baseline) return undefined;
  return baseline.value * (metric.direction === 'higher' ? 1 - threshold : 1 + threshold);
}

function bandOf([low, high]: readonly [number, number], y: Scale): Html {
  return html`<rect class="band" x="4" y="${px(y(high))}" width="${RIGHT - 4}" height="${px(Math.max(1, y(low) - y(high)))}"/>`;
}

function lineAt(kind: string, place: number): Html {
  return html`<path class="${kind}" d="M4 ${px(place)}H${RIGHT}"/>`;
}

function dots(recent: readonly number[], x: Scale, y: Scale): Html {
  const points = recent.map((value, i) => [px(x(i)), px(y(value))] as const);
  const path = points.map((point) => point.join(' ')).join('L');
  const last = points.length - 1;
  const circles = points.map(([left, top], i) =>
    i === last
      ? html`<circle class="now" cx="${left}" cy="${top}" r="4"/>`
      : html`<circle class="run" cx="${left}" cy="${top}" r="1.6"/>`,
  );
  return html`<path class="runs" d="M${path}"/>${circles}`;
}

interface Label {
  readonly kind: string;
  readonly text: string;
  readonly at: number;
}

/** Height of a label; closer labels would overlap. */
const LINE = 12;

function apart(labels: readonly Label[]): Label[] {
  const sorted = labels.toSorted((a, b) => a.at - b.at);
  let above = Number.NEGATIVE_INFINITY;
  const down = sorted.map((label) => {
    above = Math.max(label.at, above + LINE);
    return { ...label, at: above };
  });
  const over = Math.max(0, above - BOTTOM - 4);
  return down.map((label) => ({ ...label, at: label.at - over }));
}
