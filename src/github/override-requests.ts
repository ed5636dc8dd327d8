/**
 * Overrides that people give on GitHub: the label `allow-regression` on the pull request, or the trailer
 * `Allow-Regression: why` of a commit. They count only from people with write access. The API is queried for that: people
 * with less access can set labels, and a commit can name any author. Titles, descriptions and merge messages made from
 * them do not count, because contributors write them.
 */
import { shortCommit } from '../model/commit.ts';
import { UserError } from '../model/errors.ts';
import { trailerIn } from '../model/trailer.ts';
import type { GitHub, Need } from './client.ts';
import { ALLOWING_LABEL, type Context, type PullRequest } from './context.ts';
import { isQueue, pullRequestsOfCommit } from './pull-requests.ts';
import { mayWrite } from './writers.ts';

const TRAILER = 'Allow-Regression';

/** Longest reason that is stored. */
const REASON_LENGTH_MAX = 500;

const PER_PAGE = 100;

/** Pages of events and commits that are read; GitHub lists at most 250 commits of a pull request. */
const PAGES_MAX = 10;

/** The committer of merges and edits made on GitHub's site. */
const GITHUB = 'web-flow';

const READING: Need = {
  what: 'ask whether the regression was allowed',
  permission: 'pull-requests: read',
};
const COMMITS: Need = { ...READING, permission: 'contents: read' };

/** An override by somebody with write access. */
export interface Answer {
  /** Unique among the answers of the pull request: setting the label again is a new answer. */
  readonly id: string;
  readonly by: string;
  readonly reason: string;
  /** Time of the answer according to GitHub, ISO 8601; unknown for a trailer. */
  readonly at: string | undefined;
  readonly source: string;
  /** The commit with the trailer; undefined for a label. */
  readonly commit: string | undefined;
  /** Number of the pull request; undefined for a commit that did not come from one. */
  readonly pullRequest: number | undefined;
}

/**
 * Called only if a regression would fail the job. Answers of the newest commits come first, the label last.
 * @param sha the commit that was measured
 * @throws UserError if GitHub cannot be queried
 */
export async function answersOnGitHub(
  github: GitHub,
  { pullRequest, refName, event, isProposal }: Context,
  sha: string,
): Promise<Answer[]> {
  const reader = new OverrideReader(github);
  if (pullRequest) return reader.answersOn(pullRequest);
  // An answer on a pull request also covers its merge commit.
  const brought = await pullRequestsOfCommit(github, sha, refName);
  const answers: Answer[] = [];
  for (const each of brought) answers.push(...(await reader.answersOn(each)));
  // GitHub makes merge messages from titles and descriptions, which contributors write.
  const isMerge = brought.length > 0 || event === 'merge_group' || isQueue(refName);
  return isMerge || isProposal ? answers : reader.answersOfCommit(sha);
}

interface Author {
  readonly login: string;
}

interface Commit {
  readonly sha: string;
  readonly commit: {
    readonly message: string;
    readonly verification?: { readonly verified: boolean } | null;
  };
  /** Accounts that match the e-mail addresses in the commit. */
  readonly author: Author | null;
  readonly committer: Author | null;
}

interface LabelEvent {
  readonly id?: number;
  readonly event: string;
  readonly actor: Author | null;
  readonly created_at: string;
  readonly label?: { readonly name: string };
}

class OverrideReader {
  readonly #github: GitHub;
  readonly #writers = new Map<string, Promise<boolean>>();

  constructor(github: GitHub) {
    this.#github = github;
  }

