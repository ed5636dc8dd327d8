/**
 * The summary of one suite: what the dashboard's overview shows, small enough to be read at once. The newest runs of
 * the tracked branch with the values of every series, and what the newest report found. Each stored run makes the next
 * summary from the one before, so its cost and its size do not grow with the history.
 * Pure: the page makes the same summary from segments where the branch has none.
 */
import * as z from 'zod';
import { environmentSchema } from '../model/environment.ts';
import { UserError } from '../model/errors.ts';
import { issueIn } from '../model/issue.ts';
import { gates, reportSchema } from '../model/report.ts';

export const SUMMARY_FILE = 'summary.json';

/** Raised when a reader of the old form would misread the new one. */
export const SUMMARY_SCHEMA = 1;

export const judgedSchema = reportSchema.shape.findings.element.pick({
  verdict: true,
  severity: true,
  reason: true,
  change: true,
  threshold: true,
  bounds: true,
  since: true,
  drift: true,
});
/** What the newest report found of a series. */
export type CheckedSuite = z.infer<typeof judgedSchema>;

const seriesSchema = z.object({
  benchmark: z.string(),
  metric: z.string(),
  unit: z.string(),
  direction: z.enum(['lower', 'higher', 'none']),
  tags: z.array(z.string()).optional(),
  parameters: z.record(z.string(), z.string()).optional(),
  /** One a run of `runs`, in base units, rounded; null where the run has none. */
  values: z.array(z.number().nullable()),
  judged: judgedSchema.optional(),
});
export type SummarySeries = z.infer<typeof seriesSchema>;

const endedSchema = z.object({
  benchmark: z.string(),
  metric: z.string(),
  unit: z.string(),
  /** The last one that was measured, in base units, rounded. */
  value: z.number(),
  /** Of the run that measured it. */
  time: z.string(),
});
/** A series that none of the runs has any more. */
export type EndedSeries = z.infer<typeof endedSchema>;

const runSchema = z.object({
  id: z.string(),
  commit: z.string(),
  time: z.string(),
  /** Place in `environments`. */
  environment: z.int().nonnegative(),
  url: z.string().optional(),
  message: z.string().optional(),
  author: z.string().optional(),
  /** Null where the run was stored without being judged. */
  gate: z.enum(gates).nullable(),
});
export type SummaryRun = z.infer<typeof runSchema>;

const shiftSchema = z.object({
  benchmark: z.string(),
  metric: z.string(),
  after: z.string(),
  commit: z.string(),
  /** Of the run that showed it first. */
  time: z.string(),
  /** Relative: 0.27 is +27 %. */
  change: z.number(),
  verdict: z.enum(['regressed', 'improved']),
});
export type SummaryShift = z.infer<typeof shiftSchema>;

/** Totals of all segments, which the index knows. */
const storedSchema = z.object({
  runs: z.int(),
  segments: z.int(),
  bytes: z.int(),
  first: z.string(),
  last: z.string(),
});
export type Stored = z.infer<typeof storedSchema>;

export const summarySchema = z.object({
  schema: z.literal(SUMMARY_SCHEMA),
  suite: z.string(),
  /** Whose runs these are. */
  branch: z.string(),
  /** The version of the page that lay beside this summary; empty where none does. */
  site: z.string(),
  stored: storedSchema,
  /** Values of all runs; null where older runs were not counted. */
  rows: z.int().nullable(),
  /** The most recently measured first. */
  branches: z.array(z.object({ name: z.string(), commit: z.string(), time: z.string() })),
  environments: z.array(environmentSchema.omit({ state: true })),
  /** Oldest first. */
  runs: z.array(runSchema),
  /** What the newest report said of the run as a whole. */
  report: reportSchema
    .pick({
      gate: true,
      counts: true,
      detectable: true,
      commonShift: true,
      override: true,
      baseline: true,
      alpha: true,
      confidence: true,
    })
    .nullable(),
  /** Level shifts that reports have told, the newest first. */
  shifts: z.array(shiftSchema),
  series: z.array(seriesSchema),
  /** Those that ended last come first. */
  ended: z.array(endedSchema).default([]),
});
export type Summary = z.infer<typeof summarySchema>;

/** @throws UserError where the text is no summary of ours, or a newer one */
export function decodeSummary(where: string, text: string): Summary {
  const value = parsed(where, text);
  const schema = z.object({ schema: z.number() }).safeParse(value);
  if (schema.success && schema.data.schema > SUMMARY_SCHEMA) {
    throw new UserError(
      `${where} was written by a newer perf-regression (schema ${schema.data.schema}; this one reads ${SUMMARY_SCHEMA})`,
      'Use the newest version of the action and the command line.',
    );
  }
  const read = summarySchema.safeParse(value);
  if (read.success) return read.data;
  throw damaged(where, issueIn(read.error));
}

function parsed(where: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw damaged(where, `found ${JSON.stringify(text.slice(0, 60))}`);
  }
}

function damaged(where: string, why: string): UserError {
  return new UserError(`${where} is no summary: ${why}`, 'The next stored run writes it anew.');
}

export function encodeSummary(summary: Summary): string {
  return `${JSON.stringify(summary)}\n`;
}
