/**
 * Takes whole segments off the history whose newest run is older than a limit. Nothing is rewritten but the index,
 * and the index alone tells what is old: where nothing is, it costs nothing. The newest segment stays, however old.
 */
import type { Archive } from './archive.ts';
import type { SegmentEntry } from './index-file.ts';
import type { HistoryLog, Patience, StoredSegment } from './log.ts';

/** So many are held in memory at once. */
const BATCH = 16;

export interface Retention {
  /** Segments without a run since then are old. */
  readonly since: Date;
  /** Where they go; without it they are dropped. */
  readonly archive: Archive | undefined;
  /** The oldest so many; the others wait for the next time. */
  readonly most?: number;
  /** Only tell what would go. */
  readonly isDry?: boolean;
}

/**
 * In this order: archived, read back, dropped. Whoever is interrupted in between leaves both, and begins again.
 * @returns what went, oldest first
 * @throws UserError where a segment is damaged, or the archive does not take it: then nothing is dropped
 */
export async function pruneHistory(
  log: HistoryLog,
  { since, archive, most = Number.POSITIVE_INFINITY, isDry = false }: Retention,
  patience: Patience,
): Promise<readonly SegmentEntry[]> {
  let old: SegmentEntry[] = [];
  const where = archive ? `are in ${archive.description}` : 'are dropped';
  await log.revise(`perf: old runs of ${log.suite} ${where}`, patience, async (entries, read) => {
    old = oldOnes(entries, since).slice(0, most);
    if (old.length === 0 || isDry) return undefined;
    for (let i = 0; i < old.length; i += BATCH) {
      const batch: StoredSegment[] = [];
      for (const entry of old.slice(i, i + BATCH)) batch.push(await read(entry));
      await archive?.keep(log.suite, batch);
    }
    const files = new Map(old.map(({ file }) => [file, null]));
    return { segments: entries.filter(({ file }) => !files.has(file)), files };
  });
  return old;
}

function oldOnes(entries: readonly SegmentEntry[], since: Date): SegmentEntry[] {
  return entries.slice(0, -1).filter(({ newest }) => Date.parse(newest) < since.getTime());
}
