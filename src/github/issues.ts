/**
 * Issues written by perf-regression, identified by their label and the first line of the body. GitHub accepts duplicates. If
 * an answer was lost, the issue is therefore searched for before the request is repeated; lock.ts keeps jobs from writing
 * at the same time.
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

/** GitHub's largest page, and the number of pages read: far more issues than a repository has with one label. */
const PER_PAGE = 100;
const PAGES_MAX = 30;

/** If the answer was lost, the issue may exist: it is searched for before the request is repeated. */
const AGAIN = backoff({
  tries: 4,
  // A new issue may be missing from the list for a moment.
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
 * All issues of ours with a label, the newest first, without the pull requests that GitHub also lists.
 * @param since returns closed issues that changed after this; without it, open issues
 */
export async function listIssues(github: GitHub, label: string, since?: Date): Promise<Issue[]> {
  const asked = since ? { state: 'closed', since: since.toISOString() } : { state: 'open' };
  const found: (Issue & { pull_request?: unknown })[] = [];
  for (let page = 1; page <= PAGES_MAX; page++) {
    const parameters = { ...asked, labels: label, per_page: PER_PAGE, page };
    const answer = await github.request<Issue[]>('GET /repos/{owner}/{repo}/issues', parameters, READING);
    const issues = requireData(answer, READING);
    found.push(...issues);
    if (issues.length < PER_PAGE) break;
  }
  const issues = found.filter((issue) => issue.pull_request === undefined);
  return oursOf(github, issues, ({ user }) => user);
}

/** @throws UserError if there is no issue of this number */
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
 * @param isThis recognises the issue if it was opened and the answer was lost
 * @param warn reports people who cannot be assigned; the issue is opened anyway
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
      requireData(await github.request<Issue>('POST /repos/{owner}/{repo}/issues', once, WRITING), WRITING)
    );
  });
}

/** Leaves an existing label unchanged. */
async function ensureLabel(github: GitHub, label: Label): Promise<void> {
  const answer = await github.request('POST /repos/{owner}/{repo}/labels', { ...label }, WRITING);
  if (answer.status !== 422) requireData(answer, WRITING);
}

/** A person who cannot be assigned does not prevent the issue. */
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
  return requireData(
    await github.request<Issue>(route, { issue_number: number, ...change }, WRITING),
    WRITING,
  );
}

function requireData<T>(answer: Answer<T>, { what }: Need): T {
  if (answer.data !== undefined) return answer.data;
  throw new UserError(
    `cannot ${what}: GitHub answers ${answer.status} (${answer.message})`,
    'Are issues enabled in the settings of the repository?',
  );
}
