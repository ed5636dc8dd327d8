/**
 * The history of one suite: an append-only log in segments of bounded size, and a small index. Storing a run rewrites
 * only the newest segment and the index, so the cost does not grow with the history. Data that cannot be read is reported
 * and never overwritten, and neither are files of others.
 */

import type { UserError } from '../model/errors.ts';
import type { HistoryEvent } from '../model/event.ts';
import type { Run } from '../model/run.ts';
import { WINDOW } from '../stats/window.ts';
import type { Backoff } from '../system/retry.ts';
import { type Appended, appendChange, type Preparing, type RunPublication } from './appending.ts';
import type { HistoryBranch, Tip } from './branch.ts';
import { type Change, composed } from './commit.ts';
import type { Index, SegmentEntry } from './index-file.ts';
import { decodeIndex, emptyIndex, folderName, spans } from './index-file.ts';
import { type Draft, land, type Part } from './landing.ts';
import { LATEST, type LastVerdict, lastVerdictIn } from './latest-json.ts';
import { runMessage, updateMessage } from './messages.ts';
import type { Publication } from './overview.ts';
import { requireNoSegments } from './ownership.ts';
import type { Segment } from './segment.ts';
import { SegmentWriter } from './segment-writer.ts';
import { type Snapshot, type StoredSegment, StoredSegments } from './stored-segments.ts';
import { waitingOf } from './waiting.ts';
import { EMPTY_WINDOW, type Window } from './window.ts';

/** Segments of a window to request concurrently: this number, or more if they are small. */
const SIDE_BY_SIDE = 8;
const SIDE_BY_SIDE_BYTES = 8 * 1024 * 1024;

export interface Stored {
  readonly stored: number;
  /** Number of runs that the history had already. */
  readonly known: number;
}

export class HistoryLog {
  readonly branch: HistoryBranch;
  readonly suite: string;
  readonly historyDir: string;
  /** Folder of the suite on the branch. */
  readonly folder: string;
  readonly #segments: StoredSegments;
  #snapshot: Snapshot | undefined;
  #seen: Tip | undefined;

  /** @param seen the tip to read, if several suites are read at one tip */
  constructor(branch: HistoryBranch, historyDir: string, suite: string, seen?: Tip) {
    this.#seen = seen;
    this.branch = branch;
    this.suite = suite;
    this.historyDir = historyDir;
    this.folder = [historyDir, folderName(suite)].filter((part) => part !== '').join('/');
    this.#segments = new StoredSegments(branch, suite, this.folder);
  }

  /** The log of another suite, at the same tip. */
  async beside(suite: string): Promise<HistoryLog> {
    const log = new HistoryLog(this.branch, this.historyDir, suite);
    await log.#lookAt(await this.tip());
    return log;
  }

  /** Damage in the segments that were read, each naming file and line. */
  get damages(): readonly UserError[] {
    return this.#segments.damages;
  }

