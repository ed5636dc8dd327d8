/**
 * The verdict on one series. A regression must be told from noise, over all series of the run, and be larger than
 * its threshold; what can be neither shown nor excluded is inconclusive, with what would settle it.
 */
import type { Finding, Reason } from '../model/report.ts';
import { isClocked } from '../model/unit.ts';
import type { Limits } from '../rules/rules.ts';
import type { Comparison } from '../stats/comparison.ts';
import { boundBroken } from './absolute-bounds.ts';
import type { Whole } from './common-shift.ts';
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

/** What is likely at this family-wise level is worth measuring again; no gate falls on it. */
export const SUSPICION = 0.2;

/** So often one run is measured at most before the answer is taken as it is. */
export const MEASUREMENTS_MAX = 3;

/** Improvements are told, not gated: of those told so large a share may be false (Benjamini and Hochberg). */
export const DISCOVERY = 0.05;

/** A slow climb warns at this family-wise level, and never fails: it is asked again at every run. */
const DRIFT_LEVEL = 0.001;

/** What was not tested, because it could have shown nothing, shows nothing. */
export const NOTHING: Certainty = { worse: 1, better: 1 };

/** What the verdict on a series depends on beside the series. */
export interface Surroundings {
  readonly policy: Policy;
  readonly family: Family;
  readonly whole: Whole | null;
  /** Whether the run is one of the tracked branch's. */
  readonly tracked: boolean;
  /** How many runs of the tracked branch in a row, this one included, show a change that began at a place. */
  readonly seen: (start: number) => number;
  /** How many series the run has. */
  readonly series: number;
  /** The name that a benchmark has in the baseline, where that is another one. */
  readonly formerName: (benchmark: string) => string | null;
}

/** @param certainty null where nothing was tested */
export function judge(series: Compared, certainty: Certainty | null, around: Surroundings): Finding {
  const { measurement, limits, comparison, baseline, scale } = series;
  const { benchmark, metric, sample } = measurement;
  const found = boundBroken(measurement, limits) ?? outcomeOf(series, certainty, around);
  const isOpen = found.verdict === 'inconclusive' && around.tracked;
  const outcome = (isOpen ? stillSuspected(series) : null) ?? found;
  return {
    benchmark: benchmark.name,
    ...(benchmark.shown !== undefined && { shown: benchmark.shown }),
    parameters: benchmark.parameters,
    tags: [...benchmark.tags],
    metric: { ...metric, direction: limits.direction },
    ...(limits.main !== undefined && { main: limits.main }),
    formerName: around.formerName(benchmark.name),
    verdict: outcome.verdict,
    reason: outcome.reason,
    severity: severityOf(outcome, series),
    significant: certainty !== null && isToldFromNoise(certainty, around.policy),
    current: { value: sample.centre, samples: sample.values.length },
    baseline,
    change: changeOf(series, isAsOne(outcome.reason)),
    shared:
      comparison && !isAsOne(outcome.reason) && comparison.taken !== 0
        ? finite(scale.change(comparison.taken))
        : null,
    pValue: certainty && (comparison && comparison.shift < 0 ? certainty.better : certainty.worse),
    threshold: limits.threshold,
    ...boundsOf(limits),
    since: ['regressed', 'suspected'].includes(outcome.verdict) ? series.since : null,
    episode: null,
    drift: driftOf(series, around.family),
    source: null,
    recent: [...series.recent],
  };
}

function boundsOf({ min, max }: Limits): Pick<Finding, 'bounds'> {
  if (!min && !max) return {};
  return { bounds: { ...(min && { min: min.value }), ...(max && { max: max.value }) } };
}

/** Told where the rules have two grades. An absolute limit has none. */
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

function isToldFromNoise({ worse, better }: Certainty, { alpha }: Policy): boolean {
  return worse <= alpha || better <= DISCOVERY;
}

/** Where the whole run is judged, a series' share of what all did is in its change. */
function isAsOne({ code }: Reason): boolean {
  return code === 'common-shift-confirmed' || code === 'common-shift';
}

