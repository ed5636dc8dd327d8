/** Splits result files that hold the rows of many days into runs. */
import type { Run } from '../model/run.ts';
import type { Measured } from './read-runs.ts';

/** The runs before the newest one, from the same files; oldest first. */
export function earlierRuns({ run, results: { earlier = [] } }: Measured, branch: string): Run[] {
  return earlier.map(({ moment, measurements }, i) => ({
    id: `earlier.${i}`,
    suite: run.suite,
    commit: moment.commit,
    branch,
    time: new Date(moment.timeMs).toISOString(),
    environment: run.environment,
    measurements,
  }));
}
