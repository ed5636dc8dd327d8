/** Finds the pull request that a workflow run measured, using only what GitHub reports about the two. */
import { UserError } from '../model/errors.ts';
import * as z from '../model/schema.ts';
import type { GitHub, Need } from './client.ts';
import { type PullRequest, pullRequestSchema, type WorkflowRun } from './context.ts';

const READING: Need = { what: 'look for the pull request', permission: 'pull-requests: read' };

/** The current head commit; undefined if there is no such pull request. */
export async function headOf(github: GitHub, number: number): Promise<string | undefined> {
  const { data } = await github.request<{ readonly head: { readonly sha: string } }>(
    'GET /repos/{owner}/{repo}/pulls/{pull_number}',
    { pull_number: number },
    READING,
  );
  return data?.head.sha;
}

/**
 * The open pull requests whose head is the measured commit of the measured repository. One branch can have pull requests to
 * several base branches. For forks the event does not name them, and the run's own claims are not trusted.
 * @returns none if it was closed or has a newer push
 */
export async function pullRequestsOf(github: GitHub, run: WorkflowRun): Promise<PullRequest[]> {
  const { head_branch: branch, head_repository: repository } = run;
  if (!branch || !repository) return [];
  const [owner = ''] = repository.full_name.split('/');
  const { data } = await github.request<unknown>(
    'GET /repos/{owner}/{repo}/pulls',
    { head: `${owner}:${branch}`, state: 'open', per_page: 100 },
    READING,
  );
  const parsed = z.array(pullRequestSchema).safeParse(data ?? []);
  if (!parsed.success) throw new UserError(`cannot ${READING.what}: GitHub's answer is not as documented`);
  return parsed.data.filter(
    ({ head }) => head.sha === run.head_sha && head.repo?.full_name === repository.full_name,
  );
}

/** The pull request of a number; undefined if there is none. */
export async function pullRequestByNumber(github: GitHub, number: number): Promise<PullRequest | undefined> {
  const { data } = await github.request<unknown>(
    'GET /repos/{owner}/{repo}/pulls/{pull_number}',
    { pull_number: number },
    READING,
  );
  return data === undefined ? undefined : pullRequestSchema.parse(data);
}

/** As it was when this commit was its head. */
export function withHead(pullRequest: PullRequest, sha: string): PullRequest {
  return { ...pullRequest, head: { ...pullRequest.head, sha } };
}

/** A merge queue's branch names the pull request: `gh-readonly-queue/main/pr-7-1a2b…`. */
const QUEUED = /^gh-readonly-queue\/.+\/pr-([0-9]{1,9})-[0-9a-f]+$/;

/** Whether a branch belongs to a merge queue. */
export function isQueue(refName: string): boolean {
  return refName.startsWith('gh-readonly-queue/');
}

/** Pull requests that brought a commit: the one that the merge queue is merging, or those that the commit merged. */
export async function pullRequestsOfCommit(
  github: GitHub,
  sha: string,
  refName: string,
): Promise<PullRequest[]> {
  const queued = QUEUED.exec(refName)?.[1];
  if (queued !== undefined) {
    const found = await pullRequestByNumber(github, Number(queued));
    return found ? [found] : [];
  }
  const { data } = await github.request<unknown>(
    'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls',
    { commit_sha: sha, per_page: 100 },
    READING,
  );
  const parsed = z.array(mergedSchema).safeParse(data ?? []);
  if (!parsed.success) return [];
  // An open pull request can contain the commit too, but did not bring it.
  return parsed.data.filter(({ merged_at }) => typeof merged_at === 'string');
}

const mergedSchema = z.extend(pullRequestSchema, { merged_at: z.nullish(z.string()) });
