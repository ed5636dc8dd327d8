/**
 * The only GitHub client. Every request has a deadline for its whole answer, is retried if that is safe and may help, and
 * shares one time budget with all other requests of the run. Answers are checked against GitHub's documentation. Errors for
 * denied requests name the missing permission.
 */

import { TransientError } from '../model/errors.ts';
import { issueIn } from '../model/issue.ts';
import { type Deadlines, Patience } from '../system/patience.ts';
import { backoff } from '../system/retry.ts';
import { answerOf } from './answers.ts';
import { explain, failureOf, LagError, type Need } from './failure.ts';
import { type Server, sendRequest } from './rest.ts';

export { DeniedError, LagError, type Need, type Permission } from './failure.ts';

export interface Repository {
  readonly owner: string;
  readonly repo: string;
}

/** Deadlines of the API, and of the artifact and cache services, whose clients have their own retries. */
export interface GitHubDeadlines {
  readonly api: Deadlines;
  readonly transfers: Deadlines;
  /** For commits that lost a race against another job; see history/write-events.ts. */
  readonly races: Pick<Deadlines, 'budgetMs' | 'pauseMs'>;
  readonly locks: LockTimes;
}

/** Times of the locks between jobs, in milliseconds; see lock.ts. */
export interface LockTimes {
  /** A job that holds a lock longer than this has died. */
  readonly holdMs: number;
  /** A job waits at most this long for a lock, and then works without it. */
  readonly waitMs: number;
  /** Shortest pause between two attempts to acquire a lock. */
  readonly pauseMs: number;
  /** Without a lock: longer than the time between another job's read and write. */
  readonly lagMs: number;
}

/**
 * GitHub aborts a request after ten seconds; a large segment on a slow connection takes longer. The budget has room for a rate
 * limit that asks for a minute's wait.
 */
export const USUAL_DEADLINES: GitHubDeadlines = {
  api: { requestMs: 20_000, budgetMs: 75_000, tries: 4, pauseMs: 1000 },
  transfers: { requestMs: 60_000, budgetMs: 90_000, tries: 1, pauseMs: 0 },
  races: { budgetMs: 300_000, pauseMs: 800 },
  // A job holds a lock for a second or two.
  locks: { holdMs: 15_000, waitMs: 60_000, pauseMs: 500, lagMs: 1500 },
};

/** Options in the parameters of a request, besides those of the route. */
interface RequestOptions {
  readonly request?: { readonly retries?: number };
  readonly mediaType?: { readonly format: string };
}

/** Personal access tokens by GitHub's prefixes; older ones are 40 hexadecimal digits. */
const PERSONAL_TOKEN = /^(?:gh[pou]_|github_pat_)|^[0-9a-f]{40}$/;

export class GitHub {
  readonly repository: Repository;
  /** Whether the token belongs to a person. Otherwise it is an app's, like the token of every job. */
  readonly isOfPerson: boolean;
  readonly deadlines: GitHubDeadlines;
  /** For artifacts and caches. */
  readonly transfers: Patience;
  readonly #server: Server;
  readonly #patience: Patience;

  constructor(
    { owner, repo }: Repository,
    token: string,
    apiUrl: string,
    deadlines: GitHubDeadlines = USUAL_DEADLINES,
  ) {
    this.repository = { owner, repo };
    this.isOfPerson = PERSONAL_TOKEN.test(token);
    this.#server = { token, apiUrl };
    this.deadlines = deadlines;
    this.#patience = new Patience(deadlines.api);
    this.transfers = new Patience(deadlines.transfers);
  }

  /**
   * Sends a request to the REST API, such as `GET /repos/{owner}/{repo}/branches/{branch}`; owner and repo are filled in.
   * Faults are retried, unless the parameters say `request: { retries: 0 }`.
   * @returns status and body; the caller handles 404, 409, 422 and 413 (a file beyond GitHub's limit)
   * @throws TransientError if GitHub still fails, or does not answer as documented, after all retries
   * @throws DeniedError naming the permission that the token lacks
   * @throws UserError if GitHub does not know the token, or the answer is too long
   */
  async request<T>(route: string, parameters: Record<string, unknown>, need: Need): Promise<Answer<T>> {
    const { request: { retries } = {}, mediaType, ...rest } = parameters as RequestOptions;
    const isRaw = mediaType?.format === 'raw';
    const schema = answerOf(route, isRaw);
    const { owner, repo } = this.repository;
    const ofRepository = route.replace('{owner}/{repo}', `${owner}/${repo}`);
    return this.#send(need, retries === 0 ? 1 : undefined, async (signal) => {
      const { status, data } = await sendRequest(this.#server, ofRepository, rest, signal, isRaw);
      const parsed = schema.safeParse(data);
      if (!parsed.success) throw unexpectedAnswer(need, issueIn(parsed.error));
      return { status, data: data as T };
    });
  }

  /**
   * Sends a GraphQL query or mutation once, without retries: callers fall back to the REST API.
   * @param variables beside `owner` and `repo`
   * @returns its data and errors, not validated; undefined if this GitHub does not answer GraphQL
   * @throws as `request`
   */
  async query(text: string, variables: Record<string, unknown>, need: Need): Promise<unknown> {
    const body = { query: text, variables: { ...this.repository, ...variables } };
    const { data } = await this.#send<unknown>(need, 1, (signal) =>
      sendRequest(this.#server, 'POST /graphql', body, signal),
    );
    return data;
  }

  /**
   * Repeats a read a few times while one of GitHub's servers lags behind another.
   * @throws LagError if it still lags behind
   */
  async settled<T>(ask: () => Promise<T>): Promise<T> {
    const { tries, pauseMs } = this.#patience.deadlines;
    const patience = backoff({ tries, pauseMs });
    for (let attempt = 1; ; attempt++) {
      try {
        return await ask();
      } catch (error) {
        if (!(error instanceof LagError) || !(await patience(attempt))) throw error;
      }
    }
  }

  async #send<T>(
    need: Need,
    tries: number | undefined,
    act: (signal: AbortSignal) => Promise<Answer<T>>,
  ): Promise<Answer<T>> {
    return this.#patience.ask(async (signal) => {
      try {
        return await act(signal);
      } catch (error) {
        if (error instanceof TransientError) throw error;
        const failure = failureOf(error);
        const { status, message } = failure;
        if (status === 404 || status === 409 || status === 422) return { status, data: undefined, message };
        if (status === 403 && /too large/i.test(message)) return { status: 413, data: undefined, message };
        throw explain(need, failure, this.#patience.deadlines.requestMs);
      }
    }, tries);
  }
}

/** For example a proxy's page, or half an answer. */
function unexpectedAnswer({ what }: Need, why: string): TransientError {
  return new TransientError(
    `cannot ${what}: GitHub's answer is not as documented (${why})`,
    'Does something stand between the runner and GitHub? Run the job again.',
  );
}

export type Answer<T> =
  | { readonly status: number; readonly data: T; readonly message?: undefined }
  | { readonly status: 404 | 409 | 413 | 422; readonly data: undefined; readonly message: string };