  /** The tip that was read; undefined if the branch does not exist. */
  async tip(): Promise<Tip | undefined> {
    return (await this.#look()).tip;
  }

  /** The index; without segments if the suite is new. */
  async index(): Promise<Index> {
    return (await this.#look()).index;
  }

  /**
   * The segments from newest to oldest, each read and checked on demand. Of a damaged segment only the intact part is
   * returned.
   * @param window number of runs that are needed in any case: their segments are requested concurrently
   */
  async *segmentsFromNewest(window = 0): AsyncGenerator<Segment> {
    const snapshot = await this.#look();
    const entries = snapshot.index.segments.toReversed();
    const isKept = window > 0;
    let ahead = 0;
    let runs = 0;
    for (const [place, entry] of entries.entries()) {
      if (place === ahead && runs < window) {
        const next = together(entries.slice(place), window - runs);
        ahead += next.length;
        runs += next.reduce((sum, each) => sum + each.runs, 0);
        await Promise.all(next.map((each) => this.#segments.fetch(snapshot, each)));
      }
      yield await this.#segments.read(snapshot, entry, isKept);
    }
  }

  /**
   * Runs of the suite that wait beside the branch, with their events, oldest first: those that the job's first query found, without
   * the ones that the history has already.
   */
  async waiting(): Promise<Window> {
    const texts = await this.branch.waitingRoom?.(this.historyDir).seen();
    if (!texts?.size) return EMPTY_WINDOW;
    const snapshot = await this.#look();
    const own = [...texts.values()].flatMap((text) => waitingOf(text, this.suite));
    // Together with the others that the window needs.
    if (own.length > 0) await this.segmentsFromNewest(WINDOW).next();
    const read = (entry: SegmentEntry) => this.#segments.read(snapshot, entry, true);
    const known = await Promise.all(own.map(({ run }) => isIn(snapshot.index.segments, run, read)));
    const left = own.filter((_, i) => !known[i]);
    return { runs: left.map(({ run }) => run), events: left.flatMap(({ events }) => events) };
  }

  /**
   * Starts the requests that a job will need, so that those of several suites run concurrently. Errors are ignored here,
   * because they occur again when the data is needed.
   */
  async lookAhead(): Promise<void> {
    const snapshot = await this.#look();
    const last = snapshot.index.segments.at(-1);
    await Promise.all([this.lastVerdict(), last && this.#segments.text(snapshot, last, true)]);
  }

  /** The last verdict in `latest.json`; undefined if there is none. */
  async lastVerdict(): Promise<LastVerdict | undefined> {
    return lastVerdictIn((await this.read(LATEST)) ?? '');
  }

  /** A text in the suite's folder, at the same tip as the index; undefined if it does not exist. */
  async read(path: string): Promise<string | undefined> {
    const { tip } = await this.#look();
    return tip && this.branch.read(tip, `${this.folder}/${path}`);
  }

  /**
   * Adds a run with its events, after any run that others stored in the meantime.
   * @returns false if the history has the run already: storing twice stores once
   * @throws UserError if the branch cannot be read or written, its newest segment is damaged, or the retries end
   */
  append(
    run: Run,
    events: readonly HistoryEvent[],
    patience: Backoff,
    publication: RunPublication | Preparing = {},
  ): Promise<boolean> {
    return land(this.branch, this.appending([{ run, events, publication }]), patience);
  }

  /** The same for several runs in their order, as a part of a commit that other suites of the job share. */
  appending(runs: readonly Appended[]): Part {
    const messages = runs.map(({ run, events }) => runMessage(run, events));
    return this.#part(messages, async (snapshot) => {
      const writer = await this.#writer(snapshot);
      const older = snapshot.index.segments.slice(0, -1);
      const read = async (entry: SegmentEntry) => (await this.#segments.readIntact(snapshot, entry)).segment;
      const has = async (run: Run) => writer.has(run.id) || isIn(older, run, read);
      return appendChange(runs, { writer, has, read: (path) => this.read(path) });
    });
  }

  /**
   * Adds many runs in one commit, in the order given.
   * @param publication files next to the log, about the newest of them
   * @throws UserError as `append`, and if any segment is damaged: all are read for the known ids
   */
  async appendAll(runs: readonly Run[], patience: Backoff, publication: Publication = {}): Promise<Stored> {
    let known = 0;
    const message = `perf: ${runs.length} runs of ${this.suite}`;
    await this.#write(message, patience, async (snapshot) => {
      const ids = new Set<string>();
      for (const entry of snapshot.index.segments) {
        const { segment } = await this.#segments.readIntact(snapshot, entry);
        for (const { id } of segment.runs) ids.add(id);
      }
      const writer = await this.#writer(snapshot);
      known = 0;
      for (const run of runs) {
        if (ids.has(run.id)) known++;
        else writer.add(run, []);
        ids.add(run.id);
      }
      return known < runs.length ? { ...writer.finish(), publication } : undefined;
    });
    return { stored: runs.length - known, known };
  }

  /**
   * Adds a person's decision about a stored run.
   * @throws UserError as `append`
   */
  async appendEvent(event: HistoryEvent, patience: Backoff): Promise<void> {
    await this.#write(updateMessage(event), patience, async (snapshot) => {
      const writer = await this.#writer(snapshot);
      writer.addEvent(event);
      return writer.finish();
    });
  }

  /**
   * Changes segments in one commit; decided again if others stored in the meantime.
   * @param decide gets the entries of all segments and a function that reads one; returns undefined if nothing changes
   * @throws UserError as `append`, and if a segment that it reads is damaged
   */
  async revise(
    message: string,
    patience: Backoff,
    decide: (
      entries: readonly SegmentEntry[],
      read: (entry: SegmentEntry) => Promise<StoredSegment>,
    ) => Promise<Change | undefined>,
  ): Promise<boolean> {
    return this.#write(message, patience, (snapshot) =>
      decide(snapshot.index.segments, (entry) => this.#segments.readIntact(snapshot, entry)),
    );
  }

  #write(
    message: string,
    patience: Backoff,
    decide: (snapshot: Snapshot) => Promise<Change | undefined>,
  ): Promise<boolean> {
    return land(this.branch, this.#part([message], decide), patience);
  }

  #part(messages: readonly string[], decide: (snapshot: Snapshot) => Promise<Change | undefined>): Part {
    return {
      what: 'the run',
      messages,
      seen: () => this.#snapshot,
      draft: async (tip) => {
        const snapshot = await this.#lookAt(tip);
        const change = await decide(snapshot);
        return change && this.#draft(snapshot, change);
      },
    };
  }

