/**
 * The verdict on one series. A regression must be told from noise, over all series of the run, and be larger than
 * its threshold; what can be neither shown nor excluded is inconclusive, with what would settle it.
 */
import { describeEnvironment } from './model/environment.ts';
import { UserError } from './model/errors.ts';
import type { Finding, Reason, Rung, Verdict } from './model/report.ts';
import type { Measurement, Run } from './model/run.ts';
import { seriesKey } from './model/run.ts';
import { median } from './model/sample.ts';
import type { Bound, Limits, Rule } from './rules/rules.ts';
import { IMPROVEMENT } from './rules/rules.ts';
import { compareWithHistory, RUNS_MIN, roundsNeeded } from './stats/against-history.ts';
import type { Comparison, Scale } from './stats/comparison.ts';
import { scaleFor } from './stats/comparison.ts';
import { compareSamples, smallestPValue } from './stats/rank-test.ts';

/** How a run is judged. */
export interface Policy {
  readonly rules: readonly Rule[];
  /** Share of intervals that contain the true change, such as 0.95. */
  readonly confidence: number;
  /** Chance of any false alarm in a run where nothing changed. */
  readonly alpha: number;
}

/** The baseline as the comparison needs it. */
export interface Window {
  readonly rung: Rung;
  /** The last runs of the same environment, oldest first. */
  readonly comparable: readonly Run[];
  /** The newest run of any environment. */
  readonly newest: Run | undefined;
  /** For each series, its measurements in the comparable runs, oldest first. */
  readonly series: ReadonlyMap<string, readonly Measurement[]>;
}

/** One series before the run as a whole is looked at. */
export interface Compared {
  readonly measurement: Measurement;
  readonly limits: Limits;
  /** The series in the baseline, oldest first. */
  readonly earlier: readonly Measurement[];
  readonly baseline: Finding['baseline'];
  readonly scale: Scale;
  /** Null where there is too little to compare with; `obstacle` says what is missing. */
  readonly comparison: Comparison | null;
  readonly obstacle: Reason | null;
}

/** The level at which the run's family of tests is held, and its size. */
export interface Family {
  readonly alpha: number;
  readonly size: number;
}

export function compareSeries(
  measurement: Measurement,
  window: Window,
  limits: Limits,
  policy: Policy,
): Compared {
  const name = seriesKey(measurement.benchmark.name, measurement.metric.name);
  const known = window.series.get(name) ?? [];
  const earlier = known.filter((other) => other.metric.unit === measurement.metric.unit);
  const centres = earlier.map((other) => other.sample.centre);
  const centre = centres.length > 0 ? median(centres) : Number.NaN;
  const bySamples = window.rung === 'file';
  const samples = bySamples
    ? [measurement, ...earlier.slice(0, 1)].flatMap((each) => each.sample.values)
    : [];
  const scale = scaleFor([...centres, measurement.sample.centre, ...samples], centre);
  const series = {
    measurement,
    limits,
    earlier,
    baseline: summarise(earlier),
    scale,
  };
  if (earlier.length === 0) {
    return { ...series, ...withoutBaseline(measurement, window, known), comparison: null };
  }
  const obstacle = tooFewRuns(window, earlier);
  if (obstacle) return { ...series, comparison: null, obstacle };
  const level = 1 - policy.confidence;
  const comparison = bySamples
    ? compareSamples(valuesOf(measurement, scale), valuesOf(earlier[0] as Measurement, scale), level)
    : compareWithHistory(scale.to(measurement.sample.centre), centres.map(scale.to), level);
  return { ...series, comparison, obstacle: null };
}

function valuesOf({ sample }: Measurement, scale: Scale): number[] {
  return (sample.values.length > 0 ? sample.values : [sample.centre]).map(scale.to);
}

function summarise(earlier: readonly Measurement[]): Finding['baseline'] {
  if (earlier.length === 0) return null;
  return {
    value: median(earlier.map((other) => other.sample.centre)),
    runs: earlier.length,
    samples: earlier.reduce((sum, other) => sum + other.sample.values.length, 0),
  };
}

