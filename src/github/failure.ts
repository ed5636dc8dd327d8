/** Turns GitHub's failures and refusals into errors that name the cause and the remedy. */
import { messageOf, TransientError, UserError } from '../model/errors.ts';
import { isOverdue } from '../system/patience.ts';
import { TooLongError } from '../system/proxy.ts';
import { AnswerError } from './rest.ts';

/** A permission as written in a workflow's `permissions:`. */
export type Permission =
  | 'actions: read'
  | 'actions: write'
  | 'contents: write'
  | 'contents: read'
  | 'issues: write'
  | 'pull-requests: read'
  | 'pull-requests: write'
  | 'checks: write';

/** The purpose of a request, worded to complete "cannot …", and the permission that it needs. */
export interface Need {
  readonly what: string;
  readonly permission: Permission;
}

/** The token lacks a permission. */
export class DeniedError extends UserError {}

/** One of GitHub's servers does not know yet what another one has accepted or returned. It will after a moment. */
export class LagError extends TransientError {
  constructor(message: string) {
    super(message, 'Run the job again. If it still fails, see https://www.githubstatus.com.');
  }
}

export interface Failure {
  /** Undefined if there was no answer. */
  readonly status: number | undefined;
  /** GitHub's message, or why there was no answer. */
  readonly message: string;
  /** Permissions that GitHub names. */
  readonly accepted: string;
  /** Milliseconds that the server asks the client to wait; undefined if it does not. */
  readonly waitMs: number | undefined;
  readonly cause: unknown;
}

/** Longest part of a message that is shown: an answer can be a whole web page. */
const SHOWN_MAX = 300;

type Headers = Readonly<Record<string, string | undefined>>;

export function failureOf(error: unknown): Failure {
  const { status, headers = {} }: Partial<AnswerError> = error instanceof AnswerError ? error : {};
  const message = (messageOf(error).split('\n')[0] ?? '').slice(0, SHOWN_MAX);
  return {
    status,
    message,
    accepted: headers['x-accepted-github-permissions'] ?? '',
    waitMs: status === 403 || status === 429 ? waitOf(headers, message) : undefined,
    cause: error,
  };
}

/** GitHub's recommended wait for a limit that does not state one. */
const SECONDARY_LIMIT_MS = 60_000;

/** https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit */
function waitOf(headers: Headers, message: string): number | undefined {
  const asked = Number(headers['retry-after'] ?? Number.NaN);
  if (asked >= 0) return asked * 1000;
  const resetMs = Number(headers['x-ratelimit-reset'] ?? Number.NaN) * 1000;
  if (headers['x-ratelimit-remaining'] === '0' && resetMs > 0) return Math.max(0, resetMs - Date.now());
  return /secondary rate/i.test(message) ? SECONDARY_LIMIT_MS : undefined;
}

/** @param requestMs the deadline of the request */
export function explain({ what, permission }: Need, failure: Failure, requestMs: number): UserError {
  const { status, message, accepted, waitMs, cause } = failure;
  if (status === undefined) {
    if (cause instanceof TooLongError) return new UserError(`cannot ${what}: ${message}`, '', { cause });
    const why = isOverdue(cause) ? `no whole answer within ${requestMs / 1000} s` : message;
    return new TransientError(`cannot ${what}: GitHub does not answer (${why})`, 'Run the job again.', {
      cause,
    });
  }
  if (status === 401) {
    return new UserError(
      `cannot ${what}: GitHub does not know the token`,
      'Leave the input token out to use the job’s token, or pass a valid one.',
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

/** The documented permission, unless GitHub's answer names others: `issues=write; pull_requests=write`. */
function missingPermission(known: Permission, accepted: string): string {
  const named = accepted
    .split(/[;,]/)
    .map((entry) => entry.trim().replace('=', ': ').replaceAll('_', '-'))
    .filter((entry) => entry !== '');
  // A read may be denied first. Writing needs the same scope.
  const isNamed = named.some((each) => each.split(':')[0] === known.split(':')[0]);
  return named.length === 0 || isNamed ? known : (named[0] as string);
}
