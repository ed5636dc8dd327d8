/**
 * The development of a suite's benchmarks over a period, as plain data with a published schema: the result of `trends`.
 */
import { adviceSchema } from './noise-report.ts';
import * as z from './schema.ts';

/** Increased when a reader of the old format would misread the new one. */
export const TRENDS_REPORT_SCHEMA = 1;

export const trends = ['degrading', 'improving', 'stable', 'unknown'] as const;
export type Trend = (typeof trends)[number];

/** State of a level change: it is new, it lasts, the level was left again, or people accepted it. */
export const changeStates = ['new', 'lasting', 'over', 'accepted'] as const;

const shiftSchema = z.lazy(() =>
  z.object({
    /** The last commit measured without it, and the first with it; empty if not known. */
    after: z.string(),
    commit: z.string(),
    time: z.string(),
    /** Relative; null if not defined, such as from zero. */
    change: z.nullable(z.number()),
    /** Whether it is for the worse. */
    worse: z.boolean(),
    /** Absent for changes older than the window that all reports use. */
    state: z.optional(z.enum(changeStates)),
  }),
);
export type TrendShift = Readonly<z.infer<typeof shiftSchema>>;

const driftSchema = z.object({ change: z.number(), runs: z.number() });

const seriesSchema = z.object({
  benchmark: z.string(),
  metric: z.object({ name: z.string(), unit: z.string(), direction: z.enum(['lower', 'higher', 'none']) }),
  /** `unknown`: too few runs, or no direction is configured. */
  trend: z.enum(trends),
  /** The newest level relative to the one at the beginning of the period; null if there are too few runs. */
  change: z.nullable(
    z.object({ estimate: z.nullable(z.number()), low: z.nullable(z.number()), high: z.nullable(z.number()) }),
  ),
  /** From the newest run that has it, in the metric's base unit. */
  newest: z.number(),
  /** Number of runs in the period that have it, on the selected kind of machine. */
  runs: z.number(),
  /** Its level changes in the period, oldest first. */
  shifts: z.array(shiftSchema),
  /** A slow rise or fall over this many runs, which no single run shows. */
  drift: z.nullable(driftSchema),
  /** Robust standard deviation from run to run as a share of the value; null if there are too few runs. */
  sigma: z.nullable(z.number()),
  /** Its limit in a check, relative. */
  threshold: z.number(),
  /** Its values over all runs of the window, oldest first: medians of neighbouring runs if there are many. */
  course: z.array(z.number()),
});
export type SeriesTrend = Readonly<z.infer<typeof seriesSchema>>;

/** Recommendations: a code, and its numbers. Advice on noise is that of `noise`. */
const recommendationSchema = z.lazy(() =>
  z.discriminatedUnion('code', [
    z.object({
      code: z.literal('look-at-commits'),
      after: z.string(),
      commit: z.string(),
      benchmark: z.string(),
      metric: z.string(),
      change: z.nullable(z.number()),
      /** Number of further series that changed there. */
      others: z.number(),
    }),
    z.object({
      code: z.literal('look-at-drift'),
      benchmark: z.string(),
      metric: z.string(),
      change: z.number(),
      runs: z.number(),
      others: z.number(),
    }),
    z.object({ code: z.literal('stale'), ageHours: z.number(), usualHours: z.number() }),
    ...adviceSchema.def.options,
  ]),
);
export type Recommendation = Readonly<z.infer<typeof recommendationSchema>>;

export const trendsReportSchema = z.lazy(() =>
  z.object({
    schema: z.literal(TRENDS_REPORT_SCHEMA),
    suite: z.string(),
    /** The branch whose runs are analysed; runs of other branches are only counted. */
    branch: z.string(),
    period: z.object({ days: z.number(), from: z.string(), to: z.string() }),
    /** Runs in the period, of all branches and machines; the most frequent first. */
    executions: z.number(),
    branches: z.array(z.object({ branch: z.string(), runs: z.number() })),
    environments: z.array(z.object({ environment: z.string(), runs: z.number() })),
    newest: z.object({ time: z.string(), commit: z.string(), ageHours: z.number() }),
    /** The kind of machine of the branch's newest run, whose runs are compared with one another. */
    environment: z.string(),
    benchmarks: z.number(),
    counts: z.record(z.enum(trends), z.number()),
    /** Number of level changes for the worse, and of slow rises, over all series. */
    regressions: z.number(),
    drifts: z.number(),
    /** Degrading ones first, then improving ones; the largest change first. */
    series: z.array(seriesSchema),
    recommendations: z.array(recommendationSchema),
  }),
);
export type TrendsReport = Readonly<z.infer<typeof trendsReportSchema>>;

/** The same for programs. */
export const publishedTrendsSchema = z.lazy(() =>
  z.extend(trendsReportSchema.def.getter(), {
    /** The command that would settle what is open, as a line for a shell; null if nothing is. */
    next: z._default(z.nullable(z.string()), null),
  }),
);
