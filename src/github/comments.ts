/**
 * One comment on a pull request or commit. A hidden marker identifies it, so that later runs update it. There is never a second
 * one, even if GitHub's answer to the first request was lost or two jobs wrote at the same time.
 */
import { shortCommit } from '../model/commit.ts';
import { UserError } from '../model/errors.ts';
import { backoff, retry } from '../system/retry.ts';
import type { Answer, GitHub, Need, Permission } from './client.ts';
import { type Author, oursOf } from './ours.ts';

/** The thread that a comment belongs to, with the API's routes for its comments. */
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

/** The beginning of every comment with a verdict, including those of older versions, one for each suite. */
export const OPENING = '<!-- perf-regression: ';

/** The first line of the comment: invisible, and the same for every job. */
export const COMMENT_MARKER = `${OPENING}all suites -->`;

/** GitHub's largest page. */
const PER_PAGE = 100;

/** Pages that are searched for the comment. It is an early one, because the first run creates it. */
const PAGES_MAX = 30;

/** If the answer was lost, the comment may exist: it is searched for before the request is repeated. */
const AGAIN = backoff({ tries: 3, pauseMs: 250 });

/** The comments of a thread, read ahead. */
interface Ahead {
  readonly title: string;
  readonly comments: Promise<Comment[] | undefined>;
}

const askedAhead = new WeakMap<GitHub, Ahead>();

/** Reads the comments that `upsertComment` will need, when `ready` is true, while other requests are under way. */
export function readCommentsAhead(github: GitHub, thread: Thread, ready: Promise<boolean>): void {
  const comments = ready.then((is) => (is ? findComments(github, thread, OPENING) : undefined));
  // The request is repeated later, and reports the fault.
  askedAhead.set(github, { title: thread.title, comments: comments.catch(() => undefined) });
}

/** Each is given once, because later the comments are others. */
async function commentsAhead(github: GitHub, { title }: Thread): Promise<Comment[] | undefined> {
  const ahead = askedAhead.get(github);
  askedAhead.delete(github);
  return ahead?.title === title ? ahead.comments : undefined;
}

/** Makes the new text from the existing ones, the one to update first; undefined: no change. */
export type Write = (before: readonly string[]) => string | undefined | Promise<string | undefined>;

/**
 * @param opening the marker that the comment begins with, invisible to readers
 * @param isSure whether nobody can have written since the comments were read ahead
 * @returns address of the comment; undefined if none was written and none exists
 */
export async function upsertComment(
  github: GitHub,
  thread: Thread,
  opening: string,
  write: Write,
  isSure: () => boolean = () => false,
): Promise<string | undefined> {
  const { parameters } = thread;
  const need = needOf(thread);
  return retry(AGAIN, async () => {
    const ahead = await commentsAhead(github, thread);
    const [existing, ...others] = ahead && isSure() ? ahead : await findComments(github, thread, opening);
    const before = existing ? [existing, ...others].map(({ body = '' }) => body) : [];
    const body = await write(before);
    if (body === undefined) return existing?.html_url;
    if (existing) {
      const changed = { comment_id: existing.id, body };
      const answer = await github.request<Comment>(`PATCH ${thread.comment}`, changed, need);
      // The first comment now includes the content of the others.
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

/** The comments of ours on the first page that has any: comments written at the same time follow each other. */
async function findComments(github: GitHub, thread: Thread, opening: string): Promise<Comment[]> {
  const { comments, parameters } = thread;
  for (let page = 1; page <= PAGES_MAX; page++) {
    const asked = { ...parameters, per_page: PER_PAGE, page };
    const { data } = await github.request<readonly Comment[]>(`GET ${comments}`, asked, needOf(thread));
    // Anybody can write the marker, and could edit what we write into their comment.
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
