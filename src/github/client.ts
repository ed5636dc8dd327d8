/**
 * The one GitHub client. Retries what is safe to repeat, waits where GitHub asks for it within bounds, and turns
 * denials into words that name the missing permission. Loaded only when the first request is made.
 */

import { messageOf, TransientError, UserError } from '../model/errors.ts';
import { type Backoff, backoff, retry } from '../system/retry.ts';
import type { Octokit } from './octokit.ts';

export interface Repository {
  readonly owner: string;
  readonly repo: string;
}

/** What a request needs, in the words of a workflow's `permissions:`. */
export type Permission =
  | 'actions: read'
  | 'contents: write'
  | 'contents: read'
  | 'issues: write'
  | 'pull-requests: read'
  | 'pull-requests: write'
  | 'checks: write';

/** The token may not do what was asked. */
export class DeniedError extends UserError {}

const WAITS = backoff({ tries: 3, pauseMs: 0 });
/** Octokit repeats what failed; here a server that says "retry after" is waited for. */
const AGAIN: Backoff = async (attempt, askedMs) => askedMs !== undefined && WAITS(attempt, askedMs);

/** Tokens of people, by the beginnings that GitHub gives them; older ones are bare hexadecimal digits. */
const OF_PERSON = /^(?:gh[pou]_|github_pat_)|^[0-9a-f]{40}$/;

export class GitHub {
  readonly repository: Repository;
  /** Whether the token is a person's own; else it is an app's, as the one of every job is. */
  readonly isOfPerson: boolean;
  readonly #token: string;
  readonly #apiUrl: string;
  #octokit: Promise<Octokit> | undefined;

  constructor({ owner, repo }: Repository, token: string, apiUrl: string) {
    this.repository = { owner, repo };
    this.isOfPerson = OF_PERSON.test(token);
    this.#token = token;
    this.#apiUrl = apiUrl;
  }

  /**
   * One request of the REST API, such as `GET /repos/{owner}/{repo}/branches/{branch}`; owner and repo are filled in.
   * Faults are retried, unless the parameters say `request: { retries: 0 }`.
   * @returns status and body; 404, 409, 422 and a file beyond GitHub's limit (413) are answers for the caller to read
   * @throws TransientError where GitHub failed or did not answer in the end
   * @throws DeniedError where the token may not, naming the permission
   * @throws UserError where GitHub does not know the token
   */
  async request<T>(route: string, parameters: Record<string, unknown>, need: Need): Promise<Answer<T>> {
    this.#octokit ??= import('./octokit.ts').then(({ connect }) => connect(this.#token, this.#apiUrl));
    const octokit = await this.#octokit;
    return retry(AGAIN, async () => {
      try {
        const { status, data } = await octokit.request(route, { ...this.repository, ...parameters });
        return { status, data: data as T };
      } catch (error) {
        const failure = failureOf(error);
        const { status, message } = failure;
        if (status === 404 || status === 409 || status === 422) return { status, data: undefined, message };
        if (status === 403 && /too large/i.test(message)) return { status: 413, data: undefined, message };
        throw explain(need, failure);
      }
    });
  }
}

/** What a request is for, in words that finish "cannot …", and what it needs. */
export interface Need {
  readonly what: string;
  readonly permission: Permission;
}

export type Answer<T> =
  | { readonly status: number; readonly data: T; readonly message?: undefined }
  | { readonly status: 404 | 409 | 413 | 422; readonly data: undefined; readonly message: string };

interface Failure {
  /** Undefined where there was no answer. */
  readonly status: number | undefined;
  readonly message: string;
  readonly accepted: string;
  /** Milliseconds after which the server asks to try again, if it does. */
  readonly waitMs: number | undefined;
}

function failureOf(error: unknown): Failure {
  const { status, response } = error as { status?: number; response?: { headers?: Record<string, string> } };
  return {
    // The client says 500 where the connection failed.
    status: response ? status : undefined,
    message: messageOf(error).split('\n')[0] ?? '',
    accepted: response?.headers?.['x-accepted-github-permissions'] ?? '',
    waitMs: waitOf(status, response?.headers?.['retry-after']),
  };
}

/** The client waits by itself only where GitHub's own words tell of a limit; proxies and old servers send the number. */
function waitOf(status: number | undefined, seconds: string | undefined): number | undefined {
  const told = Number(seconds ?? Number.NaN);
  return (status === 403 || status === 429) && told >= 0 ? told * 1000 : undefined;
}

function explain({ what, permission }: Need, { status, message, accepted, waitMs }: Failure): UserError {
  if (status === undefined) {
    return new TransientError(`cannot ${what}: GitHub does not answer (${message})`, 'Run the job again.');
  }
  if (status === 401) {
    return new UserError(
      `cannot ${what}: GitHub does not know the token`,
      'Leave the input token out to use the job’s own, or pass a valid one.',
    );
  }
  if (status === 403 && /\block(ed)?\b/i.test(message)) {
    return new UserError(
      `cannot ${what}: the conversation is locked (GitHub says: ${message})`,
      'Unlock it on its page (Unlock conversation), or leave the comment out:   with: { comment: never }\nThe token may comment; no permission is missing.',
    );
  }
  if (status === 403 && waitMs === undefined && !/rate limit/i.test(message)) {
    return new DeniedError(
      `cannot ${what}: the token may not (GitHub says: ${message})`,
      `Add to the job:   permissions: { ${missingPermission(permission, accepted)} }`,
    );
  }
  if (status === 403 || status === 429) {
    return new TransientError(
      `cannot ${what}: GitHub's rate limit is used up (${message})`,
      'Run the job again later; nothing was lost.',
      { waitMs },
    );
  }
  return new TransientError(`cannot ${what}: GitHub answers ${status} (${message})`, 'Run the job again.');
}

/** The permission that we know of, unless GitHub names others: `issues=write; pull_requests=write`. */
function missingPermission(known: Permission, accepted: string): string {
  const named = accepted
    .split(/[;,]/)
    .map((entry) => entry.trim().replace('=', ': ').replaceAll('_', '-'))
    .filter((entry) => entry !== '');
  // Reading may be denied first; the same scope is what writing needs as well.
  const isNamed = named.some((each) => each.split(':')[0] === known.split(':')[0]);
  return named.length === 0 || isNamed ? known : (named[0] as string);
}
