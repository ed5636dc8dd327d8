/**
 * The summary of one suite: the data of the dashboard's overview, small enough to load at once. It has the newest runs of
 * the tracked branch with the values of every series, and the result of the newest report. Each stored run updates the
 * previous summary, so neither cost nor size grow with the history. Pure: the page builds the same summary from segments
 * if the branch has none.
 */
import { environmentSchema } from '../model/environment.ts';
import { eventSchema } from '../model/event.ts';
import { findingSchema, gates, judgementSchema } from '../model/report.ts';
import { seriesKey } from '../model/run.ts';
import * as z from '../model/schema.ts';
import { changeStates } from '../model/trends-report.ts';

export const SUMMARY_FILE = 'summary.json';

/** Increased when a reader of the old format would misread the new one. */
export const SUMMARY_SCHEMA = 1;

export const judgedSchema = z.extend(
  z.pick(findingSchema, {
    verdict: true,
    severity: true,
    reason: true,
    change: true,
    threshold: true,
    bounds: true,
    since: true,
    drift: true,
  }),
  {
    /** What the run did to all benchmarks, relative: it is not part of the change. Absent if it is small. */
    shared: z.optional(z.number()),
  },
);
/** The result of the newest report for a series. */
export type SummaryFinding = z.infer<typeof judgedSchema>;

/** One schema for all values of a series: one for each would take half of the time of reading a summary. */
const valuesSchema = z
  .custom<(number | null)[]>(isValues, 'expected an array of numbers and nulls')
  .check(z.meta({ type: 'array', items: { type: ['number', 'null'] } }));

function isValues(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => each === null || Number.isFinite(each));
}

const unjudgedSeriesSchema = z.object({
  benchmark: z.string(),
  metric: z.string(),
  unit: z.string(),
  direction: z.enum(['lower', 'higher', 'none']),
  /** It belongs to a reference, and stands apart from what a run did to all benchmarks. */
  beside: z.optional(z.literal(true)),
  tags: z.optional(z.array(z.string())),
  parameters: z.optional(z.record(z.string(), z.string())),
  /** One for each of `runs`, in base units, rounded; null if the run has none. */
  values: valuesSchema,
});
const seriesSchema = z.extend(unjudgedSeriesSchema, { judged: z.optional(judgedSchema) });
export type SummarySeries = z.infer<typeof seriesSchema>;

/** For a quiet series of a large suite only the newest values are written, so that the file stays small. */
const written = () => ({
  /** Instead of `values`: those of the newest runs. */
  newest: z.optional(valuesSchema),
});

const endedSchema = z.lazy(() =>
  z.object({
    benchmark: z.string(),
    metric: z.string(),
    unit: z.string(),
    /** The last measured value, in base units, rounded. */
    value: z.number(),
    /** Time of the run that measured it. */
    time: z.string(),
  }),
);
/** A series that none of the runs has any more. */
export type EndedSeries = z.infer<typeof endedSchema>;

const runSchema = z.lazy(() =>
  z.object({
    id: z.string(),
    commit: z.string(),
    time: z.string(),
    /** Index in `environments`. */
    environment: z.int().check(z.nonnegative()),
    url: z.optional(z.string()),
    message: z.optional(z.string()),
    author: z.optional(z.string()),
    /** Tags of the commit, such as releases. */
    tags: z.optional(z.array(z.string())),
    /** Null if the run was stored without a check. */
    gate: z.nullable(z.enum(gates)),
    /** Number of series that its report found to be slower; absent if none, or if it was not checked. */
    regressed: z.optional(z.int().check(z.positive())),
  }),
);
export type SummaryRun = z.infer<typeof runSchema>;

const shiftSchema = z.lazy(() =>
  z.object({
    benchmark: z.string(),
    metric: z.string(),
    /** The last commit that certainly does not show it, and the first that certainly does; empty if not known. */
    after: z.string(),
    commit: z.string(),
    /** Time of the run of that commit, and its id. */
    time: z.string(),
    run: z.string(),
    /** Id of the run with which it most likely began: that one, or one before. */
    began: z.string(),
    /** Relative: 0.27 is +27%; null from zero. */
    change: z.nullable(z.number()),
    /** The levels before and after it, in base units, rounded. */
    before: z.number(),
    level: z.number(),
    /** Number of runs that show it, up to the next change. */
    runs: z.int().check(z.nonnegative()),
    /** Kinds of machines that show it: indices in `environments`. */
    machines: z.array(z.int().check(z.nonnegative())),
    /** `changed`: no direction is configured. */
    verdict: z.enum(['regressed', 'improved', 'changed']),
    state: z.enum(changeStates),
  }),
);
export type SummaryShift = z.infer<typeof shiftSchema>;

