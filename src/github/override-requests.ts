/**
 * What people answer to a regression on GitHub: the label `allow-regression` on the pull request, or a line
 * `Allow-Regression: why` in a commit's message. It counts only from people who may write to the repository: GitHub
 * is asked, for a label can be set by people with less, and a commit can be written by anybody.
 */
import { shortCommit } from '../model/commit.ts';
import type { Override } from '../model/report.ts';
import type { GitHub, Need } from './client.ts';
import type { Context, PullRequest } from './context.ts';
import { pullRequestsOfCommit } from './pull-requests.ts';

export const ALLOWING_LABEL = 'allow-regression';

const TRAILER = /^allow-regression:[ \t]*(\S.*)$/im;

/** Longest reason that is kept. */
const REASON_LENGTH_MAX = 500;

const PER_PAGE = 100;

/** Pages of events and commits that are looked through; GitHub lists at most 250 commits of a pull request. */
const PAGES_MAX = 10;

const WRITERS: ReadonlySet<string> = new Set(['admin', 'write']);

const READING: Need = {
  what: 'ask whether the regression was allowed',
  permission: 'pull-requests: read',
};
const COMMITS: Need = { ...READING, permission: 'contents: read' };

/**
 * Asked only where a regression would fail the job.
 * @param sha the commit that was measured
 * @param now when it is asked, ISO 8601
 * @throws UserError where GitHub does not tell
 */
export async function allowedOnGitHub(
  github: GitHub,
  { pullRequest, actor, refName }: Context,
  sha: string,
  now: string,
): Promise<Override | null> {
  if (pullRequest) return answerOn(github, pullRequest, now);
  const trailer = await trailerOnBranch(github, sha, actor, now);
  if (trailer) return trailer;
  // What was allowed on a pull request is allowed where it is merged.
  for (const merged of await pullRequestsOfCommit(github, sha, refName)) {
    const answer = await answerOn(github, merged, now);
    if (answer) return answer;
  }
  return null;
}

async function answerOn(
  github: GitHub,
  { number, user }: PullRequest,
  now: string,
): Promise<Override | null> {
  const reason = await reasonInCommits(github, number);
  if (user && reason !== undefined && (await mayWrite(github, user.login))) {
    return {
      by: user.login,
      reason,
      at: now,
      source: `the trailer Allow-Regression in pull request #${number}`,
    };
  }
  const label = await labelOf(github, number);
  if (!label || !(await mayWrite(github, label.by))) return null;
  return {
    by: label.by,
    reason: '',
    at: label.at,
    source: `the label ${ALLOWING_LABEL} on pull request #${number}`,
  };
}

/** Whoever pushed to the tracked branch may write to it. */
async function trailerOnBranch(
  github: GitHub,
  sha: string,
  by: string,
  now: string,
): Promise<Override | null> {
  const route = 'GET /repos/{owner}/{repo}/git/commits/{commit_sha}';
  const { data } = await github.request<{ message: string }>(route, { commit_sha: sha }, COMMITS);
  const reason = reasonIn(data?.message ?? '');
  if (reason === undefined) return null;
  return { by, reason, at: now, source: `the trailer Allow-Regression of ${shortCommit(sha)}` };
}

/** The newest commit's word counts. */
async function reasonInCommits(github: GitHub, number: number): Promise<string | undefined> {
  const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/commits';
  const commits = await pagesOf<{ commit: { message: string } }>(github, route, { pull_number: number });
  return commits.map(({ commit }) => reasonIn(commit.message)).findLast((reason) => reason !== undefined);
}

function reasonIn(message: string): string | undefined {
  return TRAILER.exec(message)?.[1]?.trim().slice(0, REASON_LENGTH_MAX);
}

interface LabelEvent {
  readonly event: string;
  readonly actor: { readonly login: string } | null;
  readonly created_at: string;
  readonly label?: { readonly name: string };
}

/** Who set the label, where it is still set. */
async function labelOf(github: GitHub, number: number): Promise<{ by: string; at: string } | undefined> {
  const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}/events';
  const events = await pagesOf<LabelEvent>(github, route, { issue_number: number });
  const last = events.findLast(
    ({ event, label }) => ['labeled', 'unlabeled'].includes(event) && label?.name === ALLOWING_LABEL,
  );
  if (last?.event !== 'labeled' || !last.actor) return undefined;
  return { by: last.actor.login, at: last.created_at };
}

async function mayWrite(github: GitHub, login: string): Promise<boolean> {
  const route = 'GET /repos/{owner}/{repo}/collaborators/{username}/permission';
  const { data } = await github.request<{ permission: string }>(route, { username: login }, READING);
  return data !== undefined && WRITERS.has(data.permission);
}

/** Oldest first. */
async function pagesOf<T>(github: GitHub, route: string, parameters: Record<string, unknown>): Promise<T[]> {
  const all: T[] = [];
  for (let page = 1; page <= PAGES_MAX; page++) {
    const asked = { ...parameters, per_page: PER_PAGE, page };
    const { data = [] } = await github.request<readonly T[]>(route, asked, READING);
    all.push(...data);
    if (data.length < PER_PAGE) break;
  }
  return all;
}
