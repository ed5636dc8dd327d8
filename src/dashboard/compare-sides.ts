/**
 * Compares two sides: commits, branches or kinds of machines. A change is significant if it is larger than the noise from
 * run to run. A move that all series of a run share is not part of any row.
 */
import type { Summary } from '../history/summary.ts';
import { seriesKey } from '../model/run.ts';
import { median } from '../model/sample.ts';
import { type Scale, scaleFor } from '../stats/comparison.ts';
import { normalQuantileUpper } from '../stats/distributions.ts';
import { deviationScale, differenceScale } from '../stats/noise.ts';
import { compareSamples, ONE_PROCESS } from '../stats/rank-test.ts';
import type { Block, Measured } from './columns.ts';
import type { Compared, ComparedRow, RunFacts, Side } from './protocol.ts';

/** Share of intervals that may miss the true change (5 %). */
const LEVEL = 0.05;

/** With fewer steps from run to run the noise is unknown. */
const STEPS_MIN = 3;

/** Fewer benchmarks do not show a common move. */
const COMMON_MIN = 5;

/** The limit of a series without a report. */
const LIMIT = 0.05;

interface Sides {
  readonly measured: Measured;
  readonly before: number[];
  readonly after: number[];
  readonly inside: readonly [number[], number[]];
  /** Values of runs on the same branch and machine as either side, oldest first. */
  readonly courses: Map<string, number[]>;
}

/** A series on the compared scale, where up is worse. */
interface Row {
  readonly sides: Sides;
  readonly scale: Scale;
  readonly shift: number;
  readonly low: number;
  readonly high: number;
  /** Standard error of the shift from the noise between runs; NaN if unknown. */
  readonly error: number;
}

/**
 * @param count how many of the newest runs of a branch or an environment are used
 * @param summary of the suite; its newest report gives the limit of each series
 */
export function compareSides(
  measured: readonly Measured[],
  blocks: readonly Block[],
  sides: readonly [Side, Side],
  count: number,
  summary?: Pick<Summary, 'series'>,
): Omit<Compared, 'extent'> {
  const runs = blocks.flatMap((block) => block.runs);
  const chosen = sides.map((side) => placesOf(side, runs, side.kind === 'commit' ? runs.length : count));
  const [before, after] = chosen as [Set<number>, Set<number>];
  const collected = collect(measured, blocks, [before, after]);
  const both = collected.filter((own) => own.before.length > 0 && own.after.length > 0);
  const alone = (side: 'before' | 'after') =>
    collected.filter((own) => own[side].length > 0).length - both.length;
  const rows = withSpread(both.map(rowOf));
  const common = commonOf(rows);
  const limits = new Map(
    summary?.series.map(({ benchmark, metric, judged }) => [seriesKey(benchmark, metric), judged?.threshold]),
  );
  const limitOf = ({ sides: { measured: own } }: Row) =>
    limits.get(seriesKey(own.benchmark, own.metric)) ?? LIMIT;
  return {
    rows: rows.map((row) => comparedOf(row, { common, limit: limitOf(row), series: rows.length })),
    runs: [before.size, after.size],
    alone: [alone('before'), alone('after')],
    common: Math.expm1(common),
  };
}

function placesOf({ kind, name }: Side, runs: readonly RunFacts[], count: number): Set<number> {
  const fits = ({ commit, branch, machine, tags = [] }: RunFacts) => {
    if (kind === 'commit') return name !== '' && (commit.startsWith(name) || tags.includes(name));
    return (kind === 'branch' ? branch : machine.key) === name;
  };
  const places = runs.flatMap((run, place) => (fits(run) ? [place] : []));
  return new Set(places.slice(-count));
}

function courseOf({ branch, machine }: RunFacts): string {
  return `${branch}\u0000${machine.key}`;
}

function collect(
  measured: readonly Measured[],
  blocks: readonly Block[],
  [before, after]: readonly [ReadonlySet<number>, ReadonlySet<number>],
): Sides[] {
  const collected = measured.map((each): Sides => {
    return { measured: each, before: [], after: [], inside: [[], []], courses: new Map() };
  });
  let start = 0;
  for (const { runs, series, values, inside } of blocks) {
    const courses = runs.map(courseOf);
    for (const [row, number] of series.entries()) {
      const own = collected[number] as Sides;
      for (let k = 0; k < runs.length; k++) {
        const place = row * runs.length + k;
        const value = values[place] as number;
        if (Number.isNaN(value)) continue;
        const course = courses[k] as string;
        const known = own.courses.get(course);
        if (known) known.push(value);
        else own.courses.set(course, [value]);
        for (const [i, side] of [before, after].entries()) {
          if (!side.has(start + k)) continue;
          (i === 0 ? own.before : own.after).push(value);
          own.inside[i]?.push(...(inside.get(place) ?? []));
        }
      }
    }
    start += runs.length;
  }
  return collected;
}

