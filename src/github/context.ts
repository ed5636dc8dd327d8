/**
 * What the runner tells about this job, from the environment and the event's file. Both are checked here; nothing
 * else of the project reads GITHUB_ variables.
 */
import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { UserError } from '../model/errors.ts';
import { issueIn } from '../model/issue.ts';

/** Set on a pull request, it lets a regression pass. */
export const ALLOWING_LABEL = 'allow-regression';

/** As GitHub tells of it, in events and in lists. */
export const pullRequestSchema = z.object({
  number: z.int().positive(),
  head: z.object({
    sha: z.string(),
    ref: z.string(),
    /** Null where the fork was deleted. */
    repo: z.object({ full_name: z.string() }).nullish(),
  }),
  base: z.object({ ref: z.string(), sha: z.string() }),
  /** Who opened it. */
  user: z.object({ login: z.string() }).nullish(),
});
export type PullRequest = z.infer<typeof pullRequestSchema>;

/** The run that a run of the event `workflow_run` follows: what is said here GitHub says, and not the code that ran. */
const workflowRunSchema = z.object({
  id: z.int().positive(),
  /** Of the workflow. */
  name: z.string().nullish(),
  /** What it was started by. */
  event: z.string(),
  run_attempt: z.int().positive(),
  run_started_at: z.iso.datetime(),
  /** How it ended. */
  conclusion: z.string().nullish(),
  head_sha: z.string().regex(/^[0-9a-f]{40,64}$/),
  head_branch: z.string().nullish(),
  /** Null where the fork was deleted. */
  head_repository: z.object({ full_name: z.string() }).nullish(),
});
export type WorkflowRun = z.infer<typeof workflowRunSchema>;

const payloadSchema = z.object({
  action: z.string().nullish(),
  /** The one that was set, where that started the run. */
  label: z.object({ name: z.string() }).nullish(),
  repository: z.object({ default_branch: z.string().optional() }).optional(),
  /** Its time is that of the event, also where the job runs again. */
  pull_request: pullRequestSchema.extend({ updated_at: z.string().nullish() }).optional(),
  /** Of a comment on a pull request, which GitHub tells as an issue. */
  issue: z.object({ number: z.int().positive().optional(), pull_request: z.unknown().optional() }).optional(),
  workflow_run: workflowRunSchema.optional(),
  inputs: z.record(z.string(), z.unknown()).nullish(),
});
type Payload = z.infer<typeof payloadSchema>;

export interface Context {
  readonly event: string;
  readonly owner: string;
  readonly repo: string;
  /** The commit that the event points at: the merge commit on a pull request. */
  readonly sha: string;
  /** Branch or tag name; `7/merge` on a pull request. */
  readonly refName: string;
  readonly defaultBranch: string;
  readonly pullRequest: PullRequest | undefined;
  /** When the pull request got its newest push, or later; undefined where the event does not say. */
  readonly pushedAt: string | undefined;
  /** The number of the pull request that was commented on, where that started the run. */
  readonly commentedOn: number | undefined;
  /** Whether the measured code may be that of a pull request or of a fork, whatever the ref says. */
  readonly isProposal: boolean;
  /** The run that this one follows, in an event of that name. */
  readonly follows: WorkflowRun | undefined;
  /** Inputs of a manual dispatch, as text. */
  readonly dispatchInputs: Readonly<Record<string, string>>;
  readonly workflow: string;
  readonly actor: string;
  readonly runId: string;
  readonly runNumber: string;
  readonly runAttempt: string;
  readonly job: string;
  /** The step's id, or what GitHub calls it where it has none. */
  readonly step: string;
  /** The machine; what a self-hosted one does not say is empty. */
  readonly runner: {
    readonly name: string;
    readonly os: string;
    readonly arch: string;
    readonly image: string;
  };
  readonly repositoryUrl: string;
  /** Page of this workflow run. */
  readonly runUrl: string;
  readonly apiUrl: string;
  readonly workspace: string;
}

/** @throws UserError where this is no GitHub job */
export async function readContext(env: NodeJS.ProcessEnv): Promise<Context> {
  const [owner = '', repo = ''] = (env.GITHUB_REPOSITORY ?? '').split('/');
  if (owner === '' || repo === '') {
    throw new UserError(
      'GITHUB_REPOSITORY is not set: this is the door of the GitHub Action',
      'On a laptop use the command line: perf-regression check',
    );
  }
  const payload = await readPayload(env.GITHUB_EVENT_PATH);
  const server = env.GITHUB_SERVER_URL ?? 'https://github.com';
  const runId = env.GITHUB_RUN_ID ?? '';
  const event = env.GITHUB_EVENT_NAME ?? '';
  const refName = env.GITHUB_REF_NAME ?? '';
  // A schedule runs on the default branch and does not always name it.
  const defaultBranch = payload.repository?.default_branch ?? (event === 'schedule' ? refName : 'main');
  return {
    event,
    owner,
    repo,
    sha: env.GITHUB_SHA ?? '',
    refName,
    defaultBranch,
    pullRequest: payload.pull_request,
    pushedAt: pushedAt(payload),
    commentedOn: payload.issue?.pull_request === undefined ? undefined : payload.issue.number,
    isProposal: isProposal(event, `${owner}/${repo}`, payload),
    follows: payload.workflow_run,
    dispatchInputs: textOf(payload.inputs ?? {}),
    workflow: env.GITHUB_WORKFLOW ?? '',
    actor: env.GITHUB_TRIGGERING_ACTOR || env.GITHUB_ACTOR || '',
    runId,
    runNumber: env.GITHUB_RUN_NUMBER ?? '',
    runAttempt: env.GITHUB_RUN_ATTEMPT ?? '1',
    job: env.GITHUB_JOB ?? '',
    step: env.GITHUB_ACTION ?? '',
    runner: {
      name: env.RUNNER_NAME ?? '',
      os: env.RUNNER_OS ?? '',
      arch: env.RUNNER_ARCH ?? '',
      image: env.ImageOS ?? '',
    },
    repositoryUrl: `${server}/${owner}/${repo}`,
    runUrl: `${server}/${owner}/${repo}/actions/runs/${runId}`,
    apiUrl: env.GITHUB_API_URL ?? 'https://api.github.com',
    workspace: env.GITHUB_WORKSPACE ?? process.cwd(),
  };
}

/** What was just allowed was seen as it is now. */
function pushedAt({ action, label, pull_request }: Payload): string | undefined {
  if (action === 'labeled' && label?.name === ALLOWING_LABEL) return undefined;
  return pull_request?.updated_at ?? undefined;
}

function isProposal(event: string, repository: string, { issue, workflow_run: follows }: Payload): boolean {
  const isFollowed =
    follows !== undefined &&
    (follows.event.startsWith('pull_request') || follows.head_repository?.full_name !== repository);
  return event.startsWith('pull_request') || issue?.pull_request !== undefined || isFollowed;
}

/** Whether the pull request is of another repository: on the event `pull_request` its token may only read. */
export function isFromFork({ owner, repo, pullRequest }: Context): boolean {
  return pullRequest !== undefined && pullRequest.head.repo?.full_name !== `${owner}/${repo}`;
}

async function readPayload(path: string | undefined): Promise<Payload> {
  if (!path) return {};
  const parsed = payloadSchema.safeParse(JSON.parse(await readFile(path, 'utf8')));
  if (parsed.success) return parsed.data;
  throw new UserError(`the event in ${path} is not as GitHub documents it: ${issueIn(parsed.error)}`);
}

function textOf(inputs: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, String(value ?? '')]));
}
