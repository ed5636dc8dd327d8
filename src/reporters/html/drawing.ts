/** Shared by all drawings of the report: scales in pixels, and the sparkline. */
import type { Finding } from '../../model/report.ts';
import { shownRange } from '../quantity.ts';
import { type Html, html, NOTHING } from './markup.ts';

/** Maps a value to a pixel of the drawing. */
export type Scale = (value: number) => number;

/** @returns the middle if all values are equal */
export function scaleOf([low, high]: readonly [number, number], from: number, to: number): Scale {
  const range = high - low;
  if (!(range > 0 && Number.isFinite(range))) return () => (from + to) / 2;
  return (value) => from + ((Math.min(high, Math.max(low, value)) - low) / range) * (to - from);
}

export function endsOf(values: readonly number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

/** Rounds to a tenth of a pixel. */
export function px(value: number): string {
  return String(Math.round(value * 10) / 10);
}

const SPARK = { width: 88, height: 20, runs: 16 };

/** The last values as a line that ends at this run; in whole pixels, because a page may have thousands. */
export function spark({ recent, threshold }: Pick<Finding, 'recent' | 'threshold'>): Html {
  const values = recent.slice(-SPARK.runs);
  if (values.length < 2) return NOTHING;
  const x = scaleOf([0, values.length - 1], 3, SPARK.width - 4);
  const { low, range } = shownRange(values, threshold);
  const y = scaleOf([low, low + range], SPARK.height - 4, 4);
  const points = values.map((value, i) => [Math.round(x(i)), Math.round(y(value))] as const);
  const path = points.map(([left, top]) => `${left} ${top}`).join('L');
  const [lastX = 0, lastY = 0] = points.at(-1) ?? [];
  return html`<svg class="s" viewBox="0 0 88 20" aria-hidden="true"><path d="M${path}"/><circle cx="${lastX}" cy="${lastY}" r="2"/></svg>`;
}
