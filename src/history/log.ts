/**
 * The history of one suite: an append-only log in segments of bounded size, and a small index. Storing a run
 * rewrites the newest segment and the index only, so its cost does not grow with the history. What cannot be read
 * is never overwritten.
 */
import * as z from 'zod';
import { UserError } from '../model/errors.ts';
import type { Run } from '../model/run.ts';
import type { HistoryBranch, Tip } from './branch.ts';
import type { OverrideEvent, Segment } from './segment.ts';
import { decodeSegment, EMPTY_SEGMENT, encodeRun } from './segment.ts';

/** Raised when a reader of the old form would misread the new one. */
const HISTORY_SCHEMA = 1;

/** A segment is closed when the next run would make it larger; one larger run has a segment of its own. */
export const SEGMENT_BYTES_MAX = 512 * 1024;

const runMark = z.object({ id: z.string(), commit: z.string(), time: z.string() });

const indexSchema = z.object({
  schema: z.literal(HISTORY_SCHEMA),
  suite: z.string(),
  segments: z.array(
    z.object({
      file: z.string().regex(/^\d{6}\.ndjson$/),
      runs: z.int().positive(),
      bytes: z.int().positive(),
      first: runMark,
      last: runMark,
    }),
  ),
});
export type Index = z.infer<typeof indexSchema>;
type SegmentEntry = Index['segments'][number];

/** One look at the branch: everything read belongs to the same tip. */
interface Snapshot {
  readonly tip: Tip | undefined;
  readonly index: Index;
  readonly texts: Map<string, string>;
}

/** Waits before the next try after a lost race; false where the time is up. */
export type Patience = (attempt: number) => Promise<boolean>;

export class HistoryLog {
  readonly branch: HistoryBranch;
  readonly suite: string;
  /** Folder of the suite on the branch. */
  readonly folder: string;
  #snapshot: Snapshot | undefined;

  constructor(branch: HistoryBranch, historyDir: string, suite: string) {
    this.branch = branch;
    this.suite = suite;
    this.folder = [historyDir, folderName(suite)].filter((part) => part !== '').join('/');
  }

  /** The index; without segments where the suite is new. */
  async index(): Promise<Index> {
    return (await this.#look()).index;
  }

  /** The segments from the newest to the oldest, each decoded and checked against the index when it is asked for. */
  async *segmentsFromNewest(): AsyncGenerator<Segment> {
    const snapshot = await this.#look();
    for (const entry of snapshot.index.segments.toReversed()) yield this.#segment(snapshot, entry);
  }

  /**
   * Adds a run with its events, behind whatever others stored in the meantime.
   * @returns false where the newest segment has a run with this id already: storing twice stores once
   * @throws UserError where the branch cannot be read or written, or patience ends
   */
  async append(run: Run, events: readonly OverrideEvent[], patience: Patience): Promise<boolean> {
    for (let attempt = 1; ; attempt++) {
      const snapshot = await this.#look();
      const tail = snapshot.index.segments.at(-1);
      const segment = tail ? await this.#segment(snapshot, tail) : EMPTY_SEGMENT;
      if (segment.runs.some((stored) => stored.id === run.id)) return false;
      const files = this.#filesFor(snapshot, segment, run, events);
      const message = `perf: run ${run.id} of ${this.suite} at ${run.commit.slice(0, 7) || 'no commit'}`;
      this.#snapshot = undefined;
      if (await this.branch.commit(snapshot.tip, files, message)) return true;
      if (!(await patience(attempt))) {
        throw new UserError(
          `cannot store the run on ${this.branch.description}: others were faster ${attempt} times in a row`,
          'Run the job again; it stores under the same id.',
        );
      }
    }
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
        ? { schema: HISTORY_SCHEMA, suite: this.suite, segments: [] as SegmentEntry[] }
        : decodeIndex(`${path} on ${this.branch.description}`, text);
    return { tip, index: index as Index, texts: new Map() };
  }

  async #segment(snapshot: Snapshot, entry: SegmentEntry): Promise<Segment> {
    const path = this.#segmentPath(entry.file);
    const where = `${path} on ${this.branch.description}`;
    const text = await this.#segmentText(snapshot, path);
    const bytes = Buffer.byteLength(text);
    const segment = decodeSegment(where, text, this.suite);
    if (bytes !== entry.bytes || segment.runs.length !== entry.runs) {
      throw new UserError(
        `${where}: the index tells of ${entry.runs} runs in ${entry.bytes} bytes, but there are ${segment.runs.length} in ${bytes}`,
        'Nothing was written. Restore the file from the commit before, or start anew with another history-dir.',
      );
    }
    return segment;
  }

  async #segmentText(snapshot: Snapshot, path: string): Promise<string> {
    const known = snapshot.texts.get(path);
    if (known !== undefined) return known;
    const text = snapshot.tip && (await this.branch.read(snapshot.tip, path));
    if (text === undefined) {
      throw new UserError(
        `${path} on ${this.branch.description} is missing, though the index names it`,
        'Nothing was written. Restore the file from an earlier commit of the branch.',
      );
    }
    snapshot.texts.set(path, text);
    return text;
  }

  #filesFor(
    snapshot: Snapshot,
    tail: Segment,
    run: Run,
    events: readonly OverrideEvent[],
  ): Map<string, string> {
    const entries = snapshot.index.segments;
    const last = entries.at(-1);
    const mark = { id: run.id, commit: run.commit, time: run.time };
    const appended = encodeRun(run, events, tail);
    const continued = last && last.bytes + Buffer.byteLength(appended) <= SEGMENT_BYTES_MAX;
    const before = continued ? (snapshot.texts.get(this.#segmentPath(last.file)) ?? '') : '';
    const text = before + (continued ? appended : encodeRun(run, events, EMPTY_SEGMENT));
    // What a reader would refuse must not be written: it would close the history for good.
    const file = continued ? last.file : segmentName(entries.length + 1);
    decodeSegment(`the new ${file}`, text, this.suite);
    const entry: SegmentEntry = {
      file,
      runs: (continued ? last.runs : 0) + 1,
      bytes: Buffer.byteLength(text),
      first: continued ? last.first : mark,
      last: mark,
    };
    const segments = [...(continued ? entries.slice(0, -1) : entries), entry];
    return new Map([
      [this.#segmentPath(entry.file), text],
      [`${this.folder}/index.json`, `${JSON.stringify({ ...snapshot.index, segments }, null, 2)}\n`],
    ]);
  }

  #segmentPath(file: string): string {
    return `${this.folder}/segments/${file}`;
  }
}

function segmentName(number: number): string {
  return `${String(number).padStart(6, '0')}.ndjson`;
}

function decodeIndex(where: string, text: string): Index {
  const remedy =
    'Nothing was written. Restore the file from the commit before, or start anew with another history-dir.';
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UserError(`${where} is not JSON: found ${JSON.stringify(text.slice(0, 60))}`, remedy);
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
  throw new UserError(`${where} is no history index: ${issue?.path.join('.')}: ${issue?.message}`, remedy);
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
