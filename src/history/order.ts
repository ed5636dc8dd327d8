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
  const others = [...before, ...runs.filter(({ after }) => after === undefined)];
  const late = runs.filter(({ after }) => after !== undefined);
  const known = new Set([...others, ...late].map(({ id }) => id));
  const followers = Map.groupBy(late, ({ after = '' }) => (known.has(after) ? after : ''));
  const ordered: T[] = [];
  // The next one is at the end. Of those that follow one run, the last that was stored comes first: its commit is older.
  const next = [...others.toReversed(), ...(followers.get('') ?? [])];
  followers.delete('');
  for (let run = next.pop(); run; run = next.pop()) {
    ordered.push(run);
    next.push(...(followers.get(run.id) ?? []));
    followers.delete(run.id);
  }
  // Only in a damaged history do runs follow each other in a circle.
  return [...[...followers.values()].flat(), ...ordered];
}

/** The run of the newest commit of one branch; it never came late. */
export function newestOf<T extends Placed>(runs: readonly T[]): T | undefined {
  return runs.findLast(({ after }) => after === undefined) ?? runs.at(-1);
}

/** Runs from several places: in the order of their times, and late runs at the places of their commits. */
export function inTime<T extends Placed & Pick<Run, 'time' | 'measured'>>(runs: readonly T[]): T[] {
  // Late runs in the order in which they were measured, which is that in which they were stored.
  const timeOf = ({ after, time, measured = time }: T) => Date.parse(after === undefined ? time : measured);
  return inOrder(runs.toSorted((a, b) => timeOf(a) - timeOf(b)));
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
