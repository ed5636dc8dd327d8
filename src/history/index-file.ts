/**
 * The index of a suite's history: its segments, what is in each, and the checksums. Small, one line for each segment,
 * rewritten with every run.
 */
import { UserError } from '../model/errors.ts';
import { issueIn } from '../model/issue.ts';
import * as z from '../model/schema.ts';
import { REPAIR } from './segment-line.ts';

/** Increased when a reader of the old format would misread the new one. */
const HISTORY_SCHEMA = 1;

export const SEGMENT_FILE = /^\d{6}\.ndjson$/;

/** A file next to the index, not in a folder. */
const FILE_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

export const indexSchema = z.lazy(() =>
  z.object({
    schema: z.literal(HISTORY_SCHEMA),
    suite: z.string(),
    /** Hash of the JSON schemas next to the suites when this suite last wrote them. */
    schemas: z.optional(z.string()),
    /** Files next to the index for programs: `latest.json`, `badge.json`. */
    published: z.optional(z.array(z.string().check(z.regex(FILE_NAME)))),
    /** Runs whose profile is stored, in the order in which they were: `profiles/<run>.json`. */
    profiles: z.optional(z.array(z.object({ run: z.string(), time: z.iso.datetime() }))),
    segments: z.array(
      z.object({
        file: z.string().check(z.regex(SEGMENT_FILE)),
        runs: z.int().check(z.positive()),
        bytes: z.int().check(z.positive()),
        /** SHA-256 of the file, in hex. */
        sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
        /** Times of the oldest and of the newest run in it, in any order. */
        oldest: z.iso.datetime(),
        newest: z.iso.datetime(),
      }),
    ),
  }),
);
export type Index = z.infer<typeof indexSchema>;
export type SegmentEntry = Index['segments'][number];

export function emptyIndex(suite: string): Index {
  return { schema: HISTORY_SCHEMA, suite, segments: [] };
}

export function encodeIndex({ segments, ...head }: Index): string {
  const lines = segments.map((entry) => `  ${JSON.stringify(entry)}`).join(',\n');
  return `${JSON.stringify(head).slice(0, -1)},\n "segments": [\n${lines}\n ]}\n`;
}

/** Whether a run of this time may be in the segment. */
export function spans({ oldest, newest }: SegmentEntry, time: string): boolean {
  const at = Date.parse(time);
  return Date.parse(oldest) <= at && at <= Date.parse(newest);
}

/** Names are ascending, and no number is reused. */
export function nextSegmentFile(entries: readonly SegmentEntry[]): string {
  const last = Number.parseInt(entries.at(-1)?.file ?? '0', 10);
  return `${String(last + 1).padStart(6, '0')}.ndjson`;
}

/** @throws UserError if it is not an index of ours, or that of another suite or a newer version */
export function decodeIndex(where: string, text: string, suite: string): Index {
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
  if (parsed.success && parsed.data.suite === suite) return parsed.data;
  if (parsed.success) {
    const [theirs, ours] = [parsed.data.suite, suite].map((name) => JSON.stringify(name));
    throw new UserError(`${where} is the index of suite ${theirs}, not of ${ours}`, REPAIR);
  }
  throw new UserError(`${where} is not a history index: ${issueIn(parsed.error)}`, REPAIR);
}

/** The folder for the JSON schemas, next to the suites' folders. */
export const SCHEMA_FOLDER = 'schema';

/**
 * A suite's name as a folder name: letters, digits, dots, dashes and underscores stay. If the name has to be changed, or
 * equals another folder's, a hash of the whole name is appended, so that no two suites share a folder.
 */
export function folderName(suite: string): string {
  const plain = suite
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[.-]+|[.-]+$/g, '')
    .slice(0, 60);
  const isFree = plain !== '' && plain === suite && plain.toLowerCase() !== SCHEMA_FOLDER;
  return isFree ? plain : `${plain || 'suite'}-${fingerprint(suite)}`;
}

/** FNV-1a, 32 bits: distinguishes names; not for security. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}