  async answersOn(pullRequest: PullRequest): Promise<Answer[]> {
    const { number } = pullRequest;
    const trailers = await this.#trailersOn(pullRequest);
    const label = await this.#labelOn(number);
    return label && (await this.#mayWrite(label.by)) ? [...trailers, label] : trailers;
  }

  /** Only people with write access push to a branch of the repository, so the commit's stated author is trusted. */
  async answersOfCommit(sha: string): Promise<Answer[]> {
    const route = 'GET /repos/{owner}/{repo}/commits/{ref}';
    const { data } = await this.#github.request<Commit>(route, { ref: sha }, COMMITS);
    // GitHub is the committer of merges, even while the merged pull request is not known yet.
    const answer = data && data.committer?.login !== GITHUB ? answerIn(data, undefined) : undefined;
    return answer && (await this.#mayWrite(answer.by)) ? [answer] : [];
  }

  async #trailersOn({ number, head }: PullRequest): Promise<Answer[]> {
    const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/commits';
    const commits = await this.#pagesOf<Commit>(route, { pull_number: number });
    const answers: Answer[] = [];
    for (const commit of commits.toReversed()) {
      const answer = answerIn(commit, number);
      if (!answer || !(await this.#mayWrite(answer.by))) continue;
      if (await this.#isGenuine(commit, head.repo?.full_name)) answers.push(answer);
    }
    return answers;
  }

  /**
   * A commit can state any author. The author is trusted if only people with write access can push: in this repository, and in
   * a fork that belongs to one of them. Elsewhere, GitHub must have verified the author's own signature.
   */
  async #isGenuine({ commit, author, committer }: Commit, repository: string | undefined): Promise<boolean> {
    const { owner, repo } = this.#github.repository;
    if (repository?.toLowerCase() === `${owner}/${repo}`.toLowerCase()) return true;
    if (commit.verification?.verified === true && committer?.login === author?.login) return true;
    const [forker = ''] = (repository ?? '').split('/');
    return forker !== '' && (await this.#mayWrite(forker));
  }

  /** The label as an answer, if it is still set. */
  async #labelOn(number: number): Promise<Answer | undefined> {
    const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}/events';
    const events = await this.#pagesOf<LabelEvent>(route, { issue_number: number });
    const last = events.findLast(
      ({ event, label }) => ['labeled', 'unlabeled'].includes(event) && label?.name === ALLOWING_LABEL,
    );
    if (last?.event !== 'labeled' || !last.actor) return undefined;
    return {
      id: `label ${last.id ?? last.created_at}`,
      by: last.actor.login,
      reason: '',
      at: last.created_at,
      source: `the label ${ALLOWING_LABEL} on pull request #${number}`,
      commit: undefined,
      pullRequest: number,
    };
  }

  async #mayWrite(login: string): Promise<boolean> {
    const known = this.#writers.get(login) ?? mayWrite(this.#github, login, READING);
    this.#writers.set(login, known);
    return known;
  }

  /** Oldest first. @throws UserError if there are more pages: the newest events would be missing */
  async #pagesOf<T>(route: string, parameters: Record<string, unknown>): Promise<T[]> {
    const all: T[] = [];
    for (let page = 1; page <= PAGES_MAX; page++) {
      const asked = { ...parameters, per_page: PER_PAGE, page };
      const { data = [] } = await this.#github.request<readonly T[]>(route, asked, READING);
      all.push(...data);
      if (data.length < PER_PAGE) return all;
    }
    throw new UserError(
      `cannot ${READING.what}: the pull request has more than ${PAGES_MAX * PER_PAGE} events or commits`,
      'Allow it with the input allow-regression, or open a new pull request.',
    );
  }
}

function answerIn({ sha, commit, author }: Commit, pullRequest: number | undefined): Answer | undefined {
  const reason = trailerIn(commit.message, TRAILER)?.slice(0, REASON_LENGTH_MAX) ?? '';
  // A trailer needs a reason and an author with a GitHub account.
  if (reason === '' || !author) return undefined;
  const where = pullRequest === undefined ? '' : ` in pull request #${pullRequest}`;
  return {
    id: `commit ${sha}`,
    by: author.login,
    reason,
    at: undefined,
    source: `the trailer ${TRAILER} of ${shortCommit(sha)}${where}`,
    commit: sha,
    pullRequest,
  };
}