  async #draft({ tip, index: before }: Snapshot, change: Change): Promise<Draft> {
    const { branch, suite, historyDir, folder } = this;
    const segments = () => this.segmentsFromNewest(WINDOW);
    const place = { branch, tip, suite, historyDir, folder, segments };
    const { index, files, listing } = await composed(place, before, change);
    return {
      files,
      listing,
      landed: (landed) => {
        this.#snapshot = { tip: landed, index };
        const newest = index.segments.at(-1);
        const text = newest && change.files.get(newest.file);
        if (newest && text) this.#segments.cache(newest, text);
        this.#segments.forgetOthers(index);
      },
    };
  }

  async #writer(snapshot: Snapshot): Promise<SegmentWriter> {
    const entries = snapshot.index.segments;
    const last = entries.at(-1);
    return new SegmentWriter(this.suite, entries, last && (await this.#segments.readIntact(snapshot, last)));
  }

  async #look(): Promise<Snapshot> {
    if (this.#snapshot) return this.#snapshot;
    const tip = this.#seen ?? (await this.branch.tip());
    this.#seen = undefined;
    return this.#lookAt(tip);
  }

  /** A commit never changes, so a known tip is not read again. */
  async #lookAt(tip: Tip | undefined): Promise<Snapshot> {
    if (this.#snapshot && this.#snapshot.tip?.commit === tip?.commit) return this.#snapshot;
    const path = `${this.folder}/index.json`;
    const text = tip && (await this.branch.read(tip, path));
    if (tip && text === undefined) await requireNoSegments(this.branch, tip, this.folder);
    const index =
      text === undefined
        ? emptyIndex(this.suite)
        : decodeIndex(`${path} on ${this.branch.description}`, text, this.suite);
    this.#segments.forgetOthers(index);
    this.#snapshot = { tip, index };
    return this.#snapshot;
  }
}

/** The first segments, to be requested concurrently. @param runs number of runs that are needed */
function together(entries: readonly SegmentEntry[], runs: number): readonly SegmentEntry[] {
  let [count, found, bytes] = [0, 0, 0];
  for (const entry of entries) {
    if (found >= runs || (count >= SIDE_BY_SIDE && bytes + entry.bytes > SIDE_BY_SIDE_BYTES)) break;
    count++;
    found += entry.runs;
    bytes += entry.bytes;
  }
  return entries.slice(0, count);
}

/**
 * Whether a run is in one of these segments. The same id means the same run with the same time (a lost response, an artifact that is
 * added twice; GitHub numbers re-runs), so only segments that span the time are read: for a run of today, only the newest.
 */
async function isIn(
  entries: readonly SegmentEntry[],
  { id, time }: Run,
  read: (entry: SegmentEntry) => Promise<Segment>,
): Promise<boolean> {
  for (const entry of entries) {
    if (spans(entry, time) && (await read(entry)).runs.some((run) => run.id === id)) return true;
  }
  return false;
}
