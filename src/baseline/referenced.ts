/** The newest stored runs of a branch, as far as they say which reference the next run is measured with. */
import type { HistoryLog } from '../history/log.ts';
import { newestRuns } from '../history/newest.ts';
import type { Run } from '../model/run.ts';
import { OVERLAP_MAX } from '../results/reference-plan.ts';

/** Those that measure two references, and some before them. */
const RUNS_MAX = 2 * OVERLAP_MAX;

/** @returns oldest first */
export async function referencedRuns(log: HistoryLog, branch: string): Promise<readonly Run[]> {
  const counting = (runs: readonly Run[]) => runs.filter((run) => run.branch === branch);
  const { runs } = await newestRuns(log.segmentsFromNewest(RUNS_MAX), { enough: RUNS_MAX, counting });
  return counting(runs).slice(-RUNS_MAX);
}
