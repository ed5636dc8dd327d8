/** The answer of a search in the issue of the regression: one comment for each series, even after several searches. */
import { createHash } from 'node:crypto';
import type { GitHub, Need } from '../github/client.ts';
import { commentTexts, upsertComment } from '../github/comments.ts';
import { issueThread } from '../github/issues.ts';
import { type Culprit, onlyCommit } from '../model/culprit.ts';
import { UserError } from '../model/errors.ts';
import { culpritComment } from '../reporters/culprit.ts';

/** Full hashes of the commits between which the search took place. */
export interface Ends {
  readonly good: string;
  readonly bad: string;
}

/** The beginning of every answer. */
const OPENING = '<!-- perf-regression bisect: ';

interface Series {
  readonly benchmark: string;
  readonly metric: string;
}

/** @returns address of the comment */
export async function reportCulprit(
  github: GitHub,
  issue: number,
  { culprit, ends, mentions }: { culprit: Culprit; ends: Ends; mentions: boolean },
): Promise<string | undefined> {
  const marker = markerOf(culprit);
  const mention = mentions ? await authorOf(github, culprit) : undefined;
  const body = `${marker}\n${rangeLine(ends)}\n${culpritComment(culprit, mention)}`;
  return upsertComment(github, issueThread(issue), marker, () => body);
}

/** Whether a comment of the issue has the answer to this search, by whichever series of the change. */
export async function isAnswered(github: GitHub, issue: number, ends: Ends): Promise<boolean> {
  const texts = await commentTexts(github, issueThread(issue), OPENING);
  return texts.some((text) => text.includes(`\n${rangeLine(ends)}\n`));
}

function markerOf({ benchmark, metric }: Series): string {
  const series = JSON.stringify([benchmark, metric]);
  const mark = createHash('sha256').update(series).digest('hex').slice(0, 16);
  return `${OPENING}${mark} -->`;
}

function rangeLine({ good, bad }: Ends): string {
  return `<!-- between ${good} and ${bad} -->`;
}

const READING: Need = { what: 'ask who wrote the commit', permission: 'contents: read' };

/** An account of a person: bots are not mentioned. */
const LOGIN = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})$/;

/** The login of the author, if the search is sure of one commit and GitHub knows whose it is. */
async function authorOf(github: GitHub, culprit: Culprit): Promise<string | undefined> {
  const only = onlyCommit(culprit);
  if (!only) return undefined;
  const route = 'GET /repos/{owner}/{repo}/commits/{ref}';
  try {
    const { data } = await github.request<{ author?: { login?: string; type?: string } | null }>(
      route,
      { ref: only.hash },
      READING,
    );
    const { login = '', type } = data?.author ?? {};
    return LOGIN.test(login) && type !== 'Bot' ? login : undefined;
  } catch (error) {
    // The answer is worth more than the mention.
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
