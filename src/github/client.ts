/**
 * The one GitHub client. Every request has a deadline over its whole answer, is repeated where that is safe and may help,
 * and shares one budget of patience with all others of the run. Answers are checked against GitHub's description of them, and
 * denials are turned into words that name the missing permission. Octokit is loaded when the first request is made.
 */

import { TransientError } from '../model/errors.ts';
import { issueIn } from '../model/issue.ts';
import { type Deadlines, Patience } from '../system/patience.ts';
import { backoff } from '../system/retry.ts';
import { answerOf } from './answers.ts';
import { explain, failureOf, LagError, type Need } from './failure.ts';
import type { Octokit } from './octokit.ts';

export { DeniedError, LagError, type Need, type Permission } from './failure.ts';

export interface Repository {
  readonly owner: string;
  readonly repo: string;
}

/** Of the API, and of the services behind artifacts and caches, whose clients repeat by themselves. */
export interface GitHubDeadlines {
  readonly api: Deadlines;
  readonly transfers: Deadlines;
  /** For commits that others are faster with; see history/write-events.ts. */
  readonly races: Pick<Deadlines, 'budgetMs' | 'pauseMs'>;
}

/**
 * GitHub itself gives up a request after ten seconds; a large segment takes a slow line some more. The budget has room for
 * a limit that asks to wait for a minute.
 */
export const USUAL_DEADLINES: GitHubDeadlines = {
  api: { requestMs: 20_000, budgetMs: 75_000, tries: 4, pauseMs: 1000 },
  transfers: { requestMs: 60_000, budgetMs: 90_000, tries: 1, pauseMs: 0 },
  races: { budgetMs: 300_000, pauseMs: 800 },
};

/** What parameters may say beside those of the route. */
interface Given {
  readonly request?: { readonly retries?: number };
  readonly mediaType?: { readonly format: string };
}

/** Tokens of people, by the beginnings that GitHub gives them; older ones are bare hexadecimal digits. */
const OF_PERSON = /^(?:gh[pou]_|github_pat_)|^[0-9a-f]{40}$/;

export class GitHub {
  readonly repository: Repository;
  /** Whether the token is a person's own; else it is an app's, as the one of every job is. */
  readonly isOfPerson: boolean;
  readonly deadlines: GitHubDeadlines;
  /** For artifacts and caches. */
  readonly transfers: Patience;
  readonly #token: string;
  readonly #apiUrl: string;
  readonly #patience: Patience;
  #octokit: Promise<Octokit> | undefined;

  constructor(
    { owner, repo }: Repository,
    token: string,
    apiUrl: string,
    deadlines: GitHubDeadlines = USUAL_DEADLINES,
  ) {
    this.repository = { owner, repo };
    this.isOfPerson = OF_PERSON.test(token);
    this.#token = token;
    this.#apiUrl = apiUrl;
    this.deadlines = deadlines;
    this.#patience = new Patience(deadlines.api);
    this.transfers = new Patience(deadlines.transfers);
  }

  /**
   * One request of the REST API, such as `GET /repos/{owner}/{repo}/branches/{branch}`; owner and repo are filled in.
   * Faults are retried, unless the parameters say `request: { retries: 0 }`.
   * @returns status and body; 404, 409, 422 and a file beyond GitHub's limit (413) are answers for the caller to read
   * @throws TransientError where GitHub failed or did not answer as it documents it in the end
   * @throws DeniedError where the token may not, naming the permission
   * @throws UserError where GitHub does not know the token, or the answer is too long
   */
  async request<T>(route: string, parameters: Record<string, unknown>, need: Need): Promise<Answer<T>> {
    const { request: { retries } = {}, ...rest } = parameters as Given;
    const schema = answerOf(route, rest.mediaType?.format === 'raw');
    return this.#send(need, retries === 0 ? 1 : undefined, async (octokit, signal) => {
      const { status, data } = await octokit.request(route, {
        ...this.repository,
        ...rest,
        request: { signal },
      });
      const parsed = schema.safeParse(data);
      if (!parsed.success) throw strange(need, issueIn(parsed.error));
      return { status, data: data as T };
    });
  }

  /**
   * One question in GraphQL, sent once: whoever asks can ask the REST API as well.
   * @param variables beside `owner` and `repo`
   * @returns its data, not validated; undefined where this GitHub does not answer GraphQL
   * @throws as `request`
   */
  async query(text: string, variables: Record<string, unknown>, need: Need): Promise<unknown> {
    const { data } = await this.#send<unknown>(need, 1, async (octokit, signal) => {
      const data = await octokit.graphql(text, { ...this.repository, ...variables, request: { signal } });
      return { status: 200, data };
    });
    return data;
  }

  /**
   * Asks again, a few times, while one of GitHub's servers does not know what another one said.
   * @throws LagError where that lasts
   */
  async settled<T>(ask: () => Promise<T>): Promise<T> {
    const { tries, pauseMs } = this.#patience.deadlines;
    const again = backoff({ tries, pauseMs });
    for (let attempt = 1; ; attempt++) {
      try {
        return await ask();
      } catch (error) {
        if (!(error instanceof LagError) || !(await again(attempt))) throw error;
      }
    }
  }

  async #send<T>(
    need: Need,
    tries: number | undefined,
    act: (octokit: Octokit, signal: AbortSignal) => Promise<Answer<T>>,
  ): Promise<Answer<T>> {
    this.#octokit ??= import('./octokit.ts').then(({ connect }) => connect(this.#token, this.#apiUrl));
    const octokit = await this.#octokit;
    return this.#patience.ask(async (signal) => {
      try {
        return await act(octokit, signal);
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

/** A page of a proxy, say, or half an answer. */
function strange({ what }: Need, why: string): TransientError {
  return new TransientError(
    `cannot ${what}: GitHub's answer is not as it documents it (${why})`,
    'Does something stand between the runner and GitHub? Run the job again.',
  );
}

export type Answer<T> =
  | { readonly status: number; readonly data: T; readonly message?: undefined }
  | { readonly status: 404 | 409 | 413 | 422; readonly data: undefined; readonly message: string };
