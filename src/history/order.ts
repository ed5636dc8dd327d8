/**
 * Runs in the order of their commits. The log is written in the order in which jobs end; a run that came late, because
 * a newer commit of its branch was stored before it, names the stored run behind which it belongs.
 */
import type { Run } from '../model/run.ts';

type Placed = Pick<Run, 'id' | 'after'>;

/**
 * @param runs as they were stored
 * @param before runs that were stored before these, in order already
 * @returns late ones where their commits belong; one whose place is older than all that is here comes first
 */
export function inOrder<T extends Placed>(runs: readonly T[], before: readonly T[] = []): T[] {
  const ordered = [...before, ...runs.filter(({ after }) => after === undefined)];
  for (const late of runs) {
    if (late.after === undefined) continue;
    // Directly behind it: whatever was put there before is of a later commit.
    ordered.splice(ordered.findIndex(({ id }) => id === late.after) + 1, 0, late);
  }
  return ordered;
}

/** The run of the newest commit, of one branch: it never came late. */
export function newestOf<T extends Placed>(runs: readonly T[]): T | undefined {
  return runs.findLast(({ after }) => after === undefined) ?? runs.at(-1);
}
