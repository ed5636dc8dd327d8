/** From loaded blocks to what a view shows: the lines of a chart over all runs. */
import type { Summary, SummarySeries } from '../history/summary.ts';
import { type Environment, environmentDifferences } from '../model/environment.ts';
import type { Renames } from '../rules/renames.ts';
import { newestName } from '../rules/renames.ts';
import { type Beside, coursesOf, type ListedChanges } from './analysis.ts';
import type { Block, LoadedHistory } from './columns.ts';
import type { History, Line, LineKey, MachineChange, RunFacts } from './protocol.ts';
import { machineOf } from './report-text.ts';

export function runsOf(blocks: readonly Block[]): RunFacts[] {
  return blocks.flatMap(({ runs }) => runs);
}

/** @param summary of the suite: what it lists of a line of its branch, the line tells too */
export function lineOf(
  key: LineKey,
  { measured, analysesOf }: Pick<LoadedHistory, 'measured' | 'analysesOf'>,
  blocks: readonly Block[],
  runs: readonly RunFacts[],
  summary?: Summary,
): Line {
  const number = numbersOf(key, measured, blocks, renamesOf(summary));
  const [newest] = number;
  const values = new Float64Array(runs.length).fill(Number.NaN);
  const lows = new Float64Array(runs.length).fill(Number.NaN);
  const highs = new Float64Array(runs.length).fill(Number.NaN);
  let start = 0;
  for (const block of blocks) {
    const rows = number.flatMap((each) => {
      const row = block.series.indexOf(each);
      return row < 0 ? [] : [row * block.runs.length];
    });
    for (const [k, run] of block.runs.entries()) {
      const row = rows.find((each) => !Number.isNaN(block.values[each + k] as number));
      if (row === undefined || run.branch !== key.branch) continue;
      values[start + k] = block.values[row + k] as number;
      const inside = block.inside.get(row + k);
      if (!inside) continue;
      lows[start + k] = inside[0] as number;
      highs[start + k] = inside.at(-1) as number;
    }
    start += block.runs.length;
  }
  const { unit = '', direction = 'none' } = measured[newest ?? -1] ?? {};
  const block = blocks.findLast(({ series }) => newest !== undefined && series.includes(newest));
  const around = block ? neighboursOf([...block.series], block.series.indexOf(newest ?? -1)) : [];
  const besideAt = (places: readonly number[]) =>
    around.map((other) => ({
      benchmark: measured[other]?.benchmark ?? '',
      values: valuesAt(places, other, blocks),
      direction: measured[other]?.direction ?? 'none',
    }));
  const own = { benchmark: key.benchmark, direction };
  const courses = coursesOf(values, runs, own, besideAt, analysesOf(key), listedOf(key, runs, summary));
  return { ...key, unit, direction, values, lows, highs, courses, ...toldOf(key, summary) };
}

function renamesOf(summary: Summary | undefined): Renames {
  return new Map(summary?.renamed.map(({ from, to }) => [from, to]));
}

/**
 * The series that are a line, by number: under its name, and under those that it had before. What was measured in another
 * unit is another series; the newest one is asked for.
 */
function numbersOf(
  key: LineKey,
  measured: LoadedHistory['measured'],
  blocks: readonly Block[],
  renames: Renames,
): number[] {
  const variants = measured.flatMap(({ benchmark, metric }, number) =>
    metric === key.metric && newestName(benchmark, renames) === key.benchmark ? [number] : [],
  );
  const isOwn = (number: number) => measured[number]?.benchmark === key.benchmark;
  variants.sort((a, b) => Number(isOwn(a)) - Number(isOwn(b)));
  const newest = blocks.findLast(({ series }) => variants.some((variant) => series.includes(variant)));
  const first = variants.findLast((variant) => newest?.series.includes(variant));
  if (first === undefined) return [];
  const others = variants.filter((each) => each !== first && measured[each]?.unit === measured[first]?.unit);
  return [first, ...others.reverse()];
}

/** What the summary lists of a line of its branch, on places among the runs. */
function listedOf(
  key: LineKey,
  runs: readonly RunFacts[],
  summary: Summary | undefined,
): ListedChanges | undefined {
  if (!summary || key.branch !== summary.branch) return undefined;
  const placeOf = new Map(runs.map(({ id }, place) => [id, place]));
  const oldest = summary.runs.find(({ id }) => placeOf.has(id));
  const { changes } = toldOf(key, summary);
  // Its change may be one of those that the list only counts.
  if (changes.length === 0 && summary.left.length > 0) return undefined;
  const shifts = changes.flatMap((shift) => {
    const first = placeOf.get(shift.run);
    if (first === undefined) return [];
    const last = runs.findLastIndex(
      ({ commit, branch }, place) => place < first && branch === key.branch && commit === shift.after,
    );
    const machines = new Set(
      shift.machines.map((place) => machineOf(summary.environments[place] as Environment).key),
    );
    return [{ shift, first, last, began: placeOf.get(shift.began) ?? first, machines }];
  });
  return { from: placeOf.get(oldest?.id ?? '') ?? runs.length, shifts };
}

function toldOf(key: LineKey, summary: Summary | undefined): Pick<Line, 'changes' | 'drift'> {
  const isOf = ({ benchmark, metric }: Pick<LineKey, 'benchmark' | 'metric'>) =>
    benchmark === key.benchmark && metric === key.metric;
  if (!summary || key.branch !== summary.branch) return { changes: [] };
  const drift = summary.drifts.find(isOf);
  return { changes: summary.shifts.filter(isOf), ...(drift && { drift }) };
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
  const runs = summary.runs.map(
    ({ environment, url = '', message = '', author = '', tags = [], ...run }): RunFacts => {
      const where = summary.environments[environment] as Environment;
      const machine = machineOf(where);
      return { ...run, branch: summary.branch, environment: where, machine, url, message, author, tags };
    },
  );
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
    const own = { benchmark: key.benchmark, direction };
    const courses = coursesOf(values, runs, own, besideAt, new Map(), listedOf(key, runs, summary));
    const told = toldOf(key, summary);
    return { ...key, unit, direction, values, lows: nothing, highs: nothing, courses, ...told };
  });
  const { segments, bytes } = summary.stored;
  const extent = { segments: 0, of: segments, bytesLeft: bytes, damages: [], loading: true };
  return { runs, lines, decisions: [], changes: changesOf(runs, lines), extent };
}