function changeOf(
  { comparison, baseline, measurement, scale, obstacle }: Compared,
  asOne: boolean,
): Finding['change'] {
  if (!baseline || obstacle?.code === 'other-environment') return null;
  const taken = asOne && comparison ? comparison.taken : 0;
  const shift = comparison?.shift ?? scale.to(measurement.sample.centre) - scale.to(baseline.value);
  const interval = asOne ? comparison?.undivided : comparison;
  // A clock that never varied ticks in steps that nobody has seen: how well its values are known cannot be said.
  const isUnknown = isClocked(measurement.metric.unit) && interval?.low === interval?.high;
  const ends =
    interval && !isUnknown && [interval.low, interval.high].map((end) => scale.change(end + taken));
  // A turned scale turns the interval as well.
  const [low = null, high = null] = ends ? ends.sort((a, b) => a - b).map(finite) : [];
  return { estimate: finite(scale.change(shift + taken)), low, high };
}

function driftOf({ comparison, limits, scale }: Compared, { size }: Family): Finding['drift'] {
  const drift = comparison?.drift;
  if (!drift || limits.direction === 'none' || drift.pValue * size > DRIFT_LEVEL) return null;
  const rise = finite(scale.change(drift.rise));
  return rise === null ? null : { change: rise, runs: drift.runs };
}

function outcomeOf(series: Compared, tested: Certainty | null, around: Surroundings): Outcome {
  const certainty = tested ?? NOTHING;
  const { comparison, obstacle, limits, measurement } = series;
  if (obstacle?.code === 'not-in-baseline') return { verdict: 'new', reason: obstacle };
  if (limits.direction === 'none') {
    return limits.min || limits.max
      ? { verdict: 'unchanged', reason: { code: 'within-bounds' } }
      : { verdict: 'inconclusive', reason: { code: measurement.metric.beside ? 'shown' : 'no-direction' } };
  }
  const told = around.tracked ? lasting(series) : null;
  if (told) return told;
  if (tookNoTime(series)) return { verdict: 'inconclusive', reason: { code: 'no-time' } };
  if (obstacle || !comparison) {
    const early = youthful(series, around);
    if (early) return early;
    return { verdict: 'inconclusive', reason: obstacle ?? { code: 'not-in-baseline' } };
  }
  const bar = limitShiftsOf(limits, series.scale);
  return (
    regression(comparison, certainty, bar, around) ??
    movedInCommon(comparison, certainty, bar, around) ??
    suspicion(comparison, certainty, bar) ??
    harmless(series, comparison, certainty, bar, around)
  );
}

function regression(
  comparison: Comparison,
  certainty: Certainty,
  bar: LimitShifts,
  around: Surroundings,
): Outcome | null {
  const { shift, low, start } = comparison;
  const { rest } = partOf(comparison, around);
  if (!isCertain(comparison, certainty, bar, around)) return null;
  if (shift - rest <= bar.worse || (rest > 0 && low <= rest)) return null;
  return inGrace(start, around) ?? { verdict: 'regressed', reason: { code: 'beyond-threshold' } };
}

/** So rarely does any usual noise bring a run so far above one to four others. */
const YOUNG_LEVEL = 0.01;

/** With too few runs to know the noise, what is far beyond its limit and any usual noise is suspected all the same. */
function youthful({ young, obstacle, limits, scale }: Compared, around: Surroundings): Outcome | null {
  if (!young || obstacle?.code !== 'too-few-runs') return null;
  const { worse, gross } = limitShiftsOf(limits, scale);
  const { have, need } = obstacle;
  const { shift, pValue, seen } = young;
  const isFar = pValue <= YOUNG_LEVEL && shift > worse;
  if (!isFar || (pValue * around.series > SUSPICION && shift <= gross)) return null;
  // Old and new runs together are as many as tell noise from a change; a first run alone may have been the odd one.
  if (have > 1 && seen >= Math.max(2, around.policy.confirmRuns) && have + seen > need) {
    return { verdict: 'regressed', reason: { code: 'beyond-threshold' } };
  }
  return { verdict: 'suspected', reason: { code: 'young', have, need } };
}

