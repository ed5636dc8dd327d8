/**
 * The shape of an HTTP answer inside the stand-in, between the emulator and the socket. It holds bytes, never
 * text: history files are read raw and must arrive unchanged.
 */

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** What the tests read from GitHub's JSON. They name the fields that they look at. */
// biome-ignore lint/suspicious/noExplicitAny: answers of a hundred shapes, checked where they are used
export type Json = any;

export function jsonAnswer(status: number, value: unknown, headers: Record<string, string> = {}): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: Buffer.from(JSON.stringify(value)),
  };
}

/** GitHub's error shape, as clients read it. */
export function refusal(status: number, message: string, more: Record<string, unknown> = {}): Answer {
  return jsonAnswer(status, {
    message,
    ...more,
    documentation_url: 'https://docs.github.com/rest',
    status: `${status}`,
  });
}

export function jsonOf(answer: Answer): Json {
  return JSON.parse(answer.body.toString('utf8')) as Json;
}

/** The same answer with another JSON body. */
export function withJson(answer: Answer, value: unknown): Answer {
  return { ...answer, body: Buffer.from(JSON.stringify(value)) };
}
