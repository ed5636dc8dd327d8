/** Makes the lines of a chart from the loaded blocks. */
import { groupOf } from '../history/older-changes.ts';
import type { Summary, SummarySeries } from '../history/summary.ts';
import { type Environment, environmentDifferences } from '../model/environment.ts';
import { differenceText } from '../reporters/words.ts';
import type { Renames } from '../rules/renames.ts';
import { newestName } from '../rules/renames.ts';
import { coursesOf, type Group, type ListedChanges } from './analysis.ts';
import type { Block, LoadedHistory } from './columns.ts';
import type { History, Line, LineKey, MachineChange, RunFacts } from './protocol.ts';
import { machineOf } from './report-text.ts';

export function runsOf(blocks: readonly Block[]): RunFacts[] {
  return blocks.flatMap(({ runs }) => runs);
}

/** @param summary of the suite; a line of its branch shows the listed changes */
export function lineOf(
  key: LineKey,
  { measured, analysesOf }: Pick<LoadedHistory, 'measured' | 'analysesOf'>,
  blocks: readonly Block[],
  runs: readonly RunFacts[],
  summary?: Summary,
): Line {
  const renames = renamesOf(summary);
  const numbers = numbersOf(key, measured, blocks, renames);
  const values = new Float64Array(runs.length).fill(Number.NaN);
  const lows = new Float64Array(runs.length).fill(Number.NaN);
  const highs = new Float64Array(runs.length).fill(Number.NaN);
  for (const { block, place, row } of measuredOn(numbers, key.branch, blocks)) {
    values[place] = block.values[row] as number;
    const inside = block.inside.get(row);
    if (!inside) continue;
    lows[place] = inside[0] as number;
    highs[place] = inside.at(-1) as number;
  }
  const { unit = '', direction = 'none' } = measured[numbers[0] ?? -1] ?? {};
  const groupAt = (places: readonly number[]): Group => {
    const { group, own, isListed } = groupOfLine(key, measured, summary);
    const rows = group.map((each) => {
      const line = { ...each, branch: key.branch };
      const others = numbersOf(line, measured, blocks, renames);
      const known = new Float64Array(runs.length).fill(Number.NaN);
      for (const { block, place, row } of measuredOn(others, key.branch, blocks)) {
        known[place] = block.values[row] as number;
      }
      const { direction: better = 'none' } = measured[others[0] ?? -1] ?? {};
      const own = places.map((place) => known[place] as number);
      return { benchmark: each.benchmark, direction: better, values: own };
    });
    const known = isListed ? group.map((each) => analysesOf({ ...each, branch: key.branch })) : [];
    return { rows, own, known };
  };
  const own = { benchmark: key.benchmark, direction, branch: key.branch, values };
  const courses = coursesOf(own, runs, groupAt, analysesOf(key), listedOf(key, runs, summary));
  return { ...key, unit, direction, values, lows, highs, courses, ...listedFor(key, summary) };
}

/** Finds the values of a line in the runs of a branch. Yields the place of the run, and the index in the block's table. */
function* measuredOn(numbers: readonly number[], branch: string, blocks: readonly Block[]) {
  let start = 0;
  for (const block of blocks) {
    const { runs, series, values } = block;
    const rows = numbers.flatMap((each) => {
      const row = series.indexOf(each);
      return row < 0 ? [] : [row * runs.length];
    });
    for (const [k, run] of runs.entries()) {
      const row = rows.find((each) => !Number.isNaN(values[each + k] as number));
      if (row !== undefined && run.branch === branch) yield { block, place: start + k, row: row + k };
    }
    start += runs.length;
  }
}

type Named = Pick<LineKey, 'benchmark' | 'metric'>;

/** The group of a line in the order of the summary; series that are not in it are grouped in the order of the history. */
function groupOfLine(
  key: Named,
  measured: readonly Named[],
  summary: Summary | undefined,
): { group: readonly Named[]; own: number; isListed: boolean } {
  const isOwn = ({ benchmark, metric }: Named) => benchmark === key.benchmark && metric === key.metric;
  const isListed = summary?.series.some(isOwn) ?? false;
  const all = isListed ? (summary?.series ?? []) : measured;
  const group = groupOf(all, Math.max(0, all.findIndex(isOwn)));
  return { group, own: group.findIndex(isOwn), isListed };
}

export function renamesOf(summary: Summary | undefined): Renames {
  return new Map(summary?.renamed.map(({ from, to }) => [from, to]));
}

/**
 * The numbers of a line's series: under its name, and under former names. A series in another unit is another one; the
 * newest is used.
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

/** The listed changes of a line, with places among the runs. */
function listedOf(
  key: LineKey,
  runs: readonly RunFacts[],
  summary: Summary | undefined,
): ListedChanges | undefined {
  if (!summary || key.branch !== summary.branch) return undefined;
  const placeOf = new Map(runs.map(({ id }, place) => [id, place]));
  const oldest = summary.runs.find(({ id }) => placeOf.has(id));
  const { changes } = listedFor(key, summary);
  // Its change may be one that the list counts but does not contain.
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

function listedFor(key: LineKey, summary: Summary | undefined): Pick<Line, 'changes' | 'drift'> {
  const isOf = ({ benchmark, metric }: Pick<LineKey, 'benchmark' | 'metric'>) =>
    benchmark === key.benchmark && metric === key.metric;
  if (!summary || key.branch !== summary.branch) return { changes: [] };
  const drift = summary.drifts.find(isOf);
  return { changes: summary.shifts.filter(isOf), ...(drift && { drift }) };
}

/** Where a machine of the lines changed: another runner, other tools. */
export function changesOf(runs: readonly RunFacts[], lines: readonly Line[]): MachineChange[] {
  const last = new Map<string, Environment>();
  return runs.flatMap(({ machine, environment }, place): MachineChange[] => {
    if (lines.every(({ values }) => Number.isNaN(values[place]))) return [];
    const before = last.get(machine.key);
    last.set(machine.key, environment);
    // Runs of one environment usually share the object.
    const differences = before && before !== environment ? environmentDifferences(before, environment) : [];
    return differences.length === 0
      ? []
      : [{ place, text: `The machine changed: ${differences.map(differenceText).join(', ')}` }];
  });
}

/** The summary's runs as a history that is still being loaded. */
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
    const groupAt = (places: readonly number[]): Group => {
      const group = groupOf(summary.series, Math.max(0, at));
      const rows = group.map(({ values: all, ...rest }) => {
        return { ...rest, values: places.map((place) => all[place] ?? Number.NaN) };
      });
      return { rows, own: Math.max(0, at) - summary.series.indexOf(group[0] as SummarySeries) };
    };
    const own = { benchmark: key.benchmark, direction, branch: key.branch, values };
    const courses = coursesOf(own, runs, groupAt, new Map(), listedOf(key, runs, summary));
    const listed = listedFor(key, summary);
    return { ...key, unit, direction, values, lows: nothing, highs: nothing, courses, ...listed };
  });
  const { segments, bytes } = summary.stored;
  const extent = { segments: 0, of: segments, bytesLeft: bytes, damages: [], loading: true };
  return { runs, lines, decisions: [], changes: changesOf(runs, lines), profiles: [], extent };
}
