/**
 * The history of one suite: an append-only log in segments of bounded size, and a small index. Storing a run
 * rewrites the newest segment and the index only, so its cost does not grow with the history. What cannot be read
 * is named, and never overwritten; neither is what somebody else wrote.
 */

import { TransientError, UserError } from '../model/errors.ts';
import { type HistoryEvent, saidByPeople } from '../model/event.ts';
import type { Run } from '../model/run.ts';
import { WINDOW } from '../stats/evidence.ts';
import { type Backoff, retry } from '../system/retry.ts';
import type { HistoryBranch, Tip } from './branch.ts';
import { isAsStored } from './checksum.ts';
import { type Change, composed } from './commit.ts';
import type { Index, SegmentEntry } from './index-file.ts';
import { decodeIndex, emptyIndex, folderName, spans } from './index-file.ts';
import { LATEST, type Said, saidIn } from './latest-json.ts';
import { runMessage, updateMessage } from './messages.ts';
import type { Publication } from './overview.ts';
import { requireNoSegments } from './ownership.ts';
import type { Segment } from './segment.ts';
import { EMPTY_SEGMENT, REPAIR, readSegment } from './segment.ts';
import { Growth } from './segment-writer.ts';
import { Texts } from './texts.ts';

/** So many segments of a window are asked for side by side. */
const SIDE_BY_SIDE = 8;

/** One look at the branch: everything read belongs to the same tip. */
interface Snapshot {
  readonly tip: Tip | undefined;
  readonly index: Index;
}

/** A segment as it was stored. */
export interface StoredSegment {
  readonly entry: SegmentEntry;
  readonly text: string;
  readonly segment: Segment;
}

/**
 * What is written with a run, decided anew where others stored in the meantime.
 * @param newest runs of the newest segment as it is then
 */
export type Preparing = (newest: readonly Run[]) => Promise<Prepared>;
type Prepared = Publication & Pick<Run, 'after'>;

export interface Stored {
  readonly stored: number;
  /** Runs that the history had already. */
  readonly known: number;
}

export class HistoryLog {
  readonly branch: HistoryBranch;
  readonly suite: string;
  readonly historyDir: string;
  /** Folder of the suite on the branch. */
  readonly folder: string;
  readonly #damages = new Map<string, UserError>();
  readonly #texts = new Texts();
  #snapshot: Snapshot | undefined;
  #seen: Tip | undefined;

  /** @param seen what was looked at before, for who reads several suites of one state */
  constructor(branch: HistoryBranch, historyDir: string, suite: string, seen?: Tip) {
    this.#seen = seen;
    this.branch = branch;
    this.suite = suite;
    this.historyDir = historyDir;
    this.folder = [historyDir, folderName(suite)].filter((part) => part !== '').join('/');
  }

