/**
 * The survey of a suite's noise: how much each series varies from run to run without a change, how much of that is common
 * to the run, and which change could be found. Uses the same estimates as the gate, and makes no decisions: a noisy
 * benchmark is not a bad one.
 */
import { grossLevel, limitShiftsOf } from '../check/limit-shifts.ts';
import { describeEnvironment } from '../model/environment.ts';
import type { NoiseReport, SeriesNoise } from '../model/noise-report.ts';
import { NOISE_REPORT_SCHEMA } from '../model/noise-report.ts';
import type { Measurement, Run } from '../model/run.ts';
import { seriesKey } from '../model/run.ts';
import { median } from '../model/sample.ts';
import type { Limits, Rule } from '../rules/rules.ts';
import { limitsFor } from '../rules/rules.ts';
import { RUNS_MIN } from '../stats/candidates.ts';
import { exactCuts } from '../stats/change-points.ts';
import { BENCHMARKS_MIN, byBenchmark } from '../stats/common-mode.ts';
import type { Scale } from '../stats/comparison.ts';
import { scaleFor } from '../stats/comparison.ts';
import { LevelSearch } from '../stats/level-search.ts';
import { residualsOf } from '../stats/levels.ts';
import type { Noise } from '../stats/noise.ts';
import { deviationScale, noiseOf } from '../stats/noise.ts';
import { compareSamples, ONE_PROCESS } from '../stats/rank-test.ts';
import { detectableShift, type Plan } from '../stats/reach.ts';
import { bootstrapInterval } from '../stats/resampling.ts';
import { movingInCommon } from '../stats/together-test.ts';
import { LEVEL_RUNS_MIN, withoutCommonMode } from '../stats/without-common-mode.ts';
import { adviceOn } from './noise-advice.ts';

/**
 * Numbers of measurements to report: a single one, as the gate makes for suspects, and as many as would be impractical
 * for every push.
 */
const MEASUREMENTS = [1, 3, 10] as const;

/** Runs this many standard deviations from their level are outliers. */
const OUTLIER = 4;

const CONFIDENCE_LEVEL = 0.05;
const RESAMPLES = 1000;
const SEED = 1;

/** Shift on the compared scale. A tenfold change needs no statistics, so a larger reach is reported as none. */
const REACH_MAX = Math.log(10);

export interface SurveyContext {
  readonly rules: readonly Rule[];
  readonly alpha: number;
}

interface Row {
  readonly newest: Measurement;
  readonly scale: Scale;
  readonly limits: Limits;
  readonly earlier: readonly (Measurement | undefined)[];
  /** One value a run on the compared scale; NaN if it has none. */
  readonly values: readonly number[];
}

/**
 * @param runs of one branch and one environment, oldest first; not empty
 * @param others environments of the branch's other runs of that time
 * @param intervals whether to compute the interval of each series' noise, which is most of the work
 */
export function noiseOfHistory(
  runs: readonly Run[],
  others: readonly string[],
  context: SurveyContext,
  { intervals = true }: { readonly intervals?: boolean } = {},
): NoiseReport {
  const newest = runs.at(-1) as Run;
  const columns = runs.map(
    (run) =>
      new Map(run.measurements.map((each) => [seriesKey(each.benchmark.name, each.metric.name), each])),
  );
  const rows = newest.measurements.map((measurement) => rowOf(measurement, columns, context.rules));
  const noisy = rows.filter(isNoisy);
  const benchmarks = noisy.map(({ newest: { benchmark } }) => benchmark.name);
  const cleaned = withoutCommonMode(
    noisy.map(({ values }) => values),
    noisy.map(({ newest: { benchmark, metric } }) => (metric.beside ? null : benchmark.name)),
  );
  const parts = noisy.map(({ values }, i) => {
    const present = [...values.keys()].filter((t) => !Number.isNaN(values[t]));
    const raw = present.map((t) => values[t] as number);
    const clean = present.map((t) => (cleaned[i] as number[])[t] as number);
    const cuts = new LevelSearch(raw).cuts(LEVEL_RUNS_MIN);
    return { present, cuts, before: residualsOf(raw, cuts), after: residualsOf(clean, cuts) };
  });
  const noise = noiseOf(parts.map(({ after, cuts }) => ({ values: after, cuts })));
  const pValue = context.alpha / Math.max(1, noisy.length);
  const noisySeries = new Map(
    noisy.map((row, i) => [
      row,
      seriesNoise(row, parts[i] as Part, noise[i] as Noise, { pValue, size: noisy.length, intervals }),
    ]),
  );
  const series = byNoise(rows.map((row) => noisySeries.get(row) ?? quietOrYoung(row)));
  const shares = series.flatMap(({ common }) => (common === null ? [] : [common]));
  const witnesses = [...byBenchmark(parts.map(scoresOf(runs.length)), benchmarks).values()];
  const commonShift =
    witnesses.length < BENCHMARKS_MIN
      ? null
      : { pValue: movingInCommon(witnesses, SEED), share: median(shares) };
  const report: Omit<NoiseReport, 'advice'> = {
    schema: NOISE_REPORT_SCHEMA,
    suite: newest.suite,
    source: 'history',
    branch: newest.branch,
    environment: describeEnvironment(newest.environment),
    runs: runs.length,
    alpha: context.alpha,
    commonShift,
    series,
  };
  return { ...report, advice: adviceOn(report, others) };
}

