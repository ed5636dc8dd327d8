/**
 * Texts of segments that a job asks for again: the newest one, and those that a window was read from. They are known
 * by their contents, and so hold when others stored in the meantime. Whoever walks through a whole history keeps none.
 */
import type { Index, SegmentEntry } from './index-file.ts';

export class Texts {
  readonly #texts = new Map<string, string>();

  of(entry: SegmentEntry): string | undefined {
    return this.#texts.get(nameOf(entry));
  }

  keep(entry: SegmentEntry, text: string): void {
    this.#texts.set(nameOf(entry), text);
  }

  /** The newest segment is written anew with every run: what it was before is asked for no more. */
  forgetOthers({ segments }: Index): void {
    const known = new Set(segments.map(nameOf));
    for (const name of this.#texts.keys()) if (!known.has(name)) this.#texts.delete(name);
  }
}

function nameOf({ file, sha256 }: SegmentEntry): string {
  return `${file} ${sha256}`;
}
