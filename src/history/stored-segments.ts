/**
 * The segments of a suite as they are stored: read, checked against the index, and what is damaged remembered by name. Texts
 * that a job asks for again are kept: the newest one, and those that a window was read from. They are known by their
 * contents, and so hold when others stored in the meantime. Whoever walks through a whole history keeps none.
 */
import { UserError } from '../model/errors.ts';
import type { HistoryBranch, Tip } from './branch.ts';
import { mismatchOf } from './checksum.ts';
import type { Index, SegmentEntry } from './index-file.ts';
import type { Segment } from './segment.ts';
import { EMPTY_SEGMENT, readSegment } from './segment.ts';
import { REPAIR } from './segment-line.ts';

/** One look at the branch: everything read belongs to the same tip. */
export interface Snapshot {
  readonly tip: Tip | undefined;
  readonly index: Index;
}

/** A segment as it was stored. */
export interface StoredSegment {
  readonly entry: SegmentEntry;
  readonly text: string;
  readonly segment: Segment;
}

export class StoredSegments {
  readonly #branch: HistoryBranch;
  readonly #suite: string;
  readonly #folder: string;
  readonly #texts = new Map<string, string>();
  /** What was read of the texts that are kept: a job asks for its newest segments three times. */
  readonly #stored = new Map<string, StoredSegment>();
  readonly #damages = new Map<string, UserError>();

  /** @param folder of the suite on the branch */
  constructor(branch: HistoryBranch, suite: string, folder: string) {
    this.#branch = branch;
    this.#suite = suite;
    this.#folder = folder;
  }

  /** Of what was read so far. */
  get damages(): readonly UserError[] {
    return [...this.#damages.values()];
  }

  /** @throws UserError where it is damaged */
  async whole(snapshot: Snapshot, entry: SegmentEntry): Promise<StoredSegment> {
    const stored = await this.read(snapshot, entry);
    const damage = this.#damages.get(this.#pathOf(entry));
    if (damage) throw damage;
    return stored;
  }

  /** As much of a segment as is whole; what is not is kept in `damages`. */
  async read(snapshot: Snapshot, entry: SegmentEntry, isKept = false): Promise<StoredSegment> {
    const known = this.#stored.get(nameOf(entry));
    if (known) return known;
    const path = this.#pathOf(entry);
    const where = `${path} on ${this.#branch.description}`;
    const text = await this.text(snapshot, entry, isKept);
    if (text === undefined) {
      this.#damages.set(path, new UserError(`${where} is missing, though the index names it`, REPAIR));
      return { entry, text: '', segment: EMPTY_SEGMENT };
    }
    const { segment, damage } = readSegment(where, text, this.#suite);
    const why = damage ? undefined : mismatchOf(entry, text, segment.runs);
    if (damage) this.#damages.set(path, damage);
    else if (why) this.#damages.set(path, new UserError(`${where}: ${why}`, REPAIR));
    const stored = { entry, text, segment };
    if (this.#texts.has(nameOf(entry))) this.#stored.set(nameOf(entry), stored);
    return stored;
  }

  /** Unchecked. @param isKept whether it will be asked for again; the newest one is */
  async text({ tip, index }: Snapshot, entry: SegmentEntry, isKept: boolean): Promise<string | undefined> {
    const known = this.#texts.get(nameOf(entry));
    if (known !== undefined || !tip) return known;
    const text = await this.#branch.read(tip, this.#pathOf(entry));
    if (text !== undefined && (isKept || entry === index.segments.at(-1))) this.keep(entry, text);
    return text;
  }

  keep(entry: SegmentEntry, text: string): void {
    this.#texts.set(nameOf(entry), text);
  }

  /** The newest segment is written anew with every run: what it was before is asked for no more. */
  forgetOthers({ segments }: Index): void {
    const known = new Set(segments.map(nameOf));
    for (const kept of [this.#texts, this.#stored]) {
      for (const name of kept.keys()) if (!known.has(name)) kept.delete(name);
    }
  }

  #pathOf({ file }: SegmentEntry): string {
    return `${this.#folder}/segments/${file}`;
  }
}

function nameOf({ file, sha256 }: SegmentEntry): string {
  return `${file} ${sha256}`;
}
