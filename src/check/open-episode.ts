/**
 * What one run says about a series besides the test against its noise: whether an open episode lasts or is over, and what
 * one to four earlier runs show.
 */

import { isReported } from '../model/episode.ts';
import type { Measurement } from '../model/run.ts';
import { median } from '../model/sample.ts';
import type { Comparison } from '../stats/comparison.ts';
import type { Evidence } from '../stats/evidence.ts';
import { isBack, isNearBefore } from '../stats/recovery.ts';
import { type YoungNoise, youngPValue } from '../stats/youth.ts';
import { limitShiftsOf } from './limit-shifts.ts';
import type { Compared, OpenEpisode } from './policy.ts';
import type { HistoryContext, Prepared } from './prepared.ts';

/** An episode that is older than the window is compared with the levels that were reported with it. */
export function againstReportedLevels(
  comparison: Comparison,
  { life, scale }: Prepared,
  { tracked }: HistoryContext,
): Comparison {
  const { open, place } = life;
  if (!tracked || place !== undefined || !open || open.before === null) return comparison;
  const level = scale.to(open.before);
  const moved = comparison.level - level;
  return {
    ...comparison,
    level,
    shift: comparison.shift + moved,
    low: comparison.low + moved,
    high: comparison.high + moved,
    undivided: () => {
      const { low, high } = comparison.undivided();
      return { low: low + moved, high: high + moved };
    },
  };
}

/** Null if nothing is open. An episode stays open unless there is evidence that it is over. */
export function openEpisodeOf(
  prepared: Prepared,
  evidence: Evidence,
  comparison: Comparison | null,
  context: HistoryContext,
): Compared['openEpisode'] {
  const { life, earlier, open } = prepared;
  const { open: episode, place } = life;
  if (!episode) return null;
  const runs = 1 + earlier.filter((other, t) => other && t >= (place ?? 0)).length;
  const isOwn = place === context.runs.length;
  const isKnown = open !== undefined || place === undefined;
  const canTell = context.tracked && isKnown && !isOwn;
  const isBack = canTell && isOver({ ...prepared, episode, runs }, evidence, comparison, context);
  return { episode, runs, isBack, isOwn };
}

/** Whether this run measured the level before the episode. */
function isOver(
  { episode, runs, scale, limits, current }: Prepared & Pick<OpenEpisode, 'episode' | 'runs'>,
  evidence: Evidence,
  comparison: Comparison | null,
  { machines, machine }: HistoryContext,
): boolean {
  const before = comparison?.level ?? (episode.before === null ? undefined : scale.to(episode.before));
  if (before === undefined) return false;
  const limit = limitShiftsOf(limits, scale).worse;
  const after = episode.after === null ? before + 2 * limit : scale.to(episode.after);
  const levels = { before, after, limit };
  if (evidence.kind !== 'tested') {
    return isNearBefore(current.find((value) => !Number.isNaN(value)) ?? Number.NaN, levels);
  }
  const { course, places, commonPart } = evidence;
  const newest = median(course.current);
  // The common shift of the run may be the very change that is open.
  if (!isNearBefore(newest + commonPart, levels)) return false;
  // A suspicion was never reported, so it can end without proof.
  if (!isReported(episode)) return isNearBefore(newest, levels);
  const isLast = places.at(-1) === machines.lastIndexOf(machine);
  const previous = isLast && runs > 1 ? course.history.at(-1) : undefined;
  return isBack(course.current, previous, levels, course.noise);
}

/** With few runs before it, a change must be this many times its limit to count without a known noise. */
const YOUNG_LIMITS = 2;

/** Null if no earlier run was measured here. */
export function youngOf(
  { earlier, scale, current, open, limits }: Prepared,
  here: readonly Measurement[],
  noise: YoungNoise,
  { machines, machine }: HistoryContext,
): Compared['young'] {
  const values = here.map(({ sample }) => scale.to(sample.centre));
  const newest = current.find((value) => !Number.isNaN(value));
  if (values.length === 0 || newest === undefined) return null;
  const level = median(values);
  const far = YOUNG_LIMITS * limitShiftsOf(limits, scale).worse;
  const later = earlier.filter((other, t) => other && machines[t] === machine && t >= (open ?? Infinity));
  const isFar = (other: Measurement | undefined) => other && scale.to(other.sample.centre) - level > far;
  return {
    shift: newest - level,
    pValue: youngPValue(newest - level, values.length, noise),
    seen: newest - level > far && later.every(isFar) ? 1 + later.length : 0,
  };
}
