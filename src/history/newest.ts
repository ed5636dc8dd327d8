/**
 * The newest runs of a history that count for a question, however many segments they lie in: three thousand benchmarks
 * fill a segment with five runs, ten with hundreds. Every reader of a window asks here, so that all of them see the same.
 */

import type { HistoryEvent } from '../model/event.ts';
import type { Run } from '../model/run.ts';
import { WINDOW } from '../stats/evidence.ts';
import { inOrder } from './order.ts';
import type { Segment } from './segment.ts';

/** Where few runs count, no more than so many are looked at: the history may be long, and the machine new. */
const LOOKED_AT_MAX = 4 * WINDOW;

/** Of runs so small that a segment holds all of these, some more cost little: an old commit to stand on is among them. */
const SEGMENTS_MIN = 4;

/** What fills a window. */
export interface Question {
  /** So many runs fill it; a window of them, where nothing is said. */
  readonly enough?: number;
  /** Of the runs that were read so far, in the order of their commits, those that count. */
  readonly counting: (runs: readonly Run[]) => readonly Run[];
  /** Those that are read for the sake of the window alone; all, where nothing is said. */
  readonly lookedAt?: (runs: readonly Run[]) => readonly Run[];
}

/** What was read for a window: whole segments, and so more than it needs. */
export interface Newest {
  /** In the order of their commits, of any branch and machine. */
  readonly runs: readonly Run[];
  readonly events: readonly HistoryEvent[];
  /** So many were read. */
  readonly segments: number;
}

/** @param segments the newest first; none is asked for once the window is full */
export async function newestRuns(
  segments: AsyncIterable<Segment>,
  { enough = WINDOW, counting, lookedAt = (runs) => runs }: Question,
): Promise<Newest> {
  let stored: Run[] = [];
  let runs: Run[] = [];
  let events: HistoryEvent[] = [];
  let read = 0;
  for await (const segment of segments) {
    stored = [...segment.runs, ...stored];
    runs = inOrder(stored);
    events = [...segment.events, ...events];
    read++;
    const isExhausted = read >= SEGMENTS_MIN && lookedAt(runs).length >= LOOKED_AT_MAX;
    if (isExhausted || counting(runs).length >= enough) break;
  }
  return { runs, events, segments: read };
}
