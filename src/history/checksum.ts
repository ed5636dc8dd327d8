/** What the index tells of a segment, and whether a segment is what the index tells. */
import { createHash } from 'node:crypto';
import type { Run } from '../model/run.ts';
import type { SegmentEntry } from './index-file.ts';

/** @param runs those of the segment, at least one */
export function entryFor(file: string, text: string, runs: readonly Run[]): SegmentEntry {
  const times = runs.map(({ time }) => time).sort((a, b) => Date.parse(a) - Date.parse(b));
  return {
    file,
    runs: runs.length,
    bytes: Buffer.byteLength(text),
    sha256: sha256(text),
    oldest: times[0] as string,
    newest: times.at(-1) as string,
  };
}

/** Whether a segment is what the index tells. */
export function isAsStored(entry: SegmentEntry, text: string, runs: readonly Run[]): boolean {
  return (
    runs.length === entry.runs && Buffer.byteLength(text) === entry.bytes && entry.sha256 === sha256(text)
  );
}

/** What is wrong with a segment that is not what the index tells, in words; undefined where it is. */
export function mismatchOf(entry: SegmentEntry, text: string, runs: readonly Run[]): string | undefined {
  if (isAsStored(entry, text, runs)) return undefined;
  const found = `${runs.length} runs in ${Buffer.byteLength(text)} bytes`;
  const told = `${entry.runs} runs in ${entry.bytes} bytes`;
  return found === told
    ? 'its bytes are not those that were stored (SHA-256)'
    : `the index tells of ${told}, but there are ${found}`;
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
