/** What a run is compared with: the runs of one rung of the ladder, and the reason for that rung. */
import type { Episode } from './episode.ts';
import type { BaselineSource, SkippedSource } from './report.ts';
import type { Measurement, Run } from './run.ts';
import type { Warning } from './warning.ts';

/** A person said that the level of a run is the new normal: from there on it is the baseline. */
export interface Acceptance {
  /** Id of the run. */
  readonly run: string;
  /** Which of its series, by wildcards; all where nothing is said. */
  readonly benchmark?: string | undefined;
  readonly metric?: string | undefined;
}

/** One process of each version, with what they measured. */
export interface Round {
  readonly base: readonly Measurement[];
  readonly head: readonly Measurement[];
}

/** Both versions measured in turn on one machine. */
export interface Interleaved {
  /** In their order. */
  readonly rounds: readonly Round[];
  /** So many rounds there may be at most. */
  readonly max: number;
  /** No further round follows, whatever these show. */
  readonly ended: boolean;
  /** So many files that the command runs are the same in both builds, and nothing was measured; absent if they were not compared, or differ. */
  readonly identical?: number;
}

export interface Baseline {
  readonly source: BaselineSource;
  /** In words, for people: which runs these are, and why not better ones. */
  readonly why: string;
  /** The rungs above, and why they are not the baseline. */
  readonly skippedSources: readonly SkippedSource[];
  readonly branch: string;
  /** Oldest first, of any environment. */
  readonly runs: readonly Run[];
  readonly accepted: readonly Acceptance[];
  /** What was told of its series, in the order in which it ended; what is open comes last. */
  readonly episodes: readonly Episode[];
  readonly warnings: readonly Warning[];
  /** Of the rung of that name, whose one run is the base over all rounds. */
  readonly interleaved?: Interleaved;
}

/** The last rung: there is nothing to compare with. */
export function noBaseline(
  why: string,
  skippedSources: readonly SkippedSource[] = [],
  warnings: readonly Warning[] = [],
): Baseline {
  return { source: 'none', why, skippedSources, branch: '', runs: [], accepted: [], episodes: [], warnings };
}
