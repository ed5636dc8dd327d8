/**
 * Selects the series whose level may have changed, out of very many: the full search for change points is expensive, and
 * most series have none. It keeps every series in which the search would find a significant change.
 */
import { median } from '../model/sample.ts';
import { normalQuantileUpper } from './distributions.ts';
import { differenceScale } from './noise.ts';

/** Window lengths in runs whose means are compared with the rest, from the shortest possible level. */
const STRETCHES = [4, 6, 9, 14, 20, 30];

/** Values further from the median are clipped. */
const CLIP = 3.5;

/** A window that does not quite match the change still shows this share of it. */
const SHARE = 0.75;

/** Number of series that suffice to estimate the common shift of a run. */
const WITNESSES = 100;

/** With fewer series, all are searched. */
const SERIES_MIN = 200;

interface Standardised {
  /** In sigmas from the median, clipped; NaN if a run has no value. */
  readonly scores: Float64Array;
  /** Whether at least half of the values repeat the previous one, but not all. */
  readonly isOdd: boolean;
}

/**
 * @param rows column t is the same run in all of them; NaN if it has no value
 * @param level of one series, two-sided
 * @returns indices of the rows to search, ascending, including enough rows to estimate the common shift
 */
export function rowsToSearch(rows: readonly (readonly number[])[], level: number): number[] {
  if (rows.length < SERIES_MIN) return [...rows.keys()];
  const bound = SHARE * normalQuantileUpper(level / 2);
  const step = Math.ceil(rows.length / WITNESSES);
  const standardised = rows.map(standardisedRow);
  const common = commonOf(standardised.filter((_, i) => i % step === 0));
  return [...rows.keys()].filter((i) => {
    const { scores, isOdd } = standardised[i] as Standardised;
    if (isOdd || i % step === 0) return true;
    if (largestContrast(scores) >= bound) return true;
    return largestContrast(scores.map((score, t) => score - (common[t] as number))) >= bound;
  });
}

function standardisedRow(row: readonly number[]): Standardised {
  const known = row.filter((value) => !Number.isNaN(value));
  const centre = median(known);
  const sigma = differenceScale(known);
  const repeats = known.filter((value, i) => i > 0 && value === known[i - 1]).length;
  const isConstant = known.every((value) => value === known[0]);
  const scores = Float64Array.from(row, (value) =>
    Math.max(-CLIP, Math.min(CLIP, (value - centre) / (sigma || 1))),
  );
  return { scores, isOdd: !isConstant && (sigma === 0 || 2 * repeats >= known.length) };
}

/** The median of all series in each run. */
function commonOf(rows: readonly Standardised[]): number[] {
  const runs = rows[0]?.scores.length ?? 0;
  return Array.from({ length: runs }, (_, t) => {
    const column = rows.map(({ scores }) => scores[t] as number).filter((score) => !Number.isNaN(score));
    return column.length === 0 ? 0 : median(column);
  });
}

/** The largest contrast of a leading part, or of a window, with the rest, in standard errors. */
function largestContrast(scores: Float64Array): number {
  const known = scores.filter((score) => !Number.isNaN(score));
  const n = known.length;
  const sums = new Float64Array(n + 1);
  let steps = 0;
  for (let i = 0; i < n; i++) {
    sums[i + 1] = (sums[i] as number) + (known[i] as number);
    if (i > 0) steps += ((known[i] as number) - (known[i - 1] as number)) ** 2;
  }
  // Heavy tails spread the means of windows more than the quartiles of the values suggest.
  const spread = Math.max(1, Math.sqrt(steps / (2 * (n - 1))));
  const total = sums[n] as number;
  let largest = 0;
  const look = (from: number, to: number) => {
    const length = to - from;
    const part = (sums[to] as number) - (sums[from] as number);
    const apart = part - (total * length) / n;
    largest = Math.max(largest, Math.abs(apart) / Math.sqrt((length * (n - length)) / n));
  };
  for (let to = 1; to < n; to++) look(0, to);
  for (const length of STRETCHES) for (let from = 1; from + length < n; from++) look(from, from + length);
  return largest / spread;
}