/** The series has no run on this machine: it is new, changed its unit, or was measured on another machine only. */
function withoutBaseline(
  { benchmark, metric }: Measurement,
  window: Window,
  known: readonly Measurement[],
): Pick<Compared, 'baseline' | 'obstacle'> {
  if (known[0]) return { baseline: null, obstacle: { code: 'unit-changed', was: known[0].metric.unit } };
  const there = window.comparable.length === 0 ? window.newest : undefined;
  const other = there?.measurements.find(
    (candidate) => candidate.benchmark.name === benchmark.name && candidate.metric.name === metric.name,
  );
  if (!there || !other) return { baseline: null, obstacle: { code: 'not-in-baseline' } };
  const was = describeEnvironment(there.environment);
  return {
    baseline: summarise([other]),
    obstacle: { code: 'other-environment', have: 0, need: RUNS_MIN, was },
  };
}

function tooFewRuns(window: Window, earlier: readonly Measurement[]): Reason | null {
  if (window.rung === 'file' || earlier.length >= RUNS_MIN) return null;
  return { code: 'too-few-runs', have: earlier.length, need: RUNS_MIN };
}

/** Whether a test against noise was made that could have found something, and so counts into the run's family. */
export function isTested({ comparison, limits }: Compared): boolean {
  if (comparison === null || comparison.exact || limits.direction === 'none') return false;
  return Number.isFinite(comparison.high);
}

/** @param pValue corrected for the family; null where nothing was compared */
export function judge(series: Compared, pValue: number | null, family: Family): Finding {
  const { measurement, limits, comparison, baseline, scale } = series;
  const { benchmark, metric, sample } = measurement;
  const significant = comparison !== null && pValue !== null && pValue <= family.alpha;
  const outcome = boundBroken(measurement, limits) ?? outcomeOf(series, significant, family);
  return {
    benchmark: benchmark.name,
    parameters: benchmark.parameters,
    tags: [...benchmark.tags],
    metric: { ...metric, direction: limits.direction },
    verdict: outcome.verdict,
    reason: outcome.reason,
    significant,
    current: { value: sample.centre, samples: sample.values.length },
    baseline,
    change: changeOf(series),
    pValue,
    threshold: limits.threshold,
    recent: [...series.earlier.map((other) => other.sample.centre), sample.centre].slice(-RECENT),
  };

  function changeOf({ comparison }: Compared): Finding['change'] {
    if (!baseline || series.earlier.length === 0) return null;
    const shift = comparison?.shift ?? scale.to(sample.centre) - scale.to(baseline.value);
    return {
      estimate: finite(scale.change(shift)),
      low: comparison && finite(scale.change(comparison.low)),
      high: comparison && finite(scale.change(comparison.high)),
    };
  }
}

/** Values shown in a sparkline. */
const RECENT = 30;

interface Outcome {
  readonly verdict: Verdict;
  readonly reason: Reason;
}

/** An absolute limit needs no baseline. */
function boundBroken({ sample, metric, benchmark }: Measurement, { min, max }: Limits): Outcome | null {
  for (const bound of [min, max]) if (bound) demandSameUnit(bound, metric.unit, benchmark.name, metric.name);
  if (min && sample.centre < min.value) {
    return { verdict: 'regressed', reason: { code: 'below-min', bound: min.written } };
  }
  if (max && sample.centre > max.value) {
    return { verdict: 'regressed', reason: { code: 'above-max', bound: max.written } };
  }
  return null;
}

/** Units with multiples that people use: a bare number would be taken for nanoseconds or bytes. */
const SCALED: ReadonlySet<string> = new Set(['ns', 'B', 'B/s']);

function demandSameUnit(bound: Bound, unit: string, benchmark: string, metric: string): void {
  const plain = (word: string) => (word === 'ratio' ? '' : word);
  if (plain(bound.unit) === plain(unit)) return;
  if (bound.unit === '' && !SCALED.has(unit)) return;
  throw new UserError(
    `the limit "${bound.written}" does not fit ${metric} of ${benchmark}, which is measured in ${unit || 'plain numbers'}`,
    'Narrow the rule with metric: or benchmark:, or write the limit in a unit of the same kind.',
  );
}

