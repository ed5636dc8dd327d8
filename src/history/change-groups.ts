/**
 * The changes of a branch, grouped by the commit that caused them: one entry for each commit, with every series that it
 * moved.
 */
import type { Summary, SummaryRun, SummaryShift } from './summary.ts';

/** Series that changed together: their changes may all have begun with the same run. */
export interface ChangeGroup
  extends Pick<SummaryShift, 'after' | 'commit' | 'time' | 'run' | 'state' | 'verdict'> {
  /** Subject of the commit; empty if it is not known. */
  readonly message: string;
  readonly author: string;
  readonly url: string;
  readonly tags: readonly string[];
  /** Regressions first, then by size. */
  readonly shifts: readonly SummaryShift[];
  /** Number of further series that it moved, which are not listed. */
  readonly left: number;
}

const STATES: readonly SummaryShift['state'][] = ['new', 'lasting', 'accepted', 'over'];
const VERDICTS: readonly SummaryShift['verdict'][] = ['regressed', 'changed', 'improved'];

/** @returns the newest first */
export function groupedChanges({
  shifts,
  runs,
  left = [],
}: Pick<Summary, 'shifts' | 'runs'> & Partial<Pick<Summary, 'left'>>): ChangeGroup[] {
  const leftOf = new Map(left.map(({ run, count }) => [run, count]));
  const placed = shifts.map((shift) => {
    const first = runs.findIndex(({ id }) => id === shift.run);
    return { shift, first, last: runs.findLastIndex((run, i) => i < first && run.commit === shift.after) };
  });
  return togetherIn(placed)
    .reverse()
    .map((group) => {
      // The range that all of them share: after the latest of the last runs, up to the earliest of the first.
      const latest = group.reduce((one, other) => (other.last > one.last ? other : one));
      const earliest = group.reduce((one, other) => (other.first < one.first ? other : one));
      const own = group.map(({ shift }) => shift).sort(worstFirst);
      const more = [...new Set(own.map(({ run }) => run))].reduce(
        (sum, run) => sum + (leftOf.get(run) ?? 0),
        0,
      );
      return { ...groupOf(own, latest.shift.after, earliest.shift, runs[earliest.first]), left: more };
    });
}

function groupOf(
  shifts: readonly SummaryShift[],
  after: string,
  { commit, time, run }: SummaryShift,
  { message = '', author = '', url = '', tags = [] }: Partial<SummaryRun> = {},
): Omit<ChangeGroup, 'left'> {
  const firstOf = <T>(order: readonly T[], of: (shift: SummaryShift) => T) =>
    order.find((each) => shifts.some((shift) => of(shift) === each)) as T;
  return {
    after,
    commit,
    time,
    run,
    state: firstOf(STATES, ({ state }) => state),
    verdict: firstOf(VERDICTS, ({ verdict }) => verdict),
    message,
    author,
    url,
    tags,
    shifts,
  };
}

/** Regressions before the rest, and the largest first. */
export function worstFirst(a: SummaryShift, b: SummaryShift): number {
  const size = ({ change }: SummaryShift) => Math.abs(change ?? Number.POSITIVE_INFINITY);
  return VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) || size(b) - size(a) || 0;
}

/** Indices of runs: the change began after `last`, and with `first` at the latest. */
export interface Range {
  readonly last: number;
  readonly first: number;
}

/** The smallest number of groups whose members may all have begun with one run. */
export function togetherIn<T extends Range>(shifts: readonly T[]): T[][] {
  const groups: T[][] = [];
  let end = -1;
  for (const shift of shifts.toSorted((a, b) => a.first - b.first)) {
    if (groups.length > 0 && shift.last < end) groups.at(-1)?.push(shift);
    else {
      groups.push([shift]);
      end = shift.first;
    }
  }
  return groups;
}
