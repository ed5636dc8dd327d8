/**
 * The segments of a suite as stored: read, and checked against the index; damage is collected by name. What a job needs
 * again is cached: the segments of a window, and the text of the newest one, to which it appends. They are keyed by content, and so stay
 * valid if others store in the meantime. Reading a whole history caches nothing.
 */
import { UserError } from '../model/errors.ts';
import type { HistoryBranch, Tip } from './branch.ts';
import { mismatchOf } from './checksum.ts';
import type { Index, SegmentEntry } from './index-file.ts';
import type { Segment } from './segment.ts';
import { EMPTY_SEGMENT, readSegment } from './segment.ts';
import { REPAIR } from './segment-line.ts';

/** One look at the branch: everything is read at the same tip. */
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
  /** Of the newest segment, and of others until they are read: those of a large window would fill the memory. */
  readonly #texts = new Map<string, string>();
  /** A job needs its newest segments three times. */
  readonly #segments = new Map<string, Segment>();
  readonly #damages = new Map<string, UserError>();

  /** @param folder of the suite on the branch */
  constructor(branch: HistoryBranch, suite: string, folder: string) {
    this.#branch = branch;
    this.#suite = suite;
    this.#folder = folder;
  }

  /** Damage in what was read so far. */
  get damages(): readonly UserError[] {
    return [...this.#damages.values()];
  }

  /** @throws UserError if it is damaged */
  async readIntact(snapshot: Snapshot, entry: SegmentEntry): Promise<StoredSegment> {
    const text = await this.text(snapshot, entry, false);
    const segment = this.#segments.get(nameOf(entry)) ?? this.#decoded(snapshot, entry, text, false);
    const damage = this.#damages.get(this.#pathOf(entry));
    if (damage) throw damage;
    return { entry, text: text ?? '', segment };
  }

  /** The intact part of a segment; the damage is added to `damages`. */
  async read(snapshot: Snapshot, entry: SegmentEntry, isReused = false): Promise<Segment> {
    const known = this.#segments.get(nameOf(entry));
    return known ?? this.#decoded(snapshot, entry, await this.text(snapshot, entry, isReused), isReused);
  }

  #decoded({ index }: Snapshot, entry: SegmentEntry, text: string | undefined, isReused: boolean): Segment {
    const path = this.#pathOf(entry);
    const where = `${path} on ${this.#branch.description}`;
    if (text === undefined) {
      this.#damages.set(path, new UserError(`${where} is missing, but the index lists it`, REPAIR));
      return EMPTY_SEGMENT;
    }
    const { segment, damage } = readSegment(where, text, this.#suite);
    const why = damage ? undefined : mismatchOf(entry, text, segment.runs);
    if (damage) this.#damages.set(path, damage);
    else if (why) this.#damages.set(path, new UserError(`${where}: ${why}`, REPAIR));
    const isNewest = entry === index.segments.at(-1);
    if (isNewest || isReused) this.#segments.set(nameOf(entry), segment);
    if (!isNewest) this.#texts.delete(nameOf(entry));
    return segment;
  }

  /** Not validated. @param isReused whether it will be needed again; the newest one is */
  async text({ tip, index }: Snapshot, entry: SegmentEntry, isReused: boolean): Promise<string | undefined> {
    const known = this.#texts.get(nameOf(entry));
    if (known !== undefined || !tip) return known;
    const text = await this.#branch.read(tip, this.#pathOf(entry));
    if (text !== undefined && (isReused || entry === index.segments.at(-1))) this.cache(entry, text);
    return text;
  }

  cache(entry: SegmentEntry, text: string): void {
    this.#texts.set(nameOf(entry), text);
  }

  /** The newest segment is rewritten with every run; its old versions are not needed again. */
  forgetOthers({ segments }: Index): void {
    const known = new Set(segments.map(nameOf));
    for (const cache of [this.#texts, this.#segments]) {
      for (const name of cache.keys()) if (!known.has(name)) cache.delete(name);
    }
  }

  #pathOf({ file }: SegmentEntry): string {
    return `${this.#folder}/segments/${file}`;
  }
}

function nameOf({ file, sha256 }: SegmentEntry): string {
  return `${file} ${sha256}`;
}
