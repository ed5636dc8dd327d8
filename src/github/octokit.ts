/** The heavy part of the client, in a chunk of its own: @actions/github. It sends each request once; client.ts repeats. */
import { getOctokit } from '@actions/github';
import { fetchWhole } from '../system/proxy.ts';

export type Octokit = ReturnType<typeof getOctokit>;

/** Above the largest file that is read, and above any list. */
const ANSWER_BYTES_MAX = 64 * 1024 * 1024;

export function connect(token: string, baseUrl: string): Octokit {
  const fetch = (url: string, init: RequestInit) => fetchWhole(url, init, ANSWER_BYTES_MAX);
  return getOctokit(token, { baseUrl, request: { fetch } });
}
