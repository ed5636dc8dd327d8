/**
 * The newest runs of a history that match a question, across as many segments as needed: three thousand benchmarks fill a
 * segment with five runs, ten with hundreds. Every reader of a window uses this function, so that all see the same runs.
 */

import type { HistoryEvent } from '../model/event.ts';
import type { Run } from '../model/run.ts';
import { WINDOW } from '../stats/window.ts';
import { inOrder } from './order.ts';
import type { Segment } from './segment.ts';

/** If few runs match, at most this many are read: the history may be long, and the machine new. */
const LOOKED_AT_MAX = 4 * WINDOW;

/** With small runs a segment holds a whole window. A few more cost little, and often include an old base commit. */
const SEGMENTS_MIN = 4;

/** What a window consists of. */
export interface Question {
  /** Number of matching runs to look for; by default `WINDOW`. */
  readonly enough?: number;
  /** Selects the matching ones of the runs read so far, which are in the order of their commits. */
  readonly counting: (runs: readonly Run[]) => readonly Run[];
  /** Selects the runs that count towards the limit; all by default. */
  readonly lookedAt?: (runs: readonly Run[]) => readonly Run[];
}

/** The runs that were read for a window: whole segments, so more than it needs. */
export interface Newest {
  /** In the order of their commits, of any branch and machine. */
  readonly runs: readonly Run[];
  readonly events: readonly HistoryEvent[];
  /** Number of segments that were read. */
  readonly segments: number;
}

/** @param segments the newest first; none is requested once the window is full */
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
