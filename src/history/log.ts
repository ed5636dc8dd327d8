/**
 * The history of one suite: an append-only log in segments of bounded size, and a small index. Storing a run
 * rewrites the newest segment and the index only, so its cost does not grow with the history. What cannot be read
 * is named, and never overwritten; neither is what somebody else wrote.
 */

import type { UserError } from '../model/errors.ts';
import { type HistoryEvent, saidByPeople } from '../model/event.ts';
import type { Run } from '../model/run.ts';
import { WINDOW } from '../stats/evidence.ts';
import type { Backoff } from '../system/retry.ts';
import type { HistoryBranch, Tip } from './branch.ts';
import { type Change, composed } from './commit.ts';
import type { Index, SegmentEntry } from './index-file.ts';
import { decodeIndex, emptyIndex, folderName, spans } from './index-file.ts';
import { type Draft, land, type Part } from './landing.ts';
import { LATEST, type Said, saidIn } from './latest-json.ts';
import { runMessage, updateMessage } from './messages.ts';
import type { Publication } from './overview.ts';
import { requireNoSegments } from './ownership.ts';
import type { Segment } from './segment.ts';
import { Growth } from './segment-writer.ts';
import { type Snapshot, type StoredSegment, StoredSegments } from './stored-segments.ts';

/** So many segments of a window are asked for side by side. */
const SIDE_BY_SIDE = 8;

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
  readonly #segments: StoredSegments;
  #snapshot: Snapshot | undefined;
  #seen: Tip | undefined;

  /** @param seen what was looked at before, for who reads several suites of one state */
  constructor(branch: HistoryBranch, historyDir: string, suite: string, seen?: Tip) {
    this.#seen = seen;
    this.branch = branch;
    this.suite = suite;
    this.historyDir = historyDir;
    this.folder = [historyDir, folderName(suite)].filter((part) => part !== '').join('/');
    this.#segments = new StoredSegments(branch, suite, this.folder);
  }

  /** Another suite, looked at where this one was. */
  async beside(suite: string): Promise<HistoryLog> {
    const log = new HistoryLog(this.branch, this.historyDir, suite);
    await log.#lookAt(await this.tip());
    return log;
  }

  /** What was found damaged in the segments that were read, each naming file and line. */
  get damages(): readonly UserError[] {
    return this.#segments.damages;
  }

  /** Where the branch stood when it was looked at; undefined where it is not there. */
  async tip(): Promise<Tip | undefined> {
    return (await this.#look()).tip;
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
        await Promise.all(next.map((each) => this.#segments.text(snapshot, each, isKept)));
      }
      yield (await this.#segments.read(snapshot, entry, isKept)).segment;
    }
  }

  /**
   * Asks for what a job will need of the suite, so that suites that do it side by side are answered together. What fails
   * fails again where it is needed.
   */
  async lookAhead(): Promise<void> {
    const snapshot = await this.#look();
    const last = snapshot.index.segments.at(-1);
    await Promise.all([this.lastSaid(), last && this.#segments.text(snapshot, last, true)]);
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
  append(
    run: Run,
    events: readonly HistoryEvent[],
    patience: Backoff,
    publication: Publication | Preparing = {},
  ): Promise<boolean> {
    return land(this.branch, this.appending(run, events, publication), patience);
  }

  /** The same as a part of a commit that other suites of the job share. */
  appending(run: Run, events: readonly HistoryEvent[], publication: Publication | Preparing = {}): Part {
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
    return this.#part(runMessage(run, events), change);
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
        const { segment } = await this.#segments.whole(snapshot, entry);
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
      decide(snapshot.index.segments, (entry) => this.#segments.whole(snapshot, entry)),
    );
  }

  #write(
    message: string,
    patience: Backoff,
    decide: (snapshot: Snapshot) => Promise<Change | undefined>,
  ): Promise<boolean> {
    return land(this.branch, this.#part(message, decide), patience);
  }

  #part(message: string, decide: (snapshot: Snapshot) => Promise<Change | undefined>): Part {
    return {
      what: 'the run',
      message,
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
        if (newest && text) this.#segments.keep(newest, text);
        this.#segments.forgetOthers(index);
      },
    };
  }

  async #growth(snapshot: Snapshot): Promise<Growth> {
    const entries = snapshot.index.segments;
    const last = entries.at(-1);
    return new Growth(this.suite, entries, last && (await this.#segments.whole(snapshot, last)));
  }

  /**
   * Whether a run is in a segment before the newest. The same id is the same run with the same time (an answer that
   * was lost, an artifact that is added twice; GitHub counts a job that runs again), so that it can only be where the
   * times fit: for a run of today in none.
   */
  async #isOlder(snapshot: Snapshot, { id, time }: Run): Promise<boolean> {
    for (const entry of snapshot.index.segments.slice(0, -1)) {
      if (!spans(entry, time)) continue;
      const { segment } = await this.#segments.whole(snapshot, entry);
      if (segment.runs.some((run) => run.id === id)) return true;
    }
    return false;
  }

  async #look(): Promise<Snapshot> {
    if (this.#snapshot) return this.#snapshot;
    const tip = this.#seen ?? (await this.branch.tip());
    this.#seen = undefined;
    return this.#lookAt(tip);
  }

  /** What a tip holds never changes. */
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
