/**
 * The changes of level before the runs of the list of changes. They are found as the list's own are: in one window of
 * runs after another, and among the same series, so that trends and the series page show the same ones.
 * Pure.
 */
import { median } from '../model/sample.ts';
import type { Direction } from '../model/unit.ts';
import { scaleFor } from '../stats/comparison.ts';
import { type LevelRow, levelsTogether } from '../stats/level-changes.ts';
import { WINDOW } from '../stats/window.ts';

/** Number of series that are searched together: they show what a run did to all, and more would take a page too long. */
const GROUP = 13;

/** Neighbouring windows overlap by half, so that each change lies well inside one of them. */
const STEP = WINDOW / 2;
const MARGIN = STEP / 2;

/** Changes that two searches find at most this many runs apart are the same change. */
const SAME_RUNS = 4;

/** The list does not find a change that has fewer of its runs before it. */
const BORDER_RUNS = 4;

/** One series: values as they were measured, one a run of one kind of machine; NaN where a run has none. */
export interface MeasuredRow {
  /** Null for a series that belongs to a reference and does not depend on the machine. */
  readonly benchmark: string | null;
  readonly direction: Direction;
  readonly values: readonly number[];
}

/** A change of a series. Places are those of its values. */
export interface OlderChange {
  /** Of the run with which it most likely began. */
  readonly index: number;
  /** Of the last run that is certainly without it, and of the first that certainly has it. */
  readonly last: number;
  readonly first: number;
  /** Relative; infinite from zero. */
  readonly change: number;
  /** Whether it is for the worse, or up if neither way is better. */
  readonly isUp: boolean;
}

/** Where a change lies, and to which side. */
export type Placed = Pick<OlderChange, 'index' | 'isUp'>;

/** The series that are searched together with one of them: the same group for each of its members. @param place of the one */
export function groupOf<T>(series: readonly T[], place: number): readonly T[] {
  const first = place - (place % GROUP);
  return series.slice(first, first + GROUP);
}

/** On the scale on which changes are judged: up is worse. */
export function scaledRow({ benchmark, direction, values }: MeasuredRow): LevelRow {
  const known = values.filter((value) => !Number.isNaN(value));
  const scale = scaleFor(known, median(known), direction === 'higher');
  return {
    benchmark,
    scale,
    values: values.map((value) => (Number.isNaN(value) ? value : scale.to(value))),
  };
}

/**
 * @param rows a group of series; column t is the same run in all of them, oldest first
 * @param listedFrom place of the first run that the list knows; the number of runs if it knows none
 * @returns in the order of the rows, each ascending
 */
export function olderChanges(rows: readonly MeasuredRow[], listedFrom: number): OlderChange[][] {
  const found = rows.map((): OlderChange[] => []);
  const length = rows[0]?.values.length ?? 0;
  if (listedFrom === 0) return found;
  const limit = listedFrom >= length ? length : listedFrom + BORDER_RUNS;
  const newestEnd = Math.min(length, listedFrom + STEP);
  for (let end = newestEnd; end > 0; end -= STEP) {
    const start = Math.max(0, end - WINDOW);
    const from = start === 0 ? 0 : start + MARGIN;
    const to = end === newestEnd ? limit : end - MARGIN;
    for (const [i, changes] of changesBetween(rows, start, end).entries()) {
      const own = found[i] as OlderChange[];
      const isInside = ({ index }: OlderChange) => index >= from - SAME_RUNS && index < Math.min(to, limit);
      own.unshift(...withoutSame(changes.filter(isInside), own));
    }
    if (start === 0) break;
  }
  return found;
}

/** Those that are none of some others. */
export function withoutSame<T extends Placed>(changes: readonly T[], others: readonly Placed[]): T[] {
  return changes.filter(
    (each) =>
      !others.some((other) => other.isUp === each.isUp && Math.abs(other.index - each.index) <= SAME_RUNS),
  );
}

function changesBetween(rows: readonly MeasuredRow[], start: number, end: number): OlderChange[][] {
  const parts = rows.map((row) => ({ ...row, values: row.values.slice(start, end) }));
  const present = parts.flatMap(({ values }, i) => (values.every(Number.isNaN) ? [] : [i]));
  const scaled = present.map((i) => scaledRow(parts[i] as MeasuredRow));
  const found = rows.map((): OlderChange[] => []);
  for (const [k, { changes }] of levelsTogether(scaled).entries()) {
    const { scale } = scaled[k] as LevelRow;
    found[present[k] as number] = changes.map(({ index, last, first, shift }) => ({
      index: start + index,
      last: start + last,
      first: start + first,
      change: scale.change(shift),
      isUp: shift > 0,
    }));
  }
  return found;
}
