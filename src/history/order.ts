/**
 * Runs in the order of their commits. The log is in the order in which jobs end. A late run, stored after a run of a
 * newer commit of its branch, names the stored run that it follows.
 */
import type { Run } from '../model/run.ts';

type Placed = Pick<Run, 'id' | 'after'>;

/**
 * @param runs in the order in which they were stored
 * @param before runs that were stored before these, already in order
 * @returns late runs moved to the place of their commits; one that belongs before all of these comes first
 */
export function inOrder<T extends Placed>(runs: readonly T[], before: readonly T[] = []): T[] {
  const ordered = [...before, ...runs.filter(({ after }) => after === undefined)];
  for (const late of runs) {
    if (late.after === undefined) continue;
    // Directly after it: a late run inserted earlier has a later commit.
    ordered.splice(ordered.findIndex(({ id }) => id === late.after) + 1, 0, late);
  }
  return ordered;
}

/** The run of the newest commit of one branch; it never came late. */
export function newestOf<T extends Placed>(runs: readonly T[]): T | undefined {
  return runs.findLast(({ after }) => after === undefined) ?? runs.at(-1);
}
