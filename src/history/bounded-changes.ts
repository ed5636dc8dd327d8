/**
 * Bounds the list of changes in a summary. One commit may move thousands of series: the worst of each commit are listed,
 * and the rest is counted. A window has few commits, so that each of them gets a share.
 */
import { worstFirst } from './change-groups.ts';
import type { Summary, SummaryShift } from './summary.ts';

/** Limits for one commit, and for all together. */
const COMMIT_MAX = 200;
const SHIFTS_MAX = 1000;
/** Limit for the largest drifts; each belongs to one series. */
const DRIFTS_MAX = 1000;

/** @returns the changes in their order, and for each run how many of its changes are omitted */
export function boundedChanges({
  shifts,
  drifts,
}: Pick<Summary, 'shifts' | 'drifts'>): Pick<Summary, 'shifts' | 'drifts' | 'left'> {
  const byRun = [...Map.groupBy(shifts, ({ run }) => run)];
  const most = placesOfEach(byRun.map(([, own]) => own.length));
  const listed = new Set(byRun.flatMap(([, own]) => own.toSorted(worstFirst).slice(0, most)));
  const left = byRun.flatMap(([run, own]) => {
    const rest = own.filter((shift) => !listed.has(shift));
    return rest.length === 0 ? [] : [{ run, count: rest.length, open: rest.filter(isOpenChange).length }];
  });
  return { shifts: shifts.filter((shift) => listed.has(shift)), drifts: drifts.slice(0, DRIFTS_MAX), left };
}

/** A change for the worse that is neither resolved nor accepted. */
export function isOpenChange({ verdict, state }: Pick<SummaryShift, 'verdict' | 'state'>): boolean {
  return verdict === 'regressed' && (state === 'new' || state === 'lasting');
}

/** The largest number of changes a commit for which all commits fit. */
function placesOfEach(counts: readonly number[]): number {
  const needed = (most: number) => counts.reduce((sum, count) => sum + Math.min(most, count), 0);
  let most = COMMIT_MAX;
  while (most > 1 && needed(most) > SHIFTS_MAX) most--;
  return most;
}
