/** From loaded blocks to what a view shows: the lines of a chart over all runs, and one side against another. */
import type { Summary, SummarySeries } from '../history/summary.ts';
import { type Environment, environmentDifferences } from '../model/environment.ts';
import { median } from '../model/sample.ts';
import { scaleFor } from '../stats/comparison.ts';
import { deviationScale } from '../stats/noise.ts';
import { compareSamples, ONE_PROCESS } from '../stats/rank-test.ts';
import { type Beside, coursesOf } from './analysis.ts';
import type { Block, LoadedHistory, Measured } from './columns.ts';
import type {
  Compared,
  ComparedRow,
  History,
  Line,
  LineKey,
  MachineChange,
  RunFacts,
  Side,
} from './protocol.ts';
import { machineOf } from './report-text.ts';

export function runsOf(blocks: readonly Block[]): RunFacts[] {
  return blocks.flatMap(({ runs }) => runs);
}

export function lineOf(
  key: LineKey,
  { measured, analysesOf }: Pick<LoadedHistory, 'measured' | 'analysesOf'>,
  blocks: readonly Block[],
  runs: readonly RunFacts[],
): Line {
  // What was measured in another unit is another series; the newest one is asked for.
  const variants = measured.flatMap(({ benchmark, metric }, number) =>
    benchmark === key.benchmark && metric === key.metric ? [number] : [],
  );
  const newest = blocks.findLast(({ series }) => variants.some((variant) => series.includes(variant)));
  const number = variants.findLast((variant) => newest?.series.includes(variant)) ?? -1;
  const values = new Float64Array(runs.length).fill(Number.NaN);
  const lows = new Float64Array(runs.length).fill(Number.NaN);
  const highs = new Float64Array(runs.length).fill(Number.NaN);
  let start = 0;
  for (const block of blocks) {
    const row = block.series.indexOf(number) * block.runs.length;
    for (const [k, run] of block.runs.entries()) {
      if (row < 0 || run.branch !== key.branch) continue;
      values[start + k] = block.values[row + k] as number;
      const inside = block.inside.get(row + k);
      if (!inside) continue;
      lows[start + k] = inside[0] as number;
      highs[start + k] = inside.at(-1) as number;
    }
    start += block.runs.length;
  }
  const { unit = '', direction = 'none' } = measured[number] ?? {};
  const around = newest ? neighboursOf([...newest.series], newest.series.indexOf(number)) : [];
  const besideAt = (places: readonly number[]) =>
    around.map((other) => ({
      benchmark: measured[other]?.benchmark ?? '',
      values: valuesAt(places, other, blocks),
      direction: measured[other]?.direction ?? 'none',
    }));
  const courses = coursesOf(values, runs, { benchmark: key.benchmark, direction }, besideAt, analysesOf(key));
  return { ...key, unit, direction, values, lows, highs, courses };
}

/** So many other series show what a run did to all of them. */
const NEIGHBOURS = 12;

/** Those around a place, without the one that stands there. */
function neighboursOf<T>(all: readonly T[], place: number): T[] {
  const first = Math.max(0, Math.min(place - NEIGHBOURS / 2, all.length - NEIGHBOURS - 1));
  return all.slice(first, first + NEIGHBOURS + 1).filter((_, i) => first + i !== place);
}

/** @param places ascending, of all runs */
function valuesAt(places: readonly number[], number: number, blocks: readonly Block[]): number[] {
  const values: number[] = [];
  let start = 0;
  for (const { runs, series, values: table } of blocks) {
    const row = series.indexOf(number) * runs.length;
    const end = start + runs.length;
    for (let place = places[values.length] ?? end; place < end; place = places[values.length] ?? end) {
      values.push(row < 0 ? Number.NaN : (table[row + place - start] as number));
    }
    start = end;
  }
  return values;
}

/** Where a machine of the lines changed under its name: another runner, other tools. */
export function changesOf(runs: readonly RunFacts[], lines: readonly Line[]): MachineChange[] {
  const last = new Map<string, Environment>();
  return runs.flatMap(({ machine, environment }, place): MachineChange[] => {
    if (lines.every(({ values }) => Number.isNaN(values[place]))) return [];
    const before = last.get(machine.key);
    last.set(machine.key, environment);
    // Runs of one environment mostly share it.
    const differences = before && before !== environment ? environmentDifferences(before, environment) : [];
    return differences.length === 0
      ? []
      : [{ place, text: `The machine changed: ${differences.join(', ')}` }];
  });
}

