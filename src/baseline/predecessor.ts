/**
 * Finds the runs that a branch continues if it has none, or few, of its own: it was renamed, or it starts at a commit
 * that was measured on another branch. Commits decide, not the branch names under which runs were stored.
 */
import { comparableRuns } from '../check/comparable.ts';
import type { Comparability } from '../model/environment.ts';
import type { Run } from '../model/run.ts';
import { RUNS_MIN } from '../stats/candidates.ts';
import type { BaseCommit } from './base-commit.ts';
import { lastOf } from './select-runs.ts';

/** Used if only the log says what came before. */
export interface Predecessors {
  /** Oldest first: those of the other branch up to the branch's own, then these. */
  readonly runs: readonly Run[];
  /** The branches, as a reason names them: `master and main`. */
  readonly branches: string;
}

/**
 * @param stored runs of all branches, in the order of their commits
 * @param own those of the branch among them
 * @returns undefined if the branch has enough of its own, or nothing before them was measured
 */
export async function predecessorsOf(
  run: Run,
  stored: readonly Run[],
  own: readonly Run[],
  baseCommit: BaseCommit,
  comparability: Comparability,
): Promise<Predecessors | undefined> {
  const others = stored.filter(({ branch, commit }) => branch !== baseCommit.branch && commit !== '');
  if (others.length === 0 || comparableRuns(run, own, comparability).length >= RUNS_MIN) return undefined;
  const [first] = own;
  const measured = new Set(own.map(({ commit }) => commit));
  const ancestors = [...new Set([baseCommit.commit, ...(await baseCommit.ancestors())])];
  // Only runs older than its own oldest one belong to the predecessor; if that is not an ancestor, all of them do.
  const begin = first ? ancestors.indexOf(first.commit) + 1 : 0;
  for (const ancestor of ancestors.slice(begin)) {
    const nearest = others[lastOf(others, ancestor)];
    if (!nearest || measured.has(ancestor)) continue;
    const before = others.filter(({ branch }) => branch === nearest.branch);
    const runs = [...before.slice(0, lastOf(before, ancestor) + 1), ...own];
    return { runs, branches: [nearest.branch, ...(first ? [baseCommit.branch] : [])].join(' and ') };
  }
  return undefined;
}
