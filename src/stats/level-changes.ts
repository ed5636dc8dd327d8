/**
 * The level changes of all series that one kind of machine measured, for every report that lists them. Each is large and
 * significant among all series, and comes with the range of runs in which it may have begun. Slow trends are not steps
 * and are reported apart. The common shift of each run is removed first.
 */
import { median } from '../model/sample.ts';
import { correlationOf } from './bursts.ts';
import { RUNS_MIN } from './candidates.ts';
import { changePointsTogether, exactCuts, presentOf } from './change-points.ts';
import type { Scale } from './comparison.ts';
import { studentTwoSided } from './distributions.ts';
import { newestDrift } from './drift.ts';
import { residualsOf } from './levels.ts';
import { deviationScale, SIGMA_MIN } from './noise.ts';
import { rowsToSearch } from './screen.ts';
import { withoutCommonMode } from './without-common-mode.ts';

/** Machines cause smaller changes of a level by themselves. */
const CHANGE_MIN = 0.02;
/** Without noise, all changes are reported that do not round to “0.0 %”. */
const EXACT_CHANGE_MIN = 0.0005;

/** Chance that noise alone shows such a change in any series of the suite. */
const LEVEL = 0.001;
/** Efficiency of the median absolute deviation, as a share of the values (Rousseeuw and Croux 1993). */
const MAD_EFFICIENCY = 0.37;

/** Smaller trends are not reported, nor those that are not significant over all series. The same as in a check. */
const DRIFT_MIN = 0.03;
const DRIFT_LEVEL = 0.001;

/** A cut may be at any place whose cost is at most this much higher: twice the logarithm of twenty, for 95%. */
const COST_MAX = 6;
/** Largest distance from the most likely place, in runs. */
const RANGE_MAX = 6;

/** One series: values on the compared scale, up is worse; NaN if a run has no value. */
export interface LevelRow {
  /** Null for a series that stands apart from what the runs did (without-common-mode.ts). */
  readonly benchmark: string | null;
  readonly scale: Scale;
  readonly values: readonly number[];
}

export interface LevelChange {
  /** Index of the run with which it most likely began. */
  readonly index: number;
  /** Indices of the last run that certainly does not show it, and of the first that certainly does. */
  readonly last: number;
  readonly first: number;
  /** Difference of the levels, on the compared scale. */
  readonly shift: number;
}

export interface SlowChange {
  readonly rise: number;
  readonly runs: number;
}

export interface Levels {
  /** The values without the common shift. */
  readonly values: readonly number[];
  /** Ascending. */
  readonly changes: readonly LevelChange[];
  readonly drift: SlowChange | undefined;
}

/**
 * @param rows column t is the same run in all of them, oldest first
 * @returns one entry for each row, in the same order
 */
export function levelsTogether(rows: readonly LevelRow[]): Levels[] {
  const found = rows.map(({ values }): Levels => ({ values, changes: [], drift: undefined }));
  const searched = rowsToSearch(
    rows.map(({ values }) => values),
    LEVEL / rows.length,
  );
  const own = searched.map((i) => rows[i] as LevelRow);
  const measured = own.map(({ values }) => values);
  const cleaned = withoutCommonMode(
    measured,
    own.map(({ benchmark }) => benchmark),
  );
  const points = changePointsTogether(measured, () => cleaned);
  for (const [k, i] of searched.entries()) {
    const cuts = (points[k] ?? []).map(({ index }) => index);
    found[i] = levelsOfRow(rows[i] as LevelRow, cleaned[k] as number[], cuts, rows.length);
  }
  return found;
}

/** @param series number of all series */
function levelsOfRow(
  row: LevelRow,
  cleaned: readonly number[],
  indices: readonly number[],
  series: number,
): Levels {
  const places = presentOf(row.values);
  const isExact = exactCuts(places.map((t) => row.values[t] as number)) !== undefined;
  const values = isExact ? row.values : cleaned;
  const known = places.map((t) => values[t] as number);
  const cuts = indices.map((index) => places.indexOf(index));
  const drift = isExact ? undefined : driftOf(known, series);
  const reported = isExact
    ? cuts.filter((_, k) => isLarge(row.scale, shiftAt(known, cuts, k), EXACT_CHANGE_MIN))
    : certain(known, besideDrift(known, cuts, drift), row.scale, series);
  const at = (k: number) => places[k] as number;
  const changes = reported.map((cut, k): LevelChange => {
    const [low, high] = isExact ? [cut, cut] : rangeOf(known, reported, k);
    return { index: at(cut), last: at(low - 1), first: at(high), shift: shiftAt(known, reported, k) };
  });
  return { values, changes, drift };
}

