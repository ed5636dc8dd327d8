/**
 * Removes runs that are older than a limit: whole segments whose newest run is older, and the leading runs of the newest
 * segment, which may take years to fill. Only the index is rewritten otherwise, and the index alone says what is old, so
 * this costs nothing if nothing is. The newest run always stays.
 */
import type { Backoff } from '../system/retry.ts';
import type { Archive } from './archive.ts';
import { entryFor } from './checksum.ts';
import { openEvents } from './episodes.ts';
import type { SegmentEntry } from './index-file.ts';
import type { HistoryLog } from './log.ts';
import { decodeSegment, encodeEvent, encodeSegment } from './segment.ts';
import type { StoredSegment } from './stored-segments.ts';

/** Number of segments to hold in memory at once. */
const BATCH = 16;

export interface Retention {
  /** Runs before this time are old. */
  readonly since: Date;
  /** The newest segment is rewritten only if one of its runs is older by this much: not with every run. */
  readonly slackMs?: number;
  /** Where they are archived; without it they are dropped. */
  readonly archive: Archive | undefined;
  /** Maximum number of segments at a time, the oldest first; the others follow next time. */
  readonly most?: number;
  /** Only report what would be removed. */
  readonly isDry?: boolean;
}

/**
 * Archives, reads back, then drops. An interruption leaves both copies, and the next call starts again.
 * @returns what was removed, oldest first
 * @throws UserError if a segment is damaged, or the archive rejects it: then nothing is dropped
 */
export async function pruneHistory(
  log: HistoryLog,
  { since, archive, most = Number.POSITIVE_INFINITY, slackMs = 0, isDry = false }: Retention,
  patience: Backoff,
): Promise<readonly SegmentEntry[]> {
  let old: SegmentEntry[] = [];
  const where = archive ? `are in ${archive.description}` : 'are dropped';
  await log.revise(`perf: old runs of ${log.suite} ${where}`, patience, async (entries, read) => {
    const oldSegments = oldOnes(entries, since).slice(0, most);
    const newest = entries.at(-1);
    const isLong =
      newest && Date.parse(newest.oldest) < since.getTime() - slackMs && oldSegments.length < most;
    const split = isLong ? splitAt(await read(newest), since, log.suite) : undefined;
    old = [...oldSegments, ...(split ? [split.old.entry] : [])];
    if (old.length === 0 || isDry) return undefined;
    for (let i = 0; i < oldSegments.length; i += BATCH) {
      const batch: StoredSegment[] = [];
      for (const entry of oldSegments.slice(i, i + BATCH)) batch.push(await read(entry));
      await archive?.store(log.suite, batch);
    }
    if (split) await archive?.store(log.suite, [split.old]);
    const files = new Map<string, string | null>(oldSegments.map(({ file }) => [file, null]));
    const segments = entries.filter(({ file }) => !files.has(file));
    if (split) {
      segments.splice(-1, 1, split.left.entry);
      files.set(split.left.entry.file, split.left.text);
    }
    return { segments, files };
  });
  return old;
}

function oldOnes(entries: readonly SegmentEntry[], since: Date): SegmentEntry[] {
  return entries.slice(0, -1).filter(({ newest }) => Date.parse(newest) < since.getTime());
}

/** @returns the old part of a segment and the rest, each as a segment of its own; undefined if nothing is old */
function splitAt(
  { entry, text, segment }: StoredSegment,
  since: Date,
  suite: string,
): { old: StoredSegment; left: StoredSegment } | undefined {
  const isOld = ({ time }: { readonly time: string }) => Date.parse(time) < since.getTime();
  const last = segment.runs.at(-1);
  const removed = segment.runs.filter((run) => isOld(run) && run !== last);
  if (removed.length === 0) return undefined;
  const left = segment.runs.filter((run) => !removed.includes(run));
  const ids = new Set(left.map(({ id }) => id));
  const others = segment.events.filter(({ run }) => !ids.has(run));
  // Open events of removed runs stay, as at the beginning of every segment.
  const open = openEvents(others).map(encodeEvent).join('');
  return {
    old: storedAs(entry, encodeSegment(removed, others), suite),
    left: storedAs(entry, open + linesOf(text, ids), suite),
  };
}

function storedAs({ file }: SegmentEntry, text: string, suite: string): StoredSegment {
  const segment = decodeSegment(file, text, suite);
  return { entry: entryFor(file, text, segment.runs), text, segment };
}

/** The lines of these runs, in their order, and the tables that they refer to. */
function linesOf(text: string, ids: ReadonlySet<string>): string {
  const lines = text.split('\n').filter((line) => {
    if (line === '') return false;
    const { type, id, run } = JSON.parse(line) as { type: string; id?: string; run?: string };
    return type === 'series' || ids.has((type === 'run' ? id : run) ?? '');
  });
  return lines.map((line) => `${line}\n`).join('');
}
