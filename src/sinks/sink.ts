/** A sink of the action: one place where a report is delivered. */

import type { Late, Lineage } from '../baseline/lineage.ts';
import type { Placing } from '../baseline/placing.ts';
import type { BoundAnswer } from '../github/answer-records.ts';
import type { Workflow } from '../github/workflow.ts';
import type { HistoryLog } from '../history/log.ts';
import type { SnapshotStore } from '../history/snapshot.ts';
import type { Window } from '../history/window.ts';
import type { Interleaved } from '../model/baseline.ts';
import { describeError, UserError } from '../model/errors.ts';
import type { ProfileDifference } from '../model/profile.ts';
import type { Report } from '../model/report.ts';
import type { Run } from '../model/run.ts';
import type { Measured } from '../results/read-runs.ts';

/** One suite of the job: its results, its report, and where its history is stored. */
export interface CheckedSuite {
  readonly report: Report;
  readonly run: Run;
  readonly log: HistoryLog;
  /** The runs that were read to find its baseline. */
  readonly window: Window;
  /**
   * Set if a newer commit of the branch was stored before: the branch's state then stays that of the newer
   * commit.
   */
  readonly late: Late | undefined;
  /** People’s answers to its regressions, with the regressions that each applies to. */
  readonly bound: readonly BoundAnswer[];
  /** The measured commit among others of its repository. */
  readonly lineage: Lineage;
  /** Binds the answers again if others stored runs in the meantime. */
  readonly placing: Placing;
  /**
   * As the results have them, before metrics are derived: the run, and further measurements of the same
   * commit.
   */
  readonly measured: readonly Measured[];
  /** Present if it was measured in interleaved rounds with another version. */
  readonly rounds: Interleaved | undefined;
  /** The profile of a regression that begins with this run. */
  readonly profiled: ProfileDifference | undefined;
}

/** Addresses of what earlier sinks wrote, for later ones. */
export interface Links {
  readonly comment?: string;
  readonly issue?: string;
}

/** What every sink may need. */
export interface Job extends Workflow {
  readonly judged: readonly CheckedSuite[];
  /** One for each suite, in the order of `judged`. */
  readonly reports: readonly Report[];
  /** All of them in one text, as long as a summary may be. */
  readonly markdown: () => string;
  /** Stores other than the history branch. */
  readonly snapshotStores: readonly SnapshotStore[];
  /** The exit status that the job will have. */
  readonly exitCode: number;
  /** The measured commit: on a pull request it may be the merge commit. */
  readonly checkout: string;
  /** Of the earlier sinks; waits for those that still write. */
  readonly links: () => Promise<Links>;
}

export interface Sink {
  /** A phrase that is followed by "was not written". */
  readonly what: string;
  /** Severity of a failure: losing data is an error. */
  readonly failure: 'warning' | 'error';
  /** The next sinks do not wait for it. */
  readonly isAside?: true;
  /** @throws UserError if it cannot be delivered; the other sinks still run, and the verdict stands */
  deliver(job: Job): Promise<Links | undefined>;
}

/** Calls `act` for each item in turn. A failure does not prevent the others. */
export async function onEach<T>(list: readonly T[], act: (each: T) => Promise<void>): Promise<void> {
  const failures: unknown[] = [];
  for (const each of list) await act(each).catch((error: unknown) => failures.push(error));
  const [first, second] = failures;
  if (second) throw new UserError(failures.map(describeError).join('\n'));
  if (first) throw first;
}
