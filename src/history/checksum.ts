/** What the index records of a segment, and whether a segment matches its index entry. */
import { createHash } from 'node:crypto';
import type { Run } from '../model/run.ts';
import type { SegmentEntry } from './index-file.ts';

/** @param runs the runs of the segment, at least one */
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

/** Whether a segment matches its index entry. */
export function isAsStored(entry: SegmentEntry, text: string, runs: readonly Run[]): boolean {
  return (
    runs.length === entry.runs && Buffer.byteLength(text) === entry.bytes && entry.sha256 === sha256(text)
  );
}

/** How a segment differs from its index entry, in words; undefined if it matches. */
export function mismatchOf(entry: SegmentEntry, text: string, runs: readonly Run[]): string | undefined {
  if (isAsStored(entry, text, runs)) return undefined;
  const found = `${runs.length} runs in ${Buffer.byteLength(text)} bytes`;
  const recorded = `${entry.runs} runs in ${entry.bytes} bytes`;
  return found === recorded
    ? 'its bytes are not those that were stored (SHA-256)'
    : `the index lists ${recorded}, but the file has ${found}`;
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