  /** What was found damaged in the segments that were read, each naming file and line. */
  get damages(): readonly UserError[] {
    return [...this.#damages.values()];
  }

  /** The index; without segments where the suite is new. */
  async index(): Promise<Index> {
    return (await this.#look()).index;
  }

  /**
   * The segments from the newest to the oldest, each read and checked when it is asked for: as much as is whole.
   * @param window so many runs are needed in any case: what holds them is read side by side
   */
  async *segmentsFromNewest(window = 0): AsyncGenerator<Segment> {
    const snapshot = await this.#look();
    const entries = snapshot.index.segments.toReversed();
    const isKept = window > 0;
    let ahead = 0;
    let runs = 0;
    for (const [place, entry] of entries.entries()) {
      if (place === ahead) {
        while (ahead < Math.min(place + SIDE_BY_SIDE, entries.length) && runs < window) {
          runs += (entries[ahead++] as SegmentEntry).runs;
        }
        const next = entries.slice(place, ahead);
        await Promise.all(next.map((each) => this.#segmentText(snapshot, each, isKept)));
      }
      yield (await this.#stored(snapshot, entry, isKept)).segment;
    }
  }

  /** What was said of the run that was stored last; undefined where there is none. */
  async lastSaid(): Promise<Said | undefined> {
    return saidIn((await this.read(LATEST)) ?? '');
  }

  /** A text in the suite's folder, of the same look at the branch as its index; undefined where there is none. */
  async read(path: string): Promise<string | undefined> {
    const { tip } = await this.#look();
    return tip && this.branch.read(tip, `${this.folder}/${path}`);
  }

  /**
   * Adds a run with its events, behind whatever others stored in the meantime.
   * @param publication what lies beside the log for people and machines, written in the same commit
   * @returns false where the history has the run already: storing twice stores once
   * @throws UserError where the branch cannot be read or written, its newest segment is damaged, or patience ends
   */
  async append(
    run: Run,
    events: readonly HistoryEvent[],
    patience: Backoff,
    publication: Publication | Preparing = {},
  ): Promise<boolean> {
    const change = async (snapshot: Snapshot): Promise<Change | undefined> => {
      const growth = await this.#growth(snapshot);
      if (growth.has(run.id) || (await this.#isOlder(snapshot, run))) return undefined;
      const { after = run.after, ...published }: Prepared =
        typeof publication === 'function' ? await publication(growth.newest) : publication;
      // Where the branch stands is told by its newest commits.
      const said = after === undefined ? events : saidByPeople(events);
      growth.add({ ...run, ...(after !== undefined && { after }) }, said);
      return { ...growth.finish(), publication: published };
    };
    return this.#write(runMessage(run, events), patience, change);
  }

  /**
   * Adds many runs in one commit, in the order given.
   * @throws UserError as `append`, and where any segment is damaged: all are read for the ids that are known
   */
  async appendAll(runs: readonly Run[], patience: Backoff): Promise<Stored> {
    let known = 0;
    const message = `perf: ${runs.length} runs of ${this.suite}`;
    await this.#write(message, patience, async (snapshot) => {
      const ids = new Set<string>();
      for (const entry of snapshot.index.segments) {
        const { segment } = await this.#wholeSegment(snapshot, entry);
        for (const { id } of segment.runs) ids.add(id);
      }
      const growth = await this.#growth(snapshot);
      known = 0;
      for (const run of runs) {
        if (ids.has(run.id)) known++;
        else growth.add(run, []);
        ids.add(run.id);
      }
      return known < runs.length ? growth.finish() : undefined;
    });
    return { stored: runs.length - known, known };
  }

  /**
   * Adds what a person said of a stored run.
   * @throws UserError as `append`
   */
  async appendEvent(event: HistoryEvent, patience: Backoff): Promise<void> {
    await this.#write(updateMessage(event), patience, async (snapshot) => {
      const growth = await this.#growth(snapshot);
      growth.addEvent(event);
      return growth.finish();
    });
  }

  /**
   * Changes segments in one commit: what is decided is decided anew where others stored in the meantime.
   * @param decide gets the entries of all segments, and reads one; undefined where nothing has to change
   * @throws UserError as `append`, and where a segment that is read is damaged
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
      decide(snapshot.index.segments, (entry) => this.#wholeSegment(snapshot, entry)),
    );
  }

  /** Tries until it lands: every try begins with a fresh look at the branch. @returns false: nothing to write */
  async #write(
    message: string,
    patience: Backoff,
    decide: (snapshot: Snapshot) => Promise<Change | undefined>,
  ): Promise<boolean> {
    return retry(patience, async (attempt) => {
      this.#snapshot = attempt === 1 ? this.#snapshot : undefined;
      const snapshot = await this.#look();
      const change = await decide(snapshot);
      if (!change) return false;
      // What failed may have landed all the same: the next look finds the run by its id.
      if (await this.#land(snapshot, change, message)) return true;
      throw new TransientError(
        `cannot store the run on ${this.branch.description}: others were faster ${attempt} times in a row`,
        'Run the job again; it stores under the same id.',
      );
    });
  }

  /** @returns false where somebody else moved the branch in the meantime */
  async #land({ tip, index: before }: Snapshot, change: Change, message: string): Promise<boolean> {
    const { branch, suite, historyDir, folder } = this;
    const segments = () => this.segmentsFromNewest(WINDOW);
    const place = { branch, tip, suite, historyDir, folder, segments };
    const { index, files } = await composed(place, before, change);
    const landed = await branch.commit(tip, files, message);
    if (!landed) return false;
    this.#snapshot = { tip: landed, index };
    const newest = index.segments.at(-1);
    const text = newest && change.files.get(newest.file);
    if (newest && text) this.#texts.keep(newest, text);
    this.#texts.forgetOthers(index);
    return true;
  }

  async #growth(snapshot: Snapshot): Promise<Growth> {
    const entries = snapshot.index.segments;
    const last = entries.at(-1);
    return new Growth(this.suite, entries, last && (await this.#wholeSegment(snapshot, last)));
  }

  /**
   * Whether a run is in a segment before the newest. The same id is the same run with the same time (an answer that
   * was lost, an artifact that is added twice; GitHub counts a job that runs again), so that it can only be where the
   * times fit: for a run of today in none.
   */
  async #isOlder(snapshot: Snapshot, { id, time }: Run): Promise<boolean> {
    for (const entry of snapshot.index.segments.slice(0, -1)) {
      if (!spans(entry, time)) continue;
      const { segment } = await this.#wholeSegment(snapshot, entry);
      if (segment.runs.some((run) => run.id === id)) return true;
    }
    return false;
  }

  async #look(): Promise<Snapshot> {
    this.#snapshot ??= await this.#readSnapshot();
    return this.#snapshot;
  }

  async #readSnapshot(): Promise<Snapshot> {
    const tip = this.#seen ?? (await this.branch.tip());
    this.#seen = undefined;
    const path = `${this.folder}/index.json`;
    const text = tip && (await this.branch.read(tip, path));
    if (tip && text === undefined) await requireNoSegments(this.branch, tip, this.folder);
    const index =
      text === undefined
        ? emptyIndex(this.suite)
        : decodeIndex(`${path} on ${this.branch.description}`, text, this.suite);
    this.#texts.forgetOthers(index);
    return { tip, index };
  }

