/**
 * The development of a suite over a period: which levels changed and where, what drifts slowly, what is noisy, and what
 * to do. The same statistics as the gate's, over many runs instead of the newest. Nothing fails here, and a change that
 * was reverted within the period appears as two. The changes are those of the suite's summary, which every page shows.
 */
import { comparableRuns } from '../check/comparable.ts';
import type { Question } from '../history/newest.ts';
import { inTime } from '../history/order.ts';
import type { Summary } from '../history/summary.ts';
import { SummaryBuilder } from '../history/summary-builder.ts';
import type { Comparability } from '../model/environment.ts';
import { describeEnvironment, environmentKey } from '../model/environment.ts';
import type { Episode } from '../model/episode.ts';
import { isOpen, isReported } from '../model/episode.ts';
import type { Run } from '../model/run.ts';
import { seriesKey } from '../model/run.ts';
import { median, relativeChange } from '../model/sample.ts';
import type { Recommendation, SeriesTrend, TrendsReport } from '../model/trends-report.ts';
import { TRENDS_REPORT_SCHEMA, trends } from '../model/trends-report.ts';
import { underNewNames } from '../rules/renames.ts';
import { WINDOW } from '../stats/window.ts';
import type { SurveyContext } from './noise.ts';
import { noiseOfHistory } from './noise.ts';
import { type Listed, seriesTrends } from './series-trend.ts';

export interface TrendsOptions extends SurveyContext {
  /** The tracked branch; if it has no run, the branch of the newest one is used. */
  readonly branch: string;
  readonly days: number;
  readonly now: Date;
  /** Share of intervals that contain the true change. */
  readonly confidence: number;
  readonly comparability: Comparability;
}

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** The runs of a suite that `trendsOf` needs besides those of the period: enough earlier ones to estimate the noise. */
export function windowBefore({ branch, days, now, comparability }: TrendsOptions): Question {
  const from = now.getTime() - days * DAY_MS;
  const lookedAt = (runs: readonly Run[]) => runs.filter(({ time }) => Date.parse(time) < from);
  return {
    lookedAt,
    counting(runs) {
      const tracked = runs.filter((run) => run.branch === branch);
      const newest = tracked.at(-1);
      return newest ? comparableRuns(newest, lookedAt(tracked), comparability) : [];
    },
  };
}

/**
 * @param stored runs of one suite, of any branch and machine, in any order; not empty
 * @param episodes of its series
 * @param summary of the suite, stored with its newest run, which lists the changes
 */
export function trendsOf(
  stored: readonly Run[],
  options: TrendsOptions,
  episodes: readonly Episode[] = [],
  summary?: Summary,
): TrendsReport {
  const { days, now, comparability } = options;
  const renames = new Map(summary?.renamed.map(({ from, to }) => [from, to]));
  const all = inTime(stored.map((run) => underNewNames(run, renames)));
  const from = now.getTime() - days * DAY_MS;
  const isIn = ({ time }: Run) => Date.parse(time) >= from;
  const branch = all.some((run) => run.branch === options.branch)
    ? options.branch
    : (all.at(-1) as Run).branch;
  const tracked = all.filter((run) => run.branch === branch);
  const newest = tracked.at(-1) as Run;
  const machineOf = (run: Run) => environmentKey(run.environment, comparability, newest.environment);
  const machine = machineOf(newest);
  const alike = tracked.filter((run) => machineOf(run) === machine);
  const before = alike.filter((run) => !isIn(run)).slice(-WINDOW);
  const runs = [...before, ...alike.filter(isIn)];
  const others = tracked.filter((run) => isIn(run) && machineOf(run) !== machine);
  const noise = noiseOfHistory(runs.slice(-WINDOW), others.map(machineOf), options, { intervals: false });
  const sigmas = new Map(
    noise.series.map(({ benchmark, metric, sigma }) => [
      seriesKey(benchmark, metric),
      sigma?.estimate ?? null,
    ]),
  );
  const bySeries = new Map(
    episodes
      .filter((each) => isOpen(each) && isReported(each))
      .map((each) => [seriesKey(each.benchmark, each.metric), each]),
  );
  const listed = summary?.branch === branch ? summary : listedIn(tracked);
  const series = seriesTrends(runs, before.length, options, listed).map((each) => ({
    ...withOpen(each, bySeries.get(seriesKey(each.benchmark, each.metric.name)), runs.slice(before.length)),
    sigma: sigmas.get(seriesKey(each.benchmark, each.metric.name)) ?? null,
  }));
  const period = all.filter(isIn);
  const ageHours = (now.getTime() - Date.parse(newest.time)) / HOUR_MS;
  const report: Omit<TrendsReport, 'recommendations'> = {
    schema: TRENDS_REPORT_SCHEMA,
    suite: newest.suite,
    branch,
    period: { days, from: new Date(from).toISOString(), to: now.toISOString() },
    executions: period.length,
    branches: counted(period.map((run) => run.branch)).map(([name, count]) => ({
      branch: name,
      runs: count,
    })),
    environments: counted(period.map(({ environment }) => describeEnvironment(environment))).map(
      ([environment, count]) => ({ environment, runs: count }),
    ),
    newest: { time: newest.time, commit: newest.commit, ageHours },
    environment: describeEnvironment(newest.environment),
    benchmarks: new Set(series.map(({ benchmark }) => benchmark)).size,
    counts: Object.fromEntries(
      trends.map((trend) => [trend, series.filter((each) => each.trend === trend).length]),
    ) as TrendsReport['counts'],
    regressions: series.reduce((sum, { shifts }) => sum + shifts.filter(({ worse }) => worse).length, 0),
    drifts: series.filter((each) => each.drift && each.trend === 'degrading').length,
    series: byImportance(series),
  };
  const usualHours = usualGap(tracked) / HOUR_MS;
  return { ...report, recommendations: [...recommended(report, usualHours), ...noise.advice] };
}

