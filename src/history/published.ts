/**
 * Small files beside the log for machines that only want the newest: `latest.json`, and `badge.json` in the form of
 * https://shields.io/badges/endpoint-badge. Written in the commit that stores the run, so they never disagree with it.
 */
import * as z from 'zod';
import { environmentSchema } from '../model/environment.ts';
import { type Gate, gates, isBad, type Report } from '../model/report.ts';
import type { Run } from '../model/run.ts';
import { SUMMARY_FILE } from './summary.ts';

/** Raised when a reader of the old form would misread the new one. */
const LATEST_SCHEMA = 1;

export const latestSchema = z.object({
  schema: z.literal(LATEST_SCHEMA),
  suite: z.string(),
  run: z.object({
    id: z.string(),
    commit: z.string(),
    branch: z.string(),
    time: z.iso.datetime(),
    url: z.string().optional(),
    environment: environmentSchema,
  }),
  /** Null where the run was stored without a verdict. */
  verdict: z.enum(gates).nullable(),
  /** Whether a bad verdict still waits for a good one. */
  alarm: z.boolean().default(false),
  measurements: z.array(
    z.object({
      benchmark: z.string(),
      metric: z.string(),
      unit: z.string(),
      direction: z.enum(['lower', 'higher', 'none']),
      value: z.number(),
    }),
  ),
});
type Latest = z.infer<typeof latestSchema>;

export const badgeSchema = z.object({
  schemaVersion: z.literal(1),
  label: z.literal('performance'),
  message: z.string(),
  color: z.string(),
});
type Badge = z.infer<typeof badgeSchema>;
export const LATEST = 'latest.json';

const COLOURS: Readonly<Record<Gate, string>> = {
  pass: 'brightgreen',
  allowed: 'yellow',
  inconclusive: 'lightgrey',
  'nothing-compared': 'lightgrey',
  fail: 'red',
};

/**
 * Texts by name, below the folder of the suite.
 * @param report of the run, where it was judged
 * @param alarm whether a bad verdict still waits for a good one
 */
export function publishedFiles(run: Run, report?: Report, alarm = false): Map<string, string> {
  const files = new Map([[LATEST, textOf(latestOf(run, report, alarm))]]);
  if (report) files.set('badge.json', textOf(badgeOf(report)));
  return files;
}

/** Enough to know each by; the summary has a reader of its own. */
const PUBLISHED = new Map<string, z.ZodType>([
  ['badge.json', badgeSchema],
  ['latest.json', latestSchema],
  [SUMMARY_FILE, z.object({ suite: z.string(), stored: z.object({}), series: z.array(z.object({})) })],
]);

/** Whether a file of that name is one that was written here: then it may be replaced. */
export function isPublished(name: string, text: string): boolean {
  try {
    return PUBLISHED.get(name)?.safeParse(JSON.parse(text)).success ?? false;
  } catch {
    return false;
  }
}

/** Names that an index which was lost would have told. */
export const publishedNames: readonly string[] = [...PUBLISHED.keys()].sort();

function latestOf(
  { id, suite, commit, branch, time, url, environment, measurements }: Run,
  report: Report | undefined,
  alarm: boolean,
): Latest {
  return {
    schema: LATEST_SCHEMA,
    suite,
    run: {
      id,
      commit,
      branch,
      time,
      ...(url && { url }),
      environment: { ...environment, toolchain: { ...environment.toolchain } },
    },
    verdict: report?.gate ?? null,
    alarm,
    measurements: measurements.map(({ benchmark, metric, sample }) => ({
      benchmark: benchmark.name,
      metric: metric.name,
      unit: metric.unit,
      direction: metric.direction,
      value: sample.centre,
    })),
  };
}

/** What a run says of the alarm; undefined where it is neither bad nor clean, and so leaves it as it was. */
export function alarmOf({ gate, counts }: Report): boolean | undefined {
  if (isBad(gate)) return true;
  return (gate === 'pass' && counts.suspected === 0) || gate === 'allowed' ? false : undefined;
}

const saidSchema = latestSchema.pick({ schema: true, verdict: true, alarm: true });
export type Said = z.infer<typeof saidSchema>;

/** What `latest.json` says; undefined where the text is empty, or in no form of ours. */
export function saidIn(latest: string): Said | undefined {
  try {
    return saidSchema.safeParse(JSON.parse(latest)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function badgeOf({ gate, counts }: Report): Badge {
  const messages: Readonly<Record<Gate, string>> = {
    pass: 'no regression',
    allowed: `${counts.regressed} slower, allowed`,
    inconclusive: 'too noisy to tell',
    'nothing-compared': 'nothing compared',
    fail: `${counts.regressed} slower`,
  };
  return { schemaVersion: 1, label: 'performance', message: messages[gate], color: COLOURS[gate] };
}

function textOf(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
