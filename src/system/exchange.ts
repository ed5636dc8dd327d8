/**
 * One HTTP request and its whole answer, limited in size. It uses Node's HTTP client: the first `fetch` of a process costs twice
 * its start. Only a proxy needs `fetch`. Redirects are followed, and connections are kept.
 */
import { type IncomingMessage, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { proxiedFetch, proxyOf, TooLongError, wholeBody } from './proxy.ts';

export interface Request {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  /** The deadline of the request and its whole answer. */
  readonly signal: AbortSignal;
}

export interface Answer {
  readonly status: number;
  /** Names are in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
}

/** As many as browsers follow. */
const REDIRECTS_MAX = 20;

/**
 * @throws the reason of the signal, TooLongError if the answer has more than bytesMax, or the error of the connection
 */
export async function exchange(url: string, request: Request, bytesMax: number): Promise<Answer> {
  let [at, sent] = [new URL(url), request];
  for (let redirects = 0; ; redirects++) {
    const answer = await exchangeOnce(at, sent, bytesMax);
    const next = redirectIn(answer, at);
    if (next === undefined || redirects === REDIRECTS_MAX) return answer;
    sent = redirected(sent, answer.status, next.origin === at.origin);
    at = next;
  }
}

async function exchangeOnce(url: URL, request: Request, bytesMax: number): Promise<Answer> {
  try {
    if (proxyOf(url)) return await throughProxy(url, request, bytesMax);
    const response = await responseTo(url, request);
    const body = await bodyOf(response, bytesMax);
    const headers = response.headers as Answer['headers'];
    return { status: response.statusCode ?? 0, headers, body };
  } catch (error) {
    throw request.signal.aborted ? request.signal.reason : error;
  }
}

async function throughProxy(
  url: URL,
  { method, headers, body, signal }: Request,
  bytesMax: number,
): Promise<Answer> {
  const init = { method, headers, signal, redirect: 'manual' as const, ...(body !== undefined && { body }) };
  const response = await proxiedFetch(url.href, init);
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: await wholeBody(response, bytesMax),
  };
}

function responseTo(url: URL, request: Request): Promise<IncomingMessage> {
  const { method, headers, body, signal } = request;
  const send = url.protocol === 'https:' ? overHttps : overHttp;
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  return new Promise((resolve, reject) => {
    const sent = send(url, {
      method,
      signal,
      headers: { 'accept-encoding': 'gzip, deflate, br', ...headers, ...length },
    });
    sent.on('response', resolve);
    sent.on('error', (error: NodeJS.ErrnoException) => {
      // The server closed an idle connection at the moment of its reuse.
      const isStale = sent.reusedSocket && error.code === 'ECONNRESET' && method === 'GET' && !signal.aborted;
      if (isStale) responseTo(url, request).then(resolve, reject);
      else reject(error);
    });
    sent.end(body);
  });
}

async function bodyOf(response: IncomingMessage, bytesMax: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > bytesMax) {
      response.destroy();
      throw new TooLongError(bytesMax);
    }
    parts.push(part);
  }
  return decoded(Buffer.concat(parts), response.headers['content-encoding'], bytesMax);
}

function decoded(body: Buffer, encoding: string | undefined, bytesMax: number): Buffer {
  const decode = { gzip: gunzipSync, deflate: inflateSync, br: brotliDecompressSync }[encoding ?? ''];
  if (!decode || body.length === 0) return body;
  try {
    return decode(body, { maxOutputLength: bytesMax });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new TooLongError(bytesMax);
    throw error;
  }
}

function redirectIn({ status, headers: { location } }: Answer, from: URL): URL | undefined {
  if (![301, 302, 303, 307, 308].includes(status) || location === undefined) return undefined;
  const next = URL.parse(location, from.href);
  return next && /^https?:$/.test(next.protocol) ? next : undefined;
}

/** As `fetch` does it. A token is for the server that it was made for. */
function redirected(request: Request, status: number, isSameOrigin: boolean): Request {
  const becomesGet = status === 303 || (status < 303 && request.method === 'POST');
  const headers = Object.entries(request.headers).filter(
    ([name]) => (isSameOrigin || name !== 'authorization') && (!becomesGet || name !== 'content-type'),
  );
  const kept = becomesGet ? { method: 'GET', body: undefined } : {};
  return { ...request, ...kept, headers: Object.fromEntries(headers) };
}
