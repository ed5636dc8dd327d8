/**
 * Judges the run as a whole: if all its benchmarks moved together, was it the machine or the code? A single run cannot
 * decide that unless its environment differs; a second measurement, or a second run of the tracked branch, can.
 */

import type { CommonShift, ShiftEvidence } from '../model/common-shift.ts';
import { environmentDifferences } from '../model/environment.ts';
import type { Run } from '../model/run.ts';
import { seriesKey } from '../model/run.ts';
import { median } from '../model/sample.ts';
import { BENCHMARKS_MIN } from '../stats/common-mode.ts';
import type { CommonShift as Moved } from '../stats/common-shift.ts';
import { deviationScale } from '../stats/noise.ts';
import { hasTripled, isGross, limitShiftsOf } from './limit-shifts.ts';
import type { Certainty, Compared, Family } from './policy.ts';

/** Smaller common shifts are not reported. */
const TOGETHER_MIN = 0.01;

export interface ShiftContext {
  readonly run: Run;
  /** Further measurements of the same commit, on the same kind of machine. */
  readonly repeated: readonly Run[];
  /** Those of them that were made on other machines or days. */
  readonly apart: readonly Run[];
  /** Whether the run belongs to the tracked branch. */
  readonly tracked: boolean;
  /** The stored runs of the window, oldest first. */
  readonly window: readonly Run[];
  /** Those of them on this kind of machine. */
  readonly comparable: ReadonlySet<Run>;
  readonly tested: readonly Compared[];
  readonly family: Family;
  /** Places in the window at which the platform changed; its length if it changed with this run. */
  readonly platform: ReadonlySet<number>;
}

/** The common shift as reported, and the index in the window where it began; the window's length if that is this run. */
export interface RunShift {
  readonly reported: CommonShift;
  /** The common part, on the compared scale; 0 if the series moved by different amounts. */
  readonly shift: number;
  readonly start: number;
}

/**
 * @param certainty corrected over all series of the run
 * @returns null if the run did not move as a whole, or the branch had done so before it
 */
export function judgeCommonShift(
  moved: Moved,
  { worse, better }: Certainty,
  alpha: number,
  context: ShiftContext,
): RunShift | null {
  const { run, tracked, window, comparable } = context;
  const pValue = Math.min(worse, better);
  const change = Math.expm1(moved.shift);
  if (pValue > alpha || Math.abs(change) < TOGETHER_MIN) return null;
  const regime = worse <= better ? moved.rise : moved.fall;
  const earlier = Math.max(moved.runs - regime.since, tracked ? openRuns(context) : 0);
  if (!tracked && earlier > 0) return null;
  const start = window.length - earlier;
  const before = window.findLast((other, t) => t < start && comparable.has(other));
  // The machine of the first run that showed it: later changes of the machine did not cause it.
  const first = window.find((other, t) => t >= start && comparable.has(other)) ?? run;
  const changed = before ? environmentDifferences(before.environment, first.environment) : [];
  const shown = inReruns(context);
  const machine: ShiftEvidence[] = changed.map((difference) => ({ code: 'fact', ...difference }));
  if (shown === 'gone') machine.push({ code: 'gone' });
  const isShownTwice = earlier > 0 || shown === 'there';
  const isExcusable = !isTripledForMost(context);
  const isPlatform = isExcusable && context.platform.has(start);
  const isFar = !isShownTwice && changed.length === 0 && isGrossForMost(regime.pValue, context);
  const code: ShiftEvidence[] = isShownTwice ? [{ code: 'repeated' }] : isFar ? [{ code: 'gross' }] : [];
  const isRunner = shown === 'gone' || (isExcusable && changed.length > 0);
  const isConfirmed = !isPlatform && code.length > 0;
  const kind = isRunner ? 'runner' : isConfirmed ? 'confirmed' : 'unconfirmed';
  const evidence = kind === 'confirmed' ? code : machine;
  return {
    reported: { kind, worse: change, share: moved.share, pValue, evidence },
    shift: sharedShift(context),
    start,
  };
}

/** Number of runs before this one in which most series were in an open episode: their median says nothing. */
function openRuns({ tested }: ShiftContext): number {
  return Math.floor(median(tested.map(({ openEpisode }) => (openEpisode ? openEpisode.runs - 1 : 0))));
}

/** One run suffices if most series moved further than machines of one kind differ. */
function isGrossForMost(pValue: number, { tested, family }: ShiftContext): boolean {
  const gross = tested.filter(({ comparison, limits, scale }) => {
    return (
      comparison &&
      isGross(comparison.shift + comparison.commonPart, pValue, limitShiftsOf(limits, scale), family)
    );
  });
  return 2 * gross.length > tested.length;
}

function isTripledForMost({ tested }: ShiftContext): boolean {
  return 2 * tested.filter(hasTripled).length > tested.length;
}

/**
 * A machine affects all benchmarks about equally: if the shifts are spread wider than this share of the median, they are
 * not common.
 */
const SPREAD_MAX = 0.5;

function sharedShift({ tested }: ShiftContext): number {
  const shifts = tested.flatMap(({ comparison }) =>
    comparison ? [comparison.shift + comparison.commonPart] : [],
  );
  const middle = median(shifts);
  return deviationScale(shifts) <= SPREAD_MAX * Math.abs(middle) ? middle : 0;
}

/** A further measurement confirms the change if it shows at least this share of it. */
const SHOWN = 0.5;

/** A slow period of a machine is usually shorter than this. */
const HOUR_MS = 3_600_000;

/**
 * The result of further measurements; undefined if there are none, or only of a few suspects. A slow machine is slow
 * again minutes later: any measurement can show that the shift is gone, but only one of another machine or another hour
 * can confirm it.
 */
function inReruns({ run, repeated, apart, tested }: ShiftContext): 'there' | 'gone' | undefined {
  const first = middleShift(run, tested);
  if (first === undefined) return undefined;
  const shown = repeated.flatMap((other) => {
    const shift = middleShift(other, tested);
    return shift === undefined ? [] : [{ other, isThere: shift / first >= SHOWN }];
  });
  const isApart = (other: Run) =>
    apart.includes(other) || Math.abs(Date.parse(other.time) - Date.parse(run.time)) >= HOUR_MS;
  if (shown.some(({ other, isThere }) => isThere && isApart(other))) return 'there';
  return shown.length > 0 && shown.every(({ isThere }) => !isThere) ? 'gone' : undefined;
}

/** Distance of a whole measurement from the baseline; undefined if it has too few series. */
function middleShift({ measurements }: Run, tested: readonly Compared[]): number | undefined {
  const values = new Map(
    measurements.map(({ benchmark, metric, sample }) => [
      seriesKey(benchmark.name, metric.name),
      sample.centre,
    ]),
  );
  const shifts = tested.flatMap(({ measurement: { benchmark, metric }, comparison, scale }) => {
    const value = values.get(seriesKey(benchmark.name, metric.name));
    return value === undefined || !comparison ? [] : [scale.to(value) - comparison.level];
  });
  const benchmarks = new Set(tested.map(({ measurement }) => measurement.benchmark.name));
  return Math.min(shifts.length, benchmarks.size) > BENCHMARKS_MIN ? median(shifts) : undefined;
}
