/**
 * Issues that are ours, found again by their label and by the first line of their body. GitHub creates issues without
 * asking whether there is one: so nothing is written twice where an answer was lost, and jobs that want to change what
 * people are told take turns.
 */
import { UserError } from '../model/errors.ts';
import { backoff, retry } from '../system/retry.ts';
import type { Answer, GitHub, Need } from './client.ts';
import type { Thread } from './comments.ts';
import { type Author, oursOf } from './ours.ts';

export interface Issue {
  readonly number: number;
  readonly html_url: string;
  readonly state: string;
  readonly title: string;
  readonly body: string | null;
  readonly user?: Author | null;
}

export interface Label {
  readonly name: string;
  /** Six hexadecimal digits. */
  readonly color: string;
  readonly description: string;
}

const READING: Need = { what: 'read the issues', permission: 'issues: write' };
const WRITING: Need = { what: 'write an issue', permission: 'issues: write' };

/** GitHub's largest page, and so many of them: more issues with our label are nobody's. */
const PER_PAGE = 100;
const PAGES_MAX = 30;

/** An issue whose answer was lost may be there all the same: it is looked for before it is written again. */
const AGAIN = backoff({
  tries: 4,
  // What was written a moment ago may not be in a list yet.
  pauseMsMin: 1000,
  pauseMs: 250,
});

export function issueThread(number: number): Thread {
  return {
    title: `issue #${number}`,
    permission: 'issues: write',
    parameters: { issue_number: number },
    comments: '/repos/{owner}/{repo}/issues/{issue_number}/comments',
    comment: '/repos/{owner}/{repo}/issues/comments/{comment_id}',
  };
}

/**
 * All issues of ours with a label, the newest first; pull requests, which GitHub lists as well, are left out.
 * @param since closed ones that were changed later than this; without it, the open ones
 */
export async function listIssues(github: GitHub, label: string, since?: Date): Promise<Issue[]> {
  const asked = since ? { state: 'closed', since: since.toISOString() } : { state: 'open' };
  const found: (Issue & { pull_request?: unknown })[] = [];
  for (let page = 1; page <= PAGES_MAX; page++) {
    const parameters = { ...asked, labels: label, per_page: PER_PAGE, page };
    const answer = await github.request<Issue[]>('GET /repos/{owner}/{repo}/issues', parameters, READING);
    const issues = demand(answer, READING);
    found.push(...issues);
    if (issues.length < PER_PAGE) break;
  }
  const issues = found.filter((issue) => issue.pull_request === undefined);
  return oursOf(github, issues, ({ user }) => user);
}

/** @throws UserError where there is none of this number */
export async function readIssue(github: GitHub, number: number): Promise<Issue> {
  const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}';
  const { data } = await github.request<Issue>(route, { issue_number: number }, READING);
  if (data) return data;
  throw new UserError(`there is no issue #${number}`, 'Name one of this repository.');
}

export interface Draft {
  readonly title: string;
  readonly body: string;
  readonly labels: readonly Label[];
  readonly assignees: readonly string[];
}

/**
 * Opens an issue, once.
 * @param isThis tells the issue from others, where it was opened and the answer was lost
 * @param warn told of people who cannot be assigned; the issue is there all the same
 */
export async function openIssue(
  github: GitHub,
  { title, body, labels, assignees }: Draft,
  isThis: (issue: Issue) => boolean,
  warn: (message: string) => void,
): Promise<Issue> {
  for (const label of labels) await ensureLabel(github, label);
  const names = labels.map(({ name }) => name);
  const issue = await create(github, { title, body, labels: names }, names[0] ?? '', isThis);
  if (assignees.length > 0) await assign(github, issue, assignees, warn);
  return issue;
}

async function create(
  github: GitHub,
  given: Readonly<Record<string, unknown>>,
  label: string,
  isThis: (issue: Issue) => boolean,
): Promise<Issue> {
  return retry(AGAIN, async (attempt) => {
    const there = attempt > 1 ? (await listIssues(github, label)).find(isThis) : undefined;
    const once = { ...given, request: { retries: 0 } };
    return (
      there ??
      demand(await github.request<Issue>('POST /repos/{owner}/{repo}/issues', once, WRITING), WRITING)
    );
  });
}

/** A label that is there stays as it is. */
async function ensureLabel(github: GitHub, label: Label): Promise<void> {
  const answer = await github.request('POST /repos/{owner}/{repo}/labels', { ...label }, WRITING);
  if (answer.status !== 422) demand(answer, WRITING);
}

/** People who left, or never could be assigned, must not cost the issue. */
async function assign(
  github: GitHub,
  { number }: Issue,
  assignees: readonly string[],
  warn: (message: string) => void,
): Promise<void> {
  const { message } = await github.request(
    'POST /repos/{owner}/{repo}/issues/{issue_number}/assignees',
    { issue_number: number, assignees },
    WRITING,
  );
  if (message !== undefined)
    warn(`issue #${number} could not be assigned to ${assignees.join(', ')}: ${message}`);
}

export interface Change {
  readonly title?: string;
  readonly body?: string;
  readonly state?: 'open' | 'closed';
  readonly state_reason?: 'completed' | 'not_planned' | 'reopened';
}

export async function changeIssue(github: GitHub, number: number, change: Change): Promise<Issue> {
  const route = 'PATCH /repos/{owner}/{repo}/issues/{issue_number}';
  return demand(await github.request<Issue>(route, { issue_number: number, ...change }, WRITING), WRITING);
}

function demand<T>(answer: Answer<T>, { what }: Need): T {
  if (answer.data !== undefined) return answer.data;
  throw new UserError(
    `cannot ${what}: GitHub answers ${answer.status} (${answer.message})`,
    'Are issues switched on in the settings of the repository?',
  );
}
