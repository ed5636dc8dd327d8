/**
 * The verdict on one series. A regression must be significant over all series of the run, and larger than its threshold.
 * If neither a regression nor its absence can be shown, the verdict is inconclusive, with what would settle it.
 */
import type { Finding, Reason } from '../model/report.ts';
import { isClocked } from '../model/unit.ts';
import type { Limits } from '../rules/rules.ts';
import type { Comparison } from '../stats/comparison.ts';
import { boundBroken } from './absolute-bounds.ts';
import type { RunShift } from './common-shift.ts';
import { lasting, stillSuspected } from './life.ts';
import { isGross, type LimitShifts, limitShiftsOf } from './limit-shifts.ts';
import {
  type Certainty,
  type Compared,
  type Family,
  finite,
  type Outcome,
  type Policy,
  tookNoTime,
} from './policy.ts';

/** A change that is significant at this family-wise level is worth re-measuring; the gate does not fail on it. */
export const SUSPICION = 0.2;

/** Maximum number of measurements of a run; after that the result stands. */
export const MEASUREMENTS_MAX = 3;

/** Improvements are reported but do not gate: this share of the reported ones may be false (Benjamini and Hochberg). */
export const DISCOVERY = 0.05;

/**
 * A slow trend warns at this family-wise level, and never fails. It is strict because every run repeats the test; on a
 * machine that lives on, whose levels walk, the walk is part of the test.
 */
const DRIFT_LEVEL = { stands: 0.001, walks: 0.05 };

/** The certainty of a series that was not tested, because it could not have been significant. */
export const NOTHING: Certainty = { worse: 1, better: 1 };

/** What the verdict on a series depends on besides the series. */
export interface JudgeContext {
  readonly policy: Policy;
  readonly family: Family;
  readonly runShift: RunShift | null;
  readonly livesOn: boolean;
  /** Whether the run belongs to the tracked branch. */
  readonly tracked: boolean;
  /** Number of consecutive runs of the tracked branch, including this one, that show a change with this start. */
  readonly seen: (start: number) => number;
  /** Number of series in the run. */
  readonly series: number;
  /** The name of a benchmark in the baseline, if it differs. */
  readonly formerName: (benchmark: string) => string | null;
}

/** @param certainty null if nothing was tested */
export function judge(series: Compared, certainty: Certainty | null, context: JudgeContext): Finding {
  const { measurement, limits, comparison, baseline, scale } = series;
  const { benchmark, metric, sample } = measurement;
  const found = boundBroken(measurement, limits) ?? outcomeOf(series, certainty, context);
  const isOpen = found.verdict === 'inconclusive' && context.tracked;
  const outcome = (isOpen ? stillSuspected(series) : null) ?? found;
  return {
    benchmark: benchmark.name,
    ...(benchmark.shown !== undefined && { shown: benchmark.shown }),
    parameters: benchmark.parameters,
    tags: [...benchmark.tags],
    metric: { ...metric, direction: limits.direction },
    ...(limits.main !== undefined && { main: limits.main }),
    formerName: context.formerName(benchmark.name),
    verdict: outcome.verdict,
    reason: outcome.reason,
    severity: severityOf(outcome, series),
    significant: certainty !== null && isSignificantChange(certainty, context.policy),
    current: { value: sample.centre, samples: sample.values.length },
    baseline,
    change: changeOf(series, includesCommonShift(outcome.reason)),
    shared:
      comparison && !includesCommonShift(outcome.reason) && comparison.commonPart !== 0
        ? finite(scale.change(comparison.commonPart))
        : null,
    pValue: certainty && (comparison && comparison.shift < 0 ? certainty.better : certainty.worse),
    threshold: limits.threshold,
    ...boundsOf(limits),
    since: ['regressed', 'suspected'].includes(outcome.verdict) ? series.since() : null,
    episode: null,
    drift: driftOf(series, context),
    source: null,
    recent: [...series.recent],
  };
}

function boundsOf({ min, max }: Limits): Pick<Finding, 'bounds'> {
  if (!min && !max) return {};
  return { bounds: { ...(min && { min: min.value }), ...(max && { max: max.value }) } };
}

/** Set if the rules have two grades. An absolute limit has none. */
function severityOf(
  { verdict, reason }: Outcome,
  { comparison, limits, scale }: Compared,
): Finding['severity'] {
  const relative = ['beyond-threshold', 'common-shift-confirmed', 'lasting'].includes(reason.code);
  if (verdict !== 'regressed' || !relative || !comparison || limits.critical === undefined) return null;
  return comparison.shift > limitShiftsOf({ ...limits, threshold: limits.critical }, scale).worse
    ? 'critical'
    : 'warning';
}