function outcomeOf(series: Compared, significant: boolean, family: Family): Outcome {
  const { comparison, obstacle, limits } = series;
  if (obstacle?.code === 'not-in-baseline') return { verdict: 'new', reason: obstacle };
  if (limits.direction === 'none') {
    return limits.min || limits.max
      ? { verdict: 'unchanged', reason: { code: 'within-bounds' } }
      : { verdict: 'inconclusive', reason: { code: 'no-direction' } };
  }
  if (obstacle || !comparison) {
    return { verdict: 'inconclusive', reason: obstacle ?? { code: 'not-in-baseline' } };
  }
  const worse = forTheWorse(comparison, limits, series.scale);
  if (significant && worse.shift > worse.limit) {
    return { verdict: 'regressed', reason: { code: 'beyond-threshold' } };
  }
  if (significant && -worse.shift > worse.improvement) {
    return { verdict: 'improved', reason: { code: 'better' } };
  }
  if (significant) return { verdict: 'unchanged', reason: { code: 'within-threshold' } };
  if (worse.high <= worse.limit) return { verdict: 'unchanged', reason: { code: 'no-change' } };
  return { verdict: 'inconclusive', reason: whatWouldSettle(series, comparison, worse, family) };
}

/** The comparison turned so that up is worse. */
interface Worse {
  readonly shift: number;
  readonly high: number;
  /** Shift at the threshold and at an improvement worth telling, both above 0. */
  readonly limit: number;
  readonly improvement: number;
}

function forTheWorse(comparison: Comparison, { direction, threshold }: Limits, scale: Scale): Worse {
  if (direction === 'lower') {
    return {
      shift: comparison.shift,
      high: comparison.high,
      limit: scale.shift(threshold),
      improvement: -scale.shift(-IMPROVEMENT),
    };
  }
  return {
    shift: -comparison.shift,
    high: -comparison.low,
    // Nothing that is better when higher can lose more than all of itself.
    limit: threshold >= 1 ? Number.POSITIVE_INFINITY : -scale.shift(-threshold),
    improvement: scale.shift(IMPROVEMENT),
  };
}

function whatWouldSettle(series: Compared, comparison: Comparison, worse: Worse, family: Family): Reason {
  // Beyond the limit, noise has to be excluded; below it, the limit has to be.
  const margin = worse.shift > worse.limit ? worse.shift : worse.limit - worse.shift;
  const level = family.alpha / Math.max(1, family.size);
  if (comparison.method === 'history') {
    const rounds = roundsNeeded(comparison.sigma, series.earlier.length, margin, level);
    return { code: 'too-noisy', rounds: Number.isFinite(rounds) ? rounds : null, of: 'runs' };
  }
  const now = Math.max(1, series.measurement.sample.values.length);
  const then = Math.max(1, series.earlier[0]?.sample.values.length ?? 0);
  const have = Math.min(now, then);
  if (smallestPValue(now, then) > level) {
    return { code: 'too-few-samples', have, need: samplesNeeded(level) };
  }
  const half = (comparison.high - comparison.low) / 2;
  const rounds = Math.max(samplesNeeded(level), Math.ceil(have * (half / margin) ** 2));
  return {
    code: 'too-noisy',
    rounds: Number.isFinite(rounds) ? Math.max(rounds, have + 1) : null,
    of: 'samples',
  };
}

/** The smallest number of values on each side with which full separation reaches the level. */
function samplesNeeded(level: number): number {
  let n = 2;
  while (n < 100 && smallestPValue(n, n) > level) n++;
  return n;
}

/** The smallest relative change of this series that would have been told from noise; Infinity where none. */
export function detectableChange({ comparison, scale }: Compared, family: Family): number {
  if (!comparison) return Number.POSITIVE_INFINITY;
  return scale.change(comparison.reach(family.alpha / Math.max(1, family.size)));
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
