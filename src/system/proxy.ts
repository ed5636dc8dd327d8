/**
 * HTTP requests through the proxy of the environment (`https_proxy`, `http_proxy`, `no_proxy`), by the same rules as GitHub's
 * packages, and with a limit on the size of answers.
 */
import { getProxyUrl } from '@actions/http-client/lib/proxy';
import { UserError } from '../model/errors.ts';

type Dispatching = { readonly dispatcher: object; readonly send: typeof fetch };

/** One dispatcher for each proxy, because it reuses connections. */
const proxies = new Map<string, Promise<Dispatching>>();

/** The environment's proxy for this address, if there is one. */
export function proxyOf(url: URL): URL | undefined {
  const proxy = getProxyUrl(url);
  return proxy?.hostname ? proxy : undefined;
}

/** `fetch`, through the proxy for this address, if there is one. */
export async function proxiedFetch(url: string, init: RequestInit): Promise<Response> {
  const proxy = proxyOf(new URL(url));
  if (!proxy) return fetch(url, init);
  const known = proxies.get(proxy.href) ?? connect(proxy.href);
  proxies.set(proxy.href, known);
  const { dispatcher, send } = await known;
  return send(url, { ...init, dispatcher } as RequestInit);
}

/** Loads undici, which is large and rarely needed. */
async function connect(proxy: string): Promise<Dispatching> {
  const { default: undici } = await import('undici');
  return { dispatcher: new undici.ProxyAgent(proxy), send: undici.fetch as unknown as typeof fetch };
}

/** An answer exceeds the limit. */
export class TooLongError extends UserError {
  constructor(bytesMax: number) {
    super(`the answer has more than ${bytesMax} bytes`);
  }
}

/**
 * Reads the whole body of an answer, until the deadline of its request.
 * @throws TooLongError after bytesMax; the rest is not read
 */
export async function wholeBody({ body }: Response, bytesMax: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of body ?? []) {
    bytes += part.length;
    if (bytes > bytesMax) throw new TooLongError(bytesMax);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/**
 * `fetch` that returns when the whole answer is read, so that the deadline of the request covers all of it.
 * @throws TooLongError if the answer has more than bytesMax
 */
export async function fetchWhole(url: string, init: RequestInit, bytesMax: number): Promise<Response> {
  const answer = await proxiedFetch(url, init);
  const body = await wholeBody(answer, bytesMax);
  const { status, statusText, headers } = answer;
  return new Response(body.length === 0 ? null : new Uint8Array(body), { status, statusText, headers });
}
