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

/** Runs from several places: in the order of their times, and late runs at the places of their commits. */
export function inTime<T extends Placed & Pick<Run, 'time'>>(runs: readonly T[]): T[] {
  const [late, others] = [true, false].map((isLate) =>
    runs.filter(({ after }) => (after !== undefined) === isLate),
  ) as [T[], T[]];
  // Late runs keep their order: where one goes depends on those that were stored before it.
  return inOrder([...others.sort((a, b) => Date.parse(a.time) - Date.parse(b.time)), ...late]);
}

/**
 * The place of a run among the stored ones, by the ages of their commits.
 * @param stored runs of its branch, in the order of their commits
 * @param ages number of commits behind the tip of the branch; runs of other commits do not count
 * @returns the `after` of a late run; undefined if no newer commit is stored
 */
export function placeByAge(
  stored: readonly (Placed & Pick<Run, 'commit'>)[],
  ages: ReadonlyMap<string, number>,
  commit: string,
): string | undefined {
  const age = ages.get(commit) ?? 0;
  const ageOf = (run: Pick<Run, 'commit'>) => ages.get(run.commit);
  if (!stored.some((run) => (ageOf(run) ?? age) < age)) return undefined;
  return stored.findLast((run) => (ageOf(run) ?? -1) >= age)?.id ?? '';
}
