/**
 * The newest runs of a history that count for a question, however many segments they lie in: three thousand benchmarks
 * fill a segment with five runs, ten with hundreds. Every reader of a window asks here, so that all of them see the same.
 */
import type { Run } from '../model/run.ts';
import { WINDOW } from '../stats/evidence.ts';
import type { HistoryEvent, Segment } from './segment.ts';

/** Where few runs count, no more than so many are looked at: the history may be long, and the machine new. */
const LOOKED_AT_MAX = 4 * WINDOW;

/** Of runs so small that a segment holds all of these, some more cost little: an old commit to stand on is among them. */
const SEGMENTS_MIN = 4;

/** What fills a window. */
export interface Question {
  /** Of the runs that were read so far, oldest first, those that count. */
  readonly counting: (runs: readonly Run[]) => readonly Run[];
  /** Those that are read for the sake of the window alone; all, where nothing is said. */
  readonly lookedAt?: (runs: readonly Run[]) => readonly Run[];
}

/** What was read for a window: whole segments, and so more than it needs. */
export interface Newest {
  /** Oldest first, of any branch and machine. */
  readonly runs: readonly Run[];
  readonly events: readonly HistoryEvent[];
  /** So many were read. */
  readonly segments: number;
}

/** @param segments the newest first; none is asked for once the window is full */
export async function newestRuns(
  segments: AsyncIterable<Segment>,
  { counting, lookedAt = (runs) => runs }: Question,
): Promise<Newest> {
  let runs: Run[] = [];
  let events: HistoryEvent[] = [];
  let read = 0;
  for await (const segment of segments) {
    runs = [...segment.runs, ...runs];
    events = [...segment.events, ...events];
    read++;
    const isExhausted = read >= SEGMENTS_MIN && lookedAt(runs).length >= LOOKED_AT_MAX;
    if (isExhausted || counting(runs).length >= WINDOW) break;
  }
  return { runs, events, segments: read };
}
