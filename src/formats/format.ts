/**
 * What a format is: a small pure reader of one tool's text. It never touches the disk, never converts units
 * (that happens once, in parse.ts) and never throws away a row in silence.
 */
import type { Environment } from '../model/environment.ts';
import type { SampleLevel } from '../model/run.ts';
import type { Direction } from '../model/unit.ts';
import type { Moment } from './executions.ts';

/** One benchmark and metric as the tool wrote it, before units are tidied. */
export interface Row {
  /** What tells the benchmark from all others, by its own row and the headers above it: never by its neighbours. */
  readonly benchmark: string;
  /** The name without what few need to know; it is shown if no other benchmark of the results has it. */
  readonly short?: string;
  /** What `short` leaves out, such as the package: if the results have several, all names are shown in full. */
  readonly scope?: string;
  /** Further names that earlier versions gave the benchmark. */
  readonly former?: readonly string[];
  /** `time`, `throughput`, `bytes`, `allocs`, … else the tool's own word. */
  readonly metric: string;
  /** The name that earlier versions gave the metric, if it was another. */
  readonly formerMetric?: string;
  /** As the tool wrote it. */
  readonly unit: string;
  /** The tool's own centre, or the one measured value. A value that is not finite is skipped and reported. */
  readonly centre: number;
  /** The measured values that the text carries; absent where it carries none. */
  readonly values?: readonly number[];
  /** What one of the values stands for, where it depends on the text; else as the format has it. */
  readonly level?: SampleLevel;
  /** Only where the tool says so, or the name of the metric leaves no doubt; else the unit decides. */
  readonly direction?: Direction;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly tags?: readonly string[];
  /** Where the row stands, from 1, for messages. */
  readonly line?: number;
  /** When and at which commit it was measured, if each row of the text says so: rows of other days are other runs. */
  readonly at?: Moment;
}

/** Something in the text that was to be a result and is none. */
export interface Skipped {
  /** From 1; absent where the text has no lines worth naming. */
  readonly line?: number;
  /** Begins with the name of the benchmark where it is known. */
  readonly reason: string;
  /** The benchmark that failed, null where the tool itself did; absent where nothing failed. */
  readonly failed?: string | null;
  /** As `at` of a row: what was left out of an earlier execution is no matter of this run. */
  readonly at?: Moment;
}

export interface Reading {
  /** Walked once, before the rest is looked at: a large text need not have all its rows in memory. */
  readonly rows: Iterable<Row>;
  readonly skipped: readonly Skipped[];
  /** What the text itself says about the machine. */
  readonly environment?: Partial<Environment>;
  /** Benchmarks of earlier executions that the tool left beside those of the newest: they are not read. */
  readonly stale?: readonly string[];
}

export interface TextFile {
  /** As the user wrote it, or relative to the folder that was given. */
  readonly path: string;
  /** Empty where the format wants the files unread. */
  readonly text: string;
  /** Size on the disk; only where the format wants the files unread. */
  readonly bytes?: number;
  /** When it was last written, in milliseconds since 1970; absent if the door does not know. */
  readonly written?: number;
}

export interface Format {
  /** The word for `tool`. */
  readonly id: string;
  /** The tool's name as its own project writes it. */
  readonly tool: string;
  /** The command that produces the text. */
  readonly produce: string;
  /** What is read from it, in a few words. */
  readonly reads: string;
  /**
   * What one measured value stands for, be it one of a row's values or one of several rows of the same benchmark and
   * metric: an iteration inside a process, or a process of its own. `iteration` where the tool does not say.
   */
  readonly samples: SampleLevel;
  /**
   * Rows of one benchmark and metric in one text are its sample. Of other tools such rows are different things that the
   * text does not tell apart, and that is said.
   */
  readonly repeats?: true;
  /** The text is handed on as it is, with the colours and times of day in it. */
  readonly raw?: true;
  /**
   * Whether the text is this tool's, by marks that no other tool writes. Cheap: it sees every file.
   * `json` is the parsed text where it is one JSON value, else undefined.
   */
  claims(text: string, json: unknown): boolean;
  /** Whether it may be this tool's all the same, for whoever names the tool: without the marks that tell it from others. */
  isAlso?(text: string, json: unknown): boolean;
  /**
   * @throws ParseFailure where the text is this tool's but cannot be read at all.
   */
  read(text: string, json: unknown): Reading;
  /** For tools that leave a folder of files: which of them to load, and how to read them together. */
  readonly folder?: {
    wants(path: string): boolean;
    read(files: readonly TextFile[]): Reading;
    /** Only the names and sizes of all named files are looked at, and only where the tool is named. */
    readonly unread?: true;
  };
}

/** Why a text cannot be read as a format's; parse.ts adds the file's name. */
export class ParseFailure extends Error {
  override readonly name = 'ParseFailure';
  readonly line: number | undefined;

  constructor(what: string, line?: number) {
    super(what);
    this.line = line;
  }
}
