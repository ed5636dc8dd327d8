/**
 * Requests of ours: through the proxy that the environment names, by the same rules as GitHub's packages have
 * (`https_proxy`, `http_proxy`, `no_proxy`), and with answers of a bounded size.
 */
import { getProxyUrl } from '@actions/http-client/lib/proxy';
import { UserError } from '../model/errors.ts';

type Dispatching = { readonly dispatcher: object; readonly send: typeof fetch };

/** One for each proxy: it keeps its connections. */
const proxies = new Map<string, Promise<Dispatching>>();

/** `fetch`, through the proxy that the environment names for this address, where it names one. */
export async function proxiedFetch(url: string, init: RequestInit): Promise<Response> {
  const proxy = getProxyUrl(new URL(url));
  if (!proxy?.hostname) return fetch(url, init);
  const known = proxies.get(proxy.href) ?? connect(proxy.href);
  proxies.set(proxy.href, known);
  const { dispatcher, send } = await known;
  return send(url, { ...init, dispatcher } as RequestInit);
}

/** Large, and seldom needed. */
async function connect(proxy: string): Promise<Dispatching> {
  const { default: undici } = await import('undici');
  return { dispatcher: new undici.ProxyAgent(proxy), send: undici.fetch as unknown as typeof fetch };
}

/** An answer was longer than it may be. */
export class TooLongError extends UserError {}

/**
 * The whole body of an answer. The signal of its request bounds how long that takes.
 * @throws TooLongError beyond so many bytes; no more of it is read
 */
export async function wholeBody({ body }: Response, bytesMax: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of body ?? []) {
    bytes += part.length;
    if (bytes > bytesMax) throw new TooLongError(`the answer has more than ${bytesMax} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/**
 * `fetch` that ends when the whole answer is here, so that the deadline of the request is one over all of it.
 * @throws TooLongError beyond so many bytes
 */
export async function fetchWhole(url: string, init: RequestInit, bytesMax: number): Promise<Response> {
  const answer = await proxiedFetch(url, init);
  const body = await wholeBody(answer, bytesMax);
  const { status, statusText, headers } = answer;
  return new Response(body.length === 0 ? null : new Uint8Array(body), { status, statusText, headers });
}
