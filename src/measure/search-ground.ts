/** What a search for a commit works with, and what it does at each commit, whatever they are compared by. */
import type { Policy } from '../check/policy.ts';
import { describeError, UserError } from '../model/errors.ts';
import { visible } from '../reporters/escape.ts';
import type { Reader, RunInfo } from '../results/read-runs.ts';
import { type Build, buildOf, differenceOf, type Named } from './artifacts/index.ts';
import type { Probe } from './variant.ts';

/** What the search works with. */
export interface Means {
  /** The repository. */
  readonly cwd: string;
  readonly probe: Probe;
  /** Words of the command that prepares a commit; undefined if there is none. */
  readonly setup: readonly string[] | undefined;
  /** Builds that need not be measured; undefined if nothing was named. */
  readonly artifact: Named | undefined;
  readonly policy: Policy;
  readonly reader: Reader;
  readonly runInfo: RunInfo;
  /** Environment of the command. */
  readonly env: NodeJS.ProcessEnv;
  readonly stop: AbortSignal;
  readonly progress: SearchProgress;
}

/** Where the search says what it does. */
export interface SearchProgress {
  line(what: string): void;
  warn(text: string): void;
  step(what: string, done: number, total: number): void;
}

/** Which series to search, by wildcards. Without them the most certain one is chosen. */
export interface Series {
  readonly benchmark?: string | undefined;
  readonly metric?: string | undefined;
  /** Whether `benchmark` is the name of one: then the command may leave the others out. */
  readonly isExact?: boolean;
  /** The change that is searched for, as it was seen before; undefined if the ends have to show it. */
  readonly seen?: SeenChange | undefined;
}

/** Levels of the series in its unit. */
export interface SeenChange {
  readonly unit: string;
  readonly before: number | null;
  readonly after: number;
}

/** The good commit, which all others are compared with. */
export interface Start {
  readonly good: string;
  /** Its folder, checked out and set up. */
  readonly place: string;
  /** What was built there; undefined if no artifact was named. */
  readonly build: Build | undefined;
  readonly series: Series;
}

/** Whether nothing of a commit has to be measured. @param place its folder, set up */
export async function isSameBuild(
  { build }: Start,
  { artifact, stop }: Means,
  place: string,
  name: string,
): Promise<boolean> {
  if (!artifact || !build || stop.aborted) return false;
  return differenceOf(build, await buildOf(artifact, place, name)) === undefined;
}

/**
 * A commit that fails is skipped, with a line that says why.
 * @returns `stopped` if it was interrupted
 */
export async function orSkipped<T>(
  name: string,
  { stop, progress }: Means,
  work: () => Promise<T>,
): Promise<T | undefined | 'stopped'> {
  try {
    const result = await work();
    return stop.aborted ? 'stopped' : result;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    if (stop.aborted) return 'stopped';
    const [why = ''] = describeError(error).split('\n');
    progress.warn(`${name} is skipped: ${visible(why, 200)}`);
    return undefined;
  }
}
