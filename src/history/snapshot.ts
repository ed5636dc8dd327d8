/**
 * Snapshots: the newest runs of one suite and branch as one text, in the format of a history segment. Artifacts, caches
 * and buckets all store the same text. A snapshot is not a history: old runs are dropped, and if two jobs write at the
 * same moment, the later one wins.
 */

import { UserError } from '../model/errors.ts';
import type { HistoryEvent } from '../model/event.ts';
import type { Run } from '../model/run.ts';
import { openEvents } from './episodes.ts';
import { inTime } from './order.ts';
import { encodeSegment, readSegment } from './segment.ts';
import type { Window } from './window.ts';

/** Runs in a snapshot: enough to estimate the noise. */
const SNAPSHOT_RUNS_MAX = 30;

/** Size limit of a snapshot; a single larger run is stored alone. */
export const SNAPSHOT_BYTES_MAX = 4 * 1024 * 1024;

/** Size limit when reading; anything larger is not a snapshot. */
export const SNAPSHOT_READ_BYTES_MAX = 64 * 1024 * 1024;

export const SNAPSHOT_READ_RUNS_MAX = 1000;

/** A place that stores snapshots. */
export interface SnapshotStore {
  readonly source: 'artifact' | 'cache' | 's3';
  /** Whether runs are stored there, or only read. */
  readonly isStore: boolean;
  /** In words that follow "kept in": `the cache`. */
  readonly description: string;
  /**
   * The stored texts; empty if there are none.
   * @throws UserError if they cannot be read
   */
  read(suite: string, branch: string): Promise<readonly string[]>;
  /** @throws UserError if it cannot be written */
  write(suite: string, branch: string, text: string): Promise<void>;
}

/**
 * The snapshot of a branch, oldest run first.
 * @throws UserError if it cannot be read, or is damaged
 */
export async function readSnapshot(store: SnapshotStore, suite: string, branch: string): Promise<Window> {
  const runs: Run[] = [];
  const events: HistoryEvent[] = [];
  for (const text of await store.read(suite, branch)) {
    const { segment, damage } = readSegment(`what is kept in ${store.description}`, text, suite, {
      runsMax: SNAPSHOT_READ_RUNS_MAX,
    });
    if (damage)
      throw new UserError(damage.message, 'Delete it there: the next run of the branch starts a new one.');
    runs.push(...segment.runs);
    events.push(...segment.events);
  }
  return ofBranch(branch, { runs, events });
}

/**
 * Adds a run to the snapshot, and to the other runs of its branch that the job knows.
 * @throws UserError if the snapshot cannot be read: it is not overwritten
 */
export async function saveSnapshot(
  store: SnapshotStore,
  run: Run,
  events: readonly HistoryEvent[],
  known: Window,
): Promise<void> {
  const stored = await readSnapshot(store, run.suite, run.branch);
  const all = ofBranch(run.branch, {
    runs: [...stored.runs, ...known.runs, run],
    events: [...stored.events, ...known.events, ...events],
  });
  await store.write(run.suite, run.branch, encodeWindow(all));
}

/** Each run once, in the order of their commits, with its events. */
function ofBranch(branch: string, { runs, events }: Window): Window {
  const own = runs.filter((run) => run.branch === branch);
  const once = [...new Map(own.map((run) => [run.id, run])).values()];
  const distinct = new Map(events.map((event) => [JSON.stringify(event), event]));
  return { runs: inTime(once), events: [...distinct.values()] };
}

/** The newest runs, as many as fit. */
function encodeWindow({ runs, events }: Window): string {
  for (let count = Math.min(runs.length, SNAPSHOT_RUNS_MAX); ; ) {
    const left = runs.slice(-count);
    const here = new Set(left.map(({ id }) => id));
    const isHere = ({ run }: HistoryEvent) => here.has(run);
    // Open events of dropped runs stay.
    const open = openEvents(events).filter((event) => !isHere(event));
    const text = encodeSegment(left, [...open, ...events.filter(isHere)]);
    const bytes = Buffer.byteLength(text);
    if (bytes <= SNAPSHOT_BYTES_MAX || count === 1) return text;
    count = Math.max(1, Math.min(count - 1, Math.floor((count * SNAPSHOT_BYTES_MAX) / bytes)));
  }
}
