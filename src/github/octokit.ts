/** The large part of the client, in its own chunk: @actions/github. It sends each request once; client.ts retries. */
import { getOctokit } from '@actions/github';
import { fetchWhole } from '../system/proxy.ts';

export type Octokit = ReturnType<typeof getOctokit>;

/** Larger than any file or list that is read. */
const ANSWER_BYTES_MAX = 64 * 1024 * 1024;

export function connect(token: string, baseUrl: string): Octokit {
  const fetch = (url: string, init: RequestInit) => fetchWhole(url, init, ANSWER_BYTES_MAX);
  return getOctokit(token, { baseUrl, request: { fetch } });
}
