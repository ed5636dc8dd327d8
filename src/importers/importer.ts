/**
 * Defines importers: readers of histories that other tools have stored. An importer turns one file into runs,
 * each with its commit and its time, and reports what it left out. It does no I/O, and never invents a commit
 * or a date.
 */
import { createHash } from 'node:crypto';
import type { Row } from '../formats/format.ts';
import type { SkippedRow } from '../formats/parse.ts';
import { addRow, measurementOf, type Series } from '../formats/series.ts';
import type { Environment } from '../model/environment.ts';
import { type Measurement, NAME_LENGTH_MAX, type Run, WORDS_LENGTH_MAX } from '../model/run.ts';
import { skipText } from '../model/skip-text.ts';
import { tidyUnit } from '../model/unit.ts';

/** One file of the source: its text and, if it is one JSON value, that value. */
export interface ImportFile {
  readonly path: string;
  readonly text: string;
  readonly json: unknown;
  /** When it was written or committed. */
  readonly modified: Date;
}

/** Defaults for what the source does not say. */
export interface ImportDefaults {
  readonly suite: string;
  readonly branch: string;
  readonly now: Date;
}

export interface Importer {
  readonly id: string;
  /** The tool's name as its own project writes it. */
  readonly tool: string;
  /** Whether the path of a file in a folder or branch looks like this tool's. */
  wants(path: string): boolean;
  /** Whether a file is this tool's, by its content. */
  claims(file: ImportFile): boolean;
  /**
   * The runs of one file, in any order.
   * @throws UserError if nothing in the file can be read
   */
  read(file: ImportFile, runInfo: ImportDefaults, skips: Skips): Run[];
}

/** Number of reasons stored for each suite; further ones are counted. */
const REASONS_MAX = 3;

export interface SuiteSkips {
  count: number;
  readonly reasons: string[];
}

/** What was left out, by suite: a count and the first reasons. The suite is empty if it is unknown. */
export class Skips {
  readonly bySuite = new Map<string, SuiteSkips>();

  add(suite: string, reason: string): void {
    const known = this.bySuite.get(suite) ?? { count: 0, reasons: [] };
    this.bySuite.set(suite, known);
    known.count++;
    if (known.reasons.length < REASONS_MAX) known.reasons.push(reason);
  }

  /** The suite is stored under another name. */
  rename(suite: string, name: string): void {
    const known = this.bySuite.get(suite);
    if (!known || suite === name) return;
    this.bySuite.delete(suite);
    this.bySuite.set(name, known);
  }

  addRows(suite: string, rows: readonly SkippedRow[]): void {
    for (const { file, line, why } of rows) {
      const place = line === undefined ? file : `${file}:${line}`;
      this.add(suite, `${place}: ${skipText(why)}`);
    }
  }
}

/** Rows as measurements; invalid rows are reported. */
export function measurementsOf(rows: Iterable<Row>, left: (reason: string) => void): Measurement[] {
  const known = new Map<string, Series>();
  for (const row of rows) {
    const added = addRow(known, 0, 'iteration', row, tidyUnit(row.unit));
    if ('code' in added) left(skipText(added));
  }
  return [...known.values()].map(measurementOf);
}

/** Information about the measured commit. */
export type CommitWords = Pick<Run, 'message' | 'author'>;

/** The first line of the message, and the author; empty texts count as unknown. */
export function commitWords(message = '', author = ''): CommitWords {
  const [line = ''] = message.trim().split(/\r?\n/, 1);
  const [subject, by] = [line, author].map((text) => text.trim().slice(0, WORDS_LENGTH_MAX));
  return { ...(subject && { message: subject }), ...(by && { author: by }) };
}

/** An execution to be stored, before it has an id. */
export interface Execution extends CommitWords {
  /** The importer's id. */
  readonly from: string;
  readonly suite: string;
  readonly commit: string;
  readonly branch: string;
  readonly timeMs: number;
  readonly environment: Partial<Environment>;
  readonly measurements: readonly Measurement[];
  /** Distinguishes executions that another tool stored in several files with the same commit and time. */
  readonly mark?: string;
}

/** The same execution gets the same id each time it is read, so importing again stores nothing. */
export function runOf(execution: Execution): Run {
  const { from, suite, commit, branch, timeMs, environment, measurements, mark, message, author } = execution;
  const id = ['import', from, commit.slice(0, 12) || 'none', String(timeMs), ...(mark ? [mark] : [])];
  return {
    id: id.join('.'),
    suite,
    commit,
    branch,
    time: new Date(timeMs).toISOString(),
    environment: { ...UNKNOWN_MACHINE, ...environment },
    measurements,
    ...(message && { message }),
    ...(author && { author }),
  };
}

/** A short fingerprint of a run's series: files of one commit and time have different ones. */
export function seriesMark(measurements: readonly Measurement[]): string {
  return printOf(measurements.map(({ benchmark, metric }) => [benchmark.name, metric.name]).sort());
}

/** A fingerprint of the content. */
export function printOf(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 8);
}

const UNKNOWN_MACHINE: Environment = {
  os: '',
  arch: '',
  cpu: '',
  cores: 0,
  memoryBytes: 0,
  runner: '',
  toolchain: {},
};

/** A commit's hash, full or abbreviated; undefined for any other word, such as `unversioned`. */
export function commitOf(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^[0-9a-f]{7,64}$/i.test(value.trim())) return undefined;
  return value.trim().toLowerCase();
}

/** Text that can be the name of a branch or suite; undefined for anything else. */
export function nameOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const name = value.trim();
  return name !== '' && name.length <= NAME_LENGTH_MAX ? name : undefined;
}
