/**
 * Defines formats: small pure readers of one tool's text. A format does no I/O, does not convert units
 * (parse.ts does that once) and never drops a row silently.
 */
import type { Environment } from '../model/environment.ts';
import type { SampleLevel } from '../model/run.ts';
import type { SkipReason } from '../model/skip-reason.ts';
import type { Direction } from '../model/unit.ts';
import type { Moment } from './executions.ts';

/** One benchmark and metric as the tool wrote it, before units are normalised. */
export interface Row {
  /** Identifies the benchmark, by its own row and the headers above it, never by its neighbours. */
  readonly benchmark: string;
  /**
   * The name without details that few people need; it is shown if no other benchmark of the results has it.
   */
  readonly short?: string;
  /**
   * The detail that `short` leaves out, such as the package: if the results have several, all names are shown
   * in full.
   */
  readonly scope?: string;
  /** Other names that earlier versions gave the benchmark. */
  readonly former?: readonly string[];
  /** `time`, `throughput`, `bytes`, `allocs`, … else the tool's own word. */
  readonly metric: string;
  /** The name that earlier versions gave the metric, if it was another. */
  readonly formerMetric?: string;
  /** As the tool wrote it. */
  readonly unit: string;
  /** The tool's own center, or the one measured value. A value that is not finite is skipped and reported. */
  readonly centre: number;
  /** The measured values in the text; absent if it has none. */
  readonly values?: readonly number[];
  /** What each value stands for, if that depends on the text; otherwise the format's `samples` applies. */
  readonly level?: SampleLevel;
  /** Only if the tool states it, or the metric's name is unambiguous; otherwise the unit decides. */
  readonly direction?: Direction;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly tags?: readonly string[];
  /** Line of the row, from 1, for messages. */
  readonly line?: number;
  /**
   * When and at which commit it was measured, if each row of the text says so: rows of other days are other
   * runs.
   */
  readonly at?: Moment;
}

/** Something in the text that should be a result but is not. */
export interface Skipped {
  /** From 1; absent if the text has no useful line numbers. */
  readonly line?: number;
  readonly why: SkipReason;
  /** The benchmark that failed, or null if the tool itself failed; absent if nothing failed. */
  readonly failed?: string | null;
  /** As `at` of a row: what was skipped in an earlier execution does not belong to this run. */
  readonly at?: Moment;
}

export interface Reading {
  /**
   * Iterated once, before the other fields are read, so that a large text need not have all its rows in
   * memory.
   */
  readonly rows: Iterable<Row>;
  readonly skipped: readonly Skipped[];
  /** What the text says about the machine. */
  readonly environment?: Partial<Environment>;
  /** Benchmarks of earlier executions that the tool left among those of the newest; they are not read. */
  readonly stale?: readonly string[];
}

export interface TextFile {
  /** As the user wrote it, or relative to the folder that was given. */
  readonly path: string;
  /** Empty if the format sets `unread`. */
  readonly text: string;
  /** Size on the disk; only if the format sets `unread`. */
  readonly bytes?: number;
  /** When it was last written, in milliseconds since 1970; absent if unknown. */
  readonly written?: number;
}

export interface Format {
  /** The value of the input `tool`. */
  readonly id: string;
  /** The tool's name as its own project writes it. */
  readonly tool: string;
  /** The command that produces the text. */
  readonly produce: string;
  /** What is read from it, in a few words. */
  readonly reads: string;
  /**
   * What one measured value stands for, whether it is one of a row's values or one of several rows with the
   * same benchmark and metric: an iteration inside a process, or a process. `iteration` if the tool does not
   * say.
   */
  readonly samples: SampleLevel;
  /**
   * Rows of one benchmark and metric in one text are a sample. With other tools such rows are different
   * things that the text does not distinguish, which is reported.
   */
  readonly repeats?: true;
  /** The text is passed unchanged, with colours and times of day. */
  readonly raw?: true;
  /**
   * Whether the text is this tool's, by marks that no other tool writes. Must be cheap, because it sees every
   * file. `json` is the parsed text if it is one JSON value, else undefined.
   */
  claims(text: string, json: unknown): boolean;
  /**
   * Whether the text may be this tool's if the user names the tool: without the marks that distinguish it
   * from others.
   */
  isAlso?(text: string, json: unknown): boolean;
  /** @throws ParseFailure if the text is this tool's but cannot be read at all. */
  read(text: string, json: unknown): Reading;
  /** For tools that leave a folder of files: which of them to load, and how to read them together. */
  readonly folder?: {
    wants(path: string): boolean;
    read(files: readonly TextFile[]): Reading;
    /** Only names and sizes of files are used, and only if the user names the tool. */
    readonly unread?: true;
  };
}

/** Why a text cannot be read as this format; parse.ts adds the file's name. */
export class ParseFailure extends Error {
  override readonly name = 'ParseFailure';
  readonly line: number | undefined;

  constructor(what: string, line?: number) {
    super(what);
    this.line = line;
  }
}
