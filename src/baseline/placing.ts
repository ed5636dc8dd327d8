/** The place of a run in the history, and the warnings for its report if that is not the end. */

import type { HistoryLog } from '../history/log.ts';
import { newestRuns } from '../history/newest.ts';
import { inOrder } from '../history/order.ts';
import type { Window } from '../history/window.ts';
import { shortCommit } from '../model/commit.ts';
import { UserError } from '../model/errors.ts';
import type { Run } from '../model/run.ts';
import { faultOf, type Warning } from '../model/warning.ts';
import { type Late, type Lineage, lateBehind } from './lineage.ts';

export interface Placed {
  readonly late: Late | undefined;
  /** Set if the order of commits cannot be determined: then the run counts as the newest. */
  readonly warnings: readonly Warning[];
}

/** @param since runs that may have been stored since the baseline was resolved */
export type Placing = (since?: readonly Run[]) => Promise<Placed>;

export const IN_TIME: Placed = { late: undefined, warnings: [] };

/** @param log undefined if runs are not stored on a branch */
export function placingOf(run: Run, window: Window, log: HistoryLog | undefined, lineage: Lineage): Placing {
  let known: Promise<readonly Run[]> | undefined;
  return async (since = []) => {
    known ??= storedBeside(run, window, log);
    const before = await known;
    const ids = new Set(before.map(({ id }) => id));
    const added = since.filter(({ id, branch }) => branch === run.branch && !ids.has(id));
    try {
      const late = await lateBehind(run, inOrder(added, before), lineage);
      return late ? { late, warnings: [lateWarning(run, late)] } : IN_TIME;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return { late: undefined, warnings: [unknownWarning(run, error)] };
    }
  };
}

/** Runs of the same branch, back to its newest one: usually those in which the baseline was found. */
async function storedBeside({ branch }: Run, { runs }: Window, log: HistoryLog | undefined): Promise<Run[]> {
  const own = runs.filter((each) => each.branch === branch);
  if (own.length > 0 || !log) return own;
  const ofBranch = (all: readonly Run[]) => all.filter((each) => each.branch === branch);
  const stored = await newestRuns(log.segmentsFromNewest(1), {
    enough: 1,
    counting: (read) => ofBranch(read).filter(({ after }) => after === undefined),
  });
  return ofBranch(stored.runs);
}

function lateWarning({ branch }: Run, { newer }: Late): Warning {
  return { code: 'late-run', subject: shortCommit(newer), values: { branch, newer } };
}

function unknownWarning({ branch }: Run, error: UserError): Warning {
  return { code: 'unknown-order', subject: branch, values: { branch, fault: faultOf(error) } };
}
