/**
 * Starts one command at a time and says how long it took and what the kernel charged it with. Which of two does that
 * depends on the machine: the kernel's own account where Linux and Perl are there, else what Node can tell.
 */
import { kernelStopwatch } from './kernel-stopwatch.ts';
import { nodeStopwatch } from './node-stopwatch.ts';

/** What is started: words without a shell, in a folder. */
export interface Order {
  /** Program and arguments; not empty. */
  readonly words: readonly string[];
  readonly cwd: string;
}

export type End =
  | { readonly kind: 'exit'; readonly code: number }
  | { readonly kind: 'signal'; readonly signal: string }
  /** In the system's words. */
  | { readonly kind: 'not-started'; readonly why: string };

/** One command from its start to its end; undefined is what this machine cannot tell. */
export interface Reading {
  readonly end: End;
  readonly wallNs: number;
  /** Of the command and all its children that were waited for. */
  readonly userNs: number | undefined;
  readonly systemNs: number | undefined;
  /** Largest resident set of the largest process. */
  readonly memoryPeakBytes: number | undefined;
}

export interface Watchers {
  /** The command runs, as the leader of a process group of its own where the system has such. */
  readonly started: (pid: number) => void;
  readonly wrote: (stream: 'stdout' | 'stderr', chunk: Buffer) => void;
}

export interface Stopwatch {
  /** Whose account it is, for people. */
  readonly source: string;
  /** One at a time. Its input is empty; all that it writes until its end has been handed out when this ends. */
  time(order: Order, watchers: Watchers): Promise<Reading>;
  close(): void;
}

/** The best that this machine has; to be closed. @param env what the commands see */
export async function openStopwatch(env: NodeJS.ProcessEnv): Promise<Stopwatch> {
  return (await kernelStopwatch(env)) ?? nodeStopwatch(env);
}