/** The newest runs, as a history that is still being loaded. */
export function historyFromSummary(summary: Summary, keys: readonly LineKey[]): History {
  const runs = summary.runs.map(({ environment, url = '', message = '', author = '', ...run }): RunFacts => {
    const where = summary.environments[environment] as Environment;
    const machine = machineOf(where);
    return { ...run, branch: summary.branch, environment: where, machine, url, message, author };
  });
  const lines = keys.map((key): Line => {
    const isSame = (each: SummarySeries) => each.benchmark === key.benchmark && each.metric === key.metric;
    const at = key.branch === summary.branch ? summary.series.findIndex(isSame) : -1;
    const { unit = '', direction = 'none', values: known } = summary.series[at] ?? {};
    const nothing = new Float64Array(runs.length).fill(Number.NaN);
    const values = known ? Float64Array.from(known, (value) => value ?? Number.NaN) : nothing;
    const besideAt = (places: readonly number[]) =>
      neighboursOf(summary.series, at).map(
        (other): Beside => ({
          benchmark: other.benchmark,
          values: places.map((place) => other.values[place] ?? Number.NaN),
          direction: other.direction,
        }),
      );
    const courses = coursesOf(values, runs, { benchmark: key.benchmark, direction }, besideAt);
    return { ...key, unit, direction, values, lows: nothing, highs: nothing, courses };
  });
  const { segments, bytes } = summary.stored;
  const extent = { segments: 0, of: segments, bytesLeft: bytes, damages: [], loading: true };
  return { runs, lines, events: [], changes: changesOf(runs, lines), extent };
}

interface Sides {
  readonly measured: Measured;
  readonly before: number[];
  readonly after: number[];
  readonly inside: readonly [number[], number[]];
  readonly all: number[];
}

/** Share of intervals that may miss the true change. */
const LEVEL = 0.05;
const BAND = 1.96;

/**
 * @param count of a branch or an environment so many newest runs count
 */
export function compareSides(
  measured: readonly Measured[],
  blocks: readonly Block[],
  sides: readonly [Side, Side],
  count: number,
): Omit<Compared, 'extent'> {
  const runs = runsOf(blocks);
  const chosen = sides.map((side) => placesOf(side, runs, side.kind === 'commit' ? runs.length : count));
  const [before, after] = chosen as [Set<number>, Set<number>];
  const collected = measured.map((each): Sides => {
    return { measured: each, before: [], after: [], inside: [[], []], all: [] };
  });
  let start = 0;
  for (const block of blocks) {
    for (const [row, number] of block.series.entries()) {
      const own = collected[number] as Sides;
      for (let k = 0; k < block.runs.length; k++) {
        const place = row * block.runs.length + k;
        const value = block.values[place] as number;
        if (Number.isNaN(value)) continue;
        own.all.push(value);
        const inside = block.inside.get(place) ?? [];
        if (before.has(start + k)) {
          own.before.push(value);
          own.inside[0].push(...inside);
        }
        if (after.has(start + k)) {
          own.after.push(value);
          own.inside[1].push(...inside);
        }
      }
    }
    start += block.runs.length;
  }
  const both = collected.filter((own) => own.before.length > 0 && own.after.length > 0);
  const alone = (side: 'before' | 'after') =>
    collected.filter((own) => own[side].length > 0).length - both.length;
  return {
    rows: both.map(rowOf),
    runs: [before.size, after.size],
    alone: [alone('before'), alone('after')],
  };
}

function placesOf({ kind, name }: Side, runs: readonly RunFacts[], count: number): Set<number> {
  const fits = ({ commit, branch, machine }: RunFacts) => {
    if (kind === 'commit') return name !== '' && commit.startsWith(name);
    return (kind === 'branch' ? branch : machine.key) === name;
  };
  const places = runs.flatMap((run, place) => (fits(run) ? [place] : []));
  return new Set(places.slice(-count));
}

/**
 * With enough runs on both sides the runs are compared; of single runs the values inside them where both kept some;
 * else the noise from run to run says how far two values of the same code lie apart.
 */
function rowOf({ measured, before, after, inside, all }: Sides): ComparedRow {
  const { benchmark, metric, unit, direction } = measured;
  const was = median(before);
  const now = median(after);
  const scale = scaleFor(all, was, direction === 'higher');
  const scaled = (values: readonly number[]) => values.map(scale.to);
  const byRuns = before.length > 1 && after.length > 1;
  const byInside = !byRuns && inside[0].length > 1 && inside[1].length > 1;
  const { shift, low, high } =
    byRuns || byInside
      ? compareSamples(
          scaled(byRuns ? after : inside[1]),
          scaled(byRuns ? before : inside[0]),
          LEVEL,
          byRuns ? null : ONE_PROCESS,
        )
      : fromNoise(scale.to(now) - scale.to(was), scaled(all));
  const ends = [scale.change(low), scale.change(high)].sort((a, b) => a - b);
  const finite = (value = Number.NaN) => (Number.isFinite(value) ? value : null);
  const told = low > 0 || high < 0;
  return {
    benchmark,
    metric,
    unit,
    direction,
    before: was,
    after: now,
    change: finite(scale.change(shift)),
    low: finite(ends[0]),
    high: finite(ends[1]),
    told: told && shift !== 0,
    worse: direction === 'none' || shift === 0 ? null : shift > 0,
  };
}

/** Noise between neighbouring values of the whole series: a level that changed is not in it. */
function fromNoise(shift: number, all: readonly number[]): { shift: number; low: number; high: number } {
  const steps = all.slice(1).map((value, i) => value - (all[i] as number));
  const reach = steps.length < 3 ? Number.POSITIVE_INFINITY : BAND * deviationScale(steps);
  return { shift, low: shift - reach, high: shift + reach };
}
