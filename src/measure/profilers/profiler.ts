/** What a profiler is: how a command runs under it, and how to read what it wrote. */
import type { ProfilerName } from '../../model/profilers.ts';
import type { Profile } from '../../profile/profile.ts';
import type { Stopwatch } from '../stopwatch.ts';

export interface Profiler {
  readonly name: ProfilerName;
  /** Whether a command is in its language; undefined if it takes any. @param text its words, and the first line of a script */
  readonly claims?: (text: string) => boolean;
  /** Why it cannot be used here, and what to do; undefined if it can. */
  readonly obstacle: (place: Place) => Promise<string | undefined>;
  /** The command under the profiler. */
  readonly words: (command: readonly string[], asked: Asked) => Promise<readonly string[]>;
  /** @param root folder of the checkout. @throws UserError if there is nothing to read */
  readonly read: (folder: string, root: string) => Promise<Profile>;
  /** How to get names if there are none. */
  readonly symbols: string;
  /** Whether it sees how much more work there is; the others see time, which the measurement knows better. */
  readonly counts?: true;
  /** Whether it starts after the process and ends before it. */
  readonly isPartial?: true;
}

export interface Place {
  readonly stopwatch: Stopwatch;
  readonly env: NodeJS.ProcessEnv;
}

export interface Asked {
  /** Where it writes. */
  readonly folder: string;
  /** Environment of the command. */
  readonly env: NodeJS.ProcessEnv;
  /** Time between two samples: short commands need more of them in a second. */
  readonly intervalUs: number;
  /** Number of benchmarks that the command runs. */
  readonly benchmarks: number;
}
