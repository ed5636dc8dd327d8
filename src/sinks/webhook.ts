/**
 * Posts JSON to a webhook within a deadline, and again if the service refused for a temporary reason. A
 * request whose connection broke after it was sent is not repeated, because it may have arrived and nobody
 * wants the message twice. The address is a secret and is in no message.
 */
import { TransientError, UserError } from '../model/errors.ts';
import { visible } from '../reporters/escape.ts';
import { isOverdue, Patience } from '../system/patience.ts';
import { proxiedFetch } from '../system/proxy.ts';

/** For one message, or for all messages to one service. */
export const webhookPatience = () =>
  new Patience({ requestMs: 10_000, budgetMs: 60_000, tries: 4, pauseMs: 1000 });

/** Most bytes of a response that are read. */
const ANSWER_BYTES_MAX = 2000;
/** Most characters of it that are shown. */
const SHOWN_MAX = 200;

/** Codes of connections that were not made: nothing can have arrived. */
const NOT_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

interface Failure {
  /** A phrase that follows the name of the service. */
  readonly phrase: string;
  readonly status: number | undefined;
  readonly passing: boolean;
  /** Milliseconds that the service asks to wait. */
  readonly wait: number | undefined;
}

/**
 * @param service its name, for messages
 * @throws TransientError if it may work later
 * @throws UserError if the service refuses
 */
export async function postJson(
  address: string,
  body: unknown,
  service: string,
  patience = webhookPatience(),
): Promise<void> {
  const text = JSON.stringify(body);
  await patience.ask(async (signal) => {
    const failure = await tryPost(address, text, signal);
    if (failure) throw errorOf(failure, service);
  });
}

async function tryPost(address: string, body: string, signal: AbortSignal): Promise<Failure | undefined> {
  let status: number | undefined;
  try {
    const response = await proxiedFetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': 'perf-regression' },
      body,
      // A redirect leads to another address, and the user did not name that one.
      redirect: 'manual',
      signal,
    });
    status = response.status;
    const answer = withoutAddress(await beginningOf(response), address);
    if (response.ok) return isPage(answer) ? A_PAGE : undefined;
    const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
    return refusal(status, answer, seconds >= 0 ? seconds * 1000 : undefined);
  } catch (error) {
    if (status === undefined) return withoutAnswer(error);
    // The service accepted or refused the message but did not finish its response.
    return status < 300 ? undefined : refusal(status, '', undefined);
  }
}

const A_PAGE: Failure = {
  phrase: 'answered with a web page instead of a webhook response; the message may not have arrived',
  status: undefined,
  passing: false,
  wait: undefined,
};

/** A proxy between us and the service responded in its place. */
function isPage(answer: string): boolean {
  return /^<(?:!doctype|html)/i.test(answer);
}

function refusal(status: number, answer: string, wait: number | undefined): Failure {
  const phrase = `answered ${status}${answer === '' ? '' : ` (${answer})`}`;
  return { phrase, status, passing: status === 429 || status >= 500, wait };
}

/** The part of the response that matters; an incomplete or endless body counts as empty. */
async function beginningOf({ body }: Response): Promise<string> {
  if (!body) return '';
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= ANSWER_BYTES_MAX) break;
  }
  return Buffer.concat(chunks).toString('utf8', 0, ANSWER_BYTES_MAX).trim();
}

/** The beginning of the response, without the address, which some services repeat. */
function withoutAddress(answer: string, address: string): string {
  const { pathname } = new URL(address);
  const masked = answer.replaceAll(address, '***');
  const safe = pathname.length > 1 ? masked.replaceAll(pathname, '***') : masked;
  return visible(safe.slice(0, SHOWN_MAX), SHOWN_MAX);
}

function withoutAnswer(error: unknown): Failure {
  const { name, cause } = error as { name?: string; cause?: { code?: unknown } };
  const code = typeof cause?.code === 'string' ? cause.code : '';
  if (isOverdue(error)) {
    const phrase = 'did not answer in time; the message may have arrived';
    return { phrase, status: undefined, passing: false, wait: undefined };
  }
  if (name !== 'TypeError') throw error;
  return NOT_CONNECTED.has(code)
    ? { phrase: `cannot be reached (${code})`, status: undefined, passing: true, wait: undefined }
    : {
        phrase: `closed the connection${code === '' ? '' : ` (${code})`}; the message may have arrived`,
        status: undefined,
        passing: false,
        wait: undefined,
      };
}

function errorOf({ phrase, status, passing, wait }: Failure, service: string): UserError {
  const message = `${service} ${phrase}`;
  const later = 'Send it later: perf-regression notify --report FILE';
  if (passing) return new TransientError(message, later, { waitMs: wait });
  if (status === undefined) return new UserError(message, later);
  const gone = [401, 403, 404, 410].includes(status);
  return new UserError(
    message,
    gone
      ? 'The webhook may have been removed. Create a new one and put its address into the secret.'
      : `Check that the address is a webhook of ${service}: perf-regression notify --test`,
  );
}
