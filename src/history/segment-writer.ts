/**
 * The newest segment as it grows by runs and events, and those that begin behind it. Refuses what a reader would
 * refuse: once written, it would close the history for good.
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

/** A segment is closed when the next run would make it larger; one larger run has a segment of its own. */
const SEGMENT_BYTES_MAX = 512 * 1024;

/**
 * The table of thousands of series takes most of that: so that a window is no hundred files with a table each, these
 * many runs share one, as long as GitHub gives the file with one request.
 */
const SEGMENT_RUNS_MIN = 5;
export const SHARED_BYTES_MAX = 1000 * 1000;

/** The newest segment, as it was read. */
export interface Newest {
  readonly text: string;
  readonly segment: Segment;
}

/** The one that takes the next run. */
interface Open {
  readonly file: string;
  text: string;
  bytes: number;
  readonly runs: Run[];
  readonly events: HistoryEvent[];
  readonly series: Map<string, number>;
}

export class Growth {
  readonly #suite: string;
  readonly #closed: SegmentEntry[];
  readonly #files = new Map<string, string>();
  readonly #added: Run[] = [];
  readonly #said: HistoryEvent[] = [];
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

  /** @throws UserError naming the segment where the run could not be read again */
  add(run: Run, events: readonly HistoryEvent[]): void {
    const alone = encodeRun(run, events, EMPTY_SEGMENT);
    const file = this.#open?.file ?? nextSegmentFile(this.#closed);
    const added = decodeSegment(`the new run of ${file}`, alone, this.#suite);
    const appended = this.#open ? encodeRun(run, events, this.#open) : alone;
    if (this.#open && fits(this.#open, appended)) this.#append(appended);
    else this.#begin(alone);
    const open = this.#open as Open;
    for (const key of added.series.keys()) if (!open.series.has(key)) open.series.set(key, open.series.size);
    open.runs.push(...added.runs);
    open.events.push(...added.events);
    this.#added.push(run);
    this.#said.push(...events);
  }

  /** @throws UserError where there is no run yet */
  addEvent(event: HistoryEvent): void {
    if (!this.#open) throw new UserError(`suite ${this.#suite} has no run that an event could be about`);
    this.#append(encodeEvent(event));
    this.#open.events.push(event);
    this.#said.push(event);
  }

  /** Entries of all segments, the texts of those that changed by their names, the runs that came and what was said. */
  finish(): { segments: SegmentEntry[]; files: Map<string, string>; added: Run[]; said: HistoryEvent[] } {
    this.#close();
    return { segments: this.#closed, files: this.#files, added: this.#added, said: this.#said };
  }

  #append(text: string): void {
    const open = this.#open as Open;
    open.text += text;
    open.bytes += Buffer.byteLength(text);
    this.#files.set(open.file, '');
  }

  /** Each segment stands on its own: what is still open is said again at its beginning. */
  #begin(alone: string): void {
    const events = openEvents(this.#open?.events ?? []);
    const text = events.map(encodeEvent).join('') + alone;
    this.#close();
    const bytes = Buffer.byteLength(text);
    if (bytes > FILE_BYTES_MAX) {
      throw new UserError(
        `the run takes ${bytes} bytes; at most ${FILE_BYTES_MAX} are stored`,
        'Divide the benchmarks into several suites.',
      );
    }
    const file = nextSegmentFile(this.#closed);
    this.#open = { file, text, bytes, runs: [], events, series: new Map() };
    this.#files.set(file, '');
  }

  /** Its checksum is made once, however many runs came. */
  #close(): void {
    if (!this.#open) return;
    const { file, text, runs } = this.#open;
    const isChanged = this.#files.has(file);
    this.#closed.push(entryFor(file, text, runs));
    if (isChanged) this.#files.set(file, text);
    this.#open = undefined;
  }
}

function fits({ bytes, runs }: Open, appended: string): boolean {
  const most = runs.length < SEGMENT_RUNS_MIN ? SHARED_BYTES_MAX : SEGMENT_BYTES_MAX;
  return bytes + Buffer.byteLength(appended) <= most;
}