/**
 * The noise comes from neighbouring runs of the same code, or from several runs of each side. With too few runs for
 * either, it comes from the spread inside the two runs.
 */
function rowOf(sides: Sides): Row {
  const { measured, before, after, inside, courses } = sides;
  const all = [...courses.values()].flat();
  const scale = scaleFor(all, median(before), measured.direction === 'higher');
  const scaled = (values: readonly number[]) => values.map(scale.to);
  const shift = scale.to(median(after)) - scale.to(median(before));
  const steps = [...courses.values()].flatMap((values) => differencesOf(scaled(values)));
  const error =
    steps.length < STEPS_MIN
      ? Number.NaN
      : differenceScale(cumulative(steps)) * Math.sqrt(1 / before.length + 1 / after.length);
  const byRuns = before.length > 1 && after.length > 1;
  const byInside = Number.isNaN(error) && !byRuns && inside[0].length > 1 && inside[1].length > 1;
  if (byRuns || byInside) {
    const compared = byRuns
      ? compareSamples(scaled(after), scaled(before), LEVEL, null)
      : compareSamples(scaled(inside[1]), scaled(inside[0]), LEVEL, ONE_PROCESS);
    return { sides, scale, error, ...compared };
  }
  const reach = Number.isNaN(error) ? Number.POSITIVE_INFINITY : normalQuantileUpper(LEVEL / 2) * error;
  return { sides, scale, shift, low: shift - reach, high: shift + reach, error };
}

/** If no series has enough runs to estimate its noise, all of them together give the distance between two runs. */
function withSpread(rows: readonly Row[]): Row[] {
  const unknown = rows.filter(({ error }) => Number.isNaN(error));
  if (unknown.length < COMMON_MIN) return [...rows];
  const spread = deviationScale(unknown.map(({ shift }) => shift));
  return rows.map((row) => (Number.isNaN(row.error) && spread > 0 ? { ...row, error: spread } : row));
}

function differencesOf(values: readonly number[]): number[] {
  return values.slice(1).map((value, i) => value - (values[i] as number));
}

/** Values with the given steps between them. */
function cumulative(steps: readonly number[]): number[] {
  let at = 0;
  return [0, ...steps.map((step) => (at += step))];
}

/**
 * The common move: the median of the benchmarks' shifts, if it explains more of them than no move does. A commit that
 * changed most benchmarks by the same amount looks the same, so the page shows the common move.
 */
function commonOf(rows: readonly Row[]): number {
  const own = rows.filter(({ error }) => error > 0);
  const byBenchmark = Map.groupBy(own, ({ sides: { measured } }) => measured.benchmark);
  if (byBenchmark.size < COMMON_MIN) return 0;
  const middle = median([...byBenchmark.values()].map((each) => median(each.map(({ shift }) => shift))));
  const explained = (move: number) =>
    own.filter(({ shift, error }) => Math.abs(shift - move) <= normalQuantileUpper(LEVEL / 2) * error).length;
  return explained(middle) > explained(0) ? middle : 0;
}

/** Results for the whole suite. */
interface Suite {
  readonly common: number;
  readonly limit: number;
  readonly series: number;
}

function comparedOf({ sides, scale, error, ...row }: Row, { common, limit, series }: Suite): ComparedRow {
  const { measured, before, after } = sides;
  // A series without noise has no part in the common move.
  const move = error === 0 ? 0 : common;
  const [shift, low, high] = [row.shift - move, row.low - move, row.high - move];
  const ends = [scale.change(low), scale.change(high)].sort((a, b) => a - b);
  const finite = (value = Number.NaN) => (Number.isFinite(value) ? value : null);
  // One of twenty intervals misses the true change, so the test is corrected for the number of series.
  const reach = normalQuantileUpper(LEVEL / 2 / series) * error;
  const isBeyondNoise = Number.isNaN(error) || Math.abs(shift) > reach;
  const isSignificant = shift !== 0 && (low > 0 || high < 0) && isBeyondNoise;
  const change = finite(scale.change(shift));
  const { benchmark, metric, unit, direction } = measured;
  return {
    ...{ benchmark, metric, unit, direction, change, isSignificant, limit },
    before: median(before),
    after: median(after),
    low: finite(ends[0]),
    high: finite(ends[1]),
    worse: direction === 'none' || shift === 0 ? null : shift > 0,
    beyond: isSignificant && Math.abs(change ?? Number.POSITIVE_INFINITY) >= limit,
  };
}
