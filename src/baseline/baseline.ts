/** What a run is compared with: the runs of one rung of the ladder, and the reason for that rung. */
import type { Rung, Warning } from '../model/report.ts';
import type { Run } from '../model/run.ts';

export interface Baseline {
  readonly rung: Rung;
  /** In words, for people: which runs these are, and why not better ones. */
  readonly why: string;
  readonly branch: string;
  /** Oldest first, of any environment. */
  readonly runs: readonly Run[];
  /** Ids of runs whose regression was allowed: from there on their level is the baseline. */
  readonly accepted: ReadonlySet<string>;
  readonly warnings: readonly Warning[];
}

/** The last rung: there is nothing to compare with. */
export function noBaseline(why: string, warnings: readonly Warning[] = []): Baseline {
  return { rung: 'none', why, branch: '', runs: [], accepted: new Set(), warnings };
}