function isSignificantChange({ worse, better }: Certainty, { alpha }: Policy): boolean {
  return worse <= alpha || better <= DISCOVERY;
}

/** If the whole run is judged, a series' change includes its part of the common shift. */
function includesCommonShift({ code }: Reason): boolean {
  return code === 'common-shift-confirmed' || code === 'common-shift';
}

function changeOf(
  { comparison, baseline, measurement, scale, obstacle }: Compared,
  includesCommon: boolean,
): Finding['change'] {
  if (!baseline || obstacle?.code === 'other-environment') return null;
  const commonPart = includesCommon && comparison ? comparison.commonPart : 0;
  const shift = comparison?.shift ?? scale.to(measurement.sample.centre) - scale.to(baseline.value);
  const interval = includesCommon ? comparison?.undivided() : comparison;
  // A clock whose values never varied has an unknown tick, so the accuracy of its values is unknown.
  const isUnknown = isClocked(measurement.metric.unit) && interval?.low === interval?.high;
  const ends =
    interval && !isUnknown && [interval.low, interval.high].map((end) => scale.change(end + commonPart));
  // A turned scale also swaps the ends of the interval.
  const [low = null, high = null] = ends ? ends.sort((a, b) => a - b).map(finite) : [];
  return { estimate: finite(scale.change(shift + commonPart)), low, high };
}

function driftOf(
  { comparison, limits, scale }: Compared,
  { family, livesOn }: JudgeContext,
): Finding['drift'] {
  const drift = comparison?.drift;
  const level = DRIFT_LEVEL[livesOn ? 'walks' : 'stands'];
  if (!drift || limits.direction === 'none' || drift.pValue * family.size > level) return null;
  const rise = finite(scale.change(drift.rise));
  return rise === null ? null : { change: rise, runs: drift.runs };
}

function outcomeOf(series: Compared, tested: Certainty | null, context: JudgeContext): Outcome {
  const certainty = tested ?? NOTHING;
  const { comparison, obstacle, limits, measurement } = series;
  if (obstacle?.code === 'not-in-baseline') return { verdict: 'new', reason: obstacle };
  if (limits.direction === 'none') {
    return limits.min || limits.max
      ? { verdict: 'unchanged', reason: { code: 'within-bounds' } }
      : { verdict: 'inconclusive', reason: { code: measurement.metric.beside ? 'shown' : 'no-direction' } };
  }
  const open = context.tracked ? lasting(series) : null;
  if (open) return open;
  if (tookNoTime(series)) return { verdict: 'inconclusive', reason: { code: 'no-time' } };
  if (obstacle || !comparison) {
    const early = youngOutcome(series, context);
    if (early) return early;
    return { verdict: 'inconclusive', reason: obstacle ?? { code: 'not-in-baseline' } };
  }
  const bar = limitShiftsOf(limits, series.scale);
  return (
    regression(comparison, certainty, bar, context) ??
    movedInCommon(comparison, certainty, bar, context) ??
    suspicion(comparison, certainty, bar) ??
    harmless(series, comparison, certainty, bar, context)
  );
}

function regression(
  comparison: Comparison,
  certainty: Certainty,
  bar: LimitShifts,
  context: JudgeContext,
): Outcome | null {
  const { shift, low, start } = comparison;
  const { rest } = partOf(comparison, context);
  if (!isCertain(comparison, certainty, bar, context)) return null;
  if (shift - rest <= bar.worse || (rest > 0 && low <= rest)) return null;
  return (
    awaitingConfirmation(start, context) ?? { verdict: 'regressed', reason: { code: 'beyond-threshold' } }
  );
}

/** Chance that usual noise brings a run this far above one to four others. */
const YOUNG_LEVEL = 0.01;

/** With too few runs to estimate the noise, a change far beyond its limit and any usual noise is still suspected. */
function youngOutcome({ young, obstacle, limits, scale }: Compared, context: JudgeContext): Outcome | null {
  if (!young || obstacle?.code !== 'too-few-runs') return null;
  const { worse, gross } = limitShiftsOf(limits, scale);
  const { have, need } = obstacle;
  const { shift, pValue, seen } = young;
  const isFar = pValue <= YOUNG_LEVEL && shift > worse;
  if (!isFar || (pValue * context.series > SUSPICION && shift <= gross)) return null;
  // Old and new runs together are enough to distinguish a change from noise; with a single earlier run, that one may be
  // the outlier.
  if (have > 1 && seen >= Math.max(2, context.policy.confirmRuns) && have + seen > need) {
    return { verdict: 'regressed', reason: { code: 'beyond-threshold' } };
  }
  return { verdict: 'suspected', reason: { code: 'young', have, need } };
}

