/**
 * One comment on a pull request or commit, found again by a hidden marker and updated; never a second one, not even where
 * GitHub's answer to the first was lost or two jobs wrote at once.
 */
import { shortCommit } from '../model/commit.ts';
import { UserError } from '../model/errors.ts';
import { backoff, retry } from '../system/retry.ts';
import type { Answer, GitHub, Need, Permission } from './client.ts';
import { type Author, oursOf } from './ours.ts';

/** Where comments stand, and the routes of GitHub's API that read and write them there. */
export interface Thread {
  readonly title: string;
  readonly permission: Permission;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** GET lists, POST adds. */
  readonly comments: string;
  /** PATCH changes the one with this `comment_id`. */
  readonly comment: string;
}

export function pullRequestThread(number: number): Thread {
  return {
    title: `pull request #${number}`,
    permission: 'pull-requests: write',
    parameters: { issue_number: number },
    comments: '/repos/{owner}/{repo}/issues/{issue_number}/comments',
    comment: '/repos/{owner}/{repo}/issues/comments/{comment_id}',
  };
}

export function commitThread(sha: string): Thread {
  return {
    title: `commit ${shortCommit(sha)}`,
    permission: 'contents: write',
    parameters: { commit_sha: sha },
    comments: '/repos/{owner}/{repo}/commits/{commit_sha}/comments',
    comment: '/repos/{owner}/{repo}/comments/{comment_id}',
  };
}

interface Comment {
  readonly id: number;
  readonly html_url: string;
  readonly body?: string;
  readonly user?: Author | null;
}

/** What comments with a verdict begin with; those of older versions, one for each suite, too. */
export const OPENING = '<!-- perf-regression: ';

/** The first line of our comment: invisible, and the same for every job. */
export const COMMENT_MARKER = `${OPENING}all suites -->`;

/** GitHub's largest page. */
const PER_PAGE = 100;

/** So many pages are looked through for our comment; it is an early one, as it is written once. */
const PAGES_MAX = 30;

/** A comment whose answer was lost may be there all the same: it is looked for again before it is written again. */
const AGAIN = backoff({ tries: 3, pauseMs: 250 });

/** What is written: the new text, given those that are there, the one that stays first; undefined: it stays as it is. */
export type Write = (before: readonly string[]) => string | undefined | Promise<string | undefined>;

/**
 * @param opening what our comment begins with, invisible to readers
 * @returns address of the comment; undefined where none was written and none was there
 */
export async function upsertComment(
  github: GitHub,
  thread: Thread,
  opening: string,
  write: Write,
): Promise<string | undefined> {
  const { parameters } = thread;
  const need = needOf(thread);
  return retry(AGAIN, async () => {
    const [existing, ...others] = await findComments(github, thread, opening);
    const before = existing ? [existing, ...others].map(({ body = '' }) => body) : [];
    const body = await write(before);
    if (body === undefined) return existing?.html_url;
    if (existing) {
      const changed = { comment_id: existing.id, body };
      const answer = await github.request<Comment>(`PATCH ${thread.comment}`, changed, need);
      // What the others said stands in the first one now.
      if (opening === OPENING)
        for (const { id } of others)
          await github.request(`DELETE ${thread.comment}`, { comment_id: id }, need);
      if (answer.data) return answer.data.html_url;
    }
    const added = { ...parameters, body, request: { retries: 0 } };
    return posted(await github.request<Comment>(`POST ${thread.comments}`, added, need), need);
  });
}

function needOf({ title, permission }: Thread): Need {
  return { what: `comment on ${title}`, permission };
}

/** The texts of our comments there, the oldest first. */
export async function commentTexts(github: GitHub, thread: Thread, opening: string): Promise<string[]> {
  return (await findComments(github, thread, opening)).map(({ body = '' }) => body);
}

/** Ours on the first page that has any: jobs that wrote at once wrote them side by side. */
async function findComments(github: GitHub, thread: Thread, opening: string): Promise<Comment[]> {
  const { comments, parameters } = thread;
  for (let page = 1; page <= PAGES_MAX; page++) {
    const asked = { ...parameters, per_page: PER_PAGE, page };
    const { data } = await github.request<readonly Comment[]>(`GET ${comments}`, asked, needOf(thread));
    // Anybody can write our marker too, and what we wrote into that comment they could change after us.
    const marked = (data ?? []).filter(({ body }) => body?.startsWith(opening));
    const found = await oursOf(github, marked, ({ user }) => user);
    if (found.length > 0 || !data || data.length < PER_PAGE) return found;
  }
  return [];
}

function posted(answer: Answer<Comment>, { what }: Need): string {
  if (answer.data) return answer.data.html_url;
  throw new UserError(`cannot ${what}: GitHub answers ${answer.status} (${answer.message})`);
}