  async #wholeSegment(snapshot: Snapshot, entry: SegmentEntry): Promise<StoredSegment> {
    const stored = await this.#stored(snapshot, entry);
    const damage = this.#damages.get(this.#segmentPath(entry));
    if (damage) throw damage;
    return stored;
  }

  /** As much of a segment as is whole; what is not is kept in `damages`. */
  async #stored(snapshot: Snapshot, entry: SegmentEntry, isKept = false): Promise<StoredSegment> {
    const path = this.#segmentPath(entry);
    const where = `${path} on ${this.branch.description}`;
    const text = await this.#segmentText(snapshot, entry, isKept);
    if (text === undefined) {
      this.#damages.set(path, new UserError(`${where} is missing, though the index names it`, REPAIR));
      return { entry, text: '', segment: EMPTY_SEGMENT };
    }
    const { segment, damage } = readSegment(where, text, this.suite);
    if (damage) this.#damages.set(path, damage);
    else if (!isAsStored(entry, text, segment.runs)) {
      const found = `${segment.runs.length} runs in ${Buffer.byteLength(text)} bytes`;
      const told = `${entry.runs} runs in ${entry.bytes} bytes`;
      const why =
        found === told
          ? 'its bytes are not those that were stored (SHA-256)'
          : `the index tells of ${told}, but there are ${found}`;
      this.#damages.set(path, new UserError(`${where}: ${why}`, REPAIR));
    }
    return { entry, text, segment };
  }

  async #segmentText(
    { tip, index }: Snapshot,
    entry: SegmentEntry,
    isKept: boolean,
  ): Promise<string | undefined> {
    const known = this.#texts.of(entry);
    if (known !== undefined || !tip) return known;
    const text = await this.branch.read(tip, this.#segmentPath(entry));
    if (text !== undefined && (isKept || entry === index.segments.at(-1))) this.#texts.keep(entry, text);
    return text;
  }

  #segmentPath({ file }: SegmentEntry): string {
    return `${this.folder}/segments/${file}`;
  }
}