function rowOf(
  newest: Measurement,
  columns: readonly ReadonlyMap<string, Measurement>[],
  rules: readonly Rule[],
): Row {
  const { benchmark, metric } = newest;
  const key = seriesKey(benchmark.name, metric.name);
  const earlier = columns.map((column) => {
    const found = column.get(key);
    return found?.metric.unit === metric.unit ? found : undefined;
  });
  const centres = earlier.flatMap((each) => (each ? [each.sample.centre] : []));
  const limits = limitsFor(rules, benchmark, metric);
  const scale = scaleFor(centres, median(centres), limits.direction === 'higher');
  const values = earlier.map((each) => (each ? scale.to(each.sample.centre) : Number.NaN));
  return { newest, scale, limits, earlier, values };
}

function isNoisy({ values }: Row): boolean {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.length >= RUNS_MIN && !exactCuts(known);
}

interface Part {
  /** Indices of the runs that have a value. */
  readonly present: readonly number[];
  readonly cuts: readonly number[];
  /** The residuals of the values around their levels, and the same without the common shift. */
  readonly before: readonly number[];
  readonly after: readonly number[];
}

interface Asked {
  readonly pValue: number;
  /** Number of series that are tested together. */
  readonly size: number;
  readonly intervals: boolean;
}

function seriesNoise(row: Row, part: Part, noise: Noise, asked: Asked): SeriesNoise {
  const { intervals } = asked;
  const { cuts, before, after } = part;
  const estimate = deviationScale(before);
  const { low, high } = intervals
    ? bootstrapInterval(before, deviationScale, {
        level: CONFIDENCE_LEVEL,
        resamples: RESAMPLES,
        seed: SEED,
      })
    : { low: Number.NaN, high: Number.NaN };
  const left = estimate > 0 ? deviationScale(after) / estimate : 1;
  return {
    ...aboutSeries(row, before.length),
    sigma: isRelative(row.scale) ? { estimate, low: finite(low), high: finite(high) } : null,
    levels: cuts.length + 1,
    common: Math.max(0, 1 - left ** 2),
    inside: insideShare(row, estimate),
    outliers: after.filter((value) => Math.abs(value) > OUTLIER * noise.sigma).length / after.length,
    reach: MEASUREMENTS.map((measurements) => ({
      measurements,
      change: changeOf(row.scale, seenShift(row, { noise, measurements }, asked)),
    })),
  };
}

/**
 * The change that fails the gate: on the evidence of the whole run, or far beyond its limit on that of the series alone.
 */
function seenShift({ limits, scale }: Row, plan: Plan, { pValue, size }: Asked): number {
  const seen = detectableShift(plan, pValue);
  if (limits.direction === 'none') return seen;
  const { gross } = limitShiftsOf(limits, scale);
  return Math.min(seen, Math.max(gross, detectableShift(plan, grossLevel(size))));
}

function aboutSeries({ newest, limits: { threshold } }: Row, values: number) {
  const { benchmark, metric } = newest;
  return { benchmark: benchmark.name, metric: metric.name, values, each: 'run' as const, threshold };
}

