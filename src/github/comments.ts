/**
 * One comment for each suite on a pull request or commit, found again by a hidden marker and updated; never a second
 * one, not even where GitHub's answer to the first was lost.
 */
import { TransientError, UserError } from '../model/errors.ts';
import type { Answer, GitHub, Need, Permission } from './client.ts';

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
    title: `commit ${sha.slice(0, 7)}`,
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
  readonly user?: { readonly type: string } | null;
  readonly author_association?: string;
}

/** Those who may write to the repository, or belong to its owner. */
const MEMBERS: ReadonlySet<string> = new Set(['OWNER', 'MEMBER', 'COLLABORATOR']);

/** A stranger can write our marker too, and after us could change what we wrote into that comment. */
function isOurs({ body, user, author_association }: Comment, marker: string): boolean {
  if (!body?.startsWith(marker)) return false;
  return user?.type === 'Bot' || MEMBERS.has(author_association ?? '');
}

/** GitHub's largest page. */
const PER_PAGE = 100;

/** So many pages are looked through for our comment; it is an early one, as it is written once. */
const PAGES_MAX = 30;

/** A comment whose answer was lost may be there all the same: it is looked for again before it is written again. */
const TRIES_MAX = 3;

/**
 * @param marker first line of our comment, invisible to readers
 * @param write the new text, given the one that is there; undefined: it stays as it is
 * @returns address of the comment; undefined where none was written and none was there
 */
export async function upsertComment(
  github: GitHub,
  thread: Thread,
  marker: string,
  write: (before: string | undefined) => string | undefined | Promise<string | undefined>,
): Promise<string | undefined> {
  const { title, permission, parameters } = thread;
  const need: Need = { what: `comment on ${title}`, permission };
  for (let attempt = 1; ; attempt++) {
    const existing = await findComment(github, thread, marker, need);
    const body = await write(existing?.body);
    if (body === undefined) return existing?.html_url;
    if (existing) {
      const changed = { comment_id: existing.id, body };
      const answer = await github.request<Comment>(`PATCH ${thread.comment}`, changed, need);
      if (answer.data) return answer.data.html_url;
    }
    try {
      const added = { ...parameters, body, request: { retries: 0 } };
      return posted(await github.request<Comment>(`POST ${thread.comments}`, added, need), need);
    } catch (error) {
      if (!(error instanceof TransientError) || attempt === TRIES_MAX) throw error;
    }
  }
}

async function findComment(
  github: GitHub,
  { comments, parameters }: Thread,
  marker: string,
  need: Need,
): Promise<Comment | undefined> {
  for (let page = 1; page <= PAGES_MAX; page++) {
    const asked = { ...parameters, per_page: PER_PAGE, page };
    const { data } = await github.request<readonly Comment[]>(`GET ${comments}`, asked, need);
    const found = data?.find((comment) => isOurs(comment, marker));
    if (found || !data || data.length < PER_PAGE) return found;
  }
  return undefined;
}

function posted(answer: Answer<Comment>, { what }: Need): string {
  if (answer.data) return answer.data.html_url;
  throw new UserError(`cannot ${what}: GitHub answers ${answer.status} (${answer.message})`);
}
