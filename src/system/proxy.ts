/** Requests that are not GitHub's, by the same rules as its packages have: `https_proxy`, `http_proxy`, `no_proxy`. */
import { getProxyUrl } from '@actions/http-client/lib/proxy';

/** `fetch`, through the proxy that the environment names for this address, where it names one. */
export async function proxiedFetch(url: string, init: RequestInit): Promise<Response> {
  const proxy = getProxyUrl(new URL(url));
  if (!proxy?.hostname) return fetch(url, init);
  // Large, and seldom needed.
  const { default: undici } = await import('undici');
  const dispatcher = new undici.ProxyAgent(proxy.href);
  return undici.fetch(url, { ...init, dispatcher } as object) as Promise<unknown> as Promise<Response>;
}
