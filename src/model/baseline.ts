/** What a run is compared with: the runs of one baseline source, and the reason for that source. */
import type { BaselineReason, MissingReason } from './baseline-reason.ts';
import type { Episode } from './episode.ts';
import type { BaselineSource, SkippedSource } from './report.ts';
import type { Measurement, Run } from './run.ts';
import type { Warning } from './warning.ts';

/** A person accepted the level of a run as the new normal: the baseline starts there. */
export interface Acceptance {
  /** Id of the run. */
  readonly run: string;
  /** Which of its series, as a wildcard; all if absent. */
  readonly benchmark?: string | undefined;
  readonly metric?: string | undefined;
}

/** One process of each version, with its measurements. */
export interface Round {
  readonly base: readonly Measurement[];
  readonly head: readonly Measurement[];
}

/** Both versions measured in turn on one machine. */
export interface Interleaved {
  /** In their order. */
  readonly rounds: readonly Round[];
  /** Maximum number of rounds. */
  readonly max: number;
  /** True if no further round follows, whatever these show. */
  readonly ended: boolean;
  /** Whether each round has memory layouts of its own. */
  readonly layouts?: boolean;
  /** What counted instructions instead of time, several times in each round; absent if time was measured. */
  readonly counter?: string;
  /** Number of artifact files if all are the same in both builds, and nothing was measured; absent if they were not compared, or differ. */
  readonly identical?: number;
}

export interface Baseline {
  readonly source: BaselineSource;
  /** Which runs these are, and why no better ones were available. */
  readonly why: BaselineReason;
  /** The sources that come first, and why they are not the baseline. */
  readonly skippedSources: readonly SkippedSource[];
  readonly branch: string;
  /** Oldest first, of any environment. */
  readonly runs: readonly Run[];
  readonly accepted: readonly Acceptance[];
  /** The episodes of its series, in the order in which they ended; open ones come last. */
  readonly episodes: readonly Episode[];
  readonly warnings: readonly Warning[];
  /** Set for the source of that name, whose only run is the base over all rounds. */
  readonly interleaved?: Interleaved;
}

/** The last source: there is nothing to compare with. */
export function noBaseline(
  why: MissingReason,
  skippedSources: readonly SkippedSource[] = [],
  warnings: readonly Warning[] = [],
): Baseline {
  return { source: 'none', why, skippedSources, branch: '', runs: [], accepted: [], episodes: [], warnings };
}
