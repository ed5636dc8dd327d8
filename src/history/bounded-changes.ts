/**
 * The part of a list of changes that a summary keeps. One commit may move thousands of series: of each commit the worst
 * are listed one by one, and the rest is counted. A window has few commits, so that each has its place.
 */
import { worstFirst } from './change-groups.ts';
import type { Summary, SummaryShift } from './summary.ts';

/** Of one commit, and of all together. */
const COMMIT_MAX = 200;
const SHIFTS_MAX = 1000;
/** The largest climbs and falls; each is one of a series. */
const DRIFTS_MAX = 1000;

/** @returns the changes in their order, and for each run how many of its changes are not among them */
export function boundedChanges({
  shifts,
  drifts,
}: Pick<Summary, 'shifts' | 'drifts'>): Pick<Summary, 'shifts' | 'drifts' | 'left'> {
  const byRun = [...Map.groupBy(shifts, ({ run }) => run)];
  const most = placesOfEach(byRun.map(([, own]) => own.length));
  const kept = new Set(byRun.flatMap(([, own]) => own.toSorted(worstFirst).slice(0, most)));
  const left = byRun.flatMap(([run, own]) => {
    const rest = own.filter((shift) => !kept.has(shift));
    return rest.length === 0 ? [] : [{ run, count: rest.length, open: rest.filter(isOpenChange).length }];
  });
  return { shifts: shifts.filter((shift) => kept.has(shift)), drifts: drifts.slice(0, DRIFTS_MAX), left };
}

/** For the worse, and neither mended nor accepted. */
export function isOpenChange({ verdict, state }: Pick<SummaryShift, 'verdict' | 'state'>): boolean {
  return verdict === 'regressed' && (state === 'new' || state === 'lasting');
}

/** The most that each commit may have so that all of them find room. */
function placesOfEach(counts: readonly number[]): number {
  const needed = (most: number) => counts.reduce((sum, count) => sum + Math.min(most, count), 0);
  let most = COMMIT_MAX;
  while (most > 1 && needed(most) > SHIFTS_MAX) most--;
  return most;
}
