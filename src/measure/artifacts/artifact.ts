/**
 * What a file that a build made is compared by: its bytes without the parts that differ between two builds of the same
 * program. Each rule has its own file and cites the description of its format. A rule leaves out only what a run of the
 * program does not read, or reads without doing anything else because of it. A file that a rule cannot read counts whole.
 */

/** A file that is compared, or an entry of an archive. */
export interface Artifact {
  readonly name: string;
  readonly bytes: Buffer;
}

export interface ArtifactRule {
  /** What it is for, as documentation and errors name it. */
  readonly id: string;
  readonly claims: (artifact: Artifact) => boolean;
  /**
   * @param inner what an entry of an archive is compared by
   * @returns the parts that count, in their order; undefined if the file is damaged, or of a form that the rule does not know
   * @throws RangeError if an offset in the file leads out of it
   */
  readonly essence: (
    artifact: Artifact,
    inner: (entry: Artifact) => readonly Buffer[],
  ) => readonly Buffer[] | undefined;
}

/** A part of a file that an offset in it leads to. @throws RangeError if it is not within the file */
export function partOf(bytes: Buffer, start: number, length: number): Buffer {
  if (start < 0 || length < 0 || start + length > bytes.length)
    throw new RangeError('a part beyond the end of the file');
  return bytes.subarray(start, start + length);
}