function isLarge(scale: Scale, shift: number, least: number): boolean {
  return Math.abs(shift) >= Math.abs(scale.shift(least));
}

/** Difference between the medians of the segments before and after a cut. */
function shiftAt(values: readonly number[], cuts: readonly number[], k: number): number {
  const cut = cuts[k] as number;
  return median(values.slice(cut, cuts[k + 1])) - median(values.slice(cuts[k - 1] ?? 0, cut));
}

/** Removes the cuts within a slow trend: no single commit caused them. */
function besideDrift(
  values: readonly number[],
  cuts: readonly number[],
  drift: SlowChange | undefined,
): number[] {
  if (!drift) return [...cuts];
  const start = values.length - drift.runs;
  return cuts.filter(
    (cut, k) => cut < start || Math.sign(shiftAt(values, cuts, k)) !== Math.sign(drift.rise),
  );
}

/** Drops the least significant cut until all are large, and significant among all series. */
function certain(values: readonly number[], cuts: readonly number[], scale: Scale, series: number): number[] {
  const remaining = [...cuts];
  while (remaining.length > 0) {
    const sigma = Math.max(deviationScale(residualsOf(values, remaining)), SIGMA_MIN);
    // Correlated runs carry less information than independent ones (Bayley and Hammersley 1946).
    const correlation = correlationOf(values, remaining);
    const widened = sigma * Math.sqrt((1 + correlation) / (1 - correlation));
    const pValues = remaining.map((cut, k) => {
      const shift = shiftAt(values, remaining, k);
      if (!isLarge(scale, shift, CHANGE_MIN)) return Number.POSITIVE_INFINITY;
      const [before, after] = [cut - (remaining[k - 1] ?? 0), (remaining[k + 1] ?? values.length) - cut];
      const error = widened * Math.sqrt(1 / before + 1 / after);
      return series * studentTwoSided(shift / error, Math.max(1, MAD_EFFICIENCY * (values.length - 2)));
    });
    const worst = Math.max(...pValues);
    if (worst <= LEVEL) break;
    remaining.splice(pValues.indexOf(worst), 1);
  }
  return remaining;
}

/** First and last index at which the cut is about as likely, by Student's t with three degrees of freedom. */
function rangeOf(values: readonly number[], cuts: readonly number[], k: number): [number, number] {
  const cut = cuts[k] as number;
  const [start, end] = [cuts[k - 1] ?? 0, cuts[k + 1] ?? values.length];
  const [before, after] = [median(values.slice(start, cut)), median(values.slice(cut, end))];
  const sigma = Math.max(deviationScale(residualsOf(values, cuts)), SIGMA_MIN);
  const surprise = (residual: number) => 4 * Math.log1p((residual / sigma) ** 2 / 3);
  const cost = (value: number) => surprise(value - after) - surprise(value - before);
  let [low, high] = [cut, cut];
  for (let place = cut - 1, sum = 0; place > start && cut - place <= RANGE_MAX; place--) {
    sum += cost(values[place] as number);
    if (sum <= COST_MAX) low = place;
  }
  for (let place = cut, sum = 0; place < end - 1 && place - cut < RANGE_MAX; place++) {
    sum -= cost(values[place] as number);
    if (sum <= COST_MAX) high = place + 1;
  }
  return [low, high];
}

/** A slow rise (above 0) or fall over the newest runs. */
function driftOf(values: readonly number[], series: number): SlowChange | undefined {
  if (values.length < RUNS_MIN) return undefined;
  const least = Math.log1p(DRIFT_MIN);
  const drift = newestDrift(values, least);
  if (drift && drift.pValue * series <= DRIFT_LEVEL) return { rise: drift.rise, runs: drift.runs };
  const fall = newestDrift(
    values.map((value) => -value),
    least,
  );
  return fall && fall.pValue * series <= DRIFT_LEVEL ? { rise: -fall.rise, runs: fall.runs } : undefined;
}
