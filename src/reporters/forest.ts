/**
 * A forest plot: changes with their intervals on one scale, row by row, for the report and the dashboard.
 * What lies beyond the scale ends in an arrow, so that no cut goes unnoticed.
 */
import { percentage, threshold as written } from './quantity.ts';

export const FOREST = { width: 220, height: 20, axis: 16 } as const;
/** Room for half a mark or an arrow. */
const EDGE = 10;

export interface Interval {
  readonly estimate: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** The scale shared by all rows of a table. */
export interface Forest {
  /** The largest change that it shows, in both directions. */
  readonly reach: number;
}

/**
 * A change this many times the median does not extend the scale, because the others would become unreadable.
 */
const OUTLIER = 6;
/** A smaller scale would make noise look large. */
const REACH_MIN = 0.05;

/** @returns undefined if there is no change to draw */
export function forestOf(
  rows: readonly (Interval & { readonly limit?: number | undefined })[],
): Forest | undefined {
  const sizes = rows
    .map(({ estimate, low, high, limit = 0 }) =>
      Math.max(...[estimate, low ?? 0, high ?? 0, limit].map(Math.abs).filter(Number.isFinite)),
    )
    .filter((size) => size > 0)
    .sort((a, b) => a - b);
  if (sizes.length === 0) return undefined;
  const middle = sizes[sizes.length >> 1] as number;
  return { reach: roundUp(Math.max(REACH_MIN, Math.min(sizes.at(-1) as number, middle * OUTLIER))) };
}

/** Rounds up to a number that suits an axis. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((each) => each * power >= value * (1 - 1e-9)) ?? 10;
  return Number((step * power).toPrecision(3));
}

/** Labels of the axis and their positions, in pixels. */
export function forestTicks({
  reach,
}: Forest): readonly { x: number; anchor: 'start' | 'middle' | 'end'; text: string }[] {
  const at = (value: number) => placeOf(value, reach);
  return [
    { x: 0, anchor: 'start', text: `−${written(reach)}` },
    { x: at(0), anchor: 'middle', text: '0' },
    { x: FOREST.width, anchor: 'end', text: `+${written(reach)}` },
  ];
}

/** The positions of one row, in pixels. */
export interface ForestRow {
  readonly zero: number;
  readonly estimate: number;
  /** Ends of the interval; undefined if it has none. */
  readonly interval: readonly [number, number] | undefined;
  readonly limit: number | undefined;
  /** Whether the interval or its estimate extends beyond the scale. */
  readonly beyond: { readonly left: boolean; readonly right: boolean };
  /** Text for people who cannot see the drawing. */
  readonly spoken: string;
}

export function forestRow({ estimate, low, high }: Interval, { reach }: Forest, limit?: number): ForestRow {
  const at = (value: number) => placeOf(value, reach);
  const hasInterval = low !== null && high !== null && low !== high;
  const ends = hasInterval ? [low, estimate, high] : [estimate];
  return {
    zero: at(0),
    estimate: at(estimate),
    interval: hasInterval ? [at(low), at(high)] : undefined,
    limit: limit === undefined || Math.abs(limit) > reach ? undefined : at(limit),
    beyond: { left: ends.some((end) => end < -reach), right: ends.some((end) => end > reach) },
    spoken: hasInterval
      ? `${percentage(estimate)}, interval ${percentage(low)} to ${percentage(high)}`
      : percentage(estimate),
  };
}

/** Rounds to a tenth of a pixel. */
function placeOf(value: number, reach: number): number {
  const inside = Math.max(-1, Math.min(1, value / reach));
  return Math.round((FOREST.width / 2 + inside * (FOREST.width / 2 - EDGE)) * 10) / 10;
}

/** The mark of an estimate: a diamond if it is worse, a circle if not. @param r half its size */
export function forestMark(x: number, worse: boolean, r = 4.5): string {
  const y = FOREST.height / 2;
  if (worse) return `M${x} ${y - r}l${r} ${r}l${-r} ${r}l${-r} ${-r}z`;
  const round = r * 0.85;
  return `M${x - round} ${y}a${round} ${round} 0 1 0 ${2 * round} 0a${round} ${round} 0 1 0 ${-2 * round} 0z`;
}

/** Arrows at the edges of a row that extends beyond the scale. */
export function forestArrows({ left, right }: ForestRow['beyond']): string {
  const y = FOREST.height / 2;
  return [
    left ? `M5 ${y - 4}L1 ${y}L5 ${y + 4}` : '',
    right ? `M${FOREST.width - 5} ${y - 4}L${FOREST.width - 1} ${y}L${FOREST.width - 5} ${y + 4}` : '',
  ].join('');
}
