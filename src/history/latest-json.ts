/**
 * Small files beside the log for machines that only want the newest: `latest.json`, and `badge.json` in the form of
 * https://shields.io/badges/endpoint-badge. Written in the commit that stores the run, so they never disagree with it.
 */
import * as z from 'zod';
import { environmentSchema } from '../model/environment.ts';
import { type Gate, gates, isBad, type Report, worstFirst } from '../model/report.ts';
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
  /** The worst of the jobs that measured the commit; null where none of its runs was stored with a verdict. */
  verdict: z.enum(gates).nullable(),
  /** What each job found that measured the commit: several of a matrix may share a suite. */
  jobs: z
    .array(
      z.object({
        /** The same for a job in every run of its workflow. */
        job: z.string(),
        /** Of the run that it stored. */
        run: z.string(),
        verdict: z.enum(gates),
        /** How many benchmarks are slower beyond their limits. */
        slower: z.int().nonnegative(),
      }),
    )
    .optional(),
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

/** What a run is published with. */
interface Published {
  /** Of the run, where it was judged. */
  readonly report?: Report;
  /** Whether a bad verdict still waits for a good one. */
  readonly alarm?: boolean;
  /** Which job of the workflow stored it. */
  readonly job?: string;
  /** What `latest.json` says, where there is one. */
  readonly before?: Said | undefined;
}

/** Texts by name, below the folder of the suite. */
export function publishedFiles(
  run: Run,
  { report, alarm = false, job = '', before }: Published = {},
): Map<string, string> {
  if (!report) return new Map([[LATEST, textOf(latestOf(run, null, [], alarm))]]);
  const own = { job, run: run.id, verdict: report.gate, slower: report.counts.regressed };
  const others = before && before.run.commit === run.commit ? (before.jobs ?? []) : [];
  const jobs = [...others.filter((other) => !isAnew(other, own)), own].slice(-JOBS_MAX);
  const worst = jobs.toSorted((a, b) => worstFirst(a.verdict, b.verdict))[0] as JobSaid;
  return new Map([
    [LATEST, textOf(latestOf(run, worst.verdict, jobs, alarm || (worst !== own && isBad(worst.verdict))))],
    ['badge.json', textOf(badgeOf(worst, jobs))],
  ]);
}

type JobSaid = NonNullable<Latest['jobs']>[number];

/** A matrix has at most 256 jobs. */
const JOBS_MAX = 256;

/** Whether a job says the same anew: in a further attempt, or in another run of the workflow. */
function isAnew(before: JobSaid, now: JobSaid): boolean {
  const attempt = ({ run }: JobSaid) => run.split('.').slice(0, 2).join('.');
  return before.run === now.run || (before.job === now.job && attempt(before) !== attempt(now));
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
  verdict: Gate | null,
  jobs: readonly JobSaid[],
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
    verdict,
    ...(jobs.length > 0 && { jobs: [...jobs] }),
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

const saidSchema = latestSchema
  .pick({ schema: true, verdict: true, alarm: true, jobs: true })
  .extend({ run: latestSchema.shape.run.pick({ commit: true }) });
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

/** One badge for all jobs: it tells the worst of them. */
function badgeOf({ verdict }: JobSaid, jobs: readonly JobSaid[]): Badge {
  const slower = jobs.filter((job) => job.verdict === verdict).reduce((sum, job) => sum + job.slower, 0);
  const messages: Readonly<Record<Gate, string>> = {
    pass: 'no regression',
    allowed: `${slower} slower, allowed`,
    inconclusive: 'too noisy to tell',
    'nothing-compared': 'nothing compared',
    fail: `${slower} slower`,
  };
  return { schemaVersion: 1, label: 'performance', message: messages[verdict], color: COLOURS[verdict] };
}

function textOf(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