/** The changes as a summary lists them, for runs without a stored one. @param tracked not empty, oldest first */
export function listedIn(tracked: readonly Run[]): Listed {
  const { suite, branch } = tracked.at(-1) as Run;
  const builder = new SummaryBuilder(suite, branch);
  for (const { after: _, ...run } of tracked.slice(-WINDOW)) builder.add(run);
  return builder.finish({ runs: 0, segments: 0, bytes: 0, first: '', last: '' }, '');
}

type Trend = Omit<SeriesTrend, 'sigma'>;

/** A report locates a young change with few runs. */
const RUNS_APART_MAX = 3;

/** A reported regression that is not fixed stays one, whatever the statistics say. */
function withOpen(trend: Trend, open: Episode | undefined, period: readonly Run[]): Trend {
  if (!open) return trend;
  const { first, before, after } = open;
  const place = period.findIndex(({ id }) => id === first.run);
  const isKnown = trend.shifts.some(({ worse, time }) => {
    const own = period.findIndex((run) => run.time === time);
    return worse && (Date.parse(time) >= Date.parse(first.time) || place - own <= RUNS_APART_MAX);
  });
  const change = before && after !== null ? relativeChange(before, after) : null;
  const previous = period[place - 1]?.commit ?? '';
  const shift = { after: previous, commit: first.commit, time: first.time, change, worse: true };
  return {
    ...trend,
    trend: 'degrading',
    change: trend.trend === 'degrading' ? trend.change : { estimate: change, low: null, high: null },
    shifts: isKnown || place < 0 ? trend.shifts : [...trend.shifts, shift],
  };
}

function counted(names: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/** Time between a run and the next, in ms; Infinity if there is only one run. */
function usualGap(runs: readonly Run[]): number {
  const gaps = runs.slice(1).map((run, i) => Date.parse(run.time) - Date.parse((runs[i] as Run).time));
  return gaps.length === 0 ? Number.POSITIVE_INFINITY : median(gaps);
}

function byImportance(series: readonly SeriesTrend[]): SeriesTrend[] {
  const size = ({ change, drift }: SeriesTrend) =>
    Math.max(Math.abs(change?.estimate ?? 0), Math.abs(drift?.change ?? 0));
  return series.toSorted((a, b) => trends.indexOf(a.trend) - trends.indexOf(b.trend) || size(b) - size(a));
}

/** Maximum number of each kind: more is a list, which is in the report. */
const TOLD_MAX = 3;

/** A run is late after this many usual gaps, but not before a day has passed. */
const GAPS_MAX = 3;
const STALE_HOURS_MIN = 24;

function recommended(
  { series, newest }: Omit<TrendsReport, 'recommendations'>,
  usualHours: number,
): Recommendation[] {
  const degrading = series.filter(({ trend }) => trend === 'degrading');
  // The steps of a drift have no commits to look at.
  const stepped = degrading.filter(({ drift }) => drift === null);
  const at = Map.groupBy(
    stepped.flatMap((each) => each.shifts.filter(({ worse }) => worse).map((shift) => ({ each, shift }))),
    ({ shift }) => shift.commit,
  );
  const drifting = degrading.flatMap((each) => (each.drift ? [{ each, drift: each.drift }] : []));
  const [first] = drifting;
  const isLate = newest.ageHours > Math.max(STALE_HOURS_MIN, GAPS_MAX * usualHours);
  return [
    ...(isLate ? [{ code: 'stale' as const, ageHours: newest.ageHours, usualHours }] : []),
    ...[...at.values()].slice(0, TOLD_MAX).flatMap(([worst, ...others]) =>
      worst
        ? [
            {
              code: 'look-at-commits' as const,
              after: worst.shift.after,
              commit: worst.shift.commit,
              benchmark: worst.each.benchmark,
              metric: worst.each.metric.name,
              change: worst.shift.change,
              others: others.length,
            },
          ]
        : [],
    ),
    ...(first
      ? [
          {
            code: 'look-at-drift' as const,
            benchmark: first.each.benchmark,
            metric: first.each.metric.name,
            ...first.drift,
            others: drifting.length - 1,
          },
        ]
      : []),
  ];
}