const driftSchema = z.lazy(() =>
  z.object({
    benchmark: z.string(),
    metric: z.string(),
    /** Relative, over this many runs, of which `from` is the first. */
    change: z.number(),
    runs: z.int().check(z.positive()),
    commit: z.string(),
    time: z.string(),
    run: z.string(),
    verdict: z.enum(['regressed', 'improved']),
    state: z.literal('drift'),
  }),
);
/** A slow rise or fall, which no single commit caused. */
export type SummaryDrift = z.infer<typeof driftSchema>;

/** Totals of all segments, from the index. */
const storedSchema = z.object({
  runs: z.int(),
  segments: z.int(),
  bytes: z.int(),
  first: z.string(),
  last: z.string(),
});
export type Stored = z.infer<typeof storedSchema>;

const shape = () => ({
  schema: z.literal(SUMMARY_SCHEMA),
  suite: z.string(),
  /** The branch of these runs. */
  branch: z.string(),
  /** The version of the page next to this summary; empty if there is none. */
  site: z.string(),
  stored: storedSchema,
  /** Number of values in all runs; null if older runs were not counted. */
  rows: z.nullable(z.int()),
  /** The most recently measured first. */
  branches: z.array(z.object({ name: z.string(), commit: z.string(), time: z.string() })),
  environments: z.array(z.omit(environmentSchema, { state: true })),
  /** Oldest first. */
  runs: z.array(runSchema),
  /** The level changes in these runs, the newest first; every page and report uses this list. */
  shifts: z.array(shiftSchema),
  /** For a commit that moved more series than are listed: how many more, and how many of them are open regressions. */
  left: z._default(
    z.array(
      z.object({
        run: z.string(),
        count: z.int().check(z.positive()),
        open: z.int().check(z.nonnegative()),
      }),
    ),
    [],
  ),
  /** Slow rises and falls, the largest first. */
  drifts: z.array(driftSchema),
  /** People's acceptances and overrides in these runs. */
  events: z.array(eventSchema),
  /** Names of benchmarks in older runs, and their present ones. */
  renamed: z._default(z.array(z.object({ from: z.string(), to: z.string() })), []),
  /** In reverse order of their ends. */
  ended: z._default(z.array(endedSchema), []),
});

export const summarySchema = z.lazy(() =>
  z.object({
    ...shape(),
    /** The result of the newest report for the run as a whole. */
    report: z.nullable(
      z.pick(judgementSchema, {
        gate: true,
        counts: true,
        detectable: true,
        commonShift: true,
        override: true,
        baseline: true,
        alpha: true,
        confidence: true,
      }),
    ),
    series: z.array(z.extend(z.partial(seriesSchema, { values: true }), written())),
  }),
);

/** A summary without the result of the newest report, whose schema is by far the largest part of it. */
export const unjudgedSchema = z.lazy(() =>
  z.object({
    ...shape(),
    series: z.array(z.extend(z.partial(unjudgedSeriesSchema, { values: true }), written())),
  }),
);

export interface Summary extends Omit<z.infer<typeof summarySchema>, 'series'> {
  series: SummarySeries[];
}

/**
 * Limit of the values of all series together, about 140 kB compressed; beyond it, fewer values of quiet series are
 * written.
 */
const VALUES_MAX = 75_000;
const VALUES_MIN = 12;

/** @param valuesMax limit for all series together */
export function encodeSummary(summary: Summary, valuesMax: number = VALUES_MAX): string {
  const { series, runs } = summary;
  const newest = newestWritten(summary, valuesMax);
  if (newest === runs.length) return `${JSON.stringify(summary)}\n`;
  const moved = movedIn(summary);
  const thinned = series.map(({ values, ...each }) =>
    moved.has(seriesKey(each.benchmark, each.metric))
      ? { ...each, values }
      : { ...each, newest: values.slice(-newest) },
  );
  return `${JSON.stringify({ ...summary, series: thinned })}\n`;
}

/** Number of runs for which the values of quiet series are written. */
export function newestWritten(
  { series, runs, shifts }: Pick<Summary, 'series' | 'runs' | 'shifts'>,
  valuesMax: number = VALUES_MAX,
): number {
  const moved = movedIn({ shifts }).size;
  const share = Math.floor((valuesMax - moved * runs.length) / Math.max(1, series.length - moved));
  return Math.min(runs.length, Math.max(VALUES_MIN, share));
}

function movedIn({ shifts }: Pick<Summary, 'shifts'>): Set<string> {
  return new Set(shifts.map(({ benchmark, metric }) => seriesKey(benchmark, metric)));
}
