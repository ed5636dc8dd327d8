/** How the benchmarks of a suite did over a period, as plain data with a published schema: the outcome of `trends`. */
import * as z from 'zod';
import { adviceSchema } from './noise-report.ts';

/** Raised when a reader of the old form would misread the new one. */
export const TRENDS_REPORT_SCHEMA = 1;

export const trends = ['degrading', 'improving', 'stable', 'unknown'] as const;
export type Trend = (typeof trends)[number];

/** What became of a change of level: it is new, it lasts, its level was left again, or people accepted it. */
export const changeStates = ['new', 'lasting', 'over', 'accepted'] as const;

const shiftSchema = z.object({
  /** The last commit that was measured without it, and the first with it; empty where not known. */
  after: z.string(),
  commit: z.string(),
  time: z.string(),
  /** Relative; null where it cannot be said, such as from zero. */
  change: z.number().nullable(),
  /** Whether it is for the worse. */
  worse: z.boolean(),
  /** Absent for what is older than the window in which all voices look. */
  state: z.enum(changeStates).optional(),
});
export type TrendShift = Readonly<z.infer<typeof shiftSchema>>;

const driftSchema = z.object({ change: z.number(), runs: z.number() });

const seriesSchema = z.object({
  benchmark: z.string(),
  metric: z.object({ name: z.string(), unit: z.string(), direction: z.enum(['lower', 'higher', 'none']) }),
  /** `unknown`: too few runs, or nobody said which way is better. */
  trend: z.enum(trends),
  /** Of the newest level against the one at the beginning of the period; null where there are too few runs. */
  change: z
    .object({ estimate: z.number().nullable(), low: z.number().nullable(), high: z.number().nullable() })
    .nullable(),
  /** Of the newest run that has it, in the metric's base unit. */
  newest: z.number(),
  /** Runs of the period that have it, on the kind of machine that is looked at. */
  runs: z.number(),
  /** Where its level changed in the period, oldest first. */
  shifts: z.array(shiftSchema),
  /** It climbs or falls slowly, over so many runs: no single run shows it. */
  drift: driftSchema.nullable(),
  /** Robust standard deviation from run to run as a share of the value; null where there are too few runs. */
  sigma: z.number().nullable(),
  /** Its limit in a check, relative. */
  threshold: z.number(),
  /** Its way over all runs that were looked at, oldest first: medians of neighbouring runs where there are many. */
  course: z.array(z.number()),
});
export type SeriesTrend = Readonly<z.infer<typeof seriesSchema>>;

/** What the numbers ask for: a code, and the numbers that belong to it. Advice on noise is that of `noise`. */
export const recommendationSchema = z.discriminatedUnion('code', [
  z.object({
    code: z.literal('look-at-commits'),
    after: z.string(),
    commit: z.string(),
    benchmark: z.string(),
    metric: z.string(),
    change: z.number().nullable(),
    /** Further series that changed there. */
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
  ...adviceSchema.options,
]);
export type Recommendation = Readonly<z.infer<typeof recommendationSchema>>;

export const trendsReportSchema = z.object({
  schema: z.literal(TRENDS_REPORT_SCHEMA),
  suite: z.string(),
  /** Whose runs are looked at; of the others only the number is told. */
  branch: z.string(),
  period: z.object({ days: z.number(), from: z.string(), to: z.string() }),
  /** Runs in the period, of all branches and machines; the most frequent first. */
  executions: z.number(),
  branches: z.array(z.object({ branch: z.string(), runs: z.number() })),
  environments: z.array(z.object({ environment: z.string(), runs: z.number() })),
  newest: z.object({ time: z.string(), commit: z.string(), ageHours: z.number() }),
  /** The kind of machine of the branch's newest run: its runs are compared with one another. */
  environment: z.string(),
  benchmarks: z.number(),
  counts: z.record(z.enum(trends), z.number()),
  /** Changes of level for the worse, and slow climbs, over all series. */
  regressions: z.number(),
  drifts: z.number(),
  /** Degrading ones first, then improving ones; the largest change first. */
  series: z.array(seriesSchema),
  recommendations: z.array(recommendationSchema),
});
export type TrendsReport = Readonly<z.infer<typeof trendsReportSchema>>;
