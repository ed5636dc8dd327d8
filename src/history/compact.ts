/**
 * Thins out the old runs of a history: one run of each period stays, and every run that may be needed: those next to a
 * level change, those that people accepted or allowed, and the first and last of each branch and machine. Lines are
 * removed, never rewritten, so that the remaining runs are exactly as stored.
 */

import { environmentKey } from '../model/environment.ts';
import { isAcceptance } from '../model/event.ts';
import { median } from '../model/sample.ts';
import { changePointsTogether } from '../stats/change-points.ts';
import { scaleFor } from '../stats/comparison.ts';
import { withoutCommonMode } from '../stats/without-common-mode.ts';
import type { Backoff } from '../system/retry.ts';
import { entryFor } from './checksum.ts';
import type { Change } from './commit.ts';
import type { SegmentEntry } from './index-file.ts';
import type { HistoryLog } from './log.ts';
import type { StoredSegment } from './stored-segments.ts';

/** This many runs on either side of a change stay: fewer could not show it again. */
const NEIGHBOURS = 4;

/** The part of an ISO 8601 time that the runs of one period share; null keeps no run for its period. */
export const periods = {
  daily: (time: string) => time.slice(0, 10),
  /** Weeks begin on Mondays: 1 January 1970 was a Thursday. */
  weekly: (time: string) => String(Math.floor((Date.parse(time) / 86_400_000 + 3) / 7)),
  monthly: (time: string) => time.slice(0, 7),
  none: () => null,
} as const satisfies Record<string, (time: string) => string | null>;
export type Period = keyof typeof periods;

export interface Thinning {
  /** Later runs all stay. */
  readonly before: Date;
  readonly keep: Period;
  /** Only report what would be removed. */
  readonly isDry: boolean;
}

export interface Size {
  readonly runs: number;
  readonly segments: number;
  readonly bytes: number;
}

export interface Compacted {
  readonly before: Size;
  readonly after: Size;
}

/** The runs of one branch on one kind of machine, oldest first, and their values by series. */
interface Group {
  readonly runs: { readonly id: string; readonly time: string }[];
  /** At the run's index; NaN if a run has no value. */
  readonly series: Map<string, Values>;
}

/** @throws UserError if a segment is damaged; then nothing is written */
export async function compactHistory(
  log: HistoryLog,
  thinning: Thinning,
  patience: Backoff,
): Promise<Compacted> {
  let before: readonly SegmentEntry[] = [];
  let after: readonly SegmentEntry[] = [];
  await log.revise(`perf: thin the old runs of ${log.suite}`, patience, async (entries, read) => {
    const groups = new Map<string, Group>();
    // What a profile explains can be seen as long as it is stored.
    const named = new Set((await log.index()).profiles?.map(({ run }) => run));
    for (const entry of entries) collect(await read(entry), groups, named);
    const staying = new Set([...groups.values()].flatMap((group) => stayingIds(group, named, thinning)));
    const change = await thinned(entries, read, staying);
    before = entries;
    after = change.segments;
    return thinning.isDry || change.files.size === 0 ? undefined : change;
  });
  return { before: sizeOf(before), after: sizeOf(after) };
}

/** One value a run; NaN if the run has none. */
interface Values {
  /** Null if it belongs to a reference, and stands apart from what the runs did. */
  readonly benchmark: string | null;
  /** Higher is better. */
  readonly isTurned: boolean;
  readonly values: number[];
}

function collect({ segment }: StoredSegment, groups: Map<string, Group>, named: Set<string>): void {
  for (const event of segment.events.filter(isAcceptance)) named.add(event.run);
  for (const { id, time, branch, environment, measurements, after } of segment.runs) {
    // A late run is ordered after this one, so it must stay.
    if (after !== undefined) named.add(after);
    const key = `${branch}\u0000${environmentKey(environment)}`;
    const group: Group = groups.get(key) ?? { runs: [], series: new Map() };
    groups.set(key, group);
    for (const { benchmark, metric, sample } of measurements) {
      const name = `${benchmark.name}\u0000${metric.name}\u0000${metric.unit}`;
      const isTurned = metric.direction === 'higher';
      const witness = metric.beside ? null : benchmark.name;
      const series = group.series.get(name) ?? { benchmark: witness, isTurned, values: [] };
      group.series.set(name, series);
      while (series.values.length < group.runs.length) series.values.push(Number.NaN);
      series.values[group.runs.length] = sample.centre;
    }
    group.runs.push({ id, time });
  }
}

function stayingIds(
  { runs, series }: Group,
  named: ReadonlySet<string>,
  { before, keep }: Thinning,
): string[] {
  const places = placesOfChanges([...series.values()], runs.length);
  const seen = new Set<string>();
  const isKept = runs.map(({ id, time }, place) => {
    const period = periods[keep](time);
    const isFirst = period !== null && !seen.has(period);
    if (period !== null) seen.add(period);
    const isEnd = place === 0 || place === runs.length - 1;
    return isFirst || isEnd || named.has(id) || places.has(place) || Date.parse(time) >= before.getTime();
  });
  return runs.filter((_, place) => isKept[place]).map(({ id }) => id);
}

/** Indices of the runs next to every level change of every series. */
function placesOfChanges(series: readonly Values[], runs: number): Set<number> {
  const benchmarks = series.map(({ benchmark }) => benchmark);
  const rows = series.map(({ isTurned, values }) => {
    const known = values.filter((value) => !Number.isNaN(value));
    const { to } = scaleFor(known, median(known), isTurned);
    return Array.from({ length: runs }, (_, place) => to(values[place] ?? Number.NaN));
  });
  const places = new Set<number>();
  for (const { index } of changePointsTogether(rows, (all) => withoutCommonMode(all, benchmarks)).flat()) {
    for (let place = index - NEIGHBOURS; place < index + NEIGHBOURS; place++) places.add(place);
  }
  return places;
}

async function thinned(
  entries: readonly SegmentEntry[],
  read: (entry: SegmentEntry) => Promise<StoredSegment>,
  stayingIds: ReadonlySet<string>,
): Promise<Change> {
  const segments: SegmentEntry[] = [];
  const files = new Map<string, string | null>();
  for (const entry of entries) {
    const { segment, text } = await read(entry);
    const staying = segment.runs.filter(({ id }) => stayingIds.has(id));
    // Events stay, and an event needs a run in its segment.
    if (staying.length === 0 && segment.events.length > 0) staying.push(...segment.runs.slice(-1));
    if (staying.length === segment.runs.length) segments.push(entry);
    else if (staying.length === 0) files.set(entry.file, null);
    else {
      const left = withRuns(text, new Set(staying.map(({ id }) => id)));
      files.set(entry.file, left);
      segments.push(entryFor(entry.file, left, staying));
    }
  }
  return { segments, files };
}

/** The lines of a segment without the removed runs. */
function withRuns(text: string, ids: ReadonlySet<string>): string {
  return text
    .split('\n')
    .filter((line) => {
      if (line === '') return false;
      const { type, id } = JSON.parse(line) as { type: string; id?: string };
      return type !== 'run' || ids.has(id ?? '');
    })
    .map((line) => `${line}\n`)
    .join('');
}

function sizeOf(entries: readonly SegmentEntry[]): Size {
  return {
    runs: entries.reduce((sum, { runs }) => sum + runs, 0),
    segments: entries.length,
    bytes: entries.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}