/** A series that never varied, or has too few runs. */
function quietOrYoung(row: Row): SeriesNoise {
  const values = row.values.filter((value) => !Number.isNaN(value)).length;
  const isQuiet = values >= RUNS_MIN;
  return {
    ...aboutSeries(row, values),
    sigma: isQuiet ? { estimate: 0, low: 0, high: 0 } : null,
    levels: 1,
    common: null,
    inside: null,
    outliers: null,
    reach: MEASUREMENTS.map((measurements) => ({ measurements, change: isQuiet ? 0 : null })),
  };
}

/** Around zero relative changes are not defined. */
function isRelative(scale: Scale): boolean {
  return Number.isFinite(scale.change(1));
}

/** The variance of a center of iterations, as a share of the variance from run to run. */
function insideShare({ earlier, scale }: Row, sigma: number): number | null {
  const variances = earlier.flatMap((each) => {
    if (each?.sample.level !== 'iteration' || each.sample.values.length < RUNS_MIN) return [];
    const inside = each.sample.values.map(scale.to);
    const error = deviationScale(inside) / Math.sqrt(inside.length);
    return Number.isFinite(error) ? [error ** 2] : [];
  });
  if (variances.length < RUNS_MIN || !(sigma > 0)) return null;
  return Math.min(1, median(variances) / sigma ** 2);
}

/** One row for the test whether benchmarks move together, in units of its own noise. */
function scoresOf(runs: number) {
  return ({ present, before }: Part): Float64Array => {
    const row = new Float64Array(runs).fill(Number.NaN);
    const sigma = deviationScale(before) || 1;
    for (const [k, t] of present.entries()) row[t] = (before[k] as number) / sigma;
    return row;
  };
}

/** The noise within the samples of result files. */
export function noiseOfFiles(run: Run, { rules, alpha }: SurveyContext): NoiseReport {
  const tested = run.measurements.filter(({ sample }) => sample.values.length >= 2);
  const pValue = alpha / Math.max(1, tested.length);
  const series = byNoise(run.measurements.map((each) => sampleNoise(each, rules, alpha, pValue)));
  const report: Omit<NoiseReport, 'advice'> = {
    schema: NOISE_REPORT_SCHEMA,
    suite: run.suite,
    source: 'files',
    branch: '',
    environment: describeEnvironment(run.environment),
    runs: 1,
    alpha,
    commonShift: null,
    series,
  };
  return { ...report, advice: adviceOn(report, []) };
}

function sampleNoise(
  { benchmark, metric, sample }: Measurement,
  rules: readonly Rule[],
  alpha: number,
  pValue: number,
): SeriesNoise {
  const { direction, threshold } = limitsFor(rules, benchmark, metric);
  const raw = sample.values.length > 0 ? sample.values : [sample.centre];
  const scale = scaleFor(raw, sample.centre, direction === 'higher');
  const values = raw.map(scale.to);
  const isKnown = values.length >= RUNS_MIN && isRelative(scale);
  const { low, high } = bootstrapInterval(values, deviationScale, {
    level: CONFIDENCE_LEVEL,
    resamples: RESAMPLES,
    seed: SEED,
  });
  const two = compareSamples(values, values, alpha, sample.level === 'process' ? null : ONE_PROCESS);
  return {
    benchmark: benchmark.name,
    metric: metric.name,
    values: values.length,
    each: sample.level,
    sigma: isKnown ? { estimate: deviationScale(values), low: finite(low), high: finite(high) } : null,
    levels: 1,
    common: null,
    inside: null,
    outliers: null,
    threshold,
    reach: [{ measurements: values.length, change: changeOf(scale, two.reach(pValue, 0)) }],
  };
}

function byNoise(series: readonly SeriesNoise[]): SeriesNoise[] {
  return series.toSorted((a, b) => (b.sigma?.estimate ?? -1) - (a.sigma?.estimate ?? -1));
}

/** The relative change of a shift for the worse; null if it is out of range. */
function changeOf(scale: Scale, shift: number): number | null {
  return shift <= REACH_MAX ? finite(Math.abs(scale.change(shift))) : null;
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