function isCertain(
  { method, shift, worse }: Comparison,
  certainty: Certainty,
  bar: LimitShifts,
  { policy, family }: JudgeContext,
): boolean {
  if (certainty.worse <= policy.alpha) return true;
  // Two files have no history that would show how large noise can be.
  return method === 'history' && isGross(shift, worse, bar, family);
}

/**
 * How much of a series' shift is common to the run, if the run made all series worse: the part that was subtracted, or at
 * least the median's. `rest` is the part that is still in the shift: if the earlier runs had nothing in common, nothing
 * was subtracted.
 */
function partOf(
  { commonPart, measurements }: Comparison,
  { runShift }: JudgeContext,
): { part: number; rest: number } {
  // With this many measurements, the result stands by itself.
  if (runShift?.reported.kind === 'unconfirmed' && measurements >= MEASUREMENTS_MAX)
    return { part: 0, rest: 0 };
  const part = Math.max(commonPart, runShift?.shift ?? 0);
  return runShift && part > 0 ? { part, rest: part - commonPart } : { part: 0, rest: 0 };
}

function awaitingConfirmation(start: number, { policy, seen }: JudgeContext): Outcome | null {
  const runs = seen(start);
  if (runs >= policy.confirmRuns) return null;
  return {
    verdict: 'suspected',
    reason: { code: 'awaiting-confirmation', seen: runs, of: policy.confirmRuns },
  };
}

/** A common shift is not caused by this benchmark; whether anyone caused it is decided for the run as a whole. */
function movedInCommon(
  comparison: Comparison,
  { worse }: Certainty,
  bar: LimitShifts,
  context: JudgeContext,
): Outcome | null {
  const { runShift, policy } = context;
  const { part } = partOf(comparison, context);
  if (!runShift || part <= 0 || comparison.shift + comparison.commonPart <= bar.worse) return null;
  // Beyond the limit because of the common shift, and not by its own change on top of that.
  if (part <= bar.worse && worse > policy.alpha) return null;
  if (runShift.reported.kind === 'runner')
    return { verdict: 'unchanged', reason: { code: 'runner-changed' } };
  if (runShift.reported.kind === 'unconfirmed')
    return { verdict: 'suspected', reason: { code: 'common-shift' } };
  return (
    awaitingConfirmation(runShift.start, context) ?? {
      verdict: 'regressed',
      reason: { code: 'common-shift-confirmed' },
    }
  );
}

function suspicion(
  { method, shift, measurements }: Comparison,
  { worse }: Certainty,
  bar: LimitShifts,
): Outcome | null {
  if (method === 'samples' || measurements >= MEASUREMENTS_MAX) return null;
  if (worse > SUSPICION || shift <= bar.worse) return null;
  return { verdict: 'suspected', reason: { code: 'measure-again', measured: measurements } };
}

function harmless(
  series: Compared,
  comparison: Comparison,
  certainty: Certainty,
  bar: LimitShifts,
  { policy, family }: JudgeContext,
): Outcome {
  const { shift, high } = comparison;
  if (certainty.better <= DISCOVERY && -shift > bar.better) {
    return { verdict: 'improved', reason: { code: 'better' } };
  }
  const isSignificant = isSignificantChange(certainty, policy);
  if (high <= bar.worse) {
    const code = isSignificant ? 'within-threshold' : series.moved ? 'base-moved' : 'no-change';
    return { verdict: 'unchanged', reason: { code } };
  }
  // Certainly worse, but on which side of the limit is not certain.
  if (isSignificant && shift > 0) return { verdict: 'inconclusive', reason: { code: 'about-limit' } };
  return { verdict: 'inconclusive', reason: whatWouldSettle(comparison, bar, family) };
}

function whatWouldSettle(comparison: Comparison, bar: LimitShifts, { alpha, size }: Family): Reason {
  const { shift, measurements, method } = comparison;
  // Beyond the limit, noise has to be excluded; below it, the limit has to be.
  const margin = shift > bar.worse ? shift : bar.worse - shift;
  const rounds = comparison.rounds(margin, alpha / Math.max(1, size));
  const settled = Number.isFinite(rounds) ? Math.max(rounds, measurements + 1) : null;
  if (method === 'history') return { code: 'too-noisy', rounds: settled, of: 'runs' };
  if (!Number.isFinite(comparison.high)) {
    return { code: 'too-few-samples', have: measurements, need: settled ?? measurements + 1 };
  }
  return { code: 'too-noisy', rounds: settled, of: 'samples' };
}

/** The smallest relative change that would have been significant and beyond its limit; Infinity if there is none. */
export function detectableChange({ comparison, limits, scale }: Compared, { alpha, size }: Family): number {
  if (!comparison) return Number.POSITIVE_INFINITY;
  const limit = limitShiftsOf(limits, scale).worse;
  return Math.abs(scale.change(comparison.reach(alpha / Math.max(1, size), limit)));
}
