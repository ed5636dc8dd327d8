/**
 * One comment for each suite on a pull request, found again by a hidden marker and updated; never a second one.
 * On a commit a comment is written anew: a commit is measured once.
 */

import { UserError } from '../model/errors.ts';
import type { Answer, GitHub, Need } from './client.ts';
import { TransientError } from './client.ts';

interface Comment {
  readonly id: number;
  readonly html_url: string;
  readonly body?: string;
}

/** GitHub's largest page. */
const PER_PAGE = 100;

/** So many pages are looked through for our comment; it is an early one, as it is written once. */
const PAGES_MAX = 30;

/** A comment whose answer was lost may be there all the same: it is looked for again before it is written again. */
const TRIES_MAX = 3;

/**
 * @param marker first line of our comment, invisible to readers
 * @returns address of the comment
 */
export async function upsertComment(
  github: GitHub,
  pullRequest: number,
  marker: string,
  body: string,
): Promise<string> {
  const need: Need = { what: `comment on pull request #${pullRequest}`, permission: 'pull-requests: write' };
  for (let attempt = 1; ; attempt++) {
    const existing = await findComment(github, pullRequest, marker, need);
    if (existing) {
      const route = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}';
      const answer = await github.request<Comment>(route, { comment_id: existing.id, body }, need);
      if (answer.data) return answer.data.html_url;
    }
    try {
      const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
      const parameters = { issue_number: pullRequest, body, request: { retries: 0 } };
      return posted(await github.request<Comment>(route, parameters, need), need);
    } catch (error) {
      if (!(error instanceof TransientError) || attempt === TRIES_MAX) throw error;
    }
  }
}

/** @returns address of the comment */
export async function commentOnCommit(github: GitHub, sha: string, body: string): Promise<string> {
  const need: Need = { what: `comment on commit ${sha.slice(0, 7)}`, permission: 'contents: write' };
  const route = 'POST /repos/{owner}/{repo}/commits/{commit_sha}/comments';
  return posted(await github.request<Comment>(route, { commit_sha: sha, body }, need), need);
}

async function findComment(
  github: GitHub,
  pullRequest: number,
  marker: string,
  need: Need,
): Promise<Comment | undefined> {
  const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments';
  for (let page = 1; page <= PAGES_MAX; page++) {
    const parameters = { issue_number: pullRequest, per_page: PER_PAGE, page };
    const { data } = await github.request<readonly Comment[]>(route, parameters, need);
    const found = data?.find((comment) => comment.body?.startsWith(marker));
    if (found || !data || data.length < PER_PAGE) return found;
  }
  return undefined;
}

function posted(answer: Answer<Comment>, { what }: Need): string {
  if (answer.data) return answer.data.html_url;
  throw new UserError(`cannot ${what}: GitHub answers ${answer.status} (${answer.message})`);
}
