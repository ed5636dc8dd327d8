/** Sends one request to GitHub's REST or GraphQL API, once, and reads its answer; client.ts retries. */
import { exchange } from '../system/exchange.ts';

/** Larger than any file or list that is read. */
const ANSWER_BYTES_MAX = 64 * 1024 * 1024;

export interface Server {
  readonly token: string;
  /** Address of the REST API, without a slash at the end. */
  readonly apiUrl: string;
}

/** An answer with an error status. */
export class AnswerError extends Error {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;

  constructor(status: number, headers: AnswerError['headers'], message: string) {
    super(message);
    this.status = status;
    this.headers = headers;
  }
}

/**
 * @param route method and path, with the names of its parameters in braces
 * @param parameters of the path; the others become the query or the body
 * @param isRaw whether to ask for the bytes of a file instead of its metadata
 * @returns the parsed JSON of the answer, its text, or its bytes if it states no character set
 * @throws AnswerError for an error status, the reason of the signal, or the error of the connection
 */
export async function sendRequest(
  { token, apiUrl }: Server,
  route: string,
  parameters: Readonly<Record<string, unknown>>,
  signal: AbortSignal,
  isRaw = false,
): Promise<{ readonly status: number; readonly data: unknown }> {
  const [method = '', template = ''] = route.split(' ');
  const rest = new Map(Object.entries(parameters).filter(([, value]) => value !== undefined));
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = rest.get(name);
    rest.delete(name);
    return encodeURIComponent(String(value));
  });
  const hasBody = method !== 'GET' && rest.size > 0;
  const query = method === 'GET' ? queryOf(rest) : '';
  const base = path === GRAPHQL ? apiUrl.replace(/\/api\/v3$/, '/api') : apiUrl;
  const { status, headers, body } = await exchange(
    `${base}${path}${query}`,
    {
      method,
      signal,
      headers: {
        accept: isRaw ? 'application/vnd.github.v3.raw' : 'application/vnd.github.v3+json',
        authorization: `token ${token}`,
        'user-agent': 'perf-regression',
        ...(hasBody && { 'content-type': 'application/json; charset=utf-8' }),
      },
      body: hasBody ? JSON.stringify(Object.fromEntries(rest)) : undefined,
    },
    ANSWER_BYTES_MAX,
  );
  const data = dataIn(body, headers['content-type'] ?? '', isRaw && status < 400);
  if (status >= 300) throw new AnswerError(status, headers, messageIn(data));
  return { status, data };
}

/** GitHub Enterprise Server has it beside its REST API. */
const GRAPHQL = '/graphql';

function queryOf(parameters: ReadonlyMap<string, unknown>): string {
  const pairs = [...parameters].map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`);
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

function dataIn(body: Buffer, contentType: string, isRaw: boolean): unknown {
  // An empty file is a file.
  if (body.length === 0 && !isRaw) return undefined;
  const isJson = /^application\/(?:[\w.+-]+\+)?json\b/i.test(contentType);
  if (isJson && !isRaw) return jsonIn(body.toString('utf8'));
  if (isJson || /^text\/|charset=utf-8/i.test(contentType)) return body.toString('utf8');
  return new Uint8Array(body).buffer;
}

/** Half an answer stays a text, which no schema accepts. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** GitHub's message, with its details. */
function messageIn(data: unknown): string {
  if (typeof data === 'string') return data;
  if (data === undefined || data instanceof ArrayBuffer || data === null) return 'Unknown error';
  const { message, errors, documentation_url: page } = data as Record<string, unknown>;
  if (message === undefined) return `Unknown error: ${JSON.stringify(data)}`;
  const details = Array.isArray(errors) ? `: ${errors.map((each) => JSON.stringify(each)).join(', ')}` : '';
  return `${message}${details}${page === undefined ? '' : ` - ${page}`}`;
}
