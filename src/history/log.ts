/**
 * The history of one suite: an append-only log in segments of bounded size, and a small index. Storing a run
 * rewrites the newest segment and the index only, so its cost does not grow with the history. What cannot be read
 * is named, and never overwritten.
 */
import { TransientError, UserError } from '../model/errors.ts';
import type { Run } from '../model/run.ts';
import type { HistoryBranch, Tip } from './branch.ts';
import type { Index, SegmentEntry } from './index-file.ts';
import {
  decodeIndex,
  emptyIndex,
  encodeIndex,
  entryFor,
  folderName,
  isAsStored,
  nextSegmentFile,
} from './index-file.ts';
import type { HistoryEvent, Segment } from './segment.ts';
import { decodeSegment, EMPTY_SEGMENT, encodeEvent, encodeRun, REPAIR, readSegment } from './segment.ts';

/** A segment is closed when the next run would make it larger; one larger run has a segment of its own. */
export const SEGMENT_BYTES_MAX = 512 * 1024;

/** One look at the branch: everything read belongs to the same tip. */
interface Snapshot {
  readonly tip: Tip | undefined;
  readonly index: Index;
  readonly texts: Map<string, string | undefined>;
}

/** The newest segment as it grows, and what has to be written for it. */
interface Growth {
  readonly entries: SegmentEntry[];
  readonly files: Map<string, string>;
  text: string;
  segment: Segment;
}

/** Waits before the next try after a lost race; false where the time is up. */
export type Patience = (attempt: number) => Promise<boolean>;

export interface Stored {
  readonly stored: number;
  /** Runs that the history had already. */
  readonly known: number;
}

export class HistoryLog {
  readonly branch: HistoryBranch;
  readonly suite: string;
  /** Folder of the suite on the branch. */
  readonly folder: string;
  readonly #damages = new Map<string, UserError>();
  #snapshot: Snapshot | undefined;

