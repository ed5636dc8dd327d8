/** A local service with a webhook: it records requests and answers as configured. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Json } from './answer.ts';

export interface WebhookAnswer {
  status?: number;
  body?: string;
  headers?: Record<string, string>;
  /** No answer: the connection is cut once the request has been read. */
  cut?: boolean;
  /** The request is read, and nothing is answered. */
  silent?: boolean;
  /** The answer begins, comes a byte now and then, and never ends. */
  trickle?: boolean;
}

export interface WebhookStandIn {
  /** With a path that nobody may see. */
  readonly url: string;
  readonly received: Json[];
  /** Given in their order, one a request; 200 `ok` behind them. */
  readonly answers: WebhookAnswer[];
  stop(): Promise<void>;
}

export const SECRET_PATH = '/services/T000/B000/s3cr3t';

export async function startWebhook(): Promise<WebhookStandIn> {
  const received: Json[] = [];
  const answers: WebhookAnswer[] = [];
  const server = createServer(async (request, response) => {
    const body = await textOf(request);
    received.push(JSON.parse(body));
    const { status = 200, body: text = 'ok', headers = {}, cut, silent, trickle } = answers.shift() ?? {};
    if (silent) return;
    if (cut) request.socket.destroy();
    else if (trickle) {
      const timer = setInterval(() => response.write(' '), 20);
      response.writeHead(status, headers).on('close', () => clearInterval(timer));
    } else response.writeHead(status, headers).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${SECRET_PATH}`,
    received,
    answers,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += chunk;
  return text;
}
