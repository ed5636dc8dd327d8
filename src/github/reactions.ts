/** Reactions to a comment: the answer that a person sees at once. */
import { UserError } from '../model/errors.ts';
import type { GitHub, Need } from './client.ts';

/** GitHub's names: 👀, 🚀 and 👎. */
export type Reaction = 'eyes' | 'rocket' | '-1';

const REACTING: Need = { what: 'react to the comment', permission: 'pull-requests: write' };

/** The same reaction twice is one. @returns why it was not possible; undefined if it was */
export async function react(
  github: GitHub,
  comment: number,
  content: Reaction,
): Promise<UserError | undefined> {
  const route = 'POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions';
  try {
    const { message } = await github.request(route, { comment_id: comment, content }, REACTING);
    return message === undefined ? undefined : new UserError(`cannot ${REACTING.what}: ${message}`);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
}
