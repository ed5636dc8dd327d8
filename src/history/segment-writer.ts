/**
 * Adds runs and events to the newest segment, and starts new ones. Rejects anything that a reader would reject: once
 * written, it would make the history unreadable.
 */
import { UserError } from '../model/errors.ts';
import type { HistoryEvent } from '../model/event.ts';
import type { Run } from '../model/run.ts';
import { FILE_BYTES_MAX } from './branch.ts';
import { entryFor } from './checksum.ts';
import { openEvents } from './episodes.ts';
import { nextSegmentFile, type SegmentEntry } from './index-file.ts';
import type { Segment } from './segment.ts';
import { decodeSegment, EMPTY_SEGMENT, encodeEvent, encodeRun } from './segment.ts';

/** As much as GitHub returns of a file in one request. */
export const SHARED_BYTES_MAX = 1000 * 1000;

/**
 * A segment is closed if the next run would exceed these bytes, which depend on the number of runs in it. Each stored run
 * uploads the newest segment again, so it should be small. But each segment begins with a table of its series, so it should
 * also hold many runs: a window of thousands of series must not be a hundred files with a table each.
 */
const BYTES_MAX: readonly { readonly fewerThan: number; readonly bytes: number }[] = [
  { fewerThan: 5, bytes: SHARED_BYTES_MAX },
  // As much as one GraphQL query brings of each of several files.
  { fewerThan: 16, bytes: 500 * 1000 },
  { fewerThan: Number.POSITIVE_INFINITY, bytes: 128 * 1024 },
];

/** Of ten thousand series the table alone is larger than that: then few runs share it, if it is most of what they take alone. */
const TABLE_RUNS_MAX = 5;
const TABLE_BYTES_MAX = 8 * 1024 * 1024;

/** The newest segment, as it was read. */
export interface Newest {
  readonly text: string;
  readonly segment: Segment;
}

/** The segment that takes the next run. */
interface Open {
  readonly file: string;
  text: string;
  bytes: number;
  readonly runs: Run[];
  readonly events: HistoryEvent[];
  readonly series: Map<string, number>;
}

export class SegmentWriter {
  readonly #suite: string;
  readonly #closed: SegmentEntry[];
  readonly #files = new Map<string, string>();
  readonly #added: Run[] = [];
  readonly #events: HistoryEvent[] = [];
  #open: Open | undefined;

  constructor(suite: string, entries: readonly SegmentEntry[], newest: Newest | undefined) {
    this.#suite = suite;
    this.#closed = [...entries];
    const last = newest && this.#closed.pop();
    if (!last) return;
    const { text, segment } = newest;
    const series = new Map(segment.series);
    this.#open = {
      file: last.file,
      text,
      bytes: last.bytes,
      runs: [...segment.runs],
      events: [...segment.events],
      series,
    };
  }

  /** Runs of the newest segment. */
  get newest(): readonly Run[] {
    return this.#open?.runs ?? [];
  }

  /** Whether a run is in the newest segment. */
  has(id: string): boolean {
    return this.#open?.runs.some((run) => run.id === id) ?? false;
  }

  /** @throws UserError naming the segment if the run could not be read again */
  add(run: Run, events: readonly HistoryEvent[]): void {
    const alone = encodeRun(run, events, EMPTY_SEGMENT);
    const file = this.#open?.file ?? nextSegmentFile(this.#closed);
    const added = decodeSegment(`the new run of ${file}`, alone, this.#suite);
    const appended = this.#open ? encodeRun(run, events, this.#open) : alone;
    if (this.#open && fits(this.#open, appended, alone)) this.#append(appended);
    else this.#begin(alone);
    const open = this.#open as Open;
    for (const key of added.series.keys()) if (!open.series.has(key)) open.series.set(key, open.series.size);
    open.runs.push(...added.runs);
    open.events.push(...added.events);
    this.#added.push(run);
    this.#events.push(...events);
  }

  /** @throws UserError if there is no run yet */
  addEvent(event: HistoryEvent): void {
    if (!this.#open) throw new UserError(`suite ${this.#suite} has no run for the event`);
    this.#append(encodeEvent(event));
    this.#open.events.push(event);
    this.#events.push(event);
  }

  /** Entries of all segments, the changed texts by name, the new runs and the new events. */
  finish(): { segments: SegmentEntry[]; files: Map<string, string>; added: Run[]; events: HistoryEvent[] } {
    this.#close();
    return { segments: this.#closed, files: this.#files, added: this.#added, events: this.#events };
  }

  #append(text: string): void {
    const open = this.#open as Open;
    open.text += text;
    open.bytes += Buffer.byteLength(text);
    this.#files.set(open.file, '');
  }

  /** Each segment is self-contained: open events are repeated at its beginning. */
  #begin(alone: string): void {
    const events = openEvents(this.#open?.events ?? []);
    const text = events.map(encodeEvent).join('') + alone;
    this.#close();
    const bytes = Buffer.byteLength(text);
    if (bytes > FILE_BYTES_MAX) {
      throw new UserError(
        `the run takes ${bytes} bytes; at most ${FILE_BYTES_MAX} can be stored`,
        'Divide the benchmarks into several suites.',
      );
    }
    const file = nextSegmentFile(this.#closed);
    this.#open = { file, text, bytes, runs: [], events, series: new Map() };
    this.#files.set(file, '');
  }

  /** The checksum is computed once, however many runs were added. */
  #close(): void {
    if (!this.#open) return;
    const { file, text, runs } = this.#open;
    const isChanged = this.#files.has(file);
    this.#closed.push(entryFor(file, text, runs));
    if (isChanged) this.#files.set(file, text);
    this.#open = undefined;
  }
}

function fits({ bytes, runs }: Open, appended: string, alone: string): boolean {
  const most = BYTES_MAX.find(({ fewerThan }) => runs.length < fewerThan)?.bytes ?? 0;
  const sharesTable = runs.length < TABLE_RUNS_MAX && 2 * appended.length <= alone.length;
  return bytes + Buffer.byteLength(appended) <= (sharesTable ? TABLE_BYTES_MAX : most);
}
