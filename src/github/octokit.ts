/** The heavy part of the client, in a chunk of its own: @actions/github with retry and throttling. */
import { getOctokit } from '@actions/github';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import Bottleneck from 'bottleneck/light.js';

export type Octokit = ReturnType<typeof getOctokit>;

/** Longest that one request waits where GitHub says "retry after"; a job is not kept for an hour. */
const WAIT_SECONDS_MAX = 60;
const RATE_LIMIT_RETRIES = 2;

export function connect(token: string, baseUrl: string): Octokit {
  const patient = (seconds: number, _options: unknown, _octokit: unknown, retries: number) =>
    retries < RATE_LIMIT_RETRIES && seconds <= WAIT_SECONDS_MAX;
  return getOctokit(
    token,
    {
      baseUrl,
      // After a quarter of a second, one, and two and a quarter: who stores races with others, and a pause loses the race.
      retry: { retryAfterBaseValue: 250, doNotRetry: [400, 401, 403, 404, 409, 410, 422, 429, 451] },
      throttle: {
        onRateLimit: patient,
        onSecondaryRateLimit: patient,
        // The plugin spaces writes a second apart, and notifications three, for programs that make hundreds. A run
        // makes five: the pause would be most of its time.
        write: new Bottleneck.Group({ maxConcurrent: 1 }),
        notifications: new Bottleneck.Group({ maxConcurrent: 1 }),
      },
    },
    retry,
    throttling,
  );
}
