/** A voice of the action: one place where people look, and how a report gets there. */

import type { Late } from '../baseline/lineage.ts';
import type { Placing } from '../baseline/placing.ts';
import type { BoundAnswer } from '../github/answer-records.ts';
import type { Workflow } from '../github/workflow.ts';
import type { HistoryLog } from '../history/log.ts';
import type { SnapshotStore } from '../history/snapshot.ts';
import type { Window } from '../history/window.ts';
import type { Interleaved } from '../model/baseline.ts';
import { describeError, UserError } from '../model/errors.ts';
import type { Report } from '../model/report.ts';
import type { Run } from '../model/run.ts';
import type { Measured } from '../results/read-runs.ts';

/** One suite of the job: what was measured, what was found, where it is remembered. */
export interface CheckedSuite {
  readonly report: Report;
  readonly run: Run;
  readonly log: HistoryLog;
  /** What was read to find its baseline. */
  readonly window: Window;
  /** Where a newer commit of its branch was stored before: what is told of the branch stays that commit's. */
  readonly late: Late | undefined;
  /** Answers of people to its regressions, and what each was given to. */
  readonly bound: readonly BoundAnswer[];
  /** Answers the same anew, where others stored in the meantime. */
  readonly placing: Placing;
  /** As the results say it, before anything was derived: the run, and the same commit measured again. */
  readonly measured: readonly Measured[];
  /** Where it was measured in turn with another version. */
  readonly rounds: Interleaved | undefined;
}

/** Addresses of what earlier deliveries wrote, for those behind them. */
export interface Links {
  readonly comment?: string;
  readonly issue?: string;
}

/** What every delivery may need. */
export interface Job extends Workflow {
  readonly judged: readonly CheckedSuite[];
  /** One a suite, in the order of `judged`. */
  readonly reports: readonly Report[];
  /** Places beside the history branch. */
  readonly snapshotStores: readonly SnapshotStore[];
  /** How the job will end. */
  readonly exitCode: number;
  /** The commit that was measured: on a pull request perhaps its merge commit. */
  readonly checkout: string;
  readonly links: Links;
}

export interface Sink {
  /** In words that are followed by "was not written". */
  readonly what: string;
  /** How loud a failure is: data that would be lost is an error. */
  readonly failure: 'warning' | 'error';
  /** @throws UserError where it cannot be delivered; the others still are, and the verdict stands */
  deliver(job: Job): Promise<Links | undefined>;
}

/** Acts on all, one after the other: one that fails keeps no other from it. */
export async function onEach<T>(list: readonly T[], act: (each: T) => Promise<void>): Promise<void> {
  const failures: unknown[] = [];
  for (const each of list) await act(each).catch((error: unknown) => failures.push(error));
  const [first, second] = failures;
  if (second) throw new UserError(failures.map(describeError).join('\n'));
  if (first) throw first;
}
