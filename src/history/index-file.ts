/**
 * The index of a suite's history: which segments there are, what is in each, and how to tell that it is whole. Small,
 * rewritten with every run.
 */
import { createHash } from 'node:crypto';
import * as z from 'zod';
import { UserError } from '../model/errors.ts';
import type { Run } from '../model/run.ts';
import { REPAIR } from './segment.ts';

/** Raised when a reader of the old form would misread the new one. */
export const HISTORY_SCHEMA = 1;

const runMark = z.object({ id: z.string(), commit: z.string(), time: z.string() });

export const SEGMENT_FILE = /^\d{6}\.ndjson$/;

export const indexSchema = z.object({
  schema: z.literal(HISTORY_SCHEMA),
  suite: z.string(),
  segments: z.array(
    z.object({
      file: z.string().regex(SEGMENT_FILE),
      runs: z.int().positive(),
      bytes: z.int().positive(),
      /** Of the file, in hex; histories of the first version do not say it. */
      sha256: z.string().optional(),
      first: runMark,
      last: runMark,
    }),
  ),
});
export type Index = z.infer<typeof indexSchema>;
export type SegmentEntry = Index['segments'][number];

export function emptyIndex(suite: string): Index {
  return { schema: HISTORY_SCHEMA, suite, segments: [] };
}

export function encodeIndex(index: Index): string {
  return `${JSON.stringify(index, null, 2)}\n`;
}

/** @param runs those of the segment, at least one */
export function entryFor(file: string, text: string, runs: readonly Run[]): SegmentEntry {
  const mark = ({ id, commit, time }: Run) => ({ id, commit, time });
  return {
    file,
    runs: runs.length,
    bytes: Buffer.byteLength(text),
    sha256: sha256(text),
    first: mark(runs[0] as Run),
    last: mark(runs.at(-1) as Run),
  };
}

/** Whether a segment is what the index tells. */
export function isAsStored(entry: SegmentEntry, text: string, runs: readonly Run[]): boolean {
  if (runs.length !== entry.runs || Buffer.byteLength(text) !== entry.bytes) return false;
  return entry.sha256 === undefined || entry.sha256 === sha256(text);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Names grow with time, and no number is used twice. */
export function nextSegmentFile(entries: readonly SegmentEntry[]): string {
  const last = Number.parseInt(entries.at(-1)?.file ?? '0', 10);
  return `${String(last + 1).padStart(6, '0')}.ndjson`;
}

/** @throws UserError where it is no index of ours, or a newer one */
export function decodeIndex(where: string, text: string): Index {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UserError(`${where} is not JSON: found ${JSON.stringify(text.slice(0, 60))}`, REPAIR);
  }
  const schema = z.object({ schema: z.number() }).safeParse(value);
  if (schema.success && schema.data.schema > HISTORY_SCHEMA) {
    throw new UserError(
      `${where} was written by a newer perf-regression (schema ${schema.data.schema}; this one reads ${HISTORY_SCHEMA})`,
      'Use the newest version of the action and the command line.',
    );
  }
  const parsed = indexSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UserError(`${where} is no history index: ${issue?.path.join('.')}: ${issue?.message}`, REPAIR);
}

/**
 * A suite's name as a folder: letters, digits, dots, dashes and underscores stay; a name that would have to be
 * changed carries a mark made from the whole name, so that two suites never share a folder.
 */
export function folderName(suite: string): string {
  const plain = suite
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[.-]+|[.-]+$/g, '')
    .slice(0, 60);
  return plain !== '' && plain === suite ? plain : `${plain || 'suite'}-${fingerprint(suite)}`;
}

/** FNV-1a, 32 bits: tells names apart; protects nothing. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}