  constructor(branch: HistoryBranch, historyDir: string, suite: string) {
    this.branch = branch;
    this.suite = suite;
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

  /** The segments from the newest to the oldest, each read and checked when it is asked for: as much as is whole. */
  async *segmentsFromNewest(): AsyncGenerator<Segment> {
    const snapshot = await this.#look();
    for (const entry of snapshot.index.segments.toReversed()) yield this.#segment(snapshot, entry);
  }

  /**
   * Adds a run with its events, behind whatever others stored in the meantime.
   * @param published texts by name for the suite's folder, replaced with every run
   * @returns false where the newest segment has a run with this id already: storing twice stores once
   * @throws UserError where the branch cannot be read or written, its newest segment is damaged, or patience ends
   */
  async append(
    run: Run,
    events: readonly HistoryEvent[],
    patience: Patience,
    published: ReadonlyMap<string, string> = new Map(),
  ): Promise<boolean> {
    const [accepted] = events.filter(({ kind }) => kind === 'acceptance');
    const at = run.commit.slice(0, 7) || 'no commit';
    const message = accepted ? updateMessage(accepted) : `perf: run ${run.id} of ${this.suite} at ${at}`;
    return this.#write(message, patience, async (_, growth) => {
      if (growth.segment.runs.some((stored) => stored.id === run.id)) return false;
      this.#grow(growth, run, events);
      for (const [name, text] of published) growth.files.set(`${this.folder}/${name}`, text);
      return true;
    });
  }

  /**
   * Adds many runs in one commit, in the order given.
   * @throws UserError as `append`, and where any segment is damaged: all are read for the ids that are known
   */
  async appendAll(runs: readonly Run[], patience: Patience): Promise<Stored> {
    let known = 0;
    const message = `perf: ${runs.length} runs of ${this.suite}`;
    await this.#write(message, patience, async (snapshot, growth) => {
      const ids = new Set<string>();
      for (const entry of snapshot.index.segments) {
        for (const { id } of (await this.#wholeSegment(snapshot, entry)).runs) ids.add(id);
      }
      known = 0;
      for (const run of runs) {
        if (ids.has(run.id)) known++;
        else this.#grow(growth, run, []);
        ids.add(run.id);
      }
      return known < runs.length;
    });
    return { stored: runs.length - known, known };
  }

  /**
   * Adds what a person said of a stored run.
   * @throws UserError as `append`
   */
  async appendEvent(event: HistoryEvent, patience: Patience): Promise<void> {
    await this.#write(updateMessage(event), patience, async (_, growth) => {
      const last = growth.entries.pop();
      if (!last) throw new UserError(`suite ${this.suite} has no run that an event could be about`);
      growth.text += encodeEvent(event);
      growth.entries.push(entryFor(last.file, growth.text, growth.segment.runs));
      growth.files.set(this.#segmentPath(last.file), growth.text);
      return true;
    });
  }

  /** Tries until it lands: every try begins with a fresh look at the branch. @returns false: nothing to write */
  async #write(
    message: string,
    patience: Patience,
    change: (snapshot: Snapshot, growth: Growth) => Promise<boolean>,
  ): Promise<boolean> {
    for (let attempt = 1; ; attempt++) {
      let failure = new UserError(
        `cannot store the run on ${this.branch.description}: others were faster ${attempt} times in a row`,
        'Run the job again; it stores under the same id.',
      );
      try {
        const snapshot = await this.#look();
        const growth = await this.#newest(snapshot);
        if (!(await change(snapshot, growth))) return false;
        const index = encodeIndex({ ...snapshot.index, segments: growth.entries });
        growth.files.set(`${this.folder}/index.json`, index);
        if (await this.branch.commit(snapshot.tip, growth.files, message)) return true;
      } catch (error) {
        // It may have landed all the same: the next look finds the run by its id.
        if (!(error instanceof TransientError)) throw error;
        failure = error;
      } finally {
        this.#snapshot = undefined;
      }
      if (!(await patience(attempt))) throw failure;
    }
  }

  async #newest(snapshot: Snapshot): Promise<Growth> {
    const entries = [...snapshot.index.segments];
    const last = entries.at(-1);
    const segment = last ? await this.#wholeSegment(snapshot, last) : EMPTY_SEGMENT;
    const text = last ? (snapshot.texts.get(this.#segmentPath(last.file)) ?? '') : '';
    return { entries, files: new Map(), text, segment };
  }

  #grow(growth: Growth, run: Run, events: readonly HistoryEvent[]): void {
    const last = growth.entries.at(-1);
    const appended = encodeRun(run, events, growth.segment);
    const continued = last && last.bytes + Buffer.byteLength(appended) <= SEGMENT_BYTES_MAX;
    const file = continued ? last.file : nextSegmentFile(growth.entries);
    const alone = encodeRun(run, events, EMPTY_SEGMENT);
    // What a reader would refuse must not be written: it would close the history for good.
    const added = decodeSegment(`the new run of ${file}`, alone, this.suite);
    const before = continued ? growth.segment : EMPTY_SEGMENT;
    growth.segment = joined(before, added);
    growth.text = continued ? growth.text + appended : alone;
    if (continued) growth.entries.pop();
    growth.entries.push(entryFor(file, growth.text, growth.segment.runs));
    growth.files.set(this.#segmentPath(file), growth.text);
  }

  async #look(): Promise<Snapshot> {
    this.#snapshot ??= await this.#readSnapshot();
    return this.#snapshot;
  }

  async #readSnapshot(): Promise<Snapshot> {
    const tip = await this.branch.tip();
    const path = `${this.folder}/index.json`;
    const text = tip && (await this.branch.read(tip, path));
    const index =
      text === undefined
        ? emptyIndex(this.suite)
        : decodeIndex(`${path} on ${this.branch.description}`, text);
    return { tip, index, texts: new Map() };
  }

  /** As much of a segment as is whole; what is not is kept in `damages`. */
  async #segment(snapshot: Snapshot, entry: SegmentEntry): Promise<Segment> {
    const path = this.#segmentPath(entry.file);
    const where = `${path} on ${this.branch.description}`;
    const text = await this.#segmentText(snapshot, path);
    if (text === undefined) {
      this.#damages.set(path, new UserError(`${where} is missing, though the index names it`, REPAIR));
      return EMPTY_SEGMENT;
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
    return segment;
  }

  async #wholeSegment(snapshot: Snapshot, entry: SegmentEntry): Promise<Segment> {
    const segment = await this.#segment(snapshot, entry);
    const damage = this.#damages.get(this.#segmentPath(entry.file));
    if (damage) throw damage;
    return segment;
  }

  async #segmentText(snapshot: Snapshot, path: string): Promise<string | undefined> {
    if (!snapshot.texts.has(path)) {
      snapshot.texts.set(path, snapshot.tip && (await this.branch.read(snapshot.tip, path)));
    }
    return snapshot.texts.get(path);
  }

  #segmentPath(file: string): string {
    return `${this.folder}/segments/${file}`;
  }
}

/** R17: baselines are updated for a reason, in one line. */
function updateMessage({ reason, run }: HistoryEvent): string {
  const line = reason.replace(/[\s\p{Cc}]+/gu, ' ').slice(0, 100);
  return `perf: update baselines for ${line}\n\nFrom run ${run} on.`;
}

/** A segment with the lines of a run behind it; new series get the next numbers. */
function joined(segment: Segment, added: Segment): Segment {
  const series = new Map(segment.series);
  for (const key of added.series.keys()) if (!series.has(key)) series.set(key, series.size);
  return {
    runs: [...segment.runs, ...added.runs],
    events: [...segment.events, ...added.events],
    series,
  };
}
