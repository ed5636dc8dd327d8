/** A stopwatch executes one command at a time and measures its time and resources (open-stopwatch.ts). */

/** A program and its arguments, without a shell, and the folder in which it runs. */
export interface Command {
  /** Program and arguments; not empty. */
  readonly words: readonly string[];
  readonly cwd: string;
  /** A variable that makes the environment larger, which moves the stack (layouts.ts); absent or empty for none. */
  readonly padding?: string;
}

/** Name of the variable for `padding`. */
export const PADDING = 'PERF_REGRESSION_PADDING';

export type End =
  | { readonly kind: 'exit'; readonly code: number }
  | { readonly kind: 'signal'; readonly signal: string }
  /** `why` is the system's error message. */
  | { readonly kind: 'not-started'; readonly why: string };

/** One execution from start to end; undefined for what this machine cannot measure. */
export interface Reading {
  readonly end: End;
  readonly wallNs: number;
  /** Of the command and all children that it waited for. */
  readonly userNs: number | undefined;
  readonly systemNs: number | undefined;
  /** Largest resident set of the largest process. */
  readonly memoryPeakBytes: number | undefined;
}

export interface Listeners {
  /** The command is running. It leads its own process group if the system has them. */
  readonly started: (pid: number) => void;
  readonly wrote: (stream: 'stdout' | 'stderr', chunk: Buffer) => void;
}

export interface Stopwatch {
  /** Name of the method, for people. */
  readonly source: string;
  /**
   * Runs one command at a time, without input. All output up to the end of the command has been passed on
   * when this resolves.
   */
  time(command: Command, listeners: Listeners): Promise<Reading>;
  close(): void;
}
