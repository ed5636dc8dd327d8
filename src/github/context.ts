/**
 * Facts about this job from the runner's environment and the event file. Both are validated here. No other file of the project
 * reads GITHUB_ variables.
 */
import { readFileSync } from 'node:fs';
import { UserError } from '../model/errors.ts';
import { issueIn } from '../model/issue.ts';
import * as z from '../model/schema.ts';

/** Label of a pull request that lets a regression pass. */
export const ALLOWING_LABEL = 'allow-regression';

/** A pull request in GitHub's events and lists. */
export const pullRequestSchema = z.object({
  number: z.int().check(z.positive()),
  head: z.object({
    sha: z.string(),
    ref: z.string(),
    /** Null if the fork was deleted. */
    repo: z.nullish(z.object({ full_name: z.string(), pushed_at: z.nullish(z.string()) })),
  }),
  state: z.nullish(z.string()),
  base: z.object({ ref: z.string(), sha: z.string() }),
  /** Who opened it. */
  user: z.nullish(z.object({ login: z.string() })),
});
export type PullRequest = z.infer<typeof pullRequestSchema>;

/** The run that triggered an event `workflow_run`. These facts come from GitHub, not from the code that ran. */
const workflowRunSchema = z.lazy(() =>
  z.object({
    id: z.int().check(z.positive()),
    /** Of the workflow. */
    name: z.nullish(z.string()),
    /** The event that started it. */
    event: z.string(),
    run_attempt: z.int().check(z.positive()),
    run_started_at: z.iso.datetime(),
    /** How it ended. */
    conclusion: z.nullish(z.string()),
    head_sha: z.string().check(z.regex(/^[0-9a-f]{40,64}$/)),
    head_branch: z.nullish(z.string()),
    /** Null if the fork was deleted. */
    head_repository: z.nullish(z.object({ full_name: z.string() })),
  }),
);
export type WorkflowRun = z.infer<typeof workflowRunSchema>;

const commentSchema = z.lazy(() =>
  z.object({
    id: z.int().check(z.positive()),
    body: z.nullish(z.string()),
    created_at: z.string(),
    user: z.nullish(z.object({ login: z.string() })),
  }),
);

const payloadSchema = z.lazy(() =>
  z.object({
    action: z.nullish(z.string()),
    /** The commit before a push. */
    before: z.nullish(z.string()),
    /** The label that was set, if that started the run. */
    label: z.nullish(z.object({ name: z.string() })),
    repository: z.optional(z.object({ default_branch: z.optional(z.string()) })),
    /** `updated_at` is the time of the event, also in a re-run. */
    pull_request: z.optional(z.extend(pullRequestSchema, { updated_at: z.nullish(z.string()) })),
    /** The commented pull request, which GitHub reports as an issue. */
    issue: z.optional(
      z.object({ number: z.optional(z.int().check(z.positive())), pull_request: z.optional(z.unknown()) }),
    ),
    /** Of the event `issue_comment`. Comments on code and commits have other fields, and are not read. */
    comment: z.catch(z.optional(commentSchema), undefined),
    workflow_run: z.optional(workflowRunSchema),
    inputs: z.nullish(z.record(z.string(), z.unknown())),
  }),
);
type Payload = z.infer<typeof payloadSchema>;

/** A comment on an issue or a pull request. Anybody can write one. */
export interface CommentOnThread {
  readonly id: number;
  readonly body: string;
  readonly at: string;
  readonly by: string;
  /** Not edited or deleted. */
  readonly isNew: boolean;
}

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
  /** Time of the newest push to the pull request, or later; undefined if the event does not say. */
  readonly pushedAt: string | undefined;
  /** The newest commit before the push that started the run; undefined if there is none. */
  readonly pushedFrom: string | undefined;
  /** Number of the pull request whose comment started the run. */
  readonly commentedOn: number | undefined;
  /** The comment that started the run. */
  readonly comment: CommentOnThread | undefined;
  /** Whether the measured code may come from a pull request or a fork, whatever the ref says. */
  readonly isProposal: boolean;
  /** The run that triggered this one, on `workflow_run`. */
  readonly follows: WorkflowRun | undefined;
  /** Inputs of a manual dispatch, as text. */
  readonly dispatchInputs: Readonly<Record<string, string>>;
  readonly workflow: string;
  readonly actor: string;
  readonly runId: string;
  readonly runNumber: string;
  readonly runAttempt: string;
  readonly job: string;
  /** The step's id, or the name that GitHub gives to a step without one. */
  readonly step: string;
  /** The machine. Self-hosted runners leave some of these empty. */
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

/** @throws UserError if this is not a job of GitHub Actions */
export async function readContext(env: NodeJS.ProcessEnv): Promise<Context> {
  const [owner = '', repo = ''] = (env.GITHUB_REPOSITORY ?? '').split('/');
  if (owner === '' || repo === '') {
    throw new UserError(
      'GITHUB_REPOSITORY is not set: this program runs as a GitHub Action',
      'On your own machine, use the command line: perf-regression check',
    );
  }
  const payload = await readPayload(env.GITHUB_EVENT_PATH);
  const server = env.GITHUB_SERVER_URL ?? 'https://github.com';
  const runId = env.GITHUB_RUN_ID ?? '';
  const event = env.GITHUB_EVENT_NAME ?? '';
  const refName = env.GITHUB_REF_NAME ?? '';
  // A schedule runs on the default branch; its event does not always name it.
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
    pushedFrom: /^(?!0+$)[0-9a-f]{40,64}$/.exec(payload.before ?? '')?.[0],
    commentedOn: payload.issue?.pull_request === undefined ? undefined : payload.issue.number,
    comment: event === 'issue_comment' ? commentIn(payload) : undefined,
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

function commentIn({ action, comment }: Payload): CommentOnThread | undefined {
  if (!comment) return undefined;
  const { id, body, created_at: at, user } = comment;
  return { id, body: body ?? '', at, by: user?.login ?? '', isNew: action === 'created' };
}

/** If this event set the allowing label, the current state was visible: no push came after it. */
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

/** Whether the pull request comes from another repository. Its token is read-only on the event `pull_request`. */
export function isFromFork({ owner, repo, pullRequest }: Context): boolean {
  return pullRequest !== undefined && pullRequest.head.repo?.full_name !== `${owner}/${repo}`;
}

async function readPayload(path: string | undefined): Promise<Payload> {
  if (!path) return {};
  const parsed = payloadSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (parsed.success) return parsed.data;
  throw new UserError(`the event in ${path} is not as GitHub documents it: ${issueIn(parsed.error)}`);
}

function textOf(inputs: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, String(value ?? '')]));
}
