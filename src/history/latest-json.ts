/**
 * Small files next to the log for programs that only need the newest result: `latest.json`, and `badge.json` in the
 * format of https://shields.io/badges/endpoint-badge. Written in the commit that stores the run, so that they always
 * agree with it.
 */
import { environmentSchema } from '../model/environment.ts';
import { type Gate, gates, isBad, type Report, worstFirst } from '../model/report.ts';
import type { Run } from '../model/run.ts';
import * as z from '../model/schema.ts';
import { SUMMARY_FILE } from './summary.ts';

/** Increased when a reader of the old format would misread the new one. */
const LATEST_SCHEMA = 1;

export const latestSchema = z.object({
  schema: z.literal(LATEST_SCHEMA),
  suite: z.string(),
  run: z.object({
    id: z.string(),
    commit: z.string(),
    branch: z.string(),
    time: z.iso.datetime(),
    url: z.optional(z.string()),
    environment: environmentSchema,
  }),
  /** The worst of the jobs that measured the commit; null if none of its runs was stored with a verdict. */
  verdict: z.nullable(z.enum(gates)),
  /** The result of each job that measured the commit: the jobs of a matrix may share a suite. */
  jobs: z.optional(
    z.array(
      z.object({
        /** The same for a job in every run of its workflow. */
        job: z.string(),
        /** Id of the run that it stored. */
        run: z.string(),
        verdict: z.enum(gates),
        /** Number of benchmarks that are slower beyond their limits. */
        slower: z.int().check(z.nonnegative()),
      }),
    ),
  ),
  /** Whether a bad verdict has not been followed by a good one. */
  alarm: z._default(z.boolean(), false),
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

/** The data to publish with a run. */
interface Published {
  /** Report of the run, if it was checked. */
  readonly report?: Pick<Report, 'gate' | 'counts'>;
  /** Whether a bad verdict has not been followed by a good one. */
  readonly alarm?: boolean;
  /** The workflow job that stored it. */
  readonly job?: string;
  /** The content of `latest.json`, if it exists. */
  readonly before?: LastVerdict | undefined;
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
  const worst = jobs.toSorted((a, b) => worstFirst(a.verdict, b.verdict))[0] as JobVerdict;
  return new Map([
    [LATEST, textOf(latestOf(run, worst.verdict, jobs, alarm || (worst !== own && isBad(worst.verdict))))],
    ['badge.json', textOf(badgeOf(worst, jobs))],
  ]);
}

type JobVerdict = NonNullable<Latest['jobs']>[number];

/** A matrix has at most 256 jobs. */
const JOBS_MAX = 256;

/** Whether a job reports again: in a later attempt, or in another run of the workflow. */
function isAnew(before: JobVerdict, now: JobVerdict): boolean {
  const attempt = ({ run }: JobVerdict) => run.split('.').slice(0, 2).join('.');
  return before.run === now.run || (before.job === now.job && attempt(before) !== attempt(now));
}

/** Schemas to recognize each file by; the summary has a reader of its own. */
const PUBLISHED = new Map<string, z.ZodMiniType>([
  ['badge.json', badgeSchema],
  ['latest.json', latestSchema],
  [SUMMARY_FILE, z.object({ suite: z.string(), stored: z.object({}), series: z.array(z.object({})) })],
]);

/** Whether we wrote the file of that name, so that it may be replaced. */
export function isPublished(name: string, text: string): boolean {
  try {
    return PUBLISHED.get(name)?.safeParse(JSON.parse(text)).success ?? false;
  } catch {
    return false;
  }
}

/** File names to use if the index was lost. */
export const publishedNames: readonly string[] = [...PUBLISHED.keys()].sort();

function latestOf(
  { id, suite, commit, branch, time, url, environment, measurements }: Run,
  verdict: Gate | null,
  jobs: readonly JobVerdict[],
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

/** The alarm state after a run; undefined if the run is neither bad nor clean, which leaves it unchanged. */
export function alarmOf({ gate, counts }: Pick<Report, 'gate' | 'counts'>): boolean | undefined {
  if (isBad(gate)) return true;
  return (gate === 'pass' && counts.suspected === 0) || gate === 'allowed' ? false : undefined;
}

const lastVerdictSchema = z.lazy(() =>
  z.extend(z.pick(latestSchema, { schema: true, verdict: true, alarm: true, jobs: true }), {
    run: z.pick(latestSchema.shape.run, { commit: true }),
  }),
);
export type LastVerdict = z.infer<typeof lastVerdictSchema>;

/** The content of `latest.json`; undefined if the text is empty or not in a format of ours. */
export function lastVerdictIn(latest: string): LastVerdict | undefined {
  try {
    return lastVerdictSchema.safeParse(JSON.parse(latest)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** One badge for all jobs, with the worst verdict. */
function badgeOf({ verdict }: JobVerdict, jobs: readonly JobVerdict[]): Badge {
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