function isCertain(
  { method, shift, worse }: Comparison,
  certainty: Certainty,
  bar: LimitShifts,
  { policy, family }: Surroundings,
): boolean {
  if (certainty.worse <= policy.alpha) return true;
  // Two files have no history to tell how far noise goes.
  return method === 'history' && isGross(shift, worse, bar, family);
}

/**
 * What of a series' difference is the run's, where it made all of them worse: what was taken out, or as much as the
 * middle one has. `rest` of it is still in the shift: where earlier runs shared nothing, nothing was taken out.
 */
function partOf(
  { taken, measurements }: Comparison,
  { whole }: Surroundings,
): { part: number; rest: number } {
  // What was measured so often by itself speaks for itself.
  if (whole?.told.kind === 'unconfirmed' && measurements >= MEASUREMENTS_MAX) return { part: 0, rest: 0 };
  const part = Math.max(taken, whole?.shift ?? 0);
  return whole && part > 0 ? { part, rest: part - taken } : { part: 0, rest: 0 };
}

function inGrace(start: number, { policy, seen }: Surroundings): Outcome | null {
  const runs = seen(start);
  if (runs >= policy.confirmRuns) return null;
  return {
    verdict: 'suspected',
    reason: { code: 'awaiting-confirmation', seen: runs, of: policy.confirmRuns },
  };
}

/** What all benchmarks of the run did is not this one's doing; whether it is anyone's, the run as a whole tells. */
function movedInCommon(
  comparison: Comparison,
  { worse }: Certainty,
  bar: LimitShifts,
  around: Surroundings,
): Outcome | null {
  const { whole, policy } = around;
  const { part } = partOf(comparison, around);
  if (!whole || part <= 0 || comparison.shift + comparison.taken <= bar.worse) return null;
  // Beyond the limit by what all did, and not by its own noise on top of that.
  if (part <= bar.worse && worse > policy.alpha) return null;
  if (whole.told.kind === 'runner') return { verdict: 'unchanged', reason: { code: 'runner-changed' } };
  if (whole.told.kind === 'unconfirmed') return { verdict: 'suspected', reason: { code: 'common-shift' } };
  return inGrace(whole.start, around) ?? { verdict: 'regressed', reason: { code: 'common-shift-confirmed' } };
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
  { policy, family }: Surroundings,
): Outcome {
  const { shift, high } = comparison;
  if (certainty.better <= DISCOVERY && -shift > bar.better) {
    return { verdict: 'improved', reason: { code: 'better' } };
  }
  const isTold = isToldFromNoise(certainty, policy);
  if (high <= bar.worse) {
    const code = isTold ? 'within-threshold' : series.moved ? 'base-moved' : 'no-change';
    return { verdict: 'unchanged', reason: { code } };
  }
  // Worse for certain, and on which side of its limit is not.
  if (isTold && shift > 0) return { verdict: 'inconclusive', reason: { code: 'about-limit' } };
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

/** Whether measuring the series again could change its verdict. */
export function isSuspect({ comparison }: Compared, { verdict, reason }: Finding): boolean {
  if (!comparison || comparison.method === 'samples') return false;
  if (comparison.measurements >= MEASUREMENTS_MAX) return false;
  if (verdict === 'regressed') return ['beyond-threshold', 'common-shift-confirmed'].includes(reason.code);
  return verdict === 'suspected' && reason.code !== 'awaiting-confirmation' && reason.code !== 'young';
}

/** The smallest relative change that would have been told from noise and called beyond its limit; Infinity where none. */
export function detectableChange({ comparison, limits, scale }: Compared, { alpha, size }: Family): number {
  if (!comparison) return Number.POSITIVE_INFINITY;
  const limit = limitShiftsOf(limits, scale).worse;
  return Math.abs(scale.change(comparison.reach(alpha / Math.max(1, size), limit)));
}
